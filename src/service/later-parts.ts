/**
 * The parts of the service, each loaded when it is first needed.
 *
 * They are more than half of what reads and compiles, and a story of plain ink that is opened and
 * played needs neither. Owns when they are there; promises that each is loaded once. Whoever
 * opens `.keep` files waits for `loadKeep` first, and whoever asks about a place for `loadAsked`.
 */
import { assert } from "../base/assert.ts";
import type { AskedPart, KeepPart, Parts } from "./parts.ts";

export interface LaterParts extends Parts {
  /** Each loads its part, unless it is there; rejects where it can't be had, and can be asked again. */
  readonly loadKeep: () => Promise<void>;
  readonly loadAsked: () => Promise<void>;
}

/** Makes parts of which none is loaded yet. */
export function laterParts(): LaterParts {
  let keep: KeepPart | undefined;
  let asked: AskedPart | undefined;
  return {
    keep: () => {
      assert(keep !== undefined, "what .keep files need is loaded before one is opened");
      return keep;
    },
    asked: () => {
      assert(asked !== undefined, "what is asked about places is loaded before anything is");
      return asked;
    },
    fixes: () => asked?.fixesFor,
    async loadKeep() {
      if (keep !== undefined) return;
      const { keepPart } = await import("./keep-part.ts");
      // Another call may have come first: what it remembers is kept.
      keep ??= keepPart();
    },
    async loadAsked() {
      asked ??= (await import("./asked-part.ts")).askedPart;
    },
  };
}
