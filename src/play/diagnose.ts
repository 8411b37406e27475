/**
 * What went wrong while a story ran, in words.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import * as messages from "../base/messages/runtime.ts";
import { placeInSource, type Span } from "../base/span.ts";
import type { FaultCode, FaultReport } from "../engine/fault.ts";
import { type Program, spanAt } from "../program/program.ts";

/** Stands for a place when the program does not know where its text was. */
export const NOWHERE: Span = { file: -1, start: 0, end: 0 };

type Maker = (span: Span, args: never) => Diagnostic;

const makers: Readonly<Record<FaultCode, Maker>> = {
  "ran-out-of-content": messages.ranOutOfContent,
  "tunnel-ran-out": messages.tunnelRanOut,
  "function-ran-out": messages.functionRanOut,
  "unbound-external": messages.unboundExternal,
  "external-in-text": messages.externalInText,
  "external-failed": messages.externalFailed,
  "divert-variable-unset": messages.divertVariableUnset,
  "needs-a-target": messages.needsATarget,
  "uncounted-target": messages.uncountedTarget,
  "random-range": messages.randomRange,
  "needs-a-whole-number": messages.needsAWholeNumber,
  "void-operand": messages.voidOperand,
  "bad-operands": messages.badOperands,
  "target-as-condition": messages.targetAsCondition,
  "return-mismatch": messages.returnMismatch,
  "unset-temp": messages.unsetTemp,
  "unset-temp-assigned": messages.unsetTempAssigned,
  "divided-by-zero": messages.dividedByZero,
  "unknown-list": messages.unknownList,
  "endless-turn": messages.endlessTurn,
  "endless-recursion": messages.endlessRecursion,
  "endless-text": messages.endlessText,
  "broken-program": messages.brokenProgram,
};

/** A report of the engine's as a diagnostic, with its place in the source where it is known. */
export function diagnose(program: Program, report: FaultReport): Diagnostic {
  const { code, args } = report.fault;
  const span = spanAt(program, report.pc) ?? NOWHERE;
  const make = makers[code] as (span: Span, args: object) => Diagnostic;
  if (code !== "endless-turn") return make(span, args);
  return make(span, { steps: args["steps"], lines: linesOf(program, String(args["pcs"])) });
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
