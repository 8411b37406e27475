/**
 * Braces that read as logic and are not: `{a || b}` is a sequence of `a`, nothing and `b`, and
 * `{!x}` prints `x` once.
 *
 * Owns the guess. It is made only where the words are names that the story declares, since
 * nobody writes a variable's name to have it printed.
 */

import type { Diagnostic } from "../base/diagnostic.ts";
import { logicReadAsSequence } from "../base/messages/ink.ts";
import type { Body, Sequence } from "../syntax/ast.ts";
import { findBase, findVariable } from "./lookup.ts";
import type { Flow, Names } from "./scope.ts";
import { visitNodes } from "./visit.ts";

/** Warns of each sequence that was surely meant as logic. */
export function warnOfLogicAsSequence(names: Names, diagnostics: Diagnostic[]): void {
  for (const flow of names.flows) {
    visitNodes(flow.body, {
      followsIncludes: flow.level === "story",
      sequence: (sequence) => {
        const meant = meantLogic(sequence, flow, names);
        if (meant === undefined) return;
        diagnostics.push(
          logicReadAsSequence(sequence.span, { meant }, undefined, {
            span: sequence.span,
            text: `{${meant}}`,
          }),
        );
      },
    });
  }
}

// How the logic would be written so that ink reads it as logic.
function meantLogic(sequence: Sequence, flow: Flow, names: Names): string | undefined {
  if (sequence.cycle || sequence.shuffle) return undefined;
  const texts = sequence.elements.map(plainText);
  if (sequence.once) {
    const [only] = texts;
    if (texts.length !== 1 || only === undefined || sequence.stopping) return undefined;
    const colon = only.indexOf(":");
    const condition = colon < 0 ? only : only.slice(0, colon);
    if (!isLogic(condition, flow, names)) return undefined;
    return `not ${only.trim()}`;
  }
  // `||` leaves an empty element between two full ones.
  if (texts.length < 3 || texts.length % 2 === 0) return undefined;
  const parts: string[] = [];
  for (let i = 0; i < texts.length; i++) {
    const text = texts[i];
    if (text === undefined) return undefined;
    if (i % 2 === 1) {
      if (text !== "") return undefined;
      continue;
    }
    if (!isLogic(text, flow, names)) return undefined;
    parts.push(text.trim());
  }
  return parts.join(" or ");
}

function plainText(body: Body): string | undefined {
  if (body.kind !== "inline") return undefined;
  let text = "";
  for (const node of body.content) {
    if (node.kind !== "text") return undefined;
    text += node.text;
  }
  return text;
}

const WORDS = /[\p{L}_][\p{L}\p{N}_.]*/gu;
const OPERATORS = /^[\s\p{L}\p{N}_.()!<>=&+*/%?^-]+$/u;
const LOGIC_WORDS = new Set(["and", "or", "not", "mod", "has", "hasnt", "true", "false"]);

// Nothing but names that the story declares, numbers and operators, with one name at least.
function isLogic(text: string, flow: Flow, names: Names): boolean {
  if (!OPERATORS.test(text)) return false;
  let sawName = false;
  for (const [word] of text.matchAll(WORDS)) {
    if (LOGIC_WORDS.has(word)) continue;
    const first = word.split(".")[0] as string;
    const isDeclared =
      findVariable(first, flow, names) !== undefined ||
      names.constants.has(first) ||
      names.items.has(first) ||
      findBase(first, flow) !== undefined;
    if (!isDeclared) return false;
    sawName = true;
  }
  return sawName;
}
