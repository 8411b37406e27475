/**
 * What a writer has answered, and what follows from it.
 *
 *     line 41 is Meredith
 *     the intern = Meredith
 *     you = Derek
 *     Sam is she
 *
 * Owns the reading of such lines, and how each binds: a line's speaker, a name that is
 * somebody's, who tells, a pronoun. An answer that cannot be followed is reported with its line.
 */

import { type Cast, castOf, pronounFor } from "./cast/cast.ts";
import type { Person, Pronoun } from "./cast/person.ts";
import type { Doc } from "./document.ts";

export interface Answer {
  /** In the file, from 1. */
  readonly row: number;
  readonly kind: "line" | "alias" | "teller" | "pronoun";
  /** The quotation, from 1; 0 where it is about none. */
  readonly line: number;
  /** The left-hand name. */
  readonly left: string;
  readonly right: string;
}

export interface Answers {
  readonly answers: readonly Answer[];
  readonly problems: readonly AnswerProblem[];
}

export interface AnswerProblem {
  readonly row: number;
  readonly text: string;
  /** `unread`: no such sentence. `no-line`: the text has fewer lines. `nobody`: not of the cast. */
  readonly why: "unread" | "no-line" | "nobody";
}

/** Reads a file of answers: one a line; `#` and `//` begin remarks. */
export function readAnswers(text: string): Answers {
  const answers: Answer[] = [];
  const problems: AnswerProblem[] = [];
  text.split(/\r?\n/).forEach((written, i) => {
    const sentence = written
      .replace(/(?:#|\/\/).*$/, "")
      .trim()
      .replace(/[.;]$/, "");
    if (sentence === "") return;
    const answer = readAnswer(sentence, i + 1);
    if (answer === undefined) problems.push({ row: i + 1, text: sentence, why: "unread" });
    else answers.push(answer);
  });
  return { answers, problems };
}

function readAnswer(sentence: string, row: number): Answer | undefined {
  const line = /^line\s+(\d{1,9})\s*(?:is|=|:)\s*(?:by\s+)?(\S.*)$/i.exec(sentence);
  if (line !== null) {
    const [, number = "", right = ""] = line;
    return { row, kind: "line", line: Number(number), left: "", right: right.trim() };
  }
  const teller = /^(you|I)\s*(?:=|is|am|are)\s*(\S.*)$/.exec(sentence);
  if (teller !== null)
    return {
      row,
      kind: "teller",
      line: 0,
      left: teller[1] as string,
      right: (teller[2] as string).trim(),
    };
  const pronoun = /^(\S.*?)\s+(?:is|=)\s+(he|she|they|it)$/i.exec(sentence);
  if (pronoun !== null) {
    const [, left = "", right = ""] = pronoun;
    return { row, kind: "pronoun", line: 0, left, right: right.toLowerCase() };
  }
  const alias = /^(\S.*?)\s*(?:=|\bis\b)\s*(\S.*)$/.exec(sentence);
  if (alias === null) return undefined;
  const [, left = "", right = ""] = alias;
  return { row, kind: "alias", line: 0, left: left.trim(), right: right.trim() };
}

export interface Answered {
  readonly cast: Cast;
  /** By quotation: its speaker. */
  readonly settled: ReadonlyMap<number, number>;
  readonly teller: number | undefined;
  readonly problems: readonly AnswerProblem[];
}

/** Changes a cast as answers say, and settles what they settle. */
export function applyAnswers(doc: Doc, cast: Cast, answers: Answers | undefined): Answered {
  if (answers === undefined) return { cast, settled: new Map(), teller: undefined, problems: [] };
  const problems = [...answers.problems];
  let people = [...cast.people];
  for (const answer of answers.answers) {
    if (answer.kind === "alias") people = joined(people, answer);
    else if (answer.kind === "pronoun") people = withPronoun(people, answer);
    else if (findPerson(people, answer.right) === undefined)
      people.push(newPerson(people.length, answer.right));
  }
  people = people.map((person, index) => ({ ...person, index }));
  const settled = new Map<number, number>();
  let teller: number | undefined;
  for (const answer of answers.answers) {
    const report = (why: AnswerProblem["why"]): void => {
      problems.push({ row: answer.row, text: answer.right, why });
    };
    if (answer.kind === "pronoun" && findPerson(people, answer.left) === undefined)
      report("nobody");
    const person = findPerson(people, answer.right);
    if (answer.kind === "teller") teller = person?.index;
    if (answer.kind !== "line") continue;
    if (doc.quotations[answer.line - 1] === undefined) report("no-line");
    else if (person !== undefined) settled.set(answer.line - 1, person.index);
  }
  return { cast: castOf(doc, people), settled, teller, problems };
}

function findPerson(people: readonly Person[], name: string): Person | undefined {
  const wanted = name.toLowerCase();
  return (
    people.find((person) => person.aliases.some((alias) => alias.toLowerCase() === wanted)) ??
    people.find((person) =>
      person.aliases.some((alias) => alias.toLowerCase().split(/\s+/).includes(wanted)),
    )
  );
}

function newPerson(index: number, name: string): Person {
  return { index, name, aliases: [name], gender: undefined, pronoun: "they", kind: "name" };
}

/** `the intern = Meredith`: two people become one, or one gets another name. */
function joined(people: readonly Person[], answer: Answer): Person[] {
  const target = findPerson(people, answer.right) ?? newPerson(people.length, answer.right);
  const other = findPerson(people, answer.left);
  const aliases = new Set([
    ...target.aliases,
    answer.left,
    ...(other === undefined ? [] : other.aliases),
  ]);
  const gender = target.gender ?? other?.gender;
  const pronoun = target.gender === undefined ? pronounFor(gender) : target.pronoun;
  const one = { ...target, aliases: [...aliases], gender, pronoun };
  const rest = people.filter((person) => person !== target && person !== other);
  return [...rest, one].sort((a, b) => a.index - b.index);
}

function withPronoun(people: readonly Person[], answer: Answer): Person[] {
  const target = findPerson(people, answer.left);
  const pronoun = answer.right as Pronoun;
  const gender = pronoun === "he" ? "m" : pronoun === "she" ? "f" : undefined;
  return people.map((person) => (person === target ? { ...person, pronoun, gender } : person));
}
