/**
 * Finds what is shown of what people feel, and the gestures they make.
 *
 * Owns the words. A feeling is named by an adjective or shown by a deed of the body: tears, a
 * smile, a face that loses its colour, a door that is slammed. A gesture means something to whoever
 * sees it: a nod, a raised hand, a finger to the lips. What goes on only in a head is not looked
 * for, nor what hands do with things.
 */
import { pastFromBase } from "../../english/verb-forms.ts";
import type { Doc } from "../document.ts";
import { formOf, sentenceAt } from "../document.ts";
import type { Attribution } from "../speakers/attribute.ts";
import {
  ADVERB,
  CONJUNCTION,
  DETERMINER,
  PAUSE,
  POSSESSIVE,
  PREPOSITION,
  STOP,
  SUBJECT,
  WORD,
} from "../words/kinds.ts";
import { wordSet } from "../words/word-set.ts";
import type { StoryEvent } from "./event.ts";
import type { PeopleAt } from "./people-at.ts";

/** A feeling, as a script names it. */
const FEELINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    distress: `heartbroken devastated miserable sad unhappy wretched desperate anguished upset
      tears weep sob weeps wept weeping crying cries sobs sobbing sobbed crumbles crumpled whimpered
      whimpers moaned moans wailed wails howled howls screamed screams winced winces flinched
      flinches grieving inconsolable blubbered blubbering sniffled stricken ashen`,
    fear: `terrified frightened afraid scared trembling trembles trembled shuddered shudders cowered
      cowers quaked quailed blanched paled petrified horrified aghast shrank cringed recoiled`,
    joy: `happy glad delighted joyful overjoyed smile smiles smiled smiling laugh giggle grin laughs laughed laughing
      beams beamed beaming grins grinned grinning giggles giggled chuckled chuckles whooped cheered
      elated exultant radiant twinkled hummed skipped`,
    anger: `angry furious enraged livid irate scowls scowled glares glared fuming seething seethed
      raged bristled bristles snarled snarls growled fumed glowered glowers slammed slams stamped
      incensed indignant`,
    shame: `ashamed blushes blushed blushing blush embarrassed mortified reddened reddens flushed
      squirmed squirms abashed sheepish sheepishly`,
    relief: `relieved relief`,
    gratitude: `grateful thankful gratefully`,
    tenderness: `tenderly hugs hugged embraces embraced kisses kissed kissing caresses caressed
      cradled cuddled nuzzled stroked`,
    pride: `proud proudly swelled strutted`,
  }).flatMap(([feeling, words]) =>
    words
      .trim()
      .split(/\s+/)
      .map((word) => [word, feeling] as const),
  ),
);

/** The words that a sign may begin with, what follows, and what it is a sign of. */
type Sign = readonly [begins: string, follows: string, shows: string];

const OWN = "(?:his|her|my|your|their|its)";

/**
 * What the body does, in several words, behind or before whoever it is. Adverbs are left out, and
 * "began to shake" is "shook"; so a shape needs no room for them.
 */
