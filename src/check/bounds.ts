/**
 * What keeps a check from being a proof, and what to write so that it is one.
 *
 * Owns the words for it. Promises to name what a story has too much of in the writer's words,
 * with its line: a variable, a list, visits to a place, a shuffle, a step with too many dice.
 */
import { unboundedVariable, undeclaredExternal } from "../base/messages/check.ts";
import type { Span } from "../base/span.ts";
import * as V from "../engine/value.ts";
import { instructionLength } from "../program/instructions.ts";
import * as Op from "../program/op.ts";
import { type Program, spanAt } from "../program/program.ts";
import { declarationOf, nameOfCell } from "./figures.ts";
import { beginning, findingOf, lineOf, textAt } from "./finding.ts";
import { rangeOf } from "./ranges.ts";
import type { Finding } from "./report.ts";
import type { Viewpoint } from "./viewpoint.ts";

export interface Bounds {
  /** Each with what to write instead. */
  readonly words: readonly string[];
  readonly findings: readonly Finding[];
}

/** So many values and more: of these there may be no end. */
const MANY = 64;
/** How many parts of a state are named where no single one has so many. */
const NAMED = 3;
/** Of a shuffle with more parts it is not kept which were drawn: each may come again at once. */
const MOST_DRAWN = 31;

/** What of these explorations is not all there is. `file` is what `NAME.check` is called. */
export function findBounds(viewpoints: readonly Viewpoint[], file: string): Bounds {
  const words = new Set<string>();
  const findings: Finding[] = [];
  for (const name of new Set(viewpoints.flatMap(({ undeclared }) => undeclared))) {
    const span = spanOfExternal((viewpoints[0] as Viewpoint).program, name) ?? beginning;
    const finding = findingOf(undeclaredExternal(span, { name, file }), name, undefined);
    findings.push(finding);
    words.add(`${finding.title}. Write a line \`${name}: 0..3\` under RANGES in \`${file}\`.`);
  }
  for (const viewpoint of viewpoints) {
    const dice = wordsForDice(viewpoint);
    if (dice !== undefined) words.add(dice);
    for (const each of wordsForShuffles(viewpoint)) words.add(each);
    if (viewpoint.exploration.isComplete) continue;
    const left = wordsForRanges(viewpoint);
    for (const each of left) words.add(each);
    if (left.length > 0 && viewpoint.exploration.isThrough) continue;
    const parts = partsOf(viewpoint);
    const [widest] = parts;
    if (widest === undefined) continue;
    if (widest.values < MANY) {
      words.add(wordsForAll(parts));
      continue;
    }
    words.add(wordsForOne(viewpoint, widest));
    if (widest.kind !== "number") continue;
    const name = widest.name.slice(1, -1);
    const range = rangeFor(textAt(viewpoint.program, widest.span));
    const message = unboundedVariable(widest.span ?? beginning, { name, range });
    findings.push(findingOf(message, name, undefined));
  }
  return { words: [...words], findings };
}

