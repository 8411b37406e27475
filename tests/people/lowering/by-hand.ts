/**
 * Stories with people in them, made by hand: ink text whose sentences are numbers.
 *
 * `~ do(3)` stands for the effect with that number, `{ask(2): …}` for a condition, `{weigh(2)}` for
 * what it weighs as a reason, `{needs(2)}` for a demand. So lowering is tested without the
 * reading of sentences, and random stories need no grammar.
 */
import { strict as assert } from "node:assert";
import { Story } from "inkjs/full";
import { hasErrors, lowerStory } from "../../../src/compile/lower.ts";
import {
  type AskInk,
  applyEffect,
  applyMark,
  type Cast,
  type Condition,
  type Effect,
  type Event,
  nextSettling,
  type Symbols,
  type Terms,
  valueIn,
  type World,
  worldAtStart,
} from "../../../src/drama/index.ts";
import { beginStory, LINE, Machine, run, takeChoice } from "../../../src/engine/index.ts";
import { lowerPeople } from "../../../src/people/lower.ts";
import { lowerWeight } from "../../../src/people/lower-conditions.ts";
import type { PeopleLowering } from "../../../src/people/lowering.ts";
import type {
  Deadline,
  PromiseCondition,
  Readings,
  ReadRule,
} from "../../../src/people/readings.ts";
import { Variables } from "../../../src/play/variables.ts";
import { writeInkJson } from "../../../src/program/ink-json-write.ts";
import { linkProgram } from "../../../src/program/link.ts";
import type { Program } from "../../../src/program/program.ts";
import type { Expression, Sentence, SentenceLine, StoryFile } from "../../../src/syntax/ast.ts";
import { parseStory } from "../../../src/syntax/index.ts";

/** A story by hand. */
export interface HandStory {
  readonly text: string;
  readonly cast: Cast;
  readonly effects?: readonly Effect[];
  readonly conditions?: readonly Condition[];
  /** By commitment; conditions by their number. */
  readonly promisedIf?: readonly (readonly number[])[];
  /** By commitment: a knot's name, or the number of a condition. */
  readonly deadlines?: readonly (string | number | undefined)[];
  readonly rules?: readonly ReadRule[];
  /** Ink within conditions, as text: `{ kind: "ink", expression: 0 }` is the first. */
  readonly ink?: readonly string[];
}

export interface Made {
  readonly program: Program;
  readonly symbols: Symbols;
  readonly json: string;
  readonly terms: Omit<Terms, "ink">;
}

const NOWHERE = { file: 0, start: 0, end: 0 };

