/** What is said of somebody who does something with a thing that they don't hold. */
import { expect, it } from "vitest";
import { check, type Finding } from "../../src/check/index.ts";
import { compileKeep } from "../../src/compile/keep.ts";

function found(body: string): Finding[] {
  const source = `CAST
    Ada (she), playable
    Tom (he)
THINGS
    the coat: Ada's; worn on back
    the anchor: lost
PROMISES
    sunday: Tom to Ada; may stay open; by late
${body}
-> END
${body.includes("===") ? "" : "=== late ===\nIt is late.\n-> END\n"}`;
  const { program } = compileKeep(source, { as: "Ada" });
  if (program === undefined) throw new Error("It does not compile.");
  const { findings } = check([{ as: "Ada", program }]);
  return findings.filter(({ severity }) => severity === "error");
}

function told(body: string): string[] {
  return found(body).map(({ title, why }) => `${title}. ${why}`);
}

it("names the deed, and where the thing is", () => {
  expect(told("~ Ada drops the coat\nAda is cold.\n~ Ada wears the coat")).toEqual([
    "Ada puts on the coat without holding it. In this play the coat lies there for anybody to take, and readers remember it.",
  ]);
  expect(told("~ Ada drops the anchor")).toEqual([
    "Ada puts down the anchor without holding it. In this play the anchor is lost, and readers remember it.",
  ]);
  expect(told("~ Ada gives Tom the coat\n~ Ada loses the coat")).toEqual([
    "Ada loses the coat without holding it. In this play Tom has the coat, and readers remember it.",
  ]);
  expect(told("~ Ada wears the coat\n~ Ada gives Tom the coat")).toEqual([]);
});

it("takes nothing for a second giving that gives nothing", () => {
  const again = "~ Ada wears the coat\n~ Ada drops the coat\n~ Ada wears the coat";
  expect(found(again).map(({ code }) => code)).toEqual(["gives-what-is-not-held"]);
});

it("marks as where it went what handed it over, not what was done with it since", () => {
  const [finding] = found(`~ Ada lends Tom the coat
~ Tom wears the coat
~ Ada drops the coat`);
  expect(finding?.spans.map(({ label }) => label)).toEqual([
    "Ada doesn't hold it here",
    "where it went",
  ]);
  const [here, went] = (finding?.spans ?? []).map(({ span }) => span.start);
  expect((here as number) - (went as number)).toBe(
    "Ada lends Tom the coat\n~ Tom wears the coat\n~ ".length,
  );
});

it("names a deadline that is past, a place or a fact", () => {
  expect(told("-> late\n=== late ===\nIt is late.\n~ Tom promises sunday")).toEqual([
    "`Tom promises sunday` can't happen here. What `sunday` is to be kept by, `late`, is past. Readers are told of it as if it had happened, and the story goes on as if it hadn't.",
  ]);
  expect(told("~ Tom promises sunday\n-> late\n=== late ===\nIt is late.")).toEqual([]);
});
