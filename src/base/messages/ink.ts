/** The messages of the area "ink". Made by scripts/make-messages.mjs from messages/; change those. */
import { type Message, message } from "../diagnostic.ts";

/** `{name}` is an item of both `{first}` and `{second}` */
export const ambiguousListItem: Message<{ first: string | number; name: string | number; second: string | number }> = /* @__PURE__ */ message(
  "ambiguous-list-item\nerror\n`{name}` is an item of both `{first}` and `{second}`\nwhich one is not said\nthe item of `{first}`\nItems of different lists may share a name; then the list has to be named with it.\nwrite `{first}.{name}` or `{second}.{name}`.",
);

/** `{name}` takes {wanted}, but is given {got} */
export const argumentCount: Message<{ got: string | number; name: string | number; wanted: string | number; way: string | number }> = /* @__PURE__ */ message(
  "argument-count\nerror\n`{name}` takes {wanted}, but is given {got}\nthe number of values differs\nits parameters\nEach parameter needs a value, in the order in which they are declared.\ngive it exactly {wanted}.",
);

/** A stored target can't hold arguments */
export const argumentsOnTarget: Message<{  }> = /* @__PURE__ */ message(
  "arguments-on-target\nerror\nA stored target can't hold arguments\nonly the name can be stored\n\nA target kept in a variable is a place; what to hand over is said when the story goes there.\nleave the brackets out here, and write them at the divert: `-> target(1)`.",
);

/** `{name}` is a label and takes no values */
export const argumentsToLabel: Message<{ name: string | number; way: string | number }> = /* @__PURE__ */ message(
  "arguments-to-label\nerror\n`{name}` is a label and takes no values\nvalues are given here\nthe label\nOnly knots, stitches and functions have parameters.\nleave the brackets away, or put the values into variables first.",
);

/** Braces can't set `{name}` */
export const assignmentInBraces: Message<{ name: string | number; saw: string | number }> = /* @__PURE__ */ message(
  "assignment-in-braces\nerror\nBraces can't set `{name}`\nthis is no comparison\n\nBraces print or ask; they never change the story.\nwrite `==` to ask, or put `~ {name} = …` on a line of its own to set it.",
);

/** {text} */
export const authorNote: Message<{ text: string | number }> = /* @__PURE__ */ message(
  "author-note\nnote\n{text}\na note to yourself\n\nTODO marks what is still to be done. Readers never see it.\ndo it, and delete the line.",
);

/** This choice shows nothing to choose */
export const blankChoice: Message<{  }> = /* @__PURE__ */ message(
  "blank-choice\nwarning\nThis choice shows nothing to choose\nnothing to read before or in the brackets\n\nReaders choose by what stands before the brackets and in them. Here both are empty.\nwrite the words between the brackets, or `* ->` for what happens when no choice is left.",
);

/** The `}` that ends a block needs a line of its own */
export const braceNeedsOwnLine: Message<{ saw: string | number }> = /* @__PURE__ */ message(
  "brace-needs-own-line\nerror\nThe `}` that ends a block needs a line of its own\ncloses a block that began on another line\n\nBranches on lines of their own run to the end of their line, a brace there included.\nmove the `}` to the next line.",
);

/** Nothing may follow the last branch */
export const branchAfterElse: Message<{ saw: string | number }> = /* @__PURE__ */ message(
  "branch-after-else\nerror\nNothing may follow the last branch\nstands after the last branch\n\nThe branch after lines without a dash is what happens otherwise; no other can follow it.\ngive each branch a dash and its own condition, or take this one out.",
);

/** This branch has no condition */
export const branchWithoutCondition: Message<{ ink: string | number }> = /* @__PURE__ */ message(
  "branch-without-condition\nerror\nThis branch has no condition\nwhen should this happen?\n\nOf several branches only the last may stand without a condition: it is what happens otherwise.\nwrite its condition and a colon after the dash, as in `- x == 1:`.",
);

/** `{name}` takes {takes} */
export const builtinArguments: Message<{ got: string | number; ink: string | number; name: string | number; takes: string | number }> = /* @__PURE__ */ message(
  "builtin-arguments\nerror\n`{name}` takes {takes}\ngiven {got} here\n\nIt is one of ink's own functions, and works with exactly that.\ngive it {takes}.",
);

/** `{name}` changes `{variable}` each time this choice is looked at */
export const choiceChangesStory: Message<{ name: string | number; variable: string | number }> = /* @__PURE__ */ message(
  "choice-changes-story\nwarning\n`{name}` changes `{variable}` each time this choice is looked at\nrun more than once\nthe function\nInk works out a choice's text and condition each time it may offer it, and the text again when it is taken.\nchange `{variable}` on a line before the choice or after it, and only read it here.",
);

/** A choice can't stand inside another choice's line */
export const choiceInChoice: Message<{  }> = /* @__PURE__ */ message(
  "choice-in-choice\nerror\nA choice can't stand inside another choice's line\noffered in the middle of a choice's text\n\nA choice's text is worked out before anybody has chosen: it can't offer choices.\nput the inner choice on the lines below, with one more `*`.",
);

/** The function `{function}` cannot offer choices */
export const choiceInFunction: Message<{ function: string | number }> = /* @__PURE__ */ message(
  "choice-in-function\nerror\nThe function `{function}` cannot offer choices\na choice here\n\nA function is worked out in the middle of a line, where the reader cannot be asked.\nmake `{function}` a plain knot, and visit it as a tunnel: `-> {function} ->`.",
);

/** A brace at the start of a choice is its condition */
export const conditionNotText: Message<{ saw: string | number }> = /* @__PURE__ */ message(
  "condition-not-text\nerror\nA brace at the start of a choice is its condition\nis read as the choice's condition\n\nBraces right after the bullet or the label say when the choice is offered, and print nothing.\nto print what they say, write a backslash and a space before them: `* \\ {x: …}`.",
);

