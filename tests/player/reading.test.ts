/**
 * Reading in a real browser: choosing, going back, history, settings, speech and emphasis, people,
 * sides. Storage has a file of its own.
 */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect } from "vitest";
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
import { pixel } from "./pixel.ts";

const door = `# title: The Door
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

/** A story in which readers may ask why. */
const boat = `# title: The Boat
# why: choices
CAST
    Ada (she), playable; likes Tom
    Tom (he), playable; very guarded; loves Ada

FACTS
    (sold) the boat is sold: yes; Tom knows; secret

THINGS
    the key: Tom's; worn on belt

PROMISES
    sunday: Tom to Ada

Ada walks out along the wall.
~ Tom feels much shame
~ Tom hides what he feels
*   {because Ada likes Tom} Ada: Is she ready?
*   {not Ada knows sold} Ada [Look at the boat]
    Ada looks at the boat.
-   ~ Ada asks Tom for sunday
*   Tom (to the net): She floats.
    ~ Tom promises sunday
*   Tom: I've sold her.
    ~ Tom tells Ada sold
-   Ada sits down.
*   Ada [Go home]
-   -> END
`;

const panel = (page: Page): Promise<string[]> => page.locator("#panel-body li").allTextContents();

describeInBrowser("choosing and reading", {
  "shows the opening, its choices as buttons in a labelled list, and how many": async ({
    page,
    faults,
  }) => {
    await openPage(page, await buildPage(door));
    expect(await page.title()).toBe("The Door");
    expect(await storyOf(page)).toEqual(["The door is shut."]);
    expect(await choicesOf(page)).toEqual(["Knock", "Throw dice", "Wait"]);
    expect(
      await page.getByRole("region", { name: "3 choices" }).getByRole("listitem").count(),
    ).toBe(3);
    // No live region: what is new gets the focus, and is read once.
    expect(await page.locator("#story").getAttribute("aria-live")).toBe("off");
    expect(await page.getByRole("status").count()).toBe(1);
    expect(faults).toEqual([]);
  },
  "moves the focus to the new turn, whose name is all of its words": async ({ page }) => {
    await openPage(page, await buildPage(door));
    await choice(page, "Knock").click();
    expect(await focusOf(page)).toBe("DIV#now");
    expect(await page.locator("#now").textContent()).toBe("KnockYou knock.The door is shut.");
    await choice(page, "Knock").click();
    expect(await page.locator("#now").count()).toBe(1);
    expect((await storyOf(page)).slice(-3)).toEqual([
      "Knock",
      "You knock again.",
      "The door is shut.",
    ]);
    const top = await page.locator("#now").evaluate((now) => now.getBoundingClientRect().top);
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(120);
  },
  "undoes and does again with the same dice, and begins again in a way that can be undone": async ({
    page,
  }) => {
    await openPage(page, await buildPage(door));
    await choice(page, "Throw dice").click();
    const thrown = await storyOf(page);
    await choice(page, "Wait").click();
    expect(await page.locator("#how-many").textContent()).toBe("The end");
    expect(await choicesOf(page)).toEqual(["Begin again", "Take back the last choice"]);
    await page.keyboard.press("u");
    expect(await storyOf(page)).toEqual(thrown);
    expect(await statusOf(page)).toBe("Undone.");
    await page.keyboard.press("Backspace");
    await page.keyboard.press("u");
    expect(await storyOf(page)).toEqual(["The door is shut."]);
    // What does nothing now is not there.
    expect(await tool(page, "Undo").isVisible()).toBe(false);
    expect(await tool(page, "Redo").isVisible()).toBe(true);
    await page.keyboard.press("Shift+U");
    expect(await storyOf(page)).toEqual(thrown);
    await tool(page, "Begin again").click();
    expect(await storyOf(page)).toEqual(["The door is shut."]);
    expect(await focusOf(page)).toBe("DIV#now");
    await tool(page, "Undo").click();
    expect(await storyOf(page)).toEqual(thrown);
    expect(await focusOf(page)).toBe("DIV#now");
  },
  "has single keys that can be turned off, and hears none while something is typed": async ({
    page,
  }) => {
    await openPage(page, await buildPage(door));
    await page.keyboard.press("1");
    expect(await storyOf(page)).toContain("You knock.");
    await page.keyboard.press("Control+1");
    await page.keyboard.press("?");
    await page.getByLabel("Single keys").uncheck();
    await page.keyboard.press("Escape");
    await page.keyboard.press("1");
    await page.keyboard.press("u");
    expect(await storyOf(page)).toHaveLength(4);
    await page.reload();
    await page.keyboard.press("1");
    expect(await storyOf(page)).toHaveLength(4);
    await tool(page, "Settings").click();
    await page.getByLabel("Single keys").check();
    await page.keyboard.press("Escape");
    await page.keyboard.press("s");
    await page.getByLabel("Name, if you like").pressSequentially("1 u");
    await page.keyboard.press("Escape");
    expect(await storyOf(page)).toHaveLength(4);
  },
  "hears keys by their place where digits want Shift, or letters are of another script": async ({
    page,
  }) => {
    await openPage(page, await buildPage(door));
    const press = async (key: string, code: string, shiftKey = false): Promise<string[]> => {
      await page.evaluate(
        (event) => document.body.dispatchEvent(new KeyboardEvent("keydown", event)),
        { key, code, shiftKey, bubbles: true, cancelable: true },
      );
      return await storyOf(page);
    };
    // French digits want Shift; with it, on an English keyboard, they are no digits.
    expect(await press("&", "Digit1")).toContain("You knock.");
    expect(await press("!", "Digit1", true)).toHaveLength(4);
    expect(await press("г", "KeyU")).toEqual(["The door is shut."]);
    expect(await press("Г", "KeyU", true)).toContain("You knock.");
    // With capitals locked too; and where a Latin letter stands elsewhere, the letter counts.
    expect(await press("U", "KeyU")).toEqual(["The door is shut."]);
    expect(await press("d", "KeyH")).toEqual(["The door is shut."]);
    expect(await page.locator("#panel").isVisible()).toBe(false);
    await press("h", "KeyJ");
    expect(await page.locator("#panel-title").textContent()).toBe("The play so far");
  },
  "takes a double click for one choice, and two hurried ones for two": async ({ page }) => {
    await page.setViewportSize({ width: 1000, height: 400 });
    await openPage(page, await buildPage("-> on\n=== on\nHere.\n+ [On] There.\n-> on\n"));
    await page.keyboard.press("1");
    // From here on a choice stands where the last one stood.
    const { x, y } = (await choice(page, "On").boundingBox()) ?? { x: 0, y: 0 };
    await page.mouse.dblclick(x + 20, y + 20);
    expect(await page.locator("#story .turn").count()).toBe(3);
    expect(Math.abs(((await choice(page, "On").boundingBox())?.y ?? 0) - y)).toBeLessThan(5);
    await page.waitForTimeout(300);
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    expect(await page.locator("#story .turn").count()).toBe(4);
  },
  "has no choice to take back where there was none": async ({ page, faults }) => {
    await openPage(page, await buildPage("One.\n-> two\n=== two\nTwo.\n-> END\n"));
    expect(await storyOf(page)).toEqual(["One.", "Two."]);
    expect(await page.locator("#how-many").textContent()).toBe("The end");
    expect(await choicesOf(page)).toEqual(["Begin again"]);
    await page.keyboard.press("1");
    expect(await storyOf(page)).toEqual(["One.", "Two."]);
    expect(await focusOf(page)).toBe("DIV#now");
    expect(faults).toEqual([]);
  },
  "stops a turn that prints without end, says so, and goes back": async ({ page, faults }) => {
    await openPage(page, await buildPage("Here.\n* [On] -> round\n=== round\nOn.\n-> round\n"));
    await page.keyboard.press("1");
    const lines = await page.locator("#story p").count();
    expect(lines).toBeGreaterThan(10_000);
    expect(lines).toBeLessThan(11_000);
    expect(await page.locator(".problem").textContent()).toContain("endless-turn");
    await page.keyboard.press("u");
    expect(await storyOf(page)).toEqual(["Here."]);
    expect(await choicesOf(page)).toEqual(["On"]);
    expect(faults).toEqual([]);
  },
  "lists the play with ways back, and hands it out as text and as Markdown": async ({ page }) => {
    const opening = door.replace("It opens.", "It *opens* [1].");
    await openPage(page, await buildPage(opening.replace("The Door", "Ada's Door")));
    for (const words of ["Knock", "Knock", "Wait"]) await choice(page, words).click();
    await page.keyboard.press("h");
    expect(await page.locator("#panel-body .turns > li").count()).toBe(4);
    const written = async (name: string): Promise<string> => {
      const waiting = page.waitForEvent("download");
      await page.getByRole("button", { name }).click();
      const file = await waiting;
      return `${file.suggestedFilename()}\n${readFileSync(await file.path(), "utf8")}`;
    };
    expect(await written("As text")).toBe(
      "story.txt\nAda’s Door\n\nThe door is shut.\n\n> Knock\n\nYou knock.\nThe door is shut.\n\n> Knock\n\nYou knock again.\nThe door is shut.\n\n> Wait\n\nIt opens [1].\n",
    );
    expect(await written("As Markdown")).toContain("\n> Wait\n\nIt *opens* \\[1\\].\n");
    await page.getByRole("button", { name: "Back to here: Knock" }).first().click();
    expect(await page.locator("#panel").isVisible()).toBe(false);
    expect((await storyOf(page)).slice(-2)).toEqual(["You knock.", "The door is shut."]);
    expect(await focusOf(page)).toBe("DIV#now");
    await page.keyboard.press("Shift+U");
    await page.keyboard.press("Shift+U");
    expect((await storyOf(page)).at(-1)).toBe("It opens [1].");
  },
  "finds words in the play so far, as they were typed or as they are printed": async ({
    page,
    faults,
  }) => {
    await openPage(page, await buildPage(door.replace("It opens.", "It *won't* open.")));
    for (const words of ["Knock", "Knock", "Wait"]) await choice(page, words).click();
    await page.keyboard.press("h");
    const turns = page.locator("#panel-body .turns > li:visible .turn");
    const find = async (words: string): Promise<string> => {
      await page.getByLabel("Find").fill(words);
      return (await page.locator("#panel-status").textContent()) ?? "";
    };
    expect(await find("you knock")).toBe("2 found");
    expect(await find("AGAIN ")).toBe("1 found");
    expect(await turns.allTextContents()).toEqual(["KnockYou knock again.The door is shut."]);
    expect(await find("won't open")).toBe("1 found");
    // The words of the buttons are not the story's.
    expect(await find("Back to here")).toBe("0 found");
    expect(await turns.count()).toBe(0);
    expect(await find("")).toBe("");
    expect(await turns.count()).toBe(4);
    // One press of Escape closes the panel, also out of the field.
    await find("again");
    await page.keyboard.press("Escape");
    expect(await focusOf(page)).toBe("DIV#now");
    await page.keyboard.press("h");
    expect(await turns.count()).toBe(4);
    await find("again");
    await page.getByRole("button", { name: "Back to here" }).click();
    expect((await storyOf(page)).at(-2)).toBe("You knock again.");
    expect(await focusOf(page)).toBe("DIV#now");
    expect(faults).toEqual([]);
  },
  "is set as the reader likes, and stays so": async ({ page }) => {
    await openPage(page, await buildPage(`# theme: dark\n${door}`));
    const paper = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    expect(await paper()).toBe("rgb(23, 22, 20)");
    await page.keyboard.press("?");
    await page.getByLabel("Colours").selectOption("light");
    expect(await paper()).toBe("rgb(251, 249, 244)");
    await page.getByLabel("Colours").selectOption("contrast");
    expect(await paper()).toBe("rgb(255, 255, 255)");
    await page.getByLabel("Typeface").selectOption("sans");
    await page.getByLabel("Space between lines").selectOption("Very wide");
    await page.getByLabel("Space between letters").selectOption("Very wide");
    await page.getByLabel("Size").fill("200");
    const set = (): Promise<string[]> =>
      page
        .locator("#story p")
        .first()
        .evaluate((line) => {
          const { fontSize, lineHeight, letterSpacing, fontFamily } = getComputedStyle(line);
          return [fontSize, lineHeight, letterSpacing, fontFamily.slice(0, 9)];
        });
    const expected = ["38px", "79.8px", "4.56px", "system-ui"];
    expect(await set()).toEqual(expected);
    await page.reload();
    expect(await set()).toEqual(expected);
    expect(await paper()).toBe("rgb(255, 255, 255)");
  },
  "follows the reader's device in colours until they choose otherwise": async ({ page }) => {
    await openPage(page, await buildPage(door));
    const colours = (): Promise<string> =>
      page.evaluate(() => {
        const { backgroundColor, color } = getComputedStyle(document.body);
        return `${color} on ${backgroundColor}`;
      });
    const border = (): Promise<string> =>
      page
        .locator(".choice")
        .first()
        .evaluate((each) => getComputedStyle(each).borderTopStyle);
    expect(await colours()).toBe("rgb(29, 27, 24) on rgb(251, 249, 244)");
    await page.emulateMedia({ colorScheme: "dark" });
    expect(await colours()).toBe("rgb(232, 228, 219) on rgb(23, 22, 20)");
    await page.emulateMedia({ colorScheme: "light", contrast: "more" });
    expect(await colours()).toBe("rgb(0, 0, 0) on rgb(255, 255, 255)");
    await page.emulateMedia({ contrast: "no-preference", forcedColors: "active" });
    expect(await border()).toBe("solid");
    // Where the system draws everything, what is new is told by a line around it.
    await page.keyboard.press("1");
    const outline = await page
      .locator("#now")
      .evaluate((now) => getComputedStyle(now).outlineStyle);
    expect(outline).toBe("solid");
    await page.emulateMedia({ colorScheme: "dark", forcedColors: "none" });
    expect(await border()).toBe("none");
    // Paper is light, and so is what is printed on it: the words and nothing else.
    await page.emulateMedia({ media: "print" });
    expect(await colours()).toBe("rgb(29, 27, 24) on rgb(251, 249, 244)");
    expect(await page.locator("#story").isVisible()).toBe(true);
    expect(await page.getByRole("button").count()).toBe(0);
    await page.emulateMedia({ media: "screen" });
    await page.keyboard.press("?");
    await page.getByLabel("Colours").selectOption("light");
    expect(await colours()).toBe("rgb(29, 27, 24) on rgb(251, 249, 244)");
  },
  "announces new text where it stands, for readers who want that": async ({ page }) => {
    await openPage(page, await buildPage(door));
    await page.keyboard.press("?");
    await page.getByLabel("Announce new text").check();
    await page.keyboard.press("Escape");
    expect(await page.locator("#story").getAttribute("aria-live")).toBe("polite");
    await page.keyboard.press("1");
    expect(await focusOf(page)).toBe("H2#how-many");
  },
  "tells a reader what they can do where the story goes wrong": async ({ page }) => {
    await openPage(page, await buildPage("Here.\n* [On]\n  Lost.\n  {1 / 0}\n  -> END\n"));
    await page.keyboard.press("1");
    const problem = (await storyOf(page)).at(-1) ?? "";
    expect(problem).toContain("The story went wrong here");
    expect(problem).toContain("divided-by-zero");
    expect(await page.locator("#how-many").textContent()).not.toBe("The end");
    await page.keyboard.press("u");
    expect(await choicesOf(page)).toEqual(["On"]);
  },
});

