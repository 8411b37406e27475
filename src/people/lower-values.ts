/**
 * "This variable is one of these numbers", as an ink expression.
 *
 * Owns how a set of numbers is asked for in few comparisons. Reading a variable here makes it
 * stored.
 */
import type { Span } from "../base/span.ts";
import type { Meaning } from "../drama/symbols.ts";
import { isYesNo, rangeOf } from "../drama/values.ts";
import type { Expression } from "../syntax/ast.ts";
import { inkAt } from "./lower-nodes.ts";
import type { PeopleLowering } from "./lowering.ts";

/** Whether a variable holds one of some numbers; with `orMore`, or any above the last. */
export function isAmong(
  lowering: PeopleLowering,
  what: Meaning,
  among: readonly number[],
  orMore: boolean,
  span: Span,
): Expression {
  const ink = inkAt(span);
  const { readings } = lowering;
  const { cast } = readings.declared;
  const conditions =
    what.kind === "promise" ? (readings.promiseConditions[what.commitment]?.length ?? 0) : 0;
  const [least, most] = rangeOf(cast, what, conditions);
  const wanted: number[] = [];
  const last = among[among.length - 1] ?? most + 1;
  for (let n = least; n <= most; n++) {
    if (among.includes(n) || (orMore && n > last)) wanted.push(n);
  }
  if (wanted.length === 0) return ink.yes(false);
  if (wanted.length === most - least + 1) return ink.yes(true);
  const name = lowering.readName(what);
  if (isYesNo(cast, what)) {
    return wanted[0] === 1 ? ink.read(name) : ink.not(ink.read(name));
  }
  const ways: Expression[] = [];
  for (let at = 0; at < wanted.length; ) {
    const from = wanted[at] as number;
    let to = from;
    while (wanted[++at] === to + 1) to++;
    ways.push(isBetween(name, from, to, least, most, span));
  }
  return ink.any(ways);
}

function isBetween(
  name: string,
  from: number,
  to: number,
  least: number,
  most: number,
  span: Span,
): Expression {
  const ink = inkAt(span);
  if (from === to) return ink.binary("==", ink.read(name), ink.int(from));
  const above = ink.binary(">=", ink.read(name), ink.int(from));
  const below = ink.binary("<=", ink.read(name), ink.int(to));
  if (from === least) return below;
  if (to === most) return above;
  return ink.all([above, below]);
}
