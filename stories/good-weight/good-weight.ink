# title: Good Weight
# author: The Keepsake authors
# language: en
# ifid: 0C6B6E0A-6B0E-4D43-9C1E-5A8F5B6B7D21

// One evening, one room. Edith Pask hands over her father's shop.
//
// Three lists hold everything that matters later: what each person is holding (a promise
// counts as a thing held), which lines of the list have been ticked, and what Lena knows.

LIST Things = key, blade, book, weight, flour, lenas_word, my_word
LIST Ticked = bins, shelf, window
LIST Heard = errand, eleven, heavy, hand

VAR mine = (key, book, weight)
VAR hers = ()
VAR his = ()

VAR lamp = false        // lit: we cannot see out, and he can see in
VAR tea = false         // a cup stands by him on the wall
VAR over = false        // the eleven pounds were weighed with the dark weight
VAR let_her = false     // Lena was left to say herself that my father was quick

-> evening


=== evening ===

Lena Marrack came at six to count the shop, and her father stayed across the road.

I could see him through the window. He had wheeled her handcart down the hill, two boxes and a kitchen chair, and then sat down by it on the chapel wall with his hat on his knee. He could have had the chair. From my side of the counter my father's name ran backwards on the glass, and Tom Marrack sat in it between the K and the S.

Lena laid a typed list on the counter and squared it to the edge.

"You show me a thing and I count it," she said. "Then we sign, and you give me the key."

*   "Your father could wait in here[."]," I said. "There's the stove."
    "He could." She did not look round. "He's come as far as the wall. I hadn't expected the wall."
*   [Light the lamp.]
    ~ lamp = true
    I lit the lamp over the scale. The window went black and gave us back ourselves and the brass. He would see us now a good deal better than we saw him.
*   [Read down her list.]
    I read the list to the foot. She had everything there, down to the string.
    "You've left nothing out," I said.
    "I like to know what I'm getting."
-   "Begin where you want," she said.
-> counting


=== counting ===

{ LIST_COUNT(Ticked) == 3: -> weights }
<- small_talk
*   [Show her the flour.] -> the_bins
*   [Show her the book.] -> the_shelf
*   [Show her the window.] -> the_window


=== small_talk ===

// A thread: what may be said between one thing counted and the next.
*   {Ticked ? bins} "Why this shop[?"]? There was one going in Carrow."
    "So that he'd have somewhere to buy flour."
*   {Ticked ? shelf} "What did your father say to your taking it on[?"]?"
    ~ Heard += errand
    "He lent me sixty pounds towards it. He counted it on to the kitchen table, and then he said, 'See the weights are right.' I didn't know where to look."
*   {LIST_COUNT(Ticked) < 2} [Send a cup of tea across the road.]
    ~ tea = true
    I poured a cup of tea, and Lena took it over and came back without it.
    "He thanks you, and he's had his," she said. "I've left it by him on the wall."
-   -> counting


=== the_bins ===

~ Ticked += bins
Lena rolled up a sleeve, put her arm down the first of the bins until it touched wood, and brought it out white to the elbow.

"Half," she said. "It's what we have at home. Six miles to Carrow for it, every Saturday, and he goes by your door to do it."

"It's all the one mill."

"I know it is. I paid their invoices for nine years, at the Co-operative."

*   "People get into the way of a thing[."]," I said.
    "Thirty-one years." She held the arm away from her skirt. "In boots."
*   [Hand her a cloth.]
    I gave her the cloth from my shoulder. She did each finger.
    "They called me the Inspector's girl at school," she said. "I was ten before I found out he wasn't one."
-   {tick()}
-> counting


=== the_shelf ===

~ Ticked += shelf
The lock-out book, black, with a strap, had its own shelf over the till.

"That isn't on my list," said Lena.

"The Institute have asked for it. They've had a glass case made."

"They would. Forty-one families, three winters, and he never pressed one of them for a penny. We did it at school, after the rivers. And one man out of the forty-one came in here and told him he gave short weight."

"Yes."

"My father will be in there, I suppose."

*   "Page thirty[."]," I said, and reached it down and undid the strap.
    ~ Heard += eleven
    She found him with the blunt end of her pencil. Four pounds of flour a week for eighty-eight weeks, then nothing. Down the margin ran a column in pencil, in my hand: a weight against every name, and a stroke through every weight. Against Marrack it said 11 lb., and there was no stroke.
    "What's this?"
    * *     "What we owed[."]," I said.
            "It's the wrong book for that," said Lena. She wrote a small 11 on the edge of her list before she gave it back to me.
    * *     "A sum I was doing[."]," I said. "It's finished."
            "Not ours," said Lena, and gave me it back to strap.
