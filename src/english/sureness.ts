/**
 * Whether a telling can be trusted: the rendered sentence looked at once more, by what stands beside
 * what.
 *
 * The reader (parse.ts) compares whole sentences, and of those that it reads wrongly it is mostly
 * sure: the right reading is seldom a close second. What is wrong then shows in the small. A verb
 * made to agree with the viewpoint's person has a stranger beside it; two verbs in a row have two
 * subjects; a name has lost the half of it that stood before. Owns those signs, and nothing of
 * costs, so that it errs otherwise than the reader does. Each sign was kept for what it finds wrong
 * in sentences at first sight against what it asks about where the telling was right.
 */
import { agreeing } from "./agreement.ts";
import { personAt } from "./mentions.ts";
import { outsiderKind } from "./outsiders.ts";
import { oneAs, pronounOf } from "./persons.ts";
import { TAKES_TWO } from "./verb-classes.ts";
import { askOnce, personSubject, type Work } from "./work.ts";

/** Asks about what does not look as a sentence told to somebody does. */
export function askUnsure(work: Work): void {
  askBracketed(work);
  askLeftAlone(work);
  for (let k = 0; k < work.tokens.length; k++) {
    if (isTellingVerb(work, k)) {
      askOutOfPlace(work, k);
      askJoined(work, k);
      askTwice(work, k);
      askWithin(work, k);
      askCompound(work, k);
      askSetOff(work, k);
      askForm(work, k);
      askBare(work, k);
    }
    askUnread(work, k);
    askDeed(work, k);
    askMeasured(work, k);
    askGiven(work, k);
    askPartOfName(work, k);
    askPaired(work, k);
    askShortened(work, k);
    askTitle(work, k);
    askGap(work, k);
    askOwnedAlone(work, k);
    askAfterAs(work, k);
    askWhoApart(work, k);
    if (work.person === "first") askCase(work, k);
  }
}

// Kit (who's never been wrong) …: told apart from what it is said of.
function askBracketed(work: Work): void {
  const { tokens, words, carried, telling } = work;
  if (tokens[0]?.lower !== "who" || tokens[0].opens) return;
  const k = words.findIndex((word) => word?.finite === true);
  if (k === 1 && personAt(carried) === telling.you && !work.edits.has(k)) askVerb(work, k);
}

// Nothing that Derek has read, and he has read a great deal, has prepared him: the last verb is that of
// whatever has found none.
function askLeftAlone(work: Work): void {
  const { words, tokens, subjects, edits } = work;
  const alone = words.findIndex((word, i) => {
    const stands = word?.place === "subject" && STANDS.test(word.pos) && !subjects.has(i);
    // Years later.
    const goesOn = word?.grows === true || words[i + 1]?.grows || words[i + 1]?.pos === "adverb";
    // That she leave; the soup being cold.
    const next = tokens[i + 1];
    const bare = words[i + 1]?.pos === "base" || /..ing$/.test(next?.lower ?? "") || next?.clitic;
    return stands && !goesOn && !bare;
  });
  if (alone < 0 || edits.size === 0) return;
  const k = words.findIndex((word, at) => {
    const heads = word?.finite === true && word.pos === "finite" ? headsOf(work, at) : [];
    const joint = before(work, at);
    return (heads[0] ?? -1) > alone && isJoint(work, joint) && heads.every((head) => head < joint);
  });
  if (k >= 0) askVerb(work, k);
}

const STANDS = /^(nouns?|pronoun|name|subject)$/;

// A verb that says of whom it is: in the past that is only `was`.
function isTellingVerb({ words, tokens, telling }: Work, k: number): boolean {
  const word = words[k];
  if (word?.finite !== true || word.pos !== "finite" || tokens[k]?.clitic === true) return false;
  return telling.tense === "present" || word.lemma === "be";
}

