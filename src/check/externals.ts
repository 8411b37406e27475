/**
 * Functions of the host, tried out: each may give any number of a range that was declared. Of one
 * whose answers nobody uses there is nothing to try: whatever the host does then, it is no matter
 * of the story's.
 */
import type { Machine } from "../engine/index.ts";
import { INT } from "../engine/value.ts";
import { instructionLength } from "../program/instructions.ts";
import * as Op from "../program/op.ts";
import type { Program } from "../program/program.ts";

/** What a function of the host may give, by its name: whole numbers from `least` to `most`. */
export type Ranges = Readonly<Record<string, { readonly least: number; readonly most: number }>>;

/** Functions of the host by name whose answers something in the story depends on. */
export function askedExternals(program: Program): ReadonlySet<string> {
  const { code, externals } = program;
  const asked = new Set<string>();
  for (let pc = 0; pc < code.length; pc += instructionLength(program, pc)) {
    if (code[pc] !== Op.EXTERNAL || !isAnswerUsed(code, pc)) continue;
    asked.add(externals[code[pc + 1] as number]?.name ?? "");
  }
  return asked;
}

/** Of a call: whether it is more than a statement, whose value is thrown away. */
function isAnswerUsed(code: Int32Array, pc: number): boolean {
  return code[pc + 5] === 1 && code[pc + 6] !== Op.POP;
}

/** By number: whether the story has a function of its own for a host that has none. */
function withFallback(program: Program): ReadonlySet<number> {
  const { code } = program;
  const found = new Set<number>();
  for (let pc = 0; pc < code.length; pc += instructionLength(program, pc)) {
    if (code[pc] !== Op.EXTERNAL || (code[pc + 3] as number) < 0) continue;
    found.add(code[pc + 1] as number);
  }
  return found;
}

/**
 * Lets a machine try every number of the declared ranges. A function that only does something,
 * and that the story has no other for, does it; all others stay unbound.
 */
export function externalsTried(machine: Machine, ranges: Ranges): void {
  const { program } = machine;
  const { externals, code } = program;
  if (externals.length === 0) return;
  const declared = externals.map(({ name }) =>
    Object.hasOwn(ranges, name) ? ranges[name] : undefined,
  );
  const asked = askedExternals(program);
  const own = withFallback(program);
  const isBound = externals.map(
    ({ name }, n) => declared[n] !== undefined || !(asked.has(name) || own.has(n)),
  );
  machine.externalUse = (external) => (isBound[external] === true ? 2 : 0);
  machine.callHost = (m, external, args) => {
    m.ep -= args * 2;
    // Called as a statement its value is not wanted.
    if (code[m.pc + 5] !== 1) return;
    const { least, most } = declared[external] ?? { least: 0, most: 0 };
    const { outcomes } = m;
    let drawn = 0;
    if (outcomes !== undefined && isAnswerUsed(code, m.pc)) {
      const at = outcomes.next++;
      if (at === outcomes.taken.length) outcomes.taken.push(0);
      outcomes.sizes[at] = most - least + 1;
      drawn = outcomes.taken[at] as number;
    }
    m.evals[m.ep++] = INT;
    m.evals[m.ep++] = least + drawn;
  };
}
