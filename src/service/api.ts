/**
 * What an editor may ask of a story while it is being written: the whole surface, as types.
 *
 * Owns the shapes; project.ts is the only implementation. Promises that everything answered is
 * plain data (it crosses a worker's border as it is), that nothing here throws for what a writer
 * wrote, however broken, and that no answer depends on anything but the texts. Does not know
 * editors, files on disk, the clock or chance.
 *
 * Every offset is a UTF-16 offset into a file's text *as it was given*, comments included; a
 * range's end is exclusive. Whoever shows a file with other line ends than it was given with
 * must give it as shown.
 */
import type { Severity } from "../base/diagnostic.ts";
import type { Span } from "../base/span.ts";
import type { CompiledKeep } from "../compile/keep.ts";
import type { Program } from "../program/program.ts";

// ─── Places ────────────────────────────────────────────────────────────────────────────────

/** A stretch of one file. */
export interface Range {
  readonly path: string;
  readonly start: number;
  readonly end: number;
}

/** A stretch of one file and what is to stand there instead; an insertion where it is empty. */
export interface TextEdit extends Range {
  readonly text: string;
}

/**
 * A change to a project as a whole. Its edits all count in the texts before it, do not overlap,
 * and stand in the order of files and of places; an edit of a file that isn't there makes it.
 * `applyChange` in edits.ts makes the new texts.
 */
export interface Change {
  /** What it does, as a menu would say it. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Files that are called otherwise afterwards, by their name before. */
  readonly renamed?: Readonly<Record<string, string>>;
}

// ─── The project ───────────────────────────────────────────────────────────────────────────

/** How a project is looked at. */
export interface ProjectOptions {
  /** The file that the story begins in; without it, what `guessMain` answers. */
  readonly main?: string | undefined;
  /** As whom a story with people is compiled; see `KeepOptions.as`. */
  readonly as?: string | undefined;
}

/**
 * Every text of a story at one moment. Never changes: `withText` and the like answer another,
 * which shares all that is still true. What is asked is worked out when it is first asked, and
 * kept; asking twice costs nothing. Drop old ones freely.
 *
 * The *story of a file* is the story that begins in `main` where that leads to the file; else
 * the file by itself, with what it includes.
 */
export interface Project {
  /** The file that the story begins in; `""` in a project without files. */
  readonly main: string;
  readonly as: string | undefined;
  /** Every file, in the order in which they were given. */
  readonly paths: readonly string[];
  /** A file's text; undefined where there is no such file. */
  text(path: string): string | undefined;

  /** The project with one text replaced, or with one more file. */
  withText(path: string, text: string): Project;
  /** The project without a file. */
  withoutFile(path: string): Project;
  /** The project after a change: edits made, files renamed. */
  withChange(change: Change): Project;
  /** The same texts, looked at otherwise. What is not given is as before. */
  withOptions(options: ProjectOptions): Project;

  /** The files that the story which begins in `main` consists of, in the order of reading. */
  storyPaths(): readonly string[];

  /**
   * The story that begins in `main`, compiled: what to give to `play`, `check` and the coverage
   * functions below. Worked out once, `problems` included.
   */
  compiled(): CompiledKeep;
  /**
   * Tells a line of narration that stands by itself as the compiled story tells it: for
   * `withPlainEdit` of later texts. Undefined in a story without people.
   */
  lineTeller(): ((line: string) => string) | undefined;

  // ─── What is wrong ───────────────────────────────────────────────────────────────────────

  /**
   * Everything that is wrong in the story, in the order of files and pages; then how the files
   * are written that it does not lead to: what their names mean, nobody can tell. The author's
   * TODOs are not among them: see `notes`.
   */
  problems(): readonly Problem[];
  /** The fixes of every problem that touches a range, the likelier ones first. */
  fixesAt(path: string, start: number, end?: number): readonly Fix[];

  // ─── How it looks ────────────────────────────────────────────────────────────────────────

