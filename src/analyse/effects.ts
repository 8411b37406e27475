/**
 * Functions that change the story, called where ink runs them more than once.
 *
 * The text and the condition of a choice are worked out whenever the choice is considered,
 * shown or not, and its text once more when it is taken. A function called there that assigns
 * a global does so each time. Owns which functions do (themselves, through others, or through
 * a `ref` parameter that is given a global). Ink says nothing of this; the warning is ours.
 */

import type { Diagnostic } from "../base/diagnostic.ts";
import { choiceChangesStory } from "../base/messages/ink.ts";
import type { CallExpression, Choice, Expression, Name } from "../syntax/ast.ts";
import type { Flow, Meaning, Names } from "./scope.ts";
import { visitNodes } from "./visit.ts";

interface Effects {
  /** A global that it assigns, itself or through others. */
  changes: Name | undefined;
  /** Its `ref` parameters that it assigns, itself or through others. */
  readonly writes: Set<number>;
  readonly calls: { readonly callee: Flow; readonly call: CallExpression }[];
}

/** Warns of each choice whose text or condition changes the story. */
export function warnOfChangingChoices(
  names: Names,
  meanings: ReadonlyMap<object, Meaning>,
  diagnostics: Diagnostic[],
): void {
  const functions = names.flows.filter((flow) => flow.isFunction);
  if (functions.length === 0) return;
  const effects = findEffects(functions, meanings);
  for (const flow of names.flows) {
    if (flow.isFunction) continue;
    visitNodes(flow.body, {
      followsIncludes: flow.level === "story",
      choice: (choice) => warnOfChoice(choice, effects, meanings, diagnostics),
    });
  }
}

function warnOfChoice(
  choice: Choice,
  effects: ReadonlyMap<Flow, Effects>,
  meanings: ReadonlyMap<object, Meaning>,
  diagnostics: Diagnostic[],
): void {
  const seen = new Set<Flow>();
  const call = (node: CallExpression): void => {
    const callee = meanings.get(node);
    if (callee?.kind !== "flow" || seen.has(callee)) return;
    const changed = changedBy(node, callee, effects, meanings);
    if (changed === undefined) return;
    seen.add(callee);
    diagnostics.push(
      choiceChangesStory(
        node.span,
        { name: callee.name, variable: changed.text },
        callee.nameNode?.span,
      ),
    );
  };
  visitNodes([...choice.start, ...choice.choiceOnly, ...choice.conditions], { call });
}

// The global that this call changes, if it changes one.
function changedBy(
  call: CallExpression,
  callee: Flow,
  effects: ReadonlyMap<Flow, Effects>,
  meanings: ReadonlyMap<object, Meaning>,
): Name | undefined {
  const effect = effects.get(callee);
  if (effect === undefined) return undefined;
  if (effect.changes !== undefined) return effect.changes;
  for (const index of effect.writes) {
    const argument = call.args[index];
    if (argument === undefined || !isGlobal(argument, meanings)) continue;
    if (argument.kind === "read") return argument.path.names[0];
  }
  return undefined;
}

function isGlobal(argument: Expression, meanings: ReadonlyMap<object, Meaning>): boolean {
  const meaning = meanings.get(argument);
  return meaning?.kind === "variable" && meaning.isGlobal;
}

function findEffects(
  functions: readonly Flow[],
  meanings: ReadonlyMap<object, Meaning>,
): ReadonlyMap<Flow, Effects> {
  const effects = new Map<Flow, Effects>();
  const callers = new Map<Flow, Flow[]>();
  for (const flow of functions) {
    const own = ownEffects(flow, meanings);
    effects.set(flow, own);
    for (const { callee } of own.calls) {
      const list = callers.get(callee);
      if (list === undefined) callers.set(callee, [flow]);
      else list.push(flow);
    }
  }
  // What a function does reaches its callers, and theirs, until nothing new is learnt. Each
  // flow comes back only when one of its callees has learnt something.
  const waiting = [...functions];
  for (let flow = waiting.pop(); flow !== undefined; flow = waiting.pop()) {
    for (const caller of callers.get(flow) ?? []) {
      if (learn(caller, flow, effects, meanings)) waiting.push(caller);
    }
  }
  return effects;
}

function learn(
  caller: Flow,
  callee: Flow,
  effects: ReadonlyMap<Flow, Effects>,
  meanings: ReadonlyMap<object, Meaning>,
): boolean {
  const own = effects.get(caller) as Effects;
  const theirs = effects.get(callee) as Effects;
  if (own.changes !== undefined) return false;
  if (theirs.changes !== undefined) {
    own.changes = theirs.changes;
    return true;
  }
  if (theirs.writes.size === 0) return false;
  let learnt = false;
  for (const { callee: called, call } of own.calls) {
    if (called !== callee) continue;
    for (const index of theirs.writes) {
      const argument = call.args[index];
      if (argument?.kind !== "read") continue;
      const name = argument.path.names[0] as Name;
      if (isGlobal(argument, meanings)) {
        own.changes = name;
        return true;
      }
      const parameter = parameterIndex(caller, name.text);
      if (parameter >= 0 && !own.writes.has(parameter)) {
        own.writes.add(parameter);
        learnt = true;
      }
    }
  }
  return learnt;
}

function ownEffects(flow: Flow, meanings: ReadonlyMap<object, Meaning>): Effects {
  const effects: Effects = { changes: undefined, writes: new Set(), calls: [] };
  visitNodes(flow.body, {
    assigned: (statement) => {
      const meaning = meanings.get(statement);
      if (meaning?.kind !== "variable") return;
      if (meaning.isGlobal) effects.changes ??= statement.name;
      else {
        const index = parameterIndex(flow, statement.name.text);
        if (index >= 0) effects.writes.add(index);
      }
    },
    call: (call) => {
      const callee = meanings.get(call);
      if (callee?.kind === "flow" && callee.isFunction) effects.calls.push({ callee, call });
    },
  });
  return effects;
}

function parameterIndex(flow: Flow, name: string): number {
  return flow.parameters.findIndex((p) => p.byReference && p.name.text === name);
}
