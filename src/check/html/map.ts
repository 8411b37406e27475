/**
 * The story's map: its knots as cards, from the beginning down, drawn as one SVG.
 *
 * The table below it says the same to whoever does not see it.
 */
import { Graph, layout } from "@dagrejs/dagre";
import { counted, escaped } from "./markup.ts";
import type { Knot } from "./story-graph.ts";

const CARD_HEIGHT = 46;
/** A card is as wide as the longest name asks for, within reason. */
const NARROWEST = 110;
const WIDEST = 220;
const LETTER = 7.4;
/** A map wider than this is drawn smaller, down to where its words can just be read. */
const PAGE_WIDTH = 1200;
const SMALLEST = 0.72;
/** Of more knots than this a drawing tells nothing: then the table stands alone. */
const MOST_KNOTS = 400;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The drawing; empty where there is nothing to be seen on one. */
export function mapOf(knots: readonly Knot[]): string {
  if (knots.length < 2 || knots.length > MOST_KNOTS) return "";
  const longest = Math.max(...knots.map((knot) => nameOf(knot).length));
  const cardWidth = Math.round(Math.min(WIDEST, Math.max(NARROWEST, longest * LETTER + 24)));
  const graph = new Graph({ directed: true, multigraph: false, compound: false });
  graph.setGraph({ rankdir: "TB", nodesep: 14, edgesep: 8, ranksep: 42, marginx: 16, marginy: 16 });
  graph.setDefaultEdgeLabel(() => ({}));
  knots.forEach((_, knot) => {
    graph.setNode(String(knot), { width: cardWidth, height: CARD_HEIGHT });
  });
  knots.forEach(({ to }, from) => {
    for (const target of to) graph.setEdge(String(from), String(target));
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  const lines = graph.edges().map(({ v, w }: { readonly v: string; readonly w: string }) => {
    const points = (graph.edge(v, w) as { points?: Point[] }).points ?? [];
    const isLive = knots[Number(v)]?.isReached && knots[Number(w)]?.isReached;
    return `<path class="way${isLive === true ? "" : " dead"}" d="${curve(points)}"/>`;
  });
  const cards = knots.map((knot, number) => {
    const { x, y } = graph.node(String(number)) as Point;
    return card(knot, { x: x - cardWidth / 2, y: y - CARD_HEIGHT / 2 }, cardWidth);
  });
  const scale = Math.max(SMALLEST, Math.min(1, PAGE_WIDTH / width));
  const drawn = `width="${Math.ceil(width * scale)}" height="${Math.ceil(height * scale)}"`;
  const size = `viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}" ${drawn}`;
  const label = `Map of the story: ${counted(knots.length, "knot")}. The table below says the same.`;
  return `<div class="map" role="region" aria-label="Map of the story" tabindex="0">
<svg ${size} role="img" aria-label="${label}">
<defs><marker id="tip" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path class="tip" d="M0 0.5 8 4 0 7.5z"/></marker></defs>
<g>${lines.join("\n")}</g>
<g>${cards.join("\n")}</g>
</svg></div>`;
}

/** What a card says under its name. */
function stateOf({ isReached, unread, endings }: Knot): string {
  if (!isReached) return "never reached";
  const ends = endings > 0 ? (endings === 1 ? "an ending" : `${endings} endings`) : "";
  const dead = unread.length > 0 ? `${unread.length} never read` : "";
  return [ends, dead].filter((part) => part !== "").join(", ");
}

function nameOf({ name }: Knot): string {
  return name === "" ? "the beginning" : name;
}

function card(knot: Knot, { x, y }: Point, width: number): string {
  const name = nameOf(knot);
  const most = Math.floor((width - 24) / LETTER);
  const short = name.length > most ? `${name.slice(0, most - 1)}…` : name;
  const says = stateOf(knot);
  const kind = [
    "card",
    knot.isReached ? "" : "never",
    knot.isReached && knot.unread.length > 0 ? "partly" : "",
    knot.endings > 0 ? "ending" : "",
  ];
  const line = says === "" ? "" : `<text class="says" x="12" y="34">${escaped(says)}</text>`;
  return `<g class="${kind.filter((part) => part !== "").join(" ")}" transform="translate(${round(x)} ${round(y)})"><title>${escaped(name)}</title><rect width="${width}" height="${CARD_HEIGHT}" rx="5"/><text class="name" x="12" y="${says === "" ? 28 : 20}">${escaped(short)}</text>${line}</g>`;
}

/** A smooth line: each inner point bends it. */
function curve(points: readonly Point[]): string {
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
