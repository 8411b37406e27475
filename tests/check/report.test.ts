/**
 * What a check says: as text, as JSON, as SARIF, as JUnit's XML; what it reads of `NAME.check`
 * and what it writes there; which saves still load.
 */
import { afterAll, describe, expect, it } from "vitest";
import type { Report } from "../../src/check/report.ts";
import { inPowers, percent, playsInWords, verdictLine } from "../../src/check/words.ts";
import { type Folder, folderWith } from "./check-folder.ts";

const house = `VAR coins = 1
-> hall

=== hall ===
The hall.
*   Pay[.] the porter.
    ~ coins = coins - 1
    -> hall
*   {coins > 5} Buy the house[.].
    -> END
*   Leave[.] by {12 / coins} steps.
    -> END

=== attic ===
Dust.
-> END
`;

const clean = "The hall.\n*   Sit[.].\n*   Stand[.].\n    On tiptoe.\n-   It is late.\n-> END\n";

const folders: Folder[] = [];
function folder(files: Record<string, string>): Folder {
  const made = folderWith(files);
  folders.push(made);
  return made;
}
afterAll(() => {
  for (const each of folders) each.remove();
});

describe("the text of a check", () => {
  it("is short where there is nothing to mend, and says that it is a proof", async () => {
    const { code, out, err } = await folder({ "a.ink": clean }).check("a.ink");
    expect(err).toBe("");
    expect(code).toBe(0);
    const [verdict, reached, plays] = out.split("\n");
    expect(verdict).toBe("Explored all 2 situations: complete. This is a proof, not a sample.");
    expect(reached).toMatch(/^ {2}lines (\d+)\/\1 {3}choices 2\/2 {3}endings 1\/1$/);
    expect(plays).toMatch(/^ {2}2 plays of 1 choice; \d+ to \d+ words a play, \d+ on average$/);
    expect(out).toMatch(/\nNothing to mend\.$/);
  });

  it("tells each finding with its lines, its play and the command that plays it", async () => {
    const { code, out } = await folder({ "a.ink": house }).check("a.ink");
    expect(code).toBe(1);
    const first = out.slice(out.indexOf("error["));
    expect(first).toMatch(/^error\[divided-by-zero\]: /);
    expect(first).toContain("11 │ *   Leave[.] by {12 / coins} steps.");
    expect(first).toContain(
      [
        "  Shortest play that shows it (2 choices):",
        "    1. Pay. [1]",
        "    2. Leave. [1]",
        "  Replay: npx keepsake play …/a.ink --replay divided-by-zero/",
      ].join("\n"),
    );
    // The most serious first, and what no play does has none.
    expect(out.indexOf("error[")).toBeLessThan(out.indexOf("warning["));
    expect(out).toContain("choice-never-offered");
    expect(out).toContain("knot-never-reached/attic");
    expect(out).toMatch(/\n1 error, \d+ warnings\.\n/);
  });

  it("says that it is a search where a limit stopped it", async () => {
    const text =
      "VAR n = 0\n-> a\n=== a ===\n{n == 3:Three.}\n+   On[.].\n    ~ n++\n    -> a\n+   Back[.].\n    ~ n--\n    -> a\n+   Off[.].\n    -> END\n";
    const { out } = await folder({ "a.ink": text }).check("a.ink", { limit: 50 });
    expect(out).toMatch(/^Explored \d+ situations[^\n]*a search[^\n]*not a proof\.\n {2}- /);
    expect(out).toContain("n");
  });

  it("names the others of a kind by their lines, where they are many", async () => {
    const lines = Array.from({ length: 7 }, (_, n) => `{false: Never ${n}.}`).join("\n");
    const { out } = await folder({ "a.ink": `Here.\n${lines}\n-> END\n` }).check("a.ink");
    expect(out).toContain("4 more condition-always-false:\n  …/a.ink:5  “Never 3.”");
    expect(out.match(/warning\[condition-always-false\]/g)).toHaveLength(3);
  });

  it("tells what is wrong with the story instead, where it does not compile", async () => {
    const { code, out, err } = await folder({ "a.ink": "-> nowhere\n" }).check("a.ink");
    expect(code).toBe(1);
    expect(out).toBe("");
    expect(err).toContain("error[unknown-divert]");
  });

  it("cannot be made to move the cursor by a story", async () => {
    const { out } = await folder({
      "a.ink": "*   Red\u001b[31m[.]\n-   {1 / 0}\n-> END\n",
    }).check("a.ink");
    expect(out).not.toContain("\u001b");
  });
});

