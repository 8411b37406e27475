/**
 * The pane that plays beside the text.
 *
 * Owns how a play is read and led: lines that lead to their source, choices by button and digit,
 * undo, whose story it is, the ledger of people, ways to a line, and the way out of a turn that
 * goes round for ever.
 */
import { Fragment, type JSX } from "preact";
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "preact/hooks";
import { piecesOf, plainText, printed } from "../../play/emphasis.ts";
import type { Way } from "../check/report.ts";
import {
  choose,
  goOnPlaying,
  goTo,
  lookAs,
  playFound,
  playFromEntry,
  redo,
  restart,
  showAllTurns,
  stopPlay,
  undo,
} from "../heart.ts";
import { plural, Scrolling, Words } from "../parts/parts.tsx";
import * as state from "../state.ts";
import type { ChoiceView, LineView, Place, PlayView, TurnView } from "./view.ts";

export function PlayPane(): JSX.Element {
  const view = state.play.value;
  const log = useRef<HTMLElement>(null);
  /** The turn that was there when the reader last did something here. */
  const acted = useRef<number | undefined>(undefined);
  const turns = view?.turns.length ?? 0;
  const last = view?.turns.at(-1);
  const revision = view?.revision ?? 0;
  const isRunning = view?.state === "running";
  const lastTurn = (): HTMLElement | undefined =>
    log.current?.querySelector<HTMLElement>(`[data-turn="${last?.number}"]`) ?? undefined;
  // The reader goes along with what they chose; a writer who types keeps their place. In the same
  // breath as it is drawn: a key pressed on seeing it must not be overtaken.
  useLayoutEffect(() => {
    const turn = lastTurn();
    if (turn === undefined || acted.current === undefined || isRunning) return;
    acted.current = undefined;
    // Who has gone elsewhere meanwhile is not called back.
    const { activeElement } = document;
    const pane = log.current?.parentElement;
    const isHere = activeElement === document.body || pane?.contains(activeElement) === true;
    if (isHere) turn.focus({ preventScroll: true });
  }, [last?.number, turns, revision, isRunning]);
  useEffect(() => {
    const box = log.current;
    const turn = lastTurn();
    if (box === null || turn === undefined) return;
    // A turn is read from its beginning.
    const top = turn.offsetTop - 12;
    box.scrollTop = Math.max(0, Math.min(top, box.scrollHeight - box.clientHeight));
  }, [last?.number, turns, revision, isRunning]);
  const act = (action: () => void): void => {
    acted.current = last?.number ?? 0;
    action();
  };
  return (
    <section
      class="play"
      aria-label="Play"
      onKeyDown={(event) => {
        const digit = Number(event.key);
        const isTyped = (event.target as HTMLElement).matches("select, input");
        if (isTyped || event.ctrlKey || event.metaKey || event.altKey) return;
        if (digit >= 1 && digit <= (view?.choices.length ?? 0)) act(() => choose(digit - 1));
        else if (event.key === "Backspace") act(undo);
      }}
    >
      <div class="play-bar">
        <Viewpoint view={view} />
        <span class="row">
          <button
            type="button"
            class="icon"
            aria-label="Undo the last choice"
            title="Undo the last choice (Backspace)"
            disabled={view?.canUndo !== true}
            onClick={() => act(undo)}
          >
            ↶
          </button>
          <button
            type="button"
            class="icon"
            aria-label="Redo"
            title="Redo"
            disabled={view?.canRedo !== true}
            onClick={() => act(redo)}
          >
            ↷
          </button>
          <button
            type="button"
            aria-label="Restart: begin again"
            title="Begin again"
            onClick={() => act(restart)}
          >
            Restart
          </button>
        </span>
      </div>
      <Ways />
      {view?.isOld === true ? (
        <p class="strip" role="note">
          The text has an error now; this is how it played before. See Check.
        </p>
      ) : undefined}
      <Scrolling class="log" name="What was read" box={log} onKeyDown={walk}>
        {view === undefined || view.state === "none" ? (
          <NothingYet isReady={view !== undefined} />
        ) : undefined}
        {(view?.omitted ?? 0) > 0 ? (
          <button type="button" onClick={showAllTurns}>
            Show {plural(view?.omitted ?? 0, "earlier turn")}
          </button>
        ) : undefined}
        {view?.turns.map((turn) => (
          <Turn key={turn.number} turn={turn} isEnglish={view.isEnglish} />
        ))}
        <Broken view={view} />
        <Going view={view} />
        <Faults view={view} />
        {view?.state === "ended" && view.turns.length > 0 ? (
          <p class="end">The end of this play</p>
        ) : undefined}
      </Scrolling>
      <Choices view={view} act={act} />
      <Ledger view={view} />
    </section>
  );
}

