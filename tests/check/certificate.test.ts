/**
 * Certificates hold, and tampered ones are refused: a value that matters left out of a place, a
 * temporary left out, a moment removed, a fault hidden.
 */
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  type Certificate,
  type CertifiedPlace,
  certificateOf,
  verifyCertificate,
} from "../../src/check/certificate.ts";
import { analyse, Exploration } from "../../src/check/explore.ts";
import { exploreViewpoint } from "../../src/check/viewpoint.ts";
import { readChecked } from "../../src/cli/check-story.ts";
import { compile } from "../../src/compile/index.ts";
import type { Program } from "../../src/program/program.ts";
import { smallStory } from "./small-stories.ts";

/** The certificate of a program; `undefined` where not all of it could be seen. */
function certify(program: Program, limit: number, turnBudget = 2_000): Certificate | undefined {
  const faults = new Set<string>();
  const exploration = new Exploration(analyse(program), {
    limit,
    observer: {
      begin: () => {},
      end: () => 0,
      note: ({ machine }) => {
        for (const { fault, pc } of machine.reports) faults.add(`${fault.code} ${pc}`);
      },
    },
  });
  exploration.machine.turnBudget = turnBudget;
  exploration.run();
  if (!exploration.isComplete || exploration.unseenChance !== undefined) return undefined;
  return certificateOf(exploration, faults);
}

/** The same certificate with another place at `at`. */
function withPlace(certificate: Certificate, at: number, change: Partial<CertifiedPlace>) {
  const places = certificate.places.map((place, n) => (n === at ? { ...place, ...change } : place));
  return { ...certificate, places };
}

// Whether a lamp was taken is asked at the end only; the tunnel keeps what it was called with.
const lamp = `
VAR lamp = false
-> hall
== hall
* [Take the lamp]
  ~ lamp = true
+ [Leave it]
- -> yard
== yard
+ [Wait] -> walk(RANDOM(1, 2)) -> yard
+ [Go down] -> cellar
== walk(steps)
+ [Go on]
- {steps > 1: Far.|Near.}
{steps > 1: -> far}
->->
== far
+ [Back] ->->
== cellar
+ {lamp} [Look] -> END
+ [Stumble] You fall.
`;

function certifiedLamp(): Certificate {
  const { program } = compile(lamp);
  const certificate = certify(program as Program, 500);
  if (certificate === undefined) throw new Error("the story is too large");
  return certificate;
}

describe("a certificate", () => {
  it("holds for a small story, with its fault", () => {
    const certificate = certifiedLamp();
    expect(verifyCertificate(certificate)).toEqual([]);
    expect([...certificate.faults].map((fault) => fault.split(" ")[0])).toEqual([
      "ran-out-of-content",
    ]);
  });

  it("is refused with a cell left out of any place that keeps it", () => {
    const certificate = certifiedLamp();
    let tampered = 0;
    for (const [at, place] of certificate.places.entries()) {
      for (const left of place.cells) {
        const cells = place.cells.filter((kept) => kept !== left);
        expect(verifyCertificate(withPlace(certificate, at, { cells }))).not.toEqual([]);
        tampered++;
      }
    }
    expect(tampered).toBe(3);
  });

  it("is refused with a temporary left out of any place that keeps it", () => {
    const certificate = certifiedLamp();
    let tampered = 0;
    for (const [at, place] of certificate.places.entries()) {
      for (const left of place.slots) {
        const slots = place.slots.filter((kept) => kept !== left);
        expect(verifyCertificate(withPlace(certificate, at, { slots }))).not.toEqual([]);
        tampered++;
      }
    }
    expect(tampered).toBeGreaterThan(0);
  });

  it("is refused without any of its moments", () => {
    const certificate = certifiedLamp();
    for (const left of certificate.moments) {
      const moments = certificate.moments.filter((moment) => moment !== left);
      expect(verifyCertificate({ ...certificate, moments })).not.toEqual([]);
    }
  });

  it("is refused with a fault hidden, or one made up", () => {
    const certificate = certifiedLamp();
    for (const faults of [new Set<string>(), new Set([...certificate.faults, "stuck 1"])]) {
      expect(verifyCertificate({ ...certificate, faults })).toHaveLength(1);
    }
  });

  it("holds for small random stories, and not without a moment", () => {
    let held = 0;
    for (let seed = 21; held < 20; seed++) {
      const { program } = compile(smallStory(seed));
      const certificate = program === undefined ? undefined : certify(program, 60);
      if (certificate === undefined || certificate.moments.length > 60) continue;
      expect(verifyCertificate(certificate), `seed ${seed}`).toEqual([]);
      const moments = certificate.moments.filter((_, n) => n !== held % certificate.moments.length);
      expect(verifyCertificate({ ...certificate, moments }), `seed ${seed}`).not.toEqual([]);
      held++;
    }
  }, 60_000);
});

describe("a shipped story's certificate", () => {
  // `good-weight` is larger than can be gone through here.
  const names = ["a-cupful-on-sundays", "fine-mist", "forty-years-old", "thirty-years-of-buses"];
  for (const name of names) {
    const path = fileURLToPath(new URL(`../../stories/${name}/${name}.keep`, import.meta.url));
    const { told, ranges, rules } = readChecked(path);
    for (const { flag, program } of told) {
      it(`holds for ${name} as ${flag} has it`, () => {
        const { exploration, watch } = exploreViewpoint(undefined, program, { ranges, rules });
        const certificate = certificateOf(exploration, watch.faults.keys(), ranges);
        expect(verifyCertificate(certificate)).toEqual([]);
        // Once more through all of it takes seconds in the largest.
        if (certificate.moments.length > 600) return;
        const missing = certificate.moments.length >> 1;
        const moments = certificate.moments.filter((_, n) => n !== missing);
        expect(verifyCertificate({ ...certificate, moments })).not.toEqual([]);
      });
    }
  }
});
