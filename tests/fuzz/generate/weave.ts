/**
 * Random weave: choices and gathers, nested, with labels, conditions, brackets and tags.
 */
import { tags, text } from "./content.ts";
import { condition } from "./expressions.ts";
import { barrier, freshName, inFrame, type Making, type Scope, use, words } from "./making.ts";
import { block, forward, freedomOf, put, textLine } from "./statements.ts";

/** Registers a label under a name of its own and returns the name. */
function label(m: Making, scope: Scope): string {
  const name = freshName(m, m.random.chance(0.1) ? "łab" : "lab");
  const parts = [scope.knot?.name, scope.knot?.stitches[scope.stitch]?.name, name];
  m.labels.push({
    path: parts.filter((part) => part !== undefined).join("."),
    role: scope.role === "function" ? "flow" : scope.role,
    order: scope.order,
  });
  scope.labels.push(name);
  return name;
}

function bullets(m: Making, sign: string, count: number): string {
  if (count > 1 && m.random.chance(0.3)) return Array(count).fill(sign).join(" ");
  return sign.repeat(count);
}

/** A group of choices and, mostly, the gather where they meet again. */
export function weave(m: Making, scope: Scope, mustGather: boolean): void {
  const level = scope.level;
  const count = m.random.int(1, 3);
  barrier(m);
  const hasFallback = m.random.chance(0.42);
  // A fallback is only reached when the others are used up or not to be had.
  const some = hasFallback && m.random.chance(0.5) ? 1 : count;
  for (let i = 0; i < some; i++) choice(m, scope, mustGather, i === 0);
  if (hasFallback) fallback(m, scope, mustGather);
  if (hasFallback && m.random.chance(0.15)) fallback(m, scope, mustGather);
  if (!mustGather && m.random.chance(0.35)) return;
  gather(m, { ...scope, isAfterChoice: !hasFallback && scope.isAfterChoice }, level);
}

function choice(m: Making, scope: Scope, endsOpen: boolean, isFirst: boolean): void {
  m.budget--;
  const level = scope.level;
  const isSticky = m.random.chance(0.35);
  // Not the first: under a gather, inkjs then loses where a choice leads (see lost-loose-ends).
  const jump = level < 3 && !isFirst && m.random.chance(0.19) ? 1 : 0;
  if (jump > 0) use(m, "1.2 weave that skips a level");
  let line = bullets(m, isSticky ? "+" : "*", level + jump);
  use(m, isSticky ? "1.2 sticky choice" : "1.2 once-only choice");
  if (level === 2) use(m, "1.2 weave, second level");
  if (level > 2) use(m, "1.2 weave, third level and deeper");
  const isLabelled = m.random.chance(0.2);
  if (isLabelled) {
    use(m, "1.2 choice with a label");
    line += ` (${label(m, scope)})`;
  }
  const conditions = m.random.weighted([
    [6, 0],
    [3, 1],
    [0.8, 2],
  ] as const);
  for (let i = 0; i < conditions; i++) {
    use(m, i === 0 ? "1.2 choice with a condition" : "1.2 choice with several conditions");
    const test = condition(m, { scope, inBraces: false, depth: 2 }, conditions === 1);
    const breakLine = m.random.chance(0.24) && (isLabelled || i > 0);
    if (breakLine) use(m, "1.2 choice over several lines");
    line += `${breakLine ? "\n    " : " "}{${m.random.chance(0.1) ? " " : ""}${test}}`;
  }
  line += " ";
  const freedom = {
    ...freedomOf(m, scope),
    divert: undefined,
    glue: false,
    inChoice: true,
    depth: 1,
  };
  const some = (): string => {
    let piece = text(m, freedom, 2);
    if (m.random.chance(0.1)) {
      use(m, "1.7 tag on a choice");
      piece += tags(m, freedom, 1);
    }
    return piece;
  };
  let output = "";
  switch (
    m.random.weighted([
      [5, "start"],
      [3, "all"],
      [1.5, "only"],
      [0.8, "empty"],
      [1, "noOutput"],
      [1, "noStart"],
    ] as const)
  ) {
    case "start":
      use(m, "1.2 choice without brackets");
      line += some();
      break;
    case "all":
      use(m, "1.2 choice with start, brackets and rest");
      line += `${some()}${m.random.chance(0.3) ? " " : ""}[${m.random.chance(0.3) ? " " : ""}${some()}]`;
      output = outputText(m, freedom);
      break;
    case "only":
      use(m, "1.2 choice in brackets only");
      line += `[${some()}]`;
      break;
    case "empty":
      use(m, "1.2 choice with empty brackets");
      line += `${some()}[]`;
      output = m.random.chance(0.5) ? outputText(m, freedom) : "";
      break;
    case "noOutput":
      use(m, "1.2 choice with start and brackets");
      line += `${some()}[${some()}]`;
      break;
    default:
      use(m, "1.2 choice with brackets and rest");
      line += `[${some()}]`;
      output = outputText(m, freedom);
  }
  line += output;
  const own: Scope = {
    ...scope,
    temps: [...scope.temps],
    level: level + jump + 1,
    isAfterChoice: !isLabelled,
  };
  const away = m.random.chance(endsOpen ? 0.25 : 0.7) ? forward(m, own) : undefined;
  if (away !== undefined && m.random.chance(0.5)) {
    use(m, "1.2 choice and a divert on one line");
    barrier(m);
    put(m, `${line} ${away}`);
    return;
  }
  barrier(m);
  inFrame(m, () => {
    put(m, line);
    choiceBody(m, own);
    if (away !== undefined) put(m, away);
  });
}

