/**
 * From events to a script's declarations and its `~` sentences.
 *
 * Owns what of all that was found a script is told, so that playing it goes well: nothing is
 * given by somebody who does not have it, nothing is promised twice, nobody leaves who is away,
 * and nobody speaks who has left. It plays the events through once, in order, and drops what would
 * not hold. What isn't sure changes nothing: it stands beside the story as a comment that a
 * writer can make a sentence of.
 */
import type { Person } from "../cast/person.ts";
import type { StoryEvent } from "../events/event.ts";
import { kindsOf, NEVER_NAME } from "../words/kinds.ts";
import { titleOf } from "../words/titles.ts";
import { wordSet } from "../words/word-set.ts";
import { promiseWords } from "./promise-words.ts";
import type { ScriptLine } from "./script-lines.ts";

/** A `~` sentence, without its tilde, and the line that it stands behind; −1: before all. */
export interface Effect {
  readonly behind: number;
  readonly sentence: string;
  /** Sure enough to be played; otherwise it is a comment. */
  readonly isSure: boolean;
}

/** An entry of a block at the head: `ring: Tom's`. */
export interface Entry {
  readonly words: string;
  /** Whether anything that is played needs it; otherwise it is a comment. */
  readonly isSure: boolean;
}

export interface Declarations {
  readonly facts: readonly Entry[];
  readonly things: readonly Entry[];
  readonly promises: readonly Entry[];
  readonly goals: readonly Entry[];
  /** People who are not there when the story begins. */
  readonly away: ReadonlySet<number>;
  /** By person: how many lines they are not there for. */
  readonly absent: ReadonlyMap<number, number>;
  /** Who has said that they love whom. */
  readonly loves: ReadonlyMap<number, number>;
  readonly effects: readonly Effect[];
}

export interface EffectContext {
  readonly lines: readonly ScriptLine[];
  readonly people: readonly Person[];
  /** The people of the script; events of others are left out. */
  readonly inCast: ReadonlySet<number>;
  /** Who is "I" or "you". */
  readonly teller: number | undefined;
  readonly nameOf: (person: number) => string;
  /** By place in the text: the number of its scene. */
  readonly sceneAt: (offset: number) => number;
}

/** From here on an event is played. */
const PLAYED = 0.6;
/** From here on it is worth a comment. */
const WORTH_ASKING = 0.5;

export function declareEvents(context: EffectContext, events: readonly StoryEvent[]): Declarations {
  const { inCast, lines, nameOf } = context;
  const known = sortedOut(context, events);
  const play: Play = {
    context,
    keys: new Map(),
    taken: new Set([...inCast].map((person) => nameOf(person).toLowerCase())),
    facts: [],
    things: new Map(),
    promises: new Map(),
    goals: [],
    gone: new Set(),
    absent: new Map(),
    effects: [],
    lastFelt: new Map(),
    settled: new Set(
      known
        .filter(({ event, isSure }) => isSure && /^(?:promises|vows|refuses)$/.test(event.kind))
        .map(({ event }) => event.key),
    ),
  };
  const away = new Set([...inCast].filter((person) => arrivesLate(context, known, person)));
  for (const person of away) play.gone.add(person);
  let at = 0;
  lines.forEach((line, index) => {
    // Whoever speaks is there, whatever was read of their leaving.
    if (line.kind === "speech" && line.speaker !== undefined)
      comeBack(play, line.speaker, index - 1);
    while (at < known.length && (known[at] as Known).event.start < line.end) {
      const { event, isSure } = known[at] as Known;
      at++;
      const isBefore = event.start < line.start && index > 0 && event.end <= line.start;
      const behind = isBefore ? index - 1 : index;
      if (isSure) enact(play, event, behind);
      else suggest(play, event, behind);
    }
    for (const person of play.gone) play.absent.set(person, (play.absent.get(person) ?? 0) + 1);
  });
  return {
    facts: play.facts,
    things: [...play.things.values()].map((thing) => thingEntry(play, thing)),
    promises: [...play.promises.values()].map(({ declared, isSure }) => ({
      words: declared,
      isSure,
    })),
    goals: play.goals,
    away,
    absent: play.absent,
    loves: lovesIn(lines, context),
    effects: play.effects,
  };
}

