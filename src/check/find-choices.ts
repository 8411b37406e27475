/**
 * Choices that make no difference: whatever is chosen, all goes on the same, in the same words.
 */
import { choiceChangesNothing } from "../base/messages/check.ts";
import type { Span } from "../base/span.ts";
import { spanAt } from "../program/program.ts";
import { findingOf, keyOfSpan, textAt } from "./finding.ts";
import type { Finding } from "./report.ts";
import type { Viewpoint } from "./viewpoint.ts";
import { playMoves } from "./witness.ts";

/**
 * Choices after which all is as after another one, and nothing else is read on the way. Those that
 * are like each other are told of together.
 */
export function findIdleChoices(viewpoints: readonly Viewpoint[]): Finding[] {
  const found = new Map<string, Idle>();
  for (const viewpoint of viewpoints) {
    const { program } = viewpoint.probed;
    for (const [pc, { state, choice, other, otherPc, hasValues }] of idleIn(viewpoint)) {
      const span = spanAt(program, pc);
      if (span === undefined) continue;
      const key = keyOfSpan(span);
      const known = found.get(key);
      if (known?.isIdle === false) continue;
      const isIdle = other >= 0 && (!hasValues || readsAlike(viewpoint, state, choice, other));
      if (known !== undefined) known.isIdle = isIdle;
      else found.set(key, { span, isIdle, other: spanAt(program, otherPc) });
    }
  }
  const program = viewpoints[0]?.program;
  if (program === undefined) return [];
  const told = new Set<string>();
  const findings: Finding[] = [];
  for (const [key, { span, isIdle, other }] of found) {
    if (!isIdle) continue;
    const alike = [key, ...(other === undefined ? [] : [keyOfSpan(other)])];
    // Like one that was told of, it is named there, or as good as that.
    if (!alike.some((each) => told.has(each))) {
      const message = choiceChangesNothing(span, {}, other);
      findings.push(findingOf(message, textAt(program, span), undefined));
    }
    for (const each of alike) told.add(each);
  }
  return findings;
}

/** A choice, and another that it is like, if it is. */
interface Idle {
  readonly span: Span;
  isIdle: boolean;
  readonly other: Span | undefined;
}

/** A choice and another that it was like wherever both were on offer. */
interface Alike {
  /** The first moment in which both were, and their places there. */
  readonly state: number;
  readonly choice: number;
  /** −1 where there is none. */
  readonly other: number;
  readonly otherPc: number;
  /** Whether values are printed after it: then the words alone don't say that it is alike. */
  readonly hasValues: boolean;
}

/** By instruction that offers a choice: another that always comes to the same. */
function idleIn({ exploration, watch }: Viewpoint): Map<number, Alike> {
  const { edges, edgesAt, edgeChoices } = exploration;
  const others = new Map<number, Alike>();
  // Most choices differ from all others the first time that they are on offer: what is settled of
  // all that a place offers need not be looked at in any other of its moments.
  const isSettled = new Uint8Array(exploration.places.all.length);
  for (let state = 0; state < exploration.states; state++) {
    const place = exploration.placeOf(state);
    if (place.offered === 0 || isSettled[place.number] === 1) continue;
    const to: number[] = new Array(place.offered).fill(-1);
    const printed: number[] = new Array(place.offered).fill(0);
    for (let e = edgesAt[state] as number; e < (edgesAt[state + 1] as number); e++) {
      const choice = edgeChoices[e] as number;
      // Where chance has a say there is more than one way: taken as a difference.
      to[choice] = to[choice] === -1 ? (edges[e] as number) : -2;
      printed[choice] = watch.printed[e] as number;
    }
    for (const [choice, pc] of place.pcs.entries()) {
      const isLike = (n: number): boolean =>
        n !== choice &&
        to[n] === to[choice] &&
        (to[n] as number) >= 0 &&
        printed[n] === printed[choice];
      const known = others.get(pc);
      if (known?.other === -1) continue;
      const other = place.pcs.findIndex(
        (otherPc, n) => isLike(n) && (known === undefined || otherPc === known.otherPc),
      );
      if (
        known === undefined ||
        other < 0 ||
        (!known.hasValues && (printed[choice] as number) & 1)
      ) {
        const hasValues = ((printed[choice] as number) & 1) === 1;
        others.set(pc, { state, choice, other, otherPc: place.pcs[other] ?? -1, hasValues });
      }
    }
    if (place.pcs.every((pc) => others.get(pc)?.other === -1)) isSettled[place.number] = 1;
  }
  return others;
}

/** Whether two choices of a moment are followed by the same words, values and all. */
function readsAlike(viewpoint: Viewpoint, state: number, one: number, other: number): boolean {
  const { program, exploration, ranges, as } = viewpoint;
  const before = exploration.playTo(state);
  const [first, second] = [one, other].map((choice) =>
    playMoves(program, [...before, { choice, way: 0 }], { as, ranges, keepsText: true }),
  );
  return first !== undefined && first.text === second?.text;
}
