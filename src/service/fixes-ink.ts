/**
 * What mends which of ink's messages.
 *
 * Owns one maker a message. A fix is sure where nothing else could have been meant; where it is
 * one way among several, it says which. What would need words of the story's own is not here.
 */
import type { Flow } from "../analyse/index.ts";
import { nearestName } from "../analyse/nearest.ts";
import type { Span } from "../base/span.ts";
import {
  appendLines,
  type Draft,
  endOfLine,
  type Fixing,
  insertAt,
  type Maker,
  removeLines,
  replaceSpan,
  startOfLine,
} from "./fixing.ts";
import { flowFinder } from "./names.ts";
import { rangeOf } from "./places.ts";
import { folderOf, joinPath, relativePath } from "./story.ts";
import { walkNodes } from "./walk.ts";

// ─── Small makers ──────────────────────────────────────────────────────────────────────────

/** Writes something else in the fault's place. */
function rewrite(
  title: string,
  text: (fixing: Fixing) => string | undefined,
  isSure = true,
): Maker {
  return (fixing) => {
    const written = text(fixing);
    return written === undefined
      ? []
      : [
          {
            title: title.replace("$", () => written),
            edits: [replaceSpan(fixing, fixing.span, written)],
            isSure,
          },
        ];
  };
}

/** Puts something in, in front of the fault or behind it. */
function put(text: string, where: "start" | "end", title: string, isSure = true): Maker {
  return (fixing) => [{ title, edits: [insertAt(fixing, fixing.span[where], text)], isSure }];
}

function after(fixing: Fixing): string {
  const { source, span } = fixing;
  return source.read.slice(span.end, endOfLine(fixing, span.end));
}

/** Brackets with what is in them, right behind a place; undefined where none stand. */
function bracketsAfter({ source, span }: Fixing): Span | undefined {
  const { read } = source;
  let at = span.end;
  while (/[ \t]/.test(read.charAt(at))) at++;
  if (read.charAt(at) !== "(") return undefined;
  let depth = 0;
  for (let end = at; end < read.length && read.charAt(end) !== "\n"; end++) {
    const c = read.charAt(end);
    if (c === "(") depth++;
    else if (c === ")" && --depth === 0) return { file: span.file, start: at, end: end + 1 };
  }
  return undefined;
}

const isName = (name: string): boolean => /^[\p{L}\p{N}_]+$/u.test(name) && !/^\d+$/.test(name);

// ─── Names that nothing has ────────────────────────────────────────────────────────────────

function addKnot(fixing: Fixing): Draft[] {
  const name = fixing.arg("name") ?? "";
  const [first, second, third] = name.split(".");
  if (first === undefined || third !== undefined) return [];
  if (second === undefined) {
    if (!isName(name)) return [];
    const text = `\n=== ${name} ===\n-> DONE\n`;
    return [{ title: `Add a knot \`${name}\``, edits: [appendLines(fixing, text)], isSure: false }];
  }
  const knot = fixing.story.analysis().names.story.childNamed.get(first);
  if (!isName(second) || knot === undefined || knot.isFunction) return [];
  const source = fixing.sources[knot.node.span.file];
  if (source === undefined) return [];
  const inFile: Fixing = { ...fixing, source };
  const edit = insertAt(inFile, knot.node.span.end, `\n\n= ${second}\n-> DONE`);
  return [{ title: `Add a stitch \`${second}\` to \`${first}\``, edits: [edit], isSure: false }];
}

function declareVariable(fixing: Fixing): Draft[] {
  const name = fixing.arg("name") ?? "";
  if (!isName(name)) return [];
  const edit = declarationEdit(fixing, `VAR ${name} = 0`);
  return [{ title: `Declare \`VAR ${name} = 0\``, edits: [edit], isSure: false }];
}

