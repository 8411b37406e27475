/**
 * The page's heart: brings together the texts, the disk, the workers and what is shown.
 *
 * Owns the way of a change: typed, kept (keeper.ts), read and compiled, played again, and checked
 * when typing rests. Everything that a button or a key does is a function here.
 */
import { batch } from "@preact/signals";
import type { WitnessPlay } from "../check/index.ts";
import type { Change, Problem, Range } from "../service/api.ts";
import type { CheckNews, CheckOffers } from "./check/check-worker.ts";
import { Keeper } from "./disk/keeper.ts";
import * as disk from "./disk/requests.ts";
import { afterFrame } from "./parts/after-frame.ts";
import type { PlayOffers } from "./play/play-worker.ts";
import type { PlayView } from "./play/view.ts";
import * as state from "./state.ts";
import { type Caller, startWorker } from "./work/calls.ts";
import type { StoryNews } from "./work/news.ts";
import type { StoryOffers } from "./work/story-worker.ts";

/** From the last change to the check. */
const CHECK_AFTER_MS = 600;

/** What the editor does for the others; set when it is there. */
export interface EditorHandle {
  /** Shows a text from outside in the place of what was there, as a change that can be undone. */
  setText(path: string, text: string, before?: string): void;
  /** Shows a file, and a stretch of it. */
  show(path: string, start?: number, end?: number): void;
  /** Where a place that was found in the texts of a moment ago is now. */
  forget(path: string): void;
  /** Tells what was typed and is not yet told. */
  tellNow(): void;
  focus(): void;
}

let editor: EditorHandle | undefined;
let story: Caller<StoryOffers, StoryNews>;
let play: Caller<PlayOffers, PlayView>;
let check: Caller<CheckOffers, CheckNews> | undefined;
let isChecking = false;
let stopFlag: Int32Array | undefined;
/** Whether the writer has asked to look as far as it goes. */
let isPatient = false;
let checkTimer: number | undefined;
let revision = 0;
/** Edits that were not yet played, and when each was made: to know how long that takes. */
let unplayed: { readonly revision: number; readonly at: number }[] = [];
/** Figures that are kept: as many as anybody looks at. */
const MOST_MEASURED = 1000;
let measured = 0;

/** Changes that wait while the worker is busy with one: by path, the newest text. */
const waiting = new Map<string, string | undefined>();
let isSending = false;
/** Questions that wait until the worker has been sent the newest texts. */
const unasked: (() => void)[] = [];

export const keeper: Keeper = new Keeper({
  onState: (saving) => {
    state.saving.value = saving;
  },
  onText: (path, text) => {
    state.paths.value = keeper.paths;
    send(path, text);
    if (text === undefined) {
      editor?.forget(path);
      state.notice.value = `${path} was removed by another program.`;
      if (state.current.value === path) openFile(keeper.paths[0] ?? "");
    } else {
      editor?.setText(path, text);
      state.notice.value = `${path} was changed by another program, and is shown as it is now.`;
    }
  },
  onConflict: (path) => {
    state.conflicts.value = [...new Set([...state.conflicts.value, path])];
  },
  collect: () => editor?.tellNow(),
});

export function setEditor(handle: EditorHandle | undefined): void {
  editor = handle;
}

let nowReady = (): void => {};
const ready = new Promise<void>((done) => {
  nowReady = done;
});

/** Asks the language service, once it is there, of the texts as they are now. */
export const askService: Caller<StoryOffers, StoryNews>["ask"] = (name, ...args) =>
  ready
    .then(() => (waiting.size === 0 ? undefined : new Promise<void>((done) => unasked.push(done))))
    .then(() => story.ask(name, ...args));

// ─── Opening ────────────────────────────────────────────────────────────────────────────────

