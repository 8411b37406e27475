/**
 * Tests on data that the project does not carry: where it is absent they are reported as
 * skipped, with the reason in their name.
 */
import { describe, it } from "vitest";
import { sharedFolder } from "./shared-files.ts";

export {
  type ConformanceCase,
  conformanceCases,
  type SharedStory,
  sharedFolder,
  sharedStories,
} from "./shared-files.ts";

/**
 * A group of tests on shared data. Without the data the group holds one skipped test that says
 * what was left out and how to bring it in.
 */
export function describeShared(name: string, tests: (folder: string) => void): void {
  const folder = sharedFolder;
  if (folder === undefined) {
    describe(name, () => {
      it.skip("left out: no shared data (set KEEPSAKE_SHARED to its folder)", () => {});
    });
    return;
  }
  describe(name, () => tests(folder));
}