const JOINS = /^(and|or|but|then|yet|nor)$/;
const RELATES = /^(who|that|which)$/;
const TURNS = /^(so|nor|neither|there)$/;
const BESIDE_ONE = /self$|^(both|all|each|alone|too)$/;

/** The last word before `k` that is no adverb; -1 where there is none. */
function before({ words, tokens }: Work, k: number): number {
  // More or less: words of which nothing is said stand for one.
  const passes = (i: number): boolean =>
    words[i]?.pos === "adverb" || (words[i] === undefined && tokens[i]?.kind === "word");
  let i = k - 1;
  while (i >= 0 && passes(i)) i--;
  return i;
}

function after({ words }: Work, k: number): number {
  let i = k + 1;
  while (words[i]?.pos === "adverb") i++;
  return i;
}

// A mark, speech, something printed, or the end.
function isBreak({ tokens }: Work, i: number): boolean {
  return tokens[i]?.kind !== "word";
}

function headsOf({ words }: Work, k: number): readonly number[] {
  return words[k]?.subject?.heads ?? [];
}

function isJoint(work: Work, i: number): boolean {
  return JOINS.test(work.tokens[i]?.lower ?? "") || work.tokens[i]?.text === ",";
}

/**
 * Nobody laughs, read so that somebody further back laughs; at dances, read so that she dances. What
 * the viewpoint's person does stands beside them, or after something that joins it.
 */
function askOutOfPlace(work: Work, k: number): void {
  const heads = headsOf(work, k);
  if (!work.edits.has(k) || !isViewpoints(work, heads)) return;
  const i = before(work, k);
  const next = heads.includes(k + 1) ? k + 1 : after(work, k);
  // So does whoever is following her; of Derek himself there is no sign.
  const helps = /^(be|do|have)$/.test(work.words[k]?.lemma ?? "") && !heads.includes(next);
  const turned = helps && (TURNS.test(work.tokens[k - 1]?.lower ?? "") || isTurned(work, k));
  if (turned) askVerb(work, k);
  if (heads.includes(i)) return;
  // On the line are his two shirts: not he.
  if (heads.includes(next) && work.words[next]?.pos !== "his") return;
  const lower = work.tokens[i]?.lower ?? "";
  // Derek as well as Meredith hates boats.
  if (/^(as|than|like)$/.test(work.tokens[i - 1]?.lower ?? "") && heads.includes(i - 4)) return;
  if (isBreak(work, i) || JOINS.test(lower) || BESIDE_ONE.test(lower)) return;
  const parted = isBreak(work, i - 1) && heads.includes(i - 2);
  // Tells her who has died: not she, who has died.
  const told = heads.includes(i - 1) && pronounOf(work.tokens[i - 1]?.lower ?? "")?.as === "object";
  if (RELATES.test(lower) && told) askVerb(work, k);
  if (RELATES.test(lower) && (heads.includes(i - 1) || parted)) return;
  askVerb(work, k);
}

// And so, a little later, does the dam.
function isTurned({ tokens }: Work, k: number): boolean {
  if (tokens[k - 1]?.text !== ",") return false;
  let i = k - 2;
  while (i > k - 9 && tokens[i]?.kind === "word") i--;
  return tokens[i]?.text === "," && /^(so|nor|neither)$/.test(tokens[i - 1]?.lower ?? "");
}

/**
 * Wears what Derek wore and says what Derek was saying; eats too much, which makes him cross, and
 * sleeps: after a joint, with a verb of somebody else's nearer than its own.
 */
