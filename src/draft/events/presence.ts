/**
 * Finds who comes and who goes.
 *
 * Owns the ways of coming and going: verbs of moving with where they lead, places that are left
 * or entered, and what carries people. Moves within a scene (to the window, to a chair) are none;
 * a place is left by a door, a car, or for good.
 */
import { formOf } from "../document.ts";
import type { Attribution } from "../speakers/attribute.ts";
import { wordSet } from "../words/word-set.ts";
import type { Deed } from "./deeds.ts";
import type { StoryEvent } from "./event.ts";

/** Moving on foot or in something. */
const GOES =
  wordSet(`go walk run drive ride sail hurry stride stalk storm march slip step climb stumble
  limp sweep stamp hobble bolt flee rush dash trot gallop cycle creep steal wander stroll shuffle
  crawl fly dart scurry scramble tramp trudge plod saunter swing move stagger pass set head start
  make roll jolt rattle pull row trail scuttle hop skip tiptoe pad file stump back lurch swagger clatter
  burst barge get let turn draw`);

/** Coming, wherever from. */
const COMES = wordSet("come arrive appear enter return land reach emerge show");

const LEAVES = wordSet("leave depart exit withdraw vanish disappear retire escape");

const AWAY = wordSet("away off out home upstairs downstairs indoors forth outside");
const PLACES = wordSet(`room house office bar apartment flat table kitchen building party shop hall
  station yard garden village town city camp ship boat court church school hospital pub inn chapel
  cottage hut barn cell tent theatre hotel farm bed-side bedroom study library parlour cabin castle
  churchyard cemetery field wood forest harbour quay pier dock platform square market mill forge
  vestry ward corridor surgery studio workshop store café cafe restaurant club tower cave palace
  courtroom chamber island country land car train bus cab taxi carriage compartment lift bridge`);
const ROADS =
  wordSet(`street road lane hill stairs steps path track drive avenue passage corridor alley
  beach bank quay slope staircase line platform field dark darkness fog rain snow night mist street
  crowd gangway ladder`);
const DOORS = wordSet("door doors doorway gate gateway window hatch exit entrance archway porch");

/** What carries people. */
const CARRIERS =
  wordSet(`car cart carriage train bus boat ship taxi cab van lorry truck wagon waggon
  coach sledge sleigh tram ferry motor motorcycle motorbike bicycle bike horse trap launch dinghy
  barge plane aeroplane helicopter tailboard saddle gig canoe punt tractor ambulance limousine jeep`);

/** The verbs that are looked at here. */
export const MOVES: ReadonlySet<string> = new Set([
  ...GOES,
  ...COMES,
  ...LEAVES,
  "board",
  "mount",
  "take",
  "lead",
  "carry",
  "bear",
  "whisk",
  "wheel",
  "hustle",
  "bundle",
]);

/** How near the going of a car has to be to somebody's getting in, in sentences. */
const BOARDED = 2;

export function findPresence(attribution: Attribution, deeds: readonly Deed[]): StoryEvent[] {
  const events: StoryEvent[] = [];
  const last = new Map<number, { kind: string; sentence: number }>();
  let boarded: { readonly by: number; readonly sentence: number } | undefined;
  let carried: number | undefined;
  for (const deed of deeds) {
    if (!MOVES.has(deed.lemma)) continue;
    if (!deed.isReal || (deed.isPerfect && !/^(?:come|go)$/.test(deed.lemma))) continue;
    const isEntering = deed.lemma === "come" && deed.ways.includes("in");
    if (deed.isDoing && !isEntering && !deed.ways.some((way) => /^(?:off|away)$/.test(way)))
      continue;
    let who = deed.who;
    const boards = who !== undefined && isBoarding(deed);
    if (boards && who !== undefined) boarded = { by: who, sentence: deed.sentence };
    let kind = boards ? undefined : kindOf(deed);
    const isCarrier = CARRIERS.has(deed.subject);
    if (who === undefined && (isCarrier || deed.subject === "it")) {
      const way = wayOf(deed);
      if (way === "away" && boarded !== undefined && deed.sentence - boarded.sentence <= BOARDED) {
        who = boarded.by;
        kind = "leaves";
        boarded = undefined;
      } else if (isCarrier && way === "here") {
        // Who comes in it gets out of it, or owns it.
        carried = deed.sentence;
        who = deed.owner;
        kind = who === undefined ? undefined : "arrives";
      } else if (isCarrier && way === "away" && deed.owner !== undefined) {
        who = deed.owner;
        kind = "leaves";
      } else kind = undefined;
    }
    if (CARRIERS.has(deed.subject) || nearCarrier(attribution, deed)) carried = deed.sentence;
    // "A pair of headlamps swung in, and Teller got out."
    if (who !== undefined && kind === undefined && isAlighting(deed, carried)) kind = "arrives";
    if (who === undefined || kind === undefined) continue;
    const before = last.get(who);
    // "He went to the door, opened it and walked out": once.
    if (before !== undefined && deed.sentence - before.sentence <= 1 && before.kind === kind)
      continue;
    last.set(who, { kind, sentence: deed.sentence });
    const { start, end } = deed;
    events.push({
      kind,
      who,
      whom: undefined,
      what: "",
      key: "",
      certainty: 0.7,
      start,
      end,
      quotation: undefined,
    });
  }
  return events;
}

