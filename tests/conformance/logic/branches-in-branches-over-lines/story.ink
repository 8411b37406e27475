VAR a = 1
{
- a == 1:
  {
  - a > 5: Big.
  - else:
    {a == 1:
      One.
    }
  }
  After.
- else: Else.
}
-> END
