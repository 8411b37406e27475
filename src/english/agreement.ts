/**
 * A verb's form for another subject: `takes` → `take`, `is` → `are`, `'s` → `'re`.
 *
 * Owns the present tense and `was`; whole verbs and what is left of them in a contraction. Which
 * verbs belong to whom is parse.ts's; the past is past.ts's.
 */
import { isVerb } from "./lexicon.ts";
import { baseFromFinite } from "./verb-forms.ts";

/** Whom a verb is to agree with. */
export type Subject = "he" | "you" | "I" | "we";

const BE: Readonly<Record<Subject, string>> = { he: "is", you: "are", I: "am", we: "are" };
const BE_PAST: Readonly<Record<Subject, string>> = { he: "was", you: "were", I: "was", we: "were" };
const CLITIC_BE: Readonly<Record<Subject, string>> = { he: "'s", you: "'re", I: "'m", we: "'re" };

/** The form of `be` in the past. */
export function wasFor(subject: Subject): string {
  return BE_PAST[subject];
}

/**
 * A finite form in small letters, made to agree with `you`, `I` or `we`. `lemma` tells `'s` for
 * `is` from `'s` for `has`.
 */
export function agreeing(form: string, lemma: string, subject: Subject): string {
  switch (form) {
    case "is":
    case "are":
      return BE[subject];
    case "was":
    case "were":
      return BE_PAST[subject];
    case "isn't":
    case "aren't":
      return subject === "I" ? "am not" : "aren't";
    case "wasn't":
    case "weren't":
      return subject === "I" ? "wasn't" : "weren't";
    case "'s":
    case "'re":
    case "'ve":
      return lemma === "have" ? "'ve" : CLITIC_BE[subject];
    case "has":
      return "have";
    case "hasn't":
      return "haven't";
    case "does":
      return "do";
    case "doesn't":
      return "don't";
    default:
      // They pass: of one person who goes by it, and no form in -s.
      return /[^s]s$/.test(form) ? baseFromFinite(form, isVerb) : form;
  }
}
