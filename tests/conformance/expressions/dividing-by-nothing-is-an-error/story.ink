VAR zero = 0
Before.
{1 / zero}
After.
-> END
