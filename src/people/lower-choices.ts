/**
 * Whose choices are whose: owned choices, as plain ink.
 *
 * The reader takes their own person's choices and those that are nobody's; everybody else picks
 * for themselves. What is picked by others becomes one of ink's fallbacks at the end of its
 * block, which ink takes by itself when nothing is on offer anywhere:
 *
 *     * Meredith: I'll wait.        * -> Meredith: I'll wait.
 *       ~ Meredith vows wait    =>    with `{CHOICE_COUNT() == 0} {conditions} {weighs enough}`
 *
 * Owns the blocks and their order: what is offered, what is picked, the writer's own `* ->`.
 * Promises that somebody picks wherever a pick may stand: pulls say who, never whether. What
 * a choice weighs is lower-choices-weigh.ts's.
 */
import { collectNames } from "../analyse/collect.ts";
import type { Flow } from "../analyse/scope.ts";
import { typeRules } from "../analyse/types.ts";
import type { Choice, Content, Inline, Name, Statement, StoryFile } from "../syntax/ast.ts";
import { printExpression } from "../syntax/print-expression.ts";
import { findWriters, refuseWriters, type Writers } from "./lower-choices-calls.ts";
import {
  describePulls,
  flowAt,
  type Weighed,
  type Weighing,
  weighChoice,
  weighsEnough,
} from "./lower-choices-weigh.ts";
import { endPassingFeelings } from "./lower-feelings.ts";
import { nameFromWords } from "./lower-names.ts";
import { inkAt } from "./lower-nodes.ts";
import { withEnd } from "./lower-tree.ts";
import { endOfBody } from "./lower-view.ts";
import { rewriteFile } from "./lower-view-rewrite.ts";
import type { PeopleLowering } from "./lowering.ts";

/** How choices are to be lowered. */
export interface ChoiceOptions {
  /** Nobody is the reader: choices that are nobody's compete with the others. */
  readonly isWatched: boolean;
}

interface Choosing extends ChoiceOptions, Weighing {
  readonly writers: Writers;
  /** How many blocks were met. */
  blocks: number;
  /** The labels made. */
  readonly labels: Set<string>;
}

/** Puts ink in the place of owned choices; other sentences stay, to be lowered after. */
export function lowerOwnedChoices(
  lowering: PeopleLowering,
  file: StoryFile,
  { isWatched }: ChoiceOptions,
): StoryFile {
  const names = collectNames(file, [], typeRules);
  const writers = findWriters(file);
  const choosing: Choosing = {
    lowering,
    names,
    given: new Map(),
    isWatched,
    writers,
    blocks: 0,
    labels: new Set(),
  };
  return rewriteFile(file, {
    statements: (statements, place) =>
      statements.some(({ kind }) => kind === "choice")
        ? lowerBlocks(choosing, statements, flowAt(names, place.path))
        : statements,
  });
}

/** A choice of a block, with what is written under it. */
interface Entry {
  readonly choice: Choice;
  readonly body: readonly Statement[];
  /** Whose it is; −1 for nobody's. */
  readonly who: number;
  /** Taken without the reader. */
  readonly isPicked: boolean;
}

/** The blocks of one list of statements, those under its choices too. */
function lowerBlocks(
  choosing: Choosing,
  statements: readonly Statement[],
  flow: Flow,
): readonly Statement[] {
  const out: Statement[] = [];
  for (let i = 0; i < statements.length; ) {
    const first = statements[i] as Statement;
    if (first.kind !== "choice") {
      out.push(first);
      i++;
      continue;
    }
    const number = choosing.blocks++;
    const block: Entry[] = [];
    for (let next: Statement | undefined = first; isOfBlock(next, first); next = statements[i]) {
      const end = endOfBody(statements, i);
      const body = lowerBlocks(choosing, statements.slice(i + 1, end), flow);
      block.push(makeEntry(choosing, next, body));
      i = end;
    }
    for (const statement of lowerBlock(choosing, block, number, flow)) out.push(statement);
  }
  return out;
}

function isOfBlock(statement: Statement | undefined, first: Choice): statement is Choice {
  return statement?.kind === "choice" && statement.depth === first.depth;
}

function makeEntry(choosing: Choosing, choice: Choice, body: readonly Statement[]): Entry {
  const { lowering, isWatched } = choosing;
  const name = choice.owner?.name.text;
  const who =
    name === undefined
      ? -1
      : lowering.readings.declared.cast.people.findIndex(
          (person) => person.name === name || person.aliases.includes(name),
        );
  const isOthers = name !== undefined && who !== lowering.viewpoint;
  return { choice, body, who, isPicked: !choice.isFallback && (isWatched || isOthers) };
}

