VAR coins = 0
-> top
=== top ===
+ Earn.
    ~ coins = coins + 1
    -> top
+ Lose.
    ~ coins = coins - 1
    -> top
+ {coins > 5} Buy.
    -> END
