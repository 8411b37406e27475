/**
 * Where an arrow leads: the target of a divert, tunnel, thread or `-> target` value.
 *
 * Owns the order in which ink asks (END and DONE, then variables, then flows and labels) and
 * what is wrong with targets themselves. Arguments are resolve-expression.ts's.
 */
import {
  divertBeforeDeclaration,
  divertToBuiltin,
  parameterNotTarget,
  unknownDivert,
} from "../base/messages/ink.ts";
import type { Path } from "../syntax/ast.ts";
import { isBuiltin } from "./builtins.ts";
import { findPath, findVariable } from "./lookup.ts";
import { placesInReach, type Resolving, report, suggest } from "./resolving.ts";
import { pathText } from "./same.ts";
import type { Global, Meaning } from "./scope.ts";

/**
 * What `path` means after an arrow. Reports what cannot be a target and returns `undefined`.
 * In a `value` the arrow only names the place, and nobody goes there yet.
 */
export function resolveTarget(
  resolving: Resolving,
  path: Path,
  use: "going" | "value",
): Meaning | undefined {
  // An arrow without a name was reported when it was read.
  if (path.names.length === 0) return undefined;
  const name = pathText(path);
  if (name === "END" || name === "DONE") return { kind: name };
  const bare = path.names.length === 1;
  if (bare) {
    const variable = variableTarget(resolving, name);
    if (variable !== undefined) return variable;
  }
  const found = findPath(path, resolving.flow);
  if (bare && (isBuiltin(name) || resolving.names.externals.has(name))) {
    report(resolving, divertToBuiltin(path.span, { name }));
    return undefined;
  }
  if (found !== undefined) return found;
  const variable = bare ? findVariable(name, resolving.flow, resolving.names) : undefined;
  if (variable === undefined) reportUnknown(resolving, path, name);
  else if (use === "value") return { kind: "variable", isGlobal: variable.kind === "global" };
  else {
    const declaration =
      variable.kind === "global"
        ? variable.global.name.span
        : resolving.flow.temps.get(name)?.name.span;
    report(resolving, divertBeforeDeclaration(path.span, { name }, declaration));
  }
  return undefined;
}

/** The variable that holds the target, if `name` is one whose declaration has been passed. */
export function variableTarget(resolving: Resolving, name: string): Meaning | undefined {
  const variable = findVariable(name, resolving.flow, resolving.names);
  if (variable === undefined) return undefined;
  switch (variable.kind) {
    case "parameter": {
      const parameter = variable.flow.parameters[variable.index];
      if (
        parameter !== undefined &&
        !parameter.isDivertTarget &&
        !resolving.reported.has(parameter)
      ) {
        resolving.reported.add(parameter);
        report(resolving, parameterNotTarget(parameter.span, { name }));
      }
      return { kind: "variable", isGlobal: false };
    }
    case "temp":
      return resolving.passedTemps.has(name) ? { kind: "variable", isGlobal: false } : undefined;
    case "global":
      return isPassed(resolving, variable.global)
        ? { kind: "variable", isGlobal: true }
        : undefined;
  }
}

// Which file's knots come first is not the same in all of ink's compilers, so what another file
// declares counts as declared wherever one of them would take it.
function isPassed(resolving: Resolving, global: Global): boolean {
  if (resolving.passedGlobals.has(global.name.text)) return true;
  const { flow } = resolving;
  return flow.level !== "story" && global.name.span.file !== flow.node.span.file;
}

function reportUnknown(resolving: Resolving, path: Path, name: string): void {
  const nearest = suggest(resolving, name, placesInReach);
  report(
    resolving,
    unknownDivert(
      path.span,
      { name, nearest: nearest?.name },
      nearest?.span,
      nearest === undefined ? undefined : { span: path.span, text: nearest.name },
    ),
  );
}
