/**
 * One thing that is said of somebody's looks, and what is asked wherever one is said.
 *
 * Owns the shape, whose sentence it is, and what only seems so: in this light, if, dyed, a wig.
 */
import { formOf } from "../document.ts";
import { wordSet } from "../words/word-set.ts";
import { clauseEnd, clauseStart } from "./clause.ts";
import type { Being, Meant, People } from "./people.ts";
import { lowerAt, type Prose } from "./prose.ts";

/** Something that is said of one being, or of one thing. */
export interface SaidTrait {
  /** Whose, of what, in which respect. */
  readonly key: string;
  readonly families: readonly string[];
  readonly token: number;
  readonly end: number;
  readonly being: Being;
  readonly what: string;
  readonly isPlural: boolean;
  /** Something that has not been met: it contradicts nothing. */
  readonly isNew?: boolean;
  /** How many words it is sure to last; 0 for always. */
  readonly reach: number;
}

/** Of "a scar on his right cheek" that somebody speaks of: the one scar that is told of. */
export const SOMEBODY: Being = { id: -2, name: "the", gender: undefined, isNamed: false };

/** The last subject before a token, in its sentence. */
export function subjectBefore(prose: Prose, people: People, token: number): Being | undefined {
  const sentence = prose.sentenceOf[token] as number;
  const last = people.lastAt[Math.max(0, token - 1)] as number;
  // Sentences may have no end.
  for (let k = last; k >= 0 && k > last - 24; k--) {
    const meant = people.meant[k] as Meant;
    if (prose.sentenceOf[meant.first] !== sentence) return undefined;
    if (meant.role === "subject") return meant.being;
  }
  return undefined;
}

/** In this light; would be; seemed: nothing that stays. */
export function isSeeming(prose: Prose, token: number, isBeforeNoun = false): boolean {
  const end = clauseEnd(prose, token);
  for (let i = clauseStart(prose, token); i < end; i++)
    if (
      isInLight(prose, i) ||
      (isBeforeNoun ? SEEMS_ANYWHERE : SEEMS).has(formOf(prose.doc, i).lower)
    )
      return true;
  for (let i = token - 1; i >= 0 && i > token - 4; i--)
    if (/^(?:not|no|never|neither)$|n't$/.test(formOf(prose.doc, i).lower)) return true;
  return false;
}

/** "in this light", not "caught the light" */
function isInLight(prose: Prose, token: number): boolean {
  if (
    !/^(?:light|lamplight|moonlight|sunlight|candlelight|firelight|shade)$/.test(
      formOf(prose.doc, token).lower,
    )
  )
    return false;
  const before = `${lowerAt(prose, token - 2, 0, token)} ${lowerAt(prose, token - 1, 0, token)}`;
  return /\b(?:in|by|under)\b/.test(before);
}

const SEEMS_ANYWHERE: ReadonlySet<string> = wordSet(
  "would might wig dyed dye bleached lenses lens painted if almost nearly once used",
);
const SEEMS: ReadonlySet<string> = wordSet(
  "would could might seem seems seemed look looked looks wig dyed dye dyes bleached bleach lenses lens painted if become became grew almost nearly once used",
);
