VAR sum = 0
VAR n = 0
- (top)
{shuffle once:
  - ~ sum += 1
  - ~ sum += 10
}
~ n++
{n < 6: -> top}
{sum}
-> END
