/**
 * Writes random ink programs: the whole grammar, from one seed.
 *
 * Promises that a seed always gives the same program, that nearly all of them compile and end,
 * and that every feature of features.ts turns up often. Which features stand where is returned
 * as sites (see generate/making.ts). Knows nothing of any player.
 */
import { makeRandom } from "../support/random.ts";
import type { Source } from "../support/transcript.ts";
import type { Feature } from "./features.ts";
import { expression, READABLE, storableTarget } from "./generate/expressions.ts";
import { itemName } from "./generate/list-expressions.ts";
import {
  barrier,
  type FunctionPlan,
  inFrame,
  type Kind,
  type KnotPlan,
  type ListPlan,
  type Making,
  type Parameter,
  type Scope,
  type Site,
  startMaking,
  use,
  words,
} from "./generate/making.ts";
import { block, giveBack, put, terminator, textLine } from "./generate/statements.ts";
import { weave } from "./generate/weave.ts";
import { planWorld } from "./generate/world.ts";

/** A generated program. */
export interface Program {
  readonly seed: number;
  readonly source: Source;
  readonly sites: readonly Site[];
  /** To be compiled with every visit counted. */
  readonly countAllVisits: boolean;
}

/** Makes the program of a seed. */
export function generateProgram(seed: number): Program {
  const random = makeRandom(seed);
  const world = planWorld(random);
  const m = startMaking(random, world, random.int(12, 44));
  const countAllVisits = random.chance(0.25);

  const declarations = section(m, () => declare(m));
  const declared = m.sites.length;
  const root = section(m, () => writeRoot(m));
  const pieces: string[][] = [];
  for (const knots of [world.flows, world.tunnels, world.threads])
    for (const [i, knot] of knots.entries()) pieces.push(section(m, () => writeKnot(m, knot, i)));
  for (const [i, f] of world.functions.entries())
    pieces.push(section(m, () => writeFunction(m, f, i)));

  pieces.push(
    section(m, () => {
      for (const write of m.extras) inFrame(m, write);
    }),
  );
  // Declarations hold from the start: the first words of the story prove them.
  for (const site of m.sites.slice(0, declared)) site.marker = "k1z";

  const source = assemble(m, declarations, root, pieces);
  return { seed, source, sites: m.sites, countAllVisits };
}

/** The lines that a writer adds, taken off again. Each section has a frame of its own. */
function section(m: Making, write: () => void): string[] {
  const from = m.lines.length;
  inFrame(m, write);
  return m.lines.splice(from);
}

// ─── Declarations ──────────────────────────────────────────────────────────────────────────

function declare(m: Making): void {
  const { random, world } = m;
  if (random.chance(0.12)) {
    use(m, "1.7 tags at the top of the story");
    put(m, `# title: ${random.pick(["Mist", "{1 + 1} lamps", "A  story"])}`);
    if (random.chance(0.4)) put(m, "# author: nobody # year: 3");
  }
  const lines: (() => void)[] = [];
  for (const list of world.lists) lines.push(() => declareList(m, list));
  for (const variable of world.globals)
    lines.push(() => {
      use(m, "1.1 VAR");
      const space = random.chance(0.9) ? " " : "";
      m.lines.push(`VAR ${variable.name}${space}=${space}${initialValue(m, variable.kind)}`);
    });
  for (const constant of world.constants)
    lines.push(() => {
      use(m, "1.1 CONST");
      m.lines.push(`CONST ${constant.name} = ${constantValue(m, constant.kind)}`);
    });
  for (const f of world.functions)
    if (f.isExternal)
      lines.push(() => {
        use(m, "1.1 EXTERNAL");
        m.lines.push(`EXTERNAL ${f.name}(${f.parameters.map((p) => p.name).join(", ")})`);
      });
  lines.push(() => m.lines.push("VAR fuel = 9"));
  while (lines.length > 0) lines.splice(random.int(0, lines.length - 1), 1)[0]?.();
}

function declareList(m: Making, list: ListPlan): void {
  use(m, "1.6 LIST");
  const items = list.items.map((item) => {
    let text = item.name;
    if (item.value !== undefined) {
      use(m, "1.6 item with a number of its own");
      text += ` = ${item.value}`;
    }
    if (item.inList) {
      use(m, "1.6 item that is in the list from the start");
      text = `(${text})`;
    }
    return text;
  });
  m.lines.push(`LIST ${list.name} = ${items.join(m.random.chance(0.8) ? ", " : ",")}`);
}

