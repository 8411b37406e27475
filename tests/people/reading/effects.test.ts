/** Every sentence that may stand after `~`, in its ways to be written, and what it comes to. */
import { describe, expect, it } from "vitest";
import type { Effect } from "../../../src/drama/effects.ts";
import { EFFECTS } from "../../../src/people/patterns.ts";
import { readKeep } from "./read.ts";
import { DOOR, HEAD, LEAVING, MARRIED, PAPERS, RAIN, SKY } from "./story.ts";

const DEREK = 0;
const MEREDITH = 1;
const yes = (fact: number): { fact: number; value: number } => ({ fact, value: 1 });
const no = (fact: number): { fact: number; value: number } => ({ fact, value: 0 });

const CASES: readonly (readonly [sentence: string, effect: Effect])[] = [
  // Facts
  ["now it is raining", { kind: "now", what: yes(RAIN) }],
  ["now not it is raining", { kind: "now", what: no(RAIN) }],
  ["now it isn't raining", { kind: "now", what: no(RAIN) }],
  ["now it isn’t raining", { kind: "now", what: no(RAIN) }],
  ["now it is not raining", { kind: "now", what: no(RAIN) }],
  ["now it is no longer raining", { kind: "now", what: no(RAIN) }],
  ["now it no longer is raining", { kind: "now", what: no(RAIN) }],
  ["now the weather is heavy rain", { kind: "now", what: { fact: SKY, value: 1 } }],
  ["now sky is sun", { kind: "now", what: { fact: SKY, value: 2 } }],
  ["now weather is mist", { kind: "now", what: { fact: SKY, value: 0 } }],
  ["now the door no longer opens to the garden", { kind: "now", what: no(DOOR) }],
  ["now the door doesn't open to a garden", { kind: "now", what: no(DOOR) }],
  ["now door does not open garden", { kind: "now", what: no(DOOR) }],
  ["now Derek and Meredith are not married, still", { kind: "now", what: no(MARRIED) }],
  ["now papers aren't signed", { kind: "now", what: no(PAPERS) }],
  ["Derek tells Meredith papers", { kind: "tells", who: 0, to: 1, what: yes(PAPERS) }],
  [
    "Derek tells Meredith the papers are signed",
    { kind: "tells", who: 0, to: 1, what: yes(PAPERS) },
  ],
  [
    "Derek tells Meredith that papers are signed",
    { kind: "tells", who: 0, to: 1, what: yes(PAPERS) },
  ],
  ["Derek Smith tells Meredith papers", { kind: "tells", who: 0, to: 1, what: yes(PAPERS) }],
  [
    "Derek tells Meredith that he leaves in the morning",
    { kind: "tells", who: 0, to: 1, what: yes(LEAVING) },
  ],
  [
    "Derek tells her that he leaves in the morning",
    { kind: "tells", who: 0, to: 1, what: yes(LEAVING) },
  ],
  [
    "Derek tells Meredith he doesn't leave in the morning",
    { kind: "tells", who: 0, to: 1, what: no(LEAVING) },
  ],
  [
    "Derek tells Meredith that the weather is sun",
    { kind: "tells", who: 0, to: 1, what: { fact: SKY, value: 2 } },
  ],
  ["Derek lies to Meredith: not leaving", { kind: "lies", who: 0, to: 1, what: no(LEAVING) }],
  ["Derek lies to Meredith : it is raining", { kind: "lies", who: 0, to: 1, what: yes(RAIN) }],
  [
    "Meredith learns that Derek leaves in the morning",
    { kind: "learns", who: 1, what: yes(LEAVING) },
  ],
  ["Meredith overhears leaving", { kind: "overhears", who: 1, what: yes(LEAVING) }],
  [
    "Meredith guesses that Derek does not leave in the morning",
    { kind: "guesses", who: 1, what: no(LEAVING) },
  ],

  // Presence
  ["Meredith arrives", { kind: "arrives", who: MEREDITH }],
  ["Derek leaves", { kind: "leaves", who: DEREK }],

  // Things
  ["Derek gives Meredith the ring", { kind: "gives", who: 0, to: 1, thing: 0 }],
  ["Derek gives the ring to Meredith", { kind: "gives", who: 0, to: 1, thing: 0 }],
  ["Derek gives Meredith his ring", { kind: "gives", who: 0, to: 1, thing: 0 }],
  ["Derek gives her ring", { kind: "gives", who: 0, to: 1, thing: 0 }],
  ["Derek lends Meredith a letter", { kind: "lends", who: 0, to: 1, thing: 1 }],
  ["Derek lends letter to Meredith", { kind: "lends", who: 0, to: 1, thing: 1 }],
  ["Meredith returns the ring", { kind: "returns", who: 1, thing: 0 }],
  ["Meredith takes the letter", { kind: "takes", who: 1, thing: 1 }],
  ["Meredith wears the ring", { kind: "wears", who: 1, thing: 0, place: -1 }],
  ["Meredith wears the ring on her right hand", { kind: "wears", who: 1, thing: 0, place: 0 }],
  ["Derek wears his ring on the left hand", { kind: "wears", who: 0, thing: 0, place: 1 }],
  ["Meredith takes off the ring", { kind: "takesOff", who: 1, thing: 0 }],
  ["Meredith takes the ring off", { kind: "takesOff", who: 1, thing: 0 }],
  ["Derek drops the ring", { kind: "drops", who: 0, thing: 0 }],
  ["Derek loses the ring", { kind: "loses", who: 0, thing: 0 }],
  ["Meredith finds the ring", { kind: "finds", who: 1, thing: 0 }],

  // Promises
  ["Meredith asks Derek for return", { kind: "asksFor", who: 1, commitment: 0 }],
  ["Derek withholds return", { kind: "withholds", who: 0, commitment: 0 }],
  ["Derek promises return", { kind: "promises", who: 0, commitment: 0, condition: 0 }],
  ["Derek promises to return", { kind: "promises", who: 0, commitment: 0, condition: 0 }],
  [
    "Derek promises return if Meredith kept wait",
    { kind: "promises", who: 0, commitment: 0, condition: 1 },
  ],
  ["Meredith vows to wait", { kind: "vows", who: 1, commitment: 1 }],
  ["Derek keeps return", { kind: "keeps", who: 0, commitment: 0 }],
  ["Derek breaks return", { kind: "breaks", who: 0, commitment: 0 }],
  ["Derek withdraws return", { kind: "withdraws", who: 0, commitment: 0 }],
  ["Meredith releases Derek from return", { kind: "releases", who: 1, commitment: 0 }],
  ["Meredith accepts return", { kind: "accepts", who: 1, commitment: 0 }],
  ["return lapses", { kind: "lapses", commitment: 0 }],
  ["wait lapses", { kind: "lapses", commitment: 1 }],

  // Hearts
  ["together becomes unlikely", { kind: "becomes", goal: 0, outlook: 1 }],
  ["Derek makes together likely", { kind: "makes", who: 0, goal: 0, outlook: 3 }],
  ["Derek makes peace done", { kind: "makes", who: 0, goal: 1, outlook: 4 }],
  ["Meredith feels joy", { kind: "feels", who: 1, feeling: { kind: "joy" }, level: 1 }],
  ["Meredith feels a little joy", { kind: "feels", who: 1, feeling: { kind: "joy" }, level: 1 }],
  [
    "Meredith feels much distress",
    { kind: "feels", who: 1, feeling: { kind: "distress" }, level: 2 },
  ],
  [
    "Meredith feels great anger",
    { kind: "feels", who: 1, feeling: { kind: "anger", toward: 0 }, level: 3 },
  ],
  [
    "Meredith feels anger at Derek",
    { kind: "feels", who: 1, feeling: { kind: "anger", toward: 0 }, level: 1 },
  ],
  [
    "Derek feels tenderness for her",
    { kind: "feels", who: 0, feeling: { kind: "tenderness", toward: 1 }, level: 1 },
  ],
  [
    "Derek feels much gratitude to Meredith",
    { kind: "feels", who: 0, feeling: { kind: "gratitude", toward: 1 }, level: 2 },
  ],
  ["Derek feels shame", { kind: "feels", who: 0, feeling: { kind: "shame", toward: 0 }, level: 1 }],
  [
    "Meredith feels fear for together",
    { kind: "feels", who: 1, feeling: { kind: "fear", goal: 0 }, level: 1 },
  ],
  [
    "Derek feels great hope",
    { kind: "feels", who: 0, feeling: { kind: "hope", goal: 1 }, level: 3 },
  ],
  ["Meredith feels relief", { kind: "feels", who: 1, feeling: { kind: "relief" }, level: 1 }],
  [
    "Meredith feels fears confirmed",
    { kind: "feels", who: 1, feeling: { kind: "fears confirmed" }, level: 1 },
  ],
  ["Meredith forgives Derek", { kind: "forgives", who: 1, to: 0 }],
  ["Meredith forgives him", { kind: "forgives", who: 1, to: 0 }],
  ["Meredith warms to Derek", { kind: "warmsTo", who: 1, to: 0 }],
  ["Derek cools to her", { kind: "coolsTo", who: 0, to: 1 }],
  ["Meredith lets it show", { kind: "masks", who: 1, mask: { kind: "open" } }],
  ["Meredith hides her fear", { kind: "masks", who: 1, mask: { kind: "hides", feeling: "fear" } }],
  ["Meredith hides anger", { kind: "masks", who: 1, mask: { kind: "hides", feeling: "anger" } }],
  ["Meredith hides what she feels", { kind: "masks", who: 1, mask: { kind: "hidesAll" } }],
  // As it is said of somebody who is `they`; whose verb it is, is nobody's to mark.
  ["Meredith hides what she feel", { kind: "masks", who: 1, mask: { kind: "hidesAll" } }],
  ["Meredith plays calm", { kind: "masks", who: 1, mask: { kind: "plays", feeling: "calm" } }],
  ["Derek plays joy", { kind: "masks", who: 0, mask: { kind: "plays", feeling: "joy" } }],
  ["she plays anger", { kind: "masks", who: 1, mask: { kind: "plays", feeling: "anger" } }],
  ["time passes", { kind: "timePasses" }],
];

