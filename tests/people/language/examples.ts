/**
 * The fenced examples of a page about the language, and plays of stories written down.
 *
 *     ```keep                      a whole story
 *     ```keep refused CODE …       one that does not compile, for these reasons
 *     ```keep warned CODE …        one that compiles, with these warnings
 *     ```play Ada                  under a story: a play of it, as Ada sees it
 *     ```                          what is typed at the command line
 *
 * Owns what the fences mean, and the form of a play: that of `keepsake test`. Knows nothing of
 * what should be true of an example.
 */
import { transcriptOfTurn } from "../../../src/cli/transcript.ts";
import { compileKeep, NOBODY } from "../../../src/compile/keep.ts";
import type { MarkMeaning } from "../../../src/drama/index.ts";
import { beginStory, LINE, Machine, run, takeChoice } from "../../../src/engine/index.ts";
import { Story } from "../../../src/play/index.ts";
import type { Program } from "../../../src/program/program.ts";

/** A play written down under an example. */
export interface Shown {
  readonly as: string;
  readonly lines: readonly string[];
  /** Its fence's line in the page, counting from 1. */
  readonly line: number;
}

/** A story in a page. */
export interface Example {
  readonly line: number;
  readonly source: string;
  /** Codes of the messages that it is to show, and whether they keep it from being compiled. */
  readonly codes: readonly string[];
  readonly isRefused: boolean;
  readonly plays: readonly Shown[];
}

/** The examples of a page, each with the plays under it. Throws at a fence of another kind. */
export function examplesOf(page: string): Example[] {
  const examples: (Example & { readonly plays: Shown[] })[] = [];
  const lines = page.split("\n");
  for (let at = 0; at < lines.length; at++) {
    const fence = /^```(\S*)\s*(.*)$/.exec(lines[at] as string);
    if (fence === null) continue;
    const line = at + 1;
    const end = lines.indexOf("```", line);
    if (fence[0] === "```") {
      at = end;
      continue;
    }
    const body = lines.slice(line, end);
    const words = (fence[2] as string).split(/\s+/).filter((word) => word !== "");
    if (fence[1] === "keep") {
      const [kind, ...codes] = words;
      if (kind !== undefined && kind !== "refused" && kind !== "warned") {
        throw new Error(`line ${line}: what is an example that is "${kind}"?`);
      }
      const source = `${body.join("\n")}\n`;
      examples.push({ line, source, codes, isRefused: kind === "refused", plays: [] });
    } else if (fence[1] === "play" && words.length === 1 && examples.length > 0) {
      examples.at(-1)?.plays.push({ as: words[0] as string, lines: body, line });
    } else {
      throw new Error(`line ${line}: a fence of an unknown kind`);
    }
    at = end;
  }
  return examples;
}

/** Everybody whom a story can be played as, and nobody. */
export function viewpointsOf(source: string): string[] {
  const { symbols } = compileKeep(source, { as: NOBODY });
  const people = symbols?.cast.people ?? [];
  return [...people.filter(({ isPlayable }) => isPlayable).map(({ name }) => name), NOBODY];
}

/** The numbers that a play chooses, counting from 1. */
export function chosenIn(lines: readonly string[]): number[] {
  return lines.flatMap((line) => {
    const number = /^> (\d+)$/.exec(line);
    return number === null ? [] : [Number(number[1])];
  });
}

/** Plays a story once more and writes it down; the faults it runs into are among the lines. */
export function playAgain(source: string, as: string, chosen: readonly number[]): string[] {
  const { program } = compileKeep(source, { as });
  if (program === undefined) return ["(does not compile)"];
  const written: string[] = [];
  const story = new Story(program, {
    seed: 0,
    onDiagnostic: ({ code }) => written.push(`(${code})`),
  });
  const turn = (number: number | undefined): void => {
    const taken = number === undefined ? undefined : story.choices[number - 1];
    if (number !== undefined) {
      if (taken === undefined) throw new Error(`there is no choice ${number}`);
      story.choose(taken.index);
    }
    const lines = [...story.continueAll()];
    const { choices } = story;
    const ended = choices.length === 0;
    written.push(...transcriptOfTurn({ chosen: taken, lines, choices, ended }));
  };
  turn(undefined);
  for (const number of chosen) turn(number);
  return written;
}

/** What came of taking every way through a story. */
export interface Explored {
  readonly endings: number;
  readonly printed: readonly string[];
  /** What was chosen, by the reader and by others, as it is offered. */
  readonly taken: readonly string[];
  /** Effects that could not take place, and demands that were not met. */
  readonly faults: readonly MarkMeaning[];
}

/** Takes every choice in every order. Throws where a story has more than 5,000 plays. */
export function playEveryWay(program: Program): Explored {
  const printed = new Set<string>();
  const taken = new Set<string>();
  const faults: MarkMeaning[] = [];
  let endings = 0;
  const waiting: number[][] = [[]];
  for (let plays = 0; waiting.length > 0; plays++) {
    if (plays > 5000) throw new Error("too many ways to play them all");
    const way = waiting.pop() as number[];
    const machine = new Machine(program);
    const marks: number[] = [];
    machine.marks = marks;
    beginStory(machine, 1);
    const read = (): void => {
      for (;;) {
        const isLine = run(machine) === LINE;
        printed.add(machine.output.finish().text);
        machine.output.clear();
        if (!isLine) return;
      }
    };
    read();
    for (const choice of way) {
      takeChoice(machine, choice);
      read();
    }
    for (const number of marks) {
      const mark = program.symbols?.marks[number];
      const isFault = mark?.kind === "unmet" || (mark?.kind === "effect" && mark.isFault);
      if (mark !== undefined && isFault) faults.push(mark);
      if (mark?.kind === "pick") taken.add(program.symbols?.choices[mark.choice]?.words ?? "");
    }
    if (machine.offered === 0) endings++;
    for (const text of offeredAfter(program, way)) taken.add(text);
    for (let choice = 0; choice < machine.offered; choice++) waiting.push([...way, choice]);
  }
  printed.delete("");
  return { endings, printed: [...printed], taken: [...taken], faults };
}

function offeredAfter(program: Program, way: readonly number[]): string[] {
  const story = new Story(program, { seed: 1 });
  story.continueAll();
  for (const choice of way) {
    story.choose(choice);
    story.continueAll();
  }
  return story.choices.map(({ text }) => text);
}
