/**
 * From a place in a text to what its name means, and to every other place of it.
 *
 * Owns what counts as standing *at* a name: in it, or right behind it. Everything else is read
 * off the name table.
 */
import type { Range, Reference } from "./api.ts";
import { includeAt, type Place, placeAt } from "./names.ts";
import { isCutAt, lineText, rangeOf, readOffset } from "./places.ts";
import type { Story } from "./story.ts";

/** The name at an editor's offset; undefined in a comment, and where none stands. */
export function nameAt(story: Story, path: string, offset: number): Place | undefined {
  const file = story.indexOf(path);
  const source = story.parsed().sources[file];
  if (source === undefined || isCutAt(source, offset)) return undefined;
  return placeAt(story.names(), file, readOffset(source, offset));
}

/** The file that an INCLUDE at an offset leads to, and the place of its path there. */
export function includedAt(
  story: Story,
  path: string,
  offset: number,
): { readonly path: string | undefined; readonly range: Range } | undefined {
  const file = story.indexOf(path);
  const { sources } = story.parsed();
  const source = sources[file];
  if (source === undefined) return undefined;
  const found = includeAt(story.names(), file, readOffset(source, offset));
  if (found === undefined) return undefined;
  return { path: sources[found.file]?.name, range: rangeOf(sources, found.span) };
}

/** Where the name at an offset is declared; for an INCLUDE the file's beginning. */
export function definitionsAt(story: Story, path: string, offset: number): readonly Range[] {
  const { sources } = story.parsed();
  const place = nameAt(story, path, offset);
  if (place !== undefined) {
    const declared = place.entry.places.filter(({ use }) => use === "declared");
    const spans = declared.length > 0 ? declared.map(({ span }) => span) : [place.entry.nameSpan];
    return spans.map((span) => rangeOf(sources, span));
  }
  const included = includedAt(story, path, offset)?.path;
  return included === undefined ? [] : [{ path: included, start: 0, end: 0 }];
}

/** Every place of the name at an offset, in the order of the story's files. */
export function referencesAt(story: Story, path: string, offset: number): readonly Reference[] {
  const place = nameAt(story, path, offset);
  return place === undefined ? [] : place.entry.places.map((each) => referenceOf(story, each));
}

/** A place as an editor's list shows it. */
export function referenceOf(story: Story, { span, use }: Place): Reference {
  const { sources } = story.parsed();
  const range = rangeOf(sources, span);
  const source = sources[span.file];
  return { ...range, use, line: source === undefined ? "" : lineText(source, range.start) };
}
