/**
 * `keepsake check FILE`: looks at every way in which a story can be played.
 *
 * The work is done in a thread of its own (check-worker.ts), because a thread that explores
 * hears nothing: this one waits, hands on what the other says, and asks it to stop at Ctrl-C.
 * With `--watch` it asks the thread again whenever one of the story's files has changed; a check
 * that is still under way then is ended, thread and all.
 */
import { Worker } from "node:worker_threads";
import type { CheckFlags } from "./check-here.ts";
import type { Job, Said } from "./check-worker.ts";
import { CLEAN, WrongUse } from "./exit.ts";
import { optimizeLater } from "./optimize-later.ts";
import type { Terminal } from "./terminal.ts";
import { type Watch, watchFiles } from "./watch.ts";

export type { CheckFlags };

/** Two times Ctrl-C: as if the signal had not been caught. */
const INTERRUPTED = 130;

/** Checks once, or with `--watch` until it is stopped. Gives back the exit code. */
export async function runCheck(
  terminal: Terminal,
  path: string,
  flags: CheckFlags,
  version: string,
): Promise<number> {
  if (flags.watch === true) return watchStory(terminal, path, flags, version);
  const run = await startCheck(terminal, { path, flags, version });
  const interrupt = (): void => run.interrupt();
  process.on("SIGINT", interrupt);
  try {
    return await run.code;
  } finally {
    process.off("SIGINT", interrupt);
  }
}

/** A check under way. */
interface Run {
  /** Rejects with `WrongUse`, or with a fault of our own. */
  readonly code: Promise<number>;
  /** The first time asks it to stop and tell; the second ends it. */
  readonly interrupt: () => void;
  /** Ends it at once; it tells nothing more. */
  readonly cancel: () => void;
  /** Checks once more, in the same thread; only of one that is over, and with `--watch`. */
  readonly again: () => Run;
}

interface Asked {
  readonly path: string;
  readonly flags: CheckFlags;
  readonly version: string;
}

/** `onFiles` is told what the story is made of as soon as that is known. */
async function startCheck(
  terminal: Terminal,
  asked: Asked,
  onFiles: (files: readonly string[]) => void = () => {},
): Promise<Run> {
  const { workerUrl } = await import("./check-worker.ts");
  optimizeLater();
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const job: Job = {
    keepsakeCheck: true,
    ...asked,
    width: terminal.width,
    hasColour: terminal.colours.isColorSupported,
    hasErrorColour: terminal.errorColours.isColorSupported,
    stop,
  };
  const worker = new Worker(new URL(workerUrl), { workerData: job });
  let finish: (code: number) => void = () => {};
  let fail: (error: unknown) => void = () => {};
  let isOver = false;
  worker.on("message", (said: Said) => {
    if (isOver) return;
    switch (said.kind) {
      case "out":
        terminal.out(said.line);
        return;
      case "err":
        terminal.err(said.line);
        return;
      case "files":
        onFiles(said.files);
        return;
      case "done":
        finish(said.code);
        return;
      case "wrong":
        fail(new WrongUse(said.message, said.hint));
    }
  });
  worker.on("error", (error) => fail(error));
  const cancel = (): void => {
    isOver = true;
    void worker.terminate();
  };
  const interrupt = (): void => {
    if (Atomics.exchange(stop, 0, 1) === 0) return;
    cancel();
    finish(INTERRUPTED);
  };
  const begun = (): Run => {
    const code = new Promise<number>((resolve, reject) => {
      finish = resolve;
      fail = reject;
    });
    return {
      code,
      cancel,
      interrupt,
      again() {
        worker.postMessage("again");
        return begun();
      },
    };
  };
  return begun();
}

/** Checks whenever the story has changed. Ctrl-C leaves, what is known so far being told first. */
async function watchStory(
  terminal: Terminal,
  path: string,
  flags: CheckFlags,
  version: string,
): Promise<number> {
  let watch: Watch | undefined;
  let watched = "";
  let again = (): void => {};
  // As soon as they are known: a file may be saved once more while the story is being explored.
  const watchThese = (files: readonly string[]): void => {
    if (files.join("\n") === watched) return;
    watched = files.join("\n");
    if (watch === undefined) watch = watchFiles(files, () => again());
    else watch.set(files);
  };
  const start = (): Promise<Run> => startCheck(terminal, { path, flags, version }, watchThese);
  let run = await start();
  let isBusy = true;
  let isLeaving = false;
  return new Promise<number>((resolve, reject) => {
    const end = (finish: () => void): void => {
      watch?.stop();
      process.off("SIGINT", interrupt);
      run.cancel();
      finish();
    };
    const interrupt = (): void => {
      isLeaving = true;
      if (isBusy) run.interrupt();
      else end(() => resolve(CLEAN));
    };
    const follow = (): void => {
      const mine = run;
      mine.code
        .catch((error: unknown) => {
          // A file that cannot be read just now may be in the middle of being written.
          if (!(error instanceof WrongUse)) throw error;
          terminal.err(error.message);
          return CLEAN;
        })
        .then(
          (code) => {
            if (mine !== run) return;
            isBusy = false;
            if (isLeaving) return end(() => resolve(code));
            if (watch === undefined) watchThese([path]);
            terminal.err("Waiting for a change; Ctrl-C leaves.");
          },
          (error: unknown) => {
            if (mine === run) end(() => reject(error));
          },
        );
    };
    again = (): void => {
      terminal.err("");
      if (!isBusy) {
        isBusy = true;
        run = run.again();
        follow();
        return;
      }
      run.cancel();
      start().then(
        (next) => {
          run = next;
          follow();
        },
        (error: unknown) => end(() => reject(error)),
      );
    };
    process.on("SIGINT", interrupt);
    follow();
  });
}
