// has: bad-operands
// play: bad-operands 2
VAR x = 0
+ [a place]
  ~ x = -> place
+ [a number]
  ~ x = 2
-
+ [go]
- {x + 1}
-> END
=== place
A place.
-> END
