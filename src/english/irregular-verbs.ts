/**
 * Verbs whose past is not simply `-ed`, doubled letters included. Made by
 * scripts/make-lexicon.mjs; not for editing.
 *
 * Drawn from english-verbs-irregular (Apache-2.0, Copyright 2021 Ludan Stoecklé).
 */

/**
 * Base form, past, and participle where that is another: the first of several is the one that is
 * written. A base form alone doubles its last letter: `ban`, banned. `over.come` goes as `come` does.
 */
export const IRREGULAR_VERBS = `
abet, abut, admit, allot, annul, appal, arise arose arisen, awake awoke/awakened awoken/awakened
backslide backslid backslidden/backslid, bag, ban, bat, bear bore borne/born
beat beat beaten/beat, become became become, bed, beg, begin began begun, bend bent, benefit
bet bet/betted, bid bid/bade bid/bidden, bin, bind bound, bite bit bitten, bleed bled, blot
blow blew blown, blur, bop, boycot, brag, break broke broken, breed bred, bring brought
broadcast broadcast/broadcasted, bud, bug, build built, burn burned/burnt, burst burst
bust busted/bust, buy bought, can, cap, cast cast, catch caught, chat, chip, choose chose chosen
chop, chug, clap, cling clung, clog, clot, clothe clothed/clad, combat, come came come, commit
con, control, corral, cost cost, cram, creep crept, crop, cup, cut cut, dam, deal dealt, dig dug
dim, dip, disprove disproved disproved/disproven, distil, dive dived/dove dived, dog, dot, drag
draw drew drawn, dream dreamed/dreamt, drink drank drunk, drip, drive drove driven, drop, drug
drum, duet, dwell dwelt/dwelled, eat ate eaten, emit, enrol, enthral, equip, expel
fall fell fallen, fan, feed fed, feel felt, fight fought, find found, fit, flag, flap, flee fled
fling flung, flip, flit, flog, flop, fly flew flown, fog, forbid forbade forbidden
forget forgot forgotten/forgot, forsake forsook forsaken, freeze froze frozen, fret
frostbite frostbit frostbitten, fulfil, gag, get got got/gotten, gig, give gave given, glug
go went gone, grin, grind ground, grip, grit, grow grew grown, gum, gun, gut, hang hung
hear heard, hem, hew hewed hewn/hewed, hide hid hidden, hit hit, hold held, hop, hum, hurt hurt
impel, input, instal, jam, jet, jig, jog, jut, keep kept, kid, kidnap, kip, kit
kneel knelt/kneeled, knit, knot, know knew known, lag, lap, lay laid, lead led, lean leaned/leant
leap leapt/leaped, leapfrog, learn learned/learnt, leave left, lend lent, let let, lie lay lain
light lit/lighted, log, lop, lose lost, lug, make made, man, map, mat, mean meant, meet met
misdo misdid misdone, mop, mow mowed mowed/mown, mug, nag, nap, nod, omit, outbid outbid
outdo outdid outdone, outleap outleaped/outleapt, outshine outshined/outshone, outspeed outsped
overbid overbid, overdo overdid overdone, pad, pan, pat, pay paid, peg, pen, permit, pin, pit
plan, plead pleaded/pled, plod, plop, plot, plug, pop, predo predid predone, prep
preshrink preshrank preshrunk, prod, prop, propel, prove proved proved/proven, pun, put put, quip
quit quit/quitted, rap, rappel, read read, reawake reawoke reawaken, rebel, rebid rebid, rebut
redo redid redone, refit refit/refitted, regret, reknit reknitted/reknit, remit, repel
retread retread, retrofit retrofitted/retrofit, rewake rewoke/rewaked rewaken/rewaked, rid rid
ride rode ridden, rig, ring rang rung, rip, rise rose risen, rot, rub, run ran run, sag, sap
saw sawed sawed/sawn, say said, scam, scan, see saw seen, seek sought, sell sold, send sent
set set, sew sewed sewn/sewed, shake shook shaken, shave shaved shaved/shaven
shear sheared sheared/shorn, shed shed, shine shone/shined, ship, shit shat/shit/shitted
shoot shot, show showed shown/showed, shrink shrank/shrunk shrunk, shut shut, sin, sing sang sung
sink sank/sunk sunk, sip, sit sat, skid, skim, skin, skip, slam, slap
slay slew/slayed slain/slayed, sleep slept, slide slid, slim, sling slung, slink slinked/slunk
slip, slit, slog, slop, slug, slum, smell smelled/smelt, snag, snap, sneak sneaked/snuck, snip
snog, sow sowed sown/sowed, spam, span, speak spoke spoken, speed sped/speeded
spell spelled/spelt, spend spent, spill spilled/spilt, spin spun, spit spat/spit, splat
split split, spoil spoiled/spoilt, spot, spread spread, spring sprang/sprung sprung, squat
stand stood, steal stole stolen, stem, step, stick stuck, sting stung, stink stank/stunk stunk
stir, stop, strap, strew strewed strewn/strewed, stride strode stridden
strike struck stricken/struck, string strung, strip, strive strove/strived striven/strived, strum
stud, stun, submit, sun, sunburn sunburned/sunburnt, sup, swan, swap, swat, swear swore sworn
sweat sweat/sweated, sweep swept, swell swelled swollen/swelled, swig, swim swam swum, swing swung
swot, tag, take took taken, tan, tap, teach taught, tear tore torn, telegram, tell told, thin
think thought, thrive thrived, throw threw thrown, thrust thrust, thud, tin, tip, top, tot
transmit, trap, tread trod trodden/trod, trim, trip, trot, tug, twin, underbid underbid
undo undid undone, unknit unknitted/unknit, veg, vet, wag, wake woke/waked woken/waked
waylay waylaid, wear wore worn, weave wove/weaved woven/weaved, wed wed/wedded, weep wept
wet wet/wetted, whip, win won, wind wound, wrap, wring wrung, write wrote written, yap, zigzag
zip, brow.beat, cross.breed, day.dream, for.give, for.mat, fore.cast, fore.go, fore.see, fore.tell
hand.write, in.breed, in.lay, inter.breed, inter.weave, inter.wind, mis.cast, mis.deal, mis.hear
mis.lay, mis.lead, mis.learn, mis.read, mis.set, mis.speak, mis.spell, mis.spend, mis.take
mis.teach, mis.write, off.set, out.breed, out.draw, out.drink, out.drive, out.fight, out.fly
out.grow, out.ride, out.run, out.sell, out.shoot, out.sing, out.sit, out.sleep, out.smell
out.speak, out.spend, out.swear, out.swim, out.think, out.throw, out.write, over.breed, over.build
over.buy, over.come, over.draw, over.drink, over.eat, over.feed, over.hang, over.hear, over.lay
over.pay, over.ride, over.run, over.see, over.sell, over.sew, over.shoot, over.sleep, over.speak
over.spend, over.spill, over.take, over.think, over.throw, over.wind, over.write, par.take
pre.build, pre.make, pre.pay, pre.sell, pre.set, proof.read, re.bind, re.broadcast, re.build
re.cast, re.cut, re.deal, re.draw, re.grind, re.grow, re.hang, re.hear, re.lay, re.learn, re.light
re.make, re.pay, re.read, re.run, re.sell, re.send, re.set, re.sew, re.take, re.teach, re.tear
re.tell, re.think, re.wear, re.weave, re.wed, re.wet, re.win, re.wind, re.write, rough.cast
sub.let, tele.cast, type.cast, type.set, type.write, un.bend, un.bind, un.clothe, un.freeze
un.hang, un.hide, un.learn, un.sew, un.sling, un.spin, un.stick, un.string, un.weave, un.wind
under.cut, under.feed, under.go, under.lie, under.sell, under.spend, under.stand, under.take
under.write, up.hold, up.set, with.draw, with.hold, with.stand, mis.understand
`;
