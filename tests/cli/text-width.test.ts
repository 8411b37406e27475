import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { displayWidth, showable, wrap } from "../../src/cli/text-width.ts";

const breakable = fc.array(
  fc.string({
    unit: fc.constantFrom("a", "é", "e\u0301", "字", "。", "👩‍🚀", "🙂", "-", "'", "ß", "한", "x"),
    minLength: 1,
    maxLength: 14,
  }),
  { maxLength: 30 },
);

describe("text on a terminal", () => {
  it("is as wide as the terminal draws it", () => {
    expect(displayWidth("plain")).toBe(5);
    expect(displayWidth("e\u0301")).toBe(1);
    expect(displayWidth("漢字")).toBe(4);
    expect(displayWidth("👩‍🚀")).toBe(2);
    expect(displayWidth("❤️")).toBe(2);
    expect(displayWidth("1 ©")).toBe(3);
  });

  it("breaks at spaces, with a mark before the first line and room below it", () => {
    expect(wrap("Tell her the truth about it", 14, "  1: ", "     ")).toBe(
      "  1: Tell her\n     the truth\n     about it",
    );
  });

  it("cuts a word only when it is longer than a line", () => {
    expect(wrap("a https://example.org/x b", 8)).toBe("a\nhttps://\nexample.\norg/x b");
  });

  it("breaks between ideographs, but never before a full stop", () => {
    expect(wrap("今日は雨です。明日も。", 8)).toBe("今日は雨\nです。明\n日も。");
  });

  it("is left alone without a width", () => {
    const long = "word ".repeat(100).trim();
    expect(wrap(long, undefined, "> ")).toBe(`> ${long}`);
  });

  it("is never wider than asked, and loses nothing", () => {
    fc.assert(
      fc.property(breakable, fc.integer({ min: 4, max: 40 }), (words, width) => {
        const text = words.join(" ");
        const lines = wrap(text, width).split("\n");
        // A closing mark is kept with what it closes, which may take one cell more.
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
        expect(lines.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
      }),
      { seed: 11, numRuns: 2000 },
    );
  });

  it("shows escape sequences instead of obeying them", () => {
    expect(showable("\u001b[2Jgone\u0007\u009b1m")).toBe("␛[2Jgone␇\ufffd1m");
    expect(showable("a\tb\nc")).toBe("a b c");
  });
});
