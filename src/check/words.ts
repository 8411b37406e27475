/**
 * A report's figures in words: for a terminal, a page and the studio alike.
 *
 * Owns how large numbers, shares and verdicts are said. Says nothing about any one finding.
 */
import type { Report } from "./report.ts";

/** `12,281`. */
export function grouped(number: number | bigint): string {
  return number.toString().replace(/\B(?=(\d{3})+(?!\d))/g, ",");
}

/** A knot's name as words: `come_back` is `Come back`; a stitch follows its knot. */
export function readableName(name: string): string {
  const words = name.replaceAll("_", " ").replaceAll(".", ": ").replace(/\s+/g, " ").trim();
  return words === "" ? name : words.charAt(0).toUpperCase() + words.slice(1);
}

/** `9.1 × 10^16`. */
export function inPowers(number: bigint): string {
  const digits = number.toString();
  const power = digits.length - 1;
  const tenths = Math.round(Number(digits.slice(0, 3).padEnd(3, "0")) / 10);
  return tenths === 100 ? `10^${power + 1}` : `${tenths / 10} × 10^${power}`;
}

/** How many plays there are: in full, in powers where that is long, or that there is no end. */
export function playsInWords(plays: bigint | undefined): string {
  if (plays === undefined) return "no end of plays (they can go round)";
  if (plays === 1n) return "1 play";
  const digits = plays.toString().length;
  if (digits <= 7) return `${grouped(plays)} plays`;
  return digits <= 24
    ? `${grouped(plays)} plays (${inPowers(plays)})`
    : `about ${inPowers(plays)} plays`;
}

/** `41 %`; what is there is never 0 %, and what is not all never 100 %. */
export function percent(share: number): string {
  if (share <= 0) return "0 %";
  if (share < 0.005) return "under 1 %";
  if (share >= 1) return "100 %";
  return share > 0.995 ? "over 99 %" : `${Math.round(share * 100)} %`;
}

/** The verdict, in one line that can stand alone. */
export function verdictLine({ verdict, states }: Report, seconds?: number): string {
  const time = seconds === undefined ? "" : ` in ${secondsInWords(seconds)}`;
  const situations = `${grouped(states)} situation${states === 1 ? "" : "s"}`;
  switch (verdict) {
    case "proved":
      return `Explored all ${situations}${time}: complete. This is a proof, not a sample.`;
    case "bounded":
      return `Explored ${situations}${time}: a search within bounds, not a proof.`;
    case "stopped":
      return `Explored ${situations}${time}; the story has more: a search, not a proof.`;
  }
}

function secondsInWords(seconds: number): string {
  return seconds < 10 ? `${seconds.toFixed(seconds < 1 ? 2 : 1)} s` : `${Math.round(seconds)} s`;
}

/** `of 20 to 73 choices`; empty where none ends. */
export function lengthsInWords(shortest: number, longest: number): string {
  if (shortest < 0) return "";
  if (longest < 0) return `of ${choices(shortest)} and more`;
  return shortest === longest ? `of ${choices(shortest)}` : `of ${shortest} to ${choices(longest)}`;
}

function choices(count: number): string {
  return `${grouped(count)} choice${count === 1 ? "" : "s"}`;
}

/**
 * How a play is to be had that shows something, after its choices: `as Nora`, and that chance
 * has a hand in it. Empty where there is nothing to say.
 * @param hasCast Whether there are people to be played.
 */
export function wayOfPlaying(
  { as, outcomes }: { readonly as: string | undefined; readonly outcomes: readonly number[] },
  hasCast: boolean,
): string {
  const who = as === undefined ? (hasCast ? ", played as nobody" : "") : `, played as ${as}`;
  return `${who}${outcomes.length > 0 ? ", if chance has it so" : ""}`;
}

/** What playing as nobody is. */
export const AS_NOBODY = "Played as nobody, a story is watched: its people choose for themselves.";
