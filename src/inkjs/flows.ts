/**
 * Leading a story elsewhere: to a place, and from one flow to another.
 */
import { F_KIND, KIND_FUNCTION, type Machine } from "../engine/machine.ts";
import { CELL_TURN } from "../program/program.ts";
import { DEFAULT_FLOW, type Playing } from "./playing.ts";

/** Whether a function of the story's is under way. */
export function isInFunction(machine: Machine): boolean {
  return ((machine.stack[machine.fp + F_KIND] as number) & 3) === KIND_FUNCTION;
}

/** Goes to a container as a choice does: a turn begins, and what was on offer no longer is. */
export function goTo(machine: Machine, row: number): void {
  machine.clearPicks();
  machine.cells[CELL_TURN] = (machine.cells[CELL_TURN] as number) + 1;
  machine.goTo(row, -1);
}

/** All flows but the default one, in the order in which they were begun. */
export function aliveFlows(playing: Playing): string[] {
  const alive = new Set([...playing.otherFlows.keys(), playing.flow]);
  const inOrder = new Set([...playing.begunFlows.filter((name) => alive.has(name)), ...alive]);
  inOrder.delete(DEFAULT_FLOW);
  return [...inOrder];
}

/**
 * Goes on in another flow. A new one is nowhere until a place is chosen, as in inkjs; in the
 * reference dialect it is at the story's start, as in ink.
 */
export function switchFlow(playing: Playing, name: string): void {
  if (name === playing.flow) return;
  const { machine, otherFlows, program } = playing;
  otherFlows.set(playing.flow, { state: machine.save(), text: playing.text, tags: playing.tags });
  const waiting = otherFlows.get(name);
  if (waiting === undefined) {
    machine.resetCallStack();
    machine.clearPicks();
    machine.ep = 0;
    machine.pc = program.dialect === "inkjs" ? -1 : program.start;
    playing.begunFlows.push(name);
  } else {
    const cells = machine.cells.slice();
    machine.load(waiting.state);
    machine.cells.set(cells);
    otherFlows.delete(name);
  }
  playing.flow = name;
  playing.text = waiting?.text ?? "";
  playing.tags = waiting?.tags ?? [];
}

/** Forgets a flow that is not under way. */
export function removeFlow(playing: Playing, name: string): void {
  playing.otherFlows.delete(name);
  playing.begunFlows = playing.begunFlows.filter((begun) => begun !== name);
}
