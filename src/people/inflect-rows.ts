/**
 * Which texts of a story are printed on one line: what a sentence has to be read in.
 *
 * A row is one line of output. Owns how lines come about: line ends, glue that takes them back,
 * alternatives inside a line, branches on lines of their own, choices, which are read as offered
 * and as printed; diverts in mid-line, after which a knot goes on with it. Promises that every
 * text of narration is in a row, and that the work grows with the length of the story.
 */
import type { Names } from "../analyse/index.ts";
import { findPath } from "../analyse/lookup.ts";
import type { Flow } from "../analyse/scope.ts";
import { unreachable } from "../base/assert.ts";
import type {
  Body,
  Choice,
  Conditional,
  Content,
  Inline,
  Knot,
  Path,
  Sequence,
  Statement,
  Stitch,
  StoryFile,
  Text,
} from "../syntax/ast.ts";

/** One line of output, as far as it is known. */
export interface Row {
  /** What may stand to its left on the same line, where that is in other rows. */
  readonly before: readonly Part[];
  readonly parts: Part[];
  /** Somebody says it: none of it is narration. */
  readonly isSpeech: boolean;
}

export type Part =
  | { readonly kind: "text"; readonly text: Text }
  /** Words that stand in no text: who does what a silent choice says. */
  | { readonly kind: "said"; readonly words: string }
  | { readonly kind: "printed" }
  | { readonly kind: "branches"; readonly branches: readonly Part[][] };

/** The two rows of a choice that is nobody's, for its start stands in both. */
export interface ChoiceRows {
  readonly choice: Choice;
  readonly offered: Row;
  readonly printed: Row;
}

/** What finding rows needs to know of the story's people. */
export interface Rows {
  /** Whether a line that begins with this text is speech. */
  readonly isSpeech: (text: string) => boolean;
  /** Whether this is a name of the reader's own person. */
  readonly isReader: (name: string) => boolean;
  /** Whether a file is narrated to the reader; other files have no rows. */
  readonly isNarrated: (file: StoryFile) => boolean;
  /** Told of each row but those of such choices, when it begins. */
  readonly found: (row: Row) => void;
  readonly foundChoice: (rows: ChoiceRows) => void;
}

/** Finds the rows of a story and of the files that it includes. */
export function findRows(file: StoryFile, names: Names, rows: Rows): void {
  const flows = new Map(names.flows.map((flow) => [flow.node, flow]));
  findIn(file, { rows, names, flows, lefts: new Map() });
}

/** What one search for rows goes by. */
interface Search {
  readonly rows: Rows;
  readonly names: Names;
  readonly flows: ReadonlyMap<Flow["node"], Flow>;
  /** By knot, stitch or labelled gather: what lines it goes on with, as diverts to it are met. */
  readonly lefts: Map<object, Part[][]>;
}

function findIn(file: StoryFile, search: Search): void {
  if (!search.rows.isNarrated(file)) return;
  const walk = (node: StoryFile | Knot | Stitch): void => {
    const from = search.flows.get(node) ?? search.names.story;
    const ends = [entryOf(node, search)];
    walkStatements(node.body, { search, from, ends });
  };
  walk(file);
  file.stitches.forEach(walk);
  for (const knot of file.knots) {
    walk(knot);
    knot.stitches.forEach(walk);
  }
}

// ─── Where the flow is ─────────────────────────────────────────────────────────────────────

/** A place that the flow may have come to: in a row, or where none has begun. */
interface End {
  readonly row: Row | undefined;
  /** Where the row's next part goes. */
  readonly into: Part[] | undefined;
  /** Where no row has begun: the lines that diverts to here leave off in. */
  readonly left: Part[][] | undefined;
  /** A line end was printed; glue takes it back. */
  readonly hasEnded: boolean;
  /** Glue stands last: the next line end isn't printed. */
  readonly isGlued: boolean;
}

const FRESH: End = {
  row: undefined,
  into: undefined,
  left: undefined,
  hasEnded: false,
  isGlued: false,
};

