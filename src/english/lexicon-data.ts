/**
 * Words by what they can be. Made by scripts/make-lexicon.mjs; not for editing: what should be
 * otherwise is said in lexicon.ts.
 *
 * Drawn from WordNet 3.1, whose licence asks for this notice: "WordNet 3.0 Copyright
 * 2006 by Princeton University. All rights reserved." It stands in full in LICENSES.md.
 */

/**
 * A key of four characters, then words: how surprising each is as a noun, verb, adjective and
 * adverb, in bits (`0` always so, `5` hardly ever, `-` never), until the next key.
 */
export const WORDS = `
---0 abed aboard across afar afterward afterwards again almost along aloud already also always
anew anyhow anymore anyway anywhere apiece around ashore astray astride atop awhile backwards
bannerlike before below beneath besides between beyond but by disregardless doubtless edgewise
either elsewhere ever everywhere faster forever forthwith furthermore hence henceforth hereabouts
hereby herein hereinafter heretofore hither hitherto however indeed indoors insofar instead
irrespective kinda likewise maybe moreover nearer never nevertheless nonetheless not
notwithstanding nowise often oftentimes once overboard perchance perhaps quicker quite rather
seldom sidewise slantwise someday somehow someplace sometimes somewhat soon supra thence
thenceforth thereafter thereby therefor therefore therefrom therein thereof thereon thereto
theretofore therewith thither though thrice throughout too twice unawares underfoot upstate
upwards westwards whence withal within yet
--0- absorbed accurate actual adequate adjacent advanced aerated afraid amazing ample analytic
angry another apparent arbitrary armed artistic authentic autonomic aware awkward bacterial
balanced bearded bigger brilliant broken casual certain changing charged charming cheap chronic
civil closed colored competent complicated concentrated concerned confident confused
congregational connected consistent continued continuing convenient conventional convinced
corresponding cosmic covered crowded crucial cultural customary definite delicate democratic
detached detailed determined developed different difficult distal distant distinct distinguished
done dramatic dressed dumb eastern economic educational efficient electoral emotional engaged
enthusiastic entitled established eternal every everyday evident excellent excited exciting
existing experienced experimental explicit extraordinary faded fantastic fascinating fatal fewer
fictional fierce filled financial finished finite fixed foreign fortunate frantic frightened gaunt
genuine geometric gigantic golden gone greasy greater grim guilty handsome happy headed healthy
hebephrenic hidden higher hoarse homely honest hot huge hungry hypothalamic immediate impatient
impersonal important inadequate incomplete increased increasing indefinite indifferent indirect
industrial inherent injured inner insane insoluble intelligent intense interested interesting
interlobular internal intricate involved isolated known larger latent learned legal lighted linear
linguistic literary lively loaded located lonely lucky lunar lurid mad magnificent many marginal
marked medieval mental mid mild minimal mistaken mixed moving muffled municipal muscular naked
naval neat needed nilpotent nonspecific nuclear obliged observed occasional odd older operational
organized other outdoor outer outstanding overwhelming paramagnetic passionate peculiar persistent
pertinent phonologic photographic planetary pleasant pleased popular preceding precise prepared
presidential profound prominent promising proper proud pure pursuant racial ragged rare realistic
reduced regimental regional related relevant required residential respiratory retired rigid ripe
rugged rural sad satisfactory satisfied scared scattered scientific seated sensory separated
several severe sexual significant silent similar skeletal skilled slender smaller soiled
sophisticated southern spatial splendid sporting stained startling stolid strange strong
structural structured sturdy substantial subtle suburban sudden sufficient sullen supreme
surprised surprising surrounding suspended symmetric sympathetic tactual tangled tattered thorough
tiny tired tonal torn traditional tragic trained transparent ultrasonic unadjusted unaware
uncertain underlying underway uneasy unexpected unhappy unique unlikely unmolested unstructured
unusual urban usual vague valued varied vast verbal violent visual vivid vocational weak
widespread wooden worried written
--02 awful decent early hard inward outward sure tight
--03 all asleep each likely wide
--04 any deadly easy next
--05 big bright false fresh loud new soft some
--11 afoot alike awry barefoot earliest farther halfway nearby offshore onshore overnight overseas
presto pretty such under upstream upward
--12 downward late mighty secondhand
--20 aft downright downstream farthest homeward lengthwise scarce tenfold
--21 abroad alone backward less most outright through
--30 downwind headlong later on very
--40 after apart downstairs sometime
--50 about ago ahead away earlier just otherwise regardless together
-0-- aah abase abash abate abbreviate abduce abduct aberrate abet abhor abide abjure ablate
abnegate abolish abound abrade abrase abridge abrogate absolve absorb abstain abut aby abye accede
accelerate accentuate accept accommodate accompany accomplish accost accredit accrete accrue
acculturate accumulate accuse accustom acerbate acetylate achieve acknowledge acquaint acquiesce
acquire acquit activate actuate adapt addle adduce adhere adjoin adjourn adjudicate adjure adjust
administer admire admit admix admonish adopt adore adorn adsorb adumbrate advect aerate affirm
afflict afford aggravate aggrieve agitate agree airt alienate align aline allay allege alleviate
allocate allot allow allude alter amass amaze ameliorate amend amerce amputate amuse analyse
analyze anastomose ancylose anele animadvert ankylose anneal annihilate annotate announce annoy
annul anoint antedate anticipate antiquate appal appall appear appease append applaud apply
appoint apportion appose appreciate apprehend approbate approve arbitrate argue argufy arouse
arraign arrange arrive arrogate ascend ascertain ascribe ask asphyxiate aspire assail assassinate
assemble assert assess assibilate assign assimilate assoil assort assuage assume assure astonish
astound astringe astrogate atone attach attain attaint attend attest attorn attract attune augment
auspicate authenticate automate avenge aver avert aviate avoid avouch avow avulse await awaken
babysit backpedal bake banish barde barnstorm bask bate bawl becalm bechance becharm beckon become
bedamn bedaub bedaze bedeck bedevil bedew bedhop bedim bedizen befall befit befog befool befoul
befriend befuddle beg beget begild begrudge beguile behave behead behold behoove behove belabor
belabour beleaguer belie believe belittle belong bemire bemoan bemock bemuse benday benight benumb
berate beseech beseem beset besiege besmirch besot bespangle bespeak bespot bestir bestow bethink
betide betoken betray bewail beware bewilder bewitch bewray bide bilk birl birle bisect blab
blacken blanch blaspheme blat bleed blench bless blindside blub blurt bode bodge boggle bollix
bonk borrow bouse bowse brainwash braze breathe brecciate brighten bring broaden bromate brominate
browbeat bruit bumble burble burgeon burgle bury bushwhack busk cackel cadge cajole calculate
calibrate calumniate calve capacitate capitulate captivate cark carve caseate castigate cater
cavort cede celebrate cense cerebrate chaffer chasten cherish chevvy chevy chide chirk chirr
chivvy chivy chlorinate choose choreograph chouse chuff churr circulate circumscribe circumvent
clapperclaw claver cleanse cleave clomp clothe cloy coact coalesce coapt coarsen coddle coerce
coexist coggle cogitate cohabit cohere coiffe coincide collaborate collate collide colligate
collimate collocate colly combust commandeer commemorate commence commend commentate commingle
commiserate commit commix commove communicate compel compensate compete compile complain
complicate comply comport compose comprehend compute concatenate conceal concede conceive
conciliate conclude concoct concur concuss condemn condense condescend condone confabulate confer
confess confide confine confirm conflagrate conform confound confront confuse congeal conglutinate
congratulate congregate conjoin conjure conn connect connive connote conquer consider consign
consist consolidate conspire constellate constipate constitute constrain constrict construe
consubstantiate consult consume contain contaminate contemplate contend continue contradict
contravene contribute contrive controvert convene converge convey convince convulse cooperate
coquet correspond corroborate corrode coruscate cosign cosponsor cosset counteract
counterchallenge countervail covet cower cozen cram cranch crave create cremate criminate cringe
cronk croon crumble crump crumple culminate cultivate cumber curdle curtail dabble dally dampen
dandle dangle darken daunt dawdle deactivate deaden deafen debar debark debase debilitate debone
debouch debug debunk decamp decant decarboxylate deceive decelerate decide decimate decipher
declaim declare declaw decoct decode decoke decompose decompress decorate decorticate decouple
decrepitate decry dedicate deduce deduct deem deepen deface defame defang defat defecate defend
defer define deflagrate deflate deflect deflower defog deform defraud defray defrost defuse defy
degrade degust dehorn dehydrate deice deign deject delete delimit delimitate deliquesce delist
deliver delude delve demarcate demean demist demob demolish demonstrate demote denature denigrate
denote denounce denude deny depart depend depict deplore deploy deplume depone deport depose
deprave deprecate depreciate depress deprive depute deracinate derail derange derate deride derive
desalt descend describe descry desecrate deserve desex desist desorb despoil destine destroy
destruct detach detain detect deter deteriorate determine detest dethaw detick detonate detract
detusk devaluate devalue devastate devein develop devolve devote devour diagnose dialyze dicker
didder diddle differ differentiate digress dilapidate dilate diminish dine disable disabuse
disagree disallow disappear disappoint disapprove disarm disarrange disassemble disband disbar
disbelieve disbud disburse discern discerp disclaim disclose discolor discombobulate disconcert
discontinue discountenance discourage discover discuss disengage disentangle disgorge dishearten
disintegrate disinter disinvest disjoin dislocate dislodge dismantle dismember dismiss disobey
disoblige disown dispel dispense disperse displace displume disport dispose disprove disrobe
disrupt diss dissect dissemble disseminate dissimilate dissipate dissociate dissonate dissuade
distend distil distill distinguish distort distract distrain distribute disturb disunite
divaricate diverge divert divest divulge dizen doff domesticate domiciliate dominate domineer
donate doss dote douse downplay drench drown drub dwell dwindle earn eat edit educate educe eff
efface effectuate effloresce effuse egest eject elapse elate electrocute elevate elicit elide
eliminate elope elucidate elude elute emaciate emanate emancipate embalm embank embark embarrass
embattle embed embellish embezzle embitter emblazon embody embolden emboss embroider embroil
embrown emend emerge emigrate emit emote empale empanel emplace empower emulate enable enact
enamor encamp encapsulate encase enchant encipher encircle enclose encode encompass encourage
encroach encrust endanger endear endorse endow endue endure enervate enfold enforce engage
engender engild englut engraft engrave engross engulf enhance enjoin enjoy enkindle enlace enlarge
enlighten enlist enliven enmesh ennoble enquire enrage enrich enrobe enrol enroll ensconce
enshrine ensile ensky ensnare ensue ensure entangle enter entertain enthrall enthrone enthuse
entice entitle entomb entrap entrench entrust entwine enucleate enumerate enunciate envelop
envenom envisage envision enwrap equate equilibrate equip eradicate erase erode err eruct erupt
eschew espouse espy establish estrange etch evacuate evade evaluate evaporate eventuate evict
evince evoke evolve exacerbate exaggerate exalt examine exasperate excavate exceed excel except
excite exclaim exclude excogitate excommunicate excoriate excruciate execrate execute exert
exfiltrate exfoliate exhale exhort exhume exist exonerate expand expect expectorate expedite expel
expend expiate expire explain explicate explode explore exposit expound expunge exsert extend
extenuate exterminate extinguish extirpate extol extort extrapolate extravasate extricate extrude
exude exult fabricate facilitate fail famish fascinate fasten fatten faze fecundate feign
felicitate fend filch fixate flambe flatten flatter flay fledge flee flense flocculate flog flout
fluctuate flump fluoresce foist follow foment fondle footle forbid foreclose forego foreknow
foreordain foresee foreshorten forestall foreswear foretell forget forgive forgo formulate forsake
forswear fractionate frap freshen fress frighten frivol frizzle frogmarch frustrate fulfil fulfill
furl furnish garble gawp gazump geld generate genuflect germinate gestate gesticulate gird
glaciate gladden glean glom glug gnash gnaw goggle govern gradate granulate gravitate greet grieve
groak grok grovel grow guggle guttle guzzle gybe gyrate habilitate habituate hallow halve hanker
happen harass harden hark harken harry harshen hasten heal hear heighten hesitate hew hibernate
hie higgle hobnob hoodwink hopple horripilate hover humiliate hunker hurtle hyperventilate
hypothecate ideate ignite ignore illume illuminate illumine illustrate imagine imbed imbibe imbrue
imbue imitate immerse immigrate immix immure impair impale impanel impart impeach impede impel
impend imperil impersonate impinge implicate implore imply impose impound impoverish imprecate
impregnate imprison improve impugn impute inactivate inaugurate incandesce incapacitate incase
incinerate incite inclose include incriminate incrust incubate inculcate incur indicate indict
indispose indite individuate indoctrinate indorse induce induct indue indulge infect infer infest
infiltrate inflame inflate inflect inflict inform infringe infuriate infuse ingest ingrain inhabit
inhale inhere inherit inhibit inhume inject injure innervate innovate inoculate inosculate inquire
inscribe inseminate insinuate insist inspan inspect inspire inspissate instal install instantiate
instigate instil instill instruct insufflate insulate insure integrate intend inter interact
intercede intercommunicate interconnect interfere interject interlace interleave interlink
interpenetrate interpolate interpose interpret interrelate interrogate intersect intersperse
intertwine intervene interweave intimidate intonate intone intoxicate introduce intrude intrust
intuit intumesce inunct inundate inure invade invaginate invalidate inveigh invent invert invest
investigate invigorate invoke involve iodinate ionate irk irradiate irrigate irritate irrupt
isolate iterate jell jettison josh jubilate judder juxtapose kibitz kibosh kidnap kindle knap
knead lade lambast lambaste languish lapidate larn larrup laud launder lave laze learn legislate
lend lengthen lessen levitate liberate librate ligate lighten liken limn linger liquefy liquidate
listen litigate liven loathe locate loiter loll lollop loosen lop lose louden lour lubricate lurk
luxate luxuriate lynch macerate machinate madden maim maintain malinger maltreat manage manipulate
manoeuver marinate marry masticate masturbate maturate maunder meddle medicate meditate meliorate
merge metamorphose mewl migrate militate mingle miniate miscalculate miscarry misconstrue
misdirect misdo misestimate misgauge misguide mishandle misinterpret misjudge mislay mislead
mismanage misname misperceive misplace misread misrepresent misspend misunderstand mitigate
modulate moil moisten molder molest monish morph mosey mosh motivate mourn mutate mutilate nab
narrate nasale natter nauseate navigate neaten necessitate negate negociate negotiate niggle
nobble nock nominate notate nourish novate nutate nuzzle obey objurgate oblige obnubilate observe
obsess obstruct obtain obtrude obtund obviate occlude occupy occur offend officiate offload
offsaddle ogle omit ooh opalesce operate opine oppose oppress oppugn opt orate orchestrate ordain
originate oscillate osculate oust outbid outbrave outclass outdistance outdo outdraw outface
outfight outflank outfox outgeneral outgrow outlive outmaneuver outmode outnumber outplay outpoint
outride outrun outsell outshine outsmart outstay outstrip outvie outwear outweigh outwit overarch
overbalance overbear overboil overcloud overcome overcompensate overcrowd overdo overdraw
overdress overeat overexpose overfeed overfill overgrow overhear overheat overindulge overleap
overlie overpower overproduce overprotect overreach overshadow overspend overstep overtake
overwhelm owe oxidate palliate palpitate palter pamper paralyse paralyze parch pare parse partake
participate peddle penetrate perambulate perceive perform perfuse perish permeate perorate
perpetrate perpetuate perplex persecute persevere persist personate persuade pertain perturb
peruse pervade pervaporate pester philander pilfer pleach plead poach ponder populate portend
portray possess postdate postpone pour pray preach prearrange precede preclude predate predestine
predetermine predict preen prefabricate prefer prefigure preform preisolate premeditate preoccupy
prepare prepay prepossess prescribe preside presume presuppose pretermit prevail prevent primp
prink proceed proclaim procrastinate procure profess prognosticate prohibit proliferate prolong
promote promulgate pronk pronounce propagate propel prophesy propose prorate prorogue proscribe
prosecute prosper protect protrude protuberate prove provide provoke publish pule pullulate
pulsate pummel punctuate punish pupate purloin pursue purvey quash quell quench quetch quicken
quieten quit rankle ransack rarefy rase ravish raze react reactivate readapt readjust readmit
reaffirm realign reap reappear rearm rearrange reassail reassemble reassert reassign reassure
reave reawaken rebind reboot rebuild rebury rebut recalculate recant recapitulate recast recede
receive recharge reciprocate recite reckon reclaim recline recode recollect recombine recommence
recommend recommit reconcile recondition reconnoiter reconsider reconstruct reconvene reconvert
recopy recoup recover recreate recrudesce recumb recuperate recur recuse recycle redden rede
redecorate rededicate redeem redefine redeposit redevelop redirect rediscover redistribute redo
redouble redound reduce reduplicate reecho reelect reenact reenforce reestablish reevaluate
reexamine reface refashion refer refinance refine reflate reflect refocus refract refresh
refreshen refrigerate refuel refurbish refute regain regale regift regroup regrow regulate
regurgitate rehabilitate rehear rehearse reheat reheel reimburse reinforce reinstall reinstate
reinsure reinterpret reinvent reiterate rejig rejoice rejoin rejuvenate rekindle relace relate
relax relearn relegate relent relieve reline relinquish relive reload relocate rely relyric remain
remarry remember remind reminisce remodel remold remonstrate remould rename rend renegociate
renegotiate renew renounce renovate reopen reorient repaint repay repel repent rephrase repine
replace replant replenish replicate repossess repot represent repress reproduce republish
repudiate repugn require reread reschedule rescind reseal reseat resect reseed resell resemble
resent resettle resew reshape reship reside resift resign resile resist resmudge resole resonate
resorb resound respire respond restart restate restitute restock restore restrain restrict
resurface resurrect resuscitate resuspend ret retain retaliate retell retick retie retire retool
retouch retrace retract retrain retranslate retrench retrieve retrogress retry reunite reuse
revalue revamp reveal reverberate revert revet revile revive revolve rewind rewire reword rework
rid rile ripen rive roam rob roil roleplay rootle rotate roughen rouse rove rubberstamp rubricate
ruckle ruminate rumple rusticate sadden salivate saltate sate satisfy saturate scavenge scend
schuss scintillate scoot scram screak scrimp scrounge scry sculpt secede secern seclude secrete
seduce seel seem seep seethe send sequester sequestrate sever sew sharpen shatter sheathe shelve
shew shirk shirr shnorr shoo shorten shrive shrivel shun shush sibilate sicken sidle sift simulate
sing sinter siss sit situate sizz skimp skitter skive skreak skulk slacken slake slay slink slog
slosh slue slurp smatter smite smoothen smuggle smutch snarf snog soften solicit solmizate solve
soothe sough spang spay speak speculate spellbind spend spew splosh spoonfeed sporulate spue spurn
squander stagnate stanch stargaze starve steamroll steepen stet stiffen stimulate stipple
stipulate stoke stonewall stow straighten straiten strangle strangulate strengthen strew strive
stun stupefy subdivide subdue subjugate submerge submerse submit suborn subscribe subside subsist
substantiate subsume subtend subtract subvert succeed succumb suckle sudate suffer suffice
suffocate suffuse sugarcoat suggest summate summon sunder superannuate supercharge superimpose
superintend superpose superscribe supersede supplant supplicate suppose suppress suppurate
surmount surpass survive suspend suspire sustain swear sweeten swelter swinge swosh sync syncopate
tabulate tauten teem teethe tempt tend tergiversate terminate tessellate thank thicken thieve
threaten thresh thrive tighten tinct tink titillate tittup toddle tog tolerate topple totter
tousle transact transaminate transcend transcribe transfigure transfix transform transfuse
transgress translate translocate transmigrate transmit transmute transpirate transpire
transubstantiate troat trounce tsk tumefy tut tweedle tweeze typecast ulcerate unarm unbar unbelt
unbend unbind unblock unbolt unbox unbrace unburden uncase unchain unclasp unclip uncloak unclog
unclothe uncoil uncork uncover uncurl underbid underdress underexpose undergird underlie undermine
underperform underpin underplay underquote underrate underrun undershoot underspend understand
understate undertake undervalue underwrite undo undock unearth unfasten unfold unfreeze unfurl
unhand unhinge unhitch unhook unite unknot unlace unlade unlash unlax unlearn unleash unlive
unload unlock unloose unloosen unmake unman unmask unpack unpick unpin unplug unravel unreel
unroll unsay unscramble unscrew unseal unseat unsex unsheathe unsolder untangle unteach unthaw
untie untune unveil unwind unwire unwrap unyoke unzip upend uphold upholster upload uproot urinate
urticate usurp vacate vacillate validate vanish vanquish variegate vary vaticinate veer vegetate
vellicate vend venerate ventilate vesiculate vex vibrate vie vindicate violate vitiate vouch
vouchsafe waive waken wamble wander warn waul wawl waylay weaken wean wedel weep weigh welch wend
wham whap wheedle whelm whet whish whiten whomp whop widen wield wigwag withdraw wither withhold
withstand wive woo woolgather woosh worsen wrawl wreak wreathe wrest write writhe yammer yaup yawp
yearn
-0-5 multiply please
-02- alight articulate coagulate consecrate consummate desiccate disjoint emasculate etiolate
eviscerate indurate lacerate nucleate obligate satiate secure tarry triangulate truncate utter
-03- bandy confiscate delineate dilute predominate radiate regenerate sear undulate
-04- discriminate hinder incorporate obliterate select
-05- designate
-055 live
-11- animate awake blate blear blunt complete correct corrupt elaborate elongate erect exempt
foliate incarnate lavish maculate mature nett obscure prim prostrate retroflex retrograde shut
skew tame
-113 mellow
-115 direct
-12- agglutinate approximate attenuate bifurcate convolute diffuse federate imbricate incurvate
mediate numerate perforate reincarnate
-20- bare desolate dim frequent malign profane reticulate sedate shrill sleek stale sublime supple
-21- appropriate humble scant
-213 loose
-214 slow
-3-0 sic
-30- absent bald brazen deliberate dizzy dull exact gentle laden legitimate muddy own unfit weary
-304 sheer
-312 near
-350 further
-40- brisk numb slim sober
-405 thin warm
-50- busy dirty
-503 long
-505 bloody
-520 up
-530 off
0--2 etcetera plenty today
0--3 tomorrow
0--5 way
0-2- incident
0-3- material
0-34 west
02-- alarm angle ape appeal armour array award awe ax balance bale banquet bark bash baulk beacon
beam belt bench berth bight billet blotch bludgeon bomb booze bower brad breakfast bream bridge
bridle broker brook bucket budget bulk bull bunch bundle bunt burl bus cable camber canal candy
cane canopy cap carpet cart cash census centre chalk channel charm cheer cheese chisel chomp
chorus chrome cinch circle clangor claret cleat climax clone clout coke collar comfort commune
conge contact contest contrast cooper cork couch couple crate craze crepe crib crop crowd cub cube
cue cycle cypher debate diagram discourse dose dot drum dung eagle egress epoxy experience
experiment fashion feature fillet fish fleck flock flour foam fob form fort frock funk gall garb
gee ghost goffer goose grain gravel grease gripe groove grub grudge gum gut halter hare harm hasp
head heap heat herd hive hob hoe hoodoo hoover hose howl humbug hunch jag jail jaw joke jot joust
keel kink kip knot knuckle lance land lark lather layer leapfrog leech license lilt lime lipstick
lumber matter menace merchandise milk minister mistake mousse mug mushroom needle object outcry
package palm panic paragraph parole partition patch patter pawn peach peg pen peril pestle
petition phrase pickle picnic pigment pilot pinnacle pipe pique pit pith plank plug point polka
pore potter pound powwow prefix prejudice prey programme promenade puke pun pup purse quarry
question queue raft rafter rag rage rat referee reprieve reproach revolt reward rhumba ridge riot
roach robe rock root ruck rue ruff rumba rumpus rut saddle salve samba scoop scull sculpture
sediment seed sense shackle shade shape shark shovel shred shrimp shrine shunt sin sketch skirmish
slat slit slough snack spade spike spite spoon spume stall stool storm stream string stucco stump
sugar sulfur summit suture syndicate tally tar tattoo tax tee temper term terrace throne throng
thunder thwack till tiller torment tow tower trade tram treasure triumph trouble tucker vault view
waffle waltz wattle whale whore will wind wire yacht yen yoke zest zone
023- tan
024- jet romance
025- port spiral subject submarine wound
03-- accent adventure alibi amount anguish apprentice armor attire bag balloon bandage bank barb
batch beak bean beard beaver bill bin bloat blob blockade blot board bonnet book bosom bowl brake
brand bread breast breeze broom bushel butter cache cake cant capsule career catalog cave cavern
certificate chamber chap chin choir chord chunk chute clam cloud clown clump coach coal coat code
coffin commission compass complement concert conflict convoy cord costume court crusade crust cup
curve date dawn deck despair din dismay disorder drizzle drone duel dust edge effect elbow essay
evidence falcon farce farm fatigue figure flag flaw flute fool ford fork fox freight fright frog
function gage garage gesture gift gossip grace grade graph groin ham hand heel helm hem hinge hoof
hoop hound house hue hull humour hunger hymn inset interchange jack jacket jelly jewel journey kid
kit knight labor league leash lever loan lobby lunch lust mantle market meter mind mine mist
murder mutiny muzzle nap nose occasion oil omen orb orbit orphan output oyster pair par partner
pasture patronage peak pearl perfume picture pig pimp pirate plant pole police pool pride process
proposition pulp quiz racket ransom rate receipt refund revenge rocket rope row rubric rumor saint
sample sand sandwich scale scent scheme scuffle seam segment sentence service shadow shag shame
shank shear shell shin ship shit sight silence skunk slot slum smoke snail snake soup staff stage
station stripe succor suds suffix tango tank tariff tenure thatch thirst ticket tide tile tin toe
tool torch toy trademark trick trill trip tune turf vacation vacuum valet verge verse volley
voodoo wage wing winter wolf
033- iron mint overcast staple top
034- color jade rank salt star
035- bay camp center charcoal content garden prize stock
04-- access account ally anger arm ash axe badge ballot band battle berry bond boot box bugle bunk
burden burr button cab cage candle cannon card castle class clock closet club coast condition cone
copper core corn craft crest crook defect detail dice diet dimension dish disk distress dog drug
dusk engineer factor fault fence finger flame flavor freak fringe fruit fund gate glass glory gown
grass ground hat haze hood humor input interest kitten ladder lamb leaf line manure martyr monkey
motion mouse mouth mulch nickel number nut page pain pattern pencil pillow pine plight pocket
porter posture pot price profile program prospect quarter railroad ranch ration ray razor reason
rib route script sequence shaft shirt shore shoulder skin sod sorrow space speck sport spree
squire steel stride tail tape tenant title towel traffic trance transition tremor troop truck vein
water web weed weight widow wine witch worm zinc
043- manifold straw
044- bluff chance conjugate level plane radio rubber weather
045- ace blanket bone bottom champion mat model proof stone
05-- action age air arc author baby ball barrel beach bed beef bell belly bird birth blood boat
body bottle brain branch cabin canvas case cat chain chair cheek church clerk clue cop corner
cotton cow crew devil distance doctor earth egg entrance eye fate father fee field film flesh
flight floor flower flux fog foot forest gang gap gas golf group gun guy habit hay hill hole homer
horn horse host ice image impact inch instrument japan job joy knife landscape letter lord lot
machine man marble mess message mob moon mother mound mud muscle neck neighbor nerve noise officer
outfit paper parent party people phase piece plate position powder power pressure proportion
provision purpose queen rabbit regiment research rice rifle roof room scar school season sex sheet
shelter shoe site sky slave slope soap soil sort source spirit stomach structure style sum summer
sun table target task team tent theme time tissue tone tongue tree trend tube type value voice
voyage wall war ward word
05-4 part
05-5 course
052- metal
053- honey
055- boss bush game mass side size surface
1--1 nay yesterday
1-1- catholic characteristic communist current evil female german giant greek hundred ideal
individual liberal liquid male orange potential principal protestant standard surplus thousand
veteran
1-12 half
1-15 downtown
1-2- future negro official opening
1-22 northwest overhead
1-23 past south
1-24 east
1-31 straightaway
1-32 north southeast
11-- abseil act address adduct affiliate affront aid aim alloy allure ambush anchor answer ante
approach assault assay assent attack attempt audit baa backfire bait banter bar barf barrack
barricade barter basset batik batten batter bebop beggar belch benefit biff bilge bitt blackwash
blare blaze blazon bleach bleep blemish blight blog bloom blossom blow blunder blur bluster bobble
bog bogey bong boogie boomerang boost bop border botch bow brace bracket braid brail breach brevet
bribe bristle broach broadcast brooch brood browse brunch brush bubble buck buckle bud buffet bug
bugger bulge bulletin bunco bunker burke burp burrow buss bustle butcher butt butterfly caddie
caddy callus camouflage can canker canoe canter cantilever canton canvass caper capriole carbonate
carom cascade cashier cast catalogue catnap caulk caution cavil censor cere chaff champ change
char charge chart charter chasse chaw check checker cheep cheque chicane chill chime chink chip
chuck cipher clack claim clamor clatter claw clinch clinker clip cloak cloister clop cluck clunk
cluster cocker cockle cocoon cog coif coil comb comfit command comment compliment compromise
concern conjecture consent console contract control corbel corral corset cosh cost counsel
counterattack counterbalance countercheck counterpoint covenant cradle cramp crane crape crash
crayon cream crimp crock crow crown crumb crunch cry cudgel cure curvet cushion dado damage dance
dapple darn daub daze debit debut decay decree defeat delight demand demise demo dent deposit
desire despatch detour detox dial dimple discharge discount discredit disdain disgrace disgust
dishonor dispatch dispute disrespect dissent ditch ditto dive divorce dj dock document dodder don
dong doodle doubt draft drawl dream drink drool dwarf dynamite echo eclipse eddy email embargo
emcee encore end escort esteem estimate evert excuse exercise exile fag faggot fagot fan farrow
fart favor favour fawn fax fear feast ferment ferret fester fetter fettle feud fib filet fire
fistfight fizz fizzle flail flank flit flood flounce flow flunk flutter foal focus fold forage
foray force format frame freckle frizz frolic frost froth ftp fuck fuel funnel furlough furrow gab
gag gaggle gambol gaol gargle garland garnish garter gash gauge gear gel gibbet gimp gip girdle
glance glare gleam glimpse glitter gloss glow goof google gore gorge graft grate grill grime grip
grit groom grouch grouse grout guard guffaw gyp hack hackle hammer handicap hap harbor harness
harp harvest hawk hector hedge heist henna herald hiccup hike hitch hoax hog honeycomb honeymoon
honor honour hoot huckster hurdle hurrah hype hyphen import imprint increase index influence inlay
insult interdict interview intrigue issue jab jam jar jaundice jaunt jazz jest jibe jig jiggle
jingle jinx jockey jolt jounce junk junket kayak kayo kennel kern keynote kite kotow lack lament
lapse leak lease lecture leverage limit link list load lob loop lope love lube luff luge lull
madder malt mambo mandate maneuver manoeuvre map maraud marcel march marshal mask mastermind mate
meander mentor meow merit mesh miaou miaow miff mill mime mimeo mire misconduct misfire mizzle
mold molt monger mooch moor mortar mould moult murk muss nark neigh neighbour nibble nick nicker
nickname nip nix noose nosh notch nurse oink ooze order ordinate ornament outgo outrage overbid
overflow overhang overload pace pad padlock pal palaver pander pantomime parade paraphrase parcel
parget park parley parody parrot paste pave paw peal peek peeve pepper perk photograph pigeonhole
pile pin pinion pinpoint pioneer pip piss pitch pivot place plait plan plaster pleat plough pock
poison pomade pommel post pout practice prang prate precis predicate preface premise presage
probate profit project prop protest pulse pumice puree putter putty quaff quail quake quest
quickstep quilt quip quirk race rack raffle raid rail rally ramp range rappel ravage rave ravel
razz ream rebate rebound recess recompense record redress reel refill refit reform reissue relay
release relish remark remedy renege rent repair repose reprint repute request requisition
reshuffle respect rest result retrofit reverence rhyme rick ridicule riff rig rim rime riposte
ripple risk romp roneo rosin rot rouge roughcast ruin rumble rumour rupture saber sabre sack
sacrifice safeguard salaam sanction sap sass sauce saw scallop scalp scam scamp scat schedule
scollop score scout scrabble scrag scrap screw scruple scythe seal search seat segue serenade
shack share shepherd shield shill shinny shipwreck shlep shoal shock shop shower shriek sieve silt
simper siphon skewer ski skirt slag slalom slang slant slate slaughter slaver sled sledge sleet
sleigh sleuth slice sling sliver slop slouch slug slumber slur smear smirch smock smooch smut
snare sneer sneeze snick snipe snivel snooze sock solace sonnet soot sop sophisticate span spank
spar spark sparkle spatter spearhead spell spice splat splinter splurge sponge spoof spotlight
spray spring spud spur spy squash stack stag stake stamp stash stave stem stew stick sting stint
stitch stooge store strain strand strap streak strickle strip stroll struggle strut study stuff
stunt sub sublet subtitle suit sulk sully suntan sup supplement surf surfeit surge surprise surtax
survey swag swage swamp swan swash swat swig switch swoosh swop swot tackle tag taint talc tamp
tampon taper taste tat taunt telegraph telephone telex test thaw thread throttle tick tickle tie
tinge tinkle tinsel tint tip tipple tire toady toast toggle toll tootle tope torture tote tour
tout trace trail train transfer transport trek trench trifle trigger troll trowel trump trumpet
truss tunnel turtle tusk tutor twig twirp undercut vamp vaunt veil velcro vent venture vest vet
veto vitriol vomit vroom wad waddle wank wax welt wench wharf wheel wheeze whelp whiff whir
whitewash whiz winch winkle witness work worship wow wrack wrangle wrick wrinkle yack yank yip
yodel zip zipper
11-3 bolt con retail
11-4 bang
112- bootleg colour pedal spruce triple
113- arch crank singsong sound
114- split
115- flash sign
12-- addict bach barber bard bargain barge bead bib bike binge birr bitch blitz block boob
bottleneck bravo brawl brim brine buffer bur cabal campaign carol carp casket cement chariot chine
clash clew coin combat concord conga congee copy cowl cox crab crap credit crenel crick cuckoo
cuff curb cuss dam decoy default deluge dike ding discipline disco disguise dogfight dope douche
dower drivel drudge dyke enamel endeavor exchange exit face fare feather fin flare fleece fleer
floss fluff flurry fodder foil founder fowl fresco fullback gad garrison gin girth goldbrick gong
gutter hash hassle haw hazard headline hulk husk incense ink jug jumble jut kvetch labour lap
lasso leaven levant libel lisp litter loaf loft log loot lump mildew mirror muddle muff munch mush
name nest palsy pan panel patrol pee perm phone picket pity plonk plot pod poleax poll pouch prank
prawn prelude progress psalm quaver rain rant rasp rebel recap reef refrain rein rook rule scarf
schlep scorn scourge screen scrimmage scroll scum seine silhouette skank skate smelt smudge snip
snow snowball spam speed splatter splint splutter spook spot starch state step stress stroke stub
stymie stymy suction sweat syphon tangle tarmac taxi thrill thumb tincture toot tot track trammel
transit trap trash trawl trepan twill twinge twit umpire unbalance veneer wager ware wave wedge
welter whelk xerox yak yarn yawl
12-3 chock
121- duplex lame subordinate
122- birch bully dun gi hex invalid matte motley tense twin welsh
123- beetle bias hale patent premiere sham snuff
1233 cod solo
1234 counter square
124- buff bum pet rear
125- master signal
131- aggregate confederate fleet grey joint net slick
132- bronze motor neuter slight
1324 round
1325 light
133- dummy ginger
141- hollow silver sole
142- front key quack
151- concrete french grave middle zero
1515 firm
152- lyric
1522 right
1542 home
2--0 closer
2--1 plum
2-0- american anglican christian civilian complex constant dark drunk extreme italian japanese
maximum moral nine overall private red romantic safe spiritual stern unknown utopian
2-1- chief million minimum public russian secret solid worth
2-14 dear
2-15 due left
2-21 rearward
2-30 inside
2-31 none ok
20-- abort abuse ache advert advocate arrest aspirate attribute audition augur avail badger bail
bat bellow bicker bite blend blister bob bolster bombard boo bray bruise bullshit buoy burst buzz
cackle calk capture care careen caricature castrate catapult caucus cause caw centrifuge chandelle
cheat chirp chronicle chug churn citrate clang clank clap clench click clutch cock compress
concentrate conk conscript conserve consort cook cover crochet curry curse dash daydream decrease
defile degas delay demur descant design dictate dip discard dishonour display dodge doom dovetail
dowse drape dredge dribble drowse duck dupe dye ease ebb embrace envy escape export extract fall
feed feint felt ferry fete fight file filter finance flicker flourish flub fluster fracture fry
fuddle fuse gabble gamble gawk gaze geminate geyser giggle gild glide glint gloat glut grin groan
growl grunt guarantee gull gulp gurgle harangue hatch haunt heft hibachi highlight hiss holler
hollo honk huddle hunt hurry hush hydrate implement incline indent inebriate intercept interlock
jangle jerk jimmy jive jog jostle judge juggle knock lace lag lampoon latch laugh leach leap leer
lock lodge lounge lug lunge lurch lure madrigal mangle mark marvel mash masquerade massacre match
measure meld misquote mistrust moan monitor moo mow muck murmur neglect note notice nuke nurture
offset orient overhaul overstrain overthrow overwork pack pall parlay peep pelt pervert pinch ping
plague plat play pledge plow pluck plummet ply pooch posit postulate praise prattle prick prickle
promise pucker puddle puncture purchase purge quarrel query quiver rake rape raven rebuff recoil
recruit reeve register regret rehash reorder repeal rescue resort retake retch retort return rev
revel review ricochet riddle riffle ring rival rivet rout rummage salute salvage savour savvy
scamper scorch scowl scratch scrawl scream scrunch scud scuff scuttle seesaw shrug sigh singe sip
sire skid skylark slide slime slip sluice slump smile smirk snap snarl snigger snoop snuffle spill
splice sprain sprint squelch squinch stalk steamroller stoop straddle strafe subcontract subpoena
sulphur surmise swallow swap swarm swathe swerve swipe swirl swoon swoop tack tamper tap tarnish
tear tease telescope tether thrum thwart tingle touch tramp transplant traverse tread trickle
trundle twang tweak twiddle underlay uplift victual visit waft waggle wail wangle warble warrant
wash weatherstrip weave whack whang whimper whip whirl whisk whisper whoosh worry wreck yap yaw
yawn yelp yield zap zoom
20-5 smash
203- swagger
204- dread sneak
205- associate blame stretch
21-- ail annex aquaplane balk ban barbecue beep belay blackball blackguard blackmail blast bleat
blubber boom breed brew bulldog bung bungle buttress bypass caress causeway challenge chamfer
chase chat chatter chequer chop clamour claxon clink clot cobble collapse confab confect coo
countermarch countermine crease crinkle cripple croquet cull curtsy dab decline desert dibble
dinge dislike disregard distrust dither docket dragoon drain drift dropkick encounter expatriate
featherbed fiddle fink flake flap flick flirt forbear fray frazzle freewheel frisk fudge fuss gape
gasp gibber gibe gnarl goad grant grizzle hail halloo hamper hamstring harbour heckle hint hoard
hock hone hook hope huff hump infix intern introvert jib joggle jumpstart kiss knell knit kowtow
label ladle lard mail manicure manufacture massage maul mew misplay misuse miter mope mortice
mortise mulct mull nail need nettle outline overburden overcharge overdrive overestimate overlay
paddle pardon parry pause perch piddle piffle placard plash plume plunder poise pontificate pother
precondition print prune pump punch punt purr pyramid quibble rabbet raddle ram rap rattle redact
regress reign relapse repatriate replay reply report reposition reserve retread retreat revoke
rinse roar roost ruddle sashay scab scald sclaff scrape screech scribble scribe scupper semaphore
shift shillyshally shimmer shimmy shroud shuck shuttle skirl sleep slew slush smell smoulder
snaffle snag sniffle snitch snooker sob solvate souse spangle sparge spat spatchcock spawn spear
speckle spiel spirt splash spool spritz spurt squeak squeal squirt squish stab stain stampede stud
supply support surrender swab swill swob tattle thud ting tinker tithe tomahawk treadle trice
truckle trust tussle tweet twinkle twist upgrade usher visa vote wag wake warp wassail weld
whipsaw whirr whiteout whizz wilt yell yowl
21-2 plop
21-4 smack
211- void
212- clarion fancy forfeit maroon occult polish quadruple saute splay swish upset
2125 double
213- agglomerate graduate hurt outlaw reprobate trim
2133 flush
214- base bust compound crack crackle rust set swell
215- advance dress flip puff rush substitute volunteer waste
221- antic compact fake moot parallel sallow slack tidy total
222- azure mimic premier scotch snafu swank
230- crisp
231- blind prime stable taboo
2313 jolly
2341 back
240- pink purple savage yellow
241- blank
250- blue deaf gray green white
251- alien general
2514 second
2515 worst
3--0 hereafter nowhere outdoors sooner tonight
3-0- academic cold commercial contemporary dependent desperate european fifth fitting four
fourteen given grotesque ninth one ordinary original particular primary professional reciprocal
seven sore stupid superior swift ten thirty trembling twentieth unfortunate wise
3-04 damned good
3-05 dead flat opposite third
3-11 eastward much outside
3-12 midway no
3-30 northward southward westward
3-40 in
30-- abandon acclaim amble assist backstitch baffle baste bend bevel bid billow birdie boast bore
bounce boycott brandish break budge bump chafe chuckle clasp clobber clog conduct convert convict
cope count croak crouch crush cuddle curl dart dazzle deal delegate dig digest disconnect dissolve
drip drive droop drop dump dunk excise exploit fathom fidget fix flaunt flex flinch float forecast
forge fret fulminate fumble fume gain gallop garner glaze glisten gobble gouge grapple graze
grimace grind grumble guide gush haggle harrow hate haul heave heed help hide hijack hit hobble
hoist hop hum hustle implant itch jabber jeer jilt kick lam laminate lash lead levy look mar
matriculate mend mention mince mop mottle mount muffle muse muster nag nudge overlap override
overshoot overturn paint pant peck peel peer percolate pick pillory poke pose pounce prance
preempt press probe prod proffer prowl pull purl purport putt puzzle ramble rebuke recapture
regard remake remand remit remount reprimand repulse rerun reset resume retard rethink revere
rewrite rip rise roll ruffle run rustle sail sandbag scan scare scour scramble scurry shamble
shiver shuffle sidestep sink sizzle skedaddle smolder smother snatch snicker snore snuggle spin
spit spoil sponsor spout sprinkle sprout sputter squall squawk squeeze squirm stare stink stomp
straggle strike strop strum stutter suck surcharge sway sweep swindle swing swivel talk teeter
throb thrust thump tilt titter toil toss travel trespass trot tuck tug turn twirl underscore
undress update urge use wallop wallow watch waver whine whinny whistle whoop wince wink winnow
wisecrack wonder wrap wrench wriggle wring
30-4 flop plunk
303- brag duplicate spread sublimate suspect
304- coordinate cross cut fell reverse roast scrub skim snub squint
305- beat fly halt pass precipitate shed
3055 pop
31-2 piggyback
311- abstract bankrupt present sour
312- fit shy squat stray wanton
3123 upstage
3131 tiptoe
3133 crisscross zigzag
321- average calm limber treble
330- antique tender wan
331- frank
3313 okay
340- brief divine mute
3405 fair quiet
350- crimson fat intermediate minor
3505 plain wrong
4--0 forth
4-0- absolute ancient anti automatic beloved binomial cuban eighteen eighteenth eighth eleven
fifteen fifty gradual grand human imaginary leading local lost metropolitan pleasing preliminary
regular revolutionary secondary six sixth sixty striking three tough twelve twenty two universal
western willing wounded young
4-02 worse
4-04 fourth sweet underground
4-05 whole
4-12 super
4-21 enough least
4-40 behind
40-- accord babble bathe bet blush boil broil burn call catch chew chortle clamber coax combine
cough crawl creep cruise devise die dismount downgrade doze drag draw drill dub ejaculate entail
exhaust exhibit fade falter fetch fill finish fling flounder freeze glower glue grasp grope guess
handle initiate insert institute jump kill lick lie lift loom miss mix move mumble nestle nod
overrun pay permit pierce plod plunge preserve pry push reek resolve ride sag savor scatter scoff
scold segregate shout show shudder simmer skip slam slash sniff snort soak solder sorb sow sprawl
stammer stand start steam steer stifle stir stop sue tailor thrash throw trample transpose tremble
trudge tumble twine twitch underestimate underline vow wade walk wane wiggle wish wobble wrestle
40-5 slap
402- spare
403- converse prompt welcome
404- correlate deviate found wed
4045 pat
411- alert bound limp
4113 close
412- mock
4141 plumb
420- damp
421- moderate
4214 plump
430- brave shallow wet
440- keen single wee
450- black brown gross initial sick
4503 best
4505 short
4540 well
5--0 altogether as aside longer meanwhile now so somewhere there thus
5-0- absurd aesthetic alveolar basic bold broad central common crazy crude domestic dominant eager
eight electric entire essential external familiar federal few final following formal former forty
friendly fundamental funny gay glad great heroic hostile independent infinite innocent
international latter limited literal lovely main married mere military modern national natural
necessary neutral nice nineteenth normal northern old organic parasympathetic permanent personal
poor prior pseudo rapid raw recent remote rich same seventeen silly simple social soviet special
specific synthetic tall therapeutic thermal ultimate upper weird working worthy
5-02 quick
5-03 real
5-04 deep high little
5-05 bad heavy large sharp small thick wild
5-11 over straight
5-12 first ill
5-20 above far
5-21 more upstairs
5-50 here then
50-- add affect affix be bear begin bind blink bother build buy cancel carry cease chant choke
cite clamp climb cling come commute compare construct creak dare divide do employ expose feel find
frown gather get give grab hang have hire hold hug hurl impress interrupt invite join keep kneel
know launch leave let lower make melt mutter offer overlook produce put quote raise reach read
recall recount refuse reject remove render repeat revise rub save say see seek sell serve settle
shake shave shine shoot shove shrink soar stagger startle stay steal stumble surround swim take
teach tell think treat try wait want wear win wipe
503- lean like mean
505- elect foster go lay manifest meet pretend
5055 collect express
511- alternate cool dry foul intimate open
5115 clean
512- separate
520- empty narrow perfect
5205 steady
521- equal idle smooth steep
5214 damn
5215 clear free
5305 last
540- faint queer smart
5404 rough
5412 out
5430 down
550- major pale ready
5502 fine
5505 bitter full low true
5511 fast
5512 better
5530 forward still
5550 even
`;
