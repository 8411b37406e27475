/**
 * Words for what goes on for a while, or happens again: weather, sounds, lights, processes.
 *
 * Owns the lists. Each line holds words any of which lets a reader expect the others: after
 * *drizzle* nobody wonders at *the rain*, after *dancing* nobody at *the music*. Lemmas, verbs and
 * nouns alike; a word may stand in several lines. The word before the colon names the line.
 */
import { wordSet } from "../words/word-set.ts";

const LINES = `
rain: rain drizzle downpour shower rainstorm storm thunderstorm pour deluge cloudburst raindrop rainy rainfall umbrella mackintosh the-wet gutter raincoat weather
snow: snow flurry blizzard snowfall snowflake flake snowstorm snowy sleet slush weather
sleet: sleet hail hailstone snow rain
hail: hail hailstone hailstorm sleet storm
wind: wind gale breeze gust blow storm windy draught draft squall hurricane tempest zephyr blast weather
fog: fog mist haze foggy misty murk vapour smog
mist: mist fog haze misty foggy vapour cloud
storm: storm thunder lightning rain gale tempest squall thunderstorm hurricane wind
thunder: thunder storm lightning thunderstorm thunderclap rumble
lightning: lightning storm thunder flash thunderstorm
frost: frost freeze ice icy frosty cold
heat: heat hot sun warm sweat swelter fire
flood: flood water river rain tide overflow flooding
tide: tide sea water flood ebb wave beach
wave: wave sea surf swell tide
smoke: smoke fire burn chimney cigarette pipe smoulder
fire: fire flame burn blaze hearth smoke kindle grate stove bonfire
flame: flame fire burn blaze candle lamp torch
blaze: blaze fire flame burn
light: light lamp lantern candle glow beam gleam torch shine lit lighthouse bulb headlight
glow: glow light fire lamp gleam ember lit
flicker: flicker light candle flame lamp
flash: flash light lightning gun explosion beam lighthouse camera flare
beam: beam light lamp torch lighthouse searchlight headlight
spark: spark fire flame
flare: flare flash light rocket
shout: shout yell cry call shouting holler scream bellow roar quarrel argue argument row brawl fight mob riot uproar noise voice
scream: scream shriek cry yell wail howl screech squeal
cry: cry weep sob tear wail crying whimper howl bawl scream blub
sob: sob cry weep tear sobbing wail
weep: weep cry sob tear
tear: tear cry weep sob
wail: wail cry howl sob siren lament
groan: groan moan
moan: moan groan wail whimper
laugh: laugh laughter giggle chuckle snigger titter guffaw cackle joke merriment mirth
laughter: laughter laugh giggle chuckle joke merriment mirth
giggle: giggle laugh snigger titter chuckle
chuckle: chuckle laugh giggle
whisper: whisper murmur mutter whispering voice hiss
murmur: murmur whisper mutter hum voice
mutter: mutter murmur mumble grumble
voice: voice speak talk say call word
talk: talk speak voice conversation chat say discussion
chatter: chatter talk chat gossip teeth
sing: sing song singing singer hymn choir tune chant carol music
song: song sing singing tune music choir ballad
music: music band orchestra piano violin fiddle tune song sing dance dancing record gramophone radio organ flute guitar play concert waltz accordion trumpet drum musician melody
fiddle: fiddle violin music tune fiddler band dance
violin: violin fiddle music tune violinist orchestra
piano: piano pianist music tune play
band: band music orchestra tune march drum parade
organ: organ organist music hymn
drum: drum drumming drummer beat band
drumming: drumming drum drummer beat
trumpet: trumpet bugle band horn
guitar: guitar music tune strum
accordion: accordion music tune
dance: dance dancing dancer waltz ball music
hum: hum humming buzz drone tune
buzz: buzz hum drone bee fly wasp
drone: drone hum buzz plane engine
whistle: whistle whistling train kettle tune
clap: clap applause applaud clapping ovation
applause: applause clap applaud ovation cheer clapping
cheer: cheer cheering hurrah applause crowd
chant: chant chanting sing choir
bark: bark barking yap howl growl bay
howl: howl howling wail bark wolf scream wind
growl: growl snarl growling bark
snarl: snarl growl
purr: purr purring
mew: mew miaow mewing
crow: crow cock rooster crowing
hoot: hoot owl horn hooting
neigh: neigh whinny horse
bleat: bleat sheep lamb goat
chirp: chirp cricket bird twitter
squeak: squeak creak squeal mouse
squeal: squeal scream screech pig squeak
croak: croak frog raven
knock: knock rap tap bang thump hammer knocking pound
rap: rap knock tap
tap: tap knock rap tapping drip
bang: bang slam knock crash shot explosion hammer
thump: thump thud bang knock pound
thud: thud thump bang fall
hammer: hammer hammering pound bang knock nail
pound: pound hammer beat thump knock
crash: crash smash bang explosion
clatter: clatter rattle clang
rattle: rattle clatter shake
clang: clang bell clatter ring
creak: creak squeak groan
scratch: scratch scratching scrape claw itch
scrape: scrape scratch
rustle: rustle rustling stir
ring: ring bell telephone phone ringing chime peal toll
bell: bell ring chime peal toll ringing knell doorbell
chime: chime bell clock ring strike
toll: toll bell knell
telephone: telephone phone ring bell call
phone: phone telephone ring call
doorbell: doorbell bell ring
alarm: alarm siren bell ring
siren: siren alarm wail
horn: horn hoot honk bugle trumpet
tick: tick ticking clock watch
clock: clock tick chime strike watch
engine: engine motor car train plane boat lorry drone machine ship
motor: motor engine car boat
machine: machine engine machinery factory mill
pump: pump pumping
shot: shot shoot gun fire rifle pistol bang firing bullet
shoot: shoot shot gun fire shooting
gun: gun shot shoot fire cannon firing rifle pistol artillery battle
firing: firing fire shot shoot gun battle
gunfire: gunfire shot shoot gun firing battle
shelling: shelling shell gun bombardment bomb
explosion: explosion explode bang blast bomb
bombardment: bombardment shell gun bomb shelling
rocket: rocket firework launch
footstep: footstep step walk tread foot stair run pace
step: step footstep tread walk pace
drip: drip dripping tap leak drop
dripping: dripping drip tap leak drop
leak: leak drip
trickle: trickle drip run stream
cough: cough coughing
sneeze: sneeze cold
snore: snore sleep asleep snoring
hiccup: hiccup
yawn: yawn tired sleepy
sigh: sigh
gasp: gasp breath breathe
groaning: groan moan groaning
noise: noise sound din racket hear bang crash uproar
sound: sound noise hear
din: din noise racket
racket: racket noise din
bleed: bleed blood bleeding wound cut
bleeding: bleeding bleed blood wound
blood: blood bleed wound cut
pain: pain ache hurt sting sore agony wound throb
ache: ache pain hurt
throb: throb pain ache beat
fever: fever ill sick temperature
swelling: swelling swell swollen bruise
itch: itch scratch
shake: shake tremble shiver quake shaking
tremble: tremble shake shiver trembling
shiver: shiver tremble cold shudder
shudder: shudder shiver tremble
twitch: twitch
quarrel: quarrel argue argument row fight dispute
headache: headache head ache pain migraine
toothache: toothache tooth ache pain dentist
nausea: nausea sick vomit ill stomach sea
cramp: cramp pain stomach ache
dizziness: dizziness dizzy giddy spin faint
argument: want disagree argument argue quarrel row dispute
row: row quarrel argue shout boat oar
fight: fight battle brawl struggle attack blow
fighting: fighting fight battle war
battle: battle fight war gun army
dig: dig digging spade shovel grave
game: game play match card
race: race run horse runner
parade: parade march band procession
procession: procession march parade funeral
smell: smell stink stench odour scent reek
stench: stench stink smell reek
stain: stain spill blot mark blood smear
smear: smear stain mark smudge
smudge: smudge smear stain mark
bruise: bruise hit blow swelling
rash: rash itch spot
crack: crack split break broken
blot: blot ink stain
puddle: puddle rain water wet pool
marry: marry marriage wedding husband wife spouse bride widow divorce
wink: wink
nod: nod
shrug: shrug
blush: blush red colour
crumble: crumble crumple tear cry break fall
crumple: crumple crumble tear cry break fall
smile: smile grin beam
grin: grin smile
frown: frown scowl
kiss: kiss
bow: bow curtsy
curtsy: curtsy bow
spit: spit spat
vomit: vomit sick
faint: faint swoon
stumble: stumble trip stagger fall
wave: wave
salute: salute
slap: slap hit strike
hit: hit strike slap punch blow beat
punch: punch hit blow
kick: kick
fire: fire shoot shot gun
propose: propose proposal offer marry marriage ask suitor suit kneel ring
bid: bid auction lot offer
raise: raise lift hold bid
explode: explode explosion blast bang bomb
erupt: erupt eruption explode
`;

