/**
 * People over all plays: what becomes of each promise, and how each feeling runs, drawn as a
 * band. All that is drawn stands in a table below it as well.
 */
import type { SourceFile, Span } from "../../base/span.ts";
import type { FeelingReport, FeelingTurn, PromiseReport, WitnessPlay } from "../report.ts";
import { grouped, inPowers, percent, readableName } from "../words.ts";
import { bar, counted, escaped, placeWords, prose, table } from "./markup.ts";

/** What is needed besides the figures. */
export interface DramaContext {
  readonly sources: readonly SourceFile[];
  readonly knotOf: (span: Span) => string | undefined;
  /** Whether there is more than one reader. */
  readonly hasSides: boolean;
}

// ─── Promises ───────────────────────────────────────────────────────────────────────────────

/** A promise that is in one of these leaves a question. */
const open: readonly string[] = ["asked", "owed", "conditional"];

/** What the words for a promise mean. */
const STATES =
  "How each stands when a play is over: <em>unsaid</em>, nobody spoke of it; <em>asked</em>, and not answered; <em>withheld</em>, refused; <em>owed</em>, made, neither kept nor broken; <em>conditional</em>, made with an if; then kept, broken, released, withdrawn, or <em>lapsed</em>, when its if can\u2019t come true.";

/** The ledger: of each promise how it stands where plays end, and what is done about it. */
export function promisesOf(promises: readonly PromiseReport[], context: DramaContext): string {
  const list = promises.map((promise) => promiseOf(promise, context)).join("\n");
  return list === "" ? "" : `<p class="aside">${STATES}</p>\n${list}`;
}

function promiseOf(promise: PromiseReport, context: DramaContext): string {
  const { name, debtor, creditor, deed, mayStayOpen, moves, standings } = promise;
  const said =
    deed === undefined ? `${debtor} to ${creditor}` : `${debtor} promises ${creditor} ${deed}`;
  const isOpen = !promise.isSettled && !mayStayOpen;
  const note = isOpen
    ? `<span class="state broken">left open</span>`
    : promise.isSettled
      ? `<span class="state holds">settled at every ending</span>`
      : "may stay open";
  const heads = [
    "At the end",
    ...(context.hasSides ? ["Played as"] : []),
    "Share",
    "Plays",
    "At",
    "Shortest",
  ];
  const rows = standings.map(({ as, state, share, plays, endings, play }) => [
    open.includes(state) && isOpen ? `<span class="state broken">${state}</span>` : state,
    ...(context.hasSides ? [escaped(as ?? "nobody")] : []),
    bar(share),
    plays === undefined ? "no end" : number(plays),
    endings.map(({ span, words }) => ending(words, span, context)).join(", "),
    lengthOf(play),
  ]);
  const done = moves.map(({ span, words, state, play }) => [
    escaped(placeWords(span, context.sources)),
    prose(words),
    state ?? "",
    lengthOf(play),
  ]);
  const list =
    done.length === 0
      ? `<p class="aside">No play comes by anything that is done about it.</p>`
      : `<details><summary>${counted(done.length, "place")} where something is done about it</summary>
${table(`What is done about ${name}`, ["Place", "What happens", "Then it is", "Shortest play there"], done)}</details>`;
  return `<article class="promise">
<h3><em>${escaped(name)}</em> <span class="aside">${escaped(said)}; ${note}</span></h3>
${rows.length === 0 ? `<p class="aside">No play ends.</p>` : table(`How ${name} stands where plays end`, heads, rows)}
${list}
</article>`;
}

function lengthOf(play: WitnessPlay | undefined): string {
  if (play === undefined) return "";
  const words = play.choices.length === 0 ? "no choice" : counted(play.choices.length, "choice");
  return words.replace(" ", "\u00a0");
}

function ending(words: string, span: Span | undefined, { knotOf }: DramaContext): string {
  const knot = span === undefined ? undefined : knotOf(span);
  if (knot !== undefined && knot !== "") return escaped(readableName(knot));
  return words === "" ? "where the story breaks off" : prose(words);
}

function number(count: bigint): string {
  return count < 10_000_000n
    ? grouped(count)
    : escaped(inPowers(count)).replace(/\^(\d+)/, "<sup>$1</sup>");
}

// ─── Feelings ───────────────────────────────────────────────────────────────────────────────

const WIDTH = 340;
const HEIGHT = 120;
const LEFT = 26;
const RIGHT = 8;
const TOP = 8;
const BOTTOM = 20;

const USES = {
  told: "told by it",
  choice: "a choice is there by it",
  pull: "speaks for or against a choice",
  demand: "demanded",
} as const;

/** Every feeling that moves: a picture for each reader, and the tables. */
export function feelingsOf(feelings: readonly FeelingReport[], context: DramaContext): string {
  const people = [...new Set(feelings.map(({ who }) => who))];
  const parts = people.map((who) => {
    const own = feelings.filter((feeling) => feeling.who === who);
    return `<h3>${escaped(who)}</h3>
<div class="arcs">
${own.map((feeling) => pictures(feeling, context)).join("\n")}
</div>
${own.map((feeling) => tables(feeling, context)).join("\n")}`;
  });
  const isWhole = feelings.every(({ bands }) => bands.every(({ isComplete }) => isComplete));
  const how = isWhole
    ? "over all plays"
    : "over what was seen: there may be more outside a dashed band";
  return `<p class="aside">At each turn the least and the most that is felt, ${how}; the line is the mean when choices are made at random. It fades where fewer plays go on.</p>
${parts.join("\n")}`;
}

