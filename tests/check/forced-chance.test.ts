/**
 * Chance that is forced goes as it was told, also where the engine looks ahead of a line's end.
 */
import { expect, it } from "vitest";
import { compile } from "../../src/compile/index.ts";
import { enumerateSteps } from "../../src/engine/index.ts";
import { Machine } from "../../src/engine/machine.ts";

it("throws as often aloud as in silence", () => {
  const story = "One.\n{RANDOM(1, 3)} a\nTwo.\n{RANDOM(1, 2) == 1:x|y}\n{shuffle:p|q}\n-> END\n";
  const { program } = compile(story);
  if (program === undefined) throw new Error("does not compile");
  const ways = (isSilent: boolean) => {
    const machine = new Machine(program);
    machine.isSilent = isSilent;
    const outcomes: string[] = [];
    enumerateSteps(machine, undefined, 0, (step) => outcomes.push(step.outcomes.join()));
    return outcomes;
  };
  expect(ways(true)).toHaveLength(12);
  expect(ways(false)).toEqual(ways(true));
});
