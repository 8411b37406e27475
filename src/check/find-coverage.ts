/**
 * What is never come to: knots, choices, lines, endings, variants, and ways of conditions.
 *
 * Promises to tell each cause once: of a knot that nobody reaches the lines in it are not listed
 * again, nor those below a choice that is never offered.
 */
import type { Diagnostic } from "../base/diagnostic.ts";
import {
  conditionAlwaysFalse,
  conditionAlwaysTrue,
  endingNeverReached,
  knotNeverReached,
  levelNeverReached,
  neverReached,
  variantNeverPrinted,
} from "../base/messages/check.ts";
import type { Span } from "../base/span.ts";
import type { AskedCondition } from "../drama/index.ts";
import { type Program, spanAt } from "../program/program.ts";
import type { Coverages, Place } from "./coverage.ts";
import { unofferings } from "./find-unoffered.ts";
import { findingOf, keyOfSpan, lineOf, textAt, wordsBefore } from "./finding.ts";
import type { FeelingReport, Finding } from "./report.ts";
import type { Viewpoint } from "./viewpoint.ts";
import {
  conditionOf,
  conditionOfChoice,
  type Extent,
  isWithin,
  partsOf,
  type WrittenCondition,
} from "./written-condition.ts";

/**
 * Findings about coverage. Only of use when all of the story was seen.
 * @param people What was found about people: what a losing choice leads to is told of with it.
 */
export function findUnreached(
  viewpoints: readonly Viewpoint[],
  coverages: Coverages,
  feelings: readonly FeelingReport[],
  people: readonly Finding[],
): Finding[] {
  const program = viewpoints[0]?.program;
  if (program === undefined) return [];
  const findings: Finding[] = [];
  const knots = extents(program, coverages.knots);
  const deadKnots = knots.filter(({ place }) => !place.isReached);
  const isInDeadKnot = (span: Span): boolean => deadKnots.some((knot) => isWithin(span, knot));
  for (const knot of deadKnots) {
    // A stitch of a knot that nobody reaches goes without saying.
    const around = deadKnots.some(
      (other) => other !== knot && knot.place.words.startsWith(`${other.place.words}.`),
    );
    if (around) continue;
    findings.push(
      findingOf(
        knotNeverReached(knot.place.span, { name: knot.place.words }),
        knot.place.words,
        undefined,
      ),
    );
  }
  const pathOf = (span: Span): string => {
    let best = "";
    for (const knot of knots) {
      if (isWithin(span, knot) && knot.place.words.length > best.length) best = knot.place.words;
    }
    return best === "" ? "" : `${best}/`;
  };
  const dead: Extent[] = people
    .filter(({ code }) => code === "owned-choice-never-wins")
    .flatMap(({ spans }) => (spans[0] === undefined ? [] : [belowChoice(program, spans[0].span)]));
  const choices = unreached(coverages.choices).filter(({ span }) => !isInDeadKnot(span));
  for (const { span } of choices) dead.push(belowChoice(program, span));
  const isDead = (span: Span): boolean =>
    isInDeadKnot(span) || dead.some((extent) => isWithin(span, extent));
  const conditions = findConditions(viewpoints, feelings, isDead, pathOf);
  const alwaysSo = findChoiceConditions(viewpoints, isInDeadKnot, pathOf);
  const variants = findVariants(viewpoints, isDead, pathOf);
  const told = [...conditions.dead, ...variants.dead];
  const unoffered = unofferings(viewpoints);
  for (const { span, words } of choices) {
    if (isPlumbing(program, span) || told.some((extent) => isWithin(span, extent))) continue;
    findings.push(unoffered.tell(span, `${pathOf(span)}${words}`));
  }
  dead.push(...told);
  findings.push(...conditions.findings.map(({ finding }) => finding));
  findings.push(...alwaysSo, ...variants.findings);
  const isTold = (span: Span): boolean =>
    isDead(span) || conditions.findings.some((condition) => explains(program, condition, span));
  for (const { span } of unreached(coverages.endings)) {
    if (isTold(span)) continue;
    const about = `${pathOf(span)}${wordsBefore(program, span)}`;
    findings.push(findingOf(endingNeverReached(span, {}), about, undefined));
  }
  const untold = unreached(coverages.lines).filter(({ span }) => !isTold(span));
  for (const { span, words } of runsOf(program, untold, coverages)) {
    const about = `${pathOf(span)}${words}`;
    const taken = isOffer(program, span) ? unoffered.tellTaken(span, about) : undefined;
    findings.push(taken ?? findingOf(neverReached(span, {}), about, undefined));
  }
  return findings;
}

