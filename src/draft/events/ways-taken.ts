/**
 * Where a deed leads: in, away, along something, or nowhere.
 *
 * Owns the reading of a deed's ways and phrases. Who has been there, and so whether somebody who
 * goes along comes or goes, is presence.ts's to say.
 */
import type { Phrase } from "./behind-verb.ts";
import type { Deed } from "./deeds.ts";
import { AWAY, CARRIERS, DOORS, NO_WAY, PLACES, ROADS } from "./presence-words.ts";

/** "came in", "came through the doors": whoever has been told of may have been outside. */
export function entersBy({ ways, phrases }: Deed): boolean {
  return (
    ways.some((way) => /^(?:in|back|home)$/.test(way)) ||
    phrases.some(
      ({ preposition, head }) =>
        (/^(?:through|at|by)$/.test(preposition) && DOORS.has(head)) ||
        (preposition === "into" && PLACES.has(head)),
    )
  );
}

/** "down the ladder", "up the path", "into the booth", "between the tables". */
export function isAlong({ preposition, head }: Phrase): boolean {
  return (
    /^(?:up|down|along|through|into|across|over|round|around|between|past|among)$/.test(
      preposition,
    ) &&
    (PLACES.has(head) ||
      ROADS.has(head) ||
      DOORS.has(head) ||
      /^(?:tables|chairs|seat)$/.test(head))
  );
}

/** "under the lintel", "over the tape", "up the escalator": past something, to here. */
export function isPast({ preposition, head, determiner, owner }: Phrase): boolean {
  return (
    /^(?:under|over|up|down|through|across|along|past|between|into)$/.test(preposition) &&
    /^(?:the|a|an)$/.test(determiner) &&
    owner === undefined &&
    !NO_WAY.has(head)
  );
}

/** What is moved, rather than how far: "ran her hand", "drove the cattle". */
export function isSomething({ head, person, isHuman }: Phrase): boolean {
  if (person !== undefined || isHuman) return true;
  return (
    head !== "" &&
    !/^(?:home|way|day|days|mile|miles|yard|yards|step|steps|night|morning|evening|time|moment|while|it)$/.test(
      head,
    ) &&
    !PLACES.has(head)
  );
}

/** "slipped in", "burst into the room": and not "in the rain", "into a chair". */
export function leadsIn({ lemma, ways, phrases }: Deed): boolean {
  if (ways.some((way) => /^(?:out|off|away)$/.test(way))) return false;
  if (ways.includes("in") || ways.includes("inside") || ways.includes("indoors")) return true;
  if (lemma === "turn" || lemma === "set" || lemma === "start") return false;
  return phrases.some(
    ({ preposition, head }) =>
      preposition === "into" &&
      PLACES.has(head) &&
      !CARRIERS.has(head) &&
      !ways.includes("back") &&
      (lemma !== "go" || phrases.length > 1) &&
      !/^(?:town|city|village|wood|woods|forest|field|country|night|garden|street|yard)$/.test(
        head,
      ),
  );
}

/** "walked off", "out of the inn", "through the door", "from the room". */
export function leadsAway(deed: Deed): boolean {
  const { lemma, ways, phrases, verb, endToken } = deed;
  if (lemma === "turn" || lemma === "pull" || lemma === "draw") return false;
  if (
    lemma === "get" ||
    lemma === "roll" ||
    lemma === "pass" ||
    lemma === "move" ||
    lemma === "back"
  )
    return (
      ways.includes("out") &&
      phrases.some(
        ({ preposition, head }) =>
          (preposition === "of" && PLACES.has(head)) ||
          (preposition === "through" && DOORS.has(head) && lemma === "back"),
      )
    );
  if (/^(?:set|start|make|head)$/.test(lemma))
    return (
      ways.some((way) => /^(?:off|out|home|away)$/.test(way)) ||
      phrases.some(
        ({ preposition, head }) => /^(?:down|up|off|along)$/.test(preposition) && ROADS.has(head),
      )
    );
  // "You trail off": into silence.
  if (/^(?:fall|blow|pop|trail|burst)$/.test(lemma)) return false;
  // "went below"
  if (/^(?:go|run|hurry|rush|slip|dash)$/.test(lemma) && isBelow(deed)) return true;
  // "went up to bed", "ran for the barrier"
  if (
    phrases.some(
      ({ preposition, head, owner }) =>
        preposition === "to" && head === "bed" && owner === undefined,
    )
  )
    return lemma === "go";
  if (
    /^(?:run|make|dash|bolt|head|sprint|race)$/.test(lemma) &&
    phrases.some(
      ({ preposition, head }) =>
        preposition === "for" &&
        (DOORS.has(head) ||
          CARRIERS.has(head) ||
          /^(?:barrier|stairs|trees|woods|hills|street|road|shore|boats|lift)$/.test(head)),
    )
  )
    return true;
  const isOutOf = phrases.some(
    ({ preposition, head }) =>
      preposition === "of" &&
      !/^(?:chair|bed|bath|seat|way|sight|water|reach|breath|money|patience|words|things)$/.test(
        head,
      ),
  );
  if (ways.includes("out") && phrases.some(({ preposition }) => preposition === "of"))
    return isOutOf;
  if (ways.some((way) => AWAY.has(way)))
    // "walked away from the window"
    return !phrases.some(
      ({ preposition, head }) =>
        preposition === "from" && !PLACES.has(head) && !DOORS.has(head) && head !== "",
    );
  if (
    phrases.some(
      ({ preposition, head }) =>
        (/^(?:out|through)$/.test(preposition) && DOORS.has(head) && ways.includes("out")) ||
        (preposition === "from" && PLACES.has(head)),
    )
  )
    return true;
  if (
    /^(?:go|walk|hurry|run)$/.test(lemma) &&
    ways.length === 1 &&
    /^(?:up|down|upstairs|downstairs)$/.test(ways[0] as string)
  )
    return phrases.length === 0;
  if (/^(?:flee|bolt)$/.test(lemma)) return true;
  // "He turned and ran."
  if (lemma === "run" && endToken === verb + 1 && ways.length === 0) return !deed.isLikened;
  return lemma === "go" && isBare(deed);
}

