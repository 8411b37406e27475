VAR a = 1
VAR b = a
{b}
-> END
