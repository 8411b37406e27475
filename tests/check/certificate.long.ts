/** The certificates of shared stories and of what is large among our own: that takes minutes. */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { verifyCertificate } from "../../src/check/certificate-verifier.ts";
import { certificateOfViewpoint } from "../../src/check/certify.ts";
import { exploreViewpoint, isSeenWhole } from "../../src/check/viewpoint.ts";
import { readChecked } from "../../src/cli/check-story.ts";
import { describeShared, sharedStories } from "../support/shared-data.ts";

/** Situations that are looked at before a story counts as too large. */
const LIMIT = 2_000_000;
/** Of more than so many, steps are taken from some only: the rest would take hours. */
const GONE_THROUGH = 20_000;

function verify(path: string): void {
  const { told, ranges, rules } = readChecked(path);
  for (const { flag, program } of told) {
    const as = flag === "nobody" ? undefined : flag;
    const viewpoint = exploreViewpoint(as, program, { ranges, rules, limit: LIMIT });
    // Of what has no end, or was not looked at whole, there is no certificate.
    if (!isSeenWhole(viewpoint)) continue;
    const every = Math.ceil(viewpoint.exploration.states / GONE_THROUGH);
    expect(verifyCertificate(certificateOfViewpoint(viewpoint), { every })).toEqual([]);
  }
}

describeShared("the certificate of a shared story", () => {
  for (const { name, path } of sharedStories()) {
    it(`holds for ${name}`, () => verify(path), 1_200_000);
  }
});

describe("the certificate of a large story that ships", () => {
  const path = fileURLToPath(new URL("../../stories/good-weight/good-weight.ink", import.meta.url));
  it("holds for good-weight", () => verify(path), 1_200_000);
});
