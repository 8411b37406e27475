/**
 * Regular expressions whose time is bounded, whatever was written.
 *
 * JavaScript's own may take longer than anybody lives: `(a+)+b` on thirty letters. This one
 * goes through an expression's program by trying out, and remembers of every step and place that
 * it led nowhere (as RE2's smaller engine does), so it takes at most length of program × length
 * of line steps to find one match. Owns the structure: groups, alternatives, repeats. What one
 * letter fits is asked of JavaScript. Promises its answers, but knows no look-around and no
 * `\1`, for which no such bound is known.
 */

/** What compiling an expression came to. */
export type CompiledPattern =
  | { readonly ok: true; readonly pattern: Pattern }
  | { readonly ok: false; readonly reason: string };

/** A compiled expression. Instructions are numbers in `code`; see the constants below. */
export interface Pattern {
  readonly code: readonly number[];
  readonly sets: readonly CharacterSet[];
  /** How many groups there are, the whole match being number 0. */
  readonly groups: number;
  /** Numbers of named groups. */
  readonly names: ReadonlyMap<string, number>;
}

/** Whether one letter (as text: a code point) fits. */
type CharacterSet = (letter: string) => boolean;

/** Where each group was found: pairs of start and end, −1 where it took no part. */
export type Match = Int32Array;

// Instructions: an operation and its operands.
const SET = 0; // set
const SPLIT = 1; // try this place first, then that
const JUMP = 2; // place
const SAVE = 3; // slot
const LINE_START = 4;
const LINE_END = 5;
const WORD_EDGE = 6;
const NO_WORD_EDGE = 7;
const MATCH = 8;

const LONGEST_CODE = 4000;
const MOST_REPEATS = 200;
const DEEPEST = 100;

/** Reads an expression. */
export function compilePattern(source: string, isCaseSensitive: boolean): CompiledPattern {
  const flags = isCaseSensitive ? "u" : "iu";
  try {
    new RegExp(source, flags);
  } catch {
    return {
      ok: false,
      reason: "This is not a regular expression: something in it is not closed, or has no meaning.",
    };
  }
  const reader: Reader = {
    source,
    at: 0,
    flags,
    sets: [],
    setOf: new Map(),
    groups: 1,
    names: new Map(),
    depth: 0,
  };
  const piece = readAlternatives(reader);
  if (typeof piece === "string") return { ok: false, reason: piece };
  const code = [SAVE, 0, ...shifted(piece, 2), SAVE, 1, MATCH];
  if (code.length > LONGEST_CODE) return { ok: false, reason: TOO_LONG };
  return {
    ok: true,
    pattern: { code, sets: reader.sets, groups: reader.groups, names: reader.names },
  };
}

const TOO_LONG = "This expression is too long, or repeats something too often.";

// ─── Reading ───────────────────────────────────────────────────────────────────────────────

interface Reader {
  readonly source: string;
  at: number;
  readonly flags: string;
  readonly sets: CharacterSet[];
  readonly setOf: Map<string, number>;
  groups: number;
  readonly names: Map<string, number>;
  depth: number;
}

/** Code whose jumps count from its own beginning; or why it can't be read. */
type Piece = number[] | string;

/** `a|b|c` */
function readAlternatives(reader: Reader): Piece {
  if (++reader.depth > DEEPEST) return TOO_LONG;
  const branches: number[][] = [];
  do {
    const branch = readSequence(reader);
    if (typeof branch === "string") return branch;
    branches.push(branch);
  } while (reader.source[reader.at] === "|" && reader.at++ >= 0);
  reader.depth--;
  let code = branches[branches.length - 1] as number[];
  for (let i = branches.length - 2; i >= 0; i--) {
    const first = branches[i] as number[];
    //     SPLIT +3 other   first…   JUMP end   other…
    const other = 3 + first.length + 2;
    code = [
      SPLIT,
      3,
      other,
      ...first.map(shift(first, 3)),
      JUMP,
      other + code.length,
      ...shifted(code, other),
    ];
    if (code.length > LONGEST_CODE) return TOO_LONG;
  }
  return code;
}

function readSequence(reader: Reader): Piece {
  const { source } = reader;
  let code: number[] = [];
  while (reader.at < source.length) {
    const letter = source[reader.at] as string;
    if (letter === "|" || letter === ")") break;
    const one = readOne(reader);
    if (typeof one === "string") return one;
    const repeated = readRepeat(reader, one);
    if (typeof repeated === "string") return repeated;
    code = [...code, ...shifted(repeated, code.length)];
    if (code.length > LONGEST_CODE) return TOO_LONG;
  }
  return code;
}

