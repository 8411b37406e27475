/** People in a story that is being played: who speaks, why, and how everybody stands. */
export type { Journal, JournalTurn, Note, Step, Weights } from "./journal.ts";
export type {
  Belief,
  Deed,
  FactNow,
  FeltNow,
  GoalNow,
  Ledger,
  PersonNow,
  PromiseNow,
  ThingNow,
} from "./ledger.ts";
export { type LedgerPart, ledgerLines, ledgerParts } from "./ledger-words.ts";
export { hasPeople, PeopleStory } from "./people-story.ts";
export { rememberedFor, type Seeing, type SeenPart, seenFrom, worldOf } from "./seen.ts";
export type { Speech } from "./speech.ts";
export type { Candidate, Pull, Why } from "./why.ts";
