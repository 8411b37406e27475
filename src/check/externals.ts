/**
 * Functions of the host, tried out: each may give any number of a range that was declared.
 */
import type { Machine } from "../engine/index.ts";
import { INT } from "../engine/value.ts";

/** What a function of the host may give, by its name: whole numbers from `least` to `most`. */
export type Ranges = Readonly<Record<string, { readonly least: number; readonly most: number }>>;

/** Lets a machine try every number of the declared ranges; other functions stay unbound. */
export function externalsTried(machine: Machine, ranges: Ranges): void {
  const { externals, code } = machine.program;
  const declared = externals.map(({ name }) =>
    Object.hasOwn(ranges, name) ? ranges[name] : undefined,
  );
  machine.externalUse = (external) => (declared[external] === undefined ? 0 : 2);
  machine.callHost = (m, external, args) => {
    const range = declared[external] as { least: number; most: number };
    const size = range.most - range.least + 1;
    const { outcomes } = m;
    let drawn = 0;
    if (outcomes !== undefined) {
      const at = outcomes.next++;
      if (at === outcomes.taken.length) outcomes.taken.push(0);
      outcomes.sizes[at] = size;
      drawn = outcomes.taken[at] as number;
    }
    m.ep -= args * 2;
    // Called as a statement its value is not wanted.
    if (code[m.pc + 5] !== 1) return;
    m.evals[m.ep++] = INT;
    m.evals[m.ep++] = range.least + drawn;
  };
}