const SIGNS: readonly Sign[] = [
  [
    "hid hides buried buries covered covers put puts laid sank dropped",
    `${OWN} (?:face|head|eyes) (?:in|into|with|behind|on|against)`,
    "distress",
  ],
  [
    "burst bursts broke breaks broken dissolved",
    "(?:out |down )?(?:into|in) (?:tears|sobs|weeping)",
    "distress",
  ],
  ["broke breaks", "down", "distress"],
  ["put puts laid lays leaned pressed", `${OWN} forehead`, "distress"],
  [
    "voice lips lip chin mouth face jaw",
    "(?:shook|shakes|broke|breaks|trembled|trembles|quivered|quivers|cracked|cracks|crumpled|crumples|wobbled|wobbles|worked|fell|falls|twisted|folded(?: up)?|puckered|caught|faltered)",
    "distress",
  ],
  ["opened opens", `${OWN} mouth and (?:shut|shuts|closed|closes) it`, "distress"],
  ["wrung wrings twisted wringing", `${OWN} hands`, "distress"],
  ["bit bites chewed chews caught", `${OWN} lip`, "distress"],
  [
    "wiped wipes dabbed dabs dried rubbed mopped blinked blinks",
    `(?:at |back |away )?(?:${OWN} )?(?:eyes|eye|tears)`,
    "distress",
  ],
  [
    "eyes eye",
    "(?:filled|fills?|brimmed|brim|swam|welled|watered|stung|sting|pricked|smarted|were wet|were full|shone with tears|ran|burned|overflowed)",
    "distress",
  ],
  [
    "colour color blood",
    "(?:went|goes|left|leaves|drained|drains|fled|ebbed) (?:\\S+ )?(?:out of|from|him|her|his)",
    "distress",
  ],
  ["shoulders", "(?:shook|shake|heaved|heave|sagged|sag|slumped|slump|drooped)", "distress"],
  ["heart", "(?:sank|sinks|broke|breaks|ached|aches|contracted|turned over)", "distress"],
  ["sat sits sank dropped", "(?:down )?(?:\\S+ ){0,4}(?:as if|as though)", "distress"],
  [
    "face",
    "(?:lit|lights|brightened|brightens|glowed|cleared|shone|softened|opened|beamed|broke into)",
    "joy",
  ],
  ["eyes", "(?:shone|shine|sparkled|sparkle|danced|dance|lit|brightened|twinkled|glowed)", "joy"],
  ["heart", "(?:leapt|leaped|leaps|sang|sings|lifted|rose|soared)", "joy"],
  ["clapped claps rubbed rubs", `${OWN} hands`, "joy"],
  [
    "danced dances jumped leapt leaped leaps sang wept cried",
    "(?:for|with) (?:joy|delight|glee|happiness)",
    "joy",
  ],
  ["hugged hugs", "(?:himself|herself|myself)", "joy"],
  [
    "went goes turned turns gone grew grows",
    "(?:(?!to |into |in |on |for |and |the |back |up |down |off |out |over |from |his |her |at )\\S+ ){0,3}(?:white|pale|grey|gray|ashen|colourless)(?= (?:as|with|to|and|about|under|round|at|again|in|beneath)|$)",
    "fear",
  ],
  [
    "went goes turned turns gone was is",
    "the colou?r of (?:\\S+ )?(?:ash|ashes|tallow|paper|chalk|milk|cheese|clay|candle|wax|lard|putty|bone|whey)",
    "fear",
  ],
  [
    "hands hand knees legs fingers teeth",
    "(?:shook|shake|shakes|trembled|tremble|were shaking|was shaking|were trembling|gave|chattered|knocked)",
    "fear",
  ],
  ["heart", "(?:hammered|hammers|pounded|pounds|stopped|stops|raced|thudded|jumped)", "fear"],
  ["hair", "(?:stood|rose|prickled)", "fear"],
  [
    "went goes turned turns grew grows gone",
    "(?:(?!to |into |in |on |for |and |the |back |up |down |off |out |over |from |his |her |at )\\S+ ){0,3}(?:red|scarlet|crimson|pink|purple)(?= (?:as|with|to|and|about|under|round|at|again|in|behind)|$)",
    "shame",
  ],
  [
    "blood heat colour color flush blush",
    `(?:rose|climbed|climb|rushed|flooded|came|crept|mounted|spread|surged)(?: up)?(?: to| into| in| over| across)? ${OWN}`,
    "shame",
  ],
  [
    "cheeks cheek ears face neck",
    "(?:burned|burnt|burns?|flamed|flushed|reddened|grew hot|went hot|was hot|were hot)",
    "shame",
  ],
  ["was went", "hot to the (?:ears|roots)", "shame"],
  ["hot", "to the (?:ears|roots)", "shame"],
  ["hung hangs bowed ducked", `${OWN} head`, "shame"],
  ["dropped drops lowered lowers", `${OWN} (?:eyes|gaze)`, "shame"],
  [
    "could couldn't can't cannot did dared didn't",
    "(?:not |not dare |dare )?(?:to )?(?:look at|meet|face) (?:him|her|me|you|them|his|anyone)",
    "shame",
  ],
  ["looked looks stared stares", `(?:down )?at ${OWN} (?:boots|shoes|feet|toes)`, "shame"],
  [
    "threw throws flung flings put puts wrapped wraps",
    `(?:${OWN} |both )?arms (?:round|around|about)`,
    "tenderness",
  ],
  ["clung clings", "to (?:him|her|me|you)", "tenderness"],
  [
    "clenched clenches gritted grits ground grinds bared bares set sets",
    `${OWN} (?:fists?|teeth|jaw)`,
    "anger",
  ],
  ["fists fist jaw", "(?:clenched|tightened|clench|closed)", "anger"],
  ["eyes", "(?:flashed|blazed|blaze|flash|narrowed|hardened)", "anger"],
  ["face", "(?:darkened|darkens|hardened|clouded|set|closed)", "anger"],
  ["shook shakes", `${OWN} fist`, "anger"],
  ["stamped stamps", `${OWN} foot`, "anger"],
  [
    "banged bangs thumped thumps struck strikes hammered brought",
    "(?:(?:his|her) fist down on )?(?:on )?the (?:table|desk|door|counter|bar|arm|wall)",
    "anger",
  ],
  [
    "kicked kicks",
    "(?:at )?(?:the|a|his|her) (?:door|chair|table|wall|bucket|stool|tyre|leg|fender)",
    "anger",
  ],
  [
    "flung flings hurled hurls threw throws dashed",
    "(?:it|them|(?:the|his|her) \\w+) (?:down|across|at|against|to the (?:floor|ground)|on the floor|in(?:to)? the (?:fire|sink|grate|corner|river|sea|mud))",
    "anger",
  ],
  ["went goes flew", "(?:for|at) (?:him|her|me|you)", "anger"],
  [
    "slapped slaps punched punches struck strikes hit hits spat spits",
    "(?:at )?(?:him|her|me|you)",
    "anger",
  ],
  ["let lets", "(?:out|go) (?:a|the|his|her) (?:long |deep |held )?breath", "relief"],
  ["breathed", "again", "relief"],
  ["sagged slumped sags wept", "with relief", "relief"],
  ["fell falls dropped sank", `(?:to|on|upon) ${OWN} knees and (?:wept|sobbed|cried)`, "distress"],
];

