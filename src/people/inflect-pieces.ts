/**
 * Rows as English reads them, and what came of them put back into texts.
 *
 * Owns the pins: a backslash before a word is in no text of the tree, which has escapes resolved,
 * so it is looked up in the source. Promises that each word asked about can be found there again.
 */
import type { SourceFile, Span } from "../base/span.ts";
import type { Piece } from "../english/index.ts";
import type { Text } from "../syntax/ast.ts";
import type { Part, Row } from "./inflect-rows.ts";

/** A place that no text of a row has. */
const ELSEWHERE = Number.MIN_SAFE_INTEGER;

/** A row's own pieces, after those of what stands before it. */
export interface RowPieces {
  readonly pieces: readonly Piece[];
  /** How many of them are only read: they belong to other rows. */
  readonly before: number;
}

/** Makes the pieces of a row. */
export function piecesOf(row: Row, sources: readonly SourceFile[]): RowPieces {
  const before = row.before.flatMap((part) => piecesOfPart(part, sources)).map(asRead);
  const own = row.parts.flatMap((part) => piecesOfPart(part, sources));
  const pieces = hasWords(before) ? [...before, ...own] : own;
  return { pieces, before: pieces.length - own.length };
}

/** Where a line only ever begins anew, nothing stands before it. */
function hasWords(pieces: readonly Piece[]): boolean {
  return pieces.some((piece) => piece.kind !== "branches" || piece.branches.some(hasWords));
}

function piecesOfPart(part: Part, sources: readonly SourceFile[]): readonly Piece[] {
  switch (part.kind) {
    case "text":
      return piecesOfText(part.text, sources);
    case "said":
      return [{ kind: "text", text: part.words, at: ELSEWHERE }];
    case "printed":
      return [{ kind: "opaque" }];
    default: {
      const branches = part.branches.map((branch) =>
        branch.flatMap((inner) => piecesOfPart(inner, sources)),
      );
      return [{ kind: "branches", branches }];
    }
  }
}

/** Told with the row, so that what follows agrees with it; what it becomes is not looked at. */
function asRead(piece: Piece): Piece {
  if (piece.kind === "text") return { ...piece, at: ELSEWHERE };
  if (piece.kind !== "branches") return piece;
  return { kind: "branches", branches: piece.branches.map((branch) => branch.map(asRead)) };
}

const IS_WORD = /[\p{L}\p{M}\p{N}]/u;

/**
 * A text as one piece, or where it holds escapes as several, so that a place in a piece is a
 * place in the source. Pins stay in, as `\word`.
 */
function piecesOfText({ span, text }: Text, sources: readonly SourceFile[]): Piece[] {
  const read = sources[span.file]?.read ?? "";
  const raw = read.slice(span.start, span.end);
  if (!raw.includes("\\")) return [{ kind: "text", text, at: span.start }];
  const pieces: Piece[] = [];
  let words = "";
  let start = 0;
  let taken = 0;
  const flush = (): void => {
    if (words !== "") pieces.push({ kind: "text", text: words, at: span.start + start });
    words = "";
  };
  for (let at = 0; at < raw.length && taken < text.length; at++) {
    let c = raw.charAt(at);
    if (c === "\\") {
      const next = raw.charAt(at + 1);
      if (IS_WORD.test(next)) {
        if (words === "") start = at;
        words += c;
        continue;
      }
      flush();
      at++;
      c = next;
      // A backslash that is printed pins nothing.
      if (c === "\\") {
        pieces.push({ kind: "verbatim", text: c });
        taken++;
        continue;
      }
    }
    if (words === "") start = at;
    words += c;
    taken++;
  }
  // Before an arrow the parser ends text in a space that may not be written.
  words += text.slice(taken);
  flush();
  return pieces;
}

/** Tells each text of a row what it has become, in order. */
export function readBack(
  row: Row,
  pieces: readonly Piece[],
  sources: readonly SourceFile[],
  became: (text: Text, words: string) => void,
): void {
  readParts(row.parts, pieces, sources, became);
}

function readParts(
  parts: readonly Part[],
  pieces: readonly Piece[],
  sources: readonly SourceFile[],
  became: (text: Text, words: string) => void,
): void {
  let at = 0;
  for (const part of parts) {
    if (part.kind === "text") {
      const count = piecesOfText(part.text, sources).length;
      const own = pieces.slice(at, at + count);
      became(part.text, own.map(wordsOf).join(""));
      at += count;
      continue;
    }
    const piece = pieces[at++];
    if (part.kind !== "branches" || piece?.kind !== "branches") continue;
    part.branches.forEach((branch, i) => {
      readParts(branch, piece.branches[i] ?? [], sources, became);
    });
  }
}

function wordsOf(piece: Piece): string {
  return piece.kind === "text" || piece.kind === "verbatim" ? piece.text : "";
}

/** Whether what is asked about stands in these pieces, and not in what was only read. */
export function isAskedHere(pieces: readonly Piece[], at: number): boolean {
  return pieces.some((piece) => {
    if (piece.kind === "branches") return piece.branches.some((b) => isAskedHere(b, at));
    return piece.kind === "text" && piece.at <= at && at < piece.at + piece.text.length;
  });
}

/** The place in the source of something asked about in a row: all of a row stands in one file. */
export function spanOfAsk(row: Row, at: number, length: number): Span {
  return { file: fileOf(row.parts) ?? 0, start: at, end: at + length };
}

function fileOf(parts: readonly Part[]): number | undefined {
  for (const part of parts) {
    const file =
      part.kind === "text"
        ? part.text.span.file
        : part.kind === "branches"
          ? fileOf(part.branches.flat())
          : undefined;
    if (file !== undefined) return file;
  }
  return undefined;
}
