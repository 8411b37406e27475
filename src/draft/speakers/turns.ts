/**
 * Turns: what one person says in one paragraph, to be given a speaker as a whole.
 *
 * Owns how quotations are put together into turns, and what is known of each turn before any
 * speaker is: its tag, whom it calls by name, whether it asks.
 */
import { matchAlias } from "../cast/aliases.ts";
import type { Doc, Quotation, Segment } from "../document.ts";
import { formOf, paragraphAt, tokenFrom } from "../document.ts";
import { ANYBODY, CAPITAL, HE, PAUSE, SHE, STOP, TITLE } from "../words/kinds.ts";
import { findOwnNouns } from "./appositions.ts";
import type { Placed } from "./mentions.ts";
import type { Reading } from "./reading.ts";
import { findTag, isStrong, type Tag } from "./tags.ts";
import { type Told, toldBy, turnedTo } from "./told.ts";

export interface Turn {
  readonly index: number;
  readonly paragraph: number;
  /** The paragraph it ends in, where what is said goes on over several. */
  readonly endParagraph: number;
  readonly quotations: readonly number[];
  readonly tag: Tag | undefined;
  /** Where its first mark is. */
  readonly start: number;
  readonly isContinuation: boolean;
  /** It stands mark to mark behind the turn before, in one paragraph: “Is it far?” “No.” */
  readonly isReply: boolean;
  /** People it calls by name; people it names otherwise. */
  readonly vocatives: ReadonlySet<number>;
  readonly named: ReadonlySet<number>;
  /** Of those, whoever its first quotation calls: whom it answers. */
  readonly firstCalled: ReadonlySet<number>;
  /** Those of the last name it calls: whom its last words are meant for. */
  readonly lastCalled: readonly number[];
  /** People it says the speaker is: "I'm Emma", "my name is Emma". */
  readonly introduces: ReadonlySet<number>;
  /** It ends in a question. */
  readonly asks: boolean;
  /** It calls somebody sir, or madam. */
  readonly calls: "m" | "f" | undefined;
  /** Whom its tag names as spoken to: "he asked Emma", "said he to Emma". */
  readonly told: Told | undefined;
  /** Nothing is told in its paragraph: it is all speech. */
  readonly isBare: boolean;
}

/** What all steps share: turns, and the tag of each quotation. */
export interface Turns {
  readonly turns: readonly Turn[];
  readonly tags: readonly (Tag | undefined)[];
  /** The turn of each quotation; −1 for one without a place. */
  readonly turnOf: Int32Array;
  /** By quotation: the people it calls, itself. */
  readonly called: readonly ReadonlySet<number>[];
}

/** Puts the quotations of a document together into turns. */
export function makeTurns(reading: Reading, mentions: readonly (readonly Placed[])[][]): Turns {
  const { doc } = reading;
  const tags = doc.quotations.map((quotation) => findTag(reading, quotation));
  const names = namesInSpeech(reading, mentions, tags);
  const turnOf = new Int32Array(doc.quotations.length).fill(-1);
  const turns: Turn[] = [];
  const byParagraph: Quotation[][] = doc.paragraphs.map(() => []);
  for (const quotation of doc.quotations)
    if (quotation.spans.length > 0) byParagraph[quotation.paragraph]?.push(quotation);
  for (const quotations of byParagraph) {
    quotations.sort((a, b) => startOf(a) - startOf(b));
    const isMixed = hasSeveralSpeakers(reading, quotations, tags);
    let group: Quotation[] = [];
    let key: string | undefined;
    let isNext = false;
    const close = (): void => {
      if (group.length === 0) return;
      const turn = turnFrom(reading, turns.length, group, isNext, tags, names);
      for (const quotation of group) turnOf[quotation.index] = turn.index;
      turns.push(turn);
      isNext = false;
      group = [];
      key = undefined;
    };
    for (const quotation of quotations) {
      const own = keyOfTag(tags[quotation.index]);
      const isOther = key !== undefined && own !== undefined && own !== key;
      const isReply = repliesTo(reading, group[group.length - 1], quotation);
      const isParted = isMixed && isPartedFrom(reading, group[group.length - 1], quotation, tags);
      if (isOther || isReply || isParted || callsSpeaker(quotation, group, tags, names)) close();
      isNext ||= isReply;
      group.push(quotation);
      key ??= own;
    }
    close();
  }
  return { turns, tags, turnOf, called: names.map((each) => each.vocatives) };
}

