/**
 * The pane of arcs: a small picture for each feeling and promise, over the turns. The band is
 * everything that it can be in any play, the line is this play, dots are endings.
 */
import { computed, type ReadonlySignal } from "@preact/signals";
import { Fragment, type JSX } from "preact";
import { useState } from "preact/hooks";
import type { Series } from "../../check/series.ts";
import type { Band, Pictures } from "../check/report.ts";
import { goTo } from "../heart.ts";
import { nameInWords, Scrolling } from "../parts/parts.tsx";
import * as state from "../state.ts";

const WIDTH = 390;
const HEIGHT = 144;
const LEFT = 50;
/** Below a chart: its turns, and where this play was at each. */
const BOTTOM = 34;

/** One row: a series, its band, and its line. */
interface Arc {
  readonly series: Series;
  readonly band: Band | undefined;
  readonly line: readonly number[];
  readonly low: number;
  readonly high: number;
}

const arcs: ReadonlySignal<readonly Arc[]> = computed(() => {
  const series = state.play.value?.series ?? [];
  const values = state.play.value?.arc ?? [];
  const bands = state.report.value?.pictures?.bands ?? [];
  const fits = bands.length === series.length;
  return series.flatMap((each, at): Arc[] => {
    const line = values.map((turn) => turn[at] ?? Number.NaN);
    const band = fits ? bands[at] : undefined;
    const all = [...line, ...(band?.low ?? []), ...(band?.high ?? [])].filter(Number.isFinite);
    const least = Math.min(...all);
    const most = Math.max(...all);
    // What never moves, in no play, has no arc.
    if (all.length === 0 || least === most) return [];
    const low = each.low ?? least;
    const high = each.high ?? most;
    return [{ series: each, band, line, low, high }];
  });
});

export function ArcsPane(): JSX.Element {
  const [isTable, setTable] = useState(false);
  const shown = arcs.value;
  const groups = [...new Set(shown.map(({ series }) => series.group))];
  const report = state.report.value;
  return (
    <section class="arcs page" aria-label="Arcs">
      <div class="map-bar">
        <fieldset class="segments">
          <legend class="visually-hidden">How it is shown</legend>
          {([false, true] as const).map((table) => (
            <label key={String(table)}>
              <input
                type="radio"
                name="arcs-how"
                checked={isTable === table}
                onChange={() => setTable(table)}
              />
              <span>{table ? "Table" : "Charts"}</span>
            </label>
          ))}
        </fieldset>
        <p class="legend">
          <Key kind="band" /> {bandWords(report?.pictures)}
          <Key kind="line" /> this play
          <Key kind="dot" /> a play can end here
        </p>
      </div>
      {shown.length === 0 ? (
        <p class="quiet">
          Nothing has an arc yet: no feeling, promise or number has changed in this play so far.
        </p>
      ) : undefined}
      {groups.map((group) => (
        <section key={group}>
          <h2>{group}</h2>
          {isTable ? (
            <ArcTable arcs={shown.filter(({ series }) => series.group === group)} />
          ) : (
            <div class="small-multiples">
              {shown
                .filter(({ series }) => series.group === group)
                .map((arc) =>
                  arc.series.kind === "promise" ? (
                    <PromisePicture key={arc.series.name} arc={arc} />
                  ) : (
                    <ArcPicture key={arc.series.name} arc={arc} />
                  ),
                )}
            </div>
          )}
        </section>
      ))}
    </section>
  );
}

function bandWords(pictures: Pictures | undefined): string {
  if (pictures?.areBandsComplete === true) return "what can be, in any play (a proof)";
  if (pictures === undefined || pictures.bands.length === 0)
    return "what can be: comes with the check";
  return "what was seen so far (a search; there may be more)";
}

function Key({ kind }: { readonly kind: "band" | "line" | "dot" }): JSX.Element {
  return (
    <svg class="key" width="28" height="14" aria-hidden="true">
      {kind === "band" ? <rect class="band" x="0" y="1" width="28" height="12" /> : undefined}
      {kind === "line" ? <path class="line" d="M0 11 H13 V3 H28" /> : undefined}
      {kind === "dot" ? <circle class="ending" cx="14" cy="7" r="3" /> : undefined}
    </svg>
  );
}

