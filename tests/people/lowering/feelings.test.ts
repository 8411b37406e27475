/** Goals that move, what is felt of it, what passes, what fades, and what a face shows. */
import { describe, expect, test } from "vitest";
import type {
  Cast,
  Condition,
  Effect,
  Feeling,
  FeelingKind,
  Mask,
  Outlook,
} from "../../../src/drama/index.ts";
import { applyEffect, seenToFeel, type World, worldAtStart } from "../../../src/drama/index.ts";
import { makeByHand, type Played, playByHand } from "./by-hand.ts";
import { castOf, DEREK, goal, MEREDITH, person, promise, RICHARD } from "./cast.ts";

const TOGETHER = 0;

/** Derek and Richard look on at Meredith, one fond of her, the other not. */
function cast(more: Parameters<typeof goal>[1] = {}): Cast {
  return castOf({
    people: [
      person("Derek", { bonds: [0, 3, 0] }),
      person("Meredith", { bonds: [1, 0, 0], guard: 1 }),
      person("Richard", { bonds: [0, -2, 0] }),
    ],
    goals: [goal("together", { weight: 3, ...more })],
  });
}

const feels = (who: number, kind: FeelingKind, level: 1 | 2 | 3 = 1): Condition => ({
  kind: "feels",
  who,
  feeling: feelingOf(kind),
  level,
});

function feelingOf(kind: FeelingKind): Feeling {
  switch (kind) {
    case "hope":
    case "fear":
      return { kind, goal: -1 };
    case "anger":
    case "gratitude":
    case "pride":
    case "shame":
    case "tenderness":
      return { kind, toward: -1 };
    default:
      return { kind };
  }
}

const becomes = (outlook: Outlook): Effect => ({ kind: "becomes", goal: TOGETHER, outlook });
const makes = (who: number, outlook: Outlook): Effect => ({
  kind: "makes",
  who,
  goal: TOGETHER,
  outlook,
});

const ALL: readonly FeelingKind[] = [
  "joy",
  "distress",
  "hope",
  "fear",
  "anger",
  "gratitude",
  "pride",
  "shame",
  "relief",
  "satisfaction",
  "disappointment",
  "fears confirmed",
  "happy-for",
  "pity",
  "resentment",
  "gloating",
  "admiration",
  "reproach",
  "remorse",
  "gratification",
];

/** All that is felt after some effects: `Meredith anger 2`. */
function felt(effects: readonly Effect[], people: Cast = cast()): string[] {
  const conditions: Condition[] = [];
  const words: string[] = [];
  const names = people.people.map(({ name }) => name);
  names.forEach((name, who) => {
    for (const kind of ALL) {
      for (const level of [3, 2, 1] as const) {
        words.push(`${name} ${kind} ${level}`);
        conditions.push(feels(who, kind, level));
      }
    }
  });
  const asks: string[] = [];
  for (let at = 0; at < conditions.length; at += 3) {
    asks.push(
      `{ask(${at}):${words[at]}.|{ask(${at + 1}):${words[at + 1]}.|{ask(${at + 2}):${words[at + 2]}.}}}`,
    );
  }
  const text = `${effects.map((_, n) => `~ do(${n})\n`).join("")}Now: ${asks.join("")}\n-> END\n`;
  const story = { text, cast: people, effects, conditions };
  const played = playByHand(makeByHand(story), story);
  expect(played.faults).toEqual([]);
  const [line = ""] = played.lines;
  return line.replace("Now:", "").trim().split(".").filter(Boolean);
}

