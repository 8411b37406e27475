/**
 * Calls between a story and a host of inkjs, both ways.
 */
import { F_PREVIOUS, KIND_HOST, type Machine } from "../engine/machine.ts";
import { run } from "../engine/run.ts";
import { UNSET, VOID } from "../engine/value.ts";
import { functionByName, pushArguments } from "../play/calls.ts";
import { C_START, CONTAINER_COLUMNS, type Program } from "../program/program.ts";
import type { Whatever } from "./any.ts";
import type { ListDefinitionsOrigin } from "./list-definitions.ts";
import { Path } from "./path.ts";
import { engineFromInk, inkValue } from "./values.ts";

/** A function of the host. */
export type ExternalFunction = (...args: Whatever) => Whatever;

const ARGUMENT_REFUSED = "An argument must be a number, string, bool or InkList. Argument was ";

/** Arguments as tags and payloads. Throws for what no story can hold. */
export function readArguments(machine: Machine, args: readonly unknown[]): readonly number[] {
  const cells: number[] = [];
  for (const arg of args) {
    engineFromInk(machine, arg, machine.result, ARGUMENT_REFUSED);
    cells.push(machine.result.tag, machine.result.payload);
  }
  return cells;
}

/** The row of a function, or any knot, by its name. Throws where there is none. */
export function findFunction(program: Program, name: string): number {
  if (typeof name !== "string") throw new Error("Function is null: its name must be given.");
  if (name.trim() === "") throw new Error("Function is empty or white space: its name is needed.");
  const row = functionByName(program, name);
  if (row < 0) throw new Error(`Function doesn't exist: '${name}'`);
  return row;
}

/**
 * Runs one of the story's functions to its end, in the midst of whatever is going on, and gives
 * back what it returned and printed. The place in the story stays where it was. `onLine` is
 * called after each line with what was printed so far.
 */
export function callFunction(
  machine: Machine,
  lists: ListDefinitionsOrigin,
  row: number,
  args: readonly number[],
  onLine: (text: string) => void,
): { returned: Whatever; output: string } {
  const { program, pc, ep, didExit } = machine;
  const depth = machine.fp;
  machine.pushFrame(KIND_HOST, -1, program.functionSlots.get(row) ?? program.mainSlots);
  machine.pc = program.containers[row * CONTAINER_COLUMNS + C_START] as number;
  machine.beginTurn();
  pushArguments(machine, args);
  let output = "";
  while (machine.pc >= 0) {
    machine.output.clear();
    run(machine);
    const { text, isEnded } = machine.output.finish();
    output += isEnded ? `${text}\n` : text;
    onLine(output);
  }
  machine.output.clear();
  let returned: Whatever = null;
  // After an error the story is over: what lies there is no answer, and there is no way back.
  if (machine.fp > depth) {
    const tag = machine.ep > ep ? (machine.evals[machine.ep - 2] as number) : UNSET;
    if (tag !== UNSET && tag !== VOID) {
      returned = inkValue(machine, lists, tag, machine.evals[machine.ep - 1] as number) ?? null;
      // Hosts get a target as text from functions, though not from variables.
      if (returned instanceof Path) returned = `-> ${returned}`;
    }
    machine.sp = machine.fp;
    machine.fp = machine.base + (machine.stack[machine.fp + F_PREVIOUS] as number);
    machine.pc = pc;
    machine.didExit = didExit;
  }
  machine.ep = Math.min(ep, machine.ep);
  return { returned, output };
}

/** Takes a function's arguments off the stack, calls it, and puts its answer there. */
export function callHost(
  machine: Machine,
  lists: ListDefinitionsOrigin,
  call: ExternalFunction,
  count: number,
): void {
  machine.ep -= count * 2;
  const args: unknown[] = [];
  for (let i = 0; i < count; i++) {
    const at = machine.ep + i * 2;
    const tag = machine.evals[at] as number;
    args.push(inkValue(machine, lists, tag, machine.evals[at + 1] as number) ?? 0);
  }
  const answer: unknown = call(...args);
  const { result } = machine;
  if (answer === undefined || answer === null) {
    result.tag = VOID;
    result.payload = 0;
  } else {
    const refusal = `Could not create ink value from returned object of type ${typeof answer}: `;
    engineFromInk(machine, answer, result, refusal);
  }
  machine.evals[machine.ep] = result.tag;
  machine.evals[machine.ep + 1] = result.payload;
  machine.ep += 2;
}
