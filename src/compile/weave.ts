/**
 * Statements, and the containers that a weave of choices and gathers becomes.
 *
 * Owns where each statement goes: after a choice into the choice's container, after a gather
 * into the gather's, which stands inside the one before it when the flow falls into it and
 * beside it when only choices lead there. Walks the weave without recursion.
 */

import type { Weave, WeavePlan } from "../analyse/index.ts";
import { assert, unreachable } from "../base/assert.ts";
import { append, type Container, makeContainer, putNamed } from "../program/tree.ts";
import type {
  Assignment,
  Choice,
  Gather,
  Increment,
  Line,
  Statement,
  TempDeclaration,
} from "../syntax/ast.ts";
import { lowerChoice } from "./choice.ts";
import { closeTag, lowerContent } from "./content.ts";
import { hasCall, lowerEvaluated, lowerExpression } from "./expression.ts";
import {
  addAssign,
  addCommand,
  addDivert,
  addInt,
  addNative,
  addRead,
  addText,
  type Lowering,
  pointContainer,
} from "./lowering.ts";

// A weave that is being lowered.
interface Frame {
  readonly weave: Weave;
  next: number;
  /** Where gathers that only choices lead to are put by name. */
  readonly root: Container;
  /** Where the flow is when no choice has just been offered. */
  current: Container;
  /** The container of the choice just offered: what is written under it belongs to it. */
  under: Container | undefined;
  choices: number;
  gathers: number;
  choiceSinceGather: boolean;
}

/** Adds the statements of a flow or of braces. */
export function lowerStatements(
  lowering: Lowering,
  statements: readonly Statement[],
  into: Container,
): void {
  const plan = lowering.analysis.weaves.get(statements);
  if (plan === undefined) {
    for (const statement of statements) lowerStatement(lowering, statement, into);
  } else lowerWeave(lowering, plan, into);
}

/**
 * Adds a flow's statements. Choices and gathers need a container around them; without any the
 * flow's own serves.
 */
export function lowerFlowBody(
  lowering: Lowering,
  statements: readonly Statement[],
  flow: Container,
): void {
  const plan = lowering.analysis.weaves.get(statements);
  if (plan?.root.hasPoints) {
    const root = makeContainer(undefined, flow.span);
    append(flow, root);
    lowerWeave(lowering, plan, root);
  } else lowerStatements(lowering, statements, flow);
}

function lowerWeave(lowering: Lowering, plan: WeavePlan, into: Container): void {
  const frames: Frame[] = [openFrame(plan.root, into)];
  for (let frame = frames[0]; frame !== undefined; frame = frames[frames.length - 1]) {
    const item = frame.weave.items[frame.next++];
    if (item === undefined) {
      frames.pop();
      const { include } = frame.weave;
      const outer = frames[frames.length - 1];
      // An included file's text ends in a line end of its own.
      if (include !== undefined && outer !== undefined) {
        addText(outer.current, "\n", include.span);
      }
      continue;
    }
    switch (item.kind) {
      case "weave":
        frames.push(openNested(frame, item));
        break;
      case "choice":
        enterChoice(lowering, frame, item);
        break;
      case "gather":
        enterGather(lowering, plan, frame, item);
        break;
      default:
        lowerStatement(lowering, item, frame.under ?? frame.current);
    }
  }
}

function openFrame(weave: Weave, root: Container): Frame {
  return {
    weave,
    next: 0,
    root,
    current: root,
    under: undefined,
    choices: 0,
    gathers: 0,
    choiceSinceGather: false,
  };
}

function openNested(frame: Frame, weave: Weave): Frame {
  const into = frame.under ?? frame.current;
  frame.under = undefined;
  if (!weave.hasPoints) return openFrame(weave, into);
  const root = makeContainer(undefined, undefined);
  append(into, root);
  return openFrame(weave, root);
}

function enterChoice(lowering: Lowering, frame: Frame, choice: Choice): void {
  const inner = lowerChoice(lowering, choice, frame.current);
  inner.name = `c-${frame.choices++}`;
  putNamed(frame.current, inner);
  frame.choiceSinceGather = true;
  frame.under = inner;
}

