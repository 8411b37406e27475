/**
 * Draws the map into an SVG group: edges below, cards above.
 */
import { unreachable } from "../../base/assert.ts";
import type { StoryGraph } from "../../check/knot-graph.ts";
import { curveThrough } from "../../check/map-curve.ts";
import { keyOfWay, type Pictures } from "../check/report.ts";
import { plural, shareWords } from "../parts/parts.tsx";
import type { KnotFacts } from "./facts.ts";
import { CARD_HEIGHT, CARD_WIDTH, type Laid } from "./layout.ts";

export type Overlay = "coverage" | "words" | "errors" | "feelings";

export interface Drawing {
  readonly graph: StoryGraph;
  readonly laid: Laid;
  readonly facts: readonly KnotFacts[];
  readonly overlay: Overlay;
  /** Whose story it is, in a story with people. */
  readonly as: string | undefined;
  /** How often each way is taken; absent before the check. */
  readonly pictures: Pictures | undefined;
  readonly onOpen: (knot: number) => void;
}

const SVG = "http://www.w3.org/2000/svg";
const SHADES = 5;

export function drawMap(group: SVGGElement, drawing: Drawing): void {
  const { graph, laid, facts, pictures } = drawing;
  const parts = document.createDocumentFragment();
  const widthOf = widths(pictures);
  graph.edges.forEach((edge, at) => {
    const points = laid.edges[at] ?? [];
    const way = keyOfWay(graph.knots[edge.from], graph.knots[edge.to]);
    const times = pictures?.edgeTimes[way];
    const path = make("path", {
      class: `edge ${edge.kind}${times === 0 || times === undefined ? " unused" : ""}`,
      d: curveThrough(points),
      "stroke-width": widthOf(way).toFixed(1),
      "marker-end": "url(#arrow)",
      // Where the flow comes back from and goes on.
      ...(edge.kind === "tunnel" ? { "marker-start": "url(#arrow)" } : {}),
    });
    const share = pictures?.shares?.edges[way];
    if (share !== undefined) {
      const title = make("title", {});
      const [from, to] = [facts[edge.from]?.title, facts[edge.to]?.title];
      title.textContent = `${from} → ${to}: ${shareWords(share)} of plays at random`;
      path.append(title);
    }
    parts.append(path);
  });
  const mostWords = Math.max(1, ...facts.map(({ words }) => words));
  const mostTimes = Math.max(1, ...facts.map(({ times }) => times ?? 0));
  facts.forEach((knot, at) => {
    const place = laid.cards[at];
    if (place === undefined) return;
    const { says, shade, kind } = look(knot, drawing, mostWords, mostTimes);
    const about = [
      ...(knot.isHere ? ["the play is here"] : knot.isPlayed ? ["in this play"] : []),
      ...(knot.isEnding ? [endWords(knot)] : []),
    ].join("; ");
    const card = make("g", {
      class: `card shade-${shade} ${kind}${knot.isPlayed ? " played" : ""}${knot.isEnding ? " ends" : ""}`,
      transform: `translate(${place.x - CARD_WIDTH / 2} ${place.y - CARD_HEIGHT / 2})`,
      tabindex: at === 0 ? "0" : "-1",
      role: "button",
      ...(about === "" ? {} : { "aria-description": about }),
      "data-knot": knot.name,
      "data-x": String(Math.round(place.x)),
      "data-y": String(Math.round(place.y)),
    });
    card.append(
      make("rect", { width: String(CARD_WIDTH), height: String(CARD_HEIGHT), rx: "8" }),
      text(knot.title.length > 20 ? `${knot.title.slice(0, 19)}…` : knot.title, 14, 26, "name"),
      document.createTextNode(" "),
      text(says.length > 29 ? `${says.slice(0, 28)}…` : says, 14, 46, "says"),
    );
    // An ending has a double frame below, as a score has at its end.
    if (knot.isEnding) {
      card.append(
        make("path", { class: "end-line", d: `M10 ${CARD_HEIGHT - 5} H${CARD_WIDTH - 10}` }),
      );
    }
    if (knot.isHere) {
      card.append(make("circle", { class: "you", cx: String(CARD_WIDTH - 18), cy: "21", r: "6" }));
    }
    if (drawing.overlay === "errors" && knot.errors + knot.warnings > 0) {
      const [sign, kind] = knot.errors > 0 ? ["✗", "bad"] : ["!", "warn"];
      card.append(text(sign as string, CARD_WIDTH - 22, 26, `sign ${kind}`));
    }
    card.addEventListener("click", () => drawing.onOpen(at));
    card.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || event.key === " ") drawing.onOpen(at);
    });
    parts.append(card);
  });
  // Who walks from card to card is not thrown out when something new is known of one.
  const held = group.querySelector(".card:focus")?.getAttribute("data-knot");
  group.replaceChildren(parts);
  if (held === undefined || held === null) return;
  for (const card of group.querySelectorAll<SVGElement>(".card")) {
    const isHeld = card.getAttribute("data-knot") === held;
    card.setAttribute("tabindex", isHeld ? "0" : "-1");
    if (isHeld) card.focus();
  }
}

