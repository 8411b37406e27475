/**
 * Faults that are only there because something else could not be read.
 *
 * A line that ink cannot read declares nothing, so every use of the name on it looks unknown.
 * Owns the guess which faults come of that, so that each cause is reported once. Everything
 * else that analysis finds is reported beside the faults of reading.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/span.ts";

// What is said of a name that is declared nowhere.
const UNKNOWN = new Set([
  "unknown-divert",
  "unknown-variable",
  "unknown-read-count",
  "unknown-list-item",
  "unknown-assignment",
  "unknown-function",
]);

// What is said of the end of a flow, which may be what could not be read.
const ENDS = new Set(["loose-end", "nested-choice-ends"]);

const WORD = /[\p{L}\p{N}_]+/gu;

/** The faults among `found` that stand on their own, given what could not be read. */
export function withoutConsequences(
  found: readonly Diagnostic[],
  unread: readonly Diagnostic[],
  sources: readonly SourceFile[],
): readonly Diagnostic[] {
  const lost = new Set<string>();
  for (const diagnostic of unread) {
    if (diagnostic.severity !== "error") continue;
    for (const [word] of brokenLines(diagnostic, sources).matchAll(WORD)) lost.add(word);
  }
  if (lost.size === 0) return found;
  return found.filter((diagnostic) => {
    if (ENDS.has(diagnostic.code)) return false;
    if (!UNKNOWN.has(diagnostic.code)) return true;
    const { file, start, end } = diagnostic.primary.span;
    const text = sources[file]?.read.slice(start, end) ?? "";
    for (const [word] of text.matchAll(WORD)) if (lost.has(word)) return false;
    return true;
  });
}

// The lines that a fault touches, whole: what could not be read began at a line's beginning.
function brokenLines(diagnostic: Diagnostic, sources: readonly SourceFile[]): string {
  const { file, start, end } = diagnostic.primary.span;
  const read = sources[file]?.read ?? "";
  const from = read.lastIndexOf("\n", start - 1) + 1;
  const to = read.indexOf("\n", Math.max(start, end - 1));
  return read.slice(from, to < 0 ? read.length : to);
}
