/**
 * What went wrong while a story ran, as a reader is told: that it did, and what they can do.
 *
 * The page's script is bundled with this in the place of `play/diagnose.ts`, whose words are for
 * whoever writes the story: readers can mend nothing, and would load every one of them.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import { runtimeWarnings } from "../base/messages/runtime.ts";
import type { Span } from "../base/span.ts";
import type { FaultReport } from "../engine/fault.ts";
import type { Program } from "../program/program.ts";

export const NOWHERE: Span = { file: -1, start: 0, end: 0 };

/** A report of the engine's as a diagnostic. */
export function diagnose(_: Program, { fault: { code, args } }: FaultReport): Diagnostic {
  return {
    code,
    severity: runtimeWarnings.includes(code) ? "warning" : "error",
    title: "The story went wrong here",
    primary: { span: NOWHERE, text: "" },
    others: [],
    why: `Its author would want to know: ${code}. You can take back your last choice.`,
    fix: "",
    args,
  };
}
