/**
 * Eyes, hair, builds and sides that change: blue eyes at first, brown ones later.
 *
 * What the narration says of one being (looks.ts, sides.ts) is kept by feature and dimension; a
 * later word of another family is reported, unless words of change stand about it. Nouns are
 * compared only where one being is meant by them. What cannot be done (conditions.ts), numbers
 * (counts.ts) and things (wholes.ts) are looked after by others.
 */
import { traitChanges } from "../../base/messages/draft.ts";
import { formOf } from "../document.ts";
import { wordSet } from "../words/word-set.ts";
import { findConditions } from "./conditions.ts";
import { findCounts } from "./counts.ts";
import { findingFrom, type LintFinding } from "./finding.ts";
import { saidTraits } from "./looks.ts";
import { isTeller, peopleOf } from "./people.ts";
import { lowerAt, type Prose, spanOfTokens } from "./prose.ts";
import type { LintRule } from "./rule.ts";
import { type SaidTrait, SOMEBODY } from "./said-trait.ts";
import { agree } from "./traits.ts";
import { findWholes } from "./wholes.ts";

export const TRAIT_CHANGES: LintRule = {
  code: "trait-changes",
  severity: "warning",
  find: (prose) => {
    const people = peopleOf(prose);
    const known = new Map<string, SaidTrait>();
    const found: LintFinding[] = [];
    for (const said of saidTraits(prose, people)) {
      const before = known.get(said.key) ?? ofSomebody(known, said);
      if (
        said.being.id < 0 &&
        before === undefined &&
        lowerAt(prose, said.token - 1, 0, said.token) === "the"
      )
        continue;
      if (said.isNew === true) {
        // Two of a kind are told apart by their colours.
        if (before === undefined) known.set(said.key, said);
        else known.set(said.key, { ...before, families: [...before.families, ...said.families] });
        continue;
      }
      if (before === undefined) {
        known.set(said.key, said);
        continue;
      }
      if (agree(before.families, said.families)) continue;
      if (said.reach > 0 && said.token - before.token > said.reach) {
        known.set(said.key, said);
        continue;
      }
      if (isExplained(prose, before, said.token)) continue;
      found.push(report(prose, before, said));
    }
    found.push(...findConditions(prose, people), ...findCounts(prose), ...findWholes(prose));
    return found;
  },
};

/** What was said of somebody who is not known, where that may be whoever is meant now. */
function ofSomebody(known: Map<string, SaidTrait>, said: SaidTrait): SaidTrait | undefined {
  const respect = /^-?\d+ (side (?:scar|mark|lost) .*)$/.exec(said.key)?.[1];
  return respect === undefined ? undefined : known.get(`${SOMEBODY.id} ${respect}`);
}

const CHANGES: ReadonlySet<string> = wordSet(
  `dyed dye dyes bleached rinse cut cropped shaved shaven grown wig lenses disguise disguised
   hairdresser barber peroxide henna twin twins faded lost shifted switched changed swapped
   transferred ate starved diet`,
);
const UNDRESSES: ReadonlySet<string> = wordSet(
  `wore wearing removed doffed donned off undressed dressed put`,
);

/** Words of change between two places, near the second one or the first. */
function isExplained(prose: Prose, before: SaidTrait, now: number): boolean {
  const isWorn = before.key.includes(" worn ");
  const from = Math.max(before.token + 1, now - 60);
  for (let i = from; i < now; i++) {
    const { lower } = formOf(prose.doc, i);
    if (isWorn && UNDRESSES.has(lower)) return true;
    if (!CHANGES.has(lower)) continue;
    if (/^(?:cut|lost|cropped)$/.test(lower) && /^(?:not|never)$/.test(lowerAt(prose, i - 1, 0, i)))
      continue;
    return true;
  }
  return false;
}

function report(prose: Prose, before: SaidTrait, now: SaidTrait): LintFinding {
  const { doc } = prose;
  const span = spanOfTokens(doc, now.token, now.end);
  const other = spanOfTokens(doc, before.token, before.end);
  const { name } = now.being;
  const whose = isTeller(now.being)
    ? name.toLowerCase() === "i"
      ? "My"
      : "Your"
    : `${name.charAt(0).toUpperCase()}${name.slice(1)}’s`;
  const args = {
    whose,
    what: now.what,
    now: doc.text.slice(span.start, span.end),
    before: doc.text.slice(other.start, other.end),
    ...(now.isPlural ? { are: "yes" } : { is: "yes" }),
  };
  return findingFrom(traitChanges, span, args, { other });
}
