/**
 * Every name of a story with all its places: who declares it, who uses it, and how.
 *
 * Owns the table that definitions, references, renaming, colours, hover and completion are all
 * read off. What a name means is asked of analysis and its look-ups, never decided here. People
 * and what is theirs are people-names.ts's. A name that means nothing stands in no table.
 */
import { type Analysis, type Flow, type Label, pathText } from "../analyse/index.ts";
import { findItems, findPath, findVariable } from "../analyse/lookup.ts";
import type { Global } from "../analyse/scope.ts";
import type { Span } from "../base/span.ts";
import type {
  ConstantDeclaration,
  Expression,
  ExternalDeclaration,
  Include,
  ListDeclaration,
  ListItem,
  Name,
  Parameter,
  Path,
  TempDeclaration,
  TypeNote,
} from "../syntax/ast.ts";
import type { ParsedStory } from "../syntax/index.ts";
import type { SymbolKind, Use } from "./api.ts";
import type { Parts } from "./parts.ts";
import type { People } from "./story.ts";
import { type Node, walkNodes } from "./walk.ts";

/** What was declared, by its kind. */
export type Declared =
  | { readonly kind: "flow"; readonly flow: Flow }
  | { readonly kind: "label"; readonly label: Label }
  | { readonly kind: "global"; readonly global: Global }
  | { readonly kind: "temp"; readonly temp: TempDeclaration; readonly flow: Flow }
  | { readonly kind: "parameter"; readonly parameter: Parameter; readonly flow: Flow }
  | { readonly kind: "constant"; readonly constant: ConstantDeclaration }
  | { readonly kind: "item"; readonly item: ListItem; readonly list: ListDeclaration }
  | { readonly kind: "external"; readonly external: ExternalDeclaration }
  /** A person, fact, thing, promise, goal or rule, by its number in the cast. */
  | { readonly kind: "people"; readonly index: number };

/** One declared name. */
export interface Entry {
  readonly kind: SymbolKind;
  readonly name: string;
  /** As a divert or an expression anywhere in the story would have it. */
  readonly fullName: string;
  readonly what: Declared;
  /** The flow within which it is known; the story for what is known everywhere. */
  readonly home: Flow;
  /** Of its name where it is declared; a name declared twice, by mistake, has its first. */
  readonly nameSpan: Span;
  /** Of the whole declaration. */
  readonly span: Span;
  /** Every place, its declarations included, in page order. */
  readonly places: readonly Place[];
}

/** One place of a name. */
export interface Place {
  readonly entry: Entry;
  readonly span: Span;
  readonly use: Use;
}

/** An INCLUDE, and the file that it leads to. */
export interface IncludePlace {
  /** Of the path alone. */
  readonly span: Span;
  readonly path: string;
  /** The number of the file among the sources; −1 where there is none. */
  readonly file: number;
}

export interface NameTable {
  /** In the order in which the story declares them. */
  readonly entries: readonly Entry[];
  /** By file, in page order; they don't overlap but where one name stands within another. */
  readonly places: readonly (readonly Place[])[];
  readonly includes: readonly IncludePlace[];
  readonly entryOf: (key: object) => Entry | undefined;
  /** The first of the entries that have a name. */
  readonly named: (name: string) => Entry | undefined;
}

/** What filling the table carries along. */
export interface Naming {
  readonly analysis: Analysis;
  readonly declare: (
    key: object,
    kind: SymbolKind,
    name: Name,
    rest: { what: Declared; home: Flow; span: Span; fullName?: string },
  ) => Entry;
  readonly note: (entry: Entry | undefined, span: Span, use: Use) => void;
  readonly find: (key: object) => Entry | undefined;
  /** Notes the names in an expression that stands in a flow. */
  readonly walkExpression: (expression: Expression, flow: Flow) => void;
  readonly notePath: (path: Path, flow: Flow, use: Use) => void;
  /** The flow that a place stands in. */
  readonly flowAt: (span: Span) => Flow;
}

/** What tells two places apart that begin at the same letter. */
const LONGEST_NAME = 4096;

type Growing = { -readonly [K in keyof Entry]: K extends "places" ? Place[] : Entry[K] };

