/**
 * Sentences about people: after `~`, and in braces up to the first `:` or `}`.
 *
 * Owns where a sentence stands and where it ends. Promises that in a story without a CAST there
 * is none, and that everything that isn't one is left to ink. Does not understand a word of
 * them; the vocabulary says what begins one, people/ what it means.
 */
import { sequenceOfPeople, unendedSentence } from "../base/messages/people.ts";
import type { Span } from "../base/span.ts";
import type { Sentence, SentenceLine } from "./ast.ts";
import * as Char from "./characters.ts";
import { endStatement } from "./line-end.ts";
import {
  fault,
  isWordAt,
  nameEnd,
  type Parser,
  peek,
  restSpan,
  skipSpaces,
  spanFrom,
  trimmedSpan,
} from "./parser.ts";

// Words between two others that make an expression of them.
const OPERATOR_WORDS = ["and", "or", "mod", "has", "hasnt"] as const;

/**
 * Reads the sentence in braces that begins here, to just before its `:` or `}`. Stays put where
 * ink's reading holds. Reports what ends otherwise, and a `|` in it.
 *
 *     {Derek knows papers and trust > 3: He says nothing.}
 *      ^
 */
export function readSentence(p: Parser): Sentence | undefined {
  const { vocabulary } = p;
  if (vocabulary === undefined) return undefined;
  const from = p.at;
  skipSpaces(p);
  const end = sentenceEnd(p);
  const span = trimmedSpan(p, p.at, end);
  const text = p.text.slice(span.start, span.end);
  if (text === "" || !vocabulary.isSentence(text)) {
    p.at = from;
    return undefined;
  }
  p.at = end;
  const bar = text.replaceAll("||", "  ").indexOf("|");
  const c = p.text.charCodeAt(end);
  if (bar >= 0) {
    const opening = spanFrom(p, from, from);
    fault(
      p,
      sequenceOfPeople(
        spanFrom(p, span.start + bar, span.start + bar + 1),
        { start: text.slice(0, bar).trim() },
        undefined,
        { span: opening, text: "$" },
      ),
    );
  } else if (c !== Char.COLON && c !== Char.CLOSE_BRACE) {
    fault(p, unendedSentence(span, { sentence: text }));
  }
  return { kind: "sentence", span, text };
}

/**
 * Reads the sentence that a branch's condition is; stays put where no colon ends it on its line.
 *
 *     - Derek knows papers: He says nothing.
 *       ^
 */
export function readBranchSentence(p: Parser): Sentence | undefined {
  const { vocabulary } = p;
  if (vocabulary === undefined) return undefined;
  const end = sentenceEnd(p);
  if (p.text.charCodeAt(end) !== Char.COLON) return undefined;
  const span = trimmedSpan(p, p.at, end);
  const text = p.text.slice(span.start, span.end);
  if (text === "" || !vocabulary.isSentence(text)) return undefined;
  p.at = end + 1;
  return { kind: "sentence", span, text };
}

/**
 * The sentence that the text before a colon nearly is, in braces that ink can't read as a
 * condition: `start` is where their inside begins. Undefined where no colon stands, or nothing
 * is near.
 */
export function nearSentenceAt(
  p: Parser,
  start: number,
): { readonly span: Span; readonly sentence: string; readonly nearest: string } | undefined {
  const { vocabulary, text } = p;
  if (vocabulary === undefined) return undefined;
  const end = sentenceEnd(p, start);
  if (text.charCodeAt(end) !== Char.COLON) return undefined;
  const span = trimmedSpan(p, start, end);
  const sentence = text.slice(span.start, span.end);
  if (sentence.includes("|") || !sentence.includes(" ")) return undefined;
  const nearest = vocabulary.nearestSentence(sentence);
  return nearest === undefined ? undefined : { span, sentence, nearest };
}

/** The first `:`, `}`, `{` or line end from a place. */
function sentenceEnd(p: Parser, from: number = p.at): number {
  const { text, length } = p;
  for (let at = from; at < length; at++) {
    switch (text.charCodeAt(at)) {
      case Char.COLON:
      case Char.CLOSE_BRACE:
      case Char.OPEN_BRACE:
      case Char.NEWLINE:
        return at;
    }
  }
  return length;
}

/**
 * Reads the sentence after `~` to the end of its line; stays put before ink's logic. `start` is
 * the place of the `~`.
 *
 *     ~ Derek tells Meredith papers
 *       ^
 */
export function readSentenceLine(p: Parser, start: number): SentenceLine | undefined {
  if (p.vocabulary === undefined || !isEffectAt(p)) return undefined;
  const line = restSpan(p);
  const written = p.text.slice(line.start, line.end);
  const brace = written.search(/[{}]/);
  const textSpan = trimmedSpan(p, p.at, brace < 0 ? line.end : line.start + brace);
  p.at = textSpan.end;
  const text = p.text.slice(textSpan.start, textSpan.end);
  const span = spanFrom(p, start, textSpan.end);
  endStatement(p, "a sentence");
  return { kind: "sentenceLine", span, text, textSpan };
}

/**
 * Whether a sentence stands here: a name's first, else two words that no operator joins, which
 * ink could not read. `~ return lapses` is left to whoever declares a promise of that name.
 */
function isEffectAt(p: Parser): boolean {
  const line = restSpan(p);
  if (p.vocabulary?.beginsEffect(p.text.slice(line.start, line.end)) === true) return true;
  if (isWordAt(p, "temp") || isWordAt(p, "return") || isWordAt(p, "not")) return false;
  const from = p.at;
  p.at = nameEnd(p, from);
  const end = p.at;
  skipSpaces(p);
  const c = peek(p);
  const isTwoWords =
    end > from &&
    p.at > end &&
    Char.isNameCharacter(c) &&
    !OPERATOR_WORDS.some((word) => isWordAt(p, word));
  p.at = from;
  return isTwoWords;
}
