/**
 * Plays ink with our own compiler and engine, in the dialect of inkjs.
 */
import type { Diagnostic } from "../../src/base/diagnostic.ts";
import { inkWording } from "../../src/base/ink-wording.ts";
import { placeInSource, type SourceFile } from "../../src/base/span.ts";
import { compile } from "../../src/compile/index.ts";
import type { Value } from "../../src/play/api.ts";
import { Story } from "../../src/play/index.ts";
import { readInkJson } from "../../src/program/ink-json-read.ts";
import { writeInkJson } from "../../src/program/ink-json-write.ts";
import { linkProgram } from "../../src/program/link.ts";
import type { Program } from "../../src/program/program.ts";
import {
  type CompileMessage,
  type Event,
  inOrder,
  type Opened,
  type OpenOptions,
  type Player,
  type PlayRequest,
  type Source,
  type Transcript,
} from "./transcript.ts";

/** Ours. */
export const keepsakePlayer: Player = { name: "ours", open: openWithKeepsake };

function openWithKeepsake(source: Source, options: OpenOptions): Opened {
  try {
    const { tree, diagnostics, sources } = compile(source.main, {
      countAllVisits: options.countAllVisits,
      files: (path) => {
        const text = source.files[path];
        return text === undefined ? undefined : { name: path, text };
      },
    });
    const messages = diagnostics.map((diagnostic) => readDiagnostic(diagnostic, sources));
    if (tree === undefined || messages.some((message) => message.severity === "error"))
      return { ok: false, messages };
    let program: Program | undefined;
    return {
      ok: true,
      messages,
      json: () => JSON.parse(writeInkJson(tree)),
      text: () => writeInkJson(tree),
      play: (request) => {
        program ??= linkProgram(tree, { dialect: "inkjs", sources });
        return playProgram(program, request);
      },
    };
  } catch (error) {
    return {
      ok: "crash",
      text: error instanceof Error ? (error.stack ?? error.message) : String(error),
    };
  }
}

/** A story that was compiled before, by whomever. Throws where it cannot be read. */
export function openJsonWithKeepsake(text: string): Pick<Opened & { ok: true }, "play"> {
  const read = readInkJson(text);
  if ("error" in read) throw new Error(read.error);
  const program = linkProgram(read.tree, { dialect: "inkjs" });
  return { play: (request) => playProgram(program, request) };
}

function readDiagnostic(diagnostic: Diagnostic, sources: readonly SourceFile[]): CompileMessage {
  const { span } = diagnostic.primary;
  const file = sources[span.file];
  return {
    severity: diagnostic.severity,
    line: file === undefined ? 0 : placeInSource(file, span.start).line,
    text: `${diagnostic.code}: ${inkWording(diagnostic) ?? diagnostic.title}`,
  };
}

/** How much one turn may take; random programs end well before. */
const STEP_BUDGET = 3_000_000;

/** Plays a laid-out program as the oracle plays its own. */
export function playProgram(program: Program, request: PlayRequest): Transcript {
  const events: Event[] = [];
  const faults: Event[] = [];
  const choose = request.chooser();
  let turns = 0;
  let lines = 0;
  const begin = (): Story =>
    new Story(program, {
      seed: request.storySeed,
      stepBudget: STEP_BUDGET,
      onDiagnostic: (diagnostic) => {
        faults.push({
          kind: diagnostic.severity === "warning" ? "warning" : "error",
          text: `${diagnostic.code}: ${inkWording(diagnostic) ?? diagnostic.title}`,
        });
      },
    });
  try {
    let story = begin();
    for (;;) {
      while (story.canContinue) {
        if (lines >= request.maxLines) {
          events.push(...inOrder(faults), { kind: "cut", why: "lines" });
          return finish(story, events);
        }
        const line = story.continue();
        if (line === undefined) continue;
        events.push({ kind: "line", text: line.text, tags: [...line.tags] });
        lines++;
      }
      if (faults.some((fault) => "text" in fault && fault.text.startsWith("endless-"))) {
        // Time may have run out while what belongs to its last line was still being looked for.
        if (events.at(-1)?.kind === "line") events.pop();
        events.push({ kind: "cut", why: "time" });
        return { events, variables: {}, turn: 0 };
      }
      events.push(...inOrder(faults.splice(0)));
      const choices = story.choices;
      if (choices.length === 0) return finish(story, events);
      events.push({
        kind: "choices",
        choices: choices.map(({ text, tags }) => ({ text, tags: [...tags] })),
      });
      if (turns >= request.maxTurns) {
        events.push({ kind: "cut", why: "turns" });
        return finish(story, events);
      }
      const index = choose(choices.length, turns++);
      if (index === undefined) return finish(story, events);
      events.push({ kind: "chosen", index });
      if (request.disturb === "reload") story = reload(story, begin());
      else if (request.disturb === "undo") wander(story, (index + 1) % choices.length);
      // What was met on the way there and back is no part of the play.
      faults.length = 0;
      story.choose(index);
    }
  } catch (error) {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    events.push({ kind: "crash", text });
    return { events, variables: {}, turn: 0 };
  }
}

/** Saves, and goes on in another story from the save. */
function reload(story: Story, other: Story): Story {
  const loaded = other.load(story.save());
  if (!loaded.ok) throw new Error(`a story's own save was refused: ${loaded.reason}`);
  return other;
}

/** Takes a choice and what follows it back, twice. */
function wander(story: Story, index: number): void {
  story.choose(index);
  story.continueAll();
  story.undo();
  story.redo();
  story.undo();
}

function finish(story: Story, events: readonly Event[]): Transcript {
  const variables: Record<string, string> = {};
  for (const name of story.variables.names())
    variables[name] = showValue(story.variables.get(name));
  return { events, variables, turn: story.turn - 1 };
}

/** A value as text, as inkjs-player.ts prints its own. */
function showValue(value: Value): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value !== "object") return String(value);
  if ("target" in value) return `-> ${value.target}`;
  const items = value.items.map((item) => `${item.name}=${item.value}`).sort();
  const origins = items.length > 0 ? [] : [...value.origins].sort();
  return `(${items.join(", ")})${origins.length > 0 ? ` of ${origins.join(", ")}` : ""}`;
}
