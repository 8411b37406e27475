/**
 * Gives every turn its speaker: a beam search over the turns of a whole text.
 *
 * Owns how turns depend on each other: people take turns, answer who calls them, and seldom
 * speak twice running. The few best histories are kept, two being the same where their last
 * speakers are. A turn's margin is how much worse the best history is that gives it somebody
 * else, whatever comes before it and behind.
 */
import {
  type Candidate,
  candidatesFor,
  distance,
  isNewcomers,
  type Scoring,
  STRANGER,
} from "./scores.ts";
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
  readonly score: number;
  readonly before: History | undefined;
}

/** The histories kept at one turn, best first, and the steps to them from the turn before. */
interface Column {
  readonly histories: readonly History[];
  /** By step: the place of the history it goes on from, and of the one it leads to. */
  readonly from: Uint8Array;
  readonly to: Uint8Array;
  /** By step: what the turn adds. */
  readonly own: Float64Array;
}

/** So many histories are kept; their places fit into a byte. Fewer, where it is a first look. */
const WIDTH = 24;
export const NARROW = 10;
/** What is so much worse than the best is given up at once. */
const HOPELESS = 12;
/** What is left of a call where somebody else has been called after it. */
const CALLED_EARLIER = 0.3;
/** A margin beyond this says no more. */
export const LARGEST_MARGIN = 20;

export function searchSpeakers(scoring: Scoring, width: number = WIDTH): Found {
  const { turns } = scoring;
  const speakers = new Int32Array(turns.length).fill(STRANGER);
  const alternatives: (readonly number[])[] = [];
  const columns: Column[] = [];
  let beam: readonly History[] = [];
  for (const turn of turns) {
    const candidates = candidatesFor(scoring, turn, lateSpeakers(scoring, beam, turn));
    alternatives.push(candidates.map((each) => each.person).filter((person) => person >= 0));
    const column = extend(scoring, beam, turn, candidates, width);
    columns.push(column);
    beam = column.histories;
  }
  let history = beam[0];
  for (let i = turns.length - 1; i >= 0 && history !== undefined; i--) {
    speakers[i] = history.person;
    history = history.before;
  }
  const margins = marginsOf(columns, speakers, width).map((margin, i) => {
    const candidates = alternatives[i]?.length ?? 0;
    return isOnlyGuess(scoring, i, candidates) ? Math.min(margin, 1) : margin;
  });
  return { speakers, margins, alternatives };
}

/**
 * By turn: how much worse the best reading of the whole text is in which somebody else speaks.
 * What histories end in is known from the search; what they can still come to, from behind.
 */
