/**
 * The host's functions that a story names by EXTERNAL: which are bound, and how they may be used.
 */
import { type ExternalUse, SAFE, UNBOUND, UNSAFE } from "../engine/machine.ts";
import type { Program } from "../program/program.ts";
import { StoryException } from "./error-type.ts";
import type { ExternalFunction } from "./evaluate.ts";

/** A function of the host, and whether it may run ahead of the line that is read. */
export interface ExternalFunctionDef {
  function: ExternalFunction;
  lookAheadSafe: boolean;
}

export class Externals {
  /** Whether the story's own function of a name is used where the host binds none. */
  allowsFallbacks = false;
  readonly #declared: Program["externals"];
  readonly #bound = new Map<string, ExternalFunctionDef>();

  constructor(program: Program) {
    this.#declared = program.externals;
  }

  /** How many the story names. */
  get count(): number {
    return this.#declared.length;
  }

  /** Throws where a function of that name is bound already. */
  bind(name: string, call: ExternalFunction, lookAheadSafe: boolean): void {
    if (typeof call !== "function") throw new Error(`What is bound to '${name}' is no function.`);
    if (this.#bound.has(name)) throw new Error(`Function '${name}' has already been bound.`);
    this.#bound.set(name, { function: call, lookAheadSafe });
  }

  /** Throws where none of that name is bound. */
  unbind(name: string): void {
    if (!this.#bound.delete(name)) throw new Error(`Function '${name}' has not been bound.`);
  }

  get(name: string): ExternalFunctionDef | undefined {
    return this.#bound.get(name);
  }

  /** The function of a number among the program's. */
  at(external: number): ExternalFunctionDef | undefined {
    return this.#bound.get(this.#declared[external]?.name ?? "");
  }

  use(external: number): ExternalUse {
    const bound = this.at(external);
    if (bound !== undefined) return bound.lookAheadSafe ? SAFE : UNSAFE;
    const { name, hasFallback } = this.#declared[external] as Program["externals"][number];
    if (this.allowsFallbacks && hasFallback) return UNBOUND;
    const why = this.allowsFallbacks
      ? "and fallback ink function could not be found"
      : "and ink fallbacks are disabled";
    throw new Error(`Trying to call EXTERNAL function '${name}' which has not been bound, ${why}.`);
  }

  /** Throws where the story calls functions that are neither bound nor may be its own. */
  validate(): void {
    const missing = this.#declared
      .filter(
        ({ name, hasFallback }) => !this.#bound.has(name) && !(this.allowsFallbacks && hasFallback),
      )
      .map(({ name }) => `'${name}'`);
    if (missing.length === 0) return;
    const externals = missing.length === 1 ? "external" : "externals";
    const why = this.allowsFallbacks
      ? "and no fallback ink function found"
      : "and ink fallbacks are disabled";
    throw new StoryException(
      `Missing function binding for ${externals}: ${missing.join(", ")}, ${why}.`,
    );
  }
}
