/**
 * English that a writer would write without thinking, and that is understood: a comma before `and`
 * and `or`, a lie with `that`, labels where they may stand, people with titles.
 */
import { expect, it } from "vitest";
import { compileKeep } from "../../../src/compile/keep.ts";
import { Story } from "../../../src/play/index.ts";
import type { Program } from "../../../src/program/program.ts";
import { readKeep } from "./read.ts";

const story = (body: string): string => `CAST
    Nora (she), playable
    Ben (he)
    Mrs Hale (she); away
    Dr Anna Weiss (she); away

FACTS
    (offer) there is a post, or was, in Oslo: yes; Nora knows
    it is late: no

THINGS
    the letter: Nora's

PROMISES
    (stay) Nora to Ben; to stay until spring

RULES
    at every ending: Ben knows offer, or Ben isn't here

${body}
-> END
`;

const titles = (body: string): string[] =>
  readKeep(story(body)).diagnostics.map(({ title }) => title);

it("takes a comma before `and` and `or` for what it is in English", () => {
  expect(titles("{Ben knows offer, and Nora holds the letter: Yes.}")).toEqual([]);
  expect(titles("{it is late, or Nora knows that there is a post, or was, in Oslo: Yes.}")).toEqual(
    [],
  );
});

it("still tells of a comma that joins nothing", () => {
  expect(titles("{Ben knows offer, Nora holds the letter: Yes.}")).toEqual([
    "`,` is not understood here",
  ]);
});

it("reads a lie that is told with `that`", () => {
  const { effects } = readKeep(story("~ Nora lies to Ben that it is late")).readings;
  const colon = readKeep(story("~ Nora lies to Ben: it is late")).readings;
  expect([...effects.values()]).toEqual([...colon.effects.values()]);
  expect([...effects.values()]).toMatchObject([{ kind: "lies", who: 0, to: 1 }]);
});

it("names a promise by its label, as facts and goals are", () => {
  const { cast } = readKeep(story("~ Nora promises stay")).readings.declared;
  expect(cast.commitments).toMatchObject([
    { name: "stay", debtor: 0, creditor: 1, deed: "to stay until spring" },
  ]);
  expect(titles("~ Nora promises stay")).toEqual([]);
});

it("takes no title for a name", () => {
  const { people } = readKeep(story("Late.")).readings.declared.cast;
  expect(people.map(({ name, aliases }) => [name, ...aliases])).toEqual([
    ["Nora"],
    ["Ben"],
    ["Mrs Hale"],
    ["Anna", "Dr Anna Weiss"],
  ]);
});

it("knows somebody with a small article where a line begins with it", () => {
  const source = `CAST
    Ada (she), playable
    the harbourmaster (they), playable

The harbourmaster looks up.
* The harbourmaster: Never mind.
* Ada: On the wall.
- {the harbourmaster is here: Yes.}
-> END
`;
  expect(readKeep(source).diagnostics).toEqual([]);
  const play = (as: string): Story => new Story(compileKeep(source, { as }).program as Program);
  const ada = play("Ada");
  expect(ada.continueAll().map(({ text }) => text)).toEqual(["The harbourmaster looks up."]);
  expect(ada.choices.map(({ text }) => text)).toEqual(["On the wall."]);
  const other = play("the harbourmaster");
  expect(other.continueAll().map(({ text }) => text)).toEqual(["You look up."]);
  expect(other.choices.map(({ text }) => text)).toEqual(["Never mind."]);
});
