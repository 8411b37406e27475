/**
 * People who are not in the cast: nouns that `he` or `she` may go back to.
 *
 * Owns the lists, and which endings make somebody of a deed. A pronoun is not given to the cast where one of these could be meant.
 */
import { isVerb, readingsOf } from "./lexicon.ts";
import type { Kind } from "./persons.ts";

function nouns(text: string): ReadonlySet<string> {
  return new Set(text.trim().split(/\s+/));
}

const MEN = nouns(`
man boy father dad daddy son brother husband uncle grandfather grandpa granddad king guy fellow
lad waiter actor priest monk boyfriend nephew groom prince sir lord landlord widower grandson
stepfather stepson stepbrother bloke chap dude busboy cowboy ex-husband bachelor pope duke baron
emperor father-in-law brother-in-law son-in-law schoolboy headmaster viscount marquis earl sultan
caliph shah emir tsar czar abbot mullah imam sorcerer sorceror warlock druid bridegroom beau
codger gaffer grandad gramps godson paperboy stableboy bellboy bellhop `);

const WOMEN = nouns(`
woman girl mother mum mom mummy mommy daughter sister wife aunt grandmother grandma granny nan
queen lady waitress actress nun girlfriend niece bride princess madam landlady widow granddaughter
stepmother stepdaughter stepsister barmaid hostess ex-wife duchess baroness empress mother-in-law
sister-in-law daughter-in-law schoolgirl headmistress midwife maid stewardess witch abbess
prioress sorceress enchantress giantess mayoress mermaid nymph seamstress laundress chambermaid
housemaid milkmaid bridesmaid spinster mistress dame matriarch crone hag prostitute whore harlot
courtesan diva showgirl auntie gran nana goddaughter masseuse sibyl
`);

const EITHER = nouns(`
nurse ex couple doctor surgeon stranger child baby kid friend patient guard officer clerk boss
student neighbour neighbor cousin bartender person chief lawyer passenger cashier colleague intern
resident attendant cop soldier sergeant detective judge captain pilot someone somebody whoever
partner roommate customer client guest host owner secretary assistant chef cook butcher poet
author hitchhiker beggar thief witness victim prisoner criminal suspect president minister senator
mayor mechanic carpenter pedestrian teenager toddler infant adult orphan twin
relative parent grandparent grandchild sibling spouse fiance fiancé fiancée fiancee paramedic
coroner director agent spy member trainee apprentice messenger courier cabbie ambassador diplomat
consul bishop vicar curate rector monk friar prophet saint mate butler servant valet footman
usher clown acrobat wizard tramp vagrant aristocrat heir heiress tenant shopkeeper grocer
blacksmith mason architect accountant barrister advocate attorney magistrate bailiff
sheriff deputy marshal constable superintendent warden sentry warrior knight squire archer
spearman colonel lieutenant corporal admiral commodore steward cadet recruit veteran rebel
champion rival enemy foe ally opponent companion acquaintance expert consultant vet chauffeur
pilgrim refugee immigrant citizen official councillor candidate delegate envoy chairman chairwoman
chairperson curator historian headteacher dean bursar pupil scholar graduate novice amateur
hairdresser masseur gravedigger sexton choirboy soprano tenor
baritone maestro understudy stagehand bookmaker jockey
referee umpire goalkeeper batsman boxer swordsman assassin hitman gangster pirate burglar
pickpocket hostage snitch gunman orderly matron nanny governess au-pair housemate flatmate
cellmate classmate schoolmate workmate stepchild godchild godfather godmother ancestor descendant
youngster lass bairn brat tyke urchin angel chaplain regent herald minstrel bard peasant serf chancellor khan acolyte deacon canon parson
missionary rabbi guru shaman seer mage apothecary goblin troll ogre giant dwarf elf
fairy imp demon devil ghost phantom vampire werewolf zombie dragon genie robot android cyborg
alien monster brigadier ensign quartermaster castaway stowaway conscript
guerrilla partisan scout registrar janitor caretaker custodian concierge doorkeeper housekeeper
drover shepherd goatherd swineherd farmhand premier emissary juror
notary scribe analyst broker pawnbroker trustee medic quack bobby sleuth
gumshoe executioner thug crook mobster hoodlum hooligan vandal bandit brigand
outlaw paramour sweetheart divorcee fella geezer patriarch pensioner retiree youth adolescent teen
tween tot waif ragamuffin runaway guardian ringmaster playwright critic correspondent biographer
bookseller goldsmith silversmith locksmith dressmaker newsagent goalie spectator onlooker bystander passer-by invalid leper lunatic maniac
tyrant despot impostor newcomer foreigner islander villager co-pilot astronaut cosmonaut guide
hermit recluse vagabond nomad hobo bookie patron benefactor protégé disciple apostle devotee
fanatic martyr penitent
`);

const ANIMALS = nouns(`
dog cat horse cow pig sheep goat hen chicken duck goose swan bird gull crow raven pigeon sparrow owl
eagle hawk rat mouse mice rabbit fox wolf bear lion tiger elephant monkey ape snake lizard frog toad
fish shark whale dolphin seal crab bee wasp ant fly moth butterfly spider beetle worm bat deer pony
donkey mule ox puppy kitten lamb calf foal cub hound terrier parrot magpie starling rook heron
`);

/** Whether a noun is an animal, which does much that people do. */
export function isAnimal(lemma: string): boolean {
  return ANIMALS.has(lemma);
}

// A surveyor, a hairdresser, a pianist: who does it, unless it is a tool.
const DOER = /^(.{3,})(er|or)$/;
const BY_ENDING = /.{3}(ista?|ician|arian|eer)$/;
const TOOLS = nouns(`
manner banner summer former bower bunker charter taper gutter dresser zipper stopper tanker liner
steamer cruiser bomber wrapper stretcher sprinkler revolver receiver wiper fender poker thriller
drawer letter counter computer printer timer trailer container roller heater cooker poster matter
flower river corner cutter toaster scanner radiator elevator calculator projector recorder
transmitter sensor indicator detector generator freezer boiler locker blazer sweater jumper
slipper trainer loafer sneaker boxer hanger holder hammer cracker reminder dinner supper flicker
offer tower layer folder speaker buzzer beeper pager silencer shutter sticker router server saucer
strainer peeler grater mixer blender washer duster feeder planter butter batter bumper starter
marker blotter chatter shower honor tiller error humor
`);

const MADE_OF_DOERS = /..(keeper|maker|bearer|worker)$/;

function isDoer(lemma: string): boolean {
  if (TOOLS.has(lemma)) return false;
  if (MADE_OF_DOERS.test(lemma)) return true;
  if (BY_ENDING.test(lemma)) return true;
  const stem = DOER.exec(lemma)?.[1];
  if (stem === undefined) return false;
  // shorter, warmer
  if (readingsOf(stem).some(({ pos, cost }) => pos === "adjective" && cost <= 3)) return false;
  const single = /([b-df-hj-np-tv-z])\1$/.test(stem) ? stem.slice(0, -1) : stem;
  return isVerb(stem) || isVerb(`${stem}e`) || isVerb(single);
}

/** Which pronouns a noun may be gone back to by; `undefined` for things. */
export function outsiderKind(lemma: string): Kind | "either" | undefined {
  if (MEN.has(lemma)) return "he";
  if (WOMEN.has(lemma)) return "she";
  if (EITHER.has(lemma)) return "either";
  if (/..woman$/.test(lemma)) return "she";
  if (/..[^u]man$/.test(lemma) && lemma !== "ottoman" && lemma !== "talisman") return "he";
  return isDoer(lemma) ? "either" : undefined;
}
