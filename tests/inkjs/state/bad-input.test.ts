/**
 * A state that cannot be used is refused with one sentence, and the story is where it was; one
 * that was tampered with in a way that nobody can see plays on without breaking down.
 */
import { expect, it } from "vitest";
import { StateError } from "../../../src/inkjs/state/index.ts";
import type { Tree } from "../../../src/program/tree.ts";
import { compileWithOurs, type OurSide, ourSide } from "./sides.ts";
import { type Json, playOn, playSpoilt, startOf, storyOfAll } from "./spoilt.ts";

const tree = compileWithOurs({ main: storyOfAll, files: {} }) as Tree;

/** A story at its first choices, with a state that was written a turn later. */
function midGame(): { side: OurSide; state: string } {
  const side = startOf(tree, 5);
  const before = side.save();
  side.choose(0);
  playOn(side, 1);
  const state = side.save();
  side.load(before);
  return { side, state };
}

function expectRefused(side: OurSide, json: string | object, words: RegExp): void {
  const before = side.save();
  let error: unknown;
  try {
    side.load(json as string);
  } catch (thrown) {
    error = thrown;
  }
  expect(error, `${typeof json === "string" ? json.slice(0, 200) : "it"} was taken`).toBeInstanceOf(
    StateError,
  );
  const { message } = error as Error;
  expect(message).toMatch(words);
  expect(message).not.toContain("\n");
  expect(side.save()).toBe(before);
}

const incorrect = /^ink save format incorrect, can't load: /;
const version = /^Ink save format isn't compatible with the current version/;
const changed = /internal story location couldn't be found.*Has the story changed/;

const flow = ["flows", "DEFAULT_FLOW"];
const threads = [...flow, "callstack", "threads"];
const choice = [...flow, "currentChoices", 0];

/** What is refused, in which words, when this of a state is set to that. */
const refusals: readonly (readonly [string, RegExp, readonly (string | number)[], unknown])[] = [
  ["version 7", version, ["inkSaveVersion"], 7],
  ["version 11", version, ["inkSaveVersion"], 11],
  ["version 9.5", version, ["inkSaveVersion"], 9.5],
  ["a version in words", incorrect, ["inkSaveVersion"], "10"],
  ["no flows in it", incorrect, ["flows"], {}],
  ["flows in a list", incorrect, ["flows"], []],
  ["a flow that is none", incorrect, flow, 3],
  ["no call stack", incorrect, [...flow, "callstack"], {}],
  ["no threads", incorrect, threads, []],
  ["no frames", incorrect, threads, [{ callstack: [] }]],
  ["a thread that is none", incorrect, threads, [3]],
  ["a frame in another story", changed, threads, [frames(at("attic.3", 0))]],
  ["a frame past the end", changed, threads, [frames(at("hall", 999))]],
  ["a frame before the beginning", changed, threads, [frames(at("hall", -1))]],
  ["a frame at half a place", incorrect, threads, [frames(at("hall", 0.5))]],
  ["a frame in a prototype", changed, threads, [frames(at("__proto__", 0))]],
  ["a frame of no known type", incorrect, threads, [frames({ ...at("hall", 0), type: "x" })]],
  ["a function of the host's", incorrect, threads, [frames(at("hall", 0), at("lines", 0, 2))]],
  ["a frame that nothing called", incorrect, threads, [frames(at("hall", 0), at("lines", 0, 1))]],
  ["a thread that nothing began", incorrect, threads, [frames({ type: 0 }), frames({ type: 0 })]],
  ["a choice without a thread", incorrect, [...flow, "choiceThreads"], {}],
  ["a thread by another's name", incorrect, [...choice, "originalThreadIndex"], "__proto__"],
  ["a choice offered elsewhere", changed, [...choice, "originalChoicePath"], "hall.0"],
  ["a choice that leads elsewhere", changed, [...choice, "targetPath"], "hall"],
  ["a choice that says nothing", incorrect, [...choice, "text"], 3],
  ["tags that are none", incorrect, [...choice, "tags"], "stay"],
  ["a value that is none", incorrect, ["variablesState"], { gold: null }],
  ["a text without its mark", incorrect, ["variablesState"], { gold: "lots" }],
  ["a list of values", incorrect, ["variablesState"], { gold: [1, 2] }],
  ["an unknown item", changed, ["variablesState"], { mood: { list: { "Mood.x": 1 } } }],
  ["a prototype's item", changed, ["variablesState"], { mood: { list: { "__proto__.a": 1 } } }],
  ["a target elsewhere", changed, ["variablesState"], { where: { "^->": "no.such.place" } }],
  ["a reference to nothing", changed, ["variablesState"], { gold: { "^var": "silver", ci: 0 } }],
  ["a reference to no frame", changed, ["variablesState"], { gold: { "^var": "gold", ci: 9999 } }],
  ["another story's variables", changed, ["variablesState"], { dragons: 3 }],
  ["no variables", incorrect, ["variablesState"], undefined],
  ["a turn and a half", incorrect, ["turnIdx"], 1.5],
  ["a seed in words", incorrect, ["storySeed"], "7"],
  ["half a visit", incorrect, ["visitCounts"], { hall: 0.5 }],
  ["another story's visits", changed, ["visitCounts"], { cave: 3 }],
  ["another story's turns", changed, ["turnIndices"], { cave: 3 }],
  ["the middle of a line", incorrect, ["currentDivertTarget"], "hall"],
  ["values that are none", incorrect, ["evalStack"], 7],
  ["output that is none", incorrect, [...flow, "outputStream"], "x"],
];

