/**
 * Random statements that stand on lines of their own: text, logic, diverts, tunnels, threads.
 *
 * Owns what keeps a random program from running for ever: between two turns the flow goes only
 * forward, to later knots, but where a reader has just chosen, where a read count is asked, or
 * where a little `fuel` is burnt first. blocks.ts writes braces over several lines, weave.ts choices and gathers.
 */
import { braces, conditionOf } from "./blocks.ts";
import { callStatement, type Freedom, tags, text } from "./content.ts";
import {
  argument,
  condition,
  expression,
  inBrackets,
  type Place,
  pickVariable,
  storableTarget,
  stringLiteral,
} from "./expressions.ts";
import { risk } from "./faults.ts";
import { itemName } from "./list-expressions.ts";
import {
  barrier,
  freshName,
  type KnotPlan,
  type Making,
  type Parameter,
  plainWords,
  type Scope,
  use,
  words,
} from "./making.ts";
import { choiceInBraces } from "./weave.ts";

/** Writes one line, set in as untidily as people do. */
export function put(m: Making, line: string): void {
  const indent = m.random.weighted([
    [5, ""],
    [3, "    "],
    [1, "\t"],
    [1, "  "],
  ] as const);
  let tail = "";
  if (m.random.chance(0.02)) {
    use(m, "1.1 comment at a line's end");
    tail = ` // ${plainWords(m)} {not} -> read`;
  } else if (m.random.chance(0.03)) tail = "  ";
  m.lines.push(indent + line + tail);
}

/** What a line of text may hold in this place. */
export function freedomOf(m: Making, scope: Scope): Freedom {
  return {
    scope,
    // Braces in braces in braces are dear: a parser may read them many times over.
    depth: m.random.chance([0.9, 0.4, 0.1][scope.braces] ?? 0) ? (m.random.chance(0.1) ? 2 : 1) : 0,
    divert: scope.role === "function" ? undefined : () => forward(m, scope),
    glue: true,
    inChoice: false,
  };
}

/** Some statements in a row. */
export function block(m: Making, scope: Scope, count: number): void {
  for (let i = 0; i < count && m.budget > 0; i++) statement(m, scope);
}

function statement(m: Making, scope: Scope): void {
  m.budget--;
  const canFlow = scope.role !== "function";
  const kind = m.random.weighted<string>([
    [7, "text"],
    [6, "logic"],
    [scope.braces < 2 ? 2.4 : 0, "braces"],
    [canFlow ? 1.7 : 0, "tunnel"],
    [canFlow ? (scope.role === "flow" || scope.role === "root" ? 0.9 : 6.5) : 0, "thread"],
    [0.9, "aside"],
    [canFlow ? 0.4 : 0, "tagLine"],
    [canFlow && scope.braces > 0 && scope.braces < 2 ? 2.8 : 0, "choice"],
    [m.world.isRisky ? 2.5 : 0, "risk"],
  ]);
  switch (kind) {
    case "logic":
      logic(m, scope);
      break;
    case "braces":
      braces(m, scope);
      break;
    case "tunnel":
      if (!tunnel(m, scope)) textLine(m, scope);
      break;
    case "thread":
      if (!thread(m, scope)) textLine(m, scope);
      break;
    case "aside":
      aside(m);
      break;
    case "tagLine":
      use(m, "1.7 tag on a line of its own");
      put(m, tags(m, freedomOf(m, scope), m.random.int(1, 2)).trim());
      break;
    case "choice":
      choiceInBraces(m, scope);
      break;
    case "risk":
      risk(m, scope);
      break;
    default:
      textLine(m, scope);
  }
}

/** A line of text, perhaps with tags, perhaps with glue at an end. */
export function textLine(m: Making, scope: Scope): void {
  const freedom = freedomOf(m, scope);
  let line = text(m, freedom);
  switch (
    m.random.weighted([
      [71, "plain"],
      [5, "glueAfter"],
      [5, "glueBefore"],
      [2, "continued"],
      [17, "tagged"],
    ] as const)
  ) {
    case "glueAfter":
      use(m, "1.7 glue at a line's end");
      line += m.random.chance(0.7) ? " <>" : "<>";
      break;
    case "glueBefore":
      use(m, "1.7 glue at a line's start");
      line = `<>${m.random.chance(0.5) ? " " : ""}${line}`;
      break;
    case "continued":
      use(m, "1.1 line continued by a backslash");
      line = `${line}\\\n${words(m, 1)}`;
      break;
    case "tagged":
      line += tags(m, freedom, m.random.chance(0.7) ? 1 : 2);
      break;
    default:
  }
  put(m, line);
}

