/**
 * Where a flow may go by a value, and the faults of going where nothing leads.
 */
import { StoryFault } from "./fault.ts";
import { F_KIND, F_PREVIOUS, KIND_FUNCTION, type Machine } from "./machine.ts";
import { printValue } from "./operations.ts";
import * as V from "./value.ts";

/** Where a value leads, or the fault of diverting to it; `name`: what holds it. */
export function targetOf(
  m: Machine,
  tag: number,
  payload: number,
  name: string | undefined,
): number {
  if (tag === V.TARGET) return payload;
  // That the variable was not set yet is all of the fault: no warning besides.
  const last = m.reports.at(-1);
  if (last?.isWarning && last.fault.args["name"] === name) m.reports.pop();
  throw new StoryFault("divert-variable-unset", {
    name,
    what: V.nameOfKind(tag),
    value: printValue(m, tag, payload),
  });
}

/** A return that is not the one due. */
export function mismatch(m: Machine, found: string): StoryFault {
  const kind = (m.stack[m.fp + F_KIND] as number) & 3;
  const canPop = (m.stack[m.fp + F_PREVIOUS] as number) >= 0;
  return new StoryFault("return-mismatch", {
    found,
    expected: !canPop
      ? "an end of the flow (`-> END`, `-> DONE` or a choice)"
      : kind === KIND_FUNCTION
        ? "a function's return (`~ return`)"
        : "a tunnel's return (`->->`)",
  });
}
