/**
 * A comma behind the closing mark: `“Come in”, said Ada.`
 *
 * British print has it there where the tag breaks one sentence in two (`‘The lamp’, said Ada, ‘is
 * out.’`); that is left alone, as are titles and quoted words, which no tag follows. A text that
 * has its commas outside more often than inside is set so on purpose, and gets hints.
 */
import { commaOutsideQuotes } from "../../base/messages/draft.ts";
import { formOf } from "../document.ts";
import { STOP } from "../words/kinds.ts";
import { findingFrom, type LintFinding } from "./finding.ts";
import type { Prose, Quoted } from "./prose.ts";
import type { LintRule } from "./rule.ts";
import { beginsSpeech, innerSpan, narrationAfter, speechEnd, tagShapeAt } from "./tag-shapes.ts";

export const COMMA_OUTSIDE_QUOTES: LintRule = {
  code: "comma-outside-quotes",
  severity: "error",
  find: (prose) => {
    const found: LintFinding[] = [];
    let inside = 0;
    let broken = 0;
    prose.quoted.forEach((quoted, index) => {
      if (speechEnd(prose, quoted)?.last !== ",") return;
      inside++;
      const { end } = narrationAfter(prose, quoted, index);
      if (goesOn(prose, index, end)) broken++;
    });
    prose.quoted.forEach((quoted, index) => {
      // Where a text breaks its sentences with the comma inside, one outside is a slip.
      const finding = findAt(prose, quoted, index, broken >= 3);
      if (finding !== undefined) found.push(finding);
    });
    const isHouseStyle = found.length >= 4 && found.length > inside;
    return isHouseStyle ? found.map((finding) => ({ ...finding, severity: "hint" })) : found;
  },
};

function findAt(
  prose: Prose,
  quoted: Quoted,
  index: number,
  isAmerican: boolean,
): LintFinding | undefined {
  const { doc } = prose;
  const ends = speechEnd(prose, quoted);
  if (ends === undefined || doc.text.charAt(quoted.end) !== ",") return undefined;
  if (!beginsSpeech(prose, quoted)) return undefined;
  const { first, end } = narrationAfter(prose, quoted, index);
  // The first token is the comma itself.
  const tag = tagShapeAt(prose, first + 1, end);
  if (tag === undefined || tag.opens === "capital") return undefined;
  // A title before a name ("In “Emma”, Jane said") has one word or two, and no stop before it.
  const isShort = doc.text.slice(quoted.start, quoted.end).split(/\s+/, 3).length < 3;
  const isName = tag.opens === "either" && formOf(doc, tag.firstToken).lower !== "i";
  if (isName && isShort && !tag.isStrong && !followsStop(prose, quoted)) return undefined;
  const has = /[.,!?…—-]/.test(ends.last);
  if (!has && !isAmerican && goesOn(prose, index, end)) return undefined;
  let start = ends.at;
  while (start > quoted.start + 1 && /[\p{L}\p{N}’'-]/u.test(doc.text.charAt(start - 1))) start--;
  const span = { start, end: quoted.end + 1 };
  const inner = doc.text.slice(ends.at + 1, quoted.end);
  const edit = {
    span: { start: ends.at + 1, end: quoted.end + 1 },
    text: has ? inner : `,${inner}`,
  };
  const args = has ? { double: "yes" } : { single: "yes" };
  return findingFrom(commaOutsideQuotes, span, args, { edit });
}

/** The sentence goes on behind the tag: with a small letter, or without a stop before it. */
function goesOn(prose: Prose, index: number, end: number): boolean {
  const { doc } = prose;
  const quoted = prose.quoted[index] as Quoted;
  const next = prose.quoted[index + 1];
  if (next === undefined || next.paragraph !== quoted.paragraph) return false;
  const last = end > 0 ? formOf(doc, end - 1) : undefined;
  if (last !== undefined && (last.is & STOP) !== 0) return false;
  const { start, end: stop } = innerSpan(next);
  return /^[\s*_…—-]*\p{Ll}/u.test(doc.text.slice(start, stop).slice(0, 12));
}

/** It begins its paragraph, or stands behind a full stop. */
function followsStop(prose: Prose, quoted: Quoted): boolean {
  const start = prose.doc.paragraphs[quoted.paragraph]?.start ?? 0;
  return /(?:^|[.!?]["”’']?)\s*$/.test(
    prose.doc.text.slice(Math.max(start, quoted.start - 6), quoted.start),
  );
}
