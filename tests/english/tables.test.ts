/**
 * Narration, told: tables of sentences by what is hard about them, in `tables/`.
 *
 * The first line of a table says to whom its columns are told: `told: Derek second present; …`.
 * Cells between ` | `: the sentence as written, then each telling; `=` as written, `?` asked about.
 */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Telling } from "../../src/english/index.ts";
import { TWO, tableOf, told } from "./support.ts";

const folder = new URL("tables/", import.meta.url);

/** The tellings that a table's first line names. */
function tellingsOf(text: string): [string, Telling][] {
  const line = /^# told: (.*)$/m.exec(text)?.[1] ?? "";
  return line.split("; ").map((entry) => {
    const [name = "", person, tense] = entry.split(" ");
    const you = TWO.findIndex((one) => one.name === name);
    const telling = { you: you < 0 ? undefined : you, person, tense } as Telling;
    return [entry, telling];
  });
}

for (const file of readdirSync(folder).sort()) {
  const text = readFileSync(new URL(file, folder), "utf8");
  const rows = tableOf(text);
  describe(file.replace(".txt", "").replaceAll("-", " "), () => {
    describe.each(
      tellingsOf(text).map(([entry, telling], column) => [entry, telling, column] as const),
    )("told to %s", (_, telling, column) => {
      test.each(rows.map(({ third, expected }) => [third, expected[column]]))(
        "%s",
        (third, cell) => {
          const { text: out, asks } = told(third as string, TWO, telling);
          expect(asks.length > 0 ? "?" : out).toBe(cell);
        },
      );
    });
  });
}
