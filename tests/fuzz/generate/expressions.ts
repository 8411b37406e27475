/**
 * Random expressions, each of a wanted type.
 *
 * Owns the whole grammar of expressions: literals, reads, operators in both spellings, every
 * built-in function, calls, lists. Types are kept so that most programs run without faults;
 * faults on purpose are made in statements.ts. Within braces nothing is written that ink would
 * read as a sequence (`||`, a leading `!`); content.ts writes those traps where they are meant.
 */

import { listExpression, listLeaf } from "./list-expressions.ts";
import {
  type FunctionPlan,
  type Kind,
  type Making,
  plainWords,
  type Scope,
  use,
  type Variable,
} from "./making.ts";
/** A reference to be settled when all labels are known: something with a visit count. */
export const READABLE = "⟦read⟧";

/** Where an expression stands. */
export interface Place {
  readonly scope: Scope;
  /** Inside `{…}` in running text, where `||` and a leading `!` mean something else. */
  readonly inBraces: boolean;
  readonly depth: number;
  /** In a tag, which an arrow would end. */
  readonly noArrow?: boolean;
}

export function deeper(place: Place): Place {
  return { ...place, depth: place.depth - 1 };
}

/** An expression of any printable type. */
export function printable(m: Making, place: Place): string {
  const kind = m.random.weighted<Kind>([
    [6, "int"],
    [2, "float"],
    [2, "bool"],
    [3, "string"],
    [m.world.lists.length > 0 ? 4 : 0.2, "list"],
    [1, "any"],
  ]);
  return expression(m, place, kind);
}

/** An expression of the given type. */
export function expression(m: Making, place: Place, kind: Kind): string {
  switch (kind) {
    case "int":
      return intExpression(m, place);
    case "float":
      return floatExpression(m, place);
    case "bool":
      return boolExpression(m, place);
    case "string":
      return stringExpression(m, place);
    case "list":
      return listExpression(m, place);
    case "any": {
      const variable = pickVariable(m, place.scope, "any");
      if (variable !== undefined) return variable.name;
      return expression(m, place, m.random.pick(["int", "string", "bool"] as const));
    }
    default:
      return targetExpression(m, place.scope, kind);
  }
}

/** A condition: mostly a comparison, at times a bare value. */
export function condition(m: Making, place: Place, isAlone = true): string {
  if (m.random.chance(0.15)) {
    // A string has a truth of its own, but none beside another condition.
    const kind = m.random.pick(
      isAlone ? (["int", "string", "list"] as const) : (["int", "list"] as const),
    );
    use(
      m,
      kind === "int"
        ? "1.4 truth of a number"
        : kind === "string"
          ? "1.4 truth of a string"
          : "1.4 truth of a list",
    );
    return atom(m, place, kind);
  }
  return boolExpression(m, place);
}

// ─── Spacing and brackets ──────────────────────────────────────────────────────────────────

export function joined(m: Making, left: string, operator: string, right: string): string {
  const isWord = /[a-z]/.test(operator);
  // Without white space `a - -1` would be a decrement and `a < -b` a thread's arrow.
  const canTouch =
    !isWord &&
    !right.startsWith("-") &&
    !left.endsWith("-") &&
    !right.startsWith(">") &&
    !right.startsWith("/");
  if (canTouch && m.random.chance(0.25)) return `${left}${operator}${right}`;
  return `${left} ${operator} ${right}`;
}

