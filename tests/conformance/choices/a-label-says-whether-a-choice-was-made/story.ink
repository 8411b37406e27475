* (first) One
* Two
-
* {first} You did one
* {not first} You did two
- -> END
