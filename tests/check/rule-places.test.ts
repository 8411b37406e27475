/** Where a rule is said to break: at what broke it, with what it hangs on beside it. */
import { expect, it } from "vitest";
import { check, type Finding } from "../../src/check/index.ts";
import { compileKeep } from "../../src/compile/keep.ts";
import { checkRuled } from "./ruled.ts";

/** The lines that a broken rule is shown at, each with what is said there; the rule's own last. */
function shown(source: string, finding: Finding | undefined): string[] {
  return (finding?.spans ?? []).map(({ span, label }) => {
    const start = source.lastIndexOf("\n", span.start - 1) + 1;
    return `${source.slice(start).split("\n", 1)[0]?.trim()} | ${label}`;
  });
}

function brokenIn(source: string, rule: string): string[] {
  const { findings } = checkRuled(source, rule);
  // Its rules are compiled at the story's end: what is shown there is the rule.
  return shown(
    source,
    findings.find(({ code }) => code === "rule-broken"),
  ).filter((line) => !line.endsWith("| the rule"));
}

function brokenAmong(rule: string, text: string): string[] {
  const source = `CAST
    Ada (she), playable
    Tom (he), playable
THINGS
    the key: Tom's
RULES
    ${rule}

${text}`;
  const views = ["Ada", "Tom"].map((as) => ({ as, program: compileKeep(source, { as }).program }));
  const told = views.flatMap(({ as, program }) => (program === undefined ? [] : [{ as, program }]));
  expect(told).toHaveLength(2);
  const { findings } = check(told);
  return shown(
    source,
    findings.find(({ code }) => code === "rule-broken"),
  );
}

const lamp = `VAR oil = 2
-> stair
=== stair ===
You climb.
~ oil = 0
Halfway up the lamp goes out.
~ oil = 2
*   (filled) [Fill it again]
    You fill it again.
*   [Go on in the dark] -> dark
-   It burns.
    -> END
=== dark ===
A step is missing.
-   (fallen) You lie there.
    -> END
`;

it("shows what is always or never to be so where an assignment makes it otherwise", () => {
  expect(brokenIn(lamp, "always: oil > 1")).toEqual(["~ oil = 0 | from here on it isn't so"]);
  expect(brokenIn(lamp, "never: oil < 1")).toEqual(["~ oil = 0 | here it comes about"]);
  expect(brokenIn(lamp, "always: oil > 2")).toEqual(["-> stair | from here on it isn't so"]);
  expect(brokenIn(lamp, "always: oil >= 0")).toEqual([]);
});

it("shows visits where the flow comes: at a choice, a label, a knot", () => {
  expect(brokenIn(lamp, "never: stair.filled")).toEqual([
    "*   (filled) [Fill it again] | here it comes about",
  ]);
  expect(brokenIn(lamp, "never: dark.fallen")).toEqual([
    "-   (fallen) You lie there. | here it comes about",
  ]);
  expect(brokenIn(lamp, "never: reaching dark")).toEqual(["=== dark === | here it comes about"]);
});

it("shows a rule in a function at the line of the function that breaks it", () => {
  const story = `VAR foe = 1
A meadow.
~ hit(foe)
He stands a while.
-> END
=== function hit(ref who)
{who > 0:
    ~ who--
}
`;
  expect(brokenIn(story, "always: foe > 0")).toEqual(["~ who-- | from here on it isn't so"]);
  expect(brokenIn(story, "at every ending: foe > 0")).toEqual([
    "-> END | the play ends here, and it isn't so",
    "~ who-- | from here on it isn't so",
  ]);
  expect(brokenIn(story, "at every ending: foe > 1")).toEqual([
    "-> END | the play ends here, and it isn't so",
    "A meadow. | from here on it isn't so",
  ]);
});

it("shows both lines of rules that hang on something", () => {
  expect(brokenIn(lamp, "after oil < 1, always: oil < 2")).toEqual([
    "~ oil = 2 | from here on it isn't so",
    "~ oil = 0 | from here on it is to be so",
  ]);
  expect(brokenIn(lamp, "oil < 1 leads to stair.filled")).toEqual([
    "-> END | the play ends here, and what it leads to hasn't come about",
    "~ oil = 0 | here it comes about",
  ]);
  const round = `-> street
=== street
The street.
+   [Up] -> attic
+   [Home] -> END
=== attic
The attic.
+   [Stay] -> attic
`;
  expect(brokenIn(round, "reaching attic leads to reaching street")).toEqual([
    "+   [Stay] -> attic | here what it leads to can't come about any more",
    "=== attic | here it comes about",
  ]);
});

it("shows what is done once where it is done twice, whatever comes after", () => {
  const text = `~ Tom gives Ada the key
Ada looks at it.
*   Ada [Give it back]
    ~ Ada gives Tom the key
    ~ Tom gives Ada the key
*   Ada [Keep it]
-   Ada goes.
~ Ada leaves
~ Tom leaves
-> END
`;
  expect(brokenAmong("once: Tom gives Ada the key", text).slice(0, 2)).toEqual([
    "~ Tom gives Ada the key | here for the second time",
    "~ Tom gives Ada the key | here for the first time",
  ]);
  expect(brokenAmong("after Tom gives Ada the key, always: Ada holds the key", text)).toEqual([
    "~ Ada gives Tom the key | from here on it isn't so",
    "~ Tom gives Ada the key | from here on it is to be so",
    "after Tom gives Ada the key, always: Ada holds the key | the rule",
  ]);
  expect(brokenAmong("once: Ada leaves", text)).toEqual([]);
});

it("says of what is to be possible that no play makes it so", () => {
  const { findings } = checkRuled(lamp, "possible: oil > 8");
  const [broken] = findings.filter(({ code }) => code === "rule-broken");
  expect(broken?.play).toBeUndefined();
  expect(broken?.why).toBe(
    "`possible: oil > 8`: one play at least is to make it so, and none does.",
  );
  expect(broken?.fix).toBe("lead some play to it, or take the rule out.");
});