describeInBrowser("what stories in the wild do", {
  "emphasis, images with words, links, classes, CLEAR, RESTART, closed choices": async ({
    page,
    faults,
  }) => {
    const { path } = await buildPage(
      `# title: Tags
One is *so* **very** _wild_.
Two. # IMAGE: boat.png: a boat, keel up # mood: low
Three. # LINK: https:\\/\\/example.org/a
Four. # LINK: javascript:alert(1)
Five. # CLASS: end
* [On]
  Gone soon.
  Cleared. # CLEAR
  -> next
=== next
* [No # UNCLICKABLE] No.
* [Yes # CLASS: Bold # cost: 3] Yes. # BACKGROUND: sea.png
- + [Again] # RESTART
  -> END
`,
      { files: { "boat.png": pixel, "sea.png": pixel } },
    );
    await openPage(page, { path });
    expect(await page.locator("#story em").allTextContents()).toEqual(["so", "wild"]);
    expect(await page.locator("#story strong").allTextContents()).toEqual(["very"]);
    const image = page.getByRole("img", { name: "a boat, keel up" });
    expect(await image.evaluate((each) => (each as HTMLImageElement).naturalWidth)).toBe(1);
    expect(await page.locator('[data-tags="mood: low"]').textContent()).toBe("Two.");
    const links = page.locator("#story a");
    expect(await links.count()).toBe(1);
    expect(await links.getAttribute("href")).toBe("https://example.org/a");
    expect(await links.getAttribute("rel")).toBe("noopener noreferrer");
    expect(await page.locator(".as-end").textContent()).toBe("Five.");
    await page.keyboard.press("1");
    expect(await storyOf(page)).toEqual(["Cleared."]);
    await page.keyboard.press("1");
    expect(await storyOf(page)).toEqual(["Cleared."]);
    expect(await page.locator(".as-bold").getAttribute("data-tags")).toBe("cost: 3");
    await page.keyboard.press("2");
    expect(await page.evaluate(() => document.body.style.backgroundImage)).toContain(
      "data:image/png",
    );
    await page.keyboard.press("u");
    await page.keyboard.press("u");
    expect((await storyOf(page))[0]).toBe("One is so very wild.");
    for (const key of ["1", "2", "1"]) await page.keyboard.press(key);
    expect((await storyOf(page))[0]).toBe("One is so very wild.");
    expect(await statusOf(page)).toContain("Begun again");
    expect(faults).toEqual([]);
  },
  "the new turn begins the window also where CLEAR took away what stood above it": async ({
    page,
  }) => {
    const { path } = await buildPage(
      "# cover: sea.png: The sea\nHere.\n+ [On] On. # CLEAR\n+ + [Back] # CLEAR\n- - Here.\n- -> END\n",
      { files: { "sea.png": pixel } },
    );
    await page.setViewportSize({ width: 1000, height: 800 });
    await openPage(page, { path });
    // As tall as covers mostly are.
    await page.locator("header img").evaluate((cover) => {
      cover.style.height = "60vh";
    });
    const top = (): Promise<number> =>
      page.locator("#now").evaluate((now) => now.getBoundingClientRect().top);
    expect(await top()).toBeGreaterThan(500);
    for (const key of ["1", "1"]) {
      await page.keyboard.press(key);
      expect(await page.locator("#story .turn").count()).toBe(1);
      expect(await top()).toBeLessThan(60);
    }
  },
  "English is printed with its quotation marks; other languages as they are typed": async ({
    page,
  }) => {
    const story =
      '# title: Tom\'s Boat\n# description: "Don\'t."\n"Don\'t," she said -- "not yet..."\n* ["No."] -> END\n';
    await openPage(page, await buildPage(story));
    expect(await storyOf(page)).toEqual(["“Don’t,” she said—“not yet…”"]);
    expect(await choicesOf(page)).toEqual(["“No.”"]);
    expect(await page.title()).toBe("Tom’s Boat");
    expect(await page.locator("header").innerText()).toMatch(/^Tom’s Boat\s+“Don’t.”$/);
    await openPage(page, await buildPage(`# lang: de\n${story}`));
    expect(await storyOf(page)).toEqual(['"Don\'t," she said -- "not yet..."']);
    expect(await page.locator("html").getAttribute("lang")).toBe("de");
  },
});

