/**
 * Finds what stands between quotation marks, paragraph by paragraph.
 *
 * Owns which mark opens and which closes. A paragraph whose last quotation is left open, before
 * one that opens again, goes on in it. Does not know whether what it finds is said: asides.ts
 * decides that.
 */
import type { QuoteStyle, TextSpan } from "../document.ts";
import { speechOfDashParagraph, speechUntilTag } from "./dash-speech.ts";
import { isElision } from "./quote-style.ts";
import { isLetter } from "./tokens.ts";

/** One pair of marks, or what had to do for it. */
export interface Marked extends TextSpan {
  /** The place of its paragraph in the list that was given. */
  readonly paragraph: number;
  readonly isClosed: boolean;
  /** Opens a paragraph, while the one before was left open. */
  readonly isContinuation: boolean;
}

/** Everything between marks, in order. */
export function findMarked(text: string, prose: readonly TextSpan[], style: QuoteStyle): Marked[] {
  const found: Marked[] = [];
  if (style === "none") return found;
  let isOpen = false;
  prose.forEach((span, paragraph) => {
    const pairs = pairsOf(text, span, style);
    pairs.forEach((pair, i) => {
      const isContinuation = i === 0 && isOpen && pair.start === span.start;
      found.push({ ...pair, paragraph, isContinuation });
    });
    const last = pairs[pairs.length - 1];
    isOpen = last !== undefined && !last.isClosed && style !== "dash" && last.end === span.end;
  });
  return found;
}

interface Pair extends TextSpan {
  readonly isClosed: boolean;
}

function pairsOf(text: string, span: TextSpan, style: QuoteStyle): Pair[] {
  switch (style) {
    case "double":
      return pairedDoubles(text, span);
    case "single":
      return pairedSingles(text, span);
    case "guillemets":
      return pairedGuillemets(text, span);
    case "dash":
      return speechOfDashParagraph(text, span).map((each) => ({ ...each, isClosed: true }));
    case "none":
      return [];
  }
}

/** “ ” and " ". Curly ones say which they are; of straight ones the neighbours do. */
function pairedDoubles(text: string, span: TextSpan): Pair[] {
  const pairs: Pair[] = [];
  let open = -1;
  for (let at = span.start; at < span.end; at++) {
    const code = text.charCodeAt(at);
    if (code !== 34 && code !== 0x201c && code !== 0x201d && code !== 0x201e) continue;
    if (open < 0) {
      if (code === 0x201d && at > span.start && !isSpaceAt(text, at - 1)) continue;
      // A straight mark that can only close, with nothing open: its opening is missing.
      if (code === 34 && closesOnly(text, span, at)) continue;
      open = at;
      continue;
    }
    const opensAgain =
      code === 0x201c || code === 0x201e || (code === 34 && opensOnly(text, span, at));
    if (opensAgain) {
      // The closing mark before this one is missing.
      const end = speechUntilTag(text, { start: open, end: trimmedEnd(text, open, at) });
      pairs.push({ start: open, end, isClosed: false });
      open = at;
    } else {
      pairs.push({ start: open, end: at + 1, isClosed: true });
      open = -1;
    }
  }
  if (open >= 0) pairs.push({ start: open, end: span.end, isClosed: false });
  return pairs;
}

function opensOnly(text: string, span: TextSpan, at: number): boolean {
  if (at === span.start || at + 1 >= span.end) return false;
  const before = text.charCodeAt(at - 1);
  if (!(before <= 32 || before === 40 || before === 91)) return false;
  const after = text.charCodeAt(at + 1);
  return isLetter(after) || after === 39 || after === 0x2018 || after === 95 || after === 42;
}

function closesOnly(text: string, span: TextSpan, at: number): boolean {
  if (at === span.start) return false;
  const before = text.charCodeAt(at - 1);
  if (before <= 32 || before === 40 || before === 91 || before === 45 || before === 0x2014)
    return false;
  return at + 1 >= span.end || text.charCodeAt(at + 1) <= 32;
}

/** ‘ ’ and ' ', which are apostrophes as well. */
function pairedSingles(text: string, span: TextSpan): Pair[] {
  const pairs: Pair[] = [];
  let at = span.start;
  while (at < span.end) {
    if (!opensSingle(text, span, at)) {
      at++;
      continue;
    }
    const end = closingSingle(text, span, at);
    if (end === undefined) {
      pairs.push({ start: at, end: span.end, isClosed: false });
      break;
    }
    pairs.push({ start: at, end: end + 1, isClosed: true });
    at = end + 1;
  }
  return pairs;
}

function opensSingle(text: string, span: TextSpan, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== 39 && code !== 0x2018) return false;
  const before = at === span.start ? 32 : text.charCodeAt(at - 1);
  const isFree =
    before <= 32 ||
    before === 40 ||
    before === 91 ||
    before === 0x2014 ||
    before === 45 ||
    before === 95;
  if (!isFree || at + 1 >= span.end) return false;
  const after = text.charCodeAt(at + 1);
  if (after <= 32) return false;
  return code === 0x2018 || !isElision(text, at) || (at === span.start && isUpperAt(text, at + 1));
}

/**
 * The mark that closes: the first one behind a stop or a comma. One behind a letter may be an
 * apostrophe ("the boys' room"); it closes where another opening comes before any better one.
 */
function closingSingle(text: string, span: TextSpan, open: number): number | undefined {
  let weak: number | undefined;
  for (let at = open + 1; at < span.end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x2018 || (code === 39 && opensSingle(text, span, at) && !isElision(text, at))) {
      if (weak !== undefined) return weak;
      continue;
    }
    if (code !== 39 && code !== 0x2019) continue;
    const before = text.charCodeAt(at - 1);
    const after = at + 1 < span.end ? text.charCodeAt(at + 1) : 32;
    if (isLetter(after)) continue;
    if (isLetter(before)) {
      weak ??= at;
      continue;
    }
    if (before > 32) return at;
  }
  return weak;
}

function pairedGuillemets(text: string, span: TextSpan): Pair[] {
  const pairs: Pair[] = [];
  let open = -1;
  for (let at = span.start; at < span.end; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xab && open < 0) open = at;
    else if (code === 0xbb && open >= 0) {
      pairs.push({ start: open, end: at + 1, isClosed: true });
      open = -1;
    }
  }
  if (open >= 0) pairs.push({ start: open, end: span.end, isClosed: false });
  return pairs;
}

function trimmedEnd(text: string, start: number, end: number): number {
  let last = end;
  while (last > start + 1 && isSpaceAt(text, last - 1)) last--;
  return last;
}

function isSpaceAt(text: string, at: number): boolean {
  return text.charCodeAt(at) <= 32;
}

function isUpperAt(text: string, at: number): boolean {
  const letter = text.charAt(at);
  return letter !== letter.toLowerCase();
}
