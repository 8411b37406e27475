/**
 * Completion of what is said about people: sentences after `~` and in braces, names at a line's
 * start with how they speak, entries of the blocks.
 *
 * Owns how a sentence goes on. Takes the closed list of forms (`people/patterns.ts`) and the
 * compiler's own reading of blanks, so that nothing is offered that wouldn't be understood. A
 * form that needs what the story hasn't declared is offered with a blank.
 */
import type { Cast } from "../drama/cast.ts";
import { OUTLOOKS } from "../drama/cast.ts";
import { BRACE_WORDS } from "../people/brace-words.ts";
import { BONDS } from "../people/declare-cast.ts";
import { isOwn, type Lexicon, personAt, protectedWords } from "../people/lexicon.ts";
import { negatedFrom } from "../people/negation.ts";
import { EFFECTS, type Pattern, QUESTIONS } from "../people/patterns.ts";
import {
  FEELING_WORDS,
  type Filled,
  fillFact,
  fillFeeling,
  fillNamed,
  fillOutlook,
  fillPerson,
  fillPlace,
  fillProposition,
  isFilled,
  type Reading,
  skipOptional,
  withOptional,
} from "../people/slots.ts";
import type { Word } from "../people/words.ts";
import type { BlockWord } from "../syntax/ast.ts";
import type { Completion } from "./api.ts";
import { blank } from "./ink-words.ts";
import { describe, looseWords, whoIs } from "./people-names.ts";
import type { People, Story } from "./story.ts";
import { walkNodes } from "./walk.ts";

// ─── Sentences ─────────────────────────────────────────────────────────────────────────────

/** How a sentence after `~` may go on. `before` is what stands before the word being written. */
export function effectItems({ lexicon }: People, before: string): Completion[] {
  return continuations(lexicon, looseWords(before), EFFECTS.all);
}

/** Whether words begin with a person, so that no ink can follow. */
export function beginsWithPerson({ lexicon }: People, before: string): boolean {
  return personAt(lexicon, looseWords(before), 0) !== undefined;
}

/** How what stands in braces may go on. */
export function questionItems(
  { lexicon }: People,
  before: string,
  place: "braces" | "choice" | "branch",
): { readonly items: Completion[]; readonly mayBeInk: boolean } {
  const words = looseWords(before);
  const [first] = words;
  if (first?.key === "as")
    return { items: words.length === 1 ? people(lexicon.cast) : [], mayBeInk: false };
  const segment = lastSegment(lexicon, words);
  const items = continuations(lexicon, segment, QUESTIONS.all);
  const opening = words.length === 0 ? braceWords(place) : [];
  return { items: [...opening, ...items], mayBeInk: personAt(lexicon, segment, 0) === undefined };
}

function braceWords(place: "braces" | "choice" | "branch"): Completion[] {
  const words: [string, string][] =
    place === "choice"
      ? [
          ["because", "A reason for this choice, or several with commas."],
          ["despite", "A reason against this choice."],
          ["needs", "It must be so wherever the story comes here."],
        ]
      : place === "branch"
        ? [["as", "Only for who lives the story as this person."]]
        : [
            ["as", "Only for who lives the story as this person."],
            ["needs", "It must be so wherever the story comes here."],
            ["presumes", "Taken for granted by what is said here."],
          ];
  return words.map(([label, info]) => ({
    label,
    kind: "keyword",
    detail: "",
    info,
    insert: label,
  }));
}

/** The words since the last `and`, `or` or comma that joins sentences. */
function lastSegment(lexicon: Lexicon, words: readonly Word[]): readonly Word[] {
  const isProtected = protectedWords(lexicon, words);
  let from = words[0] !== undefined && BRACE_WORDS.has(words[0].key) ? 1 : 0;
  words.forEach(({ key }, i) => {
    const isJoint = key === "and" || key === "or" || key === "," || key === ";" || key === "(";
    if (isJoint && isProtected[i] !== true) from = i + 1;
  });
  while (words[from]?.key === "not" || words[from]?.key === "!") from++;
  return words.slice(from);
}

