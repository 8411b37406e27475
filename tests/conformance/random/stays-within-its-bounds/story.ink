VAR n = 0
VAR bad = 0
- (top)
~ temp r = RANDOM(-2, 2)
{ r < -2 or r > 2:
  ~ bad++
}
~ n++
{n < 50: -> top}
{bad}
-> END
