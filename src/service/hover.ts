/**
 * What a name is, in a few lines: where it is declared, what it holds, how it is used.
 *
 * Owns the sentences. Everything in them is read off the tree and the name table; nothing is
 * worked out that only a play could show.
 */
import { isBuiltin } from "../analyse/builtins.ts";
import { type Flow, typeText } from "../analyse/index.ts";
import type { Expression, Statement } from "../syntax/ast.ts";
import type { Hover, Use } from "./api.ts";
import { countsOf } from "./counts.ts";
import { counted, joined, usesOf } from "./hover-words.ts";
import { BUILTIN_WORDS } from "./ink-words.ts";
import type { Entry } from "./names.ts";
import { includedAt, nameAt } from "./navigate.ts";
import { parametersOf } from "./outline.ts";
import { isCutAt, rangeOf, readOffset } from "./places.ts";
import type { Story } from "./story.ts";
import { walkNodes } from "./walk.ts";

/** What stands at an editor's offset. */
export function hoverAt(story: Story, path: string, offset: number): Hover | undefined {
  const place = nameAt(story, path, offset);
  const { sources } = story.parsed();
  if (place === undefined)
    return includeHover(story, path, offset) ?? wordHover(story, path, offset);
  const { entry, span } = place;
  const declaration = rangeOf(sources, entry.nameSpan);
  return {
    ...rangeOf(sources, span),
    kind: entry.kind,
    name: entry.name,
    signature: signatureOf(story, entry),
    lines: linesFor(story, entry).filter((line) => line !== ""),
    declaration,
  };
}

function includeHover(story: Story, path: string, offset: number): Hover | undefined {
  const included = includedAt(story, path, offset);
  if (included === undefined) return undefined;
  const { range, path: file } = included;
  const index = file === undefined ? -1 : story.indexOf(file);
  const tree = story.fileOf(index);
  const knots = tree === undefined ? 0 : tree.knots.length;
  const lines =
    file === undefined
      ? ["No file of this project is called so."]
      : [`Another file of the story, with ${counted(knots, "knot")}.`];
  return {
    ...range,
    kind: "file",
    name: file ?? "",
    signature: `INCLUDE ${file ?? ""}`.trim(),
    lines,
    declaration: file === undefined ? undefined : { path: file, start: 0, end: 0 },
  };
}