/** How words that begin a sentence may go on, by forms. */
function continuations(
  lexicon: Lexicon,
  words: readonly Word[],
  patterns: readonly Pattern<unknown>[],
): Completion[] {
  const found = new Map<string, Completion>();
  const reading: Reading = { lexicon, words, file: 0, subject: undefined };
  const add = (item: Completion): void => {
    if (!found.has(item.label)) found.set(item.label, item);
  };
  for (const pattern of patterns) {
    reading.subject = undefined;
    continuePattern(reading, pattern, add);
  }
  const items = [...found.values()].sort((a, b) => rank(a) - rank(b));
  return /^(?:the|an?)$/.test(words[words.length - 1]?.key ?? "") ? afterArticle(items) : items;
}

/** What goes on after an article that is written already: `ring`, for `the ring`. */
function afterArticle(items: readonly Completion[]): Completion[] {
  const fitting = items.filter(({ insert }) => /^(?:the|an?) /.test(insert));
  if (fitting.length === 0) return [...items];
  const cut = (text: string): string => text.replace(/^(?:the|an?) /, "");
  return fitting.map((item) => ({ ...item, label: cut(item.label), insert: cut(item.insert) }));
}

const RANKS: Readonly<Partial<Record<Completion["kind"], number>>> = { person: 0, sentence: 1 };

function rank({ kind }: Completion): number {
  return RANKS[kind] ?? 2;
}

function continuePattern(
  reading: Reading,
  { form, elements, verb }: Pattern<unknown>,
  add: (item: Completion) => void,
): void {
  const { words } = reading;
  let at = 0;
  let thing = -1;
  const goOn = (i: number): void => {
    for (const item of next(reading, restOfForm(form, i), thing)) add(item);
  };
  for (let i = 0; i < elements.length; i++) {
    const element = elements[i] as string;
    if (at >= words.length) {
      goOn(i);
      return;
    }
    if (!BLANK.test(element)) {
      const denied = i === verb ? negatedFrom(words, at, element) : undefined;
      const end = denied ?? literalEnd(reading, at, element);
      if (end === undefined) {
        // `the` before what is yet to come.
        if (skipOptional(reading, at) === words.length) goOn(i);
        return;
      }
      at = end;
      continue;
    }
    if (element === "C") return;
    const filled = withOptional(reading, at, (place) => fill(reading, element, thing, place));
    // `the papers` is a fact's label, and the beginning of its clause.
    if (!isFilled(filled) || filled.end === words.length) {
      for (const item of begun(reading, element, at, thing)) add(item);
    }
    if (!isFilled(filled)) return;
    if (element === "T") thing = filled.value;
    if (i === 0 && (element === "A" || element === "B")) reading.subject = filled.value;
    at = filled.end;
  }
}

const BLANK = /^[A-Z]$/;
const OPTIONAL = /^(?:that|the|an?|to)$/;

/** A form's words from an element on, with the optional ones that the elements leave out. */
function restOfForm(form: string, element: number): readonly string[] {
  const words = form.split(" ");
  let left = element;
  let from = 0;
  while (left > 0) if (!OPTIONAL.test(words[from++] ?? "")) left--;
  return words.slice(from);
}

function literalEnd(reading: Reading, from: number, word: string): number | undefined {
  for (let at = from; ; ) {
    const key = reading.words[at]?.key;
    if (key === word || (word === "'s" && key === "'")) return at + 1;
    const next = skipOptional(reading, at);
    if (next === at) return undefined;
    at = next;
  }
}

/** Fills a blank as the compiler does; what is answered is a number where one is wanted. */
function fill(reading: Reading, element: string, thing: number, at: number): Filled<number> {
  const done = <T>(filled: Filled<T>, value: (found: T) => number): Filled<number> =>
    isFilled(filled) ? { value: value(filled.value), end: filled.end } : filled;
  switch (element) {
    case "A":
    case "B":
      return done(fillPerson(reading, at), ({ who }) => who);
    case "F":
      return done(fillProposition(reading, at), () => 0);
    case "V":
      return fillFact(reading, at);
    case "T":
      return fillNamed(reading, at, "thing");
    case "P":
      return fillNamed(reading, at, "promise");
    case "G":
      return fillNamed(reading, at, "goal");
    case "L":
      return fillOutlook(reading, at);
    case "K":
      return done(fillFeeling(reading, at), () => 0);
    case "S":
      return fillPlace(reading, at, thing);
    default: {
      const key = reading.words[at]?.key ?? "";
      const fits =
        element === "M"
          ? key === "joy" || key === "calm" || key === "anger"
          : reading.lexicon.cast.people[reading.subject ?? -1]?.pronoun === key ||
            isOwn(reading.lexicon, key, reading.subject);
      return fits ? { value: 0, end: at + 1 } : { failedAt: at };
    }
  }
}