/** A promise's states from one turn to the next: a row a state, filled where it can be so. */
function PromisePicture({ arc }: { readonly arc: Arc }): JSX.Element {
  const { series, band, line } = arc;
  const isProof = state.report.value?.pictures?.areBandsComplete === true;
  const values = [...new Set([...(band?.values ?? []).flat(), ...line])]
    .filter(Number.isFinite)
    .sort((a, b) => a - b);
  const turns = Math.max(2, line.length, band?.values.length ?? 0);
  const left = 158;
  const step = (WIDTH - left - 6) / turns;
  const row = 22;
  const height = values.length * row + BOTTOM + 4;
  const x = (turn: number): number => left + step * turn;
  const y = (value: number): number => 2 + values.indexOf(value) * row;
  const now = line.at(-1);
  return (
    <figure class="arc">
      <figcaption>
        {titleOf(series)}
        <span class="now">now {wordOf(series, now)}</span>
      </figcaption>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table's turns are buttons that do the same */}
      <svg
        viewBox={`0 0 ${WIDTH} ${height}`}
        role="img"
        aria-label={`${series.label}: now ${wordOf(series, now)}; it can be ${values
          .map((value) => wordOf(series, value))
          .join(", ")}`}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          goToTurn(Math.floor((((event.clientX - box.left) / box.width) * WIDTH - left) / step));
        }}
      >
        {values.map((value) => (
          <text key={value} class="axis" x={left - 6} y={y(value) + 15} text-anchor="end">
            {wordOf(series, value)}
          </text>
        ))}
        {band?.values.flatMap((there, turn) =>
          there.map((value) => (
            <rect
              key={`${turn} ${value}`}
              class={`band${isProof ? "" : " search"}`}
              x={x(turn)}
              y={y(value) + 2}
              width={step - 1}
              height={row - 4}
            />
          )),
        )}
        {band?.endings.flatMap((ended, turn) =>
          ended.map((value) => (
            <circle
              key={`${turn} ${value}`}
              class="ending"
              cx={x(turn) + step / 2}
              cy={y(value) + row / 2}
              r="2.5"
            />
          )),
        )}
        <path class="line" d={stepPath(line, x, (value) => y(value) + row / 2, step)} />
        {now === undefined || Number.isNaN(now) ? undefined : (
          <circle class="here" cx={x(line.length)} cy={y(now) + row / 2} r="4" />
        )}
        <Turns turns={turns} played={line.length} x={x} y={height - BOTTOM + 15} />
      </svg>
      <p class="says">{promiseSays(arc, values)}</p>
    </figure>
  );
}

function ArcPicture({ arc }: { readonly arc: Arc }): JSX.Element {
  const { series, band, line, low, high } = arc;
  const isProof = state.report.value?.pictures?.areBandsComplete === true;
  const turns = Math.max(2, line.length, band?.low.length ?? 0);
  const step = (WIDTH - LEFT - 6) / turns;
  const x = (turn: number): number => LEFT + step * turn;
  const y = (value: number): number =>
    8 + (HEIGHT - BOTTOM - 18) * (1 - (value - low) / Math.max(1, high - low));
  const now = line.at(-1);
  const [least, most] = scaleOf(series, low, high);
  const summary = `${titleOf(series)}: now ${wordOf(series, now)}; ${spread(arc)}`;
  return (
    <figure class="arc">
      <figcaption>
        {titleOf(series)}
        <span class="now">now {wordOf(series, now)}</span>
      </figcaption>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table's turns are buttons that do the same */}
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={summary}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const at = ((event.clientX - box.left) / box.width) * WIDTH;
          goToTurn(Math.floor((at - LEFT) / step));
        }}
      >
        {low < 0 ? <line class="zero" x1={LEFT} x2={WIDTH - 6} y1={y(0)} y2={y(0)} /> : undefined}
        <text class="axis" x={LEFT - 6} y={y(high) + 5} text-anchor="end">
          {most}
        </text>
        {low < 0 ? (
          <text class="axis" x={LEFT - 6} y={y(0) + 5} text-anchor="end">
            neither
          </text>
        ) : undefined}
        <text class="axis" x={LEFT - 6} y={y(low) + 5} text-anchor="end">
          {least}
        </text>
        {band === undefined ? undefined : (
          <path class={`band${isProof ? "" : " search"}`} d={bandPath(band, x, y, step)} />
        )}
        {band?.endings.flatMap((values, turn) =>
          values.map((value) => (
            <circle
              key={`${turn} ${value}`}
              class="ending"
              cx={x(turn) + step / 2}
              cy={y(value)}
              r="2.5"
            />
          )),
        )}
        <path class="line" d={stepPath(line, x, y, step)} />
        {now === undefined || Number.isNaN(now) ? undefined : (
          <circle class="here" cx={x(line.length)} cy={y(now)} r="4" />
        )}
        <Turns turns={turns} played={line.length} x={x} y={HEIGHT - BOTTOM + 15} />
      </svg>
      <p class="says">{feelingSays(arc)}</p>
    </figure>
  );
}

