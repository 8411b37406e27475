/** Lists of words as this folder writes them: one behind another, parted by blanks. */

/** The words of a list, to be asked for one by one. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
