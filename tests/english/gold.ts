/**
 * Gold sentences: what each member of a cast is told, written down by somebody who had not seen the
 * rules.
 *
 * A file of `gold/` has one sentence a line with its cast, what each of them is told (several
 * renderings may be right), and for whom asking is what should happen.
 */
import { readFileSync } from "node:fs";
import type { Person } from "../../src/english/index.ts";
import { told } from "./support.ts";

interface Sentence {
  readonly cast: readonly Person[];
  readonly third: string;
  readonly as: Readonly<Record<string, string | readonly string[]>>;
  /** The same by the viewpoint's person, where that has been written down. */
  readonly first?: Readonly<Record<string, string | readonly string[]>>;
  readonly ask?: readonly string[];
}

/** One sentence as one of its cast is told it. */
export interface GoldTelling {
  readonly name: string;
  readonly third: string;
  readonly text: string;
  readonly right: readonly string[];
  readonly asked: boolean;
  readonly mayAsk: boolean;
}

/** Every sentence of a file as everybody in it is told it, or tells it, in the present. */
export function tellGold(
  file: string,
  person: "second" | "first" = "second",
): { readonly sentences: number; tellings: GoldTelling[] } {
  const sentences = readFileSync(new URL(`gold/${file}`, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as Sentence);
  const tellings = sentences.flatMap(({ cast, third, as, first, ask }) => {
    const gold = person === "first" ? first : as;
    if (gold === undefined) return [];
    return cast.map(({ name }, you) => {
      const { text, asks } = told(third, cast, { you, person, tense: "present" });
      const right = [gold[name] ?? []].flat();
      return {
        name,
        third,
        text,
        right,
        asked: asks.length > 0,
        mayAsk: ask?.includes(name) === true,
      };
    });
  });
  return { sentences: sentences.length, tellings };
}

/** Those that were told, and not as they should be. */
export function toldWrong(tellings: readonly GoldTelling[]): GoldTelling[] {
  return tellings.filter(({ asked, right, text }) => !asked && !right.includes(text));
}

/** Those that were asked about, and need not be. */
export function askedWithoutNeed(tellings: readonly GoldTelling[]): GoldTelling[] {
  return tellings.filter(({ asked, mayAsk }) => asked && !mayAsk);
}
