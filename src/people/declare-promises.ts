/**
 * PROMISES: what one person may promise another.
 *
 *     return: Derek to Meredith; to come back; for together; by spring; may stay open
 *     (call) Meredith to Derek
 */
import { unclearNote, unknownGoal } from "../base/messages/people.ts";
import type { Commitment } from "../drama/cast.ts";
import type { BlockEntry } from "../syntax/ast.ts";
import type { Declaring } from "./declare.ts";
import { leadOf, nearestOf, peopleFor, readName, reportEntry, requirePerson } from "./entry.ts";
import { cutPiece, type Piece, partOf, splitPiece } from "./words.ts";

const NOTES = ["may stay open", "to", "for", "by"];

export interface ReadCommitment {
  readonly commitment: Commitment;
  readonly name: Piece;
  readonly deadline: Piece | undefined;
}

/** Reads one entry of PROMISES. A deadline is left to be read with all names known. */
export function declareCommitment(
  declaring: Declaring,
  entry: BlockEntry,
): ReadCommitment | undefined {
  const cut = readName(entry);
  const parts = cut === undefined ? [] : splitPiece(cut[1], ";");
  const [first, ...late] = parts[0] === undefined ? [] : splitPiece(parts[0], ",");
  const between = first === undefined ? undefined : cutPiece(first, " to ");
  if (cut === undefined || cut[0].text === "" || between === undefined) {
    reportEntry(declaring, entry, "PROMISES", formFor(declaring, entry.text));
    return undefined;
  }
  const debtor = requirePerson(declaring, between[0]);
  const creditor = requirePerson(declaring, between[1]);
  if (debtor === undefined || creditor === undefined) return undefined;

  let goal = -1;
  let deed: string | undefined;
  let deadline: Piece | undefined;
  let mayStayOpen = false;
  // A deadline may be a sentence with a comma in a clause, so only `;` parts those.
  for (const note of [...late, ...parts.slice(1)]) {
    const { start, end } = note.span;
    if (note.text === "may stay open") mayStayOpen = true;
    else if (note.text.startsWith("to ")) deed = note.text;
    else if (note.text.startsWith("for ")) {
      const named = partOf(note, start + 4, end);
      const found = declaring.goals.get(named.text);
      if (found === undefined) {
        const nearest = nearestOf(named.text, [...declaring.goals.keys()]);
        declaring.diagnostics.push(unknownGoal(named.span, { name: named.text, nearest }));
      } else {
        goal = found;
      }
    } else if (note.text.startsWith("by ")) {
      deadline = partOf(note, start + 3, end);
    } else {
      const nearest = nearestOf(note.text, NOTES);
      declaring.diagnostics.push(
        unclearNote(note.span, { note: note.text, block: "PROMISES", nearest }),
      );
    }
  }
  const name = cut[0];
  const by = deadline?.text;
  return {
    commitment: { name: name.text, debtor, creditor, deed, goal, by, mayStayOpen },
    name,
    deadline,
  };
}

/** What an entry may have been meant to say: `stay: Nora to Ben; to stay until spring`. */
function formFor(declaring: Declaring, text: string): string {
  const [debtor = "Name", creditor = "Other"] = peopleFor(declaring, text);
  const deed = /(?:^|[\s;,])(to\s+\p{Ll}[^;,:]*)/u.exec(text)?.[1]?.trim();
  const lead = leadOf(text);
  const ownWord = /^[\p{L}\p{N}_]+$/u.test(lead) && lead !== debtor && lead !== creditor;
  const said = /^to\s+(\p{L}+)/u.exec(deed ?? "") ?? /^(\p{Ll}+)/u.exec(lead);
  const name = ownWord ? lead : (said?.[1] ?? "return");
  return `${name}: ${debtor} to ${creditor}${deed === undefined ? "" : `; ${deed}`}`;
}
