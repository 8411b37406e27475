/**
 * Spoils a story in one place, as writers do: a condition the wrong way round, an ending gone, a
 * gift given twice.
 *
 * Owns the kinds of spoiling and where in a story's tree each can be done. Promises that a mutant
 * differs from its story in one stretch of text, and that the same seed picks the same ones. It
 * does not know whether anything is wrong with a mutant: see `wrongs.ts`.
 */
import { compile } from "../../../src/compile/index.ts";
import { compileKeep } from "../../../src/compile/keep.ts";
import { makeVocabulary } from "../../../src/people/vocabulary.ts";
import {
  type Choice,
  type Divert,
  type Expression,
  keepRules,
  parseStory,
  type SentenceLine,
  type Statement,
  type StoryFile,
} from "../../../src/syntax/index.ts";
import { makeRandom } from "../../support/random.ts";

/** Kinds of spoiling, in words. */
export const KINDS = [
  "a condition negated",
  "a condition taken away",
  "a knowing not asked for",
  "a number in a condition moved by one",
  "an ending removed",
  "a divert removed",
  "a divert led elsewhere",
  "a once-only choice made sticky",
  "a sticky choice made once-only",
  "a choice removed with what is below it",
  "an assignment removed",
  "an assignment turned round",
  "a tunnel that does not return",
  "a variable that starts otherwise",
  "an effect removed",
  "an effect done twice",
  "a gift given twice",
  "a promise left",
  "a coming or going moved",
  "a presupposition broken",
] as const;
export type Kind = (typeof KINDS)[number];

/** One stretch of a story's text, and what stands there instead. */
export interface Mutant {
  readonly kind: Kind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A story that is spoilt: its text as it is read, and whether it may have people in it. */
export interface Original {
  /** Of its file. */
  readonly name: string;
  readonly text: string;
  readonly isKeep: boolean;
}

/** A story to be spoilt, of its text. */
export function originalOf(name: string, text: string): Original {
  const isKeep = name.endsWith(".keep");
  // As it is read, without comments: that is what the tree's places count in.
  const { sources } = isKeep ? compileKeep(text) : compile(text);
  return { name, text: sources[0]?.read ?? text, isKeep };
}

/** The mutant's whole text. */
export function mutantText({ text }: Original, { start, end, text: instead }: Mutant): string {
  return text.slice(0, start) + instead + text.slice(end);
}

/** What a mutant is called: where, and what was done. */
export function mutantName(original: Original, mutant: Mutant): string {
  const line = original.text.slice(0, mutant.start).split("\n").length;
  const was = original.text.slice(mutant.start, mutant.end).replace(/\s+/g, " ").slice(0, 40);
  const now = mutant.text.replace(/\s+/g, " ").slice(0, 40);
  return `${original.name}:${line} ${mutant.kind}: \`${was}\` is \`${now}\``;
}

/** Every mutant that a story has. Whether it still compiles is another matter. */
export function mutantsOf(original: Original): readonly Mutant[] {
  const keep = { rules: keepRules, vocabulary: makeVocabulary };
  const { file } = parseStory(original.text, {
    name: original.name,
    ...(original.isKeep ? { keep } : {}),
  });
  return new Spoiler(original.text, file).spoil();
}

/** So many mutants that compile, about as many of each kind as of any other. */
export function pickMutants(original: Original, count: number, seed: number): readonly Mutant[] {
  const random = makeRandom(seed);
  const byKind = new Map<Kind, Mutant[]>(KINDS.map((kind) => [kind, []]));
  for (const mutant of mutantsOf(original)) byKind.get(mutant.kind)?.push(mutant);
  for (const mutants of byKind.values()) shuffle(mutants, random.int);
  const picked: Mutant[] = [];
  for (let isLeft = true; isLeft && picked.length < count; ) {
    isLeft = false;
    for (const mutants of byKind.values()) {
      let mutant = mutants.pop();
      while (mutant !== undefined && !compiles(original, mutant)) mutant = mutants.pop();
      if (mutant === undefined || picked.length === count) continue;
      picked.push(mutant);
      isLeft = true;
    }
  }
  return picked;
}

function compiles(original: Original, mutant: Mutant): boolean {
  const text = mutantText(original, mutant);
  const { program, diagnostics } = original.isKeep ? compileKeep(text) : compile(text);
  return program !== undefined && diagnostics.every(({ severity }) => severity !== "error");
}

function shuffle(list: unknown[], int: (low: number, high: number) => number): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = int(0, i);
    [list[i], list[j]] = [list[j], list[i]];
  }
}

