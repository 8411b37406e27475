/**
 * A word of another person in the narration: `behind me`, in a story that is told of *you*.
 *
 * Counts who the story is told of, then looks at what does not belong. Where a story says *you*
 * throughout, an *I* or *me* is sure; elsewhere a narrator may step forward, so it is a hint.
 * Thoughts, what is written on signs, and a narrator's turns of speech are left alone.
 */
import { personSlip } from "../../base/messages/draft.ts";
import { formOf } from "../document.ts";
import {
  CAPITAL,
  HE_OR_SHE,
  I,
  NEVER_NAME,
  SUBJECT,
  THEY,
  TITLE,
  WE,
  WORD,
  YOU,
} from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import { findingFrom, type LintFinding } from "./finding.ts";
import { lowerAt, type Prose, partsAt, spanOfTokens } from "./prose.ts";
import type { LintRule } from "./rule.ts";

export const PERSON_SLIP: LintRule = {
  code: "person-slip",
  severity: "hint",
  mayBeError: true,
  find: (prose) => {
    const counts = countPersons(prose);
    const telling = tellingOf(counts);
    if (telling === undefined) return [];
    const isSure = telling === "you" && counts.second >= 20 && counts.first * 15 <= counts.second;
    const found: LintFinding[] = [];
    for (const token of telling === "you"
      ? counts.ofFirst
      : [...counts.ofFirst, ...counts.ofSecond]) {
      if (isExcused(prose, token)) continue;
      found.push(report(prose, token, telling, isSure));
    }
    return found.sort((a, b) => a.span.start - b.span.start);
  },
};

interface Counts {
  readonly words: number;
  readonly first: number;
  readonly second: number;
  readonly third: number;
  /** "you" that does something, rather than anybody who might. */
  readonly youActs: number;
  readonly iActs: number;
  readonly ofFirst: readonly number[];
  readonly ofSecond: readonly number[];
}

/** A text that has more of them than this has a narrator who says I. */
const MOST = 8;

function countPersons(prose: Prose): Counts {
  const { doc } = prose;
  let words = 0;
  let second = 0;
  let third = 0;
  let first = 0;
  let youActs = 0;
  let iActs = 0;
  const ofFirst: number[] = [];
  const ofSecond: number[] = [];
  for (const paragraph of doc.paragraphs)
    for (let i = paragraph.firstToken; i < paragraph.endToken; i++) {
      if (prose.isTold[i] !== 1) continue;
      const { is, lower } = formOf(doc, i);
      if ((is & WORD) === 0) continue;
      words++;
      if ((is & (I | WE)) !== 0) {
        if (isNumeralOrMine(prose, i)) continue;
        first++;
        if ((is & SUBJECT) !== 0) iActs++;
        if (ofFirst.length <= MOST) ofFirst.push(i);
      } else if ((is & YOU) !== 0) {
        second++;
        if (lower === "you" && acts(prose, i)) youActs++;
        if (ofSecond.length <= MOST) ofSecond.push(i);
      } else if ((is & (HE_OR_SHE | THEY)) !== 0) third++;
      else if ((is & (CAPITAL | TITLE)) !== 0 && (is & NEVER_NAME) === 0) third++;
    }
  return { words, first, second, third, youActs, iActs, ofFirst, ofSecond };
}

/** you take, you watched; not: you could, you never know */
function acts(prose: Prose, token: number): boolean {
  const at = token + 1;
  const next = lowerAt(prose, at, 0, prose.doc.tokens.count);
  if (
    /^(?:know|see|understand|could|can|would|might|may|must|should|will|'d|'ll|never|had)$/.test(
      next,
    )
  )
    return false;
  const { verb, form } = partsAt(prose, at);
  return (
    /^'(?:re|ve)$/.test(next) ||
    next === "are" ||
    next === "were" ||
    next === "have" ||
    (verb !== undefined && (form === "base" || form === "past"))
  );
}