function askJoined(work: Work, k: number): void {
  const heads = headsOf(work, k);
  const i = before(work, k);
  if (heads.length === 0 || heads.some((head) => head >= i) || !isJoint(work, i)) return;
  // Derek, whose hat is lost, sings: what one comma opens the other closes.
  const last = Math.max(...heads);
  const clitic = work.tokens[last + 1]?.clitic === true ? 1 : 0;
  if (work.tokens[i]?.text === "," && isBreak(work, last + 1 + clitic)) return;
  // To be known, Derek thinks, is to be interrupted: not Derek, who thinks, is.
  const thinks = work.words[i - 1];
  const aside = thinks?.finite === true && thinks.subject?.heads[0] === heads[0];
  const helps = /^(be|have|do)$/.test(work.words[k]?.lemma ?? "");
  if (aside && work.tokens[i]?.text === "," && helps && work.edits.has(k)) askVerb(work, k);
  let nearest = i - 1;
  while (nearest >= 0 && work.words[nearest]?.finite !== true) nearest--;
  const others = headsOf(work, nearest);
  if (others.length === 0) return;
  const mine = isYours(work, others);
  if (isViewpoints(work, heads) ? mine : !mine || isYours(work, heads)) return;
  if (!endsList(work, k, heads) && !isSetOff(work, i, nearest)) askVerb(work, k);
}

// Lies flat, reaches over, stretches until it cracks, and touches nothing: the last of three.
function endsList({ words }: Work, k: number, heads: readonly number[]): boolean {
  const same = words.filter(
    (word, q) => q < k && word?.finite === true && word.subject?.heads[0] === heads[0],
  );
  return same.length > 1 && same.every((word) => word?.inner === words[k]?.inner);
}

const LEADS_ASIDE = /^(because|ing)$/;

// Rides ahead, because it is her forest, and turns: what stands between two commas is left again.
function isSetOff({ words, tokens }: Work, joint: number, nearest: number): boolean {
  if (tokens[joint - 1]?.text !== "," && tokens[joint]?.text !== ",") return false;
  let from = nearest;
  while (from >= 0 && !LEADS_ASIDE.test(words[from]?.pos ?? "") && tokens[from]?.kind === "word") {
    from--;
  }
  return LEADS_ASIDE.test(words[from]?.pos ?? "") && tokens[from - 1]?.text === ",";
}

// What agrees with "you" or "I": not with "the two of you".
function isViewpoints(work: Work, heads: readonly number[]): boolean {
  return heads.some((head) => personAt(work.referents[head]) === work.telling.you);
}

// Says that she came on the day he left and has never gone back: he or she, where a clause lies in
// another's and each has its subject.
function askWithin(work: Work, k: number): void {
  const { words, edits, tokens } = work;
  const heads = headsOf(work, k);
  const i = before(work, k);
  if (edits.has(k) || words[k]?.inner !== true || heads.length === 0) return;
  if (!JOINS.test(tokens[i]?.lower ?? "") || heads.includes(i) || isViewpoints(work, heads)) return;
  const acts = (q: number): boolean => q < k && words[q]?.finite === true && words[q].inner;
  const shares = words.some((word, q) => acts(q) && word?.subject?.heads[0] === heads[0]);
  const mine = words.some((_, q) => acts(q) && isYours(work, headsOf(work, q)));
  if (shares && mine) askVerb(work, k);
}

// And Rowan, by then his wife, says so: whoever the commas have left stands before them.
function askSetOff(work: Work, k: number): void {
  const { words, tokens } = work;
  if (tokens[k - 1]?.text !== ",") return;
  let i = k - 2;
  while (i > k - 12 && tokens[i]?.kind === "word" && words[i]?.finite !== true) i--;
  const [joint, name] = [tokens[i - 2], tokens[i - 1]];
  if (tokens[i]?.text !== "," || name?.person === undefined) return;
  if (!JOINS.test(joint?.lower ?? "") || headsOf(work, k).includes(i - 1)) return;
  if (work.edits.has(k) || name.person === work.telling.you) askVerb(work, k);
}

