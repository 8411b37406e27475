VAR x = 2
* {x == 1} One
* {x == 2} Two
* {x > 1} {x < 3} Both
* {x > 1} {x > 3} Neither
* {not (x == 1)} Not one
- -> END
