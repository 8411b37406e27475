/**
 * The story that ships: what it must hold, from either side and watched.
 *
 * `npx vitest run --project tests tests/people/fine-mist -u` accepts the pages in endings/ as
 * they are now; read them first. The long plays are in fine-mist.long.ts.
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, test } from "vitest";
import { explorePlainly } from "../../../src/check/index.ts";
import { writeInkJson } from "../../../src/program/ink-json-write.ts";
import { openJsonWithInkjs } from "../../support/inkjs-player.ts";
import { playProgram } from "../../support/keepsake-player.ts";
import { describeShared } from "../../support/shared-data.ts";
import { chooseByDice } from "../../support/transcript.ts";
import { median, playMany } from "./checks.ts";
import { chooseAsIn, pageOf, pagesOf } from "./endings.ts";
import { ledgerOf } from "./ledger.ts";
import { playThrough } from "./plays.ts";
import { sentencesOf, wrongIn } from "./sentences.ts";
import { lineAt, SIDES, source, tell, textsOf, toldAs, VIEWPOINTS, watchedAs } from "./story.ts";

/** What long tests may take on a machine that does other things too, in ms. */
const LOADED = 300_000;

describe.each(VIEWPOINTS)("as %s", (as) => {
  it("compiles without a word against it", () => {
    expect(toldAs(as).symbols.viewpoint).toBe(["Derek", "Meredith"].indexOf(as));
  });

  it.each(pagesOf(as))("is played as kept: $title", async (page) => {
    const played = playThrough(watchedAs(as), chooseAsIn(page));
    expect(played.faults).toEqual([]);
    expect(played.broken).toEqual([]);
    await expect(pageOf(page.title, played)).toMatchFileSnapshot(page.path);
  });

  it("plays the same on inkjs, exported", () => {
    const { program, tree } = toldAs(as);
    const theirs = openJsonWithInkjs(writeInkJson(tree));
    for (let seed = 1; seed <= (as === "nobody" ? 1 : 30); seed++) {
      const request = { storySeed: 1, chooser: chooseByDice(seed), maxTurns: 99, maxLines: 999 };
      expect(theirs.play(request).events).toEqual(playProgram(program, request).events);
    }
  });
});

/** Endings that either side must come to; `not` is what none of their lines may begin with. */
const MUST_END: readonly { what: string; lines: readonly string[]; not?: string }[] = [
  {
    what: "a promise after all, unasked waiting, the ring on her right hand",
    lines: ["return: owed, accepted", "wait: owed", "the ring: Meredith, on right hand"],
  },
  {
    what: "gone without having told",
    lines: ["return: unsaid", "the ring: Derek"],
    not: "leaving",
  },
  { what: "gone with a lie", lines: ["leaving: yes; Meredith believes no"] },
  {
    what: "let go in anger",
    lines: ["return: withheld", "wait: withheld", "Meredith: anger 3 at Derek"],
  },
  { what: "a ring refused", lines: ["heirloom: yes; Meredith believes yes", "the ring: Derek"] },
  {
    what: "staying for the wrong reason",
    lines: ["staying: yes; Derek believes yes; Meredith believes yes"],
  },
  { what: "a promise with a condition, left open", lines: ["return: conditional"] },
];

describe.each(SIDES)("as %s", (as) => {
  const pages = pagesOf(as);
  const played = (page: (typeof pages)[number]): string[] =>
    ledgerOf(playThrough(watchedAs(as), chooseAsIn(page)).world);

  it("ends in eight ways or more, unlike in what was promised, known, given or felt", () => {
    const ledgers = pages.map(played);
    expect(new Set(ledgers.map((lines) => lines.join("\n"))).size).toBe(pages.length);
    expect(pages.length).toBeGreaterThanOrEqual(8);
    const missing = MUST_END.filter(
      ({ lines, not }) =>
        !ledgers.some(
          (ledger) =>
            lines.every((line) => ledger.includes(line)) &&
            (not === undefined || !ledger.some((line) => line.startsWith(not))),
        ),
    );
    expect(missing.map(({ what }) => what)).toEqual([]);
  });
});

test(
  "300 plays at random from each side keep every rule, and with the pages read every line",
  () => {
    const plays = SIDES.map((as) => playMany(as, 300));
    for (const { wrong, words } of plays) {
      expect(wrong).toEqual([]);
      expect(median(words)).toBeGreaterThanOrEqual(900);
      expect(median(words)).toBeLessThanOrEqual(2500);
    }
    const reached = new Set(plays.flatMap((each) => [...each.reached]));
    for (const as of VIEWPOINTS) {
      const { program } = watchedAs(as);
      const seen = new Uint8Array(program.code.length);
      for (const page of pagesOf(as)) playThrough(watchedAs(as), chooseAsIn(page), seen);
      for (const { pc, start } of textsOf(program)) if (seen[pc] === 1) reached.add(start);
    }
    const texts = new Set(VIEWPOINTS.flatMap((as) => textsOf(toldAs(as).program).map(startOf)));
    expect(texts.size).toBeGreaterThan(400);
    expect([...texts].filter((start) => !reached.has(start)).map(lineAt)).toEqual([]);
    const { rules } = toldAs("nobody").symbols;
    expect(rules.length).toBeGreaterThanOrEqual(10);
    const possible = rules.filter(({ kind }) => kind.startsWith("possible"));
    const shown = new Set(plays.flatMap((each) => [...each.shown]));
    expect(possible.map(({ words }) => words).filter((each) => !shown.has(each))).toEqual([]);
  },
  LOADED,
);

