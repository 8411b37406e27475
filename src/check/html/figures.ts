/**
 * The figures: the verdict, what was covered, how plays run and end, how the rules stand.
 */
import type { SourceFile, Span } from "../../base/span.ts";
import type { Finding, Report, ViewpointFigures } from "../report.ts";
import { AS_NOBODY, grouped, inPowers, readableName, verdictLine } from "../words.ts";
import type { Knot } from "./map-knots.ts";
import { bar, counted, escaped, placeWords, prose, table, ticked } from "./markup.ts";

/** The verdict, large: what was tried, what is to be looked at, what keeps it from being a proof. */
export function verdictOf(report: Report): string {
  const { verdict, bounds, findings } = report;
  const word = {
    proved: "Proved: every way through this story was tried",
    bounded: "Searched within bounds",
    stopped: "Searched in part",
  };
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const look =
    open.length === 0
      ? "There is nothing to mend."
      : `To look at: <a href="#findings">${findingsInWords(open)}</a>.`;
  const list = bounds.map((bound) => `<li>${ticked(bound)}</li>`).join("");
  return `<div class="verdict ${verdict}">
<p class="word">${word[verdict]}</p>
<p>${look}</p>
<p class="aside">${escaped(verdictLine(report))}</p>
${list === "" ? "" : `<ul>${list}</ul>`}
</div>`;
}

/** `1 error, 2 notes`. */
export function findingsInWords(findings: readonly Finding[]): string {
  return (["error", "warning", "note"] as const)
    .map((severity) => [findings.filter((each) => each.severity === severity).length, severity])
    .filter(([count]) => count !== 0)
    .map(([count, severity]) => counted(Number(count), String(severity)))
    .join(", ");
}

/** A few large numbers, and what they count. */
export function cardsOf(report: Report): string {
  const { plays, endings } = report;
  // Of a story that somebody plays, what is only watched has no choices to count.
  const played = report.viewpoints.filter(({ as }) => as !== undefined);
  const viewpoints = played.length > 0 ? played : report.viewpoints;
  const shortest = viewpoints.map((each) => each.shortest).filter((length) => length >= 0);
  const longest = viewpoints.map((each) => each.longest);
  const fewest = viewpoints.map(({ words }) => words.fewest).filter((count) => count >= 0);
  const most = viewpoints.map(({ words }) => words.most);
  const cards: (readonly [value: string, words: string])[] = [
    [plays === undefined ? "∞" : shortNumber(plays), plays === 1n ? "play" : "plays"],
    [
      span(Math.min(...shortest), longest.includes(-1) ? -1 : Math.max(...longest)),
      "choices in a play",
    ],
    [span(Math.min(...fewest), most.includes(-1) ? -1 : Math.max(...most)), "words in a play"],
  ];
  if (endings.all > 0) {
    cards.push([
      `${grouped(endings.reached)} of ${grouped(endings.all)}`,
      endings.all === 1 ? "ending come to" : "endings come to",
    ]);
  }
  const items = cards.map(
    ([value, words]) => `<div><dt>${words}</dt><dd>${raised(value)}</dd></div>`,
  );
  return `<dl class="cards">${items.join("")}</dl>
<p class="aside">A <em>play</em> is one way through, from the beginning to an ending. A <em>situation</em> is a point of it with all that can still matter: many plays pass through the same ones, and each is tried once.</p>`;
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
  return rows.length === 0
    ? ""
    : table("What is read", ["What is written", "Come to", "Share"], rows);
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
  const heads = ["Played as", "Situations", "Plays", "Choices", "Words", "Words on average"];
  const nobody = viewpoints.some(({ as }) => as === undefined) && viewpoints.length > 1;
  const note = nobody ? `\n<p class="aside">${AS_NOBODY}</p>` : "";
  return `${table("How long plays are", heads, rows)}${note}`;
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
  return `${table("Endings", heads, rows)}
<p class="aside">Shares are of plays in which every choice is made at random, not of readers.</p>`;
}

