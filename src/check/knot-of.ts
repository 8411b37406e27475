/**
 * In which knot a place in the source stands, as the compiled story has it.
 */
import type { Span } from "../base/span.ts";
import type { Program } from "../program/program.ts";

/**
 * Finds the knot that a span stands in: that of the last place which begins no later. The name
 * is empty before the first knot; `undefined` where nothing is known of the file.
 */
export function knotFinder(programs: readonly Program[]): (span: Span) => string | undefined {
  const places: { span: Span; knot: string }[] = [];
  for (const program of programs) {
    const { knotAt, nameOfKnot } = program.placeNames(program);
    const { spans } = program;
    for (let at = 0; at + 3 < spans.length; at += 4) {
      const span = {
        file: spans[at + 1] as number,
        start: spans[at + 2] as number,
        end: spans[at + 3] as number,
      };
      places.push({ span, knot: nameOfKnot(knotAt(spans[at] as number)) });
    }
  }
  places.sort((a, b) => a.span.file - b.span.file || a.span.start - b.span.start);
  return ({ file, start }) => {
    let low = 0;
    let high = places.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { span } = places[middle] as { span: Span };
      if (span.file < file || (span.file === file && span.start <= start)) low = middle + 1;
      else high = middle;
    }
    const found = places[low - 1];
    return found?.span.file === file ? found.knot : undefined;
  };
}
