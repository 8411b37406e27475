/**
 * Who is meant by names, nouns and pronouns in the narration, as far as the lint has to know.
 *
 * Owns a plain resolver that works on a passage of three sentences as well as on a novel: names
 * are one person where they share a word, nouns where they share their head, a pronoun is whoever
 * of its gender last did something. Who speaks is found elsewhere; a wrong guess here costs a
 * warning.
 */
import { formOf } from "../document.ts";
import { genderOfFirstName } from "../words/first-names.ts";
import {
  ADVERB,
  ANYBODY,
  CAPITAL,
  CLITIC_S,
  CONJUNCTION,
  DETERMINER,
  FEMALE,
  HE,
  I,
  KIN,
  kindsOf,
  MALE,
  NEVER_NAME,
  PAUSE,
  PERSON,
  POSSESSIVE,
  PREPOSITION,
  SHE,
  SPEECH,
  STOP,
  SUBJECT,
  TITLE,
  WORD,
  YOU,
} from "../words/kinds.ts";
import { titleOf } from "../words/titles.ts";
import { wordSet } from "../words/word-set.ts";
import { kindAt, type Prose, partsAt } from "./prose.ts";
import { narrationAfter, tagShapeAt } from "./tag-shapes.ts";

type Gender = "m" | "f" | undefined;

/** Somebody, or some thing that is spoken of like somebody. */
export interface Being {
  readonly id: number;
  /** As first written. */
  readonly name: string;
  gender: Gender;
  /** Known by a name, rather than as "the doctor". */
  readonly isNamed: boolean;
}

/** A place where a being is meant. */
export interface Meant {
  readonly being: Being;
  readonly first: number;
  readonly end: number;
  /** `owner`: her, Emma's. */
  readonly role: "subject" | "owner" | "other";
  readonly isPronoun: boolean;
}

export interface People {
  readonly meant: readonly Meant[];
  /** By token: the place in `meant` of what begins there, or −1. */
  readonly at: Int32Array;
  /** By token: the place in `meant` of the last one that begins at or before it, or −1. */
  readonly lastAt: Int32Array;
}

/** Whoever a mention that begins at a token means. */
export function meantAt(people: People, token: number): Meant | undefined {
  const k = people.at[token];
  return k === undefined || k < 0 ? undefined : people.meant[k];
}

/** The last one that begins at a token, or before it. */
export function lastMeant(people: People, token: number): Meant | undefined {
  const k = people.lastAt[Math.max(0, token)];
  return k === undefined || k < 0 ? undefined : people.meant[k];
}

/** Whoever tells, or is told to: they are where the story is. */
export function isTeller({ name }: Being): boolean {
  return /^(?:you|i)$/i.test(name);
}

/** A pronoun further from its being than this, in sentences, is left alone. */
const REACH = 12;

/** The people of a document, read once for all rules. */
export function peopleOf(prose: Prose): People {
  prose.made.people ??= readPeople(prose);
  return prose.made.people;
}

/** Reads a whole document, in one pass. */
function readPeople(prose: Prose): People {
  const { doc } = prose;
  const reader = new PeopleReader(prose, nounsThatSpeak(prose));
  for (let i = 0; i < doc.tokens.count; ) i = reader.read(i);
  const { count } = doc.tokens;
  const at = new Int32Array(count).fill(-1);
  const lastAt = new Int32Array(count).fill(-1);
  reader.meant.forEach((meant, k) => {
    at[meant.first] = k;
  });
  for (let i = 0, last = -1; i < count; i++) {
    if ((at[i] as number) >= 0) last = at[i] as number;
    lastAt[i] = last;
  }
  return { meant: reader.meant, at, lastAt };
}

/** The nouns of a text that are subjects of tags: the genie, of `said the genie`. */
function nounsThatSpeak(prose: Prose): Set<string> {
  const found = new Set<string>();
  prose.quoted.forEach((quoted, index) => {
    if (!quoted.isSpeech) return;
    const { first, end } = narrationAfter(prose, quoted, index);
    const tag = tagShapeAt(prose, first, end);
    if (tag?.subject !== "noun" || !tag.isStrong) return;
    const { is, lower } = formOf(prose.doc, tag.subjectEnd - 1);
    const { nounCost, noun } = partsAt(prose, tag.subjectEnd - 1);
    const isNoun = noun === lower && nounCost <= 1 && (is & (CAPITAL | ADVERB)) === 0;
    if (isNoun && !/^(?:voice|other|one|head|letter|sign|note|rest)$/.test(lower)) found.add(lower);
  });
  return found;
}

