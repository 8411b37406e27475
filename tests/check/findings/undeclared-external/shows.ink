EXTERNAL roll()
* Throw.
    {roll() > 2: High.|Low.}
- -> END
=== function roll() ===
~ return 1
