/**
 * Getting into what carries people, out of it, and where it goes.
 *
 *     "The cab was waiting. She got in."     "A pair of headlamps swung in, and Teller got out."
 *
 * Owns these shapes; whether whoever it is comes or goes by it is presence.ts's to say.
 */
import { formOf } from "../document.ts";
import type { Attribution } from "../speakers/attribute.ts";
import type { Deed } from "./deeds.ts";
import { AWAY, CARRIERS, COMES, GOES, LEAVES } from "./presence-words.ts";

/** "A pair of headlamps swung in behind him, and …" */
export function nearCarrier(attribution: Attribution, deed: Deed): boolean {
  if (!/^(?:get|climb|step|jump|clamber)$/.test(deed.lemma)) return false;
  const { doc } = attribution.reading;
  for (let i = Math.max(0, deed.verb - 30); i < deed.verb; i++) {
    const { lower } = formOf(doc, i);
    if (CARRIERS.has(lower) || /^(?:headlamps|headlights|hooves|wheels|engine)$/.test(lower))
      return true;
  }
  return false;
}

export function isBoarding(deed: Deed): boolean {
  if (deed.ways.some((way) => AWAY.has(way))) return false;
  if (deed.lemma === "board" || deed.lemma === "mount")
    return deed.objects.some(({ head }) => CARRIERS.has(head));
  return (
    GOES.has(deed.lemma) &&
    deed.phrases.some(
      ({ preposition, head }) =>
        /^(?:in|into|on|onto|aboard|up|upon)$/.test(preposition) && CARRIERS.has(head),
    )
  );
}

/** "The cab was waiting. She got in." */
export function isGettingIn({ ways, phrases }: Deed): boolean {
  return ways.includes("in") && phrases.length === 0;
}

export function isAlighting(deed: Deed, carried: number | undefined): boolean {
  const isOut =
    /^(?:get|climb|step|jump|clamber|come|swing|spring|leap)$/.test(deed.lemma) &&
    (deed.ways.some((way) => /^(?:out|down|off)$/.test(way)) ||
      deed.phrases.some(
        ({ preposition, head }) => /^(?:of|out|off|from)$/.test(preposition) && CARRIERS.has(head),
      ));
  if (!isOut) return false;
  return (
    deed.phrases.some(({ head }) => CARRIERS.has(head)) ||
    (carried !== undefined && deed.sentence - carried <= 2)
  );
}

/** Where a carrier goes: away from here, or to it. */
export function wayOf(deed: Deed): "away" | "here" | undefined {
  if (COMES.has(deed.lemma)) return "here";
  if (deed.ways.some((way) => /^(?:away|off|out)$/.test(way)) || LEAVES.has(deed.lemma))
    return "away";
  if (
    /^(?:pull|draw|ride|drive|roll|swing|turn)$/.test(deed.lemma) &&
    deed.ways.some((way) => /^(?:up|in)$/.test(way))
  )
    return "here";
  return undefined;
}
