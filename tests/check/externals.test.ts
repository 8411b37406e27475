/** Functions of the host: what is said where nobody knows what they give, and where none asks. */
import { describe, expect, it } from "vitest";
import type { Ranges } from "../../src/check/externals.ts";
import { check, type Report } from "../../src/check/index.ts";
import { compile } from "../../src/compile/index.ts";

function checked(source: string, ranges: Ranges = {}): Report {
  const { program } = compile(source);
  if (program === undefined) throw new Error("The story does not compile.");
  return check([{ as: undefined, program }], { ranges });
}

const gate = `EXTERNAL weather()
-> gate
== gate
{weather() == 1: Rain.|Sun.}
+ [Wait] -> gate
+ {weather() == 2} [Go] -> END
`;
const own = `${gate}== function weather
~ return 0
`;

describe("a function of the host that nobody declared", () => {
  for (const [words, source] of [
    ["that the story has no other for", gate],
    ["that the story has one of its own for", own],
  ] as const) {
    it(`keeps all from being said that hangs on it: one ${words}`, () => {
      const { verdict, bounds, findings } = checked(source);
      expect(verdict).toBe("bounded");
      expect(bounds.join()).toMatch(/weather: 0\.\.3/);
      // Neither that a line is never read, nor that there is no way out, nor that it is missing.
      expect(findings.map(({ code }) => code)).toEqual(["undeclared-external"]);
    });
  }

  it("is no matter once its range is declared", () => {
    const { verdict, findings } = checked(own, { weather: { least: 0, most: 2 } });
    expect(verdict).toBe("proved");
    expect(findings.filter(({ severity }) => severity !== "note")).toEqual([]);
  });

  it("is no matter where nobody asks what it gives", () => {
    const source = `EXTERNAL sound(name)
One.
~ sound("bell")
* [On]
  ~ sound("door")
  -> END
`;
    const { verdict, findings, plays } = checked(source);
    expect(verdict).toBe("proved");
    expect(findings).toEqual([]);
    expect(plays).toBe(1n);
  });
});
