/**
 * The public types of inkjs against ours, member by member, and a program that is written
 * against either.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { programOf, type Shape, shapesIn, ts } from "./public-types.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const at = (path: string): string => join(root, path).replaceAll("\\", "/");

/** Every way into inkjs that its package offers, but for the folders of its insides. */
const theirEntries = ["ink.d.ts", "compiler/Compiler.d.ts", "engine/Error.d.ts"].map((path) =>
  at(`node_modules/inkjs/${path}`),
);
const ourEntry = at("src/inkjs/index.ts");

/** What docs/differences-from-ink.md says is not here: types, and members by type. */
function absences(): { types: Set<string>; members: Map<string, Set<string>> } {
  const page = readFileSync(at("docs/differences-from-ink.md"), "utf8");
  const [, entry = ""] = /<a id="inkjs-insides"><\/a>[^\n]*\n([\s\S]*?)\n### /.exec(page) ?? [];
  const [types = "", lists = ""] = entry.split("Members that the classes here lack:");
  const named = (text: string): Set<string> =>
    new Set([...text.matchAll(/`(\w+)`/g)].map(([, name]) => name as string));
  const members = new Map<string, Set<string>>();
  for (const [, name, list] of lists.matchAll(/^- `(\w+)`:([^-]*)/gm)) {
    members.set(name as string, named(list as string));
  }
  return { types: named((types.split("(`Component`")[0] as string) ?? ""), members };
}

describe("inkjs's public types", () => {
  let theirs: Map<string, Shape>;
  let ours: Map<string, Shape>;
  const { types, members } = absences();

  beforeAll(() => {
    const program = programOf([...theirEntries, ourEntry]);
    const isParser = (file: string): boolean => file.includes("/compiler/Parser/");
    theirs = shapesIn(program, theirEntries, "/node_modules/inkjs/", isParser);
    ours = shapesIn(program, [ourEntry], "/src/inkjs/");
  }, 60_000);

  it("were found", () => {
    expect(theirs.size).toBeGreaterThan(30);
    expect(theirs.get("Story")?.members.size).toBeGreaterThan(80);
    expect(theirs.get("InkList")?.members.size).toBeGreaterThan(25);
    expect(types.size).toBeGreaterThan(15);
  });

  it("are all here, but for those that the page names", () => {
    const missing = [...theirs.keys()].filter((name) => !ours.has(name));
    expect(missing.sort()).toEqual([...types].sort());
  });

  it("have all their members here, but for those that the page names", () => {
    const missing: string[] = [];
    for (const [name, { members: all, statics }] of theirs) {
      const shape = ours.get(name);
      if (shape === undefined) continue;
      for (const member of all) if (!shape.members.has(member)) missing.push(`${name}.${member}`);
      for (const member of statics) {
        if (!shape.statics.has(member)) missing.push(`${name}.${member}`);
      }
    }
    const named = [...members].flatMap(([name, list]) =>
      [...list].map((member) => `${name}.${member}`),
    );
    expect(missing.sort()).toEqual(named.sort());
  });
});