/** One letter, class, group or edge. */
function readOne(reader: Reader): Piece {
  const { source } = reader;
  const letter = source[reader.at] as string;
  switch (letter) {
    case "^":
      reader.at++;
      return [LINE_START];
    case "$":
      reader.at++;
      return [LINE_END];
    case ".":
      reader.at++;
      return [SET, setNumber(reader, ".")];
    case "[":
      return [SET, setNumber(reader, readClass(reader))];
    case "(":
      return readGroup(reader);
    case "\\":
      return readEscape(reader);
    default: {
      const whole = String.fromCodePoint(source.codePointAt(reader.at) as number);
      reader.at += whole.length;
      return [SET, setNumber(reader, whole.replace(/[\^$\\.*+?()[\]{}|/]/u, "\\$&"))];
    }
  }
}

function readClass(reader: Reader): string {
  const start = reader.at++;
  while (reader.source[reader.at] !== "]") reader.at += reader.source[reader.at] === "\\" ? 2 : 1;
  return reader.source.slice(start, ++reader.at);
}

function readEscape(reader: Reader): Piece {
  const rest = reader.source.slice(reader.at);
  if (/^\\[1-9k]/.test(rest)) {
    return "A text found before, as `\\1`, can't be asked for: no bound of time is known for it.";
  }
  if (rest.startsWith("\\b") || rest.startsWith("\\B")) {
    reader.at += 2;
    return [rest[1] === "b" ? WORD_EDGE : NO_WORD_EDGE];
  }
  const escape =
    /^\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|c[a-zA-Z]|.)/su.exec(
      rest,
    )?.[0] ?? "\\\\";
  reader.at += escape.length;
  return [SET, setNumber(reader, escape)];
}

