/**
 * The reader's places in a real browser's storage: kept after every turn, in slots, in files;
 * where storage is refused, shared by two stories or two tabs, or the story has changed since.
 */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { expect } from "vitest";
import { scratchFolder } from "../cli/run-cli.ts";
import { describeInBrowser } from "../support/browser.ts";
import {
  buildPage,
  buildShipped,
  choice,
  choicesOf,
  focusOf,
  openPage,
  statusOf,
  storyOf,
  tool,
} from "./built-page.ts";

const IFID = "8E1F0A11-42C1-4F0B-9A55-0123456789AB";
const door = `# title: The Door
# ifid: ${IFID}
VAR knocks = 0
-> outside
=== outside ===
The door is shut.
+ [Knock]
  ~ knocks++
  You knock{knocks > 1: again}.
  -> outside
* [Throw dice]
  {RANDOM(1,1000000)}
  -> outside
* [Wait]
  It opens.
  -> END
`;

const panelStatus = async (page: Page): Promise<string> =>
  (await page.locator("#panel-status").textContent()) ?? "";

/** The row of a kept place: 1 is the newest. */
const place = (page: Page, n: number): ReturnType<Page["locator"]> =>
  page.locator(".slots > li").nth(n - 1);

/** Keeps the place where the reader is; the panel is open. */
async function savePlace(page: Page, name: string): Promise<void> {
  await page.getByLabel("Name, if you like").fill(name);
  await page.getByRole("button", { name: "Save this place" }).click();
}

async function exportFile(page: Page): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save to a file" }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), "utf8") };
}

async function importFile(page: Page, text: string): Promise<void> {
  const waiting = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Open a saved file" }).click();
  await (await waiting).setFiles({
    name: "place.save.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
}

describeInBrowser("the place that is kept by itself", {
  "comes back with every turn and every undo": async ({ page, faults }) => {
    await openPage(page, await buildPage(door));
    for (const words of ["Knock", "Throw dice"]) await choice(page, words).click();
    const read = await storyOf(page);
    await page.reload();
    expect(await storyOf(page)).toEqual(read);
    expect(await statusOf(page)).toBe("You are where you left.");
    expect(await focusOf(page)).toBe("DIV#now");
    for (const _ of read.slice(0, 2)) await page.keyboard.press("u");
    expect(await storyOf(page)).toEqual(["The door is shut."]);
    expect(faults).toEqual([]);
  },
  "goes by the story's IFID: two stories of one origin never meet": async ({ page }) => {
    const other = door.replace(IFID, "11111111-42C1-4F0B-9A55-0123456789AB");
    const one = await buildPage(door);
    const two = await buildPage(other.replace("The door is shut.", "The gate is shut."));
    await openPage(page, one);
    await choice(page, "Knock").click();
    await openPage(page, two);
    expect(await storyOf(page)).toEqual(["The gate is shut."]);
    await choice(page, "Wait").click();
    await openPage(page, one);
    expect((await storyOf(page)).slice(-2)).toEqual(["You knock.", "The door is shut."]);
    const keys = await page.evaluate(() => Object.keys(localStorage));
    expect(keys.length).toBeGreaterThan(2);
    expect(keys.every((key) => /^keepsake:[0-9A-F-]{36}:/.test(key))).toBe(true);
    // The same story under another name is the same story.
    const moved = await buildPage(door, { name: "elsewhere.ink" });
    await openPage(page, moved);
    expect(await storyOf(page)).toContain("You knock.");
  },
  "of two tabs the last one wins, aloud, and the other's place is not lost": async ({ page }) => {
    const built = await buildPage(door);
    await openPage(page, built);
    const other = await page.context().newPage();
    await openPage(other, built);
    for (const words of ["Knock", "Knock", "Knock"]) await choice(other, words).click();
    expect(await statusOf(other)).toBe("");
    await choice(page, "Wait").click();
    expect(await statusOf(page)).toContain("open in another tab");
    await page.keyboard.press("s");
    expect(await page.locator("#panel-body").textContent()).toContain(
      "Where you were in another tab",
    );
    await page.getByRole("button", { name: "Read from here" }).click();
    expect((await storyOf(page)).filter((line) => line.startsWith("You knock"))).toHaveLength(3);
    await other.close();
  },
  "is said aloud to be lost where storage is refused, and the play goes on": async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(globalThis, "localStorage", {
        get() {
          throw new DOMException("refused", "SecurityError");
        },
      });
    });
    await openPage(page, await buildPage(door));
    await page.getByText("does not keep your place").waitFor();
    await choice(page, "Knock").click();
    expect(await storyOf(page)).toContain("You knock.");
    // Once is enough.
    expect(await statusOf(page)).toBe("");
    await page.keyboard.press("s");
    await savePlace(page, "");
    expect(await panelStatus(page)).toContain("save to a file instead");
    const { text } = await exportFile(page);
    await page.keyboard.press("Escape");
    await choice(page, "Wait").click();
    await page.keyboard.press("s");
    await importFile(page, text);
    await page.waitForSelector("#panel:not([open])", { state: "attached" });
    expect((await storyOf(page)).at(-1)).toBe("The door is shut.");
  },
  "is full: that is said too": async ({ page }) => {
    await openPage(page, await buildPage(door));
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException("full", "QuotaExceededError");
      };
    });
    await choice(page, "Knock").click();
    await page.getByText("does not keep your place").waitFor();
  },
  "begins afresh with whatever else is in the storage": async ({ page, faults }) => {
    const built = await buildPage(door);
    await openPage(page, built);
    for (const text of [
      "",
      "null",
      "{}",
      '{"save":1}',
      '{"save":"","chosen":[],"read":[]}',
      "[[[",
    ]) {
      await page.evaluate(
        ([key, value]) => localStorage.setItem(key as string, value as string),
        [`keepsake:${IFID}:auto:`, text],
      );
      await page.evaluate(() =>
        localStorage.setItem("keepsake:settings", '{"size":"x","theme":"constructor"}'),
      );
      await page.reload();
      expect(await storyOf(page), text).toEqual(["The door is shut."]);
      expect(await page.locator("html").getAttribute("data-theme")).toBe("auto");
    }
    expect(faults).toEqual([]);
  },
});