/** Lines below a condition that a finding tells of: how far they may stand from it. */
const NEAR = 3;

/**
 * Whether a condition that is always so is why a line is never read: what is written for it leads
 * away. Where its parts are not known, lines just below may well be those.
 */
function explains(program: Program, condition: ConditionFinding, line: Span): boolean {
  const { governs, written, isTrue } = condition;
  if (governs.file !== line.file) return false;
  const { own } = written ?? {};
  if (own !== undefined) {
    const text = program.sources[own.file]?.read.slice(own.start, own.end) ?? "";
    if (!isTrue || !text.includes("->")) return false;
  }
  const below = lineOf(program, line) - lineOf(program, governs);
  return below >= 0 && below <= NEAR;
}

/** Whether words stand between the brackets of a choice: they are read where it is on offer. */
function isOffer(program: Program, { file, start }: Span): boolean {
  const text = program.sources[file]?.read ?? "";
  const line = text.slice(text.lastIndexOf("\n", start - 1) + 1, start);
  return /^\s*[*+]/.test(line) && line.lastIndexOf("[") > line.lastIndexOf("]");
}

function unreached(places: ReadonlyMap<string, Place>): Place[] {
  return [...places.values()]
    .filter(({ isReached }) => !isReached)
    .sort((a, b) => a.span.file - b.span.file || a.span.start - b.span.start);
}

/** From where to where in the source each knot goes: to where the next one begins. */
function extents(
  program: Program,
  knots: ReadonlyMap<string, Place>,
): (Extent & { readonly place: Place })[] {
  const heads: (Extent & { place: Place })[] = [];
  for (const place of knots.values()) {
    const source = program.sources[place.span.file]?.read;
    if (source === undefined) continue;
    const { start } = place.span;
    heads.push({ file: place.span.file, start, end: source.length, place });
  }
  heads.sort((a, b) => a.file - b.file || a.start - b.start);
  return heads.map((head, n) => {
    const isKnot = !head.place.words.includes(".");
    const next = heads
      .slice(n + 1)
      .find((other) => other.file === head.file && (!isKnot || !other.place.words.includes(".")));
    return { ...head, end: next?.start ?? head.end };
  });
}

/** What is written below a choice: until a line that is no deeper. */
function belowChoice(program: Program, span: Span): Extent {
  const text = program.sources[span.file]?.read ?? "";
  const lineStart = text.lastIndexOf("\n", span.start) + 1;
  const depth = depthOf(text.slice(lineStart, lineStart + 40), "*+");
  let at = text.indexOf("\n", span.start);
  while (at >= 0) {
    const line = text.slice(at + 1, at + 41);
    const choices = depthOf(line, "*+");
    const gathers = line.trimStart().startsWith("->") ? 0 : depthOf(line, "-");
    if (/^\s*==/.test(line) || /^\s*=\s*\w/.test(line)) break;
    if ((choices > 0 && choices <= depth) || (gathers > 0 && gathers <= depth)) break;
    at = text.indexOf("\n", at + 1);
  }
  return { file: span.file, start: lineStart, end: at < 0 ? text.length : at + 1 };
}

function depthOf(line: string, marks: string): number {
  let depth = 0;
  for (const c of line) {
    if (marks.includes(c)) depth++;
    else if (c !== " " && c !== "\t") break;
  }
  return depth;
}

/** What a compiler put in, or a fallback: nothing that a writer would look for. */
function isPlumbing(program: Program, span: Span): boolean {
  return !/[\p{L}\p{N}]/u.test(textAt(program, span));
}

