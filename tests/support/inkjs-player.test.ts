import { describe, expect, it } from "vitest";
import { inkjsPlayer } from "./inkjs-player.ts";
import { chooseFrom, type Opened, type PlayRequest, showEvents } from "./transcript.ts";

function open(main: string, files: Record<string, string> = {}): Opened {
  return inkjsPlayer.open({ main, files }, { countAllVisits: false });
}

function play(main: string, choices: readonly number[] = [], request: Partial<PlayRequest> = {}) {
  const opened = open(main);
  if (opened.ok !== true) throw new Error(JSON.stringify(opened));
  return opened.play({
    storySeed: 1,
    chooser: chooseFrom(choices),
    maxTurns: 10,
    maxLines: 50,
    ...request,
  });
}

describe("the oracle", () => {
  it("shows lines, tags, choices and what was chosen", () => {
    const { events, turn } = play(
      "One. # t\n* Go # a [. # b] on # c\n* [Stay]\n- Done.\n-> END\n",
      [0],
    );
    expect(showEvents(events)).toEqual([
      '  "One." # t',
      '  1: "Go ." # a # b',
      '  2: "Stay"',
      "> 1",
      '  "Go on" # a # c',
      '  "Done."',
    ]);
    // Ink's turns are counted from −1: the first choice makes it 0.
    expect(turn).toBe(0);
  });

  it("prints variables of every type one way", () => {
    const { variables } = play(
      'LIST L = (a), b\nLIST M = c\nVAR i = 3\nVAR s = "x"\nVAR t = true\nVAR d = -> k\nVAR e = ()\n' +
        "VAR m = (a, c)\n~ e = L\n~ e = ()\nx\n== k\n-> END\n",
    );
    expect(variables).toEqual({
      L: "(L.a=1)",
      M: "() of M",
      i: "3",
      s: '"x"',
      t: "true",
      d: "-> k",
      e: "() of L",
      m: "(L.a=1, M.c=1)",
    });
  });

  it("tells faults after the line that they happened in", () => {
    const { events } = play('VAR x = 0\nfine\nbad {"a" - 1} more\n');
    expect(events).toEqual([
      { kind: "line", text: "fine", tags: [] },
      { kind: "line", text: "bad", tags: [] },
      { kind: "error", text: "Cannot perform operation - on String" },
    ]);
  });

  it("cuts an endless story, and says that it was for time", () => {
    expect(play("-> k\n== k\n-> k\n").events).toEqual([{ kind: "cut", why: "time" }]);
  });

  it("stops after the wanted number of lines and turns", () => {
    const story = "- (top) line\n+ again\n-> top\n";
    expect(play(story, [0, 0, 0, 0], { maxTurns: 2 }).events.at(-1)).toEqual({
      kind: "cut",
      why: "turns",
    });
    expect(play(story, [0, 0, 0, 0], { maxLines: 3 }).events.at(-1)).toEqual({
      kind: "cut",
      why: "lines",
    });
  });

  it("gives the story seed on, and begins anew with each play", () => {
    const opened = open("{RANDOM(1, 1000000)} {a|b}\n");
    if (opened.ok !== true) throw new Error("does not compile");
    const request = { chooser: chooseFrom([]), maxTurns: 1, maxLines: 5 };
    const first = opened.play({ storySeed: 1, ...request });
    expect(opened.play({ storySeed: 1, ...request })).toEqual(first);
    expect(opened.play({ storySeed: 2, ...request })).not.toEqual(first);
  });

  it("reports what does not compile, with its line, and reads included files", () => {
    expect(open("fine\n-> nowhere\n")).toEqual({
      ok: false,
      messages: [{ severity: "error", line: 2, text: "Divert target not found: '-> nowhere'" }],
    });
    expect(open("INCLUDE b.ink\n-> k\n", { "b.ink": "== k\nx\n-> END\n" }).ok).toBe(true);
  });
});
