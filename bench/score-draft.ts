/**
 * `npm run score:draft`: how often drafting finds the right speaker, the right spans, and what
 * happens (score-draft-events.ts).
 *
 * Scores on LitBank's aligned excerpts (in the shared data, where it is there) and on the pieces
 * of tests/draft/pieces. By a fixed rule half of each may be tuned on and half is kept for the
 * last measurement: works whose number is odd, and even ones. Every share has an interval of
 * 95 % behind it, by resampling works.
 *
 * - *speakers*: the person of the cast who is given a quotation is the gold's. *explicit*,
 *   *anaphoric* and *implicit*: those whose tag has a name, another word, or nothing; where the
 *   gold does not say (LitBank), by the tag that was found.
 * - *sure*: of the lines called sure, how many have the right speaker. *called sure*: how many
 *   of all lines are.
 * - *addressees*: one of those named is one of those meant; *the only one*: of quotations that
 *   are meant for one person, just that one is named. Both are scored twice: with the speakers
 *   found, and (*speakers known*) with the gold's.
 *
 *     npm run score:draft                 both halves of both
 *     npm run score:draft -- --half kept  only what nothing was tuned on
 *     npm run score:draft -- --loud       and each event that was missed, or is not in the gold
 */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { makeCast } from "../src/draft/cast/cast.ts";
import type { GivenPerson } from "../src/draft/cast/person.ts";
import { readDocument, type TextSpan } from "../src/draft/index.ts";
import { findAddressees } from "../src/draft/speakers/addressees.ts";
import { type Attribution, attribute } from "../src/draft/speakers/attribute.ts";
import { isSure } from "../src/draft/speakers/confidence.ts";
import { typeOf } from "../src/draft/speakers/reasons.ts";
import { litBankFiles } from "../tests/support/shared-files.ts";
import { castFromTags } from "./score-draft-cast.ts";
import { reportEvents } from "./score-draft-events.ts";

interface GoldQuotation {
  readonly spans: readonly (readonly [number, number])[];
  readonly speaker: string;
  readonly addressees?: readonly string[];
  readonly kind?: string;
}

interface Work {
  readonly name: string;
  /** Odd numbers may be tuned on, even ones are kept. */
  readonly isKept: boolean;
  readonly text: string;
  readonly quotations: readonly GoldQuotation[];
  readonly cast: readonly GivenPerson[];
}

/** How many of how many. */
type Tally = [right: number, all: number];
type Tallies = Map<string, Tally>;

const half = process.argv.includes("--half")
  ? process.argv[process.argv.indexOf("--half") + 1]
  : "both";

report("LitBank", litBank());
report("LitBank, cast by tags", litBank().map(withNames), false);
report("Pieces", pieces());
reportEvents(half, process.argv.includes("--loud"));

function litBank(): Work[] {
  const files = litBankFiles();
  if (files.length === 0) {
    console.log("LitBank is left out: no shared data (set KEEPSAKE_SHARED to its folder).");
  }
  return files.map(({ name: file, json }) => {
    const { text, quotations } = JSON.parse(json) as Work;
    const names = [...new Set(quotations.map(({ speaker }) => speaker))];
    const cast = names.map((name) => ({ name, aliases: [nameFromEntity(name)] }));
    return { name: file, isKept: Number.parseInt(file, 10) % 2 === 0, text, quotations, cast };
  });
}

function withNames(work: Work): Work {
  const said = work.quotations.map((each) => ({ spans: spansOf(each), speaker: each.speaker }));
  return { ...work, cast: castFromTags(work.text, said, work.cast) };
}

/** LitBank's `Mr__Bennet-6` as a name: LitBank has no cast lists, and the ids are all there is. */
function nameFromEntity(id: string): string {
  return id
    .replace(/-\d+$/, "")
    .replace(/_s_/g, "'s ")
    .replace(/^(Mr|Mrs|Dr|MR|MRS|Ms|St)__/, "$1. ")
    .replace(/___/g, ", ")
    .replace(/_/g, " ");
}

function pieces(): Work[] {
  const folder = "tests/draft/pieces";
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => /^\d+-.*\.json$/.test(file))
    .sort()
    .map((file) => {
      const { quotations, cast } = JSON.parse(readFileSync(join(folder, file), "utf8")) as Work;
      const text = readFileSync(join(folder, file.replace(".json", ".txt")), "utf8");
      return { name: file, isKept: Number.parseInt(file, 10) % 2 === 0, text, quotations, cast };
    });
}

function report(title: string, works: readonly Work[], alsoRaw = true): void {
  for (const which of ["tuned", "kept"] as const) {
    if (half !== "both" && half !== which) continue;
    const own = works.filter(
      (work) => work.isKept === (which === "kept") && work.quotations.length > 0,
    );
    if (own.length === 0) continue;
    console.log(`\n${title}, ${which} half: ${own.length} works`);
    print("  cast and spans given", own.map(scoreKnown));
    if (alsoRaw) print("  from the text alone ", own.map(scoreRaw));
  }
}