/** A finding about a condition, how that is written, and what is written for it. */
interface ConditionFinding {
  readonly finding: Finding;
  readonly governs: Span;
  readonly written: WrittenCondition | undefined;
  readonly isTrue: boolean;
}

/** What was found, and what is never come to because of it. */
interface Found<F = Finding> {
  readonly findings: readonly F[];
  readonly dead: readonly Extent[];
}

interface Condition {
  readonly span: Span;
  taken: boolean;
  passed: boolean;
}

/** Conditions that are always true, or always false, though they are come by. */
function findConditions(
  viewpoints: readonly Viewpoint[],
  feelings: readonly FeelingReport[],
  isDead: (span: Span) => boolean,
  pathOf: (span: Span) => string,
): Found<ConditionFinding> {
  const conditions = new Map<string, Condition>();
  for (const { probed, watch } of viewpoints) {
    for (const [number, probe] of probed.probes.entries()) {
      if (probe.kind !== "condition") continue;
      const span = probed.conditions[probe.condition];
      if (span === undefined) continue;
      const key = keyOfSpan(span);
      let condition = conditions.get(key);
      if (condition === undefined) {
        condition = { span, taken: false, passed: false };
        conditions.set(key, condition);
      }
      if (watch.passed[number] === 0) continue;
      if (probe.isTaken) condition.taken = true;
      else condition.passed = true;
    }
  }
  // Whether a sequence that comes once is over is asked by what a compiler made of it.
  for (const sequence of viewpoints.flatMap(({ probed }) => probed.sequences)) {
    if (sequence.span !== undefined) conditions.delete(keyOfSpan(sequence.span));
  }
  // What a face shows is worked out by functions of the compiler's own, in the sentence's place.
  for (const { span } of viewpoints.flatMap(({ symbols }) => symbols?.asked ?? [])) {
    conditions.delete(keyOfSpan(span));
  }
  const program = (viewpoints[0] as Viewpoint).program;
  const findings: ConditionFinding[] = [];
  const dead: Extent[] = [];
  // One brace may have several in it, made of one sentence: it is told of once in a line.
  const told = new Map<string, number>();
  for (const { span, taken, passed } of conditions.values()) {
    if (taken === passed) continue;
    // That the last case is the only one left says nothing of itself.
    if (taken && isCase(textAt(program, span))) continue;
    const brace = braceAround(program, span);
    if (brace === undefined || isDead({ ...span, start: brace })) continue;
    const about = `${pathOf(span)}${textAt(program, span)}`;
    const level = taken ? undefined : levelAsked(viewpoints[0] as Viewpoint, span, feelings);
    const written = conditionOf(program, span, brace);
    const message =
      level !== undefined
        ? levelNeverReached(written?.span ?? span, level)
        : conditionMessage(program, span, written, taken);
    const finding = { ...findingOf(message, about, undefined), governs: span };
    const found = { finding, governs: span, written, isTrue: taken };
    const extent = taken ? written?.other : written?.own;
    if (extent !== undefined) dead.push(extent);
    const key = `${span.file}/${brace}/${lineOf(program, span)}/${taken}`;
    const before = told.get(key);
    if (before === undefined) told.set(key, findings.push(found) - 1);
    else if (level !== undefined) findings[before] = found;
  }
  return { findings, dead };
}

/** That a condition is always so, or never, in its own words. */
function conditionMessage(
  program: Program,
  governs: Span,
  written: WrittenCondition | undefined,
  isTrue: boolean,
): Diagnostic {
  const span = written?.span ?? governs;
  const condition = written?.words ?? textAt(program, governs).replaceAll("`", "'").slice(0, 60);
  if (!isTrue) return conditionAlwaysFalse(span, { condition });
  const rest =
    written?.hasOther === true
      ? {
          left: "What is written for the other case is never read.",
          fix: "take the condition and the other case out",
        }
      : {
          left: "What is written for it is read whether one asks or not.",
          fix: "take the condition out and keep its words",
        };
  return conditionAlwaysTrue(span, { condition, ...rest });
}

