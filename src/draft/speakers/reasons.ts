/**
 * Why a quotation was given its speaker, in a few words.
 *
 * Owns the wording. It names the strongest thing that speaks for the speaker, so that a writer
 * sees at a glance whether to believe it.
 */
import { textOf } from "../document.ts";
import type { Attribution } from "./attribute.ts";
import { isStrong, type Tag } from "./tags.ts";
import type { Turn } from "./turns.ts";

/** How a quotation is attributed: by a name, by another word for somebody, or by nothing. */
export type QuotationType = "explicit" | "anaphoric" | "implicit";

/** The kind of a quotation's tag. */
export function typeOf(tag: Tag | undefined): QuotationType {
  if (tag === undefined || !isStrong(tag)) return "implicit";
  return tag.subject.kind === "name" || tag.subject.kind === "stranger" ? "explicit" : "anaphoric";
}

/** Why. One phrase. */
export function reasonFor(attribution: Attribution, quotation: number): string {
  const { turns, turnOf, tags } = attribution.turns;
  const turn = turns[turnOf[quotation] as number];
  const speaker = attribution.speakers[quotation];
  if (turn === undefined) return "nothing is said here";
  const own = tags[quotation];
  const tag = own !== undefined && isStrong(own) ? own : turn.tag;
  if (tag !== undefined && isStrong(tag)) return `tag: \`${wordsOfTag(attribution, tag)}\``;
  if (speaker === undefined) return "nothing says who";
  return fromAround(attribution, turn, speaker, tag);
}

function fromAround(
  attribution: Attribution,
  turn: Turn,
  speaker: number,
  tag: Tag | undefined,
): string {
  const { turns } = attribution.turns;
  const { people } = attribution.reading.cast;
  const name = people[speaker]?.name ?? "";
  const previous = turns[turn.index - 1];
  const said = attribution.found.speakers;
  if (turn.isContinuation) return "goes on from the paragraph before";
  if (
    tag?.subject.people.includes(speaker) === true ||
    (tag?.subject.kind === "teller" && speaker === attribution.teller)
  )
    return `beat: \`${wordsOfTag(attribution, tag)}\``;
  if (previous?.vocatives.has(speaker) === true && turn.paragraph - previous.paragraph <= 2)
    return `called by name: ${name}`;
  const before = turns[turn.index - 2];
  if (
    previous !== undefined &&
    before !== undefined &&
    said[before.index] === speaker &&
    said[previous.index] !== speaker
  )
    return "alternates";
  if (tag !== undefined) return `beat: \`${wordsOfTag(attribution, tag)}\``;
  const around = attribution.narration.present[turn.paragraph - 1] ?? [];
  if (around.some((each) => each.person === speaker)) return "named just before";
  return previous !== undefined && said[previous.index] === speaker ? "speaks on" : "is about";
}

function wordsOfTag(attribution: Attribution, tag: Tag): string {
  const { doc } = attribution.reading;
  const first = Math.min(tag.subject.firstToken, tag.endToken - 1);
  const from =
    tag.side === "after" ? Math.max(tag.firstToken, Math.min(first, tag.endToken - 3)) : first;
  const end =
    tag.side === "after"
      ? Math.max(tag.endToken, tag.subject.endToken)
      : Math.min(tag.endToken, first + 6);
  const start = doc.tokens.start[from] as number;
  const words = textOf(doc, { start, end: doc.tokens.end[Math.max(from, end - 1)] as number });
  return words.length > 48 ? `${words.slice(0, 45)}...` : words;
}
