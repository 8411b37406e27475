/**
 * How long a letter takes in the studio: `node bench/typing.mjs` (after `npm run build`).
 *
 * Types into stories of 5,000 lines, one of ink and one with people, in a headless browser, about
 * eight keys a second for 320 keys, while the workers compile, replay and check. Says of each key how
 * long it is from the key to the next painted frame, and what the page's own thread worked for it;
 * and, of the edits that were played, how long it is from the key to the play as it is then. An
 * empty text field and the editor without a studio are measured in the same minutes, key by key in
 * turns: what they take is the browser's and the machine's. Goals: a key to its frame in 16 ms at the
 * 95th of a hundred, an edit to its play in 100 ms.
 *
 * The clock on the wall lies where other things run; the thread's own time hardly does.
 * `--profile` writes a .cpuprofile of the page's thread for each story to .scratch/bench/profiles.
 */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import chromiumPackage from "@sparticuz/chromium";
import { chromium } from "playwright-core";
import { rolldown } from "rolldown";

const KEYS = Number(process.env.KEYS ?? 320);
/** Keys at a stretch before the next place has its turn. */
const STRETCH = 40;
const MS_A_KEY = 125;
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "keepsake-typing-"));
const only = process.argv.find((word) => /^(ink|keep)$/.test(word));
const withProfile = process.argv.includes("--profile");

// ─── Stories of 5,000 lines ────────────────────────────────────────────────────────────────

const times = (count, make) => Array.from({ length: count }, (_, i) => make(i)).join("");

/** Knots of prose with conditions, and choices that lead on and around. */
const ink = `VAR trust = 3
-> k0
${times(
  280,
  (k) => `
=== k${k} ===
${times(12, (n) => `Line ${n} of knot ${k}, with some words to read {trust > ${n % 5}: and a thing | or another}.\n`)}* [Go on with ${k}] You go on.
  ~ trust = (trust + 1) % 5
  -> k${(k + 1) % 280}
+ [Jump from ${k}] You jump.
  -> k${(k * 7 + 3) % 280}
`,
)}`;

/** Two people, told in the third person: every line of narration is told anew as one of them. */
const keep = `CAST
    Anna (she), playable; loves Tom
    Tom (he), playable; loves Anna

FACTS
    the gate is open: no

THINGS
    the ring: Anna's

PROMISES
    return: Anna to Tom; may stay open

-> k0
${times(
  240,
  (k) => `
=== k${k} ===
Anna opens the door of room ${k} and looks at Tom for a while.
Tom has been waiting there since noon, with his coat on.
She takes her hat off and puts it on the chair.
Tom: You are late, by ${k} minutes.
Anna: I know.
{Anna knows the gate is open: She thinks of the gate. | She thinks of nothing.}
He gives Anna the letter number ${k}, and she reads it slowly.
Anna walks to the window and watches the rain.
Tom sits down beside her.
They say nothing to each other.
* (on${k}) Anna: Let us go on.
    ~ Anna feels gratitude toward Tom
    -> k${(k + 1) % 240}
+ (back${k}) Anna: I would rather stay.
    She stays where she is, and Tom stays with her.
    -> k${(k * 7 + 3) % 240}
+ (end${k}) Anna: Goodbye.
    Anna leaves, and Tom does not look at her.
    -> END
`,
)}`;

// ─── In the browser ────────────────────────────────────────────────────────────────────────

async function startStudio(name, text) {
  const path = join(folder, name);
  mkdirSync(path);
  writeFileSync(join(path, `story.${name}`), text);
  const child = spawn(
    process.execPath,
    [join(root, "dist/cli.js"), "studio", path, "--port", "0", "--json"],
    { stdio: ["pipe", "pipe", "inherit"] },
  );
  const said = await new Promise((done) => child.stdout.once("data", (data) => done(String(data))));
  return { child, url: JSON.parse(said).url };
}

async function bareEditor() {
  const input = join(root, "bench/bare-editor.mjs");
  const build = await rolldown({ cwd: root, input, platform: "browser" });
  const { output } = await build.generate({ format: "iife" });
  await build.close();
  return output[0].code;
}

/** From now on every key's time to the next painted frame is noted. */
const noteKeys = () => {
  globalThis.keyTimes = [];
  document.addEventListener(
    "keydown",
    (event) => {
      requestAnimationFrame(() => {
        // The frame has been painted when a message that is sent in it arrives.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          port1.close();
          globalThis.keyTimes.push(performance.now() - event.timeStamp);
        };
        port2.postMessage(0);
      });
    },
    true,
  );
};

const words = "The quick brown fox jumps over the lazy dog and runs on into the night ";
let typed = 0;

