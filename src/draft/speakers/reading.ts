/**
 * What the finders of tags and mentions read with: a document, its cast, and who tells.
 *
 * Owns nothing but the bundle, so that functions need not take four things each.
 */
import type { Cast } from "../cast/cast.ts";
import type { Doc, Form } from "../document.ts";
import { formOf } from "../document.ts";
import { I, YOU } from "../words/kinds.ts";

/** Whose eyes the narration has: `I`, `you`, or nobody's. */
export type TellingPerson = "I" | "you" | "none";

export interface Reading {
  readonly doc: Doc;
  readonly cast: Cast;
  readonly telling: TellingPerson;
}

/** Whether a form in narration means the teller. */
export function meansTeller(reading: Reading, form: Form): boolean {
  if ((form.is & I) !== 0) return true;
  return reading.telling === "you" && (form.is & YOU) !== 0;
}

/** The form of a token, or `undefined` outside a stretch. */
export function formIn(
  reading: Reading,
  token: number,
  first: number,
  end: number,
): Form | undefined {
  return token >= first && token < end ? formOf(reading.doc, token) : undefined;
}
