/**
 * Who goes from a scene by what is done to them, or to what is theirs: carried off, put to bed,
 * gone with a vehicle, shut behind a door, no more than an image that went out.
 *
 * Owns these ways; who goes by themselves is departures.ts's.
 */
import { formOf } from "../document.ts";
import { wordSet } from "../words/word-set.ts";
import { type Being, isTeller, lastMeant, type Meant, meantAt, type People } from "./people.ts";
import { lowerAt, type Prose, partsAt, wordsFrom } from "./prose.ts";
import { type Gone, type VerbHere, wordsBehind } from "./verb-here.ts";
import { isWayToBeTaken, isWayToGo, MOVES } from "./ways-to-go.ts";
import { isUnreal, subjectOf } from "./whose-verb.ts";

const VEHICLES: ReadonlySet<string> = wordSet(
  `taxi bus car train cab carriage plane ship boat van coach tram lorry ferry truck ambulance
   hearse motorcycle motorbike bicycle horse helicopter sledge cart trap tail-lights taillights
   ferry-boat liner steamer hansom limousine footsteps steps coffin headlights footfalls
   hoofbeats sail convoy rickshaw gig wagon waggon sleigh`,
);
const IMAGES: ReadonlySet<string> = wordSet(
  `hologram holo projection image picture face ghost phantom spirit apparition avatar vision icon
   window square feed`,
);

/** Whoever is carried off at a verb, by what is done to them or to what is theirs. */
export function carriedOff(here: VerbHere): Gone | undefined {
  if (!CARRIES_OFF.has(here.verb)) return taken(here);
  const isSo = !isUnreal(here.prose, here.token, true);
  return (
    (isSo ? carriedAway(here) : undefined) ??
    taken(here) ??
    (isSo ? (shutOff(here) ?? vehicleAt(here)) : undefined)
  );
}

/** "The last I saw of Arlen was his hat": whoever that was is gone. */
export function lastSeen(prose: Prose, people: People, of: number): Gone | undefined {
  const meant = meantAt(people, of + 1);
  if (meant === undefined || isTeller(meant.being)) return undefined;
  for (let i = of - 2; i >= 0 && i > of - 6; i--)
    if (formOf(prose.doc, i).lower === "last") return { being: meant.being, token: of - 1 };
  return undefined;
}

/** "You watch your brother walk out on the ice": gone, when it is out, away or off. */
export function seenGoing(here: VerbHere): Gone | undefined {
  const { prose, people, token, verb } = here;
  const meant = lastMeant(people, token - 1);
  if (meant === undefined || meant.end !== token || isTeller(meant.being)) return undefined;
  const before = meant.first === 0 ? undefined : lastMeant(people, meant.first - 1);
  const at = meant.first - (before?.end === meant.first ? 2 : 1);
  if (!/^(?:watch|see|hear|saw)$/.test(partsAt(prose, at).verb ?? "")) return undefined;
  const rest = wordsBehind(here, 9);
  const isAway = MOVES.has(verb) && /^(?:\S+ )?(?:out|away|off)\b/.test(rest);
  if (!isAway && !isWayToGo(verb, rest)) return undefined;
  return isUnreal(prose, at) ? undefined : { being: meant.being, token };
}

const SETS_OFF: ReadonlySet<string> = wordSet(
  "leave go drive pull draw sail depart move steam set take lift",
);

/** was carried off; had been put into her carriage; the ambulance left with Mr. Pym in it */
function taken(here: VerbHere): Gone | undefined {
  const { prose, people, token, verb, end } = here;
  if (/^(?:was|were|is|are|been|got|be)$/.test(lowerAt(prose, token - 1, 0, token))) {
    if (!isWayToBeTaken(verb, wordsBehind(here, 8)) || isUnreal(prose, token, true))
      return undefined;
    return goneAt(subjectOf(prose, people, token - 1), token);
  }
  if (!SETS_OFF.has(verb)) return undefined;
  for (let k = token + 1; k < end && k < token + 6; k++) {
    const meant = meantAt(people, k);
    if (meant === undefined || meant.role === "owner") continue;
    const after = lowerAt(prose, meant.end, token, end);
    const isWithin =
      /^(?:with|carrying|bearing)$/.test(lowerAt(prose, meant.first - 1, token, end)) &&
      (/^(?:in|inside|aboard|on|at)$/.test(after) || after.endsWith("ing")) &&
      hasVehicle(prose, token);
    return isWithin ? goneAt(meant.being, token) : undefined;
  }
  return undefined;
}

