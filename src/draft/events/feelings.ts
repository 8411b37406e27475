/**
 * Finds what is shown of what people feel, and the gestures they make.
 *
 * Owns the words. A feeling is named by an adjective or shown by a deed of the body: tears, a
 * smile, a face that loses its colour, a door that is slammed. What goes on only in a head is not
 * looked for.
 */
import type { Doc } from "../document.ts";
import { formOf, sentenceAt } from "../document.ts";
import type { Attribution } from "../speakers/attribute.ts";
import {
  CONJUNCTION,
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

/** What the body does, in several words, behind or before whoever it is. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:hid|hides|buried|buries|covered|covers|put|puts|laid|sank|dropped) (?:his|her|my|your|their) (?:face|head|eyes) (?:in|into|with|behind|on|against)\b/,
    "distress",
  ],
  [
    /^(?:burst|bursts|broke|breaks|broken|dissolved) (?:out |down )?(?:into|in) (?:tears|sobs|weeping)\b/,
    "distress",
  ],
  [/^(?:broke|breaks) down\b/, "distress"],
  [/^face (?:\w+ )?(?:lit|lights|brightened|brightens|glowed|cleared|shone|softened)\b/, "joy"],
  [/^(?:put|puts|laid|lays|leaned|pressed) (?:his|her|my|your) forehead\b/, "distress"],
  [
    /^(?:voice|lip|chin|mouth|face|lips) (?:\w+ )?(?:shook|shakes|broke|breaks|trembled|trembles|quivered|quivers|cracked|cracks|crumpled|crumples|wobbled|fell)\b/,
    "distress",
  ],
  [/^(?:opened|opens) (?:his|her|my|your) mouth and (?:shut|shuts|closed|closes) it\b/, "distress"],
  [/^(?:wrung|wrings|twisted|wringing) (?:his|her|my|your) hands\b/, "distress"],
  [
    /^(?:wiped|wipes|dabbed|dabs|dried|rubbed|mopped) (?:at )?(?:his|her|my|your) (?:eyes|eye|tears)\b/,
    "distress",
  ],
  [
    /^(?:eyes|eye) (?:\w+ )?(?:filled|fill|brimmed|brim|swam|welled|watered|stung|were wet|were full|shone with tears|ran)\b/,
    "distress",
  ],
  [
    /^(?:colou?r|blood) (?:\w+ )?(?:went|goes|left|leaves|drained|drains|fled|ebbed) (?:\w+ )?(?:out of|from|him|her|his)\b/,
    "distress",
  ],
  [
    /^(?:went|goes|turned|turns|gone|grew) (?:very |quite |as )?(?:white|pale|grey|gray|ashen)\b/,
    "fear",
  ],
  [
    /^(?:went|goes|turned|turns|grew) (?:very |quite |as |bright )?(?:red|scarlet|crimson|pink)\b/,
    "shame",
  ],
  [/^(?:hung|hangs|bowed|ducked) (?:his|her|my|your) head\b/, "shame"],
  [
    /^(?:looked|looks|stared|stares) (?:down )?at (?:his|her|my|your) (?:boots|shoes|feet|toes)\b/,
    "shame",
  ],
  [
    /^(?:hands|hand|knees|legs|fingers) (?:\w+ )?(?:shook|shake|shakes|trembled|tremble|were shaking|was shaking|began to shake|gave)\b/,
    "fear",
  ],
  [/^(?:clapped|claps|rubbed|rubs) (?:his|her|my|your) hands\b/, "joy"],
  [/^(?:danced|dances|jumped|leapt|leaped|leaps|sang) (?:for|with) (?:joy|delight|glee)\b/, "joy"],
  [
    /^(?:threw|throws|flung|flings) (?:his|her|my|your) arms (?:round|around|about)\b/,
    "tenderness",
  ],
  [/^(?:clenched|clenches) (?:his|her|my|your) (?:fists|fist|teeth|jaw)\b/, "anger"],
  [/^(?:shook|shakes) (?:his|her|my|your) fist\b/, "anger"],
  [
    /^(?:banged|bangs|thumped|thumps|struck|strikes|hammered|brought (?:his|her) fist down on) (?:on )?the (?:table|desk|door|counter|bar|arm|wall)\b/,
    "anger",
  ],
  [
    /^(?:flung|flings|hurled|hurls|threw|throws|dashed) (?:it|them|(?:the|his|her) \w+) (?:down|across|at|against|to the (?:floor|ground)|on the floor|into the fire)\b/,
    "anger",
  ],
  [/^(?:went|goes|flew) (?:for|at) (?:him|her|me|you)\b/, "anger"],
  [
    /^(?:let|lets) (?:out|go) (?:a|the|his|her) (?:long |deep |held )?breath\b|^breathed again\b/,
    "relief",
  ],
  [/^(?:sagged|slumped|sags) with relief\b/, "relief"],
  [
    /^(?:fell|falls|dropped|sank) (?:to|on|upon) (?:his|her|my|your) knees and (?:wept|sobbed|cried)\b/,
    "distress",
  ],
];

/** What any of the signs begins with. */
const BEGINS: ReadonlySet<string> =
  wordSet(`hid hides buried buries covered covers put puts laid sank dropped burst bursts broke breaks broken
   dissolved voice lip chin mouth face lips opened opens wrung wrings twisted wringing wiped wipes
   dabbed dabs dried rubbed mopped eyes eye color colour blood went goes turned turns gone grew hung
   hangs bowed ducked looked looks stared stares hands hand knees legs fingers clapped claps rubs
   danced dances jumped leapt leaped leaps sang threw throws flung flings clenched clenches shook
   shakes banged bangs thumped thumps struck strikes hammered brought hurled hurls dashed flew let
   lets breathed sagged slumped sags fell falls leaned pressed lays`);

const GESTURES: ReadonlySet<string> =
  wordSet(`nods nodded nod shrugs shrugged shrug sighs sighed sigh shivers shivered frowns frowned winces
   winced shakes shook turns turned leans leaned reaches reached touches touched takes took grabs
   grabbed pulls pulled kneels knelt rises rose stands stood sits sat waves waved points pointed`);

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
        const sign = BEGINS.has(form.lower) ? signAt(doc, i, segment.endToken) : undefined;
        const feeling = sign ?? FEELINGS.get(form.lower);
        const isGesture = feeling === undefined && GESTURES.has(form.lower);
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

/** The feeling that the words from here show. */
function signAt(doc: Doc, token: number, end: number): string | undefined {
  let phrase = "";
  for (let i = token; i < end && i < token + 8; i++) {
    const { lower, is } = formOf(doc, i);
    if ((is & (STOP | PAUSE)) !== 0) break;
    phrase = phrase === "" ? lower : `${phrase} ${lower}`;
  }
  return SIGNS.find(([shape]) => shape.test(phrase))?.[1];
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
