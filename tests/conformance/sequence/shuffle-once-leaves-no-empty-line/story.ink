VAR n = 0
- (top)
{shuffle once:
- a
}
~ n++
{n < 3: -> top}
End.
-> END
