/**
 * Whether what is said has the form of a question: its words only, whatever mark it ends in.
 *
 * Owns that reading. `asks` is sure (*Is it true*, *Where's Percy*, *You know him, don't you*);
 * `states` has the form of a statement; a fragment (*No sugar*, *And then*) is `open`. A request
 * (*Tell me*, *Come in*) is `bids`.
 */
import type { TokenSpan } from "../document.ts";
import { formOf } from "../document.ts";
import { CAPITAL, DETERMINER, NEVER_NAME, SUBJECT, WORD } from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import { lowerAt, type Prose, partsAt } from "./prose.ts";

export type Mood = "asks" | "states" | "bids" | "open";

const AUXILIARY: ReadonlySet<string> = wordSet(
  `is are am was were do does did have has had will would shall should can could may might must
   isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't won't wouldn't shan't
   shouldn't can't couldn't mustn't needn't ain't`,
);
const ASKS_WITH: ReadonlySet<string> = wordSet("who whom whose what where when why which how");
const LEADS_IN: ReadonlySet<string> = wordSet(
  `and but so well oh ah o now then or yes no sir ma'am madam please pray here my dear god lord
   hey hullo hello why`,
);

/** The mood of the last sentence in a stretch of what is said. */
export function moodOf(prose: Prose, stretch: TokenSpan): Mood {
  const { doc } = prose;
  let first = stretch.firstToken;
  let end = stretch.endToken;
  while (end > first && !isWord(prose, end - 1)) end--;
  for (let i = end - 1; i >= first; i--)
    if (/^(?:[.!?…;:]|—)$/.test(formOf(doc, i).text)) {
      first = i + 1;
      break;
    }
  if (first >= end) return "open";
  if (endsInTagQuestion(prose, first, end)) return "asks";
  // Past "Well, Emma," to where the clause begins.
  const starts = [first];
  for (let i = first; i < end && i < first + 6; i++)
    if (formOf(doc, i).text === ",") starts.push(i + 1);
  let at = first;
  while (at < end - 1 && LEADS_IN.has(lowerAt(prose, at, first, end))) {
    if (AUXILIARY.has(lowerAt(prose, at + 1, first, end))) {
      at++;
      break;
    }
    at++;
    if (lowerAt(prose, at, first, end) === ",") at++;
  }
  starts.push(at);
  for (const start of starts) if (isInverted(prose, start, end)) return "asks";
  return clauseMood(prose, at, end);
}

function isWord(prose: Prose, token: number): boolean {
  return (formOf(prose.doc, token).is & WORD) !== 0 || /^\d/.test(formOf(prose.doc, token).text);
}

/** ..., would you; ..., isn't it; ..., don't they */
function endsInTagQuestion(prose: Prose, first: number, end: number): boolean {
  const last = lowerAt(prose, end - 1, first, end);
  if (!/^(?:i|you|he|she|it|we|they|there|right|eh)$/.test(last)) return false;
  if (/^(?:right|eh)$/.test(last)) return lowerAt(prose, end - 2, first, end) === ",";
  const verb = lowerAt(prose, end - 2, first, end);
  return AUXILIARY.has(verb) && lowerAt(prose, end - 3, first, end) === ",";
}

