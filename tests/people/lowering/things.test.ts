/** Who holds what, who wears it, whose it is and from whom it came. */
import { describe, expect, test } from "vitest";
import { type Condition, type Effect, HERE, LOST } from "../../../src/drama/index.ts";
import { makeByHand, playByHand } from "./by-hand.ts";
import { castOf, DEREK, MEREDITH, person, RICHARD, thing } from "./cast.ts";

const RING = 0;
const LETTER = 1;
const KEY = 2;
const cast = castOf({
  people: [person("Derek"), person("Meredith"), person("Richard", { isAway: true })],
  things: [
    thing("ring", { places: ["right hand", "left hand"] }),
    thing("letter", { owner: -1, holder: HERE }),
    thing("key", { owner: MEREDITH, holder: LOST }),
  ],
});

const RIGHT = 0;
const LEFT = 1;
const holds = (who: number, thing = RING): Condition => ({ kind: "holdsThing", who, thing });
const wears = (who: number, place = -1): Condition => ({ kind: "wears", who, thing: RING, place });
const cameFrom = (who: number): Condition => ({ kind: "cameFrom", thing: RING, who });
const handles = (
  kind: "returns" | "takes" | "takesOff" | "drops" | "loses" | "finds",
  who: number,
  thing = RING,
): Effect => ({ kind, who, thing });
const hands = (kind: "gives" | "lends", who: number, to: number): Effect => ({
  kind,
  who,
  to,
  thing: RING,
});
const puts = (who: number, place: number): Effect => ({ kind: "wears", who, thing: RING, place });

function holding(effects: readonly Effect[], ...conditions: readonly Condition[]): string[] {
  const asks = conditions.map((_, n) => `{ask(${n}):1|0}`).join("");
  const text = `${effects.map((_, n) => `~ do(${n})\n`).join("")}${asks}\n-> END\n`;
  const story = { text, cast, effects, conditions };
  const played = playByHand(makeByHand(story), story);
  return [...played.lines, ...played.faults];
}

describe("things", () => {
  test("are given by who holds them, both being here", () => {
    const given = hands("gives", DEREK, MEREDITH);
    expect(holding([given], holds(DEREK), holds(MEREDITH), cameFrom(DEREK))).toEqual(["011"]);
    expect(holding([hands("gives", MEREDITH, DEREK)], holds(DEREK))).toEqual(["1", "effect 0"]);
    expect(holding([hands("gives", DEREK, RICHARD)], holds(DEREK))).toEqual(["1", "effect 0"]);
  });

  test("are lent and come back to their owner; what is given belongs to whom it was given", () => {
    const back = handles("returns", MEREDITH);
    expect(holding([hands("lends", DEREK, MEREDITH), back], holds(DEREK))).toEqual(["1"]);
    const given = [hands("gives", DEREK, MEREDITH), back];
    expect(holding(given, holds(MEREDITH))).toEqual(["1"]);
  });

  test("nobody owns can't be returned", () => {
    const effects = [handles("takes", DEREK, LETTER), handles("returns", DEREK, LETTER)];
    expect(holding(effects, holds(DEREK, LETTER))).toEqual(["1", "effect 1"]);
  });

  test("are worn by who holds them, where it was said or else at the first place", () => {
    expect(
      holding([puts(DEREK, LEFT)], wears(DEREK), wears(DEREK, LEFT), wears(DEREK, RIGHT)),
    ).toEqual(["110"]);
    expect(holding([puts(DEREK, -1)], wears(DEREK, RIGHT))).toEqual(["1"]);
    expect(holding([puts(MEREDITH, RIGHT)], wears(MEREDITH))).toEqual(["0", "effect 0"]);
  });

  test.each<[string, Effect]>([
    ["taking it off", handles("takesOff", DEREK)],
    ["giving it away", hands("gives", DEREK, MEREDITH)],
    ["lending it", hands("lends", DEREK, MEREDITH)],
    ["dropping it", handles("drops", DEREK)],
    ["losing it", handles("loses", DEREK)],
    ["somebody taking it", handles("takes", MEREDITH)],
  ])("are no longer worn after %s", (_, effect) => {
    expect(holding([puts(DEREK, LEFT), effect], wears(DEREK), wears(MEREDITH))).toEqual(["00"]);
  });

  test("that aren't worn can't be taken off", () => {
    expect(holding([handles("takesOff", DEREK)], wears(DEREK))).toEqual(["0", "effect 0"]);
  });

  test("are taken from here, or from somebody who is here", () => {
    expect(holding([handles("takes", DEREK, LETTER)], holds(DEREK, LETTER))).toEqual(["1"]);
    expect(holding([handles("takes", MEREDITH)], holds(MEREDITH))).toEqual(["1"]);
    const away: Effect[] = [{ kind: "leaves", who: DEREK }, handles("takes", MEREDITH)];
    expect(holding(away, holds(MEREDITH))).toEqual(["0", "effect 1"]);
    const absent = [handles("takes", RICHARD, LETTER)];
    expect(holding(absent, holds(RICHARD, LETTER))).toEqual(["0", "effect 0"]);
  });

  test("are dropped here, and found where they lie", () => {
    const effects = [handles("drops", DEREK), handles("finds", MEREDITH)];
    expect(holding(effects, holds(MEREDITH))).toEqual(["1"]);
  });

  test("are lost and found again, anywhere", () => {
    const isLost: Condition = { kind: "isLost", thing: RING };
    expect(holding([handles("loses", DEREK)], isLost, holds(DEREK))).toEqual(["10"]);
    const found = [handles("loses", DEREK), handles("finds", RICHARD)];
    expect(holding(found, isLost, holds(RICHARD))).toEqual(["01"]);
    expect(holding([handles("finds", DEREK, KEY)], holds(DEREK, KEY))).toEqual(["1"]);
    expect(holding([handles("finds", MEREDITH)], holds(MEREDITH))).toEqual(["0", "effect 0"]);
  });

  test("remember their last giver, and no other", () => {
    const effects = [hands("gives", DEREK, MEREDITH), hands("gives", MEREDITH, DEREK)];
    expect(holding(effects, cameFrom(DEREK), cameFrom(MEREDITH))).toEqual(["01"]);
    const taken = [hands("gives", DEREK, MEREDITH), handles("takes", DEREK)];
    expect(holding(taken, cameFrom(DEREK))).toEqual(["1"]);
  });
});