describeInBrowser("saved places", {
  "are named, and say their scene, their last words and when": async ({ page }) => {
    await openPage(page, await buildPage(door));
    await choice(page, "Knock").click();
    await page.keyboard.press("s");
    expect(await page.locator(".slots > li").count()).toBe(0);
    await savePlace(page, "At the door");
    expect(await panelStatus(page)).toBe("Saved.");
    const row = (await place(page, 1).textContent()) ?? "";
    expect(row).toMatch(/^At the doorOutside · .*20\d\d.*The door is shut\./);
    await page.keyboard.press("Escape");
    await choice(page, "Wait").click();
    await page.reload();
    await page.keyboard.press("s");
    // Without a name it goes by its scene, and the newest stands first.
    await savePlace(page, "");
    expect(await page.locator(".slots h3").allTextContents()).toEqual(["Outside", "At the door"]);
    await place(page, 2).getByRole("button", { name: "Read from here" }).click();
    expect((await storyOf(page)).at(-1)).toBe("The door is shut.");
    expect(await focusOf(page)).toBe("DIV#now");
    // Going there can be undone.
    await page.keyboard.press("u");
    expect((await storyOf(page)).slice(-3)).not.toContain("It opens.");
  },
  "are replaced and deleted at once, and put back by one press": async ({ page }) => {
    await openPage(page, await buildPage(door));
    await choice(page, "Knock").click();
    await page.keyboard.press("s");
    await savePlace(page, "At the door");
    const before = await place(page, 1).locator(".last").textContent();
    await page.keyboard.press("Escape");
    await choice(page, "Wait").click();
    await page.keyboard.press("s");
    await place(page, 1).getByRole("button", { name: "Replace" }).click();
    expect(await place(page, 1).locator(".last").textContent()).toBe("It opens.");
    expect(await place(page, 1).locator("h3").textContent()).toBe("At the door");
    expect(await panelStatus(page)).toBe("Replaced.");
    expect(await page.locator(":focus").textContent()).toBe("Put it back");
    await page.keyboard.press("Enter");
    expect(await place(page, 1).locator(".last").textContent()).toBe(before);
    await place(page, 1).getByRole("button", { name: "Delete" }).click();
    expect(await place(page, 1).textContent()).toBe("Deleted: At the doorPut it back");
    expect(await page.evaluate(() => Object.keys(localStorage).join(" "))).not.toContain("slot");
    await page.keyboard.press("Enter");
    expect(await place(page, 1).locator("h3").textContent()).toBe("At the door");
    expect(await focusOf(page)).toBe("BUTTON");
    await place(page, 1).getByRole("button", { name: "Delete" }).click();
    await page.keyboard.press("Escape");
    await page.keyboard.press("s");
    expect(await page.locator(".slots > li").count()).toBe(0);
  },
  "are six at the most, and what can be done then is said": async ({ page }) => {
    await openPage(page, await buildPage(door));
    await page.keyboard.press("s");
    for (const name of ["a", "b", "c", "d", "e", "f"]) await savePlace(page, name);
    const save = page.getByRole("button", { name: "Save this place" });
    expect(await save.isVisible()).toBe(false);
    expect(await page.getByText("Six places are kept.").isVisible()).toBe(true);
    expect(await focusOf(page)).toBe("BUTTON");
    await place(page, 3).getByRole("button", { name: "Delete" }).click();
    await savePlace(page, "g");
    expect((await page.locator(".slots h3").allTextContents()).sort()).toHaveLength(6);
  },
  "go by what the story calls their scene": async ({ page }) => {
    const source = door.replace("The door is shut.", "The door is shut. # scene: At her door");
    const built = await buildPage(source);
    expect(built.said).not.toContain("does not show");
    await openPage(page, built);
    await page.keyboard.press("s");
    await savePlace(page, "");
    expect(await place(page, 1).locator("h3").textContent()).toBe("At her door");
  },
  "a place is saved to a file and opened elsewhere, but in no other story": async ({ page }) => {
    await openPage(page, await buildPage(door, { name: "the-door.ink" }));
    for (const words of ["Knock", "Throw dice"]) await choice(page, words).click();
    const read = await storyOf(page);
    await page.keyboard.press("s");
    const { name, text } = await exportFile(page);
    expect(name).toBe("the-door-Outside.save.json");
    expect(JSON.parse(text)).toMatchObject({ keepsake: { ifid: IFID, title: "The Door" } });
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    expect(await storyOf(page)).toEqual(["The door is shut."]);
    await page.keyboard.press("s");
    await importFile(page, "no JSON at all");
    await page.getByText("That file holds no saved place.").waitFor();
    await importFile(page, text.replace(IFID, "22222222-42C1-4F0B-9A55-0123456789AB"));
    await page.getByText("That file is a place in another story, “The Door”.").waitFor();
    await importFile(page, text);
    await page.waitForSelector("#panel:not([open])", { state: "attached" });
    expect(await storyOf(page)).toEqual(read);
    await page.keyboard.press("u");
    expect((await storyOf(page)).at(-1)).toBe("The door is shut.");
  },
  "keep each side's places apart": async ({ page }) => {
    await openPage(page, await buildShipped("fine-mist/fine-mist.keep"));
    await page.keyboard.press("2");
    await page.keyboard.press("1");
    await page.keyboard.press("s");
    await savePlace(page, "");
    expect(await place(page, 1).textContent()).toContain("BenchMeredith · ");
    await page.keyboard.press("Escape");
    const asMeredith = await storyOf(page);
    await tool(page, "Read as Derek").click();
    expect(await storyOf(page)).not.toEqual(asMeredith);
    await page.keyboard.press("s");
    await place(page, 1).getByRole("button", { name: "Read from here" }).click();
    expect(await storyOf(page)).toEqual(asMeredith);
  },
});

