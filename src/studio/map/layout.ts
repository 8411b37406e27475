/**
 * Where the cards of the map lie: as on every map of a story, for cards of the studio's size.
 */
import type { StoryGraph } from "../../check/knot-graph.ts";
import { type Laid, layOutMap } from "../../check/map-layout.ts";

export type { Laid } from "../../check/map-layout.ts";

/** Sizes of a card, in the map's own units (pixels at its natural size). */
export const CARD_WIDTH = 204;
export const CARD_HEIGHT = 62;

/** Lays a graph out. The same graph gives the same map. */
export function layOut(graph: StoryGraph): Laid {
  return layOutMap(graph, { width: CARD_WIDTH, height: CARD_HEIGHT });
}
