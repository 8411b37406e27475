/**
 * A line as words and marks.
 *
 * Owns where words begin and end, clitics (`he` + `'s`), names of several words, pinned words
 * (`\word`), and which words begin a sentence. Promises that the tokens of a text lie in it in
 * order, and that every letter of a text piece which is no word of narration is in no token that
 * may be changed. What is quoted is quotes.ts's.
 */
import { readingsOf } from "./lexicon.ts";
import { markSpeech } from "./quotes.ts";
import type { Reading } from "./reading.ts";
import type { Person, Piece } from "./telling.ts";

/** A text piece, an opaque one, or a verbatim one, in a row: what is left once branches are chosen. */
export type Flat = Exclude<Piece, { readonly kind: "branches" }>;

/** One word, one mark, one run of speech. */
export interface Token {
  readonly kind: "word" | "mark" | "opaque" | "speech";
  readonly text: string;
  readonly lower: string;
  /** Which piece it is of, and from where to where in it. */
  readonly piece: number;
  readonly start: number;
  readonly end: number;
  /** Joined to the token before it: `'s` in `Derek's`. */
  readonly clitic: boolean;
  /** Not to be changed: pinned, verbatim, or grown together with something printed. */
  readonly fixed: boolean;
  /** Pinned by the writer: stands for nobody. */
  readonly pinned: boolean;
  /** Whose name it is, by place in the cast. */
  readonly person: number | undefined;
  /** Whose name is a part of it: `Derek-shaped`. */
  readonly within: number | undefined;
  /** How the speech right before it ends: `?”`; empty where none stands there. */
  readonly spokenBefore: string;
  /** What it can be; nothing for marks. */
  readonly readings: readonly Reading[];
  /** Whether it begins a sentence, so that a small word here has a capital. */
  readonly opens: boolean;
}

type Draft = { -readonly [K in keyof Token]: Token[K] };

// Words hold letters, digits, marks on letters, and inner apostrophes and hyphens.
const TOKEN =
  /(\\?)([\p{L}\p{M}\p{N}]+(?:[-'’‑][\p{L}\p{M}\p{N}]+)*(?:(?<=s)['’](?![\p{L}\p{N}]))?)|(\.{2,}|--+|[^\s\\]|\\)/gu;
