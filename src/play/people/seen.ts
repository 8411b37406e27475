/**
 * What one person of a story can tell of everybody, and no more: for whoever plays that person.
 *
 * Owns where seeing ends. A feeling of another is what their face shows, or what comes through
 * it; what others know, want and think of each other is theirs. A promise is known to the two
 * whom it concerns, and of its end what was said aloud. A thing is known of by whoever holds
 * it, gave it away, or can see it. Whoever looks on, being nobody, sees what is there to be seen.
 *
 * All is told in one voice: of everybody in the third person, under their name, by their pronoun.
 *
 * Everything is asked of the story's variables, which saves keep, also through edits: a story
 * has to be compiled to remember it (`rememberedFor`).
 */
import { OPEN } from "../../drama/cast.ts";
import {
  FEELING_KINDS,
  PASSING_FEELINGS,
  PERSONAL_FEELINGS,
  PLAIN_FEELINGS,
} from "../../drama/feelings.ts";
import { feelingOf, feltLevel, seenToFeel, shows } from "../../drama/hearts.ts";
import type { Cast, FeelingKind, Meaning, Symbols } from "../../drama/index.ts";
import { agreeing, deedForThem, nameOf, object, possessive } from "../../drama/naming.ts";
import {
  ASKED,
  BROKEN,
  CONDITIONAL,
  KEPT,
  LAPSED,
  OWED,
  RELEASED,
  UNSAID,
  WITHDRAWN,
  WITHHELD,
} from "../../drama/promises.ts";
import {
  FIRST_HOLDER,
  HOLDER_HERE,
  HOLDER_LOST,
  keyOf,
  MASK_HIDES_ALL,
  MASK_OPEN,
} from "../../drama/values.ts";
import { isHere, valueIn, type World } from "../../drama/world.ts";
import {
  bondVerb,
  factClause,
  feelingWords,
  listed,
  moodWords,
  sentence,
  shownWord,
  thingName,
} from "./words.ts";

/** What is seen of a person, or of a kind of thing: a heading and sentences under it. */
export interface SeenPart {
  /** A person's name where it is about one. */
  readonly heading: string;
  readonly isPerson: boolean;
  /** Whether it is about the person whom the reader is. */
  readonly isOwn: boolean;
  readonly lines: readonly string[];
}

/** As much of a symbol table as has to be there. */
export type Seeing = Pick<Symbols, "cast" | "viewpoint" | "variables" | "promiseConditions">;

/** What a story must remember so that `seenFrom` can be asked of it: for `KeepOptions.remember`. */
export function rememberedFor(cast: Cast, viewpoint: number): readonly Meaning[] {
  const all: Meaning[] = [];
  const { people } = cast;
  people.forEach((_, who) => {
    all.push({ kind: "presence", who }, { kind: "mask", who }, { kind: "passing", who });
    for (const feeling of PLAIN_FEELINGS) all.push({ kind: "feeling", who, feeling, toward: -1 });
    for (const feeling of PERSONAL_FEELINGS) {
      const toOneself = feeling === "pride" || feeling === "shame";
      people.forEach((_, toward) => {
        if ((toward === who) === toOneself) all.push({ kind: "feeling", who, feeling, toward });
      });
    }
    if (viewpoint >= 0 && who !== viewpoint) {
      all.push({ kind: "bond", who: viewpoint, to: who });
    }
  });
  cast.goals.forEach((_, goal) => {
    all.push({ kind: "mood", goal }, { kind: "outlook", goal });
  });
  cast.things.forEach((_, thing) => {
    all.push({ kind: "holder", thing }, { kind: "worn", thing }, { kind: "cameFrom", thing });
  });
  cast.commitments.forEach(({ debtor, creditor }, commitment) => {
    if (viewpoint < 0 || viewpoint === debtor || viewpoint === creditor) {
      all.push({ kind: "promise", commitment }, { kind: "accepted", commitment });
    }
  });
  if (viewpoint < 0) return all;
  cast.facts.forEach((_, fact) => {
    all.push({ kind: "belief", who: viewpoint, fact });
    people.forEach((_, about) => {
      if (about !== viewpoint) all.push({ kind: "thinksKnows", who: viewpoint, about, fact });
    });
  });
  return all;
}

/** The world that a story's variables tell of; what none of them holds is as at the start. */
export function worldOf(
  { cast, variables }: Seeing,
  valueOf: (variable: string) => unknown,
): World {
  const values: Record<string, number> = {};
  for (const [name, meaning] of Object.entries(variables)) {
    const value = valueOf(name);
    if (value !== undefined) values[keyOf(meaning)] = Number(value);
  }
  return { cast, values };
}

