/**
 * Reads one flow of a state into a machine: its threads, its choices, what was read in it last.
 *
 * Every place must be one of the story's, every frame must have been called by a divert that
 * stands where the frame below is, and nothing may go on from the middle of an expression: then
 * the engine meets nothing that it could not have come to by itself. The machine's cells are
 * left as they are. Throws `StateError`.
 */
import type { Machine } from "../../engine/machine.ts";
import { T_BASE, T_FRAME, T_RESUME, THREAD_HEADER } from "../../engine/machine.ts";
import { type Container, IS_FALLBACK } from "../../program/tree.ts";
import {
  damaged,
  elsewhere,
  type Fields,
  fieldsOf,
  listOf,
  own,
  textOf,
  wholeOf,
} from "./given.ts";
import { nodeOf, noteAtPath, rowAround } from "./places.ts";
import { type FrameReader, framesOf, pushFrames } from "./read-frames.ts";
import { readOutput } from "./read-output.ts";
import { canGoOnFrom, valuesBefore } from "./resting-places.ts";
import { type NamesAt, readValue } from "./values.ts";

/** What was read last in a flow. */
export interface LastRead {
  readonly text: string;
  readonly tags: readonly string[];
}

/** Puts a flow into a reader's machine, with these values under way. */
export function readFlow(reader: FrameReader, flow: Fields, evals: readonly unknown[]): LastRead {
  const { machine } = reader;
  const callstack = fieldsOf(flow["callstack"], "the call stack");
  const threads = listOf(callstack["threads"], "the threads").map((thread) =>
    fieldsOf(thread, "a thread"),
  );
  if (threads.length === 0) throw damaged("a flow has no threads");
  machine.clearPicks();
  machine.ep = 0;
  readChoices(reader, flow, threads);
  readThreads(reader, threads, evals);
  machine.didExit = machine.pc < 0 && machine.pickCount === 0;
  return readOutput(machine, listOf(flow["outputStream"], "what was read last"));
}

/** From the main flow up; each lies upon the one that it began in. */
function readThreads(
  reader: FrameReader,
  threads: readonly Fields[],
  evals: readonly unknown[],
): void {
  const { machine, places } = reader;
  let needed = 0;
  let resume = 0;
  let namesAt: NamesAt = () => undefined;
  machine.base = 0;
  machine.fp = 0;
  machine.sp = 0;
  machine.pc = -1;
  threads.forEach((thread, i) => {
    const below = machine.base;
    const frame = machine.fp - below;
    machine.ensureStack(THREAD_HEADER);
    machine.base = machine.sp;
    machine.stack[machine.base + T_BASE] = below;
    machine.stack[machine.base + T_FRAME] = frame;
    machine.stack[machine.base + T_RESUME] = resume;
    machine.sp += THREAD_HEADER;
    const frames = framesOf(reader, thread);
    namesAt = pushFrames(reader, frames);
    const note = frames[frames.length - 1]?.note ?? -1;
    if (i < threads.length - 1) {
      if (note < 0 || nodeOf(places, note)?.kind !== "divert") {
        throw damaged("a thread began where none begins");
      }
      resume = places.starts[note + 1] as number;
    } else if (note >= 0) {
      if (!canGoOnFrom(places, note)) throw damaged("it was made in the middle of a line");
      machine.pc = places.starts[note] as number;
    }
    let values = 0;
    for (const { note: at, isInExpression } of frames) {
      if (isInExpression) values += valuesBefore(places, at);
    }
    needed = Math.max(needed, values);
  });
  if (evals.length < needed) throw damaged("values under way are missing");
  for (const value of evals) {
    machine.ensureEvals();
    readValue(machine, places, value, namesAt, machine.result);
    machine.evals[machine.ep] = machine.result.tag;
    machine.evals[machine.ep + 1] = machine.result.payload;
    machine.ep += 2;
  }
  machine.ensureEvals();
}

// ─── Choices ────────────────────────────────────────────────────────────────────────────────

function readChoices(reader: FrameReader, flow: Fields, threads: readonly Fields[]): void {
  const choices = listOf(flow["currentChoices"], "the choices");
  if (choices.length === 0) return;
  const kept = flow["choiceThreads"];
  const others = kept === undefined || kept === null ? {} : fieldsOf(kept, "the choices' threads");
  const byIndex = new Map<unknown, Fields>();
  for (const thread of threads) byIndex.set(thread["threadIndex"], thread);
  for (const each of choices) {
    const choice = fieldsOf(each, "a choice");
    const index = wholeOf(choice["originalThreadIndex"], "a choice's thread");
    const thread = byIndex.get(index) ?? own(others, String(index));
    readChoice(reader, choice, fieldsOf(thread, "a choice's thread"));
  }
}

function readChoice(reader: FrameReader, choice: Fields, thread: Fields): void {
  const { machine, places } = reader;
  const path = textOf(choice["originalChoicePath"], "a choice's place");
  const note = noteAtPath(places, path);
  const node = note < 0 ? undefined : nodeOf(places, note);
  if (node?.kind !== "choicePoint") throw elsewhere(`a choice was offered at '${path}'`);
  const targetPath = textOf(choice["targetPath"], "a choice's target");
  const target = rowAround(places, targetPath);
  if (target < 0 || (places.containers[target] as Container) !== node.target) {
    throw elsewhere(`a choice leads to '${targetPath}'`);
  }
  machine.base = 0;
  machine.sp = THREAD_HEADER;
  const frames = framesOf(reader, thread);
  if (frames.some(({ isInExpression }) => isInExpression)) {
    throw damaged("a choice was offered in the middle of an expression");
  }
  pushFrames(reader, frames);
  machine.pc = places.starts[note] as number;
  machine.addPick(
    target,
    (node.flags & IS_FALLBACK) !== 0 ? 1 : 0,
    previousOf(reader, thread),
    machine.pools.string(textOf(choice["text"], "a choice's text")),
    tagsOf(machine, choice["tags"]),
  );
}

/** The container that the flow was in before a choice, which decides what taking it counts. */
function previousOf({ places }: FrameReader, thread: Fields): number {
  const given = thread["previousContentObject"];
  if (given === undefined || given === null) return -1;
  const path = textOf(given, "the place before a choice");
  const row = rowAround(places, path);
  if (row < 0) throw elsewhere(`a choice was come to from '${path}'`);
  return row;
}

/** A choice's tags as one text, each behind a NUL. */
function tagsOf(machine: Machine, given: unknown): number {
  if (given === undefined || given === null) return -1;
  let tags = "";
  for (const tag of listOf(given, "a choice's tags")) tags += `\0${textOf(tag, "a choice's tag")}`;
  return tags === "" ? -1 : machine.pools.string(tags);
}