/** Opens the folder: texts first, so that writing can begin; then the workers. */
export async function openStudio(): Promise<void> {
  try {
    const listing = await disk.listFiles();
    const faults = await keeper.open(listing);
    batch(() => {
      state.listing.value = listing;
      state.paths.value = keeper.paths;
      state.current.value = firstFile(listing.root);
      state.unsavedBefore.value = keeper.unsavedBefore();
      state.opening.value = { kind: "open" };
      document.title = `${listing.folder} · Keepsake studio`;
      if (faults.length > 0) state.notice.value = `Not opened: ${faults.join("; ")}`;
    });
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    state.opening.value = { kind: "failed", why };
    return;
  }
  void disk.listen(
    (event) => {
      if (event.kind === "bye") keeper.setConnected(false);
      else void keeper.hear(event).then(refreshPaths);
    },
    () => keeper.setConnected(true),
    () => keeper.setConnected(false),
  );
  addEventListener("pagehide", () => keeper.leave());
  addEventListener("beforeunload", (event) => {
    keeper.leave();
    // The browser asks once more, for what could not be written.
    if (keeper.isDirty && state.saving.value.kind !== "saving") event.preventDefault();
  });
  // What is on the screen comes first.
  requestAnimationFrame(() => setTimeout(startWorkers));
}

function startWorkers(): void {
  story = startWorker("story-worker.js", tellFault);
  play = startWorker("play-worker.js", tellFault);
  story.onTold(hearStory);
  play.onTold((view) => {
    state.play.value = view;
    if (view.state !== "running") measureReplay(view.revision);
  });
  const { port1, port2 } = new MessageChannel();
  play.hand("listenTo", [port2], port2);
  story.hand("handTo", [port1], port1, undefined);
  startChecker();
  const asked = remembered("main");
  const main = asked !== undefined && keeper.get(asked) !== undefined ? asked : undefined;
  void openStory(main);
}

/** Hands every text to the worker that compiles; what is typed meanwhile is sent afterwards. */
async function openStory(main: string | undefined): Promise<void> {
  isSending = true;
  try {
    await story.ask("open", keeper.texts(), main, ++revision);
  } catch (error) {
    tellFault(error instanceof Error ? error.message : String(error));
  }
  isSending = false;
  nowReady();
  void sendWaiting();
  checkSoon();
}

/** Notes how long every edit up to this one took, from the key to the painted play. */
function measureReplay(played: number): void {
  const done = unplayed.filter((edit) => edit.revision <= played);
  if (done.length === 0) return;
  unplayed = unplayed.filter((edit) => edit.revision > played);
  afterFrame(() => {
    const end = performance.now();
    if ((measured += done.length) > MOST_MEASURED) {
      performance.clearMeasures("keepsake-replayed");
      measured = 0;
    }
    for (const { at } of done) performance.measure("keepsake-replayed", { start: at, end });
  });
}

function endChecker(): void {
  check?.end();
  check = undefined;
  isChecking = false;
}

function startChecker(): void {
  endChecker();
  check = startWorker("check-worker.js", (why) => {
    tellFault(why);
    endChecker();
    state.checkState.value = { kind: "none" };
  });
  check.onTold(hearCheck);
  const { port1, port2 } = new MessageChannel();
  // Where memory can't be shared a check can only be ended.
  stopFlag = crossOriginIsolated ? new Int32Array(new SharedArrayBuffer(4)) : undefined;
  check.hand("listenTo", [port2], port2, stopFlag);
  if (isPatient) check.say("setPatience", true);
  story.hand("handTo", [port1], undefined, port1);
}

function firstFile(root: string): string {
  const before = localStorage.getItem(`keepsake-file ${root}`);
  if (before !== null && keeper.get(before) !== undefined) return before;
  const stories = keeper.paths.filter((path) => /\.(keep|ink)$/i.test(path));
  return (
    stories.find((path) => /(^|\/)(main|story)\./i.test(path)) ??
    stories[0] ??
    keeper.paths[0] ??
    ""
  );
}

