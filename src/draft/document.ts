/**
 * A story in prose, read and laid out: the one thing that everything in this folder works on.
 *
 * Owns the shapes, and what can be asked of them without knowing English. `readDocument`
 * (read/read-document.ts) makes a document from a text; nobody changes one afterwards. What is
 * found out later (who speaks, who gives what to whom) lies beside it, in structures that
 * point into it by number.
 *
 *     text        one string, as it was given; every place below is an offset into it
 *     blocks      everything between blank lines: headings, breaks, prose, what is not the story
 *     paragraphs  the blocks that are prose, and each one's segments: speech and narration
 *     sentences   of the paragraphs, in order; speech and its tag are one sentence
 *     tokens      words and marks of the story, packed; quotation marks are none
 *     quotations  what is said, mark to mark
 */

/** A stretch of the text: UTF-16 offsets, end exclusive. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** A stretch of tokens, by number, end exclusive. */
export interface TokenSpan {
  readonly firstToken: number;
  readonly endToken: number;
}

/** A story in prose, laid out. Immutable. */
export interface Doc {
  readonly text: string;
  /** The story itself: without a Gutenberg header, licence or the like. */
  readonly body: TextSpan;
  /** How the text marks speech, found out from the text. */
  readonly style: QuoteStyle;
  readonly tokens: Tokens;
  readonly blocks: readonly Block[];
  readonly paragraphs: readonly Paragraph[];
  readonly sentences: readonly Sentence[];
  /** What is said, in order of its first mark. Titles and scare quotes are in `asides`. */
  readonly quotations: readonly Quotation[];
  /** What stands between quotation marks without being said: titles, scare quotes, terms. */
  readonly asides: readonly TextSpan[];
  readonly chapters: readonly Chapter[];
  readonly scenes: readonly Scene[];
}

/** `double` is “ ” or " ", `single` ‘ ’ or ' ', `dash` a dash at the head of a paragraph. */
export type QuoteStyle = "double" | "single" | "dash" | "guillemets" | "none";

/**
 * Words and marks in order, one row for each, packed. Quotation marks and the underscores and
 * asterisks of emphasis are left out; a possessive or contracted `'s`, `'d`, `'ll`, `'ve`,
 * `'re`, `'m` is a token of its own; `Mr.` and `J.` are one with their full stop; `--` is `—`
 * and `. . .` is `…`.
 */
export interface Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Which form, by number: an index into `forms`. */
  readonly form: Int32Array;
  /** Every distinct form of the text, once. */
  readonly forms: readonly Form[];
}

/** A word or mark as it is spelt. */
export interface Form {
  /** As written, with `'` for `’`, without the full stop of an abbreviation. */
  readonly text: string;
  readonly lower: string;
  /** What it may be: the bits of words/kinds.ts. */
  readonly is: number;
}

/** What stands between blank lines. */
export interface Block extends TextSpan {
  /** `outside` is what is not of the story: a publisher's header, a table of contents. */
  readonly kind: "prose" | "heading" | "break" | "outside";
  /** Of prose: its place in `paragraphs`. */
  readonly paragraph: number | undefined;
}

/** A paragraph of prose. */
export interface Paragraph extends TextSpan, TokenSpan {
  readonly index: number;
  readonly chapter: number;
  readonly scene: number;
  /** Its sentences: the first, and one past the last. */
  readonly firstSentence: number;
  readonly endSentence: number;
  /** Speech and narration by turns, in order; together they are the whole paragraph. */
  readonly segments: readonly Segment[];
}

/** A part of a paragraph that is wholly said or wholly told. */
export interface Segment extends TextSpan, TokenSpan {
  /** The quotation it is of; `undefined` where it is narration. */
  readonly quotation: number | undefined;
}

export interface Sentence extends TextSpan, TokenSpan {
  readonly paragraph: number;
}

/** Something said, mark to mark. */
export interface Quotation {
  readonly index: number;
  /**
   * With their marks. More than one only where whoever gave the spans takes what a tag
   * interrupts, or what goes on in the next paragraph, for one quotation.
   */
  readonly spans: readonly TextSpan[];
  /** The paragraph it begins in. */
  readonly paragraph: number;
  /** `false` where no closing mark was found before the paragraph's end. */
  readonly isClosed: boolean;
  /** It goes on from the quotation before it: the mark of that one was left open for it. */
  readonly isContinuation: boolean;
}

export interface Chapter extends TextSpan {
  /** As printed, on one line; empty where the text begins without a heading. */
  readonly title: string;
  readonly firstParagraph: number;
  readonly endParagraph: number;
}

/** A stretch without a break: what stands between chapter heads, `* * *` and the like. */
export interface Scene extends TextSpan {
  readonly chapter: number;
  readonly firstParagraph: number;
  readonly endParagraph: number;
}

/** The form of a token. */
export function formOf(doc: Doc, token: number): Form {
  return doc.tokens.forms[doc.tokens.form[token] as number] as Form;
}

/** The paragraph that an offset lies in, or the last one before it; −1 before the first. */
export function paragraphAt(doc: Doc, offset: number): number {
  return lastStartingBy(doc.paragraphs, offset);
}

/** The sentence that an offset lies in, or the last one before it; −1 before the first. */
export function sentenceAt(doc: Doc, offset: number): number {
  return lastStartingBy(doc.sentences, offset);
}

/** The first token that begins at or after an offset; `tokens.count` where none does. */
export function tokenFrom(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.start[middle] as number) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The text of a stretch, on one line. */
export function textOf(doc: Doc, span: TextSpan): string {
  return doc.text.slice(span.start, span.end).replace(/\s+/g, " ").trim();
}

/** The words of a quotation without its marks, on one line; parts joined by a space. */
export function wordsOf(doc: Doc, quotation: Quotation): string {
  return quotation.spans
    .map((span) => textOf(doc, span).replace(/^(?:["“”„«‘']|—|--)\s*|\s*["“”»’']$/g, ""))
    .join(" ");
}

function lastStartingBy(stretches: readonly TextSpan[], offset: number): number {
  let low = -1;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((stretches[middle] as TextSpan).start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
