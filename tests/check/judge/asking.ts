/**
 * What can be asked of a world, as docs/language.md has it: what is so, who knows it, what is
 * felt and what of that is shown and seen.
 */
import type { World } from "./numbers.ts";
import type { Condition, Kind, Tale } from "./tale.ts";

/** Faces, as numbers: 0 lets all of it show. */
export const Facing = {
  hidesAll: 1,
  hides: {
    joy: 2,
    distress: 3,
    hope: 4,
    fear: 5,
    anger: 6,
    gratitude: 7,
    pride: 8,
    shame: 9,
  } satisfies Record<Kind, number>,
} as const;

/** Whether it is so now. */
export function asked(tale: Tale, world: World, condition: Condition): boolean {
  const isSo = (fact: number, value: number): boolean => world.get(`fact ${fact}`) === value;
  const state = (pledge: number): number => world.get(`promise ${pledge}`);
  switch (condition.is) {
    case "not":
      return !asked(tale, world, condition.of);
    case "and":
      return condition.of.every((part) => asked(tale, world, part));
    case "or":
      return condition.of.some((part) => asked(tale, world, part));
    case "so":
      return isSo(condition.what.fact, condition.what.value);
    case "knows":
    case "believes": {
      const { fact, value } = condition.what;
      const belief = world.get(`belief ${condition.who} ${fact}`);
      return belief === value + 1 && (condition.is === "believes" || isSo(fact, value));
    }
    case "knowsHow":
      return isSo(condition.fact, world.get(`belief ${condition.who} ${condition.fact}`) - 1);
    case "thinks":
      return world.get(`thinks ${condition.who} ${condition.about} ${condition.fact}`) === 1;
    case "lied":
      return world.get(`lied ${condition.who} ${condition.to} ${condition.fact}`) === 1;
    case "here":
      return world.get(`here ${condition.who}`) === 1;
    case "holds":
      return world.get(`holder ${condition.thing}`) === condition.who + 1;
    case "wears":
      return (
        world.get(`holder ${condition.thing}`) === condition.who + 1 &&
        world.get(`worn ${condition.thing}`) === 1
      );
    case "cameFrom":
      return world.get(`from ${condition.thing}`) === condition.who + 1;
    case "lost":
      return world.get(`holder ${condition.thing}`) === -1;
    case "promised":
      // There is a promise, or was.
      return state(condition.pledge) >= 3;
    case "withheld":
      return state(condition.pledge) === 2;
    case "owed":
      return state(condition.pledge) === 4;
    case "kept":
      return state(condition.pledge) === 5;
    case "broke":
      return state(condition.pledge) === 6;
    case "accepted":
      return world.get(`accepted ${condition.pledge}`) === 1;
    case "outlook":
      return world.get(`outlook ${condition.goal}`) === condition.outlook;
    case "bond": {
      const bond = world.get(`bond ${condition.who} ${condition.to}`);
      return condition.size > 0 ? bond >= condition.size : bond <= condition.size;
    }
    case "feels":
      return felt(tale, world, condition) >= condition.level;
    case "shows":
      return shows(tale, world, condition);
    case "sees":
      return sees(tale, world, condition.who, condition.of, condition.kind);
    case "more":
      return world.get(`variable ${condition.variable}`) > condition.than;
    case "visited":
      return world.get(`visits ${condition.knot}`) > condition.times;
  }
}

/** A feeling of somebody; toward somebody, if it is of that sort and one is named. */
interface Felt {
  readonly who: number;
  readonly kind: Kind;
  readonly to?: number;
}

/** How strongly it is felt: for whatever goal, and where nobody is named toward whomever. */
export function felt(tale: Tale, world: World, { who, kind, to }: Felt): number {
  switch (kind) {
    case "hope":
    case "fear": {
      const side = kind === "hope" ? 1 : -1;
      const moods = [...tale.goals.entries()]
        .filter(([, { owner }]) => owner === who)
        .map(([goal]) => side * world.get(`mood ${goal}`));
      return Math.max(0, ...moods);
    }
    case "anger":
    case "gratitude": {
      const toward = to === undefined ? [...tale.people.keys()] : [to];
      return Math.max(...toward.map((other) => world.get(`${kind} ${who} ${other}`)));
    }
    default:
      return world.get(`${kind} ${who}`);
  }
}

/** What comes through somebody's face of what they feel. */
function comesThrough(tale: Tale, world: World, feeling: Felt): number {
  const guard = tale.people[feeling.who]?.guard ?? 0;
  const hidesAll = world.get(`face ${feeling.who}`) === Facing.hidesAll ? 1 : 0;
  return Math.max(0, felt(tale, world, feeling) - guard - hidesAll);
}

function shows(tale: Tale, world: World, feeling: Felt): boolean {
  const face = world.get(`face ${feeling.who}`);
  const isHidden = face === Facing.hidesAll || face === Facing.hides[feeling.kind];
  return (isHidden ? comesThrough(tale, world, feeling) : felt(tale, world, feeling)) >= 1;
}

function sees(tale: Tale, world: World, who: number, of: number, kind: Kind): boolean {
  const feeling = { who: of, kind };
  if (world.get(`here ${who}`) === 0 || felt(tale, world, feeling) === 0) return false;
  if (shows(tale, world, feeling)) return true;
  const fondness = Math.max(0, world.get(`bond ${who} ${of}`));
  return comesThrough(tale, world, feeling) + fondness >= 3;
}

/** What a reason weighs. */
export function weighs(tale: Tale, world: World, reason: Condition): number {
  if (!asked(tale, world, reason)) return 0;
  if (reason.is === "feels") return felt(tale, world, reason);
  return reason.is === "bond" ? Math.abs(world.get(`bond ${reason.who} ${reason.to}`)) : 1;
}
