/**
 * Cuts what is said into clauses that can be looked at one by one.
 *
 * Owns the cut, and the turning of "I" and "you" in a clause into names, so that what is said
 * can be told as a fact or a wish. Works on words, since what it looks at is short.
 */

import type { TextSpan } from "../document.ts";
import { type Doc, formOf, type Quotation, tokenFrom } from "../document.ts";
import { wordSet } from "../words/word-set.ts";

export interface SpokenClause extends TextSpan {
  /** Lower case, one space between words, no mark at the end. */
  readonly words: readonly string[];
  /** The same as spelt. */
  readonly spelt: readonly string[];
  readonly isQuestion: boolean;
  /** How many words stand before the first comma; all, where there is none. */
  readonly untilComma: number;
}

/** What is said before the first comma. */
export function untilComma({ words, untilComma: count }: SpokenClause): string {
  return words.slice(0, count).join(" ");
}

/** By quotation: what is said in it, cut into clauses. */
export type SaidClauses = readonly (readonly SpokenClause[])[];

/** The clauses of a quotation: cut at stops, semicolons and colons, and at commas before "I". */
export function clausesOf(doc: Doc, quotation: Quotation): SpokenClause[] {
  const found: SpokenClause[] = [];
  for (const span of quotation.spans) {
    const first = tokenFrom(doc.tokens, span.start);
    const end = tokenFrom(doc.tokens, span.end);
    let from = first;
    const close = (to: number, isQuestion: boolean): void => {
      if (to > from) found.push(clauseFrom(doc, from, to, isQuestion));
    };
    for (let i = first; i < end; i++) {
      const { text } = formOf(doc, i);
      const next = i + 1 < end ? formOf(doc, i + 1) : undefined;
      const isStop = /^[.!?;:…]$/.test(text);
      const isComma =
        text === "," &&
        next !== undefined &&
        /^(?:i|but|and|so|we|he|she|they|it|you)$/.test(next.lower);
      if (!isStop && !isComma) continue;
      close(i, text === "?");
      from = i + 1;
    }
    close(end, false);
  }
  return found;
}

function clauseFrom(doc: Doc, from: number, to: number, isQuestion: boolean): SpokenClause {
  const words: string[] = [];
  const spelt: string[] = [];
  let untilComma: number | undefined;
  for (let i = from; i < to; i++) {
    const form = formOf(doc, i);
    const last = words.length - 1;
    // A clitic goes back to its word.
    if (/^'(?:s|d|ll|ve|re|m)$/.test(form.text) && last >= 0) {
      words[last] += form.lower;
      spelt[last] += form.text;
    } else if (form.text === ",") untilComma ??= words.length;
    else if (/[\p{L}\p{N}]/u.test(form.text)) {
      words.push(form.lower);
      spelt.push(form.text);
    }
  }
  const start = doc.tokens.start[from] as number;
  return {
    start,
    end: doc.tokens.end[to - 1] as number,
    words,
    spelt,
    isQuestion,
    untilComma: untilComma ?? words.length,
  };
}

/** What somebody says, in the spelling it has there: "write to Ada" of "write to ada". */
export function respelt(what: string, clauses: readonly SpokenClause[]): string {
  const known = new Map<string, string>();
  for (const { words, spelt } of clauses)
    words.forEach((word, i) => {
      // The first word has its capital from where it stands.
      const own = spelt[i] as string;
      if (i > 0 && own.toLowerCase() === word && own !== word) known.set(word, own);
    });
  return known.size === 0
    ? what
    : what
        .split(" ")
        .map((word) => known.get(word) ?? word)
        .join(" ");
}

/** A short name for a phrase: its first telling words, joined by an underscore. */
export function keyFrom(words: readonly string[], most: number): string {
  const telling = words
    .map((word) =>
      word
        .toLowerCase()
        .replace(/'s$/, "")
        .replace(/[^\p{L}\p{N}]/gu, ""),
    )
    .filter((word) => word !== "" && !EMPTY.has(word));
  const chosen = (
    telling.length > 0 ? telling : words.map((w) => w.replace(/[^\p{L}]/gu, ""))
  ).slice(0, most);
  const key = chosen.join("_").replace(/^[^\p{L}]+/u, "");
  return key === "" ? "it" : key;
}

const EMPTY: ReadonlySet<string> =
  wordSet(`a an the these those some any my your his her our their to of and or that this it is are was were be been have has had
   i you he she we they me him us them in on at for with from by so just really very already there
   here not no do does did will would`);

const JOINS: ReadonlySet<string> = wordSet("and but well so oh no yes listen look please dear my");

const NO_CALL =
  /^(?:i|we|yesterday|today|tomorrow|tonight|then|now|here|there|still|first|once|\w+day|\w+ly|however|besides|anyway|perhaps|maybe|besides|yes|no|well|oh|look|listen|please)$/;

const DEAR =
  /^(?:(?:but|and|oh|yes|no|well) )?(?:my (?:dear|love|boy|girl|child|lord|lady|friend|son|darling|dear \w+)|darling|dearest|dear|sir|madam|ma'am)$/;

/** "The boy's yours, Tom": without who is called. */
export function withoutCall(clause: SpokenClause): SpokenClause {
  const { untilComma, words, spelt } = clause;
  // "But Meredith, my life is a mess": called first.
  const called = untilComma === 2 && JOINS.has(words[0] ?? "") ? 1 : untilComma === 1 ? 0 : -1;
  const isNamed =
    called >= 0 && /^\p{Lu}/u.test(spelt[called] ?? "") && !NO_CALL.test(words[called] ?? "");
  const isDear = DEAR.test(words.slice(0, untilComma).join(" "));
  const isCalled = words.length - untilComma > 2 && (isNamed || isDear);
  if (isCalled)
    return {
      ...clause,
      words: words.slice(untilComma),
      spelt: spelt.slice(untilComma),
      untilComma: words.length - untilComma,
    };
  if (untilComma < 2 || untilComma >= words.length || words.length - untilComma > 2) return clause;
  return { ...clause, words: words.slice(0, untilComma), spelt: spelt.slice(0, untilComma) };
}
