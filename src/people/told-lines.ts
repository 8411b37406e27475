/**
 * Lines that were told before, for whoever compiles a story again after every edit.
 *
 * What a line is told as hangs on its own words, on who is who and on how the story is told, and
 * on nothing else; to find it out is most of compiling a story with people. Owns what is
 * remembered of that and for how long: the lines of the last time, for each telling. Promises the
 * same as telling anew.
 */
import type { Inflected, inflectLine, Person, Piece, Telling } from "../english/index.ts";

/** Tells a line in English: handed in, so that where nobody has people nobody loads English. */
export type InflectLine = typeof inflectLine;

/** Tells a line; `begin`: whether its first word may begin a sentence. */
export type TellLine = (pieces: readonly Piece[], begin: boolean) => Inflected;

interface ToldLine {
  readonly line: Inflected;
  /** Where its first words stood. */
  readonly at: number;
}

/** As whom a story was told lately, at most: a check tells it as everybody. */
const MOST_TELLINGS = 12;

/** What was told, kept from one compilation to the next. */
export class ToldLines {
  readonly #inflect: InflectLine;
  readonly #tellings = new Map<string, Map<string, ToldLine>>();

  constructor(inflect: InflectLine) {
    this.#inflect = inflect;
  }

  /**
   * Makes what tells the lines of one compilation, and forgets those that it does not tell. Of a
   * line that was told before, the places in `pieces` are those of then; what is asked about it
   * is where it stands now.
   */
  begin(people: readonly Person[], telling: Telling): TellLine {
    const as = JSON.stringify([telling, people]);
    const before = this.#tellings.get(as);
    const lines = new Map<string, ToldLine>();
    this.#tellings.delete(as);
    this.#tellings.set(as, lines);
    for (const oldest of this.#tellings.keys()) {
      if (this.#tellings.size <= MOST_TELLINGS) break;
      this.#tellings.delete(oldest);
    }
    return (pieces, begin) => {
      const at = firstPlace(pieces) ?? 0;
      const key = `${begin} ${keyOf(pieces, at)}`;
      const told = lines.get(key) ??
        before?.get(key) ?? { line: this.#inflect(pieces, people, telling, { begin }), at };
      lines.set(key, told);
      const { line } = told;
      if (line.asks.length === 0 || told.at === at) return line;
      const asks = line.asks.map((ask) => ({ ...ask, at: ask.at - told.at + at }));
      return { pieces: line.pieces, asks };
    };
  }
}

/** What stands in other rows is before all places. */
function firstPlace(pieces: readonly Piece[]): number | undefined {
  for (const piece of pieces) {
    if (piece.kind === "text" && piece.at >= 0) return piece.at;
    if (piece.kind !== "branches") continue;
    const place = firstPlace(piece.branches.flat());
    if (place !== undefined) return place;
  }
  return undefined;
}

/** Everything that a line's telling hangs on, its places counted from its own first. */
function keyOf(pieces: readonly Piece[], from: number): string {
  let key = "";
  for (const piece of pieces) {
    switch (piece.kind) {
      case "text":
        key += `t${piece.at < 0 ? "" : piece.at - from}:${piece.text.length}:${piece.text}`;
        break;
      case "verbatim":
        key += `v${piece.text.length}:${piece.text}`;
        break;
      case "opaque":
        key += "o";
        break;
      default:
        key += `(${piece.branches.map((branch) => keyOf(branch, from)).join("|")})`;
    }
  }
  return key;
}
