/**
 * Where the flow runs out: ends of knots that lead nowhere, and choices in braces that do.
 *
 * Ink looks at what is written, not at what can happen: any divert anywhere after a choice or
 * gather counts as an ending, even one in a branch that is never taken. So do we, warning for
 * warning; what a reader can really reach is the checker's business.
 */
import { looseEnd, nestedChoiceEnds } from "../base/messages/ink.ts";
import type { Span } from "../base/span.ts";
import type { Body, Content, Statement } from "../syntax/ast.ts";
import { type Resolving, report } from "./resolving.ts";
import type { Flow } from "./scope.ts";
import type { LooseEnd, Weave, WeavePlan } from "./weave.ts";

/** Warns of each end of a knot or stitch that leads nowhere. */
export function warnOfLooseEnds(resolving: Resolving, flow: Flow): void {
  const firstStitch = flow.children[0];
  for (const end of openEnds(flow.body, resolving.weaves.get(flow.body))) {
    const span = end.span ?? flow.nameNode?.span ?? flow.node.span;
    const stitch = end.isOutermost ? firstStitch?.name : undefined;
    report(resolving, looseEnd(span, { stitch }));
  }
}

/** Reports each choice in braces that does not divert: no gather outside can take it up. */
export function reportUnendedChoices(resolving: Resolving, statements: readonly Statement[]): void {
  const plan = resolving.weaves.get(statements);
  if (plan === undefined || plan.looseEnds.length === 0) return;
  for (const end of openEnds(statements, plan)) {
    if (end.span !== undefined) report(resolving, nestedChoiceEnds(end.span, {}));
  }
}

interface OpenEnd {
  /** The last thing before the flow runs out; absent where nothing is written at all. */
  readonly span: Span | undefined;
  readonly isOutermost: boolean;
}

function* openEnds(
  statements: readonly Statement[],
  plan: WeavePlan | undefined,
): Generator<OpenEnd> {
  if (plan === undefined) {
    if (endsInNote(statements)) return;
    const end = openEnd(statements, undefined, true);
    if (end !== undefined) yield end;
    return;
  }
  if (endsInNote(plan.root.items)) return;
  if (plan.looseEnds.length === 0) {
    if (plan.root.hasPoints) return;
    const end = openEnd(plan.root.items, undefined, true);
    if (end !== undefined) yield end;
    return;
  }
  for (const loose of plan.looseEnds) {
    const { point, weave } = loose;
    if (point.kind === "choice" && choiceDiverts(point)) continue;
    const end = openEnd(contentAfter(loose), point.span, weave === plan.root);
    if (end !== undefined) yield end;
  }
}

// What follows a choice or gather until the next one, or until something deeper begins.
function* contentAfter(loose: LooseEnd): Generator<Statement> {
  const { items } = loose.weave;
  for (let i = loose.index + 1; i < items.length; i++) {
    const item = items[i] as Statement | Weave;
    if (item.kind === "weave" || item.kind === "choice" || item.kind === "gather") return;
    if (isDeclaration(item)) continue;
    yield item;
  }
}

function openEnd(
  flow: Iterable<Statement | Weave>,
  start: Span | undefined,
  isOutermost: boolean,
): OpenEnd | undefined {
  let span = start;
  let isNote = false;
  for (const item of flow) {
    if (hasDivert(item)) return undefined;
    if (item.kind === "weave") continue;
    span = item.span;
    isNote = item.kind === "TODO";
  }
  return isNote ? undefined : { span, isOutermost };
}

// A note at the very end says that the author knows.
function endsInNote(items: readonly (Statement | Weave)[]): boolean {
  let i = items.length - 1;
  let list = items;
  while (i >= 0) {
    const item = list[i] as Statement | Weave;
    if (item.kind === "weave") {
      list = item.items;
      i = list.length - 1;
    } else if (isDeclaration(item)) i--;
    else return item.kind === "TODO";
  }
  return false;
}

function isDeclaration(item: Statement | Weave): boolean {
  return item.kind === "VAR" || item.kind === "CONST" || item.kind === "LIST";
}

function choiceDiverts(choice: Statement): boolean {
  return (
    choice.kind === "choice" &&
    (contentDiverts(choice.start) ||
      contentDiverts(choice.choiceOnly) ||
      contentDiverts(choice.inner))
  );
}

// Whether a divert that does not come back stands anywhere inside.
function hasDivert(item: Statement | Weave): boolean {
  if (item.kind === "line") return contentDiverts(item.content);
  if (item.kind === "choice") return choiceDiverts(item);
  // Only weaves of included files stand where this is asked, and those are no knot's.
  return false;
}

function contentDiverts(content: Content): boolean {
  for (const node of content) {
    switch (node.kind) {
      case "divert":
        if (!node.isTunnel) return true;
        break;
      case "tunnelReturn":
        return true;
      case "conditional":
        for (const branch of node.branches) if (bodyDiverts(branch.body)) return true;
        break;
      case "sequence":
        for (const element of node.elements) if (bodyDiverts(element)) return true;
        break;
      case "tag":
        if (contentDiverts(node.content)) return true;
        break;
      default:
        break;
    }
  }
  return false;
}

function bodyDiverts(body: Body): boolean {
  return body.kind === "inline"
    ? contentDiverts(body.content)
    : body.statements.some((statement) => hasDivert(statement));
}