/** Brackets around anything but a lone name: `(a)` would be a list. */
export function inBrackets(text: string): string {
  return /[\s()"+\-*/%<>=!&|?^,]/.test(text) ? `(${text})` : text;
}

/** A value that may stand beside any operator. */
export function atom(m: Making, place: Place, kind: Kind): string {
  if (place.depth <= 0 || m.random.chance(0.7)) return leaf(m, place, kind);
  const text = expression(m, deeper(place), kind);
  use(m, "1.4 brackets");
  return inBrackets(text);
}

function leaf(m: Making, place: Place, kind: Kind): string {
  switch (kind) {
    case "int":
      return intLeaf(m, place);
    case "float":
      return floatLeaf(m, place);
    case "bool":
      return boolLeaf(m, place);
    case "string":
      return stringLeaf(m, place);
    case "list":
      return listLeaf(m, place);
    default:
      return expression(m, place, kind);
  }
}

export function pickVariable(m: Making, scope: Scope, kind: Kind): Variable | undefined {
  const found: Variable[] = [];
  for (const variable of m.world.globals) if (variable.kind === kind) found.push(variable);
  for (const variable of scope.temps)
    if (variable.kind === kind) found.push(variable, variable, variable);
  return found.length === 0 ? undefined : m.random.pick(found);
}

export function readVariable(m: Making, scope: Scope, kind: Kind): string | undefined {
  if (m.random.chance(0.12)) {
    const constants = m.world.constants.filter((constant) => constant.kind === kind);
    if (constants.length > 0) {
      use(m, "1.1 CONST read");
      return m.random.pick(constants).name;
    }
  }
  const variable = pickVariable(m, scope, kind);
  if (variable === undefined) return undefined;
  if (scope.temps.includes(variable)) use(m, "1.2 temp read");
  if (/[^\w]/.test(variable.name)) use(m, "1.1 identifier beyond ASCII");
  if (/^\d/.test(variable.name)) use(m, "1.1 identifier that begins with a digit");
  return variable.name;
}

// ─── Numbers ───────────────────────────────────────────────────────────────────────────────

function intLiteral(m: Making): string {
  use(m, "1.4 whole number");
  if (m.random.chance(0.02)) return m.random.pick(["2147483647", "65536", "1000000", "99999"]);
  return String(m.random.int(0, 12));
}

export function intLeaf(m: Making, place: Place): string {
  const { scope } = place;
  switch (
    m.random.weighted<string>([
      [6, "literal"],
      [9, "variable"],
      [1.6, "read"],
      [place.noArrow === true ? 0 : 0.7, "readCount"],
      [place.noArrow === true ? 0 : 0.5, "turnsSince"],
      [0.4, "turns"],
      [0.4, "choiceCount"],
      [0.7, "random"],
      [0.6, "listCount"],
      [0.6, "listValue"],
      [0.5, "minmax"],
      [0.4, "int"],
      [0.5, "negative"],
      [place.depth > 0 ? 1.2 : 0, "call"],
    ])
  ) {
    case "variable":
      return readVariable(m, scope, "int") ?? intLiteral(m);
    case "read":
      use(m, "1.3 read count as a value");
      if (scope.labels.length > 0 && m.random.chance(0.75)) {
        use(m, "1.2 short name of a label");
        return m.random.pick(scope.labels);
      }
      return READABLE;
    case "readCount":
      use(m, "1.5 READ_COUNT");
      return `READ_COUNT(${countedTarget(m, scope)})`;
    case "turnsSince":
      use(m, "1.5 TURNS_SINCE");
      return `TURNS_SINCE(-> ${READABLE})`;
    case "turns":
      use(m, "1.5 TURNS");
      return "TURNS()";
    case "choiceCount":
      use(m, "1.5 CHOICE_COUNT");
      return "CHOICE_COUNT()";
    case "random": {
      use(m, "1.5 RANDOM");
      const low = m.random.int(-2, 5);
      return `RANDOM(${low}, ${low + m.random.int(0, 9)})`;
    }
    case "listCount":
      use(m, "1.6 LIST_COUNT");
      return `LIST_COUNT(${listExpression(m, deeper(place))})`;
    case "listValue":
      use(m, "1.6 LIST_VALUE");
      return `LIST_VALUE(${listExpression(m, deeper(place))})`;
    case "minmax":
      use(m, "1.5 MIN and MAX");
      return `${m.random.pick(["MIN", "MAX"])}(${atom(m, deeper(place), "int")}, ${atom(m, deeper(place), "int")})`;
    case "int":
      use(m, "1.5 INT");
      return `INT(${floatExpression(m, deeper(place))})`;
    case "negative":
      use(m, "1.4 minus as a prefix");
      return m.random.chance(0.5)
        ? `(-${m.random.int(1, 9)})`
        : `(-${readVariable(m, scope, "int") ?? "3"})`;
    case "call":
      return call(m, place, "int") ?? intLiteral(m);
    default:
      return intLiteral(m);
  }
}

/** `-> x`, or a variable that holds one, for functions that ask about visits. */
function countedTarget(m: Making, scope: Scope): string {
  const variable = pickVariable(m, scope, "flow");
  if (variable !== undefined && m.random.chance(0.5)) {
    use(m, "1.5 READ_COUNT of a variable");
    return variable.name;
  }
  return `-> ${READABLE}`;
}

function intExpression(m: Making, place: Place): string {
  if (place.depth <= 0 || m.random.chance(0.4)) return intLeaf(m, place);
  let text = atom(m, deeper(place), "int");
  const count = m.random.int(1, 3);
  if (count > 1) use(m, "1.4 precedence in a chain");
  for (let i = 0; i < count; i++) {
    switch (
      m.random.weighted([
        [5, "+"],
        [4, "-"],
        [3, "*"],
        [2, "/"],
        [2, "%"],
      ] as const)
    ) {
      case "+":
        use(m, "1.4 plus");
        text = joined(m, text, "+", atom(m, deeper(place), "int"));
        break;
      case "-":
        use(m, "1.4 minus");
        text = joined(m, text, "-", atom(m, deeper(place), "int"));
        break;
      case "*":
        use(m, "1.4 times");
        text = joined(m, text, "*", String(m.random.int(0, 4)));
        break;
      case "/":
        // A whole number that is not 0, in brackets: `%` binds tighter and might make a 0.
        use(m, "1.4 division of whole numbers");
        text = joined(
          m,
          text,
          "/",
          m.random.chance(0.6) ? String(m.random.int(1, 7)) : `(${m.random.int(-7, -1)})`,
        );
        if (i < count - 1) return text;
        break;
      default:
        use(m, "1.4 remainder");
        text = joined(m, text, m.random.chance(0.3) ? "mod" : "%", String(m.random.int(2, 9)));
    }
  }
  return text;
}

function floatLiteral(m: Making): string {
  use(m, "1.4 fraction");
  return m.random.pick(["0.5", "1.5", "2.25", "0.1", "3.0", "0.2", "10.75", "1.0", "0.0"]);
}

function floatLeaf(m: Making, place: Place): string {
  switch (
    m.random.weighted<string>([
      [4, "literal"],
      [5, "variable"],
      [0.7, "float"],
      [0.7, "floor"],
      [0.7, "ceiling"],
      [0.7, "pow"],
      [0.7, "minmax"],
      [place.depth > 0 ? 0.7 : 0, "call"],
    ])
  ) {
    case "variable":
      return readVariable(m, place.scope, "float") ?? floatLiteral(m);
    case "float":
      use(m, "1.5 FLOAT");
      return `FLOAT(${intExpression(m, deeper(place))})`;
    case "floor":
      use(m, "1.5 FLOOR");
      return `FLOOR(${floatExpression(m, deeper(place))})`;
    case "ceiling":
      use(m, "1.5 CEILING");
      return `CEILING(${floatExpression(m, deeper(place))})`;
    case "pow":
      use(m, "1.5 POW");
      return `POW(${m.random.pick(["2", "1.5", "3", "0.5", "(-2)"])}, ${m.random.int(0, 4)})`;
    case "minmax":
      use(m, "1.5 MIN and MAX");
      return `${m.random.pick(["MIN", "MAX"])}(${atom(m, deeper(place), "float")}, ${atom(m, deeper(place), m.random.pick(["int", "float"] as const))})`;
    case "call":
      return call(m, place, "float") ?? floatLiteral(m);
    default:
      return floatLiteral(m);
  }
}

function floatExpression(m: Making, place: Place): string {
  if (place.depth <= 0 || m.random.chance(0.4)) return floatLeaf(m, place);
  const left = atom(m, deeper(place), "float");
  const right = atom(m, deeper(place), m.random.pick(["int", "float"] as const));
  use(m, "1.4 whole numbers and fractions mixed");
  switch (m.random.pick(["+", "-", "*", "/", "%"] as const)) {
    case "+":
      return joined(m, left, "+", right);
    case "-":
      return joined(m, left, "-", right);
    case "*":
      return joined(m, left, "*", m.random.pick(["0.5", "2", "1.25"]));
    case "/":
      use(m, "1.4 division of fractions");
      return joined(m, left, "/", m.random.pick(["2", "0.5", "3.0", "7"]));
    default:
      use(m, "1.4 remainder of fractions");
      return joined(m, left, "%", m.random.pick(["2", "1.5", "4.0"]));
  }
}

// ─── Truth ─────────────────────────────────────────────────────────────────────────────────

function boolLeaf(m: Making, place: Place): string {
  if (m.random.chance(0.4)) {
    use(m, "1.4 true and false");
    return m.random.pick(["true", "false"]);
  }
  if (place.depth > 0 && m.random.chance(0.1)) {
    const text = call(m, place, "bool");
    if (text !== undefined) return text;
  }
  return readVariable(m, place.scope, "bool") ?? "true";
}

function boolExpression(m: Making, place: Place): string {
  if (place.depth <= 0 || m.random.chance(0.15)) return boolLeaf(m, place);
  switch (
    m.random.weighted<string>([
      [6, "compare"],
      [1, "mixed"],
      [1.4, "strings"],
      [1, "contains"],
      [m.world.lists.length > 0 ? 2.5 : 0.1, "lists"],
      [m.world.lists.length > 0 ? 2 : 0.1, "has"],
      [2.6, "logic"],
      [1.4, "not"],
      [place.noArrow === true ? 0 : 1.4, "targets"],
      [1.3, "seen"],
      [0.7, "bools"],
      [0.7, "coerce"],
    ])
  ) {
    case "mixed":
      use(m, "1.4 whole numbers and fractions mixed");
      return joined(
        m,
        atom(m, deeper(place), "float"),
        m.random.pick(["<", ">", "<=", ">=", "==", "!="]),
        atom(m, deeper(place), "int"),
      );
    case "strings":
      use(m, "1.4 strings compared");
      return joined(
        m,
        atom(m, deeper(place), "string"),
        m.random.pick(["==", "!="]),
        atom(m, deeper(place), "string"),
      );
    case "contains":
      use(m, "1.4 a string within a string");
      return joined(
        m,
        atom(m, deeper(place), "string"),
        m.random.pick(["?", "!?", "has", "hasnt"]),
        m.random.pick(['"a"', '"rain"', '""', '"m"']),
      );
    case "lists":
      use(m, "1.6 lists compared");
      return joined(
        m,
        atom(m, deeper(place), "list"),
        m.random.pick(["==", "!=", "<", ">", "<=", ">="]),
        atom(m, deeper(place), "list"),
      );
    case "has": {
      const operator = m.random.pick(["?", "!?", "has", "hasnt"]);
      use(m, operator === "?" || operator === "has" ? "1.6 has" : "1.6 hasnt");
      return joined(m, atom(m, deeper(place), "list"), operator, atom(m, deeper(place), "list"));
    }
    case "logic": {
      const parts: string[] = [boolPart(m, place)];
      let text = parts[0] as string;
      const count = m.random.int(1, 2);
      let before = "";
      for (let i = 0; i < count; i++) {
        const isAnd = m.random.chance(0.5);
        // `||` between braces would make a sequence of it.
        const operator = isAnd
          ? m.random.pick(["and", "&&"])
          : place.inBraces
            ? "or"
            : m.random.pick(["or", "||"]);
        use(m, isAnd ? "1.4 and" : "1.4 or");
        if (operator === "&&" || operator === "||") use(m, "1.4 && and ||");
        if (before !== "" && before !== String(isAnd)) use(m, "1.4 and mixed with or");
        before = String(isAnd);
        text = joined(m, text, operator, boolPart(m, place));
      }
      return text;
    }
    case "not": {
      use(m, "1.4 not");
      const inner = m.random.pick(["int", "list", "list", "bool"] as const);
      if (inner === "list") use(m, "1.6 not of a list");
      const operand = m.random.chance(0.5)
        ? leaf(m, place, inner)
        : inBrackets(boolExpression(m, deeper(place)));
      if (!place.inBraces && m.random.chance(0.4)) return `!${operand}`;
      return `not ${operand}`;
    }
    case "targets": {
      const variable = pickVariable(m, place.scope, "flow");
      if (variable === undefined) return boolLeaf(m, place);
      use(m, "1.2 targets compared");
      return joined(
        m,
        variable.name,
        m.random.pick(["==", "!="]),
        targetExpression(m, place.scope, "flow"),
      );
    }
    case "seen":
      use(m, "1.3 read count as a condition");
      return m.random.chance(0.5) ? READABLE : `not ${READABLE}`;
    case "bools":
      use(m, "1.4 a truth value as a number");
      return joined(
        m,
        boolLeaf(m, place),
        m.random.pick(["==", "+", ">", "!="]),
        m.random.chance(0.5) ? "1" : boolLeaf(m, place),
      );
    case "coerce":
      use(m, "1.4 a string compared with a number");
      return joined(m, stringLeaf(m, place), "==", intLiteral(m));
    default:
      use(m, "1.4 numbers compared");
      return joined(
        m,
        atom(m, deeper(place), "int"),
        m.random.pick(["<", ">", "<=", ">=", "==", "!="]),
        atom(m, deeper(place), "int"),
      );
  }
}

/** One side of `and` and `or`: they bind least, so that a comparison needs no brackets. */
function boolPart(m: Making, place: Place): string {
  if (m.random.chance(0.4)) return boolLeaf(m, deeper(place));
  const text = boolExpression(m, deeper(place));
  return m.random.chance(0.4) ? inBrackets(text) : text;
}

// ─── Strings ───────────────────────────────────────────────────────────────────────────────

/** A string literal, with logic in it when there is depth left. */
export function stringLiteral(m: Making, place: Place): string {
  use(m, "1.3 string");
  if (m.random.chance(0.05)) {
    use(m, "1.3 empty string");
    return '""';
  }
  let text = plainWords(m);
  if (place.depth > 0 && m.random.chance(0.3)) {
    use(m, "1.3 logic in a string");
    const inner: Place = { ...deeper(place), inBraces: true };
    switch (m.random.int(0, 2)) {
      case 0:
        text += ` {${printable(m, inner)}}`;
        break;
      case 1:
        text += ` {${condition(m, inner)}: ${plainWords(m)}|${plainWords(m)}}`;
        break;
      default:
        use(m, "1.3 sequence in a string");
        text += ` {${m.random.pick(["", "&", "~", "!"])}${plainWords(m)}|${plainWords(m)}}`;
    }
  } else if (m.random.chance(0.04)) {
    use(m, "1.1 escaped quotation mark");
    text += ' \\"so\\"';
  }
  return `"${text}"`;
}

function stringLeaf(m: Making, place: Place): string {
  if (m.random.chance(0.5))
    return readVariable(m, place.scope, "string") ?? stringLiteral(m, place);
  if (place.depth > 0 && m.random.chance(0.15)) {
    const text = call(m, place, "string");
    if (text !== undefined) return text;
  }
  return stringLiteral(m, place);
}

function stringExpression(m: Making, place: Place): string {
  if (place.depth <= 0 || m.random.chance(0.6)) return stringLeaf(m, place);
  use(m, "1.4 strings joined");
  const right = m.random.pick(["string", "int", "float", "bool"] as const);
  if (right !== "string") use(m, "1.4 a number joined to a string");
  return joined(m, stringLeaf(m, place), "+", atom(m, { ...place, depth: 0 }, right));
}

// ─── Targets and calls ─────────────────────────────────────────────────────────────────────

/** A target as a value: `-> knot`, or a variable that holds one. */
export function targetExpression(m: Making, scope: Scope, kind: Kind): string {
  const variable = pickVariable(m, scope, kind);
  if (variable !== undefined && m.random.chance(0.3)) return variable.name;
  const target = storableTarget(m, kind);
  // DONE and END cannot be held by a variable.
  if (target === undefined) throw new Error(`no ${kind} to hold`);
  return `-> ${target}`;
}

/** A knot or stitch without parameters that a variable of this kind may hold. */
export function storableTarget(m: Making, kind: Kind): string | undefined {
  const knots =
    kind === "flow" ? m.world.flows : kind === "tunnel" ? m.world.tunnels : m.world.threads;
  const names: string[] = [];
  for (const knot of knots) {
    if (knot.parameters.length === 0) names.push(knot.name);
    if (kind === "flow")
      for (const stitch of knot.stitches)
        if (stitch.parameters.length === 0) names.push(`${knot.name}.${stitch.name}`);
  }
  return names.length === 0 ? undefined : m.random.pick(names);
}

/** A call of a function that returns the given type and stands further on, if there is one. */
export function call(
  m: Making,
  place: Place,
  returns: FunctionPlan["returns"],
): string | undefined {
  const from = place.scope.role === "function" ? place.scope.order : -1;
  const found = m.world.functions.filter(
    (f, i) =>
      i > from &&
      f.returns === returns &&
      !(place.noArrow === true && f.parameters.some((parameter) => parameter.by === "target")),
  );
  if (found.length === 0) return undefined;
  return callOf(m, place, m.random.pick(found));
}

/** A call of this very function, its arguments made up. */
export function callOf(m: Making, place: Place, f: FunctionPlan): string {
  use(m, f.isExternal ? "1.1 EXTERNAL called with its fallback" : "1.2 function called");
  const inner = { ...deeper(place), depth: Math.min(place.depth - 1, 1) };
  const args: string[] = [];
  for (const [i, parameter] of f.parameters.entries()) {
    if (i === 0 && f.isRecursive) {
      use(m, "1.2 function calls itself");
      args.push(String(m.random.int(0, 4)));
    } else args.push(argument(m, inner, parameter));
  }
  return `${f.name}(${args.join(", ")})`;
}

/** An argument for one parameter, in the way that it wants it. */
export function argument(m: Making, place: Place, parameter: Variable & { by: string }): string {
  if (parameter.by === "ref" || parameter.by === "refTarget") {
    const temps = place.scope.temps.filter((temp) => temp.kind === parameter.kind);
    const variable =
      temps.length > 0 && m.random.chance(0.7)
        ? m.random.pick(temps)
        : pickVariable(m, place.scope, parameter.kind);
    if (variable === undefined) throw new Error(`no ${parameter.kind} to refer to`);
    use(m, place.scope.temps.includes(variable) ? "1.2 ref to a temp" : "1.2 ref to a global");
    return variable.name;
  }
  if (parameter.by === "target") {
    use(m, "1.2 target as an argument");
    return targetExpression(m, place.scope, parameter.kind);
  }
  return expression(m, place, parameter.kind);
}
