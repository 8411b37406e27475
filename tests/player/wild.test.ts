/**
 * Stories that others wrote for other players: built as they are, and on the page what they are
 * in the engine, line by line and choice by choice.
 */
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { compile, Story } from "../../src/index.ts";
import { plainText, printed } from "../../src/play/emphasis.ts";
import { describeInBrowser, type OpenPage } from "../support/browser.ts";
import { makeRandom } from "../support/random.ts";
import { describeShared, type SharedStory, sharedStories } from "../support/shared-data.ts";
import { buildPage, choicesOf, openPage } from "./built-page.ts";

const TURNS = 12;

/** As it stands on the page. */
const set = (text: string): string => plainText(printed(text));

/** The seed that the page's story began with, as it is kept. */
async function seedOf(page: Page): Promise<number> {
  return await page.evaluate(() => {
    const key = Object.keys(localStorage).find((each) => each.endsWith(":auto:"));
    const { save } = JSON.parse(localStorage.getItem(key ?? "") ?? "{}") as { save: string };
    return (JSON.parse(save) as { firstSeed: number }).firstSeed;
  });
}

async function playBoth({ page, faults }: OpenPage, { name, source }: SharedStory): Promise<void> {
  const built = await buildPage(source.main, { name: `${name}.ink`, files: source.files });
  const left = built.source.split("\n").filter((line) => !line.startsWith("# ifid: "));
  expect(left.join("\n")).toBe(source.main);
  expect(built.said).not.toMatch(/error\[/);
  const { program } = compile(built.source, {
    files: (path) => {
      const text = source.files[path];
      return text === undefined ? undefined : { name: path, text };
    },
  });
  if (program === undefined) throw new Error("does not compile");
  // The dice fall the same every time.
  await page.addInitScript(() => {
    Math.random = () => 0.42;
  });
  await openPage(page, built);
  await page.waitForFunction(() => Object.keys(localStorage).length > 0);
  const story = new Story(program, { seed: await seedOf(page), onDiagnostic: () => {} });
  const random = makeRandom(3);
  let turns = 0;
  for (; turns < TURNS; turns++) {
    const lines = story.continueAll().flatMap(({ text }) => (text === "" ? [] : set(text)));
    const read = await page.locator("#now > :not(.chosen, .problem)").allTextContents();
    expect(read, `turn ${turns}`).toEqual(lines);
    if (story.choices.length === 0) break;
    expect(await choicesOf(page), `turn ${turns}`).toEqual(
      story.choices.map(({ text }) => set(text)),
    );
    const index = random.int(0, story.choices.length - 1);
    story.choose(index);
    await page.locator("#choices .choice").nth(index).click();
  }
  expect(turns).toBeGreaterThan(2);
  expect(faults).toEqual([]);
  // Back to its beginning, whatever happened.
  for (let i = 0; i < turns; i++) await page.keyboard.press("u");
  expect(await page.locator("#story .turn").count()).toBe(1);
}

describeShared("a story by others", () => {
  describeInBrowser(
    "is on the page what it is in the engine",
    Object.fromEntries(
      sharedStories().map((story) => [story.name, (open: OpenPage) => playBoth(open, story)]),
    ),
  );
});
