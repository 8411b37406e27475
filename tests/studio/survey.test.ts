import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile/index.ts";
import { Story } from "../../src/play/index.ts";
import { type Survey, surveyStory } from "../../src/studio/check/survey.ts";
import { makeRandom } from "../support/random.ts";

function survey(text: string): Survey {
  const { program } = compile(text);
  if (program === undefined) throw new Error("The story does not compile.");
  return surveyStory(program, { limit: 5000, ranges: {}, keepsSeries: false, as: undefined });
}

const HALL = `-> hall
=== hall ===
You stand in the hall.
-> look ->
* [Open the door] -> garden
* [Wait] Nobody comes. -> garden
=== look ===
You look about you.
->->
=== garden ===
The garden is wet.
-> look ->
* [Go on] -> END
* [Go back] -> gate
=== gate ===
It is shut. -> END
`;

/** Of plays at random, the share that comes by each knot and goes each way, by name. */
function sharesOf(text: string): { knots: Record<string, number>; ways: Record<string, number> } {
  const { shares, knots, ways } = survey(text);
  const found = shares();
  if (found === undefined) throw new Error("No shares are known.");
  return {
    knots: Object.fromEntries(knots.map((name, knot) => [name, found.knots[knot] as number])),
    ways: Object.fromEntries(
      ways.map(({ from, to }, way) => [`${knots[from]} ${knots[to]}`, found.ways[way] as number]),
    ),
  };
}

it("a story ends where its END stands, whatever was read before", () => {
  const { endings, knots } = survey(HALL);
  expect([...endings.keys()].map((knot) => knots[knot]).sort()).toEqual(["garden", "gate"]);
});

it("ends that differ in nothing but a number are drawn apart", () => {
  const { program } = compile(`VAR coins = 2
-> hall
=== hall ===
You have {coins} coins.
* [Open the door] The door opens. -> END
+ {coins > 0} [Toss a coin]
  ~ coins--
  -> hall
`);
  if (program === undefined) throw new Error("The story does not compile.");
  const options = { limit: 1000, ranges: {}, keepsSeries: true, as: undefined };
  const [coins] = surveyStory(program, options).bands;
  expect(coins?.endings.flat().sort()).toEqual([0, 1, 2]);
  expect(coins?.low).toEqual([2, 1, 0, 0]);
});

describe("of plays made at random", () => {
  it("all that come by are counted, a way back by itself, and nobody goes where nothing leads", () => {
    const { knots, ways } = sharesOf(HALL);
    expect(knots).toMatchObject({ hall: 1, look: 1, garden: 1, gate: 0.5 });
    expect(ways).toEqual({
      " hall": 1,
      "hall look": 1,
      "hall garden": 1,
      "garden look": 1,
      "garden gate": 0.5,
    });
  });

  it("who goes round and round comes to the end at last, and to what is left out by chance less", () => {
    const { knots, ways } = sharesOf(`-> round
=== round ===
Round.
+ [Again] -> round
+ [Aside] -> aside
+ [Out] -> out
=== aside ===
Aside. -> round
=== out ===
Out. -> END
=== never ===
Never. -> round
`);
    expect(knots["out"]).toBeCloseTo(1, 5);
    // Of those who do not go round once more, half go aside first.
    expect(knots["aside"]).toBeCloseTo(0.5, 5);
    expect(ways["round aside"]).toBeCloseTo(0.5, 5);
    expect(ways["aside round"]).toBeCloseTo(0.5, 5);
    expect(ways["never round"]).toBe(0);
    expect(knots["never"]).toBe(0);
  });

  it("who goes on by a knot between has not gone straight", () => {
    const { ways } = sharesOf(`-> bench
=== bench ===
Bench.
* [Half] -> half
* [Unsaid] -> unsaid
* [Hurt] -> hurt
=== half ===
Half.
{RANDOM(1, 2) == 1: -> unsaid | -> hurt}
=== unsaid ===
Unsaid. -> END
=== hurt ===
Hurt. -> END
`);
    const third = 1 / 3;
    expect(ways["bench half"]).toBeCloseTo(third, 9);
    expect(ways["bench unsaid"]).toBeCloseTo(third, 9);
    expect(ways["bench hurt"]).toBeCloseTo(third, 9);
    expect(ways["half unsaid"]).toBeCloseTo(third / 2, 9);
  });

  it("who comes back from where choices are, to a knot that says nothing more, has gone on from there", () => {
    const { ways } = sharesOf(`-> why
=== why ===
Why?
-> ask ->
-> silent
=== ask ===
Ask.
* [So] -
* [Or so] -
- ->->
=== silent ===
-> court
=== court ===
Here. -> END
`);
    expect(ways).toEqual({ " why": 1, "why ask": 1, "why silent": 1, "silent court": 1 });
  });

  it("dice are as likely as they are, and choices as each other", () => {
    const { knots } = sharesOf(`-> start
=== start ===
Go.
* [One] -> one
* [Two]
  {RANDOM(1, 4) == 1: -> two | -> three}
=== one ===
1 -> END
=== two ===
2 -> END
=== three ===
3 -> END
`);
    expect(knots).toMatchObject({ one: 0.5, two: 0.125, three: 0.375 });
  });

  it("what two thousand random plays do is near", () => {
    const text = `VAR tired = 0
-> road
=== road ===
At road.
~ tired++
{tired > 6: -> inn}
+ [Wood] -> wood
+ {tired > 1} [Inn] -> inn
* [Well] -> well -> road
=== wood ===
At wood.
+ [Back] -> road
+ [Sleep] -> END
+ {RANDOM(1, 3) == 2} [Follow the light] -> mill
=== well ===
At well.
->->
=== mill ===
At mill. -> inn
=== inn ===
At inn.
* [Stay] -> END
+ [Go out again] -> road
`;
    const { program } = compile(text);
    if (program === undefined) throw new Error("The story does not compile.");
    const { knots } = sharesOf(text);
    const random = makeRandom(7);
    const counts = new Map<string, number>();
    const plays = 2000;
    for (let play = 0; play < plays; play++) {
      const story = new Story(program, { seed: play });
      const come = new Set<string>();
      for (let turn = 0; turn < 400; turn++) {
        const words = story
          .continueAll()
          .map((line) => line.text)
          .join(" ");
        for (const [, knot] of words.matchAll(/At (\w+)/g)) come.add(knot as string);
        if (story.choices.length === 0) break;
        story.choose(random.int(0, story.choices.length - 1));
      }
      for (const knot of come) counts.set(knot, (counts.get(knot) ?? 0) + 1);
    }
    for (const knot of ["road", "wood", "well", "mill", "inn"]) {
      const share = (counts.get(knot) ?? 0) / plays;
      expect(Math.abs((knots[knot] as number) - share), `${knot}: ${share}`).toBeLessThan(0.05);
    }
  });

  it("no share is told of a story that was not visited whole", () => {
    const { program } = compile(
      "VAR n = 0\n-> a\n=== a ===\n~ n++\n{n > 500: -> END}\n+ [On] -> a\n+ [Out] -> END\n",
    );
    if (program === undefined) throw new Error("The story does not compile.");
    const options = { limit: 50, ranges: {}, keepsSeries: false, as: undefined };
    expect(surveyStory(program, options).shares()).toBeUndefined();
  });
});