/** Nobody, where it is whoever tells. */
function goneAt(being: Being | undefined, token: number): Gone | undefined {
  return being === undefined || isTeller(being) ? undefined : { being, token };
}

/** "the train drew out": what goes is a vehicle. */
function hasVehicle(prose: Prose, verb: number): boolean {
  for (let k = verb - 1; k >= 0 && k > verb - 4; k--)
    if (VEHICLES.has(formOf(prose.doc, k).lower)) return true;
  return false;
}

const CARRIES: ReadonlySet<string> = wordSet(
  `put take leave lock drop see send lead carry drag bury wave dismiss shoot kill murder execute
   behead strangle march show bundle escort drive arrest hang wheel pack shoo hustle haul throw turn
   walk usher kiss`,
);
const KILLS = /^(?:bury|hang|shoot|kill|murder|execute|behead|strangle)$/;

/** put Sophy to bed; took Brodie away; saw her off; buried him */
function carriedAway(here: VerbHere): Gone | undefined {
  const { prose, people, token, verb, end } = here;
  if (!CARRIES.has(verb)) return undefined;
  let object: Meant | undefined;
  for (let k = token + 1; k < end && k < token + 5 && object === undefined; k++)
    object = meantAt(people, k);
  if (object === undefined) return passive(here);
  const gone = goneAt(object.being, token);
  if (object.role === "owner" || gone === undefined) return undefined;
  if (KILLS.test(verb)) return gone;
  const rest = wordsFrom(prose, object.end, Math.min(end, object.end + 5));
  if (
    isWayToBeTaken(verb, rest) &&
    !/^(?:take|put|see|show) (?:up|down|off|in|out)\b/.test(`${verb} ${rest}`)
  )
    return gone;
  // "They left Tom at the station."
  if (verb === "leave")
    return /^(?:behind|at the|on the (?:platform|quay|pier|beach|shore|island))/.test(rest)
      ? gone
      : undefined;
  if (/^(?:lock|drop)$/.test(verb)) return /^(?:in|up|off|at)(?: |$)/.test(rest) ? gone : undefined;
  const isAway =
    /^(?:away|off|out|home|upstairs|up|down)(?: |$)/.test(rest) ||
    /^(?:to (?:bed|prison|jail|gaol|hospital|school|the (?:station|hospital|door|airport|gate))|into (?:the|a) (?:van|car|ambulance|cab|carriage))/.test(
      rest,
    ) ||
    /^(?:from the (?:room|house|court)|(?:round|around) the (?:bend|corner))/.test(rest);
  if (!isAway || verb === "kiss") return undefined;
  if (
    /^(?:take|put|see|turn|show|throw)$/.test(verb) &&
    /^(?:up|down)(?: |$)/.test(rest) &&
    !/^(?:up|down) to /.test(rest)
  )
    return undefined;
  // "showed her out on to the terrace": both are there.
  const isLed = /^(?:show|lead|walk|carry|take|haul)$/.test(verb);
  return isLed && /^out (?:of|onto|on|to)/.test(rest) ? undefined : gone;
}

/** was led away; were taken off to prison */
function passive(here: VerbHere): Gone | undefined {
  const { prose, people, token, verb } = here;
  if (!/^(?:was|were|is|are|been)$/.test(lowerAt(prose, token - 1, 0, token))) return undefined;
  const rest = wordsBehind(here, 4);
  const isGone =
    KILLS.test(verb) ||
    (/^(?:send|pack)$/.test(verb) && /^(?:back )?to /.test(rest)) ||
    /^(?:away|off|out|home|upstairs|to (?:bed|prison|hospital|jail|gaol))(?: |$)/.test(rest);
  return isGone ? goneAt(subjectOf(prose, people, token - 1), token) : undefined;
}

