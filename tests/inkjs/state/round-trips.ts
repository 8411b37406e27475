/**
 * Plays a story on both sides and saves it wherever it stands still, between lines and at
 * choices; then goes on from every save on either side and compares what follows.
 *
 * Five ways: inkjs's state in inkjs (the measure: inkjs's own saves lose a little), ours in
 * inkjs, inkjs's in ours, ours in ours, and all of them written once more. Owns the order of
 * things and gives back what is different, in words; knows nothing of test runners.
 */

import { linkProgram } from "../../../src/program/link.ts";
import type { Tree } from "../../../src/program/tree.ts";
import { makeRandom } from "../../support/random.ts";
import { sameState } from "./same-state.ts";
import { inkjsSide, ourSideOf, type Shown, type Side } from "./sides.ts";

export interface RoundTrip {
  /** The story as inkjs plays it, and as ours does. */
  readonly json: string;
  readonly tree: Tree;
  readonly seed: number;
  readonly maxTurns: number;
  /** How much is read after each save: lines and choices together. */
  readonly ahead: number;
  /** Save at every n-th moment; 1 for all. */
  readonly every?: number;
}

export interface RoundTripResult {
  /** How many saves were made and gone on from. */
  readonly saves: number;
  readonly differences: readonly string[];
}

interface Saved {
  /** How much had been shown. */
  readonly at: number;
  readonly ours: string;
  readonly theirs: string;
  readonly last: string;
}

/** The longest state that is still gone on from. */
const LARGEST = 12_000;

/** Plays, saves, loads and compares. */
export function compareRoundTrips(trip: RoundTrip): RoundTripResult {
  const program = linkProgram(trip.tree, { dialect: "inkjs" });
  const ours = ourSideOf(program, trip.tree, trip.seed);
  const theirs = inkjsSide(trip.json, trip.seed);
  if (theirs === undefined) return { saves: 0, differences: [] };
  const random = makeRandom(trip.seed);
  const shown: Shown[] = [];
  const choices: number[] = [];
  const saves: Saved[] = [];
  const differences: string[] = [];
  let moments = 0;
  const save = (): void => {
    if (moments++ % (trip.every ?? 1) !== 0) return;
    const saved = {
      at: shown.length,
      ours: ours.save(),
      theirs: theirs.save(),
      last: JSON.stringify(theirs.last()),
    };
    saves.push(saved);
    const part = sameState(ours.moment, saved.ours, saved.theirs);
    if (part !== undefined) differences.push(`state ${saved.at}: ${part}`);
  };
  save();
  // Some random programs call themselves ever deeper; their states grow without end.
  const isSmall = (): boolean => (saves.at(-1)?.theirs.length ?? 0) < LARGEST;
  while (choices.length <= trip.maxTurns && shown.length < 300 && isSmall()) {
    const a = theirs.next();
    const b = ours.next();
    // Whatever parts here parts without any save, and is told by other tests.
    if (JSON.stringify(a) !== JSON.stringify(b) || a.kind === "cut") break;
    // At rest the same is shown once more whenever somebody asks; a line is shown once.
    if (a.kind === "choices" || a.kind === "end") save();
    shown.push(a);
    if (a.kind === "line") {
      save();
      continue;
    }
    if (a.kind !== "choices") break;
    const index = random.int(0, a.choices.length - 1);
    choices.push(index);
    theirs.choose(index);
    ours.choose(index);
    save();
  }
  const oursAfter = ourSideOf(program, trip.tree, 1);
  let theirsAfter = inkjsSide(trip.json, 1);
  for (const saved of saves) {
    const expected = ahead(shown, choices, saved.at, trip.ahead);
    const wanted = expected.shown.map((each) => JSON.stringify(each)).join("\n");
    const goOn = (name: string, side: Side, state: string): string => {
      try {
        side.load(state);
        if (JSON.stringify(side.last()) !== saved.last) {
          differences.push(`${name} ${saved.at}: last was ${JSON.stringify(side.last())}`);
        }
        return follow(side, expected.choices, expected.shown.length);
      } catch (error) {
        return `throws ${error instanceof Error ? error.message : String(error)}`;
      }
    };
    const goOnInTheirs = (name: string, state: string): string => {
      // What inkjs did not finish in time it cannot leave either.
      if (theirsAfter === undefined) theirsAfter = inkjsSide(trip.json, 1);
      const found = goOn(name, theirsAfter as Side, state);
      if (found.endsWith('{"kind":"cut"}')) theirsAfter = undefined;
      return found;
    };
    const measure = goOnInTheirs("theirs in theirs", saved.theirs);
    const found: readonly (readonly [string, string])[] = [
      ["ours in theirs", goOnInTheirs("ours in theirs", saved.ours)],
      ["theirs in ours", goOn("theirs in ours", oursAfter, saved.theirs)],
      ["ours in ours", goOn("ours in ours", oursAfter, saved.ours)],
    ];
    for (const [name, events] of found) {
      if (events === wanted || (name !== "ours in ours" && events === measure)) continue;
      if (name === "ours in theirs" && theirsAfter === undefined) continue;
      differences.push(`${name} ${saved.at}:\n${wanted}\n---\n${events}`);
    }
    oursAfter.load(saved.ours);
    if (oursAfter.save() !== saved.ours) {
      differences.push(`again ${saved.at}:\n${saved.ours}\n---\n${oursAfter.save()}`);
    }
    oursAfter.load(saved.theirs);
    const part = sameState(oursAfter.moment, oursAfter.save(), saved.theirs);
    if (part !== undefined) differences.push(`theirs again ${saved.at}: ${part}`);
  }
  return { saves: saves.length, differences };
}

/** What was shown after a moment, and the choices taken there. */
function ahead(
  shown: readonly Shown[],
  choices: readonly number[],
  at: number,
  count: number,
): { shown: readonly Shown[]; choices: readonly number[] } {
  const taken = shown.slice(0, at).filter(({ kind }) => kind === "choices").length;
  return { shown: shown.slice(at, at + count), choices: choices.slice(taken) };
}

/** Reads on from where a side is. */
function follow(side: Side, choices: readonly number[], count: number): string {
  const events: string[] = [];
  let turn = 0;
  for (let i = 0; i < count; i++) {
    const event = side.next();
    events.push(JSON.stringify(event));
    if (event.kind === "choices" && i < count - 1) {
      const index = choices[turn++] ?? 0;
      if (index >= event.choices.length) break;
      side.choose(index);
    } else if (event.kind !== "line") break;
  }
  return events.join("\n");
}
