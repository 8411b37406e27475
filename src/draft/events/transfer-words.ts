/**
 * The words of giving and taking: verbs by what they do with a thing, where somebody has what is
 * put there, and what is given without changing hands.
 *
 * Owns the lists; what becomes of them is transfers.ts's to say.
 */
import { wordSet } from "../words/word-set.ts";

/** What gives by itself: to whom stands beside it, or behind "to". */
export const GIVES: ReadonlySet<string> =
  wordSet(`give hand pass lend slip return present deliver toss throw bring fetch
  feed send award entrust surrender restore relinquish grant yield chuck fling sling pay serve tip deal
  loan bequeath lob bowl bestow issue repay refund`);

/** What puts a thing somewhere; where it ends says whether somebody has it. */
export const PUTS: ReadonlySet<string> =
  wordSet(`slip slide put press place push thrust drop lay tuck fasten set pin hang close
  shove tip count pour shake fold toss throw pass deposit stick loop wind tie clasp drape wrap empty
  roll spill plant jam work hook force poke pin buckle knot strap ladle stuff lower settle fit ease work shut hold leave bring give slap wind flip spin lob flick
  drop dump plonk heap tilt spoon scoop dab hoist sink fling sling smuggle insert knock clap crush
  bundle dangle perch plop lean rest unload decant drape snap screw strew scatter balance heave let move reach`);

/** What holds a thing out, for somebody to take. */
export const OFFERS: ReadonlySet<string> = wordSet(
  "hold carry bring offer proffer extend stretch present tender reach push slide toss throw lob flip chuck fling spin",
);

/** What takes it. */
export const TAKES: ReadonlySet<string> =
  wordSet(`take accept snatch grab receive seize pluck wrench wrest pull lift steal confiscate
  pocket swipe filch pinch pilfer impound have get prise prize tear unhook relieve pick whip twitch twist rip collect catch`);

/** What takes without asking. */
export const ROBS: ReadonlySet<string> = wordSet(
  "snatch steal grab confiscate pocket swipe filch pinch pilfer impound",
);

/** Where somebody has what is put there. */
export const BODY: ReadonlySet<string> =
  wordSet(`finger hand palm hands palms fingers neck wrist lap pocket pockets arm arms shoulder
  shoulders head ear glove gloves mitten sleeve apron fist fists mouth breast bosom grasp grip clutches
  hat cap bag satchel basket purse bowl cup mug glass bucket buttonhole button-hole lapel keeping grip care
  possession collar waist hair thumb knuckle knuckles knee knees bodice belt throat chest coat
  jacket waistcoat shirt overalls tunic dress skirt skirts bonnet cap satchel suitcase trunk tray
  saucer cuff lips teeth holster rucksack knapsack pouch handbag briefcase shawl muff hood`);

/** Where it is within somebody's reach. */
export const BESIDE: ReadonlySet<string> = wordSet(
  "plate elbow side feet place knee pillow cup glass bed chair saucer nose face",
);

/** Where a thing is worn rather than held. */
export const WORN: ReadonlySet<string> = wordSet("finger neck wrist head ear");

/** What people sit or stand at, with one another. */
export const BETWEEN: ReadonlySet<string> =
  wordSet(`table desk counter bar bench cloth tablecloth blotter tabletop board worktop
  countertop ledge sill floor boards bed grille hatch partition gap fence bars net rail railing
  turnstile baize felt bonnet plate`);

/** What is given without changing hands. */
export const FIGURES: ReadonlySet<string> =
  wordSet(`look smile nod start shrug laugh kiss sigh glance shake moment chance word words
  way push shove wave bow turn cry shout groan grunt gasp jump shudder shiver wink hug pat squeeze
  breath step seat place time hour minute name answer reply question order orders news story account
  idea reason trouble pleasure pain fright thought attention advice help love life day night thing
  side back hint sign pause pull tug twist jerk lift ride lead course offence rise evidence air
  impression impulse support person other others leave eye eyes cheek cough snort whistle sniff
  permission thanks promise warning credit blow kick slap hell piece mind wide berth notice lesson
  example talk lecture benefit strength courage hope comfort signal direction description grin frown
  finger hand hands arm arms head face foot feet shoulder knee lip lips ear ears chin mouth knees
  voice tongue body weight yelp moan growl chuckle giggle smirk scowl sidelong courtesy salute
  point subject matter round up end rest care charge heart peace war battle while age years year
  gaze glare stare view sight remark comment compliment message tongue visit call respects heed
  attention damn fortune price penalty homage tribute job jobs hope hopes chair purpose turn sentence notice`);

/** What one doesn't hand over: rooms, roads, weather. */
export const FIXED: ReadonlySet<string> =
  wordSet(`room house door window street road lane hill river sea sky stairs floor wall corner
  garden yard field gate kitchen hall town village car train bus boat ship cart carriage horse`);

/** What is made ready for somebody, who then has it: "poured him a glass". */
export const SERVES: ReadonlySet<string> = wordSet(
  "pour cut break tear slice carve ladle spoon butter",
);

/** The verbs that are looked at here. */
export const TRANSFERS: ReadonlySet<string> = new Set([
  ...GIVES,
  ...PUTS,
  ...OFFERS,
  ...TAKES,
  ...SERVES,
  ..."draw find carry unhook unpin undo open fumble fish dig produce unhook untie refuse decline shake".split(
    " ",
  ),
]);

/** What is done with things that need not have been seen. */
export const NEVER_SHOWS: ReadonlySet<string> = wordSet(
  "have get close shut leave refuse decline shake want",
);