test("watched, it is one play that keeps every rule, and ends as the scene that it came from", () => {
  const { wrong, words } = playMany("nobody", 1);
  expect(wrong).toEqual([]);
  expect(words[0]).toBeGreaterThanOrEqual(900);
  const played = playThrough(watchedAs("nobody"), () => 0);
  expect(played.offered).toEqual([]);
  expect(ledgerOf(played.world)).toEqual(
    expect.arrayContaining([
      "return: owed, accepted",
      "wait: owed",
      "the ring: Meredith, on right hand",
    ]),
  );
});

test("it has 4,000 words or more that may be printed, those of each side counted once", () => {
  const counts = new Map<number, number>();
  for (const as of VIEWPOINTS) {
    const { code, strings } = toldAs(as).program;
    for (const { pc, start } of textsOf(toldAs(as).program)) {
      const words = strings[code[pc + 1] as number]?.match(/[\p{L}\p{N}’'-]+/gu) ?? [];
      if (lineAt(start) > FIRST_LINE) counts.set(start, words.length);
    }
  }
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(4000);
});

test(
  "Meredith's side is explored to its end in fewer than two million states",
  () => {
    const result = explorePlainly(toldAs("Meredith").program, { limit: 2_000_000 });
    expect(result.isComplete).toBe(true);
    expect(result.faults).toEqual([]);
    expect(result.states).toBeLessThan(2_000_000);
  },
  LOADED,
);

/** The last line of the source before its first knot. */
const FIRST_LINE = lineAt(source.indexOf("=== bench"));

function startOf({ start }: { readonly start: number }): number {
  return start;
}

/** What would break each rule, were it written so; `breaks` is the rule's name. */
const SPOILED: readonly { breaks: string; find: string; put: string }[] = [
  {
    breaks: "rule 1",
    find: "~ Meredith arrives\n",
    put: "~ Meredith arrives\n~ now it is raining\n",
  },
  {
    breaks: "rule 2",
    find: "~ Meredith arrives\n",
    put: "~ Meredith arrives\n~ now it is pouring\n",
  },
  {
    breaks: "told_first",
    find: "~ Meredith arrives\n",
    put: "~ Meredith arrives\n~ Derek gives Meredith the ring\n",
  },
  {
    breaks: "papers_first",
    find: "~ Meredith arrives\n",
    put: "~ Meredith arrives\n~ Meredith learns leaving\n",
  },
  {
    breaks: "right_hand",
    find: "wears the ring on her right hand\n    Meredith: It's",
    put: "wears the ring on her left hand\n    Meredith: It's",
  },
  {
    breaks: "one_ring",
    find: "    Meredith: It's got your",
    put: "    ~ Meredith gives Derek the ring\n    ~ Derek gives Meredith the ring\n    Meredith: It's got your",
  },
  { breaks: "answered", find: "=== come_back ===\n", put: "=== come_back ===\n-> END\n" },
  {
    breaks: "vow_unasked",
    find: "~ Meredith arrives\n",
    put: "~ Meredith arrives\n~ Meredith vows wait\n",
  },
  {
    breaks: "no_secret_papers",
    find: "nobody's husband.\n    ~ Derek tells Meredith papers",
    put: "nobody's husband.",
  },
  {
    breaks: "gone",
    find: "=== ends_driving ===\n    ~ Meredith leaves\n",
    put: "=== ends_driving ===\n",
  },
];

describe("a rule that is broken is seen to be:", () => {
  it.each(SPOILED)("$breaks", ({ breaks, find, put }) => {
    expect(source).toContain(find);
    const told = tell(source.replace(find, put), "nobody", { countAllVisits: true });
    const rule = told.symbols.rules.find(({ name }) => name === breaks);
    expect(rule).toBeDefined();
    expect(playThrough(told, () => 0).broken).toContain(rule?.words);
  });

  it("every rule of what must always be", () => {
    const { rules } = toldAs("nobody").symbols;
    const held = rules.filter(({ kind }) => !kind.startsWith("possible"));
    expect(SPOILED.map(({ breaks }) => breaks)).toEqual(held.map(({ name }) => name));
  });
});

test.each([
  ["You takes the ring.", "you takes"],
  ["The two of you, and he take it.", "he take"],
  ["you wait.", "it does not begin with a capital"],
  ["You wait.  It rains.", "a space too many"],
  ["Derek waits.", "the reader is spoken of by name"],
  ["You wait , and go.", "a stop out of its place"],
])("a line that is wrong is seen to be: %s", (line, wrong) => {
  expect(wrongIn(line, "Derek")).toBe(wrong);
});

describeShared("the scene that it came from", (folder) => {
  it("has none of its sentences in it", () => {
    const seed = filesIn(join(folder, "seed")).map((path) => readFileSync(path, "utf8"));
    const theirs = new Set(seed.flatMap(sentencesOf));
    expect(theirs.size).toBeGreaterThan(100);
    const read = [...VIEWPOINTS].flatMap((as) =>
      pagesOf(as).flatMap(({ path }) => readFileSync(path, "utf8").split("\n")),
    );
    const ours = [...read, ...source.split("\n")]
      .map((line) => line.replace(/^[\s*>#-]*(?:\w+(?: \([^)]*\))?: )?/, ""))
      .flatMap(sentencesOf);
    expect(ours.filter((sentence) => theirs.has(sentence))).toEqual([]);
  });
});

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && path.endsWith(".txt"));
}
