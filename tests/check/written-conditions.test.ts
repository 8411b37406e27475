/** Conditions that nobody wrote are nobody's to mend: a pick's, a deadline's; and each is told once. */
import { expect, it } from "vitest";
import { check } from "../../src/check/index.ts";
import { compile } from "../../src/compile/index.ts";
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
  // The second of the lines on the quay is said where Nora doesn't know: people choose by it.
  expect(findings.map(({ code }) => code)).not.toContain("condition-always-true");
  const never = findings.filter(({ code }) => /never-reached|always-false/.test(code));
  expect(never.map(({ id }) => id)).toEqual(["level-never-reached/kitchen/tom-s-mouth-is-white"]);
});

/** Of each finding about a condition: what it is about, and whether another case is spoken of. */
function conditionsOf(text: string): string[] {
  const { program, diagnostics } = compile(text, { name: "a.ink" });
  if (program === undefined) throw new Error(diagnostics[0]?.title);
  return check([{ as: undefined, program }])
    .findings.filter(({ code }) => code.startsWith("condition-"))
    .map(({ code, spans, title, why }) => {
      const span = spans[0]?.span ?? { start: 0, end: 0 };
      const words = text.slice(span.start, span.end).replace(/\s+/g, " ");
      expect(title).toContain(`\`${words}\``);
      return `${code.slice(17)} ${words}${why.includes("other case") ? ", other" : ""}`;
    });
}

it("names a condition in its writer's words, and another case only where one is written", () => {
  const asked = (brace: string): string[] =>
    conditionsOf(`VAR a = true\nVAR b = false\nVAR n = 2\nHere.\n${brace}\n-> END\n`);
  expect(asked("{a: Yes.}")).toEqual(["true a"]);
  expect(asked("{a: Yes.|No.}")).toEqual(["true a, other"]);
  expect(asked("{a || b: Yes.}")).toEqual(["true a || b"]);
  expect(asked("{b: No.|{a: Yes.}}")).toEqual(["false b", "true a"]);
  expect(asked("{a: {b: Both.|One.}}")).toEqual(["true a", "false b"]);
  expect(asked("{ a and (n > 1):\n    Yes.\n}")).toEqual(["true a and (n > 1)"]);
  expect(asked("{ a:\n    Yes.\n- else:\n    No.\n}")).toEqual(["true a, other"]);
  expect(asked("{\n- b:\n    No.\n- a:\n    Yes. -> DONE\n}")).toEqual(["false b", "true a"]);
  expect(asked("{\n- a:\n    Yes.\n- else: No.\n}")).toEqual(["true a, other"]);
  expect(asked("* {a} Go on.\n* Stay.\n-")).toEqual(["true a"]);
});
