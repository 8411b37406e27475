/**
 * Nouns for people, by what they say of a person's gender.
 *
 * Owns the lists. Words that are as often something else (`match`, `guide` as a book) are left out.
 */
import { wordSet } from "./word-set.ts";

export const MALE_NOUNS: ReadonlySet<string> = wordSet(`
man gentleman boy lad father papa pa dad daddy sire son brother husband uncle nephew grandfather
grandpa grandpapa grandson king prince lord sir duke baron count earl viscount policeman footman
butler waiter landlord priest clergyman vicar curate parson monk friar fellow chap bloke guy dude
bishop abbot abbé beadle host squire bachelor widower stepfather stepson stepbrother fisherman
boatman workman woodsman huntsman coachman cabman postman milkman salesman fireman statesman
nobleman countryman churchwarden hero master steward valet groom knight emperor youth boyfriend
bridegroom godfather son-in-law father-in-law brother-in-law schoolmaster headmaster foreman
seaman frenchman englishman irishman scotchman dutchman cowboy conjurer wizard gent mister
watchman tsar czar sultan emir archduke margrave sportsman alderman patriarch half-brother kinsman
manservant swineherd hangman baronet rector chaplain archbishop cardinal pope imam sheikh rajah
maharajah pharaoh chevalier dauphin equerry chamberlain sorcerer warlock granddad grandad godson
great-uncle great-grandfather verger sexton schoolboy cabin-boy stable-boy page-boy altar-boy
errand-boy choirboy newsboy bellboy laird viceroy`);

export const FEMALE_NOUNS: ReadonlySet<string> = wordSet(`
woman lady girl mother mamma mama ma mom mum mommy mummy daughter sister wife aunt auntie niece
grandmother grandma granny grandmamma granddaughter queen princess duchess countess baroness maid
housekeeper nurse governess widow landlady matron hostess mistress nun damsel lass schoolmistress
spinster bride signora signorina madame mademoiselle miss ma'am madam housemaid actress waitress
stepmother stepdaughter stepsister barmaid milkmaid bridesmaid heroine empress witch girlfriend
godmother daughter-in-law mother-in-law sister-in-law schoolgirl seamstress charwoman laundress
chambermaid abbess prioress archduchess margravine tsarina headmistress fiancée gentlewoman
washerwoman midwife goddess kinswoman half-sister dame vicomtesse marchioness marquise viscountess
sorceress enchantress authoress poetess shepherdess ballerina stewardess flower-girl shopgirl
shop-girl schoolma'am nanny nursemaid nursery-maid parlourmaid parlormaid kitchen-maid kitchenmaid
scullery-maid lady's-maid dairymaid bar-maid great-aunt great-grandmother goddaughter
mother-superior crone hag temptress ladyship murderess heiress housewife mayoress masseuse
proprietress salesgirl`);

