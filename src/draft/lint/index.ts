/** Finds what a reader of prose may stumble over: `lint`. */
export type { LintEdit, LintFinding, LintSeverity } from "./finding.ts";
export { lint, RULES, slipsIn } from "./lint.ts";
export type { LintRule } from "./rule.ts";
