/**
 * Random stories with people in them: any effects in any order, and everything asked of everybody
 * after each. `sizes` says how much of each there is.
 */

import { FEELING_KINDS } from "../../../src/drama/feelings.ts";
import {
  type Bond,
  type Cast,
  type Condition,
  type Effect,
  type Feeling,
  type FeelingKind,
  HERE,
  LOST,
  type Mask,
  type Outlook,
  type Proposition,
  type Question,
} from "../../../src/drama/index.ts";
import { makeRandom, type Random } from "../../support/random.ts";
import type { HandStory } from "./by-hand.ts";
import { castOf, fact, goal, person, promise, thing } from "./cast.ts";

const WEIGHTS = [-3, -2, -1, 1, 2, 3] as const;
const LEVELS = [1, 2, 3] as const;
const OUTLOOKS = [0, 1, 2, 3, 4] as const;

/** Dice, and the kinds of feeling that one story is about. */
interface Dice extends Random {
  readonly kinds: FeelingKind[];
}

/** A story that a seed fixes. Lines print what holds: `12: 0110… 0 3 1`. */
export function randomStory(seed: number): HandStory {
  const random: Dice = { ...makeRandom(seed), kinds: [] };
  // A few kinds of feeling a story, so that what is felt is what is asked about.
  for (let n = 0; n < 6; n++) random.kinds.push(random.pick(FEELING_KINDS));
  const cast = randomCast(random);
  const ink = ["trust > 2", "trust == 1"];
  const conditions: Condition[] = [];
  for (let n = 0; n < 24; n++) conditions.push(randomCondition(random, cast, 2));
  // What promises hang on comes after what is asked: no feelings there.
  const firstTerm = conditions.length;
  for (let n = 0; n < 6; n++) conditions.push(randomTerm(random, cast, 2));
  const term = (): number => firstTerm + random.int(0, 5);
  const promisedIf = cast.commitments.map(() => (random.chance(0.7) ? [term(), term()] : []));
  const deadlines = cast.commitments.map((commitment) =>
    commitment.by === undefined ? undefined : random.chance(0.5) ? "spring" : term(),
  );
  const effects: Effect[] = [];
  const lines: string[] = ["VAR trust = 0"];
  const ask = (n: number): string => `{ask(${n}):1|0}`;
  const asks = conditions
    .slice(0, firstTerm)
    .map((_, n) => ask(n))
    .join("");
  const weights = [0, 1, 2, 3, 4].map((n) => `{weigh(${n})}`).join(" ");
  const step = (): void => {
    const roll = random.int(0, 19);
    if (roll === 0) lines.push(`~ trust = ${random.int(0, 3)}`);
    else if (roll === 1) lines.push("~ trust++");
    else if (roll === 2) lines.push(`~ set_to(trust, ${random.int(0, 3)})`);
    else {
      effects.push(randomEffect(random, cast, promisedIf));
      lines.push(`~ do(${effects.length - 1})`);
    }
    lines.push(`${lines.length}: ${asks} ${weights}`);
  };
  for (let n = 0; n < 12; n++) step();
  for (let knot = 0; knot < 4; knot++) {
    lines.push(`+ One ${knot}`);
    step();
    if (random.chance(0.3)) lines.push("-> spring ->");
    lines.push(`+ Two ${knot}[] after`);
    step();
    lines.push("-");
    for (let n = 0; n < 6; n++) step();
  }
  lines.push("-> END");
  lines.push("=== spring ===", `Spring: ${asks} ${weights}`, "->->");
  lines.push("=== function set_to(ref variable, value) ===", "~ variable = value");
  return { text: lines.join("\n"), cast, effects, conditions, promisedIf, deadlines, ink };
}

/** What a line of such a story says: which conditions hold, and how much the first weigh. */
export function readLine(line: string): { readonly holds: string; readonly weights: number[] } {
  const [, holds = "", ...weights] = /^\w+: (\d+) (.*)$/.exec(line) ?? [];
  return { holds, weights: (weights[0] ?? "").split(" ").map(Number) };
}

