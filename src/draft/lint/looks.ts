/**
 * What the narration says of looks: eyes, hair, builds, ages, beards, and the colours of things.
 *
 * Owns the reading of one word after another, and whose each look is. Whether two of them go
 * together is trait-changes.ts's to say.
 */
import { formOf } from "../document.ts";
import { ADVERB, CLITIC_S, DETERMINER, PAUSE, POSSESSIVE, STOP, WORD } from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import { clauseEnd, clauseStart } from "./clause.ts";
import { type Being, lastMeant, leadsClause, meantAt, type People } from "./people.ts";
import { kindAt, lowerAt, type Prose, partsAt } from "./prose.ts";
import { isSeeming, type SaidTrait, subjectBefore } from "./said-trait.ts";
import { pairAt, sideAt } from "./sides.ts";
import {
  buildOf,
  describes,
  featureOf,
  hairinessOf,
  headOf,
  isClothing,
  yearsFrom,
  yearsFromRank,
} from "./traits.ts";

/** All that is said of looks, in the order of the text. */
export function* saidTraits(prose: Prose, people: People): Generator<SaidTrait> {
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
    if (THINGS.has(lower)) {
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
function* featureAt(
  prose: Prose,
  people: People,
  head: number,
  feature: string,
): Generator<SaidTrait> {
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
  const byDimension = new Map<string, SaidTrait>();
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

const THINGS: ReadonlySet<string> = wordSet(
  `dog cat horse pony mare parrot cow goat donkey mule bull cockerel rabbit suitcase umbrella
   flag balloon envelope truck car van lorry bicycle bike boat cab taxi motorbike motorcycle
   caravan tractor canoe sedan pickup convertible`,
);

/** Jody's truck was blue; the red truck: of one owner's, or the only one that is about. */
function thingAt(prose: Prose, head: number): SaidTrait | undefined {
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
    const behind = meantAt(people, head + 2);
    if (behind !== undefined) return behind.being;
  }
  const before = first - 1;
  const had = verbOfHaving(prose, before);
  if (had >= 0) return subjectBefore(prose, people, had);
  if (before < 0) return undefined;
  const { is, lower } = formOf(doc, before);
  if ((is & (CLITIC_S | POSSESSIVE)) !== 0 || lower === "its") {
    const meant = lastMeant(people, before);
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

/** was nineteen; the twenty-three-year-old Princess; was forty years old */
function ageAt(prose: Prose, people: People, token: number): SaidTrait | undefined {
  const { doc } = prose;
  const { count } = doc.tokens;
  const { lower } = formOf(doc, token);
  let being: Being | undefined;
  let years: number | undefined;
  const compound = lower.endsWith("-old") ? /^(.+?)-years?-old$/.exec(lower) : null;
  if (compound !== null) {
    years = yearsFrom(compound[1] as string);
    const around = lastMeant(people, token);
    const behind = meantAt(people, token + 1);
    if (behind !== undefined) being = behind.being;
    else if (around !== undefined && around.end > token) being = around.being;
  } else {
    if (!/^(?:was|is|turned|'s)$/.test(lowerAt(prose, token - 1, 0, token))) return undefined;
    years = yearsFrom(lower);
    if (years === undefined || years < 3) return undefined;
    const next = lowerAt(prose, token + 1, 0, count);
    const isAge = /^(?:[.,;!?]|and|but|now|when|years|last|that|this|in|still|—|)$/.test(next);
    if (!isAge || (next === "years" && lowerAt(prose, token + 2, 0, count) !== "old"))
      return undefined;
    const meant = lastMeant(people, token - 1);
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
function birthdayAt(prose: Prose, people: People, token: number): SaidTrait | undefined {
  if (lowerAt(prose, token + 1, 0, prose.doc.tokens.count) !== "birthday") return undefined;
  const years = yearsFromRank(formOf(prose.doc, token).lower);
  const meant = lastMeant(people, token);
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
function faceAt(
  prose: Prose,
  people: People,
  token: number,
  families: string,
): SaidTrait | undefined {
  const last = lastMeant(people, token);
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

/** was a very tall man; was so short that */
function buildAt(
  prose: Prose,
  people: People,
  token: number,
  build: { dimension: string; family: string },
): SaidTrait | undefined {
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
  if (build.dimension === "girth" && LIMBS.has(part)) return limbAt(people, token, build.family);
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
  const meant = lastMeant(people, at - 1);
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

const LIMBS: ReadonlySet<string> = wordSet(
  `shoulders arms legs frame body figure limbs waist neck trunk thighs wrists`,
);

/** "his thin shoulders": of whoever owns them. */
function limbAt(people: People, token: number, family: string): SaidTrait | undefined {
  const meant = lastMeant(people, token);
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
): SaidTrait | undefined {
  const feature = part === "eyed" ? "eyes" : part === "haired" ? "hair" : "beard";
  const described = describes(feature, adjective);
  if (described === undefined || isSeeming(prose, token)) return undefined;
  const behind = meantAt(people, token + 1);
  const around = lastMeant(people, token);
  let being: Being | undefined;
  if (behind !== undefined) being = behind.being;
  else if (around !== undefined && around.end > token) being = around.being;
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
