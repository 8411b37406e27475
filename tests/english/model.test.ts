/**
 * The sentences that the telling was first thought out on, told to either side.
 *
 * `model.txt` holds one a line: as written, as Derek, as Meredith.
 */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { TWO, tableOf, told } from "./support.ts";

const rows = tableOf(readFileSync(new URL("model.txt", import.meta.url), "utf8"));

describe.each([
  ["Derek", 0],
  ["Meredith", 1],
])("told to %s", (_, you) => {
  test.each(rows.map((row) => [row.third, row.expected[you] as string]))(
    "%s",
    (third, expected) => {
      const { text, asks } = told(third, TWO, { you, person: "second", tense: "present" });
      expect(asks.length > 0 ? "?" : text).toBe(expected);
    },
  );
});
