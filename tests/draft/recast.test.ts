/** Narration told to "you", or by "I", told of somebody instead: who, in which case, which verb. */
import { describe, expect, it } from "vitest";
import { recastLine } from "../../src/draft/script/recast.ts";

const TO_HIM = { telling: "you", name: "Tom", pronoun: "he", tense: "present" } as const;
const TO_HER = { telling: "I", name: "Ada", pronoun: "she", tense: "past" } as const;

describe("you", () => {
  it.each([
    ["You turn and look at the sea.", "Tom turns and looks at the sea."],
    ["You're late, and you know it.", "Tom is late, and he knows it."],
    ["You've lost your key again.", "Tom has lost his key again."],
    ["She gives you the key.", "She gives Tom the key."],
    ["You want to sit down and sleep.", "Tom wants to sit down and sleep."],
    ["You could wait, sit down, read.", "Tom could wait, sit down, read."],
    ["She smiles as you realize it.", "She smiles as Tom realizes it."],
    ["Your hands are cold, and you don't mind.", "Tom's hands are cold, and he doesn't mind."],
    ["You ask yourself where you were.", "Tom asks himself where he was."],
    ["The hat is yours.", "The hat is Tom's."],
    ["You watch, and do nothing.", "Tom watches, and does nothing."],
    ["The sea goes out.", "The sea goes out."],
    ["You, who can't swim, wade into the river.", "Tom, who can't swim, wades into the river."],
    ["You, who are tired, sit down.", "Tom, who is tired, sits down."],
    ["Were you to die here, nobody would know.", "Were Tom to die here, nobody would know."],
    ["If you were to go, you would be lost.", "If Tom were to go, he would be lost."],
    ["You run as if you were late.", "Tom runs as if he were late."],
    ["You were late.", "Tom was late."],
    ["You both turn and look back.", "They both turn and look back."],
    ["Neither of you speaks.", "Neither of them speaks."],
    [
      "You and Ada run until you are out of breath.",
      "Tom and Ada run until they are out of breath.",
    ],
  ])("%s", (line, told) => {
    expect(recastLine(line, TO_HIM)).toBe(told);
  });

  it("stays a name where somebody else goes by the same pronoun", () => {
    expect(recastLine("You nod to the man. He takes your hat.", TO_HIM)).toBe(
      "Tom nods to the man. He takes Tom's hat.",
    );
  });
});

describe("I", () => {
  it.each([
    ["I went out, and I was cold.", "Ada went out, and she was cold."],
    ["He gave me my hat.", "He gave Ada her hat."],
    ["I have never seen it since.", "Ada has never seen it since."],
    ["We walked home, and he told us nothing.", "They walked home, and he told them nothing."],
    ["I am old now.", "Ada is old now."],
  ])("%s", (line, told) => {
    expect(recastLine(line, TO_HER)).toBe(told);
  });
});
