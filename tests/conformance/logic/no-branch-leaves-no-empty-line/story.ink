VAR x = 5
Before.
{x:
- 1: one
- 2: two
}
{x == 3:
  three
}
{
- x == 4: four
}
After.
-> END
