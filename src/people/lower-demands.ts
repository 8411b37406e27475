/**
 * Drama's demands, as ink expressions: what an effect needs, and under what each change stands.
 */
import { unreachable } from "../base/assert.ts";
import type { Span } from "../base/span.ts";
import type { Demand } from "../drama/needs.ts";
import type { Expression } from "../syntax/ast.ts";
import { lowerCondition } from "./lower-conditions.ts";
import { inkAt } from "./lower-nodes.ts";
import { isAmong } from "./lower-values.ts";
import type { PeopleLowering } from "./lowering.ts";

/** What is demanded, as an expression. */
export function lowerDemand(lowering: PeopleLowering, demand: Demand, span: Span): Expression {
  const ink = inkAt(span);
  switch (demand.kind) {
    case "is":
      return isAmong(lowering, demand.what, demand.among, demand.orMore === true, span);
    case "none":
      return ink.not(isAmong(lowering, demand.what, demand.among, false, span));
    case "all":
      return ink.all(demand.of.map((part) => lowerDemand(lowering, part, span)));
    case "any":
      return ink.any(demand.of.map((part) => lowerDemand(lowering, part, span)));
    case "inTime":
      return lowerInTime(lowering, demand.commitment, span);
    case "impossible":
      return ink.yes(false);
    default:
      return unreachable(demand);
  }
}

// A deadline that is a moment is past while its condition holds; a place, once it was entered.
function lowerInTime(lowering: PeopleLowering, commitment: number, span: Span): Expression {
  const ink = inkAt(span);
  const deadline = lowering.readings.declared.deadlines[commitment];
  if (deadline === undefined) return ink.yes(true);
  if (deadline.kind === "moment") {
    return ink.not(lowerCondition(lowering, deadline.condition, span));
  }
  return isAmong(lowering, { kind: "past", commitment }, [0], false, span);
}
