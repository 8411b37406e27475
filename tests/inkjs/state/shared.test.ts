/**
 * A state's text is read in two ways: straight, as inkjs and we write it, and as any JSON. Both
 * must come to the same, whatever was done to the text.
 */
import { describe, expect, it } from "vitest";
import type { Tree } from "../../../src/program/tree.ts";
import { makeRandom } from "../../support/random.ts";
import { compileWithOurs, type OurSide, ourSide } from "./sides.ts";

const source = `LIST Mood = calm, (sad), wild
VAR name = "Ann"
VAR n = 0
VAR far = 1.5
VAR open = false
VAR to = -> hall
-> hall
== hall
{n} {name} {Mood} {far} {to == -> hall} # tag
+ [Go]
  ~ n = n - 7
  ~ open = not open
+ [Stay]
  ~ Mood += calm
  ~ far = far * 3
+ [Sing]
  ~ name = "{name}, {n}"
  ~ to = -> garden
- {TURNS_SINCE(-> garden)} {hall} {garden}
-> garden
== garden
{~a|b|c} {RANDOM(1, 6)}
-> hall
`;

function read(side: OurSide): void {
  for (let event = side.next(); event.kind === "line"; event = side.next());
}

/** States on the way of a random play. */
function statesOf(side: OurSide, count: number): string[] {
  const random = makeRandom(3);
  const states: string[] = [];
  for (let i = 0; i < count; i++) {
    read(side);
    states.push(side.save());
    side.choose(random.int(0, 2));
  }
  return states;
}

/** What loading comes to: the machine's state, or what was told. */
function loaded(side: OurSide, state: string | object): string {
  try {
    side.load(state as string);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return [...side.moment.machine.save(), side.moment.flow, side.moment.text].join();
}

describe("a state's text, straight and as any JSON", () => {
  for (const dialect of ["inkjs", "reference"] as const) {
    const tree = compileWithOurs({ main: source, files: {} }) as Tree;

    it(`comes to the same in ${dialect}`, () => {
      const side = ourSide(tree, 7, dialect);
      const states = statesOf(ourSide(tree, 7, dialect), 60);
      expect(new Set(states).size).toBe(60);
      for (const state of states) {
        const straight = loaded(side, state);
        // A blank is enough for it to be read as any JSON.
        expect(loaded(side, ` ${state}`)).toBe(straight);
        expect(straight).toContain("DEFAULT_FLOW");
        expect(side.save()).toBe(state);
      }
    });
  }

  it("comes to the same when it was spoilt", () => {
    const tree = compileWithOurs({ main: source, files: {} }) as Tree;
    const states = statesOf(ourSide(tree, 7), 20);
    const side = ourSide(tree, 7);
    const random = makeRandom(11);
    const pieces = [...'{}[]",:0123456789-.eE \\\n', "true", "null", '"hall":1', '"__proto__":1'];
    let taken = 0;
    let refused = 0;
    for (let i = 0; i < 4000; i++) {
      let state = states[i % states.length] as string;
      // What comes before is spoilt by other tests.
      const first = state.indexOf(',"variablesState"');
      const at = random.int(first, state.length - 1);
      state = state.slice(0, at) + random.pick(pieces) + state.slice(at + random.int(0, 2));
      const straight = loaded(side, state);
      const slow = loaded(side, ` ${state}`);
      // JSON's own words for a mistake count letters, and there is one more.
      const plain = (text: string): string => text.replace(/it is not JSON .*/s, "it is not JSON");
      expect(plain(straight), state).toBe(plain(slow));
      if (straight.includes("DEFAULT_FLOW")) taken++;
      else refused++;
    }
    expect(taken).toBeGreaterThan(200);
    expect(refused).toBeGreaterThan(2000);
  });
});