/** What may come where the words end: the form's next words, or what its next blank may hold. */
function next(reading: Reading, rest: readonly string[], thing: number): Completion[] {
  const { words } = reading;
  const isSaid = OPTIONAL.test(words[words.length - 1]?.key ?? "");
  const [element, after] = rest as readonly [string, string | undefined];
  if (BLANK.test(element)) return candidates(reading, element, thing);
  if (OPTIONAL.test(element) && after !== undefined && BLANK.test(after)) {
    const items = candidates(reading, after, thing);
    return isSaid ? items : items.map((item) => prefixed(item, `${element} `));
  }
  if (element === "'s") return [];
  let number = 0;
  const label = joinWords(rest.map((each) => (BLANK.test(each) ? (BLANKS[each] ?? "") : each)));
  const insert = rest.map((each) =>
    BLANK.test(each) ? blank(++number, BLANKS[each] ?? "") : each,
  );
  return [{ label, kind: "sentence", detail: "", info: "", insert: joinWords(insert) }];
}

function prefixed(item: Completion, prefix: string): Completion {
  return { ...item, label: prefix + item.label, insert: prefix + item.insert };
}

function joinWords(words: readonly string[]): string {
  return words.join(" ").replaceAll(" 's", "’s").replaceAll("’s", "'s").replaceAll(" :", ":");
}

const BLANKS: Readonly<Record<string, string>> = {
  A: "somebody",
  B: "somebody",
  F: "a fact",
  V: "a fact",
  T: "a thing",
  S: "a place",
  P: "a promise",
  G: "a goal",
  L: "likely",
  K: "a feeling",
  M: "calm",
  X: "they",
  C: "something holds",
};

/** What a blank may hold. */
function candidates({ lexicon, subject }: Reading, element: string, thing: number): Completion[] {
  const { cast } = lexicon;
  switch (element) {
    case "A":
    case "B":
      return people(cast).filter(({ label }) => label !== cast.people[subject ?? -1]?.name);
    case "F":
      return facts(cast, true);
    case "V":
      return facts(cast, false);
    case "T":
      return cast.things.map(({ name }, i) =>
        named(`the ${name}`, "thing", describe("thing", i, cast)),
      );
    case "P":
      return cast.commitments.map(({ name }, i) =>
        named(name, "promise", describe("promise", i, cast)),
      );
    case "G":
      return cast.goals.map(({ name }, i) => named(name, "goal", describe("goal", i, cast)));
    case "L":
      return OUTLOOKS.map(word);
    case "K":
      return FEELING_WORDS.map(word);
    case "S":
      return (cast.things[thing]?.places ?? []).map(word);
    case "M":
      return ["calm", "joy", "anger"].map(word);
    case "X":
      return [word(cast.people[subject ?? -1]?.pronoun ?? "they")];
    default:
      return [];
  }
}

function word(label: string): Completion {
  return { label, kind: "sentence", detail: "", info: "", insert: label };
}

function named(label: string, kind: Completion["kind"], detail: string): Completion {
  return { label, kind, detail, info: "", insert: label };
}

function people(cast: Cast): Completion[] {
  return cast.people.map(({ name }, i) => named(name, "person", describe("person", i, cast)));
}

function facts(cast: Cast, withValue: boolean): Completion[] {
  return cast.facts.flatMap(({ name, clause, values }) => {
    const isYesNo = values.length === 2 && values.includes("yes") && values.includes("no");
    const forms = name === clause ? [clause] : [name, clause];
    return forms.map((form) => {
      const detail = form === name && name !== clause ? clause : values.join(" | ");
      if (isYesNo || !withValue) return named(form, "fact", detail);
      const insert = `${form} is ${blank(1, values[0] ?? "")}`;
      return { label: `${form} is …`, kind: "fact" as const, detail, info: "", insert };
    });
  });
}

