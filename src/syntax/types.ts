/**
 * Types, in `.keep` files: what a variable, a parameter or a function's answer may be.
 *
 *     VAR trust: 0..10 = 5
 *     VAR mood: calm | tense = calm
 *     === function f(a: 0..3, b: bool): string
 *
 * Owns their forms. Promises that in an `.ink` file nothing of this is read, so that ink's own
 * messages stand there. Does not know what is assigned to what.
 */
import { emptyRange, unclearType } from "../base/messages/people.ts";
import type { Name, TypeNote } from "./ast.ts";
import * as Char from "./characters.ts";
import {
  fault,
  isWordAt,
  lineEnd,
  type Parser,
  peek,
  readName,
  skipSpaces,
  spanFrom,
  take,
} from "./parser.ts";

const PLAIN = ["bool", "int", "float", "string", "divert"] as const;

/** Reads `: type` after a name; stays put where no colon stands. */
export function readType(p: Parser): TypeNote | undefined {
  const from = p.at;
  skipSpaces(p);
  if (!take(p, Char.COLON)) {
    p.at = from;
    return undefined;
  }
  skipSpaces(p);
  const start = p.at;
  const type = readRange(p) ?? readPlain(p) ?? readWords(p);
  if (type !== undefined) return type;
  const written = /^[^=,)\n]*/.exec(p.text.slice(start, lineEnd(p)))?.[0].trim() ?? "";
  p.at = start + written.length;
  fault(p, unclearType(spanFrom(p, start, Math.max(p.at, start)), { type: written || "nothing" }));
  return undefined;
}

/** `0..10`, `-3..3` */
function readRange(p: Parser): TypeNote | undefined {
  const start = p.at;
  const from = readInteger(p);
  if (from !== undefined && take(p, Char.DOT) && take(p, Char.DOT)) {
    const to = readInteger(p);
    if (to !== undefined) {
      const span = spanFrom(p, start);
      if (from > to) fault(p, emptyRange(span, { from, to }));
      return { kind: "range", span, from, to };
    }
  }
  p.at = start;
  return undefined;
}

function readInteger(p: Parser): number | undefined {
  const start = p.at;
  take(p, Char.DASH);
  const digits = p.at;
  while (Char.isDigit(peek(p))) p.at++;
  // A number that ink's own integers can hold.
  if (p.at === digits || p.at - digits > 9) {
    p.at = start;
    return undefined;
  }
  return Number(p.text.slice(start, p.at));
}

function readPlain(p: Parser): TypeNote | undefined {
  for (const kind of PLAIN) {
    if (!isWordAt(p, kind)) continue;
    const start = p.at;
    p.at += kind.length;
    const end = p.at;
    skipSpaces(p);
    const isOneOfMany = peek(p) === Char.BAR;
    p.at = end;
    if (isOneOfMany) {
      p.at = start;
      return undefined;
    }
    return { kind, span: spanFrom(p, start) };
  }
  return undefined;
}

/** `calm | tense`: two words or more. */
function readWords(p: Parser): TypeNote | undefined {
  const start = p.at;
  const words: Name[] = [];
  for (;;) {
    const word = readName(p);
    if (word === undefined) break;
    words.push(word);
    const end = p.at;
    skipSpaces(p);
    if (!take(p, Char.BAR)) {
      p.at = end;
      break;
    }
    skipSpaces(p);
  }
  if (words.length >= 2) return { kind: "words", span: spanFrom(p, start), words };
  p.at = start;
  return undefined;
}
