/**
 * Who goes from a scene, at a verb: on foot, by carriage, in a swoon, behind a door that shuts.
 *
 * Owns how the shapes of ways-to-go.ts are met in a text: whose going it is, by the subject, by
 * what is done to somebody, by a vehicle or an image of theirs, and whether it is so at all, rather
 * than wished, denied or before its time.
 */
import { formOf } from "../document.ts";
import {
  ADVERB,
  CAPITAL,
  CONJUNCTION,
  DETERMINER,
  PAUSE,
  POSSESSIVE,
  PREPOSITION,
  STOP,
} from "../words/kinds.ts";
import { clauseEnd, clauseStart } from "./clause.ts";
import type { Being, Meant, People } from "./people.ts";
import { kindAt, lowerAt, type Prose, partsAt } from "./prose.ts";
import { isWayToBeTaken, isWayToGo } from "./ways-to-go.ts";

/** Somebody who has left, or can say no more. */
export interface Gone {
  readonly being: Being;
  /** The verb of going. */
  readonly token: number;
}

/** Whoever tells, or is told to: they are where the story is. */
export function isTeller({ name }: Being): boolean {
  return /^(?:you|i)$/i.test(name);
}

const MOVES =
  /^(?:go|walk|run|ride|drive|sail|stride|storm|sweep|march|hurry|slip|stalk|fly|cycle|gallop|trot|stumble|flounce|bustle|rush|stamp|stomp|shuffle|limp|stagger|dash|hobble|wander|trudge|tiptoe|steal|fling|take|pass|set|creep|scurry|swagger|strut|clatter|glide|pedal|row|steam|pull|back|climb|scramble|move|bow|hasten|saunter|amble|swing|charge|roar|motor|scuttle|crawl|race|head|make|step|come)$/;
const OFF = /^(?:out|away|off|home|upstairs|downstairs|abroad)$/;
const PLACES =
  /^(?:room|house|door|office|shop|kitchen|hall|building|bar|pub|party|table|flat|apartment|cabin|tent|garden|church|court|station|stage|theatre|office|study|library|parlour|parlor|drawing-room|dining-room|bedroom|nursery|gallery|café|cafe|restaurant|inn|tavern|ward|cell|camp|village|town|city|island|country|ship|boat|train|bus|car|place|company|meeting|chamber|hut|cottage|farm|yard|field|barn|platform|premises)$/;
const NIGHT =
  /^(?:night|snow|rain|dark|darkness|street|fog|garden|storm|mist|yard|cold|road|wind|sunlight|crowd|bed|corridor|passage|evening|dusk|hills|woods|forest)$/;
const VEHICLES =
  /^(?:taxi|bus|car|train|cab|carriage|plane|ship|boat|van|coach|tram|lorry|ferry|truck|ambulance|hearse|motorcycle|motorbike|bicycle|horse|helicopter|sledge|cart|trap|tail-lights|taillights|ferry-boat|liner|steamer|hansom|limousine|footsteps|steps|coffin|headlights|footfalls|hoofbeats|sail|convoy|rickshaw|gig|wagon|waggon|sleigh)$/;

const UNREAL =
  /^(?:to|would|could|should|might|may|must|not|never|can|will|if|until|till|when|before|unless|had|'d|'ll|after|cannot|since|once|wanted|want|wished)$|n't$/;

/** Somebody goes for good, at the verb. */
export function departureAt(prose: Prose, people: People, i: number): Gone | undefined {
  const { verb, form } = partsAt(prose, i);
  const { lower } = formOf(prose.doc, i);
  if (lower === "of" && lowerAt(prose, i - 1, 0, i) === "saw") return lastSeen(prose, people, i);
  if (/^(?:gone|dead|air|asleep|unconscious|empty)$/.test(lower)) return stateAt(prose, people, i);
  if (verb === undefined) return undefined;
  const end = clauseEnd(prose, i);
  if (form === "base" || form === "ing") {
    const seen = seenGoing(prose, people, i, verb, end);
    if (seen !== undefined) return seen;
  }
  if (form === "ing" || form === undefined || isNounHere(prose, i)) return undefined;
  const carried =
    carriedAway(prose, people, i, verb, end) ??
    taken(prose, people, i, verb, end) ??
    shutOff(prose, people, i, verb, end);
  if (carried !== undefined) return carried;
  const vehicle = vehicleAt(prose, people, i, verb, end);
  if (vehicle !== undefined) return vehicle;
  const rest = wordsFrom(prose, i + 1, Math.min(end, i + 10));
  // "and went", not "My mother went": to the door.
  const isAll =
    rest === "" &&
    endsSentence(prose, end) &&
    (/^(?:leave|walk|run)$/.test(verb) ||
      (verb === "go" && /^(?:and|then)$/.test(lowerAt(prose, i - 1, 0, i))));
  if (!isAll && !goesAway(prose, i, verb, end) && !isWayToGo(verb, rest)) return undefined;
  const who = subjectOf(prose, people, i);
  return who === undefined || isUnreal(prose, i) ? undefined : { being: who, token: i };
}

