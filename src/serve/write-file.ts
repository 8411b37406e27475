/**
 * Writing a file so that it is whole at every moment: a new file beside it, brought to the disk,
 * and then put in its place in one step.
 *
 * Whoever reads it, and whoever pulls the plug, finds what was there before or what is there
 * now. What a killed process left behind is hidden, and swept away at the next start.
 */
import { randomBytes } from "node:crypto";
import { constants } from "node:fs";
import { link, open, readdir, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { codeOf } from "./refusal.ts";

const LEFTOVER = /^\.keepsake-[0-9a-f]{16}\.tmp$/;

/** Writes a file whole, or leaves what was there. `isNew`: fails where there is one already. */
export async function writeWhole(place: string, bytes: Uint8Array, isNew = false): Promise<void> {
  const folder = dirname(place);
  const beside = join(folder, `.keepsake-${randomBytes(8).toString("hex")}.tmp`);
  const mode = await stat(place).then(
    (found) => found.mode & 0o777,
    () => 0o644,
  );
  try {
    const file = await open(beside, "wx", mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (isNew) await putWhereNoneIs(beside, place);
    else await rename(beside, place);
  } catch (error) {
    await rm(beside, { force: true });
    throw error;
  }
  await syncFolder(folder);
}

// `rename` replaces; a link does not. Disks without links are asked first, which is nearly as good.
async function putWhereNoneIs(beside: string, place: string): Promise<void> {
  try {
    await link(beside, place);
    await rm(beside);
  } catch (error) {
    const code = codeOf(error);
    if (code !== "EPERM" && code !== "ENOTSUP" && code !== "ENOSYS") throw error;
    const file = await open(place, "wx");
    await file.close();
    await rename(beside, place);
  }
}

/** Brings a folder's names to the disk, where the system knows how (Windows does it by itself). */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await open(folder, constants.O_RDONLY);
  try {
    await handle.sync();
  } catch (error) {
    const code = codeOf(error);
    if (code !== "EINVAL" && code !== "ENOTSUP") throw error;
  } finally {
    await handle.close();
  }
}

/** Removes what killed processes have left in a folder. */
export async function sweepLeftovers(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (LEFTOVER.test(name)) await rm(join(folder, name), { force: true });
  }
}