/** `{name}` is a constant and cannot change */
export const constantAssigned: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "constant-assigned\nerror\n`{name}` is a constant and cannot change\nchanged here\ndeclared as a constant here\nA constant stands for one value all through the story.\ndeclare it as a variable: `VAR {name} = …`.",
);

/** The constant `{name}` has two different values */
export const constantRedefined: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "constant-redefined\nerror\nThe constant `{name}` has two different values\nanother value than before\ndefined here first\nA constant stands for one value all through the story.\nkeep one of the two, or make it a variable: `VAR {name} = …`.",
);

/** `{name}` wants the place, not how often it was visited */
export const countWithoutArrow: Message<{ name: string | number; target: string | number }> = /* @__PURE__ */ message(
  "count-without-arrow\nerror\n`{name}` wants the place, not how often it was visited\na number here\n\nThe bare name of a place is already the number of its visits.\nput an arrow in front: `{name}(-> {target})`.",
);

/** A divert in braces needs a colon before it */
export const divertAfterName: Message<{  }> = /* @__PURE__ */ message(
  "divert-after-name\nerror\nA divert in braces needs a colon before it\narrow after a name\n\nAn arrow can't be worked out like a sum. What stands before a colon is the condition; what stands after it happens.\nwrite `{x: -> y}`.",
);

/** `{name}` is declared further down than it is diverted to */
export const divertBeforeDeclaration: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "divert-before-declaration\nerror\n`{name}` is declared further down than it is diverted to\nnot known yet here\ndeclared here\nInk asks whether a divert goes to a variable when it reaches the divert, and has not yet read that one.\nmove the declaration above this divert.",
);

/** The text of a choice can't divert */
export const divertInChoiceBraces: Message<{ saw: string | number }> = /* @__PURE__ */ message(
  "divert-in-choice-braces\nerror\nThe text of a choice can't divert\nleads away while the choice is being shown\nin these braces\nA choice's text is worked out before anybody has chosen: no arrow may stand in its braces.\nput the arrow at the end of the choice's line, or the braces on the line below it.",
);

/** The function `{function}` cannot divert */
export const divertInFunction: Message<{ function: string | number; target: string | number }> = /* @__PURE__ */ message(
  "divert-in-function\nerror\nThe function `{function}` cannot divert\nleaves the function here\n\nA function comes back to the middle of the line that called it: it can't lead elsewhere.\nreturn a value and divert where it is called, or make `{function}` a plain knot.",
);

/** Text in quotation marks can't divert */
export const divertInString: Message<{  }> = /* @__PURE__ */ message(
  "divert-in-string\nerror\nText in quotation marks can't divert\nleads out of a text\n\nA text in quotation marks is a value: it is put together where it stands, and the story goes nowhere meanwhile.\ntake the arrow out; to have an arrow as text, write `\\->`.",
);

/** `-> {name}` is a place and cannot be reckoned with */
export const divertTargetMisused: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "divert-target-misused\nerror\n`-> {name}` is a place and cannot be reckoned with\na place here\n\nA place can be stored, passed on and compared. It is no number.\nfor how often it was visited, write `{name}`; to call a function, `{name}()`.",
);

/** `{name}` is a function and cannot be diverted to */
export const divertToBuiltin: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "divert-to-builtin\nerror\n`{name}` is a function and cannot be diverted to\na divert cannot go here\n\nIt is worked out by ink or by the game, so there is no place in the story that bears the name.\ncall it: `~ {name}()`, or rename the knot that is meant.",
);

/** `{name}` is a function and cannot be diverted to */
export const divertToFunction: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "divert-to-function\nerror\n`{name}` is a function and cannot be diverted to\na divert cannot go here\nthe function\nA function comes back to its caller, and a divert has none.\ncall it: `~ {name}()`, or make it a plain knot.",
);

/** The external function `{name}` is declared twice */
export const duplicateExternal: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "duplicate-external\nerror\nThe external function `{name}` is declared twice\ndeclared again here\ndeclared here first\nOne declaration says all there is to say of a function that the game provides.\ndelete this line.",
);

/** There are two of `{name}` */
export const duplicateFlow: Message<{ kind: string | number; name: string | number; where: string | number }> = /* @__PURE__ */ message(
  "duplicate-flow\nerror\nThere are two of `{name}`\nthis {kind} has a name that is taken\nthe first one\nA divert to `{name}` could mean either, and only one of them would ever be read.\ngive one of the two another name, and change the diverts that mean it.",
);

/** Two choices or gathers here are labelled `{name}` */
export const duplicateLabel: Message<{ kind: string | number; name: string | number }> = /* @__PURE__ */ message(
  "duplicate-label\nerror\nTwo choices or gathers here are labelled `{name}`\nthis label is taken\nthe first one\nA divert to `{name}`, or a test whether it was seen, could mean either.\ngive one of the two another label.",
);

/** `{list}` has two items called `{name}` */
export const duplicateListItem: Message<{ list: string | number; name: string | number }> = /* @__PURE__ */ message(
  "duplicate-list-item\nerror\n`{list}` has two items called `{name}`\nthe second one\nthe first one\nAn item is told from the others of its list by its name alone.\nrename one of the two, or leave it out.",
);

/** Two parameters are called `{name}` */
export const duplicateParameter: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "duplicate-parameter\nerror\nTwo parameters are called `{name}`\nthe second one\nthe first one\nWhat is passed for the first could never be read.\nrename one of them.",
);

/** `{name}` is declared twice */
export const duplicateVariable: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "duplicate-variable\nerror\n`{name}` is declared twice\ndeclared again here\ndeclared here first\nA variable is made once. A second declaration would start it afresh, without a word.\nto change it here, assign it: `~ {name} = …`; for a variable of its own, choose another name.",
);