describeInBrowser("a story in another script", {
  "runs from right to left, with its choices, and is no wider than the page": async ({ page }) => {
    const { path } = await buildPage(
      "# lang: ar\n# title: البحر\nكان البحر ساكنًا.\n* [انتظر] -> END\n",
    );
    await page.setViewportSize({ width: 320, height: 600 });
    await openPage(page, { path });
    const [left, right] = await page.locator("#story p").evaluate((line) => {
      const range = document.createRange();
      range.selectNodeContents(line);
      const { left, right } = range.getBoundingClientRect();
      return [left, right] as const;
    });
    expect(left).toBeGreaterThan(100);
    expect(right).toBeGreaterThan(290);
    expect(right).toBeLessThanOrEqual(320);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    expect(await page.locator(".choice").getAttribute("lang")).toBe("ar");
    const words = await page.locator(".choice span").boundingBox();
    expect((words?.x ?? 0) + (words?.width ?? 0)).toBeGreaterThan(230);
  },
});

describeInBrowser("a story in another language", {
  "is said to be in it wherever its words stand, and the page's own words to be English": async ({
    page,
  }) => {
    await openPage(page, await buildPage("# lang: fr\nLa mer.\n* [Partir] Adieu.\n-> END\n"));
    const languageOf = (words: string): Promise<string | undefined> =>
      page
        .locator(":visible", { hasText: words })
        .last()
        .evaluate((each) => each.closest<HTMLElement>("[lang]")?.lang);
    expect(await languageOf("La mer.")).toBe("fr");
    expect(await languageOf("Partir")).toBe("fr");
    expect(await languageOf("Settings")).toBe("en");
    await page.keyboard.press("1");
    expect(await languageOf("The end")).toBe("en");
    await page.keyboard.press("h");
    expect(await languageOf("La mer.")).toBe("fr");
    expect(await languageOf("Back to here")).toBe("en");
    await page.keyboard.press("Escape");
    await page.keyboard.press("s");
    await page.getByRole("button", { name: "Save this place" }).click();
    expect(await languageOf("Adieu.")).toBe("fr");
    expect(await languageOf("Read from here")).toBe("en");
  },
});

