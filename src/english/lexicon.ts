/**
 * What a word can be, and how likely.
 *
 * Owns the open classes: nouns, verbs, adjectives, adverbs; the made table (lexicon-data.ts), what
 * endings say of words that are not in it, and a few entries set right for narration. Promises at
 * least one reading for every word. Function words come first and are function-words.ts's.
 */
import { functionWord } from "./function-words.ts";
import { WORDS } from "./lexicon-data.ts";
import type { PartOfSpeech, Reading } from "./reading.ts";
import { baseFromFinite, baseFromIng, basesFromPast } from "./verb-forms.ts";

/** Bits of surprise by part; `undefined` for what the word never is. */
interface Entry {
  readonly noun: number | undefined;
  readonly verb: number | undefined;
  readonly adjective: number | undefined;
  readonly adverb: number | undefined;
}

const table = new Map<string, Entry>();

function enter(lines: string): void {
  let key: Entry = { noun: 0, verb: undefined, adjective: undefined, adverb: undefined };
  for (const word of lines.trim().split(/\s+/)) {
    if (/^[0-5-]{4}$/.test(word)) {
      const [noun, verb, adjective, adverb] = [...word].map((c) => (c === "-" ? undefined : +c));
      key = { noun, verb, adjective, adverb };
    } else {
      table.set(word, key);
    }
  }
}

/** Words as lexicon-data.ts has them, written out: each says how much of the last it begins with. */
function spelt(text: string): string {
  let before = "";
  return text.replace(/([A-Z])([a-z-]*)/g, (_, same: string, rest: string) => {
    before = before.slice(0, same.charCodeAt(0) - 65) + rest;
    return ` ${before}`;
  });
}

enter(spelt(WORDS));

// Where the texts behind the table differ from stories: newer verbs; gestures that are nouns in
// print and verbs in narration; nouns that are hardly ever verbs.
enter(`
-0-- say go come seem
40-- kiss
30-- smile frown shrug glance sigh laugh nod grin wave wink blink shiver tremble gasp whisper
40-- look
30-- sneeze hiccup squabble snooze curtsey
-0-- guffaw saunter slither whittle fondle upbraid outwit tousle traipse waddle goggle burgle
-0-- exhale inhale wince flinch shudder giggle chuckle linger hesitate murmur mutter mumble
41-- text email
50-- google unfriend
0--- mum mom mummy dad daddy lawyer phonecall bedside backseat doorbell thing news
05-- hand eye
03-- ring
02-- face head shoulder elbow thumb knee
1-10 best worst
0--- relic
1-0- dark
0-3- stranger
05-- mouth finger arm foot skin
05-- car coat door table bench bag key shoe bottle cup glass box book room chair wall
05-- paper doctor nurse people man water air house ship wind rain bed
04-- number name word voice side
1-1- cold
3-0- afraid alone
-02- open
-00- sure glad sorry
--0- sure glad sorry quiet calm ready sad happy angry tired cold wet warm pale red late early
--0- alive asleep awake alone aware worth silent
01-- wipe windscreen
00-- hope fear
0--- evening morning ceiling wedding clothing king string spring thing something anything nothing
0--- family belly jelly lily assembly butterfly monopoly anomaly folly holly gully dolly telly
0--- building feeling meeting painting drawing handwriting
10-- need
`);

const MAY_BE_ADJECTIVE = /..(ent|ant|al|y|id|ile|en|some|worthy|proof)$/;
const LIKE_ADJECTIVES = /(ful|ous|able|ible|less|ish|ical|ive|ic|ary)$/;

const PREFIXED = /^(un|re|dis|mis|over|under|out|fore)(?=.{3})/;

/** Whether a word is the base form of a verb that is known. */
export function isVerb(base: string): boolean {
  return (
    table.get(base)?.verb !== undefined ||
    functionWord(base)?.some(({ pos }) => pos === "base") === true ||
    /..(ise|ize|ify)$/.test(base) ||
    (PREFIXED.test(base) && table.get(base.replace(PREFIXED, ""))?.verb !== undefined)
  );
}

// Not foreheads and overcoats: what is put before a noun makes no verb.
function isMadeVerb(lower: string): boolean {
  const stem = /^(?:un|re|dis|mis)(.{3,})$/.exec(lower)?.[1];
  return /..(ise|ize|ify)$/.test(lower) || (table.get(stem ?? "")?.verb ?? 9) <= 1;
}

// What has been asked lately: a text uses few words often, and working one out takes a while.
const known = new Map<string, readonly Reading[]>();
const MOST_KNOWN = 4096;

/** What a word can be. `lower` is in lower case, without `'s`. */
export function readingsOf(lower: string): readonly Reading[] {
  let readings = functionWord(lower) ?? known.get(lower);
  if (readings === undefined) {
    readings = makeReadings(lower);
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(lower, readings);
  }
  return readings;
}