// Buries the gloves, and the dog tags, and keeps the lighter: not that a dog tags and keeps.
function askCompound(work: Work, k: number): void {
  const { words, tokens, edits } = work;
  const [head = -1, ...more] = headsOf(work, k);
  const plural = tokens[head + 1]?.readings.find(({ pos }) => pos === "nouns");
  if (edits.has(k) || more.length > 0 || words[head]?.pos !== "noun" || plural === undefined)
    return;
  if (head + 1 >= k || words[head + 1]?.finite !== true || plural.cost > 1) return;
  const mine = words.some((word, q) => q < head && word?.finite === true && edits.has(q));
  if (mine && isJoint(work, before(work, k)) && isJoint(work, head - 2)) askVerb(work, k);
}

// When he comes down Meredith is waiting: not he, who comes down Meredith.
function askTwice(work: Work, k: number): void {
  const { words, tokens, edits, referents, telling } = work;
  const i = before(work, k);
  const mine = edits.has(i) && personAt(referents[i]) === telling.you && words[i]?.pos !== "his";
  const head = headsOf(work, k)[0] ?? -1;
  if (!mine || edits.has(k) || head < 0 || head >= i || tokens[i]?.kind !== "word") return;
  const held = words[head - 1]?.pos === "because";
  const acts = words.some(
    (word, q) => q < i && word?.finite === true && word.subject?.heads[0] === head,
  );
  if (held && acts) askVerb(work, k);
}

function isYours({ referents, words, telling }: Work, heads: readonly number[]): boolean {
  const head = heads[0] ?? -1;
  const referent = referents[head];
  if (heads.length !== 1 || words[head]?.pos === "his") return false;
  if (referent?.kind === "group") return referent.persons.includes(telling.you ?? -1);
  return personAt(referent) === telling.you;
}

// Goes out to the shed and smokes: no shed and no smokes, where one has its article and the other
// has nothing. Derek weeds: not Derek and weeds.
function askDeed(work: Work, k: number): void {
  const { tokens, words, edits, referents, telling } = work;
  if (words[k]?.pos !== "nouns" || edits.size === 0) return;
  if (!tokens[k]?.readings.some(({ pos, cost }) => pos === "finite" && cost <= 5)) return;
  const mine = tokens[k - 1]?.person !== undefined && personAt(referents[k - 1]) === telling.you;
  if (mine && edits.has(k - 1)) askVerb(work, k);
  if (!isJoint(work, k - 1)) return;
  // Sniffs it, and hands it over.
  const acts = words.some((word, q) => q < k && word?.finite === true && edits.has(q));
  if (acts && /^(it|him|them)$/.test(tokens[k + 1]?.lower ?? "")) askVerb(work, k);
  const leads = (i: number): boolean => /^(the|his)$/.test(words[i]?.pos ?? "");
  if (leads(k - 3) || (leads(k - 4) && words[k - 3]?.pos === "adjective")) askVerb(work, k);
}

// A verb of which the reader could make nothing.
function askUnread(work: Work, k: number): void {
  const { tokens, words, edits } = work;
  const token = tokens[k];
  if (token?.kind !== "word" || words[k] !== undefined || edits.size === 0) return;
  if (token.readings.some(({ pos, cost }) => pos === "finite" && cost <= 1)) askVerb(work, k);
}

const COUNTS =
  /^(two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty|half|some|several|many|all|more|less|enough|much|another|any|no|every|each|this|that)$/;

// Drags her three yards: not three yards of hers.
function askMeasured(work: Work, i: number): void {
  const { tokens, words, edits, person } = work;
  if (tokens[i]?.lower !== "her" || !edits.has(i) || words[i]?.pos !== "his") return;
  if (words[i]?.place !== "object") return;
  const measure = tokens[i + 1]?.lower ?? "";
  if (!COUNTS.test(measure)) return;
  askOnce(work, {
    at: i,
    readings: [oneAs(person, "object"), oneAs(person, "owner")],
    why: "`her` can be read in two ways here, and they are told differently.",
    fix: `Write the name, or put what is hers before \`${measure}\`.`,
  });
}

