/**
 * Rules, each followed along a play as docs/checking.md says what it means.
 *
 * How far a rule has come is kept among the numbers of the world, so that it goes along with the
 * play. Promises nothing of `leads to` beyond what one play shows: whether D can still be come to
 * is for whoever knows all plays.
 */
import { asked } from "./asking.ts";
import type { World } from "./numbers.ts";
import type { Effect, Happening, Tale } from "./tale.ts";

/** What a play says of a rule: that it doesn't hold, or, of what is possible, that it is. */
export type Told = (rule: number) => void;

/** Of `leads to`: C holds, and D is waited for. */
const HELD = 1;
const WAITING = 2;

/** Whether a rule waits for its D. */
export function isWaiting(tale: Tale, world: World, rule: number): boolean {
  return tale.rules[rule]?.rule === "leadsTo" && (world.get(`rule ${rule}`) & WAITING) !== 0;
}

/** Every rule, at a moment at which something may have come to be so. */
export function look(tale: Tale, world: World, broken: Told, shown: Told): void {
  const holds = (what: Happening): boolean =>
    what.on === "condition" && asked(tale, world, what.condition);
  for (const [number, rule] of tale.rules.entries()) {
    const name = `rule ${number}`;
    switch (rule.rule) {
      case "always":
        if (!holds(rule.what)) broken(number);
        break;
      case "never":
        if (holds(rule.what)) broken(number);
        break;
      case "possible":
        if (holds(rule.what)) shown(number);
        break;
      case "before": {
        const isFirst = holds(rule.first);
        const isThen = holds(rule.second);
        if (isThen && world.get(name) === 0) broken(number);
        if (isFirst || isThen) world.set(name, 1);
        break;
      }
      case "afterAlways":
        if (holds(rule.first)) world.set(name, 1);
        if (world.get(name) === 1 && !holds(rule.second)) broken(number);
        break;
      case "leadsTo": {
        const was = world.get(name);
        let now = was;
        if (rule.first.on === "condition") {
          const isSo = holds(rule.first);
          now = isSo ? now | HELD : now & ~HELD;
          if (isSo && (was & HELD) === 0) now |= WAITING;
        }
        if (holds(rule.second)) now &= ~WAITING;
        world.set(name, now);
        break;
      }
      default:
    }
  }
}

/** An effect takes place, or a knot is come to. */
export function happens(
  tale: Tale,
  world: World,
  what: Effect | number,
  broken: Told,
  shown: Told,
): void {
  const is = (one: Happening): boolean =>
    typeof what === "number"
      ? one.on === "reaching" && one.knot === what
      : one.on === "effect" && JSON.stringify(one.effect) === JSON.stringify(what);
  for (const [number, rule] of tale.rules.entries()) {
    const name = `rule ${number}`;
    switch (rule.rule) {
      case "never":
        if (is(rule.what)) broken(number);
        break;
      case "possible":
        if (is(rule.what)) shown(number);
        break;
      case "once":
        if (!is(rule.what)) break;
        if (world.get(name) === 1) broken(number);
        world.set(name, 1);
        break;
      case "before": {
        if (is(rule.second) && world.get(name) === 0) broken(number);
        if (is(rule.first) || is(rule.second)) world.set(name, 1);
        break;
      }
      case "afterAlways":
        if (is(rule.first)) world.set(name, 1);
        break;
      case "leadsTo":
        if (is(rule.first)) world.set(name, world.get(name) | WAITING);
        if (is(rule.second)) world.set(name, world.get(name) & ~WAITING);
        break;
      default:
    }
  }
}

/** The play is over. */
export function over(tale: Tale, world: World, broken: Told, shown: Told): void {
  for (const [number, rule] of tale.rules.entries()) {
    if (rule.rule === "leadsTo" && isWaiting(tale, world, number)) broken(number);
    if (rule.rule !== "atEveryEnding" && rule.rule !== "possibleAtAnEnding") continue;
    const holds = rule.what.on === "condition" && asked(tale, world, rule.what.condition);
    if (rule.rule === "atEveryEnding" && !holds) broken(number);
    if (rule.rule === "possibleAtAnEnding" && holds) shown(number);
  }
}
