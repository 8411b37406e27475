/**
 * A capital where the sentence goes on: `“It’s open,” She said.`
 *
 * Only words that have no capital of their own count: pronouns, determiners, verbs of speaking. A
 * second capital (`The Colonel`, `Her Ladyship`) may make a name of them, and is left alone.
 */
import { capitalAfterComma } from "../../base/messages/draft.ts";
import { formOf } from "../document.ts";
import { CAPITAL, DETERMINER, SPEECH } from "../words/kinds.ts";
import { findingFrom, type LintFinding } from "./finding.ts";
import { kindAt, type Prose, type Quoted, spanOfTokens } from "./prose.ts";
import { findPerQuotation, type LintRule } from "./rule.ts";
import { beginsSpeech, narrationAfter, speechEnd, tagShapeAt } from "./tag-shapes.ts";

export const CAPITAL_AFTER_COMMA: LintRule = {
  code: "capital-after-comma",
  severity: "error",
  find: findPerQuotation(findAt),
};

function findAt(prose: Prose, quoted: Quoted, index: number): LintFinding | undefined {
  const { doc } = prose;
  if (speechEnd(prose, quoted)?.last !== "," || !beginsSpeech(prose, quoted)) return undefined;
  if (!/^\s+[*_]?\p{Lu}/u.test(doc.text.slice(quoted.end, quoted.end + 6))) return undefined;
  const { first, end } = narrationAfter(prose, quoted, index);
  if (first >= end || !hasNoCapitalOfItsOwn(prose, first, end)) return undefined;
  const span = spanOfTokens(doc, first, first + 1);
  const word = doc.text.slice(span.start, span.end);
  const small = word.charAt(0).toLowerCase() + word.slice(1);
  return findingFrom(capitalAfterComma, span, { word, small }, { edit: { span, text: small } });
}

function hasNoCapitalOfItsOwn(prose: Prose, first: number, end: number): boolean {
  const { is, lower } = formOf(prose.doc, first);
  if ((is & CAPITAL) === 0) return false;
  if (/^(?:he|she|they|you|we|it|someone|somebody|nobody|everyone|everybody)$/.test(lower))
    return true;
  const next = first + 1 < end ? kindAt(prose, first + 1) : 0;
  if ((is & SPEECH) !== 0) return tagShapeAt(prose, first, end)?.isVerbFirst === true;
  if ((is & DETERMINER) === 0) return false;
  return first + 1 < end && (next & CAPITAL) === 0;
}
