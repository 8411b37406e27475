import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect } from "vitest";
import { setup } from "../built/setup.ts";
import { describeInBrowser } from "../support/browser.ts";
import { DOOR, faultsOf, TWO } from "./stories.ts";
import { onDisk, openStudio, serveStudio, storyFolder, until } from "./studio-page.ts";

beforeAll(() => {
  if (process.env["KEEPSAKE_CLI"] === undefined) setup();
}, 120_000);

describeInBrowser("what the check found, beside the text", {
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

  "the map says of every scene and way how many plays come by, and its list says the same": async (
    open,
  ) => {
    const { url } = await serveStudio(storyFolder({ "door.ink": DOOR }));
    const studio = await openStudio(open, url);
    await studio.tab("Map");
    const says = studio.page.locator('.card[data-knot="gate"] .says');
    await until(
      () => says.textContent(),
      (words) => words === "50% of plays; 50% end",
    );
    const titles = await studio.page.locator(".edge title").allTextContents();
    expect(titles).toContain("Hall → Garden: 100% of plays at random");
    expect(titles).toContain("Garden → Gate: 50% of plays at random");
    const widths = await studio.page
      .locator(".edge")
      .evaluateAll((edges) => edges.map((edge) => Number(edge.getAttribute("stroke-width"))));
    expect(Math.max(...widths)).toBe(5.5);
    expect(Math.min(...widths)).toBeLessThan(5);
    await studio.page.getByText("List", { exact: true }).click();
    const row = studio.page.locator(".table-box tr").filter({ hasText: "Garden" }).last();
    await studio.see(/each choice as likely as any other/, ".table-box");
    expect(await row.allInnerTexts()).toEqual([
      expect.stringMatching(/Gate\s+4\s+50%, in 1 situation\s+Garden/),
    ]);
    expect(faultsOf(open)).toEqual([]);
  },
});
