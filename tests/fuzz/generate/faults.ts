/**
 * Statements that run into a fault when they are reached, to compare how both sides take it.
 */
import type { Feature } from "../features.ts";
import { conditionOf } from "./blocks.ts";
import { callOf, type Place, pickVariable } from "./expressions.ts";
import { barrier, freshName, type Making, plainWords, type Scope, use, words } from "./making.ts";
import { put, textLine } from "./statements.ts";

/** A statement that runs into a fault. */
export function risk(m: Making, scope: Scope): void {
  const place: Place = { scope, inBraces: true, depth: 0 };
  const list = m.world.lists.length === 0 ? undefined : m.random.pick(m.world.lists).name;
  const begin = words(m, 1);
  // The line is cut short where the fault is: the word before it is the proof.
  const note = (feature: Feature): void => {
    use(m, feature);
    barrier(m);
  };
  // Those that need more to be possible are tried more often.
  switch (
    m.random.weighted([
      [7.8, 0],
      [3.4, 1],
      [3.1, 2],
      [23, 3],
      [7, 4],
      [10, 5],
      [12, 6],
      [3.4, 7],
      [11.8, 8],
    ] as const)
  ) {
    case 0:
      note("1.13 fault: RANDOM upside down");
      put(m, `${begin} {RANDOM(5, ${m.random.int(1, 4)})} ${words(m, 1)}`);
      break;
    case 1:
      if (list === undefined) return textLine(m, scope);
      note("1.13 fault: operands that do not fit");
      put(
        m,
        `${begin} {${list} ${m.random.pick([">", "<", ">="])} ${m.random.int(0, 3)}} ${words(m, 1)}`,
      );
      break;
    case 2:
      note("1.13 fault: operands that do not fit");
      put(
        m,
        `${begin} {"a" ${m.random.pick(["-", "*", "/"])} ${m.random.int(1, 3)}} ${words(m, 1)}`,
      );
      break;
    case 3: {
      const from = scope.role === "function" ? scope.order : -1;
      const nothing = m.world.functions.filter((f, i) => i > from && f.returns === "nothing");
      if (nothing.length === 0) return textLine(m, scope);
      note("1.13 fault: nothing used as a value");
      put(m, `${begin} {${callOf(m, place, m.random.pick(nothing))} + 1} ${words(m, 1)}`);
      break;
    }
    case 4: {
      const name = freshName(m, "t");
      put(m, begin);
      put(m, "{false:");
      put(m, `~ temp ${name} = 1`);
      put(m, "}");
      note("1.13 warning: temp read before it was set");
      put(m, `${words(m, 1)} {${name}}`);
      break;
    }
    case 5: {
      if (scope.role === "function") return textLine(m, scope);
      const variable = pickVariable(m, scope, m.random.pick(["int", "string"] as const));
      if (variable === undefined) return textLine(m, scope);
      note("1.13 fault: divert to what is no target");
      put(m, `${begin} {${conditionOf(m, scope)}: ${plainWords(m, 1)} -> ${variable.name}}`);
      break;
    }
    case 6:
      if (scope.role === "function" || scope.role === "tunnel") return textLine(m, scope);
      note("1.13 fault: `->->` outside a tunnel");
      put(m, `${begin} {${conditionOf(m, scope)}: ${plainWords(m, 1)} ->->}`);
      break;
    case 7:
      if (list === undefined) return textLine(m, scope);
      note("1.13 fault: operands that do not fit");
      put(m, `${begin} {${list} + "a"} ${words(m, 1)}`);
      break;
    default: {
      const variable = pickVariable(m, scope, "flow");
      if (variable === undefined) return textLine(m, scope);
      note("1.13 fault: TURNS_SINCE of a variable");
      put(m, `${begin} {TURNS_SINCE(${variable.name})} ${words(m, 1)}`);
    }
  }
}