/** `else:` is printed as text here */
export const elseAsText: Message<{  }> = /* @__PURE__ */ message(
  "else-as-text\nwarning\n`else:` is printed as text here\na dash is missing\n\nEach branch on a line of its own begins with a dash; without it the line belongs to the branch before.\nwrite `- else:`.",
);

/** `else` must be the last branch */
export const elseNotLast: Message<{  }> = /* @__PURE__ */ message(
  "else-not-last\nerror\n`else` must be the last branch\nthe branches below can never happen\n\nBranches are tried from the top. `else` always holds, so nothing below it would be reached.\nmove this branch to the end.",
);

/** There is nothing in these braces */
export const emptyBraces: Message<{ saw: string | number }> = /* @__PURE__ */ message(
  "empty-braces\nerror\nThere is nothing in these braces\nempty\n\nBraces print a value, ask a question or offer alternatives. These do nothing.\nwrite what should happen, or take them out; for a brace as text, write `\\{`.",
);

/** Nothing happens in this branch */
export const emptyBranch: Message<{ ink: string | number }> = /* @__PURE__ */ message(
  "empty-branch\nerror\nNothing happens in this branch\nno text follows\n\nA branch that holds is shown; this one has nothing to show, which is seldom meant.\nwrite what happens here; where nothing should, take the branch out.",
);

/** This choice is empty */
export const emptyChoice: Message<{  }> = /* @__PURE__ */ message(
  "empty-choice\nwarning\nThis choice is empty\nno words and no arrow\n\nWithout words a choice is never shown. Ink takes it for the one that is followed when no choice is left.\nif that is meant, write `* ->`; else write the choice's words.",
);

/** This arrow leads nowhere */
export const emptyDivert: Message<{  }> = /* @__PURE__ */ message(
  "empty-divert\nerror\nThis arrow leads nowhere\nno name after it\n\nA divert needs a place to go to. Only a choice may end in an arrow alone; its text goes on below.\nwrite a name after the arrow; for an arrow as text, write `\\->`.",
);

/** There is nothing in this {what} */
export const emptyKnot: Message<{ ink: string | number; saw: string | number; what: string | number }> = /* @__PURE__ */ message(
  "empty-knot\nerror\nThere is nothing in this {what}\nnothing stands under it\n\nReaders who are sent here find no text and no way on.\nwrite at least one line under it, or take it out.",
);

/** `{name}` is no place that can be kept */
export const endAsTarget: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "end-as-target\nerror\n`{name}` is no place that can be kept\nkept or passed here\n\n`-> {name}` stops the flow where it stands; there is nothing to go to later.\nmake a knot that only says `-> {name}`, and keep that.",
);

/** Only `- else:` may follow here */
export const expectedElse: Message<{  }> = /* @__PURE__ */ message(
  "expected-else\nerror\nOnly `- else:` may follow here\na second condition\n\nThe lines without a dash are what happens when the condition holds; all that is left is otherwise.\nwrite `- else:`, or give every branch a dash and a condition of its own.",
);

/** This expression joins too many parts */
export const expressionTooLong: Message<{ most: string | number }> = /* @__PURE__ */ message(
  "expression-too-long\nerror\nThis expression joins too many parts\nmore than {most} parts\n\nNobody could read it, and to work it out would take more room than a reader's machine may have.\nsplit it over several lines with `~ temp`.",
);

/** The external function `{name}` takes {wanted}, but is given {got} */
export const externalNotCalledRight: Message<{ got: string | number; name: string | number; wanted: string | number }> = /* @__PURE__ */ message(
  "external-not-called-right\nerror\nThe external function `{name}` takes {wanted}, but is given {got}\nthe number of values differs\ndeclared here\nThe game that provides it expects exactly what was declared.\ngive it {wanted}, or correct the declaration.",
);

/** The file `{path}` can't be found */
export const fileNotFound: Message<{ from: string | number; path: string | number }> = /* @__PURE__ */ message(
  "file-not-found\nerror\nThe file `{path}` can't be found\nasked for here\n\nEverything in that file is missing from the story. It was looked for as seen from `{from}`.\ncheck the name and the folder, also capitals: `Rooms.ink` is not `rooms.ink`.",
);

/** This line is printed, although it begins with `{word}` */
export const forgottenTilde: Message<{ word: string | number }> = /* @__PURE__ */ message(
  "forgotten-tilde\nwarning\nThis line is printed, although it begins with `{word}`\nwas `~ return` meant?\n\nA line is text unless it starts with a mark. Readers would see the word.\nwrite `~ return` to leave the function; if it is text, begin the line with `<>` or another word.",
);

/** `{name}` is a function, and is not called here */
export const functionNotCalled: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "function-not-called\nwarning\n`{name}` is a function, and is not called here\nprints how often it was called\nthe function\nWithout brackets the name is a number: how often the function has run.\nwrite `{name}()`.",
);

/** A gather can't stand in braces */
export const gatherInBraces: Message<{  }> = /* @__PURE__ */ message(
  "gather-in-braces\nerror\nA gather can't stand in braces\ntwo dashes\n\nIn braces one dash begins a branch. Choices that open in braces are gathered after them.\nwrite one dash, or move the gather below the `}`.",
);

/** `{name}` cannot begin as whatever `{value}` is */
export const globalNotLiteral: Message<{ name: string | number; value: string | number }> = /* @__PURE__ */ message(
  "global-not-literal\nerror\n`{name}` cannot begin as whatever `{value}` is\nnot a plain value\n\nVariables get their first values before the story begins, all at once, so none can be read yet.\nwrite a value here, and assign `{value}` where the story begins.",
);

