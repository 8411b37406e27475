/** Each kind of finding: a story that shows it, and one that nearly does. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { check, type Report, type ViewedProgram } from "../../src/check/index.ts";
import { compile } from "../../src/compile/index.ts";
import { compileKeep } from "../../src/compile/keep.ts";

const folder = fileURLToPath(new URL("findings", import.meta.url));
const kinds = readdirSync(folder).filter((name) => !name.endsWith(".md"));

function checkStory(kind: string, which: "shows" | "near"): Report {
  const name = readdirSync(join(folder, kind)).find((file) => file.startsWith(`${which}.`));
  const file = join(folder, kind, name as string);
  const source = readFileSync(file, "utf8");
  const views: ViewedProgram[] = [];
  const people = !source.startsWith("CAST")
    ? [undefined]
    : ["Ada", "Tom", "nobody"].filter((name) => name !== "Tom" || source.includes("Tom (he)"));
  for (const as of people) {
    const { program, diagnostics } = file.endsWith(".keep")
      ? compileKeep(source, { name: name as string, ...(as === undefined ? {} : { as }) })
      : compile(source, { name: name as string });
    const errors = diagnostics.filter(({ severity }) => severity === "error");
    expect(
      errors.map(({ title }) => title),
      file,
    ).toEqual([]);
    if (program !== undefined) views.push({ as, program });
  }
  return check(views, { limit: 3_000 });
}

describe.each(kinds)("%s", (kind) => {
  it("is found in the story that shows it, with a play wherever one shows it", () => {
    const { findings, verdict } = checkStory(kind, "shows");
    const found = findings.filter(({ code }) => code === kind);
    expect(found, `found: ${findings.map(({ id }) => id).join(", ")}`).not.toEqual([]);
    expect(verdict).not.toBe("stopped");
    const isOfAll = /never|always|nothing|undeclared|unbounded/.test(kind);
    if (!isOfAll) expect(found[0]?.play).toBeDefined();
    for (const { spans, title, why, fix } of found) {
      expect(spans.length).toBeGreaterThan(0);
      for (const words of [title, why, fix]) expect(words).not.toMatch(/\{\?|\{\/\}|undefined/);
    }
  });

  it("is not found in the story that nearly does", () => {
    const { findings } = checkStory(kind, "near");
    expect(findings.filter(({ code }) => code === kind)).toEqual([]);
  });
});

it("shows a rule about endings at the ending, and any other where something happened last", () => {
  const story = (rule: string): string => `CAST
    Ada (she), playable
    Tom (he)
FACTS
    it is raining: no
RULES
    ${rule}

~ now it is raining
Ada laughs.
-> END
`;
  const placeOf = (rule: string): string => {
    const { program } = compileKeep(story(rule), { as: "Ada" });
    if (program === undefined) throw new Error("It does not compile.");
    const { findings } = check([{ as: "Ada", program }]);
    const span = findings.find(({ code }) => code === "rule-broken")?.spans[0]?.span;
    return story(rule).slice(span?.start, span?.end);
  };
  expect(placeOf("at every ending: it isn't raining")).toBe("-> END");
  expect(placeOf("never: it is raining")).toBe("now it is raining");
});
