/**
 * A world of people at one moment, and the notes on how it came to be so.
 *
 * Plain data: whatever differs from the start, by key (see values.ts). Nobody changes a world; an
 * effect gives a new one, and says what changed and why (see apply.ts). This is what the journal,
 * *why* and the ledger are made of; the compiled story holds the same in variables.
 */
import type { Cast } from "./cast.ts";
import type { Settling } from "./effects.ts";
import type { Meaning } from "./symbols.ts";
import { keyOf, startOf } from "./values.ts";

export interface World {
  readonly cast: Cast;
  /** By `keyOf`; what isn't here is as at the start. */
  readonly values: Readonly<Record<string, number>>;
}

/** One thing that became another than it was. */
export interface Event {
  readonly what: Meaning;
  readonly from: number;
  readonly to: number;
  readonly because: Because;
}

/** Why something changed, where the effect itself doesn't say it all. */
export type Because =
  /** The effect says it. */
  | { readonly kind: "said" }
  /** They were here when it happened. */
  | { readonly kind: "saw" | "learnt" | "overheard" | "guessed" }
  | { readonly kind: "told" | "liedTo"; readonly by: number }
  /** A goal moved, by whom (−1: nobody's doing), and it mattered so much. */
  | {
      readonly kind: "moved";
      readonly goal: number;
      readonly by: number;
      readonly strength: number;
    }
  | { readonly kind: "settled"; readonly settling: Settling };

/** The world at the story's start. */
export function worldAtStart(cast: Cast): World {
  return { cast, values: {} };
}

/** What something is now. */
export function valueIn(world: World, meaning: Meaning): number {
  return world.values[keyOf(meaning)] ?? startOf(world.cast, meaning);
}

/** A world that is being changed: apply-*.ts write on it, apply.ts makes a world of it again. */
export interface Draft {
  readonly cast: Cast;
  readonly values: Record<string, number>;
  readonly events: Event[];
}

/** Begins a change. */
export function draftOf(world: World): Draft {
  return { cast: world.cast, values: { ...world.values }, events: [] };
}

/** Changes one thing and notes it; says nothing where it is so already. */
export function put(draft: Draft, what: Meaning, to: number, because: Because): void {
  const from = valueIn(draft, what);
  if (from === to) return;
  draft.values[keyOf(what)] = to;
  draft.events.push({ what, from, to, because });
}

/** Whether a person is here. */
export function isHere(world: World, who: number): boolean {
  return valueIn(world, { kind: "presence", who }) === 1;
}

export const SAID: Because = { kind: "said" };
