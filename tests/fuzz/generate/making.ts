/**
 * A random program while it is being written: its dice, its lines, its names and the record of
 * which features stand where.
 *
 * Owns the bookkeeping that tells *generated* from *executed*. Every feature is a *site*, and
 * a site is proved by a *marker*: a word such as `k12z` that occurs once in the program and
 * stands in its text next to the site. When a player shows the marker, the site ran. Markers
 * are words among words, so they disturb nothing. A site is given the next marker of its
 * straight run of text or, failing that, the last one before it; one that has neither counts as
 * never executed, so the figures err on the low side.
 */
import type { Random } from "../../support/random.ts";
import type { Feature } from "../features.ts";

/** One use of a feature in one program. */
export interface Site {
  readonly feature: Feature;
  /** The marker that proves it; `undefined` when nothing can. */
  marker: string | undefined;
}

/** What a value can be. `any` variables change their type; the last three are targets. */
export type Kind =
  | "int"
  | "float"
  | "bool"
  | "string"
  | "list"
  | "any"
  | "flow"
  | "tunnel"
  | "thread";

export interface Variable {
  readonly name: string;
  readonly kind: Kind;
}

export interface Parameter extends Variable {
  readonly by: "value" | "ref" | "target" | "refTarget";
}

export interface ListPlan {
  readonly name: string;
  readonly items: readonly ItemPlan[];
}

export interface ItemPlan {
  readonly name: string;
  /** Whether another list has an item of that name, so that it must be written in full. */
  readonly isShared: boolean;
  readonly inList: boolean;
  readonly value: number | undefined;
}

export interface FunctionPlan {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  readonly returns: "int" | "string" | "bool" | "list" | "float" | "nothing";
  /** The first parameter counts down to 0. */
  readonly isRecursive: boolean;
  readonly isExternal: boolean;
}

/** What a knot is for: where the story goes on, what is visited and left, what runs beside. */
export type Role = "flow" | "tunnel" | "thread";

export interface KnotPlan {
  readonly name: string;
  readonly role: Role;
  readonly parameters: readonly Parameter[];
  readonly stitches: readonly StitchPlan[];
  /** The knot has no body of its own: its first stitch is where it begins. */
  readonly startsInStitch: boolean;
}

export interface StitchPlan {
  readonly name: string;
  readonly parameters: readonly Parameter[];
}

/** Everything with a name, settled before the first line is written. */
export interface World {
  readonly lists: readonly ListPlan[];
  readonly globals: readonly Variable[];
  readonly constants: readonly Variable[];
  readonly functions: readonly FunctionPlan[];
  readonly flows: readonly KnotPlan[];
  readonly tunnels: readonly KnotPlan[];
  readonly threads: readonly KnotPlan[];
  /** Whether this program may run into faults on purpose. */
  readonly isRisky: boolean;
}

/** A label that has been written, to be asked about or diverted to from elsewhere. */
export interface LabelWritten {
  /** From anywhere: `knot.stitch.label`. */
  readonly path: string;
  readonly role: Role | "root";
  /** Where its knot stands among those of its role; −1 for the root. */
  readonly order: number;
}

interface Frame {
  lastMarker: string | undefined;
  pending: Site[];
}

export interface Making {
  readonly random: Random;
  readonly world: World;
  readonly sites: Site[];
  readonly frames: Frame[];
  readonly lines: string[];
  readonly labels: LabelWritten[];
  /** Knots to be written after all others. */
  readonly extras: (() => void)[];
  /** How many statements may still be written; keeps programs short. */
  budget: number;
  counter: number;
}

/** Where a statement stands, and what it may therefore do. */
export interface Scope {
  readonly role: Role | "root" | "function";
  /** The place of the knot or function among those of its role. */
  readonly order: number;
  readonly knot: KnotPlan | undefined;
  /** −1 in the knot's own body. */
  readonly stitch: number;
  readonly returns: FunctionPlan["returns"] | undefined;
  /** Temps and parameters that may be read. */
  readonly temps: Variable[];
  /** Labels of this knot or stitch by their short names. */
  readonly labels: string[];
  /** How deep in braces. */
  readonly braces: number;
  /** How deep in the weave: the number of bullets of the choices that may come next. */
  readonly level: number;
  /** Whether a reader has chosen since this piece of flow began: then going back is safe. */
  readonly isAfterChoice: boolean;
}

