/**
 * How much speaks for each possible speaker of a turn, before the turns around it have theirs.
 *
 * Owns who is a candidate at all, and everything that can be said of one without knowing who
 * spoke before: tags, beats, who was just named, whom the words call. The search adds the rest.
 */
import type { Gender, Person } from "../cast/person.ts";
import { formOf } from "../document.ts";
import { type Appositions, findOwnNouns, surnameOf } from "./appositions.ts";
import type { Narration, Present } from "./narration.ts";
import { broughtInBefore, isOtherAge, type Newcomers } from "./newcomers.ts";
import type { Reading } from "./reading.ts";
import { isStrong, type Tag, tagBefore } from "./tags.ts";
import type { Turn } from "./turns.ts";
import type { Voices } from "./voices.ts";
import type { Weights } from "./weights.ts";

/** Nobody of the cast: the number that stands for a stranger. */
export const STRANGER = -1;

export interface Candidate {
  readonly person: number;
  readonly score: number;
}

/** Everything that scoring reads, and what it has seen so far. */
export interface Scoring {
  readonly reading: Reading;
  readonly narration: Narration;
  readonly turns: readonly Turn[];
  readonly teller: number | undefined;
  readonly tellerIsGuess: boolean;
  readonly weights: Weights;
  /** By turn: the speaker that an answer has settled. */
  readonly settled: ReadonlyMap<number, number>;
  /** What nouns have meant so far in this text, by their key. */
  readonly roles: Roles;
  /** How people speak. */
  readonly voices: Voices;
  /** Whose title, or whose only name, a noun is. */
  readonly ownNouns: ReadonlyMap<string, ReadonlySet<number>>;
  /** What the text says that nouns mean. */
  readonly appositions: Appositions;
  /** By paragraph: how far it is into the text, breaks between scenes counting as many. */
  readonly placeOf: Int32Array;
  /** By person: the last mention in narration, before the paragraph at hand. */
  readonly lastPlace: Int32Array;
  readonly lastWeight: Float64Array;
  /** By person: 1 where narration has last said that they go. */
  readonly gone: Uint8Array;
  /** People by recency of mention, the latest last. */
  readonly recent: Map<number, true>;
  /** The people who are named most, first. */
  readonly byFrequency: readonly number[];
  /** Paragraphs that have been taken into the three above. */
  taken: number;
  /** By paragraph without speech: what its last words say of who is about to speak. */
  readonly introductions: Map<number, Tag | undefined>;
  readonly newcomers: Newcomers;
  /** Where the subjects of tags begin. */
  readonly tagStarts: ReadonlySet<number>;
}

/** By noun ("her mother"): how often it was taken for whom. */
export type Roles = ReadonlyMap<string, ReadonlyMap<number, number>>;

export function makeScoring(
  base: Pick<
    Scoring,
    | "reading"
    | "narration"
    | "turns"
    | "teller"
    | "tellerIsGuess"
    | "weights"
    | "settled"
    | "roles"
    | "voices"
    | "appositions"
    | "newcomers"
  >,
): Scoring {
  const size = base.reading.cast.people.length;
  const { frequency } = base.narration;
  const byFrequency = base.reading.cast.people
    .map((person) => person.index)
    .filter((person) => (frequency[person] as number) > 0)
    .sort((a, b) => (frequency[b] as number) - (frequency[a] as number))
    .slice(0, 40);
  return {
    ...base,
    byFrequency,
    ownNouns: findOwnNouns(base.reading.cast.people),
    placeOf: placesOf(base.reading),
    lastPlace: new Int32Array(size).fill(-1000),
    lastWeight: new Float64Array(size),
    gone: new Uint8Array(size),
    recent: new Map(),
    taken: 0,
    introductions: new Map(),
    tagStarts: tagStartsOf(base.reading, base.turns),
  };
}

