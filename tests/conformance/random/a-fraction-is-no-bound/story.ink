VAR f = 1.5
{RANDOM(f, 5)}
-> END