/** Starts a program. */
export function startMaking(random: Random, world: World, budget: number): Making {
  return {
    random,
    world,
    sites: [],
    frames: [{ lastMarker: undefined, pending: [] }],
    lines: [],
    labels: [],
    extras: [],
    budget,
    counter: 0,
  };
}

function frameOf(m: Making): Frame {
  const frame = m.frames.at(-1);
  if (frame === undefined) throw new Error("a frame was closed twice");
  return frame;
}

/** Notes that a feature stands here. */
export function use(m: Making, feature: Feature): void {
  const site: Site = { feature, marker: undefined };
  m.sites.push(site);
  frameOf(m).pending.push(site);
}

/** Makes a marker to be put into the text here; it proves what was noted before it. */
export function mark(m: Making): string {
  const marker = `k${++m.counter}z`;
  const frame = frameOf(m);
  for (const site of frame.pending) site.marker = marker;
  frame.pending = [];
  frame.lastMarker = marker;
  return marker;
}

/**
 * The flow may not come past this point. What was noted is proved by the last marker before
 * it; what comes after needs a marker of its own.
 */
export function barrier(m: Making): void {
  const frame = frameOf(m);
  for (const site of frame.pending) site.marker = frame.lastMarker;
  frame.pending = [];
  frame.lastMarker = undefined;
}

/** Writes a piece that may be left out when the story runs: a branch, an element, a body. */
export function inFrame<T>(m: Making, write: () => T): T {
  m.frames.push({ lastMarker: undefined, pending: [] });
  const result = write();
  barrier(m);
  m.frames.pop();
  return result;
}

/** A name that no other thing in the program has. */
export function freshName(m: Making, stem: string): string {
  return `${stem}${++m.counter}`;
}

export const VOCABULARY: readonly string[] = [
  "lamp",
  "rain",
  "the door",
  "a cold stair",
  "Mary",
  "said nothing",
  "window",
  "slowly",
  "it's",
  "don't",
  "attic,",
  "north;",
  "the sea.",
  "Why?",
  "No!",
  "half-open",
  "and then",
  "or else",
  "under it",
  "tea",
  "one",
  "not yet",
  "(quietly)",
  '"Yes,"',
  "a/b",
  "5",
  "12.5",
  "naïve",
  "Übung",
  "чай",
  "茶",
  "🙂",
  "e.g.",
  "so...",
  "mist",
  "a = b",
  "100%",
  "x + y",
  "4 * 2",
  "-",
  "at 5:30",
  "A. B.",
  "ok—fine",
  "“quoted”",
  "'tis",
  "q@r",
  "$3",
  "^up",
  "to & fro",
  "a~b",
];

/** Plain words without a marker and without anything that ink could read. */
export function plainWords(m: Making, most = 2): string {
  const words: string[] = [];
  const count = m.random.int(1, most);
  for (let i = 0; i < count; i++) words.push(m.random.pick(SAFE));
  return words.join(" ");
}

const SAFE: readonly string[] = [
  "lamp",
  "rain",
  "door",
  "stair",
  "mary",
  "window",
  "slowly",
  "attic",
  "north",
  "sea",
  "tea",
  "mist",
];

/** Some words, at least one of them a marker. Never begins with a sign that ink could read. */
export function words(m: Making, most = 3): string {
  const parts: string[] = [];
  const count = m.random.int(0, most);
  const at = m.random.int(0, count);
  for (let i = 0; i <= count; i++) {
    if (i === at) parts.push(mark(m));
    else if (i === 0) parts.push(m.random.pick(SAFE));
    else parts.push(m.random.pick(VOCABULARY));
  }
  return parts.join(m.random.chance(0.04) ? "  " : " ");
}