/** This INCLUDE is passed over */
export const includeInKnot: Message<{  }> = /* @__PURE__ */ message(
  "include-in-knot\nwarning\nThis INCLUDE is passed over\nnot at the top of a file\n\nInk reads the files that stand before the first knot; inside a knot it ignores the line.\nmove it above the first knot of this file.",
);

/** `{name}` is new, so nothing can be added to it */
export const increasedTemp: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "increased-temp\nerror\n`{name}` is new, so nothing can be added to it\nadds to what is not there\n\n`temp` makes a variable. Until it has a value there is nothing to add to or take from.\nwrite `=`; or leave out `temp`, if it was made before.",
);

/** `{written}` can't be part of an expression */
export const incrementInExpression: Message<{ written: string | number }> = /* @__PURE__ */ message(
  "increment-in-expression\nerror\n`{written}` can't be part of an expression\nchanges a variable where only a value is asked for\n\nBraces and sums ask for a value; what changes the story stands on a line of its own.\nput `~ x{written}` on a line of its own, and use `x` here; for a sum, put a space between the signs.",
);

/** A {kind} must begin as a plain value */
export const initialValueNotConstant: Message<{ ink: string | number; kind: string | number }> = /* @__PURE__ */ message(
  "initial-value-not-constant\nerror\nA {kind} must begin as a plain value\nhas to be worked out\n\nThese values are set before the story begins, when nothing can be worked out yet.\nwrite a number, a text in quotation marks, a list or `-> place`; work the rest out in a `~` line.",
);

/** `{name}` takes whole numbers */
export const integerExpected: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "integer-expected\nerror\n`{name}` takes whole numbers\na fraction\n\nDice have whole numbers, and so have the seeds that they are thrown from.\nround it, or wrap it: `INT(…)`.",
);

/** `{name}(…)` makes a list of one number at most */
export const listFromSeveral: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "list-from-several\nerror\n`{name}(…)` makes a list of one number at most\ntoo many values\nthe list\nThe number picks the item with that value; without one the list is empty.\ngive one number, or put items in round brackets: `(a, b)`.",
);

/** The first text of a {kind} can't hold braces */
export const logicInConstantString: Message<{ kind: string | number }> = /* @__PURE__ */ message(
  "logic-in-constant-string\nerror\nThe first text of a {kind} can't hold braces\nhas to be worked out\n\nThese values are set before the story begins, when nothing can be worked out yet.\nwrite plain text here, and set the rest in a `~` line.",
);

/** These braces hold alternatives, not logic */
export const logicReadAsSequence: Message<{ meant: string | number }> = /* @__PURE__ */ message(
  "logic-read-as-sequence\nwarning\nThese braces hold alternatives, not logic\nprints the words themselves\n\nA `|` in braces divides alternatives that are shown in turn, and `!` at the start means each only once.\nwrite {meant} in the braces.",
);

/** The flow may run out here */
export const looseEnd: Message<{ stitch?: string | number | undefined }> = /* @__PURE__ */ message(
  "loose-end\nwarning\nThe flow may run out here\nnothing follows\n\nReaders who get here find neither a choice nor a way on.{?stitch} The stitch `{stitch}` below is not entered by itself.{/}\n{?stitch}write `-> {stitch}` to go on into it; or {/}end with a divert, `-> DONE` or `-> END`.",
);

/** EXTERNAL `{name}` needs brackets */
export const missingArguments: Message<{ name: string | number; saw: string | number }> = /* @__PURE__ */ message(
  "missing-arguments\nerror\nEXTERNAL `{name}` needs brackets\nno brackets after the name\n\nThe brackets say how many values the game hands over; without them calls can't be checked.\nwrite `EXTERNAL {name}()`, with the parameters' names between the brackets.",
);

/** No branch follows this brace */
export const missingBranch: Message<{ saw: string | number }> = /* @__PURE__ */ message(
  "missing-branch\nerror\nNo branch follows this brace\nthe line after it has no dash\n\nA brace at the end of a line opens a block, and each of its branches begins with a dash.\nbegin the branches with `-`, or write the text on the line of the brace.",
);

/** `{kind} {name}` has no `=` */
export const missingEquals: Message<{ ink: string | number; kind: string | number; name: string | number; saw: string | number }> = /* @__PURE__ */ message(
  "missing-equals\nerror\n`{kind} {name}` has no `=`\nwhat is it at first?\n\nEvery name that is declared has a first value, so that no reader meets it empty.\nwrite `=` and its first value after the name.",
);

/** INCLUDE names no file */
export const missingIncludePath: Message<{ saw: string | number }> = /* @__PURE__ */ message(
  "missing-include-path\nerror\nINCLUDE names no file\nno name after it\n\nINCLUDE reads another file as if it stood here.\nwrite the file's name after it: `INCLUDE rooms.ink`.",
);

/** No item of `{list}` is named after the dot */
export const missingItemName: Message<{ list: string | number }> = /* @__PURE__ */ message(
  "missing-item-name\nerror\nNo item of `{list}` is named after the dot\nan item's name is missing\n\nIn a list each item is a name, or its list's name, a dot and its own.\nwrite the item's name after the dot.",
);

/** `{name}` is given no number */
export const missingItemNumber: Message<{ name: string | number; saw: string | number }> = /* @__PURE__ */ message(
  "missing-item-number\nerror\n`{name}` is given no number\nno whole number after `=`\n\nAn item's value is a whole number that is known before the story begins.\nwrite a whole number after the `=`.",
);

/** LIST `{name}` has no items */
export const missingItems: Message<{ name: string | number; saw: string | number }> = /* @__PURE__ */ message(
  "missing-items\nerror\nLIST `{name}` has no items\nno names after it\n\nA LIST is the names that its values can have. To begin with none of them, leave them without brackets.\nwrite the items' names after the `=`, with commas between.",
);

