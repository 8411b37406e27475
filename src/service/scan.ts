/**
 * Colours by the look of a line alone: no parsing, no names, whatever state the text is in.
 *
 * Owns which letters look like logic and which like prose, in ink and in `.keep` files. tokens.ts
 * paints what the parser knows over it; by itself it serves the moment between a keystroke and
 * the parser's answer. Promises time that grows with the text, and that a knot's header begins
 * afresh, so that looking at a part of a file needs no more than its knot. May be wrong where a
 * line can be read in two ways.
 */
import * as Char from "../syntax/characters.ts";
import type { Token, TokenKind } from "./api.ts";

/** Where a scan is. */
interface Scan {
  readonly text: string;
  readonly isKeep: boolean;
  readonly tokens: Token[];
  at: number;
  /** The end of the line that is being looked at. */
  end: number;
  /** How many braces are open. */
  depth: number;
  /** Whether the line is a choice, so that `[` and `]` mean something. */
  inChoice: boolean;
  /** Whether a comment over several lines is open. */
  inComment: boolean;
}

const KEYWORDS: ReadonlySet<string> = new Set([
  "and",
  "or",
  "not",
  "mod",
  "has",
  "hasnt",
  "true",
  "false",
  "temp",
  "return",
  "ref",
  "else",
  "stopping",
  "cycle",
  "shuffle",
  "once",
]);

/** Words that stand where a name could, and are none. */
export const TARGET_WORDS: ReadonlySet<string> = new Set(["END", "DONE"]);

const BLOCK_LINE = /^[ \t]*(CAST|FACTS|THINGS|PROMISES|GOALS|RULES)[ \t]*\r?$/;
const OPERATORS = "=<>!&|+-*/%^?";

/** The tokens of a file, or of the part of it from `from` to `to`. */
export function scanTokens(
  path: string,
  text: string,
  from: number = 0,
  to: number = text.length,
): readonly Token[] {
  const start = from <= 0 ? 0 : headerBefore(text, from);
  const scan: Scan = {
    text,
    isKeep: path.endsWith(".keep"),
    tokens: [],
    at: start,
    end: start,
    depth: 0,
    inChoice: false,
    inComment: false,
  };
  while (scan.at < text.length && scan.at < to) {
    const newline = text.indexOf("\n", scan.at);
    scan.end = newline < 0 ? text.length : newline;
    if (text.charCodeAt(scan.end - 1) === Char.RETURN && scan.end > scan.at) scan.end--;
    scanLine(scan);
    scan.at = newline < 0 ? text.length : newline + 1;
  }
  const { tokens } = scan;
  return from <= 0 && to >= text.length
    ? tokens
    : tokens.filter((token) => token.end > from && token.start < to);
}

/** The beginning of the last knot's header at a place or before it. */
function headerBefore(text: string, from: number): number {
  for (let line = text.lastIndexOf("\n", from - 1) + 1; line > 0; ) {
    if (/^[ \t]*==/.test(text.slice(line, line + 100))) return line;
    line = text.lastIndexOf("\n", line - 2) + 1;
  }
  return 0;
}

function put(scan: Scan, start: number, end: number, kind: TokenKind): void {
  if (end > start) scan.tokens.push({ start, end, kind });
}

function isBlank(c: number): boolean {
  return c === Char.SPACE || c === Char.TAB;
}

function skipBlanks(scan: Scan): void {
  while (scan.at < scan.end && isBlank(scan.text.charCodeAt(scan.at))) scan.at++;
}

/** Passes a comment that begins here, or goes on; whether there was one. */
function takeComment(scan: Scan): boolean {
  const { text, at } = scan;
  if (!scan.inComment) {
    if (text.charCodeAt(at) !== Char.SLASH) return false;
    const next = text.charCodeAt(at + 1);
    if (next === Char.SLASH) {
      put(scan, at, scan.end, "comment");
      scan.at = scan.end;
      return true;
    }
    if (next !== Char.STAR) return false;
  }
  const close = text.indexOf("*/", scan.inComment ? at : at + 2);
  scan.inComment = close < 0 || close + 2 > scan.end;
  const stop = scan.inComment ? scan.end : close + 2;
  put(scan, at, stop, "comment");
  scan.at = stop;
  return true;
}

// ─── Lines ─────────────────────────────────────────────────────────────────────────────────

function scanLine(scan: Scan): void {
  scan.inChoice = false;
  do {
    skipBlanks(scan);
  } while (scan.at < scan.end && (scan.inComment ? takeComment(scan) : takeBlockComment(scan)));
  if (scan.at >= scan.end) return;
  const { text, at } = scan;
  const c = text.charCodeAt(at);
  if (c === Char.EQUALS) return scanHeader(scan);
  if (c === Char.TILDE) {
    put(scan, at, at + 1, "mark");
    scan.at++;
    scanLogic(scan, "");
    return;
  }
  if (c >= 65 && c <= 90 && scanDeclaration(scan)) return;
  if (isBullet(scan)) scanBullets(scan);
  scanText(scan);
}

