/**
 * The figures: the verdict, what was covered, how plays run and end, how the rules stand.
 */
import type { SourceFile, Span } from "../../base/span.ts";
import type { Report, ViewpointFigures } from "../report.ts";
import { grouped, inPowers, verdictLine } from "../words.ts";
import { bar, counted, escaped, placeWords, table } from "./markup.ts";
import type { Knot } from "./story-graph.ts";

/** The verdict, large, with what keeps it from being a proof. */
export function verdictOf(report: Report): string {
  const { verdict, bounds } = report;
  const word = { proved: "Proved", bounded: "Searched within bounds", stopped: "Searched in part" };
  const list = bounds.map((bound) => `<li>${escaped(bound)}</li>`).join("");
  return `<div class="verdict ${verdict}">
<p class="word">${word[verdict]}</p>
<p>${escaped(verdictLine(report))}</p>
${list === "" ? "" : `<ul>${list}</ul>`}
</div>`;
}

/** A few large numbers. */
export function cardsOf(report: Report): string {
  const { plays, viewpoints, findings } = report;
  const shortest = viewpoints.map((each) => each.shortest).filter((length) => length >= 0);
  const longest = viewpoints.map((each) => each.longest);
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const count = (severity: string): number =>
    open.filter((each) => each.severity === severity).length;
  const cards: readonly (readonly [value: string, words: string])[] = [
    [String(count("error")), count("error") === 1 ? "error" : "errors"],
    [String(count("warning")), count("warning") === 1 ? "warning" : "warnings"],
    [grouped(report.states), report.states === 1 ? "situation" : "situations"],
    [plays === undefined ? "∞" : shortNumber(plays), plays === 1n ? "play" : "plays"],
    [
      span(Math.min(...shortest), longest.includes(-1) ? -1 : Math.max(...longest)),
      "choices a play",
    ],
  ];
  const items = cards.map(
    ([value, words]) => `<div><dt>${words}</dt><dd>${raised(value)}</dd></div>`,
  );
  return `<dl class="cards">${items.join("")}</dl>`;
}

/** `4 to 15`, `4 and more`, `4`. */
function span(least: number, most: number): string {
  if (!Number.isFinite(least) || least < 0) return "–";
  if (most < 0) return `${grouped(least)} and more`;
  return least === most ? grouped(least) : `${grouped(least)} to ${grouped(most)}`;
}

/** Powers as they are written by hand. */
function raised(value: string): string {
  return escaped(value).replace(/\^(\d+)/, "<sup>$1</sup>");
}

function shortNumber(number: bigint): string {
  return number < 10_000_000n ? grouped(number) : inPowers(number);
}

/** What was come to, of each kind: in words and as a bar. */
export function coverageOf(report: Report): string {
  const kinds = [
    ["Knots", report.knots],
    ["Lines", report.lines],
    ["Choices", report.choices],
    ["Endings", report.endings],
  ] as const;
  const rows = kinds
    .filter(([, { all }]) => all > 0)
    .map(([words, { reached, all }]) => [
      words,
      `${grouped(reached)} of ${grouped(all)}`,
      bar(reached / all),
    ]);
  return rows.length === 0 ? "" : table("What plays come to", ["What", "Reached", "Share"], rows);
}

/** How plays run, from each side. */
export function viewpointsOf(viewpoints: readonly ViewpointFigures[]): string {
  const rows = viewpoints.map((each) => {
    const { plays, shortest, longest, words } = each;
    return [
      escaped(nameOf(each, viewpoints)),
      grouped(each.states),
      plays === undefined ? "no end" : raised(shortNumber(plays)),
      span(shortest, longest),
      span(words.fewest, words.most),
      words.fewest < 0 ? "–" : grouped(Math.round(words.mean)),
    ];
  });
  const heads = ["Played as", "Situations", "Plays", "Choices", "Words", "Mean words"];
  return table("How plays run", heads, rows);
}

