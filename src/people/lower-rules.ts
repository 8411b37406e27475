/**
 * RULES, carried along: each condition becomes a function without parameters, which nothing in
 * the story calls. Whoever proves or watches a rule asks it.
 */
import { pathText } from "../analyse/index.ts";
import type { Happening, Rule } from "../drama/rules.ts";
import { lowerCondition } from "./lower-conditions.ts";
import { nameFromWords } from "./lower-names.ts";
import { inkAt } from "./lower-nodes.ts";
import type { PeopleLowering } from "./lowering.ts";
import type { ReadHappening, ReadRule } from "./readings.ts";

/** The rules of a story, their conditions made into functions. */
export function lowerRules(lowering: PeopleLowering): readonly Rule[] {
  return lowering.readings.declared.rules.map((rule, number) => lowerRule(lowering, rule, number));
}

function lowerRule(lowering: PeopleLowering, rule: ReadRule, number: number): Rule {
  const { kind, name, words } = rule;
  const slug = nameFromWords(name);
  const stem = slug.startsWith("rule_") ? slug : `rule_${slug}`;
  return {
    kind,
    name,
    words,
    first: lowerHappening(lowering, rule, rule.first, stem, `rule ${number}`),
    second:
      rule.second === undefined
        ? undefined
        : lowerHappening(lowering, rule, rule.second, `${stem}_then`, `rule ${number} then`),
  };
}

function lowerHappening(
  lowering: PeopleLowering,
  rule: ReadRule,
  happening: ReadHappening,
  name: string,
  key: string,
): Happening {
  switch (happening.kind) {
    case "condition": {
      const test = lowering.functionNamed(
        name,
        () => {
          const value = lowerCondition(lowering, happening.condition, rule.span);
          return { parameters: [], body: [inkAt(rule.span).give(value)] };
        },
        key,
      );
      return { kind: "condition", test };
    }
    case "effect":
      return { kind: "effect", effect: happening.effect };
    case "reaching":
      return { kind: "reaching", path: pathText(happening.target) };
  }
}
