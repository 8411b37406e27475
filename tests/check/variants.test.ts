/** Kinds of findings where a writer might meet them: in tunnels, threads, functions, hubs. */
import { describe, expect, it } from "vitest";
import { check, type ViewedProgram } from "../../src/check/index.ts";
import { compileKeep } from "../../src/compile/keep.ts";

/** What a check finds of one kind: the words that each is about. */
function found(source: string, code: string): string[] {
  const views: ViewedProgram[] = [];
  const isOfPeople = source.startsWith("CAST");
  const playable = ["Ada", "Tom"].filter((name) =>
    new RegExp(`^ {4}${name} .*playable`, "m").test(source),
  );
  for (const as of isOfPeople ? [...playable, "nobody"] : [undefined]) {
    const { program } = compileKeep(source, as === undefined ? {} : { as });
    if (program === undefined) throw new Error("It does not compile.");
    views.push({ as: as === "nobody" ? undefined : as, program });
  }
  const { findings, verdict } = check(views);
  expect(verdict).toBe("proved");
  return findings
    .filter((finding) => finding.code === code)
    .map(({ spans }) => source.slice(spans[0]?.span.start, spans[0]?.span.end).trim());
}

/** By kind: a story, and the words that are found in it; none in one that nearly shows it. */
const variants: Readonly<
  Record<string, readonly (readonly [name: string, words: readonly string[], story: string])[]>
