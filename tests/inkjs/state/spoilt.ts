/**
 * A story in which everything is going on at once, and ways to spoil its states.
 */

import { StateError } from "../../../src/inkjs/state/index.ts";
import type { Tree } from "../../../src/program/tree.ts";
import { makeRandom, type Random } from "../../support/random.ts";
import { type OurSide, ourSide } from "./sides.ts";

export type Json = Record<string, unknown>;

/** Tunnels, functions that print lines, threads, references, lists, sequences, tags. */
export const storyOfAll = `VAR gold = 3
VAR where = -> hall
VAR name = "Ada"
LIST Mood = (calm), angry
VAR mood = (calm)
Begin.
-> hall
=== hall
~ temp coins = 5
~ temp here = -> hall
In the hall {&once|twice|thrice}. # place
<- voices(coins)
-> visit(coins) ->
Back, {coins} coins and {1 + lines(coins)} more.
* [Leave {name}] -> leave
+ {mood ? calm} Stay # stay
  ~ mood += angry
  ~ gold++
  -> where
* -> leave
=== voices(n)
Voices {n}.
More voices.
+ [Listen] They say {n}. -> hall
-> DONE
=== visit(ref c)
A tunnel, {c}.
~ c = c - 1
{lines(c)}
- (top)
* (ask) [Ask] Asked {ask}. -> top
+ [Go] Gone.
-
->->
=== function lines(x)
First {x}.
Second {shuffle:a|b|c}.
~ return x * 2
=== leave
{RANDOM(1, 6)} steps away.
~ mood -= angry
-> END
`;

/** The story at its first choices. */
export function startOf(tree: Tree, seed: number): OurSide {
  const side = ourSide(tree, seed);
  for (let event = side.next(); event.kind === "line"; ) event = side.next();
  return side;
}

/** Reads on for some turns, always taking the first choice, and stops in the midst of one. */
export function playOn(side: OurSide, turns: number): void {
  for (let turn = 0; turn < turns; turn++) {
    let event = side.next();
    for (let line = 0; event.kind === "line" && line < 40; line++) event = side.next();
    if (event.kind !== "choices") return;
    if (turn < turns - 1) side.choose(0);
  }
}

/** States of every moment of a play: in functions, tunnels and threads, at choices. */
export function statesOf(tree: Tree): string[] {
  const side = ourSide(tree, 5);
  const states: string[] = [side.save()];
  for (let turn = 0, moment = 0; turn < 8 && moment < 60; moment++) {
    const event = side.next();
    states.push(side.save());
    if (event.kind === "choices") side.choose(turn++ % event.choices.length);
    else if (event.kind !== "line") break;
  }
  return states;
}

/** Changes a state in one to three places, in ways that are hard to see or plain absurd. */
export function spoil(state: string, random: Random): string {
  const json = JSON.parse(state) as Json;
  for (let times = random.int(1, 3); times > 0; times--) {
    const places: { holder: Json; key: string }[] = [];
    collect(json, places);
    const { holder, key } = random.pick(places);
    const other = random.pick(places);
    switch (random.int(0, 5)) {
      case 0:
        delete holder[key];
        break;
      case 1:
        // Something from elsewhere in the same state, which may well look right.
        holder[key] = structuredClone(other.holder[other.key]);
        break;
      case 2:
        if (typeof holder[key] === "number") holder[key] = holder[key] + random.int(-3, 3);
        else if (typeof holder[key] === "boolean") holder[key] = !holder[key];
        else holder[key] = random.int(-2, 40);
        break;
      case 3:
        if (typeof holder[key] === "string") {
          holder[key] = random.pick(["hall", "hall.0", "visit.0", "lines", "leave", "^x", "void"]);
        } else if (Array.isArray(holder[key])) {
          holder[key] = [...holder[key], ...(structuredClone(holder[key]) as unknown[])];
        }
        break;
      case 4:
        if (Array.isArray(holder[key])) (holder[key] as unknown[]).pop();
        else if (key === "idx") holder[key] = random.int(0, 30);
        break;
      default:
        holder[key] = random.pick<unknown>([
          null,
          [],
          {},
          -1,
          1e300,
          0.5,
          "",
          "__proto__",
          true,
          { "^var": "coins", ci: 1 },
          { "^->": "hall" },
          { list: { "Mood.calm": 1 } },
        ]);
    }
  }
  return JSON.stringify(json);
}

function collect(value: unknown, places: { holder: Json; key: string }[]): void {
  if (typeof value !== "object" || value === null) return;
  for (const key of Object.keys(value)) {
    places.push({ holder: value as Json, key });
    collect((value as Json)[key], places);
  }
}

/**
 * Spoils a state for each seed and loads it: either it is refused, and the story is where it was,
 * or the story plays on. Throws where it breaks down, with the seed and the state.
 */
export function playSpoilt(
  tree: Tree,
  first: number,
  last: number,
): { refused: number; taken: number } {
  const states = statesOf(tree);
  const side = startOf(tree, 5);
  const before = side.save();
  let refused = 0;
  let taken = 0;
  for (let seed = first; seed <= last; seed++) {
    const random = makeRandom(seed);
    const spoilt = spoil(random.pick(states), random);
    try {
      side.load(before);
      let isTaken = true;
      try {
        side.load(spoilt);
      } catch (error) {
        if (!(error instanceof StateError)) throw error;
        isTaken = false;
      }
      if (isTaken) {
        taken++;
        playOn(side, 6);
        side.save();
      } else {
        refused++;
        if (side.save() !== before) throw new Error("A state that was refused changed the story.");
      }
    } catch (error) {
      throw new Error(`seed ${seed}: ${spoilt}\n${(error as Error).stack}`);
    }
  }
  return { refused, taken };
}
