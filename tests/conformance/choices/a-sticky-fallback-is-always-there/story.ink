VAR n = 0
- (top)
* {n == 0} One
+ -> back
- -> top
== back
~ n++
Back {n}.
{n < 3: -> again}
-> END
== again
* {n > 5} Never -> END
+ -> back
