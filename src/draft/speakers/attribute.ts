/**
 * Who says each quotation: `attribute`.
 *
 * Owns the order of the steps, and what takes two rounds: what a noun means ("her mother", "the
 * doctor") is learnt in the first and counted in the second; and so is who has two names.
 */
import type { Cast } from "../cast/cast.ts";
import { withMerged, withPerson } from "../cast/cast.ts";
import type { Doc } from "../document.ts";
import { type Appositions, findAppositions } from "./appositions.ts";
import { findMentions, type Placed } from "./mentions.ts";
import { type Narration, readNarration } from "./narration.ts";
import type { Reading } from "./reading.ts";
import { findSamePeople } from "./same-people.ts";
import { makeScoring, type Roles, roleKey, STRANGER } from "./scores.ts";
import { type Found, searchSpeakers } from "./search.ts";
import { isStrong, type Tag } from "./tags.ts";
import { findTeller } from "./teller.ts";
import { findTellingPerson } from "./telling.ts";
import { makeTurns, type Turns } from "./turns.ts";
import { WEIGHTS, type Weights } from "./weights.ts";

export interface AttributeOptions {
  readonly weights?: Weights;
  /** Speakers that are known, by quotation: numbers of people. */
  readonly settled?: ReadonlyMap<number, number>;
  /** Whether the cast may be added to: a teller without a name. Not where it was given. */
  readonly mayAdd: boolean;
  /** Who tells, if that is known. */
  readonly teller?: number | undefined;
}

/** Who speaks, and all that was found on the way. */
export interface Attribution {
  readonly reading: Reading;
  readonly mentions: readonly (readonly Placed[])[][];
  readonly narration: Narration;
  readonly turns: Turns;
  readonly teller: number | undefined;
  /** By quotation; `undefined` where it is nobody of the cast. */
  readonly speakers: readonly (number | undefined)[];
  readonly margins: readonly number[];
  readonly found: Found;
  readonly appositions: Appositions;
}

/** Who says what; where the cast was found, once more if two of it turn out to be one. */
export function attribute(doc: Doc, cast: Cast, options: AttributeOptions): Attribution {
  const first = attributeAmong(doc, cast, options);
  if (!options.mayAdd) return first;
  const { reading, narration, turns, found, appositions } = first;
  const { speakers } = found;
  const heard = { reading, narration, turns: turns.turns, speakers, appositions };
  const same = new Map(findSamePeople(heard));
  // Whom the writer has named by a noun stays who they are.
  for (const person of options.settled?.values() ?? []) same.delete(person);
  if (same.size === 0) return first;
  const merged = withMerged(doc, cast, same);
  const settled = new Map<number, number>();
  for (const [quotation, person] of options.settled ?? [])
    settled.set(quotation, merged.now[person] as number);
  const teller = options.teller === undefined ? undefined : merged.now[options.teller];
  return attributeAmong(doc, merged.cast, { ...options, settled, teller });
}

function attributeAmong(doc: Doc, cast: Cast, options: AttributeOptions): Attribution {
  let reading: Reading = { doc, cast, telling: findTellingPerson(doc) };
  let mentions = findMentions(reading);
  let turns = makeTurns(reading, mentions);
  const told =
    options.teller === undefined
      ? findTeller(reading, turns.turns, mentions, !options.mayAdd)
      : undefined;
  let teller = options.teller ?? told?.person;
  if (teller === undefined && reading.telling !== "none" && options.mayAdd) {
    const name = reading.telling === "I" ? "I" : "You";
    const person = {
      name,
      aliases: [name],
      gender: undefined,
      pronoun: "they",
      kind: "teller",
    } as const;
    reading = { ...reading, cast: withPerson(doc, cast, person) };
    teller = reading.cast.people.length - 1;
    mentions = findMentions(reading);
    turns = makeTurns(reading, mentions);
  }
  const narration = readNarration(reading, mentions, teller, turns.turns);
  const weights = options.weights ?? WEIGHTS;
  const settled = new Map<number, number>();
  for (const [quotation, person] of options.settled ?? [])
    settled.set(turns.turnOf[quotation] as number, person);
  const appositions = findAppositions(reading);
  const tellerIsGuess = told?.isGuess === true;
  const base = {
    tellerIsGuess,
    reading,
    narration,
    turns: turns.turns,
    teller,
    weights,
    settled,
    appositions,
  };
  let found = searchSpeakers(makeScoring({ ...base, roles: new Map() }));
  const roles = learnRoles(turns, found);
  if (roles.size > 0) found = searchSpeakers(makeScoring({ ...base, roles }));
  const speakers = doc.quotations.map((quotation) => {
    const turn = turns.turnOf[quotation.index] as number;
    const person = turn < 0 ? STRANGER : (found.speakers[turn] as number);
    return person === STRANGER ? undefined : person;
  });
  const margins = doc.quotations.map((quotation) => {
    const turn = turns.turnOf[quotation.index] as number;
    return turn < 0 ? 0 : (found.margins[turn] as number);
  });
  return { reading, mentions, narration, turns, teller, speakers, margins, found, appositions };
}

/** What each noun of a tag was taken for. */
function learnRoles(turns: Turns, found: Found): Roles {
  const roles = new Map<string, Map<number, number>>();
  for (const turn of turns.turns) {
    const { tag } = turn;
    if (tag === undefined || !isStrong(tag) || tag.subject.kind !== "noun") continue;
    const person = found.speakers[turn.index] as number;
    if (person === STRANGER) continue;
    const key = roleKey(tag as Tag);
    let votes = roles.get(key);
    if (votes === undefined) {
      votes = new Map();
      roles.set(key, votes);
    }
    votes.set(person, (votes.get(person) ?? 0) + 1);
  }
  return roles;
}
