/**
 * Signs of what somebody feels, and gestures, of several words each.
 *
 *     voice + shook             distress        raised + a hand       a gesture
 *
 * Owns the shapes: what a sign begins with, what follows, and what it shows. Which words are read
 * against them, whose sign it is and whether it is denied, feelings.ts knows.
 */

/**
 * The words that a sign may begin with, what follows, and what it is a sign of: a feeling, or
 * nothing for a gesture. With a question mark it is often no more than a manner.
 */
type Sign = readonly [begins: string, follows: string, shows: string];

/** A word between "with" and what somebody is full of, if any: "with sudden fury", not "with the fear". */
const SOME = "(?:(?!the |a |an |no |his |her |their |my |your )\\S+ )?";

const OWN = "(?:his|her|my|your|their|its)";

/**
 * What the body does, in several words, behind or before whoever it is. Adverbs are left out, and
 * "began to shake" is "shook"; so a shape needs no room for them.
 */
const SIGNS: readonly Sign[] = [
  ["with in", `${SOME}(?:rage|fury|anger|indignation|exasperation|outrage)`, "anger"],
  ["with in", `${SOME}(?:fear|terror|horror|fright|dread|alarm|panic)`, "fear"],
  ["with in", `${SOME}(?:joy|delight|glee|happiness|excitement|triumph)`, "joy"],
  ["with in", `${SOME}(?:grief|misery|despair|anguish|sorrow|distress|disbelief)`, "distress"],
  ["with in", `${SOME}(?:shame|embarrassment|mortification|confusion)`, "shame"],
  ["with in", `${SOME}pride`, "pride"],
  ["with in", `${SOME}gratitude`, "gratitude"],
  [
    "smile grin",
    "(?:faded|fades|vanished|vanishes|died|dies|slipped|slips|disappeared|froze)",
    "distress",
  ],
  ["eyes", "(?:widened|widen|grew (?:wide|round)|went (?:wide|round)|streamed|stream)", "distress"],
  ["jaw mouth", "(?:dropped|drops|fell open|falls open)", "distress"],
  ["boxed boxes", "(?:his|her|my|your) ears", "anger"],
  ["slapped slaps", "(?:his|her|my|your) face", "anger"],
  [
    "hid hides buried buries covered covers put puts laid sank dropped",
    `${OWN} (?:face|head|eyes) (?:in|into|with|behind|on|against)`,
    "distress",
  ],
  [
    "burst bursts broke breaks broken dissolved",
    "(?:out |down )?(?:into|in) (?:tears|sobs|weeping)",
    "distress",
  ],
  ["broke breaks", "down", "distress"],
  ["put puts laid lays leaned pressed", `${OWN} forehead`, "distress"],
  [
    "voice lips lip chin mouth face jaw",
    "(?:shook|shakes|broke|breaks|trembled|trembles|quivered|quivers|cracked|cracks|crumpled|crumples|wobbled|wobbles|worked|fell|falls|twisted|folded(?: up)?|puckered|caught|faltered)",
    "distress",
  ],
  ["opened opens", `${OWN} mouth and (?:shut|shuts|closed|closes) it`, "distress?"],
  ["wrung wrings twisted wringing", `${OWN} hands`, "distress"],
  ["bit bites chewed chews caught", `${OWN} lip`, "distress"],
  [
    "wiped wipes dabbed dabs dried rubbed mopped blinked blinks",
    `(?:at |back |away )?(?:${OWN} )?(?:eyes|eye|tears)`,
    "distress?",
  ],
  [
    "eyes eye",
    "(?:filled|fills?|brimmed|brim|swam|welled|watered|stung|sting|pricked|smarted|were wet|were full|shone with tears|ran|burned|overflowed)",
    "distress",
  ],
  [
    "colour color blood",
    "(?:went|goes|left|leaves|drained|drains|fled|ebbed) (?:\\S+ )?(?:out of|from|him|her|his)",
    "distress",
  ],
  ["shoulders", "(?:shook|shake|heaved|heave|sagged|sag|slumped|slump|drooped)", "distress"],
  ["heart", "(?:sank|sinks|broke|breaks|ached|aches|contracted|turned over)", "distress"],
  ["sat sits sank dropped", "(?:down )?(?:\\S+ ){0,4}(?:as if|as though)", "distress?"],
  [
    "face",
    "(?:lit|lights|brightened|brightens|glowed|cleared|shone|softened|opened|beamed|broke into)",
    "joy",
  ],
  ["eyes", "(?:shone|shine|sparkled|sparkle|danced|dance|lit|brightened|twinkled|glowed)", "joy"],
  ["heart", "(?:leapt|leaped|leaps|sang|sings|lifted|rose|soared)", "joy"],
  ["clapped claps rubbed rubs", `${OWN} hands`, "joy"],
  [
    "danced dances jumped leapt leaped leaps sang wept cried",
    "(?:for|with) (?:joy|delight|glee|happiness)",
    "joy",
  ],
  ["hugged hugs", "(?:himself|herself|myself)", "joy"],
  [
    "went goes turned turns gone grew grows",
    "(?:(?!to |into |in |on |for |and |the |back |up |down |off |out |over |from |his |her |at )\\S+ ){0,3}(?:white|pale|grey|gray|ashen|colourless)(?= (?:as|with|to|and|about|under|round|at|again|in|beneath)|$)",
    "fear",
  ],
  [
    "went goes turned turns gone was is",
    "the colou?r of (?:\\S+ )?(?:ash|ashes|tallow|paper|chalk|milk|cheese|clay|candle|wax|lard|putty|bone|whey)",
    "fear",
  ],
  [
    "hands hand knees legs fingers teeth",
    "(?:shook|shake|shakes|trembled|tremble|were shaking|was shaking|were trembling|gave|chattered|knocked)",
    "fear",
  ],
  ["heart", "(?:hammered|hammers|pounded|pounds|stopped|stops|raced|thudded|jumped)", "fear"],
  ["hair", "(?:stood|rose|prickled)", "fear"],
  [
    "went goes turned turns grew grows gone",
    "(?:(?!to |into |in |on |for |and |the |back |up |down |off |out |over |from |his |her |at )\\S+ ){0,3}(?:red|scarlet|crimson|pink|purple)(?= (?:as|with|to|and|about|under|round|at|again|in|behind)|$)",
    "shame",
  ],
  [
    "blood heat colour color flush blush",
    `(?:rose|climbed|climb|rushed|flooded|came|crept|mounted|spread|surged)(?: up)?(?: to| into| in| over| across)? ${OWN}`,
    "shame",
  ],
  [
    "cheeks cheek ears face neck",
    "(?:burned|burnt|burns?|flamed|flushed|reddened|grew hot|went hot|was hot|were hot)",
    "shame",
  ],
  ["was went", "hot to the (?:ears|roots)", "shame"],
  ["hot", "to the (?:ears|roots)", "shame"],
  ["hung hangs bowed ducked", `${OWN} head`, "shame"],
  ["dropped drops lowered lowers", `${OWN} (?:eyes|gaze)`, "shame"],
  [
    "could couldn't can't cannot did dared didn't",
    "(?:not |not dare |dare )?(?:to )?(?:look at|meet|face) (?:him|her|me|you|them|his|anyone)",
    "shame",
  ],
  ["looked looks stared stares", `(?:down )?at ${OWN} (?:boots|shoes|feet|toes)`, "shame"],
  ["threw throws flung flings", `(?:${OWN} |both )?arms (?:round|around|about)`, "tenderness"],
  ["clung clings", "to (?:him|her|me|you)", "tenderness"],
  [
    "clenched clenches gritted grits ground grinds bared bares set sets",
    `${OWN} (?:fists?|teeth|jaw)`,
    "anger",
  ],
  ["fists fist jaw", "(?:clenched|tightened|clench|closed)", "anger"],
  ["eyes", "(?:flashed|blazed|blaze|flash|narrowed|hardened)", "anger"],
  ["face", "(?:darkened|darkens|hardened|clouded|set|closed)", "anger"],
  ["shook shakes", `${OWN} fist`, "anger"],
  ["stamped stamps", `${OWN} foot`, "anger"],
  [
    "banged bangs thumped thumps struck strikes hammered brought",
    "(?:(?:his|her) fist down on )?(?:on )?the (?:table|desk|door|counter|bar|arm|wall)",
    "anger",
  ],
  [
    "kicked kicks",
    "(?:at )?(?:the|a|his|her) (?:door|chair|table|wall|bucket|stool|tyre|leg|fender)",
    "anger",
  ],
  [
    "flung flings hurled hurls threw throws dashed",
    "(?:it|them|(?:the|his|her) \\w+) (?:down|across|at|against|to the (?:floor|ground)|on the floor|in(?:to)? the (?:fire|sink|grate|corner|river|sea|mud))",
    "anger",
  ],
  ["went goes flew", "(?:for|at) (?:him|her|me|you)", "anger"],
  [
    "slapped slaps punched punches struck strikes hit hits spat spits",
    "(?:at )?(?:him|her|me|you)",
    "anger",
  ],
  ["let lets", "(?:out|go) (?:a|the|his|her) (?:long |deep |held )?breath", "relief?"],
  ["breathed", "again", "relief"],
  ["sagged slumped sags wept", "with relief", "relief"],
  ["fell falls dropped sank", `(?:to|on|upon) ${OWN} knees and (?:wept|sobbed|cried)`, "distress"],
  [
    "choked chokes gulped gulps",
    "(?:back|on|up|down)(?: (?:a|the|his|her|my|your) (?:sob|tears?|words?|cry))?",
    "distress",
  ],
  ["swallowed swallows", "(?:hard|twice|a sob|the lump)", "distress"],
  [
    "gave gives let lets uttered made",
    "(?:out )?(?:a|one|another) (?:\\S+ ){0,2}(?:sob|wail|moan|whimper|groan|cry of (?:pain|grief|despair))",
    "distress",
  ],
  [
    "gave gives let lets uttered",
    "(?:out )?(?:a|one) (?:\\S+ ){0,2}(?:scream|shriek|gasp|start|cry of (?:fear|terror|horror|alarm)|yelp)",
    "fear",
  ],
  [
    "gave gives let lets",
    "(?:out )?(?:a|one) (?:\\S+ ){0,2}(?:whoop|cheer|shout of laughter|cry of (?:joy|delight)|laugh|chuckle|giggle|crow)",
    "joy",
  ],
  [
    "gave gives let lets",
    "(?:out )?(?:a|one) (?:\\S+ ){0,2}(?:roar|snarl|growl|snort of (?:anger|fury|rage|disgust))",
    "anger",
  ],
  [
    "gave gives let lets heaved heaves",
    "(?:out )?(?:a|one) (?:\\S+ ){0,2}sigh of relief",
    "relief",
  ],
  [
    "could couldn't can't cannot did",
    "(?:not |hardly |scarcely )?(?:speak|get (?:a|the) words? out|trust \\S+ voice|stop crying|find (?:a|his|her|my|your) (?:words?|voice))",
    "distress?",
  ],
  [
    "could couldn't can't cannot did",
    "(?:not |hardly |scarcely )?(?:stop (?:smiling|laughing|grinning)|help (?:smiling|laughing))",
    "joy",
  ],
  [
    "throat",
    "(?:tightened|tightens|closed|closes|ached|aches|thickened|was (?:thick|tight)|had gone tight)",
    "distress",
  ],
  ["chest", "(?:tightened|tightens|ached|aches|heaved)", "distress"],
  [
    "stomach insides",
    "(?:dropped|drops|turned|turns|lurched|lurches|sank|sinks|knotted|knots|tightened|clenched|fell|went cold)",
    "fear",
  ],
  ["mouth", "(?:went dry|goes dry|was dry|dried)", "fear"],
  ["blood", "(?:ran cold|runs cold|froze|turned to ice)", "fear"],
  [
    "tear",
    "(?:ran|runs|rolled|rolls|slid|slides|trickled|fell|falls|dropped|crept|came|stood|made|splashed)",
    "distress",
  ],
  ["lump", "(?:rose|rises|came|comes|in)", "distress"],
  ["streamed streams", "(?:with tears)", "distress"],
  ["rocked rocks", "(?:to and fro|back and forth|\\S+self)", "distress"],
  ["blew blows", `${OWN} nose`, "distress?"],
  ["doubled doubles", "(?:up|over)", "distress"],
  [
    "fell falls sank sinks collapsed crumpled slumped",
    "(?:down )?(?:weeping|sobbing|in a heap|to (?:his|her|my|your) knees)",
    "distress",
  ],
  ["held holds clutched clutches", `${OWN} head(?: in)?`, "distress"],
  [
    "flush blush pink red crimson scarlet colour color heat warmth",
    `(?:rose|reached|reaches|rises|stood|stained|filled|flamed|burned|came up|spread|ran)(?: up)?(?: to| into| in| over| across| through)?(?: the \\S+ of)? ${OWN}`,
    "shame",
  ],
  [
    "had has",
    "the grace to (?:blush|redden|look ashamed|look away|flush|colour|color|look down)",
    "shame",
  ],
  [
    "would could couldn't wouldn't won't can't did didn't cannot",
    "(?:not |not quite )?(?:meet|look at|look) (?:(?:his|her|my|your|their|anybody 's|anyone 's|(?:the )?\\w+ 's) eyes?|(?:him|her|me|you) in the (?:eye|face))",
    "shame",
  ],
  [
    "looked looks stared stares gazed studied studies examined examines inspected",
    `(?:down )?(?:at )?(?:${OWN}|the toes of ${OWN}|the ends of ${OWN}) (?:boots|shoes|feet|toes|sandals|slippers|socks|fingernails|nails|bootlaces)`,
    "shame",
  ],
  ["shuffled shuffles scuffed", `${OWN} (?:feet|boots|shoes)`, "shame"],
  ["punched punches", "the air", "joy"],
  ["threw throws flung tossed", `${OWN} (?:hat|cap|bonnet) (?:in|into|up)`, "joy"],
  ["spun whirled swung", "(?:him|her|me|you) (?:round|around|off)", "joy"],
  [
    "burst bursts broke",
    "(?:out |into )(?:laughing|a laugh|laughter|song|a smile|a grin|smiles|singing)",
    "joy",
  ],
  [
    "smile grin",
    "(?:spread|spreads|broke|breaks|crossed|crosses|came|lit|touched|tugged|crept|stole|widened|appeared|curved|flickered)",
    "joy",
  ],
  ["corners corner", `of ${OWN} mouth (?:lifted|lift|twitched|twitch|turned up|curled)`, "joy"],
  ["felt feels feel", `(?:${OWN} )(?:heart|spirits) (?:lift|leap|rise|sing|soar|jump)`, "joy"],
  [
    "felt feels feel",
    `(?:${OWN} )(?:heart|spirits|stomach) (?:sink|drop|break|turn|stop|fail|contract)`,
    "distress",
  ],
  [
    "felt feels feel",
    `(?:the (?:blood|heat|colour|color) |${OWN} (?:face|cheeks|ears) )(?:rise|climb|rush|burn|redden|flame|go (?:hot|red)|grow hot|come up)`,
    "shame",
  ],
  [
    "sank sinks sagged slumped leaned fell",
    `back (?:and |with )?(?:shut |closed |relief|in relief|a sigh)`,
    "relief",
  ],
  ["thanked thanks", "(?:god|heaven|the (?:lord|saints))", "relief"],
  ["shoulders", "(?:loosened|came down|relaxed|eased)", "relief"],
  [
    "threw throws flung flings put puts wrapped wraps slipped slips",
    `(?:${OWN} |both |an |one |her two |his two )?(?:other )?arms? (?:round|around|about|through) (?!the |a |its )`,
    "",
  ],
  [
    "took takes gathered gathers caught catches folded folds",
    "(?:him|her|me|you|\\w+) (?:up )?(?:in|into) (?:his|her|my|your) arms",
    "",
  ],
  [
    "pulled pulls drew draws hugged gathered held holds pressed",
    "(?:him|her|me|you) (?:close|tight|tightly|to (?:him|her|his|her|me|my)|into (?:his|her|my|your)|against (?:him|her|his|my|your|me))",
    "",
  ],
  [
    "laid lays leaned leans rested rests put puts",
    `${OWN} (?:head|cheek|face) (?:on|against|upon) (?:his|her|my|your) (?:shoulder|chest|arm|breast|neck|cheek|hair)`,
    "",
  ],
  [
    "smoothed smooths brushed brushes tucked tucks stroked strokes ruffled ruffles",
    "(?:back )?(?:the|his|her|my|your) (?:hair|curls?|cheek|forehead|brow|fringe)",
    "tenderness",
  ],
  [
    "drove drives slammed slams smashed brought brings crashed banged",
    `(?:down )?${OWN} (?:fist|hand|palm|stick|cane|glass|cup|mug)(?: down)? (?:on|onto|into|against|at|down|through)`,
    "anger",
  ],
  ["fist", "(?:came down|crashed|struck|hit|landed)", "anger"],
  [
    "tore tears ripped rips",
    "(?:it|them|(?:the|his|her) \\w+) (?:up|across|in (?:two|half|pieces)|to (?:pieces|shreds|bits))",
    "anger",
  ],
  ["knuckles", "(?:whitened|whiten|were white|went white|stood out)", "anger"],
  ["nostrils", "(?:flared|flare|widened)", "anger"],
  [
    "lips mouth",
    "(?:thinned|tightened|tighten|tightens|hardened|set|went thin|were a line|pressed)",
    "anger",
  ],
  [
    "stormed storms flounced flounces stamped stamps stomped stomps",
    "(?:out|off|away|in|into|up|down|from|back|past|across|through)",
    "anger",
  ],
  [
    "rounded rounds turned",
    "(?:furiously )?on (?:him|her|me|you|them)(?=$| (?:with|and|like|in|then))",
    "anger",
  ],
  [
    "flung flings hurled hurls threw throws",
    "(?:(?:the|his|her|my|your|a) (?:\\w+ )?\\w+) (?:at|against|across)",
    "anger",
  ],
  ["drew draws pulled", "(?:himself|herself|myself|yourself) up", "pride"],
  ["held holds lifted lifts", `(?:up )?${OWN} (?:head|chin) (?:high|up)`, "pride"],
  ["shrank shrinks backed flinched cringed recoiled", "(?:back|away|from|against|into)", "fear"],
  ["broke breaks", "(?:out )?(?:in|into) (?:a )?(?:cold )?sweat", "fear"],
  ["teeth", "(?:chattered|chatter|rattled)", "fear"],
  [
    "clutched clutches clung gripped grips seized",
    "(?:at )?(?:him|her|me|his arm|her arm|my arm|your arm|his sleeve|her sleeve)(?= |$)",
    "fear",
  ],
  // How a face looks, and that it changes.
  [
    "face countenance expression features look mouth",
    "(?:changed|changes|altered|alters|underwent|went (?:stiff|rigid|hard|blank|slack|dead|still|stony|wooden|tight)|was (?:grim|drawn|stricken|haggard|stony|wet|ashen|swollen|like (?:stone|thunder))|is (?:grim|drawn|stricken|haggard|stony|wet|ashen|swollen)|tightened|tightens|stiffened|stiffens)",
    "distress",
  ],
  [
    "eyes",
    "(?:were|was|are|is) (?:wet|red|swollen|full|bright|brimming|too bright|shining wet|rimmed)",
    "distress",
  ],
  [
    "lips mouth",
    "(?:were|was|are|is) (?:pressed|shut tight|trembling|tight|set|a thin line)",
    "distress",
  ],
  [
    "went goes turned turns gone grew grows",
    "the colou?r of (?:\\S+ )?(?:beetroot|beet|bricks?|tomato|wine|plums?|fire|blood|poppy|poppies|ham)",
    "shame",
  ],
  ["getting growing going", "(?:hot|red|warm|pink|scarlet)(?= |$)", "shame"],
  ["covered covers hid hides", `${OWN} (?:face|eyes)(?= |$)`, "distress"],
  ["put puts pressed presses ground", `the heels of ${OWN} hands`, "distress"],
  ["burst bursts", "out (?:crying|weeping|sobbing)", "distress"],
  ["cry crying weep weeping sob sobbing", "(?:like|as)", "distress"],
  ["cried", "like a (?:child|baby)", "distress"],
  ["giggle giggled giggling", "(?:in|into|behind|at|helplessly|until)", "joy"],
  // What hands do when they don't know what they do.
  [
    "twisted twists twisting pleated pleating wound winding plucked plucking kneaded kneading crumpled crumpling fiddled fiddling fidgeted picked picking worried worrying tugged tugging smoothed smoothing fingered fingering turned",
    "(?:at |with |up |and untwisted )?(?:the |his |her |my |your )(?:\\S+ (?:of |on )?(?:the |his |her |my |your )?)?(?:cap|hat|apron|sheet|sleeve|hem|ring|gloves?|handkerchief|cord|buttons?|skirts?|cuffs?|thread|tablecloth|blanket|shawl|napkin|strap|string|rosary|beads|counterpane|quilt|scarf|fringe|cuticle|nails?)(?: round and round| over and over| in| between| with| as| until|$)",
    "distress",
  ],
  [
    "caught catches took takes grabbed gripped clutched seized",
    "(?:hold of |at )?the (?:edge of the )?(?:table|chair|doorpost|doorframe|door-post|rail|railing|counter|mantelpiece|wall|banister|bedpost|back|arm)",
    "distress",
  ],
  ["let lets", "(?:fall|drop|slip) (?:the|his|her|my|your) \\S+", "fear"],
  [
    "dropped drops",
    `(?:the|his|her|my|your) (?:cup|glass|plate|tray|knitting|sewing|needle|newspaper|paper|book|pen|spoon|fork|knife|letter|phone|telephone|receiver|basket|bucket|jug|dish|netting|work)(?=$| (?:and|with|at|on))`,
    "fear",
  ],
  [
    "started starts sprang springs jumped jumps leapt leaped shot",
    "(?:up|back|violently|to (?:his|her|my|your) feet)(?=$| (?:and|so|as|at|from|with))",
    "fear",
  ],
  ["stepped steps staggered reeled stumbled", "back(?=$| (?:so|as|and|a))", "fear"],
  ["held holds", `${OWN} breath`, "fear"],
  ["felt feels feel", "(?:something|a) (?:\\S+ )?(?:cold|chill|shiver|ice|icy)(?= |$)", "fear"],
  [
    "went goes",
    "(?:cold|hot and cold|rigid|stiff|stock-still)(?=$| (?:all|with|and|to|inside|at))",
    "fear",
  ],
  [
    "shaking shivering trembling quaking",
    "(?:so|all over|like|from|with|uncontrollably|badly)",
    "fear",
  ],
  [
    "shoved shoves pushed thrust kicked flung",
    "back (?:his|her|my|your|the) (?:chair|stool|plate|bench)",
    "anger",
  ],
  ["slammed slams banged bangs", "(?:the|his|her|my|your|down|it|out|shut)", "anger"],
  [
    "looked looks stared stares gazed kept",
    `(?:down )?(?:at )?(?:(?:his|her|my|your|their) (?:eyes|gaze) (?:on|upon|fixed on) )?(?:the|${OWN}) (?:own )?(?:floor|ground|carpet|hands|floorboards|boards|lap|rug|mat|pavement)(?=$| (?:and|between|in|for|as))`,
    "shame",
  ],
  [
    "eyes",
    "(?:on|upon|fixed on|cast down|lowered|downcast)(?: (?:the|his|her) (?:floor|ground|carpet|boards|boots|feet|shoes)|$)",
    "shame",
  ],
  ["grew grows grown", "(?:\\S+ )?(?:red|pink|scarlet|crimson|hot)(?=$| )", "shame"],
  [
    "got gets turned turns becomes became",
    "(?:very )?(?:red|pink|scarlet|crimson)(?= in the face|$)",
    "shame",
  ],
  [
    "hands hand fingers voice knees",
    "(?:(?:was|were|is|are) not (?:\\S+ )?(?:steady|right)|(?:wasn't|weren't|isn't|aren't) (?:\\S+ )?(?:steady|right)|(?:was|were) (?:unsteady|jumping|jumpy|clammy))",
    "distress",
  ],
  [
    "look expression shadow pain",
    "(?:of \\S+ )?(?:came|comes|crept|crossed|crosses|passed|passes|went) (?:in|into|over|across)",
    "distress",
  ],
  [
    "slipped slips slid fell dropped",
    `(?:out of|from) (?:${OWN}|\\S+ 's|the \\S+ 's) (?:hands?|fingers|grasp)`,
    "fear",
  ],
  [
    "put puts pressed presses clapped pushed stuffed held had has",
    `${OWN} (?:hands?|fists?|knuckles|fingers|palm|sleeve|handkerchief) (?:to|over|against|on|into) ${OWN} (?:mouth|lips|eyes|face|heart|throat|breast|chest)`,
    "distress",
  ],
  ["covered covers", `${OWN} mouth`, "distress"],
  [
    "bit bites chewed chews gnawed bit",
    `(?:at )?${OWN} (?:lip|lips|nails?|thumbnail|fingernails?|knuckles?)`,
    "distress",
  ],
  [
    "stopped stops",
    "(?:dead|short|still|mid-\\S+|in the middle|with (?:one|his|her|a|the))",
    "fear?",
  ],
  [
    "breath wind",
    "(?:seemed to go|went|goes|left|was knocked|caught|stopped|hitched|snagged)",
    "distress",
  ],
  ["stomach heart", "(?:went|goes|dropped|fell) (?:through|into|to|out)", "fear"],
  ["turned", "over in (?:his|her|my|your) stomach", "fear"],
  [
    "tears",
    "(?:running|streaming|pouring|rolling|dripping|coursing|ran|streamed|poured|rolled|stood|came|sprang|started|filled)",
    "distress",
  ],
  [
    "studied studies inspected examined regarded contemplated",
    `${OWN} (?:hands|plate|cup|glass|knuckles|boots|palms)`,
    "shame",
  ],
  ["rose rises half-rose started starts", "(?:halfway|half way|half)", "fear"],
  ["leapt leaped sprang jumped shot", `to ${OWN} feet`, "fear"],
  ["sat sank dropped sits sinks", "down (?:suddenly|heavily|hard|abruptly)", "distress?"],
  ["fell falls", `on ${OWN} face`, "distress"],
  [
    "turned turns went goes had",
    "(?:a |an )(?:\\S+ (?:and \\S+ )?){0,2}(?:purple|red|scarlet|crimson|shade|colou?r)",
    "anger",
  ],
  [
    "gave gives",
    "(?:a |an )(?:\\S+ ){0,2}(?:nervous|strangled|shaky|wild|hysterical) (?:\\S+ )?(?:laugh|giggle|cry|sound|smile)",
    "fear",
  ],
  ["gave gives", "(?:him |her |me |you |them )(?:a |an )(?:\\S+ ){0,3}(?:smile|grin)", "joy"],
  ["was were is", "(?:as )?(?:red|scarlet|crimson) as", "shame"],
  [
    "was were is",
    "in (?:such )?(?:a |an )(?:\\S+ )?(?:flutter|flurry|state|panic|fright|tizzy|fever|dither)",
    "fear",
  ],
  ["was were is", "in (?:such )?(?:a |an )(?:\\S+ )?(?:rage|fury|temper|passion|huff)", "anger"],
];

