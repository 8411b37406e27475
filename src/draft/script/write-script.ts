/**
 * Writes the `.keep` script of a story: head, CAST and blocks, knots for chapters, lines.
 *
 * Owns the order and the layout of the file. Promises that what it writes is read without an
 * error, whatever the text: every word of the story is spelt so that none is taken for logic.
 */
import type { Person } from "../cast/person.ts";
import { paragraphAt } from "../document.ts";
import type { StoryEvent } from "../events/event.ts";
import type { Attribution } from "../speakers/attribute.ts";
import { type Declarations, declareEvents, type Effect, type Entry } from "./effects.ts";
import { type LineContext, linesOfParagraph, type ScriptLine, speakersOf } from "./script-lines.ts";
import { escapeLine, scriptNames } from "./spelling.ts";
import { tenseOf } from "./tense.ts";

export interface ScriptInput {
  readonly attribution: Attribution;
  readonly events: readonly StoryEvent[];
  /** By quotation: whether who says it is sure. */
  readonly isSure: (quotation: number) => boolean;
  /** By quotation: who else it might be. */
  readonly alternatives: (quotation: number) => readonly number[];
  readonly title: string;
}

/** The whole script. */
export function writeScript(input: ScriptInput): string {
  const { attribution } = input;
  const { doc } = attribution.reading;
  const cast = scriptCast(input);
  const names = scriptNames(cast);
  const nameOf = (person: number): string =>
    names.get(person)?.short ?? attribution.reading.cast.people[person]?.name ?? "";
  const context = lineContext(input, nameOf);
  const lines: ScriptLine[] = [];
  const starts = new Map<number, number>();
  for (const paragraph of doc.paragraphs) {
    const chapter = doc.chapters[paragraph.chapter];
    if (chapter?.firstParagraph === paragraph.index) starts.set(paragraph.chapter, lines.length);
    lines.push(...linesOfParagraph(context, paragraph));
  }
  const declarations = declareEvents(
    {
      lines,
      people: attribution.reading.cast.people,
      teller: attribution.teller,
      inCast: new Set(cast.map((person) => person.index)),
      nameOf,
      sceneAt: (offset) => doc.paragraphs[paragraphAt(doc, offset)]?.scene ?? 0,
    },
    input.events,
  );
  return [
    ...head(input, cast, names, declarations, lines.length),
    "",
    ...body(input, lines, declarations.effects, nameOf, starts),
    "-> END",
    "",
  ].join("\n");
}

/** Everybody who speaks, and whoever else the events are about. */
function scriptCast({ attribution, events }: ScriptInput): Person[] {
  const speakers = speakersOf(attribution).map(({ person }) => person);
  const found = new Set(speakers);
  const { people } = attribution.reading.cast;
  for (const { who, whom, kind } of events) {
    if (!/^(?:gives|takes|promises|vows|refuses|asks|tells|arrives|leaves)$/.test(kind)) continue;
    for (const person of [who, whom]) {
      const known = person === undefined ? undefined : people[person];
      if (known !== undefined && !found.has(known)) found.add(known);
    }
  }
  const { teller } = attribution;
  const known = teller === undefined ? undefined : people[teller];
  // Whose eyes the story has is whom it is played as, if nobody says otherwise.
  if (known !== undefined) found.delete(known);
  return known === undefined ? [...found] : [known, ...found];
}

function lineContext(
  { attribution, isSure }: ScriptInput,
  nameOf: (person: number) => string,
): LineContext {
  const { reading, teller } = attribution;
  const person = teller === undefined ? undefined : reading.cast.people[teller];
  return {
    attribution,
    nameOf,
    isSure,
    recasting: {
      telling: person === undefined ? "none" : reading.telling,
      name: person === undefined ? "" : nameOf(person.index),
      pronoun: person?.pronoun ?? "they",
      tense: tenseOf(reading.doc),
    },
  };
}

/** No more than this many are offered to be played. */
const MOST_PLAYABLE = 4;
/** Nobody but the first two who is away for more than one line in so many. */
const MOST_ABSENT = 4;

