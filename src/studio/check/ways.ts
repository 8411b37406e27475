/**
 * Which ways between knots a step has gone, told by the knots that it was seen in.
 *
 * A step is seen where it prints or offers something; a knot that says nothing is passed unseen.
 * Owns that reconstruction: the shortest walk from where the step begins to where it rests that
 * comes by every knot it was seen in, or all of those that are as short. Where there is none, as
 * by targets that only the play knows, every way between those knots may have been gone.
 */
import type { GraphEdge } from "../../check/knot-graph.ts";

/** Answers the ways, as places in the graph's edges, of a step that begins, is seen and rests. */
export type FindWays = (start: number, passed: readonly number[], end: number) => readonly number[];

/** A way from a knot; −1: back from a tunnel, which is no way of its own. */
interface Joint {
  readonly to: number;
  readonly way: number;
}

/** A walk is looked for as long as it is in so many places (knots, each with what was seen). */
const MOST_PLACES = 100_000;

/** Makes it for a graph; what was answered once is remembered. */
export function wayfinder(edges: readonly GraphEdge[], knots: number): FindWays {
  const joints: Joint[][] = Array.from({ length: knots }, () => []);
  edges.forEach(({ from, to, kind }, way) => {
    joints[from]?.push({ to, way });
    if (kind === "tunnel") joints[to]?.push({ to: from, way: -1 });
  });
  const known = new Map<string, readonly number[]>();
  return (start, passed, end) => {
    const key = `${start} ${passed.join(" ")} ${end}`;
    let ways = known.get(key);
    if (ways === undefined) {
      const seen = [...new Set([start, ...passed, end])].filter((knot) => knot >= 0);
      ways = walkThrough(joints, seen, start, end) ?? waysAmong(edges, seen, start, end);
      known.set(key, ways);
    }
    return ways;
  };
}

/** The ways of the shortest walks by all of these knots, breadth first. */
function walkThrough(
  joints: readonly (readonly Joint[])[],
  seen: readonly number[],
  start: number,
  end: number,
): readonly number[] | undefined {
  if (start < 0 || joints.length * 2 ** seen.length > MOST_PLACES) return undefined;
  const bitOf = new Map(seen.map((knot, at) => [knot, 1 << at]));
  const all = (1 << seen.length) - 1;
  const { length } = joints;
  // A place: which of the knots were come by, and where the walk is.
  const first = (bitOf.get(start) ?? 0) * length + start;
  const far = new Map([[first, 0]]);
  const before = new Map<number, { readonly place: number; readonly way: number }[]>();
  const queue = [first];
  const ends: number[] = [];
  for (const place of queue) {
    const knot = place % length;
    const come = Math.floor(place / length);
    const steps = far.get(place) as number;
    if (ends.length > 0 && steps > (far.get(ends[0] as number) as number)) break;
    if (come === all && (end < 0 || knot === end)) {
      ends.push(place);
      continue;
    }
    for (const { to, way } of joints[knot] ?? []) {
      const bit = bitOf.get(to) ?? 0;
      // A tunnel comes back to where the walk has been, or began before it.
      if (way < 0 && (come & bit) !== bit && knot !== start) continue;
      const next = (come | bit) * length + to;
      const known = far.get(next);
      if (known === undefined) {
        far.set(next, steps + 1);
        before.set(next, [{ place, way }]);
        queue.push(next);
      } else if (known === steps + 1) before.get(next)?.push({ place, way });
    }
  }
  if (ends.length === 0) return undefined;
  const ways = new Set<number>();
  const back = new Set(ends);
  for (const place of back) {
    for (const step of before.get(place) ?? []) {
      back.add(step.place);
      if (step.way >= 0) ways.add(step.way);
    }
  }
  return [...ways].sort((a, b) => a - b);
}

/** Every way between some knots that a step can have gone: it rests where it rests. */
function waysAmong(
  edges: readonly GraphEdge[],
  seen: readonly number[],
  start: number,
  end: number,
): readonly number[] {
  const isRound = start === end;
  return edges.flatMap(({ from, to, kind }, way) => {
    if (!seen.includes(from) || !seen.includes(to)) return [];
    const isGone = isRound || (to !== start && (from !== end || kind === "tunnel"));
    return isGone ? [way] : [];
  });
}
