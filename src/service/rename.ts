/**
 * Renaming: every place of a name at once, in every file, or a reason why not.
 *
 * Owns the proof. The new texts are read and compared with the old: every place must mean what it
 * meant, nothing else may have come to mean another thing, and there may be no fault that there
 * wasn't before. So a name that would be caught by another on the way is refused, whatever
 * the rules are by which it would. What can't be known to be the same name is left, and told.
 */
import { isBuiltin, RESERVED } from "../analyse/builtins.ts";
import type { Span } from "../base/span.ts";
import * as Char from "../syntax/characters.ts";
import type { Range, Renameable, Renaming, SymbolKind, TextEdit } from "./api.ts";
import { applyChange, tidyEdits } from "./edits.ts";
import type { Entry, Place } from "./names.ts";
import { nameAt } from "./navigate.ts";
import { isCutAt, rangeOf } from "./places.ts";
import { peopleEdits } from "./rename-people.ts";
import { makeStory, relativePath, type Story } from "./story.ts";
import { walkNodes } from "./walk.ts";

/** What a renaming leaves, and why. */
export interface Left extends Range {
  readonly reason: string;
}

const WORDS: Readonly<Record<SymbolKind, string>> = {
  knot: "a knot",
  stitch: "a stitch",
  function: "a function",
  label: "a label",
  variable: "a variable",
  temporary: "a temporary variable",
  parameter: "a parameter",
  constant: "a constant",
  list: "a list",
  item: "a list’s item",
  external: "a function of the game’s",
  person: "a person",
  fact: "a fact",
  thing: "a thing",
  promise: "a promise",
  goal: "a goal",
  rule: "a rule",
};

/** The name at an offset, if it can be renamed. */
export function renameableAt(story: Story, path: string, offset: number): Renameable {
  const place = nameAt(story, path, offset);
  if (place === undefined) {
    return { ok: false, reason: "There is no name here that the story declares." };
  }
  const { entry, span } = place;
  const { sources } = story.parsed();
  const written = sources[span.file]?.read.slice(span.start, span.end) ?? entry.name;
  if (entry.kind === "fact" && !isWord(written)) {
    return { ok: false, reason: CLAUSE };
  }
  return { ok: true, range: rangeOf(sources, span), kind: entry.kind, name: written };
}

const CLAUSE =
  "A fact’s clause can be said in many ways, so it can’t be renamed at all its places. Give the fact a label, as in `(label) clause`, and use that.";

function isWord(text: string): boolean {
  return /^[\p{L}\p{N}_]+$/u.test(text);
}

/** What renaming the name at an offset comes to. */
export function renameAt(
  texts: ReadonlyMap<string, string>,
  story: Story,
  path: string,
  offset: number,
  newName: string,
): Renaming {
  const able = renameableAt(story, path, offset);
  if (!able.ok) return able;
  const place = nameAt(story, path, offset) as Place;
  const { entry } = place;
  const isPeoples = entry.what.kind === "people" && entry.kind !== "rule";
  const name = isPeoples ? newName.replaceAll(/\s+/g, " ").trim() : newName.trim();
  if (name === able.name) return { ok: false, reason: `It is called \`${name}\` already.` };
  const wrong = isPeoples ? illegalPeopleName(name, entry.kind) : illegalName(name);
  if (wrong !== undefined) return { ok: false, reason: wrong };

  const made = isPeoples
    ? peopleEdits(story, entry, able.name, name)
    : { edits: inkEdits(story, entry, name), left: [] };
  if (made.edits.length === 0) return { ok: false, reason: "There is nothing to change." };
  const edits = tidyEdits(made.edits, [...texts.keys()]);
  const change = { title: `Rename \`${able.name}\` to \`${name}\``, edits };
  const clash = findClash(texts, story, edits, made.left, name);
  if (clash !== undefined) return { ok: false, reason: clash };
  const left = [...made.left, ...mentionsLeft(story, entry, able.name, edits)];
  return { ok: true, change, left };
}

function inkEdits(story: Story, entry: Entry, name: string): TextEdit[] {
  const { sources } = story.parsed();
  return placesOfDeclarations(story, entry).map((span) => ({
    ...rangeOf(sources, span),
    text: name,
  }));
}

// A function may stand in for one of the game's: both go by one name.
function placesOfDeclarations(story: Story, entry: Entry): readonly Span[] {
  const spans = entry.places.map(({ span }) => span);
  const { names } = story.analysis();
  const table = story.names();
  const twin =
    entry.kind === "external"
      ? names.story.childNamed.get(entry.name)
      : entry.kind === "function"
        ? names.externals.get(entry.name)
        : undefined;
  const other = twin && table.entryOf(twin);
  return other === undefined ? spans : [...spans, ...other.places.map(({ span }) => span)];
}

// ─── Whether it may be ─────────────────────────────────────────────────────────────────────

