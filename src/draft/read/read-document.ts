/**
 * From a text to a document: `readDocument`.
 *
 * Owns the order of the steps; each is a file beside this one. Reads any text, however strange:
 * what cannot be made out is prose without speech. Takes time in proportion to the length.
 */
import type {
  Block,
  Chapter,
  Doc,
  Paragraph,
  Quotation,
  Scene,
  Segment,
  Sentence,
  TextSpan,
  Tokens,
} from "../document.ts";
import { tokenFrom } from "../document.ts";
import { isSpeech } from "./asides.ts";
import { findBody, type RawBlock, readBlocks } from "./blocks.ts";
import { findMarked, type Marked } from "./find-quotations.ts";
import { findQuoteStyle } from "./quote-style.ts";
import { readSentences } from "./sentences.ts";
import { readTokens } from "./tokens.ts";

export interface ReadOptions {
  /**
   * Where the quotations are, if that is known: the spans of each, in any order. Nothing else
   * is then taken for speech. Spans may leave the marks out.
   */
  readonly quotations?: readonly (readonly TextSpan[])[];
}

/** Reads a story in prose. */
export function readDocument(text: string, options: ReadOptions = {}): Doc {
  const body = findBody(text);
  const raw = asProse(readBlocks(text, body), options.quotations);
  const prose = raw.filter((block) => block.kind === "prose");
  const style = findQuoteStyle(text, prose);
  const marked = findMarked(text, prose, style);
  const tokens = readTokens(text, body);
  const { quotations, asides } =
    options.quotations === undefined
      ? quotationsFrom(text, prose, marked, style)
      : { quotations: givenQuotations(text, prose, options.quotations, marked), asides: [] };
  const { blocks, chapters, scenes, chapterOf, sceneOf } = layOut(text, raw);
  const isGiven = options.quotations !== undefined;
  const spans = spansByParagraph(prose, quotations, (span) =>
    isGiven ? withMarks(text, span, style) : span,
  );
  const sentences: Sentence[] = [];
  const paragraphs = prose.map((block, index): Paragraph => {
    const firstToken = tokenFrom(tokens, block.start);
    const endToken = tokenFrom(tokens, block.end);
    const own = { start: block.start, end: block.end, firstToken, endToken };
    const firstSentence = sentences.length;
    sentences.push(...readSentences(text, tokens, own, index));
    return {
      ...own,
      index,
      chapter: chapterOf[index] as number,
      scene: sceneOf[index] as number,
      firstSentence,
      endSentence: sentences.length,
      segments: segmentsOf(tokens, block, spans[index] as Placed[]),
    };
  });
  return {
    text,
    body,
    style,
    tokens,
    blocks,
    paragraphs,
    sentences,
    quotations,
    asides,
    chapters,
    scenes,
  };
}

/** Speech of what stands between marks; what goes on from paragraph to paragraph is one. */
function quotationsFrom(
  text: string,
  prose: readonly TextSpan[],
  marked: readonly Marked[],
  style: Doc["style"],
): { quotations: Quotation[]; asides: TextSpan[] } {
  const quotations: Quotation[] = [];
  const asides: TextSpan[] = [];
  for (const each of marked) {
    const span = { start: each.start, end: each.end };
    if (!isSpeech(text, prose[each.paragraph] as TextSpan, each, style)) {
      asides.push(span);
      continue;
    }
    const { isClosed, isContinuation, paragraph } = each;
    quotations.push({
      index: quotations.length,
      spans: [span],
      paragraph,
      isClosed,
      isContinuation,
    });
  }
  return { quotations, asides };
}

function givenQuotations(
  text: string,
  prose: readonly TextSpan[],
  given: readonly (readonly TextSpan[])[],
  marked: readonly Marked[],
): Quotation[] {
  // Whether a paragraph goes on from the one before is read from the marks themselves.
  const continuing = new Set<number>();
  for (const each of marked) if (each.isContinuation) continuing.add(each.start);
  const quotations: Quotation[] = [];
  for (const spans of given) {
    const ordered = [...spans]
      .filter(({ start, end }) => start >= 0 && end <= text.length && start < end)
      .sort((a, b) => a.start - b.start);
    const [first] = ordered;
    const paragraph = first === undefined ? 0 : Math.max(0, lastBlockBy(prose, first.start));
    const isContinuation =
      first !== undefined && [0, -1, 1, -2].some((shift) => continuing.has(first.start + shift));
    quotations.push({
      index: quotations.length,
      spans: ordered,
      paragraph,
      isClosed: true,
      isContinuation,
    });
  }
  return quotations;
}

function lastBlockBy(blocks: readonly TextSpan[], offset: number): number {
  let low = -1;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle] as TextSpan).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

interface Placed extends TextSpan {
  readonly quotation: number;
}