function makeReadings(lower: string): readonly Reading[] {
  // half-smiles, re-reads: the last part says what it is.
  const dash = lower.lastIndexOf("-");
  if (dash > 0 && dash < lower.length - 1) {
    const first = lower.slice(0, dash + 1);
    const last = lower.slice(dash + 1);
    const inner = readingsOf(last).filter(({ pos }) => OPEN.has(pos));
    const readings = inner.map((r) => ({ pos: r.pos, cost: r.cost + 1, lemma: first + r.lemma }));
    return [...readings, { pos: "adjective", cost: 1, lemma: lower }];
  }
  if (/^\d/.test(lower)) {
    return [
      { pos: "the", cost: 0, lemma: lower },
      { pos: "pronoun", cost: 1, lemma: lower },
    ];
  }
  const readings: Reading[] = [];
  const add = (pos: PartOfSpeech, cost: number, lemma = lower): void => {
    const same = readings.findIndex((r) => r.pos === pos);
    if (same < 0) readings.push({ pos, cost, lemma });
    else if ((readings[same] as Reading).cost > cost) readings[same] = { pos, cost, lemma };
  };
  const entry = table.get(lower);
  if (entry !== undefined) {
    if (entry.noun !== undefined) add("noun", entry.noun);
    if (entry.verb !== undefined) add("base", entry.verb);
    if (entry.adjective !== undefined) add("adjective", entry.adjective);
    if (entry.adverb !== undefined) add("adverb", entry.adverb);
  }
  // Unbutton, relight; apologise: what is made from a verb, or is made one.
  if (entry === undefined && isMadeVerb(lower)) add("base", 0);
  addPast(lower, add);
  addIng(lower, add);
  addInS(lower, entry, add);
  addCompared(lower, add);
  const irregular = IRREGULAR_NOUNS.get(lower);
  if (irregular !== undefined) add("nouns", 0, irregular);
  if (lower.endsWith("ly") && entry?.noun === undefined) {
    add("adverb", entry?.adjective ?? 0);
    if (entry?.adjective === undefined) add("adjective", 4);
  } else if (LIKE_ADJECTIVES.test(lower) && entry === undefined) {
    add("adjective", 0);
    add("noun", 3);
  }
  if (readings.length === 0) {
    add("noun", 0);
    // Insolent, frantic, or a noun like them.
    if (MAY_BE_ADJECTIVE.test(lower)) add("adjective", 0.9);
  }
  return readings;
}

const OPEN: ReadonlySet<PartOfSpeech> = new Set<PartOfSpeech>([
  "noun",
  "nouns",
  "base",
  "finite",
  "past",
  "participle",
  "ing",
  "adjective",
  "adverb",
]);

const IRREGULAR_NOUNS = new Map<string, string>(
  `men man, women woman, children child, people person, feet foot, teeth tooth, mice mouse
geese goose, police police, things thing, wives wife, lives life, knives knife, halves half, selves self
leaves leaf, shelves shelf, wolves wolf, thieves thief, loaves loaf, scarves scarf
gentlemen gentleman, policemen policeman, policewomen policewoman, firemen fireman
grandchildren grandchild, oxen ox, cattle cattle, clothes clothes`
    .split(/,\s|\n/)
    .map((pair) => pair.split(" ") as [string, string]),
);

type Add = (pos: PartOfSpeech, cost: number, lemma?: string) => void;

function addPast(lower: string, add: Add): void {
  const { past, participle } = basesFromPast(lower, isVerb);
  const cost = (base: string): number => table.get(base)?.verb ?? 0;
  for (const base of past) if (isVerb(base)) add("past", Math.min(2, cost(base)), base);
  for (const base of participle) if (isVerb(base)) add("participle", Math.min(2, cost(base)), base);
  if (past.length === 0 && participle.length === 0 && /[^e]ed$/.test(lower)) {
    add("participle", 1, lower.slice(0, -1));
    add("past", 1, lower.slice(0, -1));
    add("adjective", 1);
  }
}

function addIng(lower: string, add: Add): void {
  const base = baseFromIng(lower, isVerb);
  const noun = table.get(lower)?.noun === 0 && table.get(lower)?.verb === undefined;
  if (base !== undefined) add("ing", noun ? 4 : 0, base);
  else if (/[aeiouy].*ing$/.test(lower) && !/thing$/.test(lower) && !table.has(lower)) {
    add("ing", 1, lower.slice(0, -3));
  }
}

// Taller, saddest, angrier: of a quality that is known.
function addCompared(lower: string, add: Add): void {
  const stem = /^(.{2,})(?:er|est)$/.exec(lower)?.[1];
  if (stem === undefined || table.get(lower)?.noun === 0) return;
  const undoubled = /([bdgmnpt])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  const y = stem.endsWith("i") ? [`${stem.slice(0, -1)}y`] : [];
  for (const base of [stem, `${stem}e`, ...undoubled, ...y]) {
    const quality = table.get(base)?.adjective;
    if (quality !== undefined && quality <= 3) add("adjective", Math.max(0, quality - 1), base);
  }
}

// A form in -s is a verb's third person or a noun's plural, as likely as its base is either.
function addInS(lower: string, entry: Entry | undefined, add: Add): void {
  if (!/[^su]s$/.test(lower) && !/(ch|sh|ss|x|z|o)es$/.test(lower)) return;
  if (lower.length < 3 || (entry !== undefined && entry.noun === 0)) return;
  const asVerb = baseFromFinite(lower, isVerb);
  const verb = table.get(asVerb)?.verb;
  const asNoun = lower.endsWith("ies") ? asVerb : nounOf(lower, asVerb);
  const noun = table.get(asNoun);
  if (isVerb(asVerb)) {
    add("finite", verb ?? 0, asVerb);
    if (noun?.noun !== undefined) add("nouns", noun.noun, asNoun);
    else if (noun === undefined) add("nouns", verb === undefined ? 3 : 0, asNoun);
    else add("nouns", 6, asNoun);
  } else if (entry?.adverb === undefined) {
    add("nouns", noun !== undefined && noun.noun === undefined ? 3 : 0, asNoun);
    // A verb that no table has.
    add("finite", 5, asVerb);
  }
}

function nounOf(plural: string, asVerb: string): string {
  return plural.endsWith("ves") && !table.has(asVerb) ? `${plural.slice(0, -3)}f` : asVerb;
}
