LIST n = (a = 1), (b = 2), d = 4
{n + 2}
{n + 1}
-> END
