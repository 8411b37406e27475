/**
 * Tells what is said from what only stands between quotation marks: titles, terms, scare quotes.
 *
 * Owns that one decision. It looks at the marks and at a few characters around them; a wrong
 * answer costs more where speech is lost than where a title is taken for speech.
 */
import type { QuoteStyle, TextSpan } from "../document.ts";
import { isSpeechVerb } from "../words/speech-verbs.ts";
import type { Marked } from "./find-quotations.ts";

/** Whether something between marks is speech. `paragraph` is the paragraph it is in. */
export function isSpeech(
  text: string,
  paragraph: TextSpan,
  marked: Marked,
  style: QuoteStyle,
): boolean {
  if (style === "dash" || marked.isContinuation) return true;
  const inner = text.slice(marked.start + 1, marked.end - (marked.isClosed ? 1 : 0)).trim();
  if (inner === "" || !/[\p{L}\p{N}?!…]/u.test(inner)) return false;
  const before = text.slice(Math.max(paragraph.start, marked.start - 60), marked.start).trimEnd();
  const after = text.slice(marked.end, Math.min(paragraph.end, marked.end + 60));
  if (before === "") return true;
  if (!marked.isClosed) return inner.length > 20;
  const words = inner.split(/\s+/).length;
  const endsInside = /[.,!?;:—…-]_?$/.test(inner);
  const isLed = /[,:—]$/.test(before) && !/^\p{Ll}/u.test(inner);
  if (endsInside) {
    // "a so-called 'hero,' and ...": a comma that only the printer put inside.
    if (inner.endsWith(",") && words <= 4 && /^\p{Ll}/u.test(inner))
      return tagFollows(after) || isLed;
    if (inner.endsWith(",") && words <= 4 && !/[.!?:,—…]["”’']?$/.test(before))
      return tagFollows(after);
    return true;
  }
  if (isLed || tagFollows(after)) return true;
  // "He said "Go" and went": a verb of speaking leads, and a capital begins.
  const last = /(\p{Ll}+)$/u.exec(before);
  if (last !== null && isSpeechVerb(last[1] as string) && /^\p{Lu}/u.test(inner)) return words > 1;
  return words > 7 && /^\p{Lu}/u.test(inner) && /[.!?]["”’']?$/.test(before);
}

/** "he said", "said Emma" directly behind the closing mark. */
function tagFollows(after: string): boolean {
  const m = /^,?\s+(\p{L}+)(?:\s+(\p{L}[\p{L}.]*))?(?:\s+(\p{L}+))?/u.exec(after);
  if (m === null) return false;
  const [, first = "", second = "", third = ""] = m;
  if (/^\p{Ll}/u.test(first) && isSpeechVerb(first) && second !== "") return true;
  const isSubject = /^(?:he|she|I|you|they|we)$/.test(first) || /^\p{Lu}/u.test(first);
  return isSubject && (isSpeechVerb(second) || (/^\p{Lu}/u.test(second) && isSpeechVerb(third)));
}
