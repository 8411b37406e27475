/**
 * Operators and built-in functions on values of every kind: the long way round.
 *
 * The loop in run.ts does whole numbers itself; everything else comes here. Values are turned
 * into one kind first, as ink does: whole number, then fraction, then list, then text.
 */
import * as N from "../program/native.ts";
import { StoryFault } from "./fault.ts";
import * as lists from "./lists.ts";
import type { Machine } from "./machine.ts";
import type { Pools } from "./pools.ts";
import {
  BOOL,
  FLOAT,
  GLOBAL_POINTER,
  INT,
  LIST,
  nameOfKind,
  STRING,
  TARGET,
  TEMP_POINTER,
  VOID,
  WIDE,
} from "./value.ts";

/** Takes two values off the stack and puts what comes of them there. */
export function applyBinary(machine: Machine, native: number): void {
  const evals = machine.evals;
  const ep = machine.ep - 4;
  const leftTag = evals[ep] as number;
  const left = evals[ep + 1] as number;
  const rightTag = evals[ep + 2] as number;
  const right = evals[ep + 3] as number;
  const out = machine.result;
  if (leftTag === VOID || rightTag === VOID) throw new StoryFault("void-operand");
  if (leftTag === LIST || rightTag === LIST) {
    combineWithList(machine, native, leftTag, left, rightTag, right);
  } else if (isNumber(leftTag) && isNumber(rightTag)) {
    const isFloat = leftTag === FLOAT || rightTag === FLOAT;
    const x = numberOf(machine, leftTag, left);
    const y = numberOf(machine, rightTag, right);
    if (isFloat) machine.spend(2);
    machine.arithmetic.binary(machine.pools, native, x, y, isFloat, out);
  } else if (isText(leftTag) && isText(rightTag)) {
    combineTexts(machine, native, leftTag, left, rightTag, right);
  } else if (leftTag === TARGET && rightTag === TARGET && isEquality(native)) {
    setBool(machine, (left === right) === (native === N.N_EQUAL));
  } else refuse(native, leftTag, rightTag);
  evals[ep] = out.tag;
  evals[ep + 1] = out.payload;
  machine.ep = ep + 2;
}

/** Takes one value off the stack and puts what comes of it there. */
export function applyUnary(machine: Machine, native: number): void {
  const evals = machine.evals;
  const at = machine.ep - 2;
  const tag = evals[at] as number;
  const payload = evals[at + 1] as number;
  const out = machine.result;
  if (tag === VOID) throw new StoryFault("void-operand");
  if (tag === LIST) applyToList(machine, native, payload);
  else if (isNumber(tag)) {
    const x = numberOf(machine, tag, payload);
    machine.arithmetic.unary(machine.pools, native, x, tag === FLOAT, out);
  } else refuse(native, tag);
  evals[at] = out.tag;
  evals[at + 1] = out.payload;
}

/** Whether a condition holds. */
export function isTruthy(machine: Machine, tag: number, payload: number): boolean {
  switch (tag) {
    case INT:
    case BOOL:
      return payload !== 0;
    case FLOAT:
    case WIDE:
      return machine.pools.numbers[payload] !== 0;
    case STRING:
      return machine.pools.strings[payload] !== "";
    case LIST:
      return !lists.isEmpty(machine.pools, payload);
    case TARGET:
      throw new StoryFault("target-as-condition", { name: machine.pathOf(payload) });
    default:
      return false;
  }
}

/** A value as it is printed. */
export function printValue(machine: Machine, tag: number, payload: number): string {
  switch (tag) {
    case INT:
      return String(payload);
    case BOOL:
      return payload === 0 ? "false" : "true";
    case FLOAT:
    case WIDE:
      return machine.arithmetic.print(machine.pools.numbers[payload] as number, tag === FLOAT);
    case STRING:
    case 10:
      return machine.pools.strings[payload] as string;
    case LIST:
      return lists.printList(machine.pools, payload);
    case TARGET:
      return `DivertTargetValue(${machine.pathOf(payload)})`;
    case GLOBAL_POINTER:
    case TEMP_POINTER:
      return "VariablePointerValue";
    default:
      return "";
  }
}

function isNumber(tag: number): boolean {
  return tag === INT || tag === BOOL || tag === FLOAT || tag === WIDE;
}

function isText(tag: number): boolean {
  return tag === STRING || isNumber(tag);
}

function isEquality(native: number): boolean {
  return native === N.N_EQUAL || native === N.N_NOT_EQUAL;
}

function numberOf(machine: Machine, tag: number, payload: number): number {
  return tag === FLOAT || tag === WIDE ? (machine.pools.numbers[payload] as number) : payload;
}

