/**
 * Finds what people say that they want.
 *
 * Owns the words of wishing, in the first person and in speech. A wish is told once, however
 * often it is said again.
 */
import type { Attribution } from "../speakers/attribute.ts";
import { ANYBODY, FEMALE, kindsOf, MALE, PERSON } from "../words/kinds.ts";
import { keyFrom, type SaidClauses } from "./clauses.ts";
import type { StoryEvent } from "./event.ts";
import { turned } from "./fact-words.ts";

const WANTS =
  /^(?:and |but |so |well |because )*i(?: really| only| just| still)* (want|need|have|long|mean|intend|hope)(?: so badly| badly)? to (.+)$/;

export function findWants(attribution: Attribution, clausesSaid: SaidClauses): StoryEvent[] {
  const { doc, cast } = attribution.reading;
  const events: StoryEvent[] = [];
  const known = new Set<string>();
  for (const quotation of doc.quotations) {
    const who = attribution.speakers[quotation.index];
    const person = who === undefined ? undefined : cast.people[who];
    if (person === undefined) continue;
    for (const clause of clausesSaid[quotation.index] ?? []) {
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
      const meant = withMeant(spelt, clausesSaid, quotation.index);
      if (meant === undefined) continue;
      // A first word that is no "I" keeps the clause from being turned into a name's.
      const what = turned(["to", ...meant], person.name, person.pronoun, "them").slice(3);
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

/** So many quotations back whoever "him" is may have been spoken of. */
const SPOKEN_OF = 4;

/**
 * A wish with whom it is about: "find him again" is "find that guy again", of whom was spoken.
 * `undefined` where nobody was, since the wish could not be understood by itself.
 */
function withMeant(
  wish: readonly string[],
  said: SaidClauses,
  quotation: number,
): readonly string[] | undefined {
  const at = wish.findIndex((word, i) => isObject(word, wish[i + 1]));
  if (at < 0) return /^(?:it|that|this)$/i.test(wish.at(-1) ?? "") ? undefined : wish;
  const wanted = /^him$/i.test(wish[at] as string)
    ? MALE
    : /^her$/i.test(wish[at] as string)
      ? FEMALE
      : ANYBODY;
  for (let i = quotation; i >= 0 && i >= quotation - SPOKEN_OF; i--)
    for (const { words } of [...(said[i] ?? [])].reverse())
      for (let k = words.length - 1; k > 0; k--) {
        const noun = words[k] as string;
        if ((kindsOf(noun, noun, false) & (wanted | PERSON)) === 0) continue;
        const lead = words.slice(Math.max(0, k - 2), k).findLastIndex((word) => LEADS.test(word));
        if (lead < 0) continue;
        const from = Math.max(0, k - 2) + lead;
        return [...wish.slice(0, at), ...words.slice(from, k + 1), ...wish.slice(at + 1)];
      }
  return undefined;
}

const LEADS = /^(?:that|the|my|this|your)$/;

/** "him", "them", and "her" where nothing of hers follows. */
function isObject(word: string, next: string | undefined): boolean {
  if (/^(?:him|them)$/i.test(word)) return true;
  return (
    /^her$/i.test(word) &&
    (next === undefined || /^(?:again|back|to|and|from|for|in|at|with|home|away)$/i.test(next))
  );
}
