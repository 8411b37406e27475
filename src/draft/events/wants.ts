/**
 * Finds what people say that they want.
 *
 * Owns the words of wishing, in the first person and in speech. A wish is told once, however
 * often it is said again.
 */
import type { Attribution } from "../speakers/attribute.ts";
import { keyFrom, type SaidClauses } from "./clauses.ts";
import { turned } from "./disclosures.ts";
import type { StoryEvent } from "./event.ts";

const WANTS =
  /^(?:and |but |so |well |because )*i(?: really| only| just| still)* (want|need|have|long|mean|intend|hope)(?: so badly| badly)? to (.+)$/;

export function findWants(attribution: Attribution, said: SaidClauses): StoryEvent[] {
  const { doc, cast } = attribution.reading;
  const events: StoryEvent[] = [];
  const known = new Set<string>();
  for (const quotation of doc.quotations) {
    const who = attribution.speakers[quotation.index];
    const person = who === undefined ? undefined : cast.people[who];
    if (person === undefined) continue;
    for (const clause of said[quotation.index] ?? []) {
      if (clause.isQuestion || clause.words.length > 16) continue;
      const said = clause.words.slice(0, clause.untilComma);
      const m = WANTS.exec(said.join(" "));
      if (m === null || m[1] === "have") continue;
      const wish = (m[2] as string).split(" ");
      const spelt = clause.spelt.slice(said.length - wish.length, said.length);
      if (/^(?:know|say|tell|ask|be|see|think|talk|hear|go)$/.test(wish[0] ?? "")) continue;
      const key = keyFrom(wish, 2);
      const mark = `${who} ${key}`;
      if (known.has(mark)) continue;
      known.add(mark);
      // A first word that is no "I" keeps the clause from being turned into a name's.
      const what = turned(["to", ...spelt], person.name, person.pronoun, "them").slice(3);
      const { start, end } = clause;
      const base = { start, end, quotation: quotation.index, whom: undefined };
      events.push({
        ...base,
        kind: "wants",
        who,
        what,
        key,
        certainty: m[1] === "need" || m[1] === "want" ? 0.8 : 0.6,
      });
    }
  }
  return events;
}
