/** The messages of the area "people". Made by scripts/make-messages.mjs from messages/; change those. */
import { type Message, message } from "../diagnostic.ts";

/** Two facts are called this: `{first}` and `{second}` */
export const ambiguousClause: Message<{ first: string | number; second: string | number }> = /* @__PURE__ */ message(
  "ambiguous-clause\nerror\nTwo facts are called this: `{first}` and `{second}`\nwhich of them?\n\nWith a pronoun in it, a clause may fit two of the facts that the story declares; nothing is guessed.\nwrite the name instead of the pronoun.",
);

/** `{pronoun}` may be {first} or {second} */
export const ambiguousPronoun: Message<{ first: string | number; pronoun: string | number; second: string | number }> = /* @__PURE__ */ message(
  "ambiguous-pronoun\nerror\n`{pronoun}` may be {first} or {second}\nwhich of them?\n\nIn a sentence about people a pronoun stands for the one person whom it fits; here it fits more than one.\nwrite the name.",
);

/** `{second}` and `{first}` stand together without parentheses */
export const andOrTogether: Message<{ first: string | number; second: string | number }> = /* @__PURE__ */ message(
  "and-or-together\nerror\n`{second}` and `{first}` stand together without parentheses\nbefore or after the other?\nthe other\n`a and b or c` can be read in two ways. Ink reads it from left to right; in a condition about people the order is written out.\nput parentheses around what belongs together: `(a and b) or c`.",
);

/** `{word}` is read as text, for it stands after a knot has begun */
export const blockTooLate: Message<{ word: string | number }> = /* @__PURE__ */ message(
  "block-too-late\nwarning\n`{word}` is read as text, for it stands after a knot has begun\nprinted as it stands\n\nCAST, FACTS, THINGS, PROMISES, GOALS and RULES stand at the head of a file, before its first knot and outside of braces.\nmove the block to the head of the file, or write `\\{word}` if the word is to be printed.",
);

/** `{word}` is read as text, for the story has no CAST */
export const blockWithoutCast: Message<{ word: string | number }> = /* @__PURE__ */ message(
  "block-without-cast\nwarning\n`{word}` is read as text, for the story has no CAST\nprinted as it stands\n\nWho is in the story is declared under CAST; without one a `.keep` file is plain ink, where this is a line like any other.\nwrite a CAST block before it, or `\\{word}` if the word is to be printed.",
);

/** This choice is the reader's, and {name} acts on it */
export const choiceWithoutOwner: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "choice-without-owner\nwarning\nThis choice is the reader's, and {name} acts on it\nnobody's choice\n{name} acts here\nOnly a choice that begins with a name belongs to that person. This one is offered to the reader whoever they are, and nobody chooses it by themselves.\nbegin it with the name: `* {name}: …` for something said, `* {name} [...]` for something done.",
);

/** `{clause}` is a sentence of the language already */
export const clauseIsSentence: Message<{ clause: string | number }> = /* @__PURE__ */ message(
  "clause-is-sentence\nwarning\n`{clause}` is a sentence of the language already\na fact of its own, that hides the other\n\nClauses are found before any other sentence, so wherever this stands it asks after the fact, which nothing keeps in step with what it seems to say.\nleave the fact out, or word it otherwise.",
);

/** `{name}` is declared twice */
export const duplicateName: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "duplicate-name\nerror\n`{name}` is declared twice\na second time\nthe first time\nA sentence names people, facts, things, promises and goals by their names and clauses, so each of them stands for one thing only.\ngive one of the two another name, or a label: `(label) …`.",
);

/** A condition is missing */
export const emptyCondition: Message<{  }> = /* @__PURE__ */ message(
  "empty-condition\nerror\nA condition is missing\nnothing here\n\nThere is nothing here that could be true or false.\nwrite a sentence or a comparison.",
);

/** A choice of {name}'s has no words */
export const emptyOwnedChoice: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "empty-owned-choice\nerror\nA choice of {name}'s has no words\nnothing to say or do\n\nWhat a person may choose is offered to the reader or told of afterwards, so it needs words. Choices that are taken when nothing else can be belong to nobody.\nwrite what {name} says after the colon, or a deed in brackets: `* {name} [Say nothing]`.",
);

