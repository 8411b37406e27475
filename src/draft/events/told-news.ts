/**
 * Finds what the narration says that somebody tells somebody.
 *
 *     He told the captain that the ship had struck ice.     She admitted she had sold the ring.
 *     Tom told me about the child.
 *
 * Owns the words behind *tell*, *admit*, *explain* and their like, and how they become a fact:
 * whom "he" means is said by name, the first time. What somebody is told to do is no news, nor
 * what was said before the story.
 */
import { type Doc, formOf } from "../document.ts";
import type { Addressed } from "../speakers/addressees.ts";
import type { Attribution } from "../speakers/attribute.ts";
import {
  CLITIC_S,
  DETERMINER,
  HE_OR_SHE,
  I,
  PAUSE,
  POSSESSIVE,
  STOP,
  SUBJECT,
  YOU,
} from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import { keyFrom } from "./clauses.ts";
import type { Deed } from "./deeds.ts";
import type { StoryEvent } from "./event.ts";
import type { PeopleAt } from "./people-at.ts";
import { partnerOf } from "./talk.ts";

/** The verbs that are looked at here. */
export const REPORTS: ReadonlySet<string> = wordSet(
  "tell explain admit confess inform announce reveal report own disclose say",
);

/** Words of a fact at the most. */
const LONG = 18;

export function findToldNews(
  attribution: Attribution,
  people: PeopleAt,
  deeds: readonly Deed[],
  addressed: readonly Addressed[],
): StoryEvent[] {
  const events: StoryEvent[] = [];
  for (const deed of deeds) {
    const { who } = deed;
    if (!REPORTS.has(deed.lemma) || who === undefined) continue;
    if (!deed.isReal || deed.isPerfect || deed.isPassive || deed.isDoing) continue;
    const { doc } = attribution.reading;
    const hearer = (people.who[deed.verb + 1] ?? -1) >= 0 ? deed.verb + 1 : undefined;
    const isTo = lowerAt(doc, deed.verb + 1) === "to" && (people.who[deed.verb + 2] ?? -1) >= 0;
    const named = hearer ?? (isTo ? deed.verb + 2 : undefined);
    // "said Tom", "he admitted": a tag, but for what follows it as a clause.
    const behind = named === undefined ? deed.verb + 1 : (people.end[named] as number);
    const isNamed = named !== undefined && !isVerbBehind(doc, behind);
    const news = newsBehind(attribution, people, deed, isNamed ? behind : deed.verb + 1);
    if (news === undefined) continue;
    const whom = isNamed
      ? (people.who[named] as number)
      : partnerOf(attribution, people, addressed, deed.verb, who);
    if (whom === undefined || whom === who) continue;
    const { words, end } = news;
    events.push({
      kind: "tells",
      who,
      whom,
      what: words.join(" "),
      key: keyFrom(words[1] === "truth" ? words.slice(3) : words, 2),
      certainty: 0.65,
      start: deed.start,
      end: doc.tokens.end[end - 1] ?? deed.end,
      quotation: undefined,
    });
  }
  return events;
}

