/**
 * Somebody speaks in a scene that they have left.
 *
 * Follows who goes out, drives away, is put to bed or dies, and forgets it as soon as anything could
 * have brought them back: another scene, a word of time or of returning, anything they do. Then a
 * speech whose tag names them is reported, unless it comes from outside, or over a wire.
 */
import { speaksAfterLeaving } from "../../base/messages/draft.ts";
import type { TextSpan } from "../document.ts";
import { formOf } from "../document.ts";
import { ADVERB, CAPITAL, DETERMINER, PAUSE, POSSESSIVE, STOP } from "../words/kinds.ts";
import { clauseEnd, clauseStart } from "./clause.ts";
import { findingFrom, type LintFinding } from "./finding.ts";
import { type Being, type Meant, type People, peopleOf } from "./people.ts";
import { kindAt, lowerAt, type Prose, partsAt, spanOfTokens } from "./prose.ts";
import type { LintRule } from "./rule.ts";
import { narrationAfter, tagShapeAt } from "./tag-shapes.ts";

export const SPEAKS_AFTER_LEAVING: LintRule = {
  code: "speaks-after-leaving",
  severity: "warning",
  find: (prose) => {
    const people = peopleOf(prose);
    const tags = readTags(prose, people);
    const gone = new Map<number, Gone>();
    const found: LintFinding[] = [];
    let scene = -1;
    for (let i = 0; i < prose.doc.tokens.count; i++) {
      const tag = tags.get(i);
      if (tag !== undefined) {
        const away = gone.get(tag.being.id);
        if (away !== undefined && isApart(prose, away, tag)) {
          if (!isFromAfar(prose, tag)) found.push(report(prose, away, tag));
          gone.delete(tag.being.id);
        }
      }
      const sceneHere = sceneOf(prose, i);
      if (sceneHere !== scene) {
        gone.clear();
        scene = sceneHere;
      }
      if (prose.isTold[i] !== 1) continue;
      if (gone.size > 0) {
        if (bringsBack(prose, i)) gone.clear();
        const k = people.at[i] as number;
        if (k >= 0) forget(prose, gone, people.meant[k] as Meant, tags);
      }
      const left = departureAt(prose, people, i);
      if (left !== undefined) gone.set(left.being.id, left);
    }
    return found;
  },
};

interface Gone {
  readonly being: Being;
  /** The verb of going. */
  readonly token: number;
}

/** A speech, with the being that its tag names. */
interface Spoken {
  readonly being: Being;
  /** Of the tag. */
  readonly first: number;
  readonly end: number;
  readonly verb: number;
  readonly span: TextSpan;
}

/** By the first token of the speech, or of its tag where a document has taken no token for speech. */
function readTags(prose: Prose, people: People): Map<number, Spoken> {
  const { doc } = prose;
  const found = new Map<number, Spoken>();
  prose.quoted.forEach((quoted, index) => {
    if (!quoted.isSpeech) return;
    const { first, end } = narrationAfter(prose, quoted, index);
    const tag = tagShapeAt(prose, first, end);
    if (tag === undefined || tag.subject === "pronoun") return;
    for (let i = tag.subjectFirst; i < tag.subjectEnd; i++) {
      const k = people.at[i] as number;
      if (k < 0) continue;
      const meant = people.meant[k] as Meant;
      if (meant.role === "owner" || meant.isPronoun) continue;
      const last = doc.tokens.end[tag.endToken - 1] as number;
      const span = { start: quoted.start, end: last };
      found.set(tag.firstToken, {
        being: meant.being,
        first: tag.firstToken,
        end,
        verb: tag.verb,
        span,
      });
      return;
    }
  });
  return found;
}

function sceneOf(prose: Prose, token: number): number {
  const sentence = prose.doc.sentences[prose.sentenceOf[token] as number];
  return sentence === undefined ? -1 : (prose.doc.paragraphs[sentence.paragraph]?.scene ?? -1);
}

/** A whole sentence stands between going and speaking: "He went out. “Don't,” he said" may be meant. */
function isApart(prose: Prose, gone: Gone, tag: Spoken): boolean {
  const from = prose.sentenceOf[gone.token] as number;
  const to = prose.sentenceOf[tag.first] as number;
  return to - from >= 2 && to - from < 40;
}

