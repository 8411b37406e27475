/**
 * The report as a page: what is in it, what never is, and how it holds up in a browser.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import { describeInBrowser } from "../support/browser.ts";
import { type Folder, folderWith } from "./check-folder.ts";

const hostile = `# title: </title><script>alert(1)</script> & "so"
CAST
    Ada (she), playable
    Ben (he), playable
RULES
    never: Ada is here and Ben is here
-> quay
=== quay ===
Ada waits. <img src=x onerror=alert(2)>
*   Ada: Well? <script>alert(3)</script>
    Ben (to the "water"): {RANDOM(1, 2) == 2: Well.|Hm.}
*   Ben: {false: <b>Never.</b>} No.
-   {1 / 0}
-> END
=== attic ===
</script> Dust.
-> END
`;

const files = {
  "a.keep": hostile,
  "a.check": "ACCEPTED\n    knot-never-reached/attic: <i>later</i>\n",
};

const folders: Folder[] = [];
afterAll(() => {
  for (const each of folders) each.remove();
});

async function pageOf(story: Record<string, string>, name: string): Promise<Folder> {
  const folder = folderWith(story);
  folders.push(folder);
  const { err } = await folder.check(name, { html: folder.path("report.html") });
  expect(err).toContain("Written: …/report.html");
  return folder;
}

/** Text between tags, marks as they are read. */
function wordsOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&")
    .replace(/\s+/g, " ");
}

