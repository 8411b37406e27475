/**
 * Finds what changes hands.
 *
 *     Ada hands Tom the key.   She takes the letter from him.   He slips the ring on her finger.
 *     Ada held out the pen. Tom took it.   Ada slid the envelope across the table.
 *
 * Owns the ways of giving and taking, by kinds of verb: those that give, those that put something
 * where somebody has it, those that offer, and those that take. Anything may be given that isn't a
 * figure of speech; "it" is the thing that was spoken of last. An offer alone gives nothing.
 */
import { formOf, paragraphAt, sentenceAt, tokenFrom, wordsOf } from "../document.ts";
import type { Addressed } from "../speakers/addressees.ts";
import type { Attribution } from "../speakers/attribute.ts";
import { FEMALE, kindsOf, MALE } from "../words/kinds.ts";
import { THINGS } from "../words/things.ts";
import type { Phrase } from "./behind-verb.ts";
import type { Deed } from "./deeds.ts";
import type { StoryEvent } from "./event.ts";
import { otherBefore, type PeopleAt } from "./people-at.ts";
import { type Hearers, partnerOf } from "./talk.ts";
import {
  isLedByDeterminer,
  isThing,
  isWithin,
  type Memory,
  recalled,
  remember,
  thingAmong,
} from "./things-meant.ts";
import {
  BESIDE,
  BETWEEN,
  BODY,
  FIGURES,
  GIVES,
  NEVER_SHOWS,
  OFFERS,
  PUTS,
  ROBS,
  SERVES,
  TAKES,
  TRANSFERS,
  WORN,
} from "./transfer-words.ts";

/** How many sentences an offer stands. */
const OFFER_STANDS = 4;

interface Offer {
  readonly by: number;
  readonly to: number | undefined;
  readonly thing: string | undefined;
  readonly start: number;
  readonly sentence: number;
  /** In words, rather than held out. */
  readonly isSaid: boolean;
  /** To whom it was said: they may leave it for another to take. */
  readonly hearer: number | undefined;
}

export function findTransfers(
  attribution: Attribution,
  people: PeopleAt,
  deeds: readonly Deed[],
  addressed: readonly Addressed[],
): StoryEvent[] {
  const { doc } = attribution.reading;
  const events: StoryEvent[] = [];
  const memory: Memory = {
    thing: undefined,
    paragraph: -100,
    isVague: true,
    held: undefined,
    sentence: -100,
  };
  let offer: Offer | undefined;
  let next = 0;
  const offerAt = new Map<number, number>();
  for (const quotation of doc.quotations) {
    const { start = 0, end = 0 } = quotation.spans[0] ?? {};
    const begins = wordsOf(doc, {
      ...quotation,
      spans: [{ start, end: Math.min(end, start + 44) }],
    });
    if (OFFERED.test(begins)) offerAt.set(tokenFrom(doc.tokens, start), quotation.index);
  }
  for (const paragraph of doc.paragraphs)
    for (let i = paragraph.firstToken; i < paragraph.endToken; i++) {
      const { lower } = formOf(doc, i);
      if (THINGS.has(lower) && isLedByDeterminer(attribution, paragraph.firstToken, i))
        remember(memory, lower, paragraph.index, isWithin(attribution, paragraph.firstToken, i));
      const said = offerAt.get(i);
      if (said !== undefined)
        offer = saidOffer(attribution, memory, said, i, addressed[said]?.people[0]);
      while (next < deeds.length && (deeds[next] as Deed).verb <= i) {
        const deed = deeds[next] as Deed;
        next++;
        if (!TRANSFERS.has(deed.lemma)) continue;
        if (offer !== undefined && deed.sentence - offer.sentence > OFFER_STANDS) offer = undefined;
        if (offer !== undefined && isDeclined(deed, offer)) offer = undefined;
        const reader = { attribution, people, memory, deed, offer, hearers: addressed };
        const event = transferOf(reader) ?? takenBack(reader, events);
        if (event !== undefined && !isRepeated(events, event)) {
          events.push(event, ...besides(reader, event));
          offer = undefined;
        } else offer = offerOf(reader) ?? offer;
        noteHeld(reader, event);
      }
    }
  return events;
}

