// has: needs-a-whole-number
// play: needs-a-whole-number 2
VAR x = 0
+ [text]
  ~ x = "text"
+ [a number]
  ~ x = 2
-
+ [go]
-
~ SEED_RANDOM(x)
Done.
-> END
