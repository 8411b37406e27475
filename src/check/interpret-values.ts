/**
 * The interpreter's operations on values, and what a story asks of itself.
 *
 * Each takes its values from the end of the machine's and leaves one where the first of them was.
 */
import { StoryFault } from "../engine/fault.ts";
import type { Machine } from "../engine/machine.ts";
import { applyBinary, applyUnary } from "../engine/operations.ts";
import {
  countOfTarget,
  listFromInt,
  listRange,
  rollList,
  rollNumber,
  seedDice,
  shuffle,
  turnsSince,
} from "../engine/questions.ts";
import * as V from "../engine/value.ts";
import * as N from "../program/native.ts";
import * as Op from "../program/op.ts";
import {
  C_TURNS,
  C_VISITS,
  CELL_PREVIOUS_RANDOM,
  CELL_SEED,
  CELL_TURN,
  CONTAINER_COLUMNS,
} from "../program/program.ts";
import type { TurnLog } from "./turn-log.ts";

/** Two values become one, below where they were; `ep` of the machine is left to the caller. */
export function combine(m: Machine, op: number): void {
  const { evals, ep } = m;
  const leftTag = evals[ep - 4] as number;
  const rightTag = evals[ep - 2] as number;
  const left = evals[ep - 3] as number;
  const right = evals[ep - 1] as number;
  let tag = V.BOOL;
  let payload = 0;
  if (leftTag === V.INT && rightTag === V.INT) {
    switch (op) {
      case Op.ADD:
        tag = V.INT;
        payload = (left + right) | 0;
        break;
      case Op.SUBTRACT:
        tag = V.INT;
        payload = (left - right) | 0;
        break;
      case Op.MINIMUM:
        tag = V.INT;
        payload = right < left ? right : left;
        break;
      default:
        payload = isSo(op, left, right) ? 1 : 0;
    }
  } else if (
    op === Op.AND || op === Op.OR
      ? isSmall(leftTag) && isSmall(rightTag)
      : (op === Op.EQUAL || op === Op.NOT_EQUAL) && leftTag === rightTag && isPlain(leftTag)
  ) {
    payload = isSo(op, left, right) ? 1 : 0;
  } else {
    applyBinary(m, natives[op] as number);
    return;
  }
  evals[ep - 4] = tag;
  evals[ep - 3] = payload;
}

/** The native functions that do the same for all values. */
const natives: Readonly<Record<number, number>> = {
  [Op.ADD]: N.N_ADD,
  [Op.SUBTRACT]: N.N_SUBTRACT,
  [Op.MINIMUM]: N.N_MIN,
  [Op.EQUAL]: N.N_EQUAL,
  [Op.NOT_EQUAL]: N.N_NOT_EQUAL,
  [Op.LESS]: N.N_LESS,
  [Op.GREATER]: N.N_GREATER,
  [Op.LESS_OR_EQUAL]: N.N_LESS_OR_EQUAL,
  [Op.GREATER_OR_EQUAL]: N.N_GREATER_OR_EQUAL,
  [Op.AND]: N.N_AND,
  [Op.OR]: N.N_OR,
};

/** Whether an instruction compares two values. */
export function isComparison(op: number | undefined): boolean {
  return op !== undefined && op >= Op.EQUAL && op <= Op.GREATER_OR_EQUAL;
}

/** Whether two whole numbers, or truth values, are as an operation asks. */
export function isSo(op: number, left: number, right: number): boolean {
  switch (op) {
    case Op.EQUAL:
      return left === right;
    case Op.NOT_EQUAL:
      return left !== right;
    case Op.LESS:
      return left < right;
    case Op.GREATER:
      return left > right;
    case Op.LESS_OR_EQUAL:
      return left <= right;
    case Op.GREATER_OR_EQUAL:
      return left >= right;
    case Op.AND:
      return left !== 0 && right !== 0;
    default:
      return left !== 0 || right !== 0;
  }
}

/** Kinds of value that are equal exactly when their payloads are. */
function isPlain(tag: number): boolean {
  return tag === V.STRING || tag === V.BOOL || tag === V.TARGET;
}

/** Whole numbers and truth values: true unless 0. */
export function isSmall(tag: number): boolean {
  return tag === V.INT || tag === V.BOOL;
}

/** The value on top becomes its contrary. */
export function negate(m: Machine): void {
  const { evals, ep } = m;
  if (!isSmall(evals[ep - 2] as number)) {
    applyUnary(m, N.N_NOT);
    return;
  }
  evals[ep - 2] = V.BOOL;
  evals[ep - 1] = evals[ep - 1] === 0 ? 1 : 0;
}

/** What takes its arguments below `ep` and leaves its answer there; gives back the new end. */
export function ask(m: Machine, pc: number, ep: number, turn: TurnLog): number {
  const { code } = m.program;
  switch (code[pc]) {
    case Op.TURNS_SINCE:
      noteAsked(m, ep, C_TURNS, turn);
      turnsSince(m, ep);
      return ep;
    case Op.COUNT_OF_TARGET:
      noteAsked(m, ep, C_VISITS, turn);
      countOfTarget(m, ep);
      return ep;
    case Op.RANDOM:
      rollNumber(m, ep);
      return ep - 2;
    case Op.SEED_RANDOM:
      turn.writes(CELL_SEED);
      turn.writes(CELL_PREVIOUS_RANDOM);
      seedDice(m, ep);
      return ep;
    case Op.SHUFFLE: {
      const cell = code[pc + 2] as number;
      turn.reads(cell);
      turn.writes(cell);
      shuffle(m, ep, code[pc + 1] as number, cell);
      return ep - 2;
    }
    case Op.LIST_FROM_INT:
      listFromInt(m, ep);
      return ep - 2;
    case Op.LIST_RANGE:
      listRange(m, ep);
      return ep - 4;
    case Op.LIST_RANDOM:
      rollList(m, ep);
      return ep;
    default:
      throw new StoryFault("broken-program", { detail: `instruction ${code[pc]}` });
  }
}

/** The container that a target on top leads to is asked about, by a column of its cells. */
function noteAsked(m: Machine, ep: number, column: number, turn: TurnLog): void {
  if (m.evals[ep - 2] !== V.TARGET) return;
  const row = m.evals[ep - 1] as number;
  const cell = m.program.containers[row * CONTAINER_COLUMNS + column] as number;
  if (cell < 0) return;
  turn.reads(cell);
  if (column === C_TURNS) turn.reads(CELL_TURN);
}