/** "the leaves": a noun, by what stands before it. */
function isNounHere(prose: Prose, i: number): boolean {
  const { verbCost, nounCost } = partsAt(prose, i);
  return nounCost <= verbCost && (kindAt(prose, i - 1) & (DETERMINER | POSSESSIVE)) !== 0;
}

function endsSentence(prose: Prose, end: number): boolean {
  return (kindAt(prose, end) & STOP) !== 0;
}

/** "The last I saw of Arlen was his hat": whoever that was is gone. */
function lastSeen(prose: Prose, people: People, of: number): Gone | undefined {
  const k = people.at[of + 1];
  const meant = k === undefined || k < 0 ? undefined : people.meant[k];
  if (meant === undefined || isTeller(meant.being)) return undefined;
  for (let i = of - 2; i >= 0 && i > of - 6; i--)
    if (formOf(prose.doc, i).lower === "last") return { being: meant.being, token: of - 1 };
  return undefined;
}

/** "You watch your brother walk out on the ice": gone, when it is out, away or off. */
function seenGoing(
  prose: Prose,
  people: People,
  i: number,
  verb: string,
  end: number,
): Gone | undefined {
  const k = people.lastAt[Math.max(0, i - 1)] as number;
  const meant = k < 0 ? undefined : (people.meant[k] as Meant);
  if (meant === undefined || meant.end !== i || isTeller(meant.being)) return undefined;
  let at = meant.first - 1;
  if (k > 0 && (people.meant[k - 1] as Meant).end === meant.first) at--;
  if (!/^(?:watch|see|hear|saw)$/.test(partsAt(prose, at).verb ?? "")) return undefined;
  const rest = wordsFrom(prose, i + 1, Math.min(end, i + 10));
  const isAway = MOVES.test(verb) && /^(?:\S+ )?(?:out|away|off)\b/.test(rest);
  if (!isAway && !isWayToGo(verb, rest)) return undefined;
  return isUnreal(prose, at) ? undefined : { being: meant.being, token: i };
}

/** was carried off; had been put into her carriage; the ambulance left with Mr. Pym in it */
function taken(
  prose: Prose,
  people: People,
  i: number,
  verb: string,
  end: number,
): Gone | undefined {
  const rest = wordsFrom(prose, i + 1, Math.min(end, i + 9));
  if (/^(?:was|were|is|are|been|got|be)$/.test(lowerAt(prose, i - 1, 0, i))) {
    if (!isWayToBeTaken(verb, rest) || isUnreal(prose, i, true)) return undefined;
    const who = subjectOf(prose, people, i - 1);
    return who === undefined ? undefined : { being: who, token: i };
  }
  if (!/^(?:leave|go|drive|pull|draw|sail|depart|move|steam|set|take|lift)$/.test(verb))
    return undefined;
  for (let k = i + 1; k < end && k < i + 6; k++) {
    const m = people.at[k] as number;
    const meant = m < 0 ? undefined : (people.meant[m] as Meant);
    if (meant === undefined || meant.role === "owner") continue;
    const after = lowerAt(prose, meant.end, i, end);
    const isWithin =
      /^(?:with|carrying|bearing)$/.test(lowerAt(prose, meant.first - 1, i, end)) &&
      (/^(?:in|inside|aboard|on|at)$/.test(after) || after.endsWith("ing")) &&
      hasVehicle(prose, i);
    return isWithin && !isTeller(meant.being) ? { being: meant.being, token: i } : undefined;
  }
  return undefined;
}