/**
 * What can be told of everybody from the reader's side, whose own person comes first. Parts that
 * would be empty are left out.
 */
export function seenFrom(symbols: Seeing, world: World): readonly SeenPart[] {
  const { cast, viewpoint } = symbols;
  const parts: SeenPart[] = [];
  cast.people.forEach(({ name: heading }, who) => {
    if (who === viewpoint) {
      parts.unshift({ heading, isPerson: true, isOwn: true, lines: ownLines(cast, world, who) });
    } else {
      const lines = otherLines(world, viewpoint, who);
      parts.push({ heading, isPerson: true, isOwn: false, lines });
    }
  });
  const part = (heading: string, lines: readonly string[]): void => {
    parts.push({ heading, isPerson: false, isOwn: false, lines });
  };
  if (viewpoint >= 0) {
    for (const [knowing, lines] of knownLines(cast, world, viewpoint)) part(knowing, lines);
  }
  part("Promises", promiseLines(symbols, world));
  part("Things", thingLines(cast, world, viewpoint));
  return parts.filter(({ lines }) => lines.length > 0);
}

// ─── People ────────────────────────────────────────────────────────────────────────────────

// How much somebody wants something, and what has become of it.
const WANTS = ["", "would like", "wants", "badly wants"];
const BECOME = [
  "It can't be any more",
  "It looks unlikely",
  "",
  "It looks likely",
  "It has come about",
];

// What is in somebody is theirs to know.
function ownLines(cast: Cast, world: World, who: number): readonly string[] {
  const lines: string[] = [];
  const named = new Set<number>();
  // By name first, then by a pronoun that can only be theirs.
  const whom = (to: number): string => {
    const word = named.has(to) ? object(cast, to) : nameOf(cast, to);
    named.add(to);
    return word;
  };
  const tell = (phrase: string, ...rest: string[]): void => {
    lines.push(sentence([agreeing(cast, who, phrase), ...rest].join(" ")));
  };
  cast.people.forEach((_, to) => {
    const size = valueIn(world, { kind: "bond", who, to });
    if (to !== who && size !== 0) tell(bondVerb(size), whom(to));
  });
  cast.goals.forEach(({ owner, words, weight }, goal) => {
    if (owner !== who) return;
    const mood = valueIn(world, { kind: "mood", goal });
    const outlook = valueIn(world, { kind: "outlook", goal });
    const become = outlook === OPEN ? "" : `. ${BECOME[outlook]}`;
    const is = agreeing(cast, who, "is");
    const how = mood === 0 ? "" : `, and ${is} ${moodWords(cast, goal, mood)}`;
    tell(WANTS[weight] ?? "dreads", `${words}${become}${how}`);
    cast.people.forEach(({ name }, to) => {
      if (words.includes(name)) named.add(to);
    });
  });
  const felt = feltBy(cast, world, who, whom);
  if (felt.length > 0) tell("is", listed(felt));
  const mask = valueIn(world, { kind: "mask", who });
  if (mask === MASK_OPEN) return lines;
  const shown = shownBy(world, who).map(shownWord);
  if (shown.length > 0) tell("looks", listed(shown));
  else if (mask === MASK_HIDES_ALL) tell("lets", "nothing show");
  else tell("looks", "as though there were nothing");
  return lines;
}

// Hope and fear stand with their goals.
function feltBy(
  cast: Cast,
  world: World,
  who: number,
  whom: (to: number) => string,
): readonly string[] {
  const words: string[] = [];
  for (const kind of [...PLAIN_FEELINGS, ...PASSING_FEELINGS]) {
    const level = feltLevel(world, who, { kind });
    if (level > 0) words.push(feelingWords(cast, kind, level, -1));
  }
  for (const kind of PERSONAL_FEELINGS) {
    cast.people.forEach((_, toward) => {
      const level = valueIn(world, { kind: "feeling", who, feeling: kind, toward });
      if (level <= 0) return;
      const other = toward === who ? undefined : whom(toward);
      words.push(feelingWords(cast, kind, level, toward, other));
    });
  }
  return words;
}

function shownBy(world: World, who: number): readonly (FeelingKind | "calm")[] {
  if (shows(world, who, { kind: "calm" })) return ["calm"];
  return FEELING_KINDS.filter((kind) => shows(world, who, feelingOf(kind)));
}

