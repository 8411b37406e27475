/**
 * Who goes by two names: "the landlady" is Mrs. Agnew, and Miss Thwaite is Penelope.
 *
 * Owns that guess, made once everybody has been given their lines. Somebody under two names is
 * never beside themselves: whoever answers whom, calls whom or stands in one paragraph with whom
 * is another. What speaks for one person is taking turns with a third under either name, and
 * being called by name right before or behind what the noun says.
 */
import type { Person } from "../cast/person.ts";
import { sentenceAt } from "../document.ts";
import { type Appositions, findOwnNouns, surnameOf } from "./appositions.ts";
import type { Narration } from "./narration.ts";
import type { Reading } from "./reading.ts";
import { isStrong } from "./tags.ts";
import { addTo, type Tallies } from "./tally.ts";
import type { Turn } from "./turns.ts";

/** What the guess is made from. */
export interface Heard {
  readonly reading: Reading;
  readonly narration: Narration;
  readonly turns: readonly Turn[];
  /** By turn: who speaks, and how much worse the next best reading is. */
  readonly speakers: ArrayLike<number>;
  readonly margins: ArrayLike<number>;
  readonly appositions: Appositions;
}

/** Turns further apart than this, in paragraphs, do not answer each other. */
const NEAR = 2;
/** Called by name next to what the noun says. */
const CALLED = 1.5;
/** One of the two calls the other. */
const CALLS = 2;
/** The text itself has put name and noun side by side. */
const APPOSED = 1;
/** What speaks against counts so often: in a sentence, or in turns; in one paragraph. */
const AGAINST = 2;
const BESIDE = 0.5;
/** Of that, where it is but a guess who speaks. */
const GUESSED = 0.25;
/** From this margin on it is more. */
const KNOWN = 6;
const LEAST = 2;
/** And so much more than for the next. */
const CLEAR = 1.5;
/** For two names: few people have two that share nothing. */
const LEAST_FOR_NAMES = 3;

/** By person of whom only nouns, or a title and last name, are known: who else they are. */
export function findSamePeople(heard: Heard): ReadonlyMap<number, number> {
  const { people } = heard.reading.cast;
  const tallies: Tallies<number> = new Map();
  for (const person of people)
    if (person.kind === "noun" || isTitled(person)) tallies.set(person.index, new Map());
  if (tallies.size === 0) return new Map();
  const note = (noun: number, person: number, weight: number): void => {
    if (tallies.has(noun) && people[person]?.kind === "name") addTo(tallies, noun, person, weight);
  };
  countTurns(heard, note);
  countParagraphs(heard, note);
  countAppositions(heard, note);
  const same = new Map<number, number>();
  for (const [noun, tally] of tallies) {
    const person = clearBest(heard.reading, noun, tally);
    if (person !== undefined) same.set(noun, person);
  }
  return same;
}

/** Takes what speaks for a noun's being a person, or, below 0, against. */
type Note = (noun: number, person: number, weight: number) => void;

function countTurns({ turns, speakers, margins }: Heard, note: Note): void {
  // Who speaks beside a noun was found while the noun was somebody else: only what is known
  // without that speaks against the two being one.
  const known = (t: number): number => {
    const tag = turns[t]?.tag;
    const isPlain = tag !== undefined && isStrong(tag) && tag.subject.kind === "name";
    return isPlain ? 1 : (margins[t] as number) >= KNOWN ? 0.75 : GUESSED;
  };
  turns.forEach((turn, t) => {
    const own = speakers[t] as number;
    for (const person of turn.vocatives) {
      note(own, person, -CALLS * AGAINST);
      note(person, own, -CALLS * AGAINST);
    }
    for (const step of [-1, 1]) {
      const next = turns[t + step];
      const other = speakers[t + step] as number;
      if (next === undefined || Math.abs(next.paragraph - turn.paragraph) > NEAR) continue;
      note(own, other, -AGAINST * Math.min(known(t), known(t + step)));
      for (const person of next.vocatives) note(own, person, CALLED);
      const third = turns[t + 2 * step];
      if (third === undefined || Math.abs(third.paragraph - turn.paragraph) > 2 * NEAR) continue;
      const again = speakers[t + 2 * step] as number;
      if (again !== other) note(own, again, 1);
    }
  });
}

function countParagraphs({ narration, reading }: Heard, note: Note): void {
  for (const present of narration.present) {
    const own = new Map<number, Set<number>>();
    for (const each of present) {
      if (each.isPronoun) continue;
      const known = own.get(each.person) ?? new Set();
      own.set(each.person, known.add(sentenceAt(reading.doc, each.start)));
    }
    if (own.size < 2) continue;
    for (const [noun, sentences] of own)
      for (const [person, others] of own) {
        const isOne = [...sentences].some((each) => others.has(each));
        note(noun, person, isOne ? -AGAINST : -BESIDE);
      }
  }
}

function countAppositions({ reading, appositions }: Heard, note: Note): void {
  for (const [head, people] of findOwnNouns(reading.cast.people))
    for (const noun of people)
      for (const [person, times] of appositions.get(head) ?? [])
        note(noun, person, APPOSED * times);
}

/** For whom enough speaks, and at least half as much again as for anybody else. */
function clearBest(
  reading: Reading,
  noun: number,
  tally: ReadonlyMap<number, number>,
): number | undefined {
  const { people } = reading.cast;
  const { gender, kind } = people[noun] as Person;
  let best: number | undefined;
  let most = 0;
  let second = 0;
  for (const [person, score] of tally) {
    const other = people[person] as Person;
    const isOpen = gender === undefined || other.gender === undefined;
    if (kind === "name" && (isOpen || !isFirstName(other))) continue;
    if (!isOpen && other.gender !== gender) continue;
    if (score > most) {
      second = most;
      most = score;
      best = person;
    } else if (score > second) second = score;
  }
  const least = kind === "name" ? LEAST_FOR_NAMES : LEAST;
  return most >= least && most >= CLEAR * second ? best : undefined;
}

/** Known by title and last name alone. */
function isTitled({ kind, aliases }: Person): boolean {
  return kind === "name" && aliases.every((alias) => TITLED.test(alias));
}

const TITLED =
  /^(?:Mr|Mrs|Miss|Ms|Lady|Sir|Lord|Captain|Colonel|Major|Dr|Doctor|Professor) \p{Lu}\S*$/u;

/** Known by no last name. */
function isFirstName(person: Person): boolean {
  return !isTitled(person) && surnameOf(person) === undefined;
}
