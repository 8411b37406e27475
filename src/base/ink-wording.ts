/**
 * The words in which ink's own tools report the same fault: for hosts that look for them.
 */
import { type Diagnostic, fillTemplate } from "./diagnostic.ts";
import { inkWordings } from "./messages/ink-wordings.ts";

/** Ink's wording of a fault; `undefined` for one that ink does not know. */
export function inkWording(diagnostic: Diagnostic): string | undefined {
  const template = inkWordings[diagnostic.code];
  return template === undefined ? undefined : fillTemplate(template, diagnostic.args);
}
