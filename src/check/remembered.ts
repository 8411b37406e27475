/**
 * What a check remembers of people beside what the story does.
 *
 * A story keeps no variable for what it never asks. A check asks all the same who is away, who
 * was told what, which lies were told and what is believed of them. Owns a few numbers for that,
 * which are part of a moment; what the story does keep is read from its variables. Follows the
 * effects that take place, and judges none of them.
 */
import {
  type Cast,
  type Effect,
  keyOf,
  type MarkMeaning,
  type Meaning,
  type Proposition,
  startOf,
} from "../drama/index.ts";

/** People as a story has them, and what a check asks of them. */
export interface Asked {
  readonly cast: Cast;
  readonly marks: readonly MarkMeaning[];
  /** The person whom the reader is, by number; −1 when watched. */
  readonly viewpoint: number;
  /** Facts that the reader's person must know for some words to be told. */
  readonly needed: readonly number[];
  /** Of a meaning, the first cell of its variable; −1 where the story has none. */
  readonly cellOf: (meaning: Meaning) => number;
}

/** Somebody's lie to somebody, about a fact. */
export interface Lie {
  readonly who: number;
  readonly to: number;
  readonly what: Proposition;
}

export class Remembered {
  /** What is remembered now. Whoever keeps moments copies it, and puts it back. */
  readonly numbers: Uint8Array;
  /** Every lie that is told anywhere. */
  readonly lies: readonly Lie[];
  readonly #asked: Asked;
  readonly #machine: { readonly cells: Int32Array };
  /** By name, its place in `numbers`. */
  readonly #at = new Map<string, number>();

  /** `machine` is the one that plays the story: its cells are read while it does. */
  constructor(asked: Asked, machine: { readonly cells: Int32Array }) {
    this.#asked = asked;
    this.#machine = machine;
    const atFirst: number[] = [];
    const keep = (name: string, value: number): void => {
      if (!this.#at.has(name)) this.#at.set(name, atFirst.push(value) - 1);
    };
    for (const meaning of meaningsAsked(asked)) {
      if (asked.cellOf(meaning) < 0) keep(keyOf(meaning), startOf(asked.cast, meaning));
    }
    const lies = new Map<string, Lie>();
    for (const effect of effectsOf(asked.marks)) {
      if (effect.kind === "tells") keep(nameOfTold(effect.to, effect.what.fact), 0);
      else if (effect.kind === "lies") {
        lies.set(nameOfLie(effect), effect);
        keep(nameOfLie(effect), 0);
      } else if (effect.kind === "now" && asked.needed.includes(effect.what.fact)) {
        keep(nameOfMissed(effect.what.fact), 0);
      }
    }
    this.lies = [...lies.values()];
    this.numbers = Uint8Array.from(atFirst);
  }

  isAway(who: number): boolean {
    return this.valueOf({ kind: "presence", who }) === 0;
  }

  /** What somebody takes for so: 0 for nothing, else the fact's value and 1 more. */
  believes(who: number, fact: number): number {
    return this.valueOf({ kind: "belief", who, fact });
  }

  /** How something stands now: as the story keeps it, or as is remembered, or as at the start. */
  valueOf(meaning: Meaning): number {
    const cell = this.#asked.cellOf(meaning);
    if (cell >= 0) return this.#machine.cells[cell + 1] as number;
    const at = this.#at.get(keyOf(meaning));
    // What nothing changes stays as it was.
    return at === undefined ? startOf(this.#asked.cast, meaning) : (this.numbers[at] as number);
  }

  /** Whether a fact changed last while the reader's person was away. */
  isMissed(fact: number): boolean {
    return this.#recall(nameOfMissed(fact)) === 1;
  }

  /** Whether somebody ever told this lie. */
  wasTold(lie: Lie): boolean {
    return this.#recall(nameOfLie(lie)) === 1;
  }

  /**
   * Whether news is none: who is told believes it already, and was told before, or who tells them
   * thinks that they know.
   */
  isToldAgain({ who, to, what }: Effect & { kind: "tells" }): boolean {
    if (this.believes(to, what.fact) !== what.value + 1) return false;
    const isSecond = this.#recall(nameOfTold(to, what.fact)) === what.value + 1;
    const { fact } = what;
    return isSecond || this.valueOf({ kind: "thinksKnows", who, about: to, fact }) === 1;
  }

  /** An effect takes place; the story's own variables are as they were before it. */
  follow(effect: Effect): void {
    switch (effect.kind) {
      case "arrives":
      case "leaves":
        this.#set({ kind: "presence", who: effect.who }, effect.kind === "arrives" ? 1 : 0);
        return;
      case "tells":
        this.#learns(effect.to, effect.what);
        this.#keep(nameOfTold(effect.to, effect.what.fact), effect.what.value + 1);
        this.#thinks(effect.who, effect.to, effect.what.fact, 1);
        this.#thinks(effect.to, effect.who, effect.what.fact, 1);
        return;
      case "lies":
        this.#learns(effect.to, effect.what);
        this.#keep(nameOfLie(effect), 1);
        this.#thinks(effect.who, effect.to, effect.what.fact, 0);
        return;
      case "learns":
      case "overhears":
      case "guesses":
        this.#learns(effect.who, effect.what);
        return;
      case "now":
        this.#happens(effect.what);
        return;
      default:
    }
  }

  /** Those who are here learn it, and see that the others who are here do. */
  #happens(what: Proposition): void {
    const { viewpoint, cast } = this.#asked;
    this.#set({ kind: "fact", fact: what.fact }, what.value);
    if (viewpoint >= 0) {
      this.#keep(nameOfMissed(what.fact), this.isAway(viewpoint) ? 1 : 0);
    }
    const here = [...cast.people.keys()].filter((who) => !this.isAway(who));
    for (const who of here) {
      this.#learns(who, what);
      for (const about of here) if (about !== who) this.#thinks(who, about, what.fact, 1);
    }
  }

  #learns(who: number, { fact, value }: Proposition): void {
    this.#set({ kind: "belief", who, fact }, value + 1);
  }

