/** The messages of the area "runtime". Made by scripts/make-messages.mjs from messages/; change those. */
import { type Diagnostic, type Edit, fillMessage } from "../diagnostic.ts";
import type { Span } from "../span.ts";

/** `{operator}` cannot be used on {left}{?right} and {right}{/} */
export function badOperands(
  span: Span,
  args: { left: string | number; operator: string | number; right?: string | number | undefined },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["bad-operands","error","`{operator}` cannot be used on {left}{?right} and {right}{/}","used here","","Neither can be turned into the other, so the story cannot work this out.","compare or combine values of one kind.","Cannot perform operation '{operator}' on {left}{?right} and {right}{/}"],
    span,
    args,
    other,
    edit,
  );
}

/** The compiled story contradicts itself here */
export function brokenProgram(
  span: Span,
  args: { detail: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["broken-program","error","The compiled story contradicts itself here","met here","","It was changed by hand or damaged: {detail}.","compile the story again from its source.","{detail}"],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is diverted to, but holds {what} */
export function divertVariableUnset(
  span: Span,
  args: { name: string | number; value: string | number; what: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["divert-variable-unset","error","`{name}` is diverted to, but holds {what}","a divert target is needed here","","`-> {name}` goes wherever the variable points; it points nowhere, so the story cannot go on.","give `{name}` a target first, as in `~ {name} = -> some_knot`.","Tried to divert to a target from a variable, but the variable ({name}) didn't contain a divert target, it contained '{value}'."],
    span,
    args,
    other,
    edit,
  );
}

/** Something is divided by 0 */
export function dividedByZero(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["divided-by-zero","error","Something is divided by 0","divided here","","There is no such number, so the story cannot go on.","ask first whether it is 0: `{x != 0: …}`.","Attempted to divide by zero."],
    span,
    args,
    other,
    edit,
  );
}

/** A function, tunnel or thread enters itself without end */
export function endlessRecursion(
  span: Span,
  args: { depth: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["endless-recursion","error","A function, tunnel or thread enters itself without end","entered here","","It went {depth} deep and had still not come back.","let it stop calling itself at some point.","The story nested {depth} calls deep."],
    span,
    args,
    other,
    edit,
  );
}

/** The story puts together a text of more than {length} characters */
export function endlessText(
  span: Span,
  args: { length: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["endless-text","error","The story puts together a text of more than {length} characters","it grows here","","A text that is added to again and again, in a loop that goes on too long, would fill the reader's machine.","let the loop stop sooner, or begin the text anew.","A text grew beyond {length} characters."],
    span,
    args,
    other,
    edit,
  );
}

/** The story goes round without ever coming to a choice */
export function endlessTurn(
  span: Span,
  args: { lines?: string | number | undefined; steps: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["endless-turn","error","The story goes round without ever coming to a choice","it goes round through here","","After {steps} steps there was neither a choice nor an end, so the reader would wait for ever.{?lines} It goes round through {lines}.{/}","let one of these ways lead to a choice or an end.","The story ran for {steps} steps without reaching a choice or an end."],
    span,
    args,
    other,
    edit,
  );
}

/** The function `{name}` of the program around the story failed */
export function externalFailed(
  span: Span,
  args: { detail: string | number; name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["external-failed","error","The function `{name}` of the program around the story failed","called here","","It said: {detail}","mend it where the story is played.","{detail}"],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is called in the middle of a text that is being put together */
export function externalInText(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["external-in-text","error","`{name}` is called in the middle of a text that is being put together","called here","","The text of a choice or a string may be put together more than once; a function that does something would then do it more than once.","call it before and keep the answer: `~ temp answer = {name}()`.","External function {name} could not be called because 1) it wasn't marked as lookaheadSafe when BindExternalFunction was called and 2) the story is in the middle of string generation, either because choice text is being generated, or because you have ink like \"hello {name}\". You can work around this by generating the result of {name} into a temporary variable before the string or choice gets generated: ~ temp x = {name}()"],
    span,
    args,
    other,
    edit,
  );
}

/** A function's content ran out before it gave anything back */
export function functionRanOut(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["function-ran-out","error","A function's content ran out before it gave anything back","the function stops after this","","The story called a function that stopped without returning.","write `~ return`.","unexpectedly reached end of content. Do you need a '~ return'?"],
    span,
    args,
    other,
    edit,
  );
}

/** {name} asks about a place in the story and was given {what} */
export function needsATarget(
  span: Span,
  args: { name: string | number; note: string | number; value: string | number; what: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["needs-a-target","error","{name} asks about a place in the story and was given {what}","a target is needed here","","{name} counts visits to a knot, stitch or label, and has to be told which one, with an arrow.","write the arrow: `{name}(-> some_knot)`.","{name} expected a divert target (knot, stitch, label name), but saw {value}{note}"],
    span,
    args,
    other,
    edit,
  );
}

/** {name} needs a whole number and was given {what} */
export function needsAWholeNumber(
  span: Span,
  args: { name: string | number; what: string | number; which: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["needs-a-whole-number","error","{name} needs a whole number and was given {what}","used here","","The story cannot go on without that number.","give it a whole number; `INT(x)` makes one of a fraction.","Invalid value for {which} parameter of {name}"],
    span,
    args,
    other,
    edit,
  );
}

/** The story stops here without saying that it is over */
export function ranOutOfContent(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["ran-out-of-content","error","The story stops here without saying that it is over","after this nothing follows","","A reader who gets here sees the story break off: there is no choice, no divert and no ending.","write `-> DONE` where this part is over, `-> END` where the story is, or divert on.","ran out of content. Do you need a '-> DONE' or '-> END'?"],
    span,
    args,
    other,
    edit,
  );
}

