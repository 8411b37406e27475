/**
 * Reads all that a parsed story says about its people, in one walk.
 *
 * Owns the walk and what stands where. Promises a reading for every sentence that was understood
 * and a message for every other; never throws. Puts nothing in a sentence's place: lowering does.
 */
import { collectNames } from "../analyse/collect.ts";
import { typeRules } from "../analyse/types.ts";
import { unreachable } from "../base/assert.ts";
import type { Diagnostic } from "../base/diagnostic.ts";
import { sentenceAsCase } from "../base/messages/people.ts";
import type { SourceFile, Span } from "../base/span.ts";
import type { Condition } from "../drama/conditions.ts";
import type { Effect } from "../drama/effects.ts";
import type { AskedCondition } from "../drama/symbols.ts";
import type {
  Body,
  Choice,
  Content,
  Expression,
  Inline,
  PeopleBlock,
  Sentence,
  SentenceLine,
  Statement,
  StoryFile,
} from "../syntax/ast.ts";
import { declare } from "./declare.ts";
import { readDeadlines, readRules } from "./declare-rules.ts";
import { checkDeclaredNames, checkVariable, warnOfShadowedForms } from "./declared-names.ts";
import { type Place, readBraces } from "./read-braces.ts";
import { readEffect } from "./read-effect.ts";
import type { Reader } from "./reader.ts";
import type { Reading, Readings } from "./readings.ts";
import { warnOfUnownedChoices } from "./unowned-choices.ts";

/** How many nearest sentences one story's messages may offer. */
const MOST_SUGGESTIONS = 60;

interface Walk {
  readonly reader: Reader;
  readonly effects: Map<SentenceLine, Effect>;
  readonly sentences: Map<Sentence, Reading>;
  readonly asked: AskedCondition[];
}

/** Reads a story's people; `file` was parsed with the vocabulary of its blocks. */
export function readPeople(
  file: StoryFile,
  sources: readonly SourceFile[],
): { readonly readings: Readings; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const declarations = declare(blocksOf(file), diagnostics);
  const { lexicon, spans } = declarations;
  const names = collectNames(file, [], typeRules);
  const reader: Reader = {
    lexicon,
    names,
    sources,
    diagnostics,
    expressions: [],
    promiseConditions: lexicon.cast.commitments.map(() => []),
    unread: declarations.unread,
    suggestions: MOST_SUGGESTIONS,
  };
  const walk: Walk = { reader, effects: new Map(), sentences: new Map(), asked: [] };
  checkDeclaredNames(declarations.names, names, diagnostics);
  warnOfShadowedForms(reader, spans.facts);
  const deadlines = readDeadlines(reader, declarations);
  const rules = readRules(reader, declarations);
  walkFile(walk, file);
  for (const expression of reader.expressions) walkExpression(walk, expression);
  const readings: Readings = {
    declared: { cast: lexicon.cast, spans, deadlines, rules },
    effects: walk.effects,
    sentences: walk.sentences,
    asked: walk.asked,
    expressions: reader.expressions,
    promiseConditions: reader.promiseConditions,
  };
  return { readings, diagnostics };
}

/** Every block of a story, the included files' in their places. */
function blocksOf(file: StoryFile): PeopleBlock[] {
  return file.body.flatMap((statement) => {
    if (statement.kind === "block") return [statement];
    return statement.kind === "INCLUDE" && statement.file ? blocksOf(statement.file) : [];
  });
}

function walkFile(walk: Walk, file: StoryFile): void {
  walkStatements(walk, file.body);
  for (const stitch of file.stitches) walkStatements(walk, stitch.body);
  for (const knot of file.knots) {
    walkStatements(walk, knot.body);
    for (const stitch of knot.stitches) walkStatements(walk, stitch.body);
  }
}

function walkStatements(walk: Walk, statements: readonly Statement[]): void {
  warnOfUnownedChoices(walk.reader, statements);
  for (const statement of statements) walkStatement(walk, statement);
}