/** What a host writes: nearly everything that hosts use, once. */
const client = `
import { Compiler, CompilerOptions, InkList, JsonFileHandler, PosixFileHandler, Story } from "MODULE";

const files = new JsonFileHandler({ "main.ink": "-> END" });
new PosixFileHandler("/stories").rootPath.toUpperCase();
const options = new CompilerOptions("main.ink", [], true, (message, type) => {
  const kind: number = type;
  console.log(message.length + kind);
}, files);
const compiler = new Compiler("Hello.", options);
const story: Story = compiler.Compile();
const counts: number[] = [compiler.errors.length, compiler.warnings.length, compiler.authorMessages.length];
const words: number | undefined = compiler.GenerateStats()?.words;

story.onError = (message, type) => console.log(message.toUpperCase(), type);
story.onDidContinue = () => {};
story.onMakeChoice = (choice) => console.log(choice.text, choice.pathStringOnChoice, choice.targetPath?.toString());
story.onEvaluateFunction = (name, args) => console.log(name, args[0]);
story.onCompleteEvaluateFunction = (name, args, text, result) => console.log(name, args, text.length, result.anything);
story.onChoosePathString = (path, args) => console.log(path, args);
story.allowExternalFunctionFallbacks = true;

while (story.canContinue) {
  const line: string | null = story.Continue();
  const tags: string[] | null = story.currentTags;
  console.log(line?.trim(), tags?.join(), story.currentText);
}
do story.ContinueAsync(10);
while (!story.asyncContinueComplete);
const rest: string = story.ContinueMaximally();
for (const choice of story.currentChoices) {
  console.log(choice.index, choice.text, choice.tags?.map((tag) => tag.split(":")), choice.sourcePath);
}
story.ChooseChoiceIndex(0);
story.ChoosePathString("knot.stitch", true, [1, "two"]);

story.variablesState["mood"] = 3;
const mood: number = story.variablesState["mood"];
const read = story.variablesState.$("mood");
story.variablesState.$("mood", read);
for (const name in story.variablesState) console.log(name);
story.variablesState.ObserveVariableChange((name, value) => console.log(name, String(value)));
const observer: Story.VariableObserver = (name, value) => console.log(name, value);
story.ObserveVariable("mood", observer);
story.ObserveVariables(["mood"], [observer]);
story.RemoveVariableObserver(observer, "mood");
story.RemoveVariableObserver();

const f: Story.ExternalFunction = (a: number, b: string) => a + b.length;
story.BindExternalFunction("f", f);
story.BindExternalFunction("g", (list: InkList) => list.maxItem.Value, true);
story.UnbindExternalFunction("f");
const result: Story.EvaluateFunctionTextOutput = story.EvaluateFunction("h", [1], true);
const value: number = story.EvaluateFunction("h", [result.output, result.returned]);
if (story.HasFunction("h")) console.log(value);

const saved: string = story.state.toJson();
story.state.LoadJson(saved + story.state.ToJson());
story.state.LoadJsonObj(JSON.parse(saved));
story.state.storySeed = 12;
const visits: number | null | undefined = story.state.VisitCountAtPathString("knot");
console.log(visits, story.state.currentTurnIndex, story.state.currentPathString, story.state.callstackDepth);
story.ResetState();
story.ResetErrors();
story.ResetCallstack();
story.ResetGlobals();
story.SwitchFlow("side");
story.SwitchToDefaultFlow();
story.RemoveFlow("side");
console.log(story.currentFlowName, story.aliveFlowNames?.join(), story.currentFlowIsDefaultFlow);
console.log(story.globalTags?.length, story.TagsForContentAtPath("knot")?.[0]);
console.log(story.hasError, story.currentErrors?.[0], story.hasWarning, story.currentWarnings?.[0]);
const again = new Story(story.ToJson() as string);
const third = new Story(JSON.parse("{}"));

const list = new InkList("List", story);
list.AddItem("item");
const joined: InkList = list.Union(InkList.FromString("List.item", story)).Without(list);
console.log(joined.Contains("item"), joined.Contains(list), joined.GreaterThan(list), joined.Count);
console.log(joined.minItem.Key.fullName, joined.orderedItems.length, joined.inverse.all.toString());
console.log(joined.originNames.concat(list.origins?.map((origin) => origin.name) ?? []));
console.log(counts, words, rest, mood, again, third);
declare const console: { log(...values: unknown[]): void };
`;

describe("a program written against inkjs", () => {
  it.each([
    ["inkjs", at("node_modules/inkjs/ink.d.ts")],
    ["keepsake/inkjs", at("src/inkjs/index.ts")],
  ])(
    "compiles with %s",
    (name, module) => {
      const file = at(".stamp/client.ts");
      const options = programOf([module]).getCompilerOptions();
      const host = ts.createCompilerHost(options);
      const { getSourceFile, fileExists } = host;
      const text = client.replace("MODULE", module.replace(/\.d\.ts$/, ""));
      host.fileExists = (path) => path === file || fileExists(path);
      host.getSourceFile = (path, languageVersion, ...others) =>
        path === file
          ? ts.createSourceFile(path, text, languageVersion)
          : getSourceFile(path, languageVersion, ...others);
      const program = ts.createProgram([file], options, host);
      const source = program.getSourceFile(file);
      const faults = program.getSemanticDiagnostics(source).map(({ messageText, start }) => {
        const line = source?.getLineAndCharacterOfPosition(start ?? 0).line ?? 0;
        return `${text.split("\n")[line]}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
      });
      expect(faults, name).toEqual([]);
    },
    60_000,
  );
});
