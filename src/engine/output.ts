/**
 * The output of one line under way, and ink's rules of white space.
 *
 * Pieces of text, line ends, glue and the marks around tags and strings, in the order in which
 * they were printed. Line ends that would make an empty line never get in; glue takes out those
 * before it and keeps out those after it; a function's output is trimmed at both ends.
 */
import { StoryFault } from "./fault.ts";

/** Kinds of piece. Text has something other than white space in it. */
export const TEXT = 1;
export const SPACE = 2;
export const NEWLINE = 3;
export const GLUE = 4;
export const STRING_MARK = 5;
export const TAG_MARK = 6;
export const TAG_END_MARK = 7;
/** A tag as ink wrote them before version 1.1. */
export const OLD_TAG = 8;

/** What a line came to. */
export interface FinishedLine {
  readonly text: string;
  readonly tags: readonly string[];
  /** Whether it ended with a line end; what stops in the midst of a line does not. */
  readonly isEnded: boolean;
}

/**
 * More pieces than any line has, white space included: a power of two, at which the arrays would
 * be widened. With glue at work it is fewer, because each text looks back for it.
 */
const MOST_PIECES = 1 << 17;
const MOST_GLUED_PIECES = 1 << 14;

const noTags: readonly string[] = [];

/** Letters of lines that are kept clean; a novel of 100,000 words has 600,000. */
const MOST_CLEANED_LETTERS = 1 << 20;

export class Output {
  kinds: Uint8Array = new Uint8Array(256);
  texts: string[] = [];
  length = 0;
  /** How many pieces of glue are in; most lines have none and skip its rules. */
  glues = 0;
  /** How many strings are under construction. */
  strings = 0;
  /** Whether a tag is open: line ends in it end no line. */
  isTagOpen = false;
  /** The instruction that printed the first text of the line; −1 before it. */
  firstPc = -1;
  // The line as it was when a line end was last reached that might not be the last word.
  #kept: FinishedLine | undefined;
  #keptNewline = -1;
  #keptFirstPc = -1;
  /** The line, once it is certain. */
  #line: FinishedLine | undefined;

  clear(): void {
    this.length = 0;
    this.glues = 0;
    this.strings = 0;
    this.isTagOpen = false;
    this.firstPc = -1;
    this.#line = undefined;
  }

  push(kind: number, text: string): void {
    if (this.length === this.kinds.length) {
      // A line that goes round without an end would fill the memory long before the turn's budget.
      const { length } = this;
      if (length >= (this.glues > 0 ? MOST_GLUED_PIECES : MOST_PIECES)) {
        throw new StoryFault("endless-text", { length });
      }
      const wider = new Uint8Array(this.length * 2);
      wider.set(this.kinds);
      this.kinds = wider;
    }
    this.kinds[this.length] = kind;
    this.texts[this.length++] = text;
    if (kind === TAG_MARK) this.isTagOpen = true;
    else if (kind === TAG_END_MARK) this.isTagOpen = false;
  }

  /** Begins a string. Its own tags end with it: whether one is open around it is in its mark. */
  openString(): void {
    this.push(STRING_MARK, this.isTagOpen ? "#" : "");
    this.strings++;
  }