/**
 * "…," said Emma. Her father sighed. "My dear Emma, …": somebody else speaks on in the paragraph,
 * as nobody calls themselves.
 */
function callsSpeaker(
  quotation: Quotation,
  group: readonly Quotation[],
  tags: readonly (Tag | undefined)[],
  names: readonly SpokenNames[],
): boolean {
  const calls = (one: Quotation, other: Quotation): boolean => {
    const speaker = taggedPerson(tags[other.index]);
    return speaker !== undefined && names[one.index]?.vocatives.has(speaker) === true;
  };
  return group.some((other) => calls(quotation, other) || calls(other, quotation));
}

/** “Is it far?” “No.” Who speaks on does not shut and open marks over nothing. */
function repliesTo(reading: Reading, before: Quotation | undefined, next: Quotation): boolean {
  const end = before?.spans[before.spans.length - 1]?.end;
  const between = end === undefined ? undefined : reading.doc.text.slice(end, startOf(next));
  return between !== undefined && /^[\s"“”„‘’'«»]*$/.test(between);
}

/**
 * A paragraph in which more than one person speaks, as a whole scene told in one does: marks close
 * and open over nothing, or two tags have different people.
 */
function hasSeveralSpeakers(
  reading: Reading,
  quotations: readonly Quotation[],
  tags: readonly (Tag | undefined)[],
): boolean {
  if (quotations.length < 3) return false;
  const tagged = new Set<string>();
  for (const [i, quotation] of quotations.entries()) {
    if (repliesTo(reading, quotations[i - 1], quotation)) return true;
    const key = keyOfTag(tags[quotation.index]);
    if (key?.startsWith("name") === true || key?.startsWith("teller") === true) tagged.add(key);
  }
  return tagged.size > 1;
}

/** In such a paragraph: whether a sentence of its own, and no tag, stands between two quotations. */
function isPartedFrom(
  reading: Reading,
  before: Quotation | undefined,
  next: Quotation,
  tags: readonly (Tag | undefined)[],
): boolean {
  const { doc } = reading;
  const end = before?.spans[before.spans.length - 1]?.end;
  if (before === undefined || end === undefined) return false;
  let stops = 0;
  const until = startOf(next);
  for (let i = tokenFrom(doc.tokens, end); i < doc.tokens.count; i++) {
    if ((doc.tokens.start[i] as number) >= until) break;
    if ((formOf(doc, i).is & STOP) !== 0) stops++;
  }
  const tag = tags[before.index];
  const isTagged = tag !== undefined && isStrong(tag) && isBetween(doc, tag, end, until);
  return stops > (isTagged ? 1 : 0);
}

function isBetween(doc: Doc, tag: Tag, start: number, end: number): boolean {
  const at = doc.tokens.start[tag.subject.firstToken] as number;
  return at >= start && at < end;
}

function taggedPerson(tag: Tag | undefined): number | undefined {
  if (tag === undefined || !isStrong(tag) || tag.subject.people.length !== 1) return undefined;
  return tag.subject.people[0];
}

function startOf(quotation: Quotation): number {
  return quotation.spans[0]?.start ?? 0;
}

/** Who a strong tag is about, so that two tags can be told to differ. */
function keyOfTag(tag: Tag | undefined): string | undefined {
  if (tag === undefined || !isStrong(tag)) return undefined;
  const { kind, people, gender, head } = tag.subject;
  return kind === "name" ? `name ${people[0]}` : `${kind} ${gender ?? ""} ${head ?? ""}`;
}

function turnFrom(
  reading: Reading,
  index: number,
  group: readonly Quotation[],
  isReply: boolean,
  tags: readonly (Tag | undefined)[],
  names: readonly SpokenNames[],
): Turn {
  let tag: Tag | undefined;
  const vocatives = new Set<number>();
  const named = new Set<number>();
  const introduces = new Set<number>();
  let lastCalled: readonly number[] = [];
  let calls: Turn["calls"];
  for (const quotation of group) {
    const own = tags[quotation.index];
    if (own !== undefined && isBetter(own, tag)) tag = own;
    const spoken = names[quotation.index] as SpokenNames;
    for (const person of spoken.vocatives) vocatives.add(person);
    for (const person of spoken.named) named.add(person);
    if (spoken.lastCalled.length > 0) lastCalled = spoken.lastCalled;
    for (const person of spoken.introduces) introduces.add(person);
    calls ??= spoken.calls;
  }
  const first = group[0] as Quotation;
  const last = group[group.length - 1] as Quotation;
  const end = last.spans[last.spans.length - 1]?.end ?? 0;
  return {
    index,
    paragraph: first.paragraph,
    endParagraph: Math.max(first.paragraph, paragraphAt(reading.doc, end - 1)),
    quotations: group.map((quotation) => quotation.index),
    tag,
    start: startOf(first),
    isContinuation: first.isContinuation,
    isReply,
    vocatives,
    firstCalled: (names[first.index] as SpokenNames).vocatives,
    named,
    lastCalled,
    introduces,
    told:
      toldBy(reading, tag) ??
      turnedTo(reading, reading.doc.paragraphs[first.paragraph]?.segments ?? []),
    isBare:
      reading.doc.paragraphs[first.paragraph]?.segments.every(
        (segment) => segment.quotation !== undefined,
      ) === true,
    asks: asksAt(reading, end),
    calls,
  };
}

/** The first strong tag of a turn stands; before there is one, the one most to be trusted. */
function isBetter(tag: Tag, than: Tag | undefined): boolean {
  if (than === undefined) return true;
  if (isStrong(than)) return false;
  return isStrong(tag) || tag.trust > than.trust;
}

interface SpokenNames {
  readonly vocatives: Set<number>;
  readonly named: Set<number>;
  readonly introduces: Set<number>;
  lastCalled: readonly number[];
  calls: "m" | "f" | undefined;
}

/** By quotation: the people it calls and names. */
function namesInSpeech(
  reading: Reading,
  mentions: readonly (readonly Placed[])[][],
  tags: readonly (Tag | undefined)[],
): readonly SpokenNames[] {
  const { doc } = reading;
  const nouns = findOwnNouns(reading.cast.people);
  const found = doc.quotations.map(
    (): SpokenNames => ({
      vocatives: new Set(),
      named: new Set(),
      introduces: new Set(),
      lastCalled: [],
      calls: undefined,
    }),
  );
  doc.paragraphs.forEach((paragraph, p) => {
    paragraph.segments.forEach((segment, s) => {
      if (segment.quotation === undefined) return;
      const own = found[segment.quotation] as SpokenNames;
      for (const mention of mentions[p]?.[s] ?? []) {
        if (mention.kind !== "name") continue;
        const target =
          introducesSelf(reading, mention, segment.firstToken, segment.endToken) ||
          answersWithOwnName(reading, mention, segment, segment.quotation)
            ? own.introduces
            : !mention.isPossessive &&
                !mayBeOwnName(reading, mention, tags[segment.quotation]) &&
                !isWholeAnswer(reading, mention, segment, segment.quotation) &&
                !isToldToSir(reading, mention, segment) &&
                !isToldOfNext(reading, mention, segment) &&
                isVocative(reading, mention, segment.firstToken, segment.endToken)
              ? own.vocatives
              : own.named;
        for (const person of mention.people) target.add(person);
        if (target === own.vocatives) own.lastCalled = mention.people;
      }
      own.calls ??= sirOrMadam(reading, segment.firstToken, segment.endToken);
      for (const person of calledByNoun(reading, nouns, segment.firstToken, segment.endToken))
        own.vocatives.add(person);
      if (own.lastCalled.length === 0) own.lastCalled = [...own.vocatives];
    });
  });
  return found;
}

/** "I'm Emma." "My name is Emma." "Emma here." */
function introducesSelf(reading: Reading, mention: Placed, first: number, end: number): boolean {
  const { doc } = reading;
  if (mention.isPossessive) return false;
  const before = (steps: number): string =>
    mention.firstToken - steps >= first ? formOf(doc, mention.firstToken - steps).lower : "";
  const after = mention.endToken < end ? formOf(doc, mention.endToken) : undefined;
  const closes = after === undefined || (after.is & (STOP | PAUSE)) !== 0;
  if (!closes) return before(1) === "" && after?.lower === "here";
  return (
    (before(2) === "i" && /^(?:'m|am)$/.test(before(1))) ||
    (before(2) === "name" && /^(?:'s|is|was)$/.test(before(1))) ||
    (before(2) === "call" && before(1) === "me")
  );
}

/** "What is your name?" "Emma Woodhouse, sir.": whoever is asked says it. */
function answersWithOwnName(
  reading: Reading,
  mention: Placed,
  segment: Segment,
  quotation: number,
): boolean {
  const { doc } = reading;
  if (mention.firstToken !== segment.firstToken || mention.isPossessive) return false;
  const after = mention.endToken < segment.endToken ? formOf(doc, mention.endToken) : undefined;
  if (after !== undefined && (after.is & (STOP | PAUSE)) === 0) return false;
  const asked = doc.quotations[quotation - 1];
  const own = doc.quotations[quotation];
  const last = asked?.spans[asked.spans.length - 1];
  if (asked === undefined || own === undefined || last === undefined) return false;
  if (own.paragraph - asked.paragraph > 2) return false;
  if (!asksAt(reading, last.end)) return false;
  const words = doc.text.slice(Math.max(last.start, last.end - 90), last.end);
  if (ASKS_NAME.test(words)) return true;
  // "You're the surveyor?" "Livia Bo."
  return mention.endToken === segment.endToken - 1 && ASKS_WHETHER.test(words);
}

const ASKS_WHETHER =
  /(?:^|[.!?“"'‘,]\s*)(?:and )?(?:you(?:['’]re| are| must be)|are you)\b(?:(?!\b(?:who|what|which|where|how)\b)[^.?!])*\?\W*$/i;

const ASKS_NAME =
  /\b(?:your (?:\w+ )?name|who (?:the \w+ )?are you|who(?:['’]s| is) (?:there|that|it)|call you|you called)\b[^.?!]*\?/i;

/** "Mr. Elton, ma'am.": said *to* whoever is called madam, and of somebody else. */
function isToldToSir(reading: Reading, mention: Placed, segment: Segment): boolean {
  const { doc } = reading;
  if (mention.firstToken !== segment.firstToken || mention.endToken + 1 >= segment.endToken)
    return false;
  if (formOf(doc, mention.endToken).text !== ",") return false;
  return CALLS_ONLY.test(formOf(doc, mention.endToken + 1).lower);
}

/** "Emma. You've met her.": a name that is said of somebody, as what follows shows. */
function isToldOfNext(reading: Reading, mention: Placed, segment: Segment): boolean {
  const { doc } = reading;
  const { gender, endToken } = mention;
  if (gender === undefined || endToken >= segment.endToken) return false;
  if (formOf(doc, endToken).text !== ".") return false;
  const own = gender === "m" ? HE : SHE;
  for (let i = endToken + 1; i < segment.endToken; i++) {
    const { is } = formOf(doc, i);
    if ((is & STOP) !== 0) return false;
    if ((is & own) !== 0) return true;
  }
  return false;
}

/** Words that are never said of anybody, and never to the same one as a name before them. */
const CALLS_ONLY = /^(?:sir|ma'am|madam|miss|sire|majesty|mum|missus)$/;

/** "What is he called?" "Ransome.": nothing but a name, and no call. */
function isWholeAnswer(
  reading: Reading,
  mention: Placed,
  segment: Segment,
  quotation: number,
): boolean {
  const { doc } = reading;
  if (mention.firstToken !== segment.firstToken || mention.endToken !== segment.endToken - 1)
    return false;
  const before = doc.quotations[quotation - 1]?.spans;
  const last = before?.[before.length - 1];
  if (last === undefined || formOf(doc, mention.endToken).text !== ".") return false;
  const asked = doc.text.slice(Math.max(last.start, last.end - 80), last.end);
  return asksAt(reading, last.end) && /\b(?:who|whom|whose|name|names|called|call)\b/i.test(asked);
}

/** Whether what is said up to an offset ends in a question. */
function asksAt(reading: Reading, end: number): boolean {
  return /\?["”’'»_]*$/.test(reading.doc.text.slice(Math.max(0, end - 3), end));
}

/**
 * "Emma Woodhouse," she said: with both names and no title, that is how people say who they are.
 * Who calls somebody so has a name in the tag, or cries it.
 */
function mayBeOwnName(reading: Reading, mention: Placed, tag: Tag | undefined): boolean {
  if (mention.endToken - mention.firstToken < 2) return false;
  if (tag === undefined || !isStrong(tag) || tag.subject.kind === "name") return false;
  const { doc } = reading;
  if (mention.endToken < doc.tokens.count && formOf(doc, mention.endToken).text === "!")
    return false;
  for (let i = mention.firstToken; i < mention.endToken; i++) {
    const { is } = formOf(reading.doc, i);
    if ((is & CAPITAL) === 0 || (is & (TITLE | ANYBODY)) !== 0) return false;
  }
  return true;
}

/** "Come in, Emma." "My dear Emma!" "Emma, come in." */
function isVocative(reading: Reading, mention: Placed, first: number, end: number): boolean {
  return isAddress(reading, mention.firstToken, mention.endToken, first, end);
}

/** Whether a name or a noun stands between marks, as whoever is called does. */
function isAddress(
  reading: Reading,
  token: number,
  endToken: number,
  first: number,
  end: number,
): boolean {
  const { doc } = reading;
  const after = endToken < end ? formOf(doc, endToken) : undefined;
  if (after !== undefined && (after.is & (STOP | PAUSE)) === 0) return false;
  let at = token - 1;
  while (at >= first && FONDLY.has(formOf(doc, at).lower)) at--;
  if (at < first) return true;
  const before = formOf(doc, at);
  return (before.is & (STOP | PAUSE)) !== 0 || LEADS_VOCATIVE.has(before.lower);
}

/** What may stand before a name that is called, and before one that is spoken of. */
const FONDLY: ReadonlySet<string> = new Set(
  "dear dearest my our own old good poor little young sweet darling".split(" "),
);

const LEADS_VOCATIVE: ReadonlySet<string> = new Set(
  `oh o ah yes no well sir hello come good-bye goodbye morning night evening thanks hey hi listen
   look wait please sorry you hullo hallo nonsense bravo why indeed nay aye ay`.split(/\s+/),
);

/** "Yes, Captain." "Uncle!" Where one person of the cast could be meant, that one is called. */
function calledByNoun(
  reading: Reading,
  nouns: ReadonlyMap<string, ReadonlySet<number>>,
  first: number,
  end: number,
): number[] {
  const { doc } = reading;
  const called: number[] = [];
  for (let i = first; i < end; i++) {
    const form = formOf(doc, i);
    if ((form.is & ANYBODY) === 0) continue;
    const people = nouns.get(form.lower) ?? nouns.get(SAME_KIN.get(form.lower) ?? "");
    if (people?.size !== 1 || !isAddress(reading, i, i + 1, first, end)) continue;
    if (matchAlias(reading.cast.aliases, i, end) === undefined) called.push(...people);
  }
  return called;
}

/** What children say, and what narration does. */
const SAME_KIN: ReadonlyMap<string, string> = new Map([
  ..."mamma mama mum mummy mom mommy ma"
    .split(" ")
    .map((word): [string, string] => [word, "mother"]),
  ..."papa pa dad daddy pop".split(" ").map((word): [string, string] => [word, "father"]),
  ..."grandpa granddad grandad".split(" ").map((word): [string, string] => [word, "grandfather"]),
  ..."grandma granny gran nan".split(" ").map((word): [string, string] => [word, "grandmother"]),
  ..."auntie aunty".split(" ").map((word): [string, string] => [word, "aunt"]),
]);

function sirOrMadam(reading: Reading, first: number, end: number): "m" | "f" | undefined {
  const { doc } = reading;
  for (let i = first; i < end; i++) {
    const { lower } = formOf(doc, i);
    const before = i > first ? formOf(doc, i - 1).lower : "";
    // "My mother" is spoken of, "my lord" is called.
    const alone = /^(?:my|our)$/.test(before) ? undefined : CALLS.get(lower);
    const gender = alone ?? (FONDLY.has(before) ? CALLS_WITH.get(lower) : undefined);
    if (gender !== undefined && isAddress(reading, i, i + 1, first, end)) return gender;
  }
  return undefined;
}

/** Behind "my", "old" and the like. */
const CALLS_WITH: ReadonlyMap<string, "m" | "f"> = new Map([
  ...called("f", "lady girl woman dame lass"),
  ...called("m", "lord boy man fellow chap lad son friar"),
]);

/** By themselves: "Yes, sir." "Oh, Papa!" */
const CALLS: ReadonlyMap<string, "m" | "f"> = new Map([
  ...called("m", "sir mister monsieur signor signore señor senor mynheer herr sire"),
  ...called("m", "papa father dad daddy pa pop grandfather grandpa granddad uncle"),
  ...called("f", "madam ma'am mum madame mademoiselle signora señora senora miss missus ladyship"),
  ...called("f", "mamma mama mother mom mummy mommy grandmother grandma granny aunt auntie"),
]);

function called(gender: "m" | "f", words: string): [string, "m" | "f"][] {
  return words.split(" ").map((word) => [word, gender]);
}