function remembered(what: string): string | undefined {
  return localStorage.getItem(`keepsake-${what} ${state.listing.value?.root}`) ?? undefined;
}

function remember(what: string, value: string): void {
  try {
    localStorage.setItem(`keepsake-${what} ${state.listing.value?.root}`, value);
  } catch {
    // Then it is asked again next time.
  }
}

function refreshPaths(): void {
  state.paths.value = keeper.paths;
  const conflicts = state.conflicts.value.filter(
    (path) => keeper.get(path)?.conflict !== undefined,
  );
  if (conflicts.length !== state.conflicts.value.length) state.conflicts.value = conflicts;
}

// ─── Changes ────────────────────────────────────────────────────────────────────────────────

/** The writer has changed a text, `at` that time. */
export function change(path: string, text: string, at: number = performance.now()): void {
  keeper.change(path, text);
  send(path, text, at);
}

/** Sends a text to be compiled. While the worker is busy only the newest of each file waits. */
function send(path: string, text: string | undefined, at: number = performance.now()): void {
  if (story === undefined) return;
  waiting.set(path, text);
  revision++;
  unplayed.push({ revision, at });
  if (state.checkState.value.kind !== "waiting") state.checkState.value = { kind: "waiting" };
  // What it is busy with is past; typing needs the machine.
  if (isChecking) endChecker();
  void sendWaiting();
  checkSoon();
}

async function sendWaiting(): Promise<void> {
  if (isSending) return;
  isSending = true;
  while (waiting.size > 0) {
    const [[path, text] = ["", undefined]] = waiting;
    waiting.delete(path);
    try {
      const taken =
        text === undefined
          ? story.ask("removeFile", path, revision)
          : story.ask("setText", path, text, revision);
      if (waiting.size === 0) for (const ask of unasked.splice(0)) ask();
      await taken;
    } catch (error) {
      // Writing and saving go on, and so does the next change.
      tellFault(error instanceof Error ? error.message : String(error));
    }
  }
  isSending = false;
}

/** A fault of Keepsake's own, in a worker. */
function tellFault(why: string): void {
  console.error(why);
  state.notice.value =
    "Keepsake met a fault of its own while reading this text. What you write is saved all the same.";
}

let storyProblems: readonly Problem[] = [];
let settingsProblems: readonly Problem[] = [];

function showProblems(): void {
  const problems = [...storyProblems, ...settingsProblems];
  // Where nothing was wrong and nothing is, nobody is told anew.
  if (state.problems.value.length > 0 || problems.length > 0) state.problems.value = problems;
}

function hearStory(news: StoryNews): void {
  // What is true of texts of a moment ago would be shown in the wrong places.
  if (news.revision !== revision) return;
  batch(() => {
    switch (news.kind) {
      case "problems":
        storyProblems = news.problems;
        showProblems();
        break;
      case "outline":
        state.main.value = news.main;
        state.storyPaths.value = news.storyPaths;
        state.outline.value = news.outline;
        state.notes.value = news.notes;
        state.statistics.value = news.statistics;
        break;
      case "settings":
        settingsProblems = news.problems;
        showProblems();
        break;
      case "graph":
        state.graph.value = news.graph;
        break;
    }
  });
}

// ─── Checking ───────────────────────────────────────────────────────────────────────────────

function checkSoon(): void {
  clearTimeout(checkTimer);
  checkTimer = setTimeout(() => {
    if (story === undefined) return;
    if (isChecking || check === undefined) startChecker();
    isChecking = true;
    void ready.then(() => story.say("sendToCheck"));
  }, CHECK_AFTER_MS);
}