function randomCast(random: Dice): Cast {
  const bond = (): Bond => random.int(-3, 3) as Bond;
  const people = ["Derek", "Meredith", "Richard Webber"].map((name, who) =>
    person(name, {
      isAway: random.chance(0.2),
      guard: random.pick([0, 0, 1, 1, 2, 3] as const),
      bonds: [0, 1, 2].map((to) => (to === who ? 0 : bond())) as Bond[],
    }),
  );
  const owner = (): number => random.int(0, 2);
  const holder = (): number => random.pick([0, 1, 2, HERE, LOST]);
  return castOf({
    people,
    facts: [
      fact("leaving", { start: 1, knownBy: [owner()] }),
      fact("the weather", { values: ["mist", "rain", "snow"], isCommon: true }),
      fact("it is over", { knownBy: random.chance(0.5) ? [0, 1] : [] }),
    ],
    things: [
      thing("ring", { places: ["right hand", "left hand"], owner: owner(), holder: holder() }),
      thing("coat", { owner: random.int(-1, 2), holder: holder() }),
    ],
    commitments: [
      promise("return", { goal: 0, ...(random.chance(0.5) ? { by: "then" } : {}) }),
      promise("wait", { debtor: 1, creditor: 0, goal: random.int(-1, 2) }),
      promise("keep quiet", { debtor: 2, creditor: 1, goal: 0, by: "then" }),
    ],
    goals: [
      goal("together", { owner: owner(), weight: random.pick(WEIGHTS), start: outlook(random) }),
      goal("work", { owner: owner(), weight: random.pick(WEIGHTS), isOngoing: true }),
      goal("peace", { owner: owner(), weight: random.pick(WEIGHTS) }),
    ],
  });
}

function outlook(random: Dice): Outlook {
  return random.pick(OUTLOOKS);
}

// ─── Effects ───────────────────────────────────────────────────────────────────────────────

function randomEffect(
  random: Dice,
  cast: Cast,
  promisedIf: readonly (readonly number[])[],
): Effect {
  const who = random.int(0, 2);
  const to = (who + random.int(1, 2)) % 3;
  const what = randomProposition(random, cast);
  const thing = random.int(0, cast.things.length - 1);
  const commitment = random.int(0, cast.commitments.length - 1);
  const promised = cast.commitments[commitment];
  const debtor = promised?.debtor ?? 0;
  const creditor = promised?.creditor ?? 0;
  const goal = random.int(0, cast.goals.length - 1);
  const conditions = promisedIf[commitment]?.length ?? 0;
  return random.pick<Effect>([
    { kind: "now", what },
    { kind: "tells", who, to, what },
    { kind: "lies", who, to, what },
    { kind: "learns", who, what },
    { kind: random.pick(["overhears", "guesses"] as const), who, what },
    { kind: random.pick(["arrives", "arrives", "leaves"] as const), who },
    { kind: random.pick(["gives", "lends"] as const), who, to, thing },
    { kind: random.pick(["takes", "finds", "returns"] as const), who, thing },
    { kind: random.pick(["takes", "takesOff", "drops", "loses"] as const), who, thing },
    { kind: "wears", who, thing, place: random.int(-1, thing === 0 ? 1 : -1) },
    {
      kind: random.pick(["asksFor", "accepts", "releases"] as const),
      who: random.chance(0.9) ? creditor : who,
      commitment,
    },
    {
      kind: random.pick(["withholds", "vows", "keeps", "breaks", "withdraws"] as const),
      who: random.chance(0.9) ? debtor : who,
      commitment,
    },
    { kind: "promises", who: debtor, commitment, condition: random.int(0, conditions) },
    { kind: "promises", who: debtor, commitment, condition: random.int(0, conditions) },
    { kind: "lapses", commitment },
    { kind: "becomes", goal, outlook: outlook(random) },
    { kind: "makes", who, goal, outlook: outlook(random) },
    { kind: "makes", who, goal, outlook: outlook(random) },
    { kind: "feels", who, feeling: randomFeeling(random, cast, who), level: random.pick(LEVELS) },
    { kind: "feels", who, feeling: randomFeeling(random, cast, who), level: random.pick(LEVELS) },
    { kind: random.pick(["forgives", "warmsTo", "coolsTo"] as const), who, to },
    { kind: "masks", who, mask: randomMask(random) },
    { kind: "masks", who, mask: randomMask(random) },
    { kind: "timePasses" },
  ]);
}

function randomProposition(random: Dice, cast: Cast): Proposition {
  const fact = random.int(0, cast.facts.length - 1);
  return { fact, value: random.int(0, (cast.facts[fact]?.values.length ?? 1) - 1) };
}

