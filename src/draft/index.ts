/** Reads prose fiction and writes a script. */
export { type Answers, readAnswers } from "./answers.ts";
export type { GivenPerson, Person } from "./cast/person.ts";
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
export {
  type Draft,
  type DraftOptions,
  draft,
  type Question,
  type Spoken,
  scriptOf,
} from "./draft.ts";
export type { EventKind, StoryEvent } from "./events/event.ts";
export { type LintFinding, lint, slipsIn } from "./lint/index.ts";
export { castFromJson, type DraftModel, modelOf, quotationsFromJson } from "./model.ts";
export { type ReadOptions, readDocument } from "./read/read-document.ts";
