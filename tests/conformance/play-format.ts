/**
 * Plays as text: the form of every `play.txt`, made by our engine and by inkjs.
 *
 *     (seed 7)                       how it is played: see `PlayHeader`
 *     You wait. # tag                a line, its tags after it
 *       1: Knock # tag               a choice
 *     > 1                            the choice taken
 *     error[divided-by-zero] line 4  what went wrong in the turn, after its text
 *     END                            nothing to read and nothing to choose
 *
 * Owns the form and both players. What a play should be is for the folders to say.
 */
import { Compiler, CompilerOptions } from "inkjs/full";
import {
  compile,
  type Diagnostic,
  placeInSource,
  type SourceFile,
  Story,
  type Value,
} from "../../src/index.ts";

/** The first lines of a play, in brackets: how it is to be played. */
export interface PlayHeader {
  /** `(seed 7)`: the story seed. */
  readonly seed: number;
  /** `(dialect inkjs)` */
  readonly dialect: "reference" | "inkjs";
  /** `(count all visits)`: as Inky compiles, not only the places that are asked about. */
  readonly countAllVisits: boolean;
  /** `(unlike inkjs: anchor)`: where docs/differences-from-ink.md says why inkjs goes another way. */
  readonly unlike: string | undefined;
}

/** A play as it was written: how it is played, what is chosen, and all of it as lines. */
export interface WrittenPlay {
  readonly header: PlayHeader;
  /** The lines of the header, as they stand. */
  readonly headerLines: readonly string[];
  /** Choices, counted from 1. */
  readonly input: readonly number[];
  /** What is shown, the choices taken among it. */
  readonly lines: readonly string[];
}

