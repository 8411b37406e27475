import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compile } from "../../src/compile/index.ts";
import { compileKeep } from "../../src/compile/keep.ts";
import { englishLines } from "../../src/people/english-lines.ts";
import { guessMain, openProject } from "../../src/service/project.ts";
import { includeCandidates, joinPath, relativePath } from "../../src/service/story.ts";

describe("what did not change is not worked out again", () => {
  const project = openProject(
    {
      "main.ink": "INCLUDE hall.ink\n-> hall\n",
      "hall.ink": "=== hall\n-> END\n",
      "other.ink": "=== apart\n-> END\n",
      "notes.txt": "one",
    },
    { main: "main.ink" },
  );

  it("a file apart leaves the story as it was", () => {
    const compiled = project.compiled();
    expect(project.withText("other.ink", "=== apart\nMore.\n-> END\n").compiled()).toBe(compiled);
    expect(project.withText("notes.txt", "two").compiled()).toBe(compiled);
    expect(project.withText("new.ink", "").compiled()).toBe(compiled);
    expect(project.withText("hall.ink", "=== hall\nA hall.\n-> END\n").compiled()).not.toBe(
      compiled,
    );
    expect(project.withOptions({ main: "main.ink" }).compiled()).toBe(compiled);
  });

  it("the same text is the same project", () => {
    expect(project.withText("hall.ink", project.text("hall.ink") ?? "")).toBe(project);
  });

  it("a file that was missing is missed until it comes", () => {
    const without = project.withoutFile("hall.ink");
    expect(without.problems().map(({ code }) => code)).toContain("file-not-found");
    expect(without.withText("hall.ink", "=== hall\n-> END\n").problems()).toEqual([]);
    // The old ones are as they were.
    expect(project.problems()).toEqual([]);
  });

  it("a project never changes under who holds it", () => {
    const before = project.outline();
    project.withText("main.ink", "VAR x = 1\n-> END\n").outline();
    expect(project.outline()).toEqual(before);
    expect(project.text("main.ink")).toBe("INCLUDE hall.ink\n-> hall\n");
  });
});

describe("what was told before", () => {
  const fresh = (text: string, as: string | undefined) => {
    const { program, diagnostics } = compileKeep(text, { name: "story.keep", as });
    return { code: program?.code, strings: program?.strings, spans: program?.spans, diagnostics };
  };

  it("is told the same however the story around it changes", () => {
    const story = (cast: string, ...lines: readonly string[]): string =>
      `CAST\n${cast}\n-> start\n=== start ===\n${lines.join("\n")}\n-> END\n`;
    const three = "    Derek (he), playable\n    Richard (he)\n    Ann (she), playable";
    const unclear = "Derek looks at Richard, and Derek's leaving.";
    const plain = "Derek takes her hand. {He smiles|Derek waits}, and Ann goes with him.";
    const texts = [
      story(three, plain, unclear, "Ann: You are late."),
      story(three, "Somebody came.", plain, unclear),
      story(three, unclear, unclear, plain, plain),
      story(three, `${plain} ${unclear}`),
      // Others are there, so that "her" may be somebody else.
      story(`${three}\n    Berta (she)`, plain, unclear),
      story(three, plain, "# a tag", unclear),
      `# person: first\n${story(three, plain, unclear)}`,
      story(three, plain, unclear, "Ann: You are late."),
    ];
    let project = openProject({ "story.keep": "" }, { main: "story.keep" });
    for (const text of texts) {
      project = project.withText("story.keep", text);
      for (const as of ["Ann", undefined, "nobody", "Derek"]) {
        const { program, diagnostics } = project.withOptions({ as }).compiled();
        const { code, strings, spans } = program ?? {};
        expect({ code, strings, spans, diagnostics }, `${as}: ${text}`).toEqual(fresh(text, as));
        if (as === "Derek") expect(diagnostics.map(({ code }) => code)).toContain("unclear-word");
      }
    }
  });

  it("is forgotten when it is told no more", () => {
    const lines = englishLines();
    const derek = [{ name: "Derek", pronoun: "he" }] as const;
    const as = { you: 0, person: "second", tense: "present" } as const;
    const piece = { kind: "text", text: "Derek smiles.", at: 7 } as const;
    const first = lines.begin(derek, as)([piece], true);
    const again = lines.begin(derek, as)([{ ...piece, at: 90 }], true);
    expect(again.pieces).toBe(first.pieces);
    lines.begin(derek, as);
    expect(lines.begin(derek, as)([piece], true).pieces).not.toBe(first.pieces);
    expect(lines.begin(derek, as)([piece], false)).toBeDefined();
  });
});

