/**
 * The blocks at a story's head, read: who is in it, what can be known, held, promised, wanted.
 *
 * Owns the order (names before what is said with them) and that every name is used once. What
 * cannot be understood is reported and left out, so that the rest still means something. Does
 * not read RULES nor deadlines: they are sentences, and need the whole lexicon (see
 * declare-rules.ts).
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import { duplicateName } from "../base/messages/people.ts";
import type { Span } from "../base/span.ts";
import type { Cast } from "../drama/cast.ts";
import type { BlockEntry, BlockWord, PeopleBlock } from "../syntax/ast.ts";
import { declarePeople } from "./declare-cast.ts";
import { declareFact } from "./declare-facts.ts";
import { declareGoal } from "./declare-goals.ts";
import { declareCommitment } from "./declare-promises.ts";
import { declareThing } from "./declare-things.ts";
import { type Lexicon, makeLexicon, type Naming, namesOf } from "./lexicon.ts";
import type { Declared } from "./readings.ts";
import { type Piece, wordsOf } from "./words.ts";

/** What the readers of entries share. */
export interface Declaring {
  readonly diagnostics: Diagnostic[];
  /** Knows the people only, while entries are read. */
  readonly people: Pick<Lexicon, "names" | "cast">;
  /** Goals by name, for promises that are for one. */
  readonly goals: ReadonlyMap<string, number>;
  /** The words of what was to be named by entries that were not understood. */
  readonly unread: (readonly string[])[];
}

/** Everything that the blocks declare but RULES and deadlines. */
export interface Declarations {
  readonly lexicon: Lexicon;
  readonly spans: Declared["spans"];
  /** By commitment: what stands after its `by`. */
  readonly deadlines: readonly (Piece | undefined)[];
  /** The entries of RULES, to be read with the lexicon. */
  readonly rules: readonly BlockEntry[];
  /** Every name and label by which ink could name something too. */
  readonly names: readonly DeclaredName[];
  /** The words of what was to be named by entries that were not understood. */
  readonly unread: readonly (readonly string[])[];
}

/** A name or label, and where it was declared. */
export interface DeclaredName {
  readonly text: string;
  readonly span: Span;
  /** A fact's label or its clause stands for something without another word after it. */
  readonly standsAlone: boolean;
}

/** Reads the blocks of a story. */
export function declare(blocks: readonly PeopleBlock[], diagnostics: Diagnostic[]): Declarations {
  const entries = entriesOf(blocks);
  const { people, spans: peopleSpans } = declarePeople(entries("CAST"), diagnostics);
  const names: DeclaredName[] = [];
  const namings: Naming[] = [];
  const taken = new Map<string, Span>();
  const nameIt = (naming: Naming, piece: Piece, standsAlone = false): boolean => {
    const key = wordsOf(piece)
      .map((word) => word.key)
      .filter((word, _i, all) => all.length === 1 || !/^(that|the|an?|to)$/.test(word))
      .join(" ");
    const earlier = taken.get(key);
    if (earlier !== undefined) {
      diagnostics.push(duplicateName(piece.span, { name: piece.text }, earlier));
      return false;
    }
    taken.set(key, piece.span);
    namings.push(naming);
    names.push({ text: piece.text, span: piece.span, standsAlone });
    return true;
  };
  people.forEach(({ name, aliases }, person) => {
    const span = peopleSpans[person] as Span;
    for (const each of [name, ...aliases]) {
      taken.set(each, span);
      names.push({ text: each, span, standsAlone: false });
    }
  });

  const cast: Mutable<Cast> = { people, facts: [], things: [], commitments: [], goals: [] };
  const goalNumbers = new Map<string, number>();
  const declaring: Declaring = {
    diagnostics,
    people: { cast, names: namesOf(cast) },
    goals: goalNumbers,
    unread: [],
  };
  const spans = {
    people: peopleSpans,
    facts: [] as Span[],
    things: [] as Span[],
    commitments: [] as Span[],
    goals: [] as Span[],
  };
  const deadlines: (Piece | undefined)[] = [];

  for (const entry of entries("FACTS")) {
    const fact = declareFact(declaring, entry);
    if (fact === undefined) continue;
    const index = cast.facts.length;
    if (!nameIt({ kind: "fact", index, words: fact.fact.clause }, fact.clause, true)) continue;
    if (fact.label !== undefined) {
      nameIt({ kind: "fact", index, words: fact.label.text }, fact.label, true);
    }
    cast.facts.push(fact.fact);
    spans.facts.push(entry.span);
  }
  for (const entry of entries("THINGS")) {
    const thing = declareThing(declaring, entry);
    if (thing === undefined) continue;
    const index = cast.things.length;
    if (!nameIt({ kind: "thing", index, words: thing.thing.name }, thing.name)) continue;
    cast.things.push(thing.thing);
    spans.things.push(entry.span);
  }
  for (const entry of entries("GOALS")) {
    const goal = declareGoal(declaring, entry);
    if (goal === undefined) continue;
    const index = cast.goals.length;
    if (!nameIt({ kind: "goal", index, words: goal.goal.name }, goal.name)) continue;
    goalNumbers.set(goal.goal.name, index);
    cast.goals.push(goal.goal);
    spans.goals.push(entry.span);
  }
  for (const entry of entries("PROMISES")) {
    const promise = declareCommitment(declaring, entry);
    if (promise === undefined) continue;
    const index = cast.commitments.length;
    if (!nameIt({ kind: "promise", index, words: promise.commitment.name }, promise.name)) continue;
    cast.commitments.push(promise.commitment);
    spans.commitments.push(entry.span);
    deadlines.push(promise.deadline);
  }
  const lexicon = makeLexicon(cast, namings);
  const { unread } = declaring;
  return { lexicon, spans, deadlines, rules: entries("RULES"), names, unread };
}

type Mutable<T> = {
  -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K];
};

/** The entries of a kind of block, of all files; one that was included twice counts once. */
function entriesOf(blocks: readonly PeopleBlock[]): (word: BlockWord) => BlockEntry[] {
  const seen = new Set<string>();
  const once = blocks.filter(({ span }) => {
    const key = `${span.file}:${span.start}`;
    return !seen.has(key) && seen.add(key);
  });
  return (word) => once.filter((block) => block.word === word).flatMap((block) => block.entries);
}
