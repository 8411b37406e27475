/**
 * `keepsake check FILE --against OLD`: what becomes of the saves that readers of an older version
 * have.
 *
 * Explores the older version and tries, of every place where its readers can have saved, a few
 * saves on the new one: they go on exactly there, resume at the beginning of their scene, or are
 * lost. A place is as bad off as the worst of its saves.
 */
import type { SourceFile, Span } from "../base/span.ts";
import { analyse, Exploration } from "../check/explore.ts";
import type { Ranges } from "../check/externals.ts";
import { ForcedStory } from "../check/forced-story.ts";
import { playMoves } from "../check/witness.ts";
import { grouped } from "../check/words.ts";
import type { Choice } from "../play/api.ts";
import { Story } from "../play/story.ts";
import type { Program } from "../program/program.ts";
import type { CheckFlags } from "./check-here.ts";
import type { CheckedStory } from "./check-story.ts";
import { placeOf } from "./check-text.ts";
import { CLEAN, PROBLEMS, WrongUse } from "./exit.ts";
import { readStory } from "./read-story.ts";
import { hasErrors, jsonPlace, plural, tellDiagnostics } from "./report.ts";
import type { Terminal } from "./terminal.ts";
import { showable, wrap } from "./text-width.ts";

/** How many situations of the older version are looked at, unless said otherwise. */
const MOST_SITUATIONS = 200_000;
/** Saves that are tried of one place, and of all together. */
const SAVES_OF_A_PLACE = 4;
const MOST_SAVES = 2000;

type Fate = "exact" | "scene" | "lost";
const RANK: Readonly<Record<Fate, number>> = { exact: 0, scene: 1, lost: 2 };

/** A place where a reader can have saved, and what becomes of them. */
interface SavedPlace {
  readonly as: string | undefined;
  readonly span: Span | undefined;
  /** The first of the choices that are offered there. */
  readonly words: string;
  fate: Fate;
  /** Why it is not exact. */
  reason: string;
}

interface Trial {
  readonly places: SavedPlace[];
  saves: number;
  situations: number;
  /** Whether every place of the older version was tried. */
  isWhole: boolean;
}

/** Tries the saves and tells. 1 where some are lost. */
export function checkAgainst(
  terminal: Terminal,
  story: CheckedStory,
  old: string,
  flags: CheckFlags,
): number {
  const trial: Trial = { places: [], saves: 0, situations: 0, isWhole: true };
  let sources: readonly SourceFile[] = [];
  for (const { flag } of story.told) {
    // Without the rules that are compiled with a story for a check: saves know the story alone.
    const now = readStory(story.path, { as: flag }).program;
    const before = readStory(old, { as: flag });
    if (before.program === undefined || hasErrors(before.diagnostics)) {
      tellDiagnostics(terminal, before.diagnostics, before.sources);
      throw new WrongUse(`${old} has errors, so nobody can have saved in it.`);
    }
    sources = before.sources;
    if (now === undefined) continue;
    tryPlaces(trial, before.program, now, flag, story.ranges, flags.limit ?? MOST_SITUATIONS);
  }
  if (flags.json === true) tellJson(terminal, trial, story.path, old, sources);
  else tell(terminal, trial, old, sources);
  return trial.places.some(({ fate }) => fate === "lost") ? PROBLEMS : CLEAN;
}

function tryPlaces(
  trial: Trial,
  before: Program,
  now: Program,
  as: string | undefined,
  ranges: Ranges,
  limit: number,
): void {
  const exploration = new Exploration(analyse(before), { ranges, limit });
  exploration.run();
  trial.situations += exploration.states;
  trial.isWhole &&= exploration.isComplete;
  for (const moments of momentsByPlace(exploration)) {
    if (trial.saves >= MOST_SAVES) {
      trial.isWhole = false;
      return;
    }
    let place: SavedPlace | undefined;
    for (const moment of spread(moments, SAVES_OF_A_PLACE)) {
      const played = playMoves(before, exploration.playTo(moment), { as, ranges });
      if (played === undefined) continue;
      const { outcomes, choices } = played.play;
      const options = { seed: 0, onDiagnostic: () => {} };
      const story = new ForcedStory(before, options, { outcomes, ranges });
      story.replay(choices.map(({ choice }) => choice));
      const [offered] = story.choices;
      if (offered === undefined) continue;
      place ??= placeFor(trial, as, offered);
      trial.saves++;
      const loaded = new Story(now, options).load(story.save());
      const fate = loaded.ok ? loaded.resumed : "lost";
      if (RANK[fate] <= RANK[place.fate]) continue;
      place.fate = fate;
      place.reason = loaded.ok ? wordsForLost(loaded.lost) : loaded.reason;
    }
  }
}

