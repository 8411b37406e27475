/**
 * `{as Derek: …}` is folded away when compiled: what is left is read as if it had been written
 * by itself.
 */
import { describe, expect, it } from "vitest";
import { messagesOf, play, TWO } from "./play.ts";

/** A claim, the story, and its lines as each of the two and watched. */
type View = readonly [
  claim: string,
  story: string,
  seen: {
    readonly Derek: readonly string[];
    readonly Meredith: readonly string[];
    readonly nobody: readonly string[];
  },
];

const VIEWS: readonly View[] = [
  [
    "one of two on a line",
    "Mist. {as Derek: Derek is cold.|Somebody is cold.}",
    {
      Derek: ["Mist. You are cold."],
      Meredith: ["Mist. Somebody is cold."],
      nobody: ["Mist. Somebody is cold."],
    },
  ],
  [
    "a line of its own leaves nothing where it isn't read",
    "Mist.\n{as Derek: Derek is cold.}\nThe end.",
    {
      Derek: ["Mist.", "You are cold.", "The end."],
      Meredith: ["Mist.", "The end."],
      nobody: ["Mist.", "The end."],
    },
  ],
  [
    "a word within a sentence, which is told whole",
    "Derek {as Derek: takes|seems to want} her hand and looks at {as Meredith: Meredith|his shoes}.",
    {
      Derek: ["You take her hand and look at your shoes."],
      Meredith: ["Derek seems to want your hand and looks at you."],
      nobody: ["Derek seems to want her hand and looks at his shoes."],
    },
  ],
  [
    "one within another",
    "{as Derek: A.|{as Meredith: B.|C.}}",
    { Derek: ["A."], Meredith: ["B."], nobody: ["C."] },
  ],
  [
    "on lines of their own, with an else",
    "{as Derek:\n    Derek waits.\n    He is cold.\n- else:\n    Derek waits and waits.\n}\nHe shivers.",
    {
      Derek: ["You wait.", "You are cold.", "You shiver."],
      Meredith: ["Derek waits and waits.", "He shivers."],
      nobody: ["Derek waits and waits.", "He shivers."],
    },
  ],
  [
    "on lines of their own, in mid-line",
    "Mist. {as Derek:\n    Derek waits.\n} Rain.",
    {
      Derek: ["Mist.", "You wait.", "Rain."],
      Meredith: ["Mist.  Rain.".replace("  ", " ")],
      nobody: ["Mist. Rain."],
    },
  ],
  [
    "among branches with conditions of their own",
    "VAR c = false\n{\n- c: A.\n- as Derek: B.\n- as Meredith: C.\n- else: D.\n}",
    { Derek: ["B."], Meredith: ["C."], nobody: ["D."] },
  ],
  [
    "as the first of such branches",
    "VAR c = true\n{\n- as Derek: B.\n- c: A.\n}",
    { Derek: ["B."], Meredith: ["A."], nobody: ["A."] },
  ],
  [
    "as the only of such branches",
    "{\n- as Derek: B.\n}\nD.",
    { Derek: ["B.", "D."], Meredith: ["D."], nobody: ["D."] },
  ],
  [
    "on what glue leaves open",
    "Derek waits <>\n{as Derek: and shivers.|and waits.}",
    {
      Derek: ["You wait and shiver."],
      Meredith: ["Derek waits and waits."],
      nobody: ["Derek waits and waits."],
    },
  ],
  [
    "speech that only one of them hears so",
    "{as Derek: Meredith: I know what you think.|Meredith: I see.}",
    {
      Derek: ["Meredith: I know what you think."],
      Meredith: ["Meredith: I see."],
      nobody: ["Meredith: I see."],
    },
  ],
  [
    "in a line of speech",
    "Meredith: I see{as Derek:, Derek}.",
    {
      Derek: ["Meredith: I see, Derek."],
      Meredith: ["Meredith: I see."],
      nobody: ["Meredith: I see."],
    },
  ],
  [
    "in a string and in what is given to a function",
    'VAR s = ""\n~ s = "{as Derek:yours|his}"\nThe ring is {s}. {say("{as Derek:Good|Well}")}.\n-> END\n=== function say(x)\n~ return x',
    {
      Derek: ["The ring is yours. Good."],
      Meredith: ["The ring is his. Well."],
      nobody: ["The ring is his. Well."],
    },
  ],
  [
    "where a divert stands in it",
    "{as Derek: -> cold}\nWarm.\n-> END\n=== cold ===\nCold.",
    { Derek: ["Cold."], Meredith: ["Warm."], nobody: ["Warm."] },
  ],
  [
    "where what it leaves out declares what others read",
    "VAR c = false\n{as Derek:\n    ~ temp x = 1\n    Cold.\n- else:\n    Warm.\n}\n{c: {x}}",
    { Derek: ["Cold."], Meredith: ["Warm."], nobody: ["Warm."] },
  ],
];

describe("only the viewpoint's text is left", () => {
  for (const [claim, story, seen] of VIEWS) {
    it(claim, () => {
      const whole = `${TWO}${story}${story.includes("function") ? "" : "\n-> END"}`;
      for (const [as, lines] of Object.entries(seen)) {
        expect(play(whole, { as }).lines, as).toEqual(lines);
      }
    });
  }

  it("in tags", () => {
    const story = `${TWO}Mist. # {as Derek: cold|warm}\n-> END`;
    const tagOf = (as: string): unknown => play(story, { as }).story.history[0]?.lines[0]?.tags[0];
    expect([tagOf("Derek"), tagOf("Meredith")]).toEqual(["cold", "warm"]);
  });
});

describe("in choices", () => {
  it("in what is offered and printed", () => {
    const story = `${TWO}*   Wait for {as Derek:Meredith|Derek}[?] a while.\n    -> END`;
    expect(play(story, { as: "Derek" }).offers).toEqual(["Wait for Meredith?"]);
    expect(play(story, { as: "Meredith" }, ["Wait"]).lines).toEqual([
      "> Wait for Derek?",
      "Wait for Derek a while.",
    ]);
  });

  it("as what one of them alone is offered", () => {
    const story = `${TWO}*   {as Derek} [Go]\n    Gone.\n*   [Stay]\n-   -> END`;
    expect(play(story, { as: "Derek" }).offers).toEqual(["Go", "Stay"]);
    expect(play(story, { as: "Meredith" }).offers).toEqual(["Stay"]);
  });

  it("as choices of their own", () => {
    const story = `${TWO}{as Derek:\n    *   [Go] -> END\n- else:\n    *   [Stay] -> END\n}`;
    expect(play(story, { as: "Derek" }).offers).toEqual(["Go"]);
    expect(play(story, { as: "Meredith" }).offers).toEqual(["Stay"]);
  });

  it("whose labels can be asked for by everybody", () => {
    const story = `${TWO}{as Derek:\n    *   (went) [Go] -> on\n- else:\n    *   [Stay] -> on\n}\n=== on ===\n{bench.went: Gone.|Here.}\n-> END\n`;
    const knot = story.replace("{as Derek:\n", "-> bench\n=== bench ===\n{as Derek:\n");
    expect(play(knot, { as: "Derek" }, ["Go"]).lines).toEqual(["> Go", "Gone."]);
    expect(play(knot, { as: "Meredith" }, ["Stay"]).lines).toEqual(["> Stay", "Here."]);
  });
});

it("an `as` of somebody whom nobody can be is reported", () => {
  const story = "CAST\n    Derek (he), playable\n    Ada (she)\n{as Ada: Cold.}\n-> END";
  expect(messagesOf(story)).toEqual(["nobody-to-be: No reader can be `Ada` @as Ada"]);
});
