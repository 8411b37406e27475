/**
 * Files, each with its knots, and what can be done with a file.
 */
import type { JSX } from "preact";
import { useMemo, useRef, useState } from "preact/hooks";
import type { OutlineEntry, OutlineFile } from "../../service/api.ts";
import { beginIn, goTo, makeFile, openFile, removeFile, renameFile } from "../heart.ts";
import { Menu, nameInWords, plural, useFocusBack } from "../parts/parts.tsx";
import * as state from "../state.ts";

/** What is being done with a file, in the place where it stands. */
type Doing =
  | { readonly kind: "make" }
  | { readonly kind: "rename"; readonly path: string }
  | { readonly kind: "remove"; readonly path: string };

export function FilesAndKnots(): JSX.Element {
  const [doing, setDoing] = useState<Doing>();
  const [fault, setFault] = useState<string>();
  const picker = useRef<HTMLInputElement>(null);
  const maker = useRef<HTMLButtonElement>(null);
  useFocusBack(doing?.kind === "make", () => maker.current);
  const outline = new Map(state.outline.value.map((file) => [file.path, file]));
  const run = async (action: Promise<string | undefined>): Promise<void> => {
    const failed = await action;
    setFault(failed);
    if (failed === undefined) setDoing(undefined);
  };
  const importAll = async (files: FileList | null): Promise<void> => {
    for (const file of files ?? []) {
      await run(makeFile(file.name, await file.text()));
    }
  };
  return (
    <>
      {doing?.kind === "make" ? (
        <NameForm
          label="Name of the new file"
          action="Make it"
          value="new.ink"
          onDone={(name) => void run(makeFile(name, ""))}
          onCancel={() => setDoing(undefined)}
        />
      ) : undefined}
      {fault === undefined ? undefined : (
        <p class="strip bad" role="alert">
          {fault}
        </p>
      )}
      <ul class="files">
        {state.paths.value.map((path) => (
          <li key={path}>
            <File
              path={path}
              outline={outline.get(path)}
              doing={doing}
              setDoing={(next) => {
                setFault(undefined);
                setDoing(next);
              }}
              run={(action) => void run(action)}
            />
          </li>
        ))}
      </ul>
      <div class="row file-actions">
        <button
          type="button"
          ref={maker}
          onClick={() => {
            setFault(undefined);
            setDoing({ kind: "make" });
          }}
        >
          New file
        </button>
        <button type="button" onClick={() => picker.current?.click()}>
          Import…
        </button>
        <input
          ref={picker}
          type="file"
          multiple
          hidden
          accept=".ink,.keep,.check,.md,.txt"
          aria-label="Files to import"
          onChange={(event) => void importAll(event.currentTarget.files)}
        />
      </div>
    </>
  );
}

function File(props: {
  readonly path: string;
  readonly outline: OutlineFile | undefined;
  readonly doing: Doing | undefined;
  readonly setDoing: (doing: Doing | undefined) => void;
  readonly run: (action: Promise<string | undefined>) => void;
}): JSX.Element {
  const { path, outline, doing, setDoing, run } = props;
  const row = useRef<HTMLDivElement>(null);
  const isAsked = doing?.kind !== "make" && doing?.path === path;
  useFocusBack(isAsked, () => row.current?.querySelector<HTMLElement>(".menu > button"));
  const isCurrent = state.current.value === path;
  const isMain = state.main.value === path;
  const isConflicted = state.conflicts.value.includes(path);
  if (doing?.kind === "rename" && doing.path === path) {
    return (
      <NameForm
        label={`New name of ${path}`}
        action="Rename"
        value={path}
        onDone={(name) => run(renameFile(path, name))}
        onCancel={() => setDoing(undefined)}
      />
    );
  }
  return (
    <>
      <div class={`file${isCurrent ? " current" : ""}`} ref={row}>
        <button
          type="button"
          class="file-name"
          aria-current={isCurrent ? "true" : undefined}
          onClick={() => openFile(path)}
        >
          {path}
          {isMain ? <span class="kind"> the story begins here</span> : undefined}
          {isConflicted ? <span class="kind bad"> changed elsewhere</span> : undefined}
        </button>
        <Menu label="⋯" name={`What to do with ${path}`} align="right">
          {(close) => (
            <>
              {/\.(ink|keep)$/i.test(path) && !isMain ? (
                <button
                  type="button"
                  onClick={() => {
                    beginIn(path);
                    close();
                  }}
                >
                  Begin the story here
                </button>
              ) : undefined}
              <button
                type="button"
                onClick={() => {
                  close();
                  setDoing({ kind: "rename", path });
                }}
              >
                Rename…
              </button>
              <button
                type="button"
                onClick={() => {
                  close();
                  openFile(path);
                  state.sideTab.value = "versions";
                }}
              >
                Earlier versions
              </button>
              <button
                type="button"
                onClick={() => {
                  close();
                  setDoing({ kind: "remove", path });
                }}
              >
                Remove…
              </button>
            </>
          )}
        </Menu>
      </div>
      {doing?.kind === "remove" && doing.path === path ? (
        <section class="strip warn" aria-label={`Remove ${path}`}>
          <p>Remove {path}? Its last version is kept.</p>
          <div class="row">
            <button type="button" onClick={() => run(removeFile(path))}>
              Remove
            </button>
            <button type="button" onClick={() => setDoing(undefined)}>
              Keep it
            </button>
          </div>
        </section>
      ) : undefined}
      {outline === undefined ? undefined : <Knots outline={outline} isCurrent={isCurrent} />}
    </>
  );
}