/** Where plays end, and how often if choices are made at random. */
export function endingsOf(
  viewpoints: readonly ViewpointFigures[],
  sources: readonly SourceFile[],
  knotOf: (span: Span) => string | undefined,
): string {
  const rows = viewpoints.flatMap((figures) =>
    [...figures.endings]
      .sort((a, b) => b.share - a.share)
      .map(({ words, span, share }) => [
        endingName(words, span, knotOf),
        span === undefined ? "" : escaped(placeWords(span, sources)),
        ...(viewpoints.length > 1 ? [escaped(nameOf(figures, viewpoints))] : []),
        bar(share),
      ]),
  );
  if (rows.length === 0) return "";
  const heads = ["Ending", "Place", ...(viewpoints.length > 1 ? ["Played as"] : []), "Share"];
  return `${table("Where plays end", heads, rows)}
<p class="aside">Shares are of plays in which every choice is made at random, not of readers.</p>`;
}

function endingName(
  words: string,
  span: Span | undefined,
  knotOf: (span: Span) => string | undefined,
): string {
  const knot = span === undefined ? undefined : knotOf(span);
  if (knot === undefined && words === "") return "where the story breaks off";
  return knot === undefined || knot === "" ? escaped(words) : `<code>${escaped(knot)}</code>`;
}

function nameOf({ as }: ViewpointFigures, all: readonly ViewpointFigures[]): string {
  return as ?? (all.length > 1 ? "nobody, watched" : "the reader");
}

/** How each rule stands. */
export function rulesOf({ rules }: Report): string {
  const rows = rules.map(({ name, words, holds }) => {
    const state = holds === undefined ? "open" : holds ? "holds" : "broken";
    return [
      `<code>${escaped(words)}</code>${/^rule \d+$/.test(name) ? "" : ` (${escaped(name)})`}`,
      `<span class="state ${state}">${state === "open" ? "not known yet" : state}</span>`,
    ];
  });
  return table("Rules", ["Rule", "In every play"], rows);
}

/** What each variable adds to the width of the story. */
export function costsOf(
  viewpoints: readonly ViewpointFigures[],
  sources: readonly SourceFile[],
): string {
  const rows: string[][] = [];
  const seen = new Set<string>();
  for (const { costs } of viewpoints) {
    for (const { name, values, span } of costs) {
      if (seen.has(name) || values < 3) continue;
      seen.add(name);
      const place = span === undefined ? "" : escaped(placeWords(span, sources));
      rows.push([`<code>${escaped(name)}</code>`, grouped(values), place]);
    }
  }
  if (rows.length === 0) return "";
  rows.sort(
    (a, b) => Number((b[1] ?? "").replaceAll(",", "")) - Number((a[1] ?? "").replaceAll(",", "")),
  );
  return table("What makes the story wide", ["Variable", "Values", "Declared"], rows.slice(0, 12));
}

/** The map's twin: knots, where they lead, what of them is never read. */
export function knotsTable(knots: readonly Knot[], sources: readonly SourceFile[]): string {
  const name = (knot: Knot | undefined): string =>
    knot === undefined || knot.name === "" ? "the beginning" : `<code>${escaped(knot.name)}</code>`;
  const rows = knots.map((knot) => [
    name(knot),
    knot.isReached ? "yes" : `<span class="state broken">never</span>`,
    knot.to.map((to) => name(knots[to])).join(", "),
    knot.unread.length === 0
      ? ""
      : `<ul>${knot.unread
          .map(
            ({ words, span }) =>
              `<li><span class="place">${escaped(placeWords(span, sources))}</span> ${escaped(words)}</li>`,
          )
          .join("")}</ul>`,
  ]);
  return `<details><summary>The same as a table: ${counted(knots.length, "knot")}, and what is never read in each</summary>
${table("Knots", ["Knot", "Reached", "Leads to", "Never read"], rows)}</details>`;
}
