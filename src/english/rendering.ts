/**
 * What each word of a sentence becomes in the telling, once it is known what it is and who is meant.
 *
 * Owns the choice of form for names, pronouns, possessives and groups; verbs are agreement.ts's and
 * past.ts's. Promises to touch no word that need not change, and none that is pinned or quoted.
 */
import { agreeing, type Subject } from "./agreement.ts";
import { askDoubts, askHer, askLeftOver } from "./doubts.ts";
import type { Decision } from "./hypothesis.ts";
import { type Context, personAt, personsOf } from "./mentions.ts";
import { pastForm } from "./past.ts";
import { type Case, manyAs, oneAs, pronounOf } from "./persons.ts";
import type { Referent } from "./references.ts";
import { askUnsure } from "./sureness.ts";
import type { Person, Telling } from "./telling.ts";
import type { Token } from "./tokens.ts";
import { SAYS, TAKES_CLAUSE } from "./verb-classes.ts";
import { personSubject, pronounFor, type Rendering, type Work } from "./work.ts";

/** Renders one sentence as it was read. */
export function render(
  tokens: readonly Token[],
  words: readonly (Decision | undefined)[],
  referents: readonly (Referent | undefined)[],
  cast: readonly Person[],
  telling: Telling,
  before: Context,
): Rendering {
  const subjects = new Set<number>();
  for (const word of words) {
    if (word?.finite === true) for (const head of word.subject?.heads ?? []) subjects.add(head);
  }
  const work: Work = {
    tokens,
    words,
    referents,
    cast,
    telling,
    person: telling.person === "first" ? "first" : "second",
    edits: new Map(),
    questions: [],
    subjects,
    carried: before.subject,
    together: before.group,
    spoken: before.spoken,
  };
  if (telling.person !== "third" && telling.you !== undefined) {
    for (let i = 0; i < tokens.length; i++) renderPerson(work, i);
    swapPairs(work);
  }
  for (let i = 0; i < tokens.length; i++) renderVerb(work, i);
  for (let i = 0; i + 1 < tokens.length; i++) askLeftOver(work, i);
  if (telling.person !== "third" && telling.you !== undefined) {
    askDoubts(work);
    askUnsure(work);
  }
  return work;
}

/** Puts a word where another stood, with a capital where one belongs. */
function put(work: Work, i: number, word: string): void {
  const token = work.tokens[i] as Token;
  if (token.fixed) return;
  const pronounHadCapital =
    token.person === undefined && /^\p{Lu}/u.test(token.text) && token.lower !== "i";
  const capital = token.person === undefined ? pronounHadCapital : opensHere(work, i);
  const spelt = token.text.includes("’") ? word.replaceAll("'", "’") : word;
  work.edits.set(i, capital ? spelt.charAt(0).toUpperCase() + spelt.slice(1) : spelt);
}

// A name has its capital anywhere. After `"Well?"` it begins a sentence, unless it says that.
function opensHere({ tokens, words }: Work, i: number): boolean {
  const token = tokens[i] as Token;
  if (token.opens) return true;
  const before = token.spokenBefore;
  if (!/^[?!…]|^\.\.|^[—–-]/.test(before)) return false;
  const brokenOff = /^[—–-]/.test(before);
  for (let k = i + 1; k < tokens.length; k++) {
    const word = words[k];
    if (word?.finite !== true) continue;
    // "Does it bite?" she wants to know.
    if (word.lemma === "want" && tokens[k + 2]?.lower === "know") return false;
    if (!SAYS.has(word.lemma)) return true;
    // "I never—" Derek begins, and stops.
    const spoken = SPEAKS_ON.test(word.lemma) && tokens[k + 1]?.lower !== "to";
    return !spoken && !(brokenOff && !SILENT.test(word.lemma)) && GESTURES.test(word.lemma);
  }
  return true;
}

