/**
 * Finds what changes hands.
 *
 *     Ada hands Tom the key.   She takes the letter from him.   He slips the ring on her finger.
 *
 * Owns the shapes of giving and taking. Who gives is the subject; who gets it is named, or is
 * whose finger or palm it ends on. "It" is the thing that was spoken of last.
 */
import { isVerb } from "../../english/lexicon.ts";
import { baseFromFinite, basesFromPast } from "../../english/verb-forms.ts";
import { matchAlias } from "../cast/aliases.ts";
import type { Paragraph, Segment } from "../document.ts";
import { formOf } from "../document.ts";
import type { Attribution } from "../speakers/attribute.ts";
import { meansTeller } from "../speakers/reading.ts";
import { firstSubject } from "../speakers/tags.ts";
import {
  ANYBODY,
  CLITIC_S,
  CONJUNCTION,
  DETERMINER,
  HE,
  NEVER_NAME,
  POSSESSIVE,
  PREPOSITION,
  SHE,
  STOP,
  WORD,
} from "../words/kinds.ts";
import { THINGS } from "../words/things.ts";
import type { StoryEvent } from "./event.ts";

const GIVES = new Set(
  "give hand pass offer lend slip press thrust return present deliver toss throw".split(" "),
);
const PUTS = new Set(
  "slip slide put press place push thrust drop lay tuck fasten set pin hang close".split(" "),
);
const TAKES = new Set("take accept snatch grab receive seize".split(" "));
const PLACES = new Set(
  "finger hand palm hands fingers neck wrist lap pocket arm arms shoulders head ear glove gloves sleeve apron plate bag fist mouth breast".split(
    " ",
  ),
);

/** Where a thing is worn rather than held. */
const WORN = new Set("finger neck wrist head ear".split(" "));

/** What was last spoken of, so that "it" can be it. */
interface Memory {
  thing: string | undefined;
  paragraph: number;
  /** Only "the object" or "something" so far. */
  isVague: boolean;
}

export function findTransfers(attribution: Attribution): StoryEvent[] {
  const { doc } = attribution.reading;
  const events: StoryEvent[] = [];
  const memory: Memory = { thing: undefined, paragraph: -100, isVague: true };
  for (const paragraph of doc.paragraphs)
    for (const segment of paragraph.segments) {
      for (let i = segment.firstToken; i < segment.endToken; i++) {
        const form = formOf(doc, i);
        if (THINGS.has(form.lower) && isLedByDeterminer(attribution, segment, i))
          remember(memory, form.lower, paragraph.index);
        if (segment.quotation !== undefined || (form.is & WORD) === 0) continue;
        const lemma = verbOf(form.lower);
        if (lemma === undefined) continue;
        const event = transferAt(attribution, paragraph, segment, i, lemma, memory);
        if (event !== undefined && !isRepeated(events, event)) events.push(event);
      }
    }
  return events;
}

function remember(memory: Memory, thing: string, paragraph: number): void {
  const isVague = thing === "object";
  // "the stone" of a ring does not put the ring out of mind at once.
  if (
    memory.thing !== undefined &&
    !memory.isVague &&
    paragraph - memory.paragraph <= 1 &&
    (isVague || PARTS.has(thing))
  ) {
    memory.paragraph = paragraph;
    return;
  }
  memory.thing = thing;
  memory.paragraph = paragraph;
  memory.isVague = isVague;
}

const PARTS: ReadonlySet<string> = new Set(
  "stone jewel diamond pearl chain paper box glass list number address".split(" "),
);

function isLedByDeterminer(attribution: Attribution, segment: Segment, noun: number): boolean {
  const { doc } = attribution.reading;
  for (let i = noun - 1; i >= segment.firstToken && i >= noun - 5; i--) {
    const form = formOf(doc, i);
    if ((form.is & (DETERMINER | CLITIC_S | POSSESSIVE)) !== 0) return true;
    if ((form.is & WORD) === 0 || (form.is & NEVER_NAME) !== 0) return false;
  }
  return false;
}