function walkStatement(walk: Walk, statement: Statement): void {
  switch (statement.kind) {
    case "line":
      walkContent(walk, statement.content);
      return;
    case "choice":
      walkChoice(walk, statement);
      return;
    case "sentenceLine": {
      const { text, textSpan: span } = statement;
      const effect = readEffect(walk.reader, { text, span });
      if (effect !== undefined) walk.effects.set(statement, effect);
      return;
    }
    case "temp":
    case "return":
      if (statement.value !== undefined) walkExpression(walk, statement.value);
      return;
    case "assign":
    case "VAR":
    case "CONST":
      walkExpression(walk, statement.value);
      return;
    case "callLine":
      walkExpression(walk, statement.call);
      return;
    case "INCLUDE":
      if (statement.file !== undefined) walkFile(walk, statement.file);
      return;
    case "gather":
    case "increment":
    case "LIST":
    case "EXTERNAL":
    case "TODO":
    case "block":
      return;
    default:
      unreachable(statement);
  }
}

function walkChoice(walk: Walk, choice: Choice): void {
  for (const condition of choice.conditions) {
    if (condition.kind === "sentence") readSentence(walk, condition, "choice");
    else walkExpression(walk, condition);
  }
  walkContent(walk, choice.start);
  walkContent(walk, choice.choiceOnly);
  walkContent(walk, choice.inner);
}

function walkContent(walk: Walk, content: Content): void {
  for (const node of content) walkInline(walk, node);
}

function walkInline(walk: Walk, node: Inline): void {
  switch (node.kind) {
    case "text":
    case "glue":
    case "mark":
      return;
    case "tag":
      walkContent(walk, node.content);
      return;
    case "print":
      if (node.value.kind === "sentence") readSentence(walk, node.value, "alone");
      else walkExpression(walk, node.value);
      return;
    case "conditional": {
      const { subject, branches } = node;
      if (subject?.kind === "sentence") readSentence(walk, subject, "condition", node.span);
      else if (subject !== undefined) walkExpression(walk, subject);
      for (const { condition, body, span } of branches) {
        if (condition?.kind !== "sentence") {
          if (condition !== undefined) walkExpression(walk, condition);
        } else if (subject !== undefined) {
          walk.reader.diagnostics.push(sentenceAsCase(condition.span, {}, subject.span));
        } else {
          readSentence(walk, condition, "condition", { ...node.span, start: span.start });
        }
        walkBody(walk, body);
      }
      return;
    }
    case "sequence":
      for (const element of node.elements) walkBody(walk, element);
      return;
    case "divert":
    case "thread":
      for (const arg of node.args) walkExpression(walk, arg);
      return;
    case "tunnelReturn":
      if (node.divert !== undefined) walkInline(walk, node.divert);
      return;
    default:
      unreachable(node);
  }
}

function walkBody(walk: Walk, body: Body): void {
  if (body.kind === "inline") walkContent(walk, body.content);
  else walkStatements(walk, body.statements);
}

/** Only strings can hold braces within an expression. */
function walkExpression(walk: Walk, node: Expression): void {
  switch (node.kind) {
    case "read":
      checkVariable(walk.reader, node);
      return;
    case "string":
      walkContent(walk, node.content);
      return;
    case "call":
      for (const arg of node.args) walkExpression(walk, arg);
      return;
    case "unary":
      walkExpression(walk, node.operand);
      return;
    case "binary":
      walkExpression(walk, node.left);
      walkExpression(walk, node.right);
      return;
    default:
      return;
  }
}

/** `governs`: where what is told stands that depends on it. */
function readSentence(walk: Walk, node: Sentence, place: Place, governs?: Span): void {
  const reading = readBraces(walk.reader, node, place);
  if (reading === undefined) return;
  walk.sentences.set(node, reading);
  const ask = (condition: Condition, use: AskedCondition["use"]): void => {
    walk.asked.push({ condition, span: node.span, use, governs });
  };
  if (reading.kind === "pulls") for (const { reason } of reading.pulls) ask(reason, "pull");
  else if (reading.kind === "condition") {
    ask(reading.condition, place === "choice" ? "choice" : "told");
  } else if (reading.kind !== "as") ask(reading.condition, "demand");
}
