/**
 * What people do and are, in plain sentences of English: for *why* and for the ledger.
 *
 * Owns these words. People are called by their names, in the third person, whoever the reader is:
 * what is told here is told about the story, not by it. Numbers stand behind the words.
 */
import { unreachable } from "../../base/assert.ts";
import { OUTLOOKS } from "../../drama/cast.ts";
import type { Cast, Effect, Person, Proposition, Settling } from "../../drama/index.ts";
import { deedForThem, nameOf, possessive } from "../../drama/naming.ts";

/** A sentence out of a clause: a capital before, a full stop behind. */
export function sentence(text: string): string {
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…]”?$/.test(first) ? first : `${first}.`;
}

/** A number with its sign: `+3`, `−1`. */
export function signed(n: number): string {
  return n < 0 ? `−${-n}` : `+${n}`;
}

/** A number as it is, with a minus that is one. */
export function plain(n: number): string {
  return n < 0 ? signed(n) : String(n);
}

/** Words as somebody said or chose them. */
export function quoted(words: string): string {
  return `“${words}”`;
}

/** Clauses one after the other: `a`, `a and b`, `a, b and c`. */
export function listed(clauses: readonly string[]): string {
  if (clauses.length < 2) return clauses.join("");
  return `${clauses.slice(0, -1).join(", ")} and ${clauses[clauses.length - 1]}`;
}

export function thingName(cast: Cast, thing: number): string {
  return `the ${cast.things[thing]?.name ?? "thing"}`;
}

/** What a promise is of: `to wait for Derek`, or its name, where it has no words of its own. */
export function promiseName(cast: Cast, commitment: number): string {
  const { name = "", deed } = cast.commitments[commitment] ?? {};
  return deed ?? quoted(name.replaceAll("_", " "));
}

/** A clause whose subject was just named: `Derek leaves` becomes `he leaves`. */
export function afterNaming(cast: Cast, who: number, clause: string): string {
  const person = cast.people[who];
  // `they` would want other verbs; a possessive is no subject.
  if (person === undefined || person.pronoun === "they") return clause;
  const name = namesOf(person).find((each) => clause.startsWith(`${each} `));
  return name === undefined ? clause : person.pronoun + clause.slice(name.length);
}

function namesOf(person: Person): readonly string[] {
  return [person.name, ...person.aliases].sort((a, b) => b.length - a.length);
}

/** A fact at one of its values, as a clause: `it is not raining`, `the weather is mist`. */
export function factClause(cast: Cast, { fact, value }: Proposition): string {
  const declared = cast.facts[fact];
  if (declared === undefined) return "something";
  const { clause, values } = declared;
  const word = values[value] ?? "";
  if (word === "yes") return clause;
  if (word !== "no") return `${clause} is ${word}`;
  const denied = clause.replace(/ (is|are|was|were|has|have|had|can|will|must) /, " $1 not ");
  return denied === clause ? `it is not so that ${clause}` : denied;
}

/** What somebody wants or dreads: `what Meredith wants, to be with Derek`. */
export function goalClause(cast: Cast, goal: number): string {
  const declared = cast.goals[goal];
  if (declared === undefined) return "something";
  const verb = declared.weight < 0 ? "dreads" : "wants";
  return `what ${nameOf(cast, declared.owner)} ${verb}, ${declared.words}`;
}

/** After "it is unlikely": `for Meredith to be with Derek`. */
function forGoal(cast: Cast, goal: number): string {
  const declared = cast.goals[goal];
  if (declared?.words.startsWith("to ") !== true) return `(${goalClause(cast, goal)})`;
  return `for ${nameOf(cast, declared.owner)} ${declared.words}`;
}

export function outlookWord(outlook: number): string {
  return OUTLOOKS[outlook] ?? "open";
}

// ─── What happened ─────────────────────────────────────────────────────────────────────────

