/**
 * Choices that no reader is ever offered, and why each isn't.
 *
 * Owns the causes: a condition that never holds, flow that runs on past the choice, a place that
 * no play comes to, and somebody who makes the choice, or would, only where another is played.
 */
import { choiceNeverOffered } from "../base/messages/check.ts";
import type { Span } from "../base/span.ts";
import { instructionLength } from "../program/instructions.ts";
import * as Op from "../program/op.ts";
import { spanAt } from "../program/program.ts";
import { HAS_CONDITION } from "../program/tree.ts";
import { findingOf, lineOf } from "./finding.ts";
import type { Finding } from "./report.ts";
import type { Viewpoint } from "./viewpoint.ts";

/** How plays fare with a choice: whether one comes by, and whether one that does then waits. */
interface Passing {
  isCome: boolean;
  isWaited: boolean;
}

/** A choice that no reader is offered. */
interface Unoffered {
  /** In plays of those who could be offered it. */
  readonly open: Passing;
  /** In plays of others: its owner then chooses alone. */
  readonly alone: Passing;
}

/** Tells of choices, each by its place and what its finding is named by. */
export interface Unofferings {
  /** Why a choice is never offered, which nobody takes either. */
  tell(span: Span, about: string): Finding;
  /**
   * That its owner takes a choice only where somebody else is played; `undefined` of others. What
   * would be offered of it is never read, and that may well be meant.
   */
  tellTaken(span: Span, about: string): Finding | undefined;
}

/** What can be said of choices that are never offered. All of the story was seen. */
export function unofferings(viewpoints: readonly Viewpoint[]): Unofferings {
  const keyOf = (span: Span): string =>
    `${span.file}:${lineOf((viewpoints[0] as Viewpoint).program, span)}`;
  const owners = new Map<string, string>();
  const blocks = new Map<string, number>();
  const taken = new Set<string>();
  const takenBlocks = new Set<number>();
  const choices = new Map<string, Unoffered>();
  for (const viewpoint of viewpoints) {
    const { symbols, watch } = viewpoint;
    for (const { who, span, block } of symbols?.choices ?? []) {
      const name = symbols?.cast.people[who]?.name;
      blocks.set(keyOf(span), block);
      if (name !== undefined) owners.set(keyOf(span), name);
    }
    for (const [number, mark] of (symbols?.marks ?? []).entries()) {
      const choice = mark.kind === "pick" ? symbols?.choices[mark.choice] : undefined;
      if (choice === undefined || watch.marked[number] === 0) continue;
      taken.add(keyOf(choice.span));
      takenBlocks.add(choice.block);
    }
    addPassings(viewpoint, keyOf, choices);
  }
  // What is chosen alone holds the story up as well as what a reader is asked.
  for (const [key, { alone }] of choices) {
    if (takenBlocks.has(blocks.get(key) ?? -1)) alone.isWaited ||= alone.isCome;
  }
  return {
    tell: (span, about) =>
      findingOf(
        choiceNeverOffered(span, causeOf(choices.get(keyOf(span)), owners.get(keyOf(span)))),
        about,
        undefined,
      ),
    tellTaken(span, about) {
      const owner = owners.get(keyOf(span));
      if (owner === undefined || !taken.has(keyOf(span))) return undefined;
      const message = choiceNeverOffered(span, { taken: owner });
      return { ...findingOf(message, about, undefined), severity: "note" };
    },
  };
}

function addPassings(
  { probed, watch }: Viewpoint,
  keyOf: (span: Span) => string,
  choices: Map<string, Unoffered>,
): void {
  const { program } = probed;
  const { code } = program;
  const numbers = new Map(probed.choices.map((pc, number) => [pc, number]));
  for (let pc = 0; pc < code.length; pc += instructionLength(program, pc)) {
    if (code[pc] !== Op.CHOICE || watch.seen[pc] === 0) continue;
    const span = spanAt(program, pc);
    if (span === undefined) continue;
    const key = keyOf(span);
    const known = choices.get(key) ?? {
      open: { isCome: false, isWaited: false },
      alone: { isCome: false, isWaited: false },
    };
    choices.set(key, known);
    const flags = code[pc + 2] as number;
    const passing = (flags & 8) === 0 ? known.open : known.alone;
    passing.isCome = true;
    // One without a condition would have been offered, had the story waited.
    const number = (flags & HAS_CONDITION) === 0 ? undefined : numbers.get(pc);
    if (number !== undefined && watch.waited[number] === 1) passing.isWaited = true;
  }
}

/** By what its message goes: each cause is a word of its own. */
function causeOf(
  choice: Unoffered | undefined,
  owner: string | undefined,
): Parameters<typeof choiceNeverOffered>[1] {
  if (choice === undefined) return { missed: "yes" };
  const { open, alone } = choice;
  if (!open.isWaited && !alone.isWaited) return { past: "yes" };
  if (owner === undefined || !alone.isCome) return { fails: "yes" };
  return open.isCome ? { both: owner } : { alone: owner };
}
