/**
 * The lint on texts that the project doesn't carry: the story that Keepsake began from, and a
 * hundred works of published fiction, whose alarms are counted one by one.
 */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readDocument } from "../../src/draft/index.ts";
import { lint, slipsIn } from "../../src/draft/lint/index.ts";
import { describeShared } from "../support/shared-data.ts";

describeShared("the first story", (folder) => {
  it("has its slips of punctuation and of person, its rain, and no other error", () => {
    const text = readFileSync(join(folder, "seed", "000_a884fb90bce67899.txt"), "utf8");
    const found = lint(readDocument(text));
    const codes = (severity: string): string[] =>
      found.filter((each) => each.severity === severity).map(({ code }) => code);
    expect(codes("error")).toEqual([
      "person-slip",
      "period-before-tag",
      "period-before-tag",
      "period-before-tag",
      "comma-outside-quotes",
    ]);
    expect(codes("warning")).toEqual(["unmet-presupposition"]);
    expect(slipsIn(readDocument(text))).toEqual(
      found.filter(({ severity }) => severity === "error"),
    );
    const rain = found.find(({ code }) => code === "unmet-presupposition");
    expect(text.slice(rain?.span.start, rain?.span.end)).toContain("rain");
  });
});

describeShared("a hundred published works", (folder) => {
  it("have errors only where the print itself is wrong", () => {
    const aligned = join(folder, "litbank", "aligned");
    const errors = new Map<string, string[]>();
    for (const file of readdirSync(aligned)) {
      const { text } = JSON.parse(readFileSync(join(aligned, file), "utf8")) as { text: string };
      for (const each of lint(readDocument(text)))
        if (each.severity === "error")
          errors.set(each.code, [...(errors.get(each.code) ?? []), file.split("_")[0] as string]);
    }
    // Each was looked at: full stops before tags and a missing comma in one transcription (27), a
    // closing mark that another (2891) has lost.
    expect(Object.fromEntries(errors)).toEqual({
      "period-before-tag": ["27", "27", "27", "27", "27", "27"],
      "missing-punctuation": ["27"],
      "unbalanced-quotes": ["2891"],
    });
  });
});
