/**
 * Promises: every move from every state, on drama's world and in a compiled story; conditions that
 * come true, die, or are overtaken by a deadline.
 */
import { describe, expect, test } from "vitest";
import {
  applyEffect,
  type Commitment,
  type Condition,
  type Effect,
  explainReason,
  promiseStateWord,
  worldAtStart,
} from "../../../src/drama/index.ts";
import { type HandStory, makeByHand, type Played, playByHand } from "./by-hand.ts";
import { castOf, DEREK, fact, goal, MEREDITH, person, promise, RICHARD, thing } from "./cast.ts";

const COMMITMENT = 0;
const debtor = { who: DEREK, commitment: COMMITMENT };
const creditor = { who: MEREDITH, commitment: COMMITMENT };

const moves: Readonly<Record<string, Effect>> = {
  asks: { kind: "asksFor", ...creditor },
  withholds: { kind: "withholds", ...debtor },
  "promises if": { kind: "promises", ...debtor, condition: 1 },
  promises: { kind: "promises", ...debtor, condition: 0 },
  vows: { kind: "vows", ...debtor },
  accepts: { kind: "accepts", ...creditor },
  keeps: { kind: "keeps", ...debtor },
  breaks: { kind: "breaks", ...debtor },
  releases: { kind: "releases", ...creditor },
  withdraws: { kind: "withdraws", ...debtor },
  lapses: { kind: "lapses", commitment: COMMITMENT },
};

/** How each state is reached. */
const reached: Readonly<Record<string, readonly string[]>> = {
  unsaid: [],
  asked: ["asks"],
  withheld: ["withholds"],
  conditional: ["promises if"],
  owed: ["promises"],
  kept: ["promises", "keeps"],
  broken: ["promises", "breaks"],
  released: ["promises", "releases"],
  withdrawn: ["promises if", "withdraws"],
  lapsed: ["promises if", "lapses"],
};

/** Where each move leads from each state; what isn't here is refused. */
const table: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  unsaid: {
    asks: "asked",
    withholds: "withheld",
    "promises if": "conditional",
    promises: "owed",
    vows: "owed",
  },
  asked: { withholds: "withheld", "promises if": "conditional", promises: "owed", vows: "owed" },
  withheld: { asks: "asked", "promises if": "conditional", promises: "owed", vows: "owed" },
  conditional: {
    promises: "owed",
    vows: "owed",
    accepts: "conditional",
    keeps: "kept",
    releases: "released",
    withdraws: "withdrawn",
    lapses: "lapsed",
  },
  owed: {
    accepts: "owed",
    keeps: "kept",
    breaks: "broken",
    releases: "released",
    withdraws: "broken",
  },
  kept: {},
  broken: {},
  released: {},
  withdrawn: {},
  lapsed: {},
};

const plain = castOf({ commitments: [promise("return")], facts: [fact("it rains")] });
const raining: Condition = { kind: "holds", what: { fact: 0, value: 1 } };

function stateOf(played: Played): string {
  return promiseStateWord(Number(played.variables["promise_return"]));
}

