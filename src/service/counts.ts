/**
 * How much there is of a story: words, choices, diverts; by knot, by file, and by who says them.
 *
 * Counts words as `keepsake stats` does: what stands between spaces in text that is read. Counts
 * each stretch of the page once, however often it is played.
 */
import type { Flow } from "../analyse/index.ts";
import type { SourceFile } from "../base/span.ts";
import { lineStarts } from "../base/span.ts";
import type { Choice, Content, Line, Statement } from "../syntax/ast.ts";
import type { Counts, Statistics } from "./api.ts";
import { pathOfFlow } from "./names.ts";
import { rangeOf } from "./places.ts";
import type { Story } from "./story.ts";
import { contentsOf, walkNodes } from "./walk.ts";

/** How many words a text has. */
export function countWords(text: string): number {
  // Letter by letter: matching would make a list of every word of the story at each keystroke.
  let words = 0;
  let isInWord = false;
  for (let at = 0; at < text.length; at++) {
    const c = text.charCodeAt(at);
    const isBlank = c === 32 || c === 9 || c === 10 || c === 13;
    if (!isBlank && !isInWord) words++;
    isInWord = !isBlank;
  }
  return words;
}

type Growing = { -readonly [K in keyof Counts]: Counts[K] };

const none = (): Growing => ({ words: 0, choices: 0, diverts: 0 });

/** Adds what statements hold; included files are left out: they count for themselves. */
function countStatements(statements: readonly Statement[], into: Growing): void {
  walkNodes(statements, (node) => {
    switch (node.kind) {
      case "text":
        into.words += countWords(node.text);
        return undefined;
      case "tag":
        return "skip";
      case "choice":
        into.choices++;
        return undefined;
      case "divert":
      case "thread":
        into.diverts++;
        return undefined;
      case "string":
        return "skip";
      default:
        return undefined;
    }
  });
}

/** What statements hold. */
export function countsOf(statements: readonly Statement[]): Counts {
  const counts = none();
  countStatements(statements, counts);
  return counts;
}

/** Adds numbers up. */
export function addCounts(into: Growing, more: Counts): void {
  into.words += more.words;
  into.choices += more.choices;
  into.diverts += more.diverts;
}

/** The numbers of a whole story. */
export function storyStatistics(story: Story): Statistics {
  const { sources } = story.parsed();
  const { names } = story.analysis();
  const total = none();
  const files = sources.map(({ name, written }) => ({
    path: name,
    lines: written === "" ? 0 : countLines(written),
    ...none(),
  }));
  const byKnot: (Growing & Pick<Statistics["byKnot"][number], "name" | "range">)[] = [];
  const found = { knots: 0, stitches: 0, functions: 0, gathers: 0, notes: 0 };
  let knot: (typeof byKnot)[number] | undefined;

  const add = (statements: readonly Statement[], file: number, flow: Flow): void => {
    const counts = countsOf(statements);
    addCounts(total, counts);
    const own = files[file];
    if (own !== undefined) addCounts(own, counts);
    if (flow.level !== "stitch" || flow.parent?.level === "story" || knot === undefined) {
      const isTop = flow.level === "story";
      if (!isTop || statements.length > 0) {
        // The story's own is what stands before the first knot, not the whole of its file.
        const first = statements[0]?.span;
        const last = statements[statements.length - 1]?.span;
        const span = isTop && first && last ? { ...first, end: last.end } : flow.node.span;
        knot = { name: pathOfFlow(flow), range: rangeOf(sources, span), ...none() };
        byKnot.push(knot);
      }
    }
    if (knot !== undefined) addCounts(knot, counts);
    walkNodes(statements, (node) => {
      if (node.kind === "gather") found.gathers++;
      else if (node.kind === "TODO") found.notes++;
    });
  };
  const addIncluded = (statements: readonly Statement[], flow: Flow): void => {
    for (const statement of statements) {
      if (statement.kind !== "INCLUDE" || statement.file === undefined) continue;
      add(statement.file.body, statement.file.span.file, flow);
      addIncluded(statement.file.body, flow);
    }
  };
  for (const flow of names.flows) {
    if (flow.level === "knot") found.knots++;
    if (flow.level === "stitch") found.stitches++;
    if (flow.isFunction) found.functions++;
    add(flow.node.body, flow.node.span.file, flow);
    if (flow.level === "story") addIncluded(flow.node.body, flow);
  }
  return { ...total, ...found, saidBy: wordsSaid(story, sources), files, byKnot };
}

/** How many lines a text has; the empty one after a last line end counts for nothing. */
function countLines(written: string): number {
  const starts = lineStarts({ name: "", written, read: written, cuts: [] });
  return written.endsWith("\n") ? starts.length - 1 : starts.length;
}

// ─── Who says how much ─────────────────────────────────────────────────────────────────────

function wordsSaid(story: Story, sources: readonly SourceFile[]): Statistics["saidBy"] {
  const people = story.people();
  if (people === undefined) return [];
  const { lexicon } = people;
  const { whoIs } = story.parts.keep();
  const words = lexicon.cast.people.map(() => 0);
  const add = (who: number, more: number): void => {
    if (who >= 0) words[who] = (words[who] ?? 0) + more;
  };
  const walk = (statements: readonly Statement[]): void =>
    walkNodes(statements, (node) => {
      if (node.kind === "line" && node.speech !== undefined) {
        const who = whoIs(lexicon, node.speech.speaker.text);
        add(who, wordsOfContent(node.content) - wordsBefore(node, sources));
      } else if (node.kind === "choice" && node.owner !== undefined && !node.owner.isSilent) {
        add(whoIs(lexicon, node.owner.name.text), wordsOfChoice(node));
      } else if (node.kind === "INCLUDE" && node.file !== undefined) walk(node.file.body);
    });
  for (const flow of story.analysis().names.flows) walk(flow.node.body);
  return lexicon.cast.people.map(({ name }, who) => ({ name, words: words[who] ?? 0 }));
}

function wordsOfChoice(choice: Choice): number {
  const [start, choiceOnly, inner] = contentsOf(choice) as [Content, Content, Content];
  // What stands in the brackets is said only where nothing else is.
  const said = wordsOfContent(start) + wordsOfContent(inner);
  return said > 0 ? said : wordsOfContent(choiceOnly);
}

function wordsOfContent(content: Content): number {
  let words = 0;
  walkNodes(content, (node) => {
    if (node.kind === "text") words += countWords(node.text);
    return node.kind === "tag" || node.kind === "string" ? "skip" : undefined;
  });
  return words;
}

/** The words of `Name (manner):`, which stand in a line's content too. */
function wordsBefore({ speech }: Line, sources: readonly SourceFile[]): number {
  if (speech === undefined) return 0;
  const { speaker, manner } = speech;
  const read = sources[speaker.span.file]?.read ?? "";
  const end = manner === undefined ? speaker.span.end + 1 : manner.span.end + 2;
  return countWords(read.slice(speaker.span.start, end));
}
