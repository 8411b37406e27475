/**
 * Temporary variables and references to variables: the cases beyond the plain ones.
 */
import { StoryFault } from "./fault.ts";
import { isEmpty, originsOfList } from "./lists.ts";
import { FRAME_HEADER, type Machine } from "./machine.ts";
import { GLOBAL_POINTER, INT, LIST, TEMP_POINTER, UNSET } from "./value.ts";

/** Reads what a slot stands for into `machine.result`; 0, with a warning, where nothing is. */
export function readTemp(m: Machine, slot: number, name: number): void {
  const at = m.fp + FRAME_HEADER + slot * 2;
  let tag = slot < 0 ? UNSET : (m.stack[at] as number);
  let payload = slot < 0 ? 0 : (m.stack[at + 1] as number);
  if (tag === GLOBAL_POINTER) {
    tag = m.cells[payload] as number;
    payload = m.cells[payload + 1] as number;
  } else if (tag === TEMP_POINTER) {
    const there = m.slotOfPointer(payload);
    tag = m.stack[there] as number;
    payload = m.stack[there + 1] as number;
  }
  if (tag === UNSET) {
    const fault = new StoryFault("unset-temp", { name: m.pools.strings[name] });
    m.reports.push({ fault, isWarning: true, pc: m.pc });
    tag = INT;
    payload = 0;
  }
  m.result.tag = tag;
  m.result.payload = payload;
}

/** Assigns to a slot, or to what it refers to. */
export function setTemp(
  m: Machine,
  slot: number,
  name: number,
  tag: number,
  payload: number,
): void {
  let at = m.fp + FRAME_HEADER + slot * 2;
  const there = m.stack[at] as number;
  if (there === GLOBAL_POINTER) {
    const cell = m.stack[at + 1] as number;
    const kept =
      tag === LIST
        ? retainOrigins(m, m.cells[cell] as number, m.cells[cell + 1] as number, payload)
        : payload;
    m.cells[cell] = tag;
    m.cells[cell + 1] = kept;
    return;
  }
  if (there === TEMP_POINTER) at = m.slotOfPointer(m.stack[at + 1] as number);
  if (m.stack[at] === UNSET) {
    throw new StoryFault("unset-temp-assigned", { name: m.pools.strings[name] });
  }
  const kept =
    tag === LIST
      ? retainOrigins(m, m.stack[at] as number, m.stack[at + 1] as number, payload)
      : payload;
  m.stack[at] = tag;
  m.stack[at + 1] = kept;
}

/** `~ temp`, and a parameter taking its argument. */
export function declareTemp(m: Machine, slot: number, tag: number, payload: number): void {
  const at = m.fp + FRAME_HEADER + slot * 2;
  let finalTag = tag;
  let value = payload;
  if (tag === TEMP_POINTER) {
    // A knot that takes `ref x` and is diverted to with its own `x` already has it.
    if (m.slotOfPointer(payload) === at) return;
    // A reference to a reference is a reference to the same thing: no chains.
    const there = m.slotOfPointer(payload);
    const pointed = m.stack[there] as number;
    if (pointed === TEMP_POINTER || pointed === GLOBAL_POINTER) {
      finalTag = pointed;
      value = m.stack[there + 1] as number;
    }
  } else if (tag === LIST) {
    value = retainOrigins(m, m.stack[at] as number, m.stack[at + 1] as number, payload);
  }
  m.stack[at] = finalTag;
  m.stack[at + 1] = value;
}

/** A variable that becomes an empty list still remembers which LISTs it was drawn from. */
export function retainOrigins(m: Machine, oldTag: number, old: number, list: number): number {
  if (oldTag !== LIST || !isEmpty(m.pools, list)) return list;
  return m.pools.list([], originsOfList(m.pools, old));
}