// Offers her shelter: what she is given, hardly a shelter of hers. But he takes her hand, gives her
// coat to the maid, and she offers her own.
function askGiven(work: Work, i: number): void {
  const { tokens, words, edits, person } = work;
  const word = words[i];
  if (tokens[i]?.lower !== "her" || !edits.has(i) || word?.pos !== "his") return;
  if (word.place !== "object" || isYours(work, word.clauseSubject?.heads ?? [])) return;
  const verb = words[i - 1]?.lemma ?? "";
  const thing = words[i + 1];
  const two = TAKES_TWO.has(verb) && !TAKES_OWN.test(verb);
  if (word.governor !== i - 1 || !(two || SPARES.test(verb))) return;
  const given = tokens[i + 1]?.lower ?? "";
  if (!/^nouns?$/.test(thing?.pos ?? "") || HERS.test(given)) return;
  const to = tokens[i + 2]?.lower;
  if (to === "to" || (to === "for" && tokens[i + 3]?.person !== undefined)) return;
  askOnce(work, {
    at: i,
    readings: [oneAs(person, "object"), oneAs(person, "owner")],
    why: `\`her ${given}\` may be hers, or what she is given.`,
    fix: `Write the name, or \`the ${given}\`, or put \`to her\` after it.`,
  });
}

const SPARES = /^(save|spare|cause|leave|wish|allow|afford|refuse|forgive|envy|win|earn|lose|do)$/;
const TAKES_OWN = /^(get|read|sing|write|fetch|tell|play)$/;
const HERS =
  /^(hands?|arms?|face|hair|eyes?|head|fingers?|feet|back|lips|mouth|name|keys?|coat|hat|shoes?|boots|gloves?|bags?|bicycle|car|door|house|room|brothers?|sisters?|mother|father|husband|sons?|daughters?|friends?|horse|dog|ring)$/;

// Lady Meredith; the sailor Derek; dear old Derek: no "Lady you".
function askPartOfName(work: Work, i: number): void {
  const { tokens, words, edits, telling, person } = work;
  const token = tokens[i];
  if (token?.person === undefined || token.person !== telling.you || !edits.has(i)) return;
  const lead = tokens[i - 1]?.text === "." ? tokens[i - 2] : tokens[i - 1];
  if (lead?.kind !== "word" || lead.clitic || lead.person !== undefined) return;
  const role = words[i - 1]?.pos ?? "";
  // In August Derek …: no name of his.
  const apart = words[i - 1]?.place === "preposition" && work.subjects.has(i);
  const capital = /^\p{Lu}/u.test(lead.text);
  // Milt Dale, at the head of a sentence: where a word alone stands before the name.
  const heads = lead.opens && /^(name|noun)$/.test(role) && !TIMES.test(lead.lower);
  const title = TITLES.test(lead.lower) || heads || (role === "name" && !apart);
  const titled = capital && title;
  const leads = isBreak(work, i - 2) || words[i - 2]?.pos === "the";
  const quality = /^(adjective|participle|ing)$/.test(role);
  const described = leads && quality && words[i]?.place === "subject";
  const called = outsiderKind(words[i - 1]?.lemma ?? "") !== undefined && isLed(work, i - 1);
  if (!titled && !described && !called) return;
  const text = token.text;
  askOnce(work, {
    at: i,
    readings: [oneAs(person, "object"), text],
    why: `\`${lead.text} ${text}\` may be one name.`,
    fix: `Write \`\\${text}\` to keep the name, or say it without \`${lead.text}\`.`,
  });
}

// The sailor; but the man Derek loves, the man Derek owed money, and who it is that loves.
function isLed({ words, subjects, tokens }: Work, i: number): boolean {
  const led = words[i - 1]?.pos === "the" || words[i - 1] === undefined;
  if (words[i]?.pos !== "noun" || !led || subjects.has(i)) return false;
  const at = words[i + 2]?.pos === "adverb" ? i + 3 : i + 2;
  const acts = tokens[at]?.readings.some(({ pos }) => /^(finite|past|modal)$/.test(pos));
  return words[i]?.place === "subject" || acts !== true;
}

