/**
 * Lowering: a story with people in it, as a story in plain ink.
 *
 * Owns the order and the fixpoint: lowering is done again and again until nothing new is read, so
 * that only what somebody asks about is stored. Promises that what comes out is plain ink, that
 * every variable and mark of its own making is in the symbol table, and never to throw.
 */

import { collectNames } from "../analyse/collect.ts";
import type { Flow, Names } from "../analyse/index.ts";
import { findPath } from "../analyse/lookup.ts";
import { typeRules } from "../analyse/types.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import type { Span } from "../base/span.ts";
import type { Cast } from "../drama/cast.ts";
import { deedForThem } from "../drama/naming.ts";
import type { Meaning, Symbols } from "../drama/symbols.ts";
import { keyOf, startOf } from "../drama/values.ts";
import type { Expression, Knot, Statement, StoryFile } from "../syntax/ast.ts";
import { valueOf } from "./lower-changes.ts";
import { lowerEffect } from "./lower-effects.ts";
import { inkAt, withDeclarations } from "./lower-nodes.ts";
import { prepareSettling } from "./lower-promises.ts";
import { lowerRules } from "./lower-rules.ts";
import { lowerTree } from "./lower-tree.ts";
import { beginPass, type Pass, type PeopleLowering } from "./lowering.ts";
import type { Readings } from "./readings.ts";

/** What lowering came to. */
export interface LoweredPeople {
  /** Plain ink: no sentence, no block, no speech that analysis would have to know of. */
  readonly file: StoryFile;
  readonly symbols: Symbols;
  readonly diagnostics: readonly Diagnostic[];
}

/** Puts ink in the place of owned choices, before sentences are lowered. */
export type LowerChoices = (lowering: PeopleLowering, file: StoryFile) => StoryFile;

/**
 * Lowers a story as one person lives it (`viewpoint`, by number; −1 watched). Its narration has
 * been told from there already, and `{as …}` folded. What is `remembered` is stored though nothing
 * in the story asks about it: whoever plays it will.
 */
export function lowerPeople(
  file: StoryFile,
  readings: Readings,
  viewpoint: number,
  lowerChoices: LowerChoices = (_, same) => same,
  remembered: readonly Meaning[] = [],
): LoweredPeople {
  const names = collectNames(file, [], typeRules);
  const taken = takenNames(names);
  const deadlines = deadlinesByPath(names, readings);
  let stored: ReadonlyMap<string, Meaning> = new Map(
    remembered.map((meaning) => [keyOf(meaning), meaning]),
  );
  for (;;) {
    const before = stored.size;
    const pass = beginPass(readings, viewpoint, stored, taken);
    const { lowering } = pass;
    prepareSettling(lowering);
    const rules = lowerRules(lowering);
    const tree = lowerTree(lowering, lowerChoices(lowering, file), deadlines);
    stored = pass.stored;
    // What is read only grows, and there is an end to what there is.
    if (stored.size > before) {
      stored = readByEffects(readings, viewpoint, pass);
      continue;
    }
    const knots = generatedKnots(pass, file.span);
    return {
      file: withDeclarations(tree, declarations(pass, file.span), knots),
      symbols: {
        cast: readings.declared.cast,
        viewpoint,
        variables: variablesByName(pass),
        marks: pass.marks,
        choices: lowering.choices,
        rules,
        promiseConditions: readings.promiseConditions.map((conditions, commitment) =>
          conditions.map(({ words }) => withDeeds(words, readings.declared.cast, commitment)),
        ),
        anyone: lowering.anyone,
        asked: readings.asked,
      },
      diagnostics: lowering.diagnostics,
    };
  }
}

/**
 * The words on which one promise hangs, with what others in them are of: `Ada promised to wait for
 * him`. Both people of the first have been named when they are told.
 */
function withDeeds(words: string, cast: Cast, commitment: number): string {
  const { debtor, creditor } = cast.commitments[commitment] ?? {};
  return words.replace(
    /\b(promised|withheld|kept|broke|accepted)\s+([\p{L}\p{N}_]+)/gu,
    (asWritten: string, verb: string, promise: string) => {
      const other = cast.commitments.findIndex(({ name }) => name === promise);
      const named = [debtor, creditor].includes(cast.commitments[other]?.creditor);
      const deed = named ? deedForThem(cast, other) : cast.commitments[other]?.deed;
      if (deed === undefined) return asWritten;
      return `${verb}${verb === "promised" ? "" : " the promise"} ${deed}`;
    },
  );
}