/** An effect that took place, as a clause in the past. */
export function effectClause(cast: Cast, effect: Effect): string {
  const name = (who: number): string => nameOf(cast, who);
  const so = (who: number, what: Proposition): string =>
    `that ${afterNaming(cast, who, factClause(cast, what))}`;
  switch (effect.kind) {
    case "now":
      return `now ${factClause(cast, effect.what)}`;
    case "tells":
      return `${name(effect.who)} told ${name(effect.to)} ${so(effect.who, effect.what)}`;
    case "lies":
      return `${name(effect.who)} lied to ${name(effect.to)}: ${so(effect.who, effect.what)}`;
    case "learns":
      return `${name(effect.who)} found out ${so(effect.who, effect.what)}`;
    case "overhears":
      return `${name(effect.who)} overheard ${so(effect.who, effect.what)}`;
    case "guesses":
      return `${name(effect.who)} guessed ${so(effect.who, effect.what)}`;
    case "arrives":
      return `${name(effect.who)} arrived`;
    case "leaves":
      return `${name(effect.who)} left`;
    case "gives":
    case "lends":
    case "returns":
    case "takes":
    case "takesOff":
    case "drops":
    case "loses":
    case "finds":
    case "wears":
      return handlingClause(cast, effect);
    case "asksFor":
    case "accepts":
    case "releases":
    case "withholds":
    case "vows":
    case "keeps":
    case "breaks":
    case "withdraws":
    case "promises":
    case "lapses":
      return promiseClause(cast, effect);
    case "becomes":
      return `it became ${outlookWord(effect.outlook)} ${forGoal(cast, effect.goal)}`;
    case "makes":
      return `${name(effect.who)} made it ${outlookWord(effect.outlook)} ${forGoal(cast, effect.goal)}`;
    case "feels": {
      const { feeling, level } = effect;
      const whom =
        "toward" in feeling && feeling.toward >= 0 && feeling.toward !== effect.who
          ? ` ${feeling.kind === "anger" ? "at" : "for"} ${name(feeling.toward)}`
          : "";
      const much = ["", "", "much ", "great "][level] ?? "";
      return `${name(effect.who)} came to feel ${much}${feeling.kind}${whom}`;
    }
    case "forgives":
      return `${name(effect.who)} forgave ${name(effect.to)}`;
    case "warmsTo":
      return `${name(effect.who)} warmed to ${name(effect.to)}`;
    case "coolsTo":
      return `${name(effect.who)} cooled to ${name(effect.to)}`;
    case "masks": {
      const { mask } = effect;
      if (mask.kind === "open") return `${name(effect.who)} let it show`;
      if (mask.kind === "plays") return `${name(effect.who)} played ${mask.feeling}`;
      const hidden =
        mask.kind === "hides"
          ? `${possessive(cast, effect.who)} ${mask.feeling}`
          : `what ${afterNaming(cast, effect.who, `${name(effect.who)} felt`)}`;
      return `${name(effect.who)} hid ${hidden}`;
    }
    case "timePasses":
      return "time passed";
    default:
      return unreachable(effect);
  }
}

function handlingClause(cast: Cast, effect: Extract<Effect, { readonly thing: number }>): string {
  const name = nameOf(cast, effect.who);
  const thing = thingName(cast, effect.thing);
  switch (effect.kind) {
    case "gives":
      return `${name} gave ${nameOf(cast, effect.to)} ${thing}`;
    case "lends":
      return `${name} lent ${nameOf(cast, effect.to)} ${thing}`;
    case "returns":
      return `${name} gave ${thing} back`;
    case "takes":
      return `${name} took ${thing}`;
    case "takesOff":
      return `${name} took off ${thing}`;
    case "drops":
      return `${name} put ${thing} down`;
    case "loses":
      return `${name} lost ${thing}`;
    case "finds":
      return `${name} found ${thing}`;
    case "wears": {
      const place = cast.things[effect.thing]?.places[effect.place];
      return `${name} put on ${thing}${place === undefined ? "" : `, ${place}`}`;
    }
    default:
      return unreachable(effect);
  }
}

