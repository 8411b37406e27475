/**
 * What reading a `.keep` file has to know of the story's people: which words are names, and
 * which text in braces is a sentence about them.
 *
 * Only the questions stand here. Whoever knows what names and clauses mean answers them (see
 * people/vocabulary.ts); the parser asks at the few places where a story with a CAST is read
 * differently from ink.
 */
export interface Vocabulary {
  /**
   * Where the longest name of a person that begins at a place ends, whole words only; the place
   * itself where none does.
   */
  readonly personEnd: (text: string, at: number) => number;
  /**
   * Whether what stands in braces, up to the first `:` or `}`, is a sentence: whether it begins
   * as one after any `not` or `(`, or goes on as one after an `and` or `or`.
   */
  readonly isSentence: (text: string) => boolean;
  /**
   * The sentence that text in braces nearly is; asked only of text that is neither a sentence nor
   * an expression of ink's.
   */
  readonly nearestSentence: (text: string) => string | undefined;
  /** Whether what stands after `~` begins with a name or a clause, though ink could read it. */
  readonly beginsEffect: (text: string) => boolean;
}
