VAR a = true
VAR b = false
* {a||b} One
* {a && b} Two
* {!b} Three
- -> END
