/**
 * One way of reading a sentence, as far as it has been read.
 *
 * Owns the shapes that the reader (parse.ts) works on, and how they are changed: never in place, so
 * that two readings of a word share all that lies to its left. A reading has a cost in bits; what
 * the costs are is for phrases.ts and clauses.ts to say.
 */
import type { PartOfSpeech, Reading } from "./reading.ts";
import type { Token } from "./tokens.ts";

/** A noun phrase: `the ring`, `Derek and Meredith`, `he`, `whoever`. */
export interface Phrase {
  /** Its heads, by token: several where phrases are joined. */
  readonly heads: readonly number[];
  /** Its first token. */
  readonly first: number;
  /** What a verb in -s thinks of it. */
  readonly number: "one" | "many" | "either";
  readonly kind: "name" | "pronoun" | "indefinite" | "noun" | "doing";
  /** Waits for its noun: `the`, `the cold`. */
  readonly open: boolean;
  readonly joined: "and" | "or" | undefined;
  /** `this morning`, `a moment`: may say when. */
  readonly when: boolean;
  /** Its last head is a noun that another may follow: `car` of `car door`. */
  readonly compounds: boolean;
  /** A noun with nothing before it. */
  readonly bare: boolean;
  /** Began with an article, a number or whose it is. */
  readonly led: boolean;
  /** And that may as well be a verb: `steps`. */
  readonly verbal: boolean;
  /** `one look`, `another word`: may be all of a sentence before `and`. */
  readonly single: boolean;
  /** Has an adjective: `the cold` may stand by itself. */
  readonly quality: boolean;
}

/** A clause that has begun. The stack of them is linked, innermost first. */
export interface Clause {
  readonly up: Clause | undefined;
  /**
   * `main`; `sub` after `because` or `that`; `who` after a relative or asking word, or where a noun
   * is followed by its clause without one; `loose` for a verb that is not finite: `to take`,
   * `taking`, `him put`.
   */
  readonly kind: "main" | "sub" | "who" | "loose";
  readonly subject: Phrase | undefined;
  /** What a relative clause is about. */
  readonly about: Phrase | undefined;
  /** Its subject is `who` or `what`, and gives way to another: `what he wants`. */
  readonly replaceable: boolean;
  /** Has its verb. */
  readonly verb: boolean;
  /** A helping verb that waits for its other half. */
  readonly helper: "be" | "have" | "modal" | "do" | "to" | undefined;
  /** Forms that another verb may join with `and`: `z` finite, `b` base, `g` -ing, `e` participle. */
  readonly forms: string;
  /** The last verb's base. */
  readonly lemma: string;
  readonly verbAt: number;
  readonly objects: number;
  /** The verb came before its subject (`does he`): that is `awaited`, or has come `late`. */
  readonly inverted: "" | "awaited" | "late";
  readonly verbPos: PartOfSpeech;
  /** A comma after the subject opened something that another comma must close. */
  readonly aside: boolean;
  /** Speech stood where the clause began. */
  readonly speech: boolean;
  /** A question word, or an adverb that turns the order, stood first. */
  readonly turned: boolean;
  /** `What wakes him`, at the head of a sentence: may be the subject of what follows. */
  readonly names: boolean;
  /** A comma has joined two verbs of its subject: the last comes with `and`. */
  readonly series: boolean;
  /** Its first token, where it names. */
  readonly from: number;
}

/** What was decided of a token, newest first. */
export interface Decision {
  readonly before: Decision | undefined;
  readonly at: number;
  readonly pos: PartOfSpeech;
  readonly lemma: string;
  /** For verbs: the subject; `undefined` for those that agree with none. */
  readonly subject: Phrase | undefined;
  /** A verb that agrees with its subject. */
  readonly finite: boolean;
  /** For finite verbs: of a clause inside another. */
  readonly inner: boolean;
  /** For pronouns and names: the subject of the clause they stand in, and what governs them. */
  readonly clauseSubject: Phrase | undefined;
  readonly place: Place;
  /** The token of the governing verb or preposition. */
  readonly governor: number;
  /** How many objects the verb has, this one included. */
  readonly objects: number;
  /** Goes on with the phrase that the token before it is in. */
  readonly grows: boolean;
  /** The heads of the phrase it has joined: Derek's and Meredith's in `Derek and Meredith`. */
  readonly heads: readonly number[];
}

