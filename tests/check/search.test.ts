/** Stories with more dice between two choices than could all be thrown: a search, and a deep one. */
import { expect, it } from "vitest";
import { check, type Report } from "../../src/check/index.ts";
import { compile } from "../../src/compile/index.ts";

const dice = Array.from({ length: 8 }, () => "RANDOM(1, 6)").join(" + ");

/** So many rounds of a game with eight dice, and after the last what stands in `end`. */
function game(rounds: number, end: string): string {
  return `VAR round = 0
VAR sum = 0
-> play
=== play
~ round++
~ sum = ${dice}
You throw {sum}.
{round > ${rounds}: -> over}
+ [Again] -> play
+ {sum > 30} [Laugh] You laugh. -> play
=== over
${end}
`;
}

function checked(source: string, limit?: number): Report {
  const { program } = compile(source);
  if (program === undefined) throw new Error("It does not compile.");
  return check([{ as: undefined, program }], limit === undefined ? {} : { limit });
}

it("comes to what lies many throws deep, and says that it is no proof", () => {
  const report = checked(game(12, "It is over. -> END"));
  expect(report.verdict).toBe("bounded");
  expect(report.lines.unreached).toEqual([]);
  expect(report.endings.unreached).toEqual([]);
  expect(report.steps).toBeLessThan(120_000);
  expect(report.bounds.join()).toContain("Chance has more ways to go before the first choice");
});

it("finds what goes wrong there, with a play that shows it", () => {
  const { findings, verdict } = checked(game(12, "* [Stop] {1 / (sum - sum)} -> END"));
  expect(verdict).toBe("bounded");
  const fault = findings.find(({ severity }) => severity === "error");
  expect(fault?.code).toBe("divided-by-zero");
  expect(fault?.play?.choices.length).toBeGreaterThanOrEqual(12);
});

it("is the same each time", () => {
  const [one, other] = [0, 1].map(() => checked(game(6, "-> END")));
  expect(one?.states).toBe(other?.states);
  expect(one?.steps).toBe(other?.steps);
});

it("goes through all of it in order where a limit is given", () => {
  const { states, lines } = checked(game(12, "It is over. -> END"), 10);
  expect(states).toBeGreaterThan(10);
  expect(lines.unreached.length).toBeGreaterThan(0);
});
