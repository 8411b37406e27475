/**
 * JSON, read letter by letter.
 *
 * Owns JSON's grammar: where a string ends, what a number is, what may not stand where. It is
 * read here and not by `JSON.parse` because ink tells `5.0` from `5` (half of the one is 2.5, of
 * the other 2), and because one pass that makes no objects in between is faster. Promises time
 * in proportion to the text, whatever the text is. Knows nothing of stories.
 */
import { cutShort, damaged, notJson } from "./ink-json-fault.ts";

export const QUOTE = 34;
export const COMMA = 44;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
export const COLON = 58;
const UPPER_E = 69;
export const OPEN_BRACKET = 91;
export const CLOSE_BRACKET = 93;
const LOWER_E = 101;
export const OPEN_BRACE = 123;
export const CLOSE_BRACE = 125;

const escapes: Readonly<Record<string, string>> = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** A text, and how far it has been read. */
export class JsonScan {
  readonly text: string;
  readonly length: number;
  /** Where the next thing, or white space before it, begins. */
  at: number;
  /** Whether the number read last had a point or an exponent. */
  isFraction = false;
  /** Whether the string read last had a backslash in it. */
  hadEscape = false;
  /** The next backslash and the next line end or tab, from the last string's beginning on. */
  #escapeAt = -1;
  #controlAt = -1;

  constructor(text: string) {
    this.text = text;
    this.length = text.length;
    this.at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  }

  /** The next character that is no white space, by its code; 0 at the end. */
  peek(): number {
    const { text, length } = this;
    // Never past the end: a letter that may be `NaN` makes all that compares it slow.
    while (this.at < length) {
      const c = text.charCodeAt(this.at);
      if (c > 32 || (c !== 32 && c !== 10 && c !== 13 && c !== 9)) return c;
      this.at++;
    }
    return 0;
  }

  /** Reads one character that has to stand here; `opened` is where what it belongs to began. */
  expect(code: number, opened: number): void {
    if (this.peek() !== code) throw this.fault(`\`${String.fromCharCode(code)}\``, opened);
    this.at++;
  }

  /** What to throw where `expected` should stand; `opened` is where what it belongs to began. */
  fault(expected: string, opened: number): Error {
    this.peek();
    const { text, at, length } = this;
    return at >= length ? cutShort(text, opened, length) : notJson(text, at, expected);
  }

