/**
 * Builds a page with the built command line, takes it apart, and runs its script.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { runCli, scratchFolder } from "../cli/run-cli.ts";
import { SmallDocument, type SmallElement, smallStorage } from "./small-dom.ts";

/** The page that `keepsake build` makes of a story. */
export async function buildPage(source: string, name = "story"): Promise<string> {
  const cwd = scratchFolder({ [`${name}.ink`]: source });
  const { code, err } = await runCli(["build", `${name}.ink`, "-o", "page.html"], { cwd });
  if (code !== 0) throw new Error(err);
  return readFileSync(join(cwd, "page.html"), "utf8");
}

/** The text of an element that has no elements inside. */
export function textOf(html: string, opening: RegExp, name: string): string {
  const start = opening.exec(html);
  if (start === null) throw new Error(`The page has no ${opening}`);
  const from = start.index + start[0].length;
  return html.slice(from, html.indexOf(`</${name}>`, from));
}

/** A page whose script has run. */
export interface OpenPage {
  readonly document: SmallDocument;
  readonly storage: ReturnType<typeof smallStorage>;
  /** What can be read: the turns, a line for each paragraph. */
  readonly story: () => string[];
  readonly choices: () => SmallElement[];
  readonly press: (id: string) => void;
  readonly status: () => string;
}

/**
 * Runs the page's script where nothing can be made code of (`eval`, `Function`), with a
 * storage of its own unless one is given.
 */
export function openPage(
  html: string,
  storage: ReturnType<typeof smallStorage> = smallStorage(),
  path = "/page.html",
): OpenPage {
  const ids = [...html.matchAll(/ id="([\w-]+)"/g)].map((match) => match[1] as string);
  const document = new SmallDocument(ids, {
    program: textOf(html, /<script type="application\/json" id="program">/, "script"),
    about: textOf(html, /<script type="application\/json" id="about">/, "script"),
  });
  const context = createContext(
    { document, localStorage: storage, location: { pathname: path } },
    { codeGeneration: { strings: false, wasm: false } },
  );
  runInContext(textOf(html, /<script>/, "script"), context);
  const part = (id: string): SmallElement => document.getElementById(id) as SmallElement;
  return {
    document,
    storage,
    story: () => part("story").children.flatMap((turn) => turn.children.map((p) => p.textContent)),
    choices: () => part("choices").children.map((item) => item.children[0] as SmallElement),
    press: (id) => part(id).click(),
    status: () => part("status").textContent,
  };
}
