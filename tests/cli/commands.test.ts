import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Story } from "inkjs";
import { describe, expect, it } from "vitest";
import { root, runCli, scratchFolder } from "./run-cli.ts";

describe("keepsake", () => {
  it("without a word says what can be typed next", async () => {
    const { code, out } = await runCli([]);
    expect(code).toBe(0);
    expect(out).toContain("keepsake play");
    expect(out.trimEnd().split("\n").length).toBeLessThanOrEqual(10);
  });

  it("knows its version and helps", async () => {
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    expect((await runCli(["--version"])).out).toBe(`${version}\n`);
    const help = await runCli(["--help"]);
    expect(help.code).toBe(0);
    for (const command of ["play", "compile", "stats", "test", "build", "explain", "new"]) {
      expect(help.out).toContain(`  ${command} `);
      const own = await runCli([command, "--help"]);
      expect(own.code).toBe(0);
      expect(own.out).toContain("--json");
    }
  });

  it("answers wrong use in a sentence, with 2", async () => {
    const cwd = scratchFolder({ "x.ink": "Hello.\n" });
    for (const [words, said] of [
      [["pley"], "Did you mean play?"],
      [["--nonsense"], "Unknown option '--nonsense'"],
      [["compile"], "Missing required argument"],
      [["compile", "a", "b"], "Too many arguments"],
      [["play", "--sede", "1", "x.ink"], "Did you mean --seed?"],
      [["x.ink"], "keepsake play x.ink"],
      [["compile", "nothing.ink"], "there is no such file"],
      [["stats", "nothing.ink"], "there is no such file"],
      [["build", "nothing.ink"], "there is no such file"],
      [["test", "nothing"], "there is no such file"],
      [["test"], "no plays to test"],
    ] as const) {
      const { code, out, err } = await runCli(words, { cwd });
      expect({ words, code, out }).toEqual({ words, code: 2, out: "" });
      expect(err).toContain(said);
      expect(err).not.toMatch(/^\s+at /m);
    }
  });

  it("starts quickly", async () => {
    const times: number[] = [];
    for (let i = 0; i < 5; i++) {
      const start = performance.now();
      await runCli(["--version"]);
      times.push(performance.now() - start);
    }
    expect(Math.min(...times)).toBeLessThan(1000);
  });
});

// Plays ink's JSON in inkjs, always with the first choice.
function playElsewhere(json: string): string {
  try {
    const story = new Story(json);
    let text = story.ContinueMaximally();
    while (story.currentChoices.length > 0) {
      story.ChooseChoiceIndex(0);
      text += story.ContinueMaximally();
    }
    return text;
  } catch (error) {
    return `inkjs refused it: ${(error as Error).message}`;
  }
}

describe("keepsake compile", () => {
  const cwd = scratchFolder({
    "good.ink": "Hello.\n* [On] Went on.\n-> END\n",
    "warns.ink": "TODO: more\nHello.\n* [On] Went on.\n",
    "bad.ink": "-> atic\n=== attic ===\nDust.\n-> END\n",
  });

  it("says that all is well", async () => {
    expect(await runCli(["compile", "good.ink"], { cwd })).toEqual({
      code: 0,
      out: "",
      err: "good.ink: no problems\n",
    });
  });

  it("says what is wrong, where, why, and what to write", async () => {
    const { code, out, err } = await runCli(["compile", "bad.ink"], { cwd });
    expect({ code, out }).toEqual({ code: 1, out: "" });
    expect(err).toContain("error[unknown-divert]");
    expect(err).toContain("bad.ink:1:");
    expect(err).toContain("-> atic");
    expect(err).toMatch(/bad\.ink: 1 error\n$/);
  });

  it("exits with 0 when there are only warnings and notes", async () => {
    const { code, err } = await runCli(["compile", "warns.ink"], { cwd });
    expect(code).toBe(0);
    expect(err).toMatch(/warns\.ink: .*1 note\n$/);
  });

  it("answers in JSON", async () => {
    const { code, out } = await runCli(["compile", "--json", "bad.ink"], { cwd });
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      file: "bad.ink",
      errors: 1,
      problems: [
        {
          code: "unknown-divert",
          severity: "error",
          file: "bad.ink",
          line: 1,
          others: [{ file: "bad.ink", line: 2 }],
          ink: expect.stringContaining("Divert target not found"),
        },
      ],
    });
  });

  it("writes JSON that another ink runtime plays", async () => {
    const { code } = await runCli(["compile", "good.ink", "-o", "good.json"], { cwd });
    expect(code).toBe(0);
    expect(playElsewhere(readFileSync(join(cwd, "good.json"), "utf8"))).toBe("Hello.\nWent on.\n");
    const { out } = await runCli(["compile", "good.ink", "-o", "-"], { cwd });
    expect(out.trim()).toBe(readFileSync(join(cwd, "good.json"), "utf8").trim());
  });

  it("writes nothing for a story with errors, and never over the story", async () => {
    const { code } = await runCli(["compile", "bad.ink", "-o", "bad.json"], { cwd });
    expect(code).toBe(1);
    expect(existsSync(join(cwd, "bad.json"))).toBe(false);
    expect((await runCli(["compile", "good.ink", "-o", "good.ink"], { cwd })).code).toBe(2);
    expect(readFileSync(join(cwd, "good.ink"), "utf8")).toContain("Went on");
    mkdirSync(join(cwd, "out"));
    const folder = await runCli(["compile", "good.ink", "-o", "out"], { cwd });
    expect(folder.code).toBe(2);
    expect(folder.err).toContain("Cannot write out");
    expect(readdirSync(cwd).filter((name) => name.endsWith(".part"))).toEqual([]);
  });
});

