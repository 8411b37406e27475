/** `npm run bench -- …`: bundles bench/run.ts and runs it. */
import { runBundled } from "./run-bundled.mjs";

await runBundled("bench", "bench/run.ts", ["--expose-gc"]);
