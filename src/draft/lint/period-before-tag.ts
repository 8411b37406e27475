/**
 * A full stop where a comma belongs: `“We sail at five.” the mate told her.`
 *
 * A small letter behind a stop is a slip in itself, so tags in small letters are sure. Behind a
 * name or a capital the words have to be a tag and nothing more: `She said it the way you'd say a
 * prayer` is a sentence of its own, `She said softly.` is not.
 */
import { periodBeforeTag } from "../../base/messages/draft.ts";
import { formOf } from "../document.ts";
import { ADVERB, PAUSE, STOP } from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import { findingFrom, type LintFinding } from "./finding.ts";
import { lowerAt, type Prose, type Quoted, spanOfTokens } from "./prose.ts";
import { findPerQuotation, type LintRule } from "./rule.ts";
import {
  beginsSpeech,
  narrationAfter,
  type SpeechEnd,
  speechEnd,
  subjectAt,
  type TagShape,
  tagShapeAt,
} from "./tag-shapes.ts";

export const PERIOD_BEFORE_TAG: LintRule = {
  code: "period-before-tag",
  severity: "error",
  find: findPerQuotation(findAt),
};

function findAt(prose: Prose, quoted: Quoted, index: number): LintFinding | undefined {
  const { doc } = prose;
  const ends = speechEnd(prose, quoted);
  if (ends === undefined || ends.last !== "." || !isFullStop(prose, ends)) return undefined;
  const { first, end } = narrationAfter(prose, quoted, index);
  const tag = tagShapeAt(prose, first, end);
  if (tag === undefined || !parts(prose, quoted, tag, end)) return undefined;
  if (!quoted.isSpeech && !beginsSpeech(prose, quoted)) return undefined;
  const { start, end: stop } = spanOfTokens(doc, tag.firstToken, tag.endToken);
  const span = { start: ends.at, end: quoted.end };
  const edit = { span: { start: ends.at, end: ends.at + 1 }, text: "," };
  return findingFrom(
    periodBeforeTag,
    span,
    { tag: doc.text.slice(start, stop).replace(/\s+/g, " ") },
    tag.opens === "capital" ? {} : { edit },
  );
}

/** A full stop, rather than the last dot of an ellipsis or of an abbreviation. */
function isFullStop(prose: Prose, ends: SpeechEnd): boolean {
  if (!/[\p{L}\p{N}’'”")*_%]/u.test(ends.before)) return false;
  const before = prose.doc.text.slice(Math.max(0, ends.at - 8), ends.at);
  return !/(?:^|[\s.“‘"'(])(?:Mr|Mrs|Ms|Dr|St|Co|Esq|etc|Jr|Sr|viz|vs|[ap]\.m|[A-HJ-Z])$/.test(
    before,
  );
}

/** Whether a tag is one that a full stop may not part from the speech. */
function parts(prose: Prose, quoted: Quoted, tag: TagShape, end: number): boolean {
  // The tag has to touch: `“… told.” Then, after an hour, she said` does not.
  const between = prose.doc.text.slice(quoted.end, prose.doc.tokens.start[tag.firstToken]);
  if (!/^\s+[*_]?$/.test(between)) return false;
  if (tag.opens === "small") return true;
  const verb = formOf(prose.doc, tag.verb).lower;
  if (tag.isVerbFirst) {
    // "Said" may be a name: "Said Aziz, the grocer, looked up."
    const next = lowerAt(prose, tag.endToken, 0, end);
    const beyond = lowerAt(prose, tag.endToken + 1, 0, end);
    const isTag =
      next === "" || next === "." || (next === "," && /(?:ing|ly)$|^(?:with|and)$/.test(beyond));
    return /^(?:said|says)$/.test(verb) && isTag;
  }
  return NEEDS_WORDS.has(verb) && closesBehind(prose, tag, verb, end);
}

/** Verbs that make no sentence without what is said. */
const NEEDS_WORDS: ReadonlySet<string> =
  wordSet(`said says say told tells tell asked remarked remarks added adds announced announces declared
   declares observed observes stated states exclaimed exclaims replied replies answered answers
   explained explains complained complains insisted insists protested protests murmured murmurs
   muttered mutters whispered whispers repeated repeats suggested suggests admitted admits
   inquired enquired called responded responds retorted rejoined returned corrected
   reminded warned confided volunteered offered informed informs assured assures`);

/** Nothing that is said or told stands behind the verb: only its hearer, or how it is said. */
function closesBehind(prose: Prose, tag: TagShape, verb: string, end: number): boolean {
  const { doc } = prose;
  let at = tag.endToken;
  if (/^(?:told|tells?|reminded|warned|corrected|informed|informs|assured|assures)$/.test(verb)) {
    const hearer = /^(?:me|you|him|us|them|her)$/.test(lowerAt(prose, at, 0, end))
      ? at + 1
      : subjectAt(prose, at, end)?.end;
    // "He told her." may well stand alone; "I told her, folding it." may not.
    if (hearer === undefined) return false;
    const next = lowerAt(prose, hearer, 0, end);
    return next === "," || (next === "." && /^(?:inform|assur)/.test(verb));
  }
  let adverbs = 0;
  while (at < end && (formOf(doc, at).is & ADVERB) !== 0 && formOf(doc, at).lower.endsWith("ly")) {
    at++;
    adverbs++;
  }
  if (at >= end) return true;
  const next = formOf(doc, at);
  if ((next.is & STOP) !== 0 || ((next.is & PAUSE) !== 0 && next.text !== ":")) {
    // "Emma whispered." and "He called softly." tell a deed; "Emma explained." does not.
    return !/^(?:whisper|murmur|mutter|call)/.test(verb) || (adverbs === 0 && next.text === ".");
  }
  if (!/^(?:said|says|say)$/.test(verb)) return false;
  if (!/^(?:to|with|as|from|in|at|after|when|without|through|over)$/.test(next.lower)) return false;
  for (let i = at; i < end && i < at + 14; i++) {
    const { is, lower } = formOf(doc, i);
    if ((is & STOP) !== 0) return true;
    if (lower === "that" || lower === "nothing" || lower === "it") return false;
  }
  return true;
}