/** Where the flow may be: one place, several after alternatives, none where it has left. */
interface Walk {
  readonly search: Search;
  /** The flow that is walked, for the names of diverts. */
  readonly from: Flow;
  ends: readonly End[];
}

/** More places than these are not told apart. */
const MOST_ENDS = 8;
/** How much of what stands to the left in other rows is read again: characters. */
const MOST_BEFORE = 200;

function settled(end: End): End {
  return end.hasEnded && !end.isGlued ? FRESH : end;
}

/** The beginning of a knot, a stitch or a labelled gather. */
function entryOf(node: object, { lefts }: Search): End {
  let left = lefts.get(node);
  if (left === undefined) {
    left = [];
    lefts.set(node, left);
  }
  return { ...FRESH, left };
}

/** Notes in which lines the flow is where it leads away to another place. */
function leave(walk: Walk, target: Path): void {
  const { search, from } = walk;
  let found = findPath(target, from);
  const [child] = found?.kind === "flow" && found.body.length === 0 ? found.children : [];
  if (child !== undefined) found = child;
  if (found === undefined) return;
  const left = entryOf(found.node, search).left as Part[][];
  for (const { row } of walk.ends.map(settled)) {
    if (left.length < MOST_ENDS) left.push(row === undefined ? [] : endOfRow(row, []));
  }
}

/**
 * Makes sure that the flow is in one row, and gives the list that its next part goes to. `words`
 * are those that come next, for where a row begins.
 */
function openRow(walk: Walk, isSaid: boolean, words = ""): Part[] {
  const ends = walk.ends.map(settled);
  const first = ends[0] ?? FRESH;
  let { row, into } = first;
  const isOne = ends.every((end) => end.row === row && end.into === into);
  const turnsToSpeech = isSaid && row?.isSpeech === false;
  if (!isOne || row === undefined || into === undefined || turnsToSpeech) {
    const { rows } = walk.search;
    const isSpeech = isSaid || rows.isSpeech(words);
    row = { before: beforeOf(ends), parts: [], isSpeech };
    into = row.parts;
    rows.found(row);
  }
  walk.ends = [{ ...FRESH, row, into }];
  return into;
}

function beforeOf(ends: readonly End[]): Part[] {
  const branches = ends.map(({ row, left }): Part[] => {
    if (row !== undefined) return endOfRow(row, row.before);
    return left === undefined ? [] : [{ kind: "branches", branches: left }];
  });
  return branches.every((branch) => branch.length === 0) ? [] : [{ kind: "branches", branches }];
}

/** The last parts of a row of narration, and before them of what stands before it. */
function endOfRow({ parts, isSpeech }: Row, before: readonly Part[]): Part[] {
  const end: Part[] = [];
  if (isSpeech) return end;
  let room = MOST_BEFORE;
  for (const list of [parts, before]) {
    for (let i = list.length - 1; i >= 0; i--) {
      const part = list[i] as Part;
      const length = lengthOf(part, room);
      if (length > room) {
        if (part.kind === "text") end.push(lastSentences(part.text.text, room));
        return end.reverse();
      }
      end.push(part);
      room -= length;
    }
  }
  return end.reverse();
}

