/**
 * Who is about: the people of the narration, paragraph by paragraph, pronouns resolved.
 *
 * Owns the simple resolution that the search for speakers needs: a pronoun is whoever of its
 * gender was last the subject, if that was not long ago.
 */
import { formOf } from "../document.ts";
import { STOP } from "../words/kinds.ts";
import type { Placed } from "./mentions.ts";
import type { Reading } from "./reading.ts";
import type { Turn } from "./turns.ts";

/** Somebody in narration. */
export interface Present {
  readonly person: number;
  readonly start: number;
  readonly isPossessive: boolean;
  readonly isPronoun: boolean;
  /** How far it can be trusted: 1 for a name, less for a pronoun far from any name. */
  readonly weight: number;
  /** It stands where subjects stand. */
  readonly leads: boolean;
}

export interface Narration {
  /** By paragraph, in order. */
  readonly present: readonly (readonly Present[])[];
  /** By person: how often named; what is resolved counts for less. */
  readonly frequency: Float64Array;
  /** By paragraph: whom its last sentence behind the last speech is about. */
  readonly tail: readonly (number | undefined)[];
}

/** A pronoun further from its name than this is left alone. */
const REACH = 3;

/** A pronoun is trusted less, the more paragraphs lie between it and a name. */
const FADES = 8;

export function readNarration(
  reading: Reading,
  mentions: readonly (readonly Placed[])[][],
  teller: number | undefined,
  turns: readonly Turn[],
): Narration {
  const { doc, cast } = reading;
  const frequency = new Float64Array(cast.people.length);
  // Who is only ever called, or spoken of, is about as well.
  for (const turn of turns) {
    for (const person of turn.vocatives) frequency[person] = (frequency[person] as number) + 0.5;
    for (const person of turn.named) frequency[person] = (frequency[person] as number) + 0.1;
  }
  const focus: { m: Focus | undefined; f: Focus | undefined } = { m: undefined, f: undefined };
  const tail: (number | undefined)[] = [];
  const present = doc.paragraphs.map((paragraph, p) => {
    const own: Present[] = [];
    paragraph.segments.forEach((segment, s) => {
      if (segment.quotation !== undefined) return;
      for (const mention of mentions[p]?.[s] ?? []) {
        const { start, isPossessive, leads } = mention;
        if (mention.kind === "name") {
          // A name of two people is half of each.
          const weight = 1 / mention.people.length;
          for (const person of mention.people) {
            own.push({ person, start, isPossessive, isPronoun: false, weight, leads });
            frequency[person] = (frequency[person] as number) + weight;
          }
          const [person] = mention.people;
          const gender = cast.people[person as number]?.gender;
          if (person !== undefined && gender !== undefined && !isPossessive)
            focus[gender] = { person, paragraph: p, named: p };
        } else if (mention.kind === "teller") {
          if (teller === undefined) continue;
          own.push({ person: teller, start, isPossessive, isPronoun: true, weight: 1, leads });
          frequency[teller] = (frequency[teller] as number) + 0.3;
        } else if (mention.gender !== undefined) {
          const held = focus[mention.gender];
          if (held === undefined || p - held.paragraph > REACH) continue;
          const weight = Math.exp(-(p - held.named) / FADES);
          own.push({ person: held.person, start, isPossessive, isPronoun: true, weight, leads });
          frequency[held.person] = (frequency[held.person] as number) + 0.3;
          focus[mention.gender] = { ...held, paragraph: p };
        }
      }
    });
    tail.push(tailOf(reading, p, own));
    return own;
  });
  return { present, frequency, tail };
}

interface Focus {
  readonly person: number;
  /** Where last meant; where last named. */
  readonly paragraph: number;
  readonly named: number;
}

function tailOf(reading: Reading, index: number, own: readonly Present[]): number | undefined {
  const { doc } = reading;
  const paragraph = doc.paragraphs[index];
  const last = paragraph?.segments[paragraph.segments.length - 1];
  if (paragraph === undefined || last === undefined || last.quotation !== undefined)
    return undefined;
  if (paragraph.segments.length === 1) return undefined;
  // A whole sentence has to stand there, not the tag alone.
  let stops = 0;
  let from = last.start;
  for (let i = last.firstToken; i < last.endToken; i++) {
    if ((formOf(doc, i).is & STOP) === 0) continue;
    stops++;
    if (i + 1 < last.endToken) from = doc.tokens.start[i + 1] as number;
  }
  if (stops < 2) return undefined;
  for (const each of own)
    if (each.start >= from && each.leads && !each.isPossessive) return each.person;
  return undefined;
}
