/**
 * Writes a syntax tree as an outline that a person can check at a glance: one node a line,
 * indented by what holds it, expressions in one line with every bracket shown.
 */
import { unreachable } from "../../src/base/assert.ts";
import type {
  Body,
  Content,
  Expression,
  Inline,
  Parameter,
  Path,
  Statement,
  StoryFile,
} from "../../src/syntax/ast.ts";

/** Writes a file's outline. */
export function outlineStory(file: StoryFile): string {
  const lines = outlineStatements(file.body);
  const stitchLines = (stitches: StoryFile["stitches"]): string[] =>
    stitches.flatMap((stitch) => [
      `stitch ${stitch.isFunction ? "function " : ""}${stitch.name.text}${outlineParameters(stitch.parameters)}`,
      ...indent(outlineStatements(stitch.body)),
    ]);
  lines.push(...stitchLines(file.stitches));
  for (const knot of file.knots) {
    const kind = knot.isFunction ? "function" : "knot";
    lines.push(`${kind} ${knot.name.text}${outlineParameters(knot.parameters)}`);
    lines.push(...indent(outlineStatements(knot.body)), ...indent(stitchLines(knot.stitches)));
  }
  return `${lines.join("\n")}\n`;
}

function outlineParameters(parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return "";
  const each = parameters.map(
    (one) => `${one.byReference ? "ref " : ""}${one.isDivertTarget ? "-> " : ""}${one.name.text}`,
  );
  return `(${each.join(", ")})`;
}

function outlineStatements(statements: readonly Statement[]): string[] {
  return statements.flatMap(outlineStatement);
}

function outlineStatement(statement: Statement): string[] {
  switch (statement.kind) {
    case "line":
      return [
        statement.endsLine ? "line" : "line, its end not printed",
        ...indent(outlineContent(statement.content)),
      ];
    case "choice": {
      const bullet = (statement.isSticky ? "+" : "*").repeat(statement.depth);
      const facts = [
        statement.label === undefined ? "" : ` (${statement.label.text})`,
        ...statement.conditions.map((condition) => ` {${outlineExpression(condition)}}`),
        statement.hasBrackets ? " []" : "",
        statement.isFallback ? " fallback" : "",
        statement.hasBareArrow ? " bare arrow" : "",
      ];
      const part = (name: string, content: Content): string[] =>
        content.length === 0 ? [] : [name, ...indent(outlineContent(content))];
      return [
        `choice ${bullet}${facts.join("")}`,
        ...indent([
          ...part("start", statement.start),
          ...part("choice only", statement.choiceOnly),
          ...part("inner", statement.inner),
        ]),
      ];
    }
    case "gather": {
      const label = statement.label === undefined ? "" : ` (${statement.label.text})`;
      return [`gather ${"-".repeat(statement.depth)}${label}`];
    }
    case "temp":
      return [`temp ${statement.name.text} = ${outlineOptional(statement.value)}`];
    case "assign":
      return [
        `set ${statement.name.text} ${statement.operator} ${outlineExpression(statement.value)}`,
      ];
    case "increment":
      return [`${statement.operator} ${statement.name.text}`];
    case "callLine":
      return [`call ${outlineExpression(statement.call)}`];
    case "return":
      return [`return ${outlineOptional(statement.value)}`];
    case "VAR":
    case "CONST":
      return [`${statement.kind} ${statement.name.text} = ${outlineExpression(statement.value)}`];
    case "LIST": {
      const items = statement.items.map((item) => {
        const value = item.value === undefined ? "" : ` = ${item.value}`;
        return item.isIn ? `(${item.name.text}${value})` : `${item.name.text}${value}`;
      });
      return [`LIST ${statement.name.text} = ${items.join(", ")}`];
    }
    case "EXTERNAL": {
      const names = statement.parameters.map((name) => name.text);
      return [`EXTERNAL ${statement.name.text}(${names.join(", ")})`];
    }
    case "TODO":
      return [`TODO ${JSON.stringify(statement.text)}`];
    case "INCLUDE":
      return [
        `INCLUDE ${statement.path}`,
        ...(statement.file === undefined
          ? ["  (absent)"]
          : indent(outlineStory(statement.file).trimEnd().split("\n"))),
      ];
    case "block":
      return [statement.word, ...indent(statement.entries.map((entry) => entry.text))];
    case "sentenceLine":
      return [`sentence ${JSON.stringify(statement.text)}`];
    default:
      return unreachable(statement);
  }
}

