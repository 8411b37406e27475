/**
 * People, facts, things, promises, goals and rules by name, wherever a story names them.
 *
 * Owns the ways in which they are named: in the blocks, as who speaks or whose choice it is, in
 * sentences, and in what is told. Finds names as the compiler does, with its lexicon. Does not
 * ask whether a sentence is understood: a name in one that isn't is a name all the same.
 */
import type { Flow } from "../analyse/index.ts";
import type { Span } from "../base/span.ts";
import type { Cast } from "../drama/cast.ts";
import { BRACE_WORDS } from "../people/brace-words.ts";
import { readLabel } from "../people/entry.ts";
import { type Lexicon, type Named, personAt, phraseAt, unplaced } from "../people/lexicon.ts";
import { isOptional, type Piece, splitPiece, type Word, wordsOf } from "../people/words.ts";
import type { BlockEntry, BlockWord, Statement } from "../syntax/ast.ts";
import type { ParsedStory } from "../syntax/index.ts";
import type { SymbolKind, Use } from "./api.ts";
import type { Entry, Naming } from "./names.ts";
import type { People } from "./story.ts";
import { type Node, walkNodes } from "./walk.ts";

/** The entries of a story's people, each list beside the cast's. */
export interface PeopleEntries {
  readonly person: Entry[];
  readonly fact: Entry[];
  readonly thing: Entry[];
  readonly promise: Entry[];
  readonly goal: Entry[];
}

/** Declares a story's people and what is theirs, and notes every place that names them. */
export function addPeople(naming: Naming, parsed: ParsedStory, people: People): void {
  const entries = declarePeople(naming, parsed, people);
  const { lexicon, readings } = people;
  const noteWords = (text: string, span: Span, use: Use): void =>
    noteNames(naming, lexicon, entries, text, span, use);

  for (const { word, entries: written } of people.blocks) {
    for (const entry of written) noteBlockEntry(naming, lexicon, entries, word, entry);
  }
  for (const rule of readings.declared.rules) {
    for (const happening of [rule.first, rule.second]) {
      if (happening?.kind === "reaching") {
        naming.notePath(happening.target, naming.analysis.names.story, "read");
      }
    }
  }
  for (const deadline of readings.declared.deadlines) {
    if (deadline?.kind === "entering") {
      naming.notePath(deadline.target, naming.analysis.names.story, "read");
    }
  }
  // Ink's names within sentences: what they mean depends on where the sentence stands.
  for (const expression of readings.expressions) {
    naming.walkExpression(expression, naming.flowAt(expression.span));
  }
  const told = toldNames(lexicon);
  for (const flow of naming.analysis.names.flows) {
    noteFlow(naming, parsed, flow, entries.person, lexicon, told, noteWords);
  }
}

function declarePeople(naming: Naming, parsed: ParsedStory, people: People): PeopleEntries {
  const { story } = naming.analysis.names;
  const { lexicon, spans, names } = people;
  const { cast } = lexicon;
  // The places of declared names by their text: names are used once each.
  const placeOf = new Map(names.map(({ text, span }) => [text, span] as const));
  const declare = (
    kind: SymbolKind,
    index: number,
    name: string,
    span: Span | undefined,
    place: Span | undefined,
  ): Entry => {
    const at = place ?? span ?? story.node.span;
    return naming.declare(
      { kind, index },
      kind,
      { text: name, span: at },
      {
        what: { kind: "people", index },
        home: story,
        span: span ?? at,
      },
    );
  };
  const person = cast.people.map(({ name }, index) => {
    const span = spans.people[index];
    return declare("person", index, name, span, span && nameInHead(parsed, span, name));
  });
  const fact = cast.facts.map(({ name }, index) =>
    declare("fact", index, name, spans.facts[index], placeOf.get(name)),
  );
  const thing = cast.things.map(({ name }, index) =>
    declare("thing", index, name, spans.things[index], placeOf.get(name)),
  );
  const promise = cast.commitments.map(({ name }, index) =>
    declare("promise", index, name, spans.commitments[index], placeOf.get(name)),
  );
  const goal = cast.goals.map(({ name }, index) =>
    declare("goal", index, name, spans.goals[index], placeOf.get(name)),
  );
  // A clause with a label goes by either.
  cast.facts.forEach(({ clause }, index) => {
    const span = placeOf.get(clause);
    if (span !== undefined) naming.note(fact[index], span, "declared");
  });
  people.rules.forEach((entry, index) => {
    const { label } = readLabel(entry);
    if (label !== undefined) declare("rule", index, label.text, entry.span, label.span);
  });
  return { person, fact, thing, promise, goal };
}