/** "told him he was": what stands there is a subject, and nobody who is told. */
function isVerbBehind(doc: Doc, token: number): boolean {
  return /^(?:was|were|had|would|did|is|has|'d|could)$/.test(lowerAt(doc, token));
}

/** What is told: a clause, or what it is about. */
function newsBehind(
  attribution: Attribution,
  people: PeopleAt,
  deed: Deed,
  from: number,
): { readonly words: readonly string[]; readonly end: number } | undefined {
  const { doc } = attribution.reading;
  let at = from;
  while (/^(?:then|at|last|once|now|again|quietly|\w+ly)$/.test(lowerAt(doc, at)) && at < from + 3)
    at++;
  const lead = lowerAt(doc, at);
  if (deed.lemma === "tell" && /^(?:about|of)$/.test(lead))
    return subjectOf(attribution, people, at + 1);
  const isThat = lead === "that";
  if (isThat) at++;
  // Without "that" only what had happened is news, behind "said".
  const isClause =
    (formOf(doc, Math.min(at, doc.tokens.count - 1)).is & (SUBJECT | DETERMINER | POSSESSIVE)) !==
    0;
  if (
    !isThat &&
    !isClause &&
    (people.who[at] ?? -1) < 0 &&
    !/^(?:it|there)$/.test(lowerAt(doc, at))
  )
    return undefined;
  const end = clauseEnd(doc, at);
  if (end - at < 3 || end - at > LONG) return undefined;
  // "that it was not": what, stands elsewhere; "that if": supposed.
  if (/^(?:not|was|were|had|did|is|if)$/.test(lowerAt(doc, end - 1))) return undefined;
  if (/^(?:if|whether)$/.test(lowerAt(doc, at))) return undefined;
  const first = finiteWithin(doc, at, end);
  if (first === undefined) return undefined;
  if (deed.lemma === "say" && !(isThat || first === "had")) return undefined;
  if (!/^(?:had|was|were|did|is|are|has|have)$/.test(first)) return undefined;
  return { words: namedWords(attribution, people, at, end), end };
}

/** "about the child": the truth about it. */
function subjectOf(
  attribution: Attribution,
  people: PeopleAt,
  from: number,
): { readonly words: readonly string[]; readonly end: number } | undefined {
  const { doc } = attribution.reading;
  const end = Math.min(clauseEnd(doc, from), from + 6);
  const isNoun =
    (formOf(doc, Math.min(from, doc.tokens.count - 1)).is & (DETERMINER | POSSESSIVE)) !== 0;
  if (end - from < 2 || (!isNoun && (people.who[from] ?? -1) < 0)) return undefined;
  return { words: ["the", "truth", "about", ...namedWords(attribution, people, from, end)], end };
}

function clauseEnd(doc: Doc, from: number): number {
  let at = from;
  for (; at < doc.tokens.count; at++) {
    const { is, lower } = formOf(doc, at);
    if ((is & (STOP | PAUSE)) !== 0) break;
    if (
      at > from + 2 &&
      /^(?:and|but)$/.test(lower) &&
      (formOf(doc, at + 1 < doc.tokens.count ? at + 1 : at).is & SUBJECT) !== 0
    )
      break;
  }
  return at;
}

/** The first auxiliary or form of *be* of a clause. */
function finiteWithin(doc: Doc, from: number, end: number): string | undefined {
  for (let i = from + 1; i < end && i < from + 7; i++) {
    const { lower } = formOf(doc, i);
    if (/^(?:had|was|were|did|is|are|has|have|would|could|should|might|must|will|can)$/.test(lower))
      return lower;
    if (lower === "'d") return "would";
  }
  return undefined;
}

/** The words of a clause, with whom its pronouns mean by name, each the first time. */
export function namedWords(
  { reading }: Attribution,
  people: PeopleAt,
  from: number,
  end: number,
): string[] {
  const { doc, cast } = reading;
  const named = new Set<number>();
  const words: string[] = [];
  for (let i = from; i < end; i++) {
    const { is, text } = formOf(doc, i);
    const person = people.who[i] ?? -1;
    const isPronoun = person >= 0 && (is & (HE_OR_SHE | I | YOU)) !== 0 && people.end[i] === i + 1;
    if (isPronoun && !named.has(person)) {
      const name = cast.people[person]?.name ?? text;
      words.push((is & POSSESSIVE) !== 0 && text.toLowerCase() !== "her" ? `${name}'s` : name);
    } else if ((is & CLITIC_S) !== 0 || /^'/.test(text))
      words[words.length - 1] = `${words.at(-1) ?? ""}${text}`;
    else words.push(text);
    if (person >= 0) named.add(person);
  }
  return words;
}

function lowerAt(doc: Doc, token: number): string {
  return token < doc.tokens.count ? formOf(doc, token).lower : "";
}