/** A story's text, and the files that it may include. */
export interface StoryText {
  readonly main: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Reads a `play.txt`. Throws for a header that means nothing. */
export function readPlay(text: string): WrittenPlay {
  const lines = text.replace(/\r/g, "").replace(/\n+$/, "").split("\n");
  let seed = 1;
  let dialect: PlayHeader["dialect"] = "reference";
  let countAllVisits = false;
  let unlike: string | undefined;
  let at = 0;
  for (; at < lines.length; at++) {
    const match = /^\((seed (-?\d+)|dialect (\w+)|count all visits|unlike inkjs: ([\w-]+))\)$/.exec(
      lines[at] as string,
    );
    if (match === null) break;
    if (match[2] !== undefined) seed = Number(match[2]);
    else if (match[3] === "inkjs" || match[3] === "reference") dialect = match[3];
    else if (match[4] !== undefined) unlike = match[4];
    else if (match[1] === "count all visits") countAllVisits = true;
    else throw new Error(`what is ${lines[at]}?`);
  }
  const body = lines.slice(at);
  return {
    header: { seed, dialect, countAllVisits, unlike },
    headerLines: lines.slice(0, at),
    input: body.filter((line) => /^> \d+$/.test(line)).map((line) => Number(line.slice(2))),
    lines: body,
  };
}

/** More lines than this are taken for a story without an end. */
const MOST_LINES = 200;

/** Far more steps than any turn here takes; unbundled, as tests run, the engine is slow. */
const STEP_BUDGET = 200_000;

/** Plays a story on our own engine, through the public API. */
export function playOurs(story: StoryText, header: PlayHeader, input: readonly number[]): string[] {
  const { program, diagnostics, sources } = compile(story.main, {
    name: "story.ink",
    dialect: header.dialect,
    countAllVisits: header.countAllVisits,
    files: (path) => {
      const text = story.files[path];
      return text === undefined ? undefined : { name: path, text };
    },
  });
  const lines = diagnostics.map((diagnostic) => showDiagnostic(diagnostic, sources));
  if (program === undefined) return lines;
  const faults: string[] = [];
  const playing = new Story(program, {
    seed: header.seed,
    stepBudget: STEP_BUDGET,
    onDiagnostic: (diagnostic) => {
      faults.push(showDiagnostic(diagnostic, sources));
    },
  });
  let chosen = 0;
  for (;;) {
    while (playing.canContinue && lines.length < MOST_LINES) {
      const line = playing.continue();
      if (line !== undefined) lines.push(showLine(line.text, line.tags));
    }
    lines.push(...faults.splice(0));
    const { choices } = playing;
    for (const [i, { text, tags }] of choices.entries()) lines.push(showChoice(i, text, tags));
    if (choices.length === 0) {
      lines.push("END");
      return lines;
    }
    const next = input[chosen++];
    if (next === undefined) return lines;
    lines.push(`> ${next}`);
    if (next < 1 || next > choices.length) {
      lines.push(`(there is no choice ${next})`);
      return lines;
    }
    playing.choose(next - 1);
  }
}

function showDiagnostic(diagnostic: Diagnostic, sources: readonly SourceFile[]): string {
  const { span } = diagnostic.primary;
  const file = sources[span.file];
  const place = file === undefined ? "" : ` line ${placeInSource(file, span.start).line}`;
  const name = file === undefined || file.name === "story.ink" ? "" : ` of ${file.name}`;
  return `${diagnostic.severity}[${diagnostic.code}]${place}${name}`;
}

function showLine(text: string, tags: readonly string[]): string {
  return `${text}${tags.map((tag) => ` # ${tag}`).join("")}`.trimStart();
}

function showChoice(index: number, text: string, tags: readonly string[]): string {
  return `  ${index + 1}: ${showLine(text, tags)}`.trimEnd();
}

/**
 * Plays a story on inkjs, in the same form; what went wrong is shown by its message. A story
 * that inkjs breaks down on ends with `crash: …`.
 */
export function playInkjs(
  story: StoryText,
  header: Pick<PlayHeader, "seed" | "countAllVisits">,
  input: readonly number[],
): string[] {
  const lines: string[] = [];
  const kinds = ["note", "warning", "error"];
  const show = (message: string, type: number): string =>
    `${kinds[type]}: ${message.replace(/^(RUNTIME )?(ERROR|WARNING|TODO): /, "")}`;
  let failed = false;
  const options = new CompilerOptions(
    null,
    [],
    header.countAllVisits,
    (message: string, type: number) => {
      if (type === 2) failed = true;
      lines.push(show(message, type));
    },
    {
      ResolveInkFilename: (name: string): string => name,
      LoadInkFileContents: (name: string): string => {
        const text = story.files[name];
        if (text === undefined) throw new Error(`no file named ${name}`);
        return text;
      },
    },
  );
  try {
    const playing = new Compiler(story.main, options).Compile();
    if (failed) return lines;
    const faults: string[] = [];
    playing.onError = (message: string, type: number) => {
      faults.push(show(message, type));
    };
    playing.allowExternalFunctionFallbacks = true;
    playing.state.storySeed = header.seed;
    let chosen = 0;
    let steps = 0;
    for (;;) {
      while (playing.canContinue && lines.length < MOST_LINES && steps++ < 20 * MOST_LINES) {
        // In slices: it has no limit of its own on what one line may take.
        for (let slices = 0; slices === 0 || !playing.asyncContinueComplete; slices++) {
          if (slices === 10) return [...lines, "(it goes on for ever)"];
          playing.ContinueAsync(40);
        }
        const text = (playing.currentText ?? "").replace(/\n$/, "");
        const tags = playing.currentTags ?? [];
        if (text !== "" || tags.length > 0) lines.push(showLine(text, tags));
      }
      lines.push(...faults.splice(0));
      const choices = playing.currentChoices;
      for (const [i, { text, tags }] of choices.entries())
        lines.push(showChoice(i, text, tags ?? []));
      if (choices.length === 0) {
        lines.push("END");
        return lines;
      }
      const next = input[chosen++];
      if (next === undefined) return lines;
      lines.push(`> ${next}`);
      if (next < 1 || next > choices.length) {
        lines.push(`(there is no choice ${next})`);
        return lines;
      }
      playing.ChooseChoiceIndex(next - 1);
    }
  } catch (error) {
    if (!failed) lines.push(`crash: ${error instanceof Error ? error.message : String(error)}`);
    return lines;
  }
}

/**
 * A play without the words for what went wrong, which are each tool's own: what is left must
 * be the same. Warnings and notes of the compiler are compared elsewhere, so they go.
 */
export function withoutWords(lines: readonly string[]): string[] {
  const kept: string[] = [];
  let failed = false;
  for (const line of lines) {
    const match = /^(error|warning|note|crash)(\[|: )/.exec(line);
    if (match === null) kept.push(line.trimEnd());
    else if (match[1] === "error" && !failed) {
      // Once: one mistake may be told in several ways.
      kept.push("error");
      failed = true;
    } else if (match[1] === "crash") kept.push("crash");
  }
  return kept;
}

/** A value as a play might print it, for tests that look into variables. */
export function showValue(value: Value): string {
  if (typeof value !== "object") return JSON.stringify(value);
  if ("target" in value) return `-> ${value.target}`;
  return `(${value.items.map(({ name }) => name).join(", ")})`;
}
