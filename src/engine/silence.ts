/**
 * A machine that nobody reads: it puts no text together, where that is exact.
 *
 * Owns the one question that silence can't answer. What DONE says counts to the end of the line
 * that is being read; where a fallback then leads on and the story runs out, it depends on the
 * lines between whether that is a fault. Silence knows no lines, so that end is read once more.
 */
import { Machine } from "./machine.ts";
import { LINE } from "./rest.ts";
import { run } from "./run.ts";

/** Lets nobody read what a machine plays. */
export function silence(machine: Machine): void {
  machine.isSilent = machine.program.isSilentExact;
  if (!machine.isSilent) return;
  machine.ends = () => {
    machine.didExit = stillExits(machine);
    return machine.didExit;
  };
  // Here and not in the machine's own: a reader's page has no use for it.
  const begin = machine.beginTurn.bind(machine);
  machine.beginTurn = () => {
    begin();
    machine.exited = undefined;
  };
  const follow = machine.follow.bind(machine);
  machine.follow = (choice) => {
    // Where a fallback leads on after DONE, that place is kept: `ends` may have to read from it.
    if (machine.didExit && machine.fallbackCount === machine.pickCount) {
      machine.exited = { state: machine.save(), nextOutcome: machine.outcomes?.next ?? 0 };
      machine.didExit = false;
    }
    follow(choice);
  };
}

/** Whether the DONE before the last fallbacks still counts where a silent machine ran out. */
function stillExits(silent: Machine): boolean {
  const { program, pools, exited, outcomes } = silent;
  if (exited === undefined) return false;
  const reader = new Machine(program, pools);
  reader.load(exited.state);
  reader.turnBudget = silent.turnBudget;
  reader.externalUse = silent.externalUse;
  reader.callHost = silent.callHost;
  if (outcomes !== undefined) {
    reader.outcomes = { taken: outcomes.taken.slice(), sizes: [], next: exited.nextOutcome };
  }
  reader.beginTurn();
  reader.follow(0);
  // The first line that is read is the one in which DONE was said.
  if (run(reader) !== LINE) return true;
  while (reader.pc >= 0) {
    reader.output.clear();
    if (run(reader) !== LINE) break;
  }
  return reader.reports.every(({ isWarning }) => isWarning);
}
