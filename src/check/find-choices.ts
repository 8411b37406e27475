/**
 * Choices that make no difference: whatever is chosen, all goes on the same, in the same words.
 */
import { choiceChangesNothing } from "../base/messages/check.ts";
import { instructionLength } from "../program/instructions.ts";
import * as Op from "../program/op.ts";
import { C_START, CONTAINER_COLUMNS, type Program, spanAt } from "../program/program.ts";
import { findingOf, keyOfSpan, textAt } from "./finding.ts";
import type { Finding } from "./report.ts";
import type { Viewpoint } from "./viewpoint.ts";

/** Choices after which all is as after another one, and which print nothing of their own. */
export function findIdleChoices(viewpoints: readonly Viewpoint[]): Finding[] {
  const found = new Map<string, { isIdle: boolean; finding: Finding }>();
  for (const viewpoint of viewpoints) {
    const { probed } = viewpoint;
    const { program } = probed;
    for (const [pc, other] of idleIn(viewpoint)) {
      const span = spanAt(program, pc);
      if (span === undefined) continue;
      const key = keyOfSpan(span);
      const isIdle = other >= 0 && !printsOfItsOwn(program, pc) && !printsOfItsOwn(program, other);
      const known = found.get(key);
      if (known !== undefined) {
        known.isIdle &&= isIdle;
        continue;
      }
      const message = choiceChangesNothing(
        span,
        {},
        other < 0 ? undefined : spanAt(program, other),
      );
      const about = textAt(program, span);
      found.set(key, { isIdle, finding: findingOf(message, about, undefined) });
    }
  }
  return [...found.values()].filter(({ isIdle }) => isIdle).map(({ finding }) => finding);
}

/** By instruction that offers a choice: another that always comes to the same, or −1. */
function idleIn({ exploration }: Viewpoint): Map<number, number> {
  const { edges, edgesAt, edgeChoices } = exploration;
  const others = new Map<number, number>();
  for (let state = 0; state < exploration.states; state++) {
    const place = exploration.placeOf(state);
    if (place.offered === 0) continue;
    const to: number[] = new Array(place.offered).fill(-1);
    for (let e = edgesAt[state] as number; e < (edgesAt[state + 1] as number); e++) {
      const choice = edgeChoices[e] as number;
      // Where chance has a say there is more than one way: taken as a difference.
      to[choice] = to[choice] === -1 ? (edges[e] as number) : -2;
    }
    for (const [choice, pc] of place.pcs.entries()) {
      const same = place.pcs.filter(
        (_, n) => n !== choice && to[n] === to[choice] && (to[n] as number) >= 0,
      );
      const known = others.get(pc);
      if (known === undefined) others.set(pc, same[0] ?? -1);
      else if (!same.includes(known)) others.set(pc, -1);
    }
  }
  return others;
}

/** Whether a choice prints anything before the flow joins what comes after all choices. */
function printsOfItsOwn(program: Program, choice: number): boolean {
  const { code, containers } = program;
  const row = code[choice + 1] as number;
  for (let pc = containers[row * CONTAINER_COLUMNS + C_START] as number; pc < code.length; ) {
    const op = code[pc] as number;
    if (op === Op.TEXT || op === Op.RAW_TEXT || op === Op.PRINT || op === Op.TEXT_CALL) return true;
    if (op === Op.CALL || op === Op.TUNNEL || op === Op.EXTERNAL || op === Op.TAG) return true;
    if (op === Op.JUMP || op === Op.ENTER || op === Op.FALL || op === Op.DONE || op === Op.END) {
      return false;
    }
    if (op === Op.JUMP_IF || op === Op.SWITCH || op === Op.JUMP_TO_VALUE) return true;
    pc += instructionLength(program, pc);
  }
  return false;
}
