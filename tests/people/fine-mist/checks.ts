/**
 * Many plays at random, and what is held against each: shared by the short tests and the long.
 */
import { makeRandom } from "../../support/random.ts";
import { playThrough } from "./plays.ts";
import { isSpeech, wrongIn } from "./sentences.ts";
import { textsOf, type Viewpoint, watchedAs } from "./story.ts";

/** What many plays came to. */
export interface Plays {
  /** Everything that should not have been, once each. */
  readonly wrong: readonly string[];
  /** Words of each play, as printed but for the names of who speaks; shortest first. */
  readonly words: readonly number[];
  /** The words of each rule of what is possible that some play showed. */
  readonly shown: ReadonlySet<string>;
  /** The texts that were read or offered, by their place in the source. */
  readonly reached: ReadonlySet<number>;
}

/** Plays with the seeds from 1 to `count`. */
export function playMany(as: Viewpoint, count: number): Plays {
  const told = watchedAs(as);
  const wrong = new Set<string>();
  const known = new Map<string, string | undefined>();
  const words: number[] = [];
  const shown = new Set<string>();
  const seen = new Uint8Array(told.program.code.length);
  const look = (text: string): void => {
    if (!known.has(text)) known.set(text, wrongIn(text, as));
    const found = known.get(text);
    if (found !== undefined) wrong.add(`${found}: ${text}`);
  };
  for (let seed = 1; seed <= count; seed++) {
    const dice = makeRandom(seed);
    const played = playThrough(told, (offered) => dice.int(0, offered.length - 1), seen);
    for (const fault of played.faults) wrong.add(`fault: ${fault}`);
    for (const rule of played.broken) wrong.add(`broken: ${rule}`);
    for (const each of played.shown) shown.add(each);
    const sentences = new Set<string>();
    let count = 0;
    for (const text of played.lines) {
      look(text);
      if (sentences.has(text)) wrong.add(`read twice: ${text}`);
      sentences.add(text);
      const said = isSpeech(text) ? text.slice(text.indexOf(": ") + 2) : text;
      count += said.split(" ").length;
    }
    // The words of a deed end without a stop.
    for (const text of played.offered) look(/[.!?]$/.test(text) ? text : `${text}.`);
    words.push(count);
  }
  words.sort((a, b) => a - b);
  const reached = textsOf(told.program).filter(({ pc }) => seen[pc] === 1);
  return { wrong: [...wrong], words, shown, reached: new Set(reached.map(({ start }) => start)) };
}

/** The middle of what is sorted. */
export function median(sorted: readonly number[]): number {
  return sorted[sorted.length >> 1] ?? 0;
}
