/**
 * Fine Mist, the story that ships, from its text to what is played, warm: one viewpoint.
 *
 * There is no other side: nothing else reads such a story. The goal is of milliseconds, so look
 * at the yardstick too.
 */
import { readFileSync } from "node:fs";
import { compileKeep } from "../src/compile/keep.ts";
import { type Effort, timeAlone } from "./measure.ts";
import type { Row } from "./row.ts";

const story = new URL("../stories/fine-mist/fine-mist.keep", import.meta.url);

/** Compiling it for each who can live it in turn; the figure is of one. */
export function benchKeep(effort: Effort): Row {
  const source = readFileSync(story, "utf8");
  let sum = 0;
  const ours = timeAlone(
    (round) => {
      const as = round % 2 === 0 ? "Derek" : "Meredith";
      const { program } = compileKeep(source, { name: "fine-mist.keep", as });
      if (program === undefined) throw new Error(`Fine Mist does not compile as ${as}.`);
      sum += program.code.length;
      return 1;
    },
    // A compilation is long: more of them in a round, to have several.
    { ...effort, slice: effort.slice * 3, warmUp: effort.warmUp * 2 },
  );
  return {
    name: "compile-fine-mist",
    what: "Fine Mist: compiled for one person, warm",
    unit: "ms",
    ours,
    goal: { of: "ours", atMost: 150 },
    note: `${Math.round(source.length / ours)} KB/s`,
    more: { work: sum > 0 ? 1 : 0 },
  };
}
