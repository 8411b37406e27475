/**
 * Finds people who do something in the narration and whom the cast doesn't have.
 *
 *     Ruth had made up her mind.     Owen opened his mouth and shut it.     "Give it here, Toby."
 *
 * Owns what a name looks like that stands once or twice: a word with a capital that nothing else
 * explains, with a person's verb behind it, or called. Used for whom a thing is given to and who
 * comes and goes; a short text has hardly any name more often. A name with a preposition of place
 * before it, or never with a verb, is nobody's.
 */
import { isVerb } from "../../english/lexicon.ts";
import { basesFromPast } from "../../english/verb-forms.ts";
import { matchAlias } from "../cast/aliases.ts";
import { type Cast, pronounFor } from "../cast/cast.ts";
import type { Gender, Person } from "../cast/person.ts";
import { type Doc, formOf } from "../document.ts";
import { genderOfFirstName } from "../words/first-names.ts";
import {
  CAPITAL,
  CLITIC_S,
  FEMALE,
  HE,
  kindsOf,
  MALE,
  NEVER_NAME,
  PREPOSITION,
  SHE,
  TITLE,
  WORD,
} from "../words/kinds.ts";
import { titleOf } from "../words/titles.ts";

interface Candidate {
  readonly name: string;
  /** How much speaks for a person. */
  weight: number;
  he: number;
  she: number;
  readonly titled: Gender | undefined;
}

/** So much has to speak for a person. */
const ENOUGH = 2;

/** A pronoun this near behind a name is likely its. */
const NEAR = 24;

export function findDoers(doc: Doc, cast: Cast): Omit<Person, "index">[] {
  const lowered = new Set<string>();
  for (const form of doc.tokens.forms) if ((form.is & CAPITAL) === 0) lowered.add(form.lower);
  const found = new Map<string, Candidate>();
  // By a word of the name: who was called so first.
  const parts = new Map<string, Candidate>();
  for (const paragraph of doc.paragraphs)
    for (const segment of paragraph.segments)
      for (let i = segment.firstToken; i < segment.endToken; i++) {
        const known = matchAlias(cast.aliases, i, segment.endToken);
        if (known !== undefined) {
          i = known.end - 1;
          continue;
        }
        const end = nameAt(doc, i, segment.endToken, lowered);
        if (end === undefined) continue;
        weigh(doc, cast, found, parts, i, end, segment, segment.quotation !== undefined);
        i = end - 1;
      }
  return [...found.values()]
    .filter(({ weight }) => weight >= ENOUGH)
    .map(({ name, he, she, titled }) => {
      const first =
        name.split(" ").find((word) => titleOf(word.toLowerCase()) === undefined) ?? name;
      const gender =
        titled ??
        genderOfNoun(first) ??
        genderOfFirstName(first) ??
        (he > she ? "m" : she > he ? "f" : undefined);
      const last = name.split(" ").at(-1) as string;
      const aliases = last === name ? [name] : [name, last];
      return { name, aliases, gender, pronoun: pronounFor(gender), kind: "name" };
    });
}

/** "Father" is a name too. */
function genderOfNoun(name: string): Gender | undefined {
  const is = kindsOf(name.toLowerCase(), name.toLowerCase(), false);
  return (is & MALE) !== 0 ? "m" : (is & FEMALE) !== 0 ? "f" : undefined;
}

/** One past a name of up to three words that begins at a token. */
function nameAt(
  doc: Doc,
  token: number,
  end: number,
  lowered: ReadonlySet<string>,
): number | undefined {
  let at = token;
  while (at < end && at < token + 3) {
    const { is, text, lower } = formOf(doc, at);
    const isTitle = (is & TITLE) !== 0;
    const isName =
      (is & CAPITAL) !== 0 &&
      ((is & NEVER_NAME) === 0 || isTitle) &&
      (at > token || isTitle || !lowered.has(lower)) &&
      (text.length < 2 || text !== text.toUpperCase()) &&
      text.length > 1 &&
      // "Nothing", "Slugs": a first word that is in the dictionary as one.
      (isTitle || genderOfFirstName(text) !== undefined || !isCommon(lower));
    if (!isName) break;
    at++;
  }
  if (at === token) return undefined;
  const last = formOf(doc, at - 1);
  return (last.is & TITLE) !== 0 && at === token + 1 ? undefined : at;
}

