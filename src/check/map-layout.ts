/**
 * Where the cards of a story's map lie, and how the ways between them run.
 *
 * Owns the layout of every map that is drawn of a story, so that they look alike: dagre's layers
 * from the beginning down, the longest way through set under one another. The same graph gives
 * the same map.
 */
import { Graph, layout } from "@dagrejs/dagre";
import type { Point } from "./map-curve.ts";

export interface MapGraph {
  /** One for each card; only how many is asked. */
  readonly knots: readonly unknown[];
  /** By number of the knots. */
  readonly edges: readonly MapEdge[];
}

export interface MapEdge {
  readonly from: number;
  readonly to: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Laid extends Size {
  /** By knot: the middle of its card. */
  readonly cards: readonly Point[];
  /** By edge: the points it goes through, from card to card. */
  readonly edges: readonly (readonly Point[])[];
}

/** More knots than this are laid out in a way that is less fine and much faster. */
const LARGE = 300;
const MARGIN = 24;
/** How far apart ways leave a card, at the most, and how much of its side they may take. */
const PORT_GAP = 28;
const PORT_SHARE = 0.7;
/** Ways leave a card and come to one straight up and down for so long. */
const STEM = 12;

/** Lays a graph out, all cards being of one size. */
export function layOutMap(graph: MapGraph, card: Size): Laid {
  const isLarge = graph.knots.length > LARGE;
  const laid = new Graph({ directed: true, multigraph: false, compound: false });
  laid.setGraph({
    rankdir: "TB",
    nodesep: 28,
    ranksep: 56,
    // The finer way takes too long for a map of a thousand.
    ranker: isLarge ? "longest-path" : "network-simplex",
  });
  laid.setDefaultEdgeLabel(() => ({}));
  graph.knots.forEach((_, knot) => {
    laid.setNode(String(knot), { ...card });
  });
  const shaping = isLarge ? shapingEdges(graph) : new Set(graph.edges);
  for (const { from, to } of shaping) laid.setEdge(String(from), String(to), {});
  layout(laid);
  const places = graph.knots.map((_, knot): Point => laid.node(String(knot)) as Point);
  const shift = isLarge ? (): number => 0 : straightener(mainLine(graph), places, card.height);
  const moved = ({ x, y }: Point): Point => ({ x: x + shift(y), y });
  const cards = places.map(moved);
  const heights = new Set(places.map(({ y }) => Math.round(y)));
  const ways = graph.edges.map((each): Point[] => {
    const { from, to } = each;
    const edge = laid.edge(String(from), String(to)) as { points?: Point[] } | undefined;
    // Of dagre's points those count at which a way passes between cards; it passes straight.
    return (shaping.has(each) ? (edge?.points ?? []).slice(1, -1) : [])
      .filter(({ y }) => heights.has(Math.round(y)))
      .map(moved)
      .flatMap((point) => beside(point, places[from] as Point, places[to] as Point, card.height));
  });
  return framed(cards, withPorts(graph, cards, ways, card), card);
}

/** The points at which a way comes between two cards and leaves them. */
function beside({ x, y }: Point, from: Point, to: Point, cardHeight: number): Point[] {
  const before = (to.y >= from.y ? -1 : 1) * (cardHeight / 2 + STEM);
  return [
    { x, y: y + before },
    { x, y: y - before },
  ];
}

/**
 * Of a large graph, the edges that go one step further from the beginning. Each long edge costs
 * a place in every layer that it crosses; the others are drawn when the cards lie.
 */
function shapingEdges({ knots, edges }: MapGraph): ReadonlySet<MapEdge> {
  const steps = new Int32Array(knots.length).fill(-1);
  const out = edgesFrom({ knots, edges });
  const shaping = new Set<MapEdge>();
  for (let root = 0; root < knots.length; root++) {
    if (steps[root] !== -1) continue;
    steps[root] = 0;
    const queue = [root];
    for (const from of queue) {
      for (const edge of out[from] ?? []) {
        if (steps[edge.to] !== -1) continue;
        steps[edge.to] = (steps[from] as number) + 1;
        shaping.add(edge);
        queue.push(edge.to);
      }
    }
  }
  return shaping;
}

function edgesFrom({ knots, edges }: MapGraph): MapEdge[][] {
  const out = knots.map((): MapEdge[] => []);
  for (const edge of edges) out[edge.from]?.push(edge);
  return out;
}

/** The longest way from the beginning on that comes nowhere twice, of those a search finds. */
function mainLine(graph: MapGraph): number[] {
  if (graph.knots.length === 0) return [];
  const out = edgesFrom(graph);
  const next = new Int32Array(graph.knots.length).fill(-1);
  const height = new Int32Array(graph.knots.length);
  const state = new Uint8Array(graph.knots.length);
  const stack: { knot: number; at: number }[] = [{ knot: 0, at: 0 }];
  state[0] = 1;
  while (stack.length > 0) {
    const top = stack[stack.length - 1] as { knot: number; at: number };
    const edge = out[top.knot]?.[top.at++];
    if (edge !== undefined) {
      if (state[edge.to] !== 0) continue;
      state[edge.to] = 1;
      stack.push({ knot: edge.to, at: 0 });
      continue;
    }
    for (const { to } of out[top.knot] ?? []) {
      if (state[to] !== 2 || (height[to] as number) < (height[top.knot] as number)) continue;
      height[top.knot] = (height[to] as number) + 1;
      next[top.knot] = to;
    }
    state[top.knot] = 2;
    stack.pop();
  }
  const line: number[] = [];
  for (let knot = 0; knot >= 0; knot = next[knot] as number) line.push(knot);
  return line;
}

/**
 * How far each height is to be moved aside so that the main line stands upright. All that lies
 * at one height moves together: nothing comes to lie on anything else.
 */
function straightener(
  line: readonly number[],
  places: readonly Point[],
  cardHeight: number,
): (y: number) => number {
  const first = places[line[0] ?? -1];
  if (first === undefined) return () => 0;
  const stops: { y: number; by: number }[] = [];
  for (const knot of line) {
    const { x, y } = places[knot] as Point;
    if (y <= (stops.at(-1)?.y ?? Number.NEGATIVE_INFINITY)) continue;
    const by = first.x - x;
    stops.push({ y: y - cardHeight / 2, by }, { y: y + cardHeight / 2, by });
  }
  return (y) => {
    const after = stops.findIndex((stop) => stop.y >= y);
    const to = stops[after];
    const from = stops[after - 1];
    if (to === undefined) return stops.at(-1)?.by ?? 0;
    if (from === undefined || to.y === from.y) return to.by;
    return from.by + ((to.by - from.by) * (y - from.y)) / (to.y - from.y);
  };
}

interface End {
  readonly edge: number;
  readonly isStart: boolean;
  /** Where the way goes from here, or comes from. */
  readonly toward: Point;
}

/** Ways with their ends, spread over the upper and lower sides of the cards. */
function withPorts(
  { edges }: MapGraph,
  cards: readonly Point[],
  inner: readonly Point[][],
  { width, height }: Size,
): Point[][] {
  const sides = new Map<string, End[]>();
  const add = (knot: number, isLower: boolean, end: End): void => {
    const key = `${knot} ${isLower}`;
    const known = sides.get(key);
    if (known === undefined) sides.set(key, [end]);
    else known.push(end);
  };
  edges.forEach(({ from, to }, edge) => {
    const [a, b] = [cards[from] as Point, cards[to] as Point];
    const isDown = b.y >= a.y;
    add(from, isDown, { edge, isStart: true, toward: inner[edge]?.[0] ?? b });
    add(to, !isDown, { edge, isStart: false, toward: inner[edge]?.at(-1) ?? a });
  });
  const starts: Point[][] = edges.map(() => []);
  const ends: Point[][] = edges.map(() => []);
  for (const [key, side] of sides) {
    const [knot, isLower] = key.split(" ");
    const { x, y } = cards[Number(knot)] as Point;
    const down = isLower === "true" ? 1 : -1;
    const gap = Math.min(PORT_GAP, (width * PORT_SHARE) / side.length);
    side.sort((one, other) => one.toward.x - other.toward.x);
    side.forEach(({ edge, isStart }, at) => {
      const port = x + (at - (side.length - 1) / 2) * gap;
      const points = [
        { x: port, y: y + (down * height) / 2 },
        { x: port, y: y + down * (height / 2 + STEM) },
      ];
      if (isStart) starts[edge] = points;
      else ends[edge] = points.reverse();
    });
  }
  return edges.map((_, edge) => [
    ...(starts[edge] ?? []),
    ...(inner[edge] ?? []),
    ...(ends[edge] ?? []),
  ]);
}

/** All of it moved to where it begins at the margin. */
function framed(cards: readonly Point[], ways: readonly Point[][], card: Size): Laid {
  let [left, right, top, bottom] = [0, 0, 0, 0];
  let isFirst = true;
  const hold = ({ x, y }: Point, width: number, height: number): void => {
    left = isFirst ? x - width / 2 : Math.min(left, x - width / 2);
    right = isFirst ? x + width / 2 : Math.max(right, x + width / 2);
    top = isFirst ? y - height / 2 : Math.min(top, y - height / 2);
    bottom = isFirst ? y + height / 2 : Math.max(bottom, y + height / 2);
    isFirst = false;
  };
  for (const place of cards) hold(place, card.width, card.height);
  for (const way of ways) for (const point of way) hold(point, 0, 0);
  const moved = ({ x, y }: Point): Point => ({ x: x - left + MARGIN, y: y - top + MARGIN });
  return {
    cards: cards.map(moved),
    edges: ways.map((way) => way.map(moved)),
    width: right - left + 2 * MARGIN,
    height: bottom - top + 2 * MARGIN,
  };
}