/** "And he went.", "The kid went, stepping over the forks." */
export function isBare({ ways, phrases, objects, isLikened }: Deed): boolean {
  return ways.length === 0 && phrases.length === 0 && objects.length === 0 && !isLikened;
}

/** "went below", "went aft": from here, on board. */
function isBelow({ ways, objects }: Deed): boolean {
  return (
    ways.some((way) => BELOW.test(way)) ||
    objects.some(({ head, determiner }) => determiner === "" && BELOW.test(head))
  );
}

const BELOW = /^(?:below|aft|aloft|ashore|topside|upstairs|downstairs)$/;

/** "went to fetch the doctor", "ran to get help". */
export function isOnErrand({ phrases, ways }: Deed): boolean {
  return (
    !ways.includes("up") &&
    phrases.some(
      ({ preposition, head }) =>
        preposition === "to" && /^(?:fetch|find|get|call|warn|wake|bring|tell|see)$/.test(head),
    )
  );
}

/** "left", "left the room", "left them there", and not "left the key on the table". */
export function leavesPlace(deed: Deed): boolean {
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

export function comes(deed: Deed): boolean {
  const { lemma, ways, phrases, objects } = deed;
  const [object] = objects;
  if (lemma === "reach") return PLACES.has(object?.head ?? "") || DOORS.has(object?.head ?? "");
  if (/^(?:re-?)?enter$/.test(lemma))
    return object === undefined || PLACES.has(object.head) || object.head === "";
  if (lemma === "land" || lemma === "alight" || lemma === "dismount") return objects.length === 0;
  if (lemma === "return")
    return objects.every(({ person, head }) => person === undefined && head === "");
  if (/^(?:re)?appear$|^emerge$/.test(lemma))
    return phrases.every(({ preposition }) => preposition !== "to");
  if (lemma === "arrive")
    return !phrases.some(({ head }) =>
      /^(?:stage|conclusion|decision|age|point|opinion|verdict|answer|agreement|result)$/.test(
        head,
      ),
    );
  // "came to the end", "came upon", "came to a decision", "came down to": nobody arrives.
  if (
    objects.some(
      ({ head }) =>
        head !== "" &&
        !head.endsWith("ing") &&
        !/^(?:it|home|morning|time|day|night|way|evening)$/.test(head),
    )
  )
    return false;
  // Only the first phrase says where to; what comes behind it tells of how, and with what.
  const [first] = phrases;
  if (
    first?.preposition === "from" &&
    /^(?:chair|seat|throne|perch|ladder|horse)$/.test(first.head)
  )
    return false;
  if (/^(?:upon|on)$/.test(first?.preposition ?? "") && ways.length === 0) return false;
  // "came into her head"
  if (
    /^(?:head|mind|eyes|eye|face|voice|cheeks|hand|hands|use|sight|power|terms|blows|life|light|own|knees|attention|rest|stop|conclusion|end|senses)$/.test(
      first?.head ?? "",
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
  if (phrases.length === 1 && phrases[0]?.preposition === "for" && ways.length === 0) return false;
  return ways.length > 0 || phrases.length > 0 || deed.endToken === deed.verb + 1;
}