/** No number is in the range {from}..{to} */
export const emptyRange: Message<{ from: string | number; to: string | number }> = /* @__PURE__ */ message(
  "empty-range\nerror\nNo number is in the range {from}..{to}\nends below its start\n\nA range goes from its smallest number up to its largest.\nwrite `{to}..{from}`.",
);

/** Calm is played, never felt */
export const feelingNotFelt: Message<{  }> = /* @__PURE__ */ message(
  "feeling-not-felt\nerror\nCalm is played, never felt\nnot a feeling\n\nCalm is a face that somebody puts on. It shows, but there is no calm to be felt, hidden or seen through.\nask what shows, `Meredith shows calm`, or name a feeling.",
);

/** {feeling} {aim}? */
export const feelingWithoutAim: Message<{ aim: string | number; feeling: string | number; form: string | number }> = /* @__PURE__ */ message(
  "feeling-without-aim\nerror\n{feeling} {aim}?\nnobody and nothing is named\n\nThis feeling goes toward someone or something, and more than one could be meant.\nwrite `{form}`.",
);

/** The name `{name}` is needed for what the story says of its people */
export const generatedNameTaken: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "generated-name-taken\nerror\nThe name `{name}` is needed for what the story says of its people\nthis name is taken here\n\nWhat people know, feel and promise is kept in variables with readable names, and one of them is called `{name}`. Two things of one name could not be told apart.\ngive this another name than `{name}`.",
);

/** `{word}` can't stand here */
export const misplacedPull: Message<{ where: string | number; word: string | number }> = /* @__PURE__ */ message(
  "misplaced-pull\nerror\n`{word}` can't stand here\nonly {where}\n\n`because` and `despite` weigh somebody's choice; `needs` and `presumes` demand something and have no text of their own.\nmove it, or drop the word to ask whether the rest holds.",
);

/** `{sentence}` has no text */
export const misplacedViewpoint: Message<{ sentence: string | number }> = /* @__PURE__ */ message(
  "misplaced-viewpoint\nerror\n`{sentence}` has no text\nnothing to tell from this side\n\n`as` and a name say from whose side the text after the colon is told.\nwrite `:` and the text after the name.",
);

/** How is {name} spoken of: he, she, they or it? */
export const missingPronoun: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "missing-pronoun\nerror\nHow is {name} spoken of: he, she, they or it?\nno pronoun here\n\nSentences are told again from each person's side, so the story must know whether {name} is `he`, `she`, `they` or `it`.\nwrite it in brackets after the name: `{name} (they)`.",
);

/** Which value of `{fact}` is meant? */
export const missingValueOfFact: Message<{ fact: string | number; values: string | number }> = /* @__PURE__ */ message(
  "missing-value-of-fact\nerror\nWhich value of `{fact}` is meant?\none of {values} is missing\n\nThis fact is neither true nor false but one of several values, so a sentence about it says which.\nwrite `{fact} is …` with one of {values}.",
);

/** `{name}` is a {kind} of the story too */
export const nameIsInks: Message<{ kind: string | number; name: string | number }> = /* @__PURE__ */ message(
  "name-is-inks\nerror\n`{name}` is a {kind} of the story too\ndeclared here\nthe {kind}\nIn a story with people `{name}` would stand for two things: what is declared at its head, and ink's {kind}.\ngive one of the two another name.",
);

/** `{sentence}` is printed, and is nearly a sentence about people */
export const nearSentenceAsText: Message<{ nearest: string | number; sentence: string | number }> = /* @__PURE__ */ message(
  "near-sentence-as-text\nwarning\n`{sentence}` is printed, and is nearly a sentence about people\nthe first of two alternatives, colon included\n\nWhat stands before the colon is no sentence that the story's names and clauses make, so ink reads these braces as alternatives: the first is printed the first time, colon and all.\nwrite `{nearest}`, or `{$` instead of `{` if alternatives are meant.",
);

/** `{sentence}` is nearly a sentence about people */
export const nearSentence: Message<{ nearest: string | number; sentence: string | number }> = /* @__PURE__ */ message(
  "near-sentence\nerror\n`{sentence}` is nearly a sentence about people\nno clause or name of the story\n\nWhat stands before the colon is neither a condition of ink's nor a sentence that the story's names and clauses make.\nwrite `{nearest}`, or `{$` instead of `{` to have alternatives.",
);

