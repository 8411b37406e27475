/**
 * Other people's stories played on inkjs and on our engine, with the same choices on both.
 *
 * Owns only the comparison: how many plays and how long is for the two tests that use it.
 */
import { expect, it } from "vitest";
import { inkjsPlayer } from "../support/inkjs-player.ts";
import { keepsakePlayer } from "../support/keepsake-player.ts";
import { describeShared, sharedStories } from "../support/shared-data.ts";
import { chooseByDice, firstParting, type Transcript } from "../support/transcript.ts";

/**
 * Empty lists without the LISTs that they remember: variables may share that memory in ink (see
 * `shared-empty-lists` in docs/differences-from-ink.md).
 */
function withoutOrigins(transcript: Transcript): Transcript {
  const variables = Object.entries(transcript.variables).map(
    ([name, value]) => [name, value.startsWith("() of ") ? "()" : value] as const,
  );
  return { ...transcript, variables: Object.fromEntries(variables) };
}

/** Plays each story `plays` times, `turns` turns at most, in our inkjs dialect and on inkjs. */
export function comparePlays(plays: number, turns: number): void {
  describeShared("stories of others", () => {
    for (const { name, source } of sharedStories()) {
      it(`${name}, ${plays} times`, () => {
        const theirs = inkjsPlayer.open(source, { countAllVisits: false });
        const ours = keepsakePlayer.open(source, { countAllVisits: false });
        if (theirs.ok !== true || ours.ok !== true) throw new Error("it does not compile");
        let taken = 0;
        for (let seed = 0; seed < plays; seed++) {
          const request = {
            storySeed: seed,
            chooser: chooseByDice(seed),
            maxTurns: turns,
            maxLines: 5000,
            // These stories end; on a busy machine a line may take long.
            lineLimitMs: 30_000,
          };
          const left = withoutOrigins(ours.play(request));
          const right = withoutOrigins(theirs.play(request));
          expect(firstParting(left, right), `seed ${seed}: ours is left, inkjs right`).toBe(
            undefined,
          );
          expect(right.events.at(-1), `seed ${seed}`).not.toMatchObject({ why: "time" });
          taken += left.events.filter(({ kind }) => kind === "chosen").length;
        }
        // Something must have been played.
        expect(taken).toBeGreaterThan(plays);
      });
    }
  });
}
