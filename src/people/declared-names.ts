/**
 * Names that people and ink would both lay claim to.
 *
 * Owns that rule: a name or label of the blocks is no variable, knot or function of the story,
 * and a fact's label, which stands for something all alone, none of ink's other names either.
 * Also where ink is asked for a variable that is a person.
 */
import type { Names } from "../analyse/index.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import { clauseIsSentence, nameIsInks, personAsVariable } from "../base/messages/people.ts";
import type { Span } from "../base/span.ts";
import type { VariableRead } from "../syntax/ast.ts";
import type { DeclaredName } from "./declare.ts";
import { unplaced } from "./lexicon.ts";
import { QUESTIONS } from "./patterns.ts";
import { matchSentence } from "./read-sentence.ts";
import type { Reader } from "./reader.ts";
import { wordsOf } from "./words.ts";

interface Claim {
  readonly kind: string;
  readonly span: Span;
}

/** Reports every declared name that ink has a use for. */
export function checkDeclaredNames(
  declared: readonly DeclaredName[],
  names: Names,
  diagnostics: Diagnostic[],
): void {
  const places = placesOf(names);
  for (const { text, span, standsAlone } of declared) {
    const claim = claimOf(names, text) ?? (standsAlone ? places.get(text) : undefined);
    if (claim === undefined) continue;
    diagnostics.push(nameIsInks(span, { name: text, kind: claim.kind }, claim.span));
  }
}

function claimOf(names: Names, text: string): Claim | undefined {
  const knot = names.story.childNamed.get(text);
  if (knot?.level === "knot" && knot.nameNode !== undefined) {
    return { kind: knot.isFunction ? "function" : "knot", span: knot.nameNode.span };
  }
  const global = names.globals.get(text);
  if (global !== undefined) return { kind: "variable", span: global.name.span };
  const constant = names.constants.get(text);
  if (constant !== undefined) return { kind: "constant", span: constant.name.span };
  const external = names.externals.get(text);
  return external && { kind: "function", span: external.name.span };
}

/** What could stand for something alone in braces: items, stitches, labels, temps, parameters. */
function placesOf(names: Names): Map<string, Claim> {
  const places = new Map<string, Claim>();
  const claim = (text: string, kind: string, span: Span): void => {
    if (!places.has(text)) places.set(text, { kind, span });
  };
  for (const [text, [item]] of names.items) {
    if (item !== undefined) claim(text, "list item", item.node.name.span);
  }
  for (const flow of names.flows) {
    if (flow.level === "stitch" && flow.nameNode !== undefined) {
      claim(flow.name, "stitch", flow.nameNode.span);
    }
    for (const { name } of flow.labels.values()) claim(name.text, "label", name.span);
    for (const { name } of flow.temps.values()) claim(name.text, "temporary variable", name.span);
    for (const { name } of flow.parameters) claim(name.text, "parameter", name.span);
  }
  return places;
}

/**
 * Warns of facts whose clause says what a sentence says by itself, such as `Derek loves Meredith`:
 * the clause goes first, so that nothing asks the other any more.
 */
export function warnOfShadowedForms(reader: Reader, spans: readonly Span[]): void {
  reader.lexicon.cast.facts.forEach(({ clause }, fact) => {
    const words = wordsOf(unplaced(clause));
    const { kind } = matchSentence(reader.lexicon, words, 0, QUESTIONS);
    const span = spans[fact];
    if (kind === "read" && span !== undefined) {
      reader.diagnostics.push(clauseIsSentence(span, { clause }));
    }
  });
}

/** Reports a person's name where ink would look for a variable. */
export function checkVariable({ lexicon, names, diagnostics }: Reader, node: VariableRead): void {
  const [first] = node.path.names;
  if (first === undefined) return;
  const isPerson = lexicon.names.some(({ name }) => name === first.text);
  // Where ink has such a name, that they meet has been reported.
  if (!isPerson || claimOf(names, first.text) !== undefined) return;
  diagnostics.push(personAsVariable(node.span, { name: first.text }));
}