/** Ink's own functions, END and DONE. */
function wordHover(story: Story, path: string, offset: number): Hover | undefined {
  const source = story.parsed().sources[story.indexOf(path)];
  if (source === undefined || isCutAt(source, offset)) return undefined;
  const at = readOffset(source, offset);
  const before = /[A-Z_]*$/.exec(source.read.slice(Math.max(0, at - 20), at))?.[0] ?? "";
  const after = /^[A-Z_]*/.exec(source.read.slice(at, at + 20))?.[0] ?? "";
  const name = before + after;
  const start = at - before.length;
  const range = rangeOf([source], { file: 0, start, end: start + name.length });
  const rest = source.read.slice(start + name.length);
  if (isBuiltin(name) && /^[ \t]*\(/.test(rest)) {
    const words = BUILTIN_WORDS[name];
    const signature = `${name}(${words?.parameters.join(", ") ?? ""})`;
    const lines = [words?.says ?? "", "A function of ink’s own."];
    return { ...range, kind: "builtin", name, signature, lines, declaration: undefined };
  }
  if ((name === "END" || name === "DONE") && /(?:->|<-)[ \t]*$/.test(source.read.slice(0, start))) {
    const says =
      name === "END"
        ? "The story is over."
        : "This part is over: choices that are on offer stay; without any the story stops.";
    return {
      ...range,
      kind: "end",
      name,
      signature: `-> ${name}`,
      lines: [says],
      declaration: undefined,
    };
  }
  return undefined;
}

// ─── Signatures ────────────────────────────────────────────────────────────────────────────

/** One line that says how it was declared. */
export function signatureOf(story: Story, entry: Entry): string {
  const { sources } = story.parsed();
  const { what, name } = entry;
  switch (what.kind) {
    case "flow": {
      const { flow } = what;
      const result = flow.node.kind === "file" ? undefined : flow.node.type;
      const answers = result === undefined ? "" : `: ${typeText(result)}`;
      const head = `${flow.isFunction ? "function " : ""}${name}${parametersOf(flow, sources)}${answers}`;
      return flow.level === "stitch" ? `= ${head}` : `=== ${head} ===`;
    }
    case "label":
      return `${what.label.node.kind === "gather" ? "-" : what.label.node.isSticky ? "+" : "*"} (${name})`;
    case "people":
      return peopleSignature(story, entry);
    default: {
      const text = sources[entry.span.file]?.read.slice(entry.span.start, entry.span.end) ?? "";
      const line = text.replaceAll(/\s+/g, " ").trim();
      const words = entry.kind === "item" ? `${entry.fullName}` : line;
      return words.length > 120 ? `${words.slice(0, 119)}…` : words;
    }
  }
}

function peopleSignature(story: Story, entry: Entry): string {
  const { sources } = story.parsed();
  const source = sources[entry.span.file];
  if (source === undefined) return entry.name;
  // A person's span is of the head alone; the line has the notes too.
  const end = source.read.indexOf("\n", entry.span.start);
  return source.read.slice(entry.span.start, end < 0 ? undefined : end).trim();
}

// ─── Sentences ─────────────────────────────────────────────────────────────────────────────

function linesFor(story: Story, entry: Entry): string[] {
  const { what } = entry;
  switch (what.kind) {
    case "flow":
      return flowLines(what.flow, entry);
    case "label": {
      const { node } = what.label;
      const kind = node.kind === "gather" ? "gather" : "choice";
      return [
        `The label of a ${kind}; elsewhere it is \`${entry.fullName}\`.`,
        usesOf(entry, [
          ["target", "led to"],
          ["read", "asked for"],
        ]),
      ];
    }
    case "global":
      return what.global.node.kind === "LIST"
        ? [
            `A list of ${counted(what.global.node.items.length, "item")}.`,
            usesOf(entry, VARIABLE_USES),
          ]
        : variableLines(story, entry, what.global.node.value, what.global.node.kind === "temp");
    case "temp":
      return variableLines(story, entry, what.temp.value, true);
    case "parameter": {
      const { parameter, flow } = what;
      const how = parameter.isDivertTarget
        ? "A place that is handed to"
        : parameter.byReference
          ? "A variable that is lent to"
          : "A value that is given to";
      return [`${how} \`${flow.name}\`.`, usesOf(entry, VARIABLE_USES)];
    }
    case "constant":
      return ["A value that never changes.", usesOf(entry, [["read", "read"]])];
    case "item": {
      const list = story.analysis().names.lists.get(what.list.name.text);
      const value = list?.items.get(entry.name)?.value;
      return [
        `An item of the list \`${what.list.name.text}\`${value === undefined ? "" : `; its number is ${value}`}.`,
        usesOf(entry, [["read", "named"]]),
      ];
    }
    case "external":
      return ["A function that the game provides.", usesOf(entry, [["called", "called"]])];
    case "people":
      return story.parts.keep().peopleLines(story, entry, what.index);
  }
}

const VARIABLE_USES: readonly (readonly [Use, string])[] = [
  ["read", "read"],
  ["changed", "changed"],
];

function flowLines(flow: Flow, entry: Entry): string[] {
  const lines: string[] = [];
  const own = countsOf(flow.node.body);
  const stitches = flow.children.length;
  if (flow.isFunction) {
    lines.push("A function of the story.", usesOf(entry, [["called", "called"]]));
    return lines;
  }
  const within = stitches === 0 ? "" : ` and ${counted(stitches, "stitch", "stitches")}`;
  const choices = own.choices === 0 ? "" : `, ${counted(own.choices, "choice")}`;
  const kind = flow.level === "stitch" ? `A stitch of \`${flow.parent?.name ?? ""}\`` : "A knot";
  lines.push(`${kind}: ${counted(own.words, "word")}${choices}${within}.`);
  const first = firstWords(flow.node.body);
  if (first !== "") lines.push(`“${first}”`);
  lines.push(
    usesOf(entry, [
      ["target", "led to"],
      ["read", "asked how often it was seen"],
    ]),
  );
  return lines;
}

/** The beginning of what is read first, at most 80 letters. */
export function firstWords(statements: readonly Statement[]): string {
  let words = "";
  for (const statement of statements) {
    if (words.length > 80) break;
    walkNodes([statement], (node) => {
      if (node.kind === "text" && words.length <= 80) words += ` ${node.text}`;
      return node.kind === "tag" || node.kind === "string" ? "skip" : undefined;
    });
    if (words.trim() !== "") break;
  }
  const text = words.replaceAll(/\s+/g, " ").trim();
  return text.length > 80 ? `${text.slice(0, 79).trimEnd()}…` : text;
}

function variableLines(
  story: Story,
  entry: Entry,
  value: Expression | undefined,
  isTemporary: boolean,
): string[] {
  const { what } = entry;
  const note =
    what.kind === "temp"
      ? what.temp.type
      : what.kind === "global" && what.global.node.kind !== "LIST"
        ? what.global.node.type
        : undefined;
  const held = note === undefined ? kindOfValue(story, value) : `declared as ${typeText(note)}`;
  const where =
    isTemporary && entry.home.level !== "story" ? `, within \`${entry.home.name}\`` : "";
  return [
    `A ${isTemporary ? "temporary variable" : "variable"}${where}${held === "" ? "" : `: ${held}`}.`,
    valuesOf(story, entry, value),
    usesOf(entry, VARIABLE_USES),
  ];
}

function kindOfValue(story: Story, value: Expression | undefined): string {
  switch (value?.kind) {
    case "number":
      return value.isFloat ? "a number" : "a whole number";
    case "boolean":
      return "true or false";
    case "string":
      return "a text";
    case "list":
      return "a list";
    case "target":
      return "a place";
    case "read": {
      const meaning = story.analysis().meanings.get(value);
      if (meaning?.kind === "item") return "a list";
      return meaning?.kind === "constant" ? kindOfValue(story, meaning.value) : "";
    }
    case "unary":
      return kindOfValue(story, value.operand);
    default:
      return "";
  }
}

/** Which numbers it can hold, where the page alone tells: all are written out. */
function valuesOf(story: Story, entry: Entry, first: Expression | undefined): string {
  const start = numberOf(first);
  if (start === undefined) return "";
  const spans = new Set(
    entry.places
      .filter(({ use }) => use === "changed")
      .map(({ span }) => `${span.file} ${span.start}`),
  );
  if (spans.size === 0) {
    return entry.kind === "variable" ? `Nothing changes it: it is always ${start}.` : "";
  }
  const values = new Set([start]);
  let isKnown = true;
  for (const flow of story.analysis().names.flows) {
    const walk = (statements: readonly Statement[]): void =>
      walkNodes(statements, (node) => {
        if (node.kind === "INCLUDE" && node.file !== undefined) walk(node.file.body);
        const isChange = node.kind === "assign" || node.kind === "increment";
        const isRead = node.kind === "call" && node.args.length > 0;
        // What is lent to a function may come back as anything.
        if (isRead && node.args.some((arg) => isPlaceOf(entry, arg))) isKnown = false;
        if (!isChange || !spans.has(`${node.name.span.file} ${node.name.span.start}`)) return;
        const value =
          node.kind === "assign" && node.operator === "=" ? numberOf(node.value) : undefined;
        if (value === undefined) isKnown = false;
        else values.add(value);
      });
    walk(flow.node.body);
  }
  if (!isKnown || values.size > 12) return "";
  return `It is only ever ${joined([...values].sort((a, b) => a - b).map(String), "or")}.`;
}

function isPlaceOf(entry: Entry, arg: Expression): boolean {
  if (arg.kind !== "read") return false;
  const { start, file } = arg.span;
  return entry.places.some(({ span }) => span.start === start && span.file === file);
}

function numberOf(value: Expression | undefined): number | undefined {
  if (value?.kind === "number") return value.value;
  if (value?.kind === "unary" && value.operator === "-") {
    const inner = numberOf(value.operand);
    return inner === undefined ? undefined : -inner;
  }
  return undefined;
}
