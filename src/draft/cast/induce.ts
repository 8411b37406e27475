/**
 * Makes people of the names that were counted: `induceCast`.
 *
 * Owns which names are somebody's, and which of them belong to one person. Full names come
 * first, then titled ones, single ones and nicknames; what two people could answer to stays
 * with both. Gender is what titles say, else what pronouns behind the name say, else the name.
 */
import type { Doc } from "../document.ts";
import { genderOfFirstName, isShortFor } from "../words/first-names.ts";
import { CLOSED, NAMEABLE } from "../words/function-words.ts";
import { ANYBODY, FEMALE, kindsOf, MALE } from "../words/kinds.ts";
import { goesWithFirstName, titleOf } from "../words/titles.ts";
import {
  countNames,
  looksLikePlace,
  type NameCount,
  type NameCounts,
  timesTogether,
} from "./name-counts.ts";
import type { Gender } from "./person.ts";

/** Somebody found, before the cast is numbered. */
export interface Found {
  readonly name: string;
  /** Names, with how often each stands in the text. */
  readonly aliases: ReadonlyMap<string, number>;
  readonly gender: Gender | undefined;
  readonly kind: "name" | "noun";
  readonly count: number;
}

interface Draft {
  readonly names: Map<string, number>;
  first: string | undefined;
  last: string | undefined;
  title: string | undefined;
  gender: Gender | undefined;
  he: number;
  she: number;
  evidence: number;
  count: number;
  /** How often nothing but a title stands behind *the*: "the Queen". */
  led: number;
  readonly isTitledOnly: boolean;
}

/** Everybody in a text who can be told apart, most often named first. */
export function induceCast(doc: Doc): Found[] {
  const counts = countNames(doc);
  const kept = [...counts.names.values()].filter((name) => isSomebody(name, counts));
  kept.sort((a, b) => b.words.length - a.words.length || b.count - a.count);
  const people: Draft[] = [];
  for (const name of kept)
    if (name.title === undefined && name.words.length > 1) addFull(people, name);
  for (const name of kept) if (name.title !== undefined) addTitled(people, name, counts);
  const single = kept.filter((name) => name.title === undefined && name.words.length === 1);
  single.sort((a, b) => b.count - a.count);
  for (const name of single) if (!joinTitle(people, name)) addSingle(people, name);
  const named = foldNicknames(people)
    .filter(
      (each) =>
        each.evidence >= 2 || (each.count >= 2 && !each.isTitledOnly && each.first !== each.last),
    )
    .map(found);
  const nouns = nounPeople(counts).filter((noun) => !isSomebodysKin(noun, named));
  return unique(withNouns(named, nouns)).sort((a, b) => b.count - a.count);
}

function isSomebody(name: NameCount, counts: NameCounts): boolean {
  if (name.title !== undefined) return !looksLikePlace(name) || name.evidence >= 4;
  if (looksLikePlace(name)) return false;
  if (name.words.length > 1) {
    const first = counts.names.get(name.words[0] as string);
    if (first !== undefined && first.evidence >= 2) return true;
    if (name.words.every((word) => word.length > 1 && word === word.toUpperCase()))
      return name.evidence >= 3;
    return name.evidence >= 1 || name.count >= 2;
  }
  const [word = ""] = name.words;
  const lower = word.toLowerCase();
  const inLower = counts.lower.get(lower) ?? 0;
  if (CLOSED.has(lower) && !(NAMEABLE.has(lower) && name.evidence >= 4)) return false;
  if (name.evidence >= 3 && name.middle > 0 && inLower <= name.count * 2) return true;
  if (name.middle === 0 && name.evidence < 2) return false;
  if (inLower > name.count && name.evidence < 3) return false;
  if (name.middle === 0 && inLower > 0) return false;
  const is = kindsOf(word, lower, false);
  if ((is & ANYBODY) !== 0 && inLower > name.count * 3) return false;
  return name.evidence >= 1 || (name.count >= 3 && genderOfFirstName(word) !== undefined);
}

function genderOfName(name: NameCount): Gender | undefined {
  const byTitle = name.title === undefined ? undefined : genderOfTitle(name.title);
  if (byTitle !== undefined) return byTitle;
  // Whom a first name is usually given to outweighs a few stray pronouns.
  const usual = genderOfFirstName(name.words[0] ?? "");
  const he = name.he + (usual === "m" ? USUAL : 0);
  const she = name.she + (usual === "f" ? USUAL : 0);
  return genderByPronouns(he, she);
}

/** So many pronouns is what is usual worth. */
const USUAL = 8;

function genderByPronouns(he: number, she: number): Gender | undefined {
  if (he + she < 3) return undefined;
  if (he > 2 * she) return "m";
  return she > 2 * he ? "f" : undefined;
}

function genderOfTitle(title: string): Gender | undefined {
  const says = titleOf(title.toLowerCase());
  return says === "m" || says === "f" ? says : undefined;
}

