/**
 * Verbs whose past is not simply `-ed`, doubled letters included. Made by
 * scripts/make-lexicon.mjs; not for editing.
 *
 * Drawn from english-verbs-irregular (Apache-2.0, Copyright 2021 Ludan Stoecklé).
 */

/** Base form, past, participle: the first of several is the one that is written. */
export const IRREGULAR_VERBS = `
abet abetted abetted, abut abutted abutted, admit admitted admitted, allot allotted allotted
annul annulled annulled, appal appalled appalled, arise arose arisen
awake awoke/awakened awoken/awakened, backslide backslid backslidden/backslid, bag bagged bagged
ban banned banned, bat batted batted, bear bore borne/born, beat beat beaten/beat
become became become, bed bedded bedded, beg begged begged, begin began begun, bend bent bent
benefit benefitted benefitted, bet bet/betted bet/betted, bid bid/bade bid/bidden
bin binned binned, bind bound bound, bite bit bitten, bleed bled bled, blot blotted blotted
blow blew blown, blur blurred blurred, bop bopped bopped, boycot boycotted boycotted
brag bragged bragged, break broke broken, breed bred bred, bring brought brought
broadcast broadcast/broadcasted broadcast/broadcasted, browbeat browbeat browbeaten/browbeat
bud budded budded, bug bugged bugged, build built built, burn burned/burnt burned/burnt
burst burst burst, bust busted/bust busted/bust, buy bought bought, can canned canned
cap capped capped, cast cast cast, catch caught caught, chat chatted chatted, chip chipped chipped
choose chose chosen, chop chopped chopped, chug chugged chugged, clap clapped clapped
cling clung clung, clog clogged clogged, clot clotted clotted, clothe clothed/clad clothed/clad
combat combatted combatted, come came come, commit committed committed, con conned conned
control controlled controlled, corral corralled corralled, cost cost cost, cram crammed crammed
creep crept crept, crop cropped cropped, crossbreed crossbred crossbred, cup cupped cupped
cut cut cut, dam dammed dammed, daydream daydreamed/daydreamt daydreamed/daydreamt
deal dealt dealt, dig dug dug, dim dimmed dimmed, dip dipped dipped
disprove disproved disproved/disproven, distil distilled distilled, dive dived/dove dived
dog dogged dogged, dot dotted dotted, drag dragged dragged, draw drew drawn
dream dreamed/dreamt dreamed/dreamt, drink drank drunk, drip dripped dripped, drive drove driven
drop dropped dropped, drug drugged drugged, drum drummed drummed, duet duetted duetted
dwell dwelt/dwelled dwelt/dwelled, eat ate eaten, emit emitted emitted, enrol enrolled enrolled
enthral enthralled enthralled, equip equipped equipped, expel expelled expelled, fall fell fallen
fan fanned fanned, feed fed fed, feel felt felt, fight fought fought, find found found
fit fitted fitted, flag flagged flagged, flap flapped flapped, flee fled fled, fling flung flung
flip flipped flipped, flit flitted flitted, flog flogged flogged, flop flopped flopped
fly flew flown, fog fogged fogged, forbid forbade forbidden, forecast forecast forecast
forego forewent foregone, foresee foresaw foreseen, foretell foretold foretold
forget forgot forgotten/forgot, forgive forgave forgiven, format formatted formatted
forsake forsook forsaken, freeze froze frozen, fret fretted fretted
frostbite frostbit frostbitten, fulfil fulfilled fulfilled, gag gagged gagged, get got got/gotten
gig gigged gigged, give gave given, glug glugged glugged, go went gone, grin grinned grinned
grind ground ground, grip gripped gripped, grit gritted gritted, grow grew grown
gum gummed gummed, gun gunned gunned, gut gutted gutted, handwrite handwrote handwritten
hang hung hung, hear heard heard, hem hemmed hemmed, hew hewed hewn/hewed, hide hid hidden
hit hit hit, hold held held, hop hopped hopped, hum hummed hummed, hurt hurt hurt
impel impelled impelled, inbreed inbred inbred, inlay inlaid inlaid, input inputted inputted
instal installed installed, interbreed interbred interbred
interweave interwove/interweaved interwoven/interweaved, interwind interwound interwound
jam jammed jammed, jet jetted jetted, jig jigged jigged, jog jogged jogged, jut jutted jutted
keep kept kept, kid kidded kidded, kidnap kidnapped kidnapped, kip kipped kipped
kit kitted kitted, kneel knelt/kneeled knelt/kneeled, knit knitted knitted, knot knotted knotted
know knew known, lag lagged lagged, lap lapped lapped, lay laid laid, lead led led
lean leaned/leant leaned/leant, leap leapt/leaped leapt/leaped, leapfrog leapfrogged leapfrogged
learn learned/learnt learned/learnt, leave left left, lend lent lent, let let let, lie lay lain
light lit/lighted lit/lighted, log logged logged, lop lopped lopped, lose lost lost
lug lugged lugged, make made made, man manned manned, map mapped mapped, mat matted matted
mean meant meant, meet met met, miscast miscast miscast, misdeal misdealt misdealt
misdo misdid misdone, mishear misheard misheard, mislay mislaid mislaid, mislead misled misled
mislearn mislearned/mislearnt mislearned/mislearnt, misread misread misread, misset misset misset
misspeak misspoke misspoken, misspell misspelled/misspelt misspelled/misspelt
misspend misspent misspent, mistake mistook mistaken, misteach mistaught mistaught
misunderstand misunderstood misunderstood, miswrite miswrote miswritten, mop mopped mopped
mow mowed mowed/mown, mug mugged mugged, nag nagged nagged, nap napped napped, nod nodded nodded
offset offset offset, omit omitted omitted, outbid outbid outbid, outbreed outbred outbred
outdo outdid outdone, outdraw outdrew outdrawn, outdrink outdrank outdrunk
outdrive outdrove outdriven, outfight outfought outfought, outfly outflew outflown
outgrow outgrew outgrown, outleap outleaped/outleapt outleaped/outleapt, outride outrode outridden
outrun outran outrun, outsell outsold outsold, outshine outshined/outshone outshined/outshone
outshoot outshot outshot, outsing outsang outsung, outsit outsat outsat
outsleep outslept outslept, outsmell outsmelled/outsmelt outsmelled/outsmelt
outspeak outspoke outspoken, outspeed outsped outsped, outspend outspent outspent
outswear outswore outsworn, outswim outswam outswum, outthink outthought outthought
outthrow outthrew outthrown, outwrite outwrote outwritten, overbid overbid overbid
overbreed overbred overbred, overbuild overbuilt overbuilt, overbuy overbought overbought
overcome overcame overcome, overdo overdid overdone, overdraw overdrew overdrawn
overdrink overdrank overdrunk, overeat overate overeaten, overfeed overfed overfed
overhang overhung overhung, overhear overheard overheard, overlay overlaid overlaid
overpay overpaid overpaid, override overrode overridden, overrun overran overrun
oversee oversaw overseen, oversell oversold oversold, oversew oversewed oversewn/oversewed
overshoot overshot overshot, oversleep overslept overslept, overspeak overspoke overspoken
overspend overspent overspent, overspill overspilled/overspilt overspilled/overspilt
overtake overtook overtaken, overthink overthought overthought, overthrow overthrew overthrown
overwind overwound overwound, overwrite overwrote overwritten, pad padded padded
pan panned panned, partake partook partaken, pat patted patted, pay paid paid, peg pegged pegged
pen penned penned, permit permitted permitted, pin pinned pinned, pit pitted pitted
plan planned planned, plead pleaded/pled pleaded/pled, plod plodded plodded, plop plopped plopped
plot plotted plotted, plug plugged plugged, pop popped popped, prebuild prebuilt prebuilt
predo predid predone, premake premade premade, prep prepped prepped, prepay prepaid prepaid
presell presold presold, preset preset preset, preshrink preshrank preshrunk, prod prodded prodded
proofread proofread proofread, prop propped propped, propel propelled propelled
prove proved proved/proven, pun punned punned, put put put, quip quipped quipped
quit quit/quitted quit/quitted, rap rapped rapped, rappel rappelled rappelled, read read read
reawake reawoke reawaken, rebel rebelled rebelled, rebid rebid rebid, rebind rebound rebound
rebroadcast rebroadcast/rebroadcasted rebroadcast/rebroadcasted, rebuild rebuilt rebuilt
rebut rebutted rebutted, recast recast recast, recut recut recut, redeal redealt redealt
redo redid redone, redraw redrew redrawn, refit refit/refitted refit/refitted
regret regretted regretted, regrind reground reground, regrow regrew regrown, rehang rehung rehung
rehear reheard reheard, reknit reknitted/reknit reknitted/reknit, relay relaid relaid
relearn relearned/relearnt relearned/relearnt, relight relit/relighted relit/relighted
remake remade remade, remit remitted remitted, repay repaid repaid, repel repelled repelled
reread reread reread, rerun reran rerun, resell resold resold, resend resent resent
reset reset reset, resew resewed resewn/resewed, retake retook retaken, reteach retaught retaught
retear retore retorn, retell retold retold, rethink rethought rethought, retread retread retread
retrofit retrofitted/retrofit retrofitted/retrofit, rewake rewoke/rewaked rewaken/rewaked
rewear rewore reworn, reweave rewove/reweaved rewoven/reweaved
rewed rewed/rewedded rewed/rewedded, rewet rewet/rewetted rewet/rewetted, rewin rewon rewon
rewind rewound rewound, rewrite rewrote rewritten, rid rid rid, ride rode ridden
rig rigged rigged, ring rang rung, rip ripped ripped, rise rose risen, rot rotted rotted
roughcast roughcast roughcast, rub rubbed rubbed, run ran run, sag sagged sagged
sap sapped sapped, saw sawed sawed/sawn, say said said, scam scammed scammed, scan scanned scanned
see saw seen, seek sought sought, sell sold sold, send sent sent, set set set
sew sewed sewn/sewed, shake shook shaken, shave shaved shaved/shaven, shear sheared sheared/shorn
shed shed shed, shine shone/shined shone/shined, ship shipped shipped
shit shat/shit/shitted shat/shit/shitted, shoot shot shot, show showed shown/showed
shrink shrank/shrunk shrunk, shut shut shut, sin sinned sinned, sing sang sung
sink sank/sunk sunk, sip sipped sipped, sit sat sat, skid skidded skidded, skim skimmed skimmed
skin skinned skinned, skip skipped skipped, slam slammed slammed, slap slapped slapped
slay slew/slayed slain/slayed, sleep slept slept, slide slid slid, slim slimmed slimmed
sling slung slung, slink slinked/slunk slinked/slunk, slip slipped slipped, slit slitted slitted
slog slogged slogged, slop slopped slopped, slug slugged slugged, slum slummed slummed
smell smelled/smelt smelled/smelt, snag snagged snagged, snap snapped snapped
sneak sneaked/snuck sneaked/snuck, snip snipped snipped, snog snogged snogged
sow sowed sown/sowed, spam spammed spammed, span spanned spanned, speak spoke spoken
speed sped/speeded sped/speeded, spell spelled/spelt spelled/spelt, spend spent spent
spill spilled/spilt spilled/spilt, spin spun spun, spit spat/spit spat/spit
splat splatted splatted, split split split, spoil spoiled/spoilt spoiled/spoilt
spot spotted spotted, spread spread spread, spring sprang/sprung sprung, squat squatted squatted
stand stood stood, steal stole stolen, stem stemmed stemmed, step stepped stepped
stick stuck stuck, sting stung stung, stink stank/stunk stunk, stir stirred stirred
stop stopped stopped, strap strapped strapped, strew strewed strewn/strewed
stride strode stridden, strike struck stricken/struck, string strung strung
strip stripped stripped, strive strove/strived striven/strived, strum strummed strummed
stud studded studded, stun stunned stunned, sublet sublet sublet, submit submitted submitted
sun sunned sunned, sunburn sunburned/sunburnt sunburned/sunburnt, sup supped supped
swan swanned swanned, swap swapped swapped, swat swatted swatted, swear swore sworn
sweat sweat/sweated sweat/sweated, sweep swept swept, swell swelled swollen/swelled
swig swigged swigged, swim swam swum, swing swung swung, swot swotted swotted, tag tagged tagged
take took taken, tan tanned tanned, tap tapped tapped, teach taught taught, tear tore torn
telecast telecast telecast, telegram telegrammed telegrammed, tell told told, thin thinned thinned
think thought thought, thrive thrived thrived, throw threw thrown, thrust thrust thrust
thud thudded thudded, tin tinned tinned, tip tipped tipped, top topped topped, tot totted totted
transmit transmitted transmitted, trap trapped trapped, tread trod trodden/trod
trim trimmed trimmed, trip tripped tripped, trot trotted trotted, tug tugged tugged
twin twinned twinned, typecast typecast typecast, typeset typeset typeset
typewrite typewrote typewritten, unbend unbent unbent, unbind unbound unbound
unclothe unclothed/unclad unclothed/unclad, underbid underbid underbid, undercut undercut undercut
underfeed underfed underfed, undergo underwent undergone, underlie underlay underlain
undersell undersold undersold, underspend underspent underspent, understand understood understood
undertake undertook undertaken, underwrite underwrote underwritten, undo undid undone
unfreeze unfroze unfrozen, unhang unhung unhung, unhide unhid unhidden
unknit unknitted/unknit unknitted/unknit, unlearn unlearned/unlearnt unlearned/unlearnt
unsew unsewed unsewn/unsewed, unsling unslung unslung, unspin unspun unspun
unstick unstuck unstuck, unstring unstrung unstrung, unweave unwove/unweaved unwoven/unweaved
unwind unwound unwound, uphold upheld upheld, upset upset upset, veg vegged vegged
vet vetted vetted, wag wagged wagged, wake woke/waked woken/waked, waylay waylaid waylaid
wear wore worn, weave wove/weaved woven/weaved, wed wed/wedded wed/wedded, weep wept wept
wet wet/wetted wet/wetted, whip whipped whipped, win won won, wind wound wound
withdraw withdrew withdrawn, withhold withheld withheld, withstand withstood withstood
wrap wrapped wrapped, wring wrung wrung, write wrote written, yap yapped yapped
zigzag zigzagged zigzagged, zip zipped zipped
`;
