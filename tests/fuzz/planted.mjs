/**
 * Faults to be planted into our own code, to see that the comparison finds them.
 *
 * Each replaces one piece of one source file while the fuzzer is bundled: the sources themselves
 * are never touched. All are faults that somebody could have made. A piece that no longer
 * occurs exactly once is an error: then the fault has to be planted anew.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(fileURLToPath(import.meta.url), "..", "..", "..");

/** @type {readonly { name: string, file: string, find: string, replace: string }[]} */
export const PLANTED = [
  {
    name: "glue leaves the line end before it",
    file: "src/engine/output.ts",
    find: "    this.#trimNewlines();\n    this.push(GLUE",
    replace: "    this.push(GLUE",
  },
  {
    name: "a once-only choice can be taken twice",
    file: "src/engine/choices.ts",
    find: "(m.cells[counter] as number) > 0",
    replace: "(m.cells[counter] as number) > 1",
  },
  {
    name: "items of equal number stand in the order in which they were put in",
    file: "src/engine/lists.ts",
    find: 'return name(a).localeCompare(name(b), "en");',
    replace: "return 0;",
  },
  {
    name: "a tunnel's return forgets where it was to go on",
    file: "src/engine/run.ts",
    find: "if (tag === V.TARGET) {",
    replace: "if (tag === V.TEMP_POINTER) {",
  },
  {
    name: "a stopping sequence stops one element early",
    file: "src/compile/sequence.ts",
    find: "addInt(container, count - 1, span);",
    replace: "addInt(container, Math.max(0, count - 2), span);",
  },
  {
    name: "a thread begins with a frame of its own: temps are not copied",
    file: "src/engine/machine.ts",
    find: "stack.copyWithin(sp + THREAD_HEADER, base + THREAD_HEADER, sp);",
    replace:
      "stack.copyWithin(sp + THREAD_HEADER, base + THREAD_HEADER, sp);" +
      " stack.fill(0, sp + (this.fp - base) + FRAME_HEADER, sp + length);",
  },
  {
    name: "a choice's text keeps the space at its end",
    file: "src/engine/choices.ts",
    find: "while (end > start && isBlank(text.charCodeAt(end - 1))) end--;",
    replace: "",
  },
  {
    name: "no line end after a line of logic that printed",
    file: "src/compile/weave.ts",
    find: 'addCommand(into, "/ev", statement.span);\n      addText(into, "\\n", statement.span);',
    replace: 'addCommand(into, "/ev", statement.span);',
  },
  {
    name: "minus and plus bind alike",
    file: "src/syntax/expression.ts",
    find: 'written: "-", level: 5',
    replace: 'written: "-", level: 4',
  },
  {
    name: "division of whole numbers goes towards zero",
    file: "src/engine/numbers.ts",
    find: "!isFloat ? Math.floor(value) : value",
    replace: "!isFloat ? Math.trunc(value) : value",
  },
  {
    name: "TURNS_SINCE is one too many",
    file: "src/engine/questions.ts",
    find: "(m.cells[CELL_TURN] as number) - (turn - 2)",
    replace: "(m.cells[CELL_TURN] as number) - (turn - 3)",
  },
  {
    name: "what is looked ahead at is not taken back",
    file: "src/engine/machine.ts",
    find: "    this.cells.set(this.#keptCells);\n",
    replace: "",
  },
  {
    name: "of a choice's conditions one is enough",
    file: "src/compile/choice.ts",
    find: 'addNative(outer, "&&", span);',
    replace: 'addNative(outer, "||", span);',
  },
  {
    name: "every list has the empty list",
    file: "src/engine/lists.ts",
    find: "held.length > 0 && asked.length > 0 && asked.every",
    replace: "held.length > 0 && asked.every",
  },
  {
    name: "LIST_RANGE leaves its upper bound out",
    file: "src/engine/lists.ts",
    find: "value >= least && value <= most",
    replace: "value >= least && value < most",
  },
  {
    name: "RANDOM never throws the greatest number",
    file: "src/engine/questions.ts",
    find: "throwDice(m) % range : takeOutcome",
    replace: "throwDice(m) % Math.max(1, range - 1) : takeOutcome",
  },
  {
    name: "a shuffle takes the next round's order one element late",
    file: "src/engine/questions.ts",
    find: "const round = Math.trunc(count / elements);",
    replace: "const round = Math.trunc(Math.max(0, count - 1) / elements);",
  },
  {
    name: "SEED_RANDOM does not forget the number before",
    file: "src/engine/questions.ts",
    find: "  m.cells[CELL_PREVIOUS_RANDOM] = 0;\n",
    replace: "",
  },
  {
    name: "END leaves the choices that were on offer",
    file: "src/engine/machine.ts",
    find: "    this.resetCallStack();\n    this.clearPicks();\n    this.pc = -1;",
    replace: "    this.resetCallStack();\n    this.pc = -1;",
  },
  {
    name: "a function's first line end is not trimmed",
    file: "src/engine/output.ts",
    find: "if (glue >= 0 || this.#trimsStart(trimFrom, glue)) return false;",
    replace: "if (glue >= 0) return false;",
  },
  {
    name: "an empty list forgets which lists it was drawn from",
    file: "src/engine/variables.ts",
    find: "return m.pools.list([], originsOfList(m.pools, old));",
    replace: "return list;",
  },
  {
    name: "a tag keeps its spaces",
    file: "src/engine/output.ts",
    find: 'if (tag !== "") (tags ??= []).push(cleanWhitespace(tag));\n        tag',
    replace: 'if (tag !== "") (tags ??= []).push(tag);\n        tag',
  },
];

/** The changed text of a planted fault's file. Throws where the piece is not there just once. */
export function plantedText(fault) {
  const text = readFileSync(join(root, fault.file), "utf8");
  const count = text.split(fault.find).length - 1;
  if (count !== 1)
    throw new Error(`"${fault.name}": its piece occurs ${count} times in ${fault.file}, not once`);
  return text.replace(fault.find, () => fault.replace);
}

/** A plugin for the bundler that plants one fault. */
export function plant(fault) {
  const path = join(root, fault.file);
  const changed = plantedText(fault);
  return {
    name: "plant",
    load: (id) => (id === path ? { code: changed, moduleType: "ts" } : undefined),
  };
}
