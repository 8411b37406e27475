/**
 * People on the screen: who the reader is, why something was done, how everybody stands.
 *
 * Owns which rows these come to, and how deep each is set in; whoever shows them wraps and colours
 * them. The sentences are those of `play/people`.
 */
import type { LedgerPart, Why } from "../play/people/index.ts";
import type { Moment, Session } from "./session.ts";

/** A row of text, set in so many times. */
export interface Row {
  readonly level: number;
  readonly text: string;
}

/** Whose story it is, where it could be another's. */
export function viewpointRow(cast: Session["cast"]): string | undefined {
  if (cast === undefined) return undefined;
  const { as, playable } = cast;
  if (as === undefined) {
    return playable.length === 0 ? undefined : "You look on: everybody chooses for themselves.";
  }
  if (playable.length < 2) return undefined;
  const others = playable.filter((name) => name !== as).map((name) => `--as ${name}`);
  return `You are ${as}. There is also ${others.join(", ")}, and --as nobody, to look on.`;
}

/** What has happened and why, in its order. What goes with the same line stands below it. */
export function whyRows(moment: Moment, entries: readonly Why[]): readonly Row[] {
  if (entries.length === 0) {
    return [{ level: 0, text: "Nothing has happened between people in this turn." }];
  }
  const rows: Row[] = [];
  let under: number | undefined;
  for (const { kind, what, because, changed, line } of entries) {
    if (kind === "choice" || kind === "pick") {
      under = undefined;
      rows.push({ level: 0, text: what });
      for (const text of because) rows.push({ level: 1, text });
      continue;
    }
    if (line !== under) {
      under = line;
      const said = line === undefined || line < 0 ? moment.chosen?.text : moment.lines[line]?.text;
      rows.push({ level: 0, text: said === undefined ? "To begin with:" : shortened(said) });
    }
    rows.push({ level: 1, text: what });
    for (const text of changed) rows.push({ level: 2, text });
  }
  return rows;
}

/** How everybody stands. */
export function ledgerRows(parts: readonly LedgerPart[]): readonly Row[] {
  return parts.flatMap(({ heading, lines }) => [
    { level: 0, text: heading },
    ...lines.map((line) =>
      line.startsWith("  ") ? { level: 2, text: line.trim() } : { level: 1, text: line },
    ),
  ]);
}

/** What somebody weighed, on one row: `Meredith weighed: “I'll wait.” 3; “Not me.” 2`. */
export function pullsRow({ weighed }: Why): Row {
  const taken = weighed[0];
  const parts = weighed.map(({ words, weight, pulls, wasClosed }) => {
    const sum = weight === undefined ? "?" : String(weight).replace("-", "−");
    const why = pulls
      .filter((pull) => pull.weight !== 0)
      .map((pull) => pull.words)
      .join(", ");
    const closed = wasClosed ? ", closed" : "";
    return `“${shortened(words, 30)}” ${sum}${closed}${why === "" ? "" : ` (${why})`}`;
  });
  return { level: 1, text: `${taken?.who ?? "It"} weighed ${parts.join(" · ")}` };
}

// Enough of a line to know it again.
function shortened(text: string, most = 60): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), most / 2))} …`;
}
