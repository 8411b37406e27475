/**
 * A finding's play as a small script: what is read, who says it, what is chosen.
 *
 * The play is played again, from the beginning, on the engine that readers have; its text is
 * what it prints there.
 */
import type { Span } from "../../base/span.ts";
import { speechOf } from "../../drama/speech.ts";
import type { Line } from "../../play/api.ts";
import type { Program } from "../../program/program.ts";
import type { Ranges } from "../externals.ts";
import { ForcedStory } from "../forced-story.ts";
import type { WitnessPlay } from "../report.ts";

export interface ScriptLine {
  /** `undefined` for narration. */
  readonly speaker: string | undefined;
  readonly manner: string | undefined;
  readonly text: string;
  /** Where it is written. */
  readonly span?: Span | undefined;
}

/** What is read after one choice, or at the beginning. */
export interface ScriptTurn {
  /** The words of the choice that was taken; `undefined` at the beginning. */
  readonly chosen: string | undefined;
  readonly lines: readonly ScriptLine[];
  /** What is on offer at its end, where nothing more is chosen. */
  readonly choices: readonly string[];
}

/** Steps of the engine that a turn is read for. */
const LONGEST_TURN = 1_000_000;

/** Plays a play again. It ends early where the program is not the one that it was played on. */
export function scriptOf(
  program: Program,
  play: WitnessPlay,
  { ranges, from }: { readonly ranges: Ranges; readonly from?: string | undefined },
): ScriptTurn[] {
  const chance = { outcomes: play.outcomes, ranges };
  // What goes wrong on the way is what the finding tells of; of a turn without an end its first
  // part says enough.
  const options = { seed: 0, onDiagnostic: () => {}, stepBudget: LONGEST_TURN };
  const story = new ForcedStory(program, options, chance);
  if (from !== undefined) story.jump(from);
  const read = (): ScriptLine[] =>
    story
      .continueAll()
      .filter(({ text }) => text !== "")
      .map((line) => lineOf(program, line));
  const turns: { chosen: string | undefined; lines: ScriptLine[]; choices: string[] }[] = [
    { chosen: undefined, lines: read(), choices: [] },
  ];
  for (const { choice } of play.choices) {
    const chosen = story.choices[choice];
    if (chosen === undefined) break;
    story.choose(choice);
    turns.push({ chosen: chosen.text, lines: read(), choices: [] });
  }
  turns.at(-1)?.choices.push(...story.choices.map(({ text }) => text));
  return turns;
}

/** Who says a line, as its form has it; one that the writer keeps as written is narration. */
function lineOf({ symbols, sources }: Program, { text, span }: Line): ScriptLine {
  const source = span === undefined ? undefined : sources[span.file];
  const isKept =
    source?.read.charAt(span?.start ?? 0) === "\\" || /\.ink$/i.test(source?.name ?? "");
  const speech = symbols === undefined || isKept ? undefined : speechOf(symbols, text);
  return { speaker: speech?.speaker, manner: speech?.manner, text: speech?.text ?? text, span };
}
