/**
 * A sentence after `~`, as ink statements.
 *
 * Owns the shape: what the effect needs is asked, then a mark says that it took place and it
 * writes what somebody reads; else a mark says that it could not, and nothing is written.
 *
 *     { Derek_knows_leaving == 2:  (mark)  ~ Meredith_knows_leaving = 2  |  (mark: fault) }
 */
import type { Span } from "../base/span.ts";
import { changesOf } from "../drama/changes.ts";
import type { Condition } from "../drama/conditions.ts";
import type { Effect } from "../drama/effects.ts";
import { needsOf } from "../drama/needs.ts";
import type { Inline } from "../syntax/ast.ts";
import { lowerChanges } from "./lower-changes.ts";
import { lowerCondition } from "./lower-conditions.ts";
import { lowerDemand } from "./lower-demands.ts";
import { inkAt } from "./lower-nodes.ts";
import { settleAfter } from "./lower-promises.ts";
import type { LoweredEffect, PeopleLowering } from "./lowering.ts";

/** An effect as statements. `words` is the sentence as written. */
export function lowerEffect(
  lowering: PeopleLowering,
  effect: Effect,
  words: string,
  span: Span,
): LoweredEffect {
  const ink = inkAt(span);
  const { cast } = lowering.readings.declared;
  lowering.effects.set(JSON.stringify(effect), effect);
  const needs = needsOf(cast, effect);
  const isMet = ink.all(needs.map(({ demand }) => lowerDemand(lowering, demand, span)));
  const marked = (isFault: boolean): LoweredEffect => [
    ink.quiet(lowering.mark({ kind: "effect", effect, isFault, span, words }, span)),
  ];
  const { result, writes } = lowering.watch(() =>
    lowerChanges(lowering, changesOf(cast, effect), span),
  );
  const then = [...marked(false), ...result, ...settleAfter(lowering, writes, span)];
  return ink.when(isMet, then, needs.length === 0 ? [] : marked(true));
}

/** `{needs C}` and `{presumes C}`: a mark where C fails, and nothing else. */
export function lowerUnmet(
  lowering: PeopleLowering,
  demand: "needs" | "presumes",
  condition: Condition,
  words: string,
  span: Span,
): Inline {
  const ink = inkAt(span);
  const isMet = lowerCondition(lowering, condition, span);
  const mark = lowering.mark({ kind: "unmet", demand, span, words }, span);
  return ink.inline(isMet, [], [ink.quiet(mark)]);
}