describe("rules beside the story", () => {
  it("are proved, or shown broken with both lines", async () => {
    const files = {
      "a.ink": house,
      "a.check":
        "RULES\n    (fair) always: coins >= 0\n    never: coins == 0\n    reaching hall before coins == 0\n    possible: reaching attic\n",
    };
    const { code, out } = await folder(files).check("a.ink", { rules: true });
    expect(code).toBe(1);
    const [, ...rows] = out.split("\n");
    expect(rows.slice(0, 4)).toEqual([
      "  holds  (fair) always: coins >= 0",
      "  broken never: coins == 0",
      "  holds  reaching hall before coins == 0",
      "  broken possible: reaching attic",
    ]);
    expect(out).toMatch(/ 3 │ {5}never: coins == 0\n +│ {5}-{17} the rule/);
    expect(out).toContain(" 5 │     possible: reaching attic");
    expect(out).not.toContain("divided-by-zero");
    // What is compiled for the rules is no part of the story.
    expect(out).not.toContain("keepsake_rule");
  });

  it("are told of at their place where they cannot be understood", async () => {
    const files = { "a.ink": house, "a.check": "RULES\n    always: coin >= 0\n    never: 1 +\n" };
    const { code, err } = await folder(files).check("a.ink");
    expect(code).toBe(1);
    expect(err).toContain("…/a.check:2:13\n 2 │     always: coin >= 0\n   │             ^^^^");
    expect(err).toContain("…/a.check:3:");
  });

  it("need the story's source", async () => {
    const files = { "a.json": "{}", "a.check": "RULES\n    always: coin >= 0\n" };
    const { code, err } = await folder(files).check("a.json");
    expect(code).toBe(2);
    expect(err).toContain("…/a.json is compiled");
  });
});

describe("ranges beside the story", () => {
  const dice =
    "EXTERNAL dice()\nYou throw.\n{dice() == 4: Four!|Not four.}\n-> END\n=== function dice()\n~ return 1\n";

  it("are tried, each number of them", async () => {
    const made = folder({ "a.ink": dice });
    const before = await made.check("a.ink");
    expect(before.out).toMatch(/^Explored 1 situation: a search within bounds, not a proof\./);
    expect(before.out).toContain("`dice: 0..3` under RANGES in `…/a.check`");
    made.write("a.check", "RANGES\n    dice: 1..6\n    dcie: 1..6\n");
    const after = await made.check("a.ink");
    expect(after.out).toContain("This is a proof");
    expect(after.out).toContain("Nothing to mend");
    expect(after.err).toContain("warning[range-of-nothing]");
    expect(after.err).toContain("write `dice`");
    made.write("a.check", "RANGES\n    dice: 1..3\n");
    expect((await made.check("a.ink")).out).toContain("Four!");
  });
});

describe("accepting a finding", () => {
  it("keeps it beside the story with its reason, and no longer counts it", async () => {
    const made = folder({ "a.ink": house });
    const { out } = await made.check("a.ink");
    const id = /--replay (divided-by-zero\S*)/.exec(out)?.[1] as string;
    const accepted = await made.check("a.ink", { accept: id, why: "it is a riddle" });
    expect(accepted).toMatchObject({ code: 0, err: "" });
    expect(made.read("a.check")).toContain(`ACCEPTED\n    ${id}: it is a riddle\n`);
    const after = await made.check("a.ink");
    expect(after.code).toBe(0);
    expect(after.out).toContain(`accepted  ${id}: it is a riddle`);
    expect(after.out).toMatch(/\n\d+ warnings; 1 accepted\.\n/);
    made.write("a.check", `${made.read("a.check")}    gone/away: long ago\n`);
    expect((await made.check("a.ink")).out).toContain("gone/away, which is not found any more");
  });

  it("asks why, and for a finding that there is", async () => {
    const made = folder({ "a.ink": house });
    expect(await made.check("a.ink", { accept: "stuck/x" })).toMatchObject({ code: 2 });
    const near = await made.check("a.ink", { accept: "knot-never-reached/atic", why: "so" });
    expect(near.code).toBe(2);
    expect(near.err).toContain("knot-never-reached/attic");
    expect(() => made.read("a.check")).toThrow();
  });
});

