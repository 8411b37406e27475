/**
 * Eyes, hair, builds and sides that change: blue eyes at first, brown ones later.
 *
 * What the narration says of one being is kept by feature and dimension; a later word of another
 * family is reported, unless words of change or of seeming stand about it. Nouns are compared only
 * where one being is meant by them. What cannot be done (conditions.ts), numbers (counts.ts) and
 * things (wholes.ts) are looked after by others.
 */
import { traitChanges } from "../../base/messages/draft.ts";
import { formOf } from "../document.ts";
import { ADVERB, CLITIC_S, DETERMINER, PAUSE, POSSESSIVE, STOP, WORD } from "../words/kinds.ts";
import { clauseEnd, clauseStart } from "./clause.ts";
import { findConditions } from "./conditions.ts";
import { findCounts } from "./counts.ts";
import { findingFrom, type LintFinding } from "./finding.ts";
import { type Being, leadsClause, type Meant, type People, peopleOf } from "./people.ts";
import { kindAt, lowerAt, type Prose, partsAt, spanOfTokens } from "./prose.ts";
import type { LintRule } from "./rule.ts";
import {
  agree,
  buildOf,
  describes,
  featureOf,
  hairinessOf,
  headOf,
  isClothing,
  isHeld,
  markOf,
  sidedPart,
  yearsFrom,
  yearsFromRank,
} from "./traits.ts";
import { findWholes } from "./wholes.ts";

