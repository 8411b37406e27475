/**
 * `keepsake build FILE -o out.html`: one page that plays the story, offline, from a file.
 *
 * Puts together what others make: a program for each side of the story; what its tags ask for
 * (build-tags.ts); what it calls that a page has not (build-externals.ts); its IFID
 * (build-ifid.ts); the page's script, which lies beside this one in `dist/`; and the frame around
 * them (`player/page.ts`). With `--zip`, the same for sites that host stories (build-zip.ts).
 */
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { rememberedFor } from "../play/people/index.ts";
import { Story } from "../play/story.ts";
import { makePage } from "../player/page.ts";
import { packSides } from "../player/sides.ts";
import { fileAndWords } from "../player/tags.ts";
import type { Dialect, Program } from "../program/program.ts";
import { missingExternals } from "./build-externals.ts";
import { type Ifid, settleIfid } from "./build-ifid.ts";
import { readTags, type TagsForPage } from "./build-tags.ts";
import { makeZip } from "./build-zip.ts";
import { CLEAN, PROBLEMS, WrongUse } from "./exit.ts";
import { reasonOf, writeText } from "./files.ts";
import { plainName, readStory, refuseToOverwrite, type StoryFile } from "./read-story.ts";
import { hasErrors, jsonDiagnostic, tellDiagnostics } from "./report.ts";
import { tagValue } from "./show-text.ts";
import type { Terminal } from "./terminal.ts";

export interface BuildFlags {
  readonly output?: string;
  readonly dialect?: Dialect;
  readonly as?: string;
  readonly zip?: boolean;
  readonly json?: boolean;
}

export function runBuild(terminal: Terminal, path: string, flags: BuildFlags): number {
  const options = { ...flags, remember: rememberedFor };
  let story = readStory(path, options);
  const output = flags.output ?? `${plainName(path)}.html`;
  const zip = flags.zip === true ? zipFor(output) : undefined;
  for (const target of zip === undefined ? [output] : [output, zip]) {
    refuseToOverwrite(story, target);
  }
  if (story.program === undefined || hasErrors(story.diagnostics)) return refuse(terminal, story);
  const before = story.program;
  const ifid = settleIfid(path, before.globalTags, () => {
    const again = readStory(path, options);
    const isSame = again.program !== undefined && openingOf(again.program) === openingOf(before);
    if (isSame) story = again;
    return isSame;
  });
  const sides = readSides(story, flags.as);
  for (const side of sides) if (hasErrors(side.diagnostics)) return refuse(terminal, side);
  const tags = readTags(
    path,
    sides.flatMap(({ tree }) => tree ?? []),
  );
  const missing = missingExternals(story.program);
  const diagnostics = [...story.diagnostics, ...missing, ...tags.diagnostics];
  if (flags.json !== true) tellDiagnostics(terminal, diagnostics, story.sources);
  const head = headOf(terminal, path, story.program.globalTags);
  const page = pageOf(path, sides, ifid, tags, head, flags.zip === true);
  if (output === "-") process.stdout.write(page);
  else writeText(output, page);
  if (zip !== undefined) writeZip(zip, page, ifid.ifid, head);
  const bytes = Buffer.byteLength(page);
  if (flags.json === true && output !== "-") {
    terminal.out(
      JSON.stringify({
        written: output,
        ...(zip === undefined ? {} : { zip }),
        bytes,
        title: head.title,
        author: head.author,
        language: head.language,
        ifid: ifid.ifid,
        ifidIs: ifid.how,
        sides: namesOf(sides),
        otherTags: Object.fromEntries(tags.others),
        problems: diagnostics.map((each) => jsonDiagnostic(each, story.sources)),
      }),
    );
    return CLEAN;
  }
  tellIfid(terminal, path, ifid);
  if (tags.others.length > 0) {
    const names = tags.others.map(([name, count]) => `${name} (${count})`).join(", ");
    terminal.err(`Tags that the page keeps as data and does not show: ${names}`);
  }
  const told = namesOf(sides).filter((name) => name !== "");
  const as = told.length < 2 ? "" : `, told as ${told.join(" or ")}`;
  terminal.err(`${output}: ${kilobytes(bytes)} KB, one file${as}; it plays offline`);
  if (zip !== undefined) terminal.err(`${zip}: to be uploaded as a page, index.html at its root`);
  return CLEAN;
}

function refuse(terminal: Terminal, { path, diagnostics, sources }: StoryFile): number {
  tellDiagnostics(terminal, diagnostics, sources);
  terminal.err(`${path}: nothing written, because of the errors above`);
  return PROBLEMS;
}

// ─── Sides ─────────────────────────────────────────────────────────────────────────────────

/** The story as each whom the reader can be lives it; or as the one that was asked for. */
function readSides(story: StoryFile, as: string | undefined): readonly StoryFile[] {
  const people = story.program?.symbols?.cast.people ?? [];
  const playable = people.filter(({ isPlayable }) => isPlayable);
  if (as !== undefined || playable.length < 2) return [story];
  const dialect = story.program?.dialect;
  // The first of them is the one that the story was read as.
  return playable.map(({ name }, at) =>
    at === 0 ? story : readStory(story.path, { dialect, as: name, remember: rememberedFor }),
  );
}

