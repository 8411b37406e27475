/**
 * Stories that say nothing of the people of a CAST are compiled to what they are without it.
 */
import { expect, it } from "vitest";
import { compile } from "../../../src/compile/index.ts";
import { compileKeep } from "../../../src/compile/keep.ts";
import { writeInkJson } from "../../../src/program/ink-json-write.ts";
import { describeShared, sharedStories } from "../../support/shared-data.ts";

describeShared("a story of plain ink under a CAST", () => {
  for (const { name, source } of sharedStories()) {
    it(name, () => {
      const files = (path: string): { name: string; text: string } | undefined => {
        const text = source.files[path];
        return text === undefined ? undefined : { name: path, text };
      };
      const plain = compile(source.main, { files });
      if (plain.tree === undefined) throw new Error("does not compile without a CAST");
      const cast = "CAST\n    Zyx (it)\n";
      const kept = compileKeep(cast + source.main, { files });
      expect(kept.diagnostics.map(({ code }) => code)).toEqual(
        plain.diagnostics.map(({ code }) => code),
      );
      expect(kept.tree && writeInkJson(kept.tree)).toBe(writeInkJson(plain.tree));
    });
  }
});
