/**
 * What can be drawn over the turns of a story: feelings, moods, bonds, promises, and where nobody
 * is declared, the story's own numbers.
 *
 * Owns the list and its words. A series is a variable of the compiled story; its values are read
 * from the cells of a state, so that the play's line and the band of all plays are one measure.
 */

import type { Cast, Meaning } from "../drama/index.ts";
import { promiseStateWord } from "../drama/index.ts";
import { deedForThem } from "../drama/naming.ts";
import { rangeOf } from "../drama/values.ts";
import type { Program } from "../program/program.ts";

/** One line of the picture. */
export interface Series {
  /** The global variable, by its place in `Program.globals`. */
  readonly variable: number;
  readonly name: string;
  /** Whose it is, or what kind: a heading above several. */
  readonly group: string;
  /** What it is, in words: `trust toward Anna`. */
  readonly label: string;
  /** What is promised, in the story's words, where it says so: `to come back to her`. */
  readonly deed?: string;
  readonly kind: "feeling" | "promise" | "number";
  /** What it is when it goes up, and when it goes down, in two words. */
  readonly up?: string;
  readonly down?: string;
  /** The least and most that it may be; for a number, what turned up. */
  readonly low: number | undefined;
  readonly high: number | undefined;
  /** A promise's states, by value. */
  readonly words?: readonly string[];
}

/** Every series of a story, in the order of its people and promises. */
export function seriesOf(program: Pick<Program, "globals" | "symbols">): readonly Series[] {
  const { globals, symbols } = program;
  const cast = symbols?.cast;
  if (symbols === undefined || cast === undefined || cast.people.length === 0) {
    return globals.map((name, variable) => ({
      variable,
      name,
      group: "Variables",
      label: name,
      kind: "number" as const,
      low: undefined,
      high: undefined,
    }));
  }
  const found: Series[] = [];
  globals.forEach((name, variable) => {
    const meaning = symbols.variables[name];
    const words = meaning === undefined ? undefined : describe(cast, meaning);
    if (meaning === undefined || words === undefined) return;
    const conditions =
      meaning.kind === "promise" ? (symbols.promiseConditions[meaning.commitment]?.length ?? 0) : 0;
    const [low, high] = rangeOf(cast, meaning, conditions);
    const states =
      meaning.kind === "promise"
        ? { words: Array.from({ length: high + 1 }, (_, state) => promiseStateWord(state)) }
        : {};
    found.push({ variable, name, ...words, low, high, ...states });
  });
  const order = (group: string): number => {
    const who = cast.people.findIndex((person) => person.name === group);
    return who < 0 ? cast.people.length : who;
  };
  return found.sort((a, b) => order(a.group) - order(b.group));
}

function describe(
  cast: Cast,
  meaning: Meaning,
): Pick<Series, "group" | "label" | "deed" | "kind" | "up" | "down"> | undefined {
  const person = (who: number): string => cast.people[who]?.name ?? "nobody";
  switch (meaning.kind) {
    case "feeling": {
      const { who, toward, feeling } = meaning;
      const to = toward < 0 || toward === who ? "" : ` toward ${person(toward)}`;
      const [up, down] = [`${feeling} rises`, `${feeling} falls`];
      return { group: person(who), label: `${feeling}${to}`, kind: "feeling", up, down };
    }
    case "mood": {
      const goal = cast.goals[meaning.goal];
      if (goal === undefined) return undefined;
      const label = `fear or hope for “${goal.name}”`;
      const [up, down] = ["more hope", "more fear"];
      return { group: person(goal.owner), label, kind: "feeling", up, down };
    }
    case "bond":
      return {
        group: person(meaning.who),
        label: `hate or love toward ${person(meaning.to)}`,
        kind: "feeling",
        up: "more love",
        down: "less love",
      };
    case "promise": {
      const promise = cast.commitments[meaning.commitment];
      if (promise === undefined) return undefined;
      const { name, debtor, creditor } = promise;
      const deed = deedForThem(cast, meaning.commitment);
      const label = `“${name}”, ${person(debtor)} to ${person(creditor)}`;
      return { group: "Promises", label, ...(deed === undefined ? {} : { deed }), kind: "promise" };
    }
    default:
      return undefined;
  }
}
