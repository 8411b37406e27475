import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { placeInSource } from "../../src/base/span.ts";
import { compile } from "../../src/compile/index.ts";
import { openProject } from "../../src/service/project.ts";
import { generateProgram } from "../fuzz/generate.ts";
import { mutateGently } from "../fuzz/mutate.ts";
import { shippedStories } from "./asking.ts";

describe("what compiling reports is reported", () => {
  it("in 150 spoilt programs, at the same places", () => {
    const corpus = Array.from({ length: 12 }, (_, i) => generateProgram(i + 1).source.main);
    let compared = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const text = mutateGently(seed, corpus);
      const { diagnostics, sources } = compile(text, { name: "a.ink" });
      const expected = new Set(
        diagnostics
          .filter(({ code }) => code !== "author-note")
          .map(({ code, primary: { span } }) => {
            const source = sources[span.file];
            return `${code} ${source === undefined || span.end === span.start ? "" : placeInSource(source, span.start).offset}`;
          }),
      );
      const found = new Set(
        openProject({ "a.ink": text })
          .problems()
          .map(({ code, start, end }) => `${code} ${start === end ? "" : start}`),
      );
      expect(found, `seed ${seed}`).toEqual(expected);
      compared += expected.size;
    }
    expect(compared).toBeGreaterThan(100);
  });

  it("nothing in the stories that ship", () => {
    for (const { name, project } of shippedStories()) expect(project.problems(), name).toEqual([]);
  });
});

describe("a problem", () => {
  const text = "// A story.\n-> atic // up\n=== attic ===\n/* dust */ -> END\n";
  const [problem] = openProject({ "a.ink": text }).problems();

  it("stands in the text as written, comments and all", () => {
    expect(problem).toMatchObject({ path: "a.ink", code: "unknown-divert", severity: "error" });
    expect(text.slice(problem?.start, problem?.end)).toBe("atic");
    const [other] = problem?.others ?? [];
    expect(text.slice(other?.start, other?.end)).toBe("attic");
  });

  it("says why, and what to do", () => {
    expect(problem?.title).toBe("No knot, stitch or label is named `atic`");
    expect(problem?.why).toContain("must lead somewhere");
    expect(problem?.action).toContain("write `-> attic`");
  });
});

it("files that the story doesn't lead to are judged by how they are written, not by names", () => {
  const project = openProject(
    { "main.ink": "-> END\n", "stray.ink": "-> nowhere\n{gold\n", "notes.txt": "{{{" },
    { main: "main.ink" },
  );
  expect(project.problems().map(({ path, code }) => `${path} ${code}`)).toEqual([
    "stray.ink unclosed-brace",
  ]);
});

it("TODOs are notes and no problems", () => {
  const text =
    "TODO: begin\n-> hall\n=== hall ===\n{true:\n    Yes.\n    TODO: more\n}\nTODO end it\n-> END\n";
  const project = openProject({ "a.ink": text });
  expect(project.problems()).toEqual([]);
  expect(project.notes().map(({ text, knot }) => [text, knot])).toEqual([
    ["begin", ""],
    ["more", "hall"],
    ["end it", "hall"],
  ]);
});

it("a .keep story is judged as it is compiled, for whom it is looked at", () => {
  const text = readFileSync("messages/unclear-word.md", "utf8");
  const story = /```keep[^\n]*\n([\s\S]*?)```/.exec(text)?.[1] ?? "";
  const project = openProject({ "a.keep": story });
  expect(project.problems().map(({ code }) => code)).toContain("unclear-word");
  expect(project.withOptions({ as: "nobody" }).problems()).toEqual([]);
});