function illegalName(name: string): string | undefined {
  if (name === "") return "A name needs at least one letter.";
  let hasLetter = false;
  for (let at = 0; at < name.length; at++) {
    const c = name.charCodeAt(at);
    if (!Char.isNameCharacter(c)) {
      return `A name is made of letters, digits and \`_\`: \`${name.charAt(at)}\` can’t stand in one.`;
    }
    if (!Char.isDigit(c)) hasLetter = true;
  }
  if (!hasLetter) return "Digits alone are a number. Put a letter or `_` to them.";
  if (RESERVED.has(name) || WORDS_OF_LOGIC.has(name)) {
    return `\`${name}\` is a word of ink’s own. Choose another name; \`${name}_\` would do.`;
  }
  if (isBuiltin(name)) {
    return `\`${name}\` is a function of ink’s own. Choose another name; \`${name}_\` would do.`;
  }
  if (name === "END" || name === "DONE")
    return `\`-> ${name}\` means the end. Choose another name.`;
  return undefined;
}

const WORDS_OF_LOGIC: ReadonlySet<string> = new Set(["and", "or", "mod", "has", "hasnt", "ref"]);

function illegalPeopleName(name: string, kind: SymbolKind): string | undefined {
  if (name === "") return "A name needs at least one letter.";
  const allowed =
    kind === "person" ? /^\p{L}[\p{L}\p{N} .'’-]*$/u : /^[\p{L}\p{N}_][\p{L}\p{N}_ '’-]*$/u;
  if (!allowed.test(name)) {
    return kind === "person"
      ? "A person’s name begins with a letter, and has letters, spaces, dots, hyphens and apostrophes in it."
      : `${capital(WORDS[kind])} is called by letters, digits and \`_\`, and spaces between words.`;
  }
  return undefined;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Why the story would not be the same afterwards; undefined where it would. */
function findClash(
  texts: ReadonlyMap<string, string>,
  story: Story,
  edits: readonly TextEdit[],
  left: readonly Range[],
  name: string,
): string | undefined {
  const after = makeStory(applyChange(texts, { edits }), story.main, story.parts);
  const taken = story.names().entries.find((each) => each.name === name);
  const where = taken === undefined ? "" : ` There is ${WORDS[taken.kind]} of that name already.`;
  const before = faultsOf(story);
  for (const [key, count] of faultsOf(after)) {
    if (count > (before.get(key) ?? 0)) return `The story would not be read as it is now.${where}`;
  }
  return isSameStory(story, after, edits, left)
    ? undefined
    : `\`${name}\` would be taken for something else in some of its places.${where}`;
}

/** How many faults there are of each kind. Warnings too: what looks odd afterwards is odd. */
function faultsOf(story: Story): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const found = [
    ...story.parsed().diagnostics,
    ...story.analysis().diagnostics,
    ...(story.people()?.diagnostics ?? []),
  ];
  for (const { code } of found) counts.set(code, (counts.get(code) ?? 0) + 1);
  return counts;
}

/** Whether every name means what it meant: the same places, each of the same declaration. */
function isSameStory(
  before: Story,
  after: Story,
  edits: readonly TextEdit[],
  left: readonly Range[],
): boolean {
  // What is left is no place of the name any more.
  const isLeft = new Set(left.map(({ path, start }) => `${path}:${start}`));
  const sources = before.parsed().sources;
  const sourcesAfter = after.parsed().sources;
  const old = before.names().places;
  const now = after.names().places;
  if (old.length !== now.length) return false;
  for (let file = 0; file < old.length; file++) {
    const name = sources[file]?.name;
    const places = (old[file] ?? []).filter(
      ({ span }) => isLeft.size === 0 || !isLeft.has(`${name}:${rangeOf(sources, span).start}`),
    );
    const others = now[file] ?? [];
    if (places.length !== others.length) return false;
    const own = edits.filter(({ path }) => path === name);
    const moved = mover(own);
    for (let i = 0; i < places.length; i++) {
      const one = places[i] as Place;
      const other = others[i] as Place;
      if (one.use !== other.use || one.entry.kind !== other.entry.kind) return false;
      if (moved(rangeOf(sources, one.span).start) !== rangeOf(sourcesAfter, other.span).start) {
        return false;
      }
      if (one.entry.nameSpan.file !== other.entry.nameSpan.file) return false;
      const home = rangeOf(sources, one.entry.nameSpan);
      const homeEdits = edits.filter(({ path }) => path === home.path);
      const there = rangeOf(sourcesAfter, other.entry.nameSpan);
      if (startAfter(home, homeEdits) !== there.start) return false;
    }
  }
  return sameSentences(before, after);
}

// Edits begin where names do, so a name's start is after all edits before it.
function mover(edits: readonly TextEdit[]): (offset: number) => number {
  const starts: number[] = [];
  const sums: number[] = [0];
  for (const { start, end, text } of edits) {
    starts.push(start);
    sums.push((sums[sums.length - 1] as number) + text.length - (end - start));
  }
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) < offset) low = middle + 1;
      else high = middle;
    }
    return offset + (sums[low] as number);
  };
}

function startAfter(range: Range, edits: readonly TextEdit[]): number {
  return mover(edits)(range.start);
}

