/**
 * How people speak: which words each of them uses more than the others do.
 *
 * Owns the counting of words in turns whose tag says plainly who speaks, and how much the words
 * of another turn speak for one of those people. Function words and marks count too: one voice
 * asks, another exclaims, a third says *sir*. Where somebody has hardly said anything that is
 * known to be theirs, nothing follows.
 */
import { formOf, tokenFrom } from "../document.ts";
import type { Reading } from "./reading.ts";
import { isStrong } from "./tags.ts";
import type { Turn } from "./turns.ts";

/** By turn, by person: how much the turn's words are theirs; 0 where that is not known. */
export interface Voices {
  readonly of: (turn: Turn, person: number) => number;
}

export const NO_VOICES: Voices = { of: () => 0 };

/** So many words of theirs weigh as much as everybody's together. */
const PRIOR = 250;
/** Fewer than so many words are no voice. */
const LEAST = 40;
/** One word says so much at the most, and a turn. */
const WORD_MOST = 1;
const TURN_MOST = 3;

export function learnVoices(
  reading: Reading,
  turns: readonly Turn[],
  speakers: ArrayLike<number>,
  margins: ArrayLike<number>,
): Voices {
  const all = new Map<number, number>();
  let total = 0;
  const own = new Map<number, { count: number; words: Map<number, number> }>();
  const wordsOf = new Map<number, readonly number[]>();
  for (const turn of turns) {
    const words = formsIn(reading, turn);
    wordsOf.set(turn.index, words);
    for (const word of words) all.set(word, (all.get(word) ?? 0) + 1);
    total += words.length;
    const person = speakers[turn.index] as number;
    if (person < 0 || !isPlain(turn) || (margins[turn.index] as number) < 6) continue;
    let voice = own.get(person);
    if (voice === undefined) {
      voice = { count: 0, words: new Map() };
      own.set(person, voice);
    }
    voice.count += words.length;
    for (const word of words) voice.words.set(word, (voice.words.get(word) ?? 0) + 1);
  }
  return {
    of(turn, person) {
      const voice = own.get(person);
      if (voice === undefined || voice.count < LEAST || isPlain(turn)) return 0;
      let sum = 0;
      for (const word of wordsOf.get(turn.index) ?? []) {
        const share = ((all.get(word) ?? 0) + 0.5) / (total + 1);
        const theirs = ((voice.words.get(word) ?? 0) + PRIOR * share) / (voice.count + PRIOR);
        sum += Math.max(-WORD_MOST, Math.min(WORD_MOST, Math.log(theirs / share)));
      }
      return Math.max(-TURN_MOST, Math.min(TURN_MOST, sum));
    },
  };
}

/** A tag by name, or the teller's. */
function isPlain({ tag }: Turn): boolean {
  return (
    tag !== undefined &&
    isStrong(tag) &&
    (tag.subject.kind === "name" || tag.subject.kind === "teller")
  );
}

function formsIn(reading: Reading, turn: Turn): readonly number[] {
  const { doc } = reading;
  const found: number[] = [];
  for (const quotation of turn.quotations)
    for (const { start, end } of doc.quotations[quotation]?.spans ?? []) {
      for (let i = tokenFrom(doc.tokens, start); i < doc.tokens.count; i++) {
        if ((doc.tokens.start[i] as number) >= end) break;
        found.push(lowerForm(reading, i));
      }
    }
  return found;
}

function lowerForm(reading: Reading, token: number): number {
  const { lower } = formOf(reading.doc, token);
  let hash = 0;
  for (let i = 0; i < lower.length; i++) hash = (Math.imul(hash, 31) + lower.charCodeAt(i)) | 0;
  return hash;
}
