/**
 * Writes a diagnostic as text for people: the fault, the lines it is about, why, and the fix.
 *
 * Owns the layout. Promises that carets stand under what they mean, whatever tabs, wide letters
 * or comments the line holds, and that no line of source is wider than asked for. Knows no
 * terminal: colour is asked for, or comes as functions.
 *
 *     error[unknown-divert]: No knot, stitch or label is named `atic`
 *         ┌─ house.ink:12:6
 *      12 │   -> atic
 *         │      ^^^^ nothing in this story has this name
 *      31 │ === attic ===
 *         │     ----- the nearest name
 *       A divert must lead somewhere that exists. Readers who get here would reach a dead end.
 *       Fix: write `-> attic`, or add a knot named `atic`.
 */
import type { Diagnostic, Label, Severity } from "./diagnostic.ts";
import { lineStarts, placeInSource, type SourceFile, writtenOffset } from "./span.ts";

/** How parts of a message are made to stand out. Each gets text and gives it back marked. */
export interface Colours {
  readonly error: (text: string) => string;
  readonly warning: (text: string) => string;
  readonly note: (text: string) => string;
  /** The title. */
  readonly strong: (text: string) => string;
  /** Line numbers and rules. */
  readonly faint: (text: string) => string;
  /** The second place and its label. */
  readonly other: (text: string) => string;
}

/** How a message is to be written. */
export interface RenderOptions {
  /** True for a terminal's usual colours, or colours of one's own; none without it. */
  readonly colour?: boolean | Colours;
  /** How many columns there are; 100 if not said. */
  readonly width?: number;
}

const plain = (text: string): string => text;
const NO_COLOURS: Colours = {
  error: plain,
  warning: plain,
  note: plain,
  strong: plain,
  faint: plain,
  other: plain,
};

const code =
  (on: number, off: number) =>
  (text: string): string =>
    text === "" ? "" : `\u001b[${on}m${text}\u001b[${off}m`;
const TERMINAL_COLOURS: Colours = {
  error: code(31, 39),
  warning: code(33, 39),
  note: code(36, 39),
  strong: code(1, 22),
  faint: code(2, 22),
  other: code(34, 39),
};

