/**
 * Tells when one of some files has changed.
 *
 * Asks for their time and size a few times a second: that also works for editors that put a
 * new file in the old one's place, and on disks across a network. The files may change as the
 * story's INCLUDEs do; one that is not there yet is waited for.
 */
import { statSync } from "node:fs";

const EVERY_MS = 200;

export interface Watch {
  /** Watches these files from now on, and no others. */
  set(files: readonly string[]): void;
  stop(): void;
}

/** Begins to watch. Several files that change at once are told once. */
export function watchFiles(files: readonly string[], changed: () => void): Watch {
  let marks = marksOf(files);
  // A file is told about once it has stood still for one look: it may be half written.
  let isSettling = false;
  const look = (): void => {
    const now = marksOf([...marks.keys()]);
    const isSame = [...now].every(([file, mark]) => marks.get(file) === mark);
    marks = now;
    if (isSame && isSettling) changed();
    isSettling = !isSame;
  };
  const timer = setInterval(look, EVERY_MS);
  return {
    set(next) {
      marks = marksOf(next);
    },
    stop() {
      clearInterval(timer);
    },
  };
}

// What is different when a file is: its time, its size, or that it is another file.
function marksOf(files: readonly string[]): Map<string, string> {
  return new Map(
    files.map((file) => {
      const stat = statSync(file, { throwIfNoEntry: false, bigint: true });
      return [file, stat === undefined ? "" : `${stat.mtimeNs} ${stat.size} ${stat.ino}`];
    }),
  );
}