function initialValue(m: Making, kind: Kind): string {
  const { random } = m;
  const constants = m.world.constants.filter((constant) => constant.kind === kind);
  switch (kind) {
    case "int":
      if (constants.length > 0 && random.chance(0.3)) {
        use(m, "1.1 VAR that starts as a CONST");
        return random.pick(constants).name;
      }
      if (random.chance(0.15)) {
        use(m, "1.1 VAR that starts below 0");
        return `-${random.int(1, 20)}`;
      }
      return String(random.int(0, 20));
    case "float":
      return random.pick(["0.5", "1.25", "3.0", "-2.5", "0.1"]);
    case "bool":
      return random.pick(["true", "false"]);
    case "string":
      return random.pick(['"fox"', '"a long title"', '""', '"naïve"']);
    case "list": {
      const list = random.pick(m.world.lists);
      use(m, "1.1 VAR that holds a list");
      if (random.chance(0.2)) return "()";
      const item = itemName(m, list, random.pick(list.items));
      return random.chance(0.4) ? item : `(${item})`;
    }
    case "any":
      return random.pick(["5", '"5"', "true", "0.5"]);
    default:
      use(m, "1.1 VAR that holds a target");
      return `-> ${storableTarget(m, kind)}`;
  }
}

function constantValue(m: Making, kind: Kind): string {
  switch (kind) {
    case "int":
      return String(m.random.int(-3, 9));
    case "float":
      return m.random.pick(["0.5", "2.75", "-1.5"]);
    case "string":
      return m.random.pick(['"con"', '"a b"']);
    default:
      return m.random.pick(["true", "false"]);
  }
}

// ─── The root, knots, functions ────────────────────────────────────────────────────────────

function freshScope(role: Scope["role"], order: number): Scope {
  return {
    role,
    order,
    knot: undefined,
    stitch: -1,
    returns: undefined,
    temps: [],
    labels: [],
    braces: 0,
    level: 1,
    isAfterChoice: false,
  };
}

function writeRoot(m: Making): void {
  const scope = freshScope("root", -1);
  textLine(m, scope);
  segment(m, scope, m.random.int(2, 4), 0.5);
}

/** Some statements, perhaps a weave, and an end. */
function segment(m: Making, scope: Scope, count: number, weaveChance: number): void {
  if (m.random.chance(0.85)) textLine(m, scope);
  block(m, scope, m.random.int(1, count));
  if (m.budget > 3 && m.random.chance(weaveChance)) {
    weave(m, scope, true);
    if (m.budget > 6 && m.random.chance(0.3)) weave(m, scope, true);
  }
  terminator(m, scope);
}

function writeKnot(m: Making, knot: KnotPlan, order: number): void {
  // Each knot gets its share, so that the last one is not left empty.
  m.budget = Math.max(m.budget, 4);
  const marks = m.random.chance(0.5) ? "==" : "===";
  const tail = m.random.chance(0.5) ? ` ${marks}` : "";
  m.lines.push(`${marks} ${knot.name}${parametersText(m, knot.parameters)}${tail}`);
  use(m, "1.2 knot");
  if (knot.parameters.length > 0) use(m, "1.2 knot with parameters");
  const base = freshScope(knot.role, order);
  if (!knot.startsInStitch) {
    const scope: Scope = { ...base, knot, temps: readable(knot.parameters) };
    if (m.random.chance(0.06)) {
      use(m, "1.7 tags at the top of a knot");
      put(m, "# about: this # here");
    }
    segment(m, scope, 4, knot.role === "flow" ? 0.92 : knot.role === "thread" ? 0.9 : 0.35);
  }
  for (const [i, stitch] of knot.stitches.entries()) {
    m.lines.push(`= ${stitch.name}${parametersText(m, stitch.parameters)}`);
    inFrame(m, () => {
      use(m, "1.2 stitch");
      if (i === 0 && knot.startsInStitch) use(m, "1.2 knot that begins in its first stitch");
      if (stitch.parameters.length > 0) use(m, "1.2 stitch with parameters");
      const scope: Scope = {
        ...base,
        knot,
        stitch: i,
        temps: readable(stitch.parameters),
        labels: [],
      };
      segment(m, scope, 3, 0.45);
    });
  }
}

function readable(parameters: readonly Parameter[]): { name: string; kind: Kind }[] {
  return parameters.map((parameter) => ({ name: parameter.name, kind: parameter.kind }));
}

function parametersText(m: Making, parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return m.random.chance(0.05) ? "()" : "";
  const names = parameters.map((parameter) => {
    switch (parameter.by) {
      case "ref":
        use(m, "1.2 parameter by ref");
        return `ref ${parameter.name}`;
      case "target":
        use(m, "1.2 parameter that is a target");
        return `-> ${parameter.name}`;
      case "refTarget":
        return `ref -> ${parameter.name}`;
      default:
        return parameter.name;
    }
  });
  return `(${names.join(", ")})`;
}

