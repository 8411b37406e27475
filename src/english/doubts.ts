/**
 * What is asked of a sentence that has been rendered: signs that it was read wrongly.
 *
 * Owns no rendering. Each doubt is one kind of thing that good English would not say of the
 * viewpoint's person: `you is`, `you come the bucket`, a subject whose verb was lost. Promises to
 * ask about a word once.
 */
import { agreeing } from "./agreement.ts";
import { personAt } from "./mentions.ts";
import { oneAs, pronounOf } from "./persons.ts";
import type { Token } from "./tokens.ts";
import { INTRANSITIVE, SAYS } from "./verb-classes.ts";
import { askOnce, personSubject, pronounFor, type Work } from "./work.ts";

/** Asks what a rendered sentence leaves in doubt. */
export function askDoubts(work: Work): void {
  askLost(work);
  for (let i = 1; i < work.tokens.length; i++) {
    askTurned(work, i);
    askShared(work, i);
    askThing(work, i);
  }
}

/** Asks where `her` may be she or hers. */
export function askHer(work: Work, i: number): void {
  askSmile(work, i);
  askWhatOfHers(work, i);
}

/** Depends on Meredith's not noticing: no "you's" is ever written. */
export function askLeftOver(work: Work, i: number): void {
  const { tokens, edits, person } = work;
  const token = tokens[i] as Token;
  const next = tokens[i + 1] as Token;
  if (token.person === undefined || next.lower !== "'s" || next.fixed) return;
  const you = edits.get(i)?.toLowerCase();
  if ((you !== "you" && you !== "i" && you !== "me") || edits.has(i + 1)) return;
  askOnce(work, {
    at: i,
    readings: [oneAs(person, "owner"), person === "first" ? "I'm" : "you're"],
    why: `\`${token.text}${next.text}\` may be short for \`${token.text} is\`, or own what follows.`,
    fix: `Write \`${token.text} is\`, or \`${pronounFor(work)}\` for what is owned.`,
  });
}

// A subject without its verb, and later a word that could be that: read wrongly, likely.
function askLost(work: Work): void {
  const { tokens, words, subjects, referents, telling, person } = work;
  const i = words.findIndex(
    (word, k) =>
      word?.place === "subject" &&
      (word.pos === "name" || word.pos === "subject") &&
      word.heads.at(-1) === k &&
      personAt(referents[k]) === telling.you &&
      !subjects.has(k) &&
      tokens[k + 1]?.clitic !== true &&
      !(tokens[k + 1]?.lower === "and" && tokens[k + 3]?.clitic === true) &&
      work.edits.has(k),
  );
  if (i < 0) return;
  const verb = tokens.findIndex(
    (token, k) =>
      k > i &&
      token.person === undefined &&
      token.readings.some(({ pos, cost }) => pos === "finite" && cost <= 5) &&
      !LEADS_NOUN.test(tokens[k - 1]?.lower ?? "") &&
      // The biggest ears.
      !(words[k]?.pos === "nouns" && words[k - 1]?.pos === "adjective" && words[k]?.grows) &&
      (words[k]?.finite !== true ||
        words[k]?.subject?.kind === "noun" ||
        tokens[k - 1]?.text === ","),
  );
  if (verb < 0) return;
  const text = tokens[verb]?.text ?? "";
  const reading = (tokens[verb] as Token).readings.find(({ pos }) => pos === "finite");
  askOnce(work, {
    at: verb,
    readings: [
      text,
      agreeing(tokens[verb]?.lower ?? "", reading?.lemma ?? "", person === "first" ? "I" : "you"),
    ],
    why: `It is not clear whether \`${text}\` is what \`${tokens[i]?.text ?? ""}\` does.`,
    fix: "Say it in two sentences, or without the words between the commas.",
  });
}

