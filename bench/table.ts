/**
 * The table of what was measured, as it is printed.
 */
import { meetsGoal, type Row } from "./row.ts";

const columns = ["", "ours", "inkjs", "ratio", "goal", "", ""] as const;

/** Lines of text, one a row and a head. */
export function tableOf(rows: readonly Row[]): string[] {
  const cells = [[...columns], ...rows.map(cellsOf)];
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => (row[i] as string).length)));
  return cells.map((row) =>
    row
      // Words stand to the left, figures to the right.
      .map((cell, i) =>
        i === 0 || i > 4 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number),
      )
      .join("  ")
      .trimEnd(),
  );
}

function cellsOf(row: Row): string[] {
  const met = meetsGoal(row);
  return [
    row.what,
    row.unit === "" ? "–" : `${figure(row.ours)} ${row.unit}`,
    row.theirs === undefined ? "" : figure(row.theirs),
    row.ratio === undefined ? "" : `${figure(row.ratio)} ×`,
    goalOf(row),
    row.wrong !== undefined ? "WRONG" : met === undefined ? "" : met ? "met" : "MISSED",
    row.wrong ?? row.note ?? "",
  ];
}

function goalOf({ goal, unit }: Row): string {
  if (goal === undefined) return "";
  const of = goal.of === "ratio" ? "×" : unit;
  if (goal.atLeast !== undefined) return `≥ ${figure(goal.atLeast)} ${of}`;
  return `≤ ${figure(goal.atMost ?? 0)} ${of}`;
}

/** Three figures that count, thousands set apart. */
export function figure(value: number): string {
  if (value >= 1000) {
    const rounded = Number(value.toPrecision(3));
    return rounded.toLocaleString("en");
  }
  if (value >= 100) return value.toFixed(0);
  if (value >= 10) return Number.isInteger(value) ? value.toFixed(0) : value.toFixed(1);
  return Number.isInteger(value) ? value.toFixed(0) : value.toFixed(2);
}