/** Speakers, with the cast and the spans given. */
function scoreKnown(work: Work): Tallies {
  const tallies: Tallies = new Map();
  const doc = readDocument(work.text, { quotations: work.quotations.map(spansOf) });
  const cast = makeCast(doc, work.cast);
  const found = attribute(doc, cast, { mayAdd: false });
  const { people } = found.reading.cast;
  work.quotations.forEach((gold, i) => {
    const person = found.speakers[i];
    const isRight = person !== undefined && people[person]?.name === gold.speaker;
    count(tallies, "speakers", isRight);
    count(tallies, gold.kind ?? typeOf(found.turns.tags[i]), isRight);
    const isCalledSure = isSure(found, i);
    count(tallies, "called sure", isCalledSure);
    if (isCalledSure) count(tallies, "sure", isRight);
  });
  if (work.quotations.every(({ addressees }) => addressees === undefined)) return tallies;
  countAddressees(tallies, work, found, "");
  const settled = new Map<number, number>();
  work.quotations.forEach(({ speaker }, i) => {
    const person = people.find(({ name }) => name === speaker);
    if (person !== undefined) settled.set(i, person.index);
  });
  countAddressees(
    tallies,
    work,
    attribute(doc, cast, { mayAdd: false, settled }),
    ", speakers known",
  );
  return tallies;
}

function countAddressees(tallies: Tallies, work: Work, found: Attribution, how: string): void {
  const addressed = findAddressees(found);
  const { people } = found.reading.cast;
  work.quotations.forEach(({ addressees = [] }, i) => {
    if (addressees.length === 0) return;
    const names = addressed[i]?.people.map((each) => people[each]?.name ?? "") ?? [];
    const isHit = names.some((name) => addressees.includes(name));
    count(tallies, `addressees${how}`, isHit);
    if (addressees.length === 1)
      count(tallies, `addressees, the only one${how}`, isHit && names.length === 1);
  });
}

/** Spans and speakers, from the text alone. Each person found may stand for one of the gold. */
function scoreRaw(work: Work): Tallies {
  const tallies: Tallies = new Map();
  const doc = readDocument(work.text);
  const found = attribute(doc, makeCast(doc, undefined), { mayAdd: true });
  const exact = new Set(doc.quotations.flatMap(({ spans }) => spans.map(key)));
  const gold = work.quotations.flatMap(spansOf);
  for (const span of gold) count(tallies, "spans found", exact.has(key(span)));
  const known = new Set(gold.map(key));
  for (const span of exact) count(tallies, "spans right", known.has(span));
  const guesses = work.quotations.map((quotation) => overlapping(quotation));
  const stands = pairUp(guesses, work.quotations);
  work.quotations.forEach(({ speaker }, i) => {
    const person = guesses[i];
    count(tallies, "speakers", person !== undefined && stands.get(person) === speaker);
  });
  return tallies;

  function overlapping(quotation: GoldQuotation): number | undefined {
    const [first] = spansOf(quotation);
    let most = 0;
    let best: number | undefined;
    for (const each of doc.quotations)
      for (const span of each.spans) {
        const shared =
          Math.min(span.end, first?.end ?? 0) - Math.max(span.start, first?.start ?? 0);
        if (shared <= most) continue;
        most = shared;
        best = found.speakers[each.index];
      }
    return best;
  }
}

/** One gold name for each person found, the pair with most quotations in common first. */
function pairUp(
  guesses: readonly (number | undefined)[],
  gold: readonly GoldQuotation[],
): Map<number, string> {
  const shared = new Map<string, { person: number; speaker: string; times: number }>();
  guesses.forEach((person, i) => {
    if (person === undefined) return;
    const { speaker } = gold[i] as GoldQuotation;
    const id = `${person} ${speaker}`;
    const known = shared.get(id) ?? { person, speaker, times: 0 };
    known.times++;
    shared.set(id, known);
  });
  const stands = new Map<number, string>();
  const taken = new Set<string>();
  for (const { person, speaker } of [...shared.values()].sort((a, b) => b.times - a.times)) {
    if (stands.has(person) || taken.has(speaker)) continue;
    stands.set(person, speaker);
    taken.add(speaker);
  }
  return stands;
}

function spansOf(quotation: GoldQuotation): TextSpan[] {
  return quotation.spans.map(([start, end]) => ({ start, end }));
}

function key({ start, end }: TextSpan): string {
  return `${start}:${end}`;
}

function count(tallies: Tallies, what: string, isRight: boolean): void {
  const tally = tallies.get(what) ?? [0, 0];
  tally[1]++;
  if (isRight) tally[0]++;
  tallies.set(what, tally);
}

function sum(parts: readonly Tallies[]): Tallies {
  const all: Tallies = new Map();
  for (const part of parts)
    for (const [what, [right, of]] of part) {
      const tally = all.get(what) ?? [0, 0];
      all.set(what, [tally[0] + right, tally[1] + of]);
    }
  return all;
}

/** Shares, each with where 95 % of a thousand resamplings of the works lie. The seed is fixed. */
function print(label: string, parts: readonly Tallies[]): void {
  let state = 12345;
  const random = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  const rounds: Tallies[] = [];
  for (let round = 0; round < 1000; round++)
    rounds.push(sum(parts.map(() => parts[Math.floor(random() * parts.length)] as Tallies)));
  console.log(label);
  for (const [what, [right, of]] of [...sum(parts)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const shares = rounds
      .map((each): readonly [number, number] => each.get(what) ?? [0, 0])
      .filter(([, all]) => all > 0)
      .map(([good, all]) => good / all)
      .sort((a, b) => a - b);
    const at = (share: number): string =>
      percent(shares[Math.floor(share * (shares.length - 1))] as number);
    const range = `(${at(0.025)} to ${at(0.975)})`;
    console.log(`    ${what.padEnd(42)} ${percent(right / of).padStart(5)} of ${of} ${range}`);
  }
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
