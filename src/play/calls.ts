/**
 * Calls between a story and its host, both ways.
 */
import { StoryFault } from "../engine/fault.ts";
import { F_PREVIOUS, KIND_HOST, type Machine } from "../engine/machine.ts";
import { run } from "../engine/run.ts";
import { UNSET, VOID } from "../engine/value.ts";
import { C_START, CONTAINER_COLUMNS, containerByPath, type Program } from "../program/program.ts";
import type { ExternalFunction, Value } from "./api.ts";
import { engineValue, hostValue } from "./values.ts";

/** Takes a function's arguments off the stack, calls it, and puts its answer there. */
export function callHost(
  machine: Machine,
  name: string,
  call: ExternalFunction,
  count: number,
): void {
  const { result } = machine;
  machine.ep -= count * 2;
  const args: Value[] = [];
  for (let i = 0; i < count; i++) {
    const at = machine.ep + i * 2;
    const tag = machine.evals[at] as number;
    args.push(hostValue(machine, tag, machine.evals[at + 1] as number) ?? 0);
  }
  try {
    const answer = call(...args);
    // The function may have set variables meanwhile, which uses `result` too.
    result.tag = VOID;
    result.payload = 0;
    if (answer !== undefined) engineValue(machine, answer, result);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new StoryFault("external-failed", { name, detail });
  }
  machine.evals[machine.ep] = result.tag;
  machine.evals[machine.ep + 1] = result.payload;
  machine.ep += 2;
}

/** Arguments as tags and payloads. Throws `RangeError` for what no story can hold. */
export function readArguments(machine: Machine, args: readonly Value[]): readonly number[] {
  const cells: number[] = [];
  for (const arg of args) {
    engineValue(machine, arg, machine.result);
    cells.push(machine.result.tag, machine.result.payload);
  }
  return cells;
}

/** Puts arguments on the stack, for the place that is gone to next to take. */
export function pushArguments(machine: Machine, args: readonly number[]): void {
  for (const cell of args) {
    machine.ensureEvals();
    machine.evals[machine.ep++] = cell;
  }
}

/** The row of a function, or any knot, by its name; −1 for none. */
export function functionByName(program: Program, name: string): number {
  // What is no name of ink's is some container that no writer knows of.
  return /^(?!\d+$)[^.\s-]+$/.test(name) ? containerByPath(program, name) : -1;
}

/**
 * Runs one of the story's functions to its end, in the midst of whatever is going on, and
 * gives back what it returned and printed. The place in the story stays where it was.
 */
export function evaluateFunction(
  machine: Machine,
  name: string,
  args: readonly Value[],
): { value: Value | undefined; text: string } {
  const row = functionByName(machine.program, name);
  if (row < 0) throw new RangeError(`The story has no function called "${name}".`);
  const given = readArguments(machine, args);
  const { pc, ep, didExit } = machine;
  const depth = machine.fp;
  const slots = machine.program.functionSlots.get(row) ?? machine.program.mainSlots;
  machine.pushFrame(KIND_HOST, -1, slots);
  machine.pc = machine.program.containers[row * CONTAINER_COLUMNS + C_START] as number;
  machine.beginTurn();
  pushArguments(machine, given);
  let text = "";
  while (machine.pc >= 0) {
    machine.output.clear();
    run(machine);
    const { text: line, isEnded } = machine.output.finish();
    const end = isEnded ? "\n" : "";
    if (line !== "") text += line + end;
  }
  machine.output.clear();
  let value: Value | undefined;
  // After an error the story is over, and what lies there is no answer.
  if (machine.fp > depth && machine.ep > ep) {
    const tag = machine.evals[machine.ep - 2] as number;
    if (tag !== UNSET && tag !== VOID) {
      value = hostValue(machine, tag, machine.evals[machine.ep - 1] as number);
    }
  }
  // An error ends the whole story, and then there is nothing to come back to.
  if (machine.fp > depth) {
    machine.sp = machine.fp;
    machine.fp = machine.base + (machine.stack[machine.fp + F_PREVIOUS] as number);
    machine.pc = pc;
    machine.didExit = didExit;
  }
  machine.ep = Math.min(ep, machine.ep);
  return { value, text };
}