function readGroup(reader: Reader): Piece {
  const rest = reader.source.slice(reader.at);
  if (/^\(\?(?:<?[=!])/.test(rest)) {
    return "Look-around, as `(?=…)`, can't be asked for: no bound of time is known for it.";
  }
  const head = /^\((?:\?(?::|<([^>]*)>))?/.exec(rest) as RegExpExecArray;
  if (rest.startsWith("(?") && head[0] === "(") return "This kind of group is not known: `(?…)`.";
  reader.at += head[0].length;
  const number = head[0] === "(?:" ? 0 : reader.groups++;
  if (head[1] !== undefined) reader.names.set(head[1], number);
  const inner = readAlternatives(reader);
  if (typeof inner === "string") return inner;
  reader.at++;
  if (number === 0) return inner;
  return [SAVE, number * 2, ...shifted(inner, 2), SAVE, number * 2 + 1];
}

function readRepeat(reader: Reader, one: number[]): Piece {
  const match = /^(?:([*+?])|\{(\d+)(,(\d*))?\})(\??)/.exec(reader.source.slice(reader.at));
  if (match === null) return one;
  reader.at += match[0].length;
  const [, sign, from, comma, to, lazy] = match;
  const least = sign === undefined ? Number(from) : sign === "+" ? 1 : 0;
  const most =
    sign === undefined
      ? comma === undefined
        ? least
        : to === ""
          ? Number.POSITIVE_INFINITY
          : Number(to)
      : sign === "?"
        ? 1
        : Number.POSITIVE_INFINITY;
  if (least > MOST_REPEATS || (most > MOST_REPEATS && most !== Number.POSITIVE_INFINITY)) {
    return TOO_LONG;
  }
  const isLazy = lazy === "?";
  let code: number[] = [];
  const add = (piece: readonly number[]): boolean => {
    code = [...code, ...shifted(piece, code.length)];
    return code.length <= LONGEST_CODE;
  };
  for (let i = 0; i < least; i++) if (!add(one)) return TOO_LONG;
  if (most === Number.POSITIVE_INFINITY) {
    //     SPLIT in out   one…   JUMP 0   out:
    const end = 3 + one.length + 2;
    const split = isLazy ? [SPLIT, end, 3] : [SPLIT, 3, end];
    return add([...split, ...shifted(one, 3), JUMP, 0]) ? code : TOO_LONG;
  }
  let optional: number[] = [];
  for (let i = least; i < most; i++) {
    const end = 3 + one.length + optional.length;
    const split = isLazy ? [SPLIT, end, 3] : [SPLIT, 3, end];
    optional = [...split, ...shifted(one, 3), ...shifted(optional, 3 + one.length)];
    if (optional.length > LONGEST_CODE) return TOO_LONG;
  }
  return add(optional) ? code : TOO_LONG;
}

/** Code moved to another place: its jumps with it. */
function shifted(code: readonly number[], by: number): number[] {
  return code.map(shift(code, by));
}

function shift(code: readonly number[], by: number): (value: number, at: number) => number {
  const isTarget = new Set<number>();
  for (let at = 0; at < code.length; at += lengthOf(code[at] as number)) {
    const op = code[at];
    if (op === SPLIT) isTarget.add(at + 1).add(at + 2);
    else if (op === JUMP) isTarget.add(at + 1);
  }
  return (value, at) => (isTarget.has(at) ? value + by : value);
}

function lengthOf(op: number): number {
  return op === SPLIT ? 3 : op === SET || op === JUMP || op === SAVE ? 2 : 1;
}

function setNumber(reader: Reader, source: string): number {
  const known = reader.setOf.get(source);
  if (known !== undefined) return known;
  // One letter at a time: such an expression can't run away.
  const one = new RegExp(`^(?:${source})$`, reader.flags);
  const answers = new Map<string, boolean>();
  const number = reader.sets.length;
  reader.sets.push((letter) => {
    let answer = answers.get(letter);
    if (answer === undefined) {
      answer = one.test(letter);
      answers.set(letter, answer);
    }
    return answer;
  });
  reader.setOf.set(source, number);
  return number;
}

// ─── Matching ──────────────────────────────────────────────────────────────────────────────

/** How many steps may still be taken; shared by all lines of a search. */
export interface Patience {
  steps: number;
}

/**
 * The first match in a line at a place or after it; undefined where there is none, or where
 * patience ran out (then `patience.steps` is below 0).
 */
export function matchPattern(
  { code, sets, groups }: Pattern,
  line: string,
  from: number,
  patience: Patience,
): Match | undefined {
  const width = line.length + 1;
  // Steps and places that were tried, and so led nowhere.
  const tried = new Uint8Array(code.length * width);
  const saved = new Int32Array(groups * 2);
  // What is still to be tried: step, place; or a slot to be put back as it was, as −1 − slot.
  const stack: number[] = [];
  for (let start = from; start <= line.length; start++) {
    if (start > from && isMiddle(line, start)) continue;
    saved.fill(-1);
    stack.push(0, start);
    while (stack.length > 0) {
      let at = stack.pop() as number;
      let pc = stack.pop() as number;
      if (pc < 0) {
        saved[-1 - pc] = at;
        continue;
      }
      for (;;) {
        if (--patience.steps < 0) return undefined;
        const mark = pc * width + at;
        if (tried[mark] === 1) break;
        tried[mark] = 1;
        const op = code[pc];
        if (op === SET) {
          if (at >= line.length) break;
          const letter = String.fromCodePoint(line.codePointAt(at) as number);
          if (!(sets[code[pc + 1] as number] as CharacterSet)(letter)) break;
          at += letter.length;
          pc += 2;
        } else if (op === SPLIT) {
          stack.push(code[pc + 2] as number, at);
          pc = code[pc + 1] as number;
        } else if (op === JUMP) {
          pc = code[pc + 1] as number;
        } else if (op === SAVE) {
          const slot = code[pc + 1] as number;
          stack.push(-1 - slot, saved[slot] as number);
          saved[slot] = at;
          pc += 2;
        } else if (op === MATCH) {
          return saved;
        } else if (isEdge(op as number, line, at)) {
          pc++;
        } else break;
      }
    }
  }
  return undefined;
}

/** Whether a place is between the two halves of one letter. */
function isMiddle(line: string, at: number): boolean {
  const before = line.charCodeAt(at - 1);
  const after = line.charCodeAt(at);
  return before >= 0xd800 && before <= 0xdbff && after >= 0xdc00 && after <= 0xdfff;
}

function isEdge(op: number, line: string, at: number): boolean {
  if (op === LINE_START) return at === 0;
  if (op === LINE_END) return at === line.length;
  const isOne = isWordLetter(line, at - 1) !== isWordLetter(line, at);
  return op === WORD_EDGE ? isOne : !isOne;
}

function isWordLetter(line: string, at: number): boolean {
  return /^\w$/.test(line.charAt(at));
}
