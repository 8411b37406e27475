/**
 * Finds what is shown of what people feel, and the gestures they make.
 *
 * Owns the words. A feeling is named by an adjective or a deed of the body: tears, a smile. What
 * goes on only in a head is not looked for.
 */
import type { Paragraph } from "../document.ts";
import { formOf } from "../document.ts";
import type { Attribution } from "../speakers/attribute.ts";
import { CONJUNCTION, POSSESSIVE, PREPOSITION, STOP, WORD } from "../words/kinds.ts";
import type { StoryEvent } from "./event.ts";
import { personAt } from "./transfers.ts";

/** A feeling, as a script names it. */
const FEELINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    distress: `heartbroken devastated terrified miserable sad unhappy wretched desperate anguished upset
      tears weeps wept crying cries sobs sobbing sobbed crumbles crumpled trembling trembles trembled`,
    joy: `happy glad delighted joyful overjoyed smile smiles smiled smiling laughs laughed laughing beams
      beamed grins grinned giggles giggled`,
    anger: `angry furious enraged livid irate scowls scowled glares glared fuming`,
    shame: `ashamed blushes blushed blushing embarrassed mortified`,
    relief: `relieved relief`,
    gratitude: `grateful thankful`,
    tenderness: `tenderly hugs hugged embraces embraced kisses kissed kissing caresses caressed`,
    pride: `proud proudly`,
  }).flatMap(([feeling, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, feeling] as const),
  ),
);

const GESTURES: ReadonlySet<string> = new Set(
  `nods nodded nod shrugs shrugged shrug sighs sighed sigh shivers shivered frowns frowned winces
   winced shakes shook turns turned leans leaned reaches reached touches touched takes took grabs
   grabbed pulls pulled kneels knelt rises rose stands stood sits sat waves waved points pointed`.split(
    /\s+/,
  ),
);

export function findFeelings(attribution: Attribution): StoryEvent[] {
  const { doc } = attribution.reading;
  const events: StoryEvent[] = [];
  for (const paragraph of doc.paragraphs) {
    for (const segment of paragraph.segments) {
      if (segment.quotation !== undefined) continue;
      let who: number | undefined;
      for (let i = segment.firstToken; i < segment.endToken; i++) {
        const form = formOf(doc, i);
        if ((form.is & STOP) !== 0) who = undefined;
        const person = personAt(attribution, paragraph, i, segment.endToken);
        if (person !== undefined) {
          if (isSubjectHere(attribution, i)) who = person;
          continue;
        }
        if ((form.is & WORD) === 0) continue;
        const feeling = FEELINGS.get(form.lower);
        const isGesture = feeling === undefined && GESTURES.has(form.lower);
        if (feeling === undefined && !isGesture) continue;
        who ??= ownerBehind(attribution, paragraph, i, segment.endToken);
        if (who === undefined) continue;
        if (isDenied(attribution, segment.firstToken, i)) continue;
        const start = doc.tokens.start[i] as number;
        const span = { start, end: doc.tokens.end[i] as number };
        const base = { ...span, who, whom: undefined, key: "", quotation: undefined };
        events.push(
          feeling === undefined
            ? { ...base, kind: "gesture", what: form.lower, certainty: 0.6 }
            : { ...base, kind: "feels", what: feeling, certainty: 0.6 },
        );
      }
    }
  }
  return events;
}

const BODY: ReadonlySet<string> = new Set(
  `face eyes eye lips mouth cheeks cheek voice hands hand heart body expression features shoulders
   throat lashes chin`.split(/\s+/),
);

/** A name or a subject's pronoun; somebody's face or eyes stand for them. */
function isSubjectHere(attribution: Attribution, token: number): boolean {
  const { doc } = attribution.reading;
  const { lower, is } = formOf(doc, token);
  const next = token + 1 < doc.tokens.count ? formOf(doc, token + 1) : undefined;
  if ((is & POSSESSIVE) !== 0) return next !== undefined && BODY.has(next.lower);
  if (/^(?:him|me)$/.test(lower)) return false;
  const before = token > 0 ? formOf(doc, token - 1) : undefined;
  return before === undefined || (before.is & PREPOSITION) === 0 || (before.is & CONJUNCTION) !== 0;
}

/** "A smile spreads across your face": whose face it is. */
function ownerBehind(
  attribution: Attribution,
  paragraph: Paragraph,
  token: number,
  end: number,
): number | undefined {
  const { doc } = attribution.reading;
  for (let i = token + 1; i + 1 < end && i < token + 7; i++) {
    const form = formOf(doc, i);
    if ((form.is & STOP) !== 0) return undefined;
    if ((form.is & POSSESSIVE) !== 0 && BODY.has(formOf(doc, i + 1).lower))
      return personAt(attribution, paragraph, i, end);
  }
  return undefined;
}

function isDenied(attribution: Attribution, first: number, token: number): boolean {
  const { doc } = attribution.reading;
  for (let i = Math.max(first, token - 4); i < token; i++)
    if (
      /^(?:no|not|never|without|longer|if|to|would|could|might|may|make|makes|made|wish|want)$|n't$/.test(
        formOf(doc, i).lower,
      )
    )
      return true;
  return false;
}
