/** Every condition that may stand in braces, in its ways to be written and denied. */
import { describe, expect, it } from "vitest";
import type { Condition } from "../../../src/drama/conditions.ts";
import { QUESTIONS } from "../../../src/people/patterns.ts";
import { readKeep } from "./read.ts";
import { HEAD, LEAVING, MARRIED, PAPERS, RAIN, SKY } from "./story.ts";

const yes = (fact: number): { fact: number; value: number } => ({ fact, value: 1 });
const no = (fact: number): { fact: number; value: number } => ({ fact, value: 0 });
const not = (part: Condition): Condition => ({ kind: "not", part });
const holds = (what: { fact: number; value: number }): Condition => ({ kind: "holds", what });
const here = (who: number): Condition => ({ kind: "isHere", who });
const ink = (expression: number): Condition => ({ kind: "ink", expression });

const CASES: readonly (readonly [sentence: string, condition: Condition])[] = [
  ["it is raining", holds(yes(RAIN))],
  ["it isn't raining", holds(no(RAIN))],
  ["it is no longer raining", holds(no(RAIN))],
  ["not it is raining", not(holds(yes(RAIN)))],
  ["papers", holds(yes(PAPERS))],
  ["not papers", not(holds(yes(PAPERS)))],
  ["papers are signed", holds(yes(PAPERS))],
  ["the weather is sun", holds({ fact: SKY, value: 2 })],
  ["weather isn't sun", not(holds({ fact: SKY, value: 2 }))],
  ["sky is no longer heavy rain", not(holds({ fact: SKY, value: 1 }))],
  ["Derek and Meredith are married, still", holds(yes(MARRIED))],
  ["Derek leaves in the morning", holds(yes(LEAVING))],
  ["Derek doesn't leave in the morning", holds(no(LEAVING))],

  ["Derek knows papers", { kind: "knows", who: 0, what: yes(PAPERS) }],
  ["Derek knows that the papers are signed", { kind: "knows", who: 0, what: yes(PAPERS) }],
  ["Derek Smith knows papers", { kind: "knows", who: 0, what: yes(PAPERS) }],
  ["Derek knows it isn't raining", { kind: "knows", who: 0, what: no(RAIN) }],
  ["Derek knows the weather", { kind: "knows", who: 0, what: { fact: SKY } }],
  ["Derek knows the weather is sun", { kind: "knows", who: 0, what: { fact: SKY, value: 2 } }],
  ["Meredith doesn't know leaving", not({ kind: "knows", who: 1, what: yes(LEAVING) })],
  [
    "Meredith does not know that he leaves in the morning",
    not({ kind: "knows", who: 1, what: yes(LEAVING) }),
  ],
  ["Meredith no longer knows leaving", not({ kind: "knows", who: 1, what: yes(LEAVING) })],
  ["Meredith believes not leaving", { kind: "believes", who: 1, what: no(LEAVING) }],
  ["Meredith doesn't believe leaving", not({ kind: "believes", who: 1, what: yes(LEAVING) })],
  ["Meredith thinks Derek knows papers", { kind: "thinksKnows", who: 1, about: 0, fact: PAPERS }],
  [
    "Meredith thinks that he knows the weather",
    { kind: "thinksKnows", who: 1, about: 0, fact: SKY },
  ],
  [
    "Meredith doesn't think Derek knows papers",
    not({ kind: "thinksKnows", who: 1, about: 0, fact: PAPERS }),
  ],
  ["Derek lied to Meredith about leaving", { kind: "liedTo", who: 0, to: 1, fact: LEAVING }],
  ["not Derek lied to her about leaving", not({ kind: "liedTo", who: 0, to: 1, fact: LEAVING })],
  ["Derek is here", here(0)],
  ["Derek isn't here", not(here(0))],
  ["Derek is no longer here", not(here(0))],
  ["Derek is not here", not(here(0))],

  ["Derek holds the ring", { kind: "holdsThing", who: 0, thing: 0 }],
  ["Derek no longer holds his ring", not({ kind: "holdsThing", who: 0, thing: 0 })],
  ["Meredith wears the ring", { kind: "wears", who: 1, thing: 0, place: -1 }],
  ["Meredith doesn't wear the ring", not({ kind: "wears", who: 1, thing: 0, place: -1 })],
  ["Meredith wears the ring on her left hand", { kind: "wears", who: 1, thing: 0, place: 1 }],
  ["the ring came from Derek", { kind: "cameFrom", thing: 0, who: 0 }],
  ["ring came from Derek", { kind: "cameFrom", thing: 0, who: 0 }],
  ["the ring is here", { kind: "liesHere", thing: 0 }],
  ["the ring is no longer here", not({ kind: "liesHere", thing: 0 })],
  ["the ring is lost", { kind: "isLost", thing: 0 }],
  ["the ring isn't lost", not({ kind: "isLost", thing: 0 })],

  ["Derek promised return", { kind: "promised", commitment: 0 }],
  ["Derek promised to return", { kind: "promised", commitment: 0 }],
  ["Derek withheld return", { kind: "withheld", commitment: 0 }],
  ["Meredith kept wait", { kind: "kept", commitment: 1 }],
  ["Derek broke return", { kind: "broke", commitment: 0 }],
  ["return is owed", { kind: "isOwed", commitment: 0 }],
  ["return is no longer owed", not({ kind: "isOwed", commitment: 0 })],
  ["Meredith accepted return", { kind: "accepted", commitment: 0 }],

  ["together is unlikely", { kind: "isOutlook", goal: 0, outlook: 1 }],
  ["together isn't gone", not({ kind: "isOutlook", goal: 0, outlook: 0 })],
  ["Meredith feels hope", { kind: "feels", who: 1, feeling: { kind: "hope", goal: -1 }, level: 1 }],
  [
    "Meredith feels much hope for together",
    { kind: "feels", who: 1, feeling: { kind: "hope", goal: 0 }, level: 2 },
  ],
  [
    "Meredith doesn't feel anger at Derek",
    not({ kind: "feels", who: 1, feeling: { kind: "anger", toward: 0 }, level: 1 }),
  ],
  ["Meredith feels relief", { kind: "feels", who: 1, feeling: { kind: "relief" }, level: 1 }],
  ["Meredith shows fear", { kind: "shows", who: 1, feeling: { kind: "fear", goal: -1 } }],
  ["Meredith shows calm", { kind: "shows", who: 1, feeling: { kind: "calm" } }],
  [
    "Meredith doesn't show her fear",
    not({ kind: "shows", who: 1, feeling: { kind: "fear", goal: -1 } }),
  ],
  ["Derek sees Meredith's fear", { kind: "sees", who: 0, of: 1, kindSeen: "fear" }],
  ["Derek sees Meredith’s fear", { kind: "sees", who: 0, of: 1, kindSeen: "fear" }],
  ["Derek sees her anger", { kind: "sees", who: 0, of: 1, kindSeen: "anger" }],
  ["Derek doesn't see her fear", not({ kind: "sees", who: 0, of: 1, kindSeen: "fear" })],
  ["Meredith loves Derek", { kind: "bond", who: 1, to: 0, size: 3 }],
  ["Meredith is fond of Derek", { kind: "bond", who: 1, to: 0, size: 2 }],
  ["Meredith isn't fond of Derek", not({ kind: "bond", who: 1, to: 0, size: 2 })],
  ["Meredith likes Derek", { kind: "bond", who: 1, to: 0, size: 1 }],
  ["Meredith is cool to Derek", { kind: "bond", who: 1, to: 0, size: -1 }],
  ["Meredith dislikes Derek", { kind: "bond", who: 1, to: 0, size: -2 }],
  ["Meredith hates Derek", { kind: "bond", who: 1, to: 0, size: -3 }],
  ["Meredith doesn't hate Derek", not({ kind: "bond", who: 1, to: 0, size: -3 })],

  // Joined
  ["Derek is here and Meredith is here", { kind: "and", parts: [here(0), here(1)] }],
  [
    "Derek is here or Meredith is here or papers",
    { kind: "or", parts: [here(0), here(1), holds(yes(PAPERS))] },
  ],
  [
    "(Derek is here or papers) and Meredith is here",
    { kind: "and", parts: [{ kind: "or", parts: [here(0), holds(yes(PAPERS))] }, here(1)] },
  ],
  ["not (Derek is here or Meredith is here)", not({ kind: "or", parts: [here(0), here(1)] })],
  ["not Derek is here and Meredith is here", { kind: "and", parts: [not(here(0)), here(1)] }],
  ["Derek is here && Meredith is here", { kind: "and", parts: [here(0), here(1)] }],
  ["(Derek is here)", here(0)],
  [
    "Derek and Meredith are married, still and papers",
    { kind: "and", parts: [holds(yes(MARRIED)), holds(yes(PAPERS))] },
  ],

  // With ink
  ["Derek is here and trust > 3", { kind: "and", parts: [here(0), ink(0)] }],
  [
    "trust + 2 * 3 > 3 and not late and Derek is here",
    { kind: "and", parts: [ink(0), ink(1), here(0)] },
  ],
  ["not late and Derek is here", { kind: "and", parts: [ink(0), here(0)] }],
  ["(trust > 3 or late) and Derek is here", { kind: "and", parts: [ink(0), here(0)] }],
  ["(trust + 1) * 2 > 4 and papers", { kind: "and", parts: [ink(0), holds(yes(PAPERS))] }],
  ['papers and "a and b" == "c"', { kind: "and", parts: [holds(yes(PAPERS)), ink(0)] }],
];

