/**
 * Loading The Intercept from ink's compiled JSON, warm: from the text to a story that is about
 * to begin, against inkjs. Both load the same JSON, which inkjs wrote: a text never read before,
 * and the same text again, as a host does that begins a story anew.
 */
import { Story } from "../src/inkjs/index.ts";
import { compileWithInkjs, guard, jsonOf, storyFromJson } from "./inkjs.ts";
import { type Comparison, compareSides, type Effort } from "./measure.ts";
import type { Row } from "./row.ts";
import { storyNamed } from "./stories.ts";

export function benchLoading(name: string, effort: Effort): Row[] {
  // As a host has it, in one piece from a file: the string that inkjs puts together is in many.
  const json = Buffer.from(guard(() => jsonOf(compileWithInkjs(storyNamed(name))))).toString();
  // Our side remembers the last text only: of two in turn, each is always new to it.
  const inTurn = [json, Buffer.from(`${json} `).toString()];
  const first = loadBoth(inTurn, effort);
  const again = loadBoth([json], effort);
  return [
    {
      name: `load-json-${name}`,
      what: "The Intercept: loaded from its JSON, warm",
      unit: "ms",
      ours: first.ours,
      theirs: first.theirs,
      ratio: first.ratio,
      goal: { of: "ratio", atLeast: 3 },
      note: `${Math.round(json.length / first.ours / 1000)} MB/s`,
      more: { ratioLow: first.spread[0], ratioHigh: first.spread[1] },
    },
    {
      name: `load-json-again-${name}`,
      what: "The Intercept: the same JSON once more",
      unit: "ms",
      ours: again.ours,
      theirs: again.theirs,
      ratio: again.ratio,
      more: { ratioLow: again.spread[0], ratioHigh: again.spread[1] },
    },
  ];
}

function loadBoth(texts: readonly string[], effort: Effort): Comparison {
  const ignore = (): void => {};
  let next = 0;
  const turn = (): string => texts[next++ % texts.length] as string;
  const mustBegin = (canContinue: boolean): void => {
    if (!canContinue) throw new Error("A story that was loaded doesn't begin.");
  };
  return compareSides(
    () => {
      mustBegin(new Story(turn()).canContinue);
      return 1;
    },
    () => {
      mustBegin(guard(() => storyFromJson(turn(), ignore)).canContinue);
      return 1;
    },
    effort,
  );
}
