/**
 * What it takes to draft a script from prose: a chapter, warm, and a novel, the first time.
 *
 * There is no other side. The prose is LitBank's excerpts, those that no "I" and no "you" tells,
 * one behind the other as chapters: a novel with far more people in it than a real one has. The
 * novel is drafted in processes of their own, as whoever types `keepsake draft` has it done.
 */
import { spawnSync } from "node:child_process";
import { draft, scriptOf } from "../src/draft/draft.ts";
import { litBankFiles } from "../tests/support/shared-files.ts";
import { type Effort, median, processorTime, timeAlone } from "./measure.ts";
import type { Row } from "./row.ts";
import { LeftOut } from "./stories.ts";

const CHAPTER = 5000;
const NOVEL = 100_000;

/** What one process found that had never drafted anything. */
interface Cold {
  /** By the clock on the wall, in ms, and the processor's time on all threads. */
  readonly wall: number;
  readonly processor: number;
  /** What the process grew to at its most, in bytes. */
  readonly peak: number;
  /** Of the script: another length is another script. */
  readonly letters: number;
}

/** A chapter, again and again, and how much more of each word's time a novel takes. */
export function benchChapter(effort: Effort): Row {
  const chapter = proseOf(CHAPTER);
  const novel = proseOf(NOVEL);
  let letters = 0;
  const script = (prose: string) => (): number => {
    letters += scriptOf(draft(prose)).length;
    return 1;
  };
  const ours = timeAlone(script(chapter), effort);
  const long = timeAlone(script(novel), { ...effort, rounds: 3 });
  return {
    name: "draft-chapter",
    what: "A chapter of 5,000 words: drafted, warm",
    unit: "ms",
    ours,
    goal: { of: "ours", atMost: 100 },
    note: `a word of 100,000 takes ${(long / NOVEL / (ours / CHAPTER)).toFixed(2)} × the time, warm`,
    more: { novel: long, letters },
  };
}

/** A novel, the first time, by the clock on the wall: the median of processes. */
export function benchNovel(effort: Effort): Row {
  proseOf(NOVEL);
  const all: Cold[] = [];
  for (let round = 0; round < Math.min(effort.rounds, 9); round++) {
    const { stdout } = spawnSync(process.execPath, [process.argv[1] as string, "--draft-cold"], {
      encoding: "utf8",
    });
    all.push(JSON.parse(stdout) as Cold);
  }
  const of = (figure: (cold: Cold) => number): number => median(all.map(figure));
  const least = Math.min(...all.map(({ wall }) => wall));
  const peak = of((cold) => cold.peak) / 1024 / 1024;
  const [first] = all;
  return {
    name: "draft-100k-words",
    what: "A novel of 100,000 words: drafted, the first time, by the clock on the wall",
    unit: "ms",
    ours: of(({ wall }) => wall),
    goal: { of: "ours", atMost: 1500 },
    note:
      `${least.toFixed(0)} at best; ${of(({ processor }) => processor).toFixed(0)} ms of processor ` +
      `time on all threads; the process grew to ${peak.toFixed(0)} MB`,
    more: { least, processor: of(({ processor }) => processor), peakMB: peak },
    ...(all.every(({ letters }) => letters === first?.letters && letters > 0)
      ? {}
      : { wrong: "not the same script each time" }),
  };
}

/** In a process of its own: drafts the novel once. */
export function draftCold(): Cold {
  const prose = proseOf(NOVEL);
  const begun = processorTime();
  const start = performance.now();
  const letters = scriptOf(draft(prose)).length;
  return {
    wall: performance.now() - start,
    processor: processorTime() - begun,
    peak: process.resourceUsage().maxRSS * 1024,
    letters,
  };
}

/** So many words of fiction, in chapters. */
function proseOf(words: number): string {
  const files = litBankFiles();
  if (files.length === 0) throw new LeftOut("no litbank in ../shared");
  const chapters = files
    .map(({ json }) => (JSON.parse(json) as { text: string }).text)
    .filter((text) => !isToldByI(text));
  const prose = chapters.map((text, i) => `CHAPTER ${i + 1}\n\n${text.trim()}`).join("\n\n");
  let counted = 0;
  for (const { index } of prose.matchAll(/\S+/g)) {
    if (counted++ === words) return prose.slice(0, index);
  }
  throw new LeftOut(`LitBank has ${counted} words told of somebody, not ${words}`);
}

function isToldByI(text: string): boolean {
  const narration = text.replace(/["“][^"“”]*["”]/g, "");
  return (narration.match(/\b(?:I|my|me)\b/g)?.length ?? 0) > 15;
}
