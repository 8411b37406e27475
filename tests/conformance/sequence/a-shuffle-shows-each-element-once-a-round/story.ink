VAR sum = 0
VAR n = 0
- (top)
{shuffle:
  - ~ sum += 1
  - ~ sum += 10
  - ~ sum += 100
}
~ n++
{n == 3: {sum}}
{n < 6: -> top}
{sum}
-> END
