/**
 * What ink's compiler reports we report, as often and as gravely, each cause once.
 *
 * faults.ink holds faulty stories, each named by the codes that we report for it. Where inkjs
 * says something else the case says why (`// inkjs …`), and must still differ.
 */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readSnippets } from "./snippets.ts";
import { compileWithInkjs, compileWithUs, OURS } from "./with-inkjs.ts";

const snippets = readSnippets(fileURLToPath(new URL("faults.ink", import.meta.url)));

describe("faults", () => {
  snippets.forEach(({ name, source, inkjs }, index) => {
    it(`${index + 1}: ${name}`, () => {
      const theirs = compileWithInkjs(source, false);
      const { diagnostics, tree } = compileWithUs(source, false).compiled;
      const codes = diagnostics.map((diagnostic) => diagnostic.code);
      expect(codes.sort().join(", ") || "nothing").toBe(name);
      expect(tree === undefined).toBe(diagnostics.some(({ severity }) => severity === "error"));

      const ours = diagnostics.filter(({ code }) => !OURS.has(code));
      const ourSeverities = ours.map(({ severity }) => severity).sort();
      const agree =
        theirs.crash === undefined && ourSeverities.join() === [...theirs.severities].sort().join();
      if (inkjs === undefined) {
        expect(theirs.crash).toBeUndefined();
        expect(ourSeverities, theirs.texts.join("\n")).toEqual([...theirs.severities].sort());
      } else {
        expect(agree, "the excuse has lost its reason").toBe(false);
      }
    });
  });
});

it("covers enough", () => {
  expect(snippets.length).toBeGreaterThanOrEqual(200);
});

it("shows every fault where it is, with all its words filled in", () => {
  for (const { source } of snippets) {
    const { diagnostics, sources } = compileWithUs(source, false).compiled;
    for (const { primary, others, title, why, fix, severity } of diagnostics) {
      for (const { span } of [primary, ...others]) {
        const length = sources[span.file]?.read.length ?? -1;
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(length);
      }
      if (severity === "note") continue;
      const words = [title, primary.text, why, fix, ...others.map(({ text }) => text)];
      for (const text of words) {
        expect(text).not.toMatch(/undefined|\{\?|\{\/\}|\{(name|ink|kind|got|wanted)\}/);
      }
    }
  }
});