/** Gestures of several words: a part of the body makes one of "raise" or "touch". */
const MEANT: readonly Sign[] = [
  ["shook shakes", `${OWN} head`, ""],
  [
    "raised raises lifted lifts cocked cocks arched arches put held holds spread spreads threw flung",
    "(?:up )?(?:a|an|one|both|his|her|my|your|their) (?:eyebrows?|brows?|hands?|finger|palms?|chin|glass|arms?|fist)",
    "",
  ],
  ["folded folds crossed crosses folding crossing", `${OWN} arms`, ""],
  [
    "touched touches tipped tips doffed doffs raised raises lifted lifts tugged tugs pulled took",
    `(?:off )?${OWN} (?:hat|cap|forelock|bonnet|brim)`,
    "",
  ],
  ["put puts laid lays held pressed", `(?:a|his|her|one|my|your) finger to ${OWN} lips`, ""],
  ["stuck sticks put puts", `out ${OWN} tongue`, ""],
  [
    "inclined inclines tilted tilts tossed tosses jerked jerks nodded bowed ducked",
    `${OWN} head`,
    "",
  ],
  ["pursed purses", `${OWN} lips`, ""],
  ["crossed crosses", "(?:himself|herself|myself|yourself)", ""],
  [
    "snapped snaps drummed drums wagged wags clicked clicks",
    "(?:his|her|my|your|a) (?:fingers?|tongue|heels)",
    "",
  ],
  ["jerked jerks jabbed jabs hooked stuck", "(?:up )?(?:a|his|her|my|your) (?:thumb|finger)", ""],
  ["whistled whistles", `under ${OWN} breath`, ""],
  [
    "took takes caught catches squeezed squeezes pressed presses patted pats gripped grips touched touches stroked strokes seized grabbed grabs",
    "(?:his|her|my|your|\\w+ 's) (?:hands?|arms?|shoulders?|knee|sleeve|cheek|elbow|fingers|wrist|back|face)",
    "",
  ],
  ["reached reaches", "for (?:his|her|my|your|\\w+ 's) (?:hand|arm)", ""],
  ["kissed kisses", `${OWN} hand`, ""],
  ["held holds put puts stretched", "out (?:a|his|her|my|your|both) hands?", ""],
  ["rolled rolls", `${OWN} eyes`, ""],
  ["blew blows", "(?:him|her|me|you|them) a kiss", ""],
];