/** RANDOM was asked for a number from {least} to {most} */
export function randomRange(
  span: Span,
  args: { least: string | number; most: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["random-range","error","RANDOM was asked for a number from {least} to {most}","there is no such number","","The second number must be at least the first.","put the smaller number first.","RANDOM was called with minimum as {least} and maximum as {most}. The maximum must be larger"],
    span,
    args,
    other,
    edit,
  );
}

/** The story comes to {found}, but {expected} is due */
export function returnMismatch(
  span: Span,
  args: { expected: string | number; found: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["return-mismatch","error","The story comes to {found}, but {expected} is due","met here","","What was begun has to be ended its own way: a function with `~ return`, a tunnel with `->->`.","end tunnels with `->->` and functions with `~ return`, and use neither elsewhere.","Found {found}, when expected {expected}"],
    span,
    args,
    other,
    edit,
  );
}

/** A divert target stands where a condition is needed */
export function targetAsCondition(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["target-as-condition","error","A divert target stands where a condition is needed","used as a condition here","","A place in the story is neither true nor false; whether it was visited is.","leave the arrow out: `{some_knot: …}` asks whether it was visited.","Shouldn't use a divert target (to {name}) as a conditional value. Did you intend a function call '{name}()' or a read count check '{name}'? (no arrows)"],
    span,
    args,
    other,
    edit,
  );
}

/** A tunnel ends without coming back */
export function tunnelRanOut(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["tunnel-ran-out","error","A tunnel ends without coming back","the tunnel stops after this","","The story went through here by `-> … ->` and waits for the way back; the reader is left with nothing.","write `->->` where this part is over.","unexpectedly reached end of content. Do you need a '->->' to return from a tunnel?"],
    span,
    args,
    other,
    edit,
  );
}

/** The story calls `{name}`, which nothing provides */
export function unboundExternal(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unbound-external","error","The story calls `{name}`, which nothing provides","called here","","`EXTERNAL {name}` promises a function of the program that plays the story; that program has not provided it, and the story has no function `{name}` of its own to use instead.","add a function `=== function {name}(…) ===` to the story for players that have none, or provide it where the story is played.","Trying to call EXTERNAL function '{name}' which has not been bound, and fallback ink function could not be found."],
    span,
    args,
    other,
    edit,
  );
}

/** Visits to `{name}` are not counted */
export function uncountedTarget(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["uncounted-target","error","Visits to `{name}` are not counted","asked here","","Only places that the story asks about by name are counted; this one is reached through a variable and was never named so.","name it once in the story with an arrow in front, or compile with all visits counted.","Read count for target ({name} - on {name}) unknown."],
    span,
    args,
    other,
    edit,
  );
}

/** There is no LIST called `{name}` */
export function unknownList(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unknown-list","error","There is no LIST called `{name}`","asked for here","","The story makes a list item from a number and needs the LIST to draw it from.","use the name of a LIST that the story declares.","Failed to find LIST called {name}"],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is changed before it exists */
export function unsetTempAssigned(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unset-temp-assigned","error","`{name}` is changed before it exists","changed here","","The line that declares it was not passed on this way through the story.","declare it above, where every way passes: `~ temp {name} = …`.","Could not find temporary variable to set: {name}"],
    span,
    args,
    other,
    edit,
  );
}

/** `{name}` is read before it is given a value */
export function unsetTemp(
  span: Span,
  args: { name: string | number },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["unset-temp","warning","`{name}` is read before it is given a value","0 is used","","The line that declares it was not passed on this way through the story, so it counts as 0.","declare it above, where every way passes: `~ temp {name} = …`.","Variable not found: '{name}'. Using default value of 0 (false). This can happen with temporary variables if the declaration hasn't yet been hit. Globals are always given a default value on load if a value doesn't exist in the save state."],
    span,
    args,
    other,
    edit,
  );
}

/** A function that gives nothing back is used as if it did */
export function voidOperand(
  span: Span,
  args: {  },
  other?: Span,
  edit?: Edit,
): Diagnostic {
  return fillMessage(
    ["void-operand","error","A function that gives nothing back is used as if it did","its value is used here","","Something is worked out with the function's answer, and there is none.","let the function `~ return` a value on every way through it.","Attempting to perform operation on a void value. Did you forget to 'return' a value from a function you called here?"],
    span,
    args,
    other,
    edit,
  );
}
