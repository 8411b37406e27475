/** Turns without an end, and those that only take long: each is what it is, and is played again. */
import { expect, it } from "vitest";
import { check, type Report, type ViewedProgram } from "../../src/check/index.ts";
import { compile } from "../../src/compile/index.ts";
import { compileKeep } from "../../src/compile/keep.ts";

function checked(source: string): Report {
  const { program } = compile(source);
  if (program === undefined) throw new Error("It does not compile.");
  return check([{ as: undefined, program }]);
}

function checkedPeople(source: string): Report {
  const views: ViewedProgram[] = [];
  for (const as of ["Ada", "nobody"]) {
    const { program } = compileKeep(source, { as });
    if (program === undefined) throw new Error("It does not compile.");
    views.push({ as: as === "nobody" ? undefined : as, program });
  }
  return check(views);
}

const codesOf = ({ findings }: Report): string[] => findings.map(({ code }) => code);

it("takes a turn of a hundred thousand rounds for what it is", () => {
  const report = checked(`VAR n = 0
Begin.
* Count -> count
* Go -> bad
=== bad
-> bad
=== count
~ n++
{n < 100000: -> count}
Done.
* [Good.] -> END
`);
  expect(report.verdict).toBe("proved");
  expect(codesOf(report)).toEqual(["endless-turn"]);
  expect(report.findings[0]?.play?.choices.map(({ words }) => words)).toEqual(["Go"]);
  expect(report.viewpoints[0]).toMatchObject({ plays: 2n, shortest: 1, longest: 2 });
});

const PEOPLE = `CAST
    Ada (she), playable
    Tom (he)

FACTS
    (sold) the boat is sold: yes

VAR d = 0
Ada waits.
-> hub
=== hub ===
`;

it("shows what people do in a turn that is stopped while a line is looked ahead from", () => {
  const report = checkedPeople(`${PEOPLE}~ Tom tells Ada sold
+   Tom [Wait] -> hub
`);
  expect(report.verdict).toBe("proved");
  expect(codesOf(report)).toEqual(["acts-without-knowing", "hub-goes-round"]);
});

it("throws the dice of a turn without an end as they fell, and names the choice in it", () => {
  const source = `${PEOPLE}~ d = RANDOM(1, 3)
-> round
=== round ===
{d == 3:
~ Tom tells Ada sold
}
+   {d == 3} Tom [Wait] -> round
+   {d < 3} Tom [Go] -> END
`;
  const { verdict, findings } = checkedPeople(source);
  expect(verdict).toBe("proved");
  expect(findings.map(({ code, play }) => [code, play?.outcomes])).toEqual([
    ["acts-without-knowing", [2]],
    ["hub-goes-round", [2]],
  ]);
  const { start, end } = findings[1]?.spans[0]?.span ?? { start: 0, end: 0 };
  expect(source.slice(start, end)).toBe("+   {d == 3} Tom [Wait] -> round");
});