/** A line after the last declaration of this file, or at its beginning. */
function declarationEdit(fixing: Fixing, line: string): ReturnType<typeof insertAt> {
  const { story, span, source } = fixing;
  const file = story.fileOf(span.file);
  let last = -1;
  for (const statement of file?.body ?? []) {
    const { kind } = statement;
    if (kind === "VAR" || kind === "CONST" || kind === "LIST") last = statement.span.end;
  }
  if (last < 0) return insertAt(fixing, source.read.startsWith("\n") ? 1 : 0, `${line}\n`);
  return insertAt(fixing, endOfLine(fixing, last), `\n${line}`);
}

/** How many values stand in the brackets behind the fault, told by the commas. */
function countArguments(fixing: Fixing): number {
  const brackets = bracketsAfter(fixing);
  if (brackets === undefined) return 0;
  const inside = fixing.source.read.slice(brackets.start + 1, brackets.end - 1);
  if (inside.trim() === "") return 0;
  let count = 1;
  let depth = 0;
  let isQuoted = false;
  for (const letter of inside) {
    if (letter === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (letter === "(") depth++;
    else if (letter === ")") depth--;
    else if (letter === "," && depth === 0) count++;
  }
  return count;
}

function addFunction(fixing: Fixing): Draft[] {
  const name = fixing.arg("name") ?? "";
  if (!isName(name)) return [];
  const count = countArguments(fixing);
  const parameters = Array.from({ length: count }, (_, i) => "abcdefghij".charAt(i) || `p${i}`);
  const text = `\n=== function ${name}(${parameters.join(", ")}) ===\n~ return 0\n`;
  return [
    { title: `Add a function \`${name}\``, edits: [appendLines(fixing, text)], isSure: false },
  ];
}

const MOST_ITEMS = 200;

function nearestItem(fixing: Fixing): Draft[] {
  const name = fixing.arg("name") ?? "";
  const { items } = fixing.story.analysis().names;
  // Each is compared with the name, for each fault.
  if (items.size > MOST_ITEMS) return [];
  const candidates = [...items].map(([text]) => ({ name: text, span: undefined }));
  const near = nearestName(name, candidates);
  if (near === undefined) return [];
  const edits = [replaceSpan(fixing, fixing.span, near.name)];
  return [{ title: `Write \`${near.name}\``, edits, isSure: false }];
}

// ─── Where things stand ────────────────────────────────────────────────────────────────────

/** The flow that the fault stands in. */
function flowHere(fixing: Fixing): Flow {
  return flowFinder(fixing.story.analysis().names.flows)(fixing.span);
}

/** Makes the knot around the fault, or another, a function. */
function markFunction(fixing: Fixing, flow: Flow | undefined): Draft[] {
  if (flow?.nameNode === undefined || flow.isFunction || flow.level !== "knot") return [];
  if (!couldBeFunction(fixing, flow)) return [];
  const source = fixing.sources[flow.nameNode.span.file];
  if (source === undefined) return [];
  const edit = insertAt({ ...fixing, source }, flow.nameNode.span.start, "function ");
  return [{ title: `Make \`${flow.name}\` a function`, edits: [edit], isSure: false }];
}

/** Whether nothing in a knot leads away, and nothing leads to it. */
function couldBeFunction({ story }: Fixing, flow: Flow): boolean {
  let isPlain = flow.children.length === 0;
  walkNodes(flow.node.body, ({ kind }) => {
    const leads = kind === "divert" || kind === "thread" || kind === "tunnelReturn";
    if (leads || kind === "choice") isPlain = false;
  });
  const places = story.names().entryOf(flow)?.places ?? [];
  return isPlain && places.every(({ use }) => use !== "target");
}

function endings(fixing: Fixing): Draft[] {
  const { source, span, arg } = fixing;
  const at = endOfLine(fixing, Math.max(span.start, span.end - 1));
  const line = source.read.slice(startOfLine(fixing, at), at);
  const indent = /^[ \t]*/.exec(line)?.[0] ?? "";
  const stitch = arg("stitch");
  const targets = [...(stitch === undefined ? [] : [stitch]), "DONE", "END"];
  return targets.map((target) => ({
    title: `End with \`-> ${target}\``,
    edits: [insertAt(fixing, at, `\n${indent}-> ${target}`)],
    isSure: false,
  }));
}

function moveInclude(fixing: Fixing): Draft[] {
  const { source, span, text } = fixing;
  if (!text.startsWith("INCLUDE")) return [];
  const away = removeLines(fixing, span.start, span.end);
  const there = insertAt(fixing, source.read.startsWith("\n") ? 1 : 0, `${text}\n`);
  return [{ title: "Move it to the head of the file", edits: [there, away], isSure: false }];
}

function findFile(fixing: Fixing): Draft[] {
  const { paths, source, arg } = fixing;
  const path = arg("path") ?? "";
  const at = fixing.text.lastIndexOf(path);
  if (path === "" || at < 0) return [];
  const start = fixing.span.start + at;
  const span: Span = { file: fixing.span.file, start, end: start + path.length };
  const drafts: Draft[] = [];
  const bare = (text: string): string => text.slice(text.lastIndexOf("/") + 1).toLowerCase();
  for (const known of paths) {
    if (known === source.name || bare(known) !== bare(path)) continue;
    const written = relativePath(source.name, known);
    const edits = [replaceSpan(fixing, span, written)];
    drafts.push({ title: `Write \`INCLUDE ${written}\``, edits, isSure: false });
  }
  const place = joinPath(folderOf(source.name), path.replaceAll("\\", "/"));
  if (
    drafts.length === 0 &&
    place !== "" &&
    !paths.includes(place) &&
    /\.(ink|keep)$/i.test(place)
  ) {
    const edits = [{ path: place, start: 0, end: 0, text: "" }];
    drafts.push({ title: `Make the file \`${place}\``, edits, isSure: false });
  }
  return drafts;
}

// ─── Names that are taken ──────────────────────────────────────────────────────────────────

function underscored(fixing: Fixing): Draft[] {
  const name = fixing.text;
  if (!isName(name)) return [];
  const table = fixing.story.names();
  const { file, start } = fixing.span;
  const place = (table.places[file] ?? []).find(({ span }) => span.start === start);
  const spans = place?.entry.places.map(({ span }) => span) ?? [fixing.span];
  const edits = spans.map((span) => ({ ...rangeOf(fixing.sources, span), text: `${name}_` }));
  return [{ title: `Call it \`${name}_\``, edits, isSure: false }];
}

function constantToVariable(fixing: Fixing): Draft[] {
  const [other] = fixing.diagnostic.others;
  const source = other && fixing.sources[other.span.file];
  if (other === undefined || source === undefined) return [];
  const from = source.read.lastIndexOf("\n", other.span.start - 1) + 1;
  const at = source.read.slice(from, other.span.start).search(/CONST\s*$/);
  if (at < 0) return [];
  const span: Span = { file: other.span.file, start: from + at, end: from + at + 5 };
  const title = `Declare \`${fixing.arg("name") ?? ""}\` as a variable`;
  return [{ title, edits: [replaceSpan(fixing, span, "VAR")], isSure: false }];
}

function withoutRepeated(fixing: Fixing): Draft[] {
  const { source, span } = fixing;
  const before = source.read.slice(0, span.start);
  const comma = /,\s*$/.exec(before);
  if (comma === null) return [];
  const whole: Span = { file: span.file, start: comma.index, end: span.end };
  return [{ title: "Leave it out", edits: [replaceSpan(fixing, whole, "")] }];
}

function withoutBrackets(fixing: Fixing): Draft[] {
  const brackets = bracketsAfter(fixing);
  if (brackets === undefined) return [];
  const isCall = fixing.arg("way") === "Function call";
  const title = isCall ? "Leave the brackets empty" : "Leave the brackets out";
  const edits = [replaceSpan(fixing, brackets, isCall ? "()" : "")];
  return [{ title, edits, isSure: false }];
}

const escape = (mark: string): Maker => put("\\", "start", `Write \`\\${mark}\`, as text`, false);

/** By code. What has an edit of its own in its message stands here only for other ways. */
export const INK_FIXES: Readonly<Record<string, Maker>> = {
  "unknown-divert": addKnot,
  "unknown-variable": declareVariable,
  "unknown-assignment": declareVariable,
  "unknown-function": addFunction,
  "unknown-list-item": nearestItem,
  "ambiguous-list-item": (fixing) =>
    ["first", "second"].map((which) => {
      const text = `${fixing.arg(which) ?? ""}.${fixing.arg("name") ?? ""}`;
      const edits = [replaceSpan(fixing, fixing.span, text)];
      return { title: `Write \`${text}\``, edits, isSure: false };
    }),
  "arguments-on-target": rewrite(
    "Write `$`",
    ({ text }) => /^([^(]*?)\s*\(/.exec(text)?.[1],
    false,
  ),
  "arguments-to-label": withoutBrackets,
  "no-parameters": withoutBrackets,
  "assignment-in-braces": rewrite(
    "Ask, with `==`",
    ({ text }) => (text === "=" ? "==" : undefined),
    false,
  ),
  "constant-assigned": constantToVariable,
  "divert-after-name": (fixing) => {
    const { source, span } = fixing;
    const before = source.read.slice(0, span.start).trimEnd().length;
    return [{ title: "Put a colon in front of the arrow", edits: [insertAt(fixing, before, ":")] }];
  },
  "divert-in-string": escape("->"),
  "divert-target-misused": rewrite(
    "Ask how often it was visited: `$`",
    ({ arg }) => arg("name"),
    false,
  ),
  "target-as-condition": rewrite("Write `$`", ({ text }) => text.replace(/^->\s*/, ""), false),
  "duplicate-external": (fixing) => [
    { title: "Delete this line", edits: [removeLines(fixing, fixing.span.start, fixing.span.end)] },
  ],
  "recursive-include": (fixing) => [
    { title: "Delete this line", edits: [removeLines(fixing, fixing.span.start, fixing.span.end)] },
  ],
  "else-as-text": (fixing) => {
    const { source, span } = fixing;
    const before = source.read.slice(startOfLine(fixing, span.start), span.start);
    if (!/^[ \t]*(?:-[ \t]*)?$/.test(before)) return [];
    const text = before.includes("-") ? "" : "- ";
    return text === ""
      ? []
      : [{ title: "Write `- else:`", edits: [insertAt(fixing, span.start, text)] }];
  },
  "empty-braces": rewrite("Take the braces out", () => "", false),
  "empty-divert": (fixing) => escape("->")(fixing),
  "missing-thread-target": escape("<-"),
  "empty-range": rewrite("Write `$`", ({ arg }) => `${arg("to")}..${arg("from")}`),
  "file-not-found": findFile,
  "gather-in-braces": (fixing) => {
    const { source, span } = fixing;
    const rest = /^[ \t]*/.exec(source.read.slice(span.end))?.[0].length ?? 0;
    const whole: Span = { file: span.file, start: span.start, end: span.end + rest };
    return [{ title: "Write one dash", edits: [replaceSpan(fixing, whole, "")] }];
  },
  "include-in-knot": moveInclude,
  "increased-temp": rewrite("Write `=`", () => "=", false),
  "integer-expected": rewrite("Write `$`", ({ text }) => `INT(${text})`, false),
  "loose-end": endings,
  "name-builtin": underscored,
  "name-reserved": underscored,
  "not-a-function": (fixing) => {
    const name = fixing.arg("name") ?? "";
    return markFunction(fixing, fixing.story.analysis().names.story.childNamed.get(name));
  },
  "parameter-ignored": put(", ", "start", "Put a comma between them", false),
  "parameter-not-target": put("-> ", "start", "Write an arrow in front of the parameter"),
  "repeated-list-item": withoutRepeated,
  "return-outside-function": (fixing) =>
    fixing.arg("name") === undefined ? [] : markFunction(fixing, flowHere(fixing)),
  "stitch-is-function": (fixing) => {
    const start = startOfLine(fixing, fixing.span.start);
    const line = fixing.source.read.slice(start, endOfLine(fixing, start));
    const mark = line.indexOf("=");
    if (mark < 0) return [];
    const span: Span = { file: fixing.span.file, start: start + mark, end: start + mark + 1 };
    const end = endOfLine(fixing, start);
    const edits = [replaceSpan(fixing, span, "==="), insertAt(fixing, end, " ===")];
    return [{ title: "Make it a knot of its own", edits, isSure: false }];
  },
  "stray-brace": (fixing) => [
    { title: "Take it out", edits: [replaceSpan(fixing, fixing.span, "")], isSure: false },
    ...escape("}")(fixing),
  ],
  "tag-in-string": put("\\", "start", "Write `\\#`"),
  "text-after-header": put("\n", "start", "Begin a new line here"),
  "text-after-statement": (fixing) => [
    ...put("// ", "start", "Make a comment of it", false)(fixing),
  ],
  "too-many-arrows": rewrite("Write `$`", () => "->->", false),
  "too-many-branches": rewrite("Take it out", () => "", false),
  "unclear-braces": (fixing) => {
    const { text, span } = fixing;
    if (!text.startsWith("{") || !text.endsWith("}")) return [];
    const edits = [insertAt(fixing, span.start, "\\"), insertAt(fixing, span.end - 1, "\\")];
    return [{ title: "Have the braces as text", edits, isSure: false }];
  },
  "unclosed-bracket": (fixing) => {
    const { source, span } = fixing;
    const rest = source.read.slice(span.start, endOfLine(fixing, span.start));
    const stop = rest.search(/[}:|]|$/);
    const at = source.read.slice(0, span.start + stop).trimEnd().length;
    return [{ title: "Write `)`", edits: [insertAt(fixing, at, ")")], isSure: false }];
  },
  "unclosed-choice-bracket": (fixing) => {
    const text = after(fixing);
    const stop = text.search(/->|#|$/);
    const at = fixing.span.end + text.slice(0, stop).trimEnd().length;
    return [{ title: "Write `]`", edits: [insertAt(fixing, at, "]")], isSure: false }];
  },
  "unclosed-label": (fixing) => {
    const name = /^\(\s*([\p{L}\p{N}_]+)/u.exec(fixing.text)?.[1];
    const edits = name === undefined ? [] : [insertAt(fixing, fixing.span.end, ")")];
    return [
      { title: "Close the label", edits, isSure: false },
      {
        title: "Write `\\(`, as text",
        edits: [insertAt(fixing, fixing.span.start, "\\")],
        isSure: false,
      },
    ];
  },
  "unclosed-string": (fixing) => [
    {
      title: 'Write `"` at the end of the line',
      edits: [insertAt(fixing, endOfLine(fixing, fixing.span.end), '"')],
      isSure: false,
    },
  ],
  "unclosed-brace": (fixing) => {
    const at = endOfLine(fixing, fixing.span.start);
    const isOwnLine = fixing.source.read.slice(fixing.span.end, at).trim() === "";
    if (isOwnLine) return [];
    const edits = [insertAt(fixing, at, "}")];
    return [
      { title: "Write `}` at the end of the line", edits, isSure: false },
      ...escape("{")(fixing),
    ];
  },
  "useless-logic": (fixing) => {
    const { source, span, text } = fixing;
    const start = startOfLine(fixing, span.start);
    const before = source.read.slice(start, span.start);
    const tilde = before.lastIndexOf("~");
    const inner = tilde < 0 ? text.replace(/^~\s*/, "") : text;
    const from = tilde < 0 ? span.start : start + tilde;
    const whole: Span = { file: span.file, start: from, end: span.end };
    return [
      {
        title: `Print it: \`{${inner}}\``,
        edits: [replaceSpan(fixing, whole, `{${inner}}`)],
        isSure: false,
      },
    ];
  },
};
