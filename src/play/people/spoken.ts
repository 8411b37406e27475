/**
 * Which choices are said: their words are the reader's person's own, and no deed.
 *
 * Knows it from the compiled story. Says nothing where nobody is declared.
 */
import { speakerOf } from "../../drama/speech.ts";
import { instructionLength } from "../../program/instructions.ts";
import { MARK, RECORD_TURN, TEXT, VISIT } from "../../program/op.ts";
import { C_ENTRY, CONTAINER_COLUMNS, type Program } from "../../program/program.ts";

/** Whether the words of the choice that the instruction at `pc` offers are said. */
export function isSpoken(program: Program, pc: number): boolean {
  const { code, containers, strings, symbols } = program;
  let at = containers[(code[pc + 1] as number) * CONTAINER_COLUMNS + C_ENTRY] as number;
  while ([VISIT, RECORD_TURN, MARK].includes(code[at] as number)) {
    at += instructionLength(program, at);
  }
  if (code[at] !== TEXT) return false;
  // What is said on an owned choice is printed behind the name of whoever says it, and the name
  // is a text by itself: `Derek: `.
  const text = strings[code[at + 1] as number] as string;
  return speakerOf(symbols?.cast.people ?? [], text)?.end === text.trimEnd().length;
}