function takeBlockComment(scan: Scan): boolean {
  return scan.text.startsWith("/*", scan.at) && takeComment(scan);
}

/** `=== function name(parameters) ===` */
function scanHeader(scan: Scan): void {
  const { text } = scan;
  const start = scan.at;
  while (text.charCodeAt(scan.at) === Char.EQUALS) scan.at++;
  const isKnot = scan.at - start > 1;
  if (isKnot) {
    scan.depth = 0;
  }
  put(scan, start, scan.at, "mark");
  skipBlanks(scan);
  let kind: TokenKind = isKnot ? "knot" : "stitch";
  let name = takeName(scan);
  if (name !== undefined && text.slice(name.start, name.end) === "function") {
    put(scan, name.start, name.end, "keyword");
    skipBlanks(scan);
    kind = "function";
    name = takeName(scan);
  }
  if (name !== undefined) scan.tokens.push({ ...name, kind, isDeclaration: true });
  while (scan.at < scan.end) {
    if (takeComment(scan)) continue;
    const from = scan.at;
    const word = takeName(scan);
    if (word !== undefined) {
      const isRef = text.slice(word.start, word.end) === "ref";
      put(scan, word.start, word.end, isRef ? "keyword" : "parameter");
    } else if (text.startsWith("->", from)) {
      scan.at += 2;
      put(scan, from, scan.at, "mark");
    } else {
      scan.at++;
      if (text.charCodeAt(from) !== Char.EQUALS) continue;
      while (text.charCodeAt(scan.at) === Char.EQUALS) scan.at++;
      put(scan, from, scan.at, "mark");
    }
  }
}

