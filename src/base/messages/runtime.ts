/** The messages of what goes wrong while a story runs. Made by scripts/make-messages.mjs from messages/; change those. */

/** By code: title, label, why and fix, a line each. */
export const runtimeMessages: Readonly<Record<"bad-operands" | "broken-program" | "divert-variable-unset" | "divided-by-zero" | "endless-recursion" | "endless-text" | "endless-turn" | "external-failed" | "external-in-text" | "function-ran-out" | "needs-a-target" | "needs-a-whole-number" | "ran-out-of-content" | "random-range" | "return-mismatch" | "target-as-condition" | "tunnel-ran-out" | "unbound-external" | "uncounted-target" | "unknown-list" | "unset-temp-assigned" | "unset-temp" | "void-operand", string>> = {
  "bad-operands": "`{operator}` cannot be used on {left}{?right} and {right}{/}\nused here\nNeither can be turned into the other.\nuse values of one kind.",
  "broken-program": "The compiled story contradicts itself\nmet here\nIt was changed by hand or damaged: {detail}.\ncompile it again from its source.",
  "divert-variable-unset": "`{name}` is diverted to, but holds {what}\na divert target is needed\nA divert by a variable goes where it points, and it points nowhere.\ngive it a target first: `~ {name} = -> some_knot`.",
  "divided-by-zero": "Something is divided by 0\ndivided here\nThere is no such number.\nask first: `{x != 0: …}`.",
  "endless-recursion": "A function, tunnel or thread enters itself without end\nentered here\nIt went {depth} deep and had not come back.\nlet it stop at some point.",
  "endless-text": "A text grows beyond {length} characters\nit grows here\nIt would fill the machine.\nstop adding sooner, or begin it anew.",
  "endless-turn": "The story goes round without ever coming to a choice\nit goes round through here\nAfter {steps} steps there was neither choice nor end.{?lines} It goes round through {lines}.{/}\nlet one of these ways lead to a choice or an end.",
  "external-failed": "`{name}`, a function of the player's, failed\ncalled here\nIt said: {detail}\nmend it where the story is played.",
  "external-in-text": "`{name}` is called while a text is put together\ncalled here\nA text may be put together more than once, and what is done in it would be done more than once.\ncall it before: `~ temp answer = {name}()`.",
  "function-ran-out": "A function ran out before it gave anything back\nthe function stops after this\nIt stopped without returning.\nwrite `~ return`.",
  "needs-a-target": "{name} needs a place in the story and was given {what}\na target is needed\nIt counts visits and has to be told, with an arrow, to what.\nwrite `{name}(-> some_knot)`.",
  "needs-a-whole-number": "{name} needs a whole number and was given {what}\nused here\nThe story cannot go on without it.\ngive it one; `INT(x)` makes one of a fraction.",
  "ran-out-of-content": "The story stops here without saying that it is over\nafter this nothing follows\nThe reader sees the story break off: no choice, no divert, no ending.\nwrite `-> DONE` where this part is over, `-> END` where the story is, or divert on.",
  "random-range": "RANDOM was asked for a number from {least} to {most}\nthere is no such number\nThe second number must be at least the first.\nput the smaller number first.",
  "return-mismatch": "The story comes to {found}, but {expected} is due\nmet here\nA function ends with `~ return`, a tunnel with `->->`.\nend each its own way.",
  "target-as-condition": "A divert target stands where a condition is needed\na condition is needed\nA place is neither true nor false; whether it was visited is.\nleave the arrow out: `{some_knot: …}`.",
  "tunnel-ran-out": "A tunnel ends without coming back\nthe tunnel stops after this\nThe story came by `-> … ->` and waits for the way back.\nwrite `->->` where this part is over.",
  "unbound-external": "The story calls `{name}`, which nothing provides\ncalled here\nThe program that plays the story does not provide it, and the story has no `{name}` of its own.\nadd `=== function {name}(…) ===`, or provide it where the story is played.",
  "uncounted-target": "Visits to `{name}` are not counted\nasked here\nOnly places that the story asks about by name are counted.\nname it once with an arrow in front, or compile with all visits counted.",
  "unknown-list": "There is no LIST called `{name}`\nasked for here\nAn item of it is asked for by number.\nuse the name of a LIST that the story declares.",
  "unset-temp-assigned": "`{name}` is changed before it exists\nchanged here\nThe line that declares it was not passed on this way.\ndeclare it where every way passes: `~ temp {name} = …`.",
  "unset-temp": "`{name}` is read before it is given a value\n0 is used\nThe line that declares it was not passed on this way.\ndeclare it where every way passes: `~ temp {name} = …`.",
  "void-operand": "A function that gives nothing back is used as if it did\nits value is used here\nSomething is worked out with its answer, and there is none.\nlet it `~ return` a value on every way through.",
};

/** Those that do not stop the story. */
export const runtimeWarnings: readonly string[] = ["unset-temp"];