const TITLES = /^(mr|mrs|ms|miss|dr|sir|lord|lady|captain|aunt|uncle|sister|brother)$/;
const TIMES =
  /^(mon|tues|wednes|thurs|fri|satur|sun)day|^(january|february|march|april|may|june|july|august|september|october|november|december|christmas|easter|today|tonight|tomorrow|yesterday|midnight|noon|morning|afternoon|evening|night)$/;

// On one side of it and Meredith on the other: no "you and it".
function askPaired(work: Work, i: number): void {
  const { tokens, edits, referents, telling } = work;
  if (tokens[i]?.lower !== "it" || !edits.has(i)) return;
  if (personAt(referents[i]) === telling.you || tokens[i + 1]?.lower !== "and") return;
  const text = tokens[i + 2]?.text ?? "";
  askOnce(work, {
    at: i + 2,
    readings: [`${edits.get(i)} and ${edits.get(i + 2)}`, `it and ${edits.get(i)}`],
    why: `\`it and ${text}\` may be no pair.`,
    fix: "Say it in two sentences, or write the verb again.",
  });
}

// The Colonel, where Colonel Haddad is the viewpoint's: he, most likely.
function askTitle(work: Work, i: number): void {
  const { tokens, cast, telling, person } = work;
  const title = tokens[i];
  const name = cast[telling.you ?? -1]?.name ?? "";
  if (title?.kind !== "word" || title.person !== undefined || title.pinned) return;
  // The princess, where there is a Princess Ida.
  const capital = /^\p{Lu}/u.test(title.text);
  if (tokens[i - 1]?.lower !== "the") return;
  if (!capital && outsiderKind(title.lower) === undefined) return;
  const others = cast.filter((one) => one.name.toLowerCase().startsWith(`${title.lower} `));
  if (others.length !== 1 || others[0]?.name !== name) return;
  const owns = tokens[i + 1]?.lower === "'s";
  askOnce(work, {
    at: i,
    readings: [oneAs(person, owns ? "owner" : "object"), `the ${title.text}`],
    why: `\`the ${title.text}\` may be \`${name}\`.`,
    fix: `Write the name, or \`\\${title.text}\` if it is somebody else.`,
  });
}

// Rose stands up to see, May to stop her: each of them without a verb, and she is one of the two.
function askGap(work: Work, i: number): void {
  const { words, tokens, subjects, telling, cast, person } = work;
  const who = tokens[i]?.person;
  if (who === undefined || subjects.has(i) || words[i]?.place === "subject") return;
  if (!isJoint(work, i - 1) || isBreak(work, i + 1) || isJoint(work, i + 1)) return;
  if (tokens[i + 1]?.clitic === true) return;
  const kind = cast[who]?.pronoun;
  const before = tokens.slice(0, i).flatMap((token) => token.person ?? []);
  const others = before.filter((one) => one !== who && cast[one]?.pronoun === kind);
  if (others.length === 0 || ![who, ...others].includes(telling.you ?? -1)) return;
  for (let k = i + 1; !isBreak(work, k) && !isJoint(work, k); k++) {
    const pronoun = pronounOf(tokens[k]?.lower ?? "");
    if (pronoun === undefined || pronoun.kind !== kind || kind === "it") continue;
    if (pronoun.as !== "object") continue;
    const word = tokens[k]?.text ?? "";
    askOnce(work, {
      at: k,
      readings: [oneAs(person, "object"), word],
      why: `\`${word}\` can be read in two ways here, and they are told differently.`,
      fix: "Write the name, or say it in other words.",
    });
  }
}

