/**
 * Finds what is shown of what people feel, and the gestures they make.
 *
 * Owns the words. A feeling is named by an adjective or shown by a deed of the body: tears, a
 * smile, a face that loses its colour, a door that is slammed. A gesture means something to whoever
 * sees it: a nod, a raised hand, a finger to the lips. What goes on only in a head is not looked
 * for, nor what hands do with things.
 */
import { isVerb } from "../../english/lexicon.ts";
import { baseFromIng, basesFromPast, pastFromBase } from "../../english/verb-forms.ts";
import type { Doc } from "../document.ts";
import { formOf, sentenceAt } from "../document.ts";
import type { Attribution } from "../speakers/attribute.ts";
import {
  ADVERB,
  CONJUNCTION,
  DETERMINER,
  PAUSE,
  POSSESSIVE,
  PREPOSITION,
  STOP,
  SUBJECT,
  WORD,
} from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import type { StoryEvent } from "./event.ts";
import { isPossessiveAt, type PeopleAt } from "./people-at.ts";
import { SHAPES, type Shape } from "./signs.ts";

/** A feeling, as a script names it. */
const FEELINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    distress: `heartbroken devastated miserable sad unhappy wretched desperate anguished upset
      tears weep sob weeps wept weeping crying cries sobs sobbing sobbed crumbles crumpled whimpered
      whimpers moaned moans wailed wails howled howls screamed screams winced winces flinched
      flinches grieving inconsolable blubbered blubbering sniffled stricken ashen fainted swooned howl wail`,
    fear: `terrified frightened afraid scared trembling trembles trembled shuddered shudders cowered
      cowers quaked quailed blanched paled petrified horrified aghast froze shrank cringed recoiled`,
    joy: `happy glad delighted joyful overjoyed smile smiles smiled smiling laugh giggle grin laughs laughed laughing
      beams beamed beaming grins grinned grinning giggles giggled chuckled chuckles whooped cheered
      elated exultant radiant twinkled hummed skipped`,
    anger: `angry furious enraged livid irate scowls scowled glares glared fuming seething seethed
      raged bristled bristles snarled snarls growled fumed glowered glowers slammed slams
      incensed indignant cursed spluttered`,
    shame: `ashamed blushes blushed blushing blush embarrassed mortified reddened reddens flushed
      squirmed squirms abashed sheepish sheepishly`,
    relief: `relieved relief`,
    gratitude: `grateful thankful gratefully`,
    tenderness: `tenderly caresses caressed cradled cuddled nuzzled stroked`,
    pride: `proud proudly swelled strutted`,
  }).flatMap(([feeling, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, feeling] as const),
  ),
);

/** How somebody may have reason to be. */
const ADJECTIVES: ReadonlySet<string> = wordSet(
  `sad unhappy wretched desperate upset afraid frightened scared terrified happy glad angry furious
   mad ashamed embarrassed relieved grateful proud`,
);

const GESTURES: ReadonlySet<string> = wordSet(
  `nods nodded nod bobbed shrugs shrugged shrug bows bowed curtsies curtsied curtseyed waves waved waving
   winks winked beckons beckoned points pointed salutes saluted gestures gestured gesticulated
   kneels knelt kneel frowns frowned sighs sighed grimaced grimaces hugs hugged hugging embraces
   embraced embracing kisses kissed kissing`,
);

/** What is shown in passing, and is hardly ever what happens: a smile, a sigh. */
const FAINT: ReadonlySet<string> = wordSet(
  `smile smiles smiled smiling grin grins grinned grinning delighted chuckled chuckles hummed
   skipped kneels knelt kneel frowns frowned sighs sighed grimaced grimaces`,
);

