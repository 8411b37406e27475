/**
 * What makes of a statement a secret that is told.
 *
 *     "There's something I never told you."   announces what comes next
 *     "It was I who sold it."                 confesses
 *     "The boy's yours."                      reveals, if the hearer takes it so
 *     "They've laid me off."                  breaks news: what changes a life
 *
 * Owns the words of announcing, confessing, revealing and breaking news, and the signs that
 * somebody has heard what they did not know: silence, colour going.
 */

import { isVerb } from "../../english/lexicon.ts";
import { baseFromIng, basesFromPast } from "../../english/verb-forms.ts";
import { wordSet } from "../words/word-set.ts";
import type { SpokenClause } from "./clauses.ts";

/** `owns` to something that need not have been a secret, `confesses` what must have been. */
export type Secrecy = "announces" | "confesses" | "breaks" | "owns" | "reveals" | "none";

const ANNOUNCES =
  /\b(?:something|a thing|things) (?:i|you|that i|that you)\b.*\b(?:told|tell|know|say|said|confess)\b|^(?:and |but |look |listen |well )*(?:i have|i've|i've got|i have got|i must|i ought|i need|i want) (?:something )?to (?:tell|confess|say|own)\b|^i must (?:tell|confess)\b|\byou (?:should|ought to|have to|must|had better|may as well|might as well) know\b|\bi(?:'ve| have)? never told (?:you|anyone|anybody|a soul|him|her|them)\b|\b(?:i|i've) (?:lied|been lying) (?:to you|about)\b|\bi (?:haven't|have not|wasn't|was not) (?:been )?(?:honest|straight|truthful)\b|^(?:the truth is|here's the truth|here is the truth|truth is|the fact is|it's time you knew)\b|\b(?:don't|do not|you mustn't|never) tell (?:anyone|anybody|a soul|him|her|them|your|the)\b|\bcan you keep a secret\b|\bi'll tell you (?:a secret|something|the truth|what)\b/;

/** Deeds that one keeps to oneself. */
const WEIGHTY: ReadonlySet<string> = wordSet(
  `sold sell stole stolen steal took taken killed kill shot drowned burned burnt lied shopped
   framed accused blamed hid hidden married forged broke broken lost betrayed poisoned moved cut
   opened wrote written signed sign paid pawned gave given told kept buried dug swore sworn
   cheated deserted ran sent struck pushed threw thrown let left put locked unlocked pretended
   planted switched swapped changed painted faked invented made slept kissed loved saw found sat
   read copied resigned quit failed bought borrowed gambled drank fired informed denounced
   murdered robbed set filed`,
);

/** Deeds that one is ashamed of, or answers for. */
const GUILTY: ReadonlySet<string> = wordSet(
  `sold stole stolen killed drowned burned burnt lied hid hidden married forged betrayed poisoned
   signed murdered robbed cheated deserted pawned informed faked swapped switched denounced
   gambled`,
);

const KIN =
  "father|mother|mum|mam|dad|ma|pa|da|son|daughter|brother|sister|child|boy|girl|baby|husband|wife|uncle|aunt|grandfather|grandmother|heir|cousin|twin|grandson|granddaughter";

const CONFESSES = new RegExp(
  `^(?:it was|it's|that was) (?:i|me)(?: who| that)? \\w|^it was (?:i|me)$|^i(?:'m| am) the (?:one|man|woman|person) (?:who|that)|^i(?:'m| am) (?:not )?(?:your|his|her|their) (?:real |true |own )?(?:${KIN})\\b|^i(?:'m| am) (?:dying|pregnant|married|engaged|ill|leaving|going blind|ruined|bankrupt|not coming back|not who|a thief|a spy|a fraud|going to have)\\b|^i(?:'m| am) (?:having|expecting) (?:a |his |her |your )?(?:baby|child|twins|son|daughter)\\b`,
);