function set(machine: Machine, tag: number, payload: number): void {
  machine.result.tag = tag;
  machine.result.payload = payload;
}

function setBool(machine: Machine, value: boolean): void {
  set(machine, BOOL, value ? 1 : 0);
}

function combineTexts(
  machine: Machine,
  native: number,
  leftTag: number,
  left: number,
  rightTag: number,
  right: number,
): void {
  const a = printValue(machine, leftTag, left);
  const b = printValue(machine, rightTag, right);
  if (native === N.N_ADD) set(machine, STRING, machine.internText(a + b));
  else if (native === N.N_EQUAL) setBool(machine, a === b);
  else if (native === N.N_NOT_EQUAL) setBool(machine, a !== b);
  else if (native === N.N_HAS) setBool(machine, a.includes(b));
  else if (native === N.N_HASNT) setBool(machine, !a.includes(b));
  else refuse(native, STRING);
}

type ListOperation = (pools: Pools, a: number, b: number) => number;
type ListTest = (pools: Pools, a: number, b: number) => boolean;

const listOperations: Readonly<Record<number, ListOperation>> = {
  [N.N_ADD]: lists.unionLists,
  [N.N_SUBTRACT]: lists.listWithout,
  [N.N_INTERSECT]: lists.intersectLists,
};

const listTests: Readonly<Record<number, ListTest>> = {
  [N.N_HAS]: lists.listHas,
  [N.N_HASNT]: (pools, a, b) => !lists.listHas(pools, a, b),
  [N.N_EQUAL]: lists.listsEqual,
  [N.N_NOT_EQUAL]: (pools, a, b) => !lists.listsEqual(pools, a, b),
  [N.N_GREATER]: lists.listGreater,
  [N.N_LESS]: lists.listLess,
  [N.N_GREATER_OR_EQUAL]: lists.listGreaterOrEqual,
  [N.N_LESS_OR_EQUAL]: lists.listLessOrEqual,
};

function combineWithList(
  machine: Machine,
  native: number,
  leftTag: number,
  left: number,
  rightTag: number,
  right: number,
): void {
  const { pools } = machine;
  const adds = native === N.N_ADD || native === N.N_SUBTRACT;
  if (adds && leftTag === LIST && rightTag === INT) {
    set(machine, LIST, lists.shiftList(pools, left, native === N.N_ADD ? right : -right));
    return;
  }
  if (native === N.N_AND || native === N.N_OR) {
    const a = isTruthy(machine, leftTag, left);
    const b = isTruthy(machine, rightTag, right);
    setBool(machine, native === N.N_AND ? a && b : a || b);
    return;
  }
  const operation = listOperations[native];
  const test = listTests[native];
  if (leftTag !== LIST || rightTag !== LIST) refuse(native, leftTag, rightTag);
  else if (operation !== undefined) set(machine, LIST, operation(pools, left, right));
  else if (test !== undefined) setBool(machine, test(pools, left, right));
  else refuse(native, LIST, LIST);
}

const listConversions: Readonly<Record<number, (pools: Pools, list: number) => number>> = {
  [N.N_LIST_MIN]: (pools, list) => lists.listOfItem(pools, lists.minItem(pools, list)),
  [N.N_LIST_MAX]: (pools, list) => lists.listOfItem(pools, lists.maxItem(pools, list)),
  [N.N_LIST_ALL]: lists.allOfList,
  [N.N_LIST_INVERT]: lists.invertList,
};

const listNumbers: Readonly<Record<number, (pools: Pools, list: number) => number>> = {
  [N.N_NOT]: (pools, list) => (lists.isEmpty(pools, list) ? 1 : 0),
  [N.N_LIST_COUNT]: (pools, list) => lists.itemsOf(pools, list).length,
  [N.N_LIST_VALUE]: (pools, list) => lists.valueOf(pools, lists.maxItem(pools, list)),
};

function applyToList(machine: Machine, native: number, list: number): void {
  const conversion = listConversions[native];
  const number = listNumbers[native];
  if (conversion !== undefined) set(machine, LIST, conversion(machine.pools, list));
  else if (number !== undefined) set(machine, INT, number(machine.pools, list));
  else refuse(native, LIST);
}

function refuse(native: number, left: number, right?: number): never {
  throw new StoryFault("bad-operands", {
    operator: native === N.N_INTERSECT ? "^" : native === N.N_NEGATE ? "-" : N.nativeNames[native],
    left: nameOfKind(left),
    right: right === undefined ? undefined : nameOfKind(right),
  });
}