/** Anything of the tree. */
interface Node {
  readonly kind: string;
}

class Spoiler {
  readonly #text: string;
  readonly #file: StoryFile;
  readonly #mutants: Mutant[] = [];
  /** Knots and stitches that can be diverted to without more, by path. */
  readonly #places: string[] = [];

  constructor(text: string, file: StoryFile) {
    this.#text = text;
    this.#file = file;
  }

  spoil(): readonly Mutant[] {
    for (const knot of this.#file.knots) {
      if (knot.isFunction || knot.parameters.length > 0) continue;
      this.#places.push(knot.name.text);
      for (const { name, isFunction, parameters } of knot.stitches) {
        if (!isFunction && parameters.length === 0) {
          this.#places.push(`${knot.name.text}.${name.text}`);
        }
      }
    }
    this.#visit(this.#file);
    return this.#mutants;
  }

  #put(kind: Kind, start: number, end: number, text: string): void {
    this.#mutants.push({ kind, start, end, text });
  }

  #visit(value: unknown): void {
    if (Array.isArray(value)) {
      if (value.some((each) => isNode(each) && "depth" in each)) this.#visitWeave(value);
      this.#visitGoings(value);
      for (const each of value) this.#visit(each);
    } else if (isNode(value)) {
      this.#visitNode(value);
      for (const each of Object.values(value)) if (typeof each === "object") this.#visit(each);
    } else if (typeof value === "object" && value !== null && "statements" in value) {
      this.#visit(value.statements);
    } else if (typeof value === "object" && value !== null && "content" in value) {
      this.#visit(value.content);
    }
  }

  #visitNode(node: Node): void {
    if (is<Choice>(node, "choice")) this.#visitChoice(node);
    else if (is<Divert>(node, "divert")) this.#visitDivert(node);
    else if (is<SentenceLine>(node, "sentenceLine")) this.#visitSentence(node);
    else if (node.kind === "conditional") {
      const { subject, branches } = node as unknown as {
        subject: Expression | undefined;
        branches: readonly { condition: Expression | undefined }[];
      };
      const isSwitch = subject !== undefined && branches.some(({ condition }) => condition);
      if (subject !== undefined && !isSwitch) this.#visitCondition(subject);
      if (subject !== undefined) return;
      for (const { condition } of branches) if (condition) this.#visitCondition(condition);
    } else if (node.kind === "print") {
      const { value } = node as unknown as { value: Expression };
      if (value.kind !== "sentence" || !/^(?:presumes|needs)\b/.test(value.text)) return;
      const { start, end } = value.span;
      const [word = ""] = value.text.split(" ");
      const asked = value.text.slice(word.length + 1);
      this.#put("a presupposition broken", start, end, `${word} not (${asked})`);
    } else if (node.kind === "assign" || node.kind === "increment") {
      const { start, end } = (node as unknown as { span: { start: number; end: number } }).span;
      const text = this.#text.slice(start, end);
      this.#put("an assignment removed", start, end, "");
      const turned = text.includes("+")
        ? text.replace(/\+/g, "-")
        : /(?<!=)-[=-]/.test(text)
          ? text.replace(/-/g, "+")
          : /\btrue\b/.test(text)
            ? text.replace(/\btrue\b/, "false")
            : text.replace(/\bfalse\b/, "true");
      if (turned !== text) this.#put("an assignment turned round", start, end, turned);
    } else if (node.kind === "tunnelReturn") {
      const { span } = node as unknown as { span: { start: number; end: number } };
      this.#put("a tunnel that does not return", span.start, span.end, "");
    } else if (node.kind === "VAR") {
      const { value } = node as unknown as { value: Expression };
      const { start, end } = value.span;
      if (value.kind === "boolean") {
        this.#put("a variable that starts otherwise", start, end, String(!value.value));
      } else if (value.kind === "number") {
        this.#put("a variable that starts otherwise", start, end, String(value.value + 1));
      } else if (value.kind === "list" && value.items.length > 0) {
        this.#put("a variable that starts otherwise", start, end, "()");
      }
    }
  }

  #visitCondition(condition: Expression): void {
    const { start, end } = condition.span;
    const text = this.#text.slice(start, end);
    if (/^(?:as|because|despite|presumes|needs)\b/.test(text)) return;
    // A sentence's negation is read from its own words; where "and" stands it needs brackets.
    const isPlain = condition.kind === "sentence" && !/\b(?:and|or|not)\b/.test(text);
    this.#put("a condition negated", start, end, isPlain ? `not ${text}` : `not (${text})`);
    const isKnowing = condition.kind === "sentence" && /\b(?:knows|believes|thinks)\b/.test(text);
    this.#put(isKnowing ? "a knowing not asked for" : "a condition taken away", start, end, "true");
    const number = /(?<=[<>=]\s*)\d+/.exec(text);
    if (number === null) return;
    const at = start + number.index;
    const moved = String(Number(number[0]) + 1);
    this.#put("a number in a condition moved by one", at, at + number[0].length, moved);
  }

  #visitChoice(choice: Choice): void {
    for (const condition of choice.conditions) this.#visitCondition(condition);
    const { start } = choice.span;
    const bullets = /^(?:[*+][ \t]*)+/.exec(this.#text.slice(start))?.[0] ?? "";
    const [from, to] = choice.isSticky ? ["+", "*"] : ["*", "+"];
    const kind = choice.isSticky
      ? "a sticky choice made once-only"
      : "a once-only choice made sticky";
    this.#put(kind, start, start + bullets.length, bullets.replaceAll(from, to));
  }

  #visitDivert(divert: Divert): void {
    const { start, end } = divert.span;
    const target = divert.target.names.map(({ text }) => text).join(".");
    if (target === "END" || target === "DONE") this.#put("an ending removed", start, end, "");
    if (divert.isTunnel || divert.hasArguments) return;
    if (target !== "END" && target !== "DONE") this.#put("a divert removed", start, end, "");
    const places = this.#places.filter((place) => place !== target);
    // One of them, the same for the same place in the text.
    const place = places[(start * 7919) % places.length];
    if (place === undefined) return;
    const { span } = divert.target;
    this.#put("a divert led elsewhere", span.start, span.end, place);
  }

  #visitSentence({ span: { start, end }, text }: SentenceLine): void {
    const kind = / (?:keeps|breaks|withdraws)\b/.test(text)
      ? "a promise left"
      : "an effect removed";
    this.#put(kind, start, end, "");
    const line = this.#text.slice(start, end);
    const twice = / gives\b/.test(text) ? "a gift given twice" : "an effect done twice";
    this.#put(twice, end, end, `\n${line}`);
  }

  /** Choices with all that stands below them. */
  #visitWeave(statements: readonly Statement[]): void {
    for (const [n, statement] of statements.entries()) {
      if (statement.kind !== "choice") continue;
      const next = statements
        .slice(n + 1)
        .find((each) => "depth" in each && each.depth <= statement.depth);
      const last = statements.at(-1) as Statement;
      const end = next === undefined ? last.span.end : next.span.start;
      this.#put("a choice removed with what is below it", statement.span.start, end, "");
    }
  }

  /** A person comes later, or goes sooner, by what stands beside it. */
  #visitGoings(statements: readonly unknown[]): void {
    for (const [n, node] of statements.entries()) {
      if (!isNode(node) || !is<SentenceLine>(node, "sentenceLine")) continue;
      const isComing = / arrives?\b/.test(node.text);
      if (!isComing && !/ leaves\b/.test(node.text)) continue;
      const other = statements[isComing ? n + 2 : n - 2];
      if (!isNode(other) || (other.kind !== "line" && other.kind !== "sentenceLine")) continue;
      const { span } = other as unknown as { span: { start: number; end: number } };
      const here = node.span;
      const text = this.#text;
      const moved = text.slice(here.start, here.end);
      if (isComing) {
        const between = text.slice(here.end, span.end);
        this.#put("a coming or going moved", here.start, span.end, `${between}\n${moved}`);
      } else {
        const between = text.slice(span.start, here.start);
        this.#put("a coming or going moved", span.start, here.end, `${moved}\n${between}`);
      }
    }
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && "kind" in value;
}

function is<T extends Node>(node: Node, kind: T["kind"]): node is T {
  return node.kind === kind;
}
