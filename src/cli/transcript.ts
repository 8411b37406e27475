/**
 * A play written down: the lines read, the choices on show, the numbers chosen, the end.
 *
 *     # as: Meredith
 *     # seed: 7
 *     The door is shut.
 *       1: Knock
 *       2: Wait
 *     > 2
 *     You wait.
 *     END
 *
 * The one format for `play`'s plain output, `--transcript`, and the plays that `keepsake test`
 * replays. A line of the story that looks like one of the marks is written with a `\` before
 * it, so that a transcript always reads back as it was played.
 */
import type { Choice, Line } from "../play/api.ts";
import { showable } from "./text-width.ts";

/** What has to be known before the first line. */
export interface Head {
  readonly seed: number | undefined;
  readonly from: string | undefined;
  /** Whose story it is told as, where that was asked for. */
  readonly as?: string | undefined;
}

/** A transcript read back: enough to play it again. */
export interface Transcript extends Head {
  /** What was chosen, counting from 1, in order. */
  readonly chosen: readonly number[];
  /** The lines of its head, as they are written. */
  readonly head: readonly string[];
  /** Its other lines. */
  readonly body: readonly string[];
}

/** The shape of a turn that is written down; `session.ts` has more of it. */
export interface Written {
  readonly chosen: Choice | undefined;
  readonly lines: readonly Line[];
  readonly choices: readonly Choice[];
  readonly ended: boolean;
}

/** A line of the story, as a transcript has it. Lines that are only tags are left out. */
export function transcriptLine(text: string): string {
  const shown = showable(text);
  return /^(> [0-9]|END$|# |\\)/.test(shown) ? `\\${shown}` : shown;
}

/** A choice on show, as a transcript has it. */
export function transcriptChoice(choice: Choice): string {
  return `  ${choice.index + 1}: ${showable(choice.text)}`.trimEnd();
}

/** The lines of one turn, the chosen number first. */
export function transcriptOfTurn(turn: Written): string[] {
  const out: string[] = [];
  if (turn.chosen !== undefined) out.push(`> ${turn.chosen.index + 1}`);
  for (const line of turn.lines) if (line.text !== "") out.push(transcriptLine(line.text));
  for (const choice of turn.choices) out.push(transcriptChoice(choice));
  if (turn.ended) out.push("END");
  return out;
}

/** The head's lines: none when there is nothing to say. */
export function transcriptHead(head: Head): string[] {
  const out: string[] = [];
  if (head.as !== undefined) out.push(`# as: ${head.as}`);
  if (head.seed !== undefined) out.push(`# seed: ${head.seed}`);
  if (head.from !== undefined) out.push(`# from: ${head.from}`);
  return out;
}

/** A whole play. */
export function writeTranscript(head: Head, turns: readonly Written[]): string {
  return [...transcriptHead(head), ...turns.flatMap(transcriptOfTurn), ""].join("\n");
}

/** Reads a transcript, however its line ends are written. */
export function readTranscript(text: string): Transcript {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  while (lines.length > 0 && (lines[lines.length - 1] as string).trim() === "") lines.pop();
  let seed: number | undefined;
  let from: string | undefined;
  let as: string | undefined;
  let at = 0;
  for (; at < lines.length; at++) {
    const field = /^# (seed|from|as): (.*)$/.exec(lines[at] as string);
    if (field === null) break;
    const value = (field[2] as string).trim();
    if (field[1] === "from") from = value;
    else if (field[1] === "as") as = value;
    else if (/^-?[0-9]{1,10}$/.test(value)) seed = Number(value) | 0;
    else break;
  }
  const body = lines.slice(at).map((line) => line.trimEnd());
  const chosen = body.flatMap((line) => {
    const number = /^> ([0-9]+)$/.exec(line);
    return number === null ? [] : [Number(number[1])];
  });
  return { seed, from, as, chosen, head: lines.slice(0, at), body };
}
