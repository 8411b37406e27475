LIST n = (a), (b), c
VAR i = 0
- (top)
~ temp x = LIST_RANDOM(n)
{n ? x && LIST_COUNT(x) == 1 && x != c: ok | no}
~ i++
{i < 5: -> top}
-> END
