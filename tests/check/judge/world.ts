/**
 * How the people of a tale stand, and what effects make of it: the pages of docs/language.md
 * about facts, things, promises and who is here, said once more in plain code.
 *
 * A world is small whole numbers by name, 0 where nothing was ever said. Owns what an effect
 * needs and does; what is felt when a goal moves is `hearts.ts`'s.
 */
import { asked, Facing } from "./asking.ts";
import { moveGoal } from "./hearts.ts";
import { World } from "./numbers.ts";
import type { Condition, Effect, So, Tale } from "./tale.ts";

/** The states of a promise. The five behind `owed` stay for ever. */
export const UNSAID = 0;
export const ASKED = 1;
export const WITHHELD = 2;
export const CONDITIONAL = 3;
export const OWED = 4;
export const KEPT = 5;
export const BROKEN = 6;
export const RELEASED = 7;
export const WITHDRAWN = 8;
export const LAPSED = 9;

/** Where a thing is, when nobody has it; else whoever has it, and one more. */
export const LIES_HERE = 0;
export const IS_LOST = -1;

/** Why an effect could not be. */
export type Fault = "unknown" | "absent" | "unheld" | "other";

/** What becomes of a promise by itself. */
export interface Settled {
  readonly pledge: number;
  readonly state: number;
}

export function worldAtStart(tale: Tale, world: World = new World()): World {
  for (const [who, person] of tale.people.entries()) {
    world.set(`here ${who}`, person.isAway ? 0 : 1);
    for (const { to, size } of person.bonds) world.set(`bond ${who} ${to}`, size);
  }
  for (const [fact, { atFirst, knownBy }] of tale.facts.entries()) {
    world.set(`fact ${fact}`, atFirst);
    for (const who of knownBy) world.set(`belief ${who} ${fact}`, atFirst + 1);
    if (knownBy.length < tale.people.length) continue;
    for (const who of knownBy) {
      for (const about of knownBy) {
        if (about !== who) world.set(`thinks ${who} ${about} ${fact}`, 1);
      }
    }
  }
  for (const [thing, { owner, heldBy, isLost }] of tale.things.entries()) {
    world.set(`owner ${thing}`, owner + 1);
    world.set(`holder ${thing}`, isLost ? IS_LOST : heldBy >= 0 ? heldBy + 1 : owner + 1);
  }
  for (const [goal, { outlook }] of tale.goals.entries()) world.set(`outlook ${goal}`, outlook);
  for (const [variable, { atFirst }] of tale.variables.entries()) {
    world.set(`variable ${variable}`, atFirst);
  }
  return world;
}

/** Why the effect can't be now; `undefined` where it can. */
export function faultOf(tale: Tale, world: World, effect: Effect): Fault | undefined {
  const isHere = (who: number): boolean => world.get(`here ${who}`) === 1;
  const holds = (who: number, thing: number): boolean => world.get(`holder ${thing}`) === who + 1;
  switch (effect.does) {
    case "tells":
      return world.get(`belief ${effect.who} ${effect.what.fact}`) === effect.what.value + 1
        ? undefined
        : "unknown";
    case "lies": {
      const belief = world.get(`belief ${effect.who} ${effect.what.fact}`);
      return belief !== 0 && belief !== effect.what.value + 1 ? undefined : "other";
    }
    case "learns":
      return world.get(`fact ${effect.what.fact}`) === effect.what.value ? undefined : "other";
    case "gives":
    case "lends":
      if (!holds(effect.who, effect.thing)) return "unheld";
      return isHere(effect.who) && isHere(effect.to) ? undefined : "absent";
    case "returns":
      if (!holds(effect.who, effect.thing)) return "unheld";
      return world.get(`owner ${effect.thing}`) > 0 ? undefined : "other";
    case "takes": {
      if (!isHere(effect.who)) return "absent";
      const holder = world.get(`holder ${effect.thing}`);
      return holder === LIES_HERE || (holder > 0 && isHere(holder - 1)) ? undefined : "other";
    }
    case "drops":
      if (!holds(effect.who, effect.thing)) return "unheld";
      return isHere(effect.who) ? undefined : "absent";
    case "loses":
    case "wears":
      return holds(effect.who, effect.thing) ? undefined : "unheld";
    case "takesOff":
      if (!holds(effect.who, effect.thing)) return "unheld";
      return world.get(`worn ${effect.thing}`) === 1 ? undefined : "other";
    case "finds": {
      const holder = world.get(`holder ${effect.thing}`);
      const lies = holder === LIES_HERE && isHere(effect.who);
      return holder === IS_LOST || lies ? undefined : "other";
    }
    case "promises":
    case "vows":
      return isIn(world, effect.pledge, UNSAID, ASKED, WITHHELD, ...ifMadeOutright(effect)) &&
        !isLate(tale, world, effect.pledge)
        ? undefined
        : "other";
    case "asks":
      return isIn(world, effect.pledge, UNSAID, WITHHELD) ? undefined : "other";
    case "withholds":
      return isIn(world, effect.pledge, UNSAID, ASKED) ? undefined : "other";
    case "accepts":
    case "keeps":
    case "releases":
      return isIn(world, effect.pledge, CONDITIONAL, OWED) ? undefined : "other";
    case "breaks":
      return isIn(world, effect.pledge, OWED) ? undefined : "other";
    case "withdraws":
      return isIn(world, effect.pledge, CONDITIONAL, OWED) ? undefined : "other";
    case "lapses":
      return isIn(world, effect.pledge, CONDITIONAL) ? undefined : "other";
    case "becomes":
    case "makes": {
      const outlook = world.get(`outlook ${effect.goal}`);
      const isSettled = outlook === 0 || outlook === 4;
      return isSettled && tale.goals[effect.goal]?.isOngoing !== true ? "other" : undefined;
    }
    default:
      return undefined;
  }
}

