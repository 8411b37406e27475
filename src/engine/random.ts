/**
 * Chance, as each of ink's two families of runtimes throws its dice.
 *
 * Both make a fresh generator of a seed for every throw. `RandomSource` hands out raw numbers.
 */

/** The next raw numbers of a generator that was seeded once. */
export type RandomSource = () => number;

const NET_BIG = 2147483647;
const NET_SEED = 161803398;

/**
 * .NET's `System.Random(seed)`: Knuth's subtractive generator (The Art of Computer
 * Programming, volume 2, 3.2.2, as Numerical Recipes' ran3 has it), with .NET's own choice of
 * a second index of 21. Raw numbers are 0 … 2147483646.
 */
export function netRandom(seed: number): RandomSource {
  const state = new Int32Array(56);
  const start = seed === -2147483648 ? NET_BIG : Math.abs(seed);
  let previous = (NET_SEED - start) | 0;
  state[55] = previous;
  let current = 1;
  for (let i = 1; i < 55; i++) {
    const at = (21 * i) % 55;
    state[at] = current;
    current = (previous - current) | 0;
    if (current < 0) current += NET_BIG;
    previous = state[at] as number;
  }
  for (let round = 1; round < 5; round++) {
    for (let i = 1; i < 56; i++) {
      let value = ((state[i] as number) - (state[1 + ((i + 30) % 55)] as number)) | 0;
      if (value < 0) value += NET_BIG;
      state[i] = value;
    }
  }
  let first = 0;
  let second = 21;
  return () => {
    if (++first >= 56) first = 1;
    if (++second >= 56) second = 1;
    let value = ((state[first] as number) - (state[second] as number)) | 0;
    if (value === NET_BIG) value--;
    if (value < 0) value += NET_BIG;
    state[first] = value;
    return value;
  };
}

/** Park and Miller's modulus: seeds that differ by it throw the same dice. */
export const PARK_MILLER_BIG = 2147483647;

/** Park and Miller's minimal standard with multiplier 48271, as inkjs throws its dice. */
export function parkMillerRandom(seed: number): RandomSource {
  let state = seed % PARK_MILLER_BIG;
  if (state <= 0) state += PARK_MILLER_BIG - 1;
  return () => {
    state = (state * 48271) % PARK_MILLER_BIG;
    return state;
  };
}
