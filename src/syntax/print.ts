/**
 * Writes a syntax tree as ink: one normal form for all the ways to write the same.
 *
 * Owns the layout and the escapes. Promises that reading what it wrote gives the same tree,
 * apart from spans, for every tree that was read without a fault. Comments are not part of the
 * tree and are lost; an included file is named, not written. Of a story with people the same
 * holds where no text looks like a name with a colon or like a sentence: what is one of these is
 * for the story's vocabulary to say, which is not known here.
 */
import { unreachable } from "../base/assert.ts";
import type {
  Body,
  Branch,
  Choice,
  Conditional,
  Content,
  Inline,
  Knot,
  ListItem,
  Owner,
  Parameter,
  Sequence,
  Statement,
  Stitch,
  StoryFile,
  Tag,
  TypeNote,
} from "./ast.ts";
import { printArguments, printExpression, printPath } from "./print-expression.ts";
import { AT_LINE_START, escapeText, IN_TEXT, type Place } from "./print-text.ts";

/** Where content is being written: what must be escaped there, and how far lines are indented. */
interface Setting {
  readonly indent: string;
  readonly inChoice: boolean;
  readonly inString: boolean;
}

const TOP: Setting = { indent: "", inChoice: false, inString: false };
const STEP = "    ";

/** Writes a file. */
export function printStory(file: StoryFile): string {
  const parts = [printStatements(file.body, TOP)];
  for (const stitch of file.stitches) parts.push(printStitch(stitch));
  for (const knot of file.knots) parts.push(printKnot(knot));
  const out = parts.filter((part) => part !== "").join("\n");
  // A byte order mark would be cut from the front of a file; from text it must not be.
  return out.startsWith("\ufeff") ? `\\${out}` : out;
}

function printKnot(knot: Knot): string {
  const word = knot.isFunction ? "function " : "";
  const { name, parameters, type } = knot;
  const head = `=== ${word}${name.text}${printParameters(parameters)}${printType(type)} ===\n`;
  return head + printStatements(knot.body, TOP) + knot.stitches.map(printStitch).join("");
}

function printStitch(stitch: Stitch): string {
  const word = stitch.isFunction ? "function " : "";
  const { name, parameters, type } = stitch;
  const head = `= ${word}${name.text}${printParameters(parameters)}${printType(type)}\n`;
  return head + printStatements(stitch.body, TOP);
}

function printParameters(parameters: readonly Parameter[]): string {
  if (parameters.length === 0) return "";
  const written = parameters.map((parameter) => {
    const reference = parameter.byReference ? "ref " : "";
    const arrow = parameter.isDivertTarget ? "-> " : "";
    return `${reference}${arrow}${parameter.name.text}${printType(parameter.type)}`;
  });
  return `(${written.join(", ")})`;
}

/** `: 0..10`, `: calm | tense`, `: bool` */
function printType(type: TypeNote | undefined): string {
  if (type === undefined) return "";
  switch (type.kind) {
    case "range":
      return `: ${type.from}..${type.to}`;
    case "words":
      return `: ${type.words.map(({ text }) => text).join(" | ")}`;
    default:
      return `: ${type.kind}`;
  }
}

// ─── Statements ────────────────────────────────────────────────────────────────────────────

function printStatements(statements: readonly Statement[], setting: Setting): string {
  let out = "";
  for (const statement of statements)
    out += `${setting.indent}${printStatement(statement, setting)}\n`;
  return out;
}

/** Writes a statement without the indent before it and the line end after it. */
function printStatement(statement: Statement, setting: Setting): string {
  switch (statement.kind) {
    case "line":
      return printLine(statement.content, setting);
    case "choice":
      return printChoice(statement, setting);
    case "gather": {
      const dashes = Array(statement.depth).fill("-").join(" ");
      return statement.label === undefined ? dashes : `${dashes} (${statement.label.text})`;
    }
    case "temp": {
      const value = statement.value === undefined ? "" : ` = ${print(statement.value, setting)}`;
      return `~ temp ${statement.name.text}${printType(statement.type)}${value}`;
    }
    case "assign":
      return `~ ${statement.name.text} ${statement.operator} ${print(statement.value, setting)}`;
    case "increment":
      return `~ ${statement.name.text}${statement.operator}`;
    case "callLine":
      return `~ ${print(statement.call, setting)}`;
    case "return":
      return statement.value === undefined
        ? "~ return"
        : `~ return ${print(statement.value, setting)}`;
    case "VAR": {
      const name = statement.name.text + printType(statement.type);
      return `VAR ${name} = ${print(statement.value, setting)}`;
    }
    case "CONST":
      return `CONST ${statement.name.text} = ${print(statement.value, setting)}`;
    case "LIST":
      return `LIST ${statement.name.text} = ${statement.items.map(printItem).join(", ")}`;
    case "EXTERNAL": {
      const { name, parameters, types, type } = statement;
      const names = parameters.map((each, i) => each.text + printType(types?.[i])).join(", ");
      return `EXTERNAL ${name.text}(${names})${printType(type)}`;
    }
    case "TODO":
      return `TODO: ${statement.text}`;
    case "INCLUDE":
      return `INCLUDE ${statement.path}`;
    case "block":
      return [statement.word, ...statement.entries.map((entry) => `    ${entry.text}`)].join("\n");
    case "sentenceLine":
      return `~ ${statement.text}`;
    default:
      return unreachable(statement);
  }
}

