/**
 * `keepsake draft FILE`: from prose to a script, and what it found on the way.
 *
 * Owns the files that go in and out, and what is told of a draft. Nothing is ever overwritten:
 * a script that is there already may have been worked on.
 */
import { existsSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { type AnswerProblem, readAnswers } from "../draft/answers.ts";
import type { Draft, DraftOptions } from "../draft/draft.ts";
import {
  castFromJson,
  draft,
  type LintFinding,
  lint,
  modelOf,
  quotationsFromJson,
  scriptOf,
  slipsIn,
} from "../draft/index.ts";
import { CLEAN, PROBLEMS, WrongUse } from "./exit.ts";
import { readText, writeText } from "./files.ts";
import { optimizeLater } from "./optimize-later.ts";
import { plural } from "./report.ts";
import type { Terminal } from "./terminal.ts";
import { wrap } from "./text-width.ts";

export interface DraftFlags {
  readonly output?: string;
  readonly cast?: string;
  readonly quotes?: string;
  readonly answers?: string;
  readonly lint?: boolean;
  readonly json?: boolean;
}

/** Reads a story in prose, and writes or tells what was found. */
export function runDraft(terminal: Terminal, path: string, flags: DraftFlags): number {
  optimizeLater();
  refuseOtherFormats(path);
  const text = readText(path);
  refuseOtherEncodings(path);
  const found = draft(text, readOptions(path, flags));
  if (flags.lint === true && flags.json !== true)
    return tellLint(terminal, path, text, lint(found.doc));
  const target = flags.output ?? (flags.json === true ? undefined : scriptPath(path));
  if (target !== undefined) write(terminal, target, scriptOf(found));
  const problems = found.problems.length;
  if (flags.json === true) {
    if (target !== "-") terminal.out(JSON.stringify(modelOf(found)));
  } else tell(terminal, path, target, found);
  for (const problem of found.problems) terminal.err(answerProblem(flags.answers ?? "", problem));
  return problems > 0 ? PROBLEMS : CLEAN;
}

function readOptions(path: string, flags: DraftFlags): DraftOptions {
  const title = basename(path).replace(/\.[^.]*$/, "");
  const cast = flags.cast === undefined ? undefined : castFromJson(readJson(flags.cast));
  if (flags.cast !== undefined && cast === undefined) {
    throw new WrongUse(
      `Cannot read the cast in ${flags.cast}.`,
      'It is an array of people: [{ "name": "Emma", "aliases": ["Miss Woodhouse"], "pronoun": "she" }].',
    );
  }
  const quotations =
    flags.quotes === undefined ? undefined : quotationsFromJson(readJson(flags.quotes));
  if (flags.quotes !== undefined && quotations === undefined) {
    throw new WrongUse(
      `Cannot read the quotations in ${flags.quotes}.`,
      'It is an array of quotations: [{ "spans": [[0, 12], [25, 40]] }], in UTF-16 units of the text.',
    );
  }
  const answers = flags.answers === undefined ? undefined : readAnswers(readText(flags.answers));
  return { title, cast, quotations, answers };
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readText(path).replace(/^\uFEFF/, "")) as unknown;
  } catch (error) {
    if (error instanceof WrongUse) throw error;
    throw new WrongUse(`Cannot read ${path}: it is not JSON.`);
  }
}

function scriptPath(path: string): string {
  const stem = basename(path).replace(/\.(?:txt|text|md|markdown)$/i, "");
  return join(dirname(path), `${stem}.keep`);
}

function write(terminal: Terminal, target: string, script: string): void {
  if (target === "-") {
    terminal.out(script.replace(/\n$/, ""));
    return;
  }
  if (existsSync(target)) {
    throw new WrongUse(
      `Cannot write ${target}: it is there already, and nothing is overwritten.`,
      "Say with -o where the new script is to go, or -o - to see it.",
    );
  }
  writeText(target, script);
}

