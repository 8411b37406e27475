/**
 * A second thread for a check of many situations; what it does is in `check/together.ts`.
 *
 * Owns its start and its end. It begins with the same bundle as the thread of the check, and knows
 * by its data what it is for.
 */
import { availableParallelism } from "node:os";
import { parentPort, Worker } from "node:worker_threads";
import { helpExploring, type Mail, type Partner, Together } from "../check/together.ts";

/** What such a thread is started with. */
export interface Help {
  readonly keepsakeHelp: true;
}

/** A thread that begins with a bundle; `undefined` where there is but one processor. */
export function secondThread(bundle: string): Partner | undefined {
  if (availableParallelism() < 2) return undefined;
  const workerData: Help = { keepsakeHelp: true };
  const worker = new Worker(new URL(bundle), { workerData });
  // What goes wrong there is noticed here by what both share.
  worker.on("error", () => {});
  const thread = {
    post: (mail: Mail) => worker.postMessage(mail),
    end: () => void worker.terminate(),
  };
  return (table, made) => new Together(thread, table, made);
}

/** Helps until there is nothing more to do. To be called in the second thread. */
export function helpHere(): void {
  const help = helpExploring();
  parentPort?.on("message", (mail: Mail) => {
    if (!help(mail)) parentPort?.close();
  });
}
