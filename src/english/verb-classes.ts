/**
 * What verbs take after them, where a sentence cannot be read without knowing it.
 *
 * Owns the lists, by base form. A verb in none of them takes one object or none.
 */

function words(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

/** `lets him put`, `sees her leave`: an object, and a bare verb that the object does. */
export const TAKES_BARE: ReadonlySet<string> = words(`
let make have help watch see hear feel notice observe spot glimpse overhear
`);

/** `sees her standing`: an object, and what it is doing. */
export const TAKES_DOING: ReadonlySet<string> = words(`
watch see hear feel notice observe spot glimpse overhear find catch keep leave imagine picture
remember have get smell send set start stop want
`);

/** `hands her the keys`: whom, then what. */
export const TAKES_TWO: ReadonlySet<string> = words(`
give hand tell show bring offer send lend pass teach ask buy make pour owe promise read write sing
throw toss cost get fetch cook pay sell feed grant deny serve slip order bake mail email text loan
call name wish
`);

/** `says Meredith knows`: a whole sentence, with or without `that`. */
export const TAKES_CLAUSE: ReadonlySet<string> = words(`
say think know see believe feel hear hope wish guess suppose imagine realise realize understand
notice find fear swear promise tell assume decide pretend dream remember forget discover learn
suspect bet mean claim admit figure reckon sense insist suggest expect declare announce reply
answer whisper murmur shout explain doubt agree wonder trust prove show teach warn assure convince
tell remind let be seem appear mind care gather read write dare grant judge conclude maintain
mutter point add note observe recall regret confess feel worry
`);

/** `tells her that`, `says`: what may stand before or after speech. */
export const SAYS: ReadonlySet<string> = words(`
say ask reply answer whisper murmur mutter shout call cry add tell repeat begin continue go breathe
sigh laugh snap hiss agree insist admit offer suggest promise explain echo demand wonder think
plead beg yell scream mumble manage finish protest warn read conclude confess announce declare
observe remark respond return lie guess joke tease grumble interrupt venture urge inquire enquire
call croak gasp groan growl grin smile nod prompt counter concede correct decide state stammer
bawl bellow bark roar howl wail whine whimper squeak squeal shriek screech drawl snarl rasp wheeze sob
blurt stutter intone recite chant confide grunt scoff sneer snort moan lament boom quip retort rejoin
soothe coax marvel muse reflect volunteer remind boast brag crow jeer hazard chide scold chorus
`);

/** `insists that he leave`: a bare verb where a form in -s would stand. */
export const TAKES_WISH: ReadonlySet<string> = words(`
insist suggest demand ask recommend propose request require prefer urge beg order command advise
`);

/** `seems cold`, `goes still`: a quality of the one who does it, or a name for it. */
export const LINKS: ReadonlySet<string> = words(`
be seem look feel sound smell taste become get go grow turn stay remain keep appear stand sit lie
fall come prove
`);

/** `has arrived`, never `is arrived by`: what cannot be done to anything. */
export const INTRANSITIVE: ReadonlySet<string> = words(`
arrive come go wait sleep cry fall sit stand smile laugh happen agree die be become seem appear
stay remain live exist belong walk lie rise weep sigh nod shrug blink shiver tremble hesitate
listen look vanish disappear wander travel swim sneeze cough pause kneel lean linger
`);

/** `makes her happy`, `leaves the door open`: an object, and what it is like then. */
export const TAKES_QUALITY: ReadonlySet<string> = words(`
make find keep leave hold want turn push pull set paint get drive render call think consider see
like prefer have
`);

/** `hears`, `laughs`: what only the living do. */
export const OF_THE_LIVING: ReadonlySet<string> = words(`
think know believe hope wish wonder want love hate like remember forget decide pretend understand
notice recognise recognize watch listen enjoy prefer hear see laugh sigh bark purr growl dream sulk
haunt sniff yawn blink sneeze
`);

/** `thinks`, `nods`: what no thing does, whatever it is said of. */
export const OF_PEOPLE: ReadonlySet<string> = new Set([
  ...OF_THE_LIVING,
  ...words(`
fear realise realize guess suppose imagine say ask tell whisper murmur mutter reply answer smile grin
frown nod shrug swear thank apologise apologize read write pocket wipe scratch sip swallow chew
whistle hum kneel
`),
]);