function printItem(item: ListItem): string {
  const value = item.value === undefined ? "" : ` = ${item.value}`;
  return item.isIn ? `(${item.name.text}${value})` : `${item.name.text}${value}`;
}

function printLine(content: Content, setting: Setting): string {
  // A line of which nothing but an escaped space is left.
  if (content.length === 0) return "\\ ";
  const written = printContent(content, setting, AT_LINE_START);
  const last = content[content.length - 1] as Inline;
  // A bare arrow keeps the space that ends a tag.
  return last.kind === "tag" && endsInSpace(last) ? `${written}->` : written;
}

function endsInSpace(tag: Tag): boolean {
  const last = tag.content[tag.content.length - 1];
  return last?.kind === "text" && /[ \t]$/.test(last.text);
}

function printChoice(choice: Choice, outer: Setting): string {
  const setting: Setting = { ...outer, inChoice: true };
  const bullet = choice.isSticky ? "+" : "*";
  let out = Array(choice.depth).fill(bullet).join(" ");
  if (choice.label !== undefined) out += ` (${choice.label.text})`;
  for (const condition of choice.conditions) out += ` {${print(condition, outer)}}`;
  // Braces right after a bullet or a label are a condition; indented on the next line, text.
  const kind = choice.start[0]?.kind;
  const opens = kind === "print" || kind === "conditional" || kind === "sequence";
  out += opens && choice.owner === undefined ? "\n " : " ";
  out += printOwner(choice.owner);
  out += printContent(choice.start, setting, AT_LINE_START);
  if (choice.hasBrackets) out += `[${printContent(choice.choiceOnly, setting, IN_TEXT)}]`;
  out += printContent(choice.inner, setting, IN_TEXT);
  if (choice.hasBareArrow) return `${out}->`;
  // After a label or a condition, the text may begin on the next line; here none does.
  const mayGoOn = choice.label !== undefined || choice.conditions.length > 0;
  return choice.isFallback && choice.inner.length === 0 && mayGoOn ? `${out}\n` : out;
}

/** `Derek: `, `Derek (low): `, or `Derek ` before the brackets of a deed. */
function printOwner(owner: Owner | undefined): string {
  if (owner === undefined) return "";
  if (owner.isSilent) return `${owner.name.text} `;
  const manner = owner.manner === undefined ? "" : ` (${owner.manner.text})`;
  return `${owner.name.text}${manner}: `;
}

// ─── Content ───────────────────────────────────────────────────────────────────────────────

function printContent(content: Content, setting: Setting, place: Place): string {
  let out = "";
  for (let i = 0; i < content.length; i++) {
    const node = content[i] as Inline;
    out += printInline(node, setting, i === 0 ? place : undefined);
    const next = content[i + 1];
    if (node.kind === "divert" && node.isTunnel && next === undefined) out += " ->";
    else if (isStep(node) && next !== undefined) out += " ";
  }
  return out;
}

function isStep(node: Inline): boolean {
  return node.kind === "divert" || node.kind === "tunnelReturn" || node.kind === "thread";
}

/** `place` is given for what content begins with. */
function printInline(node: Inline, setting: Setting, place: Place | undefined): string {
  switch (node.kind) {
    case "text":
      return escapeText(node.text, setting, place);
    case "glue":
      return "<>";
    case "tag": {
      const content = printContent(node.content, setting, AT_LINE_START);
      return content === "" ? "#" : `# ${content}`;
    }
    case "print":
      return `{${print(node.value, setting)}}`;
    case "conditional":
      return printConditional(node, { ...setting, inString: false });
    case "sequence":
      return printSequence(node, { ...setting, inString: false });
    case "divert":
      return `-> ${printAim(node, setting)}`;
    case "tunnelReturn":
      return node.divert === undefined ? "->->" : `->-> ${printAim(node.divert, setting)}`;
    case "thread":
      return `<- ${printAim(node, setting)}`;
    case "mark":
      return "";
    default:
      return unreachable(node);
  }
}

