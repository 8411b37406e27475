/**
 * How much of what is said has not stood in the text before: what nobody has mentioned yet is
 * likelier to be news.
 *
 * Owns the words met so far. Asked in the order of the text, so that a whole story costs as much
 * as reading it once.
 */
import { type Doc, formOf, tokenFrom } from "../document.ts";
import { NEVER_NAME, WORD } from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import type { SpokenClause } from "./clauses.ts";

export interface WordsMet {
  /** How many words of a clause are met in it first. Clauses are asked of in their order. */
  readonly freshIn: (clause: SpokenClause) => number;
}

/** Words so short, and these, are everywhere. */
const SHORTEST = 4;
const ANYWHERE: ReadonlySet<string> = wordSet(
  `know think want come came went going like tell told seen look thing things something anything
   nothing just only very much more some well never ever again here there then than what when were
   been does done have that this with from would could should don't can't won't didn't isn't`,
);

/** The words of a document as far as it has been read: none, to begin with. */
export function wordsMet(doc: Doc): WordsMet {
  const met = new Set<string>();
  let read = 0;
  return {
    freshIn: ({ start, end }) => {
      const first = tokenFrom(doc.tokens, start);
      const last = tokenFrom(doc.tokens, end);
      for (; read < first; read++) met.add(formOf(doc, read).lower);
      const fresh = new Set<string>();
      for (let i = first; i < last; i++) {
        const { is, lower } = formOf(doc, i);
        const says = (is & WORD) !== 0 && (is & NEVER_NAME) === 0 && lower.length >= SHORTEST;
        if (says && !ANYWHERE.has(lower) && !met.has(lower)) fresh.add(lower);
      }
      return fresh.size;
    },
  };
}
