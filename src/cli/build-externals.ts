/**
 * Which functions of a host a story calls that a page can't provide.
 *
 * A page provides none: the story's own function of the name is taken, where it has one. What it
 * has not is a warning at the first place where it is called, never an error: much of the story
 * may be played without.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import { externalNotInPage } from "../base/messages/page.ts";
import type { Span } from "../base/span.ts";
import { instructionLength } from "../program/instructions.ts";
import { EXTERNAL } from "../program/op.ts";
import { type Program, spanAt } from "../program/program.ts";

const NOWHERE: Span = { file: -1, start: 0, end: 0 };

/** A warning for each of them, in the order in which they are called. */
export function missingExternals(program: Program): readonly Diagnostic[] {
  const { code, externals } = program;
  const seen = new Set<number>();
  const found: Diagnostic[] = [];
  for (let pc = 0; pc < code.length; pc += instructionLength(program, pc)) {
    if (code[pc] !== EXTERNAL) continue;
    const index = code[pc + 1] as number;
    const external = externals[index];
    if (external === undefined || external.hasFallback || seen.has(index)) continue;
    seen.add(index);
    const span = spanAt(program, pc) ?? NOWHERE;
    found.push(externalNotInPage(span, { name: external.name }));
  }
  return found;
}
