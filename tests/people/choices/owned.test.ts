/**
 * The reader takes their own person's choices and those that are nobody's.
 */
import { describe, expect, it } from "vitest";
import { messagesOf, play, TWO } from "../view/play.ts";

const derek = { as: "Derek" };

describe("the reader's own choices", () => {
  it("are offered by what is said, and printed behind the name", () => {
    const story = `${TWO}*   Derek: I wait[?] and wait.\n-   -> END`;
    const { lines } = play(story, derek, ["I wait"]);
    expect(lines).toEqual(["> I wait?", "Derek: I wait and wait."]);
  });

  it("say how it is said only when it is", () => {
    const story = `${TWO}*   Derek (softly): I wait.\n-   -> END`;
    expect(play(story, derek, ["I wait."]).lines).toEqual(["> I wait.", "Derek (softly): I wait."]);
  });

  it("may be silent deeds", () => {
    const story = `${TWO}*   Derek [Wait]\n    Derek waits.\n*   Derek [Go]He goes.\n-   -> END`;
    expect(play(story, derek, ["Wait"]).lines).toEqual(["> Wait", "You wait."]);
    expect(play(story, derek, ["Go"]).lines).toEqual(["> Go", "You go."]);
  });

  it("say again what they were offered with", () => {
    const story = `${TWO}-> top\n=== top ===\n+   Derek: {One|Two|Three}.\n    -> top\n+   Derek [Stop] -> END`;
    const { lines } = play(story, derek, ["One", "Two", "Three", "Stop"]);
    expect(lines).toEqual([
      "> One.",
      "Derek: One.",
      "> Two.",
      "Derek: Two.",
      "> Three.",
      "Derek: Three.",
      "> Stop",
    ]);
  });

  it("may be called by any name of the person's", () => {
    const cast = "CAST\n    Derek Smith (he), playable\n    Meredith Grey called Mer (she)\n";
    const story = `${cast}*   Derek: I wait.\n*   Derek Smith: I stay.\n-   Mer: No.\n-> END`;
    expect(play(story, {}).offers).toEqual(["I wait.", "I stay."]);
    const { lines } = play(story, {}, ["I stay."]);
    expect(lines).toEqual(["> I stay.", "Derek Smith: I stay.", "Mer: No."]);
  });

  it("are never hidden by what pulls toward them or away", () => {
    const story = `${TWO}*   {because Derek feels anger} Derek: One.\n*   {despite Derek is here} Derek: Two.\n*   {Derek feels anger} Derek: Three.\n-   -> END`;
    expect(play(story, derek).offers).toEqual(["One.", "Two."]);
  });

  it("stand among those that are nobody's in the order written", () => {
    const story = `${TWO}*   Derek: One.\n*   [Two]\n*   Meredith: No.\n*   Derek [Three]\n-   -> END`;
    expect(play(story, derek).offers).toEqual(["One.", "Two", "Three"]);
  });

  it("are reported once where they say something wrong, though they say it twice", () => {
    const story = `${TWO}*   Derek: Hello, {nme}.\n*   {other} Meredith: No.\n*   {because Derek is here} Meredith: Yes.\n-   -> END`;
    expect(messagesOf(story, derek)).toEqual([
      "unknown-variable: Nothing here is called `nme` @nme",
      "unknown-variable: Nothing here is called `other` @other",
    ]);
  });

  it("keep their labels, and can be gone to", () => {
    const story = `${TWO}-> bench.hello\n=== bench ===\n*   (hello) Derek: Hello.\n    Said {hello}.\n*   Meredith: Hm.\n-   -> END`;
    expect(play(story, derek).lines).toEqual(["Derek: Hello.", "Said 1."]);
    expect(play(story, { as: "Meredith" }).lines).toEqual(["Derek: Hello.", "Said 1."]);
  });

  it("keep tags and diverts", () => {
    const story = `${TWO}*   Derek: I wait. # soft -> on\n*   Meredith: No. # hard -> on\n=== on ===\nOn.\n-> END`;
    expect(play(story, derek, ["I wait."]).lines).toEqual(["> I wait.", "Derek: I wait. On."]);
    expect(play(story, { as: "Meredith" }, ["No."]).lines).toEqual(["> No.", "Meredith: No. On."]);
  });
});