/** Types a stretch; answers what the page's thread worked for each key, in milliseconds. */
async function type({ page, cdp, name }) {
  await page.bringToFront();
  await page.waitForTimeout(1500);
  const before = await worked(cdp);
  for (let i = 0; i < STRETCH; i++) {
    const letter = words[typed++ % words.length];
    const pressed = Date.now();
    await page.keyboard.press(letter === " " ? "Space" : letter);
    await page.waitForTimeout(Math.max(0, MS_A_KEY - (Date.now() - pressed)));
  }
  // What a key leaves for later counts too.
  await page.waitForTimeout(name === "text field" ? 0 : 150);
  const after = await worked(cdp);
  return Object.fromEntries(
    Object.entries(after).map(([what, value]) => [what, ((value - before[what]) * 1000) / STRETCH]),
  );
}

async function worked(cdp) {
  const { metrics } = await cdp.send("Performance.getMetrics");
  const of = (name) => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    all: of("TaskDuration"),
    script: of("ScriptDuration"),
    layout: of("LayoutDuration") + of("RecalcStyleDuration"),
  };
}

async function place(browser, name, open) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(`${name}: ${error.message}`));
  await open(page);
  await page.evaluate(noteKeys);
  const cdp = await context.newCDPSession(page);
  await cdp.send("Performance.enable", { timeDomain: "threadTicks" });
  return { name, page, cdp, efforts: [] };
}

/** Opens a story, plays twenty turns of it, and puts the cursor at the end of a line of prose. */
const inStudio = (url) => async (page) => {
  await page.goto(url);
  const choices = page.locator(".play .choices button");
  await choices.first().waitFor({ timeout: 60_000 });
  for (let i = 0; i < 20; i++) {
    await choices.first().click();
    await page.waitForTimeout(80);
  }
  await page.waitForTimeout(4000);
  await page.locator(".cm-line").filter({ hasText: /^(Line|She|Tom sits)/ }).nth(1).click();
  await page.keyboard.press("End");
};

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
const ascending = (numbers) => [...numbers].sort((a, b) => a - b);
const ms = (number) => (number === undefined ? "–" : number.toFixed(1));

async function tell({ name, page, efforts }) {
  const keys = ascending(await page.evaluate(() => globalThis.keyTimes));
  const played = ascending(
    await page.evaluate(() =>
      performance.getEntriesByName("keepsake-replayed").map(({ duration }) => duration),
    ),
  );
  const least = (what) => ms(Math.min(...efforts.map((effort) => effort[what])));
  const middle = (what) => ms(at(ascending(efforts.map((effort) => effort[what])), 0.5));
  console.log(
    `${name.padEnd(14)} ${keys.length} keys: to the frame ${ms(at(keys, 0.5))} ms, p95 ${ms(at(keys, 0.95))}; ` +
      `the page's thread ${middle("all")} ms a key (least ${least("all")}: script ${least("script")}, layout ${least("layout")})` +
      (played.length > 0
        ? `; ${played.length} edits to the play ${ms(at(played, 0.5))} ms, p95 ${ms(at(played, 0.95))}`
        : ""),
  );
}

const browser = await chromium.launch({
  executablePath: await chromiumPackage.executablePath(),
  args: ["--no-sandbox", "--headless=shell"],
  env: { ...process.env, HOME: tmpdir() },
});
const studios = [];
try {
  const editor = await bareEditor();
  const places = [
    await place(browser, "text field", async (page) => {
      await page.setContent("<textarea style='width:600px;height:400px'></textarea>");
      await page.locator("textarea").click();
    }),
    await place(browser, "bare editor", async (page) => {
      await page.setContent("<style>.cm-editor{height:800px;width:600px}</style><body></body>");
      await page.addScriptTag({ content: editor });
      await page.evaluate((doc) => globalThis.startEditor(doc), ink);
      await page.locator(".cm-line").nth(6).click();
      await page.keyboard.press("End");
    }),
  ];
  for (const [name, text] of Object.entries({ ink, keep })) {
    if (only !== undefined && name !== only) continue;
    const studio = await startStudio(name, text);
    studios.push(studio);
    const lines = text.split("\n").length.toLocaleString("en");
    places.push(await place(browser, `${name}, ${lines}`, inStudio(studio.url)));
  }
  for (let done = 0; done < KEYS; done += STRETCH) {
    for (const each of places) {
      if (withProfile && done + STRETCH >= KEYS) {
        await each.cdp.send("Profiler.enable");
        await each.cdp.send("Profiler.setSamplingInterval", { interval: 100 });
        await each.cdp.send("Profiler.start");
      }
      each.efforts.push(await type(each));
      if (withProfile && done + STRETCH >= KEYS) {
        const { profile } = await each.cdp.send("Profiler.stop");
        const out = join(root, ".scratch/bench/profiles");
        mkdirSync(out, { recursive: true });
        const name = each.name.replace(/\W.*/, "");
        writeFileSync(join(out, `typing-${name}.cpuprofile`), JSON.stringify(profile));
      }
    }
  }
  for (const each of places) await tell(each);
} finally {
  await browser.close();
  for (const { child } of studios) child.kill();
  rmSync(folder, { recursive: true, force: true });
}