describe("every move from every state", () => {
  for (const [state, row] of Object.entries(table)) {
    for (const [move, effect] of Object.entries(moves)) {
      const expected = row[move];
      test(`${state}, ${move}: ${expected ?? "refused"}`, () => {
        const before = (reached[state] ?? []).map((name) => moves[name] as Effect);
        const effects = [...before, effect];
        const text = `${effects.map((_, n) => `~ do(${n})`).join("\n")}\nDone. -> END\n`;
        const story: HandStory = {
          text,
          cast: plain,
          effects,
          conditions: [raining],
          promisedIf: [[0]],
        };
        const played = playByHand(makeByHand(story), story);
        expect(stateOf(played)).toBe(expected ?? state);
        expect(played.faults).toEqual(expected === undefined ? [`effect ${before.length}`] : []);

        let world = worldAtStart(plain);
        for (const one of before) {
          const outcome = applyEffect(world, one);
          if (outcome.ok) world = outcome.world;
        }
        const outcome = applyEffect(world, effect);
        expect(outcome.ok).toBe(expected !== undefined);
        if (outcome.ok) return;
        const words = explainReason(world, outcome.reason);
        expect(words).toMatch(new RegExp(`^\`return\` is ${state}: only one that is .* can be `));
      });
    }
  }

  test("only its debtor and its creditor, each their own moves", () => {
    const world = worldAtStart(plain);
    for (const [name, effect] of Object.entries(moves)) {
      if (name === "lapses" || effect.kind === "lapses" || !("who" in effect)) continue;
      const other = { ...effect, who: effect.who === DEREK ? MEREDITH : DEREK } as Effect;
      const outcome = applyEffect(world, other);
      expect(outcome).toMatchObject({ ok: false, reason: { kind: "isNotTheirs" } });
    }
  });

  test("accepting is remembered beside the state", () => {
    const story: HandStory = {
      text: "~ do(0)\n{ask(0):1|0}\n~ do(1)\n{ask(0):1|0}\n~ do(2)\n{ask(0):1|0}\n-> END\n",
      cast: plain,
      effects: [moves["promises"], moves["accepts"], moves["keeps"]] as Effect[],
      conditions: [{ kind: "accepted", commitment: 0 }],
    };
    expect(playByHand(makeByHand(story), story).lines).toEqual(["0", "1", "1"]);
  });
});

// ─── Conditions and deadlines ──────────────────────────────────────────────────────────────

/** `return` of Derek's and `wait` of Meredith's, for her goal. */
const rich = castOf({
  people: [person("Derek"), person("Meredith"), person("Richard", { isAway: true })],
  facts: [fact("it rains"), fact("it is late")],
  things: [thing("ring")],
  commitments: [promise("return"), promise("wait", { debtor: MEREDITH, creditor: DEREK, goal: 0 })],
  goals: [goal("together", { weight: 3 })],
});

interface Plot {
  readonly promisedIf: Condition;
  readonly steps: readonly (Effect | string)[];
  readonly cast?: typeof rich;
  readonly deadline?: string | Condition;
  readonly ink?: readonly string[];
}

/** `return` is promised on a condition; the state it is in after each thing that then happens. */
function statesAfter(plot: Plot): string[] {
  const effects: Effect[] = [{ kind: "promises", ...debtor, condition: 1 }];
  const lines = ["VAR trust = 0", "~ do(0)", "Promised."];
  for (const step of plot.steps) {
    if (typeof step === "string") lines.push(step);
    else lines.push(`~ do(${effects.push(step) - 1})`);
    lines.push("{ask(1):owed}{ask(2):kept}{ask(3):broken}{ask(4):.} and so on.");
  }
  lines.push(
    "-> END",
    "=== spring",
    "Spring.",
    "->->",
    "=== function raise(ref what)",
    "~ what = 5",
  );
  const asks: Condition[] = (["isOwed", "kept", "broke", "promised"] as const).map((kind) => ({
    kind,
    commitment: 0,
  }));
  const { deadline, cast = rich } = plot;
  const conditions = [plot.promisedIf, ...asks];
  if (typeof deadline === "object") conditions.push(deadline);
  const by = {
    ...(cast.commitments[0] as Commitment),
    by: deadline === undefined ? undefined : "then",
  };
  const story: HandStory = {
    text: lines.join("\n"),
    cast: { ...cast, commitments: [by, ...cast.commitments.slice(1)] },
    effects,
    conditions,
    promisedIf: [[0], []],
    deadlines: [typeof deadline === "object" ? 5 : deadline, undefined],
    ink: plot.ink ?? [],
  };
  const states: string[] = [];
  const played = playByHand(makeByHand(story), story, undefined, ({ world, line }) => {
    if (line.endsWith("so on.")) {
      states.push(promiseStateWord(world.values["promise 0"] ?? 0));
    }
  });
  expect(played.faults).toEqual([]);
  return states;
}