function writeFunction(m: Making, f: FunctionPlan, order: number): void {
  m.budget = Math.max(m.budget, 2);
  const names = f.parameters.length === 0 ? "()" : parametersText(m, f.parameters);
  const tail = m.random.chance(0.4) ? " ===" : "";
  m.lines.push(`=== function ${f.name}${names}${tail}`);
  const scope: Scope = {
    ...freshScope("function", order),
    returns: f.returns,
    // The countdown must not be changed, or it might never reach 0.
    temps: readable(f.parameters.slice(f.isRecursive ? 1 : 0)),
  };
  use(m, "1.2 function");
  if (f.isRecursive) countDown(m, f, scope);
  if (f.returns === "nothing" || m.random.chance(0.5)) {
    use(m, "1.7 function that prints");
    textLine(m, scope);
  }
  block(m, scope, m.random.int(0, 3));
  if (f.returns !== "nothing" || m.random.chance(0.4)) giveBack(m, scope);
  else if (m.lines.length === 0) put(m, words(m));
}

/** The part of a recursive function that calls itself with less. */
function countDown(m: Making, f: FunctionPlan, scope: Scope): void {
  const [counter, ...rest] = f.parameters;
  if (counter === undefined) return;
  use(m, "1.2 function calls itself");
  // The other arguments are handed on as they came.
  const args = [`${counter.name} - 1`, ...rest.map((parameter) => parameter.name)].join(", ");
  const again = `${f.name}(${args})`;
  put(m, `{${counter.name} > 0:`);
  inFrame(m, () => {
    if (m.random.chance(0.5)) textLine(m, { ...scope, braces: 1 });
    if (f.returns === "nothing") put(m, `~ ${again}`);
    else if (m.random.chance(0.5)) put(m, `{${again}}`);
    else {
      const own = expression(m, { scope, inBraces: false, depth: 1 }, f.returns);
      if (f.returns === "bool") put(m, `~ return ${again} and (${own} == true)`);
      else
        put(
          m,
          `~ return ${again} + (${own}${f.returns === "list" ? " + ()" : f.returns === "string" ? ' + ""' : " + 0"})`,
        );
    }
  });
  put(m, "}");
}

// ─── Putting it together ───────────────────────────────────────────────────────────────────

function assemble(m: Making, declarations: string[], root: string[], pieces: string[][]): Source {
  const { random } = m;
  const files: Record<string, string> = {};
  const note = (feature: Feature): void => {
    // Proved by the first thing printed: it concerns the whole text.
    const site = m.sites.find((known) => known.marker !== undefined);
    m.sites.push({ feature, marker: site?.marker });
  };
  const lines: string[] = [];
  const included: string[] = [];
  if (random.chance(0.15) && pieces.length > 1) {
    const part = pieces.splice(random.int(0, pieces.length - 1), 1)[0] ?? [];
    const top = random.chance(0.5) ? [inFrame(m, () => words(m))] : [];
    files["part.ink"] = settle(m, [...top, ...part]).join("\n");
    included.push("INCLUDE part.ink");
    note("1.1 INCLUDE");
  }
  if (random.chance(0.3)) lines.push(...declarations, ...included, ...root);
  else if (random.chance(0.1)) {
    note("1.1 declarations after their use");
    lines.push(...root, ...included, ...declarations);
  } else lines.push(...included, ...declarations, "", ...root);
  for (const piece of pieces) {
    if (random.chance(0.7)) lines.push("");
    lines.push(...piece);
  }
  let text = settle(m, lines).join("\n");
  if (random.chance(0.8)) text += "\n";
  if (random.chance(0.06)) {
    note("1.1 lines that end in CR LF");
    text = text.replace(/\n/g, "\r\n");
  }
  barrier(m);
  return { main: text, files };
}

/** Fills in the references that had to wait until all labels were known. */
function settle(m: Making, lines: readonly string[]): string[] {
  const { random, world } = m;
  const readables: string[] = m.labels.map((label) => label.path);
  for (const knots of [world.flows, world.tunnels, world.threads])
    for (const knot of knots) {
      if (!knot.parameters.some((parameter) => parameter.by === "ref")) readables.push(knot.name);
      for (const stitch of knot.stitches)
        if (!stitch.parameters.some((parameter) => parameter.by === "ref"))
          readables.push(`${knot.name}.${stitch.name}`);
    }
  if (readables.length === 0) readables.push(world.flows[0]?.name ?? "hall");
  return lines.map((line) =>
    line
      .replaceAll(READABLE, () => random.pick(readables))
      .replace(/⟦into:(\d+)⟧/g, (_, order: string) => {
        const open = m.labels.filter(
          (label) => label.role === "flow" && label.order === Number(order),
        );
        if (open.length > 0) return random.pick(open).path;
        return world.flows[Number(order)]?.parameters.length === 0
          ? (world.flows[Number(order)] as KnotPlan).name
          : "DONE";
      }),
  );
}
