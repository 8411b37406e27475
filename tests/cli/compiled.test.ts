/**
 * Stories that ink has compiled already, at the command line: played, checked, counted, built,
 * written anew; and files that only look like one.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli, scratchFolder } from "./run-cli.ts";

const story =
  "# title: The house\nVAR x = 5.0\nHello, {x / 2}.\n* [On] Went on.\n* [Stay] Stayed. -> attic\n" +
  "- -> END\n=== attic ===\nDust.\n-> END\n";
const cwd = scratchFolder({ "house.ink": story });

async function compiled(): Promise<string> {
  const { code } = await runCli(["compile", "house.ink", "-o", "house.json"], { cwd });
  expect(code).toBe(0);
  return readFileSync(join(cwd, "house.json"), "utf8");
}

describe("a compiled story", () => {
  it("plays as its source does, from a knot too", async () => {
    await compiled();
    const input = "2\n";
    for (const flags of [[], ["--from", "attic"], ["--json"], ["--dialect", "inkjs"]]) {
      const source = await runCli(["play", "house.ink", "--seed", "1", ...flags], { cwd, input });
      const json = await runCli(["play", "house.json", "--seed", "1", ...flags], { cwd, input });
      // Only the source has lines to point at.
      const bare = source.out.replace(/,"file":"house.ink","line":\d+/g, "");
      expect({ code: json.code, out: json.out }).toEqual({ code: 0, out: bare });
      expect(json.out).toContain(flags.includes("attic") ? "Dust." : "Hello, 2.5.");
    }
  });

  it("is saved and loaded, and its save goes on in its source", async () => {
    const { out } = await runCli(["play", "house.json"], { cwd, input: "2\ns\n" });
    expect(out).toContain("Dust.");
    const again = await runCli(["play", "house.ink"], { cwd, input: "l\nu\n" });
    expect(again.code).toBe(0);
  });

  it("is written anew letter by letter, but not over itself", async () => {
    const json = await compiled();
    const same = await runCli(["compile", "house.json", "-o", "again.json"], { cwd });
    expect(same.code).toBe(0);
    expect(readFileSync(join(cwd, "again.json"), "utf8")).toBe(json);
    const piped = await runCli(["compile", "house.json", "-o", "-"], { cwd });
    expect(piped.out.trim()).toBe(json.trim());
    const over = await runCli(["compile", "house.json", "-o", "house.json"], { cwd });
    expect(over.code).toBe(2);
    expect(over.err).toContain("the story itself is there");
    expect(readFileSync(join(cwd, "house.json"), "utf8")).toBe(json);
  });

  it("of an older version is written as version 21", async () => {
    const old = (await compiled()).replace('"inkVersion":21', '"inkVersion":19');
    writeFileSync(join(cwd, "old.json"), `\ufeff${old}`);
    const { code } = await runCli(["compile", "old.json", "-o", "new.json"], { cwd });
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, "new.json"), "utf8")).toBe(await compiled());
  });

  it("is counted, as far as it can be", async () => {
    await compiled();
    const { code, out } = await runCli(["stats", "house.json", "--json"], { cwd });
    expect(code).toBe(0);
    const source = JSON.parse((await runCli(["stats", "house.ink", "--json"], { cwd })).out);
    const { words, knots, choices } = source;
    expect(JSON.parse(out)).toEqual({ file: "house.json", words, knots, choices });
    const shown = await runCli(["stats", "house.json"], { cwd });
    expect(shown.out).toMatch(/2 choices/);
    expect(shown.out).not.toMatch(/stitch|undefined/);
  });

  it("becomes a page, under its own title", async () => {
    await compiled();
    const { code } = await runCli(["build", "house.json", "-o", "house.html"], { cwd });
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, "house.html"), "utf8")).toContain("<title>The house</title>");
  });

  it("counts all visits when it is asked to, but not after it was compiled", async () => {
    await compiled();
    const flags = ["--count-all-visits", "-o", "-"];
    const plain = await runCli(["compile", "house.ink", "-o", "-"], { cwd });
    const { code, out } = await runCli(["compile", "house.ink", ...flags], { cwd });
    expect(code).toBe(0);
    expect(plain.out).not.toMatch(/"attic":\[.*"#f":[13]\}/);
    expect(out).toMatch(/"attic":\[.*"#f":[13]\}/);
    const late = await runCli(["compile", "house.json", ...flags], { cwd });
    expect({ code: late.code, out: late.out }).toEqual({ code: 2, out: "" });
    expect(late.err).toContain("settled when it was compiled");
  });

  it("named alone is asked about", async () => {
    await compiled();
    const { code, err } = await runCli(["house.json"], { cwd });
    expect(code).toBe(2);
    expect(err).toContain("keepsake play house.json");
  });
});

describe("a file that is none", () => {
  const files: readonly (readonly [name: string, text: string, code: string, said: string])[] = [
    ["empty.json", "", "json-cut-short", "the file ends here"],
    ["ink.json", "Hello.\n-> END\n", "broken-json", "`Hello.` cannot stand here"],
    ["config.json", '{"name":"x"}', "not-a-compiled-story", "no `inkVersion`"],
    ["a.save.json", '{"keepsakeSave":"2 reference"}', "not-a-compiled-story", "the save of a play"],
    ["newer.json", '{"inkVersion":22,"root":[]}', "ink-format-too-new", "version 22"],
    ["older.json", '{"inkVersion":15,"root":[]}', "ink-format-too-old", "version 15"],
    [
      "odd.json",
      '{"inkVersion":21,"root":["^a",{"->":"nowhere"},null]}',
      "damaged-story",
      "`nowhere` leads nowhere",
    ],
  ];
  for (const [name, text, code, said] of files) {
    it(`${name}: the same one message from every command, and nothing written`, async () => {
      writeFileSync(join(cwd, name), text);
      for (const words of [
        ["play", name],
        ["compile", name],
        ["compile", name, "-o", "out.json"],
        ["stats", name],
        ["build", name, "-o", "out.html"],
      ]) {
        const result = await runCli(words, { cwd });
        expect({ words, code: result.code, out: result.out }).toEqual({ words, code: 1, out: "" });
        expect(result.err.match(/^(error|warning|note)\[[\w-]+\]/gm)).toEqual([`error[${code}]`]);
        expect(result.err.replace(/\s+/g, " ")).toContain(said);
        expect(result.err).toContain(`${name}:1:`);
      }
      expect(existsSync(join(cwd, "out.json"))).toBe(false);
      expect(existsSync(join(cwd, "out.html"))).toBe(false);
      const json = await runCli(["compile", name, "--json"], { cwd });
      expect(JSON.parse(json.out)).toMatchObject({ errors: 1, problems: [{ code, file: name }] });
    });
  }
});
