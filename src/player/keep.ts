/**
 * Keeps the reader's places between visits, in the browser's storage.
 *
 * Everything goes by the story's IFID, so that two stories on one site never meet. There is one
 * place for each side of a story, kept by itself after every turn; six slots that the reader
 * fills; and one place that was left for another and would else be lost. A storage that refuses
 * (private windows, full disks) is said so by every writing function; anything may be in it.
 */
import type { Kept } from "./playing.ts";

/** A kept play, with what is to be known of it before it is gone on from. */
export interface Place extends Kept {
  /** Whose side it is told from; nothing where there is only one. */
  readonly side: string;
  /** What the reader called it, or why it was put aside. */
  readonly name: string;
  readonly scene: string;
  /** The words that were read last. */
  readonly last: string;
  /** When, in milliseconds since 1970. */
  readonly when: number;
}

export const SLOTS = 6;

/** What a place is kept under. */
export type PlaceName = `auto:${string}` | `slot:${number}` | "aside";

export class Keeper {
  readonly #ifid: string;
  /** What this page has last seen or put under a key: anything else is another tab's. */
  readonly #seen = new Map<string, string | null>();

  constructor(ifid: string) {
    this.#ifid = ifid;
  }

  /** What is kept under a name, if it can be read. */
  place(name: PlaceName): Place | undefined {
    return placeFrom(this.#read(name));
  }

  /** Keeps a place, or forgets one. `false` when the storage refused. */
  keep(name: PlaceName, place: Place | undefined): boolean {
    return this.#write(name, place === undefined ? null : JSON.stringify(place));
  }

  /** What another tab has put under a name since this page last looked; read once. */
  fromAnotherTab(name: PlaceName): Place | undefined {
    const seen = this.#seen.get(name);
    const text = this.#read(name);
    return seen === undefined || text === null || text === seen ? undefined : placeFrom(text);
  }

  /** The side that was played last. */
  get side(): string | undefined {
    return this.#read("side") ?? undefined;
  }

  set side(side: string) {
    this.#write("side", side);
  }

  #read(name: string): string | null {
    let text: string | null = null;
    try {
      text = localStorage.getItem(`keepsake:${this.#ifid}:${name}`);
    } catch {
      // Refused: as though there were nothing.
    }
    this.#seen.set(name, text);
    return text;
  }

  #write(name: string, text: string | null): boolean {
    const key = `keepsake:${this.#ifid}:${name}`;
    try {
      if (text === null) localStorage.removeItem(key);
      else localStorage.setItem(key, text);
      this.#seen.set(name, text);
      return true;
    } catch {
      return false;
    }
  }
}

/** Reads a place out of text, as it is kept and as it is exported. */
export function placeFrom(text: string | null): Place | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text ?? "");
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const { save, chosen, read, side, name, scene, last, when } = value as Record<string, unknown>;
  if (typeof save !== "string" || !isTexts(chosen)) return undefined;
  if (!Array.isArray(read) || !read.every(isTexts)) return undefined;
  const words = (each: unknown): string => (typeof each === "string" ? each : "");
  return {
    save,
    chosen,
    read,
    side: words(side),
    name: words(name),
    scene: words(scene),
    last: words(last),
    when: Number(when) || 0,
  };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}
