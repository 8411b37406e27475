/**
 * What the reader typed while a story is being played.
 *
 * Turns one line into one wish. Does not know whether the wish can be granted, except that a
 * number has to be one of the choices on show.
 */

export type Wish =
  | { readonly kind: "choose"; readonly index: number }
  | { readonly kind: "save" | "load"; readonly name: string }
  /** `choice` is absent for what has just happened. */
  | { readonly kind: "why"; readonly choice: number | undefined }
  | { readonly kind: "ledger" }
  | { readonly kind: "undo" | "redo" | "history" | "help" | "quit" | "nothing" }
  | { readonly kind: "unclear"; readonly reason: string };

/** Each letter that is understood, with its long form and what it does. */
export const LETTERS: readonly (readonly [letter: string, word: string, does: string])[] = [
  ["u", "undo", "take the last choice back"],
  ["r", "redo", "make it again after all"],
  ["s", "save", "save the play (s NAME to keep several)"],
  ["l", "load", "go on from a save (l NAME)"],
  ["h", "history", "read again from the beginning"],
  ["w", "why", "what has just happened, and why (w 2: of a choice)"],
  ["k", "ledger", "who knows, owes, holds, feels and shows what"],
  ["?", "help", "this help"],
  ["q", "quit", "leave; so does the end of input"],
];

// Those of them that are only for stories with people in them.
const FOR_PEOPLE = ["w", "k"];

/** The letters for a story, with people in it or without. */
export function lettersFor(hasPeople: boolean): typeof LETTERS {
  return hasPeople ? LETTERS : LETTERS.filter(([letter]) => !FOR_PEOPLE.includes(letter));
}

/** Reads one line of input while `choices` choices are on show. */
export function wishFrom(line: string, choices: number): Wish {
  const text = line.trim();
  if (text === "") return { kind: "nothing" };
  if (/^[0-9]+$/.test(text)) {
    const number = Number(text);
    if (number >= 1 && number <= choices) return { kind: "choose", index: number - 1 };
    return { kind: "unclear", reason: rangeOf(text, choices) };
  }
  const space = text.search(/\s/);
  const first = (space < 0 ? text : text.slice(0, space)).toLowerCase();
  const rest = space < 0 ? "" : text.slice(space).trim();
  const found = LETTERS.find(([letter, word]) => letter === first || word === first);
  const word = found?.[1];
  switch (word) {
    case "save":
    case "load":
      return { kind: word, name: rest };
    case "why":
      if (rest === "") return { kind: "why", choice: undefined };
      if (!/^[0-9]+$/.test(rest)) break;
      return Number(rest) >= 1 && Number(rest) <= choices
        ? { kind: "why", choice: Number(rest) - 1 }
        : { kind: "unclear", reason: rangeOf(rest, choices) };
    case "undo":
    case "redo":
    case "history":
    case "ledger":
    case "help":
    case "quit":
      if (rest === "") return { kind: word };
      break;
    default:
  }
  const shown = text.length > 40 ? `${text.slice(0, 39)}…` : text;
  return { kind: "unclear", reason: `\`${shown}\` is not understood here.` };
}

function rangeOf(number: string, choices: number): string {
  const shown = number.length > 12 ? `${number.slice(0, 11)}…` : number;
  if (choices === 0) return `\`${shown}\` is not a choice: there are none here.`;
  if (choices === 1) return `\`${shown}\` is not a choice: the only one here is 1.`;
  return `\`${shown}\` is not a choice: they are 1 to ${choices} here.`;
}