function Knots(props: {
  readonly outline: OutlineFile;
  readonly isCurrent: boolean;
}): JSX.Element | null {
  const knots = props.outline.entries.filter(({ kind }) => kind === "knot" || kind === "function");
  if (knots.length === 0) return null;
  const shown = props.isCurrent || knots.length <= 12 ? knots : [];
  const here = state.hereKnot.value;
  const errorsByKnot = state.errorsByKnot.value;
  const unreached = state.unreachedKnots.value;
  if (shown.length === 0) return null;
  return (
    <>
      <p class="side-head" aria-hidden="true">
        <span>Scene</span>
        <span>Words</span>
      </p>
      <ul class="knots">
        {shown.map((knot, at) => {
          const key = `${knot.range.path} ${knot.name}`;
          const errors = errorsByKnot.get(key) ?? 0;
          const mark =
            errors > 0
              ? (["✗", plural(errors, "error")] as const)
              : unreached.has(key)
                ? (["◌", "no play comes here"] as const)
                : undefined;
          return (
            <Knot
              // Two may have one name, as long as it is a mistake.
              key={at}
              knot={knot}
              isHere={here === key}
              mark={mark}
            />
          );
        })}
      </ul>
    </>
  );
}

/** There may be hundreds, and a letter that is typed changes one of them: it alone is drawn. */
function Knot(props: {
  readonly knot: OutlineEntry;
  readonly isHere: boolean;
  readonly mark: readonly [sign: string, words: string] | undefined;
}): JSX.Element {
  const { knot, isHere, mark } = props;
  // Where it stands changes with every letter before it.
  const now = useRef(knot);
  now.current = knot;
  const stitches = isHere ? knot.children.filter(({ kind }) => kind === "stitch") : [];
  const looks = [knot.kind, knot.name, knot.words, isHere, mark?.join(" ")];
  for (const { name, words } of stitches) looks.push(name, words);
  return useMemo(
    () => (
      <li>
        <button
          type="button"
          class={`knot${isHere ? " here" : ""}`}
          title={knot.name}
          aria-current={isHere ? "location" : undefined}
          onClick={() => goTo(now.current.nameRange)}
        >
          <span class="knot-name">
            {knot.kind === "function" ? <span class="kind">ƒ </span> : undefined}
            {knot.kind === "function" ? knot.name : nameInWords(knot.name)}
          </span>
          {mark === undefined ? undefined : (
            <span class="mark" title={mark[1]}>
              {mark[0]}
              <span class="visually-hidden"> {mark[1]}</span>
            </span>
          )}
          <span class="count" title={plural(knot.words, "word")}>
            {knot.words.toLocaleString("en")}
            <span class="visually-hidden"> words</span>
          </span>
        </button>
        {stitches.length > 0 ? (
          <ul class="stitches">
            {stitches.map(({ name, words }, at) => (
              <li key={name}>
                <button
                  type="button"
                  class="knot"
                  onClick={() => {
                    const found = now.current.children.filter(({ kind }) => kind === "stitch")[at];
                    if (found !== undefined) goTo(found.nameRange);
                  }}
                >
                  <span class="knot-name">{nameInWords(name)}</span>
                  <span class="count">{words}</span>
                </button>
              </li>
            ))}
          </ul>
        ) : undefined}
      </li>
    ),
    [looks.join("\n")],
  );
}

function NameForm(props: {
  readonly label: string;
  readonly action: string;
  readonly value: string;
  readonly onDone: (name: string) => void;
  readonly onCancel: () => void;
}): JSX.Element {
  const input = useRef<HTMLInputElement>(null);
  return (
    <form
      class="strip"
      onSubmit={(event) => {
        event.preventDefault();
        const name = input.current?.value.trim() ?? "";
        // A name without an ending is a story's.
        props.onDone(/\.[a-z]+$/i.test(name) ? name : `${name}.ink`);
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape") props.onCancel();
      }}
    >
      <label>
        {props.label}
        <input
          ref={(element) => {
            if (element !== null && input.current === null) {
              input.current = element;
              element.focus();
              element.setSelectionRange(0, props.value.lastIndexOf("."));
            }
          }}
          defaultValue={props.value}
        />
      </label>
      <div class="row">
        <button type="submit">{props.action}</button>
        <button type="button" onClick={props.onCancel}>
          Cancel
        </button>
      </div>
    </form>
  );
}