describeInBrowser("a story with words of any length", {
  "is no wider than a small page at twice the size, nor are its panels": async ({ page }) => {
    const long = "Wolkenbruchschadensversicherungs".repeat(12);
    const choices = Array.from(
      { length: 30 },
      (_, i) => `+ [${i % 3 === 0 ? long : "Same"}] -> on`,
    );
    const source = `# title: ${long}\n# author: ${long}\n# description: ${long}
-> on
=== on
${long} ${"and so on ".repeat(300)}
So **${long}** # IMAGE: no.png: ${long} # CLASS: end
${long} # LINK: https:\\/\\/example.org/${long}
${choices.join("\n")}
`;
    await page.setViewportSize({ width: 320, height: 640 });
    await openPage(page, await buildPage(source));
    await page.evaluate(() => document.documentElement.style.setProperty("--size", "2"));
    const widths = (): Promise<number[]> =>
      page.evaluate(() =>
        [document.documentElement, document.getElementById("panel") as HTMLElement].map(
          ({ scrollWidth, clientWidth }) => scrollWidth - clientWidth,
        ),
      );
    expect(await choicesOf(page)).toHaveLength(30);
    // Of several that read alike, each is itself.
    await choice(page, "Same").click();
    await page.keyboard.press("1");
    expect(await page.locator("#story .turn").count()).toBe(3);
    expect(await widths()).toEqual([0, 0]);
    await page.keyboard.press("s");
    await page.getByLabel("Name, if you like").fill(long);
    await page.getByRole("button", { name: "Save this place" }).click();
    expect(await widths()).toEqual([0, 0]);
    await page.keyboard.press("Escape");
    await page.keyboard.press("h");
    expect(await widths()).toEqual([0, 0]);
  },
});

