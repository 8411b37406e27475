/**
 * Words and commas that the reader passes over, since they say nothing of who does what.
 *
 * Owns the phrases that stand for one adverb ("more or less"), and the commas round what is set in
 * after `and`. Looks at words as they are written, a few to either side; knows nothing of readings so
 * far.
 */
import type { Reading } from "./reading.ts";
import type { Token } from "./tokens.ts";

/** Whether a word belongs to a phrase that can be left out without another word's changing. */
export function isPassedOver(tokens: readonly Token[], at: number): boolean {
  return isAllTheSame(tokens, at) || isOrNot(tokens, at) || isMoreOrLess(tokens, at);
}

// All the same, he goes: three words that stand for "yet".
function isAllTheSame(tokens: readonly Token[], at: number): boolean {
  const { lower } = tokens[at] as Token;
  const back = lower === "all" ? 0 : lower === "the" ? 1 : lower === "same" ? 2 : -1;
  const from = at - back;
  return (
    back >= 0 &&
    tokens[from]?.lower === "all" &&
    tokens[from + 1]?.lower === "the" &&
    tokens[from + 2]?.lower === "same" &&
    (tokens[from + 3] === undefined || tokens[from + 3]?.kind === "mark")
  );
}

// Whether he likes it or not, he goes: nothing is joined.
function isOrNot(tokens: readonly Token[], at: number): boolean {
  const from = tokens[at]?.lower === "or" ? at : at - 1;
  const after = tokens[from + 2];
  return (
    tokens[from]?.lower === "or" &&
    tokens[from + 1]?.lower === "not" &&
    (after === undefined ||
      after.kind === "mark" ||
      after.readings.some(({ pos, cost }) => pos === "finite" && cost < 1))
  );
}

// Derek more or less agrees, as good as says so, sort of smiles: words that stand for "nearly".
const NEARLY = ["more or less", "as good as", "as much as", "sort of", "kind of"].map((words) =>
  words.split(" "),
);

function isMoreOrLess(tokens: readonly Token[], at: number): boolean {
  return NEARLY.some((words) => {
    for (let back = 0; back < words.length; back++) {
      const from = at - back;
      if (!words.every((word, k) => tokens[from + k]?.lower === word)) continue;
      const acts = tokens[from + words.length]?.readings.some(
        ({ pos, cost }) => (pos === "finite" || pos === "past" || pos === "modal") && cost <= 3,
      );
      if (acts === true && startsWithSubject(tokens[from - 1])) return true;
    }
    return false;
  });
}

/** Prays, and, by his own account, gets somewhere: whether a comma parts nothing. */
export function isSetIn(tokens: readonly Token[], at: number): boolean {
  const opens = (i: number): boolean =>
    tokens[i]?.text === "," && AND_BUT.test(tokens[i - 1]?.lower ?? "");
  const leads = (i: number): boolean =>
    tokens[i]?.readings.some(({ pos, cost }) => /^(preposition|adverb)$/.test(pos) && cost < 1) ===
    true;
  let from = at;
  while (!opens(from)) {
    from--;
    if (from < at - 7 || (from < at && tokens[from]?.kind !== "word" && !opens(from))) return false;
  }
  if (!leads(from + 1)) return false;
  for (let k = from + 1; k < from + 8; k++) {
    if (tokens[k]?.text === ",") return from === at || k === at;
    if (tokens[k]?.kind !== "word" || tokens[k]?.readings.some(startsClause)) return false;
  }
  return false;
}

const AND_BUT = /^(and|but|or)$/;

function startsClause({ pos }: Reading): boolean {
  return /^(subject|who|because|modal|past)$/.test(pos);
}

/** Whether a name or a pronoun stands here that may begin a clause. */
export function startsWithSubject(token: Token | undefined): boolean {
  return token?.person !== undefined || /^(he|she|they|it)$/.test(token?.lower ?? "");
}
