/**
 * Counts how often each feature was generated and how often it was seen to run.
 */
import type { Event } from "../support/transcript.ts";
import { FEATURES, type Feature } from "./features.ts";
import type { Site } from "./generate/making.ts";

/** Counts by feature; plain, so that it travels between processes. */
export interface Coverage {
  readonly generated: Record<string, number>;
  readonly executed: Record<string, number>;
}

export function emptyCoverage(): Coverage {
  return { generated: {}, executed: {} };
}

/** Collects the markers that a reader would have seen. */
export function collectMarkers(events: readonly Event[], seen: Set<string>): void {
  const read = (text: string): void => {
    for (const marker of text.match(/k\d+z/g) ?? []) seen.add(marker);
  };
  for (const event of events) {
    if (event.kind === "line") {
      read(event.text);
      event.tags.forEach(read);
    } else if (event.kind === "choices")
      for (const choice of event.choices) {
        read(choice.text);
        choice.tags.forEach(read);
      }
  }
}

/** Adds one program's sites; each counts once, however often it ran. */
export function countSites(
  coverage: Coverage,
  sites: readonly Site[],
  seen: ReadonlySet<string>,
): void {
  for (const site of sites) {
    coverage.generated[site.feature] = (coverage.generated[site.feature] ?? 0) + 1;
    if (site.marker !== undefined && seen.has(site.marker))
      coverage.executed[site.feature] = (coverage.executed[site.feature] ?? 0) + 1;
  }
}

/** Adds one count to another. */
export function mergeCoverage(into: Coverage, from: Coverage): void {
  for (const key of ["generated", "executed"] as const)
    for (const [feature, count] of Object.entries(from[key]))
      into[key][feature] = (into[key][feature] ?? 0) + count;
}

/** Features that were not executed often enough. */
export function featuresBelow(coverage: Coverage, least: number): Feature[] {
  return FEATURES.filter(
    (feature) =>
      (coverage.generated[feature] ?? 0) < least || (coverage.executed[feature] ?? 0) < least,
  );
}

/** The table: every feature with its two counts. */
export function showCoverage(coverage: Coverage): string {
  const lines = ["generated  executed  feature"];
  for (const feature of FEATURES) {
    const generated = String(coverage.generated[feature] ?? 0).padStart(9);
    const executed = String(coverage.executed[feature] ?? 0).padStart(8);
    lines.push(`${generated}  ${executed}  ${feature}`);
  }
  return lines.join("\n");
}
