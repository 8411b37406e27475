import { spawnSync } from "node:child_process";
import { appendFileSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect } from "vitest";
import { setup } from "../built/setup.ts";
import { describeInBrowser } from "../support/browser.ts";
import { startKillable } from "./killable-browser.ts";
import { DOOR, faultsOf } from "./stories.ts";
import {
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
    // What is wrong is told all the same, though what mends it was never loaded.
    await studio.rewriteLine("* [Wait]", "* [Wait] -> nowhere");
    await studio.see(/nowhere/, ".foot");
    await studio.page.keyboard.press("Control+z");
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