/** Finds every name of a story. */
export function nameTable(
  parsed: ParsedStory,
  analysis: Analysis,
  people: People | undefined,
  parts: Parts,
): NameTable {
  const { names } = analysis;
  const entries: Entry[] = [];
  const byKey = new Map<object, Entry>();
  const seen = parsed.sources.map(() => new Set<number>());
  const places: Place[][] = parsed.sources.map(() => []);
  const includes: IncludePlace[] = [];

  const note: Naming["note"] = (entry, span, use) => {
    if (entry === undefined || span.end <= span.start) return;
    // A file that is included twice was read twice; a place is noted once.
    const known = seen[span.file];
    const key = span.start * LONGEST_NAME + Math.min(span.end - span.start, LONGEST_NAME - 1);
    if (known === undefined || known.has(key)) return;
    known.add(key);
    const place: Place = { entry, span, use };
    (entry.places as Place[]).push(place);
    places[span.file]?.push(place);
  };
  const declare: Naming["declare"] = (key, kind, name, { what, home, span, fullName }) => {
    const entry: Growing = {
      kind,
      name: name.text,
      fullName: fullName ?? name.text,
      what,
      home,
      nameSpan: name.span,
      span,
      places: [],
    };
    entries.push(entry);
    byKey.set(key, entry);
    note(entry, name.span, "declared");
    return entry;
  };
  const flowAt = flowFinder(names.flows);
  const naming: Naming = {
    analysis,
    declare,
    note,
    find: (key) => byKey.get(key),
    walkExpression: (expression, flow) => walk(naming, [expression], flow, includes),
    notePath: (path, flow, use) => notePath(naming, path, flow, use),
    flowAt,
  };
  declareAll(naming);
  if (people !== undefined) parts.keep().addPeople(naming, parsed, people);
  for (const flow of names.flows) walkFlow(naming, flow, includes);
  for (const list of places)
    list.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  for (const entry of entries) (entry.places as Place[]).sort(byPage);
  const byName = new Map<string, Entry>();
  for (const entry of entries) if (!byName.has(entry.name)) byName.set(entry.name, entry);
  return {
    entries,
    places,
    includes,
    entryOf: (key) => byKey.get(key),
    named: (name) => byName.get(name),
  };
}

function byPage(a: Place, b: Place): number {
  return a.span.file - b.span.file || a.span.start - b.span.start;
}

/** The place of a name at an offset, or that ends there; of nested ones the inner. */
export function placeAt(table: NameTable, file: number, offset: number): Place | undefined {
  const places = table.places[file] ?? [];
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] as Place).span.start <= offset) low = middle + 1;
    else high = middle;
  }
  let best: Place | undefined;
  // Names don't nest deeper than a person in a fact's clause, so a few steps back are enough.
  for (let i = low - 1; i >= 0 && i >= low - 8; i--) {
    const place = places[i] as Place;
    if (place.span.end < offset) continue;
    if (best === undefined || isBetter(place.span, best.span, offset)) best = place;
  }
  return best;
}

// Inside goes before at the end; then the shorter.
function isBetter(a: Span, b: Span, offset: number): boolean {
  const isIn = offset < a.end;
  if (isIn !== offset < b.end) return isIn;
  return a.end - a.start < b.end - b.start;
}

/** The INCLUDE whose path stands at an offset. */
export function includeAt(
  table: NameTable,
  file: number,
  offset: number,
): IncludePlace | undefined {
  return table.includes.find(
    ({ span }) => span.file === file && span.start <= offset && offset <= span.end,
  );
}

// ─── What is declared ──────────────────────────────────────────────────────────────────────

function declareAll(naming: Naming): void {
  const { names } = naming.analysis;
  const { story } = names;
  for (const { name, node } of names.globals.values()) {
    const what: Declared = { kind: "global", global: { name, node } };
    const kind = node.kind === "LIST" ? "list" : "variable";
    naming.declare(node, kind, name, { what, home: story, span: node.span });
    if (node.kind !== "LIST") continue;
    for (const item of names.lists.get(name.text)?.items.values() ?? []) {
      naming.declare(item.node, "item", item.node.name, {
        what: { kind: "item", item: item.node, list: node },
        home: story,
        span: item.node.span,
        fullName: `${name.text}.${item.node.name.text}`,
      });
    }
  }
  for (const constant of names.constants.values()) {
    const what: Declared = { kind: "constant", constant };
    naming.declare(constant, "constant", constant.name, { what, home: story, span: constant.span });
  }
  for (const external of names.externals.values()) {
    const what: Declared = { kind: "external", external };
    naming.declare(external, "external", external.name, { what, home: story, span: external.span });
  }
  for (const flow of names.flows) declareFlow(naming, flow);
}