const SPEAKS_ON = /^(begin|continue|finish|go)$/;
const SILENT = /^(smile|grin|nod|laugh)$/;

// "Well?" You smile.
const GESTURES = /^(smile|grin|nod|sigh|laugh|go|continue|begin|finish|breathe|think|read|write)$/;

function renderPerson(work: Work, i: number): void {
  const { tokens, words, referents, telling, person } = work;
  const token = tokens[i] as Token;
  const referent = referents[i];
  if (token.within !== undefined && token.within === telling.you && !token.fixed) askPart(work, i);
  if (referent === undefined || referent.kind === "other" || token.fixed) return;
  if (referent.kind === "unclear") {
    askWho(work, i, referent);
    return;
  }
  if (referent.kind === "group") {
    if (telling.you !== undefined && referent.persons.includes(telling.you)) {
      renderGroup(work, i, referent.persons);
    }
    return;
  }
  if (referent.person !== telling.you) return;
  if (token.person === undefined) {
    if (token.lower === "her") askHer(work, i);
    put(work, i, oneAs(person, caseOf(work, i)));
    return;
  }
  if (keepsName(work, i)) return;
  const next = tokens[i + 1];
  // It's Derek's not asking.
  const not = words[i]?.place !== "subject" && /^(not|never)$/.test(tokens[i + 2]?.lower ?? "");
  const doing = not ? i + 3 : i + 2;
  if (next?.lower === "'s" && isDoing(work, doing) && isOpenToBoth(work, i)) {
    const readings = [oneAs(person, "owner"), person === "first" ? "I'm" : "you're"];
    work.questions.push({
      at: i,
      readings: readings.map((reading) => likeOpening(work, i, reading)),
      why: `\`${token.text}${next.text}\` may be short for \`${token.text} is\`, or own what follows.`,
      fix: `Write \`${token.text} is\`, or \`${pronounFor(work)}\` for what is owned.`,
    });
  }
  if (next?.clitic === true && words[i + 1]?.pos === "the") {
    // Derek's hand / the coat is Derek's
    const both = tokens[i + 2]?.lower === "and" && tokens[i + 4]?.lower === "'s";
    const owned = words[i + 2]?.grows !== true && !both;
    put(work, i, oneAs(person, owned ? "owned" : "owner"));
    work.edits.set(i + 1, "");
    return;
  }
  put(work, i, oneAs(person, caseOf(work, i)));
}

// A Derek-shaped dent.
function askPart({ tokens, cast, telling, person, questions }: Work, i: number): void {
  const text = tokens[i]?.text ?? "";
  const name = cast[telling.you ?? 0]?.name ?? "";
  questions.push({
    at: i,
    readings: [text.replace(name, oneAs(person, "object")), text],
    why: `\`${text}\` has \`${name}\` in it.`,
    fix: `Say it in other words, or write \`\\${text}\` to keep the name.`,
  });
}

function caseOf({ tokens, words, subjects }: Work, i: number): Case {
  const token = tokens[i] as Token;
  const decision = words[i];
  const pronoun = pronounOf(token.lower);
  if (token.person === undefined && pronoun !== undefined) {
    if (decision?.pos === "his") return "owner";
    if (decision?.pos === "pronoun" && token.lower === "his") return "owned";
    return pronoun.as;
  }
  // To Tobias, who has never …, but it is Tobias who …; had Tobias known.
  const next = tokens[i + 1]?.text === "," ? tokens[i + 2] : tokens[i + 1];
  const is = words[decision?.governor ?? -1]?.lemma === "be";
  const governed = /^(object|preposition)$/.test(decision?.place ?? "");
  const who = next?.lower === "who" && governed && !is;
  const before = tokens[i - 1];
  const had = before?.opens === true && /^(had|were|should)$/.test(before.lower);
  return had || (subjects.has(i) && !who) ? "subject" : "object";
}