// A promise on a condition may be made outright; one made outright can't be put on a condition.
function ifMadeOutright(effect: Effect): number[] {
  return effect.does === "promises" && effect.if !== undefined ? [] : [CONDITIONAL];
}

function isIn(world: World, pledge: number, ...states: readonly number[]): boolean {
  return states.includes(world.get(`promise ${pledge}`));
}

/** Whether a promise's deadline is past. */
function isLate(tale: Tale, world: World, pledge: number): boolean {
  const by = tale.pledges[pledge]?.by;
  if (by === undefined) return false;
  return "fact" in by ? world.get(`fact ${by.fact}`) === 1 : world.get(`visits ${by.knot}`) > 0;
}

/** Carries out an effect that can be. `conditions` are what promises may hang on, by number. */
export function carryOut(
  tale: Tale,
  world: World,
  effect: Effect,
  conditions: readonly Condition[],
): void {
  switch (effect.does) {
    case "now":
      happens(tale, world, effect.what);
      return;
    case "tells": {
      const { who, to, what } = effect;
      believe(world, to, what, true);
      world.set(`thinks ${who} ${to} ${what.fact}`, 1);
      world.set(`thinks ${to} ${who} ${what.fact}`, 1);
      return;
    }
    case "lies": {
      const { who, to, what } = effect;
      believe(world, to, what, false);
      world.set(`thinks ${who} ${to} ${what.fact}`, 0);
      world.set(`lied ${who} ${to} ${what.fact}`, 1);
      return;
    }
    case "learns":
    case "overhears":
    case "guesses":
      believe(world, effect.who, effect.what, true);
      return;
    case "arrives":
    case "leaves":
      world.set(`here ${effect.who}`, effect.does === "arrives" ? 1 : 0);
      return;
    case "gives":
    case "lends":
      move(world, effect.thing, effect.to + 1);
      world.set(`from ${effect.thing}`, effect.who + 1);
      if (effect.does === "gives") world.set(`owner ${effect.thing}`, effect.to + 1);
      return;
    case "returns":
      move(world, effect.thing, world.get(`owner ${effect.thing}`));
      return;
    case "takes":
    case "finds":
      move(world, effect.thing, effect.who + 1);
      return;
    case "drops":
      move(world, effect.thing, LIES_HERE);
      return;
    case "loses":
      move(world, effect.thing, IS_LOST);
      return;
    case "wears":
    case "takesOff":
      world.set(`worn ${effect.thing}`, effect.does === "wears" ? 1 : 0);
      return;
    case "promises":
    case "vows": {
      const on = effect.does === "promises" ? effect.if : undefined;
      world.set(`promise ${effect.pledge}`, on === undefined ? OWED : CONDITIONAL);
      world.set(`on ${effect.pledge}`, on === undefined ? 0 : conditions.indexOf(on) + 1);
      nudge(tale, world, effect.pledge, "up");
      return;
    }
    case "asks":
      world.set(`promise ${effect.pledge}`, ASKED);
      return;
    case "withholds":
      world.set(`promise ${effect.pledge}`, WITHHELD);
      nudge(tale, world, effect.pledge, "down");
      return;
    case "accepts":
      world.set(`accepted ${effect.pledge}`, 1);
      return;
    case "keeps":
      world.set(`promise ${effect.pledge}`, KEPT);
      nudge(tale, world, effect.pledge, 4);
      return;
    case "breaks":
      breakIt(tale, world, effect.pledge);
      return;
    case "withdraws":
      if (isIn(world, effect.pledge, OWED)) breakIt(tale, world, effect.pledge);
      else world.set(`promise ${effect.pledge}`, WITHDRAWN);
      return;
    case "releases":
      world.set(`promise ${effect.pledge}`, RELEASED);
      return;
    case "lapses":
      world.set(`promise ${effect.pledge}`, LAPSED);
      return;
    case "becomes":
      moveGoal(tale, world, effect.goal, effect.outlook, -1);
      return;
    case "makes":
      moveGoal(tale, world, effect.goal, effect.outlook, effect.who);
      return;
    case "feels": {
      const name =
        effect.kind === "anger"
          ? `anger ${effect.who} ${effect.to}`
          : `${effect.kind} ${effect.who}`;
      world.set(name, Math.max(world.get(name), effect.level));
      return;
    }
    case "forgives":
      world.set(`anger ${effect.who} ${effect.to}`, 0);
      return;
    case "warms":
    case "cools": {
      const name = `bond ${effect.who} ${effect.to}`;
      const size = world.get(name) + (effect.does === "warms" ? 1 : -1);
      world.set(name, Math.max(-3, Math.min(3, size)));
      return;
    }
    case "hides":
      world.set(
        `face ${effect.who}`,
        effect.kind === undefined ? Facing.hidesAll : Facing.hides[effect.kind],
      );
      return;
    case "open":
      world.set(`face ${effect.who}`, 0);
      return;
    case "timePasses":
      for (const name of world.names(/^(?:joy|distress|gratitude|pride|shame) /)) {
        world.set(name, Math.max(0, world.get(name) - 1));
      }
      return;
  }
}

