/**
 * What went wrong while a story ran, in words.
 */
import { type Diagnostic, message } from "../base/diagnostic.ts";
import { runtimeMessages, runtimeWarnings } from "../base/messages/runtime.ts";
import { placeInSource, type Span } from "../base/span.ts";
import type { FaultReport } from "../engine/fault.ts";
import { type Program, spanAt } from "../program/program.ts";

/** Stands for a place when the program does not know where its text was. */
export const NOWHERE: Span = { file: -1, start: 0, end: 0 };

/** A report of the engine's as a diagnostic, with its place in the source where it is known. */
export function diagnose(program: Program, report: FaultReport): Diagnostic {
  const { code, args } = report.fault;
  const span = spanAt(program, report.pc) ?? NOWHERE;
  const [title = "", why = ""] = runtimeMessages[code].split("\n");
  const [label = "", fix = ""] = program.advice?.[code]?.split("\n") ?? [];
  const severity = runtimeWarnings.includes(code) ? "warning" : "error";
  const lines = code === "endless-turn" ? linesOf(program, String(args["pcs"])) : undefined;
  const words = [code, severity, title, label, "", why, fix].join("\n");
  return message(words)(span, { ...args, lines });
}

/** The lines that a list of instructions was compiled from, as words. */
function linesOf(program: Program, pcs: string): string | undefined {
  const lines = new Set<string>();
  for (const pc of pcs.split(",")) {
    const span = spanAt(program, Number(pc));
    const file = span === undefined ? undefined : program.sources[span.file];
    if (span === undefined || file === undefined) continue;
    lines.add(`line ${placeInSource(file, span.start).line} of ${file.name}`);
  }
  const named = [...lines].slice(0, 5);
  if (named.length === 0) return undefined;
  return lines.size > named.length ? `${named.join(", ")} and others` : named.join(", ");
}
