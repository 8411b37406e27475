/** The file that `build` writes: what is in it, what never is, what it weighs. */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { buildPage, buildShipped, textOf } from "./built-page.ts";

const hostile = `# title: </title><script>alert(1)</script> "quoted" & 'so'
# author: <img src=x onerror=alert(1)>
# description: "><svg onload=alert(1)>
# lang: fr
</script><script>alert(1)</script> <!-- \\{ &amp;
* [</script><img src=x onerror="alert(2)">] Bon. -> END
`;

const hash = (text: string): string => createHash("sha256").update(text).digest("base64");

describe("the page's file", () => {
  it("lets no script run but its own, and asks no network for anything", async () => {
    const { html } = await buildPage(hostile);
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1] ?? "";
    const script = textOf(html, /<script>/, "script");
    const style = textOf(html, /<style>/, "style");
    expect(policy.split("; ")).toEqual([
      "default-src 'none'",
      `script-src 'sha256-${hash(script)}'`,
      `style-src 'sha256-${hash(style)}'`,
      "img-src data:",
      "base-uri 'none'",
      "form-action 'none'",
    ]);
    // The policy has to stand before anything that it rules.
    expect(html.indexOf("Content-Security-Policy")).toBeLessThan(html.indexOf("<title>"));
    expect(html).not.toMatch(/\b(src|href)="(?!#|data:,")/);
    expect(html).not.toMatch(/ on\w+="/);
    expect(html).not.toMatch(/ style="/);
    expect(script).not.toMatch(
      /\beval\(|new Function|import\(|fetch\(|XMLHttpRequest|innerHTML|outerHTML|insertAdjacent|document\.write/,
    );
    expect(script).not.toMatch(/https?:\/\/\w/);
  });

  it("holds a hostile story's words as text and nothing else", async () => {
    const { html } = await buildPage(hostile);
    expect(html.match(/<script\b/g)).toHaveLength(3);
    expect(html.match(/<\/script>/g)).toHaveLength(3);
    expect(html).not.toMatch(/<img|<svg/);
    expect(html).toContain(
      "<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot; &amp; &#39;so&#39;</title>",
    );
  });

  it("has a language, a title, one heading, landmarks, a word for readers without scripts", async () => {
    const { html } = await buildPage(hostile);
    expect(html).toMatch(/^<!doctype html>\n<html lang="fr"/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    for (const part of ["<main>", "<header>", "<footer", "<noscript>", 'role="status"']) {
      expect(html).toContain(part);
    }
    expect(html).toContain('name="viewport" content="width=device-width, initial-scale=1"');
    // The page's own English is marked as such in a French story.
    expect(html).toMatch(/<a class="skip" [^>]*lang="en"/);
    const arabic = await buildPage("# lang: ar\nنص.\n");
    expect(arabic.html).toMatch(/<html lang="ar" dir="rtl"/);
    const wrong = await buildPage('# lang: "><script>\nText.\n', { name: "a-story.ink" });
    expect(wrong.html).toMatch(/<html lang="en" /);
    expect(wrong.html).toContain("<h1>A story</h1>");
    expect(wrong.said).toContain("is not a language's code");
  });

  it("says in its head what it is: title, author, description, IFID", async () => {
    const { html } = await buildPage(
      "# title: A Boat\n# author: Ada Pell\n# description: Keel up.\n# ifid: 8E1F0A11-42C1-4F0B-9A55-0123456789AB\nHere.\n",
    );
    expect(html).toContain("<title>A Boat</title>");
    expect(html).toContain('<meta name="author" content="Ada Pell">');
    expect(html).toContain('<meta name="description" content="Keel up.">');
    expect(html).toContain(
      '<meta property="ifiction:ifid" content="8E1F0A11-42C1-4F0B-9A55-0123456789AB">',
    );
    expect(html).toMatch(/<p class="author">Ada Pell<\/p>\n<p class="about">Keel up\.<\/p>/);
  });

  it("weighs no more than 36 KB gzipped beside its story: engine, player, styles, markup", async () => {
    const { html } = await buildPage("Hello.\n* [On] -> END\n");
    const without = html.replace(/(id="program">).*?(?=<\/script>)/, "$1{}");
    expect(without.length).toBeLessThan(html.length);
    const weight = gzipSync(without, { level: 9 }).length;
    expect(weight).toBeLessThanOrEqual(36 * 1024);
    // A page without its player would weigh less than that too.
    expect(weight).toBeGreaterThan(30 * 1024);
  });

  it("carries each side of a story, what they say alike once, and nothing of what others weigh", async () => {
    const { html, said } = await buildShipped("fine-mist/fine-mist.keep");
    expect(said).toContain("told as Derek or Meredith");
    const { texts, sides } = JSON.parse(textOf(html, /id="program">/, "script")) as {
      texts: string[];
      sides: { symbols: Record<string, unknown> }[];
    };
    expect(sides).toHaveLength(2);
    expect(new Set(texts).size).toBe(texts.length);
    for (const { symbols } of sides) {
      expect(symbols["choices"]).toEqual([]);
      expect(symbols["marks"]).toEqual([]);
      expect(symbols["rules"]).toEqual([]);
    }
    // One side alone, when asked for.
    const { html: one } = await buildPage(
      readFileSync("stories/fine-mist/fine-mist.keep", "utf8"),
      {
        name: "mist.keep",
        flags: ["--as", "Meredith"],
      },
    );
    expect(one.length).toBeLessThan(html.length - 40_000);
    expect(one).toContain('"sides":[""]');
  });
});

describe("a zip for sites that host stories", () => {
  it("has index.html at its root, a manifest and a worker, and is the same every time", async () => {
    const source =
      '# title: Tides & "Boats"\n# ifid: 8E1F0A11-42C1-4F0B-9A55-0123456789AB\nHere.\n';
    const { folder, said } = await buildPage(source, { flags: ["--zip"] });
    expect(said).toContain("page.zip: to be uploaded as a page");
    const bytes = readFileSync(join(folder, "page.zip"));
    const files = unzipSync(bytes);
    expect(Object.keys(files)).toEqual(["index.html", "manifest.json", "worker.js"]);
    const index = strFromU8(files["index.html"] as Uint8Array);
    expect(index).toBe(readFileSync(join(folder, "page.html"), "utf8"));
    expect(index).toContain("manifest-src 'self'; worker-src 'self'");
    expect(index).toContain('<link rel="manifest" href="manifest.json">');
    const manifest = JSON.parse(strFromU8(files["manifest.json"] as Uint8Array));
    expect(manifest).toMatchObject({
      name: 'Tides & "Boats"',
      start_url: "index.html",
      display: "standalone",
      lang: "en",
    });
    const worker = strFromU8(files["worker.js"] as Uint8Array);
    expect(worker.split("\n").length).toBeLessThanOrEqual(26);
    expect(worker).not.toMatch(/https?:/);
    await buildPage(source, { flags: ["--zip"], folder });
    expect(readFileSync(join(folder, "page.zip")).equals(bytes)).toBe(true);
  });
});
