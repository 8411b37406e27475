/**
 * Promises that settle by themselves: their condition comes true or dies, their deadline passes.
 *
 * Owns `settle_promises`, an ink function that settles the first promise that can be and calls
 * itself until none is left, as drama's `nextSettling` says. It is called after whatever writes
 * something that it reads: effects, and assignments to the writer's own variables.
 */
import { visitNodes } from "../analyse/index.ts";
import type { Span } from "../base/span.ts";
import { changesOfSettling } from "../drama/changes.ts";
import type { Condition } from "../drama/conditions.ts";
import type { Settling } from "../drama/effects.ts";
import { whenDead } from "../drama/finality.ts";
import { CONDITIONAL, OWED } from "../drama/promises.ts";
import type { Meaning } from "../drama/symbols.ts";
import type { Expression, Statement } from "../syntax/ast.ts";
import { lowerChanges, lowerSet } from "./lower-changes.ts";
import { lowerCondition } from "./lower-conditions.ts";
import { lowerDemand } from "./lower-demands.ts";
import { inkAt } from "./lower-nodes.ts";
import { isAmong } from "./lower-values.ts";
import type { PeopleLowering } from "./lowering.ts";

/** The name of the function that settles promises. */
const SETTLE = "settle_promises";

/** Makes the settling of promises, and notes what it goes by. Before any effect is lowered. */
export function prepareSettling(lowering: PeopleLowering): void {
  const { cast, spans } = lowering.readings.declared;
  const watched: number[] = [];
  for (let commitment = 0; commitment < cast.commitments.length; commitment++) {
    if (!lowering.isStored({ kind: "promise", commitment })) continue;
    if (conditionsOf(lowering, commitment).length > 0 || hasDeadline(lowering, commitment)) {
      watched.push(commitment);
    }
  }
  if (watched.length === 0) return;
  lowering.functionNamed(SETTLE, () => {
    const body: Statement[] = [];
    for (const commitment of watched) {
      const span = spans.commitments[commitment];
      if (span !== undefined) body.push(...settleOne(lowering, commitment, span));
    }
    return { parameters: [], body };
  });
}

/** What follows something that wrote these: settling, where a promise goes by one of them. */
export function settleAfter(
  lowering: PeopleLowering,
  writes: ReadonlySet<string>,
  span: Span,
): readonly Statement[] {
  for (const key of writes) if (lowering.settlesBy.keys.has(key)) return settle(lowering, span);
  return [];
}

/** What follows an assignment to a variable of the writer's. */
export function settleAfterAssignment(
  lowering: PeopleLowering,
  name: string,
  isReference: boolean,
  span: Span,
): readonly Statement[] {
  const { names } = lowering.settlesBy;
  // What is given by reference may be any variable of the story.
  const mayMatter = isReference ? names.size > 0 : names.has(name) || names.has(ANY);
  return mayMatter ? settle(lowering, span) : [];
}

/** What stands at the entry of the place by which a promise is to be kept. */
export function passDeadline(
  lowering: PeopleLowering,
  commitment: number,
  span: Span,
): readonly Statement[] {
  const past: Meaning = { kind: "past", commitment };
  if (!lowering.isStored(past)) return [];
  const ink = inkAt(span);
  const first = isAmong(lowering, past, [0], false, span);
  return ink.when(first, [
    ink.quiet(lowering.mark({ kind: "deadline", commitment, span }, span)),
    ...lowerSet(lowering, past, 1, span),
    ...settle(lowering, span),
  ]);
}

/** Stands for every variable there is, where a condition calls a function. */
const ANY = "";

function settle(lowering: PeopleLowering, span: Span): readonly Statement[] {
  const name = lowering.functionNamed(SETTLE, () => ({ parameters: [], body: [] }));
  return [inkAt(span).run(name)];
}

function conditionsOf(lowering: PeopleLowering, commitment: number): readonly Condition[] {
  const conditions = lowering.readings.promiseConditions[commitment] ?? [];
  return conditions.map(({ condition }) => condition);
}