function tagStartsOf(reading: Reading, turns: readonly Turn[]): ReadonlySet<number> {
  const starts = new Set<number>();
  for (const { tag } of turns) {
    const start = startOfSubject(reading, tag);
    if (start !== undefined) starts.add(start);
  }
  return starts;
}

/** A break between scenes is as far as this many paragraphs. */
const BREAK = 6;

function placesOf(reading: Reading): Int32Array {
  const { paragraphs } = reading.doc;
  const places = new Int32Array(paragraphs.length);
  for (const paragraph of paragraphs)
    places[paragraph.index] = paragraph.index + BREAK * (paragraph.scene + paragraph.chapter);
  return places;
}

/** How far one paragraph is from another. */
export function distance(scoring: Scoring, from: number, to: number): number {
  return (scoring.placeOf[to] as number) - (scoring.placeOf[from] as number);
}

/** How far back narration's people may still speak untagged. */
const REACH = 20;

/**
 * The candidates of a turn, best first. `speakers` are people who may have spoken lately, as
 * the search sees it.
 */
export function candidatesFor(
  scoring: Scoring,
  turn: Turn,
  speakers: Iterable<number>,
): Candidate[] {
  takeUpTo(scoring, turn.paragraph);
  const settled = scoring.settled.get(turn.index);
  if (settled !== undefined) return [{ person: settled, score: 0 }];
  const { tag } = turn;
  const strong = tag !== undefined && isStrong(tag);
  const hard = strong ? hardPeople(scoring, tag) : undefined;
  const context = contextOf(scoring, turn);
  const people = hard ?? [...nearPeople(scoring, turn, speakers, context.family)];
  const found = people.map((person) => ({
    person,
    score: scoreOf(scoring, turn, person, context),
  }));
  if (hard === undefined)
    for (const person of unmetPeople(scoring, turn, people, context.broughtIn !== undefined)) {
      const unmet = context.broughtIn === undefined ? scoring.weights.unmet : 0;
      found.push({ person, score: scoreOf(scoring, turn, person, context) + unmet });
    }
  if (hard === undefined && strong && tag.subject.kind === "stranger")
    found.push({ person: STRANGER, score: scoring.weights.stranger });
  if (found.length === 0) found.push({ person: STRANGER, score: 0 });
  found.sort((a, b) => b.score - a.score);
  return found.slice(0, 14);
}

/** A name in a tag, or the teller, leaves no choice. */
function hardPeople(scoring: Scoring, tag: Tag): readonly number[] | undefined {
  const { kind, people } = tag.subject;
  if (kind === "name" && people.length > 0) return people;
  if (kind === "teller" && scoring.teller !== undefined) return [scoring.teller];
  return undefined;
}

function takeUpTo(scoring: Scoring, paragraph: number): void {
  for (; scoring.taken < paragraph; scoring.taken++) {
    for (const each of scoring.narration.present[scoring.taken] ?? []) {
      const isNew = scoring.lastPlace[each.person] !== scoring.taken;
      scoring.lastPlace[each.person] = scoring.taken;
      const isTag = scoring.tagStarts.has(each.start);
      const share = each.isPossessive ? 0.6 : isTag ? scoring.weights.taggedRecent : 1;
      const own = each.weight * share;
      const known = isNew ? 0 : (scoring.lastWeight[each.person] as number);
      scoring.lastWeight[each.person] = isTag ? Math.max(own, known) : own;
      // Whoever goes is gone for the rest of the paragraph: "She nods at her notes and is gone."
      if (isNew || each.goes) scoring.gone[each.person] = each.goes ? 1 : 0;
      scoring.recent.delete(each.person);
      scoring.recent.set(each.person, true);
    }
    // Those long gone are dropped, so that the list stays short.
    for (const person of scoring.recent.keys()) {
      if (scoring.taken - (scoring.lastPlace[person] as number) <= 2 * REACH) break;
      scoring.recent.delete(person);
    }
  }
}

