/**
 * The judge: plays a tale in every way, from every side, and says what there is to find.
 *
 * Owns the walk over all plays and what each kind of finding means, as docs/checking.md, the
 * pages of `messages/` and docs/language.md tell it. Forgets nothing, is in no hurry, and shares
 * no line with src: neither the compiler, nor the engine, nor the checker.
 */
import type { World } from "./numbers.ts";
import { happens, isWaiting, look, over } from "./rules.ts";
import type { Choice, Condition, Effect, Item, Question, Tale } from "./tale.ts";
import { keyOfPlace, type Listener, type Offer, type Rest, Telling, type Told } from "./telling.ts";
import { BROKEN, CONDITIONAL, KEPT, OWED, worldAtStart } from "./world.ts";

/** What a judge finds of one side of a tale, in figures. */
export interface SideFigures {
  readonly as: string | undefined;
  readonly moments: number;
  /** `undefined` where plays go round. */
  readonly plays: bigint | undefined;
  readonly shortest: number;
  readonly longest: number;
  /** By the thing that ends plays: their share, choices being made at random. */
  readonly shares: ReadonlyMap<Item, number>;
  /** By promise and state, the share of plays that leave it so. */
  readonly standings: ReadonlyMap<string, number>;
}

/** All that there is to find. */
export interface Judgement {
  readonly sides: readonly SideFigures[];
  /** Code and what it is about. */
  readonly found: ReadonlyMap<string, ReadonlySet<object | string>>;
  readonly conditions: ReadonlyMap<Condition, { readonly holds: boolean; readonly fails: boolean }>;
  readonly words: ReadonlySet<string>;
  /** Choices that were on offer to a reader, or that somebody took by themselves. */
  readonly choices: ReadonlySet<Choice>;
  readonly picked: ReadonlySet<Choice>;
  readonly knots: ReadonlySet<number>;
  readonly endings: ReadonlySet<Item>;
  /** By number: whether the rule holds. */
  readonly rules: readonly boolean[];
  /** By code and what it is about: choices of a shortest play that shows it. */
  readonly soonest: ReadonlyMap<string, ReadonlyMap<object | string, number>>;
  /** Whether some side has a moment that no play leaves for an ending. */
  readonly hasNoWayOut: boolean;
}

/** A moment of a play: how all stands, and what is on offer. */
interface Moment {
  readonly world: World;
  readonly rest: Rest;
  readonly depth: number;
  /** By choice on offer, the moment that it leads to. */
  readonly to: number[];
}

export interface JudgeOptions {
  /** Moments of one side after which the tale is too large; default 2,500. */
  readonly limit?: number;
}

/** Judges a tale; `undefined` where it is too large. */
export function judge(tale: Tale, { limit = 2_500 }: JudgeOptions = {}): Judgement | undefined {
  const court = new Court(tale, limit);
  const playable = [...tale.people.keys()].filter((who) => tale.people[who]?.isPlayable);
  for (const as of [...playable, -1]) if (!court.hear(as)) return undefined;
  return court.judgement();
}

class Court {
  readonly #tale: Tale;
  readonly #limit: number;
  readonly #sides: SideFigures[] = [];
  readonly #found = new Map<string, Map<object | string, number>>();
  readonly #conditions = new Map<Condition, { holds: boolean; fails: boolean }>();
  readonly #words = new Set<string>();
  readonly #choices = new Set<Choice>();
  readonly #picked = new Set<Choice>();
  readonly #knots = new Set<number>();
  readonly #endings = new Set<Item>();
  readonly #broken = new Set<number>();
  readonly #shown = new Set<number>();
  /** Numbers of what a play may rest in or end by. */
  readonly #numberOf = new Map<object, number>();
  readonly #promiseStates = new Set<string>();
  readonly #promisesMade = new Set<number>();
  readonly #promisesUsed = new Set<number>();
  /** By lie, as what is believed of it where plays end that told it. */
  readonly #lies = new Map<
    string,
    { isBelieved: boolean; isFoundOut: boolean; at: Effect[]; soonest: number }
  >();
  #hasNoWayOut = false;

  constructor(tale: Tale, limit: number) {
    this.#tale = tale;
    this.#limit = limit;
  }