function hasDeadline(lowering: PeopleLowering, commitment: number): boolean {
  return lowering.readings.declared.deadlines[commitment] !== undefined;
}

function settleOne(lowering: PeopleLowering, commitment: number, span: Span): readonly Statement[] {
  const ink = inkAt(span);
  const { readings, settlesBy } = lowering;
  const { cast } = readings.declared;
  const promise: Meaning = { kind: "promise", commitment };
  const statements: Statement[] = [];

  // What the guards read is what settling goes by.
  const guard = (work: () => Expression): Expression => {
    const { result, reads } = lowering.watch(work);
    for (const key of reads) settlesBy.keys.add(key);
    return result;
  };
  const add = (kind: Settling["kind"], condition: Expression): void => {
    if (condition.kind === "boolean" && !condition.value) return;
    statements.push(
      ...ink.when(condition, [
        ...settlement(lowering, { kind, commitment }, span),
        ...settle(lowering, span),
        { kind: "return", span, value: undefined },
      ]),
    );
  };

  const deadline = readings.declared.deadlines[commitment];
  if (deadline !== undefined) {
    const isLate = (): Expression =>
      ink.not(lowerDemand(lowering, { kind: "inTime", commitment }, span));
    if (deadline.kind === "moment") noteNames(lowering, deadline.condition);
    const isConditional = (): Expression => isAmong(lowering, promise, [CONDITIONAL], true, span);
    const isOwed = (): Expression => isAmong(lowering, promise, [OWED], false, span);
    add(
      "lapsed",
      guard(() => ink.all([isConditional(), isLate()])),
    );
    add(
      "broken",
      guard(() => ink.all([isOwed(), isLate()])),
    );
  }
  conditionsOf(lowering, commitment).forEach((condition, n) => {
    noteNames(lowering, condition);
    const isThis = (): Expression => isAmong(lowering, promise, [CONDITIONAL + n], false, span);
    const dead = whenDead(cast, condition);
    add(
      "lapsed",
      guard(() => ink.all([isThis(), lowerDemand(lowering, dead, span)])),
    );
    add(
      "due",
      guard(() => ink.all([isThis(), lowerCondition(lowering, condition, span)])),
    );
  });
  return statements;
}

function settlement(
  lowering: PeopleLowering,
  settling: Settling,
  span: Span,
): readonly Statement[] {
  const { cast } = lowering.readings.declared;
  const words = cast.commitments[settling.commitment]?.name ?? "";
  const mark = lowering.mark({ kind: "settling", settling, span, words }, span);
  return [
    inkAt(span).quiet(mark),
    ...lowerChanges(lowering, changesOfSettling(cast, settling), span),
  ];
}

// Notes the writer's variables that the plain ink in a condition reads.
function noteNames(lowering: PeopleLowering, condition: Condition): void {
  const { names } = lowering.settlesBy;
  switch (condition.kind) {
    case "and":
    case "or":
      for (const part of condition.parts) noteNames(lowering, part);
      return;
    case "not":
      noteNames(lowering, condition.part);
      return;
    case "ink": {
      const expression = lowering.readings.expressions[condition.expression];
      if (expression !== undefined) noteReads(expression, names);
      return;
    }
    default:
  }
}

function noteReads(expression: Expression, names: Set<string>): void {
  switch (expression.kind) {
    case "read":
      for (const { text } of expression.path.names) names.add(text);
      return;
    case "unary":
      noteReads(expression.operand, names);
      return;
    case "binary":
      noteReads(expression.left, names);
      noteReads(expression.right, names);
      return;
    case "call":
      // A function may read any variable.
      names.add(ANY);
      for (const arg of expression.args) noteReads(arg, names);
      return;
    case "string":
      visitNodes(expression.content, {
        inline: (node) => {
          if (node.kind === "print") noteReads(node.value, names);
        },
      });
      return;
    default:
  }
}
