/**
 * Calling the functions of the host that a story names by `EXTERNAL`.
 */
import { StoryFault } from "./fault.ts";
import { IN_EXPRESSION, KIND_FUNCTION, type Machine, UNBOUND, UNSAFE } from "./machine.ts";

/**
 * The instruction at `machine.pc`: `external arguments fallback slots flags`.
 * Gives back where to go on; −1 where the call must wait until the line before it was read.
 */
export function callExternal(m: Machine): number {
  const { code, externals } = m.program;
  const at = m.pc;
  const external = code[at + 1] as number;
  const args = code[at + 2] as number;
  const fallback = code[at + 3] as number;
  const { name } = externals[external] as { name: string };
  const use = m.externalUse(external);
  if (use === UNBOUND || m.callHost === undefined) {
    if (fallback < 0) throw new StoryFault("unbound-external", { name });
    const kind = KIND_FUNCTION | (code[at + 5] === 1 ? IN_EXPRESSION : 0);
    m.pushFrame(kind, at + 6, code[at + 4] as number);
    if (--m.budget < 0) m.budget = 0;
    return fallback;
  }
  if (use === UNSAFE) {
    if (m.output.strings > 0 || m.inChoiceText) throw new StoryFault("external-in-text", { name });
    if (m.hasSnapshot) return -1;
  }
  m.callHost(m, external, args);
  return at + 6;
}