function endWords({ endShare }: KnotFacts): string {
  if (endShare === undefined) return "the story can end here";
  return `${shareWords(endShare)} of plays at random end here`;
}

/** What a card says, and how dark it is. */
function look(
  knot: KnotFacts,
  { overlay, as }: Drawing,
  mostWords: number,
  mostTimes: number,
): { readonly says: string; readonly shade: number; readonly kind: string } {
  const words = `${knot.words.toLocaleString("en")} word${knot.words === 1 ? "" : "s"}`;
  switch (overlay) {
    case "words":
      return { says: words, shade: shadeOf(knot.words / mostWords), kind: "" };
    case "errors": {
      const { errors, warnings } = knot;
      if (errors > 0)
        return { says: `${errors} error${errors === 1 ? "" : "s"}`, shade: 0, kind: "bad" };
      if (warnings > 0) {
        return { says: `${warnings} warning${warnings === 1 ? "" : "s"}`, shade: 0, kind: "warn" };
      }
      return { says: "nothing found", shade: 0, kind: "" };
    }
    case "feelings": {
      const { feeling } = knot;
      if (feeling === undefined) return { says: "no feeling moves", shade: 0, kind: "" };
      return { says: feeling.words, shade: shadeOf(feeling.share), kind: "" };
    }
    case "coverage": {
      if (knot.times === undefined) return { says: words, shade: 0, kind: "" };
      // Before the first knot there is often nothing but a divert.
      if (knot.times === 0 && knot.name === "") {
        return { says: "leads straight on", shade: 0, kind: "" };
      }
      if (knot.times === 0 && knot.words === 0)
        return { says: "nothing to read", shade: 0, kind: "" };
      if (knot.times === 0) {
        const says = as === undefined ? "no play comes here" : `not in ${as}’s story`;
        return { says, shade: 0, kind: "never" };
      }
      const { endShare } = knot;
      const ends = endShare === undefined ? "" : `; ${shareWords(endShare)} end`;
      const unread = `${knot.unread > 0 ? `, ${knot.unread} unread` : ""}${ends}`;
      if (knot.share !== undefined) {
        const says = `${shareWords(knot.share)} of plays${unread}`;
        return { says, shade: shadeOf(Math.sqrt(knot.share)), kind: "" };
      }
      // Counts span orders of magnitude: their logarithm is what can be told apart.
      const share = Math.log(knot.times + 1) / Math.log(mostTimes + 1);
      return {
        says: `in ${plural(knot.times, "situation")}${unread}`,
        shade: shadeOf(share),
        kind: "",
      };
    }
    default:
      return unreachable(overlay);
  }
}

function shadeOf(share: number): number {
  return Math.max(0, Math.min(SHADES - 1, Math.round(share * (SHADES - 1))));
}

/**
 * How wide each way is drawn: by the share of plays that go there, and where that is not known by
 * the steps that do. Shares halve with every choice, and steps span orders of magnitude: the root
 * of the one and the logarithm of the other can still be told apart.
 */
function widths(pictures: Pictures | undefined): (way: string) => number {
  if (pictures === undefined) return () => 1;
  const { shares, edgeTimes } = pictures;
  if (shares !== undefined) return (way) => 1 + 4.5 * Math.sqrt(shares.edges[way] ?? 0);
  const most = Math.max(1, ...Object.values(edgeTimes));
  return (way) => 1 + (4.5 * Math.log((edgeTimes[way] ?? 0) + 1)) / Math.log(most + 1);
}

function make<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[Name] {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

function text(words: string, x: number, y: number, name: string): SVGTextElement {
  const element = make("text", { x: String(x), y: String(y), class: name });
  element.textContent = words;
  return element;
}
