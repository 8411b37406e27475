/**
 * `isn't`, `does not`, `no longer`: a clause denied at its first verb, and nowhere else.
 *
 * Owns which word of a clause is its first verb, as far as its look tells, and the forms that
 * deny it. Errs on the side of not finding one: `not` before the whole clause always works.
 */
import type { Element } from "./lexicon.ts";
import type { Word } from "./words.ts";

/** Verbs that take `not` after them. */
const AUXILIARIES: ReadonlySet<string> = new Set([
  "is",
  "are",
  "was",
  "were",
  "can",
  "could",
  "will",
  "would",
  "must",
  "should",
  "may",
  "might",
]);

/** `has struck`, `have gone`: they take `not` too, and `has a garden` takes `doesn't`. */
const HAVES: ReadonlySet<string> = new Set(["has", "have", "had"]);

// Before a noun, not before a verb.
const BEFORE_NOUNS: ReadonlySet<string> = new Set([
  "his",
  "her",
  "their",
  "its",
  "of",
  "in",
  "on",
  "at",
  "for",
  "with",
  "from",
  "and",
  "or",
  "no",
]);

/** Which of a clause's elements is its first verb; −1 where none is plain to see. */
export function verbPlace(elements: readonly Element[]): number {
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as Element;
    if (!("key" in element)) continue;
    if (AUXILIARIES.has(element.key) || HAVES.has(element.key)) return i;
    const before = elements[i - 1];
    if (before === undefined || !looksLikeVerb(element.key)) continue;
    if ("key" in before && BEFORE_NOUNS.has(before.key)) continue;
    // `the roads are closed`: what stands right before a verb is its subject.
    const after = elements[i + 1];
    if (after !== undefined && "key" in after && AUXILIARIES.has(after.key)) continue;
    return i;
  }
  return -1;
}

function looksLikeVerb(key: string): boolean {
  return key.length > 2 && key.endsWith("s") && !key.endsWith("ss") && !key.endsWith("'s");
}

/**
 * Where a denied verb that begins at a word ends: `isn't`, `is not`, `is no longer`, `doesn't
 * leave`, `does not leave`, `no longer leaves`, `hasn't left`. `undefined` where it is not denied.
 */
export function negatedFrom(words: readonly Word[], at: number, verb: string): number | undefined {
  const key = (offset: number): string | undefined => words[at + offset]?.key;
  if (key(0) === "no" && key(1) === "longer" && key(2) === verb) return at + 3;
  if (AUXILIARIES.has(verb) || HAVES.has(verb)) {
    if (key(0) === contraction(verb)) return at + 1;
    if (verb === "can" && key(0) === "cannot") return at + 1;
    if (key(0) === verb && key(1) === "not") return at + 2;
    if (key(0) === verb && key(1) === "no" && key(2) === "longer") return at + 3;
    if (!HAVES.has(verb)) return undefined;
  }
  const isBase = (word: string | undefined): boolean =>
    word !== undefined && baseForms(verb).includes(word);
  if (key(0) === "doesn't" && isBase(key(1))) return at + 2;
  return key(0) === "does" && key(1) === "not" && isBase(key(2)) ? at + 3 : undefined;
}

function contraction(verb: string): string {
  if (verb === "can") return "can't";
  return verb === "will" ? "won't" : `${verb}n't`;
}

/** What a verb in the third person may be without its ending. */
export function baseForms(verb: string): string[] {
  if (verb === "has") return ["have"];
  const forms = [verb.slice(0, -1)];
  if (verb.endsWith("es")) forms.push(verb.slice(0, -2));
  if (verb.endsWith("ies")) forms.push(`${verb.slice(0, -3)}y`);
  return forms;
}
