/**
 * Telling one line of narration as compiling the whole story tells it: for edits of plain words.
 *
 * Owns what a line that stands by itself is told by: the people, the reader, and what the head of
 * the story says of how it is told. Nothing is remembered, and nothing is asked about.
 */
import type { Symbols } from "../drama/symbols.ts";
import { inflectLine } from "../english/index.ts";
import { tellingOf } from "../people/inflect-telling.ts";
import type { StoryFile } from "../syntax/ast.ts";
import type { TellLine } from "./plain-edit.ts";

/** What tells lines of a story, of which this is the first file, as it was compiled. */
export function lineTeller(file: StoryFile, { cast, viewpoint }: Symbols): TellLine {
  const telling = tellingOf(file, viewpoint, []);
  if (telling === undefined) return (line) => line;
  return (line) => {
    // A line that begins with a small letter goes on with a sentence.
    const begin = !/^[^\p{L}\p{N}]*\p{Ll}/u.test(line);
    const { pieces } = inflectLine([{ kind: "text", text: line, at: 0 }], cast.people, telling, {
      begin,
    });
    return pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join("");
  };
}
