/**
 * Words for people, in the three persons: what `he` and `his` become when somebody is "you" or "I".
 *
 * Owns those tables, and which cast a pronoun fits. Not who is meant (references.ts), nor which of
 * `her`'s two uses stands in a sentence (parse.ts).
 */
import type { Person } from "./telling.ts";

/** What a pronoun does where it stands. */
export type Case = "subject" | "object" | "owner" | "owned" | "self";

/** The pronoun a cast member goes by, and `they` for several. */
export type Kind = Person["pronoun"];

interface Form {
  readonly kind: Kind;
  readonly as: Case;
}

const FORMS = new Map<string, Form>(
  Object.entries<Form>({
    he: { kind: "he", as: "subject" },
    him: { kind: "he", as: "object" },
    his: { kind: "he", as: "owner" },
    himself: { kind: "he", as: "self" },
    she: { kind: "she", as: "subject" },
    her: { kind: "she", as: "object" },
    hers: { kind: "she", as: "owned" },
    herself: { kind: "she", as: "self" },
    they: { kind: "they", as: "subject" },
    them: { kind: "they", as: "object" },
    their: { kind: "they", as: "owner" },
    theirs: { kind: "they", as: "owned" },
    themselves: { kind: "they", as: "self" },
    themself: { kind: "they", as: "self" },
    it: { kind: "it", as: "subject" },
    its: { kind: "it", as: "owner" },
    itself: { kind: "it", as: "self" },
  }),
);

/** What a pronoun of the third person is; `undefined` for other words. */
export function pronounOf(lower: string): Form | undefined {
  return FORMS.get(lower);
}

const SECOND: Readonly<Record<Case, string>> = {
  subject: "you",
  object: "you",
  owner: "your",
  owned: "yours",
  self: "yourself",
};

const FIRST: Readonly<Record<Case, string>> = {
  subject: "I",
  object: "me",
  owner: "my",
  owned: "mine",
  self: "myself",
};

const WE: Readonly<Record<Case, string>> = {
  subject: "we",
  object: "us",
  owner: "our",
  owned: "ours",
  self: "ourselves",
};

/** The word for the viewpoint's person. */
export function oneAs(person: "first" | "second", as: Case): string {
  return (person === "first" ? FIRST : SECOND)[as];
}

const NUMBERS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** The words for several, the viewpoint's person among them. `after` is the word before. */
export function manyAs(
  person: "first" | "second",
  as: Case,
  count: number,
  partitive: boolean,
): string {
  if (person === "first") return WE[as];
  if (as === "owner" || as === "owned") return SECOND[as];
  if (as === "self") return "yourselves";
  // of you, between you, you both
  if (partitive) return "you";
  return `the ${NUMBERS[count - 2] ?? "lot"} of you`;
}
