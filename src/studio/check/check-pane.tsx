/**
 * The pane that says whether the story holds: the verdict, the numbers, and everything found.
 *
 * Always says which it is: a proof, where every situation was visited, or a search.
 */
import type { JSX } from "preact";
import { applyChange, checkNow, goTo, playPath, stopChecking } from "../heart.ts";
import { plural } from "../parts/parts.tsx";
import * as state from "../state.ts";
import type { CheckReport, Finding } from "./report.ts";

const SIGNS = { error: "✗", warning: "!", note: "i" } as const;

/** What the checker has to say, in a line: also shown at the foot of the page. */
export function verdictLine(): string {
  const how = state.checkState.value;
  const report = state.report.value;
  if (how.kind === "checking") {
    return `Checking: ${plural(how.progress.states, "situation")} so far…`;
  }
  if (how.kind === "waiting") return "Checked when you stop typing";
  if (how.kind === "none" || report === undefined) {
    return state.problems.value.some(({ severity }) => severity === "error")
      ? "Not checked: the text has errors"
      : "Not checked";
  }
  const situations = plural(report.states, "situation");
  return report.verdict === "proved"
    ? `Proof: all ${situations} visited`
    : `Search, not a proof: ${situations} visited, there are more`;
}

export function CheckPane(): JSX.Element {
  const findings = state.allFindings.value;
  const report = state.report.value;
  const how = state.checkState.value;
  const isFresh = how.kind === "done" && report !== undefined;
  return (
    <section class="check page" aria-label="Check">
      <div class="verdict" data-verdict={isFresh ? report.verdict : how.kind}>
        <h2>{verdictLine()}</h2>
        {isFresh ? <p>{explain(report)}</p> : undefined}
        <div class="row">
          {how.kind === "checking" ? (
            <button type="button" onClick={stopChecking}>
              Stop
            </button>
          ) : (
            <button type="button" onClick={checkNow}>
              Check again
            </button>
          )}
        </div>
      </div>
      <h2>
        {findings.length === 0
          ? "Nothing found"
          : `${plural(state.counts.value.errors, "error")}, ${plural(state.counts.value.warnings, "warning")}`}
      </h2>
      {findings.length === 0 ? (
        <p class="quiet">
          {isFresh && report.verdict === "proved"
            ? "No play goes wrong, and every line can be read."
            : "Nothing has gone wrong so far."}
        </p>
      ) : (
        <ul class="findings">
          {findings.map((finding) => (
            <FindingCard key={finding.id} finding={finding} />
          ))}
        </ul>
      )}
      {isFresh ? <Endings report={report} /> : undefined}
    </section>
  );
}

function explain(report: CheckReport): string {
  const time =
    report.milliseconds < 1000
      ? `${report.milliseconds} ms`
      : `${(report.milliseconds / 1000).toFixed(1)} s`;
  const read = `${report.read.toLocaleString("en")} of ${plural(report.readable, "line")} read`;
  const deep = `the farthest situation is ${plural(report.depth, "choice")} from the beginning`;
  return report.verdict === "proved"
    ? `What is said below holds for every play there can be. ${read}; ${deep}; ${time}.`
    : `What was found is real; what was not found may still be there. ${read} so far; ${time}.`;
}

function FindingCard({ finding }: { readonly finding: Finding }): JSX.Element {
  const [place] = finding.places;
  const fixes = state.problems.value.find(
    ({ code, path, start }) =>
      code === finding.code && place !== undefined && path === place.path && start === place.start,
  )?.fixes;
  const { play } = finding;
  return (
    <li class={`finding ${finding.severity}`}>
      <h3>
        <span class="sign" aria-hidden="true">
          {SIGNS[finding.severity]}
        </span>
        <span class="visually-hidden">{finding.severity}: </span>
        {finding.title}
      </h3>
      <p>{finding.text}</p>
      <p class="where-found">
        {place === undefined ? "" : `${place.path}${place.line > 0 ? `, line ${place.line}` : ""}`}{" "}
        <code>{finding.code}</code>
      </p>
      <div class="row">
        {place === undefined ? undefined : (
          <button type="button" onClick={() => goTo(place)}>
            Show
          </button>
        )}
        {play === undefined ? undefined : (
          <button type="button" onClick={() => playPath(play)}>
            Play it
            <span class="visually-hidden">: {finding.title}</span> ({plural(play.length, "choice")})
          </button>
        )}
        {fixes?.map((fix) => (
          <button type="button" key={fix.title} onClick={() => applyChange(fix)}>
            {fix.title}
          </button>
        ))}
      </div>
    </li>
  );
}

function Endings({ report }: { readonly report: CheckReport }): JSX.Element {
  return (
    <>
      <h2>{plural(report.endings.length, "place")} where the story ends</h2>
      <table class="endings">
        <thead>
          <tr>
            <th scope="col">Knot</th>
            <th scope="col">Situations that end there</th>
            <th scope="col">Shortest play</th>
          </tr>
        </thead>
        <tbody>
          {report.endings.map((ending) => (
            <tr key={ending.knot}>
              <th scope="row">{ending.knot === "" ? "the beginning" : ending.knot}</th>
              <td>{ending.situations.toLocaleString("en")}</td>
              <td>
                <button type="button" onClick={() => playPath(ending.play)}>
                  Play it ({plural(ending.play.length, "choice")})
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
