/**
 * Ways to be gone from a scene, or past speaking in it: as shapes of what follows a verb.
 *
 * Owns the tables: to go and leave nothing behind, to get into what carries away, to fall, to
 * sleep, to faint, to die, to end a call. Knows no text: whoever asks gives a verb's base form and
 * the few words behind it, in small letters and parted by spaces.
 */
import { wordSet } from "../words/word-set.ts";

/** Verbs of moving, of which some word behind says that they lead away. */
export const MOVES: ReadonlySet<string> = wordSet(
  `go walk run ride drive sail stride storm sweep march hurry slip stalk fly cycle gallop trot
   stumble flounce bustle rush stamp stomp shuffle limp stagger dash hobble wander trudge tiptoe
   steal fling take pass set creep scurry swagger strut clatter glide pedal row steam pull back
   climb scramble move bow hasten saunter amble swing charge roar motor scuttle crawl race head
   make step come`,
);

const OWN = "(?:the|a|an|his|her|their|its|my|our|your)";
/** What one gets into and is carried off, or hidden. */
const CLOSES =
  "(?:taxi|cab|car|carriage|bottle|lamp|jar|urn|cave|den|hole|burrow|lift|elevator|train|crowd|woods?|trees|forest|fog|mist|night|dark|darkness|rain|snow|smoke|steam|tunnel|ambulance|coffin|grave|shuttle|airlock|capsule|lifeboat|helicopter|portal|mirror|wall|floor|ground|earth|hillside|sea|lake|river|waves|water|pit|shaft|well|abyss|crevasse|chasm|void|distance|horizon|sunset|dusk|twilight|shadows?|bushes|reeds|clouds?|undergrowth|van|hearse|coach|bus|tram|plane|wagon|sleigh|stage|stagecoach|sidecar|rocket|chimney|flue|attic|loft|cellar)";
const ROOMS =
  "(?:bed|room|bedroom|chamber|cell|study|bath|berth|bunk|cabin|tent|hut|work|school|church|market|town|sea|war|prison|lodgings|hotel|club|office|shop)";
/** Where nobody can be seen any more. */
const HIDES =
  "(?:hill|hills|corner|bend|ridge|rise|brow|horizon|trees|dunes|headland|point|curtain|door|doors|gate|stairs|staircase|steps|street|road|lane|drive|avenue|aisle|corridor|passage|hatch|trapdoor|trap-door|trap|edge|cliff|rail|side|parapet|bridge|border|pass)";
const HIDES_BEYOND = "(?:hedge|wall|fence|window|sill|balcony|screen|counter|waterfall)";
const WALKS =
  "(?:go|walk|run|ride|drive|sail|stride|storm|sweep|march|hurry|slip|stalk|fly|gallop|trot|bustle|rush|stamp|shuffle|limp|dash|wander|trudge|steal|climb|scramble|sidle|pad|bound|hop|leap|jump|dive|drop|fall|plunge|slide|swim|row|paddle|crawl|creep|skip|stump|bolt|flit|float|drift|melt|sink|pour|fold|shoot|vanish|disappear|dissolve|dwindle|fade|recede|retreat|duck|step|pass)";

