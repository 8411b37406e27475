/**
 * What can still be come to is part of a certificate: an end, and the D of `C leads to D`, also where
 * plays need never end.
 */
import { describe, expect, it } from "vitest";
import type { Certificate, CertifiedMoment } from "../../src/check/certificate.ts";
import { verifyCertificate } from "../../src/check/certificate-verifier.ts";
import { certificateOfViewpoint } from "../../src/check/certify.ts";
import { exploreViewpoint } from "../../src/check/viewpoint.ts";
import { withRules } from "./ruled.ts";

function certified(story: string, rules: string): Certificate {
  const ruled = withRules(story, rules);
  return certificateOfViewpoint(exploreViewpoint(undefined, ruled.program, ruled));
}

function withDistances(
  certificate: Certificate,
  change: (distances: readonly number[], moment: CertifiedMoment) => readonly number[],
): Certificate {
  const moments = [...certificate.moments].map((moment) => ({
    ...moment,
    distances: change(moment.distances, moment),
  }));
  return { ...certificate, moments };
}

// Nobody need ever leave, and nobody can: there is no end. The lamp can be lit again and again.
const lighthouse = `
VAR lit = false
-> stairs
== stairs
+ [Up] -> top
+ [Down] -> shore
== top
+ {not lit} [Light the lamp]
  ~ lit = true
  -> top
+ [Down] -> stairs
== shore
+ [Wait for night]
  ~ lit = false
  -> shore
+ [Up] -> stairs
+ [Swim] -> rock
== rock
+ [Shout] -> rock
`;
const rules = `
  lit leads to not lit
  reaching shore leads to reaching stairs
  reaching rock leads to reaching rock
`;

describe("a certificate of plays that never end", () => {
  const certificate = certified(lighthouse, rules);

  it("says from where what can be come to, and holds", () => {
    expect(certificate.goals).toEqual([
      { kind: "end", isAlways: false },
      // On the rock the lamp burns on.
      { kind: 0, isAlways: false },
      { kind: 1, isAlways: false },
      { kind: 2, isAlways: true },
    ]);
    expect(verifyCertificate(certificate)).toEqual([]);
    // Without the rock, from everywhere.
    const dry = certified(lighthouse.replace("+ [Swim] -> rock\n", ""), rules);
    expect(dry.goals.map(({ isAlways }) => isAlways)).toEqual([false, true, true, true]);
    expect(verifyCertificate(dry)).toEqual([]);
  });

  it("is refused where a goal is promised that can't be come to, or denied that can", () => {
    for (const at of certificate.goals.keys()) {
      const goals = certificate.goals.map((goal, n) =>
        n === at ? { ...goal, isAlways: !goal.isAlways } : goal,
      );
      expect(verifyCertificate({ ...certificate, goals })).not.toEqual([]);
    }
    // An end seven choices away from everywhere, and each moment says the next is nearer.
    const goals = certificate.goals.map((goal) => ({ ...goal, isAlways: true }));
    for (const far of [0, 1, 7]) {
      const hopeful = withDistances({ ...certificate, goals }, (distances) =>
        distances.map((distance) => (distance < 0 ? far : distance)),
      );
      expect(verifyCertificate(hopeful)).not.toEqual([]);
    }
    const goalless = withDistances(certificate, (distances) => distances.map(() => -1));
    expect(verifyCertificate(goalless)).not.toEqual([]);
  });

  it("is refused without the distances, and with those of another moment", () => {
    expect(verifyCertificate(withDistances(certificate, () => []))).not.toEqual([]);
    const all = [...certificate.moments];
    const stuck = all.findIndex(({ distances }) => distances[1] === -1);
    const turned = withDistances(certificate, (distances, moment) =>
      moment.place === all[stuck]?.place ? (all[0]?.distances ?? []) : distances,
    );
    expect(verifyCertificate(turned)).not.toEqual([]);
  });
});