function at(cPath: string, idx: number, type = 0): Json {
  return { cPath, idx, exp: false, type };
}

function frames(...callstack: readonly Json[]): Json {
  return { callstack, threadIndex: 0 };
}

/** A state with one of its fields set to something else. */
function change(state: string, path: readonly (string | number)[], value: unknown): string {
  const json = JSON.parse(state) as Json;
  let holder = json;
  for (const key of path.slice(0, -1)) holder = holder[key] as Json;
  holder[path.at(-1) as string] = value;
  return JSON.stringify(json);
}

for (const [name, words, path, value] of refusals) {
  it(`refuses ${name}`, () => {
    const { side, state } = midGame();
    expectRefused(side, change(state, path, value), words);
  });
}

for (const json of ["", "null", "[]", "3", '"state"', "{}", '{"inkVersion":21,"root":[]}']) {
  it(`refuses ${json === "" ? "nothing" : json}`, () => {
    expectRefused(midGame().side, json, incorrect);
  });
}

it("refuses a state that is cut short, wherever", () => {
  const { side, state } = midGame();
  for (let length = 0; length < state.length; length += 3) {
    expectRefused(side, state.slice(0, length), incorrect);
  }
});

it("refuses another story's state", () => {
  const { side } = midGame();
  const other = compileWithOurs({
    main: "VAR wind = 1\nA ship.\n* [Sail] -> sea\n=== sea\n~ wind = 2\nOut.\n* [On] -> sea",
    files: {},
  }) as Tree;
  const sailor = ourSide(other, 1);
  sailor.next();
  expectRefused(side, sailor.save(), changed);
  sailor.next();
  sailor.choose(0);
  sailor.next();
  expectRefused(side, sailor.save(), changed);
});

it("refuses what is larger than any story's", () => {
  const { side, state } = midGame();
  const deep = Array.from({ length: 200_000 }, () => at("hall", 0));
  expectRefused(side, change(state, threads, [frames(...deep)]), incorrect);
  const wide = Array.from({ length: 300_000 }, () => frames(at("hall", 0)));
  expectRefused(side, change(state, threads, wide), incorrect);
  // Nested as deep as one likes: nothing here is read by recursion.
  const nest = `${"[".repeat(100_000)}${"]".repeat(100_000)}`;
  expectRefused(side, state.replace('"evalStack":[]', `"evalStack":${nest}`), incorrect);
});

it("takes an object that leads back to itself for what its fields say", () => {
  const { side, state } = midGame();
  const json = JSON.parse(state) as Json;
  json["flows"] = { DEFAULT_FLOW: json };
  expectRefused(side, json, incorrect);
});

it("takes nothing from a prototype", () => {
  const { side, state } = midGame();
  const variables = '"variablesState":{"__proto__":{"gold":7},"gold":1}';
  const hostile = state.replace(/"variablesState":\{[^}]*\}/, variables);
  side.load(hostile);
  expect(({} as Json)["gold"]).toBeUndefined();
  expect(JSON.parse(side.save())["variablesState"]["gold"]).toBe(1);
});

it("plays on from whatever it takes of 400 spoilt states", () => {
  const { refused, taken } = playSpoilt(tree, 1, 400);
  expect(refused).toBeGreaterThan(100);
  expect(taken).toBeGreaterThan(50);
});
