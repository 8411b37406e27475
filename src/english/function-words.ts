/**
 * The words that hold sentences together: a closed list, each with what it can be.
 *
 * Owns determiners, pronouns, prepositions, conjunctions, auxiliaries, and the short adverbs that
 * are often something else. What is said here of a word is all that is known of it: lexicon.ts is
 * not asked. Numbers are bits of surprise, as there.
 */
import type { PartOfSpeech, Reading } from "./reading.ts";

/** What the words of a line can be, then a colon, then the words. */
const TABLE = `
the: a an the every no my our your its
his: their
his, pronoun 1: his
his, object: her
the, pronoun 1, adverb 1: either neither
the, pronoun 1: some any another this these those several few many much
the, pronoun 1, adverb 1: half
the, pronoun 1, noun 2: one two three four five six seven eight nine ten eleven twelve twenty
the, pronoun 1: thirty forty fifty hundred thousand
the, pronoun 1, adverb 1: all both each enough more most less least
the 1, adjective 1: such own same
pronoun: it everything something nothing anything everyone someone anyone nobody everybody
pronoun: somebody anybody none mine ours yours theirs hers you
subject: he she they we i
object: him them me us
self: himself herself themselves themself itself myself yourself yourselves ourselves oneself
preposition: of at from into onto upon with without against among amongst towards toward during
preposition: despite beside beneath between beyond across alongside via per amid amidst versus
preposition: except regarding underneath atop opposite throughout
preposition, adverb 1: about above around below near inside outside over through under past along
preposition, adverb 1: by behind in on
adverb, preposition, adjective 2, noun 4: round
adverb, preposition 1: down up off out
to, preposition: to
because, preposition 1: after before until till since than
because: because if although though unless whereas lest whether wherever whenever
because, noun 3: while
because: when where why how
because, adverb 1, preposition 1: as
because 2, adverb 2, preposition, base 2, adjective 3: like
preposition, because 4: for
because 2, adverb 1: once
and: and or &
and, adverb 2, preposition 3: but
and 1, adverb: yet
and, the 3: nor
adverb, because 2, and 2: so
adverb, the 4: then
who: who whoever whom what whatever whichever
who, the 1: which
whose: whose
who 1, because, pronoun, the: that
adverb, pronoun 1: there
adverb: here not never always often sometimes seldom soon now almost nearly just only even
adverb: already perhaps maybe too very quite rather also again ever twice instead anyway somehow
adverb: somewhere anywhere nowhere everywhere together alone away else afterwards afterward
adverb: meanwhile otherwise nonetheless nevertheless therefore thus hence indeed besides likewise
adverb: moreover o'clock abroad aloud altogether anymore upright nowadays aside apart forwards
adverb: backwards upwards downwards sideways upstairs downstairs indoors outdoors nearby overhead
adverb: ahead longer later sooner however simply merely barely hardly scarcely mostly really
adverb, noun 1: tonight tomorrow yesterday today
adverb, noun 2, verb 4: home
adverb 1, adjective 1: far hard fast early late straight alike asleep awake alive
adverb, adjective 2, noun 4, verb 5: well
adverb 1, adjective, verb 4: long low
adverb 1, noun 1, adjective 3: back
adverb 1, adjective, noun 1, verb 4: right
adverb 1, adjective: first last next only
adverb 2, base 1, finite 4: forward
adverb, adjective 2, verb 5: still
adverb: please yes oh
the, adverb 3: no
adverb 1, adjective, verb 1, noun 3: close
adverb, adjective: little
`;

/** Forms of be, have and do, and the modals: form, part of speech, lemma, where several. */
const AUXILIARIES = `
be base be, am base be, are base be, is finite be, was past be, were past be, been participle be
being ing be, isn't finite be, aren't base be, wasn't past be, weren't past be, ain't finite be
have base have, has finite have, had past have, had participle have, having ing have
hasn't finite have, haven't base have, hadn't past have
do base do, does finite do, did past do, done participle do, doing ing do
doesn't finite do, don't base do, didn't past do
will modal will, will noun will, would modal would, can modal can, can noun can, could modal could
shall modal shall, should modal should, may modal may, might modal might, might noun might
must modal must, cannot modal can, ought modal ought, won't modal will, wouldn't modal would
can't modal can, couldn't modal could, shan't modal shall, shouldn't modal should
mightn't modal might, mustn't modal must, needn't modal need, daren't modal dare
`;

const words = new Map<string, readonly Reading[]>();

function add(word: string, pos: PartOfSpeech, cost: number, lemma: string): void {
  words.set(word, [...(words.get(word) ?? []), { pos, cost, lemma }]);
}

for (const line of TABLE.trim().split("\n")) {
  const colon = line.indexOf(":");
  for (const reading of line.slice(0, colon).split(", ")) {
    const [pos, cost] = reading.split(" ");
    for (const word of line.slice(colon + 2).split(" ")) {
      add(word, (pos === "verb" ? "base" : pos) as PartOfSpeech, Number(cost ?? 0), word);
    }
  }
}
for (const entry of AUXILIARIES.trim().split(/,\s|\n/)) {
  const [word, pos, lemma] = entry.split(" ") as [string, PartOfSpeech, string];
  add(word, pos, pos === "noun" ? 4 : 0, lemma);
}

/** What a function word can be; `undefined` for every other word. */
export function functionWord(lower: string): readonly Reading[] | undefined {
  return words.get(lower);
}
