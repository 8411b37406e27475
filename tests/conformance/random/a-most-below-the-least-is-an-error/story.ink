Before.
{RANDOM(5, 1)}
-> END
