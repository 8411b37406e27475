/**
 * What the thread of a check does: checks, tells line by line, and where a story is watched checks
 * again whenever it is asked to.
 */
import { parentPort } from "node:worker_threads";
import pico from "picocolors";
import { CheckMemory } from "../check/recheck.ts";
import { checkHere } from "./check-here.ts";
import type { Job, Said } from "./check-worker.ts";
import { WrongUse } from "./exit.ts";
import { secondThread } from "./second-thread.ts";
import type { Terminal } from "./terminal.ts";

/**
 * Does a job; one that watches goes on until its thread is ended. `bundle`: what a second thread
 * begins with.
 */
export async function workOn(job: Job, bundle: string): Promise<void> {
  const memory = job.flags.watch === true ? new CheckMemory() : undefined;
  await checkOnce(job, bundle, memory);
  // Whoever watches a story may ask for it again, and finds all of this warm.
  if (memory !== undefined) parentPort?.on("message", () => checkOnce(job, bundle, memory));
}

async function checkOnce(job: Job, bundle: string, memory: CheckMemory | undefined): Promise<void> {
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
      second: () => secondThread(bundle),
    });
    say({ kind: "done", code });
  } catch (error) {
    // An error of a class of ours does not come through whole.
    if (!(error instanceof WrongUse)) throw error;
    say({ kind: "wrong", message: error.message, hint: error.hint });
  }
}
