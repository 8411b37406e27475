/** `npm run score:draft`: bundles bench/score-draft.ts and runs it. */
import { runBundled } from "./run-bundled.mjs";

await runBundled("score-draft", "bench/score-draft.ts");
