/**
 * `Compiler` as on inkjs: what is told, to whom, and what comes of it.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { Compiler, CompilerOptions } from "../../src/inkjs/index.ts";
import { readSnippets } from "../compile/snippets.ts";
import { OURS } from "../compile/with-inkjs.ts";
import { expectAlike, type Host, keyWords } from "./both.ts";

/**
 * Compiles with a host that listens; everything it hears and has afterwards is noted. What is told
 * first is not the same: here it goes by the page.
 */
function report(
  { api, note, attempt }: Host,
  source: string,
  files: Record<string, string> = {},
  name: string | null = null,
): void {
  const told: string[] = [];
  const options = new api.CompilerOptions(
    name,
    [],
    false,
    (message, type) =>
      told.push(`${type} ${message.replace(/(line \d+): .*/s, "$1")} ${keyWords(message)}`),
    new api.JsonFileHandler(files),
  );
  const compiler = new api.Compiler(source, options);
  attempt("compile", () => compiler.Compile() instanceof api.Story, /Compilation failed/);
  note(told.sort());
  note(compiler.errors.length, compiler.warnings.length, compiler.authorMessages.length);
  attempt("story", () => compiler.runtimeStory.canContinue, /Compilation failed/);
  note(compiler.inputString === source, compiler.options === options);
}

const scripts: Record<string, (host: Host) => void> = {
  "a story without a fault": (host) => report(host, "Hello.\n-> END\n"),
  "no text at all": (host) => report(host, ""),
  "a note of the author's": (host) => report(host, "TODO: mend this\nHello.\n-> END\n"),
  "errors and warnings": (host) =>
    report(host, "-> nowhere\n== k\n{z}\nloose\n== function f()\n~ return 1\n"),
  "in included files": (host) =>
    report(host, "INCLUDE a.ink\n-> k\n", { "a.ink": "=== k\nTODO: here\n-> oops\n" }, null),
  "in a file with a name": (host) =>
    report(
      host,
      "INCLUDE a.ink\n-> nope\n",
      { "main.ink": "", "a.ink": "=== k\n-> oops\n" },
      "main.ink",
    ),
  "nobody listens": ({ api, attempt, note }) => {
    const compiler = new api.Compiler("-> nowhere\n");
    attempt("compile", () => compiler.Compile(), /Compilation failed/);
    note(compiler.errors.map(keyWords), compiler.warnings);
  },
  "every visit counted": ({ api, note }) => {
    const options = new api.CompilerOptions(null, [], true);
    const story = new api.Compiler("-> k\n== k\nk\n-> l\n== l\nl\n-> END\n", options).Compile();
    story.ContinueMaximally();
    note(story.state.VisitCountAtPathString("k"), story.state.VisitCountAtPathString("l"));
  },
  "options as they are by default": ({ api, note }) => {
    const options = new api.CompilerOptions();
    note(options.sourceFilename, options.pluginNames, options.countAllVisits);
    note(options.errorHandler, options.fileHandler);
  },
  "what a story is made of": ({ api, note }) => {
    const compiler = new api.Compiler(
      "Some words.\n* a\n* b\n- (g) c {f()}\n-> k\n== k\n-> END\n= s\n-> k\n== function f()\n~ return 1\n",
    );
    compiler.Compile();
    const stats = compiler.GenerateStats();
    note(stats?.words, stats?.knots, stats?.stitches, stats?.functions);
    note(stats?.choices, stats?.gathers, stats?.diverts);
  },
  "files that are at hand": ({ api, attempt }) => {
    const handler = new api.JsonFileHandler({ "a.ink": "text" });
    for (const name of ["a.ink", "b.ink", "__proto__", "toString"]) {
      attempt(`resolve ${name}`, () => handler.ResolveInkFilename(name), /Cannot locate/);
      attempt(`load ${name}`, () => handler.LoadInkFileContents(name), /Cannot open/);
    }
  },
  "the compiled story as JSON": ({ compile, note, api }) => {
    const story = compile("VAR x = 1\nHello {x}.\n* a\n- b # t\n-> END\n");
    const json = story.ToJson() as string;
    note(
      JSON.parse(json).inkVersion,
      api.Story.inkVersionCurrent,
      story.inkVersionMinimumCompatible,
    );
    const { root, listDefs } = JSON.parse(json);
    note(JSON.stringify(root), JSON.stringify(listDefs));
    note(JSON.parse(new api.Story(json).ToJson() as string).inkVersion);
    note(new api.Story(JSON.parse(json)).ContinueMaximally());
  },
};

describe("as on inkjs:", () => {
  for (const [name, script] of Object.entries(scripts)) {
    it(name, () => {
      expect(expectAlike(script).join("\n")).not.toContain("the script broke");
    });
  }

  const faults = fileURLToPath(new URL("../compile/faults.ink", import.meta.url));
  const snippets = readSnippets(faults).filter(({ inkjs }) => inkjs === undefined);

  it("every fault of the compiler's tests is told as often and as gravely", () => {
    expect(snippets.length).toBeGreaterThan(150);
    for (const { source } of snippets) {
      expectAlike(({ api, note }) => {
        const told: number[] = [];
        const options = new api.CompilerOptions(null, [], false, (_message, type) =>
          told.push(type),
        );
        const compiler = new api.Compiler(source, options);
        let isCompiled = true;
        try {
          compiler.Compile();
        } catch {
          isCompiled = false;
        }
        note(source, isCompiled, told.sort());
      });
    }
  });

  it("nothing that is ours alone is told", () => {
    expect(OURS.size).toBeGreaterThan(0);
    const told: string[] = [];
    const options = new CompilerOptions(null, [], false, (message) => told.push(message));
    new Compiler("VAR a = 1\nVAR b = 2\n{a||b}\n{a and b or a: x}\n-> END\n", options).Compile();
    expect(told).toEqual([]);
  });
});

it("the faults are where they were", () => {
  expect(readFileSync(new URL("../compile/faults.ink", import.meta.url), "utf8")).not.toBe("");
});
