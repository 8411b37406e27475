/**
 * Who says a line that was read.
 *
 * Owns where a printed line may be speech at all: a line that an `.ink` file prints never is, nor
 * one that the writer began with a `\`, to keep it as written. Its form is drama's to know.
 */

import type { Symbols } from "../../drama/index.ts";
import { type Speech, speechOf } from "../../drama/speech.ts";
import type { Program } from "../../program/program.ts";
import type { Line } from "../api.ts";

export type { Speech };

/** Takes a line apart; `undefined` where nobody says it. */
export function speechOfLine(program: Program, symbols: Symbols, line: Line): Speech | undefined {
  const speech = speechOf(symbols, line.text);
  if (speech === undefined || line.span === undefined) return speech;
  // A packed program has left its sources behind; then the form decides alone.
  const source = program.sources[line.span.file];
  if (source === undefined) return speech;
  const isPinned = source.read.charAt(line.span.start) === "\\";
  return isPinned || /\.ink$/i.test(source.name) ? undefined : speech;
}
