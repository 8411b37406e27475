/**
 * People who do something in a story and whom the cast doesn't have, once it is known who speaks.
 *
 *     Then Mother got up.   "Who's there?" The novice gave it back.   A stout man came in.
 *
 * Owns which nouns stand for somebody of their own: a person's, as the subject of a verb, that no
 * name of the cast goes with. Whoever then has no part in any event is let go again, so that a
 * cast is not filled with passers-by. Who speaks is settled already and stays as it is.
 */
import { isVerb } from "../../english/lexicon.ts";
import { basesFromPast } from "../../english/verb-forms.ts";
import { matchAlias } from "../cast/aliases.ts";
import { type Cast, castOf, pronounFor, withFoundGenders } from "../cast/cast.ts";
import type { Gender, Person } from "../cast/person.ts";
import { type Doc, formOf, type Segment } from "../document.ts";
import type { Attribution } from "../speakers/attribute.ts";
import {
  ADVERB,
  ANYBODY,
  CAPITAL,
  CONJUNCTION,
  DETERMINER,
  FEMALE,
  KIN,
  kindsOf,
  MALE,
  POSSESSIVE,
  PREPOSITION,
  STOP,
  WORD,
} from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import { findDoers } from "./doers.ts";
import type { StoryEvent } from "./event.ts";
import { CALLINGS } from "./people-at.ts";

/** Words between "the" and its noun at the most. */
const REACH = 4;

/** Nouns of people that may be anybody who has been named, or nobody in particular. */
const ANYONE = wordSet(`other others one voice person somebody someone nobody fellow creature
  speaker companion friend master lover baby child children darling wretch fool driver hero
  patient other rest guest visitor host lady gentleman sir madam madame miss`);

/** Said again of somebody who has been named: by these only a new one is meant, with "a". */
const GENERIC = wordSet("man woman boy girl lad lass youth kid stranger newcomer gentleman lady");

/** An attribution whose cast has everybody who may have a part in what happens. */
export function withActors(attribution: Attribution): Attribution {
  const { reading } = attribution;
  const { doc, cast } = reading;
  const known = withKin(doc, cast);
  const names = findDoers(doc, known);
  const found = [...names, ...findNouns(doc, known, names)];
  if (found.length === 0 && known === cast) return attribution;
  const people = found.map((person, i) => ({ ...person, index: cast.people.length + i }));
  return {
    ...attribution,
    reading: {
      ...reading,
      cast: withFoundGenders(doc, castOf(doc, [...known.people, ...people])),
    },
  };
}

/** "my father", where there is a Pa: of an "I", or in so short a text of anybody. */
function withKin(doc: Doc, cast: Cast): Cast {
  if (doc.tokens.count > FEW) return cast;
  const have = new Set(
    cast.people.flatMap(({ aliases }) => aliases.map((each) => each.toLowerCase())),
  );
  let isChanged = false;
  const people = cast.people.map((person) => {
    const noun = person.aliases.map((each) => KIN_NAMES.get(each.toLowerCase())).find(Boolean);
    const others = ["my", "his", "her"]
      .map((lead) => `${lead} ${noun}`)
      .filter((alias) => noun !== undefined && !have.has(alias));
    if (others.length === 0) return person;
    isChanged = true;
    return { ...person, aliases: [...person.aliases, ...others] };
  });
  return isChanged ? castOf(doc, people) : cast;
}

/** What a child calls a parent. */
const KIN_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    father: "father pa papa dad daddy da pop",
    mother: "mother ma mama mamma mum mummy mam mom mommy",
    grandmother: "grandmother gran granny grandma nan nana",
    grandfather: "grandfather grandpa grandad granddad gramps",
  }).flatMap(([noun, names]) => names.split(" ").map((name) => [name, noun] as const)),
);

