/**
 * From prose to a script: `draft`.
 *
 * Owns the order of the steps, what counts as sure, and what is asked. A pure function of the
 * text and of what is known of it: no clock, no files, no chance. Throws nothing, whatever the
 * text is.
 */
import { type AnswerProblem, type Answers, applyAnswers } from "./answers.ts";
import { type Cast, makeCast, withFoundGenders, withPerson } from "./cast/cast.ts";
import type { GivenPerson, Person } from "./cast/person.ts";
import type { Doc, TextSpan } from "./document.ts";
import { wordsOf } from "./document.ts";
import { findNouns, withActors, withoutIdle } from "./events/actors.ts";
import { findDoers } from "./events/doers.ts";
import type { StoryEvent } from "./events/event.ts";
import { findEvents } from "./events/find-events.ts";
import { readDocument } from "./read/read-document.ts";
import { writeScript } from "./script/write-script.ts";
import { type Addressed, findAddressees } from "./speakers/addressees.ts";
import { type Attribution, attribute } from "./speakers/attribute.ts";
import { isSure } from "./speakers/confidence.ts";
import { type QuotationType, reasonFor, typeOf } from "./speakers/reasons.ts";

export interface DraftOptions {
  /** What the script is called, where the text has no title of its own. */
  readonly title?: string;
  /** The cast, if it is known; nobody is then looked for. */
  readonly cast?: readonly GivenPerson[] | undefined;
  /** Where the quotations are, if that is known. */
  readonly quotations?: readonly (readonly TextSpan[])[] | undefined;
  /** What the writer has answered. */
  readonly answers?: Answers | undefined;
}

/** Who says one quotation, to whom, and how sure that is. */
export interface Spoken {
  readonly spans: readonly TextSpan[];
  readonly speaker: Person | undefined;
  readonly addressees: readonly Person[];
  readonly type: QuotationType;
  /** How much worse the next best reading of the text is; 20 at the most. */
  readonly margin: number;
  readonly reason: string;
  readonly addresseeMargin: number;
  readonly addresseeReason: string;
  readonly isSure: boolean;
}

/** Something only the writer can say. */
export interface Question {
  /** The quotation, counted from 1. */
  readonly line: number;
  readonly words: string;
  readonly speaker: Person | undefined;
  /** Others it might be, the likelier first. */
  readonly alternatives: readonly Person[];
  readonly span: TextSpan;
}

export interface Draft {
  readonly doc: Doc;
  readonly people: readonly Person[];
  /** The person who is "I" or "you". */
  readonly teller: Person | undefined;
  readonly attribution: Attribution;
  readonly spoken: readonly Spoken[];
  readonly events: readonly StoryEvent[];
  readonly questions: readonly Question[];
  /** Answers that say nothing that could be done. */
  readonly problems: readonly AnswerProblem[];
  /** What the script is called. */
  readonly title: string;
}

/** Reads a story in prose; `scriptOf` writes the script of what was found. */
export function draft(text: string, options: DraftOptions = {}): Draft {
  const doc = readDocument(
    text,
    options.quotations === undefined ? {} : { quotations: options.quotations },
  );
  const known = makeCast(doc, options.cast);
  const found = options.cast === undefined ? withDoers(doc, known) : known;
  const answered = applyAnswers(doc, found, options.answers);
  const heard = attribute(doc, answered.cast, {
    mayAdd: options.cast === undefined,
    settled: answered.settled,
    teller: answered.teller,
  });
  const addressed = findAddressees(heard);
  const acting = options.cast === undefined ? withActors(heard) : heard;
  const { attribution, events } = withoutIdle(
    acting,
    heard.reading.cast.people.length,
    findEvents(acting, addressed),
  );
  const spoken = doc.quotations.map((quotation) =>
    spokenFrom(attribution, addressed, answered.settled, quotation.index),
  );
  const questions = questionsFrom(attribution, spoken);
  const { people } = attribution.reading.cast;
  return {
    doc,
    people,
    teller: attribution.teller === undefined ? undefined : people[attribution.teller],
    attribution,
    spoken,
    events,
    questions,
    problems: answered.problems,
    title: titleOf(doc, options.title),
  };
}

