* Go.
- -> END
=== cellar ===
It is dark.
-> END