describeInBrowser("sound", {
  "is heard with its line, goes with it, and can be turned off for good where there is any":
    async ({ page, faults }) => {
      const wav = Buffer.from(
        "UklGRiYAAABXQVZFZm10IBAAAAABAAEAQB8AAEAfAAABAAgAZGF0YQIAAACAgA==",
        "base64",
      );
      const { path } = await buildPage(
        "Here. # AUDIOLOOP: sea.wav\n* [On] There. # AUDIO: bell.wav\n* * [On] Away. # AUDIOLOOP: wind.wav\n- -> END\n",
        { files: { "sea.wav": wav, "bell.wav": `${wav}b`, "wind.wav": `${wav}w` } },
      );
      // Whatever was ever played: whether it goes round, and can be heard now.
      await page.addInitScript(() => {
        const played: HTMLMediaElement[] = [];
        Object.assign(globalThis, { played });
        HTMLMediaElement.prototype.play = function () {
          played.push(this);
          return Promise.resolve();
        };
        HTMLMediaElement.prototype.pause = function () {
          played.splice(played.indexOf(this), 1);
        };
      });
      const heard = (): Promise<string[]> =>
        page.evaluate(() =>
          (globalThis as unknown as { played: HTMLMediaElement[] }).played.map(
            ({ loop, muted }) => `${loop ? "round" : "once"}${muted ? ", muted" : ""}`,
          ),
        );
      await openPage(page, { path });
      expect(await heard()).toEqual(["round"]);
      await page.keyboard.press("1");
      expect(await heard()).toEqual(["round", "once"]);
      await tool(page, "Sound off").click();
      expect(await heard()).toEqual(["round, muted", "once, muted"]);
      await page.keyboard.press("1");
      expect(await heard()).toEqual(["once, muted", "round, muted"]);
      await page.reload();
      expect(await heard()).toEqual(["round, muted"]);
      await tool(page, "Sound on").click();
      expect(await heard()).toEqual(["round"]);
      expect(await tool(page, "Sound off").count()).toBe(1);
      expect(faults).toEqual([]);
      await openPage(page, await buildPage(door));
      expect(await page.getByRole("button", { name: /Sound/ }).count()).toBe(0);
    },
});

