/**
 * Why: the right pulls with the right sums, and what each thing that was said has changed.
 */
import { describe, expect, test } from "vitest";
import type { Condition, Pull } from "../../../src/drama/conditions.ts";
import { weigh } from "../../../src/drama/index.ts";
import { readPeople } from "../../../src/people/read.ts";
import { makeVocabulary } from "../../../src/people/vocabulary.ts";
import { keepRules, parseStory } from "../../../src/syntax/index.ts";
import type { PeopleStory } from "../../../src/with-people.ts";
import { makeRandom } from "../../support/random.ts";
import { begin, fineMist, harbour, playThrough, sides } from "./stories.ts";

/** What the story's reasons mean, by their words: read anew, not taken from what was compiled. */
function reasonsOf(source: string): ReadonlyMap<string, Condition> {
  const { file, sources } = parseStory(source, {
    name: "x.keep",
    keep: { rules: keepRules, vocabulary: makeVocabulary },
  });
  const { readings } = readPeople(file, sources);
  const pulls: Pull[] = [...readings.sentences.values()].flatMap((reading) =>
    reading.kind === "pulls" ? reading.pulls : [],
  );
  return new Map(pulls.map(({ words, reason }) => [words, reason]));
}

function isPlainInk(condition: Condition): boolean {
  if (condition.kind === "and" || condition.kind === "or") return condition.parts.some(isPlainInk);
  return condition.kind === "not" ? isPlainInk(condition.part) : condition.kind === "ink";
}

/** Weighs every pick of the turn again, on the world as it was; returns how many reasons were. */
function weighAgain(
  story: PeopleStory,
  reasons: ReadonlyMap<string, Condition>,
  taken: Set<string>,
): number {
  const { choices } = story.symbols;
  const picks = (story.steps().at(-1) ?? []).filter(({ mark }) => mark.kind === "pick");
  const entries = story.why().filter(({ kind }) => kind === "pick");
  expect(entries).toHaveLength(picks.length);
  let weighed = 0;
  picks.forEach(({ mark, before }, at) => {
    const candidates = entries[at]?.weighed ?? [];
    for (const candidate of candidates) {
      let sum = 0;
      candidate.pulls.forEach(({ words, weight = 0 }, nth) => {
        const pull = choices[candidate.choice]?.pulls[nth];
        const reason = reasons.get(pull?.words ?? "");
        if (pull === undefined || reason === undefined) throw new Error(`unknown: ${words}`);
        const chosen = /^\p{L}+ chose “(.*)”$/u.exec(words)?.[1];
        if (chosen !== undefined) {
          expect(Math.abs(weight), words).toBe(taken.has(chosen) ? 1 : 0);
        } else if (!isPlainInk(reason)) {
          const expected = weigh(before, reason, () => false);
          expect(weight, words).toBe(pull.isDespite ? 0 - expected : expected);
        }
        sum += weight;
        weighed++;
      });
      expect(candidate.weight).toBe(sum);
    }
    // The strongest was taken: whatever weighed more was closed, and says so.
    const [winner, ...others] = candidates;
    expect(mark.kind === "pick" && winner?.choice === mark.choice).toBe(true);
    for (const { weight = 0, wasClosed } of others) {
      if (!wasClosed) expect(weight).toBeLessThanOrEqual(winner?.weight ?? 0);
    }
    taken.add(winner?.words ?? "");
  });
  return weighed;
}

