/** The certificates of shared stories and of what is large among our own: that takes an hour or two. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { isOfAllPlays } from "../../src/check/certificate.ts";
import { verifyCertificate } from "../../src/check/certificate-verifier.ts";
import { certificateOfViewpoint } from "../../src/check/certify.ts";
import { exploreViewpoint } from "../../src/check/viewpoint.ts";
import { readChecked } from "../../src/cli/check-story.ts";
import { describeShared, sharedStories } from "../support/shared-data.ts";

/** Situations that are looked at, at most. */
const LIMIT = 20_000_000;
/**
 * Where one choice throws more dice than can be gone through a story has no end: so many situations
 * are looked at, and the certificate says what was left open.
 */
const partly: Readonly<Record<string, number>> = {
  innkeeper: 300,
  "pontoon-example": 300,
  swindlestones: 300,
};
/** Where there are more moments than that, one other state that each stands for is tried, not all. */
const MANY = 2_000_000;

/** Verifies the certificate of a story as each of its readers has it: whether they are of all plays. */
function verified(name: string, path: string, limit: number): boolean[] {
  const { told, ranges, rules } = readChecked(path);
  return told.map(({ flag, program }) => {
    const as = flag === "nobody" ? undefined : flag;
    const viewpoint = exploreViewpoint(as, program, { ranges, rules, limit });
    const { states } = viewpoint.exploration;
    const certificate = certificateOfViewpoint(viewpoint);
    const before = process.cpuUsage();
    const complaints = verifyCertificate(certificate, states > MANY ? { others: 1 } : {});
    const { user, system } = process.cpuUsage(before);
    const seconds = Math.round((user + system) / 1e6);
    const megabytes = Math.round(process.memoryUsage.rss() / 1e6);
    console.log(`${name}: ${states} moments, ${seconds} s of processor time, ${megabytes} MB`);
    expect(complaints).toEqual([]);
    return isOfAllPlays(certificate);
  });
}

describeShared("the certificate of a shared story", () => {
  for (const { name, path } of sharedStories()) {
    it(`holds for ${name}`, () => {
      expect(verified(name, path, partly[name] ?? LIMIT)).toEqual([partly[name] === undefined]);
    }, 14_400_000);
  }
});

describe("the certificate of a large story that ships", () => {
  const path = fileURLToPath(new URL("../../stories/good-weight/good-weight.ink", import.meta.url));
  it("holds for good-weight", () => {
    expect(verified("good-weight", path, LIMIT)).toEqual([true]);
  }, 3_600_000);
});