/** An event, and whether it is sure enough to be played. */
interface Known {
  readonly event: StoryEvent;
  readonly isSure: boolean;
}

/** The events that are of the script's people and worth anything, and which of them are sure. */
function sortedOut(context: EffectContext, events: readonly StoryEvent[]): Known[] {
  const { inCast, lines } = context;
  const least = leastTold(events, lines.length);
  const known = events
    .filter(
      ({ certainty, who, whom }) =>
        certainty >= WORTH_ASKING &&
        who !== undefined &&
        inCast.has(who) &&
        (whom === undefined || inCast.has(whom)),
    )
    .map((event) => ({
      event,
      isSure: event.certainty >= (event.kind === "tells" ? least : PLAYED),
    }));
  return withoutThoseWhoStay(context, known);
}

/**
 * With the going of those in doubt who have the word again in the same scene without having come
 * back: they have hardly gone. Read from the end, so that what comes next is known.
 */
function withoutThoseWhoStay(context: EffectContext, known: readonly Known[]): Known[] {
  const { lines, sceneAt } = context;
  const nextWord = new Map<number, number>();
  const nextComing = new Map<number, number>();
  const weighed: Known[] = [];
  let line = lines.length - 1;
  for (let i = known.length - 1; i >= 0; i--) {
    const { event, isSure } = known[i] as Known;
    const who = event.who as number;
    for (; line >= 0 && (lines[line] as ScriptLine).start >= event.end; line--) {
      const said = lines[line] as ScriptLine;
      if (said.kind === "speech" && said.speaker !== undefined)
        nextWord.set(said.speaker, said.start);
    }
    const speaks = nextWord.get(who) ?? Number.POSITIVE_INFINITY;
    const comes = nextComing.get(who) ?? Number.POSITIVE_INFINITY;
    const isHere =
      event.kind === "leaves" && speaks < comes && sceneAt(speaks) === sceneAt(event.start);
    const goesOn = isSure && !isOnTheWay(context, event) && !isHere;
    if (goesOn && event.kind === "arrives") nextComing.set(who, event.start);
    weighed.push({ event, isSure: goesOn });
  }
  return weighed.reverse();
}

/** Whoever tells the story is there for all that is told: it goes along. */
function isOnTheWay({ teller }: EffectContext, { kind, who }: StoryEvent): boolean {
  return who === teller && (kind === "arrives" || kind === "leaves");
}

/** Facts that a story may have besides one for so many lines: more than that nobody would read. */
const FACTS = 12;
const LINES_TO_A_FACT = 20;

/** How sure news has to be to be played: surer, where there is much of it. */
function leastTold(events: readonly StoryEvent[], lines: number): number {
  const most = FACTS + Math.floor(lines / LINES_TO_A_FACT);
  const sure = events
    .filter(({ kind, certainty }) => kind === "tells" && certainty >= PLAYED)
    .map(({ certainty }) => certainty)
    .sort((a, b) => b - a);
  return Math.max(PLAYED, sure[most] === undefined ? 0 : (sure[most] as number) + 0.001);
}

interface ThingInPlay {
  readonly what: string;
  /** Whose it is to begin with. */
  owner: number;
  holder: number;
  readonly places: Set<string>;
  isSure: boolean;
}

interface PromiseInPlay {
  state: "unsaid" | "asked" | "withheld" | "owed";
  readonly by: number;
  readonly to: number;
  readonly declared: string;
  isSure: boolean;
}

/** The events, being played through. */
interface Play {
  readonly context: EffectContext;
  readonly keys: Map<string, string>;
  readonly taken: Set<string>;
  readonly facts: Entry[];
  readonly things: Map<string, ThingInPlay>;
  readonly promises: Map<string, PromiseInPlay>;
  readonly goals: Entry[];
  readonly gone: Set<number>;
  /** By person: how many lines they have not been there for. */
  readonly absent: Map<number, number>;
  readonly effects: Effect[];
  readonly lastFelt: Map<string, number>;
  /** What is promised or refused later, so that asking for it is worth telling. */
  readonly settled: ReadonlySet<string>;
}

