/**
 * A program as text, to travel in a page or a file.
 *
 * JSON with numbers as plain arrays; sources are left out, so that a packed story carries no
 * more of its text than it prints. A text of another version is refused.
 */
import { placeNames } from "./place-names.ts";
import { PROGRAM_VERSION, type Program } from "./program.ts";

/** Writes a program as JSON. */
export function packProgram(program: Program): string {
  return JSON.stringify({
    ...program,
    code: [...program.code],
    containers: [...program.containers],
    functionSlots: [...program.functionSlots],
    spans: [],
    sources: [],
    advice: undefined,
    placeNames: undefined,
  });
}

/** Reads what `packProgram` wrote. Throws `RangeError` when it is something else. */
export function unpackProgram(text: string): Program {
  const data = JSON.parse(text) as Packed;
  if (typeof data !== "object" || data === null || data.version !== PROGRAM_VERSION) {
    throw new RangeError("This is no story packed by this version of Keepsake.");
  }
  return {
    ...data,
    code: Int32Array.from(data.code),
    containers: Int32Array.from(data.containers),
    functionSlots: new Map(data.functionSlots),
    spans: new Int32Array(0),
    sources: [],
    placeNames,
  };
}

type Packed = Omit<
  Program,
  "code" | "containers" | "functionSlots" | "spans" | "sources" | "placeNames"
> & {
  readonly code: readonly number[];
  readonly containers: readonly number[];
  readonly functionSlots: readonly (readonly [number, number])[];
};
