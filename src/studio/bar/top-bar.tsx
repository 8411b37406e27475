/**
 * The bar: what is open, the tabs, whether everything is on disk, and what can be made of it.
 */
import type { JSX } from "preact";
import { buildStory, Refused } from "../disk/requests.ts";
import { keeper, showTab } from "../heart.ts";
import { clock, download, Menu, Tabs } from "../parts/parts.tsx";
import * as state from "../state.ts";

export function TopBar(): JSX.Element {
  const { errors, warnings } = state.counts.value;
  const found = errors + warnings;
  return (
    <header class="bar">
      <h1>
        <span class="visually-hidden">Keepsake studio: </span>
        {state.storyTitle.value}
      </h1>
      <Tabs
        label="Views"
        panel="main-panel"
        current={state.tab.value}
        names={[
          ["write", "Write"],
          ["map", "Map"],
          ["arcs", "Arcs"],
          [
            "check",
            found === 0 ? (
              "Check"
            ) : (
              <>
                Check <span class={`badge ${errors > 0 ? "bad" : "warn"}`}>{found}</span>
                <span class="visually-hidden"> found</span>
              </>
            ),
          ],
        ]}
        onPick={showTab}
      />
      <Saved />
      <BuildMenu />
    </header>
  );
}

/** Never leaves one in doubt. */
function Saved(): JSX.Element {
  const saving = state.saving.value;
  switch (saving.kind) {
    case "saved":
      return (
        <span class="saved good" role="status">
          ✓ {saving.at === undefined ? "Saved" : `Saved to disk ${clock(saving.at)}`}
        </span>
      );
    case "saving":
      return <span class="saved">Saving…</span>;
    case "failed":
      return (
        <span class="saved bad" role="alert">
          Not saved: {saving.why}
        </span>
      );
    case "lost":
      return (
        <span class="saved bad" role="alert">
          {keeper.isDirty
            ? "Not saved: the studio's server does not answer. Your text is kept in this browser."
            : "The studio's server does not answer. What you see is on disk."}
        </span>
      );
  }
}

function BuildMenu(): JSX.Element {
  const build = async (kind: string): Promise<void> => {
    const path = state.main.value;
    state.notice.value = `Building ${path}…`;
    try {
      for (const each of keeper.paths) await keeper.flush(each);
      const built = await buildStory(path, kind);
      download(built.name, built.type, built.text);
      const size = Math.ceil(new Blob([built.text]).size / 1024).toLocaleString("en");
      // What the build says of the story; what it says of its own output is said here.
      const notes = built.notes.filter((note) => !note.startsWith("-:"));
      state.notice.value = [`${built.name}: ${size} KB, downloaded.`, ...notes].join(" ");
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      state.notice.value = error.message;
    }
  };
  const zip = async (): Promise<void> => {
    const { strToU8, zipSync } = await import("fflate");
    const files = Object.entries(keeper.texts()).map(([path]) => {
      const kept = keeper.get(path);
      const text = kept?.lineEnd === "\r\n" ? kept.text.replaceAll("\n", "\r\n") : kept?.text;
      return [path, strToU8(text ?? "")] as const;
    });
    const name = `${state.listing.value?.folder ?? "story"}.zip`;
    download(name, "application/zip", zipSync(Object.fromEntries(files)) as BlobPart);
    state.notice.value = `${name}: a copy of every text, as it is now.`;
  };
  const item = (
    words: string,
    about: string,
    close: () => void,
    action: () => void,
  ): JSX.Element => (
    <button
      type="button"
      onClick={() => {
        close();
        action();
      }}
    >
      {words}
      <span class="about">{about}</span>
    </button>
  );
  return (
    <Menu label="Build ▾" name="Build: to share, export or copy" align="right">
      {(close) => (
        <>
          {item("A page to share", "one HTML file; plays offline", close, () => void build("page"))}
          {item("Ink's JSON", "for Unity, Unreal, Godot, the web", close, () => void build("ink"))}
          {item("A copy of everything", "a ZIP of all texts", close, () => void zip())}
        </>
      )}
    </Menu>
  );
}
