import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compilePattern, matchPattern } from "../../src/service/pattern.ts";
import { openProject } from "../../src/service/project.ts";

const project = openProject(
  {
    "a.ink": "The hall is dark.\nthe Hall, the hallway.\n// hall\n-> hall\n=== hall\n-> END\n",
    "notes.txt": "A hall.\r\nNo hall",
  },
  { main: "a.ink" },
);
const found = (search: Parameters<typeof project.find>[0]): string[] => {
  const findings = project.find(search);
  if (!findings.ok) return [findings.reason];
  return findings.found.map(({ path, line, start, end }) => {
    const text = project.text(path) ?? "";
    return `${path}:${line} ${text.slice(start, end)}`;
  });
};

describe("a text", () => {
  it("is found wherever it stands, in capitals or not", () => {
    expect(found({ text: "Hall" })).toHaveLength(8);
    expect(found({ text: "Hall", isCaseSensitive: true })).toEqual(["a.ink:2 Hall"]);
  });

  it("is found as a whole word, in some files, as often as was asked for", () => {
    expect(found({ text: "hall", isWholeWord: true })).toHaveLength(7);
    expect(found({ text: "hall", paths: ["notes.txt"] })).toEqual([
      "notes.txt:1 hall",
      "notes.txt:2 hall",
    ]);
    expect(project.find({ text: "hall", most: 3 })).toMatchObject({ isCut: true });
    expect(found({ text: "" })).toEqual([]);
    expect(found({ text: "dark." })).toEqual(["a.ink:1 dark."]);
  });

  it("comes with its line", () => {
    const findings = project.find({ text: "hallway" });
    if (!findings.ok) throw new Error(findings.reason);
    const [finding] = findings.found;
    expect(finding?.context).toBe("the Hall, the hallway.");
    expect(finding?.context.slice(finding.at, finding.at + 7)).toBe("hallway");
  });
});

describe("an expression", () => {
  it("is found line by line", () => {
    expect(found({ text: "^the\\s+(\\w+)", isPattern: true })).toEqual([
      "a.ink:1 The hall",
      "a.ink:2 the Hall",
    ]);
    expect(found({ text: "hall$", isPattern: true })).toHaveLength(4);
    expect(found({ text: "\\p{Lu}\\w+", isPattern: true, isCaseSensitive: true })).toEqual([
      "a.ink:1 The",
      "a.ink:2 Hall",
      "a.ink:6 END",
      "notes.txt:2 No",
    ]);
  });

  it("may be replaced with what it found", () => {
    const replacing = project.replace(
      { text: "(?<first>the) (hall)", isPattern: true, paths: ["a.ink"] },
      "$2 of $<first> $$ [$&]",
    );
    if (!replacing.ok) throw new Error(replacing.reason);
    expect(project.withChange(replacing.change).text("a.ink")?.split("\n").slice(0, 2)).toEqual([
      "hall of The $ [The hall] is dark.",
      "Hall of the $ [the Hall], hall of the $ [the hall]way.",
    ]);
  });

  it.each([
    ["(a", "not a regular expression"],
    ["(?=a)", "Look-around"],
    ["(a)\\1", "can't be asked for"],
    ["(?:a{150}){150}", "too long"],
  ])("%s is refused in words", (text, reason) => {
    expect(found({ text, isPattern: true })[0]).toContain(reason);
  });

  it("ends in few steps where JavaScript's own would not end at all", () => {
    for (const source of [
      "(a+)+$",
      "(a|a)*$",
      "(a*)*b",
      "^(([a-z])+.)+[A-Z]([a-z])+$",
      "(.*)(.*)(.*)(.*)x",
    ]) {
      const compiled = compilePattern(source, true);
      if (!compiled.ok) throw new Error(compiled.reason);
      const line = `${"a".repeat(2000)}!`;
      const patience = { steps: 10_000_000 };
      matchPattern(compiled.pattern, line, 0, patience);
      const steps = 10_000_000 - patience.steps;
      // Each instruction is tried at each place once.
      expect(steps, source).toBeLessThan(compiled.pattern.code.length * (line.length + 2) * 2);
    }
  });

  it("gives up where the whole search takes too many steps", () => {
    const big = openProject({ "a.ink": `${"ab".repeat(5000)}\n`.repeat(300) });
    const findings = big.find({ text: "(a|b|ab)*(a|b|ab)*(a|b|ab)*c", isPattern: true });
    expect(findings).toEqual({ ok: false, reason: expect.stringContaining("too long") });
  });
});

describe("what it finds is what JavaScript finds", () => {
  // Expressions without nested repeats of what may be empty, which JavaScript treats apart.
  const atom = fc.constantFrom(
    "a",
    "b",
    "c",
    ".",
    "[ab]",
    "[^a]",
    "\\w",
    "\\d",
    "\\s",
    "(a|bc)",
    "(?:ab)",
    "(b)",
  );
  const repeat = fc.constantFrom(
    "",
    "",
    "",
    "*",
    "+",
    "?",
    "*?",
    "+?",
    "??",
    "{2}",
    "{1,2}",
    "{0,2}?",
    "{2,}",
  );
  const piece = fc.tuple(atom, repeat).map(([one, sign]) => one + sign);
  const branch = fc.array(piece, { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(""));
  const pattern = fc
    .tuple(
      fc.constantFrom("", "^", "\\b"),
      fc.array(branch, { minLength: 1, maxLength: 3 }),
      fc.constantFrom("", "$", "\\b"),
    )
    .map(([start, branches, end]) => `${start}(?:${branches.join("|")})${end}`);
  const line = fc.string({
    unit: fc.constantFrom("a", "b", "c", " ", "1", "é", "😀"),
    maxLength: 12,
  });

  it("groups and all, in 4,000 searches", () => {
    let matched = 0;
    fc.assert(
      fc.property(pattern, line, fc.boolean(), (source, text, isCaseSensitive) => {
        const compiled = compilePattern(source, isCaseSensitive);
        if (!compiled.ok) throw new Error(compiled.reason);
        const theirs = new RegExp(source, isCaseSensitive ? "u" : "iu").exec(text);
        const ours = matchPattern(compiled.pattern, text, 0, { steps: 1_000_000 });
        const groups =
          ours &&
          Array.from({ length: ours.length / 2 }, (_, i) =>
            (ours[i * 2] as number) < 0 ? undefined : text.slice(ours[i * 2], ours[i * 2 + 1]),
          );
        expect(ours?.[0]).toBe(theirs?.index);
        expect(groups?.[0]).toBe(theirs?.[0]);
        if (theirs !== null) matched++;
      }),
      { seed: 11, numRuns: 4000 },
    );
    expect(matched).toBeGreaterThan(1000);
  });
});
