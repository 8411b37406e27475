/**
 * The pane that says whether the story holds: the verdict, the numbers, and everything found.
 *
 * Always says which it is: a proof, where every situation was visited, or a search.
 */
import type { JSX } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import {
  acceptFinding,
  applyChange,
  checkNow,
  goTo,
  keeper,
  playFound,
  stopChecking,
} from "../heart.ts";
import { endShareOf } from "../map/facts.ts";
import { nameInWords, plural, shareWords, Words } from "../parts/parts.tsx";
import type { Place } from "../play/view.ts";
import * as state from "../state.ts";
import type { CheckReport, Finding, WitnessPlay } from "./report.ts";

const SIGNS = { error: "✗", warning: "!", note: "i" } as const;

/** What the checker has to say, in a line: also shown at the foot of the page. */
export function verdictLine(): string {
  const how = state.checkState.value;
  const report = state.report.value;
  if (how.kind === "checking") {
    const { states } = how.progress;
    return states === 0 ? "Checking…" : `Checking: ${plural(states, "situation")} so far…`;
  }
  if (how.kind === "waiting") return "Checked when you stop typing";
  if (!state.hasStory.value) return "There is no story to check yet";
  if (how.kind === "none" || report === undefined) {
    return state.problems.value.some(({ severity }) => severity === "error")
      ? "Not checked: the text has errors"
      : "Not checked";
  }
  const situations = plural(report.states, "situation");
  switch (report.verdict) {
    case "proved":
      return "Proof: every way to play it was tried";
    case "bounded":
      return "Within bounds, no proof: every way was tried";
    case "stopped":
      return `Search, not a proof: ${situations} tried, there are more`;
  }
}

export function CheckPane(): JSX.Element {
  const findings = state.allFindings.value;
  const report = state.report.value;
  const how = state.checkState.value;
  const isFresh = how.kind === "done" && report !== undefined;
  const found = (
    <>
      <h2>{findings.length === 0 ? "No problems found" : foundWords(state.counts.value)}</h2>
      {findings.length === 0 ? (
        <p class="quiet">
          {isFresh && report.verdict === "proved"
            ? "No play goes wrong, every line can be read, and every rule holds."
            : "Nothing has gone wrong so far."}
        </p>
      ) : (
        <ul class="findings">
          {findings.map((finding) => (
            <FindingCard key={finding.id} finding={finding} />
          ))}
        </ul>
      )}
    </>
  );
  return (
    <section class="check page" aria-label="Check">
      {/* What is to be done stands before what is well. */}
      {findings.length === 0 ? undefined : found}
      <div class="verdict" data-verdict={isFresh ? report.verdict : how.kind}>
        <h2>{verdictLine()}</h2>
        {isFresh ? <p>{explain(report)}</p> : undefined}
        {isFresh && report.verdict !== "proved" && report.bounds.length > 0 ? (
          <ul class="bounds">
            {report.bounds.map((bound) => (
              <li key={bound}>
                <Words>{bound}</Words>
              </li>
            ))}
          </ul>
        ) : undefined}
        {isFresh ? <Figures report={report} /> : undefined}
        <div class="row">
          {how.kind === "checking" ? (
            <button type="button" onClick={stopChecking}>
              Stop
            </button>
          ) : (
            <button type="button" onClick={() => checkNow()}>
              Check again
            </button>
          )}
          {isFresh && report.verdict === "stopped" ? (
            <button type="button" onClick={() => checkNow(true)}>
              Look as far as it goes
            </button>
          ) : undefined}
        </div>
      </div>
      {findings.length === 0 ? found : undefined}
      {isFresh ? <Rules report={report} /> : undefined}
      {isFresh ? <Endings report={report} /> : undefined}
    </section>
  );
}

function foundWords({ errors, warnings }: { errors: number; warnings: number }): string {
  const parts = [
    ...(errors > 0 ? [plural(errors, "error")] : []),
    ...(warnings > 0 ? [plural(warnings, "warning")] : []),
  ];
  return parts.length === 0 ? "Only notes" : parts.join(", ");
}

