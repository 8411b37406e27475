/**
 * A story's programs in its page: one for each person whom the reader can be.
 *
 * Owns how they lie there. What several say alike, which is nearly all speech, is written once;
 * of the table of people there is only what a page asks. `build` packs, the page unpacks.
 */
import { isSpoken } from "../play/people/spoken.ts";
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
  readonly notes?: readonly ChoiceNote[];
  readonly choiceRows?: readonly number[];
}

/** What a page knows of a choice beside its words. */
export interface ChoiceNote {
  /** Whether its words are said by the reader's person, and no deed. */
  readonly isSpoken?: true;
  /** Absent where nothing may be asked. */
  readonly why?: ChoiceWhy;
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
  readonly notes: readonly ChoiceNote[];
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

function sideOf(text: string, { notes = [], choiceRows = [] }: Omit<PackedSide, "strings">): Side {
  return { program: { ...unpackProgram(text), spans: Int32Array.from(choiceRows) }, notes };
}

// A packed program doesn't know what its texts were compiled from; where there are people, each
// choice has as its span the place of what is noted of it: `pc 0 place place+1`.
function packSide(program: Program, mayAskWhy: boolean): PackedSide {
  const packed = JSON.parse(packProgram(withoutSecrets(program))) as PackedSide;
  if (program.symbols === undefined) return packed;
  // Most choices are alike in this, and note the same.
  const places = new Map<string, number>();
  const choiceRows: number[] = [];
  for (let pc = 0; pc < program.code.length; pc += instructionLength(program, pc)) {
    if (program.code[pc] !== CHOICE) continue;
    const note: ChoiceNote = {
      ...(isSpoken(program, pc) ? { isSpoken: true } : {}),
      ...(mayAskWhy ? { why: whyAt(program, pc) } : {}),
    };
    const text = JSON.stringify(note);
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    // A row for each, or else it would take the one before it for its own.
    choiceRows.push(pc, 0, place, place + 1);
  }
  return { ...packed, notes: [...places.keys()].map((text) => JSON.parse(text)), choiceRows };
}

function whyAt(program: Program, pc: number): ChoiceWhy {
  const symbols = program.symbols as NonNullable<Program["symbols"]>;
  const choice = { index: 0, text: "", tags: [], span: spanAt(program, pc) };
  const { because, weighed } = whyChoice({ program, symbols }, choice, () => 1);
  const owned = symbols.choices[weighed[0]?.choice ?? -1];
  return {
    needs: because.slice(0, owned?.conditions.length ?? 0),
    pulls: (weighed[0]?.pulls ?? []).flatMap(({ words }, at) => {
      const pull = owned?.pulls[at];
      return pull === undefined ? [] : [[words, pull.weigh, pull.isDespite ? -1 : 1] as const];
    }),
  };
}

// A page only plays: what others weigh, and what marks mean, is for tools to know.
function withoutSecrets({ symbols, ...program }: Program): Program {
  if (symbols === undefined || symbols.cast.people.length === 0) return program;
  const { cast, viewpoint, variables, promiseConditions } = symbols;
  const none = { choices: [], marks: [], rules: [], anyone: [] };
  return { ...program, symbols: { cast, viewpoint, variables, promiseConditions, ...none } };
}
