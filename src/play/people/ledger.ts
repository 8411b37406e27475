/**
 * The ledger of a moment: who knows what and from whom, every promise, who holds what and how it
 * came to them, what each person feels, shows, and is seen to feel.
 *
 * Owns it as data; ledger-words.ts says it in sentences. How things stand is drama's world; how
 * they came to be so are the journal's steps. Nothing here is kept.
 */

import { OUTLOOKS as OUTLOOK_WORDS, type OUTLOOKS } from "../../drama/cast.ts";
import { FEELING_KINDS, PERSONAL_FEELINGS, PLAIN_FEELINGS } from "../../drama/feelings.ts";
import { feelingOf, feltLevel, isPassing } from "../../drama/hearts.ts";
import {
  type Because,
  type FeelingKind,
  isHere,
  type PROMISE_STATES,
  promiseStateWord,
  type Symbols,
  seenToFeel,
  shows,
  valueIn,
  type World,
} from "../../drama/index.ts";
import { CONDITIONAL } from "../../drama/promises.ts";
import {
  FIRST_HIDDEN,
  FIRST_HOLDER,
  HOLDER_HERE,
  MASK_HIDES_ALL,
  MASK_OPEN,
  MASKS_PLAYED,
} from "../../drama/values.ts";
import type { Step } from "./journal.ts";
import { effectClause, sentence } from "./words.ts";

/** Everybody and everything, by name. Turns count from 0, the opening. */
export interface Ledger {
  readonly people: readonly PersonNow[];
  readonly facts: readonly FactNow[];
  readonly promises: readonly PromiseNow[];
  readonly things: readonly ThingNow[];
  readonly goals: readonly GoalNow[];
}

export interface PersonNow {
  readonly name: string;
  readonly isHere: boolean;
  /** Toward each other person, from −3 (hates) to 3 (loves). */
  readonly bonds: readonly { readonly to: string; readonly size: number }[];
  readonly feels: readonly FeltNow[];
  /** What their face does: `open`, `hides what they feel`, `hides fear`, `plays calm`. */
  readonly face: string;
  /** What can be read on their face, felt or not. */
  readonly shows: readonly (FeelingKind | "calm")[];
  /** What each of the others who are here takes them to feel. */
  readonly seen: readonly { readonly by: string; readonly as: readonly (FeelingKind | "calm")[] }[];
}

/** A feeling, from 1 to 3; toward whom, or for which goal, where it has such. */
export interface FeltNow {
  readonly kind: FeelingKind;
  readonly level: number;
  readonly toward: string | undefined;
  readonly goal: string | undefined;
}

export interface FactNow {
  readonly name: string;
  readonly clause: string;
  /** What is so: `yes`, `no`, or one of its values. */
  readonly value: string;
  /** Whoever believes anything of it. */
  readonly believed: readonly Belief[];
}

export interface Belief {
  readonly who: string;
  readonly value: string;
  /** Believing what is so is knowing it. */
  readonly isKnown: boolean;
  readonly how:
    | "from the start"
    | "saw"
    | "learnt"
    | "overheard"
    | "guessed"
    | "told"
    | "liedTo"
    | "unknown";
  /** Who told them, truly or not. */
  readonly from: string | undefined;
  readonly turn: number | undefined;
  /** Whom they think to know of it. */
  readonly thinksKnow: readonly string[];
}

export interface PromiseNow {
  readonly name: string;
  readonly debtor: string;
  readonly creditor: string;
  /** What is promised, in the story's words, `to come back`; absent where it says none. */
  readonly deed: string | undefined;
  readonly state: (typeof PROMISE_STATES)[number];
  /** What it hangs on, in the story's words, while it does. */
  readonly condition: string | undefined;
  readonly isAccepted: boolean;
  readonly by: string | undefined;
  readonly mayStayOpen: boolean;
  readonly history: readonly Deed[];
}

export interface ThingNow {
  readonly name: string;
  readonly owner: string | undefined;
  /** A person's name; `here`: lying here; `lost`. */
  readonly holder: string;
  /** Where it is worn; absent where it isn't. */
  readonly worn: string | undefined;
  /** Who gave it last. */
  readonly cameFrom: string | undefined;
  readonly history: readonly Deed[];
}

/** Something that was done, as a sentence. */
export interface Deed {
  readonly turn: number;
  readonly what: string;
}

