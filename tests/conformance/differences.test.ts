/**
 * Differences from ink that no transcript shows: what hosts see, and where files are looked for.
 *
 * Each test is named by its entry in docs/differences-from-ink.md. Inkjs is run for its side.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Compiler } from "inkjs/full";
import { describe, expect, it } from "vitest";
import { readStory } from "../../src/cli/read-story.ts";
import { compile, type Diagnostic, type Program, Story, StoryError } from "../../src/index.ts";

function programOf(source: string): Program {
  const { program, diagnostics } = compile(source);
  if (program === undefined) throw new Error(diagnostics.map(({ title }) => title).join("; "));
  return program;
}

/** What inkjs throws, as text; of what it throws only the message is kept. */
function thrownBy(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return "nothing";
}

describe("differences that hosts see", () => {
  it("lines-not-strings: a turn that ends without a line gives nothing", () => {
    const source = "One.\n* Two\n  -> quiet\n== quiet\n~ temp x = 1\n-> END\n";
    const story = new Story(programOf(source), { seed: 1 });
    expect(story.continue()).toMatchObject({ text: "One.", tags: [] });
    expect(story.continue()).toBeUndefined();

    const silent = "{false: words}\n-> END\n";
    expect(new Story(programOf(silent), { seed: 1 }).continue()).toBeUndefined();
    const theirs = new Compiler(silent).Compile();
    expect(theirs.Continue()).toBe("");
    const one = new Compiler(source).Compile();
    expect(one.Continue()).toBe("One.\n");
  });

  it("errors-and-warnings: an error throws unless somebody listens, a warning never does", () => {
    const warned = "{false:\n  ~ temp x = 5\n}\nx is {x}.\n-> END\n";
    const quiet = new Story(programOf(warned), { seed: 1 });
    expect(quiet.continue()?.text).toBe("x is 0.");
    const theirs = new Compiler(warned).Compile();
    expect(thrownBy(() => theirs.Continue())).toContain("Variable not found: 'x'");

    const faulty = 'One.\n{"a" - 1}\nThree.\n-> END\n';
    const throwing = new Story(programOf(faulty), { seed: 1 });
    expect(throwing.continue()?.text).toBe("One.");
    expect(() => throwing.continue()).toThrow(StoryError);
    const told: Diagnostic[] = [];
    const listening = new Story(programOf(faulty), {
      seed: 1,
      onDiagnostic: (diagnostic) => told.push(diagnostic),
    });
    expect(listening.continueAll().map(({ text }) => text)).toEqual(["One."]);
    expect(told.map(({ code }) => code)).toEqual(["bad-operands"]);
    expect(listening.ended).toBe(true);
  });

  it("fallbacks-of-externals: the story's own function is used unless the host binds one", () => {
    const source =
      "EXTERNAL beep(n)\nBefore.\n{beep(2)}\n-> END\n== function beep(n)\n~ return n * 2\n";
    const story = new Story(programOf(source), { seed: 1 });
    expect(story.continueAll().map(({ text }) => text)).toEqual(["Before.", "4"]);
    const theirs = new Compiler(source).Compile();
    expect(thrownBy(() => theirs.Continue())).toContain("beep");

    const told: string[] = [];
    const without = new Story(programOf("EXTERNAL beep(n)\nBefore.\n{beep(2)}\n-> END\n"), {
      seed: 1,
      onDiagnostic: ({ code }) => told.push(code),
    });
    expect(without.continueAll().map(({ text }) => text)).toEqual(["Before."]);
    expect(told).toEqual(["unbound-external"]);
  });

  it("targets-as-values: a target is told from text", () => {
    const source = "VAR t = -> hall\n-> END\n== hall\n-> END\n== function where()\n~ return t\n";
    const story = new Story(programOf(source), { seed: 1 });
    expect(story.evaluate("where").value).toEqual({ target: "hall" });
    story.variables.set("t", { target: "hall" });
    expect(story.variables.get("t")).toEqual({ target: "hall" });
    expect(new Compiler(source).Compile().EvaluateFunction("where")).toBe("-> hall");
  });

  it("own-saves: a save of ink's is refused, and a fallback is saved as what it is", () => {
    const source = "-> top\n== top\nOne.\n+ Choose\n  -> top\n+ -> END\n";
    const theirs = new Compiler(source).Compile();
    theirs.Continue();
    const story = new Story(programOf(source), { seed: 1 });
    story.continueAll();
    const before = story.save();
    expect(story.load(theirs.state.ToJson())).toMatchObject({ ok: false });
    expect(story.save()).toBe(before);
    const again = new Story(programOf(source), { seed: 2 });
    expect(again.load(before)).toMatchObject({ ok: true });
    expect(again.choices.map(({ text }) => text)).toEqual(["Choose"]);
  });

  it("undo: back and forward, dice included", () => {
    const source = "- (top) {RANDOM(1, 1000)}\n+ Again\n- {top < 5: -> top}\n-> END\n";
    const story = new Story(programOf(source), { seed: 5 });
    const first = story.continueAll();
    const before = story.save();
    story.choose(0);
    const second = story.continueAll();
    const after = story.save();
    expect(story.undo()).toBe(true);
    expect(story.save()).toBe(before);
    expect(story.redo()).toBe(true);
    expect(story.save()).toBe(after);
    expect(story.history.map(({ lines }) => lines)).toEqual([first, second]);
  });
});

describe("differences in where files are found", () => {
  it("include-beside-the-file: beside the file that asks, and then beside the first", () => {
    const folder = mkdtempSync(join(tmpdir(), "keepsake-include-"));
    try {
      mkdirSync(join(folder, "rooms"));
      const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
      write("story.ink", "INCLUDE rooms/hall.ink\n-> END\n");
      write("rooms/hall.ink", "Hall.\nINCLUDE lamp.ink\nINCLUDE door.ink\n");
      write("rooms/lamp.ink", "The hall's lamp.\n");
      write("lamp.ink", "Another lamp.\n");
      write("door.ink", "The door.\n");
      const { program } = readStory(join(folder, "story.ink"));
      const story = new Story(program as Program, { seed: 1 });
      expect(story.continueAll().map(({ text }) => text)).toEqual([
        "Hall.",
        "The hall's lamp.",
        "The door.",
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }

    const asked: string[] = [];
    compile("INCLUDE a.ink\n-> END\n", {
      name: "main.ink",
      files: (path, from) => {
        asked.push(`${from} asks for ${path}`);
        return path === "a.ink" ? { name: "a.ink", text: "INCLUDE b.ink\n" } : undefined;
      },
    });
    expect(asked).toEqual(["main.ink asks for a.ink", "a.ink asks for b.ink"]);
  });
});
