/**
 * Which cells of a story a turn read and which it wrote.
 */

/** What a turn read and wrote: each cell once, in the order in which the turn came to it. */
export class TurnLog {
  /** Of a cell that was read twice its number, of one that was written that and one. */
  readonly log: Int32Array;
  /** Whether something was asked for that nobody took down. */
  isVague = false;
  /** By cell: the turn that read or wrote it last, and the one that wrote it last. */
  readonly #touched: Int32Array;
  readonly #written: Int32Array;
  #turn = 0;

  constructor(cells: number) {
    this.log = new Int32Array(cells * 2 + 1);
    this.#touched = new Int32Array(cells);
    this.#written = new Int32Array(cells);
  }

  begin(): void {
    this.log[0] = 0;
    this.isVague = false;
    this.#turn++;
  }

  reads(cell: number): void {
    if (this.#touched[cell] === this.#turn) return;
    this.#touched[cell] = this.#turn;
    this.#add(cell * 2);
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