/** Whether somebody's coming is the first that is told of them, and they have not spoken before. */
function arrivesLate(context: EffectContext, events: readonly Known[], person: number): boolean {
  const first = events.find(
    ({ event, isSure }) => isSure && (event.who === person || event.whom === person),
  )?.event;
  if (first?.kind !== "arrives" || first.who !== person) return false;
  const spoken = context.lines.find((line) => line.kind === "speech" && line.speaker === person);
  // Who is there from the first line did not come later.
  return spoken === undefined || (first.start < spoken.start && context.lines[0] !== spoken);
}

function comeBack(play: Play, person: number, behind: number): void {
  if (!play.gone.delete(person)) return;
  say(play, behind, `${play.context.nameOf(person)} arrives`);
}

function say(play: Play, behind: number, sentence: string, isSure = true): void {
  play.effects.push({ behind, sentence, isSure });
}

function enact(play: Play, event: StoryEvent, behind: number): void {
  const { nameOf } = play.context;
  const who = event.who as number;
  switch (event.kind) {
    case "arrives":
      comeBack(play, who, behind);
      return;
    case "leaves":
      if (play.gone.has(who)) return;
      play.gone.add(who);
      say(play, behind, `${nameOf(who)} leaves`);
      return;
    case "gives":
    case "takes":
      transfer(play, event, behind);
      return;
    case "asks":
      if (play.settled.has(event.key)) movePromise(play, event, behind);
      return;
    case "promises":
    case "vows":
    case "refuses":
      movePromise(play, event, behind);
      return;
    case "tells":
      tell(play, event, behind, true);
      return;
    case "wants": {
      if (play.goals.length >= MOST_GOALS) return;
      const key = keyFor(play, `goal ${who} ${event.key}`, event.key);
      const words = `${key}: ${nameOf(who)} wants to ${plainClause(event.what)}; open`;
      play.goals.push({ words, isSure: true });
      return;
    }
    case "feels":
      feel(play, event, behind);
      return;
    case "gesture":
      return;
  }
}

/** What would be told if it were sure, as far as it could be played here. It changes nothing. */
function suggest(play: Play, event: StoryEvent, behind: number): void {
  const { nameOf } = play.context;
  const who = event.who as number;
  switch (event.kind) {
    case "arrives":
      if (play.gone.has(who)) say(play, behind, `${nameOf(who)} arrives`, false);
      return;
    case "leaves":
      if (!play.gone.has(who)) say(play, behind, `${nameOf(who)} leaves`, false);
      return;
    case "gives":
    case "takes": {
      const [from, to] = endsOf(event);
      const thing = thingOf(play, event, from);
      if (thing === undefined || play.gone.has(from) || play.gone.has(to)) return;
      if (!thing.isSure || thing.holder === from)
        say(play, behind, transferred(play, event), false);
      return;
    }
    case "promises":
    case "vows":
    case "refuses": {
      const promise = promiseOf(play, event);
      if (promise === undefined || promise.state === "owed") return;
      const verb =
        event.kind === "vows" ? "vows" : event.kind === "promises" ? "promises" : "withholds";
      say(play, behind, `${nameOf(promise.by)} ${verb} ${keyOf(play, event)}`, false);
      return;
    }
    case "tells":
      tell(play, event, behind, false);
      return;
    default:
      // A wish, a smile: nobody would ask.
      return;
  }
}

/** More than so many wishes nobody would follow. */
const MOST_GOALS = 8;

function tell(play: Play, event: StoryEvent, behind: number, isSure: boolean): void {
  const { nameOf } = play.context;
  const who = event.who as number;
  const key = keyFor(play, `fact ${event.key}`, event.key);
  play.facts.push({ words: `(${key}) ${asFact(event.what)}: yes; ${nameOf(who)} knows`, isSure });
  say(play, behind, `${nameOf(who)} tells ${nameOf(event.whom as number)} ${key}`, isSure);
}