const GOES: RegExp = anyOf([
  // gone, without a word of where to
  /^(?:flee|vanish|disappear|depart|decamp|abscond|dematerialise|dematerialize|evaporate|bolt|scram)(?: (?!like|as)|$)/,
  /^be (?:off|away|gone|outside|upstairs|downstairs|elsewhere)$/,
  /^be (?:\S+ )?(?:out of|off|beyond) (?:sight|earshot|hearing|reach|the (?:door|gate|house|premises))\b/,
  /^be (?:the )?(?:first|last) (?:one )?(?:out|to (?:leave|go))\b/,
  /^be (?:half|far|already|miles|well) .*\b(?:away|out|off|gone)$/,
  /^make (?:his|her|their|its) (?:exit|escape|departure|excuses|way (?:out|home|back))\b/,
  /^take (?:his|her|their) (?:leave|departure)\b/,
  new RegExp(`^quit ${OWN} \\S+`),
  /^excuse (?:himself|herself|themselves)\b/,
  /^slam out\b|^show (?:himself|herself) out\b|^see (?:himself|herself) out\b|^let (?:himself|herself) out\b/,
  // into what hides or carries
  new RegExp(`^${WALKS} (?:\\S+ ){0,4}into ${OWN} (?:\\S+ ){0,2}${CLOSES}\\b`),
  new RegExp(
    `^(?:get|climb|step|jump|leap|scramble|hop|bundle|clamber) (?:back )?(?:into|aboard|in|on|on to|onto) ${OWN} (?:\\S+ ){0,2}(?:taxi|cab|car|carriage|train|bus|coach|van|ambulance|boat|ship|plane|ferry|tram|lift|elevator|shuttle)\\b.*\\b(?:drive|drove|driven|rode|gone|left|away|off)\\b`,
  ),
  new RegExp(`^${WALKS} (?:himself|herself|itself) (?:\\S+ )?(?:into|through) `),
  new RegExp(
    `^${WALKS} (?:\\S+ ){0,2}(?:up|down|over|round|around|behind|through|along|beyond|across) (?:it|${OWN} (?:\\S+ ){0,2}${HIDES})\\b`,
  ),
  new RegExp(
    `^${WALKS} (?:\\S+ ){0,2}(?:over|through|behind|beyond) ${OWN} (?:\\S+ )?${HIDES_BEYOND}\\b`,
  ),
  /^(?:wink|flicker|fade|blink|go|snap) out$|^(?:switch|click|shut|power) off$/,
  new RegExp(`^${WALKS} (?:\\S+ ){0,3}up ${OWN} (?:chimney|flue)\\b`),
  new RegExp(
    `^(?:go|return|retire|withdraw|repair|retreat) (?:\\S+ ){0,3}to (?:${OWN} )?(?:\\S+ )?${ROOMS}\\b`,
  ),
  new RegExp(
    `^(?:catch|take|board) ${OWN} (?:\\S+ ){0,3}(?:bus|train|plane|boat|ferry|cab|taxi|flight|coach|tram|steamer|ship)\\b`,
  ),
  /^(?:draw|pull|row|swim|sail|steer|paddle|move|ride|drive|fly|go) (?:\S+ )?(?:away|off)\b(?! from)/,
  // asleep, senseless, dead
  /^(?:faint|swoon)(?: |$)/,
  /^pass (?:out|away)\b|^black out\b|^lose consciousness\b|^breathe (?:his|her) last\b|^give up the ghost\b/,
  /^(?:fall|be|drop|lie|sink) (?:\S+ )?(?:asleep|unconscious|senseless|insensible|comatose|out cold)\b/,
  /^be (?:\S+ )?(?:dead|drowned|killed|hanged|buried|executed|beheaded|shot|gone)$/,
  /^(?:fall|sink|drop|drift|slip) (?:\S+ )?(?:off|into (?:a |an )?(?:\S+ )?(?:sleep|swoon|faint|stupor|coma|doze|slumber))\b/,
  /^(?:doze|nod|drop|drift) off\b|^turn in$|^cry (?:himself|herself) to sleep\b|^go (?:off )?to sleep\b/,
  /^(?:sleep|snore)(?:$| (?:on|like|soundly|with|through|until|till|in|by|at|under))/,
  /^(?:die|expire|perish|drown)(?:$| (?:in|at|of|on|that|without|before|there|as|with|by))/,
  // the end of a call
  /^(?:hang up|ring off|log off|log out|sign off|disconnect|drop off the call|leave the (?:call|meeting|chat|line))\b/,
  /^(?:put|lay|set|slam|bang|replace|clap)(?: down)? the (?:phone|receiver)(?: down| back)?\b/,
  /^end the call\b|^cut the connection\b/,
]);

/** Every word of these shapes: a verb that is none of them need not be tried. */
export const MAY_GO: ReadonlySet<string> = new Set(GOES.source.match(/[a-z]+/g));

/** Whether who does this is gone, or can say no more. */
export function isWayToGo(verb: string, rest: string): boolean {
  const words = rest === "" ? verb : `${verb} ${rest}`;
  return GOES.test(words);
}

const AWAY: RegExp = anyOf([
  new RegExp(
    `^(?:put|help|bundle|push|load|hand|see|lift|carry|lead|throw|shove|pack|drag|take) (?:\\S+ )?(?:into|in|aboard|on to|onto|on) ${OWN} (?:\\S+ )?(?:carriage|taxi|cab|car|train|van|ambulance|bus|coach|plane|boat|ship|hearse|coffin|lift|wagon|cart|cell|dungeon|oven|pit|stage|stagecoach|rocket)\\b`,
  ),
  /^(?:carry|bear|lead|march|drag|wheel|haul|whisk|spirit|bundle|escort|take|drive|sweep|wash|blow|shoo|hustle|frogmarch|cart|pack|send|call) (?:away|off|out|home|upstairs|overboard)\b/,
  /^(?:send|take|put|carry|pack off|call) (?:up |off |back |straight )?to (?:bed|prison|jail|gaol|hospital|school|(?:his|her|their) rooms?)\b/,
  /^(?:arrest|kill|execute|behead|hang|drown|bury|murder|abduct|kidnap|deport|banish|exile|evict|expel|guillotine|strangle|poison|entomb|cremate|deactivate|unplug|eat|swallow|devour)(?: |$)/,
  /^(?:switch|turn|power|shut) (?:off|down)\b/,
  /^(?:knock|lay) (?:out|cold|unconscious|senseless)\b/,
  /^lock (?:in|up|out|away)\b/,
]);

/** Whether somebody to whom this is done (`was led away`) is gone. */
export function isWayToBeTaken(verb: string, rest: string): boolean {
  const words = rest === "" ? verb : `${verb} ${rest}`;
  return AWAY.test(words);
}

/** Several shapes as one, which is tried in one go. */
function anyOf(shapes: readonly RegExp[]): RegExp {
  return new RegExp(shapes.map(({ source }) => `(?:${source})`).join("|"));
}
