/**
 * Which conditions are decided for good: can never hold again, or will hold for ever.
 *
 * Owns what is final: how a promise ended, and how a goal was settled. Everything else may
 * still turn. A promise made on a condition that can't hold any more has lapsed.
 */
import { type Cast, DONE, GONE } from "./cast.ts";
import type { Condition, Question } from "./conditions.ts";
import type { Demand } from "./needs.ts";
import { BROKEN, KEPT, LAPSED, OWED } from "./promises.ts";
import type { Meaning } from "./symbols.ts";

const NEVER_SO: Demand = { kind: "impossible" };

/** When a condition can't come to hold any more; where it holds, it may still be `impossible`. */
export function whenDead(cast: Cast, condition: Condition): Demand {
  return decided(cast, condition, false);
}

// When a condition is decided for good: that it holds, or that it doesn't.
function decided(cast: Cast, condition: Condition, so: boolean): Demand {
  switch (condition.kind) {
    case "and":
    case "or": {
      const of = condition.parts.map((part) => decided(cast, part, so));
      // One dead part kills an `and`, but all parts of an `or` must be dead.
      return { kind: (condition.kind === "and") === so ? "all" : "any", of };
    }
    case "not":
      return decided(cast, condition.part, !so);
    case "ink":
      return NEVER_SO;
    default:
      return decidedQuestion(cast, condition, so);
  }
}

function decidedQuestion(cast: Cast, question: Question, so: boolean): Demand {
  switch (question.kind) {
    case "promised":
      return so ? promiseIs(question.commitment, [OWED], true) : NEVER_SO;
    case "withheld":
      // Once there is a promise nobody can say that there is none.
      return so ? NEVER_SO : promiseIs(question.commitment, [OWED], true);
    case "isOwed":
      return so ? NEVER_SO : promiseIs(question.commitment, terminalBut());
    case "kept":
      return promiseIs(question.commitment, so ? [KEPT] : terminalBut(KEPT));
    case "broke":
      return promiseIs(question.commitment, so ? [BROKEN] : terminalBut(BROKEN));
    case "accepted": {
      const { commitment } = question;
      const accepted: Meaning = { kind: "accepted", commitment };
      if (so) return { kind: "is", what: accepted, among: [1] };
      const isNot: Demand = { kind: "is", what: accepted, among: [0] };
      return { kind: "all", of: [isNot, promiseIs(commitment, terminalBut())] };
    }
    case "isOutlook": {
      const { goal, outlook } = question;
      if (cast.goals[goal]?.isOngoing) return NEVER_SO;
      const among = [GONE, DONE].filter((end) => (end === outlook) === so);
      return among.length === 0 ? NEVER_SO : { kind: "is", what: { kind: "outlook", goal }, among };
    }
    default:
      return NEVER_SO;
  }
}

function promiseIs(commitment: number, among: readonly number[], orMore = false): Demand {
  return { kind: "is", what: { kind: "promise", commitment }, among, orMore };
}

function terminalBut(state?: number): readonly number[] {
  const ends: number[] = [];
  for (let end = KEPT; end <= LAPSED; end++) if (end !== state) ends.push(end);
  return ends;
}