function explain(report: CheckReport): string {
  const time =
    report.milliseconds < 1000
      ? `${report.milliseconds} ms`
      : `${(report.milliseconds / 1000).toFixed(1)} s`;
  const plays = report.plays === undefined ? "plays without end" : `all ${report.plays} plays`;
  const situations = plural(report.states, "situation");
  switch (report.verdict) {
    case "proved":
      return `What is said here holds for ${plays} that there can be. They go through ${situations}.`;
    case "bounded":
      return `What is said here holds for ${plays}, as long as this does:`;
    case "stopped":
      return `What was found is real; what was not found may still be there. Stopped after ${time}.`;
  }
}

function Figures({ report }: { readonly report: CheckReport }): JSX.Element {
  // The map beside it shows one telling, where some of these lines are never read.
  const inAll = state.play.value?.people === undefined ? "" : ", over all tellings";
  const rows = [
    [`Lines read${inAll}`, report.lines],
    [`Choices offered${inAll}`, report.choices],
    [`Endings reached${inAll}`, report.endings],
  ] as const;
  return (
    <dl class="figures">
      {rows.map(([name, { reached, all }]) => (
        <div key={name} class={reached < all ? "short" : ""}>
          <dt>{name}</dt>
          <dd>
            {reached.toLocaleString("en")} of {all.toLocaleString("en")}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Rules({ report }: { readonly report: CheckReport }): JSX.Element | null {
  if (report.rules.length === 0) return null;
  const kept = report.rules.filter(({ holds }) => holds === true).length;
  const isWell = kept === report.rules.length;
  return (
    // What is well can be looked up; what isn't stands open.
    <details class="rules-box" open={!isWell}>
      <summary>
        {isWell
          ? `This story’s own ${plural(kept, "rule")}: ${kept === 1 ? "it holds" : "all hold"}`
          : `This story’s own rules: ${kept} of ${report.rules.length} hold`}
      </summary>
      <ul class="rules">
        {report.rules.map(({ name, words, holds }) => (
          <li key={`${name} ${words}`}>
            <span class={`sign ${holds === false ? "error" : ""}`} aria-hidden="true">
              {holds === undefined ? "?" : holds ? "✓" : "✗"}
            </span>{" "}
            <span class="visually-hidden">
              {holds === undefined ? "Not known: " : holds ? "Holds: " : "Does not hold: "}
            </span>
            {words}
          </li>
        ))}
      </ul>
    </details>
  );
}

function FindingCard({ finding }: { readonly finding: Finding }): JSX.Element {
  const [place] = finding.places;
  const fixes = state.problems.value.find(
    ({ code, path, start }) =>
      code === finding.code && place !== undefined && path === place.path && start === place.start,
  )?.fixes;
  const { play } = finding;
  return (
    <li class={`finding ${finding.severity}${finding.accepted === undefined ? "" : " accepted"}`}>
      <h3 tabIndex={-1}>
        <span class="sign" aria-hidden="true">
          {SIGNS[finding.severity]}
        </span>
        <span class="visually-hidden">{finding.severity}: </span>
        <Words>{finding.title}</Words>
      </h3>
      <p>
        <Words>{finding.text}</Words>
      </p>
      {finding.accepted === undefined ? undefined : <p>Accepted: {finding.accepted}</p>}
      <Quote place={place} />
      <div class="row">
        {place === undefined ? undefined : (
          <button type="button" onClick={() => goTo(place)}>
            {goToWords(place)}
          </button>
        )}
        {play === undefined ? undefined : (
          <button type="button" onClick={() => playFound(play)}>
            Play it
            <span class="visually-hidden">: {finding.title.replaceAll("`", "")}</span> (
            {play.choices.length === 0 ? "no choice needed" : plural(play.choices.length, "choice")}
            {play.as === undefined ? "" : `, as ${play.as}`})
          </button>
        )}
        {fixes?.map((fix) => (
          <button type="button" key={fix.title} onClick={() => applyChange(fix)}>
            {fix.title}
          </button>
        ))}
        <Accepting finding={finding} />
      </div>
    </li>
  );
}

/**
 * Accepting what the checker found: a button, and once it is pressed the question why. A mistake
 * in the text can't be accepted, only mended.
 */
function Accepting({ finding }: { readonly finding: Finding }): JSX.Element | null {
  const { id, accepted, title } = finding;
  const [isAsked, setAsked] = useState(false);
  const [fault, setFault] = useState<string | undefined>(undefined);
  const button = useRef<HTMLButtonElement>(null);
  const why = useRef<HTMLInputElement>(null);
  // With the question itself, not after it: whoever has asked for it types on.
  useLayoutEffect(() => {
    if (isAsked) why.current?.focus();
  }, [isAsked]);
  const isOfCheck = state.report.value?.findings.some((each) => each.id === id) === true;
  if (!isOfCheck || accepted !== undefined) return null;
  const cancel = (): void => {
    setAsked(false);
    button.current?.focus();
  };
  const accept = async (): Promise<void> => {
    const reason = why.current?.value.trim() ?? "";
    if (reason === "") return;
    const card = button.current?.closest(".finding");
    setFault(await acceptFinding(id, reason));
    // The question goes; what was found stays, and says that it is accepted.
    card?.querySelector("h3")?.focus();
  };
  return (
    <>
      <button
        type="button"
        ref={button}
        aria-expanded={isAsked}
        onClick={() => (isAsked ? cancel() : setAsked(true))}
      >
        Accept it…<span class="visually-hidden">: {title.replaceAll("`", "")}</span>
      </button>
      {isAsked ? (
        <form
          class="row accepting"
          onSubmit={(event) => {
            event.preventDefault();
            void accept();
          }}
          onKeyDown={(event) => {
            if (event.key === "Escape") cancel();
          }}
        >
          <label>
            Why it is meant so
            <input ref={why} required />
          </label>
          <button type="submit">Accept</button>
          <button type="button" onClick={cancel}>
            Cancel
          </button>
        </form>
      ) : undefined}
      {fault === undefined ? undefined : <p role="alert">{fault}</p>}
    </>
  );
}

/** The line that a place is in, whole, and the place in it marked. */
function Quote({ place }: { readonly place: Place | undefined }): JSX.Element | null {
  const text = place === undefined ? undefined : keeper.get(place.path)?.text;
  if (place === undefined || text === undefined) return null;
  const start = text.lastIndexOf("\n", place.start - 1) + 1;
  const found = text.indexOf("\n", place.start);
  const end = found < 0 ? text.length : found;
  if (text.slice(start, end).trim() === "") return null;
  const last = Math.min(Math.max(place.end, place.start), end);
  return (
    <p class="quote">
      {text.slice(start, place.start).trimStart()}
      <mark>{text.slice(place.start, last)}</mark>
      {text.slice(last, end)}
    </p>
  );
}

/** `Go to line 101`, and of which file where there are several. */
export function goToWords(place: Place): string {
  const before = keeper.get(place.path)?.text.slice(0, place.start) ?? "";
  const line = place.line > 0 ? place.line : before.split("\n").length;
  return `Go to line ${line}${state.paths.value.length > 1 ? ` of ${place.path}` : ""}`;
}

function choicesOf({ choices }: WitnessPlay): string {
  return choices.length === 0 ? "" : ` (${plural(choices.length, "choice")})`;
}

function Endings({ report }: { readonly report: CheckReport }): JSX.Element | null {
  const endings = report.pictures?.endings ?? [];
  if (endings.length === 0) return null;
  const as = state.play.value?.people?.as;
  const whose = as === undefined ? "the story" : `${as}’s story`;
  const knowsShares = endings.some(({ knot }) => endShareOf(knot) !== undefined);
  return (
    <>
      <h2>{`${plural(endings.length, "scene")} in which ${whose} ends`}</h2>
      <table class="endings">
        <thead>
          <tr>
            <th scope="col">Scene</th>
            <th scope="col">Situations that end there</th>
            {knowsShares ? <th scope="col">Of plays at random</th> : undefined}
            <th scope="col">Shortest play</th>
          </tr>
        </thead>
        <tbody>
          {endings.map(({ knot, situations, play }) => (
            <tr key={knot}>
              <th scope="row">{knot === "" ? "The beginning" : nameInWords(knot)}</th>
              <td>{situations.toLocaleString("en")}</td>
              {knowsShares ? <td>{shareWords(endShareOf(knot))}</td> : undefined}
              <td>
                {play === undefined ? undefined : (
                  <button type="button" onClick={() => playFound(play)}>
                    Play it{choicesOf(play)}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