> = {
  "narration-knows-too-much": [
    [
      "told beside what is for one of them",
      ["It rains."],
      `CAST
    Ada (she), playable
    Tom (he), playable

Ada waits.
~ Ada leaves
{as Ada: Nobody sees you.|Tom looks up.}
It rains.
~ Ada arrives
Ada is back. {as Tom: She is wet.} And cold.
-> END
`,
    ],
    [
      "told only in what is for one of them",
      [],
      `CAST
    Ada (she), playable
    Tom (he), playable

Ada waits.
~ Ada leaves
{as Ada: Nobody sees you.}
{as Ada: It rains.}
~ Ada arrives
Ada is back. {as Tom: She is wet.} And cold.
-> END
`,
    ],
    [
      "told behind it in the same line",
      ["It rains."],
      `CAST
    Ada (she), playable
    Tom (he), playable

Ada waits.
~ Ada leaves
{as Ada: Nobody sees you.} It rains.
~ Ada arrives
-> END
`,
    ],
    [
      "told behind it in a choice's own line",
      ["It rains."],
      `CAST
    Ada (she), playable
    Tom (he), playable

Ada waits.
~ Ada leaves
*   Ada [Go home] {as Ada: Nobody sees you.} It rains.
    ~ Ada arrives
    -> END
`,
    ],
    [
      "told in a tunnel to somebody away",
      ["It rains."],
      `CAST
    Ada (she), playable
    Tom (he), playable

Ada waits.
~ Ada leaves
-> rain ->
-> END
=== rain ===
It rains.
->->
`,
    ],
    [
      "told in a tunnel to somebody who is back",
      [],
      `CAST
    Ada (she), playable
    Tom (he), playable

Ada waits.
~ Ada leaves
~ Ada arrives
-> rain ->
-> END
=== rain ===
It rains.
->->
`,
    ],
    [
      "a fact that only another knows, in a tunnel",
      ["The boat is sold."],
      `CAST
    Ada (she), playable
    Tom (he)

FACTS
    (sold) the boat is sold: yes; Tom knows

-> say ->
-> END
=== say ===
{sold: The boat is sold.}
->->
`,
    ],
    [
      "the same fact in speech",
      [],
      `CAST
    Ada (she), playable
    Tom (he)

FACTS
    (sold) the boat is sold: yes; Tom knows

-> say ->
-> END
=== say ===
{sold:
Tom: The boat is sold.
}
->->
`,
    ],
    [
      "the same fact in words that a function gives",
      ["sold"],
      `CAST
    Ada (she), playable
    Tom (he)

FACTS
    (sold) the boat is sold: yes; Tom knows

She is {how()}.
-> END
=== function how()
{sold:sold|not}
`,
    ],
  ],
  "speaks-while-away": [
    [
      "speech that a function prints, of somebody away",
      ["Tom: Ahoy."],
      `CAST
    Ada (she), playable
    Tom (he), playable

Ada waits.
~ Tom leaves
{hail()}
-> END
=== function hail()
Tom: Ahoy.
`,
    ],
    [
      "the same of somebody here",
      [],
      `CAST
    Ada (she), playable
    Tom (he), playable

Ada waits.
{hail()}
-> END
=== function hail()
Tom: Ahoy.
`,
    ],
  ],
  "needs-unmet": [
    [
      "a demand in a thread that comes twice",
      ["needs Ada knows sold"],
      `CAST
    Ada (she), playable
    Tom (he)

FACTS
    (sold) the boat is sold: yes; Tom knows

Ada waits.
<- talk
<- more
-> DONE
=== talk ===
*   Ada: Is it so? {needs Ada knows sold}
    -> END
=== more ===
*   Ada [Ask]
    ~ Tom tells Ada sold
    -> again
=== again ===
<- talk
-> DONE
`,
    ],
    [
      "the same where all is known",
      [],
      `CAST
    Ada (she), playable
    Tom (he)

FACTS
    (sold) the boat is sold: yes; everyone knows

Ada waits.
<- talk
-> DONE
=== talk ===
*   Ada: Is it so? {needs Ada knows sold}
    -> END
`,
    ],
    [
      "a demand behind a choice's words",
      ["needs Ada knows sold"],
      `CAST
    Ada (she), playable
    Tom (he)

FACTS
    (sold) the boat is sold: yes; Tom knows

*   Ada: Is it [so?] sold? {needs Ada knows sold}
    -> END
*   Ada: Bye.
    -> END
`,
    ],
  ],
  "told-twice": [
    [
      "told twice in a stitch with a parameter",
      ["Tom tells Ada sold"],
      `CAST
    Ada (she), playable
    Tom (he)

FACTS
    (sold) the boat is sold: yes; Tom knows

VAR n = 0
-> quay.tell(0)
=== quay
= tell(x)
~ Tom tells Ada sold
*   {x == 0} [Again] -> tell(1)
*   [Go] -> END
`,
    ],
    [
      "told once in a stitch with a parameter",
      [],
      `CAST
    Ada (she), playable
    Tom (he)

FACTS
    (sold) the boat is sold: yes; Tom knows

-> quay.tell(0)
=== quay
= tell(x)
{x == 0:
~ Tom tells Ada sold
}
*   {x == 0} [Again] -> tell(1)
*   [Go] -> END
`,
    ],
  ],
  "given-twice": [
    [
      "given twice by a function",
      ["Tom gives Ada the key"],
      `CAST
    Ada (she), playable
    Tom (he)

THINGS
    the key: Tom's

VAR k = 0
-> quay
=== quay
~ hand()
*   [Again] -> quay
*   [Go] -> END
=== function hand()
~ Tom gives Ada the key
`,
    ],
    [
      "given again once it was given back",
      [],
      `CAST
    Ada (she), playable
    Tom (he)

THINGS
    the key: Tom's

-> quay
=== quay
~ hand()
*   Ada [Hand it back]
    ~ Ada gives Tom the key
    -> quay
*   [Go] -> END
=== function hand()
~ Tom gives Ada the key
`,
    ],
  ],
  "promise-unsettled": [
    [
      "promised in a tunnel and left",
      ["-> END"],
      `CAST
    Ada (she), playable
    Tom (he)

PROMISES
    sunday: Tom to Ada

-> word ->
*   [Stay] -> END
*   Ada [Let him off]
    ~ Ada releases Tom from sunday
    -> END
=== word ===
~ Tom promises sunday
->->
`,
    ],
    [
      "promised in a tunnel and settled",
      [],
      `CAST
    Ada (she), playable
    Tom (he)

PROMISES
    sunday: Tom to Ada

-> word ->
*   [Stay]
    ~ Tom keeps sunday
    -> END
*   Ada [Let him off]
    ~ Ada releases Tom from sunday
    -> END
=== word ===
~ Tom promises sunday
->->
`,
    ],
  ],
  "lie-never-found-out": [
    [
      "a lie told by a function in a hub",
      ["Tom lies to Ada: not sold"],
      `CAST
    Ada (she), playable
    Tom (he)

FACTS
    (sold) the boat is sold: yes; Tom knows

-> hub
=== hub
~ fib()
+   [Again] -> hub
+   [Leave] -> END
=== function fib()
{not Tom lied to Ada about sold:
~ Tom lies to Ada: not sold
}
`,
    ],
    [
      "a lie that one play finds out",
      [],
      `CAST
    Ada (she), playable
    Tom (he)

FACTS
    (sold) the boat is sold: yes; Tom knows

~ Tom lies to Ada: not sold
*   [Ask]
    ~ Tom tells Ada sold
    -> END
*   [Leave] -> END
`,
    ],
  ],
  "knot-never-reached": [
    [
      "a knot of which only a stitch is come to",
      [],
      `-> quay.tell
=== quay
Words.
-> tell
= tell
Hello.
-> END
`,
    ],
    [
      "a knot of which only a label is come to",
      [],
      `-> quay.there
=== quay
Words.
- (there) Hello.
-> END
`,
    ],
    [
      "a knot that nobody comes to",
      ["=== quay"],
      `-> END
=== quay
Words.
-> tell
= tell
Hello.
-> END
`,
    ],
    [
      "a stitch that nobody comes to",
      ["= tell"],
      `-> quay
=== quay
Words.
-> END
= tell
Hello.
-> END
`,
    ],
  ],
  "never-reached": [
    [
      "a knot of which only a stitch is come to",
      ["Words."],
      `-> quay.tell
=== quay
Words.
-> tell
= tell
Hello.
-> END
`,
    ],
    [
      "a knot of which only a label is come to",
      ["Words."],
      `-> quay.there
=== quay
Words.
- (there) Hello.
-> END
`,
    ],
    [
      "a knot that is nothing but its stitch",
      [],
      `-> quay.tell
=== quay
= tell
Hello.
-> END
`,
    ],
  ],
};

describe.each(Object.entries(variants))("%s", (code, stories) => {
  it.each(stories)("%s", (_, words, story) => {
    expect(found(story, code)).toEqual(words);
  });
});
