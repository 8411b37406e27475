/**
 * The history of a bench: a committed file of JSON lines, one a run, read by people and diffs.
 */
import { appendFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Row } from "./row.ts";

/** What a run says of itself in every line it adds. */
export interface Run {
  /** Day and time, to the minute. */
  readonly date: string;
  /** What the machine is like: inkjs compiling The Intercept, warm, in ms. */
  readonly yardstick: number | undefined;
  readonly node: string;
}

/** Adds a line to the history of each row's bench. A row that is wrong adds none. */
export function addToHistory(folder: string, run: Run, rows: readonly Row[]): void {
  mkdirSync(folder, { recursive: true });
  for (const row of rows) {
    if (row.wrong !== undefined) continue;
    const line = {
      date: run.date,
      node: run.node,
      yardstick: round(run.yardstick),
      unit: row.unit,
      ours: round(row.ours),
      theirs: round(row.theirs),
      ratio: round(row.ratio),
      ...Object.fromEntries(Object.entries(row.more ?? {}).map(([key, n]) => [key, round(n)])),
    };
    appendFileSync(join(folder, `${row.name}.jsonl`), `${JSON.stringify(line)}\n`);
  }
}

/** Four figures that count. */
function round(value: number | undefined): number | undefined {
  return value === undefined ? undefined : Number(value.toPrecision(4));
}