function isCommon(lower: string): boolean {
  const { past, participle } = basesFromPast(lower, isVerb);
  return (
    isVerb(lower) ||
    past.some(isVerb) ||
    participle.some(isVerb) ||
    lower.endsWith("ing") ||
    lower.endsWith("ly")
  );
}

function weigh(
  doc: Doc,
  cast: Cast,
  found: Map<string, Candidate>,
  parts: Map<string, Candidate>,
  token: number,
  end: number,
  segment: { readonly firstToken: number; readonly endToken: number },
  isSpeech: boolean,
): void {
  const first = formOf(doc, token);
  const words: string[] = [];
  for (let i = token; i < end; i++) words.push(formOf(doc, i).text);
  const says = titleOf(first.lower);
  const isTitled = (first.is & TITLE) !== 0;
  const name = words.join(" ");
  // The same person by one of the names.
  const known = found.get(name) ?? (isTitled ? undefined : parts.get(name));
  const own: Candidate = known ?? {
    name,
    weight: 0,
    he: 0,
    she: 0,
    titled: isTitled && (says === "m" || says === "f") ? says : undefined,
  };
  if (known === undefined) {
    found.set(name, own);
    for (const word of words) if (!parts.has(word)) parts.set(word, own);
  }
  const before = token > segment.firstToken ? formOf(doc, token - 1).lower : "";
  const next = end < segment.endToken ? formOf(doc, end) : undefined;
  const isOwner = next !== undefined && (next.is & CLITIC_S) !== 0;
  if (
    !isOwner &&
    /^(?:in|at|into|near|through|across|around|of|the|via|on|all|every)$/.test(before)
  ) {
    own.weight -= before === "of" || before === "at" ? 1 : 3;
    return;
  }
  if (isTitled) own.weight += ENOUGH;
  const after = end < doc.tokens.count ? formOf(doc, end) : undefined;
  if (isSpeech) {
    // Called: ", Toby," and "Toby." at the end of a speech.
    const isCalled = before === "," && (after === undefined || (after.is & WORD) === 0);
    if (isCalled) own.weight += genderOfFirstName(name) === undefined ? 1 : ENOUGH;
    return;
  }
  if (genderOfFirstName(words[0] as string) !== undefined) own.weight += 1;
  // "Only Prudence and the curate were left."
  if (next?.lower === "and" && /^(?:|only|then|but|and|while|when)$/.test(before)) own.weight += 1;
  if (isOwner) own.weight += 1;
  const joined = next?.text === "," && end + 1 < segment.endToken ? formOf(doc, end + 1) : next;
  if (
    joined !== undefined &&
    // "The shuttle from Ceres put down": the shuttle did.
    (joined.lower === "who" || (kindsOf(before, before, false) & PREPOSITION) === 0) &&
    isPersonsVerb(next?.text === "," && joined.lower !== "who" ? "" : joined.lower)
  )
    own.weight += ENOUGH;
  if (/^(?:to|with|told|gave|handed|asked|called|named|and)$/.test(before)) own.weight += 1;
  for (let i = end; i < segment.endToken && i < end + NEAR; i++) {
    const { is } = formOf(doc, i);
    if ((is & HE) !== 0) own.he++;
    else if ((is & SHE) !== 0) own.she++;
    else if ((is & CAPITAL) !== 0 && matchAlias(cast.aliases, i, segment.endToken) !== undefined)
      break;
    else if (i > end && (is & (MALE | FEMALE)) !== 0) break;
    else if ((is & CAPITAL) !== 0 && (is & NEVER_NAME) === 0 && (is & WORD) !== 0) break;
    if (own.he + own.she > 3) break;
  }
  // "Hakon's ship came in … He was the first over the side."
  for (let i = end; isOwner && i < segment.endToken && i < end + NEAR * 2; i++)
    if ((formOf(doc, i).is & (HE | SHE)) !== 0) {
      own.weight += 1;
      break;
    }
}

/** A verb in a finite form that towns and days have no use for. */
function isPersonsVerb(lower: string): boolean {
  if (/^(?:had|has|would|could|did|does|who)$/.test(lower)) return true;
  const { past } = basesFromPast(lower, isVerb);
  if (past.length > 0 && lower !== "was" && lower !== "were") return true;
  return lower.endsWith("s") && lower.length > 3 && isVerb(lower.slice(0, -1));
}
