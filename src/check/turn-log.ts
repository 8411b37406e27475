/**
 * Which cells of a story a turn read and which it wrote, and of which it asked no more than how
 * they compare.
 */

/** What a turn read and wrote: each cell once, in the order in which the turn came to it. */
/** Comparisons that are taken down of a turn; of more the numbers count as used. */
const MOST_COMPARED = 32;

/** What a turn compared. */
export interface Comparisons {
  /** By comparison: the cell of the global, the operation, and the whole number on its right. */
  readonly cells: Int32Array;
  readonly operations: Int32Array;
  readonly numbers: Int32Array;
  readonly count: number;
  /** Whether a global was used for nothing else that the turn read before it set it. */
  readonly isOnlyCompared: (cell: number) => boolean;
}

export class TurnLog implements Comparisons {
  /** Of a cell that was read twice its number, of one that was written that and one. */
  readonly log: Int32Array;
  /** Whether something was asked for that nobody took down. */
  isVague = false;
  /** By cell: the turn that read or wrote it last, and the one that wrote it last. */
  readonly #touched: Int32Array;
  readonly #written: Int32Array;
  /** By cell: the turn that used what it read there last. */
  readonly #used: Int32Array;
  #turn = 0;
  readonly cells: Int32Array = new Int32Array(MOST_COMPARED);
  readonly operations: Int32Array = new Int32Array(MOST_COMPARED);
  readonly numbers: Int32Array = new Int32Array(MOST_COMPARED);
  count = 0;

  constructor(cells: number) {
    this.log = new Int32Array(cells * 2 + 1);
    this.#touched = new Int32Array(cells);
    this.#written = new Int32Array(cells);
    this.#used = new Int32Array(cells);
  }

  begin(): void {
    this.log[0] = 0;
    this.isVague = false;
    this.count = 0;
    this.#turn++;
  }

  reads(cell: number): void {
    this.#used[cell] = this.#turn;
    if (this.#touched[cell] === this.#turn) return;
    this.#touched[cell] = this.#turn;
    this.#add(cell * 2);
  }

  /** A global is read, and its number compared with a whole number by an operation. */
  compares(cell: number, operation: number, number: number): void {
    if (this.#written[cell] === this.#turn) return;
    if (this.count === MOST_COMPARED) {
      this.reads(cell);
      return;
    }
    this.cells[this.count] = cell;
    this.operations[this.count] = operation;
    this.numbers[this.count++] = number;
    if (this.#touched[cell] === this.#turn) return;
    this.#touched[cell] = this.#turn;
    this.#add(cell * 2);
  }

  isOnlyCompared(cell: number): boolean {
    return this.#used[cell] !== this.#turn;
  }

  writes(cell: number): void {
    if (this.#written[cell] === this.#turn) return;
    this.#written[cell] = this.#turn;
    this.#touched[cell] = this.#turn;
    this.#add(cell * 2 + 1);
  }

  /** Both cells of a global. */
  writesGlobal(cell: number): void {
    this.writes(cell);
    this.writes(cell + 1);
  }

  #add(entry: number): void {
    const { log } = this;
    const at = (log[0] as number) + 1;
    log[0] = at;
    log[at] = entry;
  }
}
