/**
 * A line of narration in its telling: the one function that this folder is for.
 *
 * Owns the way from pieces to sentences and back, alternatives inside a line, and what is asked.
 * Promises that what needs no change comes back as it was, byte for byte; that quoted, printed and
 * pinned words never change; that it never throws, whatever the text; and that its work grows with
 * the length of the line and no faster.
 */
import { type Analysis, parse } from "./parse.ts";
import { pronounOf } from "./persons.ts";
import { type Context, NOTHING_SAID, refer } from "./references.ts";
import { render } from "./rendering.ts";
import { sentencesOf } from "./sentences.ts";
import type { Ask, Inflected, Person, Piece, Telling } from "./telling.ts";
import { type Flat, type Token, tokenise } from "./tokens.ts";
import type { Question, Rendering } from "./work.ts";

/** How a line is to be read. */
export interface Options {
  /** Whether the line's first word begins a sentence: it does, unless this is `false`. */
  readonly begin?: boolean;
}

/** Readings this much less likely than the best still count: bits. */
const MARGIN = 1.3;

/** And this much, where the best ones leave a pronoun that can mean nobody. */
const WIDE = 5;

/** Tells a line of narration as `telling` says. */
export function inflectLine(
  pieces: readonly Piece[],
  cast: readonly Person[],
  telling: Telling,
  options: Options = {},
): Inflected {
  const person = telling.person !== "third" && telling.you !== undefined;
  if (!person && telling.tense === "present") return { pieces: unpin(pieces), asks: [] };
  const leaves: Leaf[] = [];
  const tree = plant(pieces, leaves);
  const found = new Map<Leaf, Map<number, Change>>();
  const asks = new Map<string, Ask>();
  for (const row of rowsOf(tree, leaves.length)) {
    readRow(row, cast, telling, row.begins && (options.begin ?? true), found, asks);
  }
  return { pieces: rebuild(tree, found), asks: [...asks.values()].sort((a, b) => a.at - b.at) };
}

/** A piece with no alternatives in it, known by its place in the line. */
interface Leaf {
  readonly piece: Flat;
}

type Tree = readonly (Leaf | { readonly branches: readonly Tree[] })[];

function plant(pieces: readonly Piece[], leaves: Leaf[]): Tree {
  return pieces.map((piece) => {
    if (piece.kind === "branches") {
      return { branches: piece.branches.map((branch) => plant(branch, leaves)) };
    }
    const leaf: Leaf = { piece };
    leaves.push(leaf);
    return leaf;
  });
}

/** A way through the line: one alternative of each. */
interface Row {
  readonly leaves: readonly Leaf[];
  /** Whether the row begins where the line does. */
  readonly begins: boolean;
  /** The leaves that are near enough to be read rightly: from here, to before there. */
  readonly from: number;
  readonly to: number;
}

// With more leaves than this to read in all, an alternative is read among its neighbours only.
const MUCH = 20_000;
const NEIGHBOURS = 8;
const NEAR = 2;

/**
 * Rows without alternatives, such that every alternative is in one of them: the first has the first
 * everywhere, each other differs from it in one place.
 */
function rowsOf(tree: Tree, count: number): Row[] {
  const whole = firsts(tree);
  const rows: Row[] = [{ leaves: whole, begins: true, from: 0, to: whole.length }];
  const reach = countBranches(tree) * count > MUCH ? NEIGHBOURS : Number.POSITIVE_INFINITY;
  const walk = (
    part: Tree,
    left: readonly Leaf[],
    right: readonly Leaf[],
    first: boolean,
  ): void => {
    if (!first) {
      const own = firsts(part);
      const leaves = [...left, ...own, ...right];
      const far = left.length >= reach;
      const cut = reach !== Number.POSITIVE_INFINITY;
      const from = cut ? Math.max(0, left.length - NEAR) : 0;
      const to = cut ? left.length + own.length + NEAR : leaves.length;
      rows.push({ leaves, begins: !far, from, to });
    }
    const groups = part.map((node) => ("branches" in node ? firsts([node]) : [node]));
    const all = [...left, ...groups.flat(), ...right];
    let at = left.length;
    part.forEach((node, i) => {
      const size = groups[i]?.length ?? 0;
      if ("branches" in node) {
        const before = all.slice(Math.max(0, at - reach), at);
        const after = all.slice(at + size, at + size + reach);
        node.branches.forEach((branch, k) => {
          walk(branch, before, after, k === 0);
        });
      }
      at += size;
    });
  };
  walk(tree, [], [], true);
  return rows;
}

function countBranches(tree: Tree): number {
  let count = 0;
  for (const node of tree) {
    if (!("branches" in node)) continue;
    for (const branch of node.branches) count += 1 + countBranches(branch);
  }
  return count;
}

