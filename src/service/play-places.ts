/**
 * Between the page and the play: where play can begin to reach a line, and what each line became.
 *
 * Owns which choices and gathers lead to a place: those before it that the flow comes through to
 * get there. Knows programs as the checker does, by their instructions.
 */
import type { Flow } from "../analyse/index.ts";
import { placeInSource, type SourceFile, type Span } from "../base/span.ts";
import { type Program, pathOfContainer } from "../program/program.ts";
import type { Container, Tree } from "../program/tree.ts";
import type { Choice, Gather } from "../syntax/ast.ts";
import type { CodeLine, PlayEntry } from "./api.ts";
import { flowFinder, pathOfFlow } from "./names.ts";
import { rangeOf, readOffset } from "./places.ts";
import type { Story } from "./story.ts";
import { walkNodes } from "./walk.ts";

/** Where play could begin to reach an editor's offset, the nearest first. */
export function entriesAt(
  story: Story,
  as: string | undefined,
  path: string,
  offset: number,
): readonly PlayEntry[] {
  const { sources } = story.parsed();
  const file = story.indexOf(path);
  const source = sources[file];
  if (source === undefined) return [];
  const start = readOffset(source, offset);
  const flow = flowFinder(story.analysis().names.flows)({ file, start, end: start });
  if (flow.isFunction || flow.parent?.isFunction) return [];
  const entries: PlayEntry[] = [];
  for (const point of pointsBefore(flow, file, start)) {
    const place = story.points(as).get(keyOf(point.span));
    if (place === undefined) continue;
    entries.push({
      kind: point.kind,
      path: place,
      name: point.label?.text ?? "",
      range: rangeOf(sources, point.label?.span ?? point.span),
      parameters: [],
    });
  }
  for (let each: Flow | undefined = flow; each !== undefined; each = each.parent) {
    if (each.level === "story" || each.nameNode === undefined || each.name === "") continue;
    entries.push({
      kind: each.level,
      path: pathOfFlow(each),
      name: each.name,
      range: rangeOf(sources, each.nameNode.span),
      parameters: each.parameters.map(({ span }) =>
        (sources[span.file]?.read ?? "").slice(span.start, span.end),
      ),
    });
  }
  return entries;
}

/**
 * The choices and gathers through which the flow comes to a place, the nearest first. A choice
 * ends where another of its depth, or a gather as far out, begins; a gather goes on through the
 * choices that it offers.
 */
function pointsBefore(flow: Flow, file: number, start: number): readonly (Choice | Gather)[] {
  const open: (Choice | Gather)[] = [];
  const visit = (statements: Flow["body"]): void =>
    walkNodes(statements, (node) => {
      if (node.kind === "INCLUDE" && flow.level === "story" && node.file !== undefined) {
        visit(node.file.body);
        return;
      }
      if (node.kind !== "choice" && node.kind !== "gather") return;
      if (node.span.file !== file || node.span.start > start) return;
      while (open.length > 0 && isEndedBy(open[open.length - 1] as Choice | Gather, node)) {
        open.pop();
      }
      open.push(node);
    });
  visit(flow.node.body);
  return open.reverse();
}

function isEndedBy(open: Choice | Gather, next: Choice | Gather): boolean {
  if (open.depth !== next.depth) return open.depth > next.depth;
  return open.kind === "choice" || next.kind === "gather";
}

/**
 * The paths of a compiled story's choices and gathers, by where they are written. A choice has
 * no name in a program, whatever its label, so it goes by ink's path: `hall.0.c-1`.
 */
export function pointPaths(
  tree: Tree | undefined,
  program: Program | undefined,
): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  if (tree === undefined || program === undefined) return paths;
  const visit = (container: Container): void => {
    const { name, span, row } = container;
    const isPoint = name !== undefined && name !== "s" && !name.startsWith("$");
    if (isPoint && span !== undefined && row >= 0) {
      const key = keyOf(span);
      if (!paths.has(key)) paths.set(key, pathOfContainer(program, row));
    }
  };
  const waiting: Container[] = [tree.root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    visit(next);
    for (const node of next.content) if (node.kind === "container") waiting.push(node);
    waiting.push(...next.named.values());
  }
  return paths;
}

function keyOf({ file, start, end }: Span): string {
  return `${file}:${start}:${end}`;
}

/** What each line was compiled to. */
export function codeLines(program: Program): readonly CodeLine[] {
  const { spans, sources, code } = program;
  const lines = new Map<string, { path: string; line: number; stretches: number[] }>();
  for (let at = 0; at < spans.length; at += 4) {
    const pc = spans[at] as number;
    const source = sources[spans[at + 1] as number];
    if (source === undefined) continue;
    const end = at + 4 < spans.length ? (spans[at + 4] as number) : code.length;
    if (end <= pc) continue;
    addStretch(lines, source, spans[at + 2] as number, pc, end);
  }
  const order = new Map(sources.map(({ name }, index) => [name, index] as const));
  return [...lines.values()].sort(
    (a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0) || a.line - b.line,
  );
}

function addStretch(
  lines: Map<string, { path: string; line: number; stretches: number[] }>,
  source: SourceFile,
  start: number,
  pc: number,
  end: number,
): void {
  const { line } = placeInSource(source, start);
  const key = `${line}:${source.name}`;
  const known = lines.get(key);
  if (known === undefined) {
    lines.set(key, { path: source.name, line, stretches: [pc, end] });
    return;
  }
  const { stretches } = known;
  if (stretches[stretches.length - 1] === pc) stretches[stretches.length - 1] = end;
  else stretches.push(pc, end);
}