/** Shows where a turn of this play was read. */
function goToTurn(turn: number): void {
  const turns = state.play.value?.turns ?? [];
  const found = turns.find(({ number }) => number === turn) ?? turns.at(-1);
  const place = found?.lines.find((line) => line.place !== undefined)?.place;
  if (place !== undefined) goTo(place);
}

// Values jump from one turn to the next: each stands for the whole of its turn.
function bandPath(
  band: Band,
  x: (turn: number) => number,
  y: (value: number) => number,
  step: number,
): string {
  const there = band.low
    .map((low, turn) => ({ turn, low, high: band.high[turn] ?? low }))
    .filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high));
  if (there.length === 0) return "";
  return there
    .map(({ turn, low, high }) => {
      const top = y(high) - 3;
      const across = step + 0.2;
      return `M${x(turn).toFixed(1)} ${top.toFixed(1)} h${across.toFixed(1)} V${(y(low) + 3).toFixed(1)} h${(-across).toFixed(1)} Z`;
    })
    .join(" ");
}

function stepPath(
  line: readonly number[],
  x: (turn: number) => number,
  y: (value: number) => number,
  step: number,
): string {
  let path = "";
  line.forEach((value, turn) => {
    if (Number.isNaN(value)) return;
    path +=
      path === "" ? `M${x(turn).toFixed(1)} ${y(value).toFixed(1)}` : ` V${y(value).toFixed(1)}`;
    path += ` H${(x(turn) + step).toFixed(1)}`;
  });
  return path;
}

/** Turns along the bottom, and the scenes that this play went through. */
function Turns(props: {
  readonly turns: number;
  readonly played: number;
  readonly x: (turn: number) => number;
  readonly y: number;
}): JSX.Element {
  const { turns, played, x, y } = props;
  const scenes = sceneStarts().filter(({ turn }) => turn < played);
  return (
    <>
      <text class="axis" x={x(0)} y={y}>
        turn 1
      </text>
      <text class="axis" x={x(turns)} y={y} text-anchor="end">
        {turns}
      </text>
      {scenes.map(({ turn, name }, at) => {
        const end = x(scenes[at + 1]?.turn ?? played + 3);
        const room = Math.floor((end - x(turn) - 6) / 6);
        return (
          <Fragment key={turn}>
            <line class="scene-start" x1={x(turn)} x2={x(turn)} y1={y + 5} y2={y + 17} />
            <text class="axis scene" x={x(turn) + 4} y={y + 15}>
              {name.length <= room ? name : `${name.slice(0, Math.max(1, room - 1))}…`}
            </text>
          </Fragment>
        );
      })}
    </>
  );
}

/** At which turn of this play each scene began, of the turns that are shown. */
function sceneStarts(): readonly { readonly turn: number; readonly name: string }[] {
  const knots = state.statistics.value?.byKnot ?? [];
  const found: { turn: number; name: string }[] = [];
  for (const { number, lines } of state.play.value?.turns ?? []) {
    const place = lines.findLast((line) => line.place !== undefined)?.place;
    const knot = knots.find(
      ({ range }) =>
        place?.path === range.path && range.start <= place.start && place.start < range.end,
    );
    if (knot === undefined || knot.name === "") continue;
    const name = nameInWords(knot.name);
    if (found.at(-1)?.name !== name) found.push({ turn: number, name });
  }
  return found;
}

/** What a chart is of: `Return: Derek's promise to Meredith`, `Anger toward Derek`. */
function titleOf({ label, deed, kind }: Series): string {
  const [, name, debtor, creditor] = /^“(.*)”, (.*) to (.*)$/.exec(label) ?? [];
  if (kind === "promise" && name !== undefined) {
    const promises = `${debtor} promises ${creditor}`;
    return `${nameInWords(name)}: ${deed === undefined ? `what ${promises}` : `${promises} ${deed}`}`;
  }
  return kind === "number" ? label : label.charAt(0).toUpperCase() + label.slice(1);
}

