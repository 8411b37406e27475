/**
 * What a save tells of a state's cells: variables, dice, visits and turns, each by name, and
 * only where they differ from another state's.
 *
 * Visits and turns stand together, a text for each knot: first a hash of all that the knot says,
 * then, by name, what was visited in it.
 *
 *     "hall": "x3k9 =2 attic *k3f9 door=4 bell=1@7"
 *
 * The knot itself was visited twice, `attic` and a choice once, `door` four times, `bell` once,
 * last in turn 7.
 */
import type { Machine } from "../engine/machine.ts";
import {
  C_TURNS,
  C_VISITS,
  CELL_PREVIOUS_RANDOM,
  CELL_SEED,
  CELL_TURN,
  CONTAINER_COLUMNS,
} from "../program/program.ts";
import { type Naming, readKnot, wordsFor, writeKnot } from "./save-place.ts";
import { type Fields, Lost, readNumber, readObject, readText } from "./save-read.ts";
import { readValue, writeValue } from "./save-value.ts";

/** Numbers of the state that have a cell of their own, by their names in a save. */
const numbers = [
  ["turn", CELL_TURN],
  ["seed", CELL_SEED],
  ["lastRandom", CELL_PREVIOUS_RANDOM],
] as const;

/** Writes what differs between a machine's cells and others. */
export function writeCells(naming: Naming, machine: Machine, base: Int32Array): Fields {
  const { program, table, prints } = naming;
  const { cells } = machine;
  const differs = (cell: number): boolean => cells[cell] !== base[cell];
  const fields = new Map<string, unknown>();
  for (const [name, cell] of numbers) if (differs(cell)) fields.set(name, cells[cell]);
  // Maps, not objects: a story may well call something `__proto__`.
  const variables = new Map<string, unknown>();
  program.globals.forEach((name, i) => {
    const at = program.layout.globalsAt + i * 2;
    if (differs(at) || differs(at + 1)) variables.set(name, writeValue(naming, machine, cells, at));
  });
  const knots = new Map<string, string>();
  for (let row = 0; row < table.rowCount; row++) {
    const visits = program.containers[row * CONTAINER_COLUMNS + C_VISITS] as number;
    const turns = program.containers[row * CONTAINER_COLUMNS + C_TURNS] as number;
    if (!differs(visits) && !differs(turns)) continue;
    const knot = table.knotOf[row] as number;
    const name = writeKnot(naming, knot);
    const own = row === knot ? "" : table.names[row];
    const visited = cells[visits] ?? 0;
    const turn = cells[turns] ?? 0;
    knots.set(
      name,
      `${knots.get(name) ?? prints.get(name) ?? ""} ${own}${visited === 1 && own !== "" ? "" : `=${visited}`}${turn === 0 ? "" : `@${turn - 2}`}`,
    );
  }
  return { ...fieldsOf(fields), variables: fieldsOf(variables), knots: fieldsOf(knots) };
}

/** A map as an object of JSON's; `undefined` for an empty one. */
export function fieldsOf(map: ReadonlyMap<string, unknown>): Fields | undefined {
  return map.size > 0 ? Object.fromEntries(map) : undefined;
}

/** Puts what `writeCells` wrote into a machine whose cells are those it was compared with. */
export function readCells(naming: Naming, machine: Machine, fields: Fields): void {
  const { program, lost } = naming;
  const { cells, result } = machine;
  for (const [name, cell] of numbers) {
    if (fields[name] !== undefined) cells[cell] = readNumber(fields[name]);
  }
  for (const [name, value] of Object.entries(readObject(fields["variables"]))) {
    const index = program.globals.indexOf(name);
    try {
      if (index < 0) throw new Lost(`the variable \`${name}\``);
      readValue(naming, machine, value);
      const at = program.layout.globalsAt + index * 2;
      cells[at] = result.tag;
      cells[at + 1] = result.payload;
      naming.found++;
    } catch (error) {
      if (!(error instanceof Lost)) throw error;
      lost.add(error.message);
    }
  }
  const knots = Object.entries(readObject(fields["knots"])).map(
    ([knot, counts]) => [knot, readText(counts).split(" ")] as const,
  );
  for (const [knot, [print = ""]] of knots) naming.prints.set(knot, print);
  for (const [knot, [, ...counts]] of knots) {
    for (const count of counts) {
      const [, name = "", visits = 1, turn = -2] =
        /^(.*?)(?:=(\d+))?(?:@(-?\d+))?$/.exec(count) ?? [];
      const row = naming.table.findRow(readKnot(naming, knot), name);
      if (row < 0) lost.add(`visits to ${wordsFor(knot, name)}`);
      else naming.found++;
      for (const [column, value] of [
        [C_VISITS, Number(visits)],
        [C_TURNS, Number(turn) + 2],
      ] as const) {
        // Where nobody asks any more nothing is counted.
        const cell = program.containers[row * CONTAINER_COLUMNS + column] ?? -1;
        if (cell >= 0) cells[cell] = readNumber(value);
      }
    }
  }
}
