/**
 * The thread that a check runs in.
 *
 * This file is a bundle of its own: the thread begins with it. What it has to say goes to the
 * thread that started it, line by line. All that checks is loaded in the thread alone (see
 * check-thread.ts): who starts it needs no more of it than where this file is.
 */
import { isMainThread, workerData } from "node:worker_threads";
import type { CheckFlags } from "./check-here.ts";
import type { Help } from "./second-thread.ts";

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

function isHelp(data: unknown): data is Help {
  return typeof data === "object" && data !== null && "keepsakeHelp" in data;
}

function isJob(data: unknown): data is Job {
  return typeof data === "object" && data !== null && "keepsakeCheck" in data;
}

if (!isMainThread && isJob(workerData)) {
  const { workOn } = await import("./check-thread.ts");
  await workOn(workerData, workerUrl);
}
if (!isMainThread && isHelp(workerData)) {
  const { helpHere } = await import("./second-thread.ts");
  helpHere();
}