  /**
   * What each piece of a file is, for its colours: ascending, never overlapping. Text that is
   * plainly read has none. Only what touches `from` to `to`, if given.
   */
  tokens(path: string, from?: number, to?: number): readonly Token[];
  /** What can be folded away, the outer before the inner. */
  folds(path: string): readonly Fold[];
  /** Knots, stitches, functions and labels, by file. Files of the story first, in its order. */
  outline(): readonly OutlineFile[];
  /** What one file declares, nested: an editor's "document symbols". */
  symbolsOf(path: string): readonly OutlineEntry[];
  /**
   * Everything declared anywhere whose name holds the letters of the query in this order; the
   * best first, at most `most` (100).
   */
  findSymbols(query: string, most?: number): readonly FoundSymbol[];
  /** The author's own notes: TODO lines. */
  notes(): readonly Note[];
  /** Words and numbers of the story as a whole, by file and by knot. */
  statistics(): Statistics;

  // ─── Writing ─────────────────────────────────────────────────────────────────────────────

  /** What could be written at a place. */
  completionsAt(path: string, offset: number): Completions;
  /** What the name at a place is. */
  hoverAt(path: string, offset: number): Hover | undefined;
  /** Where the name at a place is declared; for an INCLUDE, the file. Empty where nowhere. */
  definitionsAt(path: string, offset: number): readonly Range[];
  /** Every place of the name at a place, its declarations among them. */
  referencesAt(path: string, offset: number): readonly Reference[];
  /** The name at a place, if it can be renamed; else in words why not. */
  renameableAt(path: string, offset: number): Renameable;
  /** What renaming the name at a place comes to. */
  rename(path: string, offset: number, newName: string): Renaming;
  /** Renames a file and mends the INCLUDE lines that name it. */
  renameFile(path: string, newPath: string): Renaming;
  /** Where a text occurs, in all files or in some. */
  find(search: Search): Findings;
  /** What replacing everything found comes to. */
  replace(search: Search, replacement: string): Replacing;

  // ─── Between the page and the play ───────────────────────────────────────────────────────

  /** Where the text of a played line or choice stands, of a program that `compiled` gave. */
  rangeOfSpan(span: Span): Range | undefined;
  /**
   * Where play could begin to reach this place, the nearest first: a choice as if it had just
   * been taken, a gather, the stitch, the knot. Empty where only the story's own beginning leads
   * there, and in a function.
   */
  entriesAt(path: string, offset: number): readonly PlayEntry[];
  /**
   * Which instructions each line was compiled to, by file: what the checker says of
   * instructions, it says of these lines. Lines without instructions are left out.
   */
  codeOf(program: Program): readonly CodeLine[];
}

// ─── Problems ──────────────────────────────────────────────────────────────────────────────

/** One fault, as an editor shows it. */
export interface Problem extends Range {
  /** Kebab-case; `keepsake explain CODE` has more. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence that fits a list. */
  readonly title: string;
  /** What to say beside the place. */
  readonly label: string;
  /** Other places that help: the first declaration, the nearest name. */
  readonly others: readonly (Range & { readonly label: string })[];
  /** One paragraph, in terms of the story. */
  readonly why: string;
  /** One action, in words. */
  readonly action: string;
  /** What can be done at a keystroke; often nothing, and nothing past the first 500 problems. */
  readonly fixes: readonly Fix[];
}

/** A change that mends a problem. */
export interface Fix extends Change {
  /** Of the problem. */
  readonly code: string;
  /**
   * Whether there is nothing else that could be meant, so that it may be done unseen. Else it
   * is one way among several and wants a look.
   */
  readonly isSure: boolean;
}

// ─── Looks ─────────────────────────────────────────────────────────────────────────────────

