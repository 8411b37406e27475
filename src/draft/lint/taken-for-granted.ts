/**
 * More that takes something for granted: *the other glove*, *put the knife back*, *no longer
 * angry*, *drying her eyes*, *the child had gone*.
 *
 * Owns the words and what each of them asks for. Whether that was told is looked up by lemma and
 * by the words that would do; one mention, however far back, is enough.
 */
import { formOf } from "../document.ts";
import {
  ANYBODY,
  CAPITAL,
  DETERMINER,
  PAUSE,
  POSSESSIVE,
  PREPOSITION,
  STOP,
  WORD,
} from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import { clauseStart } from "./clause.ts";
import { cohortOf } from "./happenings.ts";
import { isAnyMet, isMet, type MetBefore } from "./met-before.ts";
import { kindAt, lowerAt, type Prose, partsAt } from "./prose.ts";

/** What is taken for granted, from where to where, and the word for it where there is one. */
export interface Granted {
  readonly first: number;
  readonly end: number;
  readonly noun: string | undefined;
}

/** What a token takes for granted that nothing has told. */
export function grantedAt(prose: Prose, met: MetBefore, i: number): Granted | undefined {
  const { lower } = formOf(prose.doc, i);
  switch (lower) {
    case "other":
    case "third":
    case "second":
    case "fourth":
    case "previous":
    case "remaining":
    case "surviving":
    case "first":
      return ofSeveral(prose, met, i, lower);
    case "back":
      return putBack(prose, met, i);
    case "longer":
    case "still":
      return stateAt(prose, met, i, lower);
    case "gone":
    case "missing":
    case "vanished":
      return goneAt(prose, met, i);
    default:
      return endedAt(prose, i);
  }
}

