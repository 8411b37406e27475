/**
 * Names for the places of a story that outlive an edit of it.
 *
 * Owns the table of names, worked out from a program when a save first asks. A place has a name
 * within its knot; what is in no knot is in the root's, which is called nothing. A save writes
 * both, with a colon between:
 *
 *     hall            the knot's beginning
 *     hall:attic      a stitch or a label, wherever in the knot it stands; hall:attic.door where
 *                     another stitch has the same label
 *     hall:*k3f9      a choice without a label, by a hash of its text; hall:*k3f9:0p2z where two
 *                     have the same text, with a hash of what is read after it
 *     hall:~x81a      a gather, a sequence and the like, by the text in it, else after it
 *     hall:@77ab+2    two instructions into a stretch of code that lies between two texts
 *     hall:attic^     an entry: the visit is still to be counted
 *
 * Where even that fits several, the name ends in which of how many (`.2/3`): it means nothing in
 * a story that has more of them or fewer. Promises that no two places have the same name, and
 * that neither text nor logic elsewhere has a part in one.
 */
import { instructionLength } from "./instructions.ts";
import * as Op from "./op.ts";
import {
  C_ENTRY,
  C_INDEX,
  C_NAME,
  C_PARENT,
  C_START,
  CONTAINER_COLUMNS,
  type Program,
} from "./program.ts";

/** A program's table of names. Rows are of containers; a knot is its row, the root's 0. */
export interface PlaceNames {
  readonly rowCount: number;
  /** Of every container, its knot and its name there. */
  readonly knotOf: readonly number[];
  readonly names: readonly string[];
  readonly nameOfKnot: (knot: number) => string;
  /**
   * The knot of this name; −1 for none. One that has another name by now is known by its text,
   * `print`, when nothing else has that text and `isTaken` does not say that it was another.
   */
  readonly findKnot: (
    name: string,
    print: string | undefined,
    isTaken: (name: string) => boolean,
  ) => number;
  /** A hash of all of a knot's text; undefined where it has none. */
  readonly printOf: (knot: number) => string | undefined;
  /** The label of a writer's name for it, `hall.attic.door` or `hall.door`; −1 for none. */
  readonly rowOf: (path: string) => number;
  /** The container of this name in a knot; −1 for none. */
  readonly findRow: (knot: number, name: string) => number;
  /** The instruction at the place of this name in a knot; −1 for none. */
  readonly findPlace: (knot: number, name: string) => number;
  /** The knot that an instruction is in. */
  readonly knotAt: (pc: number) => number;
  /** The name of an instruction's place in its knot. */
  readonly nameAt: (pc: number) => string;
  /** The instruction that offers a choice, by the choice's row. */
  readonly offers: readonly number[];
  /** Names of temporary variables by slot, where the flow is at an instruction. */
  readonly temporariesAt: (pc: number) => readonly string[];
  /** Tells a program from any other. */
  readonly fingerprint: string;
}

const tables = new WeakMap<Program, PlaceNames>();

/** The names of a program's places. */
export function placeNames(program: Program): PlaceNames {
  let table = tables.get(program);
  if (table === undefined) {
    table = makeNames(program);
    tables.set(program, table);
  }
  return table;
}

function mix(hash: number, value: number): number {
  return Math.imul(hash ^ value ^ (hash >>> 15), 0x01000193) | 0;
}

function written(hash: number): string {
  return (hash >>> 0).toString(36).slice(-4);
}

