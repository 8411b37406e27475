/**
 * Viewpoint: `{as Derek: text | otherwise}` folded away.
 *
 * Whose story it is told as is settled when it is compiled, so such braces leave one of their
 * branches, as if nothing else had been written: a sentence is inflected whole, and lines of
 * their own become lines of what stands around them. Watched, nobody is anybody, and what is left
 * is the *otherwise*. Promises that labels and temps in a branch that goes can still be spoken
 * of: such a branch stays, behind a condition that is never true. Lowers nothing else.
 */

import type { Diagnostic } from "../base/diagnostic.ts";
import { nobodyToBe } from "../base/messages/people.ts";
import type {
  Body,
  Branch,
  Choice,
  Conditional,
  Content,
  Expression,
  Inline,
  Line,
  Sentence,
  Statement,
  StoryFile,
} from "../syntax/ast.ts";
import { rewriteFile } from "./lower-view-rewrite.ts";
import type { Readings } from "./readings.ts";

/**
 * The story as this person has it: `viewpoint` counts in the cast; −1 when nobody is "you".
 * Reports an `as` of somebody whom no reader can be.
 */
export function foldViewpoint(
  file: StoryFile,
  readings: Pick<Readings, "declared" | "sentences">,
  viewpoint: number,
  diagnostics: Diagnostic[],
): StoryFile {
  const { people } = readings.declared.cast;
  const reported = new Set<Sentence>();
  /** Whether the reader is the person meant; `undefined` where this is no `as`. */
  const isMeant: IsMeant = (condition) => {
    if (condition?.kind !== "sentence") return undefined;
    const reading = readings.sentences.get(condition);
    if (reading?.kind !== "as") return undefined;
    const person = people[reading.who];
    if (person?.isPlayable === false && !reported.has(condition)) {
      reported.add(condition);
      const someone = people.find(({ isPlayable }) => isPlayable)?.name;
      diagnostics.push(nobodyToBe(condition.span, { name: person.name, someone }));
    }
    return reading.who === viewpoint;
  };
  return rewriteFile(file, {
    inline: (inline) => foldInline(inline, isMeant),
    choice: (choice) => foldChoice(choice, isMeant),
    statements: spread,
  });
}

type IsMeant = (condition: Expression | undefined) => boolean | undefined;

function foldInline(inline: Inline, isMeant: IsMeant): Content {
  if (inline.kind === "print" && isMeant(inline.value) !== undefined) return [];
  if (inline.kind !== "conditional") return [inline];
  const { subject } = inline;
  const meant = isMeant(subject);
  if (subject === undefined || meant === undefined) return foldBranches(inline, isMeant);

  const isSwitch = inline.branches.some(({ condition }) => condition !== undefined);
  const chosen = inline.branches.find(({ isElse }) => isElse === !meant);
  const others = inline.branches.filter((branch) => branch !== chosen);
  if (isSwitch || others.some(({ body }) => isSpokenOf(body))) {
    return [{ ...inline, subject: yesOrNo(subject, meant) }];
  }
  return chosen === undefined ? [] : insideOf(chosen);
}

/** Braces whose branches each have a condition of their own. */
function foldBranches(conditional: Conditional, isMeant: IsMeant): Content {
  const { branches } = conditional;
  if (branches.every(({ condition }) => isMeant(condition) === undefined)) return [conditional];
  const kept: Branch[] = [];
  for (const branch of branches) {
    const meant = isMeant(branch.condition);
    if (meant === false) continue;
    kept.push(meant ? { ...branch, condition: undefined, isElse: true } : branch);
    if (meant) break;
  }
  const isLeftOut = (branch: Branch): boolean =>
    !kept.some(({ body }) => body === branch.body) && isSpokenOf(branch.body);
  if (conditional.subject !== undefined || branches.some(isLeftOut)) {
    const literal = branches.map((branch) => {
      const meant = isMeant(branch.condition);
      if (branch.condition === undefined || meant === undefined) return branch;
      return { ...branch, condition: yesOrNo(branch.condition, meant) };
    });
    return [{ ...conditional, branches: literal }];
  }
  const first = kept[0];
  if (first === undefined) return [];
  return first.condition === undefined ? insideOf(first) : [{ ...conditional, branches: kept }];
}

/** A branch that is always taken: its content, or lines that `spread` puts among the others. */
function insideOf(branch: Branch): Content {
  const { body, span } = branch;
  if (body.kind === "inline") return body.content;
  const condition: Expression = { kind: "boolean", span, value: true };
  return [
    {
      kind: "conditional",
      span,
      subject: undefined,
      branches: [{ ...branch, condition, isElse: false }],
    },
  ];
}