function head(
  input: ScriptInput,
  cast: readonly Person[],
  names: ReturnType<typeof scriptNames>,
  declarations: Declarations,
  lineCount: number,
): string[] {
  const counts = new Map(
    speakersOf(input.attribution).map(({ person, lines }) => [person.index, lines]),
  );
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  // Who misses much of a story can't be told it.
  const isThere = (person: number): boolean =>
    (declarations.absent.get(person) ?? 0) * MOST_ABSENT <= lineCount;
  const lines = [`# title: ${oneLine(input.title)}`, "", "CAST"];
  cast.forEach((person, place) => {
    const spoken = counts.get(person.index) ?? 0;
    const isTeller = person.index === input.attribution.teller;
    const isPlayable =
      place < MOST_PLAYABLE &&
      (isTeller || (spoken > 0 && (place < 2 || (spoken * 10 >= all && isThere(person.index)))));
    const notes: string[] = [];
    const loved = declarations.loves.get(person.index);
    if (loved !== undefined) notes.push(`loves ${names.get(loved)?.short ?? ""}`);
    if (declarations.away.has(person.index)) notes.push("away");
    const declared = names.get(person.index)?.declared ?? person.name;
    const parts = [isPlayable ? ", playable" : "", ...notes.map((note) => `; ${note}`)];
    lines.push(`    ${declared} (${person.pronoun})${parts.join("")}`);
  });
  if (cast.length === 0) return [lines[0] as string];
  block(lines, "FACTS", declarations.facts);
  block(lines, "THINGS", declarations.things);
  block(lines, "PROMISES", declarations.promises);
  block(lines, "GOALS", declarations.goals);
  return lines;
}

function block(lines: string[], word: string, entries: readonly Entry[]): void {
  if (entries.length === 0) return;
  lines.push("", word);
  for (const { words, isSure } of entries) lines.push(`    ${isSure ? "" : PERHAPS}${words}`);
}

/** What stands before a sentence that isn't sure. */
const PERHAPS = "// perhaps: ";

function body(
  input: ScriptInput,
  lines: readonly ScriptLine[],
  effects: readonly Effect[],
  nameOf: (person: number) => string,
  starts: ReadonlyMap<number, number>,
): string[] {
  const { doc } = input.attribution.reading;
  const out: string[] = [];
  const behind = new Map<number, Effect[]>();
  for (const effect of effects) {
    const known = behind.get(effect.behind);
    if (known === undefined) behind.set(effect.behind, [effect]);
    else known.push(effect);
  }
  const chapterAt = new Map<number, number>();
  for (const [chapter, line] of starts) chapterAt.set(line, chapter);
  const hasKnots = doc.chapters.length > 1;
  const tell = (index: number): void => {
    for (const { sentence, isSure } of behind.get(index) ?? [])
      out.push(`${isSure ? "" : PERHAPS}~ ${sentence}`);
  };
  tell(-1);
  lines.forEach((line, index) => {
    const chapter = chapterAt.get(index);
    if (hasKnots && chapter !== undefined) {
      const title = oneLine(doc.chapters[chapter]?.title ?? "");
      out.push(`-> chapter_${chapter + 1}`, "", `=== chapter_${chapter + 1} ===`);
      if (title !== "") out.push(`// ${title}`);
    }
    out.push(...written(input, line, nameOf));
    tell(index);
  });
  return out;
}

function written(
  input: ScriptInput,
  line: ScriptLine,
  nameOf: (person: number) => string,
): string[] {
  if (line.kind === "narration") return [narrated(line.words)];
  const words = escapeLine(line.words);
  const manner = line.manner === "" ? "" : ` (${plainManner(line.manner)})`;
  const { speaker } = line;
  if (speaker === undefined) return [`Somebody${manner}: "${words}"`, "// who says this?"];
  const name = nameOf(speaker);
  if (input.isSure(line.quotation)) return [`${name}${manner}: ${words}`];
  const others = input.alternatives(line.quotation).map(nameOf);
  return [
    `// line ${line.quotation + 1}: ${[name, ...others].join(", or ")}?`,
    `?${name}${manner}: ${words}`,
  ];
}

/** A manner without any mark that could mean something. */
function plainManner(manner: string): string {
  return manner.replace(/[^\p{L}\p{M}\p{N}\s,'’.-]|-(?=>)/gu, "").trim();
}

/** Narration that begins as speech does keeps its colon from being read as a speaker's. */
function narrated(words: string): string {
  const escaped = escapeLine(words);
  return /^[^.!?"]{1,40}:/.test(escaped) && !escaped.startsWith("\\") ? `\\${escaped}` : escaped;
}

function oneLine(text: string): string {
  return text
    .replace(/\s+/g, " ")
    .replace(/[#{}|\\[\]]/g, "")
    .trim();
}
