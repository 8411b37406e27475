/** Reads prose fiction and writes a script. */
export type {
  Block,
  Chapter,
  Doc,
  Form,
  Paragraph,
  Quotation,
  QuoteStyle,
  Scene,
  Segment,
  Sentence,
  TextSpan,
  TokenSpan,
  Tokens,
} from "./document.ts";
export { formOf, paragraphAt, sentenceAt, textOf, tokenFrom, wordsOf } from "./document.ts";
export { type ReadOptions, readDocument } from "./read/read-document.ts";