/** Of these there are always several, or the word for the place or the time means nothing of it. */
const ALWAYS_SEVERAL =
  /^(?:hand|side|end|day|way|night|one|foot|arm|eye|leg|world|half|thing|people|party|sex|direction|bank|morning|evening|week|month|year|time|moment|minute|hour|season|summer|winter|spring|autumn|shore|ear|shoulder|cheek|knee|room|corner|house|step|place|part|point|person|body|matter|reason|case|word|question|instant|occasion|generation|century|age|stage|course|act|chapter|page|paragraph|verse|volume|line|floor|storey|story|street|row|line|class|rank|degree|rate|thought|sight|glance|impulse|instinct|impression|nature|wife|husband|son|daughter|brother|sister|child|cousin|lady|gentleman|man|woman|boy|girl|fellow|figure|name|object|duty|care|business|idea|hope|trial|attempt|chance|class|mate|officer|lieutenant|king|duke|earl|lord|baronet|owner|tenant|occupant|meal|breakfast|train|station|town|village|parish|county|country|province|kind|sort|extreme|hemisphere|element|money|passion|power|principle|quarter|consideration|stroke|letter|gate|period|epoch|century|reign|experience|existence|life|lifetime|afternoon|twelvemonth|bridge|turning|crossing|landing|milestone|turn|bend|habit|visit|state|owner|conversation|remark|statement|arrangement|engagement|neighbour|neighbor|room|table|window|wall|edge|pocket|hemisphere|planet|star|world|term|session|meeting|work|effect|result|movement|moment|rays?|light|gleam|streak|flush|dawn|shock|days|ones|things|others|members|passengers|guests|children|men|women|boys|girls|ladies|gentlemen|servants|animals|parts|places|people|hands|eyes|respects|cases|ways|words|matters|purposes|means|sources|causes|circumstances|considerations|occasions|reasons|countries|nations|world's)$/;

/** the other glove; the third door; his remaining brother; than the first boy */
function ofSeveral(prose: Prose, met: MetBefore, i: number, which: string): Granted | undefined {
  const { doc } = prose;
  const before = lowerAt(prose, i - 1, 0, i);
  const isKin = /^(?:remaining|surviving)$/.test(which);
  if (which === "first" && lowerAt(prose, i - 2, 0, i) !== "than") return undefined;
  if (before !== "the" && !(isKin && (kindAt(prose, i - 1) & POSSESSIVE) !== 0)) return undefined;
  const { is, lower } = formOf(doc, Math.min(i + 1, doc.tokens.count - 1));
  const { noun, nounCost, isAdjective, isVerbFirst, form } = partsAt(prose, i + 1);
  if (noun === undefined || nounCost > 1 || isAdjective || (is & CAPITAL) !== 0) return undefined;
  if (form === "past" || form === "ing" || (is & WORD) === 0) return undefined;
  // Only one of them is meant: "the other shoes" may be anybody's.
  if (noun !== lower && which !== "remaining" && which !== "surviving") return undefined;
  if (isVerbFirst && nounCost > 0 && (kindAt(prose, i + 2) & (STOP | PAUSE)) === 0)
    return undefined;
  if (!isKin && (ALWAYS_SEVERAL.test(noun) || ALWAYS_SEVERAL.test(lower))) return undefined;
  // "the second floor window": part of a name.
  const next = partsAt(prose, i + 2);
  if (next.noun !== undefined && next.nounCost <= 1 && !next.isVerbFirst) return undefined;
  if (/^(?:of|that|in)$/.test(lowerAt(prose, i + 2, 0, doc.tokens.count))) return undefined;
  if (isHinted(prose, met, noun, i) || isMet(met, lower, i)) return undefined;
  // "at the second lock": on the way, one place follows another.
  const lead = lowerAt(prose, i - 2, 0, i);
  if (isUncertain(prose, i) || /^(?:as|at|past|by|reached|before|until)$/.test(lead))
    return undefined;
  const isRank = /^(?:second|third|fourth)$/.test(which);
  if (isRank && (kindAt(prose, i - 2) & PREPOSITION) !== 0) return undefined;
  // One of them may have been all that was told of: "two", "both", "a pair".
  for (let k = i - 1; k >= 0 && k > i - 60; k--) {
    const { lower: earlier } = formOf(doc, k);
    if (/^(?:both|pair|pairs|couple|either)$/.test(earlier)) return undefined;
    if (earlier === "one" && which === "other") return undefined;
  }
  return { first: i - 1, end: i + 2, noun };
}

/** Met, or anything that would do; or part of a longer word that was met. */
function isHinted(prose: Prose, met: MetBefore, noun: string, before: number): boolean {
  if (cohortOf(noun) !== undefined || isMet(met, noun, before)) return isAnyMet(met, noun, before);
  for (let i = before - 1; i >= 0 && i > before - 600; i--)
    if (formOf(prose.doc, i).lower.includes(noun)) return true;
  return false;
}

/** "you put the knife back": nobody had taken it. */
function putBack(prose: Prose, met: MetBefore, back: number): Granted | undefined {
  const { doc } = prose;
  const end = lowerAt(prose, back + 1, 0, doc.tokens.count);
  // "the lights came back on": they have to have gone out.
  if (end === "on" && /^(?:came|come|comes)$/.test(lowerAt(prose, back - 1, 0, back))) {
    if (!/^(?:lights?|power|electricity|current)$/.test(lowerAt(prose, back - 2, 0, back)))
      return undefined;
    const isDark = isToldOf(prose, /^(?:dark|out$|off$|fail|fuse|black|went$|candle)/, back);
    return isDark ? undefined : { first: back - 2, end: back + 2, noun: undefined };
  }
  const noun = partsAt(prose, back - 1);
  const the = lowerAt(prose, back - 2, 0, back);
  if (noun.noun === undefined || noun.nounCost > 1 || the !== "the") return undefined;
  const verb = back - 3;
  if (
    !/^(?:put|puts|laid|lays|hung|hangs|slid|slides|placed|places)$/.test(
      lowerAt(prose, verb, 0, back),
    )
  )
    return undefined;
  if (!/^(?:and|in|on|where|into|again|under|,|\.|)$/.test(end)) return undefined;
  if (/^(?:hair|head|body|telephone|phone|receiver|blankets?|covers?|curtains?)$/.test(noun.noun))
    return undefined;
  return isHinted(prose, met, noun.noun, verb)
    ? undefined
    : { first: verb, end: back + 1, noun: noun.noun };
}

/** States that end, and the words any of which tells of them. */
const STATES = new Map<string, RegExp>();
for (const [words, told] of [
  [
    "angry furious cross enraged",
    "ang fur rag temper cross annoy indign irritat wrath quarrel mad scowl shout glare storm",
  ],
  [
    "afraid frightened scared terrified",
    "afraid fear fright scare terr alarm dread panic trembl horror courage nervous",
  ],
  ["hungry thirsty starving", "hung thirst starv famish eat food dinner supper bread drink"],
  ["ill sick unwell feverish", "ill sick fever doctor bed pain nurse hospital disease cough weak"],
  ["drunk tipsy", "dr[aiu]nk gin wine whisky beer brandy rum bottle glass public-house pub tavern"],
  [
    "sad unhappy homesick lonely",
    "sad unhapp weep cry tear grief lonel alone homesick mourn sorrow miss",
  ],
  ["jealous", "jealous env rival"],
  ["dizzy giddy", "dizz gidd spin faint"],
] as const)
  for (const word of words.split(" "))
    STATES.set(word, new RegExp(`^(?:${told.replaceAll(" ", "|")})`));

/** "no longer angry", "still angry": of a state that nothing has shown. */
function stateAt(prose: Prose, met: MetBefore, i: number, lower: string): Granted | undefined {
  const { doc } = prose;
  if (lower === "longer" && lowerAt(prose, i - 1, 0, i) !== "no") return undefined;
  const be = lower === "longer" ? i - 2 : i - 1;
  if (!/^(?:was|were|is|are|'s|'re|'m|am)$/.test(lowerAt(prose, be, 0, i))) return undefined;
  const state = lowerAt(prose, i + 1, 0, doc.tokens.count);
  const told = STATES.get(state);
  if (told === undefined || isUncertain(prose, be) || isToldOf(prose, told, be)) return undefined;
  return isMet(met, state, be)
    ? undefined
    : { first: Math.max(0, be - 1), end: i + 2, noun: undefined };
}

/** Whether a word of such a beginning stands in the thousand before. */
function isToldOf(prose: Prose, words: RegExp, before: number): boolean {
  for (let i = before - 1; i >= 0 && i > before - 1000; i--)
    if (words.test(formOf(prose.doc, i).lower)) return true;
  return false;
}

/** "the child had gone", "the diamonds were missing": of what was never there. */
function goneAt(prose: Prose, met: MetBefore, i: number): Granted | undefined {
  const { doc } = prose;
  if ((kindAt(prose, i + 1) & (STOP | PAUSE)) === 0) {
    const next = lowerAt(prose, i + 1, 0, doc.tokens.count);
    if (!/^(?:once|again|and|now)$/.test(next)) return undefined;
  }
  if (!/^(?:was|were|had|is|are|has|have)$/.test(lowerAt(prose, i - 1, 0, i))) return undefined;
  const head = i - 2;
  const { noun, nounCost, isVerbFirst } = partsAt(prose, head);
  if (noun === undefined || nounCost > 1 || isVerbFirst) return undefined;
  if (lowerAt(prose, head - 1, 0, i) !== "the" || GOES_ANYWAY.has(noun)) return undefined;
  if (isUncertain(prose, head) || isHinted(prose, met, noun, head - 1)) return undefined;
  if (isMet(met, formOf(doc, head).lower, head - 1)) return undefined;
  return { first: head - 1, end: i + 1, noun };
}

const GOES_ANYWAY: ReadonlySet<string> = wordSet(
  `sun moon light day summer winter spring autumn snow colour color time moment night warmth heat
   other rest man woman people smile pain opportunity chance danger hour year feeling world thing
   one life sound look expression strength power money`,
);

/** What ends, by the verb and the word behind it, and what would tell of it. */
const ENDS: readonly (readonly [RegExp, RegExp | undefined, RegExp])[] = [
  [
    /^(?:dry|dries|dried|drying)$/,
    /^(?:(?:his|her|my|your) (?:eyes|tears)|out|off)\b/,
    /^(?:wet|damp|rain|tear|cry|cri|sob|weep|wept|water|swim|swam|river|pond|lake|sea|soak|splash|spill|wash|bath|drip|mud|snow|sweat|drench|stream|fell|rinse|laundr|dew|boat|paint|ink|glue|clay|eyes|ditch|drown|implor|knee|hyster|distress|handkerchief)/,
  ],
  [
    /^(?:sobered|sobers)$/,
    /^up\b/,
    /^(?:drunk|drink|drank|gin|wine|whisky|whiskey|beer|brandy|rum|bottle|glass|pub|tipsy|laugh|cocktail|champagne)/,
  ],
  [/^(?:thawed|thaws)$/, undefined, /^(?:ice|icy|snow|frost|froze|frozen|cold|winter|stiff|chill)/],
];

/** "drying her eyes", of whom nothing tells that she cried. */
function endedAt(prose: Prose, i: number): Granted | undefined {
  const { lower } = formOf(prose.doc, i);
  if (!/^(?:dr(?:y|ies|ied|ying)|sobere?[ds]|thawe?[ds])$/.test(lower)) return undefined;
  for (const [verb, behind, told] of ENDS) {
    if (!verb.test(lower)) continue;
    const rest = `${lowerAt(prose, i + 1, 0, i + 3)} ${lowerAt(prose, i + 2, 0, i + 3)}`;
    if (behind !== undefined && !behind.test(rest)) return undefined;
    if (isUncertain(prose, i) || isToldOf(prose, told, i)) return undefined;
    if ((kindAt(prose, i - 1) & (DETERMINER | ANYBODY)) === DETERMINER) return undefined;
    return {
      first: i,
      end: Math.min(i + (behind === undefined ? 1 : 3), prose.doc.tokens.count),
      noun: undefined,
    };
  }
  return undefined;
}

/** Denied, wished, or only meant. */
function isUncertain(prose: Prose, token: number): boolean {
  const first = Math.max(clauseStart(prose, token), token - 10);
  for (let i = first; i < token; i++)
    if (
      /^(?:not|no|never|nor|if|would|could|might|may|should|must|until|till|unless|whether|as|like)$|n't$|^'(?:d|ll)$/.test(
        formOf(prose.doc, i).lower,
      )
    )
      return true;
  return false;
}
