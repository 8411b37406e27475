/**
 * Which lines are called sure: whose margin is large enough for what the line rests on.
 *
 * Owns the grounds that a line can rest on, and the mark for each, since the same margin does
 * not mean the same for all: a name in a tag is hardly ever wrong, while two people of one gender
 * share "she said". The marks are from counts; docs/decisions/sure-by-what-it-rests-on.md has
 * them.
 */
import type { Attribution } from "./attribute.ts";
import { isStrong } from "./tags.ts";
import type { Turn } from "./turns.ts";

/** What a line's speaker rests on. */
export type Ground =
  | "name"
  | "teller's tag"
  | "pronoun of one"
  | "pronoun of several"
  | "noun"
  | "goes on"
  | "called"
  | "teller's turn"
  | "amid turns"
  | "turn of two"
  | "turn of several"
  | "away";

/** From which margin on a line is sure, by what it rests on. */
const MARKS: Readonly<Record<Ground, number>> = {
  name: 2,
  "teller's tag": 3,
  "pronoun of one": 3,
  "pronoun of several": 4,
  // Which of the cast a noun means is known less often than it seems.
  noun: 15,
  "goes on": 2,
  called: 6,
  "teller's turn": 2,
  "amid turns": 3,
  "turn of two": 4,
  "turn of several": 4,
  // Nobody has said that they are there.
  away: 8,
};

/** Whether a quotation's speaker is sure. */
export function isSure(attribution: Attribution, quotation: number): boolean {
  const { turns, turnOf } = attribution.turns;
  const turn = turns[turnOf[quotation] as number];
  const speaker = attribution.speakers[quotation];
  if (turn === undefined || speaker === undefined) return false;
  const ground = groundOf(attribution, turn, speaker);
  const mark = MARKS[ground];
  const isPlain = ground === "name" || ground === "teller's tag";
  const needed =
    isPlain || !hasUnknownNear(attribution, turn) ? mark : Math.max(mark, UNKNOWN_NEAR);
  return (attribution.margins[quotation] as number) >= needed;
}

/**
 * Where a tag nearby has a noun that may be anybody's, somebody may speak here whom nothing
 * else tells of.
 */
function hasUnknownNear({ turns: { turns }, found }: Attribution, turn: Turn): boolean {
  for (let i = turn.index - AROUND; i <= turn.index + AROUND; i++) {
    const tag = turns[i]?.tag;
    if (i === turn.index || tag === undefined || !isStrong(tag)) continue;
    const { kind } = tag.subject;
    const isOpen = kind === "noun" || kind === "stranger" || kind === "group";
    if (isOpen && (found.margins[i] as number) < SETTLED) return true;
  }
  return false;
}

/** So many turns on either side. */
const AROUND = 2;
/** From this margin on it is known whom a noun means. */
const SETTLED = 10;
/** What a margin has to be there, at the least. */
const UNKNOWN_NEAR = 10;

/** What the speaker of a turn rests on. */
export function groundOf(attribution: Attribution, turn: Turn, speaker: number): Ground {
  const { tag } = turn;
  const kind = tag !== undefined && isStrong(tag) ? tag.subject.kind : undefined;
  // Whom the cast has by that very noun alone ("my father") is named as well as by a name.
  if (tag?.subject.people.length === 1 && tag.subject.people[0] === speaker && kind !== undefined)
    return "name";
  if (kind === "teller") return "teller's tag";
  if (kind === "name" || kind === "noun" || kind === "group" || kind === "stranger") return "noun";
  if (turn.isContinuation) return "goes on";
  const previous = attribution.turns.turns[turn.index - 1];
  const gap = previous === undefined ? Infinity : turn.paragraph - previous.endParagraph;
  if (kind === undefined && gap <= NEAR && previous?.vocatives.has(speaker) === true)
    return "called";
  if (speaker === attribution.teller) return "teller's turn";
  if (kind === undefined && isAmidTurns(attribution, turn)) return "amid turns";
  if (!isAbout(attribution, turn, speaker)) return "away";
  const others = othersAbout(attribution, turn, speaker);
  if (kind === "pronoun") {
    const { people } = attribution.reading.cast;
    const gender = people[speaker]?.gender;
    const hasRival = [...others].some((person) => people[person]?.gender === gender);
    return hasRival || gender === undefined ? "pronoun of several" : "pronoun of one";
  }
  return others.size < 2 ? "turn of two" : "turn of several";
}

/** Turns further apart than this, in paragraphs, do not answer each other. */
const NEAR = 2;
/** So far around a turn whoever is named, tagged or called is about: turns, and paragraphs. */
const BACK = 8;
const AHEAD = 3;
/** So far around it whoever speaks, or does anything, may be meant. */
const RIVALS_BACK = 4;
const RIVALS_AHEAD = 2;

/** Line and answer before it and behind, paragraph by paragraph, between the same two. */
function isAmidTurns({ turns: { turns }, found }: Attribution, turn: Turn): boolean {
  for (let i = turn.index - 2; i <= turn.index + 2; i++) {
    const [before, next] = [turns[i - 1], turns[i]];
    if (before === undefined || next === undefined) return false;
    if (next.paragraph - before.endParagraph > 1) return false;
    const again = found.speakers[i - 2];
    if (i > turn.index - 2 && found.speakers[i] !== again) return false;
    if (found.speakers[i] === found.speakers[i - 1]) return false;
  }
  return true;
}

/** Whether a name has said that somebody is there: in a tag, in narration or in a call. */
function isAbout(attribution: Attribution, turn: Turn, person: number): boolean {
  const { turns } = attribution.turns;
  for (let i = turn.index - BACK; i <= turn.index + AHEAD; i++) {
    const other = turns[i];
    if (other === undefined) continue;
    if (i !== turn.index && other.vocatives.has(person)) return true;
    const { tag } = other;
    if (tag === undefined || !isStrong(tag)) continue;
    const { people } = tag.subject;
    if (people.length === 1 && people[0] === person) return true;
  }
  for (let p = turn.paragraph - BACK; p <= turn.paragraph; p++)
    for (const each of attribution.narration.present[p] ?? [])
      if (each.person === person && !each.isPronoun) return true;
  return false;
}

/** Who else speaks around a turn, or is told of right before it. */
function othersAbout(attribution: Attribution, turn: Turn, speaker: number): ReadonlySet<number> {
  const others = new Set<number>();
  const { speakers } = attribution.found;
  const last = Math.min(speakers.length - 1, turn.index + RIVALS_AHEAD);
  for (let i = Math.max(0, turn.index - RIVALS_BACK); i <= last; i++)
    others.add(speakers[i] as number);
  for (let p = turn.paragraph - NEAR; p <= turn.paragraph; p++)
    for (const each of attribution.narration.present[p] ?? []) others.add(each.person);
  others.delete(speaker);
  return others;
}