/** Where something is said, as somebody says who knows, there is no heading and no break. */
function asProse(blocks: readonly RawBlock[], given: ReadOptions["quotations"]): RawBlock[] {
  if (given === undefined) return [...blocks];
  const starts = given.flat().map(({ start }) => start);
  starts.sort((a, b) => a - b);
  let next = 0;
  return blocks.map((block) => {
    while (next < starts.length && (starts[next] as number) < block.start) next++;
    const isSaid = next < starts.length && (starts[next] as number) < block.end;
    return isSaid && block.kind !== "prose" ? { ...block, kind: "prose" } : block;
  });
}

/** A span that leaves its marks out, with them; so that no mark is taken for narration. */
function withMarks(text: string, span: TextSpan, style: Doc["style"]): TextSpan {
  const isMark = (at: number): boolean => {
    const char = text.charAt(at);
    return /["“”«»]/.test(char) || (style === "single" && /['‘’]/.test(char));
  };
  const start = isMark(span.start - 1) && !isMark(span.start) ? span.start - 1 : span.start;
  return { start, end: isMark(span.end) && !isMark(span.end - 1) ? span.end + 1 : span.end };
}

/** The spans of all quotations, by paragraph, cut where they run into the next. */
function spansByParagraph(
  prose: readonly TextSpan[],
  quotations: readonly Quotation[],
  widened: (span: TextSpan) => TextSpan,
): Placed[][] {
  const found: Placed[][] = prose.map(() => []);
  for (const quotation of quotations) {
    for (const given of quotation.spans) {
      const span = widened(given);
      const from = Math.max(0, lastBlockBy(prose, span.start));
      for (let p = from; p < prose.length; p++) {
        const block = prose[p] as TextSpan;
        if (block.start >= span.end) break;
        const start = Math.max(block.start, span.start);
        const end = Math.min(block.end, span.end);
        if (start < end) found[p]?.push({ start, end, quotation: quotation.index });
      }
    }
  }
  for (const spans of found) spans.sort((a, b) => a.start - b.start || b.end - a.end);
  return found;
}

function segmentsOf(tokens: Tokens, block: TextSpan, spans: readonly Placed[]): Segment[] {
  const segments: Segment[] = [];
  const push = (start: number, end: number, quotation: number | undefined): void => {
    const firstToken = tokenFrom(tokens, start);
    segments.push({ start, end, quotation, firstToken, endToken: tokenFrom(tokens, end) });
  };
  let at = block.start;
  for (const span of spans) {
    // Of spans that overlap, the one that begins first keeps what they share.
    const start = Math.max(span.start, at);
    if (start >= span.end) continue;
    if (start > at) push(at, start, undefined);
    push(start, span.end, span.quotation);
    at = span.end;
  }
  if (at < block.end) push(at, block.end, undefined);
  return segments;
}

interface Layout {
  readonly blocks: Block[];
  readonly chapters: Chapter[];
  readonly scenes: Scene[];
  readonly chapterOf: number[];
  readonly sceneOf: number[];
}

/** Numbers the paragraphs, and parts them into chapters and scenes. */
function layOut(text: string, raw: readonly RawBlock[]): Layout {
  const blocks: Block[] = [];
  const chapterOf: number[] = [];
  const sceneOf: number[] = [];
  const chapters: Chapter[] = [];
  const scenes: Scene[] = [];
  let titles: string[] = [];
  let chapterStart: number | undefined;
  let needsChapter = true;
  let needsScene = true;
  const grow = <T extends TextSpan & { endParagraph: number }>(list: T[], end: number): void => {
    const last = list[list.length - 1];
    if (last !== undefined)
      list[list.length - 1] = { ...last, end, endParagraph: chapterOf.length };
  };
  for (const block of raw) {
    if (block.kind === "heading") {
      if (titles.length === 0) chapterStart = block.start;
      titles.push(
        text
          .slice(block.start, block.end)
          .replace(/^#+\s*/, "")
          .replace(/\s+/g, " "),
      );
      needsChapter = true;
    } else if (block.kind === "break") needsScene = true;
    if (block.kind !== "prose") {
      blocks.push({ ...block, paragraph: undefined });
      continue;
    }
    const index = chapterOf.length;
    blocks.push({ ...block, paragraph: index });
    const { start, end } = block;
    if (needsChapter) {
      const title = titles.join(" — ");
      const from = chapterStart ?? start;
      chapters.push({ title, start: from, end, firstParagraph: index, endParagraph: index + 1 });
      titles = [];
      chapterStart = undefined;
    }
    if (needsChapter || needsScene) {
      const chapter = chapters.length - 1;
      scenes.push({ chapter, start, end, firstParagraph: index, endParagraph: index + 1 });
    }
    needsChapter = false;
    needsScene = false;
    chapterOf.push(chapters.length - 1);
    sceneOf.push(scenes.length - 1);
    grow(chapters, end);
    grow(scenes, end);
  }
  return { blocks, chapters, scenes, chapterOf, sceneOf };
}
