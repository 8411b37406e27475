/**
 * Shares and means when a reader chooses by chance: a die that is thrown after a choice makes the
 * choice no likelier, and each of its outcomes is as likely as the die makes it.
 */
import { describe, expect, it } from "vitest";
import { check, type Report } from "../../src/check/index.ts";
import { compile } from "../../src/compile/index.ts";
import type { Program } from "../../src/program/program.ts";

function checked(source: string): Report {
  return check([{ as: undefined, program: compile(source).program as Program }]);
}

/** By the knot that it stands in: how often an ending is come to. */
function sharesOf(source: string, report: Report): Record<string, number> {
  const shares: Record<string, number> = {};
  for (const { span, share } of report.viewpoints[0]?.endings ?? []) {
    const knot = /== (\w+)[^=]*$/.exec(source.slice(0, span?.start))?.[1] ?? "";
    shares[knot] = Number(share.toFixed(9));
  }
  return shares;
}

const ends = `
== out
One two three four.
-> END
== late
Late.
-> END
== won
Won at last.
-> END
== lost
Lost.
-> END
`;

describe("chosen by chance", () => {
  it("a choice is as likely as any other, whatever is thrown after it", () => {
    const source = `
{RANDOM(1, 2) == 1: -> out}
* [Wait] -> late
* [Throw]
  {RANDOM(1, 6) == 6: -> won}
  -> lost
${ends}`;
    const report = checked(source);
    expect(report.verdict).toBe("proved");
    const lost = Number((0.25 * (5 / 6)).toFixed(9));
    const won = Number((0.25 / 6).toFixed(9));
    expect(sharesOf(source, report)).toEqual({ out: 0.5, late: 0.25, lost, won });
    const words = 0.5 * 4 + 0.25 * 1 + 0.25 * (5 / 6) + (0.25 / 6) * 3;
    expect(report.viewpoints[0]?.words.mean).toBeCloseTo(words, 9);
    // A play for each way: that stays a count of them.
    expect(report.plays).toBe(8n);
  });

  it("ways of different lengths are as likely as their throws make them", () => {
    const source = `
* [Throw]
{RANDOM(1, 2) == 1: -> out}
{RANDOM(1, 10) == 1: -> won}
-> lost
${ends}`;
    expect(sharesOf(source, checked(source))).toEqual({ out: 0.5, won: 0.05, lost: 0.45 });
  });

  it("a story goes round as often as chance has it", () => {
    const source = `
-> again
== again
+ [Throw]
  {RANDOM(1, 4) == 1: -> won}
  -> again
+ [Leave] -> out
${ends}`;
    // Won, a quarter of a half; out, a half; the rest goes round.
    expect(sharesOf(source, checked(source))).toEqual({ out: 0.8, won: 0.2 });
  });
});
