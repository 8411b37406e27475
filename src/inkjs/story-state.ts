/**
 * A story's state as hosts of inkjs see it: to be asked, saved and loaded.
 *
 * A view of the story under way; it holds nothing itself. Saves are ink's own JSON, which
 * `state/` reads and writes.
 */

import { F_DEPTH } from "../engine/machine.ts";
import { cleanWhitespace } from "../engine/output.ts";
import {
  C_VISITS,
  CELL_PREVIOUS_RANDOM,
  CELL_SEED,
  CELL_TURN,
  CONTAINER_COLUMNS,
} from "../program/program.ts";
import type { Whatever } from "./any.ts";
import type { Choice } from "./choice.ts";
import { findPath } from "./places.ts";
import { type Playing, refuseWhileRunning } from "./playing.ts";
import { readInkState, writeInkState } from "./state/index.ts";
import { noteAt, noteOfInstruction, pathOfPlace, placeOfNote, placesOf } from "./state/places.ts";
import type { Story } from "./story.ts";
import type { VariablesState } from "./variables-state.ts";

export class StoryState {
  /** The version of ink's saves that is written, and the oldest that is read. */
  readonly kInkSaveStateVersion = 10;
  readonly kMinCompatibleLoadVersion = 8;
  /** Called after `LoadJson`. */
  onDidLoadState: (() => void) | null = null;
  readonly story: Story;
  readonly #playing: Playing;
  readonly #settle: () => void;

  constructor(story: Story, playing: Playing, settle: () => void) {
    this.story = story;
    this.#playing = playing;
    this.#settle = settle;
  }

  /** The state as ink's JSON, for any of ink's runtimes; `indented` for people to read. */
  ToJson(indented = false): string {
    refuseWhileRunning(this.#playing, "save");
    const json = writeInkState(this.#playing);
    return indented ? JSON.stringify(JSON.parse(json), null, 2) : json;
  }

  toJson(indented = false): string {
    return this.ToJson(indented);
  }

  /**
   * Goes on from a state. Throws an error that says why when it cannot be used, and then nothing
   * has changed.
   */
  LoadJson(json: string): void {
    if (typeof json !== "string") throw new Error("LoadJson takes a state as text.");
    this.#read(json);
    this.onDidLoadState?.();
  }

  /** The same, of JSON that was read already. */
  LoadJsonObj(value: Record<string, Whatever>): undefined {
    if (typeof value !== "object" || value === null) {
      throw new Error("LoadJsonObj takes a state as an object.");
    }
    this.#read(value);
  }

  #read(state: string | object): void {
    refuseWhileRunning(this.#playing, "load");
    readInkState(this.#playing, state);
    this.#playing.begunFlows = [];
    this.#settle();
  }

  /** The path of what is read next; `null` where nothing is. */
  get currentPathString(): string | null {
    const { machine, program, tree } = this.#playing;
    if (machine.pc < 0) return null;
    const places = placesOf(program, tree);
    const note = noteAt(places, machine.pc);
    return pathOfPlace(
      places,
      placeOfNote(places, note < 0 ? noteOfInstruction(places, machine.pc) : note),
    );
  }

  /**
   * How often a knot, stitch or label was visited; 0 also where visits are not counted, or there
   * is no such place.
   */
  VisitCountAtPathString(pathString: string): number | null | undefined {
    const { program, machine } = this.#playing;
    const { row, isExact } = findPath(program, pathString);
    const cell =
      row < 0 || !isExact ? -1 : (program.containers[row * CONTAINER_COLUMNS + C_VISITS] as number);
    return cell < 0 ? 0 : (machine.cells[cell] as number);
  }

  /** How deep in tunnels and functions the story is; 1 outside them. */
  get callstackDepth(): number {
    const { stack, fp } = this.#playing.machine;
    return stack[fp + F_DEPTH] as number;
  }

  /** The choices taken, counted from −1. */
  get currentTurnIndex(): number {
    return this.#playing.machine.cells[CELL_TURN] as number;
  }

  set currentTurnIndex(value: number) {
    this.#playing.machine.cells[CELL_TURN] = value;
  }

  /** What dice and shuffles go by. */
  get storySeed(): number {
    return this.#playing.machine.cells[CELL_SEED] as number;
  }

  set storySeed(value: number) {
    const { machine } = this.#playing;
    machine.cells[CELL_SEED] = machine.arithmetic.seedOf(value);
  }

  /** The number thrown last, which the next throw begins with. */
  get previousRandom(): number {
    return this.#playing.machine.cells[CELL_PREVIOUS_RANDOM] as number;
  }

  set previousRandom(value: number) {
    this.#playing.machine.cells[CELL_PREVIOUS_RANDOM] = value;
  }

  get variablesState(): VariablesState {
    return this.story.variablesState;
  }

  get currentChoices(): Choice[] {
    return this.story.currentChoices;
  }

  get generatedChoices(): Choice[] {
    return this.story.currentChoices;
  }

  get canContinue(): boolean {
    return this.story.canContinue;
  }

  get currentText(): string | null {
    return this.story.currentText;
  }

  get currentTags(): string[] | null {
    return this.story.currentTags;
  }

  get currentErrors(): string[] | null {
    return this.story.currentErrors;
  }

  get currentWarnings(): string[] | null {
    return this.story.currentWarnings;
  }

  get hasError(): boolean {
    return this.story.hasError;
  }

  get hasWarning(): boolean {
    return this.story.hasWarning;
  }

  get currentFlowName(): string {
    return this.story.currentFlowName;
  }

  get currentFlowIsDefaultFlow(): boolean {
    return this.story.currentFlowIsDefaultFlow;
  }

  get aliveFlowNames(): string[] | null {
    return this.story.aliveFlowNames;
  }

  /** Ends the story here: no choices, nothing to go back to. */
  ForceEnd(): void {
    this.story.ResetCallstack();
  }

  ResetErrors(): void {
    this.story.ResetErrors();
  }

  /** Adds an error, which ends the story, or a warning; told with the next line. */
  AddError(message: string, isWarning: boolean): void {
    (isWarning ? this.#playing.warnings : this.#playing.errors).push(message);
  }

  /** Runs of spaces and tabs as one space, and none where a line begins or ends. */
  CleanOutputWhitespace(str: string): string {
    return cleanWhitespace(str);
  }
}