/** One place a line: readers know nothing of the calls that a flow is in. */
function placeFor(trial: Trial, as: string | undefined, { span, text }: Choice): SavedPlace {
  const known = trial.places.find(
    (each) =>
      each.as === as &&
      each.words === text &&
      each.span?.file === span?.file &&
      each.span?.start === span?.start,
  );
  if (known !== undefined) return known;
  const place: SavedPlace = { as, span, words: text, fate: "exact", reason: "" };
  trial.places.push(place);
  return place;
}

function wordsForLost(lost: readonly string[]): string {
  if (lost.length === 0) return "";
  const rest = lost.length > 3 ? ` and ${lost.length - 3} more` : "";
  return `The story is now without ${lost.slice(0, 3).join(", ")}${rest}.`;
}

/** The moments in which a choice is offered, those of one place together. */
function momentsByPlace(exploration: Exploration): number[][] {
  const places = new Map<unknown, number[]>();
  for (let moment = 0; moment < exploration.states; moment++) {
    const place = exploration.placeOf(moment);
    if (place.offered === 0) continue;
    const known = places.get(place);
    if (known === undefined) places.set(place, [moment]);
    else known.push(moment);
  }
  return [...places.values()];
}

/** At most `most` of some numbers, evenly spread, the first always among them. */
function spread(numbers: readonly number[], most: number): number[] {
  if (numbers.length <= most) return [...numbers];
  const step = (numbers.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, i) => numbers[Math.round(i * step)] as number);
}

function tell(
  terminal: Terminal,
  { places, saves, situations, isWhole }: Trial,
  old: string,
  sources: readonly SourceFile[],
): void {
  const { bold, red, yellow } = terminal.colours;
  const count = (fate: Fate): number => places.filter((each) => each.fate === fate).length;
  const head = `Readers of ${old} can have saved in ${plural(places.length, "place")}: ${plural(saves, "save")} tried, of ${grouped(situations)} situations.`;
  terminal.out(bold(wrap(head, terminal.width)));
  if (!isWhole) {
    terminal.out(
      wrap(
        "That is a search, not a proof: the older version has more. `--limit N` looks further.",
        terminal.width,
        "  ",
      ),
    );
  }
  terminal.out(`  ${grouped(count("exact"))} go on exactly where they were saved`);
  terminal.out(`  ${grouped(count("scene"))} resume at the beginning of their scene`);
  terminal.out(`  ${grouped(count("lost"))} are lost`);
  for (const fate of ["lost", "scene"] as const) {
    for (const { as, span, words, reason } of places.filter((each) => each.fate === fate)) {
      const mark = fate === "lost" ? red("lost   ") : yellow("resumes");
      const who = as === undefined ? "" : ` as ${as}`;
      const at = `${placeOf(span, sources)}${who}, at “${showable(words)}”. ${reason}`.trim();
      const text = wrap(at, terminal.width, "          ");
      terminal.out(`  ${mark} ${text.trimStart()}`);
    }
  }
}

function tellJson(
  terminal: Terminal,
  { places, saves, situations, isWhole }: Trial,
  path: string,
  old: string,
  sources: readonly SourceFile[],
): void {
  const of = (fate: Fate): object[] =>
    places
      .filter((each) => each.fate === fate)
      .map(({ as, span, words, reason }) => ({
        as: as ?? null,
        words,
        reason,
        ...jsonPlace(span, sources),
      }));
  const answer = {
    file: path,
    against: old,
    isWhole,
    situations,
    saves,
    exact: places.filter(({ fate }) => fate === "exact").length,
    scene: of("scene"),
    lost: of("lost"),
  };
  terminal.out(JSON.stringify(answer, undefined, 2));
}