/** Whether a branch is one of the cases that a value may have: `- 2: …`. */
function isCase(branch: string): boolean {
  return /^-\s*(?:-?\d+(?:\.\d+)?|"[^"]*")\s*:/.test(branch);
}

const LEVELS = ["none at all", "a little", "some, and not great", "great"] as const;

/** Of a condition on how much somebody feels: its words, and the most that any play brings. */
function levelAsked(
  { program, symbols }: Viewpoint,
  span: Span,
  feelings: readonly FeelingReport[],
): { words: string; most: string } | undefined {
  let asked: AskedCondition | undefined;
  for (const each of symbols?.asked ?? []) {
    const { governs } = each;
    if (governs === undefined || !isWithin(span, governs) || each.span.start >= span.end) continue;
    if ((asked?.governs?.start ?? -1) <= governs.start) asked = each;
  }
  const felt = asked === undefined ? undefined : feltIn(asked.condition);
  if (asked === undefined || felt === undefined) return undefined;
  const { who, feeling } = felt;
  const person = symbols?.cast.people[who];
  const side = feeling.kind === "fear" ? -1 : 1;
  let most = 0;
  for (const each of feelings) {
    const isMood = /^fear or hope\b/.test(each.feeling) && /^(?:fear|hope)$/.test(feeling.kind);
    if (each.who !== person?.name || !(isMood || each.feeling.split(" ")[0] === feeling.kind))
      continue;
    for (const { least, greatest } of each.bands.flatMap(({ turns }) => turns)) {
      most = Math.max(most, side * least, side * greatest);
    }
  }
  // So much is felt in some play, if not in one that comes by here: that is no matter of more.
  const through = 1 + (person?.guard ?? 0);
  const needed = asked.condition.kind === "feels" ? asked.condition.level : Math.min(3, through);
  if (most >= needed) return undefined;
  return { words: textAt(program, asked.span), most: LEVELS[Math.min(3, most)] as string };
}

/** Whose feeling a condition asks about, if it asks about nothing else. */
function feltIn(
  condition: AskedCondition["condition"],
): { readonly who: number; readonly feeling: { readonly kind: string } } | undefined {
  if (condition.kind === "feels" || condition.kind === "shows") return condition;
  if (condition.kind !== "sees") return undefined;
  return { who: condition.of, feeling: { kind: condition.kindSeen } };
}

/** Choices whose condition hides them in no play. */
function findChoiceConditions(
  viewpoints: readonly Viewpoint[],
  isDead: (span: Span) => boolean,
  pathOf: (span: Span) => string,
): Finding[] {
  const choices = new Map<string, { span: Span; isHidden: boolean; isCome: boolean }>();
  for (const { probed, watch, program } of viewpoints) {
    for (const [choice, pc] of probed.choices.entries()) {
      const span = spanAt(probed.program, pc);
      if (span === undefined || isPlumbing(program, span)) continue;
      const key = keyOfSpan(span);
      const known = choices.get(key) ?? { span, isHidden: false, isCome: false };
      known.isHidden ||= watch.hidden[choice] === 1;
      known.isCome ||= watch.seen[pc] === 1;
      choices.set(key, known);
    }
  }
  const program = (viewpoints[0] as Viewpoint).program;
  return [...choices.values()]
    .filter(({ span, isHidden, isCome }) => isCome && !isHidden && !isDead(span))
    .filter(({ span }) => hasCondition(textAt(program, span)))
    .map(({ span }) => {
      const about = `${pathOf(span)}${textAt(program, span)}`;
      const written = conditionOfChoice(program, span, isCondition);
      const message = conditionAlwaysTrue(written?.span ?? span, {
        condition: written?.words ?? about,
        left: "The choice is there whether one asks or not.",
        fix: "take the condition out",
      });
      return { ...findingOf(message, about, undefined), governs: span };
    });
}