describe("keepsake stats", () => {
  it("counts", async () => {
    const cwd = scratchFolder({
      "s.ink":
        "One two three.\n* [Four]\n-> k\n=== k ===\nFive.\n-> END\n=== function f ===\n~ return 1\n",
    });
    const { code, out } = await runCli(["stats", "s.ink"], { cwd });
    expect(code).toBe(0);
    expect(out).toMatch(/knots?\b/);
    const json = JSON.parse((await runCli(["stats", "--json", "s.ink"], { cwd })).out);
    expect(json).toMatchObject({ words: 5, knots: 2, functions: 1, choices: 1 });
  });
});

describe("keepsake explain", () => {
  it("says more of a message, also when it is copied with its brackets", async () => {
    const { code, out } = await runCli(["explain", "unknown-divert"]);
    expect(code).toBe(0);
    expect(out).toContain("error[unknown-divert]");
    expect(out).toContain("-> atic");
    expect((await runCli(["explain", "error[unknown-divert]:"])).out).toBe(out);
    const json = JSON.parse((await runCli(["explain", "--json", "unknown-divert"])).out);
    expect(json).toMatchObject({ code: "unknown-divert", severity: "error" });
  });

  it("names the nearest codes, or lists all", async () => {
    const { code, err } = await runCli(["explain", "unknown-dievrt"]);
    expect(code).toBe(2);
    expect(err).toContain("unknown-divert");
    const codes = readdirSync(join(root, "messages"))
      .filter((file) => file.endsWith(".md") && file !== "README.md")
      .map((file) => file.slice(0, -3));
    const { out } = await runCli(["explain"]);
    for (const each of codes) expect(out).toContain(each);
    expect(JSON.parse((await runCli(["explain", "--json"])).out)).toHaveLength(codes.length);
  });

  it("fits the width of a terminal", async () => {
    const { out } = await runCli(["explain"], { env: { COLUMNS: "60" } });
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(60);
  });
});

describe("keepsake new", () => {
  const cwd = scratchFolder();

  it("makes a story that compiles without a word, plays, passes its own test, and is proved", async () => {
    const made = await runCli(["new", "winter tale"], { cwd });
    expect(made.code).toBe(0);
    expect(made.out).toContain('npx keepsake play --watch "winter tale/winter-tale.ink"');
    const file = "winter tale/winter-tale.ink";
    expect(await runCli(["compile", file], { cwd })).toMatchObject({
      code: 0,
      err: `${file}: no problems\n`,
    });
    const test = await runCli(["test"], { cwd });
    expect(test).toMatchObject({ code: 0, out: "1 play, 1 as written\n" });
    const checked = await runCli(["check", file], { cwd });
    expect(checked.out).toContain("This is a proof, not a sample.");
    expect(checked.out).toContain("Nothing to mend.");
    for (const input of ["1\n1\n1\n", "1\n2\n", "2\n2\n", "2\n1\n1\n"]) {
      const played = await runCli(["play", file], { cwd, input });
      expect(played).toMatchObject({ code: 0, err: "" });
      expect(played.out).toMatch(/END\n$/);
    }
  });

  it("overwrites nothing", async () => {
    const before = readFileSync(join(cwd, "winter tale/winter-tale.ink"), "utf8");
    writeFileSync(join(cwd, "taken"), "mine");
    for (const name of ["winter tale", "taken", "taken/x", "", "..", "-x", "a*b"]) {
      const { code, err } = await runCli(["new", "--", name], { cwd });
      expect({ name, code }).toEqual({ name, code: 2 });
      expect(err).not.toBe("");
    }
    expect(readFileSync(join(cwd, "winter tale/winter-tale.ink"), "utf8")).toBe(before);
    expect(readFileSync(join(cwd, "taken"), "utf8")).toBe("mine");
  });
});