interface Shape {
  readonly shape: RegExp;
  readonly shows: string;
}

/** By the word that a sign begins with, so that most words are passed over. */
const SHAPES: ReadonlyMap<string, readonly Shape[]> = shapesOf([...SIGNS, ...MEANT]);

function shapesOf(signs: readonly Sign[]): Map<string, Shape[]> {
  const found = new Map<string, Shape[]>();
  for (const [begins, follows, shows] of signs) {
    const shape = new RegExp(`^\\S+${follows === "" ? "" : " "}(?:${follows})(?: |$)`);
    for (const word of begins.split(" ")) {
      const known = found.get(word) ?? [];
      known.push({ shape, shows });
      found.set(word, known);
    }
  }
  return found;
}

const GESTURES: ReadonlySet<string> = wordSet(
  `nods nodded nod shrugs shrugged shrug bows bowed curtsies curtsied curtseyed waves waved waving
   winks winked beckons beckoned points pointed salutes saluted gestures gestured gesticulated
   kneels knelt frowns frowned sighs sighed grimaced grimaces`,
);

export function findFeelings(attribution: Attribution, people: PeopleAt): StoryEvent[] {
  const { doc } = attribution.reading;
  const events: StoryEvent[] = [];
  for (const paragraph of doc.paragraphs) {
    let who: number | undefined;
    for (const segment of paragraph.segments) {
      if (segment.quotation !== undefined) continue;
      for (let i = segment.firstToken; i < segment.endToken; i++) {
        const form = formOf(doc, i);
        if ((form.is & STOP) !== 0) who = undefined;
        const person = people.who[i] as number;
        if (person >= 0) {
          if (isSubjectHere(doc, people, i, segment.endToken)) who = person;
          i = Math.max(i, (people.end[i] as number) - 1);
          continue;
        }
        if (/^(?:they|it|we|nobody|everybody|everyone|somebody|someone|who)$/.test(form.lower)) {
          const before = i > segment.firstToken ? formOf(doc, i - 1).is : STOP;
          if (form.lower !== "who" && (before & (STOP | PAUSE | CONJUNCTION)) !== 0)
            who = undefined;
          continue;
        }
        if ((form.is & WORD) === 0) continue;
        const sign = signAt(doc, i, segment.endToken);
        const feeling = sign === "" ? undefined : (sign ?? FEELINGS.get(form.lower));
        const isGesture =
          feeling === undefined && (sign === "" || isGestureAt(doc, segment.firstToken, i));
        if (feeling === undefined && !isGesture) continue;
        const own = who ?? ownerBehind(doc, people, i, segment.endToken);
        if (own === undefined) continue;
        if (isDenied(doc, segment.firstToken, i)) continue;
        const start = doc.tokens.start[i] as number;
        const span = { start, end: doc.tokens.end[i] as number };
        const base = { ...span, who: own, whom: undefined, key: "", quotation: undefined };
        events.push(
          feeling === undefined
            ? { ...base, kind: "gesture", what: form.lower, certainty: 0.6 }
            : { ...base, kind: "feels", what: feeling, certainty: sign === undefined ? 0.6 : 0.7 },
        );
      }
    }
  }
  return withoutRepeats(doc, events);
}

/** One sentence's tears and sobs are one feeling. */
function withoutRepeats(doc: Doc, events: readonly StoryEvent[]): StoryEvent[] {
  const last = new Map<string, number>();
  return events.filter((event) => {
    if (event.kind !== "feels") return true;
    const mark = `${event.who} ${event.what}`;
    const sentence = sentenceAt(doc, event.start);
    const before = last.get(mark);
    last.set(mark, sentence);
    return before !== sentence;
  });
}

/** Words of a sign that are read at the most, but for adverbs. */
const SIGN_LENGTH = 8;

