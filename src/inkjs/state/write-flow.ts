/**
 * Writes one flow of a state: where it is, what called what, what was read last, what is offered.
 *
 * Ink keeps a pointer in every frame: the top one's is where it goes on, any other's is the
 * divert that called the frame above. Ours keep where to go on afterwards, which is the end of
 * that divert. Threads are numbered anew, first those under way, then one for each choice.
 */
import {
  F_KIND,
  F_PREVIOUS,
  F_RETURN,
  F_TEXT,
  FRAME_HEADER,
  IN_EXPRESSION,
  KIND_FUNCTION,
  type Machine,
  P_FLAGS,
  P_FORK,
  P_PC,
  P_PREVIOUS,
  P_SIZE,
  P_TAGS,
  P_TARGET,
  P_TEXT,
  PICK_HEADER,
  T_BASE,
  T_FRAME,
  T_RESUME,
  THREAD_HEADER,
} from "../../engine/machine.ts";
import { UNSET } from "../../engine/value.ts";
import * as Op from "../../program/op.ts";
import {
  type Names,
  namesOfFrame,
  nodeOf,
  noteAt,
  noteOfCall,
  noteOfInstruction,
  type Places,
  pathOfPlace,
  placeOfNote,
  quotedPath,
} from "./places.ts";
import { type NamesAt, quotedText, stringText, valueText } from "./values.ts";

/** One thread's frames where they lie: on the call stack, or kept by a choice. */
interface Thread {
  readonly cells: Int32Array;
  /** What the frames' distances are counted from. */
  readonly base: number;
  /** Distance of the frame on top. */
  readonly frame: number;
  /** Where the frame on top ends. */
  readonly end: number;
  /** The note of where it is; −1 where it rests. */
  readonly note: number;
}

/** A flow as JSON. `text` and `tags` are what was read in it last. */
export function flowText(
  machine: Machine,
  places: Places,
  text: string,
  tags: readonly string[],
): string {
  const threads = threadsOf(machine, places);
  const written = threads.map((thread, i) =>
    threadText(
      machine,
      places,
      thread,
      i,
      thread.note < 0 ? "" : previousText(places, thread.note),
    ),
  );
  const offered = choicesText(machine, places, threads.length);
  return (
    `{"callstack":{"threads":[${written.join(",")}]` +
    `,"threadCounter":${threads.length + machine.pickCount - 1}}` +
    `,"outputStream":[${outputText(text, tags)}]${offered}}`
  );
}

/** What was read, in the pieces that ink prints it in. */
function outputText(text: string, tags: readonly string[]): string {
  const isEnded = text.endsWith("\n");
  const words = isEnded ? text.slice(0, -1) : text;
  const pieces = words === "" ? [] : [stringText(words)];
  for (const tag of tags) pieces.push('"#"', stringText(tag), '"/#"');
  if (isEnded) pieces.push('"\\n"');
  return pieces.join(",");
}

// ─── Threads and frames ─────────────────────────────────────────────────────────────────────

/** From the main flow up. Threads that have come to their end are over for ink. */
function threadsOf(machine: Machine, places: Places): Thread[] {
  const { stack, program } = machine;
  const threads: Thread[] = [];
  let { base, pc, sp: end } = machine;
  let frame = machine.fp - base;
  const above = (): void => {
    const below = stack[base + T_BASE] as number;
    frame = stack[base + T_FRAME] as number;
    pc = stack[base + T_RESUME] as number;
    end = base;
    base = below;
  };
  while (pc >= 0 && program.code[pc] === Op.FALL && base > 0) {
    if (((stack[base + frame + F_KIND] as number) & 3) === KIND_FUNCTION) break;
    above();
  }
  let note = pc < 0 ? -1 : noteAt(places, pc);
  for (;;) {
    threads.push({ cells: stack, base, frame, end, note });
    if (base === 0) return threads.reverse();
    above();
    note = noteOfCall(places, pc);
  }
}

function threadText(
  machine: Machine,
  places: Places,
  thread: Thread,
  index: number,
  previous: string,
): string {
  return `{"callstack":[${framesText(machine, places, thread)}],"threadIndex":${index}${previous}}`;
}

/** What ink was at before a place, the object that stands before it. */
function previousText(places: Places, note: number): string {
  let text = places.texts.previous[note];
  if (text === undefined) {
    const { row, index } = placeOfNote(places, note);
    const path = index > 0 ? pathOfPlace(places, { row, index: index - 1 }) : undefined;
    text = path === undefined ? "" : `,"previousContentObject":${JSON.stringify(path)}`;
    places.texts.previous[note] = text;
  }
  return text;
}

interface Frame {
  readonly fp: number;
  readonly end: number;
  readonly note: number;
  /** Whether it called the frame above within an expression. */
  readonly isInExpression: boolean;
}

/** A thread's frames, from the first up. */
function framesOf(places: Places, { cells, base, frame, end, note }: Thread): Frame[] {
  const frames: Frame[] = [{ fp: base + frame, end, note, isInExpression: false }];
  for (let fp = base + frame; ; ) {
    const below = cells[fp + F_PREVIOUS] as number;
    if (below < 0) return frames.reverse();
    frames.push({
      fp: base + below,
      end: fp,
      note: noteOfCall(places, cells[fp + F_RETURN] as number),
      isInExpression: ((cells[fp + F_KIND] as number) & IN_EXPRESSION) !== 0,
    });
    fp = base + below;
  }
}

function framesText(machine: Machine, places: Places, thread: Thread): string {
  const frames = framesOf(places, thread);
  const namesAt = namesIn(places, frames);
  return frames.map((frame) => frameText(machine, places, thread.cells, frame, namesAt)).join(",");
}