/** Nothing follows the `~` */
export const missingLogic: Message<{ saw: string | number }> = /* @__PURE__ */ message(
  "missing-logic\nerror\nNothing follows the `~`\na line of logic begins here\n\nA line that starts with `~` sets a variable, calls a function or returns from one.\nwrite what it should do; for a `~` as text, write `\\~`.",
);

/** A {what}'s name is missing */
export const missingName: Message<{ ink: string | number; saw: string | number; what: string | number }> = /* @__PURE__ */ message(
  "missing-name\nerror\nA {what}'s name is missing\na name is due here\n\nNames are letters, digits and `_`, and not digits alone. The story goes by them.\nwrite the {what}'s name here.",
);

/** Something is missing after `{operator}` */
export const missingOperand: Message<{ operator: string | number }> = /* @__PURE__ */ message(
  "missing-operand\nerror\nSomething is missing after `{operator}`\nwhat comes after it?\n\nIn braces ink first looks for a sum or a comparison, even where prose was meant.\nwrite the rest of it; if this is prose, write a backslash before the first word in the braces.",
);

/** `{name}` is given no value */
export const missingTempValue: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "missing-temp-value\nerror\n`{name}` is given no value\nwhat is it at first?\n\nA new variable has to have a value from the start, so that no reader meets it empty.\nwrite `=` and its first value after the name.",
);

/** This thread arrow names no place */
export const missingThreadTarget: Message<{  }> = /* @__PURE__ */ message(
  "missing-thread-target\nerror\nThis thread arrow names no place\nno name after it\n\nA thread gathers the choices of another place into this one, so it needs that place's name.\nwrite a name after `<-`; for the arrow as text, write `\\<-`.",
);

/** No value follows the `=` */
export const missingValue: Message<{ ink: string | number; saw: string | number }> = /* @__PURE__ */ message(
  "missing-value\nerror\nNo value follows the `=`\nwhat should it be?\n\nSomething is to be set here, but not to what.\nwrite a value after the `=`; to compare, write `==` within braces.",
);

/** `{first}` and `{second}` are mixed without brackets */
export const mixedAndOr: Message<{ first: string | number; second: string | number }> = /* @__PURE__ */ message(
  "mixed-and-or\nwarning\n`{first}` and `{second}` are mixed without brackets\nis joined to all that stands before it\nthis part is asked first\nIn ink `and` and `or` bind alike, from left to right: `a or b and c` asks for `c` in any case.\nput brackets around the part that belongs together.",
);

/** `{name}` is a function of ink and cannot be a name */
export const nameBuiltin: Message<{ kind: string | number; name: string | number }> = /* @__PURE__ */ message(
  "name-builtin\nerror\n`{name}` is a function of ink and cannot be a name\nnot free for a {kind}\n\nCalling it would always call the function that ink brings along.\nchoose another name; `{name}_` would do.",
);

/** `{name}` is a word of ink and cannot be a name */
export const nameReserved: Message<{ kind: string | number; name: string | number }> = /* @__PURE__ */ message(
  "name-reserved\nerror\n`{name}` is a word of ink and cannot be a name\nnot free for a {kind}\n\nInk would read it as a piece of logic, not as this {kind}.\nchoose another name; `{name}_` would do.",
);

/** The name `{name}` is taken by a {otherKind} */
export const nameTaken: Message<{ kind: string | number; name: string | number; otherKind: string | number }> = /* @__PURE__ */ message(
  "name-taken\nerror\nThe name `{name}` is taken by a {otherKind}\nthis {kind} cannot have it too\nthe {otherKind}\nWhere a line says `{name}`, nobody could tell which of the two it means.\nrename one of them.",
);

/** A choice in braces must divert */
export const nestedChoiceEnds: Message<{  }> = /* @__PURE__ */ message(
  "nested-choice-ends\nerror\nA choice in braces must divert\nthe flow runs out here\n\nWhat follows the braces is not gathered up by choices inside them: taking this one would lead nowhere.\nend it with a divert; or write the condition on the choice: a star, the condition in braces, the text.",
);

/** Braces and brackets stand too deep in each other */
export const nestedTooDeep: Message<{ most: string | number }> = /* @__PURE__ */ message(
  "nested-too-deep\nerror\nBraces and brackets stand too deep in each other\nmore than {most} deep\n\nNobody could read it, and to work it out would take more room than a reader's machine may have.\nmove the inner part to a function or a knot of its own.",
);

/** `{name}` takes no values */
export const noParameters: Message<{ name: string | number; way: string | number }> = /* @__PURE__ */ message(
  "no-parameters\nerror\n`{name}` takes no values\nvalues are given here\nno parameters here\nIt has no parameters to put them in.\nleave the brackets empty, or add parameters to `{name}`.",
);

/** `{name}` is not a function */
export const notAFunction: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "not-a-function\nerror\n`{name}` is not a function\ncalled like one\na knot, not a function\nA call comes back to where it was made with an answer; a plain knot goes on until it diverts.\nmark it: `=== function {name} ===`; or go there with `-> {name}`.",
);

/** `not` takes only `{written}`, not all that follows */
export const notBeforeHas: Message<{ meant: string | number; written: string | number }> = /* @__PURE__ */ message(
  "not-before-has\nerror\n`not` takes only `{written}`, not all that follows\nasked before the rest\n\n`not` belongs to the one thing after it. This would ask whether the answer `true` or `false` holds something, which it never does.\nwrite `{meant}`.",
);

/** These branches ask nothing */
export const onlyElse: Message<{  }> = /* @__PURE__ */ message(
  "only-else\nerror\nThese branches ask nothing\nthe only branch has no condition\n\nA block without a condition before the colon asks in its branches; here none does.\nwrite a condition after the dash, or leave the braces out.",
);

