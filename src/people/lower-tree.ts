/**
 * The walk: every sentence in a story's tree, replaced by the ink that it comes to.
 *
 * Owns where things go: effects where they stand, `needs` of a choice to what is printed when it
 * is taken, the end of passing feelings after a choice's own words, and the deadline of a promise
 * at every entry of the place that it is to be kept by. What has no sentence stays as it is.
 */
import { unreachable } from "../base/assert.ts";
import type { Span } from "../base/span.ts";
import type {
  Body,
  Branch,
  Choice,
  Content,
  Expression,
  Inline,
  Knot,
  Line,
  Parameter,
  Statement,
  Stitch,
  StoryFile,
} from "../syntax/ast.ts";
import { lowerCondition } from "./lower-conditions.ts";
import { lowerEffect, lowerUnmet } from "./lower-effects.ts";
import { endPassingFeelings } from "./lower-feelings.ts";
import { inkAt } from "./lower-nodes.ts";
import { passDeadline, settleAfterAssignment } from "./lower-promises.ts";
import type { PeopleLowering } from "./lowering.ts";
import type { Reading } from "./readings.ts";

interface Walk {
  readonly lowering: PeopleLowering;
  /** The promises that are late once a knot or stitch is entered, by its path. */
  readonly deadlines: ReadonlyMap<string, readonly number[]>;
  /** Those of the flow that is being walked: its labels are entries too. */
  readonly late: readonly number[];
  /** Parameters given by reference in the flow that is being walked. */
  readonly references: ReadonlySet<string>;
}

/** A file with ink in the place of its sentences, its included files' too. */
export function lowerTree(
  lowering: PeopleLowering,
  file: StoryFile,
  deadlines: ReadonlyMap<string, readonly number[]>,
): StoryFile {
  return lowerFile({ lowering, deadlines, late: [], references: new Set() }, file);
}

function lowerFile(walk: Walk, file: StoryFile): StoryFile {
  return {
    ...file,
    body: lowerStatements(walk, file.body),
    stitches: file.stitches.map((stitch) => lowerStitch(walk, stitch, stitch.name.text)),
    knots: file.knots.map((knot) => lowerKnot(walk, knot)),
  };
}

function lowerKnot(walk: Walk, knot: Knot): Knot {
  const path = knot.name.text;
  const inside = enter(walk, knot, path);
  const entry = entryOf(inside, knot.name.span);
  const written = withoutAnyone(walk, knot.body, path);
  const body = [...entry, ...lowerStatements(inside, written)];
  const [first] = knot.stitches;
  // A knot with nothing before its first stitch runs into it; now there is something.
  if (written.length === 0 && entry.length > 0 && first?.parameters.length === 0) {
    const { span } = first.name;
    body.push(
      inkAt(span).quiet({
        kind: "divert",
        span,
        target: { names: [knot.name, first.name], span },
        args: [],
        hasArguments: false,
        isTunnel: false,
      }),
    );
  }
  return {
    ...knot,
    body,
    stitches: knot.stitches.map((stitch) =>
      lowerStitch(inside, stitch, `${path}.${stitch.name.text}`),
    ),
  };
}

function lowerStitch(walk: Walk, stitch: Stitch, path: string): Stitch {
  const inside = enter(walk, stitch, path);
  const entry = entryOf(inside, stitch.name.span);
  const written = withoutAnyone(walk, stitch.body, path);
  return { ...stitch, body: [...entry, ...lowerStatements(inside, written)] };
}

function enter(walk: Walk, flow: Knot | Stitch, path: string): Walk {
  const late = walk.deadlines.get(path);
  return {
    ...walk,
    late: late === undefined ? walk.late : [...walk.late, ...late],
    references: referencesOf(flow.parameters),
  };
}

// Takes `# anyone` from among the tags at a flow's head, and notes it. With nothing else before
// its first stitch, a knot runs into that again.
function withoutAnyone(
  { lowering }: Walk,
  body: readonly Statement[],
  path: string,
): readonly Statement[] {
  let end = 0;
  const head: Statement[] = [];
  for (let line = body[0]; line?.kind === "line" && line.content.every(isTag); line = body[end]) {
    const content = line.content.filter((node) => !isAnyone(node));
    if (content.length > 0) head.push({ ...line, content });
    if (content.length < line.content.length) lowering.anyone.push(path);
    end++;
  }
  return [...head, ...body.slice(end)];
}

function isTag(node: Inline): boolean {
  return node.kind === "tag" || (node.kind === "text" && node.text.trim() === "");
}

