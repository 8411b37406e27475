/**
 * The page as a whole: the bar, the panes, and the line at the foot. On a narrow screen one pane
 * at a time, chosen by tabs.
 */
import type { JSX } from "preact";
import { ArcsPane } from "./arcs/arcs-pane.tsx";
import { FirstSteps } from "./bar/first-steps.tsx";
import { TopBar } from "./bar/top-bar.tsx";
import { CheckPane, goToWords, verdictLine } from "./check/check-pane.tsx";
import { goTo, playFound, showTab } from "./heart.ts";
import { MapPane } from "./map/map-pane.tsx";
import { Tabs, Words } from "./parts/parts.tsx";
import { PlayPane } from "./play/play-pane.tsx";
import { SidePane } from "./side/side-pane.tsx";
import * as state from "./state.ts";
import { WritePane } from "./write/write-pane.tsx";

export function App(): JSX.Element {
  const opening = state.opening.value;
  if (opening.kind === "opening") {
    return (
      <p class="opening" role="status">
        Opening your story…
      </p>
    );
  }
  if (opening.kind === "failed") {
    return (
      <main class="opening">
        <h1>The studio could not open</h1>
        <p role="alert">{opening.why}</p>
      </main>
    );
  }
  const tab = state.tab.value;
  return (
    <div class="studio" data-tab={tab} data-narrow={state.narrowTab.value}>
      <TopBar />
      <FirstSteps />
      <main class="panes">
        <SidePane />
        <div id="main-panel" class="main-panel" role="tabpanel" aria-label={tab}>
          {/* The editor stays when another tab is shown: its undo and its place are the writer's. */}
          <div class="pane" hidden={tab !== "write"}>
            <WritePane />
          </div>
          {tab === "map" ? <MapPane /> : undefined}
          {tab === "arcs" ? <ArcsPane /> : undefined}
          {tab === "check" ? <CheckPane /> : undefined}
        </div>
        <PlayPane />
      </main>
      <Foot />
      <nav class="narrow" aria-label="Panes of the studio">
        <NarrowTabs />
      </nav>
    </div>
  );
}

/** What the checker says, wherever one is. */
function Foot(): JSX.Element {
  const [first] = state.allFindings.value.filter(
    ({ severity, accepted }) => severity !== "note" && accepted === undefined,
  );
  const [place] = first?.places ?? [];
  const play = first?.play;
  return (
    <footer class="foot">
      <span class="foot-verdict">
        <strong>Check</strong> {verdictLine()}
        {first === undefined && state.checkState.value.kind === "done" && state.hasStory.value
          ? ". No problems found."
          : ""}
      </span>
      {first === undefined || state.tab.value === "check" ? undefined : (
        <span class="foot-finding">
          <span class={`sign ${first.severity}`} aria-hidden="true">
            {first.severity === "error" ? "✗" : "!"}
          </span>{" "}
          <Words>{first.title}</Words>
          {place === undefined ? undefined : (
            <button type="button" onClick={() => goTo(place)}>
              {goToWords(place)}
              <span class="visually-hidden">: {first.title.replaceAll("`", "")}</span>
            </button>
          )}
          {play === undefined ? undefined : (
            <button type="button" onClick={() => playFound(play)}>
              Play it<span class="visually-hidden">: {first.title.replaceAll("`", "")}</span>
            </button>
          )}
          {state.allFindings.value.length > 1 ? (
            <button type="button" onClick={() => showTab("check")}>
              All {state.allFindings.value.length}
            </button>
          ) : undefined}
        </span>
      )}
      <span class="notice" role="status">
        {state.notice.value}
      </span>
    </footer>
  );
}

function NarrowTabs(): JSX.Element {
  const pick = (name: state.NarrowTab): void => {
    if (name !== "play" && name !== "story") state.tab.value = name;
    state.narrowTab.value = name;
  };
  return (
    <Tabs
      label="Panes"
      class="narrow-tabs"
      panel="main-panel"
      current={state.narrowTab.value}
      names={[
        ["story", "Story"],
        ["write", "Write"],
        ["play", "Play"],
        ["map", "Map"],
        ["arcs", "Arcs"],
        ["check", "Check"],
      ]}
      onPick={pick}
    />
  );
}
