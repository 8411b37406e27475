/**
 * What a name leads to, by ink's rules: flows and labels by path, variables by name.
 *
 * Owns the order in which places are searched. The flow that a line stands in comes first,
 * then the flow around it, then the story; a knot also sees into its stitches. Knows nothing
 * of errors: what is not found is `undefined`.
 */
import type { Path } from "../syntax/ast.ts";
import type { Flow, Global, Item, Label, Names } from "./scope.ts";

/** The flow or label that a path means to a line standing in `from`. */
export function findPath(path: Path, from: Flow): Flow | Label | undefined {
  const names = path.names;
  const [first] = names;
  if (first === undefined) return undefined;
  let found = findBase(first.text, from);
  for (let i = 1; found !== undefined && i < names.length; i++) {
    found =
      found.kind === "flow" ? findWithin((names[i] as { text: string }).text, found) : undefined;
  }
  return found;
}

/** Likewise for a single name. */
export function findBase(name: string, from: Flow): Flow | Label | undefined {
  for (let flow: Flow | undefined = from; flow !== undefined; flow = flow.parent) {
    if (flow.level !== "story" && flow.name === name) return flow;
    // A knot sees every label of its stitches; the story does not see into its knots.
    const found = flow.labels.get(name) ?? flow.childNamed.get(name) ?? flow.innerLabels.get(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

// The next name of a path. A stitch comes before a label here, and a label may leave its
// stitch out: `knot.label`.
function findWithin(name: string, flow: Flow): Flow | Label | undefined {
  return flow.childNamed.get(name) ?? flow.labels.get(name) ?? flow.innerLabels.get(name);
}

/** What a bare name can be besides a flow or a label. */
export type Variable =
  | { readonly kind: "parameter"; readonly flow: Flow; readonly index: number }
  | { readonly kind: "temp" }
  | { readonly kind: "global"; readonly global: Global };

/** The variable that a name means to a line standing in `from`. */
export function findVariable(name: string, from: Flow, names: Names): Variable | undefined {
  const parameters = from.parameters;
  for (let i = 0; i < parameters.length; i++) {
    if (parameters[i]?.name.text === name) return { kind: "parameter", flow: from, index: i };
  }
  if (from.temps.has(name)) return { kind: "temp" };
  const global = names.globals.get(name);
  return global === undefined ? undefined : { kind: "global", global };
}

/** List items that a path may mean: `item` or `List.item`. More than one is a fault. */
export function findItems(path: Path, names: Names): readonly Item[] {
  const [first, second] = path.names;
  if (first === undefined || path.names.length > 2) return [];
  if (second === undefined) return names.items.get(first.text) ?? [];
  const item = names.lists.get(first.text)?.items.get(second.text);
  return item === undefined ? [] : [item];
}
