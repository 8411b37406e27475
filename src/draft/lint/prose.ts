/**
 * A document as the rules of the lint read it.
 *
 * Owns what several rules ask for: which words are told and which said, what a word can be, what
 * stands between quotation marks, said or not. Made once for a document, in time that grows with
 * its length; changes nothing.
 */
import { readingsOf } from "../../english/lexicon.ts";
import type { PartOfSpeech } from "../../english/reading.ts";
import type { Doc, Form, Paragraph, TextSpan } from "../document.ts";
import { formOf, tokenFrom } from "../document.ts";
import { WORD } from "../words/kinds.ts";
import type { MetBefore } from "./met-before.ts";
import type { People } from "./people.ts";

/** What stands between quotation marks: speech, and titles and scare quotes as well. */
export interface Quoted extends TextSpan {
  readonly paragraph: number;
  readonly isClosed: boolean;
  /** It was taken for speech. */
  readonly isSpeech: boolean;
}

/** A document made ready for the rules. */
export interface Prose {
  readonly doc: Doc;
  /** By token: 1 where it is told rather than said or quoted. */
  readonly isTold: Uint8Array;
  /** By token: its sentence. */
  readonly sentenceOf: Int32Array;
  /** In order, none inside another. */
  readonly quoted: readonly Quoted[];
  /** By paragraph: the first of `quoted` that begins in it, or in a later one. */
  readonly firstQuoted: Int32Array;
  /** By form: what the word can be. Filled in as it is asked for. */
  readonly parts: (Parts | undefined)[];
  /** What several rules need and one makes: `peopleOf`, `metOf`. */
  readonly made: { people?: People; met?: MetBefore };
}

/** What one spelling can be: the dictionary's word, by part of speech, the likeliest first. */
export interface Parts {
  readonly noun: string | undefined;
  /** Of whatever verb form it is. */
  readonly verb: string | undefined;
  readonly form: "base" | "finite" | "past" | "participle" | "ing" | undefined;
  readonly isVerbFirst: boolean;
  readonly isAdjective: boolean;
  readonly isAdverb: boolean;
  /** Bits of surprise at its being a noun, and a verb; 9 where it is none. */
  readonly nounCost: number;
  readonly verbCost: number;
}

/** Reads a document for the lint. */
export function readProse(doc: Doc): Prose {
  const { count } = doc.tokens;
  const isTold = new Uint8Array(count);
  const sentenceOf = new Int32Array(count).fill(-1);
  for (const paragraph of doc.paragraphs)
    for (const segment of paragraph.segments)
      if (segment.quotation === undefined) isTold.fill(1, segment.firstToken, segment.endToken);
  for (const aside of doc.asides)
    isTold.fill(0, tokenFrom(doc.tokens, aside.start), tokenFrom(doc.tokens, aside.end));
  doc.sentences.forEach((sentence, i) => {
    sentenceOf.fill(i, sentence.firstToken, sentence.endToken);
  });
  const quoted = readQuoted(doc);
  const firstQuoted = new Int32Array(doc.paragraphs.length + 1);
  for (let p = 0, q = 0; p <= doc.paragraphs.length; p++) {
    while (q < quoted.length && (quoted[q] as Quoted).paragraph < p) q++;
    firstQuoted[p] = q;
  }
  return { doc, isTold, sentenceOf, quoted, firstQuoted, parts: [], made: {} };
}

function readQuoted(doc: Doc): Quoted[] {
  const found: Quoted[] = [];
  if (doc.style === "dash" || doc.style === "none") return found;
  for (const quotation of doc.quotations)
    for (const span of quotation.spans)
      found.push({
        start: span.start,
        end: span.end,
        paragraph: paragraphFrom(doc, quotation.paragraph, span.start),
        isClosed: quotation.isClosed,
        isSpeech: true,
      });
  let paragraph = 0;
  for (const aside of doc.asides) {
    paragraph = paragraphFrom(doc, paragraph, aside.start);
    const { start, end } = aside;
    found.push({ start, end, paragraph, isClosed: true, isSpeech: false });
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  // Spans that were given from outside may overlap; what begins first stands.
  let end = 0;
  return found.filter((each) => {
    if (each.start < end) return false;
    end = each.end;
    return true;
  });
}

/** The paragraph of an offset, looking on from one that is not behind it. */
function paragraphFrom(doc: Doc, from: number, offset: number): number {
  let at = from;
  while (at + 1 < doc.paragraphs.length && (doc.paragraphs[at + 1] as Paragraph).start <= offset)
    at++;
  return at;
}

/** What the word at a token can be; outside the text, nothing. */
export function partsAt(prose: Prose, token: number): Parts {
  if (token < 0 || token >= prose.doc.tokens.count) return NOTHING;
  const number = prose.doc.tokens.form[token] as number;
  let parts = prose.parts[number];
  if (parts === undefined) {
    parts = partsOf(prose.doc.tokens.forms[number] as Form);
    prose.parts[number] = parts;
  }
  return parts;
}

const NOTHING: Parts = {
  noun: undefined,
  verb: undefined,
  form: undefined,
  isVerbFirst: false,
  isAdjective: false,
  isAdverb: false,
  nounCost: 9,
  verbCost: 9,
};

const VERB_FORMS: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>([
  "base",
  "finite",
  "past",
  "participle",
  "ing",
]);

function partsOf(form: Form): Parts {
  if ((form.is & WORD) === 0) return NOTHING;
  let noun: string | undefined;
  let verb: string | undefined;
  let verbForm: Parts["form"];
  let nounCost = 9;
  let verbCost = 9;
  let isAdjective = false;
  let isAdverb = false;
  for (const { pos, cost, lemma } of readingsOf(form.lower)) {
    if (pos === "noun" || pos === "nouns") {
      if (cost < nounCost) {
        noun = lemma;
        nounCost = cost;
      }
    } else if (VERB_FORMS.has(pos)) {
      // Past before participle: "knocked" is both, and stories tell.
      if (cost < verbCost || (pos === "past" && cost <= verbCost + 1 && verbForm === "base")) {
        verb = lemma;
        verbForm = pos as NonNullable<Parts["form"]>;
        verbCost = cost;
      }
    } else if (pos === "adjective") {
      // A fraction is a guess at a word that no dictionary has: Reid, Geoffrey.
      isAdjective ||= cost <= 1 && Number.isInteger(cost);
    } else if (pos === "adverb") isAdverb ||= cost <= 1;
  }
  const isVerbFirst = verb !== undefined && verbCost <= nounCost;
  return { noun, verb, form: verbForm, isVerbFirst, isAdjective, isAdverb, nounCost, verbCost };
}

/** The lower-case spelling of a token; empty outside a stretch, and outside the text. */
export function lowerAt(prose: Prose, token: number, first: number, end: number): string {
  const isIn = token >= first && token < end && token >= 0 && token < prose.doc.tokens.count;
  return isIn ? formOf(prose.doc, token).lower : "";
}

/** The words of a stretch, in small letters, parted by spaces. */
export function wordsFrom(prose: Prose, from: number, end: number): string {
  const words: string[] = [];
  for (let k = from; k < end; k++) words.push(formOf(prose.doc, k).lower);
  return words.join(" ");
}

/** The stretch of text from one token up to another. */
export function spanOfTokens(doc: Doc, first: number, end: number): TextSpan {
  return { start: doc.tokens.start[first] as number, end: doc.tokens.end[end - 1] as number };
}

/** The bits of a token's spelling; outside the text, none. */
export function kindAt(prose: Prose, token: number): number {
  return token >= 0 && token < prose.doc.tokens.count ? formOf(prose.doc, token).is : 0;
}