// Which nobody has told him is going: not that he is going.
function askForm(work: Work, k: number): void {
  const { tokens, referents, telling } = work;
  const object = headsOf(work, k).some(
    (head) =>
      personAt(referents[head]) === telling.you &&
      pronounOf(tokens[head]?.lower ?? "")?.as === "object",
  );
  if (object) askVerb(work, k);
}

// Sets them on the shelf, handles outward, …: not that she handles anything.
function askBare(work: Work, k: number): void {
  const { tokens, words, edits } = work;
  if (!edits.has(k) || tokens[k - 1]?.text !== "," || tokens[k + 2]?.text !== ",") return;
  const things = tokens[k]?.readings.some(({ pos, cost }) => pos === "nouns" && cost <= 5);
  if (things === true && words[k + 1]?.pos === "adjective") askVerb(work, k);
}

// Hands them over with Derek's folded inside; his enormous, hers small: nothing that is owned.
function askOwnedAlone(work: Work, k: number): void {
  const { tokens, words, edits, telling, person } = work;
  const named = words[k]?.pos === "the" && tokens[k - 1]?.person === telling.you;
  if (!edits.has(k) || !(words[k]?.pos === "his" || (named && tokens[k]?.clitic === true))) return;
  if (OWNED_ALONE.test(tokens[k + 1]?.lower ?? "")) return;
  let i = k + 1;
  let thing = false;
  for (; QUALITY.test(words[i]?.pos ?? "") && words[i]?.grows === true; i++) {
    thing ||= mayBeThing(work, i);
  }
  if (i === k + 1 || thing || words[i]?.grows === true || mayBeThing(work, i)) return;
  const word = tokens[named ? k - 1 : k]?.text ?? "";
  askOnce(work, {
    at: named ? k - 1 : k,
    readings: [oneAs(person, "owned"), oneAs(person, "owner")],
    why: `\`${word}\` can be read in two ways here, and they are told differently.`,
    fix: "Write the name, or say it in other words.",
  });
}

const QUALITY = /^(participle|adjective|adverb)$/;
const OWNED_ALONE = /^(own|best|worst|utmost|all|first|last)$/;

function mayBeThing({ tokens }: Work, i: number): boolean {
  const readings = tokens[i]?.readings ?? [];
  return readings.some(({ pos, cost }) => /^(nouns?|base)$/.test(pos) && cost <= 2);
}

// Much as Derek adores her: he adores her, and nothing else does.
function askAfterAs(work: Work, i: number): void {
  const { tokens, words, edits, telling } = work;
  if (tokens[i]?.person !== telling.you || !edits.has(i)) return;
  if (words[i]?.place !== "preposition" || !MAY_JOIN.test(tokens[i - 1]?.lower ?? "")) return;
  const verb = words[i + 1];
  if (verb?.finite !== true || verb.pos !== "finite" || edits.has(i + 1)) return;
  // Derek as well as Meredith hates boats.
  const also = tokens[i - 2]?.lower === "well";
  if (tokens[i + 1]?.clitic !== true && !also) askVerb(work, i + 1);
}

const MAY_JOIN = /^(as|than|before|after|since|until|till|like|for)$/;

// It will be Derek, she sees, who carries it: he does, whatever the commas hold.
function askWhoApart(work: Work, k: number): void {
  const { tokens, words, edits, telling } = work;
  const acts = words[k + 1]?.finite === true && !edits.has(k + 1);
  if (tokens[k]?.lower !== "who" || tokens[k - 1]?.text !== "," || !acts) return;
  let from = k - 2;
  while (from > k - 9 && tokens[from]?.kind === "word") from--;
  const name = tokens[from - 1];
  if (tokens[from]?.text !== "," || name?.person !== telling.you || !edits.has(from - 1)) return;
  if (JOINS.test(tokens[from + 1]?.lower ?? "")) return;
  for (let i = from + 1; i < k - 1; i++) {
    const stranger = outsiderKind(words[i]?.lemma ?? "") !== undefined;
    const other = /^(him|them)$/.test(tokens[i]?.lower ?? "") && !edits.has(i);
    if (tokens[i]?.person !== undefined || stranger || other) return;
  }
  askVerb(work, k + 1);
}

