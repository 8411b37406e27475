/**
 * `keepsake test [PATH]`: plays the transcripts beside a story again and shows what differs.
 *
 * `house/house.ink` has its transcripts in `house/plays/*.txt` (see transcript.ts for the
 * format). A folder is searched for all that lies in it. With `--accept` a transcript that
 * differs is written anew; a story with errors is never accepted.
 */
import { readdirSync, statSync } from "node:fs";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import type { Diagnostic } from "../base/diagnostic.ts";
import { diffLines, type Step, showDiff } from "./diff.ts";
import { CLEAN, PROBLEMS, WrongUse } from "./exit.ts";
import { readText, reasonOf, writeText } from "./files.ts";
import { readStory, type StoryFile } from "./read-story.ts";
import { hasErrors, jsonDiagnostic, plural, tellDiagnostics } from "./report.ts";
import { beginSession, type Session } from "./session.ts";
import type { Terminal } from "./terminal.ts";
import { readTranscript, type Transcript, transcriptOfTurn } from "./transcript.ts";

export interface TestFlags {
  readonly accept?: boolean;
  readonly json?: boolean;
}

/** A story and the transcripts that are plays of it. */
interface Suite {
  readonly story: string;
  readonly plays: readonly string[];
}

/** How one transcript went. */
interface Outcome {
  readonly play: string;
  readonly story: string;
  readonly result: "same" | "different" | "accepted" | "failed";
  readonly steps: readonly Step[];
  /** Runtime errors, and why it could not be played to its end. */
  readonly problems: readonly Diagnostic[];
  readonly note: string | undefined;
}

export function runTest(terminal: Terminal, path: string, flags: TestFlags): number {
  const suites = findSuites(path);
  const outcomes: Outcome[] = [];
  for (const suite of suites) {
    // A story with people is compiled once for each of those who play it.
    const told = new Map<string | undefined, StoryFile>();
    const failed = new Set<StoryFile>();
    for (const play of suite.plays) {
      const { as } = readTranscript(readText(play));
      const story = told.get(as) ?? readStory(suite.story, { as });
      told.set(as, story);
      if (story.program === undefined || hasErrors(story.diagnostics)) {
        if (flags.json !== true && !failed.has(story)) {
          tellDiagnostics(terminal, story.diagnostics, story.sources);
        }
        failed.add(story);
        const problems = story.diagnostics;
        const note = "the story has errors";
        outcomes.push({ play, story: suite.story, result: "failed", steps: [], problems, note });
        if (flags.json === true)
          tellJson(terminal, outcomes[outcomes.length - 1] as Outcome, story);
        continue;
      }
      const outcome = replay(story, play, flags.accept === true);
      outcomes.push(outcome);
      if (flags.json === true) tellJson(terminal, outcome, story);
      else tell(terminal, outcome, story);
    }
  }
  return summarise(terminal, outcomes, flags);
}

function replay(story: StoryFile, path: string, accept: boolean): Outcome {
  const transcript = readTranscript(readText(path));
  const problems: Diagnostic[] = [];
  const { lines, note } = playAgain(story, transcript, problems);
  const played = [...transcript.head, ...lines];
  const steps = diffLines([...transcript.head, ...transcript.body], played);
  const base = { play: path, story: story.path, steps, problems, note };
  if (hasErrors(problems)) return { ...base, result: "failed" };
  if (steps.every(({ kind }) => kind === "same")) return { ...base, result: "same" };
  if (!accept) return { ...base, result: "different" };
  writeText(path, [...played, ""].join("\n"));
  return { ...base, result: "accepted" };
}

// Makes the transcript's choices for as long as they can be made.
function playAgain(
  story: StoryFile,
  transcript: Transcript,
  problems: Diagnostic[],
): { lines: string[]; note: string | undefined } {
  let session: Session;
  try {
    session = beginSession(story.program as NonNullable<StoryFile["program"]>, {
      // Any seed will do for a story without chance, but it has to be the same each time.
      seed: transcript.seed ?? 0,
      from: transcript.from,
      onDiagnostic: (diagnostic) => problems.push(diagnostic),
    });
  } catch (error) {
    if (transcript.from === undefined || !(error instanceof RangeError)) throw error;
    return { lines: [], note: `the story has no knot \`${transcript.from}\`` };
  }
  const lines = transcriptOfTurn(session.moment).map((line) => line.trimEnd());
  let note: string | undefined;
  for (const number of transcript.chosen) {
    const count = session.moment.choices.length;
    if (number < 1 || number > count) {
      const there = ["there is none", "there is only 1"][count] ?? `there are ${count}`;
      note = `choice ${number} cannot be made: ${there}`;
      break;
    }
    lines.push(...transcriptOfTurn(session.choose(number - 1)).map((line) => line.trimEnd()));
  }
  return { lines, note };
}