  /** Remembers the line as it is now. */
  keep(): void {
    this.#kept = this.finish();
    this.#keptFirstPc = this.firstPc;
    this.#keptNewline = this.length - 1;
    while (this.kinds[this.#keptNewline] !== NEWLINE) this.#keptNewline--;
  }

  /** The line is what it was then. What was printed since will be printed again. */
  restore(): void {
    this.clear();
    this.#line = this.#kept;
    this.firstPc = this.#keptFirstPc;
  }

  /** Whether the line end that was there when it was kept has since been taken out. */
  lostKeptNewline(): boolean {
    return this.length <= this.#keptNewline || this.kinds[this.#keptNewline] !== NEWLINE;
  }

  /**
   * Text that is not white space.
   *
   * `trimFrom` is where the output of the function under way begins, or −1.
   * Says whether that function has now begun to print, so that its start is trimmed no more.
   */
  pushText(text: string, trimFrom: number): boolean {
    if (this.glues === 0 && trimFrom < 0) {
      this.push(TEXT, text);
      return false;
    }
    const glue = this.glues > 0 ? this.#lastGlue() : -1;
    if (glue >= 0) this.#removeGlue();
    const begins = this.#trimsStart(trimFrom, glue);
    this.push(TEXT, text);
    return begins;
  }

  /** A line end, which is left out where it would make an empty line or glue forbids it. */
  pushNewline(trimFrom: number): boolean {
    const last = this.length > 0 ? this.kinds[this.length - 1] : 0;
    if (last === TEXT && this.glues === 0 && trimFrom < 0) {
      this.push(NEWLINE, "\n");
      return true;
    }
    const glue = this.glues > 0 ? this.#lastGlue() : -1;
    if (glue >= 0 || this.#trimsStart(trimFrom, glue)) return false;
    if (this.endsInNewline() || !this.#hasContent()) return false;
    this.push(NEWLINE, "\n");
    return true;
  }

  /** Whether the beginning of what a function prints is still to be trimmed. */
  #trimsStart(trimFrom: number, glue: number): boolean {
    if (trimFrom < 0) return false;
    // Within a string that the function builds, its own white space counts.
    for (let i = this.length - 1; i > glue && i >= trimFrom; i--) {
      if (this.kinds[i] === STRING_MARK) return false;
    }
    return true;
  }

  pushGlue(): void {
    this.#trimNewlines();
    this.push(GLUE, "");
    this.glues++;
  }

  /** Whether a line is at its end now. A line end within a tag that is open still is the tag's. */
  endsLine(): boolean {
    return !this.isTagOpen && this.endsInNewline();
  }

  /** Whether nothing has been printed since a line end. */
  endsInNewline(): boolean {
    for (let i = this.length - 1; i >= 0; i--) {
      const kind = this.kinds[i] as number;
      if (kind === NEWLINE) return true;
      if (kind === TEXT || isMark(kind)) return false;
    }
    return false;
  }

  #hasContent(): boolean {
    for (let i = 0; i < this.length; i++) {
      const kind = this.kinds[i] as number;
      if (kind === TEXT || kind === SPACE || kind === NEWLINE) return true;
    }
    return false;
  }

  /** The last glue that still works: none before the string under construction does. */
  #lastGlue(): number {
    for (let i = this.length - 1; i >= 0; i--) {
      if (this.kinds[i] === GLUE) return i;
      if (this.kinds[i] === STRING_MARK) return -1;
    }
    return -1;
  }

  #removeGlue(): void {
    // As far as there is any: a line of much glue would be gone through for each piece of it.
    for (let i = this.length - 1; i >= 0 && this.glues > 0; i--) {
      const kind = this.kinds[i] as number;
      if (kind === GLUE) {
        this.#removeAt(i);
        this.glues--;
      } else if (isMark(kind)) break;
    }
  }

