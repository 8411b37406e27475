/**
 * All rules over a document, in the order of the text: `lint`; or only the sure ones, `slipsIn`.
 *
 * Owns the table of rules. A pure function, in time proportional to the text; throws nothing,
 * whatever the text is.
 */
import type { Doc } from "../document.ts";
import { AGAIN_WITHOUT_BEFORE } from "./again-without-before.ts";
import { ASKED_WITHOUT_QUESTION_MARK } from "./asked-without-question-mark.ts";
import { CAPITAL_AFTER_COMMA } from "./capital-after-comma.ts";
import { COMMA_OUTSIDE_QUOTES } from "./comma-outside-quotes.ts";
import { DOUBLED_WORD } from "./doubled-word.ts";
import type { LintFinding } from "./finding.ts";
import { MISSING_PUNCTUATION } from "./missing-punctuation.ts";
import { NAME_SPELLED_TWO_WAYS } from "./name-spelled-two-ways.ts";
import { PERIOD_BEFORE_TAG } from "./period-before-tag.ts";
import { PERSON_SLIP } from "./person-slip.ts";
import { readProse } from "./prose.ts";
import { QUESTION_MARK_ON_STATEMENT } from "./question-mark-on-statement.ts";
import type { LintRule } from "./rule.ts";
import { SPEAKS_AFTER_LEAVING } from "./speaks-after-leaving.ts";
import { TENSE_SLIP } from "./tense-slip.ts";
import { TRAIT_CHANGES } from "./trait-changes.ts";
import { UNBALANCED_QUOTES } from "./unbalanced-quotes.ts";
import { UNMET_PRESUPPOSITION } from "./unmet-presupposition.ts";

/** Every rule, the surest first. */
export const RULES: readonly LintRule[] = [
  PERIOD_BEFORE_TAG,
  MISSING_PUNCTUATION,
  CAPITAL_AFTER_COMMA,
  COMMA_OUTSIDE_QUOTES,
  UNBALANCED_QUOTES,
  ASKED_WITHOUT_QUESTION_MARK,
  QUESTION_MARK_ON_STATEMENT,
  DOUBLED_WORD,
  UNMET_PRESUPPOSITION,
  AGAIN_WITHOUT_BEFORE,
  TRAIT_CHANGES,
  SPEAKS_AFTER_LEAVING,
  NAME_SPELLED_TWO_WAYS,
  PERSON_SLIP,
  TENSE_SLIP,
];

/** What a reader may stumble over, in the order of the text. */
export function lint(doc: Doc): LintFinding[] {
  return foundBy(RULES, doc);
}

/** The errors among these alone, in a fraction of the time: doubts are what takes it. */
export function slipsIn(doc: Doc): LintFinding[] {
  const sure = RULES.filter((rule) => rule.severity === "error" || rule.mayBeError === true);
  return foundBy(sure, doc).filter(({ severity }) => severity === "error");
}

function foundBy(rules: readonly LintRule[], doc: Doc): LintFinding[] {
  const prose = readProse(doc);
  const found = rules.flatMap((rule) => rule.find(prose));
  return found.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);
}
