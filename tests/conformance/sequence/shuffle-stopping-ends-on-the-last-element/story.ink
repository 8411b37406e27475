VAR sum = 0
VAR n = 0
- (top)
{shuffle stopping:
  - ~ sum += 1
  - ~ sum += 10
  - ~ sum += 100
}
~ n++
{n < 5: -> top}
{sum}
-> END