function otherLines(world: World, viewpoint: number, who: number): readonly string[] {
  const told = (verb: string, rest: string): readonly string[] => [
    sentence(`${agreeing(world.cast, who, verb)} ${rest}`),
  ];
  if (!isHere(world, who)) return told("is", "not here");
  const isWatched = viewpoint < 0;
  if (!isWatched && !isHere(world, viewpoint)) return [];
  const seen = isWatched ? shownBy(world, who) : seenToFeel(world, viewpoint, who);
  return told("looks", seen.length === 0 ? "as usual" : listed(seen.map(shownWord)));
}

// ─── What is known ─────────────────────────────────────────────────────────────────────────

// By who is thought to know it too, under a heading each; what is one's own comes first.
function knownLines(cast: Cast, world: World, who: number): ReadonlyMap<string, readonly string[]> {
  const name = nameOf(cast, who);
  const alone = `Only ${name} knows`;
  const known = new Map<string, string[]>([[alone, []]]);
  cast.facts.forEach((_, fact) => {
    // What somebody believes is, to them, so.
    const belief = valueIn(world, { kind: "belief", who, fact });
    if (belief === 0) return;
    const others = cast.people.flatMap((person, about) =>
      about !== who && valueIn(world, { kind: "thinksKnows", who, about, fact }) === 1
        ? person.name
        : [],
    );
    const heading =
      others.length === 0
        ? alone
        : others.length < cast.people.length - 1
          ? `${listed([name, ...others])} know`
          : others.length === 1
            ? "Both know"
            : "Everybody knows";
    const lines = known.get(heading) ?? [];
    lines.push(sentence(factClause(cast, { fact, value: belief - 1 })));
    known.set(heading, lines);
  });
  return known;
}

function promiseLines({ cast, viewpoint, promiseConditions }: Seeing, world: World): string[] {
  const lines: string[] = [];
  cast.commitments.forEach(({ name, debtor, creditor }, commitment) => {
    if (viewpoint >= 0 && ![debtor, creditor].includes(viewpoint)) return;
    const state = valueIn(world, { kind: "promise", commitment });
    if (state === UNSAID) return;
    // A name may be that of a thing or of a deed: it stands before the rest, which says "this".
    const deed = deedForThem(cast, commitment);
    const heading = deed ? "" : `${name.replaceAll("_", " ")}: `;
    const what = deed ?? "this";
    const by = nameOf(cast, debtor);
    const to = nameOf(cast, creditor);
    const promised = `${by} promised ${to} ${what}`;
    const accepted = valueIn(world, { kind: "accepted", commitment })
      ? `, and ${to} accepted it`
      : "";
    const condition = promiseConditions[commitment]?.[state - CONDITIONAL];
    // What became of it need not have happened before the other's eyes.
    const isDone = [KEPT, BROKEN, LAPSED].includes(state);
    const told =
      isDone && viewpoint === creditor
        ? promised
        : state === ASKED
          ? `${to} has asked ${by} to promise ${what}`
          : state === WITHHELD
            ? `${by} would not promise ${to} ${what}`
            : state >= CONDITIONAL
              ? `${promised}${condition === undefined ? ", on a condition" : `, if ${condition}`}${accepted}`
              : `${promised}${ENDS[state] ?? ""}${state === OWED ? accepted : ""}`;
    lines.push(sentence(heading + told));
  });
  return lines;
}

const ENDS: Readonly<Record<number, string>> = {
  [KEPT]: ", and kept it",
  [BROKEN]: ", and broke it",
  [RELEASED]: ", and was let off it",
  [WITHDRAWN]: ", and took it back",
  [LAPSED]: "; it has lapsed",
};

function thingLines(cast: Cast, world: World, viewpoint: number): readonly string[] {
  const lines: string[] = [];
  cast.things.forEach(({ places }, thing) => {
    const holder = valueIn(world, { kind: "holder", thing });
    const isAround = viewpoint < 0 || isHere(world, viewpoint);
    if (holder === HOLDER_LOST) return;
    const name = thingName(cast, thing);
    if (holder === HOLDER_HERE) {
      if (isAround) lines.push(sentence(`${name} lies here`));
      return;
    }
    const who = holder - FIRST_HOLDER;
    const worn = valueIn(world, { kind: "worn", thing });
    const isShown = worn > 0 && isAround && isHere(world, who);
    const isGiven = viewpoint >= 0 && valueIn(world, { kind: "cameFrom", thing }) === viewpoint + 1;
    if (who !== viewpoint && !isShown && !isGiven) return;
    const place = places[worn - 1];
    const on = worn === 0 || (!isShown && who !== viewpoint) ? "has" : "wears";
    const where =
      on === "wears" && place !== undefined ? ` on ${possessive(cast, who)} ${place}` : "";
    lines.push(sentence(`${nameOf(cast, who)} ${on} ${name}${where}`));
  });
  return lines;
}
