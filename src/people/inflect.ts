/**
 * Narration told to its reader: "Derek takes her hand" becomes "You take her hand".
 *
 * Owns the way between a story's texts and English, which knows no stories: each line of output
 * is read whole, inflected, and put back text by text, before anything is lowered. Promises to
 * leave alone speech, quoted words, tags, strings, what is printed, and the files of plain ink.
 * What can be read in two ways is asked about, once a word. Watched, or where nobody is playable,
 * nothing is touched.
 */
import { collectNames } from "../analyse/collect.ts";
import { typeRules } from "../analyse/types.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import { unclearWord } from "../base/messages/people.ts";
import type { SourceFile } from "../base/span.ts";
import type { Cast } from "../drama/cast.ts";
import { speakerOf } from "../drama/speech.ts";
import type { Ask } from "../english/index.ts";
import type { Choice, Content, StoryFile, Text } from "../syntax/ast.ts";
import { isKeepFile } from "../syntax/index.ts";
import { isAskedHere, piecesOf, readBack, spanOfAsk } from "./inflect-pieces.ts";
import { type ChoiceRows, findRows, type Part, type Row } from "./inflect-rows.ts";
import { tellingOf } from "./inflect-telling.ts";
import { rewriteContent, rewriteFile } from "./lower-view-rewrite.ts";
import type { TellLine, ToldLines } from "./told-lines.ts";

/** What each text has become. */
type Told = Map<Text, string>;

/**
 * Tells a story's narration to the person whom the reader is; −1: to nobody. `lines` tells a line,
 * and knows what was told when the story was compiled before.
 */
export function inflectStory(
  file: StoryFile,
  cast: Cast,
  viewpoint: number,
  sources: readonly SourceFile[],
  diagnostics: Diagnostic[],
  lines: ToldLines,
): StoryFile {
  const telling = tellingOf(file, viewpoint, diagnostics);
  if (telling === undefined) return file;
  const isNarrated = ({ span }: StoryFile): boolean => isKeepFile(sources[span.file]?.name ?? "");
  const rows: Row[] = [];
  const choices: ChoiceRows[] = [];
  findRows(file, collectNames(file, [], typeRules), {
    isNarrated,
    isSpeech: (text) => speakerOf(cast.people, text.trimStart()) !== undefined,
    isReader: (name) => isCalled(cast.people[viewpoint], name),
    found: (row) => rows.push(row),
    foundChoice: (choice) => choices.push(choice),
  });

  const told: Told = new Map();
  /** How a choice's start is told where it is offered, if that differs from where it is printed. */
  const offeredAs = new Map<Choice, Told>();
  const tell = makeTeller(lines.begin(cast.people, telling), sources, diagnostics);
  for (const row of rows) tell(row, told);
  for (const { choice, offered, printed } of choices) {
    const asOffered: Told = new Map();
    tell(offered, asOffered);
    tell(printed, told);
    for (const [text, words] of asOffered) {
      const asPrinted = told.get(text);
      if (asPrinted === undefined) told.set(text, words);
      else if (asPrinted !== words) offeredAs.set(choice, asOffered);
    }
  }
  return rewriteFile(file, {
    entersFile: isNarrated,
    text: (text) => retell(text, told),
    enterChoice: (choice) => splitStart(choice, offeredAs.get(choice), told),
  });
}

function isCalled(person: Cast["people"][number] | undefined, name: string): boolean {
  return person !== undefined && (person.name === name || person.aliases.includes(name));
}

/** Makes what tells a row and reports what it had to ask, each word once. */
function makeTeller(
  tellLine: TellLine,
  sources: readonly SourceFile[],
  diagnostics: Diagnostic[],
): (row: Row, told: Told) => void {
  const asked = new Set<string>();
  const report = (row: Row, ask: Ask): void => {
    const span = spanOfAsk(row, ask.at, ask.length);
    const key = `${span.file} ${span.start}`;
    if (asked.has(key)) return;
    asked.add(key);
    const { word, why, readings } = ask;
    const [one = word, other = word] = readings;
    const fix = ask.fix.charAt(0).toLowerCase() + ask.fix.slice(1);
    diagnostics.push(unclearWord(span, { word, one, other, why, fix }));
  };
  return (row, told) => {
    if (row.isSpeech || row.parts.length === 0) return;
    const { pieces, before } = piecesOf(row, sources);
    const begin = before > 0 || !beginsSmall(row.parts);
    const line = tellLine(pieces, begin);
    readBack(row, line.pieces.slice(before), sources, (text, words) => told.set(text, words));
    const own = pieces.slice(before);
    for (const ask of line.asks) if (isAskedHere(own, ask.at)) report(row, ask);
  };
}

/** Whether a row goes on with a sentence that began elsewhere, as what a function prints does. */
function beginsSmall(parts: readonly Part[]): boolean {
  const first = parts[0];
  if (first?.kind === "branches") return first.branches.some((branch) => beginsSmall(branch));
  return first?.kind === "text" && /^[^\p{L}\p{N}]*\p{Ll}/u.test(first.text.text);
}

function retell(text: Text, told: Told): Text {
  const words = told.get(text);
  return words === undefined || words === text.text ? text : { ...text, text: words };
}

/** A choice whose start can't be shared: it is written out on both sides of the bracket. */
function splitStart(choice: Choice, asOffered: Told | undefined, told: Told): Choice | undefined {
  if (asOffered === undefined) return undefined;
  const tellAs = (content: Content, how: Told): Content =>
    rewriteContent(content, { text: (text) => retell(text, how) });
  return {
    ...choice,
    start: [],
    choiceOnly: [...tellAs(choice.start, asOffered), ...tellAs(choice.choiceOnly, told)],
    inner: [...tellAs(choice.start, told), ...tellAs(choice.inner, told)],
    hasBrackets: true,
  };
}