describe("the report's page", () => {
  it("runs no script, names its style by its hash, and asks no network", async () => {
    const html = (await pageOf(files, "a.keep")).read("report.html");
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    const style = /<style>([^]*?)<\/style>/.exec(html)?.[1] ?? "";
    const hash = createHash("sha256").update(style).digest("base64");
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      `style-src 'sha256-${hash}'`,
      "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<title>"));
    expect(html).not.toMatch(/<script|<img|<b>|<i>| on\w+="| style="/);
    expect(html).not.toMatch(/\b(src|href)="(?!#|data:,")/);
    expect(html).not.toMatch(/@import|url\((?!#)/);
  });

  it("says what the text says: verdict, findings, rules, what is accepted", async () => {
    const words = wordsOf((await pageOf(files, "a.keep")).read("report.html"));
    expect(words).toContain('</title><script>alert(1)</script> & "so"');
    expect(words).toMatch(/Proved: every way through this story was tried To look at: \d errors?/);
    expect(words).toMatch(/Explored all \d+ situations: complete\. This is a proof/);
    expect(words).toContain("divided-by-zero");
    expect(words).toContain("--replay rule-broken/never-ada-is-here-and-ben-is-here");
    expect(words).toContain("never: Ada is here and Ben is here");
    expect(words).toContain("<i>later</i>");
    expect(words).toContain("played as nobody");
    expect(words).toContain("Rules: 0 of 1 hold");
  });

  it("has each play as a script, with who says what", async () => {
    const html = (await pageOf(files, "a.keep")).read("report.html");
    const fault = html.slice(html.indexOf("</span> <span>", html.indexOf("1 / 0") - 600));
    const script = fault.slice(0, fault.indexOf("</details>"));
    expect(wordsOf(script)).toContain(
      "A play that shows it: no choice is needed, played as nobody, if chance has it so",
    );
    expect(script).toContain('<span class="who">Ada</span>: Well? &lt;script&gt;');
    expect(script).toMatch(
      /<span class="who">Ben<\/span> <span class="how">\(to the &quot;water&quot;\)/,
    );
    expect(script).toContain('<p class="told">Ada waits. &lt;img');
    const story = "One.\n* Go[.] on.\n  Two.\n* Stay[.].\n- {1 / 0}\n-> END\n";
    const ink = (await pageOf({ "a.ink": story }, "a.ink")).read("report.html");
    expect(wordsOf(ink)).toMatch(
      /The shortest play that shows it: 1 choice One\. 1 Go\. Go on\. Two\. [^.]*\(line 5\)/,
    );
  });

  it("says in which language the story is, where that is not the report's", async () => {
    const story = "# title: La porte\n# lang: fr\nUne porte.\n{1 / 0}\n-> END\n";
    const html = (await pageOf({ "a.ink": story }, "a.ink")).read("report.html");
    expect(html).toContain('<h1 lang="fr">La porte</h1>');
    expect(html).toContain('<div class="script" lang="fr">');
    expect(html).toContain('<html lang="en">');
  });

  it("leaves of a long play the last turns, and the choices before them", async () => {
    const turns = Array.from({ length: 9 }, (_, n) => `Turn ${n}.\n* Take ${n}[.].\n-`).join("\n");
    const html = (await pageOf({ "a.ink": `${turns}\n{1 / 0}\n-> END\n` }, "a.ink")).read(
      "report.html",
    );
    const words = wordsOf(html.slice(html.indexOf("<details open>"), html.indexOf("</details>")));
    expect(words).toMatch(
      /First, in this order: Take 0\. [^:]*Take 4\. 6 Take 5\. Take 5\. Turn 6\./,
    );
    expect(words).not.toContain("Turn 4.");
  });

  it("draws the map, and says it as a table", async () => {
    const story =
      "-> a\n=== a ===\nOne.\n* [On] -> b\n* [Off] -> END\n=== b ===\n{false:Never.}\n-> a\n=== c ===\n-> a\n";
    const html = (await pageOf({ "a.ink": story }, "a.ink")).read("report.html");
    const svg = html.slice(html.indexOf("<svg viewBox"), html.indexOf("</svg></div>"));
    const titles = [...svg.matchAll(/<title>([^<]*)<\/title>/g)].map(([, title]) => title);
    expect(titles).toEqual(["The beginning", "a", "b", "c"]);
    expect(svg.match(/class="way/g)).toHaveLength(4);
    expect(svg.match(/class="way dead"/g)).toHaveLength(1);
    expect(svg).toMatch(/class="card never"[^]*?never reached/);
    const table = wordsOf(html.slice(html.indexOf("The same as a table")));
    expect(table).toMatch(/b yes a [^]*a\.ink, line 7 Never\. c never a/);
  });

  it("says of a scene that is come back from that it is, and where to", async () => {
    const story =
      "-> a_room\n=== a_room ===\nOne.\n* On.\n-\n-> the_well ->\nTwo.\n-> END\n=== the_well ===\nDeep.\n* Up.\n-\n->->\n";
    const html = (await pageOf({ "a.ink": story }, "a.ink")).read("report.html");
    const svg = html.slice(html.indexOf("<svg viewBox"), html.indexOf("</svg></div>"));
    expect(svg.match(/class="way/g)).toHaveLength(2);
    expect(svg.match(/class="way back"/g)).toHaveLength(1);
    expect(wordsOf(svg)).toMatch(/A room [^T]*The well and back/);
    const table = wordsOf(html.slice(html.indexOf("The same as a table")));
    expect(table).toMatch(/a_room yes the_well the_well yes back to a_room/);
  });

  it("marks in a play where the promise is made, and where the story ends on it", async () => {
    const story =
      "# title: Quay\nCAST\n    Ada (she), playable\n    Ben (he)\nPROMISES\n    write: Ben to Ada\nRULES\n    never: Ben promised write\n-> quay\n=== quay ===\nIt's late.\nBen: I'll write.\n~ Ben promises write\nThe boat goes.\n-> END\n";
    const html = (await pageOf({ "a.keep": story }, "a.keep")).read("report.html");
    const finding = html.slice(html.indexOf("<h3>", html.indexOf("<em>write</em>") - 100));
    const words = wordsOf(finding.slice(finding.indexOf('<div class="script"')));
    expect(wordsOf(html)).not.toContain("the rule (line");
    expect(words).toMatch(
      /It’s late\. Ben : I’ll write\. promised here \(line 13\) The boat goes\. the story ends here, and it is still open \(line 15\)/,
    );
    expect(wordsOf(html)).toContain("write: Ben to Ada; may stay open");
    expect(html.indexOf("line 13: promised")).toBeLessThan(html.indexOf("line 15: the story ends"));
  });

  it("tells a promise by its words in the ledger", async () => {
    const story =
      "CAST\n    Ada (she), playable\n    Ben (he)\nPROMISES\n    write: Ben to Ada; to write to Ada; may stay open\nBen: I'll write.\n~ Ben promises write\n-> END\n";
    const html = (await pageOf({ "a.keep": story }, "a.keep")).read("report.html");
    expect(wordsOf(html)).toContain("write Ben promises Ada to write to her; may stay open");
  });

  it("tells many places of one kind together", async () => {
    const lines = Array.from({ length: 5 }, (_, n) => `{false: Never ${n}.}`).join("\n");
    const folder = await pageOf({ "a.ink": `Here.\n${lines}\n-> END\n` }, "a.ink");
    const html = folder.read("report.html");
    expect(html.match(/<article/g)).toHaveLength(1);
    expect(wordsOf(html)).toContain(": 5 places");
  });
});

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

describeInBrowser("the report in a browser", {
  "can be read by everybody: no fault that axe knows, light or dark": async ({ page, faults }) => {
    const folder = await pageOf(files, "a.keep");
    const address = pathToFileURL(folder.path("report.html")).href;
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      await page.goto(address);
      // The page's own policy lets no script in: axe is run by the browser, not by the page.
      await page.evaluate(axe);
      const found = await page.evaluate(async () => {
        const run = (
          globalThis as unknown as { axe: { run: () => Promise<{ violations: { id: string }[] }> } }
        ).axe;
        return (await run.run()).violations.map(({ id }) => id);
      });
      expect(found).toEqual([]);
    }
    expect(faults).toEqual([]);
  },
  "stands in a column of 320 pixels": async ({ page }) => {
    const folder = await pageOf(files, "a.keep");
    await page.setViewportSize({ width: 320, height: 640 });
    await page.goto(pathToFileURL(folder.path("report.html")).href);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(320);
  },
  "shows on paper what is folded away on a screen": async ({ page }) => {
    const folder = await pageOf(files, "a.keep");
    await page.goto(pathToFileURL(folder.path("report.html")).href);
    const isShown = (): Promise<boolean> =>
      page.evaluate('document.querySelector("#map table").checkVisibility()');
    expect(await isShown()).toBe(false);
    await page.emulateMedia({ media: "print" });
    expect(await isShown()).toBe(true);
  },
});
