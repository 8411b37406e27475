/**
 * Whole plays by keyboard, and on every turn what a reader needs: nothing that axe-core finds, the
 * focus on the new turn, every control reached by Tab, nothing wider than the page at 320 px and
 * at twice the size, targets of 44 px; in light, dark and forced colours.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import axe from "axe-core";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { root } from "../cli/run-cli.ts";
import { describeInBrowser, type OpenPage } from "../support/browser.ts";
import { buildPage, buildShipped, focusOf, openPage } from "./built-page.ts";

const WIDE = { width: 1000, height: 800 };
const NARROW = { width: 320, height: 640 };
/** What is left of `WIDE` where a browser magnifies twice. */
const MAGNIFIED = { width: 500, height: 400 };

/**
 * What is wrong on the page as it stands, in words. In dark and forced colours, axe's rules about
 * colours; where asked, all the others once more.
 */
async function faultsOf(page: Page, isThorough = true): Promise<string[]> {
  const faults: string[] = [];
  const note = (where: string, found: readonly string[]): void => {
    for (const each of found) faults.push(`${where}: ${each}`);
  };
  note("light", await axeFaults(page));
  note("light", await page.evaluate(smallTargets));
  await page.emulateMedia({ colorScheme: "dark" });
  note("dark", await axeFaults(page, isThorough ? undefined : "cat.color"));
  await page.emulateMedia({ colorScheme: "light", forcedColors: "active" });
  note("forced colours", await axeFaults(page, isThorough ? undefined : "cat.color"));
  note("forced colours", await page.evaluate(smallTargets));
  await page.emulateMedia({ forcedColors: "none" });
  await page.setViewportSize(NARROW);
  note("320 px", await page.evaluate(tooWide));
  note("320 px", await page.evaluate(smallTargets));
  await page.evaluate(() => document.documentElement.style.setProperty("--size", "2"));
  note("320 px at 200 %", await page.evaluate(tooWide));
  note("320 px at 200 %", await page.evaluate(brokenWords));
  await page.setViewportSize(WIDE);
  note("200 %", await page.evaluate(tooWide));
  await page.evaluate(() => document.documentElement.style.setProperty("--size", "1"));
  await page.setViewportSize(MAGNIFIED);
  note("magnified twice", await page.evaluate(tooWide));
  await page.setViewportSize(WIDE);
  return faults;
}

