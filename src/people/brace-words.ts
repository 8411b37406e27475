/** The words that begin a sentence in braces; apart, so that colours need nothing else. */

/** Words that make what follows them in braces a sentence, or a list of them. */
export const BRACE_WORDS: ReadonlySet<string> = new Set([
  "as",
  "needs",
  "presumes",
  "because",
  "despite",
]);
