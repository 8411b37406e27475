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

/** The same step, with its word taken for something else, or for another cost. */
export function stepWith({ tokens, at, out }: Step, reading: Reading): Step {
  return { tokens, at, reading, out };
}

/** A reading for so many bits more. */
export function dearer({ pos, cost, lemma }: Reading, bits: number): Reading {
  return { pos, cost: cost + bits, lemma };
}

/** How much worse than the best a way of reading may be and still be gone on with: bits. */
const SLACK = 7;

/** The ways to read a sentence up to and with a word: the best `count` of them, best first. */
export class Ways {
  readonly #count: number;
  #found: Hypothesis[] = [];
  #least = Number.POSITIVE_INFINITY;
  /** What a way must cost less than, once there are enough: of two that cost the same the first stays. */
  #bar = Number.POSITIVE_INFINITY;

  constructor(count: number) {
    this.#count = count;
  }

  /** Whether a way of this cost would be kept: asked before one is made. */
  admits(cost: number): boolean {
    return cost <= this.#least + SLACK && cost < this.#bar;
  }

  /** How many bits more than `cost` a way may have and be kept; a hair too many at times. */
  room(cost: number): number {
    return Math.min(this.#least + SLACK - cost, this.#bar - cost + HAIR);
  }

  push(way: Hypothesis): void {
    const { cost } = way;
    if (!this.admits(cost)) return;
    const found = this.#found;
    if (cost < this.#least) this.#least = cost;
    if (found.length === this.#count) found.pop();
    let i = found.length;
    found.push(way);
    for (; i > 0 && (found[i - 1] as Hypothesis).cost > cost; i--) {
      found[i] = found[i - 1] as Hypothesis;
    }
    found[i] = way;
    if (found.length === this.#count) this.#bar = (found[found.length - 1] as Hypothesis).cost;
  }

  /** The best, best first, and no more of them here: the next word begins. */
  take(): Hypothesis[] {
    const found = this.#found;
    while (found.length > 0 && (found[found.length - 1] as Hypothesis).cost > this.#least + SLACK) {
      found.pop();
    }
    this.#found = [];
    this.#least = Number.POSITIVE_INFINITY;
    this.#bar = Number.POSITIVE_INFINITY;
    return found;
  }
}

// Sums of costs are not quite exact; what is let in for it is turned away when it is counted up.
const HAIR = 1e-6;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/*
 * All of them are made by what follows, written out in one order and not spread: every spread makes
 * a kind of object of its own, and code that meets dozens of kinds of them runs at a fraction of its
 * speed. What is made may be changed until it is handed on, never after.
 */

/** A clause that begins inside `up`. */
export function clauseIn(up: Clause | undefined, kind: Clause["kind"] = "main"): Mutable<Clause> {
  return {
    up,
    kind,
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
}

/** A clause like `c`, to be changed. */
export function sameClause(c: Clause): Mutable<Clause> {
  return {
    up: c.up,
    kind: c.kind,
    subject: c.subject,
    about: c.about,
    replaceable: c.replaceable,
    verb: c.verb,
    helper: c.helper,
    forms: c.forms,
    lemma: c.lemma,
    verbAt: c.verbAt,
    objects: c.objects,
    inverted: c.inverted,
    verbPos: c.verbPos,
    aside: c.aside,
    speech: c.speech,
    turned: c.turned,
    names: c.names,
    series: c.series,
    from: c.from,
  };
}

/** The clause with another subject. */
export function withSubject(c: Clause, subject: Phrase | undefined): Mutable<Clause> {
  const clause = sameClause(c);
  clause.subject = subject;
  return clause;
}

/** The clause once it has its verb. */
export function withVerb(c: Clause): Mutable<Clause> {
  const clause = sameClause(c);
  clause.verb = true;
  return clause;
}

/** A phrase of a word that stands by itself: one thing, of no kind that matters. */
export function phraseAt(at: number, kind: Phrase["kind"]): Mutable<Phrase> {
  return {
    heads: [at],
    first: at,
    number: "one",
    kind,
    open: false,
    joined: undefined,
    when: false,
    compounds: false,
    bare: false,
    led: false,
    verbal: false,
    single: false,
    quality: false,
  };
}

/** A phrase like `p`, with these heads, to be changed. */
export function samePhrase(p: Phrase, heads: Phrase["heads"] = p.heads): Mutable<Phrase> {
  return {
    heads,
    first: p.first,
    number: p.number,
    kind: p.kind,
    open: p.open,
    joined: p.joined,
    when: p.when,
    compounds: p.compounds,
    bare: p.bare,
    led: p.led,
    verbal: p.verbal,
    single: p.single,
    quality: p.quality,
  };
}

/** A way that goes on from `h`, to be changed: all is as it was but the cost. */
export function goOn(h: Hypothesis, cost: number): Mutable<Hypothesis> {
  return {
    cost,
    clause: h.clause,
    phrase: h.phrase,
    place: h.place,
    fresh: h.fresh,
    last: h.last,
    comma: h.comma,
    and: h.and,
    listing: h.listing,
    governor: h.governor,
    log: h.log,
  };
}

/** A way that goes on in a clause in which nothing is under way: no place, comma or joining word. */
export function goOnIn(
  clause: Clause,
  h: Hypothesis,
  cost: number,
  last: Hypothesis["last"],
  log: Hypothesis["log"],
): Mutable<Hypothesis> {
  const next = goOn(h, cost);
  next.clause = clause;
  next.place = "none";
  next.fresh = false;
  next.last = last;
  next.comma = false;
  next.and = "";
  next.log = log;
  return next;
}

export const NEW_CLAUSE: Clause = clauseIn(undefined);

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
export function decide(h: Hypothesis, at: number, reading: Reading): Mutable<Decision> {
  return {
    before: h.log,
    at,
    pos: reading.pos,
    lemma: reading.lemma,
    subject: undefined,
    finite: false,
    inner: false,
    clauseSubject: undefined,
    place: "none",
    governor: -1,
    objects: 0,
    grows: false,
    heads: NO_HEADS,
  };
}

/** What is said of a word that goes on with the phrase before it. */
export function decideInside(h: Hypothesis, at: number, reading: Reading): Mutable<Decision> {
  const decision = decide(h, at, reading);
  decision.place = h.place;
  decision.clauseSubject = h.place === "subject" ? undefined : h.clause.subject;
  decision.governor = h.place === "preposition" ? h.governor : h.clause.verbAt;
  decision.objects = h.clause.objects;
  decision.grows = true;
  decision.heads = h.phrase?.heads ?? NO_HEADS;
  return decision;
}

const NO_HEADS: readonly number[] = [];