/** By word: all that would do in its place, itself among them. */
const cohorts = new Map<string, Set<string>>();
/** Names of lines: what may be a subject of *stops* and *goes on*. */
const happenings = new Set<string>();

for (const line of LINES.trim().split("\n")) {
  const colon = line.indexOf(":");
  const head = line.slice(0, colon);
  const words = line
    .slice(colon + 1)
    .trim()
    .split(/\s+/);
  happenings.add(head);
  const known = cohorts.get(head) ?? new Set<string>();
  for (const word of [head, ...words]) known.add(word);
  cohorts.set(head, known);
}

/** Whether a lemma names something that goes on or happens. */
export function isHappening(lemma: string): boolean {
  return happenings.has(lemma);
}

/** What would do in a word's place. */
export function cohortOf(lemma: string): ReadonlySet<string> | undefined {
  return cohorts.get(lemma);
}

const SOURCES: ReadonlySet<string> =
  wordSet(`lighthouse lamp lantern candle torch bulb headlight camera gun rifle pistol cannon band orchestra
   piano violin fiddle gramophone radio organ flute guitar trumpet drum accordion musician fiddler
   violinist pianist drummer organist singer choir clock watch train kettle car plane boat lorry ship
   horse wolf owl sheep lamb goat cricket bird mouse pig frog raven bee fly wasp cat lion tap chimney
   cigarette pipe umbrella mackintosh water river sea beach wound ill sick cold sleep asleep nail ink
   stove grate hearth searchlight ember factory mill funeral army spade shovel grave card stair teeth
   crowd mob telephone phone doorbell`);

/** Whether a word is only what a sound, a light or the like comes from. */
export function isSource(word: string): boolean {
  return SOURCES.has(word);
}