export type Place = "subject" | "object" | "preposition" | "loose" | "none";

/** What stood just before. */
export type Last =
  | "start"
  | "phrase"
  | "open"
  | "verb"
  | "preposition"
  | "adverb"
  | "adjective"
  | "comma"
  | "and"
  | "because"
  | "speech";

export interface Hypothesis {
  readonly cost: number;
  readonly clause: Clause;
  /** The last noun phrase. */
  readonly phrase: Phrase | undefined;
  /** Where that stands. */
  readonly place: Place;
  /** Nothing but adverbs since it. */
  readonly fresh: boolean;
  readonly last: Last;
  /** A comma, an `and`, or both, and nothing but adverbs and prepositional phrases since. */
  readonly comma: boolean;
  readonly and: "" | "and" | "or";
  /** A list has begun with a comma, and waits for its `and`. */
  readonly listing: boolean;
  /** The governing preposition or verb, by token. */
  readonly governor: number;
  readonly log: Decision | undefined;
}

/** What a step is given. */
export interface Step {
  readonly tokens: readonly Token[];
  readonly at: number;
  readonly reading: Reading;
  readonly out: Ways;
}

/** How much worse than the best a way of reading may be and still be gone on with: bits. */
const SLACK = 7;

/** The ways to read a sentence up to and with a word. */
export class Ways {
  readonly found: Hypothesis[] = [];
  #least = Number.POSITIVE_INFINITY;

  /** Whether a way of this cost would be kept: asked before one is made. */
  admits(cost: number): boolean {
    return cost <= this.#least + SLACK;
  }

  /** How many bits more than `cost` a way may have and be kept. */
  room(cost: number): number {
    return this.#least + SLACK - cost;
  }

  push(way: Hypothesis): void {
    if (way.cost < this.#least) this.#least = way.cost;
    else if (!this.admits(way.cost)) return;
    this.found.push(way);
  }

  /** The best, at most `count` of them, best first. */
  best(count: number): Hypothesis[] {
    const kept = this.found.filter(({ cost }) => this.admits(cost));
    kept.sort((a, b) => a.cost - b.cost);
    if (kept.length > count) kept.length = count;
    return kept;
  }
}

export const NEW_CLAUSE: Clause = {
  up: undefined,
  kind: "main",
  subject: undefined,
  about: undefined,
  replaceable: false,
  verb: false,
  helper: undefined,
  forms: "",
  lemma: "",
  verbAt: -1,
  objects: 0,
  inverted: "",
  verbPos: "finite",
  aside: false,
  speech: false,
  turned: false,
  names: false,
  series: false,
  from: -1,
};

export const START: Hypothesis = {
  cost: 0,
  clause: NEW_CLAUSE,
  phrase: undefined,
  place: "none",
  fresh: false,
  last: "start",
  comma: false,
  and: "",
  listing: false,
  governor: -1,
  log: undefined,
};

/** What is said of a token when nothing else is. */
export function decide(
  h: Hypothesis,
  at: number,
  reading: Reading,
  more: Partial<Decision> = NOTHING_MORE,
): Decision {
  // Written out, not spread: this is made for every word of every way of reading it.
  return {
    before: h.log,
    at,
    pos: reading.pos,
    lemma: reading.lemma,
    subject: more.subject,
    finite: more.finite === true,
    inner: more.inner === true,
    clauseSubject: more.clauseSubject,
    place: more.place ?? "none",
    governor: more.governor ?? -1,
    objects: more.objects ?? 0,
    grows: more.grows === true,
    heads: more.heads ?? NO_HEADS,
  };
}

const NO_HEADS: readonly number[] = [];
const NOTHING_MORE: Partial<Decision> = {};
