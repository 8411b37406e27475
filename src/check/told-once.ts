/**
 * One fault, told once: of findings that come of the same cause in the same place, the deepest.
 *
 * Knows only what two findings of one place say of each other. What is never read because of a
 * finding elsewhere is left out where it is found (`find-coverage.ts`).
 */
import { beginning, keyOfSpan } from "./finding.ts";
import type { Finding } from "./report.ts";

/** By kind: the kinds that, told at the same place, say it already. */
const saidBy: Readonly<Record<string, readonly string[]>> = {
  // Watched, a story runs out of what its reader runs out of.
  "hub-runs-dry": ["stuck"],
  // Where the round begins is where nothing leads out of it any more.
  "no-ending-from-here": ["cannot-leave"],
};

/** The findings without those that another one says already. */
export function toldOnce(findings: readonly Finding[]): Finding[] {
  const keyOf = (code: string, { spans }: Finding): string =>
    `${code} ${keyOfSpan(spans[0]?.span ?? beginning)}`;
  const told = new Set(findings.map((finding) => keyOf(finding.code, finding)));
  return findings.filter(
    (finding) => !saidBy[finding.code]?.some((deeper) => told.has(keyOf(deeper, finding))),
  );
}