/** A label where it stands in the written text. */
interface Mark {
  readonly line: number;
  /** Columns on the screen, from 0, before cutting to width. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly isPrimary: boolean;
}

const TAB = "    ";
const ELLIPSIS = "…";

/** Writes one diagnostic; `sources` are the files its spans count. Ends with a line end. */
export function renderDiagnostic(
  diagnostic: Diagnostic,
  sources: readonly SourceFile[],
  options: RenderOptions = {},
): string {
  const colours = coloursFor(options.colour);
  const width = Math.max(40, options.width ?? 100);
  const tint = colourOfSeverity(diagnostic.severity, colours);
  const head = `${diagnostic.severity}[${diagnostic.code}]`;
  const lines = [`${tint(head)}${colours.strong(`: ${diagnostic.title}`)}`];

  const files = labelsByFile(diagnostic, sources);
  let gutter = 1;
  for (const { file, labels } of files) {
    for (const label of labels) {
      const { line } = placeInSource(file, label.span.start);
      gutter = Math.max(gutter, String(line).length);
    }
  }
  for (const { file, labels } of files) {
    const first = labels[0] as Label;
    const place = placeInSource(file, first.span.start);
    const name = `${file.name}:${place.line}:${place.column}`;
    lines.push(`${" ".repeat(gutter + 2)}${colours.faint("┌─")} ${name}`);
    const marks = labels.map((label) => markLabel(file, label, label === diagnostic.primary));
    for (const line of [...new Set(marks.map((mark) => mark.line))].sort((a, b) => a - b)) {
      const onLine = marks.filter((mark) => mark.line === line);
      lines.push(...renderLine(file, line, onLine, { gutter, width, colours, tint }));
    }
  }
  lines.push(...wrap(diagnostic.why, width, "  "));
  lines.push(...wrap(`Fix: ${diagnostic.fix}`, width, "  "));
  return `${lines.join("\n")}\n`;
}

function coloursFor(colour: boolean | Colours | undefined): Colours {
  if (colour === undefined || colour === false) return NO_COLOURS;
  return colour === true ? TERMINAL_COLOURS : colour;
}

function colourOfSeverity(severity: Severity, colours: Colours): (text: string) => string {
  switch (severity) {
    case "error":
      return colours.error;
    case "warning":
      return colours.warning;
    case "note":
      return colours.note;
  }
}

/** The labels of each file, the primary one's file first. */
function labelsByFile(
  diagnostic: Diagnostic,
  sources: readonly SourceFile[],
): { file: SourceFile; labels: Label[] }[] {
  const groups: { file: SourceFile; labels: Label[] }[] = [];
  for (const label of [diagnostic.primary, ...diagnostic.others]) {
    const file = sources[label.span.file];
    if (file === undefined) continue;
    const group = groups.find((each) => each.file === file);
    if (group === undefined) groups.push({ file, labels: [label] });
    else group.labels.push(label);
  }
  return groups;
}

/** Where a label's carets stand: on the first line of its span, at least one wide. */
function markLabel(file: SourceFile, label: Label, isPrimary: boolean): Mark {
  const { start, end } = label.span;
  const place = placeInSource(file, start);
  const written = writtenLine(file, place.line);
  const lineStart = lineStarts(file)[place.line - 1] as number;
  // The offset after the last character, not the one before the next: a comment may stand
  // between the two.
  const last = end > start ? writtenOffset(file, end - 1) + 1 : writtenOffset(file, start);
  const from = place.column - 1;
  const to = Math.max(from, Math.min(last - lineStart, written.length));
  const left = columnsOf(written.slice(0, from));
  const right = left + columnsOf(written.slice(from, to));
  return {
    line: place.line,
    from: left,
    to: Math.max(right, left + 1),
    text: label.text,
    isPrimary,
  };
}

function writtenLine(file: SourceFile, line: number): string {
  const starts = lineStarts(file);
  const start = starts[line - 1] as number;
  const end = starts[line] ?? file.written.length + 1;
  const text = file.written.slice(start, end - 1);
  return text.endsWith("\r") ? text.slice(0, -1) : text;
}

interface Layout {
  readonly gutter: number;
  readonly width: number;
  readonly colours: Colours;
  readonly tint: (text: string) => string;
}

function renderLine(
  file: SourceFile,
  line: number,
  marks: readonly Mark[],
  { gutter, width, colours, tint }: Layout,
): string[] {
  const room = width - gutter - 4;
  const first = marks.reduce((a, b) => (b.isPrimary || b.from < a.from ? b : a));
  const shown = cutLine(toScreen(writtenLine(file, line)), first.from, first.to, room);
  const lines = [`${colours.faint(` ${String(line).padStart(gutter)} │`)} ${shown.text}`.trimEnd()];
  const rule = colours.faint(`${" ".repeat(gutter + 2)}│`);
  for (const mark of [...marks].sort((a, b) => a.from - b.from)) {
    const from = Math.max(0, Math.min(mark.from - shown.cut, room - 1));
    const to = Math.max(from + 1, Math.min(mark.to - shown.cut, room));
    const paint = mark.isPrimary ? tint : colours.other;
    const carets = (mark.isPrimary ? "^" : "-").repeat(to - from);
    lines.push(`${rule} ${" ".repeat(from)}${paint(`${carets} ${mark.text}`.trimEnd())}`);
  }
  return lines;
}

/** Cuts a line to the room there is, so that what is marked stays in sight. */
function cutLine(
  text: string,
  from: number,
  to: number,
  room: number,
): { text: string; cut: number } {
  const total = columnsOf(text);
  if (total <= room) return { text, cut: 0 };
  // A third of the room before the mark, unless the mark is near either end.
  const wanted = Math.max(0, Math.min(from - Math.floor(room / 3), to - Math.floor(room / 2)));
  const start = to <= room - 2 ? 0 : Math.min(wanted, total - room);
  let column = 0;
  let out = start > 0 ? ELLIPSIS : "";
  let used = out.length;
  let cut = 0;
  for (const c of text) {
    const wide = columnsOf(c);
    if (start > 0 && column < start + 1) {
      column += wide;
      cut = column - 1;
      continue;
    }
    if (used + wide > room - 1 && column + wide < total) {
      out += ELLIPSIS;
      break;
    }
    out += c;
    used += wide;
    column += wide;
  }
  return { text: out, cut };
}

function toScreen(text: string): string {
  // Control characters would move the cursor; they are shown as one blank each.
  return text.replaceAll("\t", TAB).replace(/[\u0000-\u001f\u007f-\u009f]/g, " ");
}

// ─── Width on the screen ───────────────────────────────────────────────────────────────────

/** How many columns text takes: wide letters and emoji two, marks on letters none. */
function columnsOf(text: string): number {
  let columns = 0;
  for (const c of text) columns += c === "\t" ? TAB.length : columnsOfPoint(c.codePointAt(0) ?? 0);
  return columns;
}

// First and last of what takes two columns: Hangul, CJK, kana, full-width forms, emoji.
const WIDE = [
  0x1100, 0x115f, 0x2e80, 0x303e, 0x3041, 0xa4cf, 0xac00, 0xd7a3, 0xf900, 0xfaff, 0xfe30, 0xfe6f,
  0xff00, 0xff60, 0xffe0, 0xffe6, 0x1f300, 0x1f64f, 0x1f680, 0x1f6ff, 0x1f900, 0x1faff, 0x20000,
  0x3fffd,
];

function columnsOfPoint(point: number): number {
  if (point < 0x300) return 1;
  if (point <= 0x36f || point === 0x200b || point === 0x200d) return 0;
  if (point >= 0xfe00 && point <= 0xfe0f) return 0;
  for (let i = 0; i < WIDE.length; i += 2) {
    if (point >= (WIDE[i] as number) && point <= (WIDE[i + 1] as number)) return 2;
  }
  return 1;
}

function wrap(text: string, width: number, indent: string): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(/\s+/)) {
    if (line.length > indent.length && columnsOf(line) + 1 + columnsOf(word) > width) {
      lines.push(line);
      line = indent;
    }
    line += line.length > indent.length ? ` ${word}` : word;
  }
  lines.push(line);
  return lines;
}
