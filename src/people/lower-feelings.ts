/**
 * How strongly something is felt, as ink; and the end of passing feelings.
 *
 * Owns the way from a feeling as a sentence names it to the variables that hold it. A level is
 * always worked out, never kept beside what it comes from.
 */
import type { Span } from "../base/span.ts";
import type { Feeling } from "../drama/feelings.ts";
import { isPassing, placesOf } from "../drama/hearts.ts";
import type { Meaning } from "../drama/symbols.ts";
import { passingNumber } from "../drama/values.ts";
import type { Expression, Statement } from "../syntax/ast.ts";
import { inkAt } from "./lower-nodes.ts";
import { isAmong } from "./lower-values.ts";
import type { PeopleLowering } from "./lowering.ts";

/** Whether this is felt at a level or above it. */
export function isFeltAtLeast(
  lowering: PeopleLowering,
  who: number,
  feeling: Feeling,
  level: number,
  span: Span,
): Expression {
  const ink = inkAt(span);
  if (isPassing(feeling.kind)) {
    const among: number[] = [];
    for (let at = level; at <= 3; at++) among.push(passingNumber(feeling.kind, at));
    return isAmong(lowering, { kind: "passing", who }, among, false, span);
  }
  const places = placesOf(lowering.readings.declared.cast, who, feeling);
  const isFear = feeling.kind === "fear";
  return ink.any(
    places.map((place) => {
      const value = ink.read(lowering.readName(place));
      return ink.binary(isFear ? "<=" : ">=", value, ink.int(isFear ? -level : level));
    }),
  );
}

/** How strongly this is felt: a whole number from 0 to 3. */
export function levelOf(
  lowering: PeopleLowering,
  who: number,
  feeling: Feeling,
  span: Span,
): Expression {
  const ink = inkAt(span);
  if (isPassing(feeling.kind)) {
    const below = passingNumber(feeling.kind, 0);
    const name = lowering.readName({ kind: "passing", who });
    const isThis = isFeltAtLeast(lowering, who, feeling, 1, span);
    // A condition times a number is the number or 0.
    return ink.binary("*", isThis, ink.binary("-", ink.read(name), ink.int(below)));
  }
  const places = placesOf(lowering.readings.declared.cast, who, feeling);
  const isMood = feeling.kind === "hope" || feeling.kind === "fear";
  let level: Expression | undefined = isMood ? ink.int(0) : undefined;
  for (const place of places) {
    const value = ink.read(lowering.readName(place));
    const felt = feeling.kind === "fear" ? ink.binary("-", ink.int(0), value) : value;
    level = level === undefined ? felt : ink.call("MAX", level, felt);
  }
  return level ?? ink.int(0);
}

/**
 * What ends passing feelings once a choice's own words are over, to be put after those words;
 * nothing where no passing feeling is ever asked about.
 */
export function endPassingFeelings(lowering: PeopleLowering, span: Span): readonly Statement[] {
  const { people } = lowering.readings.declared.cast;
  const felt: Meaning[] = people.map((_, who) => ({ kind: "passing", who }));
  if (!felt.some((meaning) => lowering.isStored(meaning))) return [];
  const name = lowering.functionNamed("passing_feelings_end", () => {
    const ink = inkAt(span);
    const body: Statement[] = [ink.quiet(lowering.mark({ kind: "turn" }, span))];
    for (const meaning of felt) {
      if (lowering.isStored(meaning)) body.push(ink.set(lowering.writeName(meaning), ink.int(0)));
    }
    return { parameters: [], body };
  });
  return [inkAt(span).run(name)];
}