/** went out; left the room; swept from the room; flung himself out into the snow; died */
function goesAway(prose: Prose, i: number, verb: string, end: number): boolean {
  if (closesDoorBehind(prose, i, verb, end)) return true;
  if (isTravel(prose, i, verb, end)) return true;
  if (/^(?:depart|exit|die|expire|decamp|perish|emigrate|drown|vanish|disappear)$/.test(verb))
    return verb !== "die" || !/^(?:down|away|out|of)$/.test(lowerAt(prose, i + 1, i, end));
  const next = lowerAt(prose, i + 1, i, end);
  if (verb === "leave") {
    if (
      next === "" ||
      /^(?:by|at|without|with|for|in|early|quietly|abruptly|hurriedly|together|alone)$/.test(next)
    )
      return true;
    if ((kindAt(prose, i + 1) & (DETERMINER | POSSESSIVE)) !== 0)
      return PLACES.test(headBehind(prose, i + 2, end));
    return (kindAt(prose, i + 1) & ADVERB) !== 0 && lowerAt(prose, i + 2, i, end) === "";
  }
  if (/^(?:retire|withdraw)$/.test(verb)) return next === "" || /^(?:to|for|from)$/.test(next);
  if (verb === "take" && next === "leave") return true;
  if (verb === "say" && /^(?:goodbye|good-bye|goodnight|good-night)$/.test(next))
    return hasWord(prose, i, end, /^(?:left|went)$/);
  if (!MOVES.test(verb)) return false;
  for (let k = i + 1; k < end && k < i + 7; k++) {
    const { lower } = formOf(prose.doc, k);
    const after = lowerAt(prose, k + 1, k, end);
    if (
      /^(?:come|make|take|pull|set|step|pass|move)$/.test(verb) &&
      /^(?:out|off|away)$/.test(lower)
    ) {
      // "came out", "took off his hat", "made out": only what cannot be else.
      if (verb === "step" || verb === "pass" || verb === "move")
        return lower !== "off" && after !== "of" ? /^(?:into|the|)$/.test(after) : lower === "off";
      if (verb === "make" || verb === "set")
        return lower === "off" && /^(?:for|to|down|up|across|along|at|in|)$/.test(after);
      return (
        verb === "pull" &&
        /^(?:out|away|off)$/.test(lower) &&
        k === i + 1 &&
        after !== "his" &&
        after !== "her" &&
        after !== "a" &&
        after !== "the"
      );
    }
    if (OFF.test(lower)) {
      // "went off his head"; "ran out of money"; "walked away from the window"
      if (after === "from" || (lower === "out" && after === "on")) return false;
      if (lower === "out" && after === "of")
        return (
          PLACES.test(headBehind(prose, k + 3, end)) || PLACES.test(headBehind(prose, k + 2, end))
        );
      if (lower === "out" && (after === "to" || after === "with"))
        return after === "with" || /^(?:sea|the)$/.test(lowerAt(prose, k + 2, k, end));
      if (lower === "off" && /^(?:the|his|her|a)$/.test(after)) return false;
      return true;
    }
    if (verb === "go" && /^(?:up|down)$/.test(lower) && k === i + 1) {
      if (after === "") return true;
      return after === "to" && /^(?:bed|his|her|the)$/.test(lowerAt(prose, k + 2, k, end));
    }
    if (/^(?:to)$/.test(lower) && after === "bed") return true;
    if (/^(?:from)$/.test(lower))
      return (
        PLACES.test(headBehind(prose, k + 2, end)) &&
        !/^(?:car|bus|train|table|ship|boat)$/.test(headBehind(prose, k + 2, end))
      );
    if (/^(?:into)$/.test(lower) && /^(?:the)$/.test(after))
      return NIGHT.test(headBehind(prose, k + 2, end));
    if (lower === "through" && /^(?:door|gate|doors)$/.test(headBehind(prose, k + 2, end)))
      return true;
    if ((kindAt(prose, k) & (STOP | PAUSE)) !== 0) return false;
  }
  return false;
}