function outputText(m: Making, freedom: Parameters<typeof text>[1]): string {
  return inFrame(m, () => {
    let output = `${m.random.chance(0.7) ? " " : ""}${text(m, { ...freedom, glue: true }, 2)}`;
    if (m.random.chance(0.18)) {
      use(m, "1.7 tag on a choice's rest");
      output += tags(m, freedom, 1);
    }
    return output;
  });
}

/** The lines under a choice, which may hold a weave one level deeper. */
function choiceBody(m: Making, scope: Scope): void {
  if (m.random.chance(0.8)) textLine(m, scope);
  block(m, scope, m.random.int(0, 2));
  if (scope.level <= 4 && m.budget > 4 && m.random.chance(0.22))
    weave(m, scope, m.random.chance(0.5));
}

function fallback(m: Making, scope: Scope, endsOpen: boolean): void {
  m.budget--;
  const own: Scope = {
    ...scope,
    temps: [...scope.temps],
    level: scope.level + 1,
    isAfterChoice: false,
  };
  const sign = bullets(m, m.random.chance(0.7) ? "*" : "+", scope.level);
  inFrame(m, () => {
    if (!endsOpen || m.random.chance(0.44)) {
      const target = forward(m, { ...own, knot: undefined, temps: [], labels: [] });
      if (target !== undefined) {
        // It prints nothing, so it leads to a knot that nothing else leads to.
        const name = freshName(m, "after");
        put(m, `${sign} -> ${name}`);
        m.extras.push(() => {
          m.lines.push(`== ${name}`);
          use(m, "1.2 fallback choice that diverts");
          put(m, words(m));
          put(m, target);
          barrier(m);
        });
        return;
      }
    }
    use(m, "1.2 fallback choice with lines");
    put(m, `${sign} ->`);
    textLine(m, own);
    block(m, own, m.random.int(0, 1));
  });
}

function gather(m: Making, scope: Scope, level: number): void {
  m.budget--;
  use(m, level === 1 ? "1.2 gather" : "1.2 gather, nested");
  let line = bullets(m, "-", level);
  let name: string | undefined;
  if (m.random.chance(0.3)) {
    use(m, "1.2 gather with a label");
    name = label(m, scope);
    line += ` (${name})`;
  }
  const own: Scope = { ...scope, level, isAfterChoice: scope.isAfterChoice && name === undefined };
  if (m.random.chance(0.12) && m.budget > 3) {
    use(m, "1.2 gather and choice on one line");
    const at = m.lines.length;
    choice(m, own, true, true);
    m.lines[at] = `${line} ${(m.lines[at] ?? "").trimStart()}`;
    // Nothing gathers these: end them here.
    gather(m, { ...own, isAfterChoice: false }, level);
    return;
  }
  if (m.random.chance(0.85)) line += ` ${text(m, freedomOf(m, own), 3)}`;
  put(m, line);
  block(m, own, m.random.int(0, 2));
  if (name !== undefined && m.random.chance(0.5)) {
    use(m, "1.9 gather counts each pass");
    put(m, `{${name} < ${m.random.int(2, 4)}: -> ${name}}`);
  }
}

/** A choice inside braces: it must say where it leads. */
export function choiceInBraces(m: Making, scope: Scope): void {
  const after: Scope = { ...scope, isAfterChoice: true };
  const away = forward(m, after);
  if (away === undefined) return;
  const isSticky = m.random.chance(0.4);
  use(m, "1.3 choice in a block");
  const freedom = {
    ...freedomOf(m, scope),
    divert: undefined,
    glue: false,
    inChoice: true,
    depth: 0,
  };
  put(
    m,
    `${bullets(m, isSticky ? "+" : "*", scope.level)} ${m.random.chance(0.3) ? `[${text(m, freedom, 1)}]` : text(m, freedom, 1)}`,
  );
  barrier(m);
  inFrame(m, () => {
    if (m.random.chance(0.5)) textLine(m, after);
    put(m, away);
  });
}
