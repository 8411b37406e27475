/**
 * A certificate of a part of all plays says that it is, and how much was left open; of the part it
 * holds as any other. Such are those of shared stories that can't be gone through here.
 */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { type Certificate, isOfAllPlays } from "../../src/check/certificate.ts";
import { verifyCertificate } from "../../src/check/certificate-verifier.ts";
import { certificateOfViewpoint } from "../../src/check/certify.ts";
import { exploreViewpoint } from "../../src/check/viewpoint.ts";
import { readChecked } from "../../src/cli/check-story.ts";
import { compile } from "../../src/compile/index.ts";
import type { Program } from "../../src/program/program.ts";
import { describeShared, sharedStories } from "../support/shared-data.ts";

function certified(story: string, limit: number): Certificate {
  const program = compile(story).program as Program;
  return certificateOfViewpoint(exploreViewpoint(undefined, program, { limit }));
}

const counting = `
VAR steps = 0
-> road
== road
+ [On]
  ~ steps = steps + 1
  -> road
+ {steps > 1000} [Home] -> END
`;

describe("a certificate of a part", () => {
  it("says how many moments nobody went on from, and nothing of what can still come", () => {
    const certificate = certified(counting, 50);
    expect(certificate.open).toEqual({ moments: 1, isChance: false, hosts: [] });
    expect(isOfAllPlays(certificate)).toBe(false);
    expect(certificate.goals).toEqual([]);
    expect(verifyCertificate(certificate)).toEqual([]);
    // Nothing is claimed of it: who claims it is refused.
    const open = { ...certificate.open, moments: 0 };
    expect(verifyCertificate({ ...certificate, open })).not.toEqual([]);
    const moments = [...certificate.moments].map((moment) => ({ ...moment, isOpen: false }));
    expect(verifyCertificate({ ...certificate, open, moments })).not.toEqual([]);
    expect(
      verifyCertificate({ ...certificate, goals: [{ kind: "end", isAlways: true }] }),
    ).not.toEqual([]);
  });

  it("says that chance has more ways than were tried", () => {
    const dice = "VAR sum = 0\n~ sum = RANDOM(1, 20) + RANDOM(1, 20) + RANDOM(1, 20)\n";
    const certificate = certified(`${dice}{sum > 59: Sixty!|{sum} only.}\n-> END\n`, 5_000);
    expect(certificate.open.isChance).toBe(true);
    expect(verifyCertificate(certificate)).toEqual([]);
    const open = { ...certificate.open, isChance: false };
    expect(verifyCertificate({ ...certificate, open })).not.toEqual([]);
    const whole = certified("{RANDOM(1, 2) > 1: Heads.|Tails.}\n-> END\n", 50);
    expect(verifyCertificate({ ...whole, open: { ...whole.open, isChance: true } })).not.toEqual(
      [],
    );
  });

  it("names functions of the host whose answers were not tried", () => {
    const certificate = certified("EXTERNAL luck()\n{luck() > 3: Yes.|No.}\n-> END\n", 50);
    expect(certificate.open.hosts).toEqual(["luck"]);
    expect(verifyCertificate(certificate)).toEqual([]);
    const open = { ...certificate.open, hosts: [] };
    expect(verifyCertificate({ ...certificate, open })).not.toEqual([]);
  });
});

describeShared("the certificate of a shared story, as far as it is looked at here,", () => {
  // The Intercept is gone through whole, with steps from some of its moments. Those in which one
  // choice throws many dice take minutes; `certificate.long.ts` has them, and all of the others.
  const parts = [
    { name: "the-intercept", limit: 20_000, every: 25 },
    { name: "ld41-emoji", limit: 300, every: 1 },
    { name: "murder-scene", limit: 300, every: 1 },
  ];
  const stories = sharedStories();
  for (const { name, limit, every } of parts) {
    it(`holds for ${name}`, () => {
      const path = stories.find((story) => story.name === name)?.path ?? "";
      const { program } = readChecked(path).told[0] ?? {};
      const viewpoint = exploreViewpoint(undefined, program as Program, { limit });
      const certificate = certificateOfViewpoint(viewpoint);
      expect(isOfAllPlays(certificate)).toBe(name === "the-intercept");
      expect(verifyCertificate(certificate, { every })).toEqual([]);
    }, 60_000);
  }
});

describe("the certificate of a story that ships, as far as it is looked at here,", () => {
  it("holds for good-weight", () => {
    const url = new URL("../../stories/good-weight/good-weight.ink", import.meta.url);
    const { program } = readChecked(fileURLToPath(url)).told[0] ?? {};
    const viewpoint = exploreViewpoint(undefined, program as Program, { limit: 1_000 });
    const certificate = certificateOfViewpoint(viewpoint);
    expect(isOfAllPlays(certificate)).toBe(false);
    expect(verifyCertificate(certificate)).toEqual([]);
  });
});
