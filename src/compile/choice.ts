/**
 * A choice: the point that offers it, and the container of what follows when it is taken.
 *
 * Owns the detour through `s`. What a choice offers and prints alike stands once, in `s`, and
 * is run from two places; `$r` holds the place to come back to.
 *
 *     [ ev -> $r1  temp $r  str -> s [$r1] /str  str choice only /str  conditions /ev  * c-0
 *       s: [ start  -> (variable $r) ] ]
 *
 *     c-0: [ ev -> $r2 /ev  temp $r  -> s  [$r2]  inner \n … ]
 */
import {
  append,
  type Container,
  HAS_CHOICE_ONLY,
  HAS_CONDITION,
  HAS_START,
  IS_FALLBACK,
  makeContainer,
  ONCE_ONLY,
  putNamed,
} from "../program/tree.ts";
import type { Choice } from "../syntax/ast.ts";
import { closeTag, lowerContent } from "./content.ts";
import { lowerExpression } from "./expression.ts";
import {
  addAssign,
  addCommand,
  addDivert,
  addNative,
  addText,
  addValue,
  addVariableDivert,
  type Lowering,
  pointContainer,
} from "./lowering.ts";

/**
 * Adds the point at which `choice` is offered; returns the container of what follows it, which
 * is named and put into place by the weave.
 */
export function lowerChoice(lowering: Lowering, choice: Choice, into: Container): Container {
  const { start, choiceOnly, conditions, span } = choice;
  const inner = pointContainer(lowering, choice);
  const hasStart = start.length > 0;
  const hasChoiceOnly = choiceOnly.length > 0;
  const hasCondition = conditions.length > 0;
  // Without `s` there is nothing to keep apart, and the point stands in the line itself.
  const outer = hasStart ? makeContainer(undefined, span) : into;
  if (hasStart) append(into, outer);

  const isEvaluated = hasStart || hasChoiceOnly || hasCondition;
  if (isEvaluated) addCommand(outer, "ev", span);
  if (hasStart) lowerStart(lowering, choice, outer, inner);
  if (hasChoiceOnly) {
    addCommand(outer, "str", span);
    lowerContent(lowering, choiceOnly, outer);
    closeTag(lowering, outer, span);
    addCommand(outer, "/str", span);
  }
  for (let i = 0; i < conditions.length; i++) {
    lowerExpression(lowering, conditions[i] as Choice["conditions"][number], outer);
    if (i > 0) addNative(outer, "&&", span);
  }
  if (isEvaluated) addCommand(outer, "/ev", span);
  append(outer, {
    kind: "choicePoint",
    target: inner,
    flags:
      (hasCondition ? HAS_CONDITION : 0) |
      (hasStart ? HAS_START : 0) |
      (hasChoiceOnly ? HAS_CHOICE_ONLY : 0) |
      (choice.isFallback ? IS_FALLBACK : 0) |
      (choice.isSticky ? 0 : ONCE_ONLY),
    parent: undefined,
    span,
  });

  lowerContent(lowering, choice.inner, inner);
  closeTag(lowering, inner, span);
  addText(inner, "\n", span);
  return inner;
}

function lowerStart(lowering: Lowering, choice: Choice, outer: Container, inner: Container): void {
  const { span } = choice;
  const text = makeContainer("s", span);
  const offered = makeContainer("$r1", span);
  const taken = makeContainer("$r2", span);

  addValue(outer, { type: "target", target: offered }, span);
  addAssign(outer, "$r", false, true, span);
  addCommand(outer, "str", span);
  addDivert(outer, text, span);
  lowerContent(lowering, choice.start, text);
  closeTag(lowering, text, span);
  addVariableDivert(text, "$r", span);
  putNamed(outer, text);
  append(outer, offered);
  addCommand(outer, "/str", span);

  addCommand(inner, "ev", span);
  addValue(inner, { type: "target", target: taken }, span);
  addCommand(inner, "/ev", span);
  addAssign(inner, "$r", false, true, span);
  addDivert(inner, text, span);
  append(inner, taken);
}
