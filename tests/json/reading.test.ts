/**
 * Reading ink's JSON: what is told from what, and what is said of what cannot be read.
 */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { inkWording } from "../../src/base/ink-wording.ts";
import { renderDiagnostic } from "../../src/base/render.ts";
import { placeInSource } from "../../src/base/span.ts";
import { compile, Story } from "../../src/index.ts";
import { readInkJson } from "../../src/program/ink-json-read.ts";
import { writeInkJson } from "../../src/program/ink-json-write.ts";
import { linkProgram } from "../../src/program/link.ts";
import type { Dialect } from "../../src/program/program.ts";
import { makeRandom } from "../support/random.ts";

/** A story whose first container has this content. */
const story = (content: string, rest = ""): string =>
  `{"inkVersion":21,"root":[[${content},null],"done",null],"listDefs":{}${rest}}`;

function shown(json: string | Uint8Array, dialect: Dialect = "inkjs"): string[] {
  const read = readInkJson(json);
  if ("error" in read) throw new Error(read.error);
  const played = new Story(linkProgram(read.tree, { dialect }), { seed: 1 });
  return played.continueAll().map(({ text }) => text);
}

const print = (...values: string[]): string => story(`"ev",${values.join(",")},"out","/ev","\\n"`);

describe("numbers", () => {
  it("5 is whole and 5.0 is a fraction, wherever they stand", () => {
    expect(shown(print("5", "2", '"/"'))).toEqual(["2"]);
    expect(shown(print("5.0", "2", '"/"'))).toEqual(["2.5"]);
    expect(shown(print("5", "2.0", '"/"'))).toEqual(["2.5"]);
    expect(shown(print("-5", "2", '"/"'), "reference")).toEqual(["-2"]);
    expect(shown(print("-5.0", "2", '"/"'))).toEqual(["-2.5"]);
    expect(shown(print("5e0", "2", '"/"'))).toEqual(["2.5"]);
    expect(shown(print("50E-1", "2", '"/"'))).toEqual(["2.5"]);
    expect(
      shown(
        story('[5.0,2,"/",null],"\\n"')
          .replace("[[[", '[["ev",[')
          .replace('],"\\n"', '],"out","/ev","\\n"'),
      ),
    ).toEqual(["2.5"]);
  });

  it("a whole number beyond 32 bits is what is written, until something is counted with it", () => {
    expect(shown(print("9007199254740992"), "reference")).toEqual(["9007199254740992"]);
    expect(shown(print("4294967298", "1", '"+"'), "reference")).toEqual(["3"]);
    expect(shown(print("4294967298", "1", '"+"'), "inkjs")).toEqual(["4294967299"]);
  });

  it("what stands among text and is no text is not shown", () => {
    expect(shown(story('"^a",5,true,{"^->":"0"},{"list":{}},"^b","\\n"'))).toEqual(["ab"]);
  });
});

