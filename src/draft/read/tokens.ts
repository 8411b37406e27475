/**
 * Cuts a text into words and marks.
 *
 * Owns what a token is (`Tokens` of document.ts says it). Goes through the text once, by
 * character codes; each distinct spelling is looked up in the word lists once, however often
 * it stands in the text.
 */
import type { Form, TextSpan, Tokens } from "../document.ts";
import { kindsOf } from "../words/kinds.ts";
import { titleOf } from "../words/titles.ts";
import { wordSet } from "../words/word-set.ts";

/** The tokens of a stretch of the text. */
export function readTokens(text: string, body: TextSpan): Tokens {
  // No token is shorter than a character; most are longer, and the arrays grow as they must.
  let room = 1024 + ((body.end - body.start) >> 2);
  let start = new Int32Array(room);
  let end = new Int32Array(room);
  let form = new Int32Array(room);
  let count = 0;
  const forms: Form[] = [];
  const known = new Map<string, number>();
  const add = (from: number, to: number, spelling: string, isAbbreviated: boolean): void => {
    if (count === room) {
      room *= 2;
      start = grown(start, room);
      end = grown(end, room);
      form = grown(form, room);
    }
    const key = isAbbreviated ? `${spelling}.` : spelling;
    let number = known.get(key);
    if (number === undefined) {
      const plain = spelling.replace(/[’ʼ]/g, "'");
      const lower = plain.toLowerCase();
      number = forms.length;
      forms.push({ text: plain, lower, is: kindsOf(plain, lower, isAbbreviated) });
      known.set(key, number);
    }
    start[count] = from;
    end[count] = to;
    form[count] = number;
    count++;
  };
  let at = body.start;
  while (at < body.end) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) {
      const to = endOfWord(text, at, body.end);
      at = addWord(text, at, to, add);
    } else if (code >= 48 && code <= 57) {
      let to = at + 1;
      while (to < body.end && isDigit(text.charCodeAt(to))) to++;
      add(at, to, text.slice(at, to), false);
      at = to;
    } else at = addMark(text, at, body.end, add);
  }
  return {
    count,
    start: start.subarray(0, count),
    end: end.subarray(0, count),
    form: form.subarray(0, count),
    forms,
  };
}

type Add = (from: number, to: number, spelling: string, isAbbreviated: boolean) => void;

/** Adds a word, its clitic as a second token, its full stop if it is an abbreviation's. */
function addWord(text: string, from: number, to: number, add: Add): number {
  const cut = cliticStart(text, from, to);
  if (cut < to) {
    add(from, cut, text.slice(from, cut), false);
    add(cut, to, text.slice(cut, to).replace(/[’ʼ]/g, "'").toLowerCase(), false);
    return to;
  }
  const spelling = text.slice(from, to);
  if (text.charCodeAt(to) === 46 && takesStop(text, spelling, to)) {
    add(from, to + 1, spelling, true);
    return to + 1;
  }
  add(from, to, spelling, false);
  return to;
}

/** Whether the full stop behind a word is the word's own: `Mr.`, `J.`. */
function takesStop(text: string, spelling: string, stop: number): boolean {
  if (spelling.length === 1) {
    // "so am I." ends a sentence; "J. Alfred" does not.
    return (
      spelling !== "I" &&
      spelling >= "A" &&
      spelling <= "Z" &&
      /\s*[A-Z]/y.test(text.slice(stop + 1, stop + 4))
    );
  }
  if (spelling.length > 6) return false;
  const first = spelling.charCodeAt(0);
  if (first < 65 || first > 90) return false;
  return SHORTENED.has(spelling.toLowerCase()) || (spelling.length <= 4 && isShortTitle(spelling));
}

const SHORTENED: ReadonlySet<string> = wordSet(
  "mr mrs ms dr st capt col gen lt sgt prof rev hon mme mlle messrs esq jr sr maj fr gov supt",
);

function isShortTitle(spelling: string): boolean {
  const lower = spelling.toLowerCase();
  return titleOf(lower) !== undefined && !/[aeiou]/.test(lower);
}

/** Where a word's `'s`, `'d`, `'ll`, `'ve`, `'re` or `'m` begins; `to` where it has none. */
function cliticStart(text: string, from: number, to: number): number {
  for (let length = 2; length <= 3; length++) {
    const at = to - length;
    if (at <= from) break;
    if (!isApostrophe(text.charCodeAt(at))) continue;
    const tail = text.slice(at + 1, to).toLowerCase();
    if (
      tail === "s" ||
      tail === "d" ||
      tail === "ll" ||
      tail === "ve" ||
      tail === "re" ||
      tail === "m"
    )
      return at;
  }
  return to;
}

/** Past the last letter of a word; a hyphen or an apostrophe between letters is inside it. */
function endOfWord(text: string, from: number, limit: number): number {
  let at = from + 1;
  for (;;) {
    while (at < limit && isLetter(text.charCodeAt(at))) at++;
    if (at + 1 >= limit) return at;
    const code = text.charCodeAt(at);
    if ((code === 45 || isApostrophe(code)) && isLetter(text.charCodeAt(at + 1))) at += 2;
    else return at;
  }
}

function addMark(text: string, at: number, limit: number, add: Add): number {
  const code = text.charCodeAt(at);
  if (code <= 32 || isLeftOut(code)) return at + 1;
  if (code === 46 || code === 0x2026) {
    // One full stop, or the three of an ellipsis, with or without spaces.
    let to = at + 1;
    let stops = code === 46 ? 1 : 3;
    for (let next = to; next < limit && next <= to + 1; next++) {
      if (text.charCodeAt(next) === 46) {
        stops++;
        to = next + 1;
      } else if (text.charCodeAt(next) !== 32 || stops < 1) break;
    }
    add(at, to, stops > 1 ? "…" : ".", false);
    return to;
  }
  if (code === 0x2014 || code === 0x2013 || code === 0x2015) {
    add(at, at + 1, "—", false);
    return at + 1;
  }
  if (code === 45) {
    let to = at + 1;
    while (to < limit && text.charCodeAt(to) === 45) to++;
    add(at, to, to - at > 1 || isBlank(text, at - 1) ? "—" : "-", false);
    return to;
  }
  const wide = code >= 0xd800 && code <= 0xdbff ? 2 : 1;
  add(at, at + wide, text.slice(at, at + wide), false);
  return at + wide;
}

function isBlank(text: string, at: number): boolean {
  return at < 0 || text.charCodeAt(at) <= 32;
}

// Quotation marks, and the marks of emphasis.
function isLeftOut(code: number): boolean {
  return (
    code === 34 ||
    code === 39 ||
    code === 42 ||
    code === 95 ||
    code === 0xa0 ||
    code === 0xab ||
    code === 0xbb ||
    (code >= 0x2018 && code <= 0x201f) ||
    code === 0xfeff
  );
}

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2bc;
}

function isDigit(code: number): boolean {
  return (code >= 48 && code <= 57) || code === 44;
}

/** Letters of any script, roughly: beyond ASCII, everything but general punctuation. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code < 0xc0) return code === 0xaa || code === 0xb5 || code === 0xba;
  if (code === 0xd7 || code === 0xf7) return false;
  if (code >= 0x2000 && code <= 0x2bff) return false;
  if (code >= 0x3000 && code <= 0x303f) return false;
  return code < 0xd800 || (code >= 0xf900 && code < 0xfe00);
}

function grown(array: Int32Array<ArrayBuffer>, room: number): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(room);
  larger.set(array);
  return larger;
}
