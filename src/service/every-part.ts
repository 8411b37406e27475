/** The parts of the service, all at hand: for whoever has no reason to load them one by one. */
import { askedPart } from "./asked-part.ts";
import { keepPart } from "./keep-part.ts";
import type { Parts } from "./parts.ts";

/** All parts, with nothing told yet. */
export function everyPart(): Parts {
  const keep = keepPart();
  return { keep: () => keep, asked: () => askedPart, fixes: () => askedPart.fixesFor };
}
