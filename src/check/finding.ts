/**
 * Making findings: a message with its places, its play, and a name that lasts.
 *
 * A finding's name is its code and what it is about, so that it survives edits elsewhere: a
 * writer who has accepted it need not do so again.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import { placeInSource, type Span } from "../base/span.ts";
import type { Program } from "../program/program.ts";
import type { Finding, FindingSpan, WitnessPlay } from "./report.ts";

/** A finding, of what a message says. `about` is what its name is made of. */
export function findingOf(
  diagnostic: Diagnostic,
  about: string,
  play: WitnessPlay | undefined,
): Finding {
  const spans: FindingSpan[] = [{ span: diagnostic.primary.span, label: diagnostic.primary.text }];
  for (const other of diagnostic.others) spans.push({ span: other.span, label: other.text });
  return {
    id: `${diagnostic.code}/${slugOf(about)}`,
    code: diagnostic.code,
    severity: diagnostic.severity,
    title: diagnostic.title,
    why: diagnostic.why,
    fix: diagnostic.fix,
    spans,
    play,
    accepted: undefined,
  };
}

/** A place where nothing better is known: the story's beginning. */
export const beginning: Span = { file: 0, start: 0, end: 0 };

/** Words as a name: `Meredith walks back to her car.` is `meredith-walks-back-to-her-car`. */
export function slugOf(words: string): string {
  const slug = words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}_./]+/gu, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
  return slug.length <= 60 ? slug : slug.slice(0, 60).replace(/-[^-]*$/, "");
}

/** What stands in the source at a span, in one line. */
export function textAt(program: Program, span: Span | undefined): string {
  if (span === undefined) return "";
  const source = program.sources[span.file];
  return source === undefined
    ? ""
    : source.read.slice(span.start, span.end).replace(/\s+/g, " ").trim();
}

/**
 * What an ending goes by, of which most are written alike: the words on its line, or else the
 * last that stand above it.
 */
export function wordsBefore(program: Program, { file, start }: Span): string {
  const text = program.sources[file]?.read ?? "";
  for (let end = start; end > 0; ) {
    const begin = text.lastIndexOf("\n", end - 1) + 1;
    const line = text.slice(begin, end).replace(/\/\/.*|->.*|[{}*+~|-]/g, "");
    if (/[\p{L}\p{N}]/u.test(line)) return line.trim();
    end = begin - 1;
  }
  return "";
}

/** The line that a span begins in, as the writer counts them, from 1; 0 where it is not known. */
export function lineOf(program: Program, span: Span): number {
  const source = program.sources[span.file];
  return source === undefined ? 0 : placeInSource(source, span.start).line;
}

/** A span as a key for tables. */
export function keyOfSpan(span: Span): string {
  return `${span.file}:${span.start}:${span.end}`;
}
