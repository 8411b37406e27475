/**
 * Three steps for whoever is here for the first time: a strip that stands above where one writes,
 * is ticked off as one goes, and never covers anything.
 */
import { computed, type ReadonlySignal, signal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect } from "preact/hooks";
import * as state from "../state.ts";

const KEY = "keepsake-steps-done";
const isDismissed = signal(readDismissed());
const hasChosen = signal(false);
const hasReplayed = signal(false);
const hasChecked = signal(false);

function readDismissed(): boolean {
  try {
    return localStorage.getItem(KEY) !== null;
  } catch {
    return false;
  }
}

const steps: ReadonlySignal<readonly { readonly words: string; readonly isDone: boolean }[]> =
  computed(() => [
    { words: "Make a choice in the play", isDone: hasChosen.value },
    { words: "Change a yellow line: the play follows", isDone: hasReplayed.value },
    {
      words: "Make a mistake, “-> nowhere” on a line: the check sees it, undo takes it back",
      isDone: hasChecked.value,
    },
  ]);

export function FirstSteps(): JSX.Element | null {
  const view = state.play.value;
  const path = view?.path.length ?? 0;
  const revision = view?.revision ?? 0;
  const { errors } = state.counts.value;
  useEffect(() => {
    if (path > 0) hasChosen.value = true;
    if (path > 0 && revision > 1) hasReplayed.value = true;
    if (errors > 0 && revision > 1) hasChecked.value = true;
  }, [path, revision, errors]);
  if (isDismissed.value || state.listing.value?.isSample !== true) return null;
  // On the map there is nothing to write.
  if (state.tab.value !== "write") return null;
  const current = steps.value.findIndex(({ isDone }) => !isDone);
  const dismiss = (): void => {
    isDismissed.value = true;
    try {
      localStorage.setItem(KEY, "yes");
    } catch {
      // It comes again next time, then.
    }
  };
  return (
    <section class="steps" aria-label="First steps">
      <ol>
        {steps.value.map(({ words, isDone }, at) => (
          <li
            key={words}
            class={isDone ? "done" : at === current ? "now" : ""}
            aria-current={at === current ? "step" : undefined}
          >
            <span class="number" aria-hidden="true">
              {isDone ? "✓" : at + 1}
            </span>{" "}
            {words}
            {isDone ? <span class="visually-hidden"> (done)</span> : undefined}
          </li>
        ))}
      </ol>
      <button type="button" onClick={dismiss}>
        {steps.value.every(({ isDone }) => isDone) ? "Done" : "Hide"}
      </button>
    </section>
  );
}
