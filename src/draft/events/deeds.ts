/**
 * What people do in the narration: a verb, whose it is, and what stands behind it.
 *
 *     After a moment Ilse took it.      take, Ilse, it
 *     He put it into her hands.         put, he, it; into: hands, hers
 *
 * Owns the cut of sentences into deeds for the finders of events: subjects, objects, phrases with
 * a preposition, and whether the deed is told as having happened now. It reads from left to right
 * and once; what it can't make out has no subject, and so is nobody's event.
 */
import { isVerb } from "../../english/lexicon.ts";
import { baseFromIng, basesFromPast } from "../../english/verb-forms.ts";
import type { Doc, TextSpan } from "../document.ts";
import { formOf } from "../document.ts";
import type { Attribution } from "../speakers/attribute.ts";
import {
  ADVERB,
  CAPITAL,
  CLITIC_S,
  CONJUNCTION,
  DETERMINER,
  NEVER_NAME,
  PAUSE,
  POSSESSIVE,
  PREPOSITION,
  STOP,
  SUBJECT,
  WORD,
} from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import {
  isPlainlyVerb,
  joinsAdjectives,
  lemmasOf,
  nounFrom,
  objectBefore,
  type Phrase,
  type Reader,
  readBehind,
  WAYS,
} from "./behind-verb.ts";
import { isPossessiveAt, type PeopleAt } from "./people-at.ts";

export interface Deed extends TextSpan {
  readonly lemma: string;
  readonly verb: number;
  /** One past the last token that belongs to it. */
  readonly endToken: number;
  readonly paragraph: number;
  readonly sentence: number;
  /** Whose deed it is. */
  readonly who: number | undefined;
  /** Who does it too: "Tom and Ada came in". */
  readonly also: number | undefined;
  /** The subject's noun where it is a thing: "the cart". */
  readonly subject: string;
  /** Who the thing is of: "Hakon's ship". */
  readonly owner: number | undefined;
  readonly isPassive: boolean;
  /** `false` for what would be, was to be, had been or was not done. */
  readonly isReal: boolean;
  /** "had come", "has gone". */
  readonly isPerfect: boolean;
  /** Perfect by "has": done by now, in whatever is told in the present. */
  readonly isByNow: boolean;
  /** "went as red as a brick", "went like a lamb": how, rather than where to. */
  readonly isLikened: boolean;
  /** "Into this silence walked Walter": whoever it is stands behind. */
  readonly isTurned: boolean;
  /** A participle: "jolting off". */
  readonly isDoing: boolean;
  readonly objects: readonly Phrase[];
  readonly phrases: readonly Phrase[];
  /** Words of direction that stand alone: `off`, `away`, `in`. */
  readonly ways: readonly string[];
}

export function findDeeds(
  attribution: Attribution,
  people: PeopleAt,
  isWanted: (lemma: string) => boolean,
): Deed[] {
  const { doc } = attribution.reading;
  const reader: Reader = {
    attribution,
    doc,
    people,
    bases: new Map(),
    plain: new Int8Array(doc.tokens.forms.length),
  };
  const deeds: Deed[] = [];
  for (const paragraph of doc.paragraphs) {
    let sentence = paragraph.firstSentence;
    const state: Subject = {
      who: undefined,
      noun: "",
      owner: undefined,
      also: undefined,
      token: -1,
      first: 0,
      main: undefined,
    };
    for (const segment of paragraph.segments) {
      if (segment.quotation !== undefined) {
        // What stands before the words is gone on from behind them: "put on his cap, said … and".
        const last = segment.endToken - 1;
        const stops = last >= 0 && /^[.!?]$/.test(formOf(doc, last).text);
        const next =
          segment.endToken < doc.tokens.count ? formOf(doc, segment.endToken) : undefined;
        if (stops && next !== undefined && (next.is & CAPITAL) !== 0) clear(state);
        continue;
      }
      for (let i = segment.firstToken; i < segment.endToken; i++) {
        const form = formOf(doc, i);
        const start = doc.tokens.start[i] as number;
        while (
          sentence + 1 < paragraph.endSentence &&
          (doc.sentences[sentence + 1]?.start ?? 0) <= start
        )
          sentence++;
        if ((form.is & STOP) !== 0) {
          clear(state);
          state.first = i + 1;
          continue;
        }
        // "Mother got up, as though the floor were ice, and left": she did.
        if ((form.is & PAUSE) !== 0 && state.main !== undefined) {
          Object.assign(state, state.main);
          state.main = undefined;
        } else if (SUBORDINATES.has(form.lower) && state.main === undefined) {
          const { who, noun, owner } = state;
          if (who !== undefined) state.main = { who, noun, owner };
        }
        noteSubject(reader, state, segment.firstToken, segment.endToken, i);
        if ((form.is & WORD) === 0) continue;
        for (const lemma of lemmasOf(reader, i)) {
          if (!isWanted(lemma)) continue;
          const deed = deedAt(reader, state, segment, i, lemma, paragraph.index, sentence);
          if (deed !== undefined) {
            deeds.push(deed);
            break;
          }
        }
      }
    }
  }
  return deeds;
}

