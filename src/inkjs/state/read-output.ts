/**
 * What was read last, from the pieces of output that a state keeps.
 */
import type { Machine } from "../../engine/machine.ts";
import * as Out from "../../engine/output.ts";
import { own } from "./given.ts";

/** The text, with its line end where it came to one, and the tags. Uses the machine's output. */
export function readOutput(
  { output }: Machine,
  pieces: readonly unknown[],
): { text: string; tags: readonly string[] } {
  output.clear();
  for (const piece of pieces) {
    if (typeof piece === "string") pushWord(output, piece);
    else if (typeof piece === "object" && piece !== null && !Array.isArray(piece)) {
      const tag = own(piece as Readonly<Record<string, unknown>>, "#");
      if (typeof tag === "string") output.push(Out.OLD_TAG, tag);
    }
  }
  const { text, tags, isEnded } = output.finish();
  output.clear();
  return { text: isEnded ? `${text}\n` : text, tags };
}

/** Values that were printed are text by now; whatever else stands there shows nothing. */
function pushWord(output: Out.Output, word: string): void {
  if (word === "\n") output.push(Out.NEWLINE, word);
  else if (word === "#") output.push(Out.TAG_MARK, "");
  else if (word === "/#") output.push(Out.TAG_END_MARK, "");
  else if (word.charCodeAt(0) === 94 /* ^ */) {
    const text = word.slice(1);
    output.push(/[^ \t]/.test(text) ? Out.TEXT : Out.SPACE, text);
  }
}
