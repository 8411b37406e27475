/**
 * FACTS: what can hold in the story's world, and who knows it at the start.
 *
 *     (papers) the papers are signed: yes; Derek knows; secret
 *     the weather: mist (mist, rain)
 */
import { unclearNote, unknownValue } from "../base/messages/people.ts";
import type { Fact } from "../drama/cast.ts";
import type { BlockEntry } from "../syntax/ast.ts";
import type { Declaring } from "./declare.ts";
import { leadOf, nearestOf, peopleFor, readLabel, reportEntry, requirePerson } from "./entry.ts";
import { cutPiece, type Piece, partOf, splitPiece } from "./words.ts";

const NO_YES = ["no", "yes"];

export interface ReadFact {
  readonly fact: Fact;
  readonly label: Piece | undefined;
  readonly clause: Piece;
}

/** Reads one entry of FACTS. */
export function declareFact(declaring: Declaring, entry: BlockEntry): ReadFact | undefined {
  const { label, rest } = readLabel(entry);
  const cut = cutPiece(rest, ":");
  const parts = cut === undefined ? [] : splitPiece(cut[1], ";,");
  const value = parts[0];
  if (cut === undefined || cut[0].text === "" || value === undefined) {
    const clause = leadOf(rest.text) === "" ? "it is raining" : leadOf(rest.text);
    const named = label === undefined ? clause : `(${label.text}) ${clause}`;
    const [knower = "Name"] = peopleFor(declaring, rest.text);
    reportEntry(declaring, entry, "FACTS", `${named}: no; ${knower} knows`);
    return undefined;
  }
  const clause = cut[0];
  const values = readValues(declaring, value);
  if (values === undefined) return undefined;

  const knownBy: number[] = [];
  let isSecret = false;
  let isCommon = false;
  for (const note of parts.slice(1)) {
    const knower = /^(.*\S)\s+knows$/.exec(note.text)?.[1];
    if (note.text === "secret") isSecret = true;
    else if (knower === "everyone") isCommon = true;
    else if (knower !== undefined) {
      const { start } = note.span;
      const who = requirePerson(declaring, partOf(note, start, start + knower.length));
      if (who !== undefined && !knownBy.includes(who)) knownBy.push(who);
    } else {
      const nearest = nearestOf(note.text, ["secret", "everyone knows"]);
      declaring.diagnostics.push(
        unclearNote(note.span, { note: note.text, block: "FACTS", nearest }),
      );
    }
  }
  if (isCommon) {
    knownBy.length = 0;
    knownBy.push(...declaring.people.cast.people.keys());
  }
  knownBy.sort((a, b) => a - b);
  const name = label?.text ?? clause.text;
  const fact: Fact = { name, clause: clause.text, ...values, isSecret, knownBy, isCommon };
  return { fact, label, clause };
}

/** `yes`, `no`, `mist (mist, rain)` */
function readValues(
  declaring: Declaring,
  piece: Piece,
): Pick<Fact, "values" | "start"> | undefined {
  const match = /^([^(]*?)\s*\(([^)]*)\)$/.exec(piece.text);
  const start = match === null ? piece.text : (match[1] as string);
  const values =
    match === null
      ? NO_YES
      : (match[2] as string)
          .split(",")
          .map((value) => value.trim())
          .filter((value, i, all) => value !== "" && all.indexOf(value) === i);
  const place = values.indexOf(start);
  if (place >= 0) return { values, start: place };
  const nearest = nearestOf(start, values);
  declaring.diagnostics.push(
    unknownValue(piece.span, { value: start, values: values.join(", "), nearest }),
  );
  return undefined;
}
