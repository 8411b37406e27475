/**
 * Completion of ink's names: where an arrow may lead, what logic may name, tags, files.
 *
 * Owns how each name would be written at a place, so that what is offered means what it says, and
 * the order: what is near comes first.
 */
import { BUILTIN_ARITY } from "../analyse/builtins.ts";
import type { Flow } from "../analyse/index.ts";
import { findBase, findPath, findVariable } from "../analyse/lookup.ts";
import type { Completion } from "./api.ts";
import { firstWords, signatureOf } from "./hover.ts";
import { BUILTIN_WORDS, blank, LINE_WORDS, LOGIC_WORDS } from "./ink-words.ts";
import type { Entry } from "./names.ts";
import { pathOfFlow } from "./names.ts";
import { detailOf, parametersOf } from "./outline.ts";
import { isStoryPath, relativePath, type Story } from "./story.ts";
import { walkNodes } from "./walk.ts";

/** Where an arrow may lead from a flow. */
export function targets(story: Story, from: Flow): Completion[] {
  const near: Completion[] = [];
  const far: Completion[] = [];
  for (const entry of story.names().entries) {
    const { what } = entry;
    if (what.kind === "flow" && what.flow.isFunction) continue;
    if (what.kind === "flow" || what.kind === "label") {
      const name = pathFrom(story, entry, from);
      if (name === undefined) continue;
      const isNear = entry.home === from || what.kind !== "label";
      (isNear ? near : far).push(placeItem(story, entry, name));
    } else if (isTargetVariable(story, entry, from)) near.push(nameItem(story, entry, entry.name));
  }
  return [...near, ...far, ...ENDS];
}

const ENDS: readonly Completion[] = [
  { label: "END", kind: "keyword", detail: "the story is over", info: "", insert: "END" },
  { label: "DONE", kind: "keyword", detail: "this part is over", info: "", insert: "DONE" },
];

/**
 * The shortest way to write a place so that it is found from a flow: its bare name if that means
 * it, else its full one. Undefined where another of its name stands in the way.
 */
export function pathFrom(story: Story, entry: Entry, from: Flow): string | undefined {
  const target =
    entry.what.kind === "flow"
      ? entry.what.flow
      : entry.what.kind === "label"
        ? entry.what.label
        : undefined;
  if (target === undefined || entry.name === "") return undefined;
  const { names } = story.analysis();
  // A variable of the same name would be asked first.
  if (
    findBase(entry.name, from) === target &&
    findVariable(entry.name, from, names) === undefined
  ) {
    return entry.name;
  }
  const span = entry.nameSpan;
  const parts = entry.fullName.split(".").map((text) => ({ text, span }));
  return findPath({ names: parts, span }, from) === target ? entry.fullName : undefined;
}

function placeItem(story: Story, entry: Entry, name: string): Completion {
  const { what, kind } = entry;
  const flow = what.kind === "flow" ? what.flow : undefined;
  const parameters = flow === undefined ? "" : parametersOf(flow, story.parsed().sources);
  const blanks = (flow?.parameters ?? []).map(({ name: { text } }, i) => blank(i + 1, text));
  const home = pathOfFlow(entry.home);
  return {
    label: name,
    kind,
    detail: parameters !== "" ? parameters : home === "" ? kind : `${kind} in ${home}`,
    info: flow === undefined ? "" : firstWords(flow.node.body),
    insert: blanks.length === 0 ? name : `${name}(${blanks.join(", ")})`,
  };
}

function isTargetVariable(story: Story, entry: Entry, from: Flow): boolean {
  const { what } = entry;
  switch (what.kind) {
    case "parameter":
      return what.flow === from && what.parameter.isDivertTarget;
    case "temp":
      return what.flow === from && what.temp.value?.kind === "target";
    case "global": {
      const { node } = what.global;
      return node.kind !== "LIST" && node.value?.kind === "target";
    }
    default:
      void story;
      return false;
  }
}

// ─── Logic ─────────────────────────────────────────────────────────────────────────────────

