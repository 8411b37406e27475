/**
 * A question that is asked, without its mark: `“Have you the key,” he asked.`
 *
 * Where the words have the form of a question it is an error. Where they have none (`“More tea,”
 * she asked`) it is a warning; a request (`“Sit down,” he asked her`) is none at all.
 */
import { askedWithoutQuestionMark } from "../../base/messages/draft.ts";
import type { TokenSpan } from "../document.ts";
import { formOf, tokenFrom } from "../document.ts";
import { STOP } from "../words/kinds.ts";
import { findingFrom, type LintFinding } from "./finding.ts";
import { type Mood, moodOf } from "./is-question.ts";
import { lowerAt, type Prose, type Quoted } from "./prose.ts";
import { findPerQuotation, type LintRule } from "./rule.ts";
import { beginsSpeech, innerSpan, narrationAfter, speechEnd, tagShapeAt } from "./tag-shapes.ts";

const ASKS =
  /^(?:asks?|asked|inquires?|inquired|enquires?|enquired|wonders?|wondered|demands?|demanded|query|queries|queried)$/;

export const ASKED_WITHOUT_QUESTION_MARK: LintRule = {
  code: "asked-without-question-mark",
  severity: "error",
  find: findPerQuotation(findAt),
};

function findAt(prose: Prose, quoted: Quoted, index: number): LintFinding | undefined {
  const { doc } = prose;
  const ends = speechEnd(prose, quoted);
  if (ends === undefined || !/[,.]/.test(ends.last) || /[.…]/.test(ends.before)) return undefined;
  if (!beginsSpeech(prose, quoted)) return undefined;
  const { first, end } = narrationAfter(prose, quoted, index);
  const tag = tagShapeAt(prose, first, end);
  if (tag === undefined) return undefined;
  const verb = formOf(doc, tag.verb).lower;
  if (!ASKS.test(verb) || asksForSomething(prose, tag.endToken, end)) return undefined;
  if (sentenceGoesOn(prose, index, end)) return undefined;
  const mood = wholeMood(prose, quoted, index);
  const isSure = mood === "asks";
  if (!isSure && !mayAsk(prose, quoted, mood, verb)) return undefined;
  let start = ends.at;
  while (start > quoted.start + 1 && /[\p{L}\p{N}’'-]/u.test(doc.text.charAt(start - 1))) start--;
  return findingFrom(
    askedWithoutQuestionMark,
    { start, end: quoted.end },
    { verb: verb.startsWith("ask") ? "asked" : verb },
    isSure
      ? { edit: { span: { start: ends.at, end: ends.at + 1 }, text: "?" } }
      : { severity: "warning" },
  );
}

/** `“Thank you,” she asked for …` is no tag. */
function asksForSomething(prose: Prose, token: number, end: number): boolean {
  return /^(?:for|if|whether|why|that|how|what|where)$/.test(lowerAt(prose, token, 0, end));
}

/** `“What,” he asked, “is that?”`: the mark comes later. */
function sentenceGoesOn(prose: Prose, index: number, end: number): boolean {
  const quoted = prose.quoted[index] as Quoted;
  const next = prose.quoted[index + 1];
  if (next === undefined || next.paragraph !== quoted.paragraph) return false;
  const last = end > 0 ? formOf(prose.doc, end - 1) : undefined;
  return last === undefined || (last.is & STOP) === 0;
}

/** The mood of a sentence that a tag may have broken before. */
function wholeMood(prose: Prose, quoted: Quoted, index: number): Mood {
  const mood = moodOf(prose, tokensOf(prose, quoted));
  if (mood === "asks") return mood;
  const before = prose.quoted[index - 1];
  if (before === undefined || before.paragraph !== quoted.paragraph) return mood;
  const from = prose.doc.text.charAt(before.end - 2);
  return from === "," && moodOf(prose, tokensOf(prose, before)) === "asks" ? "asks" : mood;
}

function tokensOf(prose: Prose, quoted: Quoted): TokenSpan {
  const { start, end } = innerSpan(quoted);
  const { tokens } = prose.doc;
  return { firstToken: tokenFrom(tokens, start), endToken: tokenFrom(tokens, end) };
}

/** Without the form of a question: not a request, no question already, and asked in so many words. */
function mayAsk(prose: Prose, quoted: Quoted, mood: Mood, verb: string): boolean {
  if (mood === "bids" || !/^(?:asks?|asked|inquired?|enquired?|inquires|enquires)$/.test(verb))
    return false;
  const words = prose.doc.text.slice(quoted.start, quoted.end);
  if (words.includes("?")) return false;
  return !/\b(?:please|if you|beg|pardon|wonder|want|wish|like to|favou?r|thank|sorry|would rather)\b/i.test(
    words,
  );
}