interface Subject {
  who: number | undefined;
  noun: string;
  owner: number | undefined;
  also: number | undefined;
  /** The first token of the subject. */
  token: number;
  /** Where the sentence begins. */
  first: number;
  /** Whose the main clause is, within one that is put into it. */
  main: Pick<Subject, "who" | "noun" | "owner"> | undefined;
}

const SUBORDINATES = wordSet(
  "as when while because though although until till before after since where that whom which if",
);

function clear(state: Subject): void {
  state.who = undefined;
  state.also = undefined;
  state.token = -1;
  state.noun = "";
  state.owner = undefined;
  state.main = undefined;
}

/** Whether a word stands where a subject begins: first, or behind a mark or a joining word. */
function begins(reader: Reader, first: number, token: number): boolean {
  if (token === first) return true;
  const { is, lower } = formOf(reader.doc, token - 1);
  if ((is & (STOP | PAUSE)) !== 0) return true;
  return /^(?:and|but|or|nor|so|yet|when|as|while|for|because|till|until|before|after|then|though|although|that|if|where|now|suddenly|until|once|than)$/.test(
    lower,
  );
}

function noteSubject(
  reader: Reader,
  state: Subject,
  first: number,
  end: number,
  token: number,
): void {
  const { doc, people } = reader;
  const form = formOf(doc, token);
  const person = people.who[token] as number;
  const starts = begins(reader, first, token);
  if (person >= 0) {
    const last = people.end[token] as number;
    const next = last < end ? formOf(doc, last) : undefined;
    const isHis = isPossessiveAt(doc, people, token);
    const isOwner = isHis || (next !== undefined && (next.is & CLITIC_S) !== 0);
    if (!isOwner) {
      if (/^(?:him|me|us|them)$/.test(form.lower) || (form.lower === "her" && !starts)) return;
      // "looks at each of you, and goes", "gives you the key and goes": you do not.
      const before = token > first ? formOf(doc, token - 1) : undefined;
      const isBehind =
        before !== undefined &&
        ((before.is & PREPOSITION) !== 0 || lemmasOf(reader, token - 1).length > 0);
      if (form.lower === "you" && !starts && isBehind && !precedesVerb(reader, last, end)) return;
      // "Across from him a woman", "there Ada": subjects' own words stand anywhere.
      if (
        starts ||
        (form.is & SUBJECT) !== 0 ||
        isInverted(reader, first, token) ||
        precedesVerb(reader, last, end)
      ) {
        const isJoined =
          state.who !== undefined &&
          state.who !== person &&
          token - 1 > first &&
          formOf(doc, token - 1).lower === "and" &&
          people.end[state.token] === token - 1;
        state.also = isJoined ? state.who : undefined;
        state.who = person;
        state.noun = "";
        state.owner = undefined;
        state.token = token;
      }
      return;
    }
    if (!starts) return;
    const noun = nounFrom(reader, isHis ? token + 1 : last + 1, end);
    // "settled his hat, and", "for his dog": nothing does anything but what a verb follows.
    const isEnded =
      noun.end > noun.token &&
      noun.token > token + 1 &&
      formOf(doc, noun.token).lower.endsWith("s") &&
      lemmasOf(reader, noun.token).length > 0;
    if (!isEnded && !precedesVerb(reader, noun.end, end)) return;
    state.who = undefined;
    state.noun = noun.head;
    state.owner = person;
    return;
  }
  if (
    /^(?:it|they|we|who|which|nobody|everybody|everyone|somebody|someone|there|this|that|what|one|none|all|both|i|you)$/.test(
      form.lower,
    )
  ) {
    // "who" goes on with whoever stands before it; "it" is a thing; "all in a rush" is nobody.
    const isAlone =
      !/^(?:all|both|none|one|what|this)$/.test(form.lower) || precedesVerb(reader, token + 1, end);
    if (starts && isAlone && !/^(?:who|which|that)$/.test(form.lower)) {
      state.who = undefined;
      state.owner = undefined;
      state.noun = form.lower;
    }
    return;
  }
  if (starts && (form.is & DETERMINER) !== 0) {
    let noun = nounFrom(reader, token + 1, end);
    // "a couple of the bills"
    if (noun.head !== "" && noun.end + 1 < end && formOf(doc, noun.end).lower === "of") {
      const isLed = (formOf(doc, noun.end + 1).is & (DETERMINER | POSSESSIVE)) !== 0;
      const whole = nounFrom(reader, noun.end + (isLed ? 2 : 1), end);
      if (whole.head !== "") noun = whole;
    }
    if (noun.head !== "" && precedesVerb(reader, noun.end, end)) {
      state.who = undefined;
      state.owner = undefined;
      state.noun = noun.head;
    }
    return;
  }
  // A name nobody of the cast bears.
  if (
    starts &&
    (form.is & CAPITAL) !== 0 &&
    token !== first &&
    precedesVerb(reader, token + 1, end)
  ) {
    state.who = undefined;
    state.noun = form.lower;
  }
}

