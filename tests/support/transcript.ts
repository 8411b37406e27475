/**
 * What playing a story shows, in one form whoever plays it.
 *
 * Owns the shapes that let two players be compared, the policies that choose, and the first
 * place where two transcripts part. Knows neither inkjs nor our own engine: inkjs-player.ts
 * and keepsake-player.ts fill these shapes.
 */
import { makeRandom } from "./random.ts";

/** A story's text: its main file, and the files that it includes, by name. */
export interface Source {
  readonly main: string;
  readonly files: Readonly<Record<string, string>>;
}

export interface ChoiceShown {
  readonly text: string;
  readonly tags: readonly string[];
}

/**
 * One thing that happened. Within a turn lines come first and the faults that were met on the
 * way after them: when exactly a fault is told is not the story's affair.
 */
export type Event =
  | { readonly kind: "line"; readonly text: string; readonly tags: readonly string[] }
  | { readonly kind: "choices"; readonly choices: readonly ChoiceShown[] }
  | { readonly kind: "chosen"; readonly index: number }
  /** A fault that the story ran into; `text` without its place. */
  | { readonly kind: "error" | "warning"; readonly text: string }
  /** The player itself broke down: no story should be able to do that. */
  | { readonly kind: "crash"; readonly text: string }
  /** Stopped from outside. After `time` nothing can be said of the rest. */
  | { readonly kind: "cut"; readonly why: "lines" | "turns" | "time" };

/** Faults of one turn in the order in which they are compared: errors, then warnings. */
export function inOrder(faults: readonly Event[]): Event[] {
  return [
    ...faults.filter((fault) => fault.kind === "error"),
    ...faults.filter((fault) => fault.kind !== "error"),
  ];
}

export interface Transcript {
  readonly events: readonly Event[];
  /** The global variables when play stopped, printed one way; see `showValue`. */
  readonly variables: Readonly<Record<string, string>>;
  /** Ink's turn index: −1 before anything ran, 0 until the first choice is taken. */
  readonly turn: number;
}

/** Picks one of `count` choices; `undefined` stops. Called once a turn. */
export type Chooser = (count: number, turn: number) => number | undefined;

export interface PlayRequest {
  readonly storySeed: number;
  /** Makes a fresh chooser, so that two players meet the same one. */
  readonly chooser: () => Chooser;
  readonly maxTurns: number;
  readonly maxLines: number;
  /** How long a player without a limit on steps may take for one line; short by default. */
  readonly lineLimitMs?: number;
  /**
   * What our side does at each choice that must make no difference: `reload` saves, begins
   * another story and loads; `undo` takes another choice first, goes back, and forward again.
   */
  readonly disturb?: "reload" | "undo";
}

/** A fault found before play. `line` counts from 1; 0 when the tool names none. */
export interface CompileMessage {
  readonly severity: "error" | "warning" | "note";
  readonly line: number;
  readonly text: string;
}

export type Opened =
  | {
      readonly ok: true;
      readonly messages: readonly CompileMessage[];
      /** The compiled story as ink's JSON, parsed; made when asked for. */
      readonly json: () => unknown;
      /** The same as text, as it is written. */
      readonly text: () => string;
      readonly play: (request: PlayRequest) => Transcript;
    }
  | { readonly ok: false; readonly messages: readonly CompileMessage[] }
  /** The tool itself broke down while compiling. */
  | { readonly ok: "crash"; readonly text: string };

export interface OpenOptions {
  /** Count the visits to every container, as Inky does, not only to those asked about. */
  readonly countAllVisits: boolean;
}

/** Something that compiles and plays ink. */
export interface Player {
  readonly name: string;
  readonly open: (source: Source, options: OpenOptions) => Opened;
}

/** A chooser that throws dice of its own, whatever the story does. */
export function chooseByDice(seed: number): () => Chooser {
  return () => {
    const random = makeRandom(seed);
    return (count) => random.int(0, 0x3fffffff) % count;
  };
}

