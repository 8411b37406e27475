/**
 * Notices when files of the folder are made, changed or removed by anybody.
 *
 * Looks a few times a second for as long as somebody wants to know. That also works across a
 * network and for editors that put a new file in the old one's place, where the system's own
 * notices do not. A file is told about once it has stood still for one look.
 */
import { type Folder, type Listed, listFolder } from "./folder.ts";

const EVERY_MS = 400;

export interface FolderWatch {
  stop(): void;
}

/** Calls `changed` with the paths that are different, made and removed ones included. */
export function watchFolder(
  folder: Folder,
  changed: (paths: readonly string[]) => void,
): FolderWatch {
  let before: ReadonlyMap<string, string> | undefined;
  const unsettled = new Set<string>();
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;

  const look = async (): Promise<void> => {
    // A folder that is away for a moment (a disk unplugged) is looked at again later.
    const now = marksOf(await listFolder(folder).catch(() => []));
    if (before !== undefined) {
      const moved = new Set<string>();
      for (const path of new Set([...before.keys(), ...now.keys()])) {
        if (before.get(path) !== now.get(path)) moved.add(path);
      }
      const settled = [...unsettled].filter((path) => !moved.has(path));
      for (const path of settled) unsettled.delete(path);
      for (const path of moved) unsettled.add(path);
      if (settled.length > 0 && !isOver) changed(settled);
    }
    before = now;
  };
  const again = (): void => {
    if (isOver) return;
    look().finally(() => {
      if (!isOver) timer = setTimeout(again, EVERY_MS);
    });
  };
  again();
  return {
    stop() {
      isOver = true;
      clearTimeout(timer);
    },
  };
}

function marksOf(files: readonly Listed[]): ReadonlyMap<string, string> {
  return new Map(files.map(({ path, mark }) => [path, mark]));
}
