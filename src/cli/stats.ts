/**
 * `keepsake stats FILE`: how much of what a story is made of.
 */
import { CLEAN, PROBLEMS, WrongUse } from "./exit.ts";
import { countStory, readStory } from "./read-story.ts";
import { hasErrors, plural, tellDiagnostics } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export interface StatsFlags {
  readonly json?: boolean;
}

export function runStats(terminal: Terminal, path: string, flags: StatsFlags): number {
  if (/\.json$/i.test(path)) {
    throw new WrongUse(`Cannot count ${path}: a compiled story has no knots and words any more.`);
  }
  const { diagnostics, sources } = readStory(path);
  if (hasErrors(diagnostics)) {
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    tellDiagnostics(terminal, errors, sources);
    return PROBLEMS;
  }
  const stats = countStory(path);
  if (flags.json === true) {
    terminal.out(JSON.stringify({ file: path, ...stats }, undefined, 2));
    return CLEAN;
  }
  const lines = [
    plural(stats.words, "word"),
    plural(stats.knots, "knot") +
      (stats.functions > 0 ? ` (${plural(stats.functions, "function")} among them)` : ""),
    plural(stats.stitches, "stitch"),
    plural(stats.choices, "choice"),
    plural(stats.gathers, "gather"),
    plural(stats.diverts, "divert"),
  ];
  const widest = Math.max(...lines.map((line) => line.indexOf(" ")));
  for (const line of lines) terminal.out(line.padStart(line.length + widest - line.indexOf(" ")));
  return CLEAN;
}
