/**
 * What code that is written reads and writes of a story's cells, piece by piece.
 *
 * A piece is a stretch of the text that is gone through as a whole or not at all. The text takes
 * down the number of each piece that it comes through, so a turn leaves behind, in order, which
 * cells it asked for and which it set: what it wrote can be undone, and whatever has the same in
 * the cells it asked for goes the same way. Owns the pieces; found in the text itself, so that what
 * is not written (a value that would only be printed) is not asked for either.
 */

/** Cells, each list in the order of the text. */
export interface TracedPiece {
  /** Those read before the piece itself has set them. */
  readonly reads: Int32Array;
  /** Those set, come what may. */
  readonly writes: Int32Array;
}

/** A piece that is being written. */
export interface Piece {
  /** Where the text has room for its number. */
  readonly at: number;
  readonly reads: Set<number>;
  readonly writes: Set<number>;
  readonly around: Piece | undefined;
}

export class Trace {
  readonly pieces: TracedPiece[] = [];
  #open: Piece[] = [];
  #now: Piece | undefined;

  /** A piece begins, whose number is to be taken down at a place of the text. */
  begin(at: number): Piece {
    const piece = { at, reads: new Set<number>(), writes: new Set<number>(), around: this.#now };
    this.#open.push(piece);
    this.#now = piece;
    return piece;
  }

  /** What comes next is part of the piece that this one was begun in. */
  resume(piece: Piece): void {
    this.#now = piece.around;
  }

  /** Text that is now part of the piece at hand: finds the cells in it. */
  note(text: string): void {
    if (!text.includes("C[")) return;
    const written: number[] = [];
    // What stands on the right of a sign is worked out before it is set.
    for (const [, cell, sign] of text.matchAll(/\bC\[(\d+)\](\+\+|=(?!=))?/g)) {
      if (sign !== "=") this.read(Number(cell));
      if (sign !== undefined) written.push(Number(cell));
    }
    for (const cell of written) this.#now?.writes.add(cell);
  }

  /** A cell is read by what the text calls. */
  read(cell: number): void {
    if (this.#now?.writes.has(cell) === false) this.#now.reads.add(cell);
  }

  /** The text is complete: the pieces of it that do anything, each with where its number goes. */
  close(): { readonly at: number; readonly number: number }[] {
    const numbered: { at: number; number: number }[] = [];
    for (const { at, reads, writes } of this.#open) {
      if (reads.size === 0 && writes.size === 0) continue;
      numbered.push({ at, number: this.pieces.length });
      this.pieces.push({ reads: Int32Array.from(reads), writes: Int32Array.from(writes) });
    }
    this.#open = [];
    this.#now = undefined;
    return numbered;
  }
}