export const TRAIT_CHANGES: LintRule = {
  code: "trait-changes",
  severity: "warning",
  find: (prose) => {
    const people = peopleOf(prose);
    const known = new Map<string, Known>();
    const found: LintFinding[] = [];
    for (const said of statements(prose, people)) {
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

interface Known {
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
const SOMEBODY: Being = { id: -2, name: "the", gender: undefined, isNamed: false };

/** What was said of somebody who is not known, where that may be whoever is meant now. */
function ofSomebody(known: Map<string, Known>, said: Known): Known | undefined {
  const respect = /^-?\d+ (side (?:scar|mark|lost) .*)$/.exec(said.key)?.[1];
  return respect === undefined ? undefined : known.get(`${SOMEBODY.id} ${respect}`);
}

function* statements(prose: Prose, people: People): Generator<Known> {
  const { doc } = prose;
  for (let i = 0; i < doc.tokens.count; i++) {
    const { lower } = formOf(doc, i);
    if (prose.isTold[i] !== 1) {
      const said = lower === "left" || lower === "right" ? sideAt(prose, people, i) : undefined;
      if (said !== undefined) yield said;
      continue;
    }
    const feature = featureOf(lower) ?? (isClothing(lower) ? `worn ${lower}` : undefined);
    if (feature !== undefined) yield* featureAt(prose, people, i, feature);
    if (lower === "left" || lower === "right") {
      const said = sideAt(prose, people, i);
      if (said !== undefined) yield said;
    }
    if (THINGS.test(lower)) {
      const said = thingAt(prose, i);
      if (said !== undefined) yield said;
    }
    const hair = headOf(lower);
    if (hair !== undefined) {
      const said = buildAt(prose, people, i, { dimension: hair.dimension, family: "" });
      if (said !== undefined)
        yield {
          ...said,
          key: `${said.being.id} hair ${hair.dimension}`,
          families: hair.families,
          what: "hair",
        };
    }
    const build = buildOf(lower);
    if (build !== undefined) {
      const said = buildAt(prose, people, i, build);
      if (said !== undefined) yield said;
    }
    const aged = ageAt(prose, people, i) ?? birthdayAt(prose, people, i);
    if (aged !== undefined) yield aged;
    const isBare =
      /^(?:chin|jaw|cheek|cheeks)$/.test(lower) &&
      /^(?:smooth|shaven|beardless|hairless|clean-shaven)$/.test(lowerAt(prose, i - 1, 0, i));
    const hairiness = isBare ? "none" : hairinessOf(lower);
    if (hairiness !== undefined) {
      const said = faceAt(prose, people, i, hairiness);
      if (said !== undefined) yield said;
    }
    const pair = pairAt(prose, people, i);
    if (pair !== undefined) yield pair;
    const compound = /^(.+)-(eyed|haired|bearded)$/.exec(lower);
    if (compound !== null) {
      const said = compoundAt(prose, people, i, compound[1] as string, compound[2] as string);
      if (said !== undefined) yield said;
    }
  }
}

/** her brown eyes; had gold teeth; Her eyes were blue */
function* featureAt(prose: Prose, people: People, head: number, feature: string): Generator<Known> {
  const { doc } = prose;
  const what = formOf(doc, head).lower;
  const isPlural = what.endsWith("s") || what === "teeth";
  // The adjectives before it.
  let first = head;
  const adjectives: number[] = [];
  while (first > 0 && first > head - 5) {
    const { is, lower, text } = formOf(doc, first - 1);
    if (describes(feature, lower) !== undefined) adjectives.push(first - 1);
    else if (
      !(
        text === "," ||
        lower === "and" ||
        partsAt(prose, first - 1).isAdjective ||
        (is & ADVERB) !== 0
      )
    )
      break;
    if ((is & (DETERMINER | POSSESSIVE)) !== 0) break;
    first--;
  }
  // "were blue", behind it.
  const verb = head + 1;
  if (/^(?:was|were|is|are)$/.test(lowerAt(prose, verb, 0, doc.tokens.count))) {
    const end = clauseEnd(prose, verb);
    for (let i = verb + 1; i < end && i < verb + 4; i++) {
      const { is, lower } = formOf(doc, i);
      if (/^(?:not|no|never|like|as)$|n't$/.test(lower)) break;
      if (describes(feature, lower) !== undefined && !isNounAfter(prose, i)) adjectives.push(i);
      else if ((is & ADVERB) === 0 && (is & DETERMINER) === 0) break;
    }
  }
  // "eyes of so pale a grey", "hair of the brightest red"
  if (lowerAt(prose, verb, 0, doc.tokens.count) === "of")
    for (let i = verb + 1; i < verb + 6 && i < doc.tokens.count; i++) {
      const { is, lower } = formOf(doc, i);
      if (describes(feature, lower) !== undefined) adjectives.push(i);
      else if ((is & (DETERMINER | ADVERB)) === 0 && !/^(?:so|very|that)$/.test(lower)) break;
    }
  if (adjectives.length === 0) return;
  const being = ownerOf(prose, people, first, head);
  if (being === undefined) return;
  // "dark red", "grey or green": one colour, of all their families.
  const byDimension = new Map<string, Known>();
  for (const token of adjectives) {
    const described = describes(feature, formOf(doc, token).lower);
    if (described === undefined || isSeeming(prose, token, token < head)) continue;
    const { dimension, families } = described;
    const key = `${being.id} ${feature} ${dimension}`;
    const same = byDimension.get(dimension);
    const isWorn = feature.startsWith("worn ");
    if (isWorn && !being.isNamed && being.id >= 0 && being.name.startsWith("the ")) continue;
    const reach = isWorn ? REACH_OF_CLOTHES : being.isNamed ? 0 : REACH_OF_NOUNS;
    byDimension.set(dimension, {
      key,
      families: [...(same?.families ?? []), ...families],
      token,
      end: token + 1,
      being,
      what,
      isPlural,
      reach,
    });
  }
  yield* byDimension.values();
}

/** "The poet" may be another poet, and clothes be changed, so many words later. */
const REACH_OF_NOUNS = 300;
const REACH_OF_CLOTHES = 120;

const THINGS =
  /^(?:dog|cat|horse|pony|mare|parrot|cow|goat|donkey|mule|bull|cockerel|rabbit|suitcase|umbrella|flag|balloon|envelope|truck|car|van|lorry|bicycle|bike|boat|cab|taxi|motorbike|motorcycle|caravan|tractor|canoe|sedan|pickup|convertible)$/;

/** Jody's truck was blue; the red truck: of one owner's, or the only one that is about. */
function thingAt(prose: Prose, head: number): Known | undefined {
  const { doc } = prose;
  const { count } = doc.tokens;
  const noun = formOf(doc, head).lower;
  let token = head - 1;
  let described = describes("thing", lowerAt(prose, token, 0, count));
  let first = token - 1;
  if (described === undefined) {
    if (!/^(?:was|is)$/.test(lowerAt(prose, head + 1, 0, count))) return undefined;
    token = head + 2;
    described = describes("thing", lowerAt(prose, token, 0, count));
    first = head - 1;
  }
  if (described === undefined || first < 0 || isSeeming(prose, token)) return undefined;
  const { is, lower } = formOf(doc, first);
  if (!/^(?:the|a|an)$/.test(lower) && (is & (POSSESSIVE | CLITIC_S)) === 0) return undefined;
  // "a white dog" is a new one, wherever it comes in later.
  const isNew = /^an?$/.test(lower);
  return {
    key: `thing ${noun}`,
    isNew,
    families: described.families,
    token,
    end: token + 1,
    being: { id: -1, name: `the ${noun}`, gender: undefined, isNamed: false },
    what: "colour",
    isPlural: false,
    reach: 120,
  };
}

/** "were brown buttons": the adjective is of another noun. */
function isNounAfter(prose: Prose, token: number): boolean {
  if (token + 1 >= prose.doc.tokens.count) return false;
  const next = kindAt(prose, token + 1);
  if ((next & WORD) === 0) return false;
  const { noun, nounCost, isVerbFirst } = partsAt(prose, token + 1);
  return noun !== undefined && nounCost <= 1 && !isVerbFirst && (next & ADVERB) === 0;
}

/** Whose a feature is: the owner before it, the subject of *had*, or whoever the sentence is about. */
function ownerOf(prose: Prose, people: People, first: number, head: number): Being | undefined {
  const { doc } = prose;
  // "eyes of so pale a grey"; "of his": the owner stands behind.
  if (lowerAt(prose, head + 1, 0, doc.tokens.count) === "of") {
    const behind = people.at[head + 2];
    if (behind !== undefined && behind >= 0) return (people.meant[behind] as Meant).being;
  }
  const before = first - 1;
  const had = verbOfHaving(prose, before);
  if (had >= 0) return subjectBefore(prose, people, had);
  if (before < 0) return undefined;
  const { is, lower } = formOf(doc, before);
  if ((is & (CLITIC_S | POSSESSIVE)) !== 0 || lower === "its") {
    const k = people.lastAt[before] as number;
    const meant = k < 0 ? undefined : (people.meant[k] as Meant);
    if (meant === undefined || (meant.end !== before && meant.end !== before + 1)) return undefined;
    return meant.being;
  }
  // "the cropped hair out of her eyes", "those green eyes", "with blue eyes"
  return subjectBefore(prose, people, first);
}

/** "had", "has" or "with" before a phrase, past "her father's". −1 where none stands there. */
function verbOfHaving(prose: Prose, from: number): number {
  for (let i = from; i >= 0 && i > from - 5; i--) {
    const { is, lower } = formOf(prose.doc, i);
    if (/^(?:had|has|have|having)$/.test(lower)) return i;
    if ((is & (STOP | PAUSE)) !== 0) return -1;
    const isOwner =
      (is & (POSSESSIVE | CLITIC_S | DETERMINER)) !== 0 || partsAt(prose, i).noun !== undefined;
    if (!isOwner) return -1;
  }
  return -1;
}

/** The last subject before a token, in its sentence. */
function subjectBefore(prose: Prose, people: People, token: number): Being | undefined {
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
function isSeeming(prose: Prose, token: number, isBeforeNoun = false): boolean {
  const end = clauseEnd(prose, token);
  for (let i = clauseStart(prose, token); i < end; i++)
    if (
      isInLight(prose, i) ||
      (isBeforeNoun ? SEEMS_ANYWHERE : SEEMS).test(formOf(prose.doc, i).lower)
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

const SEEMS_ANYWHERE =
  /^(?:would|might|wig|dyed|dye|bleached|lenses|lens|painted|if|almost|nearly|once|used)$/;
const SEEMS =
  /^(?:would|could|might|seem|seems|seemed|look|looked|looks|wig|dyed|dye|dyes|bleached|bleach|lenses|lens|painted|if|become|became|grew|almost|nearly|once|used)$/;

const CHANGES =
  /^(?:dyed|dye|dyes|bleached|rinse|cut|cropped|shaved|shaven|grown|wig|lenses|disguise|disguised|hairdresser|barber|peroxide|henna|twin|twins|faded|lost|shifted|switched|changed|swapped|transferred|ate|starved|diet)$/;
const UNDRESSES = /^(?:wore|wearing|removed|doffed|donned|off|undressed|dressed|put)$/;

/** Words of change between two places, near the second one or the first. */
function isExplained(prose: Prose, before: Known, now: number): boolean {
  const isWorn = before.key.includes(" worn ");
  const from = Math.max(before.token + 1, now - 60);
  for (let i = from; i < now; i++) {
    const { lower } = formOf(prose.doc, i);
    if (isWorn && UNDRESSES.test(lower)) return true;
    if (!CHANGES.test(lower)) continue;
    if (/^(?:cut|lost|cropped)$/.test(lower) && /^(?:not|never)$/.test(lowerAt(prose, i - 1, 0, i)))
      continue;
    return true;
  }
  return false;
}

/** was nineteen; the twenty-three-year-old Princess; was forty years old */
function ageAt(prose: Prose, people: People, token: number): Known | undefined {
  const { doc } = prose;
  const { count } = doc.tokens;
  const { lower } = formOf(doc, token);
  let being: Being | undefined;
  let years: number | undefined;
  const compound = /^(.+?)-years?-old$/.exec(lower);
  if (compound !== null) {
    years = yearsFrom(compound[1] as string);
    const k = people.lastAt[token] as number;
    const around = k < 0 ? undefined : (people.meant[k] as Meant);
    const behind = people.at[token + 1];
    if (behind !== undefined && behind >= 0) being = (people.meant[behind] as Meant).being;
    else if (around !== undefined && around.end > token) being = around.being;
  } else {
    years = yearsFrom(lower);
    if (years === undefined || years < 3) return undefined;
    if (!/^(?:was|is|turned|'s)$/.test(lowerAt(prose, token - 1, 0, token))) return undefined;
    const next = lowerAt(prose, token + 1, 0, count);
    const isAge = /^(?:[.,;!?]|and|but|now|when|years|last|that|this|in|still|—|)$/.test(next);
    if (!isAge || (next === "years" && lowerAt(prose, token + 2, 0, count) !== "old"))
      return undefined;
    const k = people.lastAt[token - 1] as number;
    const meant = k < 0 ? undefined : (people.meant[k] as Meant);
    if (meant === undefined || meant.end !== token - 1 || meant.role !== "subject")
      return undefined;
    being = meant.being;
  }
  if (years === undefined || being === undefined || isSeeming(prose, token)) return undefined;
  // "until he was fifty": another time.
  const start = clauseStart(prose, token);
  for (let i = Math.max(0, start - 1); i < token; i++)
    if (/^(?:until|till|when|before|after|since|as|by|once|had)$/.test(formOf(doc, i).lower))
      return undefined;
  return {
    key: `${being.id} age`,
    families: [String(years)],
    token,
    end: token + 1,
    being,
    what: "age",
    isPlural: false,
    reach: 500,
  };
}

/** "her thirty-fifth birthday": on it she is thirty-five, and the day before a year less. */
function birthdayAt(prose: Prose, people: People, token: number): Known | undefined {
  if (lowerAt(prose, token + 1, 0, prose.doc.tokens.count) !== "birthday") return undefined;
  const years = yearsFromRank(formOf(prose.doc, token).lower);
  const k = people.lastAt[token] as number;
  const meant = k < 0 ? undefined : (people.meant[k] as Meant);
  if (years === undefined || meant === undefined) return undefined;
  if (meant.role === "subject" || meant.end !== token || isSeeming(prose, token)) return undefined;
  return {
    key: `${meant.being.id} age`,
    families: [String(years), String(years - 1)],
    token,
    end: token + 1,
    being: meant.being,
    what: "age",
    isPlural: false,
    reach: 150,
  };
}

/** "was clean-shaven"; "tugged at his beard" */
function faceAt(prose: Prose, people: People, token: number, families: string): Known | undefined {
  const k = people.lastAt[token] as number;
  const last = k < 0 ? undefined : (people.meant[k] as Meant);
  let being: Being | undefined;
  if (last !== undefined && last.role === "owner" && token - last.end <= 2) being = last.being;
  else if (/^(?:wore|had|has|wears)$/.test(lowerAt(prose, token - 2, 0, token)))
    being = subjectBefore(prose, people, token);
  else if (families === "none") being = subjectBefore(prose, people, token);
  if (being === undefined || isSeeming(prose, token)) return undefined;
  return {
    key: `${being.id} face`,
    families: [families],
    token,
    end: token + 1,
    being,
    what: "face",
    isPlural: false,
    reach: 800,
  };
}

/** "lost an arm", "was missing a leg" */
function lostAt(prose: Prose, token: number): boolean {
  if (
    /^(?:wooden|cork|tin|artificial|peg|false|prosthetic)$/.test(
      lowerAt(prose, token - 1, 0, token),
    )
  )
    return /^(?:had|has|with|wore)$/.test(lowerAt(prose, token - 3, 0, token));
  const isSided = /^(?:left|right|whole|good)$/.test(lowerAt(prose, token - 1, 0, token));
  if (isSided && /^(?:his|her|my|your|the)$/.test(lowerAt(prose, token - 2, 0, token)))
    return /^(?:lost|missing|loses|losing)$/.test(lowerAt(prose, token - 3, 0, token));
  if (!/^(?:an|a|one|his|her|my|your)$/.test(lowerAt(prose, token - 1, 0, token))) return false;
  return /^(?:lost|missing|loses|losing)$/.test(lowerAt(prose, token - 2, 0, token));
}

/** "He clapped his hands", of whoever has lost one; "the one-armed man". */
function pairAt(prose: Prose, people: People, token: number): Known | undefined {
  const { doc } = prose;
  const { lower } = formOf(doc, token);
  const one = /^one-(arm|leg|eye|hand)(?:ed)?$/.exec(lower);
  const single =
    /^(?:arm|hand|leg|foot|eye)$/.test(lower) && lostAt(prose, token) ? lower : undefined;
  const both = /^(?:hands|arms|legs|feet|eyes)$/.test(lower) ? lower : undefined;
  if (one === null && both === undefined && single === undefined) return undefined;
  const named =
    single?.replace("foot", "leg") ??
    one?.[1] ??
    (both === "hands" || both === "arms" ? "arm" : both === "eyes" ? "eye" : "leg");
  const part = named === "hand" ? "arm" : named;
  let being: Being | undefined;
  const k = people.lastAt[token] as number;
  const last = k < 0 ? undefined : (people.meant[k] as Meant);
  if (single !== undefined) being = subjectBefore(prose, people, token - 2);
  else if (one !== null) {
    const behind = people.at[token + 1];
    if (behind !== undefined && behind >= 0) being = (people.meant[behind] as Meant).being;
    else if (last !== undefined && last.end > token) being = last.being;
    else being = subjectBefore(prose, people, token);
  } else {
    const before = lowerAt(prose, token - 1, 0, token);
    const isBoth =
      before === "both" ||
      lowerAt(prose, token - 2, 0, token) === "both" ||
      lowerAt(prose, token - 3, 0, token) === "both";
    const isTwo = /^(?:two|both)$/.test(
      last === undefined ? "" : lowerAt(prose, last.end, 0, token),
    );
    const isOwn =
      last !== undefined && last.role === "owner" && token - last.end <= (isTwo ? 3 : 1);
    if (isOwn) being = last.being;
    else if (isBoth) being = subjectBefore(prose, people, token);
  }
  if (being === undefined) return undefined;
  return {
    key: `${being.id} pair ${part}`,
    families: [both === undefined ? "one" : "two"],
    token,
    end: token + 1,
    being,
    what: one === null ? lower : part,
    isPlural: one === null,
    reach: 0,
  };
}

/** the stump of his right arm; wore his ring on his right hand; the knife in her left hand */
function sideAt(prose: Prose, people: People, side: number): Known | undefined {
  const { doc } = prose;
  const { count } = doc.tokens;
  const { lower } = formOf(doc, side);
  let head = side + 1;
  if (
    partsAt(prose, head < count ? head : side).isAdjective &&
    sidedPart(lowerAt(prose, head, 0, count)) === undefined
  )
    head++;
  const word = lowerAt(prose, head, 0, count);
  const part = sidedPart(word) ?? partOfSense(prose, side);
  if (part === undefined) return undefined;
  const sentence = doc.sentences[prose.sentenceOf[side] as number];
  if (sentence === undefined) return undefined;
  let mark: string | undefined;
  let best = 12;
  let isThing = false;
  const from = Math.max(sentence.firstToken, side - 10);
  const to = Math.min(sentence.endToken, head + 8);
  for (let i = from; i < to; i++) {
    if (i >= side && i <= head) continue;
    const text = formOf(doc, i).lower;
    const own = markOf(text) ?? (part === "arm" && isHeld(text) ? text : undefined);
    const away = i < side ? side - i : i - head;
    if (own === undefined || away >= best) continue;
    best = away;
    mark = own;
    isThing = isHeld(text);
  }
  if (mark === undefined || isSeeming(prose, side)) return undefined;
  const owner = prose.isTold[side] === 1 ? ownerOfSide(prose, people, side) : SOMEBODY;
  if (owner === undefined) return undefined;
  return {
    key: `${owner.id} side ${mark} ${part}`,
    families: [lower],
    token: side,
    end: side + 1,
    being: owner,
    what: word,
    isPlural: false,
    // What a hand holds, another may take in the next scene.
    reach: isThing ? 80 : 0,
  };
}

/** "her blind side, on the right": the eye, without being named. */
function partOfSense(prose: Prose, side: number): string | undefined {
  for (let i = side - 1; i >= 0 && i > side - 6; i--) {
    const { lower, is } = formOf(prose.doc, i);
    if ((is & STOP) !== 0) return undefined;
    if (/^(?:blind|deaf)$/.test(lower)) return lower === "blind" ? "eye" : "ear";
  }
  return undefined;
}

function ownerOfSide(prose: Prose, people: People, side: number): Being | undefined {
  const k = people.lastAt[Math.max(0, side - 1)] as number;
  const meant = k < 0 ? undefined : (people.meant[k] as Meant);
  if (meant !== undefined && meant.role === "owner" && side - meant.end <= 1) return meant.being;
  return subjectBefore(prose, people, side);
}

/** was a very tall man; was so short that */
function buildAt(
  prose: Prose,
  people: People,
  token: number,
  build: { dimension: string; family: string },
): Known | undefined {
  const { doc } = prose;
  let at = token - 1;
  while (at >= 0 && at > token - 6) {
    const { is, lower, text } = formOf(doc, at);
    if (/^(?:was|is|were|are|being)$/.test(lower)) break;
    const passes =
      (is & (ADVERB | DETERMINER)) !== 0 ||
      partsAt(prose, at).isAdverb ||
      text === "," ||
      lower === "and" ||
      lower === "so" ||
      partsAt(prose, at).isAdjective;
    if (!passes) break;
    at--;
  }
  const part = lowerAt(prose, token + 1, 0, doc.tokens.count);
  if (build.dimension === "girth" && LIMBS.test(part)) return limbAt(people, token, build.family);
  if (at < 1 || !/^(?:was|is|were|are|'s|being)$/.test(lowerAt(prose, at, 0, token)))
    return undefined;
  const next = lowerAt(prose, token + 1, 0, doc.tokens.count);
  if (
    /^(?:of|with|on|for|time|way|while|distance|walk|story|enough)$/.test(next) ||
    isSeeming(prose, token)
  )
    return undefined;
  if (
    isNounAfter(prose, token) &&
    !/^(?:man|woman|boy|girl|person|fellow|lady|child|gentleman|creature|chap|youth)$/.test(next)
  )
    return undefined;
  const k = people.lastAt[at - 1] as number;
  const meant = k < 0 ? undefined : (people.meant[k] as Meant);
  let being: Being | undefined;
  if (lowerAt(prose, at, 0, token) === "being") being = subjectBefore(prose, people, at);
  else if (meant !== undefined && meant.end === at && meant.role !== "owner")
    if (leadsClause(prose, meant.first) || meant.isPronoun) being = meant.being;
  if (being === undefined) return undefined;
  return {
    key: `${being.id} ${build.dimension}`,
    families: [build.family],
    token,
    end: token + 1,
    being,
    what: build.dimension === "height" ? "height" : "build",
    isPlural: false,
    reach: 0,
  };
}

const LIMBS = /^(?:shoulders|arms|legs|frame|body|figure|limbs|waist|neck|trunk|thighs|wrists)$/;

/** "his thin shoulders": of whoever owns them. */
function limbAt(people: People, token: number, family: string): Known | undefined {
  const k = people.lastAt[token] as number;
  const meant = k < 0 ? undefined : (people.meant[k] as Meant);
  if (meant === undefined || meant.role !== "owner" || meant.end !== token) return undefined;
  const { being } = meant;
  const key = `${being.id} girth`;
  const place = { token, end: token + 1 };
  return { key, families: [family], ...place, being, what: "build", isPlural: false, reach: 0 };
}

/** blue-eyed Emma; she was fair-haired */
function compoundAt(
  prose: Prose,
  people: People,
  token: number,
  adjective: string,
  part: string,
): Known | undefined {
  const feature = part === "eyed" ? "eyes" : part === "haired" ? "hair" : "beard";
  const described = describes(feature, adjective);
  if (described === undefined || isSeeming(prose, token)) return undefined;
  const behind = people.at[token + 1];
  const around = people.lastAt[token] as number;
  let being: Being | undefined;
  if (behind !== undefined && behind >= 0) being = (people.meant[behind] as Meant).being;
  else if (around >= 0 && (people.meant[around] as Meant).end > token)
    being = (people.meant[around] as Meant).being;
  else if (/^(?:was|is|and|,)$/.test(lowerAt(prose, token - 1, 0, token)))
    being = subjectBefore(prose, people, token);
  if (being === undefined) return undefined;
  return {
    key: `${being.id} ${feature} ${described.dimension}`,
    families: described.families,
    token,
    end: token + 1,
    being,
    what: feature,
    isPlural: feature === "eyes",
    reach: being.isNamed ? 0 : REACH_OF_NOUNS,
  };
}

function report(prose: Prose, before: Known, now: Known): LintFinding {
  const { doc } = prose;
  const span = spanOfTokens(doc, now.token, now.end);
  const other = spanOfTokens(doc, before.token, before.end);
  const { name } = now.being;
  const isTeller = /^(?:you|i)$/i.test(name);
  const whose = isTeller
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