export interface GoalNow {
  readonly name: string;
  readonly owner: string;
  readonly words: string;
  /** From −3, dreaded badly, to 3, wanted badly. */
  readonly weight: number;
  readonly outlook: (typeof OUTLOOKS)[number];
  /** From −3, fear, to 3, hope. */
  readonly mood: number;
}

/** The ledger of a world, and of the turns that led to it. */
export function ledgerOf(
  symbols: Symbols,
  world: World,
  turns: readonly (readonly Step[])[],
): Ledger {
  const { cast } = symbols;
  const deeds = deedsIn(symbols, turns);
  const name = (who: number): string => cast.people[who]?.name ?? "nobody";
  return {
    people: cast.people.map((_, who) => personNow(world, who)),
    facts: cast.facts.map((fact, number) => ({
      name: fact.name,
      clause: fact.clause,
      value: fact.values[valueIn(world, { kind: "fact", fact: number })] ?? "",
      believed: cast.people.flatMap((_, who) => beliefNow(world, who, number, deeds)),
    })),
    promises: cast.commitments.map((promise, commitment) => {
      const state = valueIn(world, { kind: "promise", commitment });
      return {
        name: promise.name,
        debtor: name(promise.debtor),
        creditor: name(promise.creditor),
        deed: promise.deed,
        state: promiseStateWord(state),
        condition:
          state < CONDITIONAL
            ? undefined
            : symbols.promiseConditions[commitment]?.[state - CONDITIONAL],
        isAccepted: valueIn(world, { kind: "accepted", commitment }) === 1,
        by: promise.by,
        mayStayOpen: promise.mayStayOpen,
        history: deeds.promises[commitment] ?? [],
      };
    }),
    things: cast.things.map((thing, number) => {
      const holder = valueIn(world, { kind: "holder", thing: number });
      const worn = valueIn(world, { kind: "worn", thing: number });
      const owner = valueIn(world, { kind: "owner", thing: number });
      const giver = valueIn(world, { kind: "cameFrom", thing: number });
      return {
        name: thing.name,
        owner: owner === 0 ? undefined : name(owner - 1),
        holder:
          holder >= FIRST_HOLDER
            ? name(holder - FIRST_HOLDER)
            : holder === HOLDER_HERE
              ? "here"
              : "lost",
        worn: worn === 0 ? undefined : (thing.places[worn - 1] ?? "worn"),
        cameFrom: giver === 0 ? undefined : name(giver - 1),
        history: deeds.things[number] ?? [],
      };
    }),
    goals: cast.goals.map((goal, number) => ({
      name: goal.name,
      owner: name(goal.owner),
      words: goal.words,
      weight: goal.weight,
      outlook: OUTLOOK_WORDS[valueIn(world, { kind: "outlook", goal: number })] ?? "open",
      mood: valueIn(world, { kind: "mood", goal: number }),
    })),
  };
}

// ─── People ────────────────────────────────────────────────────────────────────────────────

function personNow(world: World, who: number): PersonNow {
  const { people } = world.cast;
  const others = people.flatMap(({ name }, to) => (to === who ? [] : [{ name, to }]));
  return {
    name: people[who]?.name ?? "",
    isHere: isHere(world, who),
    bonds: others.map(({ name, to }) => ({
      to: name,
      size: valueIn(world, { kind: "bond", who, to }),
    })),
    feels: feltNow(world, who),
    face: faceOf(valueIn(world, { kind: "mask", who })),
    shows: shownNow(world, who),
    seen: isHere(world, who)
      ? others
          .filter(({ to }) => isHere(world, to))
          .map(({ name, to }) => ({ by: name, as: seenToFeel(world, to, who) }))
      : [],
  };
}