/** shut the door behind her */
function closesDoorBehind(prose: Prose, i: number, verb: string, end: number): boolean {
  if (!/^(?:shut|close|slam|pull|bang|lock)$/.test(verb)) return false;
  const rest = wordsFrom(prose, i + 1, Math.min(end, i + 9));
  return /\b(?:door|gate)\b.* behind (?:him|her|them|himself|herself|you)\b/.test(rest);
}

/** rode south; sailed for Lisbon; caught the last bus; boarded the train; hung up */
function isTravel(prose: Prose, i: number, verb: string, end: number): boolean {
  const rest = wordsFrom(prose, i + 1, Math.min(end, i + 8));
  if (/^(?:ride|sail|fly|drive|travel|journey|go|head|march|set|start|leave|return)$/.test(verb)) {
    if (/^(?:north|south|east|west|inland|abroad|homeward|homewards|ashore)(?: |$)/.test(rest))
      return true;
    const to = /^(?:back )?(?:for|to) (?=\S)/.exec(rest);
    if (to !== null && !/^(?:start|set)$/.test(verb)) {
      const place = i + 1 + to[0].trim().split(" ").length;
      const { is } = formOf(prose.doc, Math.min(place, prose.doc.tokens.count - 1));
      if (
        (is & CAPITAL) !== 0 ||
        /^(?:sea|war|bed|town|work|school|hospital|london)$/.test(lowerAt(prose, place, i, end))
      )
        return true;
    }
  }
  if (/^(?:catch|take|board|hail)$/.test(verb))
    return /^(?:the|a|his|her)(?: \S+){0,3} (?:bus|train|plane|boat|ferry|cab|taxi|flight|coach|tram|steamer|ship)(?: |$)/.test(
      rest,
    );
  if (verb === "hang" || verb === "ring") return /^(?:up|off)$/.test(rest);
  return false;
}

/** The last noun of a phrase: "room" of "room in tears". */
function headBehind(prose: Prose, from: number, end: number): string {
  let head = "";
  for (let k = from; k < end && k < from + 4; k++) {
    const { noun, nounCost, isAdjective } = partsAt(prose, k);
    if (noun === undefined || (nounCost > 2 && !isAdjective)) break;
    head = formOf(prose.doc, k).lower;
  }
  return head;
}

function hasWord(prose: Prose, from: number, end: number, words: RegExp): boolean {
  for (let k = from; k < end; k++) if (words.test(formOf(prose.doc, k).lower)) return true;
  return false;
}

/** has gone up; is gone; was dead; was already in the air */
function stateAt(prose: Prose, people: People, i: number): Gone | undefined {
  const { lower } = formOf(prose.doc, i);
  const first = clauseStart(prose, i);
  let be = -1;
  for (let k = i - 1; k >= first && k > i - 5; k--)
    if (/^(?:was|is|were|are|'s|has|had|have)$/.test(lowerAt(prose, k, first, i))) {
      be = k;
      break;
    }
  if (be < 0) return undefined;
  if (
    lower === "air" &&
    !(lowerAt(prose, i - 1, first, i) === "the" && lowerAt(prose, i - 2, first, i) === "in")
  )
    return undefined;
  if (lower === "gone") {
    const next = lowerAt(prose, i + 1, i, clauseEnd(prose, i));
    if (
      !/^(?:|up|out|home|away|off|upstairs|downstairs|by|to|already|for|down|back|into)$/.test(next)
    )
      return undefined;
    if (
      next === "to" &&
      !/^(?:bed|town|sea|london|the|work|his|her|sleep)$/.test(lowerAt(prose, i + 2, i, i + 3))
    )
      return undefined;
  }
  for (let k = first; k < i; k++)
    if (
      /^(?:not|never|would|could|if|until|when|might|must|should|nearly|almost|half|as)$|n't$/.test(
        formOf(prose.doc, k).lower,
      )
    )
      return undefined;
  const who = lower === "empty" ? ownerOfSeat(prose, people, be) : subjectOf(prose, people, be);
  return who === undefined ? undefined : { being: who, token: i };
}

