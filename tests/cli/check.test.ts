/**
 * `keepsake check` as it is installed: exit codes, the thread it runs in, stopping it, watching,
 * and playing what it has found. What it says is tested in tests/check.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { cli, runCli, scratchFolder } from "./run-cli.ts";

const clean = "The hall.\n*   Sit[.].\n*   Stand[.].\n-   It is late.\n-> END\n";
const faulty = `VAR n = 0
You throw.
~ n = RANDOM(1, 6)
A {n}.
*   Again[.].
*   {n == 4} Ask why[.].
    {1 / (n - 4)}
-   {shuffle:Red|Green|Blue}.
    *   On[.].
        -> END
`;
// Up and down without an end, in so many ways that no check is over soon.
const wide = `VAR a = 0
VAR b = 0
VAR c = 0
-> walk
=== walk ===
{a == b * 7 + c: Here.}
+   North[.].
    ~ a = a + 3
    -> walk
+   South[.].
    ~ b = b + a * 5 + 1
    -> walk
+   East[.].
    ~ c = c + b * 3 - a
    -> walk
+   Home[.].
    -> END
`;

const keep = `CAST
    Ada (she), playable
    Ben (he)
FACTS
    (sold) the boat is sold: yes; Ben knows
Ada takes Ben's arm.
*   Ada: Is she sold?
*   Ada: Lovely evening.
-   Ben: {needs Ada knows sold} You know that she is.
-> END
`;

const wreck = `*   Row[.] -> home
*   Sail[.] -> wreck
=== home ===
Lamps. -> END
=== wreck ===
*   Swim[.] -> END
*   Sink[.].
`;

const cwd = scratchFolder({
  "wreck.ink": wreck,
  "clean.ink": clean,
  "faulty.ink": faulty,
  "wide.ink": wide,
  "boat.keep": keep,
});

describe("keepsake check", () => {
  it("exits with 0 where all is well, 1 where something is to be mended, 2 used wrongly", async () => {
    const good = await runCli(["check", "clean.ink"], { cwd });
    expect(good).toMatchObject({ code: 0, err: "" });
    expect(good.out).toMatch(/^Explored all 2 situations in \d\.\d+ s: complete\./);
    const bad = await runCli(["check", "faulty.ink"], { cwd });
    expect(bad.code).toBe(1);
    for (const words of [
      ["check"],
      ["check", "none.ink"],
      ["check", "clean.ink", "--limit", "0"],
    ]) {
      const { code, out, err } = await runCli(words, { cwd });
      expect(code).toBe(2);
      expect(out).toBe("");
      expect(err).toMatch(/^keepsake: /);
    }
  });

  it("tells endings of one knot apart, and those that nobody wrote", async () => {
    const { out } = await runCli(["check", "wreck.ink"], { cwd });
    expect(out).toContain(
      "endings, choosing at random: 50 % `home`, 25 % `wreck` (line 6), " +
        "25 % breaks off in `wreck` (line 7)",
    );
  });

  it("answers in JSON, and looks at every side of a story with people", async () => {
    const { out } = await runCli(["check", "boat.keep", "--json"], { cwd });
    const json = JSON.parse(out);
    expect(json.verdict).toBe("proved");
    expect(json.viewpoints.map(({ as }: { as: string | null }) => as)).toEqual(["Ada", null]);
  });

  it("writes a page that stands alone", async () => {
    const { err } = await runCli(["check", "faulty.ink", "--html", "report.html"], { cwd });
    expect(err).toContain("Written: report.html");
    expect(readFileSync(join(cwd, "report.html"), "utf8")).toMatch(/^<!DOCTYPE html>/);
  });
});

describe("the stories that ship", () => {
  const stories = fileURLToPath(new URL("../../stories/", import.meta.url));
  const files = readdirSync(stories, { recursive: true, encoding: "utf8" });

  it.each(files.filter((file) => /\.(ink|keep)$/.test(file)))(
    "%s: nothing to mend",
    async (file) => {
      const { code, out } = await runCli(["check", join(stories, file)]);
      expect(out).toContain("This is a proof, not a sample.");
      expect(out).toContain("Nothing to mend.");
      expect(code).toBe(0);
    },
  );
});

describe("keepsake play --replay", () => {
  it("plays what was found, chance going as it went, and leaves the reader there", async () => {
    const { out } = await runCli(["check", "faulty.ink", "--json"], { cwd });
    const [{ id, play }] = JSON.parse(out).findings;
    expect(id).toMatch(/^divided-by-zero\//);
    expect(play.choices.map(({ words }: { words: string }) => words)).toEqual(["Ask why."]);
    const replayed = await runCli(["play", "faulty.ink", "--replay", id], { cwd });
    expect(replayed.out).toMatch(/^You throw\.\nA 4\.\n {2}1: Again\.\n {2}2: Ask why\.\n> 2\n/);
    expect(replayed.err).toContain("error[divided-by-zero]");
    expect(replayed.code).toBe(1);
  });

  it("goes on with whatever is typed then", async () => {
    const rule = "RULES\n    never: n == 6\n";
    writeFileSync(join(cwd, "faulty.check"), rule);
    const found = await runCli(["check", "faulty.ink", "--json"], { cwd });
    const broken = JSON.parse(found.out).findings.find(
      ({ code }: { code: string }) => code === "rule-broken",
    );
    const asked = ["play", "faulty.ink", "--replay", broken.id];
    const { out, code } = await runCli(asked, { cwd, input: "1\n1\n" });
    expect(out).toMatch(/A 6\.\n {2}1: Again\.\n> 1\nAgain\.\n(Red|Green|Blue)\.\n {2}1: On\./);
    expect(out).toMatch(/END\n$/);
    expect(code).toBe(0);
    writeFileSync(join(cwd, "faulty.check"), "");
  });

  it("is told as whoever the finding is about", async () => {
    const { out } = await runCli(["check", "boat.keep", "--json"], { cwd });
    const unmet = JSON.parse(out).findings.find(
      ({ code }: { code: string }) => code === "needs-unmet",
    );
    const { out: played } = await runCli(["play", "boat.keep", "--replay", unmet.id], { cwd });
    expect(played).toMatch(unmet.play.as === null ? /^# as: nobody\nAda takes/ : /^# as: Ada\nYou/);
    expect(played).toContain("You know that she is.");
  });

  it("names the nearest where there is no such finding", async () => {
    const { code, err } = await runCli(["play", "faulty.ink", "--replay", "divided-by-zer"], {
      cwd,
    });
    expect(code).toBe(2);
    expect(err).toContain("The nearest: divided-by-zero/");
    const clash = ["play", "faulty.ink", "--replay", "x", "--seed", "3"];
    expect((await runCli(clash, { cwd })).code).toBe(2);
  });
});

const children: ChildProcess[] = [];
afterAll(() => {
  for (const child of children) child.kill("SIGKILL");
});

/** A check that goes on until it is told otherwise. */
function startCheck(words: readonly string[]): {
  readonly until: (text: string) => Promise<void>;
  readonly said: () => string;
  readonly interrupt: () => Promise<number | null>;
} {
  const child = spawn(process.execPath, [cli, "check", ...words], { cwd });
  children.push(child);
  let said = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (said += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (said += text));
  const closed = new Promise<number | null>((resolve) => child.on("close", resolve));
  return {
    said: () => said,
    async until(text) {
      for (let tries = 0; !said.includes(text); tries++) {
        if (tries > 1000) throw new Error(`Never said ${JSON.stringify(text)}, only:\n${said}`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
    },
    interrupt() {
      child.kill("SIGINT");
      return closed;
    },
  };
}

describe.skipIf(process.platform === "win32")("a check that takes long", () => {
  it("says how far it is, and at Ctrl-C what is known so far", async () => {
    const run = startCheck(["wide.ink"]);
    await run.until("and more to come …");
    expect(await run.interrupt()).toBe(0);
    expect(run.said()).toMatch(
      /Explored [\d,]+ situations in [\d.]+ s; the story has more: a search/,
    );
    expect(run.said()).not.toContain("proved");
  });

  it("checks again when the story changes, or its settings do", async () => {
    const run = startCheck(["clean.ink", "--watch"]);
    await run.until("Waiting for a change");
    expect(run.said()).toContain("Nothing to mend.");
    writeFileSync(join(cwd, "clean.ink"), clean.replace("-> END", "{1 / 0}\n-> END"));
    await run.until("error[divided-by-zero]");
    writeFileSync(join(cwd, "clean.check"), "RULES\n    always: 1 == 2\n");
    await run.until("always: 1 == 2");
    expect(await run.interrupt()).not.toBe(null);
    writeFileSync(join(cwd, "clean.ink"), clean);
  });
});