// Tired of soup, and Derek's recycled jokes: not that he has recycled some.
function askShortened(work: Work, i: number): void {
  const { tokens, words, edits, telling, person } = work;
  const [name, is, done] = [tokens[i], tokens[i + 1], words[i + 2]];
  if (name?.person === undefined || name.person !== telling.you || !edits.has(i + 1)) return;
  if (is?.lower !== "'s" || words[i + 1]?.finite !== true) return;
  // And with it Derek's dignity; after him comes Derek's sister.
  const named = tokens[i + 2]?.readings.some(({ pos, cost }) => pos === "noun" && cost <= 1);
  const what = named === true && done?.grows !== true && done?.pos !== "ing";
  if (!what && !isJoint(work, i - 1)) return;
  const bare = /^nouns?$/.test(words[i + 3]?.pos ?? "");
  const own = bare && /^(participle|adjective|ing)$/.test(done?.pos ?? "");
  // Hers by rank, Derek's by habit.
  const again =
    done?.pos === "preposition" &&
    words.some((word, k) => k < i && word?.pos === "the" && tokens[k]?.clitic === true);
  // His nails black and Juno's blue.
  const both = words[i - 2]?.pos === "adjective" && tokens[i - 1]?.lower === "and";
  if (!what && !own && !again && !(both && done?.pos === "adjective")) return;
  askOnce(work, {
    at: i,
    readings: [oneAs(person, "owner"), `${edits.get(i)}${edits.get(i + 1)}`],
    why: `\`${name.text}${is.text}\` may be short for a verb, or own what follows.`,
    fix: "Write the verb out, or own it in other words.",
  });
}

/**
 * Derek has the tickets, Meredith the passports: he or him, where a verb is left out or not seen. Only
 * the first person tells them apart.
 */
function askCase(work: Work, i: number): void {
  const { tokens, words, edits, telling } = work;
  const token = tokens[i];
  if (token?.person === undefined || token.person !== telling.you) return;
  const next = tokens[i + 1];
  const lead = tokens[i - 1];
  // The guns, the mules, and Derek, who …
  const acts = words.some((word) => word?.inner === false && word.subject?.heads.includes(i));
  const relates = next?.text === "," && tokens[i + 2]?.lower === "who";
  const listed = relates && lead?.lower === "and" && !acts;
  if (edits.get(i)?.toLowerCase() !== "me" && !listed) return;
  const joined = lead === undefined || lead.kind !== "word" || JOINS.test(lead.lower);
  const gap = next?.kind === "word" && !JOINS.test(next.lower);
  const alone = lead === undefined && next?.kind === "mark";
  const helps = next?.readings.some(({ pos }) => pos === "modal" || pos === "past") === true;
  const held = /^(finite|base|past|ing|participle|preposition)$/.test(words[i - 1]?.pos ?? "");
  if (!(joined && gap) && !alone && !(helps && !held) && !listed) return;
  askOnce(work, {
    at: i,
    readings: ["I", "me"],
    why: `It is not clear whether \`${token.text}\` does something here.`,
    fix: "Write the verb, or say it in other words.",
  });
}

function askVerb(work: Work, k: number): void {
  const { tokens, words, edits } = work;
  const verb = tokens[k];
  if (verb === undefined) return;
  const reading = verb.readings.find(({ pos }) => pos === "finite");
  const lemma = reading?.lemma ?? words[k]?.lemma ?? "";
  askOnce(work, {
    at: k,
    readings: [verb.text, edits.get(k) ?? agreeing(verb.lower, lemma, personSubject(work))],
    why: `It is not clear who \`${verb.text}\`.`,
    fix: "Say it in two sentences, or in another order.",
  });
}
