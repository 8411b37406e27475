/**
 * The built studio in a browser: a folder, its server, a page, and the little that tests do again
 * and again with them.
 */
import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { type Studio, startStudio } from "../../src/serve/index.ts";
import { cli, root } from "../cli/run-cli.ts";
import { atEnd, storyFolder } from "../serve/serving.ts";
import type { OpenPage } from "../support/browser.ts";

export { storyFolder };

/** Where the built page lies: beside the program that is tested. */
const assets = join(cli, "../studio");

/** Serves a folder with the built page. */
export async function serveStudio(folder: string, port = 0): Promise<Studio> {
  const studio = await startStudio({
    folder,
    assets,
    port,
    build: async () => ({ name: "x.html", type: "text/html", text: "<p>built</p>", notes: [] }),
  });
  let isOver = false;
  const close = (): Promise<void> => {
    if (isOver) return Promise.resolve();
    isOver = true;
    return studio.close();
  };
  atEnd(close);
  return { ...studio, close };
}

/** Lets a page reach this machine, and nothing else. */
export async function allowLoopback(page: Page): Promise<void> {
  const context = page.context();
  await context.setOffline(false);
  await context.route(
    (url) => url.hostname !== "127.0.0.1",
    (route) => route.abort(),
  );
}

/** Opens a studio in a page, and waits until its story plays. */
export async function openStudio({ page }: OpenPage, url: string): Promise<StudioPage> {
  await allowLoopback(page);
  page.setDefaultTimeout(12_000);
  await page.goto(url);
  const studio = new StudioPage(page);
  await studio.choices.first().waitFor();
  return studio;
}

/** What can be seen and done, by the names that a reader of the screen would use. */
export class StudioPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  get text(): Locator {
    return this.page.locator(".cm-content");
  }

  get choices(): Locator {
    return this.page.locator(".play .choices button");
  }

  get log(): Locator {
    return this.page.locator(".play .log");
  }

  /** What the bar says of the disk. */
  get saved(): Locator {
    return this.page.locator(".saved");
  }

  tab(name: string): Promise<void> {
    return this.page.getByRole("tablist", { name: "Views" }).getByRole("tab", { name }).click();
  }

  choice(name: string): Locator {
    return this.choices.filter({ hasText: name });
  }

  /** Puts the cursor at the end of the line that holds these words. */
  async goToLine(words: string): Promise<void> {
    await this.page.locator(".cm-line").filter({ hasText: words }).first().click();
    await this.page.keyboard.press("End");
  }

  /** Puts other words in the place of a line. */
  async rewriteLine(words: string, text: string): Promise<void> {
    await this.goToLine(words);
    await this.page.keyboard.press("Home");
    await this.page.keyboard.press("Shift+End");
    // As pasted: the editor closes no bracket and completes nothing.
    await this.page.keyboard.insertText(text);
  }

  /** Waits until this is on the screen somewhere. */
  async see(words: string | RegExp, within = "body"): Promise<void> {
    await this.page.locator(within).getByText(words).first().waitFor();
  }
}

/** Waits until something is so; says what it was when it never is. */
export async function until<T>(
  read: () => T | Promise<T>,
  isSo: (value: T) => boolean,
): Promise<T> {
  const end = Date.now() + 12_000;
  for (;;) {
    const value = await read();
    if (isSo(value)) return value;
    if (Date.now() > end) throw new Error(`It stayed ${JSON.stringify(value)}`);
    await new Promise((done) => setTimeout(done, 30));
  }
}

export const onDisk = (folder: string, path: string): string =>
  readFileSync(join(folder, path), "utf8");

/** The built command as a process of its own, to be killed. */
export function runStudio(
  folder: string,
  port: number,
): Promise<{ readonly url: string; readonly port: number; readonly kill: () => Promise<void> }> {
  const child = spawn(process.execPath, [cli, "studio", folder, "--port", String(port), "--json"], {
    cwd: root,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const gone = new Promise<void>((done) => child.once("exit", () => done()));
  atEnd(() => child.kill("SIGKILL"));
  return new Promise((done, fail) => {
    child.once("error", fail);
    child.stdout.once("data", (line) => {
      const said = JSON.parse(String(line)) as { url: string; port: number };
      done({
        ...said,
        kill: () => {
          child.kill("SIGKILL");
          return gone;
        },
      });
    });
  });
}
