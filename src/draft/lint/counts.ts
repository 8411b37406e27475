/**
 * Numbers that change: three brothers of whom a fourth speaks, six legs with all four knees bent.
 *
 * Owns how many there are said to be of a kind (`there were three`, `had two`), and which later
 * words take another number for granted (`all four`, `the fourth`). More than there were is against
 * it; fewer may be some of them.
 */
import { traitChanges } from "../../base/messages/draft.ts";
import { formOf } from "../document.ts";
import { CAPITAL, POSSESSIVE, STOP, WORD } from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import { findingFrom, type LintFinding } from "./finding.ts";
import { kindAt, lowerAt, type Prose, partsAt, spanOfTokens } from "./prose.ts";
import { yearsFrom } from "./traits.ts";

/** So many words later, there may be others of the kind. */
const REACH = 300;
const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
/** Parts that go by one number. */
const ALIKE: Readonly<Record<string, string>> = {
  knee: "leg",
  foot: "leg",
  hand: "arm",
  fist: "arm",
};
/** Of these there is always another. */
const NEVER_COUNTED: ReadonlySet<string> = wordSet(
  `time day year hour minute week month second night morning mile foot yard inch pound shilling
   penny dollar word step moment thing way time line glass cup o'clock pace people page floor
   chapter part half side eye mouthful bottle pint`,
);
const MORE: ReadonlySet<string> = wordSet(
  `another more joined born arrived new extra counting included besides plus bought brought added
   borrowed came others other`,
);

interface Counted {
  readonly many: number;
  readonly token: number;
  readonly end: number;
}

/** The places where more are meant than there were. */
export function findCounts(prose: Prose): LintFinding[] {
  const { doc } = prose;
  const known = new Map<string, Counted>();
  const found: LintFinding[] = [];
  let last: { noun: string; counted: Counted } | undefined;
  for (let i = 1; i < doc.tokens.count; i++) {
    if (prose.isTold[i] !== 1) continue;
    const { lower } = formOf(doc, i);
    const rank = ORDINALS.indexOf(lower) + 1;
    if (rank > 2 && last !== undefined && isOneOfThem(prose, i)) {
      const { counted, noun } = last;
      const isNear = i - counted.token < REACH / 2 && rank === counted.many + 1;
      if (isNear && hasBefore(prose, counted.end, i, ORDINALS[rank - 2] as string)) {
        if (!isMore(prose, counted.end, i)) found.push(report(prose, noun, counted, i, i + 1));
        last = undefined;
      }
    }
    const many = yearsFrom(lower);
    if (many === undefined || many < 2 || many > 12) continue;
    const head = headAt(prose, i + 1);
    if (head === undefined) continue;
    const noun = ALIKE[head.noun] ?? head.noun;
    if (NEVER_COUNTED.has(noun)) continue;
    const before = lowerAt(prose, i - 1, 0, i);
    const old = known.get(noun);
    const counted = { many, token: i, end: i + 1 };
    if (/^(?:were|are|had|has|have|was|is)$/.test(before)) {
      known.set(noun, counted);
      last = { noun, counted };
    } else if (
      old !== undefined &&
      (many > old.many || (before === "all" && many < old.many)) &&
      i - old.token < REACH &&
      /^(?:all|the|both|his|her|its|their)$/.test(before) &&
      !isMore(prose, old.end, i)
    ) {
      found.push(report(prose, head.noun, old, i, i + 1));
      known.delete(noun);
    }
  }
  return found;
}

/** "the fourth, who was woken by it": a fourth of those, not of something else. */
function isOneOfThem(prose: Prose, i: number): boolean {
  if (lowerAt(prose, i - 1, 0, i) !== "the") return false;
  const next = kindAt(prose, i + 1);
  const { isVerbFirst, form, isAdverb } = partsAt(prose, i + 1);
  return (next & WORD) === 0 || isAdverb || (isVerbFirst && /^(?:past|finite)$/.test(form ?? ""));
}

/** The noun behind a number: a plural, past two adjectives. */
function headAt(prose: Prose, from: number): { noun: string } | undefined {
  for (let i = from; i < from + 3 && i < prose.doc.tokens.count; i++) {
    const { is, lower } = formOf(prose.doc, i);
    if ((is & WORD) === 0 || (is & (STOP | POSSESSIVE)) !== 0) return undefined;
    const { noun, nounCost, isAdjective } = partsAt(prose, i);
    if (noun !== undefined && noun !== lower && nounCost <= 1) return { noun };
    if (!isAdjective && (is & CAPITAL) === 0) return undefined;
  }
  return undefined;
}

function hasBefore(prose: Prose, from: number, to: number, word: string): boolean {
  for (let i = to - 1; i >= from; i--) if (formOf(prose.doc, i).lower === word) return true;
  return false;
}

function isMore(prose: Prose, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (MORE.has(formOf(prose.doc, i).lower)) return true;
  return false;
}

function report(prose: Prose, noun: string, old: Counted, token: number, end: number): LintFinding {
  const { doc } = prose;
  const span = spanOfTokens(doc, token, end);
  const other = spanOfTokens(doc, old.token, old.end);
  const args = {
    whose: "The",
    what: `number (${noun})`,
    now: doc.text.slice(span.start, span.end),
    before: doc.text.slice(other.start, other.end),
    is: "yes",
  };
  return findingFrom(traitChanges, span, args, { other });
}