function nearPeople(
  scoring: Scoring,
  turn: Turn,
  speakers: Iterable<number>,
  family: ReadonlySet<string> | undefined,
): Set<number> {
  const { narration, turns, lastPlace, teller } = scoring;
  const near = new Set<number>();
  const { tag } = turn;
  const reach = tag !== undefined && isStrong(tag) ? 2 * REACH : REACH;
  for (const person of scoring.recent.keys())
    if (turn.paragraph - (lastPlace[person] as number) <= reach) near.add(person);
  for (let ahead = 0; ahead <= 2; ahead++)
    if (ahead === 0 || distance(scoring, turn.paragraph, turn.paragraph + ahead) < BREAK)
      for (const each of narration.present[turn.paragraph + ahead] ?? []) near.add(each.person);
  for (let back = 1; back <= 10; back++) {
    const earlier = turns[turn.index - back];
    if (earlier !== undefined && turn.paragraph - earlier.endParagraph <= 22)
      for (const person of earlier.vocatives) near.add(person);
  }
  for (let ahead = 1; ahead <= 2; ahead++) {
    const later = turns[turn.index + ahead];
    if (later !== undefined && later.paragraph - turn.endParagraph <= 2)
      for (const person of later.vocatives) near.add(person);
  }
  for (const person of speakers) if (person !== STRANGER) near.add(person);
  for (const person of turn.introduces) near.add(person);
  if (teller !== undefined) near.add(teller);
  if (tag !== undefined && isStrong(tag) && tag.subject.kind === "noun") {
    for (const person of tag.subject.people) near.add(person);
    for (const person of scoring.ownNouns.get(tag.subject.head ?? "") ?? []) near.add(person);
  }
  if (family !== undefined && HEADS.test(tag?.subject.head ?? ""))
    for (const person of scoring.reading.cast.people)
      if (isHead(person) && family.has(surnameOf(person) ?? "")) near.add(person.index);
  widen(scoring, turn, near);
  return near;
}

/**
 * Whom narration names for the first time so soon, in paragraphs, may be speaking already; but
 * amid line and answer nobody new does, unless a noun tells of them.
 */
const UNMET_AHEAD = 12;

function unmetPeople(
  scoring: Scoring,
  turn: Turn,
  near: readonly number[],
  isEntering: boolean,
): number[] {
  const found: number[] = [];
  const previous = scoring.turns[turn.index - 1];
  const isAmid = previous !== undefined && turn.paragraph - previous.endParagraph <= 1;
  if (isAmid && turn.tag?.subject.kind !== "noun" && !isEntering) return found;
  for (let ahead = 3; ahead <= UNMET_AHEAD; ahead++)
    for (const person of scoring.newcomers.namedFirst.get(turn.paragraph + ahead) ?? [])
      if (!near.includes(person)) found.push(person);
  return found;
}

/** Where nobody near fits, those of the cast who fit and are most about. */
function widen(scoring: Scoring, turn: Turn, near: Set<number>): void {
  const { people } = scoring.reading.cast;
  const { tag } = turn;
  const wanted = tag !== undefined && isStrong(tag) ? tag.subject.gender : undefined;
  const others = [...near].filter((person) => person !== scoring.teller);
  const fits = (person: number): boolean =>
    wanted === undefined || people[person]?.gender === wanted;
  if (others.some(fits)) return;
  for (const person of scoring.byFrequency) {
    if (person === scoring.teller || !fits(person) || near.has(person)) continue;
    near.add(person);
    if (near.size >= 6) return;
  }
}

