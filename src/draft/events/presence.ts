/**
 * Finds who comes and who goes.
 *
 * Owns the words of coming and going away. Moves within a scene (to the window, to a chair) are
 * none; a place is left by a door, a car, or for good.
 */
import { formOf } from "../document.ts";
import type { Attribution } from "../speakers/attribute.ts";
import { STOP, WORD } from "../words/kinds.ts";
import type { StoryEvent } from "./event.ts";
import { personAt } from "./transfers.ts";

const LEAVES =
  /^(?:leave|leaves|left)(?: (?:the|his|her|their) (?:room|house|office|bar|apartment|flat|table|kitchen|building|party|shop|hall))?$|^(?:drive|drives|drove|ride|rides|rode|sail|sails|sailed|walk|walks|walked|hurry|hurries|hurried|stride|strides|strode|stalk|stalks|stalked|storm|storms|stormed|run|runs|ran|went|goes|go|gone|march|marched) (?:back )?(?:again )?(?:away|off|out|home|upstairs|indoors)$|^(?:go|goes|went|gone) (?:back )?(?:up|down)$|^(?:disappear|disappears|disappeared|depart|departs|departed|exit|exits|exited|vanish|vanished)$|^(?:is|was|were|are) gone$|^(?:goes|went)$/;
const ARRIVES =
  /^(?:arrive|arrives|arrived|appear|appears|appeared|enter|enters|entered)$|^(?:come|comes|came|walk|walks|walked|burst|bursts|stride|strides|strode|run|runs|ran|hurry|hurried|go|goes|went) in$|^(?:come|comes|came) (?:back|up|down|out|round|over|along|through|home|running|upstairs|downstairs)$|^(?:come|comes|came)$|^(?:enter|enters|entered) the (?:room|house|office|kitchen|bar|hall|shop)$/;

/** What any of them begins with. */
const BEGINS =
  /^(?:le(?:ave|aves|ft)|is$|was$|are$|were$|gone$|dr[io]ves?|r[io]des?|sail|walk|hurr|str[io]de|stalk|storm|runs?|ran|wen[tn]|go|goes|march|disappear|depart|exit|vanish|arrive|appear|enter|com|came|burst)/;

export function findPresence(attribution: Attribution): StoryEvent[] {
  const { doc } = attribution.reading;
  const events: StoryEvent[] = [];
  for (const sentence of doc.sentences) {
    const paragraph = doc.paragraphs[sentence.paragraph];
    if (paragraph === undefined) continue;
    for (const segment of paragraph.segments) {
      if (segment.quotation !== undefined || segment.endToken <= sentence.firstToken) continue;
      if (segment.firstToken >= sentence.endToken) break;
      const first = Math.max(segment.firstToken, sentence.firstToken);
      const end = Math.min(segment.endToken, sentence.endToken);
      const event =
        first < end ? presenceIn(attribution, sentence.paragraph, first, end) : undefined;
      if (event !== undefined) events.push(event);
    }
  }
  return events;
}

function presenceIn(
  attribution: Attribution,
  paragraphIndex: number,
  first: number,
  end: number,
): StoryEvent | undefined {
  const { doc } = attribution.reading;
  const paragraph = doc.paragraphs[paragraphIndex];
  if (paragraph === undefined) return undefined;
  let who: number | undefined;
  for (let i = first; i < end; i++) {
    const form = formOf(doc, i);
    const person = personAt(attribution, paragraph, i, end);
    if (person !== undefined && (who === undefined || /^(?:he|she|i|you)$/.test(form.lower))) {
      if (!/^(?:him|her|his|me|my|your)$/.test(form.lower)) who = person;
      continue;
    }
    // "the words that come out of your mouth": what comes is not who was spoken of.
    if (/^(?:that|which|what)$/.test(form.lower)) who = undefined;
    if (who === undefined || (form.is & WORD) === 0) continue;
    if (!BEGINS.test(form.lower)) continue;
    const phrase = phraseFrom(attribution, i, end);
    const isWhole = (each: string): boolean =>
      each.includes(" ") || !isBareCome(each) || standsAlone(attribution, i, end);
    const kind = phrase.some((each) => LEAVES.test(each) && isWhole(each))
      ? "leaves"
      : phrase.some((each) => ARRIVES.test(each) && isWhole(each))
        ? "arrives"
        : undefined;
    if (kind === undefined || isUnreal(attribution, first, i)) continue;
    // "leaves the key on the table": something is left, not a place.
    if (
      kind === "leaves" &&
      /^le(?:ave|aves|ft)$/.test(form.lower) &&
      !standsAlone(attribution, i, end) &&
      phrase.every((each) => !LEAVES.test(each) || !each.includes(" "))
    )
      continue;
    const span = {
      start: doc.tokens.start[first] as number,
      end: doc.tokens.end[end - 1] as number,
    };
    return {
      ...span,
      kind,
      who,
      whom: undefined,
      what: "",
      key: "",
      certainty: 0.7,
      quotation: undefined,
    };
  }
  return undefined;
}

function isBareCome(phrase: string): boolean {
  return /^(?:come|comes|came|goes|went)$/.test(phrase);
}

/** The verb alone, with one word, with two. */
function phraseFrom(attribution: Attribution, from: number, end: number): string[] {
  const { doc } = attribution.reading;
  const found: string[] = [];
  let phrase = "";
  for (let i = from; i < end && i < from + 3; i++) {
    phrase = phrase === "" ? formOf(doc, i).lower : `${phrase} ${formOf(doc, i).lower}`;
    found.push(phrase);
  }
  return found;
}

function standsAlone(attribution: Attribution, verb: number, end: number): boolean {
  return verb + 1 >= end || (formOf(attribution.reading.doc, verb + 1).is & STOP) !== 0;
}

function isUnreal(attribution: Attribution, first: number, verb: number): boolean {
  const { doc } = attribution.reading;
  for (let i = Math.max(first, verb - 3); i < verb; i++)
    if (
      /^(?:to|would|could|should|might|may|will|can|must|not|never|if|'d|when|until|before|after)$|n't$/.test(
        formOf(doc, i).lower,
      )
    )
      return true;
  return false;
}
