/**
 * First names, by whom they are usually given to, and what they are shortened to.
 *
 * Owns the lists. They only speak where the text itself says nothing (no title, no pronoun), and
 * names given to anybody (Robin, Leslie, Evelyn) are left out.
 */

/** `m` or `f` for a first name; `undefined` where one cannot say. */
export function genderOfFirstName(name: string): "m" | "f" | undefined {
  return genders.get(name.toLowerCase());
}

/** Whether one name is a usual short form of the other: Tom and Thomas, Mer and Meredith. */
export function isShortFor(short: string, long: string): boolean {
  const a = short.toLowerCase();
  const b = long.toLowerCase();
  if (a === b) return false;
  if (nicknames.get(a)?.has(b) === true) return true;
  if (a.length >= 3 && b.length >= a.length + 2 && b.startsWith(a)) return true;
  // Charlie, Jamie, Annie: the head of the name and an ending of endearment.
  const stem = /^(.{3,})(?:ie|y|ey)$/.exec(a)?.[1];
  return stem !== undefined && b.length > stem.length && b.startsWith(stem);
}

const genders = new Map<string, "m" | "f">();
for (const [gender, list] of [
  [
    "m",
    `john james william george charles henry thomas robert edward joseph richard david michael peter
     paul arthur frank fred frederick albert walter harry jack tom bob bill will sam samuel daniel
     ben benjamin philip stephen steven simon mark luke matthew andrew anthony tony christopher chris
     nicholas nick alexander alex hugh ralph roger roland rudolf oliver oscar edgar edmund ernest eric
     derek dennis donald douglas duncan kenneth keith kevin brian bruce bernard basil barnaby
     abraham abel adam adrian alan allan alfred ambrose amos archibald archie augustus austin
     bartholomew clarence claude clement clive colin cyril dick dorian dudley eugene
     ezra felix ferdinand francis gabriel gareth gerald gilbert giles gordon graham gregory guy harold
     hector herbert herman horace howard hubert humphrey ian isaac ivan jacob jake jason jasper jeff
     jeffrey jeremy jerome jerry jim jimmy joe joel jonathan josiah joshua julian julius justin ken
     lawrence lee leo leonard leopold lewis lionel louis malcolm marcus martin maurice max miles
     nathan nathaniel ned neil neville noah norman owen patrick percival percy rodney
     ronald rupert saul scott sebastian septimus sidney silas spencer stanley steve ted
     terence theodore tim timothy toby tobias tristan uriah vernon victor vincent wilfred winston
     sherlock huckleberry sid mycroft ebenezer fitzwilliam jock hans fritz pierre jean-paul
     antonio marco carlos diego juan pedro pablo luis miguel rafael omar ahmed ali mohammed hassan
     hiroshi kenji ravi arjun sanjay boris dmitri igor sergei vladimir mikhail alexei nikolai ethan
     edwin alvin angus arnold barney calvin cecil chester clifford cornelius cuthbert cyrus dexter
     dwight elijah elliot emil enoch ephraim hiram horatio ishmael jabez jeremiah jethro jonah josh
     leroy levi lloyd luther lyle melvin milton mortimer moses murray obadiah orlando otto quentin
     randolph reginald reuben roderick ross roy rufus russell seth stuart sylvester thaddeus virgil
     wallace warren wesley wilbur willard gilbert josiah philip
     logan mason jayden aiden liam connor dylan tyler kyle brandon ryan zach zachary trevor
     abdul abdullah adebayo alaric aldous aldric alejandro alfie alfonso alonso amadou amir
     anders andreas andrei angelo antoine anton aristide armand asher ashok aurelio axel aziz
     babak baldwin bartolomeo bastien bertrand bjorn boaz bogdan bram brendan brett bryan byron
     caleb callum cameron carl carlo caspar casper cassian cassius cedric chad chidi chinedu
     cillian cody colm conor conrad constantin cormac cosmo craig curtis damian damien danilo
     darius darren declan demetrius denis desmond diarmuid dieter dietrich dominic dominick
     dominik dougal dov dunstan eamon eamonn eben eduardo efraim egon einar elias eliot ellis
     elmer emeka emilio emmanuel enrique enzo erik ernesto errol ethelred etienne euan evan
     everard ewan fabian farid fergal fergus fernando finlay finn fintan fletcher floyd francisco
     franco franz fraser freddie frederic fyodor gaius gaspard gaston gavin georg georges georgie
     gerard gideon gino giovanni giuseppe glenn godfrey godric gottfried graeme greg grigori
     gunnar gunther gustav habib hakim hakon hamid hamish harald haruki haruto harvey heinrich
     helmut henri henrik hernan hideo hugo hussein ibrahim idris ignatius ilya imran isidore
     ismail ivor iwan jabari jacques jamal janek janos javier jem jens jeremias jerzy jesse
     joachim joao joaquin johan johann jorge jose josef jurgen juri kamal kareem karim karl
     kaspar kazuo khalid kieran klaus kofi konrad konstantin kurt kwame lachlan lars laszlo lazlo
     leif lenny leofric leon leonardo leopoldo linus lorcan lorenzo luca lucas lucian lucius
     luigi magnus mahmoud manfred manuel marc marcel marek mario marius marko mateo matteo
     matthias mattias maximilian mehmet mervyn micah mihail milan milo mitch mohamed mohammad
     mordecai morris muhammad murdo murtagh musa mustafa naveed niall nigel nikhil nils norbert
     obi oisin olaf olav oleg olivier osman osric oswald otis padraig pascal patricio pavel pawel
     per petr philippe phineas piers pieter piotr pradeep quincy quintus rafe rafferty raj rajesh
     ramon ranulf rashid raul raymond reggie reza rhys ricardo ricky robbie roberto rodrigo
     rogerio rohan rolf roman romeo rory ruben saeed saleh salvatore samir sandro santiago sayid
     seamus sean septimius sergio shane shaun sigmund silvio sixtus solomon stan stefan sten sven
     takeshi taki tam tancred tariq tarquin thabo theo thor thorvald tiberius titus tobin todd
     tomas tommaso torsten travis troy tunde tyrone ulf ulrich umberto valentin vasily vaughan
     vikram viktor vito vivek vlad wade wayne werner wilhelm willem wolfgang wystan xavier yakov
     yannis yasser yosef yuri yusuf yves zachariah zoltan`,
  ],
  [
    "f",
    `mary elizabeth anne anna ann jane margaret sarah alice emma emily charlotte catherine katherine
     kate kitty lydia lucy louisa harriet helen ellen ellie eleanor elinor eliza marianne maria martha
     rachel rebecca ruth susan susanna julia juliet judith joan josephine jo meg amy beth bess betty
     bessie bella isabel isabella agnes ada adelaide adele agatha amelia amanda angela annie antonia
     arabella audrey augusta barbara beatrice bertha blanche bridget caroline carol cecilia cecily
     celia clara clarissa claire constance cora cordelia cynthia daphne deborah delia
     diana dinah dolly dora dorothea dorothy edith edna effie elaine elsie ernestine estella esther
     ethel eva eve fanny felicity flora florence frances francesca frederica georgiana georgina
     geraldine gertrude ginny gloria grace greta gwen gwendolen hannah henrietta hester hetty hilda
     ida imogen irene jean jemima jenny jennifer jessica jessie jill judy karen kathleen katie laura
     lavinia leah lena letitia lila lilian lillian linda lizzie lizzy lois lola lottie lorna louise
     lucinda mabel madeleine magdalen maggie maisie marcia marian marie marjorie matilda maud maude
     meredith mildred millicent millie mina minnie miranda miriam molly monica muriel myra myrtle
     nancy naomi nell nellie nelly nettie nina nora norah octavia olivia ophelia pamela patience
     patricia patty pauline penelope petra phoebe phyllis polly priscilla rhoda rosalind rosamond
     rosa rosamund rosemary rosie roxana sally samantha selina sibyl sophia sophie stella sue sylvia
     theresa tess teresa ursula valerie vera veronica viola virginia vivian winifred
     yvonne zoe addison addie thea tuppence sandra sharon tracy michelle nicole tiffany
     ashley brittany chloe madison abigail ava mia ingrid olga natasha tatiana sonia svetlana yuki
     beatrix bernice betsy camilla carlotta carrie cassandra charity christina clementina cornelia
     daisy della elise emmeline erica eugenia evangeline fidelia gillian gladys honoria hortense irma
     jacqueline janet jeanne joanna josie justine kathryn leonora lucille madge margery margot
     marguerite maureen minerva nadine ottoline pearl philippa prudence sabina selma serena sheila
     sonya stephanie tabitha thelma tilda trudy una velma verena vivien wanda wilhelmina willa zelda
     yolanda
     mei aisha fatima leila priya anita carmen dolores lucia rosita
     abena abril adaeze adriana agnieszka aida aiko aileen ailsa aine akiko alana alba
     alexandrina alicia alina alison allison alma althea alva alyssa amal amara amina anastasia
     angelica angelina anja annabel annabelle annalise anneke anneliese annemarie annette annika
     anoushka anthea antoinette anya aoi aoife ariadne ariana asha astrid athena aurelia
     aurora ayesha azadeh babette basia becca belinda berenice bernadette beryl bettina bianca
     bibi birgit blodwen bonnie brenda bridie brigid brigitte britta bronwen bronwyn bryony
     caitlin candace candida cara carla carole carolina cassie cath cathleen celeste celestine
     celine chantal charmian cheryl chiara chidinma chiyo christabel christine cindy clarice
     clemency clementine cleo colette colleen connie consuela coralie corinna cosima
     cressida danielle danuta daria deb debbie deirdre delphine demelza denise
     desdemona despina dido dilys dina donna dorcas doreen doris drusilla dulcie ebba eileen
     elena elfrida elke ella elodie eloise elsa elsbeth elspeth elvira ema emer emilia enid erin
     erna esme esmeralda esperanza etta eudora eugenie eulalia eunice euphemia farida fatou
     faustina fay faye fenella fiona flavia florrie flossie freda freya frida gabriela gabrielle
     gail galina gemma genevieve georgia gerda germaine gertie gisela giselle glenda grainne
     greet gretchen gretel griselda gudrun guinevere gulnara gwyneth hadley haruka hatice hazel
      hedda hedwig heidi heike helena helga heloise henrike hermia hermione hettie
     hildegard hortensia ilka ilona ilsa ilse imani ina ines inez inge iona ione irena irina
     iris isadora isaude isobel isolda isolde ivy iwona jacinta jade jadwiga jana janice jasmin
     jasmine jayne jeannie jemma jenna jess joann joanne jocasta jodie johanna jolene joni 
     joyce juanita julie juno justina kaja kali kamala kamila karin karina karla katharina
     katharine katinka katja katrin katrina katya kayla keiko keisha khadija kimberly kirsten
     kirsty kristin krystyna laila lakshmi lalita lana lara latisha lauren leanne leda leni
     lenore leocadia leonie lettie letty lexie liesel liesl lilias lily lina liora lisa lisbeth
     livia liza lolita lorelei loretta lorraine lotte luana lucie lucrezia ludmila luella luisa
     lulu luna luz lynette maeve magda magdalena mags maia maire mairi malin malina mamie manon
     mara marcella marcelle marcy maren margaretha margarita marge margherita margo mariam
     mariana marianna maribel mariela marigold mariko marina marisa marisol marit marla marlene
     marta marthe maryam mathilde mattie mavis maxine maya mayumi medea meera megan mei-ling
     melanie melissa michaela mimi mira mirabel mireille mirela misaki moira mona morag
     morgana morwenna moya muna nadezhda nadia naina nana nanette natalia natalie natalya
     nausicaa neela nerissa nerys nessa nessie ngozi niamh nicolette niki nikki nisha nita noelle
     nuala nur oda odette odile ofelia olive olwen olympia oona oonagh orla ottilie ottla
     paige paloma pandora pansy paola parvati paula paulette perdita perpetua philomena pia pilar
     poppy portia primrose priyanka queenie radha ragnhild raisa ramona rana raquel rasheeda
     rebekah reena regina renata renee rhea rhian rhiannon rita roberta robyn rochelle roisin
     romola romy rona rosalia rosaline rosalyn rosanna rose roseanne rosemarie rosetta roswitha
     rowena roxanne ruby runa ruthie sabine sabrina saira sakura salome samira sanne saoirse sara
     sarita saskia scarlett selene senta seraphina shahida shanice shauna shelley shira shirin
     shirley shona sian sidonie sigrid silvia simone sinead siobhan siri solange solveig sorcha
     steffi stina sukie sunita sunniva susannah suzanne suzy sybil tamar tamara tamsin tania
     tanya tara tatjana tatyana tegan thomasina tina titania tove trish trisha trixie twyla
     ulrike undine valentina vanessa vasilisa venetia veronique vesna vida vilma violet viveca
     vivienne wendy xanthe ximena yael yasmin yasmine yelena yetunde yoko ysolde yumi yvette
     zahra zainab zara zenobia zina zofia zora zuleika zuzana`,
  ],
] as const)
  for (const name of list.split(/\s+/)) if (name !== "") genders.set(name, gender);

