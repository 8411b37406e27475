/**
 * What lowering people to ink carries along.
 *
 * A story's people become ordinary variables, functions and conditionals; this owns their names,
 * the symbol table that says which is whose, and the question *is this read at all?* What no
 * condition, pull, rule or requirement reads is not stored: lowering runs until the set of what
 * is read no longer grows (see lower.ts), and an effect writes only what is in it.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import { generatedNameTaken } from "../base/messages/people.ts";
import type { Span } from "../base/span.ts";
import type { Effect } from "../drama/effects.ts";
import type { MarkMeaning, Meaning, OwnedChoice } from "../drama/symbols.ts";
import { keyOf } from "../drama/values.ts";
import type { Expression, Mark, Statement } from "../syntax/ast.ts";
import { nameFromWords, nameOfMeaning } from "./lower-names.ts";
import type { Readings } from "./readings.ts";

export interface PeopleLowering {
  readonly readings: Readings;
  /** The person whom the reader is; −1 when watched. */
  readonly viewpoint: number;
  readonly diagnostics: Diagnostic[];
  /** Owned choices, for the symbol table, in the order in which `lower-choices` meets them. */
  readonly choices: OwnedChoice[];
  /** Knots and stitches tagged `# anyone`, by path, for the symbol table. */
  readonly anyone: string[];
  /** Whether this variable is stored: somebody reads it. What effects ask before they write. */
  readonly isStored: (meaning: Meaning) => boolean;
  /** The variable's name, to read it: asking makes it stored. */
  readonly readName: (meaning: Meaning) => string;
  /** The variable's name, to write it: only when `isStored`. */
  readonly writeName: (meaning: Meaning) => string;
  /**
   * The name of a function of the lowering's own, made at the first call for this `key`, which
   * is the wanted name itself where that says it all. Functions print nothing.
   */
  readonly functionNamed: (name: string, make: () => GeneratedFunction, key?: string) => string;
  /** A name for a temp or a parameter of such a function, which nothing else is called. */
  readonly localName: (name: string) => string;
  /** Every effect that was lowered in this pass, each once, by its JSON. */
  readonly effects: Map<string, Effect>;
  /** An inline that tells the journal that the flow came by. */
  readonly mark: (meaning: MarkMeaning, span: Span) => Mark;
  /** What `work` reads and writes, by `keyOf`; what it calls, included. */
  readonly watch: <T>(work: () => T) => { readonly result: T } & Touched;
  /**
   * What promises settle by, by `keyOf`, and the names of the writer's variables among it. Filled
   * by lower-promises.ts before any effect is lowered.
   */
  readonly settlesBy: { readonly keys: Set<string>; readonly names: Set<string> };
}

/** What was read and written, by `keyOf`. */
export interface Touched {
  readonly reads: ReadonlySet<string>;
  readonly writes: ReadonlySet<string>;
}

export interface GeneratedFunction {
  readonly parameters: readonly string[];
  readonly body: readonly Statement[];
}

/** An effect lowered: statements that print nothing, line ends included. */
export type LoweredEffect = readonly Statement[];
/** A condition lowered: an ink expression without side effects. */
export type LoweredCondition = Expression;

/** One pass of lowering, and what it made. */
export interface Pass {
  readonly lowering: PeopleLowering;
  /** Every variable that somebody reads, by `keyOf`: those of the passes before among them. */
  readonly stored: ReadonlyMap<string, Meaning>;
  /** The names given to variables, by `keyOf`. */
  readonly nameOf: (meaning: Meaning) => string;
  readonly functions: ReadonlyMap<string, GeneratedFunction>;
  readonly marks: readonly MarkMeaning[];
}

interface MadeFunction extends Touched {
  readonly name: string;
  made: GeneratedFunction;
  reads: Set<string>;
  writes: Set<string>;
}

/**
 * Begins a pass. `stored` is what the pass before found to be read; `taken` holds the writer's own
 * names and where they stand.
 */
export function beginPass(
  readings: Readings,
  viewpoint: number,
  stored: ReadonlyMap<string, Meaning>,
  taken: ReadonlyMap<string, Span>,
): Pass {
  const { cast } = readings.declared;
  const read = new Map(stored);
  const diagnostics: Diagnostic[] = [];
  const marks: MarkMeaning[] = [];
  const made = new Map<string, MadeFunction>();
  const functions = new Map<string, GeneratedFunction>();
  // Generated names, and what each was given to: two things may come to the same words.
  const given = new Map<string, string>();
  const names = new Map<string, string>();
  const factNames = new Set(cast.facts.map((fact) => nameFromWords(fact.name)));
  let touched: { reads: Set<string>; writes: Set<string> } = {
    reads: new Set(),
    writes: new Set(),
  };

  const give = (wanted: string, key: string): string => {
    let name = wanted;
    for (let n = 2; given.has(name) && given.get(name) !== key; n++) name = `${wanted}_${n}`;
    if (!given.has(name)) {
      given.set(name, key);
      const span = taken.get(name);
      if (span !== undefined) diagnostics.push(generatedNameTaken(span, { name }));
    }
    return name;
  };
  const nameOf = (meaning: Meaning): string => {
    const key = keyOf(meaning);
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = give(nameOfMeaning(cast, meaning), key);
    names.set(key, name);
    return name;
  };
  const watch: PeopleLowering["watch"] = (work) => {
    const outer = touched;
    const inner = { reads: new Set<string>(), writes: new Set<string>() };
    touched = inner;
    const result = work();
    touched = outer;
    for (const key of inner.reads) outer.reads.add(key);
    for (const key of inner.writes) outer.writes.add(key);
    return { result, ...inner };
  };

  const lowering: PeopleLowering = {
    readings,
    viewpoint,
    diagnostics,
    choices: [],
    anyone: [],
    effects: new Map(),
    isStored: (meaning) => read.has(keyOf(meaning)),
    readName: (meaning) => {
      const key = keyOf(meaning);
      if (!read.has(key)) read.set(key, meaning);
      touched.reads.add(key);
      return nameOf(meaning);
    },
    writeName: (meaning) => {
      touched.writes.add(keyOf(meaning));
      return nameOf(meaning);
    },
    functionNamed: (name, make, key = name) => {
      let known = made.get(key);
      if (known === undefined) {
        const given = give(name, `function ${key}`);
        // A function may call itself, so it stands here before it is made.
        known = {
          name: given,
          made: { parameters: [], body: [] },
          reads: new Set(),
          writes: new Set(),
        };
        made.set(key, known);
        const { result, reads, writes } = watch(make);
        known.made = result;
        known.reads = new Set(reads);
        known.writes = new Set(writes);
        functions.set(given, result);
      }
      for (const key of known.reads) touched.reads.add(key);
      for (const key of known.writes) touched.writes.add(key);
      return known.name;
    },
    localName: (name) => {
      let local = `_${name}`;
      while (taken.has(local) || factNames.has(local)) local += "_";
      return local;
    },
    mark: (meaning, span) => {
      marks.push(meaning);
      return { kind: "mark", span, mark: marks.length - 1 };
    },
    watch,
    settlesBy: { keys: new Set(), names: new Set() },
  };
  return { lowering, stored: read, nameOf, functions, marks };
}