function marginsOf(columns: readonly Column[], speakers: Int32Array, width: number): Float64Array {
  const margins = new Float64Array(columns.length);
  const last = columns[columns.length - 1];
  const best = last?.histories[0]?.score ?? 0;
  let ahead = new Float64Array(last?.histories.length ?? 0);
  for (let i = columns.length - 1; i >= 0; i--) {
    const { histories, from, to, own } = columns[i] as Column;
    let other = -Infinity;
    histories.forEach(({ person, score }, k) => {
      const whole = score + (ahead[k] as number);
      if (person !== speakers[i] && whole > other) other = whole;
    });
    // Somebody else may have been dropped with those worse than the worst that is kept.
    if (histories.length >= width && other === -Infinity)
      other = best - (histories[0]?.score ?? 0) + (histories[width - 1]?.score ?? 0);
    margins[i] = Math.max(0, Math.min(LARGEST_MARGIN, best - other));
    const before = new Float64Array(columns[i - 1]?.histories.length ?? 0).fill(-Infinity);
    for (let k = 0; k < from.length && i > 0; k++) {
      const at = from[k] as number;
      const whole = (own[k] as number) + (ahead[to[k] as number] as number);
      if (whole > (before[at] as number)) before[at] = whole;
    }
    ahead = before;
  }
  return margins;
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
function lateSpeakers(scoring: Scoring, beam: readonly History[], turn: Turn): Set<number> {
  const found = new Set<number>();
  for (const each of beam.slice(0, 4)) {
    let history: History | undefined = each;
    for (let back = 1; back <= 10 && history !== undefined; back++) {
      const earlier = scoring.turns[turn.index - back] as Turn;
      if (turn.paragraph - earlier.endParagraph > 30) break;
      found.add(history.person);
      history = history.before;
    }
  }
  return found;
}

/**
 * The histories of the next turn. Those whose last three speakers are the same are one; of their
 * pasts the best is kept.
 */
function extend(
  scoring: Scoring,
  beam: readonly History[],
  turn: Turn,
  candidates: readonly Candidate[],
  width: number,
): Column {
  if (beam.length === 0) {
    const first = candidates.slice(0, width);
    const histories = first.map(({ person, score }) => ({ person, score, before: undefined }));
    return columnFrom(histories, [], [], []);
  }
  const size = candidates.length;
  const added = addedBy(scoring, beam, turn, candidates);
  const [pasts, count] = pastsOf(beam);
  // By past and candidate: the best score, and the history that it goes on from.
  const scores = new Float64Array(count * size).fill(-Infinity);
  const origins = new Int32Array(count * size);
  let best = -Infinity;
  for (let from = 0, at = 0; from < beam.length; from++) {
    const so = (beam[from] as History).score;
    for (let k = 0; k < size; k++, at++) {
      const score = so + (added[at] as number);
      if (score > best) best = score;
      const node = (pasts[from] as number) * size + k;
      if (score <= (scores[node] as number)) continue;
      scores[node] = score;
      origins[node] = from;
    }
  }
  const kept: number[] = [];
  for (let node = 0; node < scores.length; node++)
    if ((scores[node] as number) > best - HOPELESS) kept.push(node);
  kept.sort((a, b) => (scores[b] as number) - (scores[a] as number));
  if (kept.length > width) kept.length = width;
  const place = new Int32Array(scores.length).fill(-1);
  const histories = kept.map((node, k) => {
    place[node] = k;
    const { person } = candidates[node % size] as Candidate;
    return { person, score: scores[node] as number, before: beam[origins[node] as number] };
  });
  const steps: [from: number[], to: number[], own: number[]] = [[], [], []];
  for (let from = 0, at = 0; from < beam.length; from++)
    for (let k = 0; k < size; k++, at++) {
      const to = place[(pasts[from] as number) * size + k] as number;
      const own = added[at] as number;
      if (to < 0 || (beam[from] as History).score + own <= best - HOPELESS) continue;
      steps[0].push(from);
      steps[1].push(to);
      steps[2].push(own);
    }
  return columnFrom(histories, ...steps);
}

/** Columns of a whole novel are kept until its end, and so as small as they can be. */
function columnFrom(
  histories: readonly History[],
  from: readonly number[],
  to: readonly number[],
  own: readonly number[],
): Column {
  return {
    histories,
    from: Uint8Array.from(from),
    to: Uint8Array.from(to),
    own: Float64Array.from(own),
  };
}

/** By history: a number for its last two speakers; and how many such numbers there are. */
function pastsOf(beam: readonly History[]): [pasts: Int32Array, count: number] {
  const known = new Map<number, number>();
  const pasts = new Int32Array(beam.length);
  beam.forEach(({ person, before }, i) => {
    // Two numbers in one: a cast of more than a million people would be another story.
    const key = (person + 1) * 2 ** 20 + (before?.person ?? STRANGER) + 1;
    const past = known.get(key) ?? known.size;
    known.set(key, past);
    pasts[i] = past;
  });
  return [pasts, known.size];
}

/** What each candidate's taking the turn adds, history by history. */
function addedBy(
  scoring: Scoring,
  beam: readonly History[],
  turn: Turn,
  candidates: readonly Candidate[],
): Float64Array {
  const { weights: w, turns, reading } = scoring;
  const named = namedNear(scoring, turn);
  const chances = candidates.map((each) => chanceOf(scoring, turn, each, named));
  const fading = fadingOf(scoring, turn);
  const place = new Map(chances.map(({ person }, k) => [person, k]));
  const gap = gapBefore(turns[turn.index - 1] as Turn, turn);
  const size = chances.length;
  const added = new Float64Array(beam.length * size);
  beam.forEach((last, i) => {
    const own = added.subarray(i * size, (i + 1) * size);
    let history: History | undefined = last;
    for (let back = 0; back < fading.length && history !== undefined; back++) {
      const k = place.get(history.person);
      if (k !== undefined && own[k] === 0) own[k] = fading[back] as number;
      history = history.before;
    }
    const isPair = gap <= 1 && isPairOf(last);
    const gender = reading.cast.people[last.person]?.gender;
    const isMiscalled =
      gap <= 1 && turn.calls !== undefined && gender !== undefined && gender !== turn.calls;
    for (let k = 0; k < size; k++) {
      const chance = chances[k] as Chance;
      let score = own[k] as number;
      if (last.person === chance.person) score += chance.afterSelf;
      else {
        score += chance.afterOther;
        if (isMiscalled) score += w.ownSirClash;
        if (last.before?.person === chance.person) score += chance.alternating;
        else if (isPair && !chance.isHinted) score += w.intrudes;
      }
      own[k] = score;
    }
  });
  return added;
}

/** Line and answer, line and answer. */
function isPairOf(last: History): boolean {
  const { before } = last;
  const third = before?.before;
  return (
    third !== undefined &&
    last.person === third.person &&
    before !== undefined &&
    before.person === third.before?.person &&
    before.person !== last.person
  );
}

/** By turns back: what having spoken last in it is worth. */
function fadingOf(scoring: Scoring, turn: Turn): number[] {
  const { weights: w, turns } = scoring;
  const fading: number[] = [];
  if (isNewcomers(scoring, turn.tag)) return fading;
  for (let back = 0; back < 24; back++) {
    const earlier = turns[turn.index - 1 - back];
    if (earlier === undefined) break;
    const far = distance(scoring, earlier.endParagraph, turn.paragraph);
    if (far > 40) break;
    fading.push(w.spoke * Math.exp(-far / w.spokeFades));
  }
  return fading;
}

/** Paragraphs from where one turn ends to where the next begins. */
function gapBefore(previous: Turn, turn: Turn): number {
  return Math.max(0, turn.paragraph - previous.endParagraph);
}

/** What a candidate's taking a turn is worth, by whether they spoke in the turns before. */
interface Chance {
  readonly person: number;
  readonly afterSelf: number;
  readonly afterOther: number;
  /** On top, where they spoke before the last speaker. */
  readonly alternating: number;
  /** A tag, a beat or a call names them, or somebody. */
  readonly isHinted: boolean;
}

function chanceOf(
  scoring: Scoring,
  turn: Turn,
  { person, score }: Candidate,
  named: ReadonlySet<number>,
): Chance {
  const { weights: w, turns, reading } = scoring;
  const previous = turns[turn.index - 1] as Turn;
  const gap = gapBefore(previous, turn);
  const isLastCalled = previous.lastCalled.includes(person);
  let anyway = score;
  if (gap <= 2 && previous.vocatives.has(person))
    anyway += isLastCalled ? w.previousVocative : w.previousVocative * CALLED_EARLIER;
  if (gap <= 2 && isLastCalled)
    anyway += w.previousLastCalled + (previous.asks ? w.askedByName : 0);
  const { tag } = turn;
  const isTagged = tag !== undefined && isStrong(tag);
  let afterSelf = anyway;
  if (turn.isContinuation && gap <= 1) afterSelf += w.continuation;
  else if (gap === 0 && !turn.isReply) afterSelf += w.sameParagraph;
  else if (gap <= 1) afterSelf += w.sameNext + (isTagged ? 0 : w.sameUntagged);
  else if (gap === 2) afterSelf += w.sameAfterGap;
  if (isTagged && tag.subject.kind === "pronoun" && gap <= 1) afterSelf += w.pronounSame;
  if (previous.asks && gap > 0 && gap <= 3) afterSelf += w.sameAfterAsking;
  let afterOther = anyway;
  if (turn.isContinuation && gap <= 1) afterOther -= w.continuation;
  if (gap <= 2) afterOther += scoreOfBeingTold(scoring, previous, person);
  const gender = reading.cast.people[person]?.gender;
  if (gap <= 1 && previous.calls !== undefined && gender !== undefined && gender !== previous.calls)
    afterOther += w.sirClash;
  const alternating = scoreOfAlternating(scoring, turn, person);
  const isHinted = tag !== undefined || previous.vocatives.has(person) || named.has(person);
  return { person, afterSelf, afterOther, alternating, isHinted };
}

/** Whom narration has told of since the turn before began. */
function namedNear({ narration, turns }: Scoring, turn: Turn): ReadonlySet<number> {
  const previous = turns[turn.index - 1] as Turn;
  const named = new Set<number>();
  if (turn.paragraph - previous.endParagraph > 1) return named;
  for (let p = previous.paragraph; p <= turn.paragraph; p++)
    for (const each of narration.present[p] ?? []) if (!each.isPossessive) named.add(each.person);
  return named;
}

/** Two take turns. */
function scoreOfAlternating(scoring: Scoring, turn: Turn, person: number): number {
  const { weights: w, turns } = scoring;
  const previous = turns[turn.index - 1] as Turn;
  const second = turns[turn.index - 2];
  if (second === undefined) return 0;
  const far = distance(scoring, second.endParagraph, turn.paragraph);
  if (far > 2) return far <= 5 ? w.alternateAfterGap : 0;
  let score = w.alternate;
  // Somebody else has been called, and is the one to answer.
  const isPassedOver =
    gapBefore(previous, turn) <= 1 &&
    (previous.lastCalled.length > 0
      ? !previous.lastCalled.includes(person)
      : previous.told !== undefined && !mayBeTold(scoring, previous.told, person));
  if (isPassedOver) score += w.passedOver;
  // Paragraphs of nothing but speech: line and answer, line and answer.
  if (turn.isBare && previous.endParagraph + 1 === turn.paragraph) score += w.bareAlternate;
  // Whoever was asked answers.
  if (previous.asks) score += w.askedAlternate;
  return score;
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
