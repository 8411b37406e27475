/**
 * What ink's own functions and words do, in a sentence each: for hover and completion.
 *
 * Owns the sentences. Which functions there are is `analyse/builtins.ts`'s; a test holds both to
 * the same names.
 */

/** A function that ink brings along: its parameters, and what it gives. */
export interface BuiltinWords {
  readonly parameters: readonly string[];
  readonly says: string;
}

export const BUILTIN_WORDS: Readonly<Record<string, BuiltinWords>> = {
  CHOICE_COUNT: { parameters: [], says: "How many choices have been offered so far in this turn." },
  TURNS: { parameters: [], says: "How many turns the reader has taken." },
  TURNS_SINCE: {
    parameters: ["-> place"],
    says: "How many turns ago a place was last visited; −1 if it never was.",
  },
  READ_COUNT: { parameters: ["-> place"], says: "How often a place was visited." },
  RANDOM: {
    parameters: ["least", "most"],
    says: "A whole number by chance, both ends among what may come.",
  },
  SEED_RANDOM: {
    parameters: ["number"],
    says: "From here on chance comes out the same for the same number.",
  },
  LIST_RANGE: {
    parameters: ["list", "least", "most"],
    says: "Those items of a list whose numbers lie between two.",
  },
  LIST_RANDOM: { parameters: ["list"], says: "One item of a list, by chance." },
  MIN: { parameters: ["a", "b"], says: "The smaller of two numbers." },
  MAX: { parameters: ["a", "b"], says: "The greater of two numbers." },
  POW: { parameters: ["a", "b"], says: "A number to the power of another." },
  FLOOR: { parameters: ["x"], says: "The next whole number below." },
  CEILING: { parameters: ["x"], says: "The next whole number above." },
  INT: { parameters: ["x"], says: "A number without its fraction." },
  FLOAT: {
    parameters: ["x"],
    says: "A number as a fraction, so that dividing by it keeps the rest.",
  },
  LIST_MIN: { parameters: ["list"], says: "The item of a list with the smallest number." },
  LIST_MAX: { parameters: ["list"], says: "The item of a list with the greatest number." },
  LIST_ALL: { parameters: ["list"], says: "Every item that this list could hold." },
  LIST_COUNT: { parameters: ["list"], says: "How many items are in a list." },
  LIST_VALUE: { parameters: ["item"], says: "The number of an item." },
  LIST_INVERT: { parameters: ["list"], says: "The items that this list could hold and doesn’t." },
  _: { parameters: ["x"], says: "A number with the other sign." },
};

/** Words of logic, and what they do. */
export const LOGIC_WORDS: Readonly<Record<string, string>> = {
  not: "The opposite of what follows.",
  and: "Both sides hold.",
  or: "At least one side holds.",
  mod: "What is left after dividing.",
  has: "Everything on the right is in the list on the left.",
  hasnt: "Not everything on the right is in the list on the left.",
  true: "Yes.",
  false: "No.",
};

/** A blank in what a completion writes: `${1:name}`. */
export function blank(number: number, words = ""): string {
  return `$\{${number}${words === "" ? "" : `:${words}`}}`;
}

/** Lines that begin with a word of their own: the word, what it is written with, what it does. */
export const LINE_WORDS: readonly (readonly [word: string, insert: string, says: string])[] = [
  ["VAR", `VAR ${blank(1, "name")} = ${blank(2, "0")}`, "A variable that the whole story knows."],
  ["CONST", `CONST ${blank(1, "NAME")} = ${blank(2, "0")}`, "A value that never changes."],
  [
    "LIST",
    `LIST ${blank(1, "name")} = ${blank(2, "items")}`,
    "A list, and the items that it may hold.",
  ],
  ["EXTERNAL", `EXTERNAL ${blank(1, "name")}(${blank(2)})`, "A function that the game provides."],
  ["INCLUDE", `INCLUDE ${blank(1, "file")}`, "Another file of the story, as though it stood here."],
  ["TODO", `TODO: ${blank(1)}`, "A note to yourself, which readers never see."],
];