interface Reader {
  readonly attribution: Attribution;
  readonly people: PeopleAt;
  readonly memory: Memory;
  readonly deed: Deed;
  readonly offer: Offer | undefined;
  readonly hearers: Hearers;
}

/** "He lifted the tortoise out": what "it" is from now on, if it is nothing that THINGS has. */
function noteHeld({ deed, memory }: Reader, event: StoryEvent | undefined): void {
  if (!deed.isReal) return;
  if (event !== undefined && !THINGS.has(event.key)) {
    memory.held = event.key;
    memory.sentence = deed.sentence;
  }
  if (NEVER_SHOWS.has(deed.lemma)) return;
  const thing = deed.objects.find((each) => isThing(each) && each.head !== "it");
  if (thing === undefined || THINGS.has(thing.head)) return;
  memory.held = thing.head;
  memory.sentence = deed.sentence;
}

/** A shake of the head, hands behind the back: what is offered is not taken. */
function isDeclined(deed: Deed, offer: Offer): boolean {
  if (deed.who === offer.by)
    return /^(?:put|take|pocket|lower)$/.test(deed.lemma) && deed.ways.includes("back");
  return (
    /^(?:refuse|decline)$/.test(deed.lemma) ||
    (deed.lemma === "shake" && deed.objects.some(({ head }) => head === "head")) ||
    (deed.lemma === "push" && deed.ways.includes("away"))
  );
}

