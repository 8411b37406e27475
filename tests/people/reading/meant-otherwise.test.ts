/**
 * What writers write before they know the list of sentences, and what they are told to write. Each
 * sentence that is offered is one that the story understands.
 */
import { describe, expect, it } from "vitest";
import { readKeep } from "./read.ts";

const HEAD = `CAST
    Nora (she), playable; loves Ben; guarded
    Ben (he), playable; fond of Nora
    Mrs Hale (she); away

FACTS
    (offer) there is a post for Nora in Oslo: yes; Nora knows
    (ill) Mrs Hale is ill: yes; Ben knows
    the weather: mist (mist, rain)

THINGS
    the letter: Nora's
    the ring: Ben's; worn on right hand, left hand

PROMISES
    stay: Nora to Ben; to stay until spring
    call: Ben to Nora; to call every Sunday

GOALS
    house: Ben wants to keep the house, badly

`;

const story = (line: string): string => `${HEAD}Nora waits.\n${line}\n-> END\n`;

/** The sentence that the message of a line offers. */
function offered(line: string): string | undefined {
  const { diagnostics } = readKeep(story(line));
  expect(diagnostics, line).toHaveLength(1);
  return /^write `([^`]*)`/.exec(diagnostics[0]?.fix ?? "")?.[1];
}

const happened: Readonly<Record<string, string | undefined>> = {
  "Nora hands Ben the letter": "Nora gives Ben the letter",
  "Ben puts the ring on Nora's right hand": "Ben gives Nora the ring",
  "Ben steals the letter from Nora": "Ben takes the letter",
  "the letter is lost": "Nora loses the letter",
  "Ben goes away": "Ben leaves",
  "Mrs Hale comes in": "Mrs Hale arrives",
  "Nora and Ben leave": "Nora leaves",
  "Nora promises Ben to stay": "Nora promises stay",
  "Ben refuses to promise call": "Ben withholds call",
  "Nora releases Ben": "Nora releases Ben from call",
  "Nora accepts": "Nora accepts call",
  "Nora tells Ben about the offer": "Nora tells Ben the offer",
  "Nora lies about offer": "Nora lies to Ben that offer",
  "Nora says to Ben that Mrs Hale is ill": "Nora tells Ben that Mrs Hale is ill",
  "Ben finds out that Mrs Hale isn't ill": "Ben learns that Mrs Hale isn't ill",
  "Ben knows offer": "Ben learns offer",
  "Ben gets angry with Nora": "Ben feels anger at Nora",
  "Ben feels guilty": "Ben feels remorse",
  "Ben hopes": "Ben feels hope",
  "Ben loses hope": "house becomes unlikely",
  "Ben hides the ring": undefined,
  "house is gone": "house becomes gone",
  "house becomes impossible": "house becomes gone",
  "Nora loves Ben less": "Nora cools to Ben",
  "Nora likes Ben more": "Nora warms to Ben",
  "it starts to rain": "now the weather is rain",
  "a week passes": "time passes",
  "Nora pretends to be calm": "Nora plays calm",
  // What only prose can tell has no sentence, and none is made up.
  "Nora smiles": undefined,
  "Nora kisses Ben": undefined,
};

const asked: Readonly<Record<string, string>> = {
  "Nora has told Ben offer": "Ben knows offer",
  "Ben thinks offer": "Ben believes offer",
  "Ben knows about offer": "Ben knows offer",
  "Nora has the letter": "Nora holds the letter",
  "Ben gave Nora the ring": "Nora holds the ring",
  "the ring is on Nora's right hand": "Nora wears the ring on right hand",
  "Mrs Hale is away": "Mrs Hale isn't here",
  "Ben is in the room": "Ben is here",
  "Nora has promised stay": "Nora promised stay",
  "stay is kept": "Nora kept stay",
  "stay is broken": "Nora broke stay",
  "Ben keeps call": "Ben kept call",
  "Ben lied to Nora": "Ben lied to Nora about offer",
  "Nora is angry with Ben": "Nora feels anger at Ben",
  "Nora is angry": "Nora feels anger at Ben",
  "Ben is hopeful": "Ben feels hope",
  "Nora sees that Ben is angry": "Nora sees Ben's anger",
  "Nora feels anger > 1": "Nora feels much anger at Ben",
  "Ben is Nora's friend": "Ben likes Nora",
  "Nora trusts Ben": "Nora likes Ben",
  // What denies goes on denying.
  "nobody knows offer": "Nora doesn't know offer",
  "unless Ben knows offer": "Ben doesn't know offer",
  "Ben thinks Nora doesn't know offer": "Ben doesn't think Nora knows offer",
};

describe("after `~`", () => {
  it.each(Object.entries(happened))("%s", (written, meant) => {
    expect(offered(`~ ${written}`)).toBe(meant);
    if (meant !== undefined) expect(readKeep(story(`~ ${meant}`)).diagnostics).toEqual([]);
  });
});

describe("in braces", () => {
  it.each(Object.entries(asked))("%s", (written, meant) => {
    expect(offered(`{${written}: Yes.}`)).toBe(meant);
    expect(readKeep(story(`{${meant}: Yes.}`)).diagnostics).toEqual([]);
  });
});
