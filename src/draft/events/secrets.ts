/**
 * What makes of a statement a secret that is told.
 *
 *     "There's something I never told you."   announces what comes next
 *     "It was I who sold it."                 confesses
 *     "The boy's yours."                      reveals, if the hearer takes it so
 *
 * Owns the words of announcing, confessing and revealing, and the signs that somebody has heard
 * what they did not know: silence, colour going, a question back.
 */

import { wordSet } from "../words/word-set.ts";
import type { SpokenClause } from "./clauses.ts";

/** `owns` to something that need not have been a secret, `confesses` what must have been. */
export type Secrecy = "announces" | "confesses" | "owns" | "reveals" | "none";

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
  `^(?:it was|it's|that was) (?:i|me)\\b(?: who| that)?|^i(?:'m| am) the (?:one|man|woman|person) (?:who|that)|^i(?:'m| am) (?:not )?(?:your|his|her|their) (?:real |true |own )?(?:${KIN})\\b|^i(?:'m| am) (?:dying|pregnant|married|engaged|ill|expecting|leaving|going blind|ruined|bankrupt|not coming back|not who|a thief|a spy|a fraud|going to have)\\b|^i(?:'m| am) (?:having|expecting) (?:a|his|her|your)\\b`,
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

export function secrecyOf(clause: SpokenClause): Secrecy {
  if (clause.isQuestion || clause.words.length < 2) return "none";
  const words = plain(clause.words).join(" ");
  if (ANNOUNCES.test(words)) return "announces";
  if (CONFESSES.test(words)) return "confesses";
  const rest = plain(clause.words);
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
  if (rest.length > 2 && WEIGHTY.has(verb)) return "owns";
  if (/^(?:i'll|i will|i shall|i won't|you'll)\b/.test(words) || /\bi will not\b/.test(words))
    return "none";
  return REVEALS.some((shape) => shape.test(words)) ? "reveals" : "none";
}

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

const ASKED_BACK =
  /^(?:what|who|when|how|since when|how long|you what|why|where|does|did|is it|are you|you mean|say that|no|never|my god|good god|alive|dead|mine|it's not true|that's not|you're lying|you knew|then|i didn't know|i never knew|i had no)\b/i;

/** Whether what follows shows that the hearer did not know. */
export function isTakenAback(narration: string, answer: string): boolean {
  return (
    TAKEN_ABACK.test(narration.toLowerCase()) ||
    (answer !== "" && answer.length < 60 && ASKED_BACK.test(answer.replace(/^["“‘'—\s]+/, "")))
  );
}
