/**
 * Compiling a `.keep` file: ink with people in it, as one of them lives it.
 *
 * Owns the order: parsed with the vocabulary of its blocks, read, told from a viewpoint, lowered
 * to plain ink, and then compiled as any ink is. A story without a CAST is ink, and gives ink's
 * tree. Promises never to throw for what is written, and no tree where there is an error.
 */
import { type Analysis, type Types, typeRules } from "../analyse/index.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import { nobodyCalledSo } from "../base/messages/people.ts";
import type { Cast, Meaning, Symbols } from "../drama/index.ts";
import { declaredTypes } from "../people/declared-types.ts";
import { englishLines } from "../people/english-lines.ts";
import { inflectStory } from "../people/inflect.ts";
import { lowerPeople } from "../people/lower.ts";
import { lowerOwnedChoices } from "../people/lower-choices.ts";
import { foldViewpoint } from "../people/lower-view.ts";
import { readPeople } from "../people/read.ts";
import type { Readings } from "../people/readings.ts";
import type { ToldLines } from "../people/told-lines.ts";
import { makeVocabulary } from "../people/vocabulary.ts";
import type { StoryFile } from "../syntax/ast.ts";
import { keepRules, type ParsedStory, parseStory } from "../syntax/index.ts";
import type { CompileOptions } from "./index.ts";
import { hasErrors } from "./lower.ts";
import { NOBODY } from "./nobody.ts";
import { type Compiled, compileTyped, failParsed } from "./parsed.ts";

export { NOBODY };

/** How a `.keep` story is to be compiled. */
export interface KeepOptions extends CompileOptions {
  /**
   * Whose story it is told as: a name of the CAST, or `nobody` to watch. Without it the first
   * person declared playable; where there is none, nobody.
   */
  readonly as?: string | undefined;
  /**
   * What is to be remembered of people beside what the story itself asks about, so that a page can
   * say how they stand. Each is a variable more.
   */
  readonly remember?: ((cast: Cast, viewpoint: number) => readonly Meaning[]) | undefined;
}

/** What compiling came to, with what is to be known of the story's people. */
export interface CompiledKeep extends Compiled {
  /** Absent for plain ink, and where there is an error. The program carries it too. */
  readonly symbols: Symbols | undefined;
}

/** Compiles a story whose first file is a `.keep` file, and the files that it includes. */
export function compileKeep(source: string, options: KeepOptions = {}): CompiledKeep {
  const name = options.name ?? "story.keep";
  const keep = { rules: keepRules, vocabulary: makeVocabulary };
  const parsed = parseStory(source, { ...options, name, keep });
  return compileParsedKeep(parsed, options, { lines: englishLines() });
}

/** What is known already of a story that is compiled once more, or for somebody else. */
export interface KnownOfKeep {
  /** Tells lines, and knows what was told when the story was compiled before. */
  readonly lines: ToldLines;
  /** Of a story without people; with people it is another tree that is analysed. */
  readonly analysis?: Analysis | undefined;
  /** Of a story with people: what `readPeople` came to. */
  readonly people?: ReturnType<typeof readPeople> | undefined;
}

/** Compiles a `.keep` story that is parsed already, as `compileKeep` parses it. */
export function compileParsedKeep(
  parsed: ParsedStory,
  options: KeepOptions,
  { analysis, people, lines }: KnownOfKeep,
): CompiledKeep {
  const typed = { ...options, types: typeRules };
  const { file, sources } = parsed;
  if (!hasCast(file)) return withSymbols(compileTyped(parsed, { ...typed, analysis }), undefined);
  const { readings, diagnostics: found } = people ?? readPeople(file, sources);
  const diagnostics: Diagnostic[] = [...parsed.diagnostics, ...found];
  const viewpoint = findViewpoint(readings, options.as, diagnostics);
  const folded = foldViewpoint(file, readings, viewpoint, diagnostics);
  const { cast } = readings.declared;
  const told = inflectStory(folded, cast, viewpoint, sources, diagnostics, lines);
  const failed = (): CompiledKeep => ({
    ...failParsed(told, sources, diagnostics, { types: typeRules }),
    symbols: undefined,
  });
  if (hasErrors(diagnostics)) return failed();
  const isWatched = options.as === NOBODY;
  const lowered = lowerPeople(
    told,
    readings,
    viewpoint,
    (lowering, story) => lowerOwnedChoices(lowering, story, { isWatched }),
    options.remember?.(cast, viewpoint),
  );
  diagnostics.push(...lowered.diagnostics);
  if (hasErrors(diagnostics)) return failed();
  const { compiled, types } = compileTyped({ file: lowered.file, sources, diagnostics }, typed);
  return withSymbols({ compiled: onceEach(compiled), types }, lowered.symbols);
}

// What was compiled, and with it what is to be known of its people and of its types.
function withSymbols(
  { compiled, types }: ReturnType<typeof compileTyped>,
  people: Symbols | undefined,
): CompiledKeep {
  const { program } = compiled;
  const declared = types === undefined || isEmpty(types) ? undefined : declaredTypes(types);
  if (program === undefined || (people ?? declared) === undefined) {
    return { ...compiled, symbols: undefined };
  }
  const known = people ?? NO_PEOPLE;
  const symbols = declared === undefined ? known : { ...known, types: declared };
  return { ...compiled, program: { ...program, symbols }, symbols };
}

const NO_PEOPLE: Symbols = {
  cast: { people: [], facts: [], things: [], commitments: [], goals: [] },
  viewpoint: -1,
  variables: {},
  marks: [],
  choices: [],
  rules: [],
  promiseConditions: [],
  anyone: [],
};

function isEmpty({ variables, externals, flows }: Types): boolean {
  return variables.size === 0 && externals.size === 0 && flows.size === 0;
}

// Lowering writes some things twice, such as what a choice says, where the writer wrote them once.
function onceEach(compiled: Compiled): Compiled {
  const seen = new Set<string>();
  const diagnostics = compiled.diagnostics.filter(({ code, title, primary: { span } }) => {
    const key = `${code} ${span.file} ${span.start} ${span.end} ${title}`;
    return !seen.has(key) && seen.add(key);
  });
  return { ...compiled, diagnostics };
}

/** Whether a CAST stands in a file or in one that it includes. */
function hasCast(file: StoryFile): boolean {
  return file.body.some((statement) =>
    statement.kind === "INCLUDE"
      ? statement.file !== undefined && hasCast(statement.file)
      : statement.kind === "block" && statement.word === "CAST",
  );
}

// The person whom the reader is, by number; −1 for nobody.
function findViewpoint(
  { declared }: Readings,
  name: string | undefined,
  diagnostics: Diagnostic[],
): number {
  const { people } = declared.cast;
  if (name === undefined) return people.findIndex(({ isPlayable }) => isPlayable);
  if (name === NOBODY) return -1;
  const who = people.findIndex(
    (person) => person.isPlayable && (person.name === name || person.aliases.includes(name)),
  );
  const [span] = declared.spans.people;
  if (who < 0 && span !== undefined) {
    const playable = people.filter(({ isPlayable }) => isPlayable).map((person) => person.name);
    diagnostics.push(nobodyCalledSo(span, { name, others: [...playable, NOBODY].join("`, `") }));
  }
  return who;
}
