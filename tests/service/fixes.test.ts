import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Project } from "../../src/service/api.ts";
import { openProject } from "../../src/service/project.ts";
import { placeOf } from "./asking.ts";

/** The example of each message, as a project. */
function examples(): readonly { readonly code: string; readonly project: Project }[] {
  return readdirSync("messages")
    .filter((file) => file.endsWith(".md") && file !== "README.md")
    .flatMap((file) => {
      const code = file.slice(0, -3);
      const text = readFileSync(`messages/${file}`, "utf8");
      const example = /```(ink|keep)[^\n]*\n([\s\S]*?)```/.exec(text);
      if (example === null) return [];
      const main = `story.${example[1] as string}`;
      return [{ code, project: openProject({ [main]: example[2] as string }, { main }) }];
    });
}

const count = (project: Project, code: string): number =>
  project.problems().filter((problem) => problem.code === code).length;

describe("each fix makes its message go away, in the example of the message", () => {
  let fixes = 0;
  const withFixes = new Set<string>();
  for (const { code, project } of examples()) {
    const problem = project.problems().find((each) => each.code === code);
    if (problem === undefined || problem.fixes.length === 0) continue;
    withFixes.add(code);
    it(code, () => {
      for (const fix of problem.fixes) {
        const after = project.withChange(fix);
        expect(count(after, code), fix.title).toBeLessThan(count(project, code));
        expect(fix.code).toBe(code);
        fixes++;
      }
    });
  }

  it("for more than sixty messages", () => {
    expect(withFixes.size).toBeGreaterThan(60);
    expect(fixes).toBeGreaterThan(90);
  });
});

describe("a sure fix", () => {
  it("brings no other fault that wasn't there", () => {
    for (const { code, project } of examples()) {
      const before = new Set(project.problems().map((problem) => problem.code));
      for (const problem of project.problems().filter((each) => each.code === code)) {
        for (const fix of problem.fixes.filter(({ isSure }) => isSure)) {
          const fresh = project
            .withChange(fix)
            .problems()
            .filter((each) => each.severity === "error" && !before.has(each.code))
            .map((each) => each.code);
          // The message itself says that it takes a second step: the variable is no value yet.
          const isKnown = code === "target-of-variable" && fresh[0] === "global-not-literal";
          if (!isKnown) expect(fresh, `${code}: ${fix.title}`).toEqual([]);
        }
      }
    }
  });
});

describe("what is offered", () => {
  const fixed = (text: string, title: string, path = "a.ink", more = {}): string | undefined => {
    const project = openProject({ [path]: text, ...more }, { main: path });
    const fix = project
      .problems()
      .flatMap(({ fixes }) => fixes)
      .find((each) => each.title === title);
    expect(
      fix,
      project
        .problems()
        .flatMap(({ fixes }) => fixes.map((each) => each.title))
        .join("; "),
    ).toBeDefined();
    return fix && project.withChange(fix).text(path);
  };

  it("is the nearest name, or a knot of that name", () => {
    const text = "-> atic\n=== attic ===\n-> END";
    expect(fixed(text, "Write `attic`")).toBe("-> attic\n=== attic ===\n-> END");
    expect(fixed(text, "Add a knot `atic`")).toBe(`${text}\n\n=== atic ===\n-> DONE\n`);
  });

  it("is a stitch where the knot is there", () => {
    const text = "-> hall.attic\n=== hall ===\n-> END\n\n=== cellar ===\n-> END\n";
    expect(fixed(text, "Add a stitch `attic` to `hall`")).toBe(
      "-> hall.attic\n=== hall ===\n-> END\n\n= attic\n-> DONE\n\n=== cellar ===\n-> END\n",
    );
  });

  it("is a declaration beside the others", () => {
    expect(
      fixed("VAR gold = 1 // so much\nYou have {silver}.\n-> END\n", "Declare `VAR silver = 0`"),
    ).toBe("VAR gold = 1\nVAR silver = 0 // so much\nYou have {silver}.\n-> END\n");
  });

  it("is a function with as many parameters", () => {
    expect(fixed("{sum(1, 2)}\n-> END\n", "Add a function `sum`")).toContain(
      "=== function sum(a, b) ===\n~ return 0\n",
    );
  });

  it("stands in front of a comment", () => {
    expect(
      fixed("VAR x = 0\n{x == 0: one // or none\n-> END\n", "Write `}` at the end of the line"),
    ).toBe("VAR x = 0\n{x == 0: one} // or none\n-> END\n");
  });

  it("is a file of another name, or a new one", () => {
    const more = { "rooms/Hall.ink": "=== hall\n-> END\n" };
    expect(
      fixed("INCLUDE hall.ink\n-> END\n", "Write `INCLUDE rooms/Hall.ink`", "a.ink", more),
    ).toBe("INCLUDE rooms/Hall.ink\n-> END\n");
    const project = openProject({ "a.ink": "INCLUDE rooms.ink\n-> END\n" });
    const [fix] = project.problems().flatMap(({ fixes }) => fixes);
    if (fix === undefined) throw new Error("no fix");
    const after = project.withChange(fix);
    expect(after.paths).toEqual(["a.ink", "rooms.ink"]);
    expect(after.problems()).toEqual([]);
  });

  it("is found at the place of its problem alone", () => {
    const text = "-> atic\n=== attic ===\n-> END\n";
    const project = openProject({ "a.ink": text });
    expect(project.fixesAt("a.ink", placeOf(text, "atic").start).length).toBe(2);
    expect(project.fixesAt("a.ink", placeOf(text, "-> END").start)).toEqual([]);
  });
});
