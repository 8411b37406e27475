/**
 * What goes wrong while a story is played, in inkjs's words.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import { inkWording } from "../base/ink-wording.ts";
import { placeInSource } from "../base/span.ts";
import { diagnose } from "../play/diagnose.ts";
import { type ErrorHandler, ErrorType, StoryException } from "./error-type.ts";
import type { Playing } from "./playing.ts";

/** Takes what the engine has reported over into the story's errors and warnings. */
export function takeReports(playing: Playing): void {
  const { machine, program } = playing;
  for (const report of machine.reports) {
    const diagnostic = diagnose(program, report);
    const wording = wordingOf(diagnostic);
    const { span } = diagnostic.primary;
    const file = program.sources[span.file];
    const place =
      file === undefined ? "" : `'${file.name}' line ${placeInSource(file, span.start).line}: `;
    if (report.isWarning) playing.warnings.push(`RUNTIME WARNING: ${place}${wording}`);
    else playing.errors.push(`RUNTIME ERROR: ${place}${wording}`);
  }
  machine.reports.length = 0;
}

function wordingOf(diagnostic: Diagnostic): string {
  const { code, args } = diagnostic;
  // Of lists inkjs says the same in other words.
  if (code === "bad-operands" && args["right"] !== undefined) {
    const { operator, left, right } = args;
    if (left === "a list" || right === "a list") {
      return `Can not call use ${operator} operation on ${left} and ${right}`;
    }
  }
  return inkWording(diagnostic) ?? diagnostic.title;
}

/** Hands errors, then warnings, to whoever listens; without one, throws what came first. */
export function handOn(playing: Playing, onError: ErrorHandler | null): void {
  const { errors, warnings } = playing;
  if (errors.length === 0 && warnings.length === 0) return;
  if (onError === null) {
    const counts = [count(errors.length, "error"), count(warnings.length, "warning")];
    throw new StoryException(
      `Ink had ${counts.filter((text) => text !== "").join(" and ")}, and nobody was told: ` +
        `assign an error handler to story.onError. The first issue was: ${errors[0] ?? warnings[0]}`,
    );
  }
  for (const message of errors) onError(message, ErrorType.Error);
  for (const message of warnings) onError(message, ErrorType.Warning);
  playing.errors = [];
  playing.warnings = [];
}

function count(number: number, what: string): string {
  return number === 0 ? "" : `${number} ${what}${number === 1 ? "" : "s"}`;
}
