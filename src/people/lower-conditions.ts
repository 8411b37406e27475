/**
 * Conditions about people, as ink expressions; and what a reason weighs.
 *
 * Owns what each question comes to. Nothing here has side effects, and whatever it reads is
 * stored from then on.
 */
import { unreachable } from "../base/assert.ts";
import type { Span } from "../base/span.ts";
import type { Condition, Question } from "../drama/conditions.ts";
import { BROKEN, KEPT, OWED, WITHHELD } from "../drama/promises.ts";
import type { Meaning } from "../drama/symbols.ts";
import { FIRST_HOLDER, HOLDER_HERE, HOLDER_LOST, wornNumber } from "../drama/values.ts";
import type { Expression } from "../syntax/ast.ts";
import { isFeltAtLeast, levelOf } from "./lower-feelings.ts";
import { sees, shows } from "./lower-masks.ts";
import { inkAt } from "./lower-nodes.ts";
import { isAmong } from "./lower-values.ts";
import type { LoweredCondition, PeopleLowering } from "./lowering.ts";

/** A condition, as an expression without side effects. */
export function lowerCondition(
  lowering: PeopleLowering,
  condition: Condition,
  span: Span,
): LoweredCondition {
  const ink = inkAt(span);
  switch (condition.kind) {
    case "and":
      return ink.all(condition.parts.map((part) => lowerCondition(lowering, part, span)));
    case "or":
      return ink.any(condition.parts.map((part) => lowerCondition(lowering, part, span)));
    case "not":
      return ink.not(lowerCondition(lowering, condition.part, span));
    case "ink":
      return lowering.readings.expressions[condition.expression] ?? ink.yes(false);
    default:
      return lowerQuestion(lowering, condition, span);
  }
}

/**
 * What a reason counts for where it holds, and 0 where it doesn't: a feeling its level, a bond
 * its size, anything else 1. Always a whole number.
 */
export function lowerWeight(lowering: PeopleLowering, reason: Condition, span: Span): Expression {
  const ink = inkAt(span);
  const holding = lowerCondition(lowering, reason, span);
  // A condition times a number is the number or 0; ink takes `true` for 1.
  if (reason.kind === "feels") {
    const level = levelOf(lowering, reason.who, reason.feeling, span);
    return reason.level === 1 ? level : ink.binary("*", holding, level);
  }
  if (reason.kind === "bond") {
    const { who, to, size } = reason;
    const bond = ink.read(lowering.readName({ kind: "bond", who, to }));
    const amount = size > 0 ? bond : ink.binary("-", ink.int(0), bond);
    return ink.binary("*", holding, amount);
  }
  // Whatever a variable of the writer's holds, it counts once.
  const isSo: Expression = { kind: "unary", span, operator: "not", operand: ink.not(holding) };
  return ink.binary("*", isSo, ink.int(1));
}

function lowerQuestion(lowering: PeopleLowering, question: Question, span: Span): Expression {
  const ink = inkAt(span);
  const is = (what: Meaning, ...among: number[]): Expression =>
    isAmong(lowering, what, among, false, span);
  switch (question.kind) {
    case "holds":
      return is({ kind: "fact", fact: question.what.fact }, question.what.value);
    case "knows": {
      const { who, what } = question;
      const { fact } = what;
      const belief: Meaning = { kind: "belief", who, fact };
      if ("value" in what) {
        return ink.all([is({ kind: "fact", fact }, what.value), is(belief, what.value + 1)]);
      }
      return knowsWhatever(lowering, who, fact, span);
    }
    case "believes": {
      const { who, what } = question;
      return is({ kind: "belief", who, fact: what.fact }, what.value + 1);
    }
    case "thinksKnows":
      return is(question, 1);
    case "liedTo": {
      const { who, to, fact } = question;
      return is({ kind: "lied", who, to, fact }, 1);
    }
    case "isHere":
      return is({ kind: "presence", who: question.who }, 1);
    case "holdsThing":
      return is({ kind: "holder", thing: question.thing }, FIRST_HOLDER + question.who);
    case "wears": {
      const { who, thing, place } = question;
      const worn: Meaning = { kind: "worn", thing };
      return ink.all([
        is({ kind: "holder", thing }, FIRST_HOLDER + who),
        place < 0
          ? isAmong(lowering, worn, [wornNumber(0)], true, span)
          : is(worn, wornNumber(place)),
      ]);
    }
    case "cameFrom":
      return is({ kind: "cameFrom", thing: question.thing }, question.who + 1);
    case "liesHere":
      return is({ kind: "holder", thing: question.thing }, HOLDER_HERE);
    case "isLost":
      return is({ kind: "holder", thing: question.thing }, HOLDER_LOST);
    case "promised":
      return isAmong(
        lowering,
        { kind: "promise", commitment: question.commitment },
        [OWED],
        true,
        span,
      );
    case "withheld":
      return is({ kind: "promise", commitment: question.commitment }, WITHHELD);
    case "kept":
      return is({ kind: "promise", commitment: question.commitment }, KEPT);
    case "broke":
      return is({ kind: "promise", commitment: question.commitment }, BROKEN);
    case "isOwed":
      return is({ kind: "promise", commitment: question.commitment }, OWED);
    case "accepted":
      return is({ kind: "accepted", commitment: question.commitment }, 1);
    case "isOutlook":
      return is({ kind: "outlook", goal: question.goal }, question.outlook);
    case "feels":
      return isFeltAtLeast(lowering, question.who, question.feeling, question.level, span);
    case "shows":
      return shows(lowering, question.who, question.feeling, span);
    case "sees":
      return sees(lowering, question.who, question.of, question.kindSeen, span);
    case "bond": {
      const { who, to, size } = question;
      const bond = ink.read(lowering.readName({ kind: "bond", who, to }));
      return ink.binary(size > 0 ? ">=" : "<=", bond, ink.int(size));
    }
    default:
      return unreachable(question);
  }
}

// Believing what is so, whatever it is.
function knowsWhatever(
  lowering: PeopleLowering,
  who: number,
  fact: number,
  span: Span,
): Expression {
  const ink = inkAt(span);
  const values = lowering.readings.declared.cast.facts[fact]?.values ?? [];
  return ink.any(
    values.map((_, value) =>
      ink.all([
        isAmong(lowering, { kind: "fact", fact }, [value], false, span),
        isAmong(lowering, { kind: "belief", who, fact }, [value + 1], false, span),
      ]),
    ),
  );
}
