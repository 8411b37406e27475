/**
 * The worker that checks. It is sent a version of the story by the worker that compiles, goes
 * through it, and tells the page how far it has come and what it has found. The page ends it
 * when the story has changed meanwhile, and starts another.
 */
import { answerCalls, page, tell } from "../work/calls.ts";
import { unwireProgram, type WiredStory } from "../work/wire.ts";
import { type Checked, checkStory } from "./checker.ts";
import type { CheckReport, Progress, Way } from "./report.ts";

/** What the page is told, unasked. */
export type CheckNews =
  | { readonly kind: "begun"; readonly revision: number }
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "report"; readonly report: CheckReport }
  /** The story has errors: there is nothing to check. */
  | { readonly kind: "none"; readonly revision: number };

let checked: Checked | undefined;
const news = (told: CheckNews): void => tell(page(), told);

function check({ program, revision }: WiredStory): void {
  checked = undefined;
  if (program === undefined) {
    news({ kind: "none", revision });
    return;
  }
  news({ kind: "begun", revision });
  let last = performance.now();
  checked = checkStory(unwireProgram(program), revision, (progress) => {
    const now = performance.now();
    if (now - last < 200) return;
    last = now;
    news({ kind: "progress", progress });
  });
  news({ kind: "report", report: checked.report });
}

const offers = {
  /** From here stories come. */
  listenTo(port: MessagePort): void {
    port.onmessage = ({ data }: MessageEvent<WiredStory>) => check(data);
  },
  waysTo: (stretches: readonly number[]): readonly Way[] | undefined => checked?.waysTo(stretches),
};

/** What the page may ask of it. */
export type CheckOffers = typeof offers;

answerCalls(page(), offers);