/** What is the same for all candidates of one turn. */
interface Context {
  readonly tag: Tag | undefined;
  readonly strong: boolean;
  /** The gender that a tag's pronoun or noun asks for. */
  readonly wanted: Gender | undefined;
  readonly nearest: number | undefined;
  readonly nearestFirst: number | undefined;
  readonly nearestOfGender: number | undefined;
  /** The last of that gender who acts in the same paragraph: "Tom looked at Ward", and is Tom. */
  readonly actsOfGender: number | undefined;
  /** Whom the narration behind the turn is about first. */
  readonly reacts: number | undefined;
  /** Where whoever the tag's noun means was brought in. */
  readonly broughtIn: number | undefined;
  readonly introduction: Tag | undefined;
  readonly introductionWeight: number;
  /** Who the pronoun of the introduction is. */
  readonly introduced: number | undefined;
  readonly tail: number | undefined;
  readonly role: ReadonlyMap<number, number> | undefined;
  readonly roleTotal: number;
  /** Whose title, or whose only name, the noun of the tag is. */
  readonly owners: ReadonlySet<number> | undefined;
  /** Who the noun of the tag has stood beside. */
  readonly apposed: ReadonlyMap<number, number> | undefined;
  readonly apposedMost: number;
  /** The surnames of those whose mother or brother the tag is about. */
  readonly family: ReadonlySet<string> | undefined;
}

function contextOf(scoring: Scoring, turn: Turn): Context {
  const { tag } = turn;
  const { narration, reading, weights: w } = scoring;
  const strong = tag !== undefined && isStrong(tag);
  const subject = tag?.subject;
  const asks = subject !== undefined && (subject.kind === "pronoun" || subject.kind === "noun");
  const wanted = strong && asks ? subject.gender : undefined;
  const own = narration.present[turn.paragraph] ?? [];
  const before = own.filter((each) => each.start < turn.start && !each.isPossessive);
  // Whom the tag of the turn before names has spoken, which the search knows of.
  const speaker = startOfSubject(reading, scoring.turns[turn.index - 1]?.tag);
  const previous = (narration.present[turn.paragraph - 1] ?? []).filter(
    (each) => !each.isPossessive && each.start !== speaker,
  );
  const source = before.length > 0 ? before : previous;
  const ofGender = (each: Present): boolean =>
    reading.cast.people[each.person]?.gender === wanted && !each.isPossessive;
  const fitting =
    wanted === undefined
      ? []
      : [...(narration.present[turn.paragraph - 2] ?? []), ...previous, ...before].filter(ofGender);
  const introduction = strong ? undefined : introductionBefore(scoring, turn.paragraph);
  const leads = introduction?.isIntroduction === true;
  // "said the old man"
  const byNoun = strong && tag.subject.kind === "noun" ? tag : undefined;
  const head = byNoun?.subject.head ?? "";
  const role = byNoun === undefined ? undefined : scoring.roles.get(roleKey(byNoun));
  const isOwned = subject?.owner !== undefined;
  const owners = byNoun === undefined || isOwned ? undefined : scoring.ownNouns.get(head);
  const apposed = byNoun === undefined ? undefined : scoring.appositions.get(head);
  let roleTotal = 0;
  for (const count of role?.values() ?? []) roleTotal += count;
  return {
    tag,
    strong,
    wanted,
    nearest: source[source.length - 1]?.person,
    nearestFirst: source[0]?.person,
    nearestOfGender: fitting[fitting.length - 1]?.person,
    actsOfGender:
      wanted === undefined
        ? undefined
        : before.findLast((each) => each.leads && ofGender(each))?.person,
    reacts: reactingTo(scoring, turn),
    broughtIn:
      byNoun === undefined
        ? entranceBefore(scoring, turn)
        : broughtInBefore(reading, scoring.newcomers, byNoun.subject),
    introduction,
    introductionWeight:
      introduction === undefined ? 0 : leads ? (isStrong(introduction) ? w.introVerb : 1) : 0.35,
    introduced:
      introduction?.subject.kind === "pronoun"
        ? meantBy(scoring, turn, introduction.subject)
        : undefined,
    tail: narration.tail[turn.paragraph - 1],
    role,
    roleTotal,
    owners,
    apposed,
    apposedMost: Math.max(1, ...(apposed?.values() ?? [])),
    family:
      byNoun === undefined
        ? undefined
        : familyOf(scoring, turn, byNoun.subject, [...previous, ...before]),
  };
}