// A man named Derek; she calls him Derek; the Derek of old.
function keepsName(work: Work, i: number): boolean {
  const { tokens, words } = work;
  const decision = words[i];
  const before = tokens[i - 1];
  const naming = words[decision?.governor ?? -1]?.lemma;
  if (
    decision?.place === "object" &&
    decision.objects > 1 &&
    /^(call|name|christen|dub)$/.test(naming ?? "")
  ) {
    return true;
  }
  const month = MONTHS.test(tokens[i]?.lower ?? "") && DATES.test(before?.lower ?? "");
  const called =
    !work.subjects.has(i) &&
    before?.kind === "word" &&
    /^(named|called|name|word)$/.test(before.lower);
  const described = decision?.grows === true;
  const after = tokens[i + 1];
  const surname =
    after?.kind === "word" &&
    !after.clitic &&
    after.person === undefined &&
    words[i + 1]?.pos === "name";
  // Constance's sister Fay comes.
  const kin = work.subjects.has(i) && !called && after?.clitic !== true && isKin(tokens, i - 1);
  const old =
    kin ||
    isAlreadyIn(work, i) ||
    // What little Derek has: little, not Derek.
    (before?.kind === "word" &&
      /^(old|young|little)$/.test(before.lower) &&
      !/^(what|how)$/.test(tokens[i - 2]?.lower ?? ""));
  if (!called && !described && !surname && !month && !old) return false;
  const name = work.tokens[i]?.text ?? "";
  work.questions.push({
    at: i,
    readings: [oneAs(work.person, "object"), name],
    why: `It is not clear whether \`${name}\` is the person here, or only the name.`,
    fix: `Write \`\\${name}\` to keep the name, or say it without \`${before?.text ?? ""}\`.`,
  });
  return true;
}

function isKin(tokens: readonly Token[], i: number): boolean {
  const owner = tokens[i - 1]?.lower ?? "";
  return KIN.test(tokens[i]?.lower ?? "") && (owner === "'s" || /^(his|her|their)$/.test(owner));
}

const KIN =
  /^(sister|brother|mother|father|wife|husband|daughter|son|uncle|aunt|cousin|friend|nephew|niece|boss|neighbou?r|twin|partner)$/;

// Which of them is Rose?
function isAlreadyIn({ tokens, words, referents, telling }: Work, i: number): boolean {
  const decision = words[i];
  if (decision?.place !== "object" || words[decision.governor]?.lemma !== "be") return false;
  return (decision.clauseSubject?.heads ?? []).some((head) => {
    const group = tokens[head + 1]?.lower === "of" ? referents[head + 2] : referents[head];
    return group?.kind === "group" && group.persons.includes(telling.you ?? -1);
  });
}

const MONTHS = /^(may|june|april|august|january|tuesday|friday|summer|autumn|winter)$/;
const DATES = /^(in|of|since|until|till|by|last|next|early|late|mid|this|every|from|through)$/;

function renderGroup(work: Work, i: number, persons: readonly number[]): void {
  const { tokens, words, person } = work;
  const token = tokens[i] as Token;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const pronoun = pronounOf(token.lower);
  const as: Case = words[i]?.pos === "his" ? "owner" : (pronoun?.as ?? "subject");
  const partitive =
    spokenOf(work, i, persons) ||
    !introduces(work, i, persons) ||
    (before?.kind === "word" && /^(of|between|among|amongst|both|all)$/.test(before.lower)) ||
    (after?.kind === "word" && /^(both|all|two|three|each)$/.test(after.lower)) ||
    // Here you are.
    (/^(here|there)$/.test(before?.lower ?? "") && words[i + 1]?.lemma === "be");
  put(work, i, manyAs(person, as, persons.length, partitive));
  if (after?.clitic !== true || after.fixed) return;
  // They've: the two of you have; we've.
  if (person === "first" || partitive) return;
  const whole: Readonly<Record<string, string>> = { "'re": " are", "'ve": " have", "'ll": " will" };
  const had = words[i + 1]?.lemma === "have" ? " had" : " would";
  work.edits.set(i + 1, whole[after.lower] ?? had);
}

