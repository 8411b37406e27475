/**
 * How a tale is told: what ink does with lines, choices, diverts, tunnels and threads, and what
 * docs/language.md says of choices that belong to somebody.
 *
 * Plays one turn, from a choice to the next rest, on plain objects and without any cleverness.
 * What happens on the way is told to a listener; nothing is judged here.
 */
import { asked, weighs } from "./asking.ts";
import type { World } from "./numbers.ts";
import type { Choice, Condition, Demand, Effect, Item, Tale, Words } from "./tale.ts";
import { carryOut, type Fault, faultOf, type Settled, settle } from "./world.ts";

/** Where a story goes on: a place in a list of things, and where after that. */
export type Place =
  | {
      readonly at: "items";
      readonly items: readonly Item[];
      readonly next: number;
      readonly after: Place | undefined;
    }
  /** A tunnel leads back to here. */
  | { readonly at: "back"; readonly after: Place | undefined };

/** A choice that a turn came by, and where it leads. */
export interface Offer {
  readonly choice: Choice;
  /** Which of the blocks of the turn it stands in. */
  readonly block: number;
  readonly rest: Place | undefined;
  readonly weight: number;
}

/** How a turn came to rest. */
export type Rest =
  | { readonly is: "choosing"; readonly offers: readonly Offer[] }
  | { readonly is: "ended"; readonly by: Item }
  /** Nothing is left to tell and nothing to choose; somebody chose for themselves before. */
  | { readonly is: "stuck"; readonly isAfterPick: boolean }
  | { readonly is: "endless"; readonly isAfterPick: boolean };

/** How words are told. */
export interface Told {
  /** −1: nobody says them. */
  readonly speaker: number;
  /** What the braces ask that they stand in, whichever way it was answered. */
  readonly asked: readonly Condition[];
  /** Whether they stand in `{as …}`. */
  readonly isForOne: boolean;
  /** Whether they may be told to anyone. */
  readonly isForAnyone: boolean;
}

/** Who hears what happens in a turn. */
export interface Listener {
  readonly word: (word: string, told: Told) => void;
  /** A name is printed, whatever is then said. */
  readonly speaks: (about: object, speaker: number, anyone: boolean) => void;
  readonly condition: (condition: Condition, holds: boolean) => void;
  readonly demand: (demand: Demand | Choice, word: "needs" | "presumes") => void;
  /** Before it is carried out; with a fault it is not. */
  readonly effect: (effect: Effect, fault: Fault | undefined) => void;
  readonly settled: (settled: Settled) => void;
  /** After anything that changes how things stand. */
  readonly changed: () => void;
  readonly entered: (knot: number) => void;
  readonly offered: (choice: Choice) => void;
  readonly picked: (choice: Choice) => void;
  readonly assigned: (item: Item, value: number) => void;
}

/** Steps of one turn that no small tale needs. */
const MANY = 3_000;
/** Visits are asked about up to two. */
const VISITS_TOLD_APART = 3;

type Line = Item & { readonly item: "line" };
type Outcome = "stops" | "runsOut" | { readonly by: Item };

/** Tells a tale to a reader who is one person of it, or nobody (−1). */
export class Telling {
  readonly #tale: Tale;
  readonly #as: number;
  readonly #listener: Listener;
  /** What promises may hang on: kept as numbers. */
  readonly #conditions: readonly Condition[];
  #world: World;
  #offers: Offer[] = [];
  #blocks = 0;
  #steps = 0;
  #hasPicked = false;
  /** Lines that were told since the story last said that it is over. */
  #lines = 0;
  #said = 0;
  /** Which knot a list of things stands in. */
  readonly #askedAround = new Map<readonly Item[], readonly Condition[]>();
  readonly #knotOf = new Map<readonly Item[], number>();

  constructor(tale: Tale, as: number, world: World, listener: Listener) {
    this.#tale = tale;
    this.#as = as;
    this.#world = world;
    this.#listener = listener;
    this.#conditions = conditionsOfPromises(tale);
    for (const [knot, { items }] of tale.knots.entries()) this.#place(items, knot);
    this.#place(tale.opening, -1);
  }

  get world(): World {
    return this.#world;
  }

  /** Goes on from a moment. */
  load(world: World): void {
    this.#world = world;
  }

  begin(): Rest {
    return this.#turn({ at: "items", items: this.#tale.opening, next: 0, after: undefined }, []);
  }

  /** Takes one of the choices on offer. */
  take({ choice, rest }: Offer): Rest {
    return this.#turn(rest, [choice]);
  }