/** What stands between statements and does nothing. */
function aside(m: Making): void {
  switch (m.random.int(0, 5)) {
    case 0:
      use(m, "1.1 comment on a line");
      m.lines.push(`// ${plainWords(m)} } | ]`);
      break;
    case 1:
      use(m, "1.1 comment over several lines");
      m.lines.push(`/* ${plainWords(m)}`, "  * not a choice", `-> nowhere */`);
      break;
    case 2:
      use(m, "1.1 TODO");
      put(m, m.random.chance(0.5) ? `TODO: ${plainWords(m)}` : `TODO ${plainWords(m)}`);
      break;
    default:
      use(m, "1.1 blank lines");
      m.lines.push(m.random.chance(0.5) ? "" : "   ");
      if (m.random.chance(0.3)) m.lines.push("");
  }
}

// ─── Logic ─────────────────────────────────────────────────────────────────────────────────

export function logic(m: Making, scope: Scope): void {
  const place: Place = { scope, inBraces: false, depth: 2 };
  switch (
    m.random.weighted<string>([
      [5, "set"],
      [3, "temp"],
      [2.2, "change"],
      [1.6, "step"],
      [2, "call"],
      [1.45, "any"],
      [0.55, "seed"],
      [3.2, "list"],
      [1.2, "target"],
      [0.5, "hoisted"],
    ])
  ) {
    case "temp": {
      const kind = m.random.pick(["int", "int", "string", "list", "bool", "float"] as const);
      const value = expression(m, place, kind);
      const name = freshName(m, m.random.chance(0.1) ? "tö" : "t");
      use(m, "1.2 temp");
      put(m, `~ temp ${name} = ${value}`);
      scope.temps.push({ name, kind });
      break;
    }
    case "change": {
      const kind = m.random.pick(["int", "int", "float", "string"] as const);
      const variable = pickVariable(m, scope, kind);
      if (variable === undefined) return textLine(m, scope);
      const operator = kind === "string" ? "+=" : m.random.pick(["+=", "-="]);
      use(m, "1.2 `+=` and `-=`");
      // A string that is added to itself in a loop would take all memory.
      const amount =
        kind === "string"
          ? stringLiteral(m, { ...place, depth: 0 })
          : expression(m, { ...place, depth: 1 }, kind);
      put(m, `~ ${variable.name} ${operator} ${amount}`);
      break;
    }
    case "step": {
      const variable = pickVariable(m, scope, m.random.pick(["int", "int", "float"] as const));
      if (variable === undefined) return textLine(m, scope);
      use(m, "1.2 `++` and `--`");
      put(m, `~ ${variable.name}${m.random.chance(0.2) ? " " : ""}${m.random.pick(["++", "--"])}`);
      break;
    }
    case "call": {
      const line = callStatement(m, scope);
      if (line === undefined) return textLine(m, scope);
      put(m, line);
      break;
    }
    case "any": {
      const variable = pickVariable(m, scope, "any");
      if (variable === undefined) return textLine(m, scope);
      use(m, "1.4 variable changes its type");
      const kind = m.random.pick(["int", "string", "bool", "float", "list"] as const);
      put(m, `~ ${variable.name} = ${expression(m, place, kind)}`);
      break;
    }
    case "seed":
      use(m, "1.5 SEED_RANDOM");
      put(m, `~ SEED_RANDOM(${m.random.int(0, 2000)})`);
      break;
    case "list":
      listLogic(m, scope, place);
      break;
    case "target": {
      const variable = pickVariable(m, scope, m.random.pick(["flow", "tunnel"] as const));
      const target = variable === undefined ? undefined : storableTarget(m, variable.kind);
      if (variable === undefined || target === undefined) return textLine(m, scope);
      use(m, "1.2 target stored in a variable");
      put(m, `~ ${variable.name} = -> ${target}`);
      break;
    }
    case "hoisted":
      hoisted(m, scope);
      break;
    default: {
      const kind = m.random.pick(["int", "int", "bool", "string", "float", "list"] as const);
      const variable = pickVariable(m, scope, kind);
      if (variable === undefined) return textLine(m, scope);
      use(m, "1.2 assignment");
      const space = m.random.chance(0.9) ? " " : "";
      put(m, `~${space}${variable.name} = ${expression(m, place, kind)}`);
    }
  }
}