function verbOf(lower: string): string | undefined {
  const known = verbs.get(lower);
  if (known !== undefined) return known;
  return undefined;
}

const verbs: ReadonlyMap<string, string> = formsOfVerbs();

function formsOfVerbs(): ReadonlyMap<string, string> {
  const forms = new Map<string, string>();
  for (const base of new Set([...GIVES, ...PUTS, ...TAKES])) {
    for (const form of [
      base,
      `${base}s`,
      `${base}es`,
      `${base}ed`,
      `${base}d`,
      `${base}${base.at(-1)}ed`,
    ])
      if (!forms.has(form)) forms.set(form, base);
  }
  for (const [form, base] of [
    ["gave", "give"],
    ["given", "give"],
    ["lent", "lend"],
    ["took", "take"],
    ["taken", "take"],
    ["threw", "throw"],
    ["hung", "hang"],
    ["laid", "lay"],
    ["slid", "slide"],
  ] as const)
    forms.set(form, base);
  for (const form of forms.keys()) {
    const base = forms.get(form) as string;
    // Only what is English: `gived` is nothing.
    const ok =
      form === base ||
      baseFromFinite(form, isVerb) === base ||
      basesFromPast(form, isVerb).past.includes(base) ||
      basesFromPast(form, isVerb).participle.includes(base);
    if (!ok) forms.delete(form);
  }
  return forms;
}

function transferAt(
  attribution: Attribution,
  paragraph: Paragraph,
  segment: Segment,
  verb: number,
  lemma: string,
  memory: Memory,
): StoryEvent | undefined {
  const { doc } = attribution.reading;
  if (isUnreal(attribution, segment, verb)) return undefined;
  const who = subjectOf(attribution, paragraph, segment, verb);
  if (who === undefined) return undefined;
  const end = endOfClause(attribution, segment, verb);
  const known = thingAfter(attribution, verb, end, memory, paragraph.index);
  const thing = known ?? anyThingAfter(attribution, verb, end, lemma);
  if (thing === undefined) return undefined;
  const start = doc.tokens.start[verb] as number;
  const span = { start, end: doc.tokens.end[end - 1] as number };
  const base = { ...span, what: `the ${thing}`, key: thing, quotation: undefined };
  if (TAKES.has(lemma)) {
    const from = personAfter(attribution, paragraph, verb, end, /^(?:from)$/);
    if (from === undefined || from === who) return undefined;
    return { ...base, kind: "takes", who, whom: from, certainty: 0.7 };
  }
  const body = PUTS.has(lemma) ? whoseBody(attribution, paragraph, verb, end) : undefined;
  const onto = body?.person;
  const whom = onto ?? (GIVES.has(lemma) ? receiver(attribution, paragraph, verb, end) : undefined);
  if (whom === undefined || whom === who) return undefined;
  const certainty = onto === undefined ? 0.8 : 0.85;
  return { ...base, kind: "gives", who, whom, certainty, place: body?.place };
}

/** "would give", "to give", "didn't give", "if she gives": it does not happen. */
function isUnreal(attribution: Attribution, segment: Segment, verb: number): boolean {
  const { doc } = attribution.reading;
  for (let i = verb - 1; i >= segment.firstToken && i >= verb - 3; i--) {
    const { lower, is } = formOf(doc, i);
    if ((is & STOP) !== 0) return false;
    if (UNREAL.has(lower) || lower.endsWith("n't")) return true;
  }
  return false;
}

const UNREAL: ReadonlySet<string> = new Set(
  "to would could should might may will shall can must not never if 'll 'd".split(" "),
);

function endOfClause(attribution: Attribution, segment: Segment, from: number): number {
  const { doc } = attribution.reading;
  let i = from + 1;
  while (i < segment.endToken && i < from + 16) {
    const { text } = formOf(doc, i);
    if (/^[.!?;:]$/.test(text)) break;
    i++;
  }
  return i;
}