/** "Emma's chair was empty": the owner of a place before the verb. */
function ownerOfSeat(prose: Prose, people: People, be: number): Being | undefined {
  if (
    !/^(?:chair|seat|place|bed|stool|desk|armchair|bunk|hammock)$/.test(
      lowerAt(prose, be - 1, 0, be),
    )
  )
    return undefined;
  const k = people.lastAt[be - 1] as number;
  const meant = k < 0 ? undefined : (people.meant[k] as Meant);
  return meant?.role === "owner" && be - meant.end <= 3 ? meant.being : undefined;
}

/** put Sophy to bed; took Brodie away; saw her off; buried him */
function carriedAway(
  prose: Prose,
  people: People,
  i: number,
  verb: string,
  end: number,
): Gone | undefined {
  if (
    !/^(?:put|take|leave|lock|drop|see|send|lead|carry|drag|bury|wave|dismiss|shoot|kill|murder|execute|behead|strangle|march|show|bundle|escort|drive|arrest|hang|wheel|pack|shoo|hustle|haul|throw|turn|walk|usher|kiss)$/.test(
      verb,
    )
  )
    return undefined;
  let object: Meant | undefined;
  for (let k = i + 1; k < end && k < i + 5; k++) {
    const m = people.at[k] as number;
    if (m < 0) continue;
    object = people.meant[m] as Meant;
    break;
  }
  if (isUnreal(prose, i, true)) return undefined;
  if (object === undefined) return passive(prose, people, i, verb, end);
  if (object.role === "owner" || /^(?:you|i)$/i.test(object.being.name)) return undefined;
  if (/^(?:bury|hang|shoot|kill|murder|execute|behead|strangle)$/.test(verb))
    return { being: object.being, token: i };
  const rest = wordsFrom(prose, object.end, Math.min(end, object.end + 5));
  if (
    isWayToBeTaken(verb, rest) &&
    !/^(?:take|put|see|show) (?:up|down|off|in|out)\b/.test(`${verb} ${rest}`)
  )
    return { being: object.being, token: i };
  // "They left Tom at the station."
  if (verb === "leave")
    return /^(?:behind|at the|on the (?:platform|quay|pier|beach|shore|island))/.test(rest)
      ? { being: object.being, token: i }
      : undefined;
  if (/^(?:lock|drop)$/.test(verb))
    return /^(?:in|up|off|at)(?: |$)/.test(rest) ? { being: object.being, token: i } : undefined;
  const isAway =
    /^(?:away|off|out|home|upstairs|up|down)(?: |$)/.test(rest) ||
    /^(?:to (?:bed|prison|jail|gaol|hospital|school|the (?:station|hospital|door|airport|gate))|into (?:the|a) (?:van|car|ambulance|cab|carriage))/.test(
      rest,
    ) ||
    /^(?:from the (?:room|house|court)|(?:round|around) the (?:bend|corner))/.test(rest);
  if (!isAway) return undefined;
  if (
    /^(?:take|put|see|turn|show|throw|kiss)$/.test(verb) &&
    /^(?:up|down)(?: |$)/.test(rest) &&
    !/^(?:up|down) to /.test(rest)
  )
    return undefined;
  if (verb === "kiss") return undefined;
  if (
    /^(?:show|lead|walk|carry|take|drag|haul) /.test(`${verb} `) &&
    /^out (?:of|onto|on|to)/.test(rest) &&
    verb !== "drag"
  )
    return undefined;
  return { being: object.being, token: i };
}

/** was led away; were taken off to prison */
function passive(
  prose: Prose,
  people: People,
  i: number,
  verb: string,
  end: number,
): Gone | undefined {
  const be = lowerAt(prose, i - 1, 0, i);
  if (!/^(?:was|were|is|are|been)$/.test(be)) return undefined;
  const rest = wordsFrom(prose, i + 1, Math.min(end, i + 5));
  const isGone =
    /^(?:bury|hang|shoot|kill|murder|execute|behead)$/.test(verb) ||
    (/^(?:send|pack)$/.test(verb) && /^(?:back )?to /.test(rest)) ||
    /^(?:away|off|out|home|upstairs|to (?:bed|prison|hospital|jail|gaol))(?: |$)/.test(rest);
  const who = isGone ? subjectOf(prose, people, i - 1) : undefined;
  return who === undefined ? undefined : { being: who, token: i };
}

/** The words of a stretch, in small letters, parted by spaces. */
export function wordsFrom(prose: Prose, from: number, end: number): string {
  const words: string[] = [];
  for (let k = from; k < end; k++) words.push(formOf(prose.doc, k).lower);
  return words.join(" ");
}

