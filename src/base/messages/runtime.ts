/** The messages of what goes wrong while a story runs. Made by scripts/make-messages.mjs from messages/; change those. */

/** By code: title and why, a line each. */
export const runtimeMessages: Readonly<Record<"bad-operands" | "broken-program" | "divert-variable-unset" | "divided-by-zero" | "endless-recursion" | "endless-text" | "endless-turn" | "external-failed" | "external-in-text" | "function-ran-out" | "needs-a-target" | "needs-a-whole-number" | "ran-out-of-content" | "random-range" | "return-mismatch" | "target-as-condition" | "tunnel-ran-out" | "unbound-external" | "uncounted-target" | "unknown-list" | "unset-temp-assigned" | "unset-temp" | "void-operand", string>> = {
  "bad-operands": "`{operator}` cannot be used on {left}{?right} and {right}{/}\nNeither can be turned into the other.",
  "broken-program": "The compiled story contradicts itself\nIt was changed by hand or damaged: {detail}.",
  "divert-variable-unset": "`{name}` is diverted to, but holds {what}\nA divert by a variable goes where it points, and it points nowhere.",
  "divided-by-zero": "Something is divided by 0\nThere is no such number.",
  "endless-recursion": "A function, tunnel or thread enters itself without end\nIt went {depth} deep and had not come back.",
  "endless-text": "A text grows without end, beyond {length} pieces or characters\nIt would fill the machine.",
  "endless-turn": "The story goes round without ever coming to a choice\nAfter {steps} steps there was neither choice nor end.{?lines} It goes round through {lines}.{/}",
  "external-failed": "`{name}`, a function of the player's, failed\nIt said: {detail}",
  "external-in-text": "`{name}` is called while a text is put together\nA text may be put together more than once, and what is done in it would be done more than once.",
  "function-ran-out": "A function ran out before it gave anything back\nIt stopped without returning.",
  "needs-a-target": "{name} needs a place in the story and was given {what}\nIt counts visits and has to be told, with an arrow, to what.",
  "needs-a-whole-number": "{name} needs a whole number and was given {what}\nThe story cannot go on without it.",
  "ran-out-of-content": "The story stops here without saying that it is over\nThe reader sees the story break off: no choice, no divert, no ending.",
  "random-range": "RANDOM was asked for a number from {least} to {most}\nThe second number must be at least the first.",
  "return-mismatch": "The story comes to {found}, but {expected} is due\nA function ends with `~ return`, a tunnel with `->->`.",
  "target-as-condition": "A divert target stands where a condition is needed\nA place is neither true nor false; whether it was visited is.",
  "tunnel-ran-out": "A tunnel ends without coming back\nThe story came by `-> … ->` and waits for the way back.",
  "unbound-external": "The story calls `{name}`, which nothing provides\nThe program that plays the story does not provide it, and the story has no `{name}` of its own.",
  "uncounted-target": "Visits to `{name}` are not counted\nOnly places that the story asks about by name are counted.",
  "unknown-list": "There is no LIST called `{name}`\nAn item of it is asked for by number.",
  "unset-temp-assigned": "`{name}` is changed before it exists\nThe line that declares it was not passed on this way.",
  "unset-temp": "`{name}` is read before it is given a value\nThe line that declares it was not passed on this way.",
  "void-operand": "A function that gives nothing back is used as if it did\nSomething is worked out with its answer, and there is none.",
};

/** Those that do not stop the story. */
export const runtimeWarnings: readonly string[] = ["unset-temp"];
