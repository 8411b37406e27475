/**
 * Watches a story's RULES while it is played: what each says, held against what happened.
 *
 * Owns what each kind of rule means for one play. `possible` is about all plays together:
 * a play only says whether it was one that shows it.
 */
import { unreachable } from "../../../src/base/assert.ts";
import type { Effect, Rule } from "../../../src/drama/index.ts";
import type { Happening } from "../../../src/drama/rules.ts";

/** One thing after another: how everything stood, or an effect that took place. */
export type Moment =
  | { readonly kind: "state"; readonly holds: ReadonlySet<string> }
  | { readonly kind: "effect"; readonly effect: Effect };

/** What `holds` has for a place that has been reached. */
export function reaching(path: string): string {
  return `reaching ${path}`;
}

/** Whether a play kept a rule; of a rule of what is possible, whether it shows that it is. */
export function isKept(rule: Rule, play: readonly Moment[]): boolean {
  const { first, second } = rule;
  const last = play.findLast((moment) => moment.kind === "state");
  switch (rule.kind) {
    case "always":
      return play.every((moment) => moment.kind !== "state" || happens(moment, first));
    case "never":
      return !play.some((moment) => happens(moment, first));
    case "before": {
      const then = play.findIndex((moment) => happens(moment, second));
      return then < 0 || play.slice(0, then).some((moment) => happens(moment, first));
    }
    case "after": {
      const from = play.findIndex((moment) => happens(moment, first));
      if (from < 0) return true;
      const rest = play.slice(from).filter((moment) => moment.kind === "state");
      return rest.every((moment) => happens(moment, second));
    }
    case "leadsTo": {
      const from = play.findLastIndex(
        (moment, n) => happens(moment, first) && isNew(play, n, first),
      );
      return from < 0 || play.slice(from).some((moment) => happens(moment, second));
    }
    case "once":
      return play.filter((moment) => happens(moment, first)).length <= 1;
    case "atEveryEnding":
    case "possibleAtAnEnding":
      return last !== undefined && happens(last, first);
    case "possible":
      return play.some((moment) => happens(moment, first));
    default:
      return unreachable(rule.kind);
  }
}

/** Whether a rule is about all plays together. */
export function isAboutAll(rule: Rule): boolean {
  return rule.kind === "possible" || rule.kind === "possibleAtAnEnding";
}

// Whether something begins to be so here: what stays so leads to nothing anew.
function isNew(play: readonly Moment[], at: number, what: Happening): boolean {
  const before = play.slice(0, at).findLast(({ kind }) => kind === play[at]?.kind);
  return what.kind === "effect" || before === undefined || !happens(before, what);
}

function happens(moment: Moment, what: Happening | undefined): boolean {
  if (what === undefined) return false;
  switch (what.kind) {
    case "condition":
      return moment.kind === "state" && moment.holds.has(what.test);
    case "reaching":
      return moment.kind === "state" && moment.holds.has(reaching(what.path));
    case "effect":
      return (
        moment.kind === "effect" && JSON.stringify(moment.effect) === JSON.stringify(what.effect)
      );
    default:
      return unreachable(what);
  }
}
