VAR a = 1
VAR b = 2
{a == 1: {b == 2: both | only a} | none}
{a: {b: x|y} z|w}
-> END
