/**
 * Keepsake's people: compile a `.keep` story, play it, ask who speaks, why, and how all stand.
 *
 * ```ts
 * import { compileKeep, PeopleStory } from "keepsake/people";
 *
 * const { program } = compileKeep(source, { as: "Meredith" });
 * if (program !== undefined) {
 *   const story = new PeopleStory(program);
 *   for (const line of story.continueAll()) console.log(story.speech(line) ?? line.text);
 *   console.log(story.why(), story.ledger());
 * }
 * ```
 */

export { type CompiledKeep, compileKeep, type KeepOptions, NOBODY } from "./compile/keep.ts";
export type { Symbols } from "./drama/index.ts";
export {
  type Belief,
  type Candidate,
  type Deed,
  type FactNow,
  type FeltNow,
  type GoalNow,
  hasPeople,
  type Ledger,
  type LedgerPart,
  ledgerLines,
  ledgerParts,
  PeopleStory,
  type PersonNow,
  type PromiseNow,
  type Pull,
  type Speech,
  type ThingNow,
  type Why,
} from "./play/people/index.ts";
