/**
 * Diverts, tunnels, threads, and the ways back out of a tunnel.
 *
 * Owns the order: arguments on the stack first, then what kind of going it is, then the going.
 * A target that was never found adds nothing: that was reported, and such a tree is never run.
 */
import type { Container, DivertNode } from "../program/tree.ts";
import type { Divert, Thread, TunnelReturn } from "../syntax/ast.ts";
import { lowerArguments } from "./expression.ts";
import {
  addCommand,
  addDivert,
  addRead,
  addValue,
  addVariableDivert,
  containerOf,
  type Lowering,
} from "./lowering.ts";

/** Adds a divert or a tunnel. */
export function lowerDivert(lowering: Lowering, divert: Divert, into: Container): void {
  if (lowerStop(lowering, divert, into)) return;
  lowerPassed(lowering, divert, into);
  const node = lowerGoing(lowering, divert, into);
  if (node !== undefined && divert.isTunnel) node.pushes = "tunnel";
}

/** Adds a thread. */
export function lowerThread(lowering: Lowering, thread: Thread, into: Container): void {
  if (lowerStop(lowering, thread, into)) return;
  lowerPassed(lowering, thread, into);
  addCommand(into, "thread", thread.span);
  lowerGoing(lowering, thread, into);
}

/** Adds `->->`, with the place to go to instead of where the tunnel began, if one is named. */
export function lowerTunnelReturn(lowering: Lowering, node: TunnelReturn, into: Container): void {
  const { divert, span } = node;
  addCommand(into, "ev", span);
  if (divert === undefined) {
    into.content.push({ kind: "void", parent: into, span });
  } else {
    const meaning = lowering.analysis.meanings.get(divert);
    const parameters = meaning?.kind === "flow" ? meaning.parameters : [];
    lowerArguments(lowering, parameters, divert.args, into);
    if (meaning?.kind === "flow" || meaning?.kind === "label") {
      addValue(into, { type: "target", target: containerOf(lowering, meaning) }, divert.span);
    } else if (meaning?.kind === "variable") {
      addRead(into, variableName(divert), divert.span);
    }
  }
  addCommand(into, "/ev", span);
  addCommand(into, "->->", span);
}

// END and DONE are commands, whatever kind of arrow leads to them.
function lowerStop(lowering: Lowering, divert: Divert | Thread, into: Container): boolean {
  const kind = lowering.analysis.meanings.get(divert)?.kind;
  if (kind !== "END" && kind !== "DONE") return false;
  addCommand(into, kind === "END" ? "end" : "done", divert.span);
  return true;
}

function lowerPassed(lowering: Lowering, divert: Divert | Thread, into: Container): void {
  if (divert.args.length === 0) return;
  const meaning = lowering.analysis.meanings.get(divert);
  const parameters = meaning?.kind === "flow" ? meaning.parameters : [];
  addCommand(into, "ev", divert.span);
  lowerArguments(lowering, parameters, divert.args, into);
  addCommand(into, "/ev", divert.span);
}

function lowerGoing(
  lowering: Lowering,
  divert: Divert | Thread,
  into: Container,
): DivertNode | undefined {
  const meaning = lowering.analysis.meanings.get(divert);
  if (meaning?.kind === "flow" || meaning?.kind === "label") {
    return addDivert(into, containerOf(lowering, meaning), divert.span);
  }
  if (meaning?.kind !== "variable") return undefined;
  return addVariableDivert(into, variableName(divert), divert.span);
}

function variableName(divert: Divert | Thread): string {
  return divert.target.names[0]?.text ?? "";
}