describe("a goal that moves", () => {
  test("is hoped and feared for, in one mood", () => {
    expect(felt([becomes(3)])).toEqual(["Meredith hope 1"]);
    expect(felt([becomes(1)])).toEqual(["Meredith fear 1"]);
    expect(felt([becomes(1), becomes(3)])).toEqual(["Meredith hope 1"]);
    expect(felt([becomes(3), becomes(2)])).toEqual([]);
  });

  test("that is dreaded is feared the other way round", () => {
    expect(felt([becomes(3)], cast({ weight: -3 }))).toEqual(["Meredith fear 1"]);
    expect(felt([becomes(1)], cast({ weight: -3 }))).toEqual(["Meredith hope 1"]);
  });

  test("matters as much as it was declared to", () => {
    expect(felt([becomes(3)], cast({ weight: 3, start: 1 }))).toEqual(["Meredith hope 2"]);
    expect(felt([becomes(3)], cast({ weight: 1, start: 1 }))).toEqual(["Meredith hope 1"]);
  });

  test("by somebody's doing makes angry or grateful, settled or not", () => {
    expect(felt([makes(DEREK, 3)])).toEqual([
      "Derek pride 1",
      "Meredith hope 1",
      "Meredith gratitude 1",
    ]);
    expect(felt([makes(DEREK, 1)])).toEqual([
      "Derek shame 1",
      "Meredith fear 1",
      "Meredith anger 1",
    ]);
    expect(felt([makes(DEREK, 0)])).toEqual([
      "Derek shame 2",
      "Derek pity 2",
      "Meredith distress 2",
      "Meredith anger 2",
      "Richard gloating 2",
    ]);
  });

  test("by one's own doing makes proud or ashamed", () => {
    expect(felt([makes(MEREDITH, 3)])).toEqual(["Meredith hope 1", "Meredith pride 1"]);
    expect(felt([makes(MEREDITH, 4)])).toEqual([
      "Derek happy-for 2",
      "Meredith joy 2",
      "Meredith pride 2",
      "Meredith gratification 2",
      "Richard resentment 2",
    ]);
    expect(felt([makes(MEREDITH, 0)])).toEqual([
      "Derek pity 2",
      "Meredith distress 2",
      "Meredith shame 2",
      "Meredith remorse 2",
      "Richard gloating 2",
    ]);
  });

  test("is felt for by those who are here and have a bond, and by nobody else", () => {
    const left = (who: number): Effect => ({ kind: "leaves", who });
    expect(felt([left(DEREK), left(RICHARD), becomes(4)])).toEqual(["Meredith joy 2"]);
    expect(felt([left(DEREK), makes(DEREK, 0)])).toEqual([
      "Meredith distress 2",
      "Meredith anger 2",
      "Richard gloating 2",
    ]);
    const cooled: Effect[] = [1, 2, 3].map(() => ({ kind: "coolsTo", who: DEREK, to: MEREDITH }));
    expect(felt([...cooled, left(RICHARD), becomes(4)])).toEqual(["Meredith joy 2"]);
  });

  test("saturates", () => {
    const effects = [makes(DEREK, 3), makes(DEREK, 1), makes(DEREK, 3), makes(DEREK, 1)];
    expect(felt(effects)).toEqual([
      "Derek pride 3",
      "Derek shame 3",
      "Meredith fear 1",
      "Meredith anger 3",
      "Meredith gratitude 3",
    ]);
  });

  test("stays where it is once it is settled, and trying is a fault", () => {
    const effects = [becomes(0), becomes(4)];
    const conditions: Condition[] = [
      { kind: "isOutlook", goal: TOGETHER, outlook: 0 },
      feels(MEREDITH, "joy"),
    ];
    const text = "~ do(0)\n~ do(1)\n{ask(0):gone}, {ask(1):glad|not glad}\n-> END\n";
    const story = { text, cast: cast(), effects, conditions };
    const played = playByHand(makeByHand(story), story);
    expect(played.lines).toEqual(["gone, not glad"]);
    expect(played.faults).toEqual(["effect 1"]);
  });

  test("that goes on may be settled again", () => {
    expect(felt([becomes(0), becomes(4)], cast({ isOngoing: true }))).toEqual([
      "Derek happy-for 3",
      "Meredith joy 3",
      "Meredith distress 2",
      "Richard resentment 2",
    ]);
  });
});

describe("what was hoped or feared, once it is settled", () => {
  test.each<[FeelingKind, readonly Effect[]]>([
    ["satisfaction", [becomes(3), becomes(4)]],
    ["disappointment", [becomes(3), becomes(0)]],
    ["relief", [becomes(1), becomes(4)]],
    ["fears confirmed", [becomes(1), becomes(0)]],
  ])("is %s", (kind, effects) => {
    const all = felt(effects);
    expect(all.some((words) => words.startsWith(`Meredith ${kind}`))).toBe(true);
    expect(all.some((words) => /^Meredith (hope|fear) /.test(words))).toBe(false);
  });

  test("is felt before anger is, which comes beside it", () => {
    const all = felt([becomes(3), makes(DEREK, 0)]);
    expect(all).toContain("Meredith disappointment 3");
    expect(all).toContain("Meredith anger 3");
  });
});

