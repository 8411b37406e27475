/**
 * Which containers a divert counts as visited, found when it is laid out.
 *
 * Ink walks up from a divert's target each time the divert is taken; where a story goes is known
 * before, so here that is done once for each divert.
 */
import { COUNT_START_ONLY, COUNT_TURNS, COUNT_VISITS, type Container, type Node } from "./tree.ts";

/** A container that is counted; `isAtStart`: whether it is begun at its very beginning. */
export interface Counted {
  readonly container: Container;
  readonly isAtStart: boolean;
}

/**
 * Which containers a divert counts: those around its target that are not around the divert,
 * and those that count every start, from the innermost out. A container that is entered
 * anywhere but at its very beginning is not started. `depths`: of containers, by row.
 */
export function countsOf(
  from: Container,
  target: Node | undefined,
  depths: readonly number[],
): readonly Counted[] {
  if (target === undefined) return [];
  const counts: Counted[] = [];
  let child: Node = target;
  let around = target.parent;
  // A named container is pointed at by its first content, so it counts itself here.
  if (target.kind === "container" && target.name !== undefined && target.content.length > 0) {
    child = target.content[0] as Node;
    around = target;
  }
  let isAtStart = true;
  for (; around !== undefined; around = around.parent) {
    const startsOnly = (around.flags & COUNT_START_ONLY) !== 0;
    if (!startsOnly && isAround(around, from, depths)) break;
    if (around.content[0] !== child) isAtStart = false;
    const isCounted = (around.flags & (COUNT_VISITS | COUNT_TURNS)) !== 0;
    if (isCounted && (isAtStart || !startsOnly)) counts.push({ container: around, isAtStart });
    child = around;
  }
  return counts;
}

function isAround(outer: Container, inner: Container, depths: readonly number[]): boolean {
  let at: Container | undefined = inner;
  let up = (depths[inner.row] as number) - (depths[outer.row] as number);
  for (; up > 0; up--) at = at?.parent;
  return at === outer;
}
