/** A story with people and types, printed and read again, is the same tree. */
import { expect, it } from "vitest";
import { printStory, type StoryFile } from "../../../src/syntax/index.ts";
import { PAGE } from "../reading/page.ts";
import { readKeep } from "../reading/read.ts";
import { HEAD } from "../reading/story.ts";

const TYPES = `VAR trust: 0..10 = 5
VAR mood: calm | tense = calm
EXTERNAL roll(sides: 2..20): 1..6
~ temp x: bool = true
-> k(true)
=== k(a: bool, ref b: -3..3) ===
-> END
= function s(a: string): int
~ return 1
=== function f(a): string ===
~ return "x"
`;
const CHOICES = `${HEAD}
* (told) {papers} Derek: A[B]C -> END
* Derek (low): A
+ Meredith [Leave] She leaves. -> END
* Derek: {late: A|B}
- Derek (low): Hello.
{
- Derek is here and late: A
- not papers:
    Derek: B
- else: {stopping:
    - Derek: C
    - Meredith: D
    }
}
{needs Derek is here}
`;

/** A tree without places: no spans of any name. */
function bare(file: StoryFile): unknown {
  return JSON.parse(JSON.stringify(file, (key, value) => (/span$/i.test(key) ? undefined : value)));
}

it.each([
  ["the page that the language is shown by", PAGE],
  ["types", TYPES],
  ["choices and speech", CHOICES],
])("%s", (_, text) => {
  const { file, diagnostics } = readKeep(text);
  expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(bare(readKeep(printStory(file)).file)).toEqual(bare(file));
});