function tell(terminal: Terminal, outcome: Outcome, story: StoryFile): void {
  const { play, result, steps, problems, note } = outcome;
  if (result === "same") return;
  const { bold } = terminal.colours;
  const words = { different: "differs", accepted: "written anew", failed: "failed" }[result];
  terminal.out(`${bold(shown(play))}: ${words}${note === undefined ? "" : `: ${note}`}`);
  for (const line of showDiff(steps, terminal.colours)) terminal.out(line);
  terminal.out("");
  tellDiagnostics(terminal, problems, story.sources);
}

function tellJson(terminal: Terminal, outcome: Outcome, story: StoryFile): void {
  const { steps, problems, note, ...rest } = outcome;
  terminal.out(
    JSON.stringify({
      ...rest,
      ...(note === undefined ? {} : { note }),
      changes: steps.filter(({ kind }) => kind !== "same"),
      problems: problems.map((each) => jsonDiagnostic(each, story.sources)),
    }),
  );
}

function summarise(terminal: Terminal, outcomes: readonly Outcome[], flags: TestFlags): number {
  const count = (result: Outcome["result"]): number =>
    outcomes.filter((each) => each.result === result).length;
  const bad = count("different") + count("failed");
  if (flags.json !== true) {
    const parts = [plural(outcomes.length, "play")];
    if (count("same") > 0) parts.push(`${count("same")} as written`);
    if (count("different") > 0) parts.push(`${count("different")} different`);
    if (count("failed") > 0) parts.push(`${count("failed")} failed`);
    if (count("accepted") > 0) parts.push(`${count("accepted")} written anew`);
    terminal.out(parts.join(", "));
    if (count("different") > 0) {
      terminal.err("If they are right as they are now: `keepsake test --accept`.");
    }
  }
  return bad === 0 ? CLEAN : PROBLEMS;
}

/** The stories with plays that a path means: a story, one transcript, or a folder of them. */
function findSuites(path: string): Suite[] {
  let isFolder: boolean;
  try {
    isFolder = statSync(path).isDirectory();
  } catch (error) {
    throw new WrongUse(`Cannot read ${path}: ${reasonOf(error)}.`);
  }
  if (!isFolder && extname(path).toLowerCase() === ".txt") {
    return [{ story: storyOf(dirname(dirname(resolve(path)))), plays: [path] }];
  }
  const suites: Suite[] = [];
  if (isFolder) walk(path, suites);
  else suites.push({ story: path, plays: playsIn(dirname(path)) });
  if (suites.every(({ plays }) => plays.length === 0)) {
    throw new WrongUse(
      `There are no plays to test in ${path}.`,
      "A play is a transcript in a folder `plays` beside the story; " +
        "`keepsake play FILE --transcript plays/NAME.txt` makes one.",
    );
  }
  return suites;
}

function walk(folder: string, suites: Suite[]): void {
  const plays = playsIn(folder);
  if (plays.length > 0) suites.push({ story: storyOf(folder), plays });
  for (const entry of readFolder(folder)) {
    if (!entry.isDirectory() || entry.name.startsWith(".") || entry.name === "node_modules")
      continue;
    walk(join(folder, entry.name), suites);
  }
}

function playsIn(folder: string): string[] {
  const plays = join(folder, "plays");
  return readFolder(plays)
    .filter((entry) => entry.isFile() && entry.name.endsWith(".txt"))
    .map((entry) => join(plays, entry.name))
    .sort();
}

function readFolder(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch {
    return [];
  }
}

// The story that is called as its folder is; else `story`; else the only one.
function storyOf(folder: string): string {
  const files = readFolder(folder)
    .filter((entry) => entry.isFile() && /\.(ink|keep)$/i.test(entry.name))
    .map((entry) => entry.name);
  const own = basename(resolve(folder));
  const found =
    files.find((file) => file.replace(/\.\w+$/, "") === own) ??
    files.find((file) => /^(story|main)\.\w+$/.test(file)) ??
    (files.length === 1 ? files[0] : undefined);
  if (found !== undefined) return join(folder, found);
  throw new WrongUse(
    files.length === 0
      ? `There are plays in ${shown(folder)}, but no story.`
      : `Which story do the plays in ${shown(folder)} belong to? One of ${files.length} could be meant.`,
    `A story is found by its folder's name: ${own}.ink.`,
  );
}

function shown(path: string): string {
  const near = relative(process.cwd(), path);
  return near === "" || near.startsWith("..") ? path : near;
}
