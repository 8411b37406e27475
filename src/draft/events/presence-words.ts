/**
 * The words of coming and going: verbs by where they lead, and places by what one does there.
 *
 * Owns the lists; what becomes of them is presence.ts's to say.
 */
import { wordSet } from "../words/word-set.ts";

/** Moving on foot or in something, with a word behind that says where. */
export const GOES: ReadonlySet<string> =
  wordSet(`go walk run drive ride sail hurry stride stalk storm march slip step climb
  stumble limp sweep stamp hobble bolt flee rush dash trot gallop cycle creep steal wander stroll
  shuffle crawl fly dart scurry scramble tramp trudge plod saunter swing stagger pass head make roll
  jolt rattle row trail scuttle hop skip tiptoe pad file stump lurch swagger clatter burst barge get
  fall tumble slide squeeze push shoulder edge sidle bound leap jump clamber lumber waddle bustle
  pelt scamper sprint lope jog hurtle speed slope slouch slink toddle traipse trek plunge hike shamble sneak cruise blow sweep float glide drift pour troop race tear charge flounce totter amble ramble hasten wade
  swim paddle pedal canter struggle stray
  duck back clomp thump thud clump stalk blunder bundle mooch patter trip spill skid scoot mosey breeze
  scramble clank crunch splash wriggle worm wend sashay prance stomp hare career bowl wheel skate ski shimmer waft ooze bumble potter materialise
  materialize surge bluster flutter flit swirl swish
  move set start turn pull draw back stream pop`);

/** These say a way only with *off*, *out* or *up*: else they turn, start, or pull something. */
export const LIGHT: ReadonlySet<string> = wordSet(
  "make set start turn pull draw back move get fall blow roll pass pop",
);

export const COMES: ReadonlySet<string> = wordSet(
  "come arrive appear reappear enter re-enter reenter return land reach emerge alight dismount join",
);

export const LEAVES: ReadonlySet<string> = wordSet(
  "leave depart exit withdraw vanish disappear retire escape decamp abscond",
);

/** What is done to whoever goes, or comes. */
export const CONDUCTS: ReadonlySet<string> =
  wordSet(`take lead carry bear whisk wheel hustle bundle drive row march send escort
  see show usher help hand let bring hurry bow haul lift`);

/** The verbs that are looked at here. */
export const MOVES: ReadonlySet<string> = new Set([
  ...GOES,
  ...COMES,
  ...LEAVES,
  ...CONDUCTS,
  ..."be stand board mount excuse close shut slam bang click swing snap watch put poke stick thrust turn knock announce follow advance fill".split(
    " ",
  ),
]);

export const AWAY: ReadonlySet<string> = wordSet("away off out home forth outside");
export const PLACES: ReadonlySet<string> =
  wordSet(`room house office bar apartment flat kitchen building party shop hall
  station yard garden village town city camp ship boat court church school hospital pub inn chapel
  cottage hut barn cell tent theatre hotel farm bedroom study library parlour cabin castle parlor
  churchyard cemetery field wood woods forest harbour quay pier dock platform square market mill forge
  vestry ward corridor surgery studio workshop store café cafe restaurant club tower cave palace
  courtroom chamber island country land car train bus cab taxi carriage compartment lift bridge
  booth stall lobby foyer attic cellar scullery pantry dining-room drawing-room sitting-room nursery
  stable shed greenhouse conservatory clearing courtyard camp gallery deck cockpit saloon tavern
  classroom ballroom crypt nave gate ring circle light lamplight firelight view`);
export const ROADS: ReadonlySet<string> =
  wordSet(`field fields meadow common heath moor marsh park gravel street road lane hill stairs steps path track drive avenue passage corridor
  alley beach bank quay slope staircase line platform field dark darkness fog rain snow night mist
  crowd gangway ladder gangplank gangway aisle pavement shore sand sands lawn grass hillside valley
  river ice hall garden yard bend water-butt bonnet rocks dunes hedge bushes trees companionway
  landing river square bridge ramp slip jetty shingle trail ward`);
export const DOORS: ReadonlySet<string> = wordSet(
  `door doors doorway gate gateway window hatch exit entrance archway porch curtain flap turnstile
   sill threshold`,
);

/** What carries people. */
export const CARRIERS: ReadonlySet<string> =
  wordSet(`car cart carriage train bus boat ship taxi cab van lorry truck wagon waggon
  coach sledge sleigh tram ferry motor motorcycle motorbike bicycle bike horse trap launch dinghy
  barge plane aeroplane helicopter tailboard saddle gig canoe punt tractor ambulance limousine jeep
  pony mule donkey hansom steamer`);

/** What one goes into or through without having come anywhere. */
export const NO_WAY: ReadonlySet<string> = wordSet(
  "chair seat sofa bed silence trouble details detail song run trot laugh sob smile kneel crouch arms table pages page papers letter list book motions words day night years cold heap ladder",
);

/** What of somebody comes and goes with them. */
export const FEET: ReadonlySet<string> = wordSet("shoes boots feet footsteps steps slippers heels");
