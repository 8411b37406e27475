/**
 * A program on its way from worker to worker.
 *
 * It is plain data but for one function, which is left behind and put back over there.
 */
import type { Ranges } from "../../check/index.ts";
import type { Rule } from "../../drama/rules.ts";
import { placeNames } from "../../program/place-names.ts";
import type { Program } from "../../program/program.ts";
import type { Place } from "../play/view.ts";

/** A program that can be posted. */
export type WiredProgram = Omit<Program, "placeNames">;

/** A story as the worker that compiles hands it on, and which texts it was made of. */
export interface WiredStory {
  /** Counts up with every change of the texts. */
  readonly revision: number;
  /** Absent while the story has errors. */
  readonly program: WiredProgram | undefined;
}

/** A story on its way to be checked: as each of its readers has it. */
export interface WiredCheck {
  readonly revision: number;
  /** None while the story has errors. */
  readonly told: readonly { readonly as: string | undefined; readonly program: WiredProgram }[];
  /** Which of them is played beside the text. */
  readonly shown: number;
  /** What `NAME.check` says of functions of the host. */
  readonly ranges: Ranges;
  /** The rules of `NAME.check`, and where each stands there. */
  readonly rules: readonly { readonly rule: Rule; readonly place: Place }[];
  /** Findings that are accepted there, with their reasons. */
  readonly accepted: readonly (readonly [id: string, why: string])[];
}

export function wireProgram({ placeNames: _, ...program }: Program): WiredProgram {
  return program;
}

export function unwireProgram(program: WiredProgram): Program {
  return { ...program, placeNames };
}