/** "A pair of headlamps swung in behind him, and …" */
function nearCarrier(attribution: Attribution, deed: Deed): boolean {
  if (!/^(?:get|climb|step|jump|clamber)$/.test(deed.lemma)) return false;
  const { doc } = attribution.reading;
  for (let i = Math.max(0, deed.verb - 30); i < deed.verb; i++) {
    const { lower } = formOf(doc, i);
    if (CARRIERS.has(lower) || /^(?:headlamps|headlights|hooves|wheels|engine)$/.test(lower))
      return true;
  }
  return false;
}

function isBoarding(deed: Deed): boolean {
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

function isAlighting(deed: Deed, carried: number | undefined): boolean {
  const isOut =
    /^(?:get|climb|step|jump|clamber|come)$/.test(deed.lemma) &&
    (deed.ways.includes("out") ||
      deed.ways.includes("down") ||
      deed.ways.includes("off") ||
      deed.phrases.some(
        ({ preposition, head }) => /^(?:of|out|off|from)$/.test(preposition) && CARRIERS.has(head),
      ));
  if (!isOut) return false;
  return (
    deed.phrases.some(({ head }) => CARRIERS.has(head)) ||
    (carried !== undefined && deed.sentence - carried <= 2)
  );
}

/** Where a verb of moving leads: away from here, or to it. */
function wayOf(deed: Deed): "away" | "here" | undefined {
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

function kindOf(deed: Deed): "arrives" | "leaves" | undefined {
  const { lemma, ways, phrases, objects } = deed;
  // "They were gone."
  if (deed.isPassive && lemma === "go") return "leaves";
  // "She was driven off down the hill."
  if (
    deed.isPassive &&
    /^(?:drive|carry|bear|take|lead|whisk|sweep|row|wheel|hustle|march|bundle)$/.test(lemma)
  )
    return ways.some((way) => /^(?:off|away|out)$/.test(way)) ? "leaves" : undefined;
  if (deed.isPassive || lemma === "be") return undefined;
  if (LEAVES.has(lemma)) return leavesPlace(deed) ? "leaves" : undefined;
  if (lemma === "take")
    return objects.some(({ head, determiner }) => head === "leave" && determiner !== "")
      ? "leaves"
      : undefined;
  if (COMES.has(lemma)) return comes(deed) ? "arrives" : undefined;
  if (/^(?:lead|carry|bear|whisk|wheel|hustle|bundle|board|mount)$/.test(lemma)) return undefined;
  // "let himself in", "let herself out"
  if (lemma === "let")
    return ways.includes("in") ? "arrives" : ways.includes("out") ? "leaves" : undefined;
  // "went off to sleep", "turned away", "set out the plates": nobody goes.
  if (/^(?:turn|draw|pull|move|pass|swing|roll|get|back|make|start|set|step|head)$/.test(lemma)) {
    if (objects.length > 0) return undefined;
    if (lemma === "get" || lemma === "step" || lemma === "pass" || lemma === "burst") {
      const into = phrases.find(({ preposition }) => /^(?:into|to|in|through)$/.test(preposition));
      if (
        into !== undefined &&
        lemma !== "pass" &&
        (PLACES.has(into.head) || DOORS.has(into.head)) &&
        !ways.includes("out")
      )
        return lemma === "get" || into.preposition === "into" ? "arrives" : undefined;
    }
    if (/^(?:set|start|make|head)$/.test(lemma)) {
      const isAway =
        ways.some((way) => /^(?:off|out|home|away)$/.test(way)) ||
        phrases.some(
          ({ preposition, head }) => /^(?:down|up|off|along)$/.test(preposition) && ROADS.has(head),
        );
      return isAway ? "leaves" : undefined;
    }
    if (!/^(?:step|pass|get)$/.test(lemma)) {
      if (/^(?:pull|draw|swing|roll)$/.test(lemma))
        return ways.includes("up") || (ways.includes("in") && phrases.length > 0)
          ? "arrives"
          : undefined;
      return undefined;
    }
    return ways.includes("out") && lemma === "step" && outOfPlace(deed) ? "leaves" : undefined;
  }
  const objectHead = objects[0]?.head ?? "";
  if (
    objects.some(({ person, isHuman }) => person !== undefined || isHuman) &&
    !/^(?:walk|drive|ride)$/.test(lemma)
  )
    return undefined;
  if (
    ways.includes("in") ||
    phrases.some(
      ({ preposition, head }) =>
        /^(?:into|in)$/.test(preposition) &&
        PLACES.has(head) &&
        preposition === "into" &&
        !ways.includes("out") &&
        !ways.includes("off") &&
        !ways.includes("back"),
    )
  )
    return lemma === "go" && phrases.length === 0 && !ways.includes("in") ? undefined : "arrives";
  if (lemma === "burst")
    return ways.includes("in") ||
      phrases.some(({ preposition }) => preposition === "into" || preposition === "through")
      ? "arrives"
      : undefined;
  if (objectHead !== "" && !/^(?:it|home)$/.test(objectHead) && !PLACES.has(objectHead)) {
    // "ran her hand away", "drove the cattle off"
    if (
      !deed.objects.every(({ head }) => /(?:slowly|way|day|mile|miles|yard|yards|days)$/.test(head))
    )
      return undefined;
  }
  if (ways.some((way) => AWAY.has(way))) return "leaves";
  if (
    phrases.some(
      ({ preposition, head }) => preposition === "of" && (PLACES.has(head) || DOORS.has(head)),
    )
  )
    return "leaves";
  if (
    phrases.some(
      ({ preposition, head }) => /^(?:out|through)$/.test(preposition) && DOORS.has(head),
    )
  )
    return "leaves";
  if (outOfPlace(deed)) return "leaves";
  if (
    /^(?:go|walk|run|drive|ride|hurry|stride|march|limp|trudge|trot|stroll|tramp|climb|stump)$/.test(
      lemma,
    ) &&
    (ways.some((way) => /^(?:on|past)$/.test(way)) ||
      lemma === "go" ||
      ways.includes("down") ||
      ways.includes("up")) &&
    phrases.some(
      ({ preposition, head }) => /^(?:up|down|along|into)$/.test(preposition) && ROADS.has(head),
    )
  )
    return "leaves";
  if (lemma === "go" && deed.endToken === deed.verb + 1) return "leaves";
  if (
    lemma === "go" &&
    ways.length === 1 &&
    /^(?:up|down)$/.test(ways[0] as string) &&
    phrases.length === 0
  )
    return "leaves";
  if (/^(?:flee|escape|bolt)$/.test(lemma)) return "leaves";
  return undefined;
}

/** "out of the Lugger into the fog": out of what is no drawer. */
function outOfPlace(deed: Deed): boolean {
  return deed.phrases.some(
    ({ preposition, head }) =>
      /^(?:from|of|out|into)$/.test(preposition) &&
      deed.ways.includes("out") &&
      !/^(?:chair|bed|bath|seat|way|sight|water|reach)$/.test(head),
  );
}

/** "left", "left the room", "left them there", and not "left the key on the table". */
function leavesPlace(deed: Deed): boolean {
  const [object] = deed.objects;
  if (deed.lemma !== "leave")
    return (
      deed.phrases.every(({ preposition }) => preposition !== "behind") && object === undefined
    );
  if (object === undefined)
    return deed.phrases.every(({ preposition }) => !/^(?:off|over|in)$/.test(preposition));
  if (object.person !== undefined || object.isHuman) return deed.objects.length === 1;
  return PLACES.has(object.head);
}

function comes(deed: Deed): boolean {
  const { lemma, ways, phrases, objects } = deed;
  if (lemma === "reach")
    return PLACES.has(objects[0]?.head ?? "") || DOORS.has(objects[0]?.head ?? "");
  if (lemma === "enter")
    return objects.length === 0 || PLACES.has(objects[0]?.head ?? "") || objects[0]?.head === "";
  if (lemma === "show") return ways.includes("up");
  if (lemma === "land") return objects.length === 0;
  if (lemma === "return")
    return objects.every(({ person, head }) => person === undefined && head === "");
  if (lemma === "appear" || lemma === "emerge")
    return phrases.every(({ preposition }) => preposition !== "to");
  if (lemma === "arrive") return true;
  // "came to the end", "came upon", "came to a decision", "came down to": nobody arrives.
  if (
    objects.some(
      ({ head }) => head !== "" && !/^(?:it|home|morning|time|day|night|way|evening)$/.test(head),
    )
  )
    return false;
  if (phrases.some(({ preposition }) => /^(?:upon|on)$/.test(preposition)) && ways.length === 0)
    return false;
  // "came into her head"
  if (
    phrases.some(({ head }) =>
      /^(?:head|mind|eyes|eye|face|voice|cheeks|hand|hands|use|view|sight|power|terms|blows|life|light|own)$/.test(
        head,
      ),
    )
  )
    return false;
  const to = phrases.find(({ preposition }) => preposition === "to");
  if (to !== undefined && ways.length === 0)
    return (
      to.person !== undefined ||
      PLACES.has(to.head) ||
      DOORS.has(to.head) ||
      /^(?:table|counter|bed|bedside|fire)$/.test(to.head)
    );
  if (ways.some((way) => /^(?:for|off|by|about|apart|across|upon|after)$/.test(way))) return false;
  if (
    phrases.some(({ preposition }) => preposition === "for" && lemma === "come") &&
    ways.length === 0 &&
    phrases.length === 1
  )
    return false;
  return (
    ways.length > 0 || phrases.length > 0 || lemma !== "come" || deed.endToken === deed.verb + 1
  );
}
