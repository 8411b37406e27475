/** The messages of the area "check". Made by scripts/make-messages.mjs from messages/; change those. */
import { type Message, message } from "../diagnostic.ts";

/** {who} acts without knowing `{fact}` */
export const actsWithoutKnowing: Message<{ fact: string | number; who: string | number }> = /* @__PURE__ */ message(
  "acts-without-knowing\nerror\n{who} acts without knowing `{fact}`\n{who} goes by `{fact}` here\nwhere it could be learnt\n{who} says or does something that only somebody would who knows `{fact}`. In this play nobody has told them.\nlet {who} learn it on this way too, or ask for it in the condition.",
);

/** The story goes round here and can't be left */
export const cannotLeave: Message<{  }> = /* @__PURE__ */ message(
  "cannot-leave\nerror\nThe story goes round here and can't be left\nit goes round through here\nthe way in\nOnce in this part of the story, every choice leads back into it. What lies outside is out of reach for good.\ngive one of its places a way out.",
);

/** After its own words this choice changes nothing */
export const choiceChangesNothing: Message<{  }> = /* @__PURE__ */ message(
  "choice-changes-nothing\nnote\nAfter its own words this choice changes nothing\nall goes on as if another had been taken\nthe one it comes to the same as\nNothing that is read later depends on whether this or its neighbour was taken.\nlet something later depend on it; or leave it, where saying it is the point.",
);

/** This choice is never offered */
export const choiceNeverOffered: Message<{ alone?: string | number | undefined; both?: string | number | undefined; fails?: string | number | undefined; missed?: string | number | undefined; past?: string | number | undefined; taken?: string | number | undefined }> = /* @__PURE__ */ message(
  "choice-never-offered\nwarning\nThis choice is never offered\nno reader sees this choice\nwhat hides it\n{?fails}In no play does its condition hold when the story comes by.{/}{?missed}No play comes by here.{/}{?past}The story comes by here and runs on to an ending before anybody can choose: choices in braces hold nothing up.{/}{?alone}Played as {alone}, no play comes by here. Where somebody else is played, {alone} chooses alone, and another choice always comes before this one.{/}{?both}Played as {both}, its condition holds in no play. Where somebody else is played, {both} chooses alone, and then it fails as well or another choice always comes before this one.{/}{?taken}{taken} takes it only where somebody else is played, without a reader's choosing. Played as {taken}, no play offers it.{/}\n{?fails}mend the condition, or take the choice out.{/}{?missed}lead readers here, or take the choice out.{/}{?past}put what follows the braces into their other branch, `- else:`, or write the condition at the choice, `* {…}`, beside one that is always there.{/}{?alone}lead a play of {alone}'s own here, or let more speak for it: `{because …}`.{/}{?both}mend the condition, or let more speak for the choice: `{because …}`.{/}{?taken}lead a play of {taken}'s own to it; or leave it, if only others are to see {taken} do it.{/}",
);

/** `{condition}` is never true here */
export const conditionAlwaysFalse: Message<{ condition: string | number }> = /* @__PURE__ */ message(
  "condition-always-false\nwarning\n`{condition}` is never true here\nnever holds\n\nIn every play that comes by here, it fails. What is written for it is never read.\nask for what you meant, or take the condition out with what depends on it.",
);

/** `{condition}` is always true here */
export const conditionAlwaysTrue: Message<{ condition: string | number; fix: string | number; left: string | number }> = /* @__PURE__ */ message(
  "condition-always-true\nwarning\n`{condition}` is always true here\nnever fails\n\nIn every play that comes by here, it holds. {left}\nask for what you meant, or {fix}.",
);

/** `{effect}` can't happen here */
export const effectCouldNot: Message<{ effect: string | number; why: string | number }> = /* @__PURE__ */ message(
  "effect-could-not\nerror\n`{effect}` can't happen here\nnothing changes here\nwhat stands in its way\n{why} Readers are told of it as if it had happened, and the story goes on as if it hadn't.\nmake sure of it before, or put the line under a condition.",
);

/** No play ends here */
export const endingNeverReached: Message<{  }> = /* @__PURE__ */ message(
  "ending-never-reached\nwarning\nNo play ends here\nan ending that nobody reaches\n\nThis ending is written, and no reader can ever come to it.\nlead a play here, or take the ending out.",
);

/** That {who} feels {feeling} never shows */
export const feelingNeverShown: Message<{ feeling: string | number; who: string | number }> = /* @__PURE__ */ message(
  "feeling-never-shown\nwarning\nThat {who} feels {feeling} never shows\nfelt from here on\n\nIt is felt, and no line, no choice and nobody else's eyes ever show it. For the reader it isn't there.\nwrite a line for it, such as `{{who} feels {feeling}: …}`, or take it out.",
);

/** {thing} is given a second time */
export const givenTwice: Message<{ thing: string | number }> = /* @__PURE__ */ message(
  "given-twice\nwarning\n{thing} is given a second time\ngiven again here\ngiven here before\nIt was given in this play already and never came back.\nput the second time under a condition, or let it come back first.",
);

