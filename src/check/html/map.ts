/**
 * The story's map: its knots as cards, from the beginning down, drawn as one SVG.
 *
 * The table below it says the same to whoever does not see it.
 */
import { curveThrough } from "../map-curve.ts";
import { layOutMap } from "../map-layout.ts";
import { readableName } from "../words.ts";
import type { Knot } from "./map-knots.ts";
import { counted, escaped } from "./markup.ts";

const CARD_HEIGHT = 52;
/** A card is as wide as the longest name asks for, within reason. */
const NARROWEST = 120;
const WIDEST = 220;
const LETTER = 7.6;
/** A map wider than this is drawn smaller, down to where its words can just be read. */
const PAGE_WIDTH = 1200;
const SMALLEST = 0.72;
/** One no wider than this is made to show its main line on a phone. */
const PHONE_WIDTH = 1000;
/** Of more knots than this a drawing tells nothing: then the table stands alone. */
const MOST_KNOTS = 400;

/** The drawing; empty where there is nothing to be seen on one. */
export function mapOf(knots: readonly Knot[]): string {
  if (knots.length < 2 || knots.length > MOST_KNOTS) return "";
  const longest = Math.max(...knots.map((knot) => nameOf(knot).length));
  const cardWidth = Math.ceil(Math.min(WIDEST, Math.max(NARROWEST, longest * LETTER + 24)));
  const edges = knots.flatMap(({ to, calls }, from) =>
    to.map((target) => ({ from, to: target, isBack: calls.includes(target) })),
  );
  const laid = layOutMap({ knots, edges }, { width: cardWidth, height: CARD_HEIGHT });
  const lines = edges.map(({ from, to, isBack }, edge) => {
    const isLive = knots[from]?.isReached && knots[to]?.isReached;
    const kind = `way${isBack ? " back" : ""}${isLive === true ? "" : " dead"}`;
    return `<path class="${kind}" d="${curveThrough(laid.edges[edge] ?? [])}"/>`;
  });
  const cards = knots.map((knot, number) => {
    const { x, y } = laid.cards[number] ?? { x: 0, y: 0 };
    return card(knot, { x: x - cardWidth / 2, y: y - CARD_HEIGHT / 2 }, cardWidth);
  });
  const { width, height } = laid;
  const scale = Math.max(SMALLEST, Math.min(1, PAGE_WIDTH / width));
  const drawn = `width="${Math.ceil(width * scale)}" height="${Math.ceil(height * scale)}"`;
  const size = `viewBox="0 0 ${Math.ceil(width)} ${Math.ceil(height)}" ${drawn}`;
  const label = `Map of the story: ${counted(knots.length, "knot")}. The table below says the same.`;
  const kind = width <= PHONE_WIDTH ? "map fits" : "map";
  return `${legend(knots)}
<div class="${kind}" role="region" aria-label="Map of the story" tabindex="0">
<svg ${size} role="img" aria-label="${label}">
<defs><marker id="tip" viewBox="0 0 9 9" refX="8" refY="4.5" markerWidth="9" markerHeight="9" markerUnits="userSpaceOnUse" orient="auto-start-reverse"><path class="tip" d="M0 0.5 9 4.5 0 8.5z"/></marker></defs>
<g>${lines.join("\n")}</g>
<g>${cards.join("\n")}</g>
</svg></div>`;
}

/** What the drawing's signs mean: those that are in it. */
function legend(knots: readonly Knot[]): string {
  const signs = ["An arrow: what can follow"];
  if (knots.some(({ calls }) => calls.length > 0)) {
    signs.push("an arrow with two heads: the story goes there, comes back, and goes on");
  }
  if (knots.some(({ endings }) => endings > 0))
    signs.push("a heavy frame: the story can end there");
  if (knots.some(({ isReached }) => !isReached)) signs.push("dashed: no play comes there");
  return `<p class="aside">${signs.join("; ")}.</p>`;
}

/** What a card says under its name. */
function stateOf({ isReached, unread, endings, comesBack }: Knot): string {
  if (!isReached) return "never reached";
  const back = comesBack ? "and back" : "";
  const ends = endings > 0 ? (endings === 1 ? "an ending" : `${endings} endings`) : "";
  const dead = unread.length > 0 ? `${unread.length} never read` : "";
  return [back, ends, dead].filter((part) => part !== "").join(", ");
}

function nameOf({ name }: Knot): string {
  return name === "" ? "The beginning" : readableName(name);
}

function card(
  knot: Knot,
  { x, y }: { readonly x: number; readonly y: number },
  width: number,
): string {
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
  const middle = `x="${width / 2}" text-anchor="middle"`;
  const line = says === "" ? "" : `<text class="says" ${middle} y="40">${escaped(says)}</text>`;
  return `<g class="${kind.filter((part) => part !== "").join(" ")}" transform="translate(${x.toFixed(1)} ${y.toFixed(1)})"><title>${escaped(knot.name === "" ? name : knot.name)}</title><rect width="${width}" height="${CARD_HEIGHT}" rx="5"/><text class="name" ${middle} y="${says === "" ? 31 : 23}">${escaped(short)}</text>${line}</g>`;
}
