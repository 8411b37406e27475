/**
 * Loads saves of a story into edits of it and says how that went.
 *
 * Owns what counts as stuck and what as untrue. Both the slice and the long run use it.
 */
import { type LoadResult, type Program, Story } from "../../src/index.ts";
import { makeRandom, type Random } from "../support/random.ts";
import type { Source } from "../support/transcript.ts";
import { type Edit, editKinds, editStory } from "./edits.ts";
import { tryCompile } from "./stories.ts";

/** A save, and what it was saved in. */
export interface SavePoint {
  readonly save: string;
  readonly program: Program;
  /** Whether the story was over. */
  readonly ended: boolean;
}

/** How many loads of a kind of edit came to what; and what went wrong, in words. */
export interface Outcome {
  exact: number;
  scene: number;
  refused: number;
  readonly wrong: string[];
  readonly reasons: Map<string, number>;
}

const budget = 200_000;

function open(program: Program, seed: number): Story {
  return new Story(program, { seed, stepBudget: budget, onDiagnostic: () => {} });
}

/** Saves on the way of random plays, some in the midst of a turn. */
export function makeSavePoints(program: Program, count: number, random: Random): SavePoint[] {
  const points: SavePoint[] = [];
  for (let tries = 0; points.length < count && tries < count * 20; tries++) {
    const story = open(program, tries);
    const depth = random.int(1, 30);
    let turn = 0;
    for (story.continueAll(); turn < depth && story.choices.length > 0; turn++) {
      story.choose(random.int(0, story.choices.length - 1));
      if (turn === depth - 1 && random.chance(0.25)) story.continue();
      else story.continueAll();
    }
    if (turn === depth || random.chance(0.1)) {
      points.push({ save: story.save(), program, ended: story.ended });
    }
  }
  return points;
}

/** Makes an edit that compiles and changes something; gives up after many tries. */
export function makeEdit(
  source: Source,
  kind: string,
  random: Random,
): { edit: Edit; program: Program } | undefined {
  for (let tries = 0; tries < 400; tries++) {
    const edit = editStory(source, kind, random);
    if (edit === undefined) continue;
    const program = tryCompile(edit.source);
    if (program !== undefined) return { edit, program };
  }
  return undefined;
}

export const allKinds: readonly string[] = Object.keys(editKinds);

/** Loads one save into an edited story, goes on, and adds to the outcome. */
export function resume(point: SavePoint, edit: Edit, program: Program, outcome: Outcome): void {
  let result: LoadResult;
  let failed = false;
  const story = new Story(program, {
    seed: 1,
    stepBudget: budget,
    onDiagnostic: ({ severity }) => {
      if (severity === "error") failed = true;
    },
  });
  story.continueAll();
  const before = story.save();
  try {
    result = story.load(point.save);
  } catch (error) {
    outcome.wrong.push(`threw: ${error instanceof Error ? error.stack : String(error)}`);
    return;
  }
  if (!result.ok) {
    outcome.refused++;
    outcome.reasons.set(result.reason, (outcome.reasons.get(result.reason) ?? 0) + 1);
    if (story.save() !== before) outcome.wrong.push("a refusal changed the story");
    return;
  }
  outcome[result.resumed]++;
  if (result.resumed === "scene") {
    const key = `scene: ${result.lost.join(", ")}`;
    outcome.reasons.set(key, (outcome.reasons.get(key) ?? 0) + 1);
  }
  const again = open(program, 1);
  again.load(story.save());
  failed = false;
  const lines = story.continueAll();
  // An error told is the edit's own: a variable was taken out that the way goes by.
  const canGoOn = lines.length > 0 || story.choices.length > 0 || point.ended || failed;
  if (!canGoOn) outcome.wrong.push(`stuck, ${result.resumed}: ${result.lost.join(", ")}`);
  if (
    again
      .continueAll()
      .map(({ text }) => text)
      .join() !== lines.map(({ text }) => text).join()
  ) {
    outcome.wrong.push("saved at once and loaded again, it goes on otherwise");
  }
  // Where visits to a place of another name are lost, it was said, and may be read.
  const isTold = edit.touched?.length === 0 && result.lost.length > 0;
  if (result.resumed === "exact" && edit.touched !== undefined && !isTold) {
    const difference = firstDifference(point, edit.touched, program);
    if (difference !== undefined) outcome.wrong.push(difference);
  }
}

/**
 * Plays on from a save in the story as it was and in the edited one, making the same choices,
 * until what was edited comes up; says what differs before that.
 */
function firstDifference(
  point: SavePoint,
  touched: readonly string[],
  edited: Program,
): string | undefined {
  const random = makeRandom(point.save.length);
  const old = open(point.program, 1);
  const now = open(edited, 1);
  old.load(point.save);
  now.load(point.save);
  const isTouched = (texts: readonly string[]): boolean =>
    texts.some((text) => touched.some((words) => text.includes(words)));
  for (let turn = 0; turn < 12; turn++) {
    const was = old.continueAll().map(({ text }) => text);
    const is = now.continueAll().map(({ text }) => text);
    const offered = old.choices.map(({ text }) => text);
    const offers = now.choices.map(({ text }) => text);
    const all = [...was, ...is, ...offered, ...offers];
    if (isTouched(all)) return undefined;
    if (was.join("\n") !== is.join("\n")) {
      return `untrue in turn ${turn}: ${JSON.stringify(was)} became ${JSON.stringify(is)}`;
    }
    if (offered.join("\n") !== offers.join("\n")) {
      return `untrue in turn ${turn}: ${JSON.stringify(offered)} became ${JSON.stringify(offers)}`;
    }
    if (offered.length === 0) return undefined;
    const index = random.int(0, offered.length - 1);
    old.choose(index);
    now.choose(index);
  }
  return undefined;
}

/** Makes edits of every kind in turn, and loads every save into each. */
export function runEdits(
  source: Source,
  points: readonly SavePoint[],
  edits: number,
  random: Random,
): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (let i = 0; i < edits; i++) {
    const kind = allKinds[i % allKinds.length] as string;
    const made = makeEdit(source, kind, random) ?? makeEdit(source, "line changed", random);
    if (made === undefined) continue;
    let outcome = outcomes.get(kind);
    if (outcome === undefined) {
      outcome = { exact: 0, scene: 0, refused: 0, wrong: [], reasons: new Map() };
      outcomes.set(kind, outcome);
    }
    for (const point of points) resume(point, made.edit, made.program, outcome);
  }
  return outcomes;
}
