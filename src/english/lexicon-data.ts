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
--0- abrupt absorbed accurate actual adequate adjacent advanced aerated affected affixed afraid
agricultural amazed amazing ample analytic ancestral angry another anticipated antithyroid
apparent appointed apt arbitrary armed arterial artificial artistic ashamed atomic authentic
autonomic aware awkward bacterial balanced bandaged bearded beneficial bewildered bigger blurred
brilliant broken casual causal celestial certain changing charged charming cheap cheery chronic
civil closed clumsy coherent colored competent complicated concentrated concerned confident
confused congregational conjugated connected consistent continued continuing controlled convenient
conventional convinced corporate corresponding cosmic covered crowded crucial cultural curved
customary darned dazed definite delicate democratic dense detached detailed determined developed
devoted different difficult dimensional disciplined dissolved distal distant distinct
distinguished disturbing diverse done dramatic dressed dumb eastern economic edged educated
educational efficient electoral embarrassing emotional enduring energetic engaged engrossed
enthusiastic entitled established eternal every everyday evident excellent exceptional excited
exciting exhausted existing expected experienced experimental explicit exposed expressed extended
extraordinary faded fantastic faraway fascinating fatal fewer fictional fierce filled financial
finished finite fixed fond foreign forgotten fortunate fragile fragmentary frantic frightened
frozen gaunt genuine geometric gigantic glittering golden gone grammatic greasy greater grim
guilty handsome happy harsh headed healthy heated hebephrenic hidden higher hoarse homely honest
hot huge hungry hypothalamic ignorant immediate immense impatient impersonal important improved
inadequate incomplete increased increasing indefinite indifferent indirect industrial inherent
injured inner inorganic insane insoluble intact intelligent intense interested interesting
interlobular internal intricate involved iodinated irrelevant isolated jaded known larger latent
lazy learned legal lengthy lesser lighted linear linguistic literary lively loaded located lonely
lousy loyal lucky lunar lurid mad magnetic magnificent many marginal marked medieval mental merry
meteoritic mid mild minimal misplaced missing mistaken mixed modest moist molecular moving muffled
municipal muscular naked naval neat needed nilpotent nonspecific nuclear obliged observed
occasional odd oily older operational organized orthodox other outdoor outer outstanding
overwhelming paramagnetic parked passionate peculiar periodic persistent pertinent phonologic
photographic planetary planned pleasant pleased pleural poignant popular potent powdered preceding
precise prepared presidential profound prolonged prominent promising prone proper proud pulmonary
pure pursuant racial ragged raised random rare realistic reduced regimental regional related
relevant relieved reluctant repeated required residential respiratory retired rigid ripe rugged
rural sacred sad satisfactory satisfied scared scattered scenic scientific seated seeming
sensational sensory separated several severe sexual significant silent similar simulated sincere
skeletal skilled sleepy slender smaller soiled sophisticated southern spatial specialized
specified spectral splendid sporting stained startled startling stereotyped sticky stolid strained
strange strict strong structural structured stubborn sturdy subdued subsequent substantial subtle
suburban sudden sufficient suited sullen superb supposed supreme surprised surprising surrounding
suspended symbolic symmetric sympathetic symphonic tactual tangled tattered taut terrific thorough
tiny tired tolerant tonal torn traditional tragic trained transparent turned ultrasonic unadjusted
unaware uncertain underlying underway uneasy uneven unexpected unhappy unified unique unlike
unlikely unmolested unnecessary unpaid unpleasant unprecedented unreconstructed unsatisfactory
unstructured unusual urban urgent used usual vague vain valid valued varied varying vast verbal
violent visual vital vivid vocational weak widespread witty wooden worried written
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
-0-- aah abase abash abate abbreviate abduct aberrate abet abhor abide ablate abnegate abolish
abound abrade abridge abrogate absolve absorb abstain abut aby abye accede accelerate accentuate
accept accommodate accompany accomplish accost accredit accrete accrue acculturate accumulate
accuse accustom acerbate acetylate achieve acknowledge acquaint acquiesce acquire acquit activate
actuate adapt addle adhere adjoin adjourn adjudicate adjure adjust administer admire admit admix
admonish adopt adore adorn adsorb adumbrate aerate affirm afflict afford aggravate aggrieve
agitate agree airt alienate align aline allay allege alleviate allocate allot allow alter amass
amaze ameliorate amend amerce amputate amuse analyse analyze anastomose ancylose anele animadvert
ankylose annihilate annotate announce annoy annul anoint antedate anticipate antiquate appal
appall appear appease append applaud apply appoint apportion appreciate apprehend approbate
approve arbitrate argue arouse arraign arrange arrive arrogate ascend ascertain ascribe ask
asphyxiate aspire assail assassinate assemble assert assess assibilate assign assimilate assort
assuage assume assure astonish astound astringe astrogate atone attach attain attaint attend
attest attract attune augment auspicate authenticate automate avenge aver avert avoid avow await
awaken babysit backpedal bake banish barde barnstorm bask bate bawl bechance becharm beckon become
bedamn bedevil bedew bedim bedizen befall befit befog befool befriend befuddle beg beget begrudge
beguile behave behead behold behoove belabor belabour beleaguer belie believe belittle belong
bemoan benight berate beseech beset besiege besmirch besot bespangle bespeak bestow bethink
betoken betray bewail beware bewilder bewitch bide bilk birl birle blab blacken blanch blaspheme
blat bleed bless blindside blub blurt bode bodge boggle bonk borrow bouse bowse brainwash braze
breathe brecciate brighten bring broaden bromate brominate browbeat bruit bumble burgeon bury
bushwhack busk cadge calculate calibrate calumniate calve capacitate capitulate captivate cark
carve caseate castigate cater cavort cede celebrate cense cerebrate chaffer chasten cherish chevy
chide chirk chirr chivy chlorinate choose choreograph chuff churr circulate circumscribe
circumvent clapperclaw cleanse cleave clomp clothe cloy coact coalesce coapt coarsen coddle coerce
coexist coggle cogitate cohabit cohere coincide collaborate collate collide colligate collimate
collocate colly combust commandeer commemorate commence commend commentate commingle commiserate
commit commove communicate compel compensate compete compile complain complicate comply comport
compose comprehend compute concatenate conceal concede conceive conciliate conclude concoct concur
concuss condemn condense condescend condone confabulate confer confess confide confine confirm
conflagrate conform confound confront confuse congeal conglutinate congratulate congregate conjoin
conjure conn connect connive connote conquer consider consign consist consolidate conspire
constellate constipate constitute constrain constrict construe consubstantiate consult consume
contain contaminate contemplate contend continue contradict contravene contribute contrive
controvert convene converge convey convince convulse cooperate correspond corroborate corrode
coruscate cosign cosponsor counteract counterchallenge countervail covet cower cozen cram crave
create cremate criminate cringe cronk croon crumble crump crumple culminate cultivate curdle
curtail dabble dally dampen dandle dangle darken daunt dawdle deactivate deaden deafen debar
debase debilitate debouch debug decamp decarboxylate deceive decelerate decide decimate decipher
declaim declare decoct decompose decompress decorate decorticate decouple decrepitate decry
dedicate deduce deduct deem deepen defat defecate defend defer define deflagrate deflate deflect
deflower defog deform defraud defray defrost defy degrade dehorn dehydrate deice deign delete
delimit delimitate deliquesce deliver delude delve demarcate demean demob demolish demonstrate
demote denature denigrate denote denounce deny depart depend depict deplore deploy deplume deport
depose deprave deprecate depreciate depress deprive depute deracinate derail derange deride derive
descend describe desecrate deserve desex desorb despoil destine destroy destruct detach detain
detect deter deteriorate determine detest detonate detract devaluate devalue devastate develop
devolve devote devour diagnose dialyze diddle differ differentiate digress dilapidate dilate
diminish dine disable disabuse disagree disallow disappear disappoint disapprove disarm disarrange
disassemble disband disbelieve disbud disburse discern discerp disclaim disclose discolor
discombobulate disconcert discontinue discountenance discourage discover discuss disengage
disentangle disgorge dishearten disintegrate disinter disinvest disjoin dislocate dislodge
dismantle dismember dismiss disobey disoblige disown dispel dispense disperse displace displume
disport dispose disprove disrobe disrupt diss dissect dissemble disseminate dissimilate dissipate
dissociate dissonate dissuade distend distil distill distinguish distort distract distrain
distribute disturb disunite divaricate diverge divert divest divulge dizen doff domesticate
domiciliate dominate domineer donate doss dote douse downplay drench drown drub dwell dwindle earn
eat edit educate educe eff efface effectuate effloresce effuse egest eject elapse elate
electrocute elevate elicit elide eliminate elope elucidate elude elute emaciate emanate emancipate
embark embarrass embattle embed embellish embezzle embitter emblazon embody embolden emboss
embroider embroil embrown emend emerge emigrate emit emote empanel emplace empower emulate enable
enact encamp encapsulate encase enchant encipher encircle enclose encompass encourage encroach
encrust endanger endear endorse endow endue endure enervate enforce engage engender engraft
engrave engross engulf enhance enjoin enjoy enkindle enlarge enlighten enlist enliven enmesh
ennoble enquire enrage enrich enrobe enrol enroll ensconce enshrine ensky ensnare ensue ensure
entangle enter entertain enthrall enthrone enthuse entice entitle entomb entrap entrench entrust
entwine enucleate enumerate enunciate envelop envenom envisage envision equate equilibrate equip
eradicate erase erode err eruct erupt eschew espouse espy establish estrange etch evacuate evade
evaluate evaporate eventuate evict evoke evolve exacerbate exaggerate exalt examine exasperate
excavate exceed excel except excite exclaim exclude excogitate excommunicate excoriate excruciate
execrate execute exert exfiltrate exfoliate exhale exhort exist exonerate expand expect
expectorate expedite expel expend expiate expire explain explicate explode explore exposit expound
expunge extend extenuate exterminate extinguish extirpate extol extort extrapolate extravasate
extricate extrude exude exult fabricate facilitate fail famish fascinate fasten fatten faze
fecundate feign felicitate fend filch fixate flatten flatter flay fledge flee flocculate flog
flout fluctuate flump fluoresce foist follow foment footle forbid foreclose forego foreknow
foreordain foresee foreshorten forestall foreswear foretell forget forgive forgo formulate forsake
forswear fractionate frap freshen fress frighten frizzle frogmarch frustrate fulfil fulfill furl
furnish gawp gazump geld generate genuflect germinate gestate gesticulate gird glaciate gladden
glean glom glug gnash gnaw govern gradate granulate gravitate greet grieve groak grok grovel grow
guggle guzzle gybe gyrate habilitate habituate halve hanker happen harass harden hark harry
harshen hasten heal hear heighten hesitate hew hibernate hie hoodwink horripilate hover humiliate
hurtle hyperventilate hypothecate ignite ignore illuminate illumine illustrate imagine imbed
imbibe imbue imitate immerse immigrate immix impair impale impanel impart impeach impede impel
imperil impersonate impinge implicate implore imply impose impound impoverish imprecate impregnate
imprison improve impute inactivate inaugurate incandesce incapacitate incinerate incite inclose
include incriminate incrust incubate inculcate incur indicate indict indispose individuate
indoctrinate indorse induce induct indue indulge infect infer infest infiltrate inflame inflate
inflect inflict inform infringe infuriate infuse ingest ingrain inhabit inhale inherit inhibit
inject injure innervate innovate inoculate inosculate inquire inscribe inseminate insinuate insist
inspect inspire inspissate instal install instantiate instigate instill instruct insufflate
insulate insure integrate intend inter interact intercede intercommunicate interconnect interfere
interject interlace interleave interlink interpenetrate interpolate interpose interpret
interrelate interrogate intersect intersperse intertwine intervene interweave intimidate intonate
intone intoxicate introduce intrude intrust intumesce inundate inure invade invaginate invalidate
inveigh invent invert invest investigate invigorate invoke involve iodinate irk irradiate irrigate
irritate irrupt isolate iterate jell jettison josh jubilate juxtapose kidnap kindle knap knead
lade lambast lambaste languish lapidate larn laud launder lave laze learn legislate lend lengthen
lessen levitate liberate librate ligate lighten liken limn linger liquefy liquidate listen
litigate liven loathe locate loiter loll loosen lop lose louden lour lubricate lurk luxuriate
lynch macerate machinate madden maim maintain malinger maltreat manage manipulate manoeuver
marinate marry masticate masturbate maturate maunder meddle medicate meditate meliorate merge
metamorphose mewl migrate militate mingle miniate miscalculate miscarry misconstrue misdirect
misdo misestimate misgauge misguide mishandle misinterpret misjudge mislay mislead mismanage
misname misperceive misplace misread misrepresent misspend misunderstand mitigate modulate moil
moisten molest monish morph mosey mosh motivate mourn mutilate nab narrate nasale nauseate
navigate neaten necessitate negate negociate negotiate niggle nobble nock nominate nourish nuzzle
obey objurgate oblige obnubilate observe obsess obstruct obtain obtrude obviate occlude occupy
occur offend officiate offload offsaddle ogle omit ooh opalesce operate opine oppose oppress opt
orate orchestrate ordain originate oscillate osculate oust outbid outbrave outclass outdistance
outdo outdraw outface outfight outflank outfox outgeneral outgrow outlive outmaneuver outmode
outnumber outplay outpoint outride outrun outsell outshine outsmart outstay outstrip outwear
outweigh overarch overbalance overbear overboil overcloud overcome overcompensate overcrowd
overdraw overdress overeat overexpose overfeed overfill overgrow overhear overheat overindulge
overleap overlie overpower overproduce overprotect overreach overshadow overspend overstep
overtake overwhelm owe oxidate palliate palpitate pamper paralyse paralyze parch pare parse
partake participate peddle penetrate perambulate perceive perform perfuse perish permeate perorate
perpetrate perpetuate perplex persecute persevere persist personate persuade pertain perturb
peruse pervade pervaporate pester philander pilfer pleach plead poach ponder populate portend
portray possess postdate postpone pour pray preach prearrange precede preclude predate predestine
predetermine predict preen prefabricate prefer prefigure preform preisolate premeditate preoccupy
prepare prepossess prescribe preside presume presuppose pretermit prevail prevent primp prink
proceed proclaim procrastinate procure profess prognosticate prohibit proliferate prolong promote
promulgate pronk pronounce propagate propel prophesy propose prorate prorogue proscribe prosecute
prosper protect protrude protuberate prove provide provoke publish pule pullulate pulsate pummel
punctuate punish pupate purloin pursue quash quell quench quicken quieten quit ransack rarefy rase
ravish raze react reactivate readapt readjust readmit reaffirm realign reap reappear rearm
rearrange reassail reassemble reassert reassign reassure reave reawaken rebuild rebut recalculate
recapitulate recast recede receive recharge reciprocate recite reckon reclaim recline recollect
recombine recommence recommend recommit reconcile recondition reconnoiter reconsider reconstruct
reconvene reconvert recopy recoup recover recreate recrudesce recuperate recur recuse recycle
redden rede redecorate rededicate redeem redefine redeposit redevelop redirect rediscover
redistribute redo redouble redound reduce reduplicate reecho reelect reenact reenforce reestablish
reevaluate reexamine reface refashion refer refinance refine reflate reflect refocus refract
refresh refreshen refrigerate refuel refurbish refute regain regale regroup regulate regurgitate
rehabilitate rehearse reimburse reinforce reinstall reinstate reinsure reinterpret reinvent
reiterate rejig rejoice rejoin rejuvenate rekindle relace relate relax relearn relegate relent
relieve reline relinquish relive reload relocate rely relyric remain remarry remember remind
reminisce remodel remold remonstrate remould rename rend renegociate renegotiate renew renounce
renovate reopen reorient repaint repay repel repent rephrase replace replant replenish replicate
repossess repot represent repress reproduce republish repudiate require reread reschedule rescind
reseal reseat reseed resemble resent resettle resew reshape reside resift resign resile resist
resmudge resonate resound respire respond restart restate restitute restock restore restrain
restrict resurface resurrect resuscitate resuspend ret retain retaliate retell retie retire retool
retouch retrace retract retrain retranslate retrench retrieve retrogress retry reunite reuse
revalue revamp reveal reverberate revert revet revile revive revolve rid rile ripen rive roam rob
roil roleplay rotate roughen rouse rove rubberstamp rubricate ruckle ruminate rumple rusticate
sadden salivate saltate sate satisfy saturate scavenge scend scintillate scoot scram screak
scrounge scry sculpt secede seclude secrete seduce seel seem seep seethe send sequester
sequestrate sever sew sharpen shatter sheathe shelve shew shirk shirr shoo shorten shrivel shun
shush sibilate sicken sidle sift simulate sing siss sit situate sizz skimp skitter skive skreak
skulk slacken slake slay slink slog slosh slue slurp smatter smite smoothen smuggle snarf snog
soften solicit solmizate solve soothe sough spang spay speak speculate spellbind spend spew splosh
spoonfeed sporulate spue spurn squander stagnate stargaze starve steamroll steepen stet stiffen
stimulate stipple stipulate stoke stonewall stow straighten straiten strangle strangulate
strengthen strew strive stun stupefy subdivide subdue subjugate submerge submerse submit suborn
subscribe subside subsist substantiate subsume subtend subtract subvert succeed succumb suckle
suffer suffice suffocate suffuse sugarcoat suggest summate summon sunder superannuate supercharge
superimpose superintend superpose superscribe supersede supplant supplicate suppose suppress
suppurate surmount surpass survive suspend suspire sustain swear sweeten swelter swosh sync
syncopate tabulate tauten teem tempt tend tergiversate terminate tessellate thank thicken threaten
thresh thrive tighten tinct tink titillate tog tolerate topple totter transact transaminate
transcend transcribe transfigure transfix transform transfuse transgress translate translocate
transmigrate transmit transmute transpirate transpire transubstantiate troat trounce tsk tumefy
tut tweedle tweeze typecast ulcerate unarm unbar unbend unblock unbox unbrace unburden unchain
unclasp uncloak unclothe uncork uncover uncurl underbid underdress underexpose undergird underlie
undermine underperform underpin underplay underquote underrate underrun undershoot underspend
understand understate undertake undervalue underwrite undo undock unearth unfasten unfold unfreeze
unhinge unhitch unite unlace unlash unlax unlearn unleash unload unlock unloose unloosen unman
unmask unpack unpick unpin unravel unroll unsay unscramble unscrew unseat unsex unsheathe unsolder
untangle unteach unthaw untie untune unveil unwind unwire unwrap unzip upend uphold upholster
uproot urinate urticate usurp vacate vacillate validate vanish vanquish variegate vary vaticinate
veer vegetate vellicate vend venerate ventilate vesiculate vex vibrate vie vindicate violate
vitiate vouch vouchsafe waive waken wander warn waul wawl waylay weaken wean wedel weep weigh
welch wend wham whap wheedle whelm whet whish whiten whomp whop widen wield wigwag withdraw wither
withhold withstand wive woo woolgather woosh worsen wrawl wreak wreathe wrest write writhe yammer
yaup yawp yearn
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
-20- bare desolate dim frequent profane reticulate shrill sleek stale sublime
-21- appropriate humble scant
-213 loose
-214 slow
-3-0 sic
-30- absent bald deliberate dizzy dull exact gentle laden legitimate muddy own unfit weary
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
0-2- incident medium novel
0-3- fighting material
0-34 west
0-4- minute
02-- alarm angle ape appeal array award awe ax balance bale banquet bark bash baulk beacon beam
belt bench berth bight bludgeon bomb booze bower brad breakfast bream bridge bridle brook bucket
budget bulk bull bunch bundle bunt burl bus cable canal candy cane cap carpet cart cash centre
chalk channel charm cheer cheese chisel chomp chorus chrome cinch circle clangor cleat climax
clone clout coke collar comfort commune conge contact contest contrast cork couch couple crate
craze crepe crib crop crowd cub cube cue cycle cypher debate diagram discourse dose dot drum dung
eagle epoxy experience experiment fashion feature fillet fish fleck flock flour foam fob form fort
frock funk gall garb gee ghost goose grain gravel grease gripe groove grub grudge gum gut halter
hare harm hasp head heap heat herd hive hob hoe hose howl hunch jag jail jaw joke jot joust keel
kink kip knot knuckle lance land lark lather layer leapfrog leech license lilt lime lipstick
lumber matter menace merchandise milk minister mistake mug mushroom needle object outcry package
palm panic paragraph partition patch patter pawn peach peg pen peril petition phrase picnic
pigment pilot pinnacle pipe pique pit pith plank plug point polka pore potter pound prejudice prey
programme promenade puke pun pup purse question queue raft rag rage rat referee reprieve reproach
revolt reward ridge riot roach robe rock root ruck rue ruff rumba rut saddle salve samba scoop
scull sculpture sediment seed sense shackle shade shape shark shovel shred shunt sin sketch
skirmish slat slit snack spade spike spite spoon spume stall stool storm stream string stucco
stump sugar syndicate tally tar tax tee temper term terrace throne throng thunder till torment tow
tower trade tram treasure triumph trouble vault view waltz wattle whale whore will wind wire yacht
yen yoke zest zone
023- tan
024- jet romance
025- port spiral subject submarine wound
03-- accent adventure alibi amount anguish apprentice armor bag balloon bandage bank barb batch
beak bean beard bill bin bloat blob blockade blot board book bosom bowl brake brand bread breast
breeze broom cache cake cant capsule career catalog cave certificate chamber chap chin choir chord
chunk chute clam cloud clown clump coach coal coat code commission compass complement concert
conflict cord costume court crusade crust cup curve date dawn deck despair din dismay disorder
drizzle drone duel dust edge effect elbow essay evidence farce farm fatigue figure flag flaw flute
fool ford fork fox freight frog function gage garage gesture gift gossip grace grade graph groin
ham hand heel helm hem hinge hoof hoop hound house hue hull hunger hymn inset interchange jack
jacket jelly jewel journey kid kit labor league leash lever loan lobby lunch lust mantle market
meter mind mine mist murder muzzle nap nose occasion oil omen orb orbit output pair par partner
pasture patronage peak pearl perfume picture pig pimp pirate plant pole police pool pride process
proposition pulp quiz racket rate receipt refund revenge rocket rope row rumor saint sample sand
sandwich scale scent scheme scuffle seam segment sentence service shadow shag shame shank shear
shell shin ship shit sight silence skunk slot slum smoke snail snake soup staff stage station suds
tango tank thirst ticket tide tile tin toe tool torch toy trademark trick trill trip tune turf
vacation vacuum valet verge verse volley wage wing winter wolf
033- iron mint overcast top
034- color jade rank salt star
035- bay camp center charcoal content garden prize stock
04-- access account ally anger arm ash axe badge band battle berry bond boot box bugle bunk burden
burr button cab cage cannon card class clock club coast condition cone core corn craft crest crook
detail dice diet dimension dish disk distress dog drug dusk engineer factor fault fence finger
flame freak fringe fruit fund gate glass glory gown grass ground hat haze hood humor input
interest lamb leaf line martyr monkey motion mouse mouth mulch number nut page pain pattern pine
plight pocket posture pot price profile program prospect quarter railroad ranch ration ray razor
reason rib route sequence shaft shirt shore shoulder skin sod space speck sport spree steel stride
tail tape title towel traffic transition troop truck vein water web weed weight widow wine witch
worm zinc
043- manifold straw
044- bluff chance conjugate level plane radio weather
045- ace blanket bone bottom champion mat model proof stone
05-- action age air arc baby ball beach bed beef bell belly bird birth blood boat body bottle
brain branch cabin case cat chain chair cheek clerk clue cop corner cow crew devil distance doctor
earth egg entrance eye fate father fee field film flesh flight floor flower flux fog foot gang gap
gas golf group gun guy habit hay hill hole homer horn horse host ice image impact inch instrument
japan job joy knife landscape letter lord lot machine man mess message mob moon mother mound mud
neck neighbor nerve noise officer paper party people phase piece plate position powder power
pressure proportion provision purpose queen regiment research rice rifle roof room scar school
season sex sheet shelter shoe site sky slave slope soap soil sort source stomach structure style
sum sun table task team tent theme time tone tongue tree trend tube type value voice wall war ward
word
05-4 part
05-5 course
052- metal
053- honey
055- boss bush game mass side size surface
1--1 nay yesterday
1-1- aegean catholic characteristic coming communist contrary current eccentric epidemic evil
female german giant greek hundred ideal individual junior liberal liquid living male martian nazi
orange potential principal protestant republican sovereign standard surplus thousand veteran
1-12 half
1-15 downtown
1-2- future negro official opening
1-22 northwest overhead
1-23 past south
1-24 east
1-31 straightaway
1-32 north southeast
11-- act address affiliate affront aid aim alloy ambush anchor answer ante approach assault assay
assent attack attempt audit baa backfire bait banter bar barf barrack barricade batik batten
batter bebop beggar belch benefit biff bilge bitt blackwash blare blaze bleach bleep blemish
blight blog bloom blossom blow blunder blur bluster bog bogey bong boomerang boost bop border
botch bow brace bracket braid brail breach bribe bristle broadcast brood browse brush bubble buck
buckle bud buffet bug bulge bulletin bunco bunker burke burp burrow buss bustle butcher butt
butterfly caddy callus camouflage can canker canoe canter cantilever canton canvass caper capriole
carbonate carom cascade cashier cast catalogue caulk caution cavil censor cere chaff champ change
char charge chart charter chaw check checker cheep chicane chill chime chink chip chuck cipher
clack claim clamor clatter claw clinch clinker clip cloak cloister clop cluck clunk cluster cockle
cocoon cog coif coil comb command comment compliment compromise concern conjecture consent console
contract control corral cosh cost counsel counterattack counterbalance countercheck counterpoint
covenant cradle cramp crane crape crash cream crimp crock crow crown crumb crunch cry cure cushion
dado damage dance darn daub daze debit debut decay decree defeat delight demand demo dent deposit
desire despatch detox dial dimple discharge discount discredit disdain disgrace disgust dishonor
dispatch dispute disrespect dissent ditch ditto dive divorce dj dock document don dong doubt draft
drawl dream drink drool dwarf dynamite echo eclipse eddy email embargo emcee end escort esteem
estimate evert excuse exercise exile fag faggot fagot fan fart favor favour fawn fax fear feast
ferment ferret feud fib filet fire fistfight fizz fizzle flail flank flit flood flounce flow flunk
flutter foal focus fold forage foray force format frame freckle frizz frolic frost froth ftp fuck
fuel funnel furlough furrow gab gag gaol gargle garland garnish gash gauge gear gel gibbet gimp
gip girdle glance glare gleam glimpse glitter gloss glow goof gore gorge graft grate grill grime
grip grit groom grouse grout guard gyp hack hammer handicap hap harbor harness harp harvest hawk
hedge heist henna herald hike hitch hoax hog honeycomb honeymoon honor honour hoot huckster hurdle
hype import imprint increase index influence inlay insult interdict interview intrigue issue jab
jam jar jaundice jaunt jazz jest jibe jig jingle jinx jockey jolt junk junket kayak kayo kern
keynote kite kotow lack lament lapse leak lease lecture leverage limit link list load lob loop
lope love lube luff luge lull malt mambo mandate maneuver manoeuvre map march marshal mask
mastermind mate meander meow merit mesh miaou miaow miff mill mime mimeo mire misconduct misfire
mold molt mooch moor mortar mould moult murk muss nark neigh neighbour nibble nick nickname nip
nix noose nosh notch nurse oink ooze order ordinate ornament outgo outrage overbid overflow
overhang overload pace pad padlock pal palaver pander pantomime parade paraphrase parcel park
parody parrot paste pave paw peal peek peeve pepper perk photograph pigeonhole pile pin pinion
pinpoint pioneer pip piss pitch pivot place plait plan plaster pleat plough pock poison pommel
post pout practice prang prate predicate preface premise presage probate profit project prop
protest pulse puree putter putty quaff quail quake quest quickstep quilt quip quirk race rack raid
rail rally ramp range ravage rave ravel razz ream rebate rebound recess recompense record redress
reel refill refit reform reissue relay release relish remark remedy rent repair repose reprint
repute request requisition reshuffle respect rest result retrofit reverence rhyme rick ridicule
riff rig rim rime riposte ripple risk romp roneo rosin rot rouge roughcast ruin rumble rupture
saber sabre sack sacrifice safeguard sanction sap sass sauce saw scallop scalp scam scamp scat
schedule scollop score scout scrabble scrag scrap screw scruple seal search seat segue serenade
shack share shepherd shield shill shipwreck shlep shoal shock shop shower shriek sieve silt siphon
ski skirt slag slang slant slate slaughter slaver sled sledge sleet slice sling sliver slop slouch
slug slumber slur smear smirch smock smut snare sneer snick snipe snivel sock solace sonnet soot
sop sophisticate span spank spar spark sparkle spatter spearhead spell spice splat splinter
splurge sponge spoof spotlight spray spring spud spur spy squash stack stag stake stamp stash
stave stem stew stick sting stint stitch stooge store strain strand strap streak strickle strip
stroll struggle strut study stuff stunt sub subtitle suit sulk sully sup supplement surf surfeit
surge surprise survey swag swage swamp swan swash swat swig switch swop swot tackle tag taint talc
tamp taper taste tat taunt telegraph telephone telex test thaw thread throttle tick tickle tie
tinge tinkle tinsel tint tip tire toady toast toggle toll tope torture tote tour tout trace trail
train transfer transport trek trench trifle trigger troll trump trumpet truss tunnel turtle tusk
tutor twig twirp undercut vamp vaunt veil vent venture vest vet veto vitriol vomit vroom wad wank
wax welt wench wharf wheel wheeze whelp whiff whir whitewash whiz winch winkle witness work
worship wow wrack wrangle wrick wrinkle yack yank yip yodel zip
11-3 bolt con retail
11-4 bang
112- bootleg colour pedal spruce triple
113- arch crank singsong sound
114- split
115- flash sign
12-- bach bard bargain barge bead bib bike binge birr bitch blitz block boob bottleneck bravo
brawl brim brine buffer bur cabal campaign carol carp cement chariot chine clash clew coin combat
concord conga congee copy cowl cox crab crap credit crick cuff curb cuss dam decoy default deluge
dike ding discipline disco disguise dogfight dope dower dyke enamel endeavor exchange exit face
fare feather fin flare fleece fleer floss fluff flurry foil founder fowl fullback gad garrison gin
girth goldbrick gong gutter hash haw hazard headline hulk husk incense ink jug jumble jut labour
lap lasso libel lisp litter loaf loft log loot lump mirror muddle muff munch mush name nest palsy
pan panel patrol pee perm phone picket pity plonk plot pod poll pouch prank prawn prelude progress
psalm quaver rain rant rasp rebel recap reef refrain rein rook rule scarf scorn scourge screen
scrimmage scum seine silhouette skank skate smelt snip snow snowball spam speed splatter splutter
spook spot state step stress stroke stub stymy suction sweat tangle taxi thrill thumb tincture
toot tot track trammel transit trap trash trawl twill twinge twit unbalance wager ware wave wedge
welter whelk xerox yak yarn yawl
12-3 chock
121- lame subordinate
122- birch bully dun gi hex invalid matte motley tense twin welsh
123- beetle bias hale patent premiere sham snuff
1233 cod solo
1234 counter square
124- buff bum pet rear
125- master signal
131- aggregate confederate fleet grey joint net slick
132- bronze motor
1324 round
1325 light
133- dummy
141- hollow silver sole
142- front key quack
151- concrete french grave middle zero
1515 firm
152- lyric uniform
1522 right
1542 home
2--0 closer
2--1 plum
2-0- american anglican chinese christian civilian colonial complex constant dark disabled drunk
extreme italian japanese looking maximum moral nine optimum overall phony private red resultant
romantic safe schizophrenic spiritual stern thirteen unknown utopian
2-04 pro
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
221- antic compact fake moot parallel slack tidy total
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
3-0- academic cold commercial contemporary dependent desperate dutch elastic european fifth
fitting four fourteen given grotesque immortal ninth one ordinary original partial particular
posterior primary professional provincial reciprocal royal seven sore stout stupid superior swift
ten thirty trembling twentieth unfortunate upright wise
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
4-0- absolute acute african ancient anti automatic beloved binomial born circular comic cuban
cubist eighteen eighteenth eighth eighty elderly eleven feminine fifteen fifteenth fifty
frightening gradual grand human imaginary irregular leading local lost metropolitan monastic
multiple newborn noble oral pleasing preliminary proportional rational regular revolutionary
secondary singular six sixteen sixth sixty spectacular striking teen temporary three tough twelve
twenty two universal western willing wounded young
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
