/**
 * Random conditions, switches and sequences whose branches stand on lines of their own.
 */
import { text } from "./content.ts";
import { condition, expression } from "./expressions.ts";
import { inFrame, type Kind, type Making, type Scope, use, words } from "./making.ts";
import { block, forward, freedomOf, giveBack, logic, put, textLine } from "./statements.ts";

function inside(scope: Scope): Scope {
  return { ...scope, braces: scope.braces + 1, temps: [...scope.temps] };
}

/** The statements of one branch or element. */
function body(m: Making, scope: Scope, divertChance = 0.1): void {
  inFrame(m, () => {
    const own = inside(scope);
    if (m.random.chance(0.85)) textLine(m, own);
    // A branch of nothing but comments would be an error.
    else logic(m, own);
    block(m, own, m.random.int(0, 2));
    if (scope.role !== "function" && m.random.chance(divertChance)) {
      const target = forward(m, own);
      if (target !== undefined) {
        use(m, "1.3 divert in a block");
        put(m, target);
      }
    }
    if (scope.role === "function" && scope.returns !== undefined && m.random.chance(0.15))
      giveBack(m, own);
  });
}

/** A condition that may stand at the start of braces. */
export function conditionOf(m: Making, scope: Scope): string {
  const test = condition(m, { scope, inBraces: true, depth: 2 });
  return /^[-!&~$]/.test(test) ? `(${test})` : test;
}

/** A condition, a switch or a sequence over several lines. */
export function braces(m: Making, scope: Scope): void {
  if (scope.braces > 0) use(m, "1.3 blocks within blocks");
  switch (
    m.random.weighted<string>([
      [3, "if"],
      [2.2, "chain"],
      [1.6, "switch"],
      [3.6, "sequence"],
      [0.8, "bare"],
    ])
  ) {
    case "if": {
      const hasElse = m.random.chance(0.5);
      use(m, hasElse ? "1.3 block condition with else" : "1.3 block condition");
      put(m, `{${m.random.chance(0.2) ? " " : ""}${conditionOf(m, scope)}:`);
      body(m, scope);
      if (hasElse) {
        put(m, m.random.chance(0.5) ? "- else:" : "-else:");
        body(m, scope);
      }
      put(m, "}");
      break;
    }
    case "chain": {
      use(m, "1.3 block of conditions");
      put(m, "{");
      const count = m.random.int(1, 3);
      for (let i = 0; i < count; i++) {
        const test = conditionOf(m, scope);
        if (m.random.chance(0.3)) {
          put(
            m,
            `- ${test}: ${inFrame(m, () => text(m, { ...freedomOf(m, inside(scope)), depth: 1 }, 2))}`,
          );
        } else {
          put(m, `- ${test}:`);
          body(m, scope);
        }
      }
      if (m.random.chance(0.6)) {
        put(m, "- else:");
        body(m, scope);
      }
      put(m, "}");
      break;
    }
    case "switch": {
      const kind = m.random.pick(["int", "int", "string", "list", "bool"] as const);
      use(m, "1.3 switch");
      if (kind !== "int") use(m, "1.3 switch on something other than a number");
      put(m, `{ ${conditionSubject(m, scope, kind)}:`);
      const count = m.random.int(1, 3);
      for (let i = 0; i < count; i++) {
        put(m, `- ${kind === "int" ? String(i) : switchCase(m, scope, kind)}:`);
        body(m, scope);
      }
      if (m.random.chance(0.6)) {
        put(m, "- else:");
        body(m, scope);
      }
      put(m, "}");
      break;
    }
    case "bare":
      use(m, "1.3 block in the midst of a line");
      put(m, `${words(m, 1)} {${conditionOf(m, scope)}:`);
      body(m, scope, 0);
      if (m.random.chance(0.5)) {
        put(m, "- else:");
        body(m, scope, 0);
      }
      put(m, `} ${words(m, 1)}`);
      break;
    default: {
      const mode = m.random.weighted([
        [3, "stopping"],
        [3, "cycle"],
        [3, "once"],
        [3, "shuffle"],
        [3.2, "shuffle once"],
        [3.2, "shuffle stopping"],
      ] as const);
      use(m, `1.3 block ${mode}`);
      put(m, `{${m.random.chance(0.2) ? " " : ""}${mode}:`);
      const count = m.random.int(1, 3);
      for (let i = 0; i < count; i++) {
        if (m.random.chance(0.5)) {
          put(m, `- ${inFrame(m, () => text(m, { ...freedomOf(m, inside(scope)), depth: 1 }, 2))}`);
          if (m.random.chance(0.3)) body(m, scope);
        } else {
          put(m, "-");
          body(m, scope);
        }
      }
      put(m, "}");
    }
  }
}

function conditionSubject(m: Making, scope: Scope, kind: Kind): string {
  const test = expression(m, { scope, inBraces: true, depth: 1 }, kind);
  return /^[-!&~$]/.test(test) ? `(${test})` : test;
}

function switchCase(m: Making, scope: Scope, kind: Kind): string {
  return expression(m, { scope, inBraces: true, depth: 0 }, kind).replace(/^-/, "0 -");
}
