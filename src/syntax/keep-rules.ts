/**
 * What the parser asks of whoever reads what only a `.keep` file may hold.
 *
 * Types alone: the parser of ink is complete without their implementation (keep.ts), which a
 * page that compiles ink need not load. Each question stays put, and answers undefined, where
 * ink's reading holds.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import type { Owner, PeopleBlock, Sentence, SentenceLine, Speech, TypeNote } from "./ast.ts";
import type { Level, Parser } from "./parser.ts";

/** The files of a story, before any of them is parsed. */
export interface FilesAtHand {
  /** A file's number among the sources. */
  readonly index: (name: string, text: string) => number;
  /** The text as it is read, by that number. */
  readonly read: (index: number) => string;
  /** What `INCLUDE path` in the file named `from` asks for. */
  readonly find: (path: string, from: string) => { name: string; text: string } | undefined;
  readonly isKeep: (name: string) => boolean;
  /** Of more files than this nothing more is looked for. */
  readonly most: number;
}

export interface KeepRules {
  /** Every block of the `.keep` files that a file leads to, in the order of the pages. */
  readonly blocks: (name: string, text: string, files: FilesAtHand) => PeopleBlock[];
  /** A block of declarations that begins on this line. */
  readonly block: (p: Parser, level: Level) => PeopleBlock | undefined;
  /** `: 0..10` after a name. */
  readonly type: (p: Parser) => TypeNote | undefined;

  // What follows is asked of a story with a CAST only, where the parser has a vocabulary.

  /** Who speaks the line that begins here; nothing is read but a mark that is not printed. */
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