// They stand in the mist; are they late? He says that they are lost: where "you" would be taken for
// one alone, because nobody has been spoken of, or one of them. A dog watches them: you.
function introduces(work: Work, i: number, persons: readonly number[]): boolean {
  const { tokens, words, referents, carried, spoken } = work;
  if (tokens.some(saysSeveral)) return false;
  const helper = words[0]?.pos === "modal" || /^(be|do|have)$/.test(words[0]?.lemma ?? "");
  const opens = words[i]?.place === "subject" && (i === 0 || (i === 1 && helper));
  // They take the last seats, Juno by the door and Mack by the noise.
  const named = personsOf(referents.filter((referent) => referent !== undefined));
  if (opens) return !persons.every((person) => spoken.has(person) || named.has(person));
  const alone = (referent: Referent | undefined): boolean => referent?.kind === "one";
  return alone(carried) || referents.slice(0, i).some(alone);
}

// They hold the ladder for each other, and neither of them looks up; they have been married.
function saysSeveral({ lower }: Token, at: number, tokens: readonly Token[]): boolean {
  const other = lower === "other" && tokens[at - 1]?.lower === "each";
  const another = lower === "another" && tokens[at - 1]?.lower === "one";
  return other || another || /^(both|either|neither|two|three|together|married)$/.test(lower);
}

// They have only themselves to blame, and you know it; you talk, she listens, and so you agree:
// once each of them has been spoken of, "you" is enough.
function spokenOf(work: Work, i: number, persons: readonly number[]): boolean {
  const { referents, words, telling, edits, together } = work;
  const spoken = new Set(together);
  for (let k = 0; k < i; k++) {
    const referent = referents[k];
    const heads = words[k]?.heads ?? [];
    const pair = heads.length > 1 && heads.some((head) => head <= k && edits.has(head));
    if (pair || (referent?.kind === "group" && referent.persons.includes(telling.you ?? -1))) {
      return true;
    }
    const person = personAt(referent);
    if (person !== undefined) spoken.add(person);
  }
  return persons.every((person) => spoken.has(person));
}

// Derek's leaving: not a morning, nor having left.
function isDoing({ tokens, words }: Work, i: number): boolean {
  const token = tokens[i];
  if (token?.kind !== "word" || /^(being|having)$/.test(token.lower)) return false;
  return /ing$/.test(token.lower) && (words[i]?.pos === "ing" || words[i]?.lemma !== token.lower);
}

// Hears Derek's leaving; hopes Derek's leaving: a deed, or that he does it. Elsewhere the sentence
// tells: a preposition wants a deed, and a sentence a verb.
function isOpenToBoth({ words, subjects }: Work, i: number): boolean {
  const place = words[i]?.place;
  const deed = words[i + 1]?.pos === "the";
  if (place === "preposition") return !deed;
  if (place === "subject") return !deed || !subjects.has(i + 2);
  const governor = words[words[i]?.governor ?? -1]?.lemma ?? "";
  return deed || TAKES_CLAUSE.has(governor);
}

function likeOpening(work: Work, i: number, text: string): string {
  return opensHere(work, i) ? text.charAt(0).toUpperCase() + text.slice(1) : text;
}