function draftOf(name: NameCount, first: string | undefined, last: string | undefined): Draft {
  return {
    names: new Map([[name.name, name.count]]),
    first,
    last,
    title: name.title,
    gender: genderOfName(name),
    he: name.he,
    she: name.she,
    evidence: name.evidence,
    count: name.count,
    led: ledByThe(name),
    isTitledOnly: name.title !== undefined,
  };
}

function ledByThe(name: NameCount): number {
  return name.title === undefined && isRank(name.name) ? name.led : 0;
}

/** "Queen", "Colonel": what somebody is, and no name. */
function isRank(name: string): boolean {
  return !name.includes(" ") && titleOf(name.toLowerCase()) !== undefined;
}

function join(person: Draft, name: NameCount): void {
  person.names.set(name.name, (person.names.get(name.name) ?? 0) + name.count);
  person.count += name.count;
  person.led += ledByThe(name);
  person.evidence += name.evidence;
  person.he += name.he;
  person.she += name.she;
  const gender = name.title === undefined ? undefined : genderOfTitle(name.title);
  if (gender !== undefined) person.gender = gender;
  else person.gender ??= genderByPronouns(person.he, person.she);
  person.title ??= name.title;
}

function agree(a: Gender | undefined, b: Gender | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function addFull(people: Draft[], name: NameCount): void {
  const first = name.words[0] as string;
  const last = name.words[name.words.length - 1] as string;
  // "John Watson" and "John H. Watson" are one.
  const same = people.find((each) => each.first === first && each.last === last);
  // So are "Pyotr Ilyich" and "Pyotr Ilyich Lugovoy", where there is one Pyotr Ilyich.
  const longer = people.filter((each) =>
    [...each.names.keys()].some((full) => full.startsWith(`${name.name} `)),
  );
  const one = same ?? (longer.length === 1 ? longer[0] : undefined);
  if (one !== undefined) join(one, name);
  else people.push(draftOf(name, first, last));
}

function addTitled(people: Draft[], name: NameCount, counts: NameCounts): void {
  const title = (name.title as string).toLowerCase();
  const first = name.words.length > 1 ? (name.words[0] as string) : undefined;
  const last = name.words[name.words.length - 1] as string;
  const gender = genderOfTitle(title);
  const titled = people.find(
    (each) =>
      each.isTitledOnly &&
      each.last === last &&
      each.title?.toLowerCase() === title &&
      (first === undefined || each.first === undefined || each.first === first),
  );
  if (titled !== undefined) {
    titled.first ??= first;
    join(titled, name);
    return;
  }
  const fitting = people.filter(
    (each) =>
      !each.isTitledOnly &&
      each.last === last &&
      (first === undefined || each.first === first) &&
      agree(gender, each.gender ?? genderOfFirstName(each.first ?? "")) &&
      isOneTitle(each.title, title) &&
      !(title === "mrs" && genderOfFirstName(each.first ?? "") === "m") &&
      !(
        title === "mrs" &&
        (counts.names.has(`Miss ${last}`) || isCalledByFirst(each, name, counts))
      ) &&
      !areTwo(name, each, counts),
  );
  let target = fitting.length === 1 || first !== undefined ? fitting[0] : undefined;
  if (target === undefined && first === undefined && goesWithFirstName(title)) {
    const byFirst = people.filter((each) => each.first === last && agree(gender, each.gender));
    if (byFirst.length === 1) target = byFirst[0];
  }
  if (target !== undefined) join(target, name);
  else people.push(draftOf(name, first, last));
}

/** Whether a titled name stands close to somebody's first name: then it is somebody else's. */
function areTwo(name: NameCount, person: Draft, counts: NameCounts): boolean {
  const first = counts.names.get(person.first ?? "");
  if (first === undefined || name.words[0] === person.first) return false;
  return timesTogether(name, first) > Math.min(name.count, first.count) / 40;
}

/** Whom narration calls Mary it hardly calls Mrs. Lennox: that is her mother. */
function isCalledByFirst(person: Draft, titled: NameCount, counts: NameCounts): boolean {
  const first = counts.names.get(person.first ?? "");
  if (first === undefined) return false;
  const [byFirst, byTitle] = [first.count - first.spoken, titled.count - titled.spoken];
  return byFirst > 0 && byTitle > 0 && byFirst + byTitle >= OFTEN;
}

/** So often in narration, by both together. */
const OFTEN = 5;

/** Mrs. and Miss of one last name are two people; Mr. and Captain may be one. */
function isOneTitle(a: string | undefined, b: string): boolean {
  if (a === undefined) return true;
  const one = a.toLowerCase();
  if (one === b) return true;
  return !(/^(?:miss|mrs)$/.test(one) && /^(?:miss|mrs)$/.test(b));
}

/** "the Colonel", where one colonel has a name. */
function joinTitle(people: Draft[], name: NameCount): boolean {
  const title = (name.words[0] as string).toLowerCase();
  if (titleOf(title) === undefined) return false;
  const titled = people.filter((each) => each.title?.toLowerCase() === title);
  const [only] = titled;
  if (only === undefined || titled.length > 1) return false;
  join(only, name);
  return true;
}

function addSingle(people: Draft[], name: NameCount): void {
  const word = name.words[0] as string;
  // "Mrs. Edwin Haldane" is not Edwin.
  const gender = genderOfName(name);
  const byFirst = people.filter((each) => each.first === word && agree(gender, each.gender));
  const owners =
    byFirst.length > 0
      ? byFirst
      : people.filter((each) => each.last === word && agree(gender, each.gender));
  owners.sort((a, b) => b.count - a.count);
  const [best, second] = owners;
  if (best !== undefined) {
    if (
      second === undefined ||
      best.count >= 3 * second.count ||
      (best.first === word && second.first !== word)
    ) {
      join(best, name);
      return;
    }
    // Two could be meant: both answer to it, and neither is counted by it.
    for (const each of owners.slice(0, 3)) each.names.set(word, 0.1);
    return;
  }
  if (name.evidence >= 2 || (name.count >= 2 && name.evidence >= 1))
    people.push(draftOf(name, word, word));
}

/** Mer is Meredith, and Tommy is Lieutenant Thomas Beresford, where nobody else could be. */
function foldNicknames(people: readonly Draft[]): Draft[] {
  const kept: Draft[] = [];
  const byCount = [...people].sort((a, b) => b.count - a.count);
  for (const person of byCount) {
    const own = person.first;
    const isSingle = person.names.size === 1 && own !== undefined && own === person.last;
    const gender = person.gender;
    const full = isSingle
      ? byCount.filter(
          (each) =>
            each !== person &&
            (each.count > person.count || each.first !== each.last) &&
            each.first !== undefined &&
            isShortFor(own, each.first) &&
            agree(gender, each.gender ?? genderOfFirstName(each.first)),
        )
      : [];
    const [target] = full;
    if (target === undefined || full.length > 1) {
      kept.push(person);
      continue;
    }
    for (const [name, count] of person.names) target.names.set(name, count);
    target.count += person.count;
    target.evidence += person.evidence;
    target.he += person.he;
    target.she += person.she;
    target.gender ??= person.gender ?? genderByPronouns(target.he, target.she);
  }
  return kept;
}

function found(person: Draft): Found {
  const names = [...person.names].sort((a, b) => b[1] - a[1]);
  // Whoever has a name besides is called by it, and whoever has none as the text has it.
  const [full] = names.find(([each]) => !isRank(each)) ?? [];
  const [rank = ""] = names[0] ?? [];
  const isThe = full === undefined && person.led * 2 > (person.names.get(rank) ?? 0);
  const name = full ?? (isThe ? `the ${rank}` : rank);
  if (isThe) person.names.set(name, person.led);
  const gender =
    person.gender ??
    genderByPronouns(person.he, person.she) ??
    genderOfFirstName(person.first ?? "") ??
    (person.he > person.she ? "m" : person.she > person.he ? "f" : undefined);
  return { name, aliases: person.names, gender, kind: "name", count: person.count };
}

/** "Her husband" is another husband each time, where there are names for him to have. */
function isSomebodysKin(noun: Found, named: readonly Found[]): boolean {
  return /^(?:his|her) /.test(noun.name) && named.some((each) => agree(noun.gender, each.gender));
}

/** "the sergeant" is Sergeant Lowe, where there is no other sergeant. */
function withNouns(named: readonly Found[], nouns: readonly Found[]): Found[] {
  const all = [...named];
  for (const noun of nouns) {
    const head = noun.name.split(" ").pop() ?? "";
    const isPlain = noun.name === `the ${head}`;
    const titled = named.filter((person) =>
      [...person.aliases.keys()].some(
        (alias) => titleOf(head) !== undefined && alias.toLowerCase().startsWith(`${head} `),
      ),
    );
    const [only] = titled;
    if (!isPlain || only === undefined || titled.length > 1) {
      all.push(noun);
      continue;
    }
    const aliases = new Map([...only.aliases, [noun.name, 0.5]]);
    all[all.findIndex((person) => person.name === only.name)] = { ...only, aliases };
  }
  return all;
}

function nounPeople(counts: NameCounts): Found[] {
  const found: Found[] = [];
  for (const { phrase, head, count } of counts.nouns.values()) {
    const is = kindsOf(head, head, false);
    if (count < 2 && (is & ANYBODY) === 0) continue;
    const gender = (is & MALE) !== 0 ? "m" : (is & FEMALE) !== 0 ? "f" : undefined;
    found.push({ name: phrase, aliases: new Map([[phrase, count]]), gender, kind: "noun", count });
  }
  return found;
}

function unique(people: readonly Found[]): Found[] {
  const byName = new Map<string, Found>();
  for (const person of people) {
    const same = byName.get(person.name);
    if (same === undefined) byName.set(person.name, person);
    else {
      const aliases = new Map([...same.aliases, ...person.aliases]);
      byName.set(person.name, { ...same, aliases, count: same.count + person.count });
    }
  }
  return [...byName.values()];
}
