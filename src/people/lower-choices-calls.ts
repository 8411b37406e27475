/**
 * What the condition of an owned choice may not call: whatever leaves a trace, and dice.
 *
 * Choices are weighed against each other, so a condition is worked out several times before
 * anybody picks, and it must come to the same each time. Owns which functions write: assign what
 * is not theirs, say an effect, throw dice, go on with a sequence; themselves or through others.
 */
import { visitNodes } from "../analyse/visit.ts";
import { ownedChoiceWrites } from "../base/messages/people.ts";
import type { Condition } from "../drama/conditions.ts";
import type {
  CallExpression,
  Choice,
  Expression,
  Knot,
  Statement,
  StoryFile,
} from "../syntax/ast.ts";
import type { PeopleLowering } from "./lowering.ts";

/** By function: what it does that a condition may not do, in words. */
export type Writers = ReadonlyMap<string, string>;

const DICE: ReadonlyMap<string, string> = new Map([
  ["RANDOM", "throws dice"],
  ["LIST_RANDOM", "throws dice"],
  ["SEED_RANDOM", "changes the dice"],
]);

/** Finds the functions of a story that write. */
export function findWriters(file: StoryFile): Writers {
  const writers = new Map<string, string>(DICE);
  const callers = new Map<string, string[]>();
  const waiting: string[] = [...DICE.keys()];
  for (const knot of functionsOf(file)) {
    const name = knot.name.text;
    const own = ownWriting(knot);
    if (own !== undefined) {
      writers.set(name, own);
      waiting.push(name);
    }
    visitNodes(knot.body, {
      call: ({ name: callee }) => {
        const known = callers.get(callee.text);
        if (known === undefined) callers.set(callee.text, [name]);
        else known.push(name);
      },
    });
  }
  for (let callee = waiting.pop(); callee !== undefined; callee = waiting.pop()) {
    for (const caller of callers.get(callee) ?? []) {
      if (writers.has(caller)) continue;
      writers.set(caller, writers.get(callee) as string);
      waiting.push(caller);
    }
  }
  return writers;
}

function functionsOf(file: StoryFile): Knot[] {
  const included = file.body.flatMap((statement) =>
    statement.kind === "INCLUDE" && statement.file !== undefined ? functionsOf(statement.file) : [],
  );
  return [...included, ...file.knots.filter(({ isFunction }) => isFunction)];
}

/** What a function does by itself. A parameter is its own, unless it was given by reference. */
function ownWriting({ parameters, body }: Knot): string | undefined {
  const own = new Set<string>();
  for (const { name, byReference } of parameters) if (!byReference) own.add(name.text);
  addTemps(body, own);
  let found: string | undefined = hasEffect(body) ? "lets something happen" : undefined;
  visitNodes(body, {
    assigned: ({ name }) => {
      if (!own.has(name.text)) found ??= `changes \`${name.text}\``;
    },
    sequence: () => {
      found ??= "goes on with a sequence";
    },
  });
  return found;
}

function addTemps(statements: readonly Statement[], own: Set<string>): void {
  for (const statement of statements) {
    if (statement.kind === "temp") own.add(statement.name.text);
    for (const inner of insideOf(statement)) addTemps(inner, own);
  }
}

function hasEffect(statements: readonly Statement[]): boolean {
  return statements.some(
    (statement) => statement.kind === "sentenceLine" || insideOf(statement).some(hasEffect),
  );
}

/** The statements in a line's braces. */
function insideOf(statement: Statement): (readonly Statement[])[] {
  if (statement.kind !== "line") return [];
  return statement.content.flatMap((inline) => {
    const bodies =
      inline.kind === "conditional"
        ? inline.branches.map(({ body }) => body)
        : inline.kind === "sequence"
          ? inline.elements
          : [];
    return bodies.flatMap((body) => (body.kind === "lines" ? [body.statements] : []));
  });
}

/** Reports what a choice's conditions and pulls call and may not. */
export function refuseWriters(lowering: PeopleLowering, writers: Writers, choice: Choice): void {
  const call = ({ name, span }: CallExpression): void => {
    const does = writers.get(name.text);
    if (does !== undefined) {
      lowering.diagnostics.push(ownedChoiceWrites(span, { name: name.text, does }));
    }
  };
  visitNodes(
    choice.conditions.flatMap((condition) => expressionsOf(lowering, condition)),
    { call },
  );
}

function expressionsOf(lowering: PeopleLowering, condition: Expression): Expression[] {
  if (condition.kind !== "sentence") return [condition];
  const reading = lowering.readings.sentences.get(condition);
  switch (reading?.kind) {
    case "condition":
      return inkOf(lowering, reading.condition);
    case "pulls":
      return reading.pulls.flatMap(({ reason }) => inkOf(lowering, reason));
    default:
      return [];
  }
}

function inkOf(lowering: PeopleLowering, condition: Condition): Expression[] {
  switch (condition.kind) {
    case "and":
    case "or":
      return condition.parts.flatMap((part) => inkOf(lowering, part));
    case "not":
      return inkOf(lowering, condition.part);
    case "ink": {
      const expression = lowering.readings.expressions[condition.expression];
      return expression === undefined ? [] : [expression];
    }
    default:
      return [];
  }
}
