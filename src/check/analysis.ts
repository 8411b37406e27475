/**
 * What is found out of a program before anything is played: its flow, what each block reads and
 * writes, and what therefore matters where.
 */
import type { Program } from "../program/program.ts";
import { type Accesses, accessesOf } from "./accesses.ts";
import { type Asked, type Flow, flowOf, nothingAsked } from "./flow.ts";
import { type Liveness, livenessOf } from "./live.ts";

/** What is found out of a program before anything is played. */
export interface Analysis {
  readonly program: Program;
  readonly flow: Flow;
  readonly accesses: Accesses;
  readonly liveness: Liveness;
}

/** Finds out what a program's futures may ask, place by place. */
export function analyse(program: Program, asked: Asked = nothingAsked): Analysis {
  const flow = flowOf(program, asked);
  const accesses = accessesOf(flow, asked);
  return { program, flow, accesses, liveness: livenessOf(flow, accesses) };
}