/** `Meredith and Derek` → `you and Meredith`, `Meredith and I`. */
function swapPairs(work: Work): void {
  const { tokens, words, referents, telling, person, cast } = work;
  const isYou = (i: number): boolean => {
    const referent = referents[i];
    return referent?.kind === "one" && referent.person === telling.you && work.edits.has(i);
  };
  for (let i = 0; i + 2 < tokens.length; i++) {
    const [left, and, right] = tokens.slice(i, i + 3) as [Token, Token, Token];
    if (and.lower !== "and" || left.fixed || right.fixed) continue;
    const heads = words[i + 2]?.heads ?? [];
    if (heads.length !== 2 || heads[0] !== i || heads[1] !== i + 2) continue;
    const youLeft = isYou(i);
    const youRight = isYou(i + 2);
    if (youLeft === youRight) continue;
    if (!isLight(left) || !isLight(right)) continue;
    const other = youLeft ? right : left;
    const owning = tokens[i + 3]?.clitic === true && words[i + 3]?.pos === "the";
    const shared = owning && (words[i + 3]?.heads.length ?? 0) === 0;
    if (shared) {
      // Derek and Meredith's house: your and Derek's house.
      if (other.person === undefined) continue;
      put(
        work,
        i,
        youLeft ? oneAs(person, "owner") : person === "first" ? `${left.text}'s` : "your",
      );
      if (youRight) {
        work.edits.set(i + 2, person === "first" ? "my" : left.text);
        if (person === "first") work.edits.set(i + 3, "");
        else work.edits.delete(i + 3);
      }
      continue;
    }
    if (owning) continue;
    const name = other.person === undefined ? other.lower : other.text;
    // Not even a pronoun says who comes first: "I" goes last, "you" first.
    if (person === "second" && youRight) {
      put(work, i, "you");
      work.edits.set(i + 2, name);
    } else if (person === "first" && youLeft) {
      const subject = words.some(
        (w) => w?.finite === true && w.subject?.heads.includes(i) === true,
      );
      put(work, i, name);
      work.edits.set(i + 2, subject ? "I" : "me");
    }
  }
  void cast;
}

function isLight(token: Token): boolean {
  return token.person !== undefined || /subject|object/.test(pronounOf(token.lower)?.as ?? "");
}

/** Whom a finite verb agrees with: the viewpoint's person, a group of theirs, or anybody else. */
function subjectOf(work: Work, decision: Decision): Subject | "they" | "other" | "unknown" {
  const { telling, referents, cast } = work;
  const you = telling.person === "third" ? undefined : telling.you;
  const heads = decision.subject?.heads;
  if (heads === undefined || decision.subject === undefined) {
    const carried = work.carried;
    if (carried === undefined) return "unknown";
    if (carried.kind === "one" && carried.person === you) return personSubject(work);
    return carried.kind === "unclear" ? "unknown" : "other";
  }
  const alone = heads.length === 1 || decision.subject.joined === "or" ? heads.at(-1) : undefined;
  const referent = alone === undefined ? undefined : referents[alone];
  if (referent?.kind === "one" && referent.person === you && isPerson(work, alone as number)) {
    return personSubject(work);
  }
  if (referent?.kind === "one" && cast[referent.person]?.pronoun === "they") return "other";
  return decision.subject.number === "many" ? "they" : "other";
}

// Not "yours" or "your": what is owned agrees for itself.
function isPerson(work: Work, i: number): boolean {
  const as = caseOf(work, i);
  return work.edits.has(i) && as !== "owner" && as !== "owned";
}