const nicknames = new Map<string, Set<string>>();
for (const line of `bill william|will william|willy william|billy william|liam william|bob robert|rob
robert|bobby robert|dick richard|rick richard|rich richard|jim james|jimmy james|jamie james|jack
john|johnny john|tom thomas|tommy thomas|tony anthony|ned edward|ted edward|teddy edward|eddie
edward|ed edward|harry henry|hal henry|hank henry|charlie charles|chuck charles|joe joseph|sam
samuel|ben benjamin|dan daniel|fred frederick|larry lawrence|mike michael|mick michael|nick
nicholas|pat patrick|paddy patrick|steve stephen|steve steven|andy andrew|drew andrew|alec
alexander|sandy alexander|bert albert|bertie albert|herb herbert|gus augustus|archie archibald|huck
huckleberry|kit christopher|matt matthew|phil philip|ralphie ralph|ron ronald|don donald|ken
kenneth|tim timothy|wat walter|walt walter|zach zachary|jeff jeffrey|geoff geoffrey|jerry
gerald|jerry jeremiah|abe abraham|al albert|alf alfred|frank francis|lizzy elizabeth|lizzie
elizabeth|liz elizabeth|eliza elizabeth|beth elizabeth|bess elizabeth|bessie elizabeth|betty
elizabeth|betsy elizabeth|libby elizabeth|kate catherine|kate katherine|kitty catherine|katie
catherine|cathy catherine|kathy katherine|maggie margaret|meg margaret|peggy margaret|madge
margaret|greta margaret|daisy margaret|molly mary|polly mary|nell ellen|nell eleanor|nelly
ellen|nellie ellen|nan anne|nancy anne|annie anne|sally sarah|sadie sarah|fanny frances|sophy
sophia|jenny jane|janey jane|hetty harriet|hetty henrietta|hatty harriet|lottie charlotte|lou
louisa|lou louise|dolly dorothy|dot dorothy|dora theodora|dora dorothea|tess theresa|tessa
theresa|tilly matilda|minnie wilhelmina|mina wilhelmina|susie susan|sue susan|patty martha|patsy
patricia|jo josephine|josie josephine|becky rebecca|bella isabella|belle isabella|abby
abigail|mandy amanda|sandy alexandra|vicky victoria|milly millicent|amy amelia|emmy emily|flo
florence|floss florence|gwen gwendolen|winnie winifred|edie edith|nora eleanor|juley
julia`.split("|")) {
  const [short = "", long = ""] = line.trim().split(/\s+/);
  const known = nicknames.get(short) ?? new Set();
  known.add(long);
  nicknames.set(short, known);
}
