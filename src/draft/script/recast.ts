/**
 * Narration told to "you" or by "I", told of somebody instead.
 *
 *     You turn and look at her.  →  Derek turns and looks at her.
 *
 * Owns what each word for the teller becomes, and which verbs have to agree. english/ reads the
 * sentence: it says which verbs are the teller's. The first word for the teller in a line becomes
 * the name, later ones a pronoun, unless somebody else could be meant by it.
 */
import type { Decision } from "../../english/hypothesis.ts";
import { isVerb } from "../../english/lexicon.ts";
import { parse } from "../../english/parse.ts";
import { sentencesOf } from "../../english/sentences.ts";
import { type Token, tokenise } from "../../english/tokens.ts";
import {
  baseFromFinite,
  baseFromIng,
  basesFromPast,
  finiteFromBase,
  pastFromBase,
} from "../../english/verb-forms.ts";
import type { Pronoun } from "../cast/person.ts";
import type { TellingPerson } from "../speakers/reading.ts";
import { wordSet } from "../words/word-set.ts";

/** Whom the teller's words are to mean. */
export interface Recasting {
  readonly telling: TellingPerson;
  readonly name: string;
  readonly pronoun: Pronoun;
  readonly tense: "present" | "past";
  /** The line stands behind the name: pronouns will do from its first word on. */
  readonly isNamed?: boolean;
}

/** Tells a line in the third person. Text without a word for the teller comes back as it was. */
export function recastLine(line: string, to: Recasting): string {
  if (to.telling === "none" || line === "") return line;
  const words = to.telling === "I" ? FIRST : SECOND;
  if (!(to.telling === "I" ? SAYS_I : SAYS_YOU).test(line)) return line;
  const tokens = tokenise([{ kind: "text", text: line, at: 0 }], [], true);
  if (!tokens.some((token) => token.kind === "word" && words.has(token.lower))) return line;
  const edits: Edit[] = [];
  const state = {
    named: to.isNamed === true,
    isAmbiguous: to.pronoun === "they" || to.pronoun === "it",
  };
  for (const sentence of sentencesOf(tokens)) recastSentence(sentence, words, to, state, edits);
  return applied(line, edits);
}

type Case = "subject" | "object" | "owner" | "owned" | "self" | "many" | "manyObject" | "manyOwner";

const SECOND: ReadonlyMap<string, Case> = new Map([
  ["you", "object"],
  ["your", "owner"],
  ["yours", "owned"],
  ["yourself", "self"],
]);

const FIRST: ReadonlyMap<string, Case> = new Map([
  ["i", "subject"],
  ["me", "object"],
  ["my", "owner"],
  ["mine", "owned"],
  ["myself", "self"],
  ["we", "many"],
  ["us", "manyObject"],
  ["our", "manyOwner"],
]);

// Most lines have none of these words, and need not be cut into tokens to know it.
const SAYS_I = anyWordOf(FIRST);
const SAYS_YOU = anyWordOf(SECOND);

function anyWordOf(words: ReadonlyMap<string, Case>): RegExp {
  return new RegExp(`(?:^|[^a-z])(?:${[...words.keys()].join("|")})(?![a-z])`, "i");
}

interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

interface State {
  named: boolean;
  /** A pronoun would not be clear. */
  isAmbiguous: boolean;
}

