/**
 * How much the five rules about sense and tense find in two sets of planted faults.
 *
 * The sets were written by somebody who had not seen the rules, each fault told in its own way
 * (pieces/README.md). The rules were mended on the second; of the kept one only totals are looked
 * at, so it says what to expect of new text: docs/drafting-lint.md. The floors are what was reached.
 */
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type LintFinding, lint, RULES, slipsIn } from "../../src/draft/lint/index.ts";
import { readDocument } from "../../src/draft/read/read-document.ts";

interface Planted {
  readonly text: string;
  readonly span: readonly [number, number];
  readonly ok: string;
}

function read<T>(file: string): T {
  const path = fileURLToPath(new URL(`pieces/planted/${file}`, import.meta.url));
  return JSON.parse(readFileSync(path, "utf8")) as T;
}

function findingsOf(code: string, text: string): LintFinding[] {
  return lint(readDocument(text)).filter((each) => each.code === code);
}

/** Found of forty, at the least; and of the forty mended passages, still reported at the most. */
type Floors = Readonly<Record<string, readonly [found: number, wrong: number]>>;

const SECOND: Floors = {
  "unmet-presupposition": [22, 1],
  "again-without-before": [13, 1],
  "trait-changes": [19, 0],
  "speaks-after-leaving": [32, 0],
  "tense-slip": [29, 0],
};

const KEPT: Floors = {
  "unmet-presupposition": [7, 1],
  "again-without-before": [5, 2],
  "trait-changes": [2, 0],
  "speaks-after-leaving": [8, 0],
  "tense-slip": [23, 2],
};

describe.each([
  ["second", SECOND],
  ["kept", KEPT],
])("planted faults, the %s set", (set, floors) => {
  for (const [code, [floor, wrong]] of Object.entries(floors))
    it(`${code}: at least ${floor} of 40 are found, at their place`, () => {
      const planted = read<Planted[]>(`${set}/${code}.json`);
      expect(planted).toHaveLength(40);
      const found = planted.filter(({ text, span }) =>
        findingsOf(code, text).some(
          (each) =>
            each.span.start === span[0] || (each.span.start < span[1] && each.span.end > span[0]),
        ),
      );
      expect(found.length).toBeGreaterThanOrEqual(floor);
      const mended = planted.filter(({ ok }) => findingsOf(code, ok).length > 0);
      expect(mended.length).toBeLessThanOrEqual(wrong);
    });
});

describe.each([
  ["second", 0],
  ["kept", 2],
])("passages that only look like a fault, the %s set", (set, most) => {
  for (const code of Object.keys(SECOND))
    it(`${code}: at most ${most} are reported`, () => {
      const near = read<{ code: string; text: string }[]>(`${set}/near-misses.json`);
      const own = near.filter((each) => each.code === code);
      expect(own.length).toBeGreaterThan(10);
      const reported = own.filter(({ text }) => findingsOf(code, text).length > 0);
      expect(reported.length).toBeLessThanOrEqual(most);
    });
});

describe("the sure slips alone", () => {
  it("are the errors among all that is found", () => {
    let errors = 0;
    for (const { code } of RULES) {
      const file = fileURLToPath(new URL(`pieces/planted/${code}.json`, import.meta.url));
      if (!existsSync(file)) continue;
      for (const { text } of read<Planted[]>(`${code}.json`)) {
        const doc = readDocument(text);
        const sure = lint(doc).filter(({ severity }) => severity === "error");
        expect(slipsIn(doc)).toEqual(sure);
        errors += sure.length;
      }
    }
    expect(errors).toBeGreaterThan(100);
  });
});

describe("what keeps the five rules quick", () => {
  it("a tense is read of few sentences, and a text of speech alone of none", () => {
    const speech = "“He goes out,” said Ada. “She was here,” said Ned.\n\n".repeat(50);
    expect(findingsOf("tense-slip", speech)).toEqual([]);
    const slip = `${"She took the lamp and went on. ".repeat(40)}She lifts the latch and went in.`;
    expect(findingsOf("tense-slip", slip)).toHaveLength(1);
  });

  it("what ought to stand there is as much a denial as what does", () => {
    const past = `${"She took the lamp and went on. ".repeat(40)}She doesn't lift the latch and went in.`;
    const present = `${"She takes the lamp and goes on. ".repeat(40)}She didn't lift the latch and goes in.`;
    const messages = (text: string): string =>
      findingsOf("tense-slip", text)
        .map(({ message }) => message)
        .join();
    expect(messages(past)).toContain("didn't");
    expect(messages(present)).toContain("doesn't");
  });
});
