/**
 * Deep and long input: one clear message instead of an overflow, and time in proportion.
 */
import { describe, expect, it } from "vitest";
import { parseStory } from "../../src/syntax/index.ts";

const codesOf = (source: string): string[] =>
  parseStory(source).diagnostics.map(({ code }) => code);

describe("deep input", () => {
  const n = 100_000;
  const shapes: readonly (readonly [name: string, source: string])[] = [
    ["braces", "{".repeat(n)],
    ["closed braces", "{x:".repeat(n) + "}".repeat(n)],
    ["sequences", "{a|".repeat(n) + "}".repeat(n)],
    ["blocks", "{x:\n".repeat(n)],
    ["closed blocks", `${"{x:\n".repeat(n)}${"}\n".repeat(n)}`],
    ["elements", "{stopping:\n- ".repeat(n)],
    ["strings in braces", '{"'.repeat(n)],
    ["closed strings in braces", '{"'.repeat(n) + '"}'.repeat(n)],
    ["strings in sequences", '{"'.repeat(n) + '"|}'.repeat(n)],
    ["brackets", `{${"(".repeat(n)}x${")".repeat(n)}}`],
    ["calls", `{${"f(".repeat(n)}x}`],
    ["signs", `{${"-".repeat(n)}x}`],
    ["nots", `{${"not ".repeat(n)}x}`],
    ["choices in braces in choices", "* [{x:[".repeat(n)],
  ];
  for (const [name, source] of shapes) {
    it(`${name}: one message`, () => {
      expect(codesOf(source).length).toBe(1);
    });
  }

  it("two hundred braces are not too deep", () => {
    expect(codesOf(`${"{x:".repeat(199)}a${"}".repeat(199)}`)).toEqual([]);
    expect(codesOf(`${"{x:".repeat(201)}a${"}".repeat(201)}`)).toEqual(["nested-too-deep"]);
  });

  it("a thousand operands are not too many", () => {
    expect(codesOf(`{${"x + ".repeat(999)}x}`)).toEqual([]);
    expect(codesOf(`{${"x + ".repeat(1000)}x}`)).toEqual(["expression-too-long"]);
  });

  it("includes that never end are stopped", () => {
    let made = 0;
    const { diagnostics } = parseStory("INCLUDE 1", {
      files: (path) => {
        made++;
        return { name: `${path}+`, text: `INCLUDE ${path}+` };
      },
    });
    expect(diagnostics.map(({ code }) => code)).toEqual(["too-many-includes"]);
    expect(made).toBeLessThan(200);
  });

  it("includes that double are stopped", () => {
    const { diagnostics } = parseStory("INCLUDE 1\nINCLUDE 1\n", {
      files: (path) => {
        const next = Number(path) + 1;
        return { name: path, text: `INCLUDE ${next}\nINCLUDE ${next}\n` };
      },
    });
    expect(diagnostics[0]?.code).toBe("too-many-includes");
  });
});

describe("time in proportion", () => {
  const shapes: readonly (readonly [name: string, piece: string])[] = [
    ["prose", "It was a dark and stormy night; the rain fell in torrents.\n"],
    ["choices", "* (l) {x > 1} [Go] You go. -> hall # tag\n"],
    ["blocks", "{x:\n- 1: a {b|c} d\n- else: ~ x = f(1, 2)\n}\n"],
    ["open braces", "{x: a\n"],
    ["nested strings", '{"a{"b{"c"}"}"|d}\n'],
    ["prose in braces", "{Hello (there|you)}\n"],
    ["stray marks", "a } b | c\n"],
    ["comments", "a /* b */ c // d\n"],
    ["knots", "=== k\n-> END\n"],
  ];
  for (const [name, piece] of shapes) {
    it(name, () => {
      const time = (count: number): number => {
        const source = piece.repeat(count);
        let best = Number.POSITIVE_INFINITY;
        for (let i = 0; i < 2; i++) {
          const start = performance.now();
          parseStory(source);
          best = Math.min(best, performance.now() - start);
        }
        return best;
      };
      const small = time(1000);
      const large = time(8000);
      // Eight times the text; a square law would take 64 times as long. The rest is for the
      // collector of memory, which a small text never meets.
      expect(large).toBeLessThan(small * 24 + 600);
    });
  }
});
