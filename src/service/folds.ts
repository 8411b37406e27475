/**
 * What can be folded away: knots, stitches, choices with what is under them, braces over several
 * lines, blocks of people, comments.
 *
 * Promises lines: a fold begins at the end of its first line and ends at the end of its last, so
 * that what is folded is never part of a line.
 */
import type { SourceFile, Span } from "../base/span.ts";
import type { Choice, Gather, Statement, StoryFile } from "../syntax/ast.ts";
import type { Fold } from "./api.ts";
import { lineAround, rangeOf } from "./places.ts";
import type { Story } from "./story.ts";
import { walkNodes } from "./walk.ts";

/** The folds of a file. */
export function foldsOf(story: Story, path: string): readonly Fold[] {
  const index = story.indexOf(path);
  const file = story.fileOf(index);
  const source = story.parsed().sources[index];
  if (file === undefined || source === undefined) return [];
  const folds: Fold[] = [];
  const add = (span: Span, kind: Fold["kind"]): void => {
    const range = rangeOf(story.parsed().sources, span);
    addRange(source, folds, range.start, range.end, kind);
  };
  foldFile(file, add);
  addComments(source, folds);
  return folds.sort((a, b) => a.start - b.start || b.end - a.end);
}

function addRange(
  source: SourceFile,
  folds: Fold[],
  from: number,
  to: number,
  kind: Fold["kind"],
): void {
  const start = lineAround(source, from).end;
  const end = lineAround(source, Math.max(from, to)).end;
  if (end > start) folds.push({ start, end, kind });
}

type Add = (span: Span, kind: Fold["kind"]) => void;

function foldFile(file: StoryFile, add: Add): void {
  foldStatements(file.body, add);
  for (const stitch of file.stitches) {
    add(stitch.span, "stitch");
    foldStatements(stitch.body, add);
  }
  for (const knot of file.knots) {
    add(knot.span, "knot");
    foldStatements(knot.body, add);
    for (const stitch of knot.stitches) {
      add(stitch.span, "stitch");
      foldStatements(stitch.body, add);
    }
  }
}

function foldStatements(statements: readonly Statement[], add: Add): void {
  foldWeave(statements, add);
  walkNodes(statements, (node) => {
    switch (node.kind) {
      case "block":
        add(node.span, "block");
        return;
      case "conditional":
        add(node.span, "braces");
        for (const { body } of node.branches) {
          if (body.kind === "lines") foldWeave(body.statements, add);
        }
        return;
      case "sequence":
        add(node.span, "braces");
        for (const body of node.elements)
          if (body.kind === "lines") foldWeave(body.statements, add);
        return;
      case "LIST":
        return;
      default:
        return;
    }
  });
}

// A choice or gather goes on to the next that is not deeper.
function foldWeave(statements: readonly Statement[], add: Add): void {
  const open: { point: Choice | Gather; end: number }[] = [];
  const close = (depth: number): void => {
    while (open.length > 0) {
      const last = open[open.length - 1] as (typeof open)[number];
      if (last.point.depth < depth) return;
      open.pop();
      const { span, kind } = last.point;
      add({ file: span.file, start: span.start, end: last.end }, kind);
    }
  };
  for (const statement of statements) {
    if (statement.kind === "choice" || statement.kind === "gather") {
      close(statement.depth);
      open.push({ point: statement, end: statement.span.end });
    }
    for (const each of open) each.end = Math.max(each.end, statement.span.end);
  }
  close(0);
}

function addComments(source: SourceFile, folds: Fold[]): void {
  const { written } = source;
  let at = written.indexOf("/*");
  while (at >= 0) {
    const close = written.indexOf("*/", at + 2);
    const end = close < 0 ? written.length : close + 2;
    // What only looks like a comment, in one that runs to the end of its line, was not cut.
    if (isInLineComment(written, at)) at = written.indexOf("/*", at + 2);
    else {
      addRange(source, folds, at, end - 1, "comment");
      at = written.indexOf("/*", end);
    }
  }
}

function isInLineComment(written: string, at: number): boolean {
  const start = written.lastIndexOf("\n", at) + 1;
  return written.slice(start, at).includes("//");
}
