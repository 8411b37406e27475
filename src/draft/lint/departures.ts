/**
 * Who goes from a scene, at a verb: on foot, by travelling, in a swoon.
 *
 * Owns how the shapes of ways-to-go.ts are met in a text: whose going it is, and whether it is so
 * at all, rather than wished, denied or before its time. Who is carried off is carried-off.ts's.
 */
import { formOf } from "../document.ts";
import { ADVERB, CAPITAL, DETERMINER, PAUSE, POSSESSIVE, STOP } from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import { carriedOff, lastSeen, seenGoing } from "./carried-off.ts";
import { clauseEnd, clauseStart } from "./clause.ts";
import { type Being, lastMeant, type People } from "./people.ts";
import { kindAt, lowerAt, type Prose, partsAt } from "./prose.ts";
import { type Gone, type VerbHere, wordsBehind } from "./verb-here.ts";
import { isWayToGo, MAY_GO, MOVES } from "./ways-to-go.ts";
import { isUnreal, subjectOf } from "./whose-verb.ts";

const OFF: ReadonlySet<string> = wordSet("out away off home upstairs downstairs abroad");

const PLACES: ReadonlySet<string> = wordSet(
  `room house door office shop kitchen hall building bar pub party table flat apartment cabin
   tent garden church court station stage theatre office study library parlour parlor
   drawing-room dining-room bedroom nursery gallery café cafe restaurant inn tavern ward cell
   camp village town city island country ship boat train bus car place company meeting chamber
   hut cottage farm yard field barn platform premises`,
);

const NIGHT: ReadonlySet<string> = wordSet(
  `night snow rain dark darkness street fog garden storm mist yard cold road wind sunlight crowd
   bed corridor passage evening dusk hills woods forest`,
);

/** Somebody goes for good, at the verb. */
export function departureAt(prose: Prose, people: People, i: number): Gone | undefined {
  const { verb, form } = partsAt(prose, i);
  const { lower } = formOf(prose.doc, i);
  if (lower === "of" && lowerAt(prose, i - 1, 0, i) === "saw") return lastSeen(prose, people, i);
  if (STATES.has(lower)) return stateAt(prose, people, i);
  if (verb === undefined) return undefined;
  const here: VerbHere = { prose, people, token: i, verb, end: clauseEnd(prose, i) };
  if (form === "base" || form === "ing") {
    const seen = seenGoing(here);
    if (seen !== undefined) return seen;
  }
  if (form === "ing" || form === undefined || isNounHere(prose, i)) return undefined;
  return carriedOff(here) ?? goesOff(here);
}

/** Whoever goes by themselves. */
function goesOff(here: VerbHere): Gone | undefined {
  const { prose, people, token, verb, end } = here;
  if (!GOES_OFF.has(verb)) return undefined;
  const rest = wordsBehind(here, 9);
  // "and went", not "My mother went": to the door.
  const isAll =
    rest === "" &&
    (kindAt(prose, end) & STOP) !== 0 &&
    (/^(?:leave|walk|run)$/.test(verb) ||
      (verb === "go" && /^(?:and|then)$/.test(lowerAt(prose, token - 1, 0, token))));
  if (!isAll && !goesAway(here) && !isWayToGo(verb, rest)) return undefined;
  const being = subjectOf(prose, people, token);
  return being === undefined || isUnreal(prose, token) ? undefined : { being, token };
}

/** Verbs of going far, of boarding, and of ending a call. */
const TRAVELS: ReadonlySet<string> = wordSet(
  `ride sail fly drive travel journey go head march set start leave return catch take board hail hang
   ring`,
);

/** The verbs that any way of going asks for: most verbs are none. */
const GOES_OFF: ReadonlySet<string> = new Set([
  ...MAY_GO,
  ...MOVES,
  ...TRAVELS,
  ...wordSet(`depart exit die expire decamp perish emigrate drown vanish disappear leave retire
    withdraw say shut close slam pull bang lock`),
]);

/** What somebody is who has gone: has gone up, is gone, was dead, in the air. */
const STATES: ReadonlySet<string> = wordSet("gone dead air asleep unconscious empty");

/** "the leaves": a noun, by what stands before it. */
function isNounHere(prose: Prose, i: number): boolean {
  const { verbCost, nounCost } = partsAt(prose, i);
  return nounCost <= verbCost && (kindAt(prose, i - 1) & (DETERMINER | POSSESSIVE)) !== 0;
}

/** went out; left the room; swept from the room; flung himself out into the snow; died */
function goesAway(here: VerbHere): boolean {
  if (closesDoorBehind(here) || isTravel(here)) return true;
  const { prose, token: i, verb, end } = here;
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
      return PLACES.has(headBehind(prose, i + 2, end));
    return (kindAt(prose, i + 1) & ADVERB) !== 0 && lowerAt(prose, i + 2, i, end) === "";
  }
  if (/^(?:retire|withdraw)$/.test(verb)) return next === "" || /^(?:to|for|from)$/.test(next);
  if (verb === "take" && next === "leave") return true;
  if (verb === "say" && /^(?:goodbye|good-bye|goodnight|good-night)$/.test(next))
    return hasWord(prose, i, end, /^(?:left|went)$/);
  if (!MOVES.has(verb)) return false;
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
    if (OFF.has(lower)) {
      // "went off his head"; "ran out of money"; "walked away from the window"
      if (after === "from" || (lower === "out" && after === "on")) return false;
      if (lower === "out" && after === "of")
        return (
          PLACES.has(headBehind(prose, k + 3, end)) || PLACES.has(headBehind(prose, k + 2, end))
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
        PLACES.has(headBehind(prose, k + 2, end)) &&
        !/^(?:car|bus|train|table|ship|boat)$/.test(headBehind(prose, k + 2, end))
      );
    if (/^(?:into)$/.test(lower) && /^(?:the)$/.test(after))
      return NIGHT.has(headBehind(prose, k + 2, end));
    if (lower === "through" && /^(?:door|gate|doors)$/.test(headBehind(prose, k + 2, end)))
      return true;
    if ((kindAt(prose, k) & (STOP | PAUSE)) !== 0) return false;
  }
  return false;
}

/** shut the door behind her */
function closesDoorBehind(here: VerbHere): boolean {
  if (!/^(?:shut|close|slam|pull|bang|lock)$/.test(here.verb)) return false;
  const rest = wordsBehind(here, 8);
  return /\b(?:door|gate)\b.* behind (?:him|her|them|himself|herself|you)\b/.test(rest);
}

/** rode south; sailed for Lisbon; caught the last bus; boarded the train; hung up */
function isTravel(here: VerbHere): boolean {
  const { prose, token: i, verb, end } = here;
  if (!TRAVELS.has(verb)) return false;
  const rest = wordsBehind(here, 7);
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
  const meant = lastMeant(people, be - 1);
  return meant?.role === "owner" && be - meant.end <= 3 ? meant.being : undefined;
}