function printAim(node: Extract<Inline, { kind: "divert" | "thread" }>, setting: Setting): string {
  const target = printPath(node.target);
  return node.hasArguments ? target + printArguments(node.args, printer(setting)) : target;
}

function print(expression: Parameters<typeof printExpression>[0], setting: Setting): string {
  return printExpression(expression, printer(setting));
}

/** How the text of a string in an expression is written. */
function printer(setting: Setting): (content: Content) => string {
  return (content) => printContent(content, { ...setting, inString: true }, IN_TEXT);
}

// ─── Braces ────────────────────────────────────────────────────────────────────────────────

function printConditional(node: Conditional, setting: Setting): string {
  const head = node.subject === undefined ? "{" : `{${print(node.subject, setting)}:`;
  const first = node.branches[0];
  if (first?.isInline === true) {
    return `${head}${node.branches.map((each) => printBody(each.body, setting)).join("|")}}`;
  }
  const inner: Setting = { ...setting, indent: setting.indent + STEP };
  let out = `${head}\n`;
  for (const branch of node.branches) out += printBranch(branch, node, inner);
  return `${out}${setting.indent}}`;
}

function printBranch(branch: Branch, node: Conditional, setting: Setting): string {
  const statements = branch.body.kind === "lines" ? branch.body.statements : [];
  if (branch.condition === undefined && !branch.isElse) {
    // The dash stands alone, or words with a colon after it would be a condition. It isn't
    // needed where only an `else` can follow.
    const [, second, third] = node.branches;
    const isAlone = third === undefined && (second === undefined || second.isElse);
    const dash = isAlone ? "" : `${setting.indent}-\n`;
    return dash + printStatements(statements, setting);
  }
  const test = branch.condition === undefined ? "else" : print(branch.condition, setting);
  return printMarked(`- ${test}:`, statements, setting);
}

function printMarked(mark: string, statements: readonly Statement[], setting: Setting): string {
  const [first, ...others] = statements;
  if (first === undefined) return `${setting.indent}${mark}\n`;
  const inner: Setting = { ...setting, indent: setting.indent + STEP };
  const head = `${setting.indent}${mark} ${printStatement(first, inner)}\n`;
  return head + printStatements(others, inner);
}

function printBody(body: Body, setting: Setting): string {
  return body.kind === "inline" ? printContent(body.content, setting, IN_TEXT) : "";
}

function printSequence(node: Sequence, setting: Setting): string {
  const first = node.elements[0];
  if (first?.kind === "lines") {
    const inner: Setting = { ...setting, indent: setting.indent + STEP };
    let out = `{${wordsOfSequence(node)}:\n`;
    for (const element of node.elements) {
      out += printMarked("-", element.kind === "lines" ? element.statements : [], inner);
    }
    return `${out}${setting.indent}}`;
  }
  const mark = markOfSequence(node);
  const elements = node.elements.map((element) => printBody(element, setting));
  const written = elements.join("|");
  // `{a||}` would be an "or" with nothing after it.
  const isSafe = elements[0] === "" || elements[1] !== "";
  if (mark === "$" && elements.length > 1 && isSafe && isPlainlySequence(first)) {
    return `{${written}}`;
  }
  // Text that looks like a second mark.
  return /^[!&~$]/.test(written) ? `{${mark}\\${written}}` : `{${mark}${written}}`;
}

function wordsOfSequence(node: Sequence): string {
  const words: string[] = [];
  if (node.shuffle) words.push("shuffle");
  if (node.once) words.push("once");
  if (node.cycle) words.push("cycle");
  if (node.stopping) words.push("stopping");
  return words.join(" ");
}

function markOfSequence(node: Sequence): string {
  return `${node.shuffle ? "~" : ""}${node.once ? "!" : ""}${node.cycle ? "&" : ""}${
    node.stopping ? "$" : ""
  }`;
}

/**
 * Whether a first element can't be taken for an expression or a mark, so that a stopping
 * sequence needs no mark of its own: a few words and nothing that could be an operator.
 */
function isPlainlySequence(element: Body | undefined): boolean {
  if (element === undefined || element.kind !== "inline") return false;
  const first = element.content[0];
  if (first === undefined) return true;
  if (first.kind !== "text") return first.kind === "glue";
  return /^[\p{L}\p{N}]+( (?!and |or |has |hasnt |mod )[\p{L}\p{N}]+)*,?$/u.test(first.text);
}