async function axeFaults(page: Page, tag?: string): Promise<string[]> {
  return await page.evaluate(async (only) => {
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations } = await run(document, {
      resultTypes: ["violations"],
      ...(only === undefined ? {} : { runOnly: { type: "tag", values: [only] } }),
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, tag);
}

function smallTargets(): string[] {
  return [...document.querySelectorAll<HTMLElement>("button, a, input, select")]
    .filter((each) => each.checkVisibility() && !each.classList.contains("skip"))
    .filter((each) => {
      // A small box in a large label is as large as the label.
      const { width, height } = (each.closest("label") ?? each).getBoundingClientRect();
      return width < 44 || height < 44;
    })
    .map((each) => each.outerHTML.slice(0, 80));
}

function tooWide(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const beyond = [...document.querySelectorAll<HTMLElement>("body *")].filter((each) => {
    const { right, left, width } = each.getBoundingClientRect();
    return width > 1 && each.checkVisibility() && (right > clientWidth + 1 || left < -1);
  });
  return [
    ...(scrollWidth > clientWidth ? [`${scrollWidth} px wide`] : []),
    ...beyond
      .filter((each) => !each.classList.contains("skip"))
      .map((each) => each.outerHTML.slice(0, 80)),
  ];
}

/** Of what the page itself says, whatever has more lines than words. */
function brokenWords(): string[] {
  const own = "#tools button, dialog button, dialog h2, dialog label";
  return [...document.querySelectorAll<HTMLElement>(own)]
    .filter((each) => each.checkVisibility())
    .filter((each) => {
      const words = each.firstChild;
      if (words === null || words.nodeType !== Node.TEXT_NODE) return false;
      const lines = document.createRange();
      lines.selectNode(words);
      return lines.getClientRects().length > (words.textContent ?? "").split(" ").length;
    })
    .map((each) => `broken: ${each.textContent}`);
}

/**
 * Which controls Tab does not come to, on its way from the newest turn to the end of the page or
 * from a panel's title to its end; and what it comes to outside an open panel.
 */
async function notReached(page: Page): Promise<string[]> {
  const wanted = await page.evaluate(() => {
    const after = (each: Element): boolean => {
      const panel = document.querySelector("dialog[open]");
      if (panel !== null) return panel.contains(each);
      const now = document.getElementById("now") ?? document.getElementById("how-many");
      return now !== null && (now.compareDocumentPosition(each) & 4) !== 0;
    };
    const controls = [...document.querySelectorAll<HTMLElement>("button, a, input, select")];
    const all = controls.filter((each) => each.checkVisibility() && after(each));
    all.forEach((each, i) => {
      each.dataset["nth"] = String(i);
    });
    return all.map((each) => each.textContent ?? "");
  });
  for (let i = 0; i < wanted.length; i++) await page.keyboard.press("Tab");
  const reached = new Set(
    await page.evaluate(() => (globalThis as { focused?: string[] }).focused?.splice(0) ?? []),
  );
  const missed = wanted.filter((_, i) => !reached.has(String(i)));
  return reached.has("elsewhere") ? [...missed, "and something behind the panel is"] : missed;
}

/** Keeps a list of what gets the focus. */
function noteFocus(): void {
  const focused: string[] = [];
  Object.assign(globalThis, { focused });
  document.addEventListener("focusin", ({ target }) => {
    if (!(target instanceof HTMLElement)) return;
    const isBehind = document.querySelector("dialog[open]")?.contains(target) === false;
    focused.push(isBehind ? "elsewhere" : (target.dataset["nth"] ?? ""));
  });
}

/** Plays to the end with the keys 1 to 9 and looks at every turn. */
async function playThrough(
  { page, faults }: OpenPage,
  path: string,
  pick: (turn: number) => number,
): Promise<number> {
  await page.setViewportSize(WIDE);
  await openPage(page, { path });
  await page.evaluate(axe.source);
  await page.evaluate(noteFocus);
  let turn = 0;
  for (; turn < 100; turn++) {
    // A press of the keys would take the focus away from where the last one left it.
    const focus = await focusOf(page);
    const isBegun = (await page.locator("#now").count()) > 0;
    expect(focus, `turn ${turn}`).toBe(isBegun ? "DIV#now" : "H2#how-many");
    expect(await notReached(page), `not reached by Tab in turn ${turn}`).toEqual([]);
    const isOver = (await page.locator("#how-many").textContent()) === "The end";
    expect(await faultsOf(page, turn === 0 || isOver), `turn ${turn}`).toEqual([]);
    if (isOver) break;
    await page.keyboard.press(String(1 + pick(turn)));
  }
  expect(faults).toEqual([]);
  return turn;
}

/** The choices of a play that is written down. */
function choicesIn(path: string): number[] {
  const text = readFileSync(join(root, "stories", path), "utf8");
  return [...text.matchAll(/^> (\d+)$/gm)].map(([, number]) => Number(number) - 1);
}

describeInBrowser("on every turn of a whole play", {
  "of Fine Mist, as Derek": async (open) => {
    const { path } = await buildShipped("fine-mist/fine-mist.keep");
    expect(await playThrough(open, path, () => 0)).toBeGreaterThan(10);
  },
  "of Fine Mist, as Meredith": async (open) => {
    const { path } = await buildShipped("fine-mist/fine-mist.keep");
    const turns = await playThrough(open, path, (turn) => (turn === 0 ? 1 : 0));
    expect(turns).toBeGreaterThan(8);
  },
  "of an ink story": async (open) => {
    const { path } = await buildShipped("good-weight/good-weight.ink");
    const choices = choicesIn("good-weight/plays/saturday.txt");
    const turns = await playThrough(open, path, (turn) => choices[turn] ?? 0);
    expect(turns).toBe(choices.length);
  },
  "every panel is reached by a key, holds the focus, and gives it back": async ({
    page,
    faults,
  }) => {
    const { path } = await buildShipped("fine-mist/fine-mist.keep");
    await page.setViewportSize(WIDE);
    await openPage(page, { path });
    await page.evaluate(axe.source);
    await page.evaluate(noteFocus);
    for (const key of ["1", "1", "2"]) await page.keyboard.press(key);
    // A place that is kept, so that there is a row.
    await page.keyboard.press("s");
    await page.getByRole("button", { name: "Save this place" }).click();
    await page.keyboard.press("Escape");
    for (const [key, title] of [
      ["h", "The play so far"],
      ["s", "Saved places"],
      ["p", "The people"],
      ["?", "Settings"],
    ] as const) {
      await page.keyboard.press(key);
      expect(await page.locator("#panel-title").textContent()).toBe(title);
      expect(await focusOf(page)).toBe("H2#panel-title");
      expect(await notReached(page), `not reached by Tab under ${title}`).toEqual([]);
      expect(await faultsOf(page), title).toEqual([]);
      await page.keyboard.press("Escape");
      expect(await focusOf(page), `after ${title}`).toBe("DIV#now");
    }
    expect(faults).toEqual([]);
  },
  "nothing moves, whatever the reader's device says of motion": async ({ page }) => {
    const { path } = await buildPage("Here.\n* [On] There.\n-> END\n");
    await openPage(page, { path });
    await page.keyboard.press("1");
    expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
    expect(await page.locator("style").textContent()).not.toMatch(/transition|animation|smooth/);
  },
});
