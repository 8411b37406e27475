/**
 * What a save says of the way that led to it.
 *
 * A save holds the whole state and can be gone on from by itself. It also names the first seed
 * and the choices taken; made again, they bring back every line and every undo. Whether they
 * lead to the same place is for the caller to see: then `story.save()` gives the same text.
 */

/** The seed and the choices, each by its index, that led to a save. */
export interface Taken {
  readonly seed: number;
  readonly choices: readonly number[];
  /** Where its scene began, by ink's path; empty where it isn't said. */
  readonly scene: string;
}

/** Reads them out of a save; `undefined` when they are not there. */
export function takenIn(save: string): Taken | undefined {
  let data: unknown;
  try {
    data = JSON.parse(save);
  } catch {
    return undefined;
  }
  if (typeof data !== "object" || data === null) return undefined;
  const { firstSeed, taken, scene } = data as Record<string, unknown>;
  if (!Number.isInteger(firstSeed) || !Array.isArray(taken)) return undefined;
  if (!taken.every((index) => Number.isInteger(index))) return undefined;
  const at = (scene as { readonly at?: unknown } | undefined)?.at;
  return {
    seed: firstSeed as number,
    choices: taken as number[],
    scene: typeof at === "string" ? at : "",
  };
}
