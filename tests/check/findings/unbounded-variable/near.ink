VAR coins = 0
-> top
=== top ===
+ Earn.
    ~ coins = MIN(coins + 1, 9)
    -> top
+ Lose.
    ~ coins = MAX(coins - 1, 0)
    -> top
+ {coins > 5} Buy.
    -> END