export const PERSON_NOUNS: ReadonlySet<string> = wordSet(`
friend cousin child servant stranger visitor companion guest neighbour neighbor other others
one voice person baby cook clerk driver speaker patient creature teacher lawyer attorney
detective author poet painter artist prisoner thief anarchist professor president secretary
marquis tutor partner doctor captain colonel major sergeant inspector soldier sailor officer
constable porter general undertaker magistrate judge merchant farmer shepherd chief leader
captive victim convict pirate peasant beggar traveller traveler rider singer musician student
pupil scholar surgeon physician intern resident attending nurse-in-charge manager boss agent
guard sentry sentinel gardener cobbler baker butcher barber tailor chemist apothecary dealer
shopkeeper innkeeper barman bartender cashier receptionist librarian editor reporter journalist
photographer priestess minister preacher missionary orphan infant toddler kid teenager adult
elder veteran lieutenant corporal private cadet pilot engineer mechanic plumber carpenter mason
blacksmith smith miller conductor usher warden jailer gaoler turnkey executioner witness juror
defendant plaintiff landowner householder lodger tenant boarder passenger pedestrian cyclist
spectator bystander customer client shopper assistant apprentice messenger courier envoy
ambassador spy assassin murderer killer robber burglar highwayman smuggler hunter trapper
fisher whaler mate boatswain skipper helmsman steersman harpooner relative relation parent
spouse twin sibling lover admirer suitor rival enemy foe ally comrade colleague acquaintance
confidant fool rogue rascal scoundrel villain wretch darling newcomer intruder landlubber
somebody someone nobody hatter rabbit commander admiral ensign hermit sage philosopher
scientist inventor geologist psychologist vagabond tramp hobo drunkard cripple invalid orator
spokesman chairman mayor governor senator sheriff marshal ranger superintendent principal dean
fiancé fiance fiancee widow-woman caretaker janitor cleaner coach trainer captain-general
solicitor barrister banker actor chauffeur archaeologist architect accountant adviser advisor
aide adjutant announcer antiquary antiquarian arbiter archer astronaut astronomer athlete
auctioneer auditor aviator babysitter bandit bargee biologist bodyguard bookkeeper bookseller
bosun botanist boxer brewer bricklayer brigadier broker builder busker cabby cabbie caddie
cartographer carter celebrity charlatan choreographer chronicler citizen clairvoyant classmate
cleric climber clown collector columnist comedian commissioner commissionaire composer
concierge connoisseur conspirator consul contractor coroner correspondent councillor councilor
counsellor counselor courtier coxswain croupier crusader curator cutler dancer daredevil debtor
decorator delegate dentist deputy deserter designer despot dictator diplomat director
dispatcher docker donor draper dramatist drover druid druggist dyer economist emissary employee
enchanter engraver explorer falconer farmhand farrier fiddler financier flautist florist
footballer forester forger fortune-teller fugitive furrier gambler gamekeeper gangster ghost
goalkeeper goatherd golfer goldsmith gravedigger greengrocer grocer groundskeeper gunner
gunsmith gypsy hairdresser harlequin harpist hawker herder heretic hiker historian hostler
hotelier hypnotist idiot illusionist immigrant impostor imposter informant informer inmate
inquisitor instructor interpreter interrogator interviewer ironmonger jester jeweller jeweler
jockey juggler kidnapper leper lecturer lifeguard linguist locksmith lodge-keeper logger
lunatic lutenist magician magnate major-domo maniac martyr masseur mathematician matador medic
mentor mercer millionaire miner minstrel miser monarch moneylender motorist mountaineer mourner
muleteer musketeer mutineer narrator naturalist navigator neurologist newsagent novelist novice
nomad notary occupant oculist onlooker optician ornithologist ostler outlaw overseer owner
paramedic pathologist pawnbroker peddler pedlar performer petitioner pharmacist philanthropist
philologist physicist pianist pickpocket pilgrim playmate playwright poacher politician prefect
prelate pretender privateer proctor producer prophet proprietor prosecutor prospector provost
psychiatrist publican publisher puppeteer ranchhand rancher recluse recruit referee refugee
registrar repairer reveller ringleader roommate sacristan saddler safecracker salesperson
sculptor scribe seer serf sergeant-major servitor settler shipbuilder shipmate shipwright
shoemaker signaller silversmith sinner slave sniper soloist speculator squatter stationer
stenographer stepchild stevedore stockbroker storekeeper storyteller stonecutter stowaway
strategist stylist supervisor surveyor survivor swimmer swindler tanner taxidermist teammate
telegraphist tenderfoot thatcher therapist tinker tobacconist tollkeeper trader traitor
translator trespasser trickster trooper trumpeter turncoat typist tyrant umpire undersecretary
understudy urchin usurer usurper vagrant valuer vampire ventriloquist veterinarian villager
vintner violinist virtuoso volunteer voyager waif warder warlord warrior weaver wheelwright
whistler wholesaler woodcarver woodcutter worker workmate wrestler writer youngster zealot
zoologist toff quartermaster stationmaster postmaster rabbi bellhop dresser seller vendor
barista waitperson roofer glazier joiner potter chandler fishmonger milliner glover ploughboy
trucker hitchhiker estate-agent nutritionist optometrist vet bouncer doorkeeper busboy steward
flight-attendant pastor prioress oracle courtesan concubine handmaid handmaiden herald vassal
bowman spearman gladiator centurion praetor galley-slave android droid technician programmer
hacker analyst operator delivery-man postwoman docent beekeeper lighthouse-keeper ferrywoman
harbourmaster pathfinder squaddie cop patrolman bailiff beadle juryman foreman`);

export const KIN_NOUNS: ReadonlySet<string> = wordSet(`
father papa pa dad daddy son brother husband uncle nephew grandfather grandpa grandpapa grandson
stepfather stepson stepbrother mother mamma mama ma mom mum mommy mummy daughter sister wife aunt
auntie niece grandmother grandma granny grandmamma granddaughter stepmother stepdaughter
stepsister cousin boyfriend girlfriend fiancé fiancée fiance fiancee half-brother half-sister
mother-in-law father-in-law sister-in-law brother-in-law daughter-in-law son-in-law spouse
companion friend partner master mistress lady maid servant host hostess guest neighbour neighbor
landlady landlord visitor comrade colleague boss lover tutor governess nurse twin employer`);

/** Whether a noun ends as nouns for men do: "ploughman", and not "talisman". */
export function isMaleByEnding(lower: string): boolean {
  return lower.length > 4 && lower.endsWith("man") && !NO_MEN.test(lower);
}

/** Whether a noun ends as nouns for women do: "boatwoman". */
export function isFemaleByEnding(lower: string): boolean {
  return lower.length > 5 && lower.endsWith("woman");
}

const NO_MEN = /(?:woman|human|roman|german|norman|talisman|ottoman|cayman|caiman|dolman)$/;
