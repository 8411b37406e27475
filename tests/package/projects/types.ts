/**
 * What a TypeScript programmer writes. The lines that are marked must not compile: types that
 * came out as `any` would let them.
 */
import { compile, type Diagnostic, type Line, type Program, Story, type Value } from "keepsake";
import { type Compiled, compile as compileAlone } from "keepsake/compile";
import { firstState, hashState, silentMachine, stepSilently } from "keepsake/engine";
import { Compiler, ErrorType, type InkList, Story as StandIn } from "keepsake/inkjs";
import {
  type CompiledKeep,
  compileKeep,
  hasPeople,
  type Ledger,
  PeopleStory,
  type Speech,
  type Why,
} from "keepsake/people";
import { type Choice, type PlayOptions, Story as StoryAlone } from "keepsake/play";

const texts = new Map([["b.ink", "Rain."]]);
const result: Compiled = compile("INCLUDE b.ink\n", {
  files: (path) => {
    const text = texts.get(path);
    return text === undefined ? undefined : { name: path, text };
  },
});
const faults: readonly Diagnostic[] = result.diagnostics;
const program: Program | undefined = compileAlone("Rain.").program;

export function play(played: Program, options: PlayOptions): readonly Line[] {
  const story: Story = new StoryAlone(played, options);
  const lines = story.continueAll();
  const choice: Choice | undefined = story.choices[0];
  if (choice !== undefined) story.choose(choice.index);
  const mood: Value = story.variables.get("mood");
  return typeof mood === "number" ? lines : [];
}

const heard: (string | undefined)[] = [];
const side: CompiledKeep = compileKeep("CAST\n    Ada (she)\nAda: Rain.\n", { as: "nobody" });
if (side.program !== undefined && hasPeople(side.program)) {
  const played: Story = new PeopleStory(side.program);
  const people = new PeopleStory(side.program);
  const [first] = people.continueAll();
  const speech: Speech | undefined = first && people.speech(first);
  const entries: readonly Why[] = people.why();
  const ledger: Ledger = people.ledger();
  // @ts-expect-error: a choice has one answer, not a list of them.
  const one: readonly Why[] = people.why(played.choices[0] as Choice);
  heard.push(speech?.manner, entries[0]?.what, ledger.people[0]?.name, one[0]?.what);
}

if (program !== undefined) {
  play(program, { seed: faults.length });
  const machine = silentMachine(program);
  const state: Int32Array = stepSilently(machine, firstState(machine, 0), 0);
  const key: number = hashState(state);
  if (key === 0) throw new Error();
  // @ts-expect-error a choice is a number
  new Story(program).choose("1");
  // @ts-expect-error a seed is a number
  new Story(program, { seed: "1" });
  // @ts-expect-error an option that is there has a value
  new Story(program, { seed: undefined });
}
// @ts-expect-error there may be no program
play(result.program, {});
// @ts-expect-error lines cannot be written
play(program as Program, {})[0] = undefined;
// @ts-expect-error a source is text
compile(1);

const standIn: StandIn = new Compiler("Rain.", { dialect: "reference" }).Compile();
standIn.onError = (message: string, type: ErrorType) => type === ErrorType.Error && message;
const read: string | null = standIn.Continue();
const list = standIn.variablesState["list"] as InkList;
const told: StandIn.VariableObserver = (name, value) => [name, value, read, list];
standIn.ObserveVariable("mood", told);
// @ts-expect-error a choice is a number
standIn.ChooseChoiceIndex("1");
// @ts-expect-error a dialect is one of two
new StandIn("{}", { dialect: "klingon" });
