/**
 * A second thread for explorations in tests: what it runs is put together from the sources first.
 */
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import { rolldown } from "rolldown";
import { A_READY, A_ROUND, type Mail, type Partner, Together } from "../../src/check/together.ts";

/** Starts threads, and counts how often one was given something to do. */
export interface Threads {
  readonly start: () => Partner;
  /** Rounds that the threads started since this was last asked were told to begin. */
  readonly rounds: () => number;
}

export async function secondThreads(): Promise<Threads> {
  const input = fileURLToPath(new URL("../../src/check/together.ts", import.meta.url));
  const bundle = await rolldown({ input });
  const { output } = await bundle.generate({ format: "cjs" });
  const code = `${output[0].code}
const { parentPort } = require("node:worker_threads");
const help = exports.helpExploring();
parentPort.on("message", (mail) => { if (!help(mail)) parentPort.close(); });`;
  let all: Int32Array[] = [];
  return {
    start() {
      const worker = new Worker(code, { eval: true });
      const thread = {
        post(mail: Mail) {
          worker.postMessage(mail);
          const { agreed } = mail;
          if (agreed === undefined) return;
          all.push(agreed);
          // A small story would be over before the thread has begun.
          while (Atomics.load(agreed, A_READY) === 0) Atomics.wait(agreed, A_READY, 0, 5);
        },
        end: () => void worker.terminate(),
      };
      return (table, made) => new Together(thread, table, made);
    },
    rounds() {
      const rounds = all.reduce((sum, agreed) => sum + (agreed[A_ROUND] as number), 0);
      all = [];
      return rounds;
    },
  };
}
