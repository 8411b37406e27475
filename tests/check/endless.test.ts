/** Stories that count up and down without an end: an honest answer, and soon. */
import { describe, expect, it } from "vitest";
import { check, type Report } from "../../src/check/index.ts";
import { compile } from "../../src/compile/index.ts";

function checked(source: string): Report {
  const { program } = compile(source);
  if (program === undefined) throw new Error("It does not compile.");
  return check([{ as: undefined, program }]);
}

it("looks at a number that has no end no further than two hundred rounds, and names it", () => {
  const { verdict, states, findings } = checked(`VAR trust = 0
-> hub
=== hub
+ [Be kind]
  ~ trust++
  -> hub
+ [Be rude]
  ~ trust--
  -> hub
+ {trust > 400} [Marry] -> END
`);
  expect(verdict).toBe("bounded");
  expect(states).toBeLessThan(262_000);
  expect(findings.map(({ id }) => id)).toEqual(["unbounded-variable/trust"]);
  // What is asked of it was passed before anything was left.
  expect(findings[0]?.fix).toContain("VAR trust: 0..10 = 0");
});

it("gives several of them fewer rounds each, so that there are no more moments for it", () => {
  const { verdict, states } = checked(`VAR trust = 0
VAR gold = 10
-> hub
=== hub
+ [Be kind]
  ~ trust++
  -> hub
+ [Be rude]
  ~ trust--
  -> hub
+ {gold >= 3} [Buy bread]
  ~ gold -= 3
  -> hub
+ [Beg]
  ~ gold++
  -> hub
+ {trust > 4} [Marry] -> END
`);
  expect(verdict).toBe("bounded");
  expect(states).toBeLessThan(400_000);
});

/** By what has no end, what the verdict names. The hub is closed by each story itself. */
const growing: Readonly<Record<string, readonly [story: string, named: string]>> = {
  "a number that dice are added to": [
    `VAR mood = 0
-> hub
=== hub
+ [Haggle]
  ~ mood = mood + RANDOM(-1, 1)
  {mood < -2: He laughs. -> END}
  -> hub
+ {mood > 2} [Buy] -> END
`,
    "`mood` (line 1)",
  ],
  "numbers that a function changes": [
    `VAR trust = 0
VAR love = 0
-> hub
=== function alter(ref x, d)
  ~ x = x + d
=== hub
+ [Give]
  ~ alter(trust, 1)
  -> hub
+ [Take]
  ~ alter(trust, -2)
  ~ alter(love, 1)
  -> hub
+ {trust > 4 and love > 4} [Marry] -> END
`,
    "`trust` (line 1)",
  ],
  "counts that are compared": [
    `-> hub
=== hub
+ [Left] -> left
+ [Right] -> right
+ {left > right} [Home] -> END
=== left
-> hub
=== right
-> hub
`,
    "visits to left",
  ],
  "the turns since": [
    `VAR start = 0
-> hub
=== hub
+ [Wind the clock]
  ~ start = TURNS()
  -> hub
+ [Wait] -> hub
+ {TURNS() - start > 5} [It stops] -> END
`,
    "the number of turns",
  ],
  "a text that grows": [
    `VAR log = ""
-> hub
=== hub
+ [A]
  ~ log = log + "a"
  -> hub
+ [B]
  ~ log = log + "b"
  -> hub
+ [Read it] {log == "abba": Yes.} -> END
`,
    "`log` (line 1)",
  ],
};

describe("follows what nobody can read off the story no further than it must, and names it", () => {
  it.each(Object.entries(growing))("%s", (_, [story, named]) => {
    const { verdict, states, bounds } = checked(story);
    expect(verdict).toBe("bounded");
    expect(states).toBeLessThan(540_000);
    expect(bounds.join()).toContain(named);
  });

  it("proves what is held, however large it grows before it is", () => {
    const { verdict, states } = checked(`VAR gold = 0
VAR trips = 0
-> hub
=== hub
+ {trips < 800} [Trade]
  ~ gold = MIN(gold + RANDOM(0, 2), 400)
  ~ trips++
  -> hub
+ [Stop]
  {gold == trips: Even.}
  -> END
`);
    expect(verdict).toBe("proved");
    expect(states).toBeGreaterThan(250_000);
  });
});