/** The name within `Thomas Rudd called Tom (he)`. */
function nameInHead(parsed: ParsedStory, span: Span, name: string): Span {
  const head = parsed.sources[span.file]?.read.slice(span.start, span.end) ?? "";
  const called = head.search(/\scalled\s/);
  const at = Math.max(head.indexOf(name, Math.max(0, called)), 0);
  return { file: span.file, start: span.start + at, end: span.start + at + name.length };
}

/**
 * The names in an entry of a block. People are named anywhere; what is wanted, or where a thing
 * is worn, are words of their own, though the same ones may name a goal elsewhere.
 */
function noteBlockEntry(
  naming: Naming,
  lexicon: Lexicon,
  entries: PeopleEntries,
  block: BlockWord,
  entry: BlockEntry,
): void {
  const note = (piece: Piece, kinds: readonly Named[]): void =>
    noteNames(naming, lexicon, entries, piece.text, piece.span, "read", kinds);
  if (block === "RULES") note(entry, KINDS);
  else if (block !== "PROMISES") note(entry, []);
  else {
    for (const part of splitPiece(entry, ";,")) {
      if (part.text.startsWith("by ")) note(part, KINDS);
      else note(part, part.text.startsWith("for ") ? ["goal"] : []);
    }
  }
}

// ─── In the story ──────────────────────────────────────────────────────────────────────────

function noteFlow(
  naming: Naming,
  parsed: ParsedStory,
  flow: Flow,
  people: readonly Entry[],
  lexicon: Lexicon,
  told: RegExp | undefined,
  noteWords: (text: string, span: Span, use: Use) => void,
): void {
  // Tags, and texts in quotes, are never told to anybody in other words.
  const untold = new Set<Node>();
  const walkStatements = (statements: readonly Statement[]): void =>
    walkNodes(statements, (node) => {
      switch (node.kind) {
        case "tag":
        case "string":
          walkNodes(node.content, (inner) => void untold.add(inner));
          return;
        case "line":
          if (node.speech !== undefined) {
            const { speaker } = node.speech;
            naming.note(people[whoIs(lexicon, speaker.text)], speaker.span, "speaks");
          }
          return;
        case "choice":
          if (node.owner !== undefined) {
            const { name } = node.owner;
            naming.note(people[whoIs(lexicon, name.text)], name.span, "speaks");
          }
          return;
        case "sentenceLine":
          noteWords(node.text, node.textSpan, "changed");
          return;
        case "sentence":
          noteWords(node.text, node.span, "read");
          return;
        case "text": {
          const source = parsed.sources[node.span.file];
          if (told === undefined || source === undefined || untold.has(node)) return;
          if (!isKeep(source.name)) return;
          const text = source.read.slice(node.span.start, node.span.end);
          for (const match of text.matchAll(told)) {
            const start = node.span.start + match.index;
            const span = { file: node.span.file, start, end: start + match[0].length };
            naming.note(people[whoIs(lexicon, match[0])], span, "told");
          }
          return;
        }
        case "INCLUDE":
          if (flow.level === "story" && node.file !== undefined) walkStatements(node.file.body);
          return;
        default:
          return;
      }
    });
  walkStatements(flow.node.body);
}

function isKeep(name: string): boolean {
  return name.endsWith(".keep");
}

/** The number of the person who has this name; −1 for nobody. */
export function whoIs(lexicon: Pick<Lexicon, "names">, name: string): number {
  return lexicon.names.find((each) => each.name === name)?.person ?? -1;
}