function renderVerb(work: Work, i: number): void {
  const { tokens, words, telling } = work;
  const token = tokens[i] as Token;
  const decision = words[i];
  if (decision?.finite !== true || token.fixed) return;
  const subject = subjectOf(work, decision);
  const yours = subject === "you" || subject === "I";
  if (telling.tense === "past") {
    renderPast(work, i, decision, subject);
    return;
  }
  if (subject === "unknown" && decision.pos === "finite" && telling.person !== "third") {
    if (telling.you === undefined) return;
    work.questions.push({
      at: i,
      readings: [token.text, agreeing(token.lower, decision.lemma, personSubject(work))],
      why: `It is not clear who \`${token.text}\`.`,
      fix: "Write who does it.",
    });
    return;
  }
  if (!yours) return;
  // If she were to go: if I were.
  const head = decision.subject?.heads.at(-1) ?? -1;
  const supposed = /^(if|though|wish(es|ed)?)$/.test(tokens[head - 1]?.lower ?? "");
  const were = /^were(n't)?$/.test(token.lower);
  if (were && (supposed || tokens[head]?.lower !== "they")) return;
  // There's Perdita, on the stairs: there's you.
  const late = (decision.subject?.heads[0] ?? i) > i;
  if (late && decision.lemma === "be" && tokens[i - 1]?.lower === "there") return;
  const turned = (decision.subject?.heads[0] ?? i) > i;
  const form =
    turned && subject === "I" && /^(isn't|aren't)$/.test(token.lower)
      ? "aren't"
      : unshortened(work, i, agreeing(token.lower, decision.lemma, subject));
  if (form !== token.lower) put(work, i, form);
  straighten(work, i, decision);
}

// Who's Derek → who are you: only after a pronoun is it shortened.
function unshortened({ tokens, edits }: Work, i: number, form: string): string {
  if (tokens[i]?.clitic !== true || edits.has(i - 1)) return form;
  return { "'re": " are", "'m": " am", "'ve": " have" }[form] ?? form;
}

// "…," says Derek → you say; down the hill comes Derek → you come. Questions and the like stay.
function straighten(work: Work, i: number, decision: Decision): void {
  const { tokens, edits } = work;
  const head = decision.subject?.heads[0];
  if (decision.subject?.heads.length !== 1 || head !== i + 1) return;
  // Here is Derek: here you are.
  const here = tokens[i - 1]?.lower === "here" && decision.lemma === "be";
  if (!here && (/^(be|have|do)$/.test(decision.lemma) || decision.pos === "modal")) return;
  if (here && tokens.at(-1)?.text === "?") return;
  const verb = edits.get(i) ?? tokens[i]?.text ?? "";
  const who = edits.get(head) ?? "";
  if (who === "" || tokens[head]?.fixed === true) return;
  put(work, i, who);
  edits.set(head, verb.toLowerCase());
}

function renderPast(
  work: Work,
  i: number,
  decision: Decision,
  subject: Subject | "they" | "other" | "unknown",
): void {
  const token = work.tokens[i] as Token;
  const as = subject === "other" || subject === "unknown" ? "he" : subject;
  const many = as === "he" && (token.lower === "are" || token.lower === "'re");
  const form = pastForm(token.lower, decision.pos, decision.lemma, many ? "they" : as);
  if (form === undefined) {
    work.questions.push({
      at: i,
      readings: [token.text, `had ${token.text}`],
      why: `\`${token.text}\` has no past that fits everywhere.`,
      fix: "Say it with another verb, or pin the word with a backslash and write the past yourself.",
    });
    return;
  }
  if (form !== token.lower) put(work, i, form);
  if (subject === "you" || subject === "I") straighten(work, i, decision);
}

function askWho(work: Work, i: number, referent: Referent & { kind: "unclear" }): void {
  const { tokens, cast, telling, person, questions } = work;
  const token = tokens[i] as Token;
  const kind = pronounOf(token.lower)?.kind;
  // One question for each pronoun of a sentence is enough.
  if (questions.some(({ at }) => pronounOf(tokens[at]?.lower ?? "")?.kind === kind)) return;
  const you =
    kind === "they" && referent.persons.length > 1
      ? manyAs(person, caseOf(work, i), referent.persons.length, false)
      : oneAs(person, caseOf(work, i));
  const names = referent.persons.map((index) => cast[index]?.name ?? "");
  const who = [...names, ...(referent.outsider === "" ? [] : [referent.outsider])];
  questions.push({
    at: i,
    readings: [you, token.text],
    why: `\`${token.text}\` may be ${who.join(" or ")}.`,
    fix: `Write the name, or \`\\${token.text}\` if it is not ${cast[telling.you ?? 0]?.name}.`,
  });
}