/** Who has a thing before, and who has it afterwards. */
function endsOf({ kind, who, whom }: StoryEvent): readonly [from: number, to: number] {
  return kind === "gives" ? [who as number, whom as number] : [whom as number, who as number];
}

/** The thing of an event, whose it is thought to be; nothing, where a person has its name. */
function thingOf(play: Play, event: StoryEvent, from: number): ThingInPlay | undefined {
  const known = play.things.get(event.key);
  if (known !== undefined) return known;
  if (play.taken.has(event.what.toLowerCase())) return undefined;
  play.taken.add(event.what.toLowerCase());
  const { what } = event;
  const thing = { what, owner: from, holder: from, places: new Set<string>(), isSure: false };
  play.things.set(event.key, thing);
  return thing;
}

function thingEntry({ context }: Play, { what, owner, places, isSure }: ThingInPlay): Entry {
  const worn = places.size === 0 ? "" : `; worn on ${[...places].join(", ")}`;
  return { words: `${what}: ${context.nameOf(owner)}'s${worn}`, isSure };
}

function transferred({ context: { nameOf } }: Play, event: StoryEvent): string {
  const [from, to] = endsOf(event);
  return event.kind === "gives"
    ? `${nameOf(from)} gives ${nameOf(to)} ${event.what}`
    : `${nameOf(to)} takes ${event.what}`;
}

function transfer(play: Play, event: StoryEvent, behind: number): void {
  const [from, to] = endsOf(event);
  const thing = thingOf(play, event, from);
  if (thing === undefined || play.gone.has(from) || play.gone.has(to)) return;
  // Of what was only guessed at nobody knows whose it is.
  if (!thing.isSure) thing.owner = thing.holder = from;
  if (thing.holder !== from) return;
  thing.isSure = true;
  thing.holder = to;
  say(play, behind, transferred(play, event));
  if (event.place !== undefined) {
    thing.places.add(event.place);
    const { nameOf } = play.context;
    const whose = possessive(play, to);
    say(play, behind, `${nameOf(to)} wears ${event.what} on ${whose} ${event.place}`);
  }
}

function possessive(play: Play, person: number): string {
  const pronoun = play.context.people[person]?.pronoun;
  return pronoun === "he" ? "his" : pronoun === "she" ? "her" : pronoun === "it" ? "its" : "their";
}

/** By whom something is promised, and to whom. */
function partiesOf({ kind, who, whom }: StoryEvent): readonly [by: number, to?: number] {
  return kind === "asks"
    ? [whom as number, who as number]
    : whom === undefined
      ? [who as number]
      : [who as number, whom];
}

function keyOf(play: Play, event: StoryEvent): string {
  return keyFor(play, `promise ${partiesOf(event)[0]} ${event.key}`, event.key);
}

/** The promise of an event, declared if it has not been; nothing, where it is to somebody else. */
function promiseOf(play: Play, event: StoryEvent): PromiseInPlay | undefined {
  const { people, nameOf } = play.context;
  const [by, to] = partiesOf(event);
  if (to === undefined || by === to) return undefined;
  const mark = `promise ${by} ${event.key}`;
  const known = play.promises.get(mark);
  if (known !== undefined) return known.to === to ? known : undefined;
  const key = keyOf(play, event);
  const other = people[event.kind === "asks" ? by : to] as Person;
  const words = promiseWords(event, people[event.who as number] as Person, other);
  const deed = words === undefined ? "" : `; ${words}`;
  const declared = `${key}: ${nameOf(by)} to ${nameOf(to)}${deed}; may stay open`;
  const promise: PromiseInPlay = { state: "unsaid", by, to, declared, isSure: false };
  play.promises.set(mark, promise);
  return promise;
}

