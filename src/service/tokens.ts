/**
 * A file's colours: what scan.ts sees of each line, with what the parser and the names say over it.
 *
 * Owns the order of the layers. What the parser read as text is text, whatever it looks like;
 * what has a name is coloured by what the name means. Promises tokens that ascend and never
 * overlap, for any text.
 */
import { isBuiltin } from "../analyse/builtins.ts";
import type { SourceFile, Span } from "../base/span.ts";
import { BRACE_WORDS } from "../people/brace-words.ts";
import type { Statement, StoryFile, TypeNote } from "../syntax/ast.ts";
import type { Token, TokenKind } from "./api.ts";
import type { Entry, NameTable, Place } from "./names.ts";
import { rangeOf, readOffset } from "./places.ts";
import { scanTokens } from "./scan.ts";
import type { Story } from "./story.ts";
import { walkNodes } from "./walk.ts";

/** What the tree says of stretches of a file. */
interface Known {
  /** Prose: nothing in it is a token. */
  readonly text: Token[];
  /** What is a token by its place, whatever it looks like. */
  readonly over: Token[];
  /** Sentences about people. */
  readonly sentences: Token[];
}

/** A stretch of a file, in the parser's count and in the editor's. */
interface Window {
  readonly index: number;
  readonly read: { readonly start: number; readonly end: number };
  readonly written: { readonly start: number; readonly end: number };
}

/** The tokens of a file of a story; only what touches `from` to `to`, if given. */
export function tokensOf(
  story: Story,
  path: string,
  from: number = 0,
  to: number = Number.POSITIVE_INFINITY,
): readonly Token[] {
  const index = story.indexOf(path);
  const { sources } = story.parsed();
  const source = sources[index];
  if (source === undefined) return [];
  const end = Math.min(to, source.written.length);
  const window: Window = {
    index,
    written: { start: from, end },
    read: { start: readOffset(source, from), end: readOffset(source, end) },
  };
  const known = knownOf(story.fileOf(index), window, sources);
  const scanned = withoutProse(scanTokens(path, source.written, from, end), known.text);
  const table = story.names();
  const [outer, inner] = layersOf(placesIn(table.places[index] ?? [], window), sources);
  const base = overlay(scanned, known.over).map((token) =>
    named(token, source, table, known.sentences),
  );
  const withWords = overlay(base, sentenceWords(known.sentences, base, source));
  const tokens = overlay(overlay(withWords, outer), inner);
  return from <= 0 && end >= source.written.length
    ? tokens
    : tokens.filter((token) => token.end >= from && token.start <= end);
}

/** The places that touch a window; what is told is no token. */
function placesIn(places: readonly Place[], { read }: Window): readonly Place[] {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    // Names are short: none that begins much earlier reaches into the window.
    if ((places[middle] as Place).span.start < read.start - LONGEST_NAME) low = middle + 1;
    else high = middle;
  }
  const found: Place[] = [];
  for (let i = low; i < places.length; i++) {
    const place = places[i] as Place;
    if (place.span.start > read.end) break;
    if (place.use !== "told") found.push(place);
  }
  return found;
}

const LONGEST_NAME = 2000;

// ─── What the tree says ────────────────────────────────────────────────────────────────────

function knownOf(
  file: StoryFile | undefined,
  { index, read }: Window,
  sources: readonly SourceFile[],
): Known {
  const known: Known = { text: [], over: [], sentences: [] };
  if (file === undefined) return known;
  const put = (into: Token[], span: Span, kind: TokenKind): void => {
    if (span.file !== index || span.end <= span.start) return;
    const { start, end } = rangeOf(sources, span);
    into.push({ start, end, kind });
  };
  const type = (note: TypeNote | undefined): void => {
    if (note !== undefined) put(known.over, note.span, "type");
  };
  const isFar = ({ start, end }: Span): boolean => end < read.start || start > read.end;
  const walk = (statements: readonly Statement[]): void =>
    walkNodes(statements, (node) => {
      if (isFar(node.span)) return "skip";
      switch (node.kind) {
        case "text":
          // Where braces could not be read, a text without letters stands for them.
          if (node.text !== "") put(known.text, node.span, "string");
          return undefined;
        case "tag":
        case "string":
          // Text in these has their colour; logic in them is scanned.
          walkNodes(node.content, (inner) => {
            if (inner.kind === "sentence") put(known.sentences, inner.span, "sentence");
          });
          return "skip";
        case "line":
          if (node.speech?.manner !== undefined) {
            put(known.over, node.speech.manner.span, "manner");
          }
          return undefined;
        case "choice":
          if (node.owner?.manner !== undefined) put(known.over, node.owner.manner.span, "manner");
          return undefined;
        case "sentence":
          put(known.sentences, node.span, "sentence");
          return undefined;
        case "sentenceLine":
          put(known.sentences, node.textSpan, "sentence");
          return undefined;
        case "block":
          for (const { span } of node.entries) put(known.sentences, span, "sentence");
          return undefined;
        case "VAR":
        case "temp":
          type(node.type);
          return undefined;
        case "EXTERNAL":
          for (const each of [node.type, ...(node.types ?? [])]) type(each);
          return undefined;
        default:
          return undefined;
      }
    });
  const flows = [...file.stitches, ...file.knots.flatMap((knot) => [knot, ...knot.stitches])];
  walk(file.body);
  for (const flow of flows) {
    if (isFar(flow.span)) continue;
    type(flow.type);
    for (const parameter of flow.parameters) type(parameter.type);
    walk(flow.body);
  }
  for (const list of [known.text, known.over, known.sentences]) list.sort(byStart);
  return known;
}

