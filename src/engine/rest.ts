/**
 * What happens when the flow stops: at choices, at an end, or because it never would.
 */
import { StoryFault } from "./fault.ts";
import { F_KIND, KIND_FUNCTION, KIND_HOST, KIND_TUNNEL, type Machine } from "./machine.ts";

/** A line is finished, and the story can go on. */
export const LINE = 1;
/** The story waits for a choice, or is over. */
export const REST = 2;

/** With nothing else to do and only fallbacks to choose from, takes the first of them. */
export function followFallback(m: Machine): boolean {
  if (m.fallbackCount === 0 || m.fallbackCount !== m.pickCount) return false;
  if (((m.stack[m.fp + F_KIND] as number) & 3) === KIND_HOST) return false;
  m.follow(0);
  if (!m.isSilent && !m.hasSnapshot && m.output.strings === 0 && m.output.endsLine()) {
    m.keepSnapshot();
  }
  return true;
}

/** Comes to rest: settles the line that was looked ahead from, and says if that is no end. */
export function rest(m: Machine): number {
  if (m.hasSnapshot) {
    if (!m.output.endsInNewline()) {
      m.restoreSnapshot();
      return LINE;
    }
    m.hasSnapshot = false;
  }
  if (m.pickCount === 0 && !m.didExit && !m.ends?.()) {
    m.pc = m.restedAt;
    const code = m.canPop(KIND_TUNNEL)
      ? "tunnel-ran-out"
      : m.canPop(KIND_FUNCTION)
        ? "function-ran-out"
        : "ran-out-of-content";
    m.reports.push({ fault: new StoryFault(code), isWarning: false, pc: m.pc });
    m.end();
  }
  return REST;
}

/** How many more jumps are followed to see where an endless turn goes round. */
const TRACED_JUMPS = 400;

/** A turn has taken too many steps: watches it a little longer, then stops it. */
export function tooLong(m: Machine, pc: number): number {
  if (m.trace === undefined) m.trace = [];
  m.trace.push(pc);
  if (m.trace.length < TRACED_JUMPS) return 0;
  const trace = m.trace;
  // Looking ahead, this stop counts for nothing yet. When the line has been read the flow comes
  // this way once more, and must then stop at once: else it would go on line by line for ever.
  if (!m.hasSnapshot) m.trace = undefined;
  m.budget = 0;
  m.pc = pc;
  throw new StoryFault("endless-turn", { steps: m.turnBudget, pcs: trace.join(",") });
}
