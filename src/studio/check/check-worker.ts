/**
 * The worker that checks. It is sent a version of the story by the worker that compiles, goes
 * through it, and tells the page how far it has come and what it has found. The page ends it
 * when the story has changed meanwhile, and starts another; a flag in shared memory asks it to
 * stop and to tell what it knows, as a worker that explores hears nothing.
 */
import { CheckMemory } from "../../check/recheck.ts";
import { answerCalls, page, tell } from "../work/calls.ts";
import { unwireProgram, type WiredCheck } from "../work/wire.ts";
import { checkStory, type Pictured, pictureStory } from "./checker.ts";
import type { CheckReport, Progress, Way } from "./report.ts";

/** What the page is told, unasked. */
export type CheckNews =
  | { readonly kind: "begun"; readonly revision: number }
  | { readonly kind: "progress"; readonly progress: Progress }
  /** The report comes first without its pictures, then with more and more of them. */
  | { readonly kind: "report"; readonly report: CheckReport; readonly isLast: boolean }
  /** The story has errors: there is nothing to check. */
  | { readonly kind: "none"; readonly revision: number };

/** After so long a check that nobody waits for stops by itself. */
const PATIENCE_MS = 20_000;
const DRAWING_MS = 6000;

let flag: Int32Array | undefined;
let patience = PATIENCE_MS;
let pictured: Pictured | undefined;
const memory = new CheckMemory();
const news = (told: CheckNews): void => tell(page(), told);

function check({ told, revision, shown, ranges, rules, accepted }: WiredCheck): void {
  pictured = undefined;
  if (told.length === 0) {
    news({ kind: "none", revision });
    return;
  }
  news({ kind: "begun", revision });
  const start = performance.now();
  let last = start;
  const goesOn = (): boolean =>
    performance.now() - start < patience && (flag === undefined || Atomics.load(flag, 0) === 0);
  const programs = told.map(({ as, program }) => ({ as, program: unwireProgram(program) }));
  const report = checkStory({
    revision,
    told: programs,
    ranges,
    rules,
    accepted: new Map(accepted),
    memory,
    onProgress: (states) => {
      const now = performance.now();
      if (now - last > 150) {
        last = now;
        news({ kind: "progress", progress: { states } });
      }
      return goesOn();
    },
  });
  news({ kind: "report", report, isLast: false });
  const [first] = programs;
  const asShown = programs[shown] ?? first;
  if (asShown === undefined) return;
  // Nobody waits for pictures as long as for a verdict.
  const begun = performance.now();
  const goesOnDrawing = (): boolean => goesOn() && performance.now() - begun < DRAWING_MS;
  const show = (ready: Pictured, isLast: boolean): void => {
    pictured = ready;
    news({ kind: "report", report: { ...report, pictures: ready.pictures }, isLast });
  };
  show(
    pictureStory(asShown, ranges, goesOnDrawing, (ready) => show(ready, false)),
    true,
  );
}

const offers = {
  /** From here stories come. `stop`: shared memory; not 0 asks to stop. */
  listenTo(port: MessagePort, stop: Int32Array | undefined): void {
    flag = stop;
    port.onmessage = ({ data }: MessageEvent<WiredCheck>) => check(data);
  },
  /** Whether it stops by itself after a while. */
  setPatience(isEndless: boolean): void {
    patience = isEndless ? Number.POSITIVE_INFINITY : PATIENCE_MS;
  },
  waysTo: (stretches: readonly number[]): readonly Way[] | undefined => pictured?.waysTo(stretches),
};

/** What the page may ask of it. */
export type CheckOffers = typeof offers;

answerCalls(page(), offers);