const waits = { who: MEREDITH, commitment: 1 };
const now = (fact: number): Effect => ({ kind: "now", what: { fact, value: 1 } });
const keptWait: Condition = { kind: "kept", commitment: 1 };

describe("a promise on a condition", () => {
  test("is due once a fact holds", () => {
    expect(statesAfter({ promisedIf: raining, steps: [now(1), now(0)] })).toEqual([
      "conditional",
      "owed",
    ]);
  });

  test("is due at once where it holds already", () => {
    const so: Condition = { kind: "not", part: raining };
    expect(statesAfter({ promisedIf: so, steps: [now(1)] })).toEqual(["owed"]);
  });

  test("is due once another promise is kept, and may then be kept", () => {
    const steps: Effect[] = [
      { kind: "vows", ...waits },
      { kind: "keeps", ...waits },
      { kind: "keeps", ...debtor },
    ];
    expect(statesAfter({ promisedIf: keptWait, steps })).toEqual(["conditional", "owed", "kept"]);
  });

  test("lapses when the other promise is broken", () => {
    const steps: Effect[] = [
      { kind: "vows", ...waits },
      { kind: "breaks", ...waits },
    ];
    expect(statesAfter({ promisedIf: keptWait, steps })).toEqual(["conditional", "lapsed"]);
  });

  test("in `and`, lapses as soon as one part is dead; in `or`, when all are", () => {
    const steps: Effect[] = [
      { kind: "vows", ...waits },
      { kind: "releases", who: DEREK, commitment: 1 },
      { kind: "becomes", goal: 0, outlook: 0 },
    ];
    const done: Condition = { kind: "isOutlook", goal: 0, outlook: 4 };
    const parts = [keptWait, done];
    expect(statesAfter({ promisedIf: { kind: "and", parts }, steps })).toEqual([
      "conditional",
      "lapsed",
      "lapsed",
    ]);
    expect(statesAfter({ promisedIf: { kind: "or", parts }, steps })).toEqual([
      "conditional",
      "conditional",
      "lapsed",
    ]);
  });

  test("follows every move of a goal, not only the first", () => {
    const done: Condition = { kind: "isOutlook", goal: 0, outlook: 4 };
    const steps: Effect[] = [
      { kind: "becomes", goal: 0, outlook: 3 },
      { kind: "becomes", goal: 0, outlook: 4 },
    ];
    expect(statesAfter({ promisedIf: done, steps })).toEqual(["conditional", "owed"]);
  });

  test("is not dead while a goal may be settled again", () => {
    const cast = { ...rich, goals: [goal("together", { isOngoing: true })] };
    const done: Condition = { kind: "isOutlook", goal: 0, outlook: 4 };
    const steps: Effect[] = [
      { kind: "becomes", goal: 0, outlook: 0 },
      { kind: "becomes", goal: 0, outlook: 4 },
    ];
    expect(statesAfter({ promisedIf: done, steps, cast })).toEqual(["conditional", "owed"]);
  });

  test("follows who is here and who holds what", () => {
    const both: Condition = {
      kind: "and",
      parts: [
        { kind: "isHere", who: RICHARD },
        { kind: "holdsThing", who: MEREDITH, thing: 0 },
      ],
    };
    const steps: Effect[] = [
      { kind: "arrives", who: RICHARD },
      { kind: "gives", who: DEREK, to: MEREDITH, thing: 0 },
    ];
    expect(statesAfter({ promisedIf: both, steps })).toEqual(["conditional", "owed"]);
  });

  test.each([
    ["assigned", "~ trust = 3"],
    ["raised", "~ trust += 3"],
    ["counted up", "~ trust++\n~ trust++"],
    ["given by reference", "~ raise(trust)"],
    ["given by reference in the midst of a line", "So {raise(trust)}it is."],
  ])("follows a variable that is %s", (_, step) => {
    const promisedIf: Condition = { kind: "ink", expression: 0 };
    const steps = ["~ trust = 1", step];
    expect(statesAfter({ promisedIf, steps, ink: ["trust > 2"] })).toEqual(["conditional", "owed"]);
  });
});

