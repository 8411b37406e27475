/** Conditions that nobody wrote are nobody's to mend: a pick's, a deadline's; and each is told once. */
import { expect, it } from "vitest";
import { check } from "../../src/check/index.ts";
import { compileKeep } from "../../src/compile/keep.ts";

const source = `CAST
    Nora (she), playable; fond of Tom
    Tom (he), playable; loves Nora
    Wick (they)

FACTS
    (sold) the boat is sold: yes; Tom knows

PROMISES
    sail: Tom to Nora; by quay

GOALS
    dry: Tom dreads the water, a little; unlikely

-> kitchen

=== kitchen ===
*   Tom: She's ready.
*   Tom: I sold her.
    ~ Tom tells Nora sold
-   {Nora sees Tom's fear: Tom's mouth is white.}
    -> quay

=== quay ===
*   {Nora knows sold} Wick: So she told you?
*   Wick: Lovely boat, that was.
-   -> END
`;

it("finds of a brace that never holds one thing, and nothing in what the compiler added", () => {
  const views = ["Nora", "Tom", "nobody"].map((as) => {
    const { program } = compileKeep(source, { name: "quay.keep", as });
    if (program === undefined) throw new Error("The story doesn't compile.");
    return { as, program };
  });
  const { findings, verdict } = check(views);
  expect(verdict).toBe("proved");
  const never = findings.filter(({ code }) => /never-reached|always-false/.test(code));
  expect(never.map(({ id }) => id)).toEqual(["level-never-reached/kitchen/tom-s-mouth-is-white"]);
});
