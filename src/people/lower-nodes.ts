/**
 * Ink's nodes, made rather than read: what lowering puts in the place of sentences.
 *
 * Owns the small simplifications that keep what comes out readable: `true and x` is `x`, a branch
 * that is always taken is no branch. What it makes prints nothing, not even a line end: ink's
 * own logic lines end theirs, which would break a line that a divert leads into the midst of.
 */
import type { Span } from "../base/span.ts";
import type {
  BinaryOperator,
  Branch,
  Expression,
  Inline,
  Name,
  Statement,
  StoryFile,
} from "../syntax/ast.ts";

/** Makes nodes that all stand where the sentence stood that they were lowered from. */
export interface InkMaker {
  readonly name: (text: string) => Name;
  readonly int: (value: number) => Expression;
  readonly yes: (value: boolean) => Expression;
  readonly read: (name: string) => Expression;
  readonly call: (name: string, ...args: Expression[]) => Expression;
  readonly binary: (operator: BinaryOperator, left: Expression, right: Expression) => Expression;
  readonly not: (operand: Expression) => Expression;
  readonly all: (parts: readonly Expression[]) => Expression;
  readonly any: (parts: readonly Expression[]) => Expression;
  /** `~ name = value` */
  readonly set: (name: string, value: Expression) => Statement;
  readonly temp: (name: string, value: Expression) => Statement;
  /** `~ name(…)`, for functions that print nothing. */
  readonly run: (name: string, ...args: Expression[]) => Statement;
  readonly give: (value: Expression) => Statement;
  /** An inline that prints nothing, as a statement. */
  readonly quiet: (inline: Inline) => Statement;
  /** Statements for when `condition` holds, and others for when it doesn't. */
  readonly when: (
    condition: Expression,
    then: readonly Statement[],
    otherwise?: readonly Statement[],
  ) => readonly Statement[];
  /** The same as an inline, for the midst of a line. */
  readonly inline: (
    condition: Expression,
    then: readonly Statement[],
    otherwise: readonly Statement[],
  ) => Inline;
}

/** The maker for nodes at `span`. */
export function inkAt(span: Span): InkMaker {
  const name = (text: string): Name => ({ text, span });
  const yes = (value: boolean): Expression => ({ kind: "boolean", span, value });
  const int = (value: number): Expression => ({ kind: "number", span, value, isFloat: false });
  const read = (text: string): Expression => ({
    kind: "read",
    span,
    path: { names: [name(text)], span },
  });
  const call = (text: string, ...args: Expression[]): Expression => ({
    kind: "call",
    span,
    name: name(text),
    args,
  });
  const binary = (operator: BinaryOperator, left: Expression, right: Expression): Expression => ({
    kind: "binary",
    span,
    operator,
    left,
    right,
  });
  const not = (operand: Expression): Expression => {
    if (operand.kind === "boolean") return yes(!operand.value);
    if (operand.kind === "unary" && operand.operator === "not") return operand.operand;
    return { kind: "unary", span, operator: "not", operand };
  };
  const join = (parts: readonly Expression[], operator: "&&" | "||"): Expression => {
    const neutral = operator === "&&";
    let joined: Expression | undefined;
    for (const part of parts) {
      if (part.kind === "boolean") {
        if (part.value === neutral) continue;
        return part;
      }
      joined = joined === undefined ? part : binary(operator, joined, part);
    }
    return joined ?? yes(neutral);
  };
  const quiet = (inline: Inline): Statement => ({
    kind: "line",
    span,
    content: [inline],
    endsLine: false,
  });
  const branch = (condition: Expression | undefined, statements: readonly Statement[]): Branch => ({
    kind: "branch",
    span,
    condition,
    isElse: condition === undefined,
    // Written on lines of its own a branch would begin with a line end.
    isInline: true,
    body: { kind: "lines", statements },
  });
  const inline = (
    condition: Expression,
    then: readonly Statement[],
    otherwise: readonly Statement[],
  ): Inline => {
    const isTurned = then.length === 0;
    const first = isTurned ? branch(not(condition), otherwise) : branch(condition, then);
    const rest = isTurned || otherwise.length === 0 ? [] : [branch(undefined, otherwise)];
    return { kind: "conditional", span, subject: undefined, branches: [first, ...rest] };
  };
  return {
    name,
    int,
    yes,
    read,
    call,
    binary,
    not,
    all: (parts) => join(parts, "&&"),
    any: (parts) => join(parts, "||"),
    set: (text, value) => ({ kind: "assign", span, name: name(text), operator: "=", value }),
    temp: (text, value) => ({ kind: "temp", span, name: name(text), value }),
    run: (text, ...args) => quiet({ kind: "print", span, value: call(text, ...args) }),
    give: (value) => ({ kind: "return", span, value }),
    quiet,
    inline,
    when: (condition, then, otherwise = []) => {
      if (condition.kind === "boolean") return condition.value ? then : otherwise;
      if (then.length === 0 && otherwise.length === 0) return [];
      return [quiet(inline(condition, then, otherwise))];
    },
  };
}

/** A story's file with declarations in front and flows at its end. */
export function withDeclarations(
  file: StoryFile,
  declarations: readonly Statement[],
  knots: StoryFile["knots"],
): StoryFile {
  return { ...file, body: [...declarations, ...file.body], knots: [...file.knots, ...knots] };
}
