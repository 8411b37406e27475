/// <reference lib="dom" />
/// <reference lib="dom.iterable" />
/**
 * Pages for tests: built by the built command line from a copy of a story, opened in a browser.
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Locator, Page } from "playwright-core";
import { root, runCli, scratchFolder } from "../cli/run-cli.ts";

/** A page as it lies on the disk. */
export interface BuiltPage {
  readonly path: string;
  readonly html: string;
  /** What the command said. */
  readonly said: string;
  readonly folder: string;
  /** The story as it was after the build: with an IFID. */
  readonly source: string;
}

export interface BuildOptions {
  readonly name?: string;
  /** More files of the story's folder. */
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly flags?: readonly string[];
  /** A folder to build in again. */
  readonly folder?: string;
}

/** Pages that were built from nothing but a text, in this file of tests. */
const built = new Map<string, Promise<BuiltPage>>();

/**
 * Builds a page of a story's text, whose name tells its language: `story.ink` without one. The same
 * text is built once, unless it is built in a folder.
 */
export async function buildPage(source: string, options: BuildOptions = {}): Promise<BuiltPage> {
  if (options.folder !== undefined || options.files !== undefined)
    return await build(source, options);
  const key = JSON.stringify([source, options]);
  const known = built.get(key) ?? build(source, options);
  built.set(key, known);
  return await known;
}

async function build(source: string, options: BuildOptions): Promise<BuiltPage> {
  const { name = "story.ink", files = {}, flags = [] } = options;
  const folder = options.folder ?? scratchFolder();
  writeFileSync(join(folder, name), source);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const { code, err } = await runCli(["build", name, "-o", "page.html", ...flags], { cwd: folder });
  if (code !== 0) throw new Error(err);
  const path = join(folder, "page.html");
  return {
    path,
    html: readFileSync(path, "utf8"),
    said: err,
    folder,
    source: readFileSync(join(folder, name), "utf8"),
  };
}

/** A page of one of the stories that ship. */
export async function buildShipped(path: string): Promise<BuiltPage> {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return await buildPage(readFileSync(join(root, "stories", path), "utf8"), { name });
}

/** Opens a page from the disk. */
export async function openPage(page: Page, { path }: Pick<BuiltPage, "path">): Promise<void> {
  await page.goto(pathToFileURL(path).href);
}

/** The text of an element that has no elements inside. */
export function textOf(html: string, opening: RegExp, name: string): string {
  const start = opening.exec(html);
  if (start === null) throw new Error(`The page has no ${opening}`);
  const from = start.index + start[0].length;
  return html.slice(from, html.indexOf(`</${name}>`, from));
}

/** What can be read: every line of every turn that is on show. */
export async function storyOf(page: Page): Promise<string[]> {
  return await page.locator("#story .turn > *").allTextContents();
}

export async function choicesOf(page: Page): Promise<string[]> {
  return await page.locator("#choices .choice").allTextContents();
}

export function choice(page: Page, words: string): Locator {
  return page.locator("#choices .choice", { hasText: words }).first();
}

/** Something among the tools: `Undo`. */
export function tool(page: Page, name: string): Locator {
  return page.locator("#tools").getByRole("button", { name, exact: true });
}

export async function statusOf(page: Page): Promise<string> {
  return (await page.locator("#status").textContent()) ?? "";
}

/** What has the focus: the tag's name, and `#id` where it has one. */
export async function focusOf(page: Page): Promise<string> {
  return await page.evaluate(() => {
    const { tagName, id } = document.activeElement ?? document.body;
    return id === "" ? tagName : `${tagName}#${id}`;
  });
}
