/**
 * Who is about: the people of the narration, paragraph by paragraph, pronouns resolved.
 *
 * Owns the simple resolution that the search for speakers needs: a pronoun is whoever of its
 * gender was last the subject, if that was not long ago.
 */
import type { Segment } from "../document.ts";
import { formOf } from "../document.ts";
import { DETERMINER, STOP } from "../words/kinds.ts";
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
  /** What follows says that they go: "Emma left the room". */
  readonly goes: boolean;
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
        const goes = leads && !isPossessive && leavesAfter(reading, segment, mention.endToken);
        const base = { start, isPossessive, leads, goes };
        if (mention.kind === "name") {
          // A name of two people is half of each.
          const weight = 1 / mention.people.length;
          for (const person of mention.people) {
            own.push({ ...base, person, isPronoun: false, weight });
            frequency[person] = (frequency[person] as number) + weight;
          }
          const [person] = mention.people;
          const gender = cast.people[person as number]?.gender;
          if (person !== undefined && gender !== undefined && !isPossessive)
            focus[gender] = { person, paragraph: p, named: p };
        } else if (mention.kind === "teller") {
          if (teller === undefined) continue;
          own.push({ ...base, person: teller, isPronoun: true, weight: 1 });
          frequency[teller] = (frequency[teller] as number) + 0.3;
        } else if (mention.gender !== undefined) {
          const held = focus[mention.gender];
          if (held === undefined || p - held.paragraph > REACH) continue;
          const weight = Math.exp(-(p - held.named) / FADES);
          own.push({ ...base, person: held.person, isPronoun: true, weight });
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

/** Whether somebody goes away, by the words behind them up to the sentence's end. */
function leavesAfter(reading: Reading, segment: Segment, from: number): boolean {
  const { doc } = reading;
  const end = Math.min(segment.endToken, from + 24);
  for (let i = from; i < end; i++) {
    const form = formOf(doc, i);
    if ((form.is & STOP) !== 0) return false;
    const next = i + 1 < end ? formOf(doc, i + 1).lower : "";
    if (LEFT.test(form.lower)) {
      const last = i + 2 < end ? formOf(doc, i + 2).lower : "";
      if (/^(?:the|her|his|them|him|us|me)$/.test(next) && (next.length > 3 || ROOM.test(last)))
        return true;
      if (/^(?:him|her|me|us|them)$/.test(next) && !/^\p{L}/u.test(last)) return true;
      if (form.lower !== "leaves" && /^[.,;!]$/.test(next)) return true;
    } else if (WENT.test(form.lower) && AWAY.test(next)) {
      // "went out", and not "drove out these thoughts".
      const object = i + 2 < end ? formOf(doc, i + 2).is : 0;
      if ((object & DETERMINER) === 0) return true;
    } else if (GONE.test(form.lower) && (i <= from + 2 || isJoin(formOf(doc, i - 1).text)))
      return true;
    else if (/^(?:is|was)$/.test(form.lower) && next === "gone") return true;
  }
  return false;
}

function isJoin(text: string): boolean {
  return text === "and" || text === ",";
}

const LEFT = /^(?:left|leaves|quitted)$/;
const ROOM =
  /^(?:room|house|office|kitchen|parlour|apartment|hall|library|study|table|party|shop|company|place|drawing-room|dining-room|building|cabin|cottage|garden|carriage|car)$/;
const WENT =
  /^(?:went|goes|walked|walks|hurried|hurries|ran|runs|rode|rides|drove|drives|strode|strides|stalked|marched|rushed|slipped|slunk|passed|stole|darted|hastened|retired|withdrew|trotted|sailed|swept|flounced|limped)$/;
const AWAY = /^(?:away|out|off|upstairs|downstairs|home|indoors|forth)$/;
const GONE = /^(?:departed|departs|disappeared|disappears|vanished|vanishes|retired|withdrew)$/;

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
