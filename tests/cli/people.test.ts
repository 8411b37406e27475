/**
 * Stories with people in them, on the command line: as whom, why, who knows what, looking on.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Story } from "inkjs";
import { describe, expect, it } from "vitest";
import { hasPty, root, runAtTerminal, runCli, scratchFolder } from "./run-cli.ts";

const boat = `# title: The Boat
CAST
    Ada (she), playable; loves Ben
    Ben (he), playable; likes Ada
FACTS
    (boat) the boat is sold: yes; Ben knows
-> quay
=== quay ===
Ada takes Ben's arm.
*   (ask) Ada: Is she sold?
*   Ada: Lovely evening.
-
*   {because ask} Ben (to the water, and not for the first time): I wanted to tell you before somebody else did.
    ~ Ben tells Ada boat
*   {despite Ben likes Ada} Ben: It is.
-   {Ada knows boat: Ada nods.|Ada waits.}
    -> END
`;

/** What `her` may be is a question only to those who may be meant. */
const door = `CAST
    Ben (he), playable
    Oru (she), playable
    Clara (she)
Oru nods.
The door closes behind her.
-> END
`;

const cwd = scratchFolder({
  "boat.keep": boat,
  "door.keep": door,
  "plain.ink": "Hello.\n* [On] On.\n-> END\n",
});

