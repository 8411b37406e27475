/**
 * Which thing is meant: what a verb names, or what "it" stands for, which was spoken of before.
 *
 * Owns the memory of things, as far as a story has been read. Who gives them to whom is
 * transfers.ts's to say.
 */
import { formOf } from "../document.ts";
import type { Attribution } from "../speakers/attribute.ts";
import { ANYBODY, CLITIC_S, DETERMINER, POSSESSIVE, PREPOSITION, WORD } from "../words/kinds.ts";
import { THINGS } from "../words/things.ts";
import { wordSet } from "../words/word-set.ts";
import { NUMBERS, type Phrase } from "./behind-verb.ts";
import type { Deed } from "./deeds.ts";
import { BETWEEN, BODY, FIGURES, FIXED } from "./transfer-words.ts";

/** What was last spoken of, so that "it" can be it. */
export interface Memory {
  thing: string | undefined;
  paragraph: number;
  /** Only "the object" or "something" so far. */
  isVague: boolean;
  /** Any other noun that somebody held, and the sentence. */
  held: string | undefined;
  sentence: number;
}

/** Keeps what is spoken of now in mind. */
export function remember(memory: Memory, thing: string, paragraph: number, isAside: boolean): void {
  const isVague = thing === "object";
  // "the stone" of a ring does not put the ring out of mind at once.
  if (
    memory.thing !== undefined &&
    !memory.isVague &&
    paragraph - memory.paragraph <= 1 &&
    (isVague || isAside || PARTS.has(thing))
  ) {
    memory.paragraph = paragraph;
    return;
  }
  // "took the greyhound out of the box and put it in his lap": not the box.
  if (isAside && memory.held !== undefined) return;
  memory.thing = thing;
  memory.paragraph = paragraph;
  memory.isVague = isVague;
  memory.held = undefined;
}

const PARTS = wordSet("stone jewel diamond pearl chain paper box glass list number address");

/** "the ring", "his old ring": a noun is meant. */
export function isLedByDeterminer(attribution: Attribution, first: number, noun: number): boolean {
  const { doc } = attribution.reading;
  for (let i = noun - 1; i >= first && i >= noun - 5; i--) {
    const { is } = formOf(doc, i);
    if ((is & (DETERMINER | CLITIC_S | POSSESSIVE)) !== 0) return true;
    if (is === 0) return false;
  }
  return false;
}

/** "from the breast of his coat": where something is, rather than what it is about. */
export function isWithin(attribution: Attribution, first: number, noun: number): boolean {
  const { doc } = attribution.reading;
  for (let i = noun - 1; i >= first && i >= noun - 4; i--) {
    const { lower, is } = formOf(doc, i);
    if ((is & PREPOSITION) !== 0)
      return /^(?:of|from|in|into|on|at|under|round|inside|onto|over|behind|by)$/.test(lower);
    if (is === 0) return false;
  }
  return false;
}

/** What it is that changes hands. */
export function thingAmong(
  attribution: Attribution,
  memory: Memory,
  deed: Deed,
): string | undefined {
  const things = deed.objects.filter(isThing);
  // "gives her the ring": the last of the two.
  const named =
    things.find((each) => each.head !== "it" && THINGS.has(each.head) && each.head !== "object") ??
    things.find((each) => each.head !== "it" && each.head !== "object");
  if (named !== undefined && things.every(({ head }) => head !== "it")) {
    if (/(?:ness|tion|ment)$/.test(named.head)) return undefined;
    return deed.lemma === "let" ? whatIsLet(attribution, named) : named.head;
  }
  const points = things.length > 0 || hasItBefore(attribution, deed);
  return points ? recalled(attribution, memory, deed) : undefined;
}

/** "let the whole string run down": the string. */
function whatIsLet({ reading: { doc } }: Attribution, { token, head }: Phrase): string {
  if (!/^(?:run|fall|drop|slip|slide|go)$/.test(head)) return head;
  let at = token;
  while (at < token + 5 && formOf(doc, at).lower !== head) at++;
  const before = formOf(doc, at - 1);
  return (before.is & (DETERMINER | POSSESSIVE)) === 0 ? before.lower : head;
}

/** "have it slipped on her finger". */
function hasItBefore(attribution: Attribution, deed: Deed): boolean {
  return (
    deed.verb > 0 && /^(?:it|them)$/.test(formOf(attribution.reading.doc, deed.verb - 1).lower)
  );
}

/** Where it is recalled. */
type Place = Pick<Deed, "sentence" | "paragraph" | "verb">;

/** What "it" is at a place. */
export function recalled(
  attribution: Attribution,
  memory: Memory,
  deed: Place,
): string | undefined {
  if (memory.held !== undefined && deed.sentence - memory.sentence <= 4) return memory.held;
  return memory.thing !== undefined && !memory.isVague && deed.paragraph - memory.paragraph <= 4
    ? memory.thing
    : lastNoun(attribution, deed);
}

/** So many tokens back "it" may lie. */
const NOUN_REACH = 45;

/** "Eleven shillings and a button. Bea tipped it out": the first of the nouns told last. */
function lastNoun(attribution: Attribution, deed: Place): string | undefined {
  const { doc } = attribution.reading;
  const first = doc.paragraphs[deed.paragraph]?.firstToken ?? 0;
  for (let i = deed.verb - 1; i >= first && i >= deed.verb - NOUN_REACH; i--) {
    const { is, lower } = formOf(doc, i);
    if ((is & DETERMINER) === 0 && !NUMBERS.has(lower)) continue;
    let head = "";
    for (let k = i + 1; k < deed.verb && k < i + 4; k++) {
      const next = formOf(doc, k);
      if (
        (next.is & WORD) === 0 ||
        (next.is & PREPOSITION) !== 0 ||
        /^(?:and|that|who)$/.test(next.lower)
      )
        break;
      if ((next.is & ANYBODY) !== 0) {
        head = "";
        break;
      }
      head = next.lower;
    }
    if (
      head !== "" &&
      !FIGURES.has(head) &&
      !FIXED.has(head) &&
      !BODY.has(head) &&
      !BETWEEN.has(head)
    )
      return head;
  }
  return undefined;
}

/** Whether a phrase names something that can change hands. */
export function isThing(phrase: Phrase): boolean {
  return (
    phrase.person === undefined &&
    !phrase.isHuman &&
    phrase.head !== "" &&
    // A bare word is hardly ever a thing, but for several of them: "eleven shillings".
    (phrase.head === "it" ||
      phrase.determiner !== "" ||
      phrase.owner !== undefined ||
      THINGS.has(phrase.head) ||
      phrase.head.endsWith("s")) &&
    !FIGURES.has(phrase.head) &&
    !FIXED.has(phrase.head)
  );
}
