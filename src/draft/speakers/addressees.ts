/**
 * To whom each quotation is said.
 *
 * Owns that guess, with a reason for each. In order of trust: whom the words call; whom the tag
 * names behind *to*, *at*, *asked*; the other of two who take turns; whoever speaks next to it.
 */
import type { Gender } from "../cast/person.ts";
import type { Attribution } from "./attribute.ts";
import type { Turn } from "./turns.ts";

export interface Addressed {
  readonly people: readonly number[];
  readonly margin: number;
  readonly reason: string;
}

const NOBODY: Addressed = { people: [], margin: 0, reason: "nobody else is about" };

/** By quotation. */
export function findAddressees(attribution: Attribution): readonly Addressed[] {
  const { doc } = attribution.reading;
  const { turns, turnOf, called } = attribution.turns;
  const byTurn = turns.map((turn) => addressedBy(attribution, turn));
  // Whom a quotation calls hears it, and what the same speaker says on.
  const found = new Map<number, Addressed>();
  for (const turn of turns) {
    let last: Addressed | undefined;
    for (const quotation of turn.quotations) {
      last = calledBy(attribution, turn, called[quotation] ?? new Set()) ?? last;
      found.set(quotation, last ?? (byTurn[turn.index] as Addressed));
    }
  }
  return doc.quotations.map((quotation) =>
    (turnOf[quotation.index] as number) < 0 ? NOBODY : (found.get(quotation.index) ?? NOBODY),
  );
}

function calledBy(
  attribution: Attribution,
  turn: Turn,
  called: ReadonlySet<number>,
): Addressed | undefined {
  const { people } = attribution.reading.cast;
  const speaker = attribution.found.speakers[turn.index] as number;
  const others = [...called].filter((person) => person !== speaker);
  if (others.length === 0) return undefined;
  return { people: others, margin: 8, reason: `calls ${people[others[0] as number]?.name}` };
}

function addressedBy(attribution: Attribution, turn: Turn): Addressed {
  if (turn.tag?.verb === "thought" || turn.tag?.verb === "thinks")
    return { people: [], margin: 8, reason: `tag: ${turn.tag.verb}` };
  const speaker = attribution.found.speakers[turn.index] as number;
  const told = namedByTag(attribution, turn, speaker);
  if (told !== undefined) return told;
  return (
    otherSpeaker(attribution, turn, speaker, turn.calls) ??
    (turn.calls === undefined ? undefined : presentOther(attribution, turn, speaker, turn.calls)) ??
    otherSpeaker(attribution, turn, speaker) ??
    presentOther(attribution, turn, speaker) ??
    NOBODY
  );
}

/** `he said to Emma`, `she asked him`. */
function namedByTag(attribution: Attribution, turn: Turn, speaker: number): Addressed | undefined {
  const { told } = turn;
  if (told === undefined) return undefined;
  const reason = `tag: ${told.words}`;
  if (told.isSelf) return { people: [], margin: 8, reason };
  const { teller } = attribution;
  if (told.isTeller && teller !== undefined)
    return teller === speaker ? undefined : { people: [teller], margin: 8, reason };
  const others = told.people.filter((person) => person !== speaker);
  if (others.length > 0) return { people: others, margin: 8, reason };
  if (told.gender === undefined) return undefined;
  const other = otherSpeaker(attribution, turn, speaker, told.gender);
  return other === undefined ? undefined : { ...other, margin: 5, reason };
}

/** Paragraphs between two turns; a break between scenes is as far as many. */
function away(attribution: Attribution, a: Turn, b: Turn): number {
  const { paragraphs } = attribution.reading.doc;
  const scenes = (paragraphs[a.paragraph]?.scene ?? 0) - (paragraphs[b.paragraph]?.scene ?? 0);
  const gap = Math.max(b.paragraph - a.endParagraph, a.paragraph - b.endParagraph, 0);
  return gap + Math.abs(scenes) * 6;
}

/** How much further off somebody counts, in paragraphs: who speaks next; next, to a question. */
const AHEAD = 0.7;
const ASKS = -0.5;
/** Whoever stands between two turns of the speaker is talking with them. */
const PAIRED = -0.6;
/** Whoever is spoken of is less often spoken to. */
const NAMED = 1.5;

/** Of the people who speak around a turn, the nearest who is not its speaker. */
function otherSpeaker(
  attribution: Attribution,
  turn: Turn,
  speaker: number,
  gender?: Gender,
): Addressed | undefined {
  const { turns } = attribution.turns;
  const { speakers } = attribution.found;
  const { people } = attribution.reading.cast;
  const fits = (person: number): boolean =>
    person >= 0 &&
    person !== speaker &&
    (gender === undefined ||
      people[person]?.gender === gender ||
      people[person]?.gender === undefined);
  let best: { person: number; far: number; where: string } | undefined;
  for (const step of [-1, 1]) {
    for (let k = 1; k <= 6; k++) {
      const other = turns[turn.index + step * k];
      if (other === undefined) break;
      const far = away(attribution, turn, other);
      if (far > 10) break;
      const person = speakers[other.index] as number;
      if (!fits(person)) continue;
      // What was said before is answered sooner than what comes after is foreseen.
      const isPaired = k === 1 && speakers[turn.index + 2 * step] === speaker;
      const weighed =
        far +
        (isPaired ? PAIRED : 0) +
        (step > 0 ? (turn.asks ? ASKS : AHEAD) : 0) +
        (turn.named.has(person) ? NAMED : 0);
      if (best === undefined || weighed < best.far)
        best = { person, far: weighed, where: step < 0 ? "answers" : "is answered by" };
      break;
    }
  }
  if (best === undefined) return undefined;
  const { person, far, where } = best;
  return {
    people: [person],
    margin: far <= 1.7 ? 4 : far <= 3.7 ? 2.5 : 1,
    reason: `${where} ${people[person]?.name}`,
  };
}

/** Somebody who is about, where nobody else speaks. */
function presentOther(
  attribution: Attribution,
  turn: Turn,
  speaker: number,
  gender?: Gender,
): Addressed | undefined {
  const { narration, teller, reading } = attribution;
  const { people } = reading.cast;
  const fits = (person: number): boolean =>
    person !== speaker && (gender === undefined || people[person]?.gender === gender);
  for (let back = 0; back <= 3; back++) {
    const present = narration.present[turn.paragraph - back] ?? [];
    for (let i = present.length - 1; i >= 0; i--) {
      const person = present[i]?.person as number;
      if (fits(person))
        return { people: [person], margin: 1, reason: `${people[person]?.name} is there` };
    }
  }
  if (teller !== undefined && fits(teller))
    return { people: [teller], margin: 1, reason: "the teller is there" };
  return undefined;
}