const REVEALS = [
  // "The boy's yours", "he's your son", "she isn't my daughter"
  new RegExp(
    `\\b\\w+(?:'s| is| was| isn't| wasn't| are| were)(?: not)? (?:(?:your|my|his|her) (?:real |own |true )?(?:${KIN})|yours|mine|his|hers|theirs)$`,
  ),
  // "Francis is alive"
  /\b\w+(?:'s| is| was| isn't| wasn't)(?: not| still)? (?:alive|dead|dying|living|innocent|guilty|gone|empty|a fake|a forgery|married|false)\b/,
  // "It was your father moved it"
  /^it was (?:your|my|his|her|the|old|mr|mrs|miss|\w+)\b.* (?:who |that )?\w+(?:ed|ew|old|ook|ole|id|ave|oke|rote)\b/,
  // "They're selling it", "he means to sell the house"
  /^(?:they|he|she|we)(?:'re|'s| are| is)(?: all)? (?:selling|closing|leaving|emptying|marrying|dying|moving|pulling|shutting|sending|coming for|planning|going to) .*/,
  // "Your father drowned", "my brother did not drown", "your father moved the shrine"
  new RegExp(
    `^(?:your|my|his|her) (?:own )?(?:${KIN}|friend|partner|captain|master)(?:'s| \\w+)? (?:never |didn't |did not )?\\w+`,
  ),
  /\b(?:nothing but|full of|made of|never (?:was|were) any|there (?:is|was|never was) no)\b/,
  /^there (?:was|is|never was)(?: only)? (?:another|no|a second|nobody)\b/,
];

/** Whether a deed, told in the past, is one that is kept to oneself. */
export function isWeighty(past: string): boolean {
  return WEIGHTY.has(past) || GUILTY.has(past) || isPastOf(past, OWN_NEWS);
}

export function secrecyOf(clause: SpokenClause): Secrecy {
  if (clause.isQuestion || clause.words.length < 2) return "none";
  const words = plain(clause.words).join(" ");
  if (ANNOUNCES.test(words)) return "announces";
  if (CONFESSES.test(words)) return "confesses";
  const rest = plain(clause.words).join(" ").replace(LEADS, "").split(" ");
  const [first = "", second = "", third = ""] = rest;
  const verb =
    first === "i" && !/^(?:have|had|never|did)$/.test(second)
      ? second
      : first === "i"
        ? third
        : first === "i've"
          ? second
          : "";
  if (rest.length > 2 && GUILTY.has(verb)) return "confesses";
  if (breaksNews(rest)) return "breaks";
  if (rest.length > 2 && WEIGHTY.has(verb)) return "owns";
  if (/^(?:i'll|i will|i shall|i won't|you'll)\b/.test(words) || /\bi will not\b/.test(words))
    return "none";
  return REVEALS.some((shape) => shape.test(words)) ? "reveals" : "none";
}

/** What happens to somebody once, and is told of anybody: "your father died", "the city has fallen". */
const BEFALLS =
  wordSet(`die drown perish marry elope divorce arrest hang kill shoot murder sack fire
  dismiss expel suspend promote fall surrender sink escape disappear vanish enlist desert inherit
  resign retire evict jail imprison kidnap poison bury adopt miscarry crash collapse`);

/** What is news of oneself, and hardly of others. */
const OWN_NEWS =
  wordSet(`leave sell lose quit lie cheat sign steal find fail kiss hide break buy pawn
  mortgage bet gamble wreck propose refuse accept betray forge burn marry join drop cancel move
  change pay write meet kill hit`);

/** What is to come and is settled: "I'm leaving", "they're sending me away". */
const SETTLED = wordSet(`leave go move marry sail join retire resign sell close send give get fly
  emigrate enlist transfer quit die divorce have expect lose start`);

/** How somebody is, that changes things. */
const STATES = wordSet(`pregnant expecting dying engaged married divorced bankrupt broke ruined dead
  adopted blind sacked fired arrested expelled wanted missing leaving widowed ill promoted retired lost
  free`);

/** "of the job", "the house": what is worth telling that it is lost, sold, left. */
const WORTH =
  /\b(?:job|house|home|farm|shop|ship|boat|place|position|post|company|firm|business|money|everything|baby|child|wife|husband|school|university|college|army|navy|ring|deed|papers|letter|letters|will|engagement|wedding|eye|leg|sight|election|case|licence|license|car|land|notice|somebody|someone|son|daughter|father|mother|brother|sister|savings|inheritance|contract|petition|confession|divorce|key|picture|paintings?|necklace|pearls|secret|truth|body|gun)\b/;

const KIN_WORD = new RegExp(`^(?:${KIN})$`);

/** Something that changes somebody's life, said outright: an announcement whoever hears it. */
function breaksNews(words: readonly string[]): boolean {
  const said = words.join(" ");
  if (
    /^(?:he|she|i|they)(?:'s|'m|'re| is| am| are) (?:not dead|alive|gone|dead)$|^(?:my|your|his|her) \w+(?:'s| is|'re| are) (?:not dead|(?:still )?alive|gone|dead)$|^it's (?:a (?:girl|boy)|twins)$|^i know about (?:you and|the|your|him|her|them|that)\b|^i know (?:who|what) you (?:are|did|took|have done)\b/.test(
      said,
    )
  )
    return true;
  if (words.length < 2 || words.some((word) => word === "not" || word.endsWith("n't")))
    return false;
  const [subject, rest] = cutSubject(words);
  if (subject === undefined) return false;
  const isOwn = subject === "i" || subject === "we";
  const all = rest.join(" ");
  const [first = "", second = ""] = rest.filter((word) => !LIGHTLY.test(word));
  // "I'm pregnant", "my wife is expecting", "he's in prison", "I'm in love with her"
  if (/^(?:is|are|am|was|were|'s|been)$/.test(first)) {
    if (subject === "you") return false;
    // "I'm expecting", and not a telegram; "dead", and not tired.
    if (/^(?:expecting|missing|free|lost|dead|broke|leaving)$/.test(second))
      return isLast(rest, second);
    if (STATES.has(second)) return true;
    if (
      /\bin (?:prison|jail|gaol|hospital|love|debt|custody)\b/.test(all) &&
      !/\b(?:once|used|never)\b/.test(all)
    )
      return true;
    // "She's my daughter", "I'm your sister"
    if (/^(?:my|your|his|her|our)$/.test(second) && KIN_WORD.test(rest[rest.length - 1] ?? ""))
      return !/^(?:it|that|this)$/.test(subject) && rest.length <= 3;
    const doing = second.endsWith("ing") ? baseFromIng(second, isVerb) : undefined;
    if (doing !== undefined && SETTLED.has(doing)) return isSettled(doing, subject, rest);
    // "He was arrested", "I've been sacked"
    return isParticipleOf(second, BEFALLS);
  }
  if (/^(?:has|have|'ve|had|'s)$/.test(first)) {
    if (second === "been") return isParticipleOf(rest[rest.indexOf("been") + 1] ?? "", BEFALLS);
    if (/^(?:laid|turned|thrown|let|struck|kicked)$/.test(second))
      return /\b(?:me|us|him|her)\b.*\b(?:off|down|out|go)\b/.test(all);
    // "They've taken your brother"
    if (second === "taken" && rest.some((word) => KIN_WORD.test(word))) return true;
    return (
      isParticipleOf(second, BEFALLS) ||
      (isOwn && isParticipleOf(second, OWN_NEWS) && isWorthTelling(all))
    );
  }
  if (isOwn && WITH_UP.test(all)) return true;
  if (/^(?:turned|threw|laid|kicked|struck)$/.test(first))
    return /\b(?:me|us)\b.*\b(?:off|down|out)\b/.test(all);
  if (/^(?:fell|fallen)$/.test(first) && rest.length > 1) return false;
  if (isPastOf(first, BEFALLS)) return subject !== "it" && subject !== "you";
  return isOwn && isPastOf(first, OWN_NEWS) && isWorthTelling(all);
}

/** "I've signed up", "we've split up", "I walked out". */
const WITH_UP =
  /^(?:(?:have|'ve|has|had) )?(?:signed|joined|split|broken|broke|called it|walked|moved|run|ran|given it|gave it|given notice|sold|thrown it) (?:up|off|out|away|in)(?: (?:with|on|from) \w+)?$/;

function isWorthTelling(words: string): boolean {
  return WORTH.test(words) || /^(?:\S+ )?(?:left|married|kissed|killed) (?:him|her)\b/.test(words);
}

/** What is said before news. */
const LEADS =
  /^(?:i'm (?:afraid|sorry to say|sorry to tell you)(?: that)?|i think you should know(?: that)?|you should know(?: that)?|(?:the )?(?:truth|fact) is(?: that)?|they say(?: that)?|it seems(?: that)?|i've come to (?:say|tell you)(?: that)?) /;

const LIGHTLY = /^(?:just|already|really|also|all|both|now|finally|only|\w+ly)$/;

/** Nothing but a word of when or again behind it. */
function isLast(words: readonly string[], state: string): boolean {
  const behind = words.slice(words.indexOf(state) + 1);
  return (
    behind.length === 0 ||
    (behind.length < 4 && (WHEN.test(behind.join(" ")) || behind[0] === "again"))
  );
}

/** The subject's last word, and what stands behind: "your father died" is father, died. */
function cutSubject(words: readonly string[]): readonly [string | undefined, readonly string[]] {
  const clitic = /^(.+)'(ve|s|m|re)$/;
  // "Every quarter, because he was dead", "tell him I am dead", "there's my boy"
  if (NO_SUBJECT.test(words[0] ?? "")) return [undefined, words];
  for (let i = 0; i < words.length && i < 5; i++) {
    const word = words[i] as string;
    if (SUBORDINATES.test(word)) return [undefined, words];
    const m = clitic.exec(word);
    const next = words[i + 1] ?? "";
    if (m !== null) {
      const isVerbHere = m[2] !== "s" || i === 0 || IS_STATE.test(next);
      if (!isVerbHere) continue;
      const verb = m[2] === "ve" ? "'ve" : m[2] === "s" ? perfectOrIs(next) : "is";
      return [m[1] as string, [verb, ...words.slice(i + 1)]];
    }
    if (i === 0 && /^(?:my|your|his|her|our|their|the|old|mr|mrs|miss|that|this)$/.test(word))
      continue;
    if (/^(?:is|are|am|was|were|has|have|had)$/.test(next) || isPastForm(next))
      return [word, words.slice(i + 1)];
    if (i > 0 && isPastForm(word)) return [words[i - 1], words.slice(i)];
  }
  return [undefined, words];
}

const NO_SUBJECT =
  /^(?:there|there's|here|here's|tell|say|suppose|imagine|think|ask|let|pretend|swear|see|look|wait|stop)$/;

const SUBORDINATES =
  /^(?:because|if|when|while|though|although|unless|until|till|since|whether|where|as|than|so)$/;

const IS_STATE =
  /^(?:dead|dying|pregnant|expecting|leaving|gone|been|married|engaged|in|ill|missing|\w+ing)$/;

function perfectOrIs(next: string): string {
  return next === "been" || (isParticiple(next) && !STATES.has(next) && !next.endsWith("ing"))
    ? "'ve"
    : "is";
}

function isParticiple(word: string): boolean {
  return basesFromPast(word, isVerb).participle.length > 0;
}

function isPastForm(word: string): boolean {
  return basesFromPast(word, isVerb).past.length > 0;
}

function isPastOf(word: string, verbs: ReadonlySet<string>): boolean {
  return basesFromPast(word, isVerb).past.some((base) => verbs.has(base));
}

function isParticipleOf(word: string, verbs: ReadonlySet<string>): boolean {
  return basesFromPast(word, isVerb).participle.some((base) => verbs.has(base));
}

/** "I'm going out to Melanesia on the ninth", and not "I'm going to sit down". */
function isSettled(verb: string, subject: string, rest: readonly string[]): boolean {
  const behind = rest.slice(rest.findIndex((word) => word.endsWith("ing")) + 1);
  const all = behind.join(" ");
  const isTimed = WHEN.test(all);
  if (/^(?:send|give|close|sell)$/.test(verb))
    return /\b(?:me|us|him|her)\b.*\b(?:to|away|off|back|up)\b|\b(?:house|shop|farm|place|school|mill|firm|mine|line|works|pit|land)\b|^(?:him|her|it|you|this) up\b|^(?:it|them)$/.test(
      all,
    );
  if (subject !== "i" && subject !== "we" && !/^(?:he|she|they)$/.test(subject)) return false;
  if (verb === "get") return /^(?:married|divorced|engaged|out)\b/.test(all);
  if (verb === "have" || verb === "expect") return /\b(?:baby|child|twins)\b/.test(all);
  if (verb === "start" || verb === "lose") return /\b(?:job|school|sight|farm|house)\b/.test(all);
  if (verb === "go")
    return isTimed
      ? /\b(?:to|away|back|home|for|out)\b/.test(all) && !isBaseBehindTo(behind)
      : /^(?:away|blind|abroad|overseas|to (?:prison|war|sea|america|australia|canada|college))\b/.test(
          all,
        );
  if (verb === "leave" || verb === "move" || verb === "sail" || verb === "fly")
    return (
      behind.length === 0 || isTimed || /^(?:you|him|her|for|to|home|town|out|away)\b/.test(all)
    );
  return true;
}

function isBaseBehindTo(words: readonly string[]): boolean {
  const to = words.indexOf("to");
  return to >= 0 && isVerb(words[to + 1] ?? "") && words[to + 1] !== "sea";
}

const WHEN =
  /\b(?:tomorrow|tonight|today|morning|evening|noon|monday|tuesday|wednesday|thursday|friday|saturday|sunday|week|month|spring|summer|autumn|winter|june|july|august|september|october|november|december|january|february|march|april|soon|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|next|good|ever)\b/;

function plain(words: readonly string[]): readonly string[] {
  let from = 0;
  while (
    /^(?:and|but|well|so|oh|no|yes|because|then|look|listen|now|darling|you see|only|that)$/.test(
      words[from] ?? "",
    )
  )
    from++;
  return words.slice(from);
}

const TAKEN_ABACK =
  /\b(?:stared|stares|silent|silence|speechless|said nothing|says nothing|did not answer|didn't answer|does not answer|doesn't answer|did not speak|didn't speak|no one spoke|nobody spoke|said anything|opened (?:his|her|my|your) mouth|colou?r|white|pale|grey|gaped|blinked|blinks|froze|freezes|sat down|sits down|put down|puts down|dropped|drops|caught (?:his|her) breath|took hold|held on|gripped|swallowed|swallows|turned (?:slowly|round|away)|went (?:very )?still|did not move|didn't move|very still|quite still|stood (?:quite |very )?still|a long time|wept)\b/;

/** Whether what is told behind it shows that the hearer did not know. */
export function isTakenAback(narration: string): boolean {
  return TAKEN_ABACK.test(narration.toLowerCase());
}
