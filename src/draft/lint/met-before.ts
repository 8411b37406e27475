/**
 * What a story has already told at a place: the words met so far, in the order of the text.
 *
 * Owns the index from a word's lemma to where it was first met *as something that is so*. What is
 * denied (`no rain`), wished or only imagined (`it would be strange for it to rain`) is not met.
 */
import { formOf } from "../document.ts";
import { PAUSE, STOP, WORD } from "../words/kinds.ts";
import { cohortOf, isSource } from "./happenings.ts";
import { type Prose, partsAt } from "./prose.ts";

export interface MetBefore {
  /** By lemma, and by form: the first token. */
  readonly first: ReadonlyMap<string, number>;
}

const DENIES =
  /^(?:not|no|never|without|nor|neither|none|nobody|nothing|would|could|might|may|should|if|unless|wish|wished|wishes|hope|hoped|imagine|imagined|hardly|cannot)$|n't$/;

/** The words met in a document, indexed once for all rules. */
export function metOf(prose: Prose): MetBefore {
  prose.made.met ??= indexMet(prose);
  return prose.made.met;
}

function indexMet(prose: Prose): MetBefore {
  const { doc } = prose;
  const first = new Map<string, number>();
  // How long ago, in words, something was denied in this clause.
  let denied = 99;
  for (let i = 0; i < doc.tokens.count; i++) {
    const { is, lower, text } = formOf(doc, i);
    if ((is & STOP) !== 0 || ((is & PAUSE) !== 0 && text !== ",")) {
      denied = 99;
      continue;
    }
    if (text === "," || /^(?:but|and|because|although|though|as|when|while|so)$/.test(lower)) {
      // "no rain, no wind" is denied word by word; "not the rain, but the wind" stops here.
      if (denied > 2) denied = 99;
    }
    if (DENIES.test(lower)) {
      // "not only", "no longer", "no doubt"; "could hear": nothing is denied.
      const next = i + 1 < doc.tokens.count ? formOf(doc, i + 1).lower : "";
      if (
        !/^(?:only|longer|doubt|sooner|more|less|matter|help|hear|see|smell|feel|make|taste)$/.test(
          next,
        )
      )
        denied = 0;
    } else if (denied < 99) denied++;
    if ((is & WORD) === 0 || denied <= 7) continue;
    const parts = partsAt(prose, i);
    note(first, lower, i);
    if (lower === "wet" && isTheWet(prose, i)) note(first, "the-wet", i);
    if (parts.noun !== undefined) note(first, parts.noun, i);
    if (parts.verb !== undefined) note(first, parts.verb, i);
  }
  return { first };
}

/** "in out of the wet", rather than "the wet road", or wet cheeks. */
function isTheWet(prose: Prose, token: number): boolean {
  if (token === 0 || formOf(prose.doc, token - 1).lower !== "the") return false;
  const next = partsAt(prose, token + 1);
  return next.noun === undefined || next.nounCost > 1;
}

function note(first: Map<string, number>, word: string, token: number): void {
  if (!first.has(word)) first.set(word, token);
}

/** Whether a word was met before a token. */
export function isMet(met: MetBefore, word: string, token: number): boolean {
  const at = met.first.get(word);
  return at !== undefined && at < token;
}

/** Whether a word, or another that would do in its place, was met before a token. */
export function isAnyMet(met: MetBefore, lemma: string, token: number): boolean {
  if (isMet(met, lemma, token)) return true;
  const cohort = cohortOf(lemma);
  if (cohort === undefined) return false;
  for (const word of cohort) if (isMet(met, word, token)) return true;
  return false;
}

/** The same, without what only makes a sound or a light: a lighthouse is no flash. */
export function isSameMet(met: MetBefore, lemma: string, token: number): boolean {
  if (isMet(met, lemma, token)) return true;
  const cohort = cohortOf(lemma);
  if (cohort === undefined) return false;
  for (const word of cohort) if (!isSource(word) && isMet(met, word, token)) return true;
  return false;
}