function listLogic(m: Making, scope: Scope, place: Place): void {
  const variable = pickVariable(m, scope, "list");
  const list = m.world.lists.length === 0 ? undefined : m.random.pick(m.world.lists);
  if (variable === undefined || list === undefined) return textLine(m, scope);
  switch (m.random.int(0, 6)) {
    case 0:
      use(m, "1.6 list emptied");
      put(m, `~ ${variable.name} = ()`);
      break;
    case 1:
    case 6:
      use(m, "1.6 `++` and `--` of a list");
      put(m, `~ ${variable.name}${m.random.pick(["++", "--"])}`);
      break;
    case 2:
    case 5:
      use(m, "1.6 list plus a number, kept");
      put(m, `~ ${variable.name} ${m.random.pick(["+=", "-="])} ${m.random.int(1, 2)}`);
      break;
    case 3:
      use(m, "1.6 `+=` and `-=` of a list");
      put(
        m,
        `~ ${variable.name} ${m.random.pick(["+=", "-="])} ${itemName(m, list, m.random.pick(list.items))}`,
      );
      break;
    default:
      use(m, "1.6 `+=` and `-=` of a list");
      put(
        m,
        `~ ${variable.name} ${m.random.pick(["+=", "-="])} ${expression(m, { ...place, depth: 1 }, "list")}`,
      );
  }
}

/** A declaration in the middle of things: it counts from the start all the same. */
function hoisted(m: Making, scope: Scope): void {
  const name = freshName(m, "v");
  use(m, "1.1 VAR in the midst of a knot");
  m.lines.push(`VAR ${name} = ${m.random.int(1, 9)}`);
  scope.temps.push({ name, kind: "int" });
}

// ─── Going elsewhere ───────────────────────────────────────────────────────────────────────

/** Arguments for a knot's or a stitch's parameters, in brackets; empty for none. */
export function argumentsFor(m: Making, scope: Scope, parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return m.random.chance(0.02) ? "()" : "";
  use(m, "1.2 divert with arguments");
  const place: Place = { scope, inBraces: true, depth: 1 };
  return `(${parameters.map((parameter) => argument(m, place, parameter)).join(", ")})`;
}

/** The later stitches of this knot, by short or full name. */
function laterStitch(m: Making, scope: Scope): string | undefined {
  const knot = scope.knot;
  if (knot === undefined) return undefined;
  const later = knot.stitches.slice(scope.stitch + 1);
  if (later.length === 0) return undefined;
  const stitch = m.random.pick(later);
  use(m, "1.2 divert to a stitch");
  const name = m.random.chance(0.6) ? stitch.name : `${knot.name}.${stitch.name}`;
  return `-> ${name}${argumentsFor(m, scope, stitch.parameters)}`;
}

/** A divert to a knot of the main flow, its stitches and labels included. */
export function toFlow(m: Making, scope: Scope, knots: readonly KnotPlan[]): string | undefined {
  if (knots.length === 0) return undefined;
  const knot = m.random.pick(knots);
  if (m.random.chance(0.12)) {
    use(m, "1.2 divert to a label");
    return `-> ⟦into:${m.world.flows.indexOf(knot)}⟧`;
  }
  if (knot.stitches.length > 0 && m.random.chance(0.35)) {
    const stitch = m.random.pick(knot.stitches);
    use(m, "1.2 divert to a stitch of another knot");
    return `-> ${knot.name}.${stitch.name}${argumentsFor(m, scope, stitch.parameters)}`;
  }
  use(m, "1.2 divert to a knot");
  return `-> ${knot.name}${argumentsFor(m, scope, knot.parameters)}`;
}

