* Go.
    -> cellar
* Stay.
- -> END
=== cellar ===
It is dark.
-> END
