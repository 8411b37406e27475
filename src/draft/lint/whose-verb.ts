/**
 * Whose a verb is, and whether what it says is so.
 *
 * Owns the look back from a verb of the narration: for the nearest subject in its sentence, and
 * for the words that make it wished, denied, or a matter of another time.
 */
import { formOf } from "../document.ts";
import {
  ADVERB,
  CONJUNCTION,
  DETERMINER,
  PAUSE,
  POSSESSIVE,
  PREPOSITION,
  STOP,
} from "../words/kinds.ts";
import { clauseStart } from "./clause.ts";
import { type Being, isTeller, type Meant, type People } from "./people.ts";
import { kindAt, lowerAt, type Prose, partsAt } from "./prose.ts";

const UNREAL =
  /^(?:to|would|could|should|might|may|must|not|never|can|will|if|until|till|when|before|unless|had|'d|'ll|after|cannot|since|once|wanted|want|wished)$|n't$/;

/** Whether a verb is only wished, denied, or before its time. "had gone" counts where it is a state. */
export function isUnreal(prose: Prose, verb: number, mayHavePast = false): boolean {
  const first = Math.max(clauseStart(prose, verb), verb - 6);
  for (let k = first; k < verb; k++) {
    const { lower } = formOf(prose.doc, k);
    if (!UNREAL.test(lower)) continue;
    // "When she had gone": it has come to be so.
    if (/^(?:when|after|once)$/.test(lower) && partsAt(prose, verb).form !== "finite") continue;
    if ((mayHavePast || k === verb - 1 || k === verb - 2) && /^(?:had|'d|until|till)$/.test(lower))
      continue;
    return true;
  }
  const lead = first > 0 ? lowerAt(prose, first - 1, 0, verb) : "";
  return (
    /^(?:if|before|unless|whenever|since|while|as)$/.test(lead) ||
    (!mayHavePast && /^(?:until|till)$/.test(lead))
  );
}

/** Mentions looked through for a subject; sentences may have no end. */
const LOOK_BACK = 24;

/** Who does what a verb says: the nearest subject before it in its sentence. Tellers only if asked. */
export function subjectOf(
  prose: Prose,
  people: People,
  verb: number,
  mayTell = false,
): Being | undefined {
  const sentence = prose.sentenceOf[verb] as number;
  const last = people.lastAt[verb] as number;
  for (let k = last; k >= 0 && k > last - LOOK_BACK; k--) {
    const meant = people.meant[k] as Meant;
    if (prose.sentenceOf[meant.first] !== sentence) return undefined;
    // "With that the Major dropped": right before the verb, and behind no preposition.
    const isBeside =
      meant.role === "other" &&
      meant.end === verb &&
      (kindAt(prose, meant.first - 1) & (PREPOSITION | CONJUNCTION)) === 0;
    if ((meant.role !== "subject" && !isBeside) || meant.end > verb) continue;
    // "his horse went off", "the trifle left": something else stands directly before the verb.
    if (hasOtherSubject(prose, meant.end, verb)) return undefined;
    return !mayTell && isTeller(meant.being) ? undefined : meant.being;
  }
  return undefined;
}

/** A noun directly before the verb that begins a clause of its own: "and the door went". */
function hasOtherSubject(prose: Prose, from: number, verb: number): boolean {
  let k = verb - 1;
  while (
    k >= from &&
    ((kindAt(prose, k) & ADVERB) !== 0 ||
      /^(?:has|had|have|is|was|'s|'d|already)$/.test(lowerAt(prose, k, from, verb)))
  )
    k--;
  if (k < from) return false;
  const { is, lower } = formOf(prose.doc, k);
  if (/^(?:and|but|then|,|who|or|;)$/.test(lower)) return false;
  if (
    /^(?:it|they|we|there|that|which|nobody|somebody|everyone|everybody|someone|one)$/.test(lower)
  )
    return true;
  if ((is & (STOP | PAUSE)) !== 0) return false;
  const { noun, nounCost } = partsAt(prose, k);
  if (noun === undefined || nounCost > 2) return false;
  if (k > from && (kindAt(prose, k - 1) & (DETERMINER | POSSESSIVE)) !== 0) return true;
  const first = clauseStart(prose, verb);
  return first > from || (kindAt(prose, first) & (DETERMINER | POSSESSIVE)) !== 0;
}