/** Where this piece of flow may go on without a turn: never back. */
export function forward(m: Making, scope: Scope): string | undefined {
  if (scope.role === "function") return undefined;
  if (m.random.chance(0.3)) {
    const stitch = laterStitch(m, scope);
    if (stitch !== undefined) return stitch;
  }
  switch (scope.role) {
    case "tunnel":
      return tunnelEnd(m, scope);
    case "thread":
      if (scope.isAfterChoice && m.random.chance(0.5)) return toFlow(m, scope, m.world.flows);
      use(m, "1.2 DONE in a thread");
      return "-> DONE";
    default: {
      const knots = scope.isAfterChoice ? m.world.flows : m.world.flows.slice(scope.order + 1);
      if (m.random.chance(0.92)) {
        const target = toFlow(m, scope, knots);
        if (target !== undefined) return target;
      }
      if (m.random.chance(0.5)) {
        use(m, "1.2 DONE");
        return "-> DONE";
      }
      use(m, "1.2 END");
      return m.random.chance(0.2) ? "->END" : "-> END";
    }
  }
}

function takesNoReference(knot: KnotPlan): boolean {
  return [knot, ...knot.stitches].every((part) => part.parameters.every((p) => p.by !== "ref"));
}

function tunnelEnd(m: Making, scope: Scope): string {
  if (scope.isAfterChoice && m.random.chance(0.25)) {
    const target = toFlow(m, scope, m.world.flows.filter(takesNoReference));
    if (target !== undefined) {
      use(m, "1.2 tunnel onwards to a target");
      return `->${target}`;
    }
  }
  if (m.random.chance(0.28)) {
    use(m, "1.2 END in a tunnel");
    return "-> END";
  }
  use(m, "1.2 tunnel return");
  return "->->";
}

/** Ends a knot, a stitch or the root: the flow does not pass. */
export function terminator(m: Making, scope: Scope): void {
  const { random } = m;
  if (m.world.isRisky && random.chance(scope.role === "tunnel" ? 0.4 : 0.12)) {
    const last = words(m);
    use(
      m,
      scope.role === "tunnel"
        ? "1.13 fault: tunnel without a return"
        : "1.13 fault: ran out of content",
    );
    put(m, last);
    barrier(m);
    return;
  }
  if (scope.role === "thread" && random.chance(0.3)) {
    const last = words(m);
    use(m, "1.2 thread without an end");
    put(m, last);
    barrier(m);
    return;
  }
  if (random.chance(scope.role === "tunnel" ? 0.88 : 0.4)) burningFuel(m, scope);
  if (scope.role === "tunnel" && random.chance(0.7)) {
    const next = tunnelCall(m, scope);
    if (next !== undefined) {
      use(m, "1.2 tunnel, then return, in one line");
      put(m, `${next}->`);
      barrier(m);
      return;
    }
  }
  const target = forward(m, scope) ?? "-> END";
  if (random.chance(0.3) && !target.startsWith("->->")) {
    use(m, "1.7 text and a divert on one line");
    put(m, `${text(m, { ...freedomOf(m, scope), depth: 1 }, 2)} ${target}`);
  } else put(m, target);
  barrier(m);
}

/** A way back, taken while there is fuel. */
function burningFuel(m: Making, scope: Scope): void {
  const place: Place = { scope, inBraces: true, depth: 1 };
  let target: string | undefined;
  const variable = pickVariable(m, scope, "flow");
  if (scope.role === "tunnel") {
    if (variable !== undefined && m.random.chance(0.5)) {
      use(m, "1.2 tunnel onwards to a variable");
      target = `->-> ${variable.name}`;
    } else {
      // A reference into the frame that is being left would lead nowhere.
      const open = m.world.flows.filter(takesNoReference);
      const withArguments = open.filter((knot) => knot.parameters.length > 0);
      const knots = withArguments.length > 0 && m.random.chance(0.95) ? withArguments : open;
      if (knots.length === 0) return;
      const knot = m.random.pick(knots);
      use(m, "1.2 tunnel onwards to a target");
      if (knot.parameters.length > 0) use(m, "1.2 tunnel onwards with arguments");
      target = `->-> ${knot.name}${argumentsFor(m, scope, knot.parameters)}`;
    }
  } else if (variable !== undefined && m.random.chance(0.5)) {
    use(m, "1.2 divert to a variable");
    target = `-> ${variable.name}`;
  } else target = toFlow(m, scope, m.world.flows);
  if (target === undefined) return;
  put(m, m.random.chance(0.5) ? "~ fuel--" : "~ fuel = fuel - 1");
  const test = m.random.chance(0.3)
    ? `fuel > 0 and ${inBrackets(condition(m, place, false))}`
    : "fuel > 0";
  put(m, `{${test}: ${target}}`);
}

