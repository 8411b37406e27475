import { spawnSync } from "node:child_process";
import { appendFileSync, readdirSync, statSync, unlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { beforeAll, expect } from "vitest";
import { setup } from "../built/setup.ts";
import { describeInBrowser, type OpenPage } from "../support/browser.ts";
import { startKillable } from "./killable-browser.ts";
import {
  allowLoopback,
  onDisk,
  openStudio,
  runStudio,
  StudioPage,
  serveStudio,
  storyFolder,
  until,
} from "./studio-page.ts";

beforeAll(() => {
  if (process.env["KEEPSAKE_CLI"] === undefined) setup();
}, 120_000);

const DOOR = `-> hall

=== hall ===
You stand in the hall.
* [Open the door] The door opens.
  -> garden
* [Wait] Nobody comes.
  -> garden

=== garden ===
The garden is wet.
* [Go on] You walk to the gate.
  -> gate
* [Go back] You turn.
  -> END

=== gate ===
The gate is shut.
-> END
`;

const TWO = `CAST
    Anna (she), playable; loves Tom
    Tom (he), playable; loves Anna

THINGS
    the ring: Anna's

PROMISES
    return: Anna to Tom; may stay open

-> start

=== start ===
The lamp hums.
* (give) Anna: Take it.
    ~ Anna gives Tom the ring
    -> after
* (keep) Anna: I am keeping it.
    -> after

=== after ===
Tom: So.
* Anna: I will come back.
    ~ Anna promises return
    -> END
* Anna: Goodbye.
    -> END
`;

/**
 * What went wrong in a page. Chrome itself, when text is typed over a selection in an editable
 * element, tries to keep its look by an inline style; the policy forbids it, as it should.
 */
const faultsOf = ({ faults }: OpenPage): string[] =>
  faults.filter((fault) => !fault.startsWith("Applying inline style"));

describeInBrowser("writing and playing side by side", {
  "a line is changed: it is on disk within half a second, and the play stays at its turn": async (
    open,
  ) => {
    const folder = storyFolder({ "door.ink": DOOR });
    const { url } = await serveStudio(folder);
    const studio = await openStudio(open, url);
    await studio.choice("Open the door").click();
    await studio.see("The garden is wet.", ".play");
    await studio.rewriteLine("The garden is wet.", "The garden is dry.");
    const typed = Date.now();
    await until(
      () => onDisk(folder, "door.ink"),
      (text) => text.includes("The garden is dry."),
    );
    // The machine may be busy; the promise itself is half a second.
    expect(Date.now() - typed).toBeLessThan(5000);
    await studio.see("The garden is dry.", ".play");
    expect(await studio.log.innerText()).toContain("The door opens.");
    expect(await studio.choices.allInnerTexts()).toEqual([
      expect.stringContaining("Go on"),
      expect.stringContaining("Go back"),
    ]);
    await studio.see(/Saved to disk/);

    // A choice that was taken is written away: the play says where its path broke, and finds it
    // again when the words come back.
    await studio.choice("Go on").click();
    await studio.see("The gate is shut.", ".play");
    await studio.rewriteLine("* [Go on]", "{false} nothing {");
    await studio.see("this is how it played before", ".play");
    await studio.page.keyboard.press("Control+z");
    await studio.see("The gate is shut.", ".play");
    await studio.rewriteLine("* [Go on]", "* {false} [Go on] You walk.");
    await studio.see("Your old path ends here.", ".play");
    await studio.page.keyboard.press("Control+z");
    await studio.see("The gate is shut.", ".play");
    // Undo and redo of the play are its own.
    await studio.page.getByRole("button", { name: "Undo the last choice" }).click();
    await until(
      () => studio.log.innerText(),
      (text) => !text.includes("The gate is shut."),
    );
    await studio.page.getByRole("button", { name: "Redo" }).click();
    await studio.see("The gate is shut.", ".play");
    // A played line leads to its source, and the other way round.
    await studio.log.getByText("You stand in the hall.").click();
    await studio.see(/^Line 4 /, ".where");
    await studio.goToLine("The garden is dry.");
    await studio.page.locator(".play .pointed").getByText("The garden is dry.").waitFor();
    expect(faultsOf(open)).toEqual([]);
  },

  "an error is found, shown, mended by its fix; a fault in play is found with its witness": async (
    open,
  ) => {
    const folder = storyFolder({ "door.ink": DOOR });
    const { url } = await serveStudio(folder);
    const studio = await openStudio(open, url);
    await until(
      () => studio.page.locator(".foot-verdict").innerText(),
      (text) => /Proof/.test(text),
    );
    await studio.goToLine("The gate is shut.");
    await studio.page.keyboard.press("Enter");
    await studio.page.keyboard.insertText("-> gardn");
    await studio.tab("Check");
    const finding = studio.page.locator(".finding").filter({ hasText: "gardn" });
    await finding.getByRole("button", { name: "Go to line" }).waitFor();
    await studio.see(/Not checked: the text has errors/, ".foot");
    const fix = finding.getByRole("button", { name: /garden/ });
    await fix.click();
    await until(
      () => onDisk(folder, "door.ink"),
      (text) => text.includes("-> garden\n-> END"),
    );

    // Whoever goes back and then on has used up every choice: the story runs out.
    await studio.tab("Write");
    await studio.rewriteLine("-> END", "  -> garden");
    await studio.tab("Check");
    const dead = studio.page.locator(".finding.error").first();
    await dead.getByRole("button", { name: /Play it/ }).click();
    await studio.see(/stops here without saying/, ".play .log");
    await studio.tab("Write");
    await studio.text.focus();
    await studio.page.keyboard.press("Control+z");
    await until(
      () => studio.page.locator(".foot-verdict").innerText(),
      (text) => /Proof/.test(text),
    );
    await until(
      () => studio.page.locator(".finding.error, .foot .error").count(),
      (count) => count === 0,
    );
    expect(faultsOf(open)).toEqual([]);
  },

  "a story is called as it says, printed as a book is, and found where its words stand": async (
    open,
  ) => {
    const text =
      "# title: The Lamp\n# author: Nobody\n-> start\n=== start ===\nIt's *late*.\n* [Don't go] -> END\n";
    const { url } = await serveStudio(storyFolder({ "lamp.ink": text }));
    const studio = await openStudio(open, url);
    await studio.see("The Lamp", ".bar h1");
    await studio.choice("Don’t go").waitFor();
    expect(await studio.log.locator("em").innerText()).toBe("late");
    // Its tags are a part of that line, and stand at the top.
    await studio.log.getByText("It’s late.").click();
    await studio.see(/^Line 5 /, ".where");
    await until(
      () => studio.page.locator(".cm-line.knot-line").allInnerTexts(),
      (lines) => lines.join() === "=== start ===",
    );
    expect(faultsOf(open)).toEqual([]);
  },

  "a turn that goes round for ever shows its lines, and can be stopped": async (open) => {
    const folder = storyFolder({
      "loop.ink": "Hello.\n* [Go] -> round\n=== round ===\nRound we go.\nAnd again.\n-> round\n",
    });
    const { url } = await serveStudio(folder);
    const studio = await openStudio(open, url);
    await studio.choice("Go").click();
    await studio.see(/goes? round/, ".play");
    await studio.see(/loop\.ink, line 4/, ".play");
    // The page has gone on living, and so does the play.
    await studio.rewriteLine("And again.", "-> END");
    await studio.page.getByRole("button", { name: "Begin again" }).click();
    await studio.choice("Go").waitFor();
    const stop = await studio.page.locator(".play").getByRole("button", { name: "Stop" }).count();
    expect(stop).toBe(0);
    expect(faultsOf(open)).toEqual([]);
  },

  "people: a viewpoint, a ledger, watching, arcs; ways to a line are real ones": async (open) => {
    const folder = storyFolder({ "two.keep": TWO });
    const { url } = await serveStudio(folder);
    const studio = await openStudio(open, url);
    const { page } = studio;
    await page.getByRole("button", { name: "Characters now" }).click();
    await studio.see(/ring/, ".ledger");
    await page.getByLabel("Read as").selectOption("Tom");
    await until(
      () => page.getByLabel("Read as").inputValue(),
      (as) => as === "Tom",
    );
    await page.getByLabel("Read as").selectOption("nobody");
    await until(
      () => studio.log.innerText(),
      (text) => text.includes("Tom: So."),
    );
    await page.getByLabel("Read as").selectOption("Anna");
    await until(
      () => studio.choices.count(),
      (count) => count === 2,
    );
    await until(
      () => page.locator(".foot-verdict").innerText(),
      (text) => /Proof|Search/.test(text),
    );
    await studio.goToLine("Tom: So.");
    await page.getByRole("button", { name: "Play from here" }).click();
    await studio.see(/2 ways to line/, ".ways");
    await page.locator(".ways li button").nth(1).click();
    await until(
      () => studio.log.innerText(),
      (text) => text.includes("I am keeping it."),
    );
    await studio.tab("Arcs");
    await studio.see("Return: what Anna promises Tom", ".arcs");
    await page.getByText("Table", { exact: true }).click();
    await studio.see("all plays", ".arcs");
    expect(faultsOf(open)).toEqual([]);
  },

  "rules that stand beside a story are proved, and what is wrong with them is shown": async (
    open,
  ) => {
    const rules = (gate: string): string =>
      `RULES\n    (shut) never: ${gate}\n    (walk) reaching gate leads to garden\n`;
    const folder = storyFolder({ "door.ink": DOOR, "door.check": rules("gate > 0") });
    const { url } = await serveStudio(folder);
    const studio = await openStudio(open, url);
    await studio.tab("Check");
    const broken = studio.page.locator(".finding.error").filter({ hasText: "shut" });
    await studio.see("never: gate > 0", ".check");
    await broken.getByRole("button", { name: /Play it/ }).click();
    await studio.see("The gate is shut.", ".play");
    // Ways to a line are found by the story as it was checked, with its rules.
    await studio.tab("Write");
    await studio.goToLine("The gate is shut.");
    await studio.page.getByRole("button", { name: "Play from here" }).click();
    await studio.see(/\d ways? to line/, ".ways");
    writeFileSync(join(folder, "door.check"), rules("gaet > 0"));
    await studio.tab("Check");
    const mistake = studio.page.locator(".finding.error").filter({ hasText: "gaet" });
    await mistake.getByRole("button", { name: /Go to line/ }).click();
    await studio.see("never: gaet > 0", ".cm-content");
    await until(
      () => studio.page.locator(".cm-lintRange-error").allInnerTexts(),
      (marked) => marked.join() === "gaet",
    );
    await studio.page.waitForTimeout(700);
    writeFileSync(join(folder, "door.check"), rules("gate > 3"));
    await until(
      () => studio.page.locator(".foot").innerText(),
      (text) => /Proof/.test(text) && !/never|gaet/.test(text),
    );
    expect(faultsOf(open)).toEqual([]);
  },

  "what was found is accepted with a reason, which stands beside the story": async (open) => {
    const text = DOOR.replace("\n=== gate ===", "\n=== loft ===\nDust.\n-> END\n\n=== gate ===");
    const folder = storyFolder({ "door.ink": text });
    const { url } = await serveStudio(folder);
    const studio = await openStudio(open, url);
    await studio.tab("Check");
    const found = studio.page.locator(".finding").filter({ hasText: "loft" }).first();
    const accept = found.getByRole("button", { name: /^Accept it…/ });
    await accept.click();
    // The question has the focus, and gives it back.
    await studio.page.keyboard.press("Escape");
    expect(await accept.evaluate((button) => button === document.activeElement)).toBe(true);
    await studio.page.keyboard.press("Enter");
    await studio.page.keyboard.type("kept for part two");
    await studio.page.keyboard.press("Enter");
    await studio.see("Accepted: kept for part two", ".finding.accepted");
    await until(
      () => onDisk(folder, "door.check"),
      (settings) => /ACCEPTED\n {4}knot-never-reached\/loft: kept for part two\n/.test(settings),
    );
    // A second one joins it: the file is there by now.
    const other = studio.page.locator(".finding:not(.accepted)").first();
    await studio.tab("Write");
    await studio.rewriteLine("* [Wait]", "* {false} [Wait] Nobody comes.");
    await studio.tab("Check");
    await other.getByRole("button", { name: /^Accept it…/ }).click();
    await studio.page.keyboard.type("so be it");
    await studio.page.keyboard.press("Enter");
    await until(
      () => onDisk(folder, "door.check"),
      (settings) => /kept for part two\n {4}\S+: so be it\n/.test(settings),
    );
    expect(faultsOf(open)).toEqual([]);
  },

  "a long text is saved, has its colours wherever it is shown, and typing keeps them": async (
    open,
  ) => {
    const knots = Array.from(
      { length: 300 },
      (_, k) => `=== k${k} ===\nLine ${k}, ${"and so on, ".repeat(12)}to its end.\n-> k${k + 1}\n`,
    );
    const text = `* [Go] -> k0\n${knots.join("\n")}\n=== k300 ===\nLast.\n-> END\n`;
    const folder = storyFolder({ "long.ink": text });
    const { url } = await serveStudio(folder);
    const studio = await openStudio(open, url);
    const declared = (): Promise<string[]> =>
      studio.page.locator(".cm-line .k-declared").allInnerTexts();
    for (const knot of ["k120", "k250", "k3"]) {
      await studio.page.locator(".knots .knot").filter({ hasText: knot }).first().click();
      await until(declared, (names) => names.includes(knot));
    }
    await studio.page.keyboard.press("End");
    await studio.page.keyboard.press("Enter");
    await studio.page.keyboard.type("-> k4");
    await until(
      () => studio.page.locator(".cm-activeLine .k-knot").allInnerTexts(),
      (names) => names.join() === "k4",
    );
    await until(
      () => onDisk(folder, "long.ink"),
      (now) => now.length === text.length + "\n-> k4".length,
    );
    expect(faultsOf(open)).toEqual([]);
  },

  "a folder without a story says so, and offers to begin one": async (open) => {
    const folder = storyFolder({ "notes.md": "Notes.\n" });
    const { url } = await serveStudio(folder);
    await allowLoopback(open.page);
    await open.page.goto(url);
    const studio = new StudioPage(open.page);
    await studio.see("There is no story to play yet.", ".play");
    await studio.see("There is no story to check yet", ".foot");
    unlinkSync(join(folder, "notes.md"));
    await studio.page.getByRole("button", { name: "Begin one" }).click();
    await studio.page.getByLabel("Text of story.ink").click();
    await studio.page.keyboard.insertText("Hello.\n* [Go on] -> END\n");
    await studio.choice("Go on").waitFor();
    await studio.rewriteLine("Hello.", "-> nowhere");
    await studio.tab("Map");
    await until(
      () => onDisk(folder, "story.ink"),
      (text) => text.startsWith("-> nowhere"),
    );
    // Opened anew it has never played, and says what is to be done.
    await studio.page.reload();
    await studio.page.getByRole("button", { name: "Show the first" }).waitFor();
    await studio.tab("Map");
    await studio.see("The map is drawn once the text has no errors.", ".map");
  },

  "files are made, renamed with the INCLUDEs that name them, and removed": async (open) => {
    const folder = storyFolder({
      "main.ink": "INCLUDE part.ink\n-> one\n",
      "part.ink": "=== one ===\nOne.\n* [Go] -> END\n",
    });
    const before = statSync(join(folder, "main.ink"));
    const { url } = await serveStudio(folder);
    const studio = await openStudio(open, url);
    const { page } = studio;
    // Opening a project of another tool's changes nothing in it.
    expect(readdirSync(folder).sort()).toEqual(["main.ink", "part.ink"]);
    expect(statSync(join(folder, "main.ink")).mtimeMs).toBe(before.mtimeMs);
    await page.getByRole("button", { name: "What to do with part.ink" }).click();
    await page.getByRole("button", { name: "Rename…" }).click();
    await page.getByLabel("New name of part.ink").fill("act.ink");
    await page.keyboard.press("Enter");
    await until(
      () => onDisk(folder, "main.ink"),
      (text) => text.startsWith("INCLUDE act.ink\n"),
    );
    await until(
      () => readdirSync(folder).includes("part.ink"),
      (isThere) => !isThere,
    );
    expect(onDisk(folder, "act.ink")).toBe("=== one ===\nOne.\n* [Go] -> END\n");
    await page.getByRole("button", { name: "New file" }).click();
    await page.getByLabel("Name of the new file").fill("notes.md");
    await page.keyboard.press("Enter");
    await until(
      () => readdirSync(folder).includes("notes.md"),
      (isThere) => isThere,
    );
    await page.getByRole("button", { name: "What to do with notes.md" }).click();
    await page.getByRole("button", { name: "Remove…" }).click();
    await page.getByRole("button", { name: "Remove", exact: true }).click();
    await until(
      () => readdirSync(folder).includes("notes.md"),
      (isThere) => !isThere,
    );
    expect(faultsOf(open)).toEqual([]);
  },
});

describeInBrowser("nothing is lost", {
  "a change by another program is shown; where both have written, the writer decides": async (
    open,
  ) => {
    const folder = storyFolder({ "door.ink": DOOR });
    const { url } = await serveStudio(folder);
    const studio = await openStudio(open, url);
    const file = join(folder, "door.ink");
    // The first look has to have been taken before anything can be different.
    await studio.page.waitForTimeout(700);
    writeFileSync(file, DOOR.replace("The garden is wet.", "The garden is frozen."));
    await studio.see("The garden is frozen.", ".cm-content");
    await studio.see(/changed by another program/, ".foot");

    // While the page cannot write, both change it.
    await studio.page.route("**/api/file?*", (route) =>
      route.request().method() === "PUT" ? route.abort() : route.continue(),
    );
    await studio.rewriteLine("You stand in the hall.", "You sit in the hall.");
    await studio.see(/Not saved/, ".saved");
    writeFileSync(file, DOOR.replace("The gate is shut.", "The gate is open."));
    await studio.see(/was changed by another program/, ".write");
    expect(onDisk(folder, "door.ink")).toContain("The gate is open.");
    await studio.page.unroute("**/api/file?*");
    await studio.page.waitForTimeout(600);
    // Asked first: it was not written over meanwhile.
    expect(onDisk(folder, "door.ink")).toContain("You stand in the hall.");
    await studio.page.getByRole("button", { name: "Show theirs" }).click();
    await studio.see("The gate is open.", ".theirs");
    await studio.page.getByRole("button", { name: "Keep mine" }).click();
    await until(
      () => onDisk(folder, "door.ink"),
      (text) => text.includes("You sit in the hall."),
    );
    // Theirs is among the versions.
    await studio.page.getByRole("tab", { name: "Versions" }).click();
    await studio.page.locator(".side .place").first().click();
    await studio.see("The gate is open.", ".old-version");
    await studio.page.getByRole("button", { name: "Put this version back" }).click();
    await until(
      () => onDisk(folder, "door.ink"),
      (text) => text.includes("The gate is open."),
    );

    unlinkSync(file);
    await until(
      () => studio.page.locator(".files li").count(),
      (count) => count === 0,
    );
  },

  "what is typed reaches the disk while typing goes on": async (open) => {
    const folder = storyFolder({ "door.ink": DOOR });
    const { url } = await serveStudio(folder);
    const studio = await openStudio(open, url);
    await studio.goToLine("You stand in the hall.");
    const words =
      " And here are some words that are typed without a pause, one letter after another.";
    await studio.page.keyboard.type(words, { delay: 45 });
    // At once, without waiting for anything: most of it must be there.
    expect(onDisk(folder, "door.ink")).toContain(`hall.${words.slice(0, words.length / 2)}`);
    await until(
      () => onDisk(folder, "door.ink"),
      (text) => text === DOOR.replace("in the hall.", `in the hall.${words}`),
    );
  },

  "the browser is killed in a storm of letters: all but the last moment is on disk": async (
    open,
  ) => {
    const killable = await startKillable();
    if (killable === undefined) {
      open.skip("no browser of its own can be started here");
      return;
    }
    const folder = storyFolder({ "door.ink": DOOR });
    const { url } = await serveStudio(folder);
    const context = await killable.browser.newContext();
    const studio = await openStudio({ ...open, page: await context.newPage() }, url);
    await studio.goToLine("You stand in the hall.");
    const typed = "abcdefghijklmnopqrstuvwxyz".repeat(3);
    const times: number[] = [];
    for (const letter of typed) {
      await studio.page.keyboard.press(letter);
      times.push(Date.now());
      await studio.page.waitForTimeout(30);
    }
    const killed = Date.now();
    killable.kill();
    // What was on its way arrives.
    await new Promise((done) => setTimeout(done, 400));
    const [, kept = ""] = /in the hall\.([a-z]*)/.exec(onDisk(folder, "door.ink")) ?? [];
    // The promise is one second; the machine may be busy.
    const sure = times.filter((time) => time < killed - 1500).length;
    expect(sure).toBeGreaterThan(0);
    expect(kept.length).toBeGreaterThanOrEqual(sure);
    expect(onDisk(folder, "door.ink")).toBe(
      DOOR.replace("in the hall.", `in the hall.${typed.slice(0, kept.length)}`),
    );
  },

  "a full disk is said, and written to as soon as there is room": async (open) => {
    const disk = storyFolder();
    const made =
      process.platform === "linux" &&
      spawnSync("mount", ["-t", "tmpfs", "-o", "size=128k", "tmpfs", disk]).status === 0;
    if (!made) {
      open.skip("no disk of a chosen size can be made here");
      return;
    }
    try {
      writeFileSync(join(disk, "door.ink"), DOOR);
      const { url, close } = await serveStudio(disk);
      const studio = await openStudio(open, url);
      const filler = join(disk, ".filler");
      try {
        for (;;) appendFileSync(filler, "x".repeat(1024));
      } catch {
        // Now it is full.
      }
      await studio.rewriteLine("The garden is wet.", "The garden is dry.");
      await studio.see(/Not saved: The disk is full/, ".saved");
      expect(onDisk(disk, "door.ink")).toBe(DOOR);
      unlinkSync(filler);
      await until(
        () => onDisk(disk, "door.ink"),
        (text) => text.includes("is dry."),
      );
      await studio.see(/Saved to disk/, ".saved");
      await close();
    } finally {
      spawnSync("umount", ["-l", disk]);
    }
  },

  "two tabs follow each other": async (open) => {
    const folder = storyFolder({ "door.ink": DOOR });
    const { url } = await serveStudio(folder);
    const first = await openStudio(open, url);
    const page = await first.page.context().newPage();
    await page.goto(url);
    const second = new StudioPage(page);
    await second.choices.first().waitFor();
    await first.rewriteLine("The garden is wet.", "The garden is dry.");
    await second.see("The garden is dry.", ".cm-content");
    await second.rewriteLine("The gate is shut.", "The gate is ajar.");
    await first.see("The gate is ajar.", ".cm-content");
    await until(
      () => onDisk(folder, "door.ink"),
      (text) => text.includes("is dry.") && text.includes("is ajar."),
    );
    await first.see(/Saved to disk/);
    expect(faultsOf(open)).toEqual([]);
  },

  "the server is killed: the page says so, keeps the text, and gives it back to the next": async (
    open,
  ) => {
    const folder = storyFolder({ "door.ink": DOOR });
    const before = await runStudio(folder, 0);
    const studio = await openStudio(open, before.url);
    await studio.rewriteLine("The garden is wet.", "The garden is dry.");
    await until(
      () => onDisk(folder, "door.ink"),
      (text) => text.includes("is dry."),
    );
    await before.kill();
    await studio.rewriteLine("The gate is shut.", "The gate is ajar.");
    await studio.see(/Not saved: the studio's server does not answer/, ".saved");
    expect(onDisk(folder, "door.ink")).not.toContain("ajar");
    // Which may be said before the last letter has come: that is kept as soon as it has.
    await until(
      () => studio.page.evaluate(() => Object.values({ ...localStorage }).join("\n")),
      (kept) => kept.includes("is ajar."),
    );
    const after = await runStudio(folder, before.port);
    expect(after.port).toBe(before.port);
    const page = await studio.page.context().newPage();
    await page.goto(after.url);
    const again = new StudioPage(page);
    await again.see(/never reached the disk/);
    await page.getByRole("button", { name: /Put it back/ }).click();
    await until(
      () => onDisk(folder, "door.ink"),
      (text) => text.includes("is ajar."),
    );
    await after.kill();
  },
});

describeInBrowser("only its user", {
  "a stranger's page can neither read, nor write, nor show, nor script the studio": async (
    open,
  ) => {
    const folder = storyFolder({ "door.ink": DOOR });
    const { port } = await serveStudio(folder);
    const stranger = createServer((_, response) => {
      response.setHeader("content-type", "text/html");
      response.end("<!doctype html><title>Stranger</title>");
    });
    await new Promise<void>((done) => stranger.listen(0, "127.0.0.1", done));
    const own = (stranger.address() as AddressInfo).port;
    await allowLoopback(open.page);
    await open.page.goto(`http://127.0.0.1:${own}/`);
    const tried = await open.page.evaluate(async (base) => {
      const read = async (path: string, init?: RequestInit): Promise<string> => {
        try {
          const response = await fetch(base + path, init);
          return response.type === "opaque" ? "opaque" : await response.text();
        } catch {
          return "refused";
        }
      };
      const framed = await new Promise<boolean>((done) => {
        const frame = document.createElement("iframe");
        frame.src = `${base}/`;
        frame.onload = () => {
          let isReadable = false;
          try {
            isReadable = (frame.contentDocument?.body.textContent ?? "").includes("Keepsake");
          } catch {
            // Another origin's: as it should be.
          }
          done(isReadable);
        };
        document.body.append(frame);
      });
      const scripted = await new Promise<boolean>((done) => {
        const script = document.createElement("script");
        script.src = `${base}/studio.js`;
        script.onload = () => done(true);
        script.onerror = () => done(false);
        document.body.append(script);
      });
      return {
        page: await read("/"),
        files: await read("/api/files", { mode: "no-cors" }),
        write: await read("/api/file?path=door.ink&version=none", { method: "PUT", body: "gone" }),
        blind: await read("/api/file?path=door.ink&version=none", {
          method: "POST",
          mode: "no-cors",
        }),
        framed,
        scripted,
      };
    }, `http://127.0.0.1:${port}`);
    expect(tried).toEqual({
      page: "refused",
      files: "refused",
      write: "refused",
      blind: "refused",
      framed: false,
      scripted: false,
    });
    expect(onDisk(folder, "door.ink")).toBe(DOOR);
    stranger.close();
  },

  "without the key in the address it opens nothing, and says why": async (open) => {
    const { port } = await serveStudio(storyFolder({ "door.ink": DOOR }));
    await allowLoopback(open.page);
    await open.page.goto(`http://127.0.0.1:${port}/#${"0".repeat(32)}`);
    await open.page.getByText("open the address that it printed").waitFor();
    expect(await open.page.locator("body").innerText()).not.toContain("hall");
  },
});