function firsts(part: Tree): Leaf[] {
  return part.flatMap((node) => ("branches" in node ? firsts(node.branches[0] ?? []) : [node]));
}

interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Reads one row and keeps what changes in it; asks where an earlier row said otherwise. */
function readRow(
  { leaves: row, from, to }: Row,
  cast: readonly Person[],
  telling: Telling,
  begins: boolean,
  found: Map<Leaf, Map<number, Change>>,
  asks: Map<string, Ask>,
): void {
  const flats = row.map(({ piece }) => piece);
  const tokens = tokenise(flats, cast, begins);
  const changes = new Map<Leaf, Map<number, Change>>(row.map((leaf) => [leaf, new Map()]));
  let context: Context = NOTHING_SAID;
  // Where nothing concerns the viewpoint nothing changes; what another row changed is compared.
  const isTold = telling.tense === "past" || concerns(tokens, cast, telling);
  for (const sentence of isTold ? sentencesOf(tokens) : []) {
    const told = tell(sentence, cast, telling, context);
    context = told.context;
    for (const [i, text] of told.rendering.edits) {
      const token = sentence[i] as Token;
      const leaf = row[token.piece] as Leaf;
      const own = changes.get(leaf) ?? new Map<number, Change>();
      own.set(token.start, { start: token.start, end: token.end, text });
      changes.set(leaf, own);
    }
    for (const question of told.rendering.questions) {
      const token = sentence[question.at] as Token;
      if (token.piece < from || token.piece >= to) continue;
      ask(asks, token, flats, asToldFirst(sentence, told.rendering, question));
    }
  }
  keep(row.slice(from, to), changes, found, asks);
}

/** Notes what changes in each leaf; asks where a row before said otherwise. */
function keep(
  leaves: readonly Leaf[],
  changes: ReadonlyMap<Leaf, Map<number, Change>>,
  found: Map<Leaf, Map<number, Change>>,
  asks: Map<string, Ask>,
): void {
  for (const leaf of leaves) {
    const now = changes.get(leaf) ?? new Map<number, Change>();
    const old = found.get(leaf);
    if (old === undefined) found.set(leaf, now);
    else compare(leaf, old, now, asks);
  }
}

/** Whether anything in a line could be the viewpoint's. */
function concerns(tokens: readonly Token[], cast: readonly Person[], { you }: Telling): boolean {
  const { pronoun: kind, name = "" } = cast[you ?? -1] ?? {};
  // The Colonel, of Colonel Haddad.
  const title = name.slice(0, Math.max(0, name.indexOf(" "))).toLowerCase();
  return tokens.some(
    (token) => concernsWord(token, kind, you) || (title !== "" && token.lower === title),
  );
}

function concernsWord(token: Token, kind: Person["pronoun"] | undefined, you: number | undefined) {
  if (token.kind !== "word" || token.pinned) return false;
  if (token.person !== undefined) return token.person === you;
  if (token.within !== undefined) return token.within === you;
  const pronoun = pronounOf(token.lower)?.kind;
  return pronoun !== undefined && (pronoun === kind || pronoun === "they");
}

interface Told {
  readonly rendering: Rendering;
  readonly context: Context;
}

/** One sentence: read, referred, rendered; asked about where likely readings differ. */
function tell(
  tokens: readonly Token[],
  cast: readonly Person[],
  telling: Telling,
  before: Context,
): Told {
  const referTo = ({ words, cost }: Analysis) => {
    const { referents, context, strain } = refer(tokens, { words }, cast, telling.you, before);
    return { words, referents, context, strain, cost: cost + strain };
  };
  const near = parse(tokens, MARGIN).map(referTo);
  // Harder, where the likeliest reading leaves a pronoun without anybody.
  const strained = (near[0]?.strain ?? 0) > 0;
  const referred = strained ? parse(tokens, WIDE, 4).map(referTo) : near;
  const least = Math.min(...referred.map(({ cost }) => cost));
  const likely = referred.filter(({ cost }) => cost <= least + MARGIN);
  likely.sort((a, b) => a.cost - b.cost);
  const [best, ...others] = likely.map(({ words, referents, context }) => {
    const rendering = render(tokens, words, referents, cast, telling, before);
    return { rendering, context };
  });
  if (best === undefined) return { rendering: NO_CHANGE, context: before };
  for (const other of others) {
    const at = difference(best.rendering, other.rendering);
    if (at === undefined) continue;
    const question = differing(tokens, at, best.rendering, other.rendering);
    return {
      context: best.context,
      rendering: { ...best.rendering, questions: [...best.rendering.questions, question] },
    };
  }
  return best;
}

const NO_CHANGE: Rendering = { edits: new Map(), questions: [] };

