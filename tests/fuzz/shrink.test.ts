import { expect, it } from "vitest";
import { shrinkSource } from "./shrink.ts";

it("a failing program is cut down to what makes it fail", () => {
  const lines = Array.from({ length: 200 }, (_, i) => `line ${i} {a|b} (c)`);
  lines[57] = "here {x: is the {y|culprit}} and more";
  lines[150] = "VAR wanted = 1";
  const source = { main: lines.join("\n"), files: {} };
  let trials = 0;
  const small = shrinkSource(source, ({ main }) => {
    trials++;
    return main.includes("culprit") && main.includes("wanted");
  });
  expect(small.main).toBe("culpritwanted");
  expect(trials).toBeLessThan(2000);
});

it("included files are folded in where that keeps the failure", () => {
  const source = { main: "INCLUDE part.ink\nfirst\n", files: { "part.ink": "second\nculprit\n" } };
  const small = shrinkSource(source, ({ main }) => main.includes("culprit"));
  expect(small).toEqual({ main: "culprit", files: {} });
});