  /** Takes out white space at the end, from the first line end after the last text on. */
  #trimNewlines(): void {
    let from = -1;
    for (let i = this.length - 1; i >= 0; i--) {
      const kind = this.kinds[i] as number;
      if (kind === TEXT || isMark(kind)) break;
      if (kind === NEWLINE) from = i;
    }
    if (from < 0) return;
    for (let i = from; i < this.length; ) {
      const kind = this.kinds[i] as number;
      if (kind === NEWLINE || kind === SPACE) this.#removeAt(i);
      else i++;
    }
  }

  /** Takes white space off the end of what a function printed. */
  trimFunctionEnd(start: number): void {
    for (let i = this.length - 1; i >= start; i--) {
      const kind = this.kinds[i] as number;
      if (kind === TEXT) break;
      if (kind === NEWLINE || kind === SPACE) this.#removeAt(i);
    }
  }

  #removeAt(at: number): void {
    for (let i = at + 1; i < this.length; i++) {
      this.kinds[i - 1] = this.kinds[i] as number;
      this.texts[i - 1] = this.texts[i] as string;
    }
    this.length--;
  }

  /** Ends the string under construction: takes its pieces out and joins them. */
  takeString(): string {
    let text = "";
    let i = this.length - 1;
    for (; i >= 0 && this.kinds[i] !== STRING_MARK; i--) {
      const kind = this.kinds[i] as number;
      if (kind === TEXT || kind === SPACE || kind === NEWLINE) text = this.texts[i] + text;
      else if (kind === GLUE) this.glues--;
    }
    this.length = Math.max(0, i);
    this.isTagOpen = i >= 0 && this.texts[i] === "#";
    if (this.strings > 0) this.strings--;
    return text;
  }

  /** Ends a tag within a choice's text: takes its pieces out and joins them. */
  takeTag(): string {
    let text = "";
    for (let i = this.length - 1; i >= 0; i--) {
      const kind = this.kinds[i] as number;
      if (kind === TAG_MARK) {
        this.length = i;
        return cleanWhitespace(text);
      }
      if (isMark(kind)) break;
      if (kind === GLUE) this.glues--;
      else if (kind !== OLD_TAG) text = this.texts[i] + text;
    }
    throw new StoryFault("broken-program", { detail: "a tag" });
  }

  // Most lines are texts that other plays, or an undo, have come by as well: cleaned once.
  readonly #cleaned = new Map<string, string>();
  #cleanedLetters = 0;

  /** A line's text without its line end, white space as ink leaves it. */
  #cleanOf(text: string): string {
    let clean = this.#cleaned.get(text);
    if (clean === undefined) {
      clean = cleanWhitespace(text);
      if (clean.endsWith("\n")) clean = clean.slice(0, -1);
      // A story whose texts are ever new forgets; those that come again are soon back.
      this.#cleanedLetters += text.length;
      if (this.#cleanedLetters > MOST_CLEANED_LETTERS) {
        this.#cleaned.clear();
        this.#cleanedLetters = 0;
      }
      this.#cleaned.set(text, clean);
    }
    return clean;
  }

  /** The line as a reader gets it: text without the line end, and its tags. */
  finish(): FinishedLine {
    if (this.#line !== undefined) return this.#line;
    const isEnded = this.endsLine();
    if (this.length === 2 && this.kinds[0] === TEXT && this.kinds[1] === NEWLINE) {
      return { text: this.#cleanOf(this.texts[0] as string), tags: noTags, isEnded };
    }
    let text = "";
    let tag = "";
    let tags: string[] | undefined;
    let inTag = false;
    for (let i = 0; i < this.length; i++) {
      const kind = this.kinds[i] as number;
      if (kind === TEXT || kind === SPACE || kind === NEWLINE) {
        if (inTag) tag += this.texts[i];
        else text += this.texts[i];
      } else if (kind === TAG_MARK || kind === TAG_END_MARK) {
        if (tag !== "") (tags ??= []).push(cleanWhitespace(tag));
        tag = "";
        inTag = kind === TAG_MARK;
      } else if (kind === OLD_TAG && !inTag) (tags ??= []).push(this.texts[i] as string);
    }
    if (tag !== "") (tags ??= []).push(cleanWhitespace(tag));
    return { text: this.#cleanOf(text), tags: tags ?? noTags, isEnded };
  }
}

function isMark(kind: number): boolean {
  return kind >= STRING_MARK && kind <= TAG_END_MARK;
}

/**
 * Runs of spaces and tabs become one space, and go where a line begins or ends.
 * Nearly every text has none to spare and is given back as it is.
 */
export function cleanWhitespace(text: string): string {
  let out = "";
  /** What is to be taken over as it is begins here. */
  let from = 0;
  let lineStart = 0;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c === 10) lineStart = i + 1;
    if (c !== 32 && c !== 9) continue;
    const start = i;
    while (i + 1 < text.length && isBlank(text.charCodeAt(i + 1))) i++;
    const isLast = i + 1 === text.length || text.charCodeAt(i + 1) === 10;
    // At a line's beginning or end it goes; elsewhere one space stays.
    const stays = start !== lineStart && !isLast;
    if (stays && i === start && c === 32) continue;
    out += text.slice(from, start);
    if (stays) out += " ";
    from = i + 1;
  }
  return out + text.slice(from);
}

function isBlank(c: number): boolean {
  return c === 32 || c === 9;
}