  #thinks(who: number, about: number, fact: number, value: number): void {
    this.#set({ kind: "thinksKnows", who, about, fact }, value);
  }

  #set(meaning: Meaning, value: number): void {
    this.#keep(keyOf(meaning), value);
  }

  /** Of what nobody asks nothing is kept. */
  #keep(name: string, value: number): void {
    const at = this.#at.get(name);
    if (at !== undefined) this.numbers[at] = value;
  }

  #recall(name: string): number {
    const at = this.#at.get(name);
    return at === undefined ? 0 : (this.numbers[at] as number);
  }
}

/** What a check asks of the story's people, that effects may change. */
function* meaningsAsked({ marks, needed, viewpoint }: Asked): Iterable<Meaning> {
  for (const effect of effectsOf(marks)) {
    if (effect.kind === "arrives" || effect.kind === "leaves") {
      yield { kind: "presence", who: effect.who };
    } else if (effect.kind === "tells" || effect.kind === "lies") {
      yield* meaningsOfTelling(effect);
    } else if (effect.kind === "now" && needed.includes(effect.what.fact)) {
      yield { kind: "fact", fact: effect.what.fact };
    }
  }
  if (viewpoint < 0) return;
  for (const fact of needed) yield { kind: "belief", who: viewpoint, fact };
}

function* meaningsOfTelling(effect: Effect & { kind: "tells" | "lies" }): Iterable<Meaning> {
  const { who, to } = effect;
  const { fact } = effect.what;
  yield { kind: "belief", who: to, fact };
  if (effect.kind === "tells") yield { kind: "thinksKnows", who, about: to, fact };
}

/** What is asked of the story's own variables when an effect takes place. */
export function meaningsAt(effect: Effect, cast: Cast): readonly Meaning[] {
  if (effect.kind === "tells") return [...meaningsOfTelling(effect)];
  if (effect.kind !== "now") return [];
  return cast.people.map((_, who) => ({ kind: "presence", who }));
}

/** Every effect that may take place. */
function effectsOf(marks: readonly MarkMeaning[]): Effect[] {
  return marks.flatMap((mark) => (mark.kind === "effect" && !mark.isFault ? [mark.effect] : []));
}

function nameOfTold(to: number, fact: number): string {
  return `told ${to} ${fact}`;
}

/** What a lie goes by: who tells it to whom, and that such a fact stands so. */
export function nameOfLie({ who, to, what }: Lie): string {
  return `lie ${who} ${to} ${what.fact} ${what.value}`;
}

function nameOfMissed(fact: number): string {
  return `missed ${fact}`;
}