function outlineContent(content: Content): string[] {
  return content.flatMap(outlineInline);
}

function outlineInline(node: Inline): string[] {
  switch (node.kind) {
    case "text":
      return [JSON.stringify(node.text)];
    case "glue":
      return ["glue"];
    case "tag":
      return ["tag", ...indent(outlineContent(node.content))];
    case "print":
      return [`print ${outlineExpression(node.value)}`];
    case "conditional":
      return [
        node.subject === undefined ? "if" : `if ${outlineExpression(node.subject)}`,
        ...indent(
          node.branches.flatMap((branch) => [
            branch.condition !== undefined
              ? `when ${outlineExpression(branch.condition)}`
              : branch.isElse
                ? "else"
                : "then",
            ...indent(outlineBody(branch.body)),
          ]),
        ),
      ];
    case "sequence": {
      const kinds = [
        node.shuffle ? "shuffle" : "",
        node.once ? "once" : "",
        node.cycle ? "cycle" : "",
        node.stopping ? "stopping" : "",
      ].filter((word) => word !== "");
      return [
        `sequence ${kinds.join(" ")}`,
        ...indent(node.elements.flatMap((each) => ["element", ...indent(outlineBody(each))])),
      ];
    }
    case "divert":
      return [`${node.isTunnel ? "tunnel" : "divert"} ${outlineAim(node)}`];
    case "thread":
      return [`thread ${outlineAim(node)}`];
    case "tunnelReturn":
      return [node.divert === undefined ? "->->" : `->-> ${outlineAim(node.divert)}`];
    case "mark":
      return [`mark ${node.mark}`];
    default:
      return unreachable(node);
  }
}

function outlineBody(body: Body): string[] {
  if (body.kind === "inline") return outlineContent(body.content);
  return outlineStatements(body.statements);
}

function outlineAim(node: {
  readonly target: Path;
  readonly args: readonly Expression[];
  readonly hasArguments: boolean;
}): string {
  const args = node.hasArguments ? `(${node.args.map(outlineExpression).join(", ")})` : "";
  return outlinePath(node.target) + args;
}

function outlinePath(path: Path): string {
  return path.names.map((name) => name.text).join(".");
}

function outlineOptional(expression: Expression | undefined): string {
  return expression === undefined ? "nothing" : outlineExpression(expression);
}

/** Every operation in square brackets, so that what binds tighter shows. */
export function outlineExpression(expression: Expression): string {
  switch (expression.kind) {
    case "number":
      return expression.isFloat ? `float ${expression.value}` : String(expression.value);
    case "boolean":
      return String(expression.value);
    case "string":
      return `"${outlineContent(expression.content).join(" ")}"`;
    case "list":
      return `list(${expression.items.map(outlinePath).join(", ")})`;
    case "target":
      return `-> ${outlinePath(expression.target)}`;
    case "read":
      return outlinePath(expression.path);
    case "call":
      return `${expression.name.text}(${expression.args.map(outlineExpression).join(", ")})`;
    case "unary":
      return `[${expression.operator} ${outlineExpression(expression.operand)}]`;
    case "binary": {
      const { left, operator, right } = expression;
      return `[${outlineExpression(left)} ${operator} ${outlineExpression(right)}]`;
    }
    case "sentence":
      return `sentence ${JSON.stringify(expression.text)}`;
    default:
      return unreachable(expression);
  }
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