/** The end of a long text, from where a sentence begins in it. */
function lastSentences(text: string, most: number): Part {
  const cut = text.slice(text.length - most);
  const start = /[.!?]["”’]?\s/.exec(cut);
  return { kind: "said", words: start === null ? cut : cut.slice(start.index + start[0].length) };
}

/** How many characters a part may print, all its alternatives together; or more than `most`. */
function lengthOf(part: Part, most: number): number {
  if (part.kind === "text") return part.text.text.length;
  let length = 1;
  if (part.kind !== "branches") return length;
  for (const inner of part.branches.flat()) {
    length += lengthOf(inner, most - length);
    if (length > most) break;
  }
  return length;
}

function endLine(walk: Walk): void {
  walk.ends = walk.ends.map((end) => (end.isGlued ? end : { ...end, hasEnded: true }));
}

/** The places at which any of several walks has come out, each once. */
function joinEnds(all: readonly End[]): readonly End[] {
  const ends: End[] = [];
  for (const end of all) {
    const { row, into, hasEnded, isGlued } = end;
    const isKnown = ends.some(
      (e) => e.row === row && e.into === into && e.hasEnded === hasEnded && e.isGlued === isGlued,
    );
    if (!isKnown && ends.length < MOST_ENDS) ends.push(end);
  }
  return ends;
}

// ─── Statements ────────────────────────────────────────────────────────────────────────────

function walkStatements(statements: readonly Statement[], walk: Walk): void {
  // Where the bodies of choices came out, until a gather takes them up.
  let loose: { readonly depth: number; readonly ends: readonly End[] }[] = [];
  // How deep the choice is whose body this is; 0 outside of any.
  let under = 0;
  for (const statement of statements) {
    switch (statement.kind) {
      case "line":
        walkContent(statement.content, walk, statement.speech !== undefined);
        if (statement.endsLine) endLine(walk);
        break;
      case "choice":
        if (under >= statement.depth) loose.push({ depth: under, ends: walk.ends });
        under = statement.depth;
        walkChoice(statement, walk);
        break;
      case "gather": {
        const { depth } = statement;
        if (under >= depth) loose.push({ depth: under, ends: walk.ends });
        const gathered = loose.filter((end) => end.depth >= depth);
        if (gathered.length > 0) walk.ends = joinEnds(gathered.flatMap(({ ends }) => ends));
        if (statement.label !== undefined) {
          walk.ends = joinEnds([...walk.ends, entryOf(statement, walk.search)]);
        }
        loose = loose.filter((end) => end.depth < depth);
        under = depth - 1;
        break;
      }
      case "callLine":
        endLine(walk);
        break;
      case "return":
        walk.ends = [FRESH];
        break;
      case "INCLUDE":
        if (statement.file !== undefined) findIn(statement.file, walk.search);
        walk.ends = [FRESH];
        break;
      case "temp":
      case "assign":
      case "increment":
      case "VAR":
      case "CONST":
      case "LIST":
      case "EXTERNAL":
      case "TODO":
      case "block":
      case "sentenceLine":
        break;
      default:
        unreachable(statement);
    }
  }
}

function walkChoice(choice: Choice, walk: Walk): void {
  const { owner, start, choiceOnly, inner } = choice;
  const { rows } = walk.search;
  const begin = (before: Part[], isSpeech = false): { row: Row; walk: Walk } => {
    const row: Row = { before, parts: [], isSpeech };
    return { row, walk: { ...walk, ends: [{ ...FRESH, row, into: row.parts }] } };
  };
  let printed: { row: Row; walk: Walk };
  if (owner === undefined) {
    const offered = begin([]);
    walkContent([...start, ...choiceOnly], offered.walk, false);
    printed = begin([]);
    walkContent([...start, ...inner], printed.walk, false);
    rows.foundChoice({ choice, offered: offered.row, printed: printed.row });
  } else if (owner.isSilent) {
    // The one whose deed it is goes without saying: `[Leave it in his pocket] Leaves it there.`
    // It is read after a sentence of theirs, which is not printed.
    const name = owner.name.text;
    const doer: Part = { kind: "said", words: `${name} waits. ` };
    if (rows.isReader(name)) {
      const offered = begin([doer]);
      rows.found(offered.row);
      walkContent(choiceOnly, offered.walk, false);
    }
    printed = begin([doer]);
    rows.found(printed.row);
    walkContent(inner, printed.walk, false);
  } else {
    printed = begin([], true);
    walkContent([...start, ...inner], printed.walk, true);
  }
  walk.ends = printed.walk.ends;
  endLine(walk);
}

// ─── Content ───────────────────────────────────────────────────────────────────────────────

function walkContent(content: Content, walk: Walk, isSpeech: boolean): void {
  for (const inline of content) walkInline(inline, walk, isSpeech);
}

function walkInline(inline: Inline, walk: Walk, isSpeech: boolean): void {
  switch (inline.kind) {
    case "text": {
      const { text } = inline;
      if (text.trim() === "") addBlank(walk, inline);
      else openRow(walk, isSpeech, text).push({ kind: "text", text: inline });
      break;
    }
    case "print":
      // Demands such as `{needs …}` print nothing.
      if (inline.value.kind !== "sentence") openRow(walk, isSpeech).push({ kind: "printed" });
      break;
    case "glue":
      walk.ends = walk.ends.map((end) => ({ ...end, isGlued: true }));
      break;
    case "conditional":
      walkAlternatives(conditionalBodies(inline), walk, isSpeech);
      break;
    case "sequence":
      walkAlternatives(sequenceBodies(inline), walk, isSpeech);
      break;
    case "divert":
      leave(walk, inline.target);
      walk.ends = inline.isTunnel ? [FRESH] : [];
      break;
    case "tunnelReturn":
      walk.ends = [];
      break;
    case "thread":
      leave(walk, inline.target);
      walk.ends = [FRESH];
      break;
    case "tag":
    case "mark":
      break;
    default:
      unreachable(inline);
  }
}

/** Space alone neither begins a line nor ends what glue does. */
function addBlank(walk: Walk, text: Text): void {
  const end = walk.ends[0];
  if (walk.ends.length === 1 && end !== undefined && !end.hasEnded) {
    end.into?.push({ kind: "text", text });
  }
}

/** Bodies of which one is printed; `undefined` stands for nothing at all. */
type Alternatives = readonly (Body | undefined)[];

function conditionalBodies({ subject, branches }: Conditional): Alternatives {
  const bodies: (Body | undefined)[] = branches.map(({ body }) => body);
  const last = branches[branches.length - 1];
  const isSure = last?.isElse === true && (subject === undefined || branches.length > 1);
  if (!isSure) bodies.push(undefined);
  return bodies;
}

function sequenceBodies({ elements, once }: Sequence): Alternatives {
  return once ? [...elements, undefined] : elements;
}

function walkAlternatives(bodies: Alternatives, walk: Walk, isSpeech: boolean): void {
  const shared = beginAlternatives(bodies, walk, isSpeech);
  const outer = walk.ends;
  const out: End[] = [];
  for (const body of bodies) {
    let into: Part[] | undefined;
    if (shared !== undefined) {
      into = [];
      shared.branches.push(into);
    }
    walk.ends = into === undefined ? outer : outer.map((end) => ({ ...end, into }));
    if (body?.kind === "inline") walkContent(body.content, walk, isSpeech);
    else if (body !== undefined && body.statements.length > 0) {
      endLine(walk);
      walkStatements(body.statements, walk);
    }
    for (const end of walk.ends) {
      out.push(into !== undefined && end.into === into ? { ...end, into: shared?.into } : end);
    }
  }
  walk.ends = joinEnds(out);
}

/**
 * Where alternatives go on with the line that is being written, or begin it together, they stand
 * side by side in its row; else each has rows of its own.
 */
function beginAlternatives(
  bodies: Alternatives,
  walk: Walk,
  isSpeech: boolean,
): { readonly branches: Part[][]; readonly into: Part[] } | undefined {
  const isInline = bodies.every(
    (body) => body === undefined || (body.kind === "inline" && body.content[0]?.kind !== "glue"),
  );
  const ends = walk.ends.map(settled);
  const first = ends[0];
  const isOpen = first?.into !== undefined && ends.every(({ into }) => into === first.into);
  if (!isInline && !isOpen) return undefined;
  // What each of them says is speech or not by its own first words.
  if (!isOpen && bodies.some((body) => beginsSpeech(body, walk.search.rows))) return undefined;
  const into = isOpen ? (first.into as Part[]) : openRow(walk, isSpeech);
  const branches: Part[][] = [];
  into.push({ kind: "branches", branches });
  return { branches, into };
}

function beginsSpeech(body: Body | undefined, rows: Rows): boolean {
  if (body?.kind !== "inline") return false;
  const first = body.content.find((inline) => inline.kind === "text" && inline.text.trim() !== "");
  return first?.kind === "text" && rows.isSpeech(first.text);
}