/** `{lost}` is passed over */
export const parameterIgnored: Message<{ kept: string | number; lost: string | number }> = /* @__PURE__ */ message(
  "parameter-ignored\nwarning\n`{lost}` is passed over\nnot a parameter\n\nInk takes one name for each parameter and passes over the other without a word: here it is `{kept}`.\nput a comma between them, or take one out.",
);

/** `{name}` is diverted to, so it needs an arrow where it is declared */
export const parameterNotTarget: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "parameter-not-target\nerror\n`{name}` is diverted to, so it needs an arrow where it is declared\ndeclared without an arrow\n\nThe arrow says that this parameter takes a place, and lets every call be checked for it.\nwrite `-> {name}` in the list of parameters.",
);

/** `{name}` is a place and cannot be changed by `{target}` */
export const readCountByReference: Message<{ name: string | number; target: string | number }> = /* @__PURE__ */ message(
  "read-count-by-reference\nerror\n`{name}` is a place and cannot be changed by `{target}`\na variable is wanted here\nthe place\nThe bare name of a place is how often it was visited, which only visiting changes.\npass a variable.",
);

/** `{name}` without an arrow is a number */
export const readCountForTarget: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "read-count-for-target\nerror\n`{name}` without an arrow is a number\nthe place itself is wanted here\ndeclared with an arrow\nThe bare name of a place says how often it was visited. The parameter is diverted to.\nput an arrow in front: `-> {name}`.",
);

/** `{path}` includes itself */
export const recursiveInclude: Message<{ name: string | number; path: string | number }> = /* @__PURE__ */ message(
  "recursive-include\nerror\n`{path}` includes itself\nis being read already\n\nA file that includes itself, or one that includes it, would never end.\ntake this INCLUDE out: what stands in that file is in the story already.",
);

/** `{name}` wants a variable for its `ref {parameter}` */
export const referenceExpected: Message<{ name: string | number; parameter: string | number }> = /* @__PURE__ */ message(
  "reference-expected\nerror\n`{name}` wants a variable for its `ref {parameter}`\nnot a variable\n\nA `ref` parameter writes back to what was passed, and only a variable can be written to.\nput the value into a variable and pass that, by its name alone.",
);

/** `{name}` stands twice in these brackets */
export const repeatedListItem: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "repeated-list-item\nwarning\n`{name}` stands twice in these brackets\ncounted once\n\nA list either holds an item or it does not.\nleave one of the two away.",
);

/** Nothing {?lines}of the {lines} lines {/}after this is read */
export const restNotRead: Message<{ character: string | number; lines?: string | number | undefined }> = /* @__PURE__ */ message(
  "rest-not-read\nwarning\nNothing {?lines}of the {lines} lines {/}after this is read\nthis `{character}` closes nothing\n\nA line that begins with `{character}` ends the story's text for ink, without a word: what follows is not part of it.\ntake it out; for the sign as text, write a backslash before it.",
);

/** `return` stands outside a function */
export const returnOutsideFunction: Message<{ ink: string | number; name?: string | number | undefined }> = /* @__PURE__ */ message(
  "return-outside-function\nerror\n`return` stands outside a function\nnothing to return to\n\nOnly a function has a caller that waits for its answer.\n{?name}mark `{name}` as a function, or {/}leave with a divert; a tunnel returns with `->->`.",
);

/** `{written}` asks for two things at once */
export const sequenceKindsClash: Message<{ written: string | number }> = /* @__PURE__ */ message(
  "sequence-kinds-clash\nerror\n`{written}` asks for two things at once\nthese don't go together\n\nA sequence stops, goes round or runs out; only a shuffle can also stop or run out.\nkeep one of them, or join `shuffle` with `once` or `stopping`.",
);

/** This sequence has no texts */
export const sequenceWithoutElements: Message<{ saw: string | number }> = /* @__PURE__ */ message(
  "sequence-without-elements\nerror\nThis sequence has no texts\nnothing to choose from\n\nA sequence shows another of its texts at each visit.\nwrite the texts with `|` between them, or on the lines below with a dash before each.",
);

/** A {kind} holds one value */
export const severalValues: Message<{ kind: string | number; name: string | number }> = /* @__PURE__ */ message(
  "several-values\nerror\nA {kind} holds one value\na second value\n\nOne name has one value. Several at once are a list.\nfor names of your own making, write `LIST {name} = a, b`; for a list of items that exist, put them in brackets: `(a, b)`.",
);

/** There must be no space between a tunnel and `|` */
export const spaceAfterTunnel: Message<{ saw: string | number }> = /* @__PURE__ */ message(
  "space-after-tunnel\nerror\nThere must be no space between a tunnel and `|`\na space stands here\n\nAfter the last arrow of a tunnel ink looks for the bar at once, and does not see it behind a space.\ntake the space out.",
);

/** The function `{function}` cannot have the stitch `{name}` */
export const stitchInFunction: Message<{ function: string | number; name: string | number }> = /* @__PURE__ */ message(
  "stitch-in-function\nerror\nThe function `{function}` cannot have the stitch `{name}`\na stitch here\n\nA stitch is a place to divert to, and nothing diverts within a function.\nmake it a function of its own, or make `{function}` a plain knot.",
);

/** The stitch `{name}` cannot be a function */
export const stitchIsFunction: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "stitch-is-function\nerror\nThe stitch `{name}` cannot be a function\nfunctions are knots\n\nA function is called from anywhere by its name alone, as only a knot can be.\nmake it a knot of its own: `=== function {name} ===`.",
);