  #turn(from: Place | undefined, taken: readonly Choice[]): Rest {
    this.#steps = 0;
    this.#hasPicked = false;
    let place = from;
    let chosen = taken[0];
    let saidOver: Item | undefined;
    for (;;) {
      this.#offers = [];
      this.#blocks = 0;
      if (chosen !== undefined) this.#take(chosen);
      const outcome = this.#tell(place);
      if (this.#steps > MANY) return { is: "endless", isAfterPick: this.#hasPicked };
      if (typeof outcome === "object" && outcome.by.item === "end") {
        this.#listener.changed();
        return { is: "ended", by: outcome.by };
      }
      const readers = this.#offers.filter(({ choice }) => this.#isReaders(choice));
      if (readers.length > 0) return { is: "choosing", offers: readers };
      const pick = this.#strongest();
      if (typeof outcome === "object") {
        saidOver = outcome.by;
        this.#lines = 0;
      }
      if (pick === undefined) {
        // That it is over counts to the end of the line, whatever has led on.
        if (saidOver !== undefined && this.#lines < 2) return { is: "ended", by: saidOver };
        return { is: "stuck", isAfterPick: this.#hasPicked };
      }
      if (!pick.choice.isFallback) {
        this.#hasPicked = true;
        this.#listener.picked(pick.choice);
      }
      chosen = pick.choice;
      place = pick.rest;
    }
  }

  /** Where everybody is only watched, what is nobody's is no reader's either. */
  #isReaders({ owner, isFallback }: Choice): boolean {
    return !isFallback && this.#as >= 0 && (owner < 0 || owner === this.#as);
  }

  /**
   * What the first block with something to choose comes to: the choice for which most speaks, on
   * a tie the first written, and after everybody the reader's own way out.
   */
  #strongest(): Offer | undefined {
    const block = this.#offers[0]?.block;
    const offers = this.#offers.filter((offer) => offer.block === block);
    let best: Offer | undefined;
    for (const offer of offers) {
      if (offer.choice.isFallback) continue;
      if (best === undefined || offer.weight > best.weight) best = offer;
    }
    return best ?? offers[0];
  }

  #take(choice: Choice): void {
    if (!choice.isSticky) this.#world.set(`taken ${choice.number}`, 1);
    if (choice.isFallback) return;
    if (choice.needs !== undefined && !asked(this.#tale, this.#world, choice.needs)) {
      this.#listener.demand(choice, "needs");
    }
    if (choice.isSilent) return;
    const anyone = this.#isForAnyone(choice.body);
    if (choice.owner >= 0) this.#listener.speaks(choice, choice.owner, anyone);
    this.#lines++;
    const told = { speaker: choice.owner, asked: [], isForOne: false, isForAnyone: anyone };
    this.#listener.word(choice.word, told);
  }

  /** Goes on until a thread of the story stops: at choices, at its end, or with nothing left. */
  #tell(from: Place | undefined): Outcome {
    let place = from;
    for (;;) {
      if (++this.#steps > MANY) return "stops";
      if (place === undefined) return "runsOut";
      if (place.at === "back") return "runsOut";
      const { items, next, after: outside } = place;
      const item = items[next];
      if (item === undefined) {
        place = outside;
        continue;
      }
      const after: Place = { at: "items", items, next: next + 1, after: outside };
      switch (item.item) {
        case "line":
          this.#say(item, items);
          place = after;
          break;
        case "effect":
          this.#carryOut(item.effect);
          place = after;
          break;
        case "set":
          this.#assign(item);
          place = after;
          break;
        case "if": {
          const holds = this.#ask(item.condition);
          place = { at: "items", items: holds ? item.so : item.else, next: 0, after };
          break;
        }
        case "choices":
          this.#offer(item.of, after);
          // What a story begins with is over at its first choices, as by `-> DONE`.
          return items === this.#tale.opening ? { by: item } : "stops";
        case "thread": {
          this.#enter(item.to, items);
          this.#tell(this.#into(item.to, wayBack(place)));
          place = after;
          break;
        }
        case "go":
          this.#enter(item.to, items);
          place = this.#into(item.to, wayBack(place));
          break;
        case "tunnel":
          this.#enter(item.to, items);
          place = this.#into(item.to, { at: "back", after });
          break;
        case "back":
          place = wayBack(place)?.after;
          break;
        default:
          return { by: item };
      }
    }
  }