// What a pass found to be read, and what effects read that write it. Conditions always read the
// same, so the story's tree need not be gone through for this.
function readByEffects(
  readings: Readings,
  viewpoint: number,
  { lowering: { effects }, ...first }: Pass,
): ReadonlyMap<string, Meaning> {
  let { stored } = first;
  for (;;) {
    const pass = beginPass(readings, viewpoint, stored, NO_NAMES);
    prepareSettling(pass.lowering);
    for (const effect of effects.values()) lowerEffect(pass.lowering, effect, "", NOWHERE);
    if (pass.stored.size === stored.size) return stored;
    stored = pass.stored;
  }
}

const NO_NAMES: ReadonlyMap<string, Span> = new Map();
const NOWHERE: Span = { file: 0, start: 0, end: 0 };

// ─── The writer's side ─────────────────────────────────────────────────────────────────────

// Every name that a story has of its own, and where it was first given.
function takenNames(names: Names): ReadonlyMap<string, Span> {
  const taken = new Map<string, Span>();
  const take = (name: { readonly text: string; readonly span: Span } | undefined): void => {
    if (name !== undefined && !taken.has(name.text)) taken.set(name.text, name.span);
  };
  for (const flow of names.flows) {
    take(flow.nameNode);
    for (const label of flow.labels.values()) take(label.name);
    for (const temp of flow.temps.values()) take(temp.name);
    for (const parameter of flow.parameters) take(parameter.name);
  }
  for (const global of names.globals.values()) take(global.name);
  for (const constant of names.constants.values()) take(constant.name);
  for (const external of names.externals.values()) take(external.name);
  for (const list of names.lists.values()) {
    take(list.node.name);
    for (const item of list.items.values()) take(item.node.name);
  }
  return taken;
}

// The promises that are late once a knot or stitch is entered, by its path: nodes are made anew
// on the way.
function deadlinesByPath(names: Names, readings: Readings): ReadonlyMap<string, readonly number[]> {
  const late = new Map<string, number[]>();
  readings.declared.deadlines.forEach((deadline, commitment) => {
    if (deadline?.kind !== "entering") return;
    const found = findPath(deadline.target, names.story);
    if (found?.kind !== "flow") return;
    const path = pathOf(found);
    const promises = late.get(path);
    if (promises === undefined) late.set(path, [commitment]);
    else promises.push(commitment);
  });
  return late;
}

function pathOf({ name, parent }: Flow): string {
  return parent?.level === "knot" ? `${parent.name}.${name}` : name;
}

// ─── What is added ─────────────────────────────────────────────────────────────────────────

function declarations(pass: Pass, span: Span): readonly Statement[] {
  const { lowering } = pass;
  const ink = inkAt({ ...span, end: span.start });
  const { cast } = lowering.readings.declared;
  const made: Statement[] = [];
  for (const meaning of pass.stored.values()) {
    const value: Expression = valueOf(lowering, meaning, startOf(cast, meaning), span);
    const name = ink.name(pass.nameOf(meaning));
    made.push({ kind: "VAR", span: name.span, name, value });
  }
  return made;
}

function generatedKnots(pass: Pass, span: Span): readonly Knot[] {
  const knots: Knot[] = [];
  for (const [name, { parameters, body }] of pass.functions) {
    const ink = inkAt({ ...span, start: span.end });
    knots.push({
      kind: "knot",
      span: ink.name(name).span,
      name: ink.name(name),
      isFunction: true,
      parameters: parameters.map((parameter) => ({
        kind: "parameter",
        span: ink.name(parameter).span,
        name: ink.name(parameter),
        byReference: false,
        isDivertTarget: false,
      })),
      body,
      stitches: [],
    });
  }
  return knots;
}

function variablesByName(pass: Pass): Readonly<Record<string, Meaning>> {
  const variables: Record<string, Meaning> = {};
  for (const meaning of pass.stored.values()) variables[pass.nameOf(meaning)] = meaning;
  return variables;
}
