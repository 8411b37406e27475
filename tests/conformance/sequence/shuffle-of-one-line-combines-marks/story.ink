VAR n = 0
- (top)
~ n++
{n}{~!a|a}
{n < 4: -> top}
-> END
