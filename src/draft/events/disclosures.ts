/**
 * Finds who first tells whom what.
 *
 *     "I signed the divorce papers."      Derek signed the divorce papers
 *     "I leave for Maine in the morning." Derek leaves for Maine in the morning
 *
 * Owns what counts as news: a statement of what has been done, what is so, or what is about to
 * be, by somebody about themselves or theirs. What is felt, thought, asked or merely polite is
 * none. Each is told once: whoever says it again tells nothing.
 */
import { isVerb } from "../../english/lexicon.ts";
import { baseFromIng, basesFromPast, pastFromBase } from "../../english/verb-forms.ts";
import { type Quotation, textOf, tokenFrom, wordsOf } from "../document.ts";
import type { Addressed } from "../speakers/addressees.ts";
import type { Attribution } from "../speakers/attribute.ts";
import { wordSet } from "../words/word-set.ts";
import {
  keyFrom,
  type SaidClauses,
  type SpokenClause,
  untilComma,
  withoutCall,
} from "./clauses.ts";
import type { StoryEvent } from "./event.ts";
import { type FactContext, factFrom } from "./fact-words.ts";
import { wordsMet } from "./fresh-words.ts";
import { certaintyOfTelling, type Hearing, newsWeight } from "./news.ts";
import { otherBefore, type PeopleAt } from "./people-at.ts";
import { isTakenAback, isWeighty, secrecyOf } from "./secrets.ts";

export function findDisclosures(
  attribution: Attribution,
  addressed: readonly Addressed[],
  people: PeopleAt,
  said: SaidClauses,
): StoryEvent[] {
  const { doc, cast } = attribution.reading;
  const events: StoryEvent[] = [];
  const told = new Set<string>();
  const facts: FactContext = {
    attribution,
    people,
    said,
    hearerOf: (index) => addressed[index]?.people[0],
  };
  const met = wordsMet(doc);
  // Who has announced something that is still to come.
  let announced: number | undefined;
  for (const quotation of doc.quotations) {
    const who = attribution.speakers[quotation.index];
    if (announced !== who) announced = undefined;
    const whom =
      addressed[quotation.index]?.people[0] ??
      (who === undefined
        ? undefined
        : otherBefore(people, tokenFrom(doc.tokens, quotation.spans[0]?.start ?? 0), [who]));
    if (who === undefined || whom === undefined || who === whom) continue;
    const clauses = (said[quotation.index] ?? []).map(withoutCall);
    const isCutOff = isAnsweredAtOnce(attribution, quotation);
    for (const [place, clause] of clauses.entries()) {
      const hearing = hearingOf(attribution, quotation, who, place);
      const weight = newsWeight(clause, hearing);
      const isStated = weight !== Number.NEGATIVE_INFINITY;
      // "Full of lace": what is revealed is said in a sentence.
      const seeming = secrecyOf(clause);
      const secrecy = seeming === "reveals" && !isStated ? "none" : seeming;
      if (secrecy === "announces") {
        announced = who;
        continue;
      }
      const owned = ownedUpTo(attribution, said, quotation, who, clause);
      if (owned !== undefined && !told.has(`${who} ${owned.key}`)) {
        told.add(`${who} ${owned.key}`);
        const { start, end } = clause;
        const certainty = 0.7;
        const base = { kind: "tells", who, whom, start, end, quotation: quotation.index } as const;
        const name = cast.people[who]?.name ?? "";
        events.push({ ...base, what: `${name} ${owned.what}`, key: owned.key, certainty });
        continue;
      }
      const plainNews = newsIn(clause);
      // What was announced is told in a sentence of its own.
      const isAnnounced = announced !== undefined && isStated;
      const isMeant = isStated || secrecy === "breaks" || secrecy === "confesses";
      if (plainNews === undefined && (!isMeant || isHedged(clause) || introduces(clause))) continue;
      const certainty = certaintyOfTelling({
        form: isStated ? weight : NO_FORM,
        secrecy,
        hearing,
        isAnnounced,
        isDeparture: plainNews?.isDeparture === true,
        isVague: isVagueIn(clause),
        isCutOff,
        names: namesIn(clause),
        fresh: met.freshIn(clause),
      });
      if (certainty < WORTH_SAYING) continue;
      announced = undefined;
      const words = plainNews?.words ?? inShort(clause, hearing);
      const about = plainNews?.about ?? words.slice(1);
      const what = factFrom(facts, quotation.index, clause, words, who, whom);
      const key = keyFrom(about, 2);
      if (told.has(key)) continue;
      told.add(key);
      const { start, end } = clause;
      const base = { kind: "tells", who, whom, start, end, quotation: quotation.index } as const;
      events.push({ ...base, what, key, certainty });
    }
  }
  return events;
}

