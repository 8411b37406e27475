/** Narration told in other casts: two of a kind, `they` and `it` for one person, longer names. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Person } from "../../src/english/index.ts";
import { tableOf, told } from "./support.ts";

const text = readFileSync(new URL("casts.txt", import.meta.url), "utf8");

/** `Captain Hale called Hale (he); Mrs Dunn (she)`. */
function castOf(line: string): Person[] {
  return line.split("; ").map((entry) => {
    const [, name = "", alias, pronoun] = /^(.*?)(?: called (.*?))? \((\w+)\)$/.exec(entry) ?? [];
    return {
      name,
      pronoun: pronoun as Person["pronoun"],
      ...(alias === undefined ? {} : { aliases: [alias] }),
    };
  });
}

for (const part of text.split("# cast: ").slice(1)) {
  const [first = "", ...rest] = part.split("\n");
  const cast = castOf(first);
  const rows = tableOf(rest.join("\n"));
  describe.each(cast.map(({ name }, you) => [name, you] as const))("told to %s", (_, you) => {
    test.each(rows.map(({ third, expected }) => [third, expected[you]]))("%s", (third, cell) => {
      const { text: out, asks } = told(third as string, cast, {
        you,
        person: "second",
        tense: "present",
      });
      expect(asks.length > 0 ? "?" : out).toBe(cell);
    });
  });
}
