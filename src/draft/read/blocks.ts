/**
 * Finds what a text is made of between its blank lines, and which of it is the story.
 *
 * Owns where a publisher's header ends, what a chapter's head and what a break between scenes
 * looks like, and what a paragraph is in a text that has no blank lines. Knows no quotation.
 */
import type { TextSpan } from "../document.ts";

/** A block before its paragraphs are numbered. */
export interface RawBlock extends TextSpan {
  readonly kind: "prose" | "heading" | "break" | "outside";
}

/** The story inside a text: past a Gutenberg header, before its licence. */
export function findBody(text: string): TextSpan {
  let start = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  let end = text.length;
  const head = /\*\*\*\s*START OF (?:THE|THIS) PROJECT GUTENBERG[^\n]*\*\*\*[ \t\r]*\n?/i.exec(
    text.slice(0, 40_000),
  );
  if (head !== null) start = head.index + head[0].length;
  // The footer may be long, and stands once: look for it from the end.
  const foot = text.lastIndexOf("*** END OF TH");
  if (
    foot > start &&
    /^\*\*\* END OF TH(?:E|IS) PROJECT GUTENBERG/.test(text.slice(foot, foot + 60))
  )
    end = foot;
  return { start, end };
}

/** Cuts the body at its blank lines and says what each piece is. */
export function readBlocks(text: string, body: TextSpan): RawBlock[] {
  const blocks: RawBlock[] = [];
  for (const span of stretches(text, body)) {
    const kind = kindOfBlock(text, span);
    blocks.push({ ...span, kind });
  }
  return withoutFrontMatter(text, withTitle(text, blocks));
}

/** A title alone on the first line, and whose it is on the next: `The Lamp Room`, `by A. Pell`. */
function withTitle(text: string, blocks: RawBlock[]): RawBlock[] {
  const [first, second] = blocks;
  if (first?.kind !== "prose" || second === undefined || !isTitle(text, first)) return blocks;
  const isByLine =
    second.kind === "prose" && /^by\s+\p{Lu}[^\n.!?]{1,60}$/iu.test(wordsIn(text, second));
  return blocks.map((block, i) => {
    if (i === 0) return { ...block, kind: "heading" };
    return i === 1 && isByLine ? { ...block, kind: "outside" } : block;
  });
}

