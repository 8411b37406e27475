/** Stories that count up and down without an end: an honest answer, and soon. */
import { expect, it } from "vitest";
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
