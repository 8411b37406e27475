/**
 * Long and deep stories compile, in time that grows with their length.
 */
import { expect, it } from "vitest";
import { compile } from "../../src/compile/index.ts";
import { writeInkJson } from "../../src/program/ink-json-write.ts";

function compiled(source: string): string {
  const { tree, diagnostics } = compile(source);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(tree).toBeDefined();
  return tree === undefined ? "" : writeInkJson(tree);
}

// The best of three: the first runs are slow for reasons of their own.
function time(work: () => void): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

it("a hundred thousand choices in a row", () => {
  const json = compiled("* [a]\n".repeat(100_000));
  expect(json).toContain('"c-99999"');
});

it("a hundred thousand gathers in a row, each inside the one before", () => {
  const json = compiled("- a\n".repeat(100_000));
  expect(json).toContain('"#n":"g-99999"');
});

it("labelled gathers in a row that lead back", () => {
  let source = "";
  for (let i = 0; i < 3000; i++) source += `- (l${i}) {l${i} > 5: -> l0}\n`;
  expect(compiled(source)).toContain('"#n":"l2999"');
});

it("a weave a thousand levels deep", () => {
  let source = "";
  for (let depth = 1; depth <= 1000; depth++) source += `${"*".repeat(depth)} a\n`;
  for (let depth = 1000; depth >= 1; depth--) source += `${"-".repeat(depth)} b\n`;
  compiled(source);
});

it("ten thousand knots that lead to one another", () => {
  let source = "-> k0\n";
  for (let i = 0; i < 10_000; i++) {
    source += `=== k${i} ===\n{k${i} > 1: Again.}\n* [On] -> k${(i * 7 + 1) % 10_000}\n`;
  }
  compiled(source);
});

it("takes time in proportion to the length", () => {
  const story = (knots: number): string => {
    let source = "-> k0\n";
    for (let i = 0; i < knots; i++) {
      source += `=== k${i}\nYou are here {k${i}} times. {a|b|{c: d|e}}\n* (x) [Go] -> k${(i + 1) % knots}\n+ {x} [Stay]\n  ** Deep\n  ** Deeper\n  -- So.\n- -> k0\n`;
    }
    return `VAR c = true\n${source}`;
  };
  const small = story(400);
  const large = story(3200);
  compiled(small);
  const ratio = time(() => compiled(large)) / time(() => compiled(small));
  // Eight times the story: a quadratic step would take sixty-four times as long.
  expect(ratio).toBeLessThan(24);
});

it("a thousand unknown names are reported without a search for each", () => {
  let source = "";
  for (let i = 0; i < 2000; i++) source += `=== place_number_${i}\n-> plaze_number_${i}\n`;
  const start = performance.now();
  const { diagnostics } = compile(source);
  expect(diagnostics.length).toBe(2000);
  expect(diagnostics[0]?.others[0]?.text).toBe("the nearest name");
  expect(performance.now() - start).toBeLessThan(5000);
});
