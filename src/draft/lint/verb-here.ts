/**
 * A verb in its clause, as every way of going asks about it, and what comes of it.
 *
 * Owns the record that is made once at a verb, so that each way needs only that one thing.
 */
import type { Being, People } from "./people.ts";
import { type Prose, wordsFrom } from "./prose.ts";

/** Somebody who has left, or can say no more. */
export interface Gone {
  readonly being: Being;
  /** The verb of going. */
  readonly token: number;
}

/** A verb where it stands. */
export interface VerbHere {
  readonly prose: Prose;
  readonly people: People;
  readonly token: number;
  /** Its base form. */
  readonly verb: string;
  /** One past its clause. */
  readonly end: number;
}

/** So many words behind the verb at most, within its clause. */
export function wordsBehind({ prose, token, end }: VerbHere, most: number): string {
  return wordsFrom(prose, token + 1, Math.min(end, token + 1 + most));
}
