/** The messages of the area "ink". Made by scripts/make-messages.mjs from messages/; change those. */
import { type Diagnostic, type Edit, fillMessage } from "../diagnostic.ts";
import type { Span } from "../span.ts";

/** `{name}` is an item of both `{first}` and `{second}` */
export function ambiguousListItem(
  span: Span,
  args: { first: string | number; name: string | number; second: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["ambiguous-list-item","error","`{name}` is an item of both `{first}` and `{second}`","which one is not said","the item of `{first}`","Items of different lists may share a name; then the list has to be named with it.","write `{first}.{name}` or `{second}.{name}`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` takes {wanted}, but is given {got} */
export function argumentCount(
  span: Span,
  args: { got: string | number; name: string | number; wanted: string | number; way: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["argument-count","error","`{name}` takes {wanted}, but is given {got}","the number of values differs","its parameters","Each parameter needs a value, in the order in which they are declared.","give it exactly {wanted}."],
    span,
    args,
    other,
    edit,
  );
}

/** A stored target can't hold arguments */
export function argumentsOnTarget(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["arguments-on-target","error","A stored target can't hold arguments","only the name can be stored","","A target kept in a variable or handed to a function is a place; what to hand over is said when the story goes there.","leave the brackets out here, and write them at the divert: `-> target(1)`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is a label and takes no values */
export function argumentsToLabel(
  span: Span,
  args: { name: string | number; way: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["arguments-to-label","error","`{name}` is a label and takes no values","values are given here","the label","Only knots, stitches and functions have parameters.","leave the brackets away, or put the values into variables first."],
    span,
    args,
    other,
    edit,
  );
}

/** Braces can't set `{name}` */
export function assignmentInBraces(
  span: Span,
  args: { name: string | number; saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["assignment-in-braces","error","Braces can't set `{name}`","this is no comparison","","Braces print or ask; they never change the story. One `=` sets a value, two ask whether two values are the same.","write `==` to ask, or put `~ {name} = …` on a line of its own to set it."],
    span,
    args,
    other,
    edit,
  );
}

/** {text} */
export function authorNote(
  span: Span,
  args: { text: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["author-note","note","{text}","a note to yourself","","TODO marks what is still to be done. Readers never see it.","do it, and delete the line."],
    span,
    args,
    other,
    edit,
  );
}

/** This choice shows nothing to choose */
export function blankChoice(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["blank-choice","warning","This choice shows nothing to choose","nothing to read before or in the brackets","","What stands before the brackets and in them is what readers choose by. Here both are empty, so they would see a blank choice.","write the words between the brackets, or `* ->` for what happens when no choice is left."],
    span,
    args,
    other,
    edit,
  );
}

/** The `}` that ends a block needs a line of its own */
export function braceNeedsOwnLine(
  span: Span,
  args: { saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["brace-needs-own-line","error","The `}` that ends a block needs a line of its own","closes a block that began on another line","","Branches on lines of their own run to the end of their line, so a brace at the end of one can't be told from text.","move the `}` to the next line."],
    span,
    args,
    other,
    edit,
  );
}

/** Nothing may follow the last branch */
export function branchAfterElse(
  span: Span,
  args: { saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["branch-after-else","error","Nothing may follow the last branch","stands after the last branch","","The branch after lines without a dash is what happens otherwise; no other can follow it.","give each branch a dash and its own condition, or take this one out."],
    span,
    args,
    other,
    edit,
  );
}

/** This branch has no condition */
export function branchWithoutCondition(
  span: Span,
  args: { ink: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["branch-without-condition","error","This branch has no condition","when should this happen?","","Of several branches only the last may stand without a condition: it is what happens otherwise.","write its condition and a colon after the dash, as in `- x == 1:`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` takes {takes} */
export function builtinArguments(
  span: Span,
  args: { got: string | number; ink: string | number; name: string | number; takes: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["builtin-arguments","error","`{name}` takes {takes}","given {got} here","","It is one of ink's own functions, and works with exactly that.","give it {takes}."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` changes `{variable}` each time this choice is looked at */
export function choiceChangesStory(
  span: Span,
  args: { name: string | number; variable: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["choice-changes-story","warning","`{name}` changes `{variable}` each time this choice is looked at","run more than once","the function","Ink works out a choice's text and condition whenever it considers offering it, even if it is then not shown, and the text once more when it is taken.","change `{variable}` on a line before the choice or after it, and only read it here."],
    span,
    args,
    other,
    edit,
  );
}

/** A choice can't stand inside another choice's line */
export function choiceInChoice(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["choice-in-choice","error","A choice can't stand inside another choice's line","offered in the middle of a choice's text","","The text of a choice is worked out before readers see it, so it can't offer choices of its own.","put the inner choice on the lines below, with one more `*`."],
    span,
    args,
    other,
    edit,
  );
}

/** The function `{function}` cannot offer choices */
export function choiceInFunction(
  span: Span,
  args: { function: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["choice-in-function","error","The function `{function}` cannot offer choices","a choice here","","A function is worked out in the middle of a line, where the reader cannot be asked.","make `{function}` a plain knot, and visit it as a tunnel: `-> {function} ->`."],
    span,
    args,
    other,
    edit,
  );
}

/** A brace at the start of a choice is its condition */
export function conditionNotText(
  span: Span,
  args: { saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["condition-not-text","error","A brace at the start of a choice is its condition","is read as the choice's condition","","Braces right after the bullet, or after the label, say when the choice is offered. They hold one question and print nothing.","to print what they say, write a backslash and a space before them: `* \\ {x: …}`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is a constant and cannot change */
export function constantAssigned(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["constant-assigned","error","`{name}` is a constant and cannot change","changed here","declared as a constant here","A constant stands for one value all through the story.","declare it as a variable: `VAR {name} = …`."],
    span,
    args,
    other,
    edit,
  );
}

/** The constant `{name}` has two different values */
export function constantRedefined(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["constant-redefined","error","The constant `{name}` has two different values","another value than before","defined here first","A constant stands for one value all through the story.","keep one of the two, or make it a variable: `VAR {name} = …`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` wants the place, not how often it was visited */
export function countWithoutArrow(
  span: Span,
  args: { name: string | number; target: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["count-without-arrow","error","`{name}` wants the place, not how often it was visited","a number here","","The bare name of a place is already the number of its visits.","put an arrow in front: `{name}(-> {target})`."],
    span,
    args,
    other,
    edit,
  );
}

/** A divert in braces needs a colon before it */
export function divertAfterName(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["divert-after-name","error","A divert in braces needs a colon before it","arrow after a name","","An arrow can't be worked out like a sum. What stands before a colon is the condition; what stands after it happens.","write `{x: -> y}`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is declared further down than it is diverted to */
export function divertBeforeDeclaration(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["divert-before-declaration","error","`{name}` is declared further down than it is diverted to","not known yet here","declared here","Ink asks whether a divert goes to a variable when it reaches the divert, and by then the line that declares `{name}` has not been read.","move the declaration above this divert."],
    span,
    args,
    other,
    edit,
  );
}

/** The text of a choice can't divert */
export function divertInChoiceBraces(
  span: Span,
  args: { saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["divert-in-choice-braces","error","The text of a choice can't divert","leads away while the choice is being shown","in these braces","A choice's text is worked out before anybody has chosen, so no arrow may stand in its braces.","put the arrow at the end of the choice's line, or the braces on the line below it."],
    span,
    args,
    other,
    edit,
  );
}

/** The function `{function}` cannot divert */
export function divertInFunction(
  span: Span,
  args: { function: string | number; target: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["divert-in-function","error","The function `{function}` cannot divert","leaves the function here","","A function comes back to the middle of the line that called it, so it cannot lead elsewhere.","return a value and divert where it is called, or make `{function}` a plain knot."],
    span,
    args,
    other,
    edit,
  );
}

/** Text in quotation marks can't divert */
export function divertInString(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["divert-in-string","error","Text in quotation marks can't divert","leads out of a text","","A text in quotation marks is a value: it is put together where it stands, and the story goes nowhere meanwhile.","take the arrow out; to have an arrow as text, write `\\->`."],
    span,
    args,
    other,
    edit,
  );
}

/** `-> {name}` is a place and cannot be reckoned with */
export function divertTargetMisused(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["divert-target-misused","error","`-> {name}` is a place and cannot be reckoned with","a place here","","A place can be stored, passed on and compared with `==` or `!=`. It is neither a number nor true or false.","for how often it was visited, write `{name}`; to call a function, `{name}()`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is a function and cannot be diverted to */
export function divertToBuiltin(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["divert-to-builtin","error","`{name}` is a function and cannot be diverted to","a divert cannot go here","","It is worked out by ink or by the game, so there is no place in the story that bears the name.","call it: `~ {name}()`, or rename the knot that is meant."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is a function and cannot be diverted to */
export function divertToFunction(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["divert-to-function","error","`{name}` is a function and cannot be diverted to","a divert cannot go here","the function","A function comes back to its caller, and a divert has none.","call it: `~ {name}()`, or make it a plain knot."],
    span,
    args,
    other,
    edit,
  );
}

/** The external function `{name}` is declared twice */
export function duplicateExternal(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["duplicate-external","error","The external function `{name}` is declared twice","declared again here","declared here first","One declaration says all there is to say of a function that the game provides.","delete this line."],
    span,
    args,
    other,
    edit,
  );
}

/** There are two of `{name}` */
export function duplicateFlow(
  span: Span,
  args: { kind: string | number; name: string | number; where: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["duplicate-flow","error","There are two of `{name}`","this {kind} has a name that is taken","the first one","A divert to `{name}` could mean either, and only one of them would ever be read.","give one of the two another name, and change the diverts that mean it."],
    span,
    args,
    other,
    edit,
  );
}

/** Two choices or gathers here are labelled `{name}` */
export function duplicateLabel(
  span: Span,
  args: { kind: string | number; name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["duplicate-label","error","Two choices or gathers here are labelled `{name}`","this label is taken","the first one","A divert to `{name}`, or a test whether it was seen, could mean either.","give one of the two another label."],
    span,
    args,
    other,
    edit,
  );
}

/** `{list}` has two items called `{name}` */
export function duplicateListItem(
  span: Span,
  args: { list: string | number; name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["duplicate-list-item","error","`{list}` has two items called `{name}`","the second one","the first one","An item is told from the others of its list by its name alone.","rename one of the two, or leave it out."],
    span,
    args,
    other,
    edit,
  );
}

/** Two parameters are called `{name}` */
export function duplicateParameter(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["duplicate-parameter","error","Two parameters are called `{name}`","the second one","the first one","What is passed for the first could never be read.","rename one of them."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is declared twice */
export function duplicateVariable(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["duplicate-variable","error","`{name}` is declared twice","declared again here","declared here first","A variable is made once, where it is declared. A second declaration would silently start it afresh.","to change it here, assign it: `~ {name} = …`; for a variable of its own, choose another name."],
    span,
    args,
    other,
    edit,
  );
}

/** `else:` is printed as text here */
export function elseAsText(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["else-as-text","warning","`else:` is printed as text here","a dash is missing","","Each branch on a line of its own begins with a dash; without it the line belongs to the branch before.","write `- else:`."],
    span,
    args,
    other,
    edit,
  );
}

/** `else` must be the last branch */
export function elseNotLast(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["else-not-last","error","`else` must be the last branch","the branches below can never happen","","Branches are tried from the top. `else` always holds, so nothing below it would be reached.","move this branch to the end."],
    span,
    args,
    other,
    edit,
  );
}

/** There is nothing in these braces */
export function emptyBraces(
  span: Span,
  args: { saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["empty-braces","error","There is nothing in these braces","empty","","Braces print a value, ask a question or offer alternatives. These do nothing.","write what should happen, or take them out; for a brace as text, write `\\{`."],
    span,
    args,
    other,
    edit,
  );
}

/** Nothing happens in this branch */
export function emptyBranch(
  span: Span,
  args: { ink: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["empty-branch","error","Nothing happens in this branch","no text follows","","A branch that holds is shown; this one has nothing to show, which is seldom meant.","write what happens here; where nothing should, take the branch out."],
    span,
    args,
    other,
    edit,
  );
}

/** This choice is empty */
export function emptyChoice(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["empty-choice","warning","This choice is empty","no words and no arrow","","Without words a choice is never shown. Ink takes it for the one that is followed when no choice is left.","if that is meant, write `* ->`; else write the choice's words."],
    span,
    args,
    other,
    edit,
  );
}

/** This arrow leads nowhere */
export function emptyDivert(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["empty-divert","error","This arrow leads nowhere","no name after it","","A divert needs a place to go to. Only a choice may end in an arrow alone; its text goes on below.","write a name after the arrow; for an arrow as text, write `\\->`."],
    span,
    args,
    other,
    edit,
  );
}

/** There is nothing in this {what} */
export function emptyKnot(
  span: Span,
  args: { ink: string | number; saw: string | number; what: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["empty-knot","error","There is nothing in this {what}","nothing stands under it","","Readers who are sent here find no text and no way on.","write at least one line under it, or take it out."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is no place that can be kept */
export function endAsTarget(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["end-as-target","error","`{name}` is no place that can be kept","kept or passed here","","`-> {name}` stops the flow where it stands; there is nothing to go to later.","make a knot that only says `-> {name}`, and keep that."],
    span,
    args,
    other,
    edit,
  );
}

/** Only `- else:` may follow here */
export function expectedElse(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["expected-else","error","Only `- else:` may follow here","a second condition","","The lines without a dash are what happens when the first condition holds, so all that is left is what happens otherwise.","write `- else:`, or give every branch a dash and a condition of its own."],
    span,
    args,
    other,
    edit,
  );
}

/** This expression joins too many parts */
export function expressionTooLong(
  span: Span,
  args: { most: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["expression-too-long","error","This expression joins too many parts","more than {most} parts","","Nobody could read it, and to work it out would take more room than a reader's machine may have.","split it over several lines with `~ temp`."],
    span,
    args,
    other,
    edit,
  );
}

/** The external function `{name}` takes {wanted}, but is given {got} */
export function externalNotCalledRight(
  span: Span,
  args: { got: string | number; name: string | number; wanted: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["external-not-called-right","error","The external function `{name}` takes {wanted}, but is given {got}","the number of values differs","declared here","The game that provides it expects exactly what was declared.","give it {wanted}, or correct the declaration."],
    span,
    args,
    other,
    edit,
  );
}

/** The file `{path}` can't be found */
export function fileNotFound(
  span: Span,
  args: { from: string | number; path: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["file-not-found","error","The file `{path}` can't be found","asked for here","","Everything in that file is missing from the story. It was looked for as seen from `{from}`.","check the name and the folder, also capitals: `Rooms.ink` is not `rooms.ink`."],
    span,
    args,
    other,
    edit,
  );
}

/** This line is printed, although it begins with `{word}` */
export function forgottenTilde(
  span: Span,
  args: { word: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["forgotten-tilde","warning","This line is printed, although it begins with `{word}`","was `~ return` meant?","","A line is text unless it starts with a mark. Readers would see the word.","write `~ return` to leave the function; if it is text, begin the line with `<>` or another word."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is a function, and is not called here */
export function functionNotCalled(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["function-not-called","warning","`{name}` is a function, and is not called here","prints how often it was called","the function","Without brackets the name is a number: how often the function has run.","write `{name}()`."],
    span,
    args,
    other,
    edit,
  );
}

/** A gather can't stand in braces */
export function gatherInBraces(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["gather-in-braces","error","A gather can't stand in braces","two dashes","","In braces one dash begins a branch. Choices that open in braces are gathered after them.","write one dash, or move the gather below the `}`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` cannot begin as whatever `{value}` is */
export function globalNotLiteral(
  span: Span,
  args: { name: string | number; value: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["global-not-literal","error","`{name}` cannot begin as whatever `{value}` is","not a plain value","","Variables get their first values before the story begins, all at once, so none can be read yet.","write a value here, and assign `{value}` where the story begins."],
    span,
    args,
    other,
    edit,
  );
}

/** This INCLUDE is passed over */
export function includeInKnot(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["include-in-knot","warning","This INCLUDE is passed over","not at the top of a file","","Ink reads the files that stand before the first knot; inside a knot it ignores the line.","move it above the first knot of this file."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is new, so nothing can be added to it */
export function increasedTemp(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["increased-temp","error","`{name}` is new, so nothing can be added to it","adds to what is not there","","`temp` makes a variable. Until it has a value there is nothing to add to or take from.","write `=`; or leave out `temp`, if it was made before."],
    span,
    args,
    other,
    edit,
  );
}

/** `{written}` can't be part of an expression */
export function incrementInExpression(
  span: Span,
  args: { written: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["increment-in-expression","error","`{written}` can't be part of an expression","changes a variable where only a value is asked for","","Braces and sums only ask for a value. What changes the story stands on a line of its own, where it is seen.","put `~ x{written}` on a line of its own, and use `x` here; for a sum, put a space between the signs."],
    span,
    args,
    other,
    edit,
  );
}

/** A {kind} must begin as a plain value */
export function initialValueNotConstant(
  span: Span,
  args: { ink: string | number; kind: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["initial-value-not-constant","error","A {kind} must begin as a plain value","has to be worked out","","These values are set before the story begins, when nothing can be worked out yet.","write a number, a text in quotation marks, a list or `-> place`; work the rest out in a `~` line."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` takes whole numbers */
export function integerExpected(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["integer-expected","error","`{name}` takes whole numbers","a fraction","","Dice have whole numbers, and so have the seeds that they are thrown from.","round it, or wrap it: `INT(…)`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}(…)` makes a list of one number at most */
export function listFromSeveral(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["list-from-several","error","`{name}(…)` makes a list of one number at most","too many values","the list","The number picks the item with that value; without one the list is empty.","give one number, or put items in round brackets: `(a, b)`."],
    span,
    args,
    other,
    edit,
  );
}

/** The first text of a {kind} can't hold braces */
export function logicInConstantString(
  span: Span,
  args: { kind: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["logic-in-constant-string","error","The first text of a {kind} can't hold braces","has to be worked out","","These values are set before the story begins, when nothing can be worked out yet.","write plain text here, and set the rest in a `~` line."],
    span,
    args,
    other,
    edit,
  );
}

/** These braces hold alternatives, not logic */
export function logicReadAsSequence(
  span: Span,
  args: { meant: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["logic-read-as-sequence","warning","These braces hold alternatives, not logic","prints the words themselves","","A `|` in braces divides alternatives that are shown in turn, and `!` at the start means each only once.","write {meant} in the braces."],
    span,
    args,
    other,
    edit,
  );
}

/** The flow may run out here */
export function looseEnd(
  span: Span,
  args: { stitch?: string | number | undefined },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["loose-end","warning","The flow may run out here","nothing follows","","Readers who get here find neither a choice nor a way on.{?stitch} The stitch `{stitch}` below is not entered by itself.{/}","{?stitch}write `-> {stitch}` to go on into it; or {/}end with a divert, `-> DONE` or `-> END`."],
    span,
    args,
    other,
    edit,
  );
}

/** EXTERNAL `{name}` needs brackets */
export function missingArguments(
  span: Span,
  args: { name: string | number; saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["missing-arguments","error","EXTERNAL `{name}` needs brackets","no brackets after the name","","The brackets say how many values the game hands over; without them calls can't be checked.","write `EXTERNAL {name}()`, with the parameters' names between the brackets."],
    span,
    args,
    other,
    edit,
  );
}

/** No branch follows this brace */
export function missingBranch(
  span: Span,
  args: { saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["missing-branch","error","No branch follows this brace","the line after it has no dash","","A brace at the end of a line opens a block, and each of its branches begins with a dash.","begin the branches with `-`, or write the text on the line of the brace."],
    span,
    args,
    other,
    edit,
  );
}

/** `{kind} {name}` has no `=` */
export function missingEquals(
  span: Span,
  args: { ink: string | number; kind: string | number; name: string | number; saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["missing-equals","error","`{kind} {name}` has no `=`","what is it at first?","","Every name that is declared has a first value, so that no reader meets it empty.","write `=` and its first value after the name."],
    span,
    args,
    other,
    edit,
  );
}

/** INCLUDE names no file */
export function missingIncludePath(
  span: Span,
  args: { saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["missing-include-path","error","INCLUDE names no file","no name after it","","INCLUDE reads another file as if it stood here.","write the file's name after it: `INCLUDE rooms.ink`."],
    span,
    args,
    other,
    edit,
  );
}

/** No item of `{list}` is named after the dot */
export function missingItemName(
  span: Span,
  args: { list: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["missing-item-name","error","No item of `{list}` is named after the dot","an item's name is missing","","In a list each item is a name, or its list's name, a dot and its own.","write the item's name after the dot."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is given no number */
export function missingItemNumber(
  span: Span,
  args: { name: string | number; saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["missing-item-number","error","`{name}` is given no number","no whole number after `=`","","An item's value is a whole number that is known before the story begins.","write a whole number after the `=`."],
    span,
    args,
    other,
    edit,
  );
}

/** LIST `{name}` has no items */
export function missingItems(
  span: Span,
  args: { name: string | number; saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["missing-items","error","LIST `{name}` has no items","no names after it","","A LIST is the names that its values can have. To begin with none of them, leave them without brackets.","write the items' names after the `=`, with commas between."],
    span,
    args,
    other,
    edit,
  );
}

/** Nothing follows the `~` */
export function missingLogic(
  span: Span,
  args: { saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["missing-logic","error","Nothing follows the `~`","a line of logic begins here","","A line that starts with `~` sets a variable, calls a function or returns from one.","write what it should do; for a `~` as text, write `\\~`."],
    span,
    args,
    other,
    edit,
  );
}

/** A {what}'s name is missing */
export function missingName(
  span: Span,
  args: { ink: string | number; saw: string | number; what: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["missing-name","error","A {what}'s name is missing","a name is due here","","Names are letters, digits and `_`, and not digits alone. The story goes by them.","write the {what}'s name here."],
    span,
    args,
    other,
    edit,
  );
}

/** Something is missing after `{operator}` */
export function missingOperand(
  span: Span,
  args: { operator: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["missing-operand","error","Something is missing after `{operator}`","what comes after it?","","In braces ink first looks for a sum or a comparison, even where prose was meant, as in a question mark inside braces.","write the rest of it; if this is prose, write a backslash before the first word in the braces."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is given no value */
export function missingTempValue(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["missing-temp-value","error","`{name}` is given no value","what is it at first?","","A new variable has to have a value from the start, so that no reader meets it empty.","write `=` and its first value after the name."],
    span,
    args,
    other,
    edit,
  );
}

/** This thread arrow names no place */
export function missingThreadTarget(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["missing-thread-target","error","This thread arrow names no place","no name after it","","A thread gathers the choices of another place into this one, so it needs that place's name.","write a name after `<-`; for the arrow as text, write `\\<-`."],
    span,
    args,
    other,
    edit,
  );
}

/** No value follows the `=` */
export function missingValue(
  span: Span,
  args: { ink: string | number; saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["missing-value","error","No value follows the `=`","what should it be?","","Something is to be set here, but not to what.","write a value after the `=`; to compare, write `==` within braces."],
    span,
    args,
    other,
    edit,
  );
}

/** `{first}` and `{second}` are mixed without brackets */
export function mixedAndOr(
  span: Span,
  args: { first: string | number; second: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["mixed-and-or","warning","`{first}` and `{second}` are mixed without brackets","is joined to all that stands before it","this part is asked first","In ink `and` and `or` bind alike, from left to right, unlike in most languages: `a or b and c` asks for `c` in any case.","put brackets around the part that belongs together."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is a function of ink and cannot be a name */
export function nameBuiltin(
  span: Span,
  args: { kind: string | number; name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["name-builtin","error","`{name}` is a function of ink and cannot be a name","not free for a {kind}","","Calling it would always call the function that ink brings along.","choose another name; `{name}_` would do."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is a word of ink and cannot be a name */
export function nameReserved(
  span: Span,
  args: { kind: string | number; name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["name-reserved","error","`{name}` is a word of ink and cannot be a name","not free for a {kind}","","Ink would read it as a piece of logic, not as this {kind}.","choose another name; `{name}_` would do."],
    span,
    args,
    other,
    edit,
  );
}

/** The name `{name}` is taken by a {otherKind} */
export function nameTaken(
  span: Span,
  args: { kind: string | number; name: string | number; otherKind: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["name-taken","error","The name `{name}` is taken by a {otherKind}","this {kind} cannot have it too","the {otherKind}","Where a line says `{name}`, nobody could tell which of the two it means.","rename one of them."],
    span,
    args,
    other,
    edit,
  );
}

/** A choice in braces must divert */
export function nestedChoiceEnds(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["nested-choice-ends","error","A choice in braces must divert","the flow runs out here","","What follows the braces is not gathered up by choices inside them, so taking this one would lead nowhere.","end it with a divert; or write the condition on the choice: a star, the condition in braces, the text."],
    span,
    args,
    other,
    edit,
  );
}

/** Braces and brackets stand too deep in each other */
export function nestedTooDeep(
  span: Span,
  args: { most: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["nested-too-deep","error","Braces and brackets stand too deep in each other","more than {most} deep","","Nobody could read it, and to work it out would take more room than a reader's machine may have.","move the inner part to a function or a knot of its own."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` takes no values */
export function noParameters(
  span: Span,
  args: { name: string | number; way: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["no-parameters","error","`{name}` takes no values","values are given here","no parameters here","It has no parameters to put them in.","leave the brackets empty, or add parameters to `{name}`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is not a function */
export function notAFunction(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["not-a-function","error","`{name}` is not a function","called like one","a knot, not a function","A call comes back to where it was made with an answer; a plain knot goes on until it diverts.","mark it: `=== function {name} ===`; or go there with `-> {name}`."],
    span,
    args,
    other,
    edit,
  );
}

/** `not` takes only `{written}`, not all that follows */
export function notBeforeHas(
  span: Span,
  args: { meant: string | number; written: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["not-before-has","error","`not` takes only `{written}`, not all that follows","asked before the rest","","`not` belongs to the one thing after it. This would ask whether the answer `true` or `false` holds something, which it never does.","write `{meant}`."],
    span,
    args,
    other,
    edit,
  );
}

/** These branches ask nothing */
export function onlyElse(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["only-else","error","These branches ask nothing","the only branch has no condition","","A block without a condition before the colon asks in its branches; here none does.","write a condition after the dash, or leave the braces out."],
    span,
    args,
    other,
    edit,
  );
}

/** `{lost}` is passed over */
export function parameterIgnored(
  span: Span,
  args: { kept: string | number; lost: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["parameter-ignored","warning","`{lost}` is passed over","not a parameter","","Ink takes one name for each parameter and passes over the other without a word: here it is `{kept}`.","put a comma between them, or take one out."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is diverted to, so it needs an arrow where it is declared */
export function parameterNotTarget(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["parameter-not-target","error","`{name}` is diverted to, so it needs an arrow where it is declared","declared without an arrow","","The arrow says that this parameter takes a place, and lets every call be checked for it.","write `-> {name}` in the list of parameters."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is a place and cannot be changed by `{target}` */
export function readCountByReference(
  span: Span,
  args: { name: string | number; target: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["read-count-by-reference","error","`{name}` is a place and cannot be changed by `{target}`","a variable is wanted here","the place","The bare name of a place is how often it was visited, which only visiting changes.","pass a variable."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` without an arrow is a number */
export function readCountForTarget(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["read-count-for-target","error","`{name}` without an arrow is a number","the place itself is wanted here","declared with an arrow","The bare name of a place says how often it was visited. The parameter is diverted to.","put an arrow in front: `-> {name}`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{path}` includes itself */
export function recursiveInclude(
  span: Span,
  args: { name: string | number; path: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["recursive-include","error","`{path}` includes itself","is being read already","","A file that includes itself, or one that includes it, would never end.","take this INCLUDE out: what stands in that file is in the story already."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` wants a variable for its `ref {parameter}` */
export function referenceExpected(
  span: Span,
  args: { name: string | number; parameter: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["reference-expected","error","`{name}` wants a variable for its `ref {parameter}`","not a variable","","A `ref` parameter writes back to what was passed, and only a variable can be written to.","put the value into a variable and pass that, by its name alone."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` stands twice in these brackets */
export function repeatedListItem(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["repeated-list-item","warning","`{name}` stands twice in these brackets","counted once","","A list either holds an item or it does not.","leave one of the two away."],
    span,
    args,
    other,
    edit,
  );
}

/** Nothing {?lines}of the {lines} lines {/}after this is read */
export function restNotRead(
  span: Span,
  args: { character: string | number; lines?: string | number | undefined },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["rest-not-read","warning","Nothing {?lines}of the {lines} lines {/}after this is read","this `{character}` closes nothing","","A line that begins with `{character}` ends the story's text for ink, without a word: what follows is not part of it.","take it out; for the sign as text, write a backslash before it."],
    span,
    args,
    other,
    edit,
  );
}

/** `return` stands outside a function */
export function returnOutsideFunction(
  span: Span,
  args: { ink: string | number; name?: string | number | undefined },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["return-outside-function","error","`return` stands outside a function","nothing to return to","","Only a function has a caller that waits for its answer.","{?name}mark `{name}` as a function, or {/}leave with a divert; a tunnel returns with `->->`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{written}` asks for two things at once */
export function sequenceKindsClash(
  span: Span,
  args: { written: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["sequence-kinds-clash","error","`{written}` asks for two things at once","these don't go together","","A sequence stops, goes round or runs out; only a shuffle can also stop or run out.","keep one of them, or join `shuffle` with `once` or `stopping`."],
    span,
    args,
    other,
    edit,
  );
}

/** This sequence has no texts */
export function sequenceWithoutElements(
  span: Span,
  args: { saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["sequence-without-elements","error","This sequence has no texts","nothing to choose from","","A sequence shows another of its texts at each visit.","write the texts with `|` between them, or on the lines below with a dash before each."],
    span,
    args,
    other,
    edit,
  );
}

/** A {kind} holds one value */
export function severalValues(
  span: Span,
  args: { kind: string | number; name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["several-values","error","A {kind} holds one value","a second value","","One name has one value. Several at once are a list.","for names of your own making, write `LIST {name} = a, b`; for a list of items that exist, put them in brackets: `(a, b)`."],
    span,
    args,
    other,
    edit,
  );
}

/** There must be no space between a tunnel and `|` */
export function spaceAfterTunnel(
  span: Span,
  args: { saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["space-after-tunnel","error","There must be no space between a tunnel and `|`","a space stands here","","After the last arrow of a tunnel ink looks for the bar at once, and does not see it behind a space.","take the space out."],
    span,
    args,
    other,
    edit,
  );
}

/** The function `{function}` cannot have the stitch `{name}` */
export function stitchInFunction(
  span: Span,
  args: { function: string | number; name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["stitch-in-function","error","The function `{function}` cannot have the stitch `{name}`","a stitch here","","A stitch is a place to divert to, and nothing diverts within a function.","make it a function of its own, or make `{function}` a plain knot."],
    span,
    args,
    other,
    edit,
  );
}

/** The stitch `{name}` cannot be a function */
export function stitchIsFunction(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["stitch-is-function","error","The stitch `{name}` cannot be a function","functions are knots","","A function is called from anywhere by its name alone, as only a knot can be.","make it a knot of its own: `=== function {name} ===`."],
    span,
    args,
    other,
    edit,
  );
}

/** A bar can't stand in text */
export function strayBar(
  span: Span,
  args: { saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["stray-bar","error","A bar can't stand in text","divides nothing here","","In braces a bar divides alternatives, so ink keeps it for that everywhere.","write `\\|` for a bar as text."],
    span,
    args,
    other,
    edit,
  );
}

/** This `}` closes nothing */
export function strayBrace(
  span: Span,
  args: { saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["stray-brace","error","This `}` closes nothing","no brace is open here","","Every `}` closes a `{`. Here none is open.","take it out, or write `\\}` for a brace as text."],
    span,
    args,
    other,
    edit,
  );
}

/** This `{bracket}` has no partner */
export function strayBracket(
  span: Span,
  args: { bracket: string | number; saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["stray-bracket","error","This `{bracket}` has no partner","can't stand in a choice's text","","In a choice one pair of square brackets holds the words that are offered but not printed.","write a backslash before it to have it as text."],
    span,
    args,
    other,
    edit,
  );
}

/** A tag can't follow a divert */
export function tagAfterDivert(
  span: Span,
  args: { saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["tag-after-divert","error","A tag can't follow a divert","too late for a tag","","The story has left the line when it comes to the tag.","put the tag before the arrow, or on a line of its own above."],
    span,
    args,
    other,
    edit,
  );
}

/** Text in quotation marks can't hold a tag */
export function tagInString(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["tag-in-string","error","Text in quotation marks can't hold a tag","begins a tag","","A tag belongs to a line that is shown, and a text in quotation marks is a value.","write `\\#` to have the sign as text."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` wants a place for its `-> {parameter}` */
export function targetExpected(
  span: Span,
  args: { name: string | number; parameter: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["target-expected","error","`{name}` wants a place for its `-> {parameter}`","not a place","declared with an arrow","A parameter with an arrow is diverted to, so what is passed must lead somewhere.","pass a knot, stitch or label with an arrow: `-> place`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is a variable: its name alone is the place */
export function targetOfVariable(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["target-of-variable","error","`{name}` is a variable: its name alone is the place","no arrow here","","With an arrow, the variable itself would be the place; what is meant is the place that it holds.","leave the arrow away: `{name}`."],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` cannot be kept as a place, since it takes `ref {parameter}` */
export function targetWithReference(
  span: Span,
  args: { name: string | number; parameter: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["target-with-reference","error","`{name}` cannot be kept as a place, since it takes `ref {parameter}`","kept here","declared with `ref`","Whoever goes there later would not know that it wants a variable and not a value.","call it by its name, or pass the value without `ref`."],
    span,
    args,
    other,
    edit,
  );
}

/** Nothing may follow a divert */
export function textAfterDivert(
  span: Span,
  args: { saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["text-after-divert","error","Nothing may follow a divert","stands after it","","The story leaves at the arrow, so readers would never see what follows.","put it before the arrow, or on a line above."],
    span,
    args,
    other,
    edit,
  );
}

/** Nothing may follow the name of a {what} on its line */
export function textAfterHeader(
  span: Span,
  args: { ink: string | number; saw: string | number; what: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["text-after-header","error","Nothing may follow the name of a {what} on its line","not part of the name","","The line of a {what} holds its name and its parameters, and nothing more, not even a tag.","put it on the next line."],
    span,
    args,
    other,
    edit,
  );
}

/** Something is left over at the end of {what} */
export function textAfterStatement(
  span: Span,
  args: { saw: string | number; what: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["text-after-statement","error","Something is left over at the end of {what}","left over","","Such a line says one thing to the story and prints nothing.","put it on the next line, or take it out; for a comment, write `//` before it."],
    span,
    args,
    other,
    edit,
  );
}

/** A `~` can't stand within a line */
export function tildeInLine(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["tilde-in-line","error","A `~` can't stand within a line","begins a line of logic","","What changes the story stands on a line of its own, so that it is seen when it happens.","put it on its own line; a block with each branch on its own lines can hold such lines."],
    span,
    args,
    other,
    edit,
  );
}

/** There are too many arrows in a row */
export function tooManyArrows(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["too-many-arrows","error","There are too many arrows in a row","one or two are meant","","One arrow leads somewhere, two lead back from a tunnel. More have no meaning.","write `->` or `->->`."],
    span,
    args,
    other,
    edit,
  );
}

/** A condition on one line has two branches at most */
export function tooManyBranches(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["too-many-branches","error","A condition on one line has two branches at most","a third branch","","Before the bar stands what happens if it holds, after it what happens if not. There is no third case.","take it out; for several cases write a block, each with a dash and its condition."],
    span,
    args,
    other,
    edit,
  );
}

/** Too many files are included */
export function tooManyIncludes(
  span: Span,
  args: { most: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["too-many-includes","error","Too many files are included","more than {most}, or too deep in each other","","Files that include each other without end would never be read through.","look for files that include each other, or join some of them."],
    span,
    args,
    other,
    edit,
  );
}

/** `->->` can't stand in the middle of a chain */
export function tunnelReturnInTheMiddle(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["tunnel-return-in-the-middle","error","`->->` can't stand in the middle of a chain","leads back too early","","It leads back to where the tunnel was entered, so nothing after it would be reached.","put it at the end of the chain."],
    span,
    args,
    other,
    edit,
  );
}

/** There are two `else` branches */
export function twoElses(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["two-elses","error","There are two `else` branches","the second","the first","Only one of them could ever happen.","give one of them a condition, or join them."],
    span,
    args,
    other,
    edit,
  );
}

/** These braces hold neither logic nor alternatives */
export function unclearBraces(
  span: Span,
  args: { saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unclear-braces","error","These braces hold neither logic nor alternatives","can't be understood","","Braces print one value, ask a question before a colon, or offer texts with `|` between them. This is none of these.","for alternatives add a `|`; for a condition add a colon; for braces as text, write `\\{` and `\\}`."],
    span,
    args,
    other,
    edit,
  );
}

/** This choice's condition can't be read */
export function unclearCondition(
  span: Span,
  args: { expected: string | number; saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unclear-condition","error","This choice's condition can't be read","can't be understood","","Braces right after a choice's bullet, or after its label, say when it is offered. They hold one question.","write a name, a comparison or a call; take the braces out for a choice that is always offered."],
    span,
    args,
    other,
    edit,
  );
}

/** This brace is never closed */
export function unclosedBrace(
  span: Span,
  args: { saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unclosed-brace","error","This brace is never closed","opens here","should be closed by here","Everything up to the `}` belongs to the brace, so the rest of the text would be swallowed.","write `}` where it should end; for a brace as text, write `\\{`."],
    span,
    args,
    other,
    edit,
  );
}

/** A `)` is missing */
export function unclosedBracket(
  span: Span,
  args: { ink: string | number; what: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unclosed-bracket","error","A `)` is missing","should be closed before this","opens here","The bracket opens {what}, and nothing says where that ends.","write `)` after the last part."],
    span,
    args,
    other,
    edit,
  );
}

/** A `]` is missing */
export function unclosedChoiceBracket(
  span: Span,
  args: { saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unclosed-choice-bracket","error","A `]` is missing","opens here","should be closed by here","Between the brackets stands what is offered but not printed. Without the `]` ink can't tell where that ends.","write `]` after the words that are only offered."],
    span,
    args,
    other,
    edit,
  );
}

/** Brackets after a bullet hold a label */
export function unclosedLabel(
  span: Span,
  args: { name: string | number; saw: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unclosed-label","error","Brackets after a bullet hold a label","one name and a `)` are due","","A bracket right after `*`, `+` or `-` names the choice or gather, so it holds one name and nothing more.","write `({name})`; to begin the text with a bracket, write `\\(`."],
    span,
    args,
    other,
    edit,
  );
}

/** A quotation mark is missing */
export function unclosedString(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unclosed-string","error","A quotation mark is missing","should be closed before this","opens here","The text in quotation marks must end on its line, and no bar, tag or single brace may stand in it.","write `\"` at its end; for one of these marks as text, write a backslash before it."],
    span,
    args,
    other,
    edit,
  );
}

/** There is no variable called `{name}` to change */
export function unknownAssignment(
  span: Span,
  args: { ink: string | number; name: string | number; nearest?: string | number | undefined },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unknown-assignment","error","There is no variable called `{name}` to change","not a variable","the nearest name","Only what was declared with VAR, LIST or `~ temp`, or is a parameter, can be given a value. A temporary variable is known in its own knot or stitch only.","{?nearest}write `{nearest}`, or {/}declare it first: `VAR {name} = 0`."],
    span,
    args,
    other,
    edit,
  );
}

/** No knot, stitch or label is named `{name}` */
export function unknownDivert(
  span: Span,
  args: { name: string | number; nearest?: string | number | undefined },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unknown-divert","error","No knot, stitch or label is named `{name}`","nothing in this story has this name","the nearest name","A divert must lead somewhere that exists. Readers who get here would reach a dead end.","{?nearest}write `-> {nearest}`, or {/}add a knot named `{name}`."],
    span,
    args,
    other,
    edit,
  );
}

/** No function is called `{name}` */
export function unknownFunction(
  span: Span,
  args: { name: string | number; nearest?: string | number | undefined },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unknown-function","error","No function is called `{name}`","nothing to call","the nearest name","Only a knot marked as a function, a function that the game provides, or one of ink's own can be called.","{?nearest}write `{nearest}`, or {/}add one: `=== function {name}() ===`."],
    span,
    args,
    other,
    edit,
  );
}

/** No list has an item called `{name}` */
export function unknownListItem(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unknown-list-item","error","No list has an item called `{name}`","not an item of any list","","A list value in round brackets holds items of lists, nothing else.","add `{name}` to a LIST, or take it out of the brackets."],
    span,
    args,
    other,
    edit,
  );
}

/** Nothing is called `{name}` */
export function unknownReadCount(
  span: Span,
  args: { name: string | number; nearest?: string | number | undefined },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unknown-read-count","error","Nothing is called `{name}`","neither a place nor a list item","the nearest name","A name with a dot is a stitch or label within a knot, or an item of a list.","{?nearest}write `{nearest}`, or {/}add what is missing."],
    span,
    args,
    other,
    edit,
  );
}

/** Nothing here is called `{name}` */
export function unknownVariable(
  span: Span,
  args: { name: string | number; nearest?: string | number | undefined },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unknown-variable","error","Nothing here is called `{name}`","no variable, list item or place has this name","the nearest name","Ink cannot know what to read. A temporary variable is known in its own knot or stitch only.","{?nearest}write `{nearest}`, or {/}declare it: `VAR {name} = 0`."],
    span,
    args,
    other,
    edit,
  );
}

/** This line does nothing */
export function uselessLogic(
  span: Span,
  args: { written: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["useless-logic","error","This line does nothing","`{written}` is worked out and lost","","A line of logic sets a variable, calls a function or returns. A value alone changes nothing and prints nothing.","to print it, put it in braces; to set something, write `~ x = …`."],
    span,
    args,
    other,
    edit,
  );
}
