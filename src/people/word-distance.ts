/**
 * How far two sentences are from each other, in words.
 *
 * Owns the costs: a word that is missing or too many is nearly 1, another word 1, one that is
 * spelt nearly so less, one that says the same in a writer's own words a quarter.
 */
import { editDistance } from "../analyse/nearest.ts";

/** Words that writers reach for, and the one of the closed lists that says it. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ["says", "tells"],
  ["informs", "tells"],
  ["hands", "gives"],
  ["offers", "gives"],
  ["has", "holds"],
  ["carries", "holds"],
  ["comes", "arrives"],
  ["enters", "arrives"],
  ["goes", "leaves"],
  ["exits", "leaves"],
  ["puts", "wears"],
  ["removes", "takes"],
  ["hears", "overhears"],
  ["discovers", "learns"],
  ["realises", "learns"],
  ["realizes", "learns"],
  ["suspects", "guesses"],
  ["swears", "vows"],
  ["pretends", "plays"],
  ["fakes", "plays"],
  ["conceals", "hides"],
  ["knows", "learns"],
  ["becomes", "feels"],
  ["gets", "feels"],
  ["refuses", "withholds"],
  ["notices", "sees"],
  ["adores", "loves"],
  ["trusts", "likes"],
  ["keeps", "kept"],
  ["breaks", "broke"],
  ["promises", "promised"],
  ["withholds", "withheld"],
  ["accepts", "accepted"],
  ["there", "here"],
  ["present", "here"],
]);

/** Feelings by other words for them, and by those for who has them. */
const FEELINGS: ReadonlyMap<string, string> = new Map([
  ["sadness", "distress"],
  ["sorrow", "distress"],
  ["grief", "distress"],
  ["pain", "distress"],
  ["misery", "distress"],
  ["happiness", "joy"],
  ["delight", "joy"],
  ["rage", "anger"],
  ["fury", "anger"],
  ["dread", "fear"],
  ["terror", "fear"],
  ["worry", "fear"],
  ["anxiety", "fear"],
  ["worried", "fear"],
  ["thanks", "gratitude"],
  ["guilt", "remorse"],
  ["guilty", "remorse"],
  ["regret", "remorse"],
  ["embarrassment", "shame"],
  ["embarrassed", "shame"],
  ["affection", "tenderness"],
  ["compassion", "pity"],
  ["envy", "resentment"],
  ["envious", "resentment"],
  ["jealousy", "resentment"],
  ["jealous", "resentment"],
  ["angry", "anger"],
  ["furious", "anger"],
  ["afraid", "fear"],
  ["scared", "fear"],
  ["happy", "joy"],
  ["glad", "joy"],
  ["sad", "distress"],
  ["unhappy", "distress"],
  ["hopeful", "hope"],
  ["grateful", "gratitude"],
  ["thankful", "gratitude"],
  ["proud", "pride"],
  ["ashamed", "shame"],
  ["tender", "tenderness"],
  ["relieved", "relief"],
  ["disappointed", "disappointment"],
  ["satisfied", "satisfaction"],
  ["sorry", "remorse"],
  ["hopes", "hope"],
  ["fears", "fear"],
  ["dreads", "fear"],
  ["regrets", "remorse"],
  ["pities", "pity"],
]);

/** How likely a goal looks, by other words for it. */
const LIKELIHOODS: ReadonlyMap<string, string> = new Map([
  ["impossible", "gone"],
  ["hopeless", "gone"],
  ["lost", "gone"],
  ["doubtful", "unlikely"],
  ["possible", "open"],
  ["probable", "likely"],
  ["certain", "likely"],
  ["reached", "done"],
  ["fulfilled", "done"],
  ["achieved", "done"],
]);

/** The outlook that is meant by a word that is none of the list. */
export function outlookMeant(key: string): string | undefined {
  return LIKELIHOODS.get(key);
}

/** The feeling that is meant by a word that is none of the list. */
export function feelingMeant(key: string): string | undefined {
  return FEELINGS.get(key);
}

/** Edits by words that make one sentence of the other. */
export function wordDistance(a: readonly string[], b: readonly string[]): number {
  let above = [0, ...b.map((_, j) => (j + 1) * 0.9)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i * 0.9];
    for (let j = 1; j <= b.length; j++) {
      row.push(
        Math.min(
          (above[j] as number) + 0.9,
          (row[j - 1] as number) + 0.9,
          (above[j - 1] as number) + difference(a[i - 1] as string, b[j - 1] as string),
        ),
      );
    }
    above = row;
  }
  return above[b.length] as number;
}

/** Whether a word is another, is spelt nearly so, or says the same. */
export function isNear(a: string, b: string): boolean {
  return difference(a, b) < 1;
}

/** 0 for the same word, 1 for quite another. */
function difference(a: string, b: string): number {
  if (a === b) return 0;
  if (MEANT.get(a) === b || FEELINGS.get(a) === b) return 0.25;
  const most = Math.max(a.length, b.length);
  const limit = Math.max(1, Math.floor(most / 3));
  const edits = editDistance(a, b, limit);
  return edits > limit ? 1 : edits / most;
}

/** Whether two words begin alike, as forms of one word do: `rains`, `raining`. */
export function isLike(a: string, b: string): boolean {
  if (a === b) return true;
  let same = 0;
  while (same < a.length && a.charAt(same) === b.charAt(same)) same++;
  return same >= 3 && same >= Math.min(a.length, b.length) * 0.6;
}
