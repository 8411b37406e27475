/**
 * How likely each step is when a reader chooses by chance.
 *
 * Of the choices on offer each is as likely as any other; of the ways that chance may then go,
 * each as likely as the dice make it. A die that has six outcomes makes its choice no likelier.
 */
import type { Exploration } from "./explore.ts";

/**
 * By step: its share of the steps from its moment; they come to 1 together. `undefined` where
 * chance has no say anywhere: then each is as likely as any other.
 */
export function likelihoodsOf(exploration: Exploration): Float64Array | undefined {
  const { chances, edgesAt, edgeChoices, states } = exploration;
  if (chances === undefined) return undefined;
  const likely = new Float64Array(edgesAt[states] ?? 0);
  for (let state = 0; state < states; state++) {
    const first = edgesAt[state] as number;
    const last = edgesAt[state + 1] as number;
    // Steps stand in the order of their choices, the ways of one beside each other.
    let choices = 0;
    for (let begin = first; begin < last; ) {
      let sum = 0;
      let end = begin;
      for (; end < last && edgeChoices[end] === edgeChoices[begin]; end++) {
        sum += chanceOf(chances, end);
      }
      // Of ways of which some were not looked at, these stand for all.
      for (; begin < end; begin++) likely[begin] = chanceOf(chances, begin) / sum;
      choices++;
    }
    for (let e = first; e < last; e++) likely[e] = (likely[e] as number) / choices;
  }
  return likely;
}

/** Steps in which chance had no say are not noted, and as good as sure. */
function chanceOf(chances: Float64Array, step: number): number {
  const chance = chances[step] ?? 0;
  return chance === 0 ? 1 : chance;
}

/** By way of the opening: how likely it is; they come to 1 together. */
export function openingsLikely({ openingChances }: Exploration): number[] {
  const sum = openingChances.reduce((all, chance) => all + chance, 0);
  return openingChances.map((chance) => chance / sum);
}
