/**
 * What code that is written reads and writes of a story's cells, piece by piece.
 *
 * A piece is a stretch of the text that is gone through as a whole or not at all. The text takes
 * down the number of each piece that it comes through, so a turn leaves behind, in order, which
 * cells it asked for and which it set: what it wrote can be undone, and whatever has the same in
 * the cells it asked for goes the same way. Owns the pieces; found in the text itself, so that what
 * is not written (a value that would only be printed) is not asked for either.
 */
import { int } from "./generate-values.ts";

/** Cells, each list in the order of the text. */
export interface TracedPiece {
  /** Those read before the piece itself has set them. */
  readonly reads: Int32Array;
  /** Those set, come what may. */
  readonly writes: Int32Array;
}

/** A piece that is being written: what it was begun within. */
export interface Piece {
  readonly around: Piece | undefined;
}

/** A bit of text, and the piece that it is part of; a piece begins with one that is empty. */
export interface Chunk {
  readonly text: string;
  readonly piece: Piece;
}

export class Trace {
  readonly pieces: TracedPiece[] = [];
  readonly #hasLists: boolean;

  /** `hasLists`: whether an assignment may look at which LISTs the old value was drawn from. */
  constructor(hasLists: boolean) {
    this.#hasLists = hasLists;
  }

  /** The text of a region, in which every piece that does anything takes itself down. */
  textOf(chunks: readonly Chunk[]): string {
    const found = new Map<Piece, { reads: Set<number>; writes: Set<number> }>();
    for (const { text, piece } of chunks) {
      let cells = found.get(piece);
      if (cells === undefined) {
        cells = { reads: new Set(), writes: new Set() };
        found.set(piece, cells);
      }
      if (text.includes("C[")) this.#find(text, cells.reads, cells.writes);
    }
    let whole = "";
    let last: Piece | undefined;
    for (const { text, piece } of chunks) {
      const cells = found.get(piece);
      if (piece !== last && cells !== undefined && cells.reads.size + cells.writes.size > 0) {
        whole += `K[++K[0]]=${int(this.pieces.length)};`;
        this.pieces.push({
          reads: Int32Array.from(cells.reads),
          writes: Int32Array.from(cells.writes),
        });
      }
      // It is written once, where it begins.
      if (piece !== last) found.delete(piece);
      last = piece;
      whole += text;
    }
    return whole;
  }

  /** What stands on the right of a sign is worked out before it is set. */
  #find(text: string, reads: Set<number>, writes: Set<number>): void {
    const set: number[] = [];
    for (const [, cell, sign, retained] of text.matchAll(
      /\bC\[(\d+)\](\+\+|=(?!=))?|\bretain\(M,(\d+),/g,
    )) {
      if (retained !== undefined && !this.#hasLists) continue;
      const at = Number(cell ?? retained);
      if (sign !== "=" && !writes.has(at)) reads.add(at);
      if (sign !== undefined) set.push(at);
    }
    for (const at of set) writes.add(at);
  }
}