/** A bar can't stand in text */
export const strayBar: Message<{ saw: string | number }> = /* @__PURE__ */ message(
  "stray-bar\nerror\nA bar can't stand in text\ndivides nothing here\n\nIn braces a bar divides alternatives, so ink keeps it for that everywhere.\nwrite `\\|` for a bar as text.",
);

/** This `}` closes nothing */
export const strayBrace: Message<{ saw: string | number }> = /* @__PURE__ */ message(
  "stray-brace\nerror\nThis `}` closes nothing\nno brace is open here\n\nEvery `}` closes a `{`. Here none is open.\ntake it out, or write `\\}` for a brace as text.",
);

/** This `{bracket}` has no partner */
export const strayBracket: Message<{ bracket: string | number; saw: string | number }> = /* @__PURE__ */ message(
  "stray-bracket\nerror\nThis `{bracket}` has no partner\ncan't stand in a choice's text\n\nIn a choice one pair of square brackets holds the words that are offered but not printed.\nwrite a backslash before it to have it as text.",
);

/** A tag can't follow a divert */
export const tagAfterDivert: Message<{ saw: string | number }> = /* @__PURE__ */ message(
  "tag-after-divert\nerror\nA tag can't follow a divert\ntoo late for a tag\n\nThe story has left the line when it comes to the tag.\nput the tag before the arrow, or on a line of its own above.",
);

/** Text in quotation marks can't hold a tag */
export const tagInString: Message<{  }> = /* @__PURE__ */ message(
  "tag-in-string\nerror\nText in quotation marks can't hold a tag\nbegins a tag\n\nA tag belongs to a line that is shown, and a text in quotation marks is a value.\nwrite `\\#` to have the sign as text.",
);

/** `{name}` wants a place for its `-> {parameter}` */
export const targetExpected: Message<{ name: string | number; parameter: string | number }> = /* @__PURE__ */ message(
  "target-expected\nerror\n`{name}` wants a place for its `-> {parameter}`\nnot a place\ndeclared with an arrow\nA parameter with an arrow is diverted to, so what is passed must lead somewhere.\npass a knot, stitch or label with an arrow: `-> place`.",
);

/** `{name}` is a variable: its name alone is the place */
export const targetOfVariable: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "target-of-variable\nerror\n`{name}` is a variable: its name alone is the place\nno arrow here\n\nWith an arrow, the variable itself would be the place; what is meant is the place that it holds.\nleave the arrow away: `{name}`.",
);

/** `{name}` cannot be kept as a place, since it takes `ref {parameter}` */
export const targetWithReference: Message<{ name: string | number; parameter: string | number }> = /* @__PURE__ */ message(
  "target-with-reference\nerror\n`{name}` cannot be kept as a place, since it takes `ref {parameter}`\nkept here\ndeclared with `ref`\nWhoever goes there later would not know that it wants a variable and not a value.\ncall it by its name, or pass the value without `ref`.",
);

/** Nothing may follow a divert */
export const textAfterDivert: Message<{ saw: string | number }> = /* @__PURE__ */ message(
  "text-after-divert\nerror\nNothing may follow a divert\nstands after it\n\nThe story leaves at the arrow, so readers would never see what follows.\nput it before the arrow, or on a line above.",
);

/** Nothing may follow the name of a {what} on its line */
export const textAfterHeader: Message<{ ink: string | number; saw: string | number; what: string | number }> = /* @__PURE__ */ message(
  "text-after-header\nerror\nNothing may follow the name of a {what} on its line\nnot part of the name\n\nThe line of a {what} holds its name and its parameters, and nothing more, not even a tag.\nput it on the next line.",
);

/** Something is left over at the end of {what} */
export const textAfterStatement: Message<{ saw: string | number; what: string | number }> = /* @__PURE__ */ message(
  "text-after-statement\nerror\nSomething is left over at the end of {what}\nleft over\n\nSuch a line says one thing to the story and prints nothing.\nput it on the next line, or take it out; for a comment, write `//` before it.",
);

/** A `~` can't stand within a line */
export const tildeInLine: Message<{  }> = /* @__PURE__ */ message(
  "tilde-in-line\nerror\nA `~` can't stand within a line\nbegins a line of logic\n\nWhat changes the story stands on a line of its own, so that it is seen when it happens.\nput it on its own line; a block with each branch on its own lines can hold such lines.",
);

/** There are too many arrows in a row */
export const tooManyArrows: Message<{  }> = /* @__PURE__ */ message(
  "too-many-arrows\nerror\nThere are too many arrows in a row\none or two are meant\n\nOne arrow leads somewhere, two lead back from a tunnel. More have no meaning.\nwrite `->` or `->->`.",
);

/** A condition on one line has two branches at most */
export const tooManyBranches: Message<{  }> = /* @__PURE__ */ message(
  "too-many-branches\nerror\nA condition on one line has two branches at most\na third branch\n\nBefore the bar stands what happens if it holds, after it what happens if not.\ntake it out; for several cases write a block, each with a dash and its condition.",
);

/** Too many files are included */
export const tooManyIncludes: Message<{ most: string | number }> = /* @__PURE__ */ message(
  "too-many-includes\nerror\nToo many files are included\nmore than {most}, or too deep in each other\n\nFiles that include each other without end would never be read through.\nlook for files that include each other, or join some of them.",
);

/** `->->` can't stand in the middle of a chain */
export const tunnelReturnInTheMiddle: Message<{  }> = /* @__PURE__ */ message(
  "tunnel-return-in-the-middle\nerror\n`->->` can't stand in the middle of a chain\nleads back too early\n\nIt leads back to where the tunnel was entered, so nothing after it would be reached.\nput it at the end of the chain.",
);

/** There are two `else` branches */
export const twoElses: Message<{  }> = /* @__PURE__ */ message(
  "two-elses\nerror\nThere are two `else` branches\nthe second\nthe first\nOnly one of them could ever happen.\ngive one of them a condition, or join them.",
);

