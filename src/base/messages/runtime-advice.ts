/** What to tell a writer, beside the messages of what goes wrong while a story runs. Made by scripts/make-messages.mjs from messages/; change those. */

/** By code: label and fix, a line each. */
export const runtimeAdvice: Readonly<Record<string, string>> = {
  "bad-operands": "used here\nuse values of one kind.",
  "broken-program": "met here\ncompile it again from its source.",
  "divert-variable-unset": "a divert target is needed\ngive it a target first: `~ {name} = -> some_knot`.",
  "divided-by-zero": "divided here\nask first: `{x != 0: …}`.",
  "endless-recursion": "entered here\nlet it stop at some point.",
  "endless-text": "it grows here\nstop adding sooner, or begin it anew.",
  "endless-turn": "it goes round through here\nlet one of these ways lead to a choice or an end.",
  "external-failed": "called here\nmend it where the story is played.",
  "external-in-text": "called here\ncall it before: `~ temp answer = {name}()`.",
  "function-ran-out": "the function stops after this\nwrite `~ return`.",
  "needs-a-target": "a target is needed\nwrite `{name}(-> some_knot)`.",
  "needs-a-whole-number": "used here\ngive it one; `INT(x)` makes one of a fraction.",
  "ran-out-of-content": "after this nothing follows\nwrite `-> DONE` where this part is over, `-> END` where the story is, or divert on.",
  "random-range": "there is no such number\nput the smaller number first.",
  "return-mismatch": "met here\nend each its own way.",
  "target-as-condition": "a condition is needed\nleave the arrow out: `{some_knot: …}`.",
  "tunnel-ran-out": "the tunnel stops after this\nwrite `->->` where this part is over.",
  "unbound-external": "called here\nadd `=== function {name}(…) ===`, or provide it where the story is played.",
  "uncounted-target": "asked here\nname it once with an arrow in front, or compile with all visits counted.",
  "unknown-list": "asked for here\nuse the name of a LIST that the story declares.",
  "unset-temp-assigned": "changed here\ndeclare it where every way passes: `~ temp {name} = …`.",
  "unset-temp": "0 is used\ndeclare it where every way passes: `~ temp {name} = …`.",
  "void-operand": "its value is used here\nlet it `~ return` a value on every way through.",
};