/** The story can't be told as `{name}` */
export const nobodyCalledSo: Message<{ name: string | number; others: string | number }> = /* @__PURE__ */ message(
  "nobody-called-so\nerror\nThe story can't be told as `{name}`\nthe cast begins here\n\nA story is compiled for one of its playable people, or for nobody, to be watched.\nchoose one of `{others}`, or write `playable` behind a name in CAST.",
);

/** No reader can be `{name}` */
export const nobodyToBe: Message<{ name: string | number; someone?: string | number | undefined }> = /* @__PURE__ */ message(
  "nobody-to-be\nwarning\nNo reader can be `{name}`\nnever true\n\n`as` asks who the reader is, and only people who are `playable` in CAST can be that. What stands here is never read.\nadd `playable` to the entry of `{name}` in CAST{?someone}, or write `as {someone}`{/}.",
);

/** A face doesn't show `{words}` */
export const notOnAFace: Message<{ asked: string | number; more: string | number; name: string | number; words: string | number }> = /* @__PURE__ */ message(
  "not-on-a-face\nerror\nA face doesn't show `{words}`\nonly which feeling it is counts here\n\nWhich feeling somebody has may show, or be hidden, or be seen through. {more}\nleave `{words}` out, or ask what is felt: `{name} feels {asked}`.",
);

/** `{goal}` is a goal of {owner}'s, not of {name}'s */
export const notTheirGoal: Message<{ goal: string | number; name: string | number; owner: string | number }> = /* @__PURE__ */ message(
  "not-their-goal\nerror\n`{goal}` is a goal of {owner}'s, not of {name}'s\nnothing to hope or fear for {name}\n\nHope and fear are for one's own goals.\nname a goal of {name}'s, or write `{owner}` instead of `{name}`.",
);

/** `{promise}` is not a promise that {name} {part} */
export const notTheirPromise: Message<{ creditor: string | number; debtor: string | number; name: string | number; part: string | number; promise: string | number }> = /* @__PURE__ */ message(
  "not-their-promise\nerror\n`{promise}` is not a promise that {name} {part}\n{debtor} promises it to {creditor}\n\nA promise has one who makes, withholds, keeps or breaks it, and one who asks for it, accepts it or lets the other off.\nwrite `{debtor}` and `{creditor}` the other way round, or declare a promise of {name}'s own.",
);

/** The {thing} can't be worn */
export const notWorn: Message<{ thing: string | number }> = /* @__PURE__ */ message(
  "not-worn\nerror\nThe {thing} can't be worn\nno place to wear it\n\nThings are worn where their entry says, and this one says nothing.\nadd `; worn on …` to the {thing} under THINGS.",
);

/** Nobody can be weighed by `{name}`, which {does} */
export const ownedChoiceWrites: Message<{ does: string | number; name: string | number }> = /* @__PURE__ */ message(
  "owned-choice-writes\nerror\nNobody can be weighed by `{name}`, which {does}\nasked more than once\n\nPeople's choices are weighed against each other, so what stands in their braces is worked out several times before anybody picks, and has to come to the same each time.\ncall `{name}` on a line before the choices, keep what it gives in a variable, and ask for the variable here.",
);

/** {name} is a person, not a variable */
export const personAsVariable: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "person-as-variable\nerror\n{name} is a person, not a variable\nread as a variable here\n\nA person of the cast has no value. Sentences about people stand in braces with a word after the name.\ngo on with what is asked about {name}, or write the name outside of braces to print it.",
);

/** A promise can't wait for {kind} */
export const promiseConditionForbidden: Message<{ kind: string | number }> = /* @__PURE__ */ message(
  "promise-condition-forbidden\nerror\nA promise can't wait for {kind}\nnot something that is settled\n\nWhat a promise depends on comes true by what people do, so it reads facts, knowledge, things, presence, promises, goals and variables.\nname a fact, a goal or another promise.",
);

/** {name} can't do this to {name} */
export const samePersonTwice: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "same-person-twice\nerror\n{name} can't do this to {name}\nthe same person on both sides\n\nThis takes two: one who does it, and another.\nname somebody else on one of the sides.",
);

/** A sentence can't be a case */
export const sentenceAsCase: Message<{  }> = /* @__PURE__ */ message(
  "sentence-as-case\nerror\nA sentence can't be a case\ntrue or false, not a value\ncompared with this\nWith something before the colon after `{`, each branch names a value that it is compared with. A sentence is true or false by itself.\nleave out what stands before the first colon, so that each branch asks its own question.",
);