/** Whose sides they are; nothing where there is only one. */
function namesOf(sides: readonly StoryFile[]): readonly string[] {
  if (sides.length < 2) return [""];
  return sides.map(({ program }) => {
    const { cast, viewpoint } = program?.symbols ?? {};
    return cast?.people[viewpoint ?? -1]?.name ?? "";
  });
}

/** What the story says of each, `# as Tom: He has sold the boat.`; for the page. */
function sideWords(sides: readonly StoryFile[]): { readonly sideWords?: readonly string[] } {
  const tags = sides[0]?.program?.globalTags ?? [];
  const words = namesOf(sides).map((name) => tagValue(tags, `as ${name.toLowerCase()}`) ?? "");
  return words.some((each) => each !== "") ? { sideWords: words } : {};
}

// What is read first. Tags alone are a line without words.
function openingOf(program: Program): string {
  const story = new Story(program, { seed: 0, onDiagnostic: () => {} });
  const lines = story.continueAll().flatMap(({ text }) => (text === "" ? [] : text));
  return JSON.stringify([lines, story.choices.map(({ text }) => text)]);
}

// ─── The page ──────────────────────────────────────────────────────────────────────────────

/** What a story says of itself at its head. */
interface Head {
  readonly title: string;
  readonly author: string | undefined;
  readonly language: string;
  readonly description: string | undefined;
  readonly cover: string | undefined;
  readonly theme: string | undefined;
  readonly mayAskWhy: boolean;
  readonly hidesPeople: boolean;
}

function headOf(terminal: Terminal, path: string, tags: readonly string[]): Head {
  const asked = tagValue(tags, "lang") ?? tagValue(tags, "language");
  const language = asked !== undefined && isLanguage(asked) ? asked : "en";
  if (asked !== undefined && language !== asked) {
    terminal.err(
      `The tag \`# lang: ${asked}\` is not a language's code, such as \`fr\`; used \`en\`.`,
    );
  }
  return {
    title: tagValue(tags, "title") ?? titleFrom(path),
    author: tagValue(tags, "author"),
    language,
    description: tagValue(tags, "description"),
    cover: tagValue(tags, "cover"),
    theme: tagValue(tags, "theme")?.toLowerCase(),
    mayAskWhy: tagValue(tags, "why")?.toLowerCase() === "choices",
    hidesPeople: tagValue(tags, "people")?.toLowerCase() === "hidden",
  };
}

function pageOf(
  path: string,
  sides: readonly StoryFile[],
  { ifid }: Ifid,
  { media, cover }: TagsForPage,
  head: Head,
  isInstallable: boolean,
): string {
  const { title, author, language, theme } = head;
  const { words } = fileAndWords(head.cover ?? "");
  return makePage({
    about: {
      title,
      ...(author === undefined ? {} : { author }),
      language,
      ifid,
      name: plainName(path),
      sides: namesOf(sides),
      ...sideWords(sides),
      ...(head.hidesPeople ? { people: false } : {}),
      ...(theme === undefined ? {} : { theme }),
    },
    description: head.description,
    cover: cover === undefined ? undefined : { source: cover, words },
    media,
    programs: packSides(
      sides.flatMap(({ program }) => program ?? []),
      head.mayAskWhy,
    ),
    script: playerScript(),
    isInstallable,
    hash: (text) => createHash("sha256").update(text, "utf8").digest("base64"),
  });
}

// The story's own name for want of a title: `the-intercept` → `The intercept`.
function titleFrom(path: string): string {
  const words = plainName(basename(path)).replace(/[-_]+/g, " ").trim();
  return words === "" ? "A story" : words[0]?.toUpperCase() + words.slice(1);
}

/** Whether this may stand in a `lang` attribute: `fr`, `pt-BR`, `zh-Hant-TW`. */
export function isLanguage(code: string): boolean {
  return /^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(code);
}

function playerScript(): string {
  try {
    return readFileSync(new URL("./player.js", import.meta.url), "utf8");
  } catch {
    throw new WrongUse(
      "The page's script is missing: dist/player.js should lie beside dist/cli.js.",
      "In a clone of Keepsake, `npm run build` makes it.",
    );
  }
}

// ─── What is written, and said ─────────────────────────────────────────────────────────────

function zipFor(output: string): string {
  if (output === "-") throw new WrongUse("A zip can't be written to the standard output: use -o.");
  return `${output.replace(/\.html?$/i, "")}.zip`;
}

function writeZip(target: string, page: string, ifid: string, { title, language }: Head): void {
  const version = createHash("sha256").update(page, "utf8").digest("hex").slice(0, 16);
  try {
    writeFileSync(target, makeZip({ page, title, language, ifid, version }));
  } catch (error) {
    throw new WrongUse(`Cannot write ${target}: ${reasonOf(error)}.`);
  }
}

function tellIfid(terminal: Terminal, path: string, { ifid, how }: Ifid): void {
  if (how === "written") {
    terminal.err(`${path}: its IFID was written at its head, and stays: ${ifid}`);
  } else if (how === "derived") {
    terminal.err(
      `${path}: no IFID could be written into it, so readers lose their places whenever it is changed. Its IFID is now ${ifid}.`,
    );
  }
}

function kilobytes(bytes: number): string {
  return Math.ceil(bytes / 1024).toLocaleString("en");
}
