* Throw.
    {RANDOM(1, 4) > 2: High.|Low.}
- -> END