/** The rest of what was begun: `are signed` after `the papers`. */
function begun(reading: Reading, element: string, at: number, thing: number): Completion[] {
  const from = withoutOptional(reading.words.slice(at).map(({ key }) => key));
  if (from.length === 0) return candidates(reading, element, thing);
  const items: Completion[] = [];
  for (const item of candidates(reading, element, thing)) {
    const keys = looseWords(item.label).map(({ key }) => key);
    const skipped = keys.length - withoutOptional(keys).length;
    const rest = keys.slice(skipped);
    const isBegun = from.length < rest.length && from.every((key, i) => rest[i] === key);
    if (!isBegun) continue;
    const words = looseWords(item.label);
    const start = words[skipped + from.length]?.start ?? 0;
    items.push({
      ...item,
      label: item.label.slice(start),
      insert: item.insert.slice(start),
      detail: item.label,
    });
  }
  return items;
}

function withoutOptional(keys: readonly string[]): readonly string[] {
  let from = 0;
  while (OPTIONAL.test(keys[from] ?? "")) from++;
  return keys.slice(from);
}

// ─── Speech ────────────────────────────────────────────────────────────────────────────────

/** Names at a line's start, each with the ways of speaking that the story has for it. */
export function speakers(story: Story, { lexicon }: People, inChoice: boolean): Completion[] {
  const manners = mannersOf(story, lexicon);
  return lexicon.cast.people.flatMap(({ name }, who) => {
    const detail = describe("person", who, lexicon.cast);
    const says: Completion = {
      label: `${name}:`,
      kind: "person",
      detail,
      info: "",
      insert: `${name}: `,
    };
    const deed: Completion[] = inChoice
      ? [
          {
            label: `${name} […]`,
            kind: "person",
            detail: "a deed",
            info: "",
            insert: `${name} [${blank(1, "what is done")}]`,
          },
        ]
      : [];
    const ways = (manners[who] ?? []).slice(0, 5).map(
      (manner): Completion => ({
        label: `${name} (${manner}):`,
        kind: "manner",
        detail,
        info: "",
        insert: `${name} (${manner}): `,
      }),
    );
    return [says, ...deed, ...ways];
  });
}

/** The ways in which somebody speaks in the story; of everybody's where that is nobody. */
export function manners(story: Story, { lexicon }: People, name: string): Completion[] {
  const all = mannersOf(story, lexicon);
  const who = whoIs(lexicon, name);
  if (who < 0) return [];
  const own = all[who] ?? [];
  const others = [...new Set(all.flat())].filter((manner) => !own.includes(manner));
  return [...own, ...others].map((manner) => ({
    label: manner,
    kind: "manner",
    detail: own.includes(manner) ? name : "",
    info: "",
    insert: manner,
  }));
}

/** By person, the most frequent first. */
function mannersOf(story: Story, lexicon: Lexicon): readonly (readonly string[])[] {
  const counts = lexicon.cast.people.map(() => new Map<string, number>());
  const add = (name: string, manner: string | undefined): void => {
    const own = counts[whoIs(lexicon, name)];
    const text = manner?.trim() ?? "";
    if (text !== "") own?.set(text, (own.get(text) ?? 0) + 1);
  };
  for (const flow of story.analysis().names.flows) {
    const walk = (statements: Parameters<typeof walkNodes>[0]): void =>
      walkNodes(statements, (node) => {
        if (node.kind === "line" && node.speech !== undefined) {
          add(node.speech.speaker.text, node.speech.manner?.text);
        } else if (node.kind === "choice" && node.owner !== undefined) {
          add(node.owner.name.text, node.owner.manner?.text);
        } else if (node.kind === "INCLUDE" && node.file !== undefined) walk(node.file.body);
      });
    walk(flow.node.body);
  }
  return counts.map((own) => [...own].sort(([, x], [, y]) => y - x).map(([manner]) => manner));
}

// ─── Blocks ────────────────────────────────────────────────────────────────────────────────

/** The blocks that a story may have. */
export const BLOCK_ITEMS: readonly Completion[] = [
  ["CAST", `CAST\n    ${blank(1, "Name")} (${blank(2, "she")}), playable`, "Who is in the story."],
  [
    "FACTS",
    `FACTS\n    ${blank(1, "it is raining")}: ${blank(2, "no")}`,
    "What is so, and who knows it.",
  ],
  [
    "THINGS",
    `THINGS\n    ${blank(1, "the ring")}: ${blank(2, "here")}`,
    "What is held, given and worn.",
  ],
  [
    "PROMISES",
    `PROMISES\n    ${blank(1, "name")}: ${blank(2, "Somebody")} to ${blank(3, "Other")}`,
    "What one may promise another.",
  ],
  [
    "GOALS",
    `GOALS\n    ${blank(1, "name")}: ${blank(2, "Somebody")} wants ${blank(3, "to leave")}`,
    "What is wanted, and what is dreaded.",
  ],
  ["RULES", `RULES\n    never: ${blank(1)}`, "What must always be true of the story."],
].map(([label, insert, info]) => ({
  label: label as string,
  kind: "keyword",
  detail: "",
  info: info as string,
  insert: insert as string,
}));