const NAME_PART = /[\p{L}\p{M}\p{N}]+(?:[-'’‑][\p{L}\p{M}\p{N}]+)*|[^\s]/gu;
const CLITIC = /^(.+?)(['’](?:s|d|ll|ve|re|m))$|^(.+s)(['’])$/iu;

/** The words and marks of a row of pieces. `begins` says that a sentence begins with the row. */
export function tokenise(
  flats: readonly Flat[],
  cast: readonly Person[],
  begins: boolean,
): readonly Token[] {
  const drafts: Draft[] = [];
  flats.forEach((flat, piece) => {
    if (flat.kind === "opaque") {
      drafts.push(draft("opaque", "", piece, 0, 0));
      return;
    }
    addTokens(drafts, flat.text, piece, flat.kind === "verbatim");
  });
  joinAcross(drafts, flats);
  const spoken = markSpeech(drafts, flats);
  const named = joinNames(spoken, cast);
  readWords(named);
  markOpenings(named, begins);
  return named;
}

const NO_READINGS: readonly Reading[] = [];

function readWords(drafts: readonly Draft[]): void {
  for (const token of drafts) {
    if (token.kind === "word" && !token.clitic) token.readings = readingsOf(token.lower);
  }
}

function draft(
  kind: Token["kind"],
  text: string,
  piece: number,
  start: number,
  end: number,
): Draft {
  return {
    kind,
    text,
    lower: text.toLowerCase().replaceAll("’", "'"),
    piece,
    start,
    end,
    clitic: false,
    fixed: false,
    pinned: false,
    person: undefined,
    within: undefined,
    spokenBefore: "",
    readings: NO_READINGS,
    opens: false,
  };
}

function addTokens(drafts: Draft[], text: string, piece: number, verbatim: boolean): void {
  for (const match of text.matchAll(TOKEN)) {
    const [whole, pin = "", word] = match;
    const start = match.index;
    if (word === undefined) {
      const mark = draft("mark", whole, piece, start, start + whole.length);
      mark.fixed = true;
      drafts.push(mark);
      continue;
    }
    const from = start + pin.length;
    // don't, o'clock: one word. he's, Derek'd: two.
    const parts = /n['’]t$|^o['’]/iu.test(word) ? undefined : CLITIC.exec(word);
    const body = parts?.[1] ?? parts?.[3] ?? word;
    const clitic = parts?.[2] ?? parts?.[4] ?? "";
    const first = draft("word", body, piece, from, from + body.length);
    first.pinned = pin !== "";
    first.fixed = verbatim || pin !== "";
    drafts.push(first);
    if (clitic === "") continue;
    const second = draft("word", clitic, piece, from + body.length, from + word.length);
    second.clitic = true;
    second.fixed = first.fixed;
    second.pinned = first.pinned;
    drafts.push(second);
  }
}

// `{x}'s` is something printed and a clitic; `{x}ish` and `un{x}` are nobody's words.
function joinAcross(drafts: Draft[], flats: readonly Flat[]): void {
  for (let i = 1; i < drafts.length; i++) {
    const left = drafts[i - 1] as Draft;
    const right = drafts[i] as Draft;
    if (left.piece === right.piece) continue;
    const end = flats[left.piece];
    const touches =
      right.start === 0 &&
      right.piece === left.piece + 1 &&
      (end?.kind === "opaque" || left.end === (end as { text: string }).text.length);
    if (!touches) continue;
    if (right.kind === "mark" && /^['’]$/.test(right.text)) {
      const next = drafts[i + 1];
      if (next?.kind === "word" && next.start === 1 && /^(s|d|ll|ve|re|m)$/.test(next.lower)) {
        next.text = right.text + next.text;
        next.lower = `'${next.lower}`;
        next.start = 0;
        next.clitic = true;
        drafts.splice(i, 1);
      }
    } else if (left.kind === "word" && right.kind === "word") {
      left.fixed = true;
      right.fixed = true;
      left.pinned = true;
      right.pinned = true;
    } else if (left.kind === "opaque" && right.kind === "word") {
      right.fixed = true;
      right.pinned = true;
    } else if (left.kind === "word" && right.kind === "opaque") {
      left.fixed = true;
      left.pinned = true;
    }
  }
}

/** A name of somebody in the cast, by the words that it is written with. */
interface Name {
  readonly words: readonly string[];
  readonly name: string;
  readonly index: number;
}

// By the first word, the longest first; kept while there is the cast: it tells many lines.
const namesOf = new WeakMap<readonly Person[], ReadonlyMap<string, readonly Name[]>>();

function namesByFirst(cast: readonly Person[]): ReadonlyMap<string, readonly Name[]> {
  const known = namesOf.get(cast);
  if (known !== undefined) return known;
  const names = cast
    .flatMap((person, index) =>
      [person.name, ...(person.aliases ?? [])].map((name) => ({
        words: [...name.matchAll(NAME_PART)].map(([part]) => part),
        name: name.trim().replace(/\s+/g, " "),
        index,
      })),
    )
    .filter(({ words }) => words.length > 0)
    .sort((a, b) => b.words.length - a.words.length);
  const byFirst = new Map<string, Name[]>();
  for (const name of names) {
    const first = nameStart(name.words[0] as string);
    byFirst.set(first, [...(byFirst.get(first) ?? []), name]);
  }
  namesOf.set(cast, byFirst);
  return byFirst;
}

// The Fox and the Fox, whichever the cast has: a sentence may begin with it.
function nameStart(word: string): string {
  return word === "The" ? "the" : word;
}

// A name of the cast, the longest that fits: `Derek Smith` before `Derek`.
function joinNames(tokens: readonly Draft[], cast: readonly Person[]): Draft[] {
  const byFirst = namesByFirst(cast);
  const out: Draft[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Draft;
    const found =
      token.kind === "word"
        ? byFirst
            .get(nameStart(token.text))
            ?.find(({ words }) => words.every((word, k) => sameName(tokens[i + k], word, token)))
        : undefined;
    if (found === undefined) {
      if (token.kind === "word") token.within = ownerOfPart(token, byFirst);
      out.push(token);
      continue;
    }
    token.end = (tokens[i + found.words.length - 1] as Draft).end;
    token.text = found.name;
    token.lower = found.name.toLowerCase();
    token.person = found.index;
    const last = out.at(-1);
    // Derek Smith, of whom the cast has `Derek`, called `Smith`: one name.
    if (isNextTo(last, token)) {
      last.end = token.end;
      last.text += ` ${token.text}`;
    } else out.push(token);
    i += found.words.length - 1;
  }
  return out;
}

function isNextTo(last: Draft | undefined, token: Draft): last is Draft {
  const same = last?.kind === "word" && last.person !== undefined && last.person === token.person;
  return (
    same && last.piece === token.piece && last.fixed === token.fixed && token.start === last.end + 1
  );
}

// Derek-shaped, un-Derek-like: the name is in it. Derek-Ann is somebody else.
function ownerOfPart(
  { text }: Draft,
  byFirst: ReadonlyMap<string, readonly Name[]>,
): number | undefined {
  if (!text.includes("-")) return undefined;
  const parts = text.split("-");
  const name = parts.find((part) =>
    byFirst.get(part)?.some(({ words }) => words.length === 1 || parts.length > 2),
  );
  const other = parts.some((part) => part !== name && /^\p{Lu}/u.test(part));
  return name === undefined || other ? undefined : byFirst.get(name)?.[0]?.index;
}

function sameName(token: Draft | undefined, word: string, first: Draft): boolean {
  return (
    token !== undefined &&
    nameStart(token.text) === nameStart(word) &&
    token.piece === first.piece &&
    // Dr. Quill: the full stop is of the name.
    (token.kind === "mark" ||
      (token.kind === "word" && token.fixed === first.fixed && (token === first || !token.clitic)))
  );
}

const TITLES = /^(mr|mrs|ms|dr|st|prof|vs|etc|no)$/;

/** Whether a mark ends a sentence where it stands. */
export function endsSentence(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i] as Token;
  if (token.kind !== "mark") return false;
  if (token.text === "!" || token.text === "?") return true;
  if (token.text === "…" || token.text.startsWith("..")) {
    // Trailing off in the middle of a sentence goes on with a small letter.
    const next = tokens[i + 1];
    return next === undefined || (/^\p{Lu}/u.test(next.text) && next.person === undefined);
  }
  const before = tokens[i - 1]?.lower ?? "";
  // No. 5: but Gwen says no.
  if (before === "no") return token.text === "." && !/^\d/.test(tokens[i + 1]?.text ?? "");
  return token.text === "." && !TITLES.test(before);
}

function markOpenings(tokens: Draft[], begins: boolean): void {
  let opens = begins;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i] as Draft;
    if (token.kind === "mark") {
      if (endsSentence(tokens, i)) opens = true;
      else if (!/^["“”‘’'()[\]*_]$/.test(token.text))
        opens &&= /^(—|–|--+|…|\.\.+)$/.test(token.text);
      continue;
    }
    token.opens = opens;
    const before = tokens[i - 1];
    if (before?.kind === "speech") token.spokenBefore = before.text;
    // "Go." He … begins anew; "Go," he says … does not; "Go?" is decided by what follows.
    opens =
      token.kind === "speech" && /[.]["”’']?$/.test(token.text) && !/\.\.["”’']?$/.test(token.text);
  }
}