/** Compiles a story by hand, watched. Throws where something is wrong with it. */
export function makeByHand(story: HandStory): Made {
  const { file, diagnostics } = parseStory(story.text);
  assert.deepEqual(diagnostics, []);
  const conditions = story.conditions ?? [];
  const effects = new Map<SentenceLine, Effect>();
  const sentences = new Map<Sentence, { kind: "condition" | "needs"; condition: Condition }>();

  const swap = (node: unknown): unknown => {
    if (!isNode(node)) return node;
    const { kind, call } = node as { kind?: string; call?: Expression };
    if (kind === "callLine" && call?.kind === "call" && call.name.text === "do") {
      const { span } = call;
      const text = `effect ${numberOf(call)}`;
      const made: SentenceLine = { kind: "sentenceLine", span, text, textSpan: span };
      effects.set(made, (story.effects ?? [])[numberOf(call)] as Effect);
      return made;
    }
    const expression = node as unknown as Expression;
    if (expression.kind === "call" && ["ask", "needs"].includes(expression.name.text)) {
      const { span, name } = expression;
      const made: Sentence = {
        kind: "sentence",
        span,
        text: `${name.text} ${numberOf(expression)}`,
      };
      const condition = conditions[numberOf(expression)] as Condition;
      sentences.set(made, { kind: name.text === "ask" ? "condition" : "needs", condition });
      return made;
    }
    return mapChildren(node, swap);
  };
  const withSentences = swap(file) as StoryFile;

  const weighed = (lowering: PeopleLowering, node: unknown): unknown => {
    if (!isNode(node)) return node;
    const expression = node as unknown as Expression;
    if (expression.kind === "call" && expression.name.text === "weigh") {
      const condition = conditions[numberOf(expression)] as Condition;
      return lowerWeight(lowering, condition, expression.span);
    }
    return mapChildren(node, (child) => weighed(lowering, child));
  };

  const promiseConditions: PromiseCondition[][] = story.cast.commitments.map((_, commitment) =>
    (story.promisedIf?.[commitment] ?? []).map((n) => ({
      condition: conditions[n] as Condition,
      words: `condition ${n}`,
    })),
  );
  const readings: Readings = {
    declared: {
      cast: story.cast,
      spans: {
        people: story.cast.people.map(() => NOWHERE),
        facts: story.cast.facts.map(() => NOWHERE),
        things: story.cast.things.map(() => NOWHERE),
        commitments: story.cast.commitments.map(() => NOWHERE),
        goals: story.cast.goals.map(() => NOWHERE),
      },
      deadlines: story.cast.commitments.map((_, commitment) =>
        readDeadline(story.deadlines?.[commitment], conditions),
      ),
      rules: story.rules ?? [],
    },
    effects,
    sentences,
    asked: [],
    expressions: (story.ink ?? []).map(readInk),
    promiseConditions,
  };
  const lowered = lowerPeople(
    withSentences,
    readings,
    -1,
    (lowering, tree) => weighed(lowering, tree) as StoryFile,
  );
  assert.deepEqual(
    lowered.diagnostics.map(({ title }) => title),
    [],
  );
  const { tree, diagnostics: found } = lowerStory(lowered.file);
  assert(tree !== undefined && !hasErrors(found), found.map(({ title }) => title).join("\n"));
  return {
    program: { ...linkProgram(tree, { dialect: "inkjs" }), symbols: lowered.symbols },
    symbols: lowered.symbols,
    json: writeInkJson(tree),
    terms: {
      conditions: promiseConditions.map((own) => own.map(({ condition }) => condition)),
      moments: readings.declared.deadlines.map((deadline) =>
        deadline?.kind === "moment" ? deadline.condition : undefined,
      ),
    },
  };
}

type Node = readonly unknown[] | Readonly<Record<string, unknown>>;

function isNode(node: unknown): node is Node {
  return typeof node === "object" && node !== null;
}

/** The same node where no child changes: sentences are known by identity. */
function mapChildren(node: Node, map: (child: unknown) => unknown): unknown {
  if (Array.isArray(node)) {
    const mapped = node.map(map);
    return mapped.every((child, n) => child === node[n]) ? node : mapped;
  }
  let changed: Record<string, unknown> | undefined;
  for (const [key, child] of Object.entries(node)) {
    if (key === "span" || !isNode(child)) continue;
    const mapped = map(child);
    if (mapped === child) continue;
    changed ??= { ...node };
    changed[key] = mapped;
  }
  return changed ?? node;
}

function numberOf(call: Expression): number {
  const [arg] = call.kind === "call" ? call.args : [];
  return arg?.kind === "number" ? arg.value : -1;
}

function readDeadline(
  deadline: string | number | undefined,
  conditions: readonly Condition[],
): Deadline | undefined {
  if (deadline === undefined) return undefined;
  if (typeof deadline === "number") {
    return { kind: "moment", condition: conditions[deadline] as Condition };
  }
  const names = deadline.split(".").map((text) => ({ text, span: NOWHERE }));
  return { kind: "entering", target: { names, span: NOWHERE } };
}

function readInk(text: string): Expression {
  const [line] = parseStory(`{${text}}`).file.body;
  const [print] = line?.kind === "line" ? line.content : [];
  assert(print?.kind === "print", `no expression: ${text}`);
  return print.value;
}

// ─── Playing ───────────────────────────────────────────────────────────────────────────────

/** What a play by hand came to. */
export interface Played {
  readonly lines: readonly string[];
  /** The words of each fault, in order. */
  readonly faults: readonly string[];
  readonly events: readonly Event[];
  readonly world: World;
  readonly variables: Readonly<Record<string, unknown>>;
  /** How many comparisons of a variable with the world were made. */
  readonly compared: number;
}

/** What stands at a pause, for those who want to look. */
export interface Pause {
  readonly line: string;
  readonly world: World;
  readonly ink: AskInk;
}