/** These braces hold neither logic nor alternatives */
export const unclearBraces: Message<{ saw: string | number }> = /* @__PURE__ */ message(
  "unclear-braces\nerror\nThese braces hold neither logic nor alternatives\ncan't be understood\n\nBraces print one value, ask a question before a colon, or offer texts with `|` between them.\nfor alternatives add a `|`; for a condition add a colon; for braces as text, write `\\{` and `\\}`.",
);

/** This choice's condition can't be read */
export const unclearCondition: Message<{ expected: string | number; saw: string | number }> = /* @__PURE__ */ message(
  "unclear-condition\nerror\nThis choice's condition can't be read\ncan't be understood\n\nBraces right after the bullet or the label say when the choice is offered.\nwrite a name, a comparison or a call; take the braces out for a choice that is always offered.",
);

/** This brace is never closed */
export const unclosedBrace: Message<{ saw: string | number }> = /* @__PURE__ */ message(
  "unclosed-brace\nerror\nThis brace is never closed\nopens here\nshould be closed by here\nEverything up to the `}` belongs to the brace, so the rest of the text would be swallowed.\nwrite `}` where it should end; for a brace as text, write `\\{`.",
);

/** A `)` is missing */
export const unclosedBracket: Message<{ ink: string | number; what: string | number }> = /* @__PURE__ */ message(
  "unclosed-bracket\nerror\nA `)` is missing\nshould be closed before this\nopens here\nThe bracket opens {what}, and nothing says where that ends.\nwrite `)` after the last part.",
);

/** A `]` is missing */
export const unclosedChoiceBracket: Message<{ saw: string | number }> = /* @__PURE__ */ message(
  "unclosed-choice-bracket\nerror\nA `]` is missing\nopens here\nshould be closed by here\nBetween the brackets stands what is offered but not printed. Without the `]` ink can't tell where that ends.\nwrite `]` after the words that are only offered.",
);

/** Brackets after a bullet hold a label */
export const unclosedLabel: Message<{ name: string | number; saw: string | number }> = /* @__PURE__ */ message(
  "unclosed-label\nerror\nBrackets after a bullet hold a label\none name and a `)` are due\n\nA bracket right after `*`, `+` or `-` names the choice or gather, so it holds one name and nothing more.\nwrite `({name})`; to begin the text with a bracket, write `\\(`.",
);

/** A quotation mark is missing */
export const unclosedString: Message<{  }> = /* @__PURE__ */ message(
  "unclosed-string\nerror\nA quotation mark is missing\nshould be closed before this\nopens here\nThe text in quotation marks must end on its line, and no bar, tag or single brace may stand in it.\nwrite `\"` at its end; for one of these marks as text, write a backslash before it.",
);

/** There is no variable called `{name}` to change */
export const unknownAssignment: Message<{ ink: string | number; name: string | number; nearest?: string | number | undefined }> = /* @__PURE__ */ message(
  "unknown-assignment\nerror\nThere is no variable called `{name}` to change\nnot a variable\nthe nearest name\nOnly what VAR, LIST, `~ temp` or a parameter declares can be given a value; a temporary variable in its own knot or stitch only.\n{?nearest}write `{nearest}`, or {/}declare it first: `VAR {name} = 0`.",
);

/** No knot, stitch or label is named `{name}` */
export const unknownDivert: Message<{ name: string | number; nearest?: string | number | undefined }> = /* @__PURE__ */ message(
  "unknown-divert\nerror\nNo knot, stitch or label is named `{name}`\nnothing in this story has this name\nthe nearest name\nA divert must lead somewhere that exists. Readers who get here would reach a dead end.\n{?nearest}write `-> {nearest}`, or {/}add a knot named `{name}`.",
);

/** No function is called `{name}` */
export const unknownFunction: Message<{ name: string | number; nearest?: string | number | undefined }> = /* @__PURE__ */ message(
  "unknown-function\nerror\nNo function is called `{name}`\nnothing to call\nthe nearest name\nOnly a knot marked as a function, a function that the game provides, or one of ink's own can be called.\n{?nearest}write `{nearest}`, or {/}add one: `=== function {name}() ===`.",
);

/** No list has an item called `{name}` */
export const unknownListItem: Message<{ name: string | number }> = /* @__PURE__ */ message(
  "unknown-list-item\nerror\nNo list has an item called `{name}`\nnot an item of any list\n\nA list value in round brackets holds items of lists, nothing else.\nadd `{name}` to a LIST, or take it out of the brackets.",
);

/** Nothing is called `{name}` */
export const unknownReadCount: Message<{ name: string | number; nearest?: string | number | undefined }> = /* @__PURE__ */ message(
  "unknown-read-count\nerror\nNothing is called `{name}`\nneither a place nor a list item\nthe nearest name\nA name with a dot is a stitch or label within a knot, or an item of a list.\n{?nearest}write `{nearest}`, or {/}add what is missing.",
);

/** Nothing here is called `{name}` */
export const unknownVariable: Message<{ name: string | number; nearest?: string | number | undefined }> = /* @__PURE__ */ message(
  "unknown-variable\nerror\nNothing here is called `{name}`\nno variable, list item or place has this name\nthe nearest name\nInk cannot know what to read. A temporary variable is known in its own knot or stitch only.\n{?nearest}write `{nearest}`, or {/}declare it: `VAR {name} = 0`.",
);

/** This line does nothing */
export const uselessLogic: Message<{ written: string | number }> = /* @__PURE__ */ message(
  "useless-logic\nerror\nThis line does nothing\n`{written}` is worked out and lost\n\nA line of logic sets a variable, calls a function or returns.\nto print it, put it in braces; to set something, write `~ x = …`.",
);
