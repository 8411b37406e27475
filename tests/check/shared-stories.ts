/** Checks stories of the shared data as the command does, in this process. */
import { check, type Report } from "../../src/check/index.ts";
import { readChecked } from "../../src/cli/check-story.ts";
import type { SharedStory } from "../support/shared-data.ts";

/** What the check says of a story, of so many situations at the most. */
export function checkShared({ path }: SharedStory, limit: number): Report {
  const { told, ranges, rules } = readChecked(path);
  return check(
    told.map(({ program }) => ({ as: undefined, program })),
    { ranges, rules, limit },
  );
}

/** How often each kind of finding is told, notes left out. */
export function countsOf({ findings }: Report): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code, severity } of findings) {
    if (severity !== "note") counts[code] = (counts[code] ?? 0) + 1;
  }
  return counts;
}