/** So many words are soon read. */
const SHORT = 10;

/** "He wasn't drowned, Josiah Tapscott, not by a long way": what is stated, of a long sentence. */
function inShort(clause: SpokenClause, hearing: Hearing): readonly string[] {
  const { words, spelt, untilComma } = clause;
  const behind = spelt.slice(untilComma, untilComma + 2).every((word) => /^\p{Lu}/u.test(word));
  if (untilComma < 3 || (!behind && words.length <= SHORT)) return spelt;
  const first = { ...clause, words: words.slice(0, untilComma), spelt: spelt.slice(0, untilComma) };
  return newsWeight(first, hearing) === Number.NEGATIVE_INFINITY ? spelt : first.spelt;
}

/** What is less sure than this is not even a guess. */
const WORTH_SAYING = 0.5;

/** How much the form of what is no whole statement says for its being news. */
const NO_FORM = -2.5;

/** So little between two speeches is no pause: who hears the first has nothing to take in. */
const AT_ONCE = 6;

/** Whether the next speech follows with nothing told between. */
function isAnsweredAtOnce({ reading: { doc } }: Attribution, quotation: Quotation): boolean {
  const end = quotation.spans.at(-1)?.end ?? 0;
  const next = doc.quotations[quotation.index + 1]?.spans[0]?.start ?? doc.text.length;
  return next - end < AT_ONCE;
}

/** "I'm Loretta Vance", "there's Crabtree Parva": a name, and no news. */
function introduces({ words, spelt }: SpokenClause): boolean {
  const lead = INTRODUCES.exec(words.join(" "))?.[0].trim().split(" ").length ?? 0;
  return lead > 0 && spelt.slice(lead).every((word) => /^\p{Lu}/u.test(word));
}

const INTRODUCES =
  /^(?:and |but |then )?(?:i'm|i am|this is|there's|there is|here's|here is|that's|my name is|my name's|the name's) (?=\S)/;

/** How many names stand in a clause behind its first word. */
function namesIn({ spelt }: SpokenClause): number {
  return spelt.slice(1).filter((word) => /^\p{Lu}\p{Ll}/u.test(word)).length;
}

/** "Did you take the money?" "Yes, Father.": what is owned up to, in the words of who asked. */
function ownedUpTo(
  { speakers }: Attribution,
  said: SaidClauses,
  { index }: Quotation,
  who: number,
  clause: SpokenClause,
): { readonly what: string; readonly key: string } | undefined {
  if (clause.isQuestion || !OWNS_UP.test(untilComma(clause))) return undefined;
  const before = index > 0 && speakers[index - 1] !== who ? said[index - 1] : undefined;
  const whole = before?.at(-1);
  if (whole === undefined) return undefined;
  const last = withoutCall(whole);
  const all = last.words.join(" ");
  const asked = /^(?:and |but |so )*did you (?:really |ever )?(\w+) (.+)$/.exec(all);
  const charged = last.isQuestion ? null : /^(?:so |then |and )*you (\w+) (.+)$/.exec(all);
  const base = asked?.[1];
  const past = base === undefined ? charged?.[1] : pastFromBase(base);
  const rest = (asked ?? charged)?.[2];
  if (past === undefined || rest === undefined || !isPast(past) || HEDGES.has(past))
    return undefined;
  if (asked !== null && !isWeighty(past)) return undefined;
  return { what: `${past} ${rest}`, key: keyFrom([past, ...rest.split(" ")], 2) };
}