/** Andre's bus turns the corner; the priest's taxi pulled out */
function vehicleAt(
  prose: Prose,
  people: People,
  i: number,
  verb: string,
  end: number,
): Gone | undefined {
  if (
    !/^(?:die|fade|recede|retreat|pull|turn|leave|drive|draw|sail|depart|disappear|vanish|go|move|roll|round|steam|rattle|dwindle|swing|roar|rumble|slide|cross|take|bump|lose|trundle)$/.test(
      verb,
    )
  )
    return undefined;
  const rest = wordsFrom(prose, i + 1, Math.min(end, i + 5));
  const isGone =
    /^(?:disappear|vanish|depart|sail|dwindle|recede)$/.test(verb) ||
    (verb === "leave" && /^(?:$|the|without|for|at|on)/.test(rest)) ||
    /^(?:off|away|out|down the)(?: |$)/.test(rest) ||
    /^(?:round |around )?(?:the|a) (?:corner|bend)/.test(rest) ||
    /^(?:between|down|over|up|into|through|beyond|from) (?:the|a) /.test(rest);
  if (!isGone || isUnreal(prose, i, true)) return undefined;
  const first = Math.max(doc0(prose, i), i - 9);
  for (let k = i - 1; k >= first; k--) {
    if (!VEHICLES.test(formOf(prose.doc, k).lower)) continue;
    const m = people.lastAt[k] as number;
    const meant = m < 0 ? undefined : (people.meant[m] as Meant);
    if (meant === undefined || meant.role !== "owner" || k - meant.end > 2) return undefined;
    if (/^(?:you|i)$/i.test(meant.being.name)) return undefined;
    return { being: meant.being, token: i };
  }
  return undefined;
}

function doc0(prose: Prose, i: number): number {
  return prose.doc.sentences[prose.sentenceOf[i] as number]?.firstToken ?? i;
}

/** "the train drew out": what goes is a vehicle. */
function hasVehicle(prose: Prose, verb: number): boolean {
  for (let k = verb - 1; k >= 0 && k > verb - 4; k--)
    if (VEHICLES.test(formOf(prose.doc, k).lower)) return true;
  return false;
}

/**
 * The lift doors closed on Salgado's face; drew the sheet over Chen's face; the image of Admiral
 * Teo winked out: what is done to a door, to a face, to an image.
 */
function shutOff(
  prose: Prose,
  people: People,
  i: number,
  verb: string,
  end: number,
): Gone | undefined {
  if (isUnreal(prose, i, true)) return undefined;
  const rest = wordsFrom(prose, i + 1, Math.min(end, i + 6));
  if (/^(?:wink|flicker|fade|vanish|disappear|dissolve|go|blink|snap)$/.test(verb)) {
    if (!/^(?:out|away|dark|blank|)(?: |$)/.test(rest)) return undefined;
    for (let k = i - 1; k > 0 && k > i - 10; k--) {
      if (!IMAGES.test(formOf(prose.doc, k).lower)) continue;
      const m = people.lastAt[Math.min(k + 3, i - 1)] as number;
      const meant = m < 0 ? undefined : (people.meant[m] as Meant);
      if (meant === undefined || Math.abs(meant.first - k) > 3) return undefined;
      return isTeller(meant.being) ? undefined : { being: meant.being, token: i };
    }
    return undefined;
  }
  const isDoor =
    /^(?:close|shut|slam|slide|swing|bang|fall)$/.test(verb) &&
    /^(?:doors?|lid|gates?|hatch|curtains?|waters?|waves?|ice|earth|stone|grave)$/.test(
      lowerAt(prose, i - 1, 0, i),
    );
  const isFace = /^(?:close|shut|cover|draw|pull|slide|fold|press)$/.test(verb);
  if (!isDoor && !isFace) return undefined;
  for (let k = i + 1; k < end && k < i + 7; k++) {
    const m = people.at[k] as number;
    if (m < 0) continue;
    const meant = people.meant[m] as Meant;
    if (isTeller(meant.being)) return undefined;
    const before = lowerAt(prose, k - 1, i, end);
    const part = wordsFrom(prose, meant.end, Math.min(end, meant.end + 4));
    const isShut = isDoor && /^(?:on|behind|over|above|after)$/.test(before);
    // "the dead man's face", whoever covers it.
    const isCovered =
      isFace &&
      meant.role === "owner" &&
      subjectOf(prose, people, i) !== meant.being &&
      ((/^(?:close|shut|press)$/.test(verb) && /\beyes\b/.test(part)) ||
        (/^(?:over|cover)$/.test(before === "over" ? before : verb) &&
          /\b(?:face|eyes|head)\b/.test(part)));
    return isShut || isCovered ? { being: meant.being, token: i } : undefined;
  }
  return undefined;
}

