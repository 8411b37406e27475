/** `keepsake draft` with files: what it writes, what it refuses, what it says. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pc from "picocolors";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { type DraftFlags, runDraft } from "../../src/cli/draft.ts";
import { WrongUse } from "../../src/cli/exit.ts";
import type { Terminal } from "../../src/cli/terminal.ts";
import type { DraftModel } from "../../src/draft/index.ts";

const folder = mkdtempSync(join(tmpdir(), "keepsake-draft-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const TEXT = '"Come in," said Emma.\n\n"I can\'t," said Tom.\n\n"Why?"\n\n"It\'s raining."\n';
let story: string;
let number = 0;

beforeEach(() => {
  story = join(folder, `story-${number++}.txt`);
  writeFileSync(story, TEXT);
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(path: string, flags: DraftFlags = {}, width?: number): Ran {
  const out: string[] = [];
  const err: string[] = [];
  const colours = pc.createColors(false);
  const terminal: Terminal = {
    width,
    interactive: false,
    colours,
    errorColours: colours,
    out: (line) => out.push(line),
    err: (line) => err.push(line),
  };
  const code = runDraft(terminal, path, flags);
  return { code, out: out.join("\n"), err: err.join("\n") };
}

function refusal(path: string, flags: DraftFlags = {}): string {
  try {
    run(path, flags);
  } catch (error) {
    if (error instanceof WrongUse) return `${error.message} ${error.hint}`;
    throw error;
  }
  return "";
}

describe("keepsake draft", () => {
  it("writes the script beside the story", () => {
    const { code, out } = run(story);
    expect(code).toBe(0);
    const script = readFileSync(story.replace(".txt", ".keep"), "utf8");
    expect(script).toContain("Emma: Come in.");
    expect(script).toContain("Tom: I can't.");
    expect(out).toContain("4 lines of speech by 2 of 2 names");
  });

  it("tells slips in a line each, and wraps them where there is a terminal", () => {
    writeFileSync(story, '"Come in". Emma says. "Sit down." she says.\n\n"No," Tom says.\n');
    const piped = run(story, { lint: true });
    expect(piped.code).toBe(1);
    const lines = piped.out.split("\n");
    for (const line of lines) expect(line).toMatch(/\.txt:\d+:\d+ \w+\[[a-z-]+\] \S/);
    const wide = run(story, { lint: true }, 60).out.split("\n");
    expect(wide.length).toBeGreaterThan(lines.length);
    for (const line of wide) expect(line.length).toBeLessThanOrEqual(60);
    expect(wide.filter((line) => !line.startsWith("  "))).toHaveLength(lines.length);
  });

  it("never writes over a file", () => {
    const script = story.replace(".txt", ".keep");
    writeFileSync(script, "mine");
    expect(refusal(story)).toMatch(/is there already, and nothing is overwritten/);
    expect(refusal(story, { output: script })).toMatch(/nothing is overwritten/);
    expect(refusal(story, { output: story })).toMatch(/nothing is overwritten/);
    expect(readFileSync(script, "utf8")).toBe("mine");
    expect(readFileSync(story, "utf8")).toBe(TEXT);
  });

  it("shows the script instead, where asked", () => {
    const { out, err } = run(story, { output: "-" });
    expect(out).toMatch(/^# title: story-\d+\n/);
    expect(err).toContain("4 lines of speech");
    expect(existsSync(story.replace(".txt", ".keep"))).toBe(false);
  });

  it("answers in JSON, in the shapes that it takes back", () => {
    const model = JSON.parse(run(story, { json: true }).out) as DraftModel;
    expect(model.quotations.map(({ speaker }) => speaker)).toEqual(["Emma", "Tom", "Emma", "Tom"]);
    expect(model.quotations[0]).toMatchObject({
      spans: [[0, 10]],
      addressees: ["Tom"],
      type: "explicit",
      reason: "tag: `said Emma`",
    });
    expect(model.cast.map(({ name, pronoun }) => [name, pronoun])).toEqual([
      ["Emma", "she"],
      ["Tom", "he"],
    ]);
    for (const [start, end] of model.cast[0]?.mentions ?? [])
      expect(TEXT.slice(start, end)).toBe("Emma");
    const cast = join(folder, "cast.json");
    const quotes = join(folder, "quotes.json");
    writeFileSync(cast, JSON.stringify(model.cast));
    writeFileSync(quotes, JSON.stringify(model));
    const again = JSON.parse(run(story, { json: true, cast, quotes }).out) as DraftModel;
    expect(again.quotations).toEqual(model.quotations);
    expect(again.cast).toEqual(model.cast);
  });

  it("takes quotations of several spans, in the order given", () => {
    const quotes = join(folder, "spans.json");
    const given = [
      { spans: [[47, 53]] },
      {
        spans: [
          [0, 10],
          [23, 32],
        ],
      },
    ];
    writeFileSync(quotes, JSON.stringify(given));
    const model = JSON.parse(run(story, { json: true, quotes }).out) as DraftModel;
    expect(model.quotations.map(({ spans }) => spans)).toEqual(given.map(({ spans }) => spans));
  });

  it("says what is wrong with what it is given", () => {
    const broken = join(folder, "broken.json");
    writeFileSync(broken, "{");
    expect(refusal(story, { cast: broken })).toMatch(/it is not JSON/);
    writeFileSync(broken, '[{ "aliases": [] }]');
    expect(refusal(story, { cast: broken })).toMatch(/Cannot read the cast/);
    writeFileSync(broken, '[{ "spans": [1, 2] }]');
    expect(refusal(story, { quotes: broken })).toMatch(/Cannot read the quotations/);
    const answers = join(folder, "answers.txt");
    writeFileSync(answers, "line 1 is Tom\nwhatever\n");
    const { code, err } = run(story, { output: "-", answers });
    expect(code).toBe(1);
    expect(err).toContain(`${answers}:2: \`whatever\` is not understood.`);
  });

  it.each([
    ["a word processor's document", "PK\u0003\u0004rest", /Save it as plain text/],
    ["a PDF", "%PDF-1.7", /Save it as plain text/],
    ["rich text", "{\\rtf1 Hello}", /Save it as plain text/],
    ["bytes", "ab\u0000cd", /is not text/],
  ])("asks for text where it gets %s", (_, content, message) => {
    const file = join(folder, `other-${number++}.docx`);
    writeFileSync(file, content, "latin1");
    expect(refusal(file)).toMatch(message);
  });

  it("asks for UTF-8 where it gets something else", () => {
    const file = join(folder, "latin.txt");
    writeFileSync(file, Buffer.from('"\xe9t\xe9," said Tom.', "latin1"));
    expect(refusal(file)).toMatch(/not in UTF-8/);
  });

  it("says so where nobody speaks", () => {
    const file = join(folder, "sea.txt");
    writeFileSync(file, "The sea went out.\n");
    expect(run(file).out).toContain("nobody was found to speak in it");
  });
});
