/**
 * An effect's changes, as ink statements.
 *
 * Owns the writing: only what somebody reads is written, and what stands under one condition
 * together is asked once. The list of changes is drama's.
 */
import { unreachable } from "../base/assert.ts";
import type { Span } from "../base/span.ts";
import type { Change } from "../drama/changes.ts";
import type { Meaning } from "../drama/symbols.ts";
import { isYesNo } from "../drama/values.ts";
import type { Expression, Statement } from "../syntax/ast.ts";
import { lowerDemand } from "./lower-demands.ts";
import { lowerMove } from "./lower-goals.ts";
import { inkAt } from "./lower-nodes.ts";
import type { PeopleLowering } from "./lowering.ts";

/** Changes as statements, in order. */
export function lowerChanges(
  lowering: PeopleLowering,
  all: readonly Change[],
  span: Span,
): readonly Statement[] {
  const ink = inkAt(span);
  const changes = all.filter((change) => change.kind === "move" || lowering.isStored(change.what));
  const statements: Statement[] = [];
  for (let at = 0; at < changes.length; ) {
    const when = whenOf(changes[at] as Change);
    const under: Statement[] = [];
    const key = when === undefined ? "" : JSON.stringify(when);
    const first = at;
    // A goal's move may change what a condition asks about, so nothing is asked across it.
    do under.push(...lowerChange(lowering, changes[at] as Change, span));
    while (
      ++at < changes.length &&
      changes[first]?.kind === "set" &&
      changes[at]?.kind === "set" &&
      (JSON.stringify(whenOf(changes[at] as Change)) ?? "") === key &&
      !asksAbout(when, changes, first, at)
    );
    if (under.length === 0) continue;
    if (when === undefined) statements.push(...under);
    else statements.push(...ink.when(lowerDemand(lowering, when, span), under));
  }
  return statements;
}

// Whether one of the changes from `first` to before `end` writes what `when` asks about.
function asksAbout(
  when: ReturnType<typeof whenOf>,
  changes: readonly Change[],
  first: number,
  end: number,
): boolean {
  if (when === undefined) return false;
  const asked = JSON.stringify(when);
  for (let at = first; at < end; at++) {
    const change = changes[at] as Change;
    if (change.kind === "set" && asked.includes(JSON.stringify(change.what))) return true;
  }
  return false;
}

function whenOf(change: Change): Extract<Change, { readonly kind: "set" }>["when"] {
  return change.kind === "set" || change.kind === "move" ? change.when : undefined;
}

function lowerChange(lowering: PeopleLowering, change: Change, span: Span): readonly Statement[] {
  const ink = inkAt(span);
  switch (change.kind) {
    case "set":
      return lowerSet(lowering, change.what, change.to, span);
    case "step": {
      if (!lowering.isStored(change.what)) return [];
      const name = lowering.writeName(change.what);
      const isUp = change.by > 0;
      const next = ink.binary(isUp ? "+" : "-", ink.read(name), ink.int(1));
      const end = ink.int(isUp ? change.most : change.least);
      return [ink.set(name, ink.call(isUp ? "MIN" : "MAX", next, end))];
    }
    case "reach": {
      if (!lowering.isStored(change.what)) return [];
      const name = lowering.writeName(change.what);
      const reach = change.to > 0 ? "MAX" : "MIN";
      return [ink.set(name, ink.call(reach, ink.read(name), ink.int(change.to)))];
    }
    case "move":
      return lowerMove(lowering, change, span);
    default:
      return unreachable(change);
  }
}

/** `~ variable = number`, if the variable is stored. */
export function lowerSet(
  lowering: PeopleLowering,
  what: Meaning,
  to: number,
  span: Span,
): readonly Statement[] {
  if (!lowering.isStored(what)) return [];
  return [inkAt(span).set(lowering.writeName(what), valueOf(lowering, what, to, span))];
}

/** A number as that variable holds it: `true` and `false` where it is yes or no. */
export function valueOf(
  lowering: PeopleLowering,
  what: Meaning,
  value: number,
  span: Span,
): Expression {
  const ink = inkAt(span);
  return isYesNo(lowering.readings.declared.cast, what) ? ink.yes(value === 1) : ink.int(value);
}