/** Gestures of several words: a part of the body makes one of "raise" or "touch". */
const MEANT: readonly Sign[] = [
  ["shook shakes", `${OWN} head`, ""],
  [
    "raised raises lifted lifts cocked cocks arched arches put held holds spread spreads threw flung",
    "(?:up )?(?:a|an|one|both|his|her|my|your|their) (?:eyebrows?|brows?|hands?|finger|palms?|chin|glass|arms?|fist)",
    "",
  ],
  ["folded folds crossed crosses folding crossing", `${OWN} arms`, ""],
  [
    "touched touches tipped tips doffed doffs raised raises lifted lifts tugged tugs pulled took",
    `(?:off )?${OWN} (?:hat|cap|forelock|bonnet|brim)`,
    "",
  ],
  ["put puts laid lays held pressed", `(?:a|his|her|one|my|your) finger to ${OWN} lips`, ""],
  ["stuck sticks put puts", `out ${OWN} tongue`, ""],
  [
    "inclined inclines tilted tilts tossed tosses jerked jerks nodded bowed ducked",
    `${OWN} head`,
    "",
  ],
  ["pursed purses", `${OWN} lips`, ""],
  ["crossed crosses", "(?:himself|herself|myself|yourself)", ""],
  [
    "snapped snaps drummed drums wagged wags clicked clicks",
    "(?:his|her|my|your|a) (?:fingers?|tongue|heels)",
    "",
  ],
  ["jerked jerks jabbed jabs hooked stuck", "(?:up )?(?:a|his|her|my|your) (?:thumb|finger)", ""],
  ["whistled whistles", `under ${OWN} breath`, ""],
  [
    "took takes caught catches squeezed squeezes pressed presses patted pats gripped grips touched touches stroked strokes seized grabbed grabs",
    "(?:his|her|my|your|(?:the )?\\w+ 's) (?:hands?|arms?|shoulders?|knee|sleeve|cheek|elbow|fingers|wrist|back|face|foot|feet|thumb|paw)",
    "",
  ],
  ["reached reaches", "for (?:his|her|my|your|(?:the )?\\w+ 's) (?:hand|arm)", ""],
  ["kissed kisses", `${OWN} hand`, ""],
  ["held holds put puts stretched", "out (?:a|his|her|my|your|both) hands?", "?"],
  ["rolled rolls", `${OWN} eyes`, ""],
  ["blew blows", "(?:him|her|me|you|them) a kiss", ""],
  [
    "put puts held holds raised raises lifted flung threw",
    "(?:up |out )(?:a|an|one|both|his|her|my|your) (?:\\w+ )?(?:hand|hands|palm|finger|arm|arms)",
    "?",
  ],
  [
    "crooked crooks wagged shook raised lifted",
    "(?:a|one|his|her|my|your) (?:fore)?finger(?: at)?",
    "",
  ],
  ["shook shakes", "(?:hands|(?:his|her|my|your|(?:the )?\\w+ 's) hand|hands with)", ""],
  [
    "offered offers extended extends gave",
    "(?:him |her |me |you )?(?:a|his|her|my|your) hands?(?= (?:to|across|and|over)|$)",
    "",
  ],
  [
    "patted pats clapped claps slapped slaps tapped taps nudged nudges",
    "(?:him|her|me|you|his|her|my|your|(?:the )?\\w+ 's) (?:on the |on |in the )?(?:back|shoulder|arm|hand|knee|head|cheek|ribs)",
    "",
  ],
  ["nudged nudges elbowed kicked", "(?:him|her|me|you) (?:under|in)", ""],
  [
    "made makes dropped drops bobbed bobs swept sketched",
    "(?:him |her |me |them )?(?:a|his|her|the) (?:\\w+ )?(?:curtsy|curtsey|bow|face|sign|sign of the cross|gesture|salute)",
    "",
  ],
  ["pulled pulls made makes", "a face", ""],
  ["bent bowed bends", `${OWN} head`, ""],
  [
    "clasped clasps wrung gripped grips pressed presses squeezed",
    "(?:his|her|my|your|(?:the )?\\w+ 's) hands?(?= |$)",
    "",
  ],
  ["turned turns", `${OWN} back(?: on|$)`, ""],
  [
    "waved waves",
    "(?:a|an|one|his|her|my|your|the) (?:\\w+ )?(?:hand|arm|handkerchief|hat|glove|stick|finger|cap)?",
    "",
  ],
  [
    "laid lays rested rests placed places put puts set sets dropped",
    "(?:a|an|one|two|his|her|my|your|the other) (?:\\S+ )?(?:hands?|palm|fingers?|arm|paw) (?:on|upon|over|against|round|around|under|through|to) (?:his|her|my|your|\\S+ 's|the \\S+ 's)",
    "",
  ],
  [
    "took takes caught catches laid seized grabbed",
    "hold of (?:his|her|my|your|\\S+ 's) (?:hands?|arms?|sleeve|elbow|wrist|shoulders?|collar)",
    "",
  ],
  [
    "rubbed rubs rubbing stroked strokes patted pats squeezed squeezes pressed presses touched touches nudged nudges tapped taps",
    "(?:his|her|my|your|\\S+ 's) (?:back|hands?|arm|shoulder|knee|foot|feet|head|hair|cheek|elbow|fingers|wrist|neck|forehead)(?= |$)",
    "",
  ],
  [
    "plucked plucks tugged pulled caught took",
    "(?:him|her|me|you|the \\S+) by the (?:sleeve|arm|hand|elbow|shoulder|coat|wrist|lapel|collar)",
    "",
  ],
  ["wiped wipes", `${OWN} (?:mouth|lips|forehead|brow|hands|face) (?:with|on|slowly)`, "?"],
  ["took takes pulled", `off ${OWN} (?:cap|hat|spectacles|glasses|helmet)(?= |$)`, "?"],
  ["took takes", `${OWN} (?:cap|hat|spectacles|glasses|helmet) off`, "?"],
  ["covered covers", "(?:his|her|my|your|\\S+ 's) (?:hand|mouth|ears)(?= |$)", ""],
  [
    "leaned leans leant bent bends",
    "(?:over|across|down|forward) and (?:kissed|touched|patted|took|whispered)",
    "",
  ],
  [
    "laid lays rested rests placed put puts leaned leans",
    "(?:a|an|one|two|both|his|her|my|your) (?:\\S+ )?(?:hands?|palm|fingers?|arm) (?:on|upon|over|against|round|around|to) the (?:back|top|nape|crown|side) of (?:his|her|my|your|\\S+ 's)",
    "",
  ],
  [
    "held holds put stretched stuck",
    "out (?:a|his|her|my|your|one) (?:pinkie|finger|little finger|palm|arm|arms)",
    "",
  ],
  ["shook shakes took", "(?:him|her|me|you|\\S+|\\S+ \\S+) by the hand", ""],
  [
    "made makes dropped sketched gave",
    "(?:him |her |me |them |us )?(?:a|an) (?:\\S+ ){0,3}(?:bow|curtsy|curtsey|salute|nod|wave|shrug)",
    "",
  ],
  [
    "leaned leans leant",
    "(?:against|on|upon) (?:his|her|my|your) (?:skirts|shoulder|arm|knee|oar|stick|side)",
    "",
  ],
  [
    "rapped raps knocked thumped banged",
    "on the (?:floor|table|door|wall|boards|window|glass) with",
    "",
  ],
];

export interface Shape {
  readonly shape: RegExp;
  readonly shows: string;
  /** Often no more than a manner. */
  readonly isFaint: boolean;
}

/** By the word that a sign begins with, so that most words are passed over. */
export const SHAPES: ReadonlyMap<string, readonly Shape[]> = shapesOf([...SIGNS, ...MEANT]);

function shapesOf(signs: readonly Sign[]): Map<string, Shape[]> {
  const found = new Map<string, Shape[]>();
  for (const [begins, follows, shows] of signs) {
    const shape = new RegExp(`^\\S+${follows === "" ? "" : " "}(?:${follows})(?: |$)`);
    for (const word of begins.split(" ")) {
      const known = found.get(word) ?? [];
      known.push({ shape, shows: shows.replace("?", ""), isFaint: shows.endsWith("?") });
      found.set(word, known);
    }
  }
  return found;
}