function recastSentence(
  sentence: readonly Token[],
  words: ReadonlyMap<string, Case>,
  to: Recasting,
  state: State,
  edits: Edit[],
): void {
  const decisions = needsReading(sentence, words, to) ? (parse(sentence, 0)[0]?.words ?? []) : [];
  const subjects = new Set<number>();
  for (const decision of decisions)
    if (decision?.finite === true)
      for (const head of decision.subject?.heads ?? []) subjects.add(head);
  const many = manyIn(sentence, words);
  sentence.forEach((token, i) => {
    if (token.kind !== "word") return;
    const own = words.get(token.lower);
    // Somebody else of the pronoun's kind makes every later pronoun unclear.
    if (own === undefined) {
      if (pronounKind(token.lower) === to.pronoun) state.isAmbiguous = true;
    } else if (many.has(i)) {
      // "you both", "you and Tom … you": more than one, whose verbs stay.
      const isSubject = many.get(i) === "subject";
      const text =
        own === "owner" ? "their" : own === "owned" ? "theirs" : isSubject ? "they" : "them";
      edits.push({ start: token.start, end: token.end, text: token.opens ? capital(text) : text });
    } else if (isTellers(token)) {
      const behind = verbBehindWho(sentence, i);
      for (const at of own === "object" ? behind : []) {
        const verb = sentence[at] as Token;
        const form = AGREED.get(verb.lower) ?? finiteFromBase(verb.text);
        edits.push({ start: verb.start, end: verb.end, text: form });
      }
      const helper = own === "object" && !subjects.has(i) ? helperBehind(sentence, i) : undefined;
      const leads = subjects.has(i) && !isTold(sentence, i);
      const as =
        own === "object" && (leads || helper !== undefined || behind.length > 0) ? "subject" : own;
      const text = as === "owner" && isOfBoth(sentence, i) ? "their" : wordFor(as, to, state);
      edits.push({ start: token.start, end: token.end, text: token.opens ? capital(text) : text });
      if (helper !== undefined && !isUnreal(sentence, helper, to.tense)) {
        const verb = sentence[helper] as Token;
        const form = AGREED.get(verb.lower) ?? finiteFromBase(verb.text);
        edits.push({ start: verb.start, end: verb.end, text: form });
      }
      const clitic = sentence[i + 1];
      // "Derek's leaving" could be his departure; "Derek is leaving" could not.
      if (text === to.name && clitic?.clitic === true && CLITICS.has(clitic.lower)) {
        const full = CLITICS.get(clitic.lower) as string;
        edits.push({ start: clitic.start, end: clitic.end, text: ` ${full}` });
      }
    }
    const verb = decisions[i];
    if (
      verb?.finite === true &&
      belongs(sentence, verb, words) &&
      !verb.subject?.heads.some((head) => many.has(head)) &&
      !isUnreal(sentence, i, to.tense) &&
      !goesOnFromInfinitive(sentence, decisions, i)
    ) {
      const form = agreed(token, verb, to.tense);
      if (form !== token.text) edits.push({ start: token.start, end: token.end, text: form });
    }
  });
}

/**
 * Where "you" is more than the teller: behind or before "both", "of you", and once "you and Tom"
 * has been said in a sentence. "I" has "we" for that.
 */
function manyIn(
  sentence: readonly Token[],
  words: ReadonlyMap<string, Case>,
): ReadonlyMap<number, "subject" | "object"> {
  const many = new Map<number, "subject" | "object">();
  let isJoined = false;
  sentence.forEach((token, i) => {
    const own = words.get(token.lower);
    if (token.kind !== "word" || (own !== "object" && own !== "owner" && own !== "owned")) return;
    if (!words.has("you")) return;
    const lower = (at: number): string => sentence[at]?.lower ?? "";
    const isBoth = own === "object" && /^(?:both|two|all)$/.test(lower(i + 1));
    const isOf =
      own === "object" &&
      lower(i - 1) === "of" &&
      /^(?:both|two|three|neither|either|all|none|each)$/.test(lower(i - 2));
    if (isOf) many.set(i, "object");
    else if (isBoth) many.set(i, isBehindVerb(sentence, i) ? "object" : "subject");
    else if (isJoined) many.set(i, isBehindVerb(sentence, i) ? "object" : "subject");
    if (isBoth) isJoined = true;
    const isName = (at: number): boolean => /^\p{Lu}/u.test(sentence[at]?.text ?? "");
    if (own === "object" && lower(i + 1) === "and" && isName(i + 2)) isJoined = true;
    if (own === "object" && lower(i - 1) === "and" && isName(i - 2)) isJoined = true;
  });
  return many;
}

/** "sees you", "to you": no subject. */
function isBehindVerb(sentence: readonly Token[], at: number): boolean {
  const before = sentence[at - 1];
  if (before?.kind !== "word") return false;
  if (/^(?:to|for|at|with|of|on|behind|from|by|around|past|between)$/.test(before.lower))
    return true;
  return isVerb(before.lower) || isVerb(baseFromFinite(before.lower, isVerb));
}

/** "You, who can't swim, wade": the verbs that stand behind what is put in. */
function verbBehindWho(sentence: readonly Token[], at: number): number[] {
  if (sentence[at + 1]?.text !== "," || sentence[at + 2]?.lower !== "who") return [];
  const found: number[] = [];
  const own = sentence[at + 3];
  if (
    own?.kind === "word" &&
    (AGREED.has(own.lower) || isVerb(own.lower)) &&
    !MODALS.has(own.lower)
  )
    found.push(at + 3);
  for (let i = at + 3; i + 1 < sentence.length; i++) {
    if (sentence[i]?.text !== ",") continue;
    const verb = sentence[i + 1];
    if (verb?.kind === "word" && mayBeVerb(verb.lower)) found.push(i + 1);
    break;
  }
  return found;
}

/** Behind such a clause nearly every word is the verb; "wade" need not be known as one. */
function mayBeVerb(lower: string): boolean {
  if (MODALS.has(lower)) return false;
  return (
    AGREED.has(lower) ||
    isVerb(lower) ||
    !/(?:ly|ing|ed|s)$|^(?:and|but|or|in|on|at|with|to|of|by|for|from|as|the|an?|your?|i|it|he|she|they|who|which|never|not|still|also|then|too|had|did|was|went|came|took|gave|said|saw|knew|got|ran)$/.test(
      lower,
    )
  );
}