/** What a piece of the text is. */
export type TokenKind =
  | "comment"
  /** A header's equals signs, bullets, dashes, arrows, braces, bars, glue: what shapes a story. */
  | "mark"
  | "keyword"
  | "operator"
  | "number"
  | "string"
  | "tag"
  /** A backslash with the letter that it keeps from meaning something. */
  | "escape"
  | "knot"
  | "stitch"
  | "label"
  | "function"
  | "variable"
  | "parameter"
  | "constant"
  | "list"
  | "item"
  | "external"
  /** A name of nothing that is declared. */
  | "unknown"
  /** The path of an INCLUDE. */
  | "path"
  /** TODO and what it says. */
  | "note"
  /** A type after a colon. */
  | "type"
  /** A person as speaker, as a choice's owner or in a sentence; `person` says who. */
  | "person"
  /** How it is said: `(very quietly)`. */
  | "manner"
  | "fact"
  | "thing"
  | "promise"
  | "goal"
  | "rule"
  /** Other words of a sentence about people. */
  | "sentence";

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: TokenKind;
  /** Where the name is declared here, rather than used. */
  readonly isDeclaration?: true;
  /** Whose it is, by their place in the CAST: for a colour a person. */
  readonly person?: number;
}

/** Lines that can be folded away: those after the first, to the end of the last. */
export interface Fold {
  /** The end of the first line's text. */
  readonly start: number;
  readonly end: number;
  readonly kind: "knot" | "stitch" | "choice" | "gather" | "braces" | "block" | "comment";
}

// ─── Outline ───────────────────────────────────────────────────────────────────────────────

/** What something declared is. A LIST's items and a knot's parameters count too. */
export type SymbolKind =
  | "knot"
  | "stitch"
  | "function"
  | "label"
  | "variable"
  | "temporary"
  | "parameter"
  | "constant"
  | "list"
  | "item"
  | "external"
  | "person"
  | "fact"
  | "thing"
  | "promise"
  | "goal"
  | "rule";

export interface OutlineFile {
  readonly path: string;
  /** Whether the story that begins in `main` leads here. */
  readonly isInStory: boolean;
  readonly words: number;
  readonly entries: readonly OutlineEntry[];
}

export interface OutlineEntry {
  readonly kind: SymbolKind;
  readonly name: string;
  /** The name with the names around it, as a divert from anywhere would have it: `hall.attic`. */
  readonly fullName: string;
  /** The whole of it. */
  readonly range: Range;
  /** Of the name alone. */
  readonly nameRange: Range;
  /** Words that are read in it, all that is inside included; 0 for what has no text. */
  readonly words: number;
  /** A knot's or function's parameters, a variable's first value, a person's pronoun. */
  readonly detail: string;
  readonly children: readonly OutlineEntry[];
}

export interface FoundSymbol {
  readonly kind: SymbolKind;
  readonly name: string;
  readonly fullName: string;
  readonly nameRange: Range;
  /** In whom it stands: `in hall`; empty at the top. */
  readonly where: string;
}

/** A TODO. */
export interface Note extends Range {
  readonly text: string;
  /** The knot it stands in, by its full name; empty before the first. */
  readonly knot: string;
}

/** Numbers of a story, or of a part of it. */
export interface Counts {
  /** Words that are read: text and choices, but no logic, tags or names of knots. */
  readonly words: number;
  readonly choices: number;
  readonly diverts: number;
}

export interface Statistics extends Counts {
  readonly knots: number;
  readonly stitches: number;
  readonly functions: number;
  readonly gathers: number;
  readonly notes: number;
  /** Words that a person says, by their place in the CAST. Empty in a story without one. */
  readonly saidBy: readonly { readonly name: string; readonly words: number }[];
  readonly files: readonly (Counts & { readonly path: string; readonly lines: number })[];
  /** Knots in the order of the files; `name` is empty for what stands before the first. */
  readonly byKnot: readonly (Counts & { readonly name: string; readonly range: Range })[];
}

// ─── Completion ────────────────────────────────────────────────────────────────────────────

export interface Completions {
  /** The letters already written that every item would take the place of, to the cursor. */
  readonly start: number;
  readonly end: number;
  /** The likeliest first. Not filtered by what is already written: editors do that. */
  readonly items: readonly Completion[];
}