*   [Leave it strapped.]
    "They're all in there," I said. I had put my hand flat on the spine, and she saw that I had.
    "Then I'll see it in its case," she said, "like everybody else."
-   {tick()}
-> counting


=== the_window ===

~ Ticked += window
"Fixtures," Lena read. "Stove, scale, window." She went and put her face to the letters: H. PASK, GROCER. "That's real leaf."

"The town paid for it. They got up a subscription, when the quarry opened again."

By the door hung a razor blade in a wooden grip, for taking old bills off the glass. She touched it and it swung.

*   "I'd be glad if you left the name up[."]," I said. "For a year, say."
    ~ mine += lenas_word
    She took her time over it. I thought the better of her.
    "A year," she said. "You have my word." And she wrote it at the foot of the list, and put her initials.
*   "That's for you to settle now[."]," I said.
    "I did think of ours. MARRACK, the same size." She stopped the blade with one finger. "Then I thought of what they'd be calling it by Saturday."
-   {tick()}
-> counting


=== function tick() ===

{ LIST_COUNT(Ticked):
- 1: She made a tick, small and upright.
- 2: The second tick went exactly under the first.
- else: She turned the sheet over.
}


=== weights ===

"Weights," she read. "Brass, one set of seven. The inspector's coming at nine tomorrow to see them into my name." {Heard ? errand: She read it rather fast.}

They stood in their block by the scale, half-ounce to two-pound. She lifted out each one, found the stamp on its foot, and put it back. Then she opened the drawer for the string.

"Eight," she said.

It was another two-pound, on a folded cloth. It had gone dark.

*   "That's the spare[."]," I said.
    She took it in her left hand and the one from the block in her right, and stood there like a pair of scales herself.
    "No, it isn't," she said.
    -> weighing -> why_heavy
*   "That one doesn't go with the shop[."]," I said.
    I took it from the drawer and put it in my apron with the key. The apron hung down on that side.
    -> anything_else
*   "Put it on the scale[."]," I said. "Against the other."
    -> weighing -> why_heavy


=== weighing ===

// A tunnel: the two weights are compared once in a play, from wherever it comes up.
~ Heard += heavy
She set one in each pan, and the dark one went down. She added the half-ounce to the other side, then changed it for the ounce, and the beam came up and stood.

"An ounce over," she said. She looked at the foot of it. There was no stamp, and the plug was newer than the brass.
->->


=== why_heavy ===

"Who keeps a heavy weight?" she said. "You'd be giving it away."

*   "My father liked to give good weight[."]," I said.
    -> good_weight
*   "It used to be a light one[."]," I said.
    -> telling
*   [Take it off the scale.]
    I lifted it from the pan and put it in my apron, where the key was.
    "It's no use to you," I said. "It never was part of the set."
    -> anything_else


=== anything_else ===

"Seven, then," said Lena. She wrote the figure, and looked at the apron, and looked at the figure. "Is there anything else? That isn't on the list?"

*   "No[."]," I said.
    -> seven
*   {Heard !? heavy} [Put the dark weight back on the counter.]
    I put the dark weight down in front of her. It was her scale by then, or would be in ten minutes.
    "Try it," I said. "Against the stamped one."
    -> weighing ->
    "And it was a light one before that," I said.
    -> telling
*   {Heard ? heavy} "There's what it was before it was heavy[."]," I said, and put it back on the counter. "It was light."
    -> telling
*   [Send some flour across to her father.]
    -> eleven_pounds


=== good_weight ===

She laughed, which I had not heard her do.

"It's true, then. They always said he leaned on the scale for people." She picked the stamped two-pound out of the block and put the dark one in its hole. "That stays. That's worth more to me than the window."

*   [Let it stay.]
    ~ hand_over(weight, mine, hers)
    I could have told her which way that weight leaned in the three winters she had learnt about at school. I counted her the string instead. There were nine balls.
    -> over_an_ounce
*   "Take it out, Lena[."]," I said. "That isn't so. It was a light one."
    -> telling


=== telling ===

"Light when?"

"The whole of the lock-out. My father had the plug out of it the week they shut the quarry, and it was an ounce short until they opened. When he died I had it out again, and put back more lead than he took."

Lena did not touch it. "He carried forty-one families."

"He did."

"And took an ounce in every two pounds."