/** Why there is no play, and what can be done about it. */
function NothingYet({ isReady }: { readonly isReady: boolean }): JSX.Element {
  if (!state.hasStory.value) return <p class="quiet">There is no story to play yet.</p>;
  const place = state.problems.value.find(({ severity }) => severity === "error");
  if (place === undefined) {
    return <p class="quiet">{isReady ? "There is nothing to play yet." : "Getting ready…"}</p>;
  }
  return (
    <>
      <p>The text has errors. It plays here once they are mended.</p>
      <button type="button" onClick={() => goTo(place)}>
        Show the first
      </button>
    </>
  );
}

/** Arrows walk from line to line; Enter shows a line's source. */
function walk(event: KeyboardEvent): void {
  const box = event.currentTarget as HTMLElement;
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const target = event.target as HTMLElement;
  if (target !== box && !target.matches("[data-turn], .line")) return;
  const lines = [...box.querySelectorAll<HTMLElement>(".line")];
  if (lines.length === 0) return;
  const at = lines.indexOf(target);
  const turn = target.closest("[data-turn]");
  const inTurn = turn === null ? -1 : lines.findIndex((line) => turn.contains(line));
  const by = event.key === "ArrowDown" ? 1 : -1;
  const next = at >= 0 ? at + by : inTurn >= 0 ? inTurn : by > 0 ? 0 : lines.length - 1;
  event.preventDefault();
  lines[Math.max(0, Math.min(next, lines.length - 1))]?.focus();
}