/** A chooser that takes the given choices (from 0) in turn and then stops. */
export function chooseFrom(choices: readonly number[]): () => Chooser {
  return () => (_count, turn) => choices[turn];
}

/** One line for each event, for people. */
export function showEvents(events: readonly Event[]): string[] {
  const lines: string[] = [];
  const tags = (list: readonly string[]): string => list.map((tag) => ` # ${tag}`).join("");
  for (const event of events) {
    switch (event.kind) {
      case "line":
        lines.push(`  ${JSON.stringify(event.text)}${tags(event.tags)}`);
        break;
      case "choices":
        for (const [i, choice] of event.choices.entries())
          lines.push(`  ${i + 1}: ${JSON.stringify(choice.text)}${tags(choice.tags)}`);
        break;
      case "chosen":
        lines.push(`> ${event.index + 1}`);
        break;
      case "cut":
        lines.push(`(cut: ${event.why})`);
        break;
      default:
        lines.push(`(${event.kind}: ${event.text})`);
    }
  }
  return lines;
}

/** Where two transcripts first part: both sides from there, as people read it. */
export interface Parting {
  readonly at: number;
  /** What is different: an event's kind, `variable x`, or `turn`. */
  readonly what: string;
  readonly left: string;
  readonly right: string;
}

/**
 * The first difference between two transcripts, if there is one.
 *
 * Of a fault only its kind and place are compared unless `faultTexts` is set: whom the words
 * are for differs. What follows a crash or a cut for time is not compared.
 */
export function firstParting(
  left: Transcript,
  right: Transcript,
  faultTexts = false,
): Parting | undefined {
  const length = Math.max(left.events.length, right.events.length);
  for (let i = 0; i < length; i++) {
    const a = left.events[i];
    const b = right.events[i];
    const timedOut = (event: Event | undefined): boolean =>
      event?.kind === "cut" && event.why === "time";
    if (timedOut(a) && timedOut(b)) return undefined;
    // A step budget may run out where the other side was stopped only later.
    if (timedOut(b) && left.events.at(-1)?.kind === "cut") return undefined;
    // One of them may hold that there is more, though nothing that shows.
    const ranLong = (event: Event | undefined): boolean =>
      event?.kind === "cut" && event.why === "lines";
    if (ranLong(a) || ranLong(b)) return undefined;
    if (isSameEvent(a, b, faultTexts)) continue;
    const show = (event: Event | undefined): string =>
      event === undefined ? "(nothing more)" : showEvents([event]).join("\n").trim();
    return {
      at: i,
      what:
        a?.kind === b?.kind
          ? (a?.kind ?? "nothing")
          : `${a?.kind ?? "nothing"}/${b?.kind ?? "nothing"}`,
      left: show(a),
      right: show(b),
    };
  }
  if (left.turn !== right.turn)
    return { at: length, what: "turn", left: String(left.turn), right: String(right.turn) };
  const names = new Set([...Object.keys(left.variables), ...Object.keys(right.variables)]);
  for (const name of names) {
    const a = left.variables[name] ?? "(absent)";
    const b = right.variables[name] ?? "(absent)";
    if (a !== b) return { at: length, what: `variable ${name}`, left: a, right: b };
  }
  return undefined;
}

function isSameEvent(a: Event | undefined, b: Event | undefined, faultTexts: boolean): boolean {
  if (a === undefined || b === undefined) return a === b;
  if (a.kind !== b.kind) return false;
  switch (a.kind) {
    case "line": {
      const other = b as typeof a;
      return a.text === other.text && isSameList(a.tags, other.tags);
    }
    case "choices": {
      const other = b as typeof a;
      return (
        a.choices.length === other.choices.length &&
        a.choices.every((choice, i) => {
          const twin = other.choices[i];
          return (
            twin !== undefined && choice.text === twin.text && isSameList(choice.tags, twin.tags)
          );
        })
      );
    }
    case "chosen":
      return a.index === (b as typeof a).index;
    case "cut":
      return a.why === (b as typeof a).why;
    case "crash":
      return true;
    default:
      return !faultTexts || a.text === (b as typeof a).text;
  }
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
