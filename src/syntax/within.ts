/**
 * An expression of ink's in the midst of a sentence about people.
 *
 *     {Derek knows papers and trust > 3: …}
 *                             ^^^^^^^^^
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import type { Span } from "../base/span.ts";
import type { Expression } from "./ast.ts";
import { parseContent } from "./content.ts";
import { parseExpression } from "./expression.ts";
import { makeParser, type Rules, skipSpaces } from "./parser.ts";
import { parseStatements } from "./statements.ts";

const RULES: Rules = {
  statements: parseStatements,
  content: parseContent,
  expression: parseExpression,
  // Nothing can be included from within an expression.
  include: () => undefined,
};

/** What reading came to: an expression, or how far it could be read. */
export interface WithinSentence {
  readonly expression: Expression | undefined;
  /** Where reading stopped, if there is no expression. */
  readonly failedAt: number;
  /** Whether what is wrong was reported. */
  readonly isReported: boolean;
}

/**
 * Reads one expression that takes up a stretch of a file's read text whole. Reports what is
 * wrong with an expression; stays silent where something else stands there.
 */
export function parseExpressionWithin(
  text: string,
  span: Span,
  diagnostics: Diagnostic[],
): WithinSentence {
  const own: Diagnostic[] = [];
  const p = makeParser(RULES, text.slice(0, span.end), span.file, own);
  p.at = span.start;
  const expression = parseExpression(p, 0);
  skipSpaces(p);
  const isReported = own.some(({ severity }) => severity === "error");
  if (isReported || (expression !== undefined && p.at >= span.end)) diagnostics.push(...own);
  const isWhole = expression !== undefined && p.at >= span.end && !isReported;
  return { expression: isWhole ? expression : undefined, failedAt: p.at, isReported };
}