describe("conditions", () => {
  for (const [sentence, condition] of CASES) {
    it(sentence, () => {
      const { readings, diagnostics } = readKeep(`${HEAD}{${sentence}: Text.}\n`);
      expect(diagnostics.map(({ code, title }) => `${code}: ${title}`)).toEqual([]);
      expect([...readings.sentences.values()]).toEqual([{ kind: "condition", condition }]);
    });
  }

  it("reaches every form of the closed list", () => {
    const verbs = CASES.map(([sentence]) => sentence.replaceAll("'s", " 's").split(" "));
    for (const { elements, form } of QUESTIONS.all) {
      const literals = elements.filter((element) => !/^[A-Z]$/.test(element));
      const isReached = verbs.some((words) => literals.every((word) => words.includes(word)));
      expect(isReached, form).toBe(true);
    }
  });
});

it("reads ink between sentences by ink's own rules, where it stands", () => {
  const { readings, sources } = readKeep(`${HEAD}{papers and trust + 1 > 3 and not late: Text.}\n`);
  const written = readings.expressions.map(({ span }) =>
    sources[0]?.read.slice(span.start, span.end),
  );
  expect(written).toEqual(["trust + 1 > 3", "not late"]);
  expect(readings.expressions.map(({ kind }) => kind)).toEqual(["binary", "unary"]);
});

