/**
 * Verifies a certificate: that its moments are closed under ordinary steps of the engine, and that
 * its masks are inductive.
 *
 * Believes nothing of what it is given but the program, and what functions of the host may answer.
 * Plain and slow on purpose: no liveness, no generated code, no packing.
 */
import type { Certificate } from "./certificate.ts";
import { Closure } from "./certificate-closure.ts";
import { areChoices, Likeness } from "./certificate-likeness.ts";
import { Masks } from "./certificate-masks.ts";
import { Complaints, type VerifyOptions } from "./certificate-steps.ts";

export type { VerifyOptions };

/** What does not hold of a certificate; empty when all of it does. Never throws. */
export function verifyCertificate(
  certificate: Certificate,
  { every = 1, others = 4 }: VerifyOptions = {},
): readonly string[] {
  const complaints = new Complaints();
  try {
    if (!certificate.places.every(({ picks }) => areChoices(picks))) return ["its places are none"];
    const likeness = new Likeness(certificate);
    const met = new Closure(certificate, likeness, complaints, { every, others }).verify();
    new Masks(certificate, likeness, complaints, met).verify(every);
  } catch (error) {
    // States that were tampered with may point anywhere.
    complaints.add(`it can't be gone through: ${String(error)}`);
  }
  return [...complaints.all];
}