function movePromise(play: Play, event: StoryEvent, behind: number): void {
  const { nameOf } = play.context;
  const promise = promiseOf(play, event);
  if (promise === undefined) return;
  const { by, to } = promise;
  const key = keyOf(play, event);
  promise.isSure = true;
  if (event.kind === "asks") {
    if (promise.state !== "unsaid" && promise.state !== "withheld") return;
    promise.state = "asked";
    say(play, behind, `${nameOf(to)} asks ${nameOf(by)} for ${key}`);
  } else if (event.kind === "refuses") {
    if (promise.state !== "unsaid" && promise.state !== "asked") return;
    promise.state = "withheld";
    say(play, behind, `${nameOf(by)} withholds ${key}`);
  } else {
    if (promise.state === "owed") return;
    promise.state = "owed";
    say(play, behind, `${nameOf(by)} ${event.kind === "vows" ? "vows" : "promises"} ${key}`);
  }
}

/** Feelings that are about nobody in particular; the others would need somebody to be about. */
const ALONE: ReadonlySet<string> = new Set(["joy", "distress", "shame", "pride", "relief"]);

function feel(play: Play, event: StoryEvent, behind: number): void {
  const mark = `${event.who} ${event.what}`;
  const last = play.lastFelt.get(mark);
  play.lastFelt.set(mark, behind);
  if (!ALONE.has(event.what) || (last !== undefined && behind - last < 12)) return;
  say(play, behind, `${play.context.nameOf(event.who as number)} feels ${event.what}`);
}

/** A label that nothing else has. */
function keyFor(play: Play, mark: string, wish: string): string {
  const known = play.keys.get(mark);
  if (known !== undefined) return known;
  const plain = wish.replace(/[^\p{L}\p{N}_]/gu, "_").replace(/^[^\p{L}]+/u, "") || "it";
  const [kind = ""] = mark.split(" ");
  const own = plain === "it" ? (NAMELESS.get(kind) ?? plain) : plain;
  let key = RESERVED.has(own) ? `${own}_it` : own;
  for (let n = 2; play.taken.has(key); n++) key = `${own}_${n}`;
  play.taken.add(key);
  play.keys.set(mark, key);
  return key;
}

/** "You shall have it": what there is no word for. */
const NAMELESS: ReadonlyMap<string, string> = new Map([
  ["promise", "word"],
  ["fact", "news"],
  ["goal", "wish"],
]);

// Words of ink, and of the sentences in braces and behind tildes.
const RESERVED: ReadonlySet<string> =
  wordSet(`not and or mod has hasnt true false return temp ref function else once cycle shuffle stopping to
   now it that the as needs presumes because despite if is are time nobody everyone possible always
   never end done done list var const tunnel knot yes no for with`);

function plainClause(words: string): string {
  return words
    .replace(/[:;,{}|#[\]()~"“”\\]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** As a fact is written: "the boat is sold", with a small letter unless a name begins it. */
function asFact(words: string): string {
  // Of whom nobody knows who it is, it is somebody.
  const plain = plainClause(words)
    .replace(/^(?:he|she)(?='s\b| )/i, "somebody")
    .replace(/^(?:his|her) (?=\p{Ll})/iu, "somebody's ");
  const [first = ""] = plain.split(/[ ']/);
  const isWord = (kindsOf(first.toLowerCase(), first.toLowerCase(), false) & NEVER_NAME) !== 0;
  return isWord && first !== "I" && titleOf(first.toLowerCase()) === undefined
    ? plain.charAt(0).toLowerCase() + plain.slice(1)
    : plain;
}

/** "I love you", said to somebody. */
function lovesIn(
  lines: readonly ScriptLine[],
  context: EffectContext,
): ReadonlyMap<number, number> {
  const loves = new Map<number, number>();
  const speakers = [...context.inCast];
  for (const line of lines) {
    if (line.kind !== "speech" || line.speaker === undefined || loves.has(line.speaker)) continue;
    if (!/\bI love you\b/i.test(line.words)) continue;
    const others = speakers.filter((person) => person !== line.speaker);
    const [other] = others;
    if (other !== undefined && others.length === 1) loves.set(line.speaker, other);
  }
  return loves;
}
