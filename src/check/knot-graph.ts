/**
 * Which knot leads to which: read from the compiled story, so that ink and stories with people
 * are one, and what the compiler made of a line counts, not how it is written.
 *
 * A knot here is what the flow can be in: functions are not, the beginning before the first knot
 * is (its name is empty).
 */
import { instructionLength } from "../program/instructions.ts";
import * as Op from "../program/op.ts";
import {
  C_ENTRY,
  C_INDEX,
  C_NAME,
  C_PARENT,
  C_START,
  CONTAINER_COLUMNS,
  type Program,
} from "../program/program.ts";

/** How one knot leads to another. A stored target is only known to be a way when it is taken. */
export type EdgeKind = "divert" | "tunnel" | "stored";

export interface GraphEdge {
  /** Places in `knots`. */
  readonly from: number;
  readonly to: number;
  readonly kind: EdgeKind;
}

export interface StoryGraph {
  /** Names, in story order. */
  readonly knots: readonly string[];
  readonly edges: readonly GraphEdge[];
}

/** The knots of a program by number, and which one each instruction is in (−1: a function's). */
export interface KnotTable {
  readonly names: readonly string[];
  readonly knotAt: Int32Array;
}

/** Numbers the knots of a program. */
export function knotTable(program: Program): KnotTable {
  const { code, containers: rows, strings } = program;
  const names: string[] = [""];
  const numbers = new Map([[0, 0]]);
  const knotOfRow: number[] = [];
  /** By where a container that is only reached by name is entered: its row. */
  const entered = new Map<number, number>();
  for (let row = 0; row * CONTAINER_COLUMNS < rows.length; row++) {
    const at = row * CONTAINER_COLUMNS;
    const parent = rows[at + C_PARENT] as number;
    const isNamed = (rows[at + C_INDEX] as number) < 0;
    const knot = parent > 0 ? (knotOfRow[parent] as number) : isNamed && row > 0 ? row : 0;
    knotOfRow.push(knot);
    if (isNamed) entered.set(rows[at + C_ENTRY] as number, row);
    if (numbers.has(knot)) continue;
    const name = strings[rows[knot * CONTAINER_COLUMNS + C_NAME] as number] ?? "";
    numbers.set(knot, program.functionSlots.has(knot) ? -1 : names.push(name) - 1);
  }
  // Nothing falls into what is reached by name: from one such entry to the next all is one knot's.
  const knotAt = new Int32Array(code.length);
  const entries = [...entered].sort(([one], [other]) => one - other);
  entries.forEach(([pc, row], at) => {
    const end = entries[at + 1]?.[0] ?? code.length;
    knotAt.fill(numbers.get(knotOfRow[row] as number) ?? 0, pc, end);
  });
  return { names, knotAt };
}

/** The knots of a story, those of these names, and the ways between them. */
export function storyGraph(program: Program, written: ReadonlySet<string>): StoryGraph {
  const { names, knotAt } = knotTable(program);
  // What the compiler made besides (to ask about people) is nobody's to see.
  const kept = names.map((name) => name === "" || written.has(name));
  let count = 0;
  const numbers = kept.map((isKept) => (isKept ? count++ : -1));
  const found = new Map<string, GraphEdge>();
  eachWay(program, (pc, target, kind) => {
    const from = knotAt[pc] ?? -1;
    const to = knotAt[target] ?? -1;
    if (from < 0 || to < 0 || from === to || !kept[from] || !kept[to]) return;
    const key = `${from} ${to}`;
    const known = found.get(key);
    // A target that is also led to plainly is no riddle.
    if (known === undefined || known.kind === "stored") {
      found.set(key, { from: numbers[from] as number, to: numbers[to] as number, kind });
    }
  });
  return { knots: names.filter((_, knot) => kept[knot]), edges: [...found.values()] };
}

/** Every way from an instruction to one elsewhere that is written out, or kept in a value. */
export function eachWay(
  program: Program,
  visit: (pc: number, target: number, kind: EdgeKind) => void,
): void {
  const { code, containers } = program;
  for (let pc = 0; pc < code.length; pc += instructionLength(program, pc)) {
    const operand = code[pc + 1] as number;
    switch (code[pc]) {
      case Op.JUMP:
      case Op.JUMP_IF:
      case Op.ENTER:
        visit(pc, operand, "divert");
        break;
      case Op.TUNNEL:
        visit(pc, operand, "tunnel");
        break;
      case Op.TARGET:
        visit(pc, containers[operand * CONTAINER_COLUMNS + C_START] as number, "stored");
        break;
      default:
    }
  }
}
