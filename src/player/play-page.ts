/**
 * A story on the page: its turns one below the other, its choices, undo and beginning again.
 *
 * Owns the DOM. Promises that a story's words are only ever set as text, that the focus is on
 * the newest turn after every step (so a screen reader reads on there), and that beginning
 * again can be undone like everything else.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import type { Choice } from "../play/api.ts";
import { Story } from "../play/story.ts";
import type { Program } from "../program/program.ts";
import type { Keeper, Kept } from "./keep.ts";
import { takenIn } from "./taken.ts";

/** One turn as it stands on the page. */
interface Shown {
  /** The words of the choice that began it. */
  readonly chosen: string | undefined;
  readonly lines: readonly string[];
  readonly element: HTMLElement;
}

/** A story being played, with what is on the page of it. */
interface Playing {
  readonly story: Story;
  readonly shown: Shown[];
  /** Turns taken off the page by undo, the nearest last. */
  readonly undone: Shown[];
}

/** Begins, or goes on where the reader left. */
export function startPlay(program: Program, keeper: Keeper): void {
  const log = byId("story");
  const choosing = byId("choosing");
  const howMany = byId("how-many");
  const list = byId("choices");
  const tools = byId("tools");
  const status = byId("status");
  const undoButton = byId("undo");
  const redoButton = byId("redo");
  const restartButton = byId("restart");
  const storyLanguage = document.documentElement.lang;

  let problems: Diagnostic[] = [];
  let storageRefused = false;
  /** The play before "Begin again", for as long as that can be undone. */
  let before: Playing | undefined;
  let welcome = "";
  const kept = keeper.read();
  const resumed = kept === undefined ? undefined : resume(kept);
  let playing = resumed ?? begin();

  function begin(seed?: number): Playing {
    const story = open(seed);
    return { story, shown: [readTurn(story, undefined)], undone: [] };
  }

  function open(seed: number | undefined): Story {
    return new Story(program, {
      ...(seed === undefined ? {} : { seed }),
      onDiagnostic: (diagnostic) => problems.push(diagnostic),
    });
  }

  // The same choices with the same seed lead to the same place, and bring back every turn and
  // every undo, also where the story has been changed but still has them. Else there is the
  // save, with only the last turn to show.
  function resume(kept: Kept): Playing | undefined {
    const taken = takenIn(kept.save);
    // A longer way than any reader goes would take long, and is not to be believed.
    if (taken === undefined || kept.chosen.length > 100_000) return undefined;
    const again = begin(taken.seed);
    const isThere = kept.chosen.every((text, i) => {
      const { choices } = again.story;
      const same = choices.filter((choice) => choice.text === text);
      const found = same.find(({ index }) => index === taken.choices[i]) ?? same[0];
      if (found !== undefined) take(again, found.index);
      return found !== undefined;
    });
    if (isThere) return again;
    problems = [];
    const story = open(undefined);
    const loaded = story.load(kept.save);
    if (!loaded.ok) return undefined;
    // At the beginning of a scene, what was read last is still to come.
    const isExact = loaded.resumed === "exact";
    if (!isExact) welcome = "The story has changed since you were here: this scene begins again.";
    const shown = readTurn(story, undefined, isExact ? kept.lines : []);
    return { story, shown: [shown], undone: [] };
  }

  function take(play: Playing, index: number): void {
    const chosen = play.story.choices[index];
    play.story.choose(index);
    play.shown.push(readTurn(play.story, chosen));
    play.undone.length = 0;
  }

  function readTurn(
    story: Story,
    chosen: Choice | undefined,
    before: readonly string[] = [],
  ): Shown {
    const read = story.continueAll().map(({ text }) => text);
    const lines = [...before, ...read].filter((text) => text !== "");
    const element = makeTurn(chosen, lines);
    for (const problem of problems) element.append(makeProblem(problem));
    const failed = problems.some(({ severity }) => severity === "error");
    problems = [];
    if (story.choices.length === 0 && !failed) {
      const end = make("p", "end", "The end");
      end.lang = "en";
      element.append(end);
    }
    return { chosen: chosen?.text, lines, element };
  }

  function show(message: string): void {
    const wanted = playing.shown.map(({ element }) => element);
    let same = 0;
    while (same < wanted.length && log.children[same] === wanted[same]) same++;
    while (log.children.length > same) log.lastElementChild?.remove();
    log.append(...wanted.slice(same));
    const { choices } = playing.story;
    choosing.hidden = choices.length === 0;
    howMany.textContent = choices.length === 1 ? "1 choice" : `${choices.length} choices`;
    list.replaceChildren(
      ...choices.map(({ index, text }) => {
        const button = make("button", undefined, text);
        button.lang = storyLanguage;
        button.dir = "auto";
        button.type = "button";
        button.addEventListener("click", () => choose(index));
        const item = make("li");
        item.append(button);
        return item;
      }),
    );
    // `aria-disabled`, not `disabled`: a button that loses the focus when it is pressed for the
    // last time would drop a keyboard reader at the top of the page.
    setEnabled(undoButton, canUndo());
    setEnabled(redoButton, playing.undone.length > 0);
    setEnabled(restartButton, playing.shown.length > 1 || playing.undone.length > 0);
    for (const [i, { element }] of playing.shown.entries()) {
      if (i === playing.shown.length - 1) element.id = "now";
      else element.removeAttribute("id");
    }
    status.textContent = message;
    keep();
  }

  function focusNow(): void {
    const { element } = playing.shown[playing.shown.length - 1] as Shown;
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "start" });
  }

  function keep(): void {
    const { lines } = playing.shown[playing.shown.length - 1] as Shown;
    const chosen = playing.shown.flatMap((turn) => turn.chosen ?? []);
    const ok = keeper.write({ save: playing.story.save(), chosen, lines });
    if (!ok && !storageRefused) {
      storageRefused = true;
      status.textContent = "This browser does not keep your place: leave the page open.";
    }
  }

  function choose(index: number): void {
    before = undefined;
    take(playing, index);
    show("");
    focusNow();
  }

  function canUndo(): boolean {
    return playing.shown.length > 1 || before !== undefined;
  }

  function undo(): void {
    if (playing.shown.length > 1) {
      if (!playing.story.undo()) return;
      playing.undone.push(playing.shown.pop() as Shown);
    } else if (before !== undefined) {
      playing = before;
      before = undefined;
    } else {
      return;
    }
    show("Undone.");
    focusNow();
  }

  function redo(): void {
    if (playing.undone.length === 0 || !playing.story.redo()) return;
    playing.shown.push(playing.undone.pop() as Shown);
    show("Done again.");
    focusNow();
  }

  function restart(): void {
    if (playing.shown.length === 1 && playing.undone.length === 0) return;
    before = playing;
    playing = begin();
    show("Begun again. Undo takes you back.");
    focusNow();
  }

  undoButton.addEventListener("click", undo);
  redoButton.addEventListener("click", redo);
  restartButton.addEventListener("click", restart);
  tools.hidden = false;
  if (kept !== undefined && resumed === undefined) {
    show("The story has changed since you were here, and begins anew.");
  } else {
    show(welcome || (playing.shown.length > 1 ? "You are where you left." : ""));
  }
  // On arrival the focus stays where the browser puts it; the reader is only brought to
  // their place.
  if (playing.shown.length > 1) playing.shown.at(-1)?.element.scrollIntoView({ block: "start" });
}

function makeTurn(chosen: Choice | undefined, lines: readonly string[]): HTMLElement {
  // Focusable, so that its words are what a screen reader says next.
  const element = make("div", "turn");
  element.tabIndex = -1;
  if (chosen !== undefined) {
    const echo = make("p", "chosen", chosen.text);
    echo.dir = "auto";
    element.append(echo);
  }
  for (const text of lines) {
    const paragraph = make("p", undefined, text);
    paragraph.dir = "auto";
    element.append(paragraph);
  }
  return element;
}

function makeProblem({ severity, title, why }: Diagnostic): HTMLElement {
  const problem = make("p", "problem", `${title}. ${why}`);
  problem.lang = "en";
  problem.hidden = severity !== "error";
  return problem;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className?: string,
  text?: string,
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== undefined) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}

function setEnabled(button: HTMLElement, enabled: boolean): void {
  button.setAttribute("aria-disabled", String(!enabled));
}

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`the page has no part called ${id}`);
  return element;
}