describe("a promise that is for a goal", () => {
  const promising = (more: Partial<Cast> = {}): Cast => ({
    ...cast(),
    commitments: [promise("return", { goal: TOGETHER })],
    ...more,
  });
  const own = { who: DEREK, commitment: 0 };
  const promises: Effect = { kind: "promises", ...own, condition: 0 };

  test("moves it one step when made or withheld, and settles it when kept or broken", () => {
    expect(felt([promises], promising())).toContain("Meredith hope 1");
    expect(felt([{ kind: "withholds", ...own }], promising())).toContain("Meredith fear 1");
    expect(felt([promises, { kind: "keeps", ...own }], promising())).toContain(
      "Meredith satisfaction 1",
    );
    expect(felt([promises, { kind: "breaks", ...own }], promising())).toContain(
      "Meredith disappointment 3",
    );
  });

  test("never takes it to its end by being made, and leaves a settled one alone", () => {
    const likely = promising({ goals: [goal("together", { weight: 3, start: 3 })] });
    expect(felt([promises], likely)).toEqual([]);
    const gone = promising({ goals: [goal("together", { weight: 3, start: 0 })] });
    expect(felt([promises, { kind: "keeps", ...own }], gone)).toEqual([]);
  });

  test("moves an owner who is no party to it only if they are here", () => {
    const others = promising({
      commitments: [promise("return", { creditor: RICHARD, goal: TOGETHER })],
    });
    expect(felt([promises], others)).toContain("Meredith hope 1");
    expect(felt([{ kind: "leaves", who: MEREDITH }, promises], others)).toEqual([]);
  });
});

describe("feelings that are stored", () => {
  const feel = (who: number, kind: FeelingKind, level: 1 | 2 | 3): Effect => ({
    kind: "feels",
    who,
    feeling: feelingOf(kind) as Feeling,
    level,
  });
  const duo = (): Cast =>
    castOf({
      people: [person("Derek", { bonds: [0, 3] }), person("Meredith", { bonds: [1, 0] })],
      goals: [goal("together", { weight: 3 })],
    });

  test("are at least what the story says, and no less than they were", () => {
    expect(felt([feel(MEREDITH, "joy", 2), feel(MEREDITH, "joy", 1)], duo())).toEqual([
      "Meredith joy 2",
    ]);
    expect(felt([feel(MEREDITH, "fear", 2)], duo())).toEqual(["Meredith fear 2"]);
    expect(felt([feel(MEREDITH, "fear", 2), feel(MEREDITH, "hope", 1)], duo())).toEqual([
      "Meredith hope 1",
    ]);
  });

  test("fade as time passes, but for anger and moods", () => {
    const effects: Effect[] = [
      feel(MEREDITH, "joy", 3),
      feel(MEREDITH, "shame", 1),
      feel(MEREDITH, "anger", 2),
      feel(MEREDITH, "fear", 2),
      feel(MEREDITH, "gratitude", 2),
      { kind: "timePasses" },
    ];
    expect(felt(effects, duo())).toEqual([
      "Meredith joy 2",
      "Meredith fear 2",
      "Meredith anger 2",
      "Meredith gratitude 1",
    ]);
  });

  test("end when they are forgiven", () => {
    const forgives: Effect = { kind: "forgives", who: MEREDITH, to: DEREK };
    expect(felt([feel(MEREDITH, "anger", 3), forgives], duo())).toEqual([]);
  });
});

// ─── Passing feelings and faces ────────────────────────────────────────────────────────────

describe("a passing feeling", () => {
  const effects = [becomes(1), becomes(4)];
  const conditions = [feels(MEREDITH, "relief")];
  const play = (text: string, choices: readonly number[] = [0, 0, 0]): Played => {
    const story = { text: `~ do(0)\n~ do(1)\n${text}`, cast: cast(), effects, conditions };
    const picked = [...choices];
    return playByHand(makeByHand(story), story, () => picked.shift());
  };
  const ask = "{ask(0):relief|calm}";

  test("lasts until the next choice, and through that choice's own words", () => {
    const played = play(
      `Now ${ask}.\n*   Offered ${ask}[.] and taken, ${ask}.\n    After: ${ask}.\n-   -> END\n`,
    );
    expect(played.lines).toEqual([
      "Now relief.",
      "Offered relief and taken, relief.",
      "After: calm.",
    ]);
  });

  test("has passed where the choice leads, however it leads there", () => {
    const there = `=== there ===\nThere: ${ask}.\n-> END\n`;
    expect(play(`*   Go, ${ask}. -> there\n${there}`).lines).toEqual(["Go, relief. There: calm."]);
    expect(
      play(`*   Go[.], <- there
-   -> END
${there}`).lines,
    ).toEqual(["Go, There: calm."]);
    const back = `=== there ===\nThere: ${ask}.\n->->\n`;
    expect(play(`*   Go. -> there ->\n    Back: ${ask}.\n-   -> END\n${back}`).lines).toEqual([
      "Go. There: calm.",
      "Back: calm.",
    ]);
  });

  test("does not end where a fallback is taken: nobody chose", () => {
    expect(play(`* -> there\n=== there ===\nThere: ${ask}.\n-> END\n`).lines).toEqual([
      "There: relief.",
    ]);
  });
});