function isNumeralOrMine(prose: Prose, token: number): boolean {
  const { count } = prose.doc.tokens;
  const { lower, text } = formOf(prose.doc, token);
  if (lower === "mine") return true;
  if (text === "US") return true;
  if (text !== "I") return false;
  // Charles I; CHAPTER I.
  const next = token + 1 < count ? formOf(prose.doc, token + 1) : undefined;
  const before = token > 0 ? formOf(prose.doc, token - 1) : undefined;
  const isName =
    before !== undefined && (before.is & CAPITAL) !== 0 && (before.is & NEVER_NAME) === 0;
  return next === undefined || (next.is & WORD) === 0
    ? isName || /^[.]$/.test(next?.text ?? "")
    : false;
}

function isYouFirst(counts: Counts): boolean {
  return (counts.ofSecond[0] ?? 0) < (counts.ofFirst[0] ?? 0);
}

function tellingOf(counts: Counts): "you" | "third" | undefined {
  const { words, first, second, third, youActs, iActs } = counts;
  if (words === 0) return undefined;
  const isYou =
    youActs > 0 &&
    second >= first &&
    second * 50 > words &&
    (second > first || iActs === 0 || isYouFirst(counts));
  if (isYou) return first > 0 && first * 3 <= Math.max(second, 3) ? "you" : undefined;
  if (first + second === 0) return undefined;
  // Nobody is named in a short passage that is told of "the girls".
  if (third === 0)
    return words < 60 && first + second === 1 && iActs === 0 && youActs === 0 ? "third" : undefined;
  // One or two in a short passage, a handful in a novel; more is somebody's voice.
  const most = Math.min(MOST, 1 + Math.floor(words / 800));
  if (first > most || second > most) return undefined;
  return third >= first + second ? "third" : undefined;
}

const WRITING: ReadonlySet<string> = wordSet(
  `sign label notice card note letter poster banner motto inscription shirt plate plaque board
   message telegram headline badge tattoo sampler song hymn prayer verse poem line words
   tombstone headstone book diary will`,
);

/** A narrator's turns of speech: what has its own meaning, whoever tells. */
const TURNS: ReadonlySet<string> = wordSet(
  `think suppose believe dare say said mean fear confess daresay imagine fancy guess hope know
   presume trust wonder repeat assure shall may must am have own admit`,
);