describe("keepsake play, with people", () => {
  it("is told as the first of them, as another, or as nobody", async () => {
    const first = await runCli(["play", "boat.keep"], { cwd, input: "1\n" });
    expect(first.code).toBe(0);
    expect(first.out).toMatch(/^You take Ben's arm\.\n {2}1: Is she sold\?/);
    expect(first.out).toMatch(/You nod\.\nEND\n$/);
    const other = await runCli(["play", "boat.keep", "--as", "Ben"], { cwd, input: "1\n" });
    expect(other.out).toMatch(
      /^# as: Ben\nAda takes your arm\.\nAda: Is she sold\?\n {2}1: I wanted/,
    );
    const nobody = await runCli(["watch", "boat.keep"], { cwd });
    expect(nobody.out).toMatch(/^# as: nobody\nAda takes Ben's arm\.\nAda: Is she sold\?\n/);
    expect(nobody.out).toMatch(/Ada nods\.\nEND\n$/);
    expect(await runCli(["play", "--as", "nobody", "boat.keep"], { cwd })).toEqual(nobody);
  });

  it("refuses to be told as somebody who is not there", async () => {
    const wrong = await runCli(["play", "boat.keep", "--as", "Carl"], { cwd });
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain("Carl");
    expect(wrong.err).toContain("`Ben`");
    const plain = await runCli(["watch", "plain.ink"], { cwd });
    expect(plain.code).toBe(2);
    expect(plain.err).toContain("there are no people in this story");
  });

  it("says why, of the turn and of a choice, and how everybody stands", async () => {
    const { out, err } = await runCli(["play", "boat.keep"], { cwd, input: "w 2\n1\nw\nk\n" });
    expect(err).toContain("“Lovely evening.” is yours to choose.\n  Nothing has to be so for it.");
    expect(err).toContain(
      "Ben chose “I wanted to tell you before somebody else did.” (1).\n" +
        "  Ada chose “Is she sold?” +1.\n" +
        "  Rather than “It is.” (−1): he likes Ada −1.\n" +
        "Ben (to the water, and not for the first time): I wanted to …\n" +
        "  Ben told Ada that the boat is sold.\n" +
        "    Ada knows that the boat is sold.\n",
    );
    expect(err).toContain("The boat is sold: known to Ada (told by Ben); Ben (from the start).");
    expect(out).not.toContain("chose");
    const wrong = await runCli(["play", "boat.keep"], { cwd, input: "w 3\n" });
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain("`3` is not a choice");
    const plain = await runCli(["play", "plain.ink"], { cwd, input: "w\n" });
    expect(plain.err).toContain("this story has no people in it");
  });

  it("shows what they weigh as they choose, beside the play", async () => {
    const { out, err } = await runCli(["play", "boat.keep", "--pulls"], { cwd, input: "2\n" });
    expect(err).toContain(
      "Ben weighed “I wanted to tell you before …” 0 · “It is.” −1 (he likes Ada)",
    );
    expect(out).toBe((await runCli(["play", "boat.keep"], { cwd, input: "2\n" })).out);
  });

  it("answers in JSON: speech, whose story it is, why, the ledger", async () => {
    const { out } = await runCli(["play", "boat.keep", "--json", "--pulls"], {
      cwd,
      input: "1\nw\nk\n",
    });
    const [, turn, why, ledger] = out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(turn).toMatchObject({ type: "turn", as: "Ada", picks: [{ kind: "pick" }] });
    expect(turn.lines[0].speech).toEqual({ speaker: "Ada", text: "Is she sold?" });
    expect(turn.lines[1].speech.manner).toBe("to the water, and not for the first time");
    expect(turn.lines[2].speech).toBeUndefined();
    expect(why.entries[0]).toMatchObject({
      kind: "pick",
      weighed: [{ who: "Ben", weight: 1 }, {}],
    });
    expect(ledger).toMatchObject({ type: "ledger", people: [{ name: "Ada" }, { name: "Ben" }] });
  });

  it("keeps in a transcript whose story it was, and tests it so", async () => {
    const folder = scratchFolder({ "boat/boat.keep": boat, "boat/plays/about.md": "" });
    const played = await runCli(
      ["play", "boat/boat.keep", "--as", "Ben", "--transcript", "boat/plays/ben.txt"],
      { cwd: folder, input: "1\n" },
    );
    expect(played.code).toBe(0);
    expect(readFileSync(join(folder, "boat/plays/ben.txt"), "utf8")).toMatch(/^# as: Ben\n/);
    await runCli(["play", "boat/boat.keep", "--transcript", "boat/plays/ada.txt"], {
      cwd: folder,
      input: "2\n",
    });
    expect((await runCli(["test", "boat"], { cwd: folder })).out).toBe("2 plays, 2 as written\n");
    writeFileSync(join(folder, "boat/boat.keep"), boat.replace("takes Ben's", "holds Ben's"));
    const changed = await runCli(["test", "boat"], { cwd: folder });
    expect(changed.code).toBe(1);
    expect(changed.out).toContain("Ada holds your arm.");
    expect(changed.out).toContain("You hold Ben's arm.");
  });

  it.runIf(hasPty)(
    "sets speech apart, names the viewpoint, and answers at a terminal",
    async () => {
      const { out } = await runAtTerminal(
        ["play", "boat.keep"],
        ["1\n", "w\n", "k\n", "?\n", "q\n"],
        {
          cwd,
          env: { NO_COLOR: "1" },
        },
      );
      expect(out).toContain("You are Ada. There is also --as Ben, and --as nobody,");
      expect(out).toContain(
        "Ada: Is she sold?\n" +
          "Ben (to the water, and not for the first time): I wanted to\n" +
          "    tell you before somebody else did.\n" +
          "\n" +
          "You nod.\n",
      );
      expect(out).toContain(
        "  Ben chose “I wanted to tell you before somebody else did.”\n    (1).",
      );
      expect(out).toContain("\n  Who knows what\n");
      expect(out).toMatch(/\n {2}w {7}what has just happened/);
    },
  );
});

describe("other commands, with people", () => {
  it("compile writes each side as JSON that another ink runtime plays alike", async () => {
    for (const as of ["Ada", "Ben", "nobody"]) {
      const { code } = await runCli(["compile", "boat.keep", "--as", as, "-o", `${as}.json`], {
        cwd,
      });
      expect(code).toBe(0);
      const input = as === "nobody" ? "" : "1\n";
      const { out } = await runCli(["play", "boat.keep", "--as", as], { cwd, input });
      const lines = out.split("\n").filter((line) => !/^(# |> | {2}\d|END$|$)/.test(line));
      expect(playElsewhere(readFileSync(join(cwd, `${as}.json`), "utf8"))).toEqual(lines);
    }
    expect((await runCli(["compile", "plain.ink", "--as", "Ada"], { cwd })).code).toBe(2);
  });

  it("compile says what is unclear to any of them, or to the one who is named", async () => {
    const { code, err } = await runCli(["compile", "door.keep"], { cwd });
    expect(code).toBe(0);
    expect(err).toContain("told with `her` until");
    expect(err).toMatch(/door\.keep: 1 warning\n$/);
    const { err: bens } = await runCli(["compile", "door.keep", "--as", "Ben"], { cwd });
    expect(bens).toBe("door.keep: no problems\n");
  });

  it("build makes a page of one side, which says nothing of what the others weigh", async () => {
    const { code } = await runCli(["build", "boat.keep", "--as", "Ben", "-o", "ben.html"], { cwd });
    expect(code).toBe(0);
    const page = readFileSync(join(cwd, "ben.html"), "utf8");
    expect(page).toContain("Ada takes your arm.");
    expect(page).not.toContain('"pulls"');
  });

  it("stats counts what was written, not what it is lowered to", async () => {
    const { code, out } = await runCli(["stats", "boat.keep", "--json"], { cwd });
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ knots: 1, choices: 4 });
  });
});

describe("the story that ships", () => {
  it("is Fine Mist", async () => {
    const { code, out } = await runCli(["play"], { input: "1\n" });
    expect(code).toBe(0);
    expect(out).toContain("Meredith: ");
    expect(out).toContain("  1: You came.");
    const named = await runCli(["play", join(root, "stories/fine-mist/fine-mist.keep")], {
      input: "1\n",
    });
    expect(named.out).toBe(out);
  });
});

// Always the first choice.
function playElsewhere(json: string): readonly string[] {
  try {
    const story = new Story(json);
    const lines: string[] = [];
    for (;;) {
      while (story.canContinue) lines.push((story.Continue() ?? "").trimEnd());
      if (story.currentChoices.length === 0) return lines;
      story.ChooseChoiceIndex(0);
    }
  } catch (error) {
    return [`inkjs refused it: ${(error as Error).message}`];
  }
}