/** {who} {does} {thing} without holding it */
export const givesWhatIsNotHeld: Message<{ does: string | number; thing: string | number; where: string | number; who: string | number }> = /* @__PURE__ */ message(
  "gives-what-is-not-held\nerror\n{who} {does} {thing} without holding it\n{who} doesn't hold it here\nwhere it went\nIn this play {where}, and readers remember it.\nask in a condition that {who} holds it, or let {who} have it on this way too.",
);

/** People choose round and round here without the reader */
export const hubGoesRound: Message<{  }> = /* @__PURE__ */ message(
  "hub-goes-round\nerror\nPeople choose round and round here without the reader\nit goes round through here\n\nEach chooses for themselves, the story comes back to the same place, and the reader is never asked again.\nmake these choices once-only with `*`, or let one of them lead on.",
);

/** {who} runs out of things to choose here */
export const hubRunsDry: Message<{ who: string | number }> = /* @__PURE__ */ message(
  "hub-runs-dry\nerror\n{who} runs out of things to choose here\nnothing is left to choose\n\nEach time the story comes back here one choice is used up. In this play it comes back when none is left, and breaks off.\nmake one of them come back with `+`, add `* ->` as the last way out, or come back less often.",
);

/** No play comes to `{name}` */
export const knotNeverReached: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "knot-never-reached\nwarning\nNo play comes to `{name}`\nno reader gets here\n\nThe story never leads here, so nothing that is written in it is ever read.\nlead to it with `-> {name}`, or take it out.",
);

/** `{words}` needs more than any play brings */
export const levelNeverReached: Message<{ most: string | number; words: string | number }> = /* @__PURE__ */ message(
  "level-never-reached\nwarning\n`{words}` needs more than any play brings\nnever so much\n\nThe most that any play comes to is {most}. What is written for it is never read.\nask for less, or let it grow further on some way.",
);

/** The lie about `{fact}` is never found out */
export const lieNeverFoundOut: Message<{ fact: string | number; who: string | number }> = /* @__PURE__ */ message(
  "lie-never-found-out\nnote\nThe lie about `{fact}` is never found out\ntold here\n\nIn this play {who} still believes it when the story ends.\nlet it come out; or leave it, if the reader is to carry it home.",
);

/** The narration tells what {who} can't know */
export const narrationKnowsTooMuch: Message<{ reason: string | number; who: string | number }> = /* @__PURE__ */ message(
  "narration-knows-too-much\nwarning\nThe narration tells what {who} can't know\ntold although {who} {reason}\nwhat it depends on\nThe story is told as {who} lives it. Here it tells something that {who} can't know, or isn't there for.\nput it in `{as …}` for somebody who knows, let {who} learn it first, or tell what can be seen.",
);

/** `{words}` doesn't hold here in every play */
export const needsUnmet: Message<{ words: string | number }> = /* @__PURE__ */ message(
  "needs-unmet\nerror\n`{words}` doesn't hold here in every play\nneeded here\nwhat leaves it open\nWho speaks or acts here must know or have this, and in the play that is shown they don't.\nlet it come about on this way too, or put these words under the condition.",
);

/** This line is never read */
export const neverReached: Message<{  }> = /* @__PURE__ */ message(
  "never-reached\nwarning\nThis line is never read\nno play comes here\nwhat keeps readers away\nWhatever is chosen, and however chance falls, no reader ever sees these words.\nlead readers here, or take the line out.",
);

/** From here the story can't be ended any more */
export const noEndingFromHere: Message<{  }> = /* @__PURE__ */ message(
  "no-ending-from-here\nerror\nFrom here the story can't be ended any more\nevery way on from here leads round\nthe last choice that settles it\nA reader who gets here may choose whatever they like and never comes to an ending.\nlet one of the ways from here lead to an ending.",
);

/** {who} never chooses this */
export const ownedChoiceNeverWins: Message<{ asks?: string | number | undefined; who: string | number }> = /* @__PURE__ */ message(
  "owned-choice-never-wins\nwarning\n{who} never chooses this\nsomething else always comes first\nwhat wins in its place\nPeople choose for themselves by what speaks for it and against it, the first written where two are as strong, and only where nothing is left to the reader. In every play that comes by, {?asks}its condition fails or {/}another choice comes before this one.\n{?asks}mend the condition, {/}give it another `{because …}`, or take one from what always wins.",
);

/** The words take `{words}` for granted, and it isn't always so */
export const presumesUnmet: Message<{ words: string | number }> = /* @__PURE__ */ message(
  "presumes-unmet\nerror\nThe words take `{words}` for granted, and it isn't always so\ntaken for granted here\nwhat leaves it open\nWhat is printed here reads as if this were so. In the play that is shown it isn't, and the reader notices.\nlet it come about on this way too, or write the words for both cases.",
);

/** No play breaks the promise `{promise}` */
export const promiseNeverBroken: Message<{ promise: string | number }> = /* @__PURE__ */ message(
  "promise-never-broken\nwarning\nNo play breaks the promise `{promise}`\ncan't be broken\n\nA promise that can't be broken isn't felt as one: nothing is at stake.\nlet it be broken on some way, or take the promise out.",
);

