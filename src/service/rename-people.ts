/**
 * Renaming people, and facts, things, promises and goals, in sentences and in what is told.
 *
 * Owns which words of a place are the name: `Ada` in `Ada Pell`, `ring` in `Derek's ring`. A name
 * in what is told is one wherever it stands as a whole word, unless the story has the same word as
 * a common one (`Will`, `May`) and it begins a sentence: that is left, and told.
 */
import { shortName } from "../people/declare-cast.ts";
import type { TextEdit } from "./api.ts";
import type { Entry } from "./names.ts";
import { rangeOf } from "./places.ts";
import type { Left } from "./rename.ts";
import type { Story } from "./story.ts";

/** The edits that give a name of people's another form, and the places that are left. */
export function peopleEdits(
  story: Story,
  entry: Entry,
  oldName: string,
  newName: string,
): { readonly edits: readonly TextEdit[]; readonly left: readonly Left[] } {
  const { sources } = story.parsed();
  const edits: TextEdit[] = [];
  const left: Left[] = [];
  const forms =
    entry.kind === "person"
      ? personForms(story, entry, oldName, newName)
      : [[oldName, newName] as const];
  const isCommon = entry.kind === "person" && isCommonWord(story, oldName);
  const put = (file: number, start: number, written: string, isTold: boolean): void => {
    for (const [before, after] of forms) {
      for (const at of wholeWords(written, before)) {
        const span = { file, start: start + at, end: start + at + before.length };
        const range = rangeOf(sources, span);
        const read = sources[file]?.read ?? "";
        if (isTold && isCommon && beginsSentence(read, span.start)) {
          left.push({ ...range, reason: "begins a sentence, and may be the common word" });
        } else {
          edits.push({ ...range, text: after });
        }
      }
      // A longer form that was found holds the shorter.
      if (wholeWords(written, before).length > 0) return;
    }
  };
  for (const { span, use } of entry.places) {
    const written = sources[span.file]?.read.slice(span.start, span.end) ?? "";
    put(span.file, span.start, written, use === "told");
  }
  const people = story.people();
  if (entry.kind === "person" && people !== undefined && entry.what.kind === "people") {
    // The head of the entry: `Thomas Rudd called Tom (he)`.
    const span = people.spans.people[entry.what.index];
    if (span !== undefined) {
      const head = sources[span.file]?.read.slice(span.start, span.end) ?? "";
      put(span.file, span.start, head, false);
    }
    // A goal's own words and a clause name people too, but not as the compiler reads them.
  }
  return { edits, left };
}

/**
 * What becomes of each form of a person's name, the longer first. A long name has a short form;
 * where the new long name has another, so do those who are called by it.
 */
function personForms(
  story: Story,
  entry: Entry,
  oldName: string,
  newName: string,
): readonly (readonly [string, string])[] {
  const cast = story.people()?.lexicon.cast;
  const person = entry.what.kind === "people" ? cast?.people[entry.what.index] : undefined;
  const forms: (readonly [string, string])[] = [[oldName, newName]];
  if (person === undefined) return forms;
  const short = shortName(oldName);
  const isDerived = oldName !== person.name && person.name === short;
  if (isDerived) forms.push([short, shortName(newName) ?? newName]);
  return forms;
}

const LETTER = /[\p{L}\p{N}_]/u;

/** Where a text stands as a whole word within another. */
function wholeWords(text: string, word: string): number[] {
  const found: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + word.length);
    if (!LETTER.test(before) && !LETTER.test(after)) found.push(at);
  }
  return found;
}

/** Whether the story has a name in small letters as well: `will`, `may`. */
function isCommonWord(story: Story, name: string): boolean {
  const small = name.toLowerCase();
  if (small === name || name.includes(" ")) return false;
  return story.parsed().sources.some(({ read }) => wholeWords(read, small).length > 0);
}

function beginsSentence(read: string, at: number): boolean {
  return /(?:^|[\n.!?:{|}"“‘(\]*+-])[ \t]*$/.test(read.slice(Math.max(0, at - 40), at));
}
