import { readdirSync, statSync, unlinkSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect } from "vitest";
import { setup } from "../built/setup.ts";
import { describeInBrowser } from "../support/browser.ts";
import { DOOR, faultsOf } from "./stories.ts";
import {
  allowLoopback,
  onDisk,
  openStudio,
  StudioPage,
  serveStudio,
  storyFolder,
  until,
} from "./studio-page.ts";

beforeAll(() => {
  if (process.env["KEEPSAKE_CLI"] === undefined) setup();
}, 120_000);

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