describe("effects", () => {
  for (const [sentence, effect] of CASES) {
    it(sentence, () => {
      const { readings, diagnostics } = readKeep(`${HEAD}~ ${sentence}\n`);
      expect(diagnostics.map(({ code, title }) => `${code}: ${title}`)).toEqual([]);
      expect([...readings.effects.values()]).toEqual([effect]);
    });
  }

  it("reaches every form of the closed list", () => {
    const kinds = new Set(CASES.map(([, { kind }]) => kind));
    const verbs = CASES.map(([sentence]) => sentence.split(" "));
    for (const { elements, form } of EFFECTS.all) {
      const literals = elements.filter((element) => !/^[A-Z]$/.test(element) && element !== ":");
      const isReached = verbs.some((words) => literals.every((word) => words.includes(word)));
      expect(isReached, form).toBe(true);
    }
    expect(kinds.size).toBe(35);
  });
});

const REFUSED: readonly (readonly [sentence: string, code: string])[] = [
  ["Derek tells Derek papers", "same-person-twice"],
  ["Derek tells Meredith the weather", "missing-value-of-fact"],
  ["Derek tells Meredith the weather isn't sun", "value-left-open"],
  ["Derek wears the letter", "not-worn"],
  ["Meredith promises return", "not-their-promise"],
  ["Derek accepts return", "not-their-promise"],
  ["Derek asks Meredith for return", "not-their-promise"],
  ["Derek releases Meredith from return", "not-their-promise"],
  ["Derek feels fear for together", "not-their-goal"],
  ["Derek feels calm", "feeling-not-felt"],
  ["Meredith hides her great fear", "not-on-a-face"],
  ["Meredith hides her anger at Derek", "not-on-a-face"],
  ["Meredith wears the ring on his right hand", "sentence-not-understood"],
  ["Meredith hides his fear", "sentence-not-understood"],
  ["Meredith hides what he feels", "sentence-not-understood"],
  ["Derek promises return if", "sentence-unfinished"],
  ["Derek promises return if Meredith loves Derek", "promise-condition-forbidden"],
  ["Derek promises return if Meredith feels hope", "promise-condition-forbidden"],
  ["Derek promises return if TURNS() > 3", "promise-condition-forbidden"],
  ["Derek promises return if trust > 3 and seen", "promise-condition-forbidden"],
  ["Derek promises return if Meredith knews papers", "sentence-not-understood"],
  ["Derek knows papers", "sentence-not-understood"],
  ["now", "useless-logic"],
  ["Derek", "sentence-unfinished"],
  ["Derek leaves quickly", "sentence-not-understood"],
];

describe("refused", () => {
  for (const [sentence, code] of REFUSED) {
    it(sentence, () => {
      const { readings, diagnostics } = readKeep(`${HEAD}~ ${sentence}\n`);
      expect(diagnostics.map((diagnostic) => diagnostic.code)).toEqual([code]);
      expect(readings.effects.size).toBe(0);
    });
  }
});

it("counts equal conditions of a promise once, by what they say", () => {
  const { readings, diagnostics } = readKeep(`${HEAD}
~ Derek promises return if Meredith kept wait
~ Derek promises return if trust > 3
~ Derek promises return if Meredith kept the wait
~ Derek promises return if trust > 3
~ Derek promises return if trust > 4
`);
  expect(diagnostics).toEqual([]);
  const numbers = [...readings.effects.values()].map((effect) =>
    effect.kind === "promises" ? effect.condition : -1,
  );
  expect(numbers).toEqual([1, 2, 1, 2, 3]);
  expect(readings.promiseConditions[0]?.map(({ words }) => words)).toEqual([
    "Meredith kept wait",
    "trust > 3",
    "trust > 4",
  ]);
});
