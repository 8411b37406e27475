VAR zero = 0
{1 % zero}
-> END
