/**
 * What the parser asks about a story's people, answered from its blocks.
 *
 * Reports nothing: the blocks are read once more, with messages, when the whole story has been
 * parsed (see read.ts).
 */
import type { PeopleBlock } from "../syntax/ast.ts";
import type { Vocabulary } from "../syntax/index.ts";
import { BRACE_WORDS } from "./brace-words.ts";
import { declare } from "./declare.ts";
import { beginsSentence, type Lexicon, phraseAt, protectedWords, unplaced } from "./lexicon.ts";
import { nearestSentence } from "./nearest-sentence.ts";
import { isWord, type Word, wordsOf } from "./words.ts";

/** Text that ink may have meant is taken for a sentence only if little is different. */
const NEAR = 0.25;
/** How often one story's braces are compared with sentences. */
const MOST_SUGGESTIONS = 60;

/** Makes the vocabulary of a story's blocks: what `parseStory` wants as `vocabulary`. */
export function makeVocabulary(blocks: readonly PeopleBlock[]): Vocabulary {
  return vocabularyOf(declare(blocks, []).lexicon);
}

/** The vocabulary of a lexicon. */
export function vocabularyOf(lexicon: Lexicon): Vocabulary {
  let suggestions = MOST_SUGGESTIONS;
  const firstLetters = new Set(lexicon.names.map(({ name }) => name.charCodeAt(0)));
  return {
    personEnd: (text, at) => {
      // Nearly every line is told by its first letter not to be speech.
      if (!firstLetters.has(text.charCodeAt(at))) return at;
      for (const { name } of lexicon.names) {
        const end = at + name.length;
        if (text.startsWith(name, at) && !/^[\p{L}\p{N}_]/u.test(text.charAt(end))) return end;
      }
      return at;
    },
    isSentence: (text) => {
      const words = wordsOf(unplaced(text));
      if (opensSentence(lexicon, words, 0)) return true;
      const isProtected = protectedWords(lexicon, words);
      return words.some(
        ({ key }, at) =>
          (key === "and" || key === "or") &&
          isProtected[at] !== true &&
          opensSentence(lexicon, words, at + 1),
      );
    },
    nearestSentence: (text) =>
      suggestions-- > 0
        ? nearestSentence(lexicon, wordsOf(unplaced(text)), "questions", NEAR)?.sentence
        : undefined,
    beginsEffect: (text) => {
      const words = wordsOf(unplaced(text));
      if (lexicon.names.some(({ name }) => beginsWith(text, name))) return true;
      // `return` is a word of ink's; as the name of a promise it can only lapse.
      const found = phraseAt(lexicon, words, 0, ["promise"]);
      return (
        found !== undefined && words.length === found.end + 1 && words[found.end]?.key === "lapses"
      );
    },
  };
}

function beginsWith(text: string, name: string): boolean {
  return text.startsWith(name) && !/^[\p{L}\p{N}_]/u.test(text.charAt(name.length));
}

/** Whether, after any `not` or `(`, a sentence begins at a word. */
function opensSentence(lexicon: Lexicon, words: readonly Word[], start: number): boolean {
  let at = start;
  while (isOpening(words[at])) at++;
  const word = words[at];
  if (word === undefined || !isWord(word)) return false;
  return BRACE_WORDS.has(word.key) || beginsSentence(lexicon, words, at);
}

/** Whether a word may stand before a sentence: `not`, `!` or `(`. */
export function isOpening(word: Word | undefined): boolean {
  return word?.key === "not" || word?.key === "(" || word?.key === "!";
}
