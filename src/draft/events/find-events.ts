/**
 * Everything that happens, in the order in which it is told.
 *
 * Owns the order only; each kind of event has a file of its own.
 */
import type { Addressed } from "../speakers/addressees.ts";
import type { Attribution } from "../speakers/attribute.ts";
import { findDisclosures } from "./disclosures.ts";
import type { StoryEvent } from "./event.ts";
import { findFeelings } from "./feelings.ts";
import { readPeople } from "./people-at.ts";
import { findPresence } from "./presence.ts";
import { findPromises } from "./promises.ts";
import { findTransfers } from "./transfers.ts";
import { findWants } from "./wants.ts";

export function findEvents(
  attribution: Attribution,
  addressed: readonly Addressed[],
): StoryEvent[] {
  const people = readPeople(attribution);
  return [
    ...findTransfers(attribution, people),
    ...findPromises(attribution, addressed),
    ...findDisclosures(attribution, addressed, people),
    ...findWants(attribution),
    ...findPresence(attribution, people),
    ...findFeelings(attribution, people),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}
