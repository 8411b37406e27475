/**
 * Everything that happens, in the order in which it is told.
 *
 * Owns the order only; each kind of event has a file of its own.
 */
import type { Addressed } from "../speakers/addressees.ts";
import type { Attribution } from "../speakers/attribute.ts";
import { clausesOf } from "./clauses.ts";
import { findDeeds } from "./deeds.ts";
import { findDisclosures } from "./disclosures.ts";
import type { StoryEvent } from "./event.ts";
import { findFeelings } from "./feelings.ts";
import { readPeople } from "./people-at.ts";
import { findPresence } from "./presence.ts";
import { MOVES } from "./presence-words.ts";
import { findPromises } from "./promises.ts";
import { findToldNews, REPORTS } from "./told-news.ts";
import { COMMITS, findToldPromises } from "./told-promises.ts";
import { TRANSFERS } from "./transfer-words.ts";
import { findTransfers } from "./transfers.ts";
import { findWants } from "./wants.ts";

/** The verbs whose deeds anything here asks after. */
const WANTED: ReadonlySet<string> = new Set([...TRANSFERS, ...MOVES, ...COMMITS, ...REPORTS]);

export function findEvents(
  attribution: Attribution,
  addressed: readonly Addressed[],
): StoryEvent[] {
  const people = readPeople(attribution);
  const deeds = findDeeds(attribution, people, (lemma) => WANTED.has(lemma));
  const said = attribution.reading.doc.quotations.map((each) =>
    clausesOf(attribution.reading.doc, each),
  );
  const promised = findPromises(attribution, addressed, said);
  return [
    ...findTransfers(attribution, people, deeds, addressed),
    ...promised,
    ...findToldPromises(attribution, people, deeds, promised),
    ...findDisclosures(attribution, addressed, people, said),
    ...findToldNews(attribution, people, deeds, addressed),
    ...findWants(attribution, said),
    ...findPresence(attribution, people, deeds),
    ...findFeelings(attribution, people),
  ].sort((a, b) => a.start - b.start || a.end - b.end);
}
