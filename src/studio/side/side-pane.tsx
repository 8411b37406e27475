/**
 * The pane at the side: the story's files and knots, find and replace, the writer's notes, and
 * earlier versions.
 */
import type { JSX } from "preact";
import { goTo } from "../heart.ts";
import { Tabs } from "../parts/parts.tsx";
import * as state from "../state.ts";
import { FilesAndKnots } from "./files-and-knots.tsx";
import { Find } from "./find.tsx";
import { Versions } from "./versions.tsx";

export function SidePane(): JSX.Element {
  const shown = state.sideTab.value;
  const notes = state.notes.value;
  return (
    <aside class="side" aria-label="Story">
      <Tabs
        label="Side"
        class="small"
        panel="side-panel"
        current={shown}
        names={[
          ["story", "Story"],
          ["find", "Find"],
          ["notes", notes.length === 0 ? "Notes" : `Notes ${notes.length}`],
          ["versions", "Versions"],
        ]}
        onPick={(name) => {
          state.sideTab.value = name;
        }}
      />
      <div id="side-panel" role="tabpanel" aria-label={shown} class="side-panel">
        {shown === "story" ? <FilesAndKnots /> : undefined}
        {shown === "find" ? <Find /> : undefined}
        {shown === "notes" ? <Notes /> : undefined}
        {shown === "versions" ? <Versions /> : undefined}
      </div>
    </aside>
  );
}

function Notes(): JSX.Element {
  const notes = state.notes.value;
  if (notes.length === 0) {
    return <p class="quiet">Write a line that begins with TODO: and it will be listed here.</p>;
  }
  return (
    <ul class="places">
      {notes.map((note) => (
        <li key={`${note.path} ${note.start}`}>
          <button type="button" class="place" onClick={() => goTo(note)}>
            {note.text}
            <span class="kind">{note.knot === "" ? note.path : note.knot}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