const OWNS_UP =
  /^(?:yes|i did|i did it|i have|every one(?: of them)?|every (?:word|penny|last one)|all of (?:it|them)|it's true|it was me|it is true|i'm afraid (?:so|i did))(?: |$)/;

interface News {
  /** The clause, "I" first, spelt as it was. */
  readonly words: readonly string[];
  /** What it is about, for a name. */
  readonly about: readonly string[];
  /** Of somebody's going, which matters to whoever stays. */
  readonly isDeparture?: boolean;
}

/** How something said is brought up, and how it is taken. */
export function hearingOf(
  attribution: Attribution,
  quotation: Quotation,
  who: number,
  place: number,
): Hearing {
  const { doc } = attribution.reading;
  const before = doc.quotations[quotation.index - 1];
  const asked = before === undefined ? "" : wordsOf(doc, before);
  const end = quotation.spans.at(-1)?.end ?? 0;
  const next = doc.quotations[quotation.index + 1];
  const isNext = next !== undefined && attribution.speakers[next.index] !== who;
  const answer = isNext ? wordsOf(doc, next) : "";
  const until = next?.spans[0]?.start ?? doc.text.length;
  const behind = textOf(doc, { start: end, end: Math.min(until, end + TAG) });
  return {
    isAnswer:
      before !== undefined &&
      attribution.speakers[before.index] !== who &&
      place < 2 &&
      WANTS_TO_KNOW.test(asked),
    isStunned: stuns(attribution, quotation),
    isAskedBack: answer.length < 60 && ASKS_BACK.test(answer),
    isKnown: isNext && KNOWS.test(answer),
    isConfided: CONFIDES.test(behind),
    place,
  };
}

/** So many characters behind the words may be their tag. */
const TAG = 60;

const WANTS_TO_KNOW =
  /\b(?:what|who|where|when|why|how|tell me|well)\b[^.!]*\?["”’'»]?$|\b(?:tell me|go on|out with it|speak)\b[^?]*["”’'»]?$|\bdid (?:you|he|she|they)\b.*\?["”’'»]?$/i;

