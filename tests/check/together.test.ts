/**
 * Two threads that explore one story against one thread: the same moments with the same numbers,
 * the same steps and paths, and the same report, byte for byte.
 */
import { beforeAll, describe, expect, it } from "vitest";
import { type CheckOptions, check } from "../../src/check/check.ts";
import { analyse, Exploration, type ExploreOptions } from "../../src/check/explore.ts";
import { compile } from "../../src/compile/index.ts";
import type { Program } from "../../src/program/program.ts";
import { secondThreads, type Threads } from "./second-thread.ts";

let threads: Threads;
beforeAll(async () => {
  threads = await secondThreads();
});

function programOf(source: string): Program {
  const { program } = compile(source);
  if (program === undefined) throw new Error("not compiled");
  return program;
}

/** Topics each once, some guarded by others; all are asked for at the end. */
function hub(scenes: number): string {
  const lines = ["-> s0"];
  const topics = [0, 1, 2, 3, 4];
  for (let s = 0; s < scenes; s++) {
    lines.push(`== s${s}`);
    for (const j of topics) {
      const guard = s > 0 && j % 2 === 0 ? `{s${s - 1}.t${j} or not s${s - 1}.t1}` : "";
      lines.push(`* (t${j}) ${guard} [${j}] Said {s${s}.on:again|at last}. -> s${s}`);
    }
    const next = s + 1 < scenes ? `s${s + 1}` : "over";
    const said = topics.map((j) => `s${s}.t${j}`).join(" + ");
    lines.push(`+ (on) {${said} >= 3} [On] -> ${next}`);
  }
  lines.push("== over", "+ [The end]");
  for (let s = 0; s < scenes; s++) for (const j of topics) lines.push(`{s${s}.t${j}: yes|no}`);
  lines.push("-> END");
  return lines.join("\n");
}

/** Counters that go round, one after the other: the last one's values need more bits late. */
const counters = `VAR a = 0
VAR b = 0
VAR c = 0
-> one
== one
+ [A] {a == 29:
    ~ a = 0
  - else:
    ~ a = a + 1
  }
  -> one
+ [On] -> two
== two
+ [B] {b == 29:
    ~ b = 0
  - else:
    ~ b = b + 1
  }
  -> two
+ [On] -> three
== three
+ [C] {c == 139:
    ~ c = 0
  - else:
    ~ c = c + 1
  }
  -> three
+ [Out] -> four
== four
+ {a == 5} [Five] -> END
+ [On] -> five
== five
+ {b == 5} [Five] -> END
+ [On] -> six
== six
+ {c == 5} [Five] -> END
+ [Out] -> END
`;

/** Chance in every scene: where dice are thrown the turn is always run. */
const dice = hub(4).replaceAll("[On]", "[On] {RANDOM(1, 2)}");

type Explored = Readonly<Record<string, ArrayLike<number>>>;

function explored(source: string, options: ExploreOptions): Explored {
  const exploration = new Exploration(analyse(programOf(source)), {
    generatesAfter: 0,
    togetherAfter: 17_000,
    ...options,
  });
  exploration.run();
  const { states, steps, store, edges, edgesAt, edgeChoices, before, chosen } = exploration;
  expect(store.stride).toBeGreaterThan(0);
  const moments = new Int32Array(states * store.stride);
  for (let number = 0; number < states; number++) {
    const at = store.positionOf(number);
    const moment = store.blockOf(number).subarray(at, at + store.stride);
    moments.set(moment, number * store.stride);
  }
  const last = edgesAt[states] as number;
  return {
    moments,
    edges: edges.slice(0, last),
    edgesAt: edgesAt.slice(0, states + 1),
    choices: edgeChoices.slice(0, last),
    before: before.slice(0, states),
    chosen: chosen.slice(0, states),
    steps: Int32Array.of(steps, Number(exploration.isComplete)),
    ways: Int32Array.from([...exploration.ways].flat()),
  };
}

/** What differs would be too long to be shown. */
function expectSame(one: Explored, other: Explored): void {
  for (const [name, numbers] of Object.entries(one)) {
    const others = other[name] as ArrayLike<number>;
    expect(others.length, name).toBe(numbers.length);
    const differs = Array.from(numbers).findIndex((number, i) => number !== others[i]);
    expect(differs, `the first of ${name} that is another`).toBe(-1);
  }
}

describe("two threads", () => {
  const stories: readonly (readonly [string, string, number])[] = [
    ["a hub", hub(5), 100],
    ["counters that go round", counters, 40],
    ["dice at the end", dice, 20],
  ];
  for (const [name, source, rounds] of stories) {
    it(`find in ${name} what one does`, () => {
      const alone = explored(source, {});
      expect(threads.rounds()).toBe(0);
      expectSame(explored(source, { second: threads.start }), alone);
      expect(threads.rounds()).toBeGreaterThan(rounds);
    });
  }

  it("keep only how moments were first come to, where steps are not kept", () => {
    const alone = explored(hub(4), { keepsEdges: false });
    expectSame(explored(hub(4), { keepsEdges: false, second: threads.start }), alone);
    expect(threads.rounds()).toBeGreaterThan(20);
  });

  it("stop at a limit where one does", () => {
    for (const limit of [30_000, 47_119]) {
      const alone = explored(hub(4), { limit });
      expectSame(explored(hub(4), { limit, second: threads.start }), alone);
      expect(threads.rounds()).toBeGreaterThan(5);
    }
  });

  it("tell an observer of the same steps, and a report is the same", () => {
    const program = programOf(hub(4));
    const told = (options: CheckOptions): string =>
      JSON.stringify(check([{ as: undefined, program }], options), (_, value: unknown) =>
        typeof value === "bigint" ? `${value}` : value,
      );
    const alone = told({});
    expect(threads.rounds()).toBe(0);
    const both = told({ second: threads.start, togetherAfter: 17_000 });
    expect(both === alone).toBe(true);
    expect(threads.rounds()).toBeGreaterThan(20);
  });
});
