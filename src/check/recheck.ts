/**
 * What of a check can be kept when a story was edited: where nothing but words changed, all that
 * was explored.
 *
 * Most edits are of text, and what a story says has no part in where it can go. So a program is
 * held against the one before it, instruction by instruction; where they differ in nothing but
 * what is printed and where it stands, the moments, the steps and what was met in them are the
 * same. Only the report, which tells of it in the story's own words and lines, is made anew.
 * Promises the very report that a check from the beginning would give. Whatever is not known to
 * be without consequence counts as a change: text that becomes a value, names, and all that is
 * said of people but for the words themselves.
 */
import { instructionLength } from "../program/instructions.ts";
import * as Op from "../program/op.ts";
import { C_NAME, CONTAINER_COLUMNS, type Program } from "../program/program.ts";
import { alike } from "./alike.ts";
import type { Probe } from "./probes.ts";
import {
  type Prepared,
  prepare,
  rulesOf,
  type Viewpoint,
  type ViewpointOptions,
} from "./viewpoint.ts";

/**
 * What is remembered from one check of a story to the next. Whoever checks a story again and
 * again makes one (`new CheckMemory()`) and gives it to each check.
 */
export class CheckMemory {
  /** Each viewpoint as it was explored last, with what was asked of it. */
  kept: readonly Kept[] = [];
}

export interface Kept {
  readonly viewpoint: Viewpoint;
  readonly options: ViewpointOptions;
}

/**
 * A viewpoint that was explored before, as the program at hand tells it; `undefined` where it has
 * to be explored. The viewpoint is taken from those kept, and not to be used otherwise any more.
 */
export function rewordedViewpoint(
  known: Kept[],
  as: string | undefined,
  program: Program,
  options: ViewpointOptions,
): Viewpoint | undefined {
  const at = known.findIndex(({ viewpoint }) => viewpoint.as === as);
  const kept = at < 0 ? undefined : known.splice(at, 1)[0];
  return kept === undefined ? undefined : reworded(kept, program, options);
}

function reworded(
  { viewpoint, options: before }: Kept,
  program: Program,
  options: ViewpointOptions,
): Viewpoint | undefined {
  if (!viewpoint.watch.canReword) return undefined;
  if (before.settle !== undefined || options.settle !== undefined) return undefined;
  if (before.limit !== options.limit || before.start !== options.start) return undefined;
  if (!alike(before.ranges, options.ranges) || !alike(before.rules, options.rules)) {
    return undefined;
  }
  if (!differsInWords(viewpoint.program, program)) return undefined;
  const prepared = prepare(viewpoint.as, program, options);
  if (!isHeardAlike(viewpoint, prepared)) return undefined;
  const { exploration, watch, found } = viewpoint;
  watch.reword(prepared.probed.probes);
  const rules = rulesOf(prepared, exploration.machine, viewpoint.rules?.unknown);
  return { ...prepared, exploration, watch, rules, found };
}

/** Whether two programs do the same, step for step, and differ at most in what they print. */
function differsInWords(one: Program, other: Program): boolean {
  return (
    one.isSilentExact &&
    other.isSilentExact &&
    one.dialect === other.dialect &&
    one.start === other.start &&
    one.globalsStart === other.globalsStart &&
    one.mainSlots === other.mainSlots &&
    one.mostPushes === other.mostPushes &&
    one.code.length === other.code.length &&
    hasSameNames(one, other) &&
    alike(one.layout, other.layout) &&
    alike(one.numbers, other.numbers) &&
    alike(one.lists, other.lists) &&
    alike(one.listTables, other.listTables) &&
    alike(one.itemNames, other.itemNames) &&
    alike(one.itemValues, other.itemValues) &&
    alike(one.globals, other.globals) &&
    alike(one.externals, other.externals) &&
    alike(one.functionSlots, other.functionSlots) &&
    alike(one.symbols, other.symbols) &&
    hasSameCode(one, other)
  );
}

/** The table of containers: the same numbers, and by their numbers the same names. */
function hasSameNames(one: Program, other: Program): boolean {
  const { containers } = one;
  if (containers.length !== other.containers.length) return false;
  for (let i = 0; i < containers.length; i++) {
    const [mine, its] = [containers[i] as number, other.containers[i] as number];
    if (i % CONTAINER_COLUMNS === C_NAME) {
      if (one.strings[mine] !== other.strings[its]) return false;
    } else if (mine !== its) return false;
  }
  return true;
}

/** By instruction with a text among its operands: which it is. */
const textOperands: Readonly<Record<number, number>> = {
  [Op.STRING]: 1,
  [Op.READ_TEMP]: 2,
  [Op.SET_TEMP]: 2,
  [Op.READ_UNKNOWN]: 1,
  [Op.SET_UNKNOWN]: 1,
  [Op.JUMP_TO_VALUE]: 1,
  [Op.PUSH_TO_VALUE]: 3,
};

function hasSameCode(one: Program, other: Program): boolean {
  const { code, strings } = one;
  // Between the quotation marks of a string text becomes a value.
  let quotes = 0;
  let isInParts = false;
  let isChanged = false;
  for (let pc = 0; pc < code.length; ) {
    const op = code[pc] as number;
    if (op !== other.code[pc]) return false;
    const after = pc + instructionLength(one, pc);
    const isPrinted = op === Op.TEXT || op === Op.RAW_TEXT || op === Op.SPACE || op === Op.TAG;
    const text = pc + (isPrinted ? 1 : (textOperands[op] ?? 0));
    for (let at = pc + 1; at < after; at++) {
      const [mine, its] = [code[at] as number, other.code[at] as number];
      if (at !== text) {
        if (mine !== its) return false;
      } else if (strings[mine] !== other.strings[its]) {
        if (!isPrinted || quotes > 0) return false;
        isChanged = true;
      }
    }
    if (op === Op.STRING_BEGIN) quotes++;
    else if (op === Op.STRING_END) quotes--;
    else if (quotes > 0 && parting.has(op)) isInParts = true;
    pc = after;
  }
  // What a string is put together from may stand anywhere: then no text may have changed.
  return !(isChanged && isInParts);
}

/** Instructions after which the flow may be elsewhere. */
const parting: ReadonlySet<number> = new Set([
  Op.JUMP,
  Op.JUMP_IF,
  Op.JUMP_TO_VALUE,
  Op.PUSH_TO_VALUE,
  Op.ENTER,
  Op.SWITCH,
  Op.CALL,
  Op.TUNNEL,
  Op.THREAD,
  Op.EXTERNAL,
  Op.TEXT_CALL,
]);

/** Whether words are taken for speech, and for what a person may tell, as they were before. */
function isHeardAlike(before: Viewpoint, now: Prepared): boolean {
  if (before.symbols === undefined) return true;
  const { probes } = now.probed;
  for (const [number, probe] of before.probed.probes.entries()) {
    if (probe.kind !== "words") continue;
    const other = probes[number] as Words;
    if (probe.speaker !== other.speaker || probe.row !== other.row) return false;
    // Of what was told while its teller was away.
    const may = before.tellers.known.get(probe);
    if (may !== undefined && may !== now.tellers.mayTellAway(other)) return false;
    const [needs, needsNow] = [before.needed.get(number) ?? [], now.needed.get(number) ?? []];
    if (needs.length !== needsNow.length) return false;
    for (const [which, { facts, feelingsOf }] of needs.entries()) {
      const each = needsNow[which];
      if (each?.feelingsOf !== feelingsOf || !alike(each.facts, facts)) return false;
    }
  }
  return true;
}

type Words = Probe & { readonly kind: "words" };