/** No play keeps the promise `{promise}` */
export const promiseNeverKept: Message<{ promise: string | number }> = /* @__PURE__ */ message(
  "promise-never-kept\nwarning\nNo play keeps the promise `{promise}`\ncan't be kept\n\nIt is made, and whatever the reader does it is never kept. A hope that can't come true has to be meant.\nlet it be kept on some way; or accept this, if the story is about that.",
);

/** Nobody ever makes the promise `{promise}` */
export const promiseNeverMade: Message<{ promise: string | number; who: string | number }> = /* @__PURE__ */ message(
  "promise-never-made\nnote\nNobody ever makes the promise `{promise}`\ndeclared here\n\nIt is declared, and in no play is it made or refused. What hangs on it, such as its deadline, never counts.\nlet {who} promise it on some way, or refuse to; or take it out.",
);

/** The promise `{promise}` is still open when the story ends */
export const promiseUnsettled: Message<{ declared: string | number; made: string | number; promise: string | number }> = /* @__PURE__ */ message(
  "promise-unsettled\nerror\nThe promise `{promise}` is still open when the story ends\nthe story ends here, and it is still open\n{made}\nA promise raises a question: will it be kept? This play ends without an answer. Is it meant to stay open?\nkeep it, break it or release it before this ending; if it is meant, say so under PROMISES: `{declared}`.",
);

/** `{name}` leaves its range {range} */
export const rangeLeft: Message<{ name: string | number; range: string | number; value: string | number }> = /* @__PURE__ */ message(
  "range-left\nerror\n`{name}` leaves its range {range}\nhere it becomes {value}\nits range is said here\nThe story says that `{name}` stays within {range}, and what is read relies on that. In this play it doesn't.\nkeep it within its range here, or make the range wider.",
);

/** The rule `{rule}` does not hold */
export const ruleBroken: Message<{ asked: string | number; here: string | number; mend: string | number; rule: string | number; words: string | number }> = /* @__PURE__ */ message(
  "rule-broken\nerror\nThe rule `{rule}` does not hold\n{here}\nthe rule\n`{words}`: {asked}.\n{mend}.",
);

/** It goes wrong here: {what} */
export const runtimeFault: Message<{ fix: string | number; what: string | number; why: string | number }> = /* @__PURE__ */ message(
  "runtime-fault\nerror\nIt goes wrong here: {what}\nhere\n\n{why} A reader who plays this way meets it.\n{fix}",
);

/** {who} {does} while away */
export const speaksWhileAway: Message<{ does: string | number; who: string | number }> = /* @__PURE__ */ message(
  "speaks-while-away\nerror\n{who} {does} while away\n{who} is not here\nwhere {who} left\nIn this play {who} has left, or hasn't come yet, and readers know it.\nlet {who} arrive before, or put these words under a condition that {who} is here.",
);

/** The story stops here without an ending */
export const stuck: Message<{  }> = /* @__PURE__ */ message(
  "stuck\nerror\nThe story stops here without an ending\nno choice is left here\nwhere it was expected to go on\nEvery choice here is used up by now, or hidden by its condition: the reader sees the story break off.\nmake one of the choices come back with `+`, or add `* ->` as the last way out.",
);

/** {who} is told `{fact}`, and knows it already */
export const toldTwice: Message<{ fact: string | number; who: string | number }> = /* @__PURE__ */ message(
  "told-twice\nwarning\n{who} is told `{fact}`, and knows it already\ntold as news here\nknown since here\n{who} knows it already in this play, and the words read as if it were news.\nput it under a condition that {who} doesn't know it, or say it in other words.",
);

/** `{name}` can take more values than can be looked at */
export const unboundedVariable: Message<{ name: string | number; range: string | number }> = /* @__PURE__ */ message(
  "unbounded-variable\nwarning\n`{name}` can take more values than can be looked at\nit grows here without an end\ndeclared here\nPlays go on and on in which it is a little different each time, so that what is said here holds as far as was looked and is no proof.\nsay how far it goes, `VAR {name}: {range}` in a `.keep` file; or hold it where it changes, `~ {name} = MAX(0, MIN({name}, 10))`.",
);

/** Nobody says what `{name}` can give */
export const undeclaredExternal: Message<{ file: string | number; name: string | number }> = /* @__PURE__ */ message(
  "undeclared-external\nwarning\nNobody says what `{name}` can give\nasked here\n\nIt is a function of the program that plays the story. As long as nobody says what it may give, not every play can be looked at.\nwrite a line `{name}: 0..3` under RANGES in `{file}`, or `EXTERNAL {name}(): 0..3` in a `.keep` file.",
);

/** This part of a sequence is never printed */
export const variantNeverPrinted: Message<{  }> = /* @__PURE__ */ message(
  "variant-never-printed\nwarning\nThis part of a sequence is never printed\nthe story never comes by often enough\n\nA sequence gives its next part each time the story comes by. In no play does it come by often enough for this one.\nlet the story come back here, or take the part out.",
);