/** In so short a text hardly anybody is named often enough for the cast. */
const SHORT = 1500;

/**
 * With whoever does something, where names stand too seldom to be counted, and with whoever is a
 * noun only ("the landlord would not meet my eye"), as far as they turn out to speak.
 */
function withDoers(doc: Doc, cast: Cast): Cast {
  if (doc.tokens.count > SHORT) return cast;
  const named = withPeople(doc, cast, findDoers(doc, cast));
  const nouns = findNouns(doc, named);
  if (nouns.length === 0) return withFoundGenders(doc, named);
  const { reading, speakers } = attribute(doc, withPeople(doc, named, nouns), { mayAdd: true });
  const heard = new Set(
    speakers.flatMap((person) => reading.cast.people[person ?? -1]?.aliases ?? []),
  );
  return withPeople(
    doc,
    named,
    nouns.filter(({ name }) => heard.has(name)),
  );
}

function withPeople(doc: Doc, cast: Cast, people: readonly Omit<Person, "index">[]): Cast {
  const all = people.reduce((so, person) => withPerson(doc, so, person), cast);
  return withFoundGenders(doc, all);
}

/** The `.keep` script of a draft. */
export function scriptOf(found: Draft): string {
  return writeScript({
    attribution: found.attribution,
    events: found.events,
    isSure: (quotation) => found.spoken[quotation]?.isSure === true,
    alternatives: (quotation) => alternativesTo(found.attribution, quotation),
    title: found.title,
  });
}

function spokenFrom(
  attribution: Attribution,
  addressed: readonly Addressed[],
  settled: ReadonlyMap<number, number>,
  index: number,
): Spoken {
  const { doc, cast } = attribution.reading;
  const speaker = attribution.speakers[index];
  const tag = attribution.turns.tags[index];
  const to = addressed[index] as Addressed;
  const isAnswered = settled.has(index);
  const margin = isAnswered ? 20 : (attribution.margins[index] as number);
  return {
    spans: doc.quotations[index]?.spans ?? [],
    speaker: speaker === undefined ? undefined : cast.people[speaker],
    addressees: to.people.map((person) => cast.people[person] as Person),
    type: typeOf(tag),
    margin,
    reason: isAnswered ? "answered" : reasonFor(attribution, index),
    addresseeMargin: to.margin,
    addresseeReason: to.reason,
    isSure: isAnswered || isSure(attribution, index),
  };
}

function questionsFrom(attribution: Attribution, spoken: readonly Spoken[]): Question[] {
  const { doc, cast } = attribution.reading;
  const found: Question[] = [];
  doc.quotations.forEach((quotation, index) => {
    const { isSure, speaker, spans } = spoken[index] as Spoken;
    const [span] = spans;
    if (isSure || span === undefined) return;
    const alternatives = alternativesTo(attribution, index).map(
      (person) => cast.people[person] as Person,
    );
    found.push({ line: index + 1, words: wordsOf(doc, quotation), speaker, alternatives, span });
  });
  return found;
}

/** Up to three others, the likelier first. */
function alternativesTo(attribution: Attribution, quotation: number): readonly number[] {
  const turn = attribution.turns.turnOf[quotation] as number;
  const speaker = attribution.speakers[quotation];
  const all = turn < 0 ? [] : (attribution.found.alternatives[turn] ?? []);
  return all.filter((person) => person !== speaker).slice(0, 3);
}

function titleOf(doc: Doc, given: string | undefined): string {
  const own = doc.chapters.length === 1 ? (doc.chapters[0]?.title ?? "") : "";
  if (own !== "" && !/^(?:chapter|part|book)\b/i.test(own)) return own;
  return given ?? "A draft";
}
