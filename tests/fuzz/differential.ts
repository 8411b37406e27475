/**
 * Plays one program on two players and says whether they agree.
 *
 * Owns the order of comparison: whether it compiles, the compiled form, then play by play. The
 * first difference ends it. A play that the oracle could not finish in time is left out, and a
 * program of which no play is left counts as dropped.
 */
import {
  chooseByDice,
  firstParting,
  type Parting,
  type Player,
  type PlayRequest,
  type Source,
} from "../support/transcript.ts";
import { collectMarkers } from "./coverage.ts";
import { type Difference, type Excuse, findExcuse } from "./excuses.ts";
import { type JsonParting, jsonParting } from "./same-json.ts";

/** What is to be compared. */
export interface Trial {
  readonly source: Source;
  readonly countAllVisits: boolean;
  readonly requests: readonly PlayRequest[];
}

export interface Verdict {
  readonly kind: "same" | "rejected" | "dropped" | "excused" | "different";
  readonly stage: "compile" | "json" | "play" | undefined;
  readonly excuse: Excuse | undefined;
  /** In a few words, what is different: equal for differences of one kind. */
  readonly what: string;
  readonly left: string;
  readonly right: string;
  /** Which play it was. */
  readonly play: number;
  /** The markers that the oracle showed. */
  readonly seen: ReadonlySet<string>;
  readonly turns: number;
  readonly faults: number;
}

export interface CompareOptions {
  /** Compare the compiled form as well. */
  readonly json: boolean;
  /** Play on both sides; or only on the oracle, for the count of features; or not at all. */
  readonly play: boolean | "left";
  /** Stop a range at its first difference. */
  readonly stop?: boolean;
}

/** The plays that a seed stands for: as it is, saved and loaded, undone and redone. */
export function requestsFor(seed: number, plays = 3): PlayRequest[] {
  const requests: PlayRequest[] = [];
  for (let i = 0; i < plays; i++)
    requests.push({
      ...(i === 1 ? { disturb: "reload" } : i === 2 ? { disturb: "undo" } : {}),
      // Ink draws its own from 0 to 99; a host may give any.
      storySeed: i === 1 ? (seed * 7919) % 2_000_000 : (seed * 31 + i * 37) % 100,
      chooser: chooseByDice(seed * 7 + i),
      maxTurns: 14,
      maxLines: 200,
    });
  return requests;
}

/** Compares an oracle (left) with a player (right) on one program. */
export function compareOn(
  left: Player,
  right: Player,
  trial: Trial,
  options: CompareOptions,
): Verdict {
  const seen = new Set<string>();
  let turns = 0;
  let faults = 0;
  const openOptions = { countAllVisits: trial.countAllVisits };
  const a = left.open(trial.source, openOptions);
  const b = right.open(trial.source, openOptions);

  const plain = (kind: Verdict["kind"]): Verdict => ({
    kind,
    stage: undefined,
    excuse: undefined,
    what: "",
    left: "",
    right: "",
    play: -1,
    seen,
    turns,
    faults,
  });
  const part = (
    stage: Difference["stage"],
    what: string,
    play: number,
    more: Partial<Difference>,
    parting?: Parting | JsonParting,
  ): Verdict => {
    const difference: Difference = {
      source: trial.source,
      stage,
      left: a,
      right: b,
      leftPlay: undefined,
      rightPlay: undefined,
      parting,
      ...more,
    };
    const excuse = findExcuse(difference);
    return {
      ...plain(excuse === undefined ? "different" : "excused"),
      stage,
      excuse,
      what,
      left: parting?.left ?? describeOpened(a),
      right: parting?.right ?? describeOpened(b),
      play,
    };
  };

  if (a.ok !== true || b.ok !== true) {
    if (a.ok === false && b.ok === false) return plain("rejected");
    return part("compile", `compile ${a.ok}/${b.ok}`, -1, {});
  }
  if (options.json) {
    const parting = jsonParting(a.json(), b.json());
    if (parting !== undefined) return part("json", "json", -1, {}, parting);
  }
  let finished = 0;
  if (options.play === false) return plain("same");
  for (const [i, request] of trial.requests.entries()) {
    const p = a.play(request);
    const last = p.events.at(-1);
    if (last?.kind === "cut" && last.why === "time") continue;
    finished++;
    collectMarkers(p.events, seen);
    if (options.play === "left") continue;
    const q = b.play(request);
    for (const event of p.events) {
      if (event.kind === "chosen") turns++;
      else if (event.kind === "error" || event.kind === "warning") faults++;
    }
    const parting = firstParting(p, q);
    if (parting !== undefined)
      return part("play", `play ${parting.what}`, i, { leftPlay: p, rightPlay: q }, parting);
    if (last?.kind === "crash") return part("play", "play crash", i, { leftPlay: p, rightPlay: q });
  }
  return plain(finished > 0 || trial.requests.length === 0 ? "same" : "dropped");
}

function describeOpened(opened: ReturnType<Player["open"]>): string {
  if (opened.ok === "crash") return `breaks down: ${opened.text}`;
  if (opened.ok) return "compiles";
  const first = opened.messages.find((message) => message.severity === "error");
  return `rejects, line ${first?.line ?? 0}: ${first?.text ?? ""}`;
}
