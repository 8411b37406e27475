/**
 * Going on where not all can be looked at: deep rather than wide.
 *
 * Where chance has more ways to go than anyone could try, nothing can be proved any more, and
 * breadth first a search would never leave the first few turns: there are thousands of ways out of
 * each. So of each level of a play (all moments that are as many choices from the beginning) only
 * some are gone on from, picked evenly over all of it, and the dice are thrown a few times only;
 * see `Chance`. Owns which moments are passed over, and how many steps are enough. The same story
 * is searched in the same way each time.
 */

/** Moments of one level that are gone on from. */
const WIDEST_LEVEL = 400;
/** Steps after which it is enough. */
const MOST_STEPS = 100_000;

export class Search {
  readonly #mostSteps: number;
  /** Where the next level begins. */
  #levelEnd = 0;
  /** From one moment that is gone on from to the next. */
  #stride = 1;
  #next = 0;

  /** `steps`: how many were taken before it is a search. */
  constructor(steps: number) {
    this.#mostSteps = steps + MOST_STEPS;
  }

  isEnough(steps: number): boolean {
    return steps > this.#mostSteps;
  }

  /** Whether a moment is passed over. Asked in order, of so many moments that there are by then. */
  passesOver(moment: number, moments: number): boolean {
    if (moment >= this.#levelEnd) {
      this.#stride = Math.max(1, (moments - moment) / WIDEST_LEVEL);
      this.#next = moment;
      this.#levelEnd = moments;
    }
    if (moment < this.#next) return true;
    this.#next += this.#stride;
    return false;
  }
}
