/**
 * What states are tried on: real stories, our claims about ink, random programs.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { writeInkJson } from "../../../src/program/ink-json-write.ts";
import type { Tree } from "../../../src/program/tree.ts";
import { generateProgram } from "../../fuzz/generate.ts";
import type { Source } from "../../support/transcript.ts";
import { compareRoundTrips } from "./round-trips.ts";
import { compileWithInkjs, compileWithOurs, treeOf } from "./sides.ts";

export interface Extent {
  readonly seed: number;
  readonly turns: number;
  readonly countAllVisits?: boolean;
  /** Save at every n-th moment; 1 for all. */
  readonly every?: number;
}

/**
 * Compares on a story twice: compiled by inkjs for both sides, and by each for its own. Gives back
 * how many saves were gone on from; throws for the first differences.
 */
export function compareOnStory(name: string, source: Source, extent: Extent): number {
  const json = compileWithInkjs(source, extent.countAllVisits);
  if (json === undefined) return 0;
  let saves = 0;
  const own = compileWithOurs(source, extent.countAllVisits);
  for (const tree of [own, treeOf(json)]) {
    if (tree === undefined || (tree === own && hasWholeFractions(tree))) continue;
    const { seed, turns, every = 1 } = extent;
    const result = compareRoundTrips({ json, tree, seed, maxTurns: turns, ahead: 6, every });
    if (result.differences.length > 0) {
      throw new Error(`${name}: ${result.differences.slice(0, 3).join("\n\n")}`);
    }
    saves += result.saves;
  }
  return saves;
}

/** inkjs's JSON makes 3.0 a whole number, and then it is another story than ours. */
function hasWholeFractions(tree: Tree): boolean {
  return /[[,:]-?\d+\.0[,\]}]/.test(writeInkJson(tree));
}

/** The same on the program of a seed. */
export function compareOnProgram(seed: number, turns: number): number {
  const { source, countAllVisits } = generateProgram(seed);
  return compareOnStory(`seed ${seed}`, source, { seed, turns, countAllVisits });
}

/** Every story of tests/conformance, by its claim. */
export function claims(): readonly { readonly name: string; readonly source: Source }[] {
  const root = fileURLToPath(new URL("../../conformance", import.meta.url));
  const found: { name: string; source: Source }[] = [];
  for (const area of folders(root)) {
    for (const claim of folders(join(root, area))) {
      const folder = join(root, area, claim);
      const files: Record<string, string> = {};
      for (const file of readdirSync(folder)) {
        if (file.endsWith(".ink")) files[file] = readFileSync(join(folder, file), "utf8");
      }
      found.push({ name: `${area}/${claim}`, source: { main: files["story.ink"] ?? "", files } });
    }
  }
  return found;
}

function folders(within: string): string[] {
  return readdirSync(within, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
