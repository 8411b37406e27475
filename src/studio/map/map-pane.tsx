/**
 * The map: every knot as a card, laid out by itself, with the ways between them as wide as they
 * are taken often. The list beside it says the same to those who don't see it.
 *
 * Drawn by plain DOM rather than by components: a thousand cards are made once and moved as one.
 */
import { select } from "d3-selection";
import { type ZoomBehavior, zoom, zoomIdentity } from "d3-zoom";
import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import { goTo } from "../heart.ts";
import { plural, Scrolling, shareWords } from "../parts/parts.tsx";
import * as state from "../state.ts";
import { type Caller, startWorker } from "../work/calls.ts";
import { drawMap, type Overlay } from "./draw.ts";
import { type KnotFacts, knotFacts } from "./facts.ts";
import type { Laid } from "./layout.ts";
import type { LayoutOffers } from "./layout-worker.ts";

const OVERLAYS: readonly (readonly [Overlay, string])[] = [
  ["coverage", "How often read"],
  ["words", "Words"],
  ["errors", "What is wrong"],
  ["feelings", "Feelings"],
];

let layoutWorker: Caller<LayoutOffers, never> | undefined;
/** The last layout, and the graph it is of: leaving the map and coming back costs nothing. */
let lastLaid: { readonly shape: string; readonly laid: Laid } | undefined;

export function MapPane(): JSX.Element {
  const [overlay, setOverlay] = useState<Overlay>("coverage");
  const [isList, setList] = useState(false);
  const facts = knotFacts();
  const hasPeople = state.play.value?.people !== undefined;
  return (
    <section class="map page-wide" aria-label="Map">
      <div class="map-bar">
        <fieldset class="segments">
          <legend class="visually-hidden">What the cards show</legend>
          {OVERLAYS.filter(([name]) => name !== "feelings" || hasPeople).map(([name, words]) => (
            <label key={name}>
              <input
                type="radio"
                name="overlay"
                checked={overlay === name}
                onChange={() => setOverlay(name)}
              />
              <span>{words}</span>
            </label>
          ))}
        </fieldset>
        <fieldset class="segments">
          <legend class="visually-hidden">How it is shown</legend>
          {([false, true] as const).map((list) => (
            <label key={String(list)}>
              <input
                type="radio"
                name="map-how"
                checked={isList === list}
                onChange={() => setList(list)}
              />
              <span>{list ? "List" : "Map"}</span>
            </label>
          ))}
        </fieldset>
      </div>
      {isList ? <KnotList facts={facts} /> : <Picture facts={facts} overlay={overlay} />}
    </section>
  );
}