/** `{word}` is not understood here */
export const sentenceNotUnderstood: Message<{ action: string | number; word: string | number }> = /* @__PURE__ */ message(
  "sentence-not-understood\nerror\n`{word}` is not understood here\nno sentence goes on like this\n\nSentences about people are made of the names and clauses that the story declares and of a short list of verbs; nothing else is guessed.\n{action}.",
);

/** Something is missing after `{last}` */
export const sentenceUnfinished: Message<{ action: string | number; last: string | number }> = /* @__PURE__ */ message(
  "sentence-unfinished\nerror\nSomething is missing after `{last}`\nnot a whole sentence\n\nSentences about people are made of the names and clauses that the story declares and of a short list of verbs; this one stops short.\n{action}.",
);

/** Nothing depends on `{sentence}` */
export const sentenceWithoutText: Message<{ sentence: string | number }> = /* @__PURE__ */ message(
  "sentence-without-text\nerror\nNothing depends on `{sentence}`\ntrue or false, and nothing follows\n\nA sentence about people is a condition: braces with it hold what is printed where it is true.\nwrite `:` and text after it, or `needs` before it if it has to be true.",
);

/** Braces that begin like a sentence about people hold alternatives */
export const sequenceOfPeople: Message<{ start: string | number }> = /* @__PURE__ */ message(
  "sequence-of-people\nerror\nBraces that begin like a sentence about people hold alternatives\na sentence can't be split here\n\nIn a story with a CAST, `{` and a name with a word after it begin a sentence that is true or false: `{start}`. It is never read as alternatives, so that a misspelt sentence can't turn into text.\nwrite `{$` instead of `{` to have alternatives.",
);

/** A line of speech can't stand beside a branch's dash */
export const speakerAsBranch: Message<{  }> = /* @__PURE__ */ message(
  "speaker-as-branch\nerror\nA line of speech can't stand beside a branch's dash\nread as this branch's condition\n\nIn a conditional, what stands between the dash and a colon is the branch's condition, so nobody can begin to speak there.\nwrite `- else:`, or the branch's condition and a colon, and the speech on the next line.",
);

/** Whether {name} says this is in question */
export const speakerInQuestion: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "speaker-in-question\nnote\nWhether {name} says this is in question\nthe line plays as {name}'s\n\nA `?` before a name says that whoever wrote the line was not sure whose it is. It is played as that person's until somebody decides. Other lines of the file may have such a mark as well.\ntake the `?` away, or put another name in its place.",
);

/** `{name}` is declared as {type}, and {value} is not one of these */
export const typeMismatch: Message<{ name: string | number; type: string | number; value: string | number }> = /* @__PURE__ */ message(
  "type-mismatch\nerror\n`{name}` is declared as {type}, and {value} is not one of these\n{value}\ndeclared here\nA type is a promise to those who read the story, the compiler and the checker among them: nothing else is ever stored there.\nwrite a value that fits, or let the type say that this one may be stored too.",
);

/** `{name}` is declared as {type}, which can't be counted up or down */
export const typeNotCounted: Message<{ name: string | number; type: string | number }> = /* @__PURE__ */ message(
  "type-not-counted\nerror\n`{name}` is declared as {type}, which can't be counted up or down\nchanged by a number\ndeclared here\nOnly numbers can be made larger or smaller.\nassign a value with `=`, or declare a range.",
);

/** This entry of {block} is not understood */
export const unclearEntry: Message<{ block: string | number; entry: string | number; form: string | number }> = /* @__PURE__ */ message(
  "unclear-entry\nerror\nThis entry of {block} is not understood\n`{entry}`\n\nEach line of a block declares one thing, in a fixed form.\nwrite it like `{form}`.",
);

/** `{note}` means nothing in {block} */
export const unclearNote: Message<{ block: string | number; nearest?: string | number | undefined; note: string | number }> = /* @__PURE__ */ message(
  "unclear-note\nerror\n`{note}` means nothing in {block}\nnot a note of this block\n\nAfter `;` or `,` stand the notes of an entry, from a short list.\n{?nearest}write `{nearest}`, or {/}leave it out.",
);

/** This rule is of no known kind */
export const unclearRule: Message<{ rule: string | number }> = /* @__PURE__ */ message(
  "unclear-rule\nerror\nThis rule is of no known kind\n`{rule}`\n\nA rule is `always:`, `never:`, `possible:`, `possible at an ending:`, `at every ending:` or `once:` and what it is about; or `C before D`, `C leads to D`, `after C, always: D`.\nwrite it in one of these forms.",
);

