/**
 * Tells diagnostics: in full to a person, as JSON to a program.
 */

import type { Diagnostic, Label } from "../base/diagnostic.ts";
import { inkWording } from "../base/ink-wording.ts";
import { renderDiagnostic } from "../base/render.ts";
import { placeInSource, type SourceFile, type Span } from "../base/span.ts";
import { grouped } from "../check/words.ts";
import type { Terminal } from "./terminal.ts";

/** Writes every diagnostic to the standard error, errors last so that they are seen. */
export function tellDiagnostics(
  terminal: Terminal,
  diagnostics: readonly Diagnostic[],
  sources: readonly SourceFile[],
): void {
  for (const diagnostic of diagnostics) tellDiagnostic(terminal, diagnostic, sources);
}

/** Writes one diagnostic and an empty line to the standard error. */
export function tellDiagnostic(
  terminal: Terminal,
  diagnostic: Diagnostic,
  sources: readonly SourceFile[],
): void {
  const colour = terminal.errorColours.isColorSupported;
  const width = terminal.width === undefined ? {} : { width: terminal.width };
  terminal.err(renderDiagnostic(diagnostic, sources, { colour, ...width }));
}

/** Whether any of them keeps the story from being played. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((each) => each.severity === "error");
}

/** `2 errors, 1 warning`, or `no problems`. */
export function countProblems(diagnostics: readonly Diagnostic[]): string {
  const parts: string[] = [];
  for (const severity of ["error", "warning", "note"] as const) {
    const count = diagnostics.filter((each) => each.severity === severity).length;
    if (count > 0) parts.push(plural(count, severity));
  }
  return parts.length === 0 ? "no problems" : parts.join(", ");
}

/** `1 knot`, `2 knots`, `2 stitches`, `1,200 words`. */
export function plural(count: number, word: string): string {
  const many = word.endsWith("ch") ? `${word}es` : `${word}s`;
  return `${grouped(count)} ${count === 1 ? word : many}`;
}

/** A place in a source file, for programs. Lines and columns count from 1. */
export interface JsonPlace {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** A diagnostic, for programs. */
export interface JsonDiagnostic extends Partial<JsonPlace> {
  readonly code: string;
  readonly severity: Diagnostic["severity"];
  readonly title: string;
  readonly label: string;
  readonly others: readonly (Partial<JsonPlace> & { readonly label: string })[];
  readonly why: string;
  readonly fix: string;
  readonly ink?: string;
  readonly edit?: Partial<JsonPlace> & { readonly text: string };
}

/** Where a span is in the text as written. */
export function jsonPlace(
  span: Span | undefined,
  sources: readonly SourceFile[],
): JsonPlace | undefined {
  const source = span === undefined ? undefined : sources[span.file];
  if (span === undefined || source === undefined) return undefined;
  const start = placeInSource(source, span.start);
  const end = placeInSource(source, span.end);
  return {
    file: source.name,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

/** A diagnostic with its places worked out. */
export function jsonDiagnostic(
  diagnostic: Diagnostic,
  sources: readonly SourceFile[],
): JsonDiagnostic {
  const { code, severity, title, primary, others, why, fix, edit } = diagnostic;
  const ink = inkWording(diagnostic);
  const label = (each: Label) => ({ label: each.text, ...jsonPlace(each.span, sources) });
  return {
    code,
    severity,
    title,
    ...label(primary),
    others: others.map(label),
    why,
    fix,
    ...(ink === undefined ? {} : { ink }),
    ...(edit === undefined ? {} : { edit: { text: edit.text, ...jsonPlace(edit.span, sources) } }),
  };
}