/** Names of the temporary variables of the frames that a flow is in. */
export function namesInFlow(machine: Machine, places: Places): NamesAt {
  const threads = threadsOf(machine, places);
  return namesIn(places, framesOf(places, threads[threads.length - 1] as Thread));
}

function namesIn(places: Places, frames: readonly Frame[]): NamesAt {
  return (depth) => {
    const frame = frames[depth - 1];
    return frame === undefined ? undefined : namesOf(places, frame).plain;
  };
}

function namesOf(places: Places, { note }: Frame): Names {
  return namesOfFrame(places, note < 0 ? -1 : (places.rows[note] as number));
}

function frameText(
  machine: Machine,
  places: Places,
  cells: Int32Array,
  frame: Frame,
  namesAt: NamesAt,
): string {
  const { fp, end, note } = frame;
  const kind = (cells[fp + F_KIND] as number) & 3;
  let temps = "";
  if (end > fp + FRAME_HEADER) {
    const { quoted } = namesOf(places, frame);
    for (let at = fp + FRAME_HEADER, slot = 0; at < end; at += 2, slot++) {
      const tag = cells[at] as number;
      if (tag === UNSET || slot >= quoted.length) continue;
      const value = valueText(machine, places, tag, cells[at + 1] as number, namesAt);
      temps += `,${quoted[slot]}:${value}`;
    }
  }
  const back = wayBack(places, cells[fp + F_TEXT] as number);
  if (back !== undefined) temps += `,"$r":{"^->":${JSON.stringify(back)}}`;
  return (
    `{${note < 0 ? "" : whereabouts(places, note)}"exp":${frame.isInExpression},"type":${kind}` +
    `${temps === "" ? "" : `,"temp":{${temps.slice(1)}}`}}`
  );
}

/** What a frame says of where it is: `"cPath":"hall.0","idx":4,`. */
function whereabouts(places: Places, note: number): string {
  let text = places.texts.frames[note];
  if (text === undefined) {
    const { row, index } = placeOfNote(places, note);
    text = `"cPath":${quotedPath(places, row)},"idx":${index},`;
    places.texts.frames[note] = text;
  }
  return text;
}

/** Ink's way back from the text that a choice shares, a container that stands after it. */
function wayBack(places: Places, pc: number): string | undefined {
  if (pc < 0) return undefined;
  const note = noteOfCall(places, pc);
  const node = nodeOf(places, note);
  const target = node?.kind === "value" && node.value.type === "target" && node.value.target;
  if (!target) return undefined;
  const row = places.rows[note] as number;
  const index = places.containers[row]?.content.indexOf(target) ?? -1;
  return index < 0 ? undefined : pathOfPlace(places, { row, index });
}

// ─── Choices ────────────────────────────────────────────────────────────────────────────────

function choicesText(machine: Machine, places: Places, firstThread: number): string {
  const { picks, pools } = machine;
  let threads = "";
  let choices = "";
  let fork = 0;
  let index = 0;
  let number = firstThread;
  for (let at = 0; at < machine.picksEnd; at += picks[at + P_SIZE] as number) {
    if ((picks[at + P_FORK] as number) > 0) fork = at;
    const frames = fork + PICK_HEADER + 1;
    const pc = picks[at + P_PC] as number;
    const note = noteOfInstruction(places, pc);
    const thread: Thread = {
      cells: picks,
      base: frames - THREAD_HEADER,
      frame: picks[fork + PICK_HEADER] as number,
      end: frames + (picks[fork + P_FORK] as number) - 1,
      note,
    };
    const comma = choices === "" ? "" : ",";
    threads += `${comma}"${number}":${threadText(machine, places, thread, number, comeFrom(machine, places, at, note))}`;
    const isFallback = ((picks[at + P_FLAGS] as number) & 1) !== 0;
    const tags = picks[at + P_TAGS] as number;
    const [head, tail] = choiceTexts(places, note, picks[at + P_TARGET] as number, isFallback);
    choices +=
      `${comma}{"text":${quotedText(pools, picks[at + P_TEXT] as number)}` +
      `,"index":${isFallback ? 0 : index++}${head}${number}${tail}` +
      `${tags < 0 ? "" : tagsText(pools.strings[tags] as string)}}`;
    number++;
  }
  if (choices === "") return ',"currentChoices":[]';
  return `,"choiceThreads":{${threads}},"currentChoices":[${choices}]`;
}

/** What a choice counts when it is taken depends on where the flow was before it. */
function comeFrom(machine: Machine, places: Places, at: number, note: number): string {
  const { code } = machine.program;
  const isFromHere = (code[(machine.picks[at + P_PC] as number) + 4] as number) >= 0;
  const here = isFromHere ? previousText(places, note) : "";
  const from = machine.picks[at + P_PREVIOUS] as number;
  if (here !== "" || from <= 0) return here;
  return `,"previousContentObject":${quotedPath(places, from)}`;
}

/** What is said of a choice that is offered at a note, before its thread's number and after. */
function choiceTexts(
  places: Places,
  note: number,
  target: number,
  isFallback: boolean,
): readonly [string, string] {
  let texts = places.texts.choices[note];
  if (texts === undefined) {
    const path = JSON.stringify(pathOfPlace(places, placeOfNote(places, note)));
    texts = [
      `,"originalChoicePath":${path},"originalThreadIndex":`,
      `,"targetPath":${quotedPath(places, target)},"isInvisibleDefault":${isFallback}`,
    ];
    places.texts.choices[note] = texts;
  }
  return texts;
}

/** A choice's tags, each of which begins with a NUL in the pool. */
function tagsText(tags: string): string {
  return `,"tags":${JSON.stringify(tags.split("\0").slice(1))}`;
}