/** What an expression in a flow may name. `isStatement`: after `~`, where more may stand. */
export function readables(story: Story, from: Flow, isStatement: boolean): Completion[] {
  const own: Completion[] = [];
  const variables: Completion[] = [];
  const functions: Completion[] = [];
  const items: Completion[] = [];
  const places: Completion[] = [];
  const { names } = story.analysis();
  for (const entry of story.names().entries) {
    const { what, name } = entry;
    if (name === "") continue;
    switch (what.kind) {
      case "parameter":
      case "temp":
        if (what.flow === from) own.push(nameItem(story, entry, name));
        break;
      case "global":
      case "constant":
        variables.push(nameItem(story, entry, name));
        break;
      case "external":
        functions.push(
          callItem(
            name,
            what.external.parameters.map(({ text }) => text),
            "external",
            "",
          ),
        );
        break;
      case "item": {
        const isOnly = (names.items.get(name)?.length ?? 0) <= 1;
        items.push(nameItem(story, entry, isOnly ? name : entry.fullName));
        if (isOnly) items.push(nameItem(story, entry, entry.fullName));
        break;
      }
      case "flow":
        if (what.flow.isFunction) {
          const parameters = what.flow.parameters.map((parameter) => parameter.name.text);
          functions.push(callItem(name, parameters, "function", firstWords(what.flow.node.body)));
          break;
        }
        pushPlace(story, entry, from, places);
        break;
      case "label":
        pushPlace(story, entry, from, places);
        break;
      case "people":
        break;
    }
  }
  const words = isStatement ? STATEMENT_WORDS : [];
  return [...own, ...variables, ...functions, ...items, ...places, ...BUILTINS, ...WORDS, ...words];
}

function pushPlace(story: Story, entry: Entry, from: Flow, places: Completion[]): void {
  const name = pathFrom(story, entry, from);
  if (name !== undefined) {
    places.push({
      ...placeItem(story, entry, name),
      insert: name,
      info: "How often it was visited.",
    });
  }
}

function nameItem(story: Story, entry: Entry, name: string): Completion {
  return {
    label: name,
    kind: entry.kind,
    detail: detailOf(story, entry),
    info: entry.kind === "item" ? "" : signatureOf(story, entry),
    insert: name,
  };
}

function callItem(
  name: string,
  parameters: readonly string[],
  kind: Completion["kind"],
  info: string,
): Completion {
  const blanks = parameters.map((parameter, i) => blank(i + 1, parameter));
  return {
    label: name,
    kind,
    detail: `(${parameters.join(", ")})`,
    info,
    insert: `${name}(${blanks.join(", ")})`,
  };
}

const BUILTINS: readonly Completion[] = [...BUILTIN_ARITY.keys()]
  .filter((name) => name !== "_")
  .map((name) => {
    const words = BUILTIN_WORDS[name];
    return callItem(name, words?.parameters ?? [], "builtin", words?.says ?? "");
  });

const WORDS: readonly Completion[] = Object.entries(LOGIC_WORDS).map(([label, info]) => ({
  label,
  kind: "keyword",
  detail: "",
  info,
  insert: label,
}));

const STATEMENT_WORDS: readonly Completion[] = [
  {
    label: "temp",
    kind: "keyword",
    detail: "",
    info: "A variable that only this knot or stitch knows.",
    insert: `temp ${blank(1, "name")} = ${blank(2, "0")}`,
  },
  {
    label: "return",
    kind: "keyword",
    detail: "",
    info: "Leaves the function, with a value or without.",
    insert: "return",
  },
];

// ─── Lines, tags, files ────────────────────────────────────────────────────────────────────

/** Words that open a line of their own. */
export const LINE_ITEMS: readonly Completion[] = LINE_WORDS.map(([label, insert, info]) => ({
  label,
  kind: "keyword",
  detail: "",
  info,
  insert,
}));

/** Every tag that the story has, the most frequent first. */
export function tags(story: Story): Completion[] {
  const counts = new Map<string, number>();
  const { sources } = story.parsed();
  for (const flow of story.analysis().names.flows) {
    const walk = (statements: Parameters<typeof walkNodes>[0]): void =>
      walkNodes(statements, (node) => {
        if (node.kind === "INCLUDE" && node.file !== undefined) walk(node.file.body);
        if (node.kind !== "tag") return undefined;
        const { file, start, end } = node.span;
        const text = (sources[file]?.read.slice(start, end) ?? "").replace(/^#\s*/, "").trim();
        if (text !== "" && text.length <= 80) counts.set(text, (counts.get(text) ?? 0) + 1);
        return "skip";
      });
    walk(flow.node.body);
  }
  return [...counts]
    .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
    .map(([label, count]) => ({
      label,
      kind: "tag",
      detail: count === 1 ? "once" : `${count} times`,
      info: "",
      insert: label,
    }));
}

/** Files that an INCLUDE here may name: those that the story doesn't have yet come first. */
export function files(paths: readonly string[], story: Story, from: string): Completion[] {
  const isThere = new Set(story.parsed().sources.map(({ name }) => name));
  return paths
    .filter((path) => isStoryPath(path) && path !== from && path !== story.main)
    .map((path) => ({
      label: relativePath(from, path),
      kind: "file" as const,
      detail: isThere.has(path) ? "in the story already" : "",
      info: "",
      insert: relativePath(from, path),
    }))
    .sort((a, b) => a.detail.length - b.detail.length);
}