describe("a check for programs", () => {
  it("is JSON with the places of everything", async () => {
    const { code, out } = await folder({ "a.ink": house }).check("a.ink", { json: true });
    expect(code).toBe(1);
    const json = JSON.parse(out);
    expect(json).toMatchObject({ verdict: "proved", plays: 2, bounds: [] });
    expect(json.steps).toBeGreaterThan(0);
    const [first] = json.findings;
    expect(first).toMatchObject({ code: "divided-by-zero", severity: "error" });
    expect(first.id).toMatch(/^divided-by-zero\//);
    expect(first.play).toEqual({
      as: null,
      choices: [
        { choice: 0, words: "Pay." },
        { choice: 0, words: "Leave." },
      ],
      outcomes: [],
    });
    const { file, line, start, end } = first.spans[0];
    expect([file, line]).toEqual(["…/a.ink", 11]);
    expect(house.slice(start, end)).toContain("12 / coins");
    expect(json.unreached.knots).toMatchObject([{ words: "attic", line: 14 }]);
    expect(json.unreached.choices).toMatchObject([{ line: 9 }]);
    expect(json.unreached.lines.map((each: { line: number }) => each.line)).toContain(15);
  });

  it("is SARIF, with the play as a code flow and the accepted suppressed", async () => {
    const made = folder({
      "a.ink": house,
      "a.check": "ACCEPTED\n    knot-never-reached/attic: for later\n",
    });
    await made.check("a.ink", { sarif: made.path("a.sarif") });
    const log = JSON.parse(made.read("a.sarif"));
    expect(log.version).toBe("2.1.0");
    const [run] = log.runs;
    const ids = run.tool.driver.rules.map((rule: { id: string }) => rule.id);
    for (const result of run.results) {
      expect(ids[result.ruleIndex]).toBe(result.ruleId);
      expect(["error", "warning", "note"]).toContain(result.level);
      const [{ physicalLocation }] = result.locations;
      expect(physicalLocation.region.startLine).toBeGreaterThan(0);
      expect(physicalLocation.artifactLocation.uri).toMatch(/^file:\/\/\/.*a\.ink$/);
    }
    const find = (code: string) =>
      run.results.find((each: { ruleId: string }) => each.ruleId === code);
    const steps = find("divided-by-zero").codeFlows[0].threadFlows[0].locations;
    expect(
      steps.map((step: { location: { message: { text: string } } }) => step.location.message.text),
    ).toEqual(["1: Pay.", "1: Leave.", "divided here"]);
    expect(find("knot-never-reached").suppressions).toEqual([
      { kind: "external", status: "accepted", justification: "for later" },
    ]);
    expect(find("divided-by-zero").suppressions).toBeUndefined();
    expect(run.tool.driver.rules[0].help.text.length).toBeGreaterThan(20);
  });

  it("is JUnit's XML, in which an error fails its case", async () => {
    const made = folder({
      "a.ink": house,
      "a.check":
        'RULES\n    always: coins < 9\nACCEPTED\n    knot-never-reached/attic: <later> & "so"\n',
    });
    const { out } = await made.check("a.ink", { junit: "-" });
    expect(out).toMatch(
      /^<\?xml version="1.0" encoding="UTF-8"\?>\n<testsuites tests="\d+" failures="1" errors="0"/,
    );
    expect(out).toContain('name="rule 1: always: coins &lt; 9"/>');
    expect(out).toContain('<skipped message="&lt;later&gt; &amp; &quot;so&quot;"/>');
    expect(out).toMatch(/classname="\S+\.divided-by-zero" name="divided-by-zero\/[^"]*"><failure /);
    // Every element is closed, in order.
    const open: string[] = [];
    for (const [, slash, name, empty] of out.matchAll(/<(\/?)([a-z-]+)(?:\s[^<>]*?)?(\/?)>/g)) {
      if (slash === "/") expect(open.pop()).toBe(name);
      else if (empty !== "/") open.push(name as string);
    }
    expect(open).toEqual([]);
  });

  it("goes to the standard output in one form only, and never over the story", async () => {
    const made = folder({ "a.ink": clean, "a.check": "" });
    expect((await made.check("a.ink", { json: true, sarif: "-" })).code).toBe(2);
    for (const name of ["a.ink", "a.check"]) {
      expect((await made.check("a.ink", { html: made.path(name) })).code).toBe(2);
    }
    expect(made.read("a.ink")).toBe(clean);
    expect((await made.check("a.ink", { from: "atic" })).code).toBe(2);
  });
});

describe("saves of an older version", () => {
  const old =
    "-> a\n=== a ===\nOne.\n*   (x) Go[.].\n    Two.\n    **  Further[.].\n    -> END\n*   Stay[.].\n-   -> END\n";

  it("go on exactly where the place is still there", async () => {
    const made = folder({ "old.ink": old, "new.ink": old.replace("Two.", "Two, and more.") });
    const { code, out } = await made.check("new.ink", { against: made.path("old.ink") });
    expect(code).toBe(0);
    expect(out).toContain("can have saved in 2 places: 2 saves tried");
    expect(out).toContain("  2 go on exactly");
    expect(out).toContain("  0 are lost");
  });

  it("resume at their scene or are lost, each named by its line", async () => {
    const without = old.replace("    **  Further[.].\n", "");
    const made = folder({
      "old.ink": old,
      "new.ink": without,
      "other.ink": "-> b\n=== b ===\n* Quite[.] other.\n-> END\n",
    });
    const some = await made.check("new.ink", { against: made.path("old.ink") });
    expect(some.out).toContain("  1 go on exactly");
    expect(some.out).toMatch(/ {2}resumes …\/old\.ink:6, at “Further\.”/);
    const none = await made.check("other.ink", { against: made.path("old.ink"), json: true });
    expect(none.code).toBe(1);
    const json = JSON.parse(none.out);
    expect(json).toMatchObject({ isWhole: true, exact: 0, scene: [] });
    expect(json.lost).toHaveLength(2);
    expect(json.lost[0]).toMatchObject({ line: 4, file: "…/old.ink" });
  });

  it("are tried as each of those who can play", async () => {
    const keep =
      "CAST\n    Ada (she), playable\n    Ben (he), playable\n*   Ada: Well?\n*   Ben: Well.\n-   -> END\n";
    const made = folder({
      "a.keep": keep,
      "b.keep": keep.replace("Ada: Well?", "Ada: Well, well?"),
    });
    const { out } = await made.check("b.keep", { against: made.path("a.keep") });
    expect(out).toContain("as Ada");
  });
});

describe("figures in words", () => {
  it("are exact where that can be read, and in powers besides", () => {
    expect(inPowers(90_861_264_411_351_040n)).toBe("9.1 × 10^16");
    expect(inPowers(99_960_000n)).toBe("10^8");
    expect(inPowers(10_000_000n)).toBe("1 × 10^7");
    expect(playsInWords(90_861_264_411_351_040n)).toBe(
      "90,861,264,411,351,040 plays (9.1 × 10^16)",
    );
    expect(playsInWords(1n)).toBe("1 play");
    expect(playsInWords(315_243n)).toBe("315,243 plays");
    expect(playsInWords(7n ** 80n)).toBe("about 4.1 × 10^67 plays");
    expect(playsInWords(undefined)).toContain("no end");
    expect([0, 0.001, 0.4, 0.999, 1].map(percent)).toEqual([
      "0 %",
      "under 1 %",
      "40 %",
      "over 99 %",
      "100 %",
    ]);
  });

  it("say proof only of what is proved", () => {
    const line = (verdict: Report["verdict"]) => verdictLine({ verdict, states: 5 } as Report);
    expect(line("proved")).toContain("This is a proof");
    for (const verdict of ["bounded", "stopped"] as const) {
      expect(line(verdict)).toMatch(/a search.* not a proof\.$/);
    }
  });
});