/** A story can't be told with `{key}: {value}` */
export const unclearTelling: Message<{ key: string | number; value: string | number; values: string | number }> = /* @__PURE__ */ message(
  "unclear-telling\nwarning\nA story can't be told with `{key}: {value}`\nnot understood\n\nThe tag says how narration is told to the reader, and this is no way of telling.\nwrite one of `{values}`.",
);

/** `{type}` is not a type */
export const unclearType: Message<{ type: string | number }> = /* @__PURE__ */ message(
  "unclear-type\nerror\n`{type}` is not a type\nnot a type\n\nA type says what a variable may hold: a range of whole numbers, one of several words, or a kind of value.\nwrite a range such as `0..10`, words such as `calm | tense`, or one of `bool`, `int`, `float`, `string`, `divert`.",
);

/** `{word}` could become `{one}` or `{other}` */
export const unclearWord: Message<{ fix: string | number; one: string | number; other: string | number; why: string | number; word: string | number }> = /* @__PURE__ */ message(
  "unclear-word\nwarning\n`{word}` could become `{one}` or `{other}`\n`{one}`, or `{other}`?\n\n{why} The story is told with `{one}` until it is settled.\n{fix} `\\{word}` keeps it as it is written.",
);

/** A sentence in braces ends at `:` or `}` on its line */
export const unendedSentence: Message<{ sentence: string | number }> = /* @__PURE__ */ message(
  "unended-sentence\nerror\nA sentence in braces ends at `:` or `}` on its line\n`{sentence}` is not ended\n\nA sentence about people stands in braces whole, on one line, with nothing in braces inside it.\nwrite `:` after the sentence, then what is printed where it holds.",
);

/** No goal is named `{name}` */
export const unknownGoal: Message<{ name: string | number; nearest?: string | number | undefined }> = /* @__PURE__ */ message(
  "unknown-goal\nerror\nNo goal is named `{name}`\nnot a name of the GOALS\n\nA promise may be for one of the goals, which it brings nearer when made and settles when kept.\n{?nearest}write `{nearest}`, or {/}declare `{name}` under GOALS.",
);

/** Nobody else of the cast is named `{name}` */
export const unknownPerson: Message<{ name: string | number; nearest?: string | number | undefined }> = /* @__PURE__ */ message(
  "unknown-person\nerror\nNobody else of the cast is named `{name}`\nnot a name of the CAST\n\nOnly who is declared under CAST can be spoken of.\n{?nearest}write `{nearest}`, or {/}add `{name}` to the CAST.",
);

/** No knot or stitch is named `{name}` */
export const unknownPlace: Message<{ name: string | number; nearest?: string | number | undefined }> = /* @__PURE__ */ message(
  "unknown-place\nerror\nNo knot or stitch is named `{name}`\nnothing in this story has this name\n\n`reaching` and `by` name the knot or stitch whose beginning is meant.\n{?nearest}write `{nearest}`, or {/}add a knot named `{name}`.",
);

/** `{value}` is none of the values {values} */
export const unknownValue: Message<{ nearest?: string | number | undefined; value: string | number; values: string | number }> = /* @__PURE__ */ message(
  "unknown-value\nerror\n`{value}` is none of the values {values}\nnot one of them\n\nA fact is `yes` or `no`, or one of the values that stand in brackets after it.\n{?nearest}write `{nearest}`, or {/}put the value among those in brackets: `mist (mist, rain)`.",
);

/** Nobody of the cast is called `{written}` */
export const unknownViewpoint: Message<{ nearest?: string | number | undefined; written: string | number }> = /* @__PURE__ */ message(
  "unknown-viewpoint\nerror\nNobody of the cast is called `{written}`\nnot one name of the CAST\n\nAfter `as` stands one name of the CAST, and nothing else.\n{?nearest}write `as {nearest}`, or {/}name somebody of the CAST.",
);

/** That `{fact}` isn't one of several leaves open which it is */
export const valueLeftOpen: Message<{ fact: string | number; values: string | number }> = /* @__PURE__ */ message(
  "value-left-open\nerror\nThat `{fact}` isn't one of several leaves open which it is\nno value\n\nWhat is told, believed or made so is one value. Where there are more than two, denying one leaves several.\nname the value: one of {values}.",
);
