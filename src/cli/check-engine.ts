// Stands in until the checker's own entry is there: the plain explorer, and what goes wrong.

import type { Ranges } from "../check/externals.ts";
import { explorePlainly } from "../check/plain.ts";
import type { Finding, Report } from "../check/report.ts";
import type { Rule } from "../drama/rules.ts";
import { diagnose } from "../play/diagnose.ts";
import { Story } from "../play/story.ts";
import type { Program } from "../program/program.ts";

export interface CheckOptions {
  readonly limit?: number;
  readonly ranges?: Ranges;
  readonly rules?: readonly Rule[];
  readonly from?: string;
  readonly accepted?: ReadonlyMap<string, string>;
  readonly onProgress?: (states: number, steps: number) => boolean;
}

export function check(
  programs: readonly { readonly as: string | undefined; readonly program: Program }[],
  options: CheckOptions = {},
): Report {
  const findings: Finding[] = [];
  let states = 0;
  let steps = 0;
  let complete = true;
  const viewpoints = programs.map(({ as, program }) => {
    let stop = false;
    const found = explorePlainly(program, {
      limit: options.limit ?? 200_000,
      onStep: () => {
        steps++;
        if (steps % 5000 === 0 && options.onProgress?.(states, steps) === false) stop = true;
        if (stop) return;
      },
    });
    states += found.states;
    complete &&= found.isComplete;
    for (const { report, play } of found.faults) {
      const d = diagnose(program, report);
      const story = new Story(program, { seed: 0, onDiagnostic: () => {} });
      story.continueAll();
      const choices = play.map((choice) => {
        const words = story.choices[choice]?.text ?? "";
        story.choose(choice);
        story.continueAll();
        return { choice, words };
      });
      const id = `${d.code}/${d.primary.span.start}`;
      if (findings.some((each) => each.id === id)) continue;
      findings.push({
        id,
        code: d.code,
        severity: d.severity,
        title: d.title,
        why: d.why,
        fix: d.fix,
        spans: [{ span: d.primary.span, label: d.primary.text }],
        play: { as, choices, outcomes: [] },
        accepted: options.accepted?.get(id),
      });
    }
    return {
      as,
      states: found.states,
      steps: found.steps,
      isComplete: found.isComplete,
      plays: undefined,
      shortest: 0,
      longest: found.depth,
      words: { fewest: 1, mean: 10, most: 99 },
      endings: [],
      costs: [],
      widest: undefined,
    };
  });
  const none = { reached: 0, all: 0, unreached: [] };
  return {
    verdict: complete ? "proved" : "stopped",
    bounds: [],
    states,
    steps,
    plays: undefined,
    viewpoints,
    findings,
    lines: none,
    choices: none,
    knots: none,
    endings: none,
    rules: (options.rules ?? []).map(({ name, words }) => ({
      name,
      words,
      holds: undefined,
      play: undefined,
    })),
  };
}