/** Whoever does it: the subject of the clause, resolved. */
function subjectOf(
  attribution: Attribution,
  paragraph: Paragraph,
  segment: Segment,
  verb: number,
): number | undefined {
  const { doc, reading } = { doc: attribution.reading.doc, reading: attribution.reading };
  let from = verb;
  while (
    from > segment.firstToken &&
    !/^[.!?;:,]$/.test(formOf(doc, from - 1).text) &&
    verb - from < 20
  ) {
    if (
      from < verb &&
      /^(?:before|after|when|while|but|because|as|until)$/.test(formOf(doc, from - 1).lower) &&
      firstSubject(reading, from, verb) !== undefined
    )
      break;
    from--;
  }
  // The nearest subject before the verb: "before she can finish you have it slipped".
  let best: number | undefined;
  for (let i = from; i < verb; i++) {
    const person = personAt(attribution, paragraph, i, verb);
    if (person !== undefined && isSubjectForm(attribution, i)) best = person;
  }
  if (best !== undefined) return best;
  // "... and hands him the key": the subject of the sentence.
  let start = from;
  while (start > segment.firstToken && !/^[.!?]$/.test(formOf(doc, start - 1).text)) start--;
  for (let i = start; i < verb; i++) {
    const person = personAt(attribution, paragraph, i, verb);
    if (person !== undefined && isSubjectForm(attribution, i)) return person;
  }
  return undefined;
}

function isSubjectForm(attribution: Attribution, token: number): boolean {
  const { doc } = attribution.reading;
  const { lower, is } = formOf(doc, token);
  if (/^(?:him|her|his|me|my|your)$/.test(lower)) return false;
  return (
    (is & POSSESSIVE) === 0 &&
    !(token + 1 < doc.tokens.count && (formOf(doc, token + 1).is & CLITIC_S) !== 0)
  );
}

/** Who a word stands for: a name, the teller, or a pronoun as it was resolved. */
export function personAt(
  attribution: Attribution,
  paragraph: Paragraph,
  token: number,
  end: number,
): number | undefined {
  const { reading, narration, teller } = attribution;
  const { doc, cast } = reading;
  const match = matchAlias(cast.aliases, token, end);
  if (match !== undefined) return match.people[0];
  const form = formOf(doc, token);
  if (meansTeller(reading, form)) return teller;
  if ((form.is & (HE | SHE)) === 0) return undefined;
  const start = doc.tokens.start[token] as number;
  return (
    narration.present[paragraph.index]?.find((each) => each.start === start)?.person ??
    onlyOther(attribution, paragraph, (form.is & HE) !== 0 ? "m" : "f")
  );
}

/** Where only one of a gender speaks near by, a pronoun is that one. */
function onlyOther(
  attribution: Attribution,
  paragraph: Paragraph,
  gender: "m" | "f",
): number | undefined {
  const { turns } = attribution.turns;
  const { people } = attribution.reading.cast;
  const found = new Set<number>();
  for (const turn of turns) {
    if (Math.abs(turn.paragraph - paragraph.index) > 12) continue;
    const person = attribution.found.speakers[turn.index] as number;
    if (person >= 0 && people[person]?.gender === gender) found.add(person);
  }
  const [only] = found;
  return found.size === 1 ? only : undefined;
}

function thingAfter(
  attribution: Attribution,
  verb: number,
  end: number,
  memory: Memory,
  paragraph: number,
): string | undefined {
  const { doc } = attribution.reading;
  for (let i = verb + 1; i < end; i++) {
    const { lower } = formOf(doc, i);
    if (THINGS.has(lower) && lower !== "object") return lower;
    if (lower === "it" || lower === "them") break;
  }
  // "it", before or behind the verb ("have it slipped").
  const near = [-1, 1, 2].some((step) =>
    /^(?:it|them)$/.test(
      verb + step < doc.tokens.count && verb + step >= 0 ? formOf(doc, verb + step).lower : "",
    ),
  );
  if (near && memory.thing !== undefined && !memory.isVague && paragraph - memory.paragraph <= 4)
    return memory.thing;
  return undefined;
}