describe("INCLUDE", () => {
  it("is looked for beside the file, beside the story, and as written", () => {
    expect(includeCandidates("x.ink", "a/b/c.ink", "a/main.ink")).toEqual([
      "a/b/x.ink",
      "a/x.ink",
      "x.ink",
    ]);
    expect(includeCandidates("../x.ink", "a/b/c.ink", "main.ink")).toEqual(["a/x.ink"]);
    expect(includeCandidates("..\\x.ink", "a/b.ink", "a/b.ink")).toEqual(["x.ink"]);
    expect(joinPath("a/", "./b/../c.ink")).toBe("a/c.ink");
    expect(joinPath("", "../../etc/passwd")).toBe("");
  });

  it.each([
    ["main.ink", "rooms/hall.ink", "rooms/hall.ink"],
    ["rooms/hall.ink", "rooms/attic.ink", "attic.ink"],
    ["rooms/hall.ink", "main.ink", "../main.ink"],
    ["a/b/c.ink", "a/d/e.ink", "../d/e.ink"],
  ])("from %s to %s is %s", (from, to, path) => {
    expect(relativePath(from, to)).toBe(path);
    expect(includeCandidates(path, from, "main.ink")[0]).toBe(to);
  });

  it("in a circle is said, and nothing hangs", () => {
    const project = openProject(
      { "a.ink": "INCLUDE b.ink\n-> END\n", "b.ink": "INCLUDE a.ink\nHello.\n" },
      { main: "a.ink" },
    );
    expect(project.problems().map(({ code, path }) => `${path} ${code}`)).toEqual([
      "b.ink recursive-include",
    ]);
    expect(project.outline()).toHaveLength(2);
  });

  it("twice is read once for an editor", () => {
    const project = openProject(
      {
        "a.ink": "INCLUDE b.ink\nINCLUDE b.ink\n-> END\n",
        "b.ink": "// nothing\n{CHOICE_COUNT()}\n",
      },
      { main: "a.ink" },
    );
    expect(project.storyPaths()).toEqual(["a.ink", "b.ink"]);
    expect(project.statistics().files.map(({ path }) => path)).toEqual(["a.ink", "b.ink"]);
  });
});

describe("the file that a story begins in", () => {
  const guess = (texts: Record<string, string>): string =>
    guessMain(new Map(Object.entries(texts)));

  it("is the one that no other includes", () => {
    expect(guess({ "a.ink": "", "b.ink": "INCLUDE a.ink\n" })).toBe("b.ink");
    expect(guess({ "x/part.ink": "", "x/all.ink": "INCLUDE part.ink\n", "readme.md": "" })).toBe(
      "x/all.ink",
    );
  });

  it("is called main or story where several could be it", () => {
    expect(guess({ "a.ink": "", "main.ink": "" })).toBe("main.ink");
    expect(guess({ "a.ink": "", "a.keep": "" })).toBe("a.keep");
  });

  it("is none in a project without any", () => {
    expect(guess({ "readme.md": "" })).toBe("");
    const empty = openProject({});
    expect(empty.problems()).toEqual([]);
    expect(empty.outline()).toEqual([]);
    expect(
      empty.withText("a.ink", "-> END\n").withOptions({ main: "a.ink" }).compiled().program,
    ).toBeDefined();
  });

  it("goes by its new name after it was renamed", () => {
    const project = openProject({ "a.ink": "-> END\n" });
    const renaming = project.renameFile("a.ink", "b.ink");
    if (!renaming.ok) throw new Error(renaming.reason);
    expect(project.withChange(renaming.change).main).toBe("b.ink");
  });
});

describe("a story that is worked out bit by bit compiles as at once", () => {
  const mist = readFileSync("stories/fine-mist/fine-mist.keep", "utf8");
  const readers = [
    undefined,
    "nobody",
    ...(/CAST[^]*?\n\n/.exec(mist)?.[0] ?? "").matchAll(/^ {4}(\w+).*playable/gm),
  ];
  const views = readers.map((each) => (typeof each === "object" ? each[1] : each));
  const keep = openProject({ "mist.keep": mist });
  // Whatever is asked first leaves the tree as it was read.
  keep.problems();
  keep.tokens("mist.keep");

  it.each(views)("as %s has it", (as) => {
    const { program, diagnostics } = keep.withOptions({ as }).compiled();
    const whole = compileKeep(mist, { name: "mist.keep", as });
    expect(program?.code).toEqual(whole.program?.code);
    expect(program?.strings).toEqual(whole.program?.strings);
    expect(diagnostics).toEqual(whole.diagnostics);
    expect(program).toBeDefined();
  });

  it.each([
    ["story.ink", "VAR x = 1\n-> hall\n=== hall\nHello {x > 0: you | nobody}.\n* Go. -> END\n"],
    ["story.ink", "Hello {x}.\n-> nowhere\n"],
    ["story.keep", "VAR x: 0..9 = 1\nHello {x}.\n-> END\n"],
    ["story.keep", "VAR x: 0..9 = 12\nHello {y}.\n-> END\n"],
  ])("%s without people: %j", (name, text) => {
    const project = openProject({ [name]: text });
    project.problems();
    const { program, diagnostics } = project.compiled();
    const whole = (name.endsWith(".keep") ? compileKeep : compile)(text, { name });
    expect(program).toEqual(whole.program);
    expect(diagnostics).toEqual(whole.diagnostics);
  });
});

it("what is answered can be posted to a worker", () => {
  const project = openProject({
    "a.keep":
      "CAST\n    Ada (she), playable\nVAR x = 1\nAda waits {x}. -> hal\n=== hall\n* (y) Ada: Yes.\n- -> END\n",
  });
  const answers = [
    project.problems(),
    project.tokens("a.keep"),
    project.folds("a.keep"),
    project.outline(),
    project.notes(),
    project.statistics(),
    project.completionsAt("a.keep", 50),
    project.hoverAt("a.keep", 9),
    project.referencesAt("a.keep", 9),
    project.rename("a.keep", 9, "Eve"),
    project.find({ text: "Ada" }),
    project.entriesAt("a.keep", 90),
  ];
  for (const answer of answers) {
    expect(JSON.parse(JSON.stringify(answer))).toEqual(structuredClone(answer));
  }
});
