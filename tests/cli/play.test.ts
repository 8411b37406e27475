import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { describeShared } from "../support/shared-data.ts";
import { hasPty, runAtTerminal, runCli, scratchFolder, startCli } from "./run-cli.ts";

const door = `# title: The Door
# author: Nobody
VAR knocks = 0
-> outside
=== outside ===
The door is shut.
+ [Knock]
  ~ knocks++
  You knock{knocks > 1: again}. # sound: knock
  -> outside
* [Wait]
  You wait, and it opens.
  -> END
`;

describe("keepsake play, piped", () => {
  const cwd = scratchFolder({
    "door.ink": door,
    "empty.ink": "",
    "dice.ink": "{RANDOM(1,1000000)}\n",
  });

  it("prints lines and choices, echoes what was chosen, and ends with END", async () => {
    expect(await runCli(["play", "door.ink"], { cwd, input: "1\n1\n2\n" })).toEqual({
      code: 0,
      err: "",
      out: [
        "The door is shut.",
        "  1: Knock",
        "  2: Wait",
        "> 1",
        "You knock.",
        "The door is shut.",
        "  1: Knock",
        "  2: Wait",
        "> 1",
        "You knock again.",
        "The door is shut.",
        "  1: Knock",
        "  2: Wait",
        "> 2",
        "You wait, and it opens.",
        "END",
        "",
      ].join("\n"),
    });
  });

  it("ends cleanly where the input ends, and says how to go on", async () => {
    const { code, out, err } = await runCli(["play", "door.ink"], { cwd, input: "1\n" });
    expect(code).toBe(0);
    expect(out).toMatch(/ {2}2: Wait\n$/);
    expect(err).toContain("npx keepsake play door.ink");
    expect(err).toContain("printf '1\\n1\\n' | npx keepsake play door.ink");
  });

  it("reads a last line without its line end, and Windows line ends", async () => {
    const { code, out } = await runCli(["play", "door.ink"], { cwd, input: "1\r\n2" });
    expect(code).toBe(0);
    expect(out).toMatch(/END\n$/);
  });

  it("stops at a number that is not a choice: what follows was meant for elsewhere", async () => {
    const { code, out, err } = await runCli(["play", "door.ink"], { cwd, input: "7\n2\n" });
    expect(code).toBe(2);
    expect(err).toContain("`7` is not a choice: they are 1 to 2 here.");
    expect(out).not.toContain("END");
  });

  it("is not troubled by more input than the story has turns", async () => {
    const { code, out } = await runCli(["play", "door.ink"], { cwd, input: "2\n".repeat(50_000) });
    expect(code).toBe(0);
    expect(out).toMatch(/END\n$/);
  });

  it("undoes and does again", async () => {
    const { code, out } = await runCli(["play", "door.ink"], {
      cwd,
      input: "1\n2\nu\nu\nr\n1\nq\n",
    });
    expect(code).toBe(0);
    // After two undos and one redo there has been one knock.
    expect(out.trimEnd().split("\n").slice(-5)).toEqual([
      "> 1",
      "You knock again.",
      "The door is shut.",
      "  1: Knock",
      "  2: Wait",
    ]);
  });

  it("saves beside the story and goes on from there another day", async () => {
    const first = await runCli(["play", "door.ink"], { cwd, input: "1\n1\ns\ns late\n" });
    expect(first.code).toBe(0);
    expect(first.err).toContain("Saved in door.save.json");
    expect(existsSync(join(cwd, "door.late.save.json"))).toBe(true);
    expect(() => JSON.parse(readFileSync(join(cwd, "door.save.json"), "utf8"))).not.toThrow();
    const later = await runCli(["play", "door.ink"], { cwd, input: "l\n1\n" });
    expect(later.code).toBe(0);
    expect(later.out).toContain("You knock again.");
  });

  it("says what became of a save where the story was changed", async () => {
    const house =
      "VAR coins = 1\n-> hall\n== hall\nThe hall.\n~ coins++\n* [Up] -> attic\n== attic\nThe attic.\n* [Look]\n  Dust.\n  ** [Out] -> END\n";
    const cwd = scratchFolder({ "house.ink": house });
    await runCli(["play", "house.ink"], { cwd, input: "1\n1\ns\n" });
    // The choice on offer is gone, and a variable.
    writeFileSync(
      join(cwd, "house.ink"),
      house.replace("[Out]", "[Down]").replace("VAR coins = 1\n", "").replace("~ coins++\n", ""),
    );
    const { out, err } = await runCli(["play", "house.ink"], { cwd, input: "l\n" });
    expect(out + err).toContain("at the beginning of the scene");
    expect(out + err).toContain("without the variable `coins`, a choice in `attic`");
    expect(out.slice(out.lastIndexOf("The attic."))).toContain("1: Look");
  });

  it("goes back to where it was when a load is undone", async () => {
    const cwd = scratchFolder({ "door.ink": door });
    const { out, code } = await runCli(["play", "door.ink"], { cwd, input: "s\n1\n1\nl\nu\n1\n" });
    expect(code).toBe(0);
    expect(out.match(/You knock\./g)).toHaveLength(1);
    expect(out.match(/You knock again\./g)).toHaveLength(3);
  });

  it("keeps playing when a save cannot be used", async () => {
    writeFileSync(join(cwd, "door.torn.save.json"), '{"keepsake":1,"sto');
    const { out } = await runCli(["play", "--json", "door.ink"], {
      cwd,
      input: "l torn\nl none\nl ../x\n1\n",
    });
    const answers = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ type }) => type)).toEqual([
      "turn",
      "refused",
      "refused",
      "refused",
      "turn",
    ]);
    expect(answers[2].reason).toContain("there is no such file");
    expect(answers[4].lines[0].text).toBe("You knock.");
  });

  it("never writes over a file that is not a save", async () => {
    writeFileSync(join(cwd, "notes.json"), '{"mine":true}');
    const { out } = await runCli(["play", "--json", "door.ink"], { cwd, input: "s notes.json\n" });
    expect(out).toContain("not a save");
    expect(readFileSync(join(cwd, "notes.json"), "utf8")).toBe('{"mine":true}');
  });

  it.skipIf(!existsSync("/dev/full"))("plays on when the disk is full", async () => {
    symlinkSync("/dev/full", join(cwd, "full.json"));
    const { code, out } = await runCli(
      ["play", "--json", "door.ink", "--transcript", "full.json"],
      { cwd, input: "s full.json\n2\n" },
    );
    const answers = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ type }) => type)).toEqual(["turn", "notice", "refused", "turn"]);
    expect(answers[1].text).toContain("no space is left on the disk");
    expect(answers[3].ended).toBe(true);
    expect(code).toBe(2);
  });

  it("says so when the transcript's folder is not there, and plays on", async () => {
    const { code, out, err } = await runCli(["play", "door.ink", "--transcript", "nowhere/x.txt"], {
      cwd,
      input: "2\n",
    });
    expect(out).toMatch(/END\n$/);
    expect(err).toContain("Cannot write nowhere/x.txt: there is no such file or folder.");
    expect(code).toBe(2);
  });

  it("refuses to write the transcript over the story", async () => {
    const { code } = await runCli(["play", "door.ink", "--transcript", "./door.ink"], { cwd });
    expect(code).toBe(2);
    expect(readFileSync(join(cwd, "door.ink"), "utf8")).toBe(door);
  });

  it("throws the same dice for the same seed", async () => {
    const play = async (...words: string[]) =>
      (await runCli(["play", "dice.ink", ...words], { cwd })).out;
    expect(await play("--seed", "42")).toBe(await play("--seed", "42"));
    expect(await play("--seed", "42")).not.toBe(await play("--seed", "43"));
    expect(await play("--seed", "-5")).toMatch(/^\d+\nEND\n$/);
    for (const seed of ["x", "1.5", "", "99999999999"]) {
      expect((await runCli(["play", "dice.ink", "--seed", seed], { cwd })).code).toBe(2);
    }
  });

  it("begins in a knot, and names the nearest when there is none", async () => {
    const right = await runCli(["play", "door.ink", "--from", "outside"], { cwd });
    expect(right.out).toMatch(/^The door is shut\./);
    const wrong = await runCli(["play", "door.ink", "--from", "outsde"], { cwd });
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain("The nearest: outside.");
  });

  it("writes a transcript that can be played again", async () => {
    await runCli(["play", "door.ink", "--transcript", "t.txt", "--seed", "3"], {
      cwd,
      input: "1\nu\n1\n2\n",
    });
    const text = readFileSync(join(cwd, "t.txt"), "utf8");
    // The choice that was taken back is not in it.
    expect(text.match(/^> /gm)).toHaveLength(2);
    expect(text).toMatch(/^# seed: 3\nThe door is shut\./);
    expect(text).toMatch(/END\n$/);
  });

  it("wraps to COLUMNS when asked, and not otherwise", async () => {
    const long = scratchFolder({
      "long.ink": `${"word ".repeat(60)}\n* ${"choice ".repeat(30)}\n`,
    });
    const wide = await runCli(["play", "long.ink"], { cwd: long });
    expect(Math.max(...wide.out.split("\n").map((line) => line.length))).toBeGreaterThan(200);
    const narrow = await runCli(["play", "long.ink"], { cwd: long, env: { COLUMNS: "40" } });
    expect(Math.max(...narrow.out.split("\n").map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(narrow.out).toContain("\n     choice");
  });

  it("shows the control characters of a hostile story instead of obeying them", async () => {
    const hostile = scratchFolder({
      "x.ink": "Clear \u001b[2J\u001b]0;owned\u0007 it\n* \u001b\\[31mred\n",
    });
    const { out, err } = await runCli(["play", "x.ink"], { cwd: hostile });
    expect(out + err).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
    expect(out).toContain("␛[2J");
  });

  it("has no colours in a pipe, nor anywhere under NO_COLOR", async () => {
    const bad = scratchFolder({ "bad.ink": "-> nowhere\n" });
    const piped = await runCli(["compile", "bad.ink"], { cwd: bad });
    expect(piped.err).not.toContain("\u001b");
    const forced = await runCli(["compile", "bad.ink"], { cwd: bad, env: { FORCE_COLOR: "1" } });
    expect(forced.err).toContain("\u001b[");
    const never = await runCli(["compile", "bad.ink"], {
      cwd: bad,
      env: { FORCE_COLOR: "1", NO_COLOR: "1" },
    });
    expect(never.err).not.toContain("\u001b");
  });

  it("shows what the story does wrong, and exits with 1", async () => {
    const bad = scratchFolder({
      "bad.ink": "Here.\n* [On] On.\n  -> gone\n=== gone ===\nLost.\n{1 / 0}\n-> END\n",
      "broken.ink": "{ unclosed\n-> nowhere\n",
    });
    const broken = await runCli(["play", "broken.ink"], { cwd: bad });
    expect(broken.code).toBe(1);
    expect(broken.out).toBe("");
    expect(broken.err).toContain("broken.ink");
    const ran = await runCli(["play", "bad.ink"], { cwd: bad, input: "1\n" });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain("Lost.");
    expect(ran.out).not.toContain("END");
    expect(ran.err).toContain("error");
  });

  it("stops a story that goes round for ever", async () => {
    const loop = scratchFolder({
      "loop.ink": "-> a\n=== a ===\n-> b\n=== b ===\n-> a\n",
      "deep.ink": "~ f()\n=== function f() ===\n~ f()\n",
    });
    for (const file of ["loop.ink", "deep.ink"]) {
      const { code, err } = await runCli(["play", file], { cwd: loop });
      expect(code).toBe(1);
      expect(err).toContain(file);
    }
  });

  it("plays nothing, and says END", async () => {
    expect(await runCli(["play", "empty.ink"], { cwd })).toMatchObject({ code: 0, out: "END\n" });
  });
});

describe("keepsake play --json", () => {
  const cwd = scratchFolder({ "door.ink": door });

  it("answers every line of input with one line of JSON", async () => {
    const { code, out, err } = await runCli(["play", "--json", "door.ink", "--seed", "9"], {
      cwd,
      input: "1\n9\nu\nhello\n2\nu\nq\n",
    });
    expect(code).toBe(0);
    expect(err).toBe("");
    const answers = out
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(answers.map(({ type }) => type)).toEqual([
      "turn",
      "turn",
      "refused",
      "turn",
      "refused",
      "turn",
      "turn",
    ]);
    expect(answers[1]).toMatchObject({
      turn: 1,
      chosen: { number: 1, text: "Knock" },
      lines: [{ text: "You knock.", tags: ["sound: knock"] }, { text: "The door is shut." }],
      choices: [
        { number: 1, text: "Knock", tags: [] },
        { number: 2, text: "Wait", tags: [] },
      ],
      ended: false,
      failed: false,
      canUndo: true,
      seed: 9,
    });
    expect(answers[1].lines[1]).toMatchObject({ file: "door.ink", line: 6 });
    expect(answers[3]).toMatchObject({ turn: 0, canUndo: false, reason: "Undone." });
    expect(answers[5]).toMatchObject({ turn: 1, ended: true, choices: [] });
  });

  it("tells compile errors as JSON too", async () => {
    const bad = scratchFolder({ "bad.ink": "-> nowhere\n" });
    const { code, out } = await runCli(["play", "--json", "bad.ink"], { cwd: bad });
    expect(code).toBe(1);
    expect(JSON.parse(out.split("\n")[0] as string)).toMatchObject({
      type: "problem",
      severity: "error",
      file: "bad.ink",
      line: 1,
    });
  });
});

describe("keepsake play reads", () => {
  it("an included file beside its own folder, then the main file's, then the working one", async () => {
    const cwd = scratchFolder({
      "book/main.ink": "INCLUDE parts/one.ink\nMain.\n",
      "book/parts/one.ink": "INCLUDE near.ink\nINCLUDE main-side.ink\nINCLUDE far.ink\nOne.\n",
      "book/parts/near.ink": "Beside the including file.\n",
      "book/near.ink": "WRONG\n",
      "near.ink": "WRONG\n",
      "book/main-side.ink": "Beside the main file.\n",
      "main-side.ink": "WRONG\n",
      "far.ink": "In the working directory.\n",
    });
    const { out, code } = await runCli(["play", "book/main.ink"], { cwd });
    expect(code).toBe(0);
    expect(out.trimEnd().split("\n")).toEqual([
      "Beside the including file.",
      "Beside the main file.",
      "In the working directory.",
      "One.",
      "Main.",
      "END",
    ]);
  });

  it("paths with spaces, a .keep file, a byte order mark, Windows line ends, UTF-16", async () => {
    const cwd = scratchFolder({
      "a b/c d.keep": "Spaces.\n",
      "bom.ink": "\ufeffMark.\r\nTwo.\r\n",
    });
    writeFileSync(join(cwd, "wide.ink"), Buffer.from("\ufeffWide é.\n", "utf16le"));
    writeFileSync(join(cwd, "old.ink"), Buffer.from("Caf\xe9.\n", "latin1"));
    expect((await runCli(["play", "a b/c d.keep"], { cwd })).out).toBe("Spaces.\nEND\n");
    expect((await runCli(["play", "bom.ink"], { cwd })).out).toBe("Mark.\nTwo.\nEND\n");
    expect((await runCli(["play", "wide.ink"], { cwd })).out).toBe("Wide é.\nEND\n");
    expect((await runCli(["play", "old.ink"], { cwd })).out).toBe("Café.\nEND\n");
  });

  it("nothing that is not a story, with one sentence each", async () => {
    const cwd = scratchFolder({ "picture.ink": "\u0000\u0001PNG" });
    mkdirSync(join(cwd, "folder.ink"));
    symlinkSync("round.ink", join(cwd, "round.ink"));
    for (const [file, words] of [
      ["none.ink", "there is no such file"],
      ["folder.ink", "it is a folder"],
      ["picture.ink", "it is not text"],
      ["picture.ink/x.ink", "part of the path is a file"],
      ["round.ink", "links go round"],
      ["/dev/zero", "it is not a file"],
    ] as const) {
      const { code, out, err } = await runCli(["play", file], { cwd });
      expect({ file, code, out }).toEqual({ file, code: 2, out: "" });
      expect(err).toContain(words);
      expect(err.trimEnd().split("\n").length).toBeLessThanOrEqual(2);
    }
  });
});

describe("keepsake play --watch", () => {
  it("plays on in the changed story where the reader was", async () => {
    const cwd = scratchFolder({ "door.ink": door });
    const path = join(cwd, "door.ink");
    const play = startCli(["play", "--watch", "door.ink", "--transcript", "t.txt"], { cwd });
    await play.until("2: Wait");
    play.type("1\n1\n");
    await play.until("You knock again.");
    writeFileSync(path, door.replace("The door is shut.", "The door is still shut."));
    await play.until("played again up to here (2 choices)");
    await play.until("The door is still shut.");
    writeFileSync(path, `${door}-> nowhere\n`);
    await play.until("The story stays as it was until that is mended.");
    writeFileSync(path, door.replace("+ [Knock]", "+ {knocks < 1} [Knock]"));
    await play.until("the choice `Knock` is no longer there");
    play.type("1\n");
    await play.until("END");
    expect(await play.end()).toBe(0);
    expect(readFileSync(join(cwd, "t.txt"), "utf8").match(/^> /gm)).toHaveLength(2);
  });

  it("watches included files too", async () => {
    const cwd = scratchFolder({ "main.ink": "INCLUDE part.ink\n* Go\n", "part.ink": "Before.\n" });
    const play = startCli(["play", "--watch", "main.ink"], { cwd });
    await play.until("1: Go");
    writeFileSync(join(cwd, "part.ink"), "Afterwards.\n");
    await play.until("Afterwards.");
    writeFileSync(join(cwd, "main.ink"), "INCLUDE part.ink\nINCLUDE late.ink\n* Go\n");
    await play.until("The story stays as it was");
    writeFileSync(join(cwd, "late.ink"), "Late.\n");
    await play.until("Late.");
    expect(await play.end()).toBe(0);
  });
});

describe.skipIf(!hasPty)("keepsake play at a terminal", () => {
  const cwd = scratchFolder({
    "door.ink": door,
    "long.ink": `${"word ".repeat(60)}\n* [Go on] -> END\n`,
  });

  it("prompts, helps, plays on after a mistake and after the end", async () => {
    const { code, out } = await runAtTerminal(
      ["play", "door.ink"],
      ["?\n", "9\n", "1\n", "2\n", "u\n", "h\n", "q\n"],
      { cwd, env: { NO_COLOR: "1" } },
    );
    expect(code).toBe(0);
    expect(out).toContain("The Door\nby Nobody\n");
    expect(out).toContain("Type a number.");
    expect(out).toContain("  1 to 2  make that choice\n  u       take the last choice back\n");
    expect(out).toContain("`9` is not a choice: they are 1 to 2 here.   ? help");
    expect(out).toContain("  END\n");
    expect(out).toContain("Undone.");
  });

  it("wraps to the terminal's width", async () => {
    const { out } = await runAtTerminal(["play", "long.ink"], ["q\n"], {
      cwd,
      env: { NO_COLOR: "1" },
    });
    const words = out.split("\n").filter((line) => line.startsWith("word"));
    expect(words.length).toBe(5);
    expect(Math.max(...words.map((line) => line.trimEnd().length))).toBeLessThanOrEqual(60);
  });

  it("leaves at the end of input and at Ctrl-C, cleanly", async () => {
    for (const key of ["\u0004", "\u0003"]) {
      const { code, out } = await runAtTerminal(["play", "door.ink"], ["1\n", key], { cwd });
      expect(code).toBe(0);
      expect(out).toContain("You knock.");
    }
  });
});

describeShared("keepsake play, on stories by others", (shared) => {
  const cwd = scratchFolder();
  for (const name of ["the-intercept", "swindlestones", "pontoon-example", "murder-scene"]) {
    it(`plays ${name} to where the choices lead, and its transcript again`, async () => {
      const path = join(shared, "stories", `${name}.ink`);
      const words = ["play", path, "--seed", "1", "--transcript", `${name}.txt`];
      const { code, out } = await runCli(words, { cwd, input: "1\n".repeat(12) });
      expect(code).toBe(0);
      expect(out.match(/^> 1$/gm)?.length).toBeGreaterThan(2);
      expect(readFileSync(join(cwd, `${name}.txt`), "utf8")).toBe(`# seed: 1\n${out}`);
    });
  }

  it("plays a story in several files from anywhere", async () => {
    const path = join(shared, "stories/innkeeper/story.ink");
    const { code, out } = await runCli(["play", path, "--seed", "1"], { cwd, input: "1\n1\n1\n" });
    expect(code).toBe(0);
    expect(out).toContain("> 1");
  });
});