/** Bands that have anything to show: where nobody chooses there are no turns. */
function drawn({ bands }: FeelingReport): FeelingReport["bands"] {
  return bands.filter(({ turns }) => turns.length > 1);
}

function pictures(feeling: FeelingReport, { hasSides }: DramaContext): string {
  return drawn(feeling)
    .map(({ as, isComplete, turns }) => {
      const side = hasSides ? `, played as ${as ?? "nobody"}` : "";
      return `<figure class="arc"><figcaption>${escaped(feeling.feeling)}<span class="aside">${escaped(side)}</span></figcaption>
${picture(feeling, turns, isComplete)}</figure>`;
    })
    .join("\n");
}

function picture(
  { feeling, range: [low, high] }: FeelingReport,
  turns: readonly FeelingTurn[],
  isComplete: boolean,
): string {
  const step = (WIDTH - LEFT - RIGHT) / Math.max(1, turns.length - 1);
  const x = (turn: number): string => (LEFT + step * turn).toFixed(1);
  const at = (value: number): number =>
    TOP + (HEIGHT - TOP - BOTTOM) * (1 - (value - low) / Math.max(1, high - low));
  const y = (value: number, off = 0): string => (at(value) + off).toFixed(1);
  const pieces = turns.slice(1).map((turn, n) => {
    const before = turns[n] as FeelingTurn;
    // What few plays come to is drawn faintly, and yet so that it can be seen.
    const shade = (0.16 + 0.34 * Math.sqrt(turn.share)).toFixed(2);
    const edges = [
      `${x(n)} ${y(before.greatest, -2)}`,
      `${x(n + 1)} ${y(turn.greatest, -2)}`,
      `${x(n + 1)} ${y(turn.least, 2)}`,
      `${x(n)} ${y(before.least, 2)}`,
    ];
    return `<path class="felt" fill-opacity="${shade}" d="M${edges.join(" L")}z"/>`;
  });
  const outline = [
    ...turns.map(({ greatest }, n) => `${x(n)} ${y(greatest, -2)}`),
    ...turns.map(({ least }, n) => `${x(n)} ${y(least, 2)}`).reverse(),
  ];
  const mean = turns.map((turn, n) => `${x(n)} ${y(turn.mean)}`).join(" L");
  const levels: string[] = [];
  for (let level = low; level <= high; level++) {
    const isEdge = level === low || level === high || level === 0;
    levels.push(
      `<path class="grid${level === 0 ? " zero" : ""}" d="M${LEFT} ${y(level)}H${WIDTH - RIGHT}"/>`,
    );
    const words = String(level).replace("-", "−");
    if (isEdge) {
      levels.push(
        `<text class="axis" x="${LEFT - 6}" y="${y(level, 4)}" text-anchor="end">${words}</text>`,
      );
    }
  }
  const last = turns.length - 1;
  const label = `${feeling}, by turn: ${summary(turns)}. The table below says the same.`;
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escaped(label)}">
${levels.join("")}
${pieces.join("")}
<path class="edge${isComplete ? "" : " sofar"}" d="M${outline.join(" L")}z"/>
<path class="mean" d="M${mean}"/>
<text class="axis" x="${LEFT}" y="${HEIGHT - 4}">turn 0</text>
<text class="axis" x="${WIDTH - RIGHT}" y="${HEIGHT - 4}" text-anchor="end">${last}</text>
</svg>`;
}

function summary(turns: readonly FeelingTurn[]): string {
  const least = Math.min(...turns.map((turn) => turn.least));
  const greatest = Math.max(...turns.map((turn) => turn.greatest));
  return `between ${level(least)} and ${level(greatest)} over ${counted(turns.length - 1, "turn")}`;
}

function level(value: number): string {
  return String(Math.round(value * 10) / 10).replace("-", "−");
}

/** The picture's twin. */
function tables(feeling: FeelingReport, context: DramaContext): string {
  const { feeling: name, moved, asked, who } = feeling;
  const bands = drawn(feeling).map(({ as, turns }) => {
    const side = context.hasSides ? `, played as ${as ?? "nobody"}` : "";
    const rows = turns.map((turn, n) => [
      String(n),
      level(turn.least),
      level(turn.mean),
      level(turn.greatest),
      percent(turn.share),
    ]);
    const heads = ["Turn", "Least", "Mean", "Most", "Plays that come so far"];
    return `<p class="aside">${escaped(`${name}${side}`)}</p>\n${table(`${who}: ${name}${side}, by turn`, heads, rows)}`;
  });
  const places = (
    some: readonly { readonly span: Span; readonly words: string }[],
    none: string,
  ): string =>
    some.length === 0
      ? `<p class="aside">${none}</p>`
      : `<ul class="where">${some.map(({ span, words }) => `<li><span class="place">${escaped(placeWords(span, context.sources))}</span> ${escaped(words)}</li>`).join("")}</ul>`;
  const uses = asked.map(({ span, use }) => ({
    span,
    words: `${textOf(span, context.sources)} (${USES[use]})`,
  }));
  return `<details><summary>${escaped(name)}: turn by turn, and where it stands in the story</summary>
<p>Where it moves:</p>
${places(moved, "No play moves it by a sentence of its own.")}
<p>Where the story asks about it:</p>
${places(uses, "Nowhere: it is felt, and nothing is told by it.")}
${bands.join("\n")}</details>`;
}

function textOf(span: Span, sources: readonly SourceFile[]): string {
  const text = sources[span.file]?.read.slice(span.start, span.end) ?? "";
  return text.replace(/\s+/g, " ").trim();
}
