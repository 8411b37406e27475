/**
 * The story that ships, compiled for each who can live it.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { compileKeep, type KeepOptions } from "../../../src/compile/keep.ts";
import type { Symbols } from "../../../src/drama/index.ts";
import * as Op from "../../../src/program/op.ts";
import type { Program } from "../../../src/program/program.ts";
import type { Tree } from "../../../src/program/tree.ts";

/** Those whom the reader can be. */
export const SIDES = ["Derek", "Meredith"] as const;
export type Side = (typeof SIDES)[number];
/** And nobody, who watches. */
export const VIEWPOINTS = [...SIDES, "nobody"] as const;
export type Viewpoint = (typeof VIEWPOINTS)[number];

const path = fileURLToPath(new URL("../../../stories/fine-mist/fine-mist.keep", import.meta.url));

/** What the writer wrote. */
export const source: string = readFileSync(path, "utf8");

export interface Told {
  readonly program: Program;
  readonly tree: Tree;
  readonly symbols: Symbols;
}

/**
 * A text compiled for somebody. Throws where anything is to be said against it, a warning too.
 */
export function tell(text: string, as: Viewpoint, options: KeepOptions = {}): Told {
  const compiled = compileKeep(text, { ...options, name: "fine-mist.keep", as });
  const { program, tree, symbols, diagnostics } = compiled;
  const wrong = diagnostics.filter(({ severity }) => severity !== "note");
  if (program === undefined || tree === undefined || symbols === undefined || wrong.length > 0) {
    throw new Error(wrong.map(({ code, title }) => `${code}: ${title}`).join("\n"));
  }
  return { program, tree, symbols };
}

const told = new Map<Viewpoint, Told>();

/** The story as it is shipped. */
export function toldAs(as: Viewpoint): Told {
  const known = told.get(as) ?? tell(source, as);
  told.set(as, known);
  return known;
}

const watched = new Map<Viewpoint, Told>();

/** The same, counting visits to every place, so that rules about reaching one can be watched. */
export function watchedAs(as: Viewpoint): Told {
  const known = watched.get(as) ?? tell(source, as, { countAllVisits: true });
  watched.set(as, known);
  return known;
}

/** The line of the source, from 1, on which an offset lies. */
export function lineAt(offset: number): number {
  return source.slice(0, offset).split("\n").length;
}

/** Every text that a program can print or offer: its instruction, and its place in the source. */
export function textsOf(program: Program): { readonly pc: number; readonly start: number }[] {
  const { code, spans, strings } = program;
  const texts: { pc: number; start: number }[] = [];
  for (let at = 0; at < spans.length; at += 4) {
    const pc = spans[at] as number;
    const start = spans[at + 2] as number;
    const isText = code[pc] === Op.TEXT && strings[code[pc + 1] as number]?.trim() !== "";
    if (isText) texts.push({ pc, start });
  }
  return texts;
}
