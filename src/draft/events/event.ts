/**
 * Something that happens in a story and that a script would have to know of.
 *
 * Owns the shape; each kind is found in a file of its own.
 */
import type { TextSpan } from "../document.ts";

export type EventKind =
  | "gives"
  | "takes"
  | "asks"
  | "promises"
  | "vows"
  | "refuses"
  | "tells"
  | "wants"
  | "arrives"
  | "leaves"
  | "gesture"
  | "feels";

export interface StoryEvent extends TextSpan {
  readonly kind: EventKind;
  /** Whose doing it is, by number in the cast. */
  readonly who: number | undefined;
  readonly whom: number | undefined;
  /** The thing, the promise, the fact, the wish, the feeling: in words. */
  readonly what: string;
  /** What a script calls it: `ring`, `come_back`; empty where it needs no name. */
  readonly key: string;
  /** 0 to 1: how sure it is that this happens, and is what it is said to be. */
  readonly certainty: number;
  readonly quotation: number | undefined;
  /** Where a thing is put on: `finger`. */
  readonly place?: string | undefined;
}