describe("a deadline", () => {
  test("that is a fact breaks what is owed, and lets lapse what is conditional", () => {
    const deadline: Condition = { kind: "holds", what: { fact: 1, value: 1 } };
    expect(statesAfter({ promisedIf: raining, steps: [now(0), now(1)], deadline })).toEqual([
      "owed",
      "broken",
    ]);
    expect(statesAfter({ promisedIf: raining, steps: [now(1)], deadline })).toEqual(["lapsed"]);
  });

  test("at the moment at which the condition comes true wins over it", () => {
    expect(statesAfter({ promisedIf: raining, steps: [now(0)], deadline: raining })).toEqual([
      "lapsed",
    ]);
  });

  test("that is a place passes when it is first entered", () => {
    const deadline = "spring";
    expect(statesAfter({ promisedIf: raining, steps: [now(0), "-> spring ->"], deadline })).toEqual(
      ["owed", "broken"],
    );
    expect(statesAfter({ promisedIf: raining, steps: ["-> spring ->"], deadline })).toEqual([
      "lapsed",
    ]);
  });

  test("leaves alone what was kept in time", () => {
    const steps: (Effect | string)[] = [now(0), { kind: "keeps", ...debtor }, "-> spring ->"];
    expect(statesAfter({ promisedIf: raining, steps, deadline: "spring" })).toEqual([
      "owed",
      "kept",
      "kept",
    ]);
  });
});

test("a promise made while its deadline holds is a fault", () => {
  const promises: Effect = { kind: "promises", ...debtor, condition: 0 };
  const story: HandStory = {
    text: "~ do(0)\n~ do(1)\nDone. -> END\n",
    cast: castOf({ facts: [fact("it rains")], commitments: [promise("return", { by: "rain" })] }),
    effects: [now(0), promises],
    conditions: [raining],
    deadlines: [0],
  };
  const played = playByHand(makeByHand(story), story);
  expect(played.faults).toEqual(["effect 1"]);
  expect(stateOf(played)).toBe("unsaid");
});

describe("a deadline that is a place", () => {
  const promises: Effect = { kind: "promises", ...debtor, condition: 0 };
  const cast = castOf({ commitments: [promise("return", { by: "spring" })] });
  const play = (text: string): Played => {
    const story: HandStory = { text, cast, effects: [promises], deadlines: ["spring"] };
    return playByHand(makeByHand(story), story);
  };

  test("makes a later promise a fault", () => {
    const played = play("-> spring ->\n~ do(0)\nDone. -> END\n=== spring\nSpring.\n->->\n");
    expect(played.faults).toEqual(["effect 0"]);
    expect(stateOf(played)).toBe("unsaid");
  });

  test.each([
    ["a stitch of it", "-> spring.thaw", "= thaw\nWater. -> END"],
    ["a label in it", "-> spring.thaw", "Ice. -> END\n- (thaw) Water. -> END"],
    ["a thread", "<- spring\n-> END", "Water. -> DONE"],
  ])("is entered by %s too", (_, way, body) => {
    const played = play(`~ do(0)\n${way}\n=== spring\n${body}\n`);
    expect(stateOf(played)).toBe("broken");
  });

  test("still runs into its first stitch", () => {
    const played = play("~ do(0)\n-> spring\n=== spring\n= thaw\nWater. -> END\n");
    expect(played.lines).toEqual(["Water."]);
    expect(stateOf(played)).toBe("broken");
  });

  test("does not break the line that leads there", () => {
    const played = play("~ do(0)\nIn the end it is -> spring\n=== spring\nwarm. -> END\n");
    expect(played.lines).toEqual(["In the end it is warm."]);
  });
});
