/**
 * What the page shows, as signals: whoever reads one is drawn again when it changes.
 *
 * Owns nothing but the values; heart.ts is the only one that sets those that come from outside.
 */
import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import type { StoryGraph } from "../check/knot-graph.ts";
import type { Note, OutlineFile, Problem, Range, Reference, Statistics } from "../service/api.ts";
import type { CheckReport, Finding, Progress, Way } from "./check/report.ts";
import type { SaveState } from "./disk/keeper.ts";
import type { Listing } from "./disk/requests.ts";
import type { PlayView } from "./play/view.ts";

export type Tab = "write" | "map" | "arcs" | "check";
/** On a narrow screen one thing is shown at a time; these two are beside the others otherwise. */
export type NarrowTab = Tab | "story" | "play";
export type SideTab = "story" | "find" | "notes" | "versions";

/** How checking stands. */
export type CheckState =
  | { readonly kind: "waiting" }
  | { readonly kind: "checking"; readonly progress: Progress }
  | { readonly kind: "done" }
  /** There is nothing to check: the story has errors, or is empty. */
  | { readonly kind: "none" };

/** The page as a whole: it can't be used before it is open. */
export const opening: Signal<
  | { readonly kind: "opening" }
  | { readonly kind: "open" }
  | { readonly kind: "failed"; readonly why: string }
> = signal({ kind: "opening" });
export const listing: Signal<Listing | undefined> = signal(undefined);
export const paths: Signal<readonly string[]> = signal([]);
/** The file in the editor. */
export const current: Signal<string> = signal("");
/** The file that the story begins in. */
export const main: Signal<string> = signal("");
export const storyPaths: Signal<readonly string[]> = signal([]);
/** Whether there is a text that a story could begin in. */
export const hasStory: ReadonlySignal<boolean> = computed(() =>
  paths.value.some((path) => /\.(ink|keep)$/i.test(path)),
);
export const saving: Signal<SaveState> = signal({ kind: "saved", at: undefined });
export const conflicts: Signal<readonly string[]> = signal([]);
export const unsavedBefore: Signal<readonly { readonly path: string; readonly text: string }[]> =
  signal([]);

export const tab: Signal<Tab> = signal("write");
export const narrowTab: Signal<NarrowTab> = signal("write");
export const sideTab: Signal<SideTab> = signal("story");
/** Said once, to everybody: a line that can be seen and that screen readers speak. */
export const notice: Signal<string> = signal("");

export const problems: Signal<readonly Problem[]> = signal([]);
export const outline: Signal<readonly OutlineFile[]> = signal([]);
export const notes: Signal<readonly Note[]> = signal([]);
export const statistics: Signal<Statistics | undefined> = signal(undefined);
export const graph: Signal<StoryGraph | undefined> = signal(undefined);

export const play: Signal<PlayView | undefined> = signal(undefined);
/** What the story is called: as it says, `# title: Fine Mist`; else as its folder. */
export const storyTitle: ReadonlySignal<string> = computed(
  () => play.value?.title || (listing.value?.folder ?? ""),
);
/** As whom the story is told; `undefined`: as it says itself. */
export const viewpoint: Signal<string | undefined> = signal(undefined);

export const checkState: Signal<CheckState> = signal({ kind: "waiting" });
/** The newest report; of an earlier moment while the state is not `done`. */
export const report: Signal<CheckReport | undefined> = signal(undefined);

/** Where the cursor is: file, offset, and line from 1. */
export const cursor: Signal<{
  readonly path: string;
  readonly offset: number;
  readonly line: number;
}> = signal({ path: "", offset: 0, line: 1 });

/** Ways to a line that were asked for. */
export const ways: Signal<
  | {
      readonly line: number;
      readonly found: readonly Way[] | undefined;
      readonly isProof: boolean;
      /** Where play can begin instead, whatever would have come before. */
      readonly entry: string | undefined;
    }
  | undefined
> = signal(undefined);
export const references: Signal<
  { readonly name: string; readonly found: readonly Reference[] } | undefined
> = signal(undefined);
export const renaming: Signal<
  | { readonly path: string; readonly offset: number; readonly name: string; readonly range: Range }
  | undefined
> = signal(undefined);

/** The knot that the cursor is in: its file and name. */
export const hereKnot: ReadonlySignal<string> = computed(() => {
  const { path, offset } = cursor.value;
  const file = outline.value.find((each) => each.path === path);
  const knot = file?.entries.find(
    ({ kind, range }) =>
      (kind === "knot" || kind === "function") && range.start <= offset && offset < range.end,
  );
  return knot === undefined ? "" : `${path} ${knot.name}`;
});

/** By file and name of a knot: its errors. */
export const errorsByKnot: ReadonlySignal<ReadonlyMap<string, number>> = computed(() => {
  const found = new Map<string, number>();
  for (const { severity, path, start } of problems.value) {
    if (severity !== "error") continue;
    const file = outline.value.find((each) => each.path === path);
    const knot = file?.entries.find(({ range }) => range.start <= start && start < range.end);
    if (knot === undefined) continue;
    const key = `${path} ${knot.name}`;
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  return found;
});

/** By file and name: knots that no play comes to, whoever plays. */
export const unreachedKnots: ReadonlySignal<ReadonlySet<string>> = computed(() => {
  const found = new Set<string>();
  for (const { code, places } of report.value?.findings ?? []) {
    const [place] = places;
    if (code !== "knot-never-reached" || place === undefined) continue;
    const file = outline.value.find((each) => each.path === place.path);
    const knot = file?.entries.find(
      ({ range }) => range.start <= place.start && place.start < range.end,
    );
    if (knot !== undefined) found.add(`${place.path} ${knot.name}`);
  }
  return found;
});

/** Everything that is wrong or worth a look, compiler and checker together. */
export const allFindings: ReadonlySignal<readonly Finding[]> = computed(() => {
  const compiled = problems.value.map(
    (problem, at): Finding => ({
      id: `${problem.code}-${at}`,
      code: problem.code,
      severity: problem.severity,
      title: problem.title,
      text: `${problem.why} ${problem.action}`.trim(),
      places: [{ path: problem.path, start: problem.start, end: problem.end, line: 0 }],
      play: undefined,
      accepted: undefined,
    }),
  );
  return [...compiled, ...(report.value?.findings ?? [])];
});

/** How many errors and warnings there are. */
export const counts: ReadonlySignal<{ readonly errors: number; readonly warnings: number }> =
  computed(() => ({
    errors: allFindings.value.filter(
      ({ severity, accepted }) => severity === "error" && accepted === undefined,
    ).length,
    warnings: allFindings.value.filter(
      ({ severity, accepted }) => severity === "warning" && accepted === undefined,
    ).length,
  }));
