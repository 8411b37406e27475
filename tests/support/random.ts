/**
 * Dice for tests: the same seed, the same throws, on every machine.
 *
 * Owns the only source of chance in the tests. Promises that a seed fixes every throw. It is
 * not ink's generator and has nothing to do with a story's own dice.
 */

/** A generator of pseudo-random throws. */
export interface Random {
  /** A whole number from `low` to `high`, both included. */
  readonly int: (low: number, high: number) => number;
  /** True with the given probability, 0 to 1. */
  readonly chance: (probability: number) => boolean;
  /** One element; the list must not be empty. */
  readonly pick: <T>(choices: readonly T[]) => T;
  /** One value, each as often as its weight says. */
  readonly weighted: <T>(choices: readonly (readonly [weight: number, value: T])[]) => T;
}

/** Makes a generator from a seed, which may be any whole number. */
export function makeRandom(seed: number): Random {
  // A 32-bit counter put through a finalizer of two multiplications: every seed, also
  // 0, 1, 2, gives a sequence of its own.
  let counter = Math.imul(seed | 0, 0x2545f491) ^ 0x1b873593;
  const bits = (): number => {
    counter = (counter + 0x9e3779b9) | 0;
    let x = counter;
    x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
    x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
    return (x ^ (x >>> 15)) >>> 0;
  };
  const int = (low: number, high: number): number => low + (bits() % (high - low + 1));
  return {
    int,
    chance: (probability) => bits() < probability * 4294967296,
    pick: <T>(choices: readonly T[]): T => {
      if (choices.length === 0) throw new RangeError("nothing to pick from");
      return choices[int(0, choices.length - 1)] as T;
    },
    weighted: <T>(choices: readonly (readonly [number, T])[]): T => {
      let total = 0;
      for (const [weight] of choices) total += weight;
      let point = (bits() / 4294967296) * total;
      for (const [weight, value] of choices) {
        point -= weight;
        if (point < 0) return value;
      }
      const last = choices.at(-1);
      if (last === undefined) throw new RangeError("nothing to pick from");
      return last[1];
    },
  };
}