  #into(knot: number, after: Place | undefined): Place {
    const { items } = this.#tale.knots[knot] as Tale["knots"][number];
    return { at: "items", items, next: 0, after };
  }

  /** Comes to a knot. As ink has it, whoever comes from within it has not come anew. */
  #enter(knot: number, from: readonly Item[]): void {
    const name = `visits ${knot}`;
    if (this.#knotOf.get(from) !== knot) {
      this.#world.set(name, Math.min(VISITS_TOLD_APART, this.#world.get(name) + 1));
    }
    this.#listener.entered(knot);
    this.#settle();
    this.#listener.changed();
  }

  #offer(choices: readonly Choice[], rest: Place): void {
    const block = this.#blocks++;
    for (const choice of choices) {
      if (!choice.isSticky && this.#world.get(`taken ${choice.number}`) === 1) continue;
      if (!choice.conditions.every((condition) => this.#ask(condition))) continue;
      const weight = choice.pulls
        .map(({ for: isFor, reason }) => {
          const much = weighs(this.#tale, this.#world, reason);
          return isFor ? much : -much;
        })
        .reduce((sum, each) => sum + each, 0);
      if (!choice.isFallback && this.#isReaders(choice)) this.#listener.offered(choice);
      const into: Place = { at: "items", items: choice.body, next: 0, after: rest };
      this.#offers.push({ choice, block, rest: into, weight });
    }
  }

  #ask(condition: Condition): boolean {
    const holds = asked(this.#tale, this.#world, condition);
    this.#listener.condition(condition, holds);
    return holds;
  }

  #assign(item: Item & { item: "set" }): void {
    const { least, most } = this.#tale.variables[item.variable] as Tale["variables"][number];
    const name = `variable ${item.variable}`;
    const now = this.#world.get(name);
    const to = { more: Math.min(now + 1, most), less: Math.max(now - 1, least), free: now + 1 };
    this.#world.set(name, to[item.how]);
    this.#listener.assigned(item, to[item.how]);
    this.#settle();
    this.#listener.changed();
  }

  #carryOut(effect: Effect): void {
    const fault = faultOf(this.#tale, this.#world, effect);
    this.#listener.effect(effect, fault);
    if (fault !== undefined) return;
    carryOut(this.#tale, this.#world, effect, this.#conditions);
    this.#settle();
    this.#listener.changed();
  }

  #settle(): void {
    settle(this.#tale, this.#world, this.#conditions, this.#listener.settled);
  }

  // ─── Words ────────────────────────────────────────────────────────────────────────────────

  #say({ words, speaker }: Line, items: readonly Item[]): void {
    const isForAnyone = this.#isForAnyone(items);
    if (speaker >= 0) this.#listener.speaks(words, speaker, isForAnyone);
    const asked = this.#askedAround.get(items) ?? [];
    const before = this.#said;
    for (const each of words) this.#sayOne(each, { speaker, asked, isForOne: false, isForAnyone });
    if (speaker >= 0 || this.#said > before) this.#lines++;
  }

  /** Whether what stands here may be told to anyone. */
  #isForAnyone(items: readonly Item[]): boolean {
    return this.#tale.knots[this.#knotOf.get(items) ?? -1]?.isForAnyone === true;
  }

  #sayOne(words: Words, told: Told): void {
    switch (words.say) {
      case "word":
        this.#said++;
        this.#listener.word(words.word, told);
        return;
      case "if": {
        const chosen = this.#ask(words.condition) ? words.so : words.else;
        const asked = [...told.asked, words.condition];
        if (chosen !== undefined) this.#sayOne(chosen, { ...told, asked });
        return;
      }
      case "as": {
        const chosen = words.who === this.#as ? words.so : words.else;
        if (chosen !== undefined) this.#sayOne(chosen, { ...told, isForOne: true });
        return;
      }
      case "sequence": {
        const name = `sequence ${words.number}`;
        const seen = this.#world.get(name);
        const { length } = words.of;
        const chosen = words.of[words.how === "stopping" ? Math.min(seen, length - 1) : seen];
        const next = words.how === "cycle" ? (seen + 1) % length : Math.min(seen + 1, length);
        this.#world.set(name, next);
        if (chosen !== undefined) this.#sayOne(chosen, told);
        return;
      }
      default:
        if (!asked(this.#tale, this.#world, words.condition)) {
          this.#listener.demand(words, words.say);
        }
    }
  }

  #place(items: readonly Item[], knot: number, asked: readonly Condition[] = []): void {
    this.#knotOf.set(items, knot);
    this.#askedAround.set(items, asked);
    for (const item of items) {
      if (item.item === "if") {
        for (const branch of [item.so, item.else]) {
          this.#place(branch, knot, [...asked, item.condition]);
        }
      } else if (item.item === "choices") {
        for (const { body } of item.of) this.#place(body, knot);
      }
    }
  }
}

/** The nearest way back out of a tunnel. */
function wayBack(place: Place | undefined): Place | undefined {
  let at = place;
  while (at !== undefined && at.at !== "back") at = at.after;
  return at;
}

function conditionsOfPromises(tale: Tale): Condition[] {
  const found: Condition[] = [];
  const visit = (items: readonly Item[]): void => {
    for (const item of items) {
      if (item.item === "effect" && item.effect.does === "promises") {
        if (item.effect.if !== undefined) found.push(item.effect.if);
      } else if (item.item === "if") {
        visit(item.so);
        visit(item.else);
      } else if (item.item === "choices") {
        for (const { body } of item.of) visit(body);
      }
    }
  };
  visit(tale.opening);
  for (const { items } of tale.knots) visit(items);
  return found;
}

/** The same for places at which a story goes on alike. */
export function keyOfPlace(
  place: Place | undefined,
  numberOf: (items: readonly Item[]) => number,
): string {
  let key = "";
  for (let at = place; at !== undefined; at = at.after) {
    key += at.at === "back" ? "<" : `${numberOf(at.items)}:${at.next} `;
  }
  return key;
}
