/** Stories that would never come to an end: stopped, and told where. */
import { describe, expect, it } from "vitest";
import {
  compile,
  type Diagnostic,
  placeInSource,
  type SourceFile,
  Story,
} from "../../src/index.ts";

function playAll(source: string, stepBudget?: number) {
  const { program, sources } = compile(source);
  if (program === undefined) throw new Error("does not compile");
  const found: Diagnostic[] = [];
  const story = new Story(program, {
    seed: 1,
    onDiagnostic: (diagnostic) => found.push(diagnostic),
    ...(stepBudget === undefined ? {} : { stepBudget }),
  });
  const lines: string[] = [];
  for (let line = story.continue(); line !== undefined && lines.length < 20_000; ) {
    lines.push(line.text);
    line = story.continue();
  }
  return { story, found, lines, sources };
}

function lineOf(sources: readonly SourceFile[], diagnostic: Diagnostic): number {
  const { span } = diagnostic.primary;
  return placeInSource(sources[span.file] as SourceFile, span.start).line;
}

describe("a turn without end", () => {
  it("is stopped, and names the lines that it goes round in", () => {
    const { found, lines, sources, story } = playAll(
      "VAR x = 1\nOne.\n-> a\n== a\n~ x = 1\n-> b\n== b\n{x > 0: -> a}\n-> a\n",
      50_000,
    );
    expect(lines).toEqual(["One."]);
    expect(found.map(({ code }) => code)).toEqual(["endless-turn"]);
    const [diagnostic] = found as [Diagnostic];
    expect(lineOf(sources, diagnostic)).toBeGreaterThanOrEqual(4);
    expect(diagnostic.why).toMatch(/line [5689] of story\.ink/);
    expect(story.ended).toBe(true);
  });

  it("is stopped though it prints for ever", () => {
    const { found, story } = playAll("-> a\n== a\nAgain.\n-> a\n", 5_000);
    expect(found.map(({ code }) => code)).toEqual(["endless-turn"]);
    expect(story.ended).toBe(true);
  });

  it("is stopped before its lines fill the memory, and long text that does not go round is not", () => {
    const read = (source: string) => {
      const { program } = compile(source);
      const found: Diagnostic[] = [];
      const story = new Story(program as NonNullable<typeof program>, {
        onDiagnostic: (diagnostic) => found.push(diagnostic),
      });
      return { lines: story.continueAll().length, found, story };
    };
    const round = read("-> a\n== a\nAgain.\n-> a\n");
    // Some more than 10,000, until it is known where it goes round.
    expect(round.lines).toBeLessThan(11_000);
    expect(round.found.map(({ code }) => code)).toEqual(["endless-turn"]);
    expect(round.found[0]?.why).toMatch(/line [34] of story\.ink/);
    expect(round.story.ended).toBe(true);
    const long = read(`${"On.\n".repeat(15_000)}-> END\n`);
    expect(long.lines).toBe(15_000);
    expect(long.found).toEqual([]);
  });

  it("is stopped before one line fills the memory", () => {
    // Glue makes one line of it: each of ten million steps would add a sentence.
    const { found, lines, story } = playAll("-> a\n== a\nAgain and again. <>\n-> a\n", 10_000_000);
    expect(found.map(({ code }) => code)).toEqual(["endless-text"]);
    expect(lines).toHaveLength(1);
    expect(lines[0]?.length).toBeLessThan(4_000_000);
    expect(story.ended).toBe(true);
  });

  it("is stopped within a function, a string, a choice's text, a thread", () => {
    const sources = [
      "{f()}\n-> END\n== function f()\n~ temp x = 0\n{g()}\n== function g()\n{loop()}\n== function loop()\n~ return loop2()\n== function loop2()\n~ return loop()\n",
      '~ temp s = "{f()}"\n{s}\n-> END\n== function f()\n~ return g()\n== function g()\n~ return f()\n',
      "* Choose {f()}\n- -> END\n== function f()\n~ return g()\n== function g()\n~ return f()\n",
      "<- t\n-> END\n== t\n<- t\n-> DONE\n",
      "-> t ->\n-> END\n== t\n-> t ->\n->->\n",
      "-> top\n== top\n+ -> top\n",
      'VAR s = "x"\n- (top)\n~ s = s + s\n-> top\n',
      "LIST L = a\nVAR n = 0\n- (top)\n~ n = n + LIST_COUNT(L + a)\n* {n < 0} Never\n+ -> top\n",
    ];
    for (const source of sources) {
      const { found, story } = playAll(source, 50_000);
      const errors = found.filter(({ severity }) => severity === "error");
      expect(errors, source).toHaveLength(1);
      expect(["endless-turn", "endless-recursion", "endless-text"], source).toContain(
        errors[0]?.code,
      );
      expect(story.ended, source).toBe(true);
    }
  });

  it("does not count against the turns after it", () => {
    const { program } = compile(
      "VAR n = 0\n- (top)\n~ n++\n{n % 1000 != 0: -> top}\n{n}\n+ Again\n- {n < 5000: -> top}\n-> END\n",
    );
    if (program === undefined) throw new Error("does not compile");
    const story = new Story(program, { seed: 1, stepBudget: 15_000 });
    const read: string[] = [];
    for (;;) {
      read.push(...story.continueAll().map(({ text }) => text));
      if (story.choices.length === 0) break;
      story.choose(0);
    }
    expect(read.filter((text) => text !== "Again")).toEqual([
      "1000",
      "2000",
      "3000",
      "4000",
      "5000",
    ]);
  });

  it("a long loop that ends is let go on", () => {
    const { found, lines } = playAll(
      "VAR n = 0\n- (top)\n~ n++\n{n < 20000: -> top}\n{n}\n-> END\n",
    );
    expect(found).toEqual([]);
    expect(lines).toEqual(["20000"]);
  });
});

describe("calls without end", () => {
  it("are stopped at a fixed depth", () => {
    const { found, sources } = playAll(
      "Before.\n{f(1)}\n-> END\n== function f(n)\n~ return 1 + f(n + 1)\n",
    );
    expect(found.map(({ code }) => code)).toEqual(["endless-recursion"]);
    expect(lineOf(sources, found[0] as Diagnostic)).toBe(5);
  });

  it("deep calls that end are let be", () => {
    const { found, lines } = playAll(
      "{f(5000)}\n-> END\n== function f(n)\n{ n == 0:\n  ~ return 0\n}\n~ return 1 + f(n - 1)\n",
    );
    expect(found).toEqual([]);
    expect(lines).toEqual(["5000"]);
  });
});