function spanOfExternal(program: Program, name: string): Span | undefined {
  for (const [file, { read }] of program.sources.entries()) {
    const found = new RegExp(`^[ \\t]*EXTERNAL[ \\t]+${name}\\b[^\\n]*`, "m").exec(read);
    if (found !== null) return { file, start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}

/** The step in which chance has too many ways, by the choice that begins it. */
function wordsForDice({ exploration, probed }: Viewpoint): string | undefined {
  const { unseenChance } = exploration;
  if (unseenChance === undefined) return undefined;
  const { from, choice } = unseenChance;
  const pc = from < 0 ? undefined : exploration.placeOf(from).pcs[choice];
  const span = pc === undefined ? undefined : spanAt(probed.program, pc);
  const where =
    from < 0 ? "before the first choice" : `after the choice${at(probed.program, span)}`;
  return (
    `Chance has more ways to go ${where} than could all be looked at. Throw fewer dice between two ` +
    "choices: let the reader choose in between, if only to go on. `--limit N` looks further."
  );
}

/** Shuffles of which more is tried than there is: one part after another, drawn before or not. */
function* wordsForShuffles({ probed: { program } }: Viewpoint): Iterable<string> {
  const { code } = program;
  let before = 0;
  for (let pc = 0; pc < code.length; pc += instructionLength(program, pc)) {
    const isSmall = code[before] === Op.INT && (code[before + 1] as number) <= MOST_DRAWN;
    if (code[pc] === Op.SHUFFLE && !isSmall) {
      yield `A shuffle${at(program, spanAt(program, pc))} has more than ${MOST_DRAWN} parts, and which of ` +
        "them are still to come was not looked at. Divide it into smaller ones.";
    }
    before = pc;
  }
}

/** Variables that left their ranges, where what comes of it was not looked at to its end. */
function wordsForRanges(viewpoint: Viewpoint): readonly string[] {
  const { exploration, program, symbols } = viewpoint;
  // One that was never declared goes on without an end: of that other words are said.
  const left = [...(exploration.beyond?.left ?? [])].filter((cell) => viewpoint.declared.has(cell));
  return left.map((cell) => {
    const name = nameOfCell(viewpoint, cell);
    const type = symbols?.types?.variables[name];
    const range = type === undefined ? "" : ` ${rangeOf(type)}`;
    return (
      `What comes after \`${name}\`${at(program, declarationOf(program, cell))} has left its ` +
      `range${range} goes on and on, and not all of it was looked at. Hold it within its range where it ` +
      "changes, or declare a wider one."
    );
  });
}

// ─── What there is too much of ──────────────────────────────────────────────────────────────

interface Part {
  readonly kind: "number" | "text" | "list" | "count" | "turns" | "shuffle" | "temporary";
  /** A variable's in backticks. */
  readonly name: string;
  readonly values: number;
  readonly span: Span | undefined;
  /** In round brackets, after the name: ` (line 3)`. */
  readonly place: string;
}

/** What moments were told apart by, most values first. */
function partsOf(viewpoint: Viewpoint): readonly Part[] {
  const { exploration, probed } = viewpoint;
  const parts = new Map<string, Part>();
  for (const place of exploration.places.all) {
    for (const { kind, at: cell, values } of exploration.moments.costsIn(place)) {
      const key = kind === "slot" ? `slot ${cell} ${place.number}` : `${kind} ${cell}`;
      if (values < 2 || (parts.get(key)?.values ?? 0) >= values) continue;
      const pc = place.pcs[0];
      const here = pc === undefined ? undefined : spanAt(probed.program, pc);
      parts.set(key, partOf(viewpoint, kind, cell, values, here));
    }
  }
  return [...parts.values()].sort((a, b) => b.values - a.values);
}

function partOf(
  viewpoint: Viewpoint,
  part: "cell" | "slot" | "turn",
  cell: number,
  values: number,
  here: Span | undefined,
): Part {
  const { probed, program, exploration } = viewpoint;
  const { visitsAt, turnsAt, shufflesAt } = program.layout;
  const as = (kind: Part["kind"], name: string, span: Span | undefined): Part => {
    return { kind, name, values, span, place: at(program, span) };
  };
  if (part === "turn") return as("turns", "the number of turns", undefined);
  if (part === "slot") return as("temporary", "a temporary variable", here);
  if (cell >= shufflesAt) return as("shuffle", "a shuffle", spanOfShuffle(probed.program, cell));
  if (cell >= turnsAt) return as("turns", nameOfCell(viewpoint, cell), undefined);
  if (cell >= visitsAt) return as("count", nameOfCell(viewpoint, cell), undefined);
  const name = `\`${nameOfCell(viewpoint, cell)}\``;
  return as(kindOfValue(exploration.moments.base[cell]), name, declarationOf(program, cell));
}

function kindOfValue(tag: number | undefined): "list" | "text" | "number" {
  if (tag === V.LIST) return "list";
  return tag === V.STRING ? "text" : "number";
}

function spanOfShuffle(program: Program, cell: number): Span | undefined {
  const { code } = program;
  for (let pc = 0; pc < code.length; pc += instructionLength(program, pc)) {
    if (code[pc] === Op.SHUFFLE && code[pc + 2] === cell) return spanAt(program, pc);
  }
  return undefined;
}

function at(program: Program, span: Span | undefined): string {
  if (span === undefined) return "";
  const line = lineOf(program, span);
  if (line === 0) return "";
  const file = program.sources.length > 1 ? ` of ${program.sources[span.file]?.name}` : "";
  return ` (line ${line}${file})`;
}

function wordsForOne({ program }: Viewpoint, part: Part): string {
  const { kind, name, values, place, span } = part;
  const most = `The most values by far has ${name}${place}, ${values} so far`;
  switch (kind) {
    case "number": {
      const plain = name.slice(1, -1);
      const range = `VAR ${plain}: ${rangeFor(textAt(program, span))}`;
      const held = `~ ${plain} = MAX(0, MIN(${plain}, 10))`;
      return `${most}: in a \`.keep\` file say how far it goes, \`${range}\`; or hold it where it changes, \`${held}\`.`;
    }
    case "text":
      return `${most}: keep in it which of a few texts it is, and let nothing be added to it each time round.`;
    case "list":
      return `${most}, a list: take items out of it once nothing asks for them any more.`;
    case "count":
      return `${most}: ask only whether it is above some number, and print none of it.`;
    case "turns":
      return `${most}: ask only whether it is above some number, and keep none of it in a variable.`;
    case "shuffle":
      return `${most}: it remembers which of its parts are still to come. Give it fewer parts, or let \`RANDOM\` choose among them.`;
    default:
      return `${most}: hold it with \`MIN\` and \`MAX\`, or set it to 0 once it has been used.`;
  }
}

/** A range that a declaration may have: `VAR a = 20` and `0..20 = 20`. */
function rangeFor(declaration: string): string {
  const start = Number(/=\s*(-?\d+)/.exec(declaration)?.[1] ?? 0);
  return `${Math.min(0, start)}..${Math.max(10, start)} = ${start}`;
}

/** Where nothing goes on without an end, and all together is too much. */
function wordsForAll(parts: readonly Part[]): string {
  const named = parts
    .slice(0, NAMED)
    .map(({ name, place, values }) => `${name}${place} has ${values} values`);
  return (
    `Too many things are remembered side by side: ${named.join(", ")}, and ${parts.length} are told ` +
    "apart in all. Set back what nothing asks for any more; `--from KNOT` looks at a part of the " +
    "story, `--limit N` looks further."
  );
}
