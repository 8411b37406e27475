VAR x = 2
{ x == 1:
  One.
- else:
  Not one.
}
{
- x == 1: One.
- x == 2: Two.
- x > 0: Never reached.
- else: Else.
}
-> END