/**
 * "A tall man came in. “Good evening,” he said.": where narration has just brought somebody in, and
 * has named nobody of that gender since, a pronoun is theirs.
 */
function entranceBefore(scoring: Scoring, turn: Turn): number | undefined {
  const { tag } = turn;
  if (tag === undefined || !isStrong(tag) || tag.subject.kind !== "pronoun") return undefined;
  const { narration, newcomers, reading } = scoring;
  const after = scoring.turns[turn.index - 1]?.endParagraph ?? -1;
  for (let p = turn.paragraph; p >= Math.max(after, turn.paragraph - 1, 0); p--) {
    const entrance = newcomers.entrances.get(p);
    const present = narration.present[p] ?? [];
    const isNamed = present.some(
      (each) =>
        !each.isPronoun &&
        each.start < turn.start &&
        each.start >= (entrance?.start ?? 0) &&
        // Of the noun itself anybody's name will do: then it is they who come in.
        (each.start < (entrance?.end ?? 0) ||
          reading.cast.people[each.person]?.gender === tag.subject.gender),
    );
    if (isNamed) return undefined;
    if (entrance === undefined || entrance.start > turn.start) continue;
    return entrance.gender === tag.subject.gender ? p : undefined;
  }
  return undefined;
}

/** Where nothing but narration follows: whoever stands first in it. */
function reactingTo({ reading, narration }: Scoring, turn: Turn): number | undefined {
  const next = reading.doc.paragraphs[turn.endParagraph + 1];
  if (next === undefined || next.segments.some((each) => each.quotation !== undefined))
    return undefined;
  const [first] = narration.present[next.index] ?? [];
  return first?.leads === true && !first.isPossessive ? first.person : undefined;
}

function startOfSubject(reading: Reading, tag: Tag | undefined): number | undefined {
  if (tag === undefined || !isStrong(tag)) return undefined;
  return reading.doc.tokens.start[tag.subject.firstToken];
}

function meantBy(scoring: Scoring, turn: Turn, subject: Tag["subject"]): number | undefined {
  const start = scoring.reading.doc.tokens.start[subject.firstToken] as number;
  for (const paragraph of [turn.paragraph, turn.paragraph - 1])
    for (const each of scoring.narration.present[paragraph] ?? [])
      if (each.start === start) return each.person;
  return undefined;
}

/** The last names that somebody's kin are likely to have. */
function familyOf(
  scoring: Scoring,
  turn: Turn,
  subject: Tag["subject"],
  around: readonly Present[],
): ReadonlySet<string> | undefined {
  if (subject.owner === undefined || !RELATED.test(subject.head ?? "")) return undefined;
  const { people } = scoring.reading.cast;
  const names = new Set<string>();
  const owners =
    subject.owner === "name"
      ? subject.owners
      : subject.owner === "teller"
        ? [scoring.teller ?? -1]
        : ownersAround(scoring, turn, subject.owner === "he" ? "m" : "f", around);
  for (const owner of owners) {
    const person = people[owner];
    const surname = person === undefined ? undefined : surnameOf(person);
    if (surname !== undefined) names.add(surname);
  }
  return names.size === 0 ? undefined : names;
}

/** "cried his wife": whoever was just told of, or is called in her words, or is about. */
function ownersAround(
  scoring: Scoring,
  turn: Turn,
  gender: Gender,
  around: readonly Present[],
): number[] {
  const { people } = scoring.reading.cast;
  const isOf = (person: number): boolean => people[person]?.gender === gender;
  const called = [...turn.vocatives].filter(isOf);
  const told = around.map((each) => each.person).filter(isOf);
  const found = [...called, ...told.slice(-2)];
  return found.length > 0 ? found : [...scoring.recent.keys()].filter(isOf).slice(-1);
}