"He did that as well."

I told her the rest. From his book I had worked out what each house was short. I weighed them their flour with the dark weight until they came level, and as each one did I put a stroke through it. It took nine years and nobody remarked on it. Forty had it back.

{ Heard ? eleven:
    "And my father's eleven pounds," said Lena.
    "I couldn't get him to come in for it."
- else:
    "There were forty-one," said Lena.
    "Your father's is eleven pounds. I couldn't get him to come in for it."
}

"So he was right."

"To the ounce."

She looked over at the stove. "They do it as a turn, at the Institute. The inspector comes over the bridge on his bicycle and puts every weight in the shop on his own scale, and they're true. And on the Saturday my father gets up on that board there, with his hat off, and tells the whole queue he was mistaken." She turned round. "How were they true?"

*   "My father was quick[."]," I said.
    "Well," said Lena, "he isn't here to ask."
*   "I changed them[."]," I said. "There was a true one kept under the counter for the purpose. I'd been in the flour, and I saw the bicycle, and I didn't stop to wipe my hands."
    ~ Heard += hand
    "How old were you?"
    "Twenty-two."
    "I've dismissed girls of twenty-two," said Lena.
*   [Let her work it out.]
    ~ let_her = true
    I waited.
    "There'd have been another one," she said. "A true one, under the counter. He'd have had to be quick, your father."
    I moved the block so that it stood square.
-   -> what_now


=== what_now ===

{ mine ? lenas_word:
    "And they put him up in gold," she said, "and I've given you my word I'll leave him there."
- else:
    "And they put him up in gold," she said.
}

- (choose)
*   {mine ? lenas_word} "I let you off your word[."]," I said.
    ~ mine -= lenas_word
    ~ hers += blade
    I took the blade down from the door and laid it on her list. She moved it to one side, so that it should not mark the paper.
    -> choose
*   "Need your father know[?"]?" I said. "He's getting on for seventy."
    {Heard ? errand: "He'll ask me about the weights. He's asked me once." | "When he lent me the money for this he said, 'See the weights are right,'" she said. "He'll ask me." }
    "You can tell him they're right. There are seven, and they're stamped."
    "That's how it was done last time," said Lena. She put out her hand for the dark weight.
    * *     [Give it to her.]
            I gave it to her.
            -> carried
    * *     "I'll take it over to him myself[."]," I said.
            -> road
*   "You take it across to him[."]," I said. "You've the right."
    ~ hand_over(book, mine, hers)
    I set the book by the weight in front of her, and found the page.
    "The right," said Lena. But she took them.
    -> carried
*   [Weigh out the eleven pounds.]
    ~ mine += flour
    I weighed out his flour with the stamped weights, five twos and a one, and tied the neck of the bag. The dark one I put in my apron.
    "He won't have it from me," I said. "If you were to—"
    "No," said Lena. "You carry it."
    -> road
*   "I'll go over and say it to him[."]," I said.
    -> road


=== road ===

It is fourteen steps. {lamp: I had never before stood out there with the lamp lit and looked in. | Lena lit the lamp behind me, and my shadow got there first. } From that side the name reads the right way round.

He stood up. {tea: The tea was next to him on the wall, with a skin on it.}

"Miss Pask."

"Mr Marrack."

{ mine ? flour:
    He looked at the bag. "What's that?"
    "Eleven pounds."
    "Ah," he said. "You made it eleven as well."
- else:
    I held out the weight on my hand, and he bent and looked at it, but did not take it.
    "I wondered what you'd done with that," he said.
}

"I have something to say to you."

"Not out here," he said. "I said mine in there."

He crossed in front of me. He wiped his feet on the mat for some time. Then he walked by the stove without looking at the board, went round the end of the counter to where my father used to stand, and put his hat down beside the scale. Lena moved along for him. {mine ? flour: I put the bag down on the counter.}

That left me the board.

*   "It was an ounce short[."]," I said. "Every time you came. You said so, and you were right, and my father knew it."
    He waited.
    "Is that all of it?" he said.
    * *     "That's all of it[."]," I said.
            -> finger_marks
    * *     "No[."]," I said. "He never touched it the day the inspector came. It was me that changed them."
*   "I changed the weights[."]," I said. "It was an ounce short, and I saw the inspector on the bridge, and I put the true one in the block. And I stood over there by the bins on the Saturday and heard you say you'd been mistaken."
-   -> nineteen


=== nineteen ===

"I know you did," said Tom Marrack. "The good one had flour on it. The inspector got it on his cuff."

