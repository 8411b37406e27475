VAR n = 0
- (g)
~ n++
{n < 3: -> g}
{g}
-> END