describeInBrowser("a story that was changed since", {
  "goes on as far as it can, and says so": async ({ page }) => {
    const { folder, path } = await buildPage(door, { folder: scratchFolder() });
    await openPage(page, { path });
    for (const words of ["Knock", "Throw dice"]) await choice(page, words).click();
    const change = async (source: string): Promise<void> => {
      await buildPage(source, { folder });
      await page.reload();
    };
    await change(door.replace("You knock{", "You hammer{"));
    expect(await storyOf(page)).toContain("You hammer.");
    expect(await statusOf(page)).toBe("You are where you left.");
    await change(door.replace("[Throw dice]", "[Throw stones]"));
    expect(await choicesOf(page)).toEqual(["Knock", "Wait"]);
    expect(await statusOf(page)).toBe("You are where you left.");
    await change(door.replace("[Throw dice]", "[Dice]").replace("[Wait]", "[Linger]"));
    expect(await statusOf(page)).toContain("this scene begins again");
    await choice(page, "Knock").click();
    await change(`# ifid: ${IFID}\nElsewhere.\n* [On] There.\n-> END\n`);
    expect(await statusOf(page)).toContain("begins anew");
    expect(await storyOf(page)).toEqual(["Elsewhere."]);
    // Nothing is lost: the place waits for a version that has it.
    await change(door);
    await page.keyboard.press("s");
    await page.getByRole("button", { name: "Read from here" }).click();
    expect(await choicesOf(page)).toContain("Wait");
  },
});

