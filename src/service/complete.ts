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
import {
  BLOCK_ITEMS,
  beginsWithPerson,
  blockItems,
  effectItems,
  manners,
  questionItems,
  speakers,
} from "./complete-people.ts";
import { flowFinder } from "./names.ts";
import { readOffset } from "./places.ts";
import type { Story } from "./story.ts";

/** What could be written at an editor's offset. `paths` are the project's files. */
export function completionsAt(
  story: Story,
  paths: readonly string[],
  path: string,
  offset: number,
): Completions {
  const file = story.indexOf(path);
  const source = story.parsed().sources[file];
  if (source === undefined) return { start: offset, end: offset, items: [] };
  const isKeep = isKeepFile(path) && isKeepFile(story.main);
  const context = contextAt(source.written, offset, isKeep);
  const at = readOffset(source, offset);
  const flow = flowFinder(story.analysis().names.flows)({ file, start: at, end: at });
  const text = "text" in context ? context.text : "";
  return {
    start: offset - text.length,
    end: offset,
    items: once(itemsFor(story, paths, path, flow, context, isKeep)),
  };
}

function itemsFor(
  story: Story,
  paths: readonly string[],
  path: string,
  flow: Flow,
  context: Context,
  isKeep: boolean,
): readonly Completion[] {
  const people = isKeep ? story.people() : undefined;
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
      return people === undefined ? [] : manners(story, people, context.name);
    case "block":
      return blockItems(story, story.people(), context.block, context.before);
    case "lineStart": {
      const isTop = flow.level === "story";
      const lines = context.isBare ? [...(isKeep && isTop ? BLOCK_ITEMS : []), ...LINE_ITEMS] : [];
      const said = people === undefined ? [] : speakers(story, people, !context.isBare);
      return [...said, ...lines];
    }
    case "logic": {
      const { place, before } = context;
      const isStatement = place === "tilde" && before.trim() === "";
      // A first value is known before the story starts.
      if (place === "value") return readables(story, flow, false).filter(isValue);
      if (people === undefined) return readables(story, flow, isStatement);
      if (place === "tilde") {
        const items = effectItems(people, before);
        const isAssigned = /[=(]/.test(before);
        const isInk = isStatement || isAssigned || !beginsWithPerson(people, before);
        return isInk
          ? [...(isAssigned ? [] : items), ...readables(story, flow, isStatement)]
          : items;
      }
      const { items, mayBeInk } = questionItems(people, before, place);
      return mayBeInk || !beginsWithPerson(people, before)
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