function endingName(
  words: string,
  span: Span | undefined,
  knotOf: (span: Span) => string | undefined,
): string {
  const knot = span === undefined ? undefined : knotOf(span);
  if (knot === undefined && words === "") return "where the story breaks off";
  return knot === undefined || knot === "" ? prose(words) : escaped(readableName(knot));
}

function nameOf({ as }: ViewpointFigures, all: readonly ViewpointFigures[]): string {
  return as ?? (all.length > 1 ? "nobody" : "the reader");
}

/** How the rules stand, those that don't hold first; the others are folded away. */
export function rulesOf({ rules }: Report): string {
  const shown = rules.filter(({ holds, isTested }) => holds !== true || !isTested);
  const held = rules.filter(({ holds, isTested }) => holds === true && isTested);
  const nameOfRule = (name: string): string => (/^rule \d+$/.test(name) ? "" : escaped(name));
  const rows = shown.map(({ name, words, holds, play }) => [
    `<span class="rule">${prose(words)}</span>`,
    nameOfRule(name),
    holds === true
      ? `<span class="state open">holds, but nothing in any play puts it to the test</span>`
      : holds === undefined
        ? `<span class="state open">not known yet</span>`
        : play === undefined
          ? `<span class="state broken">no play makes it so</span>`
          : `<span class="state broken">broken in some play</span>`,
  ]);
  const items = held.map(({ name, words }) => {
    const called = nameOfRule(name);
    return `<li><span class="rule">${prose(words)}</span>${called === "" ? "" : ` <span class="place">${called}</span>`}</li>`;
  });
  const all = shown.length === 0 ? "Those that hold" : counted(held.length, "rule");
  const fold =
    held.length === 0
      ? ""
      : `<details><summary>${all}${shown.length === 0 ? "" : held.length === 1 ? " holds" : " hold"} in every play, as written</summary>
<ul class="rules">${items.join("\n")}</ul></details>`;
  return `${rows.length === 0 ? "" : table("Rules", ["Rule", "Name", "Over all plays"], rows)}${fold}`;
}

/** The section's heading: how many hold. */
export function rulesHeading({ rules }: Report): string {
  const holding = rules.filter(({ holds }) => holds === true).length;
  if (holding === rules.length) {
    return rules.length === 1 ? "Rules: the one holds" : `Rules: all ${rules.length} hold`;
  }
  return `Rules: ${holding} of ${rules.length} ${holding === 1 ? "holds" : "hold"}`;
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
  return `<p class="aside">The more values a variable can have that still matter, the more situations there are.</p>
${table("Why there are so many situations", ["Variable", "Values", "Declared"], rows.slice(0, 12))}`;
}

/** The map's twin: knots, where they lead, what of them is never read. */
export function knotsTable(knots: readonly Knot[], sources: readonly SourceFile[]): string {
  const name = (knot: Knot | undefined): string =>
    knot === undefined || knot.name === "" ? "the beginning" : `<code>${escaped(knot.name)}</code>`;
  const callersOf = (number: number): string =>
    knots
      .filter(({ calls }) => calls.includes(number))
      .map(name)
      .join(", ");
  const rows = knots.map((knot, number) => [
    name(knot),
    knot.isReached ? "yes" : `<span class="state broken">never</span>`,
    [
      ...knot.to.map((to) => name(knots[to])),
      ...(knot.comesBack ? [`back to ${callersOf(number)}`] : []),
    ].join(", "),
    knot.unread.length === 0
      ? ""
      : `<ul>${knot.unread
          .map(
            ({ words, span }) =>
              `<li><span class="place">${escaped(placeWords(span, sources))}</span> ${prose(words)}</li>`,
          )
          .join("")}</ul>`,
  ]);
  return `<details><summary>The same as a table: ${counted(knots.length, "knot")}, and what is never read in each</summary>
${table("Knots", ["Knot", "Come to", "Leads to", "Never read"], rows)}</details>`;
}
