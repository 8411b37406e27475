/**
 * A page as writers make them from inkle's template: a script that sets `inkjs`, a `story.js` that
 * sets the story, and a loop over `Continue`. In a real browser, with our script and with inkjs's.
 */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { Compiler as TheirCompiler } from "inkjs/full";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { bundleMinified } from "../../scripts/build.mjs";
import { describeInBrowser, type OpenPage } from "../support/browser.ts";
import { sharedStories } from "../support/shared-files.ts";

const require = createRequire(import.meta.url);

/** What the page does: paragraphs and choices, tags that style and clear, saving and going back. */
const main = `
(function () {
  var container = document.getElementById("story");
  var story = new inkjs.Story(storyContent);
  story.state.storySeed = seed;
  story.onError = function (message) {
    var problem = document.createElement("pre");
    problem.textContent = message.split(":")[0];
    container.appendChild(problem);
  };
  for (const tag of story.globalTags || []) {
    var parts = tag.split(":");
    if (parts[0] === "title") document.title = parts[1].trim();
  }
  var savePoint = story.state.toJson();
  document.getElementById("save").onclick = function () {
    localStorage.setItem("save", savePoint);
  };
  document.getElementById("load").onclick = function () {
    story.state.LoadJson(localStorage.getItem("save"));
    container.textContent = "";
    goOn();
  };
  document.getElementById("restart").onclick = function () {
    story.ResetState();
    story.state.storySeed = seed;
    savePoint = story.state.toJson();
    container.textContent = "";
    goOn();
  };
  function goOn() {
    while (story.canContinue) {
      var text = story.Continue();
      var tags = story.currentTags;
      var paragraph = document.createElement("p");
      paragraph.textContent = text;
      for (const tag of tags) {
        if (tag === "CLEAR") container.textContent = "";
        var split = tag.split(":");
        if (split[0] === "CLASS") paragraph.className = split[1].trim();
      }
      if (text.trim() !== "") container.appendChild(paragraph);
    }
    story.currentChoices.forEach(function (choice) {
      var paragraph = document.createElement("p");
      paragraph.className = "choice";
      var link = document.createElement("a");
      link.href = "#";
      link.textContent = choice.text + (choice.tags || []).map((tag) => " #" + tag).join("");
      paragraph.appendChild(link);
      container.appendChild(paragraph);
      link.addEventListener("click", function (event) {
        event.preventDefault();
        container.querySelectorAll("p.choice").forEach((old) => old.remove());
        story.ChooseChoiceIndex(choice.index);
        savePoint = story.state.toJson();
        goOn();
      });
    });
  }
  goOn();
})();
`;

const ferry = `# title: The Ferry
VAR gold = 3
LIST Bag = rope, (lamp)
-> bank
=== bank
# CLEAR
The river is wide, & <dark>. # CLASS: river
{~Mist.|Rain.|Sun.} You have {gold} gold, {Bag}.
+ [Wait # slow]
  ~ gold = gold + RANDOM(1, 3)
  ~ Bag += rope
  -> bank
+ {gold > 5} [Leave]
  You leave. # CLASS: end
  -> END
`;

/** Plays in the page by clicking; gives back everything that is on it, click by click. */
async function play(
  page: Page,
  script: string,
  json: string,
  steps: readonly string[],
): Promise<string[]> {
  await page.route("http://story.test/**", async (route) => {
    const path = new URL(route.request().url()).pathname;
    const scripts: Record<string, string> = {
      "/ink.js": script,
      "/story.js": `var storyContent = ${json}; var seed = 7;`,
      "/main.js": main,
    };
    const body = scripts[path];
    if (body !== undefined) await route.fulfill({ contentType: "text/javascript", body });
    else {
      await route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><meta charset="utf-8"><title>?</title><div id="story"></div>
          <button id="save">save</button><button id="load">load</button>
          <button id="restart">restart</button>
          <script src="ink.js"></script><script src="story.js"></script><script src="main.js"></script>`,
      });
    }
  });
  await page.goto("http://story.test/index.html");
  const shown: string[] = [];
  const note = async (): Promise<void> => {
    shown.push(`${await page.title()}\n${await page.locator("#story").innerHTML()}`);
  };
  await note();
  for (const step of steps) {
    const choices = page.locator("p.choice a");
    const count = await choices.count();
    if (/^\d+$/.test(step)) {
      if (count === 0) continue;
      await choices.nth(Number(step) % count).click();
    } else await page.click(`#${step}`);
    await note();
  }
  return shown;
}

const steps = ["0", "0", "save", "1", "0", "load", "0", "3", "2", "restart", "1", "0", "load", "5"];

async function expectAlike(pages: OpenPage, source: string): Promise<string[]> {
  const { page, faults } = pages;
  const json = new TheirCompiler(source).Compile().ToJson() as string;
  const ours = await bundleMinified('export * from "./src/inkjs/index.ts";', "iife", "inkjs");
  const theirs = readFileSync(require.resolve("inkjs"), "utf8");
  const shownOurs = await play(page, ours, json, steps);
  expect(faults.filter((fault) => !fault.includes("favicon"))).toEqual([]);
  await page.unrouteAll();
  await page.evaluate("localStorage.clear()");
  const shownTheirs = await play(page, theirs, json, steps);
  expect(shownOurs).toEqual(shownTheirs);
  return shownOurs;
}

describeInBrowser("a page made from inkle's template", {
  "plays a story of ours as with inkjs, saved, loaded and begun again": async (open) => {
    const shown = await expectAlike(open, ferry);
    expect(shown[0]).toContain("The Ferry");
    expect(shown[0]).toContain('<p class="river">The river is wide, &amp; &lt;dark&gt;.');
    expect(new Set(shown).size).toBeGreaterThan(5);
  },
  "plays The Intercept as with inkjs": async (open) => {
    const story = sharedStories().find(({ name }) => name === "the-intercept");
    if (story === undefined) {
      open.skip("no shared data");
      return;
    }
    const shown = await expectAlike(open, story.source.main);
    expect(shown.join("").length).toBeGreaterThan(2000);
  },
});