/** "Take it", "here", "it's yours": offered in words. */
const OFFERED =
  /^(?:here\b|take (?:it|them|this|these|that)\b|have (?:it|this|them)\b|(?:it|they|this)(?:'s|’s| is| are|'re|’re) (?:yours|for you)\b|keep (?:it|them)\b|(?:this is |and this is |they're |it's )?for you\b|i (?:want|'d like) you to have\b|i brought you\b|i've brought you\b)/i;

function saidOffer(
  attribution: Attribution,
  memory: Memory,
  quotation: number,
  token: number,
  hearer: number | undefined,
): Offer | undefined {
  const { doc } = attribution.reading;
  const by = attribution.speakers[quotation];
  const start = doc.quotations[quotation]?.spans[0]?.start ?? 0;
  const sentence = sentenceAt(doc, start);
  const paragraph = paragraphAt(doc, start);
  if (by === undefined) return undefined;
  const thing = recalled(attribution, memory, { sentence, paragraph, verb: token });
  return { by, to: undefined, thing, start, sentence, isSaid: true, hearer };
}

/** "Ada held out the pen", "she offered it to him". */
function offerOf({ attribution, people, memory, deed, hearers }: Reader): Offer | undefined {
  const { lemma, who } = deed;
  if (who === undefined || !deed.isReal || deed.isPassive || !OFFERS.has(lemma)) return undefined;
  const isOut =
    lemma === "offer" ||
    lemma === "proffer" ||
    lemma === "tender" ||
    lemma === "present" ||
    // "flipped him a coin": his, when he has caught it.
    /^(?:toss|throw|lob|flip|chuck|fling|spin)$/.test(lemma) ||
    ((lemma === "slide" || lemma === "push") &&
      deed.phrases.some(({ head }) => BETWEEN.has(head))) ||
    deed.ways.some((way) => way === "out" || way === "up" || way === "across" || way === "over") ||
    deed.phrases.some(({ preposition }) => /^(?:out|toward|towards)$/.test(preposition)) ||
    // "carried it over to him"
    (/^(?:carry|bring)$/.test(lemma) &&
      deed.phrases.some(({ preposition, person }) => preposition === "to" && person !== undefined));
  if (!isOut) return undefined;
  const thing =
    thingAmong(attribution, memory, deed) ??
    deed.phrases.find((each) => each.preposition === "out" && isThing(each))?.head;
  if (thing === undefined) return undefined;
  const to =
    deed.objects.find(({ person }) => person !== undefined)?.person ??
    deed.phrases.find(
      ({ person, preposition }) => person !== undefined && /^to|toward/.test(preposition),
    )?.person ??
    partnerOf(attribution, people, hearers, deed.verb, who);
  return {
    by: who,
    to: to === who ? undefined : to,
    thing,
    start: deed.start,
    sentence: deed.sentence,
    isSaid: false,
    hearer: undefined,
  };
}

function transferOf(reader: Reader): StoryEvent | undefined {
  const { deed } = reader;
  const isBefore = deed.isPerfect && !deed.isByNow && deed.lemma !== "catch";
  if (!deed.isReal || isBefore) return undefined;
  if (deed.isPassive) return passively(reader);
  const { who, lemma } = deed;
  if (who === undefined) return undefined;
  return (
    (TAKES.has(lemma) ? takenBy(reader, who) : undefined) ??
    (GIVES.has(lemma) || PUTS.has(lemma) || SERVES.has(lemma) ? givenBy(reader, who) : undefined)
  );
}

function givenBy(reader: Reader, who: number): StoryEvent | undefined {
  const { attribution, deed, memory } = reader;
  const thing = thingAmong(attribution, memory, deed);
  if (thing === undefined) return undefined;
  if (GIVES.has(deed.lemma)) {
    const to = [...deed.objects, ...deed.phrases.filter(({ preposition }) => preposition === "to")]
      .map((phrase) => personIn(reader, phrase))
      .find((person) => person !== undefined);
    if (to !== undefined && to !== who) {
      // "threw him the ball" gives; "threw him out" doesn't.
      const isHeld = deed.objects.some((each) => isThing(each));
      if (isHeld) return eventOf(reader, "gives", who, to, thing, 0.85);
    }
  }
  // "tore him off a piece", "poured a glass for her"
  if (SERVES.has(deed.lemma)) {
    const to = [...deed.objects, ...deed.phrases.filter(({ preposition }) => preposition === "for")]
      .map((phrase) => personIn(reader, phrase))
      .find((person) => person !== undefined && person !== who);
    if (to !== undefined && deed.objects.some(isThing))
      return eventOf(reader, "gives", who, to, thing, 0.7);
  }
  if (!PUTS.has(deed.lemma) && !GIVES.has(deed.lemma)) return undefined;
  const place = placeOf(reader, who) ?? placedAsSaid(reader, who);
  if (place === undefined) return undefined;
  return eventOf(reader, "gives", who, place.person, thing, 0.8, place.worn);
}

/** "the knife and the belt": what else is given with it. */
function besides({ deed }: Reader, event: StoryEvent): StoryEvent[] {
  if (event.kind !== "gives" || event.start !== deed.start) return [];
  const behind = deed.phrases[0]?.token ?? Number.POSITIVE_INFINITY;
  return deed.objects
    .filter(
      (each) =>
        each.token < behind &&
        isThing(each) &&
        each.head !== "it" &&
        each.determiner !== "" &&
        each.head !== event.key &&
        THINGS.has(each.head),
    )
    .map(({ head }) => ({ ...event, what: `the ${head}`, key: head, place: undefined }));
}

/** Whose hands, lap or plate it ends in, on, by; the other side of a table. */
function placeOf(
  reader: Reader,
  who: number,
): { person: number; worn: string | undefined } | undefined {
  const { deed, people } = reader;
  for (const phrase of deed.phrases) {
    const { preposition, head, owner } = phrase;
    const person = personIn(reader, phrase);
    const isInto = /^(?:on|onto|in|into|round|around|over|to|upon|inside|under|across|about)$/.test(
      preposition,
    );
    if (isInto && BODY.has(head)) {
      let of = owner ?? (phrase.isSomebodys ? otherBefore(people, phrase.token, [who]) : undefined);
      // "pressed it into her hand": not her own.
      if (of === who && isHandedOver(deed, head)) of = otherOfKind(reader, who, phrase);
      if (of !== undefined && of !== who)
        return { person: of, worn: WORN.has(head) ? head : undefined };
    }
    if (
      /^(?:by|beside|at|under|on|in|near|before|to|against)$/.test(preposition) &&
      BESIDE.has(head)
    ) {
      const of =
        owner ?? (phrase.isSomebodys ? otherBefore(people, phrase.token, [who]) : undefined);
      if (of !== undefined && of !== who) return { person: of, worn: undefined };
    }
    // "laid the folder on his desk": his who sits at it.
    if (
      /^(?:on|onto|upon|across)$/.test(preposition) &&
      BETWEEN.has(head) &&
      owner !== undefined &&
      owner !== who &&
      /^(?:lay|set|put|place|drop|throw|toss|slap)$/.test(deed.lemma)
    )
      return { person: owner, worn: undefined };
    if (
      /^(?:before|toward|towards|to|across|over)$/.test(preposition) &&
      person !== undefined &&
      person !== who &&
      (!/^(?:bring|hold|close|hang|leave|set|press|throw|turn)$/.test(deed.lemma) ||
        (deed.lemma === "set" && preposition === "before"))
    )
      return { person, worn: undefined };
    // "pressed it on him"
    if (
      /^(?:on|upon)$/.test(preposition) &&
      person !== undefined &&
      person !== who &&
      /^(?:press|force|thrust|push|settle|urge)$/.test(deed.lemma)
    )
      return { person, worn: undefined };
    if (preposition === "front" && person !== undefined && person !== who)
      return { person, worn: undefined };
    // "put his coat round her"
    if (
      /^(?:round|around|about|over)$/.test(preposition) &&
      person !== undefined &&
      person !== who &&
      /^(?:put|wrap|drape|throw|tuck|lay|hang|fold|tie|fasten|place|spread)$/.test(deed.lemma)
    )
      return { person, worn: undefined };
  }
  const isAcross =
    deed.phrases.some(
      ({ preposition, head }) =>
        /^(?:across|over|along|down|under|through|beneath)$/.test(preposition) && BETWEEN.has(head),
    ) ||
    (deed.ways.some((way) => way === "across" || way === "over") &&
      /^(?:push|slide|pass|shove|hand|slip)$/.test(deed.lemma));
  if (isAcross && /^(?:slide|push|shove|pass|toss|slip|hand|throw|roll)$/.test(deed.lemma)) {
    const to = partnerOf(reader.attribution, people, reader.hearers, deed.verb, who);
    if (to !== undefined) return { person: to, worn: undefined };
  }
  if (isYielded(reader)) {
    const to = partnerOf(reader.attribution, people, reader.hearers, deed.verb, who);
    if (to !== undefined) return { person: to, worn: undefined };
  }
  // "thrust the flowers at him"
  if (/^(?:thrust|shove|push)$/.test(deed.lemma))
    for (const { preposition, person } of deed.phrases)
      if (preposition === "at" && person !== undefined && person !== who)
        return { person, worn: undefined };
  return undefined;
}

/** "handed over the keys", "gave it back", "surrendered the sword": to whom goes without saying. */
function isYielded({ deed, memory }: Reader): boolean {
  const { lemma, ways, objects, phrases } = deed;
  if (phrases.some(({ person }) => person !== undefined)) return false;
  const isOver = ways.some((way) => /^(?:over|back|across)$/.test(way));
  if (/^(?:hand|pass)$/.test(lemma)) return isOver || ways.includes("up");
  if (/^(?:give|toss)$/.test(lemma) && isOver) return true;
  if (/^(?:surrender|relinquish)$/.test(lemma)) return true;
  // "gave up the key", and not the search.
  return (
    /^(?:give|yield|deliver)$/.test(lemma) &&
    ways.includes("up") &&
    objects.some(
      ({ head, owner }) =>
        head === "it" || THINGS.has(head) || head === memory.held || owner === deed.who,
    )
  );
}

/** "For you, miss," said Sam, and set it down on the register: whoever was spoken to has it. */
function placedAsSaid(
  { deed, offer, people }: Reader,
  who: number,
): { person: number; worn: string | undefined } | undefined {
  if (offer?.by !== who || !offer.isSaid || deed.sentence - offer.sentence > 2) return undefined;
  if (
    !deed.phrases.some(({ preposition }) => /^(?:on|onto|before|upon|beside|by)$/.test(preposition))
  )
    return undefined;
  const person = offer.hearer ?? otherBefore(people, deed.endToken, [who]);
  return person === undefined ? undefined : { person, worn: undefined };
}

function isHandedOver(deed: Deed, head: string): boolean {
  return (
    /^(?:press|thrust|push|slip|put|close|place|tuck|fold)$/.test(deed.lemma) &&
    /^(?:hands?|palms?|fingers?|arms?|fist)$/.test(head)
  );
}

function otherOfKind(reader: Reader, who: number, phrase: Phrase): number | undefined {
  const { people } = reader.attribution.reading.cast;
  const own = people[who]?.gender;
  const other = otherBefore(reader.people, phrase.token, [who]);
  const theirs = other === undefined ? undefined : people[other]?.gender;
  return theirs === undefined || theirs === own ? other : undefined;
}

function takenBy(reader: Reader, who: number): StoryEvent | undefined {
  const { attribution, deed, memory, offer } = reader;
  const { lemma } = deed;
  const from = sourceOf(deed, who);
  // "relieved him of his purse"
  if (lemma === "relieve") {
    const of = deed.objects.find(({ person }) => person !== undefined)?.person;
    const what = deed.objects.find((each) => isThing(each));
    return of === undefined || what === undefined
      ? undefined
      : eventOf(reader, "takes", who, of, what.head, 0.7);
  }
  const thing = thingAmong(attribution, memory, deed);
  if (offer !== undefined && offer.by !== who && (offer.to === undefined || offer.to === who)) {
    const isIt =
      thing === undefined
        ? deed.objects.length === 0
        : thing === offer.thing || deed.objects.some(({ head }) => head === "it");
    if (
      /^(?:take|accept|receive|grab|seize|snatch|pocket|pick|pluck|collect|have|catch|unhook)$/.test(
        lemma,
      ) &&
      isIt &&
      (from === undefined || from === offer.by)
    ) {
      const given = eventOf(reader, "gives", offer.by, who, offer.thing ?? thing ?? "it", 0.85);
      return { ...given, start: offer.start };
    }
  }
  // "stole the last of your toast", "snatched his hat": from whose it was, or who was there.
  const [first] = deed.objects;
  if (from === undefined && thing !== undefined && ROBS.has(lemma) && first !== undefined) {
    const of =
      first.owner ??
      (lemma === "grab" ? undefined : otherBefore(reader.people, deed.endToken, [who]));
    const isIt = first.head === thing || first.head === "it";
    if (of !== undefined && of !== who && isThing(first) && isIt)
      return eventOf(reader, "takes", who, of, thing, 0.65);
  }
  if (thing === undefined || from === undefined || from === who) return undefined;
  // "took the child from her", "pulled the boy off him": people change no hands.
  if (/^(?:have|get|pull|lift|pick|catch)$/.test(lemma) && !isPulledOff(deed)) return undefined;
  // What is taken from somebody who isn't robbed of it is given.
  const isPeaceful =
    /^(?:take|accept|receive|collect)$/.test(lemma) &&
    deed.ways.length === 0 &&
    deed.objects.every(({ owner }) => owner !== from) &&
    deed.phrases.some(({ preposition, person }) => preposition === "from" && person === from);
  return isPeaceful
    ? eventOf(reader, "gives", from, who, thing, 0.7)
    : eventOf(reader, "takes", who, from, thing, 0.75);
}

/** "took back the key": from whom it was given to. */
function takenBack(
  { deed, memory, attribution }: Reader,
  events: readonly StoryEvent[],
): StoryEvent | undefined {
  const { who, lemma, ways } = deed;
  if (who === undefined || !deed.isReal || deed.isPerfect || deed.isPassive) return undefined;
  if (!/^(?:take|get|snatch|grab|seize|have|fetch)$/.test(lemma) || !ways.includes("back"))
    return undefined;
  const thing = thingAmong(attribution, memory, deed);
  const last = events.findLast(({ key }) => key === thing);
  const from = last === undefined ? undefined : holderAfter(last);
  if (thing === undefined || from === undefined || from === who) return undefined;
  const { start, end } = deed;
  const base = { start, end, what: `the ${thing}`, key: thing, quotation: undefined };
  return { ...base, kind: "takes", who, whom: from, certainty: 0.7 };
}

function isPulledOff(deed: Deed): boolean {
  return (
    deed.phrases.some(({ preposition }) => /^(?:off|from|of|out)$/.test(preposition)) ||
    deed.ways.some((way) => /^(?:off|away|out)$/.test(way))
  );
}

/** "from him", "off her", "out of the boy's pocket", "from Tom's hand". */
function sourceOf(deed: Deed, who: number): number | undefined {
  for (const { preposition, person, owner, head } of deed.phrases) {
    if (!/^(?:from|off|of|out)$/.test(preposition)) continue;
    if (person !== undefined && person !== who) return person;
    if (owner !== undefined && owner !== who && (BODY.has(head) || BESIDE.has(head))) return owner;
  }
  return undefined;
}

/** "Tom was handed the key by Ada", "the key was given to Tom by Ada". */
function passively(reader: Reader): StoryEvent | undefined {
  const { deed, memory, attribution } = reader;
  if (
    !/^(?:give|hand|pass|lend|return|present|pay|award|slip|sell|deliver|entrust|serve)$/.test(
      deed.lemma,
    )
  )
    return undefined;
  const by = deed.phrases.find(
    ({ preposition, person }) => preposition === "by" && person !== undefined,
  )?.person;
  if (by === undefined) return undefined;
  const to =
    deed.who ??
    deed.phrases.find(({ preposition, person }) => preposition === "to" && person !== undefined)
      ?.person;
  if (to === undefined || to === by) return undefined;
  const thing =
    deed.who === undefined
      ? deed.subject === "it"
        ? recalled(attribution, memory, deed)
        : deed.subject
      : thingAmong(attribution, memory, deed);
  if (thing === undefined || thing === "" || FIGURES.has(thing)) return undefined;
  return eventOf(reader, "gives", by, to, thing, 0.75);
}

/** So many who were mentioned last are asked after. */
const OTHERS = 3;

/** Whom a phrase means: by name, or "his granddaughter", who is then the last woman named. */
function personIn({ people, attribution, deed }: Reader, phrase: Phrase): number | undefined {
  if (phrase.person !== undefined || !phrase.isHuman || phrase.head === "") return phrase.person;
  const is = kindsOf(phrase.head, phrase.head, false);
  const gender = (is & MALE) !== 0 ? "m" : (is & FEMALE) !== 0 ? "f" : undefined;
  if (gender === undefined) return undefined;
  const known = attribution.reading.cast.people;
  const not = [deed.who, phrase.owner];
  for (let tries = 0; tries < OTHERS; tries++) {
    const other = otherBefore(people, phrase.token, not);
    if (other === undefined || known[other]?.gender === gender) return other;
    not.push(other);
  }
  return undefined;
}

function eventOf(
  { deed }: Reader,
  kind: "gives" | "takes",
  who: number,
  whom: number,
  thing: string,
  certainty: number,
  place?: string,
): StoryEvent {
  const { start, end } = deed;
  const base = { start, end, what: `the ${thing}`, key: thing, quotation: undefined };
  return { ...base, kind, who, whom, certainty, ...(place === undefined ? {} : { place }) };
}

function isRepeated(events: readonly StoryEvent[], event: StoryEvent): boolean {
  const last = events.findLast((each) => each.key === event.key);
  return last !== undefined && holderAfter(last) === holderAfter(event);
}

function holderAfter(event: StoryEvent): number | undefined {
  return event.kind === "takes" ? event.who : event.whom;
}
