/** The messages of the area "people". Made by scripts/make-messages.mjs from messages/; change those. */
import { type Diagnostic, type Edit, fillMessage } from "../diagnostic.ts";
import type { Span } from "../span.ts";

/** Two facts are called this: `{first}` and `{second}` */
export function ambiguousClause(
  span: Span,
  args: { first: string | number; second: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["ambiguous-clause","error","Two facts are called this: `{first}` and `{second}`","which of them?","","With a pronoun in it, a clause may fit two of the facts that the story declares; nothing is guessed.","write the name instead of the pronoun."],
    span,
    args,
    other,
    edit,
  );
}

/** `{pronoun}` may be {first} or {second} */
export function ambiguousPronoun(
  span: Span,
  args: { first: string | number; pronoun: string | number; second: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["ambiguous-pronoun","error","`{pronoun}` may be {first} or {second}","which of them?","","In a sentence about people a pronoun stands for the one person whom it fits; here it fits more than one.","write the name."],
    span,
    args,
    other,
    edit,
  );
}

/** `{second}` and `{first}` stand together without parentheses */
export function andOrTogether(
  span: Span,
  args: { first: string | number; second: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["and-or-together","error","`{second}` and `{first}` stand together without parentheses","before or after the other?","the other","`a and b or c` can be read in two ways. Ink reads it from left to right; in a condition about people the order is written out.","put parentheses around what belongs together: `(a and b) or c`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{word}` is read as text, for it stands after a knot has begun */
export function blockTooLate(
  span: Span,
  args: { word: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["block-too-late","warning","`{word}` is read as text, for it stands after a knot has begun","printed as it stands","","CAST, FACTS, THINGS, PROMISES, GOALS and RULES stand at the head of a file, before its first knot and outside of braces.","move the block to the head of the file, or write `\\{word}` if the word is to be printed."],
    span,
    args,
    other,
    edit,
  );
}

/** `{word}` is read as text, for the story has no CAST */
export function blockWithoutCast(
  span: Span,
  args: { word: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["block-without-cast","warning","`{word}` is read as text, for the story has no CAST","printed as it stands","","Who is in the story is declared under CAST; without one a `.keep` file is plain ink, where this is a line like any other.","write a CAST block before it, or `\\{word}` if the word is to be printed."],
    span,
    args,
    other,
    edit,
  );
}

/** This choice is the reader's, and {name} acts on it */
export function choiceWithoutOwner(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["choice-without-owner","warning","This choice is the reader's, and {name} acts on it","nobody's choice","{name} acts here","Only a choice that begins with a name belongs to that person. This one is offered to the reader whoever they are, and nobody chooses it by themselves.","begin it with the name: `* {name}: …` for something said, `* {name} [...]` for something done."],
    span,
    args,
    other,
    edit,
  );
}

/** `{clause}` is a sentence of the language already */
export function clauseIsSentence(
  span: Span,
  args: { clause: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["clause-is-sentence","warning","`{clause}` is a sentence of the language already","a fact of its own, that hides the other","","Clauses are found before any other sentence, so wherever this stands it asks after the fact, which nothing keeps in step with what it seems to say.","leave the fact out, or word it otherwise."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is declared twice */
export function duplicateName(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["duplicate-name","error","`{name}` is declared twice","a second time","the first time","A sentence names people, facts, things, promises and goals by their names and clauses, so each of them stands for one thing only.","give one of the two another name, or a label: `(label) …`."],
    span,
    args,
    other,
    edit,
  );
}

/** A condition is missing */
export function emptyCondition(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["empty-condition","error","A condition is missing","nothing here","","There is nothing here that could be true or false.","write a sentence or a comparison."],
    span,
    args,
    other,
    edit,
  );
}

/** A choice of {name}'s has no words */
export function emptyOwnedChoice(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["empty-owned-choice","error","A choice of {name}'s has no words","nothing to say or do","","What a person may choose is offered to the reader or told of afterwards, so it needs words. Choices that are taken when nothing else can be belong to nobody.","write what {name} says after the colon, or a deed in brackets: `* {name} [Say nothing]`."],
    span,
    args,
    other,
    edit,
  );
}

/** No number is in the range {from}..{to} */
export function emptyRange(
  span: Span,
  args: { from: string | number; to: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["empty-range","error","No number is in the range {from}..{to}","ends below its start","","A range goes from its smallest number up to its largest.","write `{to}..{from}`."],
    span,
    args,
    other,
    edit,
  );
}

/** Calm is played, never felt */
export function feelingNotFelt(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["feeling-not-felt","error","Calm is played, never felt","not a feeling","","Calm is a face that somebody puts on. It shows, but there is no calm to be felt, hidden or seen through.","ask what shows, `Meredith shows calm`, or name a feeling."],
    span,
    args,
    other,
    edit,
  );
}

/** {feeling} {aim}? */
export function feelingWithoutAim(
  span: Span,
  args: { aim: string | number; feeling: string | number; form: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["feeling-without-aim","error","{feeling} {aim}?","nobody and nothing is named","","This feeling goes toward someone or something, and more than one could be meant.","write `{form}`."],
    span,
    args,
    other,
    edit,
  );
}

/** The name `{name}` is needed for what the story says of its people */
export function generatedNameTaken(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["generated-name-taken","error","The name `{name}` is needed for what the story says of its people","this name is taken here","","What people know, feel and promise is kept in variables with readable names, and one of them is called `{name}`. Two things of one name could not be told apart.","give this another name than `{name}`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{word}` can't stand here */
export function misplacedPull(
  span: Span,
  args: { where: string | number; word: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["misplaced-pull","error","`{word}` can't stand here","only {where}","","`because` and `despite` weigh somebody's choice; `needs` and `presumes` demand something and have no text of their own.","move it, or drop the word to ask whether the rest holds."],
    span,
    args,
    other,
    edit,
  );
}

/** `{sentence}` has no text */
export function misplacedViewpoint(
  span: Span,
  args: { sentence: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["misplaced-viewpoint","error","`{sentence}` has no text","nothing to tell from this side","","`as` and a name say from whose side the text after the colon is told.","write `:` and the text after the name."],
    span,
    args,
    other,
    edit,
  );
}

/** How is {name} spoken of: he, she, they or it? */
export function missingPronoun(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["missing-pronoun","error","How is {name} spoken of: he, she, they or it?","no pronoun here","","Sentences are told again from each person's side, so the story must know whether {name} is `he`, `she`, `they` or `it`.","write it in brackets after the name: `{name} (they)`."],
    span,
    args,
    other,
    edit,
  );
}

/** Which value of `{fact}` is meant? */
export function missingValueOfFact(
  span: Span,
  args: { fact: string | number; values: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["missing-value-of-fact","error","Which value of `{fact}` is meant?","one of {values} is missing","","This fact is neither true nor false but one of several values, so a sentence about it says which.","write `{fact} is …` with one of {values}."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is a {kind} of the story too */
export function nameIsInks(
  span: Span,
  args: { kind: string | number; name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["name-is-inks","error","`{name}` is a {kind} of the story too","declared here","the {kind}","In a story with people `{name}` would stand for two things: what is declared at its head, and ink's {kind}.","give one of the two another name."],
    span,
    args,
    other,
    edit,
  );
}

/** `{sentence}` is printed, and is nearly a sentence about people */
export function nearSentenceAsText(
  span: Span,
  args: { nearest: string | number; sentence: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["near-sentence-as-text","warning","`{sentence}` is printed, and is nearly a sentence about people","the first of two alternatives, colon included","","What stands before the colon is no sentence that the story's names and clauses make, so ink reads these braces as alternatives: the first is printed the first time, colon and all.","write `{nearest}`, or `{$` instead of `{` if alternatives are meant."],
    span,
    args,
    other,
    edit,
  );
}

/** `{sentence}` is nearly a sentence about people */
export function nearSentence(
  span: Span,
  args: { nearest: string | number; sentence: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["near-sentence","error","`{sentence}` is nearly a sentence about people","no clause or name of the story","","What stands before the colon is neither a condition of ink's nor a sentence that the story's names and clauses make.","write `{nearest}`, or `{$` instead of `{` to have alternatives."],
    span,
    args,
    other,
    edit,
  );
}

/** The story can't be told as `{name}` */
export function nobodyCalledSo(
  span: Span,
  args: { name: string | number; others: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["nobody-called-so","error","The story can't be told as `{name}`","the cast begins here","","A story is compiled for one of its playable people, or for nobody, to be watched.","choose one of `{others}`, or write `playable` behind a name in CAST."],
    span,
    args,
    other,
    edit,
  );
}

/** No reader can be `{name}` */
export function nobodyToBe(
  span: Span,
  args: { name: string | number; someone?: string | number | undefined },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["nobody-to-be","warning","No reader can be `{name}`","never true","","`as` asks who the reader is, and only people who are `playable` in CAST can be that. What stands here is never read.","add `playable` to the entry of `{name}` in CAST{?someone}, or write `as {someone}`{/}."],
    span,
    args,
    other,
    edit,
  );
}

/** `{goal}` is a goal of {owner}'s, not of {name}'s */
export function notTheirGoal(
  span: Span,
  args: { goal: string | number; name: string | number; owner: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["not-their-goal","error","`{goal}` is a goal of {owner}'s, not of {name}'s","nothing to hope or fear for {name}","","Hope and fear are for one's own goals.","name a goal of {name}'s, or write `{owner}` instead of `{name}`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{promise}` is not a promise that {name} {part} */
export function notTheirPromise(
  span: Span,
  args: { creditor: string | number; debtor: string | number; name: string | number; part: string | number; promise: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["not-their-promise","error","`{promise}` is not a promise that {name} {part}","{debtor} promises it to {creditor}","","A promise has one who makes, withholds, keeps or breaks it, and one who asks for it, accepts it or lets the other off.","write `{debtor}` and `{creditor}` the other way round, or declare a promise of {name}'s own."],
    span,
    args,
    other,
    edit,
  );
}

/** The {thing} can't be worn */
export function notWorn(
  span: Span,
  args: { thing: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["not-worn","error","The {thing} can't be worn","no place to wear it","","Things are worn where their entry says, and this one says nothing.","add `; worn on …` to the {thing} under THINGS."],
    span,
    args,
    other,
    edit,
  );
}

/** Nobody can be weighed by `{name}`, which {does} */
export function ownedChoiceWrites(
  span: Span,
  args: { does: string | number; name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["owned-choice-writes","error","Nobody can be weighed by `{name}`, which {does}","asked more than once","","People's choices are weighed against each other, so what stands in their braces is worked out several times before anybody picks, and has to come to the same each time.","call `{name}` on a line before the choices, keep what it gives in a variable, and ask for the variable here."],
    span,
    args,
    other,
    edit,
  );
}

/** {name} is a person, not a variable */
export function personAsVariable(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["person-as-variable","error","{name} is a person, not a variable","read as a variable here","","A person of the cast has no value. Sentences about people stand in braces with a word after the name.","go on with what is asked about {name}, or write the name outside of braces to print it."],
    span,
    args,
    other,
    edit,
  );
}

/** A promise can't wait for {kind} */
export function promiseConditionForbidden(
  span: Span,
  args: { kind: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["promise-condition-forbidden","error","A promise can't wait for {kind}","not something that is settled","","What a promise depends on comes true by what people do, so it reads facts, knowledge, things, presence, promises, goals and variables.","name a fact, a goal or another promise."],
    span,
    args,
    other,
    edit,
  );
}

/** {name} can't do this to {name} */
export function samePersonTwice(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["same-person-twice","error","{name} can't do this to {name}","the same person on both sides","","This takes two: one who does it, and another.","name somebody else on one of the sides."],
    span,
    args,
    other,
    edit,
  );
}

/** A sentence can't be a case */
export function sentenceAsCase(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["sentence-as-case","error","A sentence can't be a case","true or false, not a value","compared with this","With something before the colon after `{`, each branch names a value that it is compared with. A sentence is true or false by itself.","leave out what stands before the first colon, so that each branch asks its own question."],
    span,
    args,
    other,
    edit,
  );
}

/** `{word}` is not understood here */
export function sentenceNotUnderstood(
  span: Span,
  args: { action: string | number; word: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["sentence-not-understood","error","`{word}` is not understood here","no sentence goes on like this","","Sentences about people are made of the names and clauses that the story declares and of a short list of verbs; nothing else is guessed.","{action}."],
    span,
    args,
    other,
    edit,
  );
}

/** Something is missing after `{last}` */
export function sentenceUnfinished(
  span: Span,
  args: { action: string | number; last: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["sentence-unfinished","error","Something is missing after `{last}`","not a whole sentence","","Sentences about people are made of the names and clauses that the story declares and of a short list of verbs; this one stops short.","{action}."],
    span,
    args,
    other,
    edit,
  );
}

/** Nothing depends on `{sentence}` */
export function sentenceWithoutText(
  span: Span,
  args: { sentence: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["sentence-without-text","error","Nothing depends on `{sentence}`","true or false, and nothing follows","","A sentence about people is a condition: braces with it hold what is printed where it is true.","write `:` and text after it, or `needs` before it if it has to be true."],
    span,
    args,
    other,
    edit,
  );
}

/** Braces that begin like a sentence about people hold alternatives */
export function sequenceOfPeople(
  span: Span,
  args: { start: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["sequence-of-people","error","Braces that begin like a sentence about people hold alternatives","a sentence can't be split here","","In a story with a CAST, `{` and a name with a word after it begin a sentence that is true or false: `{start}`. It is never read as alternatives, so that a misspelt sentence can't turn into text.","write `{$` instead of `{` to have alternatives."],
    span,
    args,
    other,
    edit,
  );
}

/** A line of speech can't stand beside a branch's dash */
export function speakerAsBranch(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["speaker-as-branch","error","A line of speech can't stand beside a branch's dash","read as this branch's condition","","In a conditional, what stands between the dash and a colon is the branch's condition, so nobody can begin to speak there.","write `- else:`, or the branch's condition and a colon, and the speech on the next line."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is declared as {type}, and {value} is not one of these */
export function typeMismatch(
  span: Span,
  args: { name: string | number; type: string | number; value: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["type-mismatch","error","`{name}` is declared as {type}, and {value} is not one of these","{value}","declared here","A type is a promise to those who read the story, the compiler and the checker among them: nothing else is ever stored there.","write a value that fits, or let the type say that this one may be stored too."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is declared as {type}, which can't be counted up or down */
export function typeNotCounted(
  span: Span,
  args: { name: string | number; type: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["type-not-counted","error","`{name}` is declared as {type}, which can't be counted up or down","changed by a number","declared here","Only numbers can be made larger or smaller.","assign a value with `=`, or declare a range."],
    span,
    args,
    other,
    edit,
  );
}

/** This entry of {block} is not understood */
export function unclearEntry(
  span: Span,
  args: { block: string | number; entry: string | number; form: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unclear-entry","error","This entry of {block} is not understood","`{entry}`","","Each line of a block declares one thing, in a fixed form.","write it like `{form}`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{note}` means nothing in {block} */
export function unclearNote(
  span: Span,
  args: { block: string | number; nearest?: string | number | undefined; note: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unclear-note","error","`{note}` means nothing in {block}","not a note of this block","","After `;` or `,` stand the notes of an entry, from a short list.","{?nearest}write `{nearest}`, or {/}leave it out."],
    span,
    args,
    other,
    edit,
  );
}

/** This rule is of no known kind */
export function unclearRule(
  span: Span,
  args: { rule: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unclear-rule","error","This rule is of no known kind","`{rule}`","","A rule is `always:`, `never:`, `possible:`, `possible at an ending:`, `at every ending:` or `once:` and what it is about; or `C before D`, `C leads to D`, `after C, always: D`.","write it in one of these forms."],
    span,
    args,
    other,
    edit,
  );
}

/** A story can't be told with `{key}: {value}` */
export function unclearTelling(
  span: Span,
  args: { key: string | number; value: string | number; values: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unclear-telling","warning","A story can't be told with `{key}: {value}`","not understood","","The tag says how narration is told to the reader, and this is no way of telling.","write one of `{values}`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{type}` is not a type */
export function unclearType(
  span: Span,
  args: { type: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unclear-type","error","`{type}` is not a type","not a type","","A type says what a variable may hold: a range of whole numbers, one of several words, or a kind of value.","write a range such as `0..10`, words such as `calm | tense`, or one of `bool`, `int`, `float`, `string`, `divert`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{word}` could become `{one}` or `{other}` */
export function unclearWord(
  span: Span,
  args: { fix: string | number; one: string | number; other: string | number; why: string | number; word: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unclear-word","warning","`{word}` could become `{one}` or `{other}`","`{one}`, or `{other}`?","","{why} The story is told with `{one}` until it is settled.","{fix} `\\{word}` keeps it as it is written."],
    span,
    args,
    other,
    edit,
  );
}

/** A sentence in braces ends at `:` or `}` on its line */
export function unendedSentence(
  span: Span,
  args: { sentence: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unended-sentence","error","A sentence in braces ends at `:` or `}` on its line","`{sentence}` is not ended","","A sentence about people stands in braces whole, on one line, with nothing in braces inside it.","write `:` after the sentence, then what is printed where it holds."],
    span,
    args,
    other,
    edit,
  );
}

/** No goal is named `{name}` */
export function unknownGoal(
  span: Span,
  args: { name: string | number; nearest?: string | number | undefined },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unknown-goal","error","No goal is named `{name}`","not a name of the GOALS","","A promise may be for one of the goals, which it brings nearer when made and settles when kept.","{?nearest}write `{nearest}`, or {/}declare `{name}` under GOALS."],
    span,
    args,
    other,
    edit,
  );
}

/** Nobody else of the cast is named `{name}` */
export function unknownPerson(
  span: Span,
  args: { name: string | number; nearest?: string | number | undefined },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unknown-person","error","Nobody else of the cast is named `{name}`","not a name of the CAST","","Only who is declared under CAST can be spoken of.","{?nearest}write `{nearest}`, or {/}add `{name}` to the CAST."],
    span,
    args,
    other,
    edit,
  );
}

/** No knot or stitch is named `{name}` */
export function unknownPlace(
  span: Span,
  args: { name: string | number; nearest?: string | number | undefined },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unknown-place","error","No knot or stitch is named `{name}`","nothing in this story has this name","","`reaching` and `by` name the knot or stitch whose beginning is meant.","{?nearest}write `{nearest}`, or {/}add a knot named `{name}`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{value}` is none of the values {values} */
export function unknownValue(
  span: Span,
  args: { nearest?: string | number | undefined; value: string | number; values: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unknown-value","error","`{value}` is none of the values {values}","not one of them","","A fact is `yes` or `no`, or one of the values that stand in brackets after it.","{?nearest}write `{nearest}`, or {/}put the value among those in brackets: `mist (mist, rain)`."],
    span,
    args,
    other,
    edit,
  );
}

/** Nobody of the cast is called `{written}` */
export function unknownViewpoint(
  span: Span,
  args: { nearest?: string | number | undefined; written: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unknown-viewpoint","error","Nobody of the cast is called `{written}`","not one name of the CAST","","After `as` stands one name of the CAST, and nothing else.","{?nearest}write `as {nearest}`, or {/}name somebody of the CAST."],
    span,
    args,
    other,
    edit,
  );
}

/** That `{fact}` isn't one of several leaves open which it is */
export function valueLeftOpen(
  span: Span,
  args: { fact: string | number; values: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["value-left-open","error","That `{fact}` isn't one of several leaves open which it is","no value","","What is told, believed or made so is one value. Where there are more than two, denying one leaves several.","name the value: one of {values}."],
    span,
    args,
    other,
    edit,
  );
}