/** Have you seen; Where's Percy; Which of them is; Did anyone */
function isInverted(prose: Prose, start: number, end: number): boolean {
  const { doc } = prose;
  const first = lowerAt(prose, start, start, end);
  if (AUXILIARY.has(first)) {
    const next = start + 1 < end ? formOf(doc, start + 1) : undefined;
    if (next === undefined) return false;
    if (/^(?:do|don't|have|may)$/.test(first) && !isSubject(prose, start + 1)) return false;
    // "Do be quiet", "Don't you dare", "Had I but known", "Should you come": no questions.
    if (first === "do" && !isSubject(prose, start + 1)) return false;
    if (first === "don't" && /^(?:you|anybody|anyone)$/.test(next.lower)) {
      const verb = lowerAt(prose, start + 2, start, end);
      if (/^(?:dare|ever|go|touch|move|be|let)$/.test(verb)) return false;
    }
    if (/^(?:had|should|were)$/.test(first) && hasComma(prose, start, end)) return false;
    if (/^(?:may|might)$/.test(first) && next.lower !== "i" && next.lower !== "we") return false;
    return isSubject(prose, start + 1);
  }
  if (!ASKS_WITH.has(first)) return false;
  const second = lowerAt(prose, start + 1, start, end);
  // "What a pity", "How lovely", "How I hate": exclaimed.
  if (first === "what" && /^(?:an?|fun|luck|nonsense|rot|rubbish|weather|cheek)$/.test(second))
    return false;
  const limit = Math.min(end, start + 7);
  if (first === "how") {
    if (/^(?:many|much|long|far|old|often|soon|big|about|come)$/.test(second)) return true;
    if (isSubject(prose, start + 1) && !AUXILIARY.has(second)) return false;
  }
  if (
    (first === "who" || first === "what" || first === "which" || first === "whose") &&
    start + 1 < end
  ) {
    if (
      AUXILIARY.has(second) ||
      second === "'s" ||
      second === "'d" ||
      second === "'re" ||
      second === "'ll"
    )
      return true;
    const verb = partsAt(prose, start + 1);
    if (first === "who" && (verb.form === "past" || verb.form === "finite")) return true;
    if (first === "what" && (verb.form === "past" || verb.form === "finite") && verb.isVerbFirst)
      return true;
  }
  for (let i = start + 1; i < limit; i++) {
    const lower = lowerAt(prose, i, start, end);
    if (lower === ",") return false;
    if (lower === "'s" && i === start + 1) return true;
    if (lower === "'d" || lower === "'ll" || lower === "'re") return i === start + 1;
    if (AUXILIARY.has(lower)) {
      // "What you are doing is": no inversion.
      return (
        i + 1 < end &&
        (first === "which" ||
          first === "whose" ||
          isSubject(prose, i + 1) ||
          !isSubject(prose, i - 1))
      );
    }
  }
  return end - start === 1;
}

function hasComma(prose: Prose, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (lowerAt(prose, i, start, end) === ",") return true;
  return false;
}

/** What may be a subject behind its auxiliary. */
function isSubject(prose: Prose, token: number): boolean {
  if (token < 0 || token >= prose.doc.tokens.count) return false;
  const { is, lower } = formOf(prose.doc, token);
  if ((is & SUBJECT) !== 0 && lower !== "her") return true;
  if (
    /^(?:it|there|this|that|these|those|anyone|anybody|someone|somebody|everyone|everybody|nobody|nothing|anything|everything|something|none|one|not|any|all)$/.test(
      lower,
    )
  )
    return true;
  if ((is & DETERMINER) !== 0) return true;
  return (is & CAPITAL) !== 0 && (is & NEVER_NAME) === 0;
}

function clauseMood(prose: Prose, first: number, end: number): Mood {
  const { doc } = prose;
  const opening = formOf(doc, first);
  if (ASKS_WITH.has(opening.lower)) return "open";
  const parts = partsAt(prose, first);
  const next = first + 1 < end ? formOf(doc, first + 1) : undefined;
  const isBase = parts.form === "base" && parts.isVerbFirst && !AUXILIARY.has(opening.lower);
  if (isBase && (next === undefined || !AUXILIARY.has(next.lower))) return "bids";
  let subject = -1;
  for (let i = first; i < end && i < first + 8; i++) {
    const { is, lower, text } = formOf(doc, i);
    const isIt = /^(?:it|there|this|that|these|those|nobody|nothing|everyone|somebody)$/.test(
      lower,
    );
    const isName = (is & CAPITAL) !== 0 && (is & NEVER_NAME) === 0 && i > first;
    if (
      ((is & SUBJECT) !== 0 && lower !== "her") ||
      isIt ||
      isName ||
      ((is & DETERMINER) !== 0 && subject < 0)
    ) {
      if (subject < 0) subject = i;
    }
    const { form } = partsAt(prose, i);
    const isFinite =
      AUXILIARY.has(lower) ||
      /^'(?:s|re|m|ve|ll|d)$/.test(text) ||
      form === "past" ||
      form === "finite";
    if (isFinite && (subject >= 0 || i > first)) return "states";
    if (form === "base" && subject >= 0 && i > subject && (formOf(doc, i - 1).is & SUBJECT) !== 0)
      return "states";
  }
  if (/^(?:let|please|do|don't|never|go|come|look|give|tell|take|be)$/.test(opening.lower))
    return "bids";
  return "open";
}