/** Finds any name of the cast as a whole word; undefined where nobody is in it. */
export function toldNames({ names }: Pick<Lexicon, "names">): RegExp | undefined {
  if (names.length === 0) return undefined;
  const alternatives = names.map(({ name }) => name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives.join("|")})(?![\\p{L}\\p{N}_])`, "gu");
}

// ─── In sentences ──────────────────────────────────────────────────────────────────────────

const KINDS: readonly Named[] = ["fact", "thing", "promise", "goal"];

/** Notes every name in a sentence, the longest that stands at each word. */
function noteNames(
  naming: Naming,
  lexicon: Lexicon,
  entries: PeopleEntries,
  text: string,
  span: Span,
  use: Use,
  kinds: readonly Named[] = KINDS,
): void {
  for (const found of namesIn(lexicon, wordsOf({ text, span }), span.file, kinds)) {
    const entry = entries[found.kind][found.index];
    // A clause where it is declared was noted with the article that it may begin with.
    if (entry?.kind === "fact" && isDeclaredAround(entry, found.span)) continue;
    naming.note(entry, found.span, found.kind === "person" ? "read" : use);
  }
}

function isDeclaredAround({ places }: Entry, { file, start, end }: Span): boolean {
  return places.some(
    ({ use, span }) =>
      use === "declared" && span.file === file && span.start <= start && end <= span.end,
  );
}

/** A name in a sentence. */
export interface FoundName {
  readonly kind: Named | "person";
  readonly index: number;
  readonly span: Span;
  readonly isPronoun: boolean;
}

/** The names in words, in order. People in a fact's clause come after it. */
export function namesIn(
  lexicon: Lexicon,
  words: readonly Word[],
  file: number,
  kinds: readonly Named[] = KINDS,
): FoundName[] {
  const found: FoundName[] = [];
  let at = 0;
  const first = words[0];
  if (first !== undefined && BRACE_WORDS.has(first.key)) at = 1;
  while (at < words.length) {
    const word = words[at] as Word;
    if (isOptional(word.key)) {
      at++;
      continue;
    }
    const person = personAt(lexicon, words, at);
    const phrase = phraseAt(lexicon, words, at, kinds);
    const phraseEnd = phrase === undefined || "ambiguous" in phrase ? at : phrase.end;
    if (phrase !== undefined && !("ambiguous" in phrase) && phraseEnd > (person?.end ?? at)) {
      found.push({
        kind: phrase.kind,
        index: phrase.index,
        span: { file, start: word.start, end: (words[phraseEnd - 1] as Word).end },
        isPronoun: phrase.pronouns > 0,
      });
      for (let i = at; i < phraseEnd; ) {
        const inner = personAt(lexicon, words, i);
        if (inner !== undefined && !inner.isPronoun) {
          found.push(personFound(words, i, inner, file));
          i = inner.end;
        } else i++;
      }
      at = phraseEnd;
    } else if (person !== undefined) {
      if (!person.isPronoun) found.push(personFound(words, at, person, file));
      at = person.end;
    } else at++;
  }
  return found;
}

function personFound(
  words: readonly Word[],
  at: number,
  { who, end, isPronoun }: { who: number; end: number; isPronoun: boolean },
  file: number,
): FoundName {
  const start = (words[at] as Word).start;
  return {
    kind: "person",
    index: who,
    span: { file, start, end: (words[end - 1] as Word).end },
    isPronoun,
  };
}

/** What stands for something of the cast, as the blocks declare it: for hover and completion. */
export function describe(kind: Named | "person", index: number, cast: Cast): string {
  const nameOf = (who: number): string => cast.people[who]?.name ?? "nobody";
  switch (kind) {
    case "person": {
      const person = cast.people[index];
      if (person === undefined) return "";
      return `${person.aliases.find((alias) => alias !== person.name) ?? person.name} (${person.pronoun})`;
    }
    case "fact": {
      const fact = cast.facts[index];
      return fact === undefined ? "" : `${fact.clause}: ${fact.values[fact.start] ?? ""}`;
    }
    case "thing": {
      const thing = cast.things[index];
      if (thing === undefined) return "";
      return thing.owner < 0 ? `the ${thing.name}` : `${nameOf(thing.owner)}’s ${thing.name}`;
    }
    case "promise": {
      const promise = cast.commitments[index];
      return promise === undefined
        ? ""
        : `${nameOf(promise.debtor)} to ${nameOf(promise.creditor)}${promise.deed === undefined ? "" : `, ${promise.deed}`}`;
    }
    case "goal": {
      const goal = cast.goals[index];
      if (goal === undefined) return "";
      return `${nameOf(goal.owner)} ${goal.weight < 0 ? "dreads" : "wants"} ${goal.words}`;
    }
  }
}

/** Text that stands nowhere, as words. */
export function looseWords(text: string): Word[] {
  return wordsOf(unplaced(text));
}