function randomKind(random: Dice): FeelingKind {
  return random.pick(random.kinds);
}

function randomFeeling(random: Dice, cast: Cast, who: number): Feeling {
  const kind = randomKind(random);
  const named = random.chance(0.5);
  switch (kind) {
    case "hope":
    case "fear": {
      const own = cast.goals.flatMap(({ owner }, goal) => (owner === who ? [goal] : []));
      return { kind, goal: named && own.length > 0 ? random.pick(own) : -1 };
    }
    case "pride":
    case "shame":
      return { kind, toward: named ? who : -1 };
    case "anger":
    case "gratitude":
    case "tenderness":
      return { kind, toward: named ? (who + random.int(1, 2)) % 3 : -1 };
    default:
      return { kind };
  }
}

function randomMask(random: Dice): Mask {
  return random.pick<Mask>([
    { kind: "open" },
    { kind: "hidesAll" },
    { kind: "hides", feeling: randomKind(random) },
    { kind: "plays", feeling: random.pick(["joy", "calm", "anger"] as const) },
  ]);
}

// ─── Conditions ────────────────────────────────────────────────────────────────────────────

function randomCondition(random: Dice, cast: Cast, depth: number): Condition {
  return nested(
    random,
    depth,
    (deeper) => randomCondition(random, cast, deeper),
    () => (random.chance(0.6) ? randomQuestion(random, cast) : randomOutcome(random, cast)),
  );
}

// What a promise may be made on, or is to be kept by.
function randomTerm(random: Dice, cast: Cast, depth: number): Condition {
  return nested(
    random,
    depth,
    (deeper) => randomTerm(random, cast, deeper),
    () =>
      random.chance(0.2)
        ? { kind: "ink", expression: random.int(0, 1) }
        : randomOutcome(random, cast),
  );
}

function nested(
  random: Dice,
  depth: number,
  inner: (depth: number) => Condition,
  leaf: () => Condition,
): Condition {
  if (depth === 0 || random.chance(0.6)) return leaf();
  if (random.chance(0.4)) return { kind: "not", part: inner(depth - 1) };
  const kind = random.pick(["and", "or"] as const);
  return { kind, parts: [inner(depth - 1), inner(depth - 1)] };
}

function randomOutcome(random: Dice, cast: Cast): Question {
  const who = random.int(0, 2);
  const what = randomProposition(random, cast);
  const thing = random.int(0, cast.things.length - 1);
  const commitment = random.int(0, cast.commitments.length - 1);
  const states = ["promised", "withheld", "kept", "broke", "isOwed", "accepted"] as const;
  return random.pick<Question>([
    { kind: "holds", what },
    { kind: "knows", who, what },
    { kind: "isHere", who },
    { kind: "holdsThing", who, thing },
    { kind: random.pick(states), commitment },
    { kind: random.pick(states), commitment },
    { kind: "isOutlook", goal: random.int(0, cast.goals.length - 1), outlook: outlook(random) },
  ]);
}

function randomQuestion(random: Dice, cast: Cast): Question {
  const who = random.int(0, 2);
  const to = (who + random.int(1, 2)) % 3;
  const what = randomProposition(random, cast);
  const thing = random.int(0, cast.things.length - 1);
  const level = random.pick(LEVELS);
  const feeling = randomFeeling(random, cast, who);
  return random.pick<Question>([
    { kind: "knows", who, what: { fact: what.fact } },
    { kind: "believes", who, what },
    { kind: "thinksKnows", who, about: to, fact: what.fact },
    { kind: "liedTo", who, to, fact: what.fact },
    { kind: "wears", who, thing, place: random.int(-1, thing === 0 ? 1 : -1) },
    { kind: "cameFrom", thing, who },
    { kind: "isLost", thing },
    { kind: "feels", who, feeling, level },
    { kind: "feels", who, feeling, level },
    { kind: "shows", who, feeling: random.chance(0.1) ? { kind: "calm" } : feeling },
    { kind: "shows", who, feeling },
    { kind: "sees", who, of: to, kindSeen: randomKind(random) },
    { kind: "sees", who, of: to, kindSeen: randomKind(random) },
    { kind: "bond", who, to, size: random.pick(WEIGHTS) },
  ]);
}
