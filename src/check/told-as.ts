/**
 * Which words of a source stand in the braces of an `{as …}`: they are its person's own, whoever
 * else is away. Reads each source once, from its beginning to its end.
 */
import type { Span } from "../base/span.ts";
import type { Program } from "../program/program.ts";

/** What comments, escaped letters and headings of knots are, and braces. */
const notable = /\\.|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|^[ \t]*={2,}|[{}]/gm;

export class ToldAs {
  readonly #program: Program;
  /** By file: where such braces begin and end, one pair after the other. */
  readonly #places: (readonly number[])[] = [];

  constructor(program: Program) {
    this.#program = program;
  }

  has(span: Span | undefined): boolean {
    if (span === undefined) return false;
    const places = (this.#places[span.file] ??= placesIn(
      this.#program.sources[span.file]?.read ?? "",
    ));
    // How many of the bounds lie at or before it: an odd number where it is inside.
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((places[middle] as number) <= span.start) low = middle + 1;
      else high = middle;
    }
    return low % 2 === 1;
  }
}

function placesIn(text: string): number[] {
  const places: number[] = [];
  let depth = 0;
  /** How deep the outermost `{as …}` at hand lies; 0 for none. */
  let inside = 0;
  for (const { 0: found, index } of text.matchAll(notable)) {
    if (found === "{") {
      depth++;
      if (inside === 0 && /^\{\s*(?:-\s*)?as\s/.test(text.slice(index, index + 40))) {
        inside = depth;
        places.push(index);
      }
    } else if (found === "}") {
      if (inside === depth && inside > 0) {
        inside = 0;
        places.push(index);
      }
      depth = Math.max(0, depth - 1);
    } else if (found.endsWith("=")) {
      // No braces reach into another knot: what is open here was never closed.
      depth = 0;
      if (inside > 0) places.push(index);
      inside = 0;
    }
  }
  return places;
}
