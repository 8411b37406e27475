/**
 * Makes a failing program small: lines and then words are taken out while it still fails.
 *
 * Knows nothing of ink but that it is made of lines. Promises to return a source that fails,
 * and to stop after a given number of trials. The result is small, not provably the smallest.
 */
import type { Source } from "../support/transcript.ts";

/** What is left of a failing source. `fails` must hold for the one given. */
export function shrinkSource(
  source: Source,
  fails: (source: Source) => boolean,
  maxTrials = 6000,
): Source {
  let trials = maxTrials;
  const stillFails = (candidate: Source): boolean => trials-- > 0 && fails(candidate);

  let best = foldFiles(source, stillFails);
  for (;;) {
    const before = sizeOf(best);
    for (const name of [undefined, ...Object.keys(best.files)]) {
      const text = name === undefined ? best.main : (best.files[name] ?? "");
      const build = (changed: string): Source =>
        name === undefined
          ? { ...best, main: changed }
          : { main: best.main, files: { ...best.files, [name]: changed } };
      const lines = reduceParts(text.split(/(?<=\n)/), (parts) =>
        stillFails(build(parts.join(""))),
      );
      best = build(lines.join(""));
      const words = reduceParts(pieces(lines.join("")), (parts) =>
        stillFails(build(parts.join(""))),
      );
      best = build(words.join(""));
      best = build(unwrapBraces(words.join(""), (changed) => stillFails(build(changed))));
    }
    if (sizeOf(best) >= before || trials <= 0) return best;
  }
}

function sizeOf(source: Source): number {
  return source.main.length + Object.values(source.files).join("").length;
}

/** Tries to put the included files where they are included. */
function foldFiles(source: Source, fails: (source: Source) => boolean): Source {
  const names = Object.keys(source.files);
  if (names.length === 0) return source;
  let main = source.main;
  for (const name of names) {
    main = main
      .split("\n")
      .filter((line) => line.trim() !== `INCLUDE ${name}`)
      .join("\n");
    main += `\n${source.files[name] ?? ""}`;
  }
  const folded: Source = { main, files: {} };
  return fails(folded) ? folded : source;
}

/** Words, runs of white space and single signs. */
function pieces(text: string): string[] {
  return text.match(/[\p{L}\p{N}_]+|[ \t]+|[^]/gu) ?? [];
}

/** Drops ever smaller runs of parts while what is left is still wanted. */
function reduceParts(
  parts: readonly string[],
  isWanted: (parts: readonly string[]) => boolean,
): string[] {
  let kept = [...parts];
  for (let size = Math.max(1, kept.length >> 1); ; size = Math.max(1, size >> 1)) {
    let dropped = false;
    // From the end: what comes later depends on what comes before, not the other way round.
    for (let at = kept.length - size; at > -size; at -= size) {
      const from = Math.max(0, at);
      const without = [...kept.slice(0, from), ...kept.slice(at + size)];
      if (without.length < kept.length && isWanted(without)) {
        kept = without;
        dropped = true;
      }
    }
    if (size === 1 && !dropped) return kept;
  }
}

/** Replaces `{…}` by what is inside, or by nothing, pair by pair. */
function unwrapBraces(text: string, isWanted: (text: string) => boolean): string {
  let best = text;
  for (let i = 0; i < best.length; i++) {
    const closer =
      best[i] === "{" ? "}" : best[i] === "(" ? ")" : best[i] === "[" ? "]" : undefined;
    if (closer === undefined) continue;
    let depth = 0;
    let end = i;
    for (; end < best.length; end++) {
      if (best[end] === best[i]) depth++;
      else if (best[end] === closer && --depth === 0) break;
    }
    if (end >= best.length) continue;
    const without = best.slice(0, i) + best.slice(end + 1);
    const unwrapped = best.slice(0, i) + best.slice(i + 1, end) + best.slice(end + 1);
    if (isWanted(without)) best = without;
    else if (isWanted(unwrapped)) best = unwrapped;
  }
  return best;
}