/** One short line that ends as no sentence does, and says nothing aloud. */
function isTitle(text: string, block: RawBlock): boolean {
  const line = wordsIn(text, block);
  return line.length <= 70 && /^\p{Lu}/u.test(line) && !/["“”\n]|[.!?,;:…’'—–-]$/u.test(line);
}

function wordsIn(text: string, { start, end }: TextSpan): string {
  return text.slice(start, end);
}

/** Stretches between blank lines; between line ends where the text has no blank lines. */
function stretches(text: string, body: TextSpan): TextSpan[] {
  const byBlank = splitAt(text, body, true);
  const length = body.end - body.start;
  // A text whose paragraphs are lines: few blank lines, and lines as long as paragraphs.
  if (byBlank.length * 4000 > length || length < 400) {
    const long = byBlank.some((span) => span.end - span.start > 2000);
    if (!long) return byBlank;
  }
  const byIndent = byBlank.flatMap((span) => splitAtIndents(text, span));
  if (byIndent.length > byBlank.length * 3) return byIndent;
  const byLine = splitAt(text, body, false);
  const ended = byLine.filter((span) => /[.!?…"'”’»—:]$/.test(text.slice(span.end - 1, span.end)));
  const isLines = byLine.length > byBlank.length && ended.length * 10 > byLine.length * 8;
  return isLines ? byLine : byBlank;
}

/** A stretch cut before each line that is indented, if some are and most are not. */
function splitAtIndents(text: string, span: TextSpan): TextSpan[] {
  const found: TextSpan[] = [];
  let start = span.start;
  let lines = 0;
  for (let at = text.indexOf("\n", span.start); at >= 0 && at < span.end; ) {
    lines++;
    let first = at + 1;
    while (text.charCodeAt(first) === 32 || text.charCodeAt(first) === 9) first++;
    const isIndented = first - at > 2 || text.charCodeAt(at + 1) === 9;
    if (isIndented && first < span.end && text.charCodeAt(first) > 32) {
      let end = at;
      while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
      if (end > start) found.push({ start, end });
      start = first;
    }
    at = text.indexOf("\n", first);
  }
  found.push({ start, end: span.end });
  return found.length * 10 > lines * 9 ? [span] : found;
}

function splitAt(text: string, body: TextSpan, needsBlankLine: boolean): TextSpan[] {
  const found: TextSpan[] = [];
  let start = -1;
  let end = -1;
  let at = body.start;
  while (at < body.end) {
    let stop = text.indexOf("\n", at);
    if (stop < 0 || stop > body.end) stop = body.end;
    let first = at;
    while (first < stop && isSpace(text.charCodeAt(first))) first++;
    let last = stop;
    while (last > first && isSpace(text.charCodeAt(last - 1))) last--;
    if (first === last || !needsBlankLine) {
      if (start >= 0) found.push({ start, end });
      start = -1;
    }
    if (first < last) {
      if (start < 0) start = first;
      end = last;
    }
    at = stop + 1;
  }
  if (start >= 0) found.push({ start, end });
  return found;
}

function isSpace(code: number): boolean {
  return code <= 32 || code === 0xa0 || code === 0x3000;
}

const CHAPTER =
  /^(?:#{1,6}\s|(?:chapter|book|part|volume|canto|act|scene|letter|prologue|epilogue|introduction|preface|interlude|stave|adventure)\b[^a-z]{0,3}(?:the\s)?(?:[ivxlc]+|\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|first|second|third|last|[a-z]+teen|[a-z]+ty)?\b|(?:prologue|epilogue|preface|contents|introduction)\.?$)/i;

function kindOfBlock(text: string, span: TextSpan): RawBlock["kind"] {
  const length = span.end - span.start;
  if (length > 200) return "prose";
  const words = text.slice(span.start, span.end);
  if (/^(?:[*\-–—_~=#•·+\s⁂]|\.\s)+$/.test(words)) return "break";
  if (/^\[(?:illustration|footnote|transcriber)/i.test(words)) return "outside";
  if (/^#{1,6}\s/.test(words)) return "heading";
  const line = words.replace(/\s+/g, " ");
  const endsAsProse = /[.!?,;:"”’'…]$/.test(line) && !/^[^a-z]*$/.test(line);
  if (
    line.length <= 90 &&
    CHAPTER.test(line) &&
    (!endsAsProse || line.length < 24) &&
    !/["“”]/.test(line)
  )
    return "heading";
  if (line.length <= 12 && /^(?:[IVXLC]+|\d+)\.?$/.test(line)) return "heading";
  if (line.length <= 70 && /[A-Z]{2}/.test(line) && !/[a-z]/.test(line) && !/["“”]/.test(line)) {
    // CAPITALS ALONE: a head, unless somebody is shouting.
    return /[!?]$/.test(line) ? "prose" : "heading";
  }
  return "prose";
}

/** A table of contents: several heads with nothing told between them. */
function withoutFrontMatter(text: string, blocks: RawBlock[]): RawBlock[] {
  let run = 0;
  const limit = Math.min(blocks.length, 200);
  for (let i = 0; i < limit; i++) {
    const block = blocks[i] as RawBlock;
    const isShort = block.end - block.start < 90;
    if (block.kind === "heading" && isShort) {
      run++;
      continue;
    }
    if (run >= 5 && block.kind === "prose" && !isShort) {
      // The last head, and what stands directly before it without prose, is the first chapter's.
      return blocks.map((each, j) => (j < i - 2 ? { ...each, kind: "outside" } : each));
    }
    if (!isShort || /[.!?]["”’']?$/.test(text.slice(block.end - 2, block.end))) run = 0;
  }
  return blocks;
}
