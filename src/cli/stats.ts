/**
 * `keepsake stats FILE`: how much of what a story is made of.
 *
 * Of a story that ink has compiled already, only what can still be told is counted: a stitch
 * looks like a label there, and the compiler has added diverts of its own.
 */
import type { Stats } from "../compile/stats.ts";
import type { Node, Tree } from "../program/tree.ts";
import { CLEAN, PROBLEMS } from "./exit.ts";
import { countStory, isCompiled, readStory } from "./read-story.ts";
import { hasErrors, plural, tellDiagnostics } from "./report.ts";
import type { Terminal } from "./terminal.ts";

export interface StatsFlags {
  readonly json?: boolean;
}

export function runStats(terminal: Terminal, path: string, flags: StatsFlags): number {
  const { diagnostics, sources, tree } = readStory(path);
  if (hasErrors(diagnostics)) {
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    tellDiagnostics(terminal, errors, sources);
    return PROBLEMS;
  }
  const stats: Partial<Stats> =
    isCompiled(path) && tree !== undefined ? countTree(tree) : countStory(path);
  if (flags.json === true) {
    terminal.out(JSON.stringify({ file: path, ...stats }, undefined, 2));
    return CLEAN;
  }
  const { functions = 0 } = stats;
  const lines: string[] = [];
  for (const [what, word] of rows) {
    const count = stats[what];
    if (count === undefined) continue;
    const among = what === "knots" && functions > 0;
    lines.push(
      plural(count, word) + (among ? ` (${plural(functions, "function")} among them)` : ""),
    );
  }
  const widest = Math.max(...lines.map((line) => line.indexOf(" ")));
  for (const line of lines) terminal.out(line.padStart(line.length + widest - line.indexOf(" ")));
  return CLEAN;
}

const rows: readonly (readonly [keyof Stats, string])[] = [
  ["words", "word"],
  ["knots", "knot"],
  ["stitches", "stitch"],
  ["choices", "choice"],
  ["gathers", "gather"],
  ["diverts", "divert"],
];

/** What can be counted of a story that has no source. */
function countTree({ root }: Tree): Partial<Stats> {
  const stats = { words: 0, knots: 0, choices: 0 };
  for (const name of root.named.keys()) if (name !== "global decl") stats.knots++;
  const work: Node[] = [root];
  for (let node = work.pop(); node !== undefined; node = work.pop()) {
    if (node.kind === "text") stats.words += node.text.match(/[^ \t\n\r]+/g)?.length ?? 0;
    else if (node.kind === "choicePoint") stats.choices++;
    else if (node.kind === "container") {
      for (const child of node.content) work.push(child);
      for (const child of node.named.values()) work.push(child);
    }
  }
  return stats;
}
