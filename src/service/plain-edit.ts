/**
 * A program after an edit of plain words, without compiling: what most keystrokes are.
 *
 * Words in the midst of a line of text are printed and nothing else. Where an edit puts in, takes
 * out or changes only letters and harmless marks there, the program is the same but for one
 * string and for the places of what follows. Owns telling such an edit from every other, by the
 * program and the text alone; promises the program that compiling would give, but for the order
 * of its strings, or none. In doubt there is none, and the story is compiled.
 */
import { makeSourceFile } from "../base/source.ts";
import { TEXT } from "../program/op.ts";
import type { Program } from "../program/program.ts";
import { type Edit, editBetween } from "./edits.ts";

/** What no text is read otherwise for. Colons, dashes and brackets may be marks of ink's. */
const HARMLESS = /^[\p{L}\p{M}\p{N} ,.;!?'’‘“”…]*$/u;
/** A word that is over: what kind of line it is does not hang on what follows. */
const HAS_BEGUN = /[\p{L}\p{N}][,.;!?’]? /u;
const BLANKS_AT_END = /[ \t]+$/;

/**
 * The program of a story in which one file's text has become `written`; `undefined` where only
 * compiling tells. Of ink alone: what people say and do in a story with a CAST is read.
 */
export function withPlainEdit(
  program: Program,
  path: string,
  written: string,
): Program | undefined {
  const file = program.sources.findIndex(({ name }) => name === path);
  const before = program.sources[file];
  if (before === undefined || !/\.ink$/i.test(path) || program.symbols !== undefined) {
    return undefined;
  }
  if (program.sources.some(({ name }, other) => name === path && other !== file)) return undefined;
  const source = makeSourceFile(path, written);
  const sources = program.sources.with(file, source);
  const edit = editBetween(before.read, source.read);
  // Only a comment has changed.
  if (edit === undefined) return { ...program, sources };
  const found = findText(program, file, before.read, edit);
  if (found === undefined) return undefined;
  const spans = movedSpans(program.spans, file, edit, found);
  if (spans === undefined) return undefined;
  const code = program.code.slice();
  code[found.pc + 1] = program.strings.length;
  return { ...program, code, strings: [...program.strings, found.words], spans, sources };
}

/** The text that an edit is in. */
interface Found {
  /** The instruction that prints it. */
  readonly pc: number;
  /** What is printed now. */
  readonly words: string;
  /** Where it ended in the file, and where it ends now. */
  readonly end: number;
  readonly endAfter: number;
  /** Up to here stood nothing but blanks behind it that are cut, if it ends a line. */
  readonly blanksEnd: number;
}

function findText(program: Program, file: number, read: string, edit: Edit): Found | undefined {
  const lineStart = read.lastIndexOf("\n", edit.start - 1) + 1;
  const newline = read.indexOf("\n", edit.end);
  const head = read.slice(lineStart, edit.start);
  if (newline < 0 || !isAmongWords(head, read.slice(edit.end, newline))) return undefined;
  if (!HARMLESS.test(edit.text) || !HARMLESS.test(read.slice(edit.start, edit.end))) {
    return undefined;
  }
  const { spans, code, strings } = program;
  let found: Found | undefined;
  for (let at = 0; at < spans.length; at += 4) {
    const start = spans[at + 2] as number;
    if (spans[at + 1] !== file || start < lineStart || start >= edit.start) continue;
    const pc = spans[at] as number;
    if (code[pc] !== TEXT) continue;
    const text = strings[code[pc + 1] as number] as string;
    const within = { start: edit.start - start, end: edit.end - start, text: edit.text };
    const words = textAfter(text, read.slice(start, newline), within, /^\s*[*+]/.test(head));
    if (words === undefined) continue;
    // Written once and laid out twice: not looked into.
    if (found !== undefined) return undefined;
    const end = spans[at + 3] as number;
    const { isLast } = words;
    found = {
      pc,
      words: words.text,
      end,
      endAfter: isLast ? start + words.text.length : end + lengthened(edit),
      blanksEnd: isLast ? newline : end,
    };
  }
  return found;
}

function lengthened({ start, end, text }: Edit): number {
  return text.length - (end - start);
}

/** Whether an edit between these, on one line, is in text, and not in braces, a tag or logic. */
function isAmongWords(head: string, tail: string): boolean {
  if (!HAS_BEGUN.test(head) || /[#\\~]/.test(head) || /^[^{]*:/.test(tail)) return false;
  return head.split("{").length === head.split("}").length && HARMLESS.test(head.slice(-1));
}

/**
 * What a text becomes; `rest`: the line from where the text begins. Undefined where the edit is
 * not within it, or where what stands around it might be cut in another way.
 */
function textAfter(
  text: string,
  rest: string,
  edit: Edit,
  isChoice: boolean,
): { readonly text: string; readonly isLast: boolean } | undefined {
  const head = text.slice(0, edit.start);
  if (!rest.startsWith(head) || head.trim() === "") return undefined;
  const tail = text.slice(edit.end);
  if (rest.startsWith(text.trimEnd()) && tail.trim() !== "") {
    return HARMLESS.test(tail.charAt(0))
      ? { text: head + edit.text + tail, isLast: false }
      : undefined;
  }
  // It ends its line, where blanks are cut; a choice keeps some of its own.
  if (text === "" || text !== rest.replace(BLANKS_AT_END, "")) return undefined;
  const after = rest.slice(0, edit.start) + edit.text + rest.slice(edit.end);
  if (isChoice && (BLANKS_AT_END.test(rest) || BLANKS_AT_END.test(after))) return undefined;
  return { text: after.replace(BLANKS_AT_END, ""), isLast: true };
}

/** The places in a file after an edit; `undefined` where one is within it. */
function movedSpans(
  spans: Int32Array,
  file: number,
  edit: Edit,
  { end, endAfter, blanksEnd }: Found,
): Int32Array | undefined {
  const moved = spans.slice();
  const by = lengthened(edit);
  for (let at = 0; at < moved.length; at += 4) {
    if (moved[at + 1] !== file) continue;
    for (let which = at + 2; which <= at + 3; which++) {
      const place = moved[which] as number;
      if (place === end) moved[which] = endAfter;
      else if (place >= edit.end && (place < end || place > blanksEnd)) moved[which] = place + by;
      else if (place > edit.start) return undefined;
    }
  }
  return moved;
}