// ─── Tunnels and threads ───────────────────────────────────────────────────────────────────

function laterTunnels(m: Making, scope: Scope): readonly KnotPlan[] {
  return scope.role === "tunnel" ? m.world.tunnels.slice(scope.order + 1) : m.world.tunnels;
}

/** `-> t ->`, without what comes after it. */
function tunnelCall(m: Making, scope: Scope): string | undefined {
  const tunnels = laterTunnels(m, scope);
  if (tunnels.length === 0) return undefined;
  const knot = m.random.pick(tunnels);
  if (scope.role !== "tunnel" && m.random.chance(0.35)) {
    const variable = pickVariable(m, scope, "tunnel");
    if (variable !== undefined) {
      use(m, "1.2 tunnel through a variable");
      return `-> ${variable.name} ->`;
    }
  }
  return `-> ${knot.name}${argumentsFor(m, scope, knot.parameters)} ->`;
}

function tunnel(m: Making, scope: Scope): boolean {
  const first = tunnelCall(m, scope);
  if (first === undefined) return false;
  use(m, "1.2 tunnel");
  switch (
    m.random.weighted([
      [5, "plain"],
      [2, "chain"],
      [2, "afterText"],
      [scope.braces === 0 ? 1.5 : 0, "branch"],
    ] as const)
  ) {
    case "chain": {
      const second = tunnelCall(m, scope) as string;
      use(m, "1.2 chain of tunnels");
      put(m, `${first} ${second.slice(3)}`);
      break;
    }
    case "afterText":
      use(m, "1.2 tunnel at the end of a line");
      put(m, `${text(m, { ...freedomOf(m, scope), depth: 1 }, 1)} ${first}`);
      break;
    case "branch":
      use(m, "1.2 tunnel in a branch");
      put(m, `{${conditionOf(m, scope)}: ${first}}`);
      break;
    default:
      put(m, first);
  }
  barrier(m);
  return true;
}

function thread(m: Making, scope: Scope): boolean {
  const threads =
    scope.role === "thread" ? m.world.threads.slice(scope.order + 1) : m.world.threads;
  if (threads.length === 0) return false;
  const knot = m.random.pick(threads);
  use(m, scope.role === "thread" ? "1.2 thread within a thread" : "1.2 thread");
  if (scope.role === "tunnel") use(m, "1.2 thread in a tunnel");
  let target = `${knot.name}${argumentsFor(m, scope, knot.parameters)}`;
  if (m.random.chance(0.45)) {
    const variable = pickVariable(m, scope, "thread");
    if (variable !== undefined && scope.role !== "thread") {
      use(m, "1.2 thread through a variable");
      target = variable.name;
    }
  }
  if (m.random.chance(0.2) && scope.braces === 0) {
    use(m, "1.2 thread in a branch");
    put(m, `{${conditionOf(m, scope)}: <- ${target}}`);
  } else put(m, `<- ${target}`);
  return true;
}

// ─── Functions ─────────────────────────────────────────────────────────────────────────────

/** `~ return`, with a value of the wanted type. */
export function giveBack(m: Making, scope: Scope): void {
  if (scope.returns === undefined) return;
  if (scope.returns === "nothing") {
    use(m, "1.2 `~ return` alone");
    put(m, "~ return");
  } else {
    use(m, "1.2 `~ return` with a value");
    put(m, `~ return ${expression(m, { scope, inBraces: false, depth: 2 }, scope.returns)}`);
  }
  barrier(m);
}
