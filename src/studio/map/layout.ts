/**
 * Where the cards of the map lie: dagre's layers, from the beginning down.
 */
import { Graph, layout } from "@dagrejs/dagre";
import type { GraphEdge, StoryGraph } from "./graph.ts";

/** Sizes of a card, in the map's own units (pixels at its natural size). */
export const CARD_WIDTH = 204;
export const CARD_HEIGHT = 62;

export interface Laid {
  /** By knot: the middle of its card. */
  readonly cards: readonly { readonly x: number; readonly y: number }[];
  /** By edge: the points it goes through. */
  readonly edges: readonly (readonly { readonly x: number; readonly y: number }[])[];
  readonly width: number;
  readonly height: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Of a large graph, the edges that go one step further from the beginning. Each long edge costs
 * a place in every layer that it crosses; the others are drawn when the cards lie.
 */
function shapingEdges({ knots, edges }: StoryGraph): ReadonlySet<GraphEdge> {
  const steps = new Int32Array(knots.length).fill(-1);
  const out = knots.map((): GraphEdge[] => []);
  for (const edge of edges) out[edge.from]?.push(edge);
  const shaping = new Set<GraphEdge>();
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

/** From the edge of one card to the edge of another. */
function straight(from: Point, to: Point): readonly Point[] {
  const down = to.y >= from.y ? 1 : -1;
  const start = { x: from.x, y: from.y + (down * CARD_HEIGHT) / 2 };
  const end = { x: to.x, y: to.y - (down * CARD_HEIGHT) / 2 };
  if (from.y !== to.y) return [start, end];
  const side = to.x >= from.x ? 1 : -1;
  return [
    { x: from.x + (side * CARD_WIDTH) / 2, y: from.y },
    { x: to.x - (side * CARD_WIDTH) / 2, y: to.y },
  ];
}

/** Lays a graph out. The same graph gives the same map. */
export function layOut(graph: StoryGraph): Laid {
  const isLarge = graph.knots.length > 300;
  const laid = new Graph({ directed: true, multigraph: false, compound: false });
  laid.setGraph({
    rankdir: "TB",
    nodesep: 28,
    ranksep: 56,
    marginx: 24,
    marginy: 24,
    // The finer way takes too long for a map of a thousand.
    ranker: isLarge ? "longest-path" : "network-simplex",
  });
  laid.setDefaultEdgeLabel(() => ({}));
  graph.knots.forEach((_, knot) => {
    laid.setNode(String(knot), { width: CARD_WIDTH, height: CARD_HEIGHT });
  });
  const shaping = isLarge ? shapingEdges(graph) : new Set(graph.edges);
  for (const edge of shaping) laid.setEdge(String(edge.from), String(edge.to), {});
  layout(laid);
  const { width = 0, height = 0 } = laid.graph() as { width?: number; height?: number };
  return {
    cards: graph.knots.map((_, knot) => {
      const { x, y } = laid.node(String(knot)) as { x: number; y: number };
      return { x, y };
    }),
    edges: graph.edges.map((each) => {
      const { from, to } = each;
      if (!shaping.has(each)) return straight(laid.node(String(from)), laid.node(String(to)));
      const edge = laid.edge(String(from), String(to)) as { points?: Point[] };
      return (edge.points ?? []).map(({ x, y }) => ({ x, y }));
    }),
    width,
    height,
  };
}
