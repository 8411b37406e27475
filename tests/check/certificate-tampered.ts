/** Certificates of random stories, tampered with: refused, or true all the same. */

import { verifyCertificate } from "../../src/check/certificate-verifier.ts";
import { certificateOfViewpoint } from "../../src/check/certify.ts";
import { exploreViewpoint } from "../../src/check/viewpoint.ts";
import { makeRandom } from "../support/random.ts";
import { type Truth, truthOf, untruthsOf } from "./certificate-plain.ts";
import { type Listed, tamperings } from "./certificate-tampering.ts";
import { withRules } from "./ruled.ts";
import { smallStory } from "./small-stories.ts";
import { weaveStory } from "./weave-stories.ts";

/** Whole states of a story, at most. */
const MOST_WHOLES = 400;

export interface Outcome {
  tampered: number;
  refused: number;
  /** Accepted, and every word of it is true. */
  harmless: number;
  /** Accepted, and not true: by name. */
  readonly untrue: string[];
}

/** What is asked of the stories besides: of their knots and variables as they have them. */
const weaveRules = `
  always: a < 3
  reaching one leads to a > 0
  b > 0 before reaching two
  possible: c > 1
`;
const smallRules = `
  never: a > 2 and flag
  flag leads to not flag
  (patient) after a > 0, always: b > 0
`;

/** Tampers with the certificates of stories, so often each in each way. */
export function tamperWith(seeds: Iterable<number>, times: number): Map<string, Outcome> {
  const outcomes = new Map<string, Outcome>();
  for (const seed of seeds) {
    const known = certifiedStory(seed);
    if (known === undefined) continue;
    const random = makeRandom(seed);
    for (const [kind, tampering] of Object.entries(tamperings)) {
      const outcome = outcomes.get(kind) ?? { tampered: 0, refused: 0, harmless: 0, untrue: [] };
      outcomes.set(kind, outcome);
      for (let time = 0; time < times; time++) {
        const certificate = tampering(known.certificate, random);
        if (certificate === undefined) continue;
        outcome.tampered++;
        if (verifyCertificate(certificate).length > 0) {
          outcome.refused++;
          continue;
        }
        // Begun elsewhere other things can happen.
        const isBegunThere = certificate.start === known.certificate.start;
        const truth = isBegunThere ? known.truth : truthOf(certificate, MOST_WHOLES);
        if (truth === undefined) continue;
        const untruths = untruthsOf(certificate, truth);
        if (untruths.length === 0) outcome.harmless++;
        else outcome.untrue.push(`story ${seed}, ${kind}: ${untruths.join(", ")}`);
      }
    }
  }
  return outcomes;
}

/** The certificate of a random story, if it holds; `undefined` where the story is too large. */
function certifiedStory(
  seed: number,
): { readonly certificate: Listed; readonly truth: Truth } | undefined {
  const isWeave = seed % 4 !== 0;
  const source = isWeave ? weaveStory(seed) : smallStory(seed);
  const { program, rules } = withRules(source, isWeave ? weaveRules : smallRules);
  // One in three without rules, which keep what nothing else asks for.
  const used = seed % 3 === 0 ? [] : rules;
  const viewpoint = exploreViewpoint(undefined, program, { rules: used, limit: MOST_WHOLES });
  if (!viewpoint.exploration.isComplete || viewpoint.exploration.states < 4) return undefined;
  const certificate = certificateOfViewpoint(viewpoint);
  const listed: Listed = { ...certificate, moments: [...certificate.moments] };
  const truth = truthOf(listed, MOST_WHOLES);
  if (truth === undefined) return undefined;
  const complaints = [...verifyCertificate(listed), ...untruthsOf(listed, truth)];
  if (complaints.length > 0) throw new Error(`story ${seed}: ${complaints.join(", ")}`);
  return { certificate: listed, truth };
}
