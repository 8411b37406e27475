/**
 * The thread that a check runs in.
 *
 * This file is a bundle of its own: the thread begins with it. What it has to say goes to the
 * thread that started it, line by line.
 */
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import pico from "picocolors";
import { CheckMemory } from "../check/recheck.ts";
import { type CheckFlags, checkHere } from "./check-here.ts";
import { WrongUse } from "./exit.ts";
import type { Terminal } from "./terminal.ts";

/** Where this file is, once bundled. */
export const workerUrl: string = import.meta.url;

/** What a thread is started with. */
export interface Job {
  readonly keepsakeCheck: true;
  readonly path: string;
  readonly flags: CheckFlags;
  readonly version: string;
  readonly width: number | undefined;
  readonly hasColour: boolean;
  readonly hasErrorColour: boolean;
  /** Shared; not 0 once it is to stop. */
  readonly stop: Int32Array;
}

/** What a thread says. */
export type Said =
  | { readonly kind: "out" | "err"; readonly line: string }
  | { readonly kind: "files"; readonly files: readonly string[] }
  | { readonly kind: "done"; readonly code: number }
  | { readonly kind: "wrong"; readonly message: string; readonly hint: string };

function isJob(data: unknown): data is Job {
  return typeof data === "object" && data !== null && "keepsakeCheck" in data;
}

async function work(job: Job, memory: CheckMemory | undefined): Promise<void> {
  const say = (said: Said): void => parentPort?.postMessage(said);
  const terminal: Terminal = {
    width: job.width,
    interactive: false,
    colours: pico.createColors(job.hasColour),
    errorColours: pico.createColors(job.hasErrorColour),
    out: (line) => say({ kind: "out", line }),
    err: (line) => say({ kind: "err", line }),
  };
  try {
    const code = await checkHere(terminal, job.path, job.flags, {
      shouldStop: () => Atomics.load(job.stop, 0) !== 0,
      onFiles: (files) => say({ kind: "files", files }),
      version: job.version,
      memory,
    });
    say({ kind: "done", code });
  } catch (error) {
    // An error of a class of ours does not come through whole.
    if (!(error instanceof WrongUse)) throw error;
    say({ kind: "wrong", message: error.message, hint: error.hint });
  }
}

if (!isMainThread && isJob(workerData)) {
  const job = workerData;
  const memory = job.flags.watch === true ? new CheckMemory() : undefined;
  await work(job, memory);
  // Whoever watches a story may ask for it again, and finds all of this warm.
  if (memory !== undefined) parentPort?.on("message", () => work(job, memory));
}