const IMAGES =
  /^(?:hologram|holo|projection|image|picture|face|ghost|phantom|spirit|apparition|avatar|vision|icon|window|square|feed)$/;

/** Whether a verb is only wished, denied, or before its time. "had gone" counts where it is a state. */
function isUnreal(prose: Prose, verb: number, mayHavePast = false): boolean {
  const first = Math.max(clauseStart(prose, verb), verb - 6);
  for (let k = first; k < verb; k++) {
    const { lower } = formOf(prose.doc, k);
    if (!UNREAL.test(lower)) continue;
    // "When she had gone": it has come to be so.
    if (/^(?:when|after|once)$/.test(lower) && partsAt(prose, verb).form !== "finite") continue;
    if ((mayHavePast || k === verb - 1 || k === verb - 2) && /^(?:had|'d|until|till)$/.test(lower))
      continue;
    return true;
  }
  const lead = first > 0 ? lowerAt(prose, first - 1, 0, verb) : "";
  return (
    /^(?:if|before|unless|whenever|since|while|as)$/.test(lead) ||
    (!mayHavePast && /^(?:until|till)$/.test(lead))
  );
}

/** Mentions looked through for a subject; sentences may have no end. */
const LOOK_BACK = 24;

/** Who does what a verb says: the nearest subject before it in its sentence. Tellers only if asked. */
export function subjectOf(
  prose: Prose,
  people: People,
  verb: number,
  mayTell = false,
): Being | undefined {
  const sentence = prose.sentenceOf[verb] as number;
  const last = people.lastAt[verb] as number;
  for (let k = last; k >= 0 && k > last - LOOK_BACK; k--) {
    const meant = people.meant[k] as Meant;
    if (prose.sentenceOf[meant.first] !== sentence) return undefined;
    // "With that the Major dropped": right before the verb, and behind no preposition.
    const isBeside =
      meant.role === "other" &&
      meant.end === verb &&
      (kindAt(prose, meant.first - 1) & (PREPOSITION | CONJUNCTION)) === 0;
    if ((meant.role !== "subject" && !isBeside) || meant.end > verb) continue;
    // "his horse went off", "the trifle left": something else stands directly before the verb.
    if (hasOtherSubject(prose, meant.end, verb)) return undefined;
    return !mayTell && isTeller(meant.being) ? undefined : meant.being;
  }
  return undefined;
}

/** A noun directly before the verb that begins a clause of its own: "and the door went". */
function hasOtherSubject(prose: Prose, from: number, verb: number): boolean {
  let k = verb - 1;
  while (
    k >= from &&
    ((kindAt(prose, k) & ADVERB) !== 0 ||
      /^(?:has|had|have|is|was|'s|'d|already)$/.test(lowerAt(prose, k, from, verb)))
  )
    k--;
  if (k < from) return false;
  const { is, lower } = formOf(prose.doc, k);
  if (/^(?:and|but|then|,|who|or|;)$/.test(lower)) return false;
  if (
    /^(?:it|they|we|there|that|which|nobody|somebody|everyone|everybody|someone|one)$/.test(lower)
  )
    return true;
  if ((is & (STOP | PAUSE)) !== 0) return false;
  const { noun, nounCost } = partsAt(prose, k);
  if (noun === undefined || nounCost > 2) return false;
  if (k > from && (kindAt(prose, k - 1) & (DETERMINER | POSSESSIVE)) !== 0) return true;
  const first = clauseStart(prose, verb);
  return first > from || (kindAt(prose, first) & (DETERMINER | POSSESSIVE)) !== 0;
}
