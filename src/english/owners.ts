/**
 * Whose a thing is, by what is done with it: `takes her hand`, `on his back`, `in her dream Jo …`.
 *
 * Owns what can be said of `his` and `her` before it is asked who has been spoken of. Whom they mean
 * in the end is references.ts's.
 */
import type { Decision } from "./hypothesis.ts";
import { one, personsOf, type Referent, type Spot } from "./mentions.ts";
import type { Kind } from "./persons.ts";
import type { Token } from "./tokens.ts";

/** Avoids his eye, returns her look; stands at her elbow: nobody's own. */
export function isAnothers({ tokens, words, i }: Spot): boolean {
  const { pos, place, governor = -1, objects } = words[i] ?? {};
  if (pos !== "his") return false;
  const what = tokens[i + 1]?.lower ?? "";
  if (place === "preposition") {
    return objects === 0 && /^(at|by)$/.test(tokens[governor]?.lower ?? "") && BESIDE.test(what);
  }
  const verb = words[governor]?.lemma ?? "";
  return (
    place === "object" &&
    /^(meet|avoid|catch|return|seek)$/.test(verb) &&
    /^(eyes?|gaze|look|glance|smile|stare)$/.test(what)
  );
}

const BESIDE = /^(side|elbow|shoulder|heels?|feet|knees?|bedside|ear)$/;

/** His own hand; lies down on her belly: whoever the clause is about. */
export function boundOwner(
  tokens: readonly Token[],
  decision: Decision | undefined,
  i: number,
  local: readonly Referent[],
  members: readonly number[],
): Referent | undefined {
  const next = tokens[i + 1]?.lower ?? "";
  const posture =
    decision?.place === "preposition" &&
    decision.objects === 0 &&
    /^(on|to|onto)$/.test(tokens[decision.governor]?.lower ?? "") &&
    BODY.test(next);
  if (next !== "own" && !posture) return undefined;
  const fits = [...personsOf(local)].filter((person) => members.includes(person));
  return fits.length === 1 && local.length === 1 ? one(fits[0] as number) : undefined;
}

const BODY =
  /^(hands?|knees?|feet|back|belly|stomach|elbows?|heels?|toes|side|face|head|lap|breath|arms?)$/;

/** Takes her hand, steals her purse: hardly one's own. */
export function isTaken({ tokens, words, i }: Spot): boolean {
  const verb = words[words[i]?.governor ?? -1]?.lemma ?? "";
  return touches(words, tokens, i) || TAKING.test(verb) || MAY_BE_ANOTHERS.test(verb);
}

/** Sees her face, borrows her shoes: what is done as well with somebody else's. */
export const MAY_BE_ANOTHERS: RegExp =
  /^(see|hear|smell|notice|know|like|love|hate|admire|envy|want|find|borrow|steal|wear|read|mend|clean|finish|spoil|answer|copy|share|search|sell|break|burn|hide|carry|fetch|bring|return)$/;

/** What is done with a thing to make it one's own. */
export const TAKING: RegExp =
  /^(take|steal|borrow|read|open|use|wear|break|find|hide|burn|keep|sell)$/;

/**
 * Without taking his eyes off the road, Marcus reaches back; never in her life has Jo owned a dog:
 * what stands before the subject is the subject's, but for what others may have of one.
 */
export function ownerAhead({ tokens, words, i, cast }: Spot, kind: Kind): number | undefined {
  const main = words.find((word) => word?.finite === true && !word.inner);
  const head = main?.subject?.heads[0] ?? -1;
  const person = tokens[head]?.person;
  if (words[i]?.pos !== "his" || words[i]?.place === "subject" || head < i) return undefined;
  if (person === undefined || cast[person]?.pronoun !== kind) return undefined;
  if (main?.subject?.heads.length !== 1 || words.some((w, k) => k < i && w?.finite === true)) {
    return undefined;
  }
  const { governor = -1 } = words[i];
  const led =
    words[governor]?.pos === "ing" || /^(in|with|behind)$/.test(tokens[governor]?.lower ?? "");
  return led && !OF_OTHERS.test(tokens[i + 1]?.lower ?? "") ? person : undefined;
}

const OF_OTHERS =
  /^(arms|hands|eyes|gaze|look|voice|touch|words|side|company|presence|place|hand|shadow|wake|absence|opinion|name)$/;

const OF_A_BODY =
  /^(hands?|wrists?|arms?|elbows?|shoulders?|face|cheeks?|hair|chin|brow|forehead|neck|throat|waist|fingers?|knees?|lips|mouth|eyes?|ears?|nose|sleeve|collar|lapels?|back|leg|legs|ankles?|foot|feet)$/;
const TOUCHES =
  /^(take|hold|touch|kiss|pat|stroke|grab|seize|catch|squeeze|press|brush|tap|slap|grip|clasp|search|study|grasp|clutch|smooth|pull|tug|pinch|caress|bandage|tie|straighten|watch)$/;

/** Takes her hand, takes hold of her wrist, looks into her face: somebody else's as well. */
export function touches(
  words: readonly (Decision | undefined)[],
  tokens: readonly Token[],
  i: number,
): boolean {
  if (!OF_A_BODY.test(tokens[i + 1]?.lower ?? "")) return false;
  const { place, governor = -1 } = words[i] ?? {};
  // Holds out her hand: her own.
  if (place === "object") return governor === i - 1 && TOUCHES.test(words[governor]?.lemma ?? "");
  const verb = words[governor - 1]?.lemma ?? "";
  return /^(hold|look|stare|gaze|glance|grip|tug|pull)$/.test(verb);
}

/** She is a good ship; gives her rail a slap: what sails and drives goes by "she", too. */
export function isVessel({ tokens, words, i, verbs }: Spot): boolean {
  if (words[i]?.pos === "his") return OF_A_VESSEL.test(tokens[i + 1]?.lower ?? "");
  return (
    verbs.get(i) === "be" &&
    words.some(
      (word, k) =>
        k > i &&
        word?.pos === "noun" &&
        word.place === "object" &&
        word.clauseSubject?.heads[0] === i &&
        VESSELS.test(word.lemma),
    )
  );
}

const VESSELS =
  /^(ship|boat|vessel|sloop|schooner|brig|cutter|frigate|yacht|trawler|barge|car|plane|engine)$/;
const OF_A_VESSEL =
  /^(rails?|hull|keel|rudder|rigging|bows|stern|bilges?|masts?|decks?|timbers|planks|sails|bonnet|tyres|clutch|gears|exhaust|engines?|wheel|anchor|paintwork)$/;
