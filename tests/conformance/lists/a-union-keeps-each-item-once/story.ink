LIST n = (a), (b), c
~ n += (b, c)
~ n += a
{n} {LIST_COUNT(n)}
{n + n} {n - n == ()}
-> END
