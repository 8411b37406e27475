/**
 * `{condition: …}` in all its forms.
 *
 * Owns the shape: each branch is a container of its own that asks its question and diverts to
 * its content, `b`, which diverts to the `nop` after the last branch.
 *
 *     ev subject /ev          (a subject is asked for once; a switch asks each branch with `du`)
 *     [ du ev 0 == /ev  -> .b ?   b: [ pop … -> nop ] ]
 *     [ -> .b                     b: [ pop … -> nop ] ]       else
 *     nop
 */
import {
  append,
  type Container,
  type DivertNode,
  makeContainer,
  putNamed,
} from "../program/tree.ts";
import type { Branch, Conditional } from "../syntax/ast.ts";
import { lowerEvaluated, lowerExpression } from "./expression.ts";
import { addCommand, addDivert, addNative, addText, type Lowering } from "./lowering.ts";

/** Adds a conditional. */
export function lowerConditional(
  lowering: Lowering,
  conditional: Conditional,
  into: Container,
): void {
  const { subject, branches, span } = conditional;
  if (subject !== undefined) lowerEvaluated(lowering, subject, into);
  const rejoining: DivertNode[] = [];
  // In a switch the subject stays on the stack until a branch takes it off.
  let isSwitch = false;
  // With nothing but an `else`, what happens otherwise is a branch of its own: a line end.
  if (subject !== undefined && branches.length === 1 && branches[0]?.isElse) {
    rejoining.push(lowerEmptyBranch(conditional, into));
  }
  for (const branch of branches) {
    if (subject !== undefined && branch.condition !== undefined) isSwitch = true;
    rejoining.push(lowerBranch(lowering, branch, subject !== undefined, isSwitch, into));
  }
  const last = branches[branches.length - 1];
  if (subject !== undefined && branches[0]?.condition !== undefined && !last?.isElse) {
    addCommand(into, "pop", span);
  }
  const end = addCommand(into, "nop", span);
  for (const divert of rejoining) divert.target = end;
}

function lowerBranch(
  lowering: Lowering,
  branch: Branch,
  hasSubject: boolean,
  isSwitch: boolean,
  into: Container,
): DivertNode {
  const { condition, isElse, isInline, body, span } = branch;
  const container = makeContainer(undefined, span);
  append(into, container);
  const matches = hasSubject && condition !== undefined && !isElse;
  if (matches) addCommand(container, "du", span);
  if (condition !== undefined && !isElse) {
    addCommand(container, "ev", condition.span);
    lowerExpression(lowering, condition, container);
    if (matches) addNative(container, "==", condition.span);
    addCommand(container, "/ev", condition.span);
  }
  const content = makeContainer("b", span);
  addDivert(container, content, span, !isElse);
  if (matches || (isElse && isSwitch)) addCommand(content, "pop", span);
  if (!isInline) addText(content, "\n", span);
  if (body.kind === "inline") lowering.lowerContent(lowering, body.content, content);
  else lowering.lowerStatements(lowering, body.statements, content);
  const rejoining = addDivert(content, undefined, span);
  putNamed(container, content);
  return rejoining;
}

function lowerEmptyBranch(conditional: Conditional, into: Container): DivertNode {
  const { span } = conditional;
  const container = makeContainer(undefined, span);
  append(into, container);
  const content = makeContainer("b", span);
  addDivert(container, content, span, true);
  addText(content, "\n", span);
  const rejoining = addDivert(content, undefined, span);
  putNamed(container, content);
  return rejoining;
}
