/**
 * The pane to write in: the editor, what stands above it (a conflict, a rename, places found),
 * and the line below it that says where one is.
 */
import { useSignalEffect } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import {
  applyChange,
  askService,
  beginIn,
  change,
  goTo,
  keeper,
  keepMine,
  makeFile,
  openFile,
  playFromHere,
  putText,
  setEditor,
  takeTheirs,
} from "../heart.ts";
import { nameInWords, plural } from "../parts/parts.tsx";
import * as state from "../state.ts";
import { Editor } from "./editor.ts";

export function WritePane(): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | undefined>(undefined);
  const hasBegun = useRef(false);
  useEffect(() => {
    if (place.current === null) return;
    const made = new Editor(place.current, {
      onChange: change,
      onCursor: (path, offset, line) => {
        state.cursor.value = { path, offset, line };
      },
      onClick: showPlayed,
      tokens: (path, from, to) => askService("tokens", path, from, to),
      completionsAt: (path, offset) => askService("completionsAt", path, offset),
      hoverAt: (path, offset) => askService("hoverAt", path, offset),
      apply: applyChange,
      goToDefinition: (path, offset) => void goToDefinition(path, offset),
      findReferences: (path, offset) => void findReferences(path, offset),
      beginRename: (path, offset) => void beginRename(path, offset),
      playFromHere: () => void playFromHere(),
    });
    editor.current = made;
    const show = (path: string): void => made.open(path, keeper.get(path)?.text ?? "");
    show(state.current.value);
    setEditor({
      setText: (path, text, before) => made.setText(path, text, before),
      show: (path, start, end) => {
        show(path);
        if (start !== undefined) made.show(start, end ?? start);
      },
      forget: (path) => made.forget(path),
      tellNow: () => made.tellNow(),
      focus: () => made.view.focus(),
    });
    return () => {
      setEditor(undefined);
      made.destroy();
    };
  }, []);
  useSignalEffect(() => {
    const problems = state.problems.value;
    editor.current?.markProblems(problems);
  });
  useSignalEffect(() => {
    const turn = state.play.value?.turns.at(-1);
    const lines = (turn?.lines ?? []).flatMap(({ place: at }) => (at === undefined ? [] : [at]));
    editor.current?.markPlayed(lines);
    // Whoever is here for the first time sees what they read beside where it is written.
    const [first] = lines;
    if (hasBegun.current || first === undefined) return;
    hasBegun.current = true;
    const { offset } = state.cursor.peek();
    const isSample = state.listing.peek()?.isSample === true;
    if (isSample && offset === 0 && first.path === state.current.peek()) {
      editor.current?.begin(first.line);
    }
  });
  const isEmpty = state.paths.value.length === 0;
  return (
    <div class="write">
      <Conflict />
      <Unsaved />
      <Elsewhere />
      <Renaming />
      <References />
      <div class="editor" ref={place} hidden={isEmpty} />
      {isEmpty ? (
        <div class="empty">
          <p>This folder has no story yet.</p>
          <button type="button" onClick={() => void begin()}>
            Begin one
          </button>
          <p>It is a file, story.ink, and you write it here. The play goes along beside it.</p>
        </div>
      ) : (
        <WhereBar />
      )}
    </div>
  );
}

/** Makes the first file of a folder, and puts the cursor into it. */
async function begin(): Promise<void> {
  const fault = await makeFile("story.ink", "");
  if (fault !== undefined) state.notice.value = fault;
  else goTo({ path: "story.ink", start: 0, end: 0 });
}

/** Marks what was played from a line, and brings it into view. */
function showPlayed(path: string, line: number): void {
  const found = [...document.querySelectorAll<HTMLElement>(".play [data-line]")].filter(
    ({ dataset }) => dataset["path"] === path && dataset["line"] === String(line),
  );
  for (const old of document.querySelectorAll(".play .pointed")) old.classList.remove("pointed");
  for (const each of found) each.classList.add("pointed");
  found.at(-1)?.scrollIntoView({ block: "nearest" });
}

async function goToDefinition(path: string, offset: number): Promise<void> {
  const [found] = await askService("definitionsAt", path, offset);
  if (found === undefined) state.notice.value = "Nothing here has a place where it is declared.";
  else goTo(found);
}

async function findReferences(path: string, offset: number): Promise<void> {
  const [name, found] = await Promise.all([
    askService("renameableAt", path, offset),
    askService("referencesAt", path, offset),
  ]);
  if (found.length === 0) {
    state.notice.value = "There is no name here that is used anywhere.";
    return;
  }
  state.references.value = { name: name.ok ? name.name : "this", found };
}

async function beginRename(path: string, offset: number): Promise<void> {
  const asked = await askService("renameableAt", path, offset);
  if (asked.ok) state.renaming.value = { path, offset, name: asked.name, range: asked.range };
  else state.notice.value = asked.reason;
}

// ─── Above the text ─────────────────────────────────────────────────────────────────────────

