/**
 * A story's programs in its page: one for each person whom the reader can be.
 *
 * Owns how they lie there. What several say alike, which is nearly all speech, is written once;
 * of the table of people there is only what a page asks. `build` packs, the page unpacks.
 */
import { whyChoice } from "../play/people/why.ts";
import { instructionLength } from "../program/instructions.ts";
import { CHOICE } from "../program/op.ts";
import { packProgram, unpackProgram } from "../program/pack.ts";
import { type Program, spanAt } from "../program/program.ts";

/** Several sides: their texts, and programs whose texts are places among those. */
interface PackedSides {
  readonly texts: readonly string[];
  readonly sides?: readonly (Omit<PackedSide, "strings"> & {
    readonly strings: readonly number[];
  })[];
}

/** What `packProgram` wrote, and what a page has besides. */
interface PackedSide {
  readonly strings: readonly string[];
  readonly whys?: readonly ChoiceWhy[];
  readonly choiceRows?: readonly number[];
}

/** What may be told of a choice, for readers who ask why it is there. */
export interface ChoiceWhy {
  /** What it needs, a sentence each: on offer it has all of them. */
  readonly needs: readonly string[];
  /** What would speak for it, or against: words, and the story's function that weighs them. */
  readonly pulls: readonly (readonly [words: string, weigher: string, sign: 1 | -1])[];
}

/** One side, unpacked. */
export interface Side {
  readonly program: Program;
  /** By the `start` of a choice's span; see `choiceRows`. */
  readonly whys: readonly ChoiceWhy[];
}

/** Writes the programs of all sides as JSON; one alone is written as `packProgram` does. */
export function packSides(programs: readonly Program[], mayAskWhy: boolean): string {
  const packed = programs.map((program) => packSide(program, mayAskWhy));
  if (packed.length === 1) return JSON.stringify(packed[0]);
  const places = new Map<string, number>();
  const sides = packed.map((side) => {
    const strings = side.strings.map((text) => {
      const at = places.get(text) ?? places.size;
      places.set(text, at);
      return at;
    });
    return { ...side, strings };
  });
  return JSON.stringify({ texts: [...places.keys()], sides });
}

/** Takes one side out of what `packSides` wrote. Throws `RangeError` when it is something else. */
export function unpackSide(text: string, count: number, number: number): Side {
  const data = JSON.parse(text) as PackedSides & PackedSide;
  if (count === 1) return sideOf(text, data);
  const packed = data.sides?.[number];
  if (packed === undefined) throw new RangeError(`There is no side ${number} in this page.`);
  const strings = packed.strings.map((at) => data.texts[at] as string);
  return sideOf(JSON.stringify({ ...packed, strings }), packed);
}

function sideOf(text: string, { whys = [], choiceRows = [] }: Omit<PackedSide, "strings">): Side {
  return { program: { ...unpackProgram(text), spans: Int32Array.from(choiceRows) }, whys };
}

// A packed program doesn't know what its texts were compiled from; where readers may ask why, each
// choice has as its span its place among the answers: `pc 0 place place+1`.
function packSide(program: Program, mayAskWhy: boolean): PackedSide {
  const packed = JSON.parse(packProgram(withoutSecrets(program))) as PackedSide;
  const { symbols } = program;
  if (!mayAskWhy || symbols === undefined) return packed;
  const whys: ChoiceWhy[] = [];
  const choiceRows: number[] = [];
  for (let pc = 0; pc < program.code.length; pc += instructionLength(program, pc)) {
    if (program.code[pc] !== CHOICE) continue;
    const span = spanAt(program, pc);
    const choice = { index: 0, text: "", tags: [], span };
    const { because, weighed } = whyChoice({ program, symbols }, choice, () => 1);
    const owned = symbols.choices[weighed[0]?.choice ?? -1];
    // A row for each, or else it would take the one before it for its own.
    choiceRows.push(pc, 0, whys.length, whys.length + 1);
    whys.push({
      needs: because.slice(0, owned?.conditions.length ?? 0),
      pulls: (weighed[0]?.pulls ?? []).flatMap(({ words }, at) => {
        const pull = owned?.pulls[at];
        return pull === undefined ? [] : [[words, pull.weigh, pull.isDespite ? -1 : 1] as const];
      }),
    });
  }
  return { ...packed, whys, choiceRows };
}

// A page only plays: what others weigh, and what marks mean, is for tools to know.
function withoutSecrets({ symbols, ...program }: Program): Program {
  if (symbols === undefined || symbols.cast.people.length === 0) return program;
  const { cast, viewpoint, variables, promiseConditions } = symbols;
  const none = { choices: [], marks: [], rules: [], anyone: [] };
  return { ...program, symbols: { cast, viewpoint, variables, promiseConditions, ...none } };
}
