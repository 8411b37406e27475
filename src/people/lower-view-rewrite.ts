/**
 * A story's tree with some of its nodes replaced.
 *
 * Owns the way down and up again: everything inside a node is rewritten before the node itself is
 * shown. Promises that what nobody changes stays the same node, because what is known of
 * sentences and effects lies in tables keyed by node. Knows nothing of people.
 */
import { unreachable } from "../base/assert.ts";
import type {
  Body,
  Branch,
  Choice,
  Content,
  Expression,
  Inline,
  Knot,
  Name,
  Statement,
  Stitch,
  StoryFile,
  Text,
} from "../syntax/ast.ts";

/** Where a list of statements stands. */
export interface Place {
  /** The knot and the stitch, as a path names them; empty at the story's top. */
  readonly path: readonly Name[];
  /** Whether the list is the inside of braces rather than of a knot, a stitch or the story. */
  readonly isInBraces: boolean;
  /** Whether it belongs to a function. */
  readonly isFunction: boolean;
}

/** What to put in the place of nodes; what is left out stays. */
export interface Rewriting {
  readonly text?: (text: Text) => Text;
  readonly choice?: (choice: Choice) => Choice;
  /** What stands in a choice's place, nothing inside it rewritten; `undefined` to go on inside. */
  readonly enterChoice?: (choice: Choice) => Choice | undefined;
  /** What stands in an inline's place: one, several or none. */
  readonly inline?: (inline: Inline) => Content;
  readonly statements?: (statements: readonly Statement[], place: Place) => readonly Statement[];
  /** Whether to go into a file; others stay as they are. */
  readonly entersFile?: (file: StoryFile) => boolean;
}

const TOP: Place = { path: [], isInBraces: false, isFunction: false };

/** Rewrites content that stands nowhere in particular. */
export function rewriteContent(content: Content, rewriting: Rewriting): Content {
  return rewriteInlines(content, rewriting, TOP);
}

/** Rewrites a story's file and those that it includes. */
export function rewriteFile(file: StoryFile, rewriting: Rewriting): StoryFile {
  if (rewriting.entersFile?.(file) === false) return file;
  const body = rewriteStatements(file.body, rewriting, TOP);
  const stitches = mapSame(file.stitches, (stitch) => rewriteStitch(stitch, rewriting, []));
  const knots = mapSame(file.knots, (knot) => rewriteKnot(knot, rewriting));
  if (body === file.body && stitches === file.stitches && knots === file.knots) return file;
  return { ...file, body, stitches, knots };
}

function rewriteKnot(knot: Knot, rewriting: Rewriting): Knot {
  const path = [knot.name];
  const { isFunction } = knot;
  const body = rewriteStatements(knot.body, rewriting, { path, isInBraces: false, isFunction });
  const stitches = mapSame(knot.stitches, (stitch) => rewriteStitch(stitch, rewriting, path));
  if (body === knot.body && stitches === knot.stitches) return knot;
  return { ...knot, body, stitches };
}

function rewriteStitch(stitch: Stitch, rewriting: Rewriting, outer: readonly Name[]): Stitch {
  const path = [...outer, stitch.name];
  const { isFunction } = stitch;
  const body = rewriteStatements(stitch.body, rewriting, { path, isInBraces: false, isFunction });
  return body === stitch.body ? stitch : { ...stitch, body };
}

function rewriteStatements(
  statements: readonly Statement[],
  rewriting: Rewriting,
  place: Place,
): readonly Statement[] {
  const inner = mapSame(statements, (statement) => rewriteStatement(statement, rewriting, place));
  return rewriting.statements?.(inner, place) ?? inner;
}

function rewriteStatement(statement: Statement, rewriting: Rewriting, place: Place): Statement {
  switch (statement.kind) {
    case "line": {
      const content = rewriteInlines(statement.content, rewriting, place);
      return content === statement.content ? statement : { ...statement, content };
    }
    case "choice":
      return rewriteChoice(statement, rewriting, place);
    case "temp":
    case "return": {
      if (statement.value === undefined) return statement;
      const value = rewriteExpression(statement.value, rewriting, place);
      return value === statement.value ? statement : { ...statement, value };
    }
    case "assign":
    case "VAR":
    case "CONST": {
      const value = rewriteExpression(statement.value, rewriting, place);
      return value === statement.value ? statement : { ...statement, value };
    }
    case "callLine": {
      const call = rewriteExpression(statement.call, rewriting, place);
      return call === statement.call || call.kind !== "call" ? statement : { ...statement, call };
    }
    case "INCLUDE": {
      if (statement.file === undefined) return statement;
      const file = rewriteFile(statement.file, rewriting);
      return file === statement.file ? statement : { ...statement, file };
    }
    case "gather":
    case "increment":
    case "LIST":
    case "EXTERNAL":
    case "TODO":
    case "block":
    case "sentenceLine":
      return statement;
    default:
      return unreachable(statement);
  }
}

