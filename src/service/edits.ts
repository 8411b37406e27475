/**
 * Edits as values: making them, and where a place is once they are made.
 *
 * Owns what it means for edits to stand together: all count in the text before, and none
 * overlaps another. Promises that marks survive whatever is typed around them. Knows no project.
 */
import type { Change, Range, TextEdit } from "./api.ts";

/** An edit of one text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * To which side a place leans that stands exactly where something is written: before what comes
 * in, or after it.
 */
export type Side = "before" | "after";

/** The same edits in the order of their places; of equal places, in the order given. */
export function inOrder<E extends Edit>(edits: readonly E[]): readonly E[] {
  for (let i = 1; i < edits.length; i++) {
    if (isBehind(edits[i - 1] as E, edits[i] as E)) {
      return [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
    }
  }
  return edits;
}

function isBehind(a: Edit, b: Edit): boolean {
  return a.start > b.start || (a.start === b.start && a.end > b.end);
}

/** A text after edits. Of two that overlap the later one is left out. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let out = "";
  let at = 0;
  for (const { start, end, text: written } of inOrder(edits)) {
    if (start < at) continue;
    out += text.slice(at, start) + written;
    at = Math.max(start, end);
  }
  return out + text.slice(at);
}

/** Texts after a change, by path. A renamed file is found by its new name. */
export function applyChange(
  texts: ReadonlyMap<string, string>,
  { edits, renamed }: Pick<Change, "edits" | "renamed">,
): Map<string, string> {
  const byPath = editsByPath(edits);
  const after = new Map<string, string>();
  for (const [path, text] of texts) {
    const own = byPath.get(path);
    const name = renamed !== undefined && Object.hasOwn(renamed, path) ? renamed[path] : undefined;
    after.set(name ?? path, own === undefined ? text : applyEdits(text, own));
  }
  // An edit of a file that isn't there makes it.
  for (const [path, own] of byPath) if (!texts.has(path)) after.set(path, applyEdits("", own));
  return after;
}

/** Edits of several files, each file's own. */
export function editsByPath(edits: readonly TextEdit[]): Map<string, TextEdit[]> {
  const byPath = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    const others = byPath.get(edit.path);
    if (others === undefined) byPath.set(edit.path, [edit]);
    else others.push(edit);
  }
  return byPath;
}

/** The edits of a change as they should stand: by file, then by place, each once. */
export function tidyEdits(edits: readonly TextEdit[], paths: readonly string[]): TextEdit[] {
  const tidy: TextEdit[] = [];
  const byPath = editsByPath(edits);
  const known = new Set(paths);
  const order = [...paths, ...[...byPath.keys()].filter((path) => !known.has(path))];
  for (const path of order) {
    let last: TextEdit | undefined;
    for (const edit of inOrder(byPath.get(path) ?? [])) {
      const isSame =
        last !== undefined &&
        last.start === edit.start &&
        last.end === edit.end &&
        last.text === edit.text;
      if (isSame) continue;
      tidy.push(edit);
      last = edit;
    }
  }
  return tidy;
}

/**
 * One edit that leads from a text to another: what is the same at both ends stays. Undefined
 * where they are equal.
 */
export function editBetween(before: string, after: string): Edit | undefined {
  if (before === after) return undefined;
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  let same = 0;
  while (
    same < most - start &&
    before.charCodeAt(before.length - 1 - same) === after.charCodeAt(after.length - 1 - same)
  ) {
    same++;
  }
  return { start, end: before.length - same, text: after.slice(start, after.length - same) };
}

/**
 * Where an offset is after edits. What stood in text that was replaced moves to that text's
 * nearer end: to its start where it leans before, else to its end.
 */
export function mapOffset(offset: number, edits: readonly Edit[], side: Side = "before"): number {
  let moved = 0;
  for (const { start, end, text } of inOrder(edits)) {
    if (start > offset || (start === offset && side === "before")) break;
    if (end < offset || (end === offset && end > start)) {
      moved += text.length - (end - start);
      continue;
    }
    // The place is in what is replaced, or exactly where something is put in.
    return start + moved + (side === "after" ? text.length : 0);
  }
  return offset + moved;
}

/**
 * Where a range is after edits of its file. What is written at its edges stays outside; a range
 * of which nothing is left is empty.
 */
export function mapRange(range: Range, edits: readonly TextEdit[]): Range {
  const own = edits.filter(({ path }) => path === range.path);
  const start = mapOffset(range.start, own, "after");
  const end = mapOffset(range.end, own, "before");
  return { path: range.path, start, end: Math.max(start, end) };
}
