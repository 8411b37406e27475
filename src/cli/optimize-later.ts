/**
 * When V8 optimizes what a command runs.
 *
 * Most stories are through before optimizing pays: it took half of the time of a check of The
 * Intercept and a quarter of that of drafting a novel, and a check of millions of situations takes
 * no longer for being optimized later.
 */
import { setFlagsFromString } from "node:v8";

/** Bytes of bytecode that a function has to have run first; V8's own is a quarter and less. */
const BUDGET = 500_000;

/** V8 13 is that of Node 24, where the flag is the same. */
const NEWEST_TRIED = 13;

/** To be called before the work begins. Of an engine newer than those it was tried with asks nothing. */
export function optimizeLater(): void {
  if (Number.parseInt(process.versions.v8, 10) <= NEWEST_TRIED) {
    setFlagsFromString(`--interrupt-budget=${BUDGET}`);
  }
}