/** Of a family, those who head it: "his wife" is Mrs. Bennet, and "her father" Mr. Bennet. */
function isHead(person: Person): boolean {
  return person.aliases.some((alias) => /^(?:Mrs?|Lady|Sir|Lord)\b/.test(alias));
}

const HEADS = /^(?:father|mother|papa|mamma|mama|dad|mom|wife|husband|lady|parent)$/;

const RELATED =
  /^(?:father|mother|papa|mamma|mama|dad|mom|wife|husband|lady|son|daughter|brother|sister|parent|aunt|uncle|cousin|grandfather|grandmother)$/;

/** What a noun of a tag is counted under: "mother of she", "landlady". */
export function roleKey(tag: Tag): string {
  const { head, owner } = tag.subject;
  return `${head ?? ""} ${owner ?? ""}`;
}

/** The last words of the paragraph before, where nothing is said in it. */
function introductionBefore(scoring: Scoring, paragraph: number): Tag | undefined {
  const { introductions, reading } = scoring;
  const index = paragraph - 1;
  if (introductions.has(index)) return introductions.get(index);
  const before = reading.doc.paragraphs[index];
  const last = before?.segments[before.segments.length - 1];
  const isTold = before?.segments.every((segment) => segment.quotation === undefined);
  const found = last !== undefined && isTold === true ? tagBefore(reading, last) : undefined;
  introductions.set(index, found);
  return found;
}

function scoreOf(scoring: Scoring, turn: Turn, person: number, context: Context): number {
  const { weights: w, narration, reading, teller } = scoring;
  const { tag, strong, wanted } = context;
  const subject = tag?.subject;
  const gender = reading.cast.people[person]?.gender;
  let score = 0;
  if (wanted !== undefined) {
    if (gender === undefined) score += w.unknownGender;
    else if (gender !== wanted) score += w.otherGender;
  } else if (!strong && subject?.kind === "pronoun") {
    // Narration calls its teller neither he nor she.
    if (person === teller) score -= w.beatPronoun;
    else if (gender === undefined) score += w.unknownGender * 0.4;
    else score += gender === subject.gender ? w.beatPronoun * 0.4 : -w.beatPronoun;
  }
  if (strong && person === teller && (subject?.kind === "pronoun" || subject?.kind === "noun"))
    score += w.tellerInOthersTag;
  if (!strong && subject?.kind === "name")
    score += subject.people.includes(person) ? w.beatName : w.beatOther;
  if (!strong && subject?.kind === "teller" && person === teller) score += w.beatName * 0.8;
  if (strong && subject?.kind === "noun" && subject.people.includes(person)) score += w.nounSelf;
  if (context.owners?.has(person) === true && !(subject?.people.includes(person) === true))
    score += w.ownNoun;
  if (context.apposed !== undefined)
    score += w.apposed * Math.min(1, (context.apposed.get(person) ?? 0) / context.apposedMost);
  if (strong && context.family !== undefined) {
    const own = reading.cast.people[person];
    if (own !== undefined && context.family.has(surnameOf(own) ?? "")) {
      score += w.family;
      if (HEADS.test(subject?.head ?? "") && isHead(own)) score += w.headOfFamily;
    }
  }
  if (context.role !== undefined)
    score += (w.role * (context.role.get(person) ?? 0)) / (1 + context.roleTotal);
  score += scoreOfIntroduction(scoring, context, person, gender);
  score += scoreOfRecency(scoring, turn, person, wanted, gender);
  if (context.nearest === person) score += w.nearest;
  if (context.nearestFirst === person) score += w.nearestFirst;
  if (wanted !== undefined && context.nearestOfGender === person) score += w.nearestOfGender;
  if (wanted !== undefined && context.actsOfGender === person) score += w.actsOfGender;
  score += scoreOfMeeting(scoring, turn, person, context);
  if (context.reacts === person) score += w.reactsNext;
  if (scoring.gone[person] === 1) score += w.gone;
  if (context.tail === person) score += w.tailSubject;
  if (isTold(scoring, turn, person))
    score += turn.told?.isBeat === true ? w.ownTold / 3 : w.ownTold;
  if (turn.introduces.has(person)) score += w.introduces;
  else if (turn.vocatives.has(person)) score += w.ownVocative;
  else if (turn.named.has(person)) score += w.ownNamed;
  const next = scoring.turns[turn.index + 1];
  if (
    next !== undefined &&
    next.paragraph - turn.endParagraph <= 2 &&
    next.paragraph > turn.paragraph &&
    next.firstCalled.has(person)
  )
    score += w.nextVocative;
  score += w.frequency * Math.log(1 + (narration.frequency[person] as number));
  if (person === teller) score += w.teller;
  score += w.voice * scoring.voices.of(turn, person);
  return score;
}