export function findFeelings(attribution: Attribution, people: PeopleAt): StoryEvent[] {
  const { doc } = attribution.reading;
  const events: StoryEvent[] = [];
  const known: Told = { doing: new Map(), done: new Map(), bases: new Map() };
  for (const paragraph of doc.paragraphs) {
    let who: number | undefined;
    // Whose the main clause is, within one that is put into it.
    let main: number | undefined;
    // Up to here the words belong to the sign that was read last.
    let signed = -1;
    for (const segment of paragraph.segments) {
      if (segment.quotation !== undefined) continue;
      for (let i = segment.firstToken; i < segment.endToken; i++) {
        const form = formOf(doc, i);
        if ((form.is & STOP) !== 0) main = who = undefined;
        // "Charlotte, when I went up, only laughed": she did.
        if ((form.is & PAUSE) !== 0 && main !== undefined) {
          who = main;
          main = undefined;
        } else if (SUBORDINATES.has(form.lower)) main ??= who;
        const person = people.who[i] as number;
        if (person >= 0) {
          if (isSubjectHere(doc, people, i, segment.endToken)) who = person;
          i = Math.max(i, (people.end[i] as number) - 1);
          continue;
        }
        if (/^(?:they|it|we|nobody|everybody|everyone|somebody|someone|who)$/.test(form.lower)) {
          const before = i > segment.firstToken ? formOf(doc, i - 1).is : STOP;
          if (form.lower !== "who" && (before & (STOP | PAUSE | CONJUNCTION)) !== 0)
            who = undefined;
          continue;
        }
        if ((form.is & WORD) === 0) continue;
        const told = asTold(doc, segment.firstToken, i, known);
        const sign = signAt(doc, i, segment.endToken, told);
        const isPart = sign === undefined && i < signed;
        const feeling =
          sign?.shows === "" || isPart
            ? undefined
            : (sign?.shows ??
              FEELINGS.get(form.lower) ??
              FEELINGS.get(told) ??
              SHOWN_AS_TOLD.get(told));
        if (sign !== undefined) signed = clauseEnd(doc, i, segment.endToken);
        const isGesture =
          feeling === undefined &&
          (sign?.shows === "" || isGestureAt(doc, segment.firstToken, i, told));
        if (feeling === undefined && !isGesture) continue;
        const own = who ?? ownerBehind(doc, people, i, segment.endToken);
        if (own === undefined) continue;
        if (isDenied(doc, segment.firstToken, i)) continue;
        if (feeling === "joy" && isJoyless(doc, i, segment.endToken)) continue;
        const start = doc.tokens.start[i] as number;
        const span = { start, end: doc.tokens.end[i] as number };
        const base = { ...span, who: own, whom: undefined, key: "", quotation: undefined };
        const isFaint = sign?.isFaint ?? (FAINT.has(form.lower) || FAINT.has(told));
        events.push(
          feeling === undefined
            ? { ...base, kind: "gesture", what: form.lower, certainty: isFaint ? 0.5 : 0.6 }
            : {
                ...base,
                kind: "feels",
                what: feeling,
                certainty: isFaint ? 0.5 : sign === undefined ? 0.6 : 0.7,
              },
        );
      }
    }
  }
  return withoutRepeats(doc, events);
}

/** One sentence's tears and sobs are one feeling. */
function withoutRepeats(doc: Doc, events: readonly StoryEvent[]): StoryEvent[] {
  const last = new Map<string, number>();
  return events.filter((event) => {
    if (event.kind !== "feels") return true;
    const mark = `${event.who} ${event.what}`;
    const sentence = sentenceAt(doc, event.start);
    const before = last.get(mark);
    last.set(mark, sentence);
    return before !== sentence;
  });
}

/** "Began to cry" weeps, where "cried" may only call out. */
const SHOWN_AS_TOLD: ReadonlyMap<string, string> = new Map([["cried", "distress"]]);

const SUBORDINATES = wordSet("as when while because though although until till before after since");

function clauseEnd(doc: Doc, token: number, end: number): number {
  let at = token + 1;
  while (at < end && (formOf(doc, at).is & (STOP | PAUSE | CONJUNCTION)) === 0) at++;
  return at;
}

/** Words of a sign that are read at the most, but for adverbs. */
const SIGN_LENGTH = 10;

/** What the words from here show, if they have the shape of a sign. */
function signAt(doc: Doc, token: number, end: number, told: string): Shape | undefined {
  const { lower: begins } = formOf(doc, token);
  const shapes = SHAPES.get(begins) ?? SHAPES.get(told);
  if (shapes === undefined) return undefined;
  const words: string[] = [SHAPES.has(begins) ? begins : told];
  // "hands were shaking", "had begun to shake": they shook, all the same.
  let isGoingOn = false;
  let last = begins;
  for (
    let i = token + 1;
    i < end && i < token + 2 * SIGN_LENGTH && words.length < SIGN_LENGTH;
    i++
  ) {
    const { lower, is } = formOf(doc, i);
    if ((is & (STOP | PAUSE)) !== 0) break;
    if ((is & ADVERB) !== 0 && LEFT_OUT.test(lower)) continue;
    const before = last;
    last = lower;
    if (AUXILIARY.test(lower) && isLedBy(doc, i + 1, end)) {
      isGoingOn = true;
      continue;
    }
    if (isGoingOn && (BEGINS.test(lower) || lower === "to")) continue;
    const base: string | undefined = isGoingOn ? baseOf(lower, before) : undefined;
    isGoingOn &&= base === undefined;
    if (BEGINS.test(lower) && /^(?:to|\w+ing)$/.test(lowerAt(doc, i + 1, end))) isGoingOn = true;
    else words.push(base === undefined ? lower : pastFromBase(base));
  }
  const phrase = words.join(" ");
  return shapes.find(({ shape }) => shape.test(phrase));
}

