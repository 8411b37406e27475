/**
 * Keeps the reader's place between visits, in the browser's storage.
 *
 * What is kept is a save, the words of the choices that led to it, and the lines last read, for
 * when the story has been changed since and the way can't be gone again. A storage that refuses (private windows, full disks,
 * `file:` in some browsers) costs nothing but the place.
 */

/** A play as it is kept. */
export interface Kept {
  readonly save: string;
  readonly chosen: readonly string[];
  readonly lines: readonly string[];
}

export interface Keeper {
  /** What was kept, if it can be read. */
  read(): Kept | undefined;
  /** `false` when the storage refused. */
  write(kept: Kept): boolean;
}

/**
 * The place where this page's play is kept. Pages of one site share their storage, so the key
 * has the page's address in it as well as the story's name.
 */
export function keepPlay(name: string): Keeper {
  const key = `keepsake:${name}:${location.pathname}`;
  return {
    read() {
      try {
        const text = localStorage.getItem(key);
        return text === null ? undefined : keptFrom(JSON.parse(text));
      } catch {
        return undefined;
      }
    },
    write(kept) {
      try {
        localStorage.setItem(key, JSON.stringify(kept));
        return true;
      } catch {
        return false;
      }
    },
  };
}

// Anything may be in a storage.
function keptFrom(value: unknown): Kept | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  const { save, chosen, lines } = value as Record<string, unknown>;
  if (typeof save !== "string" || !isTexts(chosen) || !isTexts(lines)) return undefined;
  return { save, chosen, lines };
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}