function declareFlow(naming: Naming, flow: Flow): void {
  const { story } = naming.analysis.names;
  const path = pathOfFlow(flow);
  if (flow.nameNode !== undefined) {
    naming.declare(
      flow,
      flow.isFunction ? "function" : (flow.level as "knot" | "stitch"),
      flow.nameNode,
      {
        what: { kind: "flow", flow },
        home: flow.parent ?? story,
        span: flow.node.span,
        fullName: path,
      },
    );
  }
  for (const parameter of flow.parameters) {
    naming.declare(parameter, "parameter", parameter.name, {
      what: { kind: "parameter", parameter, flow },
      home: flow,
      span: parameter.span,
    });
  }
  if (flow.level !== "story") {
    for (const temp of flow.temps.values()) {
      naming.declare(temp, "temporary", temp.name, {
        what: { kind: "temp", temp, flow },
        home: flow,
        span: temp.span,
      });
    }
  }
  for (const label of flow.labels.values()) {
    naming.declare(label, "label", label.name, {
      what: { kind: "label", label },
      home: flow,
      span: label.node.span,
      fullName: path === "" ? label.name.text : `${path}.${label.name.text}`,
    });
  }
}

/** `hall.attic`; empty for the story. */
export function pathOfFlow(flow: Flow): string {
  const names: string[] = [];
  for (let each: Flow | undefined = flow; each !== undefined; each = each.parent) {
    if (each.level !== "story") names.push(each.name);
  }
  return names.reverse().join(".");
}

// ─── What is used ──────────────────────────────────────────────────────────────────────────

function walkFlow(naming: Naming, flow: Flow, includes: IncludePlace[]): void {
  // What is declared twice was reported; both are places of the name that a divert would find.
  const { nameNode } = flow;
  if (nameNode !== undefined) naming.note(naming.find(flow), nameNode.span, "declared");
  for (const { type } of flow.parameters) noteWords(naming, type);
  if (flow.node.kind !== "file") noteWords(naming, flow.node.type);
  walk(naming, flow.node.body, flow, includes);
}

function walk(naming: Naming, nodes: readonly Node[], flow: Flow, includes: IncludePlace[]): void {
  walkNodes(nodes, (node) => noteNode(naming, node, flow, includes));
}

function noteNode(naming: Naming, node: Node, flow: Flow, includes: IncludePlace[]): void {
  const { names } = naming.analysis;
  switch (node.kind) {
    case "choice":
    case "gather":
      if (node.label !== undefined) {
        const label = flow.labels.get(node.label.text);
        naming.note(label && naming.find(label), node.label.span, "declared");
      }
      return;
    case "temp":
      noteWords(naming, node.type);
      naming.note(variableEntry(naming, node.name.text, flow), node.name.span, "declared");
      return;
    case "VAR":
      noteWords(naming, node.type);
      naming.note(variableEntry(naming, node.name.text, names.story), node.name.span, "declared");
      return;
    case "LIST":
      naming.note(variableEntry(naming, node.name.text, names.story), node.name.span, "declared");
      return;
    case "CONST":
      naming.note(constantEntry(naming, node.name.text), node.name.span, "declared");
      return;
    case "EXTERNAL": {
      for (const type of [node.type, ...(node.types ?? [])]) noteWords(naming, type);
      const external = names.externals.get(node.name.text);
      naming.note(external && naming.find(external), node.name.span, "declared");
      return;
    }
    case "INCLUDE": {
      const end = node.span.end;
      includes.push({
        span: { file: node.span.file, start: end - node.path.length, end },
        path: node.path,
        file: node.file?.span.file ?? -1,
      });
      followInclude(naming, node, flow, includes);
      return;
    }
    case "assign":
    case "increment":
      naming.note(
        variableEntry(naming, node.name.text, flow) ?? constantEntry(naming, node.name.text),
        node.name.span,
        "changed",
      );
      return;
    case "divert":
    case "thread":
      noteTarget(naming, node, node.target, flow);
      return;
    case "target":
      noteTarget(naming, node, node.target, flow);
      return;
    case "call":
      noteCall(naming, node.name, flow);
      return;
    case "read":
      noteRead(naming, node.path, flow);
      return;
    case "list":
      for (const path of node.items) noteItem(naming, path);
      return;
    default:
      return;
  }
}

// At the story's top what is included stands in the story; in a knot ink passes it over.
function followInclude(
  naming: Naming,
  { file }: Include,
  flow: Flow,
  includes: IncludePlace[],
): void {
  if (file !== undefined && flow.level === "story") walk(naming, file.body, flow, includes);
}

function noteWords(naming: Naming, type: TypeNote | undefined): void {
  if (type?.kind !== "words") return;
  for (const word of type.words) {
    naming.note(constantEntry(naming, word.text), word.span, "declared");
  }
}

