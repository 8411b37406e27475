/**
 * What people feel when a goal moves, as docs/language.md has it under GOALS.
 *
 * Passing feelings are left out: nothing in these tales asks about them.
 */
import type { World } from "./numbers.ts";
import type { Goal, Tale } from "./tale.ts";

/** Moves a goal; `by` did it, or nobody (−1). */
export function moveGoal(tale: Tale, world: World, goal: number, to: number, by: number): void {
  const from = world.get(`outlook ${goal}`);
  if (from === to) return;
  const { owner, weight } = tale.goals[goal] as Goal;
  world.set(`outlook ${goal}`, to);
  const steps = to - from;
  const strength = Math.min(3, Math.ceil((Math.abs(weight) * Math.abs(steps)) / 4));
  const isGood = weight * steps > 0;
  const isOver = to === 0 || to === 4;
  const add = (name: string, by: number): void =>
    world.set(name, Math.max(-3, Math.min(3, world.get(name) + by)));

  if (isOver) {
    world.set(`mood ${goal}`, 0);
    add(`${isGood ? "joy" : "distress"} ${owner}`, strength);
  } else add(`mood ${goal}`, isGood ? strength : -strength);
  if (by === owner) add(`${isGood ? "pride" : "shame"} ${owner}`, strength);
  else if (by >= 0) add(`${isGood ? "gratitude" : "anger"} ${owner} ${by}`, strength);

  // Whoever moves the goal of somebody they have a bond to is proud or ashamed of it.
  if (by < 0 || by === owner || world.get(`bond ${by} ${owner}`) === 0) return;
  if (world.get(`here ${by}`) === 1) add(`${isGood ? "pride" : "shame"} ${by}`, strength);
}