export interface Completion {
  readonly label: string;
  readonly kind: SymbolKind | "keyword" | "builtin" | "tag" | "file" | "sentence" | "manner";
  /** Said beside the label: parameters, a value, where it is. */
  readonly detail: string;
  /** What it means, for whom the cursor rests on it; may be empty. */
  readonly info: string;
  /** What is written; `${1:words}` are blanks to be filled in, in order. */
  readonly insert: string;
}

// ─── Names ─────────────────────────────────────────────────────────────────────────────────

export interface Hover extends Range {
  readonly kind: SymbolKind | "builtin" | "file" | "end";
  readonly name: string;
  /** One line of code-like text: `VAR trust: 0..10 = 3`, `=== hall(door) ===`. */
  readonly signature: string;
  /** Sentences for people, one a line; the first says what it is. */
  readonly lines: readonly string[];
  readonly declaration: Range | undefined;
}

/** How a place uses a name. */
export type Use =
  | "declared"
  /** Asked for: a variable's value, how often a knot was visited, whether a fact is known. */
  | "read"
  | "changed"
  /** Led to: a divert, tunnel or thread, or a target that is stored. */
  | "target"
  | "called"
  /** On the way to something in it: `hall` in `hall.attic`, a LIST before its item. */
  | "named"
  /** A person: who speaks, or whose choice it is. */
  | "speaks"
  /** A person's name in what is told. */
  | "told";

export interface Reference extends Range {
  readonly use: Use;
  /** The line it stands on, trimmed, at most 200 letters. */
  readonly line: string;
}

export type Renameable =
  | { readonly ok: true; readonly range: Range; readonly kind: SymbolKind; readonly name: string }
  | { readonly ok: false; readonly reason: string };

/** What a renaming would do, or in words why it can't be done. */
export type Renaming =
  | {
      readonly ok: true;
      readonly change: Change;
      /**
       * Places that may mean the same and are left: the name in a comment, a tag or a text in
       * quotes, a word at a sentence's start that is a name too. To be looked at by the writer.
       */
      readonly left: readonly (Range & { readonly reason: string })[];
    }
  | { readonly ok: false; readonly reason: string };

// ─── Find and replace ──────────────────────────────────────────────────────────────────────

export interface Search {
  readonly text: string;
  readonly isCaseSensitive?: boolean;
  readonly isWholeWord?: boolean;
  /**
   * Read as a regular expression, line by line. Time is bounded by the length of line and
   * expression together: `(?=`, `(?<=` and `\1` are not known, and said to be so.
   */
  readonly isPattern?: boolean;
  /** Only these files; all without it. */
  readonly paths?: readonly string[];
  /** At most so many findings; 10,000 without it. */
  readonly most?: number;
}

export type Findings =
  | {
      readonly ok: true;
      readonly found: readonly Finding[];
      /** Whether there are more than were asked for. */
      readonly isCut: boolean;
    }
  | { readonly ok: false; readonly reason: string };

export interface Finding extends Range {
  /** Counting from 1. */
  readonly line: number;
  /** The line's text, at most 400 letters of it around what was found. */
  readonly context: string;
  /** Where in `context` what was found begins. */
  readonly at: number;
}

export type Replacing =
  | { readonly ok: true; readonly change: Change; readonly isCut: boolean }
  | { readonly ok: false; readonly reason: string };

// ─── Page and play ─────────────────────────────────────────────────────────────────────────

/** A place at which play can begin: give `path` to `Story.jump` of the story that `compiled` gave. */
export interface PlayEntry {
  readonly kind: "knot" | "stitch" | "choice" | "gather";
  readonly path: string;
  /** Its name or label; empty for a choice or gather without. */
  readonly name: string;
  /** Of its name; of its line where it has none. */
  readonly range: Range;
  /** What a knot or stitch must be given; empty for most. */
  readonly parameters: readonly string[];
}

/** A line of a file, and the instructions that were compiled from it. */
export interface CodeLine {
  readonly path: string;
  /** Counting from 1. */
  readonly line: number;
  /** Pairs: the first instruction of a stretch, and the first after it. Ascending. */
  readonly stretches: readonly number[];
}
