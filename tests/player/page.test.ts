import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { scratchFolder } from "../cli/run-cli.ts";
import { buildPage, openPage, textOf } from "./built-page.ts";

const hostile = `# title: </title><script>alert(1)</script> "quoted" & 'so'
# author: <img src=x onerror=alert(1)>
# lang: fr
</script><script>alert(1)</script> <!-- \\{ &amp;
* [</script><img src=x onerror="alert(2)">] Bon. -> END
`;

const hash = (text: string): string => createHash("sha256").update(text).digest("base64");

describe("the page's file", () => {
  it("lets no script run but its own, and asks no network for anything", async () => {
    const html = await buildPage(hostile);
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
    expect(script).not.toMatch(/\beval\(|new Function|import\(|fetch\(|XMLHttpRequest|innerHTML/);
    expect(script).not.toMatch(/https?:\/\//);
  });

  it("holds a hostile story's words as text and nothing else", async () => {
    const html = await buildPage(hostile);
    expect(html.match(/<script\b/g)).toHaveLength(3);
    expect(html.match(/<\/script>/g)).toHaveLength(3);
    expect(html).not.toContain("<img");
    expect(html).toContain(
      "<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt; &quot;quoted&quot; &amp; &#39;so&#39;</title>",
    );
    const page = openPage(html);
    expect(page.story()[0]).toContain("</script><script>alert(1)</script>");
    expect(page.choices()[0]?.textContent).toBe('</script><img src=x onerror="alert(2)">');
  });

  it("has a language, a title, one heading, landmarks, a word for readers without scripts", async () => {
    const html = await buildPage(hostile);
    expect(html).toMatch(/^<!doctype html>\n<html lang="fr">/);
    expect(html.match(/<h1>/g)).toHaveLength(1);
    for (const part of ["<main>", "<header>", "<footer", "<noscript>", 'role="status"']) {
      expect(html).toContain(part);
    }
    expect(html).toContain('name="viewport" content="width=device-width, initial-scale=1"');
    // The page's own English is marked as such in a French story.
    expect(html).toMatch(/<a class="skip" href="#now" lang="en"/);
    const arabic = await buildPage("# lang: ar\nنص.\n");
    expect(arabic).toContain('<html lang="ar" dir="rtl">');
    const wrong = await buildPage('# lang: "><script>\nText.\n', "a-story");
    expect(wrong).toContain('<html lang="en">');
    expect(wrong).toContain("<h1>A story</h1>");
  });

  it("is small", async () => {
    const html = await buildPage("Hello.\n* [On] -> END\n");
    expect(Buffer.byteLength(html)).toBeLessThan(120 * 1024);
  });
});

const browser = ["chromium", "chromium-browser", "google-chrome"].find(
  (name) => spawnSync(name, ["--version"], { stdio: "ignore" }).status === 0,
);

describe("the page in a browser", () => {
  it.skipIf(browser === undefined)(
    "plays from a file, under its own policy (left out: no Chromium on this machine)",
    async () => {
      const folder = scratchFolder();
      const path = join(folder, "a page.html");
      writeFileSync(path, await buildPage(hostile));
      const { stdout } = spawnSync(
        browser as string,
        [
          "--headless=new",
          "--no-sandbox",
          "--disable-gpu",
          `--user-data-dir=${join(folder, "profile")}`,
          "--dump-dom",
          pathToFileURL(path).href,
        ],
        { encoding: "utf8", timeout: 50_000 },
      );
      expect(stdout).toContain(">&lt;/script&gt;&lt;img src=x onerror=");
      expect(stdout).toMatch(/<h2 id="how-many">1 choice<\/h2>/);
      expect(stdout).not.toContain("<img");
    },
  );
});
