/**
 * Whether compiling a long story takes time and memory in proportion to its length.
 *
 * Each length is measured in a process of its own, so that memory is that length's alone.
 */
import { type Compiled, compile } from "../src/index.ts";
import { generateStory } from "./generate.ts";
import { compileWithInkjs, guard } from "./inkjs.ts";
import { bytesInUse, type Effort, median, processorTime } from "./measure.ts";
import type { Row } from "./row.ts";

/** Words of the generated stories. */
export const lengths: readonly number[] = [125_000, 250_000, 500_000, 1_000_000];

/** inkjs compiles the shortest beside us, for the ratio; the others would take too long. */
const COMPARED = 125_000;

const mb = 1024 * 1024;

export function benchLength(words: number, effort: Effort): Row {
  const source = generateStory(words);
  warmUp(effort);

  // The first compilation tells of memory: what the process grows by while it is under way,
  // and what is left of it.
  const heapBefore = bytesInUse();
  const before = process.memoryUsage.rss();
  let compiled: Compiled | undefined = compile(source, { dialect: "inkjs" });
  const peak = process.resourceUsage().maxRSS * 1024 - before;
  const { program, diagnostics } = compiled;
  if (program === undefined) {
    throw new Error(`We cannot compile this: ${diagnostics[0]?.title}`);
  }
  compiled = undefined;
  const kept = bytesInUse() - heapBefore;

  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < 5; round++) {
    const start = processorTime();
    compile(source, { dialect: "inkjs" });
    ours.push(processorTime() - start);
    if (words > COMPARED || round >= 3) continue;
    const theirStart = processorTime();
    guard(() => compileWithInkjs({ main: source, files: {} }));
    theirs.push(processorTime() - theirStart);
  }
  const time = median(ours);
  return {
    name: `growth-${words / 1000}k`,
    what: `${words.toLocaleString("en")} generated words: compiled`,
    unit: "ms",
    ours: time,
    ...(theirs.length === 0 ? {} : { theirs: median(theirs), ratio: median(theirs) / time }),
    note:
      `${((time / words) * 1000).toFixed(2)} ms, peak ${Math.round(((peak / words) * 1000) / 1024)} KB, ` +
      `program ${Math.round(((kept / words) * 1000) / 1024)} KB per 1,000 words`,
    more: {
      sourceMB: source.length / mb,
      msPerThousandWords: (time / words) * 1000,
      peakMB: peak / mb,
      programMB: kept / mb,
      codeMB: program.code.byteLength / mb,
    },
  };
}

/** Compiles other stories until the compiler is warm; the short ones would pay for that. */
function warmUp(effort: Effort): void {
  const start = processorTime();
  for (let seed = 2; processorTime() - start < 2 * effort.warmUp; seed++) {
    const source = generateStory(15_000, seed);
    compile(source, { dialect: "inkjs" });
  }
}

/** The worst of what a word costs more in a story eight times longer: 1 is in proportion. */
export function proportionOf(rows: readonly Row[]): Row | undefined {
  const grown = rows.filter((row) => row.name.startsWith("growth-") && row.wrong === undefined);
  const short = grown[0];
  const long = grown.at(-1);
  if (short === undefined || long === undefined || short === long) return undefined;
  const words = (row: Row): number => Number.parseInt(row.name.slice("growth-".length), 10);
  const factor = (figure: (row: Row) => number): number =>
    figure(long) / words(long) / (figure(short) / words(short));
  const time = factor((row) => row.ours);
  const peak = factor((row) => row.more?.["peakMB"] ?? Number.NaN);
  const program = factor((row) => row.more?.["programMB"] ?? Number.NaN);
  return {
    name: "growth",
    what: `A word of ${long.what.split(" ")[0]} against one of ${short.what.split(" ")[0]}`,
    unit: "×",
    ours: Math.max(time, peak, program),
    goal: { of: "ours", atMost: 1.5 },
    note: `time ${time.toFixed(2)} ×, peak memory ${peak.toFixed(2)} ×, program ${program.toFixed(2)} ×`,
    more: { time, peak, program },
  };
}