/** Everything that a person feels now, each kind toward each other and for each goal. */
function feltNow(world: World, who: number): readonly FeltNow[] {
  const { people, goals } = world.cast;
  const felt: FeltNow[] = [];
  const add = (kind: FeelingKind, level: number, toward?: number, goal?: number): void => {
    if (level < 1) return;
    felt.push({
      kind,
      level,
      toward: toward === undefined ? undefined : people[toward]?.name,
      goal: goal === undefined ? undefined : goals[goal]?.name,
    });
  };
  goals.forEach(({ owner }, goal) => {
    if (owner !== who) return;
    const mood = valueIn(world, { kind: "mood", goal });
    add(mood > 0 ? "hope" : "fear", Math.abs(mood), undefined, goal);
  });
  for (const kind of PLAIN_FEELINGS) add(kind, feltLevel(world, who, { kind }));
  for (const kind of PERSONAL_FEELINGS) {
    const isOfOneself = kind === "pride" || kind === "shame";
    people.forEach((_, toward) => {
      if ((toward === who) !== isOfOneself) return;
      add(kind, feltLevel(world, who, { kind, toward }), isOfOneself ? undefined : toward);
    });
  }
  for (const kind of FEELING_KINDS) {
    if (isPassing(kind)) add(kind, feltLevel(world, who, { kind }));
  }
  return felt;
}

function shownNow(world: World, who: number): readonly (FeelingKind | "calm")[] {
  if (shows(world, who, { kind: "calm" })) return ["calm"];
  return FEELING_KINDS.filter((kind) => shows(world, who, feelingOf(kind)));
}

function faceOf(mask: number): string {
  if (mask === MASK_OPEN) return "open";
  if (mask === MASK_HIDES_ALL) return "hides everything";
  for (const [played, number] of Object.entries(MASKS_PLAYED)) {
    if (mask === number) return `plays ${played}`;
  }
  return `hides ${FEELING_KINDS[mask - FIRST_HIDDEN] ?? "something"}`;
}

// ─── Knowledge ─────────────────────────────────────────────────────────────────────────────

function beliefNow(world: World, who: number, fact: number, deeds: Deeds): readonly Belief[] {
  const { people, facts } = world.cast;
  const belief = valueIn(world, { kind: "belief", who, fact });
  if (belief === 0) return [];
  const learnt = deeds.beliefs.get(`${who} ${fact}`);
  const because = learnt?.because;
  const declared = facts[fact];
  const isOld = declared?.isCommon === true || declared?.knownBy.includes(who) === true;
  return [
    {
      who: people[who]?.name ?? "",
      value: declared?.values[belief - 1] ?? "",
      isKnown: valueIn(world, { kind: "fact", fact }) === belief - 1,
      how: because === undefined ? (isOld ? "from the start" : "unknown") : howOf(because),
      from: because !== undefined && "by" in because ? people[because.by]?.name : undefined,
      turn: learnt?.turn,
      thinksKnow: people.flatMap(({ name }, about) =>
        about !== who && valueIn(world, { kind: "thinksKnows", who, about, fact }) === 1
          ? [name]
          : [],
      ),
    },
  ];
}

function howOf(because: Because): Belief["how"] {
  switch (because.kind) {
    case "saw":
    case "learnt":
    case "overheard":
    case "guessed":
    case "told":
    case "liedTo":
      return because.kind;
    default:
      return "unknown";
  }
}

// ─── History ───────────────────────────────────────────────────────────────────────────────

interface Deeds {
  /** By person and fact: how the last belief came about. */
  readonly beliefs: ReadonlyMap<string, { readonly because: Because; readonly turn: number }>;
  readonly promises: readonly Deed[][];
  readonly things: readonly Deed[][];
}

function deedsIn({ cast }: Symbols, turns: readonly (readonly Step[])[]): Deeds {
  const beliefs = new Map<string, { because: Because; turn: number }>();
  const promises: Deed[][] = cast.commitments.map(() => []);
  const things: Deed[][] = cast.things.map(() => []);
  turns.forEach((steps, turn) => {
    for (const { mark, events } of steps) {
      for (const { what, because } of events) {
        if (what.kind === "belief") beliefs.set(`${what.who} ${what.fact}`, { because, turn });
      }
      if (mark.kind === "settling") {
        const { commitment, kind } = mark.settling;
        const became =
          kind === "due" ? "It came due" : kind === "lapsed" ? "It lapsed" : "It was broken";
        promises[commitment]?.push({ turn, what: `${became} by itself.` });
      }
      if (mark.kind !== "effect" || mark.isFault) continue;
      const { effect } = mark;
      const what = sentence(effectClause(cast, effect));
      if ("thing" in effect) things[effect.thing]?.push({ turn, what });
      if ("commitment" in effect) promises[effect.commitment]?.push({ turn, what });
    }
  });
  return { beliefs, promises, things };
}