{Heard !? hand: Lena put down her pencil.}

"You never said."

"You were a girl. It wasn't your ounce." He was looking past me, to where the queue stands. "There were nineteen in here, the Saturday. I counted them. It gave me something to do."

*   "I'll say it this Saturday[."]," I said. "To however many come."
    -> saturday
*   "There are two of you[."]," I said. "I don't know that I can do nineteen."
    -> two


// ---- endings ----


=== account ===

I have always closed the day on paper. That day closed with {in_words(hers)} to Lena, {in_words(his)} to Tom Marrack, and {in_words(mine)} to me.
->->


=== seven ===

We signed, she first. I put the key in her hand, and she thanked me for leaving it all so straight.
~ hand_over(key, mine, hers)

Her father stood as I came past with my bag. {tea: The tea had not been touched.}

"Mr Marrack," I said.

"Miss Pask." It was thirty-one years since we had got as far as that.

-> account ->

The book I left at the Institute on my way to the bus. They have it open at the first page, which is all ink. {mine ? lenas_word: Lena writes that the letters come up nicely with a soft cloth. | Lena writes that she has left the letters as they were, for the trade.}

The weight came with me to the coast. It was an ounce light for the three winters of the lock-out, and it has been an ounce heavy since my father died, and my sister uses it to keep the back door open. It will hold it in any wind.

-> END


=== over_an_ounce ===

We signed for eight. I gave her the key, and she gave me her hand, which had not been on the list.
~ hand_over(key, mine, hers)

-> account ->

She wrote to me at my sister's within the week. The inspector had put the dark one on his own scale and said that in thirty years he had never met one wrong in that direction. He could not stamp it, but he had asked to be told whose it was. {mine ? lenas_word: She was having the letters done over in new leaf. She would not hear of its being only a year. | She had made up her mind about the window. The name was to stay. }

"I told my father," she wrote. "I said, you see, if Mr Pask was out at all he was out in your favour. He heard me right to the end. On Saturday he went to Carrow."

-> END


=== eleven_pounds ===

I lifted the lid of the bin. "I'd like your father to have this," I said. "It's eleven pounds."

{ Heard ? eleven:
    "Eleven," said Lena. She had seen it written down.
- else:
    "That's a queer amount," said Lena.
}

Two ounces short a week, for eighty-eight weeks, comes to eleven pounds. I had done that sum often enough, and never thought to serve it.

*   [Use the dark weight.]
    ~ over = true
    I got the dark weight out of my apron and weighed two pounds with it five times, and the last pound with the one. Lena watched the beam.
*   [Use the stamped weight.]
    I took the stamped one from the block and weighed two pounds with it five times, and the last pound with the one. The other stayed in my apron.
-   ~ his += flour

She carried the bag over on her hip. {lamp: I turned down the lamp so as to see.} He let her put it on his knees. He felt the string where I had tied it, and lifted the bag an inch, and let it down. He did not give it back.

We signed after that, and I handed her the key.
~ hand_over(key, mine, hers)

-> account ->

On the Thursday, at my sister's, {over: there was a parcel from Lena. It had a letter in it and a screw of blue sugar paper. | there was a letter from Lena.}

{ over:
    "He took it home and weighed it," she wrote. "He says eleven is right, and he is sending you back the five ounces.
- else:
    "He took it home and weighed it, twice," she wrote. "He says eleven is right.
}
<> I said, right for what? He said to ask you. I am asking you."

I have a sheet of paper in front of me. So far I have put the date, and her name.

-> END


=== carried ===

~ hand_over(weight, mine, his)
{lamp: I turned down the lamp so as to see out.|I watched from behind the counter.} She sat down by him on the wall{tea:, on the other side of the cup}. He had the weight in his palm and moved it a little up and down. She talked for a long time and he did not look at the shop.

{ Heard ? hand:
    "I told him it was you that changed them," she said, when she came in. "He knew. The inspector got flour on his cuff from the good one, and your father did the till. He never had flour on him."
    "He never said so."
    "He says you were a girl, and it wasn't your ounce."
- else:
    "He asked me whose hand it was," she said, when she came in, "and I told him Mr Pask's. He says the inspector got flour on his cuff from the good one. He says your father did the till, and never had flour on him in his life." She uncapped her pen. {let_her:"You let me say he was quick."|"You told me he was quick."}
}

She signed, and turned the list round for me to sign. I got out the key. She waited until I had put it down, and took it from there.
~ hand_over(key, mine, hers)

