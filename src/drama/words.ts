/**
 * Why an effect could not take place, in a sentence.
 *
 * Owns these words only; what a story says is its own. For the journal and for whoever looks for
 * the cause of a fault.
 */
import { unreachable } from "../base/assert.ts";
import { OUTLOOKS } from "./cast.ts";
import type { Reason } from "./needs.ts";
import { ALLOWED_FROM, type PromiseMove, promiseStateWord } from "./promises.ts";
import { valueIn, type World } from "./world.ts";

/** What each move does to a promise, for "can't be …". */
const DONE_TO: Readonly<Record<PromiseMove, string>> = {
  asksFor: "asked for",
  withholds: "withheld",
  promisesIf: "made on a condition",
  promises: "made",
  vows: "made",
  accepts: "accepted",
  keeps: "kept",
  breaks: "broken",
  releases: "released",
  withdraws: "withdrawn",
  lapses: "let lapse",
  due: "due",
  deadline: "late",
};

/** A reason in the world in which it was given. */
export function explainReason(world: World, reason: Reason): string {
  const { cast } = world;
  const person = (who: number): string => cast.people[who]?.name ?? "nobody";
  const thing = (n: number): string => `the ${cast.things[n]?.name ?? "thing"}`;
  const promise = (n: number): string => `\`${cast.commitments[n]?.name ?? ""}\``;
  switch (reason.kind) {
    case "doesNotBelieve":
      return `${person(reason.who)} doesn't believe it.`;
    case "doesNotBelieveOtherwise":
      return `It is no lie: ${person(reason.who)} doesn't believe otherwise.`;
    case "isNotSo":
      return "It is not so.";
    case "isNotHere":
      return `${person(reason.who)} is not here.`;
    case "doesNotHold":
      return `${person(reason.who)} doesn't hold ${thing(reason.thing)}.`;
    case "doesNotWear":
      return `${person(reason.who)} doesn't wear ${thing(reason.thing)}.`;
    case "isNobodys":
      return `Nobody owns ${thing(reason.thing)}.`;
    case "isOutOfReach":
      return `Neither does ${thing(reason.thing)} lie here, nor does anybody here hold it.`;
    case "isNotToBeFound":
      return `Neither is ${thing(reason.thing)} lost, nor does it lie here.`;
    case "promiseStands": {
      const { commitment, move } = reason;
      const state = promiseStateWord(valueIn(world, { kind: "promise", commitment }));
      const from = ALLOWED_FROM[move].map(promiseStateWord).join(" or ");
      return `${promise(commitment)} is ${state}: only one that is ${from} can be ${DONE_TO[move]}.`;
    }
    case "isNotTheirs":
      return `${promise(reason.commitment)} is not ${person(reason.who)}'s to speak of so.`;
    case "deadlineIsPast":
      return `What ${promise(reason.commitment)} is to be kept by is past.`;
    case "goalIsSettled": {
      const { goal } = reason;
      const outlook = OUTLOOKS[valueIn(world, { kind: "outlook", goal })] ?? "settled";
      return `\`${cast.goals[goal]?.name ?? ""}\` is settled: it is ${outlook}.`;
    }
    case "isUnclear":
      return "It is left open toward whom, or for which goal.";
    default:
      return unreachable(reason);
  }
}
