/** What the tests of English share: tables of sentences, and telling one line of plain text. */
import { inflectLine, type Person, type Telling } from "../../src/english/index.ts";

/** Derek and Meredith, he and she. */
export const TWO: readonly Person[] = [
  { name: "Derek", pronoun: "he" },
  { name: "Meredith", pronoun: "she" },
];

/** A line told: its text, or `?` where something is asked, with the readings. */
export function told(
  text: string,
  cast: readonly Person[],
  telling: Telling,
): { readonly text: string; readonly asks: readonly string[] } {
  const { pieces, asks } = inflectLine([{ kind: "text", text, at: 0 }], cast, telling);
  return {
    text: pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join(""),
    asks: asks.map(({ word, readings }) => `${word}: ${readings.join(" / ")}`),
  };
}

/** A line of a table: as written, and what is expected of each telling. */
export interface Row {
  readonly third: string;
  readonly expected: readonly string[];
}

/** The rows of a table: cells between ` | `, `=` for "as written", comments after `#`. */
export function tableOf(text: string): Row[] {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "" && !line.startsWith("#"))
    .map((line) => {
      const [third = "", ...cells] = line.split(" | ").map((cell) => cell.trim());
      return { third, expected: cells.map((cell) => (cell === "=" ? plain(third) : cell)) };
    });
}

function plain(text: string): string {
  return text.replaceAll("\\", "");
}
