/**
 * What somebody says, as it is told of them: by name, without "I", "you" or a "he" of whom nobody
 * knows.
 *
 *     "I've given my notice"      Derek has given his notice
 *     "He's aboard by now"        Ned's brother is aboard by now, where that was who was spoken of
 *
 * Owns the words only. Whom "he" means is looked for in what was said before it: names, and
 * "your brother", who is the hearer's; then in what was told.
 */
import { isVerb } from "../../english/lexicon.ts";
import { baseFromIng, basesFromPast, finiteFromBase } from "../../english/verb-forms.ts";
import type { Person, Pronoun } from "../cast/person.ts";
import { tokenFrom } from "../document.ts";
import type { Attribution } from "../speakers/attribute.ts";
import { ANYBODY, FEMALE, KIN, kindsOf, MALE } from "../words/kinds.ts";
import type { SaidClauses, SpokenClause } from "./clauses.ts";
import { mentionsBefore, type PeopleAt } from "./people-at.ts";

/** Quotations back in which somebody may have been spoken of. */
const SPOKEN_OF = 8;

/** Mentions in the narration looked back over. */
const TOLD_OF = 12;

/** What a clause is read with. */
export interface FactContext {
  readonly attribution: Attribution;
  readonly people: PeopleAt;
  readonly said: SaidClauses;
  /** By quotation: to whom it is said. */
  readonly hearerOf: (quotation: number) => number | undefined;
}

/** Somebody without a name is called what a script calls them. */
export function calledIn(person: Person | undefined): string {
  if (person?.kind !== "teller") return person?.name ?? "somebody";
  return person.name === "I" ? "the teller" : "the other one";
}

/** The words of a clause as a fact. */
export function factFrom(
  context: FactContext,
  quotation: number,
  clause: SpokenClause,
  spelt: readonly string[],
  who: number,
  whom: number,
): string {
  const { people } = context.attribution.reading.cast;
  const speaker = people[who];
  const named = namedIn(context, quotation, clause, withoutLead(spelt), who, whom);
  return turned(named, calledIn(speaker), speaker?.pronoun ?? "they", calledIn(people[whom]));
}

/** "and he's aboard", "because I saw it", "the truth is that I am engaged": what is stated. */
function withoutLead(spelt: readonly string[]): readonly string[] {
  const all = spelt.join(" ");
  const lead = LEAD.exec(all)?.[0] ?? "";
  const words = all.slice(lead.length).split(" ");
  return words.length < 2 ? spelt : words;
}

const LEAD =
  /^(?:(?:and|but|so|well|oh|because|then|only|yes|no|why|for|now|look|listen|also|besides) )*(?:(?:the )?(?:truth|fact) is(?: that)? |i(?:'m| am) (?:very |so )?(?:sorry|afraid)(?: to (?:have to )?(?:say|tell you))?(?: that)? |i (?:came|come|have come|'ve come) to (?:say|tell you)(?: that)? |you (?:should|must|ought to) know(?: that)? )?(?:that (?=(?:he|she|it|they|i|i'm|i've|we|you|the|my|his|her|your)\b))?/i;

