/**
 * Gives every turn its speaker: a beam search over the turns of a whole text.
 *
 * Owns how turns depend on each other: people take turns, answer who calls them, and seldom
 * speak twice running. The few best histories are kept, two being the same where their last
 * speakers are. A turn's margin is how much worse the best history is that gives it somebody
 * else, two turns later.
 */
import { candidatesFor, distance, type Scoring, STRANGER } from "./scores.ts";
import { isStrong } from "./tags.ts";
import type { Told } from "./told.ts";
import type { Turn } from "./turns.ts";

export interface Found {
  /** By turn; `STRANGER` where it is nobody of the cast. */
  readonly speakers: Int32Array;
  readonly margins: Float64Array;
  /** By turn: others it might be, the likelier first. */
  readonly alternatives: readonly (readonly number[])[];
}

interface History {
  readonly person: number;
  /** Where the turn ended. */
  readonly paragraph: number;
  readonly score: number;
  readonly before: History | undefined;
}

const WIDTH = 24;
/** What is so much worse than the best is given up at once. */
const HOPELESS = 12;
/** What is left of a call where somebody else has been called after it. */
const CALLED_EARLIER = 0.3;
/** A margin beyond this says no more. */
export const LARGEST_MARGIN = 20;
const LAG = 2;

export function searchSpeakers(scoring: Scoring): Found {
  const { turns } = scoring;
  const speakers = new Int32Array(turns.length).fill(STRANGER);
  const margins = new Float64Array(turns.length);
  const lagged = new Int32Array(turns.length).fill(STRANGER);
  const alternatives: (readonly number[])[] = [];
  let beam: History[] = [];
  for (const turn of turns) {
    const candidates = candidatesFor(scoring, turn, lateSpeakers(beam, turn.paragraph));
    alternatives.push(candidates.map((each) => each.person).filter((person) => person >= 0));
    beam = extend(scoring, beam, turn, candidates);
    const isLast = turn.index === turns.length - 1;
    for (let lag = isLast ? 0 : LAG; lag <= LAG; lag++) {
      const at = turn.index - lag;
      if (at < 0) continue;
      const { person, margin } = marginAt(beam, lag, (alternatives[at]?.length ?? 0) > 1);
      margins[at] = isOnlyGuess(scoring, at, alternatives[at]?.length ?? 0)
        ? Math.min(margin, 1)
        : margin;
      lagged[at] = person;
    }
  }
  let history = beam[0];
  for (let i = turns.length - 1; i >= 0 && history !== undefined; i--) {
    speakers[i] = history.person;
    // What looked best two turns later, and was given up after that, is not sure of anything.
    if (lagged[i] !== history.person) margins[i] = 0;
    history = history.before;
  }
  return { speakers, margins, alternatives };
}

/** One candidate, whom no name and no teller's word has chosen: there was nobody to compare. */
function isOnlyGuess(scoring: Scoring, turn: number, candidates: number): boolean {
  if (candidates > 1 || scoring.settled.has(turn)) return false;
  const tag = scoring.turns[turn]?.tag;
  if (tag === undefined || !isStrong(tag)) return true;
  if (tag.subject.kind === "teller") return scoring.tellerIsGuess;
  return tag.subject.kind !== "name";
}

/** Everybody who spoke lately in the best few histories. */
function lateSpeakers(beam: readonly History[], paragraph: number): Set<number> {
  const found = new Set<number>();
  for (const each of beam.slice(0, 4)) {
    let history: History | undefined = each;
    for (let back = 0; back < 10 && history !== undefined; back++) {
      if (paragraph - history.paragraph > 30) break;
      found.add(history.person);
      history = history.before;
    }
  }
  return found;
}

function extend(
  scoring: Scoring,
  beam: readonly History[],
  turn: Turn,
  candidates: readonly { person: number; score: number }[],
): History[] {
  const next: History[] = [];
  const paragraph = turn.endParagraph;
  if (beam.length === 0) {
    for (const { person, score } of candidates)
      next.push({ person, paragraph, score, before: undefined });
    return next.sort((a, b) => b.score - a.score).slice(0, WIDTH);
  }
  const sums = new Float64Array(beam.length * candidates.length);
  let best = -Infinity;
  let at = 0;
  for (const before of beam)
    for (const { person, score } of candidates) {
      const sum = before.score + score + scoreOfTurn(scoring, before, turn, person);
      sums[at++] = sum;
      if (sum > best) best = sum;
    }
  at = 0;
  for (const before of beam)
    for (const { person } of candidates) {
      const score = sums[at++] as number;
      if (score > best - HOPELESS) next.push({ person, paragraph, score, before });
    }
  next.sort((a, b) => b.score - a.score);
  const seen = new Set<number>();
  const kept: History[] = [];
  for (const history of next) {
    const second = history.before;
    const third = second?.before;
    // Three numbers in one: a cast of more than a million people would be another story.
    const key =
      (history.person + 1) * 2 ** 40 +
      ((second?.person ?? -1) + 1) * 2 ** 20 +
      (third?.person ?? -1) +
      1;
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push(history);
    if (kept.length >= WIDTH) break;
  }
  return kept;
}