describe("keepsake test", () => {
  const story = "The door is shut.\n* [Knock] Nobody comes.\n* [Wait] You wait.\n- -> END\n";
  const knock = "The door is shut.\n  1: Knock\n  2: Wait\n> 1\nNobody comes.\nEND\n";
  const wait = "The door is shut.\n  1: Knock\n  2: Wait\n> 2\nYou wait.\nEND\n";

  it("finds the plays beside every story in a folder", async () => {
    const cwd = scratchFolder({
      "one/one.ink": story,
      "one/other.ink": "Not me.\n",
      "one/plays/knock.txt": knock,
      "one/plays/wait.txt": wait,
      "deep/er/story.ink": story,
      "deep/er/plays/wait.txt": wait.replaceAll("\n", "\r\n"),
      "node_modules/x/x.ink": story,
      "node_modules/x/plays/wrong.txt": "wrong",
    });
    expect(await runCli(["test"], { cwd })).toEqual({
      code: 0,
      out: "3 plays, 3 as written\n",
      err: "",
    });
    expect((await runCli(["test", "one/one.ink"], { cwd })).out).toBe("2 plays, 2 as written\n");
    expect((await runCli(["test", "one/plays/wait.txt"], { cwd })).out).toBe(
      "1 play, 1 as written\n",
    );
  });

  it("shows what differs, and accepts it when told to", async () => {
    const cwd = scratchFolder({
      "d/d.ink": story.replace("Nobody comes.", "Somebody comes."),
      "d/plays/knock.txt": `# seed: 4\n${knock}`,
      "d/plays/wait.txt": wait,
    });
    const first = await runCli(["test", "d"], { cwd });
    expect(first.code).toBe(1);
    expect(first.out).toBe(
      [
        `${join("d", "plays", "knock.txt")}: differs`,
        "  ⋮",
        "  3    1: Knock",
        "  4    2: Wait",
        "  5  > 1",
        "- 6  Nobody comes.",
        "+    Somebody comes.",
        "  7  END",
        "",
        "2 plays, 1 as written, 1 different",
        "",
      ].join("\n"),
    );
    const json = (await runCli(["test", "d", "--json"], { cwd })).out.trimEnd().split("\n");
    expect(JSON.parse(json[0] as string)).toMatchObject({
      result: "different",
      changes: [
        { kind: "gone", text: "Nobody comes.", line: 6 },
        { kind: "new", text: "Somebody comes.", line: 6 },
      ],
    });
    const accepted = await runCli(["test", "d", "--accept"], { cwd });
    expect(accepted).toMatchObject({ code: 0 });
    expect(accepted.out).toContain("2 plays, 1 as written, 1 written anew");
    expect(readFileSync(join(cwd, "d/plays/knock.txt"), "utf8")).toBe(
      `# seed: 4\n${knock.replace("Nobody", "Somebody")}`,
    );
    expect((await runCli(["test", "d"], { cwd })).code).toBe(0);
  });

  it("says which choice cannot be made any more", async () => {
    const cwd = scratchFolder({
      "d/d.ink": "The door is shut.\n* [Knock] Nobody comes.\n- -> END\n",
      "d/plays/wait.txt": wait,
    });
    const { code, out } = await runCli(["test", "d"], { cwd });
    expect(code).toBe(1);
    expect(out).toContain("choice 2 cannot be made: there is only 1");
  });

  it("fails on a story with errors, and on a runtime error, whatever is accepted", async () => {
    const cwd = scratchFolder({
      "a/a.ink": "-> nowhere\n",
      "a/plays/x.txt": "x\n",
      "b/b.ink": "{1 / 0}\n-> END\n",
      "b/plays/x.txt": "x\n",
    });
    const { code, out, err } = await runCli(["test", "--accept"], { cwd });
    expect(code).toBe(1);
    expect(out).toContain("2 plays, 2 failed");
    expect(err).toContain("unknown-divert");
    expect(readFileSync(join(cwd, "b/plays/x.txt"), "utf8")).toBe("x\n");
  });

  it("says when it cannot tell which story the plays belong to", async () => {
    const cwd = scratchFolder({ "d/a.ink": story, "d/b.ink": story, "d/plays/x.txt": knock });
    const { code, err } = await runCli(["test", "d"], { cwd });
    expect(code).toBe(2);
    expect(err).toContain("Which story");
  });
});

describe("keepsake build", () => {
  const cwd = scratchFolder({ "hello.ink": "# title: Hello\nHello.\n", "bad.ink": "-> nowhere\n" });

  it("writes one page, and says how large it is", async () => {
    const { code, out, err } = await runCli(["build", "hello.ink", "-o", "page.html"], { cwd });
    expect({ code, out }).toEqual({ code: 0, out: "" });
    expect(err).toMatch(
      /^hello\.ink: its IFID was written at its head, and stays: [0-9A-F-]{36}\npage\.html: \d+ KB, one file; it plays offline\n$/,
    );
    const json = await runCli(["build", "hello.ink", "--json"], { cwd });
    expect(JSON.parse(json.out)).toMatchObject({
      written: "hello.html",
      title: "Hello",
      bytes: statSync(join(cwd, "hello.html")).size,
    });
  });

  it("writes nothing for a story with errors, nor where it cannot", async () => {
    expect((await runCli(["build", "bad.ink"], { cwd })).code).toBe(1);
    expect(existsSync(join(cwd, "bad.html"))).toBe(false);
    const { code, err } = await runCli(["build", "hello.ink", "-o", "no/where.html"], { cwd });
    expect(code).toBe(2);
    expect(err).toContain("Cannot write no/where.html");
  });
});
