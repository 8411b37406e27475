/**
 * From events to a script's declarations and its `~` sentences.
 *
 * Owns what of all that was found a script is told, so that playing it goes well: nothing is
 * given by somebody who does not have it, nothing is promised twice, nobody leaves who is away.
 * It plays the events through once, in order, and drops what would not hold.
 */
import type { Person } from "../cast/person.ts";
import type { StoryEvent } from "../events/event.ts";
import { kindsOf, NEVER_NAME } from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import { promiseWords } from "./promise-words.ts";
import type { ScriptLine } from "./script-lines.ts";

/** A `~` sentence, without its tilde, and the line that it stands behind; −1: before all. */
export interface Effect {
  readonly behind: number;
  readonly sentence: string;
}

export interface Declarations {
  readonly facts: readonly string[];
  readonly things: readonly string[];
  readonly promises: readonly string[];
  readonly goals: readonly string[];
  /** People who are not there when the story begins. */
  readonly away: ReadonlySet<number>;
  /** Who has said that they love whom. */
  readonly loves: ReadonlyMap<number, number>;
  readonly effects: readonly Effect[];
}

export interface EffectContext {
  readonly lines: readonly ScriptLine[];
  readonly people: readonly Person[];
  /** The people of the script; events of others are left out. */
  readonly inCast: ReadonlySet<number>;
  readonly nameOf: (person: number) => string;
}

/** Below this an event is not written down. */
const WRITTEN = 0.6;

export function declareEvents(context: EffectContext, events: readonly StoryEvent[]): Declarations {
  const { inCast, lines, nameOf } = context;
  const play: Play = {
    context,
    keys: new Map(),
    taken: new Set([...inCast].map((person) => nameOf(person).toLowerCase())),
    facts: [],
    things: new Map(),
    promises: new Map(),
    goals: [],
    away: new Set(),
    gone: new Set(),
    effects: [],
    lastFelt: new Map(),
  };
  const least = leastTold(events, lines.length);
  const known = events.filter(
    (event) =>
      event.certainty >= (event.kind === "tells" ? least : WRITTEN) &&
      event.who !== undefined &&
      inCast.has(event.who) &&
      (event.whom === undefined || inCast.has(event.whom)),
  );
  for (const person of inCast) if (arrivesLate(context, known, person)) play.away.add(person);
  play.gone = new Set(play.away);
  const settled = new Set(
    known
      .filter((event) => /^(?:promises|vows|refuses)$/.test(event.kind))
      .map((event) => event.key),
  );
  let at = 0;
  lines.forEach((line, index) => {
    // Whoever speaks is there, whatever was read of their leaving.
    if (line.kind === "speech" && line.speaker !== undefined)
      comeBack(play, line.speaker, index - 1);
    while (at < known.length && (known[at] as StoryEvent).start < line.end) {
      const event = known[at] as StoryEvent;
      at++;
      if (event.start < line.start && index > 0 && event.end <= line.start)
        enact(play, event, index - 1, settled);
      else enact(play, event, index, settled);
    }
  });
  return {
    facts: play.facts,
    things: [...play.things.values()].map((thing) => thing.declared()),
    promises: [...play.promises.values()].map(({ declared }) => declared),
    goals: play.goals,
    away: play.away,
    loves: lovesIn(lines, context),
    effects: play.effects,
  };
}

/** Facts that a story may have besides one for so many lines: more than that nobody would read. */
const FACTS = 12;
const LINES_TO_A_FACT = 20;

/** How sure news has to be to be written: surer, where there is much of it. */
function leastTold(events: readonly StoryEvent[], lines: number): number {
  const most = FACTS + Math.floor(lines / LINES_TO_A_FACT);
  const sure = events
    .filter(({ kind, certainty }) => kind === "tells" && certainty >= WRITTEN)
    .map(({ certainty }) => certainty)
    .sort((a, b) => b - a);
  return Math.max(WRITTEN, sure[most] === undefined ? 0 : (sure[most] as number) + 0.001);
}

interface ThingInPlay {
  holder: number;
  readonly places: Set<string>;
  readonly declared: () => string;
}

interface PromiseInPlay {
  state: "unsaid" | "asked" | "withheld" | "owed";
  readonly by: number;
  readonly to: number;
  readonly declared: string;
}

/** The events, being played through. */
interface Play {
  readonly context: EffectContext;
  readonly keys: Map<string, string>;
  readonly taken: Set<string>;
  readonly facts: string[];
  readonly things: Map<string, ThingInPlay>;
  readonly promises: Map<string, PromiseInPlay>;
  readonly goals: string[];
  readonly away: Set<number>;
  gone: Set<number>;
  readonly effects: Effect[];
  readonly lastFelt: Map<string, number>;
}

/** Whether somebody's coming is told before they first speak. */
function arrivesLate(
  context: EffectContext,
  events: readonly StoryEvent[],
  person: number,
): boolean {
  const first = events.find(
    (event) => event.who === person && /^(?:arrives|leaves)$/.test(event.kind),
  );
  if (first?.kind !== "arrives") return false;
  const spoken = context.lines.find((line) => line.kind === "speech" && line.speaker === person);
  // Who is there from the first line did not come later.
  return spoken !== undefined && first.start < spoken.start && context.lines[0] !== spoken;
}

function comeBack(play: Play, person: number, behind: number): void {
  if (!play.gone.has(person)) return;
  play.gone.delete(person);
  play.effects.push({ behind, sentence: `${play.context.nameOf(person)} arrives` });
}