/** A block in its order: what is offered, what is picked, the writer's own fallbacks. */
function lowerBlock(
  choosing: Choosing,
  block: readonly Entry[],
  number: number,
  flow: Flow,
): readonly Statement[] {
  const { lowering, writers } = choosing;
  const offered: Statement[] = [];
  const last: Statement[] = [];
  const picked: Pick[] = [];
  const hasPicks = block.some(({ isPicked }) => isPicked);
  for (const { choice, body, who, isPicked } of block) {
    if (choice.owner !== undefined || isPicked) refuseWriters(lowering, writers, choice);
    if (choice.owner === undefined && !isPicked) {
      (choice.isFallback && hasPicks ? last : offered).push(choice, ...body);
      continue;
    }
    const pulls = describePulls(choosing, choice, flow);
    const words = plainWords([...choice.start, ...choice.choiceOnly]);
    const conditions = conditionWords(choice);
    const index = lowering.choices.length;
    lowering.choices.push({ who, span: choice.span, block: number, words, conditions, pulls });
    if (!isPicked) {
      offered.push(offer(choice), ...body);
      continue;
    }
    const labelled = picked.length === 0 ? choice : withLabel(choosing, choice, who);
    picked.push({ choice: labelled, body, index, weighed: weighChoice(choosing, labelled, flow) });
  }
  const picks = picked.flatMap((one, at) => lowerPick(lowering, one, picked.slice(at + 1)));
  return [...offered, ...picks, ...last];
}

/** The reader's own: what is said on it is offered, and printed behind their name. */
function offer(choice: Choice): Choice {
  const { owner, start, choiceOnly, inner, ...rest } = choice;
  return {
    ...rest,
    start: [],
    choiceOnly: [...start, ...choiceOnly].filter((inline) => !isDemand(inline)),
    inner: [...speaker(choice), ...start, ...inner],
    hasBrackets: true,
  };
}

/** `{needs …}` and its like: what is said needs it, what is only offered doesn't. */
function isDemand(inline: Inline): boolean {
  return inline.kind === "print" && inline.value.kind === "sentence";
}

interface Pick {
  readonly choice: Choice;
  readonly body: readonly Statement[];
  /** Its place in the symbol table. */
  readonly index: number;
  readonly weighed: Weighed;
}

/**
 * Somebody else's choice: ink takes the first fallback that stands, so of those before it none
 * stood, and it has to hold out against those that come after. `CHOICE_COUNT()` keeps it from
 * standing beside anything that came first.
 */
function lowerPick(
  lowering: PeopleLowering,
  { choice, body, index, weighed }: Pick,
  later: readonly Pick[],
): readonly Statement[] {
  const { owner, start, inner, span, ...rest } = choice;
  const ink = inkAt(span);
  const others = later.map((other) => other.weighed);
  const mark = lowering.mark({ kind: "pick", choice: index, span }, span);
  const printed = [mark, ...speaker(choice), ...start, ...inner];
  const { content, after } = withEnd(printed, endPassingFeelings(lowering, span));
  return [
    {
      ...rest,
      span,
      conditions: [
        ink.binary("==", ink.call("CHOICE_COUNT"), ink.int(0)),
        ...choice.conditions,
        ...weighsEnough(weighed, others, span),
      ],
      start: [],
      choiceOnly: [],
      inner: content,
      hasBrackets: false,
      isFallback: true,
      hasBareArrow: true,
    },
    ...after,
    ...body,
  ];
}

/** `Name: ` or `Name (manner): `; nothing before a silent deed or what is nobody's. */
function speaker({ owner }: Choice): Content {
  if (owner === undefined || owner.isSilent) return [];
  const { name, manner } = owner;
  const how = manner === undefined ? "" : ` (${manner.text})`;
  return [{ kind: "text", span: name.span, text: `${name.text}${how}: ` }];
}

/** A choice by whose label can be told whether it was taken. */
function withLabel(choosing: Choosing, choice: Choice, who: number): Choice {
  if (choice.label !== undefined || choice.isSticky) return choice;
  const { lowering, labels } = choosing;
  const name = lowering.readings.declared.cast.people[who]?.name ?? "";
  // By its words, not by a number, so that it is called the same when others are written in.
  const words = plainWords([...choice.start, ...choice.choiceOnly]).slice(0, LABEL_LENGTH);
  const wanted = lowering.localName(nameFromWords(`${name} ${words}`));
  let text = wanted;
  for (let n = 2; labels.has(text); n++) text = `${wanted}_${n}`;
  labels.add(text);
  const label: Name = { text, span: choice.span };
  return { ...choice, label };
}

/** How much of a choice's words its label is made of. */
const LABEL_LENGTH = 30;

// ─── For whoever asks why ──────────────────────────────────────────────────────────────────

/** The words of some content, without what only playing tells. */
function plainWords(content: Content): string {
  return content.map(wordsOfInline).join("").replace(/\s+/g, " ").trim();
}

function wordsOfInline(inline: Inline): string {
  if (inline.kind === "text") return inline.text;
  const body =
    inline.kind === "conditional"
      ? inline.branches[0]?.body
      : inline.kind === "sequence"
        ? inline.elements[0]
        : undefined;
  return body?.kind === "inline" ? plainWords(body.content) : "";
}

function conditionWords({ conditions }: Choice): string[] {
  return conditions.flatMap((condition) => {
    if (condition.kind !== "sentence") return [printExpression(condition, plainWords)];
    return /^(because|despite)\b/i.test(condition.text) ? [] : [condition.text];
  });
}
