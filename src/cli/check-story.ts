/**
 * What `keepsake check` looks at: a story as each of its readers has it, and its `NAME.check`.
 *
 * A story with playable people is compiled once for each of them and once more watched. Rules of
 * `NAME.check` are conditions in ink: each is compiled with the story, as a function at its end,
 * and what is wrong with it is told at its place in `NAME.check`.
 */
import { dirname, join } from "node:path";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { SourceFile } from "../base/span.ts";
import { appendedRules, relocated, ruleOf } from "../check/appended-rules.ts";
import type { Ranges } from "../check/externals.ts";
import { type ReadSettings, readSettings, strangeRanges } from "../check/settings.ts";
import { NOBODY } from "../compile/keep.ts";
import type { Rule } from "../drama/rules.ts";
import type { Program } from "../program/program.ts";
import { onceEach, othersTold, playableIn } from "./every-telling.ts";
import { WrongUse } from "./exit.ts";
import { readTextIfThere } from "./files.ts";
import { nearestNames } from "./nearest.ts";
import { isCompiled, plainName, readStory, type StoryFile } from "./read-story.ts";
import { hasErrors } from "./report.ts";

/** A story as one reader has it. */
export interface ToldStory {
  /** Whom `--as` names: a person, `nobody`, or nobody in particular in plain ink. */
  readonly flag: string | undefined;
  readonly program: Program;
}

export interface CheckedStory {
  readonly path: string;
  /** None where there are errors. */
  readonly told: readonly ToldStory[];
  /** The story's files, and then `NAME.check`, as spans count them. */
  readonly sources: readonly SourceFile[];
  /** Of the story and of `NAME.check`. */
  readonly diagnostics: readonly Diagnostic[];
  readonly settings: ReadSettings;
  readonly settingsPath: string;
  readonly rules: readonly Rule[];
  readonly ranges: Ranges;
  /** Findings that are accepted, with their reasons. */
  readonly accepted: ReadonlyMap<string, string>;
  readonly files: readonly string[];
  readonly watched: readonly string[];
}

/** The file with a story's settings: beside it, by its name. */
export function settingsPathOf(story: string): string {
  return join(dirname(story), `${plainName(story)}.check`);
}

/** Reads a story and its settings. Throws `WrongUse` where the story cannot be read. */
export function readChecked(path: string): CheckedStory {
  const settingsPath = settingsPathOf(path);
  const text = readTextIfThere(settingsPath) ?? "";
  const { rules } = readSettings(settingsPath, text);
  if (rules.length > 0 && isCompiled(path)) {
    throw new WrongUse(
      `${settingsPath} has RULES, which are proved of a story's source; ${path} is compiled.`,
      "Check the .ink or .keep file that it was compiled from.",
    );
  }
  const appended = appendedRules(rules);
  const first = readStory(path, { append: appended.text });
  const settings = readSettings(settingsPath, text, first.sources.length);
  const stories = [first, ...othersTold(first, path, appended.text)];
  const sources = [...first.sources, settings.source];
  const diagnostics = [
    ...onceEach(stories.map((story) => relocated(story.diagnostics, story.sources, appended))),
    ...settings.diagnostics,
  ];
  const told = stories.flatMap(({ program }, i) =>
    program === undefined || hasErrors(diagnostics) ? [] : [{ flag: flagOf(stories, i), program }],
  );
  const externals = told[0]?.program.externals.map(({ name }) => name) ?? [];
  if (told.length > 0) {
    diagnostics.push(
      ...strangeRanges(settings, externals, (name) => nearestNames(name, externals, 1)[0]),
    );
  }
  return {
    path,
    told,
    sources,
    diagnostics,
    settings,
    settingsPath,
    rules: settings.rules.map((rule, number) => ruleOf(rule, number)),
    ranges: Object.fromEntries(
      settings.ranges.map(({ name, least, most }) => [name, { least, most }]),
    ),
    accepted: new Map(
      settings.accepted.flatMap(({ id, why }) => (why === "" ? [] : [[id, why] as const])),
    ),
    files: first.files,
    watched: [...first.watched, settingsPath],
  };
}

function flagOf(stories: readonly StoryFile[], number: number): string | undefined {
  const playable = playableIn(stories[0]?.program);
  if (playable.length === 0) return undefined;
  return playable[number] ?? NOBODY;
}