function Viewpoint({ view }: { readonly view: PlayView | undefined }): JSX.Element {
  const people = view?.people;
  const watched = state.viewpoint.value === "nobody";
  if (people === undefined && !watched) return <span class="pane-title">Play</span>;
  const playable = people?.names.filter(({ isPlayable }) => isPlayable) ?? [];
  return (
    <label class="viewpoint">
      Read as{" "}
      <select
        value={watched ? "nobody" : (people?.as ?? "nobody")}
        onChange={(event) => lookAs(event.currentTarget.value)}
      >
        {playable.map(({ name }) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
        <option value="nobody">nobody: look on</option>
      </select>
    </label>
  );
}

/** Most turns are as they were before an edit: what is the same is not drawn again. */
function Turn(props: { readonly turn: TurnView; readonly isEnglish: boolean }): JSX.Element {
  const { turn, isEnglish } = props;
  // Where its lines stand has changed all the same.
  const now = useRef(turn);
  now.current = turn;
  return useMemo(
    () => (
      <div class="turn" data-turn={turn.number} tabIndex={-1}>
        {turn.chosen === undefined || isEcho(turn) ? undefined : (
          <p class="chosen">
            <Prose text={turn.chosen.text} isEnglish={isEnglish} />
          </p>
        )}
        {turn.omitted > 0 ? (
          <p class="quiet">{plural(turn.omitted, "line")} before these</p>
        ) : undefined}
        {turn.lines.map((line, at) => (
          // Lines of a turn have no name but their place in it.
          <Line
            key={turn.omitted + at}
            line={line}
            isEnglish={isEnglish}
            onShow={() => {
              const place = now.current.lines[at]?.place;
              if (place !== undefined) goTo(place);
            }}
          />
        ))}
      </div>
    ),
    [looksOf(turn), isEnglish],
  );
}

/** Everything of a turn that can be seen. */
function looksOf({ number, chosen, omitted, lines }: TurnView): string {
  const said = lines.map(({ text, speaker, manner, tags, place }) =>
    JSON.stringify([text, speaker, manner, tags, place?.path, place?.line]),
  );
  return `${number} ${omitted} ${chosen?.text}\n${said.join("\n")}`;
}

// What was chosen is mostly said again, in the first line: then it need not stand there twice.
function isEcho({ chosen, lines }: TurnView): boolean {
  const bare = (text: string): string => plainText(text).replace(/[\s.,;:!?…"'”’]+$/, "");
  const first = lines.find(({ text }) => text !== "")?.text ?? "";
  return bare(first).startsWith(bare(chosen?.text ?? ""));
}

/** A line's words as the reader's page prints them. */
function Prose(props: { readonly text: string; readonly isEnglish: boolean }): JSX.Element {
  const pieces = piecesOf(props.isEnglish ? printed(props.text) : props.text);
  return (
    <>
      {pieces.map(({ text, isEmphatic, isStrong }, at) => {
        const words = isStrong ? <strong>{text}</strong> : text;
        // Pieces of a line have no name but their place in it.
        return isEmphatic ? <em key={at}>{words}</em> : <Fragment key={at}>{words}</Fragment>;
      })}
    </>
  );
}

function Line(props: {
  readonly line: LineView;
  readonly isEnglish: boolean;
  readonly onShow: () => void;
}): JSX.Element {
  const { line, isEnglish, onShow } = props;
  const { place, speaker, manner } = line;
  return (
    <p
      class={`line${speaker === undefined ? "" : " speech"}${place === undefined ? "" : " sourced"}`}
      tabIndex={-1}
      data-path={place?.path}
      data-line={place?.line}
      title={place === undefined ? undefined : `${place.path}, line ${place.line}`}
      onClick={onShow}
      onKeyDown={(event) => {
        if (event.key === "Enter") onShow();
      }}
    >
      {speaker === undefined ? undefined : (
        <>
          <span class="speaker">{speaker}</span>
          {manner === undefined ? undefined : <em> ({manner})</em>}:{" "}
        </>
      )}
      <Prose text={line.text} isEnglish={isEnglish} />
      {line.tags.map((tag) => (
        <span class="tag" key={tag}>
          {" "}
          # {tag}
        </span>
      ))}
    </p>
  );
}

function Choices(props: {
  readonly view: PlayView | undefined;
  readonly act: (action: () => void) => void;
}): JSX.Element | null {
  const choices = props.view?.choices ?? [];
  if (choices.length === 0) return null;
  return (
    <div class="choices">
      <h2 class="visually-hidden">{plural(choices.length, "choice")}</h2>
      <ol>
        {choices.map((choice: ChoiceView) => (
          <li key={`${choice.index} ${choice.text}`}>
            <button type="button" onClick={() => props.act(() => choose(choice.index))}>
              <span class="digit" aria-hidden="true">
                {choice.index + 1}
              </span>{" "}
              <span class={choice.isSpoken ? "said" : ""}>
                <Prose
                  text={choice.text === "" ? "(a choice without words)" : choice.text}
                  isEnglish={props.view?.isEnglish === true}
                />
              </span>
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}

function Broken({ view }: { readonly view: PlayView | undefined }): JSX.Element | null {
  const broken = view?.broken;
  if (broken === undefined) return null;
  const later = broken.later > 0 ? `, and ${plural(broken.later, "choice")} after it` : "";
  const words = broken.wanted === "" ? "The next choice" : `“${broken.wanted}”`;
  return (
    <div class="strip warn" role="note">
      <p>
        <strong>Your old path ends here.</strong> {words}
        {later}, which you had taken, is not offered any more. It goes on by itself if it comes
        back.
      </p>
    </div>
  );
}

/** A turn under way that is long, and one that was stopped. */
function Going({ view }: { readonly view: PlayView | undefined }): JSX.Element | null {
  if (view === undefined) return null;
  const isStopped = view.state === "stopped";
  if (!(view.state === "running" && view.many > 0) && !isStopped) return null;
  return (
    <div class="strip warn" role="alert">
      <p>
        <strong>
          {isStopped ? "Stopped" : "This turn goes on and on"} after {plural(view.many, "line")}
        </strong>{" "}
        without a choice.
      </p>
      <Round places={view.round} />
      <div class="row">
        {isStopped ? (
          <button type="button" onClick={goOnPlaying}>
            Go on
          </button>
        ) : (
          <button type="button" onClick={stopPlay}>
            Stop
          </button>
        )}
      </div>
    </div>
  );
}

function Round({ places }: { readonly places: readonly Place[] }): JSX.Element | null {
  if (places.length === 0) return null;
  return (
    <>
      <p>It goes round these lines:</p>
      <ul class="places">
        {places.map((place) => (
          <li key={`${place.path} ${place.line}`}>
            <button type="button" class="place" onClick={() => goTo(place)}>
              {place.path}, line {place.line}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Faults({ view }: { readonly view: PlayView | undefined }): JSX.Element {
  return (
    <>
      {view?.faults.map((fault) => (
        <div class={`strip ${fault.isError ? "bad" : "warn"}`} role="note" key={fault.title}>
          <p>
            <strong>
              <Words>{fault.title}</Words>.
            </strong>{" "}
            <Words>{fault.why}</Words>
          </p>
          {fault.isError ? <Round places={view.round} /> : undefined}
          {fault.place === undefined ? undefined : (
            <button type="button" onClick={() => fault.place && goTo(fault.place)}>
              Show line {fault.place.line}
            </button>
          )}
        </div>
      ))}
    </>
  );
}

/** The real situations in which a line is reached. */
function Ways(): JSX.Element | null {
  const asked = state.ways.value;
  const box = useRef<HTMLElement>(null);
  // With the list itself, so that no key pressed on seeing it is overtaken.
  useLayoutEffect(() => box.current?.focus(), [asked]);
  if (asked === undefined) return null;
  const { found, line, isProof, entry } = asked;
  const shared = sharedChoices(found ?? []);
  const isEnglish = state.play.value?.isEnglish === true;
  const close = (): void => {
    state.ways.value = undefined;
  };
  const words =
    found === undefined
      ? "The checker is still at work; its ways here will be known when it is through."
      : found.length > 0
        ? `${plural(found.length, "way")} to line ${line}, ${found.length === 1 ? "as an example" : "as examples"}.`
        : isProof
          ? `No play reads line ${line}: every situation was looked at.`
          : `No way to line ${line} was found so far.`;
  return (
    <section class="ways" aria-label="Ways to this line" tabIndex={-1} ref={box}>
      <p>
        {words}
        {shared === 0 ? "" : ` All begin with the same ${plural(shared, "choice")}; then:`}
      </p>
      <ul>
        {found?.map((way) => (
          <li key={JSON.stringify(way.play)}>
            <button type="button" onClick={() => playFound(way.play)}>
              <span class="verb">▶ Play this way</span>{" "}
              <strong>{choicesFrom(way, shared, isEnglish)}</strong>
              {way.standing.length === 0 ? undefined : (
                <span class="standing">{way.standing.join(" · ")}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
      <div class="row">
        {entry === undefined ? undefined : (
          <button type="button" onClick={() => playFromEntry(entry)}>
            Start at “{entry}”, without any history
          </button>
        )}
        <button type="button" onClick={close}>
          Close
        </button>
      </div>
    </section>
  );
}

/** How many choices all ways begin with; each keeps at least its last. */
function sharedChoices(ways: readonly Way[]): number {
  const [first, ...others] = ways;
  if (first === undefined || others.length === 0) return 0;
  let same = 0;
  for (const { choice, words } of first.play.choices) {
    const isSame = others.every(({ play }) => {
      const there = play.choices[same];
      return there?.choice === choice && there.words === words;
    });
    if (!isSame) break;
    same++;
  }
  return Math.min(same, ...ways.map(({ play }) => Math.max(0, play.choices.length - 1)));
}

/** What a way chooses where it is no longer as the others: all of it, but the middle of many. */
function choicesFrom({ play }: Way, from: number, isEnglish: boolean): string {
  const words = play.choices
    .slice(from)
    .map((choice) => plainText(isEnglish ? printed(choice.words) : choice.words));
  if (words.length === 0) return "from the beginning";
  const left = words.length - 5;
  const shown =
    left > 1 ? [...words.slice(0, 3), `(${left} more choices)`, ...words.slice(-2)] : words;
  return shown.join(" → ");
}

function Ledger({ view }: { readonly view: PlayView | undefined }): JSX.Element | null {
  const [isOpen, setOpen] = useState(false);
  const ledger = view?.people?.ledger ?? [];
  if (ledger.length === 0) return null;
  return (
    <div class="ledger">
      <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <span aria-hidden="true">{isOpen ? "▾" : "▸"}</span> Characters now
      </button>
      {isOpen ? (
        <Scrolling class="ledger-parts" name="Characters">
          {ledger.map((part) => (
            <section key={part.heading}>
              <h2>{part.heading}</h2>
              <ul>
                {part.lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </section>
          ))}
        </Scrolling>
      ) : undefined}
    </div>
  );
}
