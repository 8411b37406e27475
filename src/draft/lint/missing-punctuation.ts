/**
 * Nothing between speech and tag: `“Mind the wet paint” she called.`
 *
 * Words that are only mentioned (`The word “forever” she had always distrusted`) stand inside a
 * sentence and begin small; speech begins where speech can begin, with a capital.
 */
import { missingPunctuation } from "../../base/messages/draft.ts";
import { formOf } from "../document.ts";
import { findingFrom, type LintFinding } from "./finding.ts";
import { type Prose, type Quoted, spanOfTokens } from "./prose.ts";
import { findPerQuotation, type LintRule } from "./rule.ts";
import { beginsSpeech, innerSpan, narrationAfter, speechEnd, tagShapeAt } from "./tag-shapes.ts";

export const MISSING_PUNCTUATION: LintRule = {
  code: "missing-punctuation",
  severity: "error",
  find: findPerQuotation(findAt),
};

function findAt(prose: Prose, quoted: Quoted, index: number): LintFinding | undefined {
  const { doc } = prose;
  const ends = speechEnd(prose, quoted);
  if (ends === undefined || !/[\p{L}\p{N})%]/u.test(ends.last)) return undefined;
  if (!/^\s+[*_]?[\p{L}]/u.test(doc.text.slice(quoted.end, quoted.end + 6))) return undefined;
  if (!beginsSpeech(prose, quoted) || !opensAsSpeech(prose, quoted, index)) return undefined;
  const { first, end } = narrationAfter(prose, quoted, index);
  const tag = tagShapeAt(prose, first, end);
  if (tag === undefined || tag.opens === "capital") return undefined;
  // `“Captain” Joe laughed` is a nickname; more words, or a verb for little else, make it speech.
  const isName = tag.opens === "either" && formOf(doc, tag.firstToken).lower !== "i";
  if (isName && !tag.isStrong && wordCount(doc.text.slice(quoted.start, quoted.end)) < 3)
    return undefined;
  const { start, end: stop } = spanOfTokens(doc, tag.firstToken, tag.endToken);
  const at = ends.at + 1;
  return findingFrom(
    missingPunctuation,
    { start: wordStart(doc.text, ends.at), end: quoted.end },
    { tag: doc.text.slice(start, stop).replace(/\s+/g, " ") },
    { edit: { span: { start: at, end: at }, text: "," } },
  );
}

/** It begins with a capital, or goes on behind a tag. */
function opensAsSpeech(prose: Prose, quoted: Quoted, index: number): boolean {
  const { start, end } = innerSpan(quoted);
  const words = prose.doc.text.slice(start, Math.min(end, start + 12));
  if (/^[\s*_…’'—-]*[\p{Lu}\p{N}]/u.test(words)) return true;
  const before = prose.quoted[index - 1];
  return before !== undefined && before.paragraph === quoted.paragraph && before.isSpeech;
}

function wordCount(words: string): number {
  return words.split(/\s+/, 4).length;
}

function wordStart(text: string, at: number): number {
  let start = at;
  while (start > 0 && /[\p{L}\p{N}’'-]/u.test(text.charAt(start - 1))) start--;
  return start;
}