describe("what may stand around it", () => {
  const plain = story('"^Hello.","\\n"');

  it("a byte order mark, white space, members that nobody knows, any order", () => {
    expect(shown(`\ufeff${plain}`)).toEqual(["Hello."]);
    expect(shown(` \n${plain.replaceAll(",", " ,\r\n\t ").replaceAll(":", " : ")}\n\n`)).toEqual([
      "Hello.",
    ]);
    expect(shown(story('"^Hello.","\\n"', ',"made":{"by":[1,{"a":"}"}]}'))).toEqual(["Hello."]);
    expect(shown('{"root":[["^Hello.","\\n",null],"done",null],"inkVersion":18}')).toEqual([
      "Hello.",
    ]);
  });

  it("bytes of UTF-8, with a byte order mark and without", () => {
    const bytes = new TextEncoder().encode(story('"^Übung 🙂","\\n"'));
    expect(shown(bytes)).toEqual(["Übung 🙂"]);
    expect(shown(Uint8Array.from([0xef, 0xbb, 0xbf, ...bytes]))).toEqual(["Übung 🙂"]);
  });

  it("escapes of every kind", () => {
    expect(shown(story(String.raw`"^\"a\" \\ \/ \u00e9\ud83d\ude42\t.","\n"`))).toEqual([
      '"a" \\ / é🙂 .',
    ]);
    expect(shown(story(String.raw`"^one\ntwo\u000athree","\u000a"`))).toEqual(["one\ntwo\nthree"]);
    expect(
      shown(story(String.raw`{"\u002d>":"0.2"},"^not this","^\u0022Hello\u0022","\n"`)),
    ).toEqual(['"Hello"']);
  });

  it("versions 18 to 21", () => {
    for (const version of [18, 19, 20, 21]) {
      expect(shown(plain.replace("21", String(version)))).toEqual(["Hello."]);
    }
  });

  it("tags as ink wrote them before 1.1", () => {
    const read = readInkJson(story('{"#":"a tag"},"^Hello.","\\n"'));
    if ("error" in read) throw new Error(read.error);
    expect(new Story(linkProgram(read.tree)).continue()).toMatchObject({
      text: "Hello.",
      tags: ["a tag"],
    });
  });
});

describe("names", () => {
  it("`__proto__` and the like are names as any", () => {
    const source =
      "VAR __proto__ = 1\nVAR constructor = 2\nLIST toString = (hasOwnProperty), valueOf\n" +
      "{__proto__} {constructor} {toString} -> __proto__x\n== __proto__x\n{__proto__x} -> END\n";
    const { tree } = compile(source);
    if (tree === undefined) throw new Error("does not compile");
    const json = writeInkJson(tree);
    expect(shown(json)).toEqual(["1 2 hasOwnProperty 1"]);
    expect(({} as Record<string, unknown>)["x"]).toBeUndefined();
    // As an object's key, where a plain object would take it for something else.
    const keyed =
      '{"inkVersion":21,"root":[[{"->":"__proto__"},null],"done",{"__proto__":["^Here.","\\n","end",null]}],"listDefs":{"__proto__":{"__proto__":1}}}';
    expect(shown(keyed)).toEqual(["Here."]);
  });

  it("of several containers of one name, the one reached by name, else the last", () => {
    const two = '["^first","\\n","done",{"#n":"k"}],["^second","\\n","done",{"#n":"k"}]';
    const jump = (rest: string): string =>
      `{"inkVersion":21,"root":[[{"->":"0.k"},${two},${rest}],"done",null]}`;
    expect(shown(jump("null"))).toEqual(["second"]);
    expect(shown(jump('{"k":["^third","\\n","done",null]}'))).toEqual(["third"]);
    expect(shown(jump('{"k":["^third","\\n","done",{"#n":"z"}]}'))).toEqual(["third"]);
    const many = `${'"nop",'.repeat(40)}${two}`;
    expect(shown(`{"inkVersion":21,"root":[[{"->":"0.k"},${many},null],"done",null]}`)).toEqual([
      "second",
    ]);
  });
});

// ─── What cannot be read ────────────────────────────────────────────────────────────────────

/** The code of the one message, and what stands at its place. */
function fault(json: string | Uint8Array): string {
  const read = readInkJson(json, "house.json");
  if (!("error" in read)) return "none";
  const { diagnostic, source } = read;
  const { span, text } = diagnostic.primary;
  expect(diagnostic.severity).toBe("error");
  const said = [diagnostic.title, text, diagnostic.why, diagnostic.fix, inkWording(diagnostic)];
  for (const words of said) expect(words).not.toMatch(/undefined|\{\w*\}|^$/);
  expect(span.start).toBeLessThanOrEqual(source.written.length);
  expect(placeInSource(source, span.start).line).toBeGreaterThan(0);
  expect(renderDiagnostic(diagnostic, [source])).toContain("house.json:");
  return `${diagnostic.code} ${source.written.slice(span.start, Math.min(span.end, span.start + 20))}`;
}