describe("picks", () => {
  test.each(sides)("of Fine Mist as %s weigh what drama says they do", (as) => {
    const reasons = reasonsOf(fineMist);
    let weighed = 0;
    for (let seed = 0; seed < (as === "nobody" ? 1 : 20); seed++) {
      const story = begin(fineMist, { as });
      const taken = new Set<string>();
      playThrough(story, makeRandom(seed), () => {
        const { chosen } = story.history.at(-1) ?? {};
        if (chosen !== undefined) taken.add(chosen.text);
        weighed += weighAgain(story, reasons, taken);
      });
    }
    expect(weighed).toBeGreaterThan(20);
  });

  test("say who chose, the sum, each reason, and what was left", () => {
    const story = begin(harbour);
    story.replay([0]);
    const [asked, pick, promised] = story.why();
    expect(asked).toMatchObject({
      kind: "effect",
      what: "Ada asked Ben to promise “write”.",
      because: ["It goes with “Ada: Will you write?”"],
      line: 0,
    });
    expect(pick).toMatchObject({
      kind: "pick",
      what: "Ben chose “I'll write.” (2).",
      because: [
        "He likes Ada +1, Ada chose “Will you write?” +1.",
        "Rather than “Well, then.” (−1): he likes Ada −1.",
        "Rather than “Turn away” (0): nothing pulled to it.",
      ],
      line: 0,
    });
    expect(promised).toMatchObject({
      what: "Ben promised Ada “write”.",
      changed: [
        "What Ada wants, to hear from Ben, was open and is likely.",
        "Ada is a little hopeful (1): to hear from Ben.",
        "Ada is a little grateful to Ben (1), because it was Ben's doing.",
        "Ben is a little proud (1), for Ada's sake.",
      ],
    });
  });

  test("tell a promise by its own words, where it has any", () => {
    const story = begin(
      harbour.replace("write: Ben to Ada;", "write: Ben to Ada; to write to Ada every week;"),
    );
    story.replay([0]);
    expect(
      story
        .why()
        .slice(0, 3)
        .map(({ what }) => what),
    ).toEqual([
      "Ada asked Ben to promise to write to her every week.",
      "Ben chose “I'll write.” (2).",
      "Ben promised Ada to write to her every week.",
    ]);
    const said = begin(`CAST
    Ada (she), playable
    Ben (he)
PROMISES
    write: Ben to Ada; to write to Ada
    wait: Ben to Ada; to wait for Ada
    call: Ben to Ada; to call
One.
~ Ben withholds write
~ Ben vows wait
~ Ben promises call
~ Ada accepts wait
~ Ada releases Ben from call
~ Ben keeps wait
-> END
`);
    said.continueAll();
    expect(said.why().map(({ what }) => what)).toEqual([
      "Ben withheld from Ada the promise to write to her.",
      "Ben vowed to wait for Ada.",
      "Ben promised Ada to call.",
      "Ada accepted the promise to wait for her.",
      "Ada released Ben from the promise to call.",
      "Ben kept the promise to wait for Ada.",
    ]);
  });

  test("say so where another was as strong", () => {
    const story = begin(`CAST
    Ada (she), playable
    Ben (he); loves Ada
-> a
=== a ===
One.
*   {because Ben loves Ada} Ben: Stay.
*   {because Ben loves Ada} Ben: Go.
-   -> END
`);
    story.continueAll();
    expect(story.why()[0]?.because).toEqual([
      "He loves Ada +3.",
      "Rather than, as strong but later, “Go.” (3): he loves Ada +3.",
    ]);
  });

  test("say so where what weighed enough was closed", () => {
    const story = begin(`CAST
    Ada (she), playable
    Ben (he); loves Ada
FACTS
    it is late: no
-> a
=== a ===
One.
*   {it is late} {because Ben loves Ada} Ben: Stay.
*   Ben: Go.
-   -> END
`);
    story.continueAll();
    expect(story.why()).toMatchObject([
      {
        what: "Ben chose “Go.” (0).",
        because: [
          "Nothing pulled either way: it was the first that was open.",
          "Closed “Stay.” (3): he loves Ada +3.",
        ],
      },
    ]);
  });
});

describe("what each thing said has changed", () => {
  test("is told with the line that it goes with", () => {
    const story = begin(harbour);
    story.replay([1]);
    const lines = story.history.at(-1)?.lines ?? [];
    const told = story
      .why()
      .map(({ what, changed, line = -1 }) => [lines[line]?.text, what, changed]);
    expect(told.slice(-3)).toEqual([
      [
        "Ben: There's one thing more.",
        "Ben told Ada that the boat is sold.",
        ["Ada knows that the boat is sold."],
      ],
      ["Ben: There's one thing more.", "Ben gave Ada the key.", ["The key is Ada's now."]],
      ["Ben: There's one thing more.", "Now the tide is high.", ["Ada and Ben were there."]],
    ]);
  });

  test("a lie is told as one", () => {
    const story = begin(`CAST
    Ada (she), playable
    Ben (he)
FACTS
    (boat) the boat is sold: yes; Ben knows
-> a
=== a ===
Ben: It's at the yard.
~ Ben lies to Ada: not boat
{Ada believes boat: No.}
-> END
`);
    story.continueAll();
    expect(story.why()).toMatchObject([
      {
        what: "Ben lied to Ada: that the boat is not sold.",
        changed: ["Ada believes, wrongly, that the boat is not sold."],
      },
    ]);
  });

  test("what could not be is told, and why", () => {
    const story = begin(`CAST
    Ada (she), playable
    Ben (he); away
THINGS
    the key: Ada's
-> a
=== a ===
Ada holds the key out.
~ Ada gives Ben the key
{Ben holds the key: He has it.}
Nobody takes it. {presumes Ben is here}
-> END
`);
    story.continueAll();
    expect(story.why().map(({ kind, what }) => [kind, what])).toEqual([
      ["fault", "This could not be: Ada gives Ben the key. Ben is not here."],
      ["fault", "This presumes what is not so: Ben is here."],
    ]);
  });
});

describe("a choice on offer", () => {
  test("says what it needs, and what would speak for it", () => {
    const story = begin(harbour);
    story.replay([0]);
    const [know, go] = story.choices;
    expect(know && story.why(know).because).toEqual(["Nothing has to be so for it."]);
    expect(go && story.why(go).because).toEqual(["It needs this, which holds: Ada knows boat."]);
  });

  test("of Fine Mist is found, each of them, as its person's", () => {
    for (const as of ["Derek", "Meredith"]) {
      playThrough(begin(fineMist, { as }), makeRandom(7), (story) => {
        for (const choice of story.choices) {
          const { weighed } = story.why(choice);
          expect(weighed).toMatchObject([{ who: as, words: choice.text }]);
        }
      });
    }
  });
});