function promiseClause(
  cast: Cast,
  effect: Extract<Effect, { readonly commitment: number }>,
): string {
  const { commitment } = effect;
  const promise = promiseName(cast, commitment);
  const toThem = deedForThem(cast, commitment) ?? promise;
  if (effect.kind === "lapses") return `the promise ${promise} lapsed`;
  const name = nameOf(cast, effect.who);
  const { debtor = -1, creditor = -1 } = cast.commitments[commitment] ?? {};
  switch (effect.kind) {
    case "asksFor":
      return `${name} asked ${nameOf(cast, debtor)} to promise ${toThem}`;
    case "accepts":
      return `${name} accepted the promise ${toThem}`;
    case "releases":
      return `${name} released ${nameOf(cast, debtor)} from the promise ${toThem}`;
    case "withholds":
      return `${name} withheld from ${nameOf(cast, creditor)} the promise ${toThem}`;
    case "vows":
      return cast.commitments[commitment]?.deed === undefined
        ? `${name} vowed ${promise} to ${nameOf(cast, creditor)}`
        : `${name} vowed ${promise}`;
    case "promises": {
      const way = effect.condition > 0 ? ", on a condition" : "";
      return `${name} promised ${nameOf(cast, creditor)} ${toThem}${way}`;
    }
    case "keeps":
      return `${name} kept the promise ${promise}`;
    case "breaks":
      return `${name} broke the promise ${promise}`;
    case "withdraws":
      return `${name} took back the promise ${promise}`;
    default:
      return unreachable(effect);
  }
}

/** What a promise did by itself. */
export function settlingClause(cast: Cast, { kind, commitment }: Settling): string {
  const promise = promiseName(cast, commitment);
  if (kind === "due") return `what the promise ${promise} hung on came true: it is owed`;
  if (kind === "lapsed") return `what the promise ${promise} hung on can't come true any more`;
  return `the promise ${promise} was broken: its time is past`;
}

// ─── How somebody feels ────────────────────────────────────────────────────────────────────

const ADJECTIVES: Readonly<Record<string, string>> = {
  joy: "glad",
  distress: "unhappy",
  anger: "angry",
  gratitude: "grateful",
  pride: "proud",
  shame: "ashamed",
  tenderness: "tender",
  relief: "relieved",
  satisfaction: "satisfied",
  disappointment: "disappointed",
  "fears confirmed": "sure now of what was feared",
  "happy-for": "happy for another",
  pity: "sorry for another",
  resentment: "resentful",
  gloating: "pleased at another's loss",
  admiration: "admiring",
  reproach: "reproachful",
  remorse: "remorseful",
  gratification: "gratified",
  calm: "calm",
};

const TOWARD: Readonly<Record<string, string>> = {
  anger: "with",
  gratitude: "to",
  tenderness: "toward",
};

/** How much: at 1 a little, at 3 very. */
function degree(level: number): string {
  return level >= 3 ? "very " : level === 1 ? "a little " : "";
}

/**
 * `a little angry with Derek`; `toward` −1 for nobody in particular. `whom` is what they are
 * called here.
 */
export function feelingWords(
  cast: Cast,
  kind: string,
  level: number,
  toward: number,
  whom: string = nameOf(cast, toward),
): string {
  const preposition = TOWARD[kind];
  const at = preposition === undefined || toward < 0 ? "" : ` ${preposition} ${whom}`;
  return `${degree(level)}${ADJECTIVES[kind] ?? kind}${at}`;
}

/** A face's word: what is shown, without its degree. */
export function shownWord(kind: string): string {
  if (kind === "hope") return "hopeful";
  return kind === "fear" ? "afraid" : (ADJECTIVES[kind] ?? kind);
}

/** A goal's mood, of its owner: `a little hopeful`, `afraid for it`. */
export function moodWords(cast: Cast, goal: number, mood: number): string {
  const isDreaded = (cast.goals[goal]?.weight ?? 1) < 0;
  if (mood > 0) return `${degree(mood)}hopeful${isDreaded ? " of being spared it" : ""}`;
  return `${degree(-mood)}afraid ${isDreaded ? "of it" : "for it"}`;
}

const BONDS = [
  "hates",
  "dislikes",
  "is cool to",
  "is indifferent to",
  "likes",
  "is fond of",
  "loves",
];

/** What a bond of this size is: `loves`. */
export function bondVerb(size: number): string {
  return BONDS[size + 3] ?? "knows";
}

/** `Meredith loves Derek`. */
export function bondClause(cast: Cast, who: number, to: number, size: number): string {
  return `${nameOf(cast, who)} ${bondVerb(size)} ${nameOf(cast, to)}`;
}
