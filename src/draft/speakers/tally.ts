/**
 * How much speaks for each person, by whatever it is asked for.
 *
 * Owns the shape, a map of maps, so that who counts need not make the inner ones.
 */

/** By key, by person: a count, or a weight. */
export type Tallies<K> = Map<K, Map<number, number>>;

/** Adds to what one person has under a key. */
export function addTo<K>(tallies: Tallies<K>, key: K, person: number, weight: number): void {
  let own = tallies.get(key);
  if (own === undefined) {
    own = new Map();
    tallies.set(key, own);
  }
  own.set(person, (own.get(person) ?? 0) + weight);
}