/** "gave the beans to Gaspar": whatever is given, if giving it is no figure of speech. */
function anyThingAfter(
  attribution: Attribution,
  verb: number,
  end: number,
  lemma: string,
): string | undefined {
  if (PUTS.has(lemma) && !GIVES.has(lemma)) return undefined;
  const { doc } = attribution.reading;
  let head: string | undefined;
  let isOpen = false;
  for (let i = verb + 1; i < end && i < verb + 9; i++) {
    const form = formOf(doc, i);
    if ((form.is & DETERMINER) !== 0) {
      isOpen = true;
      head = undefined;
      continue;
    }
    if ((form.is & WORD) === 0 || (form.is & (PREPOSITION | CONJUNCTION)) !== 0) {
      if (head !== undefined) break;
      isOpen = false;
      continue;
    }
    if ((form.is & ANYBODY) !== 0) return undefined;
    if (isOpen) head = form.lower;
  }
  return head === undefined ||
    FIGURES.has(head) ||
    PLACES.has(head) ||
    /(?:ly|ness|tion|ing)$/.test(head)
    ? undefined
    : head;
}

/** What is given without changing hands. */
const FIGURES: ReadonlySet<string> = new Set(
  `look smile nod start shrug laugh kiss sigh glance shake moment chance word way push shove wave bow
   turn cry shout groan grunt gasp jump shudder shiver wink hug pat squeeze breath step seat place
   piece time hour minute name answer reply question order orders news story account idea reason
   trouble pleasure pain fright thought attention care advice help love life day night one thing
   side back hint sign pause pull tug twist jerk lift ride lead course offence rise evidence air
   impression impulse support person other others`.split(/\s+/),
);

/** "gives Tom the key", "gives it to Tom". */
function receiver(
  attribution: Attribution,
  paragraph: Paragraph,
  verb: number,
  end: number,
): number | undefined {
  const { doc } = attribution.reading;
  const direct = personAt(attribution, paragraph, verb + 1, end);
  if (direct !== undefined && (formOf(doc, verb + 1).is & POSSESSIVE) === 0) return direct;
  // "gives her the ring": `her` before a determiner is whoever gets it.
  const next = verb + 2 < end ? formOf(doc, verb + 2) : undefined;
  if (direct !== undefined && next !== undefined && (next.is & DETERMINER) !== 0) return direct;
  return personAfter(attribution, paragraph, verb, end, /^to$/);
}

function personAfter(
  attribution: Attribution,
  paragraph: Paragraph,
  verb: number,
  end: number,
  preposition: RegExp,
): number | undefined {
  const { doc } = attribution.reading;
  for (let i = verb + 1; i + 1 < end; i++) {
    if (!preposition.test(formOf(doc, i).lower)) continue;
    const person = personAt(attribution, paragraph, i + 1, end);
    if (person !== undefined) return person;
  }
  return undefined;
}

/** "on her finger", "into Tom's hand". */
function whoseBody(
  attribution: Attribution,
  paragraph: Paragraph,
  verb: number,
  end: number,
): { person: number; place: string | undefined } | undefined {
  const { doc } = attribution.reading;
  for (let i = verb + 1; i + 2 < end + 1 && i + 2 < doc.tokens.count; i++) {
    if (!/^(?:on|onto|in|into|round|around|over|to)$/.test(formOf(doc, i).lower)) continue;
    const person = personAt(attribution, paragraph, i + 1, Math.min(end + 1, doc.tokens.count));
    if (person === undefined) continue;
    for (let k = i + 2; k < i + 6 && k < doc.tokens.count; k++) {
      const place = formOf(doc, k).lower;
      if (PLACES.has(place)) return { person, place: WORN.has(place) ? place : undefined };
    }
  }
  return undefined;
}

function isRepeated(events: readonly StoryEvent[], event: StoryEvent): boolean {
  const last = events.findLast((each) => each.key === event.key);
  return last !== undefined && holderAfter(last) === holderAfter(event);
}

function holderAfter(event: StoryEvent): number | undefined {
  return event.kind === "takes" ? event.who : event.whom;
}