/** A document of a word processor, or a printed page, is asked for as text. */
function refuseOtherFormats(path: string): void {
  let head: string;
  try {
    head = readFileSync(path).subarray(0, 8).toString("latin1");
  } catch {
    return; // readText says why.
  }
  const kind = head.startsWith("PK\u0003\u0004")
    ? "a word processor's document"
    : head.startsWith("%PDF")
      ? "a PDF"
      : head.startsWith("{\\rtf")
        ? "a rich text document"
        : head.startsWith("\u00d0\u00cf\u0011\u00e0")
          ? "an old word processor's document"
          : undefined;
  if (kind !== undefined) {
    throw new WrongUse(
      `Cannot draft from ${path}: it is ${kind}.`,
      "Save it as plain text (.txt), with the encoding UTF-8, and draft from that.",
    );
  }
}

function refuseOtherEncodings(path: string): void {
  const bytes = readFileSync(path);
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new WrongUse(
      `Cannot draft from ${path}: it is text, but not in UTF-8.`,
      "Save it again with the encoding UTF-8.",
    );
  }
}

/** Every finding, at its place. Exit code 1 where one is nearly always a slip. */
function tellLint(
  terminal: Terminal,
  path: string,
  text: string,
  findings: readonly LintFinding[],
): number {
  let line = 1;
  let lineStart = 0;
  let at = 0;
  for (const { code, span, severity, message } of findings) {
    for (; at < span.start; at++)
      if (text.charCodeAt(at) === 10) {
        line++;
        lineStart = at + 1;
      }
    const place = `${path}:${line}:${span.start - lineStart + 1}`;
    terminal.out(wrap(`${place} ${severity}[${code}] ${message}`, terminal.width, "", "  "));
  }
  const errors = findings.filter(({ severity }) => severity === "error").length;
  terminal.err(`${path}: ${plural(findings.length, "finding")}, ${plural(errors, "error")}`);
  return errors > 0 ? PROBLEMS : CLEAN;
}

/** Says in a few lines what was found, and asks. */
function tell(terminal: Terminal, path: string, target: string | undefined, found: Draft): void {
  const { spoken, people, questions, teller, attribution } = found;
  const out = target === "-" ? terminal.err : terminal.out;
  if (spoken.length === 0) {
    out(`${path}: nobody was found to speak in it.`);
    out(
      "What is said has to stand between quotation marks, or behind a dash at the head of a paragraph.",
    );
  } else {
    const sure = spoken.filter((each) => each.isSure).length;
    const speakers = new Set(spoken.map((each) => each.speaker)).size;
    out(
      `${path}: ${plural(spoken.length, "line")} of speech by ${speakers} of ${plural(people.length, "name")}; ${sure} sure.`,
    );
    if (teller !== undefined) {
      const word = attribution.reading.telling === "I" ? "I" : "you";
      out(`“${word}” is ${teller.kind === "teller" ? "nobody by name" : teller.name}.`);
    }
  }
  const slips = slipsIn(found.doc).length;
  if (slips > 0)
    out(`${plural(slips, "sure slip")} in the prose; --lint says where, and what else.`);
  for (const question of questions.slice(0, SHOWN)) {
    const names = [question.speaker, ...question.alternatives].map((person) => person?.name ?? "?");
    const words = question.words.length > 56 ? `${question.words.slice(0, 55)}…` : question.words;
    out(`  line ${question.line}: “${words}” ${names.join(", or ")}?`);
  }
  if (questions.length > SHOWN)
    out(`  … and ${questions.length - SHOWN} more; the script has them all.`);
  if (target !== undefined && target !== "-") out(`Written to ${target}.`);
}

const SHOWN = 12;

function answerProblem(file: string, { row, text, why }: AnswerProblem): string {
  const place = `${file}:${row}`;
  switch (why) {
    case "unread":
      return `${place}: \`${text}\` is not understood. Write \`line 41 is Meredith\`, or \`the intern = Meredith\`.`;
    case "no-line":
      return `${place}: the story has no such line of speech.`;
    case "nobody":
      return `${place}: nobody in the story is called so.`;
  }
}