/** Everybody who is here sees it, and sees that the others do. */
function happens(tale: Tale, world: World, what: So): void {
  world.set(`fact ${what.fact}`, what.value);
  const here = [...tale.people.keys()].filter((who) => world.get(`here ${who}`) === 1);
  for (const who of here) {
    believe(world, who, what, true);
    for (const about of here) {
      if (about !== who) world.set(`thinks ${who} ${about} ${what.fact}`, 1);
    }
  }
}

/** Whoever comes to believe what is so has found out what lies they were told of it. */
function believe(world: World, who: number, what: So, isHonest: boolean): void {
  world.set(`belief ${who} ${what.fact}`, what.value + 1);
  if (!isHonest || world.get(`fact ${what.fact}`) !== what.value) return;
  for (const name of world.names(new RegExp(`^lied \\d+ ${who} ${what.fact}$`))) world.set(name, 0);
}

function move(world: World, thing: number, holder: number): void {
  world.set(`worn ${thing}`, 0);
  world.set(`holder ${thing}`, holder);
}

/** Moves the goal that a promise is for. */
function nudge(tale: Tale, world: World, pledge: number, to: "up" | "down" | number): void {
  const { goal, debtor, creditor } = tale.pledges[pledge] as Tale["pledges"][number];
  if (goal < 0) return;
  const { owner } = tale.goals[goal] as Tale["goals"][number];
  const isParty = owner === debtor || owner === creditor;
  if (!isParty && world.get(`here ${owner}`) === 0) return;
  const now = world.get(`outlook ${goal}`);
  if (now === 0 || now === 4) return;
  const step = to === "up" ? Math.min(now + 1, 3) : Math.max(now - 1, 1);
  const outlook = typeof to === "number" ? to : step;
  moveGoal(tale, world, goal, outlook, debtor);
}

function breakIt(tale: Tale, world: World, pledge: number): void {
  world.set(`promise ${pledge}`, BROKEN);
  nudge(tale, world, pledge, 0);
}

/** Settles by itself what can, one promise after the other, until nothing is left to settle. */
export function settle(
  tale: Tale,
  world: World,
  conditions: readonly Condition[],
  each: (settled: Settled) => void,
): void {
  for (let isDone = false; !isDone; ) {
    isDone = true;
    for (const pledge of tale.pledges.keys()) {
      const to = settlingOf(tale, world, pledge, conditions);
      if (to === undefined) continue;
      if (to === BROKEN) breakIt(tale, world, pledge);
      else world.set(`promise ${pledge}`, to);
      each({ pledge, state: to });
      isDone = false;
      break;
    }
  }
}

function settlingOf(
  tale: Tale,
  world: World,
  pledge: number,
  conditions: readonly Condition[],
): number | undefined {
  const state = world.get(`promise ${pledge}`);
  if (state !== OWED && state !== CONDITIONAL) return undefined;
  if (isLate(tale, world, pledge)) return state === OWED ? BROKEN : LAPSED;
  if (state === OWED) return undefined;
  const condition = conditions[world.get(`on ${pledge}`) - 1] as Condition;
  if (isDead(world, condition)) return LAPSED;
  return asked(tale, world, condition) ? OWED : undefined;
}

/** Whether a condition can't come true any more: it hangs on a promise that is over otherwise. */
function isDead(world: World, condition: Condition): boolean {
  switch (condition.is) {
    case "and":
      return condition.of.some((part) => isDead(world, part));
    case "or":
      return condition.of.every((part) => isDead(world, part));
    case "kept":
      return isIn(world, condition.pledge, BROKEN, RELEASED, WITHDRAWN, LAPSED);
    default:
      return false;
  }
}