/** What the ends of a scale are called: fear and hope, none and most; of numbers, the numbers. */
function scaleOf(
  { kind, label }: Series,
  low: number,
  high: number,
): readonly [least: string, most: string] {
  if (kind === "number") return [String(low), String(high)];
  const [, least, most] = /^(\w+) or (\w+) (?:for|toward) /.exec(label) ?? [];
  if (least !== undefined && most !== undefined) return [least, most];
  return ["none", "most"];
}

/** A promise's states as one would say them. */
const STATES: Readonly<Record<string, string>> = {
  unsaid: "not promised yet",
  asked: "asked for",
  withheld: "held back",
  owed: "promised",
  conditional: "promised on a condition",
  released: "let off",
  withdrawn: "taken back",
};
/** How much of a feeling there is, from none to the most that there can be. */
const AMOUNTS = ["none", "a little", "some", "a lot"];

function wordOf(series: Series, value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return "not a number";
  if (series.kind === "promise") {
    const word = series.words?.[Math.min(value, series.words.length - 1)] ?? String(value);
    return STATES[word] ?? word;
  }
  if (series.kind === "number" || Math.abs(value) > 3) return String(value);
  const amount = AMOUNTS[Math.abs(value)] ?? String(value);
  const [least, most] = scaleOf(series, series.low ?? 0, series.high ?? 0);
  if (least === "none") return amount;
  return value === 0 ? `neither ${least} nor ${most}` : `${amount} ${value < 0 ? least : most}`;
}

/** What a chart of a feeling says, in a sentence. */
function feelingSays(arc: Arc): string {
  const { series, band } = arc;
  const ended = [...new Set((band?.endings ?? []).flat())].sort((a, b) => a - b);
  const [least] = ended;
  const most = ended.at(-1);
  if (least === undefined || most === undefined) return "";
  const how =
    state.report.value?.pictures?.areBandsComplete === true
      ? "However it is played"
      : "As far as was seen";
  if (least === most) return `${how}, it is ${wordOf(series, least)} when the story ends.`;
  return `${how}, it ends between ${wordOf(series, least)} and ${wordOf(series, most)}.`;
}

/** What a chart of a promise says, in a sentence. */
function promiseSays({ series, band }: Arc, values: readonly number[]): string {
  const ended = [...new Set((band?.endings ?? []).flat())].sort((a, b) => a - b);
  if (ended.length === 0) return "";
  const words = [...new Set(ended.map((value) => wordOf(series, value)))];
  const passing = values.filter((value) => !ended.includes(value));
  const never =
    passing.length === 0
      ? ""
      : ` No story ends with it ${passing.map((value) => wordOf(series, value)).join(" or ")}.`;
  return `At the endings: ${words.join("; ")}.${never}`;
}

function spread({ series, band }: Arc): string {
  const lows = (band?.low ?? []).filter(Number.isFinite);
  const highs = (band?.high ?? []).filter(Number.isFinite);
  if (lows.length === 0) return "other plays are not known yet";
  return `between ${wordOf(series, Math.min(...lows))} and ${wordOf(series, Math.max(...highs))} over all plays`;
}

function ArcTable({ arcs: rows }: { readonly arcs: readonly Arc[] }): JSX.Element {
  const turns = Math.max(
    0,
    ...rows.map(({ line, band }) => Math.max(line.length, band?.low.length ?? 0)),
  );
  const columns = Array.from({ length: turns }, (_, turn) => turn);
  return (
    <Scrolling class="table-box" name="By turn">
      <table>
        <thead>
          <tr>
            <th scope="col">Turn</th>
            {columns.map((turn) => (
              <th scope="col" key={turn}>
                <button type="button" class="place" onClick={() => goToTurn(turn)}>
                  {turn + 1}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((arc) => (
            <ArcRow key={arc.series.name} arc={arc} columns={columns} />
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

function ArcRow(props: { readonly arc: Arc; readonly columns: readonly number[] }): JSX.Element {
  const { series, line, band } = props.arc;
  return (
    <>
      <tr>
        <th scope="row">{titleOf(series)}: this play</th>
        {props.columns.map((turn) => (
          <td key={turn}>{line[turn] === undefined ? "" : wordOf(series, line[turn])}</td>
        ))}
      </tr>
      <tr>
        <th scope="row">all plays</th>
        {props.columns.map((turn) => {
          const low = band?.low[turn];
          const high = band?.high[turn];
          if (low === undefined || high === undefined || !Number.isFinite(low))
            return <td key={turn} />;
          const words =
            low === high ? wordOf(series, low) : `${wordOf(series, low)} … ${wordOf(series, high)}`;
          return <td key={turn}>{words}</td>;
        })}
      </tr>
    </>
  );
}
