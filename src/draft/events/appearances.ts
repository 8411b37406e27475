/**
 * Where somebody is there all at once, without a word of coming.
 *
 *     A knock. The door opened. It was Tom.          And there, in the rain, was Ada.
 *     Then the flap was thrown back and there was the judge.
 *     The door opened, and Tom stood there.          Ada walked over to them.
 *
 * Owns these shapes, and the signs that somebody is about to come: doors, bells, knocks, steps.
 * Whether whoever it is has been there all along is presence.ts's to say.
 */
import { formOf } from "../document.ts";
import type { Attribution } from "../speakers/attribute.ts";
import { DETERMINER, PAUSE, PREPOSITION, STOP } from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import type { Deed } from "./deeds.ts";
import type { PeopleAt } from "./people-at.ts";
import { DOORS } from "./presence-words.ts";

export interface Appearance {
  /** The verb: "was". */
  readonly verb: number;
  readonly paragraph: number;
  readonly sentence: number;
  readonly person: number;
  /** Somebody was heard, or a door went. */
  readonly isAwaited: boolean;
}

/** What is heard or seen before somebody comes. */
const SIGNS =
  wordSet(`door doors doorbell bell knock knocked knocking tap footsteps footstep step steps
  latch handle key gate lift elevator car engine headlights headlamps hooves wheels flap curtain hatch
  opened buzzer horn voice stairs window`);

/** So many tokens before. */
const SIGN_REACH = 40;

export function findAppearances(attribution: Attribution, people: PeopleAt): Appearance[] {
  const { doc } = attribution.reading;
  const found: Appearance[] = [];
  for (const paragraph of doc.paragraphs) {
    let sentence = paragraph.firstSentence;
    for (const segment of paragraph.segments) {
      if (segment.quotation !== undefined) continue;
      for (let i = segment.firstToken; i + 1 < segment.endToken; i++) {
        const { lower } = formOf(doc, i);
        if (!/^(?:was|is|'s|were|stood|stands|came|comes)$/.test(lower)) continue;
        const at = nameBehind(attribution, people, i + 1, segment.endToken);
        const person = people.who[at] as number;
        if (person < 0) continue;
        const end = people.end[at] as number;
        // "was Ada's hat", "was he mad?"
        const behind = end < segment.endToken ? formOf(doc, end) : undefined;
        const isAll =
          behind === undefined ||
          (behind.is & (STOP | PAUSE)) !== 0 ||
          /^(?:in|at|on|with|from|under|behind|again|himself|herself|and|standing)$/.test(
            behind.lower,
          );
        if (!isAll || /^(?:he|she|i|you|me)$/.test(formOf(doc, at).lower)) continue;
        const lead = leadOf(attribution, segment.firstToken, i);
        const isSeen =
          lead === "there" ||
          lead === "here" ||
          (lead === "it" && /^(?:was|is|'s)$/.test(lower) && hasSign(attribution, i));
        if (!isSeen) continue;
        const start = doc.tokens.start[i] as number;
        while (
          sentence + 1 < paragraph.endSentence &&
          (doc.sentences[sentence + 1]?.start ?? 0) <= start
        )
          sentence++;
        found.push({
          verb: i,
          paragraph: paragraph.index,
          sentence,
          person,
          isAwaited: hasSign(attribution, i),
        });
      }
    }
  }
  return found;
}

/** "there was the cub, Lafe": the name that stands behind what somebody is, or the token itself. */
function nameBehind(
  { reading: { doc } }: Attribution,
  people: PeopleAt,
  token: number,
  end: number,
): number {
  if ((people.who[token] as number) >= 0 || (formOf(doc, token).is & DETERMINER) === 0)
    return token;
  for (let i = token + 1; i < end - 1 && i < token + 5; i++) {
    if (formOf(doc, i).text === ",") return i + 1;
    if ((formOf(doc, i).is & (STOP | PREPOSITION)) !== 0) break;
  }
  return token;
}

/**
 * Whether whoever has not been there so far is there by what they do: they stand in the door that
 * has opened, or walk over to those who are there.
 */
export function isComingUp(attribution: Attribution, deed: Deed): boolean {
  const { doc } = attribution.reading;
  const { lemma, objects, phrases, ways, verb } = deed;
  const isHere = verb + 1 < doc.tokens.count && formOf(doc, verb + 1).lower === "there";
  if (lemma === "stand") return isHere && hasSign(attribution, verb);
  if (lemma === "push" || lemma === "fill")
    return (
      objects.some(({ head }) => DOORS.has(head)) &&
      (lemma === "fill" || objects.some(({ head }) => head === "open"))
    );
  if (lemma === "mount") return objects.some(({ head }) => /^(?:steps|stairs|bank)$/.test(head));
  if (lemma === "advance")
    return phrases.some(({ preposition }) => /^(?:upon|on|into|to|towards?)$/.test(preposition));
  if (!WALKS.test(lemma) || objects.some(({ person }) => person !== undefined)) return false;
  return phrases.some(
    ({ preposition, person, owner, head }) =>
      (/^towards?$/.test(preposition) ||
        (preposition === "to" && /^(?:over|up|across)$/.test(ways[0] ?? ""))) &&
      owner === undefined &&
      (person !== undefined || head === "it"),
  );
}

const WALKS =
  /^(?:come|walk|run|hurry|stride|stalk|march|step|limp|sweep|bear|rush|dash|trot|stroll|stroll|shuffle|swim|row|ride|drive|wander|saunter|move|go|hobble|stump|bustle)$/;

/** "was striding toward them": it goes on while it is told. */
export function isGoingOn({ reading: { doc } }: Attribution, { verb, isDoing }: Deed): boolean {
  return (
    isDoing && verb > 0 && /^(?:was|were|is|are|'s|came|comes)$/.test(formOf(doc, verb - 1).lower)
  );
}

/** "it", "there" or "here" at the head of the clause of a verb. */
function leadOf(attribution: Attribution, first: number, verb: number): string {
  const { doc } = attribution.reading;
  const before = verb > first ? formOf(doc, verb - 1).lower : "";
  if (before === "it") return "it";
  // "there, under somebody's umbrella, was her uncle"
  for (let i = verb - 1; i >= first && i >= verb - 12; i--) {
    const { lower, is } = formOf(doc, i);
    if ((is & STOP) !== 0) return "";
    if (lower !== "there" && lower !== "here") continue;
    const lead = i > first ? formOf(doc, i - 1) : undefined;
    const isFirst =
      lead === undefined ||
      (lead.is & (STOP | PAUSE)) !== 0 ||
      /^(?:and|but|then)$/.test(lead.lower);
    return isFirst ? lower : "";
  }
  return "";
}

function hasSign(attribution: Attribution, token: number): boolean {
  const { doc } = attribution.reading;
  for (let i = token - 1; i >= 0 && i > token - SIGN_REACH; i--)
    if (SIGNS.has(formOf(doc, i).lower)) return true;
  return false;
}
