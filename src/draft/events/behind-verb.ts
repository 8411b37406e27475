/**
 * What stands behind a verb: its objects, phrases with a preposition, and words of direction.
 *
 *     handed over the keys       over; the keys
 *     put it into her hands      it; into: hands, hers
 *
 * Owns the reading of nouns and of what stands for them, for deeds.ts, which knows whose the verb
 * is and where the deed ends.
 */
import { isVerb } from "../../english/lexicon.ts";
import { baseFromFinite, baseFromIng, basesFromPast } from "../../english/verb-forms.ts";
import type { Doc, Form } from "../document.ts";
import { formOf } from "../document.ts";
import type { Attribution } from "../speakers/attribute.ts";
import {
  ADVERB,
  ANYBODY,
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
import { isDative, isPossessiveAt, type PeopleAt } from "./people-at.ts";

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

/** What the words of a document are read with. */
export interface Reader {
  readonly attribution: Attribution;
  readonly doc: Doc;
  readonly people: PeopleAt;
  readonly bases: Map<number, readonly string[]>;
  /** By form: 1 for what is plainly a verb, −1 for what isn't, 0 where nobody has asked. */
  readonly plain: Int8Array;
}

/** The verbs that a word may be a form of. */
export function lemmasOf(reader: Reader, token: number): readonly string[] {
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

/** The last word of a noun's phrase, and where it ends. */
export function nounFrom(
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
    // "a sweet, tired smile": still the same noun's.
    if (head !== "" && joinsAdjectives(reader, from, at, end)) {
      at++;
      continue;
    }
    if ((is & WORD) === 0 || (people.who[at] as number) >= 0) break;
    if ((is & (PREPOSITION | CONJUNCTION | DETERMINER | SUBJECT)) !== 0) break;
    if (NO_NOUN.has(lower)) break;
    if (head !== "" && BEHIND_NOUN.has(lower)) break;
    if (head !== "" && (lower.endsWith("ly") || isPlainlyVerb(reader, at))) break;
    head = lower;
    token = at;
  }
  return { head, end: at, token };
}

/** A comma between two words before one noun, behind "a" or "the". */
export function joinsAdjectives(
  { doc, people }: Reader,
  from: number,
  comma: number,
  end: number,
): boolean {
  if (formOf(doc, comma).text !== "," || comma !== from + 1 || comma + 2 >= end || from === 0)
    return false;
  if ((formOf(doc, from - 1).is & (DETERMINER | POSSESSIVE)) === 0) return false;
  const other = WORD | DETERMINER | POSSESSIVE | PREPOSITION | CONJUNCTION | SUBJECT | ADVERB;
  const isPlain = (token: number): boolean =>
    (formOf(doc, token).is & other) === WORD && (people.who[token] as number) < 0;
  return isPlain(comma + 1) && isPlain(comma + 2);
}

const NO_NOUN = wordSet("him her it them me us who which that there himself herself");
const BEHIND_NOUN = wordSet("again then back away now fall drop slip");

/** A form that is no noun: `took`, `lay`, `turned` behind a noun. */
export function isPlainlyVerb(reader: Reader, token: number): boolean {
  const id = reader.doc.tokens.form[token] as number;
  const known = reader.plain[id] as number;
  if (known !== 0) return known > 0;
  const { lower } = formOf(reader.doc, token);
  const is =
    BE_OR_HAVE.has(lower) ||
    (!lower.endsWith("ing") && basesFromPast(lower, isVerb).past.some((base) => base !== lower));
  reader.plain[id] = is ? 1 : -1;
  return is;
}

const BE_OR_HAVE = wordSet("is was were are had has did does would could might will");

/** Objects, phrases and directions behind a verb. */
export function readBehind(
  reader: Reader,
  from: number,
  until: number,
  lemma: string,
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
    // "handed over the keys", "brought me down a tin"
    const isNextToVerb =
      i === from ||
      (objects.length === 1 && objects[0]?.person !== undefined && preposition === "");
    if (isNextToVerb && isParticle(reader, lemma, i, until)) {
      ways.push(form.lower);
      i++;
      continue;
    }
    const [phrase, next] = phraseAt(reader, i, until, preposition);
    if (phrase !== undefined) {
      // "laid upon the board, between the salt and the bread, a plain gold ring"
      const isLate =
        objects.length === 0 && LATE.has(lemma) && (form.is & DETERMINER) !== 0 && !phrase.isHuman;
      if (preposition === "" && isBehind && !isLate) {
        i = Math.max(next, i + 1);
        continue;
      }
      if (preposition === "") objects.push(phrase);
      else if (preposition !== "of") phrases.push(phrase);
      // "about the neck of Mr. Fell"
      else {
        const last = phrases.at(-1);
        const whole = objects.at(-1);
        const of = phrase.person ?? phrase.owner;
        if (of !== undefined && last !== undefined && last.owner === undefined)
          phrases[phrases.length - 1] = { ...last, owner: of };
        // "the last of your toast": the toast.
        else if (last === undefined && whole !== undefined && SHARES.has(whole.head))
          objects[objects.length - 1] = {
            ...phrase,
            preposition: "",
            determiner: phrase.determiner === "" ? whole.determiner : phrase.determiner,
          };
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

/** Verbs whose thing may be said last of all. */
const LATE: ReadonlySet<string> = wordSet(
  "lay put set place draw take produce pull slip drop bring",
);

/**
 * What a verb without an object has before it: "a purse, which she put into his hand", "the rest
 * of the cake she dropped in his lap".
 *
 * @param subject the first token of the verb's subject; `first` that of its sentence.
 */
export function objectBefore(reader: Reader, first: number, subject: number): Phrase | undefined {
  const { doc } = reader;
  let at = subject - 1;
  // "which, having bowed, he presented"
  if (at > first && formOf(doc, at).text === ",") {
    at--;
    while (at > first && formOf(doc, at).text !== "," && at > subject - 10) at--;
    if (formOf(doc, at).text !== ",") return undefined;
    at--;
  }
  const { lower } = formOf(doc, at);
  let head: number;
  if (at > first && /^(?:which|that)$/.test(lower)) {
    head = at - 1;
    if (formOf(doc, head).text === ",") head--;
    else if (lower === "which" && (formOf(doc, head).is & WORD) === 0) return undefined;
  } else {
    // The thing itself is said first.
    if (subject - first > 7 || (formOf(doc, first).is & (DETERMINER | POSSESSIVE)) === 0)
      return undefined;
    for (let i = first; i < subject; i++)
      if ((formOf(doc, i).is & WORD) === 0 || isPlainlyVerb(reader, i)) return undefined;
    head = subject - 1;
  }
  const noun = head >= first ? formOf(doc, head) : undefined;
  if (noun === undefined || (noun.is & WORD) === 0) return undefined;
  if ((noun.is & (PREPOSITION | CONJUNCTION | DETERMINER | SUBJECT)) !== 0) return undefined;
  return {
    preposition: "",
    token: head,
    person: undefined,
    owner: undefined,
    head: noun.lower,
    determiner: "the",
    isSomebodys: false,
    isHuman: (noun.is & ANYBODY) !== 0,
  };
}

/** So much of something: what it is of stands behind. */
const SHARES: ReadonlySet<string> = wordSet(
  "last rest half bit piece slice remains end handful pair glass cup bottle bag box packet bunch pile sheaf bundle stack roll wad one",
);

/** Verbs that a word of direction goes with, before the thing: "handed over the keys". */
const WITH_PARTICLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    hand: "over back up down across in out",
    give: "up back over out",
    pass: "back",
    take: "out up off back down away",
    pull: "out off up",
    pick: "up",
    hold: "out up",
    put: "down away back out",
    lay: "down aside",
    set: "down aside",
    draw: "out off",
    fish: "out",
    bring: "out back down up over",
    throw: "down away back over",
    toss: "back down",
    send: "back",
    turn: "in",
    yield: "up",
    deliver: "up",
    count: "out",
    dig: "out",
    pay: "out back",
  }),
);

/** "handed over the keys": over, and then what was handed. */
function isParticle(reader: Reader, lemma: string, token: number, until: number): boolean {
  const { doc } = reader;
  const { lower } = formOf(doc, token);
  if (WITH_PARTICLES.get(lemma)?.split(" ").includes(lower) !== true || token + 1 >= until)
    return false;
  const { is, lower: next } = formOf(doc, token + 1);
  return (is & (DETERMINER | POSSESSIVE)) !== 0 || NUMBERS.has(next);
}

/** Words of direction. */
export const WAYS: ReadonlySet<string> = wordSet(
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
      isClitic || (isPossessiveAt(doc, people, token) && !isDative(reader.attribution, token));
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
  if (POINTS.has(form.lower) && !isBeforeNoun(doc, token, until))
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
    !NO_THING.has(form.lower);
  if (!isBare) return [undefined, token + 1];
  const noun = nounFrom(reader, token, until);
  if (noun.head === "") return [undefined, token + 1];
  // "eleven shillings": so many of something.
  const determiner = NUMBERS.has(form.lower) ? form.lower : "";
  return [{ ...base, head: noun.head, determiner, isHuman: isHuman(doc, noun.token) }, noun.end];
}

const POINTS = wordSet("it them this that one these those mine something");
const NO_THING = wordSet("then there here now again not never himself herself itself only just");

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