function rewriteChoice(choice: Choice, rewriting: Rewriting, place: Place): Choice {
  const entered = rewriting.enterChoice?.(choice);
  if (entered !== undefined) return entered;
  const conditions = mapSame(choice.conditions, (condition) =>
    rewriteExpression(condition, rewriting, place),
  );
  const start = rewriteInlines(choice.start, rewriting, place);
  const choiceOnly = rewriteInlines(choice.choiceOnly, rewriting, place);
  const inner = rewriteInlines(choice.inner, rewriting, place);
  const isSame =
    conditions === choice.conditions &&
    start === choice.start &&
    choiceOnly === choice.choiceOnly &&
    inner === choice.inner;
  const rewritten = isSame ? choice : { ...choice, conditions, start, choiceOnly, inner };
  return rewriting.choice?.(rewritten) ?? rewritten;
}

function rewriteInlines(content: Content, rewriting: Rewriting, place: Place): Content {
  let changed: Inline[] | undefined;
  for (let i = 0; i < content.length; i++) {
    const old = content[i] as Inline;
    const inner = rewriteInline(old, rewriting, place);
    const now = rewriting.inline?.(inner) ?? [inner];
    if (changed === undefined && now.length === 1 && now[0] === old) continue;
    changed ??= content.slice(0, i);
    changed.push(...now);
  }
  return changed ?? content;
}

function rewriteInline(inline: Inline, rewriting: Rewriting, place: Place): Inline {
  switch (inline.kind) {
    case "text":
      return rewriting.text?.(inline) ?? inline;
    case "glue":
    case "mark":
      return inline;
    case "tag": {
      const content = rewriteInlines(inline.content, rewriting, place);
      return content === inline.content ? inline : { ...inline, content };
    }
    case "print": {
      const value = rewriteExpression(inline.value, rewriting, place);
      return value === inline.value ? inline : { ...inline, value };
    }
    case "conditional": {
      const subject = inline.subject && rewriteExpression(inline.subject, rewriting, place);
      const branches = mapSame(inline.branches, (branch) =>
        rewriteBranch(branch, rewriting, place),
      );
      if (subject === inline.subject && branches === inline.branches) return inline;
      return { ...inline, subject, branches };
    }
    case "sequence": {
      const elements = mapSame(inline.elements, (body) => rewriteBody(body, rewriting, place));
      return elements === inline.elements ? inline : { ...inline, elements };
    }
    case "divert":
    case "thread": {
      const args = mapSame(inline.args, (arg) => rewriteExpression(arg, rewriting, place));
      return args === inline.args ? inline : { ...inline, args };
    }
    case "tunnelReturn": {
      if (inline.divert === undefined) return inline;
      const divert = rewriteInline(inline.divert, rewriting, place);
      if (divert === inline.divert || divert.kind !== "divert") return inline;
      return { ...inline, divert };
    }
    default:
      return unreachable(inline);
  }
}

function rewriteBranch(branch: Branch, rewriting: Rewriting, place: Place): Branch {
  const condition = branch.condition && rewriteExpression(branch.condition, rewriting, place);
  const body = rewriteBody(branch.body, rewriting, place);
  if (condition === branch.condition && body === branch.body) return branch;
  return { ...branch, condition, body };
}

function rewriteBody(body: Body, rewriting: Rewriting, place: Place): Body {
  if (body.kind === "inline") {
    const content = rewriteInlines(body.content, rewriting, place);
    return content === body.content ? body : { kind: "inline", content };
  }
  const inner = place.isInBraces ? place : { ...place, isInBraces: true };
  const statements = rewriteStatements(body.statements, rewriting, inner);
  return statements === body.statements ? body : { kind: "lines", statements };
}

/** Expressions matter for what stands in strings. */
function rewriteExpression(expression: Expression, rewriting: Rewriting, place: Place): Expression {
  switch (expression.kind) {
    case "string": {
      const content = rewriteInlines(expression.content, rewriting, place);
      return content === expression.content ? expression : { ...expression, content };
    }
    case "call": {
      const args = mapSame(expression.args, (arg) => rewriteExpression(arg, rewriting, place));
      return args === expression.args ? expression : { ...expression, args };
    }
    case "unary": {
      const operand = rewriteExpression(expression.operand, rewriting, place);
      return operand === expression.operand ? expression : { ...expression, operand };
    }
    case "binary": {
      const left = rewriteExpression(expression.left, rewriting, place);
      const right = rewriteExpression(expression.right, rewriting, place);
      if (left === expression.left && right === expression.right) return expression;
      return { ...expression, left, right };
    }
    case "number":
    case "boolean":
    case "list":
    case "target":
    case "read":
    case "sentence":
      return expression;
    default:
      return unreachable(expression);
  }
}

/** The same list where no element of it became another. */
function mapSame<T>(list: readonly T[], map: (item: T) => T): readonly T[] {
  let changed: T[] | undefined;
  for (let i = 0; i < list.length; i++) {
    const old = list[i] as T;
    const now = map(old);
    if (changed === undefined && now === old) continue;
    changed ??= list.slice(0, i);
    changed.push(now);
  }
  return changed ?? list;
}