function makeNames(program: Program): PlaceNames {
  const { code, containers: rows, strings } = program;
  const count = rows.length / CONTAINER_COLUMNS;
  const column = (row: number, which: number): number =>
    rows[row * CONTAINER_COLUMNS + which] as number;
  const knotOf: number[] = [];
  const rowAt = new Map<number, number>();
  for (let row = 0; row < count; row++) {
    const parent = column(row, C_PARENT);
    knotOf.push(parent > 0 ? (knotOf[parent] as number) : column(row, C_INDEX) < 0 ? row : 0);
    // Rows are in story order, the outer before the inner.
    for (const at of [column(row, C_START), column(row, C_ENTRY)]) {
      if (!rowAt.has(at)) rowAt.set(at, row);
    }
  }
  const hashOf = (text: string): number => {
    let hash = 7;
    for (let i = 0; i < text.length; i++) hash = mix(hash, text.charCodeAt(i));
    return hash;
  };
  const hashes = strings.map(hashOf);

  // Through the code once, from text to text.
  const stretchOf = new Int32Array(code.length).fill(-1);
  const stepsTo = new Int32Array(code.length);
  const stretchHashes: number[] = [];
  const nextTexts: number[] = [];
  const prints: number[] = [];
  const offers: number[] = [];
  const offered: number[] = [];
  const temporaries = new Map<number, string[]>();
  let knot = 0;
  let steps = 0;
  // What was between the text before and here; the text of a choice, as far as it was read.
  let between = 0;
  let said = 0;
  for (let pc = 0; pc < code.length; pc += instructionLength(program, pc)) {
    const row = rowAt.get(pc);
    // Nothing falls into what is reached by name.
    if (row !== undefined && column(row, C_INDEX) < 0 && column(row, C_ENTRY) === pc) {
      knot = knotOf[row] as number;
      between = 0;
      said = 0;
    }
    const op = code[pc] as number;
    const operand = code[pc + 1] as number;
    stretchOf[pc] = count + nextTexts.length;
    stepsTo[pc] = steps;
    // What counts visits, and where from, depends on what other parts of the story ask; marks
    // on who compiled it.
    if (op !== Op.VISIT && op !== Op.RECORD_TURN && op !== Op.COME_FROM && op !== Op.MARK) {
      between = mix(between, op);
      steps++;
    }
    const text = textAt(pc);
    if (text !== 0 || op === Op.FALL) {
      stretchHashes.push(mix(between, text));
      nextTexts.push(text);
      knotOf.push(knot);
      between = text;
      steps = 0;
      said = mix(said, text);
      prints[knot] = mix(prints[knot] ?? 0, text);
    }
    if (op === Op.TEXT_CALL) {
      for (let at = operand; (code[at] ?? Op.TEXT_RETURN) !== Op.TEXT_RETURN; ) {
        if (textAt(at) !== 0) said = mix(said, textAt(at));
        at += instructionLength(program, at);
      }
    } else if (op === Op.CHOICE) {
      offers[operand] = pc;
      offered[operand] = said;
    } else if (op === Op.READ_TEMP || op === Op.SET_TEMP) {
      const owner = program.functionSlots.has(knot) ? knot : 0;
      if (!temporaries.has(owner)) temporaries.set(owner, []);
      (temporaries.get(owner) as string[])[operand] = strings[code[pc + 2] as number] as string;
    }
    // A line, a statement or a choice is over: what comes is another's text.
    if (op === Op.NEWLINE || op === Op.CHOICE || (op >= Op.SET_GLOBAL && op <= Op.POP)) said = 0;
  }

  function textAt(pc: number): number {
    const op = code[pc];
    return op === Op.TEXT || op === Op.RAW_TEXT ? (hashes[code[pc + 1] as number] as number) : 0;
  }

  const groups = new Map<string, number[]>();
  const name = (place: number, name: string): void => {
    const key = `${knotOf[place]}:${name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  };
  const textFrom = (row: number): number =>
    nextTexts[(stretchOf[column(row, C_START)] as number) - count] ?? 0;
  const inner: number[] = [];
  for (let row = 1; row < count; row++) {
    const parent = column(row, C_PARENT);
    if (column(row, C_INDEX) < 0) inner[parent] = mix(inner[parent] ?? 0, textFrom(row));
  }
  const knots = new Map<string, number>();
  for (let row = 0; row < count; row++) {
    const given = strings[column(row, C_NAME)] ?? "";
    const said = offered[row];
    if (knotOf[row] === row) {
      knots.set(given, row);
      name(row, "");
    } else if (
      /^[^-$ ]+$/.test(given) &&
      // Names that no writer gave are deep down, and nothing falls into them.
      (!/^(s\d*|b)$/.test(given) ||
        said !== undefined ||
        column(row, C_INDEX) >= 0 ||
        column(row, C_PARENT) === knotOf[row])
    ) {
      name(row, given);
      let stitch = row;
      while (column(stitch, C_PARENT) !== knotOf[row]) stitch = column(stitch, C_PARENT);
      const first = column(stitch, C_INDEX) < 0 ? strings[column(stitch, C_NAME)] : undefined;
      if (stitch !== row && first !== undefined) name(row, `${first}.${given}`);
    } else if (said !== undefined) {
      name(row, `*${written(said)}`);
      name(row, `*${written(said)}:${written(textFrom(row))}`);
    } else name(row, `~${written(inner[row] ?? textFrom(row))}`);
  }
  stretchHashes.forEach((hash, i) => {
    name(count + i, `@${written(hash)}`);
  });
  const places = new Map<string, number>();
  const names: string[] = [];
  for (const [key, group] of groups) {
    group.forEach((place, i) => {
      const full = group.length === 1 ? key : `${key}.${i + 1}/${group.length}`;
      places.set(full, place);
      // The shortest that fits no other: a second name is longer than the first.
      if (names[place]?.includes("/") !== false) names[place] = full.slice(full.indexOf(":") + 1);
    });
  }
  const findRow = (knot: number, name: string): number => {
    const row = places.get(`${knot}:${name}`) ?? -1;
    return row < count ? row : -1;
  };
  const knotAt = (pc: number): number => knotOf[stretchOf[pc] as number] ?? 0;
  const nameOfKnot = (knot: number): string => strings[column(knot, C_NAME)] ?? "";
  return {
    rowCount: count,
    knotOf,
    names,
    nameOfKnot,
    findKnot(name, print, isTaken) {
      const known = knots.get(name);
      if (known !== undefined) return known;
      const same = prints.flatMap((hash, knot) => (written(hash) === print ? knot : []));
      return same.length === 1 && !isTaken(nameOfKnot(same[0] as number))
        ? (same[0] as number)
        : -1;
    },
    printOf: (knot) => (prints[knot] === undefined ? undefined : written(prints[knot])),
    rowOf(path) {
      const [knot = "", ...rest] = path.split(".");
      const row = findRow(knots.get(knot) ?? -1, rest.join("."));
      // A label of the opening, which is in no knot.
      return row < 0 ? findRow(0, path) : row;
    },
    findRow,
    findPlace(knot, name) {
      const [, own = "", entry, steps] = /^(.*?)(\^?)(?:\+(\d+))?$/s.exec(name) ?? [];
      if (steps === undefined) {
        const row = findRow(knot, own);
        return row < 0 ? -1 : column(row, entry === "" ? C_START : C_ENTRY);
      }
      const place = places.get(`${knot}:${own}`);
      return stretchOf.findIndex((each, pc) => each === place && stepsTo[pc] === Number(steps));
    },
    knotAt,
    nameAt(pc) {
      const row = rowAt.get(pc);
      if (row === undefined) return `${names[stretchOf[pc] as number]}+${stepsTo[pc]}`;
      return names[row] + (column(row, C_START) === pc ? "" : "^");
    },
    offers,
    temporariesAt(pc) {
      const knot = knotAt(pc);
      return temporaries.get(program.functionSlots.has(knot) ? knot : 0) ?? [];
    },
    fingerprint: written(
      [...hashes, ...code, hashOf(`${program.globals} ${program.itemNames}`)].reduce((all, each) =>
        mix(all, each),
      ),
    ),
  };
}