function Conflict(): JSX.Element | null {
  const path = state.current.value;
  const [isShown, setShown] = useState(false);
  if (!state.conflicts.value.includes(path)) return null;
  const conflict = keeper.get(path)?.conflict;
  if (conflict === undefined) return null;
  const isGone = conflict.text === undefined;
  return (
    <section class="strip warn" aria-label="Changed by another program">
      <p>
        <strong>
          {path} was {isGone ? "removed" : "changed"} by another program
        </strong>{" "}
        while you were writing. Your text is safe here, but not on disk.
      </p>
      <div class="row">
        <button type="button" onClick={() => void keepMine(path)}>
          {isGone ? "Write mine again" : "Keep mine"}
        </button>
        <button type="button" onClick={() => takeTheirs(path)}>
          {isGone ? "Let it go" : "Take theirs"}
        </button>
        {isGone ? undefined : (
          <button type="button" aria-expanded={isShown} onClick={() => setShown(!isShown)}>
            Show theirs
          </button>
        )}
      </div>
      {isShown ? <pre class="theirs">{conflict.text}</pre> : undefined}
    </section>
  );
}

/** What an earlier page could not write. */
function Unsaved(): JSX.Element | null {
  const found = state.unsavedBefore.value;
  const [first] = found;
  if (first === undefined) return null;
  const done = (): void => {
    keeper.forgetUnsaved(first.path);
    state.unsavedBefore.value = found.slice(1);
  };
  return (
    <section class="strip warn" aria-label="Text that was not saved">
      <p>
        <strong>Text of {first.path} never reached the disk.</strong> An earlier page could not
        write it; this browser has kept it.
      </p>
      <div class="row">
        <button
          type="button"
          onClick={() => {
            openFile(first.path);
            putText(first.path, first.text);
            done();
          }}
        >
          Put it back (undo takes it away again)
        </button>
        <button type="button" onClick={done}>
          Forget it
        </button>
      </div>
    </section>
  );
}

/** The file is not of the story that plays. */
function Elsewhere(): JSX.Element | null {
  const path = state.current.value;
  const isStory = /\.(ink|keep)$/i.test(path);
  if (!isStory || state.main.value === "" || state.storyPaths.value.includes(path)) return null;
  return (
    <div class="strip" role="note">
      <p>This file is not part of the story that plays, which begins in {state.main.value}.</p>
      <div class="row">
        <button type="button" onClick={() => beginIn(path)}>
          Play this one
        </button>
      </div>
    </div>
  );
}

function Renaming(): JSX.Element | null {
  const asked = state.renaming.value;
  const input = useRef<HTMLInputElement>(null);
  const [reason, setReason] = useState("");
  // With the question itself, so that no key pressed on seeing it is overtaken.
  useLayoutEffect(() => {
    setReason("");
    input.current?.select();
    input.current?.focus();
  }, [asked]);
  if (asked === undefined) return null;
  const close = (): void => {
    state.renaming.value = undefined;
    goTo(asked.range);
  };
  const rename = async (): Promise<void> => {
    const name = input.current?.value.trim() ?? "";
    const done = await askService("rename", asked.path, asked.offset, name);
    if (!done.ok) {
      setReason(done.reason);
      return;
    }
    applyChange(done.change);
    const places = plural(done.change.edits.length, "place");
    const left =
      done.left.length === 0 ? "" : ` ${plural(done.left.length, "place")} left as it is.`;
    state.notice.value = `“${asked.name}” is now “${name}” in ${places}.${left}`;
    close();
  };
  return (
    <form
      class="strip"
      aria-label={`Rename ${asked.name}`}
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") close();
      }}
    >
      <label>
        Rename “{asked.name}” everywhere to <input ref={input} defaultValue={asked.name} />
      </label>
      <button type="submit">Rename</button>
      <button type="button" onClick={close}>
        Cancel
      </button>
      {reason === "" ? undefined : <p role="alert">{reason}</p>}
    </form>
  );
}

function References(): JSX.Element | null {
  const shown = state.references.value;
  if (shown === undefined) return null;
  return (
    <section class="strip" aria-label={`Uses of ${shown.name}`}>
      <p>
        <strong>{shown.name}</strong>: {plural(shown.found.length, "place")}
      </p>
      <ul class="places">
        {shown.found.map((place) => (
          <li key={`${place.path} ${place.start}`}>
            <button type="button" class="place" onClick={() => goTo(place)}>
              <span class="kind">{place.use}</span> {place.line}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        onClick={() => {
          state.references.value = undefined;
        }}
      >
        Close
      </button>
    </section>
  );
}

// ─── Below the text ─────────────────────────────────────────────────────────────────────────

function WhereBar(): JSX.Element {
  const { path, offset, line } = state.cursor.value;
  const statistics = state.statistics.value;
  const knot = statistics?.byKnot.find(
    ({ range }) => range.path === path && range.start <= offset && offset <= range.end,
  );
  const isStory = /\.(ink|keep)$/i.test(path);
  return (
    <div class="where">
      <span>
        Line {line}
        {knot === undefined || knot.name === ""
          ? ""
          : ` · “${nameInWords(knot.name)}”, ${plural(knot.words, "word")}`}
      </span>
      <span>{statistics === undefined ? "" : `${plural(statistics.words, "word")} in all`}</span>
      <span>
        <span class="words-yellow">Yellow</span> was just played
      </span>
      {isStory ? (
        <button type="button" onClick={() => void playFromHere()} title="Ctrl-Enter">
          ▶ Play from here
        </button>
      ) : undefined}
    </div>
  );
}
