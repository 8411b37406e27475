/**
 * Drafting does not get worse: floors under what it scores on our own pieces, kept half, with the
 * cast and the spans given. `npm run score:draft` tells more.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { draft, readDocument } from "../../src/draft/index.ts";

const folder = new URL("pieces/", import.meta.url);
const names = existsSync(folder)
  ? readdirSync(folder).filter(
      (file) => /^\d+-.*\.json$/.test(file) && Number.parseInt(file, 10) % 2 === 0,
    )
  : [];

interface Gold {
  readonly cast: readonly {
    name: string;
    aliases: string[];
    pronoun: "he" | "she" | "they" | "it";
  }[];
  readonly quotations: readonly { spans: [number, number][]; speaker: string; kind: string }[];
}

describe.skipIf(names.length === 0)("on pieces that nothing was tuned on", () => {
  const right = new Map<string, [number, number]>();
  const count = (what: string, isRight: boolean): void => {
    const [good, all] = right.get(what) ?? [0, 0];
    right.set(what, [good + (isRight ? 1 : 0), all + 1]);
  };
  const share = (what: string): number => {
    const [good, all] = right.get(what) ?? [0, 1];
    return good / all;
  };
  for (const name of names) {
    const { cast, quotations } = JSON.parse(readFileSync(new URL(name, folder), "utf8")) as Gold;
    const text = readFileSync(new URL(name.replace(".json", ".txt"), folder), "utf8");
    const spans = quotations.map((each) => each.spans.map(([start, end]) => ({ start, end })));
    const { spoken } = draft(text, { cast, quotations: spans });
    quotations.forEach(({ speaker, kind }, i) => {
      const isRight = spoken[i]?.speaker?.name === speaker;
      count("all", isRight);
      count(kind, isRight);
      if (spoken[i]?.isSure === true) count("sure", isRight);
    });
    const found = new Set(
      readDocument(text).quotations.flatMap((each) =>
        each.spans.map(({ start, end }) => `${start}:${end}`),
      ),
    );
    for (const [span] of spans)
      if (span !== undefined) count("spans", found.has(`${span.start}:${span.end}`));
  }

  it("nearly every name in a tag is believed", () =>
    expect(share("explicit")).toBeGreaterThan(0.97));
  it("most pronouns are", () => expect(share("anaphoric")).toBeGreaterThan(0.8));
  it("lines without a tag are right more often than not", () =>
    expect(share("implicit")).toBeGreaterThan(0.65));
  it("what is called sure is", () => expect(share("sure")).toBeGreaterThan(0.93));
  it("quotations are found, mark to mark", () => expect(share("spans")).toBeGreaterThan(0.96));
});
