/**
 * A cast for tests of lowering: two or three people, and what there is between them.
 */
import type {
  Bond,
  Cast,
  Commitment,
  Fact,
  Goal,
  Person,
  Thing,
} from "../../../src/drama/index.ts";

export const DEREK = 0;
export const MEREDITH = 1;
export const RICHARD = 2;

/** A person, here and open, with no bonds but those given. */
export function person(name: string, more: Partial<Person> = {}): Person {
  return {
    name,
    aliases: [],
    pronoun: "they",
    isPlayable: false,
    isAway: false,
    guard: 0,
    bonds: [0, 0, 0] as Bond[],
    ...more,
  };
}

/** A fact that is yes or no, and no unless it is said otherwise. */
export function fact(name: string, more: Partial<Fact> = {}): Fact {
  return {
    name,
    clause: name,
    values: ["no", "yes"],
    start: 0,
    isSecret: false,
    knownBy: [],
    isCommon: false,
    ...more,
  };
}

/** A thing of the first person's, in their hands. */
export function thing(name: string, more: Partial<Thing> = {}): Thing {
  return { name, owner: 0, holder: 0, places: [], ...more };
}

/** A promise of the first person's to the second. */
export function promise(name: string, more: Partial<Commitment> = {}): Commitment {
  return {
    name,
    debtor: 0,
    creditor: 1,
    deed: undefined,
    goal: -1,
    by: undefined,
    mayStayOpen: true,
    ...more,
  };
}

/** A goal of the second person's, open. */
export function goal(name: string, more: Partial<Goal> = {}): Goal {
  return { name, owner: 1, words: name, weight: 2, start: 2, isOngoing: false, ...more };
}

/** A cast; what isn't given is Derek and Meredith, and nothing between them. */
export function castOf(more: Partial<Cast> = {}): Cast {
  return {
    people: [person("Derek"), person("Meredith")],
    facts: [],
    things: [],
    commitments: [],
    goals: [],
    ...more,
  };
}