function Picture(props: {
  readonly facts: readonly KnotFacts[];
  readonly overlay: Overlay;
}): JSX.Element {
  const graph = state.graph.value;
  const report = state.report.value;
  const place = useRef<SVGSVGElement>(null);
  const zoomer = useRef<ZoomBehavior<SVGSVGElement, unknown> | undefined>(undefined);
  const [laid, setLaid] = useState<Laid | undefined>(lastLaid?.laid);
  const shape = graph === undefined ? "" : JSON.stringify(graph);
  useEffect(() => {
    if (graph === undefined || lastLaid?.shape === shape) return;
    layoutWorker ??= startWorker<LayoutOffers>("layout-worker.js");
    let isPast = false;
    void layoutWorker.ask("layOut", graph).then((done) => {
      lastLaid = { shape, laid: done };
      if (!isPast) setLaid(done);
    });
    return () => {
      isPast = true;
    };
  }, [shape]);
  useEffect(() => {
    const svg = place.current;
    if (svg === null) return;
    const behaviour = zoom<SVGSVGElement, unknown>()
      .scaleExtent([0.05, 2.5])
      .on("zoom", ({ transform }) => {
        svg.querySelector("g.all")?.setAttribute("transform", String(transform));
        svg.classList.toggle("far", transform.k < 0.45);
      });
    zoomer.current = behaviour;
    select(svg).call(behaviour);
  }, []);
  const isDrawn =
    laid !== undefined && graph !== undefined && laid.cards.length === graph.knots.length;
  useEffect(() => {
    const svg = place.current;
    if (svg === null || !isDrawn || graph === undefined) return;
    drawMap(svg.querySelector("g.all") as SVGGElement, {
      graph,
      laid,
      facts: props.facts,
      overlay: props.overlay,
      as: state.play.value?.people?.as,
      pictures: report?.pictures,
      onOpen: (knot) => {
        const range = props.facts[knot]?.range;
        if (range !== undefined) goTo(range);
      },
    });
  }, [laid, shape, props.overlay, report, props.facts]);
  const fit = (): void => {
    const svg = place.current;
    if (svg === null || laid === undefined || zoomer.current === undefined) return;
    const { width, height } = svg.getBoundingClientRect();
    if (width === 0 || height === 0) return;
    const scale = Math.min(1, (width - 16) / laid.width, (height - 16) / laid.height);
    // All of it, as long as names can be read; a longer story is shown from its beginning.
    const isWhole = scale >= 0.38;
    const readable = isWhole ? scale : Math.min(0.85, Math.max(0.6, (width - 16) / laid.width));
    const x = (width - laid.width * readable) / 2;
    const y = scale === readable ? (height - laid.height * scale) / 2 : 8;
    const first = laid.cards[0]?.x ?? laid.width / 2;
    const left = laid.width * readable > width ? width / 2 - first * readable : x;
    select(svg).call(zoomer.current.transform, zoomIdentity.translate(left, y).scale(readable));
  };
  useEffect(fit, [laid]);
  const by = (factor: number): void => {
    if (place.current !== null) zoomer.current?.scaleBy(select(place.current), factor);
  };
  return (
    <div class="picture">
      <div class="map-foot">
        <Legend overlay={props.overlay} />
        <div class="row">
          <button type="button" class="icon" aria-label="Nearer" onClick={() => by(1.4)}>
            +
          </button>
          <button type="button" class="icon" aria-label="Farther" onClick={() => by(1 / 1.4)}>
            −
          </button>
          <button type="button" onClick={fit}>
            Show all
          </button>
        </div>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing has no fieldset */}
      <svg
        ref={place}
        class="map-svg"
        role="group"
        aria-label="Map of the story. Arrows go from knot to knot, Enter opens one."
        onKeyDown={walkCards}
      >
        <title>Map of the story</title>
        <defs>
          <marker
            id="arrow"
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="12"
            markerHeight="12"
            markerUnits="userSpaceOnUse"
            orient="auto-start-reverse"
          >
            <path d="M0 0.5 L8 4 L0 7.5 z" />
          </marker>
        </defs>
        <g class="all" />
      </svg>
      {isDrawn ? undefined : <p class="quiet over">{whyNoMap()}</p>}
    </div>
  );
}

/** Arrows go to the nearest card in their direction; one card at a time can be tabbed to. */
function walkCards(event: KeyboardEvent): void {
  const target = event.target as SVGElement;
  if (!target.matches(".card") || !event.key.startsWith("Arrow")) return;
  event.preventDefault();
  const at = (card: Element): readonly [number, number] => [
    Number(card.getAttribute("data-x")),
    Number(card.getAttribute("data-y")),
  ];
  const [x, y] = at(target);
  const [dx, dy] = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] }[
    event.key
  ] as [number, number];
  let best: SVGElement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const card of (event.currentTarget as Element).querySelectorAll<SVGElement>(".card")) {
    const [cx, cy] = at(card);
    const along = (cx - x) * dx + (cy - y) * dy;
    const across = Math.abs((cx - x) * dy) + Math.abs((cy - y) * dx);
    if (along <= 1) continue;
    const cost = along + across * 2;
    if (cost < least) {
      least = cost;
      best = card;
    }
  }
  if (best === undefined) return;
  target.setAttribute("tabindex", "-1");
  best.setAttribute("tabindex", "0");
  best.focus();
}

