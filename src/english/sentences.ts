/**
 * A line cut into sentences, to be read one by one.
 *
 * Owns where the reader may forget what went before: after a full stop, a semicolon, a colon, and
 * after speech that ends a sentence; and brackets. No more than that: capitals are tokens.ts's.
 */
import { endsSentence, type Token } from "./tokens.ts";

// No sentence has more words and marks; what has is cut, so that reading stays quick.
const LONGEST = 250;

/** The sentences of a line, marks and all; what stands in brackets is a sentence of its own. */
export function sentencesOf(tokens: readonly Token[]): (readonly Token[])[] {
  const out: (readonly Token[])[] = [];
  let from = 0;
  const cut = (to: number): void => {
    if (to > from) out.push(...withoutBrackets(tokens.slice(from, to)));
    from = to;
  };
  for (let i = 0; i < tokens.length; i++) {
    if (i - from >= LONGEST) cut(i);
    const token = tokens[i] as Token;
    const next = tokens[i + 1];
    if (token.kind === "mark") {
      if (/^[;:]$/.test(token.text) || endsSentence(tokens, i)) cut(i + 1);
    } else if (token.kind === "speech" && i > from && next?.kind === "word") {
      // Derek says, "Go." Meredith goes.
      if (/^[.!?…]|^\.\./.test(token.text) && /^\p{Lu}/u.test(next.text)) cut(i + 1);
    }
  }
  cut(tokens.length);
  return out;
}

// James has a ticket (he has a drawer for them), and …: the sentence goes on after the bracket.
function withoutBrackets(tokens: readonly Token[]): (readonly Token[])[] {
  const opening = tokens.findIndex(({ kind, text }) => kind === "mark" && text === "(");
  const closing = tokens.findIndex(({ kind, text }) => kind === "mark" && text === ")");
  if (opening < 1 || closing < opening) return [tokens];
  const outer = [...tokens.slice(0, opening), ...tokens.slice(closing + 1)];
  const inner = tokens.slice(opening + 1, closing);
  return inner.length === 0 ? [outer] : [outer, inner];
}
