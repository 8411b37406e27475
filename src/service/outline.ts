/**
 * A story's outline: what each file declares, nested as it stands there, and searched by name.
 *
 * Owns the nesting (labels in stitches in knots, items in lists) and how well a name fits a
 * query. Promises files in the story's order and entries in the page's.
 */
import type { Flow } from "../analyse/index.ts";
import type { SourceFile } from "../base/span.ts";
import type { FoundSymbol, Note, OutlineEntry, SymbolKind } from "./api.ts";
import { countsOf } from "./counts.ts";
import { type Entry, pathOfFlow } from "./names.ts";
import { rangeOf } from "./places.ts";
import type { People, Story } from "./story.ts";
import { walkNodes } from "./walk.ts";

/** What a file of a story declares. */
export function outlineOf(story: Story, file: number): readonly OutlineEntry[] {
  const { sources } = story.parsed();
  const table = story.names();
  const inFile = table.entries.filter(
    ({ name, nameSpan }) => name !== "" && nameSpan.file === file,
  );
  // What stands within another: a flow's stitches, labels and temps, a list's items.
  const within = new Map<Entry | undefined, Entry[]>();
  for (const entry of inFile) {
    const outer = outerOf(story, entry);
    const isHere = outer?.nameSpan.file === file;
    const list = within.get(isHere ? outer : undefined);
    if (list === undefined) within.set(isHere ? outer : undefined, [entry]);
    else list.push(entry);
  }
  const make = (entry: Entry): OutlineEntry => {
    const children = childrenOf(entry);
    const own = wordsIn(entry);
    return {
      kind: entry.kind,
      name: entry.name,
      fullName: entry.fullName,
      range: rangeOf(sources, entry.span),
      nameRange: rangeOf(sources, entry.nameSpan),
      words: own + (entry.kind === "knot" || entry.kind === "function" ? stitchWords(children) : 0),
      detail: detailOf(story, entry),
      children,
    };
  };
  const childrenOf = (outer: Entry | undefined): OutlineEntry[] =>
    (within.get(outer) ?? [])
      .sort((a, b) => a.nameSpan.start - b.nameSpan.start)
      .filter(({ kind }) => kind !== "parameter")
      .map(make);
  return childrenOf(undefined);
}

function stitchWords(children: readonly OutlineEntry[]): number {
  return children.reduce((sum, { kind, words }) => (kind === "stitch" ? sum + words : sum), 0);
}

function outerOf(story: Story, { what, home }: Entry): Entry | undefined {
  const table = story.names();
  if (what.kind === "item") return table.entryOf(what.list);
  return home.level === "story" ? undefined : table.entryOf(home);
}

/** The words that stand in a flow itself; a stitch's are its own. */
function wordsIn({ what }: Entry): number {
  return what.kind === "flow" ? countsOf(what.flow.node.body).words : 0;
}

/** What is said beside a name: parameters, a first value, whose it is. */
export function detailOf(story: Story, entry: Entry): string {
  const { sources } = story.parsed();
  const { what } = entry;
  switch (what.kind) {
    case "flow":
      return parametersOf(what.flow, sources);
    case "global": {
      const { node } = what.global;
      if (node.kind === "LIST") return node.items.map(({ name }) => name.text).join(", ");
      return afterName(entry, sources);
    }
    case "constant":
    case "temp":
    case "item":
      return afterName(entry, sources);
    case "external":
      return `(${what.external.parameters.map(({ text }) => text).join(", ")})`;
    case "people": {
      const { kind } = entry;
      const people = story.people();
      if (people === undefined) return "";
      if (kind === "rule") return ruleWords(people, entry.name);
      if (!isNamed(kind)) return "";
      return story.parts.keep().describe(kind, what.index, people.lexicon.cast);
    }
    case "label":
    case "parameter":
      return "";
  }
}

function ruleWords({ readings }: People, name: string): string {
  return readings.declared.rules.find((rule) => rule.name === name)?.words ?? "";
}

function isNamed(kind: SymbolKind): kind is "person" | "fact" | "thing" | "promise" | "goal" {
  return (
    kind === "person" ||
    kind === "fact" ||
    kind === "thing" ||
    kind === "promise" ||
    kind === "goal"
  );
}

/** `(door, -> next)`; empty for a flow that takes nothing. */
export function parametersOf(flow: Flow, sources: readonly SourceFile[]): string {
  if (flow.parameters.length === 0) return flow.isFunction ? "()" : "";
  const written = flow.parameters.map(({ span }) =>
    sources[span.file]?.read.slice(span.start, span.end),
  );
  return `(${written.join(", ")})`;
}

/** What is written after the name in its declaration, at most 60 letters of it. */
function afterName({ nameSpan, span }: Entry, sources: readonly SourceFile[]): string {
  const text = sources[span.file]?.read.slice(nameSpan.end, Math.max(nameSpan.end, span.end)) ?? "";
  const line = text.split("\n", 1)[0]?.trim() ?? "";
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
}

/** A story's TODOs, by file. */
export function notesOf(story: Story): readonly Note[] {
  const { sources } = story.parsed();
  const notes: Note[] = [];
  const seen = new Set<string>();
  for (const flow of story.analysis().names.flows) {
    const knot = pathOfFlow(flow);
    const add = (statements: Flow["body"]): void =>
      walkNodes(statements, (node) => {
        if (node.kind === "INCLUDE" && flow.level === "story" && node.file !== undefined) {
          add(node.file.body);
        }
        if (node.kind !== "TODO") return;
        const range = rangeOf(sources, node.span);
        const key = `${range.path}:${range.start}`;
        if (!seen.has(key)) notes.push({ ...range, text: node.text, knot });
        seen.add(key);
      });
    add(flow.node.body);
  }
  const order = new Map(sources.map(({ name }, index) => [name, index] as const));
  const place = ({ path }: Note): number => order.get(path) ?? 0;
  return notes.sort((a, b) => place(a) - place(b) || a.start - b.start);
}

// ─── Searching ─────────────────────────────────────────────────────────────────────────────

/** The declared names that fit a query, the best first. */
export function searchEntries(story: Story, query: string): (FoundSymbol & { rank: number })[] {
  const { sources } = story.parsed();
  const found: (FoundSymbol & { rank: number })[] = [];
  for (const entry of story.names().entries) {
    const rank = rankOf(entry.name, query) ?? rankOf(entry.fullName, query, 40);
    if (rank === undefined) continue;
    const { kind, name, fullName, home } = entry;
    const where = home.level === "story" ? "" : `in ${pathOfFlow(home)}`;
    found.push({
      kind,
      name,
      fullName,
      nameRange: rangeOf(sources, entry.nameSpan),
      where,
      rank,
    });
  }
  return found;
}

/**
 * How well a name fits: 0 is exactly, more is worse; undefined where its letters don't hold
 * the query's in order. Capitals don't count.
 */
export function rankOf(name: string, query: string, handicap = 0): number | undefined {
  const hay = name.toLowerCase();
  const needle = query.trim().toLowerCase();
  if (needle === "") return handicap + 30;
  if (hay === needle) return handicap;
  const at = hay.indexOf(needle);
  if (at === 0) return handicap + 10 + Math.min(9, hay.length - needle.length);
  if (at > 0) return handicap + (/[._ ]/.test(hay.charAt(at - 1)) ? 20 : 30);
  let from = 0;
  let gaps = 0;
  for (const letter of needle) {
    const next = hay.indexOf(letter, from);
    if (next < 0) return undefined;
    if (next > from) gaps++;
    from = next + letter.length;
  }
  return handicap + 40 + gaps;
}
