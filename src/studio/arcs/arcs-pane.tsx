/**
 * The pane of arcs: a small picture for each feeling and promise, over the turns. The band is
 * everything that it can be in any play, the line is this play, dots are endings.
 */
import { computed, type ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Series } from "../../check/series.ts";
import type { Band, Pictures } from "../check/report.ts";
import { goTo } from "../heart.ts";
import { Scrolling } from "../parts/parts.tsx";
import * as state from "../state.ts";

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
              <span>{table ? "Table" : "Pictures"}</span>
            </label>
          ))}
        </fieldset>
        <p class="legend">
          <Key /> Band: {bandWords(report?.pictures)}. Line: this play. Dots: endings.
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
  if (pictures?.areBandsComplete === true) return "least to most, over all plays (a proof)";
  if (pictures === undefined || pictures.bands.length === 0) return "comes with the check";
  return "seen so far (a search; there may be more)";
}

function Key(): JSX.Element {
  return (
    <svg class="key" width="44" height="14" aria-hidden="true">
      <rect class="band" x="0" y="2" width="44" height="10" />
      <path class="line" d="M0 9 L18 9 L18 5 L44 5" />
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
  const left = 78;
  const step = (WIDTH - left - 6) / turns;
  const row = 17;
  const height = values.length * row + BOTTOM + 4;
  const x = (turn: number): number => left + step * turn;
  const y = (value: number): number => 2 + values.indexOf(value) * row;
  const now = line.at(-1);
  return (
    <figure class="arc">
      <figcaption>
        {series.label}
        <span class="now">{wordOf(series, now)}</span>
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
          <text key={value} class="axis" x={left - 6} y={y(value) + 12} text-anchor="end">
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
              r="2"
            />
          )),
        )}
        <path
          class="line"
          d={stepPath(
            line,
            (turn) => x(turn) + step / 2,
            (value) => y(value) + row / 2,
          )}
        />
        {now === undefined || Number.isNaN(now) ? undefined : (
          <circle class="here" cx={x(line.length - 1) + step / 2} cy={y(now) + row / 2} r="3.5" />
        )}
        <text class="axis" x={left} y={height - 3}>
          turn 0
        </text>
        <text class="axis" x={WIDTH - 6} y={height - 3} text-anchor="end">
          {turns - 1}
        </text>
      </svg>
    </figure>
  );
}

const WIDTH = 300;
const HEIGHT = 84;
const LEFT = 30;
const BOTTOM = 16;

function ArcPicture({ arc }: { readonly arc: Arc }): JSX.Element {
  const { series, band, line, low, high } = arc;
  const isProof = state.report.value?.pictures?.areBandsComplete === true;
  const turns = Math.max(2, line.length, band?.low.length ?? 0);
  const x = (turn: number): number => LEFT + ((WIDTH - LEFT - 6) * turn) / (turns - 1);
  const y = (value: number): number =>
    6 + (HEIGHT - BOTTOM - 12) * (1 - (value - low) / Math.max(1, high - low));
  const now = line.at(-1);
  const summary = `${series.label}: now ${wordOf(series, now)}; ${spread(arc)}`;
  return (
    <figure class="arc">
      <figcaption>
        {series.label}
        <span class="now">{wordOf(series, now)}</span>
      </figcaption>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table's turns are buttons that do the same */}
      <svg
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={summary}
        onClick={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          const at = ((event.clientX - box.left) / box.width) * WIDTH;
          goToTurn(Math.round(((at - LEFT) / (WIDTH - LEFT - 6)) * (turns - 1)));
        }}
      >
        {low < 0 ? <line class="zero" x1={LEFT} x2={WIDTH - 6} y1={y(0)} y2={y(0)} /> : undefined}
        <text class="axis" x={LEFT - 5} y={y(high) + 4} text-anchor="end">
          {high}
        </text>
        <text class="axis" x={LEFT - 5} y={y(low) + 4} text-anchor="end">
          {low}
        </text>
        <text class="axis" x={LEFT} y={HEIGHT - 3}>
          turn 0
        </text>
        <text class="axis" x={WIDTH - 6} y={HEIGHT - 3} text-anchor="end">
          {turns - 1}
        </text>
        {band === undefined ? undefined : (
          <path class={`band${isProof ? "" : " search"}`} d={bandPath(band, x, y)} />
        )}
        {band?.endings.flatMap((values, turn) =>
          values.map((value) => (
            <circle key={`${turn} ${value}`} class="ending" cx={x(turn)} cy={y(value)} r="2" />
          )),
        )}
        <path class="line" d={stepPath(line, x, y)} />
        {now === undefined || Number.isNaN(now) ? undefined : (
          <circle class="here" cx={x(line.length - 1)} cy={y(now)} r="3.5" />
        )}
      </svg>
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

function bandPath(band: Band, x: (turn: number) => number, y: (value: number) => number): string {
  const there = band.low
    .map((low, turn) => ({ turn, low, high: band.high[turn] ?? low }))
    .filter(({ low, high }) => Number.isFinite(low) && Number.isFinite(high));
  if (there.length === 0) return "";
  const top = there.map(({ turn, high }) => `${x(turn).toFixed(1)} ${(y(high) - 1.5).toFixed(1)}`);
  const bottom = there
    .toReversed()
    .map(({ turn, low }) => `${x(turn).toFixed(1)} ${(y(low) + 1.5).toFixed(1)}`);
  return `M${[...top, ...bottom].join(" L")} Z`;
}

function stepPath(
  line: readonly number[],
  x: (turn: number) => number,
  y: (value: number) => number,
): string {
  let path = "";
  line.forEach((value, turn) => {
    if (Number.isNaN(value)) return;
    path += path === "" ? "M" : " L";
    path += `${x(turn).toFixed(1)} ${y(value).toFixed(1)}`;
  });
  return path;
}

function wordOf(series: Series, value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return "not a number";
  return series.words?.[Math.min(value, series.words.length - 1)] ?? String(value);
}

function spread({ band }: Arc): string {
  const lows = (band?.low ?? []).filter(Number.isFinite);
  const highs = (band?.high ?? []).filter(Number.isFinite);
  if (lows.length === 0) return "other plays are not known yet";
  return `between ${Math.min(...lows)} and ${Math.max(...highs)} over all plays`;
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
                  {turn}
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
        <th scope="row">{series.label}: this play</th>
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