/** The same without those, from a number on, who have no part in any event. */
export function withoutIdle(
  attribution: Attribution,
  from: number,
  events: readonly StoryEvent[],
): { readonly attribution: Attribution; readonly events: readonly StoryEvent[] } {
  const { reading } = attribution;
  const { people } = reading.cast;
  if (people.length === from) return { attribution, events };
  const busy = new Set(
    events.filter(({ kind }) => TAKES_PART.test(kind)).flatMap(({ who, whom }) => [who, whom]),
  );
  const kept = people.filter(({ index }) => index < from || busy.has(index));
  const now = new Map(kept.map(({ index }, i) => [index, i]));
  const numbered = (person: number | undefined): number | undefined =>
    person === undefined ? undefined : now.get(person);
  const cast = castOf(
    reading.doc,
    kept.map((person, index) => ({ ...person, index })),
  );
  return {
    attribution: { ...attribution, reading: { ...reading, cast } },
    events: events
      .filter(({ who }) => who === undefined || now.has(who))
      .map((event) => ({ ...event, who: numbered(event.who), whom: numbered(event.whom) })),
  };
}

/** What makes somebody one of the people of a story: more than a smile. */
const TAKES_PART = /^(?:gives|takes|arrives|leaves|promises|vows|refuses|tells)$/;

/** Of whom there is one, so that whoever is named once is somebody. */
const SOLE: ReadonlySet<string> = new Set(
  "queen king prince princess emperor empress duke duchess bishop abbot abbess pope chief mayor"
    .split(" ")
    .map((noun) => `the ${noun}`),
);

interface Noun {
  readonly name: string;
  readonly gender: Gender | undefined;
  count: number;
  isSubject: boolean;
}

/** People who are nouns only, and subjects of a verb, beside those of a cast. */
export function findNouns(
  doc: Doc,
  cast: Cast,
  names: readonly Omit<Person, "index">[] = [],
): Omit<Person, "index">[] {
  const found = new Map<string, Noun>();
  const known = [...cast.people, ...names];
  const taken = nounsOf(known);
  // "the boy", where nobody who is named could be one.
  const isAlone = (noun: string): boolean => {
    const is = kindsOf(noun, noun, false);
    const gender = (is & MALE) !== 0 ? "m" : (is & FEMALE) !== 0 ? "f" : undefined;
    return (
      doc.tokens.count <= FEW &&
      gender !== undefined &&
      known.every((person) => person.kind === "teller" || (person.gender ?? gender) !== gender)
    );
  };
  for (const paragraph of doc.paragraphs)
    for (const segment of paragraph.segments) {
      if (segment.quotation !== undefined) continue;
      for (let i = segment.firstToken; i < segment.endToken; i++) {
        const named = matchAlias(cast.aliases, i, segment.endToken);
        if (named !== undefined) {
          i = named.end - 1;
          continue;
        }
        const noun = nounAt(doc, segment, i);
        if (noun === undefined) continue;
        note(doc, segment, found, taken, i, noun, isAlone);
        i = noun;
      }
    }
  return [...found.values()]
    .filter(
      ({ name, isSubject, count }) =>
        isSubject || (count > 1 && !/^(?:his|her) /.test(name)) || SOLE.has(name),
    )
    .map(({ name, gender }) => ({
      name,
      aliases: [name],
      gender,
      pronoun: pronounFor(gender),
      kind: "noun",
    }));
}

/** The nouns that somebody of the cast goes by: the Constable, of Constable Wicks. */
function nounsOf(people: readonly Omit<Person, "index">[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { aliases } of people)
    for (const alias of aliases)
      for (const word of alias.toLowerCase().split(/\s+/)) {
        found.add(word);
        for (const noun of CALLINGS.get(word.replace(/\.$/, "")) ?? []) found.add(noun);
      }
  return found;
}

