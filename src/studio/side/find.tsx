/**
 * Find and replace, across every file.
 */
import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Finding, Findings, Search } from "../../service/api.ts";
import { applyChange, askService, goTo } from "../heart.ts";
import { plural } from "../parts/parts.tsx";
import * as state from "../state.ts";

const MOST = 500;

export function Find(): JSX.Element {
  const [text, setText] = useState("");
  const [replacement, setReplacement] = useState("");
  const [options, setOptions] = useState({
    isCaseSensitive: false,
    isWholeWord: false,
    isPattern: false,
  });
  const [findings, setFindings] = useState<Findings>();
  const input = useRef<HTMLInputElement>(null);
  const search: Search = { text, ...options, most: MOST };
  // The texts may have changed since: what was found is looked for again.
  const outline = state.outline.value;
  useEffect(() => {
    if (text === "") {
      setFindings(undefined);
      return;
    }
    let isPast = false;
    void askService("find", search).then((found) => {
      if (!isPast) setFindings(found);
    });
    return () => {
      isPast = true;
    };
  }, [text, options, outline]);
  useLayoutEffect(() => input.current?.focus(), []);
  const replaceAll = async (): Promise<void> => {
    const done = await askService("replace", { ...search, most: 10_000 }, replacement);
    if (!done.ok) {
      state.notice.value = done.reason;
      return;
    }
    applyChange(done.change);
    state.notice.value = `Replaced in ${plural(done.change.edits.length, "place")}. Each file's own undo takes it back.`;
  };
  const option = (name: keyof typeof options, words: string): JSX.Element => (
    <label class="check-option">
      <input
        type="checkbox"
        checked={options[name]}
        onChange={(event) => setOptions({ ...options, [name]: event.currentTarget.checked })}
      />{" "}
      {words}
    </label>
  );
  return (
    <form
      class="find"
      onSubmit={(event) => {
        event.preventDefault();
        if (findings?.ok === true && findings.found[0] !== undefined) goTo(findings.found[0]);
      }}
    >
      <label>
        Find in all files
        <input
          ref={input}
          type="search"
          value={text}
          onInput={(event) => setText(event.currentTarget.value)}
        />
      </label>
      <div class="options">
        {option("isCaseSensitive", "Capitals matter")}
        {option("isWholeWord", "Whole words")}
        {option("isPattern", "Pattern")}
      </div>
      <label>
        Replace with
        <input value={replacement} onInput={(event) => setReplacement(event.currentTarget.value)} />
      </label>
      <button
        type="button"
        disabled={findings?.ok !== true || findings.found.length === 0}
        onClick={() => void replaceAll()}
      >
        Replace all
      </button>
      <p role="status">{summary(findings)}</p>
      {findings?.ok === true ? <Found found={findings.found} /> : undefined}
    </form>
  );
}

function summary(findings: Findings | undefined): string {
  if (findings === undefined) return "";
  if (!findings.ok) return findings.reason;
  if (findings.found.length === 0) return "Not found";
  return `${findings.isCut ? "The first " : ""}${plural(findings.found.length, "place")}`;
}

function Found({ found }: { readonly found: readonly Finding[] }): JSX.Element {
  return (
    <ul class="places">
      {found.map((place) => {
        const { context, at } = place;
        const end = at + (place.end - place.start);
        return (
          <li key={`${place.path} ${place.start}`}>
            <button type="button" class="place" onClick={() => goTo(place)}>
              <span class="kind">
                {place.path}:{place.line}
              </span>{" "}
              {context.slice(Math.max(0, at - 24), at)}
              <mark>{context.slice(at, end)}</mark>
              {context.slice(end, end + 60)}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
