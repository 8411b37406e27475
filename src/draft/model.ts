/**
 * A draft as JSON: the shapes that `--json` prints, and that `--cast` and `--quotes` read.
 *
 * Owns those shapes. Offsets are UTF-16 units into the text, quotation marks included.
 */
import type { GivenPerson, Pronoun } from "./cast/person.ts";
import type { TextSpan } from "./document.ts";
import type { Draft } from "./draft.ts";
import { lint } from "./lint/index.ts";

type Pair = readonly [number, number];

export interface QuotationModel {
  readonly spans: readonly Pair[];
  readonly speaker: string | null;
  readonly addressees: readonly string[];
  readonly type: "explicit" | "anaphoric" | "implicit";
  readonly margin: number;
  readonly reason: string;
  readonly addresseeMargin: number;
  readonly addresseeReason: string;
  readonly sure: boolean;
}

export interface PersonModel {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly pronoun: Pronoun;
  readonly mentions: readonly Pair[];
}

export interface EventModel {
  readonly kind: string;
  readonly span: Pair;
  readonly who: string | null;
  readonly whom: string | null;
  readonly what: string;
  readonly certainty: number;
  /** Where it is said: the quotation, from 0. */
  readonly quotation: number | null;
}

export interface DraftModel {
  readonly telling: { readonly person: "I" | "you" | "none"; readonly teller: string | null };
  readonly quotations: readonly QuotationModel[];
  readonly cast: readonly PersonModel[];
  readonly events: readonly EventModel[];
  readonly questions: readonly {
    readonly line: number;
    readonly words: string;
    readonly speaker: string | null;
    readonly alternatives: readonly string[];
  }[];
  readonly lint: readonly {
    readonly code: string;
    readonly span: Pair;
    readonly severity: string;
    readonly message: string;
  }[];
}

/** The model of a draft. */
export function modelOf(draft: Draft): DraftModel {
  const nameOf = (person: number | undefined): string | null =>
    person === undefined ? null : (draft.people[person]?.name ?? null);
  return {
    telling: { person: draft.attribution.reading.telling, teller: draft.teller?.name ?? null },
    quotations: draft.spoken.map((spoken) => ({
      spans: spoken.spans.map(pair),
      speaker: spoken.speaker?.name ?? null,
      addressees: spoken.addressees.map((person) => person.name),
      type: spoken.type,
      margin: rounded(spoken.margin),
      reason: spoken.reason,
      addresseeMargin: rounded(spoken.addresseeMargin),
      addresseeReason: spoken.addresseeReason,
      sure: spoken.isSure,
    })),
    cast: castModel(draft),
    events: draft.events.map((event) => ({
      kind: event.kind,
      span: pair(event),
      who: nameOf(event.who),
      whom: nameOf(event.whom),
      what: event.what,
      certainty: event.certainty,
      quotation: event.quotation ?? null,
    })),
    questions: draft.questions.map((question) => ({
      line: question.line,
      words: question.words,
      speaker: question.speaker?.name ?? null,
      alternatives: question.alternatives.map((person) => person.name),
    })),
    lint: lint(draft.doc).map(({ code, span, severity, message }) => ({
      code,
      span: pair(span),
      severity,
      message,
    })),
  };
}

function castModel(draft: Draft): PersonModel[] {
  const mentions: Pair[][] = draft.people.map(() => []);
  for (const paragraph of draft.attribution.mentions)
    for (const segment of paragraph)
      for (const mention of segment)
        for (const person of mention.people) mentions[person]?.push(pair(mention));
  return draft.people.map((person, i) => ({
    name: person.name,
    aliases: person.aliases,
    pronoun: person.pronoun,
    mentions: mentions[i] as Pair[],
  }));
}

function pair({ start, end }: TextSpan): Pair {
  return [start, end];
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100;
}

/** A cast from JSON; `undefined` where it is no array of people with names. */
export function castFromJson(json: unknown): GivenPerson[] | undefined {
  const list = listIn(json, "cast");
  if (list === undefined) return undefined;
  const people: GivenPerson[] = [];
  for (const each of list) {
    if (typeof each !== "object" || each === null) return undefined;
    const { name, aliases, pronoun } = each as Record<string, unknown>;
    if (typeof name !== "string" || name.trim() === "") return undefined;
    const known = Array.isArray(aliases)
      ? aliases.filter((alias) => typeof alias === "string" && alias.trim() !== "")
      : [];
    const read = pronounFrom(pronoun);
    people.push({ name, aliases: known, ...(read === undefined ? {} : { pronoun: read }) });
  }
  return people;
}

/** Quotations from JSON: the spans of each; `undefined` where it is no array of them. */
export function quotationsFromJson(json: unknown): TextSpan[][] | undefined {
  const list = listIn(json, "quotations");
  if (list === undefined) return undefined;
  const quotations: TextSpan[][] = [];
  for (const each of list) {
    if (typeof each !== "object" || each === null) return undefined;
    const { spans } = each as Record<string, unknown>;
    if (!Array.isArray(spans)) return undefined;
    const found: TextSpan[] = [];
    for (const span of spans as unknown[]) {
      if (!Array.isArray(span) || !Number.isInteger(span[0]) || !Number.isInteger(span[1]))
        return undefined;
      found.push({ start: span[0] as number, end: span[1] as number });
    }
    quotations.push(found);
  }
  return quotations;
}

/** The array itself, or the one under a model's key. */
function listIn(json: unknown, key: string): readonly unknown[] | undefined {
  if (Array.isArray(json)) return json;
  if (typeof json !== "object" || json === null) return undefined;
  const own = (json as Record<string, unknown>)[key];
  return Array.isArray(own) ? own : undefined;
}

/** "she", "She", "she/her", "her". */
function pronounFrom(value: unknown): Pronoun | undefined {
  if (typeof value !== "string") return undefined;
  const [first = ""] = value
    .trim()
    .toLowerCase()
    .split(/[^a-z]/);
  return PRONOUNS.get(first);
}

const PRONOUNS: ReadonlyMap<string, Pronoun> = new Map([
  ["he", "he"],
  ["him", "he"],
  ["his", "he"],
  ["she", "she"],
  ["her", "she"],
  ["hers", "she"],
  ["they", "they"],
  ["them", "they"],
  ["it", "it"],
]);