/** What is remembered on the way through a text. */
class PeopleReader {
  readonly meant: Meant[] = [];
  readonly #prose: Prose;
  /** Whatever speaks in this text is somebody: the genie, the gull, the robot. */
  readonly #speaking: ReadonlySet<string>;
  readonly #byWord = new Map<string, Being>();
  #beings = 0;
  /** Who was last, by gender, and the sentence. */
  readonly #focus = new Map<"m" | "f" | "it", { being: Being; sentence: number }>();

  constructor(prose: Prose, speaking: ReadonlySet<string>) {
    this.#prose = prose;
    this.#speaking = speaking;
  }

  /** Reads what begins at a token; gives the token to go on from. */
  read(i: number): number {
    const { doc } = this.#prose;
    const form = formOf(doc, i);
    if ((form.is & WORD) === 0) return i + 1;
    if (this.#prose.isTold[i] !== 1) return i + 1;
    if ((form.is & (HE | SHE)) !== 0) {
      const end = this.#pronoun(i);
      return (form.is & POSSESSIVE) !== 0 ? (this.#noun(i) ?? end) : end;
    }
    if (form.lower === "its" || form.lower === "it") return this.#it(i);
    if ((form.is & (I | YOU)) !== 0) {
      const being = this.#beingFor((form.is & I) !== 0 ? "i" : "you", form.text, undefined, true);
      const role =
        (form.is & POSSESSIVE) !== 0 ? "owner" : (form.is & SUBJECT) !== 0 ? "subject" : "other";
      this.meant.push({ being, first: i, end: i + 1, role, isPronoun: true });
      return (form.is & POSSESSIVE) !== 0 ? (this.#noun(i) ?? i + 1) : i + 1;
    }
    return this.#named(i) ?? this.#noun(i) ?? i + 1;
  }

  #pronoun(i: number): number {
    const { is } = formOf(this.#prose.doc, i);
    const gender = (is & HE) !== 0 ? "m" : "f";
    let held = this.#focus.get(gender);
    const sentence = this.#prose.sentenceOf[i] as number;
    if (held === undefined || sentence - held.sentence > REACH) {
      // Nobody has been named: somebody all the same.
      const name = gender === "m" ? "him" : "her";
      held = { being: this.#beingFor(undefined, name, gender, false), sentence };
    }
    const isOwner = (is & POSSESSIVE) !== 0 && this.#ownsNext(i);
    const role = isOwner ? "owner" : (is & SUBJECT) !== 0 ? "subject" : "other";
    this.#bind(held.being, gender);
    this.meant.push({ being: held.being, first: i, end: i + 1, role, isPronoun: true });
    this.#focus.set(gender, { being: held.being, sentence });
    return i + 1;
  }

  /** "her hat" rather than "saw her": a noun or an adjective follows. */
  #ownsNext(i: number): boolean {
    const { doc } = this.#prose;
    if (formOf(doc, i).lower !== "her") return true;
    if (i + 1 >= doc.tokens.count) return false;
    const next = partsAt(this.#prose, i + 1);
    return (
      (next.noun !== undefined && next.nounCost <= 2) ||
      next.isAdjective ||
      next.form === "participle"
    );
  }

  /** Of whom gender was not known, the first pronoun says it. */
  #bind(being: Being, gender: "m" | "f"): void {
    if (being.gender !== undefined) return;
    being.gender = gender;
    const other = gender === "m" ? "f" : "m";
    if (this.#focus.get(other)?.being === being) this.#focus.delete(other);
  }

  #it(i: number): number {
    const held = this.#focus.get("it");
    const sentence = this.#prose.sentenceOf[i] as number;
    if (held === undefined || sentence - held.sentence > 4) return i + 1;
    const isOwner = formOf(this.#prose.doc, i).lower === "its";
    this.meant.push({
      being: held.being,
      first: i,
      end: i + 1,
      role: isOwner ? "owner" : "subject",
      isPronoun: true,
    });
    return i + 1;
  }

  /** Mrs. Dunnock; Tariq; Lady Wem; Grandfather */
  #named(i: number): number | undefined {
    const { doc } = this.#prose;
    const first = formOf(doc, i);
    if ((first.is & CAPITAL) === 0) return undefined;
    if ((first.is & NEVER_NAME) !== 0 && (first.is & (TITLE | KIN)) === 0) return undefined;
    if (isCommonOpening(this.#prose, i)) return undefined;
    let end = i + 1;
    while (end < doc.tokens.count && end < i + 5 && this.#goesOn(end)) end++;
    const words: string[] = [];
    let gender: Gender;
    for (let k = i; k < end; k++) {
      const { lower, is } = formOf(doc, k);
      const says = titleOf(lower);
      if (k + 1 < end && ((is & TITLE) !== 0 || says !== undefined))
        gender ??= says === "u" ? undefined : says;
      else words.push(lower);
      gender ??= genderOfFirstName(lower);
    }
    const alone = formOf(doc, i);
    if (end === i + 1)
      gender ??= (alone.is & MALE) !== 0 ? "m" : (alone.is & FEMALE) !== 0 ? "f" : undefined;
    let being: Being | undefined;
    for (const word of words) being ??= this.#byWord.get(word);
    if (
      being !== undefined &&
      gender !== undefined &&
      being.gender !== undefined &&
      being.gender !== gender
    )
      being = undefined;
    being ??= this.#beingFor(
      undefined,
      doc.text.slice(doc.tokens.start[i], doc.tokens.end[end - 1]),
      gender,
      true,
    );
    for (const word of words) if (!this.#byWord.has(word)) this.#byWord.set(word, being);
    // Queen Maud is the Queen.
    if (
      end > i + 1 &&
      titleOf(first.lower) !== undefined &&
      !this.#byWord.has(`the ${first.lower}`)
    )
      this.#byWord.set(`the ${first.lower}`, being);
    if (gender !== undefined) being.gender ??= gender;
    return this.#note(being, i, end);
  }

  #goesOn(token: number): boolean {
    const { doc } = this.#prose;
    const { is, lower } = formOf(doc, token);
    const between = doc.text.slice(doc.tokens.end[token - 1], doc.tokens.start[token]);
    if (this.#prose.isTold[token] !== 1 || !/^\s+$/.test(between)) return false;
    if ((is & CAPITAL) !== 0) return (is & NEVER_NAME) === 0 || (is & TITLE) !== 0;
    const joins = /^(?:de|van|von|of|la|le|du)$/.test(lower);
    return (
      joins &&
      token + 1 < doc.tokens.count &&
      (kindAt(this.#prose, token + 1) & CAPITAL) !== 0 &&
      (kindAt(this.#prose, token + 1) & NEVER_NAME) === 0
    );
  }

  /** the old doctor; his sister; a thin man: by the head of the phrase. */
  #noun(i: number): number | undefined {
    const { doc } = this.#prose;
    const form = formOf(doc, i);
    if ((form.is & (DETERMINER | POSSESSIVE)) === 0) return undefined;
    for (let k = i + 1; k < doc.tokens.count && k < i + 5; k++) {
      const { is, lower } = formOf(doc, k);
      if (
        (is & WORD) === 0 ||
        (is & (PREPOSITION | CONJUNCTION | SUBJECT)) !== 0 ||
        this.#prose.isTold[k] !== 1
      )
        return undefined;
      const parts = partsAt(this.#prose, k);
      const isPerson = isPersonNoun(this.#prose, k) || this.#speaking.has(lower);
      if ((is & CAPITAL) !== 0 && !isPerson) return undefined;
      if (!isPerson) continue;
      const next = k + 1 < doc.tokens.count ? k + 1 : k;
      // "the baby brother", "his sister Cass": the last one is meant.
      if (
        next > k &&
        (isPersonNoun(this.#prose, next) || this.#isNameAt(next)) &&
        (kindAt(this.#prose, next) & SPEECH) === 0
      ) {
        if (this.#isNameAt(next)) return this.#apposed(i, next);
        continue;
      }
      const gender: Gender = (is & MALE) !== 0 ? "m" : (is & FEMALE) !== 0 ? "f" : undefined;
      const key = `the ${parts.noun ?? lower}`;
      const being = this.#beingFor(key, `the ${lower}`, gender, false);
      return this.#note(being, i, k + 1);
    }
    return undefined;
  }

  /** "his sister Cass": Cass, from where the phrase begins. */
  #apposed(first: number, name: number): number | undefined {
    const end = this.#named(name);
    const named = this.meant[this.meant.length - 1];
    if (end === undefined || named === undefined || named.first !== name) return end;
    if (named.role === "other" && leadsClause(this.#prose, first)) {
      this.meant[this.meant.length - 1] = { ...named, role: "subject" };
      this.#hold(named.being, this.#prose.sentenceOf[name] as number, true);
    }
    return end;
  }

  #isNameAt(token: number): boolean {
    const { is } = formOf(this.#prose.doc, token);
    return (is & CAPITAL) !== 0 && (is & NEVER_NAME) === 0;
  }

  #beingFor(key: string | undefined, name: string, gender: Gender, isNamed: boolean): Being {
    const known = key === undefined ? undefined : this.#byWord.get(key);
    if (known !== undefined) return known;
    const being = { id: this.#beings++, name, gender, isNamed };
    if (key !== undefined) this.#byWord.set(key, being);
    return being;
  }

  #note(being: Being, first: number, end: number): number {
    const prose = this.#prose;
    const isOwner =
      end < prose.doc.tokens.count &&
      (kindAt(prose, end) & CLITIC_S) !== 0 &&
      ownsWhatFollows(prose, end);
    const leads = leadsClause(prose, first);
    const role = isOwner ? "owner" : leads ? "subject" : "other";
    this.meant.push({ being, first, end, role, isPronoun: false });
    const sentence = prose.sentenceOf[first] as number;
    // Whoever only owns something is no subject, unless the sentence begins with them.
    if (!isOwner || leads) this.#hold(being, sentence, leads);
    return end;
  }

  #hold(being: Being, sentence: number, leads: boolean): void {
    const slots: ("m" | "f" | "it")[] = being.gender === undefined ? ["m", "f"] : [being.gender];
    if (!being.isNamed && (being.gender === undefined || /baby|child|infant/.test(being.name)))
      slots.push("it");
    for (const slot of slots) {
      const held = this.#focus.get(slot);
      // An object does not push the subject of the same stretch aside.
      if (!leads && held !== undefined && sentence - held.sentence < 3) continue;
      this.#focus.set(slot, { being, sentence });
    }
  }
}

/** "Wind stirred her hair": a sentence that begins with a word for weather is about nobody. */
function isCommonOpening(prose: Prose, token: number): boolean {
  const { is, lower } = formOf(prose.doc, token);
  if ((is & (TITLE | KIN)) !== 0 || genderOfFirstName(lower) !== undefined) return false;
  const sentence = prose.doc.sentences[prose.sentenceOf[token] as number];
  if (sentence?.firstToken !== token) return false;
  if ((kindAt(prose, token + 1) & (CAPITAL | CLITIC_S)) !== 0) return false;
  const { verbCost, isAdjective } = partsAt(prose, token);
  return verbCost <= 4 || isAdjective;
}

const MORE_PEOPLE: ReadonlySet<string> = wordSet(
  `bear dog cat horse parrot fox wolf pony ghost conjuror tracker director ambassador king bishop
   vicar sergeant priest imam plumber tutor lodger guide surveyor auditor referee umpire clown
   acrobat puppet robot android captain hatter monk abbot dean stoker purser steward aunt uncle
   grandson secretary accountant bailiff postmistress schoolmaster undertaker organist sexton
   verger chauffeur handyman electrician optician dentist vet barrister solicitor notary coroner
   mourner bride bridegroom groom best-man sculptor tailor milliner florist grocer fishmonger
   ironmonger landlord landlady cabby ferryman lighthouse-keeper keeper scout recruit corporal
   major brigadier countess viscount baroness heiress heir au-pair nanny charlady chairman
   delegate minister senator mayoress councillor burglar forger swindler hitchhiker biker trucker
   barista busker poet novelist critic publisher typist telegraphist operator navigator radioman
   gunner bosun cabin-boy`,
);

function isPersonNoun(prose: Prose, token: number): boolean {
  const { is, lower } = formOf(prose.doc, token);
  if ((is & (MALE | FEMALE)) !== 0 || MORE_PEOPLE.has(lower)) return true;
  if (/^(?:other|others|one|voice)$/.test(lower)) return false;
  if ((is & PERSON) !== 0) return true;
  // guests, children: as one of them is.
  const { noun, nounCost } = partsAt(prose, token);
  if (noun === undefined || noun === lower || nounCost > 1) return false;
  return MORE_PEOPLE.has(noun) || (kindsOf(noun, noun, false) & ANYBODY) !== 0;
}

/** `'s` of an owner, not of *is* or *has*. */
function ownsWhatFollows(prose: Prose, clitic: number): boolean {
  if (clitic + 1 >= prose.doc.tokens.count) return true;
  const { is, lower } = formOf(prose.doc, clitic + 1);
  if (
    (is & (DETERMINER | ADVERB | PREPOSITION | STOP | PAUSE)) !== 0 ||
    /^(?:been|gone|got|not)$/.test(lower)
  )
    return false;
  return partsAt(prose, clitic + 1).form !== "ing";
}

/** Whether a phrase stands where subjects stand. */
export function leadsClause(prose: Prose, first: number): boolean {
  if (first === 0 || prose.isTold[first - 1] !== 1) return true;
  const before = formOf(prose.doc, first - 1);
  if ((before.is & (STOP | PAUSE)) !== 0) return true;
  if ((before.is & CONJUNCTION) !== 0) return true;
  // "said Mr. Crabbe", behind speech
  if ((before.is & SPEECH) !== 0)
    return (
      first < 2 ||
      prose.isTold[first - 2] !== 1 ||
      (kindAt(prose, first - 2) & (PAUSE | ADVERB)) !== 0
    );
  if ((before.is & PREPOSITION) !== 0) return false;
  if (prose.sentenceOf[first] !== prose.sentenceOf[first - 1]) return true;
  return (before.is & ADVERB) !== 0 && !partsAt(prose, first - 1).isVerbFirst;
}
