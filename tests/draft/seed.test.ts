/**
 * The first story that drafting must do well: second person, present tense, all of it between two
 * people. The gold is by hand: who says each of its quotations, in order.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { explorePlainly } from "../../src/check/plain.ts";
import { compileKeep } from "../../src/compile/keep.ts";
import { type Draft, draft, scriptOf } from "../../src/draft/index.ts";
import { Story } from "../../src/play/index.ts";
import { describeShared } from "../support/shared-data.ts";

// D for Derek, M for Meredith; a space where a paragraph of the story changes the subject.
const GOLD = `MDMDM DM D MM D M DDM DMDM DMM DMD MMDDMDMDM DDM DM DMDM DMMDMDMDMDDM`;

describeShared("the seed story", (shared) => {
  const path = join(shared, "seed/000_a884fb90bce67899.txt");
  const text = readFileSync(path, "utf8");
  const found: Draft = draft(text, { title: "Seed" });
  const nameOf = (person: number | undefined): string | undefined =>
    person === undefined ? undefined : found.people[person]?.name;

  it("has fifty-five quotations, each with its right speaker", () => {
    const said = found.spoken.map(({ speaker }) => speaker?.name.charAt(0) ?? "?").join("");
    expect(said).toBe(GOLD.replace(/ /g, ""));
    expect(said).toHaveLength(55);
  });

  it("is told to Derek, and each of the two speaks to the other", () => {
    expect(found.attribution.reading.telling).toBe("you");
    expect(found.teller?.name).toBe("Derek");
    for (const { speaker, addressees } of found.spoken)
      expect(addressees.map(({ name }) => name)).toEqual([
        speaker?.name === "Derek" ? "Meredith" : "Derek",
      ]);
  });

  it("knows Mer for Meredith, and nobody besides the two", () => {
    const meredith = found.people.find(({ name }) => name === "Meredith");
    expect(meredith?.aliases).toContain("Mer");
    expect(meredith?.pronoun).toBe("she");
    expect(found.people.map(({ name }) => name).sort()).toEqual(["Derek", "Meredith"]);
  });

  it("hands the ring from Derek to Meredith, once", () => {
    const gifts = found.events.filter(({ kind }) => kind === "gives" || kind === "takes");
    expect(gifts.map(({ who, whom, key }) => [nameOf(who), nameOf(whom), key])).toEqual([
      ["Derek", "Meredith", "ring"],
    ]);
  });

  it("hears him refuse what she asks, her vow, and at last his promise, in that order", () => {
    const spoken = found.events
      .filter(({ kind }) => /^(?:asks|refuses|vows|promises)$/.test(kind))
      .map(({ kind, who, key }) => `${nameOf(who)} ${kind} ${key}`);
    expect(spoken).toEqual([
      "Meredith asks come_back",
      "Derek refuses come_back",
      "Meredith vows wait",
      "Derek promises come_back",
    ]);
  });

  it("says when she learns of the papers, and when of Maine", () => {
    const told = found.events.filter(({ kind }) => kind === "tells");
    for (const [words, line] of [
      ["divorce papers", 8],
      ["Maine", 13],
    ] as const) {
      const first = told.find(({ what, certainty }) => what.includes(words) && certainty >= 0.6);
      expect(nameOf(first?.who)).toBe("Derek");
      expect(nameOf(first?.whom)).toBe("Meredith");
      expect(first?.quotation).toBe(line - 1);
    }
  });

  it.each(["Derek", "Meredith", "nobody"])("plays to its end as %s", (as) => {
    const script = scriptOf(found);
    const { program, diagnostics } = compileKeep(script, { name: "seed.keep", as });
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    if (program === undefined) throw new Error("nothing was compiled");
    const explored = explorePlainly(program);
    expect(explored.isComplete).toBe(true);
    expect(explored.faults).toEqual([]);
    const story = new Story(program);
    const lines: string[] = [];
    for (const { text } of story.continueAll()) lines.push(text);
    const all = lines.join("\n");
    expect(all).toContain("Meredith (in a voice barely above a whisper): I'll wait.");
    expect(all).toContain(
      as === "Derek" ? "You turn and look at her." : "Derek turns and looks at",
    );
  });

  it("reads the same whether its lines end as in Unix or as in Windows", () => {
    const other = draft(text.replace(/\n/g, "\r\n"));
    expect(other.spoken.map(({ speaker }) => speaker?.name)).toEqual(
      found.spoken.map(({ speaker }) => speaker?.name),
    );
  });
});
