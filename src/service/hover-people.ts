/**
 * What is said of people and of what is theirs where the pointer rests on a name.
 *
 * Owns the sentences: who somebody is, what a fact, a thing, a promise or a goal is at the start.
 * What a play makes of them, only a play can show.
 */
import type { Cast } from "../drama/cast.ts";
import { OUTLOOKS } from "../drama/cast.ts";
import { BONDS } from "../people/declare-cast.ts";
import type { Use } from "./api.ts";
import { joined, usesOf } from "./hover-words.ts";
import type { Entry } from "./names.ts";
import type { Story } from "./story.ts";

/** The lines of an entry of the cast; none of what is none. */
export function peopleLines(story: Story, entry: Entry, index: number): string[] {
  const people = story.people();
  if (people === undefined) return [];
  const { cast } = people.lexicon;
  const named = (who: number): string => cast.people[who]?.name ?? "nobody";
  switch (entry.kind) {
    case "person":
      return [
        personWords(cast, index),
        usesOf(entry, [
          ["speaks", "speaks or chooses"],
          ["read", "named in sentences"],
          ["told", "named in what is told"],
        ]),
      ];
    case "fact": {
      const fact = cast.facts[index];
      if (fact === undefined) return [];
      const start = fact.values[fact.start] ?? "";
      const isYesNo = fact.values.length === 2 && fact.values.includes("yes");
      const holds = isYesNo
        ? `A fact, ${start === "yes" ? "true" : "not true"} at the start: “${fact.clause}”.`
        : `A fact: “${fact.clause}” is ${start} at the start, of ${joined(fact.values, "or")}.`;
      const known = fact.isCommon
        ? "Everyone knows."
        : fact.knownBy.length === 0
          ? "Nobody knows at the start."
          : `${joined(fact.knownBy.map(named), "and")} ${fact.knownBy.length === 1 ? "knows" : "know"}${fact.isSecret ? "; it is a secret" : ""}.`;
      return [holds, known, usesOf(entry, PEOPLE_USES)];
    }
    case "thing": {
      const thing = cast.things[index];
      if (thing === undefined) return [];
      const whose =
        thing.owner < 0 ? "A thing that is nobody’s." : `A thing of ${named(thing.owner)}’s.`;
      const places =
        thing.places.length === 0 ? "" : `It is worn on the ${joined(thing.places, "or")}.`;
      return [whose, places, usesOf(entry, PEOPLE_USES)];
    }
    case "promise": {
      const promise = cast.commitments[index];
      if (promise === undefined) return [];
      const goal = cast.goals[promise.goal];
      const to = `A promise that ${named(promise.debtor)} may make to ${named(promise.creditor)}`;
      const deed = promise.deed === undefined ? "" : `, ${promise.deed}`;
      const by = promise.by === undefined ? "" : `, to be kept by ${promise.by}`;
      const rest = `${goal === undefined ? "" : `, for \`${goal.name}\``}${by}`;
      return [
        `${to}${deed}${rest}.`,
        promise.mayStayOpen ? "It may stay open at the end." : "",
        usesOf(entry, PEOPLE_USES),
      ];
    }
    case "goal": {
      const goal = cast.goals[index];
      if (goal === undefined) return [];
      const size = ["", " a little", "", " badly"][Math.abs(goal.weight)] ?? "";
      return [
        `A goal: ${named(goal.owner)} ${goal.weight < 0 ? "dreads" : "wants"} ${goal.words}${size === "" ? "" : `,${size}`}; ${OUTLOOKS[goal.start]} at the start.`,
        usesOf(entry, PEOPLE_USES),
      ];
    }
    case "rule": {
      const rule = people.readings.declared.rules.find(({ name }) => name === entry.name);
      return [rule === undefined ? "A rule." : `A rule: ${rule.words}.`];
    }
    default:
      return [];
  }
}

const PEOPLE_USES: readonly (readonly [Use, string])[] = [
  ["read", "asked for"],
  ["changed", "changed"],
];

function personWords(cast: Cast, who: number): string {
  const person = cast.people[who];
  if (person === undefined) return "";
  const guard = ["", "a little guarded", "guarded", "very guarded"][person.guard] ?? "";
  const notes = [
    person.isPlayable ? "playable" : "",
    person.isAway ? "away at the start" : "",
    guard,
    ...person.bonds.map((bond, to) => {
      const verb = BONDS.find(([, size]) => size === bond)?.[0];
      return verb === undefined || to === who ? "" : `${verb} ${cast.people[to]?.name ?? ""}`;
    }),
  ].filter((note) => note !== "");
  const rest = notes.length === 0 ? "" : `; ${notes.join("; ")}`;
  return `A person of the story, “${person.pronoun}”${rest}.`;
}
