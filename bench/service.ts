/**
 * The language service while a long story is being written: what a keystroke costs.
 *
 * There is no other side. A story of 5,000 lines gets one letter more in its midst, again and
 * again, and is then asked what an editor asks: what could be written, what is wrong, the colours
 * of a screenful, the outline. Each project is used once, as it is while somebody types.
 */
import type { Project } from "../src/service/api.ts";
import { openProject } from "../src/service/project.ts";
import { generateStory } from "./generate.ts";
import { type Effort, timeAlone } from "./measure.ts";
import type { Row } from "./row.ts";

const PATH = "story.ink";
/** Comes to a little more than 5,000 lines. */
const WORDS = 54_000;
/** What is in sight of an editor, in letters. */
const SCREEN = 4000;

/** What an editor asks after a keystroke, by name. */
const questions: readonly (readonly [
  name: string,
  ask: (project: Project, at: number) => number,
])[] = [
  ["reading", (project) => project.storyPaths().length],
  ["completions", (project, at) => project.completionsAt(PATH, at).items.length],
  ["problems", (project) => project.problems().length],
  ["colours", (project, at) => project.tokens(PATH, at - SCREEN / 2, at + SCREEN / 2).length],
  ["outline", (project) => project.outline().length],
  ["hover", (project, at) => project.hoverAt(PATH, at)?.lines.length ?? 0],
];

/** A keystroke in a story of 5,000 lines, and what each answer adds to it. */
export function benchService(effort: Effort): Row {
  const text = generateStory(WORDS);
  const lines = text.split("\n").length;
  const at = text.indexOf(" ", Math.floor(text.length * 0.6));
  let project = openProject({ [PATH]: text });
  let typed = 0;
  let sum = 0;
  /** One letter more, and every question up to one of them. */
  const timeUpTo = (last: number): number =>
    timeAlone(
      () => {
        const letters = "x".repeat((typed++ % 20) + 1);
        project = project.withText(PATH, text.slice(0, at) + letters + text.slice(at));
        for (let i = 0; i <= last; i++) sum += questions[i]?.[1](project, at) ?? 0;
        return 1;
      },
      { ...effort, slice: effort.slice * 2 },
    );
  const upTo = questions.map((_, i) => timeUpTo(i));
  const more: Record<string, number> = { lines, letters: text.length, work: sum > 0 ? 1 : 0 };
  questions.forEach(([name], i) => {
    more[name] = Math.max(0, (upTo[i] as number) - (i === 0 ? 0 : (upTo[i - 1] as number)));
  });
  const ours = upTo[upTo.length - 1] as number;
  return {
    name: "service-keystroke",
    what: `A keystroke in ${lines} lines: completions, problems, colours, outline, hover`,
    unit: "ms",
    ours,
    goal: { of: "ours", atMost: 80 },
    note: `${Math.round(more["reading"] ?? 0)} ms of it reading`,
    more,
  };
}