/** "Out of it came Ada", "Then Ada". */
function isInverted(reader: Reader, first: number, token: number): boolean {
  if (token - 1 < first) return false;
  return /^(?:came|comes|went|stood|was|is|said)$/.test(formOf(reader.doc, token - 1).lower);
}

function precedesVerb(reader: Reader, token: number, end: number): boolean {
  const { doc } = reader;
  for (let i = token; i < end && i < token + 3; i++) {
    const { is, lower } = formOf(doc, i);
    if ((is & WORD) === 0) return false;
    if (
      /^(?:was|were|is|are|had|has|have|did|does|do|would|could|might|will|can|must)$/.test(lower)
    )
      return true;
    if ((is & (PREPOSITION | CONJUNCTION | DETERMINER)) !== 0) return false;
    if (lemmasOf(reader, i).length > 0 && !lower.endsWith("ing")) return true;
    if (
      !lower.endsWith("ly") &&
      !/^(?:then|just|only|also|never|still|now|at|last|all|both|even)$/.test(lower)
    )
      return false;
  }
  return false;
}

const AUXILIARY =
  /^(?:would|could|should|might|may|will|shall|can|must|cannot|'ll|'d|to|not|never|if|nor|hardly|scarcely|without)$|n't$/;

function deedAt(
  reader: Reader,
  state: Subject,
  segment: { readonly firstToken: number; readonly endToken: number },
  verb: number,
  lemma: string,
  paragraph: number,
  sentence: number,
): Deed | undefined {
  const { doc } = reader;
  const form = formOf(doc, verb);
  const isDoing = form.lower.endsWith("ing") && form.lower !== lemma;
  if (lemma === "have" && isAuxiliary(doc, verb, segment.endToken)) return undefined;
  const { past, participle } = basesFromPast(form.lower, isVerb);
  let isReal = true;
  let isPassive = false;
  let isPerfect = false;
  let isByNow = false;
  let before = verb - 1;
  for (; before >= segment.firstToken && before >= verb - 4; before--) {
    const { lower, is } = formOf(doc, before);
    // "Will fell": a name.
    if ((reader.people.who[before] as number) >= 0) break;
    if (AUXILIARY.test(lower) && !(lower === "'d" && participle.includes(lemma))) {
      if (
        lower === "to" &&
        /^(?:began|begins|begin|started|starts|managed|manages|proceeded)$/.test(
          formOf(doc, Math.max(before - 1, 0)).lower,
        )
      )
        break;
      isReal = false;
      continue;
    }
    if (/^(?:had|having|has|have|'ve|'d)$/.test(lower) && participle.includes(lemma)) {
      isPerfect = true;
      isByNow = /^(?:has|have|'ve)$/.test(lower);
    } else if (/^(?:was|were|is|are|am|'m|been|got|being|be)$/.test(lower))
      isPassive = participle.includes(lemma) && !isDoing;
    else if (/^(?:did|does|do)$/.test(lower)) continue;
    else if (
      (is & PREPOSITION) === 0 &&
      (lower.endsWith("ly") ||
        /^(?:then|just|only|also|all|always|already|at|once|still|now|so|both)$/.test(lower))
    )
      continue;
    else break;
  }
  // "had come in and taken": it goes on from what had been done.
  const isBareParticiple =
    !isDoing && !isPassive && !isPerfect && participle.includes(lemma) && form.lower !== lemma;
  if (isBareParticiple && !past.includes(lemma)) isPerfect = true;
  if (before >= segment.firstToken) {
    const { is, lower } = formOf(doc, before);
    // "his hand", "the pass", "in hand": a noun.
    const isOwned = (is & POSSESSIVE) !== 0 && !/^her$/.test(lower);
    if (before === verb - 1 && ((is & DETERMINER) !== 0 || isOwned || lower === "her"))
      return undefined;
    if (before === verb - 1 && (is & PREPOSITION) !== 0 && !isDoing) return undefined;
    if ((is & CLITIC_S) !== 0 && before === verb - 1 && !isDoing && state.who === undefined)
      return undefined;
    if (lower === "if" || lower === "unless") isReal = false;
  }
  // The base form is somebody's only where it agrees: "you hand", "I take".
  if (form.lower === lemma && !past.includes(lemma) && isReal && !isPerfect && !isPassive) {
    const { is, lower } = formOf(doc, Math.max(before, 0));
    const isAgreed = before >= 0 && ((is & SUBJECT) !== 0 || /^(?:and|then|,)$/.test(lower));
    if (
      !isAgreed ||
      (!/^(?:i|you|they|we)$/.test(lower) && state.who !== reader.attribution.teller)
    )
      return undefined;
  }
  // A condition at the head of the clause, or a likeness.
  let isJoined = false;
  for (let i = verb - 1; i >= segment.firstToken && i > verb - 9; i--) {
    const { lower, is } = formOf(doc, i);
    if ((is & (STOP | PAUSE)) !== 0) break;
    if (/^(?:if|unless|whether|whenever|suppose|supposing|imagine|wish|wished)$/.test(lower))
      isReal = false;
    // "as though somebody had handed her a fish"
    if (lower === "though" && i > segment.firstToken && formOf(doc, i - 1).lower === "as")
      isReal = false;
    if (lower === "and" || lower === "but") isJoined = true;
    // "a sound like that of a girl let out of school"
    if (lower === "like" && !isJoined && i < verb - 1 && !isLiking(doc, i)) isReal = false;
  }
  if (isReal && isSupposed(doc, segment.firstToken, verb)) isReal = false;
  const until = endOfDeed(reader, verb, segment.endToken);
  const behind = readBehind(reader, verb + 1, until, lemma);
  let who = state.who;
  if (
    who !== undefined &&
    !isPassive &&
    !behind.objects.some(({ person }) => person === undefined)
  ) {
    const object =
      state.token > state.first && verb - state.token < 5
        ? objectBefore(reader, state.first, state.token)
        : undefined;
    if (object !== undefined) behind.objects.push(object);
  }
  // "that night Addison breezed in": hers, of whom nothing else is known.
  if (who !== undefined && isStrangers(reader, segment.firstToken, verb)) who = undefined;
  // "saw the rain coming": the rain's.
  const seen = isDoing ? perceivedAt(reader, segment.firstToken, verb) : undefined;
  if (seen !== undefined) who = seen.person;
  let isTurned = false;
  // "Out of it came Ada."
  const turned = verb + 1 < segment.endToken ? (reader.people.who[verb + 1] as number) : -1;
  if (turned >= 0 && TURNED.has(lemma)) {
    const next = reader.people.end[verb + 1] as number;
    if (next >= segment.endToken || (formOf(doc, next).is & (STOP | PAUSE | PREPOSITION)) !== 0) {
      who = turned;
      isTurned = true;
    }
  }
  // "Up he went again."
  for (let i = verb - 1; i >= segment.firstToken && i > verb - 8; i--) {
    const { lower, is } = formOf(doc, i);
    if ((is & (STOP | PAUSE)) !== 0) break;
    if (/^(?:up|out|off|away|in|down|back)$/.test(lower) && begins(reader, segment.firstToken, i))
      behind.ways.push(lower);
  }
  return {
    lemma,
    verb,
    endToken: until,
    paragraph,
    sentence,
    who,
    also: who === state.who ? state.also : undefined,
    subject: seen?.noun ?? state.noun,
    owner: seen === undefined ? state.owner : undefined,
    isPassive,
    isReal,
    isPerfect,
    isByNow,
    isLikened: until < segment.endToken && /^(?:as|like)$/.test(formOf(doc, until).lower),
    isTurned,
    isDoing,
    ...behind,
    start: doc.tokens.start[verb] as number,
    end: doc.tokens.end[Math.max(until - 1, verb)] as number,
  };
}

/** Whether a name that nobody of the cast bears stands right before a verb. */
function isStrangers({ doc, people }: Reader, first: number, verb: number): boolean {
  let at = verb - 1;
  while (at > first && (formOf(doc, at).is & ADVERB) !== 0) at--;
  if (at <= first || /^(?:first|last)$/.test(formOf(doc, at).lower)) at--;
  if (at <= first) return false;
  const { is } = formOf(doc, at);
  if ((is & CAPITAL) === 0 || (is & (NEVER_NAME | SUBJECT)) !== 0) return false;
  if ((formOf(doc, at - 1).is & STOP) !== 0) return false;
  for (let i = at; i >= first && i > at - 5; i--)
    if ((people.who[i] as number) >= 0 && (people.end[i] as number) > at) return false;
  return true;
}

/** Whom or what somebody is said to see or hear, right before what it does. */
function perceivedAt(
  { doc, people }: Reader,
  first: number,
  verb: number,
): { readonly person: number | undefined; readonly noun: string } | undefined {
  let from = verb - 1;
  while (from > first && from > verb - 5 && (people.who[from] as number) < 0) {
    const { is } = formOf(doc, from);
    if ((is & WORD) === 0) return undefined;
    if ((is & DETERMINER) !== 0) break;
    from--;
  }
  if (from <= first || !PERCEIVES.test(formOf(doc, from - 1).lower)) return undefined;
  const person = people.who[from] as number;
  const isAll = person >= 0 && people.end[from] === verb;
  return isAll ? { person, noun: "" } : { person: undefined, noun: formOf(doc, verb - 1).lower };
}

const PERCEIVES =
  /^(?:see|sees|saw|seen|hear|hears|heard|watch|watches|watched|watching|feel|feels|felt|notice|notices|noticed|find|finds|found|catch|caught|spot|spotted)$/;

/** "had come", "had quietly taken": no having. */
function isAuxiliary(doc: Doc, have: number, end: number): boolean {
  let at = have + 1;
  while (at < end && (formOf(doc, at).is & ADVERB) !== 0) at++;
  return at < end && basesFromPast(formOf(doc, at).lower, isVerb).participle.length > 0;
}

/** "I like", "to like", "would like": no likeness. */
function isLiking(doc: Doc, token: number): boolean {
  if (token === 0) return false;
  const { is, lower } = formOf(doc, token - 1);
  return (is & SUBJECT) !== 0 || /^(?:to|would|'d|did|do|does|didn't|don't|doesn't)$/.test(lower);
}

/** So many words of a sentence before its verb are looked at. */
const SENTENCE = 30;

/**
 * "Suppose he gives her the glass; she drinks it", "Every Thursday Tom brought her the paper":
 * what a sentence only imagines, and what it tells of all times at once.
 */
function isSupposed(doc: Doc, first: number, verb: number): boolean {
  let head = verb;
  while (head > first && head > verb - SENTENCE && (formOf(doc, head - 1).is & STOP) === 0) head--;
  const { lower } = formOf(doc, head);
  if (SUPPOSES.test(lower)) return true;
  const next = head + 1 < verb ? formOf(doc, head + 1).lower : "";
  return /^(?:every|most|some)$/.test(lower) ? TIMES.test(next) : lower === "on" && DAYS.test(next);
}

const SUPPOSES = /^(?:suppose|supposing|imagine|whenever|usually|sometimes|often)$/;
const TIMES =
  /^(?:day|days|night|nights|morning|mornings|evening|evenings|afternoon|week|month|year|years|time|spring|summer|autumn|winter|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)$/;
const DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)days$/;

/** Verbs that stand before whoever it is: "Into this silence walked Walter." */
const TURNED = wordSet(
  "come go walk stride step march run ride burst stroll hurry rush hobble limp sail stump stagger",
);

/** Up to the next clause: a stop, or a joining word with a verb or a subject behind it. */
function endOfDeed(reader: Reader, verb: number, end: number): number {
  const { doc, people } = reader;
  for (let i = verb + 1; i < end && i < verb + 24; i++) {
    const { is, text, lower } = formOf(doc, i);
    if ((is & STOP) !== 0 || /^[;:—…]$/.test(text)) return i;
    if (
      i > verb + 1 &&
      ((is & SUBJECT) !== 0 || lower === "it") &&
      precedesVerb(reader, i + 1, end)
    )
      return i;
    const joins = text === "," || /^(?:and|but|then|or|so)$/.test(lower);
    // "came in shaking the wet off": what else is done meanwhile is another deed.
    if (i > verb + 1 && lower.endsWith("ing")) {
      const before = formOf(doc, i - 1).lower;
      const isOpen =
        before === "," ||
        (WAYS.has(before) && before !== "on" && before !== "by" && before !== "through");
      if (isOpen && baseFromIng(lower, isVerb) !== undefined) return i;
    }
    if (
      /^(?:while|as|when|until|till|because|if|though|before|after|that|who|which|where)$/.test(
        lower,
      )
    ) {
      if (
        /^(?:before|after)$/.test(lower) &&
        people.who[i + 1] !== undefined &&
        !goesOn(reader, i + 1, end)
      )
        continue;
      return i;
    }
    if (joins && !joinsAdjectives(reader, i - 1, i, end) && goesOn(reader, i + 1, end)) return i;
  }
  return Math.min(end, verb + 24);
}

/** Whether a new clause begins here. */
function goesOn(reader: Reader, token: number, end: number): boolean {
  const { doc, people } = reader;
  let i = token;
  while (
    i < end &&
    (formOf(doc, i).lower.endsWith("ly") ||
      /^(?:and|but|then|,|at|once|so)$/.test(formOf(doc, i).lower))
  )
    i++;
  if (i >= end) return false;
  const { is, lower } = formOf(doc, i);
  if ((is & SUBJECT) !== 0 || /^(?:it|there|who|which)$/.test(lower)) return true;
  if ((people.who[i] as number) >= 0) return precedesVerb(reader, people.end[i] as number, end);
  if ((is & (DETERMINER | POSSESSIVE)) !== 0) {
    const noun = nounFrom(reader, i + 1, end);
    return precedesVerb(reader, noun.end, end);
  }
  if (/^(?:put|set|let|cut|shut|hit|spread|cast|hurt|split)$/.test(lower)) return true;
  return (
    isPlainlyVerb(reader, i) ||
    (lower.endsWith("s") && lemmasOf(reader, i).length > 0 && (is & PREPOSITION) === 0)
  );
}