// Two suitcases, his fingers: no verbs.
const LEADS_NOUN =
  /^(the|a|an|my|your|our|its|their|his|'s|two|three|four|five|six|seven|eight|nine|ten|\w+ty)$/;

// You reads, does you: a verb beside the viewpoint's person that was read as another's.
function askApart(work: Work, i: number): void {
  const { tokens, words, edits, subjects, telling, referents } = work;
  if (!edits.has(i) || personAt(referents[i]) !== telling.you) return;
  const token = tokens[i] as Token;
  const pronoun = token.person === undefined && pronounOf(token.lower)?.as === "subject";
  const joined = (words[i]?.heads.length ?? 0) > 1 || tokens[i - 1]?.lower === "than";
  const k =
    pronoun && /^(does|doesn't|has|hasn't)$/.test(tokens[i - 1]?.lower ?? "") ? i - 1 : i + 1;
  const verb = tokens[k];
  if (!(k < i || pronoun || (token.person !== undefined && joined && !subjects.has(i)))) return;
  if (verb?.kind !== "word" || verb.clitic || edits.has(k)) return;
  const reading = verb.readings.find(({ pos, cost }) => pos === "finite" && cost <= 3);
  if (reading === undefined || words[k]?.finite !== true) return;
  if (words[k]?.subject?.heads.includes(i) === true) return;
  askOnce(work, {
    at: k,
    readings: [verb.text, agreeing(verb.lower, reading.lemma, personSubject(work))],
    why: `It is not clear who \`${verb.text}\`.`,
    fix: "Say it in two sentences, or in another order.",
  });
}

// There sits Derek; beside the stove sleeps Derek: nobody sleeps somebody.
function askTurned(work: Work, i: number): void {
  const { tokens, words, referents, telling, edits, questions } = work;
  const verb = words[i - 1];
  askApart(work, i);
  if (tokens[i]?.person === undefined) return;
  // Not a sound does Derek make.
  if (/^does(n't)?$/.test(tokens[i - 1]?.lower ?? "") && !edits.has(i - 1) && edits.has(i)) {
    const does = tokens[i - 1]?.text ?? "";
    if (tokens[i + 1]?.clitic === true || personAt(referents[i]) !== telling.you) return;
    questions.push({
      at: i - 1,
      readings: [does, agreeing(does.toLowerCase(), "do", personSubject(work))],
      why: `It is not clear who \`${does}\`.`,
      fix: "Write who does it before the verb.",
    });
    return;
  }
  if (personAt(referents[i]) !== telling.you) return;
  askHimself(work, i);
  if (words[i]?.place !== "object") return;
  askHas(work, i);
  if (words[i]?.governor !== i - 1 || verb?.finite !== true || !edits.has(i)) return;
  // Bran walks Edda home: nothing is turned about.
  const doer = tokens[i - 2];
  if (verb.subject?.heads.includes(i - 2) && doer?.person !== undefined) return;
  // And there, on the stairs, is Derek.
  const parted = verb.lemma === "be" && tokens[i - 2]?.text === ",";
  const said = SAYS.has(verb.lemma) && tokens[i - 2]?.kind === "speech";
  if (
    verb.pos !== "finite" ||
    !(parted || said || TURNS_ABOUT.has(verb.lemma)) ||
    tokens[i + 1]?.clitic === true
  ) {
    return;
  }
  const text = tokens[i - 1]?.text ?? "";
  const you = oneAs(work.person, "subject");
  askOnce(work, {
    at: i,
    readings: [
      `${text} ${edits.get(i)}`,
      `${you} ${agreeing(text, verb.lemma, personSubject(work))}`,
    ],
    why: `It is not clear whether \`${tokens[i]?.text ?? ""}\` is who \`${text}\`.`,
    fix: "Write who does it before the verb.",
  });
}

// He hits Derek; the Rook laughs at the Rook: somebody whom nothing has named, and no "you hit you".
function askHimself(work: Work, i: number): void {
  const { tokens, words, referents, telling } = work;
  const heads = words[i]?.clauseSubject?.heads ?? [];
  const [head = -1] = heads;
  const verb = words[words[i]?.governor ?? -1];
  const at = /^(at|to|of|for|with)$/.test(tokens[i - 1]?.lower ?? "");
  const done = words[i]?.place === "object" || (words[i]?.place === "preposition" && at);
  if (heads.length !== 1 || head > i || !done || words[head]?.pos === "his") return;
  // He says Derek waits.
  if (work.subjects.has(i)) return;
  if (personAt(referents[head]) !== telling.you || !work.edits.has(i)) return;
  if (verb?.lemma === "be" || tokens[i + 1]?.clitic === true) return;
  askOnce(work, {
    at: head,
    readings: [work.edits.get(head) ?? "", tokens[head]?.text ?? ""],
    why: `\`${tokens[head]?.text}\` does it to \`${tokens[i]?.text}\`, and may be somebody else.`,
    fix: "Write the name of whoever does it, or a word in -self.",
  });
}

// Has Derek followed: turned about, or somebody who has him followed.
function askHas({ tokens, words, edits, questions, person }: Work, i: number): void {
  const has = tokens[i - 1]?.text ?? "";
  const done = tokens[i + 1]?.readings.some(({ pos }) => pos === "participle");
  if (!/^has(n't)?$/i.test(has) || done !== true || edits.has(i - 1)) return;
  if (words[i - 1]?.finite !== true || words[i]?.governor !== i - 1) return;
  const you = oneAs(person, "subject");
  questions.push({
    at: i - 1,
    readings: [has, agreeing(has.toLowerCase(), "have", person === "first" ? "I" : "you")],
    why: `It is not clear whether \`${tokens[i]?.text ?? ""}\` is who \`${has}\`.`,
    fix: `Write who does it before the verb: what should be said of \`${you}\`?`,
  });
}

const TURNS_ABOUT = new Set(
  `sleep sit lie come go stand hang wait walk arrive rise fall die live stay lean run crouch kneel
emerge appear`.split(/\s+/),
);

// The file on her forty: read as hers, and then nothing came that she could have.
function askWhatOfHers(work: Work, i: number): void {
  const { words, person, questions } = work;
  if (words[i]?.pos !== "his") return;
  for (let k = i + 1; words[k]?.grows === true; k++) {
    if (!/^(the|adverb)$/.test(words[k]?.pos ?? "") || work.tokens[k]?.lower === "own") return;
  }
  questions.push({
    at: i,
    readings: [oneAs(person, "object"), oneAs(person, "owner")],
    why: "`her` can be read in two ways here, and they are told differently.",
    fix: "Say it in other words, or write the name.",
  });
}

// Watches her smile: the smile, or her?
function askSmile(work: Work, i: number): void {
  const { tokens, words, person } = work;
  const sees = words[i - 1]?.lemma ?? "";
  const next = tokens[i + 1];
  if (next?.kind !== "word" || !/^(watch|see|hear|feel|notice|observe|like|love)$/.test(sees))
    return;
  const readings = next.readings;
  const noun = readings.find(({ pos }) => pos === "noun")?.cost ?? 9;
  const verb = readings.find(({ pos }) => pos === "base")?.cost ?? 9;
  if (noun > 4 || verb > 1) return;
  const after = words[i + 2];
  // Her smile fade; her drive away; her hand the keys over.
  if (after !== undefined && !/^(preposition|and|because|to|who)$/.test(after.pos)) return;
  work.questions.push({
    at: i,
    readings: [oneAs(person, "object"), oneAs(person, "owner")],
    why: `\`her ${next.text}\` may be what she does, or something of hers.`,
    fix: `Write what she does with a verb that is no noun, or \`the ${next.text}\`.`,
  });
}

/**
 * For Maud is laughing, read so that somebody further back laughs: a second verb of a subject stands
 * after `and` or a comma, not beside somebody.
 */
function askShared(work: Work, k: number): void {
  const { tokens, words, edits, referents, telling } = work;
  const verb = tokens[k];
  const decision = words[k];
  if (verb?.kind !== "word" || verb.clitic || decision?.finite !== true) return;
  const reading = verb.readings.find(({ pos, cost }) => pos === "finite" && cost <= 3);
  if (reading === undefined) return;
  const heads = decision.subject?.heads ?? [];
  const i = k - 1;
  const beside = edits.has(i) && personAt(referents[i]) === telling.you && words[i]?.pos !== "his";
  const other = edits.has(k) && /^(noun|nouns|name)$/.test(words[i]?.pos ?? "");
  if (!(beside && !edits.has(k)) && !other) return;
  if (heads.includes(i) || tokens[i]?.kind !== "word") return;
  // Its first verb may stand after whatever belongs to the subject.
  let first = -1;
  for (let p = k - 1; p >= 0 && first < 0; p--) {
    const isIts = words[p]?.subject?.heads.some((head) => heads.includes(head)) === true;
    // The thing that isn't Lorcan runs: its own.
    const own = words[p]?.finite === true && (words[p]?.inner !== true || decision.inner);
    if (own && isIts) first = p;
  }
  if (first < 0) return;
  for (let p = first + 1; p < k; p++)
    if (/^(and|or|but|then)$/.test(tokens[p]?.lower ?? "")) return;
  askOnce(work, {
    at: k,
    readings: [verb.text, agreeing(verb.lower, reading.lemma, personSubject(work))],
    why: `It is not clear who \`${verb.text}\`.`,
    fix: "Say it in two sentences, or in another order.",
  });
}

/** Along comes a goat, read so that you come it. */
function askThing(work: Work, k: number): void {
  const { tokens, words, edits } = work;
  const verb = words[k];
  if (verb?.finite !== true || !edits.has(k) || !INTRANSITIVE.has(verb.lemma)) return;
  if (!NEVER_OF.has(verb.lemma)) return;
  const next = words[k + 1];
  if (next?.place !== "object" || next.governor !== k || next.pos !== "the") return;
  const text = tokens[k]?.text ?? "";
  askOnce(work, {
    at: k,
    readings: [text, edits.get(k) ?? text],
    why: `It is not clear who \`${text}\`.`,
    fix: "Write who does it before the verb.",
  });
}

// Nobody comes, sits or rises something: but they sit an examination.
const NEVER_OF = new Set(
  "come go arrive appear emerge rise fall lie happen vanish disappear".split(" "),
);