describe("a face", () => {
  type Feels = Extract<Effect, { readonly kind: "feels" }>;
  const fear: Feels = {
    kind: "feels",
    who: MEREDITH,
    feeling: { kind: "fear", goal: TOGETHER },
    level: 2,
  };
  const shown = (mask: Mask, effect = fear, people = cast()): string => {
    const kinds = ["fear", "joy", "anger"] as const;
    const conditions: Condition[] = [
      ...kinds.map(
        (kind): Condition => ({ kind: "shows", who: MEREDITH, feeling: feelingOf(kind) }),
      ),
      { kind: "shows", who: MEREDITH, feeling: { kind: "calm" } },
      { kind: "sees", who: DEREK, of: MEREDITH, kindSeen: "fear" },
      { kind: "sees", who: RICHARD, of: MEREDITH, kindSeen: "fear" },
    ];
    const words = ["fear", "joy", "anger", "calm", "Derek sees", "Richard sees"];
    const asks = words.map((word, n) => `{ask(${n}):${word};}`).join("");
    const story = {
      text: `~ do(0)\n~ do(1)\nShown: ${asks}\n-> END\n`,
      cast: people,
      effects: [effect, { kind: "masks", who: MEREDITH, mask } as Effect],
      conditions,
    };
    return playByHand(makeByHand(story), story).lines[0] ?? "";
  };
  const slight: Feels = { ...fear, level: 1 };
  const great: Feels = { ...fear, level: 3 };

  test("that is open shows what is felt, and everybody sees it", () => {
    expect(shown({ kind: "open" })).toBe("Shown: fear;Derek sees;Richard sees;");
  });

  test("that hides a feeling lets through what the guard doesn't hold", () => {
    expect(shown({ kind: "hides", feeling: "fear" })).toBe("Shown: fear;Derek sees;Richard sees;");
    expect(shown({ kind: "hides", feeling: "fear" }, slight)).toBe("Shown: Derek sees;");
    expect(shown({ kind: "hides", feeling: "joy" }, slight)).toBe(
      "Shown: fear;Derek sees;Richard sees;",
    );
  });

  test("that hides everything holds one more", () => {
    expect(shown({ kind: "hidesAll" })).toBe("Shown: Derek sees;");
    expect(shown({ kind: "hidesAll" }, great)).toBe("Shown: fear;Derek sees;Richard sees;");
  });

  test("that plays something shows that, and deceives nobody who loves her", () => {
    expect(shown({ kind: "plays", feeling: "calm" })).toBe("Shown: calm;Derek sees;");
    expect(shown({ kind: "plays", feeling: "joy" })).toBe("Shown: joy;Derek sees;");
    expect(shown({ kind: "plays", feeling: "anger" })).toBe("Shown: anger;Derek sees;");
  });

  test("is taken for what is seen in it, or else for what it shows", () => {
    const world = (mask: Mask, more: readonly Effect[] = []): World => {
      let now = worldAtStart(cast());
      for (const effect of [fear, { kind: "masks", who: MEREDITH, mask } as Effect, ...more]) {
        const outcome = applyEffect(now, effect);
        if (outcome.ok) now = outcome.world;
      }
      return now;
    };
    const joy: Mask = { kind: "plays", feeling: "joy" };
    const calm: Mask = { kind: "plays", feeling: "calm" };
    expect(seenToFeel(world(joy), DEREK, MEREDITH)).toEqual(["fear"]);
    expect(seenToFeel(world(joy), RICHARD, MEREDITH)).toEqual(["joy"]);
    expect(seenToFeel(world(calm), RICHARD, MEREDITH)).toEqual(["calm"]);
    expect(seenToFeel(world({ kind: "hidesAll" }), RICHARD, MEREDITH)).toEqual([]);
    const left: Effect = { kind: "leaves", who: DEREK };
    expect(seenToFeel(world(joy, [left]), DEREK, MEREDITH)).toEqual([]);
  });

  test("is seen by nobody who is away, and nothing is seen that isn't felt", () => {
    const away = cast();
    const [derek, ...rest] = away.people;
    const people = [{ ...(derek as (typeof away.people)[number]), isAway: true }, ...rest];
    expect(shown({ kind: "open" }, fear, { ...away, people })).toBe("Shown: fear;Richard sees;");
    const joy: Feels = { kind: "feels", who: MEREDITH, feeling: { kind: "joy" }, level: 1 };
    expect(shown({ kind: "open" }, joy)).toBe("Shown: joy;");
  });
});