const RULE_HEADS = [
  "always:",
  "never:",
  "once:",
  "possible:",
  "possible at an ending:",
  "at every ending:",
];

/** What an entry of a block may go on with. */
export function blockItems(
  story: Story,
  inStory: People | undefined,
  block: BlockWord,
  before: string,
): Completion[] {
  const cast = inStory?.lexicon.cast;
  const names = cast === undefined ? [] : people(cast);
  const isAfterMark = /[;,]\s*(?:the\s+)?$/.test(before);
  const isAfterColon = /:\s*$/.test(before);
  const after = (pattern: RegExp): boolean => pattern.test(before);
  const each = (suffix: string): Completion[] =>
    names.map((item) => ({ ...item, label: item.label + suffix, insert: item.insert + suffix }));
  switch (block) {
    case "CAST": {
      const isBond = BONDS.some(([verb]) => before.trimEnd().endsWith(verb.replace(/^is /, "")));
      if (isBond) return names;
      if (!isAfterMark && !after(/\)\s*$/)) return [];
      const notes = ["playable", "away", "a little guarded", "guarded", "very guarded"].map(word);
      const bonds = BONDS.map(([verb]): Completion => {
        const insert = `${verb.replace(/^is /, "")} ${blank(1, "somebody")}`;
        return { ...word(`${verb.replace(/^is /, "")} …`), insert };
      });
      return [...notes, ...bonds];
    }
    case "FACTS":
      if (isAfterColon) return ["yes", "no"].map(word);
      return isAfterMark ? [...each(" knows"), ...["everyone knows", "secret"].map(word)] : [];
    case "THINGS":
      if (!isAfterColon && !isAfterMark) return [];
      return [...each("'s"), ...each(" holds it"), ...["here", "lost", "worn on"].map(word)];
    case "PROMISES":
      if (isAfterColon || after(/\bto\s+$/)) return names;
      if (after(/\bfor\s+$/)) return cast === undefined ? [] : goals(cast);
      return isAfterMark
        ? [word("may stay open"), ...["to", "for", "by"].map(word)]
        : after(/:\s*\S[^;,]*\s$/)
          ? [word("to")]
          : [];
    case "GOALS":
      if (isAfterColon || after(/^\([^)]*\)\s*$/)) return [...each(" wants"), ...each(" dreads")];
      return isAfterMark ? ["badly", "a little", "ongoing", ...OUTLOOKS].map(word) : [];
    case "RULES":
      return ruleItems(story, inStory, before);
  }
}

function goals(cast: Cast): Completion[] {
  return cast.goals.map(({ name }, i) => named(name, "goal", describe("goal", i, cast)));
}

function ruleItems(story: Story, inStory: People | undefined, before: string): Completion[] {
  const rule = before.replace(/^\([^)]*\)\s*/, "");
  if (/\breaching\s+$/.test(rule)) {
    return story
      .names()
      .entries.filter(({ kind }) => kind === "knot" || kind === "stitch")
      .map(({ kind, fullName }) => named(fullName, kind, ""));
  }
  const body = rule.replace(/^[^:]*:\s*/, "").replace(/^.*\b(?:before|leads to)\s+/, "");
  const sentences =
    inStory === undefined
      ? []
      : [...questionItems(inStory, body, "branch").items, ...effectItems(inStory, body)];
  const heads = rule.trim() === "" ? [...RULE_HEADS, "after", "reaching"].map(word) : [];
  const joints = body.trim() === "" || rule.includes(":") ? [] : ["before", "leads to"].map(word);
  const seen = new Set<string>();
  return [...heads, ...sentences, ...joints].filter(
    ({ label, kind, info }) =>
      !(kind === "keyword" && info !== "") && !seen.has(label) && seen.add(label),
  );
}
