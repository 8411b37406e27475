/**
 * Finds who comes and who goes.
 *
 *     Ada came in.   Tom left the room.              by their words
 *     Ada stumped down the ladder.                   comes, if she has not been there yet
 *     The door opened. It was Tom.                   comes, without a word of coming
 *     They drove Ada off.   Tom saw her out.         goes, by what is done to her
 *
 * Owns the ways of coming and going. Some words lead here and some away; most only lead along, and
 * then it is who has been there in the scene so far that decides: whoever is new comes, whoever
 * was there goes. Moves within a scene (to the window, to a chair) are none.
 */
import { formOf, sentenceAt, type TextSpan } from "../document.ts";
import type { Attribution } from "../speakers/attribute.ts";
import { type Appearance, findAppearances, isComingUp, isGoingOn } from "./appearances.ts";
import type { Phrase } from "./behind-verb.ts";
import { isAlighting, isBoarding, isGettingIn, nearCarrier, wayOf } from "./carriers.ts";
import type { Deed } from "./deeds.ts";
import type { StoryEvent } from "./event.ts";
import type { PeopleAt } from "./people-at.ts";
import {
  CARRIERS,
  COMES,
  CONDUCTS,
  DOORS,
  FEET,
  GOES,
  LEAVES,
  LIGHT,
  MOVES,
  PLACES,
} from "./presence-words.ts";
import {
  comes,
  entersBy,
  isAlong,
  isBare,
  isOnErrand,
  isPast,
  isSomething,
  leadsAway,
  leadsIn,
  leavesPlace,
} from "./ways-taken.ts";

/** How near the going of a car has to be to somebody's getting in, in sentences. */
const BOARDED = 2;

/** Who hasn't been told of for so many sentences, and wasn't seen to stay, may come in anew. */
const UNSEEN = 6;

type Coming = "arrives" | "leaves";

export function findPresence(
  attribution: Attribution,
  people: PeopleAt,
  deeds: readonly Deed[],
): StoryEvent[] {
  const scene = new Scene(attribution, people);
  const events: StoryEvent[] = [];
  let boarded: { readonly by: number; readonly sentence: number } | undefined;
  let carried: number | undefined;
  const seen = findAppearances(attribution, people);
  let nextSeen = 0;
  for (const deed of deeds) {
    if (!MOVES.has(deed.lemma)) continue;
    for (; (seen[nextSeen]?.verb ?? Number.POSITIVE_INFINITY) <= deed.verb; nextSeen++)
      scene.meet(events, seen[nextSeen] as Appearance);
    scene.goTo(deed);
    if (/^(?:return|retire)$/.test(deed.lemma) && isTag(attribution, deed)) continue;
    const isOpening = deed.isPerfect && scene.isOpening() && deed.who !== undefined;
    const isNewHere = deed.who !== undefined && scene.isNew(deed.who);
    if (
      !deed.isReal ||
      (deed.isPerfect && !isOpening && !isNewHere && !/^(?:come|go)$/.test(deed.lemma))
    )
      continue;
    const [conducted, how] = conductedBy(deed);
    if (conducted !== undefined && how !== undefined) {
      scene.note(events, deed, conducted, how);
      continue;
    }
    const isWalking = isGoingOn(attribution, deed);
    if (deed.isDoing && !isWalking && !isTelling(deed)) continue;
    let { who } = deed;
    const nears = nearCarrier(attribution, deed);
    const boards = who !== undefined && (isBoarding(deed) || (nears && isGettingIn(deed)));
    if (boards && who !== undefined) boarded = { by: who, sentence: deed.sentence };
    const isNewcomer =
      isNewHere && who !== undefined && !scene.wasSeen(who) && scene.hasOthers(who);
    let kind: Coming | undefined;
    if (isNewcomer && isComingUp(attribution, deed)) kind = "arrives";
    else if (!boards && (!isWalking || isTelling(deed))) kind = kindOf(deed, scene, who);
    // "Then she got into the taxi and did not look back."
    if (boards && scene.isClosing() && who !== scene.teller) kind = "leaves";
    const isCarrier = CARRIERS.has(deed.subject);
    if (who === undefined && (isCarrier || deed.subject === "it")) {
      const way = wayOf(deed);
      if (way === "away" && boarded !== undefined && deed.sentence - boarded.sentence <= BOARDED) {
        who = boarded.by;
        kind = "leaves";
        boarded = undefined;
      } else if (isCarrier && deed.owner !== undefined && way !== undefined) {
        // Who comes in it gets out of it, or owns it.
        who = deed.owner;
        kind = way === "here" ? "arrives" : "leaves";
      } else kind = undefined;
    }
    // "Mr Gorman's big shoes came in": he did.
    if (who === undefined && deed.owner !== undefined && FEET.has(deed.subject)) {
      who = deed.owner;
      kind = kindOf(deed, scene, who);
    }
    if (isCarrier || nears) carried = deed.sentence;
    // "A pair of headlamps swung in, and Teller got out."
    if (
      who !== undefined &&
      kind !== "arrives" &&
      (kind === undefined || scene.isNew(who)) &&
      isAlighting(deed, carried)
    )
      kind = "arrives";
    // "The door shut behind her."
    if (kind === undefined) {
      const shut = scene.hasSeenOff() ? undefined : shutBehind(deed);
      if (shut !== undefined && !scene.isNew(shut)) [who, kind] = [shut, "leaves"];
    }
    if (who !== undefined && kind === undefined) kind = followedBy(deed, scene);
    if (who !== undefined && kind !== undefined) {
      scene.note(events, deed, who, kind);
      for (const other of companyOf(deed, scene, kind)) scene.note(events, deed, other, kind);
    }
  }
  for (const each of seen.slice(nextSeen)) scene.meet(events, each);
  return events;
}