describe("what cannot be read is one clear message", () => {
  const cases: readonly (readonly [what: string, json: string, told: string])[] = [
    ["nothing at all", "", "json-cut-short "],
    ["only white space", " \n ", "json-cut-short "],
    ["a source", "Hello.\n* Go\n", "broken-json H"],
    ["a page", "<!doctype html>", "broken-json <"],
    ["a list", "[1, 2]", "not-a-compiled-story ["],
    ["a number", "5", "not-a-compiled-story 5"],
    ["a list that is no JSON", "[1 2]", "broken-json 2"],
    ["an empty object", "{}", "not-a-compiled-story {"],
    ["something else", '{"name":"house","version":"1.0"}', "not-a-compiled-story {"],
    ["no root", '{"inkVersion":21,"listDefs":{}}', "not-a-compiled-story {"],
    ["a root that is none", '{"inkVersion":21,"root":{}}', "not-a-compiled-story {"],
    ["our save", '{"keepsakeSave":"2 reference"}', "not-a-compiled-story {"],
    ["ink's save", '{"flows":{},"inkSaveVersion":10}', "not-a-compiled-story {"],
    ["version 17", '{"inkVersion":17,"root":[]}', "ink-format-too-old 17"],
    ["version 22", '{"inkVersion":22,"root":["wave",null]}', "ink-format-too-new 22"],
    ["version 22 said late", '{"root":["wave",null],"inkVersion":22}', "ink-format-too-new 22"],
    ["a version in words", '{"inkVersion":"21","root":[]}', 'damaged-story "21"'],
    ["version 21.5", '{"inkVersion":21.5,"root":[]}', "damaged-story 21.5"],
    ["two versions", '{"inkVersion":21,"inkVersion":21,"root":[]}', 'damaged-story "inkVersion"'],
    ["two roots", '{"inkVersion":21,"root":[null],"root":[null]}', 'damaged-story "root"'],
    ["more after the end", `${story('"\\n"')}{}`, "broken-json {"],
    ["a comma too many", story('"^a",,"\\n"'), "broken-json ,"],
    ["a comma too few", story('"^a" "\\n"'), 'broken-json "'],
    ["a text over two lines", story('"^a\nb"'), "broken-json \n"],
    ["a tab in a text that has been escaped before", story('"^a\\tb\tc"'), "broken-json \t"],
    ["a text over two lines, by the other letter", story('"^a\\"\rb"'), "broken-json \r"],
    ["an escape that is none", story('"^a\\x"'), "broken-json \\"],
    ["a code that is none", story('"^a\\u00zz"'), "broken-json \\"],
    ["a number that is none", story("01"), "broken-json 1"],
    ["a number without an end", story("1."), "broken-json ."],
    ["a minus alone", story('"ev",-,"/ev"'), "broken-json -"],
    ["too large a number", story(`1${"0".repeat(400)}`), "damaged-story 10000000000000000000"],
    ["too large a fraction", story("1e999"), "damaged-story 1e999"],
    ["NaN", story("NaN"), "broken-json N"],
    ["an unknown instruction", story('"wave"'), 'unknown-instruction "wave"'],
    ["an empty string", story('""'), 'unknown-instruction ""'],
    ["glue of long ago", story('"G<"'), 'unknown-instruction "G<"'],
    ["null in the middle", story('null,"^a"'), "damaged-story n"],
    ["an end in the middle", story('{"#f":1},"^a"'), 'damaged-story {"#f":1}'],
    ["an end of named content in the middle", story('{"k":[null]},"^a"'), "damaged-story }"],
    ["no end", '{"inkVersion":21,"root":["^a"]}', "damaged-story ]"],
    ["a node for an end", '{"inkVersion":21,"root":["^a",{"->":"0"}]}', 'damaged-story {"->":"0"}'],
    ["an object that means nothing", story('{},"^a"'), "damaged-story {}"],
    ["an unknown object", story('{"wave":1},"^a"'), 'damaged-story {"wave":1}'],
    ["two meanings", story('{"->":"0","VAR?":"x"},"^a"'), 'damaged-story "VAR?"'],
    ["the same key twice", story('{"->":"0","->":"0"},"^a"'), 'damaged-story "->"'],
    ["a flag twice", story('{"->":"0","c":true,"c":true},"^a"'), 'damaged-story "c"'],
    ["one name twice", '{"inkVersion":21,"root":[{"k":[null],"k":[null]}]}', 'damaged-story "k"'],
    ["one item twice", story('{"list":{"a.x":1,"a.x":2}},"^a"'), 'damaged-story "a.x"'],
    ["a path that is a number", story('{"->":5},"^a"'), "damaged-story 5"],
    ["a condition that is text", story('{"->":"0","c":"yes"},"^a"'), 'damaged-story "yes"'],
    ["a condition that is null", story('{"->":"0","c":null},"^a"'), "damaged-story null"],
    ["flags that are text", '{"inkVersion":21,"root":["^a",{"#f":"5"}]}', 'damaged-story "5"'],
    [
      "flags that are a fraction",
      '{"inkVersion":21,"root":["^a",{"#f":1.5}]}',
      "damaged-story 1.5",
    ],
    ["a name that is a number", '{"inkVersion":21,"root":["^a",{"#n":5}]}', "damaged-story 5"],
    [
      "a named thing that is none",
      '{"inkVersion":21,"root":["^a",{"#f":1,"k":5}]}',
      'damaged-story {"#f":1,"k":5}',
    ],
    ["arguments below none", story('{"x()":"f","exArgs":-1},"^a"'), "damaged-story -1"],
    ["an item that is text", story('{"list":{"a.x":"1"}},"^a"'), 'damaged-story "1"'],
    ["a list that is none", story('{"list":[]},"^a"'), "damaged-story }"],
    ["origins that are none", story('{"list":{},"origins":[5]},"^a"'), "broken-json 5"],
    ["a LIST that is none", story('"^a"').replace("{}}", '{"L":5}}'), "damaged-story 5"],
    ["a LIST twice", story('"^a"').replace("{}}", '{"L":{},"L":{}}}'), 'damaged-story "L"'],
    ["a divert to nowhere", story('{"->":"nowhere"},"^a"'), 'damaged-story "nowhere"'],
    ["a divert past the end", story('{"->":"0.9"},"^a"'), 'damaged-story "0.9"'],
    ["a divert above the root", story('{"->":".^.^.^"},"^a"'), 'damaged-story ".^.^.^"'],
    ["a divert through text", story('"^a",{"->":"0.0.b"},"^a"'), 'damaged-story "0.0.b"'],
    ["a path of dots", story('{"->":".."},"^a"'), 'damaged-story ".."'],
    ["an empty path", story('{"->":""},"^a"'), 'damaged-story ""'],
    ["a choice that leads to text", story('{"*":"0.1","flg":0},"^a"'), 'damaged-story "0.1"'],
    ["a count of text", story('{"CNT?":"0.1"},"^a"'), 'damaged-story "0.1"'],
  ];
  for (const [what, json, told] of cases) it(what, () => expect(fault(json)).toBe(told));

  it("bytes that are no text", () => {
    expect(fault(Uint8Array.from([0, 1, 2, 255]))).toMatch(/^broken-json/);
  });

  it("the example on each message's page gets that message", () => {
    const folder = fileURLToPath(new URL("../../messages", import.meta.url));
    const codes = [
      "broken-json",
      "json-cut-short",
      "not-a-compiled-story",
      "ink-format-too-old",
      "ink-format-too-new",
      "unknown-instruction",
      "damaged-story",
    ];
    for (const code of codes) {
      const page = readFileSync(`${folder}/${code}.md`, "utf8");
      const example = /```json\n([\s\S]*?)\n```/.exec(page)?.[1] ?? "";
      expect(fault(example)).toMatch(new RegExp(`^${code} `));
    }
  });
});