describe("somebody else's choices", () => {
  it("are not offered, and taken when nothing else is on offer", () => {
    const story = `${TWO}*   Derek: Come with me.\n-\n*   Meredith: I can't[.] now.\n-   He nods.\n-> END`;
    expect(play(story, derek, ["Come"]).lines).toEqual([
      "> Come with me.",
      "Derek: Come with me.",
      "Meredith: I can't now.",
      "You nod.",
    ]);
  });

  it("print what a silent deed tells, and nothing where it tells nothing", () => {
    const story = `${TWO}*   Meredith [Take his hand]She takes his hand.\n-\n*   Meredith [Go]\n-   Mist.\n-> END`;
    expect(play(story, derek).lines).toEqual(["She takes your hand.", "Mist."]);
  });

  it("need what the speaker needs only when they are taken", () => {
    const story = `${TWO}FACTS\n    (late) it is late: yes\n*   {needs Meredith knows late} Meredith: It's late.\n-   -> END`;
    expect(play(story, derek).lines).toEqual(["Meredith: It's late."]);
  });

  it("wait while anything is on offer anywhere", () => {
    const story = `${TWO}<- aside\n*   Meredith: Well.\n-   -> END\n=== aside ===\n*   Derek: Later. -> END`;
    expect(play(story, derek).offers).toEqual(["Later."]);
    const turned = `${TWO}*   Meredith: Well.\n    -> END\n-   (x) {x: -> END}\n`;
    expect(play(turned, derek).lines).toEqual(["Meredith: Well."]);
  });

  it("of several blocks are the first's that has one to take", () => {
    const blocks = (condition: string): string =>
      `${TWO}VAR c = false\n<- one\n<- two\n-> DONE\n=== one ===\n*   ${condition}Meredith: One. -> END\n=== two ===\n*   Meredith: Two. -> END`;
    expect(play(blocks(""), derek).lines).toEqual(["Meredith: One."]);
    expect(play(blocks("{c} "), derek).lines).toEqual(["Meredith: Two."]);
  });

  it("go before the writer's own fallback of their block", () => {
    const story = `${TWO}-> top\n=== top ===\n*   -> away\n*   Meredith: One.\n    -> top\n=== away ===\nAway.\n-> END`;
    expect(play(story, derek).lines).toEqual(["Meredith: One.", "Away."]);
  });

  it("in braces are a block of their own", () => {
    const story = `${TWO}VAR c = true\n{c:\n    *   {because Meredith is here} Meredith: Inside. -> END\n}\n*   {because Meredith is here, Derek is here} Meredith: Outside. -> END`;
    expect(play(story, derek).lines).toEqual(["Meredith: Inside."]);
  });

  it("at another depth are a block of their own", () => {
    const story = `${TWO}*   Meredith: One.\n    **  Meredith: Deep.\n    **  {because Meredith is here} Meredith: Deeper.\n    --  After.\n*   Meredith: Two.\n-   -> END`;
    expect(play(story, derek).lines).toEqual(["Meredith: One.", "Meredith: Deeper.", "After."]);
  });

  it("are no turns", () => {
    const story = `${TWO}*   Derek: One.\n-\n*   Meredith: Two.\n-\n*   Meredith: Three.\n-   {TURNS()} turn.\n-> END`;
    expect(play(story, derek, ["One."]).lines.at(-1)).toBe("1 turn.");
  });

  it("count for `CHOICE_COUNT()` in a later block while they wait", () => {
    const story = `${TWO}<- one\n*   {CHOICE_COUNT() == 1} Derek: One waits. -> END\n=== one ===\n*   Meredith: One. -> END`;
    expect(play(story, derek).offers).toEqual(["One waits."]);
  });

  it("run dry when they are taken once only", () => {
    const hub = (bullet: string): string =>
      `${TWO}VAR n = 0\n-> top\n=== top ===\n~ n++\n{n > 3: -> END}\n${bullet}   Meredith: One. -> top\n${bullet}   Meredith: Two. -> top\n*   -> END`;
    expect(play(hub("*"), derek).lines).toEqual(["Meredith: One.", "Meredith: Two."]);
    expect(play(hub("+"), derek).lines).toEqual(Array(3).fill("Meredith: One."));
  });
});

describe("what an owned choice may not ask", () => {
  it("a function that changes something, by itself or through another", () => {
    const story = `${TWO}VAR n = 0\n*   {count()} Meredith: One.\n*   {because twice() > 1} Meredith: Two.\n-   -> END\n=== function count()\n~ n++\n~ return true\n=== function twice()\n~ count()\n~ return 2`;
    expect(messagesOf(story, derek).filter((text) => text.startsWith("owned"))).toEqual([
      "owned-choice-writes: Nobody can be weighed by `count`, which changes `n` @count()",
      "owned-choice-writes: Nobody can be weighed by `twice`, which changes `n` @twice()",
    ]);
  });

  it("dice, an effect, a sequence", () => {
    const story = `${TWO}*   {RANDOM(1, 2) == 1} Derek: One.\n*   {says()} Derek: Two.\n*   {goes()} Derek: Three.\n-   -> END\n=== function says()\n~ Derek feels anger at Meredith\n~ return true\n=== function goes()\n{one|two}\n~ return true`;
    expect(messagesOf(story, derek).filter((text) => text.startsWith("owned"))).toEqual([
      "owned-choice-writes: Nobody can be weighed by `RANDOM`, which throws dice @RANDOM(1, 2)",
      "owned-choice-writes: Nobody can be weighed by `says`, which lets something happen @says()",
      "owned-choice-writes: Nobody can be weighed by `goes`, which goes on with a sequence @goes()",
    ]);
  });

  it("but a function that only looks", () => {
    const story = `${TWO}VAR n = 2\n*   {half(n) == 1} Meredith: One.\n-   -> END\n=== function half(x)\n~ temp y = x / 2\n~ x = y\n~ return x`;
    expect(play(story, derek).lines).toEqual(["Meredith: One."]);
  });
});
