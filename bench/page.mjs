/**
 * How fast the reader's page is, in a browser: `node bench/page.mjs` (after `npm run build`).
 *
 * Measures a built page from the disk: from the start of its loading to its first turn, in the
 * document and painted; a choice; and going back over 100 turns, by Undo and from the history.
 * Medians of several openings, each in a fresh profile. Goals: 100 ms to the first turn, 50 ms back
 * over 100 turns.
 */
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import chromiumPackage from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const OPENINGS = 9;
const root = fileURLToPath(new URL("..", import.meta.url));
const shared = process.env.KEEPSAKE_SHARED ?? join(root, "../shared");
const folder = mkdtempSync(join(tmpdir(), "keepsake-page-"));

/** A story that goes round for as long as anybody reads. */
const round = `VAR n = 0
-> round
=== round ===
~ n++
Once more around the garden, for the {n} time, past the roses and the wall.
The gate is where it was, and so is the gardener, who says nothing.
+ [Go on] On you go.
-> round
`;

function build(path) {
  const out = join(folder, `${basename(path)}.html`);
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(root, "dist/cli.js"), "build", path, "-o", out],
    { encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
  return out;
}

function copyOf(path) {
  const target = join(folder, basename(path));
  copyFileSync(path, target);
  return target;
}

const median = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;

async function open(browser, path) {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const seen = new MutationObserver(() => {
      if (document.querySelector("#now, #choices li") === null) return;
      seen.disconnect();
      globalThis.there = performance.now();
      requestAnimationFrame(() => {
        // The frame has been handed on when the task after it runs.
        setTimeout(() => {
          globalThis.painted = performance.now();
        });
      });
    });
    seen.observe(document, { childList: true, subtree: true, attributes: true });
  });
  await page.goto(pathToFileURL(path).href);
  await page.waitForFunction(() => globalThis.painted !== undefined);
  return { page, context };
}

async function toFirstTurn(browser, path) {
  const there = [];
  const painted = [];
  for (let i = 0; i < OPENINGS; i++) {
    const { page, context } = await open(browser, path);
    const times = await page.evaluate(() => [globalThis.there, globalThis.painted]);
    there.push(times[0]);
    painted.push(times[1]);
    await context.close();
  }
  return `${median(there).toFixed(0)} ms in the document, ${median(painted).toFixed(0)} ms painted`;
}

async function backOver100(browser, path) {
  const { page, context } = await open(browser, path);
  const times = await page.evaluate(() => {
    const timed = (act) => {
      const start = performance.now();
      act();
      // Laid out, as a reader would see it.
      document.body.getBoundingClientRect();
      return performance.now() - start;
    };
    const press = (words) =>
      [...document.querySelectorAll("#tools button")].find((b) => b.textContent === words).click();
    const choices = [];
    for (let i = 0; i < 100; i++) {
      choices.push(timed(() => document.querySelector(".choice").click()));
    }
    const undone = timed(() => {
      for (let i = 0; i < 100; i++) press("Undo");
    });
    for (let i = 0; i < 100; i++) press("Redo");
    press("History");
    const first = document.querySelector("#panel-body .back");
    return { choices, undone, back: timed(() => first.click()) };
  });
  const turns = await page.locator("#story .turn").count();
  await context.close();
  if (turns !== 1) throw new Error(`${turns} turns after going back to the first`);
  return `a choice ${median(times.choices).toFixed(1)} ms; 100 presses of Undo ${times.undone.toFixed(0)} ms; back over 100 turns from the history ${times.back.toFixed(0)} ms`;
}

const browser = await chromium.launch({
  executablePath: await chromiumPackage.executablePath(),
  args: ["--no-sandbox", "--headless=shell"],
  env: { ...process.env, HOME: tmpdir() },
});
try {
  writeFileSync(join(folder, "round.ink"), round);
  const stories = [
    join(root, "stories/good-weight/good-weight.ink"),
    join(root, "stories/fine-mist/fine-mist.keep"),
    join(shared, "stories/the-intercept.ink"),
  ].filter(existsSync);
  for (const story of stories) {
    const page = build(copyOf(story));
    const size = readFileSync(page);
    const kb = (bytes) => `${(bytes / 1024).toFixed(0)} KB`;
    console.log(
      `${basename(story)}: ${await toFirstTurn(browser, page)}; ${kb(size.length)}, ${kb(gzipSync(size, { level: 9 }).length)} gzipped`,
    );
  }
  console.log(await backOver100(browser, build(join(folder, "round.ink"))));
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
