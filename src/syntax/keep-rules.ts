/**
 * What the parser asks of whoever reads what only a `.keep` file may hold.
 *
 * Types alone: the parser of ink is complete without their implementation (keep.ts), which a
 * page that compiles ink need not load. Each question stays put, and answers undefined, where
 * ink's reading holds.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import type { Owner, PeopleBlock, Sentence, SentenceLine, Speech, TypeNote } from "./ast.ts";
import type { FileHead } from "./blocks.ts";
import type { Level, Parser } from "./parser.ts";

export interface KeepRules {
  /** What stands before a file's first knot that others must know beforehand. */
  readonly head: (text: string, file: number, isKeep: boolean) => FileHead;
  /** A block of declarations that begins on this line. */
  readonly block: (p: Parser, level: Level) => PeopleBlock | undefined;
  /** `: 0..10` after a name. */
  readonly type: (p: Parser) => TypeNote | undefined;

  // What follows is asked of a story with a CAST only, where the parser has a vocabulary.

  /** Who speaks the line that begins here; nothing is read. */
  readonly speech: (p: Parser) => Speech | undefined;
  /** Whose choice this is, up to its text. */
  readonly owner: (p: Parser) => Owner | undefined;
  /** Says that a person's choice says nothing. */
  readonly emptyOwner: (p: Parser, owner: Owner) => void;
  /** The sentence in braces, to just before its `:` or `}`. */
  readonly sentence: (p: Parser) => Sentence | undefined;
  /** Whether a person's name stands where a branch's condition should; it is reported. */
  readonly isSpeakerAsBranch: (p: Parser) => boolean;
  /** The sentence that is a branch's condition, with its colon. */
  readonly branchSentence: (p: Parser) => Sentence | undefined;
  /** Says of braces read as alternatives that they are nearly a sentence. */
  readonly warnOfNearSentence: (p: Parser, inside: number) => void;
  /** What is wrong with braces that are nearly a sentence. */
  readonly explainNearSentence: (p: Parser, inside: number) => Diagnostic | undefined;
  /** The sentence after `~`, which stands at `start`. */
  readonly sentenceLine: (p: Parser, start: number) => SentenceLine | undefined;
}