/** The feeling that the words from here show; empty for a gesture. */
function signAt(doc: Doc, token: number, end: number): string | undefined {
  const shapes = SHAPES.get(formOf(doc, token).lower);
  if (shapes === undefined) return undefined;
  const words: string[] = [];
  for (let i = token; i < end && i < token + 2 * SIGN_LENGTH && words.length < SIGN_LENGTH; i++) {
    const { lower, is } = formOf(doc, i);
    if ((is & (STOP | PAUSE)) !== 0) break;
    if ((is & ADVERB) !== 0 && i > token && LEFT_OUT.test(lower)) continue;
    // "began to shake"
    if (/^(?:began|begins|started|starts)$/.test(lower) && formIs(doc, i + 1, end, "to")) {
      const verb = i + 2 < end ? formOf(doc, i + 2).lower : "";
      words.push(pastFromBase(verb));
      i += 2;
    } else words.push(lower);
  }
  const phrase = words.join(" ");
  return shapes.find(({ shape }) => shape.test(phrase))?.shows;
}

const LEFT_OUT = /ly$|^(?:very|quite|rather|so|all|then|just|too|suddenly|once|still|now)$/;

function formIs(doc: Doc, token: number, end: number, lower: string): boolean {
  return token < end && formOf(doc, token).lower === lower;
}

/** "nods", and not "with a sort of nod": but "gave a nod" and "with a nod" are. */
function isGestureAt(doc: Doc, first: number, token: number): boolean {
  const { lower } = formOf(doc, token);
  if (!GESTURES.has(lower)) return false;
  if (token === first) return true;
  const before = formOf(doc, token - 1);
  if ((before.is & (DETERMINER | POSSESSIVE)) === 0)
    return (before.is & PREPOSITION) === 0 && !/^(?:of|sort|kind)$/.test(before.lower);
  return (
    token - 2 >= first && /^(?:with|gave|gives|made|dropped)$/.test(formOf(doc, token - 2).lower)
  );
}

const BODY: ReadonlySet<string> =
  wordSet(`face eyes eye lips mouth cheeks cheek voice hands hand heart body expression features shoulders
   throat lashes chin lip knees legs fingers`);

/** A name or a subject's pronoun; somebody's face or eyes stand for them. */
function isSubjectHere(doc: Doc, people: PeopleAt, token: number, end: number): boolean {
  const { lower, is } = formOf(doc, token);
  const last = people.end[token] as number;
  if ((is & POSSESSIVE) !== 0)
    return [last, last + 1].some((at) => at < end && BODY.has(formOf(doc, at).lower));
  if (last < end && formOf(doc, last).text === "'s")
    return last + 1 < end && BODY.has(formOf(doc, last + 1).lower);
  if (/^(?:him|me)$/.test(lower)) return false;
  if ((is & SUBJECT) !== 0) return true;
  const before = token > 0 ? formOf(doc, token - 1) : undefined;
  return before === undefined || (before.is & PREPOSITION) === 0 || (before.is & CONJUNCTION) !== 0;
}

/** "A smile spreads across your face", "the colour went out of him": whose it is. */
function ownerBehind(doc: Doc, people: PeopleAt, token: number, end: number): number | undefined {
  for (let i = token + 1; i < end && i < token + 7; i++) {
    const { is, lower } = formOf(doc, i);
    if ((is & STOP) !== 0) return undefined;
    const person = people.who[i] as number;
    if (person < 0) continue;
    if ((is & POSSESSIVE) !== 0) {
      if (i + 1 < end && BODY.has(formOf(doc, i + 1).lower)) return person;
    } else if (
      formOf(doc, token).lower === "tears" &&
      people.end[i] !== undefined &&
      formOf(doc, Math.min(people.end[i] as number, end - 1)).text === "'s"
    ) {
      return person;
    } else if (
      /^(?:him|her|me|you)$/.test(lower) &&
      /^(?:of|from|left)$/.test(formOf(doc, i - 1).lower)
    )
      return person;
  }
  return undefined;
}

function isDenied(doc: Doc, first: number, token: number): boolean {
  for (let i = Math.max(first, token - 4); i < token; i++)
    if (
      /^(?:no|not|never|without|longer|if|to|would|could|might|may|make|makes|made|wish|want|had)$|n't$/.test(
        formOf(doc, i).lower,
      ) &&
      !(
        formOf(doc, i).lower === "to" &&
        /^(?:began|begins|started|starts)$/.test(formOf(doc, Math.max(i - 1, 0)).lower)
      )
    )
      return true;
  return false;
}