const AUXILIARY = /^(?:was|were|is|are|had|has|have|been|could|feel)$/;
const BEGINS = /^(?:began|begun|begins|beginning|started|starts|starting|kept|keeps)$/;

/** Whether what stands here goes on with a verb that an auxiliary leads to. */
function isLedBy(doc: Doc, token: number, end: number): boolean {
  let at = token;
  while (at < end && LEFT_OUT.test(lowerAt(doc, at, end))) at++;
  const lower = lowerAt(doc, at, end);
  if (BEGINS.test(lower) || lower === "been") return true;
  return baseOf(lower, lowerAt(doc, token - 1, end)) !== undefined;
}

/** The base of "shaking", of "shaken" behind "had", of "shake" behind "to". */
function baseOf(lower: string, before: string): string | undefined {
  if (lower.endsWith("ing")) return baseFromIng(lower, isVerb);
  if (before === "to" && isVerb(lower)) return lower;
  if (!/^(?:had|has|have|'ve|'d)$/.test(before)) return undefined;
  return basesFromPast(lower, isVerb).participle[0];
}

function lowerAt(doc: Doc, token: number, end: number): string {
  return token < end ? formOf(doc, token).lower : "";
}

/**
 * A verb as it would be told of in the past: `shook` for "was shaking", "began to shake", "had
 * shaken" and "could feel himself shake". Empty for any other word.
 */
function asTold(doc: Doc, first: number, token: number, known: Told): string {
  const { lower } = formOf(doc, token);
  const before = token > first ? formOf(doc, token - 1) : undefined;
  const isDoing = lower.endsWith("ing");
  if (!isDoing && before === undefined) return "";
  if (isDoing) return once(known.doing, lower, pastOfIng);
  const lead = before?.lower ?? "";
  if (HAVES.has(lead)) return once(known.done, lower, pastOfParticiple);
  const isAfterTo =
    lead === "to" && token - 2 >= first && BEGINS.test(formOf(doc, token - 2).lower);
  const isOwn = ((before?.is ?? 0) & SUBJECT) !== 0 && !/^s?he$/.test(lead);
  return isAfterTo || isOwn || lead === "you" ? once(known.bases, lower, pastOfBase) : "";
}

const HAVES: ReadonlySet<string> = wordSet("had has have 'd 've");

/** What words are as told of in the past, worked out once each. */
interface Told {
  readonly doing: Map<string, string>;
  readonly done: Map<string, string>;
  readonly bases: Map<string, string>;
}

function once(known: Map<string, string>, word: string, past: (word: string) => string): string {
  let told = known.get(word);
  if (told === undefined) {
    told = past(word);
    known.set(word, told);
  }
  return told;
}

function pastOfIng(lower: string): string {
  const base = baseFromIng(lower, isVerb);
  return base === undefined ? "" : pastFromBase(base);
}

function pastOfParticiple(lower: string): string {
  const [base] = basesFromPast(lower, isVerb).participle;
  return base === undefined ? "" : pastFromBase(base);
}

function pastOfBase(lower: string): string {
  return isVerb(lower) && !/^(?:do|have|can|be)$/.test(lower) ? pastFromBase(lower) : "";
}

const LEFT_OUT = /ly$|^(?:very|quite|rather|so|all|then|just|too|suddenly|once|still|now)$/;

/** "nods", and not "with a sort of nod": but "gave a nod" and "with a nod" are. */
function isGestureAt(doc: Doc, first: number, token: number, told: string): boolean {
  if (!GESTURES.has(formOf(doc, token).lower) && !GESTURES.has(told)) return false;
  if (token === first) return true;
  const before = formOf(doc, token - 1);
  if ((before.is & (DETERMINER | POSSESSIVE)) === 0)
    return (before.is & PREPOSITION) === 0 && !/^(?:of|sort|kind)$/.test(before.lower);
  return (
    token - 2 >= first && /^(?:with|gave|gives|made|dropped)$/.test(formOf(doc, token - 2).lower)
  );
}