// ------------------------------------------------------------------------------- going away

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
function departureAt(prose: Prose, people: People, i: number): Gone | undefined {
  const { verb, form } = partsAt(prose, i);
  const { lower } = formOf(prose.doc, i);
  if (verb === undefined && !/^(?:gone|dead|air|asleep|unconscious|empty)$/.test(lower))
    return undefined;
  const end = clauseEnd(prose, i);
  const isFinite = form === "past" || form === "finite" || form === "base" || form === "participle";
  if (/^(?:gone|dead|air|asleep|unconscious|empty)$/.test(lower)) return stateAt(prose, people, i);
  if (!isFinite || verb === undefined) return undefined;
  const carried = carriedAway(prose, people, i, verb, end);
  if (carried !== undefined) return carried;
  const vehicle = vehicleAt(prose, people, i, verb, end);
  if (vehicle !== undefined) return vehicle;
  if (!goesAway(prose, i, verb, end)) return undefined;
  const who = subjectOf(prose, people, i);
  return who === undefined || isUnreal(prose, i) ? undefined : { being: who, token: i };
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
    if (to !== null && verb !== "start") {
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

function wordsFrom(prose: Prose, from: number, end: number): string {
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

/** Whether a verb is only wished, denied, or before its time. "had gone" counts where it is a state. */
function isUnreal(prose: Prose, verb: number, mayHavePast = false): boolean {
  const first = Math.max(clauseStart(prose, verb), verb - 6);
  for (let k = first; k < verb; k++) {
    const { lower } = formOf(prose.doc, k);
    if (!UNREAL.test(lower)) continue;
    if ((mayHavePast || k === verb - 1 || k === verb - 2) && /^(?:had|'d|until|till)$/.test(lower))
      continue;
    return true;
  }
  const lead = first > 0 ? lowerAt(prose, first - 1, 0, verb) : "";
  return (
    /^(?:if|when|before|after|unless|whenever|since|once|while|as)$/.test(lead) ||
    (!mayHavePast && /^(?:until|till)$/.test(lead))
  );
}

/** Mentions looked through for a subject; sentences may have no end. */
const LOOK_BACK = 24;

/** Who does what a verb says: the nearest subject before it in its sentence, past other verbs. */
function subjectOf(prose: Prose, people: People, verb: number): Being | undefined {
  const sentence = prose.sentenceOf[verb] as number;
  const last = people.lastAt[verb] as number;
  for (let k = last; k >= 0 && k > last - LOOK_BACK; k--) {
    const meant = people.meant[k] as Meant;
    if (prose.sentenceOf[meant.first] !== sentence) return undefined;
    if (meant.role !== "subject" || meant.end > verb) continue;
    // "his horse went off", "the trifle left": something else stands directly before the verb.
    if (hasOtherSubject(prose, meant.end, verb)) return undefined;
    return /^(?:you|i)$/i.test(meant.being.name) ? undefined : meant.being;
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
  const first = clauseStart(prose, verb);
  return first > from || (kindAt(prose, first) & (DETERMINER | POSSESSIVE)) !== 0;
}

// ------------------------------------------------------------------------------- coming back

const RETURNS =
  /^(?:woke|wakes|woken|awoke|waking|stirred|stirs|returned|returns|returning|reappeared|reappears|re-entered|re-enters|later|tomorrow|reentered|reopened|readmitted|resurrected|flashback|remembered|recalled|remember|dreamed|dreamt|dream|ghost|telephone|phone|phoned|telephoned|rang|radio|recording|tape|letter|wrote|note)$/;

function bringsBack(prose: Prose, i: number): boolean {
  const { lower } = formOf(prose.doc, i);
  const { count } = prose.doc.tokens;
  if (RETURNS.test(lower)) return true;
  const next = lowerAt(prose, i + 1, 0, count);
  if (lower === "door" || lower === "doors")
    return /^(?:opened|opens|flew|swung|burst|creaked)$/.test(next);
  return (
    /^(?:next|following)$/.test(lower) &&
    /^(?:day|morning|week|evening|month|year|afternoon|night|time)$/.test(next)
  );
}

/** Whatever somebody does, they do here again; being looked at, owning and having spoken is nothing. */
function forget(
  prose: Prose,
  gone: Map<number, Gone>,
  meant: Meant,
  tags: ReadonlyMap<number, Spoken>,
): void {
  const away = gone.get(meant.being.id);
  if (away === undefined || meant.role !== "subject") return;
  // Of the sentence of going itself, and of the one after it, the rest is going too.
  if ((prose.sentenceOf[meant.first] as number) - (prose.sentenceOf[away.token] as number) < 1)
    return;
  for (const at of [meant.first, meant.first - 1, meant.first - 2]) {
    const tag = tags.get(at);
    if (tag !== undefined && tag.being === meant.being) return;
  }
  gone.delete(meant.being.id);
}

/** Called from the stairs; said over the telephone; through the door. */
function isFromAfar(prose: Prose, tag: Spoken): boolean {
  const { doc } = prose;
  const verb = formOf(doc, tag.verb).lower;
  const isLoud = /^(?:call|shout|yell|cri|cry|scream|bawl|bellow|holler|roar|wail)/.test(verb);
  const stop = Math.min(tag.end, tag.first + 30);
  for (let k = tag.first; k < stop; k++) {
    const { lower, is } = formOf(doc, k);
    if (/^(?:had|'d|would|used)$/.test(lower) && k < tag.verb) return true;
    if (
      /^(?:outside|upstairs|downstairs|below|above|behind|through|down|up|telephone|phone|radio|letter|note|receiver|intercom|doorway|threshold|landing|stairs|staircase|window|distance|voicemail|tape|screen|memory|returning|entering|reappearing)$/.test(
        lower,
      )
    )
      return true;
    if (isLoud && /^(?:from|back|over|across)$/.test(lower)) return true;
    if ((is & STOP) !== 0) break;
  }
  return false;
}

function report(prose: Prose, gone: Gone, tag: Spoken): LintFinding {
  const { name } = gone.being;
  const who = name.charAt(0).toUpperCase() + name.slice(1);
  const other = spanOfTokens(prose.doc, gone.token, gone.token + 1);
  return findingFrom(speaksAfterLeaving, tag.span, { who }, { other });
}
