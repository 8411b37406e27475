/**
 * What is sure is played, and what isn't stands beside the story as a comment, which becomes a
 * sentence by taking its first word away.
 */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { compileKeep } from "../../src/compile/keep.ts";
import { draft, scriptOf } from "../../src/draft/index.ts";

const CAST = [
  { name: "Ada", pronoun: "she" },
  { name: "Tom", pronoun: "he" },
] as const;

function scriptFor(text: string): string {
  return scriptOf(draft(text, { cast: CAST }));
}

function errorsIn(script: string): string[] {
  return compileKeep(script, { name: "draft.keep" })
    .diagnostics.filter(({ severity }) => severity === "error")
    .map(({ code }) => code);
}

describe("news", () => {
  it("is played where it changes a life", () => {
    const script = scriptFor('"I have sold the boat to Harker," said Ada to Tom.\n\nTom sat down.');
    expect(script).toMatch(/^~ Ada tells Tom /m);
    expect(script).toMatch(/^ {4}\(\w+\) Ada has sold the boat to Harker: yes; Ada knows$/m);
  });

  it("is a comment where it may be talk, and so is its fact", () => {
    const said = "There is a letter from Harker in the drawer";
    const script = scriptFor(`Ada sat. "${said}," said Ada to Tom.\n\nTom sat down.`);
    expect(script).toMatch(/^\/\/ perhaps: ~ Ada tells Tom /m);
    expect(script).toMatch(
      /^ {4}\/\/ perhaps: \(\w+\) there is a letter from Harker in the drawer: /m,
    );
    expect(script).not.toMatch(/^~/m);
    expect(errorsIn(script)).toEqual([]);
  });
});

describe("whoever is said to leave", () => {
  const rest = '"Well?" said Ada.\n\n"Nothing," said Tom.';
  it("has left where they say no more", () => {
    const script = scriptFor('"Well?" said Ada to Tom.\n\nTom walked out.\n\n"Well," said Ada.');
    expect(script).toMatch(/^~ Tom leaves$/m);
  });

  it("may not have, where they go on talking", () => {
    const script = scriptFor(`"Go," said Ada to Tom.\n\nTom walked out.\n\n${rest}`);
    expect(script).toMatch(/^\/\/ perhaps: ~ Tom leaves$/m);
    expect(script).not.toMatch(/^~ Tom/m);
  });

  it("has, where they come back", () => {
    const script = scriptFor(`"Go," said Ada.\n\nTom walked out.\n\nTom came in.\n\n${rest}`);
    expect(script.match(/^~ Tom \w+$/gm)).toEqual(["~ Tom leaves", "~ Tom arrives"]);
  });

  it("has, where they speak in the next scene, and is there for it", () => {
    const script = scriptFor(`"Go," said Ada.\n\nTom walked out.\n\n* * *\n\n${rest}`);
    expect(script.match(/^~ Tom \w+$/gm)).toEqual(["~ Tom leaves", "~ Tom arrives"]);
  });

  it("never is whoever tells the story", () => {
    const script = scriptOf(
      draft('"Go," said Tom to me.\n\nI walked out. The rain had stopped. Ada stood by the gate.', {
        cast: [...CAST, { name: "Nell", pronoun: "she", aliases: ["I"] }],
      }),
    );
    expect(script).not.toMatch(/^~ Nell leaves$/m);
  });
});

describe("a script with all that is perhaps so", () => {
  const file = new URL("pieces/events/scenes.json", import.meta.url);
  const scenes: { readonly text: string }[] = JSON.parse(readFileSync(file, "utf8"));

  it("is read without an error, as the script without is", () => {
    const scripts = scenes.map(({ text }) => scriptOf(draft(text)));
    expect(scripts.some((script) => script.includes("// perhaps: "))).toBe(true);
    for (const script of scripts) {
      expect(errorsIn(script)).toEqual([]);
      expect(errorsIn(script.replaceAll("// perhaps: ", ""))).toEqual([]);
    }
  });
});