function noteTarget(naming: Naming, node: object, path: Path, flow: Flow): void {
  const name = pathText(path);
  if (path.names.length === 0 || name === "END" || name === "DONE") return;
  const meaning = naming.analysis.meanings.get(node);
  const isPlace = meaning?.kind === "flow" || meaning?.kind === "label";
  if (!isPlace && path.names.length === 1) {
    const isKnown = meaning !== undefined || findPath(path, flow) === undefined;
    const variable = isKnown ? variableEntry(naming, name, flow) : undefined;
    if (variable !== undefined) {
      naming.note(variable, path.span, "read");
      return;
    }
  }
  notePath(naming, path, flow, "target");
}

function noteCall(naming: Naming, name: Name, flow: Flow): void {
  const { names } = naming.analysis;
  const list = names.lists.get(name.text);
  if (list !== undefined) {
    naming.note(naming.find(list.node), name.span, "called");
    return;
  }
  const found = findPath({ names: [name], span: name.span }, flow);
  const external = names.externals.get(name.text);
  const entry =
    (external && naming.find(external)) ??
    (found && naming.find(found)) ??
    variableEntry(naming, name.text, flow);
  naming.note(entry, name.span, "called");
}

// In ink's own order: a constant, an item, a place, a variable.
function noteRead(naming: Naming, path: Path, flow: Flow): void {
  const [first] = path.names;
  if (first === undefined) return;
  const constant = path.names.length === 1 ? constantEntry(naming, first.text) : undefined;
  if (constant !== undefined) naming.note(constant, first.span, "read");
  else if (noteItem(naming, path)) return;
  else if (findPath(path, flow) !== undefined) notePath(naming, path, flow, "read");
  else if (path.names.length === 1) {
    naming.note(variableEntry(naming, first.text, flow), first.span, "read");
  } else {
    // Half of a name may be known: `List.` on its way to an item, a knot with an unknown stitch.
    naming.note(variableEntry(naming, first.text, flow), first.span, "read");
    notePath(naming, path, flow, "read");
  }
}

function noteItem(naming: Naming, path: Path): boolean {
  const items = findItems(path, naming.analysis.names);
  const [item] = items;
  if (item === undefined || items.length > 1) return false;
  const last = path.names[path.names.length - 1] as Name;
  naming.note(naming.find(item.node), last.span, "read");
  const first = path.names[0] as Name;
  if (first !== last) naming.note(naming.find(item.list), first.span, "named");
  return true;
}

// `a.b.c` is three names: the knot, its stitch, and the label there.
function notePath(naming: Naming, path: Path, flow: Flow, use: Use): void {
  for (let i = 1; i <= path.names.length; i++) {
    const names = path.names.slice(0, i);
    const found = findPath({ names, span: path.span }, flow);
    if (found === undefined) return;
    const isLast = i === path.names.length;
    naming.note(naming.find(found), (names[i - 1] as Name).span, isLast ? use : "named");
  }
}

function variableEntry(naming: Naming, name: string, flow: Flow): Entry | undefined {
  const variable = findVariable(name, flow, naming.analysis.names);
  switch (variable?.kind) {
    case "parameter":
      return naming.find(variable.flow.parameters[variable.index] as Parameter);
    case "temp":
      return naming.find(flow.temps.get(name) as TempDeclaration);
    case "global":
      return naming.find(variable.global.node);
    default:
      return undefined;
  }
}

function constantEntry(naming: Naming, name: string): Entry | undefined {
  const constant = naming.analysis.names.constants.get(name);
  return constant && naming.find(constant);
}

// ─── Where a place stands ──────────────────────────────────────────────────────────────────

/** Finds the flow of a place: the innermost around it, the story where there is none. */
export function flowFinder(flows: readonly Flow[]): (span: Span) => Flow {
  const story = flows[0] as Flow;
  const byFile = new Map<number, Flow[]>();
  for (const flow of flows) {
    if (flow.nameNode === undefined) continue;
    const { file } = flow.node.span;
    const others = byFile.get(file);
    if (others === undefined) byFile.set(file, [flow]);
    else others.push(flow);
  }
  for (const list of byFile.values()) list.sort((a, b) => startOf(a) - startOf(b));
  return ({ file, start }) => {
    const list = byFile.get(file) ?? [];
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (startOf(list[middle] as Flow) <= start) low = middle + 1;
      else high = middle;
    }
    return list[low - 1] ?? story;
  };
}

// A knot runs to the next header, whatever its span says of half-written text.
function startOf(flow: Flow): number {
  return flow.node.span.start;
}