/** What stands in braces and is no condition of the story's: pulls, demands, viewpoints. */
const demand = /^\s*\{?\s*(?:because|despite|needs|presumes|as)\b/;

/** Whether a choice's own words have a condition in braces. */
function hasCondition(words: string): boolean {
  const label = /^[*+\s]*(?:\([^)]*\)\s*)?/.exec(words)?.[0].length ?? 0;
  for (const [brace] of words.slice(label).matchAll(/\{[^{}]*\}\s*/g)) {
    if (isCondition(brace)) return true;
  }
  return false;
}

function isCondition(brace: string): boolean {
  return !demand.test(brace) && !/[|:]/.test(brace);
}

/**
 * The brace that a condition is written in; `undefined` where no writer wrote one: in the code of
 * a sentence between people, of a person's choosing, of a promise's deadline, or in what speaks
 * for a choice or is demanded by one.
 */
function braceAround(program: Program, span: Span): number | undefined {
  const text = program.sources[span.file]?.read;
  if (text === undefined) return undefined;
  const words = text.slice(span.start, span.end);
  if (/^[*+~]/.test(words) || demand.test(words)) return undefined;
  if (words.startsWith("{")) return span.start;
  let depth = 0;
  for (let at = span.start - 1; at >= 0; at--) {
    const letter = text[at];
    if (letter === "}") depth++;
    else if (letter === "{" && depth-- === 0) return at;
    else if (letter === "\n" && text[at + 1] === "=" && text[at + 2] === "=") return undefined;
    else if (letter === "\n" && /^[ \t]*~/.test(text.slice(at + 1, span.start))) return undefined;
  }
  return undefined;
}

/** Elements of sequences that no play comes to. */
function findVariants(
  viewpoints: readonly Viewpoint[],
  isDead: (span: Span) => boolean,
  pathOf: (span: Span) => string,
): Found {
  const sequences = new Map<string, { span: Span; elements: Uint8Array }>();
  for (const { probed, watch } of viewpoints) {
    for (const [number, probe] of probed.probes.entries()) {
      if (probe.kind !== "variant") continue;
      const sequence = probed.sequences[probe.sequence];
      if (sequence?.span === undefined) continue;
      const key = keyOfSpan(sequence.span);
      let known = sequences.get(key);
      if (known === undefined) {
        known = { span: sequence.span, elements: Uint8Array.from(sequence.isEmpty, Number) };
        sequences.set(key, known);
      }
      if (watch.passed[number] === 1) known.elements[probe.element] = 1;
    }
  }
  const program = (viewpoints[0] as Viewpoint).program;
  const findings: Finding[] = [];
  const dead: Extent[] = [];
  for (const { span, elements } of sequences.values()) {
    // One that nobody comes by at all is told of as a line or a knot.
    if (!elements.includes(1) || elements[0] === 0 || isDead(span)) continue;
    const first = elements.indexOf(0);
    if (first < 0) continue;
    const about = `${pathOf(span)}${textAt(program, span)}/${first + 1}`;
    findings.push(findingOf(variantNeverPrinted(span, {}), about, undefined));
    dead.push(...partsOf(program, span).filter((_, part) => elements[part] === 0));
  }
  return { findings, dead };
}

/** Lines that are never read, those that follow each other as one. */
function runsOf(program: Program, lines: readonly Place[], coverages: Coverages): Place[] {
  const reached = [...coverages.lines.values()]
    .filter(({ isReached }) => isReached)
    .map(({ span }) => span)
    .sort((a, b) => a.file - b.file || a.start - b.start);
  /** Whether a line that is read stands between two of one file. */
  const isParted = ({ file, start }: Span, { start: end }: Span): boolean => {
    let low = 0;
    let high = reached.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const span = reached[middle] as Span;
      if (span.file < file || (span.file === file && span.start <= start)) low = middle + 1;
      else high = middle;
    }
    const next = reached[low];
    return next?.file === file && next.start < end;
  };
  const runs: Place[] = [];
  let last: Place | undefined;
  for (const line of lines) {
    const before = last;
    last = line;
    if (before !== undefined && before.span.file === line.span.file) {
      const isTogether =
        lineOf(program, line.span) - lineOf(program, before.span) <= 6 &&
        !isParted(before.span, line.span);
      if (isTogether) continue;
    }
    runs.push(line);
  }
  return runs;
}
