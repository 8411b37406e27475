/**
 * What a rule of the lint is.
 *
 * Owns the shape: a code, what it may say, and a pure function from a document to findings. A
 * rule takes time in proportion to the text and throws nothing, whatever the text is.
 */
import type { LintFinding, LintSeverity } from "./finding.ts";
import type { Prose, Quoted } from "./prose.ts";

export interface LintRule {
  readonly code: string;
  /** What its findings usually are; some cases are surer, or less sure. */
  readonly severity: LintSeverity;
  /** Whether some are errors though most are not. */
  readonly mayBeError?: true;
  readonly find: (prose: Prose) => LintFinding[];
}

/** A rule that looks at one quotation after another, and finds at most one thing at each. */
export function findPerQuotation(
  findAt: (prose: Prose, quoted: Quoted, index: number) => LintFinding | undefined,
): LintRule["find"] {
  return (prose) => {
    const found: LintFinding[] = [];
    prose.quoted.forEach((quoted, index) => {
      const finding = findAt(prose, quoted, index);
      if (finding !== undefined) found.push(finding);
    });
    return found;
  };
}
