/**
 * Verifies a certificate: that its moments are closed under ordinary steps of the engine, and that
 * its masks are inductive.
 *
 * Believes nothing of what it is given but the program, and what functions of the host may answer.
 * Plain and slow on purpose: no liveness, no generated code, no packing.
 */
import type { Certificate } from "./certificate.ts";
import { Closure } from "./certificate-closure.ts";
import { areChoices, isState, Likeness } from "./certificate-likeness.ts";
import { Masks } from "./certificate-masks.ts";
import { Complaints } from "./certificate-steps.ts";

export interface VerifyOptions {
  /**
   * Steps are taken from every so many moments only; default 1, from all. More is a sample of a
   * story that is too large to be gone through, and shows no more than that.
   */
  readonly every?: number;
}

/** What does not hold of a certificate; empty when all of it does. Never throws. */
export function verifyCertificate(
  certificate: Certificate,
  { every = 1 }: VerifyOptions = {},
): readonly string[] {
  const complaints = new Complaints();
  try {
    if (!isReadable(certificate)) return ["its numbers are no states of the story"];
    const likeness = new Likeness(certificate);
    const met = new Closure(certificate, likeness, complaints, every).verify();
    new Masks(certificate, likeness, complaints, met).verify(every);
  } catch (error) {
    // States that were tampered with may point anywhere.
    complaints.add(`it can't be gone through: ${String(error)}`);
  }
  return [...complaints.all];
}

/** Whether everything in it has the shape of what it is said to be. */
function isReadable({ program, places, moments, ruled }: Certificate): boolean {
  if (!places.every(({ picks }) => areChoices(picks))) return false;
  for (const { place, state, standing } of moments) {
    if (places[place] === undefined || !isState(program, state)) return false;
    if (standing?.length !== ruled?.rules.length) return false;
  }
  return true;
}
