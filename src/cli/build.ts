/**
 * `keepsake build FILE -o out.html`: one page that plays the story, offline, from a file.
 *
 * Puts together what others make: the program, packed as text; the page's script, which lies
 * beside this one in `dist/`; and the frame around them (`player/page.ts`).
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { Story } from "../play/story.ts";
import { makePage } from "../player/page.ts";
import { packProgram } from "../program/pack.ts";
import type { Dialect, Program } from "../program/program.ts";
import { CLEAN, PROBLEMS, WrongUse } from "./exit.ts";
import { writeText } from "./files.ts";
import { plainName, readStory, refuseToOverwrite } from "./read-story.ts";
import { hasErrors, tellDiagnostics } from "./report.ts";
import { tagValue } from "./show-text.ts";
import type { Terminal } from "./terminal.ts";

export interface BuildFlags {
  readonly output?: string;
  readonly dialect?: Dialect;
  readonly as?: string;
  readonly json?: boolean;
}

export function runBuild(terminal: Terminal, path: string, flags: BuildFlags): number {
  const story = readStory(path, flags);
  const output = flags.output ?? `${plainName(path)}.html`;
  refuseToOverwrite(story, output);
  tellDiagnostics(terminal, story.diagnostics, story.sources);
  if (story.program === undefined || hasErrors(story.diagnostics)) {
    terminal.err(`${path}: nothing written, because of the errors above`);
    return PROBLEMS;
  }
  const { tags } = new Story(story.program, { seed: 0, onDiagnostic: () => {} });
  const asked = tagValue(tags, "lang") ?? tagValue(tags, "language");
  const language = asked !== undefined && isLanguage(asked) ? asked : "en";
  if (asked !== undefined && language !== asked) {
    terminal.err(
      `The tag \`# lang: ${asked}\` is not a language's code, such as \`fr\`; used \`en\`.`,
    );
  }
  const title = tagValue(tags, "title") ?? titleFrom(path);
  const author = tagValue(tags, "author");
  const page = makePage({
    title,
    author,
    language,
    name: plainName(path),
    script: playerScript(),
    program: packProgram(withoutSymbols(story.program)),
    hash: (text) => createHash("sha256").update(text, "utf8").digest("base64"),
  });
  if (output === "-") process.stdout.write(page);
  else writeText(output, page);
  const bytes = Buffer.byteLength(page);
  if (flags.json === true && output !== "-") {
    terminal.out(JSON.stringify({ written: output, bytes, title, author, language }));
  } else {
    terminal.err(
      `${output}: ${Math.ceil(bytes / 1024).toLocaleString("en")} KB, one file; it plays offline`,
    );
  }
  return CLEAN;
}

// A page only plays: who its people are and what they weigh is for tools to know.
function withoutSymbols({ symbols, ...program }: Program): Program {
  return program;
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