function enact(play: Play, event: StoryEvent, behind: number, settled: ReadonlySet<string>): void {
  const { nameOf } = play.context;
  const who = event.who as number;
  const say = (sentence: string): void => {
    play.effects.push({ behind, sentence });
  };
  switch (event.kind) {
    case "arrives":
      comeBack(play, who, behind);
      return;
    case "leaves":
      if (play.gone.has(who) || speaksSoon(play, who, behind)) return;
      play.gone.add(who);
      say(`${nameOf(who)} leaves`);
      return;
    case "gives":
    case "takes":
      transfer(play, event, say);
      return;
    case "asks":
      if (settled.has(event.key)) movePromise(play, event, say);
      return;
    case "promises":
    case "vows":
    case "refuses":
      movePromise(play, event, say);
      return;
    case "tells": {
      const key = keyFor(play, `fact ${event.key}`, event.key);
      play.facts.push(`(${key}) ${asFact(event.what)}: yes; ${nameOf(who)} knows`);
      say(`${nameOf(who)} tells ${nameOf(event.whom as number)} ${key}`);
      return;
    }
    case "wants": {
      if (play.goals.length >= 8) return;
      const key = keyFor(play, `goal ${who} ${event.key}`, event.key);
      play.goals.push(`${key}: ${nameOf(who)} wants to ${plainClause(event.what)}; open`);
      return;
    }
    case "feels":
      feel(play, event, behind, say);
      return;
    case "gesture":
      return;
  }
}

function speaksSoon(play: Play, person: number, behind: number): boolean {
  const { lines } = play.context;
  for (let i = behind + 1; i < lines.length && i < behind + 8; i++) {
    const line = lines[i];
    if (line?.kind === "speech" && line.speaker === person) return true;
  }
  return false;
}

function transfer(play: Play, event: StoryEvent, say: (sentence: string) => void): void {
  const { nameOf } = play.context;
  const from = (event.kind === "gives" ? event.who : event.whom) as number;
  const to = (event.kind === "gives" ? event.whom : event.who) as number;
  let thing = play.things.get(event.key);
  if (thing === undefined) {
    if (play.taken.has(event.what.toLowerCase())) return;
    play.taken.add(event.what.toLowerCase());
    const places = new Set<string>();
    const declared = (): string =>
      `${event.what}: ${nameOf(from)}'s${places.size === 0 ? "" : `; worn on ${[...places].join(", ")}`}`;
    thing = { holder: from, places, declared };
    play.things.set(event.key, thing);
  }
  if (thing.holder !== from || play.gone.has(from) || play.gone.has(to)) return;
  thing.holder = to;
  say(
    event.kind === "gives"
      ? `${nameOf(from)} gives ${nameOf(to)} ${event.what}`
      : `${nameOf(to)} takes ${event.what}`,
  );
  if (event.place !== undefined) {
    thing.places.add(event.place);
    say(`${nameOf(to)} wears ${event.what} on ${possessive(play, to)} ${event.place}`);
  }
}

function possessive(play: Play, person: number): string {
  const pronoun = play.context.people[person]?.pronoun;
  return pronoun === "he" ? "his" : pronoun === "she" ? "her" : pronoun === "it" ? "its" : "their";
}

function movePromise(play: Play, event: StoryEvent, say: (sentence: string) => void): void {
  const { nameOf } = play.context;
  const isAsking = event.kind === "asks";
  const by = (isAsking ? event.whom : event.who) as number;
  const to = (isAsking ? event.who : event.whom) as number | undefined;
  if (to === undefined || by === to) return;
  const mark = `promise ${by} ${event.key}`;
  const key = keyFor(play, mark, event.key);
  let promise = play.promises.get(mark);
  if (promise === undefined) {
    const { people } = play.context;
    const words = promiseWords(
      event,
      people[event.who as number] as Person,
      people[isAsking ? by : to] as Person,
    );
    const deed = words === undefined ? "" : `; ${words}`;
    const declared = `${key}: ${nameOf(by)} to ${nameOf(to)}${deed}; may stay open`;
    promise = { state: "unsaid", by, to, declared };
    play.promises.set(mark, promise);
  }
  if (promise.to !== to) return;
  if (isAsking) {
    if (promise.state !== "unsaid" && promise.state !== "withheld") return;
    promise.state = "asked";
    say(`${nameOf(to)} asks ${nameOf(by)} for ${key}`);
  } else if (event.kind === "refuses") {
    if (promise.state !== "unsaid" && promise.state !== "asked") return;
    promise.state = "withheld";
    say(`${nameOf(by)} withholds ${key}`);
  } else {
    if (promise.state === "owed") return;
    promise.state = "owed";
    say(`${nameOf(by)} ${event.kind === "vows" ? "vows" : "promises"} ${key}`);
  }
}

/** Feelings that are about nobody in particular; the others would need somebody to be about. */
const ALONE: ReadonlySet<string> = new Set(["joy", "distress", "shame", "pride", "relief"]);

function feel(
  play: Play,
  event: StoryEvent,
  behind: number,
  say: (sentence: string) => void,
): void {
  const mark = `${event.who} ${event.what}`;
  const last = play.lastFelt.get(mark);
  play.lastFelt.set(mark, behind);
  if (!ALONE.has(event.what) || (last !== undefined && behind - last < 12)) return;
  say(`${play.context.nameOf(event.who as number)} feels ${event.what}`);
}

/** A label that nothing else has. */
function keyFor(play: Play, mark: string, wish: string): string {
  const known = play.keys.get(mark);
  if (known !== undefined) return known;
  const plain = wish.replace(/[^\p{L}\p{N}_]/gu, "_").replace(/^[^\p{L}]+/u, "") || "it";
  let key = RESERVED.has(plain) ? `${plain}_it` : plain;
  for (let n = 2; play.taken.has(key); n++) key = `${plain}_${n}`;
  play.taken.add(key);
  play.keys.set(mark, key);
  return key;
}

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
  return isWord && first !== "I" ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
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
