/** What is set as emphasis, what stays as it was typed, and how English is printed. */
import { describe, expect, it } from "vitest";
import { piecesOf, plainText, printed } from "../../src/play/emphasis.ts";

/** A line with its emphasis shown: `[i so]`, `[b so]`, `[bi so]`. */
function shown(line: string): string {
  return piecesOf(line)
    .map(({ text, isEmphatic, isStrong }) => {
      const kind = `${isStrong ? "b" : ""}${isEmphatic ? "i" : ""}`;
      return kind === "" ? text : `[${kind} ${text}]`;
    })
    .join("");
}

describe("emphasis", () => {
  it.each([
    ["It is *so* late.", "It is [i so] late."],
    ["It is _so_ late.", "It is [i so] late."],
    ["It is **so** late.", "It is [b so] late."],
    ["It is __so__ late.", "It is [b so] late."],
    ["It is ***so*** late.", "It is [bi so] late."],
    ["It is <i>so</i> <b>late</b>.", "It is [i so] [b late]."],
    ["<EM>So</EM> <strong>late</strong>", "[i So] [b late]"],
    ["**It is *so* late.**", "[b It is ][bi so][b  late.]"],
    ["*One* and *two*.", "[i One] and [i two]."],
    ["(*So.*) “*So?*”", "([i So.]) “[i So?]”"],
    ["*It's me*, she said.", "[i It's me], she said."],
    // Scripts without spaces between words, and one whose endings follow at once.
    ["海は*とても*静かだった。", "海は[i とても]静かだった。"],
    ["他**真的**走了", "他[b 真的]走了"],
    ["그는 *정말*로 갔다.", "그는 [i 정말]로 갔다."],
    ["ฉัน*รัก*เธอ", "ฉัน[i รัก]เธอ"],
  ])("%s", (line, expected) => {
    expect(shown(line)).toBe(expected);
  });

  it.each([
    "5 * 3 * 2 is 30",
    "2*3*4",
    "snake_case_word",
    "* * *",
    "***",
    "Name: ______",
    "a * b",
    "*unended",
    "unbegun*",
    "one* and *two",
    "<i>unended",
    "</i>unbegun<i>",
    "**",
    "<script>alert(1)</script>",
    "<b onclick=alert(1)>no</b>",
  ])("leaves as it is: %s", (line) => {
    expect(shown(line)).toBe(line);
  });

  it("nests or not, but never crosses", () => {
    expect(shown("*a _b* c_")).toBe("[i a _b] c_");
    expect(shown("*a *b* c")).toBe("*a [i b] c");
  });

  it("gives plain text where only that can be", () => {
    expect(plainText("It is **so** <i>late</i>.")).toBe("It is so late.");
  });

  it("takes time in proportion to a line's length", () => {
    const long = "*a _b ".repeat(50_000) + "c* d_ ".repeat(50_000);
    expect(
      piecesOf(long)
        .map(({ text }) => text)
        .join("").length,
    ).toBeGreaterThan(100_000);
  });
});

describe("English as it is printed", () => {
  it.each([
    [`"Yes," she said. "It's Tom's."`, "“Yes,” she said. “It’s Tom’s.”"],
    [`He said 'no'.`, "He said ‘no’."],
    [`"*So*," he said.`, "“*So*,” he said."],
    [`*"So,"* he said.`, "*“So,”* he said."],
    [`("quietly")`, "(“quietly”)"],
    [`'Tis the '90s, get 'em.`, "’Tis the ’90s, get ’em."],
    [`"'Tis," he said, "not 'so'."`, "“’Tis,” he said, “not ‘so’.”"],
    [`Wait -- no--yes...`, "Wait—no—yes…"],
    [`"Wait --" she said.`, "“Wait—” she said."],
    ["“Already.”", "“Already.”"],
    ["the dogs' bowl", "the dogs’ bowl"],
  ])("%s", (typed, expected) => {
    expect(printed(typed)).toBe(expected);
  });
});
