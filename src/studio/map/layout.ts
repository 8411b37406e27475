/**
 * Where the cards of the map lie: dagre's layers, from the beginning down.
 */
import { Graph, layout } from "@dagrejs/dagre";
import type { StoryGraph } from "./graph.ts";

/** Sizes of a card, in the map's own units (pixels at its natural size). */
export const CARD_WIDTH = 184;
export const CARD_HEIGHT = 62;

export interface Laid {
  /** By knot: the middle of its card. */
  readonly cards: readonly { readonly x: number; readonly y: number }[];
  /** By edge: the points it goes through. */
  readonly edges: readonly (readonly { readonly x: number; readonly y: number }[])[];
  readonly width: number;
  readonly height: number;
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
  for (const { from, to } of graph.edges) laid.setEdge(String(from), String(to), {});
  layout(laid);
  const { width = 0, height = 0 } = laid.graph() as { width?: number; height?: number };
  return {
    cards: graph.knots.map((_, knot) => {
      const { x, y } = laid.node(String(knot)) as { x: number; y: number };
      return { x, y };
    }),
    edges: graph.edges.map(({ from, to }) => {
      const edge = laid.edge(String(from), String(to)) as { points?: { x: number; y: number }[] };
      return (edge.points ?? []).map(({ x, y }) => ({ x, y }));
    }),
    width,
    height,
  };
}
