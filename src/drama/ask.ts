/**
 * Asking a world: does this hold, and how much does it weigh?
 *
 * Owns what each condition means. Plain ink within a condition is not drama's: whoever asks
 * answers for it.
 */
import { unreachable } from "../base/assert.ts";
import type { Condition, Question } from "./conditions.ts";
import type { Proposition } from "./effects.ts";
import { feltLevel, sees, shows } from "./hearts.ts";
import { BROKEN, isPromised, KEPT, OWED, WITHHELD } from "./promises.ts";
import { FIRST_HOLDER, HOLDER_HERE, HOLDER_LOST, wornNumber } from "./values.ts";
import { isHere, valueIn, type World } from "./world.ts";

/** Answers for the plain ink within a condition, by its number. */
export type AskInk = (expression: number) => boolean;

/** Whether a condition holds. */
export function holds(world: World, condition: Condition, ink: AskInk): boolean {
  switch (condition.kind) {
    case "and":
      return condition.parts.every((part) => holds(world, part, ink));
    case "or":
      return condition.parts.some((part) => holds(world, part, ink));
    case "not":
      return !holds(world, condition.part, ink);
    case "ink":
      return ink(condition.expression);
    default:
      return ask(world, condition);
  }
}

/** Whether what a question says is so. */
export function ask(world: World, question: Question): boolean {
  switch (question.kind) {
    case "holds":
      return isSo(world, question.what);
    case "knows": {
      const { who, what } = question;
      const { fact } = what;
      const value = valueIn(world, { kind: "fact", fact });
      if ("value" in what && what.value !== value) return false;
      return beliefOf(world, who, fact) === value + 1;
    }
    case "believes":
      return believes(world, question.who, question.what);
    case "thinksKnows":
      return valueIn(world, question) === 1;
    case "liedTo": {
      const { who, to, fact } = question;
      return valueIn(world, { kind: "lied", who, to, fact }) === 1;
    }
    case "isHere":
      return isHere(world, question.who);
    case "holdsThing":
      return isHeldBy(world, question.thing, question.who);
    case "wears": {
      const { who, thing, place } = question;
      if (!isHeldBy(world, thing, who)) return false;
      const worn = valueIn(world, { kind: "worn", thing });
      return place < 0 ? worn > 0 : worn === wornNumber(place);
    }
    case "cameFrom":
      return valueIn(world, { kind: "cameFrom", thing: question.thing }) === question.who + 1;
    case "liesHere":
      return valueIn(world, { kind: "holder", thing: question.thing }) === HOLDER_HERE;
    case "isLost":
      return valueIn(world, { kind: "holder", thing: question.thing }) === HOLDER_LOST;
    case "promised":
      return isPromised(promiseOf(world, question.commitment));
    case "withheld":
      return promiseOf(world, question.commitment) === WITHHELD;
    case "kept":
      return promiseOf(world, question.commitment) === KEPT;
    case "broke":
      return promiseOf(world, question.commitment) === BROKEN;
    case "isOwed":
      return promiseOf(world, question.commitment) === OWED;
    case "accepted":
      return valueIn(world, { kind: "accepted", commitment: question.commitment }) === 1;
    case "isOutlook":
      return valueIn(world, { kind: "outlook", goal: question.goal }) === question.outlook;
    case "feels":
      return feltLevel(world, question.who, question.feeling) >= question.level;
    case "shows":
      return shows(world, question.who, question.feeling);
    case "sees":
      return sees(world, question.who, question.of, question.kindSeen);
    case "bond": {
      const { who, to, size } = question;
      const bond = valueIn(world, { kind: "bond", who, to });
      return size > 0 ? bond >= size : bond <= size;
    }
    default:
      return unreachable(question);
  }
}

/**
 * What a reason counts for: a feeling its level, a bond its size, anything else 1; and 0 where
 * it doesn't hold.
 */
export function weigh(world: World, reason: Condition, ink: AskInk): number {
  if (!holds(world, reason, ink)) return 0;
  if (reason.kind === "feels") return feltLevel(world, reason.who, reason.feeling);
  if (reason.kind === "bond") {
    return Math.abs(valueIn(world, { kind: "bond", who: reason.who, to: reason.to }));
  }
  return 1;
}

/** What a person believes of a fact: 0 nothing, else 1 and the value. */
export function beliefOf(world: World, who: number, fact: number): number {
  return valueIn(world, { kind: "belief", who, fact });
}

/** Whether a person believes this. */
export function believes(world: World, who: number, what: Proposition): boolean {
  return beliefOf(world, who, what.fact) === what.value + 1;
}

/** Whether this is so in the world. */
export function isSo(world: World, what: Proposition): boolean {
  return valueIn(world, { kind: "fact", fact: what.fact }) === what.value;
}

/** Whether a thing is in this person's hands, or worn by them. */
export function isHeldBy(world: World, thing: number, who: number): boolean {
  return valueIn(world, { kind: "holder", thing }) === FIRST_HOLDER + who;
}

function promiseOf(world: World, commitment: number): number {
  return valueIn(world, { kind: "promise", commitment });
}
