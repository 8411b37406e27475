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
import { findNewcomers, type Newcomers } from "./newcomers.ts";
import type { Reading } from "./reading.ts";
import { findSamePeople } from "./same-people.ts";
import { makeScoring, type Roles, roleKey, STRANGER } from "./scores.ts";
import { type Found, NARROW, searchSpeakers } from "./search.ts";
import { isStrong } from "./tags.ts";
import { addTo, type Tallies } from "./tally.ts";
import { findTeller } from "./teller.ts";
import { findTellingPerson } from "./telling.ts";
import { makeTurns, type Turns } from "./turns.ts";
import { learnVoices, NO_VOICES, type Voices } from "./voices.ts";
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
}

/** What has been read before anybody is given a line. */
interface Read extends Pick<Attribution, "reading" | "mentions" | "narration" | "turns"> {
  readonly teller: number | undefined;
  readonly tellerIsGuess: boolean;
  readonly appositions: Appositions;
  readonly newcomers: Newcomers;
}

export function attribute(doc: Doc, cast: Cast, options: AttributeOptions): Attribution {
  const first = withTeller(doc, cast, options);
  const heard = search(first, options, new Map(), NO_VOICES, NARROW);
  const roles = learnRoles(first.turns, heard);
  const merged = options.mayAdd ? mergeSame(first, heard, options) : undefined;
  if (merged === undefined) return attributionOf(first, again(first, options, roles, heard));
  const { now } = merged;
  const settled = new Map<number, number>();
  for (const [quotation, person] of options.settled ?? [])
    settled.set(quotation, now[person] as number);
  const moved: Tallies<string> = new Map();
  for (const [noun, votes] of roles)
    for (const [person, count] of votes) addTo(moved, noun, now[person] as number, count);
  // Who spoke is known well enough to learn how they speak, unless turns are now others.
  const isSame = merged.read.turns.turns.length === first.turns.turns.length;
  const better = isSame
    ? {
        ...heard,
        speakers: heard.speakers.map((person) => (person < 0 ? person : (now[person] as number))),
      }
    : search(merged.read, { ...options, settled }, moved, NO_VOICES, NARROW);
  return attributionOf(merged.read, again(merged.read, { ...options, settled }, moved, better));
}

function again(read: Read, options: AttributeOptions, roles: Roles, heard: Found): Found {
  const voices = learnVoices(read.reading, read.turns.turns, heard.speakers, heard.margins);
  return search(read, options, roles, voices);
}

/** Reads with a cast, and finds out who tells: somebody without a name, if need be. */
function withTeller(doc: Doc, cast: Cast, options: AttributeOptions): Read {
  const reading: Reading = { doc, cast, telling: findTellingPerson(doc) };
  const mentions = findMentions(reading);
  const turns = makeTurns(reading, mentions);
  if (options.teller !== undefined) return readOn(reading, mentions, turns, options.teller, false);
  const told = findTeller(reading, turns.turns, mentions, !options.mayAdd);
  if (told !== undefined || reading.telling === "none" || !options.mayAdd)
    return readOn(reading, mentions, turns, told?.person, told?.isGuess === true);
  const name = reading.telling === "I" ? "I" : "You";
  const person = {
    name,
    aliases: [name],
    gender: undefined,
    pronoun: "they",
    kind: "teller",
  } as const;
  return readWith({ ...reading, cast: withPerson(doc, cast, person) }, cast.people.length, false);
}

function readWith(reading: Reading, teller: number | undefined, tellerIsGuess: boolean): Read {
  const mentions = findMentions(reading);
  return readOn(reading, mentions, makeTurns(reading, mentions), teller, tellerIsGuess);
}

function readOn(
  reading: Reading,
  mentions: Read["mentions"],
  turns: Turns,
  teller: number | undefined,
  tellerIsGuess: boolean,
): Read {
  const narration = readNarration(reading, mentions, teller, turns.turns);
  const appositions = findAppositions(reading);
  const newcomers = findNewcomers(reading, narration, turns.turns);
  return { reading, mentions, turns, teller, tellerIsGuess, narration, appositions, newcomers };
}

/** The same, read with those as one who turn out to be; `undefined` where nobody does. */
function mergeSame(
  read: Read,
  heard: Found,
  options: AttributeOptions,
): { readonly read: Read; readonly now: readonly number[] } | undefined {
  const { reading, narration, turns, appositions } = read;
  const { speakers, margins } = heard;
  const same = new Map(
    findSamePeople({ reading, narration, turns: turns.turns, speakers, margins, appositions }),
  );
  // Whom the writer has named by a noun stays who they are.
  for (const person of options.settled?.values() ?? []) same.delete(person);
  if (same.size === 0) return undefined;
  const { cast, now } = withMerged(reading.doc, reading.cast, same);
  const teller = read.teller === undefined ? undefined : now[read.teller];
  return { read: readWith({ ...reading, cast }, teller, read.tellerIsGuess), now };
}

function search(
  read: Read,
  options: AttributeOptions,
  roles: Roles,
  voices: Voices = NO_VOICES,
  width?: number,
): Found {
  const settled = new Map<number, number>();
  for (const [quotation, person] of options.settled ?? [])
    settled.set(read.turns.turnOf[quotation] as number, person);
  const weights = options.weights ?? WEIGHTS;
  return searchSpeakers(
    makeScoring({ ...read, turns: read.turns.turns, weights, settled, roles, voices }),
    width,
  );
}

function attributionOf(read: Read, found: Found): Attribution {
  const { reading, mentions, narration, turns, teller } = read;
  const { quotations } = reading.doc;
  const turnsOf = quotations.map(({ index }) => turns.turnOf[index] as number);
  const speakers = turnsOf.map((turn) => {
    const person = turn < 0 ? STRANGER : (found.speakers[turn] as number);
    return person === STRANGER ? undefined : person;
  });
  const margins = turnsOf.map((turn) => (turn < 0 ? 0 : (found.margins[turn] as number)));
  return { reading, mentions, narration, turns, teller, speakers, margins, found };
}

/** What each noun of a tag was taken for. */
function learnRoles(turns: Turns, found: Found): Roles {
  const roles: Tallies<string> = new Map();
  for (const turn of turns.turns) {
    const { tag } = turn;
    if (tag === undefined || !isStrong(tag) || tag.subject.kind !== "noun") continue;
    const person = found.speakers[turn.index] as number;
    if (person === STRANGER) continue;
    addTo(roles, roleKey(tag), person, 1);
  }
  return roles;
}
