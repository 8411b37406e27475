import { expect, it } from "vitest";
import { compile } from "../../src/compile/index.ts";
import { surveyStory } from "../../src/studio/check/survey.ts";

it("a story ends where its END stands, whatever was read before", () => {
  const { program } = compile(`-> hall
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
`);
  if (program === undefined) throw new Error("The story does not compile.");
  const options = { limit: 1000, ranges: {}, keepsSeries: false, as: undefined };
  const survey = surveyStory(program, options);
  expect([...survey.endings.keys()].map((knot) => survey.knots[knot]).sort()).toEqual([
    "garden",
    "gate",
  ]);
});