function foldChoice(choice: Choice, isMeant: IsMeant): Choice {
  if (choice.conditions.every((condition) => isMeant(condition) === undefined)) return choice;
  const conditions: Expression[] = [];
  for (const condition of choice.conditions) {
    const meant = isMeant(condition);
    if (meant === undefined) conditions.push(condition);
    // The choice itself stays: a block all of whose choices are gone would let the flow run on
    // into the gather, where it has to stop.
    else if (!meant) conditions.push(yesOrNo(condition, false));
  }
  return { ...choice, conditions };
}

function yesOrNo({ span }: Expression, value: boolean): Expression {
  return { kind: "boolean", span, value };
}

// ─── Lines ─────────────────────────────────────────────────────────────────────────────────

/** Puts lines of always-taken branches among the others, and drops what can never be read. */
function spread(statements: readonly Statement[]): readonly Statement[] {
  const out: Statement[] = [];
  let changed = false;
  for (let i = 0; i < statements.length; i++) {
    const statement = statements[i] as Statement;
    if (statement.kind === "line") {
      const lines = spreadLine(statement);
      changed ||= lines.length !== 1 || lines[0] !== statement;
      for (const line of lines) out.push(line);
      continue;
    }
    out.push(statement);
    if (statement.kind !== "choice" || !isNeverOffered(statement)) continue;
    const end = endOfBody(statements, i);
    const body = statements.slice(i + 1, end);
    if (body.length === 0 || statement.label !== undefined || hasNames(body)) continue;
    changed = true;
    i = end - 1;
  }
  return changed ? out : statements;
}

function spreadLine(line: Line): readonly Statement[] {
  const out: Statement[] = [];
  let rest: Inline[] = [];
  let isSpread = false;
  const flush = (endsLine: boolean): void => {
    if (!isBlank(rest)) {
      const { speech, ...plain } = line;
      const said = out.length === 0 ? line : plain;
      out.push(rest.length === line.content.length ? line : { ...said, content: rest, endsLine });
    }
    rest = [];
  };
  for (const inline of line.content) {
    const inside = alwaysTaken(inline);
    if (inside === undefined) {
      rest.push(inline);
      continue;
    }
    // A branch on lines of its own begins with a line end.
    flush(true);
    for (const statement of inside) out.push(statement);
    isSpread = true;
  }
  if (!isSpread && !isBlank(rest)) return [line];
  flush(line.endsLine);
  return out;
}

/** The lines of a branch that is always taken, unless it offers choices: those keep apart. */
function alwaysTaken(inline: Inline): readonly Statement[] | undefined {
  if (inline.kind !== "conditional" || inline.subject !== undefined) return undefined;
  const branch = inline.branches[0];
  if (branch === undefined || inline.branches.length !== 1 || branch.body.kind !== "lines") {
    return undefined;
  }
  if (branch.condition?.kind !== "boolean" || !branch.condition.value) return undefined;
  const { statements } = branch.body;
  return statements.some(({ kind }) => kind === "choice" || kind === "gather")
    ? undefined
    : statements;
}

function isBlank(content: Content): boolean {
  return content.every((inline) => inline.kind === "text" && inline.text.trim() === "");
}

function isNeverOffered({ conditions }: Choice): boolean {
  return conditions.some((condition) => condition.kind === "boolean" && !condition.value);
}

/** Where what is written under a choice ends: at the next choice or gather as far out as it is. */
export function endOfBody(statements: readonly Statement[], choice: number): number {
  const depth = (statements[choice] as Choice).depth;
  for (let i = choice + 1; i < statements.length; i++) {
    const next = statements[i] as Statement;
    if ((next.kind === "choice" || next.kind === "gather") && next.depth <= depth) return i;
  }
  return statements.length;
}

// ─── What others may speak of ──────────────────────────────────────────────────────────────

function isSpokenOf(body: Body): boolean {
  return body.kind === "lines" && hasNames(body.statements);
}

/** Whether a label or a temp is declared in there. */
function hasNames(statements: readonly Statement[]): boolean {
  return statements.some((statement) => {
    switch (statement.kind) {
      case "temp":
        return true;
      case "choice":
      case "gather":
        return statement.label !== undefined;
      case "line":
        return statement.content.some(bodyHasNames);
      default:
        return false;
    }
  });
}

function bodyHasNames(inline: Inline): boolean {
  if (inline.kind === "conditional") return inline.branches.some(({ body }) => isSpokenOf(body));
  return inline.kind === "sequence" && inline.elements.some(isSpokenOf);
}
