/**
 * A question mark on what is stated: `“I have never been to Crewe?” he declared.`
 *
 * A question in the form of a statement (`“You’re leaving?” she said`) is common and right. Only
 * where the tag itself says that something is stated is it a fault: an error with a verb that
 * can mean nothing else, a warning with an adverb or a tone, a hint where only the words say so.
 */
import { questionMarkOnStatement } from "../../base/messages/draft.ts";
import type { TokenSpan } from "../document.ts";
import { formOf, tokenFrom } from "../document.ts";
import { STOP } from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import { findingFrom, type LintFinding, type LintSeverity } from "./finding.ts";
import { type Mood, moodOf } from "./is-question.ts";
import { lowerAt, type Prose, type Quoted } from "./prose.ts";
import { findPerQuotation, type LintRule } from "./rule.ts";
import { innerSpan, narrationAfter, speechEnd, type TagShape, tagShapeAt } from "./tag-shapes.ts";

export const QUESTION_MARK_ON_STATEMENT: LintRule = {
  code: "question-mark-on-statement",
  severity: "error",
  find: findPerQuotation(findAt),
};

function findAt(prose: Prose, quoted: Quoted, index: number): LintFinding | undefined {
  const { doc } = prose;
  const ends = speechEnd(prose, quoted);
  if (ends?.last !== "?" || !quoted.isSpeech) return undefined;
  const { first, end } = narrationAfter(prose, quoted, index);
  const tag = tagShapeAt(prose, first, end);
  const spoken = tokensOf(prose, quoted);
  const mood = moodOf(prose, spoken);
  if (
    mood === "asks" ||
    begins(prose, spoken, /^(?:what|who|why|where|when|how|which|whose|whom)$/)
  )
    return undefined;
  const severity =
    tag === undefined
      ? ownWords(prose, spoken, first, end)
      : severityOf(prose, tag, mood, spoken, end);
  if (severity === undefined) return undefined;
  let start = ends.at;
  while (start > quoted.start + 1 && /[\p{L}\p{N}’'-]/u.test(doc.text.charAt(start - 1))) start--;
  const verb = tag === undefined ? "told" : formOf(doc, tag.verb).lower;
  const edit = { span: { start: ends.at, end: ends.at + 1 }, text: "," };
  return findingFrom(
    questionMarkOnStatement,
    { start, end: quoted.end },
    tag === undefined ? { verb, plain: "yes" } : { verb },
    severity === "error" ? { edit } : { severity },
  );
}

/** Verbs by which nothing can be asked. */
const STATES =
  /^(?:stat|declar|assert|proclaim|affirm|pronounc|testif|attest|avow|decree|confess|report|inform|inton|conclud|announc|maintain|aver|vow|swore|swear|boast|lied$|lies$|decid)/;
/** Verbs that state, though a rising voice may be told by them. */
const ONLY_STATES =
  /^(?:explain|insist|admit|promis|assur|told|tell|agre|conced|acknowledg|warn|remind|recit|predict|confirm|recall)/;
/** Verbs that mostly state, unless it is about whoever hears it. */
const MOSTLY_STATES =
  /^(?:admit|insist|explain|promis|assur|warn|agre|conced|acknowledg|remark|recit|recall|reflect|point|grumbl|complain|boast|repl|answer|respond|retort|add|observ|correct|remind|predict|confirm|object|protest|lament|mus|told|tell|not)/;
/** How something is said that nobody asks so. */
const FLAT: ReadonlySet<string> = wordSet(
  `flatly evenly curtly firmly decisively decidedly bluntly coldly plainly matter-of-factly
   solemnly gravely drily dryly stiffly finally shortly calmly confidently categorically simply
   crisply tersely steadily proudly positively dully tonelessly smugly emphatically dismissively
   certainly`,
);

function severityOf(
  prose: Prose,
  tag: TagShape,
  mood: Mood,
  spoken: TokenSpan,
  end: number,
): LintSeverity | undefined {
  const { doc } = prose;
  const verb = formOf(doc, tag.verb).lower;
  if (/^(?:ask|inquir|enquir|demand|wonder|quer|question)/.test(verb)) return undefined;
  const isFlat = isSaidFlatly(prose, tag, end);
  const isAboutHearer = begins(prose, spoken, /^(?:you|your|we|let|and|so|but|then)$/);
  if (STATES.test(verb)) {
    if (mood === "states" && !isAboutHearer) return "error";
    return mood === "bids" ? undefined : "warning";
  }
  if (isFlat) return mood === "bids" ? undefined : "warning";
  const mayAddress = /^(?:assur|inform|confirm|told|tell|promis|warn|remind)/.test(verb);
  if (ONLY_STATES.test(verb) && mood === "states" && (mayAddress || !isAboutHearer))
    return "warning";
  if (MOSTLY_STATES.test(verb) && mood === "states" && !isAboutHearer && tellsOwn(prose, spoken))
    return "warning";
  return tellsHaving(prose, spoken) && mood === "states" && /^(?:said|says|say)$/.test(verb)
    ? "hint"
    : undefined;
}

/** flatly, in a tone that was not a question, and it was not a question */
function isSaidFlatly(prose: Prose, tag: TagShape, end: number): boolean {
  const { doc } = prose;
  let negated = false;
  for (let i = tag.endToken; i < end; i++) {
    const { is, lower } = formOf(doc, i);
    if ((is & STOP) !== 0) {
      // "It was not a question." may follow.
      if (i > tag.endToken + 6) break;
      continue;
    }
    if (FLAT.has(lower) && i < tag.endToken + 6) return true;
    if (/^(?:not|no|wasn't|isn't|hardly|never)$/.test(lower)) negated = true;
    if (negated && /^(?:question|asking|query)$/.test(lower)) return true;
    if (i > tag.endToken + 16) break;
  }
  return false;
}

/** What begins with "I have", "I'm", "My", and so needs no asking. */
function tellsOwn(prose: Prose, { firstToken, endToken }: TokenSpan): boolean {
  const first = lowerAt(prose, firstToken, firstToken, endToken);
  const second = lowerAt(prose, firstToken + 1, firstToken, endToken);
  if (first === "i")
    return /^(?:have|'m|'ve|'ll|am|need|want|will|know|never|love|hate|was|had|left|came|went|live|always)$/.test(
      second,
    );
  return first === "my" && endToken - firstToken > 3;
}

/** "I have something for you", and nothing one could wonder at. */
function tellsHaving(prose: Prose, spoken: TokenSpan): boolean {
  const { firstToken, endToken } = spoken;
  const second = lowerAt(prose, firstToken + 1, firstToken, endToken);
  return tellsOwn(prose, spoken) && /^(?:have|'ve|need|love|hate)$/.test(second);
}

/** Where no tag says anything: only "I have something for you?", standing alone. */
function ownWords(
  prose: Prose,
  spoken: TokenSpan,
  first: number,
  end: number,
): LintSeverity | undefined {
  const isAlone = first >= end;
  const { firstToken, endToken } = spoken;
  const second = lowerAt(prose, firstToken + 1, firstToken, endToken);
  return isAlone &&
    tellsOwn(prose, spoken) &&
    /^(?:have|'ve|need|love|hate)$/.test(second) &&
    endToken - firstToken < 9
    ? "hint"
    : undefined;
}

function begins(prose: Prose, { firstToken, endToken }: TokenSpan, words: RegExp): boolean {
  let first = firstToken;
  for (let i = endToken - 2; i >= firstToken; i--)
    if ((formOf(prose.doc, i).is & STOP) !== 0) {
      first = i + 1;
      break;
    }
  return words.test(lowerAt(prose, first, firstToken, endToken));
}

function tokensOf(prose: Prose, quoted: Quoted): TokenSpan {
  const { start, end } = innerSpan(quoted);
  const { tokens } = prose.doc;
  return { firstToken: tokenFrom(tokens, start), endToken: tokenFrom(tokens, end) };
}
