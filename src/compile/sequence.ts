/**
 * `{a|b}` and its kin: stopping, cycles, once-only lists and shuffles.
 *
 * Owns the shape: a container that counts its own visits, works out from them which element is
 * due, and diverts to it; each element, `s0`, `s1` and so on, diverts to the `nop` at the end.
 */
import {
  append,
  COUNT_START_ONLY,
  COUNT_VISITS,
  type Container,
  type DivertNode,
  makeContainer,
  putNamed,
} from "../program/tree.ts";
import type { Body, Sequence } from "../syntax/ast.ts";
import { addCommand, addDivert, addInt, addNative, addText, type Lowering } from "./lowering.ts";

/** Adds a sequence. */
export function lowerSequence(lowering: Lowering, sequence: Sequence, into: Container): void {
  const { elements, once, stopping, cycle, shuffle, span } = sequence;
  const container = makeContainer(undefined, span);
  container.flags = COUNT_VISITS | COUNT_START_ONLY;
  append(into, container);
  // A once-only sequence ends in an element more, which is empty.
  const count = elements.length + (once ? 1 : 0);
  addCommand(container, "ev", span);
  addCommand(container, "visit", span);
  if (stopping || once) {
    addInt(container, count - 1, span);
    addNative(container, "MIN", span);
  } else if (cycle) {
    addInt(container, elements.length, span);
    addNative(container, "%", span);
  }
  if (shuffle) lowerShuffle(sequence, container);
  addCommand(container, "/ev", span);

  const rejoining: DivertNode[] = [];
  for (let i = 0; i < count; i++) {
    addCommand(container, "ev", span);
    addCommand(container, "du", span);
    addInt(container, i, span);
    addNative(container, "==", span);
    addCommand(container, "/ev", span);
    const element = makeContainer(`s${i}`, span);
    addDivert(container, element, span, true);
    addCommand(element, "pop", span);
    const body = elements[i];
    if (body !== undefined) lowerElement(lowering, sequence, body, element);
    rejoining.push(addDivert(element, undefined, span));
    putNamed(container, element);
  }
  const end = addCommand(container, "nop", span);
  for (const divert of rejoining) divert.target = end;
}

// The last element of a shuffle that stops, and the emptiness after one that is shown once, are
// not part of what is shuffled: when their turn has come the dice are left alone.
function lowerShuffle(sequence: Sequence, container: Container): void {
  const { elements, once, stopping, span } = sequence;
  const last = stopping ? elements.length - 1 : elements.length;
  if (!once && !stopping) {
    addInt(container, last, span);
    addCommand(container, "seq", span);
    return;
  }
  addCommand(container, "du", span);
  addInt(container, last, span);
  addNative(container, "==", span);
  const skip = addDivert(container, undefined, span, true);
  addInt(container, last, span);
  addCommand(container, "seq", span);
  skip.target = addCommand(container, "nop", span);
}

function lowerElement(
  lowering: Lowering,
  sequence: Sequence,
  body: Body,
  element: Container,
): void {
  if (body.kind === "inline") {
    lowering.lowerContent(lowering, body.content, element);
  } else if (body.statements.length > 0) {
    addText(element, "\n", sequence.span);
    lowering.lowerStatements(lowering, body.statements, element);
  }
}
