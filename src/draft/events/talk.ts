/**
 * With whom somebody is in talk at a place of the text.
 *
 *     "Will you look after Gerald?" She hands over the plant.      to whom she said it
 *     "What is it?" He pushed the letter across the counter.       to whoever asked
 *
 * Owns that question only, for what is done to somebody who isn't named. Whoever was named last
 * may only have been spoken of.
 */
import type { Addressed } from "../speakers/addressees.ts";
import type { Attribution } from "../speakers/attribute.ts";
import { otherBefore, type PeopleAt } from "./people-at.ts";

/** By quotation: to whom it is said. */
export type Hearers = readonly Addressed[];

/** Paragraphs back in which a talk still goes on. */
const FAR = 2;

/** The other of a talk, or else whoever was mentioned last. */
export function partnerOf(
  attribution: Attribution,
  people: PeopleAt,
  hearers: Hearers,
  token: number,
  who: number,
): number | undefined {
  const { doc } = attribution.reading;
  const at = doc.tokens.start[token] ?? doc.text.length;
  const last = lastBefore(attribution, at);
  const quotation = doc.quotations[last];
  const named = otherBefore(people, token, [who]);
  if (quotation === undefined) return named;
  const own = paragraphOf(attribution, token, quotation.paragraph);
  if (own - quotation.paragraph > FAR) return named;
  const speaker = attribution.speakers[last];
  const hearer = hearers[last]?.people[0];
  const partner = speaker === who ? hearer : speaker;
  return partner === undefined || partner === who ? named : partner;
}

function lastBefore(attribution: Attribution, at: number): number {
  const { quotations } = attribution.reading.doc;
  let low = -1;
  let high = quotations.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((quotations[middle]?.spans[0]?.start ?? 0) < at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The paragraph of a token, looked for from another on. */
function paragraphOf({ reading }: Attribution, token: number, from: number): number {
  const { paragraphs } = reading.doc;
  for (let i = from; i < paragraphs.length && i <= from + FAR; i++)
    if (token < (paragraphs[i]?.endToken ?? 0)) return i;
  return from + FAR + 1;
}