function isAnyone(node: Inline): boolean {
  if (node.kind !== "tag") return false;
  const [text, ...rest] = node.content;
  return rest.length === 0 && text?.kind === "text" && text.text.trim() === "anyone";
}

function referencesOf(parameters: readonly Parameter[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const { byReference, name } of parameters) if (byReference) names.add(name.text);
  return names;
}

function entryOf(walk: Walk, span: Span): readonly Statement[] {
  return walk.late.flatMap((commitment) => passDeadline(walk.lowering, commitment, span));
}

// ─── Statements ────────────────────────────────────────────────────────────────────────────

function lowerStatements(walk: Walk, statements: readonly Statement[]): Statement[] {
  const lowered: Statement[] = [];
  for (const statement of statements) lowered.push(...lowerStatement(walk, statement));
  return lowered;
}

function lowerStatement(walk: Walk, statement: Statement): readonly Statement[] {
  const { lowering } = walk;
  switch (statement.kind) {
    case "sentenceLine": {
      const effect = lowering.readings.effects.get(statement);
      if (effect === undefined) return [];
      return lowerEffect(lowering, effect, statement.text, statement.textSpan);
    }
    case "line":
      return [lowerLine(walk, statement)];
    case "choice":
      return lowerChoice(walk, statement);
    case "gather":
      if (statement.label === undefined) return [statement];
      return [statement, ...entryOf(walk, statement.label.span)];
    case "assign": {
      const { name, span } = statement;
      return [
        { ...statement, value: lowerExpression(walk, statement.value) },
        ...settleAfterAssignment(lowering, name.text, walk.references.has(name.text), span),
      ];
    }
    case "increment": {
      const { name, span } = statement;
      return [
        statement,
        ...settleAfterAssignment(lowering, name.text, walk.references.has(name.text), span),
      ];
    }
    case "temp": {
      const { name, value, span } = statement;
      if (value === undefined) return [statement];
      // A temp at the story's top is a variable of the whole story.
      return [
        { ...statement, value: lowerExpression(walk, value) },
        ...settleAfterAssignment(lowering, name.text, false, span),
      ];
    }
    case "return":
      if (statement.value === undefined) return [statement];
      return [{ ...statement, value: lowerExpression(walk, statement.value) }];
    case "callLine": {
      const call = lowerExpression(walk, statement.call);
      return [call.kind === "call" ? { ...statement, call } : statement];
    }
    case "VAR":
    case "CONST":
    case "LIST":
    case "EXTERNAL":
    case "TODO":
      return [statement];
    case "INCLUDE":
      if (statement.file === undefined) return [statement];
      return [{ ...statement, file: lowerFile(walk, statement.file) }];
    case "block":
      // What it declares has become variables.
      return [];
    default:
      return unreachable(statement);
  }
}

function lowerLine(walk: Walk, line: Line): Line {
  const content = lowerContent(walk, line.content);
  // A line that only says what it needs prints nothing, so it ends none.
  const isSilent = line.content.length > 0 && line.content.every((node) => isDemand(walk, node));
  return { ...line, content, endsLine: line.endsLine && !isSilent };
}

function isDemand(walk: Walk, node: Inline): boolean {
  if (node.kind === "text") return node.text.trim() === "";
  return node.kind === "print" && isDemandReading(readingOf(walk, node.value));
}

function readingOf(walk: Walk, value: Expression): Reading | undefined {
  return value.kind === "sentence" ? walk.lowering.readings.sentences.get(value) : undefined;
}

function lowerChoice(walk: Walk, choice: Choice): readonly Statement[] {
  const { lowering } = walk;
  const conditions: Expression[] = [];
  const demands: Inline[] = [];
  for (const condition of choice.conditions) {
    const reading = readingOf(walk, condition);
    // What a choice needs hides nothing: it is looked at when the choice is taken.
    if (condition.kind === "sentence" && isDemandReading(reading)) {
      const { text, span } = condition;
      demands.push(lowerUnmet(lowering, reading.kind, reading.condition, text, span));
    } else if (reading?.kind !== "pulls") conditions.push(lowerExpression(walk, condition));
  }
  // What the doer needs is not needed yet where the words are only offered.
  const isNeed = (node: Inline): boolean =>
    node.kind === "print" && readingOf(walk, node.value)?.kind === "needs";
  for (const node of choice.start) if (isNeed(node)) demands.push(lowerInline(walk, node));
  const start = choice.start.filter((node) => !isNeed(node));
  const after = choice.isFallback ? [] : endPassingFeelings(lowering, choice.span);
  const inner = withEnd(lowerContent(walk, choice.inner), after);
  const entry = choice.label === undefined ? [] : entryOf(walk, choice.label.span);
  return [
    {
      ...choice,
      conditions,
      start: lowerContent(walk, start),
      choiceOnly: lowerContent(walk, choice.choiceOnly),
      inner: [...demands, ...inner.content],
    },
    ...inner.after,
    ...entry,
  ];
}