function scoreOfTurn(scoring: Scoring, last: History, turn: Turn, person: number): number {
  const { weights: w, turns, reading } = scoring;
  const gap = Math.max(0, turn.paragraph - last.paragraph);
  const previous = turns[turn.index - 1] as Turn;
  const tag = turn.tag;
  let score = 0;
  if (last.person === person) {
    if (turn.isContinuation && gap <= 1) score += w.continuation;
    else if (gap === 0) score += w.sameParagraph;
    else if (gap === 1) score += w.sameNext;
    else if (gap === 2) score += w.sameAfterGap;
    if (tag !== undefined && isStrong(tag) && tag.subject.kind === "pronoun" && gap <= 1)
      score += w.pronounSame;
  } else if (turn.isContinuation && gap <= 1) score -= w.continuation;
  const isLastCalled = previous.lastCalled.includes(person);
  if (gap <= 2 && previous.vocatives.has(person))
    score += isLastCalled ? w.previousVocative : w.previousVocative * CALLED_EARLIER;
  if (gap <= 2 && isLastCalled) score += w.previousLastCalled + (previous.asks ? w.askedByName : 0);
  // Somebody else has been called, and is the one to answer.
  const isPassedOver =
    gap <= 1 &&
    (previous.lastCalled.length > 0
      ? !isLastCalled
      : previous.told !== undefined && !mayBeTold(scoring, previous.told, person));
  if (gap <= 2 && last.person !== person) score += scoreOfBeingTold(scoring, previous, person);
  if (gap <= 1 && previous.calls !== undefined && last.person !== person) {
    const gender = reading.cast.people[person]?.gender;
    if (gender !== undefined && gender !== previous.calls) score += w.sirClash;
  }
  if (gap <= 1 && turn.calls !== undefined && last.person !== person) {
    const gender = reading.cast.people[last.person]?.gender;
    if (gender !== undefined && gender !== turn.calls) score += w.ownSirClash;
  }
  const second = last.before;
  if (second !== undefined && second.person === person && last.person !== person) {
    const far = distance(scoring, second.paragraph, turn.paragraph);
    if (isPassedOver && far <= 2) score += w.passedOver;
    score += far <= 2 ? w.alternate : far <= 5 ? w.alternateAfterGap : 0;
    // Paragraphs of nothing but speech: line and answer, line and answer.
    if (far <= 2 && turn.isBare && previous.endParagraph + 1 === turn.paragraph)
      score += w.bareAlternate;
    // Whoever was asked answers.
    if (far <= 2 && previous.asks) score += w.askedAlternate;
  }
  return score + scoreOfHavingSpoken(scoring, last, turn, person);
}

/** Whether whom a tag says the words are told to may be this person. */
function mayBeTold(scoring: Scoring, told: Told, person: number): boolean {
  if (told.isTeller) return scoring.teller === undefined || person === scoring.teller;
  if (told.people.length > 0) return told.people.includes(person);
  const gender = scoring.reading.cast.people[person]?.gender;
  return gender === undefined || told.gender === undefined || gender === told.gender;
}

/** Whoever was spoken to, by name or by a pronoun, is likely to answer. */
function scoreOfBeingTold(scoring: Scoring, previous: Turn, person: number): number {
  const { weights: w, reading, teller } = scoring;
  const { told } = previous;
  if (told === undefined) return 0;
  if (told.isTeller) return person === teller ? w.previousTold : 0;
  if (told.people.length > 0) return told.people.includes(person) ? w.previousTold : 0;
  const gender = reading.cast.people[person]?.gender;
  if (gender === undefined || told.gender === undefined) return 0;
  return gender === told.gender ? 0 : w.toldClash;
}

function scoreOfHavingSpoken(scoring: Scoring, last: History, turn: Turn, person: number): number {
  const { weights: w } = scoring;
  let history: History | undefined = last;
  for (let back = 0; back < 24 && history !== undefined; back++) {
    const far = distance(scoring, history.paragraph, turn.paragraph);
    if (far > 40) return 0;
    if (history.person === person) return w.spoke * Math.exp(-far / w.spokeFades);
    history = history.before;
  }
  return 0;
}

/**
 * How much worse the best history is that has somebody else so many turns ago. Where no history
 * has, all of those were given up for being worse than the worst that is kept, if there was
 * anybody else at all.
 */
function marginAt(
  beam: readonly History[],
  lag: number,
  isOpen: boolean,
): { person: number; margin: number } {
  const best = beam[0];
  if (best === undefined) return { person: STRANGER, margin: 0 };
  const person = back(best, lag)?.person ?? STRANGER;
  for (const history of beam)
    if (back(history, lag)?.person !== person)
      return { person, margin: Math.min(LARGEST_MARGIN, best.score - history.score) };
  const last = beam[beam.length - 1] as History;
  const isFull = isOpen && beam.length >= WIDTH;
  const margin = isFull ? Math.min(LARGEST_MARGIN, best.score - last.score) : LARGEST_MARGIN;
  return { person, margin };
}

function back(history: History, steps: number): History | undefined {
  let at: History | undefined = history;
  for (let i = 0; i < steps && at !== undefined; i++) at = at.before;
  return at;
}
