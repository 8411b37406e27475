/**
 * The small words of English, as the finders of names and tags need them.
 *
 * Owns the lists. `CLOSED` is every word that is nobody's name even with a capital letter: what
 * begins sentences, days, months, peoples, exclamations.
 */
import { wordSet } from "./word-set.ts";

/** What may stand between a subject and its verb, or a verb and its subject. */
export const ADVERBS: ReadonlySet<string> = wordSet(`
then now at last only again once also too still just almost had has was always never soon there
however in a low voice after moment pause would could might did does not even at-last all
thereupon both instead rather quite here back half ever`);

export const DETERMINERS: ReadonlySet<string> = wordSet(`
the a an his her my their our your this that another one its these those some any every each no`);

export const PREPOSITIONS: ReadonlySet<string> = wordSet(`
of to at in on with from for by upon into towards toward after before about between over under
beside besides behind beneath above below against among amongst along across around round through
throughout without within near off out up down past beyond like unlike despite during except
inside outside onto till until since`);

export const CONJUNCTIONS: ReadonlySet<string> = wordSet(`
and but or nor so yet when as till until while for because then before after if though although
unless whereas whenever wherever whether than lest`);

/** Never a name. Lower case. */
export const CLOSED: ReadonlySet<string> = wordSet(`
the a an and but or if when then he she it they we you i his her hers my our your their its this
that these those there here what who why how where which whose whom oh ah o eh ha hm hmm er um uh
yes no well now so yeah yep nope okay ok god lord heaven heavens heaven's christ jesus gad egad
goodness gracious mercy hell damn damned devil providence nature fate fortune death time
sunday monday tuesday wednesday thursday friday saturday january february march may
july august september october november december spring summer autumn winter christmas easter
english french german italian russian american indian british irish scottish scotch welsh spanish
dutch greek roman latin european asian african chinese japanese turkish jewish christian catholic
protestant english-speaking london paris new york england france germany italy india america
europe asia africa scotland ireland wales spain rome britain boston chicago washington california
chapter book volume part section contents preface epilogue prologue introduction illustration
footnote note act scene letter page
sir madam ma'am not do don't is are was were have has had did does can could will would should
shall must in on at to from for with by of as because though although while since until after
before once perhaps maybe indeed come go look let let's tell see take give good poor dear old
young nothing everything something anything some all one two three four five six seven eight nine
ten another only just never always even still yet very such like i'm i'll i've i'd it's that's
isn't wasn't can't won't couldn't wouldn't didn't doesn't hadn't hasn't haven't shouldn't aren't
weren't don't hush hullo hallo hello halloa hey hi thank thanks please excuse pray good-bye goodbye
good-night goodnight good-morning farewell amen alas bah pooh pshaw tut hurrah bravo
finally upstairs downstairs suddenly presently meanwhile next somebody nobody everybody someone
anyone everyone none many both each every either neither other others soon later outside inside
behind above below beneath under over through till without within upon having being thus
therefore however again also too most more much few less least last first second third half
what's who's where's how's there's here's whatever whoever whenever wherever
ever else instead rather quite almost already away back down up off out about around
during despite except besides beyond between among against along across towards toward near
make made get got gone went think thought know knew say said ask asked want wait stop listen
hear heard feel felt stand sit keep kept put left right leave leaving going coming looking being
seeing hearing turning taking
sure certainly surely true truly exactly precisely absolutely obviously apparently clearly
sorry fine great wonderful beautiful lovely nice bad wrong mind nonsense silence welcome
mr mrs miss ms dr st bible gospel sabbath
north south east west northern southern eastern western
government parliament congress senate army navy
morning evening night afternoon noon midnight day tonight today tomorrow yesterday
earth sun moon ha'penny tis 'tis 'twas twas em 'em
his-self whereupon whereas whether unless lest than nor
ladies gentlemen majesty majesties ladyship lordship highness excellency worship honour honor`);

/** What a place's name ends in: `Baker Street` is nobody, though `Mrs. Street` may be. */
export const PLACES: ReadonlySet<string> = wordSet(`
street road lane avenue square park house hall hotel inn church chapel college university school
hospital station castle palace court bridge hill mount lake river sea ocean island bay county
company society club bank times terrace gardens garden gate green grove place row crescent yard
farm abbey priory cathedral tower towers town city village valley forest woods heath moor common
islands mountains pass port harbour harbor quay docks office works mill mills cottage lodge manor
grange theatre theater museum library hotel ranch canyon creek falls beach point cape street's
review gazette post herald journal magazine press act bill war peace treaty empire republic union
state states kingdom street-side alley boulevard highway`);

/** Names that are also common words: taken for names only where something else says so. */
export const NAMEABLE: ReadonlySet<string> = wordSet(`
will may art hope faith grace mark rose bill jack pat dawn sky summer autumn spring west north guy
august june april penny ruby pearl daisy violet lily ivy olive hazel heather holly iris rusty
young black white brown green gray grey little long short rich wood woods stone field fields
miller baker cook smith hunter fisher king prince bishop pope knight page reed rush nick rob sue
gene jean chase chance drew major dean earl duke`);