-> account ->

{ 
- hers ? blade:
    I was on the bridge when I heard the blade. She had started with the H.
- mine ? lenas_word:
    "The name stays up its year," she had said at the door. "He says if I gave my word I gave it." It was up for the year, to the day. I had that from the man who drives the bus.
- else:
    I never had a letter. The man who drives the bus tells me that it says MARRACK now, the same size, and that nobody has called it anything.
}

-> END


=== finger_marks ===

He put out his hand for the dark weight, and looked at the foot of it.

"The inspector got flour on his cuff that day," he said. "From the good one. Your father did the till, Edith. He never had flour on him in his life."

{Heard ? hand: Lena, who could have said something, read her list. | Lena looked at my hands. }

He put his hat on, indoors, and came round the end of the counter. "I'll be at the cart," he told her. {mine ? flour: He went past the bag of flour as if it had been part of the fittings.} The weight had gone into his pocket.
~ hand_over(weight, mine, his)
~ mine -= flour

I held out the key.

"Put it on the list," said Lena, and so I put it on the list, next to where I was to sign.
~ hand_over(key, mine, hers)

-> account ->

{mine ? lenas_word: Nothing was said about the window.|I did not ask about the window.} When I went out I found that I had walked round the board.

-> END


=== two ===

He considered it. "It's two more than I had," he said.

{ mine ? flour:
    He lifted the bag off the counter by its neck and held it level with his chin. "Eleven," he said. 
- else:
    "I'll take my eleven pounds, though. With the right one." I had not told him it was eleven. I weighed it, five twos and a one, from the customers' side, and he read the beam.
}
~ mine -= flour
~ his += flour

Lena got down the book and found the page, and gave me her pencil. I put the stroke through it.

{
- hers ? blade:
    He had noticed the blade on her list. "What's that for?" he asked, and she told him. He hung it up again by the door. "There's no hurry," he said. "He fed us."
- mine ? lenas_word:
    "I've promised her the name for a year," she told him.
    "Then it'll be a year," he said. "He fed us."
- else:
    "What'll you put on the window?" he asked her.
    "I thought nothing. I thought just the glass."
}

"You'll be wanting to give her that," he said to me. I was holding the key, and gave it to her.
~ hand_over(key, mine, hers)

-> account ->

He went out with the bag on his shoulder. { tea: At the wall he stopped and drank off the tea, which must have been stone cold, and he came all the way back across the road to give me the cup. | He was halfway up the hill before he remembered the cart. He came back down and carried in Lena's boxes one at a time, and the chair, and did not put down the flour to do it. }

-> END


=== saturday ===

"You'll be at your sister's."

"I'll stop till Saturday."

He put out his hand for the dark weight. "Then I'll bring this," he said.
~ hand_over(weight, mine, his)
{ mine ? flour:
    ~ hand_over(flour, mine, his)
    He took the bag as well. That was his in any case.
}

I gave Lena the key that night, and she made me up a bed among my own boxes.
~ hand_over(key, mine, hers)
~ his += my_word

-> account ->

On Saturday I went out at the back and came in at the front, like anybody. {hers ? blade: There was nothing on the glass by then.|The name was still up.} Lena had put the book on the counter, open, for people to find their page{his !? flour:, and beside it eleven pounds, weighed and tied}. Her father stood behind the scale in a clean apron.

There were twenty-six. I got on the board and told them about the ounce, and the bicycle, and whose hand it was.

For a time nobody spoke. Then Mrs Hebden, who is eighty-one and was first in the queue, said they had a scale at home in those days too. She said most people had. She said they made it an ounce, and thought it cheap at the price. Nobody contradicted her.

"Four pounds, Mrs Hebden?" said Tom Marrack. He weighed it with the stamped one, and turned the scale about so that she could see the beam.

-> END


// ---- lists in words ----


=== function hand_over(thing, ref giver, ref taker) ===

~ giver -= thing
~ taker += thing


=== function in_words(things) ===

{ LIST_COUNT(things):
- 0: nothing
- 1: {name_of(things)}
- 2: {name_of(LIST_MIN(things))} and {name_of(LIST_MAX(things))}
- else: {name_of(LIST_MIN(things))}, {in_words(things - LIST_MIN(things))}
}


=== function name_of(thing) ===

{ thing:
- key: the key
- blade: the blade
- book: the book
- weight: the dark weight
- flour: eleven pounds of flour
- lenas_word: Lena's word
- else: my word
}