const BODY: ReadonlySet<string> =
  wordSet(`face eyes eye lips mouth cheeks cheek voice hands hand heart body expression features shoulders
   throat lashes chin lip knees legs fingers stomach chest jaw knuckles nostrils blood ears neck
   brow forehead teeth fist insides spirits temper brows nose`);

/** A name or a subject's pronoun; somebody's face or eyes stand for them. */
function isSubjectHere(doc: Doc, people: PeopleAt, token: number, end: number): boolean {
  const { lower, is } = formOf(doc, token);
  const last = people.end[token] as number;
  if (isPossessiveAt(doc, people, token))
    return [last, last + 1].some((at) => at < end && BODY.has(formOf(doc, at).lower));
  if (last < end && formOf(doc, last).text === "'s")
    return last + 1 < end && BODY.has(formOf(doc, last + 1).lower);
  if (/^(?:him|me)$/.test(lower)) return false;
  if ((is & SUBJECT) !== 0) return true;
  const before = token > 0 ? formOf(doc, token - 1) : undefined;
  return before === undefined || (before.is & PREPOSITION) === 0 || (before.is & CONJUNCTION) !== 0;
}

/** "A smile spreads across your face", "the colour went out of him": whose it is. */
function ownerBehind(doc: Doc, people: PeopleAt, token: number, end: number): number | undefined {
  for (let i = token + 1; i < end && i < token + 7; i++) {
    const { is, lower } = formOf(doc, i);
    if ((is & STOP) !== 0) return undefined;
    const person = people.who[i] as number;
    if (person < 0) continue;
    if (isPossessiveAt(doc, people, i)) {
      if (i + 1 < end && BODY.has(formOf(doc, i + 1).lower)) return person;
    } else if (
      formOf(doc, token).lower === "tears" &&
      people.end[i] !== undefined &&
      formOf(doc, Math.min(people.end[i] as number, end - 1)).text === "'s"
    ) {
      return person;
    } else if (
      /^(?:him|her|me|you)$/.test(lower) &&
      /^(?:of|from|left)$/.test(formOf(doc, i - 1).lower)
    )
      return person;
  }
  return undefined;
}

function isDenied(doc: Doc, first: number, token: number): boolean {
  for (let i = token - 1; i >= Math.max(first, token - 4); i--) {
    // "of which she was not sensible, ran": that was another clause.
    if ((formOf(doc, i).is & (PAUSE | STOP)) !== 0 && !isListed(doc, i, token)) return false;
    // "She had gone pale", "had begun to cry": and is so now.
    if (formOf(doc, i).lower === "had" && HAS_BECOME.test(formOf(doc, i + 1).lower)) continue;
    if (
      formOf(doc, i).lower === "had" &&
      HAS_BECOME.test(lowerAt(doc, i + 2, token + 1)) &&
      (formOf(doc, i + 1).is & ADVERB) !== 0
    )
      continue;
    if (
      /^(?:no|not|never|without|longer|if|to|would|could|might|may|make|makes|made|wish|want|had)$|n't$/.test(
        formOf(doc, i).lower,
      ) &&
      !(formOf(doc, i).lower === "to" && BEGINS.test(formOf(doc, Math.max(i - 1, 0)).lower))
    )
      return true;
  }
  return false;
}

/** "reason to be mad, upset, angry": the comma of a list. */
function isListed(doc: Doc, comma: number, token: number): boolean {
  const { lower } = formOf(doc, token);
  return formOf(doc, comma).text === "," && !lower.endsWith("ing") && ADJECTIVES.has(lower);
}

/** "She laughed, and there was nothing merry in it." */
function isJoyless(doc: Doc, token: number, end: number): boolean {
  for (let i = Math.max(token - 3, 0); i < end && i < token + 12; i++) {
    const { is, lower } = formOf(doc, i);
    if ((is & STOP) !== 0) {
      if (i > token) return false;
      continue;
    }
    if (
      /^(?:sad|hollow|harsh|nervous\w*|forced|shaky|shakily|wry|wryly|tired|thin|weak|weakly|faint|joyless|rueful|ruefully|nothing|without|mirthless\w*|bitter\w*|humourless\w*|harshly|hollowly|drily|dryly|grimly|sourly|unpleasantly|unhappily|sadly)$/.test(
        lower,
      )
    )
      return true;
  }
  return false;
}

const HAS_BECOME = /^(?:gone|grown|turned|begun|started|become|got|flushed|coloured|gotten)$/;