/** What signs mean, each beside its sample. */
function Legend({ overlay }: { readonly overlay: Overlay }): JSX.Element {
  const pictures = state.report.value?.pictures;
  const words: Readonly<Record<Overlay, string>> = {
    coverage:
      pictures === undefined
        ? "known once the story is checked"
        : pictures.shares !== undefined
          ? "darker: more plays, made at random"
          : pictures.isComplete
            ? "read in more situations"
            : "read in more situations seen so far",
    words: "more words",
    errors: "something is wrong here",
    feelings: "a feeling moves more, over all plays",
  };
  const isTold = state.play.value?.people !== undefined;
  const never =
    pictures?.isComplete === false
      ? "not seen so far"
      : `never read${isTold ? " in this telling" : ""}`;
  return (
    <ul class="legend samples">
      <li>
        <span class={`sample ${overlay === "errors" ? "bad" : "dark"}`} /> {words[overlay]}
      </li>
      {overlay === "coverage" ? (
        <li>
          <span class="sample never" /> {never}
        </li>
      ) : undefined}
      <li>
        <span class="sample wide" />{" "}
        {pictures?.shares === undefined ? "taken more often" : "more plays go this way"}
      </li>
      {state.graph.value?.edges.some(({ kind }) => kind === "tunnel") ? (
        <li>
          <svg class="sample-way" viewBox="0 0 28 8" aria-hidden="true">
            <path d="M2 4 H26 M6 0.5 L1 4 L6 7.5 M22 0.5 L27 4 L22 7.5" />
          </svg>{" "}
          goes there, comes back
        </li>
      ) : undefined}
      <li>
        <span class="sample framed" /> in this play
      </li>
      <li>
        <span class="sample you-are" /> you are here
      </li>
      <li>
        <span class="sample double" /> can end here
      </li>
    </ul>
  );
}

function KnotList({ facts }: { readonly facts: readonly KnotFacts[] }): JSX.Element {
  const knowsShares = facts.some(({ endShare }) => endShare !== undefined);
  const knowsPlays = facts.some(({ share }) => share !== undefined);
  return (
    <Scrolling class="table-box" name="Scenes">
      <table>
        {knowsPlays || knowsShares ? (
          <caption>Shares are of plays made at random, each choice as likely as any other.</caption>
        ) : undefined}
        <thead>
          <tr>
            <th scope="col">Scene</th>
            <th scope="col">Words</th>
            <th scope="col">Read</th>
            <th scope="col">Comes from</th>
            <th scope="col">Leads to</th>
            <th scope="col">Ends here</th>
            <th scope="col">Errors</th>
          </tr>
        </thead>
        <tbody>
          {facts.map((knot) => (
            <tr key={knot.name}>
              <th scope="row">
                <button
                  type="button"
                  class="place"
                  disabled={knot.range === undefined}
                  onClick={() => knot.range && goTo(knot.range)}
                >
                  {knot.title}
                </button>
                {knot.isHere ? <span class="kind"> you are here</span> : undefined}
              </th>
              <td>{knot.words.toLocaleString("en")}</td>
              <td>{readWords(knot)}</td>
              <td>{knot.from.join(", ") || "–"}</td>
              <td>{knot.to.join(", ") || "–"}</td>
              <td>{knot.isEnding ? endWords(knot) : "–"}</td>
              <td>{knot.errors === 0 ? "–" : knot.errors}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

/** `56% of plays, in 35 situations`, as far as it is known. */
function readWords({ share, times }: KnotFacts): string {
  if (times === undefined) return "–";
  const situations = `in ${plural(times, "situation")}`;
  return share === undefined || times === 0 ? situations : `${shareWords(share)}, ${situations}`;
}

function endWords({ endShare }: KnotFacts): string {
  return endShare === undefined ? "yes" : shareWords(endShare);
}

function whyNoMap(): string {
  if (state.graph.value !== undefined) return "Laying the map out…";
  if (state.counts.value.errors > 0) return "The map is drawn once the text has no errors.";
  return state.hasStory.value ? "Laying the map out…" : "There is no story to draw yet.";
}