function hearCheck(news: CheckNews): void {
  switch (news.kind) {
    case "begun":
      state.checkState.value = { kind: "checking", progress: { states: 0 } };
      break;
    case "progress":
      state.checkState.value = { kind: "checking", progress: news.progress };
      break;
    case "none":
      isChecking = false;
      state.checkState.value = { kind: "none" };
      state.report.value = undefined;
      break;
    case "report":
      isChecking = !news.isLast;
      batch(() => {
        state.report.value = news.report;
        state.checkState.value =
          news.report.revision === revision ? { kind: "done" } : { kind: "waiting" };
      });
      break;
  }
}

/** Stops a check that takes long; it tells what it has found so far. */
export function stopChecking(): void {
  if (stopFlag !== undefined) Atomics.store(stopFlag, 0, 1);
  else {
    endChecker();
    state.checkState.value = { kind: "none" };
  }
}

/** Checks now; `asFarAsItGoes`: until the writer stops it. */
export function checkNow(asFarAsItGoes = false): void {
  isPatient = asFarAsItGoes;
  endChecker();
  checkSoon();
}

// ─── Going places ───────────────────────────────────────────────────────────────────────────

export function openFile(path: string): void {
  if (keeper.get(path) === undefined) return;
  state.current.value = path;
  remember("file", path);
  editor?.show(path);
}

/** Shows a stretch of a text in the editor. */
export function goTo(range: Pick<Range, "path" | "start" | "end">): void {
  if (keeper.get(range.path) === undefined) return;
  batch(() => {
    state.current.value = range.path;
    state.tab.value = "write";
    state.narrowTab.value = "write";
  });
  remember("file", range.path);
  // The pane may just be coming up.
  requestAnimationFrame(() => editor?.show(range.path, range.start, range.end));
}

export function showTab(tab: state.Tab): void {
  batch(() => {
    state.tab.value = tab;
    state.narrowTab.value = tab;
  });
}

// ─── Playing ────────────────────────────────────────────────────────────────────────────────

export const choose = (index: number): void => play.say("choose", index);
export const undo = (): void => play.say("undo");
export const redo = (): void => play.say("redo");
export const restart = (): void => play.say("restart");
export const showAllTurns = (): void => play.say("showAll");
export const stopPlay = (): void => play.say("stop");
export const goOnPlaying = (): void => play.say("goOn");

/** Plays what was found, as whoever's story it is. */
export async function playFound(found: WitnessPlay): Promise<void> {
  const people = state.play.value?.people;
  if (people !== undefined && people.as !== found.as) {
    state.viewpoint.value = found.as ?? "nobody";
    await become({ as: found.as ?? "nobody" });
  }
  play.say("playPath", found);
  batch(() => {
    state.ways.value = undefined;
    if (isNarrow()) state.narrowTab.value = "play";
  });
}

export function playFromEntry(entry: string): void {
  play.say("playFrom", entry);
  batch(() => {
    state.ways.value = undefined;
    if (isNarrow()) state.narrowTab.value = "play";
  });
}

/** Looks for real situations in which a line is reached. */
export async function playFromHere(): Promise<void> {
  const { path, offset, line } = state.cursor.value;
  const stretches = await askService("codeAt", path, line);
  const isBusy = state.checkState.value.kind !== "done";
  // A checker in the midst of its work answers when it is through; that is not waited for.
  const found = isBusy ? undefined : await check?.ask("waysTo", stretches);
  const entries = await askService("entriesAt", path, offset);
  const entry = entries.find(({ parameters }) => parameters.length === 0)?.path;
  batch(() => {
    state.ways.value = {
      line,
      found,
      isProof: found !== undefined && state.report.value?.pictures?.isComplete === true,
      entry,
    };
    if (isNarrow()) state.narrowTab.value = "play";
  });
}

/** As whom the story is told; `nobody` watches; `undefined` leaves it to the story. */
export function lookAs(as: string | undefined): void {
  state.viewpoint.value = as;
  restart();
  void become({ as });
}

/** Which file the story begins in. */
export function beginIn(path: string): void {
  remember("main", path);
  restart();
  void become({ main: path });
}