/** "were you to die", "as if you were", "if you were to": what isn't so has its own form. */
function isUnreal(sentence: readonly Token[], verb: number, tense: Recasting["tense"]): boolean {
  if (!/^(?:were|weren't)$/.test(sentence[verb]?.lower ?? "")) return false;
  const lower = (at: number): string => sentence[at]?.lower ?? "";
  if (lower(verb + 2) === "to" && (sentence[verb]?.opens === true || verb === 0)) return true;
  for (let i = verb - 1; i >= 0 && i >= verb - 5; i--) {
    if (/^(?:wish|wishes|wished|though)$/.test(lower(i))) return true;
    // In the past "asked if you were late" may be so.
    if (lower(i) === "if")
      return (
        tense === "present" ||
        /^(?:as|only)$/.test(lower(i - 1)) ||
        lower(i + 1) === "only" ||
        lower(verb + 1) === "to"
      );
  }
  return false;
}

/**
 * Whether it matters whose each verb is. "I" says its own case, and a verb in the past has one
 * form for everybody; so of a story that is told so, few sentences have to be read.
 */
function needsReading(
  sentence: readonly Token[],
  words: ReadonlyMap<string, Case>,
  to: Recasting,
): boolean {
  // "my", "your" are nobody's subjects, and so no verb is theirs.
  const mayAct = sentence.some((token) => {
    const own = token.kind === "word" ? words.get(token.lower) : undefined;
    return own === "subject" || own === "object";
  });
  if (!mayAct) return false;
  if (to.telling === "you" || to.tense === "present") return true;
  return sentence.some((token, i) => {
    if (token.kind !== "word") return false;
    if (AGREED.has(token.lower)) return token.lower !== "were" && token.lower !== "do";
    const before = sentence[i - 1]?.lower;
    return before === "i" && isVerb(token.lower) && !MODALS.has(token.lower);
  });
}

const CLITICS: ReadonlyMap<string, string> = new Map([
  ["'re", "is"],
  ["'m", "is"],
  ["'ve", "has"],
]);

/**
 * A verb right behind "you" that the reader gave to nobody: "before she can finish you have it",
 * "as you realize". Not behind a helping verb, where it has no ending.
 */
function helperBehind(sentence: readonly Token[], at: number): number | undefined {
  const next = sentence[at + 1];
  if (next?.kind !== "word") return undefined;
  const before = sentence[at - 1]?.lower ?? "";
  if (AUXILIARY.test(before)) return undefined;
  if (/^(?:are|have|were|don't|haven't|aren't|weren't|'re|'ve)$/.test(next.lower)) return at + 1;
  const joins = /^(?:as|than|before|after|until|since|till|when|while|if)$/.test(before);
  return joins && isVerb(next.lower) ? at + 1 : undefined;
}

const AUXILIARY =
  /^(?:did|does|do|can|could|will|would|should|may|might|must|shall|had|have|were|are)(?:n't)?$|^(?:let|make|made|makes|help|helps|watch|see|sees|saw|hear|hears|heard)$/;

/** "told you had": whom somebody told, not who had. */
function isTold(sentence: readonly Token[], at: number): boolean {
  return (
    /^(?:told|tells|tell)$/.test(sentence[at - 1]?.lower ?? "") && sentence[at + 1]?.lower === "had"
  );
}

/** "both your cheeks", "your mouths": theirs, of whom each has one. */
function isOfBoth(sentence: readonly Token[], at: number): boolean {
  return (
    sentence[at - 1]?.lower === "both" ||
    /^(?:mouths|faces|hearts|lives|bodies|heads|minds|noses|names)$/.test(
      sentence[at + 1]?.lower ?? "",
    )
  );
}

function isTellers(token: Token): boolean {
  // "I" as a numeral, or a letter: "part I".
  return token.lower !== "i" || token.text === "I";
}

function pronounKind(lower: string): Pronoun | undefined {
  if (/^(?:he|him|his|himself)$/.test(lower)) return "he";
  return /^(?:she|her|hers|herself)$/.test(lower) ? "she" : undefined;
}

const PRONOUNS: Readonly<Record<"he" | "she", Readonly<Partial<Record<Case, string>>>>> = {
  he: { subject: "he", object: "him", owner: "his", owned: "his", self: "himself" },
  she: { subject: "she", object: "her", owner: "her", owned: "hers", self: "herself" },
};

function wordFor(as: Case, to: Recasting, state: State): string {
  if (as === "many") return "they";
  if (as === "manyObject") return "them";
  if (as === "manyOwner") return "their";
  const pronouns = to.pronoun === "she" ? PRONOUNS.she : PRONOUNS.he;
  if (as === "self") return to.pronoun === "they" ? "themself" : (pronouns[as] as string);
  if (state.named && !state.isAmbiguous) return pronouns[as] as string;
  state.named = true;
  return as === "owner" || as === "owned" ? `${to.name}'s` : to.name;
}

/** Whether a verb's only subject is the teller. */
function belongs(
  sentence: readonly Token[],
  verb: Decision,
  words: ReadonlyMap<string, Case>,
): boolean {
  const heads = verb.subject?.heads ?? [];
  const [only] = heads;
  if (heads.length !== 1 || only === undefined) return false;
  const as = words.get(sentence[only]?.lower ?? "");
  return as === "subject" || as === "object";
}

/** "to reach out and touch", "could change, make": the verb goes on from `to`, or from `could`. */
function goesOnFromInfinitive(
  sentence: readonly Token[],
  decisions: readonly (Decision | undefined)[],
  at: number,
): boolean {
  let i = at - 1;
  while (i > 0 && /^(?:then|just|not|never|also|only)$/.test(sentence[i]?.lower ?? "")) i--;
  const isComma = sentence[i]?.text === ",";
  if (!isComma && !/^(?:and|or)$/.test(sentence[i]?.lower ?? "")) return false;
  for (i--; i > 0; i--) {
    const token = sentence[i] as Token;
    if (decisions[i]?.finite === true) return MODALS.has(token.lower);
    if (token.kind !== "word") return false;
    if (!isComma && sentence[i - 1]?.lower === "to" && isVerb(token.lower)) return true;
  }
  return false;
}

/** A verb's form for one person: "look" → "looks", "'re" → "'s". */
function agreed(token: Token, verb: Decision, tense: Recasting["tense"]): string {
  const { lower, text } = token;
  const known = AGREED.get(lower);
  if (known !== undefined) return /^\p{Lu}/u.test(text) ? capital(known) : known;
  if (lower === "'ve" || lower === "'d" || lower === "'ll") return lower === "'ve" ? "'s" : text;
  if (MODALS.has(lower)) return text;
  const isBase = lower === verb.lemma && isVerb(lower);
  if (!isBase) return text;
  // "felt", "left": the past of another verb, whatever else they may be.
  if (basesFromPast(lower, isVerb).past.some((base) => base !== lower)) return text;
  // "put", "read": in a story that is told in the past they are past.
  if (tense === "past" && pastFromBase(lower) === lower) return text;
  return finiteFromBase(text);
}

const AGREED: ReadonlyMap<string, string> = new Map([
  ["are", "is"],
  ["am", "is"],
  ["'re", "'s"],
  ["'m", "'s"],
  ["were", "was"],
  ["have", "has"],
  ["do", "does"],
  ["don't", "doesn't"],
  ["aren't", "isn't"],
  ["weren't", "wasn't"],
  ["haven't", "hasn't"],
]);

const MODALS: ReadonlySet<string> =
  wordSet(`can could will would shall should may might must ought can't couldn't won't wouldn't shan't
   shouldn't mustn't mightn't needn't cannot`);

/** `smiling` as what somebody does: `smiles`, or in the past `smiled`. */
export function finiteFromIng(form: string, tense: Recasting["tense"]): string | undefined {
  const base = form === "being" ? "be" : baseFromIng(form, isVerb);
  if (base === undefined) return undefined;
  return tense === "past" ? pastFromBase(base) : finiteFromBase(base);
}

/** `whispers` or `whispered` as a manner: `whispering`; `undefined` for what is not known. */
export function ingFromFinite(form: string): string | undefined {
  let base = form;
  if (form.endsWith("ied")) base = `${form.slice(0, -3)}y`;
  else if (form.endsWith("ed")) {
    const stem = form.slice(0, -2);
    base = isVerb(stem) ? stem : isVerb(`${stem}e`) ? `${stem}e` : stem.slice(0, -1);
  } else if (form.endsWith("s")) base = baseFromFinite(form, isVerb);
  if (!isVerb(base)) return undefined;
  if (base.endsWith("ie")) return `${base.slice(0, -2)}ying`;
  if (base.endsWith("e") && !/(?:ee|oe|ye)$/.test(base)) return `${base.slice(0, -1)}ing`;
  return /^[^aeiou]*[aeiou][bdgmnpt]$/.test(base) ? `${base}${base.at(-1)}ing` : `${base}ing`;
}

function applied(line: string, edits: readonly Edit[]): string {
  let out = "";
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    if (edit.start < at) continue;
    out += line.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return out + line.slice(at);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
