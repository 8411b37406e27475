/**
 * Completion: what could be written at a place.
 *
 * Owns which sources answer in which context (complete-context.ts), and what is replaced. Each
 * source says its own. Promises items for half-written text: it asks the tree for names only,
 * never for the line that is being written.
 */
import type { Flow } from "../analyse/index.ts";
import { isKeepFile } from "../syntax/index.ts";
import type { Completion, Completions } from "./api.ts";
import { type Context, contextAt } from "./complete-context.ts";
import { files, LINE_ITEMS, readables, tags, targets } from "./complete-names.ts";
import { flowFinder } from "./names.ts";
import { readOffset } from "./places.ts";
import { makeStory, type Story } from "./story.ts";

/** What could be written at an editor's offset. `texts` are the project's files. */
export function completionsAt(
  written: Story,
  texts: ReadonlyMap<string, string>,
  path: string,
  offset: number,
): Completions {
  const text = texts.get(path);
  if (text === undefined || written.indexOf(path) < 0) {
    return { start: offset, end: offset, items: [] };
  }
  const isKeep = isKeepFile(path) && isKeepFile(written.main);
  const context = contextAt(text, offset, isKeep);
  const story = storyWithoutOpenLine(written, texts, path, text, offset, context);
  const file = story.indexOf(path);
  const source = story.parsed().sources[file];
  const at = source === undefined ? 0 : readOffset(source, offset);
  const flow = flowFinder(story.analysis().names.flows)({ file, start: at, end: at });
  const letters = "text" in context ? context.text : "";
  return {
    start: offset - letters.length,
    end: offset,
    items: once(itemsFor(story, [...texts.keys()], path, flow, context, isKeep)),
  };
}

/**
 * The story as it would be without the line that is being written, where a brace is open on it:
 * such a brace takes in all that comes after, and the names there would be missed.
 */
function storyWithoutOpenLine(
  story: Story,
  texts: ReadonlyMap<string, string>,
  path: string,
  text: string,
  offset: number,
  { kind }: Context,
): Story {
  if (kind !== "logic" && kind !== "target") return story;
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const newline = text.indexOf("\n", offset);
  const end = newline < 0 ? text.length : newline;
  const line = text.slice(start, end).replaceAll(/\\./g, "");
  if (line.split("{").length <= line.split("}").length) return story;
  // As long as it was, so that every other place stays where it is.
  const blank = text.slice(0, start) + " ".repeat(end - start) + text.slice(end);
  return makeStory(new Map(texts).set(path, blank), story.main, story.parts);
}

function itemsFor(
  story: Story,
  paths: readonly string[],
  path: string,
  flow: Flow,
  context: Context,
  isKeep: boolean,
): readonly Completion[] {
  const keep = isKeep ? story.parts.keep().completions : undefined;
  const people = keep === undefined ? undefined : story.people();
  switch (context.kind) {
    case "comment":
    case "prose":
      return [];
    case "target":
      return targets(story, flow);
    case "include":
      return files(paths, story, path);
    case "tag":
      return tags(story);
    case "header":
      return FUNCTION;
    case "type":
      return TYPES;
    case "manner":
      return people === undefined ? [] : (keep?.manners(story, people, context.name) ?? []);
    case "block":
      return keep?.blockItems(story, people, context.block, context.before) ?? [];
    case "lineStart": {
      const isTop = flow.level === "story";
      const blocks = isTop ? (keep?.BLOCK_ITEMS ?? []) : [];
      const lines = context.isBare ? [...blocks, ...LINE_ITEMS] : [];
      const said =
        people === undefined ? [] : (keep?.speakers(story, people, !context.isBare) ?? []);
      return [...said, ...lines];
    }
    case "logic": {
      const { place, before } = context;
      const isStatement = place === "tilde" && before.trim() === "";
      // A first value is known before the story starts.
      if (place === "value") return readables(story, flow, false).filter(isValue);
      if (keep === undefined || people === undefined) return readables(story, flow, isStatement);
      if (place === "tilde") {
        const items = keep.effectItems(people, before);
        const isAssigned = /[=(]/.test(before);
        const isInk = isStatement || isAssigned || !keep.beginsWithPerson(people, before);
        return isInk
          ? [...(isAssigned ? [] : items), ...readables(story, flow, isStatement)]
          : items;
      }
      const { items, mayBeInk } = keep.questionItems(people, before, place);
      return mayBeInk || !keep.beginsWithPerson(people, before)
        ? [...items, ...readables(story, flow, false)]
        : items;
    }
  }
}

function isValue({ kind, label }: Completion): boolean {
  return kind === "constant" || kind === "item" || label === "true" || label === "false";
}

/** Of items with one label, the first. */
function once(items: readonly Completion[]): readonly Completion[] {
  const seen = new Set<string>();
  return items.filter(({ label }) => !seen.has(label) && seen.add(label));
}

const FUNCTION: readonly Completion[] = [
  {
    label: "function",
    kind: "keyword",
    detail: "",
    info: "A knot that is worked out in the middle of a line, and gives back a value.",
    insert: "function ",
  },
];

const TYPES: readonly Completion[] = [
  ["0..10", "A whole number between two others."],
  ["calm | tense", "One of some words."],
  ["bool", "True or false."],
  ["int", "A whole number."],
  ["float", "A number with a fraction."],
  ["string", "A text."],
  ["divert", "A place."],
].map(([label, info]) => ({
  label: label as string,
  kind: "keyword",
  detail: "",
  info: info as string,
  insert: label as string,
}));
