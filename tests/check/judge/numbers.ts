/**
 * Small whole numbers by name: all that a judge keeps of a play at one moment.
 *
 * Worlds of one walk share their names, so that a copy is a copy of numbers and two of them are
 * the same when their numbers are.
 */
export class World {
  readonly #places: Map<string, number>;
  #numbers: number[];

  constructor(places: Map<string, number> = new Map(), numbers: number[] = []) {
    this.#places = places;
    this.#numbers = numbers;
  }

  get(name: string): number {
    const place = this.#places.get(name);
    return place === undefined ? 0 : (this.#numbers[place] ?? 0);
  }

  set(name: string, value: number): void {
    let place = this.#places.get(name);
    if (place === undefined) {
      if (value === 0) return;
      place = this.#places.size;
      this.#places.set(name, place);
    }
    while (this.#numbers.length <= place) this.#numbers.push(0);
    this.#numbers[place] = value;
  }

  /** Names like this that anything was ever set by. */
  names(like: RegExp): string[] {
    return [...this.#places.keys()].filter((name) => like.test(name));
  }

  copy(): World {
    return new World(this.#places, this.#numbers.slice());
  }

  /** The same for worlds in which everything stands the same. */
  get key(): string {
    let length = this.#numbers.length;
    while (length > 0 && this.#numbers[length - 1] === 0) length--;
    return this.#numbers.slice(0, length).join();
  }
}