const ASKS_BACK =
  /^["“‘'—\s]*(?:what|who|when|how|since when|where|why|you what|\w+[!?]|at \w+!|to \w+[?!]|my god|good god|good lord|it's not true|that's not|you're lying|you knew|you never|i didn't know|i had no|is it|are you|does|did|do you)\b/i;

const KNOWS =
  /^["“‘'—\s]*(?:and |but |yes |oh )?(?:so (?:you|he|she|they) (?:keep|say|said|told|tell)|i know\b(?! (?:who|what|nothing))|i knew|(?:so )?i(?:'ve)? heard|you(?:'ve| have)? (?:told|said)|everybody knows|as you say|we know|i remember|i can see|i noticed|i saw|of course (?:he|she|it|they) )/i;

const CONFIDES =
  /^[^.!?]*\b(?:told|admitted|confessed|whispered|blurted|announced|confided|murmured|at last|finally|quietly|low|softly|very fast|heavily|slowly|in a low voice|under (?:his|her|my|your) breath)\b/i;

/** Whether what is told behind a turn shows somebody struck: that is plainer than an answer. */
function stuns(attribution: Attribution, { index, paragraph }: Quotation): boolean {
  const { doc } = attribution.reading;
  const isSame = (at: number): boolean =>
    doc.quotations[at]?.paragraph === paragraph &&
    attribution.speakers[at] === attribution.speakers[index];
  // What was said before it in the same turn was not struck at.
  if (isSame(index - 1)) return false;
  let last = index;
  while (isSame(last + 1) && last < index + 2) last++;
  const end = doc.quotations[last]?.spans.at(-1)?.end ?? 0;
  const next = doc.quotations[last + 1]?.spans[0]?.start ?? doc.text.length;
  return isTakenAback(textOf(doc, { start: end, end: Math.min(next, end + STUNNED) }));
}

/** So many characters behind somebody is shown to be struck. */
const STUNNED = 200;

/** "I wrote it": of what is not said here. */
function isVagueIn({ words }: SpokenClause): boolean {
  return words.length < 4 && /^(?:him|her|it|them|that|this|you)$/.test(words.at(-1) ?? "");
}

function isHedged({ words, isQuestion }: SpokenClause): boolean {
  return (
    isQuestion ||
    words.length < 2 ||
    words.length > 22 ||
    /^i (?:believe|think|suppose|fancy|imagine|expect|daresay)\b/.test(words.join(" ")) ||
    /^(?:if|perhaps|maybe|please|come|let|do|don't|go|give|take|sit|stop|wait|tell|look)$/.test(
      words[0] ?? "",
    ) ||
    words.some((word) => /^(?:if|would|should|might|may|perhaps|maybe|suppose|hope)$/.test(word))
  );
}

function newsIn(clause: SpokenClause): News | undefined {
  if (clause.isQuestion) return undefined;
  let from = 0;
  while (
    /^(?:and|but|well|so|oh|no|yes|because|then|look|listen|now|darling)$/.test(
      clause.words[from] ?? "",
    )
  )
    from++;
  const to = clause.untilComma - from >= 3 ? clause.untilComma : clause.words.length;
  const words = clause.words.slice(from, to);
  const spelt = clause.spelt.slice(from, to);
  const [first = "", second = ""] = words;
  if (words.length < 2 || words.length > 22) return undefined;
  if (words.some((word) => HEDGES.has(word) || word.endsWith("n't") || word === "not"))
    return undefined;
  if (first === "i'm" || (first === "i" && second === "am")) {
    const verb = first === "i'm" ? second : (words[2] ?? "");
    return isDoing(verb)
      ? { words: spelt, about: words.slice(first === "i'm" ? 1 : 2) }
      : undefined;
  }
  if (first === "i've" || (first === "i" && second === "have")) {
    const rest = words.slice(first === "i've" ? 1 : 2).filter((word) => !ADVERBS.test(word));
    const [verb = ""] = rest;
    if (isFeeling(verb) || rest.length < 2 || !isParticiple(verb)) return undefined;
    return { words: spelt, about: rest };
  }
  if (first !== "i") return undefined;
  const rest = words.slice(1).filter((word) => !ADVERBS.test(word));
  const [verb = ""] = rest;
  if (isFeeling(verb) || rest.length < 3) return undefined;
  if (isPast(verb)) return { words: spelt, about: rest };
  // "I leave for Maine in the morning": the present of what is settled.
  if (isVerb(verb) && MOVES.has(verb) && WHEN.test(words.join(" ")))
    return { words: spelt, about: rest, isDeparture: true };
  return undefined;
}

const HEDGES: ReadonlySet<string> =
  wordSet(`if wish would could should might may maybe perhaps suppose guess think thought know knew hope
   never ever mean meant want wanted need wonder sorry believe feel felt see saw understand love
   loved promised promise swore swear vowed offered hate miss missed remember forgot heard hear like liked expect expected who`);
const ADVERBS = /^(?:already|just|also|only|really|finally|always|actually|even|once|now|\w+ly)$/;
const MOVES: ReadonlySet<string> = wordSet(
  `leave go start sail fly move marry depart travel return begin retire report`,
);
const WHEN =
  /\b(?:tomorrow|tonight|today|morning|evening|noon|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|soon|for \w+)\b/;
const STATES: ReadonlySet<string> =
  wordSet(`was were had did said asked told came went been got made done gone seen thought known felt said
   being having trying getting going doing looking thinking wondering saying asking telling guessing
   hoping feeling talking kidding joking listening waiting sitting standing making`);

function isFeeling(verb: string): boolean {
  return HEDGES.has(verb) || STATES.has(verb);
}

function isDoing(verb: string): boolean {
  return verb.endsWith("ing") && !STATES.has(verb) && baseFromIng(verb, isVerb) !== undefined;
}

function isPast(verb: string): boolean {
  return basesFromPast(verb, isVerb).past.length > 0;
}

function isParticiple(verb: string): boolean {
  return basesFromPast(verb, isVerb).participle.length > 0;
}
