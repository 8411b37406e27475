/**
 * Finding and replacing text in all files: as it stands, as a whole word, or by an expression.
 *
 * Owns what a finding is and what is written in its place. Promises to end: lines are looked
 * through one by one, and an expression has so many steps for the whole search and no more.
 */
import type { Finding, Findings, Replacing, Search, TextEdit } from "./api.ts";
import {
  compilePattern,
  type Match,
  matchPattern,
  type Patience,
  type Pattern,
} from "./pattern.ts";

const MOST = 10_000;
/** About a second of work on a slow machine. */
const MOST_STEPS = 40_000_000;
/** Lines that are longer are looked through in their beginning only. */
const LONGEST_LINE = 20_000;
const CONTEXT = 400;

/** One place that was found, with what replacing needs. */
interface Hit {
  readonly start: number;
  readonly end: number;
  readonly groups: readonly (string | undefined)[];
}

type Finder = (line: string, patience: Patience) => readonly Hit[] | "impatient";

/** Everywhere that a search fits. */
export function findText(texts: ReadonlyMap<string, string>, search: Search): Findings {
  const found: Finding[] = [];
  const answer = searchTexts(texts, search, (path, text, lineStart, line, hit) => {
    const start = lineStart + hit.start;
    const end = lineStart + hit.end;
    const { context, at } = contextOf(text, lineStart, start, end);
    found.push({ path, start, end, line, context, at });
  });
  return answer.ok ? { ok: true, found, isCut: answer.isCut } : answer;
}

/** What replacing everything that a search finds comes to. */
export function replaceText(
  texts: ReadonlyMap<string, string>,
  search: Search,
  replacement: string,
): Replacing {
  const edits: TextEdit[] = [];
  const compiled =
    search.isPattern === true
      ? compilePattern(search.text, search.isCaseSensitive ?? false)
      : undefined;
  const names = compiled?.ok === true ? compiled.pattern.names : new Map<string, number>();
  const answer = searchTexts(texts, search, (path, text, lineStart, _line, hit) => {
    const start = lineStart + hit.start;
    const end = lineStart + hit.end;
    const written =
      search.isPattern === true ? fillReplacement(replacement, hit.groups, names) : replacement;
    if (text.slice(start, end) !== written) edits.push({ path, start, end, text: written });
  });
  if (!answer.ok) return answer;
  const title = `Replace ${edits.length} of \`${search.text}\``;
  return { ok: true, change: { title, edits }, isCut: answer.isCut };
}

function searchTexts(
  texts: ReadonlyMap<string, string>,
  search: Search,
  found: (path: string, text: string, lineStart: number, line: number, hit: Hit) => void,
):
  | { readonly ok: true; readonly isCut: boolean }
  | { readonly ok: false; readonly reason: string } {
  if (search.text === "") return { ok: true, isCut: false };
  const finder = makeFinder(search);
  if (typeof finder === "string") return { ok: false, reason: finder };
  const most = search.most ?? MOST;
  const patience: Patience = { steps: MOST_STEPS };
  let count = 0;
  let isCut = false;
  for (const [path, text] of texts) {
    if (search.paths !== undefined && !search.paths.includes(path)) continue;
    let lineStart = 0;
    for (let line = 1; lineStart <= text.length; line++) {
      const lineEnd = text.indexOf("\n", lineStart);
      let end = lineEnd < 0 ? text.length : lineEnd;
      const next = end + 1;
      if (end > lineStart && text.charCodeAt(end - 1) === 13) end--;
      if (end - lineStart > LONGEST_LINE) isCut = true;
      const hits = finder(text.slice(lineStart, Math.min(end, lineStart + LONGEST_LINE)), patience);
      if (hits === "impatient") return { ok: false, reason: TOO_SLOW };
      for (const hit of hits) {
        if (count++ >= most) return { ok: true, isCut: true };
        found(path, text, lineStart, line, hit);
      }
      lineStart = next;
    }
  }
  return { ok: true, isCut };
}

const TOO_SLOW =
  "This expression takes too long on these files. Make it shorter, or look in fewer files.";

function makeFinder(search: Search): Finder | string {
  const { text, isCaseSensitive = false, isWholeWord = false, isPattern = false } = search;
  if (!isPattern) {
    // A plain text as an expression has nothing in it that could be tried in two ways.
    const plain = new RegExp(
      text.replaceAll(/[\^$\\.*+?()[\]{}|/]/gu, "\\$&"),
      isCaseSensitive ? "gu" : "giu",
    );
    return (line) => {
      const hits: Hit[] = [];
      for (const match of line.matchAll(plain)) {
        const end = match.index + match[0].length;
        if (isWholeWord && !isWord(line, match.index, end)) continue;
        hits.push({ start: match.index, end, groups: [] });
      }
      return hits;
    };
  }
  const compiled = compilePattern(text, isCaseSensitive);
  return compiled.ok
    ? (line, patience) => findPattern(compiled.pattern, line, patience, isWholeWord)
    : compiled.reason;
}

function findPattern(
  pattern: Pattern,
  line: string,
  patience: Patience,
  isWholeWord: boolean,
): readonly Hit[] | "impatient" {
  const hits: Hit[] = [];
  for (let from = 0; from <= line.length; ) {
    const match = matchPattern(pattern, line, from, patience);
    if (patience.steps < 0) return "impatient";
    if (match === undefined) break;
    const start = match[0] as number;
    const end = match[1] as number;
    // What is empty is no finding: there would be one at every letter.
    if (end > start && !(isWholeWord && !isWord(line, start, end))) {
      hits.push({ start, end, groups: groupsOf(match, line) });
    }
    from = end > start ? end : end + 1;
  }
  return hits;
}

function groupsOf(match: Match, line: string): (string | undefined)[] {
  const groups: (string | undefined)[] = [];
  for (let i = 0; i < match.length; i += 2) {
    const start = match[i] as number;
    groups.push(start < 0 ? undefined : line.slice(start, match[i + 1]));
  }
  return groups;
}

const LETTER = /^[\p{L}\p{N}_]$/u;

function isWord(line: string, start: number, end: number): boolean {
  return !LETTER.test(line.charAt(start - 1)) && !LETTER.test(line.charAt(end));
}

/** `$1`, `$<name>`, `$&` and `$$`, as JavaScript fills them in. */
function fillReplacement(
  replacement: string,
  groups: readonly (string | undefined)[],
  names: ReadonlyMap<string, number>,
): string {
  return replacement.replaceAll(
    /\$(?:\$|&|(\d{1,2})|<([^>]*)>)/g,
    (whole, digits: string | undefined, name: string | undefined) => {
      if (whole === "$$") return "$";
      if (whole === "$&") return groups[0] ?? "";
      if (name !== undefined) {
        const number = names.get(name);
        return number === undefined ? whole : (groups[number] ?? "");
      }
      const number = Number(digits);
      if (number === 0 || number >= groups.length) return whole;
      return groups[number] ?? "";
    },
  );
}

/** The line around a finding, cut so that what was found is in sight. */
function contextOf(
  text: string,
  lineStart: number,
  start: number,
  end: number,
): { context: string; at: number } {
  const stop = text.indexOf("\n", end);
  const lineEnd = stop < 0 ? text.length : stop;
  const from =
    lineEnd - lineStart <= CONTEXT ? lineStart : Math.max(lineStart, start - CONTEXT / 4);
  const context = text.slice(from, Math.min(lineEnd, from + CONTEXT)).replace(/\r$/, "");
  return { context, at: start - from };
}