/** Who has been there, as far as a deed. */
class Scene {
  readonly #attribution: Attribution;
  readonly #people: PeopleAt;
  /** By person: the sentence in which they were last told of, in this scene. */
  readonly #seen = new Map<number, number>();
  /** By person: what they did last, come or gone, and the sentence. */
  readonly #last = new Map<number, { kind: Coming; sentence: number }>();
  /** The sentence in which somebody went last. */
  #left = -1;
  #next = 0;
  #number = -1;
  /** The token, exclusive, up to which mentions were counted. */
  #sentence = -1;

  constructor(attribution: Attribution, people: PeopleAt) {
    this.#attribution = attribution;
    this.#people = people;
  }

  get teller(): number | undefined {
    return this.#attribution.teller;
  }

  /** Counts whoever was told of before the sentence of a deed. */
  goTo(deed: Pick<Deed, "paragraph" | "sentence" | "verb">): void {
    const { doc } = this.#attribution.reading;
    const number = doc.paragraphs[deed.paragraph]?.scene ?? -1;
    if (number !== this.#number) {
      this.#number = number;
      this.#seen.clear();
      this.#last.clear();
      const first = doc.paragraphs[doc.scenes[number]?.firstParagraph ?? 0]?.firstToken ?? 0;
      const { order } = this.#people;
      while ((order[this.#next]?.token ?? Number.POSITIVE_INFINITY) < first) this.#next++;
    }
    this.#sentence = deed.sentence;
    const first = doc.sentences[deed.sentence]?.firstToken ?? deed.verb;
    const { order } = this.#people;
    for (; this.#next < order.length; this.#next++) {
      const { token, person } = order[this.#next] as PeopleAt["order"][number];
      if (token >= first) return;
      this.#seen.set(person, sentenceAt(doc, doc.tokens.start[token] as number));
    }
  }

  /** Whether somebody has not been told of in this scene, or has gone from it. */
  isNew(person: number): boolean {
    const seen = this.#seen.get(person);
    // Whoever tells is where the story is.
    if (person === this.#attribution.teller) return false;
    return (
      seen === undefined ||
      this.#sentence - seen > UNSEEN ||
      this.#last.get(person)?.kind === "leaves"
    );
  }

  /** Whether somebody has been told of in this scene at all, and has not gone. */
  wasSeen(person: number): boolean {
    return this.#seen.has(person) && this.#last.get(person)?.kind !== "leaves";
  }

  /** What somebody did in this sentence, or in the one before. */
  justDone(person: number): Coming | undefined {
    const last = this.#last.get(person);
    return last !== undefined && this.#sentence - last.sentence <= 1 ? last.kind : undefined;
  }

  /** Whether somebody has gone in this very sentence. */
  hasSeenOff(): boolean {
    return this.#left === this.#sentence;
  }

  /** "went and stood by the fire", "there she goes again": nobody has gone. */
  isGoingTo(deed: Deed): boolean {
    const { doc } = this.#attribution.reading;
    const next = deed.verb + 1;
    return next < doc.tokens.count && /^(?:and|again)$/.test(formOf(doc, next).lower);
  }

  /** Whether a scene has only begun: what had happened then makes it begin. */
  isOpening(): boolean {
    const { doc } = this.#attribution.reading;
    const first = doc.paragraphs[doc.scenes[this.#number]?.firstParagraph ?? 0]?.firstSentence ?? 0;
    return this.#sentence - first < 2;
  }

  /** Whether a scene is nearly over. */
  isClosing(): boolean {
    const { doc } = this.#attribution.reading;
    const last = doc.paragraphs[(doc.scenes[this.#number]?.endParagraph ?? 0) - 1]?.endSentence;
    return last !== undefined && last - this.#sentence <= 2;
  }

  /** Whether anybody else is there already, so that one can come to them. */
  hasOthers(person: number): boolean {
    for (const other of this.#seen.keys()) if (other !== person) return true;
    return this.#attribution.teller !== undefined;
  }

  /** Somebody is there all at once: they have come, unless they were there already. */
  meet(events: StoryEvent[], seen: Appearance): void {
    this.goTo(seen);
    const { tokens } = this.#attribution.reading.doc;
    if (!this.isNew(seen.person) || !(seen.isAwaited || this.hasOthers(seen.person))) return;
    const start = tokens.start[seen.verb] as number;
    this.note(events, { start, end: tokens.end[seen.verb] as number }, seen.person, "arrives");
  }

  /** Tells of a coming or a going, unless it goes on from the last one. */
  note(events: StoryEvent[], { start, end }: TextSpan, who: number, kind: Coming): void {
    const before = this.#last.get(who);
    const since = before === undefined ? 0 : this.#sentence - before.sentence;
    // "He went to the door, opened it and walked out": once.
    if (before?.kind === kind && (since <= 1 || kind === "arrives")) return;
    // "came in and went up the stairs": still coming.
    if (before?.kind === "arrives" && kind === "leaves" && since === 0) return;
    this.#last.set(who, { kind, sentence: this.#sentence });
    if (kind === "leaves") this.#left = this.#sentence;
    const base = { whom: undefined, what: "", key: "", quotation: undefined };
    events.push({ ...base, kind, who, certainty: 0.7, start, end });
  }
}

/** "followed him out", "ran after her": the same way, right behind. */
function followedBy(deed: Deed, scene: Scene): Coming | undefined {
  const isAfter = deed.lemma === "follow" ? deed.objects : GOES.has(deed.lemma) ? deed.phrases : [];
  const first = isAfter.find(
    ({ person, preposition }) =>
      person !== undefined && (preposition === "" || preposition === "after"),
  )?.person;
  if (first === undefined || deed.isPassive) return undefined;
  const kind = scene.justDone(first);
  return kind === "leaves" || deed.who === undefined || scene.isNew(deed.who) ? kind : undefined;
}

/** "Tom and Ada came in", "came in with his wife": who else comes or goes. */
function companyOf(deed: Deed, scene: Scene, kind: Coming): number[] {
  const found = deed.also === undefined ? [] : [deed.also];
  // "He was gone, and the fog with him."
  if (deed.lemma === "be") return found;
  for (const { preposition, person } of deed.phrases)
    if (preposition === "with" && person !== undefined && person !== deed.who) found.push(person);
  return found.filter((person) => (kind === "arrives") === scene.isNew(person));
}

/** "Forty years," he slowly returned: a word of speaking. */
function isTag({ reading }: Attribution, { start, ways, phrases }: Deed): boolean {
  const before = reading.doc.text.slice(Math.max(0, start - 40), start);
  return (
    ways.length === 0 && phrases.length === 0 && /["”’']\s*(?:[\p{L}.]+\s+){1,3}$/u.test(before)
  );
}

/** A participle that tells of what happens: "coming in", "drifting off". */
function isTelling(deed: Deed): boolean {
  return (
    deed.lemma === "stand" ||
    (deed.lemma === "come" && (deed.ways.includes("in") || deed.phrases.some(isAlong))) ||
    deed.ways.some((way) => /^(?:off|away)$/.test(way))
  );
}

/** Who is brought or sent: "showed him in", "saw her to the gate", "was driven off". */
function conductedBy(deed: Deed): [number | undefined, Coming | undefined] {
  const { lemma, ways, phrases } = deed;
  if (!CONDUCTS.has(lemma) && lemma !== "watch") return [undefined, undefined];
  const person = deed.isPassive
    ? deed.who
    : deed.objects.find((each) => each.person !== undefined && each.head === "")?.person;
  if (person === undefined || (!deed.isPassive && person === deed.who))
    return [undefined, undefined];
  const isOut = ways.some((way) => /^(?:off|away|out)$/.test(way));
  const isSight = phrases.some(
    ({ preposition, head }) => preposition === "of" && /^(?:sight|view)$/.test(head),
  );
  // "watched him out of sight"
  if (lemma === "watch") return [person, isOut && isSight ? "leaves" : undefined];
  if (lemma === "let" && ways.includes("go")) return [person, undefined];
  const isIn =
    ways.includes("in") ||
    phrases.some(
      ({ preposition, head }) => preposition === "into" && PLACES.has(head) && !CARRIERS.has(head),
    );
  if (deed.isPassive && ways.includes("up") && /^(?:show|usher)$/.test(lemma))
    return [person, "arrives"];
  if (isIn && /^(?:show|usher|let|lead|bring|bow|take|hand|wheel|carry)$/.test(lemma))
    return [person, lemma === "take" ? undefined : "arrives"];
  if (
    isOut &&
    (deed.isPassive ||
      /^(?:see|show|usher|bundle|hustle|march|send|escort|whisk|bow|drive|bear)$/.test(lemma))
  )
    return [person, "leaves"];
  const isToDoor = phrases.some(
    ({ preposition, head }) => preposition === "to" && (DOORS.has(head) || head === "station"),
  );
  return [person, isToDoor && /^(?:see|show|escort)$/.test(lemma) ? "leaves" : undefined];
}

/** "shut the door behind him", "the door closed behind him": whoever "him" is. */
function shutBehind(deed: Deed): number | undefined {
  const isShut =
    /^(?:shut|close|slam|bang|click)$/.test(deed.lemma) ||
    (/^(?:swing|fall|snap|pull|draw)$/.test(deed.lemma) &&
      (deed.ways.some((way) => /^(?:to|shut)$/.test(way)) ||
        deed.objects.some(({ head }) => /^(?:shut|closed)$/.test(head))));
  if (!isShut) return undefined;
  const isDoor = DOORS.has(deed.subject) || deed.objects.some(({ head }) => DOORS.has(head));
  const behind = deed.phrases.find(
    ({ preposition, person }) => /^(?:behind|after)$/.test(preposition) && person !== undefined,
  );
  return isDoor ? behind?.person : undefined;
}

function kindOf(deed: Deed, scene: Scene, who: number | undefined): Coming | undefined {
  const { lemma, ways, phrases, objects } = deed;
  const isNew = who !== undefined && scene.isNew(who) && scene.hasOthers(who);
  // "They were gone."
  if (deed.isPassive && lemma === "go") return "leaves";
  if (lemma === "be" || lemma === "stand")
    return who === undefined ? undefined : stateOf(deed, isNew, scene.wasSeen(who));
  if (deed.isPassive) return lemma === "announce" && isNew ? "arrives" : undefined;
  if (isMade(deed)) return objects.some(({ head }) => head === "entrance") ? "arrives" : "leaves";
  if (deed.isTurned && isNew) return "arrives";
  if (LEAVES.has(lemma)) return leavesPlace(deed) ? "leaves" : undefined;
  if (lemma === "take")
    return objects.some(({ head, determiner }) => head === "leave" && determiner !== "")
      ? "leaves"
      : undefined;
  if (lemma === "excuse")
    return objects.every(({ person }) => person === who) ? "leaves" : undefined;
  if (lemma === "join")
    return isNew && objects.some(({ head, person }) => person !== undefined || head === "it")
      ? "arrives"
      : undefined;
  // "came over to them": of whoever is there already, no coming.
  const isStale = who !== undefined && !scene.isNew(who) && !deed.isPerfect;
  if (lemma === "come" && isStale && !entersBy(deed)) return undefined;
  if (COMES.has(lemma)) return comes(deed) ? "arrives" : undefined;
  // "let himself in", "let herself out"
  if (lemma === "let" || lemma === "see" || lemma === "show")
    return objects.some(
      ({ head, person }) => head !== "" || (person !== undefined && person !== who),
    )
      ? undefined
      : ways.includes("in")
        ? "arrives"
        : ways.includes("out")
          ? "leaves"
          : lemma === "show" && ways.includes("up")
            ? "arrives"
            : undefined;
  // "put his head round the door", "put in her head"
  if (/^(?:put|poke|stick|thrust|pop)$/.test(lemma) && isNew && isHeadIn(deed)) return "arrives";
  if (/^(?:put|poke|stick|thrust)$/.test(lemma))
    return objects.some(({ head }) => /^(?:head|face|nose)$/.test(head)) &&
      phrases.some(
        ({ preposition, head }) =>
          /^(?:round|around|in|through|over|at)$/.test(preposition) &&
          (DOORS.has(head) || (head === "it" && isNew)),
      )
      ? "arrives"
      : undefined;
  if (/^(?:go|run|hurry|rush|slip|dash)$/.test(lemma) && isOnErrand(deed)) return "leaves";
  if (!GOES.has(lemma) || objects.some(isSomething)) return undefined;
  // "poured it out", "pushed it away": it goes, and nobody with it.
  if (lemma !== "make" && objects.some(({ head }) => head === "it")) return undefined;
  // "She went with him." "The boy went in.": from where the story is.
  if (lemma === "go" && who !== undefined && who !== scene.teller && !scene.isNew(who)) {
    if (phrases[0]?.preposition === "with" && phrases[0].person !== undefined) return "leaves";
    if (deed.endToken === deed.verb + 2 && /^(?:in|inside|indoors)$/.test(ways[0] ?? ""))
      return "leaves";
  }
  const isUp = ways.includes("up") || ways.includes("in");
  if (
    /^(?:turn|draw|pull|ride|drive|roll)$/.test(lemma) &&
    ways.includes("up") &&
    phrases.every(({ preposition }) => preposition !== "up")
  )
    return lemma === "turn" || isUp ? "arrives" : undefined;
  // "went down upon his knees"
  if (phrases.some(({ head }) => /^knees?$/.test(head))) return undefined;
  if (leadsIn(deed)) return deed.isPerfect || ways[0] === "on" ? undefined : "arrives";
  // "Old Marta ran out upon the steps": to those who are there.
  const isOutHere =
    isNew &&
    !scene.wasSeen(who) &&
    ways.includes("out") &&
    phrases.some(({ preposition }) => /^(?:upon|on|onto|to)$/.test(preposition));
  if (isOutHere) return "arrives";
  if (leadsAway(deed))
    return lemma === "go" && isBare(deed) && scene.isGoingTo(deed) ? undefined : "leaves";
  // "stumped down the ladder": here, or from here.
  const along = phrases.find(isAlong) ?? (isNew ? phrases.find(isPast) : undefined);
  if (along === undefined || (LIGHT.has(lemma) && !/^(?:into|through)$/.test(along.preposition)))
    return undefined;
  if (isNew && !isUp) return "arrives";
  const isFar =
    DOORS.has(along.head) ||
    /^(?:dark|darkness|fog|rain|snow|night|mist|crowd|trees|street|road|lane|hill|stairs|steps|path|track|drive|avenue|stairs|staircase|ladder|gangway|gangplank|beach)$/.test(
      along.head,
    );
  return isFar &&
    who !== undefined &&
    who !== scene.teller &&
    !scene.isNew(who) &&
    along.preposition !== "across" &&
    !LIGHT.has(lemma)
    ? "leaves"
    : undefined;
}

/** "put in his head", "put his head in". */
function isHeadIn({ ways, objects, phrases }: Deed): boolean {
  const isHead = ({ head, owner }: Phrase): boolean =>
    owner !== undefined && /^(?:head|face|nose)$/.test(head);
  return (
    (ways.includes("in") && objects.some(isHead)) ||
    phrases.some((each) => each.preposition === "in" && isHead(each))
  );
}

/** "made her entrance", "made his exit", "made good his escape". */
function isMade({ lemma, objects }: Deed): boolean {
  return (
    lemma === "make" &&
    objects.some(
      ({ head, owner }) =>
        owner !== undefined && /^(?:entrance|exit|escape|departure|getaway)$/.test(head),
    )
  );
}

/** "He was gone", "was out of the office and halfway down the stairs"; "stood in the doorway". */
function stateOf(deed: Deed, isNew: boolean, wasSeen: boolean): Coming | undefined {
  const { ways, phrases, objects } = deed;
  if (deed.lemma === "be") {
    if (objects.some(({ head }) => head === "gone")) return "leaves";
    const isOut =
      ways.some((way) => /^(?:out|off|away)$/.test(way)) &&
      (phrases.some(
        ({ preposition, head }) =>
          /^(?:of|out)$/.test(preposition) && (PLACES.has(head) || DOORS.has(head)),
      ) ||
        phrases.some(isAlong));
    if (isOut && (wasSeen || !isNew)) return "leaves";
  }
  const isAtDoor = phrases.some(
    ({ preposition, head }) =>
      /^(?:in|at|on|by|under|inside|before)$/.test(preposition) &&
      /^(?:doorway|door|threshold|step|doorstep|hatch|gate|entrance|porch|archway|mat|doormat)$/.test(
        head,
      ),
  );
  return isAtDoor && isNew ? "arrives" : undefined;
}
