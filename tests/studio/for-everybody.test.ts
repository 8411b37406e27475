import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { beforeAll, expect } from "vitest";
import { setup } from "../built/setup.ts";
import { describeInBrowser } from "../support/browser.ts";
import { onDisk, openStudio, serveStudio, storyFolder, until } from "./studio-page.ts";

beforeAll(() => {
  if (process.env["KEEPSAKE_CLI"] === undefined) setup();
}, 120_000);

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const STORY = `CAST
    Anna (she), playable; loves Tom
    Tom (he), playable; loves Anna

FACTS
    it is late: no

PROMISES
    return: Anna to Tom; may stay open

-> start

=== start ===
// TODO: more of the lamp
The lamp hums.
TODO: say which lamp
* Anna: I will come back.
    ~ Anna promises return
    -> after
* Anna: Goodbye.
    -> after

=== after ===
Tom: So.
* Anna: So. -> END
* Anna: Well. -> END

=== never ===
Nobody comes here.
-> END
`;

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate(async () => {
    const { axe: run } = globalThis as unknown as {
      axe: { run(options: object): Promise<{ violations: Violation[] }> };
    };
    return (await run.run({ resultTypes: ["violations"] })).violations;
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)} ${failureSummary}`),
  );
}

describeInBrowser("for everybody", {
  "no tab has a fault that can be found by looking: light, dark and on a phone": async (open) => {
    const { url } = await serveStudio(storyFolder({ "story.keep": STORY, "notes.md": "Notes.\n" }));
    const studio = await openStudio(open, url);
    const { page } = studio;
    const say = (where: string, found: string[]): void => expect(found, where).toEqual([]);
    await studio.see(/Proof|Within bounds/, ".foot");
    await page.getByRole("button", { name: "Characters now" }).click();
    await studio.choices.first().click();
    say("Write", await violations(page));
    for (const side of ["Find", "Notes", "Versions"]) {
      await page.getByRole("tab", { name: side }).click();
      say(side, await violations(page));
    }
    await page.getByRole("tab", { name: "Story", exact: true }).first().click();
    for (const tab of ["Map", "Arcs", "Check"]) {
      await studio.tab(tab);
      if (tab === "Map") await page.locator(".card").first().waitFor();
      say(tab, await violations(page));
    }
    await studio.tab("Map");
    await page.getByText("List", { exact: true }).click();
    say("the map's list", await violations(page));
    await studio.tab("Arcs");
    await page.getByText("Table", { exact: true }).click();
    say("the arcs' table", await violations(page));
    await page.emulateMedia({ colorScheme: "dark" });
    for (const tab of ["Write", "Map", "Check"]) {
      await studio.tab(tab);
      say(`${tab}, dark`, await violations(page));
    }
    // A phone: one pane at a time, everything large enough for a finger.
    await page.setViewportSize({ width: 360, height: 740 });
    for (const tab of ["Story", "Write", "Play", "Map", "Arcs", "Check"]) {
      await page.getByRole("tablist", { name: "Panes" }).getByRole("tab", { name: tab }).click();
      if (/Story|Play|Check/.test(tab)) say(`${tab}, on a phone`, await violations(page));
      const [scrollWidth, clientWidth] = await page.evaluate(() => {
        const { documentElement: all } = document;
        return [all.scrollWidth, all.clientWidth] as const;
      });
      expect(scrollWidth, `${tab} is no wider than a phone`).toBeLessThanOrEqual(clientWidth);
    }
  },

  "no question has a fault, and each gives the focus back to what it was opened from": async (
    open,
  ) => {
    const folder = storyFolder({ "story.keep": STORY, "notes.md": "Notes.\n" });
    const { url } = await serveStudio(folder);
    const studio = await openStudio(open, url);
    const { page } = studio;
    const look = async (where: string): Promise<void> =>
      expect(await violations(page), where).toEqual([]);
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute("aria-label") ?? at?.textContent ?? "";
      });
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    await studio.see(/Proof|Within bounds/, ".foot");

    const menu = page.getByRole("button", { name: "What to do with notes.md" });
    await menu.focus();
    await press("Enter");
    await look("a file's menu");
    await page.getByRole("button", { name: "Rename…" }).press("Enter");
    await look("a new name for a file");
    await press("Escape");
    await until(focused, (name) => name === "What to do with notes.md");
    await press("Enter");
    await page.getByRole("button", { name: "Remove…" }).press("Enter");
    await look("whether to remove it");
    await page.getByRole("button", { name: "Keep it" }).press("Enter");
    await until(focused, (name) => name === "What to do with notes.md");
    await page.getByRole("button", { name: "New file" }).press("Enter");
    await look("a name for a new file");
    await press("Escape");
    await until(focused, (name) => name === "New file");

    await studio.goToLine("-> after");
    await press("ArrowLeft");
    await press("F2");
    await page.getByLabel(/^Rename “after”/).waitFor();
    await look("another name everywhere");
    await press("Escape");
    await until(focused, (name) => /Text of story.keep/.test(name));
    await press("Shift+F12");
    await studio.see(/places$/, ".strip");
    await look("the uses of a name");
    await studio.goToLine("Tom: So.");
    await press("Control+Enter");
    await studio.see(/ways? to line/, ".ways");
    await look("ways to a line");

    await studio.tab("Check");
    const finding = page.locator(".finding").filter({ hasText: "never" }).first();
    await finding.getByRole("button", { name: /^Accept it/ }).press("Enter");
    await look("why it is accepted");
    await press("Escape");
    await until(focused, (name) => /^Accept it/.test(name));
    await page.getByRole("button", { name: /^Build/ }).press("Enter");
    await look("what to build");
  },

  "the whole of it by keyboard alone": async (open) => {
    const folder = storyFolder({ "story.keep": STORY });
    const { url } = await serveStudio(folder);
    const studio = await openStudio(open, url);
    const { page } = studio;
    const press = (key: string): Promise<void> => page.keyboard.press(key);
    const named = (): Promise<string> =>
      page.evaluate(() => {
        const at = document.activeElement;
        return `${at?.tagName} ${at?.getAttribute("aria-label") ?? at?.textContent?.slice(0, 60)}`;
      });
    /** Tabs on until the focus is on what has this name. */
    const tabTo = async (name: RegExp, key = "Tab"): Promise<void> => {
      const passed: string[] = [];
      for (let at = 0; at < 80; at++) {
        const now = await named();
        if (name.test(now)) return;
        passed.push(now);
        await press(key);
      }
      throw new Error(`${name} was never come to, only: ${passed.join(" | ")}`);
    };
    await studio.see(/Proof|Within bounds/, ".foot");

    // The views, by arrows; back to the text.
    await tabTo(/^BUTTON Write$/);
    await press("ArrowRight");
    await page.locator(".card").first().waitFor();
    // A knot, by the map.
    await tabTo(/The beginning/);
    await press("ArrowDown");
    expect(await named()).toMatch(/Start/);
    await press("Enter");
    await until(named, (name) => /Text of story.keep/.test(name));

    // Words, by typing; Tab indents, Escape and then Tab leaves.
    await press("Control+End");
    await page.keyboard.type("=== more ===");
    await press("Enter");
    await press("Tab");
    await page.keyboard.type("More.");
    await until(
      () => onDisk(folder, "story.keep"),
      (text) => /=== more ===\n\s+More\./.test(text),
    );
    await press("Control+Home");
    await press("Escape");
    await press("Tab");
    await tabTo(/Play from here/);

    // A play, by Tab, digits and Backspace; its lines by arrows, their source by Enter.
    await tabTo(/^(SECTION|DIV) What was read/);
    await press("1");
    await studio.see("Tom: ", ".play .log");
    await until(named, (name) => /I will come back/.test(name));
    await press("2");
    await studio.see("The end of this play", ".play");
    await press("Backspace");
    await until(
      () => studio.choices.count(),
      (count) => count === 2,
    );
    await tabTo(/^(SECTION|DIV) What was read/, "Shift+Tab");
    await press("ArrowDown");
    expect(await named()).toMatch(/The lamp hums/);
    await press("Enter");
    await until(named, (name) => /Text of story.keep/.test(name));
    await studio.see(/^Line 15 /, ".where");

    // A name everywhere, by F2; its uses, by Shift-F12; where it is declared, by F12.
    await press("Control+Home");
    await press("Control+f");
    await page.keyboard.type("-> after");
    await press("Enter");
    await press("Escape");
    await press("ArrowRight");
    await press("ArrowLeft");
    await press("F2");
    await until(named, (name) => /INPUT/.test(name));
    await page.keyboard.type("later");
    await press("Enter");
    await until(
      () => onDisk(folder, "story.keep"),
      (text) => text.split("later").length === 4,
    );
    await press("F12");
    await studio.see(/=== later ===/, ".cm-activeLine");

    // A menu, opened and closed.
    await press("Escape");
    await tabTo(/^BUTTON Build: to share/, "Shift+Tab");
    await press("Enter");
    await press("Tab");
    expect(await named()).toMatch(/A page to share/);
    await press("Escape");
    expect(await named()).toMatch(/Build: to share/);

    // A finding, by its button.
    await tabTo(/^BUTTON Write$/, "Shift+Tab");
    await press("ArrowLeft");
    await studio.see(/Proof|Within bounds|Checked when/, ".verdict");
    await tabTo(/^BUTTON Go to line/);
    await press("Enter");
    await until(named, (name) => /Text of story.keep/.test(name));
  },
});