/** What the noun of a tag says of somebody's age, and of whether they have been met yet. */
function scoreOfMeeting(
  { weights: w, newcomers, reading, teller }: Scoring,
  turn: Turn,
  person: number,
  { strong, tag, broughtIn }: Context,
): number {
  const subject = strong ? tag?.subject : undefined;
  if (subject === undefined || subject.people.length > 0 || person === teller) return 0;
  const own = reading.cast.people[person] as Person;
  const score = subject.kind === "noun" && isOtherAge(reading, subject, own) ? w.otherAge : 0;
  if (broughtIn === undefined) return score;
  const first = newcomers.firstSeen[person] as number;
  if (first < 0 || first > turn.paragraph) return score + w.unmetNewcomer;
  return score + (first < broughtIn ? w.metBefore : 0);
}

/** "said a voice from the door": nobody who has been talking all along. */
export function isNewcomers(scoring: Scoring, tag: Tag | undefined): boolean {
  if (tag === undefined || !isStrong(tag) || tag.subject.kind !== "noun") return false;
  const { doc } = scoring.reading;
  return /^an?$/.test(formOf(doc, tag.subject.firstToken).lower);
}

/** "Said he to Emma": it is not Emma who speaks. */
function isTold(scoring: Scoring, turn: Turn, person: number): boolean {
  const { told, tag } = turn;
  if (told === undefined || tag?.subject.people.includes(person) === true) return false;
  return told.people.includes(person) || (told.isTeller && person === scoring.teller);
}

function scoreOfIntroduction(
  scoring: Scoring,
  context: Context,
  person: number,
  gender: Gender | undefined,
): number {
  const { introduction, introductionWeight } = context;
  if (introduction === undefined) return 0;
  const { weights: w, teller } = scoring;
  const { kind, people, gender: said } = introduction.subject;
  if (kind === "name" && people.includes(person)) return w.introName * introductionWeight;
  if (kind === "pronoun" && context.introduced === person)
    return (w.introPronoun + w.introMeant) * introductionWeight;
  if (kind === "pronoun" && gender !== undefined && gender === said)
    return w.introPronoun * introductionWeight;
  if (kind === "teller" && person === teller) return w.introName * introductionWeight;
  return 0;
}

function scoreOfRecency(
  scoring: Scoring,
  turn: Turn,
  person: number,
  wanted: Gender | undefined,
  gender: Gender | undefined,
): number {
  const { weights: w, narration, lastPlace } = scoring;
  if (isNewcomers(scoring, turn.tag)) return 0;
  let score = 0;
  const last = lastPlace[person] as number;
  if (last >= 0) {
    const far = distance(scoring, last, turn.paragraph);
    const share = scoring.lastWeight[person] as number;
    score += w.recent * Math.exp(-far / w.recentFades) * share;
    if (wanted !== undefined && gender === wanted)
      score += w.pronounRecent * Math.exp(-far / w.pronounRecentFades);
  }
  for (const each of narration.present[turn.paragraph] ?? []) {
    if (each.person !== person) continue;
    if (each.start < turn.start) score += w.recent * each.weight;
    else score += wanted !== undefined ? w.objectOfTag : w.namedAfter;
    break;
  }
  return score;
}
