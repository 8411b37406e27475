/**
 * The verbs that introduce speech, in all their forms.
 *
 * Owns the lists. *Strong* verbs do hardly anything else; the others are taken for speech only
 * in a tag's place, since people also laugh, break and go without saying anything.
 */

/** Whether a word, in lower case, is a form of a verb that can introduce speech. */
export function isSpeechVerb(lower: string): boolean {
  return all.has(lower);
}

/** Whether it is a form, other than the infinitive, of a verb for little but speaking. */
export function isStrongSpeechVerb(lower: string): boolean {
  return strong.has(lower);
}

const STRONG = `say ask reply answer exclaim whisper murmur mutter shout return observe remark add
continue resume repeat demand inquire enquire rejoin retort respond declare`;

const OTHER = `cry yell call begin interrupt interpose announce explain suggest protest insist urge
beg plead sigh sob laugh gasp groan moan growl snarl snap hiss scream shriek bellow roar bawl
stammer stutter falter pronounce proceed pursue conclude agree admit confess concede acknowledge
assure affirm assert state comment mumble echo ejaculate exhort warn command order correct chime
persist persevere quote reassure remonstrate sneer scoff chuckle giggle snort grunt grumble
breathe wail whimper argue object promise propose venture volunteer wonder squeak pant croak drawl
complain offer finish blurt implore entreat boast bark joke muse nod smile grin shrug quaver
thunder storm pipe vociferate hazard challenge threaten apologise apologize hint intervene prompt
rasp purr coo croon banter lisp counter guess reason recite reflect report soothe splutter sputter
stipulate taunt tease thank wheeze whine wheedle yelp yawn gulp gush jeer jest falter encourage
estimate contradict confirm confide chorus caution bluster bleat babble advise instruct invite
inform mimic mock mourn note opine parry press query question rage rant rave recall recollect
remind scold simper snigger surmise swear translate trill twitter utter vow warble wince greet
hail bid fret fume gabble gibber grate hoot howl huff lament marvel moralize nag rebuke
recommend relate reprove reiterate rumble sniff sniffle snivel speculate squeal squawk stress
tut vouch demur deny decide start ruminate sing-song hesitate amend aver assent interject chide
proclaim reproach admonish counsel beseech quip contend console congratulate prattle chatter cajole
coax`;

/** Forms that no rule makes, and verbs that are taken in the past only. */
const IRREGULAR = `said says saying begin begins began cry cries cried crying reply replies replied
tell tells told think thinks thought put puts break breaks broke burst bursts read reads sang sings
sing write writes wrote went spoke speaks swore vowed bade lie lied lies try tries tried
deny denied denies besought chid quoth hummed wept weeps shot`;

function words(list: string): string[] {
  return list.split(/\s+/).filter((word) => word !== "");
}

/** say, says, saying, sayed: regular forms; a wrong one does no harm, as nobody writes it. */
function formsOf(lemma: string): string[] {
  if (lemma.endsWith("e")) {
    const stem = lemma.slice(0, -1);
    return [lemma, `${lemma}s`, `${lemma}d`, `${stem}ing`];
  }
  if (/[^aeiou]y$/.test(lemma)) {
    const stem = lemma.slice(0, -1);
    return [lemma, `${stem}ies`, `${stem}ied`, `${lemma}ing`];
  }
  const last = DOUBLING.has(lemma) ? lemma + lemma.charAt(lemma.length - 1) : lemma;
  const s = /(?:s|sh|ch|x|z)$/.test(lemma) ? `${lemma}es` : `${lemma}s`;
  return [lemma, s, `${last}ed`, `${last}ing`];
}

const DOUBLING: ReadonlySet<string> = new Set(
  words(`beg nod snap stut purr grin admit sob chat hum
shrug drop quip tut nag demur prod concur bid rebut confer aver`),
);

const all = new Set<string>();
const strong = new Set<string>();
for (const lemma of words(STRONG)) for (const form of formsOf(lemma)) all.add(form);
for (const lemma of words(OTHER)) for (const form of formsOf(lemma)) all.add(form);
for (const form of words(IRREGULAR)) all.add(form);
for (const lemma of words(STRONG))
  for (const form of formsOf(lemma)) if (form !== lemma || form === "say") strong.add(form);
for (const form of ["said", "says", "cried", "cries", "replied", "replies"]) strong.add(form);
