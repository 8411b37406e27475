/**
 * What tests of the service share: stories as projects, and asking everything at once.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, vi } from "vitest";
import type { Project } from "../../src/service/api.ts";
import { openProject } from "../../src/service/project.ts";
import { sharedStories } from "../support/shared-files.ts";

// Whole stories are compiled again and again; on a machine that is busy that takes a while.
vi.setConfig({ testTimeout: 300_000 });

/** A story with its files, as an editor would open it. */
export interface Opened {
  readonly name: string;
  readonly project: Project;
}

/** The stories that ship. */
export function shippedStories(): readonly Opened[] {
  const root = "stories";
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(root, name))
        .filter((file) => /\.(ink|keep)$/.test(file))
        .map((file) => ({
          name,
          project: openProject({ [file]: readFileSync(join(root, name, file), "utf8") }),
        })),
    );
}

export function shipped(name: string): Project {
  const found = shippedStories().find((story) => story.name === name);
  if (found === undefined) throw new Error(`no story ${name}`);
  return found.project;
}

/** Other people's stories; empty where the shared data is absent. */
export function othersStories(): readonly Opened[] {
  return sharedStories().map(({ name, source }) => ({
    name,
    project: openProject({ "story.ink": source.main, ...source.files }, { main: "story.ink" }),
  }));
}

/** The first place of some words, or of the letters between two `|` in them. */
export function placeOf(text: string, words: string): { start: number; end: number } {
  const bar = words.indexOf("|");
  const plain = words.replaceAll("|", "");
  const at = text.indexOf(plain);
  expect(at, `“${plain}” stands in the text`).toBeGreaterThanOrEqual(0);
  if (bar < 0) return { start: at, end: at + plain.length };
  const end = words.indexOf("|", bar + 1);
  return { start: at + bar, end: at + (end < 0 ? bar : end - 1) };
}

// An expectation a token would take longer than everything that is asked.
function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}

/** Asks a project everything that can be asked at some places of a file; answers how much it said. */
export function askEverything(project: Project, path: string, offsets: readonly number[]): number {
  const length = project.text(path)?.length ?? 0;
  const isRange = (start: number, end: number, within: number): boolean =>
    start >= 0 && start <= end && end <= within;
  const problems = project.problems();
  for (const { code, path, start, end } of problems) {
    check(isRange(start, end, (project.text(path) ?? "").length), `${code} at ${start}–${end}`);
  }
  let said = problems.length;
  let last = 0;
  for (const { start, end, kind } of project.tokens(path)) {
    check(start >= last && end > start, `${kind} at ${start}–${end} after ${last}`);
    last = end;
    said++;
  }
  check(last <= length, "tokens go on after the text");
  for (const { start, end, kind } of project.folds(path)) {
    check(start < end && end <= length, `${kind} folds ${start}–${end}`);
  }
  said += project.outline().length + project.notes().length + project.statistics().words;
  said += project.findSymbols("a").length;
  for (const offset of offsets) {
    const { start, end, items } = project.completionsAt(path, offset);
    check(start <= end, "completions go backwards");
    said += items.length;
    const hover = project.hoverAt(path, offset);
    check(hover === undefined || isRange(hover.start, hover.end, length), "hover outside");
    said += project.definitionsAt(path, offset).length;
    said += project.referencesAt(path, offset).length;
    said += project.entriesAt(path, offset).length;
    said += project.fixesAt(path, offset).length;
  }
  // Renaming reads the whole of it again: once is enough.
  const renaming = project.rename(path, offsets[0] ?? 0, "quite_another");
  if (renaming.ok) said += renaming.change.edits.length;
  return said;
}