/** With whom its first "he" and its first "she" mean, by name, where that can be found. */
function namedIn(
  context: FactContext,
  quotation: number,
  clause: SpokenClause,
  words: readonly string[],
  who: number,
  whom: number,
): readonly string[] {
  const out: string[] = [];
  const known = new Set<string>();
  let isOwned = false;
  words.forEach((word, i) => {
    const m = /^(he|him|his|she|her|hers)(?:'(s|d|ll))?$/i.exec(word);
    // A noun or a name before it may be whom it means.
    if (m === null) {
      if (i > 0 && (kindsOf(word, word.toLowerCase(), false) & ANYBODY) !== 0) isOwned = true;
      out.push(word);
      return;
    }
    const lower = (m[1] as string).toLowerCase();
    const gender = lower.startsWith("h") && lower[1] === "i" ? "m" : lower === "he" ? "m" : "f";
    const name =
      isOwned || known.has(gender)
        ? undefined
        : meantBy(context, quotation, clause, gender, who, whom);
    known.add(gender);
    if (name === undefined) {
      out.push(word);
      return;
    }
    const next = words[i + 1] ?? "";
    // "her ladyship": so she is called.
    if (
      /^(?:lady|lord)ship$|^(?:majesty|highness|worship|grace|honour|honor|excellency|eminence)$/i.test(
        next,
      )
    ) {
      out.push(word);
      return;
    }
    const isPossessive = lower === "his" || (lower === "her" && next !== "" && !NO_NOUN.test(next));
    out.push(isPossessive ? `${name}'s` : name);
    if (m[2] === "s") out.push(isDone(next, words[i + 2] ?? "") ? "has" : "is");
    else if (m[2] === "d") out.push("had");
    else if (m[2] === "ll") out.push("will");
  });
  return out;
}

const NO_NOUN =
  /^(?:to|from|for|in|on|at|off|up|down|out|with|by|and|or|but|away|back|home|again|that|the|a|an|it|go|going|\w+ly)$/i;

/** Whom "he" or "she" means: who was spoken of last, or told of. */
function meantBy(
  { attribution, people, said, hearerOf }: FactContext,
  quotation: number,
  clause: SpokenClause,
  gender: "m" | "f",
  who: number,
  whom: number,
): string | undefined {
  const { doc, cast } = attribution.reading;
  const fits = (person: number): boolean =>
    person !== who && person !== whom && cast.people[person]?.gender === gender;
  for (let q = quotation; q >= 0 && q > quotation - SPOKEN_OF; q--) {
    const by = attribution.speakers[q];
    const clauses = (said[q] ?? []).filter((each) => q < quotation || each.end <= clause.start);
    for (const each of [...clauses].reverse()) {
      const first = tokenFrom(doc.tokens, each.start);
      const end = tokenFrom(doc.tokens, each.end);
      for (let i = end - 1; i >= first; i--) {
        const person = people.who[i] ?? -1;
        if (person >= 0 && fits(person)) return calledIn(cast.people[person]);
      }
      const kin = kinIn(each, gender);
      if (kin === undefined || by === undefined) continue;
      const hearer = hearerOf(q);
      const [of, noun] = kin;
      if (of === "the") return `the ${noun}`;
      const owner = of === "my" ? by : hearer;
      if (owner !== undefined) return `${calledIn(cast.people[owner])}'s ${noun}`;
    }
  }
  const told = mentionsBefore(people, tokenFrom(doc.tokens, clause.start));
  for (let i = told - 1; i >= 0 && i >= told - TOLD_OF; i--) {
    const person = people.order[i]?.person ?? -1;
    if (fits(person)) return calledIn(cast.people[person]);
  }
  return undefined;
}

/** "your brother", "my old mother", "the captain": whose, and what. */
function kinIn({ words }: SpokenClause, gender: "m" | "f"): readonly [string, string] | undefined {
  for (let k = words.length - 1; k > 0; k--) {
    const noun = (words[k] as string).replace(/'s$/, "");
    const is = kindsOf(noun, noun, false);
    if ((is & (gender === "m" ? MALE : FEMALE)) === 0) continue;
    const lead = words.slice(Math.max(0, k - 2), k).find((word) => /^(?:my|your|the)$/.test(word));
    if (lead === undefined) continue;
    if (lead === "the" || (is & KIN) !== 0) return [lead, noun];
  }
  return undefined;
}

/** "I've given my notice" as a fact: `Derek has given his notice`. */
export function turned(
  words: readonly string[],
  name: string,
  pronoun: Pronoun,
  hearer: string,
): string {
  const own = PRONOUNS[pronoun];
  const out: string[] = [];
  // By name the first time, since nobody is before.
  let isNamed = /^to$/i.test(words[0] ?? "");
  words.forEach((word, i) => {
    const lower = word.toLowerCase();
    const isFirst = i === 0;
    switch (lower) {
      case "i":
        out.push(isNamed && !isFirst ? own[0] : name);
        isNamed = true;
        break;
      case "i'm":
        out.push(isNamed && !isFirst ? `${own[0]}'s` : `${name} is`);
        isNamed = true;
        break;
      case "i've":
        out.push(`${isNamed && !isFirst ? own[0] : name} has`);
        isNamed = true;
        break;
      case "we":
        out.push(isFirst ? `${name} and the others` : "they");
        break;
      case "we're":
      case "we've":
        out.push(
          `${isFirst ? `${name} and the others` : "they"} ${lower === "we've" ? "have" : "are"}`,
        );
        break;
      case "us":
        out.push("them");
        break;
      case "our":
        out.push("their");
        break;
      case "he's":
      case "she's":
      case "it's":
        out.push(
          `${word.slice(0, -2)} ${isDone(words[i + 1] ?? "", words[i + 2] ?? "") ? "has" : "is"}`,
        );
        break;
      case "they're":
      case "they've":
        out.push(`${word.slice(0, -3)} ${lower === "they've" ? "have" : "are"}`);
        break;
      case "i'd":
      case "i'll":
        out.push(`${isNamed && !isFirst ? own[0] : name} ${lower === "i'd" ? "would" : "will"}`);
        isNamed = true;
        break;
      case "me":
        out.push(isNamed ? own[1] : name);
        isNamed = true;
        break;
      case "my":
        out.push(isNamed ? own[2] : `${name}'s`);
        isNamed = true;
        break;
      case "myself":
        out.push(own[3]);
        break;
      case "you're":
        out.push(`${hearer} is`);
        break;
      case "you've":
        out.push(`${hearer} has`);
        break;
      case "yours":
        out.push(`${hearer}'s`);
        break;
      case "mine":
        out.push(`${name}'s`);
        break;
      case "you":
        out.push(hearer);
        break;
      case "your":
        out.push(`${hearer}'s`);
        break;
      case "am":
        out.push("is");
        break;
      case "haven't":
      case "don't":
        out.push(
          words[i - 1]?.toLowerCase() !== "i" ? word : lower === "don't" ? "doesn't" : "hasn't",
        );
        break;
      case "have":
        out.push(words[i - 1]?.toLowerCase() === "i" ? "has" : word);
        break;
      default: {
        // "The boy's yours": is, where nothing is his.
        if (/^\p{L}+['’]s$/u.test(word) && /^(?:been|got)$/i.test(words[i + 1] ?? "")) {
          out.push(`${word.slice(0, -2)} has`);
          break;
        }
        if (/^\p{L}+['’]s$/u.test(word) && isVerbBehind(words[i + 1] ?? "")) {
          out.push(`${word.slice(0, -2)} is`);
          break;
        }
        const base = i > 0 && words[i - 1]?.toLowerCase() === "i" && isPresent(lower);
        out.push(base ? finiteFromBase(word) : word);
      }
    }
  });
  return out.join(" ");
}

/** "I leave", "as long as I live": agrees with a name, unless it is a past as well, as "put" is. */
function isPresent(lower: string): boolean {
  return (
    isVerb(lower) &&
    basesFromPast(lower, isVerb).past.length === 0 &&
    !/^(?:am|be|will|would|can|could|shall|should|may|might|must|do|did|had|was|were)$|n.t$/.test(
      lower,
    )
  );
}

/** "his throat's cut", "her sister's staying": is, rather than whose. */
function isVerbBehind(next: string): boolean {
  if (IS_BEFORE.test(next)) return true;
  return (
    /^\p{L}+ing$/u.test(next) && !NO_DOING.test(next) && baseFromIng(next, isVerb) !== undefined
  );
}

/** "he's written", and not "he's broken". */
function isDone(next: string, behind: string): boolean {
  const lower = next.toLowerCase();
  if (/^(?:been|got|had)$/.test(lower)) return true;
  const hasObject =
    /^(?:an?|the|his|her|my|your|our|their|all|some|about|no|every|one|two|three|it|him|us|them)$/i.test(
      behind,
    );
  return (
    (hasObject ||
      !/^(?:gone|dead|broken|married|engaged|lost|hurt|wounded|tired|drunk|worried|pleased|closed|shut|frightened|finished|ruined|buried|arrested|known|called|made|set|put)$/.test(
        lower,
      )) &&
    basesFromPast(lower, isVerb).participle.length > 0
  );
}

const NO_DOING =
  /^(?:wedding|painting|evening|morning|building|clothing|drawing|meeting|hearing|sewing|washing|shooting|writing|reading|hunting|fishing|saying|doing|feeling|reckoning|being|warning|calling|dwelling)$/;

const IS_BEFORE =
  /^(?:yours|mine|his|hers|your|my|her|not|a|an|the|alive|dead|in|gone|here|there|up|down|out|off|back|home|ill|sick|cut|broken|lost|stolen|asleep|awake|ready|no|behind|under|at|on|selling|leaving|dying|full|empty|made|never)$/i;

const PRONOUNS: Readonly<Record<Pronoun, readonly [string, string, string, string]>> = {
  he: ["he", "him", "his", "himself"],
  she: ["she", "her", "her", "herself"],
  they: ["they", "them", "their", "themself"],
  it: ["it", "it", "its", "itself"],
};
