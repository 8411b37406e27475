/**
 * How many of the events that a careful reader marks are found, and how many of those that are
 * found are marked: gifts, promises, secrets, comings and goings, feelings.
 *
 * Owns what counts as the same event: one of the same kind, in a sentence that both touch, by the
 * same person, and to the same one where it changes hands. Scores passages from their text alone,
 * and pieces with their cast and spans given; what is not sure enough to be written counts as not
 * found. The pieces mark secrets only, of all that is told, and not every coming and going, so
 * there what is found beyond the gold is no measure.
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { GivenPerson } from "../src/draft/cast/person.ts";
import { type Draft, draft, type StoryEvent } from "../src/draft/index.ts";

/** An event as it is marked by hand. */
export interface GoldEvent {
  readonly kind: string;
  readonly who: string;
  readonly whom?: string;
  readonly what?: string;
  readonly span: readonly [number, number];
}

/** How many are marked, how many were found, and how many of those are the same. */
export interface EventTally {
  marked: number;
  found: number;
  same: number;
}

/** What the passages call the kinds. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ["refuses-to-promise", "refuses"],
  ["tells-secret", "tells"],
  ["shows-feeling", "feels"],
]);

const SCORED = /^(?:gives|takes|promises|vows|refuses|tells|arrives|leaves|feels)$/;
const WRITTEN = 0.6;

/**
 * Counts a draft's events against the gold, by kind. `onMiss` is told of each that is apart.
 * Gestures count where the gold marks them, in all its passages or in none.
 */
export function scoreEvents(
  found: Draft,
  gold: readonly GoldEvent[],
  tallies: Map<string, EventTally>,
  onMiss?: (what: "missed" | "beyond", event: GoldEvent | StoryEvent) => void,
  hasGestures = false,
): void {
  const open = new Set(
    found.events.filter(
      ({ kind, certainty }) =>
        certainty >= WRITTEN && (SCORED.test(kind) || (hasGestures && kind === "gesture")),
    ),
  );
  for (const event of open) tallyOf(tallies, event.kind).found++;
  for (const marked of gold) {
    const kind = KINDS.get(marked.kind) ?? marked.kind;
    const tally = tallyOf(tallies, kind);
    tally.marked++;
    const same = [...open].find((event) => event.kind === kind && isSame(found, event, marked));
    if (same === undefined) onMiss?.("missed", marked);
    else {
      open.delete(same);
      tally.same++;
    }
  }
  for (const event of open) onMiss?.("beyond", event);
}

function isSame(found: Draft, event: StoryEvent, gold: GoldEvent): boolean {
  const [start, end] = gold.span;
  const touches = found.doc.sentences.some(
    (sentence) =>
      sentence.start < end &&
      sentence.end > start &&
      sentence.start < event.end &&
      sentence.end > event.start,
  );
  if (!touches || !isCalled(found, event.who, gold.who)) return false;
  if (!/^(?:gives|takes)$/.test(event.kind) || gold.whom === undefined) return true;
  return event.whom === undefined || isCalled(found, event.whom, gold.whom);
}

/** Whether somebody goes by a word of a name. */
function isCalled(found: Draft, person: number | undefined, name: string): boolean {
  const known = person === undefined ? undefined : found.people[person];
  if (known === undefined) return false;
  const own = new Set([known.name, ...known.aliases].flatMap(wordsIn));
  if (known === found.teller && /^(?:i|you|the narrator)$/i.test(name)) return true;
  return wordsIn(name).some((word) => own.has(word));
}

function wordsIn(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== "" && !/^(?:the|a|an|of|in|on|mrs?|miss|sir|lady|old)$/.test(word));
}

function tallyOf(tallies: Map<string, EventTally>, kind: string): EventTally {
  let tally = tallies.get(kind);
  if (tally === undefined) {
    tally = { marked: 0, found: 0, same: 0 };
    tallies.set(kind, tally);
  }
  return tally;
}

/** Prints precision and recall by kind, for passages and pieces, each in two halves. */
export function reportEvents(half: string | undefined, isLoud: boolean): void {
  const folder = "tests/draft/pieces";
  reportPassages("passages", join(folder, "events/passages.json"), half, isLoud, false);
  reportPassages("more passages", join(folder, "events/more.json"), half, isLoud, true);
  reportPassages("scenes", join(folder, "events/scenes.json"), half, isLoud, true);
  const files = readdirSync(folder).filter((file) => /^\d+-.*\.json$/.test(file));
  for (const which of ["tuned", "kept"] as const) {
    if (half !== "both" && half !== which) continue;
    const tallies = new Map<string, EventTally>();
    for (const file of files.sort()) {
      if ((Number.parseInt(file, 10) % 2 === 0) !== (which === "kept")) continue;
      const { cast, quotations, events } = JSON.parse(readFileSync(join(folder, file), "utf8")) as {
        cast: GivenPerson[];
        quotations: { spans: [number, number][] }[];
        events: GoldEvent[];
      };
      const text = readFileSync(join(folder, file.replace(".json", ".txt")), "utf8");
      const spans = quotations.map((each) => each.spans.map(([start, end]) => ({ start, end })));
      const found = draft(text, { cast, quotations: spans });
      scoreEvents(found, events, tallies, isLoud ? loud(file.slice(0, 8), found) : undefined);
    }
    printTallies(`Events in pieces, ${which} half`, tallies);
  }
}

function reportPassages(
  title: string,
  path: string,
  half: string | undefined,
  isLoud: boolean,
  hasGestures: boolean,
): void {
  if (!existsSync(path)) return;
  const passages = JSON.parse(readFileSync(path, "utf8")) as {
    text: string;
    events: GoldEvent[];
  }[];
  for (const which of ["tuned", "kept"] as const) {
    if (half !== "both" && half !== which) continue;
    const rest = which === "tuned" ? 0 : 1;
    const tallies = new Map<string, EventTally>();
    passages.forEach(({ text, events }, i) => {
      if (i % 2 !== rest) return;
      const found = draft(text);
      const onMiss = isLoud ? loud(String(i), found) : undefined;
      scoreEvents(found, events, tallies, onMiss, hasGestures);
    });
    printTallies(`Events in ${title}, ${which} half`, tallies);
  }
}

function loud(
  label: string,
  found: Draft,
): (what: "missed" | "beyond", event: GoldEvent | StoryEvent) => void {
  return (what, event) => {
    const [start, end] = "span" in event ? event.span : [event.start, event.end];
    const nameOf = (person: string | number | undefined): string =>
      typeof person === "string" ? person : (found.people[person ?? -1]?.name ?? "-");
    const words = found.doc.text.slice(start, end).replace(/\s+/g, " ");
    console.log(
      `  ${label} ${what} ${event.kind} ${nameOf(event.who)} > ${nameOf(event.whom)}: ${event.what ?? ""} | ${words}`,
    );
  };
}

function printTallies(title: string, tallies: ReadonlyMap<string, EventTally>): void {
  const all: EventTally = { marked: 0, found: 0, same: 0 };
  const parts = [...tallies]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, tally]) => {
      all.marked += tally.marked;
      all.found += tally.found;
      all.same += tally.same;
      return `${kind} ${tally.same} of ${tally.marked} (${tally.found} found)`;
    });
  console.log(`\n${title}: ${parts.join("; ")}`);
  console.log(`  all: ${all.same} of ${all.marked} found, ${all.same} of ${all.found} right`);
}