function byStart(a: Token, b: Token): number {
  return a.start - b.start || b.end - a.end;
}

/** What was scanned, without what stands in prose; comments and escapes may stand there. */
function withoutProse(scanned: readonly Token[], prose: readonly Token[]): Token[] {
  let at = 0;
  return scanned.filter((token) => {
    while (at < prose.length && (prose[at] as Token).end <= token.start) at++;
    const around = prose[at];
    const isIn = around !== undefined && around.start <= token.start && token.end <= around.end;
    return !isIn || token.kind === "comment" || token.kind === "escape";
  });
}

// ─── Names ─────────────────────────────────────────────────────────────────────────────────

/** Places as tokens, in two layers: people stand within the clauses of facts. */
function layersOf(places: readonly Place[], sources: readonly SourceFile[]): [Token[], Token[]] {
  const outer: Token[] = [];
  const inner: Token[] = [];
  for (const { entry, span, use } of places) {
    const { start, end } = rangeOf(sources, span);
    const token: Token = {
      start,
      end,
      kind: kindOf(entry),
      ...(use === "declared" ? { isDeclaration: true as const } : {}),
      ...(entry.kind === "person" && entry.what.kind === "people"
        ? { person: entry.what.index }
        : {}),
    };
    const last = outer[outer.length - 1];
    (last !== undefined && last.end > start ? inner : outer).push(token);
  }
  return [outer, inner];
}

function kindOf({ kind }: Entry): TokenKind {
  return kind === "temporary" ? "variable" : kind;
}

/**
 * What looks like a name, by what has this name anywhere: for lines that could not be read. A
 * sentence's own words are looked at later.
 */
function named(
  token: Token,
  { written }: SourceFile,
  table: NameTable,
  sentences: readonly Token[],
): Token {
  const { kind } = token;
  if (token.isDeclaration || (kind !== "variable" && kind !== "function" && kind !== "knot")) {
    return token;
  }
  if (isWithin(token, sentences)) return token;
  const name = written.slice(token.start, token.end);
  if (kind === "function" && isBuiltin(name)) return token;
  const entry = table.named(name);
  return { ...token, kind: entry === undefined ? "unknown" : kindOf(entry) };
}

function isWithin({ start, end }: Token, ranges: readonly Token[]): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] as Token).start <= start) low = middle + 1;
    else high = middle;
  }
  const around = ranges[low - 1];
  return around !== undefined && end <= around.end;
}

/** The words of sentences: `because`, `and` … as keywords, numbers and operators as they were. */
function sentenceWords(
  sentences: readonly Token[],
  scanned: readonly Token[],
  { written }: SourceFile,
): Token[] {
  const words: Token[] = [];
  let at = 0;
  for (const { start, end } of sentences) {
    while (at < scanned.length && (scanned[at] as Token).end <= start) at++;
    for (const match of written.slice(start, end).matchAll(/[\p{L}\p{N}_]+(?:['’-][\p{L}]+)*/gu)) {
      const from = start + match.index;
      const to = from + match[0].length;
      let i = at;
      while (i < scanned.length && (scanned[i] as Token).end <= from) i++;
      const under = scanned[i];
      const isThere = under !== undefined && under.start <= from && to <= under.end;
      if (isThere && (under.kind === "comment" || under.kind === "string")) continue;
      if (/^\d/.test(match[0])) words.push({ start: from, end: to, kind: "number" });
      else {
        const isKeyword = JOINTS.has(match[0]) || (from === start && BRACE_WORDS.has(match[0]));
        words.push({ start: from, end: to, kind: isKeyword ? "keyword" : "sentence" });
      }
    }
  }
  return words;
}

const JOINTS: ReadonlySet<string> = new Set(["and", "or", "not"]);

// ─── Layers ────────────────────────────────────────────────────────────────────────────────

/** One layer over another: of the lower one, what the upper leaves uncovered. */
export function overlay(base: readonly Token[], over: readonly Token[]): Token[] {
  if (over.length === 0) return [...base];
  const out: Token[] = [];
  let at = 0;
  let covered = 0;
  const keep = (token: Token, start: number, end: number): void => {
    if (end > start) {
      out.push(start === token.start && end === token.end ? token : { ...token, start, end });
    }
  };
  for (const token of base) {
    let start = Math.max(token.start, covered);
    while (at < over.length && (over[at] as Token).start < token.end) {
      const upper = over[at] as Token;
      at++;
      if (upper.start < covered) continue;
      keep(token, start, Math.min(token.end, upper.start));
      out.push(upper);
      covered = upper.end;
      start = Math.max(start, covered);
    }
    keep(token, start, token.end);
  }
  for (; at < over.length; at++) {
    const upper = over[at] as Token;
    if (upper.start >= covered) {
      out.push(upper);
      covered = upper.end;
    }
  }
  return out;
}