/** A line that begins with a word in capitals; false where it is text. */
function scanDeclaration(scan: Scan): boolean {
  const { text, at } = scan;
  const line = text.slice(at, scan.end);
  if (scan.isKeep && scan.depth === 0 && BLOCK_LINE.test(line)) {
    put(scan, at, at + line.trimEnd().length, "keyword");
    scan.at = scan.end;
    return true;
  }
  if (line.startsWith("INCLUDE")) {
    put(scan, at, at + 7, "keyword");
    scan.at += 7;
    skipBlanks(scan);
    const comment = text.slice(scan.at, scan.end).search(/\/[/*]/);
    const end = comment < 0 ? scan.end : scan.at + comment;
    put(scan, scan.at, scan.at + text.slice(scan.at, end).trimEnd().length, "path");
    scan.at = end;
    while (scan.at < scan.end && takeComment(scan));
    return true;
  }
  const word = /^(?:VAR|CONST|LIST|EXTERNAL|TODO)(?![\p{L}\p{N}_])/u.exec(line)?.[0];
  if (word === undefined) return false;
  if (word === "TODO") {
    put(scan, at, scan.end, "note");
    scan.at = scan.end;
    return true;
  }
  put(scan, at, at + word.length, "keyword");
  scan.at += word.length;
  skipBlanks(scan);
  const name = takeName(scan);
  if (name !== undefined) {
    const kind: TokenKind =
      word === "CONST"
        ? "constant"
        : word === "LIST"
          ? "list"
          : word === "EXTERNAL"
            ? "external"
            : "variable";
    scan.tokens.push({ ...name, kind, isDeclaration: true });
  }
  scanLogic(scan, "");
  return true;
}

function isBullet(scan: Scan): boolean {
  const c = scan.text.charCodeAt(scan.at);
  if (c === Char.STAR || c === Char.PLUS) return true;
  return c === Char.DASH && scan.text.charCodeAt(scan.at + 1) !== Char.GREATER;
}

/** Bullets or dashes, then a label; in braces, a branch's condition. */
function scanBullets(scan: Scan): void {
  const { text } = scan;
  let isChoice = false;
  while (scan.at < scan.end && isBullet(scan)) {
    isChoice = text.charCodeAt(scan.at) !== Char.DASH;
    put(scan, scan.at, scan.at + 1, "mark");
    scan.at++;
    skipBlanks(scan);
  }
  scan.inChoice = isChoice;
  const label = /^\([ \t]*[\p{L}\p{N}_]+[ \t]*\)/u.exec(text.slice(scan.at, scan.end));
  if (label !== null) {
    scan.at++;
    skipBlanks(scan);
    const name = takeName(scan);
    if (name !== undefined) scan.tokens.push({ ...name, kind: "label", isDeclaration: true });
    skipBlanks(scan);
    scan.at++;
  } else if (!isChoice && scan.depth > 0) scanBranch(scan);
}

// A condition ends in a colon on its line; what looks like prose before one is prose.
function scanBranch(scan: Scan): void {
  const rest = scan.text.slice(scan.at, scan.end);
  const colon = rest.indexOf(":");
  if (colon < 0 || rest.slice(0, colon).includes("{")) return;
  const condition = rest.slice(0, colon);
  const isLogic =
    scan.isKeep ||
    /^\s*(?:else|not\b.*|!.*|\(.*|[\p{L}\p{N}_.]+\s*(?:$|[=<>!?&|+\-*/%^(].*|(?:has|hasnt|and|or|mod)\b.*))\s*$/u.test(
      condition,
    );
  if (!isLogic) return;
  scanLogic(scan, ":");
}

// ─── Prose ─────────────────────────────────────────────────────────────────────────────────

// What may mean something in prose; everything else is passed at a leap.
const SPECIAL = /[\\{}|[\]#<\-/]/g;

function scanText(scan: Scan): void {
  const { text } = scan;
  while (scan.at < scan.end) {
    if (takeComment(scan)) continue;
    SPECIAL.lastIndex = scan.at;
    const next = SPECIAL.exec(text)?.index ?? scan.end;
    if (next > scan.at) {
      scan.at = Math.min(next, scan.end);
      continue;
    }
    const at = scan.at;
    switch (text.charCodeAt(at)) {
      case Char.BACKSLASH:
        scan.at = Math.min(at + 2, scan.end);
        put(scan, at, scan.at, "escape");
        break;
      case Char.OPEN_BRACE:
        put(scan, at, at + 1, "mark");
        scan.at++;
        scan.depth++;
        scanBraces(scan);
        break;
      case Char.CLOSE_BRACE:
        put(scan, at, at + 1, "mark");
        scan.at++;
        scan.depth = Math.max(0, scan.depth - 1);
        break;
      case Char.BAR:
        if (scan.depth > 0) put(scan, at, at + 1, "mark");
        scan.at++;
        break;
      case Char.OPEN_BRACKET:
      case Char.CLOSE_BRACKET:
        if (scan.inChoice) put(scan, at, at + 1, "mark");
        scan.at++;
        break;
      case Char.HASH:
        scanTag(scan);
        break;
      case Char.DASH:
        if (text.charCodeAt(at + 1) === Char.GREATER) scanArrow(scan);
        else scan.at++;
        break;
      case Char.LESS:
        if (text.startsWith("<>", at)) {
          put(scan, at, at + 2, "mark");
          scan.at += 2;
        } else if (text.startsWith("<-", at)) scanArrow(scan);
        else scan.at++;
        break;
      default:
        scan.at++;
    }
  }
}

/** What stands right after `{`: marks of a sequence, a condition, or an expression. */
function scanBraces(scan: Scan): void {
  const { text } = scan;
  const marks = /^[&!~$]+/.exec(text.slice(scan.at, Math.min(scan.end, scan.at + 4)))?.[0];
  if (marks !== undefined && !/^![\p{L}\p{N}_(]/u.test(text.slice(scan.at, scan.at + 2))) {
    put(scan, scan.at, scan.at + marks.length, "mark");
    scan.at += marks.length;
    return;
  }
  const stop = stopOfBraces(text, scan.at, scan.end);
  if (stop === ":" || stop === "}") scanLogic(scan, stop);
}

/** Which comes first in braces, on this line: `:`, `|`, `}`, or nothing of them. */
function stopOfBraces(text: string, from: number, end: number): string {
  for (let at = from; at < end; at++) {
    switch (text.charCodeAt(at)) {
      case Char.BACKSLASH:
        at++;
        break;
      case Char.QUOTE: {
        const close = text.indexOf('"', at + 1);
        if (close > 0 && close < end) at = close;
        break;
      }
      case Char.OPEN_BRACE:
        return "{";
      case Char.COLON:
        return ":";
      case Char.CLOSE_BRACE:
        return "}";
      case Char.BAR:
        if (text.charCodeAt(at + 1) !== Char.BAR) return "|";
        at++;
        break;
      case Char.SLASH:
        if (/[/*]/.test(text.charAt(at + 1))) return "";
        break;
    }
  }
  return "";
}

/** `# words`, to where it ends; logic in it is logic. */
function scanTag(scan: Scan): void {
  const { text } = scan;
  const start = scan.at++;
  while (scan.at < scan.end) {
    const at = scan.at;
    const c = text.charCodeAt(at);
    if (c === Char.HASH || c === Char.OPEN_BRACE) break;
    if (c === Char.CLOSE_BRACKET && scan.inChoice) break;
    if ((c === Char.CLOSE_BRACE || c === Char.BAR) && scan.depth > 0) break;
    if (c === Char.DASH && text.charCodeAt(at + 1) === Char.GREATER) break;
    if (c === Char.SLASH && /[/*]/.test(text.charAt(at + 1))) break;
    scan.at += c === Char.BACKSLASH ? 2 : 1;
  }
  scan.at = Math.min(scan.at, scan.end);
  put(scan, start, start + text.slice(start, scan.at).trimEnd().length, "tag");
}

/** `-> name(…)`, `->->`, `<- name`. */
function scanArrow(scan: Scan): void {
  const { text, at } = scan;
  scan.at += 2;
  put(scan, at, scan.at, "mark");
  skipBlanks(scan);
  if (text.startsWith("->", scan.at)) return;
  let name = takeName(scan);
  while (name !== undefined) {
    const isWord = TARGET_WORDS.has(text.slice(name.start, name.end));
    put(scan, name.start, name.end, isWord ? "keyword" : "knot");
    if (text.charCodeAt(scan.at) !== Char.DOT) break;
    scan.at++;
    name = takeName(scan);
  }
  skipBlanks(scan);
  if (text.charCodeAt(scan.at) === Char.OPEN_PAREN) {
    scan.at++;
    scanLogic(scan, ")");
  }
}

// ─── Logic ─────────────────────────────────────────────────────────────────────────────────

/** An expression to the end of the line, or past the first of `stop` outside of brackets. */
function scanLogic(scan: Scan, stop: ":" | "}" | ")" | ""): void {
  const { text } = scan;
  let brackets = 0;
  while (scan.at < scan.end) {
    if (takeComment(scan)) continue;
    const at = scan.at;
    const c = text.charCodeAt(at);
    const letter = text[at] as string;
    if (letter === stop && (brackets === 0 || stop !== ")")) {
      scan.at++;
      if (stop === ")") return;
      put(scan, at, scan.at, "mark");
      if (stop === "}") scan.depth = Math.max(0, scan.depth - 1);
      return;
    }
    if (c === Char.QUOTE) {
      scanString(scan);
      continue;
    }
    if (text.startsWith("->", at)) {
      scanArrow(scan);
      continue;
    }
    const number = Char.isDigit(c)
      ? /^\d+(?:\.\d+)?(?![\p{L}\p{N}_])/u.exec(text.slice(at, Math.min(at + 40, scan.end)))
      : null;
    if (number !== null) {
      scan.at += number[0].length;
      put(scan, at, scan.at, "number");
      continue;
    }
    const name = takeName(scan);
    if (name !== undefined) {
      const word = text.slice(name.start, name.end);
      const next = /^[ \t]*\(/.test(text.slice(scan.at, scan.at + 8));
      put(
        scan,
        name.start,
        name.end,
        KEYWORDS.has(word) ? "keyword" : next ? "function" : "variable",
      );
      continue;
    }
    scan.at++;
    if (c === Char.OPEN_PAREN) brackets++;
    else if (c === Char.CLOSE_PAREN) brackets--;
    else if (OPERATORS.includes(letter)) {
      while (scan.at < scan.end && OPERATORS.includes(text[scan.at] as string)) {
        if (text.startsWith("->", scan.at)) break;
        scan.at++;
      }
      put(scan, at, scan.at, "operator");
    } else if (c === Char.OPEN_BRACE) {
      put(scan, at, scan.at, "mark");
      scan.depth++;
    } else if (c === Char.CLOSE_BRACE) {
      put(scan, at, scan.at, "mark");
      scan.depth = Math.max(0, scan.depth - 1);
    }
  }
}

function scanString(scan: Scan): void {
  const { text } = scan;
  let start = scan.at++;
  while (scan.at < scan.end) {
    const at = scan.at;
    const c = text.charCodeAt(at);
    if (c === Char.QUOTE) {
      scan.at++;
      break;
    }
    if (c === Char.OPEN_BRACE) {
      put(scan, start, at, "string");
      put(scan, at, at + 1, "mark");
      scan.at++;
      scan.depth++;
      scanBraces(scan);
      start = scan.at;
      continue;
    }
    scan.at += c === Char.BACKSLASH ? 2 : 1;
  }
  scan.at = Math.min(scan.at, scan.end);
  put(scan, start, scan.at, "string");
}

/** A name that begins here; digits alone are none. */
function takeName(scan: Scan): { start: number; end: number } | undefined {
  const { text } = scan;
  const start = scan.at;
  let isName = false;
  while (scan.at < scan.end) {
    const c = text.charCodeAt(scan.at);
    if (!Char.isNameCharacter(c)) break;
    if (!Char.isDigit(c)) isName = true;
    scan.at++;
  }
  if (isName) return { start, end: scan.at };
  scan.at = start;
  return undefined;
}
