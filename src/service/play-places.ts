/**
 * Between the page and the play: where play can begin to reach a line, and what each line became.
 *
 * Owns which label leads to a place: the last one before it that the flow comes through to get
 * there. Knows programs as the checker does, by their instructions.
 */
import type { Flow } from "../analyse/index.ts";
import { placeInSource, type SourceFile } from "../base/span.ts";
import type { Program } from "../program/program.ts";
import type { Choice, Gather, Name } from "../syntax/ast.ts";
import type { CodeLine, PlayEntry } from "./api.ts";
import { flowFinder, pathOfFlow } from "./names.ts";
import { rangeOf, readOffset } from "./places.ts";
import type { Story } from "./story.ts";
import { walkNodes } from "./walk.ts";

/** Where play could begin to reach an editor's offset, the nearest first. */
export function entriesAt(story: Story, path: string, offset: number): readonly PlayEntry[] {
  const { sources } = story.parsed();
  const file = story.indexOf(path);
  const source = sources[file];
  if (source === undefined) return [];
  const start = readOffset(source, offset);
  const flow = flowFinder(story.analysis().names.flows)({ file, start, end: start });
  if (flow.isFunction || flow.parent?.isFunction) return [];
  const entries: PlayEntry[] = [];
  const within = pathOfFlow(flow);
  const label = labelBefore(flow, file, start);
  if (label !== undefined) {
    entries.push({
      kind: "label",
      path: within === "" ? label.text : `${within}.${label.text}`,
      nameRange: rangeOf(sources, label.span),
      parameters: [],
    });
  }
  for (let each: Flow | undefined = flow; each !== undefined; each = each.parent) {
    if (each.level === "story" || each.nameNode === undefined) continue;
    entries.push({
      kind: each.level,
      path: pathOfFlow(each),
      nameRange: rangeOf(sources, each.nameNode.span),
      parameters: each.parameters.map(({ span }) =>
        (sources[span.file]?.read ?? "").slice(span.start, span.end),
      ),
    });
  }
  return entries;
}

/**
 * The label through which the flow comes to a place. A choice's ends where another of its depth,
 * or a gather as far out, begins; a gather's goes on through the choices that it offers.
 */
function labelBefore(flow: Flow, file: number, start: number): Name | undefined {
  const open: (Choice | Gather)[] = [];
  const visit = (statements: Flow["body"]): void =>
    walkNodes(statements, (node) => {
      if (node.kind === "INCLUDE" && flow.level === "story" && node.file !== undefined) {
        visit(node.file.body);
        return undefined;
      }
      if (node.kind !== "choice" && node.kind !== "gather") return undefined;
      if (node.span.file !== file || node.span.start > start) return undefined;
      while (open.length > 0 && isEndedBy(open[open.length - 1] as Choice | Gather, node)) {
        open.pop();
      }
      open.push(node);
      return undefined;
    });
  visit(flow.node.body);
  for (let i = open.length - 1; i >= 0; i--) {
    const { label } = open[i] as Choice | Gather;
    if (label !== undefined) return label;
  }
  return undefined;
}

function isEndedBy(open: Choice | Gather, next: Choice | Gather): boolean {
  if (open.depth !== next.depth) return open.depth > next.depth;
  return open.kind === "choice" || next.kind === "gather";
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