/** The first token that two renderings differ in. */
function difference(a: Rendering, b: Rendering): number | undefined {
  let least: number | undefined;
  const look = (one: Rendering, two: Rendering): void => {
    for (const [i, text] of one.edits) {
      if (two.edits.get(i) !== text && (least === undefined || i < least)) least = i;
    }
  };
  look(a, b);
  look(b, a);
  return least;
}

function differing(tokens: readonly Token[], at: number, a: Rendering, b: Rendering): Question {
  const text = tokens[at]?.text;
  return {
    at,
    readings: [toldAt(tokens, at, a), toldAt(tokens, at, b)],
    why: `\`${text}\` can be read in two ways here, and they are told differently.`,
    fix: "Say it in other words, or pin a word with a backslash.",
  };
}

/** What a word is told as, with what is joined to it: `you're`. */
function toldAt(tokens: readonly Token[], at: number, { edits }: Rendering): string {
  let text = edits.get(at) ?? tokens[at]?.text ?? "";
  for (let i = at + 1; tokens[i]?.clitic === true; i++) text += edits.get(i) ?? tokens[i]?.text;
  return text;
}

/** A question whose first reading is the one that is told meanwhile. */
function asToldFirst(tokens: readonly Token[], rendering: Rendering, question: Question): Question {
  const { at, readings } = question;
  const plain = (text: string): string => text.replace("’", "'");
  const alone = plain(rendering.edits.get(at) ?? tokens[at]?.text ?? "");
  const whole = plain(toldAt(tokens, at, rendering));
  // Of `the Count` the token is the last word.
  const isTold = (reading: string): boolean =>
    [whole, alone].includes(plain(reading)) || plain(reading).endsWith(` ${alone}`);
  return { ...question, readings: [...readings].sort((a, b) => +isTold(b) - +isTold(a)) };
}

function ask(
  asks: Map<string, Ask>,
  token: Token,
  flats: readonly Flat[],
  question: Question,
): void {
  const flat = flats[token.piece];
  const at = (flat?.kind === "text" ? flat.at : 0) + token.start;
  const { readings, why, fix } = question;
  const key = `${at} ${token.text}`;
  if (!asks.has(key)) {
    asks.set(key, { at, length: token.end - token.start, word: token.text, readings, why, fix });
  }
}

function compare(
  leaf: Leaf,
  old: ReadonlyMap<number, Change>,
  now: ReadonlyMap<number, Change>,
  asks: Map<string, Ask>,
): void {
  if (leaf.piece.kind !== "text") return;
  const text = leaf.piece.text;
  for (const start of new Set([...old.keys(), ...now.keys()])) {
    const one = old.get(start);
    const two = now.get(start);
    if (one?.text === two?.text) continue;
    const end = (one ?? two)?.end ?? start;
    const word = text.slice(start, end);
    const at = leaf.piece.at + start;
    const key = `${at} ${word}`;
    if (asks.has(key)) continue;
    asks.set(key, {
      at,
      length: end - start,
      word,
      readings: [one?.text ?? word, two?.text ?? word],
      why: `The alternatives beside it leave \`${word}\` to be told in two ways.`,
      fix: "Write the name after the braces, or put the word into each alternative.",
    });
  }
}

function rebuild(tree: Tree, found: ReadonlyMap<Leaf, ReadonlyMap<number, Change>>): Piece[] {
  return tree.map((node) => {
    if ("branches" in node) {
      return { kind: "branches", branches: node.branches.map((branch) => rebuild(branch, found)) };
    }
    const { piece } = node;
    if (piece.kind !== "text") return piece;
    const changes = [...(found.get(node)?.values() ?? [])].sort((a, b) => a.start - b.start);
    const text = rewrite(piece.text, changes);
    return text === piece.text ? piece : { ...piece, text };
  });
}

/** The text with its changes made, and pins taken off: `\he` → `he`. */
function rewrite(text: string, changes: readonly Change[]): string {
  let out = "";
  let from = 0;
  for (const { start, end, text: word } of changes) {
    out += withoutPins(text.slice(from, start)) + word;
    from = end;
  }
  return out + withoutPins(text.slice(from));
}

function withoutPins(text: string): string {
  return text.includes("\\") ? text.replace(/\\(?=[\p{L}\p{M}\p{N}])/gu, "") : text;
}

function unpin(pieces: readonly Piece[]): readonly Piece[] {
  const pinned = (piece: Piece): boolean =>
    piece.kind === "branches"
      ? piece.branches.some((branch) => branch.some(pinned))
      : piece.kind === "text" && withoutPins(piece.text) !== piece.text;
  if (!pieces.some(pinned)) return pieces;
  return pieces.map((piece) => {
    if (piece.kind === "branches") return { ...piece, branches: piece.branches.map(unpin) };
    return piece.kind === "text" ? { ...piece, text: withoutPins(piece.text) } : piece;
  });
}
