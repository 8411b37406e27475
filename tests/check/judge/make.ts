/**
 * Random tales: small stories of two to four people, in which all that a `.keep` file can say of
 * them comes up, and rare things together.
 *
 * Seeded: the same number is the same tale. Most take a handful of choices, so that a judge who
 * forgets nothing can play each in every way.
 */
import { makeRandom, type Random } from "../../support/random.ts";
import type {
  Choice,
  Condition,
  Effect,
  Fact,
  Goal,
  Happening,
  Item,
  Kind,
  Knot,
  Person,
  Pledge,
  Rule,
  So,
  Tale,
  Thing,
  Variable,
  Words,
} from "./tale.ts";

/** What a run of tales is about: how often each kind of thing comes up. */
export interface Weights {
  readonly knowledge: number;
  readonly things: number;
  readonly promises: number;
  readonly goals: number;
  readonly hearts: number;
  readonly presence: number;
  readonly numbers: number;
  /** Blocks of choices, at the most, on a way through. */
  readonly blocks: number;
  /** Whether plays may go round. */
  readonly loops: boolean;
  /** Of six choices, how many are somebody's. */
  readonly owned: number;
}

export const evenly: Weights = {
  knowledge: 3,
  things: 3,
  promises: 3,
  goals: 1,
  hearts: 1,
  presence: 2,
  numbers: 1,
  blocks: 3,
  loops: false,
  owned: 4,
};

/** What tales may be about: each run of them rarely combines what another often does. */
export const kinds: Readonly<Record<string, Weights>> = {
  "of everything": evenly,
  "that go round": { ...evenly, loops: true },
  "of what is known": { ...evenly, knowledge: 5, presence: 3, things: 0, promises: 0, blocks: 2 },
  "of promises": { ...evenly, promises: 6, goals: 2, knowledge: 1, things: 1 },
  "of hearts": { ...evenly, goals: 5, hearts: 5, things: 0, knowledge: 1, promises: 2, owned: 6 },
  "of things that go round": {
    ...evenly,
    things: 6,
    presence: 4,
    knowledge: 0,
    promises: 0,
    loops: true,
    blocks: 1,
  },
  "of people who choose": { ...evenly, owned: 6, blocks: 4, hearts: 3 },
  "of people who choose and go round": {
    ...evenly,
    owned: 6,
    loops: true,
    hearts: 3,
    goals: 2,
  },
};

const NAMES: readonly (readonly [string, Person["pronoun"]])[] = [
  ["Ada", "she"],
  ["Tom", "he"],
  ["Sam", "they"],
  ["Eve", "she"],
];
const FELT: readonly Kind[] = [
  "joy",
  "distress",
  "hope",
  "fear",
  "anger",
  "gratitude",
  "pride",
  "shame",
];
const SIZES = [-3, -2, -1, 1, 2, 3] as const;

export function makeTale(seed: number, weights: Weights = evenly): Tale {
  return new Maker(makeRandom(seed), weights).tale();
}

class Maker {
  readonly #random: Random;
  readonly #weights: Weights;
  #people: Person[] = [];
  #facts: Fact[] = [];
  #things: Thing[] = [];
  #pledges: Pledge[] = [];
  #goals: Goal[] = [];
  #variables: Variable[] = [];
  #uses: Knot["use"][] = [];
  #words = 0;
  #choices = 0;
  #sequences = 0;

  constructor(random: Random, weights: Weights) {
    this.#random = random;
    this.#weights = weights;
  }

