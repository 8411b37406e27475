/**
 * A line cut into sentences, to be read one by one.
 *
 * Owns where the reader may forget what went before: after a full stop, a semicolon, a colon, and
 * after speech that ends a sentence. No more than that: capitals are tokens.ts's.
 */
import { endsSentence, type Token } from "./tokens.ts";

/** From which token to which, the second not included. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The sentences of a line, marks and all, in order. */
export function sentencesOf(tokens: readonly Token[]): Stretch[] {
  const out: Stretch[] = [];
  let from = 0;
  const cut = (to: number): void => {
    if (to > from) out.push({ from, to });
    from = to;
  };
  for (let i = 0; i < tokens.length; i++) {
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
