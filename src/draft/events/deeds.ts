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
import { baseFromFinite, baseFromIng, basesFromPast } from "../../english/verb-forms.ts";
import type { Doc, Form, TextSpan } from "../document.ts";
import { formOf } from "../document.ts";
import type { Attribution } from "../speakers/attribute.ts";
import {
  ANYBODY,
  CAPITAL,
  CLITIC_S,
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
import { isDative, type PeopleAt } from "./people-at.ts";

/** A noun or what stands for one. */
export interface Phrase {
  /** Empty where it is a direct object. */
  readonly preposition: string;
  readonly token: number;
  /** Whom it names. */
  readonly person: number | undefined;
  /** Whose it is: "her hands". */
  readonly owner: number | undefined;
  /** Its noun, lower case; `it` for what only points; empty where there is none. */
  readonly head: string;
  /** "a", "the", "her"; empty for none. */
  readonly determiner: string;
  /** "the mate's fist": somebody's who isn't named. */
  readonly isSomebodys: boolean;
  /** Some person or other, of the cast or not. */
  readonly isHuman: boolean;
}

export interface Deed extends TextSpan {
  readonly lemma: string;
  readonly verb: number;
  /** One past the last token that belongs to it. */
  readonly endToken: number;
  readonly paragraph: number;
  readonly sentence: number;
  /** Whose deed it is. */
  readonly who: number | undefined;
  /** The subject's noun where it is a thing: "the cart". */
  readonly subject: string;
  /** Who the thing is of: "Hakon's ship". */
  readonly owner: number | undefined;
  readonly isPassive: boolean;
  /** `false` for what would be, was to be, had been or was not done. */
  readonly isReal: boolean;
  /** "had come", "has gone". */
  readonly isPerfect: boolean;
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
  const reader: Reader = { attribution, doc, people, bases: new Map() };
  const deeds: Deed[] = [];
  for (const paragraph of doc.paragraphs) {
    let sentence = paragraph.firstSentence;
    const state: Subject = {
      who: undefined,
      noun: "",
      owner: undefined,
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

interface Reader {
  readonly attribution: Attribution;
  readonly doc: Doc;
  readonly people: PeopleAt;
  readonly bases: Map<number, readonly string[]>;
}

interface Subject {
  who: number | undefined;
  noun: string;
  owner: number | undefined;
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
  state.noun = "";
  state.owner = undefined;
  state.main = undefined;
}

/** The verbs that a word may be a form of. */
function lemmasOf(reader: Reader, token: number): readonly string[] {
  const { doc } = reader;
  const id = doc.tokens.form[token] as number;
  const known = reader.bases.get(id);
  if (known !== undefined) return known;
  const { lower } = formOf(doc, token);
  const found = new Set<string>();
  const { past, participle } = basesFromPast(lower, isVerb);
  for (const base of [...past, ...participle]) found.add(base);
  if (lower.endsWith("s")) {
    const base = baseFromFinite(lower, isVerb);
    if (isVerb(base)) found.add(base);
  }
  const doing = baseFromIng(lower, isVerb);
  if (doing !== undefined) found.add(doing);
  if (isVerb(lower)) found.add(lower);
  if (/^(?:had|has|have)$/.test(lower)) found.add("have");
  if (/^(?:am|is|are|was|were)$/.test(lower)) found.add("be");
  const all = [...found];
  reader.bases.set(id, all);
  return all;
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
    const isOwner =
      (form.is & POSSESSIVE) !== 0 || (next !== undefined && (next.is & CLITIC_S) !== 0);
    if (!isOwner) {
      if (/^(?:him|me|us|them)$/.test(form.lower) || (form.lower === "her" && !starts)) return;
      // "Across from him a woman", "there Ada": subjects' own words stand anywhere.
      if (
        starts ||
        (form.is & SUBJECT) !== 0 ||
        isInverted(reader, first, token) ||
        precedesVerb(reader, last, end)
      ) {
        state.who = person;
        state.noun = "";
        state.owner = undefined;
      }
      return;
    }
    if (!starts) return;
    const noun = nounFrom(reader, (form.is & POSSESSIVE) !== 0 ? token + 1 : last + 1, end);
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
    // "who" goes on with whoever stands before it; "it" is a thing.
    if (starts && !/^(?:who|which|that)$/.test(form.lower)) {
      state.who = undefined;
      state.owner = undefined;
      state.noun = form.lower;
    }
    return;
  }
  if (starts && (form.is & DETERMINER) !== 0) {
    const noun = nounFrom(reader, token + 1, end);
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

/** The last word of a noun's phrase, and where it ends. */
function nounFrom(
  reader: Reader,
  from: number,
  end: number,
): { head: string; end: number; token: number } {
  const { doc, people } = reader;
  let head = "";
  let at = from;
  let token = from;
  for (; at < end && at < from + 6; at++) {
    const { is, lower } = formOf(doc, at);
    if ((is & WORD) === 0 || (people.who[at] as number) >= 0) break;
    if ((is & (PREPOSITION | CONJUNCTION | DETERMINER | SUBJECT)) !== 0) break;
    if (/^(?:him|her|it|them|me|us|who|which|that|there|himself|herself)$/.test(lower)) break;
    if (head !== "" && /^(?:again|then|back|away|now)$/.test(lower)) break;
    if (head !== "" && (lower.endsWith("ly") || isPlainlyVerb(reader, at))) break;
    head = lower;
    token = at;
  }
  return { head, end: at, token };
}

/** A form that is no noun: `took`, `lay`, `turned` behind a noun. */
function isPlainlyVerb(reader: Reader, token: number): boolean {
  const { lower } = formOf(reader.doc, token);
  if (/^(?:is|was|were|are|had|has|did|does|would|could|might|will)$/.test(lower)) return true;
  if (lower.endsWith("ing")) return false;
  const { past } = basesFromPast(lower, isVerb);
  return past.some((base) => base !== lower);
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
  const { past, participle } = basesFromPast(form.lower, isVerb);
  let isReal = true;
  let isPassive = false;
  let isPerfect = false;
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
    if (/^(?:had|having|has|have|'ve|'d)$/.test(lower) && participle.includes(lemma))
      isPerfect = true;
    else if (/^(?:was|were|is|are|been|got|being|be)$/.test(lower))
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
  // A condition at the head of the clause.
  for (let i = verb - 1; i >= segment.firstToken && i > verb - 9; i--) {
    const { lower, is } = formOf(doc, i);
    if ((is & (STOP | PAUSE)) !== 0) break;
    if (/^(?:if|unless|whether|whenever)$/.test(lower)) isReal = false;
  }
  const until = endOfDeed(reader, verb, segment.endToken);
  const behind = readBehind(reader, verb + 1, until);
  let who = state.who;
  // "Out of it came Ada."
  const turned = verb + 1 < segment.endToken ? (reader.people.who[verb + 1] as number) : -1;
  if (turned >= 0 && (lemma === "come" || lemma === "go")) {
    const next = reader.people.end[verb + 1] as number;
    if (next >= segment.endToken || (formOf(doc, next).is & (STOP | PAUSE | PREPOSITION)) !== 0)
      who = turned;
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
    subject: state.noun,
    owner: state.owner,
    isPassive,
    isReal,
    isPerfect,
    isDoing,
    ...behind,
    start: doc.tokens.start[verb] as number,
    end: doc.tokens.end[Math.max(until - 1, verb)] as number,
  };
}

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
    if (joins && goesOn(reader, i + 1, end)) return i;
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

/** Objects, phrases and directions behind a verb. */
function readBehind(
  reader: Reader,
  from: number,
  until: number,
): { objects: Phrase[]; phrases: Phrase[]; ways: string[] } {
  const { doc } = reader;
  const objects: Phrase[] = [];
  const phrases: Phrase[] = [];
  const ways: string[] = [];
  let preposition = "";
  // Behind a mark nothing is the verb's object any more.
  let isBehind = false;
  let i = from;
  while (i < until) {
    const form = formOf(doc, i);
    if ((form.is & (PAUSE | STOP)) !== 0) {
      preposition = "";
      // "the pen, the ink", but not "with a clipboard, a real one".
      isBehind ||= objects.length === 0 || phrases.length > 0;
      i++;
      continue;
    }
    const [phrase, next] = phraseAt(reader, i, until, preposition);
    if (phrase !== undefined) {
      if (preposition === "" && isBehind) {
        i = Math.max(next, i + 1);
        continue;
      }
      if (preposition === "") objects.push(phrase);
      else if (preposition !== "of") phrases.push(phrase);
      // "about the neck of Mr. Fell"
      else {
        const last = phrases.at(-1);
        if (phrase.person !== undefined && last !== undefined && last.owner === undefined)
          phrases[phrases.length - 1] = { ...last, owner: phrase.person };
      }
      preposition = phrase.head === "front" ? "front" : "";
      i = Math.max(next, i + 1);
      continue;
    }
    if ((form.is & PREPOSITION) !== 0 || WAYS.has(form.lower)) {
      // "out of", "off with": the last one counts, the others are ways.
      // "out of the room", "in front of her"
      if (form.lower === "of" && preposition !== "") {
        if (preposition !== "front") ways.push(preposition);
        i++;
        continue;
      }
      if (preposition !== "") ways.push(preposition);
      preposition = form.lower;
      const after = i + 1 < until ? formOf(doc, i + 1) : undefined;
      if (
        after === undefined ||
        (after.is & (PAUSE | STOP)) !== 0 ||
        (WAYS.has(form.lower) && (after.is & PREPOSITION) === 0 && (form.is & PREPOSITION) === 0)
      ) {
        ways.push(preposition);
        preposition = "";
      }
    }
    i++;
  }
  if (preposition !== "") ways.push(preposition);
  return { objects, phrases, ways };
}

const WAYS: ReadonlySet<string> = wordSet(
  "away off out in back home upstairs downstairs indoors outside inside forth up down over across round through along past by on",
);

function phraseAt(
  reader: Reader,
  token: number,
  until: number,
  preposition: string,
): [Phrase | undefined, number] {
  const { doc, people } = reader;
  const form: Form = formOf(doc, token);
  const base = {
    preposition,
    token,
    person: undefined,
    owner: undefined,
    determiner: "",
    isSomebodys: false,
    isHuman: false,
  };
  const person = people.who[token] as number;
  if (person >= 0) {
    const last = people.end[token] as number;
    const isClitic = last < until && (formOf(doc, last).is & CLITIC_S) !== 0;
    const isOwner =
      isClitic || ((form.is & POSSESSIVE) !== 0 && !isDative(reader.attribution, token));
    if (!isOwner) return [{ ...base, person, head: "", isHuman: true }, last];
    const noun = nounFrom(reader, isClitic ? last + 1 : last, until);
    // "gave her money": hers to keep.
    return [
      {
        ...base,
        owner: person,
        head: noun.head,
        determiner: form.lower,
        isHuman: isHuman(doc, noun.token),
      },
      noun.end,
    ];
  }
  if (
    /^(?:it|them|this|that|one|these|those|mine|something)$/.test(form.lower) &&
    !isBeforeNoun(doc, token, until)
  )
    return [{ ...base, head: "it" }, token + 1];
  if ((form.is & (DETERMINER | POSSESSIVE)) !== 0) {
    const noun = nounFrom(reader, token + 1, until);
    if (noun.head === "") return [undefined, token + 1];
    // "the mate's fist"
    if (noun.end < until && (formOf(doc, noun.end).is & CLITIC_S) !== 0) {
      const owned = nounFrom(reader, noun.end + 1, until);
      if (owned.head !== "")
        return [
          { ...base, head: owned.head, determiner: form.lower, isSomebodys: true },
          owned.end,
        ];
    }
    return [
      { ...base, head: noun.head, determiner: form.lower, isHuman: isHuman(doc, noun.token) },
      noun.end,
    ];
  }
  const isBare =
    (form.is & WORD) !== 0 &&
    (form.is & (PREPOSITION | CONJUNCTION)) === 0 &&
    !WAYS.has(form.lower) &&
    !/(?:ly|ways|wards?)$/.test(form.lower) &&
    !/^(?:then|there|here|now|again|not|never|himself|herself|itself|only|just)$/.test(form.lower);
  if (!isBare) return [undefined, token + 1];
  const noun = nounFrom(reader, token, until);
  if (noun.head === "") return [undefined, token + 1];
  // "eleven shillings": so many of something.
  const determiner = NUMBERS.has(form.lower) ? form.lower : "";
  return [{ ...base, head: noun.head, determiner, isHuman: isHuman(doc, noun.token) }, noun.end];
}

/** What counts things, and so leads to them as "the" does. */
export const NUMBERS: ReadonlySet<string> = wordSet(
  "two three four five six seven eight nine ten eleven twelve twenty thirty fifty hundred",
);

function isBeforeNoun(doc: Doc, token: number, until: number): boolean {
  const { lower } = formOf(doc, token);
  if (/^(?:it|them|mine|something)$/.test(lower) || token + 1 >= until) return false;
  const { is } = formOf(doc, token + 1);
  return (is & WORD) !== 0 && (is & (PREPOSITION | CONJUNCTION)) === 0;
}

function isHuman(doc: Doc, token: number): boolean {
  return (formOf(doc, token).is & ANYBODY) !== 0;
}
