/**
 * How a way between two cards of a map is drawn, as an SVG path.
 *
 * Apart from the layout, so that a page which only draws does not load what lays out.
 */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A smooth line through points, for SVG: each inner point bends it, none is left out. */
export function curveThrough(points: readonly Point[]): string {
  const [first, ...rest] = points;
  if (first === undefined) return "";
  let path = `M${round(first.x)} ${round(first.y)}`;
  rest.forEach((point, at) => {
    const next = rest[at + 1];
    if (next === undefined) path += ` L${round(point.x)} ${round(point.y)}`;
    else {
      const middle = { x: (point.x + next.x) / 2, y: (point.y + next.y) / 2 };
      path += ` Q${round(point.x)} ${round(point.y)} ${round(middle.x)} ${round(middle.y)}`;
    }
  });
  return path;
}

function round(number: number): number {
  return Math.round(number * 10) / 10;
}