const VEHICLE_GOES: ReadonlySet<string> = wordSet(
  `die fade recede retreat pull turn leave drive draw sail depart disappear vanish go move roll round
   steam rattle dwindle swing roar rumble slide cross take bump lose trundle`,
);

/** Andre's bus turns the corner; the priest's taxi pulled out */
function vehicleAt(here: VerbHere): Gone | undefined {
  const { prose, people, token, verb } = here;
  if (!VEHICLE_GOES.has(verb)) return undefined;
  const rest = wordsBehind(here, 4);
  const isGone =
    /^(?:disappear|vanish|depart|sail|dwindle|recede)$/.test(verb) ||
    (verb === "leave" && /^(?:$|the|without|for|at|on)/.test(rest)) ||
    /^(?:off|away|out|down the)(?: |$)/.test(rest) ||
    /^(?:round |around )?(?:the|a) (?:corner|bend)/.test(rest) ||
    /^(?:between|down|over|up|into|through|beyond|from) (?:the|a) /.test(rest);
  if (!isGone) return undefined;
  const sentence = prose.doc.sentences[prose.sentenceOf[token] as number];
  const first = Math.max(sentence?.firstToken ?? token, token - 9);
  for (let k = token - 1; k >= first; k--) {
    if (!VEHICLES.has(formOf(prose.doc, k).lower)) continue;
    const meant = lastMeant(people, k);
    return meant?.role === "owner" && k - meant.end <= 2 ? goneAt(meant.being, token) : undefined;
  }
  return undefined;
}

/**
 * The lift doors closed on Salgado's face; drew the sheet over Chen's face; the image of Admiral
 * Teo winked out: what is done to a door, to a face, to an image.
 */
function shutOff(here: VerbHere): Gone | undefined {
  const { prose, people, token, verb, end } = here;
  if (/^(?:wink|flicker|fade|vanish|disappear|dissolve|go|blink|snap)$/.test(verb))
    return /^(?:out|away|dark|blank|)(?: |$)/.test(wordsBehind(here, 5))
      ? imageOf(here)
      : undefined;
  const isDoor =
    /^(?:close|shut|slam|slide|swing|bang|fall)$/.test(verb) &&
    /^(?:doors?|lid|gates?|hatch|curtains?|waters?|waves?|ice|earth|stone|grave)$/.test(
      lowerAt(prose, token - 1, 0, token),
    );
  const isFace = /^(?:close|shut|cover|draw|pull|slide|fold|press)$/.test(verb);
  if (!isDoor && !isFace) return undefined;
  for (let k = token + 1; k < end && k < token + 7; k++) {
    const meant = meantAt(people, k);
    if (meant === undefined) continue;
    if (isTeller(meant.being)) return undefined;
    const before = lowerAt(prose, k - 1, token, end);
    const part = wordsFrom(prose, meant.end, Math.min(end, meant.end + 4));
    const isShut = isDoor && /^(?:on|behind|over|above|after)$/.test(before);
    // "the dead man's face", whoever covers it.
    const isCovered =
      isFace &&
      meant.role === "owner" &&
      subjectOf(prose, people, token) !== meant.being &&
      ((/^(?:close|shut|press)$/.test(verb) && /\beyes\b/.test(part)) ||
        ((before === "over" || verb === "cover") && /\b(?:face|eyes|head)\b/.test(part)));
    return isShut || isCovered ? { being: meant.being, token } : undefined;
  }
  return undefined;
}

/** The verbs of all these ways but the passive, so that most verbs are passed over. */
const CARRIES_OFF: ReadonlySet<string> = new Set([
  ...CARRIES,
  ...VEHICLE_GOES,
  ...wordSet(`wink flicker dissolve blink snap close shut slam bang fall cover draw pull slide fold
    press swing`),
]);

/** Whose image it was that went out. */
function imageOf({ prose, people, token }: VerbHere): Gone | undefined {
  for (let k = token - 1; k > 0 && k > token - 10; k--) {
    if (!IMAGES.has(formOf(prose.doc, k).lower)) continue;
    const meant = lastMeant(people, Math.min(k + 3, token - 1));
    const isBeside = meant !== undefined && Math.abs(meant.first - k) <= 3;
    return isBeside ? goneAt(meant.being, token) : undefined;
  }
  return undefined;
}
