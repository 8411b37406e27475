/**
 * What a printed line of English must not look like, whoever it is told to, and what must not
 * come over from another story.
 *
 * Owns the questions only. They are put to whole lines as they are read, and know nothing of how
 * narration is told to somebody: a second opinion.
 */
import { isVerb } from "../../../src/english/lexicon.ts";
import { baseFromFinite, finiteFromBase } from "../../../src/english/verb-forms.ts";

const speech = /^(?:Derek|Meredith)(?: \([^)]*\))?: /;

/** Whether somebody says the line. */
export function isSpeech(line: string): boolean {
  return speech.test(line);
}

/** What is wrong with a line, if anything is. `you`: who the reader is, or nobody. */
export function wrongIn(line: string, you: string): string | undefined {
  const said = line.replace(speech, "");
  if (/ {2}|\s$|^\s/.test(line)) return "a space too many";
  if (!/^["“]?\p{Lu}/u.test(said)) return "it does not begin with a capital";
  if (/[.!?] \p{Ll}/u.test(said)) return "a sentence begins small";
  if (/\s[.,;:!?]|[,;]\S/.test(said)) return "a stop out of its place";
  if (!/[.!?)]["”]?$/.test(said)) return "it does not end";
  if (/[{}|~\\<>]|->/.test(said)) return "markup that was not read";
  if (isSpeech(line)) return undefined;
  if (you !== "nobody" && new RegExp(`\\b${you}\\b`).test(line))
    return "the reader is spoken of by name";
  return wrongPersonIn(line);
}

const PLURAL = /^(?:you|they|we)$/;
const SINGULAR = /^(?:he|she|it|derek|meredith)$/;
/** What may stand after `he` as it is: of the past too, or an auxiliary. */
const AFTER_ANY = new Set(
  "put let read set shut cut cost hit hurt can will may must could would should".split(" "),
);

/** A finite verb that is not its subject's: "you takes", "he take". */
function wrongPersonIn(line: string): string | undefined {
  const words = line.toLowerCase().match(/[\p{L}’']+|[.,;:!?]/gu) ?? [];
  for (const [n, word] of words.entries()) {
    const next = words[n + 1] ?? "";
    const before = words[n - 1] ?? "";
    if (PLURAL.test(word) && isThirdPerson(next)) return `${word} ${next}`;
    // After a preposition, an auxiliary or another subject it is no subject.
    const isSubject = n === 0 || /^(?:[.,;:!?]|and|but|that|what|as|if|when|before)$/.test(before);
    if (isSubject && SINGULAR.test(word) && isPlain(next)) return `${word} ${next}`;
  }
  return undefined;
}

function isThirdPerson(word: string): boolean {
  if (/^(?:is|was|has|does|isn't|wasn't|hasn't|doesn't)$/.test(word)) return true;
  const base = baseFromFinite(word, isVerb);
  return base !== word && isVerb(base) && finiteFromBase(base) === word;
}

function isPlain(word: string): boolean {
  if (/^(?:are|have|do|aren't|haven't|don't)$/.test(word)) return true;
  return isVerb(word) && !AFTER_ANY.has(word) && finiteFromBase(word) !== word;
}

/** Every sentence of a text, without its stops and its case, of two words or more. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/["“”*_]/g, " ")
    .split(/[.!?…\n]+/)
    .map((each) =>
      each
        .toLowerCase()
        .replace(/[’']/g, "'")
        .replace(/[^\p{L}\p{N}' ]+/gu, " ")
        .replace(/\s+/g, " ")
        .trim(),
    )
    .filter((each) => each.includes(" "));
}