function enterGather(lowering: Lowering, plan: WeavePlan, frame: Frame, gather: Gather): void {
  const container = pointContainer(lowering, gather);
  container.name = gather.label?.text ?? `g-${frame.gathers++}`;
  if (frame.choiceSinceGather) putNamed(frame.root, container);
  else append(frame.current, container);
  for (const point of plan.joins.get(gather) ?? []) {
    addDivert(pointContainer(lowering, point), container, gather.span);
  }
  frame.choiceSinceGather = false;
  frame.under = undefined;
  frame.current = container;
}

// ─── Statements ────────────────────────────────────────────────────────────────────────────

function lowerStatement(lowering: Lowering, statement: Statement, into: Container): void {
  switch (statement.kind) {
    case "line":
      lowerLine(lowering, statement, into);
      return;
    case "temp":
      lowerTemp(lowering, statement, into);
      return;
    case "assign":
      lowerAssignment(lowering, statement, into);
      return;
    case "increment":
      lowerIncrement(lowering, statement, into);
      return;
    case "callLine":
      addCommand(into, "ev", statement.span);
      lowerExpression(lowering, statement.call, into);
      addCommand(into, "pop", statement.span);
      addCommand(into, "/ev", statement.span);
      addText(into, "\n", statement.span);
      return;
    case "return":
      addCommand(into, "ev", statement.span);
      if (statement.value !== undefined) lowerExpression(lowering, statement.value, into);
      else append(into, { kind: "void", parent: undefined, span: statement.span });
      addCommand(into, "/ev", statement.span);
      addCommand(into, "~ret", statement.span);
      if (statement.value !== undefined) endLogicLine(statement, statement.value, into);
      return;
    case "VAR":
    case "CONST":
    case "LIST":
    case "EXTERNAL":
    case "TODO":
    case "INCLUDE":
      // Declarations are no part of the flow, and an INCLUDE in a weave has become a weave.
      return;
    case "block":
      // What it declared has become variables and functions.
      return;
    case "sentenceLine":
      assert(false, "sentences are read and lowered to ink by people/");
      return;
    case "choice":
    case "gather":
      assert(false, "choices and gathers are lowered by their weave");
      return;
    default:
      unreachable(statement);
  }
}

function lowerLine(lowering: Lowering, line: Line, into: Container): void {
  lowerContent(lowering, line.content, into);
  closeTag(lowering, into, line.span);
  if (line.endsLine) addText(into, "\n", line.span);
}

// What is called may print, and then the line that it printed has to end. Should it print
// nothing, a line end more does no harm: ink drops it.
function endLogicLine(
  statement: Statement,
  value: TempDeclaration["value"],
  into: Container,
): void {
  if (value !== undefined && hasCall(value)) addText(into, "\n", statement.span);
}

function lowerTemp(lowering: Lowering, temp: TempDeclaration, into: Container): void {
  if (temp.value !== undefined) lowerEvaluated(lowering, temp.value, into);
  addAssign(into, temp.name.text, false, true, temp.span);
  endLogicLine(temp, temp.value, into);
}

function lowerAssignment(lowering: Lowering, assignment: Assignment, into: Container): void {
  const { name, operator, value, span } = assignment;
  const isGlobal = isGlobalName(lowering, assignment);
  if (operator === "=") {
    lowerEvaluated(lowering, value, into);
    addAssign(into, name.text, isGlobal, false, span);
  } else {
    addCommand(into, "ev", span);
    addRead(into, name.text, name.span);
    lowerExpression(lowering, value, into);
    addNative(into, operator === "+=" ? "+" : "-", span);
    addAssign(into, name.text, isGlobal, false, span);
    addCommand(into, "/ev", span);
  }
  endLogicLine(assignment, value, into);
}

function lowerIncrement(lowering: Lowering, increment: Increment, into: Container): void {
  const { name, operator, span } = increment;
  addCommand(into, "ev", span);
  addRead(into, name.text, name.span);
  addInt(into, 1, span);
  addNative(into, operator === "++" ? "+" : "-", span);
  addAssign(into, name.text, isGlobalName(lowering, increment), false, span);
  addCommand(into, "/ev", span);
}

function isGlobalName(lowering: Lowering, statement: Assignment | Increment): boolean {
  const meaning = lowering.analysis.meanings.get(statement);
  return meaning?.kind === "variable" && meaning.isGlobal;
}