/** Whether every sentence about people says what it said. */
function sameSentences(before: Story, after: Story): boolean {
  const one = before.people()?.readings;
  const other = after.people()?.readings;
  if (one === undefined || other === undefined) return one === other;
  const words = (readings: typeof one): string =>
    JSON.stringify([
      [...readings.effects.values()],
      [...readings.sentences.values()].map((reading) =>
        reading.kind === "pulls"
          ? reading.pulls.map(({ isDespite, reason }) => [isDespite, reason])
          : reading,
      ),
      readings.declared.rules.map(({ kind, first, second }) => [
        kind,
        first.kind === "reaching" ? "" : first,
        second?.kind === "reaching" ? "" : second,
      ]),
    ]);
  return words(one) === words(other);
}

// ─── What is left ──────────────────────────────────────────────────────────────────────────

const MOST_LEFT = 200;

/** The name as a word where it is no name: in comments, tags and texts in quotes. */
function mentionsLeft(
  story: Story,
  entry: Entry,
  name: string,
  edits: readonly TextEdit[],
): readonly Left[] {
  const { sources } = story.parsed();
  const left: Left[] = [];
  const word = new RegExp(
    `(?<![\\p{L}\\p{N}_])${name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&")}(?![\\p{L}\\p{N}_])`,
    "gu",
  );
  const isEdited = new Set(edits.map(({ path, start }) => `${path}:${start}`));
  const quoted = quotedRanges(story);
  for (const source of sources) {
    for (const match of source.written.matchAll(word)) {
      if (left.length >= MOST_LEFT) return left;
      const range = { path: source.name, start: match.index, end: match.index + match[0].length };
      if (isEdited.has(`${range.path}:${range.start}`)) continue;
      if (isCutAt(source, range.start) || isCutAt(source, range.end - 1)) {
        left.push({ ...range, reason: "in a comment" });
        continue;
      }
      const around = quoted.find(
        (each) => each.path === range.path && each.start <= range.start && range.end <= each.end,
      );
      if (around !== undefined) left.push({ ...range, reason: around.reason });
    }
  }
  // An external function is called by the game, which this doesn't reach.
  if (entry.kind === "external") {
    left.push({ ...rangeOf(sources, entry.nameSpan), reason: "the game that provides it" });
  }
  return left;
}

function quotedRanges(story: Story): readonly Left[] {
  const { sources } = story.parsed();
  const ranges: Left[] = [];
  const walk = (statements: Parameters<typeof walkNodes>[0]): void =>
    walkNodes(statements, (node) => {
      if (node.kind === "tag") {
        ranges.push({ ...rangeOf(sources, node.span), reason: "in a tag" });
        return "skip";
      }
      if (node.kind === "string") {
        ranges.push({ ...rangeOf(sources, node.span), reason: "in a text in quotes" });
        return "skip";
      }
      if (node.kind === "INCLUDE" && node.file !== undefined) walk(node.file.body);
      return undefined;
    });
  for (const flow of story.analysis().names.flows) walk(flow.node.body);
  return ranges;
}

// ─── Files ─────────────────────────────────────────────────────────────────────────────────

/** What renaming a file comes to: every INCLUDE that leads to it says the new name. */
export function renameFile(
  texts: ReadonlyMap<string, string>,
  stories: readonly Story[],
  path: string,
  newPath: string,
): Renaming {
  const to = newPath.trim().replaceAll("\\", "/");
  if (!texts.has(path)) return { ok: false, reason: `There is no file \`${path}\`.` };
  if (to === "" || to.endsWith("/")) return { ok: false, reason: "A file needs a name." };
  if (to === path) return { ok: false, reason: `It is called \`${to}\` already.` };
  if (texts.has(to)) return { ok: false, reason: `There is a file \`${to}\` already.` };
  if (to.split("/").some((part) => part === ".." || part === "." || part === "")) {
    return { ok: false, reason: "A file has to stay within the project’s folder." };
  }
  const edits: TextEdit[] = [];
  for (const story of stories) {
    const { sources } = story.parsed();
    for (const include of story.names().includes) {
      const from = sources[include.span.file]?.name;
      const target = sources[include.file]?.name;
      if (from === undefined || target === undefined) continue;
      // The file that moves leads elsewhere from its new folder, too.
      if (target !== path && from !== path) continue;
      const here = from === path ? to : from;
      const there = target === path ? to : target;
      const text =
        include.path.includes("/") || from === path
          ? relativePath(here, there)
          : shortPath(here, there, story.main);
      if (text !== include.path) edits.push({ ...rangeOf(sources, include.span), text });
    }
  }
  return {
    ok: true,
    change: {
      title: `Rename \`${path}\` to \`${to}\``,
      edits: tidyEdits(edits, [...texts.keys()]),
      renamed: { [path]: to },
    },
    left: [],
  };
}

// Written as before, from the story's own folder, where that leads there.
function shortPath(from: string, to: string, main: string): string {
  const besides = relativePath(from, to);
  const fromMain = relativePath(main, to);
  return besides.length <= fromMain.length ? besides : fromMain;
}
