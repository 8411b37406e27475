/**
 * Plays kept as pages: what was read, what was offered and taken, what it came to.
 *
 *     # Let off
 *     #
 *     # return: released, accepted
 *
 *     Meredith: You'd better.
 *
 *         > What is taken
 *         * What else was offered
 *
 * A page is its own list of choices: those behind `>` are taken again, by their words.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { ledgerOf } from "./ledger.ts";
import type { Choose, Played } from "./plays.ts";
import type { Viewpoint } from "./story.ts";

const folder = fileURLToPath(new URL("endings", import.meta.url));

export interface Page {
  /** The file, absolute. */
  readonly path: string;
  readonly title: string;
  /** The words of each choice, in order. */
  readonly choices: readonly string[];
}

/** The pages kept of one viewpoint. */
export function pagesOf(as: Viewpoint): Page[] {
  const own = join(folder, as.toLowerCase());
  return readdirSync(own)
    .sort()
    .map((file) => {
      const path = join(own, file);
      const lines = readFileSync(path, "utf8").split("\n");
      const choices = lines.flatMap((line) => (line.startsWith("    > ") ? [line.slice(6)] : []));
      return { path, title: (lines[0] ?? "").replace(/^# /, ""), choices };
    });
}

/** Takes the choices of a page; throws where one is not on offer, or none is left. */
export function chooseAsIn({ choices, title }: Page): Choose {
  let turn = 0;
  return (offered) => {
    const wanted = choices[turn++];
    const index = wanted === undefined ? -1 : offered.indexOf(wanted);
    if (index < 0) throw new Error(`${title}: no "${wanted}" among: ${offered.join(" | ")}`);
    return index;
  };
}

/** A play as a page. */
export function pageOf(title: string, played: Played): string {
  const head = [title, "", ...ledgerOf(played.world)].map((line) => `# ${line}`.trimEnd());
  return [...head, "", ...played.page, ""].join("\n");
}