async function become(options: { main?: string; as?: string | undefined }): Promise<void> {
  revision++;
  checkSoon();
  await story.ask("lookAs", options, revision);
}

// ─── Files ──────────────────────────────────────────────────────────────────────────────────

/** Makes a file and opens it; what went wrong, in words. */
export async function makeFile(path: string, text: string): Promise<string | undefined> {
  return attempt(async () => {
    await keeper.make(path, text);
    refreshPaths();
    send(path, text);
    openFile(path);
  });
}

export async function removeFile(path: string): Promise<string | undefined> {
  return attempt(async () => {
    await keeper.remove(path);
    refreshPaths();
    send(path, undefined);
    editor?.forget(path);
    state.notice.value = `${path} is removed. Its last version is kept, under “Earlier versions”.`;
    if (state.current.value === path) openFile(keeper.paths[0] ?? "");
  });
}

/** Renames a file, and mends the INCLUDE lines that name it. */
export async function renameFile(path: string, to: string): Promise<string | undefined> {
  return attempt(async () => {
    const renamed = await askService("renameFile", path, to);
    if (!renamed.ok) throw new disk.Refused(400, renamed.reason);
    await keeper.rename(path, to);
    editor?.forget(path);
    refreshPaths();
    // Edits of the file itself are to be found under its new name.
    const moved = renamed.change.edits.map((edit) =>
      edit.path === path ? { ...edit, path: to } : edit,
    );
    await sendAll([path], [to]);
    applyEdits(moved);
    if (state.current.value === path) openFile(to);
  });
}

async function sendAll(gone: readonly string[], made: readonly string[]): Promise<void> {
  for (const path of gone) send(path, undefined);
  for (const path of made) send(path, keeper.get(path)?.text ?? "");
}

async function attempt(action: () => Promise<void>): Promise<string | undefined> {
  try {
    await action();
    return undefined;
  } catch (error) {
    if (!(error instanceof disk.Refused)) throw error;
    return error.message;
  }
}

// ─── Changes of many places ─────────────────────────────────────────────────────────────────

/** Makes a change that the service worked out. Files that it renames are not its business here. */
export function applyChange(change: Change): void {
  applyEdits(change.edits);
}

function applyEdits(edits: Change["edits"]): void {
  editor?.tellNow();
  const byPath = new Map<string, Change["edits"][number][]>();
  for (const edit of edits) byPath.set(edit.path, [...(byPath.get(edit.path) ?? []), edit]);
  for (const [path, own] of byPath) {
    const kept = keeper.get(path);
    if (kept === undefined) continue;
    let text = "";
    let at = 0;
    for (const { start, end, text: inserted } of own.toSorted((a, b) => a.start - b.start)) {
      text += kept.text.slice(at, start) + inserted;
      at = end;
    }
    const before = kept.text;
    text += before.slice(at);
    change(path, text);
    editor?.setText(path, text, before);
  }
}

/** Puts a text in the place of a file's, as a change that can be undone. */
export function putText(path: string, text: string): void {
  change(path, text);
  editor?.setText(path, text);
}

/** Accepts a finding, with the reason, in the file beside the story; what went wrong, in words. */
export async function acceptFinding(id: string, why: string): Promise<string | undefined> {
  const { path, text } = await askService("accepting", id, why);
  return attempt(async () => {
    if (keeper.get(path) === undefined) {
      await keeper.make(path, text);
      refreshPaths();
      send(path, text);
    } else putText(path, text);
    state.notice.value = `Accepted: the reason stands in ${path}.`;
  });
}

// ─── Conflicts ──────────────────────────────────────────────────────────────────────────────

export async function keepMine(path: string): Promise<void> {
  await keeper.keepMine(path);
  refreshPaths();
}

export function takeTheirs(path: string): void {
  keeper.takeTheirs(path);
  refreshPaths();
}

export function isNarrow(): boolean {
  return matchMedia("(max-width: 760px)").matches;
}