it("paths to words, each of which is one node in many places, lead to their own", () => {
  // Each divert goes past a text, to the second and the third of three `nop`s.
  const json = story(
    '"nop",{"->":"0.3"},"^not this","nop","^a",{"->":"0.7"},"^nor this","nop","^b","\\n"',
  );
  expect(shown(json)).toEqual(["ab"]);
  const read = readInkJson(json);
  if ("error" in read) throw new Error(read.error);
  expect(writeInkJson(read.tree)).toContain('"nop",{"->":"0.3"},"^not this","nop"');
});

describe("hostile input", () => {
  const source =
    "VAR x = 5.5\nLIST L = (a), b\n{x} {L} # tag\n* [Go] -> k ->\n+ Stay {~a|b}\n- -> END\n== k\n{f(x)}\n->->\n== function f(ref y)\n~ return y\n";
  const json = writeInkJson(
    compile(source).tree as NonNullable<ReturnType<typeof compile>["tree"]>,
  );

  it("cut anywhere, it is refused", () => {
    for (let end = 0; end < json.length; end++) {
      expect(fault(json.slice(0, end)), json.slice(0, end)).toMatch(
        /^(json-cut-short|broken-json) /,
      );
    }
  });

  it("spoilt at random, it is refused or plays on: nothing throws and nothing hangs", () => {
    const random = makeRandom(1);
    const letters = [...'[]{},:"\\0159.-eE^nulltrue<>#$ \n\u0000é🙂', "__proto__", "9".repeat(40)];
    let refused = 0;
    for (let i = 0; i < 4000; i++) {
      let text = json;
      for (let n = random.int(1, 3); n > 0; n--) {
        const at = random.int(0, text.length - 1);
        const end = at + random.int(0, 3);
        text = text.slice(0, at) + random.pick(letters) + text.slice(end);
      }
      const read = readInkJson(text);
      if ("error" in read) {
        refused++;
        continue;
      }
      const story = new Story(linkProgram(read.tree), {
        seed: 1,
        stepBudget: 20_000,
        onDiagnostic: () => {},
      });
      for (let turn = 0; turn < 5; turn++) {
        story.continueAll();
        if (story.choices.length === 0) break;
        story.choose(0);
      }
    }
    expect(refused).toBeGreaterThan(2000);
    expect(refused).toBeLessThan(4000);
  });

  it("ten thousand deep, it is read, written and laid out; deeper, it is refused", () => {
    const deep = 10_000;
    const text = `{"inkVersion":21,"root":${"[".repeat(deep)}"^a","\\n",${"null],".repeat(deep - 1)}null]}`;
    const read = readInkJson(text);
    if ("error" in read) throw new Error(read.error);
    expect(writeInkJson(read.tree)).toHaveLength(text.length + ',"listDefs":{}'.length);
    expect(linkProgram(read.tree).code.length).toBeGreaterThan(0);
    expect(fault(`{"inkVersion":21,"root":${"[".repeat(100_000)}`)).toBe("damaged-story [");
    expect(fault("[".repeat(1_000_000))).toBe("json-cut-short ");
    expect(fault('{"a":'.repeat(1_000_000))).toBe("json-cut-short ");
  });

  // A step that were quadratic would take hours.
  it("many of everything takes no longer than it is long", () => {
    const many = 40_000;
    const item = (i: number): string =>
      `["^a",{"#n":"k${i}"}],{"->":"0.k${i}"},{"->":"0.${2 * i}"}`;
    const wide = Array.from({ length: many }, (_, i) => item(i)).join(",");
    const read = readInkJson(story(wide));
    if ("error" in read) throw new Error(read.error);
    expect(writeInkJson(read.tree).length).toBeGreaterThan(many * 40);
    const quotes = story(`"^${'\\"'.repeat(many)}","^${"\\".repeat(2 * many)}"`);
    expect("tree" in readInkJson(quotes)).toBe(true);
    expect(fault(`{"inkVersion":21,"root":["^${"a".repeat(many * 50)}`)).toBe("json-cut-short ");
  });
});
