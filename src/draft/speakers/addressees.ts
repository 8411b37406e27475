/**
 * To whom each quotation is said.
 *
 * Owns that guess, with a reason for each. In order of trust: whom the words call; whom the tag
 * names behind *to*, *at*, *asked*; the other of two who take turns; whoever speaks next to it.
 */
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
  const byTurn = attribution.turns.turns.map((turn) => addressedBy(attribution, turn));
  return doc.quotations.map((quotation) => {
    const turn = attribution.turns.turnOf[quotation.index] as number;
    return turn < 0 ? NOBODY : (byTurn[turn] as Addressed);
  });
}

function addressedBy(attribution: Attribution, turn: Turn): Addressed {
  const { people } = attribution.reading.cast;
  const speaker = attribution.found.speakers[turn.index] as number;
  const called = [...turn.vocatives].filter((person) => person !== speaker);
  if (called.length > 0)
    return { people: called, margin: 8, reason: `calls ${people[called[0] as number]?.name}` };
  const named = namedByTag(attribution, turn, speaker);
  if (named !== undefined) return named;
  return (
    otherSpeaker(attribution, turn, speaker) ?? presentOther(attribution, turn, speaker) ?? NOBODY
  );
}

/** `he said to Emma`, `she asked him`. */
function namedByTag(attribution: Attribution, turn: Turn, speaker: number): Addressed | undefined {
  const { told } = turn;
  if (told === undefined) return undefined;
  const reason = `tag: ${told.words}`;
  const { teller } = attribution;
  if (told.isTeller && teller !== undefined)
    return teller === speaker ? undefined : { people: [teller], margin: 8, reason };
  const others = told.people.filter((person) => person !== speaker);
  if (others.length > 0) return { people: others, margin: 8, reason };
  if (told.gender === undefined) return undefined;
  const other = otherSpeaker(attribution, turn, speaker, told.gender);
  return other === undefined ? undefined : { ...other, margin: 5, reason };
}

/** Of the people who speak around a turn, the nearest who is not its speaker. */
function otherSpeaker(
  attribution: Attribution,
  turn: Turn,
  speaker: number,
  gender?: "m" | "f",
): Addressed | undefined {
  const { turns } = attribution.turns;
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
      const far = Math.abs(other.paragraph - turn.paragraph);
      if (far > 10) break;
      const person = attribution.found.speakers[other.index] as number;
      if (!fits(person)) continue;
      // What was said before is answered sooner than what comes after is foreseen.
      const weighed = far + (step > 0 ? (turn.asks ? -0.5 : 0.7) : 0);
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
): Addressed | undefined {
  const { narration, teller, reading } = attribution;
  for (let back = 0; back <= 3; back++) {
    const present = narration.present[turn.paragraph - back] ?? [];
    for (let i = present.length - 1; i >= 0; i--) {
      const person = present[i]?.person as number;
      if (person !== speaker)
        return {
          people: [person],
          margin: 1,
          reason: `${reading.cast.people[person]?.name} is there`,
        };
    }
  }
  if (teller !== undefined && teller !== speaker)
    return { people: [teller], margin: 1, reason: "the teller is there" };
  return undefined;
}