describeInBrowser("a page on the disk", {
  "asks nothing of anybody, and says so itself when it is damaged": async ({ page }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    const built = await buildPage(door);
    await openPage(page, built);
    for (const key of ["1", "2", "h", "Escape", "s", "Escape", "?", "Escape"]) {
      await page.keyboard.press(key);
    }
    expect(asked).toEqual([pathToFileURL(built.path).href]);
    writeFileSync(
      join(built.folder, "broken.html"),
      built.html.replace(/(id="program">).{40}/, "$1"),
    );
    await openPage(page, { path: join(built.folder, "broken.html") });
    expect(await page.getByRole("alert").textContent()).toContain("This page is damaged");
  },
  "a story full of scripts does nothing but be read": async ({ page, faults }) => {
    const words = [
      "<script>top.bad = 1</script>",
      "</script><script>top.bad = 2</script>",
      '<img src=x onerror="top.bad = 3">',
      "<svg onload=top.bad=4>",
      "<a href=javascript:top.bad=5>x</a>",
      "javascript:top.bad=6",
      "<iframe srcdoc='<script>top.bad=7</script>'></iframe>",
      "<style>body \\{ display: none \\}</style>",
      "\\{\\{constructor.constructor('top.bad=8')()\\}\\}",
      "<b onclick=top.bad=9>*<i>so</i>*</b>",
      "&lt;script&gt;",
    ];
    const story = [
      `# title: ${words[0]}`,
      `# author: ${words[2]}`,
      `# description: ${words[1]}`,
      '# theme: dark"><script>top.bad=10</script>',
      ...words.map((each) => `Read: ${each} # mood: ${each} # CLASS: x" onclick="top.bad=11`),
      "Here. # IMAGE: javascript:top.bad=12 # LINK: javascript:top.bad=13 # LINKOPEN: data:text\\/html,x",
      "Names. # IMAGE: constructor # BACKGROUND: __proto__ # AUDIO: toString # AUDIOLOOP: valueOf",
      'There. # BACKGROUND: x.png"); background: url(javascript:top.bad=14)',
      ...words.map((each) => `* [${each}] ${each} -> END`),
    ].join("\n");
    const built = await buildPage(story);
    await openPage(page, built);
    const read = await page.locator("#story").innerText();
    for (const each of ["<script>top.bad = 1</script>", "<svg onload=top.bad=4>", "<b onclick"]) {
      expect(read).toContain(each);
    }
    expect(
      await page
        .locator("#story script, #story img, #story iframe, #story svg, #story style, #story a")
        .count(),
    ).toBe(0);
    await page.locator("#story p").first().click();
    for (const key of ["h", "Escape", "s"]) await page.keyboard.press(key);
    await savePlace(page, words[2] as string);
    await page.keyboard.press("Escape");
    await page.keyboard.press("3");
    await page.reload();
    expect(await page.evaluate(() => (top as { bad?: number } | null)?.bad)).toBeUndefined();
    // What the policy refuses would be said here.
    expect(faults).toEqual([]);
    // And the policy holds: a script that somebody puts in does not run.
    await page.evaluate(() => {
      const script = document.createElement("script");
      script.textContent = "top.bad = 15";
      document.body.append(script);
      document.body.insertAdjacentHTML("beforeend", "<img src=x onerror='top.bad = 16'>");
    });
    await page.waitForTimeout(50);
    expect(await page.evaluate(() => (top as { bad?: number } | null)?.bad)).toBeUndefined();
    expect(faults.length).toBeGreaterThan(0);
  },
});
