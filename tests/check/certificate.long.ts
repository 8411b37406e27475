/** The certificate of a shared story that can be seen whole, which takes some seconds. */
import { expect, it } from "vitest";
import { certificateOf, verifyCertificate } from "../../src/check/certificate.ts";
import { exploreViewpoint } from "../../src/check/viewpoint.ts";
import { readChecked } from "../../src/cli/check-story.ts";
import { describeShared, sharedStories } from "../support/shared-data.ts";

/** Those that are small enough; the others have more moments than can be gone through plainly. */
const whole = new Set(["the-intercept"]);

describeShared("the certificate of a shared story", () => {
  for (const { name, path } of sharedStories()) {
    if (!whole.has(name)) continue;
    it(`holds for ${name}`, () => {
      const { told, ranges, rules } = readChecked(path);
      for (const { program } of told) {
        const { exploration, watch } = exploreViewpoint(undefined, program, { ranges, rules });
        const certificate = certificateOf(exploration, watch.faults.keys(), ranges);
        expect(verifyCertificate(certificate)).toEqual([]);
      }
    }, 300_000);
  }
});