const REFUSED: readonly (readonly [sentence: string, code: string])[] = [
  ["Derek is here and Meredith is here or papers", "and-or-together"],
  ["Derek is here and late or trust > 3", "and-or-together"],
  ["Derek and Meredith are here", "sentence-unfinished"],
  ["Derek thinks Meredith doesn't know papers", "sentence-not-understood"],
  ["Derek knows it is raining hard", "sentence-not-understood"],
  ["Derek believes the weather isn't sun", "value-left-open"],
  ["Derek believes the weather", "missing-value-of-fact"],
  ["the weather", "missing-value-of-fact"],
  ["Derek promised wait", "not-their-promise"],
  ["Derek accepted return", "not-their-promise"],
  ["Derek loves Derek", "same-person-twice"],
  ["Derek feels calm", "feeling-not-felt"],
  ["Meredith shows great anger", "not-on-a-face"],
  ["Meredith shows a little fear", "not-on-a-face"],
  ["Derek sees Meredith's much fear", "not-on-a-face"],
  ["Derek sees Meredith's anger at Derek", "not-on-a-face"],
  ["Derek sees Meredith's", "sentence-unfinished"],
  ["Derek tells Meredith papers", "sentence-not-understood"],
  ["papers and", "empty-condition"],
  ["not papers are", "sentence-not-understood"],
  ["(papers", "sentence-not-understood"],
];

describe("refused", () => {
  for (const [sentence, code] of REFUSED) {
    it(sentence, () => {
      const { readings, diagnostics } = readKeep(`${HEAD}{${sentence}: Text.}\n`);
      expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
      expect(readings.sentences.size).toBe(0);
    });
  }
});