  /** Plays one side in every way; false where that is too much. */
  hear(as: number): boolean {
    const tale = this.#tale;
    let depth = 0;
    let world = worldAtStart(tale);
    const find = (code: string, about: object | string): void => {
      let places = this.#found.get(code);
      if (places === undefined) this.#found.set(code, (places = new Map()));
      if ((places.get(about) ?? Number.POSITIVE_INFINITY) > depth) places.set(about, depth);
    };
    const broken = (rule: number): unknown => {
      find("rule-broken", tale.rules[rule] as object);
      return this.#broken.add(rule);
    };
    const shown = (rule: number): unknown => this.#shown.add(rule);
    const noteLooks = (): void => look(tale, world, broken, shown);
    const listener: Listener = {
      word: (word, told) => {
        this.#words.add(word);
        if (as >= 0 && !this.#mayBeTold(world, as, told)) find("narration-knows-too-much", word);
      },
      speaks: (about, speaker, anyone) => {
        if (world.get(`here ${speaker}`) === 0) find("speaks-while-away", about);
        else if (as >= 0 && world.get(`here ${as}`) === 0 && !anyone) {
          find("narration-knows-too-much", about);
        }
      },
      condition: (condition, holds) => {
        let both = this.#conditions.get(condition);
        if (both === undefined)
          this.#conditions.set(condition, (both = { holds: false, fails: false }));
        if (holds) both.holds = true;
        else both.fails = true;
      },
      demand: (demand, word) => find(`${word}-unmet`, demand),
      effect: (effect, fault) => {
        // One that was only tried is told of by itself.
        if (["promises", "vows", "withholds"].includes(effect.does) && "pledge" in effect) {
          this.#promisesUsed.add(effect.pledge);
        }
        if (fault !== undefined) {
          find(`fault ${fault}`, effect);
          return;
        }
        happens(tale, world, effect, broken, shown);
        this.#judgeEffect(world, as, effect, find);
      },
      settled: ({ pledge, state }) => this.#promiseStates.add(`${pledge} ${state}`),
      changed: noteLooks,
      entered: (knot) => {
        this.#knots.add(knot);
        happens(tale, world, knot, broken, shown);
      },
      offered: (choice) => this.#choices.add(choice),
      picked: (choice) => {
        this.#choices.add(choice);
        this.#picked.add(choice);
      },
      assigned: (item, value) => {
        const { name, least, most } = tale.variables[
          (item as Item & { item: "set" }).variable
        ] as Tale["variables"][number];
        if (value < least || value > most) find("range-left", name);
      },
    };
    const telling = new Telling(tale, as, world, listener);
    const moments: Moment[] = [];
    const known = new Map<string, number>();
    const arrive = (rest: Rest): number => {
      this.#judgeRest(world, rest, find, depth, broken, shown);
      const key = `${world.key}|${this.#keyOfRest(rest)}`;
      let number = known.get(key);
      if (number === undefined) {
        number = moments.length;
        known.set(key, number);
        moments.push({ world, rest, depth, to: [] });
      }
      return number;
    };
    noteLooks();
    arrive(telling.begin());
    for (let at = 0; at < moments.length; at++) {
      if (moments.length > this.#limit) return false;
      const moment = moments[at] as Moment;
      if (moment.rest.is !== "choosing") continue;
      for (const offer of moment.rest.offers) {
        depth = moment.depth + 1;
        world = moment.world.copy();
        telling.load(world);
        moment.to.push(arrive(telling.take(offer)));
      }
    }
    this.#judgeWhole(moments);
    this.#sides.push(figuresOf(tale, as, moments));
    return true;
  }

  // ─── Words ────────────────────────────────────────────────────────────────────────────────

  /** Whether words may be told to whoever the reader is. */
  #mayBeTold(world: World, as: number, told: Told): boolean {
    const { speaker, asked, isForOne, isForAnyone } = told;
    if (isForAnyone) return true;
    if (world.get(`here ${as}`) === 0) {
      // Somebody away who speaks is told of as that.
      const isSaidAway = speaker >= 0 && world.get(`here ${speaker}`) === 0;
      if (!isForOne && !isSaidAway) return false;
    }
    if (speaker >= 0) return true;
    return asked.every((condition) => {
      const hangs = { facts: new Set<number>(), felt: new Set<number>(), seen: new Set<number>() };
      gather(condition, as, hangs);
      return (
        [...hangs.felt].every((who) => hangs.seen.has(who)) &&
        [...hangs.facts].every((fact) => !this.#isKeptFrom(world, as, fact))
      );
    });
  }

  /** Whether somebody can't know how a fact stands. */
  #isKeptFrom(world: World, who: number, fact: number): boolean {
    const belief = world.get(`belief ${who} ${fact}`);
    if (belief === world.get(`fact ${fact}`) + 1) return false;
    const { isSecret, knownBy } = this.#tale.facts[fact] as Tale["facts"][number];
    return isSecret || knownBy.length > 0 || belief !== 0 || world.get(`missed ${fact}`) === 1;
  }

  // ─── Effects ──────────────────────────────────────────────────────────────────────────────

  /** An effect that takes place, just before it does. */
  #judgeEffect(
    world: World,
    as: number,
    effect: Effect,
    find: (code: string, about: object) => void,
  ): void {
    switch (effect.does) {
      case "tells": {
        const { who, to, what } = effect;
        const told = `told ${to} ${what.fact}`;
        const knowsIt = world.get(`belief ${to} ${what.fact}`) === what.value + 1;
        const isAgain = world.get(told) === what.value + 1;
        const isThought = world.get(`thinks ${who} ${to} ${what.fact}`) === 1;
        if (knowsIt && (isAgain || isThought)) find("told-twice", effect);
        world.set(told, what.value + 1);
        return;
      }
      case "lies": {
        const key = lieOf(effect);
        const known = this.#lies.get(key);
        if (known === undefined) {
          this.#lies.set(key, {
            isBelieved: false,
            isFoundOut: false,
            at: [effect],
            soonest: Number.POSITIVE_INFINITY,
          });
        } else if (!known.at.includes(effect)) known.at.push(effect);
        world.set(`lie ${key}`, 1);
        return;
      }
      case "now":
        if (as >= 0) world.set(`missed ${effect.what.fact}`, world.get(`here ${as}`) === 1 ? 0 : 1);
        return;
      case "promises":
      case "vows":
        this.#promisesMade.add(effect.pledge);
        return;
      case "keeps":
        this.#promiseStates.add(`${effect.pledge} ${KEPT}`);
        return;
      case "breaks":
      case "withdraws":
        this.#promiseStates.add(`${effect.pledge} ${BROKEN}`);
        return;
      default:
    }
  }

  // ─── Endings ──────────────────────────────────────────────────────────────────────────────

  #judgeRest(
    world: World,
    rest: Rest,
    find: (code: string, about: object | string) => void,
    depth: number,
    broken: (rule: number) => unknown,
    shown: (rule: number) => unknown,
  ): void {
    if (rest.is === "stuck") find(rest.isAfterPick ? "hub-runs-dry" : "stuck", "");
    if (rest.is === "endless") find(rest.isAfterPick ? "hub-goes-round" : "endless-turn", "");
    if (rest.is !== "ended") return;
    this.#endings.add(rest.by);
    over(this.#tale, world, broken, shown);
    for (const [pledge, { name, mayStayOpen }] of this.#tale.pledges.entries()) {
      const state = world.get(`promise ${pledge}`);
      if (!mayStayOpen && (state === CONDITIONAL || state === OWED))
        find("promise-unsettled", name);
    }
    for (const [key, lie] of this.#lies) {
      if (world.get(`lie ${key}`) === 0) continue;
      const [, to, fact, value] = key.split(" ").map(Number) as [number, number, number, number];
      if (world.get(`belief ${to} ${fact}`) === value + 1) {
        lie.isBelieved = true;
        lie.soonest = Math.min(lie.soonest, depth);
      } else lie.isFoundOut = true;
    }
  }

  /** What only all plays together say: of `leads to`, and of rounds without a way out. */
  #judgeWhole(moments: readonly Moment[]): void {
    const isOver = ({ rest }: Moment): boolean => rest.is !== "choosing";
    if (reaching(moments, isOver).includes(0)) this.#hasNoWayOut = true;
    for (const [rule] of this.#tale.rules.entries()) {
      const isFine = ({ world }: Moment): boolean => !isWaiting(this.#tale, world, rule);
      if (reaching(moments, isFine).includes(0)) this.#broken.add(rule);
    }
  }

  #keyOfRest(rest: Rest): string {
    const numberOf = (what: object): number => {
      let number = this.#numberOf.get(what);
      if (number === undefined) this.#numberOf.set(what, (number = this.#numberOf.size));
      return number;
    };
    if (rest.is === "choosing") {
      return rest.offers
        .map((offer: Offer) => `${offer.choice.number}@${keyOfPlace(offer.rest, numberOf)}`)
        .join(";");
    }
    if (rest.is === "ended") return `ended ${numberOf(rest.by)}`;
    return rest.is;
  }

  judgement(): Judgement {
    for (const { isBelieved, isFoundOut, at, soonest } of this.#lies.values()) {
      if (!isBelieved || isFoundOut) continue;
      this.#found.set(
        "lie-never-found-out",
        new Map([
          ...(this.#found.get("lie-never-found-out") ?? []),
          ...at.map((effect) => [effect, soonest] as const),
        ]),
      );
    }
    this.#judgePromises();
    this.#judgeLosers();
    return {
      sides: this.#sides,
      found: new Map([...this.#found].map(([code, about]) => [code, new Set(about.keys())])),
      conditions: this.#conditions,
      words: this.#words,
      choices: this.#choices,
      picked: this.#picked,
      knots: this.#knots,
      endings: this.#endings,
      rules: this.#tale.rules.map(({ rule }, number) =>
        rule === "possible" || rule === "possibleAtAnEnding"
          ? this.#shown.has(number)
          : !this.#broken.has(number),
      ),
      soonest: this.#found,
      hasNoWayOut: this.#hasNoWayOut,
    };
  }

  #judgePromises(): void {
    const add = (code: string, name: string): void => {
      this.#found.set(code, new Map([...(this.#found.get(code) ?? []), [name, 0]]));
    };
    for (const [pledge, { name, mayStayOpen }] of this.#tale.pledges.entries()) {
      if (!this.#promisesUsed.has(pledge)) add("promise-never-made", name);
      if (mayStayOpen || !this.#promisesMade.has(pledge)) continue;
      if (!this.#promiseStates.has(`${pledge} ${KEPT}`)) add("promise-never-kept", name);
      if (!this.#promiseStates.has(`${pledge} ${BROKEN}`)) add("promise-never-broken", name);
    }
  }

  /** Choices of people whom nobody plays, that they never make. */
  #judgeLosers(): void {
    const losers = new Map<Choice, number>();
    for (const choice of choicesIn(this.#tale)) {
      const owner = this.#tale.people[choice.owner];
      if (owner === undefined || owner.isPlayable || this.#picked.has(choice)) continue;
      losers.set(choice, 0);
    }
    if (losers.size > 0) this.#found.set("owned-choice-never-wins", losers);
  }
}

function lieOf({ who, to, what }: Effect & { does: "tells" | "lies" }): string {
  return `${who} ${to} ${what.fact} ${what.value}`;
}

export function choicesIn(tale: Tale): Choice[] {
  const found: Choice[] = [];
  const visit = (items: readonly Item[]): void => {
    for (const item of items) {
      if (item.item === "if") {
        visit(item.so);
        visit(item.else);
      } else if (item.item === "choices") {
        for (const choice of item.of) {
          found.push(choice);
          visit(choice.body);
        }
      }
    }
  };
  visit(tale.opening);
  for (const { items } of tale.knots) visit(items);
  return found;
}

/** What a condition tells of: facts, and what others feel inside. Their own is theirs to tell. */
function gather(
  condition: Condition,
  as: number,
  into: { facts: Set<number>; felt: Set<number>; seen: Set<number> },
): void {
  switch (condition.is) {
    case "not":
      gather(condition.of, as, into);
      return;
    case "and":
    case "or":
      for (const part of condition.of) gather(part, as, into);
      return;
    default:
      gatherOne(condition, as, into);
  }
}

function gatherOne(
  question: Question,
  as: number,
  into: { facts: Set<number>; felt: Set<number>; seen: Set<number> },
): void {
  switch (question.is) {
    case "so":
      into.facts.add(question.what.fact);
      return;
    case "knows":
    case "believes":
      if (question.who !== as) into.facts.add(question.what.fact);
      return;
    case "knowsHow":
    case "thinks":
      if (question.who !== as) into.facts.add(question.fact);
      return;
    case "feels":
      if (question.who !== as) into.felt.add(question.who);
      return;
    case "shows":
      into.seen.add(question.who);
      return;
    case "sees":
      if (question.who === as) into.seen.add(question.of);
      return;
    default:
  }
}

// ─── All plays together ─────────────────────────────────────────────────────────────────────

/** By moment: 1 where some way on comes to such a moment, or it is one. */
function reaching(moments: readonly Moment[], is: (moment: Moment) => boolean): Uint8Array {
  const before: number[][] = moments.map(() => []);
  for (const [at, { to }] of moments.entries()) for (const next of to) before[next]?.push(at);
  const does = new Uint8Array(moments.length);
  const queue: number[] = [];
  for (const [at, moment] of moments.entries()) {
    if (!is(moment)) continue;
    does[at] = 1;
    queue.push(at);
  }
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    for (const earlier of before[at] as number[]) {
      if (does[earlier] === 1) continue;
      does[earlier] = 1;
      queue.push(earlier);
    }
  }
  return does;
}

function figuresOf(tale: Tale, as: number, moments: readonly Moment[]): SideFigures {
  const order = orderOf(moments);
  const ends = ({ rest }: Moment): boolean => rest.is === "ended";
  const endDepths = moments.filter(ends).map(({ depth }) => depth);
  const shortest = endDepths.length === 0 ? -1 : Math.min(...endDepths);
  const arrived = sharesOf(moments, order);
  // Of plays that end: some may go round for ever.
  const ending = moments.reduce(
    (sum, { rest }, at) => sum + (rest.is === "ended" ? (arrived[at] as number) : 0),
    0,
  );
  const shares = new Map<Item, number>();
  const standings = new Map<string, number>();
  for (const [at, { rest, world }] of moments.entries()) {
    if (rest.is !== "ended") continue;
    const share = (arrived[at] as number) / ending;
    shares.set(rest.by, (shares.get(rest.by) ?? 0) + share);
    for (const pledge of tale.pledges.keys()) {
      const key = `${pledge} ${world.get(`promise ${pledge}`)}`;
      standings.set(key, (standings.get(key) ?? 0) + share);
    }
  }
  const name = tale.people[as]?.name;
  const base = { as: name, moments: moments.length, shortest, shares, standings };
  if (order === undefined) return { ...base, plays: undefined, longest: -1 };
  // From the ends back: in an order in which everything later comes later.
  const plays = new Array<bigint>(moments.length).fill(0n);
  const longest = new Int32Array(moments.length).fill(-1);
  for (const at of order.toReversed()) {
    const moment = moments[at] as Moment;
    if (ends(moment)) {
      plays[at] = 1n;
      longest[at] = 0;
    }
    for (const next of moment.to) {
      plays[at] = (plays[at] as bigint) + (plays[next] as bigint);
      if ((longest[next] as number) >= 0) {
        longest[at] = Math.max(longest[at] as number, 1 + (longest[next] as number));
      }
    }
  }
  return { ...base, plays: plays[0], longest: longest[0] as number };
}

/** Moments, each before those that follow it; `undefined` where plays go round. */
function orderOf(moments: readonly Moment[]): number[] | undefined {
  const waiting = new Int32Array(moments.length);
  for (const { to } of moments)
    for (const next of to) waiting[next] = (waiting[next] as number) + 1;
  const order: number[] = [];
  const queue = [...moments.keys()].filter((at) => waiting[at] === 0);
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    order.push(at);
    for (const next of moments[at]?.to ?? []) {
      waiting[next] = (waiting[next] as number) - 1;
      if (waiting[next] === 0) queue.push(next);
    }
  }
  return order.length === moments.length ? order : undefined;
}

/** By moment, the share of plays that come by, choices being made at random. */
function sharesOf(moments: readonly Moment[], order: readonly number[] | undefined): Float64Array {
  const arrived = new Float64Array(moments.length);
  let now = new Map([[0, 1]]);
  if (order !== undefined) {
    arrived[0] = 1;
    for (const at of order) {
      const { to } = moments[at] as Moment;
      for (const next of to)
        arrived[next] = (arrived[next] as number) + (arrived[at] as number) / to.length;
    }
    return arrived;
  }
  // Round and round, until what still goes round is nothing to speak of.
  for (let round = 0; round < 4_000 && now.size > 0; round++) {
    const after = new Map<number, number>();
    for (const [at, share] of now) {
      arrived[at] = (arrived[at] as number) + share;
      const { to } = moments[at] as Moment;
      for (const next of to) after.set(next, (after.get(next) ?? 0) + share / to.length);
    }
    now = new Map([...after].filter(([, share]) => share > 1e-13));
  }
  return arrived;
}