/** The noun of "the old nurse", "my sister", "Mother" from a token on. */
function nounAt(doc: Doc, segment: Segment, token: number): number | undefined {
  const { is, lower } = formOf(doc, token);
  if ((is & KIN) !== 0 && (is & CAPITAL) !== 0 && (is & ANYBODY) !== 0)
    return PARENTS.has(lower) ? token : undefined;
  const isTheirs = /^(?:his|her)$/.test(lower) && doc.tokens.count <= FEW;
  if ((is & DETERMINER) === 0 && !isTheirs && !/^(?:my|our)$/.test(lower)) return undefined;
  if (/^(?:no|every|each|any|some|what|which|all|both|these|those|such)$/.test(lower))
    return undefined;
  for (let i = token + 1; i < segment.endToken && i <= token + REACH; i++) {
    const form = formOf(doc, i);
    const isPerson = (form.is & ANYBODY) !== 0;
    if ((form.is & WORD) === 0 && form.text !== ",") return undefined;
    if ((form.is & (PREPOSITION | CONJUNCTION | DETERMINER | POSSESSIVE)) !== 0) return undefined;
    if (!isPerson) continue;
    // "the boy's", "the farmer boy": what follows goes on, or is his.
    const next = i + 1 < segment.endToken ? formOf(doc, i + 1) : undefined;
    if (next !== undefined && (next.is & CAPITAL) !== 0) return undefined;
    if (next !== undefined && (next.is & ANYBODY) !== 0) continue;
    if (ANYONE.has(form.lower) || /s$/.test(form.lower)) return undefined;
    if ((isTheirs || /^(?:my|our)$/.test(lower)) && (form.is & KIN) === 0) return undefined;
    return i;
  }
  return undefined;
}

/** In so short a text "his wife" is one man's. */
const FEW = 1500;

const PARENTS = wordSet(`mother father mum mam mama mamma dad daddy papa pa ma grandfather
  grandmother grandma grandpa granny gran nan aunt uncle`);

function note(
  doc: Doc,
  segment: Segment,
  found: Map<string, Noun>,
  taken: ReadonlySet<string>,
  first: number,
  noun: number,
  isAlone: (noun: string) => boolean,
): void {
  const { lower, is, text } = formOf(doc, noun);
  // "Fenn, a quiet man, laid": he is Fenn.
  const isBeside =
    first - 2 >= segment.firstToken &&
    formOf(doc, first - 1).text === "," &&
    (formOf(doc, first - 2).is & CAPITAL) !== 0 &&
    /^an?$/.test(formOf(doc, first).lower);
  if (isBeside) return;
  const lead = formOf(doc, first).lower;
  const next = noun + 1 < segment.endToken ? formOf(doc, noun + 1).lower : "";
  // "the girl on the steps": somebody of her own.
  const isNewOne =
    /^an?$/.test(lead) ||
    isAlone(lower) ||
    /^(?:at|on|in|by|with|opposite|behind|beside)$/.test(next);
  const name =
    first === noun ? text : /^(?:my|our|his|her)$/.test(lead) ? `${lead} ${lower}` : `the ${lower}`;
  const known = found.get(name);
  if (known === undefined && (taken.has(lower) || (GENERIC.has(lower) && !isNewOne))) return;
  const gender = (is & MALE) !== 0 ? "m" : (is & FEMALE) !== 0 ? "f" : undefined;
  const own = known ?? { name, gender, count: 0, isSubject: false };
  if (known === undefined) found.set(name, own);
  own.count++;
  const before = first > segment.firstToken ? formOf(doc, first - 1).is : STOP;
  own.isSubject ||= (before & PREPOSITION) === 0 && isVerbAt(doc, noun + 1, segment.endToken);
}

/** A verb, an adverb or so behind the noun. */
function isVerbAt(doc: Doc, token: number, end: number): boolean {
  for (let i = token; i < end && i < token + 3; i++) {
    const { is, lower } = formOf(doc, i);
    if (/^(?:was|is|had|has|did|does|would|could|who)$/.test(lower)) return true;
    if ((is & ADVERB) !== 0) continue;
    if ((is & WORD) === 0 || (is & PREPOSITION) !== 0) return false;
    if (basesFromPast(lower, isVerb).past.length > 0) return true;
    return lower.endsWith("s") && isVerb(lower.slice(0, -1));
  }
  return false;
}