function isDemandReading(
  reading: Reading | undefined,
): reading is Extract<Reading, { readonly kind: "needs" | "presumes" }> {
  return reading?.kind === "needs" || reading?.kind === "presumes";
}

/**
 * Puts what ends passing feelings behind a choice's own words: on the lines below, unless the
 * words lead away before.
 */
export function withEnd(
  content: Content,
  after: readonly Statement[],
): { readonly content: Content; readonly after: readonly Statement[] } {
  let leaving = content.findIndex(leadsAway);
  if (leaving < 0 || after.length === 0) return { content, after };
  // A tag is open until something leads away, and what stands behind it would stand in it.
  while (content[leaving - 1]?.kind === "tag") leaving--;
  const quiet = after.flatMap((statement) => (statement.kind === "line" ? statement.content : []));
  return {
    content: [...content.slice(0, leaving), ...quiet, ...content.slice(leaving)],
    after: [],
  };
}

// A choice's braces may not divert, so whatever leads away stands in the line itself.
function leadsAway({ kind }: Inline): boolean {
  return kind === "divert" || kind === "tunnelReturn" || kind === "thread";
}

// ─── Content and expressions ───────────────────────────────────────────────────────────────

function lowerContent(walk: Walk, content: Content): Content {
  return content.map((node) => lowerInline(walk, node));
}

function lowerInline(walk: Walk, node: Inline): Inline {
  const { lowering } = walk;
  switch (node.kind) {
    case "text":
    case "glue":
    case "mark":
      return node;
    case "tag":
      return { ...node, content: lowerContent(walk, node.content) };
    case "print": {
      const { value } = node;
      const reading = readingOf(walk, value);
      if (value.kind === "sentence" && isDemandReading(reading)) {
        return lowerUnmet(lowering, reading.kind, reading.condition, value.text, value.span);
      }
      return { ...node, value: lowerExpression(walk, value) };
    }
    case "conditional":
      return {
        ...node,
        subject: node.subject === undefined ? undefined : lowerExpression(walk, node.subject),
        branches: node.branches.map((branch) => lowerBranch(walk, branch)),
      };
    case "sequence":
      return { ...node, elements: node.elements.map((body) => lowerBody(walk, body)) };
    case "divert":
    case "thread":
      return { ...node, args: node.args.map((arg) => lowerExpression(walk, arg)) };
    case "tunnelReturn": {
      if (node.divert === undefined) return node;
      const args = node.divert.args.map((arg) => lowerExpression(walk, arg));
      return { ...node, divert: { ...node.divert, args } };
    }
    default:
      return unreachable(node);
  }
}

function lowerBranch(walk: Walk, branch: Branch): Branch {
  const { condition } = branch;
  return {
    ...branch,
    condition: condition === undefined ? undefined : lowerExpression(walk, condition),
    body: lowerBody(walk, branch.body),
  };
}

function lowerBody(walk: Walk, body: Body): Body {
  return body.kind === "inline"
    ? { kind: "inline", content: lowerContent(walk, body.content) }
    : { kind: "lines", statements: lowerStatements(walk, body.statements) };
}

function lowerExpression(walk: Walk, expression: Expression): Expression {
  const { lowering } = walk;
  switch (expression.kind) {
    case "sentence": {
      const ink = inkAt(expression.span);
      const reading = lowering.readings.sentences.get(expression);
      if (reading?.kind === "condition") {
        return lowerCondition(lowering, reading.condition, expression.span);
      }
      // Anything else here was reported when it was read.
      return ink.yes(reading?.kind === "as" && reading.who === lowering.viewpoint);
    }
    case "unary":
      return { ...expression, operand: lowerExpression(walk, expression.operand) };
    case "binary":
      return {
        ...expression,
        left: lowerExpression(walk, expression.left),
        right: lowerExpression(walk, expression.right),
      };
    case "call":
      return { ...expression, args: expression.args.map((arg) => lowerExpression(walk, arg)) };
    case "string":
      return { ...expression, content: lowerContent(walk, expression.content) };
    case "number":
    case "boolean":
    case "list":
    case "target":
    case "read":
      return expression;
    default:
      return unreachable(expression);
  }
}
