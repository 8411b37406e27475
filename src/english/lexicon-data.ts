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
--0- abject abrupt absorbed accurate actual adequate adjacent adjusted advanced adverse aerated
affected affixed afraid agricultural airy alleged amazed amazing ample analytic ancestral angry
another anticipated antithyroid apostolic apparent appealing appointed approved apt arbitrary
architectural armed arterial arteriolar artificial artistic ashamed astonished astonishing
athletic atomic authentic autonomic aware awkward bacterial balanced bandaged based bearded
beneficial bewildered bigger blatant blithe blurred both brilliant broken bronchial built bulky
carefree casual causal celestial certain changed changing charged charming cheap cheery chronic
civic civil clad closed clumsy coherent colored competent completed complicated concentrated
concerned confident confused congregational conjugated connected consequent consistent consonantal
continual continued continuing contractual controlled convenient conventional convinced convincing
corporate corresponding cosmic costly covered crowded crucial cultural curved curving customary
darned dazed definite delicate demanding democratic denominational dense detached detailed
determined developed developmental devoted different difficult dimensional dingy disappointed
disciplined disordered dissolved distal distant distinct distinguished disturbed disturbing
diverse done dramatic dressed dried drunken dulled dumb earthy eastern economic edged educated
educational efficient electoral electronic eloquent embarrassing emotional enduring energetic
engaged engrossed enthusiastic entitled established eternal every everyday evident excellent
exceptional excitatory excited exciting exhausted existing expected experienced experiential
experimental explicit exposed expressed extended extraordinary extravagant exuberant faded
fantastic faraway fascinating fatal feeble fewer fictional fierce fiery filled financial finished
finite fixed flushed fond forbidden foregoing foreign forgotten fortunate fragile fragmentary
frantic frightened fringed frozen functional futile gaunt generalized genuine geometric gigantic
glaring glinting glittering golden gone grammatic granted greasy greater grim grimy guilty
gymnastic handsome happy harsh headed healthy heated hebephrenic hidden higher hilar hoarse homely
honest honored hot huge hungry hypothalamic icy idealized ignorant immediate immense immoral
impassioned impatient impending impersonal important impotent improved inadequate inclined
incomplete increased increasing indefinite indifferent indirect indolent industrial informal
inherent injured inner inorganic insane inscribed insolent insoluble intact intelligent intense
interested interesting interlobular internal interstellar intricate involved iodinated irrelevant
isolated isotonic jaded kinesthetic known lacking larger latent lazy learned legal lengthy lesser
lighted linear lined linguistic literary lively loaded located lonely lousy loyal lucky lunar
lurid mad made magnetic magnificent many marginal marked meager medieval meek mental merry
meteoritic microscopic mid midwestern mild minimal misleading misplaced missing mistaken mixed
modest moist molecular morphophonemic moving muffled municipal muscular naked naval neat needed
neo nilpotent noisy nonmetallic nonspecific nuclear obliged observed occasional occupational odd
oily older olympic operational opposing ordered organized oriental oriented ornery orthodox other
outdoor outer outstanding overwhelming paramagnetic parked passionate pasted patriotic peculiar
periodic persistent pertinent phonologic photographic planetary planned pleasant pleased pleural
poignant poised polar polite popular potent powdered preceding precise pregnant prepared
presidential privileged procedural profound prolonged prominent promising prone pronounced
propagandistic proper proud pulmonary pure pursuant puzzled puzzling quaint qualified quasi racial
ragged raised random rare realistic reduced regimental regional related relevant relieved
reluctant repeated required residential respiratory retired rigid ripe rugged rural rusty sacred
sad sarcastic satisfactory satisfied scared scattered scenic scented scientific seated seeming
sensational sensory separated settled several severe sexual shabby shaded shaped shortsighted
significant silent similar simulated sincere sinister skeletal skilled sleepy slender smaller
soiled solar somatic sophisticated southern spatial specialized specified spectral splendid
sporting stained startled startling statutory stereotyped sticky stolid straightforward strained
strange strategic stretched stricken strict strong structural structured stubborn sturdy subdued
subsequent substantial subtle suburban sudden sufficient suited sullen sundry superb superficial
supposed supreme surprised surprising surrounding suspended symbolic symmetric sympathetic
symphonic tactual tangled tattered taut teenage terrific terrified thorough tiny tired tolerant
tonal torn traditional tragic trained transparent transpiring transverse triumphant trivial turned
ultrasonic unadjusted unaware unbroken uncertain uncharged uncommon unconcerned undaunted
undepicted underlying underway uneasy uneven unexpected unfamiliar ungainly unhappy unified unique
unlike unlikely unmolested unnatural unnecessary unpaid unpaired unpleasant unpopular
unprecedented unreconstructed unsatisfactory unstressed unstructured unusual urban urgent used
usual vague vain valid valued varied varying vast verbal violent visual vital vivid vocational
weak wicked widespread wiry witty wooden worn worried wretched written
--02 awful decent early hard inward outward sure tight timely
--03 all asleep each likely wide
--04 any deadly easy goddamn next phonemic
--05 big bright false fresh loud new soft some
--11 afoot alike awry barefoot earliest farther halfway nearby offshore onshore overnight overseas
presto pretty such under upstream upward
--12 downward late mighty secondhand
--20 aft downright downstream farthest homeward lengthwise scarce tenfold
--21 abroad alone backward less most outright through
--30 downwind headlong later on very
--40 after apart downstairs sometime
--50 about ago ahead away earlier just otherwise regardless together
-0-- abet abhor abide abnegate abolish abound abridge abrogate absorb abstain accede accelerate
accentuate accept accommodate accompany accomplish accost accredit accrue acculturate accumulate
accuse accustom achieve acknowledge acquaint acquiesce acquire acquit activate actuate adapt
adhere adjoin adjourn adjust administer admire admit admix admonish adopt adore adorn adsorb
aerate affirm afford aggravate agitate agree alienate align allege alleviate allocate allot allow
alter amass amaze amend amputate amuse analyse analyze annihilate announce annoy anticipate appear
appease append applaud apply appoint apportion appreciate apprehend approve arbitrate argue arouse
arraign arrange arrive arrogate ascend ascertain ascribe ask asphyxiate aspire assail assemble
assert assess assign assimilate assuage assume assure astonish astound atone attach attain attend
attest attract attune augment authenticate automate avenge avert avoid await awaken backpedal bake
banish bask bate bawl beckon become bedamn befall befit befog befriend befuddle beg beget beguile
behave behead behold behoove belabor belabour belie believe belittle belong bemoan benight berate
beseech beset besiege besmirch bespeak bestow bethink betray bewail beware bewilder bewitch bide
bilk blab blacken blanch blaspheme bleed bless blurt bode boggle borrow breathe brighten bring
broaden browbeat bruit bumble burgeon bury bushwhack calculate calibrate calumniate capacitate
capitulate captivate carve castigate cater cavort celebrate cerebrate chasten cherish chide chivy
choose choreograph chuff circulate circumscribe circumvent cleanse cleave clomp clothe coalesce
coddle coerce coexist cohere coincide collaborate collate collide combust commandeer commemorate
commence commend commiserate commit communicate compel compensate compete compile complain
complicate comply compose comprehend compute conceal concede conceive conciliate conclude concoct
concur condemn condense condescend condone confabulate confer confess confide confine confirm
conform confound confront confuse congeal congratulate congregate conjoin conjure connect connote
conquer consider consign consist consolidate conspire constellate constitute constrain constrict
construe consult consume contain contaminate contemplate contend continue contradict contribute
contrive convene converge convey convince convulse cooperate correspond corroborate corrode
cosponsor counteract counterchallenge covet cower cozen cram crave create cremate cringe croon
crumble crump crumple culminate cultivate curdle curtail dabble dally dampen dangle darken daunt
dawdle deaden deafen debar debase debilitate decamp deceive decelerate decide declaim declare
decoct decompose decompress decorate decouple decry dedicate deduce deduct deem deepen defecate
defend defer define deflate deflect deform defraud defray defrost defy degrade dehydrate deign
delete delimit deliver delude delve demarcate demean demolish demonstrate demote denature denote
denounce deny depart depend depict deplore deploy deport depose deprave depreciate depress deprive
depute deride derive descend describe desecrate deserve despoil destine destroy detach detain
detect deter deteriorate determine detest detonate detract devalue devastate develop devolve
devote devour diagnose dialyze differ differentiate digress dilate diminish dine disable disabuse
disagree disallow disappear disappoint disapprove disarm disassemble disband disbelieve disburse
discern disclose discolor discontinue discourage discover discuss disengage disentangle dishearten
disintegrate disinter disinvest dislodge dismantle dismember dismiss disobey disown dispel
dispense disperse displace dispose disprove disrobe disrupt dissect dissemble disseminate
dissimilate dissipate dissociate dissuade distend distil distill distinguish distort distract
distrain distribute disturb diverge divert divest divulge domesticate dominate domineer donate
douse drench drown dwell dwindle earn eat edit educate efface effectuate effloresce effuse eject
elapse elate elevate elicit eliminate elucidate elude elute emanate emancipate embark embarrass
embed embellish embezzle embitter embody embolden emboss embroider embroil emerge emigrate emit
empower emulate enable enact encamp encase enchant encipher enclose encompass encourage encroach
encrust endanger endear endorse endow endure enervate enforce engage engender engrave engross
engulf enhance enjoin enjoy enlarge enlighten enlist enliven enmesh enquire enrage enrich enrol
enroll ensconce enshrine ensue ensure enter entertain enthrall enthrone entice entitle entomb
entrench entrust enumerate enunciate envelop envisage envision equate equilibrate equip eradicate
erase erode err erupt eschew espouse establish etch evacuate evade evaluate evaporate eventuate
evoke evolve exacerbate exaggerate exalt examine exasperate excavate exceed excel except excite
exclaim exclude excommunicate excoriate execute exert exfoliate exhale exist exonerate expand
expect expedite expel expend expiate expire explain explode explore expound expunge extend
extenuate exterminate extinguish extirpate extort extrapolate extravasate extricate extrude exude
facilitate fail famish fascinate fasten fatten faze feign felicitate fixate flatten flatter fledge
flee flocculate flog flout fluctuate fluoresce follow forbid foreclose forego foreknow foresee
foreshorten forestall foretell forget forgive forgo formulate forsake forswear fractionate freshen
frighten frizzle frogmarch frustrate fulfil fulfill furl furnish generate germinate gesticulate
gird glean glom gnash gnaw govern granulate gravitate greet grieve grovel grow guggle guzzle
gyrate hanker happen harden harry harshen hasten heal hear heighten hesitate hibernate hover
humiliate hurtle ignite ignore illuminate illumine illustrate imagine imbed imbibe imbue imitate
immerse immigrate impair impale impart impeach impede impel imperil impersonate impinge implore
imply impose imprecate impregnate imprison improve impute inaugurate incapacitate incite inclose
include incrust incubate inculcate incur indicate indict indispose indoctrinate indorse induce
induct indulge infect infer infest infiltrate inflame inflate inflect inflict inform infuriate
infuse ingest inhabit inherit inhibit inject injure innovate inoculate inquire inscribe insist
inspect inspire inspissate instal install instigate instill instruct insufflate insulate insure
integrate intend inter interact intercede interconnect interfere interject interlace interleave
interpenetrate interpose interpret intersect intertwine intervene interweave intimidate intone
intoxicate introduce intrude intrust inure invade invalidate inveigh invent invert invest
investigate invigorate invoke involve iodinate irradiate irrigate irritate irrupt isolate
juxtapose kidnap kindle knead languish lave laze learn legislate lend lengthen lessen liberate
ligate lighten linger liquefy liquidate listen loathe locate loiter loosen lose lour lubricate
lurk luxuriate macerate madden maintain malinger maltreat manage manipulate manoeuver marinate
marry maturate maunder meddle meditate merge metamorphose migrate militate mingle miscalculate
miscarry misconstrue misdirect misgauge misinterpret misjudge mislay mislead mismanage misname
misperceive misplace misread misrepresent misunderstand mitigate modulate moil moisten molest
motivate mourn mutilate nab narrate nasale navigate necessitate negate negociate negotiate nobble
nominate nourish nuzzle obey oblige observe obsess obstruct obtain occlude occupy occur offend
officiate offsaddle ogle omit operate oppose oppress ordain originate osculate oust outclass
outdistance outdo outdraw outface outfight outgeneral outgrow outlive outmaneuver outmode
outnumber outplay outrun outsmart outstrip outweigh overbear overcome overeat overexpose overfeed
overfill overgrow overhear overheat overindulge overleap overpower overproduce overreach
overshadow overstep overtake overwhelm owe palpitate pamper paralyze parch pare partake
participate peddle penetrate perceive perform perish permeate perpetrate perpetuate persecute
persevere persist persuade pertain perturb peruse pervade pester pilfer plead poach ponder
populate portend portray possess postpone pour pray preach prearrange precede preclude predate
predestine predict preen prefer preisolate preoccupy prepare prepossess prescribe preside presume
presuppose prevail prevent proceed proclaim procrastinate procure profess prohibit prolong promote
promulgate pronounce propagate propel prophesy propose proscribe prosecute prosper protect
protrude prove provide provoke publish pullulate pulsate pummel punctuate punish pupate purloin
pursue quash quell quench quicken quieten quit ransack rarefy react reactivate readapt readjust
reaffirm realign reap reappear rearrange reassail reassemble reassert reassign reassure reawaken
rebuild rebut recalculate recapitulate recast recede receive recite reckon reclaim recline
recollect recombine recommend recommit reconcile recondition reconnoiter reconsider reconstruct
reconvene reconvert recopy recoup recover recreate recuperate recur redden redecorate rededicate
redeem redefine redevelop redirect rediscover redistribute redouble redound reduce reecho reelect
reenact reenforce reestablish reevaluate reexamine refashion refer refinance refine reflate
reflect refocus refresh refuel refurbish refute regain regale regroup regulate regurgitate
rehabilitate rehearse reimburse reinforce reinstall reinstate reinsure reinterpret reiterate
rejoice rejoin rejuvenate relace relate relax relearn relegate relent relieve relinquish relive
reload rely relyric remain remarry remember remind reminisce remodel remold remonstrate rename
rend renew renounce renovate reopen reorient repay repel repent rephrase replace replant replenish
replicate represent repress reproduce repudiate require reread reschedule rescind reseal reseat
resemble resent resettle reshape reside resift resign resile resist resmudge resound respire
respond restate restock restore restrain restrict resurface resurrect resuspend retain retaliate
retell retie retire retrace retract retranslate retrieve reunite reuse revamp reveal reverberate
revert revile revive revolve rid ripen rive roam rob roleplay rotate roughen rouse rove rubricate
rumple rusticate sadden salivate satisfy saturate scavenge scintillate scoot scrounge secede
seclude secrete seem seep seethe send sequester sever sew sharpen shatter sheathe shelve shirk
shorten shun sibilate sicken sidle sift simulate sing sit situate skimp skitter skulk slacken
slake slink slog slosh slurp smatter smite smoothen smuggle soften solicit solve soothe spang
speak speculate spellbind spend spew splosh spurn stagnate starve steamroll stiffen stimulate
stipple stipulate stoke stow straighten strangle strangulate strengthen strew strive stun stupefy
subdue subjugate submerge submit suborn subscribe subside subsist substantiate subtend subtract
subvert succeed succumb suffer suffice suffocate suffuse suggest summate summon sunder
superannuate superimpose superintend supersede supplant supplicate suppose suppress surmount
surpass survive suspend sustain swear tabulate teem tempt tend terminate thank thicken threaten
thresh thrive tighten tolerate topple totter transact transcend transcribe transfix transform
transfuse transgress translate transmit transmute transpirate transpire trounce tweedle tweeze
unbend unblock unbrace unclasp unclothe uncork uncover uncurl underbid underlie undermine underpin
underrate understand understate undertake undervalue underwrite undo unearth unfasten unfold
unhitch unite unlace unlash unleash unload unlock unmask unpack unravel unscramble unscrew unsex
unsheathe unsolder unteach unthaw untie unveil unwind unwire uphold upholster uproot usurp vacate
validate vanish vanquish vary veer vegetate venerate ventilate vex vibrate vie vindicate violate
vitiate vouch vouchsafe waive wander warn waylay weaken wean weep weigh wend wheedle whet whiten
widen wield withdraw wither withhold withstand wive woo woolgather worsen wreak wreathe write
writhe yearn
-0-5 multiply please
-02- alight articulate coagulate consecrate consummate desiccate disjoint emasculate etiolate
eviscerate indurate lacerate nucleate obligate satiate secure tarry triangulate truncate utter
-03- bandy confiscate delineate dilute predominate radiate regenerate sear undulate
-04- discriminate hinder incorporate obliterate select
-05- designate
-055 live
-11- animate awake blunt complete correct corrupt elaborate elongate erect exempt foliate
incarnate lavish mature obscure prim prostrate retrograde shut tame
-113 mellow
-115 direct
-12- approximate diffuse mediate
-20- bare desolate dim frequent reticulate shrill sublime
-21- appropriate humble scant
-213 loose
-214 slow
-3-0 sic
-30- absent deliberate dull exact gentle legitimate muddy own weary
-304 sheer
-312 near
-350 further
-40- slim sober
-405 thin warm
-50- busy dirty
-503 long
-505 bloody
-520 up
-530 off
0--2 etcetera plenty today
0--3 tomorrow
0--5 way
0-2- gold incident medium mexican novel
0-3- fighting material union
0-34 west
0-4- minute
0-5- kind
02-- alarm angle appeal array award awe balance bark beam belt bench berth bomb breakfast bridge
bridle brook budget bulk bull bunch bundle bus cable cane cap carpet cart cash channel charm cheer
chisel chorus cinch circle climax collar comfort commune contact contest contrast couch couple
crib crop crowd cube cycle debate diagram discourse dose dot drum experience experiment fashion
feature fish flock foam form fort ghost goose grain gravel grease gum harm head heap heat herd
hive howl hunch jail jaw joke knot lance land lather layer license lumber matter menace
merchandise milk minister mistake needle object package palm panic paragraph patch peg pen
petition phrase picnic pilot pipe pit plank plug point pore potter pound prey purse question raft
rag rage rat reproach revolt reward ridge robe rock root saddle sculpture seed sense shade shape
shovel shred shunt sin sketch skirmish slit spade spike stall stool storm stream string stump
sugar syndicate tally tax temper term throng thunder torment tower trade treasure triumph trouble
view whore will wind wire yoke
024- jet romance
025- port spiral subject submarine wound
03-- adventure amount apprentice bag bank beard bill bloat blockade board book bowl brand breast
career chamber chin cloud clump coach coal coat code commission compass complement conflict
costume court cup curve date dawn deck despair din dust edge effect elbow essay evidence farm
figure flag fool fork fox function garage gesture gift grace grade graph hand heel house hunger
interchange jacket journey kid labor league loan lobby lunch market meter mind mine mist murder
muzzle nose occasion oil orbit output pair partner peak picture pig plant pole police pool pride
process proposition racket rate refund revenge row rumor sample sand scale scent scheme sentence
service shadow shame shear shell ship sight silence slot smoke snake staff stage station tank tide
tin toe tool toy trick trip tune vacation vacuum volley wage wing winter
033- iron overcast top
034- color rank salt star
035- bay camp center charcoal content garden prize stock
04-- account anger arm band battle bond box bunk class clock club coast condition core detail disk
dog drug factor fault fence finger flame fund gate glass glory grass ground hat humor interest
leaf line motion mouth number page pain pattern pocket pot price program quarter railroad ray
reason route sequence shirt shore shoulder skin space sport steel tail tape title truck vein water
weight
044- chance conjugate level plane radio weather
045- ace blanket bottom champion model proof stone
05-- age air ball bed case corner doctor eye father field film flight flower flux foot gas group
ice inch instrument job letter man message moon mother officer people piece position power
pressure provision regiment research rifle roof room school season shelter soil structure style
sun time tone tree tube type value voice word
05-4 part
05-5 course
052- metal
055- mass side size surface
1--1 nay yesterday
1-1- acting aegean assistant catholic characteristic coming communist contrary current eccentric
epidemic evil excess female german giant greek hundred ideal individual intellectual intent junior
liberal liquid living male martian nazi orange orderly oval positivist potential principal
protestant republican roman senior sovereign standard surplus tenth thousand veteran
1-12 half
1-15 downtown
1-2- future negro official opening
1-22 northwest overhead
1-23 past south
1-24 east
1-31 straightaway
1-32 north southeast
11-- act address affront aid aim ambush anchor answer approach assault assay assent attack attempt
audit backfire bait banter bar barrack barricade batter belch benefit blare blaze bleach blemish
blight bloom blossom blow blunder blur bluster bog bogey boomerang boost border bow brace bracket
braid breach bribe bristle broadcast brood browse brush bubble buck buckle bud buffet bug bulge
bulletin bunker burrow bustle butcher butt butterfly camouflage can canter canvass caper cascade
cast catalogue caution chaff change charge chart charter check chill chink chip chuck cipher clack
claim clamor clatter claw clinch clip cloak cloister cluck cluster coil comb command comment
compliment compromise concern conjecture consent console contract control corral cost counsel
counterattack counterbalance counterpoint cradle cramp crane crash cream crow crown crumb crunch
cry cure cushion damage dance darn daub debut decay decree defeat delight demand dent deposit
desire despatch dial discharge discount discredit disdain disgrace disgust dishonor dispatch
dispute dissent ditch dive divorce dock document don doubt draft drawl dream drink dwarf dynamite
echo eclipse eddy end escort esteem estimate excuse exercise exile fag faggot fagot fan favor
favour fawn fear feast ferment ferret fire fistfight fizzle flail flank flit flood flounce flow
flutter focus fold force format frame frolic frost froth fuel funnel furlough furrow gag garland
gash gauge gear glance glare gleam glimpse glitter gloss glow goof gore gorge grate grill grip
groom guard hack hammer handicap harbor harness harp harvest hawk hedge heist herald hike hitch
hog honeycomb honeymoon honor honour hoot huckster hurdle import imprint increase index influence
inlay insult interview intrigue issue jab jam jar jest jig jingle jockey jolt junk junket keynote
kite lack lament lapse leak lease lecture limit link list load lob loop lope love lull malt
mandate maneuver manoeuvre map march marshal mask mastermind mate meander merit mesh mill mire
misfire mold moor mortar mould nibble nick nickname nip notch nurse order ornament outrage
overflow overload pace pad padlock palaver pantomime parade paraphrase parcel park parody parrot
paste paw pepper photograph pile pin pinpoint pioneer pip piss pitch pivot place plan plaster
poison pommel post practice predicate preface premise presage profit project prop protest pulse
putter quail quake quest quickstep quip quirk race rack raid rail rally ramp range rave ream
rebate rebound recess record redress reel refill reform reissue relay release relish remark remedy
rent repair repose reprint repute request requisition respect rest result retrofit reverence rhyme
ridicule rig rim ripple risk romp rot roughcast ruin rumble rupture sack sacrifice safeguard
sanction sap sauce saw scallop schedule scollop score scout scrap screw scruple seal search seat
serenade share shepherd shield shipwreck shock shop shower shriek sieve skirt slang slant slate
slaughter slaver sledge slice sling sliver slop slug slumber slur smear smut snare sneer snipe
snivel sock solace sop sophisticate span spar spark sparkle spatter spearhead spell spice splat
splinter sponge spotlight spray spring spur spy squash stack stag stake stamp stem stew stick
sting stitch stooge store strain strand strap streak strip stroll struggle strut study stuff stunt
sub subtitle suit sully supplement surf surfeit surge surprise survey swag swamp swan swash switch
tackle tag taper taste tat taunt telegraph telephone test thaw thread throttle tick tickle tie
tinkle tinsel tint tip tire toast toggle toll torture tour trace trail train transfer transport
trench trifle trigger troll trump trumpet truss tunnel tutor twig undercut vamp veil vent venture
vest vet veto vomit wad wax wharf wheel wheeze whiff whir whitewash whiz winkle witness work
worship wrack wrangle wrinkle yank zip
11-3 bolt con retail
11-4 bang
112- colour triple
113- arch crank singsong sound
114- split
115- flash sign
12-- bargain barge bead block buffer campaign cement clash coin combat concord copy crab credit
curb cuss dam default deluge discipline disguise dope enamel endeavor exchange exit face fare
feather fin flare fluff flurry foil founder fullback garrison gutter hazard headline hulk ink
jumble labour lap litter loaf loft log loot lump mirror name nest pan panel patrol phone picket
pity plot poll pouch progress rain rebel reef refrain rein rule scarf scorn scourge screen
scrimmage silhouette snow snowball speed spot state step stress stroke stub sweat tangle taxi
thrill thumb track transit trap twinge wave wedge welter
121- subordinate
122- dun tense twin
123- beetle patent
1234 counter square
124- buff bum pet rear
125- master signal
131- joint net
132- motor
1324 round
1325 light
141- silver
142- front key quack
151- concrete french grave middle zero
1515 firm
152- lyric uniform
1522 right
1542 home
2--0 closer
2--1 plum
2-0- american anglican appalling chinese christian civilian colonial complex constant dark
deceased disabled drunk extreme integral italian japanese looking maximum moral neurotic nine
optimum overall phony private red resultant romantic safe schizophrenic seventh spiritual stern
thirteen unknown utmost utopian
2-04 pro
2-1- billion chief diagonal million minimum mortal nineteen public russian secret solid thieving
worth
2-14 dear stiff
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
21-- balk ban barbecue blast bleat blubber boom breed bypass caress challenge chase chat chatter
chop clink clot collapse crease cripple dab decline desert dislike disregard distrust docket drain
drift encounter fiddle flake flap flick flirt fuss gape gasp goad grant hail hamper harbour hint
hock hook hope joggle kiss knit label mail manufacture massage mew misuse miter mull nail need
outline overburden overdrive overestimate overlay paddle pardon parry pause perch plume plunder
poise precondition print pump punch punt pyramid ram rap rattle regress reign replay reply report
reserve retreat rinse roar roost sashay scab scald scrape screech scribble scribe shift shimmy
shroud shuttle sleep smell snag sob souse spat spear splash squeak squeal squirt stab stain
stampede stud supply support surrender swab thud tinker tithe trust twinkle twist upgrade usher
vote wag wake warp weld wilt yell
21-2 plop
21-4 smack
211- void
212- fancy forfeit maroon occult polish quadruple saute splay swish upset
2125 double
213- agglomerate graduate hurt outlaw reprobate trim
2133 flush
214- base bust compound crack crackle rust set swell
215- advance dress flip puff rush substitute volunteer waste
221- compact fake parallel slack total
231- blind prime stable
2341 back
240- pink purple savage yellow
250- blue deaf gray green white
251- alien general
2514 second
2515 worst
3--0 hereafter nowhere outdoors sooner tonight
3-0- academic cold commercial contemporary dependent desperate dutch elastic european fifth
fitting four fourteen frail given grotesque immortal indian ninth one ordinary original partial
particular posterior primary professional provincial reciprocal royal seven solitary sore stout
stupid superior swift ten thirty trembling twentieth unfortunate upright wise
3-04 damned extra good
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
321- average calm
330- antique tender
340- brief divine
3405 fair quiet
350- crimson fat intermediate minor
3505 plain wrong
4--0 forth
4-0- absolute acute african ancient anti automatic beloved binomial born circular comic crushing
cuban cubist dietary eighteen eighteenth eighth eighty elderly eleven feminine fifteen fifteenth
fifty frightening gradual grand horizontal human husky illiterate imaginary irregular leading
local lost metropolitan monastic multiple newborn ninety noble oral pictorial pleasing preliminary
proportional rational regular revolutionary secondary singular six sixteen sixth sixty spectacular
striking teen temporary three tough twelve twenty two universal wandering western willing wounded
young
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
440- single
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