  /** Reads a string whose quotation mark stands here, less its first `skip` characters. */
  string(skip = 0): string {
    const { text } = this;
    const start = this.at + 1 + skip;
    // From mark to mark: the host looks for a letter in half the time that a loop takes.
    const end = text.indexOf('"', start);
    if (this.#escapeAt < start) this.#escapeAt = this.#next(text.indexOf("\\", start));
    if (this.#controlAt < start) this.#controlAt = this.#nextControl(start);
    this.hadEscape = end < 0 || this.#escapeAt < end || this.#controlAt < end;
    if (this.hadEscape) return this.#longString(start);
    this.at = end + 1;
    return text.slice(start, end);
  }

  /** The same for one that begins at `start`, with backslashes or a mistake in it. */
  #longString(start: number): string {
    const { text } = this;
    let out = "";
    let end = -1;
    for (let from = start; ; ) {
      if (end < from) end = this.#next(text.indexOf('"', from));
      if (this.#escapeAt < from) this.#escapeAt = this.#next(text.indexOf("\\", from));
      const stop = Math.min(end, this.#escapeAt);
      if (this.#controlAt < from) this.#controlAt = this.#nextControl(from);
      if (this.#controlAt < stop) throw this.#brokenString(this.#controlAt);
      out += text.slice(from, stop);
      if (stop === end) {
        if (end >= this.length) throw this.#brokenString(end);
        this.at = end + 1;
        return out;
      }
      const letter = text.charAt(stop + 1);
      const meant = letter === "u" ? fromHex(text.slice(stop + 2, stop + 6)) : escapes[letter];
      if (meant === undefined) {
        if (stop + 1 >= this.length) throw this.#brokenString(stop + 1);
        throw notJson(text, stop, "an escape such as `\\n` or `\\u00e9`");
      }
      out += meant;
      from = stop + (letter === "u" ? 6 : 2);
    }
  }

  #next(found: number): number {
    return found < 0 ? this.length : found;
  }

  // Line ends and tabs only. JSON forbids thirty others, which no file has but one that is made to
  // be odd, and which are text like any here: looking for them takes a fifth of all the reading.
  #nextControl(from: number): number {
    const { text } = this;
    return Math.min(
      this.#next(text.indexOf("\n", from)),
      this.#next(text.indexOf("\r", from)),
      this.#next(text.indexOf("\t", from)),
    );
  }

  #brokenString(at: number): Error {
    const { text, length } = this;
    return at >= length ? cutShort(text, this.at, length) : notJson(text, at, "a quotation mark");
  }

  /** Whether a number stands here, if `peek` gave this. */
  isNumber(code: number): boolean {
    return (code >= ZERO && code <= NINE) || code === MINUS;
  }

  /** Reads a number, and notes in `isFraction` how it was written. */
  number(opened: number): number {
    const { text } = this;
    const start = this.at;
    let at = start;
    let c = text.charCodeAt(at);
    // Nearly all are small: a few digits and nothing else.
    let value = 0;
    while (c >= ZERO && c <= NINE && at - start < 9) {
      value = value * 10 + c - ZERO;
      c = text.charCodeAt(++at);
    }
    const isPlain =
      at > start && c !== POINT && c !== LOWER_E && c !== UPPER_E && !(c >= ZERO && c <= NINE);
    if (isPlain && (at - start === 1 || text.charCodeAt(start) !== ZERO)) {
      this.at = at;
      this.isFraction = false;
      return value;
    }
    return this.#longNumber(start, opened);
  }

  #longNumber(start: number, opened: number): number {
    const { text } = this;
    const shape = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][+-]?[0-9]+)?/y;
    shape.lastIndex = start;
    const found = shape.exec(text);
    if (found === null) {
      if (start + 1 >= this.length) throw cutShort(text, opened, this.length);
      throw notJson(text, start, "a number");
    }
    this.at = start + found[0].length;
    this.isFraction = found[1] !== undefined || found[2] !== undefined;
    const value = Number(found[0]);
    if (!Number.isFinite(value)) {
      throw damaged("a number beyond all that ink can hold", start, this.at);
    }
    return value === 0 && !this.isFraction ? 0 : value;
  }

  /** Reads `true`, `false` or `null`, if one stands here. */
  literal(): boolean | null | undefined {
    const { text, at } = this;
    for (const [word, value] of literals) {
      if (!text.startsWith(word, at)) continue;
      this.at += word.length;
      return value;
    }
    return undefined;
  }

  /** Reads an object whose brace stands here: `each` reads the value after its key. */
  members(each: (key: string, keyAt: number, keyEnd: number) => void): void {
    const opened = this.at++;
    if (this.peek() === CLOSE_BRACE) {
      this.at++;
      return;
    }
    for (;;) {
      if (this.peek() !== QUOTE) throw this.fault("a name in quotation marks", opened);
      const keyAt = this.at;
      const key = this.string();
      const keyEnd = this.at;
      this.expect(COLON, opened);
      each(key, keyAt, keyEnd);
      const next = this.peek();
      if (next !== COMMA && next !== CLOSE_BRACE) throw this.fault("`,` or `}`", opened);
      this.at++;
      if (next === CLOSE_BRACE) return;
    }
  }

  /** Passes over a value, however deep it is. */
  skip(opened: number): void {
    const open: number[] = [];
    for (;;) {
      const c = this.peek();
      if (c === OPEN_BRACKET || c === OPEN_BRACE) {
        open.push(this.at++);
        if (this.peek() !== c + 2) {
          if (c === OPEN_BRACE) this.#skipKey(this.at);
          continue;
        }
      } else if (c === QUOTE) this.string();
      else if (this.isNumber(c)) this.number(opened);
      else if (this.literal() === undefined) throw this.fault("a value", open.at(-1) ?? opened);
      // After a value: the next one, or the end of what it stands in.
      for (;;) {
        const around = open.at(-1);
        if (around === undefined) return;
        const isObject = this.text.charCodeAt(around) === OPEN_BRACE;
        const next = this.peek();
        if (next === COMMA) {
          this.at++;
          if (isObject) this.#skipKey(around);
          break;
        }
        if (next !== (isObject ? CLOSE_BRACE : CLOSE_BRACKET)) {
          throw this.fault(isObject ? "`,` or `}`" : "`,` or `]`", around);
        }
        this.at++;
        open.pop();
      }
    }
  }

  #skipKey(opened: number): void {
    if (this.peek() !== QUOTE) throw this.fault("a name in quotation marks", opened);
    this.string();
    this.expect(COLON, opened);
  }
}

const literals: readonly (readonly [string, boolean | null])[] = [
  ["null", null],
  ["true", true],
  ["false", false],
];

function fromHex(digits: string): string | undefined {
  return /^[0-9a-fA-F]{4}$/.test(digits)
    ? String.fromCharCode(Number.parseInt(digits, 16))
    : undefined;
}
