/**
 * GOALS: what people want or dread, and how likely they think it.
 *
 *     together: Meredith wants to be with Derek, badly; open
 *     (alone) Derek dreads being alone, a little; unlikely; ongoing
 */
import { unclearNote } from "../base/messages/people.ts";
import { type Goal, OPEN, OUTLOOKS, type Outlook } from "../drama/cast.ts";
import type { BlockEntry } from "../syntax/ast.ts";
import type { Declaring } from "./declare.ts";
import { nearestOf, peopleFor, readName, reportEntry, requirePerson } from "./entry.ts";
import { type Piece, partOf, splitPiece } from "./words.ts";

const NOTES = ["badly", "a little", "ongoing", ...OUTLOOKS];
const SENTENCE = /^(.*?\S)\s+(wants|dreads)\s+(.*)$/;

/** Reads one entry of GOALS. */
export function declareGoal(
  declaring: Declaring,
  entry: BlockEntry,
): { goal: Goal; name: Piece } | undefined {
  const [name, rest] = readName(entry) ?? [undefined, entry];
  const parts = splitPiece(rest, ";,");
  const match = SENTENCE.exec(parts[0]?.text ?? "");
  if (name === undefined || name.text === "" || match === null) {
    reportEntry(declaring, entry, "GOALS", formFor(declaring, entry.text, name?.text));
    return undefined;
  }
  const first = parts[0] as Piece;
  const { start } = first.span;
  const ownerName = match[1] as string;
  const owner = requirePerson(declaring, partOf(first, start, start + ownerName.length));
  if (owner === undefined) return undefined;

  let size: 1 | 2 | 3 = 2;
  let outlook: Outlook = OPEN;
  let isOngoing = false;
  for (const note of parts.slice(1)) {
    const place = (OUTLOOKS as readonly string[]).indexOf(note.text);
    if (note.text === "badly") size = 3;
    else if (note.text === "a little") size = 1;
    else if (note.text === "ongoing") isOngoing = true;
    else if (place >= 0) outlook = place as Outlook;
    else {
      const nearest = nearestOf(note.text, NOTES);
      declaring.diagnostics.push(
        unclearNote(note.span, { note: note.text, block: "GOALS", nearest }),
      );
    }
  }
  const weight = (match[2] === "dreads" ? -size : size) as Goal["weight"];
  return {
    goal: { name: name.text, owner, words: match[3] as string, weight, start: outlook, isOngoing },
    name,
  };
}

/** What an entry may have been meant to say: `house: Ben wants to keep the house; open`. */
function formFor(declaring: Declaring, text: string, label: string | undefined): string {
  const [owner = "Name", other = "Other"] = peopleFor(declaring, text);
  const wish = /\b(?:wants?|dreads?)\s+([^;,]+)/.exec(text)?.[0];
  const words = (wish ?? "").match(/\p{L}{4,}/gu) ?? [];
  const isName = label !== undefined && /^[\p{L}\p{N}_]+$/u.test(label);
  const name = isName ? label : (words.slice(1).at(-1) ?? "together");
  return `${name}: ${owner} ${wish ?? `wants to be with ${other}`}; open`;
}
