/**
 * THINGS: what is held, worn, given, lost.
 *
 *     the ring: Derek's; worn on right hand, left hand
 *     the letter: here
 *     the coat: Derek's; Meredith holds it
 */
import { unclearNote } from "../base/messages/people.ts";
import { HERE, LOST, type Thing } from "../drama/cast.ts";
import type { BlockEntry } from "../syntax/ast.ts";
import type { Declaring } from "./declare.ts";
import { leadOf, nearestOf, peopleFor, reportEntry, requirePerson } from "./entry.ts";
import { cutPiece, type Piece, partOf, splitPiece } from "./words.ts";

const NOTES = ["here", "lost", "worn on", "Name holds it"];

/** Reads one entry of THINGS. */
export function declareThing(
  declaring: Declaring,
  entry: BlockEntry,
): { thing: Thing; name: Piece } | undefined {
  const cut = cutPiece(entry, ":");
  const parts = cut === undefined ? [] : splitPiece(cut[1], ";");
  const place = parts[0];
  if (cut === undefined || cut[0].text === "" || place === undefined) {
    reportEntry(declaring, entry, "THINGS", formFor(declaring, entry.text));
    return undefined;
  }
  let owner = -1;
  let holder = HERE;
  const places: string[] = [];
  for (const note of parts.flatMap(splitNote)) {
    const { start } = note.span;
    const whose = /^(.*\S)['’]s?$/.exec(note.text)?.[1];
    const holds = /^(.*\S)\s+holds\s+it$/.exec(note.text)?.[1];
    if (note.text === "here") holder = HERE;
    else if (note.text === "lost") holder = LOST;
    else if (whose !== undefined) {
      // A name may itself end in `s`: `James's` and `James'`.
      const who = requirePerson(declaring, partOf(note, start, start + whose.length));
      if (who === undefined) return undefined;
      owner = who;
      holder = who;
    } else if (holds !== undefined) {
      const who = requirePerson(declaring, partOf(note, start, start + holds.length));
      if (who === undefined) return undefined;
      holder = who;
    } else if (note.text.startsWith("worn on ")) {
      const where = note.text.slice(8).split(",");
      for (const each of where) if (each.trim() !== "") places.push(each.trim());
    } else {
      const nearest = nearestOf(note.text, NOTES);
      declaring.diagnostics.push(
        unclearNote(note.span, { note: note.text, block: "THINGS", nearest }),
      );
      return undefined;
    }
  }
  const written = cut[0];
  const name = written.text.replace(/^(the|a|an)\s+/i, "");
  return {
    thing: { name, owner, holder, places },
    name: partOf(written, written.span.end - name.length, written.span.end),
  };
}

/** What an entry may have been meant to say: `the letter: Nora's`. */
function formFor(declaring: Declaring, text: string): string {
  const name = leadOf(text).replace(/\s+(?:is|are|has|belongs|with|held|in|on)\b.*$/, "");
  const [owner] = peopleFor(declaring, text);
  const isSomebodys = owner !== undefined && text.includes(owner);
  return `${name === "" ? "the ring" : name}: ${isSomebodys ? `${owner}'s` : "here"}`;
}

/** Commas part notes, but after `worn on` they part places. */
function splitNote(note: Piece): Piece[] {
  const at = note.text.search(/(^|,\s*)worn on /);
  if (at < 0) return splitPiece(note, ",");
  const { start, end } = note.span;
  const from = note.text.charAt(at) === "," ? at + 1 : at;
  return [...splitPiece(partOf(note, start, start + at), ","), partOf(note, start + from, end)];
}