/**
 * Plays a story and, after each line, lets drama's world follow by the marks that were passed:
 * every variable must be what the world says, every fault one that the world refuses, and every
 * promise settled when it has to be. At the end inkjs must have played the same.
 */
export function playByHand(
  made: Made,
  story: HandStory,
  choose: (count: number) => number | undefined = () => 0,
  atPause: (pause: Pause) => void = () => {},
): Played {
  const { program, symbols } = made;
  const machine = new Machine(program);
  machine.marks = [];
  const variables = new Variables(machine);
  const leaves = (story.ink ?? []).map(readInk);
  const ink: AskInk = (expression) => evaluate(leaves[expression] as Expression, variables) !== 0;
  const terms: Terms = { ...made.terms, ink };
  let world = worldAtStart(symbols.cast);
  const lines: string[] = [];
  const faults: string[] = [];
  const events: Event[] = [];
  let compared = 0;

  const follow = (): void => {
    const passed = machine.marks?.splice(0) ?? [];
    for (const number of passed) {
      const mark = symbols.marks[number];
      assert(mark !== undefined);
      if (mark.kind === "effect") {
        const outcome = applyEffect(world, mark.effect, terms);
        assert.equal(outcome.ok, !mark.isFault, `${mark.words}: ${JSON.stringify(mark.effect)}`);
        if (mark.isFault) faults.push(mark.words);
      } else if (mark.kind === "settling") {
        assert.deepEqual(nextSettling(world, terms), mark.settling);
      } else if (mark.kind === "unmet") faults.push(mark.words);
      const after = applyMark(world, mark);
      world = after.world;
      events.push(...after.events);
    }
    for (const [name, meaning] of Object.entries(symbols.variables)) {
      assert.equal(Number(variables.get(name)), valueIn(world, meaning), `variable ${name}`);
      compared++;
    }
    for (const promise of Object.values(symbols.variables)) {
      if (promise.kind !== "promise") continue;
      const due = nextSettling(world, terms);
      assert.notEqual(due?.commitment, promise.commitment, "a promise was not settled");
    }
  };

  const picked: number[] = [];
  beginStory(machine, 1);
  for (;;) {
    const rested = run(machine) !== LINE;
    const text = machine.output.finish().text.trim();
    machine.output.clear();
    if (text !== "") lines.push(text);
    follow();
    if (text !== "") atPause({ line: text, world, ink });
    if (!rested) continue;
    const index = machine.offered > 0 ? choose(machine.offered) : undefined;
    if (index === undefined) break;
    picked.push(index);
    takeChoice(machine, index);
  }
  const values = Object.fromEntries(program.globals.map((name) => [name, variables.get(name)]));
  assert.deepEqual(playOnInkjs(made, picked), { lines, variables: asNumbers(values) }, "on inkjs");
  return { lines, faults, events, world, variables: values, compared };
}

/** The same story, exported, with the same choices. */
function playOnInkjs({ json, program }: Made, choices: readonly number[]): unknown {
  const lines: string[] = [];
  try {
    const story = new Story(json);
    for (let turn = 0; ; turn++) {
      while (story.canContinue) {
        const line = (story.Continue() ?? "").trim();
        if (line !== "") lines.push(line);
      }
      const choice = choices[turn];
      if (choice === undefined) break;
      story.ChooseChoiceIndex(choice);
    }
    const { variablesState } = story as unknown as { variablesState: Record<string, unknown> };
    const values = program.globals.map((name) => [name, variablesState[name]] as const);
    return { lines, variables: asNumbers(Object.fromEntries(values)) };
  } catch (error) {
    throw new Error(`inkjs: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function asNumbers(variables: Readonly<Record<string, unknown>>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) => [name, Number(value)] as const),
  );
}

/** The little ink that stands in conditions here: comparisons of variables with numbers. */
function evaluate(expression: Expression, variables: Variables): number {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "read":
      return Number(variables.get(expression.path.names[0]?.text ?? ""));
    case "binary": {
      const left = evaluate(expression.left, variables);
      const right = evaluate(expression.right, variables);
      if (expression.operator === ">") return Number(left > right);
      if (expression.operator === "==") return Number(left === right);
      break;
    }
    default:
  }
  throw new Error(`no such ink by hand: ${expression.kind}`);
}