  tale(): Tale {
    const { int } = this.#random;
    this.#makePeople();
    this.#makeFacts();
    this.#makeThings();
    this.#uses = [
      "knot",
      "knot",
      ...(this.#oneIn(2) ? (["tunnel"] as const) : []),
      ...(this.#oneIn(3) ? (["thread"] as const) : []),
    ];
    this.#makeGoals();
    this.#makePledges();
    if (this.#weights.numbers > 0) {
      this.#variables = Array.from({ length: int(1, 2) }, (_, number) => ({
        name: ["trust", "luck"][number] as string,
        least: int(-1, 0),
        most: int(2, 3),
        atFirst: int(0, 2),
      }));
    }
    const opening = this.#makeOpening();
    const knots = this.#uses.map((use, knot) => this.#makeKnot(use, knot));
    return {
      people: this.#people,
      facts: this.#facts,
      things: this.#things,
      pledges: this.#pledges,
      goals: this.#goals,
      variables: this.#variables,
      rules: this.#makeRules(),
      opening,
      knots,
    };
  }

  // ─── Who and what ─────────────────────────────────────────────────────────────────────────

  #makePeople(): void {
    const { int, weighted } = this.#random;
    const count = int(2, 4);
    const playable = int(0, 5);
    this.#people = NAMES.slice(0, count).map(([name, pronoun], who) => ({
      name,
      pronoun,
      isPlayable: who === 0 || (who === 1 && playable > 2) || (who === 2 && playable > 4),
      isAway: who > 0 && this.#oneIn(6),
      guard: weighted([
        [4, 0],
        [1, 1],
        [1, 2],
        [1, 3],
      ] as const),
      bonds: [...Array(count).keys()]
        .filter((to) => to !== who && this.#oneIn(3))
        .map((to) => ({ to, size: this.#random.pick(SIZES) })),
    }));
  }

  #makeFacts(): void {
    const { int } = this.#random;
    const declared = [
      { name: "sold", clause: "the boat is sold", values: ["no", "yes"] },
      { name: "sick", clause: "the dog is sick", values: ["no", "yes"] },
      { name: "the tide", clause: undefined, values: ["low", "high", "slack"] },
    ];
    this.#facts = declared.slice(0, int(2, 3)).map((fact) => ({
      ...fact,
      atFirst: int(0, fact.values.length - 1),
      knownBy: this.#oneIn(4) ? [...this.#people.keys()] : this.#oneIn(2) ? [this.#who()] : [],
      isSecret: this.#oneIn(4),
    }));
  }

  #makeThings(): void {
    this.#things = ["ring", "key"].slice(0, this.#random.int(1, 2)).map((name) => {
      const owner = this.#oneIn(6) ? -1 : this.#who();
      const isLost = owner < 0 && this.#oneIn(2);
      const heldBy = owner >= 0 && this.#oneIn(4) ? this.#other(owner) : -1;
      return { name, owner, isLost, heldBy, places: this.#oneIn(2) ? ["a chain"] : [] };
    });
  }

  #makeGoals(): void {
    const { int, pick } = this.#random;
    this.#goals = ["london", "home"].slice(0, int(0, 2)).map((name) => ({
      name,
      owner: this.#who(),
      weight: pick([-3, -2, -1, 1, 2, 3]),
      outlook: int(1, 3),
      isOngoing: this.#oneIn(4),
    }));
  }

  #makePledges(): void {
    this.#pledges = ["back", "write", "sing"].slice(0, this.#random.int(1, 3)).map((name) => {
      const debtor = this.#who();
      const goal = this.#goals.length > 0 && this.#oneIn(3) ? this.#goal() : -1;
      const late = this.#random.int(1, 6);
      const clauses = this.#facts.filter(({ clause }) => clause !== undefined).length;
      return {
        name,
        debtor,
        creditor: this.#other(debtor),
        goal,
        by:
          late === 1
            ? { fact: this.#random.int(0, clauses - 1) }
            : late === 2
              ? { knot: 1 }
              : undefined,
        mayStayOpen: this.#oneIn(3),
      };
    });
  }

  // ─── The story ────────────────────────────────────────────────────────────────────────────

  #makeOpening(): Item[] {
    const items: Item[] = [this.#line()];
    for (let few = this.#random.int(0, 2); few > 0; few--) items.push(this.#deed());
    this.#addBlocks(items, 1, 1);
    items.push({ item: "go", to: 0 });
    return items;
  }

  #makeKnot(use: Knot["use"], knot: number): Knot {
    const name = ["hub", "late", "yard", "porch"][
      use === "tunnel" ? 2 : use === "thread" ? 3 : knot
    ] as string;
    const items: Item[] = [this.#line()];
    if (this.#oneIn(2)) items.push(this.#deed());
    if (use === "thread") {
      items.push(
        this.#choiceBlock(1, 1, [{ item: "go", to: 1 }, { item: "end" }, { item: "done" }]),
      );
      items.push({ item: "done" });
    } else if (use === "tunnel") {
      if (this.#oneIn(2)) items.push(this.#choiceBlock(1, 0, [{ item: "go", to: 1 }]));
      items.push(this.#line(), { item: "back" });
    } else if (knot === 0 && this.#weights.loops) {
      // A place that the story comes back to.
      if (this.#uses.includes("thread") && this.#oneIn(2)) {
        items.push({ item: "thread", to: this.#uses.indexOf("thread") });
      }
      items.push(
        this.#choiceBlock(1, this.#random.int(1, 2), [
          { item: "go", to: 0 },
          { item: "go", to: 1 },
          { item: "end" },
        ]),
      );
      items.push(this.#line(), { item: "go", to: this.#random.int(0, 1) });
    } else {
      this.#addBlocks(items, knot === 0 ? 0 : 1, this.#weights.blocks - 1);
      items.push(this.#line());
      items.push(knot === 0 ? { item: "go", to: 1 } : { item: this.#oneIn(4) ? "done" : "end" });
    }
    return { name, use, isForAnyone: this.#oneIn(8), items };
  }

  #addBlocks(items: Item[], least: number, most: number): void {
    for (let blocks = this.#random.int(least, Math.max(least, most)); blocks > 0; blocks--) {
      const way = this.#random.int(1, 6);
      const tunnel = this.#uses.indexOf("tunnel");
      const thread = this.#uses.indexOf("thread");
      if (way === 1 && tunnel >= 0) items.push({ item: "tunnel", to: tunnel });
      if (way === 2 && thread >= 0) items.push({ item: "thread", to: thread });
      items.push(this.#choiceBlock(1, 0, [{ item: "go", to: 1 }, { item: "end" }]));
      items.push(this.#line());
      if (this.#oneIn(2)) items.push(this.#deed());
      if (this.#oneIn(3)) items.push(this.#branch());
    }
  }

  /** Choices and their gather. `ways` are diverts that a choice may end with. */
  #choiceBlock(depth: number, sticky: number, ways: readonly Item[]): Item {
    const { int } = this.#random;
    const isTunnel = ways.length === 0;
    const of: Choice[] = [];
    for (let choices = int(2, 3); choices > 0; choices--) {
      const body: Item[] = [];
      for (let few = int(0, 2); few > 0; few--) body.push(this.#deed());
      if (this.#oneIn(2)) body.push(this.#line());
      if (depth === 1 && this.#oneIn(8)) body.push(this.#choiceBlock(2, 0, []));
      if (!isTunnel && this.#oneIn(this.#weights.loops ? 2 : 6))
        body.push({ ...this.#random.pick(ways) });
      const owner = int(1, 6) <= this.#weights.owned ? (this.#oneIn(2) ? 0 : this.#who()) : -1;
      of.push({
        number: this.#choices++,
        isSticky: sticky > 0 && this.#oneIn(3),
        isFallback: false,
        owner,
        conditions: this.#oneIn(4) ? [this.#condition()] : [],
        pulls:
          owner < 0
            ? []
            : Array.from({ length: this.#random.pick([0, 0, 1, 2]) }, () => ({
                for: !this.#oneIn(3),
                reason: this.#reason(),
              })),
        needs: owner >= 0 && this.#oneIn(8) ? this.#condition() : undefined,
        word: this.#word(),
        isSilent: owner < 0 || this.#oneIn(4),
        body,
      });
    }
    // Most of the time somebody is left a way on.
    if (!this.#oneIn(8)) {
      of.push({
        number: this.#choices++,
        isSticky: sticky > 0,
        isFallback: true,
        owner: -1,
        conditions: [],
        pulls: [],
        needs: undefined,
        word: "",
        isSilent: true,
        body: sticky > 0 ? [{ item: "go", to: 1 }] : [],
      });
    }
    return { item: "choices", depth, of };
  }

  #branch(): Item {
    return {
      item: "if",
      condition: this.#condition(),
      so: [this.#oneIn(2) ? this.#deed() : this.#line()],
      else: this.#oneIn(2) ? [this.#line()] : [],
    };
  }

  #line(): Item {
    const speaker = this.#oneIn(2) ? this.#who() : -1;
    const words: Words[] = [this.#oneIn(2) ? this.#plain() : this.#someWords(2)];
    if (this.#oneIn(8))
      words.push({ say: this.#oneIn(2) ? "needs" : "presumes", condition: this.#condition() });
    return { item: "line", speaker, words };
  }

  #plain(): Words {
    return { say: "word", word: this.#word() };
  }

  /** Words in braces. What only one person is told is not parted by person once more. */
  #someWords(depth: number, isTold = false): Words {
    if (depth === 0) return this.#plain();
    const inner = (isToldInside = isTold): Words =>
      this.#oneIn(2) ? this.#plain() : this.#someWords(depth - 1, isToldInside);
    return this.#random.weighted<() => Words>([
      [
        4,
        () => ({
          say: "if",
          condition: this.#condition(),
          so: inner(),
          else: this.#oneIn(2) ? inner() : undefined,
        }),
      ],
      [
        isTold ? 0 : 1,
        () => ({
          say: "as",
          who: this.#playable(),
          so: inner(true),
          else: this.#oneIn(2) ? inner(true) : undefined,
        }),
      ],
      [
        1,
        () => ({
          say: "sequence",
          number: this.#sequences++,
          how: this.#random.pick(["stopping", "cycle", "once"] as const),
          of: [inner(), inner(), ...(this.#oneIn(2) ? [this.#plain()] : [])],
        }),
      ],
    ])();
  }

  /** Something that is done: an effect, or a variable that is set. */
  #deed(): Item {
    if (this.#variables.length > 0 && this.#oneIn(8)) {
      const how = this.#random.weighted([
        [3, "more"],
        [2, "less"],
        [this.#weights.loops ? 0 : 1, "free"],
      ] as const);
      return { item: "set", variable: this.#random.int(0, this.#variables.length - 1), how };
    }
    return { item: "effect", effect: this.#effect() };
  }

  // ─── Sentences ────────────────────────────────────────────────────────────────────────────

  #effect(): Effect {
    const { weighted, pick, int } = this.#random;
    const { knowledge, things, promises, goals, hearts, presence } = this.#weights;
    const who = this.#who();
    const to = this.#other(who);
    const what = this.#so();
    return weighted<() => Effect>([
      [knowledge, () => ({ does: pick(["tells", "tells", "lies"] as const), who, to, what })],
      [knowledge, () => ({ does: pick(["learns", "overhears", "guesses"] as const), who, what })],
      [knowledge, () => ({ does: "now", what })],
      [presence, () => ({ does: pick(["arrives", "leaves"] as const), who })],
      [
        things,
        () => ({ does: pick(["gives", "gives", "lends"] as const), who, to, thing: this.#thing() }),
      ],
      [things, () => this.#thingDone(who)],
      [
        promises * 2,
        () => ({
          does: pick([
            "asks",
            "accepts",
            "releases",
            "withholds",
            "vows",
            "keeps",
            "breaks",
            "withdraws",
            "lapses",
          ] as const),
          pledge: this.#pledge(),
        }),
      ],
      [promises, () => ({ does: "promises", pledge: this.#pledge(), if: undefined })],
      [promises, () => this.#conditionalPromise()],
      [
        this.#goals.length > 0 ? goals : 0,
        () => ({ does: "becomes", goal: this.#goal(), outlook: int(0, 4) }),
      ],
      [
        this.#goals.length > 0 ? goals : 0,
        () => ({ does: "makes", who, goal: this.#goal(), outlook: int(0, 4) }),
      ],
      [
        hearts,
        () => ({
          does: "feels",
          who,
          kind: pick(["joy", "distress", "anger", "pride", "shame"] as const),
          to,
          level: int(1, 3),
        }),
      ],
      [hearts, () => ({ does: pick(["forgives", "warms", "cools"] as const), who, to })],
      [hearts, () => ({ does: "hides", who, kind: this.#oneIn(3) ? undefined : pick(FELT) })],
      [hearts, () => (this.#oneIn(2) ? { does: "open", who } : { does: "timePasses" })],
    ])();
  }

  #thingDone(who: number): Effect {
    const thing = this.#thing();
    const { pick } = this.#random;
    if (this.#things[thing]?.places.length !== 0 && this.#oneIn(2)) {
      return { does: pick(["wears", "wears", "takesOff"] as const), who, thing };
    }
    return { does: pick(["returns", "takes", "drops", "loses", "finds"] as const), who, thing };
  }

  #conditionalPromise(): Effect {
    const pledge = this.#pledge();
    const another = this.#random.int(0, this.#pledges.length - 1);
    const one = (): Condition =>
      this.#random.pick([
        (): Condition => ({ is: "so", what: this.#so() }),
        (): Condition => ({ is: "kept", pledge: another }),
        (): Condition => ({ is: "holds", who: this.#who(), thing: this.#thing() }),
        (): Condition => ({ is: "knows", who: this.#who(), what: this.#so() }),
        (): Condition => ({ is: "here", who: this.#who() }),
      ])();
    const condition: Condition = this.#oneIn(4)
      ? { is: this.#oneIn(2) ? "and" : "or", of: [one(), one()] }
      : one();
    return { does: "promises", pledge, if: condition };
  }

  /** What stands in braces: now and then of several parts. */
  #condition(): Condition {
    if (this.#oneIn(6)) return { is: "not", of: this.#question() };
    if (this.#oneIn(6)) {
      const of = [this.#question(), this.#question()] as const;
      return { is: this.#oneIn(2) ? "and" : "or", of };
    }
    return this.#question();
  }

  #question(): Condition {
    const { weighted, pick, int } = this.#random;
    const { knowledge, things, promises, goals, hearts, presence, numbers } = this.#weights;
    const who = this.#who();
    const other = this.#other(who);
    return weighted<() => Condition>([
      [knowledge, () => ({ is: "so", what: this.#so() })],
      [knowledge, () => ({ is: pick(["knows", "believes"] as const), who, what: this.#so() })],
      [knowledge, () => this.#knowing(who)],
      [knowledge, () => ({ is: "thinks", who, about: other, fact: this.#fact() })],
      [knowledge, () => ({ is: "lied", who, to: other, fact: this.#fact() })],
      [presence, () => ({ is: "here", who })],
      [things, () => ({ is: pick(["holds", "cameFrom"] as const), who, thing: this.#thing() })],
      [things, () => this.#thingAsked(who)],
      [
        promises * 2,
        () => ({
          is: pick(["promised", "withheld", "kept", "broke", "owed", "accepted"] as const),
          pledge: this.#pledge(),
        }),
      ],
      [
        this.#goals.length > 0 ? goals : 0,
        () => ({ is: "outlook", goal: this.#goal(), outlook: int(0, 4) }),
      ],
      [hearts, () => ({ is: "bond", who, to: other, size: pick(SIZES) })],
      [hearts + goals, () => ({ is: "feels", who, kind: pick(FELT), to: other, level: int(1, 3) })],
      [hearts, () => ({ is: "shows", who, kind: pick(FELT), to: other })],
      [hearts, () => ({ is: "sees", who, of: other, kind: pick(FELT) })],
      [
        this.#variables.length > 0 ? numbers : 0,
        () => ({ is: "more", variable: int(0, this.#variables.length - 1), than: int(0, 2) }),
      ],
      [1, () => ({ is: "visited", knot: int(0, 1), times: int(0, 2) })],
    ])();
  }

  /** Of a fact with several values one may also know how it stands, whichever way. */
  #knowing(who: number): Condition {
    const what = this.#so();
    return this.#facts[what.fact]?.clause === undefined
      ? { is: "knowsHow", who, fact: what.fact }
      : { is: "knows", who, what };
  }

  #thingAsked(who: number): Condition {
    const thing = this.#thing();
    if (this.#things[thing]?.places.length !== 0) return { is: "wears", who, thing };
    return { is: "lost", thing };
  }

  #reason(): Condition {
    const who = this.#who();
    return this.#random.pick([
      (): Condition => this.#condition(),
      (): Condition => ({ is: "bond", who, to: this.#other(who), size: this.#random.pick(SIZES) }),
      (): Condition => ({
        is: "feels",
        who,
        kind: this.#random.pick(FELT),
        to: this.#other(who),
        level: 1,
      }),
    ])();
  }

  // ─── Rules ────────────────────────────────────────────────────────────────────────────────

  #makeRules(): Rule[] {
    const { pick } = this.#random;
    const what = (): Happening => ({ on: "condition", condition: this.#ruleCondition() });
    const any = (): Happening => {
      if (this.#oneIn(4)) return { on: "reaching", knot: this.#random.int(0, 1) };
      return this.#oneIn(3) ? { on: "effect", effect: this.#ruledEffect() } : what();
    };
    const rules = Array.from({ length: this.#random.int(0, 4) }, () =>
      pick<() => Rule>([
        () => ({ rule: "always", what: what() }),
        () => ({ rule: "never", what: any() }),
        () => ({ rule: "atEveryEnding", what: what() }),
        () => ({ rule: "possible", what: any() }),
        () => ({ rule: "possibleAtAnEnding", what: what() }),
        () => ({ rule: "before", first: any(), second: any() }),
        () => ({ rule: "afterAlways", first: any(), second: what() }),
        () => ({ rule: "leadsTo", first: any(), second: any() }),
        () => ({ rule: "once", what: { on: "effect", effect: this.#ruledEffect() } }),
      ])(),
    );
    return rules;
  }

  // A rule asks about people: how often a reader was somewhere is not theirs.
  #ruleCondition(): Condition {
    for (;;) {
      const condition = this.#condition();
      if (!JSON.stringify(condition).includes('"visited"')) return condition;
    }
  }

  #ruledEffect(): Effect {
    const who = this.#who();
    const to = this.#other(who);
    return this.#random.pick<() => Effect>([
      () => ({ does: "gives", who, to, thing: this.#thing() }),
      () => ({ does: "tells", who, to, what: this.#so() }),
      () => ({ does: "leaves", who }),
      () => ({ does: "keeps", pledge: this.#pledge() }),
      () => ({ does: "now", what: this.#so() }),
    ])();
  }

  // ─── Names ────────────────────────────────────────────────────────────────────────────────

  #who(): number {
    return this.#random.int(0, this.#people.length === 0 ? 1 : this.#people.length - 1);
  }

  #other(who: number): number {
    const count = Math.max(2, this.#people.length);
    return (who + this.#random.int(1, count - 1)) % count;
  }

  #playable(): number {
    return this.#random.pick(
      [...this.#people.keys()].filter((who) => this.#people[who]?.isPlayable),
    );
  }

  #fact(): number {
    return this.#random.int(0, this.#facts.length - 1);
  }

  #so(): So {
    const fact = this.#fact();
    const values = this.#facts[fact]?.values.length ?? 2;
    return { fact, value: this.#random.int(0, values - 1) };
  }

  #thing(): number {
    return this.#random.int(0, this.#things.length - 1);
  }

  #pledge(): number {
    return this.#random.int(0, this.#pledges.length - 1);
  }

  #goal(): number {
    return this.#random.int(0, this.#goals.length - 1);
  }

  #word(): string {
    return `w${++this.#words}`;
  }

  #oneIn(count: number): boolean {
    return this.#random.int(1, count) === 1;
  }
}