function isExcused(prose: Prose, token: number): boolean {
  const { doc } = prose;
  const sentence = doc.sentences[prose.sentenceOf[token] as number];
  if (sentence === undefined) return true;
  const first = sentence.firstToken;
  const end = sentence.endToken;
  const { is, lower, text } = formOf(doc, token);
  const before = lowerAt(prose, token - 1, first, end);
  const after = lowerAt(prose, token + 1, first, end);
  if (isItalic(prose, token, sentence)) return true;
  // "you or I", "between you and me", "dear me", "believe me", "Our Lady"
  const isPair = (word: string): boolean => word === "or" || word === "and";
  if ((is & YOU) !== 0) {
    if (isPair(after) && /^(?:i|me)$/.test(lowerAt(prose, token + 2, first, end))) return true;
    if (
      /^(?:thank|mind|bless|if|as|so|tell|told|believe)$/.test(before) ||
      /^(?:know|see|understand|might|may|must|will|can)$/.test(after)
    )
      return true;
  } else {
    if (isPair(before) && (kind(prose, token - 2) & YOU) !== 0) return true;
    if (/^(?:dear|bless|believe|ask|let|let's|save|god|ah|oh|woe|excuse)$/.test(before))
      return true;
    if (text !== "I" && text !== text.toLowerCase() && token > first) return true;
    if ((is & SUBJECT) !== 0 && TURNS.has(after) && (is & WE) === 0)
      return excusedTurn(prose, token, first, end);
    if (lower === "we" && /^(?:have|shall|may|must|know|all|are|say|call)$/.test(after))
      return true;
    if (
      /^(?:our|my)$/.test(lower) &&
      /^(?:hero|heroine|story|tale|friend|friends|readers?|narrative|history|lady|lord|god|father)$/.test(
        after,
      )
    )
      return true;
  }
  for (let i = first; i < end; i++) {
    if (prose.isTold[i] !== 1) continue;
    const word = formOf(doc, i).lower;
    if (
      i < token &&
      WRITING.has(word) &&
      /^(?:said|says|read|reads|saying|reading|was|were|ran|runs|that|told|tells)$/.test(
        nextVerb(prose, i + 1, token),
      )
    )
      return true;
    // "I am mad, she thought."
    if (
      i > token &&
      /^(?:thought|thinks|think|wondered|wonders|wonder|told|reflected|decided|mused)$/.test(
        word,
      ) &&
      i > first
    ) {
      const who = formOf(doc, i - 1);
      const behind = i + 1 < end ? formOf(doc, i + 1).is : 0;
      if (((who.is | behind) & (SUBJECT | CAPITAL)) !== 0) return true;
    }
  }
  return false;
}

function kind(prose: Prose, token: number): number {
  return token >= 0 ? formOf(prose.doc, token).is : 0;
}

/** "I had paid" is told; "I think", "I am told" is a narrator's. */
function excusedTurn(prose: Prose, token: number, first: number, end: number): boolean {
  const after = lowerAt(prose, token + 1, first, end);
  if (/^(?:am|have|must|may|shall)$/.test(after))
    return /^(?:told|said|sure|afraid|certain|heard|say|confess|add|not|suppose)$/.test(
      lowerAt(prose, token + 2, first, end),
    );
  return true;
}

/** The first verb of saying behind a noun, up to a place. */
function nextVerb(prose: Prose, from: number, to: number): string {
  for (let i = from; i < to && i < from + 7; i++) {
    const { lower } = formOf(prose.doc, i);
    if (/^(?:said|says|read|reads|saying|reading|ran|runs|told|tells)$/.test(lower)) return lower;
  }
  return "";
}

/** Thought or quoted words between the marks of emphasis. */
function isItalic(prose: Prose, token: number, sentence: { start: number; end: number }): boolean {
  const { text, tokens } = prose.doc;
  const at = tokens.start[token] as number;
  const before = text.slice(sentence.start, at);
  const after = text.slice(at, sentence.end);
  for (const mark of ["*", "_"]) {
    const opened = before.split(mark).length - 1;
    if (opened % 2 === 1 && after.includes(mark)) return true;
  }
  return false;
}

const INSTEAD: ReadonlyMap<string, string> = new Map([
  ["i", "you"],
  ["me", "you"],
  ["my", "your"],
  ["myself", "yourself"],
]);

function report(
  prose: Prose,
  token: number,
  telling: "you" | "third",
  isSure: boolean,
): LintFinding {
  const { doc } = prose;
  const { text, lower, is } = formOf(doc, token);
  const span = spanOfTokens(doc, token, token + 1);
  const instead = telling === "you" && (is & I) !== 0 ? INSTEAD.get(lower) : undefined;
  const next = lowerAt(prose, token + 1, 0, doc.tokens.count);
  const needsVerb = lower === "i" && /^(?:am|was|'m)$/.test(next);
  const isFirst = doc.sentences[prose.sentenceOf[token] as number]?.firstToken === token;
  const written =
    instead === undefined
      ? undefined
      : isFirst
        ? instead.charAt(0).toUpperCase() + instead.slice(1)
        : instead;
  const args = { word: text, telling: telling === "you" ? "“you”" : "others" };
  return findingFrom(
    personSlip,
    span,
    instead === undefined ? { ...args, none: "yes" } : { ...args, instead },
    {
      severity: isSure ? "error" : "hint",
      edit: isSure && written !== undefined && !needsVerb ? { span, text: written } : undefined,
    },
  );
}
