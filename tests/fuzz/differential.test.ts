import { describe, expect, it } from "vitest";
import { inkjsPlayer } from "../support/inkjs-player.ts";
import { keepsakePlayer } from "../support/keepsake-player.ts";
import { chooseFrom, type Player, type Transcript } from "../support/transcript.ts";
import { compareOn } from "./differential.ts";
import { excusedShare, runRange, showSummary } from "./run-range.ts";

const SEEDS: readonly [number, number] = [1, 120];

describe("our compiler and engine against inkjs", () => {
  it(`agree on the random programs ${SEEDS[0]} to ${SEEDS[1]}`, () => {
    const summary = runRange(inkjsPlayer, keepsakePlayer, ...SEEDS, { json: true, play: true });
    expect(summary.differences, showSummary(summary)).toEqual([]);
    // One in a hundred is the long run's to hold; of so few, chance alone may make it two.
    expect(excusedShare(summary), showSummary(summary)).toBeLessThanOrEqual(0.025);
    expect(summary.turns).toBeGreaterThan(SEEDS[1]);
    // Some ten seconds; many more where the machine has much else to do.
  }, 240_000);
});

describe("the comparison", () => {
  const trial = {
    source: {
      main: "VAR x = 1\nOne {x}. # tag\n* Go[.] on\n  Two.\n* Stay\n- -> END\n",
      files: {},
    },
    countAllVisits: false,
    requests: [{ storySeed: 1, chooser: chooseFrom([0]), maxTurns: 5, maxLines: 20 }],
  };

  // A player that is inkjs but for one change in what it shows.
  const altered = (change: (transcript: Transcript) => Transcript): Player => ({
    name: "altered",
    open: (source, options) => {
      const opened = inkjsPlayer.open(source, options);
      return opened.ok === true
        ? { ...opened, play: (request) => change(opened.play(request)) }
        : opened;
    },
  });
  const verdictOn = (change: (transcript: Transcript) => Transcript): string => {
    const verdict = compareOn(inkjsPlayer, altered(change), trial, { json: true, play: true });
    return verdict.kind === "different" ? verdict.what : verdict.kind;
  };

  it("finds nothing where nothing is", () => {
    expect(verdictOn((transcript) => transcript)).toBe("same");
  });

  it("finds a letter in a line, a tag, a choice's words, a missing event, a turn, a variable", () => {
    const edit = (from: string, to: string) => (transcript: Transcript) =>
      JSON.parse(JSON.stringify(transcript).replace(from, to)) as Transcript;
    expect(verdictOn(edit("One 1.", "One 1"))).toBe("play line");
    expect(verdictOn(edit('"tag"', '"tags"'))).toBe("play line");
    expect(verdictOn(edit("Stay", "stay"))).toBe("play choices");
    expect(verdictOn((t) => ({ ...t, events: t.events.slice(0, -1) }))).toBe("play line/nothing");
    expect(verdictOn((t) => ({ ...t, turn: t.turn + 1 }))).toBe("play turn");
    expect(verdictOn((t) => ({ ...t, variables: { x: "2" } }))).toBe("play variable x");
  });
});