describeInBrowser("people", {
  "speech is set as a play's: the speaker first, as text, then how, then the words": async ({
    page,
  }) => {
    await openPage(page, await buildPage(boat, { name: "boat.keep" }));
    expect(await page.locator("#how-many").textContent()).toBe("Whose story is it?");
    expect(await choicesOf(page)).toEqual(["Ada", "Tom"]);
    await choice(page, "Tom").click();
    await choice(page, "She floats").click();
    const line = page.locator(".speech", { hasText: "She floats" });
    expect(await line.textContent()).toBe("Tom (to the net): She floats.");
    expect(
      await line.locator(".who").evaluate((who) => getComputedStyle(who).fontVariantCaps),
    ).toBe("all-small-caps");
    // What was chosen is said, and stands there once.
    expect(await page.locator(".chosen", { hasText: "She floats" }).count()).toBe(0);
  },
  "a choice that is said stands between quotation marks, a deed does not": async ({ page }) => {
    // What a screen reader says of each: generated marks are part of it.
    const names = async (): Promise<(string | undefined)[]> => {
      const session = await page.context().newCDPSession(page);
      const { nodes } = await session.send("Accessibility.getFullAXTree");
      return nodes
        .filter(({ role }) => role?.value === "button")
        .map(({ name }) => name?.value as string | undefined)
        .filter((name) => /ready|boat|No/.test(name ?? "") && !name?.startsWith("Why"));
    };
    const source = boat.replace("# why: choices\n", "");
    await openPage(page, await buildPage(source, { name: "boat.keep" }));
    await choice(page, "Ada").click();
    expect(await names()).toEqual(["“Is she ready?”", "Look at the boat"]);
    // Where the author allows questions too; and nothing is quoted twice.
    await openPage(page, await buildPage(boat, { name: "boat.keep" }));
    await choice(page, "Ada").click();
    expect(await names()).toEqual(["“Is she ready?”", "Look at the boat"]);
    const quoted = source.replace("Ada: Is she ready?", 'Ada: "No."');
    await openPage(page, await buildPage(quoted, { name: "boat.keep" }));
    await choice(page, "Ada").click();
    expect(await names()).toEqual(["“No.”", "Look at the boat"]);
  },
  "the title page says who each of them is, as the story has it, and keeps its words": async ({
    page,
  }) => {
    const source = boat.replace("CAST\n", "# as Ada: She hasn't rowed since May.\nCAST\n");
    const built = await buildPage(source, { name: "boat.keep" });
    expect(built.said).not.toContain("does not show");
    await openPage(page, built);
    expect(await choicesOf(page)).toEqual(["Ada She hasn’t rowed since May.", "Tom"]);
    expect(await statusOf(page)).toContain("The other side can be read later.");
    // Nothing is offered that can't be done yet.
    expect(await page.locator("#tools button:visible").allTextContents()).toEqual(["Settings"]);
    await choice(page, "Ada").click();
    expect(await page.locator("#part").textContent()).toBe("Ada’s story");
    await page.reload();
    await page.evaluate(() =>
      localStorage.removeItem(`${Object.keys(localStorage).find((key) => key.endsWith(":side"))}`),
    );
    await page.reload();
    expect(await choicesOf(page)).toEqual(["Ada from where you left", "Tom"]);
  },
  "the panel says what the reader's person can tell, and never more": async ({ page, faults }) => {
    await openPage(page, await buildPage(boat, { name: "boat.keep" }));
    await choice(page, "Ada").click();
    await page.keyboard.press("p");
    const asAda = await panel(page);
    expect(asAda).toContain("She likes Tom.");
    expect(await page.locator("#panel-body h3").first().textContent()).toBe("Ada, your part");
    // He is ashamed, and very guarded: his face says nothing of it. What he knows and has is his.
    expect(asAda).toContain("He looks as usual.");
    expect(asAda.join(" ")).not.toMatch(/sold|key|loves|ashamed/);
    await page.keyboard.press("Escape");
    await choice(page, "Is she ready").click();
    await page.keyboard.press("p");
    expect(await panel(page)).toContain("Sunday: Tom promised Ada this.");
    await page.keyboard.press("Escape");
    await tool(page, "Read as Tom").click();
    expect(await statusOf(page)).toBe("Ada’s place is kept.");
    expect(await tool(page, "Read as Tom").isVisible()).toBe(false);
    await page.keyboard.press("p");
    const asTom = await panel(page);
    expect(asTom).toContain("He loves Ada.");
    expect(asTom).toContain("The boat is sold.");
    expect(asTom).toContain("Tom has the key.");
    expect(asTom).toContain("He is ashamed.");
    expect(asTom).toContain("He lets nothing show.");
    expect(faults).toEqual([]);
  },
  "may be asked why a choice is there, where the author allows it": async ({ page }) => {
    await openPage(page, await buildPage(boat, { name: "boat.keep" }));
    await choice(page, "Ada").click();
    const ask = page.getByRole("button", { name: "Why? Is she ready?" });
    expect(await ask.getAttribute("aria-expanded")).toBe("false");
    await ask.click();
    expect(await ask.getAttribute("aria-expanded")).toBe("true");
    expect(await page.locator(".why:visible li").allTextContents()).toEqual([
      "For it: she likes Tom.",
    ]);
    await page.getByRole("button", { name: "Why? Look at the boat" }).click();
    expect(await page.locator(".why:visible li").allTextContents()).toContain(
      "It needs this, which holds: not Ada knows sold.",
    );
    await openPage(
      page,
      await buildPage(boat.replace("# why: choices\n", ""), { name: "boat.keep" }),
    );
    await choice(page, "Ada").click();
    expect(await page.getByRole("button", { name: "Why?" }).count()).toBe(0);
  },
  "is hidden where the author says so": async ({ page }) => {
    await openPage(page, await buildPage(`# people: hidden\n${boat}`, { name: "boat.keep" }));
    await choice(page, "Ada").click();
    expect(await tool(page, "People").count()).toBe(0);
    await page.keyboard.press("p");
    expect(await page.locator("#panel").isVisible()).toBe(false);
  },
  "the other side is offered at an ending, and each side keeps its own place": async ({ page }) => {
    await openPage(page, await buildShipped("thirty-years-of-buses/thirty-years-of-buses.keep"));
    const [first = "", second = ""] = await choicesOf(page);
    await page.keyboard.press("1");
    for (let turn = 0; turn < 60; turn++) {
      if ((await page.locator("#how-many").textContent()) === "The end") break;
      await page.keyboard.press("1");
    }
    expect(await choicesOf(page)).toEqual([
      `Read it as ${second}`,
      "Begin again",
      "Take back the last choice",
    ]);
    const end = await storyOf(page);
    await page.keyboard.press("1");
    expect(await page.locator("#story .turn").count()).toBe(1);
    expect(await focusOf(page)).toBe("DIV#now");
    await page.reload();
    expect(await statusOf(page)).toBe("You are where you left.");
    await tool(page, `Read as ${first}`).click();
    // That side was over: it begins anew, and Undo leads back.
    await page.keyboard.press("s");
    expect(end.length).toBeGreaterThan(5);
  },
});
